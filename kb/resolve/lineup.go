package resolve

import (
	"cmp"
	"container/heap"
	"slices"

	"github.com/cayleygraph/quad"
)

// kind is a sort of thing that articles tell of and that is to be recognised
// in others: events, proposals, statements. Its items are settled one after
// the other in a fixed order, tier by tier, in each by publication; an item
// joins one of those before it that have a key in common with it, or stands
// for itself. So what an item is rests on the items before it that share a key,
// and a change spreads to those behind it that do, as far as something changes.
type kind struct {
	nth   int // among kinds
	tiers int
	items func(d *Digest) []item
	// keys are what others find d by; with wide also those by which d finds
	// others, which are the same for all that find each other.
	keys func(d *Digest, wide bool) []string
	// decide returns the identities of d's items of the tier, in the order of
	// items. near are the other articles that may have something in common with
	// them, in order of publication; identities of items behind are not settled.
	decide func(d *Digest, tier int, near []*Digest) []quad.IRI
	id     func(d *Digest, index int) *quad.IRI
	// meet reports whether items of some sorts (nil: all) of two articles can be
	// one. Articles that meet have keys in common.
	meet   func(a, b *Digest, sorts map[string]bool) bool
	mutual bool // whom one meets behind it counts as well
	least  int  // keys in common from which two articles may have items in common
}

// item is one thing that an article tells of.
type item struct {
	tier  int
	index int    // in the record's list
	sort  string // only items of one sort have to do with each other
}

// rank is the place of an article's items of one tier in the order of settling.
type rank struct {
	tier      int
	published string
	iri       quad.IRI
}

func (r rank) compare(o rank) int {
	return cmp.Or(cmp.Compare(r.tier, o.tier), cmp.Compare(r.published, o.published), cmp.Compare(r.iri, o.iri))
}

func before(a, b *Digest) bool {
	return rank{0, a.rec.Published, a.rec.IRI}.compare(rank{0, b.rec.Published, b.rec.IRI}) < 0
}

// queue is the ranks to look at.
type queue struct {
	list []rank
	in   map[rank]bool
}

func (q *queue) Len() int           { return len(q.list) }
func (q *queue) Less(i, j int) bool { return q.list[i].compare(q.list[j]) < 0 }
func (q *queue) Swap(i, j int)      { q.list[i], q.list[j] = q.list[j], q.list[i] }
func (q *queue) Push(x any)         { q.list = append(q.list, x.(rank)) }
func (q *queue) Pop() any {
	last := len(q.list) - 1
	r := q.list[last]
	q.list = q.list[:last]
	return r
}

func (q *queue) add(r rank) {
	if !q.in[r] {
		q.in[r] = true
		heap.Push(q, r)
	}
}

// lineUp settles one kind: what changed, and what that changes.
func (w *world) lineUp(k *kind) error {
	if err := w.tie(k); err != nil {
		return err
	}
	q := &queue{in: map[rank]bool{}}
	add := func(d *Digest) {
		for tier := range k.tiers {
			if d != nil && tellsOf(k, d, tier) {
				q.add(rank{tier, d.rec.Published, d.rec.IRI})
			}
		}
	}
	for iri := range w.rekeyed {
		add(w.now[iri])
		add(w.was[iri])
		if k.mutual {
			if err := w.addNear(k, iri, add); err != nil {
				return err
			}
		}
	}
	for _, iri := range w.forced {
		d, err := w.article(iri)
		if err != nil {
			return err
		}
		add(d)
	}
	for q.Len() > 0 {
		if err := w.step(k, heap.Pop(q).(rank), q); err != nil {
			return err
		}
	}
	return nil
}

// addNear queues whom an article meets, and whom it met before.
func (w *world) addNear(k *kind, iri quad.IRI, add func(*Digest)) error {
	for _, o := range w.left[iri] {
		add(o)
	}
	now := w.now[iri]
	if now == nil {
		return nil
	}
	near, err := w.near(k, now)
	for _, o := range near {
		add(o)
	}
	return err
}

func tellsOf(k *kind, d *Digest, tier int) bool {
	return slices.ContainsFunc(k.items(d), func(it item) bool { return it.tier == tier })
}

// step settles an article's items of one tier, and queues the items behind
// them that a change concerns.
func (w *world) step(k *kind, r rank, q *queue) error {
	d, err := w.article(r.iri)
	if err != nil {
		return err
	}
	var near []*Digest
	sorts := map[string]bool{}
	if d != nil {
		if near, err = w.near(k, d); err != nil {
			return err
		}
		sorts = w.decide(k, d, r, near)
	}
	if len(w.forced) > 0 { // all is queued
		return w.flush()
	}
	if w.rekeyed[r.iri] {
		sorts = nil
		w.tell(k, w.was[r.iri], sorts, r, q, w.left[r.iri])
	}
	if sorts == nil || len(sorts) > 0 {
		w.tell(k, d, sorts, r, q, near)
	}
	return nil
}

// flush hands on what changed when that is a portion.
func (w *world) flush() error {
	if len(w.now) < portionSize {
		return nil
	}
	err := w.put(w.changed())
	clear(w.now)
	clear(w.was)
	clear(w.stored)
	return err
}

// tell queues the items behind a rank that meet some sorts (nil: all) of items
// of d. Its own items of later tiers were told when it was.
func (w *world) tell(k *kind, d *Digest, sorts map[string]bool, r rank, q *queue, others []*Digest) {
	if d == nil {
		return
	}
	for _, o := range others {
		if sorts != nil && !k.meet(d, o, sorts) {
			continue
		}
		for tier := r.tier; tier < k.tiers; tier++ {
			if next := (rank{tier, o.rec.Published, o.rec.IRI}); next.compare(r) > 0 && tellsOf(k, o, tier) {
				q.add(next)
			}
		}
	}
}

// ties are the articles that one meets, by kind; nil where they are not known.
// They are kept with digests, because looking them up costs most.
type ties [4]map[quad.IRI]bool

// near are the articles that d meets, in order of publication.
func (w *world) near(k *kind, d *Digest) ([]*Digest, error) {
	known := d.ties[k.nth]
	if known == nil {
		var err error
		if known, err = w.meeting(k, d); err != nil {
			return nil, err
		}
		d.ties[k.nth] = known
	}
	out := make([]*Digest, 0, len(known))
	for iri := range known {
		o, err := w.article(iri)
		if err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	slices.SortFunc(out, func(a, b *Digest) int {
		return cmp.Or(cmp.Compare(a.rec.Published, b.rec.Published), cmp.Compare(a.rec.IRI, b.rec.IRI))
	})
	return out, nil
}

// meeting looks up whom d meets.
func (w *world) meeting(k *kind, d *Digest) (map[quad.IRI]bool, error) {
	out := map[quad.IRI]bool{}
	found, err := w.having(k.keys(d, true), k.least)
	if err != nil {
		return nil, err
	}
	for _, iri := range found {
		if iri == d.rec.IRI {
			continue
		}
		o, err := w.article(iri)
		if err != nil {
			return nil, err
		}
		if k.meet(d, o, nil) {
			out[iri] = true
		}
	}
	return out, nil
}

// tie brings up to date whom articles meet: articles of new keys leave those
// that they met before (which are noted) and meet others.
func (w *world) tie(k *kind) error {
	w.left = map[quad.IRI][]*Digest{}
	for iri := range w.rekeyed {
		was := w.was[iri]
		if was == nil {
			continue
		}
		met := was.ties[k.nth]
		if met == nil {
			var err error
			if met, err = w.meeting(k, was); err != nil {
				return err
			}
		}
		for other := range met {
			if w.rekeyed[other] {
				continue
			}
			o, err := w.article(other)
			if err != nil {
				return err
			}
			delete(o.ties[k.nth], iri)
			w.left[iri] = append(w.left[iri], o)
		}
	}
	for iri := range w.rekeyed {
		now := w.now[iri]
		if now == nil {
			continue
		}
		near, err := w.near(k, now)
		if err != nil {
			return err
		}
		for _, o := range near {
			if o.ties[k.nth] != nil {
				o.ties[k.nth][iri] = true
			}
		}
	}
	return nil
}

// decide gives d's items of a tier their identities, and returns the sorts of
// those that have another now.
func (w *world) decide(k *kind, d *Digest, r rank, near []*Digest) map[string]bool {
	ids := k.decide(d, r.tier, near)
	changed := map[string]bool{}
	n := 0
	for _, it := range k.items(d) {
		if it.tier != r.tier {
			continue
		}
		if id := ids[n]; *k.id(d, it.index) != id {
			d = w.change(d)
			*k.id(d, it.index) = id
			changed[it.sort] = true
		}
		n++
	}
	return changed
}
