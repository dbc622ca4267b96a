package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/schema"
)

const evil = "<b> & \"x\"\x01\n; \\ ]]> \uffff"

func sampleGraph() *query.Graph {
	article := query.Article{ID: schema.Base + "article/1", ArticleRef: query.ArticleRef{URL: "https://a.example/1", Title: evil, Published: "2022-01-10", Source: "Daily A"}}
	lavrov := &query.Actor{ID: schema.Base + "person/sergei-lavrov", Name: "Sergei Lavrov", Role: "minister; " + evil}
	event := query.EventNode{
		Event: query.Event{ID: schema.Base + "event/talks", Label: "talks", Date: "[..2022-01-12]", Latest: "2022-01-12", Status: "planned",
			Evidence: []query.Evidence{{Article: "https://a.example/1", Passage: query.Passage{Start: 1, End: 5, Text: evil}}}},
		Actors: []string{lavrov.ID}, Places: []string{schema.Base + "place/geneva"},
		Reports: []query.ReportEdge{{Article: article.ID, Date: "2022-01", Status: "planned", Published: "2022-01-10", Start: 1, End: 5}},
	}
	said := func(start int, speaker *query.Actor, things ...string) query.StatementNode {
		return query.StatementNode{
			Statement: query.Statement{ID: schema.Base + "article/1#char=" + schema.Span{Start: start, End: start + 9}.String(), Speaker: speaker, Kind: "direct",
				Text: evil, Cue: "said", Said: "2022-01-09", Article: article.ArticleRef, Start: start, End: start + 9},
			ArticleID: article.ID, Things: things, Earliest: "2022-01-09", Latest: "2022-01-09",
		}
	}
	return &query.Graph{
		Entities: []query.Entity{
			{ID: lavrov.ID, Name: "Sergei Lavrov", Type: "person", Aliases: []string{"Lavrov"}, Roles: []string{"minister; " + evil}},
			{ID: schema.Base + "place/geneva", Name: "Geneva", Type: "place"},
			{ID: "https://other.example/Σ", Name: "Σ", Type: "organization"},
		},
		Events:     []query.EventNode{event},
		Statements: []query.StatementNode{said(10, lavrov, event.ID), said(20, lavrov), said(30, nil, event.ID), said(40, nil), said(50, lavrov, schema.Base+"event/other")},
		Proposals: []query.ProposalNode{{Proposal: query.Proposal{ID: schema.Base + "proposal/p", Kind: "demand", Contents: []string{"no missiles"}, Status: "pending"},
			Creators: []string{lavrov.ID}, Addressees: []string{"https://other.example/Σ"}, Sources: []string{article.ID}}},
		Articles: []query.Article{article},
		Passing:  2,
	}
}

func sampleQuads() []quad.Quad {
	a := quad.IRI(schema.Base + "article/1")
	n := quad.IRI(string(a) + "#char=1,2")
	return []quad.Quad{
		{Subject: n, Predicate: schema.Text, Object: quad.String("\"x\"\\\n\u0001"), Label: a},
		{Subject: n, Predicate: schema.Type, Object: schema.DirectStatement, Label: a},
		{Subject: a, Predicate: schema.Type, Object: schema.NewsArticle, Label: a},
		{Subject: a, Predicate: schema.Type, Object: schema.Bundle, Label: a},
		{Subject: a, Predicate: schema.URL, Object: quad.String("no address"), Label: a},
		{Subject: n, Predicate: schema.DateCreated, Object: quad.TypedString{Value: "2022-01", Type: schema.EDTF}, Label: a},
		{Subject: n, Predicate: schema.Cue, Object: quad.LangString{Value: "dit", Lang: "fr"}, Label: a},
		{Subject: n, Predicate: schema.About, Object: quad.IRI("https://other.example/Σ"), Label: a},
		{Subject: n, Predicate: quad.IRI("https://other.example/p.q"), Object: quad.TypedString{Value: "1", Type: quad.IRI(schema.XSD + "integer")}, Label: a},
		{Subject: n, Predicate: schema.About, Object: quad.BNode("b0"), Label: a},
	}
}

func graphs(sets ...[]quad.Quad) func(func([]quad.Quad, error) bool) {
	return func(yield func([]quad.Quad, error) bool) {
		for _, s := range sets {
			if !yield(slices.Clone(s), nil) {
				return
			}
		}
	}
}

// TestGolden compares what each format looks like with testdata; UPDATE=1
// rewrites it.
func TestGolden(t *testing.T) {
	reversed := slices.Clone(sampleQuads())
	slices.Reverse(reversed)
	network := func(write func(io.Writer, *query.Graph) ([]string, error)) func(io.Writer) error {
		return func(w io.Writer) error {
			left, err := write(w, sampleGraph())
			io.WriteString(w, "left out: "+strings.Join(left, ", ")+"\n")
			return err
		}
	}
	for _, tt := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"trig", func(w io.Writer) error { return TriG(w, graphs(sampleQuads())) }},
		{"trig", func(w io.Writer) error { return TriG(w, graphs(reversed)) }},
		{"ttl", func(w io.Writer) error { return Turtle(w, Flat(graphs(sampleQuads(), sampleQuads()))) }},
		{"jsonld", func(w io.Writer) error { return JSONLD(w, graphs(reversed)) }},
		{"graphml", network(GraphML)},
		{"gexf", network(GEXF)},
		{"dot", network(DOT)},
		{"ftm", network(FollowTheMoney)},
		{"neo4j", network(func(w io.Writer, g *query.Graph) ([]string, error) {
			var rels bytes.Buffer
			left, err := Neo4j(w, &rels, g)
			w.Write(rels.Bytes())
			return left, err
		})},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := tt.write(&b); err != nil {
				t.Fatal(err)
			}
			if _, rest, ok := strings.Cut(b.String(), "\"@graph\": ["); ok { // what the context says is schema's matter
				b.Reset()
				b.WriteString(rest)
			}
			file := filepath.Join("testdata", "sample."+tt.name+".golden")
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil || string(want) != b.String() {
				t.Errorf("%v, got\n%s", err, b.String())
			}
		})
	}
}

func TestWellFormed(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *query.Graph) ([]string, error){"graphml": GraphML, "gexf": GEXF} {
		var b bytes.Buffer
		if _, err := write(&b, sampleGraph()); err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(&b)
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
	var nodes, rels bytes.Buffer
	if _, err := Neo4j(&nodes, &rels, sampleGraph()); err != nil {
		t.Fatal(err)
	}
	for _, b := range []*bytes.Buffer{&nodes, &rels} {
		if _, err := csv.NewReader(b).ReadAll(); err != nil {
			t.Error(err)
		}
	}
	var ld bytes.Buffer
	if err := JSONLD(&ld, graphs(sampleQuads())); err != nil || !json.Valid(ld.Bytes()) {
		t.Errorf("JSON-LD: %v\n%s", err, ld.String())
	}
}

// A name that would be read as another is refused, not written.
func TestJSONLDRefusesAmbiguousNames(t *testing.T) {
	q := quad.Quad{Subject: quad.IRI("dl:me"), Predicate: schema.Type, Object: schema.Mention, Label: quad.IRI("https://a.example/")}
	if err := JSONLD(io.Discard, graphs([]quad.Quad{q})); err == nil {
		t.Error("written")
	}
}

// TestFTMIDs holds that no two things get one ID.
func TestFTMIDs(t *testing.T) {
	seen := map[string]string{}
	for _, iri := range []string{schema.Base + "person/a-b", schema.Base + "person-a/b", schema.Base + "person/a_b", schema.Base + "article/1#char=1,2", schema.Base + "article/1#char=1-2", "person/a-b", "dl-person"} {
		id := ftmID(iri)
		if other, ok := seen[id]; ok {
			t.Errorf("%s and %s are both %s", iri, other, id)
		}
		seen[id] = iri
	}
}
