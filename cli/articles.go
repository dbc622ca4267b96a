package cli

import (
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) articles() *ucli.Command {
	return &ucli.Command{
		Name: "articles", Usage: "the articles", ArgsUsage: "[WORDS]",
		Description: `Prints the articles that WORDS fit, by day of publication.

Examples:
  dateline articles
  dateline articles talks --json`,
		Flags:  []ucli.Flag{limitFlag(), jsonFlag()},
		Action: a.runArticles,
	}
}

func (a *app) runArticles(c *ucli.Context) error {
	if err := noLess(c, "limit"); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		list, err := k.Articles(a.ctx, words(c))
		if err != nil {
			return err
		}
		list = limited(c, list)
		return a.answer(c, k, list, len(list), func() error { return render.Articles(a.io.Out, list, a.io.options()) })
	})
}
