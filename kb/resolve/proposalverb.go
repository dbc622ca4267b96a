package resolve

import (
	"slices"
	"strings"
	"unicode"

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

// mostBefore is how many words stand before the verb of what is asked, at most: "that Jan Doe of Acme [resign]".
const mostBefore = 12

// acts are the verbs of a content that people ask of others that they do.
func acts(content string) (out []string) {
	words := strings.FieldsFunc(strings.ToLower(content), func(c rune) bool { return !unicode.IsLetter(c) && c != '-' })
	for i, w := range words[:min(len(words), mostBefore)] {
		next := ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch {
		case w == "not" || w == "never" || w == "refrain" || w == "against":
			return nil // what is asked is that it is not done
		case w == "resignation" || (w == "step" || w == "stepped" || w == "stand" || w == "stood") && (next == "down" || next == "aside"):
			out = append(out, "resign")
		case w == "hand" && next == "over", w == "handed" && next == "over":
			out = append(out, "hand-over")
		default:
			for _, tag := range []string{"VB", "VBD", "VBN"} {
				verb := en.Lemma(w, tag)
				if en.Quits(verb) {
					verb = "resign"
				}
				if en.Demanded(verb) && !slices.Contains(out, verb) {
					out = append(out, verb)
				}
			}
		}
	}
	return out
}

// didIt reports whether a content is what somebody did rather than what is asked: it begins with the verb, or is
// told in the passive, "the guard was dismissed".
func didIt(content string) bool {
	words := strings.Fields(strings.ToLower(content))
	for i := range words {
		passive := i > 0 && (words[i-1] == "was" || words[i-1] == "were" || words[i-1] == "been")
		if (i == 0 && words[0] != "to" || passive) && len(acts(strings.Join(words[i:min(len(words), i+2)], " "))) > 0 {
			return true
		}
	}
	return false
}

// doesWhat reports whether m tells that what o asks for was done, or will not be, by whom it is asked of: the verb is
// the same, and what it is done to.
func (m *pledge) doesWhat(o *pledge) bool {
	if !m.did || o.did || o.p.Status != "pending" {
		return false
	}
	act := slices.IndexFunc(m.acts, func(w string) bool { return slices.Contains(o.acts, w) })
	if act < 0 || !o.to.empty() && !m.to.empty() && !m.to.same(o.to) || m.p.Status == "rejected" && (o.to.empty() || m.to.empty()) {
		return false
	}
	if m.acts[act] == "resign" {
		return !m.to.empty() && (!o.to.empty() || common(m.sides, o.bag) > 0)
	}
	if len(m.names) > 0 && len(o.names) > 0 && common(m.names, o.names) == 0 {
		return false // done to another one
	}
	mine, theirs := m.things(), o.things()
	if len(mine) > 0 && len(theirs) > 0 && common(mine, theirs) == 0 {
		return false // "recalled its cars" where an envoy was to be recalled
	}
	same := common(m.bag, o.bag)
	if o.to.empty() || m.to.empty() {
		return same > 1
	}
	return same > 0
}

// things are the words of a proposal's contents that are neither names nor what is to be done.
func (m *pledge) things() map[string]bool {
	out := map[string]bool{}
	for w := range m.bag {
		if !m.names[w] && !m.sides[w] && len(acts(w)) == 0 {
			out[w] = true
		}
	}
	return out
}
