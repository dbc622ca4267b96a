// Package extract finds what an article reports: attributions (who said
// what), event mentions and proposals, all as spans. It fills the fields
// Attributions, Events, Proposals and Claims of an annotated Document.
//
// It may import document and lang; it knows neither quads nor a store.
package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
)

// Extract fills d's attributions, events, proposals and claims.
func Extract(d *document.Document) {
	view, _ := d.Compounds()
	r := newReader(view)
	view.Attributions = r.attributions()
	r.said = r.attributionsBySentence()
	view.Events = r.events()
	view.Proposals = r.proposals()
	view.Events = r.withOffers(view.Events, view.Proposals)
	d.Attributions, d.Events, d.Proposals = view.Attributions, view.Events, view.Proposals
	d.Passing = r.passing
	d.Claims = r.claims()
}

// reader is a document with what rules ask of its tokens at hand. Token
// ranges are half open, as slices are.
type reader struct {
	d          *document.Document
	low        []string         // words in lower case, apostrophes straight
	quote      holders          // the quotation a token stands in
	mention    holders          // the mention whose name holds it
	time       holders          // the time expression that holds it
	states     map[string]bool  // names of places that act as states, once events are read
	alike      map[string][]int // where each noun stands, once events are read
	passing    []document.EventMention
	putBefore  *document.ProposalMention // the last proposal, while they are read
	said       [][]int                   // sentence -> attributions with a part in it, once they are found
	scene      int                       // the time of what the lede tells, once it is read, or -1
	sceneOfOne bool                      // whether the lede tells what became of one person
	sceneFrom  int                       // the sentence that is the lede
}

// holders gives the span that holds a token, for each token.
type holders []int

// at is the span that holds token i, or -1; i may lie outside of the text, so
// that rules can look ahead and back.
func (h holders) at(i int) int {
	if i < 0 || i >= len(h) {
		return -1
	}
	return h[i]
}

// tokens is a range of tokens.
type tokens struct{ from, to int }

func (t tokens) empty() bool { return t.to <= t.from }

func newReader(d *document.Document) *reader {
	n := len(d.Tokens)
	r := &reader{d: d, low: make([]string, n)}
	for i, t := range d.Tokens {
		r.low[i] = strings.ToLower(strings.ReplaceAll(d.Slice(t.Span), "’", "'"))
	}
	r.quote = r.index(len(d.Quotes), func(i int) document.Span { return d.Quotes[i].Inner })
	r.mention = r.index(len(d.Mentions), func(i int) document.Span { return d.Mentions[i].Span })
	r.time = r.index(len(d.Times), func(i int) document.Span { return d.Times[i].Span })
	return r
}

// index maps tokens to the span that holds them; spans come in text order.
func (r *reader) index(n int, span func(int) document.Span) holders {
	at := make(holders, len(r.d.Tokens))
	for i := range at {
		at[i] = -1
	}
	t := 0
	for k := range n {
		s := span(k)
		for t < len(at) && r.d.Tokens[t].End <= s.Start {
			t++
		}
		for u := t; u < len(at) && r.d.Tokens[u].Start < s.End; u++ {
			if at[u] < 0 {
				at[u] = k
			}
		}
	}
	return at
}

// attributionsBySentence lists, for each sentence, the attributions that have a
// part in it.
func (r *reader) attributionsBySentence() [][]int {
	out := make([][]int, len(r.d.Sentences))
	for k, a := range r.d.Attributions {
		for _, part := range append([]document.Span{a.Source, a.Cue}, a.Content...) {
			for s := r.d.SentenceAt(part.Start); s >= 0 && s < len(out) && r.d.Sentences[s].Start < part.End; s++ {
				if !slices.Contains(out[s], k) {
					out[s] = append(out[s], k)
				}
			}
		}
	}
	return out
}

// anySaid reports whether an attribution with a part in the sentence of a span is so.
func (r *reader) anySaid(near document.Span, is func(document.Attribution) bool) bool {
	s := r.d.SentenceAt(near.Start)
	return s >= 0 && slices.ContainsFunc(r.said[s], func(k int) bool { return is(r.d.Attributions[k]) })
}

func (r *reader) tag(i int) string {
	if i < 0 || i >= len(r.d.Tokens) {
		return ""
	}
	return r.d.Tokens[i].Tag
}

func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.low) {
		return ""
	}
	return r.low[i]
}

func (r *reader) lemma(i int) string {
	if i < 0 || i >= len(r.d.Tokens) {
		return ""
	}
	return r.d.Tokens[i].Lemma
}

// is reports whether token i is one of the words.
func (r *reader) is(i int, words ...string) bool {
	w := r.word(i)
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

// verb reports whether token i is tagged as a verb.
func (r *reader) verb(i int) bool { return strings.HasPrefix(r.tag(i), "VB") }

// finite reports whether token i is a verb that can head a clause.
func (r *reader) finite(i int) bool {
	switch r.tag(i) {
	case "VBZ", "VBP":
		return r.tag(i-1) != "PRP$" // "released her returns": nouns that the tagger takes for verbs
	case "VBD", "MD":
		return true
	}
	return false
}

func (r *reader) noun(i int) bool { return strings.HasPrefix(r.tag(i), "NN") }

// mark reports whether token i is no word: it has neither letter nor digit.
func (r *reader) mark(i int) bool {
	return !r.is(i, "$", "£", "€", "%") && !strings.ContainsFunc(r.word(i), func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
}

// quoteMark reports whether token i is a quotation mark of a known quotation.
func (r *reader) quoteMark(i int) bool {
	return r.quote.at(i) < 0 && strings.Contains("“”\"‘’''``'«»", r.word(i)) && r.word(i) != ""
}

// sentence is the one that token i stands in, an empty one outside of the text.
func (r *reader) sentence(i int) document.Sentence {
	if i < 0 || i >= len(r.d.Tokens) {
		return document.Sentence{}
	}
	return r.d.Sentences[r.d.Tokens[i].Sentence]
}

func (r *reader) span(t tokens) document.Span {
	if t.empty() {
		return document.Span{}
	}
	return document.Span{Start: r.d.Tokens[t.from].Start, End: r.d.Tokens[t.to-1].End}
}

// trim takes marks, blanks and conjunctions off the ends of a range.
func (r *reader) trim(t tokens) tokens {
	for !t.empty() && (r.mark(t.from) || r.is(t.from, "and", "but", "that")) && !r.opensContent(t.from) && !r.thatThing(t.from) {
		t.from++
	}
	for !t.empty() && r.mark(t.to-1) && !r.closesContent(t.to-1) {
		t.to--
	}
	return t
}

// thatThing reports whether "that" opens a sentence and points at the noun behind it: "That rise".
func (r *reader) thatThing(i int) bool {
	return r.is(i, "that") && r.tag(i) == "DT" && r.d.Tokens[i].Rel == "det" && i == r.sentence(i).First
}

// opensContent and closesContent keep marks that are part of a content: a
// quotation that it begins or ends with, a bracket, a currency sign.
func (r *reader) opensContent(i int) bool {
	return r.quoteMark(i) && r.quote.at(i+1) >= 0 || r.is(i, "(", "$", "£", "€")
}

func (r *reader) closesContent(i int) bool {
	return r.quoteMark(i) && r.quote.at(i-1) >= 0 || r.is(i, ")", "%")
}

// within is the tokens of a span.
func (r *reader) within(s document.Span) tokens {
	from := r.d.TokenAt(s.Start)
	to := from
	for to < len(r.d.Tokens) && r.d.Tokens[to].Start < s.End {
		to++
	}
	return tokens{from, to}
}
