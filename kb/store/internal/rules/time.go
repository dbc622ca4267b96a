package rules

import (
	"cmp"
	"fmt"
	"math"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
)

// XSDDate is the datatype of the literals that bound subjects in time.
const XSDDate = quad.IRI("http://www.w3.org/2001/XMLSchema#date")

// Day counts days; the first of year 0 is 1. Every day that is written in ten
// characters lies between OpenBegin and OpenEnd.
type Day uint32

// The days that stand for a side without a bound.
const (
	OpenBegin Day = 0
	OpenEnd   Day = math.MaxUint32
)

const (
	dayLayout   = "2006-01-02"
	daySeconds  = 24 * 60 * 60
	daysTo1970  = 719528 // from the first of year 0
	firstDayIs1 = 1
)

// ParseDay reads "2006-01-02"; ok is false for all else, days that do not
// exist and zones included.
func ParseDay(s string) (d Day, ok bool) {
	t, err := time.Parse(dayLayout, s)
	if err != nil || len(s) != len(dayLayout) {
		return 0, false
	}
	return Day(t.Unix()/daySeconds + daysTo1970 + firstDayIs1), true
}

// String writes a day as ParseDay reads it.
func (d Day) String() string {
	return time.Unix((int64(d)-daysTo1970-firstDayIs1)*daySeconds, 0).UTC().Format(dayLayout)
}

// Bounds are a subject's time bounds; the zero value has none.
type Bounds struct {
	Dated      bool
	Begin, End Day
}

// AddBegin widens b by a Begin literal.
func (b *Bounds) AddBegin(d Day) {
	b.date()
	if b.Begin == OpenBegin || d < b.Begin {
		b.Begin = d
	}
}

// AddEnd widens b by an End literal.
func (b *Bounds) AddEnd(d Day) {
	b.date()
	if b.End == OpenEnd || d > b.End {
		b.End = d
	}
}

func (b *Bounds) date() {
	if !b.Dated {
		*b = Bounds{Dated: true, Begin: OpenBegin, End: OpenEnd}
	}
}

// Compare orders by begin, then end; undated comes last.
func (b Bounds) Compare(c Bounds) int {
	if b.Dated != c.Dated {
		if b.Dated {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.Begin, c.Begin), cmp.Compare(b.End, c.End))
}

// CompareBounds orders by time as o asks, not at all if it does not.
func CompareBounds(o store.Order, a, b Bounds) int {
	switch {
	case o == store.ByTime, o == store.NewestFirst && a.Dated != b.Dated:
		return a.Compare(b)
	case o == store.NewestFirst:
		return cmp.Or(cmp.Compare(b.End, a.End), cmp.Compare(b.Begin, a.Begin))
	}
	return 0
}

// Place is what the order of answers depends on.
type Place struct {
	Bounds         Bounds
	Subject, Graph quad.Value
}

// ComparePlaces orders answers as o asks; AnyOrder is as good as BySubject.
func ComparePlaces(o store.Order, a, b Place) int {
	if c := CompareBounds(o, a.Bounds, b.Bounds); c != 0 {
		return c
	}
	if o == store.NewestFirst {
		return cmp.Or(Compare(a.Graph, b.Graph), Compare(a.Subject, b.Subject))
	}
	return cmp.Or(Compare(a.Subject, b.Subject), Compare(a.Graph, b.Graph))
}

// Range is the time a question asks for.
type Range struct {
	Asked    bool
	From, To Day
}

// RangeOf reads the question's From and To.
func RangeOf(q store.Star) (Range, error) {
	r := Range{Asked: q.From != "" || q.To != "", From: OpenBegin, To: OpenEnd}
	var ok bool
	if q.From != "" {
		if r.From, ok = ParseDay(q.From); !ok {
			return r, fmt.Errorf("question asks from %q, which is no day such as 2006-01-02", q.From)
		}
	}
	if q.To != "" {
		if r.To, ok = ParseDay(q.To); !ok {
			return r, fmt.Errorf("question asks to %q, which is no day such as 2006-01-02", q.To)
		}
	}
	return r, nil
}

// Overlaps reports whether b answers r; a range not asked for takes everything.
func (r Range) Overlaps(b Bounds) bool {
	return !r.Asked || b.Dated && b.Begin <= r.To && b.End >= r.From
}
