package badger

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// source lists pairs that answer one part of a question. It gives up, with
// done = false, after having looked at budget keys.
type source func(budget int) (pairs []pair, done bool, err error)

const unlimited = int(^uint(0) >> 1)

// smallest runs the sources with a growing budget until one gets to its end, and
// returns its pairs, sorted and each once. So the cost is that of the most
// selective part, however many match the others. It tells which source it was, -1
// if it gave up at limit.
func smallest(sources []source, limit int) (pairs []pair, which int, err error) {
	const first, growth = 512, 4
	for budget := first; ; {
		budget = min(budget, limit)
		for i, s := range sources {
			pairs, done, err := s(budget)
			if err != nil {
				return nil, -1, err
			}
			if done {
				return sortPairs(pairs), i, nil
			}
		}
		if budget == limit {
			return nil, -1, nil
		}
		if budget > limit/growth {
			budget = limit
		} else {
			budget *= growth
		}
	}
}

// narrow drops the pairs which another source than the one they are of does not
// have, if that costs less than to look at each pair's article: keys are read in
// a fraction of the time. Who asks again and again has the articles in memory.
func (r *reader) narrow(pairs []pair, sources []source, of int) ([]pair, error) {
	const keysForPair, again = 10, 8
	if r.s.asked.Add(1) > again && r.s.blocks != nil && r.s.blocks.room() {
		return pairs, nil
	}
	for i, s := range sources {
		if i == of || len(pairs) < r.s.narrowFrom || r.remembers(pairs[:r.s.narrowFrom]) {
			continue
		}
		others, done, err := s(keysForPair * len(pairs))
		if err != nil {
			return nil, err
		}
		if !done {
			continue
		}
		both := make(map[pair]bool, len(pairs))
		for _, p := range pairs {
			both[p] = false
		}
		for _, p := range others {
			if _, ok := both[p]; ok {
				both[p] = true
			}
		}
		left := make([]pair, 0, len(pairs)) // pairs may be the question's own words
		for _, p := range pairs {
			if both[p] {
				left = append(left, p)
			}
		}
		pairs = left
	}
	return pairs, nil
}

// remembers reports whether most of the pairs' blocks are in memory.
func (r *reader) remembers(pairs []pair) bool {
	known := 0
	for _, p := range pairs {
		if _, ok := r.known(p.g); ok {
			known++
		}
	}
	return 4*known > 3*len(pairs)
}

func sortPairs(pairs []pair) []pair {
	slices.SortFunc(pairs, comparePairs)
	return slices.Compact(pairs)
}

// sources lists what a question offers; if it asks for everything, everything.
func (r *reader) sources(q *question) []source {
	var all []source
	if q.words != nil {
		all = append(all, func(budget int) ([]pair, bool, error) {
			return q.words, len(q.words) <= budget, nil
		})
	}
	if !q.graphs.all {
		all = append(all, r.byGraph(q.graphs, q.subjects))
	}
	if !q.subjects.all {
		all = append(all, r.bySubject(q.subjects))
	}
	for _, c := range q.where {
		all = append(all, r.byCondition(c))
	}
	if q.span.Asked {
		all = append(all, r.byTime(q.span))
	}
	if len(all) == 0 {
		all = append(all, r.everything)
	}
	return all
}

// collect makes a source from scans of prefixes.
func (r *reader) collect(prefixes [][]byte, cut func(key []byte) (pair, error)) source {
	return func(budget int) (pairs []pair, done bool, err error) {
		done = true
		err = r.scanAll(prefixes, func(key []byte) (bool, error) {
			if budget--; budget < 0 {
				done = false
				return false, nil
			}
			at, err := cut(key)
			if n := len(pairs); n == 0 || pairs[n-1] != at {
				pairs = append(pairs, at)
			}
			return true, err
		})
		return pairs, done, err
	}
}

func (r *reader) bySubject(subjects ids) source {
	prefixes := pattern{s: subjects, p: ids{all: true}}.subjectPrefixes()
	others := r.collect(prefixes, func(key []byte) (at pair, err error) {
		var p, o id
		err = cutIDs(key[1:], &at.s, &p, &o, &at.g)
		return at, err
	})
	return func(budget int) ([]pair, bool, error) {
		own, err := r.ownPairs(subjects)
		if err != nil || len(own) > budget {
			return nil, false, err
		}
		pairs, done, err := others(budget - len(own))
		return append(own, pairs...), done, err
	}
}

// ownPairs are those of the subjects that are nodes of an article's own.
func (r *reader) ownPairs(subjects ids) (pairs []pair, err error) {
	var parts []subjectPart
	for _, g := range subjects.articles() {
		if err := r.step(); err != nil {
			return nil, err
		}
		b, err := r.block(g)
		if err != nil {
			return nil, err
		}
		if b == nil {
			continue // a term, but no article
		}
		if parts, err = b.subjects(parts[:0]); err != nil {
			return nil, err
		}
		wanted := newIDs(subjects.own[g])
		for _, part := range parts {
			if wanted.has(part.s) {
				pairs = append(pairs, pair{g, part.s})
			}
		}
	}
	return pairs, nil
}

func (r *reader) byCondition(c condition) source {
	prefixes, known := extend([][]byte{idKey(spacePOSG, c.p)}, c.objects)
	return func(budget int) ([]pair, bool, error) {
		return r.collectCondition(prefixes, known || c.objects.all, c, budget)
	}
}

// collectCondition looks at objects one by one if they were too many for prefixes.
func (r *reader) collectCondition(prefixes [][]byte, exact bool, c condition, budget int) (pairs []pair, done bool, err error) {
	done = true
	err = r.scanAll(prefixes, func(key []byte) (bool, error) {
		if budget--; budget < 0 {
			done = false
			return false, nil
		}
		var p, o id
		var at pair
		if err := cutIDs(key[1:], &p, &o, &at.s, &at.g); err != nil {
			return false, err
		}
		if exact || c.objects.has(o) {
			pairs = append(pairs, at)
		}
		return true, nil
	})
	return pairs, done, err
}

// byGraph lists those of subjects that articles have.
func (r *reader) byGraph(graphs, subjects ids) source {
	sorted := slices.Sorted(slices.Values(graphs.list))
	return func(budget int) (pairs []pair, done bool, err error) {
		const opening = 8 // as much work as that many keys
		var a article
		for _, g := range sorted {
			if err := r.step(); err != nil {
				return nil, false, err
			}
			b, err := r.nextBlock(g, true)
			if err != nil {
				return nil, false, err
			}
			if b == nil {
				continue // a term, but no article
			}
			if a.parts, err = b.subjects(a.parts[:0]); err != nil {
				return nil, false, err
			}
			before := len(pairs)
			for _, part := range a.parts {
				if subjects.has(part.s) {
					pairs = append(pairs, pair{g, part.s})
				}
			}
			if budget -= opening + len(pairs) - before; budget < 0 {
				return nil, false, nil
			}
		}
		return pairs, true, nil
	}
}

// everything lists the subjects of all articles.
func (r *reader) everything(budget int) (pairs []pair, done bool, err error) {
	done = true
	err = r.scan([]byte{spaceArticle}, func(key []byte) (bool, error) {
		var g id
		if err := cutIDs(key[1:], &g); err != nil {
			return false, err
		}
		b, err := r.block(g)
		if err != nil {
			return false, err
		}
		parts, err := b.subjects(nil)
		if budget -= len(parts); budget < 0 {
			done = false
			return false, err
		}
		for _, part := range parts {
			pairs = append(pairs, pair{g, part.s})
		}
		return true, err
	})
	return pairs, done, err
}

// byWords lists the pairs whose indexed text has all words, not nil.
func (r *reader) byWords(words []string) ([]pair, error) {
	common := []pair{}
	for i, w := range words {
		pairs, err := r.byWord(w)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			pairs = intersect(common, pairs)
		}
		if common = pairs; len(common) == 0 {
			break
		}
	}
	return append([]pair{}, common...), nil
}

func (r *reader) byWord(word string) (pairs []pair, err error) {
	prefix := wordPrefix(word)
	it := r.space(spaceWord)
	for it.Seek(prefix); it.ValidForPrefix(prefix); it.Next() {
		if err := r.step(); err != nil {
			return nil, err
		}
		rest := it.Item().Key()[len(prefix):]
		if err := it.Item().Value(func(value []byte) error {
			pairs, err = appendPosting(pairs, rest, value)
			return err
		}); err != nil {
			return nil, err
		}
	}
	return pairs, nil
}

// intersect returns what both have; they are sorted.
func intersect(a, b []pair) []pair {
	var both []pair
	for len(a) > 0 && len(b) > 0 {
		switch c := comparePairs(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			both = append(both, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return both
}

// byTime lists the pairs whose time bounds overlap span.
func (r *reader) byTime(span rules.Range) source {
	return func(budget int) (pairs []pair, done bool, err error) {
		for class := byte(0); class < classes; class++ {
			w := r.timeWalk(class, span)
			for w.valid && budget > 0 {
				pairs = append(pairs, w.at)
				budget--
				w.next()
			}
			if w.close(); w.err != nil || w.valid {
				return nil, false, w.err
			}
		}
		return pairs, true, nil
	}
}
