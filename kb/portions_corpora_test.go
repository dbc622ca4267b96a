//go:build corpora

package kb

import (
	"cmp"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/read"
	"github.com/dateline-kb/dateline/kb/resolve"
	"github.com/dateline-kb/dateline/schema"
)

// newsRecords are the records of every nth article of $DATELINE_NEWS, the volume corpus unless it is set.
func newsRecords(t *testing.T, nth int) (out []*schema.Record) {
	path := cmp.Or(os.Getenv("DATELINE_NEWS"), filepath.Join(os.Getenv("DATELINE_SHARED"), "corpora/volume/bbc.jsonl"))
	n := 0
	for d, err := range read.Files([]string{path}, nil, read.Options{}) {
		if n++; err == nil && n%nth > 0 {
			continue
		}
		if err == nil {
			err = Analyze(d)
		}
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, resolve.Article(d, schema.Base))
	}
	return out
}

// setting is a number of the environment, or otherwise.
func setting(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// TestPortionsOfNews holds, over the names and texts of real news, that articles which come in
// portions of any size and order are settled as all at once, and that settling anew changes nothing.
// DATELINE_TRIALS=30 DATELINE_NTH=1 takes half an hour.
func TestPortionsOfNews(t *testing.T) {
	records := newsRecords(t, setting("DATELINE_NTH", 10))
	for trial := range setting("DATELINE_TRIALS", 2) {
		rng := rand.New(rand.NewPCG(uint64(trial), 7))
		all := make([]*schema.Record, len(records))
		for i, at := range rng.Perm(len(records)) {
			all[i] = records[at]
		}
		all = all[:len(all)/2+rng.IntN(len(all)/2)]
		var portions [][]*schema.Record
		for rest := all; len(rest) > 0; {
			n := min(len(rest), 1+rng.IntN(len(all)/3))
			portions = append(portions, rest[:n])
			rest = rest[n:]
		}
		parts := settledIn(t, portions...)
		want := contents(t, settledIn(t, all))
		same(t, trial, "added in portions", want, contents(t, parts))
		if err := parts.resettle(context.Background()); err != nil {
			t.Fatal(err)
		}
		same(t, trial, "settled anew", want, contents(t, parts))
	}
}

// settledIn is a knowledge base to which portions were added, one after the other.
func settledIn(t *testing.T, portions ...[]*schema.Record) *KB {
	t.Helper()
	k, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { k.Close() })
	for _, p := range portions {
		var put []version
		for _, r := range p {
			put = append(put, version{rec: r.Clone()})
		}
		if err := k.change(context.Background(), put...); err != nil {
			t.Fatal(err)
		}
	}
	return k
}

// same tells the first quads in which two knowledge bases differ.
func same(t *testing.T, trial int, how, want, got string) {
	t.Helper()
	if want == got {
		return
	}
	for _, side := range [][2]string{{want, got}, {got, want}} {
		there := map[string]bool{}
		for l := range strings.Lines(side[1]) {
			there[l] = true
		}
		told := 0
		for l := range strings.Lines(side[0]) {
			if !there[l] && told < 5 {
				t.Errorf("trial %d, %s: only one has %.300s", trial, how, l)
				told++
			}
		}
	}
}
