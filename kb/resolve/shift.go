package resolve

import (
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cespare/xxhash/v2"
)

// When another one is meant by a name in a stored article, most of what it meets it meets
// as before: those who know neither him nor the one who was meant. So only the others are
// compared anew, and only those items are settled anew that this can concern.

// shift is what changes for others when others are meant in an article.
type shift struct {
	items sorts       // in which its own differ
	met   []neighbour // whom it meets otherwise than before, in the sorts of before and now
	lost  sorts       // in which it met articles that are gone, or that others are in place of
}

// shifting are the articles of which what they meet can be worked out from what they met.
func (w *world) shifting(k *kind) (map[quad.IRI]*shift, error) {
	out := map[quad.IRI]*shift{}
	for iri := range w.replaced {
		was, now := w.was[iri], w.now[iri]
		if k.differing == nil || was == nil || now == nil || !w.rekeyed[iri][k.nth] {
			continue
		}
		if t := &was.ties[k.nth]; !t.known {
			met, err := w.met(k, was)
			if err != nil {
				return nil, err
			}
			*t = ties{true, met}
		}
		out[iri] = &shift{items: k.differing(was, now)}
	}
	return out, nil
}

// met looks up whom an article met before the change.
func (w *world) met(k *kind, d *Digest) ([]tied, error) {
	found, err := w.had(k.keys(d, true), k.least)
	if err != nil {
		return nil, err
	}
	return w.ties(k, d, found, func(iri quad.IRI) (*Digest, error) {
		if was, changed := w.was[iri]; changed {
			return was, nil
		}
		return w.article(iri)
	})
}

// shift brings up to date whom an article meets, and whom those meet.
func (w *world) shift(k *kind, s *shift, was, now *Digest) error {
	found, err := w.having(k.keys(now, true), k.least)
	if err != nil {
		return err
	}
	old, replaced := was.ties[k.nth].list, w.replaced[now.iri]
	var list []tied
	for _, iri := range found {
		if iri == now.iri {
			continue
		}
		o, err := w.article(iri)
		if err != nil {
			return err
		}
		t := tied{article: w.book.number(o)}
		i, met := w.book.find(old, t)
		if !w.rekeyed[iri][k.nth] && !intersect(o.knows(), replaced) {
			if met {
				list = append(list, old[i])
			}
			continue
		}
		if is := k.meet(now, o); len(is.sorts) > 0 {
			list = append(list, w.book.tied(o, is))
		}
	}
	slices.SortFunc(list, w.book.compare)
	if err := w.retie(k, s, now, old, list); err != nil {
		return err
	}
	now.ties[k.nth] = ties{true, slices.Clip(list)}
	return nil
}

// retie notes in what way the ties of now are others than before, with those at the other ends.
func (w *world) retie(k *kind, s *shift, now *Digest, old, list []tied) error {
	self := w.book.number(now)
	end := func(t tied) (*Digest, error) { return w.article(w.book.iri(t)) }
	for _, t := range list {
		i, met := w.book.find(old, t)
		if met && old[i] == t {
			continue
		}
		o, err := end(t)
		if err != nil {
			return err
		}
		w.book.put(&o.ties[k.nth], tied{self, t.sorts, t.kin})
		both := w.book.tie(t)
		if met {
			both.sorts = slices.Concat(both.sorts, w.book.tie(old[i]).sorts)
		}
		s.met = append(s.met, neighbour{o, both})
	}
	for _, t := range old {
		if _, still := w.book.find(list, t); still {
			continue
		}
		o, err := end(t)
		if err != nil {
			return err
		}
		if o == nil || w.book.number(o) != t.article { // what was there is gone
			s.lost = append(s.lost, w.book.tie(t).sorts...)
			continue
		}
		w.book.drop(&o.ties[k.nth], tied{article: self})
		s.met = append(s.met, neighbour{o, w.book.tie(t)})
	}
	return nil
}

// queueShift queues what a shift can concern: the items of now that differ, or that others are
// compared with otherwise; and the items of others of those sorts.
func (w *world) queueShift(k *kind, q *queue, now *Digest, s *shift) error {
	due := slices.Concat(s.items, s.lost)
	queue := func(o *Digest, in sorts) {
		for _, it := range o.itemsOf(k) {
			if it.in(in) {
				q.add(o, it)
			}
		}
	}
	for _, o := range s.met {
		queue(o.Digest, o.sorts)
		due = append(due, o.sorts...)
	}
	queue(now, due)
	near, err := w.near(k, now, s.items)
	for tier := range k.tiers {
		tell(k, s.items, rank{tier, now.published, now.iri}, q, near, nil)
	}
	return err
}

// knows are who is in an article, as hashes in order: two that are alike by chance do no
// harm, for whom they lead to is compared.
func (d *Digest) knows() []uint32 {
	if d.who == nil {
		d.who = make([]uint32, 0, len(d.cast()))
		for _, p := range d.cast() {
			d.who = append(d.who, p.hash())
		}
		d.who = sorted(d.who)
	}
	return d.who
}

// replaced are those who are in one of two casts and not, or not as such, in the other.
func replaced(was, now []present) (out []uint32) {
	for _, side := range [][2][]present{{was, now}, {now, was}} {
		for _, p := range side[0] {
			if !slices.Contains(side[1], p) {
				out = append(out, p.hash())
			}
		}
	}
	return sorted(out)
}

// hash tells one from others, but for a few of them.
func (p present) hash() uint32 { return uint32(xxhash.Sum64String(string(p.id))) }

// intersect reports whether two lists in order have a number in common.
func intersect(a, b []uint32) bool {
	return slices.ContainsFunc(b, func(x uint32) bool { _, is := slices.BinarySearch(a, x); return is })
}
