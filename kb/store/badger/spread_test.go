package badger

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/kb/store/storetest"
)

// spacious is an article with texts, days and n quads more, of its own nodes and others.
func spacious(g quad.IRI, n int) store.Article {
	a := large(g, n)
	for _, one := range storetest.Articles(1, 3) {
		for _, q := range one.Quads {
			q.Label = g
			a.Quads = append(a.Quads, q)
		}
	}
	for i := range n / 40 {
		a.Quads = append(a.Quads, quad.Quad{
			Subject: quad.IRI(fmt.Sprintf("%s#part=%d", string(g), i)), Predicate: storetest.Vocabulary().Text[0],
			Object: quad.String(fmt.Sprintf("part %d of a very long treaty", i)), Label: g,
		})
	}
	return a
}

// narrow is a store with the smallest transactions that there can be.
func narrow(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir, Options{Vocabulary: storetest.Vocabulary(), table: 8 << 20})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// TestVeryLargeArticles holds that an article too large for any transaction is
// stored, replaced, found and removed as others are.
func TestVeryLargeArticles(t *testing.T) {
	s, model := narrow(t, t.TempDir()), memory.New(storetest.Vocabulary())
	n := int(s.db.MaxBatchCount())
	for _, put := range [][]store.Article{
		append(storetest.Articles(4, 9), spacious("http://e/1", n)),
		{spacious("http://e/2", n/20), spacious("http://e/1", n+n/10)},
		append(storetest.Articles(7, 12), store.Article{IRI: "http://e/1"}),
	} {
		want, err := model.Put(t.Context(), put...)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := s.Put(t.Context(), put...); err != nil || got != want {
			t.Fatalf("%+v, %v, want %+v", got, err, want)
		}
		storetest.Same(t, s, model)
		wantSound(t, s)
	}
}

// TestSpreadBrokenOff breaks the writing of a very large article off after each of
// its transactions. It is stored or not, whole, when the store is opened again.
func TestSpreadBrokenOff(t *testing.T) {
	small, great := spacious("http://e/1", 40), spacious("http://e/1", 15_000)
	stride := 1
	if testing.Short() {
		stride = 3
	}
	for name, put := range map[string][2]store.Article{"replaced": {small, great}, "removed": {great, {IRI: "http://e/1"}}} {
		t.Run(name, func(t *testing.T) {
			before, after := append(storetest.Articles(4, 6), put[0]), put[1]
			old, fresh := modelOf(t, before), modelOf(t, before, []store.Article{after})
			finished, undone := 0, 0
			for transactions := 0; ; transactions += stride {
				s, whole := brokenOff(t, before, after, transactions)
				if whole {
					break
				}
				wantSound(t, s)
				if quads(t, s, after.IRI) == quads(t, fresh, after.IRI) {
					finished++
					storetest.Same(t, s, fresh)
				} else {
					undone++
					storetest.Same(t, s, old)
				}
			}
			if finished == 0 || undone == 0 {
				t.Errorf("finished after %d breaks, undone after %d", finished, undone)
			}
		})
	}
}

func modelOf(t *testing.T, puts ...[]store.Article) store.Store {
	t.Helper()
	model := memory.New(storetest.Vocabulary())
	for _, put := range puts {
		if _, err := model.Put(t.Context(), put...); err != nil {
			t.Fatal(err)
		}
	}
	return model
}

// brokenOff is a store, opened again, of which the disk was full after so many
// transactions of putting an article, or whole if these were enough.
func brokenOff(t *testing.T, before []store.Article, after store.Article, transactions int) (s *Store, whole bool) {
	t.Helper()
	dir := t.TempDir()
	s = narrow(t, dir)
	if _, err := s.Put(t.Context(), before...); err != nil {
		t.Fatal(err)
	}
	s.free = func(string) (int64, bool) {
		if transactions--; transactions < 0 {
			return 0, true
		}
		return 1 << 40, true
	}
	_, err := s.Put(t.Context(), after)
	if err == nil {
		return s, true
	}
	if !strings.Contains(err.Error(), "make room") {
		t.Fatal(err)
	}
	_ = s.Close() // it says once more why
	if s, err := Open(dir, Options{Vocabulary: storetest.Vocabulary(), ReadOnly: true}); err == nil {
		s.Close()
	} else if !errors.Is(err, store.ErrNeedsRepair) {
		t.Fatal(err)
	}
	return narrow(t, dir), false
}

func quads(t *testing.T, s store.Store, g quad.IRI) (n int) {
	t.Helper()
	for _, err := range s.Quads(t.Context(), store.Pattern{G: []quad.Value{g}}) {
		if n++; err != nil {
			t.Fatal(err)
		}
	}
	return n
}
