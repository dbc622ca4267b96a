package page

import (
	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// body finds the article in a page, and changes doc. It returns the article's
// lines, or none.
func body(doc *html.Node, title string) []line {
	prune(doc)
	p := readability.NewParser()
	p.DisableJSONLD = true
	p.KeepClasses = true
	a, err := p.ParseAndMutate(doc, nil)
	if err != nil || a.Node == nil {
		return nil
	}
	return report(lay(a.Node), title)
}
