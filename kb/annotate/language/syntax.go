package language

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/annotate/neural"
)

// SyntaxShape is the encoder's shape for tags and trees: the word, its
// endings and beginnings, and how it is written.
var SyntaxShape = neural.Shape{Width: 128, Blocks: 2, Tables: []neural.TableSize{
	{Rows: 1 << 14, Width: 32}, {Rows: 1 << 9, Width: 8}, {Rows: 1 << 11, Width: 16}, {Rows: 1 << 12, Width: 12},
	{Rows: 1 << 9, Width: 8}, {Rows: 1 << 10, Width: 8}, {Rows: 1 << 9, Width: 12},
}}

// Tags are the Penn Treebank tags as UD's English treebanks have them, in the
// order of the model's.
var Tags = strings.Fields("$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ " +
	"RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``")

// Relations are those of Universal Dependencies without subtypes.
var Relations = strings.Fields("acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse dislocated expl fixed flat " +
	"goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp")

// Punct is the index of "punct" in Relations.
var Punct = uint8(slices.Index(Relations, "punct"))

// Syntax are the features of a sentence's words, for SyntaxShape. A word that
// has no vector of its own is known by its letters alone, in training as later.
func Syntax(words []string, v *neural.Vectors) *neural.Features {
	f := &neural.Features{Vector: make([]int32, len(words)), Keys: make([][]uint32, len(SyntaxShape.Tables))}
	for k := range f.Keys {
		f.Keys[k] = make([]uint32, len(words))
	}
	for i, w := range words {
		w = plain(w)
		low := strings.ToLower(w)
		f.Vector[i] = vectorRow(low, v)
		first := uint32(0)
		if i == 0 {
			first = 1
		}
		word := uint32(0)
		if v.Row(low) >= 0 {
			word = hash(low, 1)
		}
		for k, key := range [...]uint32{
			word, hash(suffix(low, 2), 2), hash(suffix(low, 3), 3), hash(suffix(low, 4), 4),
			hash(prefix(low, 2), 5), hash(prefix(low, 3), 6), hash(shape(w), 7+first),
		} {
			f.Keys[k][i] = key
		}
	}
	return f
}
