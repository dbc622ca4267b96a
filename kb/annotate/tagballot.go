package annotate

import (
	"strings"
	"unicode"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// settleBallots makes the verb of a sentence that has none of what looks like a noun between who does it
// and the day: "The Senate votes on 12 May". The words before it hang on who does it.
func settleBallots(ts []document.Token, words []string, from int) {
	for i := 1; i+2 < len(ts); i++ {
		t, body := &ts[i], &ts[i-1]
		if t.Tag != "NNS" || t.Rel != "root" || body.Rel != "compound" && body.Rel != "nsubj" || body.Head != from+i || body.Tag != "NNP" && (body.Tag != "NN" || !en.Institution(body.Lemma)) ||
			en.EventVerb(lemma(words[i], "VBZ")) == "" || !dayBehind(words, i+1) || anyVerb(ts) {
			continue
		}
		t.Tag, t.Lemma, body.Rel = "VBZ", lemma(words[i], "VBZ"), "nsubj"
		for j := range ts {
			switch {
			case ts[j].Head != from+i || j == i-1:
			case j < i:
				ts[j].Head = from + i - 1
			case ts[j].Rel == "nmod":
				ts[j].Rel = "obl"
			}
		}
		return
	}
}

// dayBehind reports whether "on" and a day stand at i, or behind an hour there.
func dayBehind(words []string, i int) bool {
	if words[i] == "at" && i+3 < len(words) {
		i += 2 // "at noon on Monday"
	}
	if words[i] != "on" {
		return false
	}
	low := strings.ToLower(words[i+1])
	return unicode.IsDigit(firstRune(low)) || en.Weekday(low) || en.Calendar(low) && capital(words[i+1])
}

// anyVerb reports whether a word is tagged as a verb.
func anyVerb(ts []document.Token) bool {
	for _, t := range ts {
		if strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD" {
			return true
		}
	}
	return false
}
