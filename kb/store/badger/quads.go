package badger

import (
	"context"
	"errors"
	"fmt"
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
type pattern struct {
	s, p, o, g ids
	once       bool
}

func (p pattern) none() bool { return p.s.none() || p.p.none() || p.o.none() || p.g.none() }

func (p *pattern) has(q quadIDs) bool {
	return p.s.has(q.s) && p.p.has(q.p) && p.o.has(q.o) && p.g.has(q.g)
}

// Quads implements store.Store.
func (s *Store) Quads(ctx context.Context, p store.Pattern) iter.Seq2[quad.Quad, error] {
	return sequence(ctx, s, func(r *reader, use func(quad.Quad) bool) error { return r.quads(p, use) })
}

func (r *reader) quads(p store.Pattern, use func(quad.Quad) bool) error {
	if err := r.s.state(r.ctx); err != nil {
		return err
	}
	in := pattern{once: p.Once}
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
	if err := r.findOwn(&in.s, p.S); err != nil {
		return err
	}
	seen := facts{}
	piece := quadPiece{r: r, use: use, size: 1}
	err := r.match(in, func(q quadIDs) (bool, error) {
		if !in.has(q) || p.Once && !seen.first(q) {
			return true, nil
		}
		return piece.add(q)
	})
	if err != nil || piece.stopped {
		return err
	}
	_, err = piece.flush()
	return err
}

// facts remembers which have been.
type facts map[fact]bool

func (s facts) first(q quadIDs) bool {
	f := fact{q.s, q.p, q.o}
	if s[f] {
		return false
	}
	s[f] = true
	return true
}

// quadPiece gathers quads to read their terms together. The first pieces are
// small, because many callers look at the first quads only; they stay small as
// long as the terms are remembered.
type quadPiece struct {
	r       *reader
	use     func(quad.Quad) bool
	quads   []quadIDs
	size    int
	stopped bool
	fetched bool      // the terms of the piece
	last    quadIDs   // the quad before, with which the next has most terms in common
	terms   quad.Quad // of last
}

func (p *quadPiece) add(q quadIDs) (more bool, err error) {
	if p.quads = append(p.quads, q); len(p.quads) < p.size {
		return true, nil
	}
	more, err = p.flush()
	if p.fetched {
		p.size = min(4*p.size, pieceSize)
	}
	return more, err
}

// flush hands on what has been gathered.
func (p *quadPiece) flush() (more bool, err error) {
	p.fetched = len(p.quads) <= few
	for i := range p.quads {
		if err := p.read(p.quads[i:]); err != nil {
			return false, err
		}
		// What use does may take long: look at the context before each.
		if err := p.r.s.state(p.r.ctx); err != nil {
			return false, err
		}
		if !give(p.r, p.terms, p.use) {
			p.stopped = true
			return false, nil
		}
	}
	p.quads = p.quads[:0]
	return true, nil
}

// read reads the terms of the first of the quads that are left.
func (p *quadPiece) read(left []quadIDs) error {
	q, last := left[0], p.last
	read := func(x, last id, to *quad.Value) (err error) {
		if x != last {
			*to, err = p.value(x, left)
		}
		return err
	}
	if err := read(q.s, last.s, &p.terms.Subject); err != nil {
		return err
	}
	if err := read(q.p, last.p, &p.terms.Predicate); err != nil {
		return err
	}
	if err := read(q.o, last.o, &p.terms.Object); err != nil {
		return err
	}
	p.last = q
	return read(q.g, last.g, &p.terms.Label)
}

// value returns a term of the quads that are left. When one is not remembered,
// all are read.
func (p *quadPiece) value(x id, left []quadIDs) (quad.Value, error) {
	if v, ok := p.r.s.terms.value(x); ok {
		return v, nil
	}
	if !p.fetched {
		p.fetched = true
		if err := p.r.fetchQuads(left); err != nil {
			return nil, err
		}
	}
	return p.r.value(x)
}

func (r *reader) fetchQuads(quads []quadIDs) error {
	list := make([]id, 0, 3*len(quads))
	for i, q := range quads {
		list = append(list, q.o)
		if i == 0 || q.s != quads[i-1].s {
			list = append(list, q.s)
		}
		if i == 0 || q.g != quads[i-1].g {
			list = append(list, q.g)
		}
	}
	return r.fetch(list)
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
		return r.matchArticles(p.g.list, p.s, use)
	case !p.s.all:
		return r.matchSubjects(p, use)
	case !p.p.all:
		return r.scanFacts(p, p.predicatePrefixes(), predicateFirst(use))
	case !p.o.all:
		// No index begins with the object, but there are few predicates.
		counts, err := readCounts(r.txn)
		if err != nil {
			return err
		}
		p.p = newIDs(slices.Sorted(maps.Keys(counts)))
		return r.scanFacts(p, p.predicatePrefixes(), predicateFirst(use))
	}
	return r.scanEverything(use)
}

// matchSubjects hands on what articles say of nodes of their own, and what the index
// of subjects has.
func (r *reader) matchSubjects(p pattern, use func(quadIDs) (bool, error)) error {
	stopped := false
	for _, g := range p.s.articles() {
		err := r.matchArticles([]id{g}, newIDs(p.s.own[g]), func(q quadIDs) (bool, error) {
			more, err := use(q)
			stopped = !more
			return more, err
		})
		if err != nil || stopped {
			return err
		}
	}
	return r.scanFacts(p, p.subjectPrefixes(), subjectFirst(use))
}

var errStopped = errors.New("no more is wanted")

// scanEverything holds what it has seen against the kept counts: Badger passes
// over what it cannot read.
func (r *reader) scanEverything(use func(quadIDs) (bool, error)) error {
	seen := int64(0)
	err := r.eachBlock(func(g id, _ block, facts []fact) error {
		for _, f := range facts {
			seen++
			if more, err := use(quadIDs{f.s, f.p, f.o, g}); err != nil {
				return err
			} else if !more {
				return errStopped
			}
		}
		return nil
	})
	if errors.Is(err, errStopped) {
		return nil
	}
	if err != nil {
		return err
	}
	counts, err := readCounts(r.txn)
	for _, n := range counts {
		seen -= n
	}
	if err == nil && seen != 0 {
		return fmt.Errorf("%d quads cannot be read: %w", -seen, errCorrupt)
	}
	return err
}

// scanFacts scans keys that end with the graph. If each fact is wanted once and
// in any graph, it passes over the others.
func (r *reader) scanFacts(p pattern, prefixes [][]byte, use func(key []byte) (bool, error)) error {
	if !p.once || !p.g.all {
		return r.scanAll(prefixes, use)
	}
	for _, prefix := range prefixes {
		if more, err := r.scanOnce(prefix, use); err != nil || !more {
			return err
		}
	}
	return nil
}

func (r *reader) scanOnce(prefix []byte, use func(key []byte) (bool, error)) (more bool, err error) {
	it := r.space(prefix[0])
	var head []byte
	for it.Seek(prefix); it.ValidForPrefix(prefix); {
		if err := r.step(); err != nil {
			return false, err
		}
		key := it.Item().Key()
		head = append(head[:0], withoutGraph(key)...)
		if more, err := use(key); err != nil || !more {
			return false, err
		}
		const near = 4
		for i := 0; it.ValidForPrefix(head); i++ {
			if i < near {
				it.Next()
			} else {
				it.Seek(append(head, 0xff)) // no id begins so
			}
		}
	}
	return true, nil
}

// withoutGraph cuts off the last of a key's four ids.
func withoutGraph(key []byte) []byte {
	rest := key[1:]
	for range 3 {
		_, rest, _ = cutID(rest)
	}
	return key[:len(key)-len(rest)]
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
		var err error
		if q.s, q.p, q.o, q.g, err = cutFour(key[1:]); err != nil {
			return false, err
		}
		return use(q)
	}
}

func predicateFirst(use func(quadIDs) (bool, error)) func([]byte) (bool, error) {
	return func(key []byte) (bool, error) {
		var q quadIDs
		var err error
		if q.p, q.o, q.s, q.g, err = cutFour(key[1:]); err != nil {
			return false, err
		}
		return use(q)
	}
}

// matchArticles hands what articles say of subjects to use.
func (r *reader) matchArticles(articles []id, subjects ids, use func(quadIDs) (bool, error)) error {
	var parts []subjectPart
	var pairs []predObj
	for _, g := range articles {
		b, err := r.block(g)
		if err != nil {
			return err
		}
		if b == nil {
			continue // a term, but no article
		}
		if parts, err = b.subjects(parts[:0]); err != nil {
			return err
		}
		for _, part := range parts {
			if !subjects.has(part.s) {
				continue
			}
			if pairs, err = part.unpack(pairs[:0]); err != nil {
				return err
			}
			for _, po := range pairs {
				if err := r.step(); err != nil {
					return err
				}
				if more, err := use(quadIDs{part.s, po.p, po.o, g}); err != nil || !more {
					return err
				}
			}
		}
	}
	return nil
}
