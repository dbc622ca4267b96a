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
		Description: `Reads the question by fixed forms, says how it read it and which words it could
not use, and answers. A question that fits no form is refused with the nearest
ones; nothing is guessed. There is no clock: "today" and "last week" are not used,
and "in January" is the last one that the articles reach.

Forms, each in many wordings:
  who said what (about X) (to P)       what did P say (about X) (since DATE)
  when is X                            what happened (in January) (to P) (with X)
  who met whom                         when did P meet Q
  what does P want or demand (of Q)    what is planned, expected, cancelled (for P)
  who disagrees (about X)              what is new (about X) since DATE
  who called for X                     what did P tell Q (about X)
  when is the next X                   who said that ...

A single name that several bear means the one whom at least three times as many
articles name as all the others; the reading says whom.

Examples:
  dateline ask "who said what about the talks?"
  dateline ask what did Lavrov say about NATO
  dateline ask "what is new about the talks since 10 January 2022?"`,
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
			n += len(asked.Timeline.Events) + len(asked.Timeline.Undated) + len(asked.Timeline.Differences)
		}
		if c.Bool("json") {
			err = render.JSON(a.io.Out, asked)
		} else { // how it was read is told also where nothing was found
			err = render.Asked(a.io.Out, asked, a.io.options())
		}
		if err == nil && n == 0 {
			hint := "ask in other words, or try the command that it was read as"
			if strings.HasSuffix(asked.Reading, " --disputed") {
				hint = "no article sets one word on it against another; dateline said shows what each says"
			}
			err = a.empty(k, hint)
		}
		return err
	})
}
