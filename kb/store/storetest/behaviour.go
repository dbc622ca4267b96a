package storetest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
)

// sequences runs f over a Quads and a Find sequence that yield many.
func sequences(s store.Store, ctx context.Context, f func(name string, seq iter.Seq[error])) {
	f("Quads", errorsOf(s.Quads(ctx, store.Pattern{})))
	f("Find", errorsOf(s.Find(ctx, store.Star{})))
	f("FindByTime", errorsOf(s.Find(ctx, store.Star{Order: store.ByTime})))
}

func errorsOf[T any](seq iter.Seq2[T, error]) iter.Seq[error] {
	return func(yield func(error) bool) {
		for _, err := range seq {
			if !yield(err) {
				return
			}
		}
	}
}

func testCancel(t *testing.T, s store.Store) {
	put(t, s, stories(20)...)
	before, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Put(before, articleOf("http://e/x", named("x", "x"))); !errors.Is(err, context.Canceled) {
		t.Errorf("Put: %v", err)
	}
	wantNames(t, s, store.Star{Subjects: []quad.Value{quad.IRI("http://e/x")}})
	sequences(s, before, func(name string, seq iter.Seq[error]) {
		n := 0
		for err := range seq {
			if n++; !errors.Is(err, context.Canceled) {
				t.Errorf("%s cancelled before: %v", name, err)
			}
		}
		if n != 1 {
			t.Errorf("%s cancelled before: yielded %d times", name, n)
		}
	})
	during, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for _, err := range s.Quads(during, store.Pattern{}) {
		n++
		if n == 10 {
			cancel()
		}
		if n > 10 != (err != nil) || n > 11 {
			t.Fatalf("Quads cancelled at 10: yield %d has error %v", n, err)
		}
	}
	if n != 11 {
		t.Errorf("Quads cancelled at 10: yielded %d times", n)
	}
}

func testBreak(t *testing.T, s store.Store) {
	put(t, s, stories(20)...)
	for range 3 {
		sequences(s, t.Context(), func(name string, seq iter.Seq[error]) {
			n := 0
			for err := range seq {
				if err != nil {
					t.Errorf("%s: %v", name, err)
				}
				if n++; n == 5 {
					break
				}
			}
		})
	}
	if err := s.Close(); err != nil {
		t.Errorf("Close after broken sequences: %v", err)
	}
}

// testSnapshot changes the store in the middle of a sequence.
func testSnapshot(t *testing.T, s store.Store) {
	put(t, s, stories(5)...)
	want := len(allQuads(stories(5)))
	n := 0
	for q, err := range s.Quads(t.Context(), store.Pattern{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 1 {
			put(t, s, store.Article{IRI: q.Label.(quad.IRI)}, articleOf("http://e/new", named("new", "new")))
		}
		// A question inside of a sequence sees the newest state.
		if n == 2 && len(foundBy(t, s, store.Star{Words: []string{"new"}})) != 1 {
			t.Error("question inside a sequence does not see what was put")
		}
	}
	if n != want {
		t.Errorf("yielded %d quads, want the %d of the beginning", n, want)
	}
}

// testConcurrent looks for half articles while others write.
func testConcurrent(t *testing.T, s store.Store) {
	versions := [2]store.Article{articleOf("http://e/1"), articleOf("http://e/1")}
	for v := range versions {
		var things []thing
		for i := range 20 {
			things = append(things, named(fmt.Sprint("s", i), fmt.Sprint("version ", v)))
		}
		versions[v] = articleOf("http://e/1", things...)
	}
	put(t, s, versions[0])
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := range 20 {
			put(t, s, versions[i%2])
		}
	})
	wg.Go(func() {
		for range 20 {
			seen := make(map[quad.Value]int)
			for _, f := range foundBy(t, s, store.Star{Words: []string{"version"}}) {
				seen[f.Quads[0].Object]++
			}
			if len(seen) != 1 || seen[quad.String("version 0")]+seen[quad.String("version 1")] != 20 {
				t.Errorf("a mixture of versions: %v", seen)
			}
		}
	})
	wg.Wait()
}

func testClose(t *testing.T, s store.Store) {
	put(t, s, stories(3)...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("closed again: %v", err)
	}
	if _, err := s.Put(t.Context(), stories(1)...); !errors.Is(err, store.ErrClosed) {
		t.Errorf("Put: %v", err)
	}
	sequences(s, t.Context(), func(name string, seq iter.Seq[error]) {
		for err := range seq {
			if !errors.Is(err, store.ErrClosed) {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}
