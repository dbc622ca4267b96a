package query

import (
	"context"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Selection is a part of the knowledge base: what all of its fields fit. The
// zero value is all of it.
type Selection struct {
	Topic        []string // words of a statement, event or proposal, or of the names in it
	Actor        string   // who speaks, is spoken of or to, takes part, proposes
	Since, Until string   // "2006-01-02", or any EDTF date
}

// Graph is what is known, with the names by which its members link to each other.
type Graph struct {
	Entities   []Entity
	Events     []EventNode
	Statements []StatementNode
	Proposals  []ProposalNode
	Articles   []Article // those that the others come from, by day
	Passing    int       // events left out: named once, in passing
}

// EventNode is an event with the IRIs of who takes part and of where it is.
type EventNode struct {
	Event
	Actors, Places []string
	Reports        []ReportEdge
}

// ReportEdge is a line of an event's history with its article's IRI and place in it.
type ReportEdge struct {
	Article, Date, Status, Published string
	Start, End                       int
}

// StatementNode is a statement with the IRIs of what it speaks of.
type StatementNode struct {
	Statement
	ArticleID        string
	Things           []string // entities and events
	Earliest, Latest string   // days that bound when it was said
}

// ProposalNode is a proposal with the IRIs of who is concerned.
type ProposalNode struct {
	Proposal
	Creators, Addressees, Sources []string // Sources are articles
	Earliest, Latest              string
}

// Graph returns what a selection holds.
func (r *Reader) Graph(ctx context.Context, sel Selection) (*Graph, error) {
	s, err := r.session(ctx, "")
	if err != nil {
		return nil, err
	}
	g := &Graph{}
	for _, read := range []func(Selection, *Graph) error{s.selectEvents, s.selectStatements, s.selectProposals, s.selectEntities, s.graphArticles} {
		if err := read(sel, g); err != nil {
			return nil, err
		}
	}
	return g, nil
}

func (s *session) selectEvents(sel Selection, g *Graph) error {
	q := TimelineQuestion{Words: sel.Topic, Since: sel.Since, Until: sel.Until}
	if sel.Actor != "" {
		q.With = []string{sel.Actor}
	}
	from, to, err := window(q.Since, q.Until)
	if err != nil {
		return err
	}
	only, err := s.candidates(q, from, to)
	if err != nil {
		return err
	}
	lives, err := s.livesOf(only, linePredicates()...)
	if err != nil {
		return err
	}
	all := len(lives)
	lives = slices.DeleteFunc(lives, passing)
	g.Passing = all - len(lives)
	lives = slices.DeleteFunc(lives, func(l lived) bool { return !overlaps(l.date.earliest, l.date.latest, from, to) })
	events, err := s.events(lives)
	if err != nil {
		return err
	}
	for i, l := range lives {
		n := EventNode{Event: events[i]}
		actors, places := set{}, set{}
		for _, x := range l.lines {
			for _, id := range x.actors {
				actors.add(id)
			}
			places.add(x.place)
			n.Reports = append(n.Reports, ReportEdge{Article: string(x.graph), Date: x.date.edtf, Status: x.status,
				Published: x.published, Start: x.evidence.Start, End: x.evidence.End})
		}
		n.Actors, n.Places = names(actors), names(places)
		g.Events = append(g.Events, n)
	}
	return nil
}

func (s *session) selectStatements(sel Selection, g *Graph) error {
	star, err := s.saidStar(SaidQuestion{Words: sel.Topic, Since: sel.Since, Until: sel.Until})
	if err != nil {
		return err
	}
	if sel.Actor != "" {
		who, err := s.resolve(sel.Actor)
		if err != nil {
			return err
		}
		on, err := s.statementsOf(who)
		if err != nil {
			return err
		}
		if star.Subjects != nil {
			on = on.and(setOf(star.Subjects))
		}
		star.Subjects = on.values()
	}
	rows, err := s.statementRows(star)
	if err != nil {
		return err
	}
	list, err := s.statements(rows)
	if err != nil {
		return err
	}
	for i, r := range rows {
		g.Statements = append(g.Statements, StatementNode{
			Statement: list[i], ArticleID: string(r.graph), Things: names(setOfIRIs(r.about)), Earliest: r.earliest, Latest: r.latest,
		})
	}
	return nil
}

// statementsOf finds what these said, or was said of them, to them or through them.
func (s *session) statementsOf(who set) (set, error) {
	var searches []func() (set, error)
	for _, p := range []quad.IRI{schema.SpokenBy, schema.About, schema.Addressee, schema.RelayedBy} {
		searches = append(searches, func() (set, error) {
			return s.linking(p, who, schema.StatementClasses(), subject, schema.Type)
		})
	}
	return union(searches...)
}

func (s *session) selectProposals(sel Selection, g *Graph) error {
	from, to, err := window(sel.Since, sel.Until)
	if err != nil {
		return err
	}
	only, err := everyWord(sel.Topic, s.proposalsOn)
	if err != nil {
		return err
	}
	if sel.Actor != "" {
		who, err := s.resolve(sel.Actor)
		if err != nil {
			return err
		}
		of, err := union(
			func() (set, error) { return s.proposalsOf(schema.Creator, who) },
			func() (set, error) { return s.proposalsOf(schema.Addressee, who) })
		if err != nil {
			return err
		}
		only = only.and(of)
	}
	list, err := s.proposals(only)
	if err != nil {
		return err
	}
	links, err := s.proposalLinks()
	if err != nil {
		return err
	}
	for _, p := range list {
		n := ProposalNode{Proposal: p}
		if p.Presented != "" {
			if n.Earliest, n.Latest, err = dayBounds(p.Presented); err != nil {
				return err
			}
		}
		if !overlaps(n.Earliest, n.Latest, from, to) {
			continue
		}
		l := links[quad.IRI(p.ID)]
		n.Creators, n.Addressees, n.Sources = names(l.by), names(l.to), names(l.graphs)
		g.Proposals = append(g.Proposals, n)
	}
	return nil
}

// proposalLink is whom a proposal concerns, over all articles.
type proposalLink struct{ by, to, graphs set }

func (s *session) proposalLinks() (map[quad.IRI]proposalLink, error) {
	links := map[quad.IRI]proposalLink{}
	err := s.find(store.Star{
		Where: []store.Condition{isA(schema.ProposalReport)}, Want: []quad.IRI{schema.Reports, schema.Creator, schema.Addressee},
	}, func(f store.Found) {
		o := newOffer(f)
		l, ok := links[o.event]
		if !ok {
			l = proposalLink{set{}, set{}, set{}}
			links[o.event] = l
		}
		for _, id := range o.by {
			l.by.add(id)
		}
		for _, id := range o.to {
			l.to.add(id)
		}
		l.graphs.add(f.Graph)
	})
	return links, err
}

// selectEntities reads those that the selected members name; without a
// selection all.
func (s *session) selectEntities(sel Selection, g *Graph) (err error) {
	var only set
	if len(sel.Topic) > 0 || sel.Actor != "" || sel.Since != "" || sel.Until != "" {
		only = g.named()
	}
	g.Entities, err = s.entities(only)
	return err
}

// named are the IRIs of all that the members link to.
func (g *Graph) named() set {
	out := set{}
	add := func(lists ...[]string) {
		for _, list := range lists {
			for _, id := range list {
				out.add(quad.IRI(id))
			}
		}
	}
	for _, e := range g.Events {
		add(e.Actors, e.Places)
	}
	for _, x := range g.Statements {
		add(x.Things)
		for _, a := range []*Actor{x.Speaker, x.RelayedBy, x.Addressee} {
			if a != nil {
				out.add(quad.IRI(a.ID))
			}
		}
	}
	for _, p := range g.Proposals {
		add(p.Creators, p.Addressees)
	}
	return out
}

func (s *session) graphArticles(_ Selection, g *Graph) error {
	ids := g.ArticleIDs()
	if err := s.loadArticles(ids); err != nil {
		return err
	}
	g.Articles = s.articleList(setOfIRIs(ids))
	return nil
}

// ArticleIDs are the IRIs of the articles that the members come from, sorted.
func (g *Graph) ArticleIDs() []quad.IRI {
	var ids []quad.IRI
	for _, e := range g.Events {
		for _, r := range e.Reports {
			ids = append(ids, quad.IRI(r.Article))
		}
	}
	for _, x := range g.Statements {
		ids = append(ids, quad.IRI(x.ArticleID))
	}
	for _, p := range g.Proposals {
		for _, id := range p.Sources {
			ids = append(ids, quad.IRI(id))
		}
	}
	return unique(ids)
}

func setOf(values []quad.Value) set {
	out := set{}
	for _, v := range values {
		out.add(graphOf(v))
	}
	return out
}

func setOfIRIs(iris []quad.IRI) set {
	out := make(set, len(iris))
	for _, iri := range iris {
		out.add(iri)
	}
	return out
}

func names(s set) []string {
	out := make([]string, 0, len(s))
	for _, iri := range s.list() {
		out = append(out, string(iri))
	}
	return out
}

// Acting are the entities that take part, speak, are addressed or propose.
func (g *Graph) Acting() map[string]bool {
	out := map[string]bool{}
	for _, e := range g.Events {
		for _, id := range e.Actors {
			out[id] = true
		}
	}
	for _, x := range g.Statements {
		for _, id := range x.Things {
			out[id] = true // a note is on it
		}
		for _, a := range []*Actor{x.Speaker, x.RelayedBy, x.Addressee} {
			if a != nil {
				out[a.ID] = true
			}
		}
	}
	for _, p := range g.Proposals {
		for _, list := range [][]string{p.Creators, p.Addressees} {
			for _, id := range list {
				out[id] = true
			}
		}
	}
	return out
}
