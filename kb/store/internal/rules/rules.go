// Package rules holds what every engine below kb/store must decide in the same
// way: which articles are valid, what a day, a time bound and a word is, and
// how answers are ordered.
//
// It may import: kb/store, kb/nquads, quad, a stemmer and Unicode tables.
package rules

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store"
)

// Checked is a valid article in the one form which equal articles share.
type Checked struct {
	IRI   quad.IRI
	Quads []quad.Quad // normal terms, no quad twice, in the order of nquads.Compare
	Hash  [sha256.Size]byte
}

// Check returns the checked form of a, or an error that says which quad is not
// valid and why. It does not change a.
func Check(a store.Article) (Checked, error) { return check(a, new([]byte)) }

// check is Check with room for the article's lines.
func check(a store.Article, room *[]byte) (Checked, error) {
	if err := nquads.CheckIRI(string(a.IRI)); err != nil {
		return Checked{}, fmt.Errorf("its name: %w", err)
	}
	lines, err := sortedLines(a, room)
	if err != nil {
		return Checked{}, err
	}
	c := Checked{IRI: a.IRI, Quads: make([]quad.Quad, 0, len(lines))}
	hash := sha256.New()
	for _, l := range lines {
		hash.Write(l.text)
		q := a.Quads[l.at]
		q.Subject, q.Predicate, q.Object = nquads.Normal(q.Subject), nquads.Normal(q.Predicate), nquads.Normal(q.Object)
		c.Quads = append(c.Quads, q)
	}
	hash.Sum(c.Hash[:0])
	return c, nil
}

// CheckAll checks every article before any is used; the error is a *store.Unfit.
func CheckAll(articles []store.Article) ([]Checked, error) {
	all := make([]Checked, len(articles))
	var room []byte
	for i, a := range articles {
		var err error
		if all[i], err = check(a, &room); err != nil {
			return nil, &store.Unfit{Article: a.IRI, Why: err}
		}
	}
	return all, nil
}

type line struct {
	text []byte
	at   int
}

// sortedLines are the article's quads as lines, each once, in room.
func sortedLines(a store.Article, room *[]byte) ([]line, error) {
	const usual = 256 // bytes of a line
	text := slices.Grow((*room)[:0], usual*len(a.Quads))
	ends := make([]int, len(a.Quads))
	for i, q := range a.Quads {
		if label, ok := q.Label.(quad.IRI); !ok || label != a.IRI {
			return nil, fmt.Errorf("quad %d: label is %v, must be the article's IRI", i, q.Label)
		}
		var err error
		if text, err = nquads.AppendQuad(text, q); err != nil {
			return nil, fmt.Errorf("quad %d: %w", i, err)
		}
		ends[i] = len(text)
	}
	*room = text
	lines := make([]line, len(a.Quads))
	from := 0
	for i, end := range ends {
		lines[i] = line{text[from:end], i}
		from = end
	}
	slices.SortFunc(lines, func(x, y line) int { return bytes.Compare(x.text, y.text) })
	return slices.CompactFunc(lines, func(x, y line) bool { return bytes.Equal(x.text, y.text) }), nil
}

// Terms returns the members of set which a store could hold, in normal form,
// each once; nil stays nil (everything) and empty stays empty (nothing).
func Terms(set []quad.Value) []quad.Value {
	if set == nil {
		return nil
	}
	seen := make(map[quad.Value]bool, len(set))
	terms := make([]quad.Value, 0, len(set))
	for _, v := range set {
		if nquads.CheckTerm(v) != nil {
			continue
		}
		if v = nquads.Normal(v); !seen[v] {
			seen[v] = true
			terms = append(terms, v)
		}
	}
	return terms
}

// Compare orders terms: IRIs, blank nodes, literals; each by text, literals
// then by datatype, then by language.
func Compare(a, b quad.Value) int {
	if x, ok := a.(quad.IRI); ok {
		if y, ok := b.(quad.IRI); ok {
			return strings.Compare(string(x), string(y))
		}
	}
	x, y := sortKeyOf(a), sortKeyOf(b)
	return cmp.Or(cmp.Compare(x.rank, y.rank), strings.Compare(x.text, y.text),
		strings.Compare(x.datatype, y.datatype), strings.Compare(x.lang, y.lang))
}

type sortKey struct {
	rank                 int
	text, datatype, lang string
}

func sortKeyOf(v quad.Value) sortKey {
	switch v := v.(type) {
	case quad.IRI:
		return sortKey{rank: 0, text: string(v)}
	case quad.BNode:
		return sortKey{rank: 1, text: string(v)}
	case quad.String:
		return sortKey{rank: 2, text: string(v)}
	case quad.TypedString:
		return sortKey{rank: 2, text: string(v.Value), datatype: string(v.Type)}
	case quad.LangString:
		return sortKey{rank: 2, text: string(v.Value), lang: v.Lang}
	}
	return sortKey{rank: 3}
}

// CompareQuads orders the quads of one answer: by predicate, then object.
func CompareQuads(a, b quad.Quad) int {
	return cmp.Or(Compare(a.Predicate, b.Predicate), Compare(a.Object, b.Object))
}
