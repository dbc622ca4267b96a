package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// form is how a group of verbs stands in its clause.
type form int

const (
	finite     form = iota // "was called off"
	infinitive             // "to sign"
	gerund                 // "ending the strike"
	participle             // "planned for May": passive, without a helper
)

// group is verbs that stand together with their helpers: "is expected to take
// place". The last is the main verb; the others say how real it is.
type group struct {
	from, main, to int         // to is behind the particle of the main verb
	lemma          string      // of the main verb, with its particle: "call-off"
	modality       en.Modality // the strongest of its helpers
	form           form
	negated        bool
	passive        bool
	past           bool // past or perfect
}

// groupsIn finds the groups of a sentence, left to right.
func (r *reader) groupsIn(sent document.Sentence) []group {
	var out []group
	for i := sent.First; i < sent.Last; {
		g, ok := r.groupAt(i, sent)
		if !ok {
			i++
			continue
		}
		out = append(out, g)
		i = g.to
	}
	r.reduce(out)
	r.promote(out)
	return out
}

// promote makes a clause's only verb finite: "a train derailed on Monday, police said".
func (r *reader) promote(gs []group) {
	for k := range gs {
		g := &gs[k]
		if g.form == finite && en.CueVerb(g.lemma) == nil {
			return
		}
		if g.form == participle && r.tag(g.main) == "VBN" && g.to-g.from == 1 && (r.noun(g.from-1) || r.mention.at(g.from-1) >= 0) && (k == 0 || gs[k-1].form != finite) && (!r.is(g.to, "by") || r.tag(g.to+1) == "CD") {
			for _, o := range gs[k+1:] {
				if o.form == finite && en.CueVerb(o.lemma) == nil {
					return
				}
			}
			g.form = finite
			return
		}
	}
}

// reduce finds participles that the tagger takes for a past tense: "an
// inspection, booked for 6 March, had been cancelled".
func (r *reader) reduce(gs []group) {
	for k := 0; k+1 < len(gs); k++ {
		g, next := &gs[k], gs[k+1]
		if n := r.d.Tokens[next.main]; n.Head == g.main && n.Rel == "advcl" {
			continue // "appeared in court on Monday charged with fraud"
		}
		if g.form != finite || next.form != finite || g.to-g.from != 1 || r.tag(g.main) != "VBD" || r.tag(g.to) != "IN" && r.tag(g.to) != "TO" {
			continue
		}
		if !r.is(g.from-1, ",") && !r.noun(g.from-1) || !r.is(next.from-1, ",") && r.time.at(next.from-1) < 0 {
			continue
		}
		plain := true
		for i := g.to; i < next.from; i++ {
			if r.hardBreak(i) || r.tag(i) == "CC" || r.quoteMark(i) || r.is(i, ",") && i != next.from-1 {
				plain = false
			}
		}
		if plain && (r.is(g.from-1, ",") == r.is(next.from-1, ",")) {
			g.form = participle
		}
	}
}

// groupAt reads the group that begins at i.
func (r *reader) groupAt(i int, sent document.Sentence) (group, bool) {
	g := group{from: i, main: i}
	switch {
	case r.tag(i) == "TO" && r.is(i+1, "work") && (r.lemma(i-1) == "return" || r.is(i-1, "back")):
		return g, false // a noun that the tagger takes for a verb: "returned to work on Monday"
	case r.tag(i) == "TO" && r.tag(r.pastAdverbs(i+1)) == "VB":
		g.form, g.main = infinitive, r.pastAdverbs(i+1)
	case r.prospect(i) && r.mention.at(i) < 0:
		g.form = participle
	case r.is(i, "calls") && r.is(i+1, "for") && r.tag(i) == "NNS" && (r.is(i-1, ",") || r.noun(i-1) && en.Document(r.lemma(i-1))):
		g.lemma, g.to = "call-for", i+1 // a verb that the tagger takes for a noun: "her plan calls for cuts"
		return g, true
	case r.tag(i) == "VBG" && r.is(i, "following", "regarding", "concerning", "including", "pending") && r.d.Tokens[i].Rel == "case":
		return g, false // prepositions
	case r.tag(i) == "VB" && i == sent.First && r.noun(i+1):
		return g, false // "Pay talks": a noun that the tagger takes for a command
	case !r.verb(i) && r.tag(i) != "MD", r.attributive(i), r.mention.at(i) >= 0:
		return g, false
	case r.tag(i) == "VBG":
		g.form = gerund
	case r.tag(i) == "VBN" && !r.takesObject(i) && !r.joinedPast(i):
		g.form = participle
	case r.pastAlike(i, sent.First):
		g.past = true // forms that the tagger takes for an infinitive
		r.extend(&g, sent)
		r.particle(&g, sent)
		return g, true
	case r.tag(i) == "VB" && i > sent.First && r.nominal(i-1) && r.d.Tokens[i].Rel == "root": // "councillors vote on Monday"
	case r.tag(i) == "VB" && i > sent.First && (r.nominal(i-1) || r.is(i-1, "and", "or")):
		g.form = infinitive // "will hold talks and sign", "that it meet"
	}
	g.past = r.tag(g.main) == "VBD" || r.tag(g.main) == "VBN"
	r.extend(&g, sent)
	r.particle(&g, sent)
	return g, true
}

// prospect reports whether i is an adjective that looks ahead: "due on Monday".
func (r *reader) prospect(i int) bool {
	return r.is(i, "due", "likely", "set", "slated") && !r.noun(i) && (r.is(i+1, "to", "for", "in", "on", "at", "by", "next", "this", "later", "before") || r.time.at(i+1) >= 0)
}

// attributive reports whether a participle only describes the noun behind it: "a broken wrist".
func (r *reader) attributive(i int) bool {
	if t := r.tag(i); t != "VBN" && t != "VBG" && t != "VBD" {
		return false
	}
	return (r.tag(i-1) == "DT" || r.tag(i-1) == "JJ" || r.tag(i-1) == "PRP$" || r.tag(i-1) == "POS" || r.tag(i-1) == "IN" || r.tag(i-1) == "CD") && (r.noun(i+1) || r.tag(i+1) == "JJ")
}

// takesObject reports whether the participle at i has an object, so that it
// must be a past tense: "called the accident regrettable".
func (r *reader) takesObject(i int) bool {
	return (r.tag(i+1) == "DT" || r.tag(i+1) == "PRP$") && r.time.at(i+1) < 0 && i > 0 && (r.noun(i-1) || r.mention.at(i-1) >= 0 || r.is(i-1, ","))
}

// joinedPast reports whether the participle at i is joined to a past tense and so must be one: "recalled
// its envoy on Monday and [called] for talks".
func (r *reader) joinedPast(i int) bool {
	t := r.d.Tokens[i]
	return t.Rel == "conj" && t.Head >= 0 && t.Head < i && r.is(i-1, "and", "but") && r.tag(t.Head) == "VBD" && !auxiliary(r.lemma(t.Head))
}

func (r *reader) pastAdverbs(i int) int {
	for r.tag(i) == "RB" || r.is(i, "not", "n't") || r.is(i, "longer") && r.is(i-1, "no") {
		i++
	}
	return i
}

// extend runs a group on from its helpers to its main verb.
func (r *reader) extend(g *group, sent document.Sentence) {
	for {
		next := r.pastAdverbs(g.main + 1)
		helper := r.tag(g.main) == "MD" || auxiliary(r.lemma(g.main)) || r.is(g.main, "get", "gets", "got")
		switch {
		case next >= sent.Last || r.quote.at(next) != r.quote.at(g.main):
			r.note(g, g.main+1, g.main+1)
			return
		case helper && (r.verb(next) || r.prospect(next)):
			r.note(g, g.main, next)
			g.passive = r.lemma(g.main) == "be" && r.tag(next) != "VBG" && r.verb(next)
		case r.is(next, "to") && r.tag(r.pastAdverbs(next+1)) == "VB" && r.leadsOn(g.main):
			r.note(g, g.main, next)
			next = r.pastAdverbs(next + 1)
			g.passive = false
		default:
			r.note(g, g.main+1, g.main+1)
			return
		}
		g.main = next
	}
}

// leadsOn reports whether the word at i hands its place to the infinitive
// behind it: "is due to begin", "plans to sign", but not "voted to strike".
func (r *reader) leadsOn(i int) bool {
	if r.tag(i) == "MD" || auxiliary(r.lemma(i)) || r.is(i, "going", "due", "likely", "set") {
		return true
	}
	switch r.lemma(i) {
	case "begin", "start", "continue", "go", "use":
		return true
	}
	if r.lemma(i) == "agree" && (r.tag(i) == "VBD" || r.tag(i) == "VBN" && r.lemma(i-1) != "be") {
		return false // an agreement is news, whatever it is about
	}
	return en.VerbModality(r.lemma(i)) != en.Plain
}

// note takes down what the helper at i says, up to the next verb.
func (r *reader) note(g *group, i, next int) {
	if i < next {
		m := en.ModalModality(r.word(i))
		if r.is(i, "'d") && r.tag(i) == "VBD" { // "he'd asked": had
			m, g.past = en.Plain, true
		}
		if m == en.Plain {
			m = en.VerbModality(r.lemma(i))
		}
		if r.lemma(i) == "force" && r.lemma(i-1) == "be" && (r.tag(i-1) == "VBD" || r.tag(i-1) == "VBN") {
			m = en.Plain // "was forced to resign" tells that he did
			g.past = true
		}
		if r.is(i, "going") || r.lemma(i) == "be" && r.is(r.pastAdverbs(i+1), "to") {
			m = en.Future
		}
		g.modality = max(g.modality, m)
		g.past = g.past || r.lemma(i) == "have"
	}
	for j := i; j < next; j++ {
		g.negated = g.negated || r.is(j, "not", "n't", "never") || r.is(j, "longer") && r.is(j-1, "no")
	}
}

// particle joins the main verb with its particle where that makes another verb.
func (r *reader) particle(g *group, sent document.Sentence) {
	g.lemma, g.to = r.lemma(g.main), g.main+1
	switch { // its preposition stays with what is asked for
	case (g.lemma == "call" || g.lemma == "ask" || (g.lemma == "press" || g.lemma == "push") && r.tag(g.to+1) != "NNP") && r.is(g.to, "for"):
		g.lemma += "-for"
		return
	case g.lemma == "say" && r.is(g.to, "yes", "no"):
		g.lemma, g.to = "say-"+r.word(g.to), g.to+1
		return
	case g.lemma == "be" && r.is(g.to, "off", "over") && (r.mark(g.to+1) || r.is(g.to+1, "because", "after", "until", "for", "and")):
		g.lemma, g.past = map[string]string{"off": "call-off", "over": "end"}[r.word(g.to)], true
		g.passive = true
		g.to++
		return
	case g.lemma == "give" && r.is(g.to, "evidence", "testimony"):
		g.lemma, g.to = "testify", g.to+1
		return
	case (g.lemma == "go" || g.lemma == "put") && r.is(g.to, "on") && r.is(g.to+1, "sale", "display", "show", "trial") && !r.is(g.to+2, "of"):
		g.lemma, g.to = "go-on-"+r.word(g.to+1), g.to+2
		return
	case g.lemma == "go" && r.is(g.to, "into") && r.is(g.to+1, "administration", "liquidation", "receivership"):
		g.lemma, g.to = "go-bankrupt", g.to+2
		return
	case g.lemma == "come" && r.is(g.to, "to") && r.is(g.to+1, "nothing", "naught", "nought"):
		g.lemma, g.to = "come-to-nothing", g.to+2
		return
	case (g.lemma == "come" || g.lemma == "go" || g.lemma == "enter") && r.is(g.to, "into") && r.is(g.to+1, "force", "effect", "operation"):
		g.lemma, g.to = "take-effect", g.to+2
		return
	case g.lemma == "be" && r.is(g.to, "in") && r.is(g.to+1, "place", "force", "effect", "operation") && (g.modality == en.Future || r.is(g.from, "has", "have", "had") && r.is(g.to+2, "since")):
		g.lemma, g.to = "take-effect", g.to+2
		return
	case (g.lemma == "put" || g.lemma == "place") && r.is(g.to, "on") && r.is(g.to+1, "hold", "ice"):
		g.lemma, g.to = "put-off", g.to+2
		return
	case (g.lemma == "put" || g.lemma == "place") && r.is(g.to, "on") && r.is(g.to+1, "leave"):
		g.lemma, g.to = "put-on-leave", g.to+2
		return
	case g.lemma == "rule" && r.is(g.to, "out") && r.is(g.to+1, "of"):
		g.lemma, g.to = "rule-out-of", g.to+1 // of a team, and denies nothing
		return
	case g.lemma == "call" && r.is(g.to, "on", "upon"):
		g.lemma = "call-on"
		return
	}
	for j := g.main + 1; j < min(g.main+3, sent.Last); j++ {
		if en.Particle(r.word(j)) && !(r.tag(j) == "TO" && r.tag(j+1) == "VB") {
			joined := g.lemma + "-" + r.word(j)
			if g.lemma == "set" && r.is(j, "off", "up", "aside") || en.EventVerb(joined) != "" || en.SupportVerb(joined) || en.VerbModality(joined) != en.Plain || en.Fate(joined) != "" || en.EndsAs(joined) != "" || en.Proposes(joined) || en.Demands(joined) || en.Heeds(joined) || en.Tables(joined) {
				g.lemma, g.to = joined, j+1
			}
			return
		}
		if r.tag(j) != "PRP" && r.tag(j) != "RB" && !r.is(j, "that", "this") { // "put that off"
			break
		}
	}
	r.farParticle(g, sent)
}

// farParticle joins the main verb with a particle behind its object, as the tree
// has it, where the two decide on something: "turned the offer down".
func (r *reader) farParticle(g *group, sent document.Sentence) {
	for j := g.to + 1; j < min(g.to+8, sent.Last); j++ {
		if t := r.d.Tokens[j]; t.Tag == "RP" && (t.Head == g.main || t.Head >= 0 && r.d.Tokens[t.Head].Head == g.main) && en.Fate(g.lemma+"-"+r.word(j)) != "" {
			g.lemma += "-" + r.word(j)
			return
		}
	}
}

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
	if g.form == infinitive && r.toBe(g) { // "the programme, to be aired on Sunday"
		end := j
		if r.is(end-1, ",") {
			end--
		}
		if from := r.nominalTo(end, sent.First); from < end && !r.predicate(end-1) {
			return r.clean(tokens{from, end})
		}
	}
	if who := r.child(g.main, "nsubj"); g.form == finite && who >= sent.First && who < j-1 && r.is(who, "who", "which") {
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
				from = r.notWhom(from, end)
			}
			return r.clean(tokens{from, end})
		}
		return tokens{}
	}
	if g.form == gerund {
		if from := r.phraseTo(j); from < j && r.is(from-1, "with") { // "with the union rejecting"
			return r.clean(tokens{from, j})
		}
	}
	if g.form == finite || g.form == infinitive && (r.tag(g.from) == "VB" && !r.is(j-1, "and", "or") || k == 0 && r.inHeading(g.main)) {
		if from := r.phraseTo(j); from < j && from >= sent.First {
			from = r.wholeSubject(from, sent)
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
		t = r.joinedSubject(t)
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
	if g.form != finite || t.empty() || j < sent.First || j >= g.from || !r.noun(j) && r.mention.at(j) < 0 && r.tag(j) != "VBZ" { // "calls to act": nouns that the tagger takes for verbs
		return t
	}
	if j >= t.from && j < t.to {
		for i := t.from; i < j; i++ { // the first of several is the one that the tree has for subject
			if r.tag(i) == "CC" && (r.d.Tokens[i].Head == g.main || r.d.Tokens[g.main].Rel == "conj" && r.d.Tokens[j].Rel == "nsubj" && r.mention.at(i) < 0) {
				t.from = i + 1
			}
		}
		return t
	}
	if r.is(t.from-1, "both", "either") && r.tag(t.from-2) == "IN" {
		t.from--
	}
	if j < t.from && r.tag(t.from-1) == "IN" && !r.between(j+1, t.from) && !r.hasComma(tokens{j, t.from}) {
		t.from = r.nominalTo(j+1, sent.First) // "roads around [the theatre] were closed"
		return r.clean(t)
	}
	if v := r.child(j, "acl"); v > j && v < t.from && r.d.Tokens[v].Tag == "VBG" && r.noun(v-1) && !r.is(v+1, "that") && !r.hasComma(tokens{j, g.from}) {
		return r.clean(tokens{r.nominalTo(j+1, sent.First), g.from}) // "[a bus carrying 31 people] crashed"
	}
	if j > t.from || !r.between(j+1, t.from) {
		return t
	}
	from := r.nominalTo(j+1, sent.First)
	return r.clean(tokens{from, min(max(j+1, r.phraseFrom(from)), t.from)})
}

// joinedSubject leaves out of a subject what the clause before it has behind a
// preposition: "hosts events in [Arlby and] the mayor will travel".
func (r *reader) joinedSubject(t tokens) tokens {
	if t.empty() {
		return t
	}
	if p := r.d.Tokens[max(t.from-1, 0)]; p.Rel != "case" || p.Tag != "IN" || p.Head < t.from || p.Head >= t.to {
		return t
	}
	for i := t.to - 2; i > t.from; i-- {
		if r.is(i, "and") && r.d.Tokens[i].Rel == "cc" && r.hasNoun(tokens{i + 1, t.to}) && !r.hasOf(tokens{i, t.to}) {
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

// clean takes times and marks off the front of a phrase and marks off its end.
func (r *reader) clean(t tokens) tokens {
	for !t.empty() && (r.time.at(t.from) >= 0 || r.mark(t.from) && !r.opensContent(t.from)) {
		t.from++
	}
	for !t.empty() && r.mark(t.to-1) && !r.is(t.to-1, ")", "%") {
		t.to--
	}
	return t
}

// joinsNouns reports whether the tree has the conjunction at i join two nouns.
func (r *reader) joinsNouns(i int) bool {
	if i < 0 || i >= len(r.low) {
		return false
	}
	t := r.d.Tokens[i]
	if t.Rel != "cc" || t.Head < 0 || !r.noun(t.Head) {
		return false
	}
	first := r.d.Tokens[t.Head]
	return first.Rel == "conj" && first.Head >= 0 && r.noun(first.Head)
}

// hardBreak reports whether a new clause begins at i that shares no time with the one before.
func (r *reader) hardBreak(i int) bool {
	if r.is(i, ";", "—", "–", ":", "but", "because", "although", "though", "while", "which", "who", "whose", "if", "unless", "whereas") || r.is(i, "since") && !(i+1 < len(r.low) && r.time.at(i+1) >= 0) {
		return true
	}
	if r.is(i, "that") && r.tag(i) != "DT" {
		return true
	}
	if r.is(i, "as") && (r.is(i+1, "soon", "early", "late", "well", "planned") || r.is(i-1, "soon", "early", "late", "well")) {
		return false
	}
	if r.is(i, "and") && r.joinsNouns(i) {
		return false
	}
	if r.is(i, "before", "after", "until") && !r.is(i-1, "from") && i+1 < len(r.low) && en.PartOfDay(r.word(i+1)) {
		return false
	}
	return r.is(i, "after", "before", "when", "until", "as", "and", "with") && !(r.is(i, "before") && !r.is(i-1, "from") && r.d.Tokens[i].Rel == "case" && r.time.at(i+1) < 0) && r.finiteAhead(i+1, r.sentence(i).Last, 6) && !(r.time.at(i+1) >= 0)
}

// alikeInPast reports whether the past of a verb looks like its present.
func alikeInPast(low string) bool {
	switch low {
	case "put", "set", "cut", "hit", "quit", "shut", "let", "spread", "split", "beat", "bid", "cost", "burst", "cast", "read":
		return true
	}
	return false
}

// pastAlike reports whether the verb at i, which a tagger takes for an infinitive,
// is a past tense that looks the same: "the agency put the toll at 9".
func (r *reader) pastAlike(i, first int) bool {
	return r.tag(i) == "VB" && alikeInPast(r.word(i)) && i > first && (r.nominal(i-1) || r.is(i-1, ",") || r.pronoun(i-1))
}
