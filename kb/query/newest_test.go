package query_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

// manyDates are dates of every form; days are often the same.
func manyDates(r *rand.Rand) schema.Date {
	d := fmt.Sprintf("2022-01-%02d", 1+r.IntN(4))
	switch r.IntN(8) {
	case 0:
		return schema.Date{}
	case 1:
		return day("../"+d, "", d)
	case 2:
		return day(d+"/..", d, "")
	case 3:
		return january()
	case 4:
		return day("2021", "2021-01-01", "2021-12-31")
	}
	return on(d)
}

// manyPieces are articles whose statements and events share days and people.
func manyPieces(n int) []*piece {
	r := rand.New(rand.NewPCG(3, 4))
	var list []*piece
	for i := range n {
		published := fmt.Sprintf("2022-01-%02d", 1+r.IntN(4))
		if r.IntN(6) == 0 {
			published = ""
		}
		text := fmt.Sprintf("Ann Lee said one of %d. Bo Moe said two of %d. The talks failed. Café Noir said three of %d.", i, i, i)
		p := newPiece(fmt.Sprintf("https://e.example/%d", i), "E", published, "Title", text)
		ann := p.actor("person", "Ann Lee", "Ann Lee")
		who := p.actor("person", "Bo Moe", fmt.Sprintf("Bo Moe %d", r.IntN(3)))
		cafe := p.actor("organization", "Café Noir", "Café Noir")
		p.say(ann, "indirect", fmt.Sprintf("one of %d", i), manyDates(r), nil)
		p.say(who, "direct", fmt.Sprintf("two of %d", i), manyDates(r), nil)
		p.say(cafe, "partial", fmt.Sprintf("three of %d", i), manyDates(r), nil)
		p.event(fmt.Sprint(r.IntN(8)), "talks", "Talks", []string{"happened", "planned"}[r.IntN(2)], manyDates(r), -1, ann)
		list = append(list, p)
	}
	return list
}

// stores holds the same articles in each engine; one also has what is no article.
func stores(t *testing.T, n int) map[string]*query.Reader {
	t.Helper()
	begin, end := schema.TimeBounds()
	v := store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end}
	b, err := badger.Open(t.TempDir(), badger.Options{Vocabulary: v})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close() })
	out := map[string]*query.Reader{}
	for name, s := range map[string]store.Store{"memory": memory.New(v), "badger": b} {
		for _, p := range manyPieces(n) {
			if _, err := s.Put(ctx, store.Article{IRI: p.IRI, Quads: p.Quads()}); err != nil {
				t.Fatal(err)
			}
		}
		g := quad.IRI("https://e.example/else")
		other := store.Article{IRI: g, Quads: []quad.Quad{
			{Subject: g + "#char=1,2", Predicate: schema.Type, Object: schema.StatementClass("direct"), Label: g},
			{Subject: g + "#char=1,2", Predicate: schema.HasLatest, Object: quad.TypedString{Value: "2022-01-04", Type: "http://www.w3.org/2001/XMLSchema#date"}, Label: g},
		}}
		if _, err := s.Put(ctx, other); err != nil {
			t.Fatal(err)
		}
		out[name] = query.NewReader(s)
	}
	return out
}

// The first statements are those that come first among all, in every engine.
func TestLimitIsTheBeginning(t *testing.T) {
	readers := stores(t, 60)
	for name, r := range readers {
		for _, q := range []query.SaidQuestion{
			{}, {By: "Ann Lee"}, {Since: "2022-01-02"}, {Until: "2022-01-02"}, {Since: "2021-06", Until: "2021-07"},
			{AsOf: "2022-01-02"}, {AsOf: "2022-01-01", Since: "2022-01-03"}, {Kind: "partial"}, {Words: []string{"two"}}, {By: "Cafe Noir"},
		} {
			all := must(r.Said(ctx, q))(t)
			if len(all) == 0 {
				t.Fatalf("%s: nothing answers %+v", name, q)
			}
			if n := must(r.CountSaid(ctx, q))(t); n != len(all) {
				t.Errorf("%s: %+v: counted %d of %d", name, q, n, len(all))
			}
			for _, limit := range []int{1, 2, 3, 7, 20, 50, 1000} {
				q.Limit = limit
				if got := must(r.Said(ctx, q))(t); !reflect.DeepEqual(got, all[:min(limit, len(all))]) {
					t.Errorf("%s: %+v: the first are others", name, q)
				}
			}
			q.Limit = 0
			if want := must(readers["memory"].Said(ctx, q))(t); !reflect.DeepEqual(all, want) {
				t.Errorf("%s: %+v differs from memory", name, q)
			}
		}
	}
}

func TestCountsAreAlike(t *testing.T) {
	readers := stores(t, 40)
	want := must(readers["memory"].Stats(ctx))(t)
	if got := must(readers["badger"].Stats(ctx))(t); !reflect.DeepEqual(got, want) {
		t.Errorf("badger %+v, memory %+v", got, want)
	}
	for name, r := range readers {
		for _, kind := range []string{"", "person", "organization"} {
			all := must(r.Entities(ctx, query.EntityQuestion{Type: kind}))(t)
			for limit := 1; limit < 7; limit++ {
				got := must(r.Entities(ctx, query.EntityQuestion{Type: kind, Limit: limit}))(t)
				if !reflect.DeepEqual(got, all[:min(limit, len(all))]) {
					t.Errorf("%s: the first %d of type %q are others: %+v", name, limit, kind, got)
				}
			}
		}
	}
}

func TestLatestEvents(t *testing.T) {
	r := stores(t, 40)["badger"]
	all := must(r.Timeline(ctx, query.TimelineQuestion{}))(t)
	n := len(all.Events)
	if n < 4 {
		t.Fatalf("only %d events", n)
	}
	got := must(r.Timeline(ctx, query.TimelineQuestion{Latest: 3}))(t)
	if got.Earlier != n-3 || !reflect.DeepEqual(got.Events, all.Events[n-3:]) || !reflect.DeepEqual(got.Undated, all.Undated) {
		t.Errorf("the latest 3 of %d: %+v", n, got)
	}
	brief := must(r.Timeline(ctx, query.TimelineQuestion{Latest: 1000, Brief: true}))(t)
	bare := must(r.Timeline(ctx, query.TimelineQuestion{Latest: 1000, Brief: true, Bare: true}))(t)
	for i := range all.Events {
		all.Events[i].Disputed = nil
	}
	if brief.Earlier != 0 || !reflect.DeepEqual(brief.Events, all.Events) || len(brief.Undated) != len(all.Undated) {
		t.Errorf("brief: %+v\nwant %+v", brief, all)
	}
	for i := range all.Events {
		for j := range all.Events[i].Evidence {
			all.Events[i].Evidence[j].Text = ""
		}
	}
	if !reflect.DeepEqual(bare.Events, all.Events) {
		t.Errorf("bare: %+v\nwant %+v", bare, all)
	}
}

// must hands an answer on unless there is an error.
func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
