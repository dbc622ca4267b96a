package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) add() *ucli.Command {
	return &ucli.Command{
		Name: "add", Usage: "read articles into the knowledge base", ArgsUsage: "PATH...",
		Description: `Reads files (` + read.Kinds() + `),
folders of these, and "-" for standard input: JSON lines or one text. Text files may
begin with front matter (title, published, source, url between --- lines). An article
that is there already stays, a new version of it takes its place. What cannot be read
is listed, the rest added.

Examples:
  dateline add talks.txt --published 2022-01-10 --source "Daily News"
  dateline add articles/ more.jsonl
  curl -s https://news.example/feed.jsonl | dateline add -`,
		Flags:  append(defaultFlags(), workersFlag(), jsonFlag()),
		Action: a.runAdd,
	}
}

// defaultFlags say what the input does not.
func defaultFlags() []ucli.Flag {
	return []ucli.Flag{
		text("published", "the `DATE` (YYYY-MM-DD) of articles that tell none"),
		text("source", "the `NAME` of the paper, for articles that tell none"),
		text("url", "the `URL` of the one article that tells none"),
	}
}

func defaults(c *ucli.Context) (read.Defaults, error) {
	d := read.Defaults{Published: c.String("published"), Source: c.String("source"), URL: c.String("url")}
	if _, err := read.Day(d.Published); err != nil {
		return d, &failure{err: fmt.Errorf("--published: %w", err), hint: "write YYYY-MM-DD", code: codeUsage}
	}
	if c.IsSet("published") && d.Published == "" {
		return d, usage(errors.New("--published needs a date"))
	}
	return d, nil
}

func (a *app) runAdd(c *ucli.Context) (err error) {
	d, err := defaults(c)
	if err = first(err, wanted(c, "files or folders", "dateline add articles/"), noLess(c, "workers")); err != nil {
		return err
	}
	dir, err := a.dir(c)
	if err != nil {
		return err
	}
	k, err := a.openDir(dir, kb.Options{Workers: c.Int("workers")})
	if err != nil {
		return err
	}
	defer closing(k, &err)
	paths := c.Args().Slice()
	bar := a.progress(paths, d)
	docs := until(a.ctx, read.Files(paths, newInterruptible(a.ctx, a.io.In), d))
	sum, err := k.Add(a.ctx, docs, bar.at)
	bar.end()
	if err != nil {
		return errors.Join(err, a.silently(a.summary(c, sum)))
	}
	return a.summary(c, sum)
}

// silently keeps an error of printing, and drops the one that only sets the
// exit code: a worse one is on its way.
func (a *app) silently(err error) error {
	var f *failure
	if errors.As(err, &f) && f.silent {
		return nil
	}
	return err
}

// addJSON is the summary as JSON.
type addJSON struct {
	Added     int           `json:"added"`
	Replaced  int           `json:"replaced"`
	Unchanged int           `json:"unchanged"`
	Refused   []refusedJSON `json:"refused"`
	Open      []openJSON    `json:"open"`
	Undated   int           `json:"undated"`
}

type refusedJSON struct {
	Where string `json:"where"`
	Why   string `json:"why"`
}

type openJSON struct {
	Article     string   `json:"article"`
	Expressions []string `json:"expressions"`
}

// summary tells what was done: as JSON on Out, or for people on Err. Refusals
// make the exit code.
func (a *app) summary(c *ucli.Context, s *kb.Summary) error {
	if s == nil {
		return nil
	}
	if c.Bool("json") {
		if err := render.JSON(a.io.Out, summaryJSON(s)); err != nil {
			return err
		}
	} else {
		a.tell(s)
	}
	if len(s.Refused) > 0 {
		return &failure{err: fmt.Errorf("%d refused", len(s.Refused)), code: codeRefused, silent: true}
	}
	return nil
}

func summaryJSON(s *kb.Summary) addJSON {
	out := addJSON{Added: s.Added, Replaced: s.Replaced, Unchanged: s.Unchanged, Undated: s.Undated}
	for _, r := range s.Refused {
		out.Refused = append(out.Refused, refusedJSON(r))
	}
	for _, o := range s.Open {
		out.Open = append(out.Open, openJSON(o))
	}
	return out
}

func (a *app) tell(s *kb.Summary) {
	parts := []string{fmt.Sprintf("%d added", s.Added)}
	for _, p := range []struct {
		n    int
		what string
	}{{s.Replaced, "replaced"}, {s.Unchanged, "unchanged"}, {len(s.Refused), "refused"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	fmt.Fprintln(a.io.Err, strings.Join(parts, ", "))
	for _, r := range s.Refused {
		where := ""
		if r.Where != "" {
			where = render.Clean(r.Where) + ": "
		}
		fmt.Fprintf(a.io.Err, "  refused %s%s\n", where, render.Clean(r.Why))
	}
	a.tellOpen(s)
}

// mostOpen is how many articles without a date are listed; JSON has them all.
const mostOpen = 20

// tellOpen says which time expressions nothing dates, and what would.
func (a *app) tellOpen(s *kb.Summary) {
	for _, o := range s.Open[:min(len(s.Open), mostOpen)] {
		fmt.Fprintf(a.io.Err, "  %s has no publication date: %s\n", render.Clean(o.Article), stayOpen(o.Expressions))
	}
	if rest := len(s.Open) - mostOpen; rest > 0 {
		fmt.Fprintf(a.io.Err, "  %s no publication date, and times that stay open (--json lists all)\n", have(rest, true))
	}
	if rest := s.Undated - len(s.Open); rest > 0 {
		fmt.Fprintf(a.io.Err, "  %s no publication date, and no time in it that rests on one\n", have(rest, len(s.Open) > 0))
	}
	if len(s.Open) > 0 {
		fmt.Fprintln(a.io.Err, "hint: add it again with --published YYYY-MM-DD, and such times are worked out from that day")
	}
}

func have(n int, more bool) string {
	other := ""
	if more {
		other = " more"
	}
	if n == 1 {
		return fmt.Sprintf("1%s article has", other)
	}
	return fmt.Sprintf("%d%s articles have", n, other)
}

// stayOpen lists the first few expressions, each once: “on Wednesday” stays open.
func stayOpen(expressions []string) string {
	const few = 5
	var out []string
	for _, e := range expressions {
		if e = "“" + render.Clean(e) + "”"; !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if len(out) == 1 {
		return out[0] + " stays open"
	}
	if rest := len(out) - few; rest > 1 {
		return strings.Join(out[:few], ", ") + fmt.Sprintf(" and %d more stay open", rest)
	}
	return strings.Join(out, ", ") + " stay open"
}
