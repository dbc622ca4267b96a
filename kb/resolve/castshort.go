package resolve

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// byInitials is the one person with a full name whose initials open a turn of
// an interview, "AL:", -1 for none.
func (c *cast) byInitials(s document.Span) int {
	text := strings.ReplaceAll(c.d.Slice(s), ".", "")
	if len(text) < 2 || len(text) > 4 || text != strings.ToUpper(text) || !strings.HasPrefix(c.d.Text[s.End:], ":") {
		return -1
	}
	if c.initials == nil { // fuller names have their chains by now
		c.initials = map[string][]int{}
		for k, ch := range c.chains {
			if w := strings.Fields(ch.name); ch.typ == document.Person && len(w) > 1 {
				c.initials[initialsOf(w)] = append(c.initials[initialsOf(w)], k)
			}
		}
	}
	switch list := c.initials[text]; {
	case len(list) == 1:
		return list[0]
	case len(list) == 0 && len(text) == 2:
		k := c.relative(text)
		c.initials[text] = []int{k} // asked once
		return k
	}
	return -1
}

func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w[:1])
	}
	return b.String()
}

// relative is who is known by a given name alone and has these initials with the
// surname of somebody else: "his daughter Jane", whose words "JD" opens. She
// gets the surname.
func (c *cast) relative(initials string) int {
	for k, ch := range c.chains {
		if ch.typ != document.Person || words(ch.name) != 1 || ch.name[:1] != initials[:1] {
			continue
		}
		for _, o := range c.chains {
			w := strings.Fields(o.name)
			if o.typ == document.Person && len(w) > 1 && w[len(w)-1][:1] == initials[1:] {
				c.chains[k].name += " " + w[len(w)-1]
				c.list(k)
				return k
			}
		}
	}
	return -1
}

// otherGender is where "Ms Doe" belongs when every Doe with a full name is known
// not to be a woman: to the Ms Doe before her, -1 when she is the first; -2 when
// nothing speaks against one of those.
func (c *cast) otherGender(m int, fits []int) int {
	men := c.d.Mentions[m]
	g := en.TitleGender(men.Role)
	if men.Type != document.Person || words(men.Name) != 1 || g == en.UnknownGender || len(fits) == 0 {
		return -2
	}
	if slices.ContainsFunc(fits, func(k int) bool { return familyFirst(c.chains[k].name, men.Name) }) {
		return -2 // of "Xi" in Xi Jinping no gender is told
	}
	if k := c.spouse(m, fits); k >= 0 {
		return k
	}
	for _, k := range fits {
		if cg := chainGender(c.d, c.chains[k]); cg == g || cg == en.UnknownGender && !c.goneOnAs(m, k, g) {
			return -2
		}
	}
	for _, k := range c.byName[men.Name] {
		if c.chains[k].titled && chainGender(c.d, c.chains[k]) == g {
			return k
		}
	}
	return -1
}

// goneOnAs reports whether the text goes on, behind the name of somebody that it names alone in a sentence
// before mention m, with a pronoun of the other gender than g: "General Robin Doe left. He was not pushed. ...
// Ms Doe said".
func (c *cast) goneOnAs(m, k int, g en.Gender) bool {
	for _, o := range c.chains[k].mentions {
		men := c.d.Mentions[o]
		s := c.d.SentenceAt(men.Start)
		if men.Start > c.d.Mentions[m].Start || words(men.Name) < 2 || s+1 >= len(c.d.Sentences) || c.d.Sentences[s+1].Paragraph > c.d.Sentences[s].Paragraph+1 {
			continue
		}
		if p := en.PronounGender(strings.ToLower(c.d.Slice(c.d.Tokens[c.d.Sentences[s+1].First].Span))); p == en.UnknownGender || p == g {
			continue
		}
		alone := true
		for i := c.d.MentionsFrom(c.d.Sentences[s].Start); i < len(c.d.Mentions) && c.d.Mentions[i].Start < c.d.Sentences[s].End; i++ {
			alone = alone && (i == o || c.d.Mentions[i].Type != document.Person)
		}
		if alone {
			return true
		}
	}
	return false
}

// familyFirst reports whether a full name begins with a word by which, behind a title, its
// bearer is called: then that is the name of the family.
func familyFirst(full, word string) bool {
	return strings.HasPrefix(full, word+" ") && lastWord(full) != word
}

// otherOffice reports whether a surname stands behind an office that none of those who
// bear it has, and whom the text has told apart before: "Joan Doe, a bus driver, ... Attorney
// General Doe said".
func (c *cast) otherOffice(men document.Mention, fits []int) bool {
	if men.Type != document.Person || words(men.Name) != 1 || len(fits) == 0 || men.Role == "" || en.Courtesy(men.Role) || !en.Office(roleHead(men.Role)) {
		return false
	}
	for _, k := range fits {
		ch := c.chains[k]
		if len(ch.mentions) == 0 || c.d.Mentions[ch.mentions[0]].Start > men.Start || !c.described(ch) {
			return false
		}
	}
	return true
}

// described reports whether a text says behind somebody's name what he is, or before it, and
// it is no office.
func (c *cast) described(ch chain) bool {
	told := false
	for _, m := range ch.mentions {
		men := c.d.Mentions[m]
		if men.Role != "" && en.Office(roleHead(men.Role)) {
			return false
		}
		rest := c.d.Text[men.End:]
		told = told || words(men.Name) > 1 && (strings.HasPrefix(rest, ", a ") || strings.HasPrefix(rest, ", an ") || strings.HasPrefix(rest, ", the ") || men.Role != "")
	}
	return told
}

// mostFits is how many full names a short form can be of without standing for nobody.
const mostFits = 100

// fullerThan are the chains whose names a mention with the words w shortens.
func (c *cast) fullerThan(men document.Mention, w []string) []int {
	var out []int
	for i, key := range w {
		if i > 0 && (i < len(w)-1 || key == w[0]) {
			continue
		}
		for _, k := range c.longer[key] {
			if len(out) <= mostFits && short(men, c.chains[k]) && c.introduced(men, c.chains[k]) && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	slices.Sort(out)
	return out
}

// introduced reports whether one word can be short for an organization's name: it names
// a firm or body by its last word, or the text has given it before. "Microsoft", before
// "Microsoft Office" is told of, is no short form of that.
func (c *cast) introduced(men document.Mention, ch chain) bool {
	return men.Type != document.Organization || words(men.Name) > 1 || corporate(ch.name) || ch.at.Start < men.Start || c.heads(men.Start)
}

// heads reports whether the byte at i is in a heading.
func (c *cast) heads(i int) bool {
	s := c.d.SentenceAt(i)
	return s >= 0 && c.d.Paragraphs[c.d.Sentences[s].Paragraph].Kind == document.Heading
}

// corporate reports whether a name is a firm's or a body's by its last word.
func corporate(name string) bool {
	return en.OrgHead(strings.TrimRight(strings.ToLower(lastWord(name)), "."))
}

// spouse is the person known by a given name alone that "Mrs Doe" must be when
// the Doe that the article names in full is not a woman: "John Doe ... His
// wife, Jane, ... said Mrs Doe". She gets the surname.
func (c *cast) spouse(m int, fits []int) int {
	men := c.d.Mentions[m]
	g := en.TitleGender(men.Role)
	if g == en.UnknownGender || len(fits) == 0 || !en.Courtesy(men.Role) || words(men.Name) != 1 {
		return -1
	}
	open := false // it may be one of them
	for _, k := range fits {
		cg := chainGender(c.d, c.chains[k])
		if cg == g {
			return -1
		}
		open = open || cg == en.UnknownGender
	}
	best := -1
	for k, ch := range c.chains {
		if ch.typ == document.Person && words(ch.name) == 1 && ch.at.Start < men.Start && (!open && en.GivenGender(ch.name) == g || c.kin(ch) == g) {
			best = k
		}
	}
	if best >= 0 {
		c.chains[best].name += " " + men.Name
		c.list(best)
	}
	return best
}

// kin is the gender that a noun for a relative tells of who is named beside it:
// "his mother, Awa".
func (c *cast) kin(ch chain) en.Gender {
	for _, m := range ch.mentions {
		role := c.d.Mentions[m].Role
		if strings.Contains(role, "’s ") || strings.Contains(role, "'s ") { // "Mr Doe's wife"
			role = lastWord(role)
		}
		if en.Relative(role) {
			return en.TitleGender(role)
		}
	}
	return en.UnknownGender
}

// short reports whether a mention is a shorter form of a chain's name.
func short(men document.Mention, ch chain) bool {
	a, b := strings.Fields(men.Name), strings.Fields(ch.name)
	if len(a) >= len(b) || men.Type != ch.typ {
		return false
	}
	switch men.Type {
	case document.Person:
		if len(a) == 1 {
			return a[0] == b[len(b)-1] || a[0] == b[0] || strings.TrimRight(b[len(b)-1], ".") == "Jr" && a[0] == b[len(b)-2]
		}
		return a[0] == b[0] && a[len(a)-1] == b[len(b)-1] || slices.Equal(a, b[:len(a)]) || slices.Equal(a, b[len(b)-len(a):])
	case document.Organization:
		return slices.Equal(a, b[:len(a)]) && len(a[0]) > 3 && !en.CauseOf(b[len(a)]) && !en.OrgHead(strings.ToLower(a[0])) && !en.NamedAfterPlace(b[len(b)-1]) && !en.Branch(b[len(b)-1]) || len(a) > 1 && slices.Equal(a, b[len(b)-len(a):]) && !regional(men.Name, b[:len(b)-len(a)])
	}
	return false
}

// regional reports whether words before a party's name tell of which region another one is: the "New York" of
// "New York Democratic Party" is no more than a branch of it.
func regional(name string, before []string) bool {
	k, ok := en.Match(before, false)
	return ok && len(k.Words) == len(before) && k.Kind == en.StateName && strings.HasSuffix(name, " Party")
}

// nearest picks among chains that all fit: by the gender of the title, else the one
// that was mentioned last, but for who was only named as somebody's relative: after "for
// his wife Jane Doe", "Doe" is he.
func (c *cast) nearest(m int, fits []int) int {
	men := c.d.Mentions[m]
	g := en.TitleGender(men.Role)
	best, at := -1, -1
	for _, k := range fits {
		ch := c.chains[k]
		if cg := chainGender(c.d, ch); g != en.UnknownGender && cg != en.UnknownGender && g != cg {
			continue
		}
		last := -1
		for _, o := range ch.mentions {
			if s := c.d.Mentions[o].Start; s < men.Start && s > last && !c.relativeOf(o) && !c.aside(o, ch, fits) {
				last = s
			}
		}
		if last > at || best < 0 {
			best, at = k, last
		}
	}
	if k := c.headlined(m, fits); k >= 0 && best >= 0 && g == en.UnknownGender && (at < 0 || c.d.ParagraphAt(at) != c.d.ParagraphAt(men.Start)) {
		return k
	}
	return best
}

// aside reports whether a mention is all that a text has of a full name, in no clause of his own or
// behind where the surname had come to stand for another, beside a namesake whom it names in full
// more than once: "a photo of Jane Doe", where John Doe is the one it is about.
func (c *cast) aside(m int, ch chain, fits []int) bool {
	full := func(ch chain) (n int) {
		for _, o := range ch.mentions {
			if words(c.d.Mentions[o].Name) > 1 {
				n++
			}
		}
		return n
	}
	top := c.d.Top(c.d.Mentions[m].Span)
	if full(ch) != 1 || words(c.d.Mentions[m].Name) < 2 || top < 0 {
		return false
	}
	if rel := c.d.Tokens[top].Rel; (strings.HasPrefix(rel, "nsubj") || rel == "root") && !c.settled(m) {
		return false
	}
	return slices.ContainsFunc(fits, func(k int) bool { return full(c.chains[k]) > 1 })
}

// settled reports whether a text has used the surname of mention m alone more than once before it:
// then it stands for who bore it first.
func (c *cast) settled(m int) bool {
	if c.twice == nil {
		c.twice = map[string]int{}
		once := map[string]bool{}
		for i, o := range c.d.Mentions {
			if _, known := c.twice[o.Name]; once[o.Name] && !known {
				c.twice[o.Name] = i
			}
			once[o.Name] = true
		}
	}
	second, known := c.twice[lastWord(c.d.Mentions[m].Name)]
	return known && second < m
}

// relativeOf reports whether a mention names somebody as a relative of somebody else:
// "his wife Jane Doe". The subject of a verb is told of for his own sake.
func (c *cast) relativeOf(m int) bool {
	s := c.d.Mentions[m].Span
	first, top := c.d.TokenAt(s.Start), c.d.Top(s)
	if first > 1 && c.d.Slice(c.d.Tokens[first-1].Span) == "," && en.Kin(c.d.Tokens[first-2].Lemma) {
		first-- // "his wife, Jane Doe"
	}
	for first > 0 && en.Kin(c.d.Tokens[first-1].Lemma) {
		first--
	}
	if first == 0 || !en.Kin(c.d.Tokens[first].Lemma) || top >= 0 && strings.HasPrefix(c.d.Tokens[top].Rel, "nsubj") {
		return false
	}
	before := c.d.Tokens[first-1].Tag
	return before == "PRP$" || before == "POS"
}

func chainGender(d *document.Document, ch chain) en.Gender {
	for _, m := range ch.mentions {
		if g := en.TitleGender(d.Mentions[m].Role); g != en.UnknownGender {
			return g
		}
	}
	if ch.typ == document.Person && words(ch.name) > 1 {
		return en.GivenGender(strings.Fields(ch.name)[0])
	}
	return en.UnknownGender
}
