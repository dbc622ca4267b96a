package annotate

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/kb/timex"
)

// planned reports whether the expression whose head is word i belongs to an event that people plan.
func (c *clauses) planned(i int) bool {
	for n := 0; i >= 0 && n < 4; n++ {
		i = c.d.Tokens[i].Head
		if i >= 0 && strings.HasPrefix(c.d.Tokens[i].Tag, "NN") && en.EventNoun(c.d.Tokens[i].Lemma) != "" {
			return !en.ComesUnplanned(en.EventNoun(c.d.Tokens[i].Lemma))
		}
	}
	return false
}

// longs reports whether a verb tells what somebody is after since lately: "has targeted victory", "has set
// his sights on a win".
func (c *clauses) longs(v int) bool {
	if !c.justDone(v) {
		return false
	}
	l := c.d.Tokens[v].Lemma
	if o := c.child(v, "obj"); l == "set" && o >= 0 {
		return c.d.Tokens[o].Lemma == "sight"
	}
	return slices.Contains([]string{"target", "hope", "aim", "eye", "vow"}, l) && (c.child(v, "obj") >= 0 || c.child(v, "obl") >= 0)
}

// withdraws verbs, with "of" or "from", tell what somebody will not take part in.
func withdraws(lemma string) bool {
	return slices.Contains([]string{"pull", "withdraw", "drop", "scratch"}, lemma)
}

// isFor reports whether the clause over an occasion tells what somebody is now with a view to it: "is
// nominated for three awards at the ceremony", "is fit for the match".
func (c *clauses) isFor(noun int) bool {
	class := en.EventNoun(c.d.Tokens[noun].Lemma)
	at := c.caseOf(noun, "at")
	if class == "" || en.ComesUnplanned(class) || !at && !c.caseOf(noun, "for") {
		return false
	}
	up := c.d.Tokens[noun].Head
	for n := 0; up >= 0 && n < 3 && c.verb(up) < 0; n++ {
		if !strings.HasPrefix(c.d.Tokens[up].Tag, "NN") {
			return false
		}
		up = c.d.Tokens[up].Head
	}
	if up < 0 || c.verb(up) < 0 {
		return false
	}
	if v := c.verb(up); v != up { // a copula
		return (c.d.Tokens[v].Tag == "VBZ" || c.d.Tokens[v].Tag == "VBP") && c.child(up, "aux") < 0 && at == strings.HasPrefix(c.d.Tokens[up].Tag, "NN")
	}
	return slices.Contains([]string{"nominate", "shortlist", "tip", "select", "pencil"}, c.d.Tokens[up].Lemma) && c.d.Tokens[up].Tag == "VBN" && (c.isNow(up) || c.justDone(up))
}

// isNow reports whether a verb has "is" or "are" for its helper.
func (c *clauses) isNow(v int) bool {
	return slices.ContainsFunc(c.children[v], func(k int) bool {
		t := c.d.Tokens[k]
		return (strings.HasPrefix(t.Rel, "aux") || t.Rel == "cop") && t.Lemma == "be" && (t.Tag == "VBZ" || t.Tag == "VBP")
	})
}

// unknownThen reports whether the clause of word i tells what somebody did not know yet, at a time that is
// past, so that its "would" looks ahead from there.
func (c *clauses) unknownThen(i int) bool {
	t := c.d.Tokens[i]
	return t.Head >= 0 && t.Rel == "ccomp" && c.d.Tokens[t.Head].Tag == "VBD" && en.Learns(c.d.Tokens[t.Head].Lemma)
}

// aheadOf is the tense of what something is told to be "ahead of", a word at i: "they met ahead of Sunday's
// final", which may be over, but "they are training ahead of it".
func (c *clauses) aheadOf(i int) timex.Tense {
	v := c.d.Tokens[i].Head
	if v < 0 {
		return timex.FutureInPast
	}
	if c.of(v, false) == timex.Future || c.isDoing(v) || c.child(v, "aux") < 0 && c.child(v, "cop") < 0 && (c.d.Tokens[v].Tag == "VBZ" || c.d.Tokens[v].Tag == "VBP" && !en.AlikeInPast(c.d.Tokens[v].Lemma)) {
		return timex.Future
	}
	return timex.FutureInPast
}

// ofOffered reports whether the verb at v tells in the present which people or things something is being
// promised to: "is offering all who join [two seats at a dinner on Saturday]".
func (c *clauses) ofOffered(v int) bool {
	x := c.d.Tokens[v]
	if x.Rel != "acl" || x.Head < 0 || x.Tag != "VBP" && x.Tag != "VBZ" {
		return false
	}
	up := c.d.Tokens[x.Head].Head
	return up >= 0 && c.d.Tokens[up].Tag == "VBG" && c.isNow(up) && c.leads(up)
}

// behindKnown reports whether an expression stands, with no preposition, right behind an event that nobody
// plans and that is spoken of as known: "over the shooting [Sunday night]".
func (c *clauses) behindKnown(start int) bool {
	i := tokenAt(c.d, start) - 1
	if i < 1 || !strings.HasPrefix(c.d.Tokens[i].Tag, "NN") || c.d.Tokens[i].Sentence != c.d.Tokens[i+1].Sentence || !en.ComesUnplanned(en.EventNoun(c.d.Tokens[i].Lemma)) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		switch t := c.d.Tokens[j]; {
		case t.Tag == "PRP$" || t.Lemma == "the":
			return true
		case t.Tag != "JJ" && !strings.HasPrefix(t.Tag, "NN") && t.Tag != "VBN":
			return false
		}
	}
	return false
}

// besideVerb reports whether the day at first stands between somebody and what they do then, also where the
// tree gives it to them: "Doe on Friday promised to".
func (c *clauses) besideVerb(first, v int) bool {
	h := c.d.Tokens[first].Head
	return v == first+1 && h >= 0 && h < first && (strings.HasPrefix(c.d.Tokens[h].Tag, "NNP") || en.RoleNoun(c.d.Tokens[h].Lemma) || en.PersonNoun(c.d.Tokens[h].Lemma))
}
