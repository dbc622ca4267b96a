package cli

import (
	"errors"
	"fmt"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) remove() *ucli.Command {
	return &ucli.Command{
		Name: "remove", Usage: "articles, with all that they say", ArgsUsage: "ARTICLE...",
		Description: `Removes articles by url or IRI (dateline articles --json lists them). If one of
them is not there, none is removed.

Examples:
  dateline remove https://news.example/talks`,
		Flags:  []ucli.Flag{jsonFlag()},
		Action: a.runRemove,
	}
}

func (a *app) runRemove(c *ucli.Context) (err error) {
	if err := wanted(c, "the url of an article", "dateline remove https://news.example/talks"); err != nil {
		return err
	}
	k, err := a.existing(c)
	if err != nil {
		return err
	}
	defer closing(k, &err)
	gone, err := k.Remove(a.ctx, c.Args().Slice()...)
	var unknown *query.UnknownName
	if errors.As(err, &unknown) {
		return &failure{err: fmt.Errorf("there is no article %q", unknown.Name), hint: "dateline articles lists them", code: codeNothing}
	}
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return render.JSON(a.io.Out, gone)
	}
	for _, g := range gone {
		fmt.Fprintf(a.io.Err, "removed %s\n", render.Clean(g.URL))
	}
	return nil
}
