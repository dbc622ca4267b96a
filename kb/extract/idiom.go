package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	idiomFill   = 4 // words for which "*" of an idiom stands at most
	idiomObject = 7 // and "~"
)

// idiom joins the main verb of a group with the fixed words behind it that make it tell another thing:
// "put pen to paper". Where an object stands between, the group ends with the verb.
func (r *reader) idiom(g *group, sent document.Sentence) bool {
	for _, x := range en.Idioms(g.lemma) {
		if x.Words[0] == "to" && g.lemma == "call" && !r.calledOut(*g) {
			continue
		}
		if end, gap := r.idiomEnd(x.Words, g.main+1, sent.Last); end > 0 && !(gap && g.passive) {
			g.lemma = x.Name
			if !gap {
				g.to = end
			}
			return true
		}
		if k := slices.Index(x.Words, "~"); k >= 0 && g.passive { // "was relieved of his duties"
			if end, _ := r.idiomEnd(slices.Delete(slices.Clone(x.Words), k, k+1), g.main+1, sent.Last); end > 0 {
				g.lemma, g.to = x.Name, end
				return true
			}
		}
	}
	return false
}

// calledOut reports whether those who help are called, and not somebody "to the bar" or "to a meeting".
func (r *reader) calledOut(g group) bool {
	sub := r.child(g.main, "nsubj")
	return g.passive && sub >= 0 && en.Emergency(r.lemma(sub))
}

// idiomEnd is behind the words of an idiom that stand at i, 0 where they do not; gap tells that an object
// stands among them.
func (r *reader) idiomEnd(words []string, i, last int) (end int, gap bool) {
	for n, w := range words {
		switch w {
		case "*", "~":
			fill := idiomFill
			if w == "~" {
				fill, gap = idiomObject, true
			}
			from := i
			for i < last && i-from < fill && !r.is(i, words[n+1]) && r.fills(i, w == "~") {
				i++
			}
			if gap && i == from {
				return 0, gap
			}
		default:
			if i >= last || !r.is(i, w) {
				return 0, gap
			}
			i++
		}
	}
	return i, gap
}

// fills reports whether the word at i can stand where an idiom leaves room: for what tells of
// its noun, or for an object.
func (r *reader) fills(i int, object bool) bool {
	switch r.tag(i) {
	case "DT", "PRP$", "POS", "JJ", "CD":
		return true
	case "PRP", "NN", "NNS", "NNP", "NNPS", "HYPH":
		return object || r.tag(i+1) == "POS" || r.mention.at(i) >= 0
	}
	return false
}

// phrasal reports whether a verb that alone tells no event has a particle with which it does: "was
// carried away", "set in".
func (r *reader) phrasal(g group) bool {
	i := g.to
	if r.tag(i) == "PRP" {
		i++
	}
	if !en.Particle(r.word(i)) || r.is(i, "to", "of") || en.StillPhrase(r.lemma(g.main)+"-"+r.word(i)) {
		return false
	}
	if sub := r.child(g.main, "nsubj"); sub >= 0 && r.is(i, "up", "down") && (en.Measured(r.lemma(sub)) || en.Quoted(r.lemma(sub)) || en.Priced(r.lemma(sub)) || en.Intangible(r.lemma(sub)) || r.tag(sub) == "CD" || r.tag(g.to+1) == "CD" || r.is(i+1, "by", "%")) {
		return false // "prices went up"
	}
	if g.passive && r.is(i, "out") && r.is(i+1, "of") {
		return true // "were led out of the hotel"
	}
	x := r.d.Tokens[i]
	return x.Tag == "RP" || x.Tag == "RB" && x.Head == g.main || x.Tag == "IN" && x.Head == g.main && x.Rel != "case" && x.Rel != "mark"
}

// onceOnly reports whether what a verb tells is told as done for the first or the last time.
func (r *reader) onceOnly(g group, s scene) bool {
	if g.lemma == "do" {
		return false // "as it did for the first time"
	}
	for i := g.to; i+3 < s.Last && !r.finite(i) && !r.mark(i); i++ {
		if r.is(i, "for") && r.is(i+1, "the") && r.is(i+2, "first", "last", "final", "second", "third") && r.is(i+3, "time") {
			return true
		}
	}
	if g.main > 0 && r.is(g.main-1, "first", "last") && r.tag(g.main-1) == "RB" {
		return true
	}
	if g.lemma == "come" || g.lemma == "be" || g.lemma == "have" {
		return false // "the first attempts came in May"
	}
	for _, rel := range []string{"nsubj", "obj", "obl"} { // "the last bus ran", "took in its first guests"
		if i := r.child(g.main, rel); i > s.First && r.noun(i) && (rel != "obl" || r.prepositionOf(i) == g.to) && r.is(r.nominalTo(i+1, s.First), "the", "its", "his", "her", "their") && r.is(r.nominalTo(i+1, s.First)+1, "first", "last", "final", "maiden", "inaugural", "farewell") && r.time.at(i) < 0 && r.time.at(r.nominalTo(i+1, s.First)+1) < 0 {
			return true
		}
	}
	return false
}

// stays reports whether the verb of the group at k only tells how things are, for it does so alone and no
// particle, nor that it was for the first time, makes it a deed on a day of its own.
func (r *reader) stays(s scene, k int) bool {
	g := s.groups[k]
	if !en.Still(g.lemma) || r.onTable(g) || r.endsThing(s, k) {
		return false
	}
	return !r.deedOfDay(s, k) && !r.goneSo(s, k) && !r.handles(s, k) && !r.engages(s, k) && !r.failedTo(s, k)
}

// deedOfDay reports whether a verb that alone tells little tells a deed by its particle or as done for the
// first or last time, with its own time.
func (r *reader) deedOfDay(s scene, k int) bool {
	at := r.groupTime(s, k, -1)
	return at >= 0 && (r.ofOneMonth(at) && r.phrasal(s.groups[k]) || !r.vagueTime(at) && r.onceOnly(s.groups[k], s))
}

// ofOneMonth reports whether a time, -1 for none, is a month or less of it.
func (r *reader) ofOneMonth(k int) bool {
	return k >= 0 && len(r.d.Times[k].EDTF) >= len("2006-01") && r.d.Times[k].Earliest != "" && r.d.Times[k].Latest != ""
}

// willTell reports whether what somebody is to say or make known on a day is told as a thing, and not in its words:
// "is to declare a winner by 30 December".
func (r *reader) willTell(s scene, k int, obj tokens) bool {
	g := s.groups[k]
	if g.passive || !r.hasNoun(obj) || g.lemma == "say" || g.lemma == "tell" || r.is(g.to, "that", "to", "on", "about", "with", "of") {
		return false
	}
	at := r.groupTime(s, k, -1)
	if at < 0 || !r.ahead(at) && !r.byAhead(at) {
		return false
	}
	st := r.groupStatus(s, k, at)
	return st == document.Planned || st == document.Expected
}

// reportsWords reports whether a verb can lead to what somebody says or thinks: not one of sounds, "the mast
// snapped", that does so only beside a quotation.
func (r *reader) reportsWords(g group) bool {
	c := en.CueVerb(g.lemma)
	if o := r.child(g.main, "obj"); c != nil && (g.lemma == "declare" || g.lemma == "proclaim") && !g.passive && o > g.main && r.noun(o) && (en.Declared(r.lemma(o)) || en.EventNoun(r.lemma(o)) != "") && r.child(g.main, "ccomp") < 0 && r.child(g.main, "xcomp") < 0 && !r.quoteMark(g.to) {
		return false // "declared force majeure on Monday"
	}
	if c == nil {
		return false
	}
	sub := max(r.child(g.main, "nsubj"), 0)
	l := r.lemma(sub)
	return c.Bare || c.Told || c.Object || len(c.Preps) > 0 || c.Kind == en.Demand || r.cuesAt(g.main) || r.quoteMark(g.to) || r.mention.at(sub) >= 0 || r.pronoun(sub) || en.PersonNoun(l) || en.RoleNoun(l) || en.PeopleNoun(l) || r.child(g.main, "obl") < 0
}
