package badger

import (
	"context"
	"iter"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// quadIDs is a quad in ids.
type quadIDs struct{ s, p, o, g id }

// pattern is store.Pattern in ids.
type pattern struct{ s, p, o, g ids }

func (p pattern) none() bool { return p.s.none() || p.p.none() || p.o.none() || p.g.none() }

func (p pattern) has(q quadIDs) bool {
	return p.s.has(q.s) && p.p.has(q.p) && p.o.has(q.o) && p.g.has(q.g)
}

// Quads implements store.Store.
func (s *Store) Quads(ctx context.Context, p store.Pattern) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		if err := s.enter(); err != nil {
			yield(quad.Quad{}, err)
			return
		}
		defer s.leave()
		r := s.reader(ctx)
		defer r.close()
		stopped := false
		err := s.guard(&r.calling, func() error {
			return r.quads(p, func(q quad.Quad) bool {
				stopped = !yield(q, nil)
				return !stopped
			})
		})
		if err == nil {
			err = s.state(ctx)
		}
		if err != nil && !stopped {
			yield(quad.Quad{}, err)
		}
	}
}

func (r *reader) quads(p store.Pattern, use func(quad.Quad) bool) error {
	if err := r.s.state(r.ctx); err != nil {
		return err
	}
	var in pattern
	for _, side := range []struct {
		to   *ids
		from []quad.Value
	}{{&in.s, p.S}, {&in.p, p.P}, {&in.o, p.O}, {&in.g, p.G}} {
		var err error
		if *side.to, err = r.idsOf(rules.Terms(side.from)); err != nil {
			return err
		}
	}
	if in.none() {
		return nil
	}
	return r.match(in, func(q quadIDs) (bool, error) {
		if !in.has(q) {
			return true, nil
		}
		v, err := r.quad(q)
		if err != nil {
			return false, err
		}
		// What use does may take long: look at the context before each.
		if err := r.s.state(r.ctx); err != nil {
			return false, err
		}
		return give(r, v, use), nil
	})
}

func (r *reader) quad(q quadIDs) (v quad.Quad, err error) {
	if v.Subject, err = r.value(q.s); err != nil {
		return v, err
	}
	if v.Predicate, err = r.value(q.p); err != nil {
		return v, err
	}
	if v.Object, err = r.value(q.o); err != nil {
		return v, err
	}
	v.Label, err = r.value(q.g)
	return v, err
}

// match hands to use all that p selects, and perhaps more, through the index
// that leaves least: the articles, a subject's quads, a predicate's, or all.
func (r *reader) match(p pattern, use func(quadIDs) (bool, error)) error {
	switch {
	case !p.g.all && (p.s.all || len(p.g.list) <= len(p.s.list)):
		return r.matchArticles(p.g.list, use)
	case !p.s.all:
		return r.scanAll(p.subjectPrefixes(), subjectFirst(use))
	case !p.p.all:
		return r.scanAll(p.predicatePrefixes(), predicateFirst(use))
	case !p.o.all:
		// No index begins with the object, but there are few predicates.
		counts, err := readCounts(r.txn)
		if err != nil {
			return err
		}
		p.p = newIDs(slices.Sorted(maps.Keys(counts)))
		return r.scanAll(p.predicatePrefixes(), predicateFirst(use))
	}
	return r.scanAll([][]byte{{spaceSPOG}}, subjectFirst(use))
}

func (p pattern) subjectPrefixes() [][]byte {
	var prefixes [][]byte
	for _, s := range p.s.list {
		prefixes = append(prefixes, idKey(spaceSPOG, s))
	}
	prefixes, ok := extend(prefixes, p.p)
	if ok {
		prefixes, _ = extend(prefixes, p.o)
	}
	return prefixes
}

func (p pattern) predicatePrefixes() [][]byte {
	var prefixes [][]byte
	for _, x := range p.p.list {
		prefixes = append(prefixes, idKey(spacePOSG, x))
	}
	prefixes, _ = extend(prefixes, p.o)
	return prefixes
}

func (r *reader) scanAll(prefixes [][]byte, use func(key []byte) (bool, error)) error {
	more := true
	for _, p := range prefixes {
		err := r.scan(p, func(key []byte) (bool, error) {
			var err error
			more, err = use(key)
			return more, err
		})
		if err != nil || !more {
			return err
		}
	}
	return nil
}

func subjectFirst(use func(quadIDs) (bool, error)) func([]byte) (bool, error) {
	return func(key []byte) (bool, error) {
		var q quadIDs
		if err := cutIDs(key[1:], &q.s, &q.p, &q.o, &q.g); err != nil {
			return false, err
		}
		return use(q)
	}
}

func predicateFirst(use func(quadIDs) (bool, error)) func([]byte) (bool, error) {
	return func(key []byte) (bool, error) {
		var q quadIDs
		if err := cutIDs(key[1:], &q.p, &q.o, &q.s, &q.g); err != nil {
			return false, err
		}
		return use(q)
	}
}

func (r *reader) matchArticles(articles []id, use func(quadIDs) (bool, error)) error {
	for _, g := range articles {
		b, err := r.block(g)
		if err != nil {
			return err
		}
		facts, err := b.facts()
		if err != nil {
			return err
		}
		for _, f := range facts {
			if err := r.step(); err != nil {
				return err
			}
			if more, err := use(quadIDs{f.s, f.p, f.o, g}); err != nil || !more {
				return err
			}
		}
	}
	return nil
}
