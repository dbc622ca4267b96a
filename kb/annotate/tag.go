package annotate

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// maxTree bounds the words of a sentence whose tree is found: the work grows
// with their square, and what is longer is a list or a table.
const maxTree = 150

// reading is what else the language core says of each word of a document.
type reading struct {
	names []uint8     // its label as a part of a name
	inner [][]float32 // its encoding, nil in a sentence that is noise
	room  *[]float32  // where the encodings lie
}

// rooms are for the encodings of texts to come.
var rooms = sync.Pool{New: func() any { return new([]float32) }}

// mostRoom is the largest that is kept, in numbers: that of a very long article.
const mostRoom = 10_000 * 192

// free gives the room back. No encoding is to be used any more.
func (r reading) free() {
	if r.room != nil && cap(*r.room) <= mostRoom {
		*r.room = (*r.room)[:0]
		rooms.Put(r.room)
	}
}

// sentenceReading is the same of one sentence, with its tags and tree.
type sentenceReading struct {
	language.Reading
	names []uint8
}

// tagTokens fills Tag, Lemma, Head and Rel, and returns what else was read.
func tagTokens(d *document.Document, core *language.Core) (reading, error) {
	all := reading{room: rooms.Get().(*[]float32)}
	var words []string
	read := map[string]sentenceReading{} // by the words: what is there twice is read once
	garbled := garbled(d)
	for _, s := range d.Sentences {
		ts := d.Tokens[s.First:s.Last]
		if garbled && noise(d, s) {
			fillNoise(ts, d)
			all.names, all.inner = append(all.names, make([]uint8, len(ts))...), append(all.inner, make([][]float32, len(ts))...)
			continue
		}
		words = words[:0]
		for _, t := range ts {
			word := d.Slice(t.Span)
			if word == "―" {
				word = "—" // the bar that some papers have for a dash
			}
			words = append(words, word)
		}
		key := strings.Join(words, " ")
		r, ok := read[key]
		if !ok {
			var whole [][]float32
			if n := datelineWords(words); n > 0 && s.Start == d.Paragraphs[s.Paragraph].Start {
				r.Reading = readApart(core, words, n, all.room)
				whole = core.Read(words, 0, all.room).Inner // a name in a dateline is told by what follows
			} else {
				r.Reading = core.Read(words, maxTree, all.room)
				whole = r.Inner
			}
			var err error
			if r.names, err = core.Names(words, whole); err != nil {
				return all, err
			}
			read[key] = r
		}
		all.names, all.inner = append(all.names, r.names...), append(all.inner, r.Inner...)
		fillWords(ts, words, s.First, r.Reading)
	}
	if len(all.names) == 0 {
		all.names = nil // built without the models that it takes
	}
	return all, nil
}

const (
	garbledWords = 20000 // words of a text that is not just short and odd
	garbledWidth = 3     // letters and marks a word, blanks counted, that any prose has on average: English has 5.5
	noiseWidth   = 2     // the same that a line of prose has in such a text
)

// garbled reports whether a text is a long one that is no prose: it has more
// words than there is room for. The networks read only those of its sentences
// that are no noise, so that work stays in proportion to a text's bytes.
func garbled(d *document.Document) bool {
	return len(d.Tokens) > garbledWords && len(d.Tokens)*garbledWidth > utf8.RuneCountInString(d.Text)
}

func noise(d *document.Document, s document.Sentence) bool {
	return utf8.RuneCountInString(d.Slice(s.Span)) < (s.Last-s.First)*noiseWidth
}

// fillNoise tags words by their first letter.
func fillNoise(ts []document.Token, d *document.Document) {
	for i := range ts {
		word := d.Slice(ts[i].Span)
		switch r := firstRune(word); {
		case unicode.IsLetter(r):
			ts[i].Tag = "FW"
		case unicode.IsDigit(r):
			ts[i].Tag = "CD"
		default:
			ts[i].Tag = "NFP"
		}
		ts[i].Lemma, ts[i].Head = strings.ToLower(word), -1
	}
}

// fillWords gives the words of a sentence, whose first is the document's word
// from, what was read of them.
func fillWords(ts []document.Token, words []string, from int, r language.Reading) {
	for i := range ts {
		ts[i].Tag = language.Tags[r.Tags[i]]
		if i > 0 && ts[i-1].Tag == "$" && unicode.IsDigit(firstRune(words[i])) {
			ts[i].Tag = "CD" // "£84m"
		}
		if ts[i].Tag == "JJ" && i > 0 && ts[i-1].Tag == "DT" && i+2 < len(ts) && datesNoun(words[i+1], words[i+2]) {
			ts[i].Tag = "NN" // "the raid last year"
		}
		if ts[i].Tag == "JJ" && i > 0 && officer(words[i-1], words[i]) && (i+1 == len(ts) || !strings.HasPrefix(language.Tags[r.Tags[i+1]], "NN")) {
			ts[i].Tag = "NN" // "the chief executive, Jan Doe, offered"
		}
		if i == 0 && len(ts) > 1 && words[1] == "that" && strings.HasPrefix(ts[i].Tag, "VB") && en.Hearsay(en.Singular(strings.ToLower(words[i]))) {
			ts[i].Tag = "NNS" // "Reports that she had left were untrue"
		}
		if i+1 < len(ts) && ts[i].Tag == "VBG" && capital(words[i+1]) && (strings.EqualFold(words[i], "neighbouring") || strings.EqualFold(words[i], "neighboring")) {
			ts[i].Tag = "JJ" // "Neighbouring Norland closed its border"
		}
		if i > 0 && words[i-1] == "retired" && (ts[i-1].Tag == "VBD" || ts[i-1].Tag == "VBN") && en.RoleNoun(strings.ToLower(words[i])) && i+1 < len(ts) && capital(words[i+1]) {
			ts[i-1].Tag, ts[i-1].Lemma, ts[i].Tag = "JJ", "retired", "NN" // "the mediator, retired general Jan Doe"
		}
		ts[i].Lemma = lemma(words[i], ts[i].Tag)
		ts[i].Head = -1
		if r.Heads == nil {
			continue
		}
		ts[i].Rel = language.Relations[r.Rels[i]]
		if r.Heads[i] >= 0 {
			ts[i].Head = from + r.Heads[i]
		}
	}
	settleSittings(ts, words, from)
	settleCourts(ts, words, from)
	settleBallots(ts, words, from)
	settleVerbs(ts, words, from)
	settleThings(ts, from)
	settleWork(ts, words, from)
	settleAged(ts, words, from)
	settleReduced(ts, words, from)
	settleSet(ts, words, from)
	settleOpens(ts, words, from)
	settleDeeds(ts, words, from)
	settleStays(ts, words, from)
	settleRoots(ts, words, from)
	settleAgents(ts, from)
	settleCases(ts, from)
}

// settleCases hangs a preposition on the head of its whole phrase where the tree has
// it hang on a word before that: on the surname in "by Sen. Ana Keel".
func settleCases(ts []document.Token, from int) {
	for i := range ts {
		for ts[i].Rel == "case" {
			h := ts[i].Head - from
			if h <= i || h >= len(ts) || ts[h].Rel != "compound" && ts[h].Rel != "nmod" || ts[h].Head-from <= h {
				break
			}
			ts[i].Head = ts[h].Head
		}
	}
}

// settleCourts makes a noun of "court" behind "to" when nobody is courted: "took the firm
// to court on Wednesday". It then hangs on the verb, with the time that hung on it.
func settleCourts(ts []document.Token, words []string, from int) {
	for i := 1; i < len(ts); i++ {
		t := &ts[i]
		if words[i] != "court" || t.Tag != "VB" || words[i-1] != "to" || i+1 < len(ts) && (ts[i+1].Tag == "DT" || strings.HasPrefix(ts[i+1].Tag, "NN") || strings.HasPrefix(ts[i+1].Tag, "PRP") || strings.HasPrefix(ts[i+1].Tag, "JJ")) {
			continue
		}
		t.Tag, t.Rel, ts[i-1].Tag, ts[i-1].Rel = "NN", "obl", "IN", "case"
		if h := t.Head - from; h >= 0 && h < i && ts[h].Rel == "obj" {
			t.Head = ts[h].Head
		}
		for k := i + 1; k < len(ts); k++ {
			if ts[k].Head == from+i && (ts[k].Rel == "obl" || ts[k].Rel == "advcl") && t.Head >= from {
				ts[k].Head = t.Head
			}
		}
	}
}

// settleSittings makes nouns of what bodies hold that look like participles: "the court
// hearing on the permit". The body then hangs on it, with what hung on the body.
func settleSittings(ts []document.Token, words []string, from int) {
	for i := 2; i+1 < len(ts); i++ {
		t, body := &ts[i], &ts[i-1]
		if t.Tag == "VBG" && t.Rel == "nsubj" && body.Rel == "nsubj" && body.Head == t.Head && en.Institution(strings.ToLower(words[i-1])) && en.EventNoun(words[i]) != "" {
			t.Tag, t.Lemma, body.Rel, body.Head = "NN", words[i], "compound", from+i // "a commission hearing on the quarry was moved"
			continue
		}
		if t.Tag != "VBG" || t.Rel != "acl" || t.Head != from+i-1 || body.Tag != "NN" && body.Tag != "NNP" || !en.Institution(strings.ToLower(words[i-1])) || en.EventNoun(words[i]) == "" {
			continue
		}
		switch ts[i+1].Tag {
		case "DT", "PRP$", "PRP", "NN", "NNS", "NNP", "NNPS", "CD", "JJ":
			continue // what the body hears
		}
		t.Tag, t.Lemma, t.Rel, t.Head = "NN", words[i], body.Rel, body.Head
		body.Rel = "compound"
		for j := range ts {
			if j != i && ts[j].Head == from+i-1 {
				ts[j].Head = from + i
			}
		}
		body.Head = from + i
	}
}

// settleRoots finds the verb of a sentence that has none because it stands behind an
// apposition and looks like a participle: "Jane Keel, the mediator, proposed in a letter that".
func settleRoots(ts []document.Token, words []string, from int) {
	commas, relative := 0, false // "Jane Keel, who leads the party, called for"
	for i := range ts {
		switch t := &ts[i]; {
		case words[i] == ",":
			commas++
		case (t.Tag == "WDT" || t.Tag == "WP") && i > 0 && words[i-1] == ",":
			relative = true
		case (t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD") && relative, t.Tag == "VBN" && relative && words[i-1] != ",":
		case t.Tag == "VBD", t.Tag == "VBZ", t.Tag == "VBP", t.Tag == "MD", t.Tag == "WDT", t.Tag == "WP":
			return
		case t.Tag == "VBN":
			if commas != 2 && !relative || words[i-1] != "," || t.Rel != "acl" || i+1 == len(ts) || ts[i+1].Lemma == "by" {
				return
			}
			root := 0
			for root < i && ts[root].Head >= 0 {
				root++
			}
			end := root + 1 // of the noun phrase: "The mayor of Larnport, Jane Keel,"
			for end < i && (ts[end].Rel == "case" || ts[end].Rel == "nmod" || ts[end].Rel == "compound" || ts[end].Rel == "det") {
				end++
			}
			if root == i || !strings.HasPrefix(ts[root].Tag, "NN") || words[min(end, i)] != "," && ts[min(root+1, i)].Rel != "flat" || finiteBefore(ts[i:], words[i:], "that") {
				return
			}
			t.Tag, t.Lemma, t.Rel, t.Head = "VBD", lemma(words[i], "VBD"), "root", -1
			ts[root].Rel, ts[root].Head = "nsubj", from+i
			return
		}
	}
}

// finiteBefore reports whether a finite verb stands in front of a word, or of the end.
func finiteBefore(ts []document.Token, words []string, word string) bool {
	for i := range ts {
		switch {
		case words[i] == word:
			return false
		case ts[i].Tag == "VBD", ts[i].Tag == "VBZ", ts[i].Tag == "VBP", ts[i].Tag == "MD":
			return true
		}
	}
	return false
}

// settleAgents hangs a participle that has an agent on the object it stands behind:
// "accepting the compromise put forward by Keel". Behind "had it mended" and the
// like it stays.
func settleAgents(ts []document.Token, from int) {
	for i := 1; i < len(ts); i++ {
		t, noun := &ts[i], ts[i-1]
		h := t.Head - from
		if t.Tag != "VBN" || t.Rel != "xcomp" || noun.Rel != "obj" || noun.Head != t.Head || h < 0 || h >= i || causes(ts[h].Lemma) {
			continue
		}
		if k := min(i+1, len(ts)-2); k > i && (ts[k].Lemma == "by" || ts[k].Tag == "RB" && ts[k+1].Lemma == "by") {
			t.Rel, t.Head = "acl", from+i-1
		}
	}
}

// causes reports whether a verb takes an object and what is done to it.
func causes(lemma string) bool {
	switch lemma {
	case "have", "get", "see", "hear", "want", "need", "keep", "find", "leave", "make", "watch":
		return true
	}
	return false
}

// officer reports whether two words are an office of which the second looks like an adjective.
func officer(first, second string) bool {
	switch strings.ToLower(second) {
	case "executive":
		return strings.EqualFold(first, "chief")
	case "general":
		switch strings.ToLower(first) {
		case "attorney", "director", "secretary", "governor", "solicitor", "inspector", "consul":
			return true
		}
	}
	return false
}

// datesNoun reports whether two words are a date as it stands behind a noun:
// "last year". Behind an adjective no such words stand.
func datesNoun(first, second string) bool {
	switch strings.ToLower(first) {
	case "last", "this", "next":
	default:
		return false
	}
	switch second {
	case "year", "month", "week", "weekend", "spring", "summer", "autumn", "fall", "winter":
		return true
	}
	return false
}

// settleVerbs lets the tree decide between forms that look alike: a verb with a
// subject and no helper is in the past and no participle, "Berg proposed that", and so
// is one that has the same form in the past when its subject is one alone: "Berg, who
// quit".
func settleVerbs(ts []document.Token, words []string, from int) {
	subject, helper, one := make([]bool, len(ts)), make([]bool, len(ts)), make([]bool, len(ts))
	for i, t := range ts {
		h := t.Head - from
		if t.Head < 0 || h >= len(ts) {
			continue
		}
		switch t.Rel {
		case "nsubj", "csubj":
			subject[h] = subject[h] || i < h
			one[h] = one[h] || i < h && alone(ts, words, i, from)
		case "aux", "cop", "mark":
			helper[h] = helper[h] || t.Rel != "mark" || t.Tag == "TO"
		}
	}
	for i := range ts {
		if ts[i].Tag == "NN" && ts[i].Rel == "root" && subject[i] && !helper[i] && en.OnlyPast(words[i]) {
			ts[i].Tag, ts[i].Lemma = "VBD", lemma(words[i], "VBD") // "the fire leapt across the lake"
		}
		rel := ts[i].Rel
		if ts[i].Tag == "VBN" && subject[i] && !helper[i] && rel != "acl" && rel != "amod" && rel != "conj" {
			ts[i].Tag = "VBD"
			ts[i].Lemma = lemma(words[i], ts[i].Tag)
		}
		if (ts[i].Tag == "VBP" || ts[i].Tag == "VB") && one[i] && !helper[i] && en.Unchanging(strings.ToLower(words[i])) {
			ts[i].Tag = "VBD"
		}
	}
}

// alone reports whether a subject is one person or thing: a name or noun in the
// singular that is not joined to others, or a pronoun that stands for one.
func alone(ts []document.Token, words []string, i, from int) bool {
	switch strings.ToLower(words[i]) {
	case "he", "she", "it":
		return true
	case "anyone", "anybody", "everyone", "everybody", "nobody":
		return false
	case "who", "which", "that":
		verb := ts[i].Head - from
		if verb < 0 || verb >= len(ts) || !strings.HasPrefix(ts[verb].Rel, "acl") {
			return false
		}
		i = ts[verb].Head - from
		if i < 0 || i >= verb {
			return false
		}
	}
	for k := range ts {
		if ts[k].Rel == "conj" && ts[k].Head-from == i && strings.HasPrefix(ts[k].Tag, "NN") {
			return false
		}
	}
	return ts[i].Tag == "NN" && !en.PeopleNoun(ts[i].Lemma) || ts[i].Tag == "NNP"
}

func lemma(word, tag string) string {
	return en.Lemma(strings.ToLower(strings.ReplaceAll(word, "’", "'")), tag)
}
