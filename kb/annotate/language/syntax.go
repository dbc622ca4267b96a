package language

import (
	"slices"
	"strings"
)

// Tags are the Penn Treebank tags as UD's English treebanks have them, in the
// order of the model's.
var Tags = strings.Fields("$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ " +
	"RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``")

// Relations are those of Universal Dependencies without subtypes.
var Relations = strings.Fields("acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse dislocated expl fixed flat " +
	"goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp")

// Punct is the index of "punct" in Relations.
var Punct = uint8(slices.Index(Relations, "punct"))
