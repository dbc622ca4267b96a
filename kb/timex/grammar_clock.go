package timex

// clockRules are times of day.
var clockRules = []rule{
	{"HOUR ^:|. ^TWO ^: ^TWO AMPM? ZONE?", func(m match) *node { return at(m, m.num(0), m.num(2), 5) }},
	{"HOUR ^: ^TWO AMPM? ZONE?", func(m match) *node { return at(m, m.num(0), m.num(2), 3) }},
	{"HOUR ^. ^TWO AMPM ZONE?", func(m match) *node { return at(m, m.num(0), m.num(2), 3) }},
	{"HOUR ^. ^TWO ZONE", func(m match) *node { return at(m, m.num(0), m.num(2), -1) }},
	{"HOUR AMPM ZONE?", func(m match) *node { return at(m, m.num(0), 0, 1) }},
	{"HOUR o ' clock", func(m match) *node { return at(m, m.num(0), 0, -1) }},
	{"MILITARY ZONE|hours", func(m match) *node {
		if m.word(1) == "hours" && m.tokens[m.at[0]].num > 2400 {
			return nil
		}
		return at(m, m.num(0)/100, m.num(0)%100, -1)
	}},
	{"half past HOUR", func(m match) *node { return at(m, m.num(2), 30, -1) }},
	{"quarter past HOUR", func(m match) *node { return at(m, m.num(2), 15, -1) }},
	{"NOON", func(m match) *node { return at(m, m.num(0), 0, -1) }},
	{"NOON ZONE", func(m match) *node { return at(m, m.num(0), 0, -1) }},
	{"the POD of <day>", func(m match) *node { return &node{kind: dayPart, n: m.num(1), a: m.copy(3)} }},
	{"the? PART -? POD", func(m match) *node {
		return &node{kind: dayPart, n: m.num(3), mod: partCode[m.num(1)]}
	}},
	{"the POD", func(m match) *node {
		if m.previous().class&cPreposition == 0 {
			return nil
		}
		return &node{kind: dayPart, n: m.num(1)}
	}},
	{"around|about|shortly|just before|after? <time>", func(m match) *node {
		n := m.copy(2)
		if m.has(1) || m.is(0, "shortly") || m.is(0, "just") {
			return nil
		}
		n.mod = "APPROX"
		return n
	}},
	{"earlier|later this POD", func(m match) *node {
		mod := map[string]string{"earlier": "START", "later": "END"}[m.word(0)]
		return &node{kind: dayPart, n: m.num(2), a: dayFromNow(0), mod: mod}
	}},
}

// at is a time of day; half is the element with am or pm, or -1. An hour that
// the halves of the day do not have is no time.
func at(m match, h, min, half int) *node {
	if h > 24 || min > 59 || m.next().word.text == "%" || m.next().class&cCounted != 0 {
		return nil
	}
	n := &node{kind: clock, n: h, m: min}
	if half >= 0 && m.has(half) {
		if h > 12 || h == 0 {
			return nil
		}
		n.n = h%12 + m.num(half)
	}
	for _, t := range m.tokens[m.first:m.end] {
		if t.class&cZone != 0 && (t.word.text == "gmt" || t.word.text == "utc") {
			n.zone = "Z"
		}
	}
	return n
}

// referenceRules are the vague past, present and future.
var referenceRules = []rule{
	{"right? now", ref("PRESENT_REF")},
	{"currently|nowadays|presently", ref("PRESENT_REF")},
	{"current", ref("PRESENT_REF")},
	{"at present", ref("PRESENT_REF")},
	{"at the moment", ref("PRESENT_REF")},
	{"these days", ref("PRESENT_REF")},
	{"more|most? recently", ref("PAST_REF")},
	{"lately", ref("PAST_REF")},
	{"the past", func(m match) *node {
		if n := m.next(); n.class&(cNum|cUnit|cUnits|cVague) != 0 || n.lead == lower && n.class&cPreposition == 0 && n.class&cBe == 0 && n.class&cFunction == 0 {
			return nil
		}
		return &node{kind: reference, text: "PAST_REF"}
	}},
	{"the near|foreseeable|immediate? future", ref("FUTURE_REF")},
	{"the near|short term", ref("FUTURE_REF")},
	{"a later date", ref("FUTURE_REF")},
	{"soon", func(m match) *node {
		if !m.ahead() { // soon after, he soon left
			return nil
		}
		return &node{kind: reference, text: "FUTURE_REF"}
	}},
	{"as soon as possible", ref("FUTURE_REF")},
}

// ahead reports whether something that is to come stands before the match.
func (m match) ahead() bool {
	if m.next().word.text == "after" {
		return false
	}
	for i := m.first - 1; i >= m.first-4 && i >= 0; i-- {
		if t := m.near(i); t.class&cModal != 0 || t.word.text == "to" && i == m.first-1 {
			return true
		}
	}
	return m.next().class&cModal != 0
}

func ref(value string) func(match) *node {
	return func(match) *node { return &node{kind: reference, text: value} }
}

// extendRules go on from an expression.
var extendRules = []rule{
	{"<day> POD", func(m match) *node { return &node{kind: dayPart, n: m.num(1), a: m.base} }},
	{"<day> at NOON", func(m match) *node { return &node{kind: clock, n: m.num(2), a: m.base} }},
	{"<day> at <clock>", func(m match) *node { return onDay(m.copy(2), m.base) }},
	{"<day> , <clock>", func(m match) *node { return onDay(m.copy(2), m.base) }},
	{"<day> <clock>", func(m match) *node { return onDay(m.copy(1), m.base) }},
	{"<time> on|,? <day>", func(m match) *node { return onDay(copyOf(m.base), m.copy(2)) }},
	{"<clock> <time>", func(m match) *node {
		if n := m.node(1); n.kind == dayPart && n.a != nil { // 9 a.m. this morning
			return onDay(copyOf(m.base), n.a)
		}
		return nil
	}},
	{"<holiday> weekend", func(m match) *node { return &node{kind: around, unit: weekend, a: m.base} }},
	{"<length> and? <length>", func(m match) *node { return joinLengths(m.base, m.copy(2)) }},
	{"<clock> in the POD", func(m match) *node { return inPod(m) }},
	{"<clock> in the POD on? <day>", func(m match) *node { return onDay(inPod(m), m.copy(5)) }},
	{"<clock> at night", func(m match) *node {
		n := copyOf(m.base)
		if n.n < 12 && n.n > 5 {
			n.n += 12
		}
		return n
	}},
	{"<weekday> ,|(? <monthday> )?", func(m match) *node {
		if m.is(1, "(") != m.has(3) {
			return nil
		}
		n := m.copy(2)
		if n.kind != calendar {
			return nil
		}
		n.n = m.base.n // the weekday helps to find the year
		return n
	}},
	{"<weekday> ,? the DAY", func(m match) *node {
		if m.tokens[m.at[3]].lead != digit && !m.closed() {
			return nil // on Wednesday the first man
		}
		return &node{kind: weekday, n: m.base.n, day: m.num(3)}
	}},
	{"<date> -|to|and|through|until|till <date>", func(m match) *node { return between(m, m.copy(2)) }},
	{"<length> or so", func(m match) *node { return approximately(copyOf(m.base)) }},
	{"<length> or more", func(m match) *node { n := copyOf(m.base); n.mod = "EQUAL_OR_MORE"; return n }},
}

// joinLengths is "two years and three months", of units that one value can hold.
func joinLengths(a, b *node) *node {
	if a.b != nil || b.b != nil || a.halfMore || b.halfMore || b.mod != "" || a.n < 1 || b.n < 1 || a.dir != 0 || b.dir != 0 {
		return nil
	}
	if a.unit <= b.unit || (a.unit > hour) != (b.unit > hour) || a.unit > year {
		return nil
	}
	n := copyOf(a)
	n.b = b
	return n
}

func copyOf(n *node) *node {
	c := *n
	return &c
}

// onDay puts a time on a day, unless it has one.
func onDay(t, d *node) *node {
	if t == nil || t.a != nil {
		return nil
	}
	t.a = d
	return t
}

func inPod(m match) *node {
	n := copyOf(m.base)
	if p := pod(m.num(3)); p != morning && n.n < 12 {
		n.n += 12
	}
	return n
}

// between makes a range of two dates after "from" and "between", or of two of a
// kind joined by a hyphen.
func between(m match, b *node) *node {
	a := m.base
	joined := m.is(1, "-") && a.category()&b.category()&(isMonthDay|isWeekday|isLong) != 0 || m.is(1, "-") && a.kind == numeric && b.kind == numeric
	if m.is(1, "to") || m.is(1, "through") { // June 24 to July 17
		joined = joined || a.category()&b.category()&isMonthDay != 0 && !m.moved() && !m.follows("from")
	}
	if !joined && (m.is(1, "-") || !m.opens(m.word(1))) || !a.bounds() || !b.bounds() {
		return nil
	}
	return m.span(1, a, b)
}

// bounds reports whether a node may be an end of a range.
func (n *node) bounds() bool {
	switch n.kind {
	case calendar, numeric, division, weekday, shift, within, oneWeekday, holiday, decades, centuries, newYear:
		return true
	case reference:
		return n.text == "PRESENT_REF"
	}
	return false
}
