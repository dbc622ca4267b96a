package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// line is a paragraph, sub-head or item of a list.
type line struct {
	text   string
	tag    atom.Atom // of the innermost block that it stands in
	linked int       // bytes of it that are links
	day    string    // of a <time> in it
	broken bool      // a line break, no paragraph, parts it from the line before
}

// layer lays a tree out as lines.
type layer struct {
	out    []line
	text   strings.Builder
	linked int
	day    string
	broken bool
	tags   []atom.Atom
	link   int
}

// lay is the lines of a tree.
func lay(n *html.Node) []line {
	l := &layer{tags: []atom.Atom{0}}
	l.node(n)
	l.end()
	return l.out
}

func (l *layer) end() {
	if s := strings.Join(strings.Fields(printable(l.text.String())), " "); s != "" {
		l.out = append(l.out, line{s, l.tags[len(l.tags)-1], l.linked, l.day, l.broken})
	}
	l.text.Reset()
	l.linked, l.day, l.broken = 0, "", false
}

func (l *layer) node(n *html.Node) {
	if n.Type == html.TextNode {
		l.text.WriteString(n.Data)
		if l.link > 0 {
			l.linked += len(strings.Join(strings.Fields(n.Data), " "))
		}
		return
	}
	if n.Type == html.CommentNode || n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Noscript {
		return
	}
	block := blocks[n.DataAtom]
	if block {
		l.end()
		l.tags = append(l.tags, n.DataAtom)
	}
	switch n.DataAtom {
	case atom.Br:
		if strings.TrimSpace(l.text.String()) != "" {
			l.end()
			l.broken = true
		} else {
			l.broken = false // two of them part paragraphs
		}
	case atom.A:
		l.link++
	case atom.Time:
		if v, _ := attr(n, "datetime"); l.day == "" {
			l.day = Day(v)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.node(c)
	}
	switch n.DataAtom {
	case atom.A:
		l.link--
	case atom.Td, atom.Th:
		l.text.WriteByte(' ')
	}
	if block {
		l.end()
		l.tags = l.tags[:len(l.tags)-1]
	}
}

var blocks = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Dd: true,
	atom.Details: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true,
	atom.Figure: true, atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Header: true, atom.Hr: true, atom.Li: true, atom.Main: true, atom.Nav: true,
	atom.Ol: true, atom.P: true, atom.Pre: true, atom.Section: true, atom.Summary: true, atom.Table: true, atom.Tr: true, atom.Ul: true,
}
