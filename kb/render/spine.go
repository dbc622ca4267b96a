package render

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// The spine stands behind a gutter with years, months and days.
const (
	gutter = 5
	rib    = "│ "
)

// spine prints events along a line of years and months: a known day in the
// gutter, the days that another can be as a span beside the line.
func (p *page) spine(list []query.Event) {
	widest := 0
	for i := range list {
		widest = max(widest, width(list[i].Status))
	}
	year, month := "", ""
	for i := range list {
		e := &list[i]
		at, ok := place(e)
		if !ok {
			words := ""
			if e.Date != "" { // a date that no days bound
				words = Date(e.Date)
			}
			p.spineEvent(e, "", words, widest)
			continue
		}
		if y := yearOf(e); y != year {
			year, month = y, ""
			p.joint(y)
		}
		if m := monthOf(at); m != "" && m != month {
			month = m
			p.joint(m)
		}
		day, words := "", ""
		if at.exact {
			day = fmt.Sprint(at.from.Day)
			if d := Date(e.Date); d != Date(at.from.String()) { // "about 10 January"
				words = d
			}
		} else {
			p.span(at)
		}
		p.spineEvent(e, day, words, widest)
	}
}

// monthOf is the month that all of an event's days are in, shortened.
func monthOf(at placed) string {
	if at.from.Year != at.to.Year || at.from.Month != at.to.Month {
		return ""
	}
	return Date(edtf.FromMonth(at.from.Year, at.from.Month).String())[:3]
}

// joint is a line of the spine where a year or month begins.
func (p *page) joint(name string) { p.line(p.o.paint(bold, inGutter(name)) + p.o.paint(dim, "┼")) }

func inGutter(s string) string {
	return strings.Repeat(" ", max(gutter-1-width(s), 0)) + s + " "
}

// span draws the days that an event can be: the longer they are the longer,
// open where nobody tells an end.
func (p *page) span(at placed) {
	const shortest, longest = 3, 40
	days := at.to.Sub(at.from) + 1
	long := min(max(int(2*math.Sqrt(float64(days))), shortest), longest)
	words := Date(at.Date)
	if p.o.Width > 0 {
		long = max(min(long, p.o.Width-gutter-width(words)-4), shortest)
	}
	from, to := "├", "┤"
	switch {
	case at.openStart:
		from, long = "◂", 12
	case at.openEnd:
		to, long = "▸", 12
	}
	p.hanging(inGutter("")+p.o.paint(dim, from+strings.Repeat("╌", long)+to)+" ", words, plain)
}

// spineEvent prints one event beside the spine: its mark and status, and under
// its label who takes part, how its date moved and where it stands.
func (p *page) spineEvent(e *query.Event, day, words string, widest int) {
	mark, st := Mark(e.Status)
	status := mark + " " + clean(e.Status) + strings.Repeat(" ", widest-width(e.Status))
	gap := strings.Repeat(" ", width(status)) + "  "
	most := 0
	if p.o.Width > 0 {
		most = max(p.o.Width-gutter-width(rib)-width(gap), minColumn)
	}
	first := true
	put := func(text string, st2 style) {
		for _, l := range wrap(text, most) {
			front, left := p.o.paint(st, status)+"  ", inGutter(day)
			if !first {
				front, left = gap, inGutter("")
			}
			p.line(left + p.o.paint(dim, rib) + front + p.o.paint(st2, l))
			first = false
		}
	}
	for _, part := range p.label(e) {
		if part.whole {
			p.line(inGutter("") + p.o.paint(dim, rib) + "  " + p.o.paint(part.style, part.text))
			continue
		}
		put(part.text, part.style)
		if words != "" {
			put(words, dim)
			words = ""
		}
	}
}

// leftToRight keeps what follows words written from right to left in its place.
func leftToRight(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana)
	}) {
		return s + "\u200e"
	}
	return s
}
