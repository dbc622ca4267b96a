package timex

import (
	"strings"
	"testing"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// chronicle has eight full dates and as many that lean on them.
var chronicle = strings.Repeat("On 3 May 1931 the rising began in Orvel. The port fell on 9 May. The king fled in June 1931. The harvest failed in July. ", 4)

func TestHistory(t *testing.T) {
	reference, _ := edtf.ParseDay("2009-12-19")
	for name, tt := range map[string]struct {
		text string
		want bool
	}{
		"chronicle":                           {chronicle, true},
		"news":                                {"The mayor said on Monday that the bridge, built in 1931, would close in May.", false},
		"news with a look back":               {chronicle + "The mayor spoke of it yesterday, last week and this morning.", false},
		"dates of these years among old ones": {chronicle + strings.Repeat("It was rebuilt in May 2009. ", 8), false},
		"few old dates":                       {"The rising began on 3 May 1931. The king fled in June 1931.", false},
	} {
		if got := History(tt.text, Find(tt.text, Options{Reference: reference}), reference); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
	if History(chronicle, Find(chronicle, Options{}), edtf.Day{}) {
		t.Error("a text is taken for history without a day to measure from")
	}
}
