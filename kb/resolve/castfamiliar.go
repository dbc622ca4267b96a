package resolve

import (
	"slices"
	"sort"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// A text keeps to one short form for each person: who is called Jan throughout is not who is meant by
// Doe where another Doe is told of, and King Jan is no Ann Jan, for kings go by the given name.

// fewestCalled is how often the report's own words call somebody by the given name alone who goes by it.
const fewestCalled = 2

// familiar reports whether the report itself calls a person by the given name alone.
func (c *cast) familiar(k int) bool {
	if c.alone == nil {
		c.alone = map[string]int{}
		for _, m := range c.d.Mentions {
			if m.Type == document.Person && words(m.Name) == 1 && !c.quoted(m.Start) && !c.heads(m.Start) {
				c.alone[m.Name]++
			}
		}
	}
	first, _, several := strings.Cut(c.chains[k].name, " ")
	return several && first != lastWord(c.chains[k].name) && c.alone[first] >= fewestCalled
}

// quoted reports whether the byte at i is in a quotation.
func (c *cast) quoted(i int) bool {
	q := sort.Search(len(c.d.Quotes), func(q int) bool { return c.d.Quotes[q].End > i })
	return q < len(c.d.Quotes) && c.d.Quotes[q].Start <= i
}

// bySurname are those of several persons who fit a name of one word whom it can be short for: not those
// of another given name who are called by that, if there are others, and behind the title of a king only
// those who have it for a given name.
func (c *cast) bySurname(men document.Mention, fits []int) []int {
	if men.Type != document.Person || words(men.Name) != 1 || len(fits) == 0 {
		return fits
	}
	other := func(k int) bool {
		return lastWord(c.chains[k].name) == men.Name && !strings.HasPrefix(c.chains[k].name, men.Name+" ")
	}
	if title := royalTitle(men); title != "" {
		return slices.DeleteFunc(slices.Clone(fits), func(k int) bool { return other(k) && c.chains[k].name != title+" "+men.Name })
	}
	rest := slices.DeleteFunc(slices.Clone(fits), func(k int) bool { return other(k) && c.familiar(k) })
	if len(rest) == 0 {
		return fits
	}
	return rest
}

// royalTitle is the title of a king that a name stands behind, "" for none.
func royalTitle(men document.Mention) string {
	if title := lastWord(men.Role); men.Type == document.Person && words(men.Name) == 1 && en.Royal(strings.ToLower(title)) {
		return title
	}
	return ""
}

// asNamed is the name that a new chain gets: "King Jan" beside an Ann Jan is told apart by the title.
func (c *cast) asNamed(men document.Mention) string {
	if title := royalTitle(men); title != "" && len(c.fullerThan(men, []string{men.Name})) > 0 {
		return title + " " + men.Name
	}
	return men.Name
}
