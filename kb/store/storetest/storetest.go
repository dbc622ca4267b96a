// Package storetest holds the one suite which every engine behind store.Store
// must pass, without waivers. The model is store/memory.
//
// It may import: kb/store, kb/store/memory, kb/nquads, quad and test tools.
package storetest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Predicates and graphs of the suite.
const (
	typ   = quad.IRI("http://e/type")
	label = quad.IRI("http://e/label")
	text  = quad.IRI("http://e/text")
	begin = quad.IRI("http://e/begin")
	end   = quad.IRI("http://e/end")
	actor = quad.IRI("http://e/actor")

	xsd = "http://www.w3.org/2001/XMLSchema#"
)

// Vocabulary is the one which the stores under test must be made with.
func Vocabulary() store.Vocabulary {
	return store.Vocabulary{Text: []quad.IRI{label, text}, Begin: begin, End: end}
}

// Run tests the stores that open gives: each time an empty one with the
// vocabulary of this package. The suite closes them, perhaps twice.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	tests := []struct {
		name string
		run  func(t *testing.T, s store.Store)
	}{
		{"Put", testPut},
		{"PutManyAtOnce", testPutManyAtOnce},
		{"PutRefuses", testPutRefuses},
		{"TermsRoundTrip", testTermsRoundTrip},
		{"Patterns", testPatterns},
		{"Conditions", testConditions},
		{"ManySubjects", testManySubjects},
		{"Time", testTime},
		{"Words", testWords},
		{"Orders", testOrders},
		{"Replaced", testReplaced},
		{"Cancel", testCancel},
		{"Break", testBreak},
		{"Snapshot", testSnapshot},
		{"Concurrent", testConcurrent},
		{"Close", testClose},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t, open(t)) })
	}
	t.Run("OrderOfPuts", func(t *testing.T) { testOrderOfPuts(t, open) })
	t.Run("Random", func(t *testing.T) { testRandom(t, open) })
}

func testPut(t *testing.T, s store.Store) {
	one, two := articleOf("http://e/1", named("a", "x")), articleOf("http://e/2", named("a", "x"), named("b", "y"))
	changed := articleOf("http://e/1", named("a", "z"))
	steps := []struct {
		name string
		put  []store.Article
		want store.Change
		all  []store.Article
	}{
		{"nothing", nil, store.Change{}, nil},
		{"one", []store.Article{one}, store.Change{Added: 1}, []store.Article{one}},
		{"the same", []store.Article{one}, store.Change{Unchanged: 1}, []store.Article{one}},
		{"two", []store.Article{one, two}, store.Change{Added: 1, Unchanged: 1}, []store.Article{one, two}},
		{"replaced", []store.Article{changed}, store.Change{Replaced: 1}, []store.Article{changed, two}},
		{"removed", []store.Article{{IRI: "http://e/1"}}, store.Change{Removed: 1}, []store.Article{two}},
		{"removed again", []store.Article{{IRI: "http://e/1"}}, store.Change{Unchanged: 1}, []store.Article{two}},
		{"twice in one call", []store.Article{one, changed, {IRI: "http://e/2"}},
			store.Change{Added: 1, Replaced: 1, Removed: 1}, []store.Article{changed}},
		{"each quad once", []store.Article{articleOf("http://e/1", named("a", "z"), named("a", "z"))},
			store.Change{Unchanged: 1}, []store.Article{changed}},
	}
	for _, st := range steps {
		got, err := s.Put(t.Context(), st.put...)
		if err != nil || got != st.want {
			t.Errorf("%s: %+v, %v; want %+v", st.name, got, err, st.want)
		}
		var want []quad.Quad
		for _, a := range st.all {
			want = append(want, a.Quads...)
		}
		wantQuads(t, s, store.Pattern{}, want)
	}
}

func testPutManyAtOnce(t *testing.T, s store.Store) {
	many := stories(60)
	if got, err := s.Put(t.Context(), many...); err != nil || got.Added != len(many) {
		t.Fatalf("%+v, %v", got, err)
	}
	if got, err := s.Put(t.Context(), many...); err != nil || got.Unchanged != len(many) {
		t.Fatalf("again: %+v, %v", got, err)
	}
	wantQuads(t, s, store.Pattern{}, allQuads(many))
}

func testPutRefuses(t *testing.T, s store.Store) {
	good := articleOf("http://e/1", named("a", "x"))
	put(t, s, good)
	g := quad.IRI("http://e/2")
	bad := []store.Article{
		{IRI: "2"},
		{IRI: "http://e/ 2", Quads: []quad.Quad{{Subject: typ, Predicate: typ, Object: typ, Label: quad.IRI("http://e/ 2")}}},
		{IRI: g, Quads: []quad.Quad{{Subject: typ, Predicate: typ, Object: typ}}},
		{IRI: g, Quads: []quad.Quad{{Subject: typ, Predicate: typ, Object: typ, Label: quad.IRI("http://e/3")}}},
		{IRI: g, Quads: []quad.Quad{{Subject: typ, Predicate: typ, Object: typ, Label: quad.BNode("g")}}},
		{IRI: g, Quads: []quad.Quad{{Subject: quad.String("s"), Predicate: typ, Object: typ, Label: g}}},
		{IRI: g, Quads: []quad.Quad{{Subject: typ, Predicate: typ, Label: g}}},
		{IRI: g, Quads: []quad.Quad{{Subject: typ, Predicate: typ, Object: quad.Int(5), Label: g}}},
		{IRI: g, Quads: []quad.Quad{{Subject: typ, Predicate: typ, Object: quad.String("\xff"), Label: g}}},
	}
	for i, a := range bad {
		change, err := s.Put(t.Context(), articleOf("http://e/9", named("a", "x")), a)
		var unfit *store.Unfit
		if !errors.As(err, &unfit) || unfit.Article != a.IRI || change != (store.Change{}) {
			t.Errorf("bad article %d: %+v, %v", i, change, err)
		}
	}
	wantQuads(t, s, store.Pattern{}, good.Quads)
}

// oddLiterals are such as an engine may want to keep as numbers.
func oddLiterals() []quad.Value {
	values := []quad.Value{
		quad.String(""), quad.String("\x00"), quad.String("\x00\x00"), quad.String("a"), quad.String("1234567"),
		quad.String("12345678"), quad.String("äöü"), quad.String("\x00234567"), quad.LangString{Value: "a", Lang: "en"},
		quad.LangString{Value: "a", Lang: "en-GB"}, quad.LangString{Value: "", Lang: "en"}, quad.IRI("http://e/a"), quad.BNode("a"),
	}
	typed := map[string][]string{
		"integer": {"0", "-0", "+0", "1", "-1", "007", "+5", "255", "256", "-256", "576460752303423487", "576460752303423488",
			"-576460752303423488", "-576460752303423489", "99999999999999999999999", "", " 1", "x"},
		"int":     {"1"},
		"boolean": {"true", "false", "1", "0", "True"},
		"date": {"2022-01-05", "2022-1-5", "2022-01-05Z", "2022-01-05+01:00", "0000-01-01", "0001-01-01", "9999-12-31",
			"-0044-03-15", "12022-01-05", "2022-02-30", "2022-01", ""},
		"dateTime": {"2022-01-05T10:00:00Z", "2022-01-05T10:00:00", "2022-01-05T10:00:00+01:00", "2022-01-05T10:00:00.5Z",
			"2022-01-05T24:00:00Z", "2022-01-05T10:00:60Z", "0000-01-01T00:00:00", "9999-12-31T23:59:59Z", "2022-01-05T10:00Z"},
	}
	for name, texts := range typed {
		for _, s := range texts {
			values = append(values, quad.TypedString{Value: quad.String(s), Type: quad.IRI(xsd + name)})
		}
	}
	return values
}

func testTermsRoundTrip(t *testing.T, s store.Store) {
	a := store.Article{IRI: "http://e/1"}
	for _, v := range oddLiterals() {
		a.Quads = append(a.Quads, quad.Quad{Subject: quad.BNode("s"), Predicate: label, Object: v, Label: a.IRI})
	}
	put(t, s, a)
	wantQuads(t, s, store.Pattern{}, a.Quads)
	for i, q := range a.Quads {
		wantQuads(t, s, store.Pattern{O: []quad.Value{q.Object}}, a.Quads[i:i+1])
	}
	plain := quad.Quad{Subject: quad.BNode("s"), Predicate: label, Object: quad.String("plain"), Label: a.IRI}
	typed := plain
	typed.Object = quad.TypedString{Value: "plain", Type: nquads.XSDString}
	put(t, s, store.Article{IRI: a.IRI, Quads: []quad.Quad{typed}})
	wantQuads(t, s, store.Pattern{}, []quad.Quad{plain})
	wantQuads(t, s, store.Pattern{O: []quad.Value{typed.Object}}, []quad.Quad{plain})
}

// put must succeed.
func put(t testingT, s store.Store, articles ...store.Article) {
	t.Helper()
	if _, err := s.Put(context.Background(), articles...); err != nil {
		t.Fatalf("Put: %v", err)
	}
}

// testingT is what testing.T and rapid.T share.
type testingT interface {
	Helper()
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// wantQuads compares what p selects as sets.
func wantQuads(t testingT, s store.Store, p store.Pattern, want []quad.Quad) {
	t.Helper()
	got := quadsOf(t, s, p)
	want = slices.Clone(want)
	nquads.Sort(got)
	nquads.Sort(want)
	if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Fatalf("Quads(%v): -want +got\n%s", p, d)
	}
}

func quadsOf(t testingT, s store.Store, p store.Pattern) []quad.Quad {
	t.Helper()
	var all []quad.Quad
	for q, err := range s.Quads(context.Background(), p) {
		if err != nil {
			t.Fatalf("Quads(%v): %v", p, err)
		}
		all = append(all, q)
	}
	return all
}

func foundBy(t testingT, s store.Store, q store.Star) []store.Found {
	t.Helper()
	var all []store.Found
	for f, err := range s.Find(context.Background(), q) {
		if err != nil {
			t.Fatalf("Find(%+v): %v", q, err)
		}
		all = append(all, f)
	}
	return all
}

// wantNames compares the ends of the subjects' IRIs.
func wantNames(t *testing.T, s store.Store, q store.Star, want ...string) {
	t.Helper()
	var got []string
	for _, f := range foundBy(t, s, q) {
		got = append(got, f.Subject.String()+" in "+f.Graph.String())
	}
	for i, w := range want {
		want[i] = "<http://e/" + w[:len(w)-2] + "> in <http://e/" + w[len(w)-1:] + ">"
	}
	if !slices.Equal(got, want) {
		t.Errorf("Find(%+v)\n got %v\nwant %v", q, got, want)
	}
}
