package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// maxSentence bounds the words of a sentence, and with them all work that grows
// with the square of them: what is longer is a list or a table.
const maxSentence = 250

// appendSentences splits the words from first on, one paragraph, into sentences.
func appendSentences(ss []document.Sentence, text string, ts []document.Token, first, paragraph int) []document.Sentence {
	start := first
	for i := first; i < len(ts); i++ {
		next, boundary := sentenceEnd(text, ts, i)
		if i-start+1 >= maxSentence {
			next, boundary = i, true
		}
		if !boundary && i+1 < len(ts) {
			continue
		}
		next = min(max(next, i), start+maxSentence-1)
		ss = append(ss, document.Sentence{
			Span:      document.Span{Start: ts[start].Start, End: ts[next].End},
			Paragraph: paragraph, First: start, Last: next + 1,
		})
		start, i = next+1, next
	}
	return ss
}

// sentenceEnd reports whether a sentence ends at token i, and which token is
// its last: closing quotes and brackets behind the point belong to it, and so
// does the number of a note.
func sentenceEnd(text string, ts []document.Token, i int) (last int, ok bool) {
	word := func(k int) string { return text[ts[k].Start:ts[k].End] }
	mark := word(i)
	if !strings.ContainsRune(".!?…", lastRune(mark)) {
		return i, false
	}
	last = i
	touching := func(k int) bool { return k < len(ts) && ts[k].Start == ts[k-1].End }
	opens := func(k int) bool { // the next sentence's quotation, set without a blank: left.“We knew
		return (word(k) == "“" || word(k) == "‘") && touching(k+1) && unicode.IsUpper(firstRune(word(k+1)))
	}
	for touching(last+1) && closer(word(last+1)) && !opens(last+1) {
		last++
	}
	closed := last > i
	for last+3 < len(ts) && note(word(last+1), word(last+2), word(last+3)) {
		last += 3
	}
	if last+1 >= len(ts) {
		return last, true
	}
	if touching(last+1) && !opens(last+1) && (i == 0 || mark != "." || !runsOn(word(i-1), word(last+1))) { // "U.S.-led", "3.p"
		return i, false
	}
	next := word(last + 1)
	if !opensSentence(next) {
		// Not a closing mark typed as an opening one, set off by a blank: “in a quagmire “
		return last, !closed && i > 0 && careless(word(i-1), mark, next)
	}
	letter := len(mark) == 2 && i > 0 && (word(i-1) == "on" || word(i-1) == "in" || word(i-1) == "at") && strings.ContainsAny(next, `"“‘`) // "in a post on X. “We ..."
	adverb := strings.HasSuffix(next, "ly") && last+2 < len(ts) && word(last+2) == ","                                                     // "into the U.S. Initially, it allowed"
	return last, !wordRune(firstRune(mark)) || en.PointEnds(mark, next) || letter || adverb && en.PointMayEnd(mark)
}

// note reports whether three tokens are the mark of a note: "[22]".
func note(open, number, shut string) bool {
	return open == "[" && shut == "]" && strings.Trim(number, "0123456789") == ""
}

// careless reports whether a sentence ends at a mark although the next begins
// with a small letter: after a plain word, not after an abbreviation or a name
// with a mark of its own ("Yahoo!").
func careless(prev, mark, next string) bool {
	if !unicode.IsLower(firstRune(next)) {
		return false
	}
	if strings.HasSuffix(mark, "?") {
		return true
	}
	plain := len(prev) > 3 && unicode.IsLower(firstRune(prev)) && !en.Abbreviated(prev)
	return plain && (mark == "." || strings.HasSuffix(mark, "!"))
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
