package resolve

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// kindFits is how well a noun fits the organization of a chain: 3 when the text
// calls it so, 0 when it calls it something else and the name does not help, else by its name.
func (c *cast) kindFits(k int, noun string) int {
	how := en.NominalFits(noun, c.chains[k].name)
	if c.agency(k) || en.Firm(noun) && c.outlet(k) {
		return 0
	}
	switch kinds := c.kinds[k]; {
	case slices.Contains(kinds, noun):
		return 3
	case how == 1 && slices.ContainsFunc(kinds, func(kind string) bool { return !en.SameKind(kind, noun) }):
		return 0
	case how == 2 && strings.HasSuffix(strings.ToLower(c.chains[k].name), " "+noun):
		return 3
	}
	return how
}

// agency reports whether an organization is named in a dateline alone: "COOS BAY, Ore. (TP) —".
func (c *cast) agency(k int) bool {
	for _, m := range c.chains[k].mentions {
		men := c.d.Mentions[m]
		rest, ok := strings.CutPrefix(c.d.Text[men.End:], ")")
		if !ok || !strings.HasSuffix(c.d.Text[:men.Start], "(") || strings.IndexAny(strings.TrimLeft(rest[:min(len(rest), 8)], " "), "-—–") != 0 {
			return false
		}
	}
	return len(c.chains[k].mentions) > 0
}

// outlet reports whether an organization is the outlet that prints the article, which no company told of is.
func (c *cast) outlet(k int) bool {
	return c.d.Source != "" && strings.EqualFold(strings.TrimPrefix(c.chains[k].name, "The "), strings.TrimPrefix(c.d.Source, "The "))
}

// kindsOf gives for each chain the nouns that a text says its organization is:
// "the PNA, the union that", "hospital operator Quillmark", "Acme is a bank".
func kindsOf(d *document.Document, chainOf []int) map[int][]string {
	out := map[int][]string{}
	called := func(name, noun int) {
		m := d.MentionsFrom(d.Tokens[name].Start+1) - 1
		if m < 0 || d.Mentions[m].End <= d.Tokens[name].Start || d.Mentions[m].Type != document.Organization || chainOf[m] < 0 || d.Tokens[noun].Tag != "NN" {
			return
		}
		if w := strings.ToLower(d.Slice(d.Tokens[noun].Span)); en.Nominal(w) {
			out[chainOf[m]] = addTo(out[chainOf[m]], w)
		}
	}
	subject := map[int]int{} // head -> its subject
	for i, t := range d.Tokens {
		switch {
		case t.Head < 0:
		case t.Rel == "nsubj":
			subject[t.Head] = i
		case t.Rel == "appos":
			called(i, t.Head)
			called(t.Head, i)
		case t.Rel == "compound" && i+1 < len(d.Tokens) && d.Tokens[i+1].Sentence == t.Sentence:
			called(i+1, i)
			if t.Head == i+1 { // "the Last Mile campaign"
				called(i, t.Head)
			}
		}
	}
	for i, t := range d.Tokens {
		if s, ok := subject[t.Head]; ok && t.Rel == "cop" && i > s {
			called(s, t.Head)
		}
	}
	return out
}
