package render

import (
	"cmp"
	"slices"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// statusSaid marks statements among events.
const statusSaid = "said"

// WithSaid is a timeline with statements among its events, each on the day on
// which it was said; copies and re-wordings of one are there once. It also
// returns how many have no day.
func WithSaid(t *query.Timeline, said []query.Statement) (*query.Timeline, int) {
	out := *t
	out.Events = slices.Clone(t.Events)
	undated := 0
	for _, group := range clusters(said) {
		if e, ok := saidEvent(group); ok {
			out.Events = append(out.Events, e)
		} else {
			undated++
		}
	}
	day := func(e query.Event) string { return cmp.Or(e.Earliest, e.Latest) }
	slices.SortStableFunc(out.Events, func(a, b query.Event) int {
		if (day(a) == "") != (day(b) == "") {
			return cmp.Compare(day(b), day(a)) // what no day bounds comes last
		}
		return cmp.Or(cmp.Compare(day(a), day(b)), cmp.Compare(a.Latest, b.Latest))
	})
	return &out, undated
}

// saidEvent is a statement in the form of an event; its words are the evidence.
func saidEvent(group []query.Statement) (query.Event, bool) {
	s := &group[0]
	d, err := edtf.Parse(s.Said)
	if err != nil {
		return query.Event{}, false
	}
	words := clean(s.Text)
	if s.Kind == "direct" {
		words = inMarks(s.Text)
	}
	e := query.Event{ID: s.ID, Label: speaker(s) + ": " + words, Date: s.Said, Status: statusSaid}
	if from, ok := d.Earliest(); ok {
		e.Earliest = from.String()
	}
	if to, ok := d.Latest(); ok {
		e.Latest = to.String()
	}
	for _, c := range group {
		if !slices.Contains(e.Articles, c.Article.URL) {
			e.Articles = append(e.Articles, c.Article.URL)
		}
		if source := c.Article.Source; source != "" && !slices.Contains(e.Sources, source) {
			e.Sources = append(e.Sources, source)
		}
		e.Evidence = append(e.Evidence, query.Evidence{Article: c.Article.URL, Passage: query.Passage{Start: c.Start, End: c.End, Text: c.Text}})
	}
	return e, e.Earliest != "" || e.Latest != ""
}
