package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// onlyAccused reports whether an event's noun without an article only names what somebody is
// accused of or what is feared: "arrested on suspicion of murder", "charged with assault".
func (r *reader) onlyAccused(t trigger) bool {
	p := t.phrase.from - 1
	own := p > 0 && (r.lemma(p) == "deny" || r.lemma(p) == "admit") && r.verb(p)
	if !own && !r.is(p, "of", "with", "for") || p <= 0 {
		return false
	}
	for i := t.phrase.from; i < t.at; i++ {
		if r.tag(i) == "DT" || r.tag(i) == "PRP$" || r.tag(i) == "POS" || r.mention.at(i) >= 0 || r.time.at(i) >= 0 {
			return false
		}
	}
	if own {
		return t.class == "attack" && t.phrase.from == t.at // "denies murder"
	}
	for i := p - 1; i >= 0 && i > p-4; i-- { // "suspicion of fraud and murder", "charged him with murder"
		if en.Accuses(r.lemma(i)) {
			return true
		}
		if r.mark(i) || r.tag(i) == "IN" {
			return false
		}
	}
	return false
}

// blames reports whether somebody is attacked in words, for what he did.
func (r *reader) blames(g group) bool {
	if r.quoteMark(g.to) {
		return true
	}
	for i := g.to; i < len(r.low) && r.d.Tokens[i].Sentence == r.d.Tokens[g.main].Sentence; i++ {
		if r.is(i-1, "and") && r.tag(i) == r.tag(g.main) && r.d.Tokens[i].Rel == "conj" && (en.CueVerb(r.lemma(i)) != nil || en.Voices(r.lemma(i))) {
			return true // "attacked the police and blamed them"
		}
	}
	for i := g.to; i < min(g.to+8, len(r.low)); i++ {
		if h := r.d.Tokens[i].Head; r.is(i, "for", "over") && r.time.at(i+1) < 0 && h > i && r.tag(h) != "CD" && !r.is(h, "hours", "days", "weeks", "months") {
			return true
		}
		if r.finite(i) {
			break
		}
	}
	return false
}

// callsAs reports whether a verb says what somebody thinks of a thing: "dismissed the bets
// as a stunt".
func (r *reader) callsAs(g group, s scene) bool {
	for i := g.to; i < s.Last && !r.finite(i) && !r.mark(i); i++ {
		if h := r.d.Tokens[i].Head; r.is(i, "as") && h > i && (r.d.Tokens[h].Head == g.main || r.d.Tokens[h].Rel == "obl" || r.d.Tokens[h].Rel == "advcl") {
			return true
		}
	}
	return false
}

// triesTo reports whether "try" tells what somebody aims at, and of no trial.
func (r *reader) triesTo(g group) bool {
	i := g.to
	for r.tag(i) == "RP" || r.tag(i) == "IN" && r.time.at(i+1) >= 0 || r.time.at(i) >= 0 {
		i++
	}
	return r.is(i, "to") && r.tag(i+1) == "VB"
}

// hollow reports whether the verb of a group tells of no deed that has a name: what
// it says or thinks follows, or its object is "the one".
func (r *reader) hollow(g group) bool {
	return r.child(g.main, "ccomp") > g.main || r.is(g.to, "that") && r.tag(g.to) == "IN" || r.ofTheOne(g)
}

// ofTheOne reports whether the object of a verb only stands for what another clause
// has: "the one he delivered on Monday", "did something".
func (r *reader) ofTheOne(g group) bool {
	o := r.child(g.main, "obj")
	if w := r.d.Tokens[g.main]; w.Rel == "acl" && w.Head >= 0 && w.Head < g.main && r.is(w.Head, "one", "ones") {
		return true
	}
	return o > g.main && r.time.at(o) < 0 && r.is(o, "one", "ones", "something", "anything", "nothing", "everything", "this", "that", "so")
}

// reflexive reports whether a verb's object is its subject, as in figures of
// speech: "has bought itself a quiet start".
func (r *reader) reflexive(g group) bool {
	return r.is(g.to, "itself", "himself", "herself", "themselves") && !en.ToOneself(g.lemma)
}

func (r *reader) inScare(i int) bool {
	return r.quote.at(i) >= 0 && r.d.Quotes[r.quote.at(i)].Scare
}

// onTable reads "put 4 percent on the table" and "brought a motion before the house".
func (r *reader) onTable(g group) bool {
	for j := g.to; j < min(g.to+12, len(r.low)-2); j++ {
		if r.is(j, "on") && r.is(j+1, "the") && r.is(j+2, "table") {
			return true
		}
	}
	return false
}

// coincides reports whether events clash, and no people: "it clashed with a meeting".
func (r *reader) coincides(g group, subject tokens) bool {
	if !r.is(g.to, "with") {
		return false
	}
	for i := g.to + 1; i < min(g.to+5, len(r.low)); i++ {
		if r.noun(i) && en.EventNoun(r.lemma(i)) != "" {
			return true
		}
	}
	return r.anyLemma(r.headOf(subject), func(l string) bool { return en.EventNoun(l) != "" })
}

// inTitle reports whether an event's noun stands in what looks like the title of a
// work: "The Return of the King", not "the Treaty of Rome", which has one word behind.
func (r *reader) inTitle(i int) bool {
	return r.capital(i) && !r.inHeading(i) && r.is(i+1, "of") && r.is(i+2, "the") && r.capital(i+3)
}

// premodifier reports whether noun i only modifies the noun behind it: "strike vote" is a vote.
func (r *reader) premodifier(i int) bool {
	return r.noun(i+1) && r.time.at(i+1) < 0 && r.d.Tokens[i].Sentence == r.d.Tokens[i+1].Sentence
}

// ofPersonsName reports whether the noun at i is, by its tag, a name, and the name or part of the
// name of a person: of one whom the article names, or whom an apposition tells of as one.
func (r *reader) ofPersonsName(i int) bool {
	if !r.capital(i) || r.inHeading(i) {
		return false
	}
	if a := r.child(i, "appos"); a > i && (en.PersonNoun(r.lemma(a)) || en.RoleNoun(r.lemma(a))) && r.is(i+1, ",") {
		return true
	}
	if !strings.HasPrefix(r.tag(i), "NNP") {
		return false
	}
	word := r.d.Slice(r.d.Tokens[i].Span)
	return slices.ContainsFunc(r.d.Mentions, func(m document.Mention) bool {
		return m.Type == document.Person && slices.Contains(strings.Fields(m.Name), word)
	})
}

// compound reports whether an event noun is part of a word of another sense:
// "election-year", "the ruling party", "the meeting place".
func (r *reader) compound(i int) bool {
	if h := r.d.Tokens[i].Head; r.is(i, "probe", "probes") && (r.is(i-1, "space", "lunar", "solar") || h >= 0 && en.Travels(r.lemma(h)) && r.d.Tokens[i].Rel != "nmod") {
		return true // in space
	}
	if r.is(i, "tie", "ties") && !r.is(i-1, "cup", "league", "play-off", "playoff", "qualifying", "knockout", "knock-out", "round", "quarter-final", "semi-final", "relegation") {
		return true // what binds, or is worn
	}
	if r.is(i, "stroke", "strokes") && (r.is(i+1, "of") || r.tag(i) == "NNS" || r.is(i-1, "at", "under", "over", "par", "one", "two", "three", "single", "penalty", "brush", "master", "second", "third", "breast", "back")) {
		return true // of luck, of a pen, at golf
	}
	if r.is(i, "cap", "caps") && (r.tag(i-1) == "CD" || r.is(i-1, "first", "second", "third", "international", "full")) {
		return true // of a player
	}
	if r.is(i, "rally", "rallies") && (r.is(i-1, "market", "stock", "price", "bond", "share", "relief") || r.is(i+1, "in", "on") && r.anyLemma(tokens{i + 2, min(i+6, len(r.low))}, en.Priced)) {
		return true
	}
	if r.is(i, "conviction", "convictions") && r.belief(i) || r.is(i, "delivery") && r.is(i-2, "for") && r.time.at(i-1) >= 0 {
		return true // "oil for May delivery"
	}
	if r.is(i, "search", "searches") && r.is(i-1, "google", "web", "internet", "online", "word", "job", "image") {
		return true
	}
	if r.is(i, "exchange", "exchanges") && r.is(i-1, "stock", "commodity", "commodities", "foreign", "telephone", "labour", "options", "futures", "securities", "bitcoin", "crypto", "metal", "currency") {
		return true // where or what is traded
	}
	return r.is(i, "stop", "stops") && r.is(i-1, "bus", "tram", "rest", "truck") || r.is(i+1, "-") && r.noun(i+2) || r.is(i-1, "-") && r.is(i-2, "so", "non") || r.is(i, "death") && r.is(i-1, "to") || r.is(i, "protest") && r.is(i-1, "in") && !r.is(i+1, "march", "rally") || r.is(i, "games") && !r.capital(i) && r.tag(i-1) != "DT" && r.tag(i-1) != "CD" && r.tag(i-1) != "PRP$" && r.tag(i-1) != "POS" || r.is(i, "march", "may") && r.tag(i) == "NNP" || r.is(i, "offensive") && r.is(i-1, "the") && r.is(i-2, "on") || r.is(i, "ballot") && r.is(i-1, "the") && r.is(i-2, "on") || r.is(i, "march") && r.is(i+1, "toward", "towards") || r.is(i, "arrest") && r.is(i-1, "house", "cardiac") || r.is(i, "attack", "attacks") && r.is(i-1, "heart", "panic", "asthma") || r.is(i, "fire") && r.is(i-1, "open", "opens", "opened") || r.is(i, "return", "returns") && r.is(i-1, "tax", "investment")
}

// belief reports whether "conviction" at i is for what somebody holds true: "the conviction that",
// "a firm conviction", "his conviction in the right to rule".
func (r *reader) belief(i int) bool {
	if r.is(i+1, "that", "behind", "about") || r.is(i-1, "this", "deep", "firm", "strong", "religious", "political", "moral", "personal", "growing") {
		return true
	}
	for j := i + 2; r.is(i+1, "in") && j < min(i+8, len(r.low)) && (r.nominal(j) || r.is(j, "of")); j++ {
		if r.is(j, "right", "rights", "power", "value", "values", "ability", "future", "need", "cause") {
			return true
		}
	}
	return false
}
