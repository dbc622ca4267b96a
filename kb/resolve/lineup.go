package resolve

import (
	"cmp"
	"container/heap"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
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
	items func(d *Digest) []*item
	// keys are what others find d by; with wide also those by which d finds
	// others, which are the same for all that find each other.
	keys func(d *Digest, wide bool) []string
	// decide returns the identities of d's items of the tier that are due, in the
	// order of items. near are the other articles that meet d in a sort that is
	// due, in order of publication; identities of items behind are not settled.
	decide func(d *Digest, tier int, due sorts, near []neighbour) []quad.IRI
	// id is where a record has the identity of an item.
	id func(rec *schema.Record, index int) *quad.IRI
	// meet tells how two articles meet, if they do. Articles that meet have keys
	// in common.
	meet func(a, b *Digest) tie
	// alike reports whether two digests of one text, in which others are meant by
	// some name, meet the same articles.
	alike func(was, now *Digest) bool
	// differing are the sorts in which items of two digests of one text, in which others
	// are meant by some name, differ for those that meet them; nil = not known.
	differing func(was, now *Digest) sorts
	// passes reports whether an item of another article is decided as before now that d, which it
	// meets, is new and has its items of a tier before it; nil = not known. Most of what is new is of
	// something that nobody else tells of.
	passes func(d *Digest, tier int, o neighbour, it *item) bool
	mutual bool // whom one meets behind it counts as well
	least  int  // keys in common from which two articles may have items in common
}

// item is one thing that an article tells of.
type item struct {
	tier  int
	index int    // in the record's list
	sort  string // only items of one sort have to do with each other
	also  string // a second sort that it is of, "" for none
	id    quad.IRI
}

// in reports whether an item is of one of some sorts.
func (it *item) in(s sorts) bool { return s.has(it.sort) || it.also != "" && s.has(it.also) }

// metIn reports whether a sort that an item is of is among those that changed and those in which its
// article meets another.
func (it *item) metIn(changed, met sorts) bool {
	return changed.has(it.sort) && met.has(it.sort) || it.also != "" && changed.has(it.also) && met.has(it.also)
}

// sortsWith are some sorts with those that an item is of.
func (it *item) sortsWith(s sorts) sorts {
	if s = s.with(it.sort); it.also != "" {
		s = s.with(it.also)
	}
	return s
}

// wholly are the sorts of which all items are due where those of some sorts are: an
// item of two sorts is not decided without the others of either.
func wholly(items []*item, tier int, due sorts) sorts {
	for grown := true; grown; {
		grown = false
		for _, it := range items {
			if it.tier != tier || !it.in(due) {
				continue
			}
			if more := it.sortsWith(due); len(more) > len(due) {
				due, grown = more, true
			}
		}
	}
	return due
}

// sorts are sorts of items, each once.
type sorts []string

func (s sorts) has(sort string) bool { return slices.Contains(s, sort) }

func (s sorts) with(sort string) sorts {
	if s.has(sort) {
		return s
	}
	return append(s, sort)
}

// tie is how two articles meet: in the sorts of which items of both can be one.
// It is the same seen from either.
type tie struct {
	sorts sorts // none = they do not meet
	kin   kinship
}

// anySort is the tie of articles whose items are all of one sort.
var anySort = tie{sorts: sorts{""}}

// in reports whether articles meet in one of some sorts.
func (t tie) in(due sorts) bool { return slices.ContainsFunc(t.sorts, due.has) }

// neighbour is an article that another meets.
type neighbour struct {
	*Digest
	tie
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
	return rank{0, a.published, a.iri}.compare(rank{0, b.published, b.iri}) < 0
}

// queue is the ranks to look at, with the sorts of items that are due there.
type queue struct {
	list []rank
	due  map[rank]sorts
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

func (q *queue) add(d *Digest, it *item) {
	r := rank{it.tier, d.published, d.iri}
	due, queued := q.due[r]
	if !queued {
		heap.Push(q, r)
	}
	q.due[r] = it.sortsWith(due)
}

// next takes the first rank.
func (q *queue) next() (rank, sorts) {
	r := heap.Pop(q).(rank)
	due := q.due[r]
	delete(q.due, r)
	return r, due
}

// itemsOf are an article's items of a kind.
func (d *Digest) itemsOf(k *kind) []*item {
	if !d.listed[k.nth] {
		d.listed[k.nth], d.items[k.nth] = true, k.items(d)
	}
	return d.items[k.nth]
}

// movedIn are the articles that may meet others than before.
func (w *world) movedIn(k *kind) iter.Seq[quad.IRI] {
	return func(yield func(quad.IRI) bool) {
		for iri, m := range w.rekeyed {
			if m[k.nth] && !yield(iri) {
				return
			}
		}
	}
}

// lineUp settles one kind: what changed, and what that changes.
func (w *world) lineUp(k *kind) error {
	if err := w.tie(k); err != nil {
		return err
	}
	q := &queue{due: map[rank]sorts{}}
	add := func(d *Digest) {
		if d != nil {
			for _, it := range d.itemsOf(k) {
				q.add(d, it)
			}
		}
	}
	for iri := range w.movedIn(k) {
		if s := w.shifts[iri]; s != nil {
			if err := w.queueShift(k, q, w.now[iri], s); err != nil {
				return err
			}
			continue
		}
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
		if err := w.step(k, q); err != nil {
			return err
		}
	}
	return nil
}

// addNear queues whom an article meets, and whom it met before.
func (w *world) addNear(k *kind, iri quad.IRI, add func(*Digest)) error {
	for _, o := range w.left[iri] {
		add(o.Digest)
	}
	now := w.now[iri]
	if now == nil {
		return nil
	}
	near, err := w.near(k, now, anySort.sorts)
	for _, o := range near {
		add(o.Digest)
	}
	return err
}

// step settles the items that are due at the first rank of the queue, and
// queues the items behind them that a change concerns.
func (w *world) step(k *kind, q *queue) error {
	r, due := q.next()
	d, err := w.article(r.iri)
	if err != nil {
		return err
	}
	var near []neighbour
	var changed sorts
	if d != nil {
		due = wholly(d.itemsOf(k), r.tier, due)
		if near, err = w.near(k, d, due); err != nil {
			return err
		}
		changed = w.decide(k, d, r.tier, due, near)
	}
	if len(w.forced) > 0 { // all is queued
		return w.flush()
	}
	if len(changed) > 0 { // an item can be due for one of its sorts, and later ones of its article rest on the other
		tell(k, changed, r, q, []neighbour{{d, tie{sorts: changed}}}, nil)
	}
	if w.rekeyed[r.iri][k.nth] && w.shifts[r.iri] == nil {
		changed = due
		tell(k, changed, r, q, w.left[r.iri], nil)
	}
	var passes func(neighbour, *item) bool
	if was, touched := w.was[r.iri]; touched && was == nil && d != nil && k.passes != nil {
		passes = func(o neighbour, it *item) bool { return k.passes(d, r.tier, o, it) }
	}
	tell(k, changed, r, q, near, passes)
	return nil
}

// flush hands on what changed when that is a portion.
func (w *world) flush() error {
	if len(w.now) < portionSize {
		return nil
	}
	w.close()
	err := w.put(w.changed())
	clear(w.now)
	clear(w.was)
	clear(w.seen)
	clear(w.stored)
	return err
}

// tell queues the items behind a rank that have to do with the sorts that
// changed there, but for those that this passes by (nil: none).
func tell(k *kind, changed sorts, r rank, q *queue, others []neighbour, passes func(neighbour, *item) bool) {
	for _, o := range others {
		if !o.in(changed) {
			continue
		}
		for _, it := range o.itemsOf(k) {
			next := rank{it.tier, o.published, o.iri}
			if it.tier >= r.tier && next.compare(r) > 0 && it.metIn(changed, o.sorts) && (passes == nil || !passes(o, it)) {
				q.add(o.Digest, it)
			}
		}
	}
}

// near are the articles that d meets in sorts that are due, in order of publication.
func (w *world) near(k *kind, d *Digest, due sorts) ([]neighbour, error) {
	known, err := w.known(k, d)
	if err != nil {
		return nil, err
	}
	var list []quad.IRI
	var how []tie
	for _, met := range known {
		if t := w.book.tie(met); t.in(due) {
			list, how = append(list, w.book.iri(met)), append(how, t)
		}
	}
	if err := w.expect(list); err != nil {
		return nil, err
	}
	out := make([]neighbour, len(list))
	for i, iri := range list {
		o, err := w.article(iri)
		if err != nil {
			return nil, err
		}
		out[i] = neighbour{o, how[i]}
	}
	return out, nil
}

// known are the ties of an article.
func (w *world) known(k *kind, d *Digest) ([]tied, error) {
	t := &d.ties[k.nth]
	if !t.known {
		met, err := w.meeting(k, d)
		if err != nil {
			return nil, err
		}
		*t = ties{true, met}
	}
	return t.list, nil
}

// meeting looks up whom d meets.
func (w *world) meeting(k *kind, d *Digest) ([]tied, error) {
	found, err := w.having(k.keys(d, true), k.least)
	if err != nil {
		return nil, err
	}
	return w.ties(k, d, found, w.article)
}

// ties are the ties of d to those of a list that it meets.
func (w *world) ties(k *kind, d *Digest, list []quad.IRI, article func(quad.IRI) (*Digest, error)) ([]tied, error) {
	if err := w.expect(list); err != nil {
		return nil, err
	}
	var out []tied
	for _, iri := range list {
		if iri == d.iri {
			continue
		}
		o, err := article(iri)
		if err != nil {
			return nil, err
		}
		if t := k.meet(d, o); len(t.sorts) > 0 {
			out = append(out, w.book.tied(o, t))
		}
	}
	slices.SortFunc(out, w.book.compare)
	return slices.Clip(out), nil
}

// tie brings up to date whom articles meet: articles of new keys leave those
// that they met before (which are noted) and meet others.
func (w *world) tie(k *kind) error {
	if err := w.lookAhead(k); err != nil {
		return err
	}
	var err error
	if w.shifts, err = w.shifting(k); err != nil {
		return err
	}
	w.left = map[quad.IRI][]neighbour{}
	for iri := range w.movedIn(k) {
		was := w.was[iri]
		if was == nil || w.shifts[iri] != nil {
			continue
		}
		met, err := w.known(k, was)
		if err != nil {
			return err
		}
		for _, t := range met {
			other := w.book.iri(t)
			if w.rekeyed[other][k.nth] {
				continue
			}
			o, err := w.article(other)
			if err != nil {
				return err
			}
			w.book.drop(&o.ties[k.nth], w.book.tied(was, tie{}))
			w.left[iri] = append(w.left[iri], neighbour{o, w.book.tie(t)})
		}
	}
	for iri := range w.movedIn(k) {
		now := w.now[iri]
		if now == nil {
			continue
		}
		if s := w.shifts[iri]; s != nil {
			if err := w.shift(k, s, w.was[iri], now); err != nil {
				return err
			}
			continue
		}
		met, err := w.known(k, now)
		if err != nil {
			return err
		}
		for _, t := range met {
			o, err := w.article(w.book.iri(t))
			if err != nil {
				return err
			}
			w.book.put(&o.ties[k.nth], tied{w.book.number(now), t.sorts, t.kin})
		}
	}
	return nil
}

// lookAhead looks up all keys that tie will ask for, for one look-up of many is
// cheaper than many.
func (w *world) lookAhead(k *kind) error {
	var keys []string
	for iri := range w.movedIn(k) {
		for _, d := range []*Digest{w.was[iri], w.now[iri]} {
			if d != nil && !d.ties[k.nth].known {
				keys = append(keys, k.keys(d, true)...)
			}
		}
	}
	return w.lookUp(keys)
}

// decide gives d's items of a tier that are due their identities, and returns
// the sorts of those that have another now.
func (w *world) decide(k *kind, d *Digest, tier int, due sorts, near []neighbour) (changed sorts) {
	ids := k.decide(d, tier, due, near)
	n := 0
	for j, it := range d.itemsOf(k) {
		if it.tier != tier || !it.in(due) {
			continue
		}
		if id := ids[n]; it.id != id {
			d = w.change(d)
			d.itemsOf(k)[j].id = id
			*k.id(d.rec, it.index) = id
			changed = it.sortsWith(changed)
		}
		n++
	}
	return changed
}
