package query

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// newest finds the first statements in the order of Said, with their dates
// only. The store gives them by day, from the newest on. Of the last day that is
// needed it may have thousands; those that count are in the articles published last.
func (s *session) newest(star store.Star, limit int) ([]saidRow, error) {
	star.Want = []quad.IRI{schema.HasEarliest, schema.HasLatest}
	for enough := limit; ; enough *= 4 {
		rows, day, err := s.newestDays(star, enough)
		if err != nil {
			return nil, err
		}
		if rows, err = s.ordered(rows); err != nil {
			return nil, err
		}
		if day == "" {
			return limited(rows, limit), nil
		}
		full, _ := slices.BinarySearchFunc(rows, day, func(r saidRow, day string) int { return cmp.Compare(day, r.day()) })
		if rows = rows[:full]; full >= limit {
			return rows[:limit], nil
		}
		more, err := s.ofDay(star, day, limit-full)
		if rows = append(rows, more...); err != nil || len(rows) >= limit {
			return rows, err
		}
	}
}

// newestDays reads the statements of the newest days until there are enough.
// Complete are those after day; day is "" when there are no more.
func (s *session) newestDays(star store.Star, enough int) (rows []saidRow, day string, err error) {
	var open []string // days of those that may end whenever: they come before all others
	star.Order = store.NewestFirst
	err = s.findInOrder(star, func(f store.Found) bool {
		r := newSaidRow(f)
		rows = append(rows, r)
		if r.latest == "" {
			open = append(open, r.earliest)
			return true
		}
		n := len(rows) - len(open)
		for _, begun := range open {
			if begun >= r.latest {
				n++
			}
		}
		if n >= enough {
			day = r.latest
		}
		return day == ""
	})
	return rows, day, err
}

// ofDay finds the first statements of one day, with their dates only.
func (s *session) ofDay(star store.Star, day string, limit int) ([]saidRow, error) {
	from, to := star.From, star.To
	star.From, star.To = day, day
	graphs, err := s.graphsOf(star)
	if err != nil {
		return nil, err
	}
	var rows []saidRow
	for n := 4; len(graphs) > 0 && len(rows) < limit; n *= 4 {
		n = min(n, len(graphs))
		star.Graphs = asValues(graphs[:n])
		graphs = graphs[n:]
		var more []saidRow
		err := s.find(star, func(f store.Found) {
			if r := newSaidRow(f); r.day() == day && overlaps(r.earliest, r.latest, from, to) {
				more = append(more, r)
			}
		})
		if err != nil {
			return nil, err
		}
		if more, err = s.ordered(more); err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	return limited(rows, limit), nil
}

// graphsOf lists the graphs that count and have answers, the last published first.
func (s *session) graphsOf(star store.Star) ([]quad.IRI, error) {
	groups, err := s.groupsOf(star)
	var graphs []quad.IRI
	for _, g := range groups {
		graphs = append(graphs, graphOf(g.Key))
	}
	slices.SortFunc(graphs, func(a, b quad.IRI) int { return cmp.Or(cmp.Compare(s.days[b], s.days[a]), cmp.Compare(a, b)) })
	return graphs, err
}

// groupsOf counts the answers of each graph that counts.
func (s *session) groupsOf(star store.Star) ([]store.Group, error) {
	groups, err := store.Groups(s.ctx, s.store, star, "")
	if err != nil {
		return nil, fmt.Errorf("find articles: %w", err)
	}
	graphs := make([]quad.IRI, 0, len(groups))
	for _, g := range groups {
		graphs = append(graphs, graphOf(g.Key))
	}
	if err := s.loadDays(graphs); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(groups, func(g store.Group) bool { return !s.counts(graphOf(g.Key)) }), nil
}
