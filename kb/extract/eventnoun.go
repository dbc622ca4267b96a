package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// nounView reads an event that a noun names, by the verbs that govern it.
func (r *reader) nounView(t trigger, s scene) view {
	v := view{time: r.phraseTime(t, s), was: -1, governor: -1, asserted: true}
	if t.nested {
		return r.framed(t.at, r.adrift(t, v, s), s)
	}
	for k, g := range s.groups {
		if at, noun := r.fixesDay(g, s); noun == t.at && r.ahead(at) {
			v.time, v.governor, v.object, v.status = at, k, true, document.Planned
			return r.framed(t.at, v, s)
		}
	}
	main, rels := r.verbsBehind(t, s)
	if k := r.treeMain(t, s); k >= 0 && k != main {
		if main >= 0 && main < k && s.groups[main].form == finite {
			rels = append(rels, main) // "a vigil the union had planned for Sunday was moved"
		}
		main = k
	}
	if main >= 0 && (r.beside(t) || r.ofPerson(t.at) || r.ofSubject(t, s.groups[main])) {
		main = -1
	}
	o := r.verbBefore(r.nounStart(t.phrase.from, s), s)
	if o >= 0 && main >= 0 && s.groups[main].form == finite && (en.CueVerb(s.groups[o].lemma) == nil || r.quoteMark(t.phrase.to)) {
		main = -1 // "those who returned ballots had backed": the object of the nearer verb
	}
	if o >= 0 {
		v.governor, v.object = o, true
		if main >= 0 && s.groups[main].form == infinitive || main < 0 {
			if cue := en.CueVerb(s.groups[o].lemma); main >= 0 && (cue == nil || !cue.Told) { // "expects talks to begin in January"
				if v.time < 0 {
					v.time = r.groupTime(s, main, t.at)
				}
			}
			return r.framed(t.at, r.sameAs(t, r.withRelatives(t, r.governed(t, v, s), rels, s), s), s)
		}
	}
	if main < 0 {
		return r.framed(t.at, r.withRelatives(t, r.governed(t, v, s), rels, s), s)
	}
	v.governor, v.object = main, false
	v = r.withRelatives(t, r.governed(t, v, s), rels, s)
	return r.framed(t.at, r.meantFor(t, r.sameAs(t, r.fallen(r.brokenUp(v, s), s), s), s), s)
}

// fallen reads what was to be and, as the verb joined to it tells, was not: "was due to begin on
// Friday but was suspended".
func (r *reader) fallen(v view, s scene) view {
	if v.governor < 0 || v.status != document.Planned && v.status != document.Expected || v.time < 0 || !r.wasToBe(s.groups[v.governor]) {
		return v
	}
	main := s.groups[v.governor].main
	for _, o := range s.groups[v.governor+1:] {
		over := r.d.Tokens[o.main].Head
		if !o.passive || o.negated || !o.past || r.d.Tokens[o.main].Rel != "conj" || r.child(o.main, "nsubj") >= 0 || over != main && !(over >= 0 && r.below(main, over)) {
			continue
		}
		switch m := en.VerbModality(o.lemma); {
		case m == en.Cancelling || o.lemma == "suspend":
			v.status = document.Cancelled
		case m == en.Postponing:
			v.status, v.was, v.time = document.Postponed, v.time, -1
		}
	}
	return v
}

// brokenUp reads what is adjourned before the day that it was set for as put off: "a hearing
// set for Friday was adjourned".
func (r *reader) brokenUp(v view, s scene) view {
	if g := s.groups[v.governor]; g.lemma == "adjourn" && g.past && !v.object && v.status == document.Planned && v.time >= 0 && v.was < 0 {
		v.status, v.was, v.time = document.Postponed, v.time, -1
	}
	return v
}

// meantFor adds the day that a clause between an event's noun and the verb that puts it off
// gives: "the meeting at which they were to vote this Friday has been pushed back".
func (r *reader) meantFor(t trigger, v view, s scene) view {
	if v.governor < 0 || v.object || v.was >= 0 || v.status != document.Postponed && v.status != document.Cancelled {
		return v
	}
	for k := v.governor - 1; k >= 0 && s.groups[k].from >= t.phrase.to; k-- {
		if at := r.groupTime(s, k, t.at); at >= 0 && r.wasToBe(s.groups[k]) {
			r.wasSet(&v, at, en.Planning)
		}
	}
	return v
}

// sameAs gives "the session", which is called off, the day for which its sentence says before
// that somebody was to do there what is done at such: "who was to testify on Monday, resigned,
// and the session was cancelled".
func (r *reader) sameAs(t trigger, v view, s scene) view {
	if v.governor < 0 || v.time >= 0 || v.status != document.Cancelled && v.status != document.Postponed || !r.is(t.phrase.from, "the", "that") {
		return v
	}
	for k := v.governor - 1; k >= 0; k-- {
		g := s.groups[k]
		class := en.EventVerb(g.lemma)
		if at := r.groupTime(s, k, -1); at >= 0 && g.to <= t.phrase.from && r.wasToBe(g) && (class == t.class || en.Staged(class, t.class)) {
			r.wasSet(&v, at, en.Planning)
		}
	}
	return v
}

// beside reports whether an event's noun only stands beside the verb behind it,
// by its preposition and by the tree: "under the deal, the mill will close".
func (r *reader) beside(t trigger) bool {
	far := r.is(t.phrase.from-1, "until", "before", "after", "since") // whatever the tree hangs it on
	return r.tag(t.phrase.from-1) == "IN" && (far || r.d.Tokens[t.at].Rel == "obl") && r.is(t.phrase.to, ",")
}

// ofSubject reports whether the verb of a group tells of another noun, which an event only tells
// more of: "the toll from the fire reached 106".
func (r *reader) ofSubject(t trigger, g group) bool {
	x := r.d.Tokens[t.at]
	if x.Rel == "obl" && g.form == finite && x.Head >= 0 && x.Head < t.at && r.verb(x.Head) && x.Head != g.main && g.from > t.at && r.is(r.prepositionOf(t.at), "in", "at") {
		return true // "that they were shielded in a probe set off a row"
	}
	if g.form == finite && r.ofEarlierVerb(t, g) {
		return true
	}
	if g.form != finite || x.Rel != "nmod" || x.Head < 0 || x.Head > t.at || r.mention.at(x.Head) >= 0 || !r.is(r.prepositionOf(t.at), "from", "after", "in", "at") {
		return false
	}
	l, over := r.lemma(x.Head), r.d.Tokens[x.Head]
	return strings.HasPrefix(over.Rel, "nsubj") && over.Head == g.main && !en.PartNoun(l) && en.EventNoun(l) == ""
}

// ofEarlierVerb reports whether the tree hangs an event's noun behind a preposition on a verb in front
// of it, of a clause that only tells more of the subject of the verb of a group: "the news that they
// were shielded in [the probe] set off a row".
func (r *reader) ofEarlierVerb(t trigger, g group) bool {
	p := r.prepositionOf(t.at)
	over := r.verbOver(t.at)
	if p >= t.at || !r.is(p, "in", "at", "during", "from") || over < 0 || over >= p || over == g.main || r.d.Tokens[over].Rel != "acl" {
		return false
	}
	return g.from >= t.phrase.to
}

// ofPerson reports whether the tree hangs the event noun at i on a person's, of whom the
// verb tells: "the medallist from the Games quit".
func (r *reader) ofPerson(i int) bool {
	x := r.d.Tokens[i]
	if x.Rel != "nmod" || x.Head < 0 || x.Head > i {
		return false
	}
	l, p := r.lemma(x.Head), r.prepositionOf(i)
	return r.is(p, "from") && (en.PersonNoun(l) || en.RoleNoun(l)) || r.is(p, "in", "for", "from") && en.Contender(l)
}

// treeMain is the finite group whose subject the tree has the event's noun be, or
// -1: the way to it may lead through other clauses.
func (r *reader) treeMain(t trigger, s scene) int {
	x := r.d.Tokens[t.at]
	if t.part || !strings.HasPrefix(x.Rel, "nsubj") || x.Head <= t.at {
		return -1
	}
	for k, g := range s.groups {
		if g.form == finite && g.from > t.at && !r.cuesAt(g.main) && (g.main == x.Head || r.d.Tokens[g.main].Head == x.Head && r.d.Tokens[g.main].Rel == "cop") {
			return k
		}
	}
	return -1
}

// governed gives the view that the governing verb has of the event; of "no strike"
// it says that there was none.
func (r *reader) governed(t trigger, v view, s scene) view {
	v = r.affirmed(t, v, s)
	if !r.is(t.phrase.from, "no") && !r.is(t.phrase.from-1, "no") || v.status != document.Happened {
		return v
	}
	v.status = ""
	if v.governor >= 0 && !v.object && en.TakesPlace(s.groups[v.governor].lemma) {
		v.status = document.Denied
	}
	return v
}

func (r *reader) affirmed(t trigger, v view, s scene) view {
	if v.governor < 0 {
		return r.adrift(t, v, s)
	}
	if k := r.alsoMoved(v, s); k >= 0 {
		v.rels, v.governor = append(v.rels, v.governor), k
	}
	g := s.groups[v.governor]
	ordersOne := g.lemma == "order" && (t.class == "hearing" || t.class == "recall" || t.class == "closure")
	switch m := en.VerbModality(g.lemma); {
	case v.object && g.lemma == "be": // "in what would be the biggest takeover"
		if v.time < 0 {
			return v
		}
		v.status = r.groupStatus(s, v.governor, v.time)
	case v.object && en.Fate(g.lemma) != "" && en.EventVerb(g.lemma) == "" && r.proposalNoun(t.at):
		v.closed = true
		return v // what becomes of a proposal is told with the proposals
	case m >= en.Cancelling && !v.object && r.acts(g, s): // "the talks averted a strike"
		v.status = r.tenseStatus(s, v.governor, v.time)
	case m == en.Cancelling && !t.weak || m == en.Postponing || r.movedTo(g, s) || r.movesIt(t, g, v):
		return r.moved(t, v, s)
	case m == en.Denying && v.object:
		if !t.weak {
			v.status = document.Denied
		}
		return v
	case m == en.Planning && t.weak && !v.object && g.passive && g.past && !g.negated && g.modality == en.Plain && (g.lemma == "announce" || g.lemma == "confirm") && r.toldBefore(r.groupTime(s, v.governor, t.at)):
		v.status = document.Happened // "the awards were announced on Monday"
	case m == en.Planning && !r.done(t, g, v):
		v.status = document.Planned
		if g.negated {
			v.status = ""
		}
	case m == en.Expecting:
		v.status = document.Expected
	case m == en.Wishing && v.object && t.class == "offer" && (g.lemma == "consider" || g.lemma == "discuss" || g.lemma == "debate"),
		v.object && t.class == "match" && g.lemma == "win" && r.tag(g.main) == "VBG": // "had been winning the race"
		return v
	case m == en.Wishing && v.object && g.lemma == "propose":
		v.status = document.Planned
	case m == en.Wishing && v.object && !g.passive && (ordersOne || g.lemma == "force" && g.form == finite):
		v.status = r.groupStatus(s, v.governor, v.time) // who orders an inquiry has one
	case m == en.Wishing && v.object && !g.passive:
		v.status = document.Hypothetical
		if r.isSpeech(g.lemma) || t.class == "offer" {
			v.status = r.groupStatus(s, v.governor, v.time)
		}
	case v.object && g.form == gerund && r.is(g.from-1, "against", "without"), // "voted against joining the strike"
		v.object && t.class == "trial" && g.lemma == "miss": // "missed a drugs test"
		return v
	default:
		time := v.time
		if time < 0 {
			time = r.groupTime(s, v.governor, t.at)
		}
		v.status = r.groupStatus(s, v.governor, time)
		switch {
		case v.object && v.status == document.Hypothetical && r.hasWord(g, "must") && !g.negated && time >= 0 && r.ahead(time) && en.Attends(g.lemma):
			v.status = document.Planned // "must attend a hearing on Friday"
		case v.object && calls(g.lemma) && v.status == document.Happened && time >= 0 && r.ahead(time):
			v.status = document.Planned // "called a summit for Sunday"
		case !v.object && v.status == document.Hypothetical && r.hasWord(g, "should") && time >= 0 && r.ahead(time):
			v.status = document.Expected // "the deal should close in May"
		}
		if g.negated && (!en.TakesPlace(g.lemma) || g.modality == en.Possible) { // who will not attend calls nothing off
			v.status = ""
			if v.object && r.definite(t) && v.time >= 0 && r.ahead(v.time) {
				v.status = document.Planned // "will not attend the hearing on Friday"
			}
		} else if g.negated && v.status != document.Expected {
			v.status = document.Cancelled
		}
	}
	if v.time < 0 && ordersOne && v.object {
		v.time = r.groupTime(s, v.governor, t.at)
	}
	if v.time < 0 && !(r.hangs(t.at) && (en.CueVerb(g.lemma) != nil || r.is(r.child(t.at, "case"), "of"))) && (!v.object || en.SupportVerb(g.lemma) || en.VerbModality(g.lemma) >= en.Expecting || g.past && en.CueVerb(g.lemma) == nil) {
		v.time = r.groupTime(s, v.governor, t.at)
	}
	if v.time < 0 && v.object && en.CueVerb(g.lemma) != nil {
		v.time = r.cueTime(g.main)
		if v.time < 0 && t.class == "hearing" && v.status == document.Happened && r.is(t.phrase.from, "the") && g.to == t.phrase.from {
			v.time = r.spokenAt(g.main)
		}
	}
	r.notUntil(&v, s)
	if g.negated && g.modality == en.Future {
		v = r.notThen(v, s)
	}
	return r.ownPast(t, v, s)
}

// toldBefore reports whether a time, -1 for none, was over when the article came out.
func (r *reader) toldBefore(k int) bool { return k >= 0 && r.pastTime(k) }

// acts reports whether a verb in the active voice has an object, so that its
// subject does it and it is not done to it.
func (r *reader) acts(g group, s scene) bool {
	return g.form == finite && !g.passive && r.hasNoun(r.objectOf(g, s.Sentence))
}

// another reports whether the verb whose object an event is tells another event,
// whose is the date: "cleared the takeover on Friday", "rejected the deal".
func (r *reader) another(class string, v view, s scene) bool {
	if v.governor < 0 || !v.object {
		return false
	}
	l := s.groups[v.governor].lemma
	own := en.EventVerb(l)
	return own != "" && own != class && !en.SupportVerb(l) && en.VerbModality(l) == en.Plain
}

// cueTime is the time at which the cue at i was said, which is that of the
// interview or press conference that was told it, or -1.
func (r *reader) cueTime(i int) int {
	for _, a := range r.d.Attributions {
		if a.Cue.Contains(r.d.Tokens[i].Span) {
			return a.Time
		}
	}
	return -1
}

// spokenAt is the one day on which the article has whoever told a hearing something speak, by his surname:
// "“I was away,” Jan Doe said in Arlby on Tuesday. ... Mr Doe told the hearing"; -1 for none or several.
func (r *reader) spokenAt(i int) int {
	surname, day := "", -1
	for _, a := range r.d.Attributions {
		if a.Cue.Contains(r.d.Tokens[i].Span) && a.Source.Len() > 0 {
			surname = r.surnameIn(a.Source)
		}
	}
	for _, a := range r.d.Attributions {
		if surname == "" || a.Time < 0 || a.Source.Len() == 0 || r.surnameIn(a.Source) != surname || r.d.Times[a.Time].Latest < weekBefore(r.d.Published) {
			continue
		}
		if t := r.d.Times[a.Time]; day >= 0 && t.Earliest != r.d.Times[day].Earliest || t.Earliest == "" || t.Earliest != t.Latest {
			return -1
		}
		day = a.Time
	}
	return day
}

// surnameIn is the last word of the person whom a source names, "" for none.
func (r *reader) surnameIn(source document.Span) string {
	m := r.mention.at(r.within(source).to - 1)
	if m < 0 || r.d.Mentions[m].Type != document.Person {
		return ""
	}
	return r.word(r.within(r.d.Mentions[m].Span).to - 1)
}

// hangs reports whether the tree hangs the event noun at i on another noun, whose
// words then are dated: "his rival in the coming election said on Monday".
func (r *reader) hangs(i int) bool {
	t := r.d.Tokens[i]
	on := t.Head
	if p := r.child(i, "case"); t.Rel == "obl" && p > 0 && r.d.Tokens[p-1].Head == t.Head && r.d.Tokens[p-1].Rel == "obj" && r.mention.at(p-1) < 0 {
		on = p - 1 // "denied any part in the attack", the attack hung on the verb
	} else if t.Rel != "nmod" || r.is(p, "under") { // "pay for the theft under a settlement": what is under it is the clause
		return false
	}
	return on >= 0 && r.noun(on) && !en.PartNoun(r.lemma(on)) && en.EventNoun(r.lemma(on)) == "" && r.time.at(on) < 0
}

func (r *reader) proposalNoun(i int) bool {
	_, ok := en.ProposalNoun(r.lemma(i))
	return ok
}

// done reports whether a verb that can look ahead tells here what is settled:
// "agreed a deal", "announced his resignation".
func (r *reader) done(t trigger, g group, v view) bool {
	switch t.class {
	case "agreement", "ruling", "appointment", "resignation", "death", "merger", "offer", "sanctions", "arrest", "attack", "accident", "disaster", "discovery":
		return v.object && !g.passive && g.modality == en.Plain
	}
	if t.weak && v.object && !g.passive && g.modality == en.Plain && (g.past || r.hasPast(g)) && (g.lemma == "announce" || g.lemma == "unveil" || g.lemma == "outline") {
		return true // "announced plans to give": so its label says
	}
	return g.lemma == "decide" || g.lemma == "arrange" && v.object
}

// ownPast keeps what has a date of its own in the past as it was, whatever the
// verb around it looks ahead to: "will discuss the strike of 3 May".
func (r *reader) ownPast(t trigger, v view, s scene) view {
	if v.time < 0 || r.d.Published == "" || v.status != document.Planned && v.status != document.Expected && v.status != "" {
		return v
	}
	k := r.d.Times[v.time]
	if k.Latest != "" && k.Latest < r.d.Published && r.phraseTime(t, s) == v.time && v.object && !en.SupportVerb(s.groups[v.governor].lemma) {
		v.status = document.Happened
	}
	return v
}

// underEvent reports whether the event noun at i only tells what another event is
// about: "the inquiry into the bombing".
func (r *reader) underEvent(i int) bool {
	t := r.d.Tokens[i]
	return t.Rel == "nmod" && t.Head >= 0 && t.Head < i && !en.PartNoun(r.lemma(t.Head)) && en.EventNoun(r.lemma(t.Head)) != "" && r.is(r.prepositionOf(i), "into", "on", "about", "over")
}

// prepositionOf is the preposition that the phrase around the noun at i begins
// behind, or i.
func (r *reader) prepositionOf(i int) int {
	for j := i - 1; j > i-8 && j >= 0; j-- {
		if r.d.Tokens[j].Head == i && r.d.Tokens[j].Rel == "case" {
			return j
		}
	}
	return i
}

// adrift judges an event that no verb governs, by what stands before it.
func (r *reader) adrift(t trigger, v view, s scene) view {
	p := t.phrase.from - 1
	k := r.clauseGroup(t.at, s)
	switch {
	case t.weak || p >= s.First && r.is(p, "without", "under", "despite", "amid"):
		return v
	case p >= s.First && r.is(p, "before", "until", "ahead", "for") || p > s.First && r.is(p, "of") && r.is(p-1, "ahead"):
		if v.time >= 0 {
			v.status = document.Planned
		}
	case p >= s.First && r.is(p, "after", "since", "following", "during", "in", "from", "of", "at", "when", "by", "to", "into", "over", "with", "on", "as"):
		v.status = document.Happened
		if k >= 0 && !s.groups[k].past && !r.hasPast(s.groups[k]) && v.time < 0 && !r.is(p, "after", "since", "following") {
			v.status = ""
		}
		if k >= 0 && v.time >= 0 && r.is(p, "at", "in", "during") && s.groups[k].modality == en.Future && !s.groups[k].past && r.tellsOf(t.at, s.groups[k].main) && !r.pastTime(v.time) {
			v.status = document.Planned // "will speak at a rally in the spring"
		}
	case k < 0 && r.inHeading(t.at):
		v.status = document.Happened
	case k >= 0:
		if v.status = r.groupStatus(s, k, v.time); s.groups[k].negated {
			v.status = "" // what is not singled out is not denied
		}
	}
	if !t.nested && !r.ofPerson(t.at) && v.time < 0 && v.status == document.Happened && k >= 0 && r.is(p, "in", "at", "during") && s.groups[k].past && !r.infinitiveBetween(s, k, t.at) && en.CueVerb(s.groups[k].lemma) == nil {
		v.time = r.groupTime(s, k, t.at)
		if on := r.d.Tokens[t.at].Head; r.hangs(t.at) && r.d.Tokens[t.at].Rel == "nmod" && on >= 0 && r.is(r.prepositionOf(on), "after", "following", "before", "since", "over", "for") {
			v.time = -1 // "jailed [in May] for his part in a fight"
		}
		if v.time >= 0 {
			if over := r.verbOver(r.within(r.d.Times[v.time].Span).from); over >= 0 && over != s.groups[k].main && r.below(over, s.groups[k].main) {
				v.time = -1 // of a verb that the tree has further on
			}
		}
	}
	if v.time < 0 && v.status == document.Happened && k >= 0 && r.is(p, "in", "at", "during") && en.CueVerb(s.groups[k].lemma) != nil && !r.withinCue(s.groups[k].main, t.at) {
		v.time = r.cueTime(s.groups[k].main)
	}
	if v.time >= 0 && v.status == document.Happened && p >= s.First && r.is(p, "of") && digits(r.d.Times[v.time].EDTF) && len(r.d.Times[v.time].EDTF) == len("2006") && r.d.Times[v.time].Latest > r.d.Published && r.word(r.within(r.d.Times[v.time].Span).from) == r.d.Times[v.time].EDTF {
		v.status = "" // "spoke of the 2024 election", in that year
	}
	if v.time >= 0 && v.status == "" && r.d.Published != "" && r.d.Times[v.time].Latest != "" && r.d.Times[v.time].Latest < r.d.Published {
		v.status = document.Happened
	}
	return v
}

// tellsOf reports whether the tree hangs the noun at i on the verb at main, or on what it says of
// its subject: "will be guests at the fair".
func (r *reader) tellsOf(i, main int) bool {
	h := r.d.Tokens[i].Head
	if h >= 0 && h != main && r.d.Tokens[i].Rel == "nmod" && r.child(h, "cop") != main {
		h = r.d.Tokens[h].Head
	}
	return h >= 0 && (h == main || r.child(h, "cop") == main)
}

// withinCue reports whether token i stands in what the cue at main leads to: "announced the arrest of
// a man during [a clash]", not "said in [an interview]".
func (r *reader) withinCue(main, i int) bool {
	self := r.d.Tokens[i].Span
	return r.anySaid(self, func(a document.Attribution) bool {
		return a.Cue.Contains(r.d.Tokens[main].Span) && slices.ContainsFunc(a.Content, func(c document.Span) bool { return c.Contains(self) })
	})
}

func (r *reader) infinitiveBetween(s scene, k, i int) bool {
	for _, g := range s.groups[k+1:] {
		if g.form == infinitive && g.from < i {
			return true
		}
	}
	return false
}

// clauseGroup is the nearest finite group before i, else behind it.
func (r *reader) clauseGroup(i int, s scene) int {
	best := -1
	for k, g := range s.groups {
		if g.form == finite && (g.to <= i || best < 0) {
			best = k
		}
	}
	return best
}

// withRelatives adds what participles and relative clauses behind the noun
// tell: "the vote, set for Wednesday, was canceled".
func (r *reader) withRelatives(t trigger, v view, rels []int, s scene) view {
	if v.closed {
		return v
	}
	v.rels = append(rels, v.rels...)
	for _, k := range rels {
		g := s.groups[k]
		w := r.d.Tokens[g.main]
		for w.Rel == "xcomp" && w.Head >= t.phrase.to {
			w = r.d.Tokens[w.Head] // "the poll, which is likely [to take place]"
		}
		if en.EventNoun(r.lemma(max(w.Head, 0))) != "" && w.Rel == "acl" && w.Head >= t.phrase.to && w.Head < g.from {
			continue // of another event
		}
		if w.Rel == "acl" && w.Head >= t.phrase.to && w.Head < g.from && r.noun(w.Head) && !r.is(g.from-1, ",") {
			continue // of another noun: "profit, according to a speech [delivered in July]"
		}
		m := max(en.VerbModality(g.lemma), g.modality)
		time := r.groupTime(s, k, t.at)
		switch {
		case (r.wasToBe(g) || r.originally(g)) && time >= 0 && v.time >= 0 && time != v.time && v.governor >= 0 && k != v.governor && (v.status == document.Planned && s.groups[v.governor].modality == en.Future || v.status == document.Expected && r.hasWord(s.groups[v.governor], "now", "not")):
			v.status, v.was = document.Postponed, time // "which was to open on Monday, will now open on Friday"
		case r.wasToBe(g) && time >= 0 && v.time >= 0 && v.was < 0 && v.status == document.Happened && v.governor >= 0 && k != v.governor && r.d.Times[time].Latest < r.d.Times[v.time].Earliest && r.pastTime(v.time):
			v.was = time // "which was to have opened on Monday, finally opened on Friday"
		case v.status == document.Cancelled || v.status == document.Postponed:
			if r.wasToBe(g) {
				m = min(m, en.Planning)
			}
			r.wasSet(&v, time, m)
		case g.form == finite && g.past && !g.negated && time >= 0 && r.pastTime(time) && en.TakesPlace(g.lemma) && (v.status == document.Planned || v.status == document.Expected):
			v.status, v.time = document.Happened, time // "which opened on Monday, will hear"
		case g.form == participle && (g.lemma == "announce" || g.lemma == "confirm") && time >= 0 && r.pastTime(time):
			if v.status == "" {
				v.time, v.status = time, document.Happened // "the plans announced on Monday"
			}
		case m == en.Planning || m == en.Expecting:
			if v.time < 0 {
				v.time = time
			}
			if v.status == "" || v.time == time && time >= 0 && !r.pastTime(time) {
				v.status = document.Planned
			}
		case en.VerbModality(g.lemma) == en.Cancelling && g.modality != en.Possible && !(r.is(g.from-1, "that", "which") && r.acts(g, s)):
			v.status = document.Cancelled
		case g.form == participle && (en.SupportVerb(g.lemma) || en.Proposes(g.lemma) || r.makes(t.class, g.lemma)) || g.form == finite && en.SupportVerb(g.lemma):
			if v.time < 0 || v.status == "" && time >= 0 {
				v.time = time
			}
			if v.status == "" && g.form == finite && !g.past && en.TakesPlace(g.lemma) && time >= 0 && !t.weak {
				v.status = r.groupStatus(s, k, time) // "proceeds from the auction, which will take place on 20 May"
			}
			made := g.form == participle && time >= 0 && v.time == time && r.makes(t.class, g.lemma)
			if v.status == "" && (g.form == participle || g.past) {
				v.status = document.Happened
				if v.governor < 0 || r.makes(t.class, g.lemma) {
					v.governor = k
				}
			} else if made && v.object {
				v.governor, v.object = k, false // "took the album, released in 2003"
			}
		}
	}
	return v
}

// makes reports whether a verb tells of a text or an offer that it was made or
// handed over: "a report dated 3 May", "the plan, delivered on Monday".
func (r *reader) makes(class, lemma string) bool {
	switch class {
	case "publication", "offer", "agreement", "law", "lawsuit":
		c := en.EventVerb(lemma)
		return c == "offer" || c == "publication" || c == "delivery" || en.Composes(lemma)
	}
	return false
}

// wasToBe reports whether a group tells what had been meant to be: "was to have
// begun", "had been due".
func (r *reader) wasToBe(g group) bool {
	for i := g.from; i <= g.main; i++ {
		switch {
		case r.is(i, "was", "were") && (r.is(i+1, "to") || g.modality == en.Planning || en.VerbModality(g.lemma) == en.Planning), r.is(i, "had") && (g.modality == en.Planning || en.VerbModality(g.lemma) == en.Planning):
			return true
		case r.is(i, "should") && r.is(i+1, "have"):
			return true
		}
	}
	return false
}

// originally reports whether a participle tells the first date of what has another
// now: "originally fixed for 21 May".
func (r *reader) originally(g group) bool {
	return g.form == participle && en.VerbModality(g.lemma) == en.Planning && r.is(g.from-1, "originally", "initially", "first", "previously")
}

func (r *reader) pastTime(k int) bool {
	return r.d.Published != "" && r.d.Times[k].Latest != "" && r.d.Times[k].Latest < r.d.Published
}

// verbsBehind finds the verb whose subject ends at pos, and the participles and
// relative clauses on the way to it.
func (r *reader) verbsBehind(t trigger, s scene) (main int, rels []int) {
	pos := t.phrase.to
	clause := r.tellsClause(t, s)
	at := map[int]int{}
	for k, g := range s.groups {
		at[g.from] = k
	}
	relative, comma, content := false, false, false
	for steps := 0; pos < s.Last && steps < 40; steps++ {
		k, verb := at[pos]
		switch {
		case verb && (relative || s.groups[k].form == participle || s.groups[k].form == gerund):
			rels = append(rels, k)
			content = relative && r.tag(pos-1) != "IN" && !r.is(pos-1, "that", "which", "who") // it has a subject of its own
			relative = false
			pos = s.groups[k].to
		case verb && content && r.nominal(pos-1) && r.time.at(pos-1) < 0:
			return -1, rels // the clause behind "that" goes on
		case verb:
			return k, rels
		case (content || clause) && r.is(pos, "that", "who"), r.is(pos, "who"):
			return -1, rels
		case r.is(pos, "which", "whom") && r.tag(pos-1) == "IN": // "a plan under which they would": tells what is in it
			return -1, rels
		case r.is(pos, "that", "which", "who") && r.tag(pos) != "DT" || r.is(pos, "that") && at[pos+1] > 0:
			relative = true
			pos++
		case r.word(pos) == ",":
			comma = true
			pos++
		case r.is(pos, "because", "but", "after", "when", "while", "if", "—", ";", ":") || r.quoteMark(pos):
			return -1, rels
		case r.is(pos, "and") && !(r.nominal(pos-1) && r.nominal(pos+1) && !r.finiteAhead(pos+1, s.Last, 2)):
			return -1, rels
		case r.time.at(pos) >= 0, r.is(pos, "and"), r.tag(pos) == "RB", r.tag(pos) == "IN", r.is(pos, "to"), r.mark(pos):
			pos++
		case r.nominal(pos) && (relative || comma || len(rels) > 0 || r.tag(pos-1) == "IN" || r.nominal(pos-1)):
			pos++
		default:
			return -1, rels
		}
	}
	return -1, rels
}

// tellsClause reports whether a noun's "that" opens what was said, not what
// is told of the noun: "told a news conference that".
func (r *reader) tellsClause(t trigger, s scene) bool {
	for _, g := range s.groups {
		if g.to <= t.phrase.from && t.phrase.from-g.to < 4 && en.CueVerb(g.lemma) != nil {
			return true
		}
	}
	return false
}

// verbBefore is the group whose object the phrase from from is, or -1: "held
// talks", "called for talks".
func (r *reader) verbBefore(from int, s scene) int {
	p := from
	if p-1 > s.First && (r.tag(p-1) == "IN" || r.is(p-1, "to")) && !r.is(p-1, "after", "before", "since", "during", "until", "in", "at", "as", "than", "of") {
		p--
	}
	for k := len(s.groups) - 1; k >= 0; k-- {
		g := s.groups[k]
		if g.to == p || g.to == from {
			return k
		}
		if g.to < p && p-g.to <= 2 && r.tag(g.to) != "IN" && (r.tag(g.to) == "PRP" || r.tag(g.to) == "RB") {
			return k
		}
	}
	return -1
}
