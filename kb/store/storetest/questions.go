package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
)

// testPatterns tries all 16 combinations of bound positions, with one value,
// with several, with none and with unknown ones.
func testPatterns(t *testing.T, s store.Store) {
	articles := stories(7)
	put(t, s, articles...)
	all := allQuads(articles)
	unknown := quad.IRI("http://e/unknown")
	a, b := all[3], all[len(all)-5]
	for bound := range 16 {
		for _, set := range []func(a, b quad.Value) []quad.Value{
			func(a, b quad.Value) []quad.Value { return []quad.Value{a} },
			func(a, b quad.Value) []quad.Value { return []quad.Value{b, unknown, a, b, quad.Int(1)} },
			func(a, b quad.Value) []quad.Value { return []quad.Value{unknown} },
			func(a, b quad.Value) []quad.Value { return []quad.Value{} },
		} {
			var p store.Pattern
			if bound&1 > 0 {
				p.S = set(a.Subject, b.Subject)
			}
			if bound&2 > 0 {
				p.P = set(a.Predicate, b.Predicate)
			}
			if bound&4 > 0 {
				p.O = set(a.Object, b.Object)
			}
			if bound&8 > 0 {
				p.G = set(a.Label, b.Label)
			}
			wantQuads(t, s, p, selected(all, p))
		}
	}
}

func selected(all []quad.Quad, p store.Pattern) []quad.Quad {
	in := func(set []quad.Value, v quad.Value) bool { return set == nil || slices.Contains(set, v) }
	var some []quad.Quad
	for _, q := range all {
		if in(p.S, q.Subject) && in(p.P, q.Predicate) && in(p.O, q.Object) && in(p.G, q.Label) {
			some = append(some, q)
		}
	}
	return some
}

func testConditions(t *testing.T, s store.Store) {
	event, x, y := quad.IRI("http://e/Event"), quad.IRI("http://e/x"), quad.IRI("http://e/y")
	put(t, s,
		articleOf("http://e/1", subject("a", po{typ, event}, po{actor, x}), subject("b", po{typ, event}, po{actor, y}),
			subject("c", po{actor, x})),
		articleOf("http://e/2", subject("a", po{typ, event}), subject("c", po{typ, event}), subject("d", po{typ, event}, po{actor, y}, po{actor, x})))
	isEvent := store.Condition{Predicate: typ, Objects: []quad.Value{event}}
	has := func(o ...quad.Value) store.Condition { return store.Condition{Predicate: actor, Objects: o} }
	wantNames(t, s, store.Star{}, "a 1", "a 2", "b 1", "c 1", "c 2", "d 2")
	wantNames(t, s, store.Star{Where: []store.Condition{isEvent}}, "a 1", "a 2", "b 1", "c 2", "d 2")
	wantNames(t, s, store.Star{Where: []store.Condition{isEvent, has(x)}}, "a 1", "d 2")
	wantNames(t, s, store.Star{Where: []store.Condition{has(x), has(y)}}, "d 2")
	wantNames(t, s, store.Star{Where: []store.Condition{isEvent, has(x, y)}}, "a 1", "b 1", "d 2")
	wantNames(t, s, store.Star{Where: []store.Condition{{Predicate: actor}}}, "a 1", "b 1", "c 1", "d 2")
	wantNames(t, s, store.Star{Where: []store.Condition{{Predicate: actor, Objects: []quad.Value{}}}})
	wantNames(t, s, store.Star{Where: []store.Condition{{Predicate: "http://e/none"}}})
	wantNames(t, s, store.Star{Where: []store.Condition{has(quad.IRI("http://e/none"))}})
	wantNames(t, s, store.Star{Subjects: []quad.Value{quad.IRI("http://e/c"), quad.IRI("http://e/none"), quad.IRI("http://e/a")}},
		"a 1", "a 2", "c 1", "c 2")
	wantNames(t, s, store.Star{Subjects: []quad.Value{quad.IRI("http://e/c")}, Where: []store.Condition{isEvent}}, "c 2")
	wantNames(t, s, store.Star{Subjects: []quad.Value{}})
	two := []quad.Value{quad.IRI("http://e/2"), quad.IRI("http://e/none"), quad.IRI("http://e/x")}
	wantNames(t, s, store.Star{Graphs: two}, "a 2", "c 2", "d 2")
	wantNames(t, s, store.Star{Graphs: two, Where: []store.Condition{has(x)}}, "d 2")
	wantNames(t, s, store.Star{Graphs: two, Subjects: []quad.Value{quad.IRI("http://e/a"), quad.IRI("http://e/b")}}, "a 2")
	wantNames(t, s, store.Star{Graphs: []quad.Value{}})
	wantNames(t, s, store.Star{Limit: 2}, "a 1", "a 2")
	testWant(t, s)
}

func testWant(t *testing.T, s store.Store) {
	d := []quad.Value{quad.IRI("http://e/d")}
	for _, tt := range []struct {
		want []quad.IRI
		n    int
	}{{nil, 3}, {[]quad.IRI{}, 0}, {[]quad.IRI{actor, "http://e/none"}, 2}, {[]quad.IRI{typ, typ}, 1}} {
		got := foundBy(t, s, store.Star{Subjects: d, Want: tt.want})
		if len(got) != 1 || len(got[0].Quads) != tt.n {
			t.Errorf("Want %v: %v", tt.want, got)
		}
	}
	quads := foundBy(t, s, store.Star{Subjects: d})[0].Quads
	if quads[0].Predicate != actor || quads[0].Object != quad.IRI("http://e/x") || quads[2].Predicate != typ {
		t.Errorf("not by predicate, then object: %v", quads)
	}
}

func testTime(t *testing.T, s store.Store) {
	put(t, s,
		articleOf("http://e/1", during("day", "2022-01-20", "2022-01-20"), during("month", "2022-01-01", "2022-01-31"),
			during("year", "2022-01-01", "2022-12-31"), during("decade", "2020-01-01", "2029-12-31"),
			during("undated", "", "")),
		articleOf("http://e/2", during("until", "", "2022-01-10"), during("since", "2022-02-01", ""),
			during("back", "2022-01-25", "2022-01-15"),
			subject("odd", po{begin, quad.String("2022-01-20")}, day(begin, "2022-1-20"), day(end, "2022-02-30")),
			subject("wide", day(begin, "2022-03-05"), day(begin, "2022-03-01"), day(end, "2022-03-01"), day(end, "2022-03-09"))))
	ask := func(from, to string, want ...string) {
		t.Helper()
		wantNames(t, s, store.Star{From: from, To: to, Order: store.ByTime}, want...)
	}
	ask("", "", "until 2", "decade 1", "month 1", "year 1", "day 1", "back 2", "since 2", "wide 2", "odd 2", "undated 1")
	ask("2022-01-20", "2022-01-20", "decade 1", "month 1", "year 1", "day 1")
	ask("2022-01-15", "2022-01-25", "decade 1", "month 1", "year 1", "day 1", "back 2")
	ask("2022-01-21", "2022-01-21", "decade 1", "month 1", "year 1")
	ask("2022-01-31", "2022-02-01", "decade 1", "month 1", "year 1", "since 2")
	ask("2022-12-31", "", "decade 1", "year 1", "since 2")
	ask("2030-01-01", "", "since 2")
	ask("", "2019-12-31", "until 2")
	ask("", "2022-01-01", "until 2", "decade 1", "month 1", "year 1")
	ask("2022-03-09", "2022-03-09", "decade 1", "year 1", "since 2", "wide 2")
	ask("2022-02-01", "2022-01-01", "decade 1", "year 1")
	down := func(from, to string, want ...string) {
		t.Helper()
		wantNames(t, s, store.Star{From: from, To: to, Order: store.NewestFirst}, want...)
	}
	down("", "", "since 2", "decade 1", "year 1", "wide 2", "month 1", "day 1", "back 2", "until 2", "undated 1", "odd 2")
	down("2022-01-20", "2022-01-20", "decade 1", "year 1", "month 1", "day 1")
	down("2022-01-31", "2022-02-01", "since 2", "decade 1", "year 1", "month 1")
	down("", "2022-01-01", "decade 1", "year 1", "month 1", "until 2")
	wantNames(t, s, store.Star{Order: store.NewestFirst, Limit: 3}, "since 2", "decade 1", "year 1")
	wantNames(t, s, store.Star{From: "2022-01-20", To: "2022-01-20"}, "day 1", "decade 1", "month 1", "year 1")
	wantNames(t, s, store.Star{Order: store.ByTime, Limit: 3}, "until 2", "decade 1", "month 1")
	for _, bad := range []store.Star{{From: "2022"}, {To: "2022-1-1"}, {To: "2022-02-30"}} {
		for f, err := range s.Find(t.Context(), bad) {
			if err == nil {
				t.Errorf("%+v: got %v, want an error", bad, f)
			}
		}
	}
}

func testWords(t *testing.T, s store.Store) {
	put(t, s,
		articleOf("http://e/1",
			subject("a", po{label, quad.String("Negotiations in Genève")}, po{text, quad.LangString{Value: "The talks FAILED.", Lang: "en"}}),
			subject("b", po{label, quad.String("negotiators’ cease-fire")}, po{actor, quad.String("unindexed")}),
			subject("c", po{label, quad.IRI("http://e/talks")}, po{text, quad.TypedString{Value: "talk", Type: "http://e/t"}})),
		articleOf("http://e/2", subject("a", po{label, quad.String("Talks")}), named("d", "АБВ 2022 ﬁre"), named("e", "Erdoğan"), named("f", "Erdogan’s")))
	ask := func(words []string, want ...string) {
		t.Helper()
		wantNames(t, s, store.Star{Words: words}, want...)
	}
	ask([]string{"negotiation"}, "a 1", "b 1")
	ask([]string{"TALK"}, "a 1", "a 2", "c 1")
	ask([]string{"talks", "negotiations"}, "a 1")
	ask([]string{"talks negotiations"}, "a 1")
	ask([]string{"gene\u0300ve", "failing"}, "a 1")
	ask([]string{"Geneve"}, "a 1")
	ask([]string{"Erdogan"}, "e 2", "f 2")
	ask([]string{"ERDOĞAN"}, "e 2", "f 2")
	ask([]string{"fire"}, "b 1", "d 2")
	ask([]string{"cease-fire"}, "b 1")
	ask([]string{"абв"}, "d 2")
	ask([]string{"2022"}, "d 2")
	ask([]string{"unindexed"})
	ask([]string{"tal"})
	ask([]string{"e"})
	ask([]string{"--", "абв"}, "d 2")
	wantNames(t, s, store.Star{Words: []string{"talks"}, Where: []store.Condition{{Predicate: text}}}, "a 1", "c 1")
}

func testOrders(t *testing.T, s store.Store) {
	blank := thing{quad.BNode("a"), []po{{typ, typ}, day(begin, "2022-01-01")}}
	put(t, s, articleOf("http://e/2", blank, during("z", "2022-01-01", ""), during("b#1", "2021-01-01", "2021-01-01")))
	put(t, s, articleOf("http://e/1", blank, during("b", "2021-01-01", "2021-01-01"), during("b", "", "2021-01-02"), during("z", "2022-01-01", "")))
	show := func(q store.Star) (names []string) {
		for _, f := range foundBy(t, s, q) {
			names = append(names, f.Subject.String()+string(f.Graph[len(f.Graph)-1]))
		}
		return names
	}
	bySubject := []string{"<http://e/b>1", "<http://e/b#1>2", "<http://e/z>1", "<http://e/z>2", "_:a1", "_:a2"}
	if got := show(store.Star{}); !slices.Equal(got, bySubject) {
		t.Errorf("by subject: %v", got)
	}
	newest := []string{"<http://e/z>1", "_:a1", "<http://e/z>2", "_:a2", "<http://e/b>1", "<http://e/b#1>2"}
	if got := show(store.Star{Order: store.NewestFirst}); !slices.Equal(got, newest) {
		t.Errorf("newest first: %v", got)
	}
	byTime := []string{"<http://e/b#1>2", "<http://e/b>1", "<http://e/z>1", "<http://e/z>2", "_:a1", "_:a2"}
	if got := show(store.Star{Order: store.ByTime}); !slices.Equal(got, byTime) {
		t.Errorf("by time: %v", got)
	}
}

// testReplaced looks for traces of what is no longer said.
func testReplaced(t *testing.T, s store.Store) {
	other := articleOf("http://e/2", named("a", "shared words"), during("e", "2022-01-01", "2022-01-02"))
	put(t, s, other, articleOf("http://e/1", named("a", "shared words gone"), named("b", "gone"), during("e", "2022-01-01", "2022-01-02")))
	put(t, s, articleOf("http://e/1", named("a", "shared"), during("e", "2023-01-01", "2023-01-02")))
	wantNames(t, s, store.Star{Words: []string{"gone"}})
	wantNames(t, s, store.Star{Words: []string{"words"}}, "a 2")
	wantNames(t, s, store.Star{Words: []string{"shared"}}, "a 1", "a 2")
	wantNames(t, s, store.Star{From: "2022-01-01", To: "2022-01-01"}, "e 2")
	wantNames(t, s, store.Star{From: "2023-01-01", To: "2023-01-01"}, "e 1")
	put(t, s, store.Article{IRI: "http://e/1"})
	wantNames(t, s, store.Star{}, "a 2", "e 2")
	wantNames(t, s, store.Star{Words: []string{"shared"}}, "a 2")
	wantNames(t, s, store.Star{From: "2023-01-01", To: "2023-01-01"})
	wantQuads(t, s, store.Pattern{}, other.Quads)
}

// testManySubjects asks for so many subjects that the condition selects fewer,
// and for so many objects that they are no prefixes.
func testManySubjects(t *testing.T, s store.Store) {
	const articles, each, numbers = 10, 120, 8
	event := quad.IRI("http://e/Event")
	var all, odd, objects []quad.Value
	var many []store.Article
	for i := range articles {
		var things []thing
		for j := range each {
			x := subject(fmt.Sprintf("many/%d/%d", i, j))
			for n := range numbers {
				o := quad.TypedString{Value: quad.String(fmt.Sprint((i*each+j)*numbers + n)), Type: xsd + "integer"}
				x.pos = append(x.pos, po{actor, o})
				objects = append(objects, o)
			}
			if j%7 == 0 {
				x.pos = append(x.pos, po{typ, event})
			}
			things = append(things, x)
			all = append(all, x.s)
			if j%2 == 1 { // so that an article's first is none of them
				odd = append(odd, x.s)
			}
		}
		many = append(many, articleOf(quad.IRI(fmt.Sprintf("http://e/many/%d", i)), things...))
	}
	put(t, s, many...)
	isEvent := store.Condition{Predicate: typ, Objects: []quad.Value{event}}
	has := func(o []quad.Value) store.Condition { return store.Condition{Predicate: actor, Objects: o} }
	for _, tt := range []struct {
		q    store.Star
		want int
	}{
		{store.Star{Subjects: all}, articles * each},
		{store.Star{Subjects: all, Where: []store.Condition{isEvent}}, articles * 18},
		{store.Star{Subjects: odd, Where: []store.Condition{isEvent}}, articles * 9},
		{store.Star{Subjects: odd, Where: []store.Condition{isEvent, has(objects[:7*each*numbers])}}, 7 * 9},
		{store.Star{Subjects: odd, Where: []store.Condition{has(objects)}}, articles * 60},
	} {
		for _, tt.q.Order = range orders() {
			if got := len(foundBy(t, s, tt.q)); got != tt.want {
				t.Errorf("%d subjects, %d conditions, order %d: %d answers, want %d", len(tt.q.Subjects), len(tt.q.Where), tt.q.Order, got, tt.want)
			}
		}
	}
}
