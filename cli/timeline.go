package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/render"
	ucli "github.com/urfave/cli/v2"
)

func (a *app) timeline() *ucli.Command {
	return &ucli.Command{
		Name: "timeline", Usage: "events in time order", ArgsUsage: "[WORDS]",
		Description: `Prints the events that WORDS fit, each with its date as exactly as it is known and
its status: ● happened, ○ expected, ◇ planned, ↷ postponed, ✕ cancelled, ! denied,
? hypothetical. A date that moved, became narrower or is disputed is told. What no
date is known of is counted, and listed with --undated. Under each event stands
the sentence that tells of it first, with the title of its article (--brief: not). Of a period, what is dated less
exactly than that comes last. Without a period, --limit or a format the latest 100
are printed.

Examples:
  dateline timeline talks
  dateline timeline --with NATO --with Russia --since 2022-01 --until 2022-01-14
  dateline timeline --status postponed --status cancelled
  dateline timeline --disputed
  dateline timeline talks --new-since 2022-01-10
  dateline timeline talks --format html -o talks.html
  dateline timeline talks --format markdown -o talks.md
  dateline timeline talks --format ics --uncertain skip -o talks.ics
  dateline timeline talks --said --format timelinejs --title "The talks" -o talks.json`,
		Flags: []ucli.Flag{
			&ucli.StringSliceFlag{Name: "with", Usage: "only events that `NAME` takes part in (again for more)"},
			text("since", "on `DATE` or later"),
			text("until", "on `DATE` or earlier"),
			&ucli.StringSliceFlag{Name: "status", Usage: "only events of this `STATUS` (again for more)"},
			text("as-of", "only from articles published on `DATE` or earlier"),
			boolean("disputed", "only what sources differ on: dates, status and figures of events, and words that contradict each other"),
			boolean("dates", "only events whose date is given in several ways, each with its words"),
			explainFlag(),
			text("new-since", "only what articles published on `DATE` or later tell first, or otherwise than those before"),
			boolean("said", "also what was said of the events, each on its day (no html, which has it, nor json)"),
			boolean("brief", "in a table, without the sentences that tell of the events"),
			boolean("undated", "also list the events that nothing dates"),
			&ucli.StringFlag{Name: "format", Value: "table", Usage: "`FORMAT`: " + list(timelineFormats())},
			&ucli.StringFlag{Name: "o", Usage: "write to `FILE`"},
			text("title", "`TITLE` of formats that have one (default: what was asked)"),
			&ucli.StringFlag{Name: "uncertain", Usage: "in a calendar, `HOW` to show a day that is not known: " + list(render.UncertainForms()), DefaultText: "span"},
			&ucli.IntFlag{Name: "limit", Usage: "print the first `N`, 0 = all", DefaultText: "the latest 100 in a table, else all"}, jsonFlag(),
		},
		Action: a.runTimeline,
	}
}

func statuses() []string {
	return []string{"happened", "expected", "planned", "postponed", "cancelled", "denied", "hypothetical"}
}

// timelineFormats are those of render, and its page.
func timelineFormats() []string { return append(render.TimelineFormats(), "html") }

// formatOf is the format asked for, by --format or --json.
func formatOf(c *ucli.Context, have []string) (string, error) {
	format := c.String("format")
	switch {
	case c.Bool("json") && c.IsSet("format") && format != "json":
		return "", usage(fmt.Errorf("--json and --format %s are two formats; give one", format))
	case c.Bool("json"):
		return "json", nil
	}
	return format, oneOf(c, "format", have...)
}

func (a *app) runTimeline(c *ucli.Context) error {
	format, err := formatOf(c, timelineFormats())
	if err = first(err, dates(c, "since", "until", "as-of", "new-since"), noLess(c, "limit"), calendarOnly(c, format), saidFits(c, format)); err != nil {
		return err
	}
	for _, s := range c.StringSlice("status") {
		if !slices.Contains(statuses(), s) {
			return unknownValue("status", s, statuses())
		}
	}
	q := query.TimelineQuestion{
		Words: words(c), With: c.StringSlice("with"), Since: c.String("since"), Until: c.String("until"),
		Status: c.StringSlice("status"), Disputed: c.Bool("disputed"), Dates: c.Bool("dates"), NewSince: c.String("new-since"), AsOf: c.String("as-of"), Limit: c.Int("limit"),
	}
	if format == "table" {
		q.Brief = !c.Bool("undated") && !q.Disputed && !q.Dates // of undated events their number
		q.Bare = c.Bool("brief")
		if !c.IsSet("limit") && c.String("o") == "" && q.Since == "" && q.Until == "" {
			q.Latest = latestEvents
		}
	}
	return a.reading(c, func(k *kb.KB) error {
		if format == "html" {
			return a.page(c, k, q)
		}
		t, err := a.timelineOf(c, k, q)
		if err != nil {
			return err
		}
		if c.Bool("explain") {
			if err := k.Explain(a.ctx, nil, append(t.Events[:len(t.Events):len(t.Events)], t.Undated...)); err != nil {
				return err
			}
		}
		if err := a.printTimeline(c, k, t, format); err != nil {
			return err
		}
		a.tellMore(t.Earlier, "earlier event", "--limit 0 prints all, --since and --until a period")
		return nil
	})
}

// latestEvents is how many events people get who ask for no period.
const latestEvents = 100

func (a *app) printTimeline(c *ucli.Context, k *kb.KB, t *query.Timeline, format string) error {
	n := len(t.Events) + len(t.Undated) + len(t.Differences)
	if n > 0 || format != "table" {
		o := a.explained(c)
		if c.String("o") != "" {
			o = render.Options{Base: o.Base, Explain: o.Explain}
		}
		form := render.TimelineForm{Format: format, Undated: c.Bool("undated") || c.Bool("disputed") || c.Bool("dates"), Uncertain: c.String("uncertain"), Title: title(c)}
		var left []string
		err := a.output(c.String("o"), func(w io.Writer) (err error) {
			left, err = render.Timeline(w, t, form, o)
			return err
		})
		if err != nil {
			return err
		}
		a.leftOut(left)
	}
	if n == 0 {
		return a.empty(k, "try fewer words or flags")
	}
	return nil
}

// page writes a timeline with all that stands behind it.
func (a *app) page(c *ucli.Context, k *kb.KB, q query.TimelineQuestion) error {
	all, err := k.Chronicle(a.ctx, q)
	if err != nil {
		return err
	}
	if len(all.Events) == 0 && (len(all.Undated) == 0 || !c.Bool("undated")) {
		if n := len(all.Differences); n > 0 {
			return a.empty(k, fmt.Sprintf("a page has events only: the %d differences that are on none of them are in the table and in --json", n))
		}
		return a.empty(k, "try fewer words or flags, or --undated")
	}
	if n := len(all.Differences); n > 0 {
		a.leftOut([]string{fmt.Sprintf("%d differences (on none of the events)", n)})
	}
	var left []string
	err = a.output(c.String("o"), func(w io.Writer) (err error) {
		left, err = render.Page(w, all, render.TimelineForm{Undated: c.Bool("undated"), Title: title(c)})
		return err
	})
	if err == nil {
		a.leftOut(left)
	}
	return err
}

// timelineOf is the events, with --said also what was said of them.
func (a *app) timelineOf(c *ucli.Context, k *kb.KB, q query.TimelineQuestion) (*query.Timeline, error) {
	if !c.Bool("said") {
		return k.Timeline(a.ctx, q)
	}
	q.Brief = false
	all, err := k.Chronicle(a.ctx, q)
	if err != nil {
		return nil, err
	}
	t, undated := render.WithSaid(all.Timeline, all.Statements)
	if undated > 0 {
		a.leftOut([]string{fmt.Sprintf("%d statements (nobody tells the day)", undated)})
	}
	return t, nil
}

// saidFits checks --said.
func saidFits(c *ucli.Context, format string) error {
	if c.Bool("said") && (format == "json" || format == "html") {
		return usage(fmt.Errorf("--said is not for %s: html has what was said with each event, dateline said --json prints it", format))
	}
	return nil
}

// title is what a timeline is called: --title, else what was asked.
func title(c *ucli.Context) string {
	if t := c.String("title"); t != "" {
		return t
	}
	asked := append([]string{strings.Join(words(c), " ")}, c.StringSlice("with")...)
	if t := strings.Join(slices.DeleteFunc(asked, func(s string) bool { return s == "" }), ", "); t != "" {
		return t
	}
	return "Timeline"
}

// calendarOnly checks --uncertain.
func calendarOnly(c *ucli.Context, format string) error {
	if c.IsSet("uncertain") && format != "ics" {
		return usage(fmt.Errorf("--uncertain is for calendars (--format ics), not for %s", format))
	}
	return oneOf(c, "uncertain", render.UncertainForms()...)
}

// leftOut says on the side what an export has not got.
func (a *app) leftOut(what []string) {
	for _, s := range what {
		fmt.Fprintf(a.io.Err, "left out: %s\n", s)
	}
}
