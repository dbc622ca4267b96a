package badger

import (
	"bytes"
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
// which it has anew. Both are sorted by subject, as blocks are.
func (d *draft) difference(g id, before, after []fact) error {
	old, err := d.follow.of(g, before)
	if err != nil {
		return err
	}
	fresh, err := d.follow.of(g, after)
	if err != nil {
		return err
	}
	if len(old) > 0 && len(fresh) > 0 {
		byKey := func(a, b entry) int { return bytes.Compare(a.key, b.key) }
		slices.SortFunc(old, byKey)
		slices.SortFunc(fresh, byKey)
	}
	for len(old) > 0 || len(fresh) > 0 {
		switch c := compareHeads(old, fresh); {
		case c < 0:
			d.add(entry{key: old[0].key})
			old = old[1:]
			continue
		case c > 0:
			d.add(fresh[0])
		default:
			if !bytes.Equal(old[0].value, fresh[0].value) {
				d.add(fresh[0])
			}
			old = old[1:]
		}
		fresh = fresh[1:]
	}
	for _, f := range before {
		d.counts[f.p]--
	}
	for _, f := range after {
		d.counts[f.p]++
	}
	return nil
}

// compareHeads puts an empty list last.
func compareHeads(a, b []entry) int {
	switch {
	case len(a) == 0:
		return 1
	case len(b) == 0:
		return -1
	}
	return bytes.Compare(a[0].key, b[0].key)
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
