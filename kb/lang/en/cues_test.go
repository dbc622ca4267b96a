package en_test

import (
	"testing"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

func TestWordsThatLeadToAQuotation(t *testing.T) {
	for _, w := range []string{"according", "adamant", "view", ":"} {
		if !en.Ascribes(w) {
			t.Errorf("%q ascribes nothing", w)
		}
	}
	for _, w := range []string{"find", "show", "rule"} {
		if !en.Finds(w) || en.Ascribes(w) {
			t.Errorf("%q tells what no report says", w)
		}
	}
	if en.Ascribes("shop") || en.Finds("sell") {
		t.Error("words of no speech are taken for such")
	}
}

func TestOfItsOwn(t *testing.T) {
	for lemma, want := range map[string]string{"debate": "debate", "probe": "investigation", "investigation": "investigation", "meeting": "", "hearing": ""} {
		if got := en.OfItsOwn(lemma); got != want {
			t.Errorf("%s: %q", lemma, got)
		}
	}
}
