// Package timex finds the time expressions of an English text and says what
// they mean: a TIMEX3 value for tools that speak TimeML, and an EDTF date for
// the graph. What cannot be known stays open: without a reference date
// "Wednesday" is XXXX-WXX-3 and has no EDTF date.
//
// It works in four steps. The lexer cuts the text into tokens and looks each
// one up in the word table (token.go, words.go, vocabulary.go, numeral.go,
// sense.go). The grammar, a table of patterns in grammar_*.go, is matched from
// the last token to the first, so that a pattern may contain an expression that
// stands to its right; the longest match at a place wins (pattern.go,
// chart.go). What matched is a node, the meaning without a calendar (node.go).
// The resolver puts nodes on the calendar (period.go, resolve_*.go) with the
// help of the reference date, the tense of the clause (tense.go, or a better
// one that the caller reads off a tree) and earlier expressions. In a text that
// tells history (history.go) dates go on from the last one told (story.go).
//
// It may import timex/edtf and the standard library, and never asks the clock.
package timex
