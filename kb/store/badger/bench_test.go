package badger_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
)

const (
	typ       = quad.IRI("http://e/type")
	label     = quad.IRI("http://e/label")
	text      = quad.IRI("http://e/text")
	begin     = quad.IRI("http://e/begin")
	end       = quad.IRI("http://e/end")
	actor     = quad.IRI("http://e/actor")
	event     = quad.IRI("http://e/Event")
	statement = quad.IRI("http://e/Statement")
)

// news makes article i with n statements and n events; with 15 it has about
// 350 quads. A word "rare<i>" is in 5 statements, an actor in many.
func news(i, n int) store.Article {
	a := store.Article{IRI: quad.IRI(fmt.Sprintf("https://e/article/%d", i))}
	for j := range n {
		s := quad.IRI(fmt.Sprintf("%s#char=%d,%d", string(a.IRI), 100*j, 100*j+90))
		a.Quads = append(a.Quads, statementQuads(a.IRI, s, i, j)...)
		a.Quads = append(a.Quads, eventQuads(a.IRI, quad.IRI(fmt.Sprintf("%s#event=%d", string(a.IRI), j)), i, j)...)
	}
	return a
}

func statementQuads(g, s quad.IRI, i, j int) []quad.Quad {
	said := fmt.Sprintf("The minister number %d said that talks about topic%d would fail, and rare%d came", i*j, (i+j)%50, (i*15+j)/5)
	return []quad.Quad{
		{Subject: s, Predicate: typ, Object: statement, Label: g},
		{Subject: s, Predicate: text, Object: quad.LangString{Value: quad.String(said), Lang: "en"}, Label: g},
		{Subject: s, Predicate: actor, Object: who(i*31 + j*7), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/about"), Object: who(i + j), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/cue"), Object: quad.String("said"), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/start"), Object: integer(100 * j), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/end"), Object: integer(100*j + 90), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/source"), Object: g, Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/kind"), Object: quad.String("direct"), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/created"), Object: quad.TypedString{Value: "2022-01-20T10:00:00Z", Type: "http://www.w3.org/2001/XMLSchema#dateTime"}, Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/sentence"), Object: integer(j), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/cluster"), Object: quad.String(fmt.Sprintf("cluster %d", i*15+j)), Label: g},
	}
}

func eventQuads(g, s quad.IRI, i, j int) []quad.Quad {
	from := time.Date(2022, 1, 1+(i*7+j*13)%700, 0, 0, 0, 0, time.UTC)
	to := from.AddDate(0, 0, []int{0, 0, 0, 5, 30, 200, 3000}[(i+j)%7])
	return []quad.Quad{
		{Subject: s, Predicate: typ, Object: event, Label: g},
		{Subject: s, Predicate: label, Object: quad.LangString{Value: quad.String(fmt.Sprintf("Meeting %d in Geneva", (i*j)%300)), Lang: "en"}, Label: g},
		{Subject: s, Predicate: begin, Object: date(from), Label: g},
		{Subject: s, Predicate: end, Object: date(to), Label: g},
		{Subject: s, Predicate: actor, Object: who(i + 3*j), Label: g},
		{Subject: s, Predicate: actor, Object: who(i + 5*j + 1), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/status"), Object: quad.String("planned"), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/source"), Object: g, Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/start"), Object: integer(100 * j), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/end"), Object: integer(100*j + 50), Label: g},
		{Subject: s, Predicate: quad.IRI("http://e/place"), Object: quad.IRI("http://e/place/geneva"), Label: g},
	}
}

func who(i int) quad.IRI { return quad.IRI(fmt.Sprintf("https://e/actor/%d", i%300)) }
func integer(n int) quad.Value {
	return quad.TypedString{Value: quad.String(fmt.Sprint(n)), Type: "http://www.w3.org/2001/XMLSchema#integer"}
}
func date(t time.Time) quad.Value {
	return quad.TypedString{Value: quad.String(t.Format("2006-01-02")), Type: "http://www.w3.org/2001/XMLSchema#date"}
}

// BenchmarkPut puts one article of about 350 quads, durably, a time; then 20.
func BenchmarkPut(b *testing.B) {
	for _, group := range []int{1, 20} {
		b.Run(fmt.Sprint(group), func(b *testing.B) {
			s := open(b, b.TempDir())
			i, quads := 0, 0
			for b.Loop() {
				var articles []store.Article
				for range group {
					articles = append(articles, news(i, 15))
					quads += len(articles[len(articles)-1].Quads)
					i++
				}
				if _, err := s.Put(b.Context(), articles...); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(quads)/b.Elapsed().Seconds(), "quads/s")
		})
	}
}

func BenchmarkFind(b *testing.B) {
	s := filled(b, 2000)
	where := func(p quad.IRI, o ...quad.Value) store.Condition { return store.Condition{Predicate: p, Objects: o} }
	isStatement, isEvent := where(typ, statement), where(typ, event)
	questions := []struct {
		name string
		q    store.Star
	}{
		{"Object100", store.Star{Where: []store.Condition{isStatement, where(actor, who(7))}}},
		{"Word600", store.Star{Where: []store.Condition{isStatement}, Words: []string{"topic7"}}},
		{"Word5", store.Star{Where: []store.Condition{isStatement}, Words: []string{"rare77"}}},
		{"TwoWordsCommon", store.Star{Words: []string{"talks", "topic7"}}},
		{"Month", store.Star{Where: []store.Condition{isEvent}, From: "2022-06-01", To: "2022-06-30", Order: store.ByTime}},
		{"AllEventsByTime", store.Star{Where: []store.Condition{isEvent}, Order: store.ByTime}},
		{"EventsByTime8000", store.Star{Where: []store.Condition{isEvent}, From: "2022-01-01", To: "2022-08-20", Order: store.ByTime}},
		{"First20ByTime", store.Star{Where: []store.Condition{isEvent}, Order: store.ByTime, Limit: 20}},
		{"Newest20", store.Star{Where: []store.Condition{isEvent}, Order: store.NewestFirst, Limit: 20}},
		{"AllEventsAnyOrder", store.Star{Where: []store.Condition{isEvent}, Order: store.AnyOrder}},
	}
	for _, tt := range questions {
		b.Run(tt.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = 0
				for _, err := range s.Find(b.Context(), tt.q) {
					if n++; err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(n), "hits")
		})
	}
}

func BenchmarkGroups(b *testing.B) {
	s := filled(b, 2000)
	q := store.Star{Where: []store.Condition{{Predicate: typ, Objects: []quad.Value{event}}}}
	for _, by := range []quad.IRI{"", actor} {
		b.Run(string(by), func(b *testing.B) {
			n := 0
			for b.Loop() {
				groups, err := s.Groups(b.Context(), q, by)
				if n = len(groups); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n), "groups")
		})
	}
}

func BenchmarkQuads(b *testing.B) {
	s := filled(b, 500)
	g := news(7, 15).IRI
	patterns := []struct {
		name string
		p    store.Pattern
	}{
		{"Article", store.Pattern{G: []quad.Value{g}}},
		{"Entity", store.Pattern{O: []quad.Value{who(7)}}},
		{"All", store.Pattern{}},
	}
	for _, tt := range patterns {
		b.Run(tt.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = 0
				for _, err := range s.Quads(b.Context(), tt.p) {
					if n++; err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(n), "quads")
		})
	}
}

// BenchmarkOpen opens for reading, asks for one actor and closes.
func BenchmarkOpen(b *testing.B) {
	dir := b.TempDir()
	w := open(b, dir)
	fill(b, w, 500)
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := badger.Open(dir, forReading)
		if err != nil {
			b.Fatal(err)
		}
		for _, err := range s.Find(b.Context(), store.Star{Where: []store.Condition{{Predicate: actor, Objects: []quad.Value{who(7)}}}}) {
			if err != nil {
				b.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func filled(b *testing.B, n int) *badger.Store {
	s := open(b, b.TempDir())
	fill(b, s, n)
	return s
}

func fill(b *testing.B, s *badger.Store, n int) {
	b.Helper()
	for i := 0; i < n; i += 20 {
		var articles []store.Article
		for j := range 20 {
			articles = append(articles, news(i+j, 15))
		}
		if _, err := s.Put(b.Context(), articles...); err != nil {
			b.Fatal(err)
		}
	}
}
