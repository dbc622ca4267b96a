package timex

import "strings"

// vocabulary is the word table: every word that the lexer, the grammar or the
// reading of tense knows.
type vocabulary map[string]*word

var (
	unknownWord = word{}
	digitsWord  = word{id: -1}
	stopMark    = word{id: -2, text: "."}

	dashMark       = word{id: -3, text: "-"}
	apostropheMark = word{id: -4, text: "'"}
	quoteMark      = word{id: -5, text: `"`}
)

// newVocabulary builds the table from the word groups.
func newVocabulary() vocabulary {
	v := vocabulary{}
	for _, g := range wordGroups {
		for i, w := range strings.Fields(g.words) {
			e := v.add(w)
			if e.class == 0 {
				e.num = g.first + i*g.step
			}
			e.class |= g.class
		}
	}
	for _, g := range moreClasses {
		for _, w := range strings.Fields(g.words) {
			v.add(w).class |= g.class
		}
	}
	return v
}

// mark is a mark that stands for all of its kind.
func (v vocabulary) mark(text string) (*word, bool) {
	for _, w := range []*word{&stopMark, &dashMark, &apostropheMark, &quoteMark} {
		if w.text == text {
			return w, true
		}
	}
	return nil, false
}

// add is the entry of a word, a new one when there is none yet.
func (v vocabulary) add(text string) *word {
	if w, ok := v.mark(text); ok {
		return w
	}
	if w, ok := v[text]; ok {
		return w
	}
	w := &word{text: text, id: len(v) + 1}
	v[text] = w
	return w
}

// longestWord is more than the longest entry.
const longestWord = 16

// lookup finds a word without regard to case.
func lookup(s string) *word {
	if len(s) > longestWord {
		return &unknownWord
	}
	var buf [longestWord]byte
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf[i] = c
	}
	if w, ok := english().words[string(buf[:len(s)])]; ok {
		return w
	}
	if s[len(s)-1] == '.' {
		if w, ok := english().words[string(buf[:len(s)-1])]; ok {
			return w
		}
	}
	return &unknownWord
}

// markOf is the entry of a mark. Dashes are one word, and so are apostrophes
// and quotation marks of every shape.
func markOf(r rune) *word {
	switch r {
	case '.', '!', '?':
		return &stopMark
	case '-', '‐', '‑', '–', '—', '−':
		return &dashMark
	case '\'', '’', '‘', '`':
		return &apostropheMark
	case '"', '“', '”', '«', '»':
		return &quoteMark
	case ',', '/', ':', '(', ')', '$', '%':
		return english().words[string(r)]
	case '£', '€', '#', '¥':
		return english().words["$"]
	}
	return &unknownWord
}
