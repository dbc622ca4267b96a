package badger

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
	"github.com/dateline-kb/dateline/kb/store/storetest"
)

// TestStoreAtItsWorst runs the suite with a hash of which nearly all terms
// share a value, and with every limited question by time along the time index.
func TestStoreAtItsWorst(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store {
		s, err := Open(t.TempDir(), Options{Vocabulary: storetest.Vocabulary()})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		// The vocabulary's own terms stand under their true hashes, but they are
		// remembered and not looked up again.
		s.hash = func(_ uint8, text string) uint64 { return uint64(len(text) % 3) }
		s.patience = 1
		s.narrowFrom = 1
		return s
	})
}

// TestLargeArticles holds that articles which do not fit into one transaction together
// are split between them.
func TestLargeArticles(t *testing.T) {
	s, err := Open(t.TempDir(), Options{Vocabulary: storetest.Vocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	third := int(s.db.MaxBatchCount()) / 9
	change, err := s.Put(t.Context(), large("http://e/1", third), large("http://e/2", third), large("http://e/3", third), large("http://e/4", third))
	if err != nil || change.Added != 4 {
		t.Fatalf("four: %+v, %v", change, err)
	}
	want := map[quad.IRI]int{"http://e/1": third, "http://e/2": third, "http://e/3": third, "http://e/4": third}
	got := make(map[quad.IRI]int)
	for q, err := range s.Quads(t.Context(), store.Pattern{}) {
		if err != nil {
			t.Fatal(err)
		}
		got[q.Label.(quad.IRI)]++
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("stored %v, want %v", got, want)
	}
}

// TestFullTransactions holds that a transaction which is filled to the last
// entry is one that Badger takes.
func TestFullTransactions(t *testing.T) {
	s, err := Open(t.TempDir(), Options{Vocabulary: storetest.Vocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	fitted := 0
	for n := s.db.MaxBatchCount() - 8; n <= s.db.MaxBatchCount(); n++ {
		b := s.batch()
		d := b.draft()
		for i := range n {
			d.set(idKey(spaceSPOG, makeID(kindInteger, uint64(i))), []byte{})
		}
		if !b.fits(d, 0, 0) {
			b.discard()
			continue
		}
		err := b.apply(d)
		if err == nil {
			err = b.commit()
		}
		if err != nil {
			t.Fatalf("%d entries of %d: %v", n, s.db.MaxBatchCount(), err)
		}
		fitted++
	}
	if fitted == 0 || fitted == 9 {
		t.Errorf("%d of 9 transactions fit: the limit is elsewhere", fitted)
	}
}

func large(g quad.IRI, n int) store.Article {
	a := store.Article{IRI: g}
	for i := range n {
		a.Quads = append(a.Quads, quad.Quad{Subject: g, Predicate: g, Object: quad.String(fmt.Sprintf("number %d", i)), Label: g})
	}
	return a
}

func TestLongLiteral(t *testing.T) {
	dir := t.TempDir()
	a := store.Article{IRI: "http://e/1", Quads: []quad.Quad{{
		Subject: quad.IRI("http://e/1"), Predicate: quad.IRI("http://e/body"),
		Object: quad.String(strings.Repeat("long text ", 800_000)), Label: quad.IRI("http://e/1"),
	}}}
	for range 2 {
		s, err := Open(dir, Options{Vocabulary: storetest.Vocabulary()})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Put(t.Context(), a); err != nil {
			t.Fatal(err)
		}
		for q, err := range s.Quads(t.Context(), store.Pattern{O: []quad.Value{a.Quads[0].Object}}) {
			if err != nil || q != a.Quads[0] {
				t.Errorf("read back: %v", err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// FuzzID holds that ids are written and read back, that bytes are ordered as
// ids are, and that inlined terms come back as they were.
func FuzzID(f *testing.F) {
	f.Add(uint64(1)<<60, uint64(7)<<60|5, "2022-01-05", uint8(0))
	f.Add(uint64(6)<<60|0x1FF, uint64(6)<<60|0x100, "-12", uint8(1))
	f.Add(uint64(0), ^uint64(0), "2022-01-05T10:00:00Z", uint8(2))
	f.Fuzz(func(t *testing.T, x, y uint64, text string, which uint8) {
		a, b := id(x), id(y)
		ka, kb := appendID(nil, a), appendID(nil, b)
		if bytes.Compare(ka, kb) != compareIDs(a, b) {
			t.Errorf("%x and %x: order of bytes %x, %x", a, b, ka, kb)
		}
		back, rest, ok := cutID(append(ka, kb...))
		if valid := a.kind() > 0 && a.kind() < kindEnd; ok != valid || ok && (back != a || !bytes.Equal(rest, kb)) {
			t.Errorf("%x: read back %x, %x, %v", a, back, rest, ok)
		}
		if turnBack(a.turned()) != a {
			t.Errorf("%x: turned %x", a, a.turned())
		}
		cutID([]byte(text)) // any bytes: no panic
		block(text).facts()
		inlineValue(a)
		roundTrip(t, text, which)
	})
}

func roundTrip(t *testing.T, text string, which uint8) {
	types := []quad.IRI{rules.XSDDate, xsdInteger, xsdDateTime, xsdBoolean}
	var v quad.Value = quad.String(text)
	if int(which) < len(types) {
		v = quad.TypedString{Value: quad.String(text), Type: types[which]}
	}
	if x, ok := inlineID(v); ok && inlineValue(x) != v {
		t.Errorf("%#v came back as %#v", v, inlineValue(x))
	}
	kind, s := termText(v)
	if back, err := termValue(kind, s); nquads.CheckTerm(v) == nil && (err != nil || back != v) {
		t.Errorf("%#v came back from the dictionary as %#v, %v", v, back, err)
	}
}

// TestOrder holds that ids are ordered as values are.
func TestOrder(t *testing.T) {
	for typ, texts := range map[quad.IRI][]string{
		xsdInteger:    {"-576460752303423488", "-257", "-256", "-1", "0", "1", "255", "256", "576460752303423487"},
		rules.XSDDate: {"0000-01-01", "1969-12-31", "1970-01-01", "2022-02-28", "2022-03-01", "9999-12-31"},
		xsdDateTime:   {"0000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2022-02-28T10:00:00Z", "9999-12-31T23:59:59Z"},
	} {
		var last []byte
		for _, s := range texts {
			x, ok := inlineID(quad.TypedString{Value: quad.String(s), Type: typ})
			if key := appendID(nil, x); !ok || bytes.Compare(last, key) >= 0 {
				t.Errorf("%s of %s: %v, key %x not behind %x", s, typ, ok, key, last)
			} else {
				last = key
			}
		}
	}
}

// TestReplacingKeepsIndexes holds that articles which are replaced by others
// with a few other texts and days leave the indexes as verify wants them, in both
// formats, and that one which is replaced by itself is found by its words.
func TestReplacingKeepsIndexes(t *testing.T) {
	vocabulary := storetest.Vocabulary()
	for _, format := range []uint64{formatAlone, Format} {
		dir := t.TempDir()
		s, err := Open(dir, Options{Vocabulary: vocabulary})
		if err != nil {
			t.Fatal(err)
		}
		s.format = format
		rng := rand.New(rand.NewPCG(1, format))
		pick := func(list ...string) string { return list[rng.IntN(len(list))] }
		for range 300 {
			g := quad.IRI(fmt.Sprintf("http://e/%d", rng.IntN(4)))
			a := store.Article{IRI: g}
			add := func(s string, p quad.IRI, o quad.Value) {
				a.Quads = append(a.Quads, quad.Quad{Subject: quad.IRI(s), Predicate: p, Object: o, Label: g})
			}
			for i := range rng.IntN(5) {
				name := fmt.Sprintf("http://e/subject/%d", i)
				for _, p := range vocabulary.Text {
					add(name, p, quad.String(pick("talks", "strike", "long talks", "talks strike", "a strike that goes on for long")))
				}
				add(name, vocabulary.Begin, quad.TypedString{Value: quad.String(pick("2022-01-10", "2022-01-11")), Type: rules.XSDDate})
				add(name, "http://e/other", quad.String(pick("one thing or", "another thing")))
			}
			if _, err := s.Put(t.Context(), a); err != nil {
				t.Fatal(err)
			}
		}
		if r, err := s.Verify(t.Context()); err != nil || len(r.Problems) > 0 || r.Articles == 0 {
			t.Errorf("format %d: %+v, %v", format, r, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
