package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// toldOf is of whom "who" or "which" tells behind the phrase p: not "a photo" but "Ali" of "a photo
// of [Ali], who died", and whom an apposition tells of, "[Jan Keel], the mayor of Arlby, who died".
func (r *reader) toldOf(p tokens, who bool) tokens {
	if r.is(p.from, "board") && r.is(p.from-1, "on") && p.to-p.from > 1 {
		p.from++ // "on board [the Alder], which sank"
	}
	if !who {
		return p
	}
	head := r.headOf(p)
	last := head.to < p.to && r.is(p.to, ",") && r.isPerson(p.to-1) && !r.is(p.to-1, "'s", "’s") // "the mother of [Jan Keel], who died"
	if o := r.apposedOf(p); !o.empty() && !last {
		return o
	}
	if !last && (r.canBeWho(head.to-1) || head.to == p.to || r.tag(head.to-1) == "CD") {
		return p
	}
	for end := p.to; end > p.from; {
		from := max(r.nominalTo(end, p.from), p.from)
		if r.isPerson(end-1) && r.noun(from) && r.mention.at(from) < 0 && !r.capital(from) && r.is(from-1, "of") {
			return p // "the chief of staff Jan Keel"
		}
		if from < end && r.canBeWho(end-1) && !r.is(from-1, "in", "at", "from") && (r.isPerson(end-1) || r.mention.at(end-1) < 0) {
			return tokens{r.nameWhole(from), end}
		}
		end = from - 1
		for end > p.from && !r.nominal(end-1) {
			end--
		}
	}
	return p
}

// apposedOf is the person whom the phrase p, behind a comma, tells more of by the tree; empty for none.
func (r *reader) apposedOf(p tokens) tokens {
	for i := p.from; i < p.to; i++ {
		x, from := r.d.Tokens[i], p.from
		if x.Rel == "conj" && x.Head >= 0 && x.Head < from { // "Jan Keel, a farmer and [writer]"
			x, from = r.d.Tokens[x.Head], r.nominalTo(x.Head+1, r.sentence(x.Head).First)
		}
		if from < 2 || !r.is(from-1, ",") || x.Rel != "appos" || x.Head < 0 || x.Head >= from || r.mention.at(i) >= 0 {
			continue
		}
		last := from - 2
		if r.tag(last) == "CD" && last > 1 { // "Jan Keel, 52, a farmer"
			last -= 2
		}
		if m := r.mention.at(last); m >= 0 && r.d.Mentions[m].Type == document.Place {
			if at := r.within(r.d.Mentions[m].Span); r.is(at.from-1, "of", "from") {
				last = at.from - 2 // "Jan Keel of Arlby, a farmer"
			}
		}
		if m := r.mention.at(last); m >= 0 && r.d.Mentions[m].Type == document.Person {
			return r.within(r.d.Mentions[m].Span)
		}
	}
	return tokens{}
}

// canBeWho reports whether the noun at i can be meant by "who".
func (r *reader) canBeWho(i int) bool {
	if m := r.mention.at(i); m >= 0 {
		return r.d.Mentions[m].Type == document.Person || r.d.Mentions[m].Type == document.Organization && strings.HasPrefix(r.tag(i), "NNP")
	}
	l := en.Singular(r.word(i))
	return r.noun(i) && (en.PersonNoun(l) || en.PeopleNoun(l) || en.Bearer(l) || en.Nominal(l) || en.Negotiator(l) || en.NotTheBody(l) || strings.HasSuffix(r.tag(i), "S") && r.capital(i))
}
