package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/dateline-kb/dateline/kb/query"
)

// SaidFormats lists the formats that SaidAs writes.
func SaidFormats() []string { return []string{"text", "json", "csv", "markdown"} }

// SaidAs writes statements in one of SaidFormats: as CSV every copy on a row of
// its own, as Markdown quotations with a footnote for each place.
func SaidAs(w io.Writer, list []query.Statement, format string, o Options) error {
	switch format {
	case "json":
		return JSON(w, list)
	case "csv":
		return saidCSV(w, list)
	case "markdown":
		return saidMarkdown(w, list)
	}
	return Said(w, list, o)
}

func saidCSV(w io.Writer, list []query.Statement) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"said", "speaker", "role", "as_written", "kind", "cue", "text", "to", "relayed_by", "about", "source", "title", "published", "url", "start", "end", "id", "cluster"}}
	name := func(a *query.Actor) string {
		if a == nil {
			return ""
		}
		return harmless(clean(a.Name))
	}
	for i := range list {
		s := &list[i]
		role := ""
		if s.Speaker != nil {
			role = harmless(clean(s.Speaker.Role))
		}
		rows = append(rows, []string{s.Said, name(s.Speaker), role, harmless(clean(s.Written)), s.Kind, harmless(clean(s.Cue)), harmless(visible(s.Text)),
			name(s.Addressee), name(s.RelayedBy), harmless(cleanList(s.About)), harmless(clean(s.Article.Source)), harmless(clean(s.Article.Title)),
			s.Article.Published, clean(s.Article.URL), strconv.Itoa(s.Start), strconv.Itoa(s.End), s.ID, s.Cluster})
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func saidMarkdown(w io.Writer, list []query.Statement) error {
	m := &markdownPage{}
	for _, group := range clusters(list) {
		m.gap()
		for i, par := range quoted(&group[0]) {
			if i > 0 {
				m.line(">")
			}
			m.line("> " + markdown(par))
		}
		notes := ""
		for i := range group {
			notes += m.note(markdownLink(markdown(joined(", ", clean(group[i].Article.Source), clean(group[i].Article.Title))), group[i].Article.URL) + markdown(noted(&group[i])))
		}
		m.line(">")
		m.line("> — " + markdown(m.byline(&group[0])) + notes)
	}
	if m.notes.Len() > 0 {
		m.gap()
		m.WriteString(m.notes.String())
	}
	return m.to(w)
}

// noted is the rest of a footnote: how the article has it, when it was
// published, and where the words stand.
func noted(s *query.Statement) string {
	published := ""
	if s.Article.Published != "" {
		published = "published " + Date(s.Article.Published)
	}
	return ", " + joined(", ", clean(s.Kind), published, fmt.Sprintf("characters %d-%d", s.Start, s.End))
}
