package extract

import (
	"maps"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// participants are the actors in the event's phrase, and while these are fewer
// than two those of its clause that do not speak in it; place is the place
// behind "in" or "at".
func (r *reader) participants(t trigger, v view, s scene) (who []int, place int) {
	who, place = r.involved(t, v, s)
	own := slices.DeleteFunc(slices.Clone(who), func(m int) bool {
		return r.onlyTold(r.d.Mentions[m].Span, t.at) && !r.namedAgain(m, t)
	})
	if len(own) > 0 {
		who = own // else they are all that there is
	}
	return who, place
}

// involved is participants with those who only tell who another one is.
func (r *reader) involved(t trigger, v view, s scene) (who []int, place int) {
	place = -1
	who = r.peoples(t.phrase, r.actorsIn(t.phrase, &place, who))
	if len(who) > 0 && (t.verb >= 0 || t.weak) { // else who gives it away is told elsewhere
		who = r.actorsIn(r.withoutPurpose(r.sameClause(tokens{t.phrase.to, r.beyondTime(t.phrase.to, t, s)}), t), &place, who)
	}
	if t.verb >= 0 && (s.groups[t.verb].form == finite || s.groups[t.verb].form == infinitive && v.time >= 0) && t.subject.to <= t.phrase.from {
		who = r.peoples(t.subject, r.actorsIn(t.subject, new(int), who))
	}
	if t.verb >= 0 && s.groups[t.verb].form == participle && t.subject.from >= t.phrase.to {
		who = r.actorsIn(r.headOf(t.subject), new(int), who) // "Appointed in 2019, Berg built"
	}
	if t.verb >= 0 {
		from := t.subject.from
		if k := r.nearestSubject(t.at); k >= 0 && k < from && r.isPerson(k) {
			from = k // whatever stands in a clause between
		}
		who = r.withSubject(t.at, from, who)
		if m := r.whoOfClause(t); m >= 0 && !r.among(m, who) {
			who = append(who, m)
		}
	} else if v.object && v.governor >= 0 {
		switch g := s.groups[v.governor]; {
		case g.lemma == "file" && !g.passive:
			who = r.withSubject(g.main, 0, who)
		case t.weak && !g.passive && g.form == finite && (en.Composes(g.lemma) || en.EventVerb(g.lemma) != "" || en.VerbModality(g.lemma) != en.Plain):
			who = r.withSubject(g.main, 0, who) // its verb names the event: "Halden announced ten orders from Berg & Co"
		case g.lemma == "commit" || en.SupportVerb(g.lemma):
			who = r.withSubject(g.main, s.Last, who)
		}
	}
	if sides := r.betweenThem(t, s); !sides.empty() {
		who = r.actorsIn(sides, new(int), who)
	}
	if t.verb >= 0 {
		who = r.called(t.at, who)
	}
	if t.verb >= 0 && len(who) == 0 {
		who = r.sidesOf(t, who)
	}
	c := r.reach(t, v, s)
	r.actorsIn(tokens{t.at, c.to}, &place, nil)
	if r.ofYear(t, v) || r.missed(t) || r.unengaged(t) {
		return who, place
	}
	if len(who) > 0 && r.ownDoer(t) && !(v.object && v.governor >= 0 && !s.groups[v.governor].passive) {
		if r.lemma(t.at) == "defeat" {
			who = append(who, r.whoSpeaksAt(t)...)
		}
		return who, place
	}
	if t.verb < 0 && (!r.anyPerson(who) || t.class == "interview" || t.class == "talks" || t.class == "win") {
		for _, m := range r.whoSpeaksAt(t) {
			if !r.among(m, who) {
				who = append(who, m)
			}
		}
	}
	if t.verb < 0 {
		who = r.whoIsAt(t, who)
		who = r.doneBy(t.at, who)
	}
	if beside := len(who) == 0 && r.circumstance(t); r.hosts(who) < 2 && t.verb < 0 && !beside {
		who = r.clauseActors(t, c, &place, who)
	} else if beside {
		return who, place
	}
	if t.verb < 0 {
		if m := r.ownSubject(t); m >= 0 && !slices.Contains(who, m) {
			who = append(who, m)
		}
		for i := t.phrase.from; i < t.at; i++ {
			if m := r.itsSubject(t); m >= 0 && r.is(i, "its") && !r.among(m, who) {
				who = append(who, m)
			}
		}
	}
	if len(who) == 0 && t.verb < 0 && !t.nested {
		who = r.aroundEvent(t, s)
	}
	return who, place
}

// among reports whether somebody of the same name is among others.
func (r *reader) among(m int, who []int) bool {
	return slices.ContainsFunc(who, func(k int) bool { return r.d.Mentions[k].Name == r.d.Mentions[m].Name })
}

// anyPerson reports whether one of some mentions is a person's.
func (r *reader) anyPerson(who []int) bool {
	return slices.ContainsFunc(who, func(m int) bool { return r.d.Mentions[m].Type == document.Person })
}

// called adds whom an apposition to the subject or object of a verb names: "named the
// education minister, Signe Dahl, to succeed her".
func (r *reader) called(verb int, who []int) []int {
	for _, rel := range []string{"nsubj", "obj", "xcomp"} {
		i := r.child(verb, rel)
		if i < 0 {
			continue
		}
		a := r.child(i, "appos")
		if a < i {
			continue
		}
		m := r.mention.at(a)
		if m < 0 || r.d.Mentions[m].Type != document.Person || r.cuesSource(r.d.Mentions[m].Span) {
			continue
		}
		if !r.among(m, who) {
			who = append(who, m)
		}
	}
	return who
}

// circumstance reports whether a sentence only goes by an event, on others' doings:
// "the shares fell after the vote", "his analysis of the election".
func (r *reader) circumstance(t trigger) bool {
	i := t.at
	for x := r.d.Tokens[i]; x.Rel == "nmod" && x.Head >= 0 && en.PartNoun(r.lemma(x.Head)); x = r.d.Tokens[i] {
		i = x.Head
	}
	if r.hangs(i) {
		return true
	}
	p := r.prepositionOf(i)
	if p == r.sentence(i).First {
		// "after an inspection, Airbus grounded it": theirs, not "after a test in May, the council met"
		return r.is(p, "under") || r.is(p, "after", "following", "since", "before") && r.time.at(t.phrase.to) < 0 && r.is(t.phrase.to, "in", "on", "of") && r.time.at(t.phrase.to+1) >= 0
	}
	return r.d.Tokens[i].Rel == "obl" && p < i && r.is(p, "after", "before", "during", "since", "despite", "following", "amid", "until", "over", "about")
}

// describes reports whether the country that token i ends or stands for only tells
// where what stands behind it is from: "US author Dan Brown", "the UK charts".
func (r *reader) describes(i int) bool {
	h := r.d.Tokens[i].Head
	if r.d.Tokens[i].Rel == "conj" && h >= 0 && h < i {
		h = r.d.Tokens[h].Head // "the US and Canada charts"
	}
	if h <= i || h > i+5 || r.tag(i+1) == "POS" {
		return false
	}
	for j := i + 1; j <= h; j++ {
		if !r.nominal(j) {
			return false
		}
	}
	if m := r.mention.at(h); m >= 0 {
		return r.d.Mentions[m].Type != document.Place
	}
	l := r.lemma(h)
	if _, asks := en.ProposalNoun(l); asks || en.Utterance(l) || !r.noun(h) {
		return false
	}
	if en.PersonNoun(l) || en.PeopleNoun(l) {
		return !en.ActsForState(l) && !(strings.HasSuffix(r.tag(h), "S") && en.ActsAsOne(l))
	}
	if class := en.EventNoun(l); class != "" {
		m := r.mention.at(i)
		return en.Showing(class) || (class == "vote" || class == "match" || class == "win") && m >= 0 && !en.IsCountry(r.d.Mentions[m].Name)
	}
	return en.PrivateBody(l) && !r.is(h-1, "central") || !en.Stately(l) && !en.Institution(l) && !en.Nominal(l)
}

// ofYear reports whether an event is only known by its year: "the 2008 crash",
// which the sentence goes back to, whoever it is on.
func (r *reader) ofYear(t trigger, v view) bool {
	if t.verb >= 0 || v.time < 0 || len(r.d.Times[v.time].EDTF) != len("2006") {
		return false
	}
	at := r.d.Times[v.time]
	return at.Start < r.d.Tokens[t.at].Start && r.d.TokenAt(at.Start) >= r.within(r.span(t.phrase)).from-1
}

// here is the place that an article says it was written in, "GENEVA — The
// talks", as an index of Mentions, -1 for none.
func (r *reader) here() int {
	for i := 0; i < len(r.mention); i++ {
		m := r.mention.at(i)
		if m < 0 || r.d.Mentions[m].Type != document.Place || i != r.sentence(i).First {
			continue
		}
		name := r.d.Slice(r.d.Mentions[m].Span)
		for j := i + 1; j < min(i+8, r.sentence(i).Last) && name == strings.ToUpper(name); j++ {
			if r.is(j, "—", "–", "-", "--") {
				return m
			}
		}
	}
	return -1
}

// actorsIn collects the mentions of a range that act, and notes a place where
// something is held.
func (r *reader) actorsIn(t tokens, place *int, who []int) []int {
	for i := t.from; i < t.to; i++ {
		if *place < 0 && r.is(i, "here") {
			*place = r.here()
		}
		m := r.mention.at(i)
		if m < 0 || i > t.from && r.mention.at(i-1) == m {
			continue
		}
		men := r.d.Mentions[m]
		if r.describesFirm(i) || r.cutName(i) {
			continue
		}
		if men.Type == document.Place && r.is(r.before(i), "in", "at") {
			if *place < 0 {
				*place = m
			}
			continue
		}
		if men.Type == document.Place && (r.alsoIn(men.Span) || r.homeOf(men.Span)) {
			continue
		}
		if men.Type == document.Place && r.describes(r.within(men.Span).to-1) || r.bystander(m) {
			continue
		}
		if !r.canAct(m) || r.cuesSource(men.Span) && !r.speaksOfSelf(men.Span, t) && !r.does(men.Span, t) || men.Type == document.Organization && r.brand(i) || r.is(i-1, "uss", "hms", "rms") { // a ship called after somebody
			continue
		}
		if !slices.ContainsFunc(who, func(k int) bool { return r.d.Mentions[k].Name == men.Name }) {
			who = append(who, m)
		}
	}
	return who
}

// cutName reports whether the organization at i is only a part of two names that a slash joins:
// the "Harbour" of "Harbour Times/KBC News".
func (r *reader) cutName(i int) bool {
	m := r.mention.at(i)
	if r.d.Mentions[m].Type != document.Organization {
		return false
	}
	from, to := i, i+1
	for r.mention.at(to) == m {
		to++
	}
	loose := func(k int) bool { return r.mention.at(k) < 0 && strings.HasPrefix(r.tag(k), "NNP") }
	for loose(from - 1) {
		if from--; strings.Contains(r.word(from), "/") || r.is(from-1, "/") {
			return true
		}
	}
	for loose(to) {
		if strings.Contains(r.word(to), "/") || r.is(to+1, "/") {
			return true
		}
		to++
	}
	return false
}

// statesNamed are the places that the text treats as states, which take part in
// what their people do: they have an army or a president, or something is between them.
func (r *reader) statesNamed() map[string]bool {
	states := map[string]bool{}
	for i := range r.low {
		m := r.mention.at(i)
		if m < 0 || r.d.Mentions[m].Type != document.Place || r.mention.at(i-1) == m || en.IsCountry(r.d.Mentions[m].Name) {
			continue
		}
		end := i
		for r.mention.at(end) == m {
			end++
		}
		if r.is(i-1, "between") && r.sides(i-2) || r.secondSide(i) || r.is(i-1, "of") && en.Stately(r.lemma(i-2)) || r.statelyBehind(end) || r.rules(i, end) {
			states[r.d.Mentions[m].Name] = true
		}
	}
	return states
}

// secondSide reports whether the name at i is the second of two that something is between:
// "talks between Norland and [Ostland]".
func (r *reader) secondSide(i int) bool {
	k := i - 2
	m := r.mention.at(k)
	if !r.is(i-1, "and") || m < 0 {
		return false
	}
	for r.mention.at(k-1) == m {
		k--
	}
	return r.is(k-1, "between") && r.sides(k-2)
}

// sides reports whether what the noun at i names is between people, and no way between places:
// "talks between", not "trains between".
func (r *reader) sides(i int) bool {
	l := r.lemma(i)
	class := en.EventNoun(l)
	return class != "" && class != "flight" && !en.WeakEventNoun(l) || en.Bilateral(l) || !r.noun(i)
}

// rules reports whether the place named from i to end does by itself what only those who rule,
// or a team, do: "Ostland closed its border", "England beat Wales".
func (r *reader) rules(i, end int) bool {
	for k := i; k < end; k++ {
		if h := r.d.Tokens[k].Head; r.d.Tokens[k].Rel == "nsubj" && h >= end && r.verb(h) && h-end < 6 {
			return en.Sovereign(r.lemma(h)) || en.Contests(r.lemma(h))
		}
		if h := r.d.Tokens[k].Head; r.d.Tokens[k].Rel == "obj" && h >= 0 && h < i && (en.Contests(r.lemma(h)) || en.TurnsOn(r.lemma(h)) || r.lemma(h) == "fine") {
			return true // "beat Gibraltar"
		}
	}
	return false
}

// statelyBehind reports whether at i "'s army" or the like stands.
func (r *reader) statelyBehind(i int) bool {
	if r.tag(i) != "POS" {
		return false
	}
	for j := i + 1; j < i+4 && r.nominal(j); j++ {
		if en.Stately(r.lemma(j)) {
			return true
		}
	}
	return false
}

// peoples adds the countries that a phrase names by their people: "the
// Russian and American negotiators".
func (r *reader) peoples(t tokens, who []int) []int {
	for i := t.from; i < t.to; i++ {
		if r.mention.at(i) >= 0 || r.tag(i) != "JJ" && (!r.capital(i) || strings.HasPrefix(r.tag(i+1), "NNP")) || r.describes(i) {
			continue
		}
		if country, ok := r.countryOf(r.d.Slice(r.d.Tokens[i].Span)); ok {
			if m := r.lastNamed(country, i); m >= 0 && !slices.ContainsFunc(who, func(k int) bool { return r.d.Mentions[k].Name == country }) {
				who = append(who, m)
			}
		}
	}
	return who
}

// countryOf is the country that a word is the demonym of, or the place that the text treats as a state.
func (r *reader) countryOf(word string) (string, bool) {
	if country, ok := en.Demonym(word); ok {
		return country, true
	}
	for _, state := range slices.Sorted(maps.Keys(r.states)) {
		if en.DemonymOf(word, state) {
			return state, true
		}
	}
	return "", false
}

// speaksOfSelf reports whether a source's own words are not around the event:
// who announces a thing as the subject of its verb takes part in it.
func (r *reader) speaksOfSelf(s document.Span, t tokens) bool {
	inside := r.span(t)
	return !r.anySaid(s, func(a document.Attribution) bool {
		return a.Source.Contains(s) && a.Hull().Overlaps(inside) && !r.deed(a)
	})
}

// before is the token in front of the phrase that a name at i belongs to.
func (r *reader) before(i int) int {
	j := i - 1
	for j >= 0 && (r.tag(j) == "DT" || r.tag(j) == "JJ" || r.tag(j) == "NNP" && r.mention.at(j) < 0) {
		j--
	}
	return j
}

// cuesSource reports whether a span is in the source of an attribution, other
// than of a deed ("the two have signed an agreement").
func (r *reader) cuesSource(s document.Span) bool {
	return r.anySaid(s, func(a document.Attribution) bool { return a.Source.Contains(s) && !r.deed(a) })
}

// deed reports whether a cue is no word of saying or thinking but an event's own verb.
func (r *reader) deed(a document.Attribution) bool {
	c := r.within(a.Cue)
	if len(a.Content) > 0 && r.tag(r.d.TokenAt(a.Content[0].Start)) == "TO" && r.commits(c) {
		return true // "has promised to send": who promises is who sends
	}
	return !a.Speech && !c.empty() && (en.EventVerb(r.lemma(c.to-1)) != "" || r.lemma(c.to-1) == "order")
}

func (r *reader) commits(cue tokens) bool {
	for i := cue.from; i < cue.to; i++ {
		if en.Commits(r.lemma(i)) {
			return true
		}
	}
	return false
}

// unnamed are participants that the article names elsewhere: "the company",
// "she", "its" before the event's noun.
func (r *reader) unnamed(t trigger, v view, s scene) []document.Span {
	subject := t.subject
	if r.whoOfClause(t) >= 0 {
		return nil
	}
	if t.verb < 0 && v.object && v.governor >= 0 && !r.unengaged(t) && !en.OnlyTells(s.groups[v.governor].lemma) { // "it had signed a contract"
		subject = r.subjectOf(s.groups, v.governor, s.Sentence)
	}
	if t.verb >= 0 && r.is(subject.from, "it") && thingsDo(t.class, s.groups[t.verb]) {
		return nil // "since it went on sale": a thing
	}
	if who, ok := r.standsFor(subject); ok || t.verb >= 0 && r.someonesOfficer(subject) {
		if !ok {
			who = r.span(subject)
		}
		return []document.Span{who}
	}
	if t.verb >= 0 {
		return nil
	}
	if who, ok := r.standsFor(r.plannedBy(t, s)); ok {
		return []document.Span{who}
	}
	if i := r.occasion(t); i >= 0 && r.is(i, "he", "she") {
		return []document.Span{r.d.Tokens[i].Span}
	} else if from := r.nominalTo(i+1, s.First); i >= 0 && r.is(from, "the") && en.RoleNoun(r.lemma(i)) && r.mention.at(i) < 0 {
		return []document.Span{r.span(tokens{from, i + 1})}
	}
	own := t.phrase.from
	for own < t.at && r.tag(own) != "PRP$" {
		own++
	}
	if r.is(own, "his", "her") && r.ownSubject(t) < 0 {
		return []document.Span{r.d.Tokens[own].Span}
	}
	if r.is(own, "its") && r.itsSubject(t) >= 0 {
		return nil
	}
	if r.is(own, "its", "their") { // "said that its report": the speaker's
		if k := r.attributionOver(r.d.Tokens[t.at].Span); k >= 0 && r.d.Attributions[k].Source.Len() > 0 {
			return []document.Span{r.d.Attributions[k].Source}
		}
	}
	return nil
}

// plannedBy is the subject of a clause behind an event's noun that tells whose it is: "a visit that
// [the minister] had planned".
func (r *reader) plannedBy(t trigger, s scene) tokens {
	for k, g := range s.groups {
		if g.main < t.at || g.form != finite || g.passive || g.negated || !en.Plans(g.lemma) {
			continue
		}
		sub := r.subjectOf(s.groups, k, s.Sentence)
		if sub.from > t.at+1 && sub.to == g.from && r.is(sub.from-1, "that", "which") && !r.hasFinite(tokens{t.at, sub.from - 1}) {
			return sub
		}
		break
	}
	return tokens{}
}

// thingsDo reports whether a verb tells what becomes of a thing that is sold, shown or published.
func thingsDo(class string, g group) bool {
	switch g.lemma {
	case "open", "premiere", "air", "debut":
		return !g.passive // "it opens in Arlby on Friday"
	}
	return strings.HasPrefix(g.lemma, "go-on-") || g.passive && (class == "launch" || class == "publication" || class == "delivery")
}

// someonesOfficer reports whether a phrase tells by an office, or by what sort of body it is, who is
// meant, and by whose it is: "Norrland's science minister", "Norrland's central bank".
func (r *reader) someonesOfficer(t tokens) bool {
	if t.empty() || !r.noun(t.to-1) {
		return false
	}
	if l := r.lemma(t.to - 1); !en.RoleNoun(l) && !en.Institution(l) && !(l == "bank" && r.is(t.to-2, "central")) {
		return false
	}
	m := r.mention.at(t.from)
	if m < 0 || r.d.Mentions[m].Type == document.Person || r.tag(r.behind(t.from)) != "POS" {
		return false
	}
	for i := r.behind(t.from); i < t.to; i++ {
		if r.mention.at(i) >= 0 || r.mark(i) && r.tag(i) != "POS" {
			return false
		}
	}
	return true
}

// standsFor reports whether a phrase stands for an actor without naming it.
func (r *reader) standsFor(t tokens) (document.Span, bool) {
	for i := t.from; i < t.to; i++ {
		if r.is(i, ",") { // what it is, behind the comma, names others
			t.to = i
		}
	}
	if t.empty() || r.hasMention(t) && !r.officeOf(t) {
		return document.Span{}, false
	}
	if r.pronoun(t.from) && t.to-t.from == 1 {
		return r.span(t), r.is(t.from, "he", "she", "it", "him")
	}
	if !r.is(t.from, "the", "its", "his", "her") {
		return document.Span{}, false
	}
	if r.is(t.from, "the") && t.to-t.from == 2 && strings.HasSuffix(r.word(t.from+1), "-year-old") {
		return r.span(t), true
	}
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && (r.is(t.from, "the") && en.Nominal(r.lemma(i)) || en.RoleNoun(r.lemma(i))) {
			return r.span(t), true
		}
	}
	return document.Span{}, false
}

// officeOf reports whether a phrase is a role with the place whose it is: "the Ohio senator".
func (r *reader) officeOf(t tokens) bool {
	if !r.is(t.from, "the") || t.to-t.from < 3 || t.to-t.from > 5 || !en.RoleNoun(r.lemma(t.to-1)) || r.mention.at(t.to-1) >= 0 {
		return false
	}
	for i := t.from + 1; i < t.to-1; i++ {
		if m := r.mention.at(i); m >= 0 && r.d.Mentions[m].Type != document.Place || r.tag(i) == "POS" {
			return false
		}
	}
	return true
}

func (r *reader) hasMention(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.mention.at(i) >= 0 {
			return true
		}
	}
	return false
}

// verbOver is the nearest verb that a word hangs on, -1 for none.
func (r *reader) verbOver(i int) int {
	for n := 0; i >= 0 && n < maxPhrase; n++ {
		if i = r.d.Tokens[i].Head; i >= 0 && r.verb(i) {
			return i
		}
	}
	return -1
}
