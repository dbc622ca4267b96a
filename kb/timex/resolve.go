package timex

import (
	"fmt"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// result is an expression on the calendar.
type result struct {
	kind   Type
	value  string
	mod    string
	date   edtf.Date
	anchor Anchor
	when   period // for what is told relative to it later on
}

// memory is a dated expression and the sentence that told it.
type memory struct {
	period
	sentence int
	open     bool // its days are not known: a fiscal quarter
}

// resolver puts the nodes of one text on the calendar, in their order.
type resolver struct {
	text      string
	tokens    []token
	chart     []*node
	options   Options
	ref       edtf.Day
	order     Order
	ordered   bool // order was looked for
	from, to  int  // tokens of the expression at hand
	first     int  // token of a sentence, see opening
	told      memory
	story     period // the last that was a year or shorter
	toldMonth period // the last that was a month or shorter
	toldDay   memory // the last that was a day
	toldPast  memory // the last that was a day not ahead of the article
	quarter   memory // the quarter that a report of figures is about, see reports
	longer    bool   // the report has gone on to nine months, or to another length
}

func newResolver(text string, tokens []token, chart []*node, o Options) *resolver {
	return &resolver{text: text, tokens: tokens, chart: chart, options: o, ref: o.Reference, order: o.Order, ordered: o.Order != UnknownOrder}
}

// resolve puts a node that begins at token i on the calendar: one expression,
// or the two ends of a range.
func (r *resolver) resolve(n *node, i int) []Expression {
	r.from, r.to = i, n.end
	if n.kind == span {
		return r.ends(n, i)
	}
	return []Expression{r.expression(n, i, r.place(n))}
}

// expression is a node on the calendar with its place in the text.
func (r *resolver) expression(n *node, i int, res result) Expression {
	mod := res.mod
	if n.mod != "" {
		mod = n.mod
		switch n.mod {
		case "APPROX":
			res.date = edtf.About(res.date)
		case "BEFORE":
			res.date = farther(n.dir, res.date)
		}
	}
	if res.date.IsZero() && res.kind != Duration && res.kind != Set && res.anchor == OnItself {
		res.anchor = NoAnchor
	}
	if !looksBack(n) {
		r.remember(n.kind, res)
	}
	return Expression{
		Start: r.tokens[i].start, End: r.tokens[n.end-1].end, Type: res.kind, Value: res.value, Mod: mod,
		Date: res.date, Relation: relationOf(r.tokens, i, n.end), Anchor: res.anchor,
	}
}

// farther is what lies more than a distance away: "more than two weeks ago".
func farther(dir int, d edtf.Date) edtf.Date {
	if dir < 0 {
		return edtf.OnOrBefore(d)
	}
	return edtf.OnOrAfter(d)
}

// ends are the two expressions of a range.
func (r *resolver) ends(n *node, i int) []Expression {
	from, to, whole := r.span(n)
	a, b := *n.a, *n.b
	a.end, b.end = n.joint, n.end
	first := r.expression(&a, i, from)
	last := r.expression(&b, n.joint+1, to)
	first.Relation, last.Relation = From, To
	first.Range, last.Range = whole, whole
	return []Expression{first, last}
}

// looksBack reports whether an expression turns from what is told to the day before it
// and no further: "was to testify on Monday, resigned the evening before. Two days later".
func looksBack(n *node) bool {
	if n.kind == dayPart && n.a != nil {
		n = n.a
	}
	return n.kind == anaphor && n.unit == day && n.n == -1
}

// remember keeps the last dated expression for "two days later".
func (r *resolver) remember(kind kind, res result) {
	here := r.tokens[r.from].sentence
	if res.when.unit == quarter {
		if kind == distance || kind == sameQuarter {
			return // a comparison: the report goes on with its own
		}
		if r.reports(res, here) {
			r.quarter, r.longer = memory{res.when, here, res.date.IsZero()}, false
		}
	}
	if r.options.Narrative && res.anchor == OnReference && r.told.known() {
		return // history has left the day of publication behind
	}
	if res.when.known() && !res.date.IsZero() {
		r.told = memory{period: res.when, sentence: here}
		if res.when.unit <= year && (kind != distance || res.when.unit < year) { // two decades earlier is a look back
			r.story = res.when
		}
		if res.when.unit <= month {
			r.toldMonth = res.when
		}
		if res.when.unit == day {
			r.toldDay = r.told
			if res.when.first.Compare(r.ref) <= 0 {
				r.toldPast = r.told
			}
		}
	}
}

// reports reports whether a quarter is what the report is about from here on: it
// is over, and it is no look back from the one that the report is about.
func (r *resolver) reports(res result, here int) bool {
	q := res.when
	if !r.ref.IsZero() && q.last().Compare(r.ref) > 0 && r.quarter.known() {
		return false
	}
	return res.date.IsZero() || !r.reaches(r.quarter, here, 2*reachOfFigures) || q.first.Compare(r.quarter.first) >= 0
}

// place finds the way for a kind of node.
func (r *resolver) place(n *node) result {
	switch n.kind {
	case calendar:
		return r.calendar(n)
	case numeric:
		return r.numeric(n)
	case division:
		return r.division(n)
	case weekday:
		return r.weekday(n)
	case around:
		return r.around(n)
	case shift:
		return r.shift(n)
	case distance:
		return r.distance(n)
	case anaphor:
		return r.anaphor(n)
	case within:
		return r.within(n)
	case sofar:
		return r.sofar(n)
	case nth:
		return r.nth(n)
	case oneWeekday:
		return r.oneWeekday(n)
	case dayPart, clock:
		return r.timeOfDay(n)
	case length:
		return r.length(n)
	case repeated:
		return result{kind: Set, value: n.text, anchor: OnItself}
	case reference:
		return result{kind: Date, value: n.text}
	case holiday:
		return r.holiday(n)
	case newYear:
		return r.newYear()
	case decades:
		return r.decades(n)
	case centuries:
		if n.n < 0 {
			return on(containing(edtf.Day{Year: 100*n.n + 100, Month: 1, Day: 1}, century), OnItself)
		}
		return on(period{century, edtf.Day{Year: n.n * 100, Month: 1, Day: 1}}, OnItself)
	case fiscal:
		return r.fiscal(n)
	case monthDay:
		return r.monthDay(n)
	case sameQuarter:
		return r.sameQuarter(n)
	}
	return result{kind: Date, value: unknownValue(n.unit)}
}

// on is the result of a known period.
func on(p period, a Anchor) result {
	return result{kind: Date, value: p.value(), date: p.date(), anchor: a, when: p}
}

// unknown is the result of something whose date stays open.
func unknown(value string) result { return result{kind: Date, value: value} }

// treeTense is the tense that the caller knows of the expression at hand.
func (r *resolver) treeTense() Tense {
	if r.options.Tense == nil {
		return UnknownTense
	}
	return r.options.Tense(r.tokens[r.from].start, r.tokens[r.to-1].end)
}

// tense is the tense of the clause around the expression at hand. What is to be
// done by or until some day is mostly still to come.
func (r *resolver) tense() Tense {
	t := r.treeTense()
	if t == UnknownTense {
		t = tenseOf(r.tokens, r.text, r.from, r.to)
	}
	switch relationOf(r.tokens, r.from, r.to) {
	case By, Until, Before:
		if t == Past && (movedUntil(r.tokens, r.from) || relationOf(r.tokens, r.from, r.to) == Until && hasBeen(r.tokens, r.from)) {
			return Future
		}
		if t == Past {
			return FutureInPast
		}
		if t == UnknownTense {
			return Future
		}
	case Since:
		return Past
	}
	if r.from > 0 {
		p := r.tokens[r.from-1]
		switch r.text[p.start:p.end] { // the nearest, whatever is told of it
		case "beginning", "starting", "commencing":
			return UnknownTense
		case "from":
			if hasMoved(r.tokens, r.from-1) {
				if r.to-r.from == 1 && r.tokens[r.from].class&cMonth != 0 {
					return Future // "has slipped from September to January"
				}
				return UnknownTense
			}
		}
		if r.text[p.start:p.end] == "effective" || t == UnknownTense && p.word.text == "from" { // it applies from Thursday
			return Future
		}
	}
	return t
}

// base is the day that bare dates are counted from, and what it rests on.
func (r *resolver) base() (edtf.Day, Anchor) {
	if r.options.Narrative && r.story.known() {
		return r.story.first, OnAnotherInText
	}
	return r.ref, OnReference
}

// choose is the candidate that the tense asks for, of dates in their order:
// the last one not after the base day, the first one not before it, or the
// nearest one. Nobody leaves out the year of a date that is further away than
// the horizon when another is near: then the tense was not that of the date.
func (r *resolver) choose(base edtf.Day, candidates []period, far horizon) period {
	before, after := -1, -1
	for i, c := range candidates {
		if c.first.Compare(base) <= 0 {
			before = i
		}
		if c.last().Compare(base) >= 0 && after < 0 {
			after = i
		}
	}
	if before < 0 {
		return candidates[after]
	}
	if after < 0 {
		return candidates[before]
	}
	back, ahead := daysAway(base, candidates[before]), daysAway(base, candidates[after])
	t := r.tense()
	if t == Past && back <= far.back || t == Future && ahead > far.ahead {
		return candidates[before]
	}
	if t == Future || t == Past || ahead < back {
		return candidates[after]
	}
	return candidates[before]
}

// horizon is how many days a date without its year may be away.
type horizon struct{ back, ahead int }

// A month told without its year may be eleven months away, a day of a month may
// not; figures are told of quarters long past, and soon of those to come.
var (
	monthReach   = horizon{366, 366}
	dayReach     = horizon{280, 280}
	seasonReach  = horizon{800, 366}
	quarterReach = horizon{800, 200}
	thisSeason   = horizon{130, 250} // of "this summer"
)

// daysAway is how many days lie between a day and a period.
func daysAway(d edtf.Day, p period) int {
	switch {
	case d.Compare(p.first) < 0:
		return p.first.Sub(d)
	case d.Compare(p.last()) > 0:
		return d.Sub(p.last())
	}
	return 0
}

// yearly are the periods of the years around a base day that make gives.
func yearly(base edtf.Day, reach int, build func(year int) (period, bool)) []period {
	var all []period
	for y := base.Year - reach; y <= base.Year+reach; y++ {
		if p, ok := build(y); ok {
			all = append(all, p)
		}
	}
	return all
}

// fullYear is the year of a node on the calendar. It gives a year '98 its
// century: the one that puts it nearest to the reference day, but not far after
// it.
func (r *resolver) fullYear(y int) (int, bool) {
	switch {
	case y > -100:
		return y, true
	case y < -10000:
		return y + 10001, true // there is a year 0, which is 1 BC
	case r.ref.IsZero():
		return 0, false
	}
	two := -100 - y
	full := r.ref.Year/100*100 + two
	if full > r.ref.Year+20 {
		full -= 100
	} else if full <= r.ref.Year-80 {
		full += 100
	}
	return full, true
}

// fields writes a date with its unknown parts as X.
func fields(y, m, d int) string {
	s := "XXXX"
	if y > 0 {
		s = fmt.Sprintf("%04d", y)
	} else if y <= -100 && y > -10000 {
		s = fmt.Sprintf("XX%02d", -100-y)
	}
	if m > 0 {
		s += fmt.Sprintf("-%02d", m)
	}
	if d > 0 {
		s += fmt.Sprintf("-%02d", d)
	}
	return s
}
