package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// handles reports whether a verb that alone tells little tells, with an object of its own and on a day, a
// deed: "took the stand on Monday", "will make a speech on 3 April".
func (r *reader) handles(s scene, k int) bool {
	g := s.groups[k]
	if !en.Handles(g.lemma) && !(g.lemma == "lose" && g.passive) || g.negated || g.form != finite || g.modality != en.Plain && g.modality != en.Future || g.modality == en.Plain && !g.past || r.tag(g.main) == "VBG" {
		return false
	}
	at := r.groupTime(s, k, -1)
	if at < 0 || len(r.d.Times[at].EDTF) != len("2006-01-02") || r.hollow(g) || r.hasWord(g, "would", "'d", "’d") {
		return false
	}
	o := r.child(g.main, "obj")
	if g.passive {
		o = r.child(g.main, "nsubj")
	}
	return o >= 0 && r.noun(o) && r.time.at(o) < 0 && (en.Handled(r.lemma(o)) || g.lemma == "lose" && (en.Vehicle(r.lemma(o)) || r.is(o, "contact", "power", "signal", "satellite", "aircraft")))
}

// handledThing reports whether the object of a verb is told as a thing and not in somebody's words.
func (r *reader) handledThing(g group) bool {
	o := r.child(g.main, "obj")
	return o > g.main && r.noun(o) && r.quote.at(o) < 0 && !r.quoteMark(g.to+1)
}

// engages reports whether a verb tells what somebody will do before others on a day to come: "will show its boats
// at the fair from 20 to 23 May", "will play Leeds on 4 April".
func (r *reader) engages(s scene, k int) bool {
	g := s.groups[k]
	if !en.Engages(g.lemma) || g.passive || g.negated || g.form != finite || g.modality != en.Future && g.modality != en.Planning || r.hasWord(g, "would", "'d", "’d") || r.hollow(g) {
		return false
	}
	at := r.groupTime(s, k, -1)
	if at < 0 || !r.ahead(at) || !r.ofOneMonth(at) || len(r.d.Times[at].EDTF) < len("2006-01-02") || !r.engaged(r.doerOf(s.groups, k, s.Sentence), g) {
		return false
	}
	for i := g.to; i < min(g.to+12, s.Last) && !r.hardBreak(i); i++ {
		if x := r.d.Tokens[i]; x.Head == g.main && (x.Rel == "obl" && r.is(r.prepositionOf(i), "at", "in", "before", "to") || x.Rel == "obj") && r.time.at(i) < 0 && (r.noun(i) || r.tag(i) == "JJ" || r.mention.at(i) >= 0) {
			return true
		}
	}
	return false
}

// engaged reports whether a subject is somebody who can be engaged for a day: a person, a group or, to show things, a
// firm, and not "the storm will face the coast" or "names will appear in the list".
func (r *reader) engaged(subject tokens, g group) bool {
	if g.lemma == "read" || g.lemma == "run" || g.lemma == "ride" {
		o := r.child(g.main, "obj")
		if o >= 0 && r.noun(o) && r.mention.at(o) < 0 {
			return false // "will run the shop"
		}
	}
	people := func(l string) bool {
		return en.PersonNoun(l) || en.PeopleNoun(l) || en.RoleNoun(l) || en.Nominal(l) || en.Institution(l) || en.Troupe(l)
	}
	return r.hasActor(subject) || r.person(subject) || r.pronoun(subject.from) && !r.is(subject.from, "it", "this", "that") || r.headIs(subject, people)
}

// phrasalDeed reports whether a verb that alone can lead to somebody's words tells, with a particle and on a day of
// its own, what was done to a thing: "wrote off the loan on Monday", "was called in on Tuesday".
func (r *reader) phrasalDeed(s scene, k int) bool {
	g := s.groups[k]
	return g.past && !g.negated && r.phrasal(g) && r.child(g.main, "ccomp") < 0 && (g.passive || r.handledThing(g)) && r.ofOneMonth(r.groupTime(s, k, -1))
}

// lotsOf reports whether the noun at j tells of what the object of a verb, of a class of its own, is a lot: "passed
// a set [of measures]".
func (r *reader) lotsOf(g group, j int) bool {
	x := r.d.Tokens[j]
	return en.EventVerb(g.lemma) != "" && x.Rel == "nmod" && x.Head >= g.to && x.Head < j && r.is(r.prepositionOf(j), "of") && r.noun(x.Head) && en.EventNoun(r.lemma(x.Head)) == "" && !r.is(x.Head, "hundreds", "thousands", "dozens", "scores", "tens")
}

// staysIn is the end of the name of the place in which somebody is to be on a day, 0 where a verb tells nothing of
// the kind: "will be in Paris on 2 April".
func (r *reader) staysIn(s scene, k int, subject tokens) int {
	g := s.groups[k]
	if g.lemma != "be" || g.form != finite || g.negated || g.modality != en.Future && g.modality != en.Planning && g.modality != en.Expecting || r.hasWord(g, "would", "'d", "’d") || !r.is(g.to, "in", "at") {
		return 0
	}
	m := r.mention.at(g.to + 1)
	if m < 0 || r.d.Mentions[m].Type != document.Place || !r.person(subject) && !r.headIs(subject, en.RoleNoun) && !r.headIs(subject, en.PeopleNoun) {
		return 0
	}
	end := r.within(r.d.Mentions[m].Span).to
	at := r.groupTime(s, k, -1)
	if at < 0 || !r.ahead(at) || !r.ofOneMonth(at) || !r.is(end, "on", "from", "for", "this", "next", ",", ".", "to") && r.time.at(end) < 0 {
		return 0
	}
	return end
}
