package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/read"
	ucli "github.com/urfave/cli/v2"
)

// inputFlags say what the input does not, and how much of it is read.
func inputFlags() []ucli.Flag {
	return []ucli.Flag{
		text("published", "the `DATE` (YYYY-MM-DD) of articles that tell none"),
		text("source", "the `NAME` of the paper, for articles that tell none"),
		text("url", "the `URL` of the one article that tells none"),
		&ucli.StringSliceFlag{Name: "max", Usage: "a bound against input that is no archive of articles, as `NAME=N`: " + boundsText()},
	}
}

// boundsText lists the bounds with what they are by default.
func boundsText() string {
	d := read.DefaultLimits()
	return fmt.Sprintf("text=%dM (bytes of one text, page or record), ratio=%d (bytes unpacked from one), depth=%d (archives in archives), entries=%d (files in a zip), elements=%d (of a page), time=%v (for one article)",
		d.Text>>20, d.Ratio, d.Depth, d.Entries, d.Elements, kb.DefaultPatience)
}

// reading is how articles are to be read.
type inputs struct {
	options  read.Options
	patience time.Duration
}

// inputs reads the flags of inputFlags.
func (a *app) inputs(c *ucli.Context) (inputs, error) {
	in := inputs{options: read.Options{
		Defaults: read.Defaults{Published: c.String("published"), Source: c.String("source"), URL: c.String("url")},
		Workers:  c.Int("workers"),
		Meter:    &read.Meter{},
	}}
	if _, err := read.Day(in.options.Published); err != nil {
		return in, &failure{err: fmt.Errorf("--published: %w", err), hint: "write YYYY-MM-DD", code: codeUsage}
	}
	if c.IsSet("published") && in.options.Published == "" {
		return in, usage(errors.New("--published needs a date"))
	}
	for _, s := range c.StringSlice("max") {
		if err := in.bound(s); err != nil {
			return in, &failure{err: fmt.Errorf("--max %q: %w", s, err), hint: "the bounds are " + boundsText(), code: codeUsage}
		}
	}
	return in, nil
}

// bound sets one bound: "text=64M", "time=5m".
func (in *inputs) bound(s string) error {
	name, value, ok := strings.Cut(s, "=")
	if !ok {
		return errors.New("write NAME=N")
	}
	if name == "time" {
		d, err := time.ParseDuration(value)
		if err != nil || d <= 0 {
			return fmt.Errorf("%q is no time; write 30s or 5m", value)
		}
		in.patience = d
		return nil
	}
	n, err := size(value)
	if err != nil {
		return err
	}
	l := &in.options.Limits
	switch name {
	case "text":
		l.Text = int(n)
	case "ratio":
		l.Ratio = n
	case "depth":
		l.Depth = int(n)
	case "entries":
		l.Entries = int(n)
	case "elements":
		l.Elements = int(n)
	default:
		return fmt.Errorf("there is no bound %q", name)
	}
	return nil
}

// size reads a number that may end in K, M or G.
func size(s string) (int64, error) {
	digits, unit := s, int64(1)
	for i, u := range "KMG" {
		if rest, ok := strings.CutSuffix(strings.ToUpper(s), string(u)); ok {
			digits, unit = rest, 1<<(10*(i+1))
		}
	}
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil || n <= 0 || n*unit > 1<<31-1 {
		return 0, fmt.Errorf("%q is no number from 1 to 2G", s)
	}
	return n * unit, nil
}
