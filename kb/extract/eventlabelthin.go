package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// thin reports whether a noun's phrase p tells the reader next to nothing of which event it is: "the deal",
// "a radio interview".
func (r *reader) thin(t trigger, p tokens) bool {
	if t.verb >= 0 || p.empty() || p.to-p.from > 2 {
		return false
	}
	for i := p.from; i < p.to; i++ {
		if r.mention.at(i) >= 0 || strings.HasPrefix(r.tag(i), "NNP") || i > p.from && r.capital(i) {
			return false
		}
	}
	return true
}

// somebodys reports whether a noun's phrase p says by a pronoun whose something in it is: "the biggest test
// of her career".
func (r *reader) somebodys(t trigger, p tokens) bool {
	for i := p.from; i < p.to && t.verb < 0; i++ {
		if r.is(i, "his", "her") && r.tag(i) == "PRP$" {
			return true
		}
	}
	return false
}

// thinUnder reports whether an event, of which the noun alone tells too little, is the object of a verb that
// says what became of it, and the day is the verb's: "[quashed] the conviction on Monday", not "held the vote".
func (r *reader) thinUnder(t trigger, p tokens, v view, s scene) bool {
	if !v.object || v.governor < 0 || !r.thin(t, p) && !r.somebodys(t, p) || v.status != document.Happened && v.status != document.Planned {
		return false
	}
	g := s.groups[v.governor]
	if g.negated || g.passive || g.form != finite || r.d.Tokens[t.at].Head != g.main || r.d.Tokens[t.at].Rel != "obj" {
		return false
	}
	if at := r.phraseTime(t, s); v.time >= 0 && at == v.time && r.d.TokenAt(r.d.Times[at].Start) < t.at || en.VerbModality(g.lemma) != en.Plain || en.CueVerb(g.lemma) != nil || en.Attends(g.lemma) || en.OnlyTells(g.lemma) || en.Still(g.lemma) && !en.SupportVerb(g.lemma) {
		return false
	}
	if sub := r.child(g.main, "nsubj"); sub >= 0 && !r.pronoun(sub) && !r.canBeWho(sub) && (r.mention.at(sub) < 0 || !r.canAct(r.mention.at(sub))) {
		return false // "marred the march"
	}
	return !en.TakesPlace(g.lemma) || g.lemma == "make" || g.lemma == "sign"
}

// lotOf is the group that tells more of an event whose noun alone, in the phrase p, tells the reader
// next to nothing, than that it takes place; -1 for none.
func (r *reader) lotOf(t trigger, p tokens, v view, s scene) int {
	if t.verb >= 0 || v.object || v.governor < 0 || p.to-p.from > 2 && !(v.governor >= 0 && s.groups[v.governor].passive && p.to-p.from < 6) || r.hasMention(p) || v.status != document.Happened && v.status != document.Planned {
		return -1
	}
	g := s.groups[v.governor]
	if (r.definite(t) || v.status == document.Planned) && !(g.passive && r.thin(t, p) && r.nounsBefore(t.at) == 0) {
		return -1 // "the raid", of which the article has told
	}
	i := p.to
	for i < g.from && (r.time.at(i) >= 0 || r.tag(i) == "RB" || r.tag(i) == "IN" && r.time.at(i+1) >= 0) {
		i++
	}
	if i != g.from || g.form != finite || r.d.Tokens[t.at].Head != g.main || r.colourless(g) || (en.TakesPlace(g.lemma) || en.SupportVerb(g.lemma) && !strings.Contains(g.lemma, "-")) && en.EventVerb(g.lemma) != "return" || en.CueVerb(g.lemma) != nil || en.Still(g.lemma) || en.VerbModality(g.lemma) != en.Plain {
		return -1
	}
	return v.governor
}

// wentOn are those without a name who go on a strike or the like, as its label is to say; none where the noun is
// not right behind "go on".
func (r *reader) wentOn(t trigger, v view, s scene) tokens {
	if t.verb >= 0 || v.governor < 0 || !r.is(t.phrase.from-1, "on") || s.groups[v.governor].to != t.phrase.from-1 || s.groups[v.governor].lemma != "go" {
		return tokens{}
	}
	sub := r.shortened(r.doerOf(s.groups, v.governor, s.Sentence))
	if sub.empty() || sub.to > s.groups[v.governor].from || r.pronoun(sub.from) || sub.to-sub.from > longestSubject || !r.hasNoun(sub) || r.headNamed(sub) {
		return tokens{}
	}
	return sub
}

// longestLook is how many nouns like its own an event's label is looked up in.
const longestLook = 8

// asNamed is the label of an event that the article speaks of as known, "the trial", by what it calls it
// before, "trial of three former directors", and the phrase with that name; the label itself where nothing
// says more. What has no day joins those of the article anyway.
func (r *reader) asNamed(label string, t trigger, v view, s scene) (string, tokens) {
	if p := r.trimmed(t); t.verb < 0 && v.governor >= 0 && !v.object && p.to-p.from < 4 {
		bare, name := r.d.Slice(r.span(p)), r.nameBehind(t.at, s.groups[v.governor].from)
		if rest, ok := strings.CutPrefix(label, bare); ok && name != "" && !strings.Contains(label, name) {
			return bare + " " + name + rest, tokens{} // "a smaller service, [plimx.tv], was launched"
		}
	}
	if p := r.trimmed(t); v.time < 0 || !r.thin(t, p) || len(strings.Fields(label)) > 2 || !r.asKnown(t, p, s) {
		return label, tokens{}
	}
	list, k := r.alike[r.low[t.at]], r.nounsBefore(t.at)
	fuller, named := "", tokens{}
	for n := 1; n <= longestLook && k-n >= 0; n++ {
		j := list[k-n]
		if x, p := r.nameAt(j, t, v); x != "" {
			if fuller != "" && !r.holdsAll(named, p) && !r.holdsAll(p, named) {
				return r.withParticiple(label, t, v), tokens{} // one of two
			}
			if fuller == "" {
				fuller, named = x, p
			}
		} else if fuller == "" && !r.knownAt(j) {
			break // another one, maybe
		}
	}
	if fuller != "" && !r.othersDo(named.to, t) {
		return fuller, named
	}
	return r.withParticiple(label, t, v), tokens{}
}

// knownAt reports whether the noun at j speaks of what the reader knows of, or stands in a heading or a name.
func (r *reader) knownAt(j int) bool {
	if r.inHeading(j) || r.inTitle(j) || r.mention.at(j) >= 0 || r.premodifier(j) || r.compound(j) {
		return true
	}
	from := r.nominalTo(j+1, r.sentence(j).First)
	return r.is(from, "the", "this", "that", "these", "those") || r.tag(from) == "PRP$" || r.time.at(from) >= 0 || r.time.at(j-1) >= 0 || r.tag(j-1) == "POS"
}

// holdsAll reports whether the names and nouns of one phrase are all in another.
func (r *reader) holdsAll(p, in tokens) bool {
	for i := p.from; i < p.to; i++ {
		if (r.noun(i) || r.mention.at(i) >= 0) && !slices.Contains(r.low[in.from:in.to], r.low[i]) {
			return false
		}
	}
	return true
}

// farthestLook is how many words back another event of its class keeps an event from a name.
const farthestLook = 60

// othersDo reports whether a verb of an event's class, with names on both sides, tells of another one between the
// word at from and the event: "Doe met Roth".
func (r *reader) othersDo(from int, t trigger) bool {
	for i := max(from, t.at-farthestLook); i < t.at; i++ {
		if strings.HasPrefix(r.tag(i), "VB") && en.EventVerb(r.lemma(i)) == t.class {
			if a, b := r.child(i, "nsubj"), r.child(i, "obj"); a >= 0 && b >= 0 && r.mention.at(a) >= 0 && r.mention.at(b) >= 0 {
				return true
			}
		}
	}
	return false
}

// withParticiple adds to a noun of one word the participle behind it that tells what became of it: "the
// contract, [signed] in 2000".
func (r *reader) withParticiple(label string, t trigger, v view) string {
	j := r.child(t.at, "acl")
	if verb, _ := r.holder(v.time); verb != j || v.status != document.Happened {
		return label // the day is another verb's
	}
	if j <= t.at || j > t.at+2 || r.tag(j) != "VBN" || j == t.at+2 && !r.is(t.at+1, ",") || strings.Contains(label, " ") || r.is(j, "held", "set", "called", "known", "based") {
		return label
	}
	return label + " " + r.word(j)
}

// subjectNamed is the label of a verb with a subject of which the reader does not know which it is, "the film
// was released", with what the article calls that before: "film Grey Harbour released". A name that stands
// behind the subject itself, set off by a comma, comes first.
func (r *reader) subjectNamed(label string, t trigger, s scene) string {
	head := t.subject.to - 1
	if t.verb < 0 || t.subject.to-t.subject.from > 3 || t.subject.empty() || !r.noun(head) || r.mention.at(head) >= 0 || strings.HasPrefix(r.tag(head), "NNP") || r.hasMention(t.subject) {
		return label
	}
	bare := r.d.Slice(r.span(r.withoutArticle(t.subject)))
	rest, ok := strings.CutPrefix(label, bare)
	if !ok || t.subject.to > s.groups[t.verb].from {
		return label
	}
	if name := r.nameBehind(head, s.groups[t.verb].from); name != "" {
		return bare + " " + name + rest
	}
	if !r.is(t.subject.from, "the", "this", "that") || t.subject.to-t.subject.from != 2 {
		return label
	}
	list := r.alike[r.low[head]]
	k, _ := slices.BinarySearch(list, head)
	for n := 1; n <= longestLook && k-n >= 0; n++ {
		if fuller := r.thingAt(list[k-n]); fuller != "" {
			return fuller + rest
		} else if j := list[k-n]; !r.is(j-1, "the", "this", "that") {
			break // another one, maybe
		}
	}
	return label
}

// nameBehind is the name, of a few words between commas, that stands for the noun at head in front of a verb at end.
func (r *reader) nameBehind(head, end int) string {
	i := head + 1
	if a := r.child(head, "appos"); a <= i || a >= end {
		return ""
	}
	if end-i < 3 || end-i > 6 || !r.is(i, ",") || !r.is(end-1, ",") || r.time.at(i+1) >= 0 {
		return ""
	}
	for k := i + 1; k < end-1; k++ {
		if r.mark(k) || !r.capital(k) && !strings.Contains(r.word(k), ".") && !r.is(k, "of", "the") {
			return ""
		}
	}
	return r.d.Slice(r.span(tokens{i + 1, end - 1}))
}

// thingAt is the phrase around the noun at j, of a thing, by which a reader knows which it is: with a name
// behind it or with two words that tell of what sort it is; "" for none.
func (r *reader) thingAt(j int) string {
	sent := r.sentence(j)
	if r.inHeading(j) || r.capital(j) || r.premodifier(j) && r.d.Tokens[j+1].Head != j {
		return ""
	}
	from, to := r.nominalTo(j+1, sent.First), j+1
	if r.setsApart(from, to) || r.is(from, "the") && to-from == 2 && !r.capital(to) {
		return ""
	}
	named := false
	for i := to; i < min(to+5, sent.Last) && r.capital(i) && strings.HasPrefix(r.tag(i), "NNP") && !r.isPerson(i) && r.time.at(i) < 0; i++ {
		to, named = i+1, true
	}
	if !named && r.mention.at(to+1) >= 0 && (r.is(to, "from", "in", "of") && !r.isPerson(to+1) || r.is(to, "by")) {
		to, named = r.within(r.d.Mentions[r.mention.at(to+1)].Span).to, true // "five men from Arlby"
	}
	for from < j && (r.article(from) || r.time.at(from) >= 0 || r.tag(from) == "POS" || r.tag(from) == "CD") {
		from++
	}
	sorts := 0
	for i := from; i < j; i++ {
		if r.noun(i) || r.mention.at(i) >= 0 {
			sorts++
		}
	}
	if !named && (sorts < 1 || to-from < 2) || to-from > 5 {
		return ""
	}
	return r.d.Slice(r.span(tokens{from, to}))
}

// nounsBefore is how often the article has an event's noun before.
func (r *reader) nounsBefore(at int) int {
	k, _ := slices.BinarySearch(r.alike[r.low[at]], at)
	return k
}

// nounsAt are the tokens at which each noun stands, in their order.
func (r *reader) nounsAt() map[string][]int {
	at := map[string][]int{}
	for i := range r.low {
		if r.noun(i) {
			at[r.low[i]] = append(at[r.low[i]], i)
		}
	}
	return at
}

// asKnown reports whether the phrase of an event's noun, p without what stands in front, speaks of one that
// the reader knows of: "the trial", "Monday's ceremony".
func (r *reader) asKnown(t trigger, p tokens, s scene) bool {
	for i := r.nominalTo(t.at+1, s.First); i < p.from; i++ {
		if r.is(i, "the", "this", "that") || r.time.at(i) >= 0 {
			return true
		}
	}
	return r.time.at(p.from-1) >= 0 || r.tag(p.from-1) == "POS" && r.time.at(p.from-2) >= 0
}

// nameAt is what the noun at j, the same as an event's, is told apart by in its own phrase, where nothing in
// that sets it against the event; "" where it says no more.
func (r *reader) nameAt(j int, t trigger, v view) (string, tokens) {
	if m := r.mention.at(j); m >= 0 {
		w := r.within(r.d.Mentions[m].Span)
		if r.d.Mentions[m].Type == document.Organization && w.to == j+1 && w.to-w.from > 1 && !r.inHeading(j) && r.holds(w, t) {
			return polished(r.d.Slice(r.d.Mentions[m].Span)), w
		}
		return "", tokens{}
	}
	if r.inHeading(j) || r.inTitle(j) || r.premodifier(j) || r.compound(j) {
		return "", tokens{}
	}
	sent := r.sentence(j)
	phrase, part := r.eventPhrase(j, sent)
	o := trigger{at: j, class: t.class, verb: -1, phrase: phrase}
	p := r.trimmed(o)
	if part || p.from > j || !r.tellsApart(p, j) || !r.holds(p, t) || r.setsApart(r.nominalTo(j+1, sent.First), p.to) {
		return "", tokens{}
	}
	if k := r.phraseTime(o, scene{Sentence: sent, groups: r.groupsIn(sent)}); k >= 0 && v.time >= 0 && r.d.Times[k].EDTF != r.d.Times[v.time].EDTF {
		return "", tokens{} // of another day
	}
	return r.small(r.fitted(r.wordsOf(p, o, view{time: -1, governor: -1}), j), p.from), p
}

// small is a label without the capital that its first word, a noun of events at i, has from the start of a sentence.
func (r *reader) small(label string, i int) string {
	w := r.d.Slice(r.d.Tokens[i].Span)
	if i != r.sentence(i).First || r.inHeading(i) || r.mention.at(i) >= 0 || r.tag(i) != "NN" && r.tag(i) != "NNS" || en.EventNoun(r.lemma(i)) == "" || len(w) < 2 || !strings.HasPrefix(label, w) || w[1:] != strings.ToLower(w[1:]) {
		return label
	}
	return strings.ToLower(w) + label[len(w):]
}

// tellsApart reports whether a phrase around the noun at j has a name, or tells behind it what it is of.
func (r *reader) tellsApart(p tokens, j int) bool {
	for i := p.from; i < p.to; i++ {
		if r.mention.at(i) >= 0 || strings.HasPrefix(r.tag(i), "NNP") {
			return true
		}
	}
	return p.to > j+2 && r.is(j+1, "of", "on", "over", "into", "between", "against", "with", "for", "about", "to") && !r.pronoun(j+2) && r.hasNoun(tokens{j + 2, p.to})
}

// holds reports whether a phrase has all words of an event's own.
func (r *reader) holds(p tokens, t trigger) bool {
	for i := t.phrase.from; i < t.phrase.to; i++ {
		if i == t.at || en.Function(r.word(i)) || r.time.at(i) >= 0 || r.mark(i) || r.tag(i) == "POS" {
			continue
		}
		if !slices.Contains(r.low[p.from:p.to], r.low[i]) {
			return false
		}
	}
	return true
}

// setsApart reports whether a phrase from from to to is of one of several, of none or of somebody that only its own sentence
// tells: "another debate", "her trial".
func (r *reader) setsApart(from, to int) bool {
	for i := from; i < to; i++ {
		if r.tag(i) == "PRP$" || r.is(i, "another", "any", "no", "each", "every", "previous", "last", "earlier", "next", "other", "second", "third", "former", "such", "most", "many", "few") {
			return true
		}
	}
	return false
}

// several reports whether a subject names two, of whom the label would else have one: "[Norland and Sudria]
// signed a treaty".
func (r *reader) several(t tokens) bool {
	for i := t.from + 1; i < t.to; i++ {
		a, b := r.mention.at(i-1), r.mention.at(i+1)
		if r.tag(i) == "CC" && r.mention.at(i) < 0 && a >= 0 && b >= 0 && r.inFull(a) && r.inFull(b) {
			return true
		}
	}
	return false
}

// inFull reports whether a mention is written as the article has the name.
func (r *reader) inFull(m int) bool {
	return r.d.Slice(r.d.Mentions[m].Span) == r.d.Mentions[m].Name
}
