package resolve

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// longestInRole is how many words of a role name what it is of at most.
const longestInRole = 6

// inRole is the chain of the country or organization that a role names, by its longest name
// there: "Acme Health's chief executive".
func (c *cast) inRole(role string) int {
	list := strings.Fields(role)
	for i, w := range list {
		list[i] = strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(w, ","), "’s"), "'s")
	}
	for n := min(len(list), longestInRole); n > 0; n-- {
		for i := range len(list) - n + 1 {
			w := strings.Join(list[i:i+n], " ")
			best, ok := c.called[w]
			if country, isOne := en.Demonym(w); isOne {
				if k, known := c.called[country]; known && (!ok || k < best) {
					best, ok = k, true
				}
			}
			if !ok && n == 1 {
				best, ok = c.placeOfPeople(w)
			}
			if ok {
				return best
			}
		}
	}
	return -1
}

// placeOfPeople is the chain of a place that the text names whose demonym has the form of a word, which the
// gazetteer need not know: of Tamaria for "Tamarian".
func (c *cast) placeOfPeople(word string) (int, bool) {
	for _, suffix := range []string{"n", "an", "ian", "ean", "ese"} {
		stem, ok := strings.CutSuffix(word, suffix)
		for _, end := range []string{"", "a", "ia", "o", "y"} {
			if k, named := c.called[stem+end]; ok && named && c.chains[k].typ == document.Place && en.DemonymOf(word, stem+end) {
				return k, true
			}
		}
	}
	return -1, false
}

// peopleBefore is the chain of the place whose demonym stands right before a person's role: "Tamarian Foreign
// Minister Jane Doe", or -1.
func (c *cast) peopleBefore(m int) int {
	men := c.d.Mentions[m]
	at := c.d.TokenAt(min(men.Full.Start, men.Start)) - 1
	if men.Role == "" || at < 0 {
		return -1
	}
	word := c.d.Slice(c.d.Tokens[at].Span)
	if country, ok := en.Demonym(word); ok {
		if k, named := c.called[country]; named {
			return k
		}
	}
	if k, ok := c.placeOfPeople(word); ok {
		return k
	}
	return -1
}

// before is the organization that the text names right before a person's office, "Acme chief
// executive Jane Doe", "Acme's new chief, Jane Doe", or -1.
func (c *cast) before(m int) int {
	men := c.d.Mentions[m]
	for o := m - 1; o >= 0 && o >= m-2; o-- {
		org := c.d.Mentions[o]
		if org.Type == document.Person {
			return -1
		}
		at := max(org.End, min(men.Full.Start, men.Start))
		between := c.d.Slice(document.Span{Start: org.End, End: at})
		if _, rest, owns := strings.Cut(between, "s "); owns && (strings.HasPrefix(between, "’s ") || strings.HasPrefix(between, "'s ")) {
			between = rest
		}
		if org.Type == document.Organization && strings.TrimSpace(between) == "" && men.Full.Start < men.Start {
			return c.chainOf[o]
		}
	}
	return -1
}

// led reports whether the text tells of an office in an organization, "Acme's chief", "a director of
// Acme": then it is a body, and no ship or product.
func (c *cast) led(k int) bool {
	if is, known := c.offices[k]; known {
		return is
	}
	c.offices[k] = slices.ContainsFunc(c.chains, func(ch chain) bool { return ch.of == k }) ||
		slices.ContainsFunc(c.chains[k].mentions, c.besideOffice)
	return c.offices[k]
}

// besideOffice reports whether a name stands before the noun of an office, or behind it and "of" or "at".
func (c *cast) besideOffice(m int) bool {
	men := c.d.Mentions[m]
	i := c.d.TokenAt(men.End-1) + 1
	for j := i; j < min(i+4, len(c.d.Tokens)); j++ {
		switch t := c.d.Tokens[j]; {
		case strings.HasPrefix(t.Tag, "NN") && en.Officer(t.Lemma):
			return true
		case t.Tag != "POS" && !strings.HasPrefix(t.Tag, "NN") && !strings.HasPrefix(t.Tag, "JJ"):
			j = len(c.d.Tokens)
		}
	}
	i = c.d.TokenAt(men.Start) - 1
	if i >= 0 && c.d.Tokens[i].Lemma == "the" {
		i--
	}
	return i > 0 && (c.d.Tokens[i].Lemma == "of" || c.d.Tokens[i].Lemma == "at") && en.Officer(c.d.Tokens[i-1].Lemma)
}
