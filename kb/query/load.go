package query

import (
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// loadArticles reads the heads of these graphs; nil reads all.
func (s *session) loadArticles(graphs []quad.IRI) error {
	q := store.Star{
		Where: []store.Condition{isA(schema.NewsArticle)},
		Want:  []quad.IRI{schema.URL, schema.Headline, schema.DatePublished, schema.Publisher, schema.ContentHash, schema.Author, schema.InLanguage, schema.TextCluster},
	}
	if graphs != nil {
		q.Graphs = missing(graphs, s.articles)
	}
	var fresh []*article
	err := s.find(q, func(f store.Found) {
		if f.Subject != quad.Value(f.Graph) || s.articles[f.Graph] != nil {
			return // an article speaks for itself only
		}
		a := newArticle(f)
		s.articles[f.Graph] = a
		fresh = append(fresh, a)
	})
	if err != nil {
		return err
	}
	return s.loadSources(fresh)
}

func newArticle(f store.Found) *article {
	a := &article{iri: f.Graph}
	for _, q := range f.Quads {
		v := schema.Lexical(q.Object)
		switch q.Predicate {
		case quad.Value(schema.URL):
			a.ref.URL = v
		case quad.Value(schema.Headline):
			a.ref.Title = v
		case quad.Value(schema.DatePublished):
			a.ref.Published = v
		case quad.Value(schema.Publisher):
			a.publisher = quad.IRI(v)
		case quad.Value(schema.ContentHash):
			a.hash = v
		case quad.Value(schema.Author):
			a.authors = append(a.authors, v)
		case quad.Value(schema.InLanguage):
			a.language = v
		case quad.Value(schema.TextCluster):
			a.cluster = v
		}
	}
	slices.Sort(a.authors)
	if a.ref.URL == "" {
		a.ref.URL = string(a.iri)
	}
	return a
}

// fewSources is how many publishers are looked up one by one; above it one
// walk over the names of all of them costs less.
const fewSources = 200

// loadSources fills in the publishers' names as each article writes them.
func (s *session) loadSources(list []*article) error {
	byGraph := map[quad.IRI]*article{}
	var pubs []quad.IRI
	for _, a := range list {
		if a.publisher != "" {
			byGraph[a.iri] = a
			pubs = append(pubs, a.publisher)
		}
	}
	take := func(q quad.Quad) bool {
		a := byGraph[graphOf(q.Label)]
		if a != nil && quad.Value(a.publisher) == q.Subject {
			a.ref.Source = schema.Lexical(q.Object)
		}
		return true
	}
	if len(byGraph) > fewSources {
		return s.quads(store.Pattern{S: asValues(unique(pubs)), P: values(schema.Name)}, take)
	}
	for _, a := range list {
		if a.publisher == "" {
			continue
		}
		p := store.Pattern{S: values(a.publisher), P: values(schema.Name), G: values(a.iri)}
		if err := s.quads(p, take); err != nil {
			return err
		}
	}
	return nil
}

// fewDays is how many articles are looked up one by one; above it going through
// the days of all costs less.
const fewDays = 500

// loadDays reads when these graphs' articles were published and nothing else;
// nil reads all.
func (s *session) loadDays(graphs []quad.IRI) error {
	fresh := missing(graphs, s.days)
	if graphs == nil || len(fresh) > fewDays {
		return s.loadAllDays()
	}
	return s.find(store.Star{
		Subjects: fresh, Graphs: fresh, Where: []store.Condition{isA(schema.NewsArticle)}, Want: []quad.IRI{schema.DatePublished},
	}, func(f store.Found) {
		if f.Subject != quad.Value(f.Graph) {
			return // an article speaks for itself only
		}
		s.days[f.Graph] = ""
		for _, q := range f.Quads {
			s.days[f.Graph] = schema.Lexical(q.Object)
		}
	})
}

func (s *session) loadAllDays() error {
	days := map[quad.IRI]string{}
	err := s.quads(store.Pattern{P: values(schema.Type), O: values(schema.NewsArticle)}, func(q quad.Quad) bool {
		if q.Subject == q.Label {
			days[graphOf(q.Label)] = ""
		}
		return true
	})
	if err != nil {
		return err
	}
	err = s.quads(store.Pattern{P: values(schema.DatePublished)}, func(q quad.Quad) bool {
		if day, ok := days[graphOf(q.Label)]; ok && q.Subject == q.Label {
			days[graphOf(q.Label)] = max(day, schema.Lexical(q.Object)) // of several the last, as in an article's head
		}
		return true
	})
	maps.Copy(s.days, days)
	return err
}

// counts reports whether a graph takes part in this question. Its day must
// have been loaded. "As of" a day leaves out articles without a day: nobody
// can tell that they were there.
func (s *session) counts(graph quad.IRI) bool {
	day, ok := s.days[graph]
	return ok && (s.asOf == "" || day != "" && day <= s.asOf)
}
