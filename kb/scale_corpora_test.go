//go:build corpora

package kb_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/read"
)

// grower makes as many articles as are wanted out of those of the volume
// corpus: again and again the same texts, each time with the surnames dealt out
// anew, 27 a day from one year on, so that the news of a month are as dense
// however many there are.
type grower struct {
	docs     []*document.Document
	surnames []string
	deal     map[string]string // of the round under way
	round    int
}

const perDay = 27

var (
	fullName = regexp.MustCompile(`[a-z,] ([A-Z][a-z]+) ([A-Z][a-z]+)\b`)
	anyName  = regexp.MustCompile(`\b[A-Z][a-z]+\b`)
)

func newGrower(b testing.TB) *grower {
	b.Helper()
	text, err := os.ReadFile(filepath.Join(os.Getenv("DATELINE_SHARED"), "corpora/volume/bbc.jsonl"))
	if err != nil {
		b.Fatal(err)
	}
	g := &grower{round: -1}
	counts := map[string]int{}
	for d, err := range read.Files([]string{"-"}, bytes.NewReader(text), read.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		g.docs = append(g.docs, d)
		for _, m := range fullName.FindAllStringSubmatch(d.Text, -1) {
			counts[m[2]]++
		}
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n < 2 })
	g.surnames = slices.Sorted(maps.Keys(counts))
	return g
}

// article is the nth article.
func (g *grower) article(n int) *document.Document {
	if round := n / len(g.docs); round != g.round {
		g.round = round
		dealt := slices.Clone(g.surnames)
		rng := rand.New(rand.NewPCG(uint64(round), 0))
		rng.Shuffle(len(dealt), func(i, j int) { dealt[i], dealt[j] = dealt[j], dealt[i] })
		g.deal = map[string]string{}
		for i, s := range g.surnames {
			g.deal[s] = dealt[i]
		}
	}
	d := g.docs[n%len(g.docs)]
	rename := func(s string) string {
		return anyName.ReplaceAllStringFunc(s, func(w string) string {
			if to, ok := g.deal[w]; ok {
				return to
			}
			return w
		})
	}
	day := time.Date(2003, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n/perDay)
	return &document.Document{
		URL: fmt.Sprintf("%s-%d", d.URL, n), Title: rename(d.Title), Source: d.Source, Published: day.Format("2006-01-02"), Text: rename(d.Text),
	}
}

func (g *grower) articles(from, to int) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		for n := from; n < to; n++ {
			if !yield(g.article(n), nil) {
				return
			}
		}
	}
}

// grown is a knowledge base of n articles in dir, and how much time each
// thousand took of all processors, which holds on a busy machine too.
func grown(b *testing.B, g *grower, n int, dir string) (*kb.KB, []time.Duration) {
	b.Helper()
	k, err := kb.Open(dir, kb.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { k.Close() })
	var took []time.Duration
	for from := 0; from < n; from += 1000 {
		began := processor(b)
		if _, err := k.Add(context.Background(), g.articles(from, min(n, from+1000)), kb.AddOptions{}); err != nil {
			b.Fatal(err)
		}
		took = append(took, processor(b)-began)
		b.Logf("to %d articles: %.1f s of processor time", min(n, from+1000), took[len(took)-1].Seconds())
	}
	return k, took
}

// used is what this process has had of the machine.
func used(b testing.TB) (u syscall.Rusage) {
	b.Helper()
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u
}

// processor is the time that this process has had of all processors.
func processor(b testing.TB) time.Duration {
	b.Helper()
	u := used(b)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkAddOne measures adding one article to an open knowledge base of
// $DATELINE_ARTICLES (20,000) articles, analysis, settling and a synced write
// in all. -benchtime 100x is enough; before that it takes minutes to make the
// knowledge base, and how the last thousand of it compares to the first is
// reported too.
func BenchmarkAddOne(b *testing.B) {
	size, err := strconv.Atoi(os.Getenv("DATELINE_ARTICLES"))
	if err != nil {
		size = 20_000
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400))         // as the add command does
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(1 << 30)) // about what it lets so many have
	g := newGrower(b)
	dir := filepath.Join(b.TempDir(), "kb")
	k, took := grown(b, g, size, dir)
	n := size
	for b.Loop() {
		if _, err := k.Add(context.Background(), g.articles(n, n+1), kb.AddOptions{}); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(took[len(took)-1])/float64(took[0]), "last/first")
	b.ReportMetric(float64(size)/sum(took).Seconds(), "articles/s/core")
	b.ReportMetric(float64(used(b).Maxrss)/1024, "MB-resident")
	b.ReportMetric(float64(onDisk(b, dir))/float64(n)/1000, "KB-disk/article")
}

// BenchmarkAddCold measures adding some articles, one after the other, to a knowledge base of
// $DATELINE_ARTICLES (4,000) articles that was just opened, as the add command does.
func BenchmarkAddCold(b *testing.B) {
	size, err := strconv.Atoi(os.Getenv("DATELINE_ARTICLES"))
	if err != nil {
		size = 4_000
	}
	const some = 8
	g := newGrower(b)
	dir := filepath.Join(b.TempDir(), "kb")
	k, _ := grown(b, g, size, dir)
	if err := k.Close(); err != nil {
		b.Fatal(err)
	}
	for n := size; b.Loop(); n += some {
		k, err := kb.Open(dir, kb.Options{})
		if err != nil {
			b.Fatal(err)
		}
		for i := n; i < n+some; i++ {
			if _, err := k.Add(context.Background(), g.articles(i, i+1), kb.AddOptions{}); err != nil {
				b.Fatal(err)
			}
		}
		if err := k.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*some), "ms/article")
}

// onDisk is how many bytes the files of a folder take.
func onDisk(b testing.TB, dir string) (all int64) {
	b.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			all += info.Sys().(*syscall.Stat_t).Blocks * 512 // files that Badger maps have holes
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return all
}

func sum(list []time.Duration) (all time.Duration) {
	for _, d := range list {
		all += d
	}
	return all
}
