package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	maxLabel       = 12 // words
	overrun        = 3  // words by which a label is longer rather than cut
	longestSubject = 7  // tokens of a subject that a label repeats from elsewhere
)

// heading is the words of a label: tokens in their order, and toCome where "to"
// stands for the helpers of a verb that looks ahead.
type heading []int

const toCome = -1

// label is a short name of the event: its phrase without articles, times and
// helpers of its verb. A bare noun takes along what is told of it: "results"
// that are expected. doer is the subject of the verb that it begins with, where it leaves that out.
func (r *reader) label(t trigger, v view, s scene) (text string, doer tokens) {
	p := r.trimmed(t)
	if x := r.d.Tokens[t.at]; t.verb >= 0 && x.Rel == "xcomp" && p.from == t.at && x.Head == t.at-1 && r.lemma(x.Head) == "help" {
		p.from-- // "who [helped] found the club"
	}
	p = r.wholeWords(p)
	p.to = r.beyondTime(p.to, t, s)
	undone := v.governor >= 0 && (t.class == "sanctions" && en.Undoes(s.groups[v.governor].lemma) || v.object && v.status == document.Happened && en.Halts(s.groups[v.governor].lemma)) // "lifted the ban", "ended the strike"
	if (t.weak || undone || t.class == "offer" && r.pronounOver(v, s) || r.itsOwn(t) || r.thinUnder(t, p, v, s)) && v.object && v.governor >= 0 {                                       // "sign the bill": the verb names the event
		g := s.groups[v.governor]
		if tells := undone || r.thinUnder(t, p, v, s) || en.SupportVerb(g.lemma) || en.Composes(g.lemma) || en.EventVerb(g.lemma) != "" || en.VerbModality(g.lemma) != en.Plain; tells && g.main < p.from && p.from-g.main < 5 {
			told := trigger{at: g.main, verb: v.governor}
			h := append(r.wordsOf(tokens{g.from, p.from}, told, v), r.wordsOf(p, trigger{at: t.at, verb: -1}, v)...)
			if r.tag(p.to) == "TO" && r.tag(p.to+1) == "VB" && (r.d.Tokens[p.to+1].Rel == "acl" || r.d.Tokens[p.to+1].Rel == "xcomp" && r.d.Tokens[p.to+1].Head == g.main) { // "made a decision [to stop it]"
				h = append(h, r.wordsOf(r.toldMore(p.to, s), trigger{at: t.at, verb: -1}, v)...)
			}
			sub := r.shortened(r.doerOf(s.groups, v.governor, s.Sentence))
			given := !g.passive || en.Gives(r.lemma(g.main))                                                                                                                       // "a school [was] awarded a medal"
			if given && !sub.empty() && sub.to <= g.from && !r.pronoun(sub.from) && sub.to-sub.from <= longestSubject && r.hasNoun(sub) && (!r.headNamed(sub) || r.several(sub)) { // who has a name is added to it later
				h = slices.Concat(r.wordsOf(r.withoutArticle(sub), told, v), h)
			} else if given {
				doer = sub
			}
			return r.completed(h, t.at, v, s), doer
		}
	}
	if (t.weak || undone || r.calledOff(t, v, s)) && !v.object && v.governor >= 0 && (undone || r.calledOff(t, v, s) || written(t.class) || s.groups[v.governor].passive && en.EventVerb(s.groups[v.governor].lemma) != "") {
		if g := s.groups[v.governor]; g.form == finite && g.from >= p.to && (g.from-p.to < 2 || g.passive && r.is(p.to, ",") && r.is(g.from-1, ",") || g.passive && r.is(g.from-1, "which", "that") && g.from-p.to < 4) && !r.colourless(g) { // "a smaller service [was] launched"
			told := trigger{at: g.main, verb: v.governor}
			to := g.to
			if !g.passive || r.givesOn(g.main) {
				to = max(to, r.objectOf(g, s.Sentence).to)
			}
			return r.fitted(slices.Concat(r.wordsOf(p, trigger{at: t.at, verb: -1}, v), r.wordsOf(tokens{g.from, to}, told, v)), g.main), doer
		}
	}
	if i := r.firstComma(p, t); i > 0 { // "Stan Lee, the man behind Spider-Man, won a case"
		return r.completed(slices.Concat(r.wordsOf(tokens{p.from, i}, t, v), r.wordsOf(tokens{r.verbStart(t), p.to}, t, v)), t.at, v, s), doer
	}
	if t.verb >= 0 { // "the Russian bank that collapsed": the bank collapsed
		for i := max(p.from, t.subject.from); i < t.at; i++ {
			if i >= t.subject.to && r.is(i, "who", "which", "that") {
				return r.completed(slices.Concat(r.wordsOf(tokens{p.from, r.beforeComma(i)}, t, v), r.wordsOf(tokens{i + 1, p.to}, t, v)), t.at, v, s), doer
			}
		}
	}
	h := r.wordsOf(p, t, v)
	if at, end := r.toldOfSubject(p, t); at < end { // "officials [worried by the rise in crime] met"
		h = slices.Concat(r.wordsOf(tokens{p.from, at}, t, v), r.wordsOf(tokens{end, p.to}, t, v))
	}
	if t.verb >= 0 {
		h = append(h, r.wordsOf(r.beyondApposition(p.to, t, s), t, v)...)
	}
	if t.verb < 0 && len(h) == 1 && v.object && r.verbSaysMore(t, v, s) { // "to seal [the deal]"
		g := s.groups[v.governor]
		return r.fitted(append(r.wordsOf(tokens{g.from, p.from}, trigger{at: g.main, verb: v.governor}, v), h...), t.at), doer
	}
	if sub := r.wentOn(t, v, s); t.verb < 0 && len(h) == 1 && !sub.empty() { // "doctors [went on] strike"
		g := s.groups[v.governor]
		return r.completed(slices.Concat(r.wordsOf(r.withoutArticle(sub), trigger{at: g.main, verb: v.governor}, v), r.wordsOf(tokens{g.from, p.from}, trigger{at: g.main, verb: v.governor}, v), h), t.at, v, s), doer
	}
	if k := r.lotOf(t, p, v, s); k >= 0 { // "the storm [tore off a roof]", "the negotiations [broke off]"
		g := s.groups[k]
		return r.fitted(append(h, r.wordsOf(tokens{g.from, max(g.to, r.objectOf(g, s.Sentence).to)}, trigger{at: g.main, verb: k}, v)...), g.main), doer
	}
	if t.verb < 0 && len(h) == 1 { // "the raid [last year] that killed nine"
		h = append(h, r.wordsOf(r.toldMore(p.to, s), trigger{at: t.at, verb: -1}, v)...)
	}
	if !t.object.empty() {
		at := slices.Index(h, t.at) + 1
		if at > 0 && at < len(h) && r.tag(h[at]) == "RP" {
			at++ // "turned over [the report] to the police"
		}
		if at == 0 || at < len(h) && r.tag(h[at]) != "IN" {
			at = len(h)
		}
		h = slices.Insert(h, at, r.wordsOf(r.inside(t.object), trigger{verb: -1}, v)...)
	} else {
		h = append(h, r.whatItWould(p.to, s)...)
	}
	if sub := r.shortened(t.subject); t.verb >= 0 && sub.to <= p.from && !r.pronoun(sub.from) && sub.to-sub.from <= longestSubject {
		h = slices.Concat(r.wordsOf(r.withoutArticle(sub), t, v), h)
	} else if t.verb >= 0 && p.from >= s.groups[t.verb].from {
		doer = t.subject
	}
	named := t.at
	if n := len(h); n > 0 && t.verb >= 0 && (t.class == "deadline" && t.at < p.from || h[n-1] == t.at+1 && r.tag(t.at+1) == "VBG") {
		named = h[n-1] // "until Friday to [leave]", "stopped [paying]"
	}
	if t.verb >= 0 && t.class != "deadline" {
		return r.completed(h, named, v, s), doer
	}
	if text = r.fitted(h, named); t.class == "deadline" && t.verb >= 0 {
		if text != "" && len(h) > 0 && h[0] == s.First && strings.HasPrefix(r.tag(h[0]), "NN") && !strings.HasPrefix(r.tag(h[0]), "NNP") && r.mention.at(h[0]) < 0 {
			text = lowerFirst(text) // "[R]esidents have until Friday"
		}
		return "deadline for " + text, tokens{}
	}
	return text, doer
}

// toldOfSubject is where, in a long subject of a verb, a participle begins to tell more of it,
// and the end of the subject; both the same where none does.
func (r *reader) toldOfSubject(p tokens, t trigger) (from, to int) {
	if t.verb < 0 || t.subject.to > t.at || t.at-p.from < maxLabel-2 || t.subject.from < p.from {
		return 0, 0
	}
	for i := t.subject.from + 2; i < t.subject.to; i++ {
		x := r.d.Tokens[i]
		if x.Rel == "acl" && (x.Tag == "VBN" || x.Tag == "VBG" || x.Tag == "JJ") && x.Head == i-1 && r.noun(x.Head) {
			return i, t.subject.to
		}
	}
	return 0, 0
}

// verbSaysMore reports whether the verb whose object an agreement is tells more of it than that it comes
// about: "sealed the deal", not "made a deal".
func (r *reader) verbSaysMore(t trigger, v view, s scene) bool {
	if t.class != "agreement" || v.governor < 0 || v.time < 0 {
		return false
	}
	g := s.groups[v.governor]
	return g.main < t.at && t.at-g.main < 5 && g.form != gerund && !en.SupportVerb(g.lemma) && en.EventVerb(g.lemma) == ""
}

// headNamed reports whether a phrase names somebody, and does not only say where he is: not
// "teachers in Scotland".
func (r *reader) headNamed(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.is(i, "for", "representing") && r.noun(i-1) && r.mention.at(i-1) < 0 && (en.PersonNoun(r.lemma(i-1)) || en.NotTheBody(r.lemma(i-1))) {
			return false // "lawyers for Halden"
		}
		if m := r.mention.at(i); m >= 0 && r.canAct(m) && r.tag(r.within(r.d.Mentions[m].Span).to) != "POS" && (r.d.Mentions[m].Type != document.Place || !r.is(r.before(i), "in", "at")) {
			return true
		}
	}
	return false
}

// itsOwn reports whether an event's noun tells what a thing does, "its debut", of which alone it is
// not known whose.
func (r *reader) itsOwn(t trigger) bool {
	return t.verb < 0 && r.is(t.phrase.from, "its", "their") && (t.class == "launch" || t.class == "return" || t.class == "arrival")
}

// calledOff reports whether the verb of an event, which took place, tells that it was called off.
func (r *reader) calledOff(t trigger, v view, s scene) bool {
	return t.verb < 0 && v.governor >= 0 && v.status == document.Happened && s.groups[v.governor].passive && en.VerbModality(s.groups[v.governor].lemma) == en.Cancelling
}

// pronounOver reports whether the subject of an event's verb is a pronoun.
func (r *reader) pronounOver(v view, s scene) bool {
	return v.object && v.governor >= 0 && r.pronoun(r.subjectOf(s.groups, v.governor, s.Sentence).from)
}

// written reports whether the events of a class are told of texts and prizes, which
// are nothing before a verb says what became of them.
func written(class string) bool {
	switch class {
	case "publication", "law", "award", "ruling":
		return true
	}
	return false
}

// colourless reports whether a verb says nothing of what its subject does.
func (r *reader) colourless(g group) bool {
	return g.lemma == "be" || g.lemma == "come" || g.lemma == "go" || r.prospect(g.main)
}

// trimmed is a trigger's phrase without articles, marks and times in front.
func (r *reader) trimmed(t trigger) tokens {
	p := t.phrase
	for !p.empty() && (r.article(p.from) || r.mark(p.from) && !r.opensContent(p.from) || r.time.at(p.from) >= 0 && r.dates(r.time.at(p.from)) && p.from < t.at) {
		p.from++
	}
	return p
}

func (r *reader) article(i int) bool {
	return r.is(i, "the", "a", "an", "its", "their", "his", "her", "this", "that", "some", "no", "both", "about", "my", "our", "'s", "’s")
}

func (r *reader) withoutArticle(t tokens) tokens {
	if r.is(t.from, "the", "a", "an") {
		t.from++
	} else if t.from+2 < t.to && r.tag(t.from+1) == "POS" && r.time.at(t.from) >= 0 && r.dates(r.time.at(t.from)) {
		t.from += 2 // "[October's] rise in wages"
	} else if t.from+1 < t.to && r.tag(t.from) == "POS" {
		t.from++
	}
	return t
}

// beyondTime is where a phrase ends that a time interrupts at end: "agreed [in June]
// to buy the mill", "plans [Friday] for a new programme".
func (r *reader) beyondTime(end int, t trigger, s scene) int {
	for range 2 {
		i := end
		if r.tag(i) == "IN" && r.time.at(i+1) >= 0 {
			i++
		}
		k := r.time.at(i)
		if k < 0 || !r.dates(k) || i >= s.Last {
			return end
		}
		i = r.within(r.d.Times[k].Span).to
		if t.verb >= 0 && r.tag(i) == "POS" && i+1 < s.Last && r.is(r.d.TokenAt(r.d.Times[k].Start)-1, "in", "at", "on", "from", "of") { // "will play in [Sunday's] final"
			end = r.objectOf(group{main: t.at, to: i + 1}, s.Sentence).to
			continue
		}
		ahead := r.is(i, "of", "for", "in", "at", "with", "between", "to", "over", "on", "into", "against", "by", "from") && r.time.at(i+1) < 0 || t.verb >= 0 && (r.is(i, "whether") && r.is(i+1, "to") || r.is(i, "not") && r.is(i+1, "to"))
		if i >= s.Last || !ahead && (t.verb < 0 || !r.nominal(i) || r.hasNoun(tokens{t.at + 1, end})) {
			return end
		}
		next := r.objectOf(group{main: t.at, to: i}, s.Sentence).to
		if t.verb < 0 && !t.weak && t.class != "offer" {
			if next = r.listEnd(i+1, s.Sentence); next == i+1 {
				return end
			}
			if r.is(next, "of") && r.listEnd(next+1, s.Sentence) > next+1 {
				next = r.listEnd(next+1, s.Sentence) // "into the price [of cement]"
			}
		}
		if next <= i {
			return end
		}
		end = next
	}
	return end
}

// beyondApposition is what a verb is told with behind the apposition of its object that
// begins at end: "hold Keel, a former aide, [in contempt]".
func (r *reader) beyondApposition(end int, t trigger, s scene) tokens {
	if !r.is(end, ",") || r.mention.at(end-1) < 0 {
		return tokens{}
	}
	for i := end + 1; i < min(end+maxApposed, s.Last); i++ {
		if r.finite(i) {
			break
		}
		if !r.is(i, ",") || r.tag(i+1) != "IN" {
			continue
		}
		over := r.d.Tokens[i+1].Head
		if over > i && r.d.Tokens[over].Rel == "obl" && r.d.Tokens[over].Head >= t.at && r.d.Tokens[over].Head < end {
			return tokens{i + 1, r.objectOf(group{main: t.at, to: i + 1}, s.Sentence).to}
		}
	}
	return tokens{}
}

// toldMore is what a clause behind a noun that ends at i tells of it: "to allow the
// sale", "demanding his return", "that killed nine".
func (r *reader) toldMore(i int, s scene) tokens {
	if j := i; r.tag(j) == "IN" && r.time.at(j+1) >= 0 || r.time.at(j) >= 0 { // with a time between
		for r.tag(j) == "IN" && r.time.at(j+1) >= 0 || r.time.at(j) >= 0 {
			j++
		}
		i = j
	}
	from := i
	switch {
	case r.tag(i) == "TO" && r.tag(i+1) == "VB", r.tag(i) == "VBG", r.tag(i) == "VBN" && r.is(i+1, "by"):
		i++
	case r.is(i, "that", "which") && r.finite(i+1) && !r.is(i+1, "is", "are", "was", "were", "will", "would", "had", "has", "have"):
		i += 2
	default:
		return tokens{}
	}
	if i >= s.Last {
		return tokens{}
	}
	to := r.objectOf(group{main: i - 1, to: i}, s.Sentence).to
	if to < from+3 {
		return tokens{}
	}
	return tokens{from, to}
}

// whatItWould is what a motion or the like that ends at i would do: "vote on a motion that would [cap
// rents]".
func (r *reader) whatItWould(i int, s scene) heading {
	if i < s.First+2 || i+3 >= s.Last || !r.is(i, "that", "which") || !r.is(i+1, "would", "will") || r.tag(i+2) != "VB" || r.is(i+2, "be", "have") || !r.noun(i-1) || !r.proposalNoun(i-1) && !r.is(i-1, "measure", "law", "ordinance", "treaty") {
		return nil
	}
	to := r.objectOf(group{main: i + 2, to: i + 3}, s.Sentence).to
	return append(heading{toCome}, r.wordsOf(tokens{i + 2, max(to, i+3)}, trigger{verb: -1}, view{time: -1, governor: -1})...)
}

// beforeComma is i, or the comma in front of it.
func (r *reader) beforeComma(i int) int {
	if r.is(i-1, ",") {
		return i - 1
	}
	return i
}

// firstComma is where the apposition of a verb's subject begins, 0 without one.
func (r *reader) firstComma(p tokens, t trigger) int {
	if t.verb < 0 || p.from >= t.subject.to {
		return 0
	}
	for i := p.from + 1; i < t.subject.to; i++ {
		if r.is(i, ",") && !r.is(i+1, "and") && r.listedWith(i+1) < 0 {
			return i
		}
	}
	return 0
}

// verbStart is the first token behind the subject of a verb.
func (r *reader) verbStart(t trigger) int {
	i := t.subject.to
	for i < t.at && (r.mark(i) || r.is(i, "who", "which", "that")) {
		i++
	}
	return i
}

// tellsSort reports whether a time ends in a part of the day that says what sort a thing behind it is: "the evening
// [tide]", "the morning [shift]".
func (r *reader) tellsSort(k int) bool {
	to := r.within(r.d.Times[k].Span).to
	return r.d.Times[k].Type == document.TimeType && r.tag(to) == "NN" && r.d.Tokens[to-1].Head == to && r.d.Tokens[to-1].Rel == "compound"
}

// wordsOf are the words of a phrase for a label: without times, and helpers of its
// verb left out, "working week [was] cut to 37 hours", or "to" in their place where
// they look ahead: "working week to be cut".
func (r *reader) wordsOf(p tokens, t trigger, v view) heading {
	var out heading
	for i := p.from; i < p.to; i++ {
		if k := r.time.at(i); t.verb >= 0 && (i > t.at || i >= t.subject.to && i >= p.from) && k >= 0 && r.dates(k) && !r.covers(k) && !r.ofNoun(i, -1) && !r.tellsSort(k) || t.verb >= 0 && i >= t.subject.to && i < t.at && k >= 0 && r.d.Times[k].Relation == "since" || k >= 0 && t.verb < 0 && i > t.at && r.dates(k) {
			at := r.within(r.d.Times[k].Span)
			if n := len(out); n > 0 && r.tag(at.to) != "POS" && r.tag(at.from-1) == "IN" && out[n-1] == at.from-1 && (at.from-1 > t.at || at.from-1 >= t.subject.to && at.from-1 > p.from) {
				out = out[:n-1]
			}
			i = at.to - 1
			if r.tag(at.to) == "POS" {
				i++
			}
			continue
		}
		switch {
		case t.verb >= 0 && t.class == "deadline" && i == t.at:
		case t.verb >= 0 && r.is(i, ",") && i+1 >= t.subject.to && i < t.at && t.at-i < 4 && !r.hasComma(tokens{p.from, i}): // what was set off before it is left out
		case t.verb >= 0 && r.helps(i, p, t) && !r.tellsGiven(i, t, v):
			begun := slices.Contains(out, toCome)
			if r.looksAhead(i, t, v) && !begun {
				out = append(out, toCome)
			} else if begun && r.is(i, "be") {
				out = append(out, i)
			}
		default:
			out = append(out, i)
		}
	}
	return out
}

// tellsGiven reports whether the helper at i tells that the subject of a verb is given what
// stands behind it, and gives nothing: "Halden [was] awarded a contract".
func (r *reader) tellsGiven(i int, t trigger, v view) bool {
	if r.tag(t.at) != "VBN" || !en.Gives(r.lemma(t.at)) || v.status != document.Happened || !r.nominal(t.at+1) || r.time.at(t.at+1) >= 0 {
		return false
	}
	return r.lemma(i) == "be" && i < t.at || r.lemma(i) == "have" && r.is(r.pastAdverbs(i+1), "been")
}

// helps reports whether token i only helps the verb of a trigger.
func (r *reader) helps(i int, p tokens, t trigger) bool {
	if i >= t.at || t.at-i >= 5 || i < t.subject.to {
		return false
	}
	if r.lemma(i) == "have" && r.tag(t.at) == "VBN" && en.OnlyParticiple(r.word(t.at)) && !r.is(i+1, "been") && !r.is(t.at-1, "been") && (i == 0 || r.tag(i-1) != "MD" && !r.is(i-1, "to")) {
		return false // "shares have fallen"
	}
	switch {
	case r.tag(i) == "MD", r.is(i, "has", "have", "had", "been", "be", "not", "n't", "never", "now", "instead"), r.is(i, "no") && r.is(i+1, "longer"), r.is(i, "longer") && r.is(i-1, "no"),
		r.tag(i) == "VBN" && r.is(i+1, "to") && r.lemma(i) != "force",
		r.is(i, "going", "due", "set") && r.is(i+1, "to"),
		r.is(i, "is", "are", "was", "were") && (r.is(i+1, "going", "due", "set", "to") || i == p.from || r.tag(i+1) == "VBN" && r.is(i+2, "to")):
		return true
	case r.tag(i) == "RB" && en.Hedges(r.word(i)) && (r.tag(i-1) == "MD" || r.tag(i-1) == "RB" || r.verb(i-1) && auxiliary(r.lemma(i-1))):
		return true // "she 'll be out there campaigning"
	case r.is(i, "to") && r.noun(i-1) && i > t.subject.to && r.mention.at(i-1) < 0 && r.tag(i-1) == "NNS" && t.verb > 0 && r.d.Tokens[t.at].Rel == "advcl":
		return false // "used tractors to block the road"
	case r.is(i, "to") && r.is(i-1, "on", "out", "up", "back") && r.verb(i-2):
		return false // "went on to win"
	case r.is(i, "to") && !r.inHeading(i) && r.lemma(i-1) != "force":
		return !(r.verb(i-1) && r.tag(i-1) != "VBN" && !r.is(i-1, "going", "due", "set", "have", "has", "had", "be", "is", "are", "was", "were"))
	}
	return false
}

// looksAhead reports whether the helper at i tells of what is to come.
func (r *reader) looksAhead(i int, t trigger, v view) bool {
	switch v.status {
	case document.Planned, document.Expected, document.Postponed, document.Cancelled, document.Hypothetical:
	default:
		return false
	}
	last := t.at - 1
	for r.tag(last) == "RB" {
		last--
	}
	return (r.tag(t.at) == "VB" || r.is(last, "be")) && (r.tag(i) == "MD" || r.is(i, "to"))
}

// fitted is the text of a label's words, cut where a phrase in it ends when it is
// too long, behind the token that names the event; before "of" where that leaves too
// little.
func (r *reader) fitted(h heading, named int) string {
	return polished(r.textOf(r.fit(h, named)))
}

// cut is the words of a label up to the last place where it can end.
func (r *reader) cut(h heading, named int) heading {
	fits := func(n int) bool { return len(strings.Fields(r.textOf(h[:n]))) <= maxLabel }
	for _, whole := range []bool{true, false} {
		for _, of := range []bool{false, true} {
			for n := len(h); n > max(2, slices.Index(h, named)); n-- {
				if whole && (n < fewest || r.cutsShort(h, n) || r.splitsName(h, n) || h[n-1] != toCome && (h[n-1] != named || r.givesOn(named)) && r.leavesOpen(h[n-1], named)) {
					continue
				}
				if fits(n) && r.ends(h, n, of) {
					return h[:n]
				}
			}
		}
	}
	for n := len(h); n > 0; n-- {
		if fits(n) && r.closes(h[n-1]) && (h[n-1] == named || !r.leavesOpen(h[n-1], named)) {
			return h[:n]
		}
	}
	return h
}

// shortDoer is a label whose verb would stand behind all that it has room for, with a shorter subject:
// "plans [for a new port on the old quay of the town of Arlby] were found".
func (r *reader) shortDoer(h heading, named int) heading {
	for at := slices.Index(h, named); at >= maxLabel-1; at = slices.Index(h, named) {
		cut := at - 1
		for cut > 0 && (h[cut] == toCome || r.tag(h[cut]) != "IN" || h[cut] > named || r.mention.at(h[cut]) >= 0) {
			cut--
		}
		if cut < 1 || slices.ContainsFunc(h[cut:at], func(k int) bool {
			return k != toCome && k > 0 && (r.finite(k) && !auxiliary(r.lemma(k)) || r.tag(k) == "VBN" && r.lemma(k-1) == "have")
		}) {
			break
		}
		to := at
		if k := slices.Index(h[cut:at], toCome); k >= 0 {
			to = cut + k
		}
		h = slices.Delete(slices.Clone(h), cut, to)
	}
	return h
}

// givesOn reports whether the verb at i has whom something is given to in front of it and what is
// given behind it: "films will be given [the same room]".
func (r *reader) givesOn(i int) bool {
	return i >= 0 && r.tag(i) == "VBN" && en.Gives(r.lemma(i)) && r.nominal(i+1) && r.time.at(i+1) < 0
}

// fewest is how many words are worth more than a label that breaks off in a phrase.
const fewest = 5

// cutsShort reports whether what goes on at word n of a label belongs, by the tree, to the
// last noun joined to others: "defence spending and an end | to the cuts".
func (r *reader) cutsShort(h heading, n int) bool {
	if n >= len(h) || h[n] == toCome || h[n-1] == toCome {
		return false
	}
	over := r.d.Tokens[h[n]].Head // a preposition hangs on its noun
	if over > h[n] {
		over = r.d.Tokens[over].Head
	}
	return over == h[n-1] && r.d.Tokens[over].Rel == "conj"
}

// closes reports whether a label can end with a token.
func (r *reader) closes(i int) bool {
	return i != toCome && r.tag(i) != "POS" && !(r.is(i, "set", "scheduled", "slated", "planned") && r.is(i+1, "for", "on", "in") && r.time.at(i+2) >= 0) && !(r.is(i, "soon", "early", "late", "much", "many") && r.is(i-1, "as")) && !r.is(i, "following", "including", "-") && !(r.is(i, "earlier", "later", "sooner") && r.is(i+1, "than")) && (!en.Function(r.word(i)) || r.tag(i-1) == "HYPH" || r.noun(i) || r.tag(i) == "RP" || r.tag(i) == "RB" && r.d.Tokens[i].Rel == "compound" || r.tag(i) == "CD" || r.tag(i) == "PRP" && r.is(i, "it", "him", "her", "them"))
}

// leavesOpen reports whether the last word i of a label asks for what was cut off behind it: "a
// lift 734 [feet down]", "a plan designed [to]", "early [on Sunday]", "banks it [owes]".
func (r *reader) leavesOpen(i, named int) bool {
	x := r.d.Tokens[i]
	switch tag := r.tag(i); {
	case r.joinsOn(i) && r.is(i+1, "of", "to", "for", "with"):
		return true // "on behalf [of]"
	case r.is(i, "hundreds", "thousands", "millions", "billions", "dozens", "scores", "number", "majority", "series", "part", "parts", "half", "most", "rest", "couple", "pair") && r.is(i+1, "of"), r.is(i, "early", "late"), tag == "CD" && r.noun(i+1) && r.time.at(i+1) < 0, tag == "CD" && r.is(i+1, "-", "–", "—") && r.tag(i+2) == "CD", tag == "PRP" && x.Rel == "nsubj", tag == "RB" && x.Head > i && r.verb(x.Head):
		return true
	case (tag == "VBN" || tag == "VBG" || tag == "VB" || tag == "RP" && x.Head != named) && x.Rel != "conj":
		if tag == "RP" {
			i = x.Head
		}
		for j := i + 1; j > 0 && j < min(i+7, len(r.low)); j++ {
			if r.d.Tokens[j].Head == i && r.time.at(j) < 0 && !r.mark(j) && r.tag(j) != "RP" {
				return true
			}
		}
	}
	return false
}

// splitsName reports whether a label that ends in front of its word n breaks off in two
// names that "and" joins.
func (r *reader) splitsName(h heading, n int) bool {
	return n+1 < len(h) && h[n] != toCome && h[n-1] != toCome && h[n+1] != toCome && r.tag(h[n]) == "CC" && r.capital(h[n-1]) && r.capital(h[n+1])
}

// ends reports whether a label can end in front of its word n, and before "of"
// when of is set: no phrase goes on there, and none is begun.
func (r *reader) ends(h heading, n int, of bool) bool {
	last := h[n-1]
	if !r.closes(last) {
		return false
	}
	if n == len(h) {
		return true
	}
	next := h[n]
	if next == toCome || r.mark(next) && !r.is(next, "-", "/") && !r.quoteMark(next) {
		return true
	}
	if r.is(next, "of") {
		return of
	}
	return r.tag(next) == "IN" || r.is(next, "as") || r.tag(next) == "TO" || r.tag(next) == "CC" || r.tag(next) == "WDT" || r.tag(next) == "WP" || r.tag(next) == "WRB" || (r.tag(next) == "VBG" || r.tag(next) == "VBN" && r.d.Tokens[next].Rel == "acl") && !r.nominal(next)
}

// textOf is the text of a label's words in one line.
func (r *reader) textOf(h heading) string {
	var parts []string
	for i := 0; i < len(h); {
		if h[i] == toCome {
			if i+1 == len(h) || h[i+1] == toCome || !r.is(h[i+1], "to") {
				parts = append(parts, "to")
			}
			i++
			continue
		}
		j := i
		for j+1 < len(h) && h[j+1] == h[j]+1 {
			j++
		}
		parts = append(parts, r.d.Slice(r.span(tokens{h[i], h[j] + 1})))
		i = j + 1
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
