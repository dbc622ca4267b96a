package edtf

import (
	"fmt"
	"strings"
)

// Parse reads an EDTF text. Blanks around the text and after the commas of a
// set are dropped; everything else is kept as written.
func Parse(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Date{}, fmt.Errorf("an empty text is no date")
	}
	if s[0] == '[' || s[0] == '{' {
		return parseSet(s)
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		return parseInterval(from, to)
	}
	return parseSingle(s)
}

func parseSingle(s string) (Date, error) {
	p, err := parsePoint(s)
	if err != nil {
		return Date{}, err
	}
	lo, hi := p.bounds()
	return Date{text: s, lo: lo, hi: hi, flags: p.flags}, nil
}

func parseInterval(from, to string) (Date, error) {
	d := Date{text: from + "/" + to}
	if isOpen(from) && isOpen(to) {
		return Date{}, fmt.Errorf("%q is open on both sides", d.text)
	}
	if !isOpen(from) {
		a, err := parseSingle(from)
		if err != nil {
			return Date{}, err
		}
		d.lo, d.flags = a.lo, a.flags
	}
	if !isOpen(to) {
		b, err := parseSingle(to)
		if err != nil {
			return Date{}, err
		}
		d.hi, d.flags = b.hi, d.flags|b.flags
	}
	if !reaches(d.hi, d.lo) {
		return Date{}, fmt.Errorf("%q ends before it begins", d.text)
	}
	return d, nil
}

// isOpen reports whether an end is open (..) or unknown (nothing).
func isOpen(s string) bool { return s == "" || s == ".." }

func parseSet(s string) (Date, error) {
	closing := map[byte]byte{'[': ']', '{': '}'}[s[0]]
	if len(s) < 3 || s[len(s)-1] != closing {
		return Date{}, fmt.Errorf("%q is no set of dates", s)
	}
	members := strings.Split(s[1:len(s)-1], ",")
	var d Date
	for i, m := range members {
		members[i] = strings.TrimSpace(m)
		e, err := parseMember(members[i])
		if err != nil {
			return Date{}, err
		}
		d.flags |= e.flags
		if i == 0 || compareLo(e.lo, d.lo) < 0 {
			d.lo = e.lo
		}
		if i == 0 || compareHi(e.hi, d.hi) > 0 {
			d.hi = e.hi
		}
	}
	d.text = s[:1] + strings.Join(members, ",") + string(closing)
	return d, nil
}

// parseMember reads a member of a set: a date, or consecutive ones a..b, open
// on either side.
func parseMember(s string) (Date, error) {
	from, to, run := strings.Cut(s, "..")
	if !run {
		return parseSingle(s)
	}
	return parseInterval(from, to)
}
