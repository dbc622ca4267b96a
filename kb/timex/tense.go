package timex

import "strings"

// tenseOf reads the tense of the clause around tokens[from:to]: of the verb
// before it in its sentence, or else of the first one after it.
func tenseOf(tokens []token, text string, from, to int) Tense {
	if (from == 0 || tokens[from-1].sentence != tokens[from].sentence) && to < len(tokens) && text[tokens[to].start] == ':' {
		return UnknownTense // the line of a chronology
	}
	r := tenseReader{tokens: tokens, text: text, from: from, sentence: tokens[from].sentence}
	if t := r.before(from); t != UnknownTense {
		return t
	}
	return r.after(to)
}

// tenseReach bounds how many words are looked at on each side, so that the
// work stays in proportion to the text.
const tenseReach = 40

type tenseReader struct {
	tokens   []token
	text     string
	from     int // the expression
	sentence int
}

func (r *tenseReader) inside(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].sentence == r.sentence
}

func (r *tenseReader) is(i int, c class) bool { return r.inside(i) && r.tokens[i].class&c != 0 }

func (r *tenseReader) word(i int) string {
	if !r.inside(i) {
		return ""
	}
	return r.tokens[i].word.text
}

func (r *tenseReader) before(from int) Tense {
	for i := from - 1; i >= from-tenseReach && r.inside(i); i-- {
		if r.tokens[i].word == &quoteMark && !r.partialQuote(i) {
			return UnknownTense
		}
		if t := r.verb(i); t != UnknownTense {
			return t
		}
	}
	return UnknownTense
}

// partialQuote reports whether the mark at i opens or closes a quotation within
// a clause (talks to start “in January”) and not one of its own (He said: “In
// January we met”): a word stands before it.
func (r *tenseReader) partialQuote(i int) bool {
	return r.inside(i-1) && r.tokens[i-1].lead != other
}

func (r *tenseReader) after(to int) Tense {
	for i := to; i < to+tenseReach && r.inside(i); i++ {
		if r.tokens[i].word == &quoteMark {
			return UnknownTense
		}
		if t := r.verb(i); t != UnknownTense {
			return t
		}
	}
	return UnknownTense
}

// verb is the tense that the word at i tells, with the words before it.
func (r *tenseReader) verb(i int) Tense {
	t := &r.tokens[i]
	switch {
	case t.class&cModal != 0 && t.class&cMonth == 0:
		return r.modal(i)
	case t.class&cProspect != 0:
		return r.framed(i)
	case t.class&cPromise != 0:
		return r.promise(i)
	case r.calls(i) || r.aims(i) || t.class&cPresent != 0 && r.present(i):
		return Future
	case t.class&cToBe != 0 && (r.word(i+1) == "to" || t.word.text == "due"):
		return r.framed(i)
	case t.class&cBePast != 0:
		return r.copula(i)
	case t.class&cBe != 0 && r.word(i+1) == "to" && r.tokens[i].word.text != "been":
		return Future
	case t.class&cHave != 0 && (r.pastForm(i+1) || r.is(i+1, cCome)):
		return Past
	case t.word.text == "ahead" && r.word(i+1) == "of":
		return Future
	case t.class&cPastVerb != 0 || r.pastForm(i):
		return r.participle(i)
	}
	return UnknownTense
}

// promise is a verb like "agreed": what it leads to is to come ("agreed to meet
// on Friday"), but a date right after it is its own ("agreed on Friday to").
func (r *tenseReader) promise(i int) Tense {
	if i < r.from && r.touches(i) {
		return r.participle(i)
	}
	if strings.HasSuffix(r.tokens[i].word.text, "ing") && r.is(i-1, cBe) && !r.is(i-1, cBePast) && r.word(i-1) != "been" {
		return Future // is offering tickets to a show on Friday
	}
	switch r.word(i + 1) {
	case "to", "that":
		return r.framed(i)
	}
	if strings.HasPrefix(r.word(i), "propos") {
		return r.framed(i)
	}
	switch r.tokens[i].word.text[:2] {
	case "ho", "wa", "se", "ur", "de": // hope, want, seek, urge, demand
		return r.framed(i)
	}
	for j := i + 1; j < i+5 && j < r.from; j++ {
		if r.word(j) == "to" {
			return r.framed(i)
		}
	}
	return r.participle(i)
}

// movedUntil reports whether something was put off until the expression at
// from: what is told of it now is still to come.
func movedUntil(tokens []token, from int) bool {
	r := tenseReader{tokens: tokens, from: from, sentence: tokens[from].sentence}
	for i := from - 1; i > from-4 && r.inside(i); i-- {
		if r.is(i, cMoves) {
			return true
		}
	}
	return false
}

// hasBeen reports whether what the expression at from ends was done and lasts still, so that its end is to come:
// "has been closed until Monday", "has cancelled all sailings until Monday".
func hasBeen(tokens []token, from int) bool {
	r := tenseReader{tokens: tokens, from: from, sentence: tokens[from].sentence}
	for i := from - 1; i > from-12 && r.inside(i); i-- {
		switch r.word(i) {
		case "has", "have":
			return true
		case "had", "was", "were", "which", "that", "who", "when":
			return false
		}
	}
	return false
}

// hasMoved reports whether something, by the words before from, has been put off, so that its
// first date too may be still to come: "has slipped from".
func hasMoved(tokens []token, from int) bool {
	r := tenseReader{tokens: tokens, from: from, sentence: tokens[from].sentence}
	for i := from - 1; i > from-4 && r.inside(i); i-- {
		if r.is(i, cMoves) && (r.is(i-1, cHave) || r.word(i-1) == "been" && r.is(i-2, cHave)) {
			return true
		}
	}
	return false
}

// touches reports whether only prepositions and articles stand between the
// verb at i and the expression.
func (r *tenseReader) touches(i int) bool {
	for j := i + 1; j < r.from; j++ {
		if !r.is(j, cPreposition|cPart) && r.word(j) != "the" {
			return false
		}
	}
	return true
}

// framed is the future, in the past when "was" or "had been" stands before.
func (r *tenseReader) framed(i int) Tense {
	for j := i - 1; j >= i-3 && r.inside(j); j-- {
		if r.tokens[j].class&cBePast != 0 || r.word(j) == "had" {
			return FutureInPast
		}
	}
	return Future
}

// calls reports whether the verb at i calls for something.
func (r *tenseReader) calls(i int) bool {
	switch r.word(i) {
	case "call", "calls", "called", "calling":
		return r.word(i+1) == "for"
	}
	return false
}

// aims reports whether the noun at i leads to something before the expression:
// "a request to look at it in October".
func (r *tenseReader) aims(i int) bool {
	if !r.is(i, cAim) {
		return false
	}
	for j := i + 1; j <= i+4 && j < r.from; j++ {
		if r.word(j) == "to" {
			return true
		}
	}
	return false
}

// present reports whether the verb at i is in the present: no "to", modal or
// article stands before it.
func (r *tenseReader) present(i int) bool {
	for j := i - 1; j >= i-3 && r.inside(j); j-- {
		switch w := r.word(j); {
		case r.is(j, cModal) && !r.is(j, cMonth), w == "to", w == "not", j == i-1 && (w == "the" || w == "a" || w == "an"):
			return false
		}
	}
	return true
}

// modal is the future. What "would not" or "could not" be may be past.
func (r *tenseReader) modal(i int) Tense {
	if w := r.word(i); r.word(i+1) == "not" && (w == "would" || w == "could") || r.word(i+1) == "have" {
		return FutureInPast
	}
	return Future
}

// copula is "was": the past, unless it goes on with something that looks ahead.
func (r *tenseReader) copula(i int) Tense {
	for j := i + 1; j <= i+3 && r.inside(j); j++ {
		if r.tokens[j].class&cProspect != 0 || r.tokens[j].class&cToBe != 0 && (r.word(j+1) == "to" || r.word(j) == "due") {
			return FutureInPast
		}
	}
	if r.word(i+1) == "to" {
		return FutureInPast
	}
	return Past
}

// participle is a past form: the future when "will be" stands before.
func (r *tenseReader) participle(i int) Tense {
	for j := i - 1; j >= i-4 && r.inside(j); j-- {
		t := &r.tokens[j]
		switch {
		case t.class&cModal != 0 && t.class&cMonth == 0:
			return Future
		case t.class&cBe != 0 && t.word.text != "been" || t.word.text == "to":
			continue
		case t.class&cProspect != 0:
			return r.framed(j)
		case t.class&cHave|t.class&cBePast != 0:
			return Past
		case t.word.text == ",":
			return Past
		}
	}
	switch r.word(i - 1) {
	case "be":
		if r.word(i-2) == "to" {
			return Future // guidelines to be published in March
		}
		return UnknownTense
	case "is", "are":
		return UnknownTense // when the case is heard in May
	}
	return Past
}

// pastForm reports whether the word at i is a past form by its ending.
func (r *tenseReader) pastForm(i int) bool {
	if !r.inside(i) {
		return false
	}
	t := &r.tokens[i]
	if t.class&cPastVerb != 0 {
		return true
	}
	if t.class&cMoves != 0 {
		return r.text[t.end-2:t.end] == "ed" || t.word.text == "brought"
	}
	n := t.end - t.start
	return t.lead == lower && n > 4 && t.class == 0 && r.text[t.end-2:t.end] == "ed" && r.text[t.end-3] != 'e'
}
