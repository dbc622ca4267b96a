package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/dateline-kb/dateline/kb"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) importCommand() *ucli.Command {
	return &ucli.Command{
		Name: "import", Usage: "quads that dateline exported", ArgsUsage: "FILE...",
		Description: `Adds the articles of N-Quads files ("-" = standard input). An article with a bad
line, or one that dateline did not write, is refused whole.

Examples:
  dateline import talks.nq
  zcat talks.nq.gz | dateline import -`,
		Flags:  []ucli.Flag{jsonFlag()},
		Action: a.runImport,
	}
}

func (a *app) runImport(c *ucli.Context) (err error) {
	if err := wanted(c, "a file of N-Quads", "dateline import talks.nq"); err != nil {
		return err
	}
	k, err := a.open(c, false)
	if err != nil {
		return err
	}
	defer closing(k, &err)
	total := &kb.Summary{}
	for _, path := range c.Args().Slice() {
		s, err := a.importFile(k, path)
		merge(total, s, path)
		if err != nil {
			return errors.Join(err, a.silently(a.summary(c, total)))
		}
	}
	return a.summary(c, total)
}

func (a *app) importFile(k *kb.KB, path string) (*kb.Summary, error) {
	var in io.Reader
	if path == "-" {
		in = newInterruptible(a.ctx, a.io.In)
	} else {
		f, err := os.Open(path)
		if err != nil {
			return &kb.Summary{Refused: []kb.Refusal{{Where: path, Why: reason(err)}}, RefusedInAll: 1}, nil
		}
		defer f.Close()
		in = f
	}
	return k.Import(a.ctx, in)
}

// merge adds s to total, and the file's name to what it refuses.
func merge(total, s *kb.Summary, path string) {
	if s == nil {
		return
	}
	total.Added += s.Added
	total.Replaced += s.Replaced
	total.Unchanged += s.Unchanged
	total.Undated += s.Undated
	total.RefusedInAll += s.RefusedInAll
	total.Open = append(total.Open, s.Open...)
	for _, r := range s.Refused {
		if r.Where != path {
			r.Where = fmt.Sprintf("%s: %s", path, r.Where)
		}
		total.Refused = append(total.Refused, r)
	}
}

// reason drops the path from an error of the file system.
func reason(err error) string {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}
