package timex

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

const (
	oldYears    = 2  // years before the reference from which on a date is old
	oldDates    = 8  // full dates that a history has at least
	oldToRecent = 4  // of them, to each recent one
	oldToday    = 20 // of them, to each word that points at the day of writing
)

// deictic are words that point at the day of writing.
var deictic = []string{"today", "yesterday", "tomorrow", "tonight", "this week", "last week", "next week", "this month", "last month", "next month",
	"last night", "this morning", "this year", "last year", "next year"}

// History reports whether a text tells history rather than news, by the
// expressions found in it: nearly all of its full dates lie years before the
// reference, and hardly a word points at the day of writing. Such a text is to
// be read with Options.Narrative.
func History(text string, found []Expression, reference edtf.Day) bool {
	year, ok := yearOf(reference.String())
	if !ok {
		return false
	}
	old, recent, today := 0, 0, 0
	for _, e := range found {
		if slices.Contains(deictic, strings.ToLower(text[e.Start:e.End])) {
			today++
		}
		y, ok := yearOf(e.Value)
		if e.Anchor != OnItself || !ok {
			continue
		}
		if y <= year-oldYears {
			old++
		} else {
			recent++
		}
	}
	return old >= oldDates && old >= oldToRecent*recent && old >= oldToday*today
}

// yearOf is the year that a value begins with.
func yearOf(value string) (int, bool) {
	if len(value) < 4 {
		return 0, false
	}
	y := 0
	for _, c := range []byte(value[:4]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		y = 10*y + int(c-'0')
	}
	return y, true
}
