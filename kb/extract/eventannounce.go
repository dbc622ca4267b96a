package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// announcedEvents are the decisions that a sentence has somebody make known on a day, where it gives what was
// decided no day of its own: "said on Tuesday that it would take back 500 heaters". Here are its other events, of
// which the one that tells the same without a day is left out.
func (r *reader) announcedEvents(here []document.EventMention, s scene) []document.EventMention {
	for _, a := range r.said[r.d.Tokens[s.First].Sentence] {
		k := r.announced(r.d.Attributions[a], s)
		if k < 0 {
			continue
		}
		e := r.announcement(a, k, s)
		same := func(o document.EventMention) bool { return o.Trigger == e.Trigger || e.Span.Contains(o.Trigger) }
		if e.Label == "" || slices.ContainsFunc(here, func(o document.EventMention) bool { return o.Time >= 0 && (o.Trigger == e.Trigger || o.Time == e.Time) }) {
			continue
		}
		here = append(slices.DeleteFunc(here, func(o document.EventMention) bool { return o.Time < 0 && same(o) }), e)
	}
	return here
}

// announced is the group that tells what an attribution makes known that its source has decided, -1 for none.
func (r *reader) announced(a document.Attribution, s scene) int {
	if a.Kind == document.Direct || !a.Speech || a.Time < 0 || len(a.Content) == 0 || a.Cue.Len() == 0 || !r.ofADay(a.Time) || !s.Contains(a.Cue) || r.inHeading(s.First) {
		return -1
	}
	said := r.cueVerb(r.within(a.Cue))
	if said < 0 || !en.Announces(r.lemma(said)) || r.tag(said) != "VBD" && r.tag(said) != "VBN" || !r.rightBeside(a.Time, said) {
		return -1
	}
	c := r.within(a.Content[0])
	for i := s.First; i < s.Last; i++ {
		if r.is(i, "if", "unless", "whether", "could", "might", "should") || r.is(i, "may") && r.tag(i) == "MD" {
			return -1
		}
	}
	for k, g := range s.groups {
		if g.from < c.from || g.to > c.to {
			continue
		}
		if g.form != finite || !r.madeUp(g, k, a, s) || r.marksIn(tokens{c.from, max(g.to, r.child(g.main, "obj")+1)}) {
			return -1
		}
		return k
	}
	return -1
}

// marksIn reports whether a quotation mark stands in a phrase.
func (r *reader) marksIn(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.quoteMark(i) {
			return true
		}
	}
	return false
}

// rightBeside reports whether only adverbs and prepositions, or a subject, stand between a time and the verb at i.
func (r *reader) rightBeside(k, i int) bool {
	w := r.within(r.d.Times[k].Span)
	for j := i + 1; j < w.from; j++ {
		if !r.is(j, "on", "in", "late", "early") && r.tag(j) != "RB" {
			return false
		}
	}
	return w.from > i || i-w.to < 8 && !r.hasVerb(tokens{w.to, i})
}

// hasVerb reports whether a verb stands in a phrase.
func (r *reader) hasVerb(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.verb(i) {
			return true
		}
	}
	return false
}

// madeUp reports whether the group at k, the first of what its source says in the attribution a, tells what
// that source has made up its mind to do.
func (r *reader) madeUp(g group, k int, a document.Attribution, s scene) bool {
	doing := r.settled(g) || r.tag(g.main) == "VBG" && r.hasWord(g, "was", "were") && g.modality == en.Plain && !g.negated
	if !doing && !(g.modality == en.Future && r.hasWord(g, "would", "will", "'ll", "'d", "’ll", "’d", "to") && r.tag(g.main) == "VB") || r.hasWord(g, "have", "also", "never", "still", "always") && !doing {
		return false
	}
	sub := r.subjectOf(s.groups, k, s.Sentence)
	if !r.ownDecision(sub, g, a) || r.groupTime(s, k, -1) >= 0 {
		return false
	}
	if r.settled(g) {
		return true
	}
	if o := r.child(g.main, "obj"); g.negated && (r.is(g.to, "out", "over", "into", "off", "dry") || r.is(g.main+1, "out", "over", "into", "off", "dry") || o >= 0 && en.Intangible(r.lemma(o)) || g.lemma == "pay" && o >= 0 && r.is(o, "attention", "heed", "tribute")) {
		return false // "would not run out of money"
	}
	if g.negated && (en.Forgoes(g.lemma) || en.EventVerb(g.lemma) != "" && g.lemma != "rule" && g.lemma != "question" && g.lemma != "try") {
		return true // "said on Monday that it would not bid"
	}
	if en.EventVerb(g.lemma) != "" {
		return false // it tells what is to come: planned
	}
	if en.Resolves(g.lemma) {
		return r.hasNoun(r.objectOf(g, s.Sentence)) || r.is(g.to, "for", "on", "against")
	}
	if en.CueVerb(g.lemma) != nil || en.Still(g.lemma) || en.StillPhrase(g.lemma) || en.Figurative(g.lemma) || en.Reacts(g.lemma) || en.Ponders(g.lemma) || r.hollow(g) || r.reflexive(g) {
		return false
	}
	return r.hasNoun(r.objectOf(g, s.Sentence))
}

// byAnnouncement gives an event that was announced the day for which that was, not that on which it was, but
// where it is by being announced that it is.
func (r *reader) byAnnouncement(t trigger, v *view, s scene) {
	if t.verb >= 0 || !r.madeKnown(t, *v, s) {
		return
	}
	if k := r.aheadFor(t, s); k >= 0 {
		v.time = k // "announced on Tuesday an election for 3 July"
	} else if en.ByAnnouncement(r.lemma(t.at)) {
		v.status = document.Happened // "announced an inquiry on Monday": that day it was announced
	} else {
		v.time = -1 // "announced a strike on Monday"
	}
}

// madeKnown reports whether the past day that an event to come would have is that on which its verb tells
// that it was announced: "announced a public inquiry on Tuesday", "the sale was announced on Monday".
func (r *reader) madeKnown(t trigger, v view, s scene) bool {
	if v.status != document.Planned && v.status != document.Expected || v.time < 0 || v.shift != 0 || v.was >= 0 || v.governor < 0 || !r.ofADay(v.time) || v.time == r.phraseTime(t, s) && !r.is(r.d.TokenAt(r.d.Times[v.time].Start)-1, "on") {
		return false
	}
	g := s.groups[v.governor]
	if !en.Announces(g.lemma) && g.lemma != "unveil" && g.lemma != "order" || g.form != finite || g.negated || g.modality > en.Planning || r.hasWord(g, "had") {
		return false
	}
	return r.tag(g.main) == "VBD" || r.tag(g.main) == "VBN"
}

// aheadFor is the time to come right behind an event's noun, -1 for none: "an election for 3 July".
func (r *reader) aheadFor(t trigger, s scene) int {
	for i := t.at + 1; i < min(t.phrase.to+4, s.Last); i++ {
		if k := r.time.at(i); k >= 0 && r.ahead(k) {
			return k
		}
	}
	return -1
}

// settled reports whether a verb tells what was done just before it was made known: "said on Monday that they
// had arrested two men".
func (r *reader) settled(g group) bool {
	if g.negated || !r.hasWord(g, "had", "'d", "’d", "has", "have") || r.tag(g.main) != "VBN" || g.modality != en.Plain || r.hasWord(g, "already", "once", "long", "never", "previously", "been") {
		return false
	}
	switch en.EventVerb(g.lemma) {
	case "sanctions", "lawsuit", "arrest", "release", "appointment", "closure", "rejection", "approval", "cuts", "expulsion", "publication", "discovery", "launch":
		return true
	}
	return g.lemma == "recall" || en.VerbModality(g.lemma) == en.Cancelling
}

// ownDecision reports whether the subject of what is said is its source: "[it] would", or "[Halden] will, it said".
func (r *reader) ownDecision(sub tokens, g group, a document.Attribution) bool {
	src := r.within(a.Source)
	if sub.to-sub.from == 1 && r.pronoun(sub.from) {
		return r.standsForSource(sub.from, a)
	}
	if src.from <= g.to || !r.hasNoun(sub) || r.is(src.from, "he", "she") != r.person(sub) {
		return false
	}
	head := r.headOf(sub)
	m, noun := r.mention.at(head.to-1), r.lemma(head.to-1)
	switch {
	case m < 0 && !en.Nominal(noun) || m >= 0 && !r.canAct(m):
		return false // "rain will close the road"
	case src.to-src.from == 1:
		return r.is(src.from, "it", "he", "she", "they")
	case src.to-src.from != 2 || !r.is(src.from, "the") || r.person(sub):
		return false
	case m < 0:
		return en.SameKind(noun, r.lemma(src.from+1))
	}
	return en.NominalFits(r.lemma(src.from+1), r.d.Mentions[m].Name) > 0
}

// standsForSource reports whether the pronoun at i can stand for the source of an attribution: "it" and
// "they" for a body, "he" and "she" for a person.
func (r *reader) standsForSource(i int, a document.Attribution) bool {
	src := r.headOf(r.within(a.Source))
	if src.empty() {
		return false
	}
	person := r.person(src) || r.anyLemma(src, en.PersonNoun) || r.anyLemma(src, en.RoleNoun)
	if r.is(i, "he", "she") {
		return person || r.pronoun(src.from)
	}
	return r.is(i, "it") || r.is(i, "they") && !person
}

// announcement is the event that somebody made known what the group at k tells, in the attribution a.
func (r *reader) announcement(a, k int, s scene) document.EventMention {
	said, g := r.d.Attributions[a], s.groups[k]
	c := r.within(said.Content[0])
	t := trigger{at: g.main, verb: k, class: en.EventVerb(g.lemma), listed: true}
	if t.class == "" {
		t.class = g.lemma
	}
	t.phrase = tokens{c.from, max(g.to, r.objectOf(g, s.Sentence).to)}
	v := view{status: document.Happened, time: said.Time, was: -1, governor: k, asserted: true}
	src := r.within(said.Source)
	e := document.EventMention{
		Span: r.span(t.phrase), Trigger: r.d.Tokens[g.main].Span, Class: t.class, Time: said.Time, Status: document.Happened, Place: -1,
		Attribution: r.attributionOver(r.d.Tokens[g.main].Span), Supported: true, Topics: r.topics(tokens{s.First, s.Last}),
	}
	e.Participants = r.actorsIn(t.phrase, new(int), r.actorsIn(src, new(int), nil))
	sub := r.subjectOf(s.groups, k, s.Sentence)
	e.Who = []document.Span{r.span(sub)}
	e.Plover = r.ploverOf(t, v, s)
	cue, plain := r.cueVerb(r.within(said.Cue)), trigger{at: -1, verb: -1}
	h := append(heading{cue}, r.wordsOf(t.phrase, plain, v)...)
	if src.from > g.to { // "Halden will sell it, the firm said"
		h = slices.Concat(r.wordsOf(r.shortened(sub), plain, v), r.wordsOf(tokens{g.from, t.phrase.to}, plain, v))
	} else if short := r.shortened(src); !r.pronoun(src.from) && short.to-short.from <= longestSubject {
		h = slices.Concat(r.wordsOf(short, plain, v), h)
	} else {
		e.Doer = said.Source
	}
	e.Label = r.completed(h, g.main, v, s)
	return e
}
