package badger

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// spread writes an article that is too large for one transaction in several: its new
// terms, of which nobody knows yet; a note of what is to be stored; the indexes;
// and last the article in place of the note. Whoever reads in this process meanwhile
// waits, and whoever opens the store after a crash finishes what the note tells of.
func (b *batch) spread(d *draft) error {
	if err := b.commit(); err != nil {
		return err
	}
	var terms, indexes []entry
	var article entry
	for _, e := range d.entries {
		switch e.key[0] {
		case spaceText, spaceHash:
			terms = append(terms, e)
		case spaceArticle:
			article = e
		default:
			indexes = append(indexes, e)
		}
	}
	if err := b.pieces(terms, endsPage); err != nil {
		return err
	}
	b.s.mu.Lock()
	defer b.s.mu.Unlock()
	note := entry{metaKey(metaSpread), append(bytes.Clone(article.key[1:]), article.value...)}
	err := b.pieces([]entry{note}, anywhere)
	if err == nil {
		err = b.pieces(indexes, anywhere)
	}
	if err == nil {
		b.note(d)
		if err = b.set([]entry{article, {key: note.key}}); err == nil {
			err = b.commit()
		}
	}
	if err != nil {
		b.discard()
		return b.s.breakOff(err)
	}
	b.begin()
	return nil
}

// pieces commits entries in as many transactions as they need, each of which ends with
// an entry that may be the last of one.
func (b *batch) pieces(entries []entry, last func(entry) bool) error {
	const share = 2 // of what a transaction holds
	b.begin()
	for i, e := range entries {
		if err := b.set(entries[i : i+1]); err != nil {
			b.discard()
			return err
		}
		full := b.count >= b.s.db.MaxBatchCount()/share || b.size >= b.s.db.MaxBatchSize()/share
		if i+1 < len(entries) && !(full && last(e)) {
			continue
		}
		if err := b.commit(); err != nil {
			b.discard()
			return err
		}
		b.begin()
	}
	return nil
}

func anywhere(entry) bool { return true }

// endsPage reports whether an entry is a page of the dictionary behind which all terms
// so far are whole: their hashes stand before their page.
func endsPage(e entry) bool {
	x, _, ok := cutID(e.key[1:])
	return e.key[0] == spaceText && ok && !isLong(x)
}

// breakOff closes a store in which an article is half written, with mu held: when it
// is opened next, that is finished.
func (s *Store) breakOff(cause error) error {
	for s.active > 1 { // all but the caller
		s.idle.Wait()
	}
	s.closing.Store(true)
	s.closed = errors.Join(cause, s.guard(nil, s.db.Close), letWriter(s.writing))
	return s.closed
}

// finishSpread stores an article whose writing was broken off.
func (s *Store) finishSpread() error {
	r := s.reader(context.Background())
	defer r.close()
	var note []byte
	if _, err := get(r.txn, metaKey(metaSpread), func(value []byte) error {
		note = bytes.Clone(value)
		return nil
	}); err != nil || note == nil {
		return err
	}
	if s.readOnly {
		return fmt.Errorf("%s holds an article that was never finished: %w", s.dir, store.ErrNeedsRepair)
	}
	a, err := r.noted(note)
	if err != nil {
		return err
	}
	checked, err := rules.Check(a)
	if err != nil {
		return fmt.Errorf("finishing article %s: %w", a.IRI, err)
	}
	s.repaired = true
	b := s.batch()
	defer func() { b.discard() }()
	if err := b.put(checked); err != nil {
		return fmt.Errorf("finishing article %s: %w", a.IRI, err)
	}
	if err := b.set([]entry{{key: metaKey(metaSpread)}}); err != nil {
		return err
	}
	return b.commit()
}

// noted is the article that a note tells of, without quads when it is to be removed.
func (r *reader) noted(note []byte) (a store.Article, err error) {
	g, rest, ok := cutID(note)
	if !ok {
		return a, errCorrupt
	}
	if len(rest) > 0 {
		facts, err := block(rest).facts()
		if err != nil {
			return a, err
		}
		return r.article(g, facts)
	}
	v, err := r.value(g)
	if err != nil {
		return a, err
	}
	a.IRI, ok = v.(quad.IRI)
	if !ok {
		return a, errCorrupt
	}
	return a, nil
}
