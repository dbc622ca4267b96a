package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
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
	return Article{ArticleRef: a.ref, ID: string(a.iri), Version: a.hash, Authors: orEmpty(a.authors), Language: a.language, Cluster: a.cluster}
}
