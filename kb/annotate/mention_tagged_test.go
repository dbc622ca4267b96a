package annotate

import (
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
)

// tagged tags the words of d and returns what was read of them.
func tagged(t testing.TB, d *document.Document) reading {
	core, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	r, err := tagTokens(d, core)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
