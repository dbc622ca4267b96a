package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// accordingTo reads "X, according to S" and "According to S, X".
func (r *reader) accordingTo(i int, sent document.Sentence) (found, bool) {
	f := found{cue: tokens{i, i + 2}, kind: en.Speech}
	end := r.phraseFrom(i + 2)
	if end == i+2 {
		return f, false
	}
	if r.is(end, "to", "with") && r.is(end-1, "close", "familiar", "near") { // "a source close to the talks"
		end = r.phraseFrom(end + 1)
	}
	f.source = r.whole(tokens{i + 2, end})
	c := tokens{sent.First, i}
	if i-sent.First <= 1 {
		c = tokens{end, sent.Last}
	} else if which := i - 1; r.is(which, "which", "that") && r.finite(end) {
		ant, ok := r.antecedent(which, sent) // "a broker, which according to Doe had the policy"
		if !ok {
			return f, false
		}
		c, f.within = tokens{ant.from, sent.Last}, true
	} else if r.is(i-1, ",") && r.is(end, ",") && r.is(i-2, "that", "which", "who") && r.finite(end+1) {
		c, f.within = tokens{sent.First, sent.Last}, true // "a site that, according to reports, let users in"
	} else if r.is(i-1, ",") && r.is(end, ",") && end < sent.Last-3 && !r.hasFinite(tokens{sent.First, i}) && r.finiteAhead(end+1, sent.Last, 3) {
		c, f.within = tokens{sent.First, sent.Last}, true // "The bridge, according to Doe, will reopen"
	} else if r.is(i-1, ",") && r.is(sent.First, "the", "a") && end < sent.Last-4 && r.is(end, ",") && i-sent.First < 6 {
		c = tokens{sent.First, sent.Last} // a parenthesis in the middle
	} else if r.is(i-1, ",") && r.is(end, ",") && end < sent.Last-4 && r.tag(end+1) == "IN" && !r.hasFinite(tokens{end, sent.Last}) {
		c, f.within = tokens{sent.First, sent.Last}, true // "He stayed, according to Doe, with a pledge of more"
	}
	c = r.trim(c)
	if c.empty() || !r.hasFinite(c) {
		return f, false
	}
	f.content = []tokens{c}
	return f, true
}

// inTheEyesOf reads "The choice was, in the eyes of Doe, “the least bad of one”": a source
// in the middle of what it thinks, which its quotation marks say was said.
func (r *reader) inTheEyesOf(i int, sent document.Sentence) (found, bool) {
	if !r.is(i, "in") || !r.is(i+1, "the") || !r.is(i+2, "eyes", "view", "words", "opinion", "judgment", "judgement") || !r.is(i+3, "of") {
		return found{}, false
	}
	end := r.phraseFrom(i + 4)
	c := r.trim(tokens{sent.First, sent.Last})
	if end == i+4 || i == sent.First || !r.is(i-1, ",") || !r.hasQuoted(c) || !r.hasFinite(c) || r.quote.at(i) >= 0 || r.opensContent(sent.First) && r.quoteMark(sent.First) || r.hasCue(tokens{sent.First, sent.Last}) {
		return found{}, false
	}
	return found{source: r.whole(tokens{i + 4, end}), cue: tokens{i, i + 4}, content: []tokens{c}, kind: en.Speech, within: true}, true
}

// hasCue reports whether a verb of reporting stands in a range.
func (r *reader) hasCue(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if c := r.cueAt(i); c != nil && r.finite(i) && r.quote.at(i) < 0 && (c.Kind == en.Speech || c.Kind == en.Writing) {
			return true
		}
	}
	return false
}
