package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// sharedTime is the time that the group at k has from the clause that it is joined to or stands under, -1 for none.
func (r *reader) sharedTime(s scene, k int) int {
	if at := r.openingTime(s, k); at >= 0 {
		return at
	}
	return r.timeAlongside(s, k)
}

// openingTime is the time that opens a sentence of two clauses told in one tense, for the second, at
// k: "in June the mill closed, and Berg was arrested"; -1 for none.
func (r *reader) openingTime(s scene, k int) int {
	g, x := s.groups[k], r.d.Tokens[s.groups[k].main]
	if x.Rel != "conj" && x.Rel != "parataxis" || k == 0 || !g.past || g.form != finite || r.hasAux(g, "have") {
		return -1
	}
	if first := r.listFirst(s, k); first >= 0 {
		return r.frontTime(s, first)
	}
	o := s.groups[k-1]
	if x.Rel != "conj" || o.main != x.Head || !o.past || o.form != finite || r.hasAux(o, "have") || r.child(g.main, "nsubj") < o.to {
		return -1
	}
	for i := o.to; i < g.main; i++ {
		if r.is(i, "later", "then", "now", "since", "but", ";") {
			return -1
		}
	}
	at := r.frontTime(s, k-1)
	if at < 0 || r.d.TokenAt(r.d.Times[at].Start)-s.First > 3 || r.groupTime(s, k-1, -1) != at {
		return -1
	}
	return at
}

// listFirst is the first of several groups that tell the like of one day, with ";" between them, where the one at k
// is another of them; -1 for none: "On Sunday Norland beat Sudria; Tamaria [lost] to Corvane".
func (r *reader) listFirst(s scene, k int) int {
	g := s.groups[k]
	class := en.EventVerb(g.lemma)
	from := g.from
	for from > s.First && !r.is(from, ";") {
		from--
	}
	if class == "" || !r.is(from, ";") || r.anyDated(tokens{from + 1, g.from}) {
		return -1
	}
	for i := from; i < s.Last && (i == from || !r.is(i, ";")); i++ {
		if r.is(i, "later", "then", "earlier", "previously", "since") {
			return -1 // "Keel was held on Monday; Berg was held later"
		}
	}
	for j := range k {
		if o := s.groups[j]; o.to <= from && o.past && o.form == finite && !r.hasAux(o, "have") && en.EventVerb(o.lemma) == class {
			if r.anyDated(tokens{o.to, from}) {
				return -1 // "In May the mill closed; the bank closed in June; the school closed"
			}
			return j
		}
	}
	return -1
}

// timeAlongside is the past day that another verb has of which the one at k tells what its subject did next, or what
// others did meanwhile: "toured the camp on Tuesday and [signed] an order", "trains stood on Thursday as drivers
// [struck]"; and the day to come of the clause under what is to be done then: "[will be tabled] when parliament
// meets on 9 April". -1 for none.
func (r *reader) timeAlongside(s scene, k int) int {
	g, x := s.groups[k], r.d.Tokens[s.groups[k].main]
	if g.form != finite || g.negated || r.quote.at(g.main) >= 0 {
		return -1
	}
	if g.modality == en.Future || g.modality == en.Planning {
		if r.hasWord(g, "would", "'d", "’d") {
			return -1
		}
		return r.timeOfWhen(s, k)
	}
	if !g.past || r.hasAux(g, "have") || g.modality != en.Plain || k == 0 {
		return -1
	}
	joined := x.Rel == "conj" && r.child(g.main, "nsubj") < 0
	meanwhile := x.Rel == "advcl" && r.child(g.main, "nsubj") >= 0 && r.is(r.child(g.main, "mark"), "as", "while")
	if !joined && !meanwhile {
		return -1
	}
	for o := k - 1; o >= 0; o-- {
		before := s.groups[o]
		if before.main != x.Head {
			continue
		}
		if before.form != finite || !before.past || before.modality != en.Plain || r.hasAux(before, "have") || before.negated || r.cuesAt(before.main) && r.child(before.main, "obj") < 0 {
			return -1
		}
		for i := before.to; i < g.main; i++ {
			if r.is(i, "later", "then", "now", "since", "eventually", "finally", ";", "but") && !(r.is(i, "later") && r.is(i-1, "hours", "minutes")) {
				return -1
			}
		}
		at := r.groupTime(s, o, -1)
		if at < 0 || r.d.Times[at].Earliest == "" || r.d.Times[at].Earliest != r.d.Times[at].Latest || r.d.TokenAt(r.d.Times[at].Start) > g.from || r.ahead(at) || !r.justPast(at) {
			return -1
		}
		return at
	}
	return -1
}

// timeOfWhen is the time to come of a clause behind "when" or "once" under the verb of the group at k, -1 for none.
func (r *reader) timeOfWhen(s scene, k int) int {
	for o := k + 1; o < len(s.groups); o++ {
		g := s.groups[o]
		x := r.d.Tokens[g.main]
		if x.Rel != "advcl" || x.Head != s.groups[k].main || g.form != finite || g.negated || g.past {
			continue
		}
		if m := r.child(g.main, "mark"); !r.is(m, "when", "once") && !r.is(r.child(g.main, "advmod"), "when", "once") {
			continue
		}
		if at := r.groupTime(s, o, -1); at >= 0 && r.ahead(at) && r.ofOneMonth(at) {
			return at
		}
	}
	return -1
}

// whenTime is the time right before the "when" that opens the clause of the group at k, -1 for none: "from
// [1968], when they invaded it, until 1989".
func (r *reader) whenTime(s scene, k int) int {
	g := s.groups[k]
	for j := g.from - 1; j > s.First && g.from-j < 12 && !r.verb(j); j-- {
		if r.is(j, "when") && r.is(j-1, ",") {
			if t := r.time.at(j - 2); t >= 0 && r.dates(t) {
				return t
			}
			break
		}
	}
	return -1
}

// ofParticiple reports whether the time at j belongs to a participle before it:
// "the offer, tabled on Saturday, adds ...".
func (r *reader) ofParticiple(j int, s scene) bool {
	for _, g := range s.groups {
		relative := g.form == finite && r.is(g.from-1, "who", "which", "that") && g.main < j
		if (g.form == participle || relative) && g.to <= j && !r.hasComma(tokens{g.to, j}) {
			return true
		}
	}
	return false
}

// namesProgramme reports whether a day ends the name of a paper or a programme: "told USA TODAY", "an
// interview with “Kanal News Sunday”".
func (r *reader) namesProgramme(w tokens) bool {
	i := w.from - 1
	if w.to-w.from != 1 || i <= 0 || !strings.HasPrefix(r.tag(i), "NNP") || !r.capital(w.from) {
		return false
	}
	if r.is(w.from, "today", "tonight") {
		return r.tag(w.from-2) != "." && r.time.at(i) < 0 && !r.inHeading(w.from)
	}
	for n := 0; n < 5 && strings.HasPrefix(r.tag(i), "NNP"); n++ {
		i--
	}
	end := w.to
	if r.is(end, ".", ",") {
		end++
	}
	return r.quoteMark(i) && r.quoteMark(end)
}

// ofPeople reports whether four digits that could be a year to come are a number of people or things: "a poll
// of 2047 registered voters".
func (r *reader) ofPeople(k int) bool {
	w := r.within(r.d.Times[k].Span)
	if w.to-w.from != 1 || !digits(r.word(w.from)) || r.d.Published == "" || r.d.Times[k].EDTF <= r.d.Published[:4] {
		return false
	}
	i := w.to
	for i < w.to+3 && (r.tag(i) == "JJ" || r.tag(i) == "NN" || r.tag(i) == "VBN") {
		i++
	}
	return r.tag(i) == "NNS" && r.is(w.from-1, "of", "surveyed", "polled", "among", "interviewed") && (en.PeopleNoun(r.lemma(i)) || en.PersonNoun(r.lemma(i)) || en.RoleNoun(r.lemma(i)) || r.is(i, "voters", "adults", "people", "respondents"))
}

// finer is the day that stands right behind a year, a time otherwise: "for the third time
// this year on Sunday".
func (r *reader) finer(k int) int {
	end := r.within(r.d.Times[k].Span).to
	if len(r.d.Times[k].EDTF) != len("2006") || !r.is(end, "on") {
		return k
	}
	if next := r.dated(end + 1); next >= 0 && len(r.d.Times[next].EDTF) == len("2006-01-02") {
		return next
	}
	return k
}

// frontTime is a time before the subject of a group: "Last week Russia presented",
// or between them.
func (r *reader) frontTime(s scene, k int) int {
	g := s.groups[k]
	for j := g.from - 1; j >= s.First && g.from-j < 40; j-- {
		if j == r.d.Tokens[g.main].Head && r.d.Tokens[g.main].Rel == "acl" && g.form == finite && r.noun(j) {
			return -1 // "on Monday members of the group that he founded met"
		}
		if r.is(j, "when") { // "on Monday night, when the board voted"
			p := j - 1
			if r.is(p, ",") {
				p--
			}
			if t := r.time.at(p); t >= 0 && (r.dates(t) || r.noEarlierThan(t) && r.d.Times[t].NamedFrom != "" && r.d.Times[t].NamedFrom == r.d.Times[t].NamedTo) {
				return t
			}
		}
		if r.hardBreak(j) || r.quote.at(j) != r.quote.at(g.main) {
			return -1
		}
		if over := r.d.Tokens[j].Head; r.d.Tokens[j].Rel == "acl" && over < j && over >= s.First && r.verb(j) && r.below(over, g.main) {
			j = over // "on Monday the man [who runs it] met"
		}
		for o, other := range s.groups {
			if o != k && other.main == j && other.form != participle && other.form != gerund {
				return -1
			}
		}
		if t := r.time.at(j); t >= 0 && r.ofWhatPreceded(g, t) {
			return -1
		}
		if t := r.datedFor(j, g.main); t >= 0 && r.opens(t, s) && !(r.tag(r.within(r.d.Times[t].Span).from-1) == "DT" && r.ofNoun(j, -1)) {
			return t // but not "Berg, the 2000 champion, won"
		}
		if r.time.at(j) >= 0 && r.putOrCalledOff(s, k) != en.Plain && r.ofWhatIsToBe(s, k, j) {
			return -1
		}
		if t := r.datedFor(j, g.main); t >= 0 && g.from-j < 4 && !(r.is(g.from-1, ",") && r.d.Tokens[j].Rel == "nmod") && !r.ofWhich(t) && !r.ofNoun(j, -1) && !r.takenByNoun(j, s.First, -1) && !r.ofParticiple(j, s) {
			return t
		}
	}
	return -1
}

// ofNextClause reports whether a time opens the clause that is joined to that of the group at k: "hearings have
// been held, and [on Wednesday] a judge saw the mill".
func (r *reader) ofNextClause(s scene, k, t int) bool {
	i := r.within(r.d.Times[t].Span).from
	if r.tag(i-1) == "IN" {
		i--
	}
	if r.tag(i-1) != "CC" {
		return false
	}
	for _, g := range s.groups[k+1:] {
		if g.form == finite && g.from >= i && r.d.Tokens[g.main].Rel == "conj" && r.child(g.main, "nsubj") >= i && r.hangsOn(t, g.main) {
			return true
		}
	}
	return false
}

// ofWhatPreceded reports whether a time before the group at k is that of a gerund that tells after, or before, what
// the verb has come to be done since: "after ending her bid on Tuesday, has dismissed them".
func (r *reader) ofWhatPreceded(g group, t int) bool {
	w := r.within(r.d.Times[t].Span)
	for i := w.from; i < w.to; i++ {
		h := r.d.Tokens[i].Head
		if h < 0 || h >= w.from || r.tag(h) != "VBG" || r.d.Tokens[h].Head != g.main {
			continue
		}
		m := r.child(h, "mark")
		return r.is(m, "before", "since") || r.is(m, "after") && r.justDone(g)
	}
	return false
}

// ofWhatHappened reports whether a past time at a word stands behind what nobody plans and of which the group tells
// what is to come of it: "will be tried over the shooting [on Sunday]".
func (r *reader) ofWhatHappened(g group, at, t int) bool {
	if g.modality != en.Future || !r.pastTime(t) {
		return false
	}
	if r.is(at-1, "on") {
		at--
	}
	return r.noun(at-1) && en.ComesUnplanned(en.EventNoun(r.lemma(at-1)))
}

// choseTo reports whether the helper of a verb tells of the past that somebody chose to do it.
func (r *reader) choseTo(g group) bool {
	for i := g.from; i < g.main; i++ {
		if r.tag(i) == "VBD" && r.is(i, "decided", "agreed", "chose", "opted", "resolved", "consented", "vowed", "pledged", "promised") && !g.negated {
			return true
		}
	}
	return false
}

// ownTimeBefore is the time in the genitive right before an event's noun, "last month's vote", -1 for none.
func (r *reader) ownTimeBefore(t trigger) int {
	for i := t.at - 1; i > max(t.at-4, 0); i-- {
		if r.tag(i) == "POS" {
			return r.dated(i - 1)
		}
		if !r.nominal(i) {
			return -1
		}
	}
	return -1
}
