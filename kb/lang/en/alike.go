package en

import "slices"

// alike are nouns that reports use for one and the same thing: who asks for
// one wants the others too. They are few on purpose; wider classes of events
// say what may be one event, not what a word means.
var alike = [][]string{
	{"talks", "talk", "negotiation", "dialogue", "dialog", "discussion", "consultation"},
	{"deal", "agreement", "accord", "pact", "settlement"},
	{"strike", "walkout", "stoppage"},
	{"vote", "ballot", "referendum"},
	{"ceasefire", "truce", "armistice"},
	{"demand", "claim", "request"},
	{"proposal", "offer"},
	{"accident", "crash"},
	{"layoff", "redundancy"},
}

// Alike are the words that mean nearly the same as a noun, without itself.
func Alike(word string) []string {
	lemma := Singular(word)
	for _, group := range alike {
		if slices.Contains(group, lemma) || slices.Contains(group, word) {
			return slices.DeleteFunc(slices.Clone(group), func(w string) bool { return w == word || w == lemma })
		}
	}
	return nil
}
