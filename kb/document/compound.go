package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Compounds is d with words that hyphens or slashes join put together again,
// "US|-|led" as "US-led", which is how names and phrases are best read; spans
// are those of d. A compound has the tag and base form of its last part, and
// the governor of the part that all others depend on. first has, for each of
// the view's words and behind the last, the word of d that it begins with.
func (d *Document) Compounds() (view *Document, first []int) {
	v := *d
	v.Tokens = make([]Token, 0, len(d.Tokens))
	v.Sentences = slices.Clone(d.Sentences)
	at := make([]int, len(d.Tokens)) // the view's word that holds a word
	for s, sent := range d.Sentences {
		v.Sentences[s].First = len(v.Tokens)
		for i := sent.First; i < sent.Last; {
			to := d.compoundEnd(i, sent.Last)
			for k := i; k < to; k++ {
				at[k] = len(v.Tokens)
			}
			first = append(first, i)
			v.Tokens = append(v.Tokens, d.compound(i, to))
			i = to
		}
		v.Sentences[s].Last = len(v.Tokens)
	}
	for i, t := range v.Tokens {
		if t.Head >= 0 {
			v.Tokens[i].Head = at[t.Head]
		}
	}
	return &v, append(first, len(d.Tokens))
}

// compound is the words from i to before to as one.
func (d *Document) compound(i, to int) Token {
	t := d.Tokens[to-1]
	t.Start = d.Tokens[i].Start
	for _, part := range d.Tokens[i:to] {
		if part.Head < i || part.Head >= to {
			t.Head, t.Rel = part.Head, part.Rel
		}
	}
	d.particleNoun(i, to, &t)
	return t
}

// particleNoun makes a noun of the compound of the words from i to before to, where these are a noun and a particle:
// "a walk-out", which is neither an adverb nor an "out".
func (d *Document) particleNoun(i, to int, t *Token) {
	if to-i != 3 || d.Slice(d.Tokens[i+1].Span) != "-" {
		return
	}
	switch d.Tokens[i].Tag {
	case "NN", "NNP":
	case "VB", "VBP":
		if i == 0 || !slices.Contains(nounBehind, d.Tokens[i-1].Tag) {
			return
		}
	default:
		return
	}
	last := strings.ToLower(d.Slice(d.Tokens[to-1].Span))
	if d.Tokens[to-1].Tag == "NNS" {
		last = strings.TrimSuffix(last, "s")
	}
	if !slices.Contains(particles, last) {
		return
	}
	if t.Tag != "NNS" {
		t.Tag = "NN"
	}
	t.Lemma = strings.ToLower(d.Slice(d.Tokens[i].Span)) + "-" + last
	if t.Rel == "advmod" && t.Head >= 0 {
		t.Rel = "obj"
		if t.Head > i {
			t.Rel = "nsubj"
		}
	}
}

// Words with these tags have a noun behind them.
var nounBehind = []string{"DT", "JJ", "CD", "PRP$", "POS", "NN"}

var particles = []string{"in", "off", "out", "up", "over", "down", "back", "away", "on"}

// compoundEnd is the end of the compound that begins with word i.
func (d *Document) compoundEnd(i, last int) int {
	to := i + 1
	for to+1 < last && joins(d.Slice(d.Tokens[to].Span)) && d.Tokens[to].Start == d.Tokens[to-1].End &&
		d.Tokens[to+1].Start == d.Tokens[to].End && d.lettered(to-1) && d.lettered(to+1) {
		to += 2
	}
	return to
}

func joins(s string) bool { return s == "-" || s == "‐" || s == "‑" || s == "/" }

// lettered reports whether word i begins with a letter or digit.
func (d *Document) lettered(i int) bool {
	r, _ := utf8.DecodeRuneInString(d.Slice(d.Tokens[i].Span))
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
