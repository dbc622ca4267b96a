package resolve

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// line is one article's report of an event, with what it is compared by.
type line struct {
	item
	from    *Digest
	report  reported
	self    quad.IRI // the event when no other line tells of it
	span    span
	dated   bool
	actors  []quad.IRI // each once, in order, like the words
	lent    []quad.IRI // instead of actors: those that its article has around it
	place   quad.IRI
	words   []string
	own     []string // the same without the names of those who take part
	order   []string // "second", "smaller": which of several it is
	seen    int      // day of publication
	hears   bool     // its noun is "hearing", which no investigation is
	form    string   // what sort of such an event its noun says it is: "debate", or ""
	work    string   // what is published: "poll", or ""
	at      []string // the places of a vote that its label names
	elects  bool     // it is an election
	backs   bool     // somebody is endorsed, which is done at no meeting
	verb    bool     // a verb tells it
	since   bool     // its article begins with it, as under way or over, and gives it no day
	it      bool     // its article calls it no more than "it"
	meant   bool     // for which day it had first been meant
	anew    bool     // it is "now" due on its day, which tells that it was due on another
	thatDay bool     // its day is that of what its article began with
	another bool     // "a meeting", without a date: none that the reader knows of yet
	common  []string // what it can have in common with others: actors and words
	buckets []int    // in time
	said             // of what is planned for a day or took place on one: its sentence, and who takes part
	twin    *line    // the same event under the date that it was moved from
	leader  bool     // of the two, the one whose event is looked for
}

// reported is what lines are compared by as their articles give it.
type reported struct {
	Class, Status string
	Evidence      schema.Span
}

// span is days, open ends far off.
type span struct{ lo, hi int }

func (s span) width() int { return s.hi - s.lo }

// tallies reports whether two dates are one for stages of an event: a day and a few days that
// it is of, or both the same end.
func (s span) tallies(o span) bool {
	if s.hi == o.hi && s.hi != farFuture && (s.lo == farPast || o.lo == farPast) {
		return s.lo == o.lo || min(s.width(), o.width()) == 0
	}
	return min(s.width(), o.width()) == 0 && max(s.width(), o.width()) <= exact
}

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

// staged is the sort of all events that can be a stage of others.
const staged = "stage"

// sortOf is the sort of item that an event of a class is.
func sortOf(class string) string {
	if en.Stage(class) {
		return staged
	}
	return class
}

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
		items: func(d *Digest) []*item { return itemsOf(d.reports(), func(l *line) *item { return &l.item }) },
		keys:  eventKeys,
		id:    func(rec *schema.Record, index int) *quad.IRI { return &rec.Reports[index].Event },
		least: 1,
		meet:  meetInEvents,
		alike: func(was, _ *Digest) bool { return len(was.reports()) == 0 },
		differing: func(was, now *Digest) (s sorts) {
			for i, l := range now.reports() {
				if o := was.reports()[i]; !slices.Equal(l.actors, o.actors) || !slices.Equal(l.lent, o.lent) || l.place != o.place {
					s = l.sortsWith(s)
				}
			}
			return s
		},
		decide: func(d *Digest, tier int, due sorts, near []neighbour) []quad.IRI {
			return decideEvents(d, tier, due, near)
		},
		passes: passesEvents,
	}
}

// passesEvents reports whether a line of another article is of no event that a new one brings: none of
// these lines joins what others tell of, which could make another event of that, and it does not fit any.
func passesEvents(d *Digest, tier int, o neighbour, it *item) bool {
	l := o.reports()[slices.IndexFunc(o.reports(), func(l *line) bool { return &l.item == it })]
	for _, x := range d.reports() {
		seen := x.sort == l.sort && o.sorts.has(x.sort)
		told := x.also != "" && l.also != "" && o.sorts.has(outcomes)
		switch {
		case x.tier != tier || !seen && !told:
		case x.id != x.self || told && l.fate(x, o.kin) > 0:
			return false
		case seen:
			g := &group{id: x.id}
			g.add(sighting{x, o.tie})
			if g.likeness(l) > 0 {
				return false
			}
		}
	}
	return true
}

// meetInEvents tells in which sorts of events two articles meet: those in which a line of
// one can be of one event with a line of the other; and in which classes, so that what
// meets as stages of something makes no others of these classes meet.
func meetInEvents(a, b *Digest) tie {
	t := tie{kin: unknown}
	if meetInOutcome(a, b) {
		t.sorts, t.kin = t.sorts.with(outcomes), a.kinship(b)
	}
	for _, l := range a.reports() {
		if t.sorts.has(l.report.Class) || l.report.Class == en.ByTheWay {
			continue
		}
		for _, o := range b.reports() {
			if l.sort != o.sort || l.report.Class != o.report.Class && t.sorts.has(l.sort) {
				continue
			}
			if t.kin == unknown {
				t.kin = a.kinship(b)
			}
			if !l.meets(o, t.kin) {
				continue
			}
			t.sorts = t.sorts.with(l.sort)
			if l.report.Class == o.report.Class {
				t.sorts = t.sorts.with(l.report.Class)
				break
			}
		}
	}
	return t
}

// sighting is a line that is before another, and how their articles meet.
type sighting struct {
	*line
	tie
}

// of reports whether a sighting is of l's class and seen for it.
func (o sighting) of(l *line) bool {
	return o.report.Class == l.report.Class && (o.from == l.from || o.sorts.has(l.report.Class))
}

func decideEvents(d *Digest, tier int, due sorts, near []neighbour) []quad.IRI {
	classes := map[string]*happenings{}
	own := map[*line]quad.IRI{}
	var lines []*line
	for _, l := range d.reports() {
		if l.tier != tier || !l.in(due) {
			continue
		}
		if l.report.Class == en.ByTheWay {
			own[l], lines = cmp.Or(own[l.twin], l.self), append(lines, l)
			continue
		}
		c := classes[l.sort]
		if c == nil {
			c = newHappenings(d, tier, l.sort, near)
			classes[l.sort] = c
		}
		id := own[l.twin]
		if id == "" {
			id = c.of(l)
		}
		if o := l.twin; id == "" && o != nil && o.report.Class == l.report.Class && l.old() && done(o) && own[o] == "" {
			id = c.of(o) // it took place on a day that others know it for, whichever it was first meant for
		}
		if id == "" {
			id = l.self
		}
		own[l] = id
		lines = append(lines, l)
		c.add(sighting{l, tie{kin: shared}}, id)
	}
	if due.has(outcomes) {
		fulfil(d, tier, near, lines, own)
	}
	ids := make([]quad.IRI, len(lines))
	for i, l := range lines {
		ids[i] = own[l]
	}
	return ids
}

// sightings are the lines of a class of other articles, and those of d's earlier
// tier, that come before d's lines of the tier.
func sightings(d *Digest, tier int, class string, near []neighbour) []sighting {
	var out []sighting
	take := func(o *Digest, tier int, t tie) {
		for _, l := range o.reports() {
			if l.tier == tier && l.sort == class {
				out = append(out, sighting{l, t})
			}
		}
	}
	own := tie{kin: shared}
	for t := range tier {
		done := false
		for _, o := range near {
			if !done && before(d, o.Digest) {
				take(d, t, own)
				done = true
			}
			if o.sorts.has(class) {
				take(o.Digest, t, o.tie)
			}
		}
		if !done {
			take(d, t, own)
		}
	}
	for _, o := range near {
		if o.sorts.has(class) && before(o.Digest, d) {
			take(o.Digest, tier, o.tie)
		}
	}
	return out
}

// happenings are the events of one class that lines before an article's tell of.
type happenings struct {
	groups []*group // in the order of their first lines
	at     map[quad.IRI]*group
}

func newHappenings(d *Digest, tier int, class string, near []neighbour) *happenings {
	e := &happenings{at: map[quad.IRI]*group{}}
	for _, s := range sightings(d, tier, class, near) {
		e.add(s, s.id)
	}
	return e
}

func (e *happenings) add(s sighting, id quad.IRI) {
	g := e.at[id]
	if g == nil {
		g = &group{id: id}
		e.at[id] = g
		e.groups = append(e.groups, g)
	}
	g.add(s)
}

// of is the event that a line tells of, "" for none.
func (e *happenings) of(l *line) quad.IRI {
	best, top := quad.IRI(""), 0.0
	for _, g := range e.groups {
		if x := g.likeness(l); x > top {
			best, top = g.id, x
		}
	}
	return best
}

// meets reports whether two lines of one sort can be of one event: their articles know
// somebody in common and they have a participant, a word or the day in common;
// of articles that have nobody in common they have a participant and more. Lines of two
// classes have the day in common, and more.
func (l *line) meets(o *line, kin kinship) bool {
	if l.report.Class != o.report.Class {
		return l.stageOf(o, kin)
	}
	if _, both := l.span.and(o.span); both && l.span.width() <= exact && o.span.width() <= exact && kin != strangers {
		return true
	}
	if !l.timely(o) && !o.timely(l) {
		return false
	}
	if kin == strangers {
		return inBoth(l.actors, o.actors) > 0 && (inBoth(l.words, o.words) > 0 || l.place != "" && l.place == o.place)
	}
	return inBoth(l.common, o.common) > 0
}

// staged reports whether a line tells what is done at the occasion that another tells
// of, or the other way round: on one day, by the same people or with the same things. What
// one tells as past and the other, before, as to come needs only be told of nobody else.
func (l *line) staged(o *line) bool {
	if !en.Staged(l.report.Class, o.report.Class) || l.backs || o.backs || !l.dated || !o.dated || !l.span.tallies(o.span) {
		return false
	}
	if _, both := l.span.and(o.span); !both || l.place != "" && o.place != "" && l.place != o.place {
		return false
	}
	due := done(l) && ahead(o) && o.seen < l.seen || done(o) && ahead(l) && l.seen < o.seen
	if who := portion(l.cast(), o.cast()); who >= half || inBoth(l.words, o.words) > 0 || l.place != "" && l.place == o.place {
		return due || l.span.hi == o.span.hi
	}
	due = due && (en.Decides(l.report.Class) || en.Decides(o.report.Class) || inBoth(l.own, o.own) > 0) || l.from == o.from && l.report.Evidence == o.report.Evidence || l.from != o.from && l.span == o.span && !(done(l) && done(o))
	return due && (len(l.actors) == 0 || len(o.actors) == 0) && (min(len(l.own), len(o.own)) < 2 || l.lapses() || o.lapses())
}

// cast are those who take part by a line's own words, else those that its article has around it.
func (l *line) cast() []quad.IRI {
	if len(l.actors) == 0 {
		return l.lent
	}
	return l.actors
}

// lapses reports whether a line only tells that the time of something begins or ends.
func (l *line) lapses() bool { return l.report.Class == "effect" || l.report.Class == "expiry" }

// stageOf reports whether l can be a stage of what o tells, or o of it, in articles so near.
func (l *line) stageOf(o *line, kin kinship) bool {
	return (kin == shared || kin == known && (inBoth(l.actors, o.actors) > 0 || inBoth(l.words, o.words) > 0)) && l.staged(o)
}

// ahead reports whether a line tells of what is to come.
func ahead(l *line) bool {
	switch l.report.Status {
	case "planned", "expected", "postponed":
		return true
	}
	return false
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
	if d.lines != nil {
		return d.lines
	}
	rec := d.record()
	text := []rune(rec.Text)
	var list []*line
	for i := range rec.Reports {
		l := newLine(d, rec, text, i)
		l.say(rec, text)
		for k := len(list) - 1; k >= 0 && l.twin == nil; k-- {
			twins(rec, text, list[k], l)
		}
		list = append(list, l)
	}
	slices.SortStableFunc(list, func(a, b *line) int {
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(a.span.width(), b.span.width()))
	})
	d.lines = make([]*line, 0, len(list))
	for _, l := range list {
		if l.twin != nil && (l.leader || l.twin.leader) {
			continue
		}
		if l.twin != nil && (done(l) || l.twin.tellsSort() > l.tellsSort()) {
			l, l.twin.tier = l.twin, l.tier // it is known by the day that it was to be on, or by the one whose class tells more
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

func newLine(d *Digest, rec *schema.Record, text []rune, i int) *line {
	r := &rec.Reports[i]
	l := &line{from: d, report: reported{r.Class, r.Status, r.Evidence}, actors: ids(rec, own(rec, r))}
	if len(l.actors) == 0 {
		l.lent = ids(rec, r.Actors)
	}
	l.index, l.sort, l.id = i, sortOf(r.Class), r.Event
	if r.Class != en.ByTheWay || r.Status != "happened" {
		l.self = schema.EventIRI(d.base, r.Label, string(rec.IRI), r.Span.String())
	}
	l.thatDay = r.Date.Earliest != "" && r.Date.Earliest == r.Date.Latest && strings.HasSuffix(r.Date.EDTF, "~")
	l.words, l.order = labelWords(rec, r)
	l.own = withoutNames(l.words, rec, r)
	l.span = span{day(r.Date.Earliest, farPast), day(r.Date.Latest, farFuture)}
	l.dated = r.Date.EDTF != ""
	if !l.dated || l.span.width() > wide {
		l.tier = 1
	}
	l.form, l.work, l.at = formOf(r), workOf(r), at(rec, r)
	l.backs, l.elects = backs(rec, r), elects(r)
	l.hears = r.Class == "hearing" && slices.Contains(strings.FieldsFunc(strings.ToLower(r.Label), func(c rune) bool { return !unicode.IsLetter(c) }), "hearing")
	l.seen, l.verb = d.day, verbTold(r)
	l.it = opensWith(text, r.Span, "is", "was")
	l.meant = r.Status == "planned" && firstMeant(text, r)
	l.anew = l.dated && ahead(l) && nowDue(text, r)
	l.another = !l.dated && !l.verb && indefinite(text, r.Span)
	if r.Place >= 0 {
		l.place = rec.Actors[r.Place].ID
	}
	l.since = l.seen != farPast && !l.dated && done(l) && !l.verb && !l.another && r.Evidence.Start <= opening && en.EventClass(r.Class) && !en.Everyday(r.Class) && !en.Manifold(r.Class) && !en.Recurring(r.Class) && !en.ComesUnplanned(r.Class) && !en.Calamity(r.Class)
	l.compare()
	if l.seen != farPast && (l.since || l.dated && l.span.width() < days || l.fresh() || done(l) && l.dated && l.span.width() < year && l.span.lo != farPast || l.report.Status == "cancelled" || l.report.Status == "postponed") {
		l.also = outcomes
	}
	return l
}

const (
	bucket = 60  // days of a stretch of time; those that meet are at most one apart
	sight  = 75  // days over which articles see each other: memory, and some more
	long   = 100 // days: a date this coarse is found by its publication alone
)

// compare says what a line can have in common with others, and when.
func (l *line) compare() {
	for _, a := range l.actors {
		l.common = append(l.common, string(a))
	}
	if len(l.actors) == 0 {
		for _, a := range l.from.cast() {
			if !a.land || len(l.words) == 0 {
				l.common = append(l.common, string(a.id))
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
		out = append(out, l.outcomeKeys()...)
		if l.report.Class == en.ByTheWay {
			continue
		}
		for _, x := range l.common {
			out = append(out, bucketKeys(l.buckets, wide, "report", l.report.Class, x)...)
		}
		if l.dated && l.span.width() <= exact {
			for day := l.span.lo; day <= l.span.hi; day++ {
				out = append(out, hashKey("day", l.sort, strconv.Itoa(day)))
			}
		} else if l.dated && l.sort == staged && l.span.lo == farPast {
			out = append(out, hashKey("day", l.sort, strconv.Itoa(l.span.hi)))
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
	parts = append([]string{""}, parts...)
	for i, b := range list {
		parts[0] = strconv.Itoa(b)
		out[i] = hashKey(parts...)
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

// ids are the identities of actors, each once, in order.
func ids(rec *schema.Record, actors []int) []quad.IRI {
	out := make([]quad.IRI, len(actors))
	for i, a := range actors {
		out[i] = rec.Actors[a].ID
	}
	return sorted(out)
}
