package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Articles returns the articles by publication day, those without one last.
// Every word is in the title, or part of the url or of the source's name.
func (r *Reader) Articles(ctx context.Context, words []string) ([]Article, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	if err := s.loadArticles(nil); err != nil {
		return nil, err
	}
	only, err := everyWord(words, s.articlesWith)
	if err != nil {
		return nil, err
	}
	return s.articleList(only), nil
}

func (s *session) articlesWith(word string) (set, error) {
	out, err := s.withWords([]string{word}, values(schema.NewsArticle), []quad.IRI{schema.Type}, subject)
	if err != nil {
		return nil, err
	}
	word = schema.Fold(word)
	for iri, a := range s.articles {
		if strings.Contains(schema.Fold(a.ref.URL), word) || strings.Contains(schema.Fold(a.ref.Source), word) {
			out.add(iri)
		}
	}
	return out, nil
}

// articleList lists loaded articles; nil lists all that are loaded.
func (s *session) articleList(only set) []Article {
	out := []Article{}
	for iri, a := range s.articles {
		if only == nil || only.has(iri) {
			out = append(out, a.public())
		}
	}
	slices.SortFunc(out, func(a, b Article) int {
		return cmp.Or(compareDays(a.Published, b.Published), cmp.Compare(a.URL, b.URL), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func (a *article) public() Article {
	return Article{ArticleRef: a.ref, ID: string(a.iri), Version: a.hash}
}

// Stats counts what is stored.
func (r *Reader) Stats(ctx context.Context) (*Stats, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	st := &Stats{ByKind: map[string]int{}, ByStatus: map[string]int{}}
	if err := s.loadArticles(nil); err != nil {
		return nil, err
	}
	s.countArticles(st)
	if err := s.countThings(st); err != nil {
		return nil, err
	}
	lives, err := s.livesOf(nil)
	if err != nil {
		return nil, err
	}
	st.Events = len(lives)
	for _, l := range lives {
		st.ByStatus[l.status]++
	}
	err = s.quads(store.Pattern{}, func(q quad.Quad) bool {
		if s.articles[graphOf(q.Label)] != nil {
			st.Quads++
		}
		return true
	})
	return st, err
}

func (s *session) countArticles(st *Stats) {
	st.Articles = len(s.articles)
	for _, a := range s.articles {
		day := a.ref.Published
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

func (s *session) countThings(st *Stats) error {
	err := s.find(store.Star{Where: []store.Condition{isA(schema.StatementClasses()...)}, Want: []quad.IRI{schema.Type}},
		func(f store.Found) {
			st.Statements++
			st.ByKind[newSaidRow(f).kind]++
		})
	if err != nil {
		return err
	}
	entities, proposals := set{}, set{}
	err = s.find(store.Star{Where: []store.Condition{isA(schema.Mention)}, Want: []quad.IRI{schema.Denotes}},
		func(f store.Found) { entities.add(linked(schema.Denotes)(f)) })
	if err != nil {
		return err
	}
	err = s.find(store.Star{Where: []store.Condition{isA(schema.ProposalReport)}, Want: []quad.IRI{schema.Reports}},
		func(f store.Found) { proposals.add(linked(schema.Reports)(f)) })
	st.Entities, st.Proposals = len(entities), len(proposals)
	return err
}
