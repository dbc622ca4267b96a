package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// furniture are elements that never hold a report.
var furniture = map[atom.Atom]bool{
	atom.Aside: true, atom.Audio: true, atom.Button: true, atom.Canvas: true, atom.Datalist: true, atom.Dialog: true,
	atom.Embed: true, atom.Figcaption: true, atom.Footer: true, atom.Iframe: true, atom.Input: true, atom.Map: true,
	atom.Menu: true, atom.Nav: true, atom.Noscript: true, atom.Object: true, atom.Script: true, atom.Select: true,
	atom.Style: true, atom.Svg: true, atom.Template: true, atom.Textarea: true, atom.Video: true,
}

// around are words in the class or id of an element that tell what stands
// around a report.
var around = words(`ad ads advert advertisement adverts advertorial affiliate attribution audio author-bio authorbio bio
	breadcrumb breadcrumbs byline bylines caption captions comments cookie cookies copyright credit credits
	dateline datetime disclaimer disqus donate embed-caption follow gallery infobox inset kicker lightbox mostread
	newsletter outbrain pagination paywall photocredit popular posted prefooter premium promo promos promotion
	read-more readmore recirc recommended recommendation recommendations related rollover share sharebar sharing shares sidebar
	signup skip slideshow social sponsor sponsored sponsors subscribe subscription subtitle tags taboola tag-list teaser
	timestamp toolbar tooltip trending video-caption widget`)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// mostAround is the share of a page's text beyond which an element is taken
// for the report, whatever it is called.
const mostAround = 0.3

// prune takes out what stands around the report.
func prune(doc *html.Node) {
	whole := letters(doc)
	trusted := trustedNames(doc, whole)
	var next *html.Node
	for n := doc.FirstChild; n != nil; n = next {
		next = after(n)
		if n.Type == html.CommentNode || n.Type == html.ElementNode && isAround(n, whole, trusted) {
			next = past(n)
			n.Parent.RemoveChild(n)
		}
	}
}

// trustedNames are the words of around that this page uses as we do. A page
// may call each of its paragraphs "premium", or its text "gallery".
func trustedNames(doc *html.Node, whole int) map[string]bool {
	sizes := map[string]int{}
	var next *html.Node
	for n := doc.FirstChild; n != nil; n = next {
		next = after(n)
		if n.Type != html.ElementNode || neverAround(n) {
			continue
		}
		if w := named(n, around); w != "" {
			sizes[w] += letters(n)
			next = past(n)
		}
	}
	trusted := map[string]bool{}
	for w := range around {
		trusted[w] = float64(sizes[w]) < mostAround*float64(whole)
	}
	return trusted
}

// after is the node that follows in the order of the text.
func after(n *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	return past(n)
}

// past is the first node behind n and all that is in it.
func past(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}

// neverAround reports whether an element may hold the report by what it is.
func neverAround(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Head, atom.Body, atom.Main, atom.Article, atom.Title, atom.Meta, atom.Link:
		return true
	}
	return false
}

func isAround(n *html.Node, whole int, trusted map[string]bool) bool {
	if neverAround(n) {
		return false
	}
	if furniture[n.DataAtom] {
		return float64(letters(n)) < mostAround*float64(whole) || n.DataAtom == atom.Script || n.DataAtom == atom.Style
	}
	return (hidden(n) || named(n, trusted) != "") && float64(letters(n)) < mostAround*float64(whole)
}

// hidden reports whether a reader of the page does not see the element.
func hidden(n *html.Node) bool {
	if _, ok := attr(n, "hidden"); ok {
		return true
	}
	if v, _ := attr(n, "aria-hidden"); v == "true" {
		return true
	}
	style, _ := attr(n, "style")
	style = strings.ReplaceAll(strings.ToLower(style), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// named is the word in a class or the id that says that an element stands around
// a report, or "".
func named(n *html.Node, words map[string]bool) string {
	for _, key := range []string{"class", "id", "role", "data-component"} {
		v, _ := attr(n, key)
		for _, name := range strings.Fields(v) {
			if name = strings.ToLower(name); words[name] {
				return name
			}
		}
		for _, name := range strings.Fields(v) {
			for _, w := range parts(name) {
				if words[w] {
					return w
				}
			}
		}
	}
	return ""
}

// parts splits a name such as "photo-credit", "photo_credit" or "photoCredit".
func parts(name string) []string {
	var out []string
	from := 0
	cut := func(to int) {
		if to > from {
			out = append(out, strings.ToLower(name[from:to]))
		}
	}
	lower := false
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r):
			cut(i)
			from = i + len(string(r))
		case unicode.IsUpper(r) && lower:
			cut(i)
			from = i
		}
		lower = unicode.IsLower(r)
	}
	cut(len(name))
	return out
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// letters counts the bytes of a tree's text without blanks and scripts.
func letters(n *html.Node) int {
	switch {
	case n.Type == html.TextNode:
		count := 0
		for i := 0; i < len(n.Data); i++ {
			if n.Data[i] > ' ' {
				count++
			}
		}
		return count
	case n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Noscript:
		return 0
	}
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		count += letters(c)
	}
	return count
}
