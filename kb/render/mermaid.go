package render

import (
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb/query"
)

// timelineMermaid writes Mermaid's timeline: a section a year, events of one
// date below each other.
func timelineMermaid(w io.Writer, t *query.Timeline, title string) error {
	p := &page{}
	p.line("timeline")
	if title != "" {
		p.line("    title " + mermaid(title))
	}
	year, period := "", ""
	for i := range t.Events {
		e := &t.Events[i]
		if y := yearOf(e); y != year {
			year, period = y, ""
			p.line("    section " + mermaid(y))
		}
		period = p.mermaidEvent(e, Date(e.Date), period)
	}
	if len(t.Undated) > 0 {
		p.line("    section " + upperFirst(Undated))
		period = ""
	}
	for i := range t.Undated {
		period = p.mermaidEvent(&t.Undated[i], Undated, period)
	}
	return p.to(w)
}

func (p *page) mermaidEvent(e *query.Event, date, before string) string {
	mark, _ := Mark(e.Status)
	event := mark + " " + mermaid(joined(" · ", e.Label, cleanList(e.Participants), moved(e)))
	if e.Status != "happened" && e.Status != statusSaid {
		event += " (" + mermaid(e.Status) + ")"
	}
	if date == before {
		p.line("        " + strings.Repeat(" ", 8) + " : " + event)
	} else {
		p.line("        " + mermaid(date) + " : " + event)
	}
	return date
}

// mermaid writes as character codes what Mermaid or the HTML that it makes
// give a meaning to.
func mermaid(s string) string {
	return strings.NewReplacer("#", "#35;", ";", "#59;", ":", "#58;", "<", "#lt;", ">", "#gt;", "&", "#amp;", `"`, "#quot;",
		"%", "#37;", "{", "#123;", "}", "#125;").Replace(clean(s))
}
