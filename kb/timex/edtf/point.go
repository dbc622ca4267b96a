package edtf

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// point is a date without an interval or set around it. Its parts are as
// written, X for a digit that is not known, "" for a part that is not there.
type point struct {
	negative           bool
	digits, month, day string
	clock              bool // a time of day follows
	flags              flag
}

// season numbers of EDTF level 2 and the months they mean here; 25 to 28 are
// the northern, 29 to 32 the southern seasons.
var seasons = map[int][2]int{
	21: {3, 5}, 22: {6, 8}, 23: {9, 11}, 24: {12, 2},
	25: {3, 5}, 26: {6, 8}, 27: {9, 11}, 28: {12, 2},
	29: {9, 11}, 30: {12, 2}, 31: {3, 5}, 32: {6, 8},
	33: {1, 3}, 34: {4, 6}, 35: {7, 9}, 36: {10, 12},
	37: {1, 4}, 38: {5, 8}, 39: {9, 12}, 40: {1, 6}, 41: {7, 12},
}

func parsePoint(s string) (point, error) {
	var p point
	body, clock, hasClock := strings.Cut(s, "T")
	if hasClock {
		if err := checkClock(clock); err != nil {
			return p, err
		}
		p.clock = true
	}
	if strings.HasPrefix(body, "-") {
		p.negative = true
		body = body[1:]
	}
	parts := strings.Split(body, "-")
	if len(parts) > 3 || hasClock && len(parts) != 3 {
		return p, fmt.Errorf("%q is no date", s)
	}
	for i, part := range parts {
		part = p.qualify(part)
		if err := p.set(i, part); err != nil {
			return p, fmt.Errorf("%q: %w", s, err)
		}
	}
	return p, p.check(s)
}

// qualify takes the marks of doubt off a component.
func (p *point) qualify(part string) string {
	if part == "" {
		return part
	}
	for _, at := range []int{0, len(part) - 1} {
		f := flagOf(part[at])
		if f == 0 {
			continue
		}
		p.flags |= f
		if at == 0 {
			return part[1:]
		}
		return part[:at]
	}
	return part
}

func flagOf(c byte) flag {
	switch c {
	case '~':
		return approximate
	case '?':
		return uncertain
	case '%':
		return approximate | uncertain
	}
	return 0
}

func (p *point) set(i int, part string) error {
	want := 2
	if i == 0 {
		want = 4
	}
	if len(part) != want || strings.Trim(part, "0123456789X") != "" {
		return fmt.Errorf("%q is no part of a date", part)
	}
	*[]*string{&p.digits, &p.month, &p.day}[i] = part
	return nil
}

func (p point) check(s string) error {
	if !p.exists() {
		return fmt.Errorf("%q: there is no such date", s)
	}
	return nil
}

func (p point) exists() bool {
	if x := strings.IndexByte(p.digits, 'X'); x >= 0 && strings.Trim(p.digits[x:], "X") != "" {
		return false // 1X95 tells nothing of use
	}
	if p.negative && strings.Trim(p.digits, "0") == "" {
		return false
	}
	if p.month == "" {
		return true
	}
	m, exact := p.monthNumber()
	if _, season := seasons[m]; exact && season {
		return p.day == ""
	}
	if !possible(p.month, 1, 12) {
		return false
	}
	if p.day == "" {
		return true
	}
	last := 31
	if exact {
		last = p.longest(m)
	}
	return possible(p.day, 1, last)
}

// monthNumber is the month or season, and whether it is written in full.
func (p point) monthNumber() (int, bool) {
	m, err := strconv.Atoi(p.month)
	return m, err == nil
}

// longest is the length of month m in the longest year that p may mean.
func (p point) longest(m int) int {
	lo, hi, _ := p.years()
	last := 0
	for y := lo; y <= min(hi, lo+8); y++ {
		last = max(last, DaysIn(y, m))
	}
	return last
}

// years are the first and last year that p may mean; false when any.
func (p point) years() (lo, hi int, known bool) {
	lo, _ = strconv.Atoi(strings.ReplaceAll(p.digits, "X", "0"))
	hi, _ = strconv.Atoi(strings.ReplaceAll(p.digits, "X", "9"))
	if p.negative {
		lo, hi = -hi, -lo
	}
	return lo, hi, p.digits != "XXXX"
}

// possible reports whether digits with X can stand for a number in [lo, hi].
func possible(s string, lo, hi int) bool {
	a, b := span(s, lo, hi)
	return a <= b
}

// span is the least and greatest number in [lo, hi] that fits digits with X.
func span(s string, lo, hi int) (first, last int) {
	first, last = hi+1, lo-1
	for n := lo; n <= hi; n++ {
		if fits(s, n) {
			first, last = min(first, n), n
		}
	}
	return first, last
}

func fits(s string, n int) bool {
	return len(s) == 2 && (s[0] == 'X' || int(s[0]-'0') == n/10) && (s[1] == 'X' || int(s[1]-'0') == n%10)
}

// bounds are the first and last day that p may mean; zero when the year is not
// known at all.
func (p point) bounds() (lo, hi Day) {
	y1, y2, known := p.years()
	if !known {
		return Day{}, Day{}
	}
	m, exact := p.monthNumber()
	if months, season := seasons[m]; exact && season {
		end := y2
		if months[1] < months[0] {
			end++
		}
		return Day{y1, months[0], 1}, Day{end, months[1], DaysIn(end, months[1])}
	}
	m1, m2 := 1, 12
	if p.month != "" {
		m1, m2 = span(p.month, 1, 12)
	}
	d1, d2 := 1, DaysIn(y2, m2)
	if p.day != "" {
		d1, _ = span(p.day, 1, DaysIn(y1, m1))
		_, d2 = span(p.day, 1, d2)
	}
	return p.settle(y1, m1, d1, y2, m2, d2)
}

// settle moves bounds that fall on days that never were, such as the 29
// February of 195X, to the nearest day that p can mean.
func (p point) settle(y1, m1, d1, y2, m2, d2 int) (lo, hi Day) {
	lo, hi = Day{y1, m1, d1}, Day{y2, m2, d2}
	if d1 > DaysIn(y1, m1) {
		lo = Day{y1, m1, DaysIn(y1, m1)}
	}
	if d2 < 1 {
		hi = Day{y2, m2, DaysIn(y2, m2)}
	}
	return lo, hi
}

func checkClock(s string) error {
	zone := strings.IndexAny(s, "Z+-")
	layout := "15:04:05"
	if zone >= 0 {
		layout = "15:04:05Z07:00"
	}
	if _, err := time.Parse(layout, s); err != nil || strings.Contains(s, ".") {
		return fmt.Errorf("%q is no time of day", s)
	}
	return nil
}
