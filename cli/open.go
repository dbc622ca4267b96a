package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
	ucli "github.com/urfave/cli/v2"
)

// dataHome is where programs keep their data below the user's home.
func dataHome() string {
	switch runtime.GOOS {
	case "darwin":
		return filepath.Join("Library", "Application Support")
	case "windows":
		return filepath.Join("AppData", "Local")
	}
	return filepath.Join(".local", "share")
}

// dir is the folder of the knowledge base: --kb, else DATELINE_KB, else in the
// user's data folder.
func (a *app) dir(c *ucli.Context) (string, error) {
	if c.IsSet("kb") {
		if c.String("kb") == "" {
			return "", usage(errors.New("--kb needs the name of a folder"))
		}
		return c.String("kb"), nil
	}
	if dir := a.io.Getenv("DATELINE_KB"); dir != "" {
		return dir, nil
	}
	// The XDG rules say to pass over a relative path.
	if data := a.io.Getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "dateline"), nil
	}
	home, err := a.io.HomeDir()
	if err != nil {
		return "", &failure{err: fmt.Errorf("find the knowledge base: %w", err), hint: "say where it is with --kb DIR", code: codeUsage}
	}
	return filepath.Join(home, a.io.DataHome, "dateline"), nil
}

// open opens the knowledge base, for questions only if readOnly.
func (a *app) open(c *ucli.Context, readOnly bool) (*kb.KB, error) {
	dir, err := a.dir(c)
	if err != nil {
		return nil, err
	}
	if readOnly && a.io.Getenv("GOGC") == "" {
		collectLate()
	}
	return a.openDir(dir, kb.Options{ReadOnly: readOnly})
}

// collectLate puts off the first collection of garbage to 16 MB instead of 4:
// most questions are answered before. Those after it come when the heap is three
// times what is in use: all statements of 2,225 articles take an eighth less of
// the processor so than with the usual two, and 240 MB instead of 180.
func collectLate() {
	const first, later = 400, 200
	debug.SetGCPercent(first)
	runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, later)
}

func (a *app) openDir(dir string, o kb.Options) (*kb.KB, error) {
	k, err := kb.Open(dir, o)
	if err != nil {
		return nil, opening(dir, err)
	}
	if k.Repaired() && !a.json {
		fmt.Fprintln(a.io.Err, "note: the last change was interrupted; the knowledge base has been repaired")
	}
	if k.Behind() && !a.json {
		fmt.Fprintln(a.io.Err, "note: another dateline is changing the knowledge base; this is what was there before it began")
	}
	return k, nil
}

// opening words why a knowledge base could not be opened.
func opening(dir string, err error) error {
	switch {
	case errors.Is(err, kb.ErrNoKB):
		return &failure{err: fmt.Errorf("there is no knowledge base in %s", dir),
			hint: "add articles first (dateline add FILE...), or say where it is with --kb DIR or $DATELINE_KB", code: codeNoKB}
	case errors.Is(err, kb.ErrLocked):
		return &failure{err: fmt.Errorf("the knowledge base in %s is in use by another process", dir),
			hint: "wait until the other dateline has finished, or use another --kb DIR", code: codeLocked}
	case errors.Is(err, kb.ErrForeign):
		return &failure{err: fmt.Errorf("open the knowledge base in %s: %w", dir, err),
			hint: "give a new or empty folder with --kb DIR, and add the articles there", code: codeFailure}
	}
	return &failure{err: fmt.Errorf("open the knowledge base in %s: %w", dir, err),
		hint: "check that it is a folder you may read and write, or give another with --kb DIR", code: codeFailure}
}

// reading opens the knowledge base, asks, and closes it.
func (a *app) reading(c *ucli.Context, ask func(*kb.KB) error) (err error) {
	k, err := a.open(c, true)
	if err != nil {
		return err
	}
	defer closing(k, &err)
	return ask(k)
}

// dates checks flags that take a date.
func dates(c *ucli.Context, flags ...string) error {
	for _, f := range flags {
		if c.IsSet(f) {
			if err := checkDate(f+" ", c.String(f)); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkDate checks the date that a flag was given.
func checkDate(flag, value string) error {
	if _, err := edtf.Parse(value); err != nil || value == "" {
		return &failure{err: fmt.Errorf("--%s%q is not a date, or one that does not exist", flag, value),
			hint: "write YYYY-MM-DD, YYYY-MM or YYYY", code: codeUsage}
	}
	return nil
}

// empty words why a question found nothing.
func (a *app) empty(k *kb.KB, otherwise string) error {
	if s, err := k.Stats(a.ctx); err == nil && s.Articles == 0 && k.Behind() {
		return nothing("the knowledge base is being filled for the first time; ask again when the other has finished")
	} else if err == nil && s.Articles == 0 {
		return nothing("the knowledge base is empty; add articles with dateline add FILE...")
	}
	return nothing(otherwise)
}
