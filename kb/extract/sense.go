package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// sense is the class of an event that a verb tells only with such a subject or
// object, "" for none: a ship strikes, a director leaves, shares fall.
func (r *reader) sense(g group, subject, object tokens, s scene) string {
	if class := r.senseToo(g, subject, object, s); class != "" {
		return class
	}
	switch g.lemma {
	case "order", "pull", "take", "remove", "withdraw", "strip", "sweep":
		if r.offShelves(g) && (g.passive && r.hasNoun(subject) || r.hasNoun(object)) {
			return "recall"
		}
	}
	switch g.lemma {
	case "strike":
		if object.empty() && !r.anyLemma(subject, en.Projectile) && !r.anyLemma(subject, en.Vehicle) {
			return "strike" // they stop work
		}
	case "open":
		if r.is(g.to, "fire") && !g.passive {
			return "attack"
		}
	case "announce":
		if g.passive && r.hasNoun(subject) {
			return "publication"
		}
	case "have":
		if k := r.time.at(g.to + 1); r.is(g.to, "until", "till") && (k >= 0 || r.time.at(g.to) >= 0) {
			return "deadline"
		}
		if k := r.time.at(g.to); k >= 0 && r.d.Times[k].Relation == "until" {
			return "deadline"
		}
	case "see":
		if r.heldToHave(g) && r.peopled(r.child(g.main, "obj")) {
			return "talks" // "was found to have seen an adviser in May"
		}
	case "give", "hand":
		if k := r.time.at(g.to + 1); g.passive && !g.negated && r.is(g.to, "until", "till") && k >= 0 && r.dates(k) && (r.hasNoun(subject) || r.hasActor(subject)) {
			return "deadline" // "was given until Friday to reply"
		}
		if r.givenPost(g, subject, s) {
			return "appointment"
		}
	case "become", "take-over":
		if r.person(subject) && r.officeBehind(g, s) {
			return "appointment"
		}
	case "leave", "depart":
		if r.person(subject) && !g.passive && r.leavesOffice(g, object) {
			return "resignation"
		}
	case "jail", "imprison":
		if r.forTerm(g, s) {
			return "ruling" // "was jailed for four years"
		}
	case "release", "walk":
		if r.frees(g, s) {
			return "release"
		}
	case "recall":
		if !r.person(subject) && (r.hasNoun(object) || g.passive) && r.quote.at(g.to) < 0 {
			return "recall"
		}
	case "refuse", "deny":
		if g.passive && r.anyLemma(tokens{g.to, min(g.to+2, s.Last)}, en.Relief) {
			return "ruling"
		}
		if g.lemma == "refuse" && !g.passive && !(r.tag(g.to) == "TO") && r.hasActor(subject) {
			return "rejection"
		}
	case "decline":
		if !g.passive && !(r.tag(g.to) == "TO") && r.hasActor(subject) {
			return "rejection"
		}
	case "lose":
		if r.losesTo(g) {
			return "win"
		}
		if r.anyLemma(r.headOf(object), en.Kin) && !r.anyLemma(object, func(l string) bool { return l == "case" || l == "job" }) {
			return "death"
		}
	case "test":
		if r.is(g.to, "positive") && !r.is(g.to+2, "a", "the", "an", "banned", "steroids", "drugs", "cannabis", "cocaine", "alcohol") {
			return "illness"
		}
	case "fall":
		if !g.passive && object.empty() && r.headIs(subject, en.Cabinet) && r.hasDay(s, g) && !r.is(g.to, "by", "to", "short", "behind", "out") {
			return "dissolution"
		}
	case "recognise", "recognize":
		if m := r.mention.at(object.from); !object.empty() && m >= 0 && r.d.Mentions[m].Type == document.Place && !g.passive && r.hasDay(s, g) {
			return "recognition"
		}
	case "allow", "permit", "let":
		if !g.passive && g.past && g.form == finite && !g.negated && r.allowedDay(g, s) >= 0 {
			return "approval"
		}
	case "plead":
		if r.is(g.to, "guilty", "not", "innocent", "no") {
			return "plea"
		}
	case "clear":
		if r.is(g.to, "of") {
			return "ruling"
		}
	case "draw", "tie", "play", "face", "take-on":
		if r.contests(g, subject, s) {
			return "match"
		}
	case "reach":
		if r.anyLemma(r.headOf(object), func(l string) bool { return en.EventNoun(l) == "match" }) {
			return "win" // "reached the final"
		}
		if !g.passive && r.anyLemma(r.headOf(object), en.Reachable) && !r.spreads(subject, object) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0 {
			return "arrival" // "reached orbit"
		}
		if m := r.mention.at(object.from); !object.empty() && m >= 0 && r.d.Mentions[m].Type == document.Place {
			return "arrival"
		}
	case "post", "report", "book", "record", "bring-out":
		if !g.passive && r.hasActor(subject) && r.anyLemma(object, func(l string) bool {
			return en.EventNoun(l) == "earnings" || l == "loss" || l == "turnover" || l == "income" || l == "dividend"
		}) {
			return "earnings"
		}
	case "sit", "convene", "reconvene":
		if !g.passive && r.anyLemma(r.headOf(subject), en.Inquirer) {
			return "talks" // a panel that sits meets
		}
		if !g.passive && (r.anyLemma(r.headOf(subject), en.Institution) || r.assembly(subject)) {
			return "sitting" // of its own: who confers at the same time is another matter
		}
	case "back", "support", "approve", "accept", "reject", "endorse", "ratify", "adopt", "confirm":
		if g.lemma == "confirm" && (r.confirmsAs(g, s) || r.confirmsIn(g, subject, object, s)) {
			return "appointment"
		}
		if r.byVotes(g, s) {
			return "vote"
		}
	case "return", "come-back", "go-back":
		if r.anyLemma(r.headOf(subject), en.Negotiator) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0 {
			return "talks" // "the parties will return to Arlby on Friday"
		}
	case "find", "recover":
		if r.foundDead(g) {
			return "death"
		}
		if r.findsThing(g, subject, object, s) {
			return "discovery"
		}
	case "speak", "talk", "confer":
		if r.is(g.to, "by", "via", "on") && (r.is(g.to+1, "phone", "telephone", "video") || r.is(g.to+2, "phone", "telephone")) && r.hasNoun(subject) {
			return "talks"
		}
	case "appear":
		if r.is(g.to, "before") && r.hasNoun(subject) && (r.is(g.to+1, "it", "them") || r.anyLemma(tokens{g.to + 1, min(g.to+6, s.Last)}, en.Inquirer)) {
			return "testimony"
		}
		if r.is(g.to, "before") && (r.hasNoun(subject) || r.is(subject.from, "he", "she", "they")) && r.anyLemma(tokens{g.to + 1, min(g.to+4, s.Last)}, en.Lawmaker) {
			return "hearing"
		}
		if i := g.to; r.is(i, "in", "before", "at") && (r.anyLemma(tokens{i + 1, min(i+6, s.Last)}, en.Bench)) && (r.hasNoun(subject) || r.is(subject.from, "he", "she", "they")) {
			return "hearing"
		}
	case "take":
		if r.is(g.to, "office") && !g.passive {
			return "appointment"
		}
		if r.is(g.to, "to") && r.is(g.to+1, "the") && r.is(g.to+2, "streets") && (r.hasNoun(subject) || r.hasActor(subject)) {
			return "protest"
		}
		if r.is(g.to, "up") && !g.passive && r.onAgenda(g, subject, s) {
			return "talks"
		}
	case "go", "come":
		if !g.passive && r.is(g.to, "to") && r.is(g.to+1, "the") && r.is(g.to+2, "polls") {
			return "vote"
		}
		if !g.passive && r.is(g.to, "home") && (r.hasNoun(subject) || r.hasActor(subject)) {
			return "return"
		}
	case "travel", "fly", "head", "journey":
		if m := r.mention.at(g.to + 1); !g.passive && r.is(g.to, "to") && m >= 0 && r.d.Mentions[m].Type == document.Place && (r.hasActor(subject) || r.pronoun(subject.from)) {
			return "visit"
		}
	case "put-forward":
		if r.forPost(g, object) {
			return "appointment"
		}
	case "consider", "discuss", "debate", "examine", "deliberate", "weigh":
		if !g.passive && (g.lemma != "weigh" || g.form == finite) && r.onAgenda(g, subject, s) {
			return "talks"
		}
	case "decide", "rule":
		if !g.passive && r.onAgenda(g, subject, s) && r.anyLemma(r.headOf(subject), en.Elector) {
			return "vote" // "shareholders, who are due to decide on 15 March"
		}
	case "grant", "issue", "award", "renew", "extend":
		if r.permit(g, subject, object) {
			return "approval"
		}
	case "annul", "quash", "void", "revoke", "strike-down", "overturn":
		if r.permit(g, subject, object) {
			return "ruling"
		}
	case "drop", "withdraw", "abandon":
		if r.dropsCase(g, subject, object) {
			return "dropping"
		}
	case "write", "notify", "inform", "alert":
		if r.sendsWord(g, s) {
			return "notice"
		}
	case "hear":
		if !g.passive && (r.anyLemma(r.headOf(subject), en.Institution) || r.anyLemma(r.headOf(subject), en.Bench) || r.is(subject.from, "it")) && r.anyLemma(object, en.Pleaded) {
			return "hearing"
		}
	case "ask", "request", "petition":
		if r.asksOf(g, s) {
			return "request"
		}
	case "put", "place":
		if r.listsAs(g, s) {
			return "warning"
		}
	case "order", "instruct", "compel", "forbid", "bar":
		if g.passive && g.form == finite && g.past && !g.negated && g.modality <= en.Future && (r.hasNoun(subject) || r.hasActor(subject)) && r.putUnder(g, s) {
			return "ruling" // "was ordered on Monday to stop pumping"
		}
	case "concede":
		if (r.hasActor(subject) || r.pronoun(subject.from)) && !g.passive && r.child(g.main, "ccomp") < 0 && !r.quoteMark(g.to) && (r.child(g.main, "obj") < 0 || r.anyLemma(object, func(l string) bool { return l == "defeat" || l == "election" || l == "race" })) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0 && !r.is(g.to, "that", "to") {
			return "concession"
		}
	case "run", "stand":
		if r.tag(g.main) != "VBG" && r.forOffice(g, s) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0 {
			return "candidacy"
		}
	case "refer":
		if r.refersTo(g, subject, s) {
			return "referral"
		}
	case "caution", "warn", "reprimand", "rebuke", "censure", "admonish":
		if g.passive && g.form == finite && r.child(g.main, "ccomp") < 0 && !r.is(g.to, "that", "to", "not", "it", "against") && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0 {
			return "warning"
		}
	case "look-into", "look":
		if !g.passive && r.is(g.to, "into") && (r.anyLemma(r.headOf(subject), en.Inquirer) || r.anyLemma(r.headOf(subject), en.Institution) || r.anyLemma(r.headOf(subject), en.Inspects)) {
			return "hearing"
		}
	}
	if class := r.punishes(g, subject, object, s); class != "" {
		return class
	}
	switch {
	case g.lemma == "report" && r.reportsBy(g, subject, object, s):
		return "publication"
	case en.Judges(g.lemma) && r.courtDecides(g, subject, s):
		return "ruling"
	case en.SetsRate(g.lemma) && r.setsRate(g, object):
		return "rates"
	case en.Impact(g.lemma) && !g.passive && r.anyLemma(subject, en.Projectile):
		return "attack"
	case en.Moves(g.lemma) && !g.passive && r.anyLemma(r.headOf(subject), en.Traded):
		return "market"
	}
	return r.withNouns(g, subject, object, s)
}

// foundDead reports whether a verb tells that somebody was found dead: "was found dead", "found two
// men dead".
func (r *reader) foundDead(g group) bool {
	if !g.past || g.negated {
		return false
	}
	for i := g.to; i < min(g.to+6, len(r.low)); i++ {
		if r.is(i, "dead") {
			return true
		}
		if g.passive || !r.nominal(i) {
			return false
		}
	}
	return false
}

// forTerm reports whether a verb tells for how long.
func (r *reader) forTerm(g group, s scene) bool {
	for i := g.to; i < min(g.to+6, s.Last-1); i++ {
		if k := r.time.at(i + 1); r.is(i, "for") && (k >= 0 && r.d.Times[k].Type == document.DurationType || r.is(i+1, "life")) {
			return true
		}
	}
	return false
}

// frees reports whether a verb tells that somebody comes free.
func (r *reader) frees(g group, s scene) bool {
	switch g.lemma {
	case "free":
		return true
	case "walk":
		return r.is(g.to, "free")
	case "release":
		rel := "obj"
		if g.passive {
			rel = "nsubj"
		}
		i := r.child(g.main, rel)
		if i < 0 {
			return false
		}
		m := r.mention.at(i)
		return m >= 0 && r.d.Mentions[m].Type == document.Person || m < 0 && r.noun(i) && (en.PeopleNoun(r.lemma(i)) || en.PersonNoun(r.lemma(i)) || en.RoleNoun(r.lemma(i)))
	}
	return false
}

// onAgenda reports whether a verb tells what a body is to come together for on a day of
// its own: "had planned to consider the claim on 20 February".
func (r *reader) onAgenda(g group, subject tokens, s scene) bool {
	k := slices.Index(s.groups, g)
	t := r.groupTime(s, k, -1)
	if t < 0 || r.vagueTime(t) {
		return false
	}
	switch r.groupStatus(s, k, t) {
	case document.Planned, document.Expected:
	default:
		return false
	}
	head := r.headOf(subject)
	return r.anyLemma(head, en.Institution) || r.anyLemma(head, en.Elector) || r.assembly(subject)
}

// courtDecides reports whether a court or judge decides something on a day: "An appeals court
// ordered the firm on 12 June to pay".
func (r *reader) courtDecides(g group, subject tokens, s scene) bool {
	return g.form == finite && !g.passive && g.past && !g.negated && g.modality < en.Future && r.anyLemma(r.headOf(subject), en.Bench) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0
}

// reportsBy reports whether a body is to report by a day: "must report by June 15".
func (r *reader) reportsBy(g group, subject, object tokens, s scene) bool {
	k := slices.Index(s.groups, g)
	t := r.groupTime(s, k, -1)
	if g.passive || t < 0 || !object.empty() || r.child(g.main, "ccomp") > 0 {
		return false
	}
	switch r.groupStatus(s, k, t) {
	case document.Planned, document.Expected:
		return r.hasNoun(subject) || r.pronoun(subject.from)
	}
	return false
}

// permit reports whether what a verb gives or takes away is a permit or the like.
func (r *reader) permit(g group, subject, object tokens) bool {
	if g.passive {
		return r.anyLemma(r.headOf(subject), en.Permit)
	}
	return r.anyLemma(r.headOf(object), en.Permit)
}

// setsRate reports whether a verb sets what a central bank lends at: "kept its main rate".
func (r *reader) setsRate(g group, object tokens) bool {
	head := r.headOf(object)
	for i := head.from; i < head.to; i++ {
		if r.is(i, "rate", "rates") && r.is(i-1, "interest", "key", "main", "benchmark", "policy", "base", "bank", "lending", "repo", "refinancing", "deposit", "cash") {
			return !g.passive && g.form == finite
		}
	}
	return false
}

// dropsCase reports whether a verb gives up what was brought before a court: "dropped his
// claim against the firm".
func (r *reader) dropsCase(g group, subject, object tokens) bool {
	if g.passive {
		object = subject
	}
	for i := object.from; i < r.headOf(object).to; i++ {
		if r.noun(i) && !r.noun(i+1) && (r.is(i, "claim", "claims", "charge", "charges") || en.EventNoun(r.lemma(i)) == "lawsuit" || en.Pleaded(r.lemma(i))) {
			return true
		}
	}
	return false
}

// sendsWord reports whether a verb with a day of its own gives a body word of something:
// "wrote to the bank on 4 December", "notified the regulator on Monday".
func (r *reader) sendsWord(g group, s scene) bool {
	i := g.to
	if g.lemma == "write" {
		if !r.is(i, "to") {
			return false
		}
		i++
	}
	if r.tag(i) == "DT" {
		i++
	}
	if r.is(g.main, "expected") && r.tag(i) == "DT" && r.noun(i+1) && r.time.at(i+2) >= 0 && (r.ahead(r.time.at(i+2)) || r.is(i+2, "today", "tonight")) && !r.is(i+1, "end", "start", "beginning", "time", "range", "region") {
		return true // "is expected at the scene today"
	}
	m := r.mention.at(i)
	return m >= 0 && r.d.Mentions[m].Type != document.Place && !g.passive && g.past && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0
}

// confirmsAs reports whether somebody is confirmed in an office: "confirmed Doe as
// finance minister", "was confirmed as chief executive".
func (r *reader) confirmsAs(g group, s scene) bool {
	for i := g.to; i < min(g.to+8, s.Last); i++ {
		if r.is(i, "as") {
			return r.officeBehind(group{to: i}, s) && (g.passive || r.person(tokens{g.to, i}))
		}
		if !r.nominal(i) && r.time.at(i) < 0 {
			return false
		}
	}
	return false
}

// findsThing reports whether a verb with a day of its own finds something that can be held,
// and not that something is so: "found the bronze on Saturday under a sheet".
func (r *reader) findsThing(g group, subject, object tokens, s scene) bool {
	if !g.past || g.form != finite || r.groupTime(s, slices.Index(s.groups, g), -1) < 0 {
		return false
	}
	if g.passive {
		return r.hasNoun(subject) && !r.is(g.to, "to", "that", "guilty", "dead")
	}
	o := r.child(g.main, "obj")
	return o > g.main && !object.empty() && o < object.to && r.noun(o) && r.child(g.main, "ccomp") < 0 && r.child(g.main, "xcomp") < 0 && (r.anyLemma(subject, en.PeopleNoun) || r.anyLemma(subject, en.PersonNoun) || r.hasActor(subject) || r.anyLemma(subject, func(l string) bool { return l == "police" || l == "team" || l == "diver" || l == "detective" }))
}

// forPost reports whether somebody is put forward for an office: "put forward her deputy,
// Jan Doe, for the post".
func (r *reader) forPost(g group, object tokens) bool {
	for i := g.to; i < min(g.to+12, len(r.low)-2) && !r.is(i, ".", ";"); i++ {
		if r.is(i, "for", "as") && (r.is(i+2, "post", "job", "role", "office", "position", "seat") || en.RoleNoun(r.lemma(i+1)) || en.RoleNoun(r.lemma(i+2))) {
			return r.person(tokens{g.to, i})
		}
	}
	return false
}

// asksOf reports whether a verb that has its own day asks a body to do something: "asked the
// World Bank on Tuesday to pay".
func (r *reader) asksOf(g group, s scene) bool {
	m := r.mention.at(g.to)
	if m < 0 && r.tag(g.to) == "DT" {
		m = r.mention.at(g.to + 1)
	}
	if m < 0 || g.passive || g.form != finite || !g.past || r.d.Mentions[m].Type == document.Person {
		return false
	}
	i := r.within(r.d.Mentions[m].Span).to
	dated := false
	for i < s.Last && (r.time.at(i) >= 0 || r.is(i, "on", "late", "early")) {
		dated = dated || r.time.at(i) >= 0
		i++
	}
	return dated && (r.tag(i) == "TO" && r.tag(i+1) == "VB" || r.is(i, "for"))
}

// byVotes reports whether a count of votes stands behind a verb: "approved the
// pact by 61 votes to 40".
func (r *reader) byVotes(g group, s scene) bool {
	for i := g.to; i+2 < s.Last && !r.hardBreak(i); i++ {
		if r.is(i, "by") && r.tag(i+1) == "CD" && r.is(i+2, "votes", "ballots") {
			return true
		}
	}
	return false
}

// assembly reports whether a phrase names a parliament, a court or the like.
func (r *reader) assembly(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.mention.at(i) >= 0 && en.Institution(en.Singular(r.word(i))) {
			return true
		}
	}
	return false
}

func (r *reader) anyLemma(t tokens, is func(string) bool) bool {
	for i := t.from; i < t.to; i++ {
		if is(r.lemma(i)) && r.noun(i) {
			return true
		}
	}
	return false
}

// headOf is a phrase up to the first preposition or mark.
func (r *reader) headOf(t tokens) tokens {
	for i := t.from; i < t.to; i++ {
		if i > t.from && (r.tag(i) == "IN" || r.is(i, ",", "to")) {
			return tokens{t.from, i}
		}
	}
	return t
}

func (r *reader) hasActor(t tokens) bool {
	if r.hasMention(t) {
		return true
	}
	_, ok := r.standsFor(t)
	return ok
}

// cuesAt reports whether the word at i is the cue of an attribution.
func (r *reader) cuesAt(i int) bool {
	at := r.d.Tokens[i].Span
	return r.anySaid(at, func(a document.Attribution) bool { return a.Cue.Contains(at) })
}

// officeBehind reports whether a verb is followed by an office: "becomes
// interim chief executive", "took over as chair".
func (r *reader) officeBehind(g group, s scene) bool {
	for i := g.to; i < min(g.to+7, s.Last); i++ {
		switch {
		case (r.noun(i) && en.RoleNoun(r.lemma(i)) || r.is(i, "executive") && r.is(i-1, "chief")) && !r.noun(i+1):
			return true
		case r.nominal(i) || r.tag(i) == "VBG" || r.is(i, "as", "-") || r.tag(i) == "RB":
		default:
			return false
		}
	}
	return false
}

// leavesOffice reports whether somebody leaves a body or an office rather than a
// place: nothing, an organization or "as chair" stands behind.
func (r *reader) leavesOffice(g group, object tokens) bool {
	if object.empty() {
		return r.time.at(g.to) >= 0 || r.time.at(g.to+1) >= 0 || r.mark(g.to) || r.is(g.to, "after", "as", "at", "by", "in", "on", "at")
	}
	if r.is(object.from, "as", "after") {
		return true
	}
	for i := object.from; i < r.headOf(object).to; i++ {
		if m := r.mention.at(i); m >= 0 {
			return r.d.Mentions[m].Type == document.Organization
		}
		if r.noun(i) && (en.Nominal(r.lemma(i)) || r.is(i, "post", "job", "office", "role", "position")) {
			return true
		}
	}
	return r.tag(object.from) == "IN"
}

// dueBefore reads "is due before the High Court on Monday": a hearing.
func (r *reader) dueBefore(g group, subject tokens, s scene) bool {
	back := g.to
	if r.is(back, "back") {
		back++ // "is due back in court on 8 April"
	}
	if !r.is(g.main, "due") && !(g.lemma == "be" && back > g.to && g.modality == en.Future) || !r.is(back, "before", "in") || subject.empty() || !r.hasMention(subject) && !r.pronoun(subject.from) && !r.hasNoun(subject) {
		return false
	}
	for i := back + 1; i < min(back+6, s.Last) && r.time.at(i) < 0 && !r.mark(i); i++ {
		if en.Bench(en.Singular(r.word(i))) {
			return true
		}
	}
	return false
}

// dueIn reads "is due in Arlby on Monday": a visit.
func (r *reader) dueIn(g group, subject tokens) bool {
	if people := r.anyLemma(r.headOf(subject), en.PeopleNoun) || r.anyLemma(r.headOf(subject), en.PersonNoun) || r.anyLemma(r.headOf(subject), en.RoleNoun); !r.is(g.main, "due", "expected") || !r.is(g.to, "in", "at") || !r.hasMention(subject) && !r.pronoun(subject.from) && !people && !(r.headIs(subject, en.Vehicle) && subject.to >= g.from-1) {
		return false
	}
	i := g.to + 1
	if r.tag(i) == "DT" && r.noun(i+1) && r.is(i+2, ",") { // "due in the capital, Arlby, on Friday"
		i += 3
	}
	m := r.mention.at(i)
	return m >= 0 && r.d.Mentions[m].Type != document.Organization && strings.HasPrefix(r.tag(i), "NNP")
}
