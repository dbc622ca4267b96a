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
	core, entities, err := words(d)
	if err != nil {
		return err
	}
	d.Times = times(d)
	d.Mentions = mentions(d, entities)
	d.Labelled, err = labelAttributions(d, core, entities)
	return err
}

// Tokens annotates as far as the labeller of attributions needs it, and
// returns the words as it takes them. It is there to train the labeller.
func Tokens(d *document.Document) ([]language.Token, error) {
	_, entities, err := words(d)
	if err != nil {
		return nil, err
	}
	return TextTokens(d, entities), nil
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
func words(d *document.Document) (*language.Core, []uint8, error) {
	core, err := language.Load()
	if err != nil {
		return nil, nil, err
	}
	if len(d.Text) > MaxText {
		return nil, nil, fmt.Errorf("text of %d bytes is longer than the %d that are analysed at once; split it", len(d.Text), MaxText)
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
	entities := tagTokens(d, core)
	d.Quotes = quotes(d.Text, d.Paragraphs)
	return core, entities, nil
}
