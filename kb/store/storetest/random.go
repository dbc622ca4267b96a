package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// The small world of random articles: small, so that things meet.
var (
	subjects  = rapid.SampledFrom([]quad.Value{quad.IRI("http://e/a"), quad.IRI("http://e/b"), quad.IRI("http://e/c"), quad.BNode("d"), quad.BNode("e")})
	graphs    = rapid.SampledFrom([]quad.Value{quad.IRI("http://e/1"), quad.IRI("http://e/2"), quad.IRI("http://e/3"), quad.IRI("http://e/a")})
	relations = rapid.SampledFrom([]quad.IRI{typ, label, text, begin, end, actor})
	words     = rapid.SampledFrom([]string{"talks", "talk", "Geneva", "vote", "voted", "x", "--"})
	days      = rapid.SampledFrom([]string{"2021-12-31", "2022-01-01", "2022-01-02", "2022-01-31", "2022-02-01", "2022-12-31", "2023-01-01", "2025-06-01"})
	objects   = rapid.OneOf(
		rapid.Map(days, func(s string) quad.Value { return quad.TypedString{Value: quad.String(s), Type: xsd + "date"} }),
		rapid.Map(rapid.SliceOfN(words, 0, 4), func(w []string) quad.Value { return quad.String(fmt.Sprint(w)) }),
		rapid.Map(words, func(w string) quad.Value { return quad.LangString{Value: quad.String(w), Lang: "en"} }),
		subjects,
		rapid.SampledFrom([]quad.Value{quad.TypedString{Value: "5", Type: xsd + "integer"}, quad.TypedString{Value: "05", Type: xsd + "integer"},
			quad.TypedString{Value: "long enough", Type: nquads.XSDString}, quad.String("long enough")}),
	)
)

func anArticle(t *rapid.T) store.Article {
	a := store.Article{IRI: graphs.Draw(t, "graph").(quad.IRI)}
	for range rapid.IntRange(0, 12).Draw(t, "quads") {
		p := relations.Draw(t, "predicate")
		o := objects.Draw(t, "object")
		if p == begin || p == end {
			o = quad.TypedString{Value: quad.String(days.Draw(t, "day")), Type: xsd + "date"}
		}
		a.Quads = append(a.Quads, quad.Quad{Subject: subjects.Draw(t, "subject"), Predicate: p, Object: o, Label: a.IRI})
	}
	return a
}

func aSet(t *rapid.T, name string, of *rapid.Generator[quad.Value]) []quad.Value {
	if rapid.Bool().Draw(t, name+" free") {
		return nil
	}
	return append([]quad.Value{}, rapid.SliceOfN(of, 0, 3).Draw(t, name)...)
}

func aPattern(t *rapid.T) store.Pattern {
	predicates := rapid.Map(relations, func(p quad.IRI) quad.Value { return p })
	return store.Pattern{S: aSet(t, "S", subjects), P: aSet(t, "P", predicates), O: aSet(t, "O", objects), G: aSet(t, "G", graphs)}
}

func aStar(t *rapid.T) store.Star {
	day := rapid.OneOf(rapid.Just(""), days)
	q := store.Star{
		Subjects: aSet(t, "subjects", subjects),
		Graphs:   aSet(t, "graphs", graphs),
		From:     day.Draw(t, "from"),
		To:       day.Draw(t, "to"),
		Words:    rapid.SliceOfN(words, 0, 2).Draw(t, "words"),
		Order:    rapid.SampledFrom(orders()).Draw(t, "order"),
		Limit:    rapid.IntRange(0, 4).Draw(t, "limit"),
	}
	for range rapid.IntRange(0, 2).Draw(t, "conditions") {
		q.Where = append(q.Where, store.Condition{Predicate: relations.Draw(t, "predicate"), Objects: aSet(t, "objects", objects)})
	}
	if q.Order == store.AnyOrder {
		q.Limit = 0 // it is not told which answers come
	}
	if rapid.Bool().Draw(t, "choose") {
		q.Want = append([]quad.IRI{}, rapid.SliceOfN(relations, 0, 3).Draw(t, "want")...)
	}
	return q
}

// testRandom puts random articles into the store and the model and asks both.
func testRandom(t *testing.T, open func(t *testing.T) store.Store) {
	s := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		model := memory.New(Vocabulary())
		clearStore(rt, s)
		for range rapid.IntRange(1, 6).Draw(rt, "steps") {
			samePut(rt, s, model, rapid.SliceOfN(rapid.Custom(anArticle), 1, 3).Draw(rt, "articles"))
			for range 2 {
				p := aPattern(rt)
				wantQuads(rt, s, p, quadsOf(rt, model, p))
				sameFacts(rt, s, p)
				q := aStar(rt)
				sameAnswers(rt, s, model, q)
				sameGroups(rt, s, model, q, rapid.SampledFrom([]quad.IRI{"", typ, label, actor, "http://e/none"}).Draw(rt, "by"))
			}
		}
		wantQuads(rt, s, store.Pattern{}, quadsOf(rt, model, store.Pattern{}))
		sameCounts(rt, s)
		for _, o := range orders() {
			sameAnswers(rt, s, model, store.Star{Order: o})
		}
	})
}

func samePut(t testingT, s, model store.Store, articles []store.Article) {
	t.Helper()
	got, err := s.Put(context.Background(), articles...)
	want, modelErr := model.Put(context.Background(), articles...)
	if err != nil || modelErr != nil || got != want {
		t.Fatalf("Put: %+v, %v; model %+v, %v", got, err, want, modelErr)
	}
}

func clearStore(t testingT, s store.Store) {
	seen := make(map[quad.Value]bool)
	for _, q := range quadsOf(t, s, store.Pattern{}) {
		if !seen[q.Label] {
			seen[q.Label] = true
			put(t, s, store.Article{IRI: q.Label.(quad.IRI)})
		}
	}
}

func orders() []store.Order {
	return []store.Order{store.BySubject, store.ByTime, store.NewestFirst, store.AnyOrder}
}

func sameAnswers(t testingT, a, b store.Store, q store.Star) {
	t.Helper()
	got, want := foundBy(t, a, q), foundBy(t, b, q)
	if q.Order == store.AnyOrder {
		sortFound(got)
		sortFound(want)
	}
	if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Fatalf("Find(%+v): -want +got\n%s", q, d)
	}
}

// sameGroups compares what an engine counts by itself, if it does, with what is found.
func sameGroups(t testingT, a, b store.Store, q store.Star, by quad.IRI) {
	t.Helper()
	groups := func(s store.Store) map[quad.Value]store.Group {
		list, err := store.Groups(context.Background(), s, q, by)
		if err != nil {
			t.Fatalf("Groups(%+v, %s): %v", q, by, err)
		}
		byKey := make(map[quad.Value]store.Group)
		for _, g := range list {
			byKey[g.Key] = g
		}
		return byKey
	}
	if d := cmp.Diff(groups(b), groups(a)); d != "" {
		t.Fatalf("Groups(%+v, %s): -want +got\n%s", q, by, d)
	}
}

// sameCounts compares what an engine keeps, if it does, with what is there.
func sameCounts(t testingT, s store.Store) {
	t.Helper()
	c, ok := s.(store.Counter)
	if !ok {
		return
	}
	counts, articles := make(map[quad.IRI]int64), make(map[quad.IRI]bool)
	for _, q := range quadsOf(t, s, store.Pattern{}) {
		counts[q.Predicate.(quad.IRI)]++
		articles[q.Label.(quad.IRI)] = true
	}
	kept, err := c.Counts(context.Background())
	if d := cmp.Diff(counts, kept); d != "" || err != nil {
		t.Fatalf("Counts: %v, -want +got\n%s", err, d)
	}
	list, err := c.Articles(context.Background())
	got := make(map[quad.IRI]bool)
	for _, iri := range list {
		got[iri] = true
	}
	if d := cmp.Diff(articles, got); d != "" || err != nil || len(list) != len(got) {
		t.Fatalf("Articles: %v, -want +got\n%s", err, d)
	}
}

// sameFacts asks for quads once in whichever graph.
func sameFacts(t testingT, s store.Store, p store.Pattern) {
	t.Helper()
	facts := func(p store.Pattern) (all map[quad.Quad]int) {
		all = make(map[quad.Quad]int)
		for _, q := range quadsOf(t, s, p) {
			q.Label = nil
			all[q]++
		}
		return all
	}
	want := facts(p)
	for q := range want {
		want[q] = 1
	}
	p.Once = true
	if d := cmp.Diff(want, facts(p)); d != "" {
		t.Fatalf("Quads(%v) once: -want +got\n%s", p, d)
	}
}

func sortFound(list []store.Found) {
	slices.SortFunc(list, func(a, b store.Found) int {
		return strings.Compare(a.Subject.String()+" "+string(a.Graph), b.Subject.String()+" "+string(b.Graph))
	})
}

// testOrderOfPuts holds the law that a store is a function of the set of its
// articles: the order, earlier versions and removals leave no trace.
func testOrderOfPuts(t *testing.T, open func(t *testing.T) store.Store) {
	articles := stories(12)
	a, b := open(t), open(t)
	put(t, a, articles...)
	r := rand.New(rand.NewPCG(1, 2))
	for _, i := range r.Perm(len(articles)) {
		put(t, b, articleOf(articles[i].IRI, named(fmt.Sprint("old", i), "talks of old")))
	}
	for _, i := range r.Perm(len(articles)) {
		put(t, b, store.Article{IRI: articles[(i+1)%len(articles)].IRI})
		put(t, b, articles[i])
	}
	put(t, b, articles...)
	wantQuads(t, b, store.Pattern{}, quadsOf(t, a, store.Pattern{}))
	for _, q := range []store.Star{
		{}, {Order: store.ByTime}, {Order: store.ByTime, Limit: 7}, {Order: store.NewestFirst}, {Order: store.NewestFirst, Limit: 7},
		{Words: []string{"talks"}, Order: store.ByTime},
		{From: "2022-03-02", To: "2022-03-05"}, {Where: []store.Condition{{Predicate: actor}}, Limit: 9},
	} {
		sameAnswers(t, b, a, q)
	}
}
