package cli

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/render"
)

// writeAnnotated prints an article for people: its text with the type behind
// each name and the value behind each date, then what was found in it.
func writeAnnotated(w io.Writer, d *document.Document, o render.Options, more bool) error {
	var b strings.Builder
	if more {
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "%s\n\n", joinWith(" · ", render.Clean(d.ID), render.Clean(d.Title), published(d)))
	writeMarked(&b, d, o)
	x := &extractor{doc: d}
	section(&b, o, "Said", x.saidLines())
	section(&b, o, "Events", x.eventLines())
	section(&b, o, "Proposals and demands", x.proposalLines())
	_, err := io.WriteString(w, b.String())
	return err
}

func published(d *document.Document) string {
	if d.Published == "" {
		return "no publication date"
	}
	return "published " + d.Published
}

// note is what stands behind a span.
type note struct {
	at   int
	text string
}

// writeMarked prints the paragraphs with notes in ⟨⟩.
func writeMarked(b *strings.Builder, d *document.Document, o render.Options) {
	var notes []note
	for _, m := range d.Mentions {
		notes = append(notes, note{m.End, string(m.Type)})
	}
	for _, t := range d.Times {
		notes = append(notes, note{t.End, cmp.Or(t.EDTF, t.Value, "open")})
	}
	slices.SortStableFunc(notes, func(a, b note) int { return cmp.Compare(a.at, b.at) })
	for i, p := range d.Paragraphs {
		if i > 0 {
			b.WriteString("\n")
		}
		var line strings.Builder
		from := p.Start
		for len(notes) > 0 && notes[0].at <= p.End {
			if n := notes[0]; n.at >= from {
				line.WriteString(d.Text[from:n.at] + "⟨" + n.text + "⟩")
				from = n.at
			}
			notes = notes[1:]
		}
		line.WriteString(d.Text[from:p.End])
		b.WriteString(render.Wrap(line.String(), o.Width, "") + "\n")
	}
}

func section(b *strings.Builder, o render.Options, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", title)
	for _, l := range lines {
		b.WriteString(render.Wrap(l, o.Width, "  ") + "\n")
	}
}

func (x *extractor) saidLines() []string {
	var out []string
	for _, a := range x.doc.Attributions {
		source := "nobody is named"
		if a.Source.Len() > 0 {
			source = x.doc.Slice(a.Source)
			if name := x.within(a.Source); name != "" && !strings.Contains(source, name) {
				source += " (" + name + ")"
			}
		}
		var content []string
		for _, s := range a.Content {
			content = append(content, x.doc.Slice(s))
		}
		relay := ""
		if a.Relay.Len() > 0 {
			relay = "relayed by " + x.doc.Slice(a.Relay)
		}
		cue := x.doc.Slice(a.Cue)
		if !strings.ContainsFunc(cue, unicode.IsLetter) {
			cue = "" // a colon says nothing by itself
		}
		out = append(out, joinWith(" · ", string(a.Kind), source, cue, relay, strings.Join(content, " … ")))
	}
	return out
}

func (x *extractor) eventLines() []string {
	var out []string
	for _, e := range x.doc.Events {
		mark, _ := render.Mark(string(e.Status))
		out = append(out, joinWith(" · ", mark+" "+string(e.Status), render.Date(x.eventDate(e)), e.Label, strings.Join(x.names(e.Participants), ", ")))
	}
	return out
}

func (x *extractor) proposalLines() []string {
	var out []string
	for _, p := range x.doc.Proposals {
		var content []string
		for _, s := range p.Contents {
			content = append(content, x.doc.Slice(s))
		}
		out = append(out, joinWith(" · ", proposalKind(p), strings.Join(x.side(p.By, p.ByWho), ", "), strings.Join(content, "; "), p.Status))
	}
	return out
}

func joinWith(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}
