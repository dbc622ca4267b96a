package resolve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// Book numbers the articles that settling has met and the sorts in which they meet. Whom
// an article meets is most of what is remembered of it: as numbers it takes a fifth of the
// memory, and the garbage collector has nothing to look through.
//
// Digests belong to the book of the library that they come from.
type Book struct {
	numbers map[head]uint32
	heads   []head
	named   map[string]uint32
	sorts   []sorts
}

// head is what orders articles.
type head struct {
	published string
	iri       quad.IRI
}

func (h head) compare(o head) int {
	return cmp.Or(cmp.Compare(h.published, o.published), cmp.Compare(h.iri, o.iri))
}

// NewBook is a book of nothing yet.
func NewBook() *Book { return &Book{numbers: map[head]uint32{}, named: map[string]uint32{}} }

// tied is an article that another meets, and how.
type tied struct {
	article uint32
	sorts   uint32
	kin     kinship
}

// tied notes that something meets d.
func (b *Book) tied(d *Digest, t tie) tied { return tied{b.number(d), b.sortsNumber(t.sorts), t.kin} }

// number is the article's.
func (b *Book) number(d *Digest) uint32 {
	h := head{d.published, d.iri}
	n, known := b.numbers[h]
	if !known {
		h = head{strings.Clone(h.published), quad.IRI(strings.Clone(string(h.iri)))}
		n = uint32(len(b.heads))
		b.numbers[h], b.heads = n, append(b.heads, h)
	}
	return n
}

// sortsNumber is the number of a list of sorts.
func (b *Book) sortsNumber(s sorts) uint32 {
	name := ""
	for _, sort := range s {
		name += sort + "\x00"
	}
	n, known := b.named[name]
	if !known {
		n = uint32(len(b.sorts))
		b.named[name], b.sorts = n, append(b.sorts, slices.Clone(s))
	}
	return n
}

// iri names the article of a tie.
func (b *Book) iri(t tied) quad.IRI { return b.heads[t.article].iri }

// tie is how they meet.
func (b *Book) tie(t tied) tie { return tie{b.sorts[t.sorts], t.kin} }

// find is the place of a tie in a list in order of publication, and whether it is there.
func (b *Book) find(list []tied, t tied) (int, bool) {
	at := b.heads[t.article]
	return slices.BinarySearchFunc(list, at, func(o tied, at head) int { return b.heads[o.article].compare(at) })
}

// ties are whom an article meets, in order of publication. They are kept with
// digests, because looking them up costs most.
type ties struct {
	known bool // somebody has looked
	list  []tied
}

// compare orders ties by publication.
func (b *Book) compare(x, y tied) int { return b.heads[x.article].compare(b.heads[y.article]) }

// clone is the same, to be changed apart.
func (t ties) clone() ties { return ties{t.known, slices.Clone(t.list)} }

// put adds somebody whom the article meets, if it is known whom.
func (b *Book) put(t *ties, o tied) {
	if !t.known {
		return
	}
	i, there := b.find(t.list, o)
	if there {
		t.list[i] = o
		return
	}
	t.list = slices.Insert(t.list, i, o)
}

func (b *Book) drop(t *ties, o tied) {
	if i, there := b.find(t.list, o); there {
		t.list = slices.Delete(t.list, i, i+1)
	}
}
