package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/rdf"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) importCommand() *ucli.Command {
	return &ucli.Command{
		Name: "import", Usage: "quads that dateline exported", ArgsUsage: "FILE...",
		Description: `Adds the articles of N-Quads, TriG, Turtle and JSON-LD files ("-" = standard
input); what a file is its name tells, or its beginning. An article that dateline
did not write, or with a bad line of N-Quads, is refused whole; a file of another
syntax with a fault is refused whole. JSON-LD brings its context along: nothing
is fetched.

Examples:
  dateline import talks.nq
  dateline import talks.trig more.jsonld
  zcat talks.ttl.gz | dateline import --format turtle -`,
		Flags: []ucli.Flag{
			&ucli.StringFlag{Name: "format", Usage: "`FORMAT` of the files: " + list(rdf.Syntaxes()), DefaultText: "by name or beginning"},
			jsonFlag(),
		},
		Action: a.runImport,
	}
}

func (a *app) runImport(c *ucli.Context) (err error) {
	if err := first(wanted(c, "a file that dateline exported", "dateline import talks.nq"), oneOf(c, "format", rdf.Syntaxes()...)); err != nil {
		return err
	}
	k, err := a.open(c, false)
	if err != nil {
		return err
	}
	defer closing(k, &err)
	defer debug.SetGCPercent(debug.SetGCPercent(30)) // a long import shall fit into little memory
	total := &kb.Summary{}
	for _, path := range c.Args().Slice() {
		s, err := a.importFile(k, path, c.String("format"))
		merge(total, s, path)
		if err != nil {
			return errors.Join(err, a.silently(a.summary(c, total)))
		}
	}
	return a.summary(c, total)
}

func (a *app) importFile(k *kb.KB, path, syntax string) (*kb.Summary, error) {
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
	buffered := bufio.NewReaderSize(in, 64<<10)
	if syntax == "" {
		head, _ := buffered.Peek(4096) // an error comes again when all is read
		syntax = rdf.Guess(path, head)
	}
	if syntax == "nquads" {
		return k.Import(a.ctx, buffered)
	}
	text, err := io.ReadAll(buffered)
	if err == nil {
		text, err = rdf.NQuads(text, syntax)
	}
	if err != nil {
		return &kb.Summary{Refused: []kb.Refusal{{Where: path, Why: fmt.Sprintf("read as %s: %s", syntax, reason(err))}}, RefusedInAll: 1}, nil
	}
	return k.Import(a.ctx, bytes.NewReader(text))
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
