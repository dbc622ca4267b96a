package badger_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
)

// TestDamage changes bytes all over the files of a store. Every question must
// be answered or end with an error; an error of a read names the folder.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	for i := range 40 {
		if _, err := s.Put(t.Context(), news(i, 15)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	tables, err := filepath.Glob(filepath.Join(dir, "*.sst"))
	if err != nil || len(tables) == 0 {
		t.Fatal(tables, err)
	}
	damaged := 0
	for _, table := range tables {
		whole, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		// The last part is the index, which is read when opening.
		for at := 0; at < len(whole)*9/10; at += len(whole)/12 + 1 {
			broken := append([]byte{}, whole...)
			for i := at; i < min(at+64, len(broken)); i++ {
				broken[i] ^= 0xA5
			}
			if err := os.WriteFile(table, broken, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := readAll(dir); err != nil {
				damaged++
				if !strings.Contains(err.Error(), dir) {
					t.Errorf("%s at %d: error without the folder: %v", table, at, err)
				}
				if !errors.Is(err, store.ErrDamaged) && !strings.Contains(err.Error(), "opening store") {
					t.Errorf("%s at %d: %v", table, at, err)
				}
			}
		}
		if err := os.WriteFile(table, whole, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if damaged == 0 {
		t.Error("no damage was noticed")
	}
	if err := readAll(dir); err != nil {
		t.Errorf("whole again: %v", err)
	}
}

// readAll reads everything in several ways.
func readAll(dir string) error {
	s, err := badger.Open(dir, forReading)
	if err != nil {
		return err
	}
	ctx := context.Background()
	var errs []error
	sequences := func(yield func(error) bool) {
		for _, err := range s.Quads(ctx, store.Pattern{}) {
			if !yield(err) {
				return
			}
		}
		for _, q := range []store.Star{{}, {Order: store.NewestFirst}, {Words: []string{"talks"}}, {Order: store.AnyOrder}} {
			for _, err := range s.Find(ctx, q) {
				if !yield(err) {
					return
				}
			}
		}
	}
	for err := range sequences {
		if err != nil {
			errs = append(errs, err)
		}
	}
	_, err = s.Groups(ctx, store.Star{Where: []store.Condition{{Predicate: typ}}}, actor)
	return errors.Join(errors.Join(errs...), err, s.Close())
}

// TestPanicOfTheCaller holds that what the caller's code panics with is not
// taken for damage.
func TestPanicOfTheCaller(t *testing.T) {
	s := open(t, t.TempDir())
	if _, err := s.Put(t.Context(), news(1, 3)); err != nil {
		t.Fatal(err)
	}
	for name, read := range map[string]func(){
		"Quads": func() {
			for range s.Quads(t.Context(), store.Pattern{}) {
				panic("mine")
			}
		},
		"Find": func() {
			for range s.Find(t.Context(), store.Star{}) {
				panic("mine")
			}
		},
	} {
		func() {
			defer func() {
				if p := recover(); fmt.Sprint(p) != "mine" {
					t.Errorf("%s: %v", name, p)
				}
			}()
			read()
		}()
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
