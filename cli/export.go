package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/export"
	"github.com/dateline-kb/dateline/kb/query"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) export() *ucli.Command {
	return &ucli.Command{
		Name: "export", Usage: "all quads, or the network of who and what, for other tools",
		Description: `Writes the knowledge base, or with --select a part of it; the same articles give
the same bytes. What a format has no place for is told on standard error. A
file is written beside its place and then renamed, so it is whole or not there.

  nquads, trig, jsonld  every quad, each article a named graph; import reads
                        them back. --select takes whole articles
  turtle                the same without graphs: nodes still name their article
  graphml, gexf, dot    actors, events, proposals and articles as nodes,
                        statements as edges with their place (gexf: in time)
  neo4j                 a folder with nodes.csv and relationships.csv for
                        neo4j-admin database import
  ftm                   FollowTheMoney entities, one a line, for Aleph

Examples:
  dateline export -o talks.nq
  dateline export --format trig --select topic=talks | less
  dateline export --format gexf --select actor=NATO --select period=2022-01 -o nato.gexf
  dateline export --format neo4j -o talks-neo4j`,
		Flags: []ucli.Flag{
			&ucli.StringFlag{Name: "format", Value: "nquads", Usage: "`FORMAT`: " + list(exportFormats())},
			&ucli.StringSliceFlag{Name: "select", Usage: "only a part, `KIND=VALUE`: topic=WORDS, actor=NAME or period=DATE (again for more)"},
			&ucli.StringFlag{Name: "o", Usage: "write to `FILE`"},
			boolean("json", "errors as JSON, for programs"),
		},
		Action: a.runExport,
	}
}

func exportFormats() []string {
	return []string{"nquads", "trig", "turtle", "jsonld", "graphml", "gexf", "dot", "neo4j", "ftm"}
}

func (a *app) runExport(c *ucli.Context) error {
	sel, err := selection(c.StringSlice("select"))
	if err = first(unwanted(c), oneOf(c, "format", exportFormats()...), err); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		switch format := c.String("format"); format {
		case "nquads", "trig", "turtle", "jsonld":
			return a.exportQuads(c, k, format, sel)
		default:
			return a.exportGraph(c, k, format, sel)
		}
	})
}

// selection reads --select.
func selection(list []string) (*query.Selection, error) {
	if len(list) == 0 {
		return nil, nil
	}
	sel := &query.Selection{}
	for _, s := range list {
		kind, value, _ := strings.Cut(s, "=")
		value = strings.TrimSpace(value)
		switch {
		case value == "":
			return nil, usage(fmt.Errorf("--select %q: write topic=WORDS, actor=NAME or period=DATE", s))
		case kind == "topic":
			sel.Topic = append(sel.Topic, strings.Fields(value)...)
		case kind == "actor" && sel.Actor == "":
			sel.Actor = value
		case kind == "period" && sel.Since == "":
			sel.Since, sel.Until = value, value
		case kind == "actor" || kind == "period":
			return nil, usage(fmt.Errorf("--select takes one %s", kind))
		default:
			return nil, unknownValue("select", kind, []string{"topic", "actor", "period"})
		}
	}
	if sel.Since == "" {
		return sel, nil
	}
	return sel, checkDate("select period=", sel.Since)
}

// exportQuads writes RDF: all, or whole articles with something selected.
func (a *app) exportQuads(c *ucli.Context, k *kb.KB, format string, sel *query.Selection) error {
	var only []quad.IRI
	if sel != nil {
		g, err := k.Graph(a.ctx, *sel)
		if err != nil {
			return err
		}
		if only = g.ArticleIDs(); len(only) == 0 {
			return a.empty(k, "nothing is selected; select less narrowly")
		}
		all, err := k.Articles(a.ctx, nil)
		if err != nil {
			return err
		}
		if n := len(all) - len(only); n > 0 {
			a.leftOut([]string{fmt.Sprintf("%d of %d articles (not selected)", n, len(all))})
		}
	}
	if format == "turtle" {
		a.leftOut([]string{"named graphs: which article says what is told by the names of its nodes alone"})
	}
	return a.output(c.String("o"), func(w io.Writer) error {
		graphs := k.Graphs(a.ctx, only...)
		switch format {
		case "trig":
			return export.TriG(w, graphs)
		case "jsonld":
			return export.JSONLD(w, graphs)
		}
		quads := k.Quads(a.ctx)
		if only != nil {
			quads = export.Flat(graphs)
		}
		if format == "turtle" {
			return export.Turtle(w, quads)
		}
		_, err := export.NQuads(w, quads)
		return err
	})
}

// exportGraph writes nodes and edges.
func (a *app) exportGraph(c *ucli.Context, k *kb.KB, format string, sel *query.Selection) error {
	if format == "neo4j" && c.String("o") == "" {
		return usage(errors.New("neo4j is two files; name a folder for them with -o"))
	}
	if sel == nil {
		sel = &query.Selection{}
	}
	g, err := k.Graph(a.ctx, *sel)
	if err != nil {
		return err
	}
	if len(g.Events)+len(g.Statements)+len(g.Proposals) == 0 {
		return a.empty(k, "nothing is selected; select less narrowly")
	}
	if format == "neo4j" {
		return a.exportNeo4j(c.String("o"), g)
	}
	write := map[string]func(io.Writer, *query.Graph) ([]string, error){
		"graphml": export.GraphML, "gexf": export.GEXF, "dot": export.DOT, "ftm": export.FollowTheMoney,
	}[format]
	var left []string
	err = a.output(c.String("o"), func(w io.Writer) (err error) {
		left, err = write(w, g)
		return err
	})
	if err == nil {
		a.leftOut(left)
	}
	return err
}

// exportNeo4j writes the two files, each whole or not there.
func (a *app) exportNeo4j(folder string, g *query.Graph) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("write %s: %w", folder, err)
	}
	var left []string
	files := export.Neo4jFiles()
	err := a.output(filepath.Join(folder, files[0]), func(nodes io.Writer) error {
		return a.output(filepath.Join(folder, files[1]), func(relationships io.Writer) (err error) {
			left, err = export.Neo4j(nodes, relationships, g)
			return err
		})
	})
	if err == nil {
		a.leftOut(left)
	}
	return err
}
