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
		Name: "match", Usage: "quads by patterns", ArgsUsage: "'S P O [G] [. S P O [G]]...'",
		Description: `Prints the values of the patterns' ?variables in N-Quads syntax: a table on a
terminal, tab-separated values with a header line in a pipe. A position is a
?variable, a prefix:name (schema, sem, dl, prov, rdf, rdfs, xsd, edtf, id), an
<IRI>, or a "text". A variable has one value in all patterns.

--where '?variable OP value' holds rows back; OP is = != < <= > >= or ~, which asks
for words. Dates are compared as dates, and what is not certain does not hold:
2022-01 is not < 2022-01-15. --where and --order may be given several times.

Examples:
  dateline match '?statement schema:spokenByCharacter ?who'
  dateline match '?event dl:status "postponed" ?article' --limit 20
  dateline match '?s schema:spokenByCharacter ?who . ?who schema:name ?name . ?s schema:text ?text' --where '?text ~ talks'
  dateline match '?e sem:hasTimeStamp ?when' --where '?when >= 2022-01-10' --order when --explain`,
		Flags: []ucli.Flag{
			&ucli.StringSliceFlag{Name: "where", Usage: "only rows for which `CONDITION` holds"},
			&ucli.StringSliceFlag{Name: "order", Usage: "order by `VARIABLE`; -VARIABLE orders downwards"},
			limitFlag(), boolean("explain", "tell how it was found"), jsonFlag(),
		},
		Action: a.runMatch,
	}
}

func (a *app) runMatch(c *ucli.Context) error {
	if err := first(wanted(c, "a pattern", `dateline match '?statement schema:spokenByCharacter ?who'`), noLess(c, "limit")); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		m, err := k.Match(a.ctx, query.MatchQuestion{
			Patterns: strings.Join(c.Args().Slice(), " "), Where: c.StringSlice("where"), Order: c.StringSlice("order"), Limit: c.Int("limit"),
		})
		if err != nil {
			return err
		}
		if !c.Bool("explain") {
			m.Plan = nil
		} else if !c.Bool("json") {
			if err := render.Plan(a.io.Err, m.Plan, a.io.options()); err != nil {
				return err
			}
		}
		return a.answer(c, k, m, len(m.Rows), func() error {
			return render.Rows(a.io.Out, m.Vars, m.Rows, a.io.options())
		})
	})
}
