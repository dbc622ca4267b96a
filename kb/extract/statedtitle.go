package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// onlyNames reports whether the quotation marks are those of a name, which nobody says: "a work called
// “Red Door”", "she enjoys “Red Door”", "the poster showed a scene from “Red Door”".
func (r *reader) onlyNames(f found, kind document.AttributionKind) bool {
	v, c := r.cueVerb(f.cue), f.content[0]
	if kind == document.Indirect || v < 0 || c.from < f.cue.to || len(f.content) > 1 || r.is(c.from-1, ":", ",") || r.is(c.from, ":", ",") {
		return false
	}
	if r.tag(v) == "VBN" && r.d.Tokens[v].Rel == "acl" && en.NamesAs(r.word(v)) && !f.agent && !r.is(v+1, "for", "on") && !r.is(c.to, "by") && !slices.Contains(r.low[c.from:c.to], "by") && r.child(v, "nsubj") < 0 {
		return true
	}
	for i := f.cue.from; i < f.cue.to; i++ {
		if cue := en.CueVerb(r.lemma(i)); r.verb(i) && (cue != nil && (cue.Kind != en.Belief || r.tag(i) != "VBN" && slices.Contains(r.low[c.from:c.to], "as")) || r.lemma(i) == "read") {
			return false // also "sees it as “thin”"
		}
	}
	if kind == document.Partial && (en.Voices(r.lemma(v)) || r.voicedByNoun(f.cue)) {
		return false
	}
	return !r.clausal(c)
}

// voicedByNoun reports whether a noun of a cue is for what somebody says: "made the claim", "sent a message".
func (r *reader) voicedByNoun(cue tokens) bool {
	for i := cue.from; i < cue.to; i++ {
		if r.noun(i) && (en.CueNoun(r.lemma(i)) || en.Utterance(r.lemma(i)) || en.Finding(r.lemma(i)) || en.Answer(r.lemma(i))) {
			return true
		}
	}
	return false
}

// clausal reports whether a content has a verb of its own, not only in a relative clause.
func (r *reader) clausal(c tokens) bool {
	for i := c.from; i < c.to; i++ {
		if r.is(i, "who", "which", "whose") && r.quote.at(i) < 0 {
			return false
		}
		if r.finite(i) || r.tag(i) == "VB" || r.is(i, "'s", "’s") && r.tag(i) != "POS" {
			return true
		}
	}
	return false
}

// leftUnsaid reports whether the cue tells what was not said: "without saying whose fault it was",
// "said nothing".
func (r *reader) leftUnsaid(f found) bool {
	v, c := r.cueVerb(f.cue), f.content[0]
	if v < 0 {
		return false
	}
	if r.tag(v) == "VBG" && (r.is(v-1, "without") || r.is(v-2, "without") && r.tag(v-1) == "RB") {
		return true
	}
	if r.asked(f.cue) && r.is(f.cue.from-1, ",") && f.source.to <= f.cue.from && r.d.Tokens[v].Rel == "advcl" {
		return true // "Doe, asked about the plan, laughed"
	}
	if r.is(c.from, "to") && r.is(c.from+1, "differ") {
		return true // "begged to differ"
	}
	return c.from == f.cue.to && (c.to-c.from == 1 && r.is(c.from, "nothing", "little", "so", "much", "no", "yes") && r.quote.at(c.from) < 0 || r.is(c.from, "nothing"))
}

// ofQuestion reports whether the cue only tells what question was answered: "was responding to a
// question about what it meant".
func (r *reader) ofQuestion(f found) bool {
	v := r.cueVerb(f.cue)
	if v < 0 || f.content[0].from != f.cue.to || !en.AnswersTo(r.lemma(v)) && r.lemma(v) != "answer" {
		return false
	}
	for i := v + 1; i < f.cue.to; i++ {
		if r.is(i, "question", "questions") {
			return true
		}
	}
	return false
}

// joinedPassive reports whether the participle at i is joined to a passive one that has its subject: "was
// called in and told that".
func (r *reader) joinedPassive(i int) bool {
	h := r.d.Tokens[i].Head
	told := r.lemma(i) == "tell" && r.is(i+1, "that", "to") // often tagged as active
	return (r.tag(i) == "VBN" || told) && r.is(i-1, "and", "or") && r.d.Tokens[i].Rel == "conj" && h >= 0 && h < i && r.passive(h) && r.child(i, "nsubj") < 0
}

// sourceInBounds is a source within its sentence, without what cannot be of it: words of another
// quotation or of the clause that the cue's is joined to, and what tells how something is behind a comma.
func (r *reader) sourceInBounds(f found) tokens {
	t := f.source
	if t.empty() {
		return t
	}
	t.to = min(t.to, r.sentence(t.from).Last)
	for i := t.from + 1; i < t.to; i++ {
		if r.quoteMark(i) && r.quote.at(i+1) >= 0 && r.is(i-1, ".", "?", "!", "inc.", "corp.", "ltd.", "co.") {
			t.to = i // `of Acme Corp. "Some day, ...`
		}
		if r.is(i, ",") && r.hasMention(tokens{t.from, i}) && (r.is(i+1, "with", "although", "while", "but", "though", "because") || r.tag(i+1) == "RB" && !r.is(i+1, "also", "then", "now", "formerly", "currently", "himself", "herself", "recently", "once", "newly")) && i+1 < t.to {
			t.to = i
		}
	}
	for t.to > t.from+1 && (r.is(t.to-1, "and", "but", "or", "before", "after", "in", "of", "at", "when", "while", "as", "by", "with") && r.tag(t.to-1) != "NNP") {
		t.to--
	}
	return r.behindClause(t, f.cue)
}

// behindClause is the subject of the cue where the clause before the "and" was taken along: "Doe is at large
// and [the police] admit".
func (r *reader) behindClause(t, cue tokens) tokens {
	if cue.empty() || t.to != cue.from {
		return t
	}
	for i := t.to - 1; i > t.from; i-- {
		if !r.is(i, "and", "but") || i+1 == t.to {
			continue
		}
		head := tokens{t.from, i}
		if r.hasFinite(head) && !r.hasRelative(t.from, i) && !r.hasComma(head) && !slices.Contains(r.low[t.from:i], "that") && !r.hasFinite(tokens{i, t.to}) && r.speaker(tokens{i + 1, t.to}) {
			return tokens{i + 1, t.to}
		}
		return t
	}
	return t
}

// whoSent is who sent a message in which a participle tells what it says: "[The family] sent a fax to the
// police explaining that".
func (r *reader) whoSent(f found) (tokens, bool) {
	v := f.cue.from
	if f.cue.to-v != 1 || r.tag(v) != "VBG" || f.source.to != v || !r.is(f.source.from-1, "to") || r.quote.at(v) >= 0 {
		return tokens{}, false
	}
	for i := f.source.from - 2; i > r.sentence(v).First && i > f.source.from-8; i-- {
		if r.noun(i) && en.Utterance(r.lemma(i)) || r.is(i, "fax", "letters", "emails", "e-mail", "note", "wrote", "written") {
			return r.mainSubject(v, r.sentence(v))
		}
	}
	return tokens{}, false
}

// agreesOn reports whether a verb in a sentence of its own, behind a quotation that is over, tells what was
// agreed on or asked for: “It was enough.” Members agreed on a report.
func (r *reader) agreesOn(f found) bool {
	v := r.cueVerb(f.cue)
	last := f.content[len(f.content)-1]
	if v < 0 || f.source.empty() || last.to > f.source.from || f.source.from != r.sentence(v).First || !r.allQuoted(last) || !r.is(last.to-1, ".") && !r.is(last.to-2, ".", "?", "!") {
		return false
	}
	cue := en.CueVerb(r.lemma(v))
	own := r.tag(v+1) == "IN" || r.tag(v+1) == "TO"
	return cue != nil && own && (r.lemma(v) == "agree" || cue.Kind == en.Demand || cue.Kind == en.Belief)
}

// pastCondition takes along the clause that a labelled content only has the opening phrase of: "recalled
// that, in order to save, [the town closed a road]".
func (r *reader) pastCondition(f found) tokens {
	c := f.content[0]
	if f.cue.empty() || c.from < f.cue.to || len(f.content) > 1 || !r.is(f.cue.to, "that") || !r.is(c.to, ",") || r.tag(c.from) != "IN" || r.hasFinite(c) {
		return c
	}
	whole := r.clauseEnd(c.from, r.sentence(c.from))
	if whole.to > c.to+2 && r.finiteAhead(c.to+1, whole.to, 14) {
		return whole
	}
	return c
}

// decidesThing reports whether a verb of saying tells what was done with a thing: a court "dismissed all
// charges", a storm "denied the town a harvest".
func (r *reader) decidesThing(v int, c tokens) bool {
	switch r.lemma(v) {
	case "dismiss":
		top := r.d.Top(r.span(c))
		return top >= 0 && r.is(top, "charge", "charges", "case", "cases", "appeal", "appeals", "lawsuit", "suit", "petition", "complaint", "motion", "indictment")
	case "deny":
		return r.child(v, "iobj") > v
	case "reject", "veto", "declare":
		top := r.d.Top(r.span(c))
		if top < 0 || r.d.Tokens[top].Head != v || r.d.Tokens[top].Rel != "obj" || !r.is(c.from, "a", "an") {
			return false // "rejected the claim", "declared that"
		}
		return r.noun(top) && !en.CueNoun(r.lemma(top)) && !en.Utterance(r.lemma(top)) && !r.is(top, "suggestion", "suggestions", "idea", "notion", "charge", "criticism")
	}
	return false
}

// wouldHave reports whether the verb at v tells what would have been said: "they would have denied".
func (r *reader) wouldHave(v int) bool {
	i := v - 1
	for r.tag(i) == "RB" {
		i--
	}
	return r.is(i, "have") && r.is(i-1, "would", "could", "might", "should")
}

// withPreposition gives a content before its cue the preposition that opens its sentence: [in spite of] the
// cold, the port had a good year, said Doe.
func (r *reader) withPreposition(f found) tokens {
	c := f.content[0]
	if f.cue.empty() || c.to > f.cue.from || c.empty() || r.tag(c.from-1) != "IN" {
		return c
	}
	first := r.sentence(c.from).First
	start := c.from
	for start > first && (r.tag(start-1) == "IN" || r.is(start-1, "spite", "addition", "light", "view", "contrast", "terms", "because", "case")) {
		start--
	}
	before := start
	for before > first && (r.is(before-1, ",") || r.tag(before-1) == "RB" || r.tag(before-1) == "CC") {
		before--
	}
	if before == first && c.from-start < 4 {
		c.from = start
	}
	return c
}
