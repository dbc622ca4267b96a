package timex

import (
	"unicode"
	"unicode/utf8"
)

// token is a word, a run of digits or a mark. Words keep the point of an
// abbreviation ("Jan.", "p.m.") and lose a possessive 's, which is a token of
// its own.
type token struct {
	start, end int
	word       *word // what the word table knows of it
	class      class // what it can be here: starts as word.class, narrowed by sense
	num        int   // number, ordinal, year
	sentence   int
	lead       shape // how it is written
	gap        bool  // white space before it
}

type shape uint8

const (
	other   shape = iota
	lower         // first letter is lower case
	capital       // first letter is upper case
	shout         // all upper case
	digit
)

// lex cuts a text into tokens and settles what each can be.
func lex(text string) []token {
	l := lexer{text: text, tokens: make([]token, 0, len(text)/4+1)}
	l.run()
	l.tokens = numerals(text, l.tokens)
	sense(l.tokens)
	return l.tokens
}

type lexer struct {
	text     string
	at       int
	tokens   []token
	sentence int
	gap      bool
	breaks   int // line breaks since the last token
}

func (l *lexer) run() {
	for l.at < len(l.text) {
		c := l.text[l.at]
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			l.at++
			l.gap = true
		case c == '\n':
			l.at++
			l.gap = true
			l.breaks++
		case c >= '0' && c <= '9':
			l.digits()
		case isLetter(c):
			l.letters()
		default:
			l.mark()
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// add ends a token at end.
func (l *lexer) add(end int, w *word, lead shape) {
	// An empty line ends a sentence, headlines have no full stop; and so does a
	// line break before a capital.
	if l.breaks > 1 || l.breaks == 1 && lead == digit && opensLine(l.text[l.at:]) {
		l.sentence++
	}
	l.tokens = append(l.tokens, token{start: l.at, end: end, word: w, class: w.class, num: w.num,
		sentence: l.sentence, lead: lead, gap: l.gap || l.at == 0})
	l.at, l.gap, l.breaks = end, false, 0
}

// opensLine reports whether a text begins with a date and a colon, as the lines of a chronology do: "3 May 1911: ".
func opensLine(text string) bool {
	for i := range min(len(text)-1, len("from 22 September 1911:")) {
		switch c := text[i]; {
		case c == ':':
			return text[i+1] == ' '
		case !isLetter(c) && !isDigit(c) && c != ' ' && c != ',' && c != '.' && c != '-':
			return false
		}
	}
	return false
}

// digits reads a number with its thousands: "1,500" is one token, and so is
// "5th"; "10.5" and "10:30" are three.
func (l *lexer) digits() {
	end, n, long := l.at, 0, false
	for end < len(l.text) {
		c := l.text[end]
		if c == ',' && thousands(l.text, l.at, end) {
			long = true
			end++
			continue
		}
		if !isDigit(c) {
			break
		}
		if n < 1e8 {
			n = n*10 + int(c-'0')
		}
		end++
	}
	length := end - l.at
	w := &digitsWord
	class := cNum
	if long || length > 7 {
		class = cNum | cLong
	}
	tail := letterRun(l.text, end)
	switch suffix := l.text[end:tail]; {
	case isOrdinalSuffix(suffix):
		class, end = cOrd, tail
	case suffix == "s" && length >= 2 && length <= 4:
		if n%10 == 0 {
			class, end = cDecade, tail
		}
	}
	l.add(end, w, digit)
	t := &l.tokens[len(l.tokens)-1]
	t.class, t.num = class, n
	if class == cNum {
		t.class |= numberClass(n, length)
	}
	if class == cOrd && n >= 1 && n <= 31 {
		t.class |= cDay
	}
}

// numberClass tells what a plain number of so many digits can be.
func numberClass(n, length int) class {
	var c class
	if length <= 2 && n >= 1 && n <= 31 {
		c |= cDay
	}
	if length <= 2 && n >= 1 && n <= 12 {
		c |= cMonthNumber
	}
	if length <= 2 && n <= 24 {
		c |= cHour
	}
	if length == 2 {
		c |= cTwo
	}
	if length == 4 && n >= 1000 && n <= 2199 {
		c |= cYear
	}
	if length == 4 && n%100 < 60 && n < 2400 {
		c |= cMilitary
	}
	return c
}

// thousands reports whether the comma at end goes on a number: three digits
// and no more follow it.
func thousands(text string, start, end int) bool {
	if end-start > 15 || end+4 > len(text) {
		return false
	}
	for i := 1; i <= 3; i++ {
		if !isDigit(text[end+i]) {
			return false
		}
	}
	return end+4 >= len(text) || !isDigit(text[end+4])
}

func isOrdinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// letterRun is the end of the letters from at on; it stops after a few, since
// nobody asks for long ones.
func letterRun(text string, at int) int {
	end := at
	for end < len(text) && end < at+4 && isLetter(text[end]) {
		end++
	}
	return end
}

func (l *lexer) letters() {
	end := l.at
	upper := true
	for end < len(l.text) {
		c := l.text[end]
		if c < utf8.RuneSelf {
			if !isLetter(c) && !isDigit(c) {
				break
			}
			upper = upper && c < 'a'
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(l.text[end:])
		if !unicode.IsLetter(r) {
			break
		}
		upper = false
		end += size
	}
	end = l.abbreviation(end)
	lead := lower
	if c := l.text[l.at]; c < 'a' {
		lead = capital
		if upper && end-l.at > 1 {
			lead = shout
		}
	}
	l.add(end, lookup(l.text[l.at:end]), lead)
}

// abbreviation takes the points into a.m. and Jan.: the end after them.
func (l *lexer) abbreviation(end int) int {
	if end >= len(l.text) || l.text[end] != '.' {
		return end
	}
	if end-l.at == 1 { // p.m., U.S.
		for i := end; i+1 < len(l.text) && i < l.at+8 && l.text[i] == '.' && isLetter(l.text[i+1]) &&
			(i+2 >= len(l.text) || !isLetter(l.text[i+2])); i += 2 {
			end = i + 2
		}
		if end < len(l.text) && l.text[end] == '.' && (end-l.at > 1 || l.numberAfter(end+1)) {
			end++
		}
		return end
	}
	if lookup(l.text[l.at:end]).class&cAbbreviation != 0 {
		return end + 1
	}
	return end
}

// numberAfter reports whether a blank and a digit stand at i: c. 1900.
func (l *lexer) numberAfter(i int) bool {
	return i+1 < len(l.text) && l.text[i] == ' ' && isDigit(l.text[i+1])
}

// mark reads one rune that is neither letter nor digit, or a letter of another
// alphabet.
func (l *lexer) mark() {
	r, size := utf8.DecodeRuneInString(l.text[l.at:])
	if unicode.IsSpace(r) {
		l.at += size
		l.gap = true
		return
	}
	if unicode.IsLetter(r) {
		end := l.at + size
		for end < len(l.text) {
			r, size := utf8.DecodeRuneInString(l.text[end:])
			if !unicode.IsLetter(r) {
				break
			}
			end += size
		}
		l.add(end, &unknownWord, other)
		return
	}
	w := markOf(r)
	l.add(l.at+size, w, other)
	if w == &stopMark && l.endsSentence() {
		l.sentence++
	}
}

// endsSentence reports whether a full stop, question or exclamation mark ends
// the sentence: white space and then no small letter follow.
func (l *lexer) endsSentence() bool {
	i := l.at
	for i < len(l.text) && (l.text[i] == '"' || l.text[i] == '\'' || l.text[i] == ')') {
		i++
	}
	if i >= len(l.text) {
		return true
	}
	if l.text[i] == ' ' || l.text[i] == '\n' || l.text[i] == '\r' {
		for i < len(l.text) && i < l.at+6 && (l.text[i] == ' ' || l.text[i] == '\n' || l.text[i] == '\r') {
			i++
		}
		return i >= len(l.text) || l.text[i] < 'a' || l.text[i] > 'z'
	}
	return l.text[i] >= utf8.RuneSelf
}
