package annotate

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// best is the type with most votes, "" for none. Unknown names of two or three words are persons.
func best(v vote) document.EntityType {
	switch {
	case v.drop > v.person && v.drop > v.org && v.drop > v.place:
		return ""
	case v.person > v.org && v.person >= v.place && v.person > 0:
		return document.Person
	case v.org > v.place && v.org > 0:
		return document.Organization
	case v.place > 0:
		return document.Place
	}
	return document.Person
}

// decide gives each piece its type: its own evidence first if that is strong,
// else what all places with the same name say together.
func (n *namer) decide() {
	for i := range n.pieces {
		p := &n.pieces[i]
		p.typ = n.typeOf(p)
		if key := n.key(p); p.typ == document.Person && p.to-p.from == 1 && n.clubs[key] && n.surname[key] == 0 {
			p.typ = document.Organization
		}
		if p.typ != document.Organization && p.typ != "" && p.kind == en.NoKind && p.to-p.from == 1 && dotted(n.w[p.from].text) {
			p.typ = document.Organization
		}
	}
}

// dotted reports whether a word is three letters or more with a full stop behind each: "I.R.S.".
func dotted(w string) bool {
	if len(w) < len("I.R.S.") || len(w)%2 != 0 {
		return false
	}
	for i := 0; i < len(w); i += 2 {
		if w[i] < 'A' || w[i] > 'Z' || w[i+1] != '.' {
			return false
		}
	}
	return true
}

func (n *namer) typeOf(p *piece) document.EntityType {
	key := n.key(p)
	v := *n.vote(key)
	if p.to-p.from == 1 && en.NoBearer(n.w[p.from].low) && n.surname[key] == 0 && n.given[key] == 0 {
		return ""
	}
	if p.to-p.from == 1 && p.kind == en.NoKind && n.w[p.from].caps && neverBody[n.w[p.from].text] && n.short[key] == "" {
		return "" // "the MEP", "a PC"
	}
	if p.role < p.from || p.own.person >= 10 {
		return document.Person
	}
	if p.own.org >= 8 && p.kind != en.NoKind && p.own.org > p.own.place {
		return document.Organization
	}
	if p.kind == en.OrgName && p.own.place < 8 && p.own.person < 6 {
		return document.Organization
	}
	if p.kind != en.NoKind && p.kind != en.OrgName {
		return n.placeOr(p, key)
	}
	if p.to-p.from == 1 {
		return n.singleType(p, key, v)
	}
	return best(v)
}

// placeOr decides between a known place and a person or organization called like it.
func (n *namer) placeOr(p *piece, key string) document.EntityType {
	if n.surname[key] > 0 && (p.own.person > 1 || p.kind != en.CountryName && p.own.place <= 6) {
		return document.Person
	}
	if p.own.person > 6 && p.kind != en.CountryName {
		return document.Person
	}
	if p.own.org > p.own.place && p.kind != en.CountryName {
		return document.Organization
	}
	return document.Place
}

func (n *namer) singleType(p *piece, key string, v vote) document.EntityType {
	switch {
	case p.tail:
		if n.tails[key] == "" {
			return ""
		}
		return document.Organization
	case strings.HasSuffix(key, "s") && n.surname[key] == 0 && n.surname[key[:len(key)-1]] > 0: // a family
		return ""
	case n.surname[key] > 0 && v.org < 8:
		return document.Person
	case v.place > labelled && v.place > v.org:
		return document.Place
	case n.short[key] != "" && p.own.person < 6:
		return document.Organization
	case n.given[key] > 0:
		return document.Person
	}
	low := n.w[p.from].low
	if best(v) == document.Person && !n.backed[key] && (en.Common(low) && n.small[low] || n.small[low] && !en.SurnameHead(low)) {
		return "" // a word like others, in a title or at the head of a line
	}
	if v == (vote{}) || v.person <= 0 && v.org <= 0 && v.place <= 0 {
		return ""
	}
	return best(v)
}
