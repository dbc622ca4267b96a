package annotate

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// textTokens are a document's words as the labeller of attributions takes them.
func textTokens(d *document.Document, r reading) []language.Token {
	ts := make([]language.Token, len(d.Tokens))
	for i, t := range d.Tokens {
		word := d.Slice(t.Span)
		tok := language.Token{Word: word, Lemma: t.Lemma, Tag: t.Tag, Entity: r.names[i], Inner: r.inner[i], Rel: t.Rel}
		if t.Head >= 0 {
			tok.Governor = d.Tokens[t.Head].Lemma
		}
		s := d.Sentences[t.Sentence]
		if i == s.First {
			tok.Break = 1
			if i == 0 || d.Sentences[d.Tokens[i-1].Sentence].Paragraph != s.Paragraph {
				tok.Break = 2
			}
		}
		tok.Heading = d.Paragraphs[s.Paragraph].Kind != document.Body
		if strings.HasPrefix(t.Tag, "VB") {
			if c := en.CueVerb(t.Lemma); c != nil {
				tok.Cue = int(c.Kind)
			}
		}
		ts[i] = tok
	}
	markQuotes(d, ts)
	return ts
}

// shortQuote is how many bytes a quotation has that is rather a term or a part of a sentence.
const shortQuote = 40

func markQuotes(d *document.Document, ts []language.Token) {
	i := 0
	for _, q := range d.Quotes {
		for i < len(ts) && d.Tokens[i].End <= q.Start {
			i++
		}
		short := 0
		if q.Inner.Len() < shortQuote {
			short = 4
		}
		for k := i; k < len(ts) && d.Tokens[k].Start < q.End; k++ {
			switch s := d.Tokens[k].Span; {
			case s.End <= q.Inner.Start:
				ts[k].Quote = 2 + short
			case s.Start >= q.Inner.End:
				ts[k].Quote = 3 + short
			default:
				ts[k].Quote = 1 + short
			}
		}
	}
}

// labelAttributions finds the parts of attributions by the trained labeller.
func labelAttributions(d *document.Document, core *language.Core, r reading) ([]document.Labelled, error) {
	if r.names == nil {
		return nil, nil // built without the models that it takes
	}
	words, ts := d.Tokens, textTokens(d, r)
	if slices.ContainsFunc(r.inner, func(x []float32) bool { return x == nil }) {
		words, ts = wereRead(words, ts, r)
	}
	groups, err := core.Groups(ts)
	var out []document.Labelled
	for _, g := range groups {
		l := document.Labelled{Source: rangeSpan(words, g.Source), Cue: rangeSpan(words, g.Cue)}
		for _, c := range g.Content {
			l.Content = append(l.Content, behindStamp(d, rangeSpan(words, c)))
		}
		out = append(out, l)
	}
	return out, err
}

// behindStamp is a content without the time of day of the entry of a live report that it begins in.
func behindStamp(d *document.Document, s document.Span) document.Span {
	p := d.ParagraphAt(s.Start)
	if p >= 0 && p+1 < len(d.Paragraphs) && d.Paragraphs[p].Kind == document.Heading && d.Paragraphs[p+1].Start < s.End && stamp(d.Text[d.Paragraphs[p].Start:d.Paragraphs[p].End]+" A.") > 0 {
		s.Start = d.Paragraphs[p+1].Start
	}
	return s
}

// wereRead are the words that are no noise.
func wereRead(words []document.Token, ts []language.Token, r reading) (kept []document.Token, of []language.Token) {
	for i, t := range ts {
		if r.inner[i] != nil {
			kept, of = append(kept, words[i]), append(of, t)
		}
	}
	return kept, of
}

func rangeSpan(words []document.Token, r language.Range) document.Span {
	if r.To <= r.From {
		return document.Span{}
	}
	return document.Span{Start: words[r.From].Start, End: words[r.To-1].End}
}
