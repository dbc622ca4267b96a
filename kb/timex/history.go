package timex

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// A history has at least so many full dates, so many finer than a year, and so many to
// each word that points at the day of writing.
const (
	historyDates   = 6
	historyDays    = 1
	historyToToday = 12
)

// deictic are words that point at the day of writing.
var deictic = []string{"today", "yesterday", "tomorrow", "tonight", "this week", "last week", "next week", "this month", "last month", "next month",
	"last night", "this morning", "this year", "last year", "next year"}

// History reports whether a text tells history rather than news, by the
// expressions found in it: most of its full dates lie years before the
// reference, and hardly a word points at the day of writing, as weekdays do.
// Such a text is to be read with Options.Narrative.
func History(text string, found []Expression, reference edtf.Day) bool {
	if reference.IsZero() {
		return false
	}
	full, old, days, today := 0, 0, 0, 0
	for _, e := range found {
		words := strings.ToLower(text[e.Start:e.End])
		weekday := func(w string) bool { return lookup(w).class&cWeekday != 0 }
		if slices.Contains(deictic, words) || e.Anchor != OnItself && slices.ContainsFunc(strings.Fields(words), weekday) {
			today++
		}
		last, ok := e.Date.Latest()
		if e.Anchor != OnItself || !ok {
			continue
		}
		full++
		if last.Year <= reference.Year-2 {
			old++
			if len(e.Value) > len("2006") {
				days++
			}
		}
	}
	return days >= historyDays && old >= historyDates && 2*old > full && full >= historyToToday*today
}
