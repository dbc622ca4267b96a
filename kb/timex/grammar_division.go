package timex

// divisionRules are quarters, halves, seasons and the n-th unit of a time.
var divisionRules = []rule{
	{"the? fiscal? -? ORD -? quarter", func(m match) *node { return divided(m, quarter, m.num(3), nil) }},
	{"the? fiscal? -? ORD -? quarter of? <year>", func(m match) *node { return divided(m, quarter, m.num(3), m.copy(7)) }},
	{"the? ORD -? quarter of the year", func(m match) *node { return divided(m, quarter, m.num(1), nil) }},
	{"the? last quarter of <year>", func(m match) *node { return divided(m, quarter, 4, m.copy(4)) }},
	{"the? YEAR ORD -? quarter", func(m match) *node { return divided(m, quarter, m.num(2), ymd(m.num(1), 0, 0)) }},
	{"DIR year ' s? ORD -? quarter", func(m match) *node {
		return divided(m, quarter, m.num(4), &node{kind: shift, unit: year, n: m.num(0)})
	}},
	{"QUARTERNAME", func(m match) *node { return divided(m, quarter, m.num(0), nil) }},
	{"QUARTERNAME of? <year>", func(m match) *node { return divided(m, quarter, m.num(0), m.copy(2)) }},
	{"YEAR -? QUARTERNAME", func(m match) *node { return divided(m, quarter, m.num(2), ymd(m.num(0), 0, 0)) }},
	{"QUARTERNAME -|/ YEAR", func(m match) *node { return divided(m, quarter, m.num(0), ymd(m.num(2), 0, 0)) }},
	{"YEAR -? HALFNAME", func(m match) *node { return divided(m, half, m.num(2), ymd(m.num(0), 0, 0)) }},
	{"HALFNAME of? <year>", func(m match) *node { return divided(m, half, m.num(0), m.copy(2)) }},
	{"the? ORD -? half", func(m match) *node {
		if m.next().word.text == "of" || !m.follows("in") && !m.follows("for") && !m.has(2) {
			return nil
		}
		return divided(m, half, m.num(1), nil)
	}},
	{"the? ORD -? half of? <year>", func(m match) *node { return divided(m, half, m.num(1), m.copy(5)) }},
	{"the? ORD half of the year", func(m match) *node { return divided(m, half, m.num(1), nil) }},
	{"the? last half of <year>", func(m match) *node { return divided(m, half, 2, m.copy(4)) }},
	{"the? first|last|second half of <long>", func(m match) *node {
		p := partStart
		if !m.is(1, "first") {
			p = partEnd
		}
		return &node{kind: within, part: p, a: m.copy(4)}
	}},

	{"the? SEASON", func(m match) *node { return divided(m, season, m.num(1), nil) }},
	{"the? SEASON of? <year>", func(m match) *node { return divided(m, season, m.num(1), m.copy(3)) }},
	{"SEASON ' TWO", func(m match) *node { return divided(m, season, m.num(0), ymd(shortYear(m.num(2)), 0, 0)) }},

	{"the? ORD|last|final week|day|weekend of|in <long>", func(m match) *node { return nthOf(m, m.unit(2), m.copy(4)) }},
	{"the? ORD|last|final week|day of <week>", func(m match) *node { return nthOf(m, m.unit(2), m.copy(4)) }},
	{"the? ORD|last WEEKDAY of|in <long>", func(m match) *node {
		return &node{kind: oneWeekday, n: ordinal(m, 1), m: m.num(2), a: reach(m.copy(4))}
	}},
	{"the week|weekend of <day>", func(m match) *node { return &node{kind: around, unit: m.unit(1), a: m.copy(3)} }},
	{"the week beginning|starting <day>", func(m match) *node { return &node{kind: around, unit: week, a: m.copy(3)} }},
	{"the? YEAR period|quarter", func(m match) *node { return quarterIn(m, 2, ymd(m.num(1), 0, 0)) }},
	{"DIR year ' s? quarter|period", func(m match) *node {
		return quarterIn(m, 4, &node{kind: shift, unit: year, n: m.num(0)})
	}},
	{"the? comparable|corresponding|same? year - earlier|ago quarter|period", func(m match) *node { return quarterIn(m, 5, nil) }},
	{"the quarter a year ago|earlier", func(m match) *node { return quarterIn(m, 1, nil) }},
	{"the comparable|corresponding|same quarter|period DIR year", func(m match) *node {
		return quarterIn(m, 2, &node{kind: shift, unit: year, n: m.num(3)})
	}},
}

// divided is the n-th quarter, half or season; a year in a is looked for in
// the text or by tense when it is missing.
func divided(m match, u unit, n int, a *node) *node {
	if u == quarter && (n < 1 || n > 4) || u == half && (n < 1 || n > 2) {
		return nil
	}
	x := &node{kind: division, unit: u, n: n, a: a}
	if a != nil && a.kind == fiscal || m.fiscal() {
		x.text = "fiscal"
	}
	return x
}

// quarterIn is the quarter that a report is about in another year; element i
// says quarter or period.
func quarterIn(m match, i int, a *node) *node {
	n := &node{kind: sameQuarter, a: a}
	if m.is(i, "quarter") {
		n.unit = quarter
	}
	return n
}

// fiscal reports whether the word fiscal is in the match.
func (m match) fiscal() bool {
	for _, t := range m.tokens[m.first:m.end] {
		if t.word.text == "fiscal" {
			return true
		}
	}
	return false
}

func nthOf(m match, u unit, a *node) *node {
	return &node{kind: nth, unit: u, n: ordinal(m, 1), a: reach(a)}
}

// ordinal is the number of an ordinal, -1 for "last".
func ordinal(m match, i int) int {
	if m.class(i)&cOrd != 0 {
		return m.num(i)
	}
	return -1
}
