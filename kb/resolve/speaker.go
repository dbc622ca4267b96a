package resolve

import (
	"slices"
	"sort"
	"strings"
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
		if k := c.onlySubject(d, src, text, upTo); k >= 0 {
			return k
		}
		if k, ok := c.stands[src.Start]; ok && k >= 0 {
			if c.toldOf(d, k, upTo) {
				if last := c.goesOnSaying(d, src, text, upTo); last >= 0 {
					return last
				}
			}
			return k
		}
		if k := c.ofOneself(d, src, text, out); k >= 0 {
			return k
		}
		if k := c.stillSpeaks(d, src, text, upTo); k >= 0 {
			return k
		}
		return c.goesOnSaying(d, src, text, upTo)
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
	if text == "which" {
		return c.bodyBehind(d, src)
	}
	if k := c.calledSo(d, src, text, out, upTo); k >= 0 {
		return k
	}
	if k := c.onlyOne(d, src, upTo); k >= 0 {
		return k
	}
	return c.namedNext(d, src, headNoun(d, src))
}

// calledSo is the chain that a phrase names, or that has the role or is the body that it tells.
func (c *cast) calledSo(d *document.Document, src document.Span, text string, out []int, upTo int) int {
	head := headNoun(d, src)
	if en.Utterance(head) || en.Finding(head) {
		if k := c.owner(d, src); k >= 0 {
			return k
		}
	}
	if en.Utterance(head) {
		if k := c.issuer(d, src, out, upTo); k >= 0 {
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
	if k := c.answers(src); k >= 0 {
		return k
	}
	if k := c.shouted(d.Slice(src)); k >= 0 {
		return k
	}
	if k := c.compatriot(d, src, text); k >= 0 {
		return k
	}
	if head == "bank" && strings.HasSuffix(text, "central bank") {
		if k := c.centralBank(); k >= 0 {
			return k
		}
	}
	if text == "his office" || text == "her office" || head == "office" && (strings.HasSuffix(text, "'s office") || strings.HasSuffix(text, "’s office")) { // who speaks for somebody's own office speaks for them
		if k := c.owner(d, src); k >= 0 && c.chains[k].typ == document.Person {
			return k
		}
	}
	if k := c.peoplesBody(d, src, head); k >= 0 {
		return k
	}
	if en.Relative(head) && !several(d, src) {
		if k := c.kinOf(d, src, head); k >= 0 {
			return k
		}
	}
	definite := strings.HasPrefix(text, "the ") || strings.HasPrefix(text, "his ") || strings.HasPrefix(text, "her ") || strings.HasPrefix(text, "its ")
	if definite && en.RoleNoun(head) {
		if k := c.role(d, src, head); k >= 0 {
			return k
		}
		if k := c.goesOn(d, src, head, upTo); k >= 0 || !en.Nominal(head) {
			return k
		}
	}
	if definite && en.PersonNoun(head) && !en.Nominal(head) && !several(d, src) {
		return c.goesOn(d, src, head, upTo)
	}
	if strings.HasPrefix(text, "the ") && (en.Institution(head) || head == "union" && strings.ContainsAny(text, "'’")) { // "the miners' union"
		if k := c.describedBody(text[len("the "):], head); k >= 0 {
			return k
		}
		if k := c.institution(d, src, head); k >= 0 {
			return k
		}
	}
	if definite && en.Nominal(head) && !several(d, src) && !belongs(d, src) {
		if k := c.organization(d, src, head, out, upTo); k >= 0 {
			c.kinds[k] = addTo(c.kinds[k], head)
			return k
		}
	}
	if (definite || strings.HasPrefix(text, "their ")) && en.Nominal(head) && !several(d, src) && !belongs(d, src) {
		return c.namedLater(d, src, head)
	}
	return -1
}

// nestedMost is how many attributions can hold one place in a text.
const nestedMost = 8

// ofOneself is who says words that begin with "he" or "she", where the pronoun stands for nobody named
// before: "The head of Acme told senators [he] was sorry".
func (c *cast) ofOneself(d *document.Document, src document.Span, text string, out []int) int {
	behind := sort.Search(len(d.Attributions), func(k int) bool { return d.Attributions[k].Hull().Start > src.Start })
	for k := max(0, behind-nestedMost); k < behind; k++ {
		a := d.Attributions[k]
		if k >= len(out) {
			break
		}
		if s := out[k]; s >= 0 && a.Kind != document.Direct && a.Content[0].Start == src.Start && a.Source.End < src.Start && c.chains[s].typ == document.Person {
			if g := c.chains[s].gender; g == en.UnknownGender || g == en.PronounGender(text) {
				return s
			}
		}
	}
	return -1
}

// stillSpeaks is who spoke in the sentence before, by a role alone, where "he" or "she" that stands for
// nobody else goes on: “Never,” the prosecutor said. There would be no bargain, he added.
func (c *cast) stillSpeaks(d *document.Document, src document.Span, text string, upTo int) int {
	if upTo == 0 || upTo > len(c.spoke) {
		return -1
	}
	last, k := d.Attributions[upTo-1], c.spoke[upTo-1]
	here := d.SentenceAt(src.Start)
	if k < 0 || c.chains[k].typ != document.Person || last.Source.Len() == 0 || here-d.SentenceAt(last.Source.Start) > 1 || d.MentionsFrom(last.Source.Start) < d.MentionsFrom(last.Source.End) {
		return -1
	}
	if d.Sentences[here].Paragraph != d.Sentences[d.SentenceAt(last.Source.Start)].Paragraph || !en.RoleNoun(headNoun(d, last.Source)) {
		return -1
	}
	if g := c.chains[k].gender; g != en.UnknownGender && g != en.PronounGender(text) {
		return -1
	}
	return k
}

// belongs reports whether a phrase says of whom or whence its body is: "the editorial board of the
// Post", "the team, from Ohio State".
func belongs(d *document.Document, src document.Span) bool {
	m := d.MentionsFrom(headEnd(d, src))
	if m >= len(d.Mentions) || d.Mentions[m].End > src.End || d.Mentions[m].Type != document.Organization {
		return false
	}
	between := strings.ToLower(d.Slice(document.Span{Start: headEnd(d, src), End: d.Mentions[m].Start}))
	return strings.Contains(between, " of ") || strings.Contains(between, " from ") || strings.Contains(between, " at ")
}

// onlySubject is the subject of the sentence before, when it is the only person whom the
// paragraph names up to a quotation and its "he" or "she", -1 for none: "Within the hour Doe was
// gone. “I have become the story,” he wrote."
func (c *cast) onlySubject(d *document.Document, src document.Span, text string, upTo int) int {
	here := d.SentenceAt(src.Start)
	if here == 0 || upTo >= len(d.Attributions) || d.Attributions[upTo].Kind != document.Direct || d.Sentences[here-1].Paragraph != d.Sentences[here].Paragraph {
		return -1
	}
	found, subject := -1, false
	behind := map[int]bool{} // where the "who" of the person begins: "Doe, who"
	from := d.Paragraphs[d.Sentences[here].Paragraph].Start
	for m := d.MentionsFrom(from); m < len(d.Mentions) && d.Mentions[m].Start < src.Start; m++ {
		if d.Mentions[m].Type != document.Person || c.chainOf[m] < 0 {
			continue
		}
		if found >= 0 && found != c.chainOf[m] {
			return -1
		}
		top := d.Top(d.Mentions[m].Span)
		if d.SentenceAt(d.Mentions[m].Start) == here-1 {
			next := d.TokenAt(d.Mentions[m].End - 1)
			verb := next+1 < len(d.Tokens) && (d.Tokens[next+1].Tag == "VBD" || d.Tokens[next+1].Tag == "VBZ" || d.Tokens[next+1].Tag == "MD")
			opens := d.Mentions[m].Start == d.Tokens[d.Sentences[here-1].First].Start && next+1 < len(d.Tokens) && d.Tokens[next+1].Tag == "," // "Jan Doe, 61, shook his head"
			subject = subject || verb || opens || top >= 0 && d.Tokens[top].Rel == "nsubj" || subjectName(d, d.Mentions[m])
		}
		found = c.chainOf[m]
		behind[d.Mentions[m].End+len(", ")] = true
	}
	if found < 0 || !subject {
		return -1
	}
	last := d.Sentences[here-1]
	for i := last.First; i < last.Last; i++ {
		switch p := strings.ToLower(d.Slice(d.Tokens[i].Span)); {
		case p == "he", p == "she", p == "who" && !behind[d.Tokens[i].Start]:
			return -1
		}
	}
	if g := c.chains[found].gender; g != en.UnknownGender && g != en.PronounGender(text) {
		return -1
	}
	return found
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

// named is the chain that a phrase names by its head: its first person, or an
// organization or country that is not just part of somebody's role.
func (c *cast) named(d *document.Document, src document.Span) int {
	first := -1
	from, _ := slices.BinarySearchFunc(d.Mentions, src.Start, func(m document.Mention, at int) int { return m.Start - at })
	for m := from; m < len(d.Mentions) && d.Mentions[m].Start < src.End; m++ {
		men := d.Mentions[m]
		if !src.Contains(men.Span) || c.chainOf[m] < 0 || basedIn(d, src, men) {
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
		if k := c.fittingElsewhere(d, src, head); k >= 0 { // the U.S. group, the Ohio company
			return k
		}
		return c.localBody(d, src, head)
	}
	if men.Type == document.Place && saysWhence(d, src, men) {
		return c.bodyAfter(d, src, first)
	}
	rest := strings.TrimLeft(d.Slice(document.Span{Start: men.End, End: src.End}), " ")
	if en.Institution(rest) && men.Type == document.Place && men.Start == src.Start && !en.IsCountry(men.Name) {
		return c.body(d.Slice(src), src) // "Arlby council"
	}
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
	if manyOf(d, src, men) {
		return -1 // "some Acme users"
	}
	if men.Type == document.Organization && men.End >= src.End-1 && bodyBefore(d, men) && !strings.Contains(d.Slice(document.Span{Start: src.Start, End: men.Start}), " of ") {
		return c.chainOf[first] // "the energy regulator ANP"
	}
	if head := headNoun(d, document.Span{Start: src.Start, End: men.Start}); en.PersonNoun(head) && !apposed(d, src, men) {
		return c.unnamed(d, src, men) // "the boy in a NASA shirt"
	}
	before := strings.ToLower(d.Slice(document.Span{Start: src.Start, End: men.Start}))
	if seenBy(before) {
		return c.chainOf[first]
	}
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

// saysWhence reports whether a place only tells where those come from who speak, and for whom they do
// not act: "[US] firm Corvane", "[Norland] voters".
func saysWhence(d *document.Document, src document.Span, men document.Mention) bool {
	for i := d.TokenAt(src.Start); i < len(d.Tokens) && d.Tokens[i].Start < men.Start; i++ {
		if strings.HasPrefix(d.Tokens[i].Tag, "NN") || d.Tokens[i].Tag == "IN" {
			return false // "the drummer of the US band Corvane"
		}
	}
	last, plural := "", false
	for i := d.TokenAt(men.End); i < len(d.Tokens) && d.Tokens[i].End <= src.End; i++ {
		t := d.Tokens[i]
		if t.Tag == "JJ" && last == "" || t.Tag == "HYPH" {
			continue
		}
		if t.Tag != "NN" && t.Tag != "NNS" && !en.PrivateBody(t.Lemma) { // "giant", which the tagger takes for an adjective
			break
		}
		last, plural = t.Lemma, t.Tag == "NNS"
	}
	switch {
	case last == "":
		return false
	case en.PersonNoun(last), en.PeopleNoun(last):
		return !en.ActsForState(last) && !(plural && en.ActsAsOne(last))
	}
	return en.PrivateBody(last)
}

// bodyAfter is the person, or else the first organization, that a source names behind mention m, -1
// for none.
func (c *cast) bodyAfter(d *document.Document, src document.Span, m int) int {
	body := -1
	for m++; m < len(d.Mentions) && d.Mentions[m].End <= src.End; m++ {
		switch k := c.chainOf[m]; {
		case k >= 0 && d.Mentions[m].Type == document.Person:
			return k
		case k >= 0 && d.Mentions[m].Type == document.Organization && body < 0:
			body = k
		}
	}
	return body
}

// manyOf reports whether a name only tells of whom several people are, behind it: "some Acme users",
// "the four NEC members".
func manyOf(d *document.Document, src document.Span, men document.Mention) bool {
	if men.Type != document.Organization {
		return false
	}
	i := d.TokenAt(men.End-1) + 1
	for ; i < len(d.Tokens) && d.Tokens[i].End <= src.End && (d.Tokens[i].Tag == "NN" || d.Tokens[i].Tag == "JJ"); i++ {
	}
	if i >= len(d.Tokens) || d.Tokens[i].End > src.End || d.Tokens[i].Tag != "NNS" {
		return false
	}
	lemma := d.Tokens[i].Lemma
	return en.PersonNoun(lemma) || en.Bearer(lemma) || en.PeopleNoun(lemma)
}

// bodyBefore reports whether the noun right before a name is for a body.
func bodyBefore(d *document.Document, men document.Mention) bool {
	i := d.TokenAt(men.Start) - 1
	return i >= 0 && d.Tokens[i].Tag == "NN" && (en.Institution(d.Tokens[i].Lemma) || en.Nominal(d.Tokens[i].Lemma))
}

// longestApposition is how many words tell behind a comma what somebody is whose name follows.
const longestApposition = 4

// seenBy reports whether words end with who tells of what he has: "payroll records seen by the".
func seenBy(before string) bool {
	before = strings.TrimSuffix(strings.TrimRight(before, " "), " the")
	for _, by := range []string{"seen by", "obtained by", "reviewed by", "compiled by", "published by", "released by", "collected by"} {
		if strings.HasSuffix(before, by) {
			return true
		}
	}
	return false
}

// apposed reports whether a name ends a phrase behind a comma: "the chairman of
// their committee, Jan Doe".
func apposed(d *document.Document, src document.Span, men document.Mention) bool {
	start := max(src.Start, min(men.Start, men.Full.Start))
	before := strings.TrimRight(d.Slice(document.Span{Start: src.Start, End: start}), " ")
	for _, article := range []string{" the", " its", " their", " a", " an"} {
		before = strings.TrimRight(strings.TrimSuffix(before, article), " ")
	}
	if i := strings.LastIndexByte(before, ','); i >= 0 && words(before[i+1:]) <= longestApposition && !strings.Contains(before[i+1:], " of ") && !strings.Contains(before[i+1:], " who ") {
		before = before[:i+1] // "The president, the Swiss jurist Jan Doe"
	}
	return men.End >= src.End-1 && strings.HasSuffix(before, ",")
}

// hangsOn reports whether a name only belongs to the head of a phrase, by the
// tree: "the physician at the hostel where Doe stayed", "the Does' neighbour",
// and not "the spokesman Jan Doe".
func hangsOn(d *document.Document, src document.Span, men document.Mention) bool {
	if calledBefore(d, src, men) || men.Full.Start <= src.Start && strings.HasPrefix(d.Text[men.End:], ", ") {
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
