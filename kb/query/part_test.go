package query_test

import (
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

func TestEventsHaveParts(t *testing.T) {
	p := newPiece("https://news.example/week", "Post", "2022-01-09", "A week of talks",
		"Russia faces a week of talks. It meets the US on Monday. It meets NATO in January. The US meets NATO on Tuesday.")
	ru := p.actor("place", "Russia", "Russia")
	us := p.actor("place", "US", "United States")
	nato := p.actor("organization", "NATO", "NATO")
	p.event("week", "a week of talks", "week of talks", "planned", day("2022-01-10/2022-01-16", "2022-01-10", "2022-01-16"), -1, ru)
	p.event("us", "It meets the US on Monday", "talks with the US", "planned", on("2022-01-10"), -1, ru, us)
	p.event("nato", "It meets NATO in January", "talks with NATO", "planned", january(), -1, ru, nato)
	p.event("other", "The US meets NATO on Tuesday", "talks between the US and NATO", "planned", on("2022-01-11"), -1, us, nato)
	begin, end := schema.TimeBounds()
	s := memory.New(store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end})
	if _, err := s.Put(ctx, store.Article{IRI: p.IRI, Quads: p.Quads()}); err != nil {
		t.Fatal(err)
	}
	r := query.NewReader(s)
	for _, c := range []struct{ event, partOf, parts string }{
		{"week", "", "talks with the US (Russia, United States)"},
		{"us", "week of talks (Russia)", ""},
		{"nato", "", ""},
		{"other", "", ""},
	} {
		card, err := r.Show(ctx, "event/"+c.event)
		if err != nil {
			t.Fatal(err)
		}
		if got := labels(card.PartOf); got != c.partOf {
			t.Errorf("%s is part of %q, want %q", c.event, got, c.partOf)
		}
		if got := labels(card.Parts); got != c.parts {
			t.Errorf("%s has the parts %q, want %q", c.event, got, c.parts)
		}
	}
}

func labels(list []query.Event) (out string) {
	for _, e := range list {
		if out != "" {
			out += ", "
		}
		out += e.Label
	}
	return out
}
