package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// nounView reads an event that a noun names, by the verbs that govern it.
func (r *reader) nounView(t trigger, s scene) view {
	v := r.lineOf(t, r.onSince(t, r.nounsView(t, s), s), s)
	if v.status == "" && v.governor >= 0 && !v.object && !t.weak && r.lastsUntil(s, v.governor) {
		v.status, v.time = r.untilStatus(s.groups[v.governor]), r.groupTime(s, v.governor, t.at)
	}
	if v.object && v.governor >= 0 && v.time >= 0 && t.phrase.from == t.at && r.tag(t.at) == "NNS" && v.time == r.timeAlongside(s, v.governor) {
		v.time = -1 // "parked on Monday and lit fires"
	}
	if r.is(t.phrase.from-1, "of") && r.is(t.phrase.from-2, "ahead") && v.status == document.Happened && v.time >= 0 && v.time == r.phraseTime(t, s) && !en.ComesUnplanned(t.class) {
		v.time = -1 // "ahead of Monday's vote", which may be yet to come
	}
	if r.is(t.phrase.from-1, "since") && v.time >= 0 && r.ahead(v.time) {
		v.time, v.status = -1, document.Happened // "the first debate since the raid, which will be on Tuesday"
	}
	if (v.status == "" || v.status == document.Hypothetical) && !v.closed && v.object && r.is(t.phrase.from, "the") && t.class == "vote" && v.time >= 0 && v.time == r.phraseTime(t, s) && r.ahead(v.time) {
		v.status = document.Planned // "to influence the 8 November election"
	}
	if v.time >= 0 && v.governor >= 0 && !v.object && en.ComesUnplanned(t.class) && t.class != "win" && r.leadsTo(s.groups[v.governor], s) && v.time != r.phraseTime(t, s) {
		v.time = -1 // "the raid changed the debate on Monday"
	}
	if (v.status == document.Planned || v.status == document.Expected) && en.ComesUnplanned(t.class) && v.time >= 0 && v.time == r.phraseTime(t, s) && r.pastTime(v.time) && (r.tag(t.phrase.from) == "PRP$" || r.is(t.phrase.from, "the") || r.tag(t.phrase.from-1) == "POS" && r.time.at(t.phrase.from-2) == v.time) {
		v.status = document.Happened // "her victory on Tuesday will help"
	}
	if v.status == document.Planned && en.ComesUnplanned(t.class) && t.class != "win" && v.time >= 0 && v.time == r.phraseTime(t, s) && r.ahead(v.time) && en.Weekday(r.d.Slice(r.d.Times[v.time].Span)) && (v.governor < 0 || s.groups[v.governor].modality == en.Plain) {
		v.status, v.shift = document.Happened, -7 // "Saturday's murder of her aide remains unsolved"
	}
	if v.status == document.Planned && v.object && v.time >= 0 && r.pastTime(v.time) && s.groups[v.governor].form == gerund && r.meansOf(s.groups[v.governor]) {
		v.status = document.Happened
	}
	return v
}

// meansOf reports whether a gerund tells by what something was done, or what a time was spent with: "by
// signing the deal on Monday, they have", "spent Monday giving interviews".
func (r *reader) meansOf(g group) bool {
	if r.is(g.from-1, "by") {
		return true
	}
	h := r.d.Tokens[g.main].Head
	return h >= 0 && h < g.from && r.lemma(h) == "spend" && r.tag(h) == "VBD"
}

// leadsTo reports whether a verb tells what came of an accident or attack, and not what it did.
func (r *reader) leadsTo(g group, s scene) bool {
	return r.acts(g, s) && !en.Strikes(g.lemma) && en.EventVerb(g.lemma) == "" && !en.TakesPlace(g.lemma) && !en.SupportVerb(g.lemma)
}

// nounsView is nounView before what the noun's own words say against it.
func (r *reader) nounsView(t trigger, s scene) view {
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
	if main >= 0 && r.saidOfIt(t, s.groups[main]) {
		main = -1 // "held over papers on the sanctions, police said on Friday"
	}
	if main >= 0 && (r.beside(t) || r.ofPerson(t.at) || r.ofSubject(t, s.groups[main])) {
		main = -1
	}
	o := r.verbBefore(r.nounStart(t.phrase.from, s), s)
	if o >= 0 && main >= 0 && s.groups[main].form == finite && (en.CueVerb(s.groups[o].lemma) == nil || r.quoteMark(t.phrase.to) || r.withinCue(s.groups[main].main, t.at)) {
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
			return r.framed(t.at, r.nowOn(r.sameAs(t, r.withRelatives(t, r.governed(t, v, s), rels, s), s), t, s), s)
		}
	}
	if main < 0 {
		return r.framed(t.at, r.withRelatives(t, r.governed(t, v, s), rels, s), s)
	}
	v.governor, v.object = main, false
	for _, k := range rels {
		if v.time < 0 && (r.yetToBe(s.groups[k]) || r.putOrCalledOff(s, main) == en.Cancelling && r.wasToBe(s.groups[k])) {
			v.time = r.groupTime(s, k, t.at)
		}
	}
	v = r.withRelatives(t, r.governed(t, v, s), rels, s)
	return r.framed(t.at, r.nowOn(r.meantFor(t, r.sameAs(t, r.fallen(r.brokenUp(v, s), s), s), s), t, s), s)
}

// nowOn reads as moved what will take place "now" on another day than the reader knows: "the summit will
// now be held on 9 May".
func (r *reader) nowOn(v view, t trigger, s scene) view {
	if at := r.dueFirst(t.phrase.to, v, s); at >= 0 {
		v.status, v.was = document.Postponed, at
		return v
	}
	if v.status == document.Cancelled || v.status == document.Denied || v.time < 0 || v.was >= 0 || !r.ahead(v.time) || r.d.Times[v.time].Earliest == "" || r.d.Times[v.time].Latest == "" {
		return v
	}
	if slices.ContainsFunc(append([]int{v.governor}, v.rels...), func(k int) bool {
		if k < 0 || s.groups[k].modality != en.Future || s.groups[k].negated || !r.hasWord(s.groups[k], "now") || r.groupTime(s, k, -1) != v.time {
			return false
		}
		l := s.groups[k].lemma
		return l == "hold" && s.groups[k].passive || l == "take-place" || l == "happen" || l == "go-ahead"
	}) {
		v.status = document.Postponed
	}
	return v
}

// saidOfIt reports whether the verb behind an event's noun only tells who says so: it has a subject of its own.
func (r *reader) saidOfIt(t trigger, g group) bool {
	sub := r.child(g.main, "nsubj")
	return en.CueVerb(g.lemma) != nil && sub >= t.phrase.to && sub < g.from && (r.noun(sub) || r.pronoun(sub)) && r.is(t.phrase.to, ",")
}

// onSince gives what somebody has been on since a day that day: "have been on strike since 3 June".
func (r *reader) onSince(t trigger, v view, s scene) view {
	cop := r.child(t.at, "cop")
	if v.status != "" && v.status != document.Happened || v.time >= 0 || cop < 0 || cop >= t.at || !r.is(r.prepositionOf(t.at), "on") || !r.is(cop, "been") {
		return v
	}
	for i := t.at + 1; i < min(t.at+6, s.Last); i++ {
		if k := r.time.at(i); k >= 0 && r.noEarlierThan(k) && r.d.Times[k].NamedFrom != "" && r.d.Times[k].NamedFrom == r.d.Times[k].NamedTo {
			v.time, v.status = k, document.Happened
			break
		}
	}
	return v
}

// fallen reads what was to be and, as the verb joined to it tells, was not: "was due to begin on
// Friday but was suspended", "was due on Friday, but she put it back by a week".
func (r *reader) fallen(v view, s scene) view {
	if v.governor < 0 || v.time < 0 {
		return v
	}
	g := s.groups[v.governor]
	down := g.lemma == "be" && r.is(g.to, "down", "listed") && r.is(g.to+1, "for") // "was down for Friday"
	if !down && (v.status != document.Planned && v.status != document.Expected || !r.wasToBe(g)) {
		return v
	}
	if down && !g.negated {
		v.status = document.Planned
	}
	for _, o := range s.groups[v.governor+1:] {
		over, joined := r.d.Tokens[o.main].Head, r.d.Tokens[o.main].Rel == "conj"
		if joined = joined && (over == g.main || over >= 0 && r.below(g.main, over) || down && over == g.to); !joined || o.negated || o.form != finite {
			continue
		}
		m := en.VerbModality(o.lemma)
		alone := r.child(o.main, "nsubj") < 0
		switch it := r.is(o.main+1, "it", "them"); {
		case alone && o.passive && o.past && (m == en.Cancelling || o.lemma == "suspend"), it && !o.passive && m == en.Cancelling && o.modality == en.Plain:
			v.status = document.Cancelled
		case m == en.Postponing && o.modality == en.Plain && (alone && o.passive && o.past || it && !o.passive || alone && o.lemma == "slip"):
			v = r.putBack(v, o, s)
		}
	}
	return v
}

// putBack gives an event the day to which the verb of a group puts it off, or by how many days.
func (r *reader) putBack(v view, o group, s scene) view {
	_, to, days := r.movedBy(o.to, s)
	if n, _ := r.daysAt(o.to, s.Last); days == 0 && o.lemma == "slip" {
		days = n // "has slipped a week"
	}
	if o.lemma == "bring-forward" {
		days = 0
	}
	v.status, v.was, v.time, v.shift = document.Postponed, v.time, to, 0
	if to < 0 && days > 0 {
		v.time, v.shift = v.was, days
	}
	if to >= 0 {
		v.edge = r.lastOf(to)
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
	if v.governor < 0 || v.object || v.was >= 0 || v.status != document.Postponed && v.status != document.Cancelled && v.status != document.Planned {
		return v
	}
	for k := v.governor - 1; k >= 0 && s.groups[k].from >= t.phrase.to; k-- {
		at := r.groupTime(s, k, t.at)
		if at < 0 || !r.wasToBe(s.groups[k]) || v.status == document.Planned && (v.time < 0 || at == v.time || !r.nowInstead(v, s.groups[k], s)) {
			continue
		}
		if v.status == document.Planned {
			v.status = document.Postponed // "which should have opened on Monday, will now open on Friday"
		}
		r.wasSet(&v, at, en.Planning)
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
	if sub := r.child(g.main, "nsubj"); g.form == finite && x.Rel == "nmod" && sub >= 0 && sub < t.at && g.from > t.at && r.isPerson(sub) && r.hasComma(tokens{sub, t.at}) && r.below(t.at, sub) {
		return true // "Jane Doe, a general in the war, was sentenced"
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
	if over < 0 || over >= t.at || over == g.main || r.d.Tokens[over].Rel != "acl" || g.from < t.phrase.to {
		return false
	}
	if tag := r.tag(r.child(over, "nsubj")); (tag == "WP" || tag == "WDT" && r.d.Tokens[t.at].Rel == "obj" && !en.TakesPlace(r.lemma(over))) && r.is(t.phrase.to, ",") && g.from == t.phrase.to+1 {
		return true // "Jan Keel, who fought the mill in the suit, spoke on Monday"
	}
	return p < t.at && p > over && r.is(p, "in", "at", "during", "from")
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

// governed gives the view that the governing verb has of the event; of "no strike"
// it says that there was none.
func (r *reader) governed(t trigger, v view, s scene) view {
	v = r.affirmed(t, v, s)
	if !r.is(t.phrase.from, "no") && !r.is(t.phrase.from-1, "no") || v.status != document.Happened {
		return v
	}
	v.status = ""
	if v.governor >= 0 && (!v.object && en.TakesPlace(s.groups[v.governor].lemma) || v.time >= 0 && s.groups[v.governor].lemma == "be" && r.is(s.groups[v.governor].from-1, "there")) {
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
	case m == en.Cancelling && (!t.weak || g.passive && !v.object && (v.time >= 0 || r.dueBehind(t))) || m == en.Postponing || r.movedTo(g, s) || r.movesIt(t, g, v) || t.class == "deadline" && en.Prolongs(g.lemma) || r.struckOff(g):
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
	case v.object && g.form == gerund && (r.is(g.from-1, "against", "without") || r.foregone(g, v, s)), // "voted against joining the strike"
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
		} else if g.negated && v.object && g.modality == en.Plain && r.is(t.phrase.from, "a", "an", "any") {
			v.status = "" // "did not hold a poll this year"
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

// foregone reports whether a gerund is the object of a verb that says that it does not come
// about: "ruled out [making a bid]".
func (r *reader) foregone(g group, v view, s scene) bool {
	if v.governor == 0 {
		return false
	}
	over := s.groups[v.governor-1]
	return g.from-over.to < 2 && r.d.Tokens[g.main].Head == over.main && en.VerbModality(over.lemma) >= en.Cancelling
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
		if a.Cue.Contains(r.d.Tokens[i].Span) && (a.Time < 0 || !r.inName(a.Time)) {
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
	case "agreement", "approval", "ruling", "appointment", "resignation", "death", "merger", "offer", "sanctions", "arrest", "attack", "accident", "disaster", "discovery":
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
	if r.wereBidden(g) {
		return false // "were invited to join"
	}
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
