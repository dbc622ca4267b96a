package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// worthy is the gate to the timeline.
func (r *reader) worthy(e document.EventMention, t trigger, s scene) bool {
	actors := len(e.Participants) + len(e.Who)
	switch {
	case t.weak && !e.Supported:
		return false
	case e.Time < 0 && t.verb < 0 && r.is(t.at, "tie", "ties"):
		return false
	case t.verb >= 0 && e.Status == document.Hypothetical && r.hasWord(s.groups[t.verb], "should"):
		return false // what somebody thinks best
	case t.class == "visit" && t.verb >= 0 && e.Time >= 0 && len(r.d.Times[e.Time].EDTF) <= len("2006") && r.numbered(t.subject):
		return false // "61,000 people visited it last year"
	case t.verb >= 0 && e.Faceless && e.Means.Len() == 0 && actors == 0 && e.Time >= 0 && len(r.topics(t.phrase)) == 0 && e.Status == document.Happened:
		return false // whom it is told of is not told here
	case t.verb >= 0 && actors == 0 && r.is(t.subject.from, "these", "those", "both", "such", "others", "some", "many") && r.tag(t.subject.from+1) != "CD":
		return false // the reader does not know which
	case t.verb >= 0 && r.quotes(t, s.groups[t.verb]):
		return false
	case t.verb >= 0 && !t.listed && en.Intangible(r.lemma(r.headSubject(t))):
		return false // "the mood has brightened": how things are
	case t.verb < 0 && actors == 0 && r.is(t.phrase.from, "these", "those", "such"):
		return false
	case t.verb >= 0 && r.is(t.subject.from, "it", "they") && (len(strings.Fields(e.Label)) < 3 && e.Means.Len() == 0 && !(len(e.Who) > 0 && e.Time >= 0 && e.Status == document.Planned && s.groups[t.verb].modality == en.Planning && t.subject.from == s.First) || e.Time < 0 && s.groups[t.verb].passive && len(e.Who) == 0 && !slices.ContainsFunc(e.Participants, func(m int) bool { return r.d.Mentions[m].Type != document.Place })):
		return false // "It was closed"
	case e.Time < 0 && t.verb >= 0 && !t.listed && r.d.Tokens[t.at].Rel == "acl":
		return false // "the votes that she received" tells of the votes
	case e.Time >= 0 && !t.listed && (r.d.Tokens[t.at].Rel == "csubj" || r.is(r.child(t.at, "obj"), "what", "whatever") || r.d.Tokens[t.at].Rel == "acl" && r.is(r.d.Tokens[t.at].Head, "what", "whatever")):
		return false // "what he achieved is": a thing, and no deed
	case t.verb < 0 && r.tag(t.at) == "NNS" && r.is(r.prepositionOf(t.at), "of") && r.is(r.prepositionOf(t.at)-1, "majority", "most", "half", "percent", "%", "share", "proportion"):
		return false // "most of his appointments in 2015"
	case t.verb < 0 && t.class == "deadline" && actors == 0 && !e.Supported && !r.lede(s.Sentence):
		return false // "before the deadline on Friday"
	case t.verb < 0 && e.Time >= 0 && actors == 0 && e.Place < 0 && !e.Supported && r.is(t.phrase.from, "a", "an") && t.phrase.to-t.phrase.from == 2 && r.tag(r.prepositionOf(t.at)) == "IN" && !r.lede(s.Sentence):
		return false // "at a rally in June": one of many
	case t.verb >= 0 && (!t.listed || t.class == "win") && r.d.Tokens[t.at].Rel == "acl" && !s.groups[t.verb].passive && r.child(t.at, "obj") < 0 && t.object.empty() && r.ownSubjectOf(t.at) && en.EventNoun(r.lemma(r.d.Tokens[t.at].Head)) == "":
		return false // "the states that he won in 2008" tells of the states
	case t.verb >= 0 && !t.listed && e.Status == document.Planned && r.d.Tokens[t.at].Rel == "acl" && !t.object.empty():
		return false // "the land that they will describe on Monday" tells of the land
	case t.verb >= 0 && !t.listed && actors == 0 && e.Place < 0 && r.d.Tokens[t.at].Rel == "acl" && r.is(t.subject.from, "a", "an") && r.is(s.groups[t.verb].from-1, "that", "which", "who") && !(r.peopled(r.d.Tokens[t.at].Head) && e.Status == document.Happened):
		return false // "an hour-long show that aired on Monday": told of nobody
	case t.verb >= 0 && e.Status != document.Happened && r.d.Tokens[t.at].Rel == "acl" && r.is(t.subject.from, "a", "an") && r.child(r.d.Tokens[t.at].Head, "cop") >= 0:
		return false // "this is a man who could be fired tomorrow" tells what he is
	case t.verb >= 0 && !t.listed && r.stranded(s.groups[t.verb]):
		return false // "targets it will be judged on in May"
	case e.Time >= 0 && !t.listed:
		return (actors > 0 || e.Place >= 0 || r.nouns(t.subject) || e.Means.Len() > 0 || r.ofSource(t)) && (!r.vagueTime(e.Time) || r.untilAhead(e.Time) && e.Status != document.Happened && r.staysFor(t, s) || e.Status == document.Postponed || r.noEarlierThan(e.Time) && e.Status == document.Happened)
	case e.Time >= 0:
		return true
	case t.verb >= 0 && r.named(e, t) && (t.listed || en.VerbModality(s.groups[t.verb].lemma) == en.Plain && (r.justDone(s.groups[t.verb]) || !r.opines(t.at)) || r.doesBySaying(s, t.verb, r.objectOf(s.groups[t.verb], s.Sentence))):
		return true
	case t.weak && e.Supported && r.named(e, t), e.News && t.verb >= 0 && (r.ledeVerb(e, t, s) || t.listed && r.leadsWith(e, t, s)):
		return true
	case !t.listed || t.weak:
		return false
	case !e.Supported && r.generic(t):
		return false
	case t.verb < 0 && r.tag(r.first(t.phrase)) == "DT" && r.is(r.first(t.phrase), "any", "no", "every", "each", "some"):
		return false
	}
	return r.named(e, t) || e.News && t.verb >= 0 && r.breaksOut(s, t.verb) || r.definite(t) && (e.Status == document.Happened || e.Status == document.Cancelled || e.Status == document.Postponed)
}

// quotes reports whether a verb only tells at what price something closed, or by how few cents it moved,
// which every day has: "Halden closed at $12", "shares rose 50 cents".
func (r *reader) quotes(t trigger, g group) bool {
	if !en.Ticks(g.lemma) && !en.Shifts(g.lemma) {
		return false
	}
	if r.is(g.to, "at", "up", "down") && r.tag(g.to+1) == "$" {
		return true
	}
	small := r.tag(g.to) == "CD" && (en.SmallMoney(r.lemma(g.to+1)) || r.tag(g.to+1) == "CD" && r.time.at(g.to+1) < 0)
	return (small || en.Ticks(g.lemma)) && en.Quoted(r.lemma(r.headSubject(t)))
}

// headSubject is the noun at the head of a verb's subject, by the tree where that has it there.
func (r *reader) headSubject(t trigger) int {
	if j := r.child(t.at, "nsubj"); j >= t.subject.from && j < t.subject.to {
		return j
	}
	return max(t.subject.to-1, 0)
}

// ownSubjectOf reports whether the verb at i has a subject other than "who" or "which".
func (r *reader) ownSubjectOf(i int) bool {
	sub := r.child(i, "nsubj")
	return sub >= 0 && sub < i && (r.noun(sub) || r.mention.at(sub) >= 0 || r.is(sub, "he", "she", "it", "they"))
}

// stranded reports whether a verb ends in a preposition of which what the clause tells of is the
// noun: "the targets [it will be judged on]".
func (r *reader) stranded(g group) bool {
	i := g.to
	if rel := r.d.Tokens[g.main].Rel; rel != "acl" && rel != "ccomp" || r.tag(i) != "IN" {
		return false
	}
	return r.mark(i+1) || r.tag(i+1) == "IN"
}

// opines reports whether the verb at i tells what somebody thinks.
func (r *reader) opines(i int) bool {
	self := r.d.Tokens[i].Span
	return r.anySaid(self, func(a document.Attribution) bool { return a.Cue.Contains(self) && !a.Speech })
}

// faceless reports whether the words for an event leave open who does it: a verb
// without a subject, or with a pronoun for one.
func (r *reader) faceless(t trigger, v view, s scene) bool {
	switch {
	case t.class == "deadline" && t.verb >= 0 && t.subject.from >= s.groups[t.verb].to:
		return !r.hasNoun(t.subject) // those who are given until a day
	case t.verb >= 0:
		return !r.hasNoun(tokens{t.phrase.from, s.groups[t.verb].from}) && (t.subject.empty() || r.pronoun(t.subject.from) || t.subject.to > t.phrase.from || r.shortLen(t.subject) > longestSubject)
	case t.weak && v.object && v.governor >= 0:
		sub := r.subjectOf(s.groups, v.governor, s.Sentence)
		return !s.groups[v.governor].passive && (sub.empty() || r.pronoun(sub.from))
	}
	return false
}

// shortLen is how many tokens of a subject a label has.
func (r *reader) shortLen(t tokens) int {
	short := r.shortened(t)
	return short.to - short.from
}

// numbered reports whether a number opens a phrase, past words for how exact it is.
func (r *reader) numbered(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "CD" {
			return true
		}
		if !r.is(i, "some", "about", "around", "more", "than", "nearly", "almost", "over") {
			return false
		}
	}
	return false
}

// generic reports whether a noun speaks of all events of its kind, or of a field: "blamed
// police shootings", "the director of debate".
func (r *reader) generic(t trigger) bool {
	if t.verb >= 0 {
		return false
	}
	for i := t.phrase.from; i < t.at; i++ {
		if r.tag(i) == "DT" || r.tag(i) == "PRP$" || r.tag(i) == "CD" || r.tag(i) == "POS" || r.mention.at(i) >= 0 || r.time.at(i) >= 0 {
			return false
		}
	}
	x := r.d.Tokens[t.at]
	if r.tag(t.at) == "NNS" {
		return r.lemma(t.at) != r.word(t.at) && t.class != "talks" && t.class != "vote" && !r.hasMention(tokens{t.at + 1, t.phrase.to})
	}
	return t.phrase.from == t.at && x.Rel == "nmod" && x.Head >= 0 && (en.RoleNoun(r.lemma(x.Head)) || en.PersonNoun(r.lemma(x.Head)))
}

// nouns reports whether a noun or name stands in a range, and no pronoun before it.
func (r *reader) nouns(t tokens) bool {
	for i := t.from; i < t.to && !r.pronoun(t.from); i++ {
		if r.noun(i) || r.mention.at(i) >= 0 {
			return true
		}
	}
	return false
}

// named reports whether somebody or something with a name takes part in what
// is told as real.
func (r *reader) named(e document.EventMention, t trigger) bool {
	return e.Status != document.Hypothetical && len(e.Participants)+len(e.Who)+len(r.topics(t.phrase)) > 0
}

func (r *reader) first(t tokens) int { return t.from }

// supported reports whether a verb says that the event comes about.
func (r *reader) supported(t trigger, v view, s scene) bool {
	if v.governor < 0 {
		return false
	}
	if t.verb < 0 && v.time >= 0 && slices.ContainsFunc(v.rels, func(k int) bool {
		return s.groups[k].form == participle && r.makes(t.class, s.groups[k].lemma) && r.groupTime(s, k, t.at) == v.time
	}) {
		return true // "its report, released on Thursday, found"
	}
	if v.status == document.Postponed && v.was >= 0 && v.time >= 0 && v.governor >= 0 && r.hasWord(s.groups[v.governor], "now", "not") {
		return true // "results, due on Monday, will now appear on Friday"
	}
	l := s.groups[v.governor].lemma
	if r.reflexive(s.groups[v.governor]) || t.weak && l == "call" && v.object && r.child(s.groups[v.governor].main, "xcomp") >= 0 {
		return false // "called the plan reckless"
	}
	if g := s.groups[v.governor]; t.weak && !v.object && !g.passive && en.Assembly(r.lemma(t.at)) && r.child(g.main, "obj") > g.main && !r.is(r.child(g.main, "obj"), "place") {
		return false // "the council held a meeting"
	}
	if l == "be" {
		return v.time >= 0 && r.rightBehind(s.groups[v.governor], v.time)
	}
	class := en.EventVerb(l)
	if l == "hear" && t.class == "lawsuit" && s.groups[v.governor].passive {
		return true
	}
	if g := s.groups[v.governor]; t.weak && t.class == "publication" && !v.object && !g.passive && l == "win" {
		return false // "the film won a prize"
	}
	if class != "" && !v.object && !s.groups[v.governor].passive && (class != t.class || class == "vote") && !en.SupportVerb(l) && en.EndsAs(l) == "" { // the council that votes is no event
		return false
	}
	return en.SupportVerb(l) || en.Composes(l) || en.VerbModality(l) >= en.Expecting || class != ""
}

// definite reports whether a noun phrase speaks of an event that the reader
// knows of: "the accident", "its visit".
func (r *reader) definite(t trigger) bool {
	return t.verb < 0 && !t.weak && (r.is(t.phrase.from, "the", "this") || r.tag(t.phrase.from) == "PRP$")
}

// vagueTime reports whether a date is too wide to carry an event of its own.
func (r *reader) vagueTime(k int) bool {
	t := r.d.Times[k]
	return t.Earliest == "" && t.Relation != "by" && t.Relation != "before" || t.Latest == ""
}

// justDone reports whether a verb is in the present perfect: "has rolled out".
func (r *reader) justDone(g group) bool {
	for i := g.from; i < g.main; i++ {
		if r.is(i, "has", "have", "'ve") {
			return true
		}
	}
	return false
}

// news reports whether an event is what the article was written for: its lede
// tells it of two, or of one of whom such a thing is told once, or as just done.
func (r *reader) news(e document.EventMention, t trigger, v view, s scene) bool {
	if v.governor < 0 || !r.lede(s.Sentence) || r.longBefore(v.governor, s) || r.believed(t.at, s) {
		return false
	}
	if t.verb < 0 && (r.d.Tokens[t.at].Rel == "obl" || r.child(t.at, "cop") > 0) && r.is(r.prepositionOf(t.at), "at", "before", "after", "during", "ahead", "since") {
		return false // what is told is done at it
	}
	if !r.foremost(t, v, s) {
		return false
	}
	n := len(e.Participants) + len(e.Who)
	fresh := r.headline(s.Sentence) && t.listed || r.justDone(s.groups[v.governor])
	switch e.Class {
	case "disaster":
		return n > 0 || t.verb >= 0 && r.breaksOut(s, t.verb)
	case "death", "arrest", "accident", "attack":
		return n > 0 || r.leadsWith(e, t, s)
	case "resignation", "appointment", "ruling", "vote", "win":
		return n > 0
	}
	return r.ledeVerb(e, t, s) || t.listed && n > 1 || n+len(e.Topics) > 0 && (fresh || t.listed && t.verb >= 0)
}

// ledeVerb reports whether an event is what the first sentence of the report tells with its main verb to have just been
// done: "dredging at the port has been stopped".
func (r *reader) ledeVerb(e document.EventMention, t trigger, s scene) bool {
	if t.verb < 0 || e.Status != document.Happened && e.Status != document.Cancelled || r.d.Tokens[t.at].Rel != "root" || !s.groups[t.verb].passive || !r.justDone(s.groups[t.verb]) || !r.hasNoun(t.subject) || r.headline(s.Sentence) {
		return false
	}
	if k := t.verb + 1; k < len(s.groups) && s.groups[k].form == infinitive && r.d.Tokens[s.groups[k].main].Head == t.at {
		return false // "has forced the port to close"
	}
	return r.opensReport(s)
}

// leadsWith reports whether an event is what the first sentence of the report tells with its main verb, or somebody
// says there, even of people without a name: "More than 20 people have been killed in a fire, police said".
func (r *reader) leadsWith(e document.EventMention, t trigger, s scene) bool {
	if t.verb < 0 || e.Status != document.Happened || !r.hasNoun(t.subject) || r.headline(s.Sentence) || !r.opensReport(s) {
		return false
	}
	over := t.at
	for i := over + 1; i < s.Last; i++ {
		if c := r.d.Tokens[i].Head; r.is(i, "when", "as", "after", "while") && c > i && r.d.Tokens[c].Rel == "advcl" && r.below(c, over) && r.anyDated(tokens{i, s.Last}) {
			return false // "nine people were killed when the ferry sank on Monday": it is told of the ferry
		}
	}
	if x := r.d.Tokens[over]; x.Rel == "ccomp" && x.Head >= 0 {
		over = x.Head
		if en.CueVerb(r.lemma(over)) == nil {
			return false
		}
	}
	return r.d.Tokens[over].Rel == "root"
}

// anyDated reports whether a time that can date an event stands in a range.
func (r *reader) anyDated(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.dated(i) >= 0 {
			return true
		}
	}
	return false
}

// opensReport reports whether a sentence is the first of the report, below its headings.
func (r *reader) opensReport(s scene) bool {
	return r.d.Tokens[s.First].Sentence == 0 || r.inHeading(s.First-1)
}

// leading is how many sentences of an article's first paragraph tell what it was written for.
const leading = 4

// foremost reports whether an event is what its sentence tells, and not what is told of somebody in it or
// had been before: not "the team that beat Sudria", "the raid has been called the year's worst".
func (r *reader) foremost(t trigger, v view, s scene) bool {
	first := r.d.Tokens[s.First].Sentence
	if first >= leading && r.d.Sentences[first-leading].Paragraph == s.Paragraph {
		return false
	}
	g := s.groups[v.governor]
	switch {
	case r.hasWord(g, "had"), g.lemma == "write" && r.justDone(g):
		return false
	case t.verb < 0 && r.is(t.phrase.from-1, "since", "after", "before", "following", "despite", "amid"):
		return false
	case t.verb < 0 && t.class != "trial" && t.class != "hearing" && (!r.supported(t, v, s) || r.namedAs(t, v, s)):
		return false
	case t.class == "signing" || t.class == "law" || t.class == "win":
		if o := r.objectOf(g, s.Sentence); r.tag(o.from) == "CD" && !r.is(o.from, "one") {
			return false // "has signed 18 bills": over years
		}
	}
	for i, n := g.main, 0; i >= 0 && n < maxPhrase; n++ {
		if x := r.d.Tokens[i]; x.Rel == "acl" && r.verb(i) && !r.inHeading(i) && !(i == g.main && t.listed && r.justDone(g)) {
			return false
		} else if x.Rel == "advcl" {
			break
		}
		i = r.d.Tokens[i].Head
	}
	return true
}

// namedAs reports whether the verb over an event only gives it a name or a prize: "her victory has been
// named the moment of the year".
func (r *reader) namedAs(t trigger, v view, s scene) bool {
	g := s.groups[v.governor]
	return !v.object && g.passive && r.is(g.main, "named", "voted", "called", "dubbed", "hailed", "chosen", "crowned", "rated") && en.EventVerb(g.lemma) != t.class
}

// longBefore reports whether the clause of the group at k only tells what another was so
// long after or before: "four years after the car was launched".
func (r *reader) longBefore(k int, s scene) bool {
	i := r.child(s.groups[k].main, "mark")
	if i <= s.First || !r.is(i, "after", "before", "since") {
		return false
	}
	return r.is(i, "since") || r.is(i-1, "years", "months", "weeks", "year", "month", "week", "decades", "decade")
}

// believed reports whether somebody only believes what stands around i.
func (r *reader) believed(i int, s scene) bool {
	return r.governs(i, s, func(g group) bool {
		switch g.lemma {
		case "believe", "think", "feel", "suspect", "fear":
			return !g.passive && g.main != i
		}
		return false
	})
}

// headline reports whether a sentence is the heading that the text opens with.
func (r *reader) headline(sent document.Sentence) bool {
	return sent.Paragraph == 0 && r.d.Paragraphs[0].Kind == document.Heading
}

// lede reports whether a sentence is a heading or stands in the first
// paragraph of the report; the words below a picture, which end without a
// full stop, are none.
func (r *reader) lede(sent document.Sentence) bool {
	for k, p := range r.d.Paragraphs {
		if p.Kind == document.Body && (sent.Paragraph <= k || strings.ContainsAny(r.d.Text[max(p.Start, p.End-3):p.End], ".!?:")) {
			return sent.Paragraph <= k
		}
	}
	return true
}
