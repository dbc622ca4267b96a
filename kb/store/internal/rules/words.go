package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// maxWord bounds a word's bytes, because an engine puts words into keys.
const maxWord = 64

// Words returns the stems of the words in text, each once, in the order they
// first occur. A word is a run of letters, digits and marks. Marks of Latin
// letters do not count: who has no key for them finds "Erdoğan" too.
func Words(text string) []string {
	var w Stemmer
	return w.Add(nil, make(map[string]bool), text)
}

// Stemmer finds words and remembers the stems of those it has met, because
// news repeats itself. The zero value is ready; it is not for concurrent use.
type Stemmer struct{ stems map[string]string }

// maxStems bounds the memory of a Stemmer.
const maxStems = 1 << 16

// Add appends to words the words of text which are not in seen, and adds them there.
func (m *Stemmer) Add(words []string, seen map[string]bool, text string) []string {
	text = fold(text)
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !wordRune(r) }) {
		stem := m.stem(word)
		if stem != "" && !seen[stem] {
			seen[stem] = true
			words = append(words, stem)
		}
	}
	return words
}

func (m *Stemmer) stem(word string) string {
	if s, ok := m.stems[word]; ok {
		return s
	}
	s := cut(english.Stem(cut(strings.ToLower(word)), true))
	if m.stems == nil || len(m.stems) >= maxStems {
		m.stems = make(map[string]string)
	}
	if len(word) <= maxWord {
		m.stems[strings.Clone(word)] = s
	}
	return s
}

// AllWords returns the stems of the words in all texts, each once.
func AllWords(texts []string) []string {
	var w Stemmer
	var words []string
	seen := make(map[string]bool)
	for _, t := range texts {
		words = w.Add(words, seen, t)
	}
	return words
}

// LiteralText returns the text of a literal; ok is false for other terms.
func LiteralText(v quad.Value) (text string, ok bool) {
	switch v := v.(type) {
	case quad.String:
		return string(v), true
	case quad.LangString:
		return string(v.Value), true
	case quad.TypedString:
		return string(v.Value), true
	}
	return "", false
}

// fold takes the marks off Latin letters, and writes compatible signs alike.
// Elsewhere a mark makes another letter.
func fold(text string) string {
	if ascii(text) {
		return text
	}
	var b strings.Builder
	latin := false
	for _, r := range norm.NFKD.String(text) {
		if latin && unicode.Is(unicode.Mn, r) {
			continue
		}
		latin = unicode.Is(unicode.Latin, r)
		b.WriteString(plainLetter(r))
	}
	return norm.NFC.String(b.String())
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plainLetter writes the Latin letters that Unicode does not take apart as one
// does without a key for them.
func plainLetter(r rune) string {
	switch unicode.ToLower(r) {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ı':
		return "i"
	case 'þ':
		return "th"
	}
	return string(r)
}

func wordRune(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.M) }

func cut(s string) string {
	if len(s) <= maxWord {
		return s
	}
	n := maxWord
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
