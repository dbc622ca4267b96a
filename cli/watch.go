package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

// watchEvery is how often folders are looked at. A file is added when it was
// the same at two looks, so that one still being written is left alone.
const watchEvery = time.Second

func watchable(c *ucli.Context) error {
	if !c.Bool("watch") {
		return nil
	}
	if c.Bool("dry-run") {
		return usage(errors.New("--watch adds, and --dry-run adds nothing: give one of them"))
	}
	for _, p := range c.Args().Slice() {
		if info, err := os.Stat(p); p == "-" || err != nil || !info.IsDir() {
			return &failure{err: fmt.Errorf("--watch wants folders, and %s is none", p), hint: "for example: dateline add --watch incoming/", code: codeUsage}
		}
	}
	return nil
}

// look is what tells one state of a file from another.
type look struct {
	size int64
	time time.Time
}

// watch adds what is in the folders, and then what appears or changes there,
// until it is interrupted. Between two adds the knowledge base is closed, so
// that others may ask it.
func (a *app) watch(c *ucli.Context, in inputs, report *refusals) error {
	in.options.Found = true
	added, before := map[string]look{}, map[string]look{}
	for {
		now := a.looks(c.Args().Slice())
		var ready []string
		for p, l := range now {
			if was, seen := before[p]; seen && was == l && added[p] != l {
				ready = append(ready, p)
			}
		}
		if slices.Sort(ready); len(ready) > 0 {
			sum, err := a.addPaths(c, ready, in, report)
			if told := a.told(c, sum, err); told != nil && a.silently(told) != nil {
				return told
			}
			switch {
			case a.ctx.Err() != nil:
				return a.ctx.Err()
			case err != nil && explain(err).code == codeLocked: // somebody asks, or adds; the next look finds it again
				fmt.Fprintln(a.io.Err, "waiting: "+render.Clean(err.Error()))
			case err != nil:
				return err
			default:
				for _, p := range ready {
					added[p] = now[p]
				}
			}
		}
		before = now
		select {
		case <-a.ctx.Done():
			return nil
		case <-time.After(watchEvery):
		}
	}
}

// looks are the files in folders, hidden ones apart. What cannot be looked at
// now is seen when it can be.
func (a *app) looks(folders []string) map[string]look {
	out := map[string]look{}
	for _, dir := range folders {
		_ = filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case p != dir && strings.HasPrefix(e.Name(), "."):
				if e.IsDir() {
					return fs.SkipDir
				}
			case e.Type().IsRegular():
				if info, err := e.Info(); err == nil {
					out[p] = look{info.Size(), info.ModTime()}
				}
			}
			return nil
		})
	}
	return out
}
