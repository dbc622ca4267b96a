package resolve

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// firstVerb is the verb of what contents say is to be done, "" where they begin otherwise: "moving the talks",
// "to move the talks", "its proposal to move the talks".
func firstVerb(content string) string {
	words := strings.Fields(strings.ToLower(content))
	for i, w := range words {
		if i > 3 {
			return ""
		}
		if w == "to" && i+1 < len(words) {
			return en.Lemma(words[i+1], "VB")
		}
		if _, noun := en.ProposalNoun(w); i == 0 && !noun && strings.HasSuffix(w, "ing") {
			if verb := en.Lemma(w, "VBG"); verb != w {
				return verb
			}
			return ""
		}
	}
	return ""
}
