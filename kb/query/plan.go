package query

import (
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
)

// probe is how many quads are read to learn how many fit a pattern.
const probe = 256

// plan orders the patterns: the one that fits least quads first, then always
// the one that fits least of those which share a variable with what is known.
func (m *matcher) plan(patterns []TriplePattern) error {
	counts, err := m.counts()
	if err != nil {
		return err
	}
	rest := make([]*step, len(patterns))
	for i, p := range patterns {
		rest[i] = &step{TriplePattern: p}
		if rest[i].expected, err = m.expected(p, counts); err != nil {
			return err
		}
	}
	known := map[string]bool{}
	for len(rest) > 0 {
		next := 0
		for i := range rest {
			if better(rest[i], rest[next], known) {
				next = i
			}
		}
		st := rest[next]
		rest = slices.Delete(rest, next, next+1)
		for at, t := range st.TriplePattern {
			if known[t.Var] {
				st.bound = append(st.bound, at)
			}
		}
		for _, t := range st.TriplePattern {
			if t.Var != "" && !known[t.Var] {
				known[t.Var] = true
				st.filters = append(st.filters, m.filtersOf(t.Var)...)
			}
		}
		m.steps = append(m.steps, st)
	}
	return nil
}

func (m *matcher) filtersOf(name string) (list []int) {
	for i, f := range m.filters {
		if f.Var == name {
			list = append(list, i)
		}
	}
	return list
}

func better(a, b *step, known map[string]bool) bool {
	if x, y := a.linked(known), b.linked(known); x != y && len(known) > 0 {
		return x
	}
	return a.expected < b.expected
}

// linked reports whether the pattern shares a variable with what is known, or
// has none to share.
func (s *step) linked(known map[string]bool) bool {
	return slices.ContainsFunc(s.TriplePattern, func(t Term) bool { return known[t.Var] }) ||
		!slices.ContainsFunc(s.TriplePattern, func(t Term) bool { return t.Var != "" })
}

// counts are the quads of each predicate, nil if the engine keeps none.
func (m *matcher) counts() (map[quad.IRI]int64, error) {
	kept, ok := m.s.store.(store.Counter)
	if !ok {
		return nil, nil
	}
	counts, err := kept.Counts(m.s.ctx)
	if err != nil {
		return nil, fmt.Errorf("count quads: %w", err)
	}
	return counts, nil
}

// expected is how many quads fit a pattern, at most: by the kept counts, and
// exactly if they are few.
func (m *matcher) expected(p TriplePattern, counts map[quad.IRI]int64) (int64, error) {
	all := int64(0)
	for _, n := range counts {
		all += n
	}
	values := 0
	for at, t := range p {
		if t.Var != "" {
			continue
		}
		values++
		if iri, ok := t.Value.(quad.IRI); ok && at == 1 {
			all = counts[iri]
		}
	}
	if counts != nil && (values == 0 || values == 1 && p[1].Var == "") {
		return all, nil // nothing else is known of it
	}
	n := int64(0)
	err := m.s.quads(p.selection(), func(quad.Quad) bool {
		n++
		return n < probe
	})
	if n < probe || counts == nil {
		all = n
	}
	return all, err
}
