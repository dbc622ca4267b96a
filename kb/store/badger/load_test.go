package badger

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/kb/store/storetest"
	"github.com/dgraph-io/ristretto/v2/z"
)

// TestLoad loads articles, their lines shuffled and repeated, into an empty and
// into a filled store, with sorting on disk. The store must be as after Put.
func TestLoad(t *testing.T) {
	old, fresh := storetest.Articles(1, 30), storetest.Articles(15, 45)
	for _, before := range [][]store.Article{nil, old} {
		dir := t.TempDir()
		s := opened(t, dir)
		s.sortRoom = 100
		model := memory.New(storetest.Vocabulary())
		for _, one := range []store.Store{s, model} {
			if _, err := one.Put(t.Context(), before...); err != nil {
				t.Fatal(err)
			}
		}
		want, err := model.Put(t.Context(), fresh...)
		if err != nil {
			t.Fatal(err)
		}
		loaded, err := s.Load(t.Context(), iotest.HalfReader(bytes.NewReader(shuffled(t, fresh))), nil)
		if err != nil || loaded.Change != want || len(loaded.Refused) > 0 {
			t.Errorf("loaded %+v, %v; want %+v", loaded, err, want)
		}
		storetest.Same(t, s, model)
		again, err := s.Put(t.Context(), fresh...)
		if err != nil || again.Unchanged != len(fresh) {
			t.Errorf("put again: %+v, %v", again, err)
		}
		put := append(storetest.Articles(3, 5), store.Article{IRI: fresh[0].IRI})
		for _, one := range []store.Store{s, model} { // goes on as any store
			if _, err := one.Put(t.Context(), put...); err != nil {
				t.Fatal(err)
			}
		}
		storetest.Same(t, s, model)
		wantSound(t, s)
		if _, _, err := s.Compact(t.Context()); err != nil {
			t.Fatal(err)
		}
		storetest.Same(t, s, model)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = opened(t, dir)
		storetest.Same(t, s, model)
		wantSound(t, s)
	}
}

// TestFilters holds that what is loaded has filters where they are of use.
func TestFilters(t *testing.T) {
	s := opened(t, t.TempDir())
	if _, err := s.Load(t.Context(), bytes.NewReader(shuffled(t, storetest.Articles(1, 30))), nil); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, table := range s.db.Tables() {
		if space := table.Left[0]; space != spaceMeta && (table.BloomFilterSize > 0) != (space == spaceHash) {
			t.Errorf("tables of space %d have filters of %d bytes", table.Left[0], table.BloomFilterSize)
		}
		seen++
	}
	if seen <= spaceHash {
		t.Errorf("%d tables", seen)
	}
}

func opened(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir, Options{Vocabulary: storetest.Vocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func wantSound(t *testing.T, s *Store) {
	t.Helper()
	if r, err := s.Verify(t.Context()); err != nil || len(r.Problems) > 0 {
		t.Errorf("verify: %+v, %v", r, err)
	}
}

// shuffled are the lines of articles in another order, some of them twice.
func shuffled(t *testing.T, articles []store.Article) []byte {
	t.Helper()
	var lines []string
	for _, a := range articles {
		for _, q := range a.Quads {
			line, err := nquads.AppendQuad(nil, q)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, string(line))
			if len(lines)%7 == 0 {
				lines = append(lines, string(line))
			}
		}
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return []byte(strings.Join(lines, ""))
}

// TestLoadRefuses holds that bad lines and articles are told with their places,
// and that the rest is loaded.
func TestLoadRefuses(t *testing.T) {
	s := opened(t, t.TempDir())
	if _, err := s.Put(t.Context(), oneQuad("http://e/2", "old"), oneQuad("http://e/3", "old"), oneQuad("http://e/4", "old")); err != nil {
		t.Fatal(err)
	}
	in := "<http://e/1> <http://e/p> \"new\" <http://e/1> .\n<http://e/1> <p> \"x\" <http://e/1> .\r<http://e/1> <http://e/p> \"x\" .\n" +
		"<http://e/2> <http://e/p> \"new\" <http://e/2> .\n<http://e/3> <http://e/p> \"new\" <http://e/3> .\n"
	loaded, err := s.Load(t.Context(), strings.NewReader(in), func(a store.Article) ([]quad.IRI, error) {
		switch a.IRI {
		case "http://e/2":
			return nil, errors.New("not wanted")
		case "http://e/1":
			return []quad.IRI{"http://e/4", "http://e/none", "http://e/1"}, nil
		}
		return nil, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, r := range loaded.Refused {
		told = append(told, fmt.Sprintf("%d %s %v", r.Line, string(r.Graph), r.Why))
	}
	want := `2  line 2, column 14: IRI is not absolute (it must begin with a scheme such as https:)
3  names no graph, so nothing says which article it is from
0 http://e/2 not wanted`
	if got := strings.Join(told, "\n"); got != want {
		t.Errorf("refused\n%s\nwant\n%s", got, want)
	}
	if (loaded.Change != store.Change{Added: 1, Replaced: 1, Removed: 1}) || loaded.Quads != 2 {
		t.Errorf("%+v", loaded)
	}
	model := memory.New(storetest.Vocabulary())
	if _, err := model.Put(t.Context(), oneQuad("http://e/1", "new"), oneQuad("http://e/2", "old"), oneQuad("http://e/3", "new")); err != nil {
		t.Fatal(err)
	}
	storetest.Same(t, s, model)
	wantSound(t, s)
}

func oneQuad(iri quad.IRI, text string) store.Article {
	return store.Article{IRI: iri, Quads: []quad.Quad{{Subject: iri, Predicate: quad.IRI("http://e/p"), Object: quad.String(text), Label: iri}}}
}

// TestLoadFails holds that a load that fails leaves the store as it was.
func TestLoadFails(t *testing.T) {
	dir := t.TempDir()
	s := opened(t, dir)
	old := storetest.Articles(1, 5)
	model := memory.New(storetest.Vocabulary())
	for _, one := range []store.Store{s, model} {
		if _, err := one.Put(t.Context(), old...); err != nil {
			t.Fatal(err)
		}
	}
	in := shuffled(t, storetest.Articles(3, 40))
	broken := errors.New("broken")
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	full := func(string) (int64, bool) { return 1 << 20, true }
	for name, load := range map[string]func() error{
		"reader": func() error {
			_, err := s.Load(t.Context(), io.MultiReader(bytes.NewReader(in), iotest.ErrReader(broken)), nil)
			return err
		},
		"interrupted": func() error {
			_, err := s.Load(canceled, bytes.NewReader(in), nil)
			return err
		},
		"disk full": func() error {
			defer func(was func(string) (int64, bool)) { s.free = was }(s.free)
			s.free = full
			_, err := s.Load(t.Context(), bytes.NewReader(in), nil)
			return err
		},
		"disk full, put": func() error {
			defer func(was func(string) (int64, bool)) { s.free = was }(s.free)
			s.free = full
			_, err := s.Put(t.Context(), storetest.Articles(8, 9)...)
			return err
		},
	} {
		err := load()
		if err == nil || strings.HasPrefix(name, "disk full") && !strings.Contains(err.Error(), "make room") {
			t.Errorf("%s: %v", name, err)
		}
		storetest.Same(t, s, model)
		if exists(dir + "/" + newName) {
			t.Errorf("%s: files are left", name)
		}
	}
}

// TestSwapBrokenOff breaks the replacing of a store off after every file that
// is moved or removed, as a crash would, and opens the folder then.
func TestSwapBrokenOff(t *testing.T) {
	for step := range 20 {
		dir, next := t.TempDir(), t.TempDir()
		for _, d := range []string{dir, next} {
			s := opened(t, d)
			articles := storetest.Articles(1, 5)
			if d == next {
				articles = storetest.Articles(4, 12)
			}
			if _, err := s.Put(t.Context(), articles...); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Rename(next, dir+"/"+nextName); err != nil {
			t.Fatal(err)
		}
		all, err := readSums(dir + "/" + nextName + "/" + sumsName)
		if err != nil {
			t.Fatal(err)
		}
		if step > 0 {
			if err := removeOld(dir, all); err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range all[:min(max(step-1, 0), len(all))] {
			if err := moveUp(dir+"/"+nextName, dir, f.name); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Open(dir, Options{ReadOnly: true, Vocabulary: storetest.Vocabulary()}); !errors.Is(err, store.ErrNeedsRepair) {
			t.Errorf("for reading: %v", err)
		}
		model := memory.New(storetest.Vocabulary())
		if _, err := model.Put(t.Context(), storetest.Articles(4, 12)...); err != nil {
			t.Fatal(err)
		}
		storetest.Same(t, opened(t, dir), model)
		if step > len(all) {
			return
		}
	}
}

// TestRandomOperationsWithCrashes does random things to a store and its model,
// and holds after each that a copy of the folder, which is what a crash leaves,
// opens as the model.
func TestRandomOperationsWithCrashes(t *testing.T) {
	rounds := 16
	if testing.Short() {
		rounds = 4
	}
	r := rand.New(rand.NewPCG(3, 4))
	dir := t.TempDir()
	s, model := opened(t, dir), memory.New(storetest.Vocabulary())
	for round := range rounds {
		begin := r.IntN(30)
		articles := storetest.Articles(begin, begin+1+r.IntN(6))
		if r.IntN(3) == 0 {
			for i := range articles {
				articles[i].Quads = articles[i].Quads[:r.IntN(len(articles[i].Quads))]
			}
		}
		var err error
		switch way := r.IntN(8); {
		case way == 0:
			_, _, err = s.Compact(t.Context())
			articles = nil
		case way == 1:
			err = s.Close()
			s = opened(t, dir)
			articles = nil
		case way < 4:
			articles = slices.DeleteFunc(articles, func(a store.Article) bool { return len(a.Quads) == 0 })
			_, err = s.Load(t.Context(), bytes.NewReader(shuffled(t, articles)), nil)
		default:
			_, err = s.Put(t.Context(), articles...)
		}
		if _, modelErr := model.Put(t.Context(), articles...); err != nil || modelErr != nil {
			t.Fatal(round, err, modelErr)
		}
		left := filepath.Join(t.TempDir(), "left")
		if err := os.CopyFS(left, os.DirFS(dir)); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(left, Options{ReadOnly: true, Vocabulary: storetest.Vocabulary()}); !errors.Is(err, store.ErrNeedsRepair) {
			t.Errorf("round %d: opened for reading: %v", round, err)
		}
		after := opened(t, left)
		if !after.Repaired() {
			t.Errorf("round %d: nothing is said of a repair", round)
		}
		storetest.Same(t, after, model)
		wantSound(t, after)
		if err := after.Close(); err != nil {
			t.Fatal(err)
		}
		os.RemoveAll(left)
	}
}

// TestOpenFullDisk opens stores for writing, a new one and one that has to be
// repaired, on a disk without room: Badger would end the process.
func TestOpenFullDisk(t *testing.T) {
	killed := t.TempDir()
	s := opened(t, killed)
	if _, err := s.Put(t.Context(), storetest.Articles(1, 3)...); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(killed+"/"+sumsName, killed+"/"+staleName); err != nil {
		t.Fatal(err)
	}
	for name, dir := range map[string]string{"new": t.TempDir(), "to repair": killed} {
		s := &Store{dir: dir, free: func(string) (int64, bool) { return writeRoom - 1, true }}
		if err := s.guard(nil, s.openForWriting); err == nil || !strings.Contains(err.Error(), "make room") {
			t.Errorf("%s: %v", name, err)
		}
		if err := s.giveUp(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if s = opened(t, killed); !s.Repaired() {
		t.Error("nothing was repaired")
	}
}

// TestFileCut cuts a file that is mapped: an error, not the end of the process.
func TestFileCut(t *testing.T) {
	file := t.TempDir() + "/file"
	if err := os.WriteFile(file, make([]byte, 1<<16), 0o600); err != nil {
		t.Fatal(err)
	}
	mapped, err := z.OpenMmapFile(file, os.O_RDONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer mapped.Close(-1)
	if err := os.Truncate(file, 0); err != nil {
		t.Skip(err) // systems that forbid it
	}
	err = new(Store).guard(nil, func() error {
		if mapped.Data[1<<15] != 0 {
			t.Error("the file had zeros only")
		}
		return nil
	})
	if !errors.Is(err, store.ErrDamaged) {
		t.Error(err)
	}
}
