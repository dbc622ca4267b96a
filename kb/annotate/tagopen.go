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

// settleDeeds makes a noun of a gerund without an object that is the subject of the verb behind it: "Counting
// begins on Monday", "Dredging at the port has been paused".
func settleDeeds(ts []document.Token, words []string, from int) {
	for i := 0; i+1 < len(ts); i++ {
		t := &ts[i]
		v := t.Head - from
		if t.Tag != "VBG" || t.Rel != "csubj" || v <= i || v >= len(ts) || i > 1 && words[i-1] != "," && words[i-1] != ":" && words[i-1] != "and" && words[i-1] != "that" || i == 1 && ts[0].Rel != "compound" {
			continue
		}
		if next := ts[i+1]; v == i+1 && !(en.Begins(next.Lemma) || en.Concludes(next.Lemma) || en.EndsAs(next.Lemma) != "" || en.TakesPlace(next.Lemma)) || v != i+1 && next.Tag != "IN" && !strings.HasPrefix(next.Tag, "MD") && next.Rel != "aux" || hasObject(ts, from+i) {
			continue
		}
		t.Tag, t.Rel, t.Lemma = "NN", "nsubj", strings.ToLower(words[i])
		for k := range ts {
			if ts[k].Head == from+i && ts[k].Rel == "obl" {
				ts[k].Rel = "nmod"
			}
		}
	}
}

// hasObject reports whether the tree gives a verb an object.
func hasObject(ts []document.Token, verb int) bool {
	for _, t := range ts {
		if t.Head == verb && t.Rel == "obj" {
			return true
		}
	}
	return false
}

// settleStays makes adjectives of what looks like a verb behind "stay" and the like, "will stay [shut]", and a verb of
// "last" behind a helper: "could [last] until May".
func settleStays(ts []document.Token, words []string, from int) {
	for i := 1; i < len(ts); i++ {
		t := &ts[i]
		switch over := ts[i-1]; {
		case words[i] == "last" && t.Tag == "JJ" && over.Tag == "MD":
			t.Tag = "VB"
		case t.Rel == "xcomp" && (t.Tag == "VB" || t.Tag == "VBD") && t.Head == from+i-1 && (over.Lemma == "stay" || over.Lemma == "remain") && over.Tag != "TO":
			t.Tag, t.Lemma = "JJ", words[i]
			for k := range ts {
				if ts[k].Head == from+i && ts[k].Rel == "obl" {
					ts[k].Head = from + i - 1
				}
			}
		}
	}
}
