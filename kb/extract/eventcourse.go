package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// dueFirst is the day that a participle behind the words that end at from gives as the one for which something
// had been due, where its verb gives another that it has "now" or "instead"; -1 for none: "the results, [due on
// 27 March], will now appear on 3 April".
func (r *reader) dueFirst(from int, v view, s scene) int {
	if v.governor < 0 || v.time < 0 || v.was >= 0 || v.status != document.Planned && v.status != document.Expected {
		return -1
	}
	g := s.groups[v.governor]
	until := g.negated && r.d.Times[v.time].Relation == "until"
	if !until && !r.hasWord(g, "now") && !r.is(r.within(r.d.Times[v.time].Span).to, "instead") {
		return -1
	}
	for p := v.governor - 1; p >= 0 && s.groups[p].from >= from-1; p-- {
		m := en.VerbModality(s.groups[p].lemma)
		if o := s.groups[p]; o.form != participle || m != en.Planning && m != en.Expecting || !r.is(o.from-1, ",") {
			continue
		}
		if at := r.groupTime(s, p, -1); at >= 0 && at != v.time && r.d.Times[at].Earliest != "" && r.d.Times[at].Earliest < r.d.Times[v.time].Latest {
			return at
		}
	}
	return -1
}

// deedOver is the deed that the subject of the group at k names, as deedOf gives it, where the verb tells on what
// day it ends and has no object: "drilling stopped on Tuesday", "work will finish on 9 May". "" otherwise.
func (r *reader) deedOver(s scene, k int, subject, obj tokens) string {
	g := s.groups[k]
	if !en.Concludes(g.lemma) || g.negated || g.form != finite || r.hasNoun(obj) && !g.passive || r.hasActor(subject) && !r.person(subject) && r.mention.at(r.headOf(subject).to-1) >= 0 {
		return ""
	}
	if at := r.groupTime(s, k, -1); at < 0 || !r.ofOneMonth(at) && !r.byAhead(at) {
		return ""
	}
	if h := r.headOf(subject); !h.empty() && (en.Measured(r.lemma(h.to-1)) || r.is(h.to-1, "term") && !r.ownedIn(subject) || r.is(h.to-1, "year", "season", "month", "week", "day", "period")) || r.is(g.to, "flat", "up", "down", "higher", "lower", "mixed") || !g.passive && !r.hasEnd(subject) {
		return "" // "the deficit for the year that ends on 30 September"
	}
	return r.deedOf(subject)
}

// hasEnd reports whether the head of a phrase names what somebody does or has for a time, and not "the laughter" or
// "the queue".
func (r *reader) hasEnd(subject tokens) bool {
	h := r.headOf(subject)
	if h.empty() {
		return false
	}
	i := h.to - 1
	return r.tag(i) == "VBG" || strings.HasSuffix(r.word(i), "ing") || r.ownedIn(subject) || en.Done(r.lemma(i))
}

// deedMoved is the deed that the subject of the group at k names where the verb tells that it has another day now
// than it was due on: "the accounts, due on 14 March, will now appear on 21 March". "" otherwise.
func (r *reader) deedMoved(s scene, k int, subject tokens) string {
	at := r.groupTime(s, k, -1)
	if at < 0 || r.dueFirst(subject.to, view{governor: k, time: at, was: -1, status: r.groupStatus(s, k, at)}, s) < 0 {
		return ""
	}
	return r.deedOf(subject)
}

// asPlanned is where a time can stand behind "as planned" or the like and a verb that tells that something comes
// about: "goes ahead as planned [on Saturday]"; 0 where nothing of the kind stands.
func (r *reader) asPlanned(g group) int {
	i := g.to
	if !en.Begins(g.lemma) && !en.TakesPlace(g.lemma) || !r.is(i, "as") || !r.is(i+1, "planned", "normal", "scheduled", "usual", "expected", "intended") {
		return 0
	}
	i += 2
	if r.is(i, ",") {
		i++
	}
	if r.is(i, "on", "in", "at", "from") {
		i++
	}
	return i
}

// presentAlike reports whether the word at i, which the tagger takes for a noun or adjective, is the verb of a
// sentence that has no other: "Trading in the shares [resumes] on Monday", "Applications [close] on 30 April".
func (r *reader) presentAlike(i int, sent document.Sentence) bool {
	if r.tag(i) != "NNS" && r.tag(i) != "JJ" || i == sent.First || i+2 >= sent.Last || !r.is(i+1, "on", "from", "in", "at", "next", "this", "tomorrow", "today") || r.mention.at(i) >= 0 || r.mention.at(i-1) >= 0 && r.tag(i) == "JJ" {
		return false
	}
	l := presentLemma(r.word(i))
	if !en.Begins(l) && !en.Concludes(l) && l != "open" || l == r.word(i) && r.tag(i-1) != "NNS" || r.time.at(i+1) < 0 && r.time.at(i+2) < 0 {
		return false
	}
	for j := sent.First; j < sent.Last; j++ {
		if t := r.tag(j); r.finite(j) || t == "VBN" || t == "TO" || r.quoteMark(j) {
			return false
		}
	}
	return true
}

// presentLemma is the lemma of a word as a verb in the present.
func presentLemma(low string) string {
	if strings.HasSuffix(low, "s") {
		return en.Lemma(low, "VBZ")
	}
	return low
}

// ofOneDay reports whether the noun at i is told of by its day, before a verb that moves it, calls it off or tells
// that it takes place: "cancelled [Thursday's performance]", "[Saturday's fete] is off".
func (r *reader) ofOneDay(i int, s scene) bool {
	if !r.noun(i) || r.mention.at(i) >= 0 || r.premodifier(i) || r.tag(i-1) != "POS" || r.time.at(i-2) < 0 || len(r.d.Times[r.time.at(i-2)].EDTF) < len("2006-01-02") {
		return false
	}
	if l := r.lemma(i); en.EventNoun(l) != "" || !en.OfItsDay(l) {
		return false
	}
	x := r.d.Tokens[i]
	for _, g := range s.groups {
		if g.main == x.Head && ((x.Rel == "obj" || g.to == r.d.TokenAt(r.d.Times[r.time.at(i-2)].Start)) && !g.passive || x.Rel == "nsubj" && g.passive) || g.lemma == "call-off" && g.from == i+1 {
			m := en.VerbModality(g.lemma)
			return !r.is(g.main+1, "out") && (m == en.Cancelling || m == en.Postponing)
		}
	}
	return false
}

// failedTo reports whether a verb tells on what day somebody failed to bring something about: "failed to reach a
// verdict on Monday".
func (r *reader) failedTo(s scene, k int) bool {
	g := s.groups[k]
	at := r.groupTime(s, k, -1)
	o := r.child(g.main, "obj")
	return g.past && !g.negated && r.hasWord(g, "failed") && at >= 0 && len(r.d.Times[at].EDTF) == len("2006-01-02") && o > g.main && r.noun(o) && en.EventNoun(r.lemma(o)) != ""
}
