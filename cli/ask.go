package cli

import (
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) ask() *ucli.Command {
	return &ucli.Command{
		Name: "ask", Usage: "a question in English", ArgsUsage: "QUESTION",
		Description: `Reads the question by fixed forms, says how it read it, and answers. A question
that fits no form is refused with the nearest ones; nothing is guessed.

Examples:
  dateline ask "who said what about the talks?"
  dateline ask what did Lavrov say about NATO`,
		Flags:  []ucli.Flag{jsonFlag()},
		Action: a.runAsk,
	}
}

func (a *app) runAsk(c *ucli.Context) error {
	if err := wanted(c, "a question", `dateline ask "who said what about the talks?"`); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		asked, err := k.Ask(a.ctx, strings.Join(c.Args().Slice(), " "))
		if err != nil {
			return err
		}
		n := len(asked.Statements) + len(asked.Proposals)
		if asked.Timeline != nil {
			n += len(asked.Timeline.Events) + len(asked.Timeline.Undated)
		}
		if c.Bool("json") {
			err = render.JSON(a.io.Out, asked)
		} else { // how it was read is told also where nothing was found
			err = render.Asked(a.io.Out, asked, a.io.options())
		}
		if err == nil && n == 0 {
			err = a.empty(k, "ask in other words, or try the command that it was read as")
		}
		return err
	})
}
