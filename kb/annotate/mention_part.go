package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// single reads a run of one word that the gazetteer does not have.
func (n *namer) single(i int) bool {
	w := n.w[i]
	p := piece{from: i, to: i + 1, role: i}
	_, given := en.GivenName(w.text)
	_, title := en.Honorific(w.text)
	switch {
	case title && (!given || en.Courtesy(w.text)), en.People(w.text) || en.RoleNoun(w.low) || en.RoleNoun(en.Singular(w.low)) || len(w.text) == 1 || len(w.text) == 2 && w.text[1] == '.':
		return true
	case pluralAcronym(w.text), w.caps && (en.NoOrgAcronym(w.text) || hasDigit(w.text) && len(w.text) < 4):
		return true
	case w.caps && !given && len(w.text) <= 6:
		p.own.org = 3
	case en.OrgHead(w.low) && n.low(i-1, w.sent) == "the":
		p.tail = true
	case en.Common(w.low) && (n.small[w.low] || n.mid[w.text] < 2), en.OrgHead(w.low), en.NoActorHead(w.low), en.PlaceHead(w.low):
		return true
	case given:
		p.own.person = 2
	}
	n.pieces = append(n.pieces, p)
	return true
}

// pluralAcronym reports whether a word is several of a thing: "NGOs".
func pluralAcronym(w string) bool {
	return len(w) > 2 && len(w) < 6 && strings.HasSuffix(w, "s") && allCaps(w[:len(w)-1])
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// split reads a run of several words that has no head: known names before
// unknown ones, a nationality before a person.
func (n *namer) split(from, to int) {
	if from >= to {
		return
	}
	for from < to-1 && (en.People(n.w[from].text) || n.w[from].low == "the" || !n.nameWord(from)) {
		from++
	}
	if k, ok := n.match(from, to); ok && !n.personBegins(from, to, k) {
		if n.club(from+len(k.Words), to, k) {
			n.addWhole(from, to, vote{org: 3})
			return
		}
		n.pieces = append(n.pieces, knownPiece(from, k))
		n.read0(from+len(k.Words), to)
		return
	}
	if to-from == 1 {
		n.single(from)
		return
	}
	if cut := n.knownInside(from, to); cut > 0 {
		n.read0(from, cut)
		n.read0(cut, to)
		return
	}
	p := piece{from: from, to: to, role: from}
	if n.plainWords(from, to) {
		p.own.drop = 3
	} else if n.givenFirst(from, to) {
		p.own.person = 4
	} else if len(n.w[from].text) == 2 && n.w[from].text[1] == '.' || len(n.w[from].text) == 1 {
		p.own.person = 5
	}
	if n.w[from].caps && n.w[to-1].caps && to-from < 4 && p.own.person == 0 {
		p.own.org = 1
	}
	n.pieces = append(n.pieces, p)
}

// plainWords reports whether a run without a given name has a word that the
// language has too: "World Heritage", "Loan Guarantee".
func (n *namer) plainWords(from, to int) bool {
	if n.givenFirst(from, to) || to-from > 5 {
		return to-from > 5
	}
	for i := from; i < to; i++ {
		if low := n.w[i].low; n.nameWord(i) && (en.Common(low) || n.small[low] || likeAdjective(low)) && !en.NameParticle(low) {
			return true
		}
	}
	return false
}

func likeAdjective(low string) bool {
	for _, end := range [...]string{"ing", "tion", "tions", "ment", "ments", "ness", "ity", "ities", "ical", "ial", "ous", "ive", "ism", "ships", "ship"} {
		if len(low) > len(end)+3 && strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

func (n *namer) addWhole(from, to int, own vote) {
	n.pieces = append(n.pieces, piece{from: from, to: to, role: from, own: own})
}

// club reports whether a town and one or two unknown words behind it make a
// name together: "Houston Dynamo".
func (n *namer) club(from, to int, k en.Known) bool {
	if k.Kind == en.CountryName || k.Kind == en.OrgName || to-from > 2 || from >= to {
		return false
	}
	for i := from; i < to; i++ {
		_, given := en.GivenName(n.w[i].text)
		if _, ok := n.match(i, to); ok || given || en.Common(n.w[i].low) || en.RoleNoun(n.w[i].low) || !n.nameWord(i) {
			return false
		}
	}
	return true
}

// personBegins reports whether a known place is here the first name of a
// person: "Chelsea Clinton", "Paris Hilton".
func (n *namer) personBegins(from, to int, k en.Known) bool {
	if len(k.Words) > 1 || to-from != 2 || k.Kind == en.OrgName {
		return false
	}
	_, ok := en.GivenName(n.w[from].text)
	return ok
}

// knownInside is where a country's or an organization's name begins inside a
// run, 0 for none.
func (n *namer) knownInside(from, to int) int {
	for i := from + 1; i < to; i++ {
		if k, ok := n.match(i, to); ok && (k.Kind != en.OrgName || len(k.Words) > 1) && !n.givenFirst(from, to) && !en.AmbiguousName(n.w[i].text) {
			return i
		}
	}
	return 0
}
