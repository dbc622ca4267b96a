package extract

import (
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// inOwnView reads "In her view, waiting risked “a slump”" and "He had waited, by his own account, since
// May": whose view it is stands in a pronoun, and the rest of the sentence is what was said.
func (r *reader) inOwnView(i int, sent document.Sentence) (found, bool) {
	by := r.is(i, "by")
	if !by && !r.is(i, "in", "to") || r.tag(i+1) != "PRP$" || r.quote.at(i) >= 0 {
		return found{}, false
	}
	end := i + 2
	if r.is(end, "own") {
		end++
	}
	opens := i == sent.First
	if !opens && r.is(i-2, "and", "or", "but") {
		return found{}, false // "split streets and, by his own account, his lunch": of one of several things
	}
	if !r.is(end, "view", "opinion", "account", "telling", "judgment", "judgement", "eyes", "words", "reckoning", "mind", "admission", "estimate") || !r.is(end+1, ",") || !opens && !r.is(i-1, ",") {
		return found{}, false
	}
	c, within := r.trim(tokens{end + 1, sent.Last}), false
	if !opens {
		c, within = r.trim(tokens{sent.First, sent.Last}), true
	}
	if c.empty() || !r.hasFinite(c) || !by && !r.hasQuoted(c) || r.hasCue(c) {
		return found{}, false
	}
	return found{source: tokens{i + 1, i + 2}, cue: tokens{i, i + 1}, content: []tokens{c}, kind: en.Speech, within: within}, true
}

// putSo reads "As one shopkeeper put it, “I have forty of them.”"
func (r *reader) putSo(i int, sent document.Sentence) (found, bool) {
	if !r.is(i, "as") || r.quote.at(i) >= 0 || i != sent.First && !r.is(i-1, ",", "and", "but") {
		return found{}, false
	}
	for v := i + 2; v < min(i+14, sent.Last-2); v++ {
		if r.lemma(v) != "put" || !r.verb(v) || !r.is(v+1, "it") {
			continue
		}
		mark := v + 2
		if r.is(mark, ",", ":") {
			mark++
		}
		src := r.trimSource(tokens{i + 1, v})
		if mark == v+2 || !r.quoteMark(mark) || r.quote.at(mark+1) < 0 || !r.speaker(src) {
			return found{}, false
		}
		q := r.d.Quotes[r.quote.at(mark+1)]
		return found{source: src, cue: tokens{v, v + 1}, content: []tokens{{mark, r.d.TokenAt(q.End-1) + 1}}, kind: en.Speech}, true
	}
	return found{}, false
}

// titled reports whether a verb is a word of the title of a work, written with capitals in quotation
// marks: “The Man Who Said Nothing”.
func (r *reader) titled(i int) bool {
	capital := func(k int) bool { return unicode.IsUpper(firstRune(r.d.Slice(r.d.Tokens[k].Span))) }
	return i > 1 && i+1 < len(r.low) && r.quote.at(i) >= 0 && capital(i) && capital(i-1) && r.quote.at(i-1) == r.quote.at(i) && !r.quoteMark(i-1)
}

// ofClock is where the label of a line begins that the time of day opens: "10:55 – Doe: “No.”"
func (r *reader) ofClock(first, last int) int {
	for i := first; i < min(first+5, last); i++ {
		if r.is(i, "–", "—", "-") && i > first {
			if d := r.d.Slice(r.d.Tokens[first].Span); d[0] >= '0' && d[0] <= '9' {
				return i + 1
			}
		}
	}
	return first
}

// toldLast is the person of whom the words right before a quotation tell, behind whoever spoke before in
// its paragraph, or alone in the paragraph before one that is all quotation: "“No,” said Doe. Ann Roe has
// barely slept. “I walk.”" An empty range for none.
func (r *reader) toldLast(open, par, behind int) tokens {
	out := tokens{}
	for s := r.d.Tokens[max(open-1, 0)].Sentence; s >= 0 && r.d.Sentences[s].Paragraph >= par; s-- {
		sent := r.d.Sentences[s]
		if sent.Paragraph > par || sent.First >= open {
			continue
		}
		if sent.First < behind || open-sent.First > longestContent {
			break
		}
		for i := sent.First; i < min(sent.Last, open); i++ {
			m := r.mention.at(i)
			if m < 0 || r.d.Mentions[m].Type != document.Person || r.quote.at(i) >= 0 {
				continue
			}
			name := r.within(r.d.Mentions[m].Span)
			if !out.empty() && r.d.Slice(r.span(name)) != r.d.Slice(r.span(out)) || !r.subjectName(i) {
				if r.is(name.to, "'s", "’s") {
					continue // whose somebody is
				}
				return tokens{}
			}
			out = name
			i = name.to - 1
		}
		if !out.empty() {
			break
		}
	}
	return out
}

// subjectName reports whether the name at i is the subject of its clause, or stands beside the noun that is.
func (r *reader) subjectName(i int) bool {
	for n := 0; n < 4 && i >= 0; n++ {
		switch t := r.d.Tokens[i]; t.Rel {
		case "flat", "appos", "compound":
			i = t.Head
		default:
			return t.Rel == "nsubj"
		}
	}
	return false
}
