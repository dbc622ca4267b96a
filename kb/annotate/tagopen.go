package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// settleOpens makes verbs of "open" and the like where a sentence without a verb has several things for
// their subject: "Polls open at seven on Sunday".
func settleOpens(ts []document.Token, words []string, from int) {
	for i := 1; i < len(ts); i++ {
		t, subject := &ts[i], ts[i-1]
		if t.Tag != "JJ" || words[i] != "open" || t.Rel != "root" && t.Rel != "parataxis" && t.Rel != "appos" || subject.Head != from+i || subject.Rel != "nsubj" || subject.Tag != "NNS" && subject.Tag != "NNPS" || anyVerb(ts) {
			continue
		}
		t.Tag, t.Lemma = "VBP", lemma(words[i], "VBP")
		return
	}
}

// settleDeeds makes a noun of a gerund that alone is the subject of the verb behind it: "Counting begins on Monday".
func settleDeeds(ts []document.Token, words []string, from int) {
	for i := 0; i+1 < len(ts); i++ {
		t, verb := &ts[i], ts[i+1]
		if t.Tag != "VBG" || t.Rel != "csubj" || t.Head != from+i+1 || verb.Tag != "VBZ" && verb.Tag != "VBD" && verb.Tag != "MD" || i > 0 && words[i-1] != "," && words[i-1] != ":" && words[i-1] != "and" && words[i-1] != "that" {
			continue
		}
		if low := strings.ToLower(words[i]); en.Begins(verb.Lemma) || en.EndsAs(verb.Lemma) != "" || en.TakesPlace(verb.Lemma) {
			t.Tag, t.Rel, t.Lemma = "NN", "nsubj", low
		}
	}
}
