package extract

import (
	"cmp"
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
	if r.onlyOn(top) || men.Type == document.Organization && r.passedBy(top) {
		return true
	}
	possessive := r.tag(w.to) == "POS"
	if men.Type == document.Place {
		return r.journeyTo(top) || r.carried(top) || possessive && r.onlyWhose(top)
	}
	if men.Type == document.Organization && (r.atHall(w, top) || r.townOf(w) || r.seatedIn(w, top)) {
		return true
	}
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

// onlyOn reports whether somebody is only what a work or a picture is of: "a film about [Corvane Motors]".
func (r *reader) onlyOn(top int) bool {
	x := r.d.Tokens[top]
	if x.Rel != "nmod" || x.Head > top || r.mention.at(x.Head) >= 0 || r.child(top, "acl") >= 0 { // "in memory of Doe, who died"
		return false
	}
	p := r.prepositionOf(top)
	return en.Depicts(r.lemma(x.Head)) && r.is(p, "of", "on", "about") || en.Work(r.lemma(x.Head)) && r.is(p, "about", "on")
}

// passedBy reports whether the house at top is only where, or by what, something is: "arrested two men outside
// [Halden Bank]"; not what people protest at.
func (r *reader) passedBy(top int) bool {
	x := r.d.Tokens[top]
	if !r.is(r.prepositionOf(top), "outside", "near", "past", "opposite", "beside", "along") {
		return false
	}
	l := r.lemma(x.Head)
	switch cmp.Or(en.EventNoun(l), en.EventVerb(l)) {
	case "protest", "attack", "explosion", "clash", "fire", "shooting", "accident":
		return false
	}
	return !r.is(r.prepositionOf(top), "outside") || en.EventVerb(l) == "arrest"
}

// onlyWhose reports whether the place at i, whose something is, has no part in what that does or in what is
// told of it: "[Norland]'s Corvane Motors bought it", "an adviser on [Norland]'s economy".
func (r *reader) onlyWhose(i int) bool {
	h := r.d.Tokens[i].Head
	if h <= i {
		return false
	}
	if m := r.mention.at(h); m >= 0 && r.d.Mentions[m].Type == document.Organization {
		last := en.Singular(strings.ToLower(r.word(r.within(r.d.Mentions[m].Span).to - 1)))
		return !en.Stately(last) && !en.Institution(last) && !en.Chamber(last) && last != "guard"
	} else if m >= 0 {
		return false
	}
	x, l := r.d.Tokens[h], r.lemma(h)
	if here := r.mention.at(i); l == "voter" && here >= 0 && !en.IsCountry(r.d.Mentions[here].Name) {
		return true // "won [Norby]'s voters"
	}
	if x.Rel != "nmod" || x.Head < 0 || x.Head > i || r.mention.at(x.Head) >= 0 || !r.is(r.prepositionOf(h), "on", "about", "of", "in") {
		return false
	}
	over := r.lemma(x.Head)
	return (en.RoleNoun(over) || en.PersonNoun(over) || en.Work(over)) && !en.Stately(l) && !en.Institution(l) && !en.RoleNoun(l) && !en.PersonNoun(l) && !en.PeopleNoun(l) && en.EventNoun(l) == ""
}

// seatedIn reports whether a chamber is only where somebody is elected to, or comes from: "was elected to the
// [Senate]", "her bid for the [White House]".
func (r *reader) seatedIn(w tokens, top int) bool {
	x := r.d.Tokens[top]
	last := strings.ToLower(r.word(w.to - 1))
	if x.Head < 0 || !en.Chamber(last) && !(last == "house" && r.is(w.to-2, "white")) || !r.is(r.prepositionOf(top), "to", "from", "for", "in") {
		return false
	}
	l := r.lemma(x.Head)
	switch {
	case x.Rel == "obl" && r.verb(x.Head):
		return en.Seats(l) && !(l == "run" && r.is(r.prepositionOf(top), "from"))
	case x.Rel == "nmod":
		return en.SeatNoun(l) && !r.is(r.prepositionOf(top), "from") || l == "election" && r.is(r.prepositionOf(top), "to")
	}
	return false
}

// atHall reports whether a name is of a house at which people only come together, with its head at top: "a
// rally at [Arlby University]"; not where something befalls it.
func (r *reader) atHall(w tokens, top int) bool {
	x := r.d.Tokens[top]
	if w.to-w.from < 2 || !en.Hall(strings.ToLower(r.word(w.to-1))) && !(en.Hall(strings.ToLower(r.word(w.from))) && r.is(w.from+1, "of")) || !r.is(r.before(w.from), "at") || x.Head < 0 {
		return false
	}
	class := en.EventNoun(r.lemma(x.Head))
	if r.verb(x.Head) {
		class = en.EventVerb(r.lemma(x.Head))
		for _, rel := range []string{"obj", "nsubj"} {
			if i := r.child(x.Head, rel); i >= 0 && class == "" {
				class = en.EventNoun(r.lemma(i))
			}
		}
	}
	return en.Gathering(class)
}

// townOf reports whether a name behind "in" tells where the house named before it is: "at Arlby University
// in [Corvane Park]".
func (r *reader) townOf(w tokens) bool {
	m := r.mention.at(w.from - 2)
	if !r.is(w.from-1, "in") || m < 0 || r.d.Mentions[m].Type == document.Person {
		return false
	}
	before := r.within(r.d.Mentions[m].Span)
	last := strings.ToLower(r.word(before.to - 1))
	return (en.Hall(last) || en.PlaceHead(last)) && r.is(r.before(before.from), "at")
}

// journeyTo reports whether somebody only goes to the place at i: "flew to [Norland]".
func (r *reader) journeyTo(i int) bool {
	x := r.d.Tokens[i]
	from := r.is(r.prepositionOf(i), "from")
	if x.Head >= 0 && x.Rel == "nmod" && from && r.mention.at(x.Head) >= 0 && r.d.Mentions[r.mention.at(x.Head)].Type == document.Place {
		return true // "entered Norland from [Sudria]"
	}
	if x.Rel != "obl" || !r.verb(x.Head) {
		return false
	}
	l := r.lemma(x.Head)
	return en.Goes(l) && r.is(r.prepositionOf(i), "to", "into", "from", "through", "across", "for", "toward", "towards") || en.Crosses(l) && (from || r.is(r.prepositionOf(i), "through", "via"))
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
