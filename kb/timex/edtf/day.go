package edtf

import (
	"fmt"
	"time"
)

// Day is a day of the (proleptic) Gregorian calendar. Its zero value is no day.
type Day struct{ Year, Month, Day int }

// NewDay is a day by its numbers, and whether there is such a day.
func NewDay(year, month, day int) (Day, bool) {
	if month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return Day{}, false
	}
	return Day{year, month, day}, true
}

// ParseDay reads "2006-01-02".
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("%q is no day: write 2022-01-31", s)
	}
	return dayOf(t), nil
}

func dayOf(t time.Time) Day { return Day{t.Year(), int(t.Month()), t.Day()} }

func (d Day) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// String is "2006-01-02", or "" for no day.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s-%02d-%02d", yearText(d.Year), d.Month, d.Day)
}

// Add is the day n days later.
func (d Day) Add(n int) Day { return dayOf(d.time().AddDate(0, 0, n)) }

// AddMonths is the day n months later, or the last of that month when it is
// too short.
func (d Day) AddMonths(n int) Day {
	m := d.Year*12 + d.Month - 1 + n
	y := floorDiv(m, 12)
	mo := m - 12*y + 1
	return Day{y, mo, min(d.Day, DaysIn(y, mo))}
}

// Sub is the number of days from o to d.
func (d Day) Sub(o Day) int { return int(d.time().Unix()/86400 - o.time().Unix()/86400) }

// Compare is negative when d is before o, positive when after.
func (d Day) Compare(o Day) int {
	if c := d.Year - o.Year; c != 0 {
		return c
	}
	if c := d.Month - o.Month; c != 0 {
		return c
	}
	return d.Day - o.Day
}

// Weekday is 1 for Monday to 7 for Sunday, as in ISO 8601.
func (d Day) Weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// Monday is the first day of d's week.
func (d Day) Monday() Day { return d.Add(1 - d.Weekday()) }

// ISOWeek is the year and number of d's week.
func (d Day) ISOWeek() (year, week int) { return d.time().ISOWeek() }

// DaysIn is the length of a month.
func DaysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func yearText(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}
