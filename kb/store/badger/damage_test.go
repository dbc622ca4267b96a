package badger_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
)

// TestDamage flips bits in, cuts, zeroes and removes files of a closed store,
// each kind of file. Every question must then be answered as before, or end with
// an error that names the folder; so must opening it for writing.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	makeRich(t, dir)
	whole, errs := answers(dir, forReading)
	if len(errs) > 0 || len(whole) < 5 {
		t.Fatal(whole, errs)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	rounds := 500
	if testing.Short() {
		rounds = 100
	}
	r := rand.New(rand.NewPCG(1, 7))
	noticed := make(map[string]int)
	for round := range rounds {
		name := entries[round%len(entries)].Name()
		undo, what := harm(t, r, filepath.Join(dir, name))
		o := forReading
		if round%4 == 3 {
			o = forWriting
		}
		got, errs := answers(dir, o)
		for _, err := range errs {
			noticed[filepath.Ext(name)]++
			if !strings.Contains(err.Error(), dir) {
				t.Errorf("%s %s: error without the folder: %v", name, what, err)
			}
		}
		for question, a := range got {
			if a != whole[question] {
				t.Errorf("%s %s: silently another answer to %s: %d bytes, were %d", name, what, question, len(a), len(whole[question]))
			}
		}
		if len(got) < len(whole) && len(errs) == 0 {
			t.Errorf("%s %s: no answer and no error", name, what)
		}
		undo()
	}
	for _, kind := range []string{".sst", ".vlog", ""} {
		if noticed[kind] == 0 {
			t.Errorf("no damage to a %q was noticed", kind)
		}
	}
	if got, errs := answers(dir, forReading); len(errs) > 0 || len(got) != len(whole) {
		t.Errorf("whole again: %v", errs)
	}
}

// makeRich makes a store with several tables on several levels, and values
// which are too long for tables.
func makeRich(t *testing.T, dir string) {
	t.Helper()
	long := store.Article{IRI: "http://e/long", Quads: []quad.Quad{{
		Subject: quad.IRI("http://e/long"), Predicate: text, Label: quad.IRI("http://e/long"),
		Object: quad.String(strings.Repeat("long talks ", 110_000)),
	}}}
	for session := range 3 {
		s := open(t, dir)
		for i := range 25 {
			if _, err := s.Put(t.Context(), news(8*session+i, 8)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.Put(t.Context(), long); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// harm damages a file in one of several ways.
func harm(t *testing.T, r *rand.Rand, path string) (undo func(), what string) {
	t.Helper()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	broken := append([]byte{}, whole...)
	at := r.IntN(len(broken) + 1)
	switch way := r.IntN(10); {
	case way < 6 && at < len(broken):
		broken[at] ^= 1 << r.IntN(8)
		what = fmt.Sprintf("with a bit flipped in byte %d of %d", at, len(whole))
	case way < 8:
		broken = broken[:at]
		what = fmt.Sprintf("cut to %d of %d bytes", at, len(whole))
	case way < 9:
		clear(broken[at:min(at+512, len(broken))])
		what = fmt.Sprintf("with 512 zeros from byte %d of %d", at, len(whole))
	default:
		broken = nil
		what = "removed"
	}
	if broken == nil {
		err = os.Remove(path)
	} else {
		err = os.WriteFile(path, broken, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
	}, what
}

// answers asks in several ways. Questions whose answer ended with an error are
// not in it. A store that was opened for writing is a copy.
func answers(dir string, o badger.Options) (got map[string]string, errs []error) {
	if !o.ReadOnly {
		copied, err := os.MkdirTemp(filepath.Dir(dir), "copy")
		if err != nil {
			return nil, []error{err}
		}
		defer os.RemoveAll(copied)
		if err := os.CopyFS(copied, os.DirFS(dir)); err != nil {
			return nil, []error{err}
		}
		got, errs = ask(copied, o)
		for i, err := range errs {
			if strings.Contains(err.Error(), copied) {
				errs[i] = fmt.Errorf("copy of %s: %w", dir, err)
			}
		}
		return got, errs
	}
	return ask(dir, o)
}

func ask(dir string, o badger.Options) (got map[string]string, errs []error) {
	got = make(map[string]string)
	s, err := badger.Open(dir, o)
	if err != nil {
		return got, []error{err}
	}
	note := func(question string, lines []string, err error) {
		if err != nil {
			errs = append(errs, err)
			return
		}
		got[question] = strings.Join(lines, "\n")
	}
	ctx := context.Background()
	for _, p := range []store.Pattern{{G: []quad.Value{quad.IRI("http://e/long")}}, {O: []quad.Value{who(7)}}, {S: []quad.Value{news(7, 1).Quads[0].Subject}}, {P: []quad.Value{actor}}, {}} {
		var lines []string
		var err error
		var q quad.Quad
		for q, err = range s.Quads(ctx, p) {
			lines = append(lines, q.String())
		}
		slices.Sort(lines)
		note(fmt.Sprint(p), lines, err)
	}
	for _, q := range []store.Star{
		{Words: []string{"rare77"}}, {Order: store.NewestFirst, Limit: 20}, {Where: []store.Condition{{Predicate: actor, Objects: []quad.Value{who(7)}}}},
		{From: "2022-03-01", To: "2022-03-20", Order: store.ByTime}, {Order: store.NewestFirst}, {Words: []string{"talks"}}, {},
	} {
		var lines []string
		var err error
		var f store.Found
		for f, err = range s.Find(ctx, q) {
			lines = append(lines, fmt.Sprint(f))
		}
		note(fmt.Sprint(q), lines, err)
	}
	counts, err := s.Counts(ctx)
	note("counts", []string{fmt.Sprint(counts)}, err)
	groups, err := s.Groups(ctx, store.Star{Where: []store.Condition{{Predicate: typ}}}, actor)
	note("groups", []string{fmt.Sprint(len(groups))}, err)
	if err := s.Close(); err != nil {
		errs = append(errs, err)
	}
	return got, errs
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
