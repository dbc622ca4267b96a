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

// tagTokens fills Tag and Lemma, and returns the label of each word as a part
// of a name.
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
			tags, names := core.Sentence(words)
			for i := range ts {
				ts[i].Tag = core.Tags[tags[i]]
				ts[i].Lemma = en.Lemma(strings.ToLower(strings.ReplaceAll(words[i], "’", "'")), ts[i].Tag)
			}
			entities = append(entities, names...)
		}
	}
	return entities
}
