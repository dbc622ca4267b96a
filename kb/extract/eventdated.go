package extract

import (
	"cmp"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// ofItsDay is the class of what a verb that alone tells no event tells with a time of its own, "" for none:
// "the fair will be held on 2 April", "the beach will stay shut until Friday", "a cable was found cut on
// Monday", "an exclusion zone was declared on Tuesday".
func (r *reader) ofItsDay(s scene, k int, subject, obj tokens) string {
	g := s.groups[k]
	if g.form != finite || !r.hasNoun(subject) && !r.hasActor(subject) || r.child(g.main, "ccomp") >= 0 {
		return ""
	}
	switch {
	case r.breaksOut(s, k):
		return "disaster"
	case r.heldThen(s, k, subject):
		return cmp.Or(r.deedOf(subject), g.lemma)
	case r.doesBySaying(s, k, obj):
		return g.lemma
	case r.lastsUntil(s, k), r.foundSo(s, k), r.declaredThen(s, k):
		return g.lemma
	}
	return ""
}

// heldThen reports whether a verb tells of what its subject names that it takes place on a day, or does not.
func (r *reader) heldThen(s scene, k int, subject tokens) bool {
	g := s.groups[k]
	if g.lemma != "take-place" && !(g.passive && (g.lemma == "hold" || g.lemma == "stage") && !r.is(g.to, "by", "up", "back", "in", "at", "for", "to", "hostage", "captive", "liable", "responsible", "accountable")) || r.peopled(r.child(g.main, "nsubj")) || r.pronoun(subject.from) {
		return false
	}
	if r.headIs(subject, en.Measured) || r.headIs(subject, en.Priced) {
		return false // "rates were held on Monday"
	}
	if g.negated { // for a day that words before it give
		return g.modality == en.Future && r.plannedFor(s, k, subject) >= 0
	}
	at := r.groupTime(s, k, -1)
	return at >= 0 && len(r.d.Times[at].EDTF) == len("2006-01-02") && r.d.Times[at].Earliest != ""
}

// lastsUntil reports whether a verb tells until when something is to be as it is.
func (r *reader) lastsUntil(s scene, k int) bool {
	g := s.groups[k]
	at := r.groupTime(s, k, -1)
	if g.negated || !r.untilAhead(at) || r.d.TokenAt(r.d.Times[at].Start) < g.to || !en.StaysSo(g.lemma) || r.hasWord(g, "would", "'d", "’d") {
		return false
	}
	sub := r.child(g.main, "nsubj")
	if g.modality == en.Plain && sub < 0 {
		return false
	}
	if sub >= 0 && (r.pronoun(sub) || r.is(sub, "weather", "rain", "heat", "snow", "fog") || en.Measured(r.lemma(sub)) || en.Priced(r.lemma(sub)) || en.Intangible(r.lemma(sub))) {
		return false // "prices will stay high until June"
	}
	switch g.modality {
	case en.Plain:
		return !g.past && len(r.d.Times[at].EDTF) > len("../2006") && (g.passive || en.GoesOn(g.lemma) || g.lemma == "remain" || g.lemma == "stay") // "lessons are cancelled until Friday", "the show runs until May"
	case en.Possible:
		return en.GoesOn(g.lemma) && r.hasWord(g, "could", "may", "might")
	case en.Future, en.Expecting, en.Planning:
		return g.lemma != "be" || en.ShutOrOpen(r.word(g.to)) || r.is(g.to, "off", "out", "without")
	}
	return false
}

// untilStatus is how sure it is that what the verb of a group tells goes on until the day to come that it has.
func (r *reader) untilStatus(g group) document.Status {
	switch {
	case en.VerbModality(g.lemma) == en.Cancelling:
		return document.Cancelled
	case g.modality == en.Possible:
		return document.Expected
	}
	return document.Planned
}

// offFor is the time for which what the passive at k calls off was to be: as words before it tell, or behind it one
// that is not over, "crossings have been cancelled this week"; -1 for none.
func (r *reader) offFor(s scene, k int, subject tokens) int {
	if at := r.plannedFor(s, k, subject); at >= 0 {
		return at
	}
	g := s.groups[k]
	if g.negated || g.modality != en.Plain {
		return -1
	}
	for i := g.to; i < s.Last && !r.mark(i) && !r.finite(i) && !r.is(i, "after", "because", "as", "while", "by", "amid"); i++ {
		if at := r.dated(i); at >= 0 {
			if r.hangsOn(at, g.main) && r.d.Published != "" && r.d.Times[at].Latest >= r.d.Published && (r.d.Times[at].Latest > r.d.Published || r.justDone(g) || !g.past) && (r.ofOneMonth(at) || r.untilAhead(at)) {
				return at
			}
			return -1
		}
	}
	return -1
}

// untilAhead reports whether a time, -1 for none, is the end, to come, of what goes on until then.
func (r *reader) untilAhead(k int) bool {
	return k >= 0 && r.d.Times[k].Relation == "until" && r.d.Published != "" && r.d.Times[k].Latest > r.d.Published
}

// foundSo reports whether the passive of a verb tells on what day something was found, or made, to be so.
func (r *reader) foundSo(s scene, k int) bool {
	g := s.groups[k]
	if !g.passive || !g.past || g.negated || g.modality != en.Plain || !en.FindsSo(g.lemma) || !r.ofOneMonth(r.groupTime(s, k, -1)) {
		return false
	}
	i := g.to
	for r.tag(i) == "RB" {
		i++
	}
	return r.tag(i) == "JJ" || r.tag(i) == "VBN" || r.tag(i) == "VBD" || r.is(i, "missing")
}

// declaredThen reports whether the passive of a verb that can lead to somebody's words tells on what day a thing was
// made known or put in force.
func (r *reader) declaredThen(s scene, k int) bool {
	g := s.groups[k]
	if !g.passive || g.negated || !en.PutsInForce(g.lemma) || r.is(g.to, "to", "that", "by") && r.verb(g.to+1) || r.child(g.main, "xcomp") >= 0 {
		return false
	}
	sub := r.child(g.main, "nsubj")
	if sub < 0 || !r.noun(sub) || r.peopled(sub) {
		return false
	}
	at := r.groupTime(s, k, -1)
	return at >= 0 && len(r.d.Times[at].EDTF) >= len("2006-01-02") && (g.past && g.modality == en.Plain || g.modality == en.Future && r.ahead(at))
}

// breaksOut reports whether a verb tells that a disease was found somewhere: "bird flu has been confirmed at a farm".
func (r *reader) breaksOut(s scene, k int) bool {
	g, sub := s.groups[k], r.child(s.groups[k].main, "nsubj")
	if !g.passive || !g.past || g.negated || g.modality != en.Plain || !en.FindsSo(g.lemma) && !en.PutsInForce(g.lemma) || sub < s.First || !r.noun(sub) || !r.is(g.to, "at", "in", "on", "near", "among") {
		return false
	}
	return en.Illness(r.lemma(sub)) && (r.lemma(sub) != "case" && r.lemma(sub) != "virus" || r.tag(sub) == "NN") && (r.justDone(g) || r.ofOneMonth(r.groupTime(s, k, -1)))
}

// staysFor reports whether the verb of a trigger tells for certain, and of what it names, what goes on until a day.
func (r *reader) staysFor(t trigger, s scene) bool {
	k := t.verb
	if over := r.d.Tokens[t.at].Head; over >= 0 && r.is(over, "unlikely", "unclear", "doubtful") {
		return false
	}
	return !r.hasWord(s.groups[k], "would", "'d", "’d") && !r.pronoun(t.subject.from)
}

// dueOn reports whether what a subject names is to come on a day: "a hospital ship is due on Thursday".
func (r *reader) dueOn(s scene, k int, subject tokens) bool {
	g := s.groups[k]
	at := r.groupTime(s, k, -1)
	if !r.is(g.main, "due") || g.negated || g.past || at < 0 || !r.ahead(at) || !r.ofOneMonth(at) || r.d.TokenAt(r.d.Times[at].Start)-g.to > 1 {
		return false
	}
	return r.headIs(subject, en.Vehicle) || r.headIs(subject, en.PeopleNoun) || r.headIs(subject, en.Awaited)
}

// doesBySaying reports whether a verb that can lead to somebody's words tells a deed with a thing for its object, which
// is done by saying so: "has declared her candidacy", "declared war on Monday", "ordered the firm on Monday to stop".
func (r *reader) doesBySaying(s scene, k int, obj tokens) bool {
	g, o := s.groups[k], r.child(s.groups[k].main, "obj")
	if g.passive || g.negated || !g.past || g.modality != en.Plain || o < g.to || !r.hasNoun(obj) || r.quote.at(o) >= 0 || r.quoteMark(g.to) || r.quoteMark(g.to+1) {
		return false
	}
	at := r.groupTime(s, k, -1)
	fresh := at >= 0 && r.justPast(at) || at < 0 && r.justDone(g)
	switch g.lemma {
	case "declare":
		return fresh && r.noun(o) && en.Declared(r.lemma(o)) && r.child(g.main, "xcomp") < 0
	case "order":
		return fresh && k+1 < len(s.groups) && s.groups[k+1].form == infinitive && r.d.Tokens[s.groups[k+1].main].Head == g.main && (r.peopled(o) || r.mention.at(o) >= 0 || r.noun(o) && en.Institution(r.lemma(o)))
	}
	return false
}

// endsThen gives the label of what is to be so until a day that day, without which it tells little.
func (r *reader) endsThen(e *document.EventMention, t trigger, v view, s scene) {
	if t.verb < 0 && (v.governor < 0 || v.object || !en.StaysSo(s.groups[v.governor].lemma)) || !r.untilAhead(e.Time) || e.Edge != 0 || e.Status != document.Planned && e.Status != document.Expected && e.Status != document.Cancelled {
		return
	}
	w := r.within(r.d.Times[e.Time].Span)
	e.Label += " until " + r.d.Slice(r.span(w))
}
