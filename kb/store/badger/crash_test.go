package badger_test

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/badger"
)

// crashDir tells the test binary that it is the child which is to be killed,
// and where it works.
const crashDir = "DATELINE_TEST_CRASH_DIR"

// crashRounds sets how often it is killed: 200 take some minutes.
const crashRounds = "DATELINE_TEST_KILLS"

const (
	crashArticles = 7      // numbers of articles in one Put
	crashNames    = 40     // different IRIs: later rounds replace what earlier ones put
	tooManyQuads  = 30_000 // for one transaction
)

// TestCrash kills a writer at random moments. What it acknowledged must be
// there, whole; what it had not may be there, whole, or not.
func TestCrash(t *testing.T) {
	if dir := os.Getenv(crashDir); dir != "" {
		writeUntilKilled(t, dir)
		return
	}
	dir := filepath.Join(t.TempDir(), "kb")
	acknowledged, seen := -1, false
	rounds := 6
	if n, err := strconv.Atoi(os.Getenv(crashRounds)); err == nil {
		rounds = n
	}
	for round := range rounds {
		if n := killOnce(t, dir, round%2 == 1); n > acknowledged {
			acknowledged, seen = n, true
		}
		checkReadOnlyOpen(t, dir)
		acknowledged = checkAfterCrash(t, dir, acknowledged) // what is found stays, whether it was acknowledged or not
	}
	if !seen {
		t.Error("nothing was acknowledged in any round")
	}
}

// writeUntilKilled puts groups of articles, from the first that is not there
// on, and prints the number of each group once Put has returned.
func writeUntilKilled(t *testing.T, dir string) {
	s := open(t, dir)
	group := 0
	if newest, _ := newestGroup(t, s); newest >= 0 {
		group = newest + 1
	}
	for ; ; group++ {
		if _, err := s.Put(t.Context(), crashGroup(group)...); err != nil {
			t.Fatal(err)
		}
		fmt.Printf("put %d\n", group)
	}
}

func crashGroup(group int) []store.Article {
	var articles []store.Article
	if group%3 == 1 { // one article that no transaction holds
		a := store.Article{IRI: "http://e/crash/large"}
		add := func(p quad.IRI, n int) {
			a.Quads = append(a.Quads, quad.Quad{Subject: a.IRI, Predicate: p, Object: integer(n), Label: a.IRI})
		}
		for i := range tooManyQuads {
			add("http://e/number", i*(1+group%2))
		}
		add("http://e/group", group)
		return []store.Article{a}
	}
	for i := range crashArticles {
		n := group*crashArticles + i
		a := news(n, 5)
		name := quad.IRI(fmt.Sprintf("http://e/crash/%d", n%crashNames))
		for j := range a.Quads {
			a.Quads[j].Label = name
		}
		a.Quads = append(a.Quads, quad.Quad{Subject: name, Predicate: quad.IRI("http://e/group"), Object: integer(group), Label: name})
		articles = append(articles, store.Article{IRI: name, Quads: a.Quads})
	}
	return articles
}

// killOnce lets a child work for a random while, counted from its start or from
// the first acknowledgement, and returns the last group that it acknowledged,
// -1 if none.
func killOnce(t *testing.T, dir string, atWork bool) int {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestCrash$")
	child.Env = append(os.Environ(), crashDir+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	defer child.Wait()
	kill := func() {
		time.AfterFunc(time.Duration(rand.IntN(250))*time.Millisecond, func() { child.Process.Kill() })
	}
	if !atWork {
		kill()
	}
	last := -1
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		n := -1
		if _, err := fmt.Sscanf(lines.Text(), "put %d", &n); err != nil {
			t.Errorf("child says %s", lines.Text())
		}
		if last < 0 && atWork {
			kill()
		}
		last = n
	}
	return last
}

func checkReadOnlyOpen(t *testing.T, dir string) {
	t.Helper()
	s, err := badger.Open(dir, forReading)
	if err == nil {
		s.Close()
	} else if !errors.Is(err, store.ErrNeedsRepair) && !errors.Is(err, store.ErrNoStore) {
		t.Errorf("opening for reading after a crash: %v", err)
	}
}

// checkAfterCrash opens what a killed writer left, and returns the last group that is there.
func checkAfterCrash(t *testing.T, dir string, acknowledged int) int {
	t.Helper()
	s := open(t, dir)
	newest, stored := newestGroup(t, s)
	if newest < acknowledged || newest > acknowledged+1 {
		t.Errorf("newest group is %d, acknowledged %d", newest, acknowledged)
	}
	want := make(map[quad.IRI]map[quad.Quad]bool)
	for group := max(0, newest-crashNames); group <= newest; group++ {
		for _, a := range crashGroup(group) {
			want[a.IRI] = make(map[quad.Quad]bool)
			for _, q := range a.Quads {
				want[a.IRI][q] = true
			}
		}
	}
	for g, quads := range want {
		if len(stored[g]) != len(quads) {
			t.Errorf("%s has %d quads, want %d", g, len(stored[g]), len(quads))
		}
		for _, q := range stored[g] {
			if !quads[q] {
				t.Errorf("%s has %v, of another version", g, q)
			}
		}
	}
	checkIndexes(t, s, stored)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	return newest
}

// checkIndexes asks each index for everything.
func checkIndexes(t *testing.T, s *badger.Store, stored map[quad.IRI][]quad.Quad) {
	t.Helper()
	total, statements := 0, 0
	for _, quads := range stored {
		total += len(quads)
		for _, q := range quads {
			if q.Object == statement {
				statements++
			}
		}
	}
	counts, err := s.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var all []quad.Value
	counted := 0
	for p, n := range counts {
		all = append(all, p)
		counted += int(n)
	}
	n := 0
	for _, err := range s.Quads(t.Context(), store.Pattern{P: all}) {
		if n++; err != nil {
			t.Fatal(err)
		}
	}
	found := 0
	for _, err := range s.Find(t.Context(), store.Star{Words: []string{"minister"}}) {
		if found++; err != nil {
			t.Fatal(err)
		}
	}
	if n != total || counted != total || found != statements {
		t.Errorf("%d quads and %d statements; by predicate %d, counted %d, by word %d", total, statements, n, counted, found)
	}
}

// newestGroup returns the highest group of which something is there, -1 if
// none, and all that is stored.
func newestGroup(t *testing.T, s store.Store) (newest int, stored map[quad.IRI][]quad.Quad) {
	t.Helper()
	newest, stored = -1, make(map[quad.IRI][]quad.Quad)
	for q, err := range s.Quads(t.Context(), store.Pattern{}) {
		if err != nil {
			t.Fatal(err)
		}
		g := q.Label.(quad.IRI)
		stored[g] = append(stored[g], q)
		if strings.HasSuffix(q.Predicate.String(), "/group>") {
			var n int
			fmt.Sscan(string(q.Object.(quad.TypedString).Value), &n)
			newest = max(newest, n)
		}
	}
	return newest, stored
}
