package badger

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"
)

// reader sees one state of the store. It is for one goroutine.
type reader struct {
	s     *Store
	ctx   context.Context
	txn   view
	its   map[byte]*cursor // one for each space, made when first needed
	steps int

	cursors []*cursor // all that were made

	calling bool // the caller's own code runs, see guard
	blocks  map[id]block
	buf     []byte            // of the block that nextBlock gave last
	long    map[id]quad.Value // terms of the last fetch that are too long to be remembered
}

// maxBlocks bounds how many blocks a reader keeps.
const maxBlocks = 1 << 10

func (s *Store) reader(ctx context.Context) *reader {
	return s.readerOf(ctx, s.view())
}

func (s *Store) readerOf(ctx context.Context, txn view) *reader {
	return &reader{
		s: s, ctx: ctx, txn: txn,
		its: make(map[byte]*cursor), blocks: make(map[id]block), long: make(map[id]quad.Value),
	}
}

// close releases what r holds. A damaged store may make that panic too, but by
// then its error is known.
func (r *reader) close() {
	r.closeIterators()
	r.txn.Discard()
}

func (r *reader) closeIterators() {
	for _, c := range r.cursors {
		_ = r.s.guard(nil, func() error {
			c.Close()
			return nil
		})
	}
}

// step returns an error when the work must end. It looks at the context only
// now and then, because most steps are shorter than the look.
func (r *reader) step() error {
	r.steps++
	if r.steps%64 != 1 {
		return nil
	}
	return r.s.state(r.ctx)
}

// iterator returns one over keys that begin with prefix; keys only. Who is done
// with it may close it.
func (r *reader) iterator(prefix []byte) *cursor { return r.cursor(prefix, false) }

// backwards is iterator from the last key to the first.
func (r *reader) backwards(prefix []byte) *cursor { return r.cursor(prefix, true) }

func (r *reader) cursor(prefix []byte, reverse bool) *cursor {
	c := r.txn.cursor(prefix, reverse)
	r.cursors = append(r.cursors, c)
	return c
}

// space returns the iterator over a space that all share.
func (r *reader) space(space byte) *cursor {
	it := r.its[space]
	if it == nil {
		it = r.iterator([]byte{space})
		r.its[space] = it
	}
	return it
}

// scan hands every key that begins with prefix to use, until use returns false.
// Scans of one space must not be nested, because they share an iterator.
func (r *reader) scan(prefix []byte, use func(key []byte) (bool, error)) error {
	it := r.space(prefix[0])
	for it.Seek(prefix); it.Valid(); it.Next() {
		key := it.Item().Key()
		if !bytes.HasPrefix(key, prefix) {
			break
		}
		if err := r.step(); err != nil {
			return err
		}
		if more, err := use(key); err != nil || !more {
			return err
		}
	}
	return nil
}

// block returns an article's block, nil if there is none.
func (r *reader) block(g id) (block, error) {
	if b, ok := r.known(g); ok {
		return b, nil
	}
	var b block
	if _, err := get(r.txn, idKey(spaceArticle, g), func(value []byte) error {
		b = bytes.Clone(value)
		return nil
	}); err != nil {
		return nil, err
	}
	r.keep(g, b)
	return b, nil
}

// known returns a block that is remembered: by the reader, or if nothing can
// change by the store.
func (r *reader) known(g id) (block, bool) {
	if r.s.blocks != nil {
		return r.s.blocks.get(g)
	}
	b, ok := r.blocks[g]
	return b, ok
}

func (r *reader) keep(g id, b block) {
	if r.s.blocks != nil {
		r.s.blocks.put(g, b)
		return
	}
	if len(r.blocks) >= maxBlocks {
		clear(r.blocks)
	}
	r.blocks[g] = b
}

// nextBlock is block for many calls in ascending order of g, which are far
// apart if sparse is set. What it returns lasts until the next call.
func (r *reader) nextBlock(g id, sparse bool) (block, error) {
	if b, ok := r.known(g); ok {
		return b, nil
	}
	if sparse {
		return r.block(g)
	}
	item := r.forward(idKey(spaceArticle, g))
	if item == nil {
		return nil, nil
	}
	err := item.Value(func(value []byte) error {
		r.buf = append(r.buf[:0], value...)
		return nil
	})
	if r.s.blocks != nil && r.s.blocks.room() {
		r.keep(g, bytes.Clone(r.buf))
	}
	return r.buf, err
}

// far reports whether ids in order are so far apart, about ten articles, that
// going through what lies between costs more than looking each up.
func far(first, last id, n int) bool {
	const apart = 1 << 10
	return n > 0 && uint64(last-first)/uint64(n) > apart
}

// blockCache remembers blocks of a store that is open for reading.
type blockCache struct {
	mu   sync.RWMutex
	of   map[id]block
	size int
}

const maxBlockBytes = 32 << 20

func newBlockCache() *blockCache { return &blockCache{of: make(map[id]block)} }

func (c *blockCache) get(g id) (block, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	b, ok := c.of[g]
	return b, ok
}

// room reports whether something can be put without forgetting others.
func (c *blockCache) room() bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.size < maxBlockBytes
}

func (c *blockCache) put(g id, b block) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.size > maxBlockBytes {
		clear(c.of)
		c.size = 0
	}
	c.of[g] = b
	c.size += len(b) + 64
}

// ids is a set of ids; all = true allows every id.
type ids struct {
	all  bool
	list []id
	set  map[id]bool
	own  map[id][]id // of subjects, those that may be nodes of an article's own, by article
}

// articles are those of which subjects may be nodes, in order.
func (s *ids) articles() []id { return slices.Sorted(maps.Keys(s.own)) }

func (s *ids) has(x id) bool {
	if s.all || len(s.list) == 1 {
		return s.all || s.list[0] == x
	}
	return s.set[x]
}

func (s ids) none() bool { return !s.all && len(s.list) == 0 }

func newIDs(list []id) ids {
	s := ids{list: list}
	if len(list) > 1 {
		s.set = make(map[id]bool, len(list))
		for _, x := range list {
			s.set[x] = true
		}
	}
	return s
}

// idsOf looks terms up; those that the store has never seen match nothing.
func (r *reader) idsOf(terms []quad.Value) (ids, error) {
	if terms == nil {
		return ids{all: true}, nil
	}
	var list []id
	for _, v := range terms {
		x, ok, err := r.s.lookup(r.txn, v)
		if err != nil {
			return ids{}, fmt.Errorf("looking up %v: %w", v, err)
		}
		if ok {
			list = append(list, x)
		}
	}
	return newIDs(list), nil
}

// findOwn tells which of some subjects may be nodes of an article's own: the index of
// subjects leaves them out.
func (r *reader) findOwn(subjects *ids, terms []quad.Value) error {
	if r.s.format <= formatWhole || subjects.all {
		return nil
	}
	subjects.own = make(map[id][]id)
	for _, v := range terms {
		iri, ok := v.(quad.IRI)
		if !ok {
			continue
		}
		s, known, err := r.s.lookup(r.txn, iri)
		if err != nil {
			return err
		}
		if !known || !subjects.has(s) {
			continue
		}
		subjects.own[s] = append(subjects.own[s], s)
		if whole := partOf(string(iri)); whole != string(iri) {
			g, known, err := r.s.lookup(r.txn, quad.IRI(whole))
			if err != nil {
				return err
			}
			if known {
				subjects.own[g] = append(subjects.own[g], s)
			}
		}
	}
	return nil
}

// extend returns every prefix followed by every id of set, or the prefixes as
// they are, and false, if set allows all ids or there would be too many.
func extend(prefixes [][]byte, set ids) ([][]byte, bool) {
	const tooMany = 1 << 12
	if set.all || len(prefixes)*len(set.list) > tooMany {
		return prefixes, false
	}
	var longer [][]byte
	for _, p := range prefixes {
		for _, x := range set.list {
			longer = append(longer, appendID(bytes.Clone(p), x))
		}
	}
	return longer, true
}
