package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// network is a knowledge base as tools for networks take it: actors, events,
// proposals and articles are nodes; statements, parts in events and reports
// are edges, each with the article and the place in it that say so.
type network struct {
	nodes []node
	edges []edge
	left  leftOut
	known map[string]bool // the nodes
	loose int             // statements with nothing at either end
}

// node and edge are in time if they have a first and a last day ("2006-01-02").
type node struct {
	id, label, kind string
	values          []string // of nodeFields
	first, last     string
}

type edge struct {
	from, to, kind string
	values         []string // of edgeFields
	first, last    string
}

func nodeFields() []string {
	return []string{"type", "roles", "aliases", "date", "earliest", "latest", "status", "contents", "source", "url"}
}

func edgeFields() []string {
	return []string{"text", "cue", "statement", "role", "relayed_by", "date", "status", "article", "url", "start", "end"}
}

// newNetwork takes a graph apart. Statements of nobody go out from their
// article, those about nothing that is a node go to it.
func newNetwork(g *query.Graph) *network {
	n := &network{known: map[string]bool{}}
	for _, e := range g.Entities {
		n.node(e.ID, e.Name, e.Type, "", "", map[string]string{"type": e.Type, "roles": joined(e.Roles), "aliases": joined(e.Aliases)})
	}
	for _, e := range g.Events {
		n.node(e.ID, e.Label, "event", e.Earliest, e.Latest, map[string]string{
			"date": e.Date, "earliest": e.Earliest, "latest": e.Latest, "status": e.Status})
	}
	for _, p := range g.Proposals {
		n.node(p.ID, cmp.Or(strings.Join(p.Contents, "; "), p.Kind), p.Kind, p.Earliest, p.Latest, map[string]string{
			"date": p.Presented, "earliest": p.Earliest, "latest": p.Latest, "status": p.Status, "contents": joined(p.Contents)})
	}
	urls := map[string]string{}
	for _, a := range g.Articles {
		urls[a.ID] = a.URL
		n.node(a.ID, cmp.Or(a.Title, a.URL), "article", a.Published, a.Published, map[string]string{"date": a.Published, "source": a.Source, "url": a.URL})
	}
	for _, x := range n.nodes {
		n.known[x.id] = true
	}
	n.link(g, urls)
	n.left.add(n.loose, "statement", "nobody is named who made it, and nothing that it is about")
	n.keepKnown()
	return n
}

func (n *network) node(id, label, kind, first, last string, fields map[string]string) {
	first, last = both(first, last)
	n.nodes = append(n.nodes, node{id, label, kind, inOrder(nodeFields(), fields), first, last})
}

func (n *network) edge(from, to, kind, first, last string, fields map[string]string) {
	first, last = both(first, last)
	n.edges = append(n.edges, edge{from, to, kind, inOrder(edgeFields(), fields), first, last})
}

func (n *network) link(g *query.Graph, urls map[string]string) {
	for _, e := range g.Events {
		for _, who := range e.Actors {
			n.edge(who, e.ID, "takes part in", e.Earliest, e.Latest, nil)
		}
		for _, where := range e.Places {
			n.edge(e.ID, where, "is in", e.Earliest, e.Latest, nil)
		}
		for _, r := range e.Reports {
			n.edge(e.ID, r.Article, "is reported in", r.Published, r.Published, map[string]string{
				"date": r.Date, "status": r.Status, "article": r.Article, "url": urls[r.Article], "start": strconv.Itoa(r.Start), "end": strconv.Itoa(r.End)})
		}
	}
	for _, s := range g.Statements {
		n.statement(s)
	}
	for _, p := range g.Proposals {
		for _, who := range p.Creators {
			n.edge(who, p.ID, "proposes", p.Earliest, p.Latest, nil)
		}
		for _, who := range p.Addressees {
			n.edge(p.ID, who, "is addressed to", p.Earliest, p.Latest, nil)
		}
		for _, a := range p.Sources {
			n.edge(p.ID, a, "is reported in", "", "", map[string]string{"article": a, "url": urls[a]})
		}
	}
}

func (n *network) statement(s query.StatementNode) {
	fields := map[string]string{
		"text": s.Text, "cue": s.Cue, "statement": s.Kind, "date": s.Said, "article": s.ArticleID, "url": s.Article.URL,
		"start": strconv.Itoa(s.Start), "end": strconv.Itoa(s.End),
	}
	from := s.ArticleID
	if s.Speaker != nil {
		from = s.Speaker.ID
		fields["role"] = s.Speaker.Role
	}
	if s.RelayedBy != nil {
		fields["relayed_by"] = s.RelayedBy.Name
	}
	to := slices.DeleteFunc(slices.Clone(s.Things), func(id string) bool { return !n.known[id] })
	if len(to) == 0 {
		if s.Speaker == nil {
			n.loose++
			return
		}
		to = []string{s.ArticleID}
	}
	for _, thing := range to {
		n.edge(from, thing, "said", s.Earliest, s.Latest, fields)
	}
	if s.Addressee != nil {
		n.edge(from, s.Addressee.ID, "said to", s.Earliest, s.Latest, fields)
	}
	if s.RelayedBy != nil && s.Speaker != nil {
		n.edge(s.RelayedBy.ID, from, "relays", s.Earliest, s.Latest, fields)
	}
}

// keepKnown drops edges to what is not selected.
func (n *network) keepKnown() {
	kept := n.edges[:0]
	for _, e := range n.edges {
		if n.known[e.from] && n.known[e.to] {
			kept = append(kept, e)
		}
	}
	n.left.add(len(n.edges)-len(kept), "link", "to what is not selected")
	n.edges = kept
}

// both closes an open side: these formats know no open times.
func both(first, last string) (string, string) { return cmp.Or(first, last), cmp.Or(last, first) }

func inOrder(fields []string, values map[string]string) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = values[f]
	}
	return out
}

func joined(list []string) string { return strings.Join(list, "; ") }

// leftOut collects in words what an export has no place for.
type leftOut []string

func (l *leftOut) add(n int, what, why string) {
	switch {
	case n == 1:
		*l = append(*l, fmt.Sprintf("1 %s (%s)", what, why))
	case n > 1:
		*l = append(*l, fmt.Sprintf("%d %ss (%s)", n, what, why))
	}
}

// common is what every graph format leaves out of a knowledge base.
func common(g *query.Graph) (l leftOut) {
	l.add(g.Passing, "event", "named once, in passing")
	return append(l, "the texts of the articles")
}
