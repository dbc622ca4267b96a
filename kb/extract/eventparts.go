package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// withSubject adds to those who take part the person, body or state that the tree has as the subject
// of an event's verb, at from or behind it, be it in words or not, and whom a subject in a clause of its own
// stands for: "Browder, a man who [killed himself]".
func (r *reader) withSubject(verb, from int, who []int) []int {
	sub := r.child(verb, "nsubj")
	if x := r.d.Tokens[verb]; x.Rel == "acl" && x.Head >= 0 && r.d.Tokens[x.Head].Rel == "appos" && r.is(sub, "who") {
		sub, from = r.d.Tokens[x.Head].Head, 0
	} else if x.Rel == "acl" && x.Head >= 0 && r.is(sub, "who", "which") && r.mention.at(x.Head) >= 0 {
		sub, from = x.Head, 0 // "Norland, which [brought the case], spoke of it"
	}
	if r.is(r.child(verb, "nsubj"), "who") && sub >= 0 {
		sub = r.whoDid(sub)
	}
	if r.mention.at(sub) < 0 && sub >= 0 {
		sub = r.child(sub, "appos") // "the nominee, Pence"
	}
	if r.mention.at(sub) < 0 && from < verb {
		sub = max(sub, r.namedBefore(verb, max(sub, from)))
	}
	if m := r.mention.at(sub); m >= 0 && sub >= from && r.canAct(m) && !slices.ContainsFunc(who, func(k int) bool { return r.d.Mentions[k].Name == r.d.Mentions[m].Name }) {
		who = append(who, m)
	}
	return who
}

// canAct reports whether a mention can take part: a person, a body or a state, no mere place.
func (r *reader) canAct(m int) bool {
	men := r.d.Mentions[m]
	return men.Type != document.Place || en.IsCountry(men.Name) || r.states[men.Name]
}

// namedBefore is a token of the person whose name ends a subject from from right before a
// verb, -1 for none: "Republican nominee [Pence] echoed it".
func (r *reader) namedBefore(verb, from int) int {
	i := verb - 1
	for i > from && (r.is(i, "had", "has", "have") || r.tag(i) == "RB") {
		i--
	}
	m := r.mention.at(i)
	if i <= from || m < 0 || r.d.Mentions[m].Type != document.Person || r.hasComma(tokens{from, verb}) || r.hasOf(tokens{from, i}) {
		return -1
	}
	return i
}

// ownSubject is the person that "his" in an event's phrase stands for where the verb beside
// which the event stands has a named one for its subject, -1 for none: "[Reagan] was unsteady
// in his debate".
func (r *reader) ownSubject(t trigger) int {
	x := r.d.Tokens[t.at]
	if x.Rel != "obl" || x.Head < 0 || !r.is(r.prepositionOf(t.at), "in", "at", "during", "after", "before") {
		return -1
	}
	for i := t.phrase.from; i < t.at; i++ {
		if r.is(i, "his", "her") {
			sub := r.child(x.Head, "nsubj")
			if m := r.mention.at(max(sub, 0)); sub >= 0 && m >= 0 && r.d.Mentions[m].Type == document.Person {
				return m
			}
		}
	}
	return -1
}

// whoIsAt adds whom the verb that a match, a meeting or a visit stands beside tells to be there: "[the
// president] will travel to Arlby for a summit", "[Carroll] will join [Cragg] in the race".
func (r *reader) whoIsAt(t trigger, who []int) []int {
	x := r.d.Tokens[t.at]
	switch t.class {
	case "match", "talks", "visit", "win", "trial", "hearing", "exercise", "festival", "protest", "interview":
	default:
		return who
	}
	if !(x.Rel == "obl" && r.is(r.prepositionOf(t.at), "in", "at", "for") || x.Rel == "obj") || x.Head < 0 {
		return who
	}
	if l := r.lemma(x.Head); !en.Attends(l) && !(x.Rel == "obj" && (t.class == "win" && en.Scores(l) || t.class != "win" && en.Opens(l))) {
		return who
	}
	if not := r.child(x.Head, "advmod"); not >= 0 && not < x.Head && r.is(not, "not", "n't", "never") {
		return who // "will not attend the debate"
	}
	sub := r.child(x.Head, "nsubj")
	if over := r.d.Tokens[x.Head]; over.Rel == "acl" && (sub < 0 || r.is(sub, "who", "which", "that")) {
		sub = over.Head
	} else if sub < 0 && over.Rel == "conj" {
		sub = r.child(over.Head, "nsubj")
	}
	beside := []int{sub, r.child(max(sub, 0), "appos"), r.child(max(sub, 0), "conj")}
	if o := r.child(x.Head, "obj"); o >= 0 && o != t.at {
		beside = append(beside, o)
		if n := r.child(o, "nmod"); n >= 0 && r.mention.at(o) < 0 && en.RoleNoun(r.lemma(o)) {
			beside = append(beside, n) // "host the leaders of Norland, Sudria and Ostland"
			for j := n + 1; j < min(n+maxPhrase, len(r.low)); j++ {
				if r.d.Tokens[j].Head == n && r.d.Tokens[j].Rel == "conj" {
					beside = append(beside, j)
				}
			}
		}
	}
	for _, i := range beside {
		m := r.mention.at(i)
		if i < 0 || m < 0 || !r.canAct(m) {
			continue
		}
		if !slices.ContainsFunc(who, func(k int) bool { return r.d.Mentions[k].Name == r.d.Mentions[m].Name }) {
			who = append(who, m)
		}
	}
	return who
}

// betweenThem are the sides of what takes two, where its verb and day part them from its noun: "a deal
// reached on Monday between [the firm and the union]".
func (r *reader) betweenThem(t trigger, s scene) tokens {
	if t.verb >= 0 || !en.Mutual(t.class) {
		return tokens{}
	}
	for i := t.phrase.to; i < min(t.phrase.to+7, s.Last-1); i++ {
		switch {
		case r.is(i, "between"):
			end := r.listEnd(i+1, s.Sentence)
			if r.is(end, "and") {
				end = r.listEnd(end+1, s.Sentence)
			}
			return tokens{i + 1, end}
		case r.tag(i) != "VBN" && r.tag(i) != "VBD" && r.tag(i) != "RB" && r.tag(i) != "IN" && r.time.at(i) < 0:
			return tokens{}
		}
	}
	return tokens{}
}

// ownDoer reports whether an event's phrase says whose it is: "a trip by [McConnell]",
// "[McConnell's] trip".
func (r *reader) ownDoer(t trigger) bool {
	for i := t.phrase.from; i < t.at; i++ {
		if r.tag(i) == "POS" && r.d.Tokens[i].Head >= 0 && r.d.Tokens[r.d.Tokens[i].Head].Head == t.at && r.mention.at(i-1) >= 0 {
			return true
		}
	}
	for i := t.at + 1; i < t.phrase.to; i++ {
		if r.is(i, "by", "from") && (i == t.at+1 || r.d.Tokens[i].Head >= 0 && r.d.Tokens[r.d.Tokens[i].Head].Head == t.at) && r.hasMention(tokens{i, t.phrase.to}) {
			return true
		}
	}
	return false
}

// does reports whether a source is that of the verb which tells the event in t: who
// calls for a ban calls for it, whatever the words after it are.
func (r *reader) does(s document.Span, t tokens) bool {
	top := r.d.Top(s)
	for n := 0; n < 3 && top >= 0; n++ { // "[Norland] and Sudrian officials"
		if rel := r.d.Tokens[top].Rel; rel != "compound" && rel != "amod" && rel != "conj" && !(rel == "nmod" && r.is(r.prepositionOf(top), "of") && r.speaksForIt(r.d.Tokens[top].Head)) {
			break
		}
		top = r.d.Tokens[top].Head
	}
	if top < 0 || !strings.HasPrefix(r.d.Tokens[top].Rel, "nsubj") {
		return false
	}
	v := r.d.Tokens[top].Head
	l := r.lemma(v)
	return v >= t.from && v < t.to && r.verb(v) && l != "call" && (en.SupportVerb(l) || en.EventVerb(l) != "" || l == "recall")
}

// onlyTold reports whether a name only tells what another noun beside the event at i is:
// it stands below an apposition or clause of that noun in which the event does not,
// "Ham, the chairman of [the bank]", "the firm founded by [Ham]".
func (r *reader) onlyTold(s document.Span, i int) bool {
	x := r.d.Top(s)
	for n := 0; x >= 0 && n < maxPhrase; n++ {
		t := r.d.Tokens[x]
		h := t.Head
		if h < 0 {
			return false
		}
		a := r.d.Tokens[h]
		told := a.Rel == "appos" || a.Rel == "acl"
		if told && a.Head >= 0 && a.Head < h && (r.noun(a.Head) || r.mention.at(a.Head) >= 0) && t.Rel != "appos" && t.Rel != "conj" && t.Rel != "flat" && !s.Contains(a.Span) {
			return !r.below(i, h)
		}
		x = h
	}
	return false
}

// alsoIn reports whether the tree joins a place to another in which something is: "in Iraq
// and [Libya]".
func (r *reader) alsoIn(s document.Span) bool {
	i := r.d.Top(s)
	if i < 0 || r.d.Tokens[i].Rel != "conj" || r.d.Tokens[i].Head < 0 || r.d.Tokens[i].Head > i {
		return false
	}
	first := r.mention.at(r.d.Tokens[i].Head)
	return first >= 0 && r.d.Mentions[first].Type == document.Place && r.is(r.before(r.d.TokenAt(r.d.Mentions[first].Start)), "in", "at")
}

// speaksForIt reports whether the noun at i is for those who act for what it is "of".
func (r *reader) speaksForIt(i int) bool {
	l := r.lemma(i)
	return i >= 0 && r.mention.at(i) < 0 && en.RoleNoun(l) && !en.NotTheBody(l)
}

// sameClause is what of a range behind an event's time still tells of it: "a warrant on Monday [for Jane
// Doe] after the raid".
func (r *reader) sameClause(t tokens) tokens {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "VBG" || r.finite(i) || r.is(i, "after", "before") || r.is(i, ",") && r.listedWith(i+1) < t.from {
			t.to = i
		}
	}
	return t
}

// namedAgain reports whether an event's phrase has the name of a mention once more, not only to tell who
// somebody is: "the states, which asked to join [Norbank], will join [Norbank]".
func (r *reader) namedAgain(m int, t trigger) bool {
	for i := t.phrase.from; i < t.phrase.to; i++ {
		o := r.mention.at(i)
		if o >= 0 && o != m && r.mention.at(i-1) != o && r.d.Mentions[o].Name == r.d.Mentions[m].Name && !r.onlyTold(r.d.Mentions[o].Span, t.at) {
			return true
		}
	}
	return false
}

// homeOf reports whether a place only tells where people are from: "refugees from [Norland] and [Sudria]".
func (r *reader) homeOf(s document.Span) bool {
	i := r.d.Top(s)
	if i >= 0 && r.d.Tokens[i].Rel == "conj" {
		i = r.d.Tokens[i].Head
	}
	if i < 0 || r.d.Tokens[i].Rel != "nmod" || !r.is(r.prepositionOf(i), "from") {
		return false
	}
	h := r.d.Tokens[i].Head
	return h >= 0 && r.mention.at(h) < 0 && (en.PeopleNoun(r.lemma(h)) || en.PersonNoun(r.lemma(h))) && !en.RoleNoun(r.lemma(h))
}

// below reports whether token i is the token at top or hangs below it in the tree.
func (r *reader) below(i, top int) bool {
	for n := 0; i >= 0 && n < 2*maxPhrase; n++ {
		if i == top {
			return true
		}
		i = r.d.Tokens[i].Head
	}
	return false
}
