//go:build corpora

package annotate

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate/language"
)

// syntaxCounts are the right tags, heads, and heads with relations among words,
// and how often parataxis was right, found, and there.
type syntaxCounts struct {
	words, tags, uas, las int
	parataxis             [3]int
}

// TestSyntaxCorpora scores tags and trees on gold words, relations without
// subtypes as in the CoNLL 2018 shared task.
func TestSyntaxCorpora(t *testing.T) {
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		t.Fatal("set DATELINE_SHARED to the folder that holds corpora/ud")
	}
	core, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ewt", "gum"} {
		f, err := os.Open(filepath.Join(root, "corpora", "ud", "en_"+name+"-ud-dev.conllu"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		genre := ""
		by := map[string]*syntaxCounts{}
		var rows [][]string
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<24)
		for sc.Scan() {
			c := strings.Split(sc.Text(), "\t")
			switch {
			case strings.HasPrefix(sc.Text(), "# meta::genre = "):
				genre = " " + strings.TrimPrefix(sc.Text(), "# meta::genre = ")
			case sc.Text() == "":
				for _, part := range []string{name, name + genre} {
					if by[part] == nil {
						by[part] = &syntaxCounts{}
					}
					if part == name || genre != "" {
						by[part].add(core, rows)
					}
				}
				rows = nil
			case len(c) == 10 && !strings.ContainsAny(c[0], "-."):
				rows = append(rows, c)
			}
		}
		for part, c := range by {
			of := func(n int) float64 { return 100 * float64(n) / float64(c.words) }
			beside := 200 * float64(c.parataxis[0]) / float64(max(1, c.parataxis[1]+c.parataxis[2]))
			t.Logf("%-18s XPOS %.2f  UAS %.2f  LAS %.2f  parataxis %.1f of %d", part, of(c.tags), of(c.uas), of(c.las), beside, c.parataxis[2])
			if part == name {
				figure(t, "syntax."+name+".las", of(c.las))
				figure(t, "syntax."+name+".tags", of(c.tags))
				figure(t, "syntax."+name+".parataxis", beside)
			}
		}
	}
}

func (c *syntaxCounts) add(core *language.Core, rows [][]string) {
	var words []string
	for _, r := range rows {
		words = append(words, r[1])
	}
	r := core.Read(words, 1000, new([]float32))
	for i, row := range rows {
		c.words++
		if language.Tags[r.Tags[i]] == row[4] {
			c.tags++
		}
		head, _ := strconv.Atoi(row[6])
		rel, _, _ := strings.Cut(row[7], ":")
		got := language.Relations[r.Rels[i]]
		if r.Heads[i] == head-1 {
			c.uas++
			if got == rel {
				c.las++
				c.parataxis[0] += one(rel == "parataxis")
			}
		}
		c.parataxis[1] += one(got == "parataxis")
		c.parataxis[2] += one(rel == "parataxis")
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// figure logs a figure for .ci/scores.py, which holds it.
func figure(t *testing.T, name string, value float64) { t.Logf("figure %s %.1f", name, value) }
