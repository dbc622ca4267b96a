package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

var monthNames = [...]string{1: "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// Human is the date in English words: "22 December 2021", "early 2022", "week
// of 13-19 December 2021", "on or before 22 December 2021".
func (d Date) Human() string {
	switch {
	case d.IsZero():
		return ""
	case d.text[0] == '[' || d.text[0] == '{':
		return d.humanSet()
	case strings.Contains(d.text, "/"):
		return d.humanInterval()
	}
	return humanPoint(d.text)
}

func humanPoint(s string) string {
	p, err := parsePoint(s)
	if err != nil {
		return s
	}
	words := p.words()
	if p.flags&approximate != 0 {
		words = "about " + words
	}
	if p.flags&uncertain != 0 {
		words = "perhaps " + words
	}
	return words
}

func (p point) words() string {
	year := p.yearWords()
	if p.month == "" {
		return year
	}
	m, exact := p.monthNumber()
	if !exact {
		return "some month of " + year
	}
	if m > 12 {
		return seasonWords(m, year)
	}
	month := monthNames[m] + " " + year
	if p.day == "" {
		return month
	}
	day, err := strconv.Atoi(p.day)
	if err != nil {
		return "some day of " + month
	}
	return fmt.Sprintf("%d %s", day, month)
}

func (p point) yearWords() string {
	era := ""
	if p.negative {
		era = " BC" // EDTF's -0043 is 44 BC
	}
	switch {
	case p.digits == "XXXX":
		return "an unknown year"
	case strings.HasSuffix(p.digits, "XXX"):
		return p.digits[:1] + "000s" + era
	case strings.HasSuffix(p.digits, "XX"):
		return p.digits[:2] + "00s" + era
	case strings.HasSuffix(p.digits, "X"):
		return p.digits[:3] + "0s" + era
	}
	y, _ := strconv.Atoi(p.digits)
	if p.negative {
		y++
	} else if y == 0 {
		return "1 BC"
	}
	return strconv.Itoa(y) + era
}

func seasonWords(m int, year string) string {
	switch {
	case m >= 40:
		return ordinals[m-40] + " half of " + year
	case m >= 37:
		return ordinals[m-37] + " third of " + year
	case m >= 33:
		return ordinals[m-33] + " quarter of " + year
	}
	return [...]string{"spring", "summer", "autumn", "winter"}[(m-21)%4] + " " + year
}

var ordinals = [...]string{"first", "second", "third", "fourth"}

func (d Date) humanInterval() string {
	if of, part, ok := whole(d); ok {
		return partWords[part] + " " + of.Human()
	}
	from, to, _ := strings.Cut(d.text, "/")
	switch {
	case isOpen(from):
		return "until " + humanPoint(to)
	case isOpen(to):
		return "from " + humanPoint(from)
	}
	if a, b := strings.TrimSuffix(from, "~"), strings.TrimSuffix(to, "~"); a != from && b != to {
		return "about " + run(humanPoint(a), humanPoint(b))
	}
	words := run(humanPoint(from), humanPoint(to))
	if len(from) == 10 && len(to) == 10 && d.lo.Weekday() == 1 && d.hi.Sub(d.lo) == 6 {
		return "week of " + words
	}
	return words
}

// run joins two dates and leaves out of the first what the second repeats:
// "13-19 December 2021", "January-March 2022".
func run(a, b string) string {
	if strings.HasPrefix(a, "about") || strings.HasPrefix(b, "about") || strings.HasPrefix(a, "perhaps") || strings.HasPrefix(b, "perhaps") {
		return a + " to " + b
	}
	x, y := strings.Fields(a), strings.Fields(b)
	for len(x) > 1 && len(x) == len(y) && x[len(x)-1] == y[len(x)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) == 1 && len(strings.Fields(b)) == len(strings.Fields(a)) && len(y) == 1 {
		return x[0] + "-" + b
	}
	return strings.Join(x, " ") + " - " + b
}

func (d Date) humanSet() string {
	members := strings.Split(d.text[1:len(d.text)-1], ",")
	words := make([]string, len(members))
	for i, m := range members {
		words[i] = humanMember(m)
	}
	if len(words) == 1 {
		return words[0]
	}
	joint := " or "
	if d.text[0] == '{' {
		joint = " and "
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + joint + words[last]
}

func humanMember(m string) string {
	from, to, interval := strings.Cut(m, "..")
	switch {
	case !interval:
		return humanPoint(m)
	case from == "":
		return "on or before " + humanPoint(to)
	case to == "":
		return "on or after " + humanPoint(from)
	}
	return "between " + humanPoint(from) + " and " + humanPoint(to)
}
