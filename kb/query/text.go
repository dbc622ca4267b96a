package query

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// text is an article's text that can be cut by code points.
type text struct {
	s       string
	letters []rune // nil when a letter is a byte
}

func newText(s string) text {
	if utf8.RuneCountInString(s) == len(s) {
		return text{s: s}
	}
	return text{s: s, letters: []rune(s)}
}

func (t text) len() int {
	if t.letters != nil {
		return len(t.letters)
	}
	return len(t.s)
}

// cut is the text of a span, cut to what is there.
func (t text) cut(span schema.Span) Passage {
	start := max(0, min(span.Start, t.len()))
	end := max(start, min(span.End, t.len()))
	if t.letters != nil {
		return Passage{start, end, string(t.letters[start:end])}
	}
	return Passage{start, end, t.s[start:end]}
}

func (t text) at(i int) rune {
	if t.letters != nil {
		return t.letters[i]
	}
	return rune(t.s[i])
}

// loadTexts reads the texts of these graphs.
func (s *session) loadTexts(graphs []quad.IRI) error {
	fresh := missing(graphs, s.texts)
	q := store.Star{Subjects: fresh, Graphs: fresh, Want: []quad.IRI{schema.ArticleBody}}
	return s.find(q, func(f store.Found) {
		for _, q := range f.Quads {
			if f.Subject == quad.Value(f.Graph) && q.Predicate == quad.Value(schema.ArticleBody) {
				s.texts[f.Graph] = newText(schema.Lexical(q.Object))
			}
		}
	})
}

// shortParagraph is how long a paragraph may be, in code points, to be shown
// whole around a span.
const shortParagraph = 400

// around is the paragraph that a span lies in, or of a long one the sentences.
func (t text) around(span schema.Span) Passage {
	p := t.cut(span)
	start, end := p.Start, p.End
	for start > 0 && t.at(start-1) != '\n' {
		start--
	}
	for end < t.len() && t.at(end) != '\n' {
		end++
	}
	if end-start > shortParagraph {
		start, end = t.sentences(p, start, end)
	}
	for start < p.Start && unicode.IsSpace(t.at(start)) {
		start++
	}
	for end > p.End && unicode.IsSpace(t.at(end-1)) {
		end--
	}
	return t.cut(schema.Span{Start: start, End: end})
}

// sentences narrows a paragraph to the sentences that a passage lies in.
func (t text) sentences(p Passage, start, end int) (int, int) {
	for i := p.Start; i > start; i-- {
		if t.sentenceStarts(i, start) {
			start = i
			break
		}
	}
	for i := max(p.End, p.Start+1); i < end; i++ {
		if t.sentenceStarts(i, start) {
			return start, i
		}
	}
	return start, end
}

// sentenceStarts tells by signs alone: a full stop, perhaps quotes or
// brackets, a space, and no small letter after it. A short capitalized word
// before the stop is taken for an initial, "Mr" or "U.S".
func (t text) sentenceStarts(i, from int) bool {
	if i < from+2 || !unicode.IsSpace(t.at(i-1)) || unicode.IsSpace(t.at(i)) || unicode.IsLower(t.at(i)) {
		return false
	}
	j := i - 1
	for j > from && (unicode.IsSpace(t.at(j)) || strings.ContainsRune(`"”’')]»`, t.at(j))) {
		j--
	}
	if !strings.ContainsRune(".!?…", t.at(j)) {
		return false
	}
	word := j
	for word > from && (unicode.IsLetter(t.at(word-1)) || t.at(word-1) == '.') {
		word--
	}
	return t.at(j) != '.' || word == j || j-word > 3 || !unicode.IsUpper(t.at(word))
}

// spot is a span of one article.
type spot struct {
	graph quad.IRI
	span  schema.Span
}

// evidence cuts passages out of articles, by the day of the article and the
// place in it, each once; without words it tells the places alone.
func (s *session) evidence(spots []spot, words bool) []Evidence {
	slices.SortFunc(spots, func(a, b spot) int {
		return cmp.Or(s.byDay(a.graph, b.graph), a.span.Compare(b.span))
	})
	out := []Evidence{}
	for _, e := range slices.Compact(spots) {
		if e.span == (schema.Span{}) {
			continue
		}
		p := Passage{Start: e.span.Start, End: e.span.End}
		if words {
			p = s.texts[e.graph].cut(e.span)
		}
		a := s.articles[e.graph].ref
		out = append(out, Evidence{Article: a.URL, Title: a.Title, Passage: p})
	}
	return out
}

// byDay orders graphs by the day of publication, those without one last.
func (s *session) byDay(a, b quad.IRI) int {
	return cmp.Or(compareDays(s.days[a], s.days[b]), cmp.Compare(a, b))
}

// compareDays orders days, an unknown one last.
func compareDays(a, b string) int {
	if (a == "") != (b == "") {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}
