package badger

import (
	"context"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// answer is a pair which answers the question.
type answer struct {
	pair
	bounds         rules.Bounds
	wanted         []predObj
	subject, graph quad.Value
}

// Find implements store.Store.
func (s *Store) Find(ctx context.Context, star store.Star) iter.Seq2[store.Found, error] {
	return sequence(ctx, s, func(r *reader, use func(store.Found) bool) error { return r.find(star, use) })
}

// sequence is what read gives to use, with a reader that lives as long as it
// is ranged over. An error comes last, unless the caller has stopped before.
func sequence[T any](ctx context.Context, s *Store, read func(r *reader, use func(T) bool) error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		if err := s.enter(); err != nil {
			yield(none, err)
			return
		}
		defer s.leave()
		r := s.reader(ctx)
		defer r.close()
		stopped := false
		err := s.guard(&r.calling, func() error {
			return read(r, func(v T) bool {
				stopped = !yield(v, nil)
				return !stopped
			})
		})
		if err == nil {
			err = s.state(ctx)
		}
		if err != nil && !stopped {
			yield(none, err)
		}
	}
}

func (r *reader) find(star store.Star, use func(store.Found) bool) error {
	if err := r.s.state(r.ctx); err != nil {
		return err
	}
	q, err := r.question(star)
	if err != nil || q.nothing {
		return err
	}
	sources := r.sources(q)
	pairs, which, err := smallest(sources, q.patience(r.s.patience))
	if err != nil {
		return err
	}
	timeIndex := which == len(sources)-1 && q.span.Asked
	if which < 0 || timeIndex && q.worthWalking(len(pairs)) {
		return r.findAlongTime(q, sources, pairs, use)
	}
	if pairs, err = r.narrow(pairs, sources, which); err != nil {
		return err
	}
	if q.order == store.AnyOrder {
		return r.findPiecewise(q, pairs, use)
	}
	_, err = r.handPairs(q, pairs, use)
	return err
}

// patience is how many keys to look at for what selects few; after that the
// time index finds the first answers sooner. Who asks for the newest first
// wants to stop early, with or without a limit.
func (q *question) patience(least int) int {
	switch {
	case q.order == store.NewestFirst && q.limit == 0:
		return least
	case q.order == store.NewestFirst, q.order == store.ByTime && q.limit > 0:
		return least + least/64*min(q.limit, 1<<20)
	}
	return unlimited
}

// worthWalking reports whether to find the first answers along the time index
// costs less than to look at all that it has selected.
func (q *question) worthWalking(selected int) bool {
	inTime := q.order == store.ByTime || q.order == store.NewestFirst
	return inTime && q.limit > 0 && selected > 2*q.limit
}

// findAlongTime walks through the time index and then adds the undated. Selected
// are the pairs that the index has, if they have been listed.
func (r *reader) findAlongTime(q *question, sources []source, selected []pair, use func(store.Found) bool) error {
	t := r.timeGroups(q)
	defer t.close()
	narrowed, patience := false, 2*q.limit
	for {
		pairs, err := t.group()
		if err != nil {
			return err
		}
		if len(pairs) == 0 {
			break
		}
		if patience -= len(pairs); patience < 0 && selected != nil && !narrowed {
			narrowed = true
			if selected, err = r.narrow(selected, sources, len(sources)-1); err != nil {
				return err
			}
		}
		if narrowed {
			pairs = slices.DeleteFunc(pairs, func(at pair) bool { return !contains(selected, at) })
		}
		if more, err := r.handGroup(q, sortPairs(pairs), use); err != nil || !more {
			return err
		}
	}
	if q.span.Asked {
		return nil
	}
	pairs, _, err := smallest(sources, unlimited)
	if err != nil {
		return err
	}
	answers, err := r.check(q, pairs)
	if err != nil {
		return err
	}
	answers = slices.DeleteFunc(answers, func(a answer) bool { return a.bounds.Dated })
	_, err = r.hand(q, answers, use)
	return err
}

// handGroup answers with pairs that have the same bounds. If their graphs are
// their order it begins with few graphs, because the caller may stop.
func (r *reader) handGroup(q *question, pairs []pair, use func(store.Found) bool) (more bool, err error) {
	if q.order != store.NewestFirst {
		return r.handPairs(q, pairs, use)
	}
	var list [][]pair
	if list, err = r.byGraphName(pairs); err != nil {
		return false, err
	}
	var piece []pair
	size := 1
	for i, part := range list {
		if piece = append(piece, part...); len(piece) < size && i < len(list)-1 {
			continue
		}
		if more, err := r.handPairs(q, sortPairs(piece), use); err != nil || !more {
			return false, err
		}
		piece, size = piece[:0], min(4*size, pieceSize)
	}
	return true, nil
}

func (r *reader) handPairs(q *question, pairs []pair, use func(store.Found) bool) (more bool, err error) {
	answers, err := r.check(q, pairs)
	if err != nil {
		return false, err
	}
	return r.hand(q, answers, use)
}

// byGraphName cuts sorted pairs by graph and orders the parts by the graphs' IRIs.
func (r *reader) byGraphName(pairs []pair) ([][]pair, error) {
	var parts [][]pair
	var graphs []id
	for len(pairs) > 0 {
		n := 1
		for n < len(pairs) && pairs[n].g == pairs[0].g {
			n++
		}
		parts, graphs = append(parts, pairs[:n]), append(graphs, pairs[0].g)
		pairs = pairs[n:]
	}
	if err := r.fetch(graphs); err != nil {
		return nil, err
	}
	names := make(map[id]quad.Value, len(parts))
	for _, p := range parts {
		var err error
		if names[p[0].g], err = r.value(p[0].g); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(parts, func(a, b []pair) int { return rules.Compare(names[a[0].g], names[b[0].g]) })
	return parts, nil
}

// check returns the pairs that answer q, in their order.
func (r *reader) check(q *question, pairs []pair) (answers []answer, err error) {
	var a article
	var all, wanted []predObj
	sparse := len(pairs) > 0 && far(pairs[0].g, pairs[len(pairs)-1].g, len(pairs))
	for _, at := range pairs {
		if err := r.step(); err != nil {
			return nil, err
		}
		if !q.allows(at) {
			continue
		}
		if a.parts == nil || a.g != at.g {
			if err := r.read(&a, at.g, sparse); err != nil {
				return nil, err
			}
		}
		if all, err = a.unpack(at.s, all[:0]); err != nil {
			return nil, err
		}
		if !q.holds(all) {
			continue
		}
		if bounds := r.bounds(all); q.span.Overlaps(bounds) {
			begin := len(wanted)
			wanted = q.wanted(wanted, all)
			answers = append(answers, answer{pair: at, bounds: bounds, wanted: wanted[begin:len(wanted):len(wanted)]})
		}
	}
	return answers, nil
}

// article is an opened block.
type article struct {
	g     id
	parts []subjectPart
}

// read makes a the article g; what a was before is no more.
func (r *reader) read(a *article, g id, sparse bool) error {
	b, err := r.nextBlock(g, sparse)
	if err != nil {
		return err
	}
	a.g = g
	a.parts, err = b.subjects(a.parts[:0])
	return err
}

// unpack appends s's pairs to out. An article without s is an index that does
// not belong to it.
func (a *article) unpack(s id, out []predObj) ([]predObj, error) {
	i, ok := slices.BinarySearchFunc(a.parts, s, func(p subjectPart, s id) int { return compareIDs(p.s, s) })
	if !ok {
		return out, errCorrupt
	}
	return a.parts[i].unpack(out)
}

func (r *reader) bounds(all []predObj) (b rules.Bounds) {
	for _, po := range all {
		r.s.vocab.bound(&b, po.p, po.o)
	}
	return b
}
