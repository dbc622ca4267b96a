// Package render shows answers: to people as quotations and tables, to
// programs as JSON, CSV and Markdown. It knows no terminal: width and colour
// are told to it, and everything goes to an io.Writer.
//
// Words of articles come from anywhere, so control characters in them never
// reach the writer: see clean.
//
// It may import query and timex/edtf.
package render

import (
	"fmt"
	"io"
	"strings"
)

// Options tell how an answer is shown. The zero value is right for a pipe.
type Options struct {
	Width int    // columns to wrap to, 0 = do not wrap
	Color bool   // mark with ANSI sequences
	Base  string // namespace to leave off the names of things made here

	Explain bool // say what each date rests on
}

// style is an ANSI sequence's parameter.
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	green  style = "32"
	yellow style = "33"
	red    style = "31"
	cyan   style = "36"
)

// paint marks s if colour is wanted. It must not be given uncleaned text.
func (o Options) paint(st style, s string) string {
	if !o.Color || st == plain || s == "" {
		return s
	}
	return "\x1b[" + string(st) + "m" + s + "\x1b[0m"
}

// page collects an answer and hands it to the writer in one piece.
type page struct {
	strings.Builder
	o Options
}

func (p *page) line(s string) { p.WriteString(strings.TrimRight(s, " ") + "\n") }

func (p *page) to(w io.Writer) error {
	_, err := io.WriteString(w, p.String())
	return err
}

// heading begins a section, after a blank line if something stands before it.
func (p *page) heading(s string) {
	p.gap()
	p.line(p.o.paint(bold, s))
}

// gap separates what follows from what stands before it.
func (p *page) gap() {
	if p.Len() > 0 {
		p.line("")
	}
}

// wrapped prints s behind an indent, in one style.
func (p *page) wrapped(indent, s string, st style) {
	width := 0
	if p.o.Width > 0 {
		width = max(p.o.Width-len(indent), minColumn)
	}
	for _, l := range wrap(s, width) {
		p.line(indent + p.o.paint(st, l))
	}
}

// hanging prints s behind a prefix, and its further lines behind as many blanks.
func (p *page) hanging(prefix, s string, st style) {
	most := 0
	if p.o.Width > 0 {
		most = max(p.o.Width-width(prefix), minColumn)
	}
	for i, l := range wrap(s, most) {
		if i == 1 {
			prefix = strings.Repeat(" ", width(prefix))
		}
		p.line(prefix + p.o.paint(st, l))
	}
}

// name is a url or IRI as it is shown: without the namespace of things made
// here, which show and remove do not need.
func (o Options) name(url string) string {
	if short, ok := strings.CutPrefix(url, o.Base); ok && o.Base != "" && short != "" {
		url = short
	}
	return clean(url)
}

// place is a passage as show takes it: url:start-end.
func (o Options) place(url string, start, end int) string {
	return fmt.Sprintf("%s:%d-%d", o.name(url), start, end)
}

// linked prints a name or place, never wrapped: it is to be copied.
func (p *page) linked(s string) { p.line(indent + p.o.paint(cyan, s)) }

// count words a number of things: "1 article", "2 articles".
func count(n int, one string) string {
	switch {
	case n == 1:
		return "1 " + one
	case strings.HasSuffix(one, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(one, "y"))
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// joined joins the parts that are not empty.
func joined(sep string, parts ...string) string {
	var kept []string
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, sep)
}
