package cli

import (
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) match() *ucli.Command {
	return &ucli.Command{
		Name: "match", Usage: "quads by a pattern", ArgsUsage: "'S P O [G]'",
		Description: `Prints the values of the pattern's ?variables in N-Quads syntax: a table on a
terminal, tab-separated values with a header line in a pipe. A position is a
?variable, a prefix:name (schema, sem, dl, prov, rdf, rdfs, xsd, edtf, id), an
<IRI>, or a "text".

Examples:
  dateline match '?statement schema:spokenByCharacter ?who'
  dateline match '?event dl:status "postponed" ?article' --limit 20
  dateline match '?a a schema:NewsArticle' --json`,
		Flags:  []ucli.Flag{limitFlag(), jsonFlag()},
		Action: a.runMatch,
	}
}

// matches is the answer as JSON.
type matches struct {
	Vars []string    `json:"vars"`
	Rows []query.Row `json:"rows"`
}

func (a *app) runMatch(c *ucli.Context) error {
	if err := first(wanted(c, "a pattern", `dateline match '?statement schema:spokenByCharacter ?who'`), noLess(c, "limit")); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		vars, rows, err := k.Match(a.ctx, strings.Join(c.Args().Slice(), " "), c.Int("limit"))
		if err != nil {
			return err
		}
		return a.answer(c, k, matches{vars, rows}, len(rows), func() error {
			return render.Rows(a.io.Out, vars, rows, a.io.options())
		})
	})
}
