package resolve

import (
	"math"
	"sort"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// pronouns finds whom "he" and "she" stand for, in text order, since each that
// is found makes its bearer more present to the next. Candidates are persons
// named, persons only described ("the woman") and pronouns before, weighed by
// nearness, grammar and how often they were spoken of, after Lappin and Leass
// (1994).
type pronouns struct {
	d       *document.Document
	c       *cast
	known   []stand      // in text order
	times   map[int]int  // entity -> how often it was mentioned
	found   map[int]int  // byte a pronoun begins at -> chain, -1 = nobody named
	direct  []int        // token -> the quotation that holds it, or -1
	said    []int        // token -> the attribution whose content holds it, or -1
	source  []int        // token -> the attribution whose source holds it, or -1
	told    []int        // sentence -> how many up to it have words of the reporter's own
	apposed map[int]bool // tokens of nouns that a person's name stands beside: "its secretary, Jan Doe"
}

// stand is one place where a person is spoken of.
type stand struct {
	entity   int // chain, or below -1 somebody whom the text does not name
	at       int // token
	sentence int
	gender   en.Gender
	pronoun  bool
	definite bool // "the woman"
	speaks   bool // is the source of an attribution
}

// pronounReach is how many sentences a pronoun looks back.
const pronounReach = 5

// mostCandidates bounds the places that a pronoun is weighed against.
const mostCandidates = 60

// mostKnown bounds the places among which "the woman" finds the one before her.
const mostKnown = 300

// findPronouns resolves every personal pronoun of the third person singular.
func (c *cast) findPronouns(d *document.Document) map[int]int {
	p := newPronouns(c, d)
	p.read(nil)
	return p.found
}

func newPronouns(c *cast, d *document.Document) *pronouns {
	p := &pronouns{d: d, c: c, times: map[int]int{}, found: map[int]int{}}
	p.direct = p.holders(len(d.Quotes), func(k int) []document.Span { return []document.Span{d.Quotes[k].Inner} })
	p.said = p.holders(len(d.Attributions), func(k int) []document.Span { return d.Attributions[k].Content })
	p.source = p.holders(len(d.Attributions), func(k int) []document.Span { return []document.Span{d.Attributions[k].Source} })
	p.told = p.narration()
	p.apposed = p.besideNames()
	return p
}

// besideNames are the nouns that say what somebody is whose name hangs on them,
// who is met by the name.
func (p *pronouns) besideNames() map[int]bool {
	out := map[int]bool{}
	for _, men := range p.d.Mentions {
		if men.Type != document.Person {
			continue
		}
		top := p.d.Top(men.Span)
		for n := 0; n < 3 && top >= 0 && p.d.Tokens[top].Rel == "appos" && p.d.Tokens[top].Head >= 0; n++ { // "his daughter, the novelist Jane Doe"
			top = p.d.Tokens[top].Head
			out[top] = true
		}
	}
	return out
}

// narration counts, for each sentence, those up to it that are not quotation
// alone.
func (p *pronouns) narration() []int {
	out := make([]int, len(p.d.Sentences))
	n := 0
	for s, sent := range p.d.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			if p.direct[i] < 0 && strings.HasPrefix(p.d.Tokens[i].Tag, "VB") {
				n++
				break
			}
		}
		out[s] = n
	}
	return out
}

// away is how many sentences lie between two words, those that only quote left
// out when the first does not stand in one.
func (p *pronouns) away(i, back int) int {
	at, to := p.d.Tokens[i].Sentence, p.d.Tokens[back].Sentence
	if at == to || p.direct[i] >= 0 {
		return at - to
	}
	return max(1, p.told[at]-p.told[to])
}

// read goes through the text; before, if any, sees each pronoun before it is
// resolved.
func (p *pronouns) read(before func(i int, low string)) {
	named, inside := p.named()
	for i, t := range p.d.Tokens {
		low := strings.ToLower(p.d.Slice(t.Span))
		switch {
		case named[i] >= 0 && !p.unrelated(i):
			k := named[i]
			p.announced(i, k)
			p.meet(stand{entity: k, at: i, gender: p.c.chains[k].gender})
		case inside[i]:
		case strings.HasPrefix(t.Tag, "PRP") && en.PronounGender(low) != en.UnknownGender:
			if before != nil {
				before(i, low)
			}
			e := p.antecedent(i, low)
			p.found[t.Start] = max(e, -1)
			p.meet(stand{entity: e, at: i, gender: en.PronounGender(low), pronoun: true})
		case t.Tag == "NN" && en.PersonNoun(t.Lemma):
			if s, ok := p.described(i); ok {
				p.meet(s)
			}
		}
	}
}

// announced gives the name at token i, the subject behind a clause that opens its sentence, to
// the pronouns of that clause for which nobody was found: "Asked whether he would stay, Doe smiled".
func (p *pronouns) announced(i, chain int) {
	sent := p.d.Sentences[p.d.Tokens[i].Sentence]
	opening := p.d.Tokens[sent.First]
	if !subject(p.part(i)) || opening.Tag != "IN" && opening.Tag != "WRB" && opening.Tag != "VBN" && opening.Tag != "VBG" && !strings.EqualFold(p.d.Slice(opening.Span), "asked") {
		return
	}
	comma := sent.First
	for comma < i && p.d.Slice(p.d.Tokens[comma].Span) != "," {
		comma++
	}
	for k := len(p.known) - 1; k >= 0 && p.known[k].sentence == p.d.Tokens[i].Sentence; k-- {
		s := &p.known[k]
		g := p.c.chains[chain].gender
		if s.pronoun && s.entity == -1 && s.at < comma && comma < i && (g == en.UnknownGender || g == s.gender) {
			s.entity = chain
			p.times[chain]++
			p.found[p.d.Tokens[s.at].Start] = chain
			if g == en.UnknownGender {
				p.c.chains[chain].gender = s.gender
			}
		}
	}
}

// holders gives, for each token, the last of n things that has it in a span, or -1.
func (p *pronouns) holders(n int, spans func(int) []document.Span) []int {
	out := make([]int, len(p.d.Tokens))
	for i := range out {
		out[i] = -1
	}
	for k := range n {
		for _, s := range spans(k) {
			for i := p.d.TokenAt(s.Start); i < len(out) && p.d.Tokens[i].Start < s.End; i++ {
				out[i] = k
			}
		}
	}
	return out
}

// named gives the chain of the person whose name a token ends, -1 for other
// tokens, and which tokens are part of a name or its role.
func (p *pronouns) named() (chain []int, inside []bool) {
	chain, inside = make([]int, len(p.d.Tokens)), make([]bool, len(p.d.Tokens))
	for i := range chain {
		chain[i] = -1
	}
	for m, men := range p.d.Mentions {
		if men.Type != document.Person {
			continue
		}
		last := -1
		for i := p.d.TokenAt(min(men.Full.Start, men.Start)); i < len(inside) && p.d.Tokens[i].Start < max(men.Full.End, men.End); i++ {
			inside[i] = true
			if p.d.Tokens[i].Start < men.End {
				last = i
			}
		}
		if last >= 0 && p.c.chainOf[m] >= 0 {
			chain[last] = p.c.chainOf[m]
		}
	}
	return chain, inside
}

func (p *pronouns) meet(s stand) {
	s.sentence = p.d.Tokens[s.at].Sentence
	s.speaks = p.source[s.at] >= 0
	p.times[s.entity]++
	p.known = append(p.known, s)
}

// described is whom a singular noun for a person stands for: the one with that
// role, or somebody whom the text does not name, the same for the same noun
// with "the". A noun that only says of what kind another is stands for nobody.
func (p *pronouns) described(i int) (stand, bool) {
	t := p.d.Tokens[i]
	switch t.Rel {
	case "compound", "flat", "appos", "amod":
		return stand{}, false
	}
	if p.copular(i) || p.apposed[i] || p.unrelated(i) || p.asWhat(i) || p.ofNobody(i) {
		return stand{}, false
	}
	g, definite := en.TitleGender(t.Lemma), false
	for k := i - 1; k >= 0 && k > i-6 && p.d.Tokens[k].Sentence == t.Sentence; k-- {
		if p.d.Tokens[k].Tag == "DT" || p.d.Tokens[k].Tag == "PRP$" {
			definite = strings.EqualFold(p.d.Slice(p.d.Tokens[k].Span), "the")
			break
		}
	}
	if definite {
		if k := p.c.role(p.d, t.Span, t.Lemma); k >= 0 {
			return stand{entity: k, at: i, gender: p.c.chains[k].gender}, true
		}
		for k := len(p.known) - 1; k >= max(0, len(p.known)-mostKnown); k-- {
			if s := p.known[k]; s.entity < -1 && !s.pronoun && p.d.Tokens[s.at].Lemma == t.Lemma {
				return stand{entity: s.entity, at: i, gender: g, definite: true}, true
			}
		}
		if one := p.onlyNamed(g); one >= 0 && subject(t.Rel) {
			return stand{entity: one, at: i, gender: p.c.chains[one].gender}, true
		}
	}
	return stand{entity: -2 - len(p.known), at: i, gender: g, definite: definite}, true
}

// onlyNamed is the one person with a name of whom the text has spoken so far, of a gender that fits, -1 where
// there is none or another one.
func (p *pronouns) onlyNamed(g en.Gender) int {
	one := -1
	for _, s := range p.known[max(0, len(p.known)-mostKnown):] {
		if s.entity < 0 || s.entity == one {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = s.entity
	}
	if one >= 0 && g != en.UnknownGender && p.c.chains[one].gender != en.UnknownGender && p.c.chains[one].gender != g {
		return -1
	}
	return one
}

// asWhat reports whether a noun behind "as" only says what somebody is made or called: "chose Smith as
// president".
func (p *pronouns) asWhat(i int) bool {
	for k := i - 1; k >= 0 && k > i-6 && p.d.Tokens[k].Sentence == p.d.Tokens[i].Sentence; k-- {
		if t := p.d.Tokens[k]; t.Head == i && t.Rel == "case" {
			return strings.EqualFold(p.d.Slice(t.Span), "as")
		}
	}
	return false
}

// ofNobody reports whether a noun is one of which the text says that it is nobody, or anybody: "no
// customer", "every driver".
func (p *pronouns) ofNobody(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if p.d.Tokens[k].Tag == "DT" {
			switch strings.ToLower(p.d.Slice(p.d.Tokens[k].Span)) {
			case "no", "any", "every", "each":
				return true
			}
			return false
		}
	}
	return false
}

// unrelated reports whether a word only tells with whom a bearer of the same name is not to be confused, and
// speaks of that one no further: "who is not related to [the general]".
func (p *pronouns) unrelated(i int) bool {
	first := p.d.Sentences[p.d.Tokens[i].Sentence].First
	for k := i - 1; k > first && k > i-6; k-- {
		if low := strings.ToLower(p.d.Slice(p.d.Tokens[k].Span)); low == "to" || low == "with" {
			switch strings.ToLower(p.d.Slice(p.d.Tokens[k-1].Span)) {
			case "related", "relation", "confused":
				return true
			}
			return false
		}
	}
	return false
}

// copular reports whether a noun only says what its subject is: "he is a farmer".
func (p *pronouns) copular(i int) bool {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if t := p.d.Tokens[k]; t.Head == i && t.Rel == "cop" {
			return true
		}
	}
	return false
}

// antecedent is the entity that the pronoun at token i stands for: the one
// whose places together are likeliest, -1 when none of them is likelier than
// that nobody is meant.
func (p *pronouns) antecedent(i int, low string) int {
	best, most := -1, 1.0
	sum := map[int]float64{}
	for _, c := range p.candidates(i, low) {
		sum[c.entity] += math.Exp(c.weight(&presence))
		if s := sum[c.entity]; s > most {
			best, most = c.entity, s
		}
	}
	return best
}

// candidate is a place that a pronoun may point back to, with what speaks for it.
type candidate struct {
	stand
	signs [signs]float64
}

func (c *candidate) weight(w *[signs]float64) float64 {
	var sum float64
	for k, x := range c.signs {
		sum += w[k] * x
	}
	return sum
}

// candidates are those of the places before token i that grammar allows, the
// nearest first.
func (p *pronouns) candidates(i int, low string) []candidate {
	g := en.PronounGender(low)
	var out []candidate
	seen := map[int]bool{}
	for k := len(p.known) - 1; k >= 0; k-- {
		s := p.known[k]
		if p.away(i, s.at) > pronounReach || len(out) == mostCandidates {
			break
		}
		if s.gender != en.UnknownGender && s.gender != g || p.barred(i, s, low) {
			continue
		}
		c := candidate{stand: s, signs: p.signs(i, s, low)}
		if !seen[s.entity] {
			c.signs[often] = math.Log(float64(1 + p.times[s.entity]))
		}
		if len(seen) == 0 {
			c.signs[nearest] = 1
		}
		seen[s.entity] = true
		out = append(out, c)
	}
	return out
}

// Signs of how present a place is to a pronoun.
const (
	always      = iota
	distance    // in sentences
	sameGender  // told by name, title or noun
	isPronoun   // itself
	unnamed     // "a woman"
	unnamedThe  // "the woman", nobody of whom it is known
	isSubject   // of its clause
	bothSubject // as is the pronoun, in this sentence or the last
	aside       // part of another phrase: "the wife of Smith", "Smith’s wife"
	isSource    // source of an attribution
	bothSpeak   // as is the pronoun
	spokeLast   // source of the last attribution before the one that the pronoun is the source of
	inQuote     // within a quotation that the pronoun is not in
	outQuote    // outside of the one that the pronoun is in
	sameQuote
	inSaid      // within what somebody said, where the pronoun is not
	saysIt      // source of the indirect words that the pronoun is in
	overSubject // subject of a verb that the pronoun hangs on
	overOwn     // the same, for "his" and "himself"
	often       // how often the person was spoken of, its logarithm
	nearest     // no other is nearer
	samePlace   // in the same sentence
	opens       // subject that opens its sentence
	signs
)

// presence weighs the signs: a logistic model over the candidates of each
// pronoun, learned from GUM's freely licensed genres (TestPresenceIsLearned).
var presence = [signs]float64{
	always:      -0.03,
	distance:    -0.78,
	sameGender:  1.15,
	isPronoun:   1.93,
	unnamed:     -0.81,
	unnamedThe:  -0.15,
	isSubject:   0.43,
	bothSubject: 1.08,
	aside:       0.28,
	isSource:    -0.03,
	bothSpeak:   -0.04,
	spokeLast:   2.5, // by hand: GUM has too few who go on speaking
	inQuote:     -0.5,
	outQuote:    -0.34,
	sameQuote:   -0.06,
	inSaid:      -0.12,
	saysIt:      0.87,
	overSubject: -0.41,
	overOwn:     1.02,
	often:       0.12,
	nearest:     0.99,
	samePlace:   1.5,
	opens:       0.86,
}

// signs tells what speaks for a place as that which the pronoun at token i means.
func (p *pronouns) signs(i int, s stand, low string) (x [signs]float64) {
	t, a := p.d.Tokens[i], p.d.Tokens[s.at]
	away := p.away(i, s.at)
	set := func(sign int, on bool) {
		if on {
			x[sign] = 1
		}
	}
	x[always], x[distance] = 1, float64(away)
	set(sameGender, s.gender != en.UnknownGender)
	set(isPronoun, s.pronoun)
	set(unnamed, s.entity < -1 && !s.definite)
	set(unnamedThe, s.entity < -1 && s.definite)
	part := p.part(s.at)
	beside := (part == "nmod" || part == "compound") && !p.headsSource(s.at)
	set(isSubject, subject(part))
	set(bothSubject, subject(part) && subject(t.Rel) && away <= 1)
	set(aside, beside)
	set(isSource, s.speaks && !beside)
	set(bothSpeak, s.speaks && !beside && p.source[i] >= 0)
	in, at := p.direct[i], p.direct[s.at]
	set(spokeLast, x[bothSpeak] == 1 && s.entity == p.lastSource())
	set(inQuote, at >= 0 && at != in)
	set(outQuote, in >= 0 && at < 0)
	set(sameQuote, in >= 0 && at == in)
	set(inSaid, p.said[s.at] >= 0 && p.said[s.at] != p.said[i] && at < 0)
	set(saysIt, !beside && in < 0 && p.said[i] >= 0 && p.d.Attributions[p.said[i]].Source.Contains(a.Span))
	over := away == 0 && subject(part) && p.d.Hangs(i, p.d.Tokens[p.top(s.at)].Head)
	own := t.Rel == "nmod" || strings.HasSuffix(low, "self")
	set(overSubject, over && !own)
	set(overOwn, over && own)
	set(samePlace, away == 0)
	set(opens, subject(part) && min(s.at, p.top(s.at))-p.d.Sentences[s.sentence].First < 4)
	return x
}

// headsSource reports whether a name is the source of an attribution itself, and no part of it: "according
// to [Doe]", which the tree may hang on any noun before.
func (p *pronouns) headsSource(at int) bool {
	k := p.source[at]
	if k < 0 {
		return false
	}
	head := p.d.Tokens[p.top(at)].Head
	return head < 0 || !p.d.Attributions[k].Source.Contains(p.d.Tokens[head].Span)
}

// lastSource is the entity that spoke last, -1 when nobody known did or
// somebody else has been the subject of a clause since.
func (p *pronouns) lastSource() int {
	for k := len(p.known) - 1; k >= 0; k-- {
		s := p.known[k]
		switch {
		case s.speaks:
			return s.entity
		case !s.pronoun && subject(p.part(s.at)):
			return -1
		}
	}
	return -1
}

func subject(rel string) bool { return rel == "nsubj" || rel == "csubj" }

// part is the relation of the name or noun that ends at a token, as a part of
// what it belongs to: that of its first word that hangs on another phrase.
func (p *pronouns) part(at int) string {
	for n := 0; n < 6; n++ {
		t := p.d.Tokens[at]
		switch t.Rel {
		case "flat", "compound", "conj", "appos":
			if t.Head < 0 || t.Head == at || t.Rel == "compound" && t.Head > at {
				return t.Rel
			}
			at = t.Head
		default:
			return t.Rel
		}
	}
	return ""
}

// barred reports whether grammar forbids that the pronoun at i stands for s:
// the object of the verb whose subject s is, a pronoun within what s says, or
// whom s has for its own part.
func (p *pronouns) barred(i int, s stand, low string) bool {
	t, a := p.d.Tokens[i], p.d.Tokens[s.at]
	if t.Sentence == a.Sentence && t.Rel != "nmod" && low != "himself" && low != "herself" {
		switch {
		case t.Head >= 0 && t.Head == p.d.Tokens[p.top(s.at)].Head && t.Rel != "":
			return true // "Smith met him"
		case t.Rel == "obl" && t.Head >= 0 && t.Head == p.d.Tokens[p.top(s.at)].Head:
			return true
		}
	}
	if k := p.source[i]; k >= 0 && p.direct[s.at] >= 0 && p.said[s.at] == k {
		return true // whom somebody quoted speaks of, "my daughter" or "he", is another
	}
	if q := p.direct[i]; q >= 0 && p.direct[s.at] != q && p.said[i] >= 0 {
		if src := p.d.Attributions[p.said[i]].Source; src.Contains(a.Span) || p.speaker(p.said[i]) == s.entity {
			return true // who speaks does not say "he" of himself
		}
	}
	return false
}

// top is the word of a name that hangs on another phrase.
func (p *pronouns) top(at int) int {
	for n := 0; n < 6; n++ {
		t := p.d.Tokens[at]
		if t.Rel != "flat" && t.Rel != "appos" || t.Head < 0 {
			return at
		}
		at = t.Head
	}
	return at
}

// speaker is the entity that is the source of an attribution, as far as it
// is known by now; -1 when it is not.
func (p *pronouns) speaker(k int) int {
	src := p.d.Attributions[k].Source
	if src.Len() == 0 {
		return -1
	}
	n := sort.Search(len(p.known), func(j int) bool { return p.d.Tokens[p.known[j].at].Start >= src.End })
	for j := n - 1; j >= 0 && p.d.Tokens[p.known[j].at].Start >= src.Start; j-- {
		if src.Contains(p.d.Tokens[p.known[j].at].Span) {
			return p.known[j].entity
		}
	}
	return p.c.named(p.d, src)
}
