package badger

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/kb/store/storetest"
)

// openedAs makes a store as it was made in an older format.
func openedAs(t *testing.T, dir string, format uint64) *Store {
	t.Helper()
	s := opened(t, dir)
	s.format = format
	txn := s.db.NewTransaction(true)
	if err := txn.Set(metaKey(metaFormat), binary.AppendUvarint(nil, format)); err != nil {
		t.Fatal(err)
	}
	if err := txn.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, markerName), fmt.Appendf(nil, "dateline store, format %d\n", format), 0o600); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestStoreOfFormat2 runs the suite over one that stays what it is.
func TestStoreOfFormat2(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return openedAs(t, t.TempDir(), formatAlone) })
}

// TestStoreOfFormat3 does too.
func TestStoreOfFormat3(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return openedAs(t, t.TempDir(), formatWhole) })
}

func TestFormat2BecomesTheCurrent(t *testing.T) { becomesTheCurrent(t, formatAlone) }

func TestFormat3BecomesTheCurrent(t *testing.T) { becomesTheCurrent(t, formatWhole) }

// becomesTheCurrent holds that an old store is written as it is, and
// is one of the current format after a load or a compaction, with a marker
// that keeps programs out which do not know it.
func becomesTheCurrent(t *testing.T, format uint64) {
	old, fresh := storetest.Articles(1, 30), storetest.Articles(15, 45)
	for name, renew := range map[string]func(s *Store) error{
		"load": func(s *Store) error {
			_, err := s.Load(t.Context(), bytes.NewReader(shuffled(t, fresh)), nil)
			return err
		},
		"compaction": func(s *Store) error {
			_, err := s.Put(t.Context(), fresh...)
			if err == nil {
				_, _, err = s.Compact(t.Context())
			}
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := openedAs(t, dir, format)
			model := memory.New(storetest.Vocabulary())
			for _, one := range []store.Store{s, model} {
				if _, err := one.Put(t.Context(), old...); err != nil {
					t.Fatal(err)
				}
			}
			wantFormat(t, s, format)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			s = opened(t, dir)
			storetest.Same(t, s, model)
			wantFormat(t, s, format)
			if _, err := model.Put(t.Context(), fresh...); err != nil {
				t.Fatal(err)
			}
			if err := renew(s); err != nil {
				t.Fatal(err)
			}
			storetest.Same(t, s, model)
			wantFormat(t, s, Format)
			if text, err := os.ReadFile(filepath.Join(dir, markerName)); err != nil || string(text) != marker() {
				t.Errorf("marker %q, %v", text, err)
			}
			gone := store.Article{IRI: fresh[0].IRI}
			for _, one := range []store.Store{s, model} { // goes on as any store
				if _, err := one.Put(t.Context(), gone); err != nil {
					t.Fatal(err)
				}
			}
			storetest.Same(t, s, model)
			wantFormat(t, s, Format)
		})
	}
}

// wantFormat holds the indexes of words and subjects, and the rest, against the format.
func wantFormat(t *testing.T, s *Store, want uint64) {
	t.Helper()
	wantSound(t, s)
	if s.format != want {
		t.Errorf("format %d, want %d", s.format, want)
	}
	r := s.reader(t.Context())
	defer r.close()
	own := 0
	if err := r.scan([]byte{spaceSPOG}, func(key []byte) (bool, error) {
		var s, p, o, g id
		err := cutIDs(key[1:], &s, &p, &o, &g)
		if s == g {
			own++
		}
		return true, err
	}); err != nil {
		t.Fatal(err)
	}
	if has := own > 0; has != (want <= formatWhole) {
		t.Errorf("%d facts on articles themselves are in the index of subjects", own)
	}
	v := r.txn
	c := v.cursor([]byte{spaceWord}, false)
	defer c.Close()
	n := 0
	for c.Seek([]byte{spaceWord}); c.Valid(); c.Next() {
		n++
		if alone := c.Item().ValueSize() == 0; alone != (want == formatAlone) {
			t.Fatalf("entry %x of the word index is of another format", c.Item().Key())
		}
	}
	if n == 0 {
		t.Error("no words")
	}
}

// FuzzPostings holds that a word's subjects come back, and that any bytes give
// pairs of one article or an error.
func FuzzPostings(f *testing.F) {
	f.Add(uint64(700), []byte{1, 2, 200, 3}, []byte{4, 0x80})
	f.Fuzz(func(t *testing.T, g uint64, steps, any []byte) {
		graph := makeID(kindIRI, g&payloadMax)
		var list []id
		for i, step := range steps {
			list = append(list, makeID(kindIRI+step&1, uint64(step)<<(i%48)), makeID(kindIRI, graph.payload()^uint64(step)))
		}
		slices.Sort(list)
		list = slices.Compact(list)
		rest := appendID(nil, graph)
		got, err := appendPosting(nil, rest, subjectList(graph, list))
		if err != nil || len(got) != len(list) {
			t.Fatal(got, list, err)
		}
		for i, at := range got {
			if at != (pair{graph, list[i]}) {
				t.Fatalf("%v came back as %v", list, got)
			}
		}
		got, _ = appendPosting(nil, append(rest, any...), steps)
		for _, at := range got {
			if at.g != graph {
				t.Fatalf("%v is of another article", at)
			}
		}
	})
}

// TestWordsOfBlankNodes holds that a word finds blank nodes and IRIs of one
// article, whatever their numbers.
func TestWordsOfBlankNodes(t *testing.T) {
	s := opened(t, t.TempDir())
	label := storetest.Vocabulary().Text[0]
	g := quad.IRI("http://e/g")
	var quads []quad.Quad
	for _, subject := range []quad.Value{quad.BNode("a"), quad.IRI("http://e/a"), quad.BNode("b"), quad.IRI("http://e/b"), g} {
		quads = append(quads, quad.Quad{Subject: subject, Predicate: label, Object: quad.String("a treaty"), Label: g})
	}
	if _, err := s.Put(t.Context(), store.Article{IRI: g, Quads: quads}); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, err := range s.Find(t.Context(), store.Star{Words: []string{"treaties"}}) {
		if found++; err != nil {
			t.Fatal(err)
		}
	}
	if found != len(quads) {
		t.Errorf("found %d of %d", found, len(quads))
	}
	wantSound(t, s)
}
