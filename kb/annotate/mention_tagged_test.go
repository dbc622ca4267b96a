package annotate

import (
	"testing"

	"github.com/dateline-kb/dateline/kb/annotate/language"
	"github.com/dateline-kb/dateline/kb/document"
)

// tagged tags the words of d and returns their labels as names.
func tagged(t testing.TB, d *document.Document) []uint8 {
	core, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	return tagTokens(d, core)
}
