package timex

import "github.com/dateline-kb/dateline/kb/timex/edtf"

func (r *resolver) weekday(n *node) result {
	if n.a != nil {
		return r.weekdayOf(n)
	}
	base, anchor := r.ref, OnReference
	if n.origin == fromText {
		if base, anchor = r.nearby(day).first, OnAnotherInText; base.IsZero() && !r.ref.IsZero() {
			res := r.otherWeekday(n, r.ref, r.ref.Add(-(r.ref.Weekday()-n.n+7)%7), OnReference)
			res.date, res.when = edtf.Date{}, period{}
			return res
		}
	} else if !n.hasDir {
		base, anchor = r.base()
	}
	if base.IsZero() {
		return unknown(weekdayValue(n.n))
	}
	back := (base.Weekday() - n.n + 7) % 7 // days since the last one
	latest := base.Add(-back)
	switch {
	case n.day != 0:
		return numberedWeekday(base, n.n, n.day, anchor)
	case !n.hasDir && back > 0 && r.possessive() && r.tense() == Future && r.treeTense() != Future:
		return r.eitherWeek(latest, back, anchor)
	case !n.hasDir:
		return on(period{day, r.bareWeekday(latest, back)}, anchor)
	case n.dir == 0:
		return on(period{day, r.thisWeekday(base, n.n, latest)}, anchor)
	case n.dir < 0 && back == 0:
		return on(period{day, base.Add(-7)}, anchor)
	}
	return r.otherWeekday(n, base, latest, anchor)
}

// thisWeekday is "this Saturday": that of the week, but of a neighbouring one where the tense says so.
func (r *resolver) thisWeekday(base edtf.Day, weekday int, latest edtf.Day) edtf.Day {
	d := base.Monday().Add(weekday - 1)
	switch t := r.tense(); {
	case t == Past && d.Compare(base) > 0:
		return latest
	case t == Future && d.Compare(base) < 0:
		return d.Add(7)
	}
	return d
}

// numberedWeekday is "Wednesday the 22nd": the nearest such day, if it is in the
// months around.
func numberedWeekday(base edtf.Day, weekday, number int, anchor Anchor) result {
	best := period{}
	for months := -6; months <= 6; months++ {
		first := containing(base, month).shift(months).first
		d, ok := edtf.NewDay(first.Year, first.Month, number)
		if p := (period{day, d}); ok && d.Weekday() == weekday && (!best.known() || daysAway(base, p) < daysAway(base, best)) {
			best = p
		}
	}
	if !best.known() {
		return unknown(unknownValue(day))
	}
	return on(best, anchor)
}

// weekdayOf is a weekday of a week that is told: "Thursday of next week".
func (r *resolver) weekdayOf(n *node) result {
	of := r.place(n.a)
	if !of.when.known() {
		return unknown(weekdayValue(n.n))
	}
	return on(period{day, containing(of.when.first, week).first.Add(n.n - 1)}, of.anchor)
}

// around is the week or weekend that a day lies in.
func (r *resolver) around(n *node) result {
	of := r.place(n.a)
	if !of.when.known() {
		return unknown(unknownValue(n.unit))
	}
	first := of.when.first
	if n.unit == weekend && first.Weekday() <= 2 {
		first = first.Add(-2) // Labor Day weekend
	}
	return on(containing(first, n.unit), of.anchor)
}

// bareWeekday is the last such day, today included, or the next one where the
// tense asks for it.
func (r *resolver) bareWeekday(latest edtf.Day, back int) edtf.Day {
	switch r.tense() {
	case Future:
		if back > 0 {
			return latest.Add(7)
		}
	case FutureInPast:
		if back > 3 {
			return latest.Add(7)
		}
	}
	return latest
}

// eitherWeek is for "they will discuss Friday's vote", which may be over or not:
// the value is the nearest, the date either.
func (r *resolver) eitherWeek(latest edtf.Day, back int, anchor Anchor) result {
	near, far := latest, latest.Add(7)
	if back > 3 {
		near, far = far, near
	}
	res := on(period{day, near}, anchor)
	res.date = edtf.OneOf(edtf.FromDay(near), edtf.FromDay(far))
	return res
}

// possessive reports whether 's follows the expression at hand.
func (r *resolver) possessive() bool {
	return r.to+1 < len(r.tokens) && r.tokens[r.to].word == &apostropheMark && !r.tokens[r.to].gap &&
		r.tokens[r.to+1].word.text == "s" && !r.tokens[r.to+1].gap
}

// otherWeekday is "last Friday" and "next Friday". Said in the same week, some
// mean the nearest and some the one of the other week: the value is the nearest,
// the date either.
func (r *resolver) otherWeekday(n *node, base, latest edtf.Day, anchor Anchor) result {
	near, far := latest, latest.Add(-7)
	if n.dir > 0 {
		near, far = latest.Add(7), latest.Add(14)
	}
	res := on(period{day, near}, anchor)
	if n.text != "nearest" && n.origin != fromText && near.Monday() == base.Monday() {
		res.date = edtf.OneOf(edtf.FromDay(near), edtf.FromDay(far))
	}
	return res
}

// How many sentences back "two days later" may look for its day, and "that year"
// for its year.
const (
	reachOfDays  = 5
	reachOfOther = 3
)

// nearby is the last dated expression that may tell a unit, unless it is too
// far off to be meant: "that year" may rest on a day, but "two days later" not
// on a month.
func (r *resolver) nearby(u unit) period {
	here := r.tokens[r.from].sentence
	if u <= weekend && r.toldDay.known() && r.toldDay.first.Compare(r.ref) > 0 && r.reaches(r.toldPast, here, reachOfDays) && r.tense() == Past {
		return r.toldPast.period // "He spoke on Monday ahead of Friday's vote. A day earlier she was arrested"
	}
	if r.told.unit <= u && r.reaches(r.told, here, reachOfOther) {
		return r.told.period
	}
	if u <= weekend && r.reaches(r.toldDay, here, reachOfDays) {
		return r.toldDay.period
	}
	return period{}
}

func (r *resolver) reaches(m memory, sentence, reach int) bool {
	return m.known() && (r.options.Narrative || sentence-m.sentence <= reach)
}

func (r *resolver) shift(n *node) result {
	if r.ref.IsZero() || n.unit < day {
		return unknown(unknownValue(n.unit))
	}
	p := containing(r.ref, n.unit)
	if n.unit == weekend {
		return r.weekend(n, p)
	}
	return on(p.shift(n.n), OnReference)
}

// weekend is the one that the tense asks for; "next weekend" said before one
// may mean that or the one after.
func (r *resolver) weekend(n *node, this period) result {
	started := r.ref.Compare(this.first) >= 0
	switch {
	case n.n < 0:
		return on(this.shift(-1), OnReference)
	case n.n > 0:
		res := on(this.shift(1), OnReference)
		if !started {
			res.date = edtf.Date{}
		}
		return res
	}
	t := r.tense()
	if started || t == Future || n.hasDir && t != Past {
		return on(this, OnReference)
	}
	if t == FutureInPast && r.ref.Weekday() > 2 {
		return on(this, OnReference)
	}
	return on(this.shift(-1), OnReference)
}

func (r *resolver) distance(n *node) result {
	if n.vague {
		return r.hoursOff(n, unknown(map[int]string{-1: "PAST_REF", 1: "FUTURE_REF"}[n.dir]))
	}
	if n.unit < day {
		return r.hoursOff(n, result{kind: Time, value: unknownValue(n.unit)})
	}
	base, anchor := period{day, r.ref}, OnReference
	sure := true
	switch n.origin {
	case fromText:
		if p := r.nearby(n.unit); p.known() {
			base, anchor = p, OnAnotherInText
		} else {
			sure = false
		}
	case fromNode:
		of := r.place(n.a)
		base, anchor = of.when, of.anchor
	}
	if n.unit == year && n.origin != fromNode && r.quarter.known() && r.tokens[r.from].sentence-r.quarter.sentence <= reachOfFigures {
		if !r.longer && n.n > 0 {
			return r.figures(n.dir * n.n)
		}
		base, anchor = period{day, r.ref}, OnReference
	}
	if !base.known() {
		return unknown(unknownValue(n.unit))
	}
	return r.moved(n, base, anchor, sure)
}

// sameDay is how many hours before or after something are taken to lie on its day.
const sameDay = 12

// reachOfHours is how many sentences back "hours later" may look for its day.
const reachOfHours = 2

// hoursOff gives "hours later" and "two hours earlier" the day that is told of, whatever its value is.
func (r *resolver) hoursOff(n *node, res result) result {
	if n.unit >= day || n.origin != fromText || n.n > sameDay && n.unit == hour {
		return res
	}
	here := r.tokens[r.from].sentence
	if p := r.nearby(day); p.known() && p.unit == day && here-r.toldDay.sentence <= reachOfHours {
		told := on(p, OnAnotherInText)
		res.when, res.date, res.anchor = told.when, told.date, told.anchor
	}
	return res
}

// reachOfFigures is how many sentences back the quarter of a report may lie for
// "a year earlier" to be the same quarter.
const reachOfFigures = 8

// figures is the quarter that the report is about, some years on.
func (r *resolver) figures(years int) result {
	res := on(r.quarter.shift(4*years), OnAnotherInText)
	if r.quarter.open {
		res.date = edtf.Date{}
	}
	return res
}

// sameQuarter is "the 1988 period" or "the year-earlier quarter": without a
// quarter told before, the last one that is over, which is not sure.
func (r *resolver) sameQuarter(n *node) result {
	of := unknown(unknownValue(year))
	switch {
	case n.a != nil:
		of = r.place(n.a)
	case !r.ref.IsZero():
		of = on(containing(r.ref, year).shift(-1), OnReference)
	}
	told := r.quarter.known() && (n.unit == quarter || !r.longer)
	switch {
	case told && n.a == nil:
		return r.figures(-1)
	case told && of.when.known():
		return r.figures(of.when.first.Year - r.quarter.first.Year)
	case n.unit != quarter || r.ref.IsZero() || !of.when.known():
		return of
	}
	last := containing(r.ref, quarter).shift(-1)
	res := on(last.shift(4*(of.when.first.Year-r.ref.Year)), OnReference)
	res.date, res.when = edtf.Date{}, period{}
	return res
}

// moved is the base period n units on. A unit longer than a day is about so
// long ago, and what is told from a longer unit does not know its day.
func (r *resolver) moved(n *node, base period, anchor Anchor, sure bool) result {
	if base.unit > n.unit && base.unit != week {
		return unknown(unknownValue(n.unit))
	}
	if n.n > 5000 {
		return unknown(unknownValue(n.unit))
	}
	if n.origin == fromNode && n.unit == week {
		return on(period{day, base.first.Add(7 * n.dir * n.n)}, anchor)
	}
	p := containing(base.first, n.unit).shift(n.dir * n.n)
	res := on(p, anchor)
	switch {
	case !sure || p.first.Year < 1:
		res.date, res.when = edtf.Date{}, period{}
	case n.unit != day:
		res.date = edtf.About(res.date)
	}
	return res
}

// anaphor is "that year" or "the following month": by what was told before. A
// mere "the year" is mostly the one of the report, but that is not sure.
func (r *resolver) anaphor(n *node) result {
	p := r.nearby(n.unit)
	told := p.known()
	if n.unit == day && n.n == 0 && told && r.tense() == Future && p.first.Compare(r.ref) <= 0 {
		return unknown(unknownValue(day)) // "we will say so the same day"
	}
	switch {
	case n.unit == quarter && n.n == 0 && n.text != "current" && r.quarter.known():
		return r.figures(0)
	case told && (n.text == "" || r.options.Narrative):
		return on(containing(p.first, n.unit).shift(n.n), OnAnotherInText)
	case n.text == "current" && !r.ref.IsZero():
		return on(containing(r.ref, n.unit), OnReference)
	case r.ref.IsZero(), n.unit == day && n.n == 0:
		return unknown(unknownValue(n.unit))
	case n.n > 0 && n.unit > day && r.tense() != Past && !r.told.known():
		return on(containing(r.ref, n.unit).shift(n.n), OnReference) // the next quarter, with nothing told before
	}
	shift := n.n
	if n.unit == quarter && n.n == 0 {
		shift = -1
	}
	base := r.ref
	if n.unit == month && n.n != 0 && r.toldMonth.known() { // told too long ago to be sure
		base = r.toldMonth.first
	}
	res := on(containing(base, n.unit).shift(shift), OnReference)
	res.date, res.when = edtf.Date{}, period{}
	return res
}

func (r *resolver) within(n *node) result {
	res := r.place(n.a)
	res.mod = partCode[n.part]
	res.date = edtf.PartOf(res.date, edtf.Part(n.part))
	return res
}

// sofar is "earlier this year" and "later this year".
func (r *resolver) sofar(n *node) result {
	res := r.place(n.a)
	res.mod = partCode[n.part]
	if !res.when.known() || r.ref.IsZero() {
		return res
	}
	from, to := res.when.first, r.ref
	if n.part == partEnd {
		from, to = r.ref, res.when.last()
	}
	if from.Compare(to) <= 0 {
		res.date = edtf.Days(from, to)
	}
	return res
}

func (r *resolver) nth(n *node) result {
	of := r.place(n.a)
	if !of.when.known() {
		return unknown(unknownValue(n.unit))
	}
	p, approximate := nthIn(of.when, n.unit, n.n)
	if !p.known() {
		return unknown(unknownValue(n.unit))
	}
	res := on(p, of.anchor)
	switch {
	case of.date.IsZero():
		res.date = edtf.Date{}
	case approximate:
		res.date = edtf.About(clipped(p, of.when))
	}
	return res
}

// clipped is the part of a period that lies in another.
func clipped(p, of period) edtf.Date {
	from, to := p.first, p.last()
	if from.Compare(of.first) < 0 {
		from = of.first
	}
	if last := of.last(); to.Compare(last) > 0 {
		to = last
	}
	return edtf.Days(from, to)
}

// nthIn is the n-th day, week or weekend of a period, -1 for the last. The
// first week of a month is the one that most of its days lie in, as with the
// first of a year; people may count otherwise.
func nthIn(of period, u unit, n int) (p period, approximate bool) {
	last := of.last()
	switch {
	case u == day && n < 0:
		return period{day, last}, false
	case u == day:
		p = period{day, of.first.Add(n - 1)}
	case n < 0 && u == week && of.unit > week:
		p, approximate = containing(last.Add(-3), week), true
	case n < 0:
		p = containing(last, u)
		if p.last().Compare(last) > 0 && u == weekend {
			p = p.shift(-1)
		}
		approximate = true
	case u == weekend:
		p = containing(of.first, weekend)
		if p.first.Compare(of.first) < 0 {
			p = p.shift(1)
		}
		p, approximate = p.shift(n-1), true
	case of.unit == week:
		return period{}, false
	default:
		p, approximate = containing(of.first.Add(3), week).shift(n-1), true
	}
	if p.first.Compare(last) > 0 {
		return period{}, false
	}
	return p, approximate
}

func (r *resolver) oneWeekday(n *node) result {
	of := r.place(n.a)
	if !of.when.known() {
		return unknown(weekdayValue(n.m))
	}
	d := of.when.first.Add((n.m - of.when.first.Weekday() + 7) % 7).Add(7 * (n.n - 1))
	if n.n < 0 {
		last := of.when.last()
		d = last.Add(-((last.Weekday() - n.m + 7) % 7))
	}
	if d.Compare(of.when.last()) > 0 {
		return unknown(weekdayValue(n.m))
	}
	res := on(period{day, d}, of.anchor)
	if of.date.IsZero() {
		res.date = edtf.Date{}
	}
	return res
}
