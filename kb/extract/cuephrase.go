package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// twoWordCue is the cue that the verb at i makes with the word behind it, where who says it stands before and
// the words are over behind it: “We timed him,” she hit back. No one came, he went on.
func (r *reader) twoWordCue(i int) *en.Cue {
	if !en.SaysWith(r.lemma(i), r.word(i+1)) || !r.verb(i) || !r.is(i+2, ".", ",", ":", ";") && !r.quoteMark(i+2) && r.time.at(i+2) < 0 {
		return nil
	}
	from := r.phraseTo(i)
	if from == i || from == r.sentence(i).First || !r.is(from-1, ",") && !r.quoteMark(from-1) {
		return nil
	}
	return &en.Cue{Lemma: r.lemma(i), Kind: en.Speech, Bare: true}
}

// cueEnd is where the cue at i ends: behind the word that goes with its verb, and for "told" behind who
// was told, when a comma closes that.
func (r *reader) cueEnd(i int, sent document.Sentence) int {
	end := i + 1
	switch {
	case en.SaysWith(r.lemma(i), r.word(i+1)), r.lemma(i) == "point" && r.is(i+1, "out"):
		end++
	case told(r.lemma(i)) && !r.passive(i):
		for end < min(sent.Last, i+toldReach) && !r.is(end, ",") && !r.finite(end) && r.quote.at(end) < 0 && !r.is(end, "that", ".", ";", ":") {
			end++
		}
	}
	return end
}

// toldReach is how many words name at most who is told something.
const toldReach = 12

// perSource reads "Per its president, Jan Doe, “no one came”" as "according to".
func (r *reader) perSource(i int, sent document.Sentence) (found, bool) {
	if !r.is(i, "per") || r.tag(i) != "IN" || i != sent.First || r.quote.at(i) >= 0 {
		return found{}, false
	}
	end := r.phraseFrom(i + 1)
	if end == i+1 || end >= sent.Last || !r.hasActor(tokens{i + 1, end}) && !en.Speaking(r.lemma(end-1)) {
		return found{}, false
	}
	if m := r.mention.at(end + 1); r.is(end, ",") && m >= 0 && r.d.Mentions[m].Type == document.Person { // "Per its president, Jan Doe,"
		end = r.within(r.d.Mentions[m].Span).to
	}
	c := r.trim(tokens{end, sent.Last})
	if !r.is(end, ",") && !r.is(end-1, ",") || c.empty() || !r.hasFinite(c) {
		return found{}, false
	}
	return found{source: r.whole(tokens{i + 1, end}), cue: tokens{i, i + 1}, content: []tokens{c}, kind: en.Speech}, true
}

// ownClause is the subject of a cue, where the phrase taken for the source begins with a name that only
// ends what opens the sentence: "Through his lawyer, Ann Roe, [the bishop] said". What stands beside a name
// has a comma behind it too.
func (r *reader) ownClause(f found) (tokens, bool) {
	if f.cue.empty() || f.source.to != f.cue.from || r.sentence(f.cue.from).First == f.source.from {
		return tokens{}, false
	}
	words := r.low[f.source.from:f.source.to]
	comma := f.source.from + slices.Index(words, ",")
	m := r.mention.at(f.source.from)
	if comma < f.source.from+1 || comma+2 > f.source.to || slices.Index(words[comma+1-f.source.from:], ",") >= 0 || m < 0 && r.mention.at(comma-1) < 0 {
		return tokens{}, false
	}
	first := r.tag(r.sentence(f.cue.from).First)
	own := tokens{comma + 1, f.source.to}
	if first != "IN" && first != "VBN" && first != "VBG" || !r.is(own.from, "the", "a", "an", "he", "she", "his", "her", "its", "their") && r.mention.at(own.from) < 0 || slices.Contains(r.low[own.from:own.to], "and") || !r.speaker(own) {
		return tokens{}, false
	}
	return r.whole(own), true
}

// apartFromSource takes off a content of several pieces those that are only who says it.
func apartFromSource(f found) []tokens {
	if len(f.content) == 1 || f.source.empty() {
		return f.content
	}
	out := slices.DeleteFunc(slices.Clone(f.content), func(c tokens) bool { return c.from >= f.source.from && c.to <= f.source.to })
	if len(out) == 0 {
		return f.content
	}
	return out
}

// decided reports whether a source is a bench or an inquiry, and what it decided, found or was told stands
// before: "She must pay, a court has decided."
func (r *reader) decided(f found) bool {
	v := r.cueVerb(f.cue)
	return v >= 0 && en.Rules(r.lemma(v)) && f.content[0].to <= f.cue.from && !f.source.empty() && !r.passive(v) && r.anyLemma(r.headOf(f.source), en.Bench)
}

// told reports whether a verb has whom something is told behind it: "told reporters".
func told(lemma string) bool {
	c := en.CueVerb(lemma)
	return c != nil && c.Told && c.Bare
}

// behindOwnColon reports whether a colon opens a content: whatever the words before it deny, these were said.
func (r *reader) behindOwnColon(c tokens) bool {
	return r.is(c.from-1, ":") || r.quoteMark(c.from-1) && r.is(c.from-2, ":")
}

// invertedName reports whether the noun at i is a verb of saying that the tagger takes for one, between a
// clause and the name of who says it: "It will cost more, jokes Jan Doe."
func (r *reader) invertedName(i int) bool {
	if !r.is(i-1, ",") && !r.quoteMark(i-1) || r.quote.at(i) >= 0 {
		return false
	}
	m := r.mention.at(i + 1)
	if m < 0 || r.d.Mentions[m].Type != document.Person {
		return false
	}
	return r.is(r.within(r.d.Mentions[m].Span).to, ".", ",")
}
