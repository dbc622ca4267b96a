package extract

import (
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
	r.promoteBehind(out, sent)
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

// promoteBehind makes finite the verb of a clause whose subject has a relative clause, where the tagger takes it for
// a participle: "Ada Roth, who had wanted to stay, [changed] sides on Tuesday after he agreed to pay".
func (r *reader) promoteBehind(gs []group, sent document.Sentence) {
	for k := 1; k < len(gs); k++ {
		g := &gs[k]
		if g.form != participle || g.to-g.from != 1 || !r.is(g.from-1, ",") || gs[k-1].to > g.from-1 || !r.noun(g.to) || r.attributive(g.main) {
			continue
		}
		sub, opened, bare := false, false, true
		for i := sent.First; i < g.from-1; i++ {
			sub = sub || !opened && (r.d.Tokens[i].Head < 0 || r.d.Tokens[i].Rel == "nsubj")
			opened = opened || r.is(i, "who", "which") && r.is(i-1, ",")
			bare = bare && (opened || !r.verb(i))
		}
		for i := g.to; opened && i < sent.Last; i++ { // no other verb of that subject
			if r.finite(i) && !r.joinedBehind(i, g.to) {
				opened = false
			}
		}
		if sub && opened && bare {
			g.form = finite
			return
		}
	}
}

// joinedBehind reports whether the verb at i stands in a clause that a conjunction behind from opens.
func (r *reader) joinedBehind(i, from int) bool {
	for j := from; j < i; j++ {
		if r.is(j, "after", "when", "because", "as", "while", "before", "since", "until", "that", "which", "who", "but", "and") {
			return true
		}
	}
	return false
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
	case r.twofold(i), r.twofold(i - 1), r.twofold(i + 1):
		return g, false // "face to face"
	case r.tag(i) == "TO" && r.is(i+1, "work") && (r.lemma(i-1) == "return" || r.is(i-1, "back")):
		return g, false // a noun that the tagger takes for a verb: "returned to work on Monday"
	case r.tag(i) == "TO" && r.tag(r.pastAdverbs(i+1)) == "VB":
		g.form, g.main = infinitive, r.pastAdverbs(i+1)
	case r.prospect(i) && r.mention.at(i) < 0:
		g.form = participle
	case r.is(i, "calls") && r.is(i+1, "for") && r.tag(i) == "NNS" && (r.is(i-1, ",") || r.noun(i-1) && en.Document(r.lemma(i-1))):
		g.lemma, g.to = "call-for", i+1 // a verb that the tagger takes for a noun: "her plan calls for cuts"
		return g, true
	case r.presentAlike(i, sent):
		g.lemma, g.to = presentLemma(r.word(i)), i+1
		return g, true
	case r.tag(i) == "VBG" && r.is(i, "following", "regarding", "concerning", "including", "pending") && r.d.Tokens[i].Rel == "case":
		return g, false // prepositions
	case r.tag(i) == "VB" && i == sent.First && r.noun(i+1):
		return g, false // "Pay talks": a noun that the tagger takes for a command
	case !r.verb(i) && r.tag(i) != "MD", r.attributive(i), r.mention.at(i) >= 0:
		return g, false
	case r.tag(i) == "VBG":
		g.form = gerund
	case r.tag(i) == "VBN" && !r.takesObject(i) && !r.joinedPast(i), r.wantedDone(i):
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

// twofold reports whether i is the "to" between a word and the same word: "face to face", "side to side".
func (r *reader) twofold(i int) bool { return r.is(i, "to") && i > 0 && r.word(i-1) == r.word(i+1) }

// prospect reports whether i is an adjective that looks ahead: "due on Monday".
func (r *reader) prospect(i int) bool {
	return r.is(i, "due", "likely", "set", "slated") && !r.noun(i) && (r.is(i+1, "to", "for", "in", "on", "at", "by", "next", "this", "later", "before", "back") || r.time.at(i+1) >= 0)
}

// attributive reports whether a participle only describes the noun behind it: "a broken wrist".
func (r *reader) attributive(i int) bool {
	if t := r.tag(i); t != "VBN" && t != "VBG" && t != "VBD" {
		return false
	}
	if x := r.d.Tokens[i]; x.Rel == "amod" && x.Head == i+1 && x.Tag != "VBD" && r.noun(i+1) && !r.is(i-1, ",") {
		return true // "1,042 Ohio [registered] voters"
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

// wantedDone reports whether the verb at i is what somebody wants done, which the tagger takes for a past tense:
// "wants him [banned]".
func (r *reader) wantedDone(i int) bool {
	t := r.d.Tokens[i]
	return t.Tag == "VBD" && t.Rel == "xcomp" && t.Head >= 0 && t.Head < i-1 && (r.lemma(t.Head) == "want" || r.lemma(t.Head) == "need")
}

func (r *reader) pastAdverbs(i int) int {
	for r.tag(i) == "RB" || r.tag(i) == "RBR" && r.is(i, "earlier", "later") || r.is(i, "not", "n't") || r.is(i, "longer") && r.is(i-1, "no") {
		i++
	}
	return i
}

// overTime is behind the time at i, if a verb stands there whose helper is before it: "was on Monday [jailed]",
// "will next week [meet]".
func (r *reader) overTime(i int) int {
	j := i
	for r.is(j, "on", "in", "at", "late", "early", "later", "earlier", "since", "over") && r.time.at(j) < 0 {
		j++
	}
	k := r.time.at(j)
	if k < 0 || j-i > 2 {
		return i
	}
	for ; r.time.at(j) >= 0 && (r.time.at(j) == k || r.d.Times[r.time.at(j)].Start <= r.d.Times[k].End+1); j++ {
		k = r.time.at(j)
	}
	if j = r.pastAdverbs(j); r.verb(j) && r.tag(j) != "VBG" || r.tag(j) == "VBG" && r.lemma(i-1) == "be" {
		return j
	}
	return i
}

// extend runs a group on from its helpers to its main verb.
func (r *reader) extend(g *group, sent document.Sentence) {
	for {
		next := r.pastAdverbs(g.main + 1)
		if j, x := r.behindTime(next), r.d.Tokens[g.main]; j > next && r.verb(j) && (x.Head == j && (x.Rel == "aux" || x.Rel == "cop") || x.Rel == "cop" && x.Head > g.main && x.Head < j && r.d.Tokens[j].Head == x.Head && r.tag(j) == "VBN") {
			next = j // "was on Monday jailed"
		}
		helper := r.tag(g.main) == "MD" || auxiliary(r.lemma(g.main)) || r.is(g.main, "get", "gets", "got")
		if helper {
			next = r.overTime(next)
		}
		switch {
		case next >= sent.Last || r.quote.at(next) != r.quote.at(g.main):
			r.note(g, g.main+1, g.main+1)
			return
		case helper && (r.verb(next) || r.prospect(next)):
			r.note(g, g.main, next)
			g.passive = r.lemma(g.main) == "be" && r.tag(next) != "VBG" && r.verb(next)
		case r.is(next, "to") && r.tag(r.pastAdverbs(next+1)) == "VB" && r.leadsOn(g.main) && !(r.is(next-1, "back") && r.is(next+1, "work")):
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
	if r.idiom(g, sent) {
		return
	}
	switch { // its preposition stays with what is asked for
	case (g.lemma == "call" || g.lemma == "ask" || (g.lemma == "press" || g.lemma == "push") && r.tag(g.to+1) != "NNP") && r.is(g.to, "for"):
		g.lemma += "-for"
		return
	case g.lemma == "say" && r.is(g.to, "yes", "no") && !r.nominal(g.to+1):
		g.lemma, g.to = "say-"+r.word(g.to), g.to+1
		return
	case g.lemma == "be" && r.is(g.to, "off", "over") && (r.mark(g.to+1) || r.is(g.to+1, "because", "after", "until", "for", "and")):
		g.lemma, g.past = map[string]string{"off": "call-off", "over": "end"}[r.word(g.to)], true
		g.passive = true
		g.to++
		return
	case g.lemma == "get" && r.is(g.to, "under") && r.is(g.to+1, "way"):
		g.lemma, g.to = "get-underway", g.to+2
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
	case g.passive && r.is(g.to, "from") && r.offList(g):
		g.lemma = "call-off" // "has been struck from the calendar"
		return
	case g.lemma == "rule" && r.is(g.to, "out") && r.is(g.to+1, "of"):
		g.lemma, g.to = "rule-out-of", g.to+1 // of a team, and denies nothing
		return
	case g.lemma == "defer" && r.is(g.to, "to") && !g.passive && r.time.at(g.to+1) < 0:
		g.lemma = "defer-to" // somebody's judgment
		return
	case g.lemma == "call" && r.is(g.to, "on", "upon"):
		g.lemma = "call-on"
		return
	}
	for j := g.main + 1; j < min(g.main+3, sent.Last); j++ {
		if en.Particle(r.word(j)) && !(r.tag(j) == "TO" && r.tag(j+1) == "VB") {
			joined := g.lemma + "-" + r.word(j)
			if g.lemma == "set" && r.is(j, "off", "up", "aside") || en.EventVerb(joined) != "" || en.SupportVerb(joined) || en.VerbModality(joined) != en.Plain || en.Fate(joined) != "" || en.EndsAs(joined) != "" || en.Proposes(joined) || en.Demands(joined) || en.Heeds(joined) || en.Tables(joined) || en.FrameOf(joined) != nil {
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
		if t := r.d.Tokens[j]; (t.Tag == "RP" || t.Tag == "RB" && t.Rel == "compound") && (t.Head == g.main || t.Head >= 0 && r.d.Tokens[t.Head].Head == g.main) && en.Fate(g.lemma+"-"+r.word(j)) != "" {
			g.lemma += "-" + r.word(j)
			return
		}
	}
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

// pastAlike reports whether the verb at i, which a tagger takes for an infinitive,
// is a past tense that looks the same: "the agency put the toll at 9".
func (r *reader) pastAlike(i, first int) bool {
	return r.tag(i) == "VB" && en.AlikeInPast(r.word(i)) && i > first && (r.nominal(i-1) || r.is(i-1, ",") || r.pronoun(i-1))
}

// offList reports whether a verb tells that something was taken from what is to come.
func (r *reader) offList(g *group) bool {
	switch g.lemma {
	case "strike", "remove", "drop", "take", "delete", "pull", "withdraw", "scratch":
		at := g.to + 1
		if r.is(at, "the", "its", "their", "his", "her") {
			at++
		}
		return r.is(at, "calendar", "agenda", "schedule", "timetable", "diary") || r.is(at, "order") && r.is(at+1, "paper")
	}
	return false
}

// behindTime is the token behind a time that stands at i with or without "on", i where none does.
func (r *reader) behindTime(i int) int {
	j := i
	if r.is(j, "on", "late", "early") {
		j++
	}
	k := j
	for j < len(r.low) && r.time.at(j) >= 0 && r.time.at(j) == r.time.at(k) {
		j++
	}
	if j == k {
		return i
	}
	return j
}
