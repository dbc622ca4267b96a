package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// stated reports whether an attribution tells what its source said or wrote, as against
// what somebody thinks, does, may say, or is told by others.
func (r *reader) stated(f found, kind document.AttributionKind) bool {
	if f.others || r.unsaid(f.cue) && !(kind == document.Direct && r.behindOwnColon(f.content[0])) || r.nobody(f.source) || r.undergoes(f) || r.onlyNames(f, kind) || r.leftUnsaid(f) || r.ofQuestion(f) || r.sayless(f, kind) {
		return false
	}
	if kind == document.Partial {
		if !r.voices(f) {
			return false
		}
	} else if !f.kind.Stated() || r.asked(f.cue) && (f.source.empty() || f.source.from > f.cue.from) && f.content[0].from > f.cue.from || r.heldByNobody(f) {
		return false
	}
	if kind == document.Direct || f.cue.empty() {
		return true
	}
	return !r.patient(f) && !r.onlyPossible(f) && !r.notYet(f) && !r.handlesThing(f, kind) && !r.spokenOf(f, kind) && !r.commonView(f, kind) && !r.plainly(f) && !r.othersWord(f)
}

// fewestQuoted is how many words of a quotation are no catchword.
const fewestQuoted = 4

// voices reports whether words of a quotation are said to be somebody's: by a cue that is
// told of speech, or by so much of the content that no mere name or catchword is quoted.
func (r *reader) voices(f found) bool {
	quoted, all := 0, 0
	for _, c := range f.content {
		quoted += r.quotedWords(c)
		for i := c.from; i < c.to; i++ {
			if !r.mark(i) {
				all++
			}
		}
	}
	if f.cue.empty() || quoted >= fewestQuoted && 2*quoted >= all || r.decided(f) {
		return true
	}
	for i := f.cue.from; i < f.cue.to; i++ {
		if r.lemma(i) == "let" && r.is(i+1, "it") && r.is(i+2, "be") || en.Ascribes(r.word(i)) || en.Finds(r.lemma(i)) || r.lemma(i) == "be" && f.kind == en.Speech && f.cue.to-f.cue.from == 1 ||
			en.CueVerb(r.lemma(i)) != nil && (r.verb(i) || r.noun(i)) || en.Voices(r.lemma(i)) || en.CueNoun(r.lemma(i)) || en.Utterance(r.lemma(i)) {
			return true
		}
	}
	return false
}

// patient reports whether the source is whom the cue's verb is done to, and so not who
// speaks: "Doe was accused of", "users are warned". Who is quoted as saying speaks.
func (r *reader) patient(f found) bool {
	v := r.cueVerb(f.cue)
	if v >= 0 && !f.agent && r.lemma(v) == "accuse" && r.is(v+1, "of") {
		return true // an accuser names whom he accuses
	}
	if v < 0 || f.agent || f.source.empty() || f.source.to > v {
		return false
	}
	return (r.passive(v) || r.joinedPassive(v)) && r.lemma(v) != "know" && r.quotedBy(f.cue.to, r.sentence(v)) < 0
}

// byAgent turns round a passive whose source is named behind "by": "was called “unfit” by
// the coroner", "was accused by Doe of theft". One who was told something is no speaker.
func (r *reader) byAgent(f *found) {
	v := r.cueVerb(f.cue)
	if v < 0 || f.source.empty() || f.source.to > v || f.content[0].from < v || en.CueVerb(r.lemma(v)) == nil || !r.passive(v) || r.quotedBy(f.cue.to, r.sentence(v)) >= 0 {
		return
	}
	if last := &f.content[len(f.content)-1]; r.lemma(v) == "tell" && r.hasFinite(*last) {
		f.addressee, f.source = f.source, tokens{}
	}
	sent := r.sentence(v)
	for by := v + 1; by < sent.Last; by++ {
		if !r.is(by, "by") || r.quote.at(by) >= 0 {
			continue
		}
		end := r.phraseFrom(by + 1)
		head := r.d.Tokens[by].Head
		hangs := head > by && head < end && r.d.Tokens[head].Head == v || r.quoteMark(by-1)
		if end == by+1 || !hangs || !r.hasActor(tokens{by + 1, end}) && !en.Speaking(r.lemma(end-1)) && !en.Bearer(r.lemma(end-1)) && !en.Nominal(r.lemma(end-1)) {
			continue
		}
		c := tokens{f.content[0].from, f.content[len(f.content)-1].to}
		switch {
		case by < c.from: // "was told by Doe that"
			c.from = max(c.from, end)
			f.cue.to = min(f.cue.to, by)
		case by == c.from:
			c.from = end
		case end >= c.to-1, en.NamesAs(r.word(v)):
			c.to = by
		default:
			continue
		}
		if c = r.trim(c); !c.empty() {
			if r.is(c.from, "of") {
				c.from++
			}
			f.source, f.content, f.addressee = r.whole(tokens{by + 1, end}), []tokens{c}, tokens{}
			f.agent = true
		}
		return
	}
}

// onlyPossible reports whether the cue tells what could or should be said: "may say that",
// "if he says that".
func (r *reader) onlyPossible(f found) bool {
	v := r.cueVerb(f.cue)
	if v >= 0 && r.supposed(v, f.source) {
		return true
	}
	if v >= 0 && f.content[0].from > v {
		if m := r.child(v, "mark"); m >= 0 && (r.d.Tokens[v].Rel == "advcl" && r.is(m, "if", "unless") && !r.is(m-1, "even") || r.is(m, "whether")) {
			return true
		}
	}
	return v >= 0 && (r.maySay(v) || r.wouldHave(v) || f.kind == en.Demand && r.modal(v, "would"))
}

// supposed reports whether a sentence only imagines that somebody says: "Say Norway demanded that".
func (r *reader) supposed(v int, source tokens) bool {
	first := r.sentence(v).First
	if r.is(first, "but", "and", "so", "now") {
		first++
	}
	if first > v || r.tag(first) != "VB" || !en.Supposes(r.lemma(first)) || r.is(first+1, ",") {
		return false
	}
	return first == v && source.to <= first || source.from == first+1 || r.is(first+1, "that") && source.from == first+2
}

// maySay reports whether a modal verb makes what the verb at v tells no more than possible.
func (r *reader) maySay(v int) bool {
	return r.modal(v, "could", "may", "might", "should", "must", "can", "ca")
}

// modal reports whether one of the modal verbs governs the infinitive at v.
func (r *reader) modal(v int, modals ...string) bool {
	if r.tag(v) != "VB" {
		return false
	}
	first := r.sentence(v).First
	for i := v - 1; i >= max(first, v-5); i-- {
		if r.tag(i) == "MD" {
			return r.is(i, modals...)
		}
		if r.tag(i) != "RB" && !r.is(i, "be", "have", "to") {
			break
		}
	}
	return false
}

// notYet reports whether the cue is an infinitive of what somebody has to, wants to or is
// asked to say.
func (r *reader) notYet(f found) bool {
	v := r.cueVerb(f.cue)
	if v < 1 || r.tag(v) != "VB" || !r.is(v-1, "to") {
		return false
	}
	h := r.d.Tokens[v].Head
	return h >= 0 && h < v && en.LeavesUnsaid(r.lemma(h))
}

// handlesThing reports whether the cue's verb, which says something only with a clause or
// words in marks, has a thing for its object: "admit members", "claimed $20m".
func (r *reader) handlesThing(f found, kind document.AttributionKind) bool {
	v, c := r.cueVerb(f.cue), f.content[0]
	if v >= 0 && (r.lemma(v) == "continue" && r.is(v+1, "to") || r.lemma(v) == "tell" && r.tells(v)) {
		return true
	}
	if v < 0 || v != f.cue.to-1 || c.from != v+1 || kind == document.Partial && (r.quoteMark(c.from) || 2*r.quotedWords(c) > c.to-c.from) {
		return false
	}
	if r.decidesThing(v, c) {
		return true
	}
	which := r.lemma(v) == "report" && r.tag(v) == "VBG" && !r.is(v-1, ",") // "taxpayers reporting gains"
	if !which && !en.SaysOnlyClauses(r.lemma(v)) {
		return false
	}
	for i := c.from; i < c.to && !r.is(i, "who", "which", "that", "whose", "where", "when", "after", "before", "as", "while", "because", "despite"); i++ {
		if r.finite(i) {
			return false
		}
	}
	top := r.d.Top(r.span(c))
	return top >= 0 && r.d.Tokens[top].Head == v && r.d.Tokens[top].Rel == "obj"
}

// othersWord reports whether the cue only tells what was done with somebody's words: "stripped out
// a call for", "seized on the claim that".
func (r *reader) othersWord(f found) bool {
	v := r.cueVerb(f.cue)
	if v < 0 || v >= f.cue.to-1 || en.CueVerb(r.lemma(v)) != nil || en.SupportVerb(r.lemma(v)) || en.Utters(r.lemma(v)) {
		return false
	}
	for i := v + 1; i < f.cue.to; i++ {
		if r.noun(i) && en.CueNoun(r.lemma(i)) {
			return true
		}
	}
	return false
}

// plainly reports whether the cue only tells that something is so, and of nobody's words: "it is
// worth noting that", "it is clear that".
func (r *reader) plainly(f found) bool {
	return f.source.to-f.source.from == 1 && r.is(f.source.from, "it") && f.source.to == f.cue.from && (r.lemma(f.cue.from) == "be" || r.is(f.cue.from, "'s", "’s")) && r.tag(f.cue.to-1) != "VBG" || r.is(f.cue.to-2, "worth")
}

// tells reports whether what the verb at v tells is no more than that it is true or not: "tells lies".
func (r *reader) tells(v int) bool {
	obj := r.child(v, "obj")
	return obj > v && r.is(obj, "lie", "lies", "truth", "truths", "story", "stories", "joke", "jokes", "tale", "tales")
}

// spokenOf reports whether the content is only what was spoken of or when: "responded to the
// charge", "spoke about her years", "what Doe said when she left".
func (r *reader) spokenOf(f found, kind document.AttributionKind) bool {
	v, c := r.cueVerb(f.cue), f.content[0]
	if v >= 0 && kind == document.Indirect && (r.lemma(v) == "speak" || r.lemma(v) == "talk") && r.is(c.from-1, "of") && c.from == v+2 && !r.clausal(c) {
		return true // "spoke of the dead"
	}
	if v < 0 || c.from != f.cue.to {
		return false
	}
	if r.is(f.cue.to-1, "to") && f.cue.to-1 > v && r.lemma(v) != "refer" {
		return en.AnswersTo(r.lemma(v))
	}
	if kind != document.Indirect {
		return false
	}
	if r.lemma(v) == "refer" && r.is(f.cue.to-1, "to") {
		return true // "said so, referring to the war"
	}
	if cue := en.CueVerb(r.lemma(v)); r.is(f.cue.to-1, "of") && f.cue.to-1 > v+1 && (cue == nil || !slices.Contains(cue.Preps, "of")) && r.lemma(v) != "accuse" && r.lemma(v) != "be" {
		return true // "added a note of caution"
	}
	if r.is(f.cue.to-1, "about", "on") && r.is(v, "spoke", "speak", "speaks", "spoken", "talk", "talks", "talked", "talking", "wrote", "written", "write", "reported", "reflect") {
		return !r.is(c.from, "how", "why", "what", "whether")
	}
	return v == f.cue.to-1 && r.is(c.from, "when", "after", "before", "while", "during", "since") && r.d.Tokens[v].Rel != "root"
}

// commonView reports whether the cue is a view that is nobody's in particular: "the view
// that", "this runs contrary to the view that".
func (r *reader) commonView(f found, kind document.AttributionKind) bool {
	if kind != document.Indirect {
		return false
	}
	if f.source.to-f.source.from == 1 && r.is(f.source.from, "this", "that", "which") && en.CueNoun(r.lemma(f.cue.to-1)) && r.noun(f.cue.to-1) {
		return true
	}
	return f.source.empty() && r.cueVerb(f.cue) < 0 && !r.is(f.cue.from, "according", ":")
}

// quotedWords is how many words of a range stand in quotation marks.
func (r *reader) quotedWords(t tokens) int {
	n := 0
	for i := t.from; i < t.to; i++ {
		if r.quote.at(i) >= 0 && !r.mark(i) {
			n++
		}
	}
	return n
}

// unsaid reports whether a cue tells that something was not said.
func (r *reader) unsaid(cue tokens) bool {
	for i := cue.from; i < cue.to; i++ {
		if r.is(i, "not", "n't", "never", "neither") || r.lemma(i) == "decline" || r.lemma(i) == "refuse" {
			return true
		}
	}
	return false
}

// undergoes reports whether the source is whom others asked or criticised: "Doe
// was asked how".
func (r *reader) undergoes(f found) bool {
	if v := r.cueVerb(f.cue); v >= 0 && r.quotedBy(v, r.sentence(v)) >= 0 {
		return false
	}
	for i := f.cue.from; i < f.cue.to; i++ {
		if !f.agent && en.TakesTopic(r.lemma(i)) && r.tag(i) == "VBN" && r.passive(i) && f.source.to <= f.cue.from && !f.source.empty() {
			return true
		}
	}
	return false
}

// heldByNobody reports whether a passive of nobody's is told of something: "is observed as a
// day of rest".
func (r *reader) heldByNobody(f found) bool {
	v := r.cueVerb(f.cue)
	return f.source.empty() && f.addressee.empty() && v >= 0 && r.passive(v) && !r.isQuoted(f)
}

// nobody reports whether a source is none at all: "no one can say that".
func (r *reader) nobody(source tokens) bool {
	return !source.empty() && (r.is(source.from, "nobody", "none", "neither") || r.is(source.from, "no") && r.is(source.from+1, "one"))
}

// asked reports whether a cue only tells that somebody was asked: "Asked whether ...".
func (r *reader) asked(cue tokens) bool {
	return !cue.empty() && r.is(cue.from, "asked", "questioned", "pressed")
}
