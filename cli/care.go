package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) verify() *ucli.Command {
	return &ucli.Command{
		Name: "verify", Usage: "that nothing is damaged or misquoted",
		Description: `Looks at every file, index and article, and whether each statement stands word
for word in its article. Exit code 1 if anything is wrong.

Examples:
  dateline verify
  dateline verify --json`,
		Flags:  []ucli.Flag{jsonFlag()},
		Action: a.runVerify,
	}
}

// verified is what verify and restore print as JSON.
type verified struct {
	Files    int      `json:"files"`
	Articles int      `json:"articles"`
	Quads    int64    `json:"quads"`
	Terms    int      `json:"terms"`
	Problems []string `json:"problems"`
}

func (a *app) runVerify(c *ucli.Context) error {
	if err := unwanted(c); err != nil {
		return err
	}
	return a.reading(c, func(k *kb.KB) error {
		r, err := k.Verify(a.ctx)
		if err != nil {
			return err
		}
		if c.Bool("json") {
			err = render.JSON(a.io.Out, verified{r.Files, r.Articles, r.Quads, r.Terms, append([]string{}, r.Problems...)})
		} else {
			_, err = fmt.Fprintf(a.io.Out, "%s", verdict(r.Articles, r.Quads, r.Problems))
		}
		if err == nil && len(r.Problems) > 0 {
			err = &failure{err: errors.New("the knowledge base is damaged"), hint: "restore a backup (dateline restore FILE --kb NEWDIR), or add the articles to a new one", code: codeFailure}
		}
		return err
	})
}

// verdict words what verify saw.
func verdict(articles int, quads int64, problems []string) string {
	if len(problems) == 0 {
		return fmt.Sprintf("%s, %d quads: all is well\n", some(articles, "article"), quads)
	}
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, render.Clean(p))
	}
	return b.String()
}

func some(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func (a *app) compact() *ucli.Command {
	return &ucli.Command{
		Name: "compact", Usage: "the knowledge base, to what it needs",
		Description: `Writes everything anew without what removed and replaced articles have left, and
in the format of this version, which is smaller than those before. Room for a second
copy is needed meanwhile; if it fails, all stays as it was.

Examples:
  dateline compact`,
		Flags:  []ucli.Flag{jsonFlag()},
		Action: a.runCompact,
	}
}

func (a *app) runCompact(c *ucli.Context) (err error) {
	if err := unwanted(c); err != nil {
		return err
	}
	k, err := a.existing(c)
	if err != nil {
		return err
	}
	defer closing(k, &err)
	before, after, err := k.Compact(a.ctx)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return render.JSON(a.io.Out, compacted{before, after})
	}
	fmt.Fprintf(a.io.Err, "%s before, %s now\n", megabytes(before), megabytes(after))
	return nil
}

// compacted is what compact --json prints: bytes on disk.
type compacted struct {
	Before int64 `json:"before"`
	After  int64 `json:"after"`
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// existing opens a knowledge base for writing, and does not make one: a wrong
// --kb must not.
func (a *app) existing(c *ucli.Context) (*kb.KB, error) {
	r, err := a.open(c, true)
	if err != nil {
		return nil, err
	}
	if err := r.Close(); err != nil {
		return nil, err
	}
	return a.open(c, false)
}

func (a *app) backup() *ucli.Command {
	return &ucli.Command{
		Name: "backup", Usage: "the knowledge base, into one file", ArgsUsage: "FILE",
		Description: `Writes everything into a tar file ("-" = standard output), and looks at it before.
Another dateline may write meanwhile; what it does then is not in the backup. The
file is written beside its place and then renamed, so it is whole or not there.

Examples:
  dateline backup talks.tar
  dateline backup - | ssh elsewhere 'cat > talks.tar'`,
		Flags:  []ucli.Flag{boolean("json", "errors as JSON, for programs")},
		Action: a.runBackup,
	}
}

// private is what a backup is, as the knowledge base.
const private = 0o600

func (a *app) runBackup(c *ucli.Context) error {
	if err := single(c, "a file for the backup", "dateline backup talks.tar"); err != nil {
		return err
	}
	path := c.Args().First()
	if path == "-" {
		path = ""
	}
	return a.reading(c, func(k *kb.KB) error {
		return a.outputFor(private, path, func(w io.Writer) error { return k.Backup(a.ctx, w) })
	})
}

// single checks that there is one argument.
func single(c *ucli.Context, what, example string) error {
	if err := wanted(c, what, example); err != nil {
		return err
	}
	if c.NArg() > 1 {
		return usage(fmt.Errorf("it takes one argument, and got %q too", c.Args().Get(1)))
	}
	return nil
}

func (a *app) restore() *ucli.Command {
	return &ucli.Command{
		Name: "restore", Usage: "a knowledge base from a backup", ArgsUsage: "FILE",
		Description: `Makes a knowledge base of a backup ("-" = standard input) in a folder that is new
or empty, and verifies it. If the backup is not whole, nothing is made.

Examples:
  dateline restore talks.tar --kb talks.kb`,
		Flags:  []ucli.Flag{jsonFlag()},
		Action: a.runRestore,
	}
}

func (a *app) runRestore(c *ucli.Context) error {
	if err := single(c, "the file of a backup", "dateline restore talks.tar --kb talks.kb"); err != nil {
		return err
	}
	dir, err := a.dir(c)
	if err != nil {
		return err
	}
	in := newInterruptible(a.ctx, a.io.In)
	if path := c.Args().First(); path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return fmt.Errorf("%s: %s", path, reason(err))
		}
		defer f.Close()
		in = newInterruptible(a.ctx, f)
	}
	r, err := kb.Restore(a.ctx, dir, in)
	switch {
	case err != nil && a.ctx.Err() != nil:
		return a.ctx.Err()
	case err != nil:
		return &failure{err: err, hint: "restore a whole backup into a folder that is new or empty: --kb DIR", code: codeFailure}
	case len(r.Problems) > 0:
		return fmt.Errorf("what was restored is damaged: %s", r.Problems[0])
	case c.Bool("json"):
		return render.JSON(a.io.Out, verified{r.Files, r.Articles, r.Quads, r.Terms, []string{}})
	}
	_, err = fmt.Fprintf(a.io.Err, "restored %s", verdict(r.Articles, r.Quads, nil))
	return err
}
