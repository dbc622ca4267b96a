package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"slices"
)

// view is how a sentence sees an event: real or not, and when.
type view struct {
	status   document.Status // "" is none worth telling
	time     int             // index in Times, or -1
	was      int             // the date that it was moved from, or -1
	shift    int             // days that it was moved by, when only that is told
	around   int             // days by which that may be off
	edge     int             // 1: the last day of time is meant; the first is that of was
	asserted bool            // no condition or wish holds it
	governor int             // the group that says so, or -1
	closed   bool            // it is told as a proposal, not here
	object   bool            // the event is that group's object
	rels     []int           // groups of relative clauses that tell of it too
}

// verbView reads an event told by a verb.
func (r *reader) verbView(t trigger, s scene) view {
	g := s.groups[t.verb]
	v := view{time: r.groupTime(s, t.verb, -1), was: -1, governor: t.verb, asserted: true}
	if v.time >= 0 && !t.listed && (!g.passive && r.d.Tokens[t.at].Rel == "conj" || g.passive && r.d.Tokens[t.at].Rel == "advcl") && v.time == r.timeAlongside(s, t.verb) {
		v.time = -1 // "parked their lorries on Monday and lit fires"
	}
	if v.time < 0 && g.negated && r.heldThen(s, t.verb, t.subject) {
		v.time = r.plannedFor(s, t.verb, t.subject) // "which was to be on 2 April, will not take place"
	}
	v.status = r.groupStatus(s, t.verb, v.time)
	if (v.status == "" || v.status == document.Hypothetical) && r.lastsUntil(s, t.verb) {
		v.status = r.untilStatus(g)
	}
	if v.time >= 0 && r.ahead(v.time) && r.yetToBe(g) {
		v.status = document.Planned
		if r.putOrCalledOff(s, t.verb+1) == en.Cancelling {
			v.status = document.Cancelled
		}
	}
	if v.status == document.Planned && r.hasWord(g, "would") && en.EventVerb(g.lemma) == "win" && r.polled(s) {
		v.status = document.Hypothetical // "a poll shows that Berg would beat her"
	}
	if v.status == document.Planned && v.time >= 0 && !r.ahead(v.time) && r.choseTo(g) {
		v.status = document.Happened // "In 2009 she decided to sell it"
	}
	if r.setFor(s, t.verb, t.subject) != "" {
		if g.lemma == "expect" {
			v.status = document.Expected
		} else if v.status == document.Happened {
			v.status = document.Planned
		}
	}
	if v.status == document.Planned && r.tag(g.main) == "VBG" && g.modality == en.Plain && v.time >= 0 && !r.ofOneMonth(v.time) {
		v.status = "" // "are defending nine seats in 2018"
	}
	if !g.negated && g.modality != en.Possible && r.hasWord(g, "failed", "helped", "managed") {
		v.status = document.Happened // "failed to agree": that they did not is the news
	}
	if g.negated && v.status == document.Expected && v.time < 0 && g.modality == en.Plain && !en.TakesPlace(g.lemma) && !r.hasWord(g, "yet", "still") && !r.is(g.to, "yet") {
		v.status = "" // "has not performed any since"
	}
	if r.deniedDeed(s, t.verb) {
		v.status = document.Denied
	}
	if g.negated && v.status != document.Expected && !(v.status == document.Denied && v.time >= 0 && r.hasWord(g, "had")) && !r.unmet(t, v, s) {
		v.status = ""
		if g.modality == en.Future && v.time >= 0 && !r.is(g.from-1, "who") && !r.hasWord(g, "never") {
			v.status = document.Cancelled
			v = r.notThen(v, s)
		}
	}
	if g.negated && v.status == document.Cancelled && r.hasWord(g, "would", "'d") && r.pastTime(v.time) {
		v.status = "" // "would not say so in May": a refusal
	}
	if r.is(g.to, "no", "nothing", "little", "whatever") && !r.is(g.to+1, "earlier", "later", "sooner") {
		v.status = "" // "offered no proof"
	}
	if r.hasWord(g, "yet") && r.hasWord(g, "to") && r.lemma(g.from) == "have" {
		v.status = "" // "has yet to win them over"
	}
	if v.time < 0 && t.verb > 0 && g.form == infinitive { // "agreed on Friday to" has no date for what was agreed
		v.time = r.groupTime(s, t.verb, -1)
	}
	if g.form == infinitive && v.time >= 0 && t.verb > 0 {
		if at := r.d.TokenAt(r.d.Times[v.time].Start); at < g.from && (at >= s.groups[t.verb-1].to || en.Sways(s.groups[t.verb-1].lemma)) {
			v.time = -1 // "voted on Monday to buy it", "on Monday he urged people to vote"
		}
	}
	if at, status := r.comeTo(t, v, s); at >= 0 {
		v.time, v.status = at, status
	}
	if r.hasWord(g, "supposed") && v.status == document.Planned && v.time >= 0 && !r.ahead(v.time) {
		v.status = "" // "was supposed to open it on Monday"
	}
	if g.form == infinitive && v.status == document.Planned && v.time >= 0 && r.pastTime(v.time) && t.verb > 0 && r.bidden(s.groups[t.verb-1]) {
		v.time = -1 // "announced his decision to quit last week", "invited them to return two weeks ago"
	}
	if g.form == infinitive && v.status == document.Planned && v.time >= 0 && r.longAgo(v.time) && !r.toBe(g) {
		v.status = "" // "agreed to sell it in 2010"
		if over := s.groups[max(t.verb-1, 0)]; t.verb > 0 && over.past && !over.negated && over.form == finite && en.EventVerb(over.lemma) != "" {
			v.status = document.Happened // "voted to ban it in 2010"
		}
	}
	if v.status == document.Planned && v.time >= 0 && r.pastTime(v.time) && r.wereBidden(g) {
		v.time = -1 // "were invited to join in 1997"
	}
	if v.time >= 0 && r.hasWord(g, "failed") && r.noEarlierThan(v.time) {
		v.time = -1 // "have failed to agree since 1999"
	}
	if v.time < 0 && (t.listed || g.passive) && v.status == document.Happened && !r.hasWord(g, "failed") {
		v.time = r.since(g, s)
	}
	if over := r.d.Tokens[t.at].Head; g.form == infinitive && r.d.Tokens[t.at].Rel == "xcomp" && en.Enables(r.lemma(over)) && r.tag(over) != "VBD" && r.tag(over) != "VBN" {
		v.status = "" // "that allows the party to win a majority in May": not that it will
	}
	if v.time >= 0 && r.noEarlierThan(v.time) && r.justDone(g) && r.numbered(t.subject) {
		v.time = -1 // "650 mills have closed since 2006"
	}
	if t.class == "approval" && v.time < 0 && v.status == document.Happened && en.Enables(g.lemma) {
		v.time = r.allowedDay(g, s)
	}
	if v.time < 0 && r.saidToDo(t, v, s) {
		v.time = r.saidTime(t.at)
	}
	r.notUntil(&v, s)
	switch {
	case t.class == "visit" && r.is(t.at, "due", "expected"):
		v.status = document.Planned
	case t.class == "deadline" && v.time >= 0:
		v.status = document.Planned
		if r.d.Times[v.time].NamedFrom != "" {
			v.edge = 2
		}
	}
	if en.VerbModality(g.lemma) == en.Postponing && v.status == document.Happened && !r.endsThing(s, t.verb) {
		v = r.putOff(t, v, s)
	}
	if en.VerbModality(g.lemma) == en.Cancelling && (g.passive || g.lemma == "cancel" && r.child(g.main, "obj") > g.main) && !t.listed && v.status == document.Happened {
		if at := r.offFor(s, t.verb, t.subject); at >= 0 {
			v.status, v.time = document.Cancelled, at
		}
	}
	if v.time < 0 && r.serviceOff(g, t.subject) {
		v = r.offThen(v, s)
	}
	if at := r.dueFirst(t.subject.to, v, s); at >= 0 {
		v.status, v.was = document.Postponed, at
	}
	if at := r.setBefore(t, s); at >= 0 && v.time >= 0 && at != v.time && v.status == document.Planned && g.modality == en.Future {
		v.status, v.was = document.Postponed, at // "which should have met on Monday, will now sit on Friday"
	}
	return r.framed(t.at, r.undone(t, r.fallen(v, s), s), s)
}

// saidToDo reports whether somebody says of himself what he is doing: "said on Monday that it was recalling
// two envoys".
func (r *reader) saidToDo(t trigger, v view, s scene) bool {
	g := s.groups[t.verb]
	return t.listed && g.form == finite && v.status == document.Happened && r.tag(t.at) == "VBG" && r.hasWord(g, "was", "were") && r.is(t.subject.from, "it", "they", "he", "she")
}

// bidden reports whether a group tells of the past what was announced, asked for or agreed to.
func (r *reader) bidden(g group) bool {
	return g.form == finite && g.past && !g.negated && (g.lemma == "announce" || en.Sways(g.lemma) || en.Commits(g.lemma))
}

// wereBidden reports whether a group tells of the past what others wanted somebody to do: "were invited to join".
func (r *reader) wereBidden(g group) bool {
	for i := g.from; i < g.main-1; i++ {
		if r.is(i, "was", "were") && en.Sways(r.lemma(i+1)) && r.lemma(i+1) != "expect" {
			return true
		}
	}
	return false
}

// notThen reads "will not open on 10 June as planned": it is not called off, but has
// another day.
func (r *reader) notThen(v view, s scene) view {
	if v.status != document.Cancelled || v.time < 0 {
		return v
	}
	i := r.within(r.d.Times[v.time].Span).to
	if r.is(i, ",") {
		i++
	}
	if !r.is(i, "as") {
		return v
	}
	for j := i + 1; j < min(i+7, s.Last) && !r.mark(j); j++ {
		switch m := en.VerbModality(r.lemma(j)); {
		case m == en.Planning || m == en.Expecting || r.lemma(j) == "hope":
			v.status, v.was, v.time = document.Postponed, v.time, -1
			return v
		}
	}
	return v
}

// setBefore is the time that a relative clause between a verb and its subject says
// it had been meant for, -1 for none.
func (r *reader) setBefore(t trigger, s scene) int {
	g := s.groups[t.verb]
	for k := t.verb - 1; k >= 0 && s.groups[k].from >= t.subject.from; k-- {
		if o := s.groups[k]; o.lemma != g.lemma && r.peopled(r.child(g.main, "nsubj")) && !r.hasWord(g, "now", "instead") {
			continue // "who was to speak on Monday, will travel on Friday"
		}
		if r.wasToBe(s.groups[k]) || r.originally(s.groups[k]) {
			return r.groupTime(s, k, -1)
		}
	}
	return -1
}

// putOff reads what a verb puts off that no noun of the lexicon names: "the
// zone, which was to have been in place by 1 June, has been put off to 15 June".
func (r *reader) putOff(t trigger, v view, s scene) view {
	v.time = -1
	for k := t.verb - 1; k >= 0 && s.groups[k].from >= t.subject.from; k-- {
		if at := r.groupTime(s, k, -1); at >= 0 && r.wasToBe(s.groups[k]) {
			v.time = at
		}
	}
	return r.moved(t, v, s)
}

// notUntil reads "will not be ready until Tuesday" and "is not expected before
// May": it is told to come about, then.
func (r *reader) notUntil(v *view, s scene) {
	if v.time >= 0 && r.noEarlier(v.time) {
		v.edge = 2
	}
	if v.governor < 0 || v.time < 0 || !s.groups[v.governor].negated {
		return
	}
	g, t := s.groups[v.governor], r.d.Times[v.time]
	if t.Relation != "until" && t.Relation != "before" || t.NamedFrom == "" || r.d.TokenAt(t.Start) < g.to {
		return
	}
	switch {
	case g.modality == en.Future:
		v.status, v.edge = document.Planned, 2
	case g.modality == en.Expecting || en.VerbModality(g.lemma) == en.Expecting:
		v.status, v.edge = document.Expected, 2
	}
}

// noEarlierThan reports whether a time is one since which something is so.
func (r *reader) noEarlierThan(k int) bool { return r.d.Times[k].Relation == "since" }

// since is the time from which on the outcome of a deed lasts: "has been
// suspended since July" tells when it was suspended.
func (r *reader) since(g group, s scene) int {
	for j := g.to; j < min(g.to+4, s.Last); j++ {
		if k := r.time.at(j); k >= 0 && r.d.Times[k].Relation == "since" && r.d.Times[k].EDTF != "" && r.hasAux(g, "have") && (len(r.d.Times[k].Named) != len("2006") || en.EventVerb(g.lemma) != "") {
			return k
		}
	}
	return -1
}

// framed weighs what the rest of the sentence says of the clause around i:
// a condition, a denial, a demand.
func (r *reader) framed(i int, v view, s scene) view {
	switch {
	case v.status == "":
	case v.governor >= 0 && r.ofNobody(v.governor, s), r.is(s.First, "neither", "nobody") && v.status == document.Happened && r.attributionOver(r.d.Tokens[i].Span) >= 0:
		v.status = ""
	case r.rumour(i, s):
		v.status = document.Denied
	case r.conditional(i, s), v.governor >= 0 && r.opensWithIf(i, s) && r.hasWord(s.groups[v.governor], "would", "could", "might"),
		v.governor >= 0 && r.endsWithIf(s.groups[v.governor]) && r.hasWord(s.groups[v.governor], "could", "might"):
		v.status, v.asserted = document.Hypothetical, false
	case v.governor >= 0 && r.opensWithIf(i, s) && s.groups[v.governor].modality == en.Future && (v.status == document.Planned || v.status == document.Expected):
		v.status = document.Hypothetical // "If the offer is not raised, they will stop on 1 May"
	case r.deniedAt(i, s) && !r.hangs(i): // not "denied any part in the attack"
		v.status = document.Denied
	case r.wishedAt(i, s) && v.status != document.Happened && v.status != document.Cancelled && v.status != document.Postponed:
		if v.status != document.Planned || v.time < 0 {
			v.status = document.Hypothetical
		}
	}
	return v
}

// saidTime is the time at which what the word at i stands in was said, -1 for none.
func (r *reader) saidTime(i int) int {
	if k := r.attributionOver(r.d.Tokens[i].Span); k >= 0 && r.d.Attributions[k].Speech {
		return r.d.Attributions[k].Time
	}
	return -1
}

// ofNobody reports whether nobody does what the group at k tells.
func (r *reader) ofNobody(k int, s scene) bool {
	sub := r.child(s.groups[k].main, "nsubj")
	return sub >= s.First && (r.is(sub, "nobody", "none") || r.is(sub, "one") && r.is(sub-1, "no"))
}

// rumour reports whether i stands in what a rumour says of which the sentence tells that
// it is not so: "Rumours that the plant would close were false".
func (r *reader) rumour(i int, s scene) bool {
	for j := s.First; j < i; j++ {
		claims := r.is(j+1, "claiming", "alleging", "suggesting", "saying") // "posts claiming that"
		told := r.is(j+1, "that", "of") && (en.Hearsay(r.lemma(j)) || r.is(j, "assertion", "assertions", "theory", "theories", "notion", "idea", "myth", "belief"))
		if !r.noun(j) || !claims && !told {
			continue
		}
		if told && en.Unfounded(r.word(j-1)) && r.is(j+1, "that") {
			return true // "the debunked theory that they cheered the fall"
		}
		for k := i + 1; k < s.Last-1; k++ {
			if r.lemma(k) == "be" && r.is(r.pastAdverbs(k+1), "false", "untrue", "wrong", "baseless", "unfounded", "fabricated", "nonsense", "inaccurate", "groundless") {
				return true
			}
		}
	}
	return false
}

// opensWithIf reports whether a condition, and a comma behind it, stand at the head of the sentence, in
// front of i: "If the offer is not raised, ...", "Should the board refuse, ...".
func (r *reader) opensWithIf(i int, s scene) bool {
	first := s.First
	for r.quoteMark(first) {
		first++
	}
	turned := r.is(first, "should", "were", "had") && (r.nominal(first+1) || r.tag(first+1) == "DT" || r.pronoun(first+1))
	if r.is(first+1, "all", "everything") {
		return false // "If all goes well": that is what is planned
	}
	return (r.is(first, "if", "unless") || turned) && r.hasComma(tokens{first, min(i, first+60)})
}

// conditional reports whether i stands in a clause that "if" or the like opens.
func (r *reader) conditional(i int, s scene) bool {
	for j := i - 1; j >= s.First && !r.is(j, ",", ";", "—"); j-- {
		if r.is(j, "if", "unless", "whether") || r.is(j, "f") && r.is(j-1, "]") && r.is(j-2, "i") {
			return true
		}
	}
	return r.is(s.First, "were", "should", "had") && !r.hasComma(tokens{s.First, i})
}

// before is the last group in front of i whose complement can hold i.
func (r *reader) governs(i int, s scene, fits func(group) bool) bool {
	for k := len(s.groups) - 1; k >= 0; k-- {
		g := s.groups[k]
		if g.to > i || !fits(g) || g.negated {
			continue
		}
		if r.opensComplement(g.to, i) {
			return true
		}
	}
	return false
}

// opensComplement reports whether the words from a verb to i are its
// complement: no comma or "but" between them, and not only a time or place.
func (r *reader) opensComplement(from, i int) bool {
	for j := from; j < i; j++ {
		if r.is(j, ",", ";", "but", "after", "when", "before", "because", "since", "—", "as") {
			return false
		}
	}
	return true
}

func (r *reader) deniedAt(i int, s scene) bool {
	if r.governs(i, s, func(g group) bool { return en.VerbModality(g.lemma) == en.Denying && g.lemma != "dispute" }) {
		return true
	}
	for j := i - 1; j >= max(i-5, s.First); j-- {
		if r.is(j, "plan", "plans", "intention", "question") && r.is(j-1, "no", "such") {
			return true
		}
	}
	return false
}

// wishedAt reports whether a demand or the like, and no plan, has i in its words.
func (r *reader) wishedAt(i int, s scene) bool {
	return r.governs(i, s, func(g group) bool {
		return en.VerbModality(g.lemma) == en.Wishing && !r.isSpeech(g.lemma) && g.main != i && g.form != participle
	})
}

func (r *reader) isSpeech(lemma string) bool {
	switch lemma {
	case "tell", "claim", "warn", "allege", "suggest", "believe", "think", "predict", "suspect", "appear", "seem", "discuss", "debate", "insist":
		return true
	}
	return false
}

// groupStatus is what the helpers and the tense of the group at k make of the
// event that it tells or supports.
func (r *reader) groupStatus(s scene, k, time int) document.Status {
	g := s.groups[k]
	if time >= 0 && r.heldToHave(g) {
		return document.Happened
	}
	switch g.modality {
	case en.Postponing:
		return document.Postponed
	case en.Cancelling:
		return document.Cancelled
	case en.Denying:
		return document.Denied
	case en.Planning:
		return document.Planned
	case en.Expecting:
		return document.Expected
	case en.Future:
		if g.past && r.lemma(g.main-1) == "have" && !r.hasWord(g, "to") {
			return document.Hypothetical // "would have met", but not "was to have met"
		}
		return document.Planned
	case en.Possible:
		if r.hasWord(g, "could", "can") && time >= 0 && (r.ahead(time) || r.untilAhead(time) && en.GoesOn(g.lemma)) {
			return document.Expected
		}
		if r.hasWord(g, "must") && time >= 0 && !g.passive && r.byAhead(time) {
			return document.Planned // "must decide by the end of May"
		}
		if r.hasWord(g, "should") && time >= 0 && (r.ahead(time) || r.byAhead(time)) && (en.EventVerb(g.lemma) == "launch" || !g.negated && (!g.passive || r.byAhead(time)) && en.Concludes(g.lemma)) {
			return document.Expected // "should go on sale in April"
		}
		return document.Hypothetical
	case en.Wishing:
		return document.Hypothetical
	}
	if g.negated {
		if g.past && r.hasAux(g, "have") {
			if r.hasWord(g, "had") && !r.hasWord(g, "yet") && r.attributionOver(r.d.Tokens[g.main].Span) >= 0 {
				return document.Denied // "said that it had not attacked"
			}
			return document.Expected // "has not begun"
		}
		return document.Denied
	}
	return r.tenseStatus(s, k, time)
}

func (r *reader) hasWord(g group, words ...string) bool {
	for j := g.from; j < g.main; j++ {
		if r.is(j, words...) {
			return true
		}
	}
	return false
}

// byAhead reports whether a time is the end, still to come, of what there is time for.
func (r *reader) byAhead(k int) bool {
	t := r.d.Times[k]
	return (t.Relation == "by" || t.Relation == "before") && r.d.Published != "" && t.Latest > r.d.Published
}

// ahead reports whether a time begins behind the publication day.
func (r *reader) ahead(k int) bool {
	return r.d.Published != "" && r.d.Times[k].Earliest > r.d.Published
}

func (r *reader) hasAux(g group, lemma string) bool {
	for j := g.from; j < g.main; j++ {
		if r.lemma(j) == lemma {
			return true
		}
	}
	return false
}

// tenseStatus reads a group without helpers that say more than the tense.
func (r *reader) tenseStatus(s scene, k, time int) document.Status {
	g := s.groups[k]
	switch {
	case time >= 0 && r.inChronicle(s, k) == time && r.pastTime(time):
		return document.Happened
	case g.form == infinitive:
		return r.ledStatus(s, k)
	case g.past || r.hasPast(g) || r.pastInClause(g):
		return document.Happened
	case r.inHeading(g.main):
		return document.Happened // headlines tell the past in the present tense
	case r.tag(g.main) == "VBP" && g.from == g.main && en.AlikeInPast(r.word(g.main)) && time >= 0 && r.pastTime(time) && r.noun(r.child(g.main, "nsubj")):
		return document.Happened // "the Liberals quit on Monday"
	case time >= 0 && r.d.Published != "" && r.d.Times[time].Earliest > r.d.Published:
		return document.Planned
	case time >= 0 && r.todays(g, time):
		return document.Planned
	case time >= 0 && r.d.Published != "" && r.aheadPreposition(time):
		return document.Planned
	case time >= 0 && r.d.Published != "" && r.quote.at(g.main) < 0 && (g.lemma != "be" || r.rightBehind(g, time)) && en.Weekday(r.d.Slice(r.d.Times[time].Span)):
		return document.Planned // "the trial opens on Monday": the present tense looks ahead
	}
	return ""
}

// pastInClause reports whether a verb whose past looks like its present stands in a clause
// that tells when something of the past was: "It broke down on Sunday when shells hit the port".
func (r *reader) pastInClause(g group) bool {
	head := r.d.Tokens[g.main].Head
	return g.main == g.from && r.tag(g.main) == "VBP" && en.AlikeInPast(r.word(g.main)) && head >= 0 && r.tag(head) == "VBD" && r.d.Tokens[g.main].Rel == "advcl"
}

// aheadPreposition reports whether "from" or "on" introduces a time that a
// present tense speaks of: it lies ahead.
func (r *reader) aheadPreposition(k int) bool {
	i := r.d.TokenAt(r.d.Times[k].Start)
	return r.is(i-1, "from") && r.d.Times[k].Latest >= r.d.Published
}

// rightBehind reports whether a time is what a verb says: "the vote is on Monday".
func (r *reader) rightBehind(g group, time int) bool {
	at := r.d.TokenAt(r.d.Times[time].Start)
	return at >= g.to && at-g.to < 3
}

func (r *reader) hasPast(g group) bool {
	for j := g.from; j < g.main; j++ {
		if r.tag(j) == "VBD" || r.lemma(j) == "have" {
			return true
		}
	}
	return r.tag(g.main) == "VBD"
}

// ledStatus is the status of an infinitive: that of the verb that leads to it.
func (r *reader) ledStatus(s scene, k int) document.Status {
	if r.tag(s.groups[k].from) == "VB" && k > 0 && r.is(s.groups[k].from-1, "and", "or") {
		return r.groupStatus(s, k-1, -1) // "will hold talks and sign a treaty"
	}
	if k == 0 && r.inHeading(s.groups[k].main) {
		return document.Planned // "Airline to buy jets"
	}
	if k > 0 && r.cameTo(s.groups[k-1], "manage", "begin", "start", "help", "use", "band-together", "team-up") {
		return document.Happened // "managed to reach a deal"
	}
	if r.brought(s.groups, k) {
		return document.Happened // "a leak has forced the agency to postpone the launch"
	}
	for p := k - 1; p >= 0; p-- {
		switch en.VerbModality(s.groups[p].lemma) {
		case en.Planning:
			return document.Planned
		case en.Expecting:
			return document.Expected
		case en.Wishing:
			if s.groups[p].lemma == "propose" || r.toBe(s.groups[k]) && r.is(s.groups[k].from-1, ",") {
				return document.Planned
			}
			return document.Hypothetical
		}
		switch l := s.groups[p].lemma; {
		case s.groups[p].modality == en.Future, l == "vote", l == "agree", l == "decide", l == "resolve", l == "commit", l == "oblige", l == "bind":
			return document.Planned // "will send divers to inspect it", "voted to strike"
		}
		if s.groups[p].form == finite {
			break
		}
	}
	if r.toBe(s.groups[k]) {
		return document.Planned
	}
	return ""
}

// brought reports whether the infinitive at k is what something brought somebody to do.
func (r *reader) brought(gs []group, k int) bool {
	return k > 0 && gs[k].form == infinitive && !gs[k-1].passive && r.cameTo(gs[k-1], "force", "lead", "cause", "compel")
}

// cameTo reports whether a group with one of these verbs tells of the past.
func (r *reader) cameTo(g group, verbs ...string) bool {
	return slices.Contains(verbs, g.lemma) && g.form == finite && g.past && !g.negated && g.modality == en.Plain
}

// toBe reports whether an infinitive tells of the noun before it what is to become of it:
// "the programme, to be aired on Sunday".
func (r *reader) toBe(g group) bool {
	return g.passive && r.is(g.from, "to") && (r.noun(g.from-1) || r.is(g.from-1, ",") && r.noun(g.from-2))
}

func (r *reader) inHeading(i int) bool {
	return r.d.Paragraphs[r.d.Sentences[r.d.Tokens[i].Sentence].Paragraph].Kind == document.Heading
}
