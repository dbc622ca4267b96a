package badger_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
	"github.com/dateline-kb/dateline/kb/store/storetest"
)

var (
	forReading = badger.Options{ReadOnly: true, Vocabulary: storetest.Vocabulary()}
	forWriting = badger.Options{Vocabulary: storetest.Vocabulary()}
)

func TestOpenRefuses(t *testing.T) {
	write := func(name, text string) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	tests := []struct {
		name    string
		prepare func(t *testing.T, dir string)
		sub     string
		o       badger.Options
		want    error
	}{
		{"missing", nil, "none", forReading, store.ErrNoStore},
		{"empty", nil, "", forReading, store.ErrNoStore},
		{"foreign", write("letter.txt", "x"), "", forWriting, store.ErrForeign},
		{"foreign for reading", write("letter.txt", "x"), "", forReading, store.ErrForeign},
		{"a file", write("f", "x"), "f", forWriting, store.ErrForeign},
		{"below a file", write("f", "x"), "f/x", forWriting, nil},
		{"unknown format", write("dateline-store", "dateline store, format 99\n"), "", forWriting, store.ErrForeign},
		{"not our marker", write("dateline-store", "x"), "", forWriting, store.ErrForeign},
		{"never finished", write("dateline-store", "dateline store, format 2\n"), "", forReading, store.ErrNeedsRepair},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			if tt.prepare != nil {
				tt.prepare(t, dir)
			}
			before := listing(t, dir)
			_, err := badger.Open(filepath.Join(dir, tt.sub), tt.o)
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) || !strings.Contains(err.Error(), dir) {
				t.Errorf("got %v, want %v and the path", err, tt.want)
			}
			if after := listing(t, dir); before != after {
				t.Errorf("folder changed from %s to %s", before, after)
			}
		})
	}
}

func listing(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(entries)
}

func TestOpenUnfinished(t *testing.T) {
	for _, marker := range []string{"", "dateline store, format 2\n"} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "dateline-store"), []byte(marker), 0o600); err != nil {
			t.Fatal(err)
		}
		open(t, dir)
	}
}

func TestOpenVocabulary(t *testing.T) {
	dir := t.TempDir()
	if err := open(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	same := storetest.Vocabulary()
	same.Text = []quad.IRI{same.Text[1], same.Text[0], same.Text[1]}
	s, err := badger.Open(dir, badger.Options{Vocabulary: same})
	if err != nil {
		t.Fatalf("the same in another order: %v", err)
	}
	s.Close()
	_, err = badger.Open(dir, badger.Options{Vocabulary: store.Vocabulary{Begin: "http://e/begin"}})
	if err == nil || !strings.Contains(err.Error(), "vocabulary") {
		t.Errorf("another one: %v", err)
	}
}

// TestOpenBeside holds that one process writes, and that readers read beside it
// what was there before.
func TestOpenBeside(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if _, err := badger.Open(dir, forWriting); !errors.Is(err, store.ErrLocked) || !strings.Contains(err.Error(), fmt.Sprint(os.Getpid())) {
		t.Errorf("while the first writes: %v", err)
	}
	if !reader(t, dir, 0).Behind() {
		t.Error("a reader of a new store that is being filled is not behind")
	}
	putAndClose(t, s, news(1, 10))
	early := reader(t, dir, 1)
	s = open(t, dir)
	if _, err := badger.Open(dir, forWriting); !errors.Is(err, store.ErrLocked) {
		t.Errorf("a second writer: %v", err)
	}
	for i := range 40 {
		if _, err := s.Put(t.Context(), news(2+i, 10)); err != nil {
			t.Fatal(err)
		}
	}
	beside := reader(t, dir, 1)
	if early.Behind() || !beside.Behind() {
		t.Errorf("behind: the early one %v, the one beside %v", early.Behind(), beside.Behind())
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if reader(t, dir, 41).Behind() {
		t.Error("a reader after the writer is behind")
	}
	wantArticles(t, beside, 1)
	wantArticles(t, early, 1)
}

func putAndClose(t *testing.T, s *badger.Store, articles ...store.Article) {
	t.Helper()
	if _, err := s.Put(t.Context(), articles...); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func reader(t *testing.T, dir string, articles int) *badger.Store {
	t.Helper()
	s, err := badger.Open(dir, forReading)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	wantArticles(t, s, articles)
	return s
}

func wantArticles(t *testing.T, s *badger.Store, want int) {
	t.Helper()
	graphs := make(map[quad.Value]bool)
	for q, err := range s.Quads(t.Context(), store.Pattern{}) {
		if err != nil {
			t.Fatal(err)
		}
		graphs[q.Label] = true
	}
	if len(graphs) != want {
		t.Errorf("%d articles, want %d", len(graphs), want)
	}
}

// TestReadersDuringIngest opens readers all the time while articles are put.
func TestReadersDuringIngest(t *testing.T) {
	dir := t.TempDir()
	putAndClose(t, open(t, dir), news(0, 5))
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			s, err := badger.Open(dir, forReading)
			if err != nil {
				t.Error(err)
				return
			}
			for _, err := range s.Find(t.Context(), store.Star{Order: store.NewestFirst, Limit: 3}) {
				if err != nil {
					t.Error(err)
				}
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		}
	})
	for session := range 5 {
		s := open(t, dir)
		for i := range 10 {
			if _, err := s.Put(t.Context(), news(10*session+i, 5)); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	close(stop)
	wg.Wait()
	reader(t, dir, 50)
}

func TestReadOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "kb")
	w := open(t, dir)
	if info, err := os.Stat(dir); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("folder: %v, %v", info.Mode(), err)
	}
	article := news(1, 10)
	if _, err := w.Put(t.Context(), article); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := badger.Open(dir, forReading)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Put(t.Context(), article); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("Put: %v", err)
	}
	n := 0
	for _, err := range s.Quads(t.Context(), store.Pattern{}) {
		if n++; err != nil {
			t.Fatal(err)
		}
	}
	if n != len(article.Quads) {
		t.Errorf("%d quads, want %d", n, len(article.Quads))
	}
	counts, err := s.Counts(t.Context())
	if err != nil || counts[typ] != 20 {
		t.Errorf("Counts: %v, %v", counts, err)
	}
}

// TestOpenUnbegunLogs holds that logs which a killed writer had made, and not
// begun, keep nobody out.
func TestOpenUnbegunLogs(t *testing.T) {
	dir := t.TempDir()
	putAndClose(t, open(t, dir), news(1, 5))
	if err := os.Rename(filepath.Join(dir, "dateline-sums"), filepath.Join(dir, "dateline-sums-open")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"000009.vlog", "00009.mem"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := badger.Open(dir, forReading); !errors.Is(err, store.ErrNeedsRepair) {
		t.Errorf("for reading: %v", err)
	}
	s := open(t, dir)
	wantArticles(t, s, 1)
	if !s.Repaired() {
		t.Error("nothing is said of a repair")
	}
}
