package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// appendTokens adds the words and marks of a span: Penn Treebank tokens
// ("did|n’t", "Moscow|’s", hyphened words whole), found in one pass so that no
// input is slow.
func appendTokens(ts []document.Token, text string, in document.Span) []document.Token {
	for at := in.Start; at < in.End; {
		r, w := utf8.DecodeRuneInString(text[at:in.End])
		switch {
		case unicode.IsSpace(r):
			at += w
			continue
		case wordRune(r) || (r == '.' || r == '$' || r == '#' || r == '@') && at+w < in.End && digitOrLetter(text[at+w:in.End]) && !afterWord(text, at):
			ts = appendWord(ts, text, at, wordEnd(text, at+w, in.End))
			at = ts[len(ts)-1].End
			continue
		}
		end := at + markLen(text[at:in.End], r, w)
		ts = append(ts, document.Token{Span: document.Span{Start: at, End: end}})
		at = end
	}
	return ts
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '_'
}

func digitOrLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r) || unicode.IsLetter(r)
}

func afterWord(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return wordRune(r)
}

// markLen is the length of the mark at the start of s: runs of dots, dashes
// and doubled straight quotes are one mark.
func markLen(s string, r rune, w int) int {
	switch r {
	case '.', '-', '—', '–', '*', '_', '=':
		n := w
		for n < len(s) && strings.HasPrefix(s[n:], s[:w]) {
			n += w
		}
		return n
	case '\'', '`':
		if len(s) > 1 && s[1] == s[0] {
			return 2
		}
	}
	return w
}

// wordEnd is where the word goes to that has begun before at: letters and
// digits with single inner marks.
func wordEnd(text string, at, end int) int {
	for at < end {
		r, w := utf8.DecodeRuneInString(text[at:end])
		if wordRune(r) {
			at += w
			continue
		}
		if !innerMark(r) || at+w >= end {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[at+w : end])
		prev, _ := utf8.DecodeLastRuneInString(text[:at])
		if !joins(prev, r, next) {
			break
		}
		at += w
	}
	return at
}

func innerMark(r rune) bool {
	return strings.ContainsRune(".,'’-‐‑/&@:_%+", r)
}

// joins reports whether mark r stands inside a word between prev and next.
func joins(prev, r, next rune) bool {
	letters := wordRune(prev) && wordRune(next)
	switch r {
	case ',', ':':
		return unicode.IsDigit(prev) && unicode.IsDigit(next)
	case '.', '/', '&', '@', '-', '‐', '‑', '\'', '’', '+':
		return letters
	}
	return false
}

// appendWord adds text[at:end] as one word, with its point if it is an
// abbreviation, or as a word and its clitic.
func appendWord(ts []document.Token, text string, at, end int) []document.Token {
	word := text[at:end]
	if end < len(text) && text[end] == '.' && en.PointBelongs(word) {
		return append(ts, document.Token{Span: document.Span{Start: at, End: end + 1}})
	}
	if cut := clitic(word); cut > 0 {
		return append(ts, document.Token{Span: document.Span{Start: at, End: at + cut}},
			document.Token{Span: document.Span{Start: at + cut, End: end}})
	}
	return append(ts, document.Token{Span: document.Span{Start: at, End: end}})
}

// clitic is where a word's clitic begins: "did|n’t", "Moscow|’s", "can|not"; 0 for none.
func clitic(word string) int {
	low := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	if low == "cannot" {
		return 3
	}
	extra := len(word) - len(low) // bytes that a curly apostrophe has more
	if strings.HasSuffix(low, "n't") && len(low) > 3 {
		return len(low) - 3
	}
	for _, c := range [...]string{"'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if strings.HasSuffix(low, c) && len(low) > len(c) {
			return len(word) - len(c) - min(extra, 2)
		}
	}
	return 0
}

// appendSentences splits the words from first on, one paragraph, into sentences.
func appendSentences(ss []document.Sentence, text string, ts []document.Token, first, paragraph int) []document.Sentence {
	start := first
	for i := first; i < len(ts); i++ {
		next, boundary := sentenceEnd(text, ts, i)
		if !boundary && i+1 < len(ts) {
			continue
		}
		next = max(next, i)
		ss = append(ss, document.Sentence{
			Span:      document.Span{Start: ts[start].Start, End: ts[next].End},
			Paragraph: paragraph, First: start, Last: next + 1,
		})
		start, i = next+1, next
	}
	return ss
}

// sentenceEnd reports whether a sentence ends at token i, and which token is
// its last: closing quotes and brackets behind the point belong to it.
func sentenceEnd(text string, ts []document.Token, i int) (last int, ok bool) {
	word := text[ts[i].Start:ts[i].End]
	if !strings.ContainsRune(".!?…", lastRune(word)) {
		return i, false
	}
	last = i
	for last+1 < len(ts) && ts[last+1].Start == ts[last].End && closer(text[ts[last+1].Start:ts[last+1].End]) {
		last++
	}
	if last+1 >= len(ts) {
		return last, true
	}
	if ts[last+1].Start == ts[last].End { // "U.S.-led", "3.p"
		return i, false
	}
	next := text[ts[last+1].Start:ts[last+1].End]
	if !opensSentence(next) {
		// A closing mark typed as an opening one, set off by a blank: “in a quagmire “
		return i, false
	}
	return last, !wordRune(firstRune(word)) || en.PointEnds(word, next)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func closer(s string) bool {
	switch s {
	case "”", "’", "\"", "'", "''", ")", "]", "»", "“", "‘":
		return true
	}
	return false
}

func opensSentence(s string) bool {
	r := firstRune(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("“‘\"'«([—–-•*$£€", r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}
