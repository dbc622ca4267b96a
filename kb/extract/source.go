package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// sourceOf finds the subject of the cue at i: before it, behind it ("said the
// minister"), the same as that of the cue it is joined to, or the antecedent of "who".
func (r *reader) sourceOf(i int, sent document.Sentence, before []found) (src tokens, inverted, ok bool) {
	j := i
	for j > sent.First && (r.tag(j-1) == "MD" || r.tag(j-1) == "RB" || r.verb(j-1) && auxiliary(r.lemma(j-1)) || r.is(j-1, "'d", "also", "had", "not", "n't")) {
		j--
	}
	if r.tag(i) == "VBG" || r.tag(i) == "VB" && !r.pastAlike(i, sent.First) && r.tag(j) != "MD" && !r.is(j, "did", "do", "does", "would", "will") {
		if src, ok = r.sharedSubject(i, sent, before); ok {
			return src, false, true
		}
		return src, false, false
	}
	if r.invertedAt(i, sent) && !(r.is(i-1, ",") && r.apposedTo(i, sent.First) < i) {
		if end := r.phraseFrom(i + 1); end > i+1 {
			return r.whole(tokens{i + 1, end}), true, true
		}
	}
	if r.is(j-1, "who") {
		if src, ok := r.antecedent(j-1, sent); ok {
			return src, false, true
		}
	}
	if from := r.phraseTo(j); from < j && r.speaker(tokens{from, j}) {
		if r.is(from-1, "to", "with") && r.is(from-2, "close", "familiar", "near") { // "a person close to the fund"
			from = r.nominalTo(from-2, sent.First)
		}
		return r.whole(r.trimSource(tokens{from, j})), false, true
	}
	src, ok = r.sharedSubject(j, sent, before)
	return src, false, ok
}

func (r *reader) trimSource(t tokens) tokens {
	for !t.empty() && r.mark(t.to-1) && !r.is(t.to-1, ")") {
		t.to--
	}
	return t
}

func auxiliary(lemma string) bool { return lemma == "have" || lemma == "be" || lemma == "do" }

// invertedAt reports whether the cue at i stands right behind a quotation or
// clause and its subject follows: “...,” said X.
func (r *reader) invertedAt(i int, sent document.Sentence) bool {
	if i == sent.First {
		return false
	}
	if !r.quoteMark(i-1) && !r.is(i-1, ",", "?", "!") {
		return false
	}
	if c := r.cueAt(i); r.is(i-1, ",") && (c == nil || !c.Bare) {
		return false // ", called the accident ..." has its subject before it
	}
	next := i + 1
	if r.quoteMark(next) || r.is(next, "that", "to", "in", "on", "at", ",", ".", ":", "nothing", "little") || next >= sent.Last {
		return false
	}
	return r.nominal(next) && !r.is(next, "that") && r.time.at(next) < 0 || r.is(next, "he", "she", "they")
}

// speaker reports whether a phrase can be one who says: it holds a name, a
// pronoun or a noun, and is no time and no object of a preposition.
func (r *reader) speaker(t tokens) bool {
	if t.empty() || r.time.at(t.from) >= 0 || r.is(t.from, "there", "it") && t.to-t.from == 1 && r.is(t.to, "is", "was") {
		return false
	}
	if r.is(t.from, "i", "you", "we") && r.quote.at(t.from) < 0 {
		return false
	}
	return r.hasNoun(t) || r.pronoun(t.from)
}

// sharedSubject is the source of an earlier cue of the sentence that this one
// is joined to: "said ... but stressed", "..., adding that".
func (r *reader) sharedSubject(i int, sent document.Sentence, before []found) (tokens, bool) {
	joined := false
	j := i - 1
	for j > sent.First && (r.tag(j) == "RB" || r.is(j, "also", "then", "later")) {
		j--
	}
	switch {
	case r.is(j, "and", "but", "while", "by", "before", "after", "yet"):
		joined = true
	case r.is(j, ",", "—", "–", "-") && (r.tag(i) == "VBG" || r.tag(i) == "VBD" || r.tag(i) == "VBN"):
		joined = true
	}
	if !joined {
		return tokens{}, false
	}
	for k := len(before) - 1; k >= 0; k-- {
		f := before[k]
		if !f.source.empty() && !f.cue.empty() && f.cue.from < i && f.cue.from >= sent.First && r.quote.at(f.cue.from) == r.quote.at(i) {
			return f.source, true
		}
	}
	return r.mainSubject(i, sent)
}

// mainSubject is the subject of the sentence's first finite verb, when it
// names somebody.
func (r *reader) mainSubject(i int, sent document.Sentence) (tokens, bool) {
	for j := sent.First; j < i; j++ {
		if !r.finite(j) || r.quote.at(j) >= 0 {
			continue
		}
		from := r.phraseTo(j)
		if from < j && r.speaker(tokens{from, j}) {
			return r.whole(r.trimSource(tokens{from, j})), true
		}
		if r.is(j-1, "who") {
			continue
		}
		return tokens{}, false
	}
	return tokens{}, false
}

// antecedent is the phrase that a relative "who" at i stands for.
func (r *reader) antecedent(i int, sent document.Sentence) (tokens, bool) {
	end := i
	if r.is(end-1, ",") {
		end--
	}
	if end <= sent.First {
		return tokens{}, false
	}
	if m := r.mention.at(end - 1); m >= 0 {
		return r.whole(tokens{r.nameWhole(end - 1), end}), true
	}
	from := r.phraseTo(end)
	return tokens{from, end}, from < end
}

// finder reports whether a source looks into things, so that what it found it
// says: "the inquiry found that".
func (r *reader) finder(src tokens) bool {
	for i := src.from; i < src.to; i++ {
		if r.tag(i) == "IN" || r.is(i, ",") {
			break
		}
		if m := r.mention.at(i); m >= 0 && r.d.Mentions[m].Type == document.Organization || en.Finding(r.lemma(i)) || en.Institution(r.lemma(i)) {
			return true
		}
	}
	return false
}

// realSource is the labelled source, the antecedent of a relative "who", or
// the subject of the cue where none is labelled.
func (r *reader) realSource(f found) tokens {
	if f.source.empty() {
		return r.missingSource(f)
	}
	if f.source.to-f.source.from == 1 && r.is(f.source.from, "who") {
		if src, ok := r.antecedent(f.source.from, r.sentence(f.source.from)); ok {
			return src
		}
	}
	if r.rumoured(f) {
		return tokens{}
	}
	if src, ok := r.ofWhose(f); ok {
		return src
	}
	if src, ok := r.whoSent(f); ok {
		return src
	}
	if src, ok := r.ownClause(f); ok {
		return src
	}
	if src, ok := r.mainClause(f); ok {
		return src
	}
	src := f.source
	for src.to-src.from > 1 && r.time.at(src.from) >= 0 && r.time.at(src.to-1) < 0 { // "On December 27 Minister Doe said"
		src.from++
	}
	for src.to-src.from > 1 && r.is(src.to-1, "that", "who", "which") { // "a letter that" said so
		src.to--
	}
	return r.selfStyled(r.speakerAlone(f, src))
}

// selfStyled is the name in "a gang calling itself the Herons", "the officer, who gave his
// name as Jan Doe, said", "a man identified as Jan Doe".
func (r *reader) selfStyled(src tokens) tokens {
	last := r.sentence(src.from).Last
	m := r.mention.at(src.from)
	someone := m >= 0 && r.d.Mentions[m].Type == document.Person // "Jan Doe, who leads the League, known as LRO"
	for i := src.from + 1; i+1 < min(last, src.to+8); i++ {
		if i >= src.to && !r.is(src.to, "who", ",") && !r.is(src.to-1, ",") {
			break
		}
		if r.word(i) == "known" && r.is(i+1, "by", "as") && !someone { // "the agency, known by its acronym SEN"
			for k := i + 2; k < min(i+8, last) && !r.is(k, ","); k++ {
				if m := r.mention.at(k); m >= 0 && r.d.Mentions[m].Type == document.Organization {
					return r.within(r.d.Mentions[m].Span)
				}
			}
		}
		styled := i+1 < src.to && r.lemma(i) == "call" && r.is(i+1, "itself", "themselves") || r.is(i, "name") && r.is(i+1, "as") || r.lemma(i) == "identify" && r.is(i+1, "as", "himself", "herself")
		if styled {
			for k := i + 2; k < min(i+4, last); k++ {
				if m := r.mention.at(k); m >= 0 {
					return r.within(r.d.Mentions[m].Span)
				}
			}
		}
	}
	return src
}

// ofWhose is which of the two speaks in "Jan Doe, whose party": the party right
// before the verb, Doe when the clause on it is over.
func (r *reader) ofWhose(f found) (tokens, bool) {
	if f.cue.empty() || f.source.to > f.cue.from {
		return tokens{}, false
	}
	for k := f.source.from; k < f.source.to; k++ {
		switch {
		case !r.is(k, "whose"):
		case !r.is(f.cue.from-1, ","):
			return tokens{k + 1, f.source.to}, k+1 < f.source.to
		case k > f.source.from+1:
			return tokens{f.source.from, k - 1}, true
		case k > r.sentence(k).First:
			return r.antecedent(k, r.sentence(k))
		}
	}
	return tokens{}, false
}

// mainClause is the subject of the cue's own clause where a phrase of an aside
// before it was taken for the source: "Ann Roe, sworn in as the port's head, said".
func (r *reader) mainClause(f found) (tokens, bool) {
	v := r.cueVerb(f.cue)
	if v < 0 || f.cue.from == 0 || f.source.to > f.cue.from || !r.is(f.cue.from-1, ",") {
		return tokens{}, false
	}
	sent := r.sentence(f.cue.from)
	subject := r.child(v, "nsubj")
	if subject < sent.First || subject >= f.source.from || r.quote.at(subject) >= 0 {
		return tokens{}, false
	}
	m := r.mention.at(subject)
	if m < 0 || r.d.Mentions[m].Type != document.Person || r.is(f.source.from-1, ",", "and") {
		return tokens{}, false
	}
	return r.whole(r.within(r.d.Mentions[m].Span)), true
}

// missingSource looks for the subject of a cue that the labeller gave none.
func (r *reader) missingSource(f found) tokens {
	for i := f.cue.from; i < f.cue.to; i++ {
		if r.verb(i) && !r.passive(i) {
			if src, _, ok := r.sourceOf(i, r.sentence(i), nil); ok && !slices.ContainsFunc(f.content, func(c tokens) bool { return c.from < src.to && src.from < c.to }) {
				return src
			}
			for s := r.sentence(i).First; s < i; s++ { // "Doe, asked whether she would stay, replied"
				if m := r.mention.at(s); m >= 0 && r.quote.at(s) < 0 {
					name := r.within(r.d.Mentions[m].Span)
					for r.time.at(name.to) >= 0 { // "Doe yesterday, asked"
						name.to++
					}
					if r.is(name.to, ",") && r.is(name.to+1, "asked", "pressed", "questioned") && i > name.to+1 && r.is(i-1, ",") {
						return r.whole(r.within(r.d.Mentions[m].Span))
					}
					break
				}
			}
		}
	}
	return tokens{}
}

// rumoured reports whether the source is only the subject of a passive: "the
// bridge is said to be unsafe".
func (r *reader) rumoured(f found) bool {
	if f.cue.empty() || f.source.to > f.cue.from || !r.passive(f.cue.to-1) || !r.is(f.cue.to, "to") {
		return false
	}
	return slices.Contains([]string{"say", "report", "allege", "claim", "rumor", "rumour", "believe", "think", "expect", "know", "understand", "consider"}, r.lemma(f.cue.to-1))
}

// namedInCue takes the speaker out of a cue that has him in it: "Said Keel:".
func (r *reader) namedInCue(f *found) {
	if !f.source.empty() || f.cue.to-f.cue.from < 2 || en.CueVerb(r.lemma(f.cue.from)) == nil {
		return
	}
	to := f.cue.to
	if r.mark(to - 1) {
		to--
	}
	if name := (tokens{f.cue.from + 1, to}); !name.empty() && r.mention.at(name.from) >= 0 && r.mention.at(name.from) == r.mention.at(to-1) {
		f.source, f.cue = name, tokens{f.cue.from, f.cue.from + 1}
	}
}

// withNameBefore takes along the name that a source only tells of: "Colfax, [an
// American company which owns the dam]".
func (r *reader) withNameBefore(t tokens) tokens {
	if t.empty() || !r.is(t.from, "a", "an", "the", "who", "which") || !r.is(t.from-1, ",") || !r.is(t.to, ",") && !r.is(t.to-1, ",") || r.hasMentionAtHead(t) {
		return t
	}
	if m := r.mention.at(t.from - 2); m >= 0 {
		t.from = r.within(r.d.Mentions[m].Span).from
	}
	return t
}

// hasMentionAtHead reports whether a phrase begins with a name, past articles and adjectives.
func (r *reader) hasMentionAtHead(t tokens) bool {
	i := t.from
	for i < t.to && (r.tag(i) == "DT" || r.tag(i) == "JJ") {
		i++
	}
	return r.mention.at(i) >= 0
}

// sourceBehindDateline is a source without the dateline of its paragraph:
// "COLUMBUS, Ohio — Acme said".
func (r *reader) sourceBehindDateline(t tokens) tokens {
	if t.empty() {
		return t
	}
	m := r.mention.at(t.from)
	if word := r.d.Slice(r.d.Tokens[t.from].Span); m >= 0 && r.d.Mentions[m].Type == document.Place || len(word) > 2 && word == strings.ToUpper(word) {
		return r.behindDateline(t)
	}
	return t
}
