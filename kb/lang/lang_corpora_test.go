//go:build corpora

package lang

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestOfCorpora holds that no article of the English sets is taken for another
// language, with nothing that states one.
func TestOfCorpora(t *testing.T) {
	root := os.Getenv("DATELINE_SHARED")
	if root == "" {
		t.Fatal("set DATELINE_SHARED to the folder that holds corpora")
	}
	var all, english int
	check := func(name, text string) {
		all++
		if got := Of(text, ""); got == English {
			english++
		} else {
			t.Logf("%s: %q", name, got)
		}
	}
	for _, name := range []string{"time/timebank.articles.jsonl", "time/aquaint.articles.jsonl", "volume/bbc.jsonl"} {
		f, err := os.Open(filepath.Join(root, "corpora", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var a struct{ ID, URL, Text string }
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				t.Fatal(err)
			}
			check(a.ID+a.URL, a.Text)
		}
		f.Close()
	}
	texts, _ := filepath.Glob(filepath.Join(root, "corpora", "polnear", "*", "text", "*.txt"))
	for _, name := range texts {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		check(filepath.Base(name), string(text))
	}
	t.Logf("%d articles", all)
	t.Logf("figure language.english %.1f", 100*float64(english)/float64(all))
}
