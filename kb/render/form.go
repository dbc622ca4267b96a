package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// TimelineForm is how a timeline is written.
type TimelineForm struct {
	Format    string // one of TimelineFormats; "" = table
	Undated   bool   // also events that nothing dates, where the format has a place for them
	Uncertain string // of a calendar: one of UncertainForms, "" = the first
	Title     string // of formats that have one
}

// TimelineFormats lists the formats that Timeline writes. HTML is Page's.
func TimelineFormats() []string {
	return []string{"table", "json", "csv", "markdown", "timelinejs", "vis", "ics", "mermaid", "svg"}
}

// UncertainForms lists what a calendar can do with an event whose day is not
// known: fill all days that it can be, stand on the first, or be left out.
func UncertainForms() []string { return []string{"span", "first-day", "skip"} }

// Timeline writes a timeline, and returns what of it the format has no place
// for, in words. JSON always has everything.
func Timeline(w io.Writer, t *query.Timeline, f TimelineForm, o Options) (leftOut []string, err error) {
	shown := &query.Timeline{Events: t.Events}
	if f.Undated {
		shown.Undated = t.Undated
	}
	differences := missing(len(t.Differences), "difference", "on none of the events")
	undated := append(missing(len(t.Undated)-len(shown.Undated), "undated event", ""), differences...)
	switch f.Format {
	case "json":
		return nil, JSON(w, t)
	case "csv":
		return append(undated, "evidence and the history of each date"), timelineCSV(w, shown)
	case "markdown":
		return undated, timelineMarkdown(w, shown, f.Title)
	case "mermaid":
		return append(undated, "evidence, articles and the history of each date"), timelineMermaid(w, shown, f.Title)
	case "", "table":
		p := &page{o: o}
		p.timeline(t, f.Undated)
		return nil, p.to(w)
	}
	undated = append(missing(len(t.Undated), "undated event", "the format has dates only"), differences...)
	placed, early := placeable(t.Events, f.Format)
	undated = append(undated, missing(early, "event", "no year from 1 to 9999")...)
	switch f.Format {
	case "timelinejs":
		return undated, timelineJS(w, placed, f.Title)
	case "vis":
		return append(undated, "evidence and articles"), timelineVis(w, placed)
	case "ics":
		return timelineICS(w, placed, f, undated)
	case "svg":
		return append(undated, "evidence, and articles but the first"), timelineSVG(w, placed, f.Title)
	}
	return nil, fmt.Errorf("no format %q of a timeline: one of %v", f.Format, TimelineFormats())
}

// missing words a number of things that are left out and why, nothing for none.
func missing(n int, what, why string) []string {
	if n == 0 {
		return nil
	}
	if why != "" {
		why = " (" + why + ")"
	}
	return []string{count(n, what) + why}
}

// placed is an event with the days between which it lies. Exact is one day
// that is known; open ends are those that nobody tells, at the other end's day.
type placed struct {
	*query.Event
	from, to           edtf.Day
	exact              bool
	openStart, openEnd bool
}

// placeable are the events with a day to stand on, and how many have one that
// the format cannot write.
func placeable(events []query.Event, format string) (list []placed, left int) {
	for i := range events {
		p, ok := place(&events[i])
		if !ok || format != "timelinejs" && (p.from.Year < 1 || p.to.Year > 9999) {
			left++
			continue
		}
		list = append(list, p)
	}
	return list, left
}

func place(e *query.Event) (placed, bool) {
	p := placed{Event: e, openStart: e.Earliest == "", openEnd: e.Latest == ""}
	var err1, err2 error
	if !p.openStart {
		p.from, err1 = edtf.ParseDay(e.Earliest)
	}
	if !p.openEnd {
		p.to, err2 = edtf.ParseDay(e.Latest)
	}
	if err1 != nil || err2 != nil || p.openStart && p.openEnd {
		return p, false
	}
	if p.openStart {
		p.from = p.to
	}
	if p.openEnd {
		p.to = p.from
	}
	p.exact = p.from == p.to && !p.openStart && !p.openEnd
	return p, true
}

// when words the event's date, and its status where it did not simply happen.
func (p placed) when() string {
	if p.Status == "happened" || p.Status == statusSaid {
		return Date(p.Date)
	}
	return Date(p.Date) + " (" + clean(p.Status) + ")"
}

// webLinks are the articles that stand under a web address.
func webLinks(articles []string) []string {
	return slices.DeleteFunc(slices.Clone(articles), func(u string) bool { return !isWeb(u) })
}

func isWeb(u string) bool {
	u = strings.ToLower(u)
	return strings.HasPrefix(u, "http://") || strings.HasPrefix(u, "https://")
}
