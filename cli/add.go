package cli

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/lang"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) add() *ucli.Command {
	return &ucli.Command{
		Name: "add", Usage: "read articles into the knowledge base", ArgsUsage: "PATH...",
		Description: `Reads files (` + read.Kinds() + `),
folders of these, and "-" for standard input. What a file is, its content tells before
its name. Text files may begin with front matter (title, published, source, url between
--- lines). An article that is there already stays, a new version of it takes its place,
and articles that print the same text are kept as copies of one. What cannot be read is
listed and the rest added; what is no article (pictures, requests in a WARC) is passed
over. Interrupt it with Ctrl-C, and what is in hand is finished: add the same again for
the rest.

Examples:
  dateline add talks.txt --published 2022-01-10 --source "Daily News"
  dateline add pages/ feed.xml export.json crawl.warc.gz --report refused.jsonl
  curl -s https://news.example/feed.xml | dateline add -
  dateline add --watch incoming/`,
		Flags: append(inputFlags(),
			boolean("dry-run", "say what would be added, and add nothing"),
			boolean("watch", "go on adding what appears in the folders, until Ctrl-C"),
			text("report", "write all that is refused or passed over to `FILE`, a JSON object a line"),
			workersFlag(), jsonFlag()),
		Action: a.runAdd,
	}
}

// memoryLimit bounds what add takes beside the store's mapped files, in bytes, until
// so much lives that it would mostly collect garbage.
const memoryLimit = 400 << 20

// room gives more memory to an add of many articles, or to a large knowledge base.
type room struct {
	live [8]uint64 // bytes that lived at the last looks
	n    int
}

// watch looks now and then what lives, until ctx ends.
func (r *room) watch(ctx context.Context) {
	tick := time.NewTicker(roomEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			r.look()
		}
	}
}

// look looks what lives. Of some looks the least counts: now and then the store
// needs much for a moment.
func (r *room) look() {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	r.live[r.n%len(r.live)] = s[0].Value.Uint64()
	if r.n++; r.n < len(r.live) {
		return
	}
	if least := slices.Min(r.live[:]); least > much {
		debug.SetMemoryLimit(int64(least + garbage))
	}
}

const (
	roomEvery = 250 * time.Millisecond
	much      = 280 << 20 // bytes
	garbage   = 512 << 20 // bytes beside what lives
)

func (a *app) runAdd(c *ucli.Context) error {
	// Garbage is collected when it fills the room that there is, not when there is
	// as much of it as of what lives: that is twice as often.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(memoryLimit))
	in, err := a.inputs(c)
	if err = first(err, wanted(c, "files or folders", "dateline add articles/"), noLess(c, "workers"), watchable(c)); err != nil {
		return err
	}
	report, err := reportTo(c.String("report"))
	if err != nil {
		return err
	}
	if c.Bool("watch") {
		err = a.watch(c, in, report)
	} else {
		var sum *kb.Summary
		sum, err = a.addPaths(c, c.Args().Slice(), in, report)
		err = errors.Join(err, a.told(c, sum, err))
	}
	return first(report.close(), err)
}

// told prints the summary, also of an add that failed.
func (a *app) told(c *ucli.Context, sum *kb.Summary, failed error) error {
	if failed != nil {
		return a.silently(a.summary(c, sum))
	}
	return a.summary(c, sum)
}

// addPaths adds what lies in paths. It opens the knowledge base for as long as
// that takes.
func (a *app) addPaths(c *ucli.Context, paths []string, in inputs, report *refusals) (sum *kb.Summary, err error) {
	dir, err := a.dir(c)
	if err != nil {
		return nil, err
	}
	k, done, err := a.target(c, dir)
	if err != nil {
		return nil, err
	}
	defer func() { err = first(err, done()) }()
	in.options.Meter = &read.Meter{}
	bar := a.progress(paths, in.options.Meter)
	defer bar.end()
	ctx, cancel := context.WithCancel(a.ctx)
	defer cancel()
	go new(room).watch(ctx)
	docs := until(a.ctx, read.Files(paths, newInterruptible(a.ctx, a.io.In), in.options))
	return k.Add(a.ctx, docs, kb.AddOptions{Progress: bar.at, Refused: report.take, DryRun: c.Bool("dry-run"), Patience: in.patience})
}

// target opens the knowledge base that is added to. A dry run only reads the
// one that is there; where there is none, it looks into an empty one.
func (a *app) target(c *ucli.Context, dir string) (*kb.KB, func() error, error) {
	o := kb.Options{Workers: c.Int("workers"), ReadOnly: c.Bool("dry-run")}
	k, err := a.openDir(dir, o)
	if err == nil {
		return k, k.Close, nil
	}
	var f *failure
	if !o.ReadOnly || !errors.As(err, &f) || f.code != codeNoKB {
		return nil, nil, err
	}
	temp, err := os.MkdirTemp("", "dateline-dry-")
	if err != nil {
		return nil, nil, err
	}
	k, err = a.openDir(temp, kb.Options{Workers: o.Workers})
	if err != nil {
		return nil, nil, errors.Join(err, os.RemoveAll(temp))
	}
	return k, func() error { return errors.Join(k.Close(), os.RemoveAll(temp)) }, nil
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
	// Counts of all, where the lists hold the first ten thousand.
	RefusedInAll int            `json:"refused_in_all"`
	Passed       int            `json:"passed"`
	NotAnalysed  map[string]int `json:"not_analysed"` // articles by language
	DryRun       bool           `json:"dry_run"`
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
		write := render.JSON
		if c.Bool("watch") {
			write = render.JSONLine // one after another
		}
		if err := write(a.io.Out, summaryJSON(s, c.Bool("dry-run"))); err != nil {
			return err
		}
	} else {
		a.tell(s, c.Bool("dry-run"))
	}
	if s.RefusedInAll > 0 {
		return &failure{err: fmt.Errorf("%d refused", s.RefusedInAll), code: codeRefused, silent: true}
	}
	return nil
}

func summaryJSON(s *kb.Summary, dry bool) addJSON {
	out := addJSON{Added: s.Added, Replaced: s.Replaced, Unchanged: s.Unchanged, Undated: s.Undated,
		RefusedInAll: s.RefusedInAll, Passed: s.Passed, NotAnalysed: s.Foreign, DryRun: dry}
	for _, r := range s.Refused {
		out.Refused = append(out.Refused, refusedJSON{r.Where, r.Why})
	}
	for _, o := range s.Open {
		out.Open = append(out.Open, openJSON(o))
	}
	return out
}

// mostTold is how many refusals people are shown; --report and --json have them all.
const mostTold = 50

func (a *app) tell(s *kb.Summary, dry bool) {
	added := "added"
	if dry {
		added = "would be added"
	}
	parts := []string{fmt.Sprintf("%d %s", s.Added, added)}
	for _, p := range []struct {
		n    int
		what string
	}{{s.Replaced, "replaced"}, {s.Unchanged, "unchanged"}, {s.RefusedInAll, "refused"}, {s.Passed, "passed over"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	fmt.Fprintln(a.io.Err, strings.Join(parts, ", "))
	for _, r := range s.Refused[:min(len(s.Refused), mostTold)] {
		where := ""
		if r.Where != "" {
			where = render.Clean(r.Where) + ": "
		}
		fmt.Fprintf(a.io.Err, "  refused %s%s\n", where, render.Clean(r.Why))
	}
	if rest := s.RefusedInAll - mostTold; rest > 0 {
		fmt.Fprintf(a.io.Err, "  and %d more refused (--report FILE lists all)\n", rest)
	}
	a.tellForeign(s)
	a.tellOpen(s)
}

// tellForeign says how many articles are kept and not analysed, by language.
func (a *app) tellForeign(s *kb.Summary) {
	n := 0
	var by []string
	for _, code := range slices.Sorted(maps.Keys(s.Foreign)) {
		n += s.Foreign[code]
		by = append(by, fmt.Sprintf("%s %d", render.Clean(lang.Name(code)), s.Foreign[code]))
	}
	switch n {
	case 0:
	case 1:
		fmt.Fprintf(a.io.Err, "  1 article is not in English (%s): kept, and not analysed\n", strings.TrimSuffix(by[0], " 1"))
	default:
		fmt.Fprintf(a.io.Err, "  %d articles are not in English (%s): kept, and not analysed\n", n, strings.Join(by, ", "))
	}
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
