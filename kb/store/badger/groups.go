package badger

import (
	"bytes"
	"context"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

var (
	_ store.Grouper = (*Store)(nil)
	_ store.Counter = (*Store)(nil)
)

// Groups implements store.Grouper.
func (s *Store) Groups(ctx context.Context, star store.Star, by quad.IRI) (groups []store.Group, err error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	r := s.reader(ctx)
	defer r.close()
	star.Want, star.Limit, star.Order = []quad.IRI{}, 0, store.AnyOrder
	err = s.guard(nil, func() error {
		if err := s.state(ctx); err != nil {
			return err
		}
		q, err := r.question(star)
		if err != nil || q.nothing {
			return err
		}
		pairs, err := r.pairs(q)
		if err != nil {
			return err
		}
		groups, err = r.groups(pairs, by)
		return err
	})
	return groups, err
}

// pairs returns the pairs that answer q, sorted. Words, conditions and time are
// answered by the indexes unless something selects few.
func (r *reader) pairs(q *question) ([]pair, error) {
	indexed := q.subjects.all && q.graphs.all && (len(q.where) > 0 || q.words != nil || q.span.Asked)
	limit := unlimited
	if indexed {
		limit = 1 << 10
	}
	sources := r.sources(q)
	pairs, which, err := smallest(sources, limit)
	if err != nil {
		return nil, err
	}
	if which < 0 {
		return r.intersection(q)
	}
	if pairs, err = r.narrow(pairs, sources, which); err != nil {
		return nil, err
	}
	answers, err := r.check(q, pairs)
	pairs = pairs[:0]
	for _, a := range answers {
		pairs = append(pairs, a.pair)
	}
	return pairs, err
}

// intersection returns the pairs that all sources of q have.
func (r *reader) intersection(q *question) (common []pair, err error) {
	for i, s := range r.sources(q) {
		pairs, _, err := s(unlimited)
		if err != nil {
			return nil, err
		}
		pairs = sortPairs(pairs)
		if i > 0 {
			pairs = intersect(common, pairs)
		}
		if common = pairs; len(common) == 0 {
			break
		}
	}
	return common, nil
}

// groups counts sorted pairs by key.
func (r *reader) groups(pairs []pair, by quad.IRI) ([]store.Group, error) {
	keys := func(at pair) (id, error) { return at.g, nil }
	if by != "" {
		var err error
		if keys, err = r.firstObjects(by); err != nil {
			return nil, err
		}
	}
	type count struct {
		answers, graphs int
		last            id // graph; those of a key come together
	}
	counts := make(map[id]count)
	for _, at := range pairs {
		key, err := keys(at)
		if err != nil {
			return nil, err
		}
		c := counts[key]
		if c.answers++; c.last != at.g {
			c.graphs++
			c.last = at.g
		}
		counts[key] = c
	}
	list := make([]id, 0, len(counts))
	for key := range counts {
		list = append(list, key)
	}
	if err := r.fetch(list); err != nil {
		return nil, err
	}
	groups := make([]store.Group, 0, len(counts))
	for key, c := range counts {
		v, err := r.value(key)
		if err != nil {
			return nil, err
		}
		groups = append(groups, store.Group{Key: v, Answers: c.answers, Graphs: c.graphs})
	}
	return groups, nil
}

// firstObjects returns a function that tells a pair's first object with the
// predicate, its subject if it has none, for pairs in ascending order.
func (r *reader) firstObjects(predicate quad.IRI) (func(pair) (id, error), error) {
	p, known, err := r.s.lookup(r.txn, predicate)
	if err != nil || !known {
		return func(at pair) (id, error) { return at.s, nil }, err
	}
	type link struct {
		pair
		o id
	}
	var links []link
	err = r.scan(idKey(spacePOSG, p), func(key []byte) (bool, error) {
		var l link
		var p id
		err := cutIDs(key[1:], &p, &l.o, &l.s, &l.g)
		links = append(links, l)
		return true, err
	})
	slices.SortFunc(links, func(a, b link) int { return comparePairs(a.pair, b.pair) })
	return func(at pair) (id, error) {
		for len(links) > 0 && comparePairs(links[0].pair, at) < 0 {
			links = links[1:]
		}
		if len(links) == 0 || links[0].pair != at {
			return at.s, nil
		}
		first := links[0].o
		for links = links[1:]; len(links) > 0 && links[0].pair == at; links = links[1:] {
			if first, err = r.lower(first, links[0].o); err != nil {
				return 0, err
			}
		}
		return first, nil
	}, err
}

// lower is which of two terms comes first in the order of answers.
func (r *reader) lower(x, y id) (id, error) {
	v, err := r.value(x)
	if err != nil {
		return 0, err
	}
	w, err := r.value(y)
	if err != nil {
		return 0, err
	}
	if rules.Compare(w, v) < 0 {
		return y, nil
	}
	return x, nil
}

// Articles implements store.Counter.
func (s *Store) Articles(ctx context.Context) (articles []quad.IRI, err error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	r := s.reader(ctx)
	defer r.close()
	err = s.guard(nil, func() error {
		var list []id
		if err := r.scan([]byte{spaceArticle}, func(key []byte) (bool, error) {
			var g id
			err := cutIDs(key[1:], &g)
			list = append(list, g)
			return true, err
		}); err != nil {
			return err
		}
		if err := r.fetch(slices.Clone(list)); err != nil {
			return err
		}
		for _, g := range list {
			v, err := r.value(g)
			if err != nil {
				return err
			}
			articles = append(articles, v.(quad.IRI))
		}
		return nil
	})
	return articles, err
}

// eachBlock hands the block of every article to use, with its facts.
func (r *reader) eachBlock(use func(g id, b block, facts []fact) error) error {
	c := r.iterator([]byte{spaceArticle})
	defer c.Close()
	for c.Seek([]byte{spaceArticle}); c.Valid(); c.Next() {
		if err := r.step(); err != nil {
			return err
		}
		var g id
		if err := cutIDs(c.Item().Key()[1:], &g); err != nil {
			return err
		}
		var b block
		if err := c.Item().Value(func(v []byte) error {
			b = bytes.Clone(v)
			return nil
		}); err != nil {
			return err
		}
		facts, err := b.facts()
		if err != nil {
			return err
		}
		if err := use(g, b, facts); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) article(g id, facts []fact) (a store.Article, err error) {
	list := []id{g}
	for _, f := range facts {
		list = append(list, f.s, f.o)
	}
	if err := r.fetch(list); err != nil {
		return a, err
	}
	for _, f := range facts {
		q, err := r.quad(quadIDs{f.s, f.p, f.o, g})
		if err != nil {
			return a, err
		}
		a.Quads = append(a.Quads, q)
	}
	v, err := r.value(g)
	if err != nil {
		return a, err
	}
	a.IRI = v.(quad.IRI)
	return a, nil
}
