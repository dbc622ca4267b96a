package resolve

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// speakers finds the chain that speaks in each attribution, -1 where the text
// names nobody. They are found in text order, for one leans on those before.
func (c *cast) speakers(d *document.Document) []int {
	out := make([]int, len(d.Attributions))
	c.spoke = out
	for k := range out {
		out[k] = -1
	}
	c.stands = c.findPronouns(d)
	for k, a := range d.Attributions {
		if a.Source.Len() > 0 {
			out[k] = c.who(d, a.Source, out, k)
		}
	}
	return out
}

// who is the chain that a source stands for: a name in it, a pronoun, a role,
// a noun for an organization. The attributions before upTo have out filled.
func (c *cast) who(d *document.Document, src document.Span, out []int, upTo int) int {
	text := strings.ToLower(d.Slice(src))
	switch en.Pronoun(text) {
	case en.PersonPronoun:
		if k, ok := c.stands[src.Start]; ok {
			return k
		}
		return -1
	case en.ThingPronoun:
		return c.organization(d, src, "", out, upTo)
	case en.GroupPronoun:
		switch {
		case en.BothSides(text):
			return c.oneSide(d, src, upTo)
		case text == "they" && upTo > 0: // "both sides said so. They added ..."
			last := d.Attributions[upTo-1].Source
			if en.BothSides(strings.ToLower(d.Slice(last))) && d.SentenceAt(src.Start)-d.SentenceAt(last.Start) <= sidesReach {
				return out[upTo-1]
			}
		}
		return -1
	}
	head := headNoun(d, src)
	if en.Utterance(head) || en.Finding(head) {
		if k := c.owner(d, src); k >= 0 {
			return k
		}
	}
	if en.Finding(head) {
		if k := c.author(d, src, head); k >= 0 {
			return k
		}
	}
	if k := c.named(d, src); k >= 0 {
		return k
	}
	if k := c.byInitials(src); k >= 0 {
		return k
	}
	if k := c.shouted(d.Slice(src)); k >= 0 {
		return k
	}
	if k := c.compatriot(d, src, text); k >= 0 {
		return k
	}
	definite := strings.HasPrefix(text, "the ") || strings.HasPrefix(text, "his ") || strings.HasPrefix(text, "her ") || strings.HasPrefix(text, "its ")
	if definite && en.RoleNoun(head) {
		return c.role(d, src, head)
	}
	if strings.HasPrefix(text, "the ") && en.Institution(head) {
		if k := c.institution(d, src, head); k >= 0 {
			return k
		}
	}
	if definite && en.Nominal(head) && !several(d, src) {
		if k := c.organization(d, src, head, out, upTo); k >= 0 {
			c.kinds[k] = addTo(c.kinds[k], head)
			return k
		}
	}
	return -1
}

// shouted is the one person whose surname stands in capitals before what is
// said, as in a transcript: "DOE: ...".
func (c *cast) shouted(text string) int {
	if len(text) < 3 || text != strings.ToUpper(text) || strings.ContainsAny(text, " 0123456789") {
		return -1
	}
	_, w := utf8.DecodeRuneInString(text)
	found := -1
	for _, k := range c.longer[text[:w]+strings.ToLower(text[w:])] {
		ch := c.chains[k]
		if ch.typ != document.Person || !strings.HasSuffix(strings.ToUpper(ch.name), " "+text) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// compatriot is whom "the Italian" stands for: the person who was named last, in
// the sentence before or this one.
func (c *cast) compatriot(d *document.Document, src document.Span, text string) int {
	word, ok := strings.CutPrefix(text, "the ")
	if !ok || strings.Contains(word, " ") {
		return -1
	}
	if _, demonym := en.Demonym(strings.TrimSpace(d.Slice(src)[len("the "):])); !demonym || strings.HasSuffix(word, "s") {
		return -1
	}
	here := d.SentenceAt(src.Start)
	for m := d.MentionsFrom(src.Start) - 1; m >= 0 && here-d.SentenceAt(d.Mentions[m].Start) <= 1; m-- {
		if d.Mentions[m].Type == document.Person && c.chainOf[m] >= 0 {
			return c.chainOf[m]
		}
	}
	return -1
}

// owner is the chain whose words a phrase is: "Keel's letter", "her complaint".
func (c *cast) owner(d *document.Document, src document.Span) int {
	for i := d.TokenAt(src.Start); i < len(d.Tokens) && d.Tokens[i].Start < src.End; i++ {
		t := d.Tokens[i]
		switch t.Tag {
		case "PRP$":
			if k, ok := c.stands[t.Start]; ok {
				return k
			}
			return -1
		case "POS":
			if m := d.MentionsFrom(t.Start) - 1; m >= 0 && d.Mentions[m].End == t.Start && src.Contains(d.Mentions[m].Span) {
				return c.chainOf[m]
			}
			return -1
		case "IN", ",":
			return -1
		}
	}
	return -1
}

// author is the organization that a report or an inquiry is of: "an inquiry by
// the Commission", "a UN report"; for "that report" the one of the report named before.
func (c *cast) author(d *document.Document, src document.Span, head string) int {
	h := headToken(d, src)
	if h < 0 {
		return -1
	}
	if k := c.authorOf(d, h); k >= 0 {
		return k
	}
	if text := strings.ToLower(d.Slice(src)); !strings.HasPrefix(text, "the ") && !strings.HasPrefix(text, "that ") && !strings.HasPrefix(text, "this ") {
		return -1
	}
	for i := h - 1; i >= 0 && d.Tokens[h].Sentence-d.Tokens[i].Sentence <= 2; i-- {
		if d.Tokens[i].Lemma == head {
			return c.authorOf(d, i)
		}
	}
	return -1
}

// authorOf is the organization right before the noun at token h, its owner up to
// three words before, or the one behind "by".
func (c *cast) authorOf(d *document.Document, h int) int {
	body := func(m int) int {
		if m >= 0 && m < len(d.Mentions) && d.Mentions[m].Type == document.Organization {
			return c.chainOf[m]
		}
		return -1
	}
	if h+1 < len(d.Tokens) && (d.Tokens[h+1].Lemma == "by" || d.Tokens[h+1].Lemma == "from") {
		m := d.MentionsFrom(d.Tokens[h+1].End)
		if m < len(d.Mentions) && d.TokenAt(d.Mentions[m].Start)-h <= 3 {
			return body(m)
		}
		return -1
	}
	m := d.MentionsFrom(d.Tokens[h].Start) - 1
	if m < 0 {
		return -1
	}
	end := d.TokenAt(d.Mentions[m].End-1) + 1
	if end == h || h-end <= 3 && end < h && d.Tokens[end].Tag == "POS" {
		return body(m)
	}
	return -1
}

// sidesReach is how many sentences before "both sides" the two are named.
const sidesReach = 2

// oneSide is the first of the two that "both sides" are: organizations or
// places joined by "and" in what they say or in a sentence before, the nearest. A statement
// has one speaker; the words as written tell that there are two.
func (c *cast) oneSide(d *document.Document, src document.Span, upTo int) int {
	end := src.Start
	if upTo < len(d.Attributions) {
		end = max(end, d.Attributions[upTo].Hull().End)
	}
	here, best := d.SentenceAt(src.Start), -1
	first := d.MentionsFrom(d.Sentences[max(0, here-sidesReach)].Start)
	for m := max(1, first); m < len(d.Mentions) && d.Mentions[m].Start < end; m++ {
		a, b := d.Mentions[m-1], d.Mentions[m]
		if here-d.SentenceAt(a.Start) > sidesReach || a.Type == document.Person || b.Type == document.Person || a.End > b.Start {
			continue
		}
		if between := strings.TrimSpace(d.Slice(document.Span{Start: a.End, End: b.Start})); between == "and" || between == "and the" {
			best = c.chainOf[m-1]
		}
	}
	return best
}

// institution makes an actor of a body that the article names only by a
// description of two words or more: "the harbour police".
func (c *cast) institution(d *document.Document, src document.Span, head string) int {
	phrase, _, _ := strings.Cut(d.Slice(src), ", ") // "the harbour police, which had sent a boat"
	src.End = src.Start + len(phrase)
	name := strings.TrimSpace(phrase[len("the "):])
	if first, _ := utf8.DecodeRuneInString(name); head == "government" && !unicode.IsUpper(first) {
		return -1 // "the local government" may be any
	}
	if n := words(name); n < 2 || n > 4 || !strings.HasSuffix(strings.ToLower(name), head) {
		return -1
	}
	return c.body(name, document.Span{Start: src.End - len(name), End: src.End})
}

// body is the organization of a name, made when there is none yet; "Russia's
// parliament" is the Russian parliament.
func (c *cast) body(name string, at document.Span) int {
	key := strings.ToLower(en.OfCountry(name))
	if k, ok := c.bodies[key]; ok {
		if ch := &c.chains[k]; len(ch.mentions) == 0 {
			ch.aliases = addTo(ch.aliases, name)
		}
		return k
	}
	c.bodies[key] = len(c.chains)
	c.chains = append(c.chains, chain{typ: document.Organization, name: name, at: at, aliases: []string{name}, of: -1})
	return len(c.chains) - 1
}

// named is the chain that a phrase names by its head: its first person, or an
// organization or country that is not just part of somebody's role.
func (c *cast) named(d *document.Document, src document.Span) int {
	first := -1
	from, _ := slices.BinarySearchFunc(d.Mentions, src.Start, func(m document.Mention, at int) int { return m.Start - at })
	for m := from; m < len(d.Mentions) && d.Mentions[m].Start < src.End; m++ {
		men := d.Mentions[m]
		if !src.Contains(men.Span) || c.chainOf[m] < 0 {
			continue
		}
		if men.Type == document.Person && (apposed(d, src, men) || !hangsOn(d, src, men)) {
			return c.chainOf[m]
		}
		if first < 0 {
			first = m
		}
	}
	if first < 0 {
		return -1
	}
	// "the UCFW’s general secretary", "a Halvorne spokesman": somebody of the organization, not it.
	men := d.Mentions[first]
	if men.Type == document.Person {
		return c.unnamed(d, src, men)
	}
	if head := headNoun(d, src); men.Type == document.Place && en.Nominal(head) && strings.HasPrefix(strings.ToLower(d.Slice(src)), "the ") && men.End < headEnd(d, src) {
		return c.fittingElsewhere(d, src, head) // the U.S. group, the Ohio company
	}
	rest := strings.TrimLeft(d.Slice(document.Span{Start: men.End, End: src.End}), " ")
	if last := c.apposedBody(d, src, first); last >= 0 {
		return last
	}
	if strings.HasPrefix(rest, "’s") || strings.HasPrefix(rest, "'s") {
		if k := c.ownBody(d, src, first); k >= 0 {
			return k
		}
		return c.unnamed(d, src, men)
	}
	if startsWithRole(rest) {
		return c.unnamed(d, src, men)
	}
	if head := headNoun(d, document.Span{Start: src.Start, End: men.Start}); en.PersonNoun(head) && !apposed(d, src, men) {
		return c.unnamed(d, src, men) // "the boy in a NASA shirt"
	}
	before := strings.ToLower(d.Slice(document.Span{Start: src.Start, End: men.Start}))
	for _, prep := range []string{" of ", " for ", " at ", " from ", " in ", " with ", " by ", " on ", " near ", " inside ", " close to "} {
		if strings.Contains(before, prep) || strings.HasSuffix(before, strings.TrimRight(prep, " ")) {
			if head := headNoun(d, document.Span{Start: src.Start, End: men.Start}); en.RoleNoun(head) || head == "" || en.Vague(head) {
				return c.unnamed(d, src, men)
			}
			return -1
		}
	}
	return c.chainOf[first]
}

// apposedBody is the organization behind the comma of "the United Nations
// humanitarian office, OCHA", -1 when there is none.
func (c *cast) apposedBody(d *document.Document, src document.Span, first int) int {
	for m := first + 1; m < len(d.Mentions) && d.Mentions[m].End <= src.End; m++ {
		if men := d.Mentions[m]; men.Type == document.Organization && apposed(d, src, men) {
			return c.chainOf[m]
		}
	}
	return -1
}

// ownBody makes an actor of a body that is told by whose it is: "Russia's
// defence ministry".
func (c *cast) ownBody(d *document.Document, src document.Span, m int) int {
	men := d.Mentions[m]
	rest := strings.TrimLeft(d.Slice(document.Span{Start: men.End, End: src.End}), "’'s ")
	head := headNoun(d, src)
	if n := words(rest); men.Start > src.Start+len("the ") || n < 1 || n > 3 || !en.Institution(head) || !strings.HasSuffix(strings.ToLower(rest), head) || rest != strings.ToLower(rest) {
		return -1
	}
	return c.body(men.Name+d.Slice(document.Span{Start: men.End, End: src.End}), document.Span{Start: men.Start, End: src.End})
}

// fittingElsewhere is fitting without the organizations that the sentence of src
// names itself: with "Acme offered more, the Arlby company said" speaks another.
func (c *cast) fittingElsewhere(d *document.Document, src document.Span, noun string) int {
	s := d.Sentences[d.SentenceAt(src.Start)]
	best, how := -1, 0
	for m := 0; m < len(d.Mentions) && d.Mentions[m].End <= src.Start; m++ {
		k := c.chainOf[m]
		if k < 0 || c.chains[k].typ != document.Organization {
			continue
		}
		if fits := c.kindFits(k, noun); fits > 0 && fits >= how && !c.inSentence(d, s, k) {
			best, how = k, fits
		}
	}
	return best
}

// inSentence reports whether a sentence names a chain.
func (c *cast) inSentence(d *document.Document, s document.Sentence, k int) bool {
	from, to := d.Tokens[s.First].Start, d.Tokens[s.Last-1].End
	for m := d.MentionsFrom(from); m < len(d.Mentions) && d.Mentions[m].Start < to; m++ {
		if c.chainOf[m] == k {
			return true
		}
	}
	return false
}

// apposed reports whether a name ends a phrase behind a comma: "the chairman of
// their committee, Jan Doe".
func apposed(d *document.Document, src document.Span, men document.Mention) bool {
	start := max(src.Start, min(men.Start, men.Full.Start))
	return men.End >= src.End-1 && strings.HasSuffix(strings.TrimRight(d.Slice(document.Span{Start: src.Start, End: start}), " "), ",")
}

// hangsOn reports whether a name only belongs to the head of a phrase, by the
// tree: "the physician at the hostel where Doe stayed", "the Does' neighbour",
// and not "the spokesman Jan Doe".
func hangsOn(d *document.Document, src document.Span, men document.Mention) bool {
	if calledBefore(d, src, men) {
		return false
	}
	top, name := d.Top(src), d.Top(men.Span)
	if top < 0 || name < 0 || d.Tokens[top].Rel == "" || men.Full.Contains(d.Tokens[top].Span) {
		return false
	}
	t := d.Tokens[name]
	called := t.Rel == "flat" || t.Rel == "appos" || t.Rel == "compound"
	return !called || t.Head != top || name < top
}

// calledBefore reports whether a name ends a phrase right behind a noun for a
// person: "her spokeswoman Jan Doe".
func calledBefore(d *document.Document, src document.Span, men document.Mention) bool {
	i := d.TokenAt(men.Start) - 1
	if men.End < src.End-1 || i < 0 || d.Tokens[i].Start < src.Start || d.Tokens[i].Tag == "NNS" || d.Tokens[i].End < men.Start-1 {
		return false
	}
	return en.PersonNoun(strings.ToLower(d.Slice(d.Tokens[i].Span)))
}

func startsWithRole(rest string) bool {
	for _, w := range strings.Fields(strings.ToLower(rest)) {
		if w == "," || w == "in" || w == "of" {
			return false
		}
		if en.RoleNoun(en.Singular(strings.Trim(w, ",."))) {
			return true
		}
	}
	return false
}

// unnamed is the person whose role a phrase such as "the union’s general
// secretary" gives, when the article names exactly one.
func (c *cast) unnamed(d *document.Document, src document.Span, _ document.Mention) int {
	text := strings.ToLower(d.Slice(src))
	if strings.HasPrefix(text, "a ") || strings.HasPrefix(text, "an ") {
		return -1
	}
	return c.role(d, src, headNoun(d, src))
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

// headNoun is the head of a noun phrase: its last noun before a comma,
// preposition or "who", in its base form.
func headNoun(d *document.Document, src document.Span) string {
	if h := headToken(d, src); h >= 0 {
		return en.Singular(strings.ToLower(d.Slice(d.Tokens[h].Span)))
	}
	return ""
}

// headToken is the token of headNoun, -1 for none.
func headToken(d *document.Document, src document.Span) int {
	head, first := -1, d.TokenAt(src.Start)
	for i, t := range d.Tokens[first:] {
		if t.End > src.End {
			break
		}
		if t.Start < src.Start {
			continue
		}
		if head >= 0 && (t.Tag == "IN" || t.Tag == "WP" || t.Tag == "," || d.Slice(t.Span) == ",") {
			break
		}
		if strings.HasPrefix(t.Tag, "NN") {
			head = first + i
		}
	}
	return head
}

// headEnd is where the head of a noun phrase ends, 0 when it has none.
func headEnd(d *document.Document, src document.Span) int {
	if h := headToken(d, src); h >= 0 {
		return d.Tokens[h].End
	}
	return 0
}

// several reports whether the head of a noun phrase is plural: no one person or
// organization is "the owners".
func several(d *document.Document, src document.Span) bool {
	h := headToken(d, src)
	return h >= 0 && d.Tokens[h].Tag == "NNS"
}

// organization is what "it" or "the company" stands for: the best fitting
// organization named before, the nearest among equals.
func (c *cast) organization(d *document.Document, src document.Span, noun string, out []int, upTo int) int {
	if k := c.subjectOf(d, src, upTo); k >= 0 && (noun == "" || c.kindFits(k, noun) > 0) {
		return k
	}
	if noun != "" {
		return c.fitting(d, src, noun)
	}
	here := d.SentenceAt(src.Start)
	for k := upTo - 1; k >= max(0, upTo-mostSpoken); k-- { // "it" is rather who spoke last
		if s := out[k]; s >= 0 && c.chains[s].typ != document.Person && here-d.SentenceAt(d.Attributions[k].Source.Start) <= 2 {
			return s
		}
	}
	for m := d.MentionsFrom(src.Start) - 1; m >= 0 && here-d.SentenceAt(d.Mentions[m].Start) <= 2; m-- {
		if k := c.chainOf[m]; k >= 0 && c.chains[k].typ == document.Organization {
			return k
		}
	}
	return -1
}

// mostSpoken is among how many attributions before it "it" finds who spoke last.
const mostSpoken = 100

// kindFits is how well a noun fits the organization of a chain: 3 when the text
// calls it so, 0 when it calls it something else and the name does not help, else by its name.
func (c *cast) kindFits(k int, noun string) int {
	how := en.NominalFits(noun, c.chains[k].name)
	if c.agency(k) {
		return 0
	}
	switch kinds := c.kinds[k]; {
	case slices.Contains(kinds, noun):
		return 3
	case how == 1 && slices.ContainsFunc(kinds, func(kind string) bool { return !en.SameKind(kind, noun) }):
		return 0
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
		}
	}
	for i, t := range d.Tokens {
		if s, ok := subject[t.Head]; ok && t.Rel == "cop" && i > s {
			called(s, t.Head)
		}
	}
	return out
}

// fit is the organization that fits a noun best among the first mentions of a text.
type fit struct{ upTo, chain, how int }

// fitting is the organization named before src that fits a noun best, the
// nearest among equals, -1 for none. It goes on from where it was asked last.
func (c *cast) fitting(d *document.Document, src document.Span, noun string) int {
	end := d.MentionsFrom(src.Start)
	f, ok := c.fits[noun]
	if !ok || f.upTo > end {
		f = fit{chain: -1}
	}
	for ; f.upTo < end; f.upTo++ {
		k := c.chainOf[f.upTo]
		if k < 0 || c.chains[k].typ != document.Organization {
			continue
		}
		if how := c.kindFits(k, noun); how > 0 && how >= f.how {
			f.chain, f.how = k, how
		}
	}
	c.fits[noun] = f
	return f.chain
}

// subjectReach is how many bytes from its beginning a clause names its subject:
// "Shareholders of Acme approved".
const subjectReach = 24

// subjectOf is the organization that a content of the same sentence begins
// with, when the source follows it: "The board will meet, it said."
func (c *cast) subjectOf(d *document.Document, src document.Span, upTo int) int {
	if upTo >= len(d.Attributions) {
		return -1
	}
	h := d.Attributions[upTo].Hull()
	if h.End > src.Start {
		return -1
	}
	for m := d.MentionsFrom(h.Start); m < len(d.Mentions) && d.Mentions[m].Start-h.Start < subjectReach; m++ {
		if men := d.Mentions[m]; men.End <= h.End && c.chainOf[m] >= 0 && c.chains[c.chainOf[m]].typ == document.Organization {
			return c.chainOf[m]
		}
	}
	return -1
}
