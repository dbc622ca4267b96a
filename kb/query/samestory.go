package query

import (
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// sameStory adds to each group of figures the others who give one of them in an
// article of the same story, and joins groups that come to share one.
func (s *session) sameStory(groups [][]claimRow) ([][]claimRow, error) {
	var out [][]claimRow
	for _, group := range groups {
		if group[0].figure.of == "" {
			out = append(out, group)
			continue
		}
		into := -1
		for i, g := range out {
			same, err := s.share(g, group)
			if err != nil {
				return nil, err
			}
			if same {
				into = i
			}
		}
		if into < 0 {
			out = append(out, group)
		} else {
			out[into] = append(out[into], group...)
		}
	}
	for i, group := range out {
		if group[0].figure.of == "" {
			continue
		}
		others, err := s.claimRows(store.Star{Where: []store.Condition{{Predicate: schema.Figure, Objects: figureValues(group)}}})
		if err != nil {
			return nil, err
		}
		for _, c := range others {
			if slices.ContainsFunc(group, func(g claimRow) bool { return g.id == c.id || g.voice() == c.voice() && g.value() == c.value() }) {
				continue
			}
			same, err := s.share(group, []claimRow{c})
			if err != nil {
				return nil, err
			}
			if same {
				out[i] = append(out[i], c)
			}
		}
		slices.SortFunc(out[i], func(a, b claimRow) int { return compareWords(a.word, b.word) })
	}
	return out, s.loadGroups(out)
}

func (s *session) loadGroups(groups [][]claimRow) error {
	var graphs []quad.IRI
	for _, group := range groups {
		for _, c := range group {
			graphs = append(graphs, c.graph)
		}
	}
	graphs = unique(graphs)
	return together(
		func() error { return s.loadArticles(graphs) },
		func() error { return s.loadTexts(graphs) })
}

// figureValues are the figures of claims as the graph has them.
func figureValues(claims []claimRow) []quad.Value {
	var out []quad.Value
	for _, c := range claims {
		if c.figure.of == "" {
			continue
		}
		c.denied = false
		if v := quad.Value(quad.String(c.value())); !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// fewNames is how many persons and organizations two articles have in common at
// least when they tell of one story.
const fewNames = 2

// share reports whether two claims of a and b give one figure in one article, or in
// two of one story.
func (s *session) share(a, b []claimRow) (bool, error) {
	for _, x := range a {
		for _, y := range b {
			if x.figure.of == "" || x.figure.number != y.figure.number || x.figure.thing() != y.figure.thing() {
				continue
			}
			one, err := s.namedIn(x.graph)
			if err != nil {
				return false, err
			}
			other, err := s.namedIn(y.graph)
			if err != nil {
				return false, err
			}
			if len(one.and(other)) >= fewNames {
				return true, nil
			}
		}
	}
	return false, nil
}

// namedIn are the persons and organizations that an article names.
func (s *session) namedIn(graph quad.IRI) (set, error) {
	if known, ok := s.names[graph]; ok {
		return known, nil
	}
	out := set{}
	err := s.find(store.Star{
		Graphs: []quad.Value{graph}, Where: []store.Condition{isA(schema.Mention)}, Want: []quad.IRI{schema.Denotes, schema.EntityType},
	}, func(f store.Found) {
		if m := newMention(f); m.id != "" && m.sort != "place" {
			out.add(m.id)
		}
	})
	s.names[graph] = out
	return out, err
}
