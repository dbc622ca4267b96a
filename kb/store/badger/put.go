package badger

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// Put implements store.Store. Articles that do not fit into one transaction
// together are committed in several; one that does not fit alone is spread (spread.go).
func (s *Store) Put(ctx context.Context, articles ...store.Article) (store.Change, error) {
	if err := s.enter(); err != nil {
		return store.Change{}, err
	}
	defer s.leave()
	if s.readOnly {
		return store.Change{}, store.ErrReadOnly
	}
	checked, err := rules.CheckAll(articles)
	if err != nil {
		return store.Change{}, fmt.Errorf("putting articles: %w", err)
	}
	s.writer.Lock()
	defer s.writer.Unlock()
	var change store.Change
	err = s.guard(nil, func() (err error) {
		b := s.batch()
		defer b.discard()
		err = b.putAll(ctx, checked)
		change = b.kept
		return err
	})
	return change, err
}

func (b *batch) putAll(ctx context.Context, checked []rules.Checked) error {
	for _, a := range checked {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("putting articles: %w", err)
		}
		err := b.put(a)
		if large := (tooLarge)(""); errors.As(err, &large) {
			err = &store.Unfit{Article: a.IRI, Why: large}
		}
		if err != nil {
			return fmt.Errorf("putting article %s: %w", a.IRI, err)
		}
	}
	if err := b.commit(); err != nil {
		return fmt.Errorf("putting articles: %w", err)
	}
	return nil
}

// tooLarge is why an article does not fit.
type tooLarge string

func (e tooLarge) Error() string { return string(e) }

// batch collects articles in one transaction and begins another when it is full.
type batch struct {
	s           *Store
	txn         view
	count, size int64
	fresh       map[quad.Value]id // terms which only this transaction knows
	predicates  map[quad.Value]id // that are stored
	counts      map[id]int64      // predicates' new counts
	change      store.Change      // in this transaction
	kept        store.Change      // committed
}

func (s *Store) batch() *batch {
	b := &batch{s: s, predicates: make(map[quad.Value]id)}
	b.begin()
	return b
}

func (b *batch) begin() {
	b.txn = view{Txn: b.s.db.NewTransaction(true)}
	b.count, b.size = 0, 0
	b.fresh = make(map[quad.Value]id)
	b.counts = maps.Clone(b.s.counts)
	b.change = store.Change{}
}

func (b *batch) discard() { b.txn.Discard() }

// put adds the difference that makes a the article stored under its IRI.
func (b *batch) put(a rules.Checked) error {
	d := b.draft()
	g, err := d.encode(a.IRI)
	if err != nil {
		return err
	}
	old, err := b.oldBlock(g)
	if err != nil {
		return err
	}
	if old == nil && len(a.Quads) == 0 || old != nil && [hashLen]byte(old) == a.Hash {
		b.change.Unchanged++
		return nil
	}
	if err := d.replace(g, old, a); err != nil {
		return err
	}
	if err := b.apply(d); err != nil {
		return err
	}
	switch {
	case old == nil:
		b.change.Added++
	case len(a.Quads) == 0:
		b.change.Removed++
	default:
		b.change.Replaced++
	}
	return nil
}

// oldBlock returns nil if there is none.
func (b *batch) oldBlock(g id) (old block, err error) {
	_, err = get(b.txn, idKey(spaceArticle, g), func(value []byte) error {
		if len(value) < hashLen {
			return errCorrupt
		}
		old = append(block{}, value...)
		return nil
	})
	return old, err
}

// metaEntries is what commit writes beside the articles' entries: two of ours,
// and one by which Badger tells the end of a transaction.
const metaEntries = 3

// apply writes d, whole, into this transaction or, if that is full, the next.
func (b *batch) apply(d *draft) error {
	d.pages.flush()
	if !b.fits(d, 0, 0) {
		return b.spread(d)
	}
	if !b.fits(d, b.count, b.size) {
		if err := b.commit(); err != nil {
			return err
		}
		b.begin()
	}
	if err := b.set(d.entries); err != nil {
		return err
	}
	b.note(d)
	return nil
}

// set writes entries into the transaction.
func (b *batch) set(entries []entry) error {
	for _, e := range entries {
		var err error
		if e.value == nil {
			err = b.txn.Delete(e.key)
		} else {
			err = b.txn.Set(e.key, e.value)
		}
		if err != nil {
			return fmt.Errorf("writing store: %w", err)
		}
		b.count++
		b.size += b.s.entrySize(e)
	}
	return nil
}

// note notes what else of d is to be known when the transaction is committed.
func (b *batch) note(d *draft) {
	maps.Copy(b.fresh, d.fresh)
	for p, n := range d.counts {
		if b.counts[p] += n; b.counts[p] == 0 {
			delete(b.counts, p)
		}
	}
}

// fits reports whether d fits behind so many entries and bytes.
func (b *batch) fits(d *draft, count, size int64) bool {
	meta := int64(1<<10 + 2*binary.MaxVarintLen64*(len(b.counts)+len(d.counts)))
	return count+int64(len(d.entries))+metaEntries < b.s.db.MaxBatchCount() &&
		size+d.size+meta < b.s.db.MaxBatchSize()
}

// commit makes the transaction's articles last.
func (b *batch) commit() error {
	if b.count > 0 {
		if err := b.s.roomFor(writeRoom); err != nil {
			return err
		}
		if err := b.commitEntries(); err != nil {
			return err
		}
	}
	b.kept.Added += b.change.Added
	b.kept.Replaced += b.change.Replaced
	b.kept.Removed += b.change.Removed
	b.kept.Unchanged += b.change.Unchanged
	b.change = store.Change{}
	return nil
}

func (b *batch) commitEntries() error {
	if err := b.txn.Set(metaKey(metaNext), binary.AppendUvarint(nil, b.s.next)); err != nil {
		return fmt.Errorf("writing store: %w", err)
	}
	if err := b.txn.Set(metaKey(metaCounts), countsValue(b.counts)); err != nil {
		return fmt.Errorf("writing store: %w", err)
	}
	if err := b.txn.Commit(); err != nil {
		return fmt.Errorf("writing store: %w", err)
	}
	b.s.counts = b.counts
	for v, x := range b.fresh {
		b.s.terms.add(v, x)
	}
	return nil
}
