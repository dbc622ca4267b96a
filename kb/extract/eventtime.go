package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

func (r *reader) dates(k int) bool {
	t := r.d.Times[k]
	if t.End < len(r.d.Text) && 'a' <= r.d.Text[t.End] && r.d.Text[t.End] <= 'z' {
		return false // "the 1500m"
	}
	if w := r.within(t.Span); !w.empty() && (r.is(w.to-1, "half") || strings.HasSuffix(r.word(w.to-1), "-half")) && !r.is(w.to, "of") && !r.anyLemma(r.whole(tokens{r.sentence(w.from).First, r.sentence(w.from).Last}), en.Covers) {
		return false // of a match
	}
	if r.is(r.d.TokenAt(t.Start), "overnight") && t.Start > outset {
		return false // of some night that is told of
	}
	return (t.Type == document.DateType || t.Type == document.TimeType) && t.EDTF != "" && (t.Relation != "since" || r.noEarlier(k)) && !r.inName(k) && !r.ofPeople(k) && !r.compared(k)
}

// compared reports whether a time is that of what something is compared with: "a loss of $2 million, versus
// $3 million [a year earlier]", "up from 3 percent [a year ago]".
func (r *reader) compared(k int) bool {
	w := r.within(r.d.Times[k].Span)
	if !r.is(w.to-1, "earlier", "ago", "before") {
		return false
	}
	figure := false
	for i := w.from - 1; i > max(r.sentence(w.from).First, w.from-16) && !r.finite(i); i-- {
		if figure && r.is(i, "than", "versus", "vs.", "compared", "against", "from") {
			return true
		}
		figure = figure || r.tag(i) == "$" || r.tag(i) == "CD"
	}
	return false
}

// noEarlier reports whether a time is the first at which something can be: "no earlier
// than 2 May".
func (r *reader) noEarlier(k int) bool {
	at := r.d.TokenAt(r.d.Times[k].Start)
	return r.is(at-1, "than") && r.is(at-2, "earlier", "sooner") && r.d.Times[k].NamedFrom != ""
}

// datesCue reports whether a time says when something was said.
func (r *reader) datesCue(k int) bool {
	return r.anySaid(r.d.Times[k].Span, func(a document.Attribution) bool { return a.Time == k && r.besideCue(k, a.Cue) })
}

// besideCue reports whether no other verb than the cue can have a time: none
// stands between them, and a dependent cue leaves what is before it to its
// main verb: "broke off on Tuesday, the union rejecting ...".
func (r *reader) besideCue(k int, cue document.Span) bool {
	if cue.Len() == 0 {
		return true
	}
	c, t := r.within(cue), r.within(r.d.Times[k].Span)
	if t.to <= c.from {
		if r.is(t.to, ",") && t.to < c.from && !r.opens(k, scene{Sentence: r.sentence(t.from)}) {
			return false // "asked for it last May, in a letter that described"
		}
		if r.tag(c.to-1) == "VBG" || r.tag(c.to-1) == "VBN" && r.tag(c.to-2) != "VBD" && r.tag(c.to-2) != "VBZ" && r.tag(c.to-2) != "VBP" {
			return false
		}
		for i := t.to; i < c.from; i++ {
			if r.tag(i) == "TO" && r.tag(i+1) == "VB" {
				return false
			}
		}
		return true
	}
	for i := c.to; i < t.from; i++ {
		if r.finite(i) || r.tag(i) == "TO" && r.tag(i+1) == "VB" {
			return false
		}
	}
	return true
}

// hangsOn reports whether the tree gives a time to the verb at i, another word
// than the cue whose words it may date: "met on Sunday and rejected".
func (r *reader) hangsOn(k, i int) bool {
	w := r.within(r.d.Times[k].Span)
	for j := w.from; j < w.to; j++ {
		h := r.d.Tokens[j].Head
		if h >= 0 && h != i && (en.PartOfDay(r.word(h)) || r.time.at(h) >= 0 && r.d.Times[r.time.at(h)].Type == document.DurationType) { // "before dawn on Monday", "for a year from Monday"
			h = r.d.Tokens[h].Head
		}
		if h == i && (!r.cuesAt(i) || r.leadsToCue(i)) {
			return true
		}
	}
	return false
}

// leadsToCue reports whether the verb at i, no cue itself, stands in one that ends with another: "are
// to [meet] on Monday to weigh whether".
func (r *reader) leadsToCue(i int) bool {
	self := r.d.Tokens[i].Span
	return en.CueVerb(r.lemma(i)) == nil && r.verb(i) && r.anySaid(self, func(a document.Attribution) bool {
		c := r.within(a.Cue)
		return a.Cue.Contains(self) && c.to-1 > i && r.tag(i+1) != "TO"
	})
}

// dated is the time that holds token i if it can date an event, else -1.
func (r *reader) dated(i int) int { return r.datedFor(i, -1) }

// datedFor is dated for the verb at main, whose own time counts even where the
// verb reports what was said: "voted on Monday to spend".
func (r *reader) datedFor(i, main int) int {
	if r.time.at(i) < 0 || !r.dates(r.time.at(i)) || r.covers(r.time.at(i)) || r.ofTitle(i) || r.datesCue(r.time.at(i)) && !r.ownTime(r.time.at(i), main) {
		return -1
	}
	return r.time.at(i)
}

// inName reports whether a time is the end of a longer name: "Fahrenheit 9/11", "Holocaust Memorial Day".
func (r *reader) inName(k int) bool {
	w := r.within(r.d.Times[k].Span)
	if r.namesProgramme(w) {
		return true
	}
	if m := r.mention.at(w.from); m >= 0 && w.to-w.from == 1 && r.mention.at(w.from-1) == m && r.d.Mentions[m].Type == document.Person {
		return true // "Johnnie Christmas"
	}
	if w.from <= r.sentence(w.from).First+1 || !r.noun(w.from-1) || !r.capital(w.from-1) || r.time.at(w.from-1) >= 0 || r.d.Tokens[w.from-1].Rel == "root" {
		return false
	}
	return strings.Contains(r.word(w.from), "/") || r.is(w.to-1, "day") && r.capital(w.to-1)
}

// covers reports whether a period is what something covers rather than when it
// takes place: "third-quarter results", "profit for the six months to June".
func (r *reader) covers(k int) bool {
	t := r.d.Times[k]
	if t.Earliest == t.Latest {
		return false
	}
	w := r.within(t.Span)
	i := w.to
	for i < w.to+3 && (r.tag(i) == "JJ" || r.noun(i) && r.noun(i+1)) {
		i++
	}
	if r.noun(i) && en.Covers(r.lemma(i)) && r.tag(w.to) != "POS" {
		return true
	}
	return r.is(w.from-1, "to", "ended", "ending") && r.is(w.from-2, "months", "weeks", "year", "quarter", "half", "period")
}

func (r *reader) ownTime(k, main int) bool {
	if main >= 0 && r.hangsOn(k, main) {
		return true
	}
	return main >= 0 && r.anySaid(r.d.Times[k].Span, func(a document.Attribution) bool {
		return a.Time == k && a.Cue.Contains(r.d.Tokens[main].Span)
	})
}

// phraseTime is the time that stands in an event's own phrase or right behind
// it: "Wednesday's vote", "the strike of 21 December", "a hearing on 16 May".
func (r *reader) phraseTime(t trigger, s scene) int {
	for i := r.nounStart(t.phrase.from, s); i < t.phrase.to; i++ {
		if k := r.dated(i); k >= 0 && i < t.at && r.d.Times[k].Earliest != "" && r.d.Times[k].Latest != "" {
			if day := r.dated(t.phrase.to + 1); day >= 0 && r.is(t.phrase.to, "on") && strings.HasPrefix(r.d.Times[day].EDTF, r.d.Times[k].EDTF+"-") {
				return day // "this year's race on 17 April"
			}
			return k
		}
		if k := r.afterIt(i); k >= 0 && i < t.at {
			return k
		}
	}
	for _, end := range []int{t.phrase.to, t.at + 1} {
		if end == t.phrase.to && end-1 != t.at && r.is(end, "of") {
			continue // "the inquiry into the incident of 14 January"
		}
		i := end
		if r.is(i, "with") && r.tag(i+1) == "PRP" {
			i += 2 // "my first meeting with him in 2011"
		}
		for i < s.Last && i < end+4 && (r.is(i, "on", "of", "in", "for", "at", "from", "late", "early", "the", "this", "next", "before", "by") || r.tag(i) == "RB" && r.time.at(i) < 0) {
			if r.time.at(i) >= 0 {
				break
			}
			i++
		}
		if k := r.dated(i); (i < s.Last || r.onlyDate(i)) && k >= 0 && !r.is(i-1, ",") && !r.ordinal(i-1) && !(r.tag(i-1) == "DT" && r.is(i-2, "for") && r.is(r.within(r.d.Times[k].Span).to, "period", "season", "year", "quarter")) && !r.objectOfReport(t, s) && !(r.tag(i-1) != "IN" && r.ofNoun(i, t.at) && !r.is(r.prepositionOf(r.d.Tokens[i].Head), "at", "in")) && !r.pastClause(k, t.at) {
			return k
		}
	}
	return r.beyondApposed(t, s)
}

// beyondApposed is the time behind the apposition of the name that an event's phrase ends with, and the
// place where it was: "the funeral of Anna Berg, the ship's cook, in Arlby [yesterday]"; -1 for none.
func (r *reader) beyondApposed(t trigger, s scene) int {
	i := t.phrase.to
	if t.nested || t.phrase.to-t.at < 3 || !r.is(i, ",") || r.mention.at(i-1) < 0 || !r.is(r.prepositionOf(t.at), "after", "at", "before", "during", "following") {
		return -1
	}
	for i++; i < min(t.phrase.to+9, s.Last) && !r.is(i, ","); i++ {
		if r.verb(i) || r.time.at(i) >= 0 {
			return -1
		}
	}
	if i++; r.is(i, "in", "at") {
		for i++; i < s.Last && r.nominal(i) && r.time.at(i) < 0; i++ {
		}
	}
	if r.is(i, "on") {
		i++
	}
	if i >= s.Last || r.time.at(i) < 0 || !r.dates(r.time.at(i)) {
		return -1
	}
	return r.time.at(i)
}

// afterIt is the time at i of an event that something else came after, or before, -1 for none: "after
// Monday's vote", "since the 2008 crash", "ahead of Sunday's meeting".
func (r *reader) afterIt(i int) int {
	k := r.time.at(i)
	if k < 0 || r.d.Published == "" || r.inName(k) {
		return -1
	}
	t := r.d.Times[k]
	ahead := t.Relation == "before" && r.tag(r.within(t.Span).to) == "POS" // "ahead of Sunday's meeting"
	if t.Type != document.DateType || t.Relation != "after" && t.Relation != "since" && !ahead || t.NamedFrom == "" || t.NamedTo == "" || t.NamedFrom > r.d.Published && !ahead {
		return -1
	}
	return k
}

// pastClause reports whether the tree gives a time to a verb above the clause of a participle in
// which the noun at i stands: "were cleared of charges relating to a test [last week]".
func (r *reader) pastClause(k, i int) bool {
	v := r.verbOver(i)
	if v < 0 || r.tag(v) != "VBG" && r.tag(v) != "VBN" || r.d.Tokens[v].Rel != "acl" {
		return false
	}
	up := r.verbOver(v)
	return up >= 0 && r.hangsOn(k, up)
}

// ordinal reports whether the word at i tells which of several in a time an event is: "the third this year".
func (r *reader) ordinal(i int) bool {
	return r.is(i, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest", "last") && r.tag(i-1) == "DT" && r.is(i-2, ",")
}

// objectOfReport reports whether the phrase is what a reporting verb speaks
// of, so that a time behind it is the verb's: "condemned the attack on Monday".
func (r *reader) objectOfReport(t trigger, s scene) bool {
	k := r.verbBefore(t.phrase.from, s)
	if k < 0 {
		return false
	}
	l := s.groups[k].lemma
	class := en.EventVerb(l)
	return en.CueVerb(l) != nil || class != "" && class != t.class && !en.SupportVerb(l)
}

// nounStart takes a time in front of a phrase along: "Wednesday 's | vote".
func (r *reader) nounStart(from int, s scene) int {
	for from > s.First && (r.time.at(from-1) >= 0 || r.tag(from-1) == "POS") {
		from--
	}
	return from
}

// groupTime is the time that the group at k gives to what it tells: behind
// it, before its subject, or between them. self is the event that asks: a time
// that another event's noun has for itself is not the verb's.
func (r *reader) groupTime(s scene, k, self int) int {
	g, named := s.groups[k], -1
	for j := g.from; j < g.main; j++ {
		if t := r.datedFor(j, g.main); t >= 0 { // "was on Monday jailed"
			return r.finer(t)
		}
	}
	when := r.whenTime(s, k)
	for j := g.from + 1; j < g.main; j++ { // "was on Monday jailed"
		if t := r.time.at(j); t >= 0 && r.dates(t) {
			return t
		}
	}
	for j := g.to; j < s.Last; j++ {
		if r.hardBreak(j) || r.startsOther(s, k, j) && !r.outcome(s, k, j) || r.quote.at(j) != r.quote.at(g.main) && r.quote.at(j) >= 0 && r.quote.at(g.main) >= 0 {
			break
		}
		if t := r.datedFor(j, g.main); t >= 0 && !r.takenByNoun(j, g.to, self) && !r.ofNoun(j, self) {
			if t == named || r.forPeriod(g, t) || r.whose(j, self) || when >= 0 && r.d.Times[t].Relation == "until" {
				continue
			}
			if r.moves(g) && !r.endsThing(s, k) && !r.dropsCase(g, r.subjectOf(s.groups, k, s.Sentence), r.objectOf(g, s.Sentence)) && !r.is(r.d.TokenAt(r.d.Times[t].Start)-1, "to", "until") && !r.untilAhead(t) || r.belongsElsewhere(s, k, t) {
				continue
			}
			if r.beforeNoun(t) && named < 0 {
				named = t
				continue
			}
			return r.finer(t)
		}
	}
	if named >= 0 {
		return named
	}
	if t := r.frontTime(s, k); t >= 0 {
		return t
	}
	if t := max(r.inChronicle(s, k), r.cleft(s, k)); t >= 0 {
		return t
	}
	if i := r.asPlanned(g); i > 0 && i < s.Last {
		if t := r.dated(i); t >= 0 {
			return t
		}
	}
	return r.sharedTime(s, k)
}

// beforeNoun reports whether a month or season stands before a noun that it belongs to, so that a
// day behind it counts rather: "deliver the autumn statement on 22 November".
func (r *reader) beforeNoun(k int) bool {
	w := r.within(r.d.Times[k].Span)
	last := r.d.Tokens[w.to-1]
	return len(r.d.Times[k].EDTF) == len("2006-01") && last.Head == w.to && r.noun(w.to) && last.Rel == "compound"
}

// belongsElsewhere reports whether a time behind the group at k cannot be that group's: its
// tense speaks of another time, or a word between them has the time for itself.
func (r *reader) belongsElsewhere(s scene, k, t int) bool {
	g, at := s.groups[k], r.d.TokenAt(r.d.Times[t].Start)
	return r.ofWhich(t) || r.ofNextClause(s, k, t) || r.ofWhatHappened(g, at, t) || r.againstTense(g, t) || r.ofNounBefore(g, at, t) || r.ofLaterVerb(s, k, at) || r.ofCircumstance(g.to, at) || r.ofGerund(s, k, t)
}

// ofNounBefore reports whether the tree gives a time to the noun before it, that is no event
// and not what the verb of the group is told with: "unlike the coverage [this past week]",
// "his announcement [in 2014] of the rules".
func (r *reader) ofNounBefore(g group, at, t int) bool {
	w := r.within(r.d.Times[t].Span)
	for j := w.from; j < w.to; j++ {
		h := r.d.Tokens[j].Head
		if h < g.to || h >= w.from || r.d.Tokens[j].Rel != "nmod" || !r.noun(h) || en.EventNoun(r.lemma(h)) != "" {
			continue
		}
		if r.tag(at-1) == "IN" && h == at-2 {
			return r.is(w.to, "of") || r.is(at-1, "from") && r.saysPast(t) // "a poster from 1989"
		}
		return h == at-1 && r.d.Tokens[h].Rel == "nmod" && r.time.at(h) < 0
	}
	return false
}

// ofGerund reports whether the tree gives an end in time to a gerund between the group at k
// and it, "cut spending as a step towards halving the deficit by 2009", or a time to come to
// one that tells which of something, "has missed its goal of cutting it in 2030".
func (r *reader) ofGerund(s scene, k, t int) bool {
	rel := r.d.Times[t].Relation
	for _, g := range s.groups[k+1:] {
		if g.form != gerund || g.to > r.d.TokenAt(r.d.Times[t].Start) || !r.hangsOn(t, g.main) {
			continue
		}
		if rel == "by" || rel == "before" || r.is(g.from-1, "before") || r.is(g.from-1, "of") && r.d.Tokens[g.main].Rel == "acl" && !r.pastTime(t) {
			return true
		}
	}
	return false
}

// againstTense reports whether a time is long past where the verb tells of now or of
// what has come about: "has been recovering from a crisis in 2002", "expects sales
// to grow from 20% last year".
func (r *reader) againstTense(g group, t int) bool {
	last := r.d.Times[t].Latest
	if last != "" && r.d.Published != "" && g.form == finite && r.is(g.from, "will") && last < weekBefore(r.d.Published) && r.saysPast(t) {
		return true // "will play in the slot that he filled last year"
	}
	if last == "" || r.d.Published == "" || r.inHeading(g.main) || g.form != finite || r.tag(g.from) != "VBZ" && r.tag(g.from) != "VBP" {
		return false
	}
	if r.justDone(g) {
		return r.longAgo(t) || r.ahead(t) && !r.prospectVerb(g) // but "has been set for May"
	}
	return last < weekBefore(r.d.Published) && !g.passive && r.quote.at(g.main) < 0
}

// saysPast reports whether the words of a time say themselves that it is past: "last year", "2012".
func (r *reader) saysPast(k int) bool {
	w := r.within(r.d.Times[k].Span)
	for i := w.from; i < w.to; i++ {
		if r.is(i, "last", "ago", "yesterday", "previous") || len(r.word(i)) == 4 && digits(r.word(i)) {
			return true
		}
	}
	return false
}

// ofLaterVerb reports whether a participle stands between the group at k and the
// time at i, with nothing that parts it from the time: "the album, released in 2003".
func (r *reader) ofLaterVerb(s scene, k, i int) bool {
	for _, g := range s.groups[k+1:] {
		if x := r.d.Tokens[g.main]; x.Rel == "xcomp" && x.Head == s.groups[k].main && g.from == s.groups[k].to {
			continue // "was found cut on Monday"
		}
		if at := g.to; g.form == participle && g.to <= i && !en.Document(r.lemma(g.from-1)) && !r.prospectVerb(g) && !r.hasComma(tokens{g.to, i}) {
			if r.is(at, "by") {
				at = r.phraseFrom(at + 1)
			}
			return at == i || at == i-1 && r.tag(at) == "IN"
		}
	}
	return false
}

// ofCircumstance reports whether the time at i stands behind what only tells
// around what a verb tells: "fled after a coup last year".
func (r *reader) ofCircumstance(from, i int) bool {
	if r.tag(i-1) == "IN" {
		i--
	}
	for j := i - 1; j > from && r.time.at(j) < 0 && !en.PartOfDay(r.word(j)) && (r.nominal(j) || r.is(j, "of")); j-- {
		if r.is(j-1, "after", "following", "since", "despite", "amid", "including") || r.is(j-1, "to") && r.is(j-2, "according") {
			return true // "is falling, according to a study last year"
		}
	}
	if r.is(i, "than") && r.tag(i+1) != "CD" {
		return true // "more of them than last year"
	}
	for j := i - 1; j >= from && (r.nominal(j) || r.tag(j) == "IN" || r.is(j, "compared", "to")); j-- {
		if r.is(j, "despite", "amid", "compared", "versus") || r.is(j, "than") && j+1 < i && r.tag(j+1) != "CD" {
			return true // "despite a rise in the value of the fund in 2004", "less violence than last year's film"
		}
	}
	return false
}

// forPeriod reports whether a time only tells for how long or for when something
// counts: "came back with 4% for this year", "the filings for 2015".
func (r *reader) forPeriod(g group, k int) bool {
	t := r.d.Times[k]
	at := r.d.TokenAt(t.Start)
	if r.tag(at-1) == "DT" && r.is(r.within(t.Span).to, "period", "year", "season", "quarter") {
		at-- // "figures for the 2001-2002 period"
	}
	if t.Earliest == t.Latest || !r.is(at-1, "for") {
		return false
	}
	return len(t.EDTF) == len("2006") || len(t.EDTF) == len("2006/2008") || max(en.VerbModality(g.lemma), g.modality) < en.Expecting && g.lemma != "call-for"
}

// moves reports whether a group's own time is not the event's: what was
// called off on Sunday was not to take place on Sunday.
func (r *reader) moves(g group) bool {
	m := en.VerbModality(g.lemma)
	return m == en.Cancelling || m == en.Postponing
}

// endsThing reports whether what the group at k gives up is no event, so that its day is that of the deed: "scrapped
// the tax on Tuesday".
func (r *reader) endsThing(s scene, k int) bool {
	g := s.groups[k]
	shelves := en.Shelves(g.lemma) && g.past
	if en.VerbModality(g.lemma) != en.Cancelling && !shelves || g.passive || g.form != finite || en.EventVerb(g.lemma) != "" {
		return false
	}
	o := r.child(g.main, "obj")
	if bill := o > g.main && g.past && en.Shelved(r.lemma(o)); o <= g.main || !r.noun(o) || !bill && (en.EventNoun(r.lemma(o)) != "" || r.deedOf(tokens{o, o + 1}) != r.lemma(o) || r.proposalNoun(o)) {
		return false
	}
	for i := g.to; i < o; i++ {
		if r.time.at(i) >= 0 || r.tag(i) == "CD" || r.tag(i) == "$" || r.noun(i) && en.EventNoun(r.lemma(i)) != "" {
			return false // "cancelled Monday's lessons"
		}
	}
	return true
}

// startsOther reports whether at j another verb takes over: a finite one, or
// one with an object that times behind it belong to.
func (r *reader) startsOther(s scene, k, j int) bool {
	for o, g := range s.groups {
		if o != k && g.from == j && (g.form == finite || g.form == infinitive || g.form == participle && r.prospectVerb(g)) {
			return true
		}
	}
	return false
}

// outcome reports whether at j stands what the past deed of the group at k came to, on the same day:
// "beat Halden [to win the title on Sunday]".
func (r *reader) outcome(s scene, k, j int) bool {
	if g := s.groups[k]; !g.past || g.form != finite || en.EventVerb(g.lemma) != "win" {
		return false
	}
	for _, o := range s.groups {
		if o.from == j && o.form == infinitive && r.is(j, "to") && k+1 < len(s.groups) && s.groups[k+1].from == j {
			return en.Crowns(o.lemma)
		}
	}
	return false
}

func (r *reader) prospectVerb(g group) bool {
	m := max(en.VerbModality(g.lemma), g.modality)
	return m == en.Planning || m == en.Expecting
}

// ofNoun reports whether the time at j only tells which of something is meant,
// "a 1995 story", or which event, "the 9/11 attacks", and that is not the noun self.
func (r *reader) ofNoun(j, self int) bool {
	h, t := r.d.Tokens[j].Head, r.d.Times[r.time.at(j)]
	at := r.within(t.Span).from
	if r.is(at-1, "and") && r.time.at(at-2) >= 0 { // "her 2000 and 2006 races"
		at = r.within(r.d.Times[r.time.at(at-2)].Span).from
	}
	if r.ofTitle(j) || len(t.EDTF) == len("2006") && (r.is(at-1, "his", "her", "its", "their", "my", "our") || r.tag(at-1) == "POS" && self < 0) {
		return true // "in her 2000 race"
	}
	if w := r.within(t.Span); w.to-w.from == 1 && strings.Contains(r.word(j), "/") && h == w.to && h != self && r.d.Tokens[j].Rel == "compound" {
		return true // "the 9/11 plotter"
	}
	if h > j && h != self && r.noun(h) && len(t.EDTF) == len("2006-01") && r.is(at-1, "a", "an") && h-j < 4 {
		return true // "a March rally", "an October surprise"
	}
	if h > j && h != self && h-j < 4 && r.noun(h) && r.d.Tokens[h].Rel == "nmod" && (r.nominalTo(h, j) == j || r.tag(j+1) == "POS") && r.is(r.prepositionOf(h), "of", "from", "about", "over") {
		return true // "released the transcript of his July 25 call"
	}
	if h <= j || h == self || !r.noun(h) || r.time.at(h) >= 0 || len(t.EDTF) > len("2006") && en.EventNoun(r.lemma(h)) == "" && !en.PersonNoun(r.lemma(h)) && !en.RoleNoun(r.lemma(h)) {
		return false
	}
	for i := j; i < h; i++ {
		if !r.nominal(i) && r.time.at(i) < 0 && !(r.tag(i) == "CC" && r.time.at(i+1) >= 0) || r.tag(i) == "POS" {
			return false
		}
	}
	return true
}

// ofWhich reports whether "of" and a year only tell which a thing is: "her campaign of 2008".
func (r *reader) ofWhich(k int) bool {
	at := r.within(r.d.Times[k].Span).from
	return len(r.d.Times[k].EDTF) == len("2006") && r.is(at-1, "of") && r.noun(at-2)
}

// ofTitle reports whether the year at j is part of the name of a text: "the Clean Air Act of 1963".
func (r *reader) ofTitle(j int) bool {
	return len(r.d.Times[r.time.at(j)].EDTF) == len("2006") && r.is(j-1, "of") && r.capital(j-2) && r.noun(j-2) && (en.WeakEventNoun(r.lemma(j-2)) || r.is(j-2, "act", "code", "statute", "ordinance", "convention"))
}

// whose reports whether the time at j only tells whose or which a thing is that the verb
// does something to or about: "a suit over last spring's theft". Not "at Sunday's meeting".
func (r *reader) whose(j, self int) bool {
	w := r.within(r.d.Times[r.time.at(j)].Span)
	head := r.d.Tokens[w.to-1].Head
	if r.tag(w.to) != "POS" || head == self || head < w.to {
		return false
	}
	p := r.prepositionOf(head)
	return p == head && r.d.Tokens[head].Rel == "obj" || r.is(p, "over", "of", "for", "about", "on", "against", "into", "to", "than")
}

// takenByNoun reports whether the time at j follows an event noun other than self.
func (r *reader) takenByNoun(j, from, self int) bool {
	start := r.d.TokenAt(r.d.Times[r.time.at(j)].Start)
	i := start - 1
	if i > from && (r.is(i, "on", "of", "in", "for", "from")) {
		i--
	} else {
		return false
	}
	return i >= from && i != self && r.noun(i) && r.mention.at(i) < 0 && en.EventNoun(r.lemma(i)) != "" && !en.WeakEventNoun(r.lemma(i)) && !r.is(start-1, "on", "in")
}

// opens reports whether a time opens its sentence or clause: only a
// preposition or conjunction stands before it.
func (r *reader) opens(k int, s scene) bool {
	i := r.d.TokenAt(r.d.Times[k].Start) - 1
	for i >= s.First && (r.tag(i) == "IN" || r.tag(i) == "DT" || r.tag(i) == "RB" || r.tag(i) == "CC" || r.quoteMark(i)) {
		i--
	}
	return i < s.First || r.is(i, ",", ":", ";", "—", "that")
}
