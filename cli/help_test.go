package cli

import (
	"strings"
	"testing"

	ucli "github.com/urfave/cli/v2"
)

// Every command tells by --help how it is used, with examples that name it and
// the exit codes; every flag that takes a value names it.
func TestHelpIsWhole(t *testing.T) {
	for _, c := range (&app{}).root().Commands {
		if !strings.Contains(c.Description, "Examples:\n") || !strings.Contains(c.Description, "dateline "+c.Name) || !strings.Contains(c.Description, codesText) {
			t.Errorf("%s: --help has no examples or exit codes", c.Name)
		}
		for _, f := range c.Flags {
			doc, ok := f.(ucli.DocGenerationFlag)
			if !ok || doc.GetUsage() == "" || !isBool(f) && !strings.Contains(doc.GetUsage(), "`") {
				t.Errorf("%s --%s: says not what it takes", c.Name, f.Names()[0])
			}
		}
	}
}
