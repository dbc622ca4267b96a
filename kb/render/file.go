package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

func timelineCSV(w io.Writer, t *query.Timeline, undated bool) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"date", "earliest", "latest", "status", "event", "participants", "articles", "id", "moved"}}
	for _, e := range listed(t, undated) {
		rows = append(rows, []string{e.Date, e.Earliest, e.Latest, e.Status, harmless(clean(e.Label)),
			harmless(cleanList(e.Participants)), cleanList(e.Articles), e.ID, moved(&e)})
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func listed(t *query.Timeline, undated bool) []query.Event {
	if !undated {
		return t.Events
	}
	return append(t.Events[:len(t.Events):len(t.Events)], t.Undated...)
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

func timelineMarkdown(w io.Writer, t *query.Timeline, undated bool, o Options) error {
	p := &page{}
	p.line("| Date | Status | Event | Participants | Articles |")
	p.line("|---|---|---|---|---|")
	for _, e := range listed(t, undated) {
		mark, _ := Mark(e.Status)
		links := make([]string, len(e.Articles))
		for i, u := range e.Articles {
			links[i] = markdownLink(fmt.Sprint(i+1), u)
		}
		p.line("| " + strings.Join([]string{joined("; ", Date(e.Date), markdown(moved(&e))), mark + " " + e.Status, markdown(e.Label),
			markdown(strings.Join(e.Participants, ", ")), strings.Join(links, " ")}, " | ") + " |")
	}
	return p.to(w)
}

// markdown escapes what Markdown gives a meaning to.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range clean(s) {
		if strings.ContainsRune("\\`*_{}[]<>#|~&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// markdownLink links to web addresses only; anything else is shown as text.
func markdownLink(name, to string) string {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return markdown(to)
	}
	safe := strings.NewReplacer("<", "%3C", ">", "%3E", "|", "%7C", " ", "%20", "\\", "%5C").Replace(clean(to))
	return "[" + name + "](<" + safe + ">)"
}
