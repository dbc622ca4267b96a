package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// withNouns is the class of an event that a verb tells with what it is done to or with
// who does it, "" for none: "took the firm to court", "found three bodies".
func (r *reader) withNouns(g group, subject, object tokens, s scene) string {
	done := object
	if g.passive {
		done = subject
	}
	switch {
	case r.industrial(g, done):
		return "strike"
	case g.lemma == "take" && r.is(g.to, "up") && !g.passive: // "took up her post"
		return r.doneTo("take-up", r.headOf(tokens{min(g.to+1, done.to), done.to}))
	case g.lemma == "take" || g.lemma == "admit" || g.lemma == "haul" || g.lemma == "rush" || g.lemma == "airlift" || g.lemma == "move" || g.lemma == "transfer":
		if to := r.takenTo(g, subject, s); to != "" || g.passive || slices.Contains(r.low[g.to:min(g.to+9, s.Last)], "away") {
			return to // "takes the title away from a rival"
		}
		return r.doneTo(g.lemma, r.headOf(object))
	case g.lemma == "go" && !g.passive && r.is(g.to, "to") && (r.hasNoun(subject) || r.pronoun(subject.from)) && r.toCourt(g, s):
		return "lawsuit" // "will go to the High Court on Monday"
	case g.lemma == "come" && r.comesTo(g, subject, s):
		return "visit"
	case (g.lemma == "visit" || g.lemma == "enter" || g.lemma == "tour" || g.lemma == "examine") && !g.passive && r.hasNoun(object) && r.anyLemma(r.headOf(subject), en.Inspects):
		return "hearing" // what inspectors do there is an inspection
	case (g.lemma == "make" || g.lemma == "give" || g.lemma == "deliver") && !g.passive && r.anyLemma(r.headOf(object), func(l string) bool { return l == "statement" || l == "address" }) && r.toAssembly(object.to, s):
		return "interview"
	case g.lemma == "order" && !g.passive && g.past && g.form == finite && r.hasDay(s, g) && r.outOf(object, s):
		return "closure" // "ordered all 14 jets out of the air"
	case g.lemma == "pay" && r.toBePaid(g, object, s):
		return "payment"
	case g.lemma == "pay" && !g.passive && g.past && g.form == finite && !g.negated && r.hasMoney(r.headOf(object)) && r.hasNoun(subject) && r.hasDay(s, g):
		return "payment"
	case g.lemma == "hear" && r.heardByCourt(g, subject, object, s):
		return "hearing"
	case g.lemma == "give" && r.givesUntil(g, s) > 0:
		return "deadline"
	case (g.lemma == "go" && r.tag(subject.to-1) == "NNS" && !r.is(g.to, "to", "from", "un", "out", "up", "down") && r.tag(g.to) != "JJ" || g.passive && (g.lemma == "lose" || g.lemma == "axe")) && r.headIs(subject, func(l string) bool { return l == "job" || l == "post" || l == "role" }) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0:
		return "cuts" // "300 jobs will go by June"
	case r.setsFee(g, subject, s):
		return "rates" // "the minimum wage rises on 1 April"
	case g.lemma == "go" && r.is(g.to, "out") && r.anyLemma(r.headOf(subject), en.Missive) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0:
		return "notice"
	case (g.lemma == "shoot-down" || g.lemma == "bring-down" || g.lemma == "down") && r.anyLemma(r.headOf(done), en.Vehicle):
		return "attack"
	case (g.lemma == "block" || g.lemma == "blockade") && r.anyLemma(done, en.Way) && (r.anyLemma(r.headOf(subject), en.Protests) || g.passive && r.is(g.to, "by") && r.anyLemma(tokens{g.to + 1, min(g.to+6, s.Last)}, en.Protests)):
		return "protest"
	case g.passive && (en.Impact(g.lemma) || g.lemma == "bring-down"):
		return r.struckBy(g, subject, s)
	case r.clearsOut(g, subject, s):
		return "closure"
	case g.lemma == "release" && (r.anyLemma(r.headOf(done), en.PeopleNoun) || r.anyLemma(r.headOf(done), en.PersonNoun) || g.passive && !done.empty() && r.tag(done.to-1) == "CD"):
		return "release" // "the remaining eight are to be released"
	case en.Ravages(g.lemma) && !g.passive && g.past && r.anyLemma(r.headOf(subject), en.Element):
		return "disaster"
	case g.lemma == "confirm" && !g.passive && r.onlyClaimed(done, s):
		return "" // "confirmed the case was a hoax"
	}
	return r.doneTo(g.lemma, r.headOf(done))
}

// onlyClaimed reports whether what is confirmed is the subject of what is said of it, or a case of no illness.
func (r *reader) onlyClaimed(done tokens, s scene) bool {
	to := r.headOf(done).to
	if r.is(to-1, "case") && !r.is(to, "of", "in") {
		return true
	}
	for i := to; i < min(to+6, s.Last) && !r.mark(i) && !r.is(i, "and", "which", "that", "who", "as", "after", "when"); i++ {
		if r.finite(i) {
			return true
		}
	}
	return false
}

// doneTo is the class of what a verb does to what a phrase names at its end.
func (r *reader) doneTo(verb string, head tokens) string {
	for i := head.to - 1; i >= head.from; i-- {
		switch {
		case !r.noun(i) || r.mention.at(i) >= 0:
		case verb == "stop" && r.is(head.to, "on") && r.time.at(head.to+1) < 0:
			return "" // who stops work on a dam builds it no further
		case verb == "confirm" && r.is(i, "case", "cases") && !r.is(i+1, "of") && !(r.is(i, "cases") && r.tag(head.from) == "CD"):
			return "" // "confirmed the case could proceed"
		case r.is(i, "action") && !r.is(i-1, "legal", "class", "court", "collective", "libel"):
			return "" // an action of another sort is no lawsuit
		default:
			return en.Deed(verb, r.lemma(i))
		}
	}
	return ""
}

// industrial reports whether workers act: "took industrial action".
func (r *reader) industrial(g group, done tokens) bool {
	for i := done.from; i+1 < done.to; i++ {
		if r.is(i, "industrial") && r.is(i+1, "action") {
			return g.lemma == "take" || en.SupportVerb(g.lemma)
		}
	}
	return false
}

// takenTo reads "took the firm to court" and "was taken to hospital".
func (r *reader) takenTo(g group, subject tokens, s scene) string {
	for i := g.to; i < min(g.to+10, s.Last-1) && !r.finite(i) && !r.hardBreak(i); i++ {
		if !r.is(i, "to") {
			continue
		}
		next := i + 1
		if r.tag(next) == "DT" {
			next++
		}
		switch {
		case r.is(i+1, "court") && r.hasNoun(subject):
			return "lawsuit"
		case (r.is(next, "hospital") || r.namedHospital(next)) && (g.passive && r.hasNoun(subject) || !g.passive && g.past && r.hasNoun(subject) && !r.forVisit(next, s) && (r.is(g.to, "him", "her", "them") || r.peopled(r.child(g.main, "obj")))):
			return "injury"
		}
	}
	return ""
}

// forVisit reports whether the words behind the hospital at i tell that nobody there was hurt: "for a check-up".
func (r *reader) forVisit(i int, s scene) bool {
	for j := i + 1; j < min(i+9, s.Last) && !r.mark(j); j++ {
		if r.is(j, "check-up", "checkup", "check", "visit", "appointment", "test", "tests", "scan", "examination", "visiting") {
			return true
		}
	}
	return r.is(i+1, "to") && r.is(i+2, "see", "visit", "meet")
}

// comesTo reports whether somebody is to come to a place on a day: "will come to Geneva
// on June 22".
func (r *reader) comesTo(g group, subject tokens, s scene) bool {
	m := r.mention.at(g.to + 1)
	if g.passive || !r.is(g.to, "to") || m < 0 || r.d.Mentions[m].Type != document.Place || !r.hasActor(subject) && !r.hasNoun(subject) {
		return false
	}
	k := slices.Index(s.groups, g)
	t := r.groupTime(s, k, -1)
	return t >= 0 && !r.vagueTime(t) && (g.modality == en.Future || !g.past && r.tag(g.main) != "VBD" && r.ahead(t) && r.hasActor(subject))
}

// toBePaid reports whether a verb tells on what day, or from when, a sum is to be paid: "will be paid 90
// crowns a head from May".
func (r *reader) toBePaid(g group, object tokens, s scene) bool {
	if g.modality != en.Future && g.modality != en.Planning || g.form != finite || g.negated {
		return false
	}
	if k := r.groupTime(s, slices.Index(s.groups, g), -1); k < 0 || r.vagueTime(k) {
		return false
	}
	for i := object.from; i < object.to; i++ {
		if r.tag(i) == "CD" && (en.Currency(r.lemma(i+1)) || i > 0 && r.is(i-1, "$", "£", "€") || r.is(i+1, "million", "billion", "p")) {
			return true
		}
	}
	return false
}

// heardByCourt reports whether a court hears something on a day: "her application was heard in the High
// Court on Monday", "a judge is to hear the request on Friday".
func (r *reader) heardByCourt(g group, subject, object tokens, s scene) bool {
	if g.form != finite && g.form != infinitive || r.groupTime(s, slices.Index(s.groups, g), -1) < 0 {
		return false
	}
	if g.passive {
		return r.anyLemma(subject, en.Pleaded)
	}
	return r.anyLemma(r.headOf(subject), en.Bench) && r.hasNoun(object) && !r.is(g.to, "that", "how", "from")
}

// givesUntil is where in "gave the owners until Friday to reply" the words for the day begin, behind
// those who have until then; 0 where nothing of the kind stands.
func (r *reader) givesUntil(g group, s scene) int {
	if g.passive || g.negated {
		return 0
	}
	for i := g.to; i < min(g.to+8, s.Last-1) && (r.nominal(i) || r.tag(i) == "DT" || r.tag(i) == "PRP" || r.is(i, "until", "till", "of")); i++ {
		if r.is(i, "until", "till") && i > g.to && r.time.at(i+1) >= 0 && r.dates(r.time.at(i+1)) {
			return i
		}
	}
	return 0
}

// struckBy is the class of what befalls somebody or something that is hit: an attack by what is fired, an
// accident by what is driven; "" for others.
func (r *reader) struckBy(g group, subject tokens, s scene) string {
	if !r.is(g.to, "by") || !r.hasNoun(subject) {
		return ""
	}
	switch by := r.headOf(tokens{g.to + 1, min(g.to+6, s.Last)}); {
	case r.anyLemma(by, en.Projectile):
		return "attack"
	case r.anyLemma(by, en.Vehicle):
		return "accident"
	}
	return ""
}

// clearsOut reports whether people are ordered to leave where they are: "police ordered 400
// residents to leave the valley".
func (r *reader) clearsOut(g group, subject tokens, s scene) bool {
	k := slices.Index(s.groups, g)
	if g.lemma != "order" && g.lemma != "tell" || k < 0 || k+1 >= len(s.groups) || g.form != finite || !g.past || g.negated || !r.hasNoun(subject) && !r.hasActor(subject) {
		return false
	}
	next := s.groups[k+1]
	if next.form != infinitive || next.lemma != "leave" && next.lemma != "evacuate" && next.lemma != "flee" {
		return false
	}
	told := tokens{g.to, next.from}
	if g.passive {
		told = subject
	}
	return r.anyLemma(told, en.PeopleNoun) || r.anyLemma(told, en.PersonNoun)
}

// toAssembly reports whether who speaks does so to lawmakers: "make a statement [to the House of Commons]".
func (r *reader) toAssembly(i int, s scene) bool {
	if r.is(i-1, "commons", "parliament", "house", "senate") {
		return true
	}
	for j := i; j < min(i+7, s.Last) && r.time.at(j) < 0 && !r.mark(j) && !r.verb(j); j++ {
		if l := r.lemma(j); r.is(i, "to", "in", "before") && (en.Lawmaker(strings.ToLower(l)) || r.is(j, "commons", "house", "assembly", "chamber", "council", "cabinet", "committee")) {
			return true
		}
	}
	return false
}

// outOf reports whether vehicles or a plant are ordered out of the air, off the road or out of service.
func (r *reader) outOf(object tokens, s scene) bool {
	for i := object.from; i < min(object.to+4, s.Last-2); i++ {
		if r.is(i, "out") && r.is(i+1, "of") && (r.is(i+2, "service", "use", "action") || r.is(i+3, "air", "sky", "skies", "water")) || r.is(i, "off") && r.is(i+2, "road", "roads", "rails", "water") {
			return true
		}
	}
	return false
}

// namedHospital reports whether the name of a hospital stands at i.
func (r *reader) namedHospital(i int) bool {
	for m := r.mention.at(i); m >= 0 && i < len(r.low) && r.mention.at(i) == m; i++ {
		if r.is(i, "hospital", "infirmary", "clinic") {
			return true
		}
	}
	return false
}

// hasDay reports whether a verb has a day of its own.
func (r *reader) hasDay(s scene, g group) bool {
	at := r.groupTime(s, slices.Index(s.groups, g), -1)
	return at >= 0 && len(r.d.Times[at].EDTF) == len("2006-01-02")
}

// allowedDay is the past day behind what somebody allows another to do, -1 for none: "allowed the firm to reopen
// the mill on Monday".
func (r *reader) allowedDay(g group, s scene) int {
	k := slices.Index(s.groups, g)
	if k < 0 || k+1 >= len(s.groups) || s.groups[k+1].form != infinitive || s.groups[k+1].from-g.to > 9 || !r.hasNoun(tokens{g.to, s.groups[k+1].from}) {
		return -1
	}
	at := r.groupTime(s, k+1, -1)
	if at < 0 || !r.pastTime(at) || len(r.d.Times[at].EDTF) != len("2006-01-02") {
		return -1
	}
	return at
}

// spreads reports whether what reaches a town is nobody who travels: "inflation reached the city".
func (r *reader) spreads(subject, object tokens) bool {
	town := func(l string) bool { return l == "city" || l == "town" || l == "village" || l == "capital" }
	travels := func(l string) bool {
		return en.Vehicle(l) || en.PersonNoun(l) || en.PeopleNoun(l) || en.RoleNoun(l) || en.Nominal(l)
	}
	return r.headIs(object, town) && !r.hasActor(subject) && !r.pronoun(subject.from) && !r.headIs(subject, travels)
}

// listsAs reads "placed the firm on import alert", "put it on a blacklist".
func (r *reader) listsAs(g group, s scene) bool {
	for i := g.to; i < min(g.to+10, s.Last-1); i++ {
		if !r.is(i, "on", "under") {
			continue
		}
		for j := i + 1; j < min(i+4, s.Last); j++ {
			if r.noun(j) && en.Watchlist(r.lemma(j)) && !r.noun(j+1) {
				return true
			}
		}
	}
	return false
}

// offShelves reports whether a verb takes something from where it is sold: "pulled from the shelves",
// "ordered two sorts off the market".
func (r *reader) offShelves(g group) bool {
	for i := g.to; i < min(g.to+10, len(r.low)-2) && !r.finite(i) && !r.mark(i); i++ {
		if j := i + 1; r.is(i, "off", "from") {
			if r.is(j, "the") {
				j++
			}
			if r.is(j, "shelves", "shelf", "market", "sale", "stores", "shops") {
				return true
			}
		}
	}
	return false
}

// setsFee reports whether a verb tells from what day to come a wage, price or the like is another one: "the minimum
// wage rises to £12.40 on 1 April", "fares will go up by 4 per cent from Monday".
func (r *reader) setsFee(g group, subject tokens, s scene) bool {
	if g.passive || g.negated || g.form != finite || g.past || !(en.Shifts(g.lemma) || g.lemma == "go" && r.is(g.to, "up", "down") || g.lemma == "go-up" || g.lemma == "increase") || !r.headIs(subject, en.Fee) || r.headIs(subject, func(l string) bool { return l == "rate" }) && !slices.ContainsFunc(r.low[subject.from:subject.to], en.SetRate) {
		return false
	}
	k := slices.Index(s.groups, g)
	at := r.groupTime(s, k, -1)
	return at >= 0 && r.ahead(at) && r.ofOneMonth(at) && r.groupStatus(s, k, at) == document.Planned
}

// toCourt reports whether somebody goes to a court on a day.
func (r *reader) toCourt(g group, s scene) bool {
	for i := g.to + 1; i < min(g.to+7, s.Last) && !r.mark(i) && !r.verb(i) && r.time.at(i) < 0; i++ {
		if r.is(i, "court", "tribunal") {
			return r.hasDay(s, g)
		}
	}
	return false
}
