package render

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// timelineMarkdown writes one line an event under its year, and a footnote for
// each passage that it rests on.
func timelineMarkdown(w io.Writer, t *query.Timeline, title string) error {
	m := &markdownPage{}
	if title != "" {
		m.line("# " + markdown(title))
	}
	year := ""
	for i := range t.Events {
		if y := yearOf(&t.Events[i]); y != year {
			year = y
			m.section(y)
		}
		m.event(&t.Events[i])
	}
	if len(t.Undated) > 0 {
		m.section(upperFirst(Undated))
	}
	for i := range t.Undated {
		m.event(&t.Undated[i])
	}
	if m.notes.Len() > 0 {
		m.line("")
		m.WriteString(m.notes.String())
	}
	return m.to(w)
}

// yearOf is the year under which an event stands.
func yearOf(e *query.Event) string {
	day := e.Earliest
	if day == "" {
		day = e.Latest
	}
	if len(day) < len("-01-01") {
		return Date(e.Date)
	}
	return strings.TrimLeft(day[:len(day)-len("-01-01")], "0")
}

type markdownPage struct {
	page
	notes strings.Builder
	n     int
}

func (m *markdownPage) section(name string) {
	m.gap()
	m.line("## " + markdown(name))
	m.line("")
}

func (m *markdownPage) event(e *query.Event) {
	mark, _ := Mark(e.Status)
	text := joined(" · ", markdown(e.Label), markdown(cleanList(e.Participants)), markdown(moved(e)))
	line := "- **" + Date(e.Date) + "** " + mark + " " + markdown(e.Status) + ": " + text
	for _, x := range e.Evidence {
		line += m.note(joined(", ", markdownLink(markdown(inMarks(x.Text)), x.Article), markdown(titleOf(x))) + published(e, x.Article))
	}
	if len(e.Evidence) == 0 {
		for _, u := range e.Articles {
			line += m.note(markdownLink(markdown(u), u))
		}
	}
	m.line(line)
}

// published tells the day of the article, as the event's history has it.
func published(e *query.Event, article string) string {
	for _, r := range e.History {
		if r.Article == article && r.Published != "" {
			return ", published " + Date(r.Published)
		}
	}
	return ""
}

func (m *markdownPage) note(text string) string {
	m.n++
	fmt.Fprintf(&m.notes, "[^%d]: %s\n", m.n, text)
	return fmt.Sprintf("[^%d]", m.n)
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

// markdownLink links to web addresses only; of anything else the address is
// shown as text. The name is Markdown.
func markdownLink(name, to string) string {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		if name == markdown(to) {
			return name
		}
		return joined(" ", name, markdown(to))
	}
	safe := strings.NewReplacer("<", "%3C", ">", "%3E", "|", "%7C", " ", "%20", "\\", "%5C").Replace(clean(to))
	return "[" + name + "](<" + safe + ">)"
}
