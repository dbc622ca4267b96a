package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// contentBefore is the clause or quotation that ends before the source and
// cue: "..., he said". It needs a comma or a closing quote there, and an end
// of the clause behind the cue.
func (r *reader) contentBefore(src, cue, after int, sent document.Sentence, before []found) (tokens, bool) {
	head := min(src, cue)
	for head-1 > sent.First && r.is(head-1, "as", "the", "what") && r.is(head-1, "as") {
		head--
	}
	if head <= sent.First {
		// A quotation whose last sentence ended the line before: “... now.” He said.
		return tokens{}, false
	}
	last := head - 1
	if !r.is(last, ",", "?", "!", "—", "–") && !r.quoteMark(last) {
		return tokens{}, false
	}
	from := sent.First
	for _, f := range before { // what an earlier cue of the sentence already said ends there
		if said := f.kind == en.Speech || f.kind == en.Writing; said && f.cue.from < head && f.cue.to > from {
			from = max(f.cue.to, f.source.to)
		}
	}
	inQuote := r.quoteMark(last) || r.quoteMark(last-1)
	if q := r.quoteOver(last); q >= 0 && inQuote {
		open := r.d.TokenAt(r.d.Quotes[q].Start)
		if open < from || r.quoteOnly(from, open) || r.quote.at(from) == q {
			return tokens{open, r.d.TokenAt(r.d.Quotes[q].End-1) + 1}, true
		}
	}
	c := r.trim(tokens{from, last + 1})
	if c.empty() || !r.clauseLike(c) || r.subordinate(c.from) && r.d.Tokens[c.from].Rel != "csubj" && !r.is(c.from, "if", "when", "were", "had", "should", "once", "until", "unless") && !r.hasComma(c) {
		return tokens{}, false
	}
	return c, true
}

// quoteOver is the quotation that token i, or its closing mark at i, belongs to.
func (r *reader) quoteOver(i int) int {
	for k := i; k >= max(i-2, 0); k-- {
		if r.quote.at(k) >= 0 {
			return r.quote.at(k)
		}
	}
	return -1
}

// quoteOnly reports whether nothing but marks and small words stand between.
func (r *reader) quoteOnly(from, to int) bool {
	for i := from; i < to; i++ {
		if !r.mark(i) && !r.is(i, "and", "but", "yes", "no", "so", "because") {
			return false
		}
	}
	return true
}

// clauseLike reports whether a range can be a statement: it has a finite verb
// or is a quotation.
func (r *reader) clauseLike(c tokens) bool {
	relative := false
	for i := c.from; i < c.to; i++ {
		switch {
		case r.is(i, "who", "which", "whose", "where"):
			relative = true
		case r.word(i) == ",":
			relative = false
		case (r.finite(i) || r.tag(i) == "VBN" && i > c.from && r.tag(i-1) == "NNS") && !relative: // "people attended" too
			return true
		}
	}
	for i := c.from; i < c.to; i++ {
		if r.quote.at(i) >= 0 {
			return true
		}
	}
	return false
}

func (r *reader) subordinate(i int) bool {
	return r.is(i, "after", "before", "while", "as", "although", "though", "because", "since", "in", "on", "at", "asked", "speaking", "during", "by", "with", "for", "to") || r.tag(i) == "VBG"
}

func (r *reader) hasComma(c tokens) bool {
	return c.from < c.to && slices.Contains(r.low[max(c.from, 0):c.to], ",")
}

// saysMore reports whether the cue is followed by its own content rather than
// by the end of its clause: `"Yes," he said that day` against "He said that ...".
func (r *reader) saysMore(i, after int, inverted bool, sent document.Sentence) bool {
	if inverted {
		return false
	}
	j := after
	for j < sent.Last && (r.time.at(j) >= 0 || r.tag(j) == "RB") {
		j++
	}
	return r.is(j, "that") && r.finiteAhead(j+1, sent.Last, 14)
}

func (r *reader) finiteAhead(from, last, within int) bool {
	to := min(last, from+within)
	for i := from; i < to; i++ {
		if r.is(i, ";") {
			to = i // "chose her as president on Sunday; he left"
		}
	}
	return r.hasFinite(tokens{from, to})
}

// contentAfter reads what follows a cue: whom it is told to, and the words.
func (r *reader) contentAfter(i int, cue *en.Cue, sent document.Sentence) (to, content tokens, ok bool) {
	j := i
	if cue.Told || r.is(j, "to") {
		start := j
		if r.is(j, "to") {
			start++
		}
		if end := r.phraseFrom(start); end > start && (cue.Told && !r.is(j, "that") || r.is(j, "to") && !r.verb(start)) {
			to, j = tokens{start, end}, end
		}
	}
	j = r.skipAdjuncts(j, sent)
	if j >= sent.Last {
		return to, content, false
	}
	if c, ok := r.that(j, sent); ok {
		return to, c, true
	}
	if q := r.quoteStart(j, sent); q >= 0 {
		return to, r.quoteFrom(q, sent), true
	}
	if q := r.toldToDo(j, cue, sent); q >= 0 {
		return tokens{i, q - 1}, r.quoteFrom(q, sent), true
	}
	for _, p := range cue.Preps {
		if r.is(j, p) && (p != "to" || r.verb(j+1)) {
			from := j + 1
			if p == "to" {
				from = j
			}
			if r.time.at(from) >= 0 || r.time.at(min(from+1, sent.Last-1)) >= 0 {
				return to, content, false
			}
			return to, r.phraseEnd(from, sent), true
		}
	}
	if cue.Bare && r.clauseStart(j) && r.finiteAhead(j, sent.Last, 16) {
		return to, r.clauseEnd(j, sent), true
	}
	if r.is(j, "whether", "if", "how", "why", "what") && r.finiteAhead(j+1, sent.Last, 12) && (cue.Kind == en.Speech || cue.Kind == en.Belief) {
		return to, r.clauseEnd(j, sent), true
	}
	if r.is(j, "to") && r.tag(j+1) == "VB" && (cue.Kind == en.Demand || cue.Kind == en.Belief || slices.Contains(cue.Preps, "to")) {
		return to, r.clauseEnd(j, sent), true
	}
	if cue.Kind == en.Denial && r.tag(j) == "VBG" { // "denied having left"
		return to, r.clauseEnd(j, sent), true
	}
	return to, content, r.objectAfter(j, cue, sent, &content)
}

// toldToDo is the quotation that somebody who is described at length is told to
// do: "told the men who made it to “go home”", or -1.
func (r *reader) toldToDo(j int, cue *en.Cue, sent document.Sentence) int {
	if !cue.Told {
		return -1
	}
	for i := j; i < min(j+12, sent.Last-1) && !r.is(i, ",", "that"); i++ {
		if q := r.quoteStart(i+1, sent); r.is(i, "to") && q == i+1 {
			return q
		}
	}
	return -1
}

// objectAfter takes a noun phrase as the content where the cue allows it.
func (r *reader) objectAfter(j int, cue *en.Cue, sent document.Sentence, content *tokens) bool {
	if !cue.Object || !r.nominal(j) {
		return false
	}
	c := r.clauseEnd(j, sent)
	quoted := false
	for k := c.from; k < c.to; k++ {
		quoted = quoted || r.quote.at(k) >= 0
	}
	if !quoted && cue.Kind == en.Speech || c.to-c.from < 2 {
		return false
	}
	*content = c
	return true
}

// skipAdjuncts passes over when, where and how something was said.
func (r *reader) skipAdjuncts(j int, sent document.Sentence) int {
	for j < sent.Last {
		switch {
		case r.time.at(j) >= 0 && r.quote.at(j) < 0:
			j++
		case r.tag(j) == "RB" && !r.quoteMark(j+1) && !r.is(j, "not"), r.is(j, "on", "late", "early", "earlier", "last", "at") && r.time.at(j+1) >= 0:
			j++
		case r.is(j, "in", "during", "at", "on", "over", "by", "from", "through", "via", "outside", "after", "before", "of") && r.tag(j) == "IN":
			end := r.phraseFrom(j + 1)
			if end == j+1 || !r.contentAhead(end, sent) {
				return j
			}
			j = end
		case r.is(j, ",") && r.contentAhead(j, sent) && (r.quoteStart(j, sent) < 0) && r.is(j+1, "that"):
			j++
		default:
			return j
		}
	}
	return j
}

// contentAhead reports whether a content begins at i: "that", a colon, a quotation, or a time and then one.
func (r *reader) contentAhead(i int, sent document.Sentence) bool {
	if i >= sent.Last {
		return false
	}
	if r.is(i, "that", ":", "in", "on", "with", "for") || r.time.at(i) >= 0 || r.quoteStart(i, sent) >= 0 {
		return true
	}
	return r.is(i, ",") && (r.is(i+1, "that") || r.quoteStart(i+1, sent) >= 0)
}

// that reads a clause that "that" opens, with a time or comma between.
func (r *reader) that(j int, sent document.Sentence) (tokens, bool) {
	if !r.is(j, "that") || r.tag(j) == "WDT" && r.noun(j-1) && r.finite(j+1) || r.noun(j+1) && !r.finiteAhead(j+1, sent.Last, 20) {
		return tokens{}, false
	}
	from := j + 1
	switch {
	case r.subjectThat(j):
		from = j
	case r.is(from, ":", ",") && r.quoteMark(from+1):
		from++
	}
	return r.clauseEnd(from, sent), true
}

// quoteStart is the quotation that opens at j, behind a comma or colon at most, or -1.
func (r *reader) quoteStart(j int, sent document.Sentence) int {
	for ; j < sent.Last && r.is(j, ",", ":", "as", "simply"); j++ {
	}
	if r.quoteMark(j) && r.quote.at(j+1) >= 0 {
		return r.quote.at(j + 1)
	}
	return -1
}

// quoteFrom is a quotation that follows its cue, to the end of the sentence it
// ends in when words go on: said “serious” talks were needed.
func (r *reader) quoteFrom(q int, sent document.Sentence) tokens {
	qs := r.d.Quotes[q]
	c := tokens{r.d.TokenAt(qs.Start), r.d.TokenAt(qs.End-1) + 1}
	if c.to >= sent.Last || !qs.Closed {
		return c
	}
	if rest := r.clauseEnd(c.from, sent); rest.to > c.to && r.hasFinite(tokens{c.to, rest.to}) && !r.is(c.to, ",") {
		return rest
	}
	return c
}

// clauseStart reports whether a clause with its subject can begin at j.
func (r *reader) clauseStart(j int) bool {
	switch r.tag(j) {
	case "DT", "PRP", "PRP$", "NNP", "NNPS", "NN", "NNS", "CD", "EX", "JJ", "JJR", "JJS", "$", "PDT", "VBG":
		return true
	}
	return r.is(j, "if", "although", "though", "when", "while", "no", "neither", "it", "he", "she", "they", "we", "i", "there") || r.mention.at(j) >= 0
}

// phraseEnd is the range of a content that is a phrase rather than a clause: a
// verb joined to the reporting one ends it.
func (r *reader) phraseEnd(i int, sent document.Sentence) tokens {
	c := r.clauseEnd(i, sent)
	for j := i + 1; j+1 < c.to; j++ {
		if r.quote.at(j) < 0 && r.is(j, "and", "but") && r.verb(j+1) && r.tag(j+1) != "VBG" {
			return r.trim(tokens{i, j})
		}
		if r.quote.at(j) < 0 && r.is(j, ",") && r.is(j+1, "yet", "but", "and", "while") && r.finiteAhead(j+2, c.to, 12) {
			return r.trim(tokens{i, j}) // "hinted at force, yet the day came and went"
		}
	}
	return c
}

// clauseEnd is the range from i to the end of what is said: the sentence's
// end, or the next reporting verb joined to this one, or a quotation's end.
func (r *reader) clauseEnd(i int, sent document.Sentence) tokens {
	end := sent.Last
	depth := r.quote.at(i)
	for j := i; j < end; j++ {
		if depth >= 0 && r.quote.at(j) != depth && !r.quoteMark(j) && r.quote.at(j) < 0 && j > 0 && r.quoteMark(j-1) && r.is(j-1, "”", "\"", "’", "''") && r.quote.at(i) >= 0 {
			depth = -1
		}
		if r.quote.at(j) >= 0 {
			continue
		}
		if r.breaksOff(i, j, sent) {
			end = j
			break
		}
	}
	return r.trim(tokens{i, end})
}

// breaksOff reports whether a content that began at from ends before token j.
func (r *reader) breaksOff(from, j int, sent document.Sentence) bool {
	switch {
	case r.is(j, ",", "—", "–"):
		return r.tailCue(j+1, sent) || r.is(j+1, "according") && r.is(j+2, "to") || r.joinedCue(j+1, sent)
	case r.is(j, "and", "but", "while", "yet"):
		return j > from && r.joinedCue(j, sent)
	case r.is(j, ";"):
		return j > from+3
	case r.is(j, "according"):
		return r.is(j+1, "to") && j > from
	}
	return false
}

// tailCue reports whether a reporting clause closes the sentence at j: "he said.", "said X.", "adding that".
func (r *reader) tailCue(j int, sent document.Sentence) bool {
	if c := r.cueAt(j); c != nil && (r.tag(j) == "VBG" || r.tag(j) == "VBD" && c.Kind == en.Speech && c.Bare && !r.is(j+1, "by")) {
		return true
	}
	end := r.phraseFrom(j)
	if end == j || end >= sent.Last || slices.Contains(r.low[j:end], "than") { // "a week later than it had claimed"
		return false
	}
	for end < sent.Last && (r.tag(end) == "RB" || r.is(end, "has", "had", "have")) {
		end++
	}
	c := r.cueAt(end)
	if c == nil || !c.Bare || c.Kind == en.Demand || !r.finite(end) && r.tag(end) != "VBN" {
		return false
	}
	rest := r.skipAdjuncts(end+1, sent)
	return rest >= sent.Last-1 || r.is(rest, ".", ",", ":") || r.quoteMark(rest) || sent.Last-end <= 8 && !r.hasFinite(tokens{end + 1, sent.Last})
}

// joinedCue reports whether a second reporting verb of the same subject starts
// at the conjunction j: "but stressed that", "and called the vote “...”".
func (r *reader) joinedCue(j int, sent document.Sentence) bool {
	k := j
	for k < sent.Last && (r.is(k, "and", "but", "while", "yet", "also", "then", "later", "however", "instead") || r.tag(k) == "RB") {
		k++
	}
	if k == j {
		return false
	}
	if r.keepsQuiet(k) {
		return true
	}
	c := r.cueAt(k)
	if c != nil && (r.tag(k) == "VBD" || r.tag(k) == "VBN" || r.tag(k) == "VBZ") && r.quote.at(k) < 0 {
		claims := c.Kind == en.Demand && r.is(j-1, ",") && (r.nominal(k+1) || r.is(k+1, "$", "£", "€")) // "boasted that it held them, and demanded $15m"
		return claims || c.Kind != en.Belief && r.reportsAhead(k, c, sent)
	}
	end := r.phraseFrom(k)
	if end == k || end >= sent.Last {
		return false
	}
	c = r.cueAt(end)
	return c != nil && r.tag(end) == "VBD" && c.Kind == en.Speech && r.reportsAhead(end, c, sent)
}

// keepsQuiet reports whether the verb at k tells what was not said: "declined to
// say who", "would not discuss it".
func (r *reader) keepsQuiet(k int) bool {
	if r.quote.at(k) >= 0 {
		return false
	}
	if r.is(k+1, "to") && (r.lemma(k) == "decline" || r.lemma(k) == "refuse") && r.finite(k) {
		return en.Discloses(r.lemma(k + 2))
	}
	return (r.tag(k) == "MD" || r.lemma(k) == "do") && r.is(k+1, "not", "n't") && en.Discloses(r.lemma(k+2))
}

// reportsAhead reports whether a cue at k has a content of its own behind it.
func (r *reader) reportsAhead(k int, c *en.Cue, sent document.Sentence) bool {
	j := r.skipAdjuncts(k+1, sent)
	if r.is(j, "that", "to", ":") || r.quoteStart(j, sent) >= 0 {
		return true
	}
	for _, p := range c.Preps {
		if r.is(j, p) {
			return true
		}
	}
	if c.Bare && r.clauseStart(j) && r.finiteAhead(j, sent.Last, 12) {
		return true
	}
	for i := j; i < min(sent.Last, j+8); i++ {
		if c.Object && r.quote.at(i) >= 0 {
			return true
		}
	}
	return false
}
