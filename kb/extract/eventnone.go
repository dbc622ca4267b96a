package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// noEvent reports whether what is told is no event at all, whatever its date: a wish, a question, a view that
// somebody takes, a state, a habit of years, a figure of speech.
func (r *reader) noEvent(e document.EventMention, t trigger, v view, s scene) bool {
	real := e.Status == document.Happened || e.Status == document.Cancelled || e.Status == document.Postponed
	if !real && (r.isQuestion(s) && !r.refusedQuestion(s.Sentence) || r.is(s.First, "maybe", "perhaps", "possibly") || r.quoteMark(s.First) && r.is(s.First+1, "maybe", "perhaps", "possibly")) {
		return true
	}
	if v.governor >= 0 && r.habitual(s.groups[v.governor]) {
		return true // "talks usually begin on Monday"
	}
	if t.verb < 0 {
		return r.bargain(t) || r.idleNoun(t, v, s) || v.time < 0 && e.Place < 0 && r.audience(t)
	}
	g := s.groups[t.verb]
	if r.habitual(g) || e.Time < 0 && r.forLong(t.at, s) || g.lemma == "elect" && !g.passive && (r.child(g.main, "xcomp") >= 0 || r.child(g.main, "advcl") >= 0) && r.child(g.main, "obj") < 0 {
		return true // "Halden elected to pay"
	}
	if r.opinion(e, t, s) {
		return true
	}
	switch {
	case r.hasWord(g, "want", "wants", "wanted") && e.Status == document.Hypothetical:
		return true
	case r.is(g.from-1, "nowhere") || r.hasWord(g, "nowhere") || r.is(r.child(g.main, "advmod"), "nowhere"):
		return true // "was nowhere to be found"
	case r.hasWord(g, "ever") && g.modality == en.Plain:
		return true // "the first time that they have ever agreed"
	case g.negated && r.tag(g.to) == "DT" && r.is(g.to, "any"):
		return true // "has not been given any seats"
	case r.is(t.subject.from-1, "which", "what", "whichever", "whatever") && r.verb(t.subject.from-2):
		return true // "which party holds the house in 2027": a question
	case !real && (r.unbelieved(t.at) || r.unmeant(t.at, s)):
		return true
	case g.past && g.modality == en.Plain && (r.hasWord(g, "nearly", "almost") || r.is(g.from-1, "nearly", "almost")) && r.tag(g.main-1) == "RB":
		return true // "nearly shut its doors"
	case (!t.listed || t.class == "publication") && en.CueVerb(g.lemma) != nil && r.child(g.main, "ccomp") > g.to && r.is(r.child(r.child(g.main, "ccomp"), "mark"), "that"):
		return true // "disclosed on Monday that it had asked": what is told is what it disclosed
	case t.listed:
		return false
	case en.Figurative(g.lemma):
		return true
	case en.Views(g.lemma) && r.takenAs(g, s):
		return true // "was widely seen as a sign"
	case e.Time >= 0 && e.Status == document.Happened && r.lasting(e.Time):
		return true // "searched files from 2011 to 2015": a habit
	}
	return false
}

// endsWithIf reports whether the tree gives a group a condition behind it: "could fall in May if rates rise".
func (r *reader) endsWithIf(g group) bool {
	for i := g.to; i < r.sentence(g.main).Last; i++ {
		if r.is(i, "if", "unless") && r.d.Tokens[i].Rel == "mark" && !r.is(i-1, "even", "as", "only") {
			c := r.d.Tokens[i].Head
			return c >= 0 && r.d.Tokens[c].Rel == "advcl" && r.d.Tokens[c].Head == g.main
		}
	}
	return false
}

// bargain reports whether a noun is of what is cheap: "Monday's best deals".
func (r *reader) bargain(t trigger) bool {
	return r.lemma(t.at) == "deal" && r.tag(t.at) == "NNS" && t.at > 0 && r.tag(t.at-1) == "JJS"
}

// unmeant reports whether token i stands in what something is said not to mean: "that does not mean it shuts in May".
func (r *reader) unmeant(i int, s scene) bool {
	return slices.ContainsFunc(s.groups, func(g group) bool {
		return g.negated && (g.lemma == "mean" || g.lemma == "imply") && g.to <= i && r.opensComplement(g.to, i)
	})
}

// habitual reports whether an adverb beside a verb tells of what is done again and again.
func (r *reader) habitual(g group) bool {
	for i := max(g.from-1, 0); i < g.to; i++ {
		if r.tag(i) == "RB" && en.Habitually(r.word(i)) {
			return true
		}
	}
	for i := g.to; i < min(g.to+9, len(r.low)-1) && !r.mark(i) && !r.finite(i); i++ {
		if r.is(i, "every", "each") && en.TimeUnit(r.lemma(i+1)) && (!g.past || g.passive) && r.d.Tokens[i+1].Head == g.main {
			return true // "is held in May every year"; not "ordered checks each month"
		}
	}
	return false
}

// forLong reports whether a verb tells what was so over long: "was ruled from Arlby for centuries".
func (r *reader) forLong(i int, s scene) bool {
	for k := i + 1; k < s.Last; k++ {
		if x := r.d.Tokens[k]; x.Head == i && x.Rel == "obl" && r.is(r.prepositionOf(k), "for") {
			return r.is(k, "years", "decades", "centuries", "generations", "millennia")
		}
	}
	return false
}

// isQuestion reports whether a sentence is a question.
func (r *reader) isQuestion(s scene) bool { return r.is(r.lastMark(s), "?") }

// lastMark is the last token of a sentence but for quotation marks.
func (r *reader) lastMark(s scene) int {
	i := s.Last - 1
	for i > s.First && r.quoteMark(i) {
		i--
	}
	return i
}

// idleNoun reports whether a noun of events stands in a set phrase, or under a verb, that tells of none:
// "followed suit", "caught fire in the campaign", "for all the talk of", "by withholding his endorsement".
func (r *reader) idleNoun(t trigger, v view, s scene) bool {
	over, x := r.d.Tokens[t.at].Head, r.d.Tokens[t.at]
	under := over >= 0 && over < t.at && x.Rel == "obj"
	switch {
	case r.is(t.at, "suit") && under && r.lemma(over) == "follow", r.is(t.at, "killing") && under && r.lemma(over) == "make" && r.is(t.at-1, "a"):
		return true
	case r.is(t.at, "fire") && under && r.lemma(over) == "catch":
		m := r.child(over, "nsubj")
		return m >= 0 && (r.person(tokens{m, m + 1}) || r.is(m, "who"))
	case under && r.almost(over), r.shareOf(t), r.is(t.at, "ballot") && r.is(t.phrase.from, "my"):
		return true
	case r.is(t.at, "talk") && (r.is(t.at+1, "of", "about") || r.is(t.at-1, "the") && r.is(t.at-2, "all")):
		return true
	}
	return under && en.Withholds(r.lemma(over)) && t.class == "approval"
}

// audience reports whether somebody only says something to those who are at an event: "told the meeting that".
func (r *reader) audience(t trigger) bool {
	x := r.d.Tokens[t.at]
	return x.Head >= 0 && x.Head < t.at && (x.Rel == "obj" || x.Rel == "iobj") && r.is(t.phrase.from, "the", "that", "this", "his", "her", "its", "their") && en.Addresses(r.lemma(x.Head))
}

// unbelieved reports whether somebody says that he does not think that the verb at i comes about: "I
// don't think he will resign".
func (r *reader) unbelieved(i int) bool {
	x := r.d.Tokens[i]
	if x.Rel != "ccomp" || x.Head < 0 || x.Head > i {
		return false
	}
	switch r.lemma(x.Head) {
	case "think", "believe", "expect", "imagine", "suppose":
	default:
		return false
	}
	for j := x.Head - 1; j > x.Head-4 && j >= 0; j-- {
		if r.is(j, "not", "n't", "n’t", "never", "hardly") {
			return true
		}
	}
	return false
}

// takenAs reports whether a verb of seeing tells as what its object or subject is seen.
func (r *reader) takenAs(g group, s scene) bool {
	for i := g.to; i < min(g.to+9, s.Last) && !r.finite(i) && !r.mark(i); i++ {
		if r.is(i, "as") {
			return true
		}
	}
	return false
}

// lasting reports whether a time is a span of more than a year, or of decades.
func (r *reader) lasting(k int) bool {
	x := r.d.Times[k].EDTF
	from, to, ok := strings.Cut(x, "/")
	return ok && len(from) == len("2006") && len(to) == len("2006") && from != to
}
