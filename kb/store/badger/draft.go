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

func (d *draft) add(e entry) {
	d.entries = append(d.entries, e)
	d.size += d.b.s.entrySize(e)
}

// entrySize estimates sizes as Badger does; a value as long as the threshold goes
// to a file of its own and counts as a pointer.
func (s *Store) entrySize(e entry) int64 {
	const overhead, pointer = 2 + 10, 12
	size := len(e.value)
	if int64(size) >= s.db.Opts().ValueThreshold {
		size = pointer
	}
	return int64(len(e.key) + size + overhead)
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
		if i > 0 && q.Subject == a.Quads[i-1].Subject { // they are in order
			after[i].s = after[i-1].s
		} else if after[i].s, err = d.encode(q.Subject); err != nil {
			return err
		}
		if after[i].p, err = d.predicate(q.Predicate); err != nil {
			return err
		}
		if after[i].o, err = d.encode(q.Object); err != nil {
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

// predicate is encode for the few terms that are in every article.
func (d *draft) predicate(v quad.Value) (id, error) {
	if x, ok := d.b.predicates[v]; ok {
		return x, nil
	}
	x, err := d.encode(v)
	if _, stored := d.b.s.terms.id(v); stored {
		d.b.predicates[v] = x
	}
	return x, err
}

// difference deletes the entries of before that after has not, and sets those
// which it has anew. Both are sorted, as blocks are.
func (d *draft) difference(g id, before, after []fact) error {
	touched := make(map[id]bool) // subjects of which the index of time or of words has something else
	each := func(f fact, value []byte) error {
		d.add(entry{d.follow.key(spacePOSG, f.p, f.o, f.s, g), value})
		if d.b.s.vocab.derives(f.p) {
			touched[f.s] = true
		}
		own, err := d.follow.own(g, f.s)
		if err == nil && !own {
			d.add(entry{d.follow.key(spaceSPOG, f.s, f.p, f.o, g), value})
		}
		return err
	}
	for old, fresh := before, after; len(old) > 0 || len(fresh) > 0; {
		c := compareFirst(old, fresh, compareFacts)
		var err error
		switch {
		case c < 0:
			err = each(old[0], nil)
		case c > 0:
			err = each(fresh[0], []byte{})
		}
		if err != nil {
			return err
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
	if len(touched) == 0 {
		return nil
	}
	part := len(before) > 0 && len(after) > 0
	return d.derivedDifference(g, ofSubjects(before, touched), ofSubjects(after, touched), part)
}

// ofSubjects are the facts of some subjects.
func ofSubjects(facts []fact, subjects map[id]bool) []fact {
	return slices.DeleteFunc(slices.Clone(facts), func(f fact) bool { return !subjects[f.s] })
}

// derivedDifference is difference in the indexes of time and words, for the
// subjects in which they differ: a part of all, unless the article comes or goes.
func (d *draft) derivedDifference(g id, before, after []fact, part bool) error {
	old, err := d.follow.timesAndWords(nil, g, before)
	if err != nil {
		return err
	}
	fresh, err := d.follow.timesAndWords(nil, g, after)
	if err != nil {
		return err
	}
	byKey := func(a, b entry) int { return bytes.Compare(a.key, b.key) }
	slices.SortFunc(old, byKey)
	slices.SortFunc(fresh, byKey)
	for len(old) > 0 || len(fresh) > 0 {
		var was, is entry
		c := compareFirst(old, fresh, byKey)
		if c <= 0 {
			was, old = old[0], old[1:]
		}
		if c >= 0 {
			is, fresh = fresh[0], fresh[1:]
		}
		switch {
		case c == 0 && bytes.Equal(was.value, is.value):
		case part && (len(was.value) > 0 || len(is.value) > 0):
			if err := d.changeList(g, was, is); err != nil {
				return err
			}
		case c < 0:
			d.add(entry{key: was.key})
		default:
			d.add(is)
		}
	}
	return nil
}

// changeList takes from an entry of the word index the subjects of one list, and
// gives it those of another; the subjects that changed have one or both.
func (d *draft) changeList(g id, was, is entry) error {
	key := is.key
	if key == nil {
		key = was.key
	}
	read := func(value []byte) ([]pair, error) { return appendPosting(nil, appendID(nil, g), value) }
	gone, err := read(was.value)
	if err != nil {
		return err
	}
	all, err := read(is.value)
	if err != nil {
		return err
	}
	if _, err := get(d.b.txn, key, func(value []byte) error {
		stored, err := read(value)
		for _, p := range stored {
			if !slices.Contains(gone, p) {
				all = append(all, p)
			}
		}
		return err
	}); err != nil {
		return err
	}
	list := make([]id, 0, len(all))
	for _, p := range sortPairs(all) {
		list = append(list, p.s)
	}
	if len(list) == 0 {
		d.add(entry{key: key})
		return nil
	}
	d.add(entry{key, subjectList(g, list)})
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
