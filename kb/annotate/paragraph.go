package annotate

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	maxHeadingWords = 16
	wrapWidth       = 100 // a text whose lines all keep below it may be hard-wrapped
)

// paragraphs splits text at line breaks, joins the lines of hard-wrapped
// texts, and tells headings and asides from the report.
func paragraphs(text string) []document.Paragraph {
	ps := lines(text)
	if hardWrapped(text, ps) {
		ps = joinWrapped(text, ps)
	}
	ps = withoutStamps(text, ps)
	classify(text, ps)
	return ps
}

// fewestStamps is how many paragraphs of a text that is written by the hour begin with the time of day.
const fewestStamps = 3

// withoutStamps gives the times of day that the entries of a live report begin with lines of their own, as
// others print them: "10.34 Police confirm", "1:15 p.m. Back from lunch".
func withoutStamps(text string, ps []document.Paragraph) []document.Paragraph {
	found := 0
	for _, p := range ps {
		if stamp(text[p.Start:p.End]) > 0 {
			found++
		}
	}
	if found < fewestStamps {
		return ps
	}
	out := make([]document.Paragraph, 0, len(ps)+found)
	for _, p := range ps {
		if n := stamp(text[p.Start:p.End]); n > 0 {
			out = append(out, document.Paragraph{Span: trim(text, document.Span{Start: p.Start, End: p.Start + n}), Kind: document.Heading})
			p.Span = trim(text, document.Span{Start: p.Start + n, End: p.End})
		}
		out = append(out, p)
	}
	return out
}

// stamp is how many bytes of a line are a time of day in front of a sentence, 0 for none.
func stamp(line string) int {
	if m := stampPattern.FindStringIndex(line); m != nil && m[1] < len(line) && endsSentence(line) {
		return m[1] - len(afterStamp(line[:m[1]]))
	}
	return 0
}

// afterStamp is the first rune of the sentence that a stamp stands before, which the pattern takes along.
func afterStamp(s string) string {
	_, w := utf8.DecodeLastRuneInString(s)
	return s[len(s)-w:]
}

var stampPattern = regexp.MustCompile(`^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d ?(?:[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)(?: (?:GMT|BST|UTC|CET|CEST|ET|EST|EDT|PT|local time))?[:.,]?(?: [-–—])?[ \t]+["“‘'\p{Lu}]`)

// lines is one paragraph a line that is not blank.
func lines(text string) []document.Paragraph {
	var ps []document.Paragraph
	for at := 0; at < len(text); {
		end := strings.IndexAny(text[at:], "\n\r\u2028\u2029")
		next := len(text)
		if end < 0 {
			end = len(text)
		} else {
			end += at
			_, w := utf8.DecodeRuneInString(text[end:])
			next = end + w
		}
		if s := trim(text, document.Span{Start: at, End: end}); s.Len() > 0 {
			ps = append(ps, document.Paragraph{Span: s})
		}
		at = next
	}
	return ps
}

// trim takes blanks off both ends of a span.
func trim(text string, s document.Span) document.Span {
	part := text[s.Start:s.End]
	s.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(part))
	return s
}

// hardWrapped reports whether lines were broken at a width: no line is long,
// and most lines that another follows directly end in mid-sentence.
func hardWrapped(text string, ps []document.Paragraph) bool {
	follows, broken := 0, 0
	for i, p := range ps {
		if p.Len() > wrapWidth {
			return false
		}
		if i+1 < len(ps) && !blankBetween(text, p.End, ps[i+1].Start) {
			follows++
			if p.Len() > wrapWidth/2 && !endsSentence(text[p.Start:p.End]) {
				broken++
			}
		}
	}
	return follows >= 3 && broken*2 > follows
}

func blankBetween(text string, from, to int) bool {
	return strings.Count(text[from:to], "\n") > 1
}

func joinWrapped(text string, ps []document.Paragraph) []document.Paragraph {
	out := ps[:0:0]
	for i, p := range ps {
		if i > 0 && !blankBetween(text, ps[i-1].End, p.Start) {
			out[len(out)-1].End = p.End
			continue
		}
		out = append(out, p)
	}
	return out
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’“‘)]» ")
	return line != "" && strings.ContainsRune(".!?…:;", lastRune(line))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// classify marks headings (lines that are no sentence, above the report or
// between two of its paragraphs) and asides (lines that only the page needs).
func classify(text string, ps []document.Paragraph) {
	lastBody := -1
	for i := range ps {
		line := text[ps[i].Start:ps[i].End]
		switch {
		case ps[i].Kind == document.Heading: // a stamp
		case en.Aside(line):
			ps[i].Kind = document.Aside
		case !endsSentence(line) && len(strings.Fields(line)) <= maxHeadingWords && !hasQuote(line) && !en.Listed(line) && !en.Chronicled(line):
			ps[i].Kind = document.Heading
		case i == 0 && len(ps) > 1 && titleCase(line):
			ps[i].Kind = document.Heading
		default:
			lastBody = i
		}
	}
	for i := lastBody + 1; i < len(ps); i++ {
		if ps[i].Kind == document.Heading && lastBody >= 0 {
			ps[i].Kind = document.Aside
		}
	}
}

// titleCase reports whether nearly all longer words of a line have a capital,
// as a headline's do, whatever its marks: "Doe Tells Bank: ‘You Should Go.’"
func titleCase(line string) bool {
	long, capitals := 0, 0
	for _, w := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
		if len(w) < 5 {
			continue
		}
		long++
		if capital(w) {
			capitals++
		}
	}
	return long >= 4 && long <= 2*maxHeadingWords && 5*capitals >= 4*long
}

// hasQuote reports whether a line opens with a quotation, which no heading does.
func hasQuote(line string) bool {
	return strings.HasPrefix(line, "“") || strings.HasPrefix(line, "\"") || strings.HasPrefix(line, "‘")
}
