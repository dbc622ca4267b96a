//go:build corpora

package nquads_test

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/dateline-kb/dateline/kb/nquads"
)

// TestW3C runs the W3C RDF 1.1 suites below $DATELINE_SHARED/corpora/rdf.
func TestW3C(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Fatal("DATELINE_SHARED is not set; it must name the folder which holds corpora/rdf")
	}
	suites := []struct {
		folder string
		open   func(io.Reader) *nquads.Reader
		want   int
	}{
		{"rdf-n-quads", nquads.NewReader, 87},
		{"rdf-n-triples", nquads.NewTripleReader, 70},
	}
	for _, s := range suites {
		folder := filepath.Join(shared, "corpora", "rdf", s.folder)
		tests := manifest(t, folder)
		if len(tests) != s.want {
			t.Errorf("%s: manifest lists %d tests, want %d", s.folder, len(tests), s.want)
		}
		for file, good := range tests {
			t.Run(s.folder+"/"+file, func(t *testing.T) {
				err := readFile(t, filepath.Join(folder, file), s.open)
				if good != (err == nil) {
					t.Errorf("should be accepted: %v; got %v", good, err)
				}
			})
		}
	}
}

func manifest(t *testing.T, folder string) map[string]bool {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, "manifest.ttl"))
	if err != nil {
		t.Fatal(err)
	}
	entry := regexp.MustCompile(`(?s)rdft:Test\w+?(Positive|Negative)Syntax\s*;.*?mf:action\s+<([^>]+)>`)
	tests := make(map[string]bool)
	for _, m := range entry.FindAllSubmatch(text, -1) {
		tests[string(m[2])] = string(m[1]) == "Positive"
	}
	return tests
}

func readFile(t *testing.T, path string, open func(io.Reader) *nquads.Reader) error {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, err := range open(f).All() {
		if err != nil {
			return err
		}
	}
	return nil
}
