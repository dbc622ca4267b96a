package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// session is one question's reading: what it read once it does not read again.
type session struct {
	ctx      context.Context
	store    store.Store
	asOf     string // only articles published on or before this day count; "" = all
	articles map[quad.IRI]*article
	labels   map[quad.IRI]string // names of entities, labels of events
	mentions map[quad.IRI]mention
	texts    map[quad.IRI]text
}

// article is the head of one graph.
type article struct {
	iri, publisher quad.IRI
	ref            ArticleRef
	hash           string
}

// mention is an actor as one article names it.
type mention struct {
	id      quad.IRI // whom it denotes
	name    string
	role    string
	sort    string // person, organization, place
	aliases []string
	roles   []string
}

func (r *Reader) session(ctx context.Context, asOf string) (*session, error) {
	if asOf != "" {
		_, to, err := dayBounds(asOf)
		if err != nil {
			return nil, err
		}
		asOf = to
	}
	return &session{
		ctx: ctx, store: r.store, asOf: asOf,
		articles: map[quad.IRI]*article{},
		labels:   map[quad.IRI]string{},
		mentions: map[quad.IRI]mention{},
		texts:    map[quad.IRI]text{},
	}, nil
}

// find runs q and hands each answer to take.
func (s *session) find(q store.Star, take func(store.Found)) error {
	if q.Subjects != nil && len(q.Subjects) == 0 {
		return nil
	}
	for _, c := range q.Where {
		if c.Objects != nil && len(c.Objects) == 0 {
			return nil
		}
	}
	for f, err := range s.store.Find(s.ctx, q) {
		if err != nil {
			return fmt.Errorf("find: %w", err)
		}
		take(f)
	}
	return nil
}

// quads runs p and hands each quad to take until it returns false.
func (s *session) quads(p store.Pattern, take func(quad.Quad) bool) error {
	for q, err := range s.store.Quads(s.ctx, p) {
		if err != nil {
			return fmt.Errorf("read quads: %w", err)
		}
		if !take(q) {
			return nil
		}
	}
	return nil
}

// isA is the condition that a subject has one of these classes.
func isA(classes ...quad.Value) store.Condition {
	return store.Condition{Predicate: schema.Type, Objects: classes}
}

// base is the namespace in which this knowledge base makes things.
func (s *session) base() (string, error) {
	base := schema.Base
	p := store.Pattern{P: values(schema.Type), O: values(schema.NewsArticle)}
	err := s.quads(p, func(q quad.Quad) bool {
		base = schema.BaseOf(graphOf(q.Label))
		return false
	})
	return base, err
}

// loadArticles reads the heads of these graphs; nil reads all.
func (s *session) loadArticles(graphs []quad.IRI) error {
	q := store.Star{
		Where: []store.Condition{isA(schema.NewsArticle)},
		Want:  []quad.IRI{schema.URL, schema.Headline, schema.DatePublished, schema.Publisher, schema.ContentHash},
	}
	if graphs != nil {
		q.Subjects = missing(graphs, s.articles)
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
		}
	}
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

// counts reports whether a graph takes part in this question. Its head must
// have been loaded. "As of" a day leaves out articles without a day: nobody
// can tell that they were there.
func (s *session) counts(graph quad.IRI) bool {
	a := s.articles[graph]
	if a == nil {
		return false
	}
	return s.asOf == "" || a.ref.Published != "" && a.ref.Published <= s.asOf
}

// fewLabels is how many things are looked up one by one, of which an entity is
// done with its first name; above it one walk over all their names costs less.
const fewLabels = 100

// loadLabels reads what entities are called and events are labelled. A name is
// the same in all articles, because it belongs to the identity; of labels the
// one that most articles give counts.
func (s *session) loadLabels(ids []quad.IRI) error {
	fresh := missing(ids, s.labels)
	var all []quad.Quad
	for _, group := range grouped(fresh, fewLabels) {
		err := s.quads(store.Pattern{S: group, P: values(schema.Name, schema.Label)}, func(q quad.Quad) bool {
			all = append(all, q)
			return len(group) > 1 || q.Predicate != quad.Value(schema.Name)
		})
		if err != nil {
			return err
		}
	}
	all, err := s.known(all)
	if err != nil {
		return err
	}
	tallies := map[quad.IRI]tally{}
	for _, q := range all {
		id := quad.IRI(schema.Lexical(q.Subject))
		if tallies[id] == nil {
			tallies[id] = tally{}
		}
		tallies[id].add(schema.Lexical(q.Object))
	}
	for _, v := range fresh {
		id := quad.IRI(schema.Lexical(v))
		s.labels[id] = tallies[id].label()
	}
	return nil
}

// grouped puts a few values each into a group of its own, and many into one.
func grouped(list []quad.Value, few int) [][]quad.Value {
	if len(list) > few {
		return [][]quad.Value{list}
	}
	return slices.Collect(slices.Chunk(list, 1))
}

// known drops labels that were not yet given on the day that the question is
// as of: they would tell what was to come.
func (s *session) known(labels []quad.Quad) ([]quad.Quad, error) {
	if s.asOf == "" {
		return labels, nil
	}
	isLabel := func(q quad.Quad) bool { return q.Predicate == quad.Value(schema.Label) }
	var graphs []quad.IRI
	for _, q := range labels {
		if isLabel(q) {
			graphs = append(graphs, graphOf(q.Label))
		}
	}
	err := s.loadArticles(unique(graphs))
	return slices.DeleteFunc(labels, func(q quad.Quad) bool { return isLabel(q) && !s.counts(graphOf(q.Label)) }), err
}

// label is what a loaded thing is called, the end of its IRI if nobody says.
func (s *session) label(id quad.IRI) string {
	return cmp.Or(s.labels[id], tail(id))
}

// loadMentions reads actors as the articles name them.
func (s *session) loadMentions(nodes []quad.IRI) error {
	q := store.Star{
		Subjects: missing(nodes, s.mentions),
		Want:     []quad.IRI{schema.Denotes, schema.Name, schema.JobTitle},
	}
	return s.find(q, func(f store.Found) {
		s.mentions[quad.IRI(schema.Lexical(f.Subject))] = newMention(f)
	})
}

func newMention(f store.Found) mention {
	var m mention
	for _, q := range f.Quads {
		v := schema.Lexical(q.Object)
		switch q.Predicate {
		case quad.Value(schema.Denotes):
			m.id = quad.IRI(v)
		case quad.Value(schema.Name):
			m.name = v
		case quad.Value(schema.AlternateName):
			m.aliases = append(m.aliases, v)
		case quad.Value(schema.EntityType):
			if v != "country" { // said besides "place" or "organization"
				m.sort = v
			}
		case quad.Value(schema.JobTitle):
			m.roles = append(m.roles, v)
			if len(v) > len(m.role) || len(v) == len(m.role) && v < m.role {
				m.role = v // the longest says most
			}
		}
	}
	return m
}

// actor is the person or body that a mention names, nil if there is none.
func (s *session) actor(node, id quad.IRI) *Actor {
	if node == "" && id == "" {
		return nil
	}
	m := s.mentions[node]
	if id == "" {
		id = m.id
	}
	if id == "" { // not worked out yet: only this article knows it
		return &Actor{ID: string(node), Name: m.name, Role: m.role}
	}
	return &Actor{ID: string(id), Name: s.label(id), Role: m.role}
}
