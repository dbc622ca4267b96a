package resolve

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// unnamed is the person whose role a phrase such as "the union’s general
// secretary" gives, when the article names exactly one.
func (c *cast) unnamed(d *document.Document, src document.Span, _ document.Mention) int {
	text := strings.ToLower(d.Slice(src))
	if strings.HasPrefix(text, "a ") || strings.HasPrefix(text, "an ") {
		return -1
	}
	head := headNoun(d, src)
	return c.role(d, src, head)
}

// namedNext is who in a report's first sentence is called by a role that the article gives nobody, and by
// name alone where somebody speaks next: "The head of Acme is sorry. “I was away,” Jan Doe said."
func (c *cast) namedNext(d *document.Document, src document.Span, head string) int {
	if here := d.SentenceAt(src.Start); here > mostHeadings || here != firstOfBody(d) || !en.PersonNoun(head) && !en.Bearer(head) || several(d, src) {
		return -1
	}
	for _, a := range d.Attributions[:min(len(d.Attributions), mostSpoken)] {
		if a.Source.Start <= src.End {
			continue
		}
		if strings.EqualFold(d.Slice(a.Source), "he") || strings.EqualFold(d.Slice(a.Source), "she") {
			continue // the same goes on
		}
		m := d.MentionsFrom(a.Source.Start)
		if !a.Speech || d.SentenceAt(a.Source.Start)-d.SentenceAt(src.Start) > nextReach || m >= len(d.Mentions) {
			return -1
		}
		men := d.Mentions[m]
		if men.Type != document.Person || men.Start != a.Source.Start || men.Role != "" || words(men.Name) < 2 || c.chainOf[m] < 0 || !c.free(c.chainOf[m], head) {
			return -1
		}
		if rest := strings.TrimLeft(d.Slice(document.Span{Start: men.End, End: a.Source.End}), ", 0123456789"); rest != "" && !strings.HasPrefix(rest, "who ") {
			return -1 // "Jan Doe, a neighbour"
		}
		if c.chains[c.chainOf[m]].mentions[0] != m {
			return -1
		}
		return c.chainOf[m]
	}
	return -1
}

// nextReach is how many sentences behind the one that calls somebody by a role the name comes at most.
const nextReach = 3

// mostHeadings is how many sentences of headings stand before a report at most.
const mostHeadings = 10

// firstOfBody is the first sentence of a report that is no heading.
func firstOfBody(d *document.Document) int {
	for s, sent := range d.Sentences {
		if d.Paragraphs[sent.Paragraph].Kind == document.Body {
			return s
		}
	}
	return 0
}

func startsWithRole(rest string) bool {
	for _, w := range strings.Fields(strings.ToLower(rest)) {
		if w == "," || w == "in" || w == "of" {
			return false
		}
		if noun := en.Singular(strings.Trim(w, ",.")); en.RoleNoun(noun) || strings.HasSuffix(noun, "medallist") || strings.HasSuffix(noun, "medalist") {
			return true
		}
	}
	return false
}

// role is the person whose role a phrase gives, -1 when none or several fit;
// head is its head noun.
func (c *cast) role(d *document.Document, src document.Span, head string) int {
	if head == "" {
		return -1
	}
	want := newWanted(d.Slice(src), head)
	var fits []int
	bearers := c.inHead[want.head] // in the order in which the text names them first
	named := sort.Search(len(bearers), func(i int) bool { return d.Mentions[c.chains[bearers[i]].mentions[0]].Start > src.Start })
	for _, k := range bearers[max(0, named-mostFits):named] {
		if c.bears(k, want) {
			fits = append(fits, k)
		}
	}
	if len(fits) == 0 && len(want.words) > 0 && d.SentenceAt(src.Start) < ledeSentences {
		for _, k := range bearers[named:min(len(bearers), named+mostFits)] { // a lede tells the role, a later paragraph the name
			if c.bears(k, want) {
				fits = append(fits, k)
			}
		}
		if len(fits) > 1 {
			return -1
		}
	}
	switch {
	case len(fits) == 1 && !several(d, src):
		return fits[0]
	case len(fits) < 2:
		return -1
	}
	return c.lastSpeaker(d, src, fits)
}

// ledeSentences is how many sentences open a report, in which somebody is called
// by a role before any name.
const ledeSentences = 2

// bears reports whether a person has the role that is wanted.
func (c *cast) bears(k int, want wanted) bool {
	ch := c.chains[k]
	of := ""
	if ch.of >= 0 {
		of = c.chains[ch.of].name
		if want.country != "" && of != want.country && c.chains[ch.of].typ == document.Place {
			return false
		}
	}
	return slices.ContainsFunc(append(slices.Clone(ch.roles), c.titles(ch)...), func(role string) bool { return want.is(role, of) })
}

// wanted is what a phrase says of a person's role: "the former Norwegian
// minister of fisheries".
type wanted struct {
	head    string   // minister
	words   []string // others before and behind it
	country string   // Norway
}

func newWanted(phrase, head string) wanted {
	w := wanted{head: en.RoleWords(head)[0]}
	for _, aside := range []string{", who", ", which", ", a ", ", an ", " who "} { // tells of him, not which he is
		phrase, _, _ = strings.Cut(phrase, aside)
	}
	for _, word := range strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == ',' || r == '-' }) {
		if country, ok := en.Demonym(word); ok {
			w.country = country
			continue
		}
		low := en.RoleWords(word)
		if len(low) == 1 && low[0] != w.head && en.Singular(low[0]) != w.head && !en.RoleFiller(low[0]) {
			w.words = append(w.words, low[0])
		}
	}
	return w
}

// is reports whether a role may be the one: with the same head, and with all
// words that the phrase has, in the role or in what it is of.
func (w wanted) is(role, of string) bool {
	heads := headWords(role)
	if len(heads) == 0 || !slices.Contains(heads, w.head) {
		return false
	}
	bare := func(word string) string { return strings.TrimSuffix(strings.TrimSuffix(word, "’s"), "'s") }
	has := append(en.RoleWords(role), en.RoleWords(of)...)
	for i, word := range has {
		has[i] = bare(word)
	}
	for _, word := range w.words {
		if !slices.Contains(has, bare(word)) {
			return false
		}
	}
	return true
}

// goesOn is whom a role that the article gives nobody stands for when it only calls by
// another name who has the paragraph: "Doe wrote that she had no fear. “Let them
// come,” the conference president added." The sentence before must be of one person, who has
// no other role in the article, and the phrase must say no more than the role.
func (c *cast) goesOn(d *document.Document, src document.Span, head string, upTo int) int {
	here := d.SentenceAt(src.Start)
	if here == 0 || several(d, src) || en.Relative(head) || strings.ContainsAny(d.Slice(src), "'’") || !strings.HasPrefix(strings.ToLower(d.Slice(src)), "the ") || words(d.Slice(src)) > 3 {
		return -1
	}
	if d.Sentences[here-1].Paragraph != d.Sentences[here].Paragraph && !c.opensSo(d, src, upTo) {
		return -1
	}
	if upTo >= len(d.Attributions) || d.Attributions[upTo].Kind == document.Indirect {
		return -1
	}
	if k := c.addsTo(d, src, head, upTo); k >= 0 {
		return k
	}
	found := -1
	before := d.Sentences[here-1]
	for m := d.MentionsFrom(d.Tokens[before.First].Start); m < len(d.Mentions) && d.Mentions[m].Start < src.Start; m++ {
		men := d.Mentions[m]
		if men.Type != document.Person || c.chainOf[m] < 0 || c.owns(d, men) {
			continue
		}
		if found >= 0 && found != c.chainOf[m] {
			return -1
		}
		found = c.chainOf[m]
	}
	if found < 0 || !c.free(found, head) {
		return -1
	}
	if en.RoleNoun(head) {
		c.chains[found].roles = addTo(c.chains[found].roles, head) // other articles tell who of that name has it
	}
	return found
}

// opensSo reports whether a quotation opens its paragraph behind one whose last sentence has a person
// alone for its subject: "Jan Doe turned them down.", “Never,” the prosecutor said.
func (c *cast) opensSo(d *document.Document, src document.Span, upTo int) bool {
	here := d.SentenceAt(src.Start)
	if upTo >= len(d.Attributions) || d.Attributions[upTo].Kind != document.Direct || d.Attributions[upTo].Hull().Start > d.Paragraphs[d.Sentences[here].Paragraph].Start+3 {
		return false
	}
	last := d.Sentences[here-1]
	m := d.MentionsFrom(d.Tokens[last.First].Start)
	if m < len(d.Mentions) && d.Mentions[m].Type == document.Person && d.Mentions[m].Start == d.Tokens[last.First].Start {
		top := d.Top(d.Mentions[m].Span)
		return top >= 0 && strings.HasPrefix(d.Tokens[top].Rel, "nsubj")
	}
	for ; m < len(d.Mentions) && d.Mentions[m].Start < d.Tokens[last.Last-1].End; m++ { // "The motion was put down by Jan Doe, who chairs the council."
		rest := d.Text[d.Mentions[m].End:]
		if d.Mentions[m].Type == document.Person && (strings.HasPrefix(rest, ", who ") || strings.HasPrefix(rest, ", a ") || strings.HasPrefix(rest, ", the ")) {
			return true
		}
	}
	return false
}

// addsTo is who said what the sentence before tells, where somebody called by a role adds to it.
func (c *cast) addsTo(d *document.Document, src document.Span, head string, upTo int) int {
	if upTo == 0 || upTo >= len(d.Attributions) || upTo-1 >= len(c.spoke) {
		return -1
	}
	switch cue := strings.Fields(strings.ToLower(d.Slice(d.Attributions[upTo].Cue))); {
	case len(cue) == 0:
		return -1
	default:
		switch cue[len(cue)-1] {
		case "added", "adds", "continued", "concluded":
		default:
			return -1
		}
	}
	last, k := d.Attributions[upTo-1], c.spoke[upTo-1]
	if k < 0 || c.chains[k].typ != document.Person || last.Source.Len() == 0 || d.SentenceAt(src.Start)-d.SentenceAt(last.Source.Start) != 1 || !c.free(k, head) {
		return -1
	}
	return k
}

// owns reports whether a name is only whose somebody is: "Doe's niece".
func (c *cast) owns(d *document.Document, men document.Mention) bool {
	rest := d.Text[men.End:]
	return strings.HasPrefix(rest, "’s ") || strings.HasPrefix(rest, "'s ")
}

// free reports whether a person can have a role that the article does not give him: he
// has none that is an office, and is not of the other gender.
func (c *cast) free(k int, head string) bool {
	ch := c.chains[k]
	if g := en.TitleGender(head); g != en.UnknownGender && ch.gender != en.UnknownGender && g != ch.gender {
		return false
	}
	return !slices.ContainsFunc(ch.roles, func(role string) bool {
		return en.RoleNoun(roleHead(role)) && !en.Relative(roleHead(role))
	})
}

// spokenReach is how many bytes from their source words begin at most.
const spokenReach = 8000

// lastSpeaker is the one of several persons with one role who spoke last
// before src, in this paragraph or the one before; -1 when none of them did.
func (c *cast) lastSpeaker(d *document.Document, src document.Span, fits []int) int {
	here := d.SentenceAt(src.Start)
	first := sort.Search(len(d.Attributions), func(k int) bool { return d.Attributions[k].Hull().Start > src.Start+spokenReach })
	for k := first - 1; k >= 0 && d.Attributions[k].Hull().Start > src.Start-spokenReach; k-- {
		a := d.Attributions[k]
		if a.Source.Start >= src.Start || a.Source.Len() == 0 || here-d.SentenceAt(a.Source.Start) > pronounReach {
			continue
		}
		if k < len(c.spoke) && slices.Contains(fits, c.spoke[k]) {
			return c.spoke[k]
		}
	}
	return -1
}

// kinOf is whom "his sister" or "Doe's father" stands for: the one other person of the article who has
// the surname, and is not of the other gender.
func (c *cast) kinOf(d *document.Document, src document.Span, head string) int {
	of := c.owner(d, src)
	if of < 0 || c.chains[of].typ != document.Person || words(c.chains[of].name) < 2 {
		return -1
	}
	surname := lastWord(c.chains[of].name)
	g, found := en.TitleGender(head), -1
	for k, ch := range c.chains {
		if k == of || ch.typ != document.Person || len(ch.mentions) == 0 || lastWord(ch.name) != surname || ch.gender != en.UnknownGender && g != en.UnknownGender && ch.gender != g {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	if found >= 0 {
		c.chains[found].roles = addTo(c.chains[found].roles, head) // other articles tell whose name it is
	}
	return found
}

// relay is who passes on what another one told: by a name or a role, or as a role that the article gives
// nobody whom the other one told it, "Jan Doe was told by Ann Roe that it would end, the engineer said".
func (b *builder) relay(a document.Attribution, speakers []int, k int) int {
	if who := b.cast.who(b.d, a.Relay, speakers, k); who >= 0 {
		return who
	}
	head := headNoun(b.d, a.Relay)
	here := b.d.SentenceAt(a.Relay.Start)
	if !strings.HasPrefix(strings.ToLower(b.d.Slice(a.Relay)), "the ") || !en.RoleNoun(head) && !en.PersonNoun(head) || a.Cue.Len() == 0 || b.d.SentenceAt(a.Cue.Start) != here {
		return -1
	}
	m := b.d.MentionsFrom(b.d.Sentences[here].Start)
	if m >= len(b.d.Mentions) || b.d.Mentions[m].Type != document.Person || b.d.Mentions[m].End > a.Cue.Start || b.cast.chainOf[m] < 0 || !b.cast.free(b.cast.chainOf[m], head) {
		return -1
	}
	if b.d.Text[a.Cue.End:min(len(b.d.Text), a.Cue.End+4)] != " by " {
		return -1
	}
	return b.cast.chainOf[m]
}

// relaysMore is how many words those who pass something on may add, before what they tell is more than that.
const relaysMore = 5

// longestMark is how many bytes a quotation mark has at most.
const longestMark = 3

// onlyRelays reports whether an attribution tells no more than that another one was made, whose relay has its
// source: “No,” [Doe told aides, according to two of them]. That one is the statement.
func (b *builder) onlyRelays(k int) bool {
	a := b.d.Attributions[k]
	if a.Source.Len() == 0 || len(a.Content) != 1 {
		return false
	}
	for j := max(0, k-nestedMost); j < min(len(b.d.Attributions), k+nestedMost); j++ {
		inner := b.d.Attributions[j]
		if j == k || inner.Relay != a.Source || inner.Kind != document.Direct || inner.Hull().Start > a.Content[0].Start+longestMark || !a.Content[0].Contains(inner.Cue) || !a.Content[0].Contains(inner.Source) {
			continue
		}
		rest := 0
		for i := b.d.TokenAt(a.Content[0].Start); i < len(b.d.Tokens) && b.d.Tokens[i].End <= a.Content[0].End; i++ {
			t := b.d.Tokens[i]
			if strings.ContainsFunc(b.d.Slice(t.Span), unicode.IsLetter) && !inner.Hull().Contains(t.Span) && !inner.Cue.Contains(t.Span) && !inner.Source.Contains(t.Span) && !inner.Addressee.Contains(t.Span) {
				rest++
			}
		}
		return rest <= relaysMore
	}
	return false
}
