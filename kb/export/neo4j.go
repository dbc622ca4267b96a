package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// Neo4jFiles are the files that Neo4j writes.
func Neo4jFiles() []string { return []string{"nodes.csv", "relationships.csv"} }

// Neo4j writes the two files of neo4j-admin's import. Statements are nodes
// here, with relationships to who made them, what they are about and where
// they stand.
func Neo4j(nodes, relationships io.Writer, g *query.Graph) ([]string, error) {
	t := &neo4j{nodes: csv.NewWriter(nodes), rels: csv.NewWriter(relationships), known: map[string]bool{}}
	t.write(t.nodes, "id:ID", "name", "date", "earliest:date", "latest:date", "status", "kind", "text", "cue", "source", "url",
		"start:int", "end:int", "roles:string[]", "aliases:string[]", ":LABEL")
	t.write(t.rels, ":START_ID", "date", "status", "role", "start:int", "end:int", ":END_ID", ":TYPE")
	for _, e := range g.Entities {
		t.node(e.ID, e.Name, "Actor;"+upper(e.Type), map[string]string{"roles": array(e.Roles), "aliases": array(e.Aliases)})
	}
	for _, e := range g.Events {
		t.node(e.ID, e.Label, "Event", map[string]string{"date": e.Date, "earliest": e.Earliest, "latest": e.Latest, "status": e.Status})
	}
	for _, p := range g.Proposals {
		t.node(p.ID, strings.Join(p.Contents, "; "), upper(p.Kind), map[string]string{"date": p.Presented, "earliest": p.Earliest, "latest": p.Latest, "status": p.Status})
	}
	for _, a := range g.Articles {
		t.node(a.ID, a.Title, "Article", map[string]string{"date": a.Published, "earliest": a.Published, "latest": a.Published, "source": a.Source, "url": a.URL})
	}
	for _, s := range g.Statements {
		t.node(s.ID, "", "Statement", map[string]string{"date": s.Said, "earliest": s.Earliest, "latest": s.Latest, "kind": s.Kind, "text": s.Text,
			"cue": s.Cue, "url": s.Article.URL, "start": strconv.Itoa(s.Start), "end": strconv.Itoa(s.End)})
	}
	t.links(g)
	t.nodes.Flush()
	t.rels.Flush()
	for _, err := range []error{t.err, t.nodes.Error(), t.rels.Error()} {
		if err != nil {
			return nil, err
		}
	}
	t.left.add(t.strange, "link", "to what is not selected")
	return append(common(g), t.left...), nil
}

type neo4j struct {
	nodes, rels *csv.Writer
	known       map[string]bool
	strange     int
	left        leftOut
	err         error
}

func (t *neo4j) write(w *csv.Writer, row ...string) {
	if err := w.Write(row); t.err == nil {
		t.err = err
	}
}

func (t *neo4j) node(id, name, labels string, f map[string]string) {
	t.known[id] = true
	day := func(d string) string {
		if !gexfDay(d) {
			return ""
		}
		return d
	}
	t.write(t.nodes, id, name, f["date"], day(f["earliest"]), day(f["latest"]), f["status"], f["kind"], f["text"], f["cue"], f["source"], f["url"],
		f["start"], f["end"], f["roles"], f["aliases"], labels)
}

func (t *neo4j) rel(from, to, kind string, f map[string]string) {
	if !t.known[from] || !t.known[to] {
		t.strange++
		return
	}
	t.write(t.rels, from, f["date"], f["status"], f["role"], f["start"], f["end"], to, kind)
}

func (t *neo4j) links(g *query.Graph) {
	for _, e := range g.Events {
		for _, who := range e.Actors {
			t.rel(who, e.ID, "TAKES_PART_IN", nil)
		}
		for _, where := range e.Places {
			t.rel(e.ID, where, "IS_IN", nil)
		}
		for _, r := range e.Reports {
			t.rel(e.ID, r.Article, "REPORTED_IN", map[string]string{"date": r.Date, "status": r.Status, "start": strconv.Itoa(r.Start), "end": strconv.Itoa(r.End)})
		}
	}
	for _, s := range g.Statements {
		if s.Speaker != nil {
			t.rel(s.Speaker.ID, s.ID, "SAID", map[string]string{"role": s.Speaker.Role})
		}
		if s.RelayedBy != nil {
			t.rel(s.RelayedBy.ID, s.ID, "RELAYED", nil)
		}
		if s.Addressee != nil {
			t.rel(s.ID, s.Addressee.ID, "ADDRESSED_TO", nil)
		}
		for _, thing := range s.Things {
			t.rel(s.ID, thing, "ABOUT", nil)
		}
		t.rel(s.ID, s.ArticleID, "STANDS_IN", nil)
	}
	for _, p := range g.Proposals {
		for _, who := range p.Creators {
			t.rel(who, p.ID, "PROPOSES", nil)
		}
		for _, who := range p.Addressees {
			t.rel(p.ID, who, "ADDRESSED_TO", nil)
		}
		for _, a := range p.Sources {
			t.rel(p.ID, a, "REPORTED_IN", nil)
		}
	}
}

// array writes a list as neo4j-admin splits it.
func array(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strings.ReplaceAll(s, ";", ",")
	}
	return strings.Join(out, ";")
}

func upper(s string) string {
	if s == "" {
		return "Thing"
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
