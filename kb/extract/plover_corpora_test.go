//go:build corpora

package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate"
	"github.com/dateline-kb/dateline/kb/document"
)

// TestPlover scores the PLOVER type of the main deed of each sentence of
// PLOVER's gold records.
func TestPlover(t *testing.T) {
	f, err := os.Open(filepath.Join(os.Getenv("DATELINE_SHARED"), "corpora", "events", "plover-gsr-dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	right, n := 0, 0
	for in := bufio.NewScanner(f); in.Scan(); n++ {
		var gold struct{ Event, Text, Date string }
		if err := json.Unmarshal(in.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		d := &document.Document{Text: gold.Text, Published: gold.Date}
		if err := annotate.Annotate(d); err != nil {
			t.Fatal(err)
		}
		view, _ := d.Compounds()
		r := newReader(view)
		view.Attributions = r.attributions()
		r.said = r.attributionsBySentence()
		got := ""
		for _, sent := range r.d.Sentences {
			s := scene{sent, r.groupsIn(sent)}
			if k := r.mainDeed(s); k >= 0 && got == "" {
				got = r.plover(s, k)
			}
		}
		if got == gold.Event {
			right++
		} else {
			t.Logf("%s, not %q: %s", gold.Event, got, gold.Text)
		}
	}
	t.Logf("figure events.plover %.1f", 100*float64(right)/float64(n))
}

// mainDeed is the group of a sentence that tells what was done, -1 for none: its
// main verb, or the main verb of what is said or announced.
func (r *reader) mainDeed(s scene) int {
	best := -1
	for k, g := range s.groups {
		if r.plover(s, k) == "" && !r.willing(g) {
			continue
		}
		if best < 0 || r.depth(g.main, s) < r.depth(s.groups[best].main, s) {
			best = k
		}
	}
	return best
}

// depth is how many clauses stand above token i, those of saying left out.
func (r *reader) depth(i int, s scene) int {
	n := 0
	for t := r.d.Tokens[i]; t.Head >= s.First && n < 20; t = r.d.Tokens[t.Head] {
		if t.Rel == "ccomp" || t.Rel == "parataxis" {
			continue
		}
		n++
	}
	return n
}
