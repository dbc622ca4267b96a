package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/dateline-kb/dateline/fixtures"
	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) demo() *ucli.Command {
	return &ucli.Command{
		Name: "demo", Usage: "see it at work on articles that come with it",
		Description: `Adds three short stories to a temporary knowledge base and prints who said what
about the talks, and their timeline.

Examples:
  dateline demo
  dateline demo --keep demo.kb && dateline --kb demo.kb said --by Lavrov`,
		Flags:  []ucli.Flag{text("keep", "make the knowledge base in `DIR` and keep it")},
		Action: a.runDemo,
	}
}

func (a *app) runDemo(c *ucli.Context) error {
	if err := unwanted(c); err != nil {
		return err
	}
	dir := c.String("keep")
	if dir == "" {
		temp, err := os.MkdirTemp("", "dateline-demo-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temp)
		dir = temp
	}
	// Printed at the end: a closed pipe ends the program, and must not leave
	// the temporary folder behind.
	var page bytes.Buffer
	if err := a.demonstrate(dir, &page); err != nil {
		return err
	}
	if c.String("keep") == "" {
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(a.io.Err, "kept in %s; try dateline --kb %s entities\n", dir, dir)
	}
	_, err := a.io.Out.Write(page.Bytes())
	return err
}

func (a *app) demonstrate(dir string, w io.Writer) (err error) {
	k, err := a.openDir(dir, kb.Options{})
	if err != nil {
		return err
	}
	defer closing(k, &err)
	var articles bytes.Buffer
	for _, story := range fixtures.Stories() {
		articles.Write(bytes.TrimSpace(fixtures.Articles(story)))
		articles.WriteByte('\n')
	}
	sum, err := k.Add(a.ctx, read.Files([]string{"-"}, &articles, read.Options{}), kb.AddOptions{})
	if err != nil {
		return err
	}
	for _, r := range sum.Refused {
		return errors.New("an article of its own was refused: " + r.Where + ": " + r.Why)
	}
	o := a.io.options()
	fmt.Fprintf(w, "Added %d articles.\n\n$ dateline said talks\n\n", sum.Added+sum.Replaced+sum.Unchanged)
	said, err := k.Said(a.ctx, query.SaidQuestion{Words: []string{"talks"}})
	if err != nil {
		return err
	}
	if err := render.Said(w, said, o); err != nil {
		return err
	}
	fmt.Fprint(w, "\n$ dateline timeline talks\n\n")
	timeline, err := k.Timeline(a.ctx, query.TimelineQuestion{Words: []string{"talks"}})
	if err != nil {
		return err
	}
	_, err = render.Timeline(w, timeline, render.TimelineForm{}, o)
	return err
}
