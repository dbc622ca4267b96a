package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// family is a kind of quotation mark; a quotation closes in the one it opened in.
type family int

const (
	none family = iota
	double
	single
	guillemet
)

// quotes finds the outermost quotations of each paragraph. Marks are judged by
// their place, not by their shape alone, for the shape is often wrong; a
// quotation that nothing closes ends with its paragraph and goes on in the
// next one if that opens with a mark again.
func quotes(text string, ps []document.Paragraph) []document.Quote {
	var qs []document.Quote
	openBefore := false // the last paragraph ended inside a quotation
	for i, p := range ps {
		from := len(qs)
		goesOn := i+1 < len(ps) && (strings.HasPrefix(text[ps[i+1].Start:], "‘") || text[ps[i+1].Start] == '\'')
		qs = appendQuotes(qs, text, p.Span, goesOn)
		if openBefore && from < len(qs) && qs[from].Start == p.Start {
			qs[from].Continues = from - 1
		}
		if p.Kind != document.Heading {
			openBefore = len(qs) > from && !qs[len(qs)-1].Closed
		}
	}
	return qs
}

// appendQuotes finds the quotations of one paragraph. A single mark that
// nothing closes opens one only if the next paragraph opens with one again.
func appendQuotes(qs []document.Quote, text string, in document.Span, goesOn bool) []document.Quote {
	open, kind, width := -1, none, 0
	for at := in.Start; at < in.End; {
		r, w := utf8.DecodeRuneInString(text[at:in.End])
		f, w := markFamily(text[at:in.End], r, w)
		if f == none {
			at += w
			continue
		}
		prev, next := around(text, in, at, at+w)
		if open < 0 {
			if (opens(r, prev, next) || opensApart(text[at:in.End], w, prev, next)) && (f != single || singleOpens(text, at, w, in.End) || goesOn && at == in.Start) {
				open, kind, width = at, f, w
			}
		} else if f == kind && closes(r, f, prev, next) && (f != single || !apostrophe(text, at, w, in.End)) {
			qs = append(qs, quoteOf(text, open, at, width, w, true))
			open = -1
		}
		at += w
	}
	if open >= 0 && (kind != single || goesOn) {
		qs = append(qs, quoteOf(text, open, in.End, width, 0, false))
	}
	return qs
}

func quoteOf(text string, open, at, openW, closeW int, closed bool) document.Quote {
	inner := trim(text, document.Span{Start: open + openW, End: at})
	return document.Quote{
		Span: document.Span{Start: open, End: at + closeW}, Inner: inner, Closed: closed, Continues: -1,
		Scare: len(strings.Fields(text[inner.Start:inner.End])) <= 2,
	}
}

// markFamily tells which quotation mark stands at the start of s and how long it is.
func markFamily(s string, r rune, w int) (family, int) {
	switch r {
	case '“', '”', '„', '"', '‟':
		return double, w
	case '«', '»':
		return guillemet, w
	case '`', '\'':
		if len(s) > 1 && s[1] == s[0] {
			return double, 2
		}
		return single, w
	case '‘', '’', '‛':
		return single, w
	}
	return none, w
}

// around is the runes before and after a mark within its paragraph, ' ' at its ends.
func around(text string, in document.Span, from, to int) (prev, next rune) {
	prev, next = ' ', ' '
	if from > in.Start {
		prev, _ = utf8.DecodeLastRuneInString(text[in.Start:from])
	}
	if to < in.End {
		next, _ = utf8.DecodeRuneInString(text[to:in.End])
	}
	return prev, next
}

// opens reports whether mark r can open a quotation where it stands.
func opens(r, prev, next rune) bool {
	if unicode.IsSpace(next) {
		return false
	}
	if r == '“' || r == '„' || r == '«' {
		return true
	}
	return !wordRune(prev) && !strings.ContainsRune(".,!?…", prev)
}

// opensApart reports whether the mark at the start of s opens a quotation in
// text that comes in words with blanks between them: “ “ We will go , ” ”, or
// a straight mark that another one follows.
func opensApart(s string, w int, prev, next rune) bool {
	if strings.HasPrefix(s, "``") {
		return true
	}
	return s[0] == '"' && unicode.IsSpace(prev) && unicode.IsSpace(next) && strings.Contains(s[w:], " \"")
}

// closes reports whether mark r, met inside a quotation, closes it. A mark in
// the opening shape does where no word follows: “in a quagmire “.
func closes(r rune, f family, prev, next rune) bool {
	switch r {
	case '“', '„', '«', '‘':
		return !wordRune(next) && next != '$' && next != '£' && next != '€'
	case '"', '\'', '`':
		return !wordRune(next) || !unicode.IsSpace(prev)
	}
	return true
}

// longestSingle is how many bytes a quotation in straight single marks has at
// most: so far ahead a mark that closes it is sought.
const longestSingle = 1000

// singleOpens reports whether a single mark opens a quotation and is no
// apostrophe: something must close it in the same paragraph.
func singleOpens(text string, at, w, end int) bool {
	rest := text[at+w : min(end, at+w+longestSingle)]
	if en.Elision(rest) || len(rest) == 0 {
		return false
	}
	if strings.HasPrefix(text[at:], "‘") {
		return true
	}
	for i := 0; i < len(rest); {
		r, w := utf8.DecodeRuneInString(rest[i:])
		if (r == '\'' || r == '’') && i > 0 {
			prev, _ := utf8.DecodeLastRuneInString(rest[:i])
			next, _ := utf8.DecodeRuneInString(rest[i+w:])
			if !wordRune(next) && !unicode.IsSpace(prev) {
				return true
			}
		}
		i += w
	}
	return false
}

// apostrophe reports whether the single mark at at, met inside single quotes,
// is an apostrophe: inside a word, or behind a plural s with a likelier end later.
func apostrophe(text string, at, w, end int) bool {
	prev, _ := utf8.DecodeLastRuneInString(text[:at])
	next, _ := utf8.DecodeRuneInString(text[at+w : end])
	if wordRune(next) && !unicode.IsSpace(prev) {
		return true
	}
	if !wordRune(prev) {
		return unicode.IsSpace(prev) && wordRune(next)
	}
	return (prev == 's' || prev == 'n') && next == ' ' && laterClose(text[at+w:min(end, at+w+longestSingle)])
}

// laterClose reports whether a single mark behind a point or comma comes
// before another one that could open.
func laterClose(s string) bool {
	for i, r := range s {
		if r == '‘' {
			return false
		}
		if r != '’' && r != '\'' || i == 0 {
			continue
		}
		prev, _ := utf8.DecodeLastRuneInString(s[:i])
		if strings.ContainsRune(".,!?…", prev) {
			return true
		}
	}
	return false
}
