package badger_test

import (
	"context"
	"errors"
	"iter"
	"sync"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
	"github.com/dateline-kb/dateline/kb/store/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return open(t, t.TempDir()) })
}

// TestStoreReopened runs the suite over a store that is closed and opened again
// all the time: before questions, so that they must be answered from the disk.
func TestStoreReopened(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store {
		dir := t.TempDir()
		return &reopened{t: t, dir: dir, Store: open(t, dir)}
	})
}

func open(t testing.TB, dir string) *badger.Store {
	t.Helper()
	s, err := badger.Open(dir, badger.Options{Vocabulary: storetest.Vocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

type reopened struct {
	t   *testing.T
	dir string

	mu sync.RWMutex // held for reading by all calls and sequences
	store.Store
	calls, next int
}

func (r *reopened) Put(ctx context.Context, articles ...store.Article) (store.Change, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.Store.Put(ctx, articles...)
}

func (r *reopened) Close() error {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.Store.Close()
}

func (r *reopened) Quads(ctx context.Context, p store.Pattern) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		r.reopen()
		r.mu.RLock()
		defer r.mu.RUnlock()
		r.Store.Quads(ctx, p)(yield)
	}
}

func (r *reopened) Find(ctx context.Context, q store.Star) iter.Seq2[store.Found, error] {
	return func(yield func(store.Found, error) bool) {
		r.reopen()
		r.mu.RLock()
		defer r.mu.RUnlock()
		r.Store.Find(ctx, q)(yield)
	}
}

// reopen closes and opens the store unless somebody uses it or it is closed for
// good; ever more seldom, because opening takes as long as hundreds of calls.
func (r *reopened) reopen() {
	if !r.mu.TryLock() {
		return
	}
	defer r.mu.Unlock()
	if r.calls++; r.calls < r.next {
		return
	}
	r.next = r.calls*9/8 + 1
	if _, err := r.Store.Put(context.Background()); errors.Is(err, store.ErrClosed) {
		return
	}
	if err := r.Store.Close(); err != nil {
		r.t.Error(err)
	}
	r.Store = open(r.t, r.dir)
}
