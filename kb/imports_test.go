package kb_test

import (
	"go/build"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/dateline-kb/dateline"

// mayImport is the architecture: which packages of ours each may import. DO
// NOT CHANGE IT TO FIX A BUILD; change it when the design changes.
var mayImport = map[string]string{
	"schema":                  "",
	"fixtures":                "",
	"kb/document":             "",
	"kb/lang":                 "",
	"kb/lang/en":              "",
	"kb/nquads":               "",
	"kb/turtle":               "kb/nquads",
	"kb/rdf":                  "kb/nquads kb/turtle schema",
	"kb/timex/edtf":           "",
	"kb/timex":                "kb/timex/edtf",
	"kb/read":                 "kb/document kb/lang kb/read/page kb/read/warc",
	"kb/read/page":            "",
	"kb/read/warc":            "",
	"kb/annotate":             "kb/document kb/lang/en kb/timex kb/timex/edtf kb/annotate/language",
	"kb/annotate/neural":      "",
	"kb/annotate/language":    "kb/annotate/neural",
	"kb/annotate/train":       "kb/annotate kb/annotate/language kb/annotate/neural kb/document kb/lang/en",
	"kb/extract":              "kb/document kb/lang/en",
	"kb/resolve":              "kb/document kb/lang/en schema",
	"kb/store":                "",
	"kb/store/internal/rules": "kb/store kb/nquads",
	"kb/store/memory":         "kb/store kb/store/internal/rules kb/nquads",
	"kb/store/badger":         "kb/store kb/store/internal/rules kb/nquads",
	"kb/store/storetest":      "kb/store kb/store/memory kb/nquads",
	"kb/query":                "kb/store kb/timex/edtf kb/nquads kb/lang/en schema",
	"kb/render":               "kb/lang kb/query kb/timex/edtf",
	"kb/export":               "kb/nquads kb/query schema",
	"kb":                      "kb/document kb/lang kb/annotate kb/extract kb/resolve kb/query kb/store kb/store/badger kb/nquads schema",
	"cli":                     "kb kb/document kb/lang kb/query kb/read kb/render kb/export kb/rdf kb/timex/edtf schema fixtures",
	"cli/dateline":            "cli",
}

// onlyIn names outside modules that one package alone may import.
var onlyIn = map[string]string{
	"github.com/dgraph-io/badger/v4":  "kb/store/badger",
	"github.com/urfave/cli/v2":        "cli",
	"github.com/jedib0t/go-pretty/v6": "kb/render",
	"github.com/vbauerster/mpb/v8":    "cli",
	"github.com/kljensen/snowball":    "kb/store",
	"github.com/piprate/json-gold":    "kb/rdf",

	"codeberg.org/readeck/go-readability/v2": "kb/read/page",
	"github.com/gogs/chardet":                "kb/read/page",
	"github.com/mmcdole/gofeed":              "kb/read",
	"github.com/andybalholm/brotli":          "kb/read/warc",
	"github.com/abadojack/whatlanggo":        "kb/lang",
}

// quadless packages know neither quads nor stores: all is text there.
var quadless = []string{"kb/document", "kb/lang/en", "kb/timex", "kb/timex/edtf", "kb/lang", "kb/read", "kb/read/page", "kb/read/warc", "kb/annotate", "kb/extract", "kb/render"}

func TestImportsFollowTheArchitecture(t *testing.T) {
	for path, imports := range packages(t) {
		allowed, known := mayImport[path]
		if !known {
			t.Errorf("package %s is not in the table: say in kb/imports_test.go what it may import", path)
			continue
		}
		for _, imp := range imports {
			checkImport(t, path, imp, strings.Fields(allowed))
		}
	}
}

func checkImport(t *testing.T, path, imp string, allowed []string) {
	t.Helper()
	if ours, ok := strings.CutPrefix(imp, module+"/"); ok {
		if !slices.Contains(allowed, ours) {
			t.Errorf("%s imports %s, which the table does not allow", path, ours)
		}
		return
	}
	for outside, home := range onlyIn {
		if (imp == outside || strings.HasPrefix(imp, outside+"/")) && path != home && !strings.HasPrefix(path, home+"/") {
			t.Errorf("%s imports %s, which only %s may", path, imp, home)
		}
	}
	if strings.HasPrefix(imp, "github.com/cayleygraph/quad") && slices.Contains(quadless, path) {
		t.Errorf("%s imports %s, but knows no quads", path, imp)
	}
}

// TestKnowsNoSurroundings holds that kb prints nothing, reads no environment
// and no clock, and opens no connection.
func TestKnowsNoSurroundings(t *testing.T) {
	for path := range packages(t) {
		if path != "kb" && !strings.HasPrefix(path, "kb/") || path == "kb/annotate/train" { // a command, no part of the library
			continue
		}
		for _, file := range goFiles(t, filepath.Join("..", path)) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, bad := range []string{"os.Stdout", "os.Stderr", "os.Getenv", "time.Now", "\"net\"", "\"net/http\"", "fmt.Print", "func init()"} {
				if strings.Contains(string(src), bad) {
					t.Errorf("%s has %s", file, bad)
				}
			}
		}
	}
}

func goFiles(t *testing.T, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(all, func(f string) bool { return strings.HasSuffix(f, "_test.go") })
}

// packages maps each package of ours to what its non-test files import.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); name != ".." && (strings.HasPrefix(name, ".") || name == "testdata") {
			return fs.SkipDir
		}
		if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil && path != ".." {
			return fs.SkipDir // a module of its own
		}
		pkg, err := build.ImportDir(path, 0)
		if err != nil {
			return nil // no Go files here
		}
		rel, err := filepath.Rel("..", path)
		found[filepath.ToSlash(rel)] = pkg.Imports
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
