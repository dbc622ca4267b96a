package render

import (
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// The JSON that TimelineJS 3 reads. Headlines and texts are HTML there.
type (
	jsTimeline struct {
		Title  *jsSlide  `json:"title,omitempty"`
		Events []jsSlide `json:"events"`
	}
	jsSlide struct {
		ID      string  `json:"unique_id,omitempty"`
		Group   string  `json:"group,omitempty"`
		Start   *jsDate `json:"start_date,omitempty"`
		End     *jsDate `json:"end_date,omitempty"`
		Display string  `json:"display_date,omitempty"`
		Text    jsText  `json:"text"`
	}
	jsDate struct {
		Year  int `json:"year"`
		Month int `json:"month"`
		Day   int `json:"day"`
	}
	jsText struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
)

func timelineJS(w io.Writer, events []placed, title string) error {
	out := jsTimeline{Events: []jsSlide{}}
	if title != "" {
		out.Title = &jsSlide{Text: jsText{Headline: escapeHTML(title)}}
	}
	for _, p := range events {
		s := jsSlide{ID: p.ID, Group: p.Status, Start: newJSDate(p.from), Display: p.when(),
			Text: jsText{Headline: escapeHTML(p.Label), Text: p.html()}}
		if p.to != p.from {
			s.End = newJSDate(p.to)
		}
		out.Events = append(out.Events, s)
	}
	return JSON(w, out)
}

func newJSDate(d edtf.Day) *jsDate { return &jsDate{d.Year, d.Month, d.Day} }

// html tells of an event what its date and label do not: who takes part, how
// the date moved, and the words that it rests on, with links.
func (p placed) html() string {
	var b strings.Builder
	for _, s := range []string{cleanList(p.Participants), moved(p.Event)} {
		if s != "" {
			b.WriteString("<p>" + escapeHTML(s) + "</p>")
		}
	}
	for _, e := range p.Evidence {
		if e.Text != "" {
			b.WriteString("<blockquote>" + escapeHTML(inMarks(e.Text)) + "</blockquote>")
		}
		b.WriteString("<p>" + joined(", ", escapeHTML(titleOf(e)), linkHTML(e.Article)) + "</p>")
	}
	return b.String()
}

func escapeHTML(s string) string { return html.EscapeString(clean(s)) }

// linkHTML links to web addresses only.
func linkHTML(u string) string {
	if !isWeb(u) {
		return escapeHTML(u)
	}
	return fmt.Sprintf(`<a href="%s">%s</a>`, escapeHTML(u), escapeHTML(u))
}
