package cli

import (
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) show() *ucli.Command {
	return &ucli.Command{
		Name: "show", Usage: "all that is known of one thing", ArgsUsage: "NAME-or-IRI",
		Description: `Prints the card of a person, organization, place, event, proposal, statement or
article: by name, by IRI or its end, by url, or by a place such as url:120-180.

Examples:
  dateline show Sergei Lavrov
  dateline show https://news.example/talks
  dateline show https://news.example/talks:120-180 --json`,
		Flags:  []ucli.Flag{explainFlag(), jsonFlag()},
		Action: a.runShow,
	}
}

func (a *app) runShow(c *ucli.Context) error {
	if err := wanted(c, "a name, an IRI, a url or a place in an article", "dateline show Sergei Lavrov"); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		card, err := k.Show(a.ctx, strings.Join(c.Args().Slice(), " "))
		if err != nil {
			return err
		}
		if c.Bool("explain") {
			if err := k.Explain(a.ctx, and(card.Statements, card.Statement), and(card.Events, card.Event)); err != nil {
				return err
			}
		}
		return a.answer(c, k, card, 1, func() error { return render.Card(a.io.Out, card, a.explained(c)) })
	})
}

// and is a list with one more, if there is one.
func and[T any](list []T, one *T) []T {
	if one == nil {
		return list
	}
	return append(list[:len(list):len(list)], *one)
}
