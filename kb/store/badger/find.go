package badger

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// question is store.Star in ids.
type question struct {
	subjects ids
	where    []condition
	span     rules.Range
	words    []pair // sorted; nil if no words are asked for
	want     ids
	order    store.Order
	limit    int
	nothing  bool // a term or word which the store has never seen
}

type condition struct {
	p       id
	objects ids
}

// answer is a pair which answers the question.
type answer struct {
	pair
	bounds         rules.Bounds
	wanted         []predObj
	subject, graph quad.Value
}

// Find implements store.Store.
func (s *Store) Find(ctx context.Context, star store.Star) iter.Seq2[store.Found, error] {
	return func(yield func(store.Found, error) bool) {
		if err := s.enter(); err != nil {
			yield(store.Found{}, err)
			return
		}
		defer s.leave()
		r := s.reader(ctx)
		defer r.close()
		stopped := false
		err := r.find(star, func(f store.Found) bool {
			stopped = !yield(f, nil)
			return !stopped
		})
		if err == nil {
			err = s.state(ctx)
		}
		if err != nil && !stopped {
			yield(store.Found{}, err)
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
	limit := unlimited
	if q.order == store.ByTime && q.limit > 0 {
		// When nothing selects few, the time index finds the first ones sooner.
		limit = r.s.patience + r.s.patience/64*min(q.limit, 1<<20)
	}
	sources := r.sources(q)
	pairs, done, err := smallest(sources, limit)
	if err != nil {
		return err
	}
	if !done {
		return r.findAlongTime(q, sources, use)
	}
	answers, err := r.check(q, pairs)
	if err != nil {
		return err
	}
	_, err = r.hand(q, answers, use)
	return err
}

// question looks the star's terms up.
func (r *reader) question(star store.Star) (q *question, err error) {
	q = &question{order: star.Order, limit: star.Limit}
	if q.span, err = rules.RangeOf(star); err != nil {
		return nil, err
	}
	if q.subjects, err = r.idsOf(rules.Terms(star.Subjects)); err != nil {
		return nil, err
	}
	q.nothing = q.subjects.none()
	for _, w := range star.Where {
		c, known, err := r.condition(w)
		if err != nil {
			return nil, err
		}
		q.nothing = q.nothing || !known
		q.where = append(q.where, c)
	}
	if q.want, err = r.idsOf(values(star.Want)); err != nil || q.nothing {
		return q, err
	}
	if words := rules.AllWords(star.Words); len(words) > 0 {
		q.words, err = r.byWords(words)
	}
	return q, err
}

func (r *reader) condition(w store.Condition) (c condition, known bool, err error) {
	if c.p, known, err = r.s.lookup(r.txn, w.Predicate); err != nil || !known {
		return c, known, err
	}
	c.objects, err = r.idsOf(rules.Terms(w.Objects))
	return c, !c.objects.none(), err
}

func values(iris []quad.IRI) []quad.Value {
	if iris == nil {
		return nil
	}
	all := make([]quad.Value, len(iris))
	for i, iri := range iris {
		all[i] = iri
	}
	return all
}

// findAlongTime walks through the time index and then adds the undated.
func (r *reader) findAlongTime(q *question, sources []source, use func(store.Found) bool) error {
	t := r.timeline(q.span)
	defer t.close()
	for {
		pairs, err := t.group()
		if err != nil {
			return err
		}
		if len(pairs) == 0 {
			break
		}
		answers, err := r.check(q, sortPairs(pairs))
		if err != nil {
			return err
		}
		if more, err := r.hand(q, answers, use); err != nil || !more {
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

// check returns the pairs that answer q, in their order.
func (r *reader) check(q *question, pairs []pair) (answers []answer, err error) {
	var parts []subjectPart
	var all, wanted []predObj
	for i, at := range pairs {
		if err := r.step(); err != nil {
			return nil, err
		}
		if !q.subjects.has(at.s) || q.words != nil && !contains(q.words, at) {
			continue
		}
		if i == 0 || at.g != pairs[i-1].g || parts == nil {
			if parts, err = r.parts(at.g); err != nil {
				return nil, err
			}
		}
		if all, err = unpackSubject(parts, at.s, all[:0]); err != nil {
			return nil, err
		}
		if !q.holds(all) {
			continue
		}
		a := answer{pair: at, bounds: r.bounds(all)}
		if q.span.Overlaps(a.bounds) {
			begin := len(wanted)
			wanted = q.wanted(wanted, all)
			a.wanted = wanted[begin:len(wanted):len(wanted)]
			answers = append(answers, a)
		}
	}
	return answers, nil
}

func contains(sorted []pair, at pair) bool {
	_, ok := slices.BinarySearchFunc(sorted, at, comparePairs)
	return ok
}

func (r *reader) parts(g id) ([]subjectPart, error) {
	b, err := r.nextBlock(g)
	if err != nil {
		return nil, err
	}
	return b.subjects()
}

// unpackSubject appends s's pairs to out. A block without s is an index that
// does not belong to it.
func unpackSubject(parts []subjectPart, s id, out []predObj) ([]predObj, error) {
	i, ok := slices.BinarySearchFunc(parts, s, func(p subjectPart, s id) int { return compareIDs(p.s, s) })
	if !ok {
		return out, errCorrupt
	}
	return parts[i].unpack(out)
}

func (q *question) holds(all []predObj) bool {
	for _, c := range q.where {
		if !slices.ContainsFunc(all, func(po predObj) bool { return po.p == c.p && c.objects.has(po.o) }) {
			return false
		}
	}
	return true
}

func (q *question) wanted(out, all []predObj) []predObj {
	for _, po := range all {
		if q.want.has(po.p) {
			out = append(out, po)
		}
	}
	return out
}

func (r *reader) bounds(all []predObj) (b rules.Bounds) {
	for _, po := range all {
		r.s.vocab.bound(&b, po.p, po.o)
	}
	return b
}

// hand gives the answers, in order, to use and counts the limit down; more is
// false when no further ones are wanted.
func (r *reader) hand(q *question, answers []answer, use func(store.Found) bool) (more bool, err error) {
	for i := range answers {
		a := &answers[i]
		if a.subject, err = r.value(a.s); err != nil {
			return false, err
		}
		if a.graph, err = r.value(a.g); err != nil {
			return false, err
		}
	}
	slices.SortFunc(answers, q.compare)
	for _, a := range answers {
		if err := r.s.state(r.ctx); err != nil {
			return false, err
		}
		f, err := r.found(a)
		if err != nil {
			return false, err
		}
		if !use(f) {
			return false, nil
		}
		if q.limit--; q.limit == 0 {
			return false, nil
		}
	}
	return true, nil
}

func (q *question) compare(a, b answer) int {
	if q.order == store.ByTime {
		if c := a.bounds.Compare(b.bounds); c != 0 {
			return c
		}
	}
	return cmp.Or(rules.Compare(a.subject, b.subject), rules.Compare(a.graph, b.graph))
}

func (r *reader) found(a answer) (store.Found, error) {
	f := store.Found{Subject: a.subject, Graph: a.graph.(quad.IRI)}
	if len(a.wanted) > 0 {
		f.Quads = make([]quad.Quad, len(a.wanted))
	}
	for i, po := range a.wanted {
		p, err := r.value(po.p)
		if err != nil {
			return f, err
		}
		o, err := r.value(po.o)
		if err != nil {
			return f, err
		}
		f.Quads[i] = quad.Quad{Subject: a.subject, Predicate: p, Object: o, Label: a.graph}
	}
	slices.SortFunc(f.Quads, rules.CompareQuads)
	return f, nil
}
