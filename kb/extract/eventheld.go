package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// heldToHave reports whether the group at k tells of the past what people say, believe or found that
// somebody did: "is believed to [have left]", "was found to [have met] a banker", "claims to [have won]".
func (r *reader) heldToHave(g group) bool {
	if r.tag(g.main) != "VBN" {
		return false
	}
	for i := max(g.from, 1); i+1 < g.main; i++ {
		if !r.is(i, "to") || r.lemma(r.pastAdverbs(i+1)) != "have" {
			continue
		}
		over := i - 1
		if r.is(over, "not", "never") || g.negated || r.is(i+1, "not", "never") || over < 1 || r.heldOfNone(over) {
			return false // "is reported not to have left"
		}
		if r.tag(over) == "RB" {
			over--
		}
		l := r.lemma(over)
		switch {
		case r.tag(over) == "VBN" && (en.HeldToBe(l) || l == "find" || l == "show" || l == "see" || l == "hear" || l == "accuse"):
			return true
		case r.verb(over) && (l == "claim" || l == "profess" || l == "allege"):
			return true
		}
		return false
	}
	return false
}

// heldOfNone reports whether the words before the verb at i, by which people hold that somebody did something, make
// of it what nobody did, or what may not be held: "no one [was found]", "is not [known]", "might be [found]".
func (r *reader) heldOfNone(i int) bool {
	for j := i - 1; j >= max(i-5, r.sentence(i).First) && !r.mark(j); j-- {
		if r.is(j, "not", "n't", "never", "no", "nobody", "none") || r.tag(j) == "MD" {
			return true
		}
	}
	return false
}

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

// confirmsIn reports whether somebody is confirmed in the post that he has or was named for: "was confirmed in
// the job on Monday", "the Senate confirmed Rowe".
func (r *reader) confirmsIn(g group, subject, object tokens, s scene) bool {
	if g.negated || g.form != finite || r.groupTime(s, slices.Index(s.groups, g), -1) < 0 {
		return false
	}
	if !g.passive {
		if i := r.child(g.main, "obj"); i >= 0 && r.asNoPost(i, s) {
			return false // "confirmed her as a witness"
		}
		return r.isPerson(max(r.child(g.main, "obj"), 0)) && r.person(object) && (r.anyLemma(r.headOf(subject), en.Institution) || r.assembly(subject))
	}
	if !r.is(g.to, "in", "to") || !r.person(subject) && !r.anyLemma(r.headOf(subject), en.PersonNoun) && !r.anyLemma(r.headOf(subject), en.RoleNoun) {
		return false
	}
	return r.is(g.to+1, "it") || r.anyLemma(r.headOf(tokens{g.to + 1, min(g.to+5, s.Last)}), en.Post)
}

// asNoPost reports whether "as" behind the word at i leads to no post that somebody has.
func (r *reader) asNoPost(i int, s scene) bool {
	for j := i + 1; j < min(i+8, s.Last-1) && !r.mark(j); j++ {
		if r.is(j, "as") {
			h := r.headOf(tokens{j + 1, min(j+6, s.Last)})
			return r.anyLemma(h, func(l string) bool {
				return l == "witness" || l == "guest" || l == "speaker" || l == "suspect" || l == "victim"
			})
		}
	}
	return false
}

// givenPost reports whether somebody was given a post on a day: "was handed the job permanently on Monday".
func (r *reader) givenPost(g group, subject tokens, s scene) bool {
	o := r.child(g.main, "obj")
	return g.passive && !g.negated && o > g.main && en.Post(r.lemma(o)) && r.ofOffice(o, s) && (r.person(subject) || r.hasNoun(subject)) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0
}

// ofOffice reports whether the noun for a post at o is for an office and not for where somebody sits or stands, or what
// he plays: "a seat on the board", not "a seat on the train", "pole position".
func (r *reader) ofOffice(o int, s scene) bool {
	if !r.is(o, "seat", "position", "role", "chair", "place") {
		return true
	}
	for j := o + 1; j < min(o+7, s.Last) && !r.mark(j); j++ {
		if r.is(j, "board", "cabinet", "council", "committee", "parliament", "assembly", "government", "senate", "party", "ministry", "commission", "director", "chairman", "minister", "manager") {
			return true
		}
	}
	return false
}

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

// peopled reports whether the word at i, -1 for none, is for somebody.
func (r *reader) peopled(i int) bool {
	if i < 0 {
		return false
	}
	l := r.lemma(i)
	return r.isPerson(i) || r.noun(i) && (en.PersonNoun(l) || en.PeopleNoun(l) || en.RoleNoun(l) || en.Nominal(l))
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

// ofSource reports whether the subject of a verb is a pronoun for who says what it tells: "the army said [it] had
// retaken the ridge".
func (r *reader) ofSource(t trigger) bool {
	if t.verb < 0 || t.subject.to-t.subject.from != 1 || !r.pronoun(t.subject.from) {
		return false
	}
	k := r.attributionOver(r.d.Tokens[t.at].Span)
	return k >= 0 && r.hasNoun(r.within(r.d.Attributions[k].Source)) && r.standsForSource(t.subject.from, r.d.Attributions[k])
}

// lotsOf reports whether the noun at j tells of what the object of a verb, of a class of its own, is a lot: "passed
// a set [of measures]".
func (r *reader) lotsOf(g group, j int) bool {
	x := r.d.Tokens[j]
	return en.EventVerb(g.lemma) != "" && x.Rel == "nmod" && x.Head >= g.to && x.Head < j && r.is(r.prepositionOf(j), "of") && r.noun(x.Head) && en.EventNoun(r.lemma(x.Head)) == "" && !r.is(x.Head, "hundreds", "thousands", "dozens", "scores", "tens")
}

// ownedIn reports whether a phrase tells whose something is.
func (r *reader) ownedIn(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "POS" || r.tag(i) == "PRP$" {
			return true
		}
	}
	return false
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

// refersTo reports whether somebody refers a matter to a body on a day: "referred the case to the court on Monday".
func (r *reader) refersTo(g group, subject tokens, s scene) bool {
	if g.negated || g.form != finite || r.groupTime(s, slices.Index(s.groups, g), -1) < 0 || !r.hasNoun(subject) && !r.hasActor(subject) {
		return false
	}
	i, o := g.to, r.child(g.main, "obj")
	if !g.passive {
		if o < g.to || !r.noun(o) {
			return false // "referred to the plan"
		}
		if r.peopled(o) || r.is(o, "question", "questions", "query", "queries", "call", "calls", "caller", "callers", "inquiries", "enquiries") {
			return false // "referred reporters to the ministry"
		}
		i = o + 1
	}
	if !r.is(i, "to") {
		return false
	}
	to := r.headOf(tokens{i + 1, min(i+7, s.Last)})
	return r.anyLemma(to, en.Bench) || r.anyLemma(to, en.Inquirer) || r.anyLemma(to, en.Institution) || r.hasActor(to)
}
