package en

import (
	"strings"
	"testing"
)

func TestOnlyParticiple(t *testing.T) {
	for low, want := range map[string]bool{"fallen": true, "become": true, "given": true, "fell": false, "met": false, "awarded": false, "said": false} {
		if got := OnlyParticiple(low); got != want {
			t.Errorf("%s: %v", low, got)
		}
	}
}

func TestLemma(t *testing.T) {
	for _, line := range strings.Split(`VBD added add
VBD said say
VBD stressed stress
VBN cost cost
VBN written write
VBG hoping hope
VBG hopping hop
VBG running run
VBZ goes go
VBZ denies deny
VBP 're be
VBD agreed agree
VBN provoked provoke
VBG leaving leave
VB meet meet
MD ca can
MD wo will
NNS ministers minister
NNS countries country
NNS wives wife
NNS men man
NNS crises crisis
NNS talks talks
NNS sanctions sanctions
NNPS Republicans republican
JJR bigger big
JJS earliest early
NN news news
NNS 🙂 🙂
NNS cafés café
NNP Reynolds reynolds
IN during during`, "\n") {
		f := strings.Fields(line)
		if got := Lemma(strings.ToLower(f[1]), f[0]); got != f[2] {
			t.Errorf("%s %s: %s, want %s", f[0], f[1], got, f[2])
		}
	}
}

// TestLemmaRulesAreWhole holds that the trained file reads back as it was written.
func TestLemmaRulesAreWhole(t *testing.T) {
	if got := lemmaRules().String(); got != lemmaText || len(lemmaRules()) < 10 {
		t.Errorf("lemmas.txt reads back otherwise than it is written")
	}
}
