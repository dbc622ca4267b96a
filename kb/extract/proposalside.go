package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// peopleOf reports whether the body or country named at i only tells whose people a phrase is for, who do not act for
// it: "[Labour] peers", "[US] politicians".
func (r *reader) peopleOf(i int, t tokens) bool {
	if r.d.Mentions[r.mention.at(i)].Type == document.Person {
		return false
	}
	head := r.behind(i)
	for head+1 < t.to && (r.noun(head) || r.tag(head) == "JJ") && r.noun(head+1) && r.mention.at(head+1) < 0 {
		head++
	}
	return head < t.to && r.noun(head) && r.mention.at(head) < 0 && en.PeopleOf(r.lemma(head))
}

// ownsNamed reports whether what is named at i is only whose the one is that is named behind it: "[Halden]'s owner Corvane".
func (r *reader) ownsNamed(i int, t tokens) bool {
	at := r.behind(i)
	if r.tag(at) != "POS" || !r.noun(at+1) || r.mention.at(at+1) >= 0 {
		return false
	}
	for j := at + 1; j < t.to && r.nominal(j) && !r.mark(j); j++ {
		if m := r.mention.at(j); m >= 0 {
			return r.d.Mentions[m].Type == document.Organization
		}
	}
	return false
}

// behindPreposition reports whether a preposition brings the name at i: "members of [the House Committee]".
func (r *reader) behindPreposition(i int) bool {
	return i > 1 && (r.tag(i-1) == "IN" || r.tag(i-1) == "DT" && r.tag(i-2) == "IN")
}

// withJoined adds to persons those that the tree joins to them: "Ana Skov and Senator [Jane Doe]".
func (r *reader) withJoined(who []int) []int {
	if len(who) != 1 || r.d.Mentions[who[0]].Type != document.Person {
		return who
	}
	out := slices.Clone(who)
	t := r.within(r.d.Mentions[who[0]].Span)
	last := r.sentence(t.from).Last
	for c := t.to; c < min(t.to+joinReach, last); c++ {
		m := r.mention.at(c)
		if r.finite(c) {
			break
		}
		if h := r.d.Tokens[c].Head; r.d.Tokens[c].Rel != "conj" || m < 0 || h < t.from || h >= t.to || slices.Contains(out, m) {
			continue
		}
		if r.d.Mentions[m].Type == document.Person && r.tag(r.behind(c)) != "POS" {
			out = append(out, m)
		}
	}
	return out
}

// joinReach is how many tokens behind a name others may be that are joined to it.
const joinReach = 25

// describedPerson is the person of whom a clause with "who" tells what its verb at v does, where it stands behind what
// the person is: "Jane Doe, the owner of Halden Works who rebuffed"; -1 for none.
func (r *reader) describedPerson(v int) int {
	t := r.d.Tokens[v]
	if t.Rel != "acl" || t.Head < 0 || !r.noun(t.Head) {
		return -1
	}
	n := t.Head
	if r.d.Tokens[n].Rel == "nmod" && r.d.Tokens[n].Head >= 0 {
		n = r.d.Tokens[n].Head // "the owner of [Halden Works]"
	}
	if over := r.d.Tokens[n]; over.Rel == "appos" && over.Head >= 0 && r.mention.at(n) < 0 && en.PersonNoun(r.lemma(n)) {
		if m := r.mention.at(over.Head); m >= 0 && r.d.Mentions[m].Type == document.Person {
			return m
		}
	}
	return -1
}

// describedParty is the phrase for people or a body on which a participle hangs: "[a charity] demanding that".
func (r *reader) describedParty(g group) []document.Span {
	n := r.d.Tokens[g.main].Head
	if g.form != gerund || r.d.Tokens[g.main].Rel != "acl" || n != g.from-1 || !r.noun(n) || r.mention.at(n) >= 0 || !en.Party(r.lemma(n)) {
		return nil
	}
	if v := r.d.Tokens[n].Head; v >= 0 && r.verb(v) && en.Approaches(r.lemma(v)) && r.d.Tokens[n].Rel == "obl" {
		return nil // "wrote to [the ministry] calling for"
	}
	return []document.Span{r.span(tokens{r.nominalTo(n+1, r.sentence(n).First), n + 1})}
}

// calledOn fills in who shall do what a noun at head asks for: "its demand that [Corvane] pay", "a plea for [the party] to unite".
func (r *reader) calledOn(head int, p *document.ProposalMention, t tokens) {
	if len(p.To)+len(p.ToWho) > 0 || !r.is(head+1, "that", "for") {
		return
	}
	end := r.phraseFrom(head + 2)
	if end <= head+2 || end >= t.to {
		return
	}
	v := r.pastAdverbs(end)
	active := r.is(head+1, "that") && (r.tag(v) == "VB" || r.tag(v) == "VBP" || r.is(v, "should", "must") && !r.is(v+1, "be")) || r.is(head+1, "for") && r.is(v, "to") && r.tag(r.pastAdverbs(v+1)) == "VB"
	verb := v
	if r.is(v, "to", "should", "must") {
		verb = r.pastAdverbs(v + 1)
	}
	if !active || en.Stative(r.lemma(verb)) || en.Gains(r.lemma(verb)) {
		return
	}
	r.asksParty(p, tokens{head + 2, end})
}

// asksParty fills in whom a phrase says something is asked of, in its words where it names nobody.
func (r *reader) asksParty(p *document.ProposalMention, t tokens) {
	if r.asks(p, t); len(p.To)+len(p.ToWho) > 0 {
		return
	}
	if h := r.headOf(t).to - 1; h >= t.from && r.noun(h) && r.mention.at(h) < 0 && en.Party(r.lemma(h)) && r.tag(t.from) != "PRP$" && !r.is(t.from, "a", "an") {
		p.ToWho = []document.Span{r.span(tokens{t.from, h + 1})}
	}
}

// beDone reports whether the infinitive at i is for what is to be done to its subject: "to be prosecuted".
func (r *reader) beDone(i int) bool { return r.is(i, "to") && r.is(i+1, "be") && r.tag(i+2) == "VBN" }

// letterAfter is whom the letter is to in which something is asked, told behind what is asked: "asked for the files in
// a letter on Friday to [the mayor]"; -1 for none.
func (r *reader) letterAfter(g group, s scene) int {
	for i := g.to; i < min(g.to+14, s.Last) && !r.hardBreak(i); i++ {
		if !r.is(i, "letter", "email", "memo", "note", "message") || !r.is(i-2, "in") && !r.is(i-1, "in") {
			continue
		}
		for j := i + 1; j < min(i+4, s.Last); j++ {
			if r.is(j, "to") && r.tag(j+1) != "VB" {
				return r.mention.at(r.pastArticle(j + 1))
			}
		}
	}
	return -1
}

// himBefore is the one person named between the verb that a group is joined to and the group, whom "him" behind it is:
// "spoke to [Jan Keel] and asked him to"; -1 for none.
func (r *reader) himBefore(g group, s scene) int {
	v := r.d.Tokens[g.main].Head
	if r.d.Tokens[g.main].Rel != "conj" || v < s.First || v > g.from {
		return -1
	}
	found := -1
	for i := v + 1; i < g.from; i++ {
		if m := r.mention.at(i); m >= 0 && m != found && r.d.Mentions[m].Type == document.Person {
			if found >= 0 {
				return -1
			}
			found = m
		}
	}
	return found
}

// ofOther reports whether what the preposition at i brings belongs to another noun
// behind head: "a request to open the file of his parting from X".
func (r *reader) ofOther(i, head int) bool {
	n := r.d.Tokens[i].Head
	if i == head+1 || n < 0 {
		return false
	}
	of := r.d.Tokens[n].Head
	if of > head+2 && r.is(of-1, "a", "an", "per") && (en.Currency(r.lemma(of-2)) || r.tag(of-2) == "CD") {
		return false // "an offer of 520 pence a share from X"
	}
	return of > head && (r.noun(of) || r.verb(of) && !(r.is(i, "by") && r.tag(of) == "VBN"))
}

// ofPeoples reports whether token i says in one word whose proposal it is: "a [Swedish] motion", "a Swedish-Danish plan".
func (r *reader) ofPeoples(i, head int, t tokens) bool {
	if r.tag(i) != "JJ" && r.tag(i) != "NNP" || r.mention.at(i) >= 0 {
		return false
	}
	known := true
	for _, part := range strings.FieldsFunc(r.d.Slice(r.d.Tokens[i].Span), func(c rune) bool { return c == '-' || c == '–' }) {
		_, ok := en.Demonym(part)
		known = known && ok
	}
	return known || r.capital(i) && r.tag(i) == "JJ" && i == head-1 && i > t.from && r.tag(i-1) == "DT"
}

// countryIn is the mention of the country whose adjective a range has, or -1.
func (r *reader) countryIn(t tokens) int {
	for i := t.from; i < t.to; i++ {
		if country, ok := en.Demonym(r.d.Slice(r.d.Tokens[i].Span)); ok {
			if m := r.lastNamed(country, i); m >= 0 {
				return m
			}
		}
	}
	return -1
}

// lastNamed is the last mention of a name before token i, or else the first
// behind it, or -1.
func (r *reader) lastNamed(name string, i int) int {
	best := -1
	at := r.d.Tokens[i].Start
	for m, men := range r.d.Mentions {
		if men.Name != name || men.Start > at && best >= 0 {
			continue
		}
		best = m
	}
	return best
}

// wanted reports whether the phrase at i is for what one can only have from others: "sought a report", "seeking a debate".
func (r *reader) wanted(i int, s scene) bool {
	end := r.runFrom(i, s)
	if r.tag(i) == "CD" && r.termAt(i) >= 0 {
		return true
	}
	return end > i && r.noun(end-1) && r.is(i, "a", "an", "the", "his", "her", "their") && en.Wanted(r.lemma(end-1))
}

// madeByAsked fills in who makes a demand of a sum where "they" are whom the last offer was put to: "his members have
// turned down the 2 million from Keel. They want 9 million".
func (r *reader) madeByAsked(k int, p *document.ProposalMention, s scene) bool {
	g, last := s.groups[k], r.putBefore
	t := r.doing(k, s)
	if last == nil || last.Demand || last.Status == "accepted" || !r.is(t.from, "they", "it") || t.to-t.from != 1 || g.modality >= en.Future || !r.figured(g.to, min(g.to+4, s.Last)) {
		return false
	}
	if r.d.Tokens[s.First].Sentence-r.d.SentenceAt(last.Start) > 1 || len(last.To)+len(last.ToWho) == 0 {
		return false
	}
	p.By, p.ByWho, p.To, p.ToWho = last.To, last.ToWho, last.By, last.ByWho
	p.Time = r.groupTime(s, k, -1)
	return true
}

// speaksForMaker reports whether a source is told to be of those who made a proposal: "the nurses' leader, Tom Reed".
func (r *reader) speaksForMaker(src tokens, s scene, o document.ProposalMention) bool {
	for i := src.from; i < min(src.to+8, s.Last) && r.quote.at(i) < 0; i++ {
		if r.tag(i+1) != "POS" && !r.is(i-1, "of") && !(r.is(i-1, "the", "its") && r.is(i-2, "of")) {
			continue
		}
		if m := r.mention.at(i); m >= 0 && r.shareName([]int{m}, o.By) || m < 0 && r.noun(i) && r.shareNoun([]document.Span{r.d.Tokens[i].Span}, o.ByWho) {
			return true
		}
	}
	return false
}

// onMatterOf reports whether a clause is of the matter of a proposal: it has a word of it, or a pronoun for one.
func (r *reader) onMatterOf(g group, s scene, o document.ProposalMention) bool {
	same := r.saidIn(g.main, o)
	for i := g.to; i < min(g.to+14, s.Last) && !same && !r.hardBreak(i); i++ {
		same = r.saidIn(i, o) || r.is(i, "it", "them", "him", "her")
	}
	return same
}
