package timex

import "github.com/dateline-kb/dateline/kb/timex/edtf"

// Type is the type of a time expression, as in TimeML.
type Type string

// Types of time expression.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Relation tells how the words before an expression relate to it.
type Relation string

// Relations; None is for "Friday", On for "on Friday", "in May" and "at noon".
const (
	None   Relation = ""
	On     Relation = "on"
	By     Relation = "by"
	Until  Relation = "until"
	Since  Relation = "since"
	Before Relation = "before"
	After  Relation = "after"
	From   Relation = "from" // the first end of a range: "from 4 to 6 June"
	To     Relation = "to"   // the last one
)

// Anchor tells what the date of an expression rests on.
type Anchor string

// Anchors. An expression that could not be dated has NoAnchor.
const (
	NoAnchor        Anchor = ""
	OnItself        Anchor = "itself"    // the words alone: "5 January 2022"
	OnReference     Anchor = "reference" // the reference date: "yesterday"
	OnAnotherInText Anchor = "text"      // an earlier expression: "two days later"
)

// Tense is the tense of the clause around an expression.
type Tense int

// Tenses. FutureInPast is for what was due at some time: it may lie on either
// side of the reference date.
const (
	UnknownTense Tense = iota
	Past
	Future
	FutureInPast
)

// Order is the order of day and month in numeric dates.
type Order int

// Orders. Without one, a numeric date that can be read both ways means either,
// unless others in the same text show their order.
const (
	UnknownOrder Order = iota
	DayFirst
	MonthFirst
)

// Options say what the text alone does not.
type Options struct {
	Reference edtf.Day                   // the day of publication, or zero
	Tense     func(start, end int) Tense // the tense around text[start:end]; nil or UnknownTense for our own reading of the words
	Order     Order                      // of day and month in 05/06/2022
	Narrative bool                       // history rather than news: bare dates follow the last dated one, not Reference
}

// Expression is a time expression: text[Start:End]. A range is two, as TimeML
// has it, one for each end.
type Expression struct {
	Start, End int
	Type       Type
	Value      string    // TIMEX3 value: "2022-01", "2021-W50", "P3M", "PRESENT_REF"
	Mod        string    // TIMEX3 modifier: START, MID, END, APPROX, LESS_THAN, ...
	Date       edtf.Date // the date the words name, or none
	Range      edtf.Date // of which it is an end, as Relation says, or none
	Relation   Relation  // what the word before says
	Anchor     Anchor    // what Date, or else Value, rests on
}

// When is the date of what happens "by", "since" or "before" the expression:
// Date with its Relation taken in, for an end of a range the whole.
func (e Expression) When() edtf.Date {
	switch e.Relation {
	case From, To:
		return e.Range
	}
	if e.Type == Time && (e.Relation == Before || e.Relation == After) {
		return e.Date // "shortly after 6 a.m. on Tuesday": on that day
	}
	switch e.Relation {
	case Before:
		if e.Mod == "END" { // before the end of June
			return edtf.OnOrBefore(e.Date)
		}
	case After:
		if e.Mod == "START" {
			return edtf.OnOrAfter(e.Date)
		}
	}
	switch e.Relation {
	case By:
		return edtf.OnOrBefore(e.Date)
	case Until:
		return edtf.Until(e.Date)
	case Since:
		return edtf.Since(e.Date)
	case Before:
		return edtf.Before(e.Date)
	case After:
		return edtf.After(e.Date)
	}
	return e.Date
}

// Find is the time expressions of a text in their order; none overlap. It
// takes time in proportion to the length of the text.
func Find(text string, o Options) []Expression {
	tokens := lex(text)
	chart := parse(tokens)
	r := newResolver(text, tokens, chart, o)
	var found []Expression
	for i := 0; i < len(tokens); {
		n := chart[i]
		if n == nil || titled(tokens, i, n) {
			i++
			continue
		}
		found = append(found, r.resolve(n, i)...)
		i = max(n.end, i+1)
	}
	return found
}
