package badger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/cayleygraph/quad"
	db "github.com/dgraph-io/badger/v4"
)

// terms remembers terms and their ids, which never change once committed.
// Numbers of the dictionary are dense, so their terms stand in pages and need
// no hashing: answers consist of hundreds of thousands of them.
type terms struct {
	most   int // terms remembered of each sort
	mu     sync.RWMutex
	ids    map[quad.Value]id
	inline map[id]quad.Value // of ids that hold their term
	kept   int               // terms in pages

	// pages are read without a lock: a page is never changed, but replaced.
	pages [1 << 12]atomic.Pointer[sheet]
}

type (
	page  [pageTerms]quad.Value
	sheet [1 << 10]atomic.Pointer[page]
)

const (
	maxTermSize = longTerm // longer ones are seldom asked for twice

	// How many terms are remembered. A writer, who needs the memory for others,
	// has those of an article that it writes again from its pages.
	readersTerms = 1 << 18
	writersTerms = 1 << 15
)

func newTerms(most int) *terms {
	return &terms{most: most, ids: make(map[quad.Value]id), inline: make(map[id]quad.Value)}
}

func (t *terms) id(v quad.Value) (id, bool) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	x, ok := t.ids[v]
	return x, ok
}

func (t *terms) value(x id) (quad.Value, bool) {
	if !x.inDictionary() {
		t.mu.RLock()
		defer t.mu.RUnlock()
		v, ok := t.inline[x]
		return v, ok
	}
	p := t.page(x)
	if p == nil {
		return nil, false
	}
	v := p[slotOf(x)]
	return v, v != nil
}

// page returns the page of x as far as it is known, nil if nothing of it is.
func (t *terms) page(x id) *page {
	n := pageOf(x)
	if n >= uint64(len(t.pages)*len(sheet{})) {
		return nil // a long term, or one of more pages than are remembered
	}
	if s := t.pages[n/uint64(len(sheet{}))].Load(); s != nil {
		return s[n%uint64(len(sheet{}))].Load()
	}
	return nil
}

// add remembers v under x and x under v, unless v is long.
func (t *terms) add(v quad.Value, x id) {
	if termSize(v) > maxTermSize {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if x.inDictionary() {
		t.addPage([]id{x}, []quad.Value{v})
		t.addID(v, x)
		return
	}
	if len(t.inline) >= t.most {
		clear(t.inline)
	}
	t.inline[x] = v
}

// addAll remembers terms of one page under their ids, and the ids of IRIs:
// answers lead to questions about what they name.
func (t *terms) addAll(list []id, values []quad.Value) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.addPage(list, values)
	for i, x := range list {
		if x.kind() == kindIRI {
			t.addID(values[i], x)
		}
	}
}

func (t *terms) addID(v quad.Value, x id) {
	if len(t.ids) >= t.most {
		clear(t.ids)
	}
	t.ids[v] = x
}

// addPage adds terms of one page.
func (t *terms) addPage(list []id, values []quad.Value) {
	n := pageOf(list[0])
	if n >= uint64(len(t.pages)*len(sheet{})) {
		return
	}
	if t.kept >= t.most {
		for i := range t.pages {
			t.pages[i].Store(nil)
		}
		t.kept = 0
	}
	p := new(page)
	if old := t.page(list[0]); old != nil {
		*p = *old
	}
	for i, x := range list {
		if p[slotOf(x)] == nil {
			t.kept++
		}
		p[slotOf(x)] = values[i]
	}
	at := &t.pages[n/uint64(len(sheet{}))]
	if at.Load() == nil {
		at.Store(new(sheet))
	}
	at.Load()[n%uint64(len(sheet{}))].Store(p)
}

func termSize(v quad.Value) int {
	switch v := v.(type) {
	case quad.IRI:
		return len(v)
	case quad.BNode:
		return len(v)
	case quad.String:
		return len(v)
	case quad.LangString:
		return len(v.Value) + len(v.Lang)
	case quad.TypedString:
		return len(v.Value) + len(v.Type)
	}
	return 0
}

// termText returns how the dictionary writes v: a language or datatype stands
// first and ends with a zero, which neither can contain.
func termText(v quad.Value) (kind uint8, text string) {
	switch v := v.(type) {
	case quad.IRI:
		return kindIRI, string(v)
	case quad.BNode:
		return kindBNode, string(v)
	case quad.String:
		return kindString, string(v)
	case quad.LangString:
		return kindLang, v.Lang + "\x00" + string(v.Value)
	case quad.TypedString:
		return kindTyped, string(v.Type) + "\x00" + string(v.Value)
	}
	return 0, ""
}

func termValue(kind uint8, text string) (quad.Value, error) {
	switch kind {
	case kindIRI:
		return quad.IRI(text), nil
	case kindBNode:
		return quad.BNode(text), nil
	case kindString:
		return quad.String(text), nil
	}
	head, tail, ok := strings.Cut(text, "\x00")
	switch {
	case ok && kind == kindLang:
		return quad.LangString{Value: quad.String(tail), Lang: head}, nil
	case ok && kind == kindTyped:
		return quad.TypedString{Value: quad.String(tail), Type: quad.IRI(head)}, nil
	}
	return nil, errCorrupt
}

// lookup returns the id of v as txn sees it, ok = false if v is not stored.
func (s *Store) lookup(txn view, v quad.Value) (x id, ok bool, err error) {
	if x, ok = inlineID(v); ok {
		return x, true, nil
	}
	if x, ok = s.terms.id(v); ok {
		return x, true, nil
	}
	kind, text := termText(v)
	chain, err := readChain(txn, s.hash(kind, text))
	if err != nil {
		return 0, false, err
	}
	x, ok, err = inChain(txn, chain, kind, text)
	if ok {
		s.terms.add(v, x)
	}
	return x, ok, err
}

// readChain returns the ids of all terms whose texts have the hash h.
func readChain(txn view, h uint64) ([]id, error) {
	var chain []id
	_, err := get(txn, hashKey(h), func(value []byte) (err error) {
		chain, err = cutChain(value)
		return err
	})
	return chain, err
}

// cutChain reads what chainValue wrote.
func cutChain(value []byte) (chain []id, err error) {
	for len(value) > 0 {
		u, rest, ok := cutUvarint(value)
		if !ok {
			return nil, errCorrupt
		}
		chain = append(chain, turnBack(u))
		value = rest
	}
	return chain, nil
}

func chainValue(chain []id) []byte {
	var b []byte
	for _, x := range chain {
		b = binary.AppendUvarint(b, x.turned())
	}
	return b
}

// inChain compares texts: equal hashes do not make equal terms.
func inChain(txn view, chain []id, kind uint8, text string) (x id, ok bool, err error) {
	for _, x := range chain {
		if x.kind() != kind {
			continue
		}
		equal := false
		if _, err := getTerm(txn, x, func(value []byte) error {
			equal = string(value) == text
			return nil
		}); err != nil {
			return 0, false, err
		}
		if equal {
			return x, true, nil
		}
	}
	return 0, false, nil
}

// value returns the term of x.
func (s *Store) value(txn view, x id) (quad.Value, error) {
	if v, ok := s.terms.value(x); ok {
		return v, nil
	}
	v, err := readValue(txn, x)
	if err != nil {
		return nil, err
	}
	s.terms.add(v, x)
	return v, nil
}

func readValue(txn view, x id) (v quad.Value, err error) {
	if !x.inDictionary() {
		if v = inlineValue(x); v == nil {
			return nil, errCorrupt
		}
		return v, nil
	}
	found, err := getTerm(txn, x, func(text []byte) error {
		v, err = termValue(x.kind(), string(text))
		return err
	})
	if err == nil && !found {
		return nil, missing(x)
	}
	return v, err
}

// get hands the value of key to use, if there is one; use must not keep it.
func get(txn view, key []byte, use func(value []byte) error) (found bool, err error) {
	item, err := txn.Get(key)
	if errors.Is(err, db.ErrKeyNotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("reading store: %w", err)
	}
	return true, item.Value(use)
}
