package cli

import (
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) entities() *ucli.Command {
	return &ucli.Command{
		Name: "entities", Usage: "persons, organizations and places", ArgsUsage: "[WORDS]",
		Description: `Prints who and what is known, the most named first: name, type, roles, other names.

Examples:
  dateline entities
  dateline entities lavrov
  dateline entities --type organization --limit 20 --json`,
		Flags:  []ucli.Flag{text("type", "only `TYPE`: person, organization or place"), limitFlag(), jsonFlag()},
		Action: a.runEntities,
	}
}

func (a *app) runEntities(c *ucli.Context) error {
	if err := first(oneOf(c, "type", "person", "organization", "place"), noLess(c, "limit")); err != nil {
		return err
	}
	q := query.EntityQuestion{Words: words(c), Type: c.String("type"), Limit: c.Int("limit")}
	return a.reading(c, func(k *kb.KB) error {
		list, err := k.Entities(a.ctx, q)
		if err != nil {
			return err
		}
		return a.answer(c, k, list, len(list), func() error { return render.Entities(a.io.Out, list, a.io.options()) })
	})
}
