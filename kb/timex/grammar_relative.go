package timex

// relativeRules are expressions that stand to the reference day or to what was
// told before.
var relativeRules = []rule{
	{"today", func(m match) *node { return dayFromNow(0) }},
	{"yesterday", func(m match) *node { return dayFromNow(-1) }},
	{"tomorrow", func(m match) *node { return dayFromNow(1) }},
	{"the? day before yesterday", func(m match) *node { return dayFromNow(-2) }},
	{"the? day after tomorrow", func(m match) *node { return dayFromNow(2) }},
	{"tonight", func(m match) *node { return &node{kind: dayPart, n: int(night), a: dayFromNow(0)} }},
	{"overnight", func(m match) *node {
		if m.next().lead == lower && m.next().class == 0 {
			return nil
		}
		return &node{kind: dayPart, n: int(night), text: overnight}
	}},

	{"the? DIR UNIT", func(m match) *node { return dirUnit(m, m.word(1), m.unit(2), m.has(0)) }},
	{"this past|coming UNIT", func(m match) *node {
		return &node{kind: shift, unit: m.unit(2), n: past(m.word(1)), hasDir: true}
	}},
	{"WEEKDAY last", func(m match) *node { // they left on Friday last
		if !m.closed() {
			return nil
		}
		return &node{kind: weekday, n: m.num(0), dir: -1, hasDir: true}
	}},
	{"the? DIR WEEKDAY", func(m match) *node { return dirWeekday(m, m.word(1), m.num(1), m.num(2)) }},
	{"this past|coming WEEKDAY", func(m match) *node {
		return &node{kind: weekday, n: m.num(2), dir: past(m.word(1)), hasDir: true, text: "nearest"}
	}},
	{"the WEEKDAY before|after", func(m match) *node {
		if !m.closed() {
			return &node{kind: open, unit: day} // the Friday before the vote
		}
		dir := 1
		if m.is(2, "before") {
			dir = -1
		}
		return &node{kind: weekday, n: m.num(1), dir: dir, hasDir: true, origin: fromText}
	}},
	{"WEEKDAY", func(m match) *node { return &node{kind: weekday, n: m.num(0)} }},
	{"the? DIR MONTH DAY?", func(m match) *node {
		d := 0
		if m.has(3) {
			d = m.num(3)
		}
		n := ymd(0, m.num(2), d)
		n.dir, n.hasDir = m.num(1), true
		return n
	}},
	{"the? DIR SEASON", func(m match) *node {
		return &node{kind: division, unit: season, n: m.num(2), dir: m.num(1), hasDir: true}
	}},
	{"this past|coming SEASON", func(m match) *node {
		return &node{kind: division, unit: season, n: m.num(2), dir: past(m.word(1)), hasDir: true, text: "nearest"}
	}},
	{"DIR POD", func(m match) *node {
		switch {
		case m.is(0, "last"):
			return &node{kind: dayPart, n: m.num(1), a: dayFromNow(-1)}
		case m.is(0, "this"):
			return &node{kind: dayPart, n: m.num(1), a: dayFromNow(0)}
		}
		return nil
	}},
	{"that|same POD", func(m match) *node { return &node{kind: dayPart, n: m.num(1), a: anaphorOf(day, 0)} }},
	{"the? next|following POD", func(m match) *node { return &node{kind: dayPart, n: m.num(2), a: anaphorOf(day, 1)} }},
	{"the POD before|after", func(m match) *node {
		if !m.closed() {
			return nil // the night before the vote
		}
		n := 1
		if m.is(2, "before") {
			n = -1
		}
		return &node{kind: dayPart, n: m.num(1), a: anaphorOf(day, n)}
	}},
	{"the? previous POD", func(m match) *node { return &node{kind: dayPart, n: m.num(2), a: anaphorOf(day, -1)} }},
	{"the? DAY of DIR month", func(m match) *node {
		return &node{kind: nth, unit: day, n: m.num(1), a: &node{kind: shift, unit: month, n: m.num(3), hasDir: true}}
	}},
	{"the? DIR fiscal year", func(m match) *node { return &node{kind: fiscal, dir: m.num(1), hasDir: true} }},
	{"the fiscal year", func(m match) *node { return &node{kind: fiscal, hasDir: true} }},

	{"the UNIT after next", func(m match) *node { return beyond(m, 2) }},
	{"the UNIT before last", func(m match) *node {
		if m.next().class&(cWeekday|cMonth|cUnit) != 0 {
			return nil // the day before last Tuesday
		}
		return beyond(m, -2)
	}},
	{"the UNIT following", func(m match) *node {
		if !m.closed() {
			return nil
		}
		return anaphorOf(m.unit(1), 1)
	}},
	{"the following|next UNIT", func(m match) *node { return anaphorOf(m.unit(2), 1) }},
	{"the preceding UNIT", func(m match) *node { return anaphorOf(m.unit(2), -1) }},
	{"that|same UNIT", func(m match) *node { return anaphorOf(m.unit(1), 0) }},
	{"the same UNIT", func(m match) *node { return anaphorOf(m.unit(2), 0) }},
	{"that very UNIT", func(m match) *node { return anaphorOf(m.unit(2), 0) }},
	{"the following WEEKDAY", func(m match) *node {
		return &node{kind: weekday, n: m.num(2), dir: 1, hasDir: true, origin: fromText}
	}},
	{"the UNIT", func(m match) *node { return theUnit(m, m.unit(1)) }},
	{"the latest quarter|year|period", func(m match) *node {
		if m.is(2, "year") {
			return &node{kind: shift, unit: year, n: -1, hasDir: true}
		}
		n := anaphorOf(quarter, 0)
		n.text = "the"
		return n
	}},
	{"the full year", func(m match) *node {
		n := anaphorOf(year, 0)
		n.text = "current"
		return n
	}},
	{"the? year - earlier|ago ORD quarter", func(m match) *node {
		return &node{kind: division, unit: quarter, n: m.num(4), a: &node{kind: shift, unit: year, n: -1}}
	}},
	{"the? year - earlier|ago NUM UNITS", func(m match) *node { return lasting(m, m.num(4), m.unit(5)) }},
	{"the|a? year - earlier|ago", func(m match) *node { return yearAgo() }},

	{"MONTH ,? DIR year", func(m match) *node {
		return &node{kind: calendar, month: m.num(0), a: &node{kind: shift, unit: year, n: m.num(2)}}
	}},
	{"MONTH of? the? DIR year", func(m match) *node {
		return &node{kind: calendar, month: m.num(0), a: &node{kind: shift, unit: year, n: m.num(3)}}
	}},
	{"MONTH DAY ,? DIR year", func(m match) *node {
		return &node{kind: calendar, month: m.num(0), day: m.num(1), a: &node{kind: shift, unit: year, n: m.num(3)}}
	}},
	{"DAY MONTH ,? DIR year", func(m match) *node {
		return &node{kind: calendar, month: m.num(1), day: m.num(0), a: &node{kind: shift, unit: year, n: m.num(3)}}
	}},
	{"the? MONTH|SEASON DAY? of that|same year", func(m match) *node { return inYear(m, anaphorOf(year, 0)) }},
	{"the? MONTH|SEASON DAY? of the same|following|next year", func(m match) *node {
		if m.is(5, "same") {
			return inYear(m, anaphorOf(year, 0))
		}
		return inYear(m, anaphorOf(year, 1))
	}},
	{"the? SEASON ,? of? DIR year", func(m match) *node {
		return inYear(m, &node{kind: shift, unit: year, n: m.num(4)})
	}},
	{"WEEKDAY week|fortnight", func(m match) *node {
		weeks := 1
		if m.is(1, "fortnight") {
			weeks = 2
		}
		return countedFrom(weeks, week, "after", &node{kind: weekday, n: m.num(0), dir: 1, hasDir: true, text: "nearest"})
	}},
	{"WEEKDAY of? DIR week", func(m match) *node {
		return &node{kind: weekday, n: m.num(0), a: &node{kind: shift, unit: week, n: m.num(2)}}
	}},
	{"WEEKDAY of the following|next week", func(m match) *node {
		return &node{kind: weekday, n: m.num(0), a: anaphorOf(week, 1)}
	}},
	{"WEEKDAY of that|the week", func(m match) *node {
		return &node{kind: weekday, n: m.num(0), a: anaphorOf(week, 0)}
	}},

	{"the new year", func(m match) *node { return &node{kind: newYear} }},
	{"sometime|anytime <date>", func(m match) *node { return m.copy(1) }},
	{"sometime|anytime in <date>", func(m match) *node { return m.copy(2) }},
}

// beyond is "the week after next" and "the year before last".
func beyond(m match, n int) *node {
	if m.unit(1) < day {
		return nil
	}
	return &node{kind: shift, unit: m.unit(1), n: n, hasDir: true}
}

// dayFromNow is the day n days from the reference day.
func dayFromNow(n int) *node { return &node{kind: shift, unit: day, n: n, hasDir: true} }

// past is the direction of "past" and "coming".
func past(w string) int {
	if w == "past" {
		return -1
	}
	return 1
}

func anaphorOf(u unit, n int) *node {
	if u < day {
		return nil
	}
	return &node{kind: anaphor, unit: u, n: n}
}

func yearAgo() *node { return &node{kind: distance, unit: year, n: 1, dir: -1, text: "same"} }

// inYear is the month, day or season of elements 1 and 2 in a year.
func inYear(m match, y *node) *node {
	switch {
	case m.class(1)&cMonth == 0:
		return &node{kind: division, unit: season, n: m.num(1), a: y}
	case m.has(2):
		return &node{kind: calendar, month: m.num(1), day: m.num(2), a: y}
	}
	return &node{kind: calendar, month: m.num(1), a: y}
}

// dirUnit is "last week", "the next day", "the past year", "this hour".
func dirUnit(m match, w string, u unit, the bool) *node {
	n := m.num(1)
	switch {
	case u < hour || u == hour && w != "past":
		return nil
	case w == "past" || the && w == "last" || w == "coming" && the:
		if u == decade || u == weekend || u == quarter {
			return &node{kind: shift, unit: u, n: n, hasDir: true}
		}
		return upToNow(m, &node{kind: length, unit: u, n: 1})
	case the && (w == "next" || w == "previous"):
		return anaphorOf(u, n)
	case w == "previous":
		return anaphorOf(u, n)
	case w == "this" && u != weekend:
		return current(u)
	}
	return &node{kind: shift, unit: u, n: n, hasDir: true, text: w}
}

// dirWeekday is "last Friday", "this Friday", "the previous Friday".
func dirWeekday(m match, w string, dir, n int) *node {
	x := &node{kind: weekday, n: n, dir: dir, hasDir: true}
	if w == "past" || w == "coming" || w == "upcoming" {
		x.text = "nearest"
	}
	if w == "previous" || w == "next" && m.has(0) {
		x.origin = fromText
	}
	return x
}

// theUnit is "the week" and "the year", which stand for one told before; "the
// day" and "the hour" mostly do not.
func theUnit(m match, u unit) *node {
	if u == weekend {
		return &node{kind: shift, unit: weekend, n: 0}
	}
	next := m.next()
	if u == year && (next.word.text == "ended" || next.word.text == "ending") {
		return &node{kind: length, unit: year, n: 1} // twelve months that somebody's books say
	}
	if u < week || u > year || next.lead == lower && next.class == 0 && next.word == &unknownWord ||
		next.word.text == "of" {
		return nil
	}
	n := anaphorOf(u, 0)
	n.text = "the"
	return n
}

// copy is the node of an element as a new one.
func (m match) copy(i int) *node {
	n := *m.node(i)
	return &n
}

// distanceRules count units from some day.
var distanceRules = []rule{
	{"a|an UNIT ago|earlier|later|before|after|hence", func(m match) *node { return away(m, 1, m.unit(1), m.word(2)) }},
	{"NUM UNIT|UNITS ago|earlier|later|before|after|hence", func(m match) *node { return away(m, m.num(0), m.unit(1), m.word(2)) }},
	{"half a|an UNIT ago|earlier|later", func(m match) *node { return halfAway(m, m.unit(2), m.word(3)) }},
	{"NUM and a half UNITS ago|earlier|later", func(m match) *node { return away(m, m.num(0), m.unit(4), m.word(5)) }},
	{"a? few|several|VAGUE|many UNITS ago|earlier|later|before|after|hence", func(m match) *node { return vaguely(m, m.unit(2), m.word(3)) }},
	{"a? couple of? UNITS ago|earlier|later|hence", func(m match) *node { return away(m, 2, m.unit(3), m.word(4)) }},
	{"some? UNITS ago|earlier|later", func(m match) *node { return vaguely(m, m.unit(1), m.word(2)) }},
	{"a fortnight ago|earlier|later|hence", func(m match) *node { return away(m, 2, week, m.word(2)) }},
	{"a|an UNIT or so|two ago|earlier|later", func(m match) *node { return approximately(away(m, 1, m.unit(1), m.word(4))) }},
	{"a|an|NUM UNIT|UNITS from now|today", func(m match) *node { return away(m, max(m.num(0), 1), m.unit(1), "hence") }},
	{"a|an|NUM UNIT|UNITS before|after|from <day>", func(m match) *node {
		if m.follows("for") && m.word(2) == "from" {
			return nil // banned for five years from 1 May: then it begins
		}
		return countedFrom(max(m.num(0), 1), m.unit(1), m.word(2), m.copy(3))
	}},
	{"in NUM|a|an UNIT|UNITS ' s? time", func(m match) *node { return away(m, max(m.num(1), 1), m.unit(2), "hence") }},
	{"the UNIT before|after <day>", func(m match) *node { return countedFrom(1, m.unit(1), m.word(2), m.copy(3)) }},
	{"the UNIT before|after", func(m match) *node { return unitBefore(m, m.unit(1)) }},
	{"about|around|roughly|approximately|some|nearly|almost <date>", func(m match) *node { return about(m) }},
	{"more|less than <date>", func(m match) *node {
		if n := m.copy(2); n.kind == distance {
			n.mod = map[string]string{"more": "BEFORE", "less": "AFTER"}[m.word(0)]
			return n
		}
		return nil
	}},
}

// away is a number of units before or after.
func away(m match, n int, u unit, w string) *node {
	x := &node{kind: distance, unit: u, n: n, dir: 1}
	switch {
	case u == hour && n > 0 && n%24 == 0:
		x.unit, x.n = day, n/24
	case u > year && n != vagueNumber: // a decade ago is about ten years ago
		x.unit, x.n = year, n*monthsOf(u)/12
	}
	switch w {
	case "ago":
		x.dir = -1
	case "earlier":
		x.dir, x.origin = -1, fromText
	case "before":
		x.dir, x.origin = -1, fromText
	case "later":
		x.origin = fromText
	case "after":
		x.origin = fromText
	}
	if (w == "before" || w == "after") && !m.closed() || m.next().word.text == "than" { // three weeks later than planned
		return nil
	}
	return x
}

// halfAway is "half a century ago", in years or months.
func halfAway(m match, u unit, w string) *node {
	switch {
	case u == century, u == decade:
		return approximately(away(m, monthsOf(u)/24, year, w))
	case u == year:
		return approximately(away(m, 6, month, w))
	}
	return nil
}

// closed reports whether the match ends its clause.
func (m match) closed() bool {
	next := m.next()
	return next.sentence < 0 || next.word == &stopMark || next.word.text == ","
}

// vaguely is an unknown number of units before or after.
func vaguely(m match, u unit, w string) *node {
	n := away(m, vagueNumber, u, w)
	if n != nil {
		n.vague = true
	}
	return n
}

func approximately(n *node) *node {
	if n != nil {
		n.mod = "APPROX"
	}
	return n
}

// countedFrom is "two days before Friday".
func countedFrom(n int, u unit, w string, from *node) *node {
	if u < day || from.kind == distance { // one step is enough, so that no text nests too deep
		return nil
	}
	dir := 1
	if w == "before" {
		dir = -1
	}
	return &node{kind: distance, unit: u, n: n, dir: dir, origin: fromNode, a: from}
}

// unitBefore is "the day before": told of an earlier day at the end of a
// clause, and of something that we do not know in "the day before the vote".
func unitBefore(m match, u unit) *node {
	if u < day {
		return nil
	}
	if !m.closed() {
		return &node{kind: open, unit: u}
	}
	if m.is(2, "before") {
		return anaphorOf(u, -1)
	}
	return anaphorOf(u, 1)
}

// about is an approximate date. "Some" and "nearly" only go with distances.
func about(m match) *node {
	n := m.copy(1)
	switch {
	case n.kind == distance:
	case m.is(0, "some"), m.is(0, "nearly"), m.is(0, "almost"), m.is(0, "about") && n.kind != calendar && n.kind != within:
		return nil
	case m.is(0, "about") && !(m.follows("in") || m.follows("on")) && n.kind != calendar:
		return nil
	}
	n.mod = "APPROX"
	return n
}

// partRules are early, mid and late in a longer time.
var partRules = []rule{
	{"PART -? <partable>", func(m match) *node { return partly(m, part(m.num(0)), m.copy(2)) }},
	{"early|late in|on <partable>", func(m match) *node { return partly(m, part(m.num(0)), m.copy(2)) }},
	{"the PART -? <partable>", func(m match) *node { return partly(m, part(m.num(1)), m.copy(3)) }},
	{"the? very? EDGE of <partable>", func(m match) *node { return edge(m, part(m.num(2)), m.copy(4)) }},
	{"the? EDGE of UNIT", func(m match) *node {
		if m.unit(3) < week || m.unit(3) > year || !m.dated() && !m.follows("from") {
			return nil
		}
		return &node{kind: within, part: part(m.num(1)), a: current(m.unit(3))}
	}},
	{"end - <partable>", func(m match) *node { return edge(m, partEnd, m.copy(2)) }},
	{"the? turn of <partable>", func(m match) *node { return edge(m, partStart, m.copy(3)) }},
	{"earlier|later <partable>", func(m match) *node { return partial(m, m.copy(1)) }},
	{"earlier|later in|on <partable>", func(m match) *node { return partial(m, m.copy(2)) }},
	{"earlier|later in? the week|month|year", func(m match) *node { return partial(m, current(m.unit(3))) }},
	{"year|month|week - end", func(m match) *node { return unitEnd(m.unit(0)) }},
	{"year|month ' s? end", func(m match) *node { return unitEnd(m.unit(0)) }},
	{"the year ' s end", func(m match) *node { return unitEnd(year) }},
	{"year end", func(m match) *node { return unitEnd(year) }},
	{"the rest|remainder of <partable>", func(m match) *node {
		n := m.copy(3)
		if n = reach(n); n.text != "current" && n.kind != shift || n.n != 0 {
			return nil
		}
		return &node{kind: sofar, part: partEnd, a: n}
	}},
}

// partly is "early January", "late last year".
func partly(m match, p part, n *node) *node {
	return &node{kind: within, part: p, a: reach(n)}
}

// edge is the beginning or end of a time. "The end of the year" is this year's
// unless something else was told.
func edge(m match, p part, n *node) *node {
	return &node{kind: within, part: p, a: reach(n)}
}

// reach makes "the year" this year, or in history the one that is told of.
func reach(n *node) *node {
	if n.kind == anaphor && n.text == "the" {
		return current(n.unit)
	}
	return n
}

func current(u unit) *node { return &node{kind: anaphor, unit: u, text: "current"} }

func unitEnd(u unit) *node { return &node{kind: within, part: partEnd, a: current(u)} }

// partial is "earlier this year": from its beginning to the reference day.
func partial(m match, n *node) *node {
	p := partStart
	if m.is(0, "later") {
		p = partEnd
	}
	n = reach(n)
	if (n.kind == shift || n.text == "current") && n.n == 0 && n.unit > day {
		return &node{kind: sofar, part: p, a: n}
	}
	return &node{kind: within, part: p, a: n}
}
