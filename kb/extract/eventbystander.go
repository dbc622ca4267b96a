package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// bystander reports whether a mention is in an event's phrase without a part in it: who only says
// what another one is, whose friends or rivals act, where somebody goes or wins.
func (r *reader) bystander(m int) bool {
	men := r.d.Mentions[m]
	w := r.within(men.Span)
	top := r.d.Top(men.Span)
	if top < 0 {
		return false
	}
	if men.Type != document.Place && r.namesWork(w) || men.Type == document.Organization && r.venue(m) {
		return true
	}
	x := r.d.Tokens[top]
	if x.Head < 0 {
		return false
	}
	if men.Type == document.Place {
		return r.journeyTo(top) || r.carried(top)
	}
	possessive := r.tag(w.to) == "POS"
	l := r.lemma(x.Head)
	switch {
	case x.Rel == "nmod" && (possessive || r.is(r.prepositionOf(top), "of")) && r.mention.at(x.Head) < 0:
		return en.Adherent(l)
	case x.Head < w.to || possessive || x.Rel != "compound" && x.Rel != "amod" && x.Rel != "nmod" || x.Rel == "nmod" && r.prepositionOf(top) != top:
		return false
	}
	if men.Type == document.Person {
		return en.Adherent(l)
	}
	return r.saysWhatHeIs(w, x.Head)
}

// saysWhatHeIs reports whether a body before the noun at h only says what somebody is or where
// somebody is to sit: "a [Corvane] contractor", "[Senate] victories".
func (r *reader) saysWhatHeIs(w tokens, h int) bool {
	l := r.lemma(h)
	if en.Chamber(strings.ToLower(r.word(w.to-1))) && en.SeatNoun(l) {
		return true
	}
	if r.mention.at(h) >= 0 {
		return false // "[Corvane] chairman Jan Doe": the role is not known here
	}
	return (en.RoleNoun(l) || en.PersonNoun(l) || en.Adherent(l) || r.is(h+1, "who")) && !en.ActsForBody(l)
}

// journeyTo reports whether somebody only goes to the place at i: "flew to [Norland]".
func (r *reader) journeyTo(i int) bool {
	x := r.d.Tokens[i]
	return x.Rel == "obl" && r.verb(x.Head) && en.Goes(r.lemma(x.Head)) && r.is(r.prepositionOf(i), "to", "into", "from", "through", "across", "for", "toward", "towards")
}

// carried reports whether the place at i is what somebody won votes in: "[Ohio], which he won".
func (r *reader) carried(i int) bool {
	x := r.d.Tokens[i]
	for n := 0; n < 2 && x.Rel == "conj" && x.Head >= 0 && x.Head < i; n++ {
		x = r.d.Tokens[x.Head]
	}
	return x.Rel == "obj" && x.Head >= 0 && (r.lemma(x.Head) == "win" || r.lemma(x.Head) == "carry")
}

// whoDid is the person that "who" behind the noun at i stands for: not the body of which the noun
// before is, "Jane Doe, the head of [Corvane], who died".
func (r *reader) whoDid(i int) int {
	for n := 0; n < 3 && i >= 0; n++ {
		m := r.mention.at(i)
		x := r.d.Tokens[i]
		if m < 0 || r.d.Mentions[m].Type == document.Person || x.Rel != "nmod" && x.Rel != "appos" || x.Head < 0 || x.Head > i {
			break
		}
		i = x.Head
	}
	return i
}

// officerOf is who in a phrase from from to end, the name of a body, that "who" behind it stands for: the
// holder of an office in it, by name where one stands before, none where the body does it.
func (r *reader) officerOf(from, end int) tokens {
	m := r.mention.at(end - 1)
	if m < 0 || r.d.Mentions[m].Type == document.Person {
		return tokens{}
	}
	top := r.d.Top(r.d.Mentions[m].Span)
	i := r.whoDid(top)
	if i < 0 || i == top || !en.PersonNoun(r.lemma(i)) {
		return tokens{}
	}
	if x := r.d.Tokens[i]; x.Rel == "appos" && x.Head >= 0 && x.Head < i {
		for k := i - 1; k >= x.Head; k-- {
			p := r.mention.at(k)
			if p >= 0 && r.d.Mentions[p].Type == document.Person && (k == x.Head || r.d.Tokens[k].Head == x.Head && r.d.Tokens[k].Rel == "appos") {
				return r.within(r.d.Mentions[p].Span)
			}
		}
	}
	return r.clean(tokens{min(from, r.nominalTo(i+1, r.sentence(i).First)), end})
}
