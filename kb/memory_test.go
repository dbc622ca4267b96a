package kb

import (
	"bytes"
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/fixtures"
	"github.com/dateline-kb/dateline/kb/nquads"
	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/kb/store"
	instore "github.com/dateline-kb/dateline/kb/store/memory"
	"github.com/dateline-kb/dateline/schema"
)

// fixtureRecords are the records of the fixture stories' articles.
func fixtureRecords(t *testing.T) (out []*schema.Record) {
	for _, name := range fixtures.Stories() {
		for d, err := range read.Files([]string{"-"}, bytes.NewReader(fixtures.Articles(name)), read.Options{}) {
			if err == nil {
				err = Analyze(d)
			}
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, resolve.Article(d, schema.Base))
		}
	}
	return out
}

// TestMemoryIsTheStore holds that whatever is added, replaced and removed, and
// however little is remembered of it, settling sees what is stored: in the end all
// is as if it had been added at once.
func TestMemoryIsTheStore(t *testing.T) {
	ctx := context.Background()
	begin, end := schema.TimeBounds()
	empty := func() *KB {
		return New(instore.New(store.Vocabulary{Text: schema.TextIndexed(), Begin: begin, End: end}), Options{})
	}
	records := fixtureRecords(t)
	whole := empty()
	add := func(k *KB, list ...*schema.Record) {
		var put []version
		for _, r := range list {
			put = append(put, version{rec: r.Clone()})
		}
		if err := k.change(ctx, put...); err != nil {
			t.Fatal(err)
		}
	}
	add(whole, records...)
	want := contents(t, whole)
	rng := rand.New(rand.NewPCG(5, 6))
	rounds := 20
	if testing.Short() {
		rounds = 8
	}
	for _, rooms := range []int{1, 40, factsRoom} {
		k := empty()
		k.memory.facts.room, k.memory.having.room, k.memory.digests.warm = rooms, rooms, rooms
		stored := map[*schema.Record]bool{}
		for round := range rounds {
			if round%6 == 1 {
				wantRemembered(t, k)
			}
			var some []*schema.Record
			for range 4 {
				if r := records[rng.IntN(len(records))]; !slices.Contains(some, r) {
					some = append(some, r)
				}
			}
			switch rng.IntN(3) {
			case 0:
				var gone []quad.IRI
				for _, r := range some {
					if stored[r] {
						gone = append(gone, r.IRI)
						delete(stored, r)
					}
				}
				if err := k.change(ctx, version{old: gone}); err != nil {
					t.Fatal(err)
				}
			case 1: // other contents under the same name
				for _, r := range some {
					other := r.Clone()
					other.Published = ""
					for i := range other.Actors {
						a := &other.Actors[i]
						a.Name, a.Roles = strings.ToUpper(a.Name), []string{"mayor", "spokesman", "president", "minister"}
					}
					add(k, other)
					stored[r] = true
				}
				add(k, some...)
			default:
				add(k, some...)
				for _, r := range some {
					stored[r] = true
				}
			}
		}
		for _, r := range records {
			if !stored[r] {
				add(k, r)
			}
		}
		if got := contents(t, k); got != want {
			t.Errorf("with room for %d: it is another knowledge base", rooms)
		}
	}
}

// wantRemembered holds what is remembered against what is stored.
func wantRemembered(t *testing.T, k *KB) {
	t.Helper()
	remembered := k.memory
	l := k.library(context.Background())
	for _, m := range []map[quad.IRI][]resolve.Fact{remembered.facts.young, remembered.facts.old} {
		for name, got := range m {
			k.memory.facts.clear()
			want, err := l.Facts(name)
			if err != nil || !sameSet(got, want) {
				t.Errorf("%s: remembered %v, stored %v, %v", name, got, want, err)
			}
		}
	}
	for _, m := range []map[string][]quad.IRI{remembered.having.young, remembered.having.old} {
		for key, got := range m {
			k.memory.having.clear()
			found := map[string][]quad.IRI{}
			if err := l.Having(found, []string{key}); err != nil || !sameSet(got, found[key]) {
				t.Errorf("%s: remembered %v, stored %v, %v", key, got, found[key], err)
			}
		}
	}
	for f, got := range remembered.counts {
		if list, err := l.Saying(f); err != nil || got != len(list) {
			t.Errorf("%v: remembered %d, stored %d, %v", f, got, len(list), err)
		}
	}
	k.memory = remembered
}

func sameSet[T comparable](a, b []T) bool {
	has := map[T]bool{}
	for _, x := range a {
		has[x] = true
	}
	for _, x := range b {
		if !has[x] {
			return false
		}
	}
	return len(has) == len(a) && len(a) == len(b)
}

func contents(t *testing.T, k *KB) string {
	var out bytes.Buffer
	if err := nquads.WriteSorted(&out, k.Quads(context.Background())); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
