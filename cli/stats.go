package cli

import (
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) stats() *ucli.Command {
	return &ucli.Command{
		Name: "stats", Usage: "how much is there",
		Description: `Counts articles, statements, events, proposals, entities and quads.

Examples:
  dateline stats
  dateline stats --json`,
		Flags:  []ucli.Flag{jsonFlag()},
		Action: a.runStats,
	}
}

func (a *app) runStats(c *ucli.Context) error {
	if err := unwanted(c); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		s, err := k.Stats(a.ctx)
		if err != nil {
			return err
		}
		return a.answer(c, k, s, 1, func() error { return render.Stats(a.io.Out, s, a.io.options()) })
	})
}
