package resolve

import (
	"math"
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
	lo, hi int // days, open ends far off
	dated  bool
	actors map[quad.IRI]bool
	place  quad.IRI
	words  map[string]bool
	seen   int // day of publication
}

// group is the lines of one event.
type group struct {
	lines  []*line
	lo, hi int // what all dated lines agree on
	dated  bool
	actors map[quad.IRI]int
	words  map[string]int
	places map[quad.IRI]bool
}

const (
	farPast   = math.MinInt32
	farFuture = math.MaxInt32
	wide      = 45 // days: a date this coarse joins only what the words join too
	memory    = 60 // days for which an undated report can mean an event
)

// settleEvents joins the reports of one event: same class, dates that can be
// one, and participants or words in common. Reports are taken from the most
// exact date to the vaguest, so that the exact ones make the events and the
// vague ones find theirs.
func settleEvents(records []*schema.Record, base string) {
	lines := eventLines(records)
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].hi-lines[i].lo < lines[j].hi-lines[j].lo })
	groups := map[string][]*group{}
	for _, l := range lines {
		class := l.report.Class
		var best *group
		top := 0.0
		for _, g := range groups[class] {
			if x := g.likeness(l); x > top {
				best, top = g, x
			}
		}
		if best == nil {
			best = &group{lo: farPast, hi: farFuture, actors: map[quad.IRI]int{}, words: map[string]int{}, places: map[quad.IRI]bool{}}
			groups[class] = append(groups[class], best)
		}
		best.add(l)
	}
	for _, list := range groups {
		for _, g := range list {
			g.name(base)
		}
	}
}

func eventLines(records []*schema.Record) []*line {
	var out []*line
	for _, rec := range records {
		for i := range rec.Reports {
			r := &rec.Reports[i]
			l := &line{rec: rec, report: r, actors: ids(rec, r.Actors), words: labelWords(r.Label, r.Class)}
			l.lo, l.hi, l.dated = day(r.Date.Earliest, farPast), day(r.Date.Latest, farFuture), r.Date.EDTF != ""
			l.seen = day(rec.Published, farPast)
			if r.Place >= 0 {
				l.place = rec.Actors[r.Place].ID
			}
			out = append(out, l)
		}
	}
	return out
}

// day is a date as a number of days, or otherwise.
func day(s string, otherwise int) int {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return otherwise
	}
	return int(t.Unix() / 86400)
}

// labelWords are the words of a label that tell one event from another of its class.
func labelWords(label, class string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return strings.ContainsRune(" ,.()“”\"'’:;—–", r) }) {
		w = en.Singular(w)
		if len(w) > 2 && !en.Function(w) && en.EventNoun(w) != class {
			out[w] = true
		}
	}
	return out
}

// likeness is how well a report fits a group, 0 when it must not join.
func (g *group) likeness(l *line) float64 {
	lo, hi := max(g.lo, l.lo), min(g.hi, l.hi)
	if g.dated && l.dated && lo > hi {
		return 0
	}
	who := share(len(g.actors), len(l.actors), func(f func()) {
		for a := range l.actors {
			if g.actors[a] > 0 {
				f()
			}
		}
	})
	what := share(len(g.words), len(l.words), func(f func()) {
		for w := range l.words {
			if g.words[w] > 0 {
				f()
			}
		}
	})
	where := 0.0
	if l.place != "" && len(g.places) > 0 {
		where = -0.4
		if g.places[l.place] {
			where = 0.4
		}
	}
	x := 0.5*who + 0.5*what + where
	switch {
	case !g.dated && !l.dated, g.dated != l.dated:
		if who < 0.5 || what < 0.3 && where <= 0 || !g.near(l) {
			return 0
		}
	case l.hi-l.lo > wide || g.hi-g.lo > wide:
		x -= 0.15
	default:
		x += 0.2
	}
	if who == 0 && what < 0.5 && where <= 0 || x < 0.4 {
		return 0
	}
	return x
}

// share is the part of the smaller set that two sets have in common.
func share(a, b int, each func(func())) float64 {
	n := min(a, b)
	if n == 0 {
		return 0
	}
	common := 0
	each(func() { common++ })
	return float64(common) / float64(n)
}

// near reports whether an undated report is close enough in time to speak of the group.
func (g *group) near(l *line) bool {
	for _, o := range g.lines {
		if abs(o.seen-l.seen) <= memory || o.dated && abs(o.lo-l.seen) <= memory {
			return true
		}
	}
	return false
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func (g *group) add(l *line) {
	g.lines = append(g.lines, l)
	if l.dated {
		g.dated = true
		g.lo, g.hi = max(g.lo, l.lo), min(g.hi, l.hi)
	}
	for a := range l.actors {
		g.actors[a]++
	}
	for w := range l.words {
		g.words[w]++
	}
	if l.place != "" {
		g.places[l.place] = true
	}
}

// name gives the group's reports their event: named after the first report
// of the first article.
func (g *group) name(base string) {
	first := g.lines[0]
	for _, l := range g.lines[1:] {
		if before(l, first) {
			first = l
		}
	}
	iri := schema.EventIRI(base, first.report.Label, string(first.rec.IRI), first.report.Span.String())
	for _, l := range g.lines {
		l.report.Event = iri
	}
}

func before(a, b *line) bool {
	if a.rec.Published != b.rec.Published {
		return a.rec.Published < b.rec.Published
	}
	if a.rec.IRI != b.rec.IRI {
		return a.rec.IRI < b.rec.IRI
	}
	return a.report.Start < b.report.Start
}
