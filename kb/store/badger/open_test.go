package badger_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
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

func TestOpenLocked(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	for _, o := range []badger.Options{forReading, forWriting} {
		_, err := badger.Open(dir, o)
		if !errors.Is(err, store.ErrLocked) || !strings.Contains(err.Error(), fmt.Sprint(os.Getpid())) {
			t.Errorf("while open for writing: %v", err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "LOCK")); err == nil {
		t.Error("LOCK is left after Close")
	}
	r, err := badger.Open(dir, forReading)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	second, err := badger.Open(dir, forReading)
	if err != nil {
		t.Fatalf("second reader: %v", err)
	}
	defer second.Close()
	if _, err := badger.Open(dir, forWriting); !errors.Is(err, store.ErrLocked) {
		t.Errorf("writer beside readers: %v", err)
	}
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
