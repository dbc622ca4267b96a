package resolve

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// line is one article's report of an event, with what it is compared by.
type line struct {
	item
	of      *Digest
	rec     *schema.Record
	report  *schema.Report
	span    span
	dated   bool
	actors  map[quad.IRI]bool
	place   quad.IRI
	words   map[string]bool
	order   map[string]bool // "second", "smaller": which of several it is
	seen    int             // day of publication
	common  []string        // what it can have in common with others: actors and words
	buckets []int           // in time
	twin    *line           // the same event under the date that it was moved from
	leader  bool            // of the two, the one whose event is looked for
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

// events joins the reports of one event: same class, dates that can be one, and
// participants, words or the whole story in common. Reports of a firm date come
// first and make the events; the vague ones then find theirs. What was
// postponed keeps both dates. A report sees of an event the reports that have a
// participant or a word in common with it at about the same time, or the same
// day; one that names nobody is seen by all actors of its article.
func events(base string) *kind {
	return &kind{
		nth:   0,
		tiers: 2,
		items: func(d *Digest) []item { return itemsOf(d.reports(), func(l *line) item { return l.item }) },
		keys:  eventKeys,
		id:    func(d *Digest, index int) *quad.IRI { return &d.rec.Reports[index].Event },
		least: 1,
		meet: func(a, b *Digest, sorts map[string]bool) bool {
			return slices.ContainsFunc(a.reports(), func(l *line) bool {
				return (sorts == nil || sorts[l.sort]) && slices.ContainsFunc(b.reports(), l.meets)
			})
		},
		decide: func(d *Digest, tier int, near []*Digest) []quad.IRI {
			return decideEvents(d, tier, near, base)
		},
	}
}

func decideEvents(d *Digest, tier int, near []*Digest, base string) []quad.IRI {
	met := meetings{}
	seen := linesBefore(d, tier, near)
	own := map[*line]quad.IRI{}
	var ids []quad.IRI
	for _, l := range d.reports() {
		if l.tier != tier {
			continue
		}
		id := own[l.twin]
		if id == "" {
			id = l.event(slices.DeleteFunc(slices.Clone(seen), func(o *line) bool { return !met.meet(d, l, o) }), own)
		}
		if id == "" {
			id = schema.EventIRI(base, l.report.Label, string(l.rec.IRI), l.report.Span.String())
		}
		own[l] = id
		ids = append(ids, id)
		seen = append(seen, l)
	}
	return ids
}

// linesBefore are the lines of other articles, and those of d's earlier tier,
// that come before d's lines of the tier.
func linesBefore(d *Digest, tier int, near []*Digest) []*line {
	var out []*line
	take := func(o *Digest, tier int) {
		for _, l := range o.reports() {
			if l.tier == tier {
				out = append(out, l)
			}
		}
	}
	for t := range tier {
		done := false
		for _, o := range near {
			if !done && before(d, o) {
				take(d, t)
				done = true
			}
			take(o, t)
		}
		if !done {
			take(d, t)
		}
	}
	for _, o := range near {
		if before(o, d) {
			take(o, tier)
		}
	}
	return out
}

// event is the event that a line tells of, among those of lines before it; ""
// for none. own are the events of lines of its article that are just settled.
func (l *line) event(seen []*line, own map[*line]quad.IRI) quad.IRI {
	groups := map[quad.IRI]*group{}
	var order []quad.IRI
	for _, o := range seen {
		id := o.report.Event
		if mine, ok := own[o]; ok {
			id = mine
		}
		g := groups[id]
		if g == nil {
			g = newGroup()
			groups[id] = g
			order = append(order, id)
		}
		g.add(o)
	}
	best, top := quad.IRI(""), 0.0
	for _, id := range order {
		if x := groups[id].likeness(l); x > top {
			best, top = id, x
		}
	}
	return best
}

// meetings remembers which articles meet in which class.
type meetings map[meeting]bool

type meeting struct {
	rec   *schema.Record
	class string
}

// meet reports whether d's line l can be of one event with o: lines of one
// class, in one article or in two that meet in the class.
func (m meetings) meet(d *Digest, l, o *line) bool {
	if l.report.Class != o.report.Class || l.rec == o.rec {
		return l.report.Class == o.report.Class
	}
	at := meeting{o.rec, l.report.Class}
	met, known := m[at]
	if !known {
		met = slices.ContainsFunc(d.reports(), func(a *line) bool {
			return a.sort == l.sort && slices.ContainsFunc(o.of.reports(), a.meets)
		})
		m[at] = met
	}
	return met
}

// meets reports whether two lines can be of one event: their articles know
// somebody in common and they have a participant, a word or the day in common;
// of articles that have nobody in common they have a participant and more.
func (l *line) meets(o *line) bool {
	if l.report.Class != o.report.Class {
		return false
	}
	kin := l.of.kinship(o.of)
	if _, both := l.span.and(o.span); both && l.span.width() <= exact && o.span.width() <= exact && kin != strangers {
		return true
	}
	if !l.timely(o) && !o.timely(l) {
		return false
	}
	if kin == strangers {
		return meet(l.actors, o.actors) && (meet(l.words, o.words) || l.place != "" && l.place == o.place)
	}
	return inBoth(l.common, o.common) > 0
}

// timely reports whether a line can be told of one event with another: dates that
// overlap, or published while the other or what it tells of is remembered.
func (l *line) timely(o *line) bool {
	if _, both := l.span.and(o.span); both && l.dated && o.dated && l.span.width() <= long && o.span.width() <= long {
		return true
	}
	return abs(l.seen-o.seen) <= sight || o.dated && abs(o.span.lo-l.seen) <= sight
}

// reports are the article's lines in the order of settling: by tier, the most
// exact first, the second of two that belong together behind the first.
func (d *Digest) reports() []*line {
	if d.lines != nil || len(d.rec.Reports) == 0 {
		return d.lines
	}
	var list []*line
	for i := range d.rec.Reports {
		l := newLine(d, i)
		for k := len(list) - 1; k >= 0 && l.twin == nil; k-- {
			twins(list[k], l)
		}
		list = append(list, l)
	}
	slices.SortStableFunc(list, func(a, b *line) int {
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(a.span.width(), b.span.width()))
	})
	for _, l := range list {
		if l.twin != nil && l.twin.leader {
			continue
		}
		d.lines = append(d.lines, l)
		if l.twin != nil {
			l.leader = true
			l.twin.tier = l.tier
			d.lines = append(d.lines, l.twin)
		}
	}
	return d.lines
}

func newLine(d *Digest, i int) *line {
	rec := d.rec
	r := &rec.Reports[i]
	l := &line{of: d, rec: rec, report: r, actors: ids(rec, r.Actors)}
	l.index, l.sort = i, r.Class
	l.words, l.order = labelWords(rec, r)
	l.span = span{day(r.Date.Earliest, farPast), day(r.Date.Latest, farFuture)}
	l.dated = r.Date.EDTF != ""
	if !l.dated || l.span.width() > wide {
		l.tier = 1
	}
	l.seen = day(rec.Published, farPast)
	if r.Place >= 0 {
		l.place = rec.Actors[r.Place].ID
	}
	l.compare()
	return l
}

const (
	bucket = 60  // days of a stretch of time; those that meet are at most one apart
	sight  = 75  // days over which articles see each other: memory, and some more
	long   = 100 // days: a date this coarse is found by its publication alone
)

// compare says what a line can have in common with others, and when.
func (l *line) compare() {
	for a := range l.actors {
		l.common = append(l.common, string(a))
	}
	if len(l.actors) == 0 {
		for a, land := range l.of.cast() {
			if !land || len(l.words) == 0 {
				l.common = append(l.common, string(a))
			}
		}
	}
	if l.place != "" {
		l.common = append(l.common, string(l.place))
	}
	l.common = sorted(append(l.common, longest(l.words)...))
	if l.span.lo != farPast && l.span.hi != farFuture && l.span.width() <= long {
		for b := l.span.lo / bucket; b <= l.span.hi/bucket; b++ {
			l.buckets = append(l.buckets, b)
		}
	}
	if seen := l.seen / bucket; (l.seen != farPast || len(l.buckets) == 0) && !slices.Contains(l.buckets, seen) {
		l.buckets = append(l.buckets, seen)
	}
}

// eventKeys are the keys of an article's lines.
func eventKeys(d *Digest, wide bool) (out []string) {
	for _, l := range d.reports() {
		for _, x := range l.common {
			out = append(out, bucketKeys(l.buckets, wide, "report", l.report.Class, x)...)
		}
		if l.dated && l.span.width() <= exact {
			for day := l.span.lo; day <= l.span.hi; day++ {
				out = append(out, hashKey("day", l.report.Class, strconv.Itoa(day)))
			}
		}
	}
	return out
}

// bucketKeys are keys of what parts tell in some stretches of time, and (wide)
// in those beside them.
func bucketKeys(buckets []int, wide bool, parts ...string) []string {
	reach := 0
	if wide {
		reach = 1
	}
	var list []int
	for _, b := range buckets {
		for c := b - reach; c <= b+reach; c++ {
			if !slices.Contains(list, c) {
				list = append(list, c)
			}
		}
	}
	out := make([]string, len(list))
	for i, b := range list {
		out[i] = hashKey(append([]string{strconv.Itoa(b)}, parts...)...)
	}
	return out
}

// twins links the two reports that a postponement makes: the date it was
// moved from and the one it was moved to.
func twins(a, b *line) {
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

// ids are the identities of actors.
func ids(rec *schema.Record, actors []int) map[quad.IRI]bool {
	m := map[quad.IRI]bool{}
	for _, a := range actors {
		m[rec.Actors[a].ID] = true
	}
	return m
}
