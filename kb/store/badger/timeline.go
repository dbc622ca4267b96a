package badger

import (
	"bytes"

	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// timeWalk goes through one class of the time index, by begin, then end, and
// stops at those intervals that overlap a range.
type timeWalk struct {
	r      *reader
	it     *cursor
	prefix []byte
	span   rules.Range

	valid  bool // bounds and at are those of the current key
	bounds rules.Bounds
	at     pair
	err    error
}

func (r *reader) timeWalk(class byte, want rules.Range) *timeWalk {
	w := &timeWalk{r: r, prefix: []byte{spaceTime, class}, span: want}
	w.it = r.iterator(w.prefix)
	from := timePrefix(class, 0, 0)
	days, bounded := span(class)
	switch {
	case class == classOpenBegin:
		from = timePrefix(class, rules.OpenBegin, want.From)
	case bounded && want.From > days:
		from = timePrefix(class, want.From-days, 0)
	}
	w.it.Seek(from)
	w.settle()
	return w
}

func (w *timeWalk) next() {
	w.it.Next()
	w.settle()
}

// settle goes forward to the next interval that overlaps.
func (w *timeWalk) settle() {
	w.valid = false
	for ; w.it.Valid(); w.it.Next() {
		if w.err = w.r.step(); w.err != nil {
			return
		}
		key := w.it.Item().Key()
		if !bytes.HasPrefix(key, w.prefix) {
			return
		}
		if w.bounds, w.at, w.err = cutTimeKey(key); w.err != nil || w.bounds.Begin > w.span.To {
			return
		}
		if w.span.Overlaps(w.bounds) {
			w.valid = true
			return
		}
	}
}

func (w *timeWalk) close() { w.it.Close() }

// timeline merges the classes, so that intervals come in order.
type timeline []*timeWalk

func (r *reader) timeline(span rules.Range) timeline {
	var all timeline
	for class := byte(0); class < classes; class++ {
		all = append(all, r.timeWalk(class, span))
	}
	return all
}

func (t timeline) close() {
	for _, w := range t {
		w.close()
	}
}

// group returns all pairs with the next bounds, none at the end.
func (t timeline) group() (pairs []pair, err error) {
	first, err := t.first()
	if first == nil || err != nil {
		return nil, err
	}
	bounds := first.bounds
	for _, w := range t {
		for w.valid && w.bounds == bounds {
			pairs = append(pairs, w.at)
			w.next()
		}
		if w.err != nil {
			return nil, w.err
		}
	}
	return pairs, nil
}

func (t timeline) first() (first *timeWalk, err error) {
	for _, w := range t {
		if w.err != nil {
			return nil, w.err
		}
		if w.valid && (first == nil || w.bounds.Compare(first.bounds) < 0) {
			first = w
		}
	}
	return first, nil
}
