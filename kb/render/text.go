package render

import (
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
)

// Clean is clean, for text of articles that other packages print.
func Clean(s string) string { return clean(s) }

// clean makes s one line that is safe on a terminal: white space of any kind
// becomes single blanks, control characters become their pictures (ESC is ␛),
// and what turns the direction of writing or hides is replaced.
func clean(s string) string { return strings.Join(strings.Fields(visible(s)), " ") }

// visible replaces control characters, but for line breaks and tabs.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r':
			return r
		case r < 0x20:
			return 0x2400 + r
		case r == 0x7f:
			return '␡'
		case unsafe(r):
			return '\uFFFD'
		}
		return r
	}, s)
}

// unsafe reports whether r commands a terminal (C1 controls), or turns the
// direction of writing so that text shows as what it is not.
func unsafe(r rune) bool {
	switch {
	case r >= 0x80 && r <= 0x9f:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

// paragraphs are the lines of s that hold something, each cleaned.
func paragraphs(s string) []string {
	var out []string
	for _, l := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if l = clean(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// minColumn is the least width that text is wrapped to.
const minColumn = 12

func width(s string) int { return text.StringWidthWithoutEscSequences(s) }

// wrap breaks a cleaned line at blanks into lines of at most max columns, and
// words longer than that within. 0 does not wrap.
func wrap(s string, most int) []string {
	if most <= 0 || width(s) <= most {
		return []string{s}
	}
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(s) {
		w := width(word)
		if used > 0 && used+1+w > most {
			lines = append(lines, line)
			line, used = "", 0
		}
		for w > most {
			head, rest := split(word, most)
			lines = append(lines, head)
			word, w = rest, width(rest)
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	return append(lines, line)
}

// split cuts a word after most columns, after at least one character.
func split(word string, most int) (head, rest string) {
	used := 0
	for i, r := range word {
		if used += text.RuneWidth(r); used > most && i > 0 {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// Wrap cleans s and breaks it into lines of at most most columns (0 = one
// line), each behind the
// indent; under an indent, later lines hang by two blanks more.
func Wrap(s string, most int, indent string) string {
	if most > 0 {
		most = max(most-len(indent)-2, minColumn)
	}
	hang := indent
	if indent != "" {
		hang += "  "
	}
	return indent + strings.Join(wrap(clean(s), most), "\n"+hang)
}
