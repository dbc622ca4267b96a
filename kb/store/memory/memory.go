// Package memory keeps articles in a map and answers every question by looking
// at all of them. It is the model which other engines are tested against, and a
// store for tests and for one run without a folder.
//
// It may import: kb/store and its rules, quad.
package memory

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// Store implements store.Store.
type Store struct {
	vocabulary store.Vocabulary

	mu     sync.RWMutex
	closed bool
	// articles is never changed in place: a sequence keeps the map it began with.
	articles map[quad.IRI]rules.Checked
}

var _ store.Store = (*Store)(nil)

// New makes an empty store.
func New(v store.Vocabulary) *Store {
	return &Store{vocabulary: v, articles: make(map[quad.IRI]rules.Checked)}
}

// Put implements store.Store; it is all or nothing.
func (s *Store) Put(ctx context.Context, articles ...store.Article) (store.Change, error) {
	if err := ctx.Err(); err != nil {
		return store.Change{}, fmt.Errorf("putting articles: %w", err)
	}
	checked, err := rules.CheckAll(articles)
	if err != nil {
		return store.Change{}, fmt.Errorf("putting articles: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return store.Change{}, store.ErrClosed
	}
	next := maps.Clone(s.articles)
	var change store.Change
	for _, a := range checked {
		put(next, a, &change)
	}
	s.articles = next
	return change, nil
}

func put(articles map[quad.IRI]rules.Checked, a rules.Checked, change *store.Change) {
	old, exists := articles[a.IRI]
	switch {
	case !exists && len(a.Quads) == 0, exists && old.Hash == a.Hash:
		change.Unchanged++
	case len(a.Quads) == 0:
		delete(articles, a.IRI)
		change.Removed++
	case exists:
		articles[a.IRI] = a
		change.Replaced++
	default:
		articles[a.IRI] = a
		change.Added++
	}
}

// Close implements store.Store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return nil
}

func (s *Store) snapshot() (map[quad.IRI]rules.Checked, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.closed {
		return nil, store.ErrClosed
	}
	return s.articles, nil
}

// state returns why a sequence must end, nil if it may go on.
func (s *Store) state(ctx context.Context) error {
	if _, err := s.snapshot(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	return nil
}

// Quads implements store.Store.
func (s *Store) Quads(ctx context.Context, p store.Pattern) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		articles, err := s.snapshot()
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		match := matcher(p)
		seen := make(map[quad.Quad]bool)
		for _, iri := range slices.Sorted(maps.Keys(articles)) {
			for _, q := range articles[iri].Quads {
				if err := s.state(ctx); err != nil {
					yield(quad.Quad{}, err)
					return
				}
				if !match(q) || p.Once && !first(seen, q) {
					continue
				}
				if !yield(q, nil) {
					return
				}
			}
		}
		if err := s.state(ctx); err != nil {
			yield(quad.Quad{}, err)
		}
	}
}

// first reports whether no quad but for its graph is in seen, and adds it.
func first(seen map[quad.Quad]bool, q quad.Quad) bool {
	q.Label = nil
	was := seen[q]
	seen[q] = true
	return !was
}

func matcher(p store.Pattern) func(quad.Quad) bool {
	s, pr, o, g := setOf(p.S), setOf(p.P), setOf(p.O), setOf(p.G)
	return func(q quad.Quad) bool {
		return s.has(q.Subject) && pr.has(q.Predicate) && o.has(q.Object) && g.has(q.Label)
	}
}

// set holds allowed values; nil allows everything.
type set map[quad.Value]bool

func setOf(values []quad.Value) set {
	if values == nil {
		return nil
	}
	s := make(set)
	for _, v := range rules.Terms(values) {
		s[v] = true
	}
	return s
}

func (s set) has(v quad.Value) bool { return s == nil || s[v] }
