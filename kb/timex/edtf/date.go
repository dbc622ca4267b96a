package edtf

import "cmp"

// Date is a date as EDTF writes it. It is immutable and comparable: equal
// texts are equal Dates. Its zero value is no date at all.
type Date struct {
	text   string
	lo, hi Day // zero = open
	flags  flag
}

type flag uint8

const (
	approximate flag = 1 << iota
	uncertain
)

// String is the EDTF text.
func (d Date) String() string { return d.text }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.text == "" }

// Earliest is the first day that d may mean; false where that is open.
func (d Date) Earliest() (Day, bool) { return d.lo, !d.lo.IsZero() }

// Latest is the last day that d may mean; false where that is open.
func (d Date) Latest() (Day, bool) { return d.hi, !d.hi.IsZero() }

// Approximate reports whether any part of d is marked with ~ or %.
func (d Date) Approximate() bool { return d.flags&approximate != 0 }

// Uncertain reports whether any part of d is marked with ? or %.
func (d Date) Uncertain() bool { return d.flags&uncertain != 0 }

// IsDay reports whether d is bounded to one day.
func (d Date) IsDay() bool { return !d.lo.IsZero() && d.lo == d.hi }

// Compare orders dates by their earliest day, then by their latest, then by
// their text. An open beginning is before every day, an open end after.
func (d Date) Compare(o Date) int {
	return cmp.Or(compareLo(d.lo, o.lo), compareHi(d.hi, o.hi), cmp.Compare(d.text, o.text))
}

// Contains reports whether every day that o may mean is one that d may mean.
func (d Date) Contains(o Date) bool {
	return !d.IsZero() && !o.IsZero() && compareLo(d.lo, o.lo) <= 0 && compareHi(d.hi, o.hi) >= 0
}

// Intersects reports whether some day lies within the bounds of both.
func (d Date) Intersects(o Date) bool {
	return !d.IsZero() && !o.IsZero() && reaches(d.hi, o.lo) && reaches(o.hi, d.lo)
}

// compareLo compares beginnings: an open one is before every day.
func compareLo(a, b Day) int {
	switch {
	case a == b:
		return 0
	case a.IsZero():
		return -1
	case b.IsZero():
		return 1
	}
	return a.Compare(b)
}

// compareHi compares ends: an open one is after every day.
func compareHi(a, b Day) int {
	switch {
	case a == b:
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}

// reaches reports whether an end is not before a beginning.
func reaches(hi, lo Day) bool { return hi.IsZero() || lo.IsZero() || hi.Compare(lo) >= 0 }
