package cli

import (
	"fmt"
	"io"
	"slices"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/export"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) export() *ucli.Command {
	return &ucli.Command{
		Name: "export", Usage: "all quads, for other tools",
		Description: `Writes every quad, sorted: the same articles give the same bytes. A file is
written beside its place and then renamed, so it is whole or not there.

Examples:
  dateline export -o talks.nq
  dateline export | gzip > talks.nq.gz`,
		Flags: []ucli.Flag{
			&ucli.StringFlag{Name: "format", Value: "nquads", Usage: "`FORMAT`: nquads"},
			&ucli.StringFlag{Name: "o", Usage: "write to `FILE`"},
			boolean("json", "errors as JSON, for programs"),
		},
		Action: a.runExport,
	}
}

func laterExports() []string {
	return []string{"trig", "turtle", "jsonld", "graphml", "gexf", "dot", "neo4j", "ftm"}
}

func (a *app) runExport(c *ucli.Context) error {
	if f := c.String("format"); slices.Contains(laterExports(), f) {
		return &failure{err: fmt.Errorf("--format %s does not exist yet", f), hint: "there is nquads", code: codeUsage}
	}
	if err := first(unwanted(c), oneOf(c, "format", "nquads")); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		return a.output(c.String("o"), func(w io.Writer) error {
			_, err := export.NQuads(w, k.Quads(a.ctx))
			return err
		})
	})
}
