package query_test

import (
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

// Dates rest on words, counted from a day or not, or on the day of publication.
func TestBasis(t *testing.T) {
	p := newPiece("https://news.example/9", "The Wire", "2022-01-05", "Vote set", "The vote is set for Friday, Adrian Pell said. It was planned since 2021.")
	pell := p.actor("person", "Adrian Pell", "Adrian Pell")
	friday := on("2022-01-07")
	friday.Rests, friday.CountedFrom = p.span("Friday"), "2022-01-05"
	p.event("vote", "The vote is set for Friday", "vote", "planned", friday, -1, pell)
	p.say(pell, "indirect", "The vote is set for Friday", on("2022-01-05"), func(*schema.Statement) {})
	begin, end := schema.TimeBounds()
	s := memory.New(store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end})
	if _, err := s.Put(ctx, store.Article{IRI: p.IRI, Quads: p.Quads()}); err != nil {
		t.Fatal(err)
	}
	r := query.NewReader(s)
	line, err := r.Timeline(ctx, query.TimelineQuestion{})
	if err != nil {
		t.Fatal(err)
	}
	said, err := r.Said(ctx, query.SaidQuestion{})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Explain(ctx, said, line.Events); err != nil {
		t.Fatal(err)
	}
	if b := line.Events[0].Basis; b == nil || b.On != "words" || b.Text != "Friday" || b.CountedFrom != "2022-01-05" || b.Article != "https://news.example/9" || b.End-b.Start != 6 {
		t.Errorf("event: %+v", b)
	}
	if b := said[0].Basis; b == nil || b.On != "publication" || b.Text != "" || b.CountedFrom != "" {
		t.Errorf("statement: %+v", b)
	}
}
