package badger

import (
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// question is store.Star in ids.
type question struct {
	subjects ids
	graphs   ids
	where    []condition
	span     rules.Range
	words    []pair     // sorted; nil if no words are asked for
	want     map[id]int // wanted predicates and their places in the order of answers; nil wants all
	order    store.Order
	limit    int
	nothing  bool // a term or word which the store has never seen
}

type condition struct {
	p       id
	objects ids
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
	if q.graphs, err = r.idsOf(rules.Terms(star.Graphs)); err != nil {
		return nil, err
	}
	if err := r.findOwn(&q.subjects, star.Subjects); err != nil {
		return nil, err
	}
	q.nothing = q.subjects.none() || q.graphs.none()
	for _, w := range star.Where {
		c, known, err := r.condition(w)
		if err != nil {
			return nil, err
		}
		q.nothing = q.nothing || !known
		q.where = append(q.where, c)
	}
	if q.want, err = r.places(star.Want); err != nil || q.nothing {
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

// places numbers predicates in the order of their texts.
func (r *reader) places(want []quad.IRI) (map[id]int, error) {
	if want == nil {
		return nil, nil
	}
	places := make(map[id]int, len(want))
	for i, iri := range slices.Sorted(slices.Values(want)) {
		x, known, err := r.s.lookup(r.txn, iri)
		if err != nil {
			return nil, err
		}
		if known {
			places[x] = i
		}
	}
	return places, nil
}

// allows reports whether the question looks at a pair at all.
func (q *question) allows(at pair) bool {
	return q.subjects.has(at.s) && q.graphs.has(at.g) && (q.words == nil || contains(q.words, at))
}

func contains(sorted []pair, at pair) bool {
	_, ok := slices.BinarySearchFunc(sorted, at, comparePairs)
	return ok
}

func (q *question) holds(all []predObj) bool {
	for _, c := range q.where {
		if !slices.ContainsFunc(all, func(po predObj) bool { return po.p == c.p && c.objects.has(po.o) }) {
			return false
		}
	}
	return true
}

// wanted appends what is wanted of all to out, by predicate.
func (q *question) wanted(out, all []predObj) []predObj {
	if q.want == nil {
		return append(out, all...)
	}
	begin := len(out)
	for _, po := range all {
		place, ok := q.want[po.p]
		if !ok {
			continue
		}
		out = append(out, po)
		// Few are out of order, because all is by predicate too, in ids.
		for i := len(out) - 1; i > begin && q.want[out[i-1].p] > place; i-- {
			out[i-1], out[i] = out[i], out[i-1]
		}
	}
	return out
}
