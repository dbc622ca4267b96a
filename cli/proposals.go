package cli

import (
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) proposals() *ucli.Command {
	return &ucli.Command{
		Name: "proposals", Usage: "proposals and demands, and what became of them", ArgsUsage: "[WORDS]",
		Description: `Prints who proposed or demanded what of whom, when, and whether it is pending,
accepted, rejected, withdrawn or superseded by another of the same side, with the
words that tell it. Where an article names nobody its own words stand for who makes
it and whom it is put to: "striking dockers".

Examples:
  dateline proposals
  dateline proposals --by Russia --to NATO
  dateline proposals --status rejected --json`,
		Flags: []ucli.Flag{
			text("by", "only those by `NAME`"),
			text("to", "only those to `NAME`"),
			text("status", "only `STATUS`: pending, accepted, rejected, withdrawn or superseded"),
			limitFlag(), jsonFlag(),
		},
		Action: a.runProposals,
	}
}

func (a *app) runProposals(c *ucli.Context) error {
	if err := first(oneOf(c, "status", query.Fates()...), noLess(c, "limit")); err != nil {
		return err
	}
	q := query.ProposalQuestion{Words: words(c), By: c.String("by"), To: c.String("to"), Status: c.String("status")}
	return a.reading(c, func(k *kb.KB) error {
		list, err := k.Proposals(a.ctx, q)
		if err != nil {
			return err
		}
		list = limited(c, list)
		return a.answer(c, k, list, len(list), func() error { return render.Proposals(a.io.Out, list, a.io.options()) })
	})
}
