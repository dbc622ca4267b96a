package resolve

import (
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// group is the lines of one event that one more line sees.
type group struct {
	id    quad.IRI
	lines []sighting
	spans []span // the date that its lines agree on; several when it was moved
	moved bool
	tale  // of the lines of the class that it is compared with
	tales map[string]tale
	class string // whose tale it has at hand
}

// tale is what the lines of one class tell, without dates: who wins is not who votes.
type tale struct {
	actors []quad.IRI // each once
	words  []string
	own    []string
	order  []string
	places []quad.IRI
	told   int // lines that are gathered, or of another class
}

// What each thing in common counts for, and from where two reports tell of one event.
const (
	forActors  = 0.4
	forWords   = 0.4
	forPlace   = 0.3
	forStory   = 0.35
	forKnown   = 0.25
	forOrder   = 0.2 // "the second round"
	forArticle = 0.2 // an article that names an event otherwise may mean another
	forDay     = 0.3
	forPeriod  = 0.15
	enough     = 0.49
	enoughOpen = 0.59 // for what has words of its own and no date that agrees
	certain    = 1
	half       = 0.5
	few        = 0.3
)

// likeness is how well a report fits a group, 0 when it must not join.
func (g *group) likeness(l *line) float64 {
	if !slices.ContainsFunc(g.lines, func(o sighting) bool { return o.of(l) }) {
		return g.stage(l)
	}
	if g.itself(l) || g.meantFirst(l) {
		return 2 * certain // whatever the dates
	}
	when, ok := g.when(l)
	story := g.story(l)
	if !ok && story == shared {
		ok = g.differs(l)
	}
	if !ok {
		return 0
	}
	if l.undone(g) {
		return 0
	}
	switch {
	case g.retells(l):
		return certain
	case g.detailed(l), g.exactly(l):
		return 2 * certain // whatever else it has in common with others
	}
	g.tell(l.report.Class)
	who := portion(l.actors, g.actors)
	what := portion(l.words, g.words)
	where := 0.0
	if l.place != "" && len(g.places) > 0 {
		where = -forPlace
		if slices.Contains(g.places, l.place) {
			where = forPlace
		}
	}
	if when == forPeriod && (g.polled(l) || g.today(l) && (l.bare() || g.bare())) {
		when = forDay
	}
	if g.onThatDay(l) || g.tellsOther(l, when, who, what) || g.unproven(l, when, who, what) {
		return 0
	}
	x := forActors*who + forWords*what + where + when
	switch {
	case story == known && en.Everyday(l.report.Class) && (l.bare() || g.bare()) && !(when == forDay && (g.sameForm(l) || g.awaits(l))):
	case story == known:
		if what > 0 || who > 0 || len(l.words) == 0 || len(g.words) == 0 || when == forDay && g.sameForm(l) && len(l.actors)*len(g.actors) == 0 {
			x += forKnown
		}
	case story > 0 && g.same(l) && len(l.words)+len(l.actors) > 0:
		x += forArticle
	case story > 0:
		x += forStory
	}
	if len(l.actors) > 0 && len(g.actors) > 0 && who == 0 {
		x -= 0.15
	}
	if when != forDay {
		x -= 0.3 * float64(g.otherOrder(l))
	}
	if story == shared && len(l.order) > 0 && slices.Contains(g.order, l.order[0]) && !l.dated {
		x += forOrder
	}
	switch {
	case story == 0 && (who < 0.5 || what < 0.3 && where <= 0):
		return 0
	case when < forDay && en.Everyday(l.report.Class) && l.bare() && l.dated && done(l) && l.span.width() <= wide && len(g.lines) == 1 && !g.same(l) && !g.leads():
		return 0 // "that February meeting"
	case (when == 0 || l.dated && l.span.width() > wide && !l.anew) && len(l.words) == 0 && len(l.actors) == 0 && !g.backwards(l):
		return 0
	case when == 0 && len(l.words) == 0 && len(l.actors) == 0 && story == shared:
		x += 0.1 // "the accident" is the one of the story
		return max(0, x-(enough-0.45)+0.06)
	case x < enough || when == 0 && len(l.words) > 0 && x < enoughOpen:
		return 0
	}
	return x
}

// bare reports whether a line names nobody, no place and nothing but the sort of its event.
func (l *line) bare() bool { return len(l.words)+len(l.actors) == 0 && l.place == "" }

// bare reports whether no line of the group says more.
func (g *group) bare() bool { return len(g.words)+len(g.actors)+len(g.places) == 0 }

// today reports whether a line tells as news, of about the day of its article, what the group has on
// that very day: "the council has backed the plan", and "this vote, put back by a week".
func (g *group) today(l *line) bool {
	return l.span.lo == farPast && l.span.hi == l.seen && g.same(l) && slices.ContainsFunc(g.spans, func(s span) bool { return s.hi == l.seen && s.width() == 0 })
}

// recall is how many bytes back "the meeting" finds the one that it means, and opening how far into
// an article what it is about is told.
const (
	recall  = 1500
	opening = 700
)

// backwards reports whether a line that names its event by nothing but its sort, "the talks", can mean
// the group: the event was told of not far before it or as the article began, or it is what other
// articles began with or told of more than once.
func (g *group) backwards(l *line) bool {
	if l.dated && done(l) && !g.same(l) {
		return false // "this year's gathering"
	}
	own := false
	for _, o := range g.lines {
		if o.from != l.from {
			continue
		}
		own = true
		if at := o.report.Evidence.Start; at <= opening || at <= l.report.Evidence.Start && l.report.Evidence.Start-at <= recall {
			return true
		}
	}
	return !own && g.story(l) == shared && g.leadsWith(l)
}

// meantBy reports whether a line of a later article that says no more than who takes part can mean the group: one
// of a sort of which the same people do few, told of not long ago in the story.
func (g *group) meantBy(l *line, who float64) bool {
	class := l.report.Class
	often := en.Everyday(class) && !(l.form == "investigation" && g.sameForm(l))
	if len(l.own) > 0 || who < half || g.story(l) != shared || !en.EventClass(class) || often || en.Recurring(class) || en.Manifold(class) || en.Calamity(class) || en.Severally(class) {
		return false
	}
	return slices.ContainsFunc(g.lines, func(o sighting) bool { return o.report.Class == class && abs(o.seen-l.seen) <= month })
}

// leadsWith reports whether an article that is near in time begins with an event of the group of a line's class.
func (g *group) leadsWith(l *line) bool {
	return slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.report.Class == l.report.Class && o.report.Evidence.Start <= opening && abs(o.seen-l.seen) <= month
	})
}

// stage is the likeness of a line of another class than all of a group, which can only
// be a stage of what they tell of.
func (g *group) stage(l *line) float64 {
	if slices.ContainsFunc(g.lines, func(o sighting) bool { return l.stageOf(o.line, o.kin) && l.heldAt(o.line) }) {
		return enough
	}
	return 0
}

// tellsOther reports whether a line tells of another event of the sort by its
// words, whoever takes part.
func (g *group) tellsOther(l *line, when, who, what float64) bool {
	if len(l.words) > 0 && len(g.words) > 0 && what == 0 {
		if g.vague() && l.dated && l.span.width() > wide || when < forDay && (!en.EventClass(l.report.Class) || en.Recurring(l.report.Class) && !g.same(l)) {
			return true // two things of one sort in one year; two deeds told with one verb
		}
	}
	if l.dated && done(l) && l.span.lo != farPast && l.span.width() > wide && who == 0 && what == 0 && len(l.words)+len(l.actors) > 0 {
		return true // what some year saw has nothing in common but the story
	}
	if !l.dated && told(l, g) == 0 && en.Recurring(l.report.Class) && !g.same(l) {
		return true // who stands in one election, or holds one rally, does so often
	}
	if !l.dated && !g.same(l) && !l.bare() && told(l, g) == 0 && inBoth(l.actors, g.actors) < 2 && (l.place == "" || !slices.Contains(g.places, l.place)) && !g.meantBy(l, who) && !g.newsOf(l) {
		return true // one who takes part in much
	}
	if (l.anew || g.dueAnew(l)) && !g.same(l) && g.unlike(l) {
		return true // what is "now" due is the second one, or the trial for another crime
	}
	if !l.dated && ahead(l) && g.doneBefore(l) {
		return true // what is still to come is not what was told as done
	}
	if !l.dated && g.longPast(l.seen) && (told(l, g) < half || !g.same(l) && (inBoth(l.own, g.own) < 2 && who < half || ahead(l)) || who == 0 && en.Manifold(l.report.Class)) && !(g.same(l) && len(l.own) == 0) {
		return true // what the news of today tells is hardly what was years ago
	}
	if l.dated && len(g.spans) == 0 && l.span.hi < l.seen-long && !g.same(l) && (told(l, g) < half || inBoth(l.own, g.own) < 2 && who < half || slices.ContainsFunc(g.lines, func(o sighting) bool { return ahead(o.line) })) {
		return true
	}
	if when < forDay && l.form != "" && !g.sameForm(l) {
		return true // a debate is no meeting
	}
	if (l.form == briefing) != slices.ContainsFunc(g.lines, func(o sighting) bool { return o.form == briefing }) {
		return true // nor is a meeting a news conference, though of one day
	}
	if when < forDay && l.hears && g.inquires() {
		return true // a hearing is no investigation
	}
	if common := inBoth(l.actors, g.actors); common < 2 && !g.same(l) {
		if l.report.Class == "interview" || !l.dated && (l.report.Class == "match" || l.report.Class == "win") || !l.dated && g.story(l) == known && (what == 0 || l.verb && g.verbs() && told(l, g) == 0) {
			return true // one gives many interviews, and the famous take part in much
		}
	}
	if n := inBoth(l.actors, g.actors); when < forDay && en.Severally(l.report.Class) && !g.same(l) && n < len(l.actors) && n < len(g.actors) {
		return true // "Roe endorsed Doe", as Lund had
	}
	if when < forDay && who == 0 && len(l.actors) > 0 && len(g.actors) > 0 && (g.story(l) != shared || en.Manifold(l.report.Class) || en.Everyday(l.report.Class)) {
		return true // others do it
	}
	if when < forDay && len(l.lent) > 0 && len(g.actors) > 0 && portion(l.lent, g.actors) == 0 && en.Everyday(l.report.Class) {
		return true // "the talks" of others before them
	}
	deed := portion(l.own, g.own)
	if when < forDay && who == 0 && deed == 0 && en.Manifold(l.report.Class) && len(l.own) > 0 && len(l.actors)+len(g.actors) > 0 && !g.same(l) {
		return true // an advertisement that is released and papers that are filed
	}
	if len(l.own) > 0 && len(g.own) > 0 && when == 0 {
		if deed == 0 && en.Manifold(l.report.Class) || l.verb && g.verbs() && (deed == 0 || !l.dated && deed < few) {
			return true // two offers of one man
		}
	}
	if when == 0 && deed == 0 && len(l.own)+len(g.own) > 0 && l.verb && g.verbs() && en.Manifold(l.report.Class) {
		return true // the same, of which the words of one are those of its class: "offered a bonus"
	}
	switch {
	case l.dated:
		return l.span.width() > wide && len(g.spans) == 0 && len(g.own) > 0 && deed < half
	case g.vague() && deed < half && (len(l.own) > 0 || len(g.own) > 0 && who == 0):
		return true // what is told of some year is hardly what the news is about
	case when == 0 && deed < few && min(len(l.own), len(g.own)) >= 3:
		return true // both say much, and not the same
	case what < half && len(l.order) > 0 && g.otherOrder(l) > 0:
		return true // "the second debate"
	}
	return l.another && what < half && (g.same(l) || who < 1) // its article brings up another one
}

// doneBefore reports whether another article had told the group's event as past, and none of
// a day to come, before that of a line.
func (g *group) doneBefore(l *line) bool {
	done := func(o sighting) bool { return o.report.Status == "happened" && o.from != l.from && o.seen < l.seen }
	return slices.ContainsFunc(g.lines, done) && !slices.ContainsFunc(g.lines, func(o sighting) bool { return o.from == l.from || ahead(o.line) })
}

// inquires reports whether nouns tell of the group's event, and all of them as an investigation.
func (g *group) inquires() bool {
	nouns := 0
	for _, o := range g.lines {
		if !o.verb {
			nouns++
		}
		if !o.verb && o.form != "investigation" {
			return false
		}
	}
	return nouns > 0
}

// sameForm reports whether the noun of a line that no other stands for is the group's.
func (g *group) sameForm(l *line) bool {
	return l.form != "" && slices.ContainsFunc(g.lines, func(o sighting) bool { return o.form == l.form })
}

// told is how much of what is told apart from names the group and a line have in common.
func told(l *line, g *group) float64 { return portion(l.own, g.own) }

// longPast reports whether the group's event was over long before a day.
func (g *group) longPast(seen int) bool {
	for _, s := range g.spans {
		if seen == farPast || s.hi > seen-long {
			return false
		}
	}
	return len(g.spans) > 0
}

// verbs reports whether verbs alone tell the group's event.
func (g *group) verbs() bool {
	return !slices.ContainsFunc(g.lines, func(o sighting) bool { return !o.verb })
}

// when is what the dates speak for one event, and whether they allow it.
func (g *group) when(l *line) (float64, bool) {
	if !l.dated || len(g.spans) == 0 {
		return 0, g.near(l) && g.inTime(l)
	}
	for _, s := range g.spans {
		if l.span.lo == farPast && s.hi < l.span.hi-l.agoAtMost() || s.lo == farPast && l.span.hi < s.hi-reprieve {
			continue // news is no older
		}
		if both, ok := s.and(l.span); ok {
			switch {
			case s.width() <= exact && l.span.width() <= exact:
				if both.width() < s.width() && both.width() < l.span.width() && both.width() == 0 && s.width() > 1 && l.span.width() > 1 {
					return 0, false // two surveys, of which one began as the other ended
				}
				return forDay, true
			case both.width() <= wide:
				return forPeriod, true
			case s == l.span && s.lo == farPast && s.hi != farFuture && ahead(l):
				return forDay, true // "by 14 May" in both
			}
			return 0, g.near(l)
		}
	}
	if l.twin != nil && l.report.Status == "postponed" && slices.ContainsFunc(g.spans, func(s span) bool { return s == l.twin.span && s.width() == 0 }) {
		return forDay, !g.over(l) // it was moved from the group's day
	}
	if g.dueAnew(l) {
		return forPeriod, true
	}
	if !g.moved && !l.anew && (l.report.Status != "postponed" || l.twin != nil && l.twin.span.width() == 0 && l.twin.span != l.span && g.spans[0].width() == 0) {
		return 0, false // nor is it of either day that a line gives
	}
	if g.over(l) {
		return 0, false
	}
	first := g.spans[0]
	for _, s := range g.spans[1:] {
		first.lo, first.hi = min(first.lo, s.lo), min(first.hi, s.hi)
	}
	later := l.span.lo-first.hi > 0 && l.span.lo-first.hi < reprieve
	if (done(l) || en.Everyday(l.report.Class)) && !l.bare() && !g.same(l) && !g.saysOf(l) {
		return 0, false // what took place on some other day, or will, and says nothing of this
	}
	return forPeriod, later && (len(g.spans) < 2 || len(g.spans) < 3 && l.report.Status == "postponed")
}

// agoAtMost is how many days back a line with no first day can be of: news tells of days just past.
func (l *line) agoAtMost() int {
	if l.fresh() {
		return recently
	}
	return reprieve
}

// over reports whether the group's event had taken place, or been called off, when a
// report gives another day: nobody moves what is over.
func (g *group) over(l *line) bool {
	return slices.ContainsFunc(g.lines, func(o sighting) bool {
		return o.seen <= l.seen && (done(o.line) && o.dated && o.span.hi <= l.seen && o.span.hi < l.span.lo || o.report.Status == "cancelled" && o.from != l.from)
	})
}

// differs reports whether a report of another article can tell of this event
// and only give it another day: a day or two off, with the same people and words.
func (g *group) differs(l *line) bool {
	if !l.dated || l.span.width() > 0 || len(g.spans) != 1 || g.spans[0].width() > 0 || abs(l.span.lo-g.spans[0].lo) > 2 {
		return false
	}
	for _, o := range g.lines {
		if o.from == l.from || done(o.line) != done(l) && !(l.slipped(o.line) || o.slipped(l)) {
			return false
		}
	}
	g.tell(l.report.Class)
	who := portion(l.actors, g.actors)
	what := portion(l.words, g.words)
	if (en.Recurring(l.report.Class) || en.Everyday(l.report.Class)) && !(l.place != "" && slices.Contains(g.places, l.place)) && inBoth(l.own, g.own) < 2 {
		return false // who rallies on Tuesday does so on Wednesday too
	}
	return who+what > 1.2 && what > 0.4
}

// done reports whether a line tells of the past.
func done(l *line) bool { return l.report.Status == "happened" }

// vague reports whether the group has no date but coarse ones.
func (g *group) vague() bool {
	for _, s := range g.spans {
		if s.width() <= wide {
			return false
		}
	}
	return len(g.spans) > 0
}

// inTime reports whether what an undated report says can be true of the
// group's date: nobody tells as past what lies ahead.
func (g *group) inTime(l *line) bool {
	if len(g.spans) == 0 || l.seen == farPast {
		return true
	}
	last := g.spans[len(g.spans)-1]
	switch l.report.Status {
	case "happened":
		return last.lo <= l.seen
	case "planned", "expected", "postponed":
		return last.hi >= l.seen
	}
	return true
}

// undone reports whether a report tells as past, without a date, what the
// group knows as called off.
func (l *line) undone(g *group) bool {
	if l.dated || l.report.Status != "happened" {
		return false
	}
	off, done := false, false
	for _, o := range g.lines {
		off = off || o.report.Status == "cancelled"
		done = done || o.report.Status == "happened"
	}
	return off && !done
}

// same reports whether the group has reports of l's article alone.
func (g *group) same(l *line) bool {
	for _, o := range g.lines {
		if o.from != l.from {
			return false
		}
	}
	return true
}

// story reports whether a line's article tells the story of the group: it is
// one of its articles, or shares two actors with one; or whether it only knows
// somebody of it.
func (g *group) story(l *line) kinship {
	best := strangers
	for _, o := range g.lines {
		if o.from == l.from {
			return shared
		}
		best = max(best, o.kin)
	}
	return best
}

// otherOrder counts the words such as "second" that only one of two has.
func (g *group) otherOrder(l *line) int {
	n := 0
	for _, w := range l.order {
		if !slices.Contains(g.order, w) {
			n++
		}
	}
	if n == 0 && len(l.order) == 0 && len(g.order) > 0 && len(l.words) > 0 {
		n = 1
	}
	return n
}

// portion is the part of the smaller of two sets that both have in common.
func portion[K comparable](a, b []K) float64 {
	n := min(len(a), len(b))
	if n == 0 {
		return 0
	}
	common := 0
	for _, k := range a {
		if slices.Contains(b, k) {
			common++
		}
	}
	return float64(common) / float64(n)
}

// near reports whether a report is close enough in time to speak of the group.
func (g *group) near(l *line) bool {
	for _, o := range g.lines {
		if abs(o.seen-l.seen) <= memory || o.dated && abs(o.span.lo-l.seen) <= memory {
			return true
		}
	}
	return false
}

func (g *group) add(s sighting) {
	g.lines = append(g.lines, s)
	g.moved = g.moved || s.report.Status == "postponed"
	if s.dated {
		g.narrow(s.span)
	}
}

// tell gathers what the lines of a class name. Most groups are told from a line by their
// dates, and never asked.
func (g *group) tell(class string) {
	if g.class != class {
		if g.tales == nil {
			g.tales = map[string]tale{}
		}
		g.tales[g.class] = g.tale
		g.class, g.tale = class, g.tales[class]
	}
	for ; g.told < len(g.lines); g.told++ {
		s := g.lines[g.told]
		if s.report.Class != class {
			continue
		}
		g.actors, g.words, g.order = union(g.actors, s.actors), union(g.words, s.words), union(g.order, s.order)
		g.own = union(g.own, s.own)
		if s.place != "" && !slices.Contains(g.places, s.place) {
			g.places = append(g.places, s.place)
		}
	}
}

// union adds to a set what it has not.
func union[K comparable](set, more []K) []K {
	for _, k := range more {
		if !slices.Contains(set, k) {
			set = append(set, k)
		}
	}
	return set
}

// narrow lets a date narrow the one that it overlaps, or adds it.
func (g *group) narrow(s span) {
	for i, o := range g.spans {
		if both, ok := o.and(s); ok {
			g.spans[i] = both
			return
		}
	}
	g.spans = append(g.spans, s)
}
