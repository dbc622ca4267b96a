package edtf

import (
	"fmt"
	"slices"
	"strings"
)

// FromDay is a single day; no date for no day.
func FromDay(d Day) Date { return made(d.String()) }

// FromMonth is a whole month.
func FromMonth(year, month int) Date { return made(fmt.Sprintf("%s-%02d", yearText(year), month)) }

// FromYear is a whole year.
func FromYear(year int) Date { return made(yearText(year)) }

// FromQuarter is a quarter of a year, 1 to 4.
func FromQuarter(year, quarter int) Date { return FromMonth(year, 32+quarter) }

// Season is one of the seasons of EDTF level 1.
type Season int

// The seasons. Winter begins in the year it is counted to and ends in the next.
const (
	Spring Season = 21 + iota
	Summer
	Autumn
	Winter
)

// FromSeason is a season of a year.
func FromSeason(year int, s Season) Date { return FromMonth(year, int(s)) }

// FromDecade is ten years: 199 is the 1990s.
func FromDecade(decade int) Date { return made(fmt.Sprintf("%03dX", decade)) }

// FromCentury is a hundred years: 19 is 1900 to 1999.
func FromCentury(century int) Date { return made(fmt.Sprintf("%02dXX", century)) }

// Interval is everything from a to b; a zero Date leaves that side open.
func Interval(a, b Date) Date {
	from, to := "..", ".."
	if !a.IsZero() {
		from = a.text
	}
	if !b.IsZero() {
		to = b.text
	}
	return made(from + "/" + to)
}

// Days is the interval from one day to another, or the day when they are one.
func Days(from, to Day) Date {
	if from == to {
		return FromDay(from)
	}
	return Interval(FromDay(from), FromDay(to))
}

// OneOf is a set of dates of which one is meant; a single one is itself.
func OneOf(dates ...Date) Date {
	slices.SortFunc(dates, Date.Compare)
	dates = slices.Compact(dates)
	if len(dates) == 1 {
		return dates[0]
	}
	texts := make([]string, len(dates))
	for i, d := range dates {
		texts[i] = d.text
	}
	return made("[" + strings.Join(texts, ",") + "]")
}

// OnOrBefore is some day up to the end of d.
func OnOrBefore(d Date) Date {
	if hi, ok := d.Latest(); ok {
		return made("[.." + hi.String() + "]")
	}
	return Date{}
}

// OnOrAfter is some day from the beginning of d.
func OnOrAfter(d Date) Date {
	if lo, ok := d.Earliest(); ok {
		return made("[" + lo.String() + "..]")
	}
	return Date{}
}

// Before is some day before d begins.
func Before(d Date) Date {
	if lo, ok := d.Earliest(); ok {
		return OnOrBefore(FromDay(lo.Add(-1)))
	}
	return Date{}
}

// After is some day after d has ended.
func After(d Date) Date {
	if hi, ok := d.Latest(); ok {
		return OnOrAfter(FromDay(hi.Add(1)))
	}
	return Date{}
}

// Since is the time from d on, without an end; Until the time up to d.
func Since(d Date) Date {
	if isSingle(d) {
		return made(d.text + "/..")
	}
	if lo, ok := d.Earliest(); ok {
		return made(lo.String() + "/..")
	}
	return Date{}
}

// Until is the time up to d, without a beginning.
func Until(d Date) Date {
	if isSingle(d) {
		return made("../" + d.text)
	}
	if hi, ok := d.Latest(); ok {
		return made("../" + hi.String())
	}
	return Date{}
}

// About is d marked as approximate.
func About(d Date) Date {
	if d.IsZero() || d.Approximate() || strings.ContainsAny(d.text, "[{T") {
		return d
	}
	if from, to, ok := strings.Cut(d.text, "/"); ok {
		return made(mark(from) + "/" + mark(to))
	}
	return made(mark(d.text))
}

// mark makes the last part of a point approximate; it may bear a mark on either
// side.
func mark(s string) string {
	last := s[strings.LastIndexByte(s, '-')+1:]
	switch {
	case isOpen(s):
		return s
	case strings.HasPrefix(last, "?"):
		return strings.TrimSuffix(s, last) + "%" + last[1:]
	case strings.HasSuffix(s, "?"):
		return strings.TrimSuffix(s, "?") + "%"
	}
	return s + "~"
}

func isSingle(d Date) bool { return !d.IsZero() && !strings.ContainsAny(d.text, "/[{") }

// made reads a text that this package put together: it is a date or nothing.
func made(s string) Date {
	d, err := Parse(s)
	if err != nil {
		return Date{}
	}
	return d
}
