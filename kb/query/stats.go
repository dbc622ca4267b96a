package query

import (
	"context"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Stats counts what is stored.
func (r *Reader) Stats(ctx context.Context) (*Stats, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	st := &Stats{Foreign: map[string]int{}, ByKind: map[string]int{}, ByStatus: map[string]int{}}
	if err := s.loadDays(nil); err != nil {
		return nil, err
	}
	s.countArticles(st)
	return st, together(
		func() error { return s.countCopies(st) },
		func() error { return s.countLanguages(st) },
		func() error { return s.countStatements(st) },
		func() error { return s.countEvents(st) },
		func() (err error) {
			st.Entities, err = s.countLinked(schema.Mention, schema.Denotes)
			return err
		},
		func() (err error) {
			st.Proposals, err = s.countLinked(schema.ProposalReport, schema.Reports)
			return err
		},
		func() (err error) {
			st.Quads, err = s.countQuads()
			return err
		})
}

func (s *session) countArticles(st *Stats) {
	st.Articles = len(s.days)
	for _, day := range s.days {
		if day == "" {
			st.Undated++
			continue
		}
		if st.First == "" || day < st.First {
			st.First = day
		}
		st.Last = max(st.Last, day)
	}
}

// countCopies counts the articles of each text but one.
func (s *session) countCopies(st *Stats) error {
	texts := map[string]bool{}
	return s.quads(store.Pattern{P: values(schema.TextCluster)}, func(q quad.Quad) bool {
		if text := schema.Lexical(q.Object); texts[text] {
			st.Copies++
		} else {
			texts[text] = true
		}
		return true
	})
}

func (s *session) countLanguages(st *Stats) error {
	return s.quads(store.Pattern{P: values(schema.InLanguage)}, func(q quad.Quad) bool {
		if language := schema.Lexical(q.Object); language != english {
			st.Foreign[language]++
		}
		return true
	})
}

// english is the language of what is analysed.
const english = "en"

// groups counts what has one of these classes by a predicate's objects.
func (s *session) groups(by quad.IRI, classes ...quad.Value) ([]store.Group, error) {
	groups, err := store.Groups(s.ctx, s.store, store.Star{Where: []store.Condition{isA(classes...)}}, by)
	if err != nil {
		return nil, fmt.Errorf("count: %w", err)
	}
	return groups, nil
}

func (s *session) countStatements(st *Stats) error {
	all, err := s.groups("", schema.StatementClasses()...)
	if err != nil {
		return err
	}
	st.Statements = answers(all)
	sum := 0
	for _, c := range schema.StatementClasses() {
		of, err := s.groups("", c)
		if err != nil {
			return err
		}
		if n := answers(of); n > 0 {
			st.ByKind[schema.StatementKind(quad.IRI(schema.Lexical(c)))] += n
			sum += n
		}
	}
	if sum == st.Statements {
		return nil
	}
	// Some have several classes: look at each.
	clear(st.ByKind)
	return s.find(store.Star{Where: []store.Condition{isA(schema.StatementClasses()...)}, Want: []quad.IRI{schema.Type}},
		func(f store.Found) { st.ByKind[newSaidRow(f).kind]++ })
}

func answers(groups []store.Group) (n int) {
	for _, g := range groups {
		n += g.Answers
	}
	return n
}

// countLinked counts the things that what has a class links to.
func (s *session) countLinked(class, link quad.IRI) (int, error) {
	groups, err := s.groups(link, class)
	return len(groups), err
}

func (s *session) countEvents(st *Stats) error {
	lives, err := s.livesOf(nil, lifePredicates()...)
	st.Events = len(lives)
	for _, l := range lives {
		st.ByStatus[l.status]++
	}
	return err
}

// countQuads counts the quads of articles, and not of what else is kept beside
// them.
func (s *session) countQuads() (int, error) {
	kept, ok := s.store.(store.Counter)
	if !ok {
		n := 0
		err := s.quads(store.Pattern{}, func(q quad.Quad) bool {
			if _, ok := s.days[graphOf(q.Label)]; ok {
				n++
			}
			return true
		})
		return n, err
	}
	counts, err := kept.Counts(s.ctx)
	if err != nil {
		return 0, fmt.Errorf("count quads: %w", err)
	}
	n := 0
	for _, c := range counts {
		n += int(c)
	}
	graphs, err := kept.Articles(s.ctx)
	if err != nil {
		return 0, fmt.Errorf("count quads: %w", err)
	}
	others := set{}
	for _, g := range graphs {
		if _, ok := s.days[g]; !ok {
			others.add(g)
		}
	}
	if len(others) == 0 {
		return n, nil
	}
	err = s.quads(store.Pattern{G: others.values()}, func(quad.Quad) bool {
		n--
		return true
	})
	return n, err
}
