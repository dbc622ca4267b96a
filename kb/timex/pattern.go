package timex

import (
	"fmt"
	"strings"
)

// rule is a line of the grammar: a pattern and what it means. The pattern is a
// row of elements with blanks between them. An element is
//
//	word or a|b    one of these words or marks
//	CLASS          a token of this class (see classNames), also in a|CLASS
//	<date>         an expression found to the right (see categoryNames)
//	^ before it    no white space before the token
//	? after it     may be missing
//
// A row in extend rules goes on from an expression that the first element, a
// category, describes. The meaning may refuse by giving nil.
type rule struct {
	pattern string
	meaning func(m match) *node
}

// match is a pattern laid on tokens.
type match struct {
	tokens []token
	chart  []*node
	at     []int // token of every element, -1 where missing
	first  int   // token where the match begins
	end    int
	base   *node // what an extend rule goes on from
}

func (m match) has(i int) bool          { return m.at[i] >= 0 }
func (m match) num(i int) int           { return m.tokens[m.at[i]].num }
func (m match) unit(i int) unit         { return unit(m.tokens[m.at[i]].num) }
func (m match) word(i int) string       { return m.tokens[m.at[i]].word.text }
func (m match) class(i int) class       { return m.tokens[m.at[i]].class }
func (m match) node(i int) *node        { return m.chart[m.at[i]] }
func (m match) is(i int, w string) bool { return m.has(i) && m.word(i) == w }

// previous is the token before the match, or none.
func (m match) previous() *token { return m.near(m.first - 1) }

// next is the token after the match, or none.
func (m match) next() *token { return m.near(m.end) }

var noToken = token{word: &unknownWord, sentence: -1}

func (m match) near(i int) *token {
	if i < 0 || i >= len(m.tokens) || m.tokens[i].sentence != m.tokens[m.first].sentence {
		return &noToken
	}
	return &m.tokens[i]
}

// element is a compiled element of a pattern.
type element struct {
	words    []int
	class    class
	category category
	optional bool
	joined   bool
}

func (e *element) fits(t *token) bool {
	if t.class&e.class != 0 {
		return true
	}
	for _, id := range e.words {
		if t.word.id == id {
			return true
		}
	}
	return false
}

// compiled is a rule ready to match.
type compiled struct {
	elements []element
	meaning  func(m match) *node
}

var classNames = map[string]class{
	"NUM": cNum, "ORD": cOrd, "DAY": cDay, "MONTHNUMBER": cMonthNumber, "HOUR": cHour, "TWO": cTwo, "YEAR": cYear,
	"MILITARY": cMilitary, "DECADE": cDecade, "VAGUE": cVague, "MONTH": cMonth, "WEEKDAY": cWeekday, "WEEKDAYS": cWeekdays,
	"SEASON": cSeason, "UNIT": cUnit, "UNITS": cUnits, "POD": cPod, "NOON": cNoon, "AMPM": cAMPM, "ZONE": cZone, "DIR": cDir,
	"ERA": cEra, "PART": cPart, "EDGE": cEdge, "QUARTERNAME": cQuarterName, "HALFNAME": cHalfName,
}

var categoryNames = map[string]category{
	"<date>": isDate, "<day>": isDay, "<monthday>": isMonthDay, "<weekday>": isWeekday, "<time>": isTime, "<clock>": isClock,
	"<length>": isLength, "<long>": isLong, "<year>": isYearly, "<week>": isWeek, "<partable>": isPartable, "<holiday>": isHoliday,
}

// compile reads a pattern and enters its words into the table.
func compile(r rule, v vocabulary) compiled {
	c := compiled{meaning: r.meaning}
	for _, s := range strings.Fields(r.pattern) {
		var e element
		if s, e.joined = strings.CutPrefix(s, "^"); s == "" {
			panic("timex: empty element in " + r.pattern)
		}
		s, e.optional = strings.CutSuffix(s, "?")
		for alternative := range strings.SplitSeq(s, "|") {
			e.add(alternative, v)
		}
		c.elements = append(c.elements, e)
	}
	return c
}

func (e *element) add(s string, v vocabulary) {
	switch {
	case s[0] == '<':
		if categoryNames[s] == 0 {
			panic(fmt.Sprintf("timex: no category %s", s))
		}
		e.category |= categoryNames[s]
	case classNames[s] != 0:
		e.class |= classNames[s]
	case s != strings.ToLower(s):
		panic(fmt.Sprintf("timex: no class %s", s))
	default:
		e.words = append(e.words, v.add(s).id)
	}
}
