package timex

import (
	"fmt"
	"strconv"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// period is a unit on the calendar by its first day. Its zero value is not
// known.
type period struct {
	unit  unit
	first edtf.Day
}

func (p period) known() bool { return !p.first.IsZero() }

// containing is the period of a unit that a day lies in.
func containing(d edtf.Day, u unit) period {
	first := d
	switch u {
	case week:
		first = d.Monday()
	case weekend:
		first = d.Monday().Add(5)
	case month:
		first.Day = 1
	case quarter:
		first = edtf.Day{Year: d.Year, Month: (d.Month-1)/3*3 + 1, Day: 1}
	case half:
		first = edtf.Day{Year: d.Year, Month: (d.Month-1)/6*6 + 1, Day: 1}
	case season:
		first = seasonAround(d)
	case year:
		first = edtf.Day{Year: d.Year, Month: 1, Day: 1}
	case decade:
		first = edtf.Day{Year: tens(d.Year, 10), Month: 1, Day: 1}
	case century:
		first = edtf.Day{Year: tens(d.Year, 100), Month: 1, Day: 1}
	}
	return period{u, first}
}

// tens is the first year of the decade or century of a year. Those before
// Christ count back: the 470s BC begin in 479 BC, the 5th century BC in 500 BC.
func tens(y, size int) int {
	switch {
	case y > 0:
		return y / size * size
	case size == 10:
		return 1 - ((1-y)/10*10 + 9)
	}
	return -(-y/size*size + size - 1)
}

func seasonAround(d edtf.Day) edtf.Day {
	m := d.Month / 3 * 3
	if m == 0 {
		return edtf.Day{Year: d.Year - 1, Month: 12, Day: 1}
	}
	return edtf.Day{Year: d.Year, Month: m, Day: 1}
}

// monthsOf is the length of a unit in months, 0 when it is shorter.
func monthsOf(u unit) int {
	return map[unit]int{month: 1, quarter: 3, half: 6, season: 3, year: 12, decade: 120, century: 1200}[u]
}

// shift is the period n units later.
func (p period) shift(n int) period {
	switch {
	case p.unit <= day:
		p.first = p.first.Add(n)
	case p.unit <= weekend:
		p.first = p.first.Add(7 * n)
	default:
		p.first = p.first.AddMonths(n * monthsOf(p.unit))
	}
	return p
}

// last is the last day of a period.
func (p period) last() edtf.Day {
	if p.unit == weekend {
		return p.first.Add(1)
	}
	return p.shift(1).first.Add(-1)
}

var seasonCode = [...]string{"SP", "SU", "FA", "WI"}

// value is the period as TIMEX3 writes it.
func (p period) value() string {
	y, m := p.first.Year, p.first.Month
	era := ""
	if y < 1 {
		era, y = "BC", 1-y
	}
	switch p.unit {
	case week, weekend:
		y, w := p.first.ISOWeek()
		return fmt.Sprintf("%04d-W%02d%s", y, w, map[unit]string{weekend: "-WE"}[p.unit])
	case month:
		return fmt.Sprintf("%s%04d-%02d", era, y, m)
	case quarter:
		return fmt.Sprintf("%s%04d-Q%d", era, y, (m+2)/3)
	case half:
		return fmt.Sprintf("%s%04d-H%d", era, y, (m+5)/6)
	case season:
		return fmt.Sprintf("%s%04d-%s", era, y, seasonCode[m/3-1])
	case year:
		return fmt.Sprintf("%s%04d", era, y)
	case decade:
		return fmt.Sprintf("%s%03d", era, y/10)
	case century:
		return fmt.Sprintf("%s%02d", era, (y-len(era)/2)/100) // 500 to 401 BC is the 5th century
	}
	return fmt.Sprintf("%s%04d-%02d-%02d", era, y, m, p.first.Day)
}

// date is the period as EDTF writes it.
func (p period) date() edtf.Date {
	y, m := p.first.Year, p.first.Month
	if !p.known() || y < -9000 || y > 9998 {
		return edtf.Date{}
	}
	if y < 1 && p.unit >= decade {
		return edtf.Interval(edtf.FromYear(y), edtf.FromYear(p.last().Year))
	}
	switch p.unit {
	case week, weekend:
		return edtf.Days(p.first, p.last())
	case month:
		return edtf.FromMonth(y, m)
	case quarter:
		return edtf.FromQuarter(y, (m+2)/3)
	case half:
		return edtf.Interval(edtf.FromMonth(y, m), edtf.FromMonth(y, m+5))
	case season:
		return edtf.FromSeason(y, edtf.Season(20+m/3))
	case year:
		return edtf.FromYear(y)
	case decade:
		return edtf.FromDecade(y / 10)
	case century:
		return edtf.FromCentury(y / 100)
	}
	return edtf.FromDay(p.first)
}

// unknownValue is the TIMEX3 value of a unit nobody knows which.
func unknownValue(u unit) string {
	switch u {
	case day:
		return "XXXX-XX-XX"
	case week:
		return "XXXX-WXX"
	case weekend:
		return "XXXX-WXX-WE"
	case month:
		return "XXXX-XX"
	case quarter:
		return "XXXX-QX"
	case half:
		return "XXXX-HX"
	case decade:
		return "XXX"
	case century:
		return "XX"
	case second, minute, hour:
		return "XXXX-XX-XXTXX"
	}
	return "XXXX"
}

func weekdayValue(n int) string { return "XXXX-WXX-" + strconv.Itoa(n) }

func monthValue(n int) string { return fmt.Sprintf("XXXX-%02d", n) }

// lengthValue is a duration as TIMEX3 writes it.
func lengthValue(n int, u unit, half bool) string {
	code := [...]string{"S", "M", "H", "D", "W", "WE", "M", "Q", "", "", "Y", "DE", "C"}[u]
	prefix := "P"
	if u <= hour {
		prefix = "PT"
	}
	switch {
	case n == vagueNumber:
		return prefix + "X" + code
	case half:
		return prefix + halfValue(n, u, code)
	case u == decade:
		return fmt.Sprintf("P%dY", n*10)
	case u == century:
		return fmt.Sprintf("P%dY", n*100)
	}
	return prefix + strconv.Itoa(n) + code
}

// halfValue is "n and a half" units, without a fraction where there is a
// smaller unit to say it with.
func halfValue(n int, u unit, code string) string {
	switch u {
	case decade:
		return fmt.Sprintf("%dY", n*10+5)
	case century:
		return fmt.Sprintf("%dY", n*100+50)
	}
	rest, ok := map[unit]string{year: "6M", hour: "30M", minute: "30S"}[u]
	switch {
	case !ok:
		return fmt.Sprintf("%d.5%s", n, code)
	case n == 0:
		return rest
	}
	return fmt.Sprintf("%d%s%s", n, code, rest)
}
