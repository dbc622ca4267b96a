package kb_test

import (
	"testing"

	"github.com/dateline-kb/dateline/kb"
	"github.com/dateline-kb/dateline/kb/document"
)

// BenchmarkAnalyze measures the whole analysis of the fixture stories, without
// reading or storing anything. One core: GOMAXPROCS=1; portable kernel: -tags noasm.
func BenchmarkAnalyze(b *testing.B) {
	docs := everyStory(b)
	sentences := 0
	for b.Loop() {
		for _, x := range docs {
			d := &document.Document{Text: x.Text, Published: x.Published}
			if err := kb.Analyze(d); err != nil {
				b.Fatal(err)
			}
			sentences += len(d.Sentences)
		}
	}
	b.ReportMetric(float64(sentences)/b.Elapsed().Seconds(), "sentences/s")
}
