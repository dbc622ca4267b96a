package resolve

import (
	"math"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// line is one article's report of an event, with what it is compared by.
type line struct {
	rec    *schema.Record
	report *schema.Report
	span   span
	dated  bool
	actors map[quad.IRI]bool
	story  map[quad.IRI]bool // all actors of its article
	lands  map[quad.IRI]bool // its places and countries
	place  quad.IRI
	words  map[string]bool
	order  map[string]bool // "second", "smaller": which of several it is
	seen   int             // day of publication
	twin   *line           // the same event under the date that it was moved from
	group  *group
}

// span is days, open ends far off.
type span struct{ lo, hi int }

func (s span) width() int { return s.hi - s.lo }

func (s span) and(o span) (span, bool) {
	s.lo, s.hi = max(s.lo, o.lo), min(s.hi, o.hi)
	return s, s.lo <= s.hi
}

const (
	farPast   = math.MinInt32
	farFuture = math.MaxInt32
	exact     = 7   // days: two dates this narrow that overlap are one
	wide      = 45  // days: a date this coarse joins only what more joins too
	memory    = 60  // days for which an undated report can mean an event
	reprieve  = 200 // days by which an event can be put off and still be found
)

// settleEvents joins the reports of one event: same class, dates that can be
// one, and participants, words or the whole story in common. Reports are taken
// from the most exact date to the vaguest, so that the exact ones make the
// events and the vague ones find theirs. What was postponed keeps both dates.
func settleEvents(records []*schema.Record, base string) {
	lines := eventLines(records)
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].span.width() < lines[j].span.width() })
	m := newMap()
	for _, l := range lines {
		if l.group != nil {
			continue
		}
		best, top := (*group)(nil), 0.0
		for _, g := range m.near(l) {
			if x := g.likeness(l); x > top {
				best, top = g, x
			}
		}
		if best == nil {
			best = newGroup(len(m.all))
			m.all = append(m.all, best)
		}
		best.add(l)
		if l.twin != nil && l.twin.group == nil {
			best.add(l.twin)
			m.place(best, l.twin)
		}
		m.place(best, l)
	}
	for _, g := range m.all {
		g.name(base)
	}
}

func eventLines(records []*schema.Record) []*line {
	var out []*line
	for _, rec := range records {
		story, lands := map[quad.IRI]bool{}, map[quad.IRI]bool{}
		for _, a := range rec.Actors {
			story[a.ID] = true
			if a.Country || a.Type == "place" {
				lands[a.ID] = true
			}
		}
		for i := range rec.Reports {
			r := &rec.Reports[i]
			l := &line{rec: rec, report: r, actors: ids(rec, r.Actors), story: story, lands: lands}
			l.words, l.order = labelWords(rec, r)
			l.span = span{day(r.Date.Earliest, farPast), day(r.Date.Latest, farFuture)}
			l.dated = r.Date.EDTF != ""
			l.seen = day(rec.Published, farPast)
			if r.Place >= 0 {
				l.place = rec.Actors[r.Place].ID
			}
			for k := len(out) - 1; k >= 0 && out[k].rec == rec && l.twin == nil; k-- {
				pair(out[k], l)
			}
			out = append(out, l)
		}
	}
	return out
}

// pair links the two reports that a postponement makes: the date it was
// moved from and the one it was moved to.
func pair(a, b *line) {
	x, y := a.report, b.report
	moved := x.Status == "postponed" && y.Status == "planned" || x.Status == "planned" && y.Status == "postponed"
	if moved && a.twin == nil && x.Class == y.Class && x.Evidence == y.Evidence && x.Span.Start <= y.Span.End && y.Span.Start <= x.Span.End {
		a.twin, b.twin = b, a
	}
}

// day is a date as a number of days, or otherwise.
func day(s string, otherwise int) int {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return otherwise
	}
	return int(t.Unix() / 86400)
}

// ordering words tell which of several events of one kind is meant.
var ordering = map[string]bool{
	"second": true, "third": true, "fourth": true, "fifth": true, "another": true, "next": true, "previous": true, "earlier": true,
	"smaller": true, "last": true, "former": true,
}

// labelWords are the words of a report's label that tell one event from
// another of its class, without the names of those who take part.
func labelWords(rec *schema.Record, r *schema.Report) (words, order map[string]bool) {
	words, order = map[string]bool{}, map[string]bool{}
	label := r.Label
	if i := strings.LastIndex(label, " ("); i > 0 {
		label = label[:i]
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return strings.ContainsRune(" ,.()“”\"'’:;—–", r) }) {
		if ordering[w] {
			order[w] = true
			continue
		}
		w = en.Singular(w)
		if len(w) > 2 && !en.Function(w) && en.EventNoun(w) != r.Class && en.EventVerb(w) != r.Class && !en.PartNoun(w) {
			words[w] = true
		}
	}
	return words, order
}

// events are the groups found so far, by class and month.
type events struct {
	all   []*group
	month map[string]map[int][]*group
}

func newMap() *events { return &events{month: map[string]map[int][]*group{}} }

// months are the months in which a line is looked for: that of its date and
// those around its publication.
func (l *line) months(around int) []int {
	var out []int
	add := func(lo, hi int) {
		for m := lo; m <= hi; m++ {
			if !slices.Contains(out, m) {
				out = append(out, m)
			}
		}
	}
	if l.span.lo != farPast && l.span.hi != farFuture && l.span.width() <= 400 {
		add(l.span.lo/30, l.span.hi/30)
	}
	if l.seen != farPast {
		add(l.seen/30-around, l.seen/30+around)
	}
	if len(out) == 0 {
		out = append(out, math.MinInt32)
	}
	return out
}

// near are the groups that can be meant by l, oldest first.
func (e *events) near(l *line) []*group {
	var out []*group
	seen := map[*group]bool{}
	for _, m := range l.months(2) {
		for _, g := range e.month[l.report.Class][m] {
			if !seen[g] {
				seen[g] = true
				out = append(out, g)
			}
		}
	}
	slices.SortFunc(out, func(a, b *group) int { return a.nth - b.nth })
	return out
}

func (e *events) place(g *group, l *line) {
	class := l.report.Class
	if e.month[class] == nil {
		e.month[class] = map[int][]*group{}
	}
	for _, m := range l.months(0) {
		if list := e.month[class][m]; !slices.Contains(list, g) {
			e.month[class][m] = append(list, g)
		}
	}
}
