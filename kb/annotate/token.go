package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// appendTokens adds the words and marks of a span as Universal Dependencies'
// English treebanks have them: clitics apart ("did|n’t", "Moscow|’s"), words
// with hyphens and slashes in parts ("pro-Russian|-|backed", "and|/|or") but
// for prefixes, numbers and addresses. One pass finds them, so that no input
// is slow.
func appendTokens(ts []document.Token, text string, in document.Span) []document.Token {
	for at := in.Start; at < in.End; {
		r, w := utf8.DecodeRuneInString(text[at:in.End])
		if unicode.IsSpace(r) {
			at += w
			continue
		}
		end := at
		if startsChunk(text, at, in.Start) {
			end = at + addressLen(chunk(text[at:in.End]))
		}
		switch {
		case end > at:
		case wordRune(r) || (r == '.' || r == '#' || r == '@') && at+w < in.End && opensWord(r, text[at+w:in.End]) && !afterWord(text, at):
			ts = appendWord(ts, text, at, wordEnd(text, at+w, in.End))
			at = ts[len(ts)-1].End
			continue
		default:
			end = at + markLen(text[at:in.End], r, w)
		}
		ts = append(ts, document.Token{Span: document.Span{Start: at, End: end}})
		at = end
	}
	return ts
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '_'
}

// opensWord reports whether mark r begins the word that s goes on with: ".5",
// "#hashtag", "@name".
func opensWord(r rune, s string) bool {
	next, _ := utf8.DecodeRuneInString(s)
	if r == '.' {
		return unicode.IsDigit(next) || unicode.IsLetter(next)
	}
	return unicode.IsLetter(next)
}

func afterWord(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return wordRune(r)
}

// startsChunk reports whether a stretch without blanks or opening marks before
// it begins at at, where an address or a smiley may stand.
func startsChunk(text string, at, from int) bool {
	if at == from {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsSpace(r) || strings.ContainsRune("(<[\"“'‘:", r)
}

const maxAddress = 500 // bytes

// chunk is s up to the first blank.
func chunk(s string) string {
	if len(s) > maxAddress {
		s = s[:maxAddress]
	}
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// addressLen is the length of the web or mail address, or the smiley, that a
// chunk begins with, 0 for none.
func addressLen(c string) int {
	if smileys[c] {
		return len(c)
	}
	if i := strings.IndexAny(c, "<>\"“”|"); i >= 0 {
		c = c[:i]
	}
	c = strings.TrimRight(c, ".,;:!?)]}'’…")
	low := c[:min(len(c), 8)]
	for _, p := range [...]string{"http://", "https://", "www.", "ftp://", "mailto:"} {
		if len(low) >= len(p) && strings.EqualFold(low[:len(p)], p) && len(c) > len(p) {
			return len(c)
		}
	}
	name, host, ok := strings.Cut(c, "@")
	if ok && name != "" && strings.Contains(host, ".") && plainName(name) && plainName(host) {
		return len(c)
	}
	return 0
}

var smileys = map[string]bool{":)": true, ":(": true, ";)": true, ":-)": true, ":-(": true, ";-)": true, ":D": true, "=)": true, ":P": true}

func plainName(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !wordRune(r) && !strings.ContainsRune(".-+%", r) }) < 0
}

// markLen is the length of the mark at the start of s: runs of dots, dashes
// and their like are one mark, so are several marks that end a sentence.
func markLen(s string, r rune, w int) int {
	switch r {
	case '.', '-', '—', '–', '*', '_', '=', '<', '>', '$':
		n := w
		for n < len(s) && strings.HasPrefix(s[n:], s[:w]) {
			n += w
		}
		return n
	case '!', '?':
		n := w
		for n < len(s) && (s[n] == '!' || s[n] == '?') {
			n++
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
	_, w := utf8.DecodeLastRuneInString(text[:at])
	start := at - w
	for at < end {
		r, w := utf8.DecodeRuneInString(text[at:end])
		if wordRune(r) {
			at += w
			continue
		}
		if !strings.ContainsRune(".,'’-‐‑/&@:+", r) || at+w >= end || !joins(text, start, at, at+w, end) {
			break
		}
		at += w
	}
	return at
}

// joins reports whether the mark text[at:after] stands inside the word that
// began at start, between what is before and after it.
func joins(text string, start, at, after, end int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	prev, _ := utf8.DecodeLastRuneInString(text[:at])
	next, _ := utf8.DecodeRuneInString(text[after:end])
	if !wordRune(prev) || !wordRune(next) {
		return false
	}
	digits := unicode.IsDigit(prev) && unicode.IsDigit(next)
	switch r {
	case ',', ':':
		return digits
	case '/':
		return digits || at-start == 1 && !digitIn(text[start:at]) && shortPart(text[after:end])
	case '-', '‐', '‑':
		if digits {
			return numberWithHyphens(text[start:end])
		}
		return en.HyphenPrefix(text[start:at]) && unicode.IsLetter(next)
	case '.':
		return !runsOn(text[start:at], text[after:end])
	}
	return true
}

// runsOn reports whether a sentence ends at the point between two words although no blank
// follows: "last week.The bank", "in 2017.Most left", "of Washington.They", not "asp.NET",
// "Booking.Com".
func runsOn(before, after string) bool {
	next, w := utf8.DecodeRuneInString(after)
	second, _ := utf8.DecodeRuneInString(after[w:])
	if !unicode.IsUpper(next) || unicode.IsUpper(second) || second == '.' || strings.Contains(before, ".") || utf8.RuneCountInString(before) < 3 {
		return false
	}
	first := firstRune(before)
	if lead := leadingWord(after); utf8.RuneCountInString(lead) < 3 && !en.OpensSentence(lead) {
		return false // "main.Py"
	}
	plain := strings.IndexFunc(before, func(r rune) bool { return !unicode.IsLower(r) }) < 0
	return plain && !en.Abbreviated(before) || unicode.IsDigit(first) && digitsAlone(before) && !unicode.IsDigit(second) || en.OpensSentence(leadingWord(after))
}

func digitsAlone(s string) bool { return strings.Trim(s, "0123456789") == "" }

// leadingWord is the letters that s begins with.
func leadingWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

func digitIn(s string) bool { return strings.ContainsAny(s, "0123456789") }

// shortPart reports whether s begins with a word of at most two letters: the
// second part of "w/o", "s/he".
func shortPart(s string) bool {
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	return n <= 2
}

// numberWithHyphens tells telephone numbers and dates, which are one word,
// from ranges and results, which are three: "713-853-3989", "345-9945",
// "11-20-2000" against "1990-2000", "3-2".
func numberWithHyphens(s string) bool {
	parts, n := []int{}, 0
	for i := 0; i <= len(s) && i < 24; i++ {
		switch {
		case i < len(s) && s[i] >= '0' && s[i] <= '9':
			n++
			continue
		case n > 0:
			parts = append(parts, n)
		}
		if n = 0; i >= len(s) || s[i] != '-' {
			break
		}
	}
	return len(parts) > 2 || len(parts) == 2 && parts[0] == 3 && parts[1] == 4
}

// appendWord adds text[at:end] as one word, with its point if it is an
// abbreviation, or as a word and its clitic.
func appendWord(ts []document.Token, text string, at, end int) []document.Token {
	word := text[at:end]
	if end < len(text) && text[end] == '.' && en.PointBelongs(word) && !plainNo(word, text[end+1:]) {
		return append(ts, document.Token{Span: document.Span{Start: at, End: end + 1}})
	}
	if cut := clitic(word); cut > 0 {
		return append(ts, document.Token{Span: document.Span{Start: at, End: at + cut}},
			document.Token{Span: document.Span{Start: at + cut, End: end}})
	}
	return append(ts, document.Token{Span: document.Span{Start: at, End: end}})
}

// plainNo reports whether "No" before a point is the word, not "number".
func plainNo(word, rest string) bool {
	rest = strings.TrimLeft(rest, " \u00a0#")
	return strings.EqualFold(word, "no") && (rest == "" || rest[0] < '0' || rest[0] > '9')
}

// merged are words written as one that count as two, by where the second begins.
var merged = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "havent": 4, "couldnt": 5,
	"wouldnt": 5, "wasnt": 3, "cant": 2, "thats": 4, "ive": 1, "im": 1, "youre": 3,
}

// clitic is where a word's clitic begins: "did|n’t", "Moscow|’s", "can|not"; 0 for none.
func clitic(word string) int {
	low := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	if cut := merged[low]; cut > 0 && word != strings.ToUpper(word) {
		return cut
	}
	for _, c := range [...]string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"} {
		for _, written := range [...]string{c, strings.Replace(c, "'", "’", 1)} {
			if cut := len(word) - len(written); cut > 0 && strings.EqualFold(word[cut:], written) {
				return cut
			}
		}
	}
	return 0
}
