package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// behindColon is a content without where and how it was spoken before a colon: told the
// crowd from [the back of a lorry: ‘We have been asked’].
func (r *reader) behindColon(t tokens) tokens {
	for i := t.from; i < min(t.to-2, t.from+14); i++ {
		posted := r.is(i-1, "words", "message", "caption", "text", "line", "comment", "slogan", "note")
		told := r.verb(t.from-1) && r.phraseFrom(t.from) == i && (r.tag(t.from) == "DT" || r.tag(t.from) == "PRP$" || r.mention.at(t.from) >= 0) // "warned [her colleagues]: “...”"
		if r.is(i, ":") && i > t.from && (r.tag(t.from-1) == "IN" || posted || told) && r.quoteMark(i+1) && !r.hasFinite(tokens{t.from, i}) && !r.hasQuoted(tokens{t.from, i}) {
			return tokens{i + 1, t.to}
		}
	}
	return t
}

// withoutSpeaker is a content without the beginning of who said it, where it runs on past a
// quotation that ends with a comma: “Let them come,” the chair[, Jan Doe, said].
func (r *reader) withoutSpeaker(t tokens) tokens {
	q := r.quote.at(t.from) // from the second sentence of a quotation on
	if r.quoteMark(t.from) {
		q = r.quote.at(t.from + 1)
	}
	if q < 0 {
		return t
	}
	end := r.d.TokenAt(r.d.Quotes[q].End-1) + 1
	if end < t.to && r.d.Quotes[q].Closed && r.is(end-2, ",", "?", "!") && !r.hasFinite(tokens{end, t.to}) && !r.hasQuoted(tokens{end, t.to}) {
		t.to = end
	}
	return t
}

// behindThat is a content without whom it was told and when: assured [a conference in Oslo on
// Friday that] nothing was planned.
func (r *reader) behindThat(f found) tokens {
	c := f.content[0]
	v := r.cueVerb(f.cue)
	if v < 0 || c.from != f.cue.to || f.kind != en.Speech || !r.is(c.from, "it") && (en.CueVerb(r.lemma(v)) == nil || !en.CueVerb(r.lemma(v)).Told) {
		return c
	}
	for i := c.from + 1; i < min(c.to-2, c.from+14); i++ {
		switch {
		case r.finite(i) || r.quote.at(i) >= 0 || r.is(i, ",", ":", "and", "but"):
			return c
		case r.is(i, "that") && r.tag(i) == "IN" && r.finiteAhead(i+1, c.to, 14):
			return tokens{i + 1, c.to}
		}
	}
	return c
}

// withNamed gives a content of a verb that gives things names, with the thing: called [the
// silence] “a disgrace”.
func (r *reader) withNamed(f *found) {
	c := f.content[0]
	v := r.cueVerb(f.cue)
	if v < 0 || !r.quoteMark(c.from) || c.from <= v+1 || c.from-v > 11 || !en.NamesAs(r.word(v)) || f.source.from > v {
		return
	}
	for i := v + 1; i < c.from; i++ {
		if !r.nominal(i) && !r.is(i, "of", "as", "-") || r.verb(i) {
			return
		}
	}
	f.cue.to, f.content[0].from = v+1, v+1
}

// subjectThat reports whether a "that" is the subject of the verb behind it: "insists
// that is out of reach".
func (r *reader) subjectThat(i int) bool {
	if !r.is(i, "that") || i+1 >= len(r.low) || !r.finite(i+1) || r.quote.at(i) >= 0 {
		return false
	}
	helps := r.tag(i+1) == "MD" || auxiliary(r.lemma(i+1)) && r.cueAt(max(i-1, 0)) != nil // "analysts said that is likely"
	return r.tag(i) == "DT" && r.d.Tokens[i].Rel == "nsubj" || helps && r.tag(i-1) != "NN" && r.tag(i-1) != "NNS"
}

// wholeRumour takes along what a rumour says that is denied: "denied a rumour, spread
// online, that the bank would close".
func (r *reader) wholeRumour(f *found) {
	c := &f.content[len(f.content)-1]
	if f.kind != en.Denial || c.empty() || !en.Hearsay(r.lemma(c.to-1)) {
		return
	}
	sent := r.sentence(c.from)
	for i := c.to; i < min(c.to+9, sent.Last) && !r.finite(i); i++ {
		if r.is(i, "that") && r.finiteAhead(i+1, sent.Last, 14) {
			*c = r.trim(tokens{c.from, r.clauseEnd(i+1, sent).to})
			return
		}
	}
}

// withoutAdjunct is a content without the words on how it was said between its
// cue and a quotation that is joined to one before: “Smart,” Doe wrote in a
// letter to Roe, and “full of it”.
func (r *reader) withoutAdjunct(c, cue tokens) tokens {
	how := r.tag(c.from) == "IN" && !r.is(c.from, "that", "if", "whether") || r.is(c.from-1, "in", "at", "to", "on", "with")
	if cue.empty() || c.from != cue.to || !how || !r.quotedBefore(cue.from) {
		return c
	}
	for i := c.from + 1; i < c.to; i++ {
		switch {
		case r.finite(i) && r.quote.at(i) < 0:
			return c
		case r.opensContent(i) && r.quoteMark(i):
			if r.is(i-1, "and", "but") {
				return tokens{i, c.to}
			}
			return c
		}
	}
	return c
}

// withoutRelative is the first content without a relative clause that belongs
// to the source before it: "According to Keel, who runs the port, the ...".
func (r *reader) withoutRelative(f found) tokens {
	c := f.content[0]
	if f.source.empty() || f.source.to > c.from || c.from-f.source.to > 1 || !r.is(c.from, "who", "which", "whose") {
		return c
	}
	for i := c.from + 1; i < c.to-1; i++ {
		if r.is(i, ",") {
			return tokens{i + 1, c.to}
		}
	}
	return c
}

// behindDateline is a content without the dateline that its paragraph opens
// with: "GENEVA, Jan 10 (Agency) — The talks ...".
func (r *reader) behindDateline(c tokens) tokens {
	if end := r.datelineEnd(c.from, c.to); end > 0 {
		return tokens{end, c.to}
	}
	return c
}

// datelineEnd is the token behind the dateline that a paragraph opens with at
// from, 0 when it opens with none.
func (r *reader) datelineEnd(from, to int) int {
	if r.d.Tokens[from].Start != r.d.Paragraphs[r.paragraphOf(from)].Start {
		return 0
	}
	for i := from + 1; i < min(to-1, from+longestDateline); i++ {
		if r.is(i, "—", "–", "―", "-", "--", "_") && r.hasMention(tokens{from, i}) {
			if m := r.mention.at(from); m >= 0 && r.d.Mentions[m].Type == document.Person && !r.shouts(from) {
				return 0 // "Doe — perhaps under duress — has agreed"
			}
			return i + 1
		}
		if r.verb(i) {
			break
		}
	}
	return 0
}

// shouts reports whether a word is all in capitals, as a dateline's place is.
func (r *reader) shouts(i int) bool {
	w := r.d.Slice(r.d.Tokens[i].Span)
	return len(w) > 2 && w == strings.ToUpper(w) && r.d.Slice(document.Span{Start: r.d.Tokens[i].End, End: r.d.Tokens[i+1].Start}) != ""
}

// beforeSource ends a content before its cue where who says it begins, of which no words are said: "A vote will be held on
// 5 May, [its chairwoman, Jan Doe,] said".
func (r *reader) beforeSource(f found, c tokens) tokens {
	s := f.source
	if s.empty() || f.within || c.to > f.cue.from || s.to > f.cue.from || s.from < c.from+3 || c.to <= s.from || c.to < s.to-1 || r.quote.at(s.from) >= 0 {
		return c
	}
	return r.trim(tokens{c.from, s.from})
}

// beforeMainVerb ends a content that stands in a relative clause where the clause
// around it goes on: "Doe, who had denied [any flight], resigned".
func (r *reader) beforeMainVerb(f found, c tokens) tokens {
	if f.cue.empty() || c.from < f.cue.to {
		return c
	}
	for j := c.from + 1; j < c.to; j++ {
		if !r.is(j-1, ",") || !r.verb(j) || !r.finite(j) || r.quote.at(j) >= 0 {
			continue
		}
		if s := r.child(j, "nsubj"); s >= 0 && s < f.cue.from && r.tag(s) != "WP" && r.tag(s) != "WDT" && s < f.cue.from-1 && r.hasRelative(s, f.cue.from) {
			return r.trim(tokens{c.from, j - 1})
		}
	}
	return c
}

// cutJoined ends a content at the second verb of saying that is joined to its
// own: "said X but stressed that Y", "called for X and warned Y".
func (r *reader) cutJoined(f found) tokens {
	c := f.content[0]
	if f.cue.empty() || c.from < f.cue.to {
		return c
	}
	sent := r.sentence(c.from)
	for j := c.from + 2; j < min(c.to, sent.Last); j++ {
		if r.quote.at(j) < 0 && r.is(j, "and", "but") && (r.joinedCue(j, sent) || r.joinedVerb(j, f.cue, sent)) {
			return r.trim(tokens{c.from, j})
		}
	}
	if r.tag(f.cue.to-1) != "IN" || c.from != f.cue.to || r.word(f.cue.to-1) == "to" {
		return c
	}
	if cut := r.phraseEnd(c.from, r.sentence(c.from)); cut.to < c.to && !cut.empty() {
		return cut
	}
	return c
}

// joinedVerb reports whether the conjunction at j joins a verb of its own to that of
// a cue: "boasted that it held them, and demanded $15m".
func (r *reader) joinedVerb(j int, cue tokens, sent document.Sentence) bool {
	v := j + 1
	for v < sent.Last && r.tag(v) == "RB" {
		v++
	}
	named := r.quoteMark(j-1) && en.NamesAs(r.word(cue.to-1)) // "described it as “thin” and adjourned the case"
	if r.accusesOf(cue) && r.verb(v) && r.tag(v) != "VBG" && r.tag(v) != "VBN" && r.quote.at(v) < 0 && r.nominal(v+1) || r.accusesOf(cue) && r.verb(v) && r.tag(v) != "VBG" && r.tag(v) != "VBN" && r.tag(v+1) == "DT" {
		return true
	}
	if !r.is(j-1, ",") && !named || !r.verb(v) || !r.finite(v) || r.quote.at(v) >= 0 {
		return false
	}
	head := r.d.Tokens[v].Head
	return r.d.Tokens[v].Rel == "conj" && head >= cue.from && head < cue.to && r.tag(v) == r.tag(head)
}

// accusesOf reports whether a cue tells what somebody is accused of, which is no clause: a verb behind it is
// joined to the cue's own: "accuse him of theft and put the damage at $90m".
func (r *reader) accusesOf(cue tokens) bool {
	v := r.cueVerb(cue)
	return v >= 0 && r.lemma(v) == "accuse"
}

// besideQuotation reports whether words behind a cue only tell how or when the
// quotation before it was spoken: “Done,” Doe said as she left.
func (r *reader) besideQuotation(quoted, next, cue tokens) bool {
	if cue.empty() || quoted.to > cue.from || next.from < cue.to || !r.allQuoted(quoted) || r.hasQuoted(next) || !r.quoteMark(quoted.to-1) {
		return false
	}
	return !r.is(next.from-1, "that") && r.d.Tokens[quoted.from].Sentence == r.d.Tokens[next.from].Sentence
}

// sentenceBetween reports whether a whole sentence of the reporter's stands between
// two quotations, so that the second answers it: “Yes,” said Doe. Would she stay? “No.”
func (r *reader) sentenceBetween(a, b tokens) bool {
	from, to := r.d.Tokens[a.to-1].Sentence, r.d.Tokens[b.from].Sentence
	for s := from + 1; s < to; s++ {
		if sent := r.d.Sentences[s]; sent.First >= a.to && !r.hasQuoted(tokens{sent.First, sent.Last}) && (r.hasFinite(tokens{sent.First, sent.Last})) {
			return true
		}
	}
	return false
}

// beforeMain ends a content where the clause begins that the whole of the saying hangs on: "After the
// firm said that [it would close], workers walked out".
func (r *reader) beforeMain(f found, c tokens) tokens {
	v := r.cueVerb(f.cue)
	if v < 0 || c.from < f.cue.to || r.d.Tokens[v].Rel != "advcl" {
		return c
	}
	h := r.d.Tokens[v].Head
	if h <= c.from || h >= c.to {
		return c
	}
	s := r.child(h, "nsubj")
	if s <= c.from || s >= h {
		return c
	}
	if from := r.nominalTo(s+1, c.from); from > c.from+1 && r.is(from-1, ",") && r.quote.at(from) == r.quote.at(f.cue.from) {
		return r.trim(tokens{c.from, from - 1})
	}
	return c
}
