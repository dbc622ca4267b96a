package badger

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"
	db "github.com/dgraph-io/badger/v4"
)

// few is how many terms are looked up one by one; above it going through the
// dictionary in its order costs less.
const few = 8

// fetch reads the terms of many ids at once, in the order of their keys: terms
// are numbered article by article, so those of one answer stand together. It
// reorders list. Terms that are too long to be remembered stay until the next
// fetch.
func (r *reader) fetch(list []id) error {
	clear(r.long)
	list = slices.DeleteFunc(list, func(x id) bool {
		_, known := r.s.terms.value(x)
		return known || !x.inDictionary()
	})
	slices.Sort(list)
	list = slices.Compact(list)
	if len(list) <= few {
		return nil
	}
	var key []byte
	for _, x := range list {
		if err := r.step(); err != nil {
			return err
		}
		key = appendID(append(key[:0], spaceText), x)
		if err := r.fetchTerm(key, x); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) fetchTerm(key []byte, x id) error {
	item := r.forward(key)
	if item == nil {
		return fmt.Errorf("term %x is missing: %w", uint64(x), errCorrupt)
	}
	return item.Value(func(text []byte) error {
		v, err := termValue(x.kind(), string(text))
		if err == nil && !r.s.terms.addValue(v, x) {
			r.long[x] = v
		}
		return err
	})
}

// forward returns the item with key, nil if there is none, for calls in
// ascending order of keys, of which there are many: the next one is seldom far,
// and stepping is faster than seeking.
func (r *reader) forward(key []byte) *db.Item {
	const near = 12
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
