package badger

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// draft is what one article changes. Nothing of it is in the transaction yet,
// so that an article goes whole into whichever transaction has room.
type draft struct {
	b       *batch
	entries []entry
	size    int64
	fresh   map[quad.Value]id // new terms
	texts   map[id]quad.Value // the same, by id
	known   map[quad.Value]id // terms of the article as it is stored
	chains  map[uint64][]id   // hashes whose ids changed
	counts  map[id]int64      // quads more or less per predicate
	pages   pageWriter        // of new terms
	follow  entryMaker
	read    struct { // the page read last; an old article's terms stand together
		key  []byte
		page termPage
	}
}

type entry struct{ key, value []byte } // a nil value deletes

func (b *batch) draft() *draft {
	d := &draft{
		b: b, fresh: make(map[quad.Value]id), texts: make(map[id]quad.Value),
		chains: make(map[uint64][]id), counts: make(map[id]int64),
	}
	d.pages = pageWriter{next: &b.s.next, put: d.set}
	d.follow = entryMaker{vocab: b.s.vocab, stemmer: &b.s.stemmer, value: d.value, format: b.s.format}
	return d
}

func (d *draft) set(key, value []byte) { d.add(entry{key, value}) }

// add estimates sizes as Badger does; a value as long as the threshold goes
// to a file of its own and counts as a pointer.
func (d *draft) add(e entry) {
	const overhead, pointer = 2 + 10, 12
	size := len(e.value)
	if int64(size) >= d.b.s.db.Opts().ValueThreshold {
		size = pointer
	}
	d.entries = append(d.entries, e)
	d.size += int64(len(e.key) + size + overhead)
}

// encode returns v's id and numbers v if it is new.
func (d *draft) encode(v quad.Value) (id, error) {
	if x, ok := inlineID(v); ok {
		return x, nil
	}
	if x, ok := d.fresh[v]; ok {
		return x, nil
	}
	if x, ok := d.b.fresh[v]; ok {
		return x, nil
	}
	if x, ok := d.known[v]; ok {
		return x, nil
	}
	if x, ok := d.b.s.terms.id(v); ok {
		return x, nil
	}
	return d.lookupOrNumber(v)
}

func (d *draft) lookupOrNumber(v quad.Value) (id, error) {
	kind, text := termText(v)
	h := d.b.s.hash(kind, text)
	chain, changed := d.chains[h]
	if !changed {
		var err error
		if chain, err = readChain(d.b.txn, h); err != nil {
			return 0, err
		}
	}
	x, ok, err := inChain(d.b.txn, chain, kind, text)
	if err != nil {
		return 0, err
	}
	if ok {
		d.b.s.terms.add(v, x)
		return x, nil
	}
	return d.number(v, kind, text, h, chain)
}

func (d *draft) number(v quad.Value, kind uint8, text string, h uint64, chain []id) (id, error) {
	if limit := d.b.s.db.Opts().ValueLogFileSize; int64(len(text)) >= limit-1<<10 {
		return 0, tooLarge(fmt.Sprintf("a literal of %d bytes is too large (at most %d)", len(text), limit))
	}
	if d.b.s.next > longBit-2*pageTerms {
		return 0, errors.New("store is full: no number is left for a new term")
	}
	x := makeID(kind, d.pages.add(text))
	chain = append(slices.Clip(chain), x)
	d.set(hashKey(h), chainValue(chain))
	d.chains[h] = chain
	d.fresh[v], d.texts[x] = x, v
	return x, nil
}

// replace adds the entries that turn the article g from old to a.
func (d *draft) replace(g id, old block, a rules.Checked) error {
	before, err := old.facts()
	if err != nil {
		return err
	}
	if err := d.recall(before, len(a.Quads)); err != nil {
		return err
	}
	after := make([]fact, len(a.Quads))
	for i, q := range a.Quads {
		if after[i], err = d.fact(q); err != nil {
			return err
		}
	}
	if len(after) == 0 {
		d.add(entry{key: idKey(spaceArticle, g)})
	} else {
		d.set(idKey(spaceArticle, g), makeBlock(a.Hash, after))
	}
	return d.difference(g, before, after)
}

// recall reads the terms of the article as it is stored, page by page: most of
// them are in what takes its place, and looking each up costs more.
func (d *draft) recall(before []fact, after int) error {
	if len(before) == 0 || after == 0 {
		return nil
	}
	list := make([]id, 0, len(before))
	for i, f := range before {
		if f.o.inDictionary() {
			list = append(list, f.o)
		}
		if i == 0 || before[i-1].s != f.s {
			list = append(list, f.s)
		}
	}
	slices.SortFunc(list, func(a, b id) int { return cmp.Or(cmp.Compare(a.payload(), b.payload()), compareIDs(a, b)) })
	d.known = make(map[quad.Value]id, len(list))
	for _, x := range slices.Compact(list) {
		v, err := d.value(x)
		if err != nil {
			return err
		}
		d.known[v] = x
	}
	return nil
}

func (d *draft) fact(q quad.Quad) (f fact, err error) {
	if f.s, err = d.encode(q.Subject); err != nil {
		return f, err
	}
	if f.p, err = d.encode(q.Predicate); err != nil {
		return f, err
	}
	f.o, err = d.encode(q.Object)
	return f, err
}

// difference deletes the entries of before that after has not, and sets those
// which it has anew. Both are sorted, as blocks are.
func (d *draft) difference(g id, before, after []fact) error {
	derived := len(before) == 0 || len(after) == 0
	for old, fresh := before, after; len(old) > 0 || len(fresh) > 0; {
		c := compareFirst(old, fresh, compareFacts)
		switch {
		case c < 0:
			d.entriesOf(g, old[0], nil)
			derived = derived || d.b.s.vocab.derives(old[0].p)
		case c > 0:
			d.entriesOf(g, fresh[0], []byte{})
			derived = derived || d.b.s.vocab.derives(fresh[0].p)
		}
		if c <= 0 {
			old = old[1:]
		}
		if c >= 0 {
			fresh = fresh[1:]
		}
	}
	for _, f := range before {
		d.counts[f.p]--
	}
	for _, f := range after {
		d.counts[f.p]++
	}
	if !derived {
		return nil
	}
	return d.derivedDifference(g, before, after)
}

// entriesOf adds the entries of a fact in the indexes of quads.
func (d *draft) entriesOf(g id, f fact, value []byte) {
	d.add(entry{d.follow.key(spaceSPOG, f.s, f.p, f.o, g), value})
	d.add(entry{d.follow.key(spacePOSG, f.p, f.o, f.s, g), value})
}

// derivedDifference is difference in the indexes of time and words.
func (d *draft) derivedDifference(g id, before, after []fact) error {
	old, err := d.follow.timesAndWords(nil, g, before)
	if err != nil {
		return err
	}
	fresh, err := d.follow.timesAndWords(nil, g, after)
	if err != nil {
		return err
	}
	byKey := func(a, b entry) int { return bytes.Compare(a.key, b.key) }
	if len(old) > 0 && len(fresh) > 0 {
		slices.SortFunc(old, byKey)
		slices.SortFunc(fresh, byKey)
	}
	for len(old) > 0 || len(fresh) > 0 {
		c := compareFirst(old, fresh, byKey)
		switch {
		case c < 0:
			d.add(entry{key: old[0].key})
		case c > 0 || !bytes.Equal(old[0].value, fresh[0].value):
			d.add(fresh[0])
		}
		if c <= 0 {
			old = old[1:]
		}
		if c >= 0 {
			fresh = fresh[1:]
		}
	}
	return nil
}

// compareFirst compares the first of two lists; it puts an empty list last.
func compareFirst[T any](a, b []T, compare func(a, b T) int) int {
	switch {
	case len(a) == 0:
		return 1
	case len(b) == 0:
		return -1
	}
	return compare(a[0], b[0])
}

func (d *draft) value(x id) (quad.Value, error) {
	if v, ok := d.texts[x]; ok {
		return v, nil
	}
	if v, ok := d.b.s.terms.value(x); ok {
		return v, nil
	}
	if !x.inDictionary() {
		return readValue(d.b.txn, x)
	}
	if key := appendPageKey(nil, x); !bytes.Equal(key, d.read.key) {
		d.read.key, d.read.page = key, nil
		if _, err := get(d.b.txn, key, func(page []byte) error {
			d.read.page = bytes.Clone(page)
			return nil
		}); err != nil {
			return nil, err
		}
	}
	text, ok := d.read.page.term(slotOf(x))
	if !ok {
		return nil, missing(x)
	}
	return termValue(x.kind(), string(text))
}
