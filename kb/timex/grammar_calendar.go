package timex

import "strings"

// baseRules are the patterns that begin an expression, by theme.
var baseRules = [][]rule{calendarRules, eraRules, numericRules, yearRules, relativeRules, distanceRules, partRules, divisionRules,
	lengthRules, setRules, clockRules, referenceRules, holidayRules}

// calendarRules are days and months in words.
var calendarRules = []rule{
	{"MONTH DAY ,? YEAR", func(m match) *node { return ymd(m.num(3), m.num(0), m.num(1)) }},
	{"MONTH the DAY", func(m match) *node { return ymd(0, m.num(0), m.num(2)) }},
	{"MONTH DAY", func(m match) *node {
		if m.counts() {
			return nil
		}
		return ymd(0, m.num(0), m.num(1))
	}},
	{"the? DAY of MONTH ,? of? YEAR", func(m match) *node { return ymd(m.num(6), m.num(3), m.num(1)) }},
	{"the? DAY of MONTH", func(m match) *node { return ymd(0, m.num(3), m.num(1)) }},
	{"DAY MONTH ,? YEAR", func(m match) *node {
		if m.ofNumber() {
			return nil
		}
		return ymd(m.num(3), m.num(1), m.num(0))
	}},
	{"DAY MONTH of|in YEAR", func(m match) *node { return ymd(m.num(3), m.num(1), m.num(0)) }},
	{"DAY MONTH", func(m match) *node {
		if m.ofNumber() {
			return nil
		}
		return ymd(0, m.num(1), m.num(0))
	}},
	{"the? DAY -|to|and|until|till|through|/ the? DAY of? MONTH ,? YEAR?", func(m match) *node {
		if m.is(2, "and") && !m.follows("between") && m.num(4) != m.num(1)+1 || m.has(7) && !m.has(8) {
			return nil
		}
		return days(m, 2, ymd(optionalYear(m, 8), m.num(6), m.num(1)), m.num(4))
	}},
	{"MONTH DAY - DAY ,? YEAR?", func(m match) *node {
		if m.has(4) && !m.has(5) {
			return nil
		}
		return days(m, 2, ymd(optionalYear(m, 5), m.num(0), m.num(1)), m.num(3))
	}},
	{"MONTH DAY to|and|until|till|through DAY ,? YEAR?", func(m match) *node {
		if m.has(4) && !m.has(5) || m.counts() || m.is(2, "and") && !m.opens("and") && m.num(3) != m.num(1)+1 || m.moved() {
			return nil
		}
		return days(m, 2, ymd(optionalYear(m, 5), m.num(0), m.num(1)), m.num(3))
	}},
	{"MONTH ,? YEAR", func(m match) *node { return ymd(m.num(2), m.num(0), 0) }},
	{"the ORD", func(m match) *node { return monthless(m, m.num(1)) }},
	{"DAY / DAY", func(m match) *node { // 9/11, known by no other name
		if m.num(0) != 9 || m.num(2) != 11 || m.tokens[m.first+1].gap || m.follows("/") || m.next().word.text == "/" {
			return nil
		}
		return ymd(2001, 9, 11)
	}},
	{"MONTH DAY of YEAR", func(m match) *node { return ymd(m.num(3), m.num(0), m.num(1)) }},
	{"MONTH of|in YEAR", func(m match) *node { return ymd(m.num(2), m.num(0), 0) }},
	{"MONTH ' TWO", func(m match) *node { return ymd(shortYear(m.num(2)), m.num(0), 0) }},
	{"MONTH -|to|and|until|till|through|/ MONTH ,? of|in? YEAR?", func(m match) *node {
		if !m.is(1, "-") && !m.is(1, "/") && !m.opens(m.word(1)) || (m.has(3) || m.has(4)) && !m.has(5) {
			return nil
		}
		y := optionalYear(m, 5)
		return m.span(1, ymd(y, m.num(0), 0), ymd(y, m.num(2), 0))
	}},
	{"MONTH", func(m match) *node { return ymd(0, m.num(0), 0) }},
	{"the? month of MONTH YEAR?", func(m match) *node { return ymd(optionalYear(m, 4), m.num(3), 0) }},
}

// ymd is a calendar node. Its year may be a shortYear or a yearBC.
func ymd(y, m, d int) *node {
	if d != 0 && d > longestMonth(m) {
		return &node{kind: open, unit: day}
	}
	return &node{kind: calendar, year: y, month: m, day: d}
}

func longestMonth(m int) int {
	switch m {
	case 2:
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// days is a run of days of one month, the last a number.
func days(m match, joint int, first *node, last int) *node {
	if last <= first.day {
		return nil
	}
	return m.span(joint, first, ymd(first.year, first.month, last))
}

// span is a range whose ends are joined by element i.
func (m match) span(i int, a, b *node) *node {
	return &node{kind: span, a: a, b: b, joint: m.at[i]}
}

func optionalYear(m match, i int) int {
	if m.has(i) {
		return m.num(i)
	}
	return 0
}

// counts reports whether the number at the end of a match goes on: "May 5.3
// million", "March 10%", "June 5:30".
func (m match) counts() bool {
	next := m.next()
	switch next.word.text {
	case "%":
		return true
	case ":", "/":
		return !next.gap && m.near(m.end+1).lead == digit
	}
	if next.class&cCounted != 0 {
		return true
	}
	return next.word == &stopMark && !next.gap && m.near(m.end+1).lead == digit && !m.near(m.end+1).gap
}

// ofNumber reports whether the match begins within a number or a sum: "for $12
// December 27", "6,107.31 August".
func (m match) ofNumber() bool {
	return m.follows("$") || m.previous() != &noToken && m.previous().word == &stopMark && !m.tokens[m.first].gap
}

// follows reports whether a word stands before the match.
func (m match) follows(w string) bool { return m.previous().word.text == w }

// opens reports whether the word before the match makes a range of it:
// between A and B, from A to B.
func (m match) opens(connector string) bool {
	if connector == "and" || m.follows("between") {
		return m.follows("between")
	}
	return m.follows("(") || m.follows("from") && !m.moved()
}

// moved reports whether something was moved from one date to another: then the
// two are no range.
func (m match) moved() bool {
	for i := m.first - 2; i >= m.first-9 && i >= 0; i-- {
		if m.near(i).class&cMoves != 0 {
			return true
		}
	}
	return m.movedFarOff()
}

// movedFarOff reports whether a verb of the same clause further off, not "back" or "off", nor "the delayed
// series", moves something.
func (m match) movedFarOff() bool {
	for i := m.first - 2; i >= m.first-18 && i >= 0; i-- {
		t := m.near(i)
		switch t.word.text {
		case ",", ".", "but", "that", "which", "who", "will", "would", "is", "are", "was", "were", "has", "had", "runs", "run", "lasts":
			return false // the days are of another clause
		}
		if i < m.first-9 && t.class&cMoves != 0 && strings.HasSuffix(t.word.text, "ed") {
			switch m.near(i - 1).word.text {
			case "the", "a", "an", "its", "his", "her", "their", "this", "that", "newly", "long":
				return false
			}
			return true
		}
	}
	return false
}

// eraRules are years with their era, and what is told with them.
var eraRules = []rule{
	{"NUM|YEAR ERA", func(m match) *node { return inEra(m, 0, 1, 0, 0) }},
	{"the? year NUM|YEAR ERA", func(m match) *node { return inEra(m, 2, 3, 0, 0) }},
	{"ERA NUM|YEAR", func(m match) *node {
		if m.num(0) < 0 {
			return nil
		}
		return inEra(m, 1, 0, 0, 0)
	}},
	{"circa|ca|c NUM|YEAR ERA", func(m match) *node { return approximately(inEra(m, 1, 2, 0, 0)) }},
	{"circa|ca|c YEAR", func(m match) *node { return approximately(ymd(m.num(1), 0, 0)) }},
	{"NUM|YEAR -|to|and|until|through NUM|YEAR ERA", func(m match) *node {
		a, b := inEra(m, 0, 3, 0, 0), inEra(m, 2, 3, 0, 0)
		if a == nil || b == nil || (m.num(0) < m.num(2)) != (m.num(3) > 0) || !m.is(1, "-") && !m.opens(m.word(1)) {
			return nil
		}
		return m.span(1, a, b)
	}},
	{"MONTH of? ,? NUM|YEAR ERA", func(m match) *node { return inEra(m, 3, 4, m.num(0), 0) }},
	{"MONTH DAY ,? NUM|YEAR ERA", func(m match) *node { return inEra(m, 3, 4, m.num(0), m.num(1)) }},
	{"the? DAY of? MONTH ,? NUM|YEAR ERA", func(m match) *node { return inEra(m, 5, 6, m.num(3), m.num(1)) }},
	{"the? ORD -? century ERA", func(m match) *node {
		if m.num(1) < 1 || m.num(1) > 60 {
			return nil
		}
		if m.num(4) > 0 {
			return &node{kind: centuries, n: m.num(1) - 1}
		}
		return &node{kind: centuries, n: -m.num(1)}
	}},
	{"the? DECADE ERA", func(m match) *node {
		if m.num(2) > 0 || m.num(1) < 20 {
			return nil
		}
		return &node{kind: decades, n: -m.num(1) / 10}
	}},
}

// monthless is "the 22nd", written in digits, behind a word that days follow and
// at the end of its phrase.
func monthless(m match, n int) *node {
	if m.tokens[m.end-1].lead != digit || n < 1 || n > 31 {
		return nil
	}
	switch m.previous().word.text {
	case "on", "by", "until", "till", "since":
	default:
		return nil
	}
	if next := m.next(); next.lead == lower && next.class&(cPreposition|cPastVerb|cFunction) == 0 && !beyondPhrase(next.word.text) || next.lead == capital || next.word == &dashMark {
		return nil
	}
	return &node{kind: monthDay, n: n}
}

// inEra is a date in the year of element y and the era of element e. Canada's
// BC follows no year, and ads are written small.
func inEra(m match, y, e, month, day int) *node {
	n := m.num(y)
	if m.tokens[m.at[y]].lead != digit || n < 1 || n > 8000 || m.tokens[m.at[e]].lead == lower && len(m.word(e)) < 3 {
		return nil
	}
	if next := m.next(); n < 100 && next.lead == lower && next.word == &unknownWord {
		return nil
	}
	if m.num(e) < 0 {
		n = yearBC(n)
	}
	return ymd(n, month, day)
}

// numericRules are dates in digits.
var numericRules = []rule{
	{"YEAR ^- ^TWO ^- ^TWO", func(m match) *node { return exactDay(m.num(0), m.num(2), m.num(4)) }},
	{"YEAR ^/ ^NUM ^/ ^NUM", func(m match) *node { return exactDay(m.num(0), m.num(2), m.num(4)) }},
	{"NUM ^/|-|. ^NUM ^/|-|. ^YEAR", func(m match) *node { return dayOrMonth(m, m.num(4)) }},
	{"NUM ^/ ^NUM ^/ ^TWO", func(m match) *node { return dayOrMonth(m, shortYear(m.num(4))) }},
}

func exactDay(y, m, d int) *node {
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return nil
	}
	return ymd(y, m, d)
}

func dayOrMonth(m match, y int) *node {
	a, b := m.num(0), m.num(2)
	if a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12 || m.tokens[m.at[1]].word != m.tokens[m.at[3]].word {
		return nil
	}
	return &node{kind: numeric, n: a, m: b, year: y}
}

// yearRules are years and what is longer.
var yearRules = []rule{
	{"YEAR", func(m match) *node {
		if !m.yearLike() {
			return nil
		}
		return ymd(m.num(0), 0, 0)
	}},
	{"the? year YEAR", func(m match) *node {
		if next := m.next(); !next.gap && (next.word.text == "/" || next.word == &dashMark) {
			return nil // the financial year 2021/22
		}
		return ymd(m.num(2), 0, 0)
	}},
	{"' ^TWO", func(m match) *node {
		if m.next().word.text == "'" && !m.next().gap || !m.tokens[m.first].gap {
			return nil
		}
		return ymd(shortYear(m.num(1)), 0, 0)
	}},
	{"the? fiscal year? YEAR", func(m match) *node { return &node{kind: fiscal, year: m.num(3)} }},
	{"YEAR -|/ TWO", func(m match) *node { return yearPair(m) }},
	{"YEAR - YEAR", func(m match) *node { return years(m, m.num(0), m.num(2)) }},
	{"YEAR to|and|through|until|till YEAR", func(m match) *node {
		if !m.opens(m.word(1)) && !m.is(1, "through") {
			return nil
		}
		return years(m, m.num(0), m.num(2))
	}},
	{"the? '? DECADE", func(m match) *node {
		n := m.num(2)
		if n < 100 && !m.has(1) && !m.has(0) || n < 20 || n >= 100 && n < 1000 {
			return nil
		}
		return &node{kind: decades, n: n / 10}
	}},
	{"the YEAR ^' ^s", func(m match) *node { // the 1930's
		if m.num(1)%10 != 0 || m.next().lead == lower && m.next().word == &unknownWord {
			return nil
		}
		return &node{kind: decades, n: m.num(1) / 10}
	}},
	{"the? ORD -? century", func(m match) *node {
		if m.num(1) < 2 || m.num(1) > 30 {
			return nil
		}
		return &node{kind: centuries, n: m.num(1) - 1}
	}},
}

// yearLike reports whether four digits are a year and not a count, a price or
// a number of something.
func (m match) yearLike() bool {
	next, prev := m.next(), m.previous()
	if prev.word.text == "$" || prev.word.text == "/" || next.word.text == "%" || next.word.text == "$" || next.class&(cUnits|cZone|cCounted) != 0 ||
		next.word.text == "/" && !next.gap {
		return false
	}
	if next.word == &stopMark && !next.gap && m.near(m.end+1).lead == digit && !m.near(m.end+1).gap {
		return false
	}
	if prev.word == &dashMark && !prev.gap && prev.sentence >= 0 && m.near(m.first-2).lead >= capital {
		return false // Boeing-1997, 555-1234
	}
	if isName(prev) && m.tokens[m.first].lead == digit && m.tokens[m.first].class&cSameYear == 0 {
		return false // Windows 2000
	}
	n := m.num(0)
	if prev.word.text == "of" && n < 1900 && next.lead == lower && next.word == &unknownWord && m.tokens[m.at[0]].class&cNearYears == 0 {
		return false // a survey of 1709 schoolchildren
	}
	switch prev.word.text {
	case "in", "since", "until", "till", "by", "during", "before", "after", "from", "of", "early", "late", "mid", "and", "through":
		return n >= 1100 && n < 2150 || prev.word.text == "in"
	}
	if prev.class&cMonth != 0 {
		return true
	}
	return (n >= 1800 || m.tokens[m.at[0]].class&cNearYears != 0) && n < 2100 && (prev.lead != digit || prev.gap)
}

func years(m match, a, b int) *node {
	if b <= a {
		return nil
	}
	return m.span(1, ymd(a, 0, 0), ymd(b, 0, 0))
}

// yearPair reads 2003-04 and 2003/04: two years that follow each other, or a
// month where it cannot be that. 2011-12 may be both and stays open.
func yearPair(m match) *node {
	y, two, slash := m.num(0), m.num(2), m.is(1, "/")
	next := (y+1)%100 == two
	switch {
	case m.tokens[m.at[1]].gap || m.tokens[m.at[2]].gap, next && two <= 12 && two > 0 && !slash && y%100 > 9: // 2011-12
		return nil
	case next:
		return years(m, y, y+1)
	case !slash && two >= 1 && two <= 12:
		return ymd(y, two, 0)
	case !slash && two > y%100:
		return years(m, y, y-y%100+two)
	}
	return nil
}

// beyondPhrase reports whether a word begins what no phrase of a noun has behind its number: "on the
// 22nd despite the rain", "on the 22nd all the same".
func beyondPhrase(low string) bool {
	switch low {
	case "all", "despite", "because", "amid", "with", "without", "instead", "too", "anyway", "so", "while", "where":
		return true
	}
	return false
}
