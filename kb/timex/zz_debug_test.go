package timex

import (
	"fmt"
	"github.com/dateline-kb/dateline/kb/timex/edtf"
	"os"
	"strings"
	"testing"
)

func TestDebug(t *testing.T) {
	if os.Getenv("TXT") == "" {
		t.Skip()
	}
	ref, _ := edtf.ParseDay(os.Getenv("REF"))
	for _, l := range strings.Split(os.Getenv("TXT"), "|") {
		fmt.Println("#", l)
		for _, e := range Find(l, Options{Reference: ref}) {
			fmt.Printf("   %q %s %s %s edtf=%s rel=%s anchor=%s | %s\n", l[e.Start:e.End], e.Type, e.Value, e.Mod, e.Date, e.Relation, e.Anchor, e.Date.Human())
		}
	}
}
