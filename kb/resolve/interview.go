package resolve

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// answers is who answers in an interview that is printed as questions and answers, "A:", -1 when
// nobody is known to: of those whom the text names before the first question the one whom the
// title names, else who has an office, else the first.
func (c *cast) answers(src document.Span) int {
	if text := c.d.Slice(src); text != "A" && !strings.EqualFold(text, "answer") || !strings.HasPrefix(c.d.Text[src.End:], ":") {
		return -1
	}
	if c.answering == 0 {
		c.answering = c.interviewed(src.Start) + 2
	}
	return c.answering - 2
}

func (c *cast) interviewed(before int) int {
	if i := strings.Index(c.d.Text[:before], "\nQ"); i >= 0 {
		before = i
	}
	first, office := -1, -1
	for m, men := range c.d.Mentions {
		k := c.chainOf[m]
		if men.Start >= before || k < 0 || c.chains[k].typ != document.Person {
			continue
		}
		w := strings.Fields(c.chains[k].name)
		if strings.Contains(c.d.Title, w[len(w)-1]) {
			return k
		}
		if len(c.chains[k].roles) > 0 && en.RoleNoun(strings.ToLower(lastWord(c.chains[k].roles[0]))) && office < 0 {
			office = k
		}
		if first < 0 {
			first = k
		}
	}
	if office >= 0 {
		return office
	}
	return first
}
