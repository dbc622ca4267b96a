//go:build corpora

package kb_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/read"
)

// TestDisagreementsOfOtherStories holds the same of the development stories.
func TestDisagreementsOfOtherStories(t *testing.T) {
	stories, err := filepath.Glob(filepath.Join(os.Getenv("DATELINE_SHARED"), "stories", "*"))
	if err != nil || len(stories) == 0 {
		t.Fatal("no stories in $DATELINE_SHARED/stories", err)
	}
	for _, dir := range stories {
		truth, err := os.ReadFile(filepath.Join(dir, "gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		var docs []*document.Document
		for d, err := range read.Files([]string{filepath.Join(dir, "articles.jsonl")}, nil, read.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, d)
		}
		disagree(t, filepath.Base(dir), docs, truth)
	}
}
