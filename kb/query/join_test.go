package query_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

// FuzzMatch holds several patterns with conditions against nested loops over all
// quads of a small world, for an engine with and without counts.
func FuzzMatch(f *testing.F) {
	for _, seed := range []string{
		"?a id:p ?b", "?a id:p ?b . ?b id:q ?c", "?a ?p ?b . ?b ?p ?a", "?a id:p ?b ?g . ?b id:q ?c ?g", "?a id:p ?a", "id:1 ?p id:2 . ?x ?p ?y",
		"?a id:p ?b . ?c id:q ?d", "?a id:n ?n . ?a id:p ?b", "?a id:d ?d", "?a id:p ?b . ?b id:p ?c . ?c id:q ?d ?g . ?a id:n ?n",
		"id:1 id:p id:2", "id:1 id:p id:2 . id:2 id:q id:1", "?a id:none ?b . ?b id:p ?c", "?g ?p ?o ?g",
	} {
		f.Add(seed, "", uint8(0))
		f.Add(seed, "?a != id:1", uint8(2))
	}
	f.Add("?a id:n ?n . ?a id:p ?b", "?n >= 3", uint8(0))
	f.Add("?a id:d ?d", "?d < 2022-02", uint8(0))
	f.Add("?a id:l ?l . ?a id:p ?b", "?l ~ talk", uint8(1))
	world := smallWorld()
	s := memory.New(store.Vocabulary{})
	if _, err := s.Put(context.Background(), world...); err != nil {
		f.Fatal(err)
	}
	readers := []*query.Reader{query.NewReader(s), query.NewReader(counting{s, world})}
	f.Fuzz(func(t *testing.T, patterns, where string, limit uint8) {
		q := query.MatchQuestion{Patterns: patterns, Limit: int(limit)}
		if where != "" {
			q.Where = []string{where}
		}
		parsed, err := query.ParsePatterns(patterns, schema.Base)
		if err != nil || len(parsed) > 4 {
			return
		}
		loops := 1
		for range parsed {
			loops *= 40
		}
		if loops > 3_000_000 {
			return
		}
		for _, r := range readers {
			m, err := r.Match(context.Background(), q)
			if err != nil {
				return // a bad condition
			}
			var filters []query.Filter
			if where != "" {
				filter, err := query.ParseFilter(where, schema.Base)
				if err != nil {
					t.Fatalf("Match read %q, ParseFilter says %v", where, err)
				}
				filters = append(filters, filter)
			}
			want := nestedLoops(world, parsed, filters)
			got := make([]string, len(m.Rows))
			for i, row := range m.Rows {
				got[i] = fmt.Sprint(row)
			}
			slices.Sort(got)
			if limit > 0 { // which rows come is not told
				if len(got) != min(int(limit), len(want)) {
					t.Errorf("%s, limit %d: %d rows of %d", patterns, limit, len(got), len(want))
				}
				for _, row := range got {
					if !slices.Contains(want, row) {
						t.Errorf("%s: row %s is wrong", patterns, row)
					}
				}
				continue
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s where %s:\ngot  %v\nwant %v", patterns, where, got, want)
			}
		}
	})
}

// counting is a store that keeps counts.
type counting struct {
	store.Store
	world []store.Article
}

func (c counting) Counts(context.Context) (map[quad.IRI]int64, error) {
	n := map[quad.IRI]int64{}
	for _, a := range c.world {
		for _, q := range a.Quads {
			n[q.Predicate.(quad.IRI)]++
		}
	}
	return n, nil
}

func (c counting) Articles(context.Context) (list []quad.IRI, err error) {
	for _, a := range c.world {
		list = append(list, a.IRI)
	}
	return list, nil
}

func smallWorld() []store.Article {
	id := func(n any) quad.IRI { return quad.IRI(schema.Base + fmt.Sprint(n)) }
	var world []store.Article
	for g := range 2 {
		a := store.Article{IRI: id(g)}
		add := func(s, p quad.IRI, o quad.Value) {
			if q := (quad.Quad{Subject: s, Predicate: p, Object: o, Label: a.IRI}); !slices.Contains(a.Quads, q) {
				a.Quads = append(a.Quads, q)
			}
		}
		for i := range 4 {
			add(id(i), id("p"), id((i+1+g)%4))
			add(id(i), id("q"), id((i*i+2)%4))
			add(id(i), id("n"), quad.TypedString{Value: quad.String(fmt.Sprint(5 * i)), Type: schema.XSD + "integer"})
			add(id(i), id("d"), quad.TypedString{Value: quad.String([]string{"2022-01", "2022-02-03", "2022", "2022-01-05/2022-01-09"}[i]), Type: "http://id.loc.gov/datatypes/edtf/EDTF"})
			add(id(i), id("l"), quad.LangString{Value: quad.String([]string{"talks in Geneva", "a vote", "no Talks", "x"}[i]), Lang: "en"})
		}
		world = append(world, a)
	}
	return world
}

// nestedLoops answers patterns in the plainest way: rows as Match would print
// them, sorted.
func nestedLoops(world []store.Article, patterns []query.TriplePattern, filters []query.Filter) []string {
	seen := map[string]bool{}
	var loop func(rest []query.TriplePattern, row map[string]quad.Value)
	loop = func(rest []query.TriplePattern, row map[string]quad.Value) {
		if len(rest) == 0 {
			out := query.Row{}
			for _, f := range filters {
				if v, ok := row[f.Var]; !ok || !f.Holds(v) {
					return
				}
			}
			for name, v := range row {
				out[name] = strings.TrimSpace(query.TriplePattern{{Value: v}}.String())
			}
			seen[fmt.Sprint(out)] = true
			return
		}
		for _, a := range world {
			for _, q := range a.Quads {
				next := map[string]quad.Value{}
				for k, v := range row {
					next[k] = v
				}
				if agrees(rest[0], q, next) {
					loop(rest[1:], next)
				}
			}
		}
	}
	loop(patterns, map[string]quad.Value{})
	var rows []string
	for row := range seen {
		rows = append(rows, row)
	}
	slices.Sort(rows)
	return rows
}

func agrees(p query.TriplePattern, q quad.Quad, row map[string]quad.Value) bool {
	for i, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label}[:len(p)] {
		want := p[i].Value
		if p[i].Var != "" {
			if want = row[p[i].Var]; want == nil {
				row[p[i].Var] = v
				continue
			}
		}
		if want != v {
			return false
		}
	}
	return true
}

func TestFilters(t *testing.T) {
	date := func(s string) quad.Value {
		return quad.TypedString{Value: quad.String(s), Type: "http://id.loc.gov/datatypes/edtf/EDTF"}
	}
	number := func(s string) quad.Value {
		return quad.TypedString{Value: quad.String(s), Type: schema.XSD + "integer"}
	}
	for _, tt := range []struct {
		filter string
		v      quad.Value
		want   bool
	}{
		{"?x < 2022-01-15", date("2022-01"), false},
		{"?x < 2022-02", date("2022-01"), true},
		{"?x <= 2022-01", date("2022-01"), true},
		{"?x >= 2022-01-02", date("2022-01"), false},
		{"?x >= 2022", date("2022-01"), true},
		{"?x > 2021", date("2022-01"), true},
		{"?x = 2022", date("2022-01-05"), true},
		{"?x = 2022-01-05", date("2022"), false},
		{"?x != 2022", date("2021"), true},
		{"?x>=10", number("9"), false},
		{"?x>=10", number("10"), true},
		{`?x = "postponed"`, quad.String("postponed"), true},
		{"?x = postponed", quad.String("planned"), false},
		{"?x = id:a", quad.IRI(schema.Base + "a"), true},
		{"?x != id:a", quad.IRI(schema.Base + "a"), false},
		{"?x ~ Genev talk", quad.LangString{Value: "The Talks in Genève", Lang: "en"}, true},
		{"?x ~ Genev vote", quad.LangString{Value: "The talks in Genève", Lang: "en"}, false},
	} {
		f, err := query.ParseFilter(tt.filter, schema.Base)
		if err != nil || f.Holds(tt.v) != tt.want {
			t.Errorf("%s of %v: %v, %v", tt.filter, tt.v, !tt.want, err)
		}
		again, err := query.ParseFilter(f.String(), schema.Base)
		if err != nil || again.Holds(tt.v) != tt.want {
			t.Errorf("%s, written as %s: %v", tt.filter, f, err)
		}
	}
	for _, bad := range []string{"", "x = 1", "? = 1", "?x", "?x 1", "?x =", "?x ~ --", `?x = "a`, "?x = <a", "?x = ?y"} {
		if f, err := query.ParseFilter(bad, schema.Base); err == nil {
			t.Errorf("%q is read as %v", bad, f)
		}
	}
}

func TestMatchOrderAndPlan(t *testing.T) {
	r := reader()
	m, err := r.Match(ctx, query.MatchQuestion{
		Patterns: "?s schema:spokenByCharacter ?who . ?s a ?kind . ?s schema:text ?text", Order: []string{"-text", "?s"}, Limit: 3,
	})
	if err != nil || len(m.Rows) != 3 || len(m.Plan) != 3 || m.Rows[0]["text"] < m.Rows[2]["text"] {
		t.Errorf("%+v, %v", m, err)
	}
	for _, q := range []query.MatchQuestion{
		{Patterns: "?a ?b ?c", Order: []string{"d"}}, {Patterns: "?a ?b ?c", Where: []string{"?d = 1"}}, {Patterns: "?a ?b ?c . "}, {Patterns: "?a ?b . ?c ?d ?e"},
	} {
		if _, err := r.Match(ctx, q); (err == nil) != (q.Patterns == "?a ?b ?c . ") {
			t.Errorf("%+v: %v", q, err)
		}
	}
}
