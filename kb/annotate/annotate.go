// Package annotate finds what is written in an article: paragraphs, sentences,
// words with their parts of speech, quotations, names and times. It fills the
// fields Paragraphs to Times of a Document and touches nothing else.
//
// It may import document, lang and timex, and NLP libraries.
package annotate

import (
	"fmt"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
)

// MaxText is the longest text that is analysed, in bytes. News articles are
// a thousandth of it; the bound keeps hostile input from taking the machine.
const MaxText = 8 << 20

// Annotate fills d's annotation. It fails only on a text over MaxText.
func Annotate(d *document.Document) error {
	core, r, err := words(d)
	if err != nil {
		return err
	}
	defer r.free()
	d.Times = times(d)
	view, r := compounds(d, r)
	d.Mentions = mentions(view, r)
	d.Labelled, err = labelAttributions(view, core, r)
	return err
}

// Tokens annotates as far as the labeller of attributions needs it, and
// returns the words as it takes them, with the document that has the same. It
// is there to train the labeller.
func Tokens(d *document.Document) (*document.Document, []language.Token, error) {
	_, r, err := words(d)
	if err != nil {
		return nil, nil, err
	}
	view, r := compounds(d, r)
	return view, textTokens(view, r), nil
}

// compounds is d with its compounds as single words, and what was read of
// them: they are part of a name that all their parts are of, and have the
// encoding of the last. r may be empty.
func compounds(d *document.Document, r reading) (*document.Document, reading) {
	view, first := d.Compounds()
	if r.names == nil {
		return view, r
	}
	n := len(view.Tokens)
	out := reading{names: make([]uint8, n), inner: make([][]float32, n)}
	for i := range n {
		out.names[i] = compoundLabel(r.names[first[i]:first[i+1]])
		out.inner[i] = r.inner[first[i+1]-1]
	}
	return view, out
}

// compoundLabel is the label of a word whose parts have labels: odd ones are
// beginnings, the even one behind each goes on with the same name.
func compoundLabel(labels []uint8) uint8 {
	for _, l := range labels[1:] {
		if l == 0 || (l+1)/2 != (labels[0]+1)/2 {
			return 0
		}
	}
	return labels[0]
}

// Split is a word of a corpus as our words.
func Split(word string) []string {
	var out []string
	for _, t := range appendTokens(nil, word, document.Span{Start: 0, End: len(word)}) {
		out = append(out, word[t.Start:t.End])
	}
	return out
}

// words finds paragraphs, sentences, tagged words and quotations.
func words(d *document.Document) (*language.Core, reading, error) {
	core, err := language.Load()
	if err != nil {
		return nil, reading{}, err
	}
	if len(d.Text) > MaxText {
		return nil, reading{}, fmt.Errorf("text of %d bytes is longer than the %d that are analysed at once; split it", len(d.Text), MaxText)
	}
	d.Paragraphs = paragraphs(d.Text)
	for i, p := range d.Paragraphs {
		first := len(d.Tokens)
		d.Tokens = appendTokens(d.Tokens, d.Text, p.Span)
		d.Sentences = appendSentences(d.Sentences, d.Text, d.Tokens, first, i)
	}
	for s, sent := range d.Sentences {
		for t := sent.First; t < sent.Last; t++ {
			d.Tokens[t].Sentence = s
		}
	}
	r, err := tagTokens(d, core)
	d.Quotes = quotes(d.Text, d.Paragraphs)
	return core, r, err
}
