package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// maxSentence bounds the words that are tagged at once; a longer sentence is
// no sentence and is tagged in pieces.
const maxSentence = 400

// maxTree bounds the words of a sentence whose tree is found: the work grows
// with their square, and what is longer is a list or a table.
const maxTree = 150

// tagTokens fills Tag, Lemma, Head and Rel, and returns the label of each word
// as a part of a name.
func tagTokens(d *document.Document, core *language.Core) []uint8 {
	entities := make([]uint8, 0, len(d.Tokens))
	var words []string
	for _, s := range d.Sentences {
		for from := s.First; from < s.Last; from += maxSentence {
			ts := d.Tokens[from:min(s.Last, from+maxSentence)]
			words = words[:0]
			for _, t := range ts {
				words = append(words, d.Slice(t.Span))
			}
			entities = append(entities, core.Names(words)...)
			parse(ts, words, from, core)
		}
	}
	return entities
}

// parse fills the tags and the tree of a sentence, whose first word is the
// document's word from.
func parse(ts []document.Token, words []string, from int, core *language.Core) {
	tags, heads, rels := core.Parse(words, maxTree)
	for i := range ts {
		ts[i].Tag = language.Tags[tags[i]]
		ts[i].Lemma = en.Lemma(strings.ToLower(strings.ReplaceAll(words[i], "’", "'")), ts[i].Tag)
		ts[i].Head = -1
		if heads == nil {
			continue
		}
		ts[i].Rel = language.Relations[rels[i]]
		if heads[i] >= 0 {
			ts[i].Head = from + heads[i]
		}
	}
}
