package badger

import (
	"bytes"
	"container/heap"

	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// timeGroups yields pairs with the same bounds together, in the order of a
// question by time; no pairs mean the end.
type timeGroups interface {
	group() ([]pair, error)
	close()
}

func (r *reader) timeGroups(q *question) timeGroups {
	if q.order == store.NewestFirst {
		return r.newest(q.span)
	}
	return r.timeline(q.span)
}

// interval is an entry of the time index.
type interval struct {
	bounds rules.Bounds
	at     pair
}

// newest goes through the time index by end, downwards. The index is ordered
// by begin; but how much later an interval of a class ends is bounded, so that
// few have to wait for others that may end later.
type newest struct {
	walks   []*downWalk
	waiting intervals
}

func (r *reader) newest(span rules.Range) *newest {
	n := &newest{}
	for class := byte(0); class < classes; class++ {
		n.walks = append(n.walks, r.downWalk(class, span))
	}
	return n
}

func (n *newest) close() {
	for _, w := range n.walks {
		w.it.Close()
	}
}

func (n *newest) group() (pairs []pair, err error) {
	for {
		w := n.latest()
		if w.err != nil {
			return nil, w.err
		}
		// An interval as late as what a walk may still bring waits: its equals
		// belong to the same group.
		if !w.valid || len(n.waiting) > 0 && n.waiting[0].bounds.End > w.frontier() {
			break
		}
		heap.Push(&n.waiting, w.interval)
		w.next()
	}
	if len(n.waiting) == 0 {
		return nil, nil
	}
	bounds := n.waiting[0].bounds
	for len(n.waiting) > 0 && n.waiting[0].bounds == bounds {
		pairs = append(pairs, heap.Pop(&n.waiting).(interval).at)
	}
	return pairs, nil
}

// latest is the walk that may bring the latest end, or one with an error.
func (n *newest) latest() *downWalk {
	best := n.walks[0]
	for _, w := range n.walks {
		if w.err != nil {
			return w
		}
		if w.valid && (!best.valid || w.frontier() > best.frontier()) {
			best = w
		}
	}
	return best
}

// downWalk goes through one class of the time index downwards and stops at the
// intervals that overlap a range.
type downWalk struct {
	interval
	r      *reader
	it     *cursor
	class  byte
	prefix []byte
	span   rules.Range
	valid  bool // interval is that of the current key
	err    error
}

func (r *reader) downWalk(class byte, want rules.Range) *downWalk {
	w := &downWalk{r: r, class: class, prefix: []byte{spaceTime, class}, span: want}
	w.it = r.backwards(w.prefix)
	from := want.To
	if class == classOpenBegin {
		from = rules.OpenBegin
	}
	w.it.Seek(append(timePrefix(class, from, rules.OpenEnd), 0xff))
	w.settle()
	return w
}

func (w *downWalk) next() {
	w.it.Next()
	w.settle()
}

// settle goes on to the next interval that overlaps.
func (w *downWalk) settle() {
	w.valid = false
	for ; w.it.Valid(); w.it.Next() {
		if w.err = w.r.step(); w.err != nil {
			return
		}
		key := w.it.Item().Key()
		if !bytes.HasPrefix(key, w.prefix) {
			return
		}
		if w.bounds, w.at, w.err = cutTimeKey(key); w.err != nil || w.frontier() < w.span.From {
			return
		}
		if w.span.Overlaps(w.bounds) {
			w.valid = true
			return
		}
	}
}

// frontier is the latest end that an interval from here on can have.
func (w *downWalk) frontier() rules.Day {
	if w.class == classOpenBegin {
		return w.bounds.End
	}
	days, bounded := span(w.class)
	if !bounded {
		return rules.OpenEnd
	}
	return w.bounds.Begin + days
}

// intervals is a heap with the latest on top.
type intervals []interval

func (h intervals) Len() int      { return len(h) }
func (h intervals) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h intervals) Less(i, j int) bool {
	return rules.CompareBounds(store.NewestFirst, h[i].bounds, h[j].bounds) < 0
}
func (h *intervals) Push(x any) { *h = append(*h, x.(interval)) }
func (h *intervals) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
