package badger

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/cayleygraph/quad"
	db "github.com/dgraph-io/badger/v4"
)

// few is how many terms are looked up one by one; above it going through the
// dictionary in its order costs less.
const few = 4

// fetch reads the terms of many ids at once, page by page: terms are numbered
// article by article, so those of one answer stand together. It reorders list.
// Terms that are too long to be remembered stay until the next fetch.
func (r *reader) fetch(list []id) error {
	clear(r.long)
	list = slices.DeleteFunc(list, func(x id) bool {
		_, known := r.s.terms.value(x)
		return known || !x.inDictionary()
	})
	if len(list) <= few {
		return nil
	}
	slices.SortFunc(list, func(a, b id) int { return cmp.Or(cmp.Compare(a.payload(), b.payload()), compareIDs(a, b)) })
	list = slices.Compact(list)
	const apart = 3        // about as many pages are in a block of the database, which a look-up reads alone
	last := ^uint64(apart) // far before all
	for len(list) > 0 {
		if err := r.step(); err != nil {
			return err
		}
		n := 1
		for n < len(list) && pageOf(list[n]) == pageOf(list[0]) {
			n++
		}
		next := uint64(math.MaxUint64)
		if n < len(list) {
			next = pageOf(list[n])
		}
		at := pageOf(list[0])
		if err := r.fetchPage(list[:n], min(at-last, next-at) > apart); err != nil {
			return err
		}
		list, last = list[n:], at
	}
	return nil
}

// fetchPage reads terms of one page, which are in order. An alone one is looked
// up, because an iterator reads ahead.
func (r *reader) fetchPage(list []id, alone bool) error {
	key := appendPageKey(nil, list[0])
	read := func(page []byte) error {
		rest, values := termPage(page), make([]quad.Value, len(list))
		var text []byte
		for slot, at := 0, 0; at < len(list); slot++ {
			x, ok := list[at], false
			if text, rest, ok = rest.cut(); !ok {
				return missing(x)
			}
			if slot < slotOf(x) {
				continue
			}
			if slot > slotOf(x) {
				return missing(x) // an id of another kind for the same number
			}
			at++
			v, err := termValue(x.kind(), string(text))
			if err != nil {
				return err
			}
			values[at-1] = v
		}
		r.remember(list, values)
		return nil
	}
	if alone {
		found, err := get(r.txn, key, read)
		if err == nil && !found {
			err = missing(list[0])
		}
		return err
	}
	item := r.forward(key)
	if item == nil {
		return missing(list[0])
	}
	return item.Value(read)
}

func missing(x id) error { return fmt.Errorf("term %x is missing: %w", uint64(x), errCorrupt) }

// remember keeps the terms of a page.
func (r *reader) remember(list []id, values []quad.Value) {
	if len(list) == 1 && termSize(values[0]) > maxTermSize {
		r.long[list[0]] = values[0]
		return
	}
	r.s.terms.addAll(list, values)
}

// forward returns the item with key, nil if there is none, for calls in
// ascending order of keys, of which there are many: often it is the next one,
// and stepping is faster than seeking.
func (r *reader) forward(key []byte) *db.Item {
	const near = 1
	space := key[0]
	it := r.its[space]
	if it == nil {
		it = r.iterator(key[:1])
		r.its[space] = it
		it.Seek(key)
	} else if !it.Valid() || bytes.Compare(it.Item().Key(), key) > 0 {
		it.Seek(key)
	}
	for i := 0; it.Valid(); i++ {
		switch c := bytes.Compare(it.Item().Key(), key); {
		case c == 0:
			return it.Item()
		case c > 0:
			return nil
		case i < near:
			it.Next()
		default:
			it.Seek(key)
		}
	}
	return nil
}

func (r *reader) value(x id) (quad.Value, error) {
	if v, ok := r.long[x]; ok && len(r.long) > 0 {
		return v, nil
	}
	return r.s.value(r.txn, x)
}
