package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// subjectOf is the phrase that does what the group at k tells, empty when none
// is near.
func (r *reader) subjectOf(gs []group, k int, sent document.Sentence) tokens {
	g := gs[k]
	j := g.from
	for j > sent.First && (r.tag(j-1) == "RB" || r.time.at(j-1) >= 0 && !r.inName(r.time.at(j-1)) || r.time.at(j) >= 0 && r.tag(j-1) == "IN") {
		j--
	}
	if g.form == participle {
		return tokens{}
	}
	if !r.verb(g.main) && r.presentAlike(g.main, sent) {
		return r.clean(tokens{sent.First, g.from}) // "[trading in the shares] resumes"
	}
	if g.form == infinitive && r.toBe(g) { // "the programme, to be aired on Sunday"
		end := j
		if r.is(end-1, ",") {
			end--
		}
		if from := r.nominalTo(end, sent.First); from < end && !r.predicate(end-1) {
			if r.tag(from-1) == "VBG" && r.tag(from-2) == "IN" && from-3 >= sent.First && r.noun(from-3) {
				from = r.nominalTo(from-2, sent.First) // "an address about rebuilding the mill, to be given"
			}
			return r.clean(tokens{from, end})
		}
	}
	if who := r.child(g.main, "nsubj"); g.form == finite && who >= sent.First && who < j-1 && r.is(who, "who", "which") && !r.hasFinite(tokens{who + 1, j}) {
		j = who + 1 // "Anna Berg, who [since the appointment of Jan Keel] has"
	}
	if g.form == finite && r.is(j-1, "who", "which", "that") {
		end := j - 1
		if r.is(end-1, ",") {
			end--
		}
		if r.tag(end-1) == "CD" && r.is(end-2, ",") { // "Doe, 68, who"
			end -= 2
		}
		if from := r.phraseTo(end); end > sent.First && from < end {
			if !r.is(j-1, "who") {
				from = r.notWhom(r.notNumber(g.main, from, end), end)
			} else if t := r.officerOf(from, end); !t.empty() {
				return t
			} else {
				from = r.whoOf(g.main, from, end)
			}
			return r.clean(r.toldOf(tokens{from, end}, r.is(j-1, "who")))
		}
		return tokens{}
	}
	if p := r.joinedTo(gs, k); p >= 0 && r.is(j-1, ",") {
		return r.subjectOf(gs, p, sent)
	}
	if g.form == infinitive {
		if t := r.wisher(g.main, sent); !t.empty() {
			return t
		}
	}
	if g.form == gerund {
		if from := r.phraseTo(j); from < j && r.is(from-1, "with") { // "with the union rejecting"
			return r.clean(tokens{from, j})
		}
	}
	if g.form == finite || g.form == infinitive && (r.tag(g.from) == "VB" && !r.is(j-1, "and", "or") || k == 0 && r.inHeading(g.main)) {
		if from := r.phraseTo(j); from < j && from >= sent.First {
			from = r.wholeSubject(r.behindObject(from, j), sent)
			if r.is(from-1, "and") && from-2 >= sent.First && r.tag(from-2) == "PRP" && r.personBefore(from-2) {
				return tokens{from - 2, from - 1} // "[he] and two colleagues left": the one whom the article names
			}
			if at := r.askedIn(gs[:k], from); at >= 0 {
				return r.clean(tokens{r.nominalTo(at+1, sent.First), at + 1})
			}
			return r.clean(tokens{from, j})
		}
	}
	if g.form == infinitive && k > 0 && r.tag(g.from) == "TO" && en.Sways(gs[k-1].lemma) && !gs[k-1].passive {
		if from := r.phraseTo(g.from); from == gs[k-1].to && from < g.from && r.hasNoun(tokens{from, g.from}) {
			return r.clean(tokens{from, g.from}) // "urged [the board of the club] to sign him"
		}
	}
	for p := k - 1; p >= 0; p-- { // a joined or dependent verb has the subject of the one before
		if gs[p].form == finite {
			return r.subjectOf(gs, p, sent)
		}
	}
	return r.treeSubject(g.main, sent)
}

// whoOf is where the phrase of those begins whom the tree has the verb at i tell of with "who", where what
// stands right before that are only places: "[farmers] from Norland and Sudria who applied". Else it is from.
func (r *reader) whoOf(i, from, end int) int {
	x := r.d.Tokens[i]
	if x.Rel != "acl" || x.Head < r.sentence(i).First || x.Head >= from || !r.noun(x.Head) || r.between(x.Head+1, end) {
		return from
	}
	for j := from; j < end; j++ {
		m := r.mention.at(j)
		if m >= 0 && r.d.Mentions[m].Type != document.Place || m < 0 && r.noun(j) {
			return from
		}
	}
	return r.nominalTo(x.Head+1, r.sentence(i).First)
}

// notNumber is where the phrase of a thing begins that a verb at i tells of with "that", behind a bare number that it
// hangs on: "by 41,207 to 38,960 in [a vote] that split the city".
func (r *reader) notNumber(i, from, end int) int {
	h := r.d.Tokens[i].Head
	if r.d.Tokens[i].Rel != "acl" || h <= from || h >= end || r.tag(from) != "CD" || r.tag(from+1) != "IN" {
		return from
	}
	return from + 2
}

// notWhom is where the phrase from from to end begins when it ends with somebody's name
// and is told of by "that" or "which": "[an interview with] Jan Keel that aired on Sunday".
func (r *reader) notWhom(from, end int) int {
	if !r.isPerson(end - 1) {
		return from
	}
	for h := r.d.Tokens[end-1].Head; h >= r.sentence(end-1).First && h < end; h = r.d.Tokens[h].Head {
		if r.verb(h) {
			break
		}
		if r.noun(h) && !r.isPerson(h) {
			return min(from, r.nominalTo(h+1, r.sentence(h).First))
		}
	}
	return from
}

// isPerson reports whether the word at i is of somebody's name.
func (r *reader) isPerson(i int) bool {
	m := r.mention.at(i)
	return m >= 0 && r.d.Mentions[m].Type == document.Person
}

// personBefore reports whether the article names a person before token i.
func (r *reader) personBefore(i int) bool {
	k := slices.IndexFunc(r.d.Mentions, func(m document.Mention) bool { return m.Type == document.Person })
	return k >= 0 && r.d.Mentions[k].Start < r.d.Tokens[i].Start
}

// behindObject leaves out of a phrase right behind a verb what that has for its object: "took [hostages and]
// police found". Whoever tells something has a whole clause: "said [police and rescuers] left".
func (r *reader) behindObject(from, end int) int {
	if !r.verb(from-1) || en.CueVerb(r.lemma(from-1)) != nil {
		return from
	}
	for i := from + 1; i < end-1; i++ {
		if r.is(i, "and") && r.hasNoun(tokens{i + 1, end}) {
			return i + 1
		}
	}
	return from
}

// askedIn is the noun that the last of some groups, an infinitive of which the object begins at from,
// tells more of, -1 for none: "[calls] to set up a panel were rejected".
func (r *reader) askedIn(gs []group, from int) int {
	for k := len(gs) - 1; k >= 0 && gs[k].to >= from-1; k-- {
		g := gs[k]
		at := g.from - 1
		if g.form != infinitive || at < 0 || g.to != from && !(g.to == from-1 && r.tag(g.to) == "RP") {
			continue
		}
		if _, asks := en.ProposalNoun(en.Singular(r.word(at))); asks && (r.noun(at) || at == r.sentence(at).First || r.mark(at-1)) && r.d.Tokens[at].Sentence == r.d.Tokens[from].Sentence {
			return at
		}
		from = r.nominalTo(at+1, r.sentence(at).First) // "calls to set up a panel to look into it"
	}
	return -1
}

// predicate reports whether the noun at i tells what the subject of its clause is or became: "became
// the third [to be sacked]".
func (r *reader) predicate(i int) bool {
	h := r.d.Tokens[max(i, 0)].Head
	return r.child(i, "cop") >= 0 || h >= 0 && r.lemma(h) == "become"
}

// doerOf is the subject of the group at k as far as the tree agrees: without what
// another clause before it has, "[in Arlby and] the mayor will travel", and where the
// tree has another one, that: "a plan [to invest in firms] will expire".
func (r *reader) doerOf(gs []group, k int, sent document.Sentence) tokens {
	g, t, j := gs[k], r.subjectOf(gs, k, sent), r.child(gs[k].main, "nsubj")
	for i := t.from; i < t.to; i++ {
		if r.is(i, "(") && r.closing(i) == 0 {
			t.from = i + 1 // "against Sudria (Norland won 4-0 on Monday)"
		}
	}
	if g.form == finite && r.d.Tokens[g.main].Rel == "conj" && t.to <= g.from && !r.is(g.from-1, "who", "which", "that") {
		t = r.joinedSubject(t, j)
	}
	if at := r.d.Tokens[g.main]; g.form == finite && at.Rel == "acl" && at.Head > t.from && at.Head < t.to && (r.is(g.from-1, "that", "which", "who") || r.tag(j) == "WP") && !r.hasComma(t) {
		p := r.prepositionOf(at.Head)
		if rel := r.d.Tokens[at.Head].Rel; p > t.from && p < at.Head && !(rel == "nmod" && !r.is(g.from-1, "who") && r.isPerson(at.Head)) && (rel == "nmod" && !r.capital(p-1) || rel == "obl" && r.d.Tokens[at.Head].Head < t.from) {
			t.from = p + 1 // "her support of [the raid] that killed him", "met in Arlby with [miners] who struck"
		}
	}
	if r.is(t.from, "morning", "afternoon", "evening", "night", "day", "week") && t.to-t.from > 1 && r.mention.at(t.from+1) >= 0 {
		t.from++ // "the morning [Obama unveiled it]"
	}
	if r.tag(t.from) == "DT" && r.is(t.from+1, "morning", "afternoon", "evening", "night", "day", "week") && t.from+2 < t.to && (r.mention.at(t.from+2) >= 0 || r.mention.at(t.from+3) >= 0 && strings.HasPrefix(r.tag(t.from+2), "NNP")) {
		t.from += 2
	}
	if v := r.d.Tokens[g.main].Head; j < 0 && g.form == finite && v >= sent.First && v < t.from && r.tag(v) == "VBG" && r.d.Tokens[v].Rel == "acl" && r.noun(v-1) && !r.is(v+1, "that") && r.d.Tokens[v].Head < v && !r.hasComma(tokens{v, g.from}) {
		return r.clean(tokens{r.nominalTo(v, sent.First), g.from}) // "[a bus carrying 31 people] crashed", whatever the tree has it hang on
	}
	if j >= 0 && j < sent.First { // where it was written stands for who did it
		j = r.child(j, "appos")
		for i := sent.First; j < sent.First && i < g.from; i++ {
			if x := r.d.Tokens[i]; x.Head == g.main && x.Rel == "nsubj" {
				j = i
			}
		}
	}
	if v := r.gerundSubject(g, sent); v >= 0 && v < t.from && t.to <= g.from && !r.between(v+1, t.from) && !r.hasComma(tokens{v, t.from}) {
		return tokens{v, t.to} // "[fishing in the bay] will be banned"
	}
	if g.form != finite || t.empty() || j < sent.First || j >= g.from || !r.noun(j) && r.mention.at(j) < 0 && r.tag(j) != "VBZ" && r.tag(j) != "CD" && !(r.tag(j) == "VB" && j == sent.First) { // "calls to act": nouns that the tagger takes for verbs
		return t
	}
	if j >= t.from && j < t.to {
		for i := t.from; i < j; i++ { // the first of several is the one that the tree has for subject
			if r.tag(i) == "CC" && (r.d.Tokens[i].Head == g.main || r.d.Tokens[g.main].Rel == "conj" && r.d.Tokens[j].Rel == "nsubj" && r.mention.at(i) < 0) {
				t.from = i + 1
			}
		}
		return r.withoutPlace(t, j, g)
	}
	for i := t.from; i < t.to; i++ {
		if x := r.d.Tokens[i]; j < t.from && r.d.Tokens[t.from-1].Rel == "mark" && r.d.Tokens[t.from-1].Head == g.main && x.Rel == "nsubj" && x.Head == g.main && (r.noun(i) || r.mention.at(i) >= 0) {
			return t // of two that the tree has, the one before the verb
		}
	}
	if r.is(t.from-1, "both", "either") && r.tag(t.from-2) == "IN" {
		t.from--
	}
	if j < t.from && r.tag(t.from-1) == "IN" && !r.between(j+1, t.from) && !r.hasComma(tokens{j, t.from}) {
		t.from = min(r.nominalTo(j+1, sent.First), j) // "roads around [the theatre] were closed"
		return r.clean(t)
	}
	if v := r.child(j, "acl"); v > j && v < t.from && r.d.Tokens[v].Tag == "VBG" && r.noun(v-1) && !r.is(v+1, "that") && !r.hasComma(tokens{j, g.from}) {
		return r.clean(tokens{r.nominalTo(j+1, sent.First), g.from}) // "[a bus carrying 31 people] crashed"
	}
	if end := r.commaIn(tokens{j + 1, t.from}); j < t.from && r.mention.at(j) >= 0 && end > 0 && r.is(g.from-1, ",") && r.below(t.to-1, j) {
		return r.clean(tokens{r.nominalTo(j+1, sent.First), end}) // "[Jane Doe], a judge in the towns of Norland, was fined"
	}
	if j > t.from || !r.between(j+1, t.from) {
		return t
	}
	from := r.nominalTo(j+1, sent.First)
	return r.clean(tokens{from, min(max(j+1, r.phraseFrom(from)), t.from)})
}

// gerundSubject is the gerund that the tree has for the subject of a group and that opens its sentence or clause,
// -1 for none.
func (r *reader) gerundSubject(g group, sent document.Sentence) int {
	v := -1
	for i := g.from; i < g.to && v < 0; i++ { // "clearing it is [expected] to take"
		if r.verb(i) {
			v = max(r.child(i, "nsubj"), r.child(i, "csubj"))
		}
	}
	if g.form != finite || v < sent.First || v >= g.from || r.tag(v) != "VBG" || r.mention.at(v) >= 0 || v > sent.First && !r.mark(v-1) && r.tag(v-1) != "CC" && r.tag(v-1) != "DT" {
		return -1
	}
	return v
}

// commaIn is the first comma in a range, 0 for none.
func (r *reader) commaIn(t tokens) int {
	for i := t.from; i < t.to; i++ {
		if r.is(i, ",") {
			return i
		}
	}
	return 0
}

// withoutPlace leaves out of the subject with its head at j what stands in front of it without a comma to
// tell where the verb of a group takes place: "near [the gate] 60 farmers blocked the road".
func (r *reader) withoutPlace(t tokens, j int, g group) tokens {
	for i := t.from + 1; i < j; i++ {
		if r.tag(i) == "CD" && r.d.Tokens[i].Head == j && r.time.at(i) < 0 && r.noun(i-1) && (r.tag(t.from) == "DT" && r.d.Tokens[max(t.from-1, 0)].Tag == "IN" || r.tag(t.from-1) == "DT" && r.d.Tokens[max(t.from-2, 0)].Tag == "IN") {
			return tokens{i, t.to}
		}
	}
	for i := t.from; i < j; i++ {
		if x := r.d.Tokens[i]; x.Rel == "obl" && x.Head == g.main && r.is(r.prepositionOf(i), "in", "at", "near", "outside", "inside", "across", "on", "around", "behind", "under", "before", "after", "during", "from") && r.prepositionOf(i) < i {
			end := i + 1
			for k := end; k < j; k++ {
				if r.below(k, i) {
					end = k + 1
				}
			}
			for k := end; k < j; k++ {
				if r.time.at(k) >= 0 {
					end = k + 1
				}
			}
			if from := r.nominalTo(j+1, end); from <= j {
				return tokens{from, t.to}
			}
		}
	}
	return t
}

// joinedSubject leaves out of a subject what the clause before it has behind a
// preposition: "hosts events in [Arlby and] the mayor will travel". The tree's subject is given, or -1: without
// one two people stay together, "after the government of Jan Keel and Anna Berg said".
func (r *reader) joinedSubject(t tokens, subject int) tokens {
	if t.empty() {
		return t
	}
	if p := r.d.Tokens[max(t.from-1, 0)]; p.Rel != "case" || p.Tag != "IN" || p.Head < t.from || p.Head >= t.to {
		return t
	}
	for i := t.to - 2; i > t.from; i-- {
		if r.is(i, "and") && r.d.Tokens[i].Rel == "cc" && r.hasNoun(tokens{i + 1, t.to}) && !r.hasOf(tokens{i, t.to}) && !(subject < 0 && r.isPerson(i-1) && r.isPerson(i+1)) {
			return tokens{i + 1, t.to}
		}
	}
	return t
}

// hasOf reports whether a preposition stands in a range.
func (r *reader) hasOf(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "IN" {
			return true
		}
	}
	return false
}

// between reports whether a clause of its own stands in a range: a verb or "that".
func (r *reader) between(from, to int) bool {
	for i := from; i < to; i++ {
		if r.verb(i) || r.tag(i) == "WDT" || r.tag(i) == "WP" || r.tag(i) == "WRB" {
			return true
		}
	}
	return false
}

// treeSubject is the subject that the tree gives the verb at i, up to the first
// comma in it: "the first jet" of "the first jet, built in Toulouse, was delivered".
func (r *reader) treeSubject(i int, sent document.Sentence) tokens {
	for j := sent.First; j < i; j++ {
		t := r.d.Tokens[j]
		if t.Head != i || t.Rel != "nsubj" || !r.noun(j) && !r.pronoun(j) {
			continue
		}
		end := j + 1
		for end < i && !r.is(end, ",") && !r.finite(end) {
			end++
		}
		if from := r.phraseTo(end); from <= j {
			return r.clean(tokens{from, end})
		}
		return r.withQuoted(j, i)
	}
	return tokens{}
}

// withQuoted is the subject at j with what is quoted right behind it, before the verb at i:
// "the word “blog” was chosen".
func (r *reader) withQuoted(j, i int) tokens {
	if !r.quoteMark(j+1) || r.child(j, "appos") != j+2 {
		return tokens{j, j + 1}
	}
	for end := j + 2; end < i; end++ {
		if r.quoteMark(end) {
			return tokens{j, end + 1}
		}
	}
	return tokens{j, j + 1}
}

// wholeSubject takes along what a subject that begins at from hangs on or is
// joined to: "a vaccine against [river fever]", "Russia and [the United States]".
func (r *reader) wholeSubject(from int, sent document.Sentence) int {
	for steps := 0; steps < 5 && from-2 >= sent.First; steps++ {
		if first := r.listedWith(from); first >= sent.First {
			if from = r.nominalTo(first+1, sent.First); from > first {
				return first
			}
			continue
		}
		if r.pronoun(from) || !r.is(from-1, "and", "against", "between", "on", "over", "into", "to", "about", "under", "of", "for", "in", "with", "by") {
			return from
		}
		head := r.nominalTo(from-1, sent.First)
		for head < from-1 && r.time.at(head) >= 0 && r.mention.at(from-2) >= 0 { // "On 2 May 2022 [Jan Keel and] his wife"
			head++
		}
		if head == from-1 || r.time.at(head) >= 0 || head > sent.First && (r.verb(head-1) || r.tag(head-1) == "TO") || !r.hasNoun(tokens{head, from - 1}) {
			return from
		}
		from = head
	}
	return from
}

// listedWith is the noun right before the comma before from that the tree joins what begins there to:
// "[Norland], Sudria and Ostland"; -1 for none.
func (r *reader) listedWith(from int) int {
	if !r.is(from-1, ",") || from < 2 {
		return -1
	}
	before := from - 2
	if m := r.mention.at(before); m >= 0 {
		before = r.d.Top(r.d.Mentions[m].Span)
	}
	for i := from; i < min(from+4, len(r.low)) && r.nominal(i); i++ {
		x := r.d.Tokens[i]
		if x.Rel != "conj" && (x.Rel != "appos" || !r.twoPlaces(i, x.Head)) || x.Head < 0 || x.Head >= from-1 {
			continue
		}
		if x.Head != before && (r.d.Tokens[max(before, 0)].Rel != "conj" || r.d.Tokens[max(before, 0)].Head != x.Head) {
			return -1
		}
		a, b := r.mention.at(i), r.mention.at(before)
		if (a >= 0) != (b >= 0) || a >= 0 && (r.d.Mentions[a].Type != r.d.Mentions[b].Type || !r.listEnded(i)) {
			return -1
		}
		return from - 2
	}
	return -1
}

// listEnded reports whether the name at i is one of a list that "and" or "or" ends.
func (r *reader) listEnded(i int) bool {
	for ; i < len(r.low) && (r.nominal(i) || r.is(i, ",")) && r.tag(i) != "CC"; i++ {
	}
	return r.tag(min(i, len(r.low)-1)) == "CC"
}

// twoPlaces reports whether the places at i and j go on as a list, which the tree may take for an
// apposition: "[Norland], [the Sudrian Republic] and Ostland".
func (r *reader) twoPlaces(i, j int) bool {
	a, b := r.mention.at(i), r.mention.at(max(j, 0))
	if a < 0 || b < 0 || r.d.Mentions[a].Type != document.Place || r.d.Mentions[b].Type != document.Place {
		return false
	}
	end := i
	for r.mention.at(end) == a {
		end++
	}
	return r.tag(end) == "CC" && r.mention.at(end+1) >= 0 && r.d.Mentions[r.mention.at(end+1)].Type == document.Place
}
