package memory

import (
	"context"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// candidate is a subject in one graph with all its quads there.
type candidate struct {
	found  store.Found
	bounds rules.Bounds
}

// Find implements store.Store.
func (s *Store) Find(ctx context.Context, q store.Star) iter.Seq2[store.Found, error] {
	return func(yield func(store.Found, error) bool) {
		answers, err := s.answers(q)
		if err != nil {
			yield(store.Found{}, err)
			return
		}
		for _, a := range answers {
			if err := s.state(ctx); err != nil {
				yield(store.Found{}, err)
				return
			}
			if !yield(a, nil) {
				return
			}
		}
		if err := s.state(ctx); err != nil {
			yield(store.Found{}, err)
		}
	}
}

func (s *Store) answers(q store.Star) ([]store.Found, error) {
	articles, err := s.snapshot()
	if err != nil {
		return nil, err
	}
	span, err := rules.RangeOf(q)
	if err != nil {
		return nil, err
	}
	subjects, graphs, words := setOf(q.Subjects), setOf(q.Graphs), rules.AllWords(q.Words)
	where := make([]condition, len(q.Where))
	for i, w := range q.Where {
		where[i] = condition{w.Predicate, setOf(w.Objects)}
	}
	var hits []candidate
	for _, a := range articles {
		if !graphs.has(a.IRI) {
			continue
		}
		for _, c := range s.candidates(a) {
			if subjects.has(c.found.Subject) && span.Overlaps(c.bounds) && holds(where, c) && s.says(c, words) {
				hits = append(hits, c)
			}
		}
	}
	slices.SortFunc(hits, order(q.Order))
	if q.Limit > 0 && len(hits) > q.Limit {
		hits = hits[:q.Limit]
	}
	answers := make([]store.Found, len(hits))
	for i, h := range hits {
		answers[i] = wanted(h.found, q.Want)
	}
	return answers, nil
}

func (s *Store) candidates(a rules.Checked) map[quad.Value]candidate {
	all := make(map[quad.Value]candidate)
	for _, q := range a.Quads {
		c := all[q.Subject]
		c.found.Subject, c.found.Graph = q.Subject, a.IRI
		c.found.Quads = append(c.found.Quads, q)
		s.bound(&c.bounds, q)
		all[q.Subject] = c
	}
	return all
}

func (s *Store) bound(b *rules.Bounds, q quad.Quad) {
	t, ok := q.Object.(quad.TypedString)
	if !ok || t.Type != rules.XSDDate {
		return
	}
	day, ok := rules.ParseDay(string(t.Value))
	if ok && q.Predicate == s.vocabulary.Begin {
		b.AddBegin(day)
	}
	if ok && q.Predicate == s.vocabulary.End {
		b.AddEnd(day)
	}
}

type condition struct {
	predicate quad.IRI
	objects   set
}

func holds(where []condition, c candidate) bool {
	for _, w := range where {
		if !slices.ContainsFunc(c.found.Quads, func(q quad.Quad) bool {
			return q.Predicate == w.predicate && w.objects.has(q.Object)
		}) {
			return false
		}
	}
	return true
}

func (s *Store) says(c candidate, words []string) bool {
	if len(words) == 0 {
		return true
	}
	said := make(map[string]bool)
	for _, q := range c.found.Quads {
		text, ok := rules.LiteralText(q.Object)
		if ok && slices.Contains(s.vocabulary.Text, q.Predicate.(quad.IRI)) {
			for _, w := range rules.Words(text) {
				said[w] = true
			}
		}
	}
	return !slices.ContainsFunc(words, func(w string) bool { return !said[w] })
}

func order(o store.Order) func(a, b candidate) int {
	return func(a, b candidate) int {
		return rules.ComparePlaces(o, a.place(), b.place())
	}
}

func (c candidate) place() rules.Place {
	return rules.Place{Bounds: c.bounds, Subject: c.found.Subject, Graph: c.found.Graph}
}

func wanted(f store.Found, want []quad.IRI) store.Found {
	if want != nil {
		f.Quads = slices.DeleteFunc(f.Quads, func(q quad.Quad) bool {
			return !slices.Contains(want, q.Predicate.(quad.IRI))
		})
	}
	slices.SortFunc(f.Quads, rules.CompareQuads)
	return f
}
