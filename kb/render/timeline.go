package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

func (p *page) timeline(t *query.Timeline, undated bool) {
	within, wider := inPeriod(t)
	p.events(within)
	if len(wider) > 0 {
		p.heading("Dated less exactly than the period")
		p.events(wider)
	}
	p.differences(t.Differences)
	switch {
	case len(t.Undated) == 0:
	case undated:
		p.heading("Undated")
		p.events(t.Undated)
	default:
		p.gap()
		p.line(p.o.paint(dim, count(len(t.Undated), "undated event")+" more: --undated lists them"))
	}
}

// inPeriod parts the events whose date begins or ends in the period asked for from those of which
// no more is known than a longer time that holds all of it.
func inPeriod(t *query.Timeline) (within, wider []query.Event) {
	for _, e := range t.Events {
		if t.From != "" && t.To != "" && e.Earliest < t.From && e.Latest > t.To {
			wider = append(wider, e)
		} else {
			within = append(within, e)
		}
	}
	return within, wider
}

func (p *page) events(list []query.Event) {
	if len(list) == 0 {
		return
	}
	if p.o.Width > 0 {
		p.spine(list)
		return
	}
	rows := make([][]cell, 0, len(list)) // in a pipe a line has its whole date
	for i := range list {
		e := &list[i]
		mark, st := Mark(e.Status)
		rows = append(rows, []cell{words(Date(e.Date)), {{text: mark + " " + clean(e.Status), style: st}}, p.label(e)})
	}
	p.grid(nil, rows)
}

// label says what an event is, who takes part, how its date moved, and where
// that stands.
func (p *page) label(e *query.Event) cell {
	out := cell{{text: clean(e.Label), style: bold}}
	if e.Status != statusSaid && len(e.Evidence) > 0 && e.Evidence[0].Text != "" {
		out = append(out, part{text: inSentence(e.Evidence[0], e.Label)})
	}
	for _, more := range []string{joined(" · ", leftToRight(cleanList(e.Participants)), joined(", ", sources(e), headline(e))), moved(e), revised(e)} {
		if more != "" {
			out = append(out, part{text: more, style: dim})
		}
	}
	if len(e.Evidence) > 0 {
		at := e.Evidence[0]
		out = append(out, part{text: p.o.place(at.Article, at.Start, at.End), style: cyan, whole: true})
	}
	out = append(out, p.basisParts(e.Basis)...)
	return append(out, p.claims(e)...)
}

// longestSentence is how much of a sentence is shown, in code points.
const longestSentence = 160

// inSentence is a sentence that tells of something, of a long one what stands around the longest of
// the words that it is called by.
func inSentence(e query.Evidence, called string) string {
	letters := []rune(clean(e.Text))
	if len(letters) <= longestSentence {
		return inQuotes(string(letters))
	}
	at, longest, wanted := 0, 0, strings.Fields(strings.ToLower(clean(called)))
	for i := 0; i < len(letters); i = wordEnd(letters, i) + 1 {
		if w := strings.ToLower(string(letters[i:wordEnd(letters, i)])); len(w) > longest && slices.Contains(wanted, w) {
			at, longest = i, len(w)
		}
	}
	start := wordStart(letters, min(at-longestSentence/2, len(letters)-longestSentence))
	end := wordEnd(letters, start+longestSentence)
	out := string(letters[start:end])
	if start > 0 {
		out = "… " + out
	}
	if end < len(letters) {
		out += " …"
	}
	return inQuotes(out)
}

// sources counts the articles of an event, and their texts where some print one
// text, and names the first papers.
func sources(e *query.Event) string {
	n := count(len(e.Articles), "article")
	if e.Texts > 0 && e.Texts < len(e.Articles) {
		n += " with " + count(e.Texts, "text")
	}
	const few = 3
	if len(e.Sources) == 0 {
		return n
	}
	n += ": " + cleanList(e.Sources[:min(few, len(e.Sources))])
	if rest := len(e.Sources) - few; rest > 0 {
		n += fmt.Sprintf(" and %d more", rest)
	}
	return n
}

// longestTitle is how much of a title is shown, in code points.
const longestTitle = 100

// headline is the title of the article whose sentence is shown: it says what story an event is of,
// which its own words may leave open. Without the sentence there is none.
func headline(e *query.Event) string {
	if len(e.Evidence) == 0 || e.Evidence[0].Text == "" {
		return ""
	}
	title := titleOf(e.Evidence[0])
	if letters := []rune(title); len(letters) > longestTitle {
		title = string(letters[:wordStart(letters, longestTitle)]) + "…"
	}
	if title == "" {
		return ""
	}
	return inQuotes(title)
}

// titleOf is the title of a passage's article, "" where the passage is the title.
func titleOf(e query.Evidence) string {
	const ends = " .!?…"
	title := clean(e.Title)
	if strings.TrimRight(title, ends) == strings.TrimRight(clean(e.Text), ends) {
		return ""
	}
	return title
}

// statuses of events, in the order in which they are offered.
func statuses() []string {
	return []string{"happened", "expected", "planned", "postponed", "cancelled", "denied", "hypothetical"}
}

// Mark is the sign of a status. Signs differ in shape, so that they can be
// told apart without colour.
func Mark(status string) (string, style) {
	switch status {
	case "happened":
		return "●", green
	case "expected":
		return "○", yellow
	case "planned":
		return "◇", yellow
	case "postponed":
		return "↷", yellow
	case "cancelled":
		return "✕", red
	case "denied":
		return "!", red
	case "hypothetical":
		return "?", dim
	case statusSaid:
		return "“", cyan
	}
	return "·", plain
}

// moved words the dates an event has had, in the order of the reports: "first
// given as January 2022, narrowed to 10 January 2022, moved to 12 January
// 2022". Where reports go back to an earlier date, or all tell of the past and give
// it other days, the sources disagree, and that is said instead.
func moved(e *query.Event) string {
	dates, back := dateHistory(e.History)
	if len(dates) < 2 {
		return ""
	}
	if !back && alwaysOver(e.History) {
		exact := slices.DeleteFunc(slices.Clone(dates), func(d string) bool {
			return slices.ContainsFunc(dates, func(o string) bool { return o != d && covers(d, o) })
		})
		if back = len(exact) > 1; back {
			dates = exact
		}
	}
	worded := make([]string, len(dates))
	for i, d := range dates {
		worded[i] = Date(d)
	}
	if back {
		return "sources differ: " + strings.Join(worded, " or ")
	}
	out, last := "first given as "+worded[0], ""
	for i, d := range dates[1:] {
		verb := "moved"
		if covers(dates[i], d) {
			verb = "narrowed"
		}
		if verb == last {
			out += ", then to " + worded[i+1]
		} else {
			out += ", " + verb + " to " + worded[i+1]
		}
		last = verb
	}
	return out
}

// alwaysOver reports whether all reports tell of what has happened, which nobody moves.
func alwaysOver(history []query.Report) bool {
	return !slices.ContainsFunc(history, func(r query.Report) bool { return r.Status != "happened" })
}

// dateHistory is the sequence of different dates by day of publication, and
// whether it comes back to an earlier one. A date that is the one before or
// only less precise ("2022-01" after "2022-01-10") is no change.
func dateHistory(history []query.Report) (dates []string, back bool) {
	first := map[string]int{} // article -> its first line
	for i, r := range history {
		if _, ok := first[r.Article]; !ok {
			first[r.Article] = i
		}
	}
	postponed := func(r query.Report) int { // an article that tells of a move tells the old date too
		if r.Status == "postponed" {
			return 1
		}
		return 0
	}
	byDay := slices.SortedStableFunc(slices.Values(history), func(a, b query.Report) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(first[a.Article], first[b.Article]), cmp.Compare(postponed(a), postponed(b)))
	})
	last := ""
	for _, r := range byDay {
		if r.Date == "" || covers(r.Date, last) || asNews(r) {
			continue
		}
		last = r.Date
		if slices.Contains(dates, r.Date) {
			back = true
			continue
		}
		dates = append(dates, r.Date)
	}
	return dates, back
}

// asNews reports whether a report has no date but that of its article.
func asNews(r query.Report) bool {
	return len(r.Published) >= len("2006-01-02") && r.Date == r.Published[:len("2006-01-02")]+"~"
}

func cleanList(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = clean(s)
	}
	return strings.Join(out, ", ")
}
