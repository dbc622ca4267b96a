package annotate

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
)

// BenchmarkAnnotate measures the whole analysis over the stories of our own.
func BenchmarkAnnotate(b *testing.B) {
	files, err := filepath.Glob("../../fixtures/stories/*/articles.jsonl")
	if err != nil || len(files) == 0 {
		b.Fatal("no stories")
	}
	var texts []string
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<22)
		for sc.Scan() {
			var a struct{ Text string }
			if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
				b.Fatal(err)
			}
			texts = append(texts, a.Text)
		}
		f.Close()
	}
	sentences := 0
	for b.Loop() {
		for _, text := range texts {
			d := &document.Document{Text: text, Published: "2022-01-12"}
			if err := Annotate(d); err != nil {
				b.Fatal(err)
			}
			sentences += len(d.Sentences)
		}
	}
	b.ReportMetric(float64(sentences)/b.Elapsed().Seconds(), "sentences/s")
}
