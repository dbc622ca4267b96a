package query_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

func ExampleReader_Said() {
	r := reader() // over a store with a few articles
	statements, err := r.Said(ctx, query.SaidQuestion{By: "Putin", About: "discussions"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range statements {
		fmt.Printf("%s, relayed by %s (%s): %s\n", s.Speaker.Name, s.RelayedBy.Name, s.RelayedBy.Role, s.Text)
		fmt.Printf("said %s, %s:%d-%d\n", s.Said, s.Article.URL, s.Start, s.End)
	}
	// Output:
	// Vladimir Putin, relayed by Sergei Lavrov (Russian Foreign Minister): “serious” discussions
	// said ../2021-12-22, https://asumetech.example/lavrov:316-337
}

func ExampleReader_Timeline() {
	r := reader()
	line, err := r.Timeline(ctx, query.TimelineQuestion{With: []string{"Russia", "US"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range line.Events {
		fmt.Printf("%s %s: %s, with %s\n", e.Date, e.Status, e.Label, strings.Join(e.Participants, " and "))
		for _, h := range e.History {
			fmt.Printf("  %s: %s %s\n", h.Published, h.Status, h.Date)
		}
	}
	// Output:
	// 2022-01-10 happened: Russia-US talks, with Russia and United States
	//   2021-12-22: expected 2022-01
	//   2022-01-05: planned 2022-01-10
	//   2022-01-11: happened 2022-01-10/2022-01-16
}

// Answers depend on what is stored, not on how it came there.
func TestAnswersDoNotDependOnOrder(t *testing.T) {
	everything := func(shuffle bool) (out []any) {
		begin, end := schema.TimeBounds()
		s := memory.New(store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end})
		list := story()
		if shuffle {
			rand.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		}
		for _, p := range list {
			if _, err := s.Put(ctx, store.Article{IRI: p.IRI, Quads: p.Quads()}); err != nil {
				t.Fatal(err)
			}
		}
		r := query.NewReader(s)
		keep := func(v any, err error) {
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, v)
		}
		said, err := r.Said(ctx, query.SaidQuestion{})
		keep(said, err)
		line, err := r.Timeline(ctx, query.TimelineQuestion{})
		keep(line, err)
		entities, err := r.Entities(ctx, query.EntityQuestion{})
		keep(entities, err)
		proposals, err := r.Proposals(ctx, query.ProposalQuestion{})
		keep(proposals, err)
		articles, err := r.Articles(ctx, nil)
		keep(articles, err)
		card, err := r.Show(ctx, "Pell")
		keep(card, err)
		return out
	}
	want := everything(false)
	for range 20 {
		if got := everything(true); !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
}
