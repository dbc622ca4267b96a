// Package page reads the article in an HTML page: its text without what stands
// around it, and what the page says of itself. It fetches nothing.
//
// It imports nothing of ours.
package page

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Page is the article of an HTML page. What the page does not tell is empty.
type Page struct {
	URL       string   // canonical address, or the one it was read from
	Title     string   // headline, without the outlet's name
	Site      string   // the outlet, or the host
	Authors   []string // without "By"
	Language  string   // as the page states, primary subtag: "en"
	Published string   // "2006-01-02"
	DatedBy   string   // what tells Published: "JSON-LD", "meta NAME", "itemprop", "address" or "page"
	Text      string   // paragraphs and sub-heads, apart by blank lines
}

// Errors on which callers may branch.
var (
	ErrNoArticle = errors.New("no article in the page")
	ErrTooMuch   = errors.New("too many elements for an article")
)

// MaxElements is how many elements and texts a page may have; beyond, it is refused.
const MaxElements = 200_000

// Parse reads a page that was read from an address ("" = not known), with the
// Content-Type that came with it ("" = none). Pages that nest more than 512
// elements are refused.
func Parse(data []byte, address, contentType string, maxElements int) (p *Page, err error) {
	defer func() {
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("%w: reading it failed: %v", ErrNoArticle, r)
		}
	}()
	doc, err := html.Parse(bytes.NewReader(utf8Of(data, contentType)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrTooMuch, err)
	}
	if err := fits(doc, maxElements); err != nil {
		return nil, err
	}
	if address == "" {
		address = savedFrom(doc)
	}
	h := heading(doc)
	p = &Page{URL: h.address(address), Title: h.headline(), Authors: h.authors(), Language: h.language()}
	p.Site = h.site(p.URL)
	p.Published, p.DatedBy = h.published(doc, p.URL)
	p.Text = join(body(doc, p.Title))
	if told := h.articleBody(); len(told) > 2*len(p.Text) {
		p.Text = told // the page is drawn by a script, and its data hold the text
	}
	if p.Text == "" {
		return nil, ErrNoArticle
	}
	return p, nil
}

// Text is the text of a piece of HTML that is all of it an article, such as an
// item of a feed.
func Text(fragment string, maxElements int) (string, error) {
	doc, err := html.Parse(strings.NewReader(strings.ToValidUTF8(fragment, "\uFFFD")))
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrTooMuch, err)
	}
	if err := fits(doc, maxElements); err != nil {
		return "", err
	}
	prune(doc)
	var out []line
	for _, l := range lay(doc) {
		if !l.around("") {
			out = append(out, l)
		}
	}
	return join(out), nil
}

// mostDepth is how deep elements may nest on the average: the time that
// reading takes grows with the product of their number and depth.
const mostDepth = 50

// fits reports whether a tree is small enough to be read in good time.
func fits(doc *html.Node, most int) error {
	nodes, depths, depth := 0, 0, 0
	for n := doc; n != nil; {
		if nodes++; nodes > most {
			return fmt.Errorf("%w: more than %d", ErrTooMuch, most)
		}
		if depths += depth; depths > mostDepth*most {
			return fmt.Errorf("%w: they nest too deep", ErrTooMuch)
		}
		if n.FirstChild != nil {
			n, depth = n.FirstChild, depth+1
			continue
		}
		for n != nil && n.NextSibling == nil {
			n, depth = n.Parent, depth-1
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return nil
}

// Line is a text of metadata, such as a title, as one line: without tags and
// control characters, entities resolved.
func Line(s string) string {
	if strings.ContainsRune(s, '<') {
		if doc, err := html.Parse(strings.NewReader(s)); err == nil {
			s = content(doc)
		}
	}
	return clean(s)
}

// join sets lines apart: by a blank line, or by a break as the page has it.
func join(lines []line) string {
	var b strings.Builder
	for i, l := range lines {
		switch {
		case i > 0 && l.broken:
			b.WriteString("\n")
		case i > 0:
			b.WriteString("\n\n")
		}
		b.WriteString(l.text)
	}
	return b.String()
}

// printable drops control characters but line breaks and tabs, and those that
// turn the direction of writing.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
}
