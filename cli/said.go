package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) said() *ucli.Command {
	return &ucli.Command{
		Name: "said", Usage: "who said what", ArgsUsage: "[WORDS]",
		Description: `Prints statements that hold all WORDS, or are about them, newest first: the words,
speaker and role (and how the article calls the speaker, where that is no name), the
day, the source, and the place in the article (url:start-end). Direct words stand in
quotation marks as printed there. Copies of one statement are printed once.
Without --limit or a --format the newest 50 are printed.

Examples:
  dateline said talks
  dateline said talks --by Lavrov --format markdown -o lavrov.md
  dateline said --by Lavrov --since 2022-01
  dateline said gas --about "North Stream" --kind direct --json`,
		Flags: []ucli.Flag{
			explainFlag(),
			text("by", "only what `NAME` said"),
			text("about", "only what is about `NAME`"),
			text("to", "only what was said to `NAME`"),
			text("since", "said on `DATE` or later"),
			text("until", "said on `DATE` or earlier"),
			text("kind", "only `KIND`: direct, partial or indirect"),
			text("as-of", "only from articles published on `DATE` or earlier"),
			&ucli.IntFlag{Name: "limit", Usage: "print the newest `N`, 0 = all", DefaultText: "50, in a format all"},
			&ucli.StringFlag{Name: "format", Value: "text", Usage: "`FORMAT`: " + list(render.SaidFormats())},
			&ucli.StringFlag{Name: "o", Usage: "write to `FILE`"}, jsonFlag(),
		},
		Action: a.runSaid,
	}
}

func (a *app) runSaid(c *ucli.Context) error {
	format, err := formatOf(c, render.SaidFormats())
	if err = first(err, oneOf(c, "kind", "direct", "partial", "indirect"), dates(c, "since", "until", "as-of"), noLess(c, "limit")); err != nil {
		return err
	}
	q := query.SaidQuestion{
		Words: words(c), By: c.String("by"), About: c.String("about"), To: c.String("to"),
		Since: c.String("since"), Until: c.String("until"), Kind: c.String("kind"),
		AsOf: c.String("as-of"), Limit: c.Int("limit"),
	}
	byDefault := !c.IsSet("limit") && format == "text"
	if byDefault {
		q.Limit = newestSaid
	}
	return a.reading(c, func(k *kb.KB) error {
		list, err := k.Said(a.ctx, q)
		if err == nil && c.Bool("explain") {
			err = k.Explain(a.ctx, list, nil)
		}
		if err != nil {
			return err
		}
		if len(list) > 0 || format != "text" {
			o := a.explained(c)
			if c.String("o") != "" {
				o = render.Options{Base: o.Base, Explain: o.Explain}
			}
			err = a.output(c.String("o"), func(w io.Writer) error { return render.SaidAs(w, list, format, o) })
		}
		if err == nil && len(list) == 0 {
			err = a.empty(k, "try fewer words or flags")
		}
		if err != nil || !byDefault || len(list) < q.Limit {
			return err
		}
		n, err := k.CountSaid(a.ctx, q)
		a.tellMore(n-len(list), "older statement", "--limit 0 prints all")
		return err
	})
}

// explainFlag is for answers with dates.
func explainFlag() ucli.Flag {
	return boolean("explain", "say what each date rests on: words of the article, or its day of publication")
}

// explained are the options of an answer whose dates are explained on request.
func (a *app) explained(c *ucli.Context) render.Options {
	o := a.io.options()
	o.Explain = c.Bool("explain")
	return o
}

// newestSaid is how many statements people get who do not say how many.
const newestSaid = 50

// tellMore says on the side how many are left out and how to get them.
func (a *app) tellMore(n int, what, how string) {
	if n == 1 {
		fmt.Fprintf(a.io.Err, "note: 1 %s is not shown; %s\n", what, how)
	} else if n > 1 {
		fmt.Fprintf(a.io.Err, "note: %d %ss are not shown; %s\n", n, what, how)
	}
}

// answer prints an answer of n members as JSON or for people, and says so if
// there are none.
func (a *app) answer(c *ucli.Context, k *kb.KB, v any, n int, people func() error) error {
	var err error
	switch {
	case c.Bool("json"):
		err = render.JSON(a.io.Out, v)
	case n > 0:
		err = people()
	}
	if err == nil && n == 0 {
		err = a.empty(k, "try fewer words or flags")
	}
	return err
}

// words are the arguments, also where several stand in one.
func words(c *ucli.Context) []string { return strings.Fields(strings.Join(c.Args().Slice(), " ")) }
