package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// maxTree bounds the words of a sentence whose tree is found: the work grows
// with their square, and what is longer is a list or a table.
const maxTree = 150

// reading is what else the language core says of each word of a document.
type reading struct {
	names []uint8     // its label as a part of a name
	inner [][]float32 // its encoding
}

// tagTokens fills Tag, Lemma, Head and Rel, and returns what else was read.
func tagTokens(d *document.Document, core *language.Core) (reading, error) {
	var all reading
	var words []string
	for _, s := range d.Sentences {
		ts := d.Tokens[s.First:s.Last]
		words = words[:0]
		for _, t := range ts {
			words = append(words, d.Slice(t.Span))
		}
		r := core.Read(words, maxTree)
		names, err := core.Names(words, r.Inner)
		if err != nil {
			return all, err
		}
		all.names, all.inner = append(all.names, names...), append(all.inner, r.Inner...)
		fillWords(ts, words, s.First, r)
	}
	return all, nil
}

// fillWords gives the words of a sentence, whose first is the document's word
// from, what was read of them.
func fillWords(ts []document.Token, words []string, from int, r language.Reading) {
	for i := range ts {
		ts[i].Tag = language.Tags[r.Tags[i]]
		ts[i].Lemma = lemma(words[i], ts[i].Tag)
		ts[i].Head = -1
		if r.Heads == nil {
			continue
		}
		ts[i].Rel = language.Relations[r.Rels[i]]
		if r.Heads[i] >= 0 {
			ts[i].Head = from + r.Heads[i]
		}
	}
	settleVerbs(ts, words, from)
}

// settleVerbs lets the tree decide between past and participle, which look
// alike: a verb with a subject and no helper is in the past, "Berg proposed that".
func settleVerbs(ts []document.Token, words []string, from int) {
	subject, helper := make([]bool, len(ts)), make([]bool, len(ts))
	for i, t := range ts {
		h := t.Head - from
		if t.Head < 0 || h >= len(ts) {
			continue
		}
		switch t.Rel {
		case "nsubj", "csubj":
			subject[h] = subject[h] || i < h
		case "aux", "cop":
			helper[h] = true
		}
	}
	for i := range ts {
		rel := ts[i].Rel
		if ts[i].Tag == "VBN" && subject[i] && !helper[i] && rel != "acl" && rel != "amod" && rel != "conj" {
			ts[i].Tag = "VBD"
			ts[i].Lemma = lemma(words[i], ts[i].Tag)
		}
	}
}

func lemma(word, tag string) string {
	return en.Lemma(strings.ToLower(strings.ReplaceAll(word, "’", "'")), tag)
}
