package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

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
	days     map[quad.IRI]string // when articles were published, "" = not told
	labels   map[quad.IRI]string // names of entities, labels of events
	mentions map[quad.IRI]mention
	texts    map[quad.IRI]text
	speakers map[quad.IRI]speaker    // of statements
	claimed  map[quad.IRI][]claimRow // reports -> claims of their events
	dates    bool                    // events show in which ways their date is given
	names    map[quad.IRI]set        // article -> persons and organizations that it names
}

// article is the head of one graph.
type article struct {
	iri, publisher quad.IRI
	ref            ArticleRef
	hash           string
	authors        []string
	language       string
	cluster        string // of articles that print one text, "" = no other does
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
		days:     map[quad.IRI]string{},
		labels:   map[quad.IRI]string{},
		mentions: map[quad.IRI]mention{},
		texts:    map[quad.IRI]text{},
		speakers: map[quad.IRI]speaker{},
		claimed:  map[quad.IRI][]claimRow{},
		names:    map[quad.IRI]set{},
	}, nil
}

// find runs q and hands each answer to take, in no particular order.
func (s *session) find(q store.Star, take func(store.Found)) error {
	q.Order = store.AnyOrder
	return s.findInOrder(q, func(f store.Found) bool {
		take(f)
		return true
	})
}

// findInOrder runs q and hands each answer to take until it returns false.
func (s *session) findInOrder(q store.Star, take func(store.Found) bool) error {
	nothing := func(set []quad.Value) bool { return set != nil && len(set) == 0 }
	if nothing(q.Subjects) || nothing(q.Graphs) {
		return nil
	}
	for _, c := range q.Where {
		if nothing(c.Objects) {
			return nil
		}
	}
	for f, err := range s.store.Find(s.ctx, q) {
		if err != nil {
			return fmt.Errorf("find: %w", err)
		}
		if !take(f) {
			return nil
		}
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

// together runs readings at the same time: they must fill different maps. Labels
// fill days too, for a question as of a day.
func together(readings ...func() error) error {
	errs := make([]error, len(readings))
	var wg sync.WaitGroup
	for i, read := range readings {
		wg.Go(func() { errs[i] = read() })
	}
	wg.Wait()
	return errors.Join(errs...)
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

// loadLabels reads what entities are called and events are labelled: of several
// names or labels the one that most articles give counts.
func (s *session) loadLabels(ids []quad.IRI) error {
	fresh := missing(ids, s.labels)
	names := map[quad.IRI]string{}
	several := set{}
	// Nearly all have one name: it is read once, in any of their articles.
	err := s.quads(store.Pattern{S: fresh, P: values(schema.Name), Once: true}, func(q quad.Quad) bool {
		id := quad.IRI(schema.Lexical(q.Subject))
		if _, has := names[id]; has {
			several.add(id)
		}
		names[id] = schema.Lexical(q.Object)
		return true
	})
	if err != nil {
		return err
	}
	for id, name := range names {
		if name != "" && !several.has(id) {
			s.labels[id] = name
		}
	}
	return s.loadTallied(missing(ids, s.labels))
}

// loadTallied reads the labels of events and of what has several names.
func (s *session) loadTallied(ids []quad.Value) error {
	var all []quad.Quad
	err := s.quads(store.Pattern{S: ids, P: values(schema.Name, schema.Label)}, func(q quad.Quad) bool {
		all = append(all, q)
		return true
	})
	if err != nil {
		return err
	}
	if all, err = s.known(all); err != nil {
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
	for _, v := range ids {
		id := quad.IRI(schema.Lexical(v))
		s.labels[id] = tallies[id].label()
	}
	return nil
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
	err := s.loadDays(unique(graphs))
	return slices.DeleteFunc(labels, func(q quad.Quad) bool { return isLabel(q) && !s.counts(graphOf(q.Label)) }), err
}

// label is what a loaded thing is called, the end of its IRI if nobody says.
func (s *session) label(id quad.IRI) string {
	return cmp.Or(s.labels[id], tail(id))
}

// fewMentions is how many actors are looked up one by one; above it all that
// their articles name are read.
const fewMentions = 64

// loadMentions reads actors as the articles name them.
func (s *session) loadMentions(nodes []quad.IRI) error {
	want := []quad.IRI{schema.Denotes, schema.Name, schema.JobTitle}
	fresh := missing(nodes, s.mentions)
	if len(fresh) > fewMentions {
		err := s.find(store.Star{
			Graphs: articlesOf(fresh), Where: []store.Condition{isA(schema.Mention)}, Want: want,
		}, func(f store.Found) {
			if n, ok := schema.ParseNode(subject(f)); ok && n.Article == f.Graph { // an article speaks for itself only
				s.mentions[subject(f)] = newMention(f)
			}
		})
		if err != nil {
			return err
		}
		fresh = missing(nodes, s.mentions)
	}
	return s.findInOrder(store.Star{Subjects: fresh, Want: want}, func(f store.Found) bool {
		s.mentions[subject(f)] = newMention(f)
		return true
	})
}

// articlesOf lists the articles that nodes are in.
func articlesOf(nodes []quad.Value) []quad.Value {
	articles := set{}
	for _, v := range nodes {
		n, _ := schema.ParseNode(quad.IRI(schema.Lexical(v)))
		articles.add(n.Article)
	}
	return articles.values()
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
