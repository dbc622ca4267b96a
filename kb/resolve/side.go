package resolve

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// proposals writes proposals and demands.
func (b *builder) proposals() {
	for _, p := range b.d.Proposals {
		r := schema.Proposal{
			Span: b.span(p.Span), Demand: p.Demand, By: b.proposer(p), To: b.side(p.To, p.ToWho),
			Presented: b.date(p.Time), Status: p.Status, Evidence: b.sentenceSpan(p.Span),
		}
		r.Maker, r.Asked = b.wordsFor(r.By, p.ByWho), b.wordsFor(r.To, p.ToWho)
		r.To = slices.DeleteFunc(r.To, func(a int) bool { return slices.Contains(r.By, a) })
		for _, c := range p.Contents {
			r.Contents = append(r.Contents, strings.Join(strings.Fields(b.d.Slice(c)), " "))
		}
		if r.Presented.EDTF == "" && b.d.Published != "" {
			r.Presented = schema.Date{EDTF: "[.." + b.d.Published + "]", Latest: b.d.Published}
		}
		b.rec.Proposals = append(b.rec.Proposals, r)
	}
	b.addressees()
}

// wordsFor are the words that stand for one side of a proposal, "" where somebody is named or
// they mean nobody without what went before.
func (b *builder) wordsFor(named []int, who []document.Span) string {
	if len(named) > 0 || len(who) == 0 {
		return ""
	}
	words := strings.Fields(b.d.Slice(who[0]))
	h := headToken(b.d, who[0])
	if h < 0 || len(words) == 0 {
		return ""
	}
	_, people := en.Demonym(words[0]) // "a Swedish motion"
	if t := b.d.Tokens[h]; !people && !en.Party(t.Lemma) && t.Tag != "NNP" && !(t.Tag == "NNS" && strings.EqualFold(words[0], "the") && !en.Wordless(t.Lemma)) {
		return ""
	}
	switch strings.ToLower(words[0]) {
	case "its", "their", "his", "her":
		words = words[1:] // "its members"
	}
	if len(words) == 0 {
		return ""
	}
	if len(words) == 1 && en.Pronoun(strings.ToLower(words[0])) != en.NoPronoun {
		return ""
	}
	return strings.Join(words, " ")
}

// proposer is who makes a proposal: the officer of a body, "Norland's attorney
// general", before the body that the phrase names.
func (b *builder) proposer(p document.ProposalMention) []int {
	if p.Spoken {
		return b.spokenFor(b.side(p.By, p.ByWho), p.Start)
	}
	if len(p.By) == 0 {
		return b.side(nil, p.ByWho)
	}
	for _, s := range p.ByWho {
		if a := b.actor(b.cast.unnamed(b.d, s, document.Mention{})); a >= 0 {
			return []int{a}
		}
	}
	return b.chainsOf(p.By)
}

// spokenFor is the body of a person who tells at byte at what is offered: the one in
// the person's role, else, for an officer of some body, the company named in the two
// sentences before, else the one that the article names most; the person without one.
func (b *builder) spokenFor(who []int, at int) []int {
	if len(who) != 1 {
		return who
	}
	a := b.rec.Actors[who[0]]
	switch {
	case a.Type != string(document.Person):
		return who
	case a.Of >= 0 && b.rec.Actors[a.Of].Type == string(document.Organization):
		return []int{a.Of}
	case !slices.ContainsFunc(a.Roles, en.Officer) && !b.tellsAsOfficer(at):
		return who
	}
	here := b.d.SentenceAt(at)
	for m := b.d.MentionsFrom(at) - 1; m >= 0 && here-b.d.SentenceAt(b.d.Mentions[m].Start) <= 2; m-- {
		if k := b.cast.chainOf[m]; k >= 0 && b.firm(k) {
			return []int{b.actorOf[k]}
		}
	}
	if k := b.mainFirm(); k >= 0 {
		return []int{b.actorOf[k]}
	}
	return who
}

// tellsAsOfficer reports whether who is quoted at byte at is told there to be an officer: "Jane
// Doe, confirmed as the company's chief executive, said".
func (b *builder) tellsAsOfficer(at int) bool {
	return slices.ContainsFunc(b.d.Attributions, func(a document.Attribution) bool {
		hull := a.Hull()
		if at < hull.Start || at >= hull.End || a.Source.Len() == 0 || a.Cue.Start < a.Source.Start {
			return false
		}
		return en.Officer(strings.ReplaceAll(b.d.Slice(document.Span{Start: a.Source.Start, End: a.Cue.Start}), ",", " "))
	})
}

// firm reports whether a chain can be a company.
func (b *builder) firm(k int) bool {
	return b.cast.chains[k].typ == document.Organization && b.actor(k) >= 0 && b.cast.kindFits(k, "company") > 0
}

// side is the actors of one side of a proposal: those named, and those that phrases
// stand for.
func (b *builder) side(mentions []int, who []document.Span) []int {
	who = slices.DeleteFunc(slices.Clone(who), b.ofOthers)
	out := b.standing(b.chainsOf(mentions), who)
	for _, s := range who {
		if a := b.actor(b.called(s)); len(out) == 0 && a >= 0 {
			out = append(out, a)
		}
	}
	return out
}

// ofOthers reports whether a phrase is for people who do not act for the body that it names: "a Labour peer".
func (b *builder) ofOthers(s document.Span) bool {
	h := headToken(b.d, s)
	if h < 0 || !en.PeopleOf(b.d.Tokens[h].Lemma) {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(b.d.Slice(s)), " ")
	return b.d.Tokens[h].Tag == "NNS" && first != "the" || first == "a" || first == "an"
}

// called is the one organization whose name ends with the noun of a definite
// phrase, wherever the text names it: "the families" for Wrenfield Families; -1 for
// none or several.
//
// A firm that opens the article is the one that it goes on about: "The operator of a
// train that derailed ...".
func (b *builder) called(s document.Span) int {
	h := headToken(b.d, s)
	if h >= 0 && b.d.Tokens[h].Span == s {
		return b.bearer(b.d.Tokens[h].Lemma)
	}
	if h < 0 || !strings.HasPrefix(strings.ToLower(b.d.Slice(s)), "the ") {
		return -1
	}
	noun, found := strings.ToLower(b.d.Slice(b.d.Tokens[h].Span)), -1
	for k, c := range b.cast.chains {
		last := strings.ToLower(c.name[strings.LastIndexByte(c.name, ' ')+1:])
		if c.typ != document.Organization || last != noun || len(last) == len(c.name) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	if found < 0 && (en.Firm(noun) || noun == "landlord" || noun == "owner" || noun == "operator") && b.d.SentenceAt(s.Start) < ledeSentences {
		return b.mainFirm()
	}
	return found
}

// bearer is the one person of the article with a role of that noun, "mediator", or -1.
func (b *builder) bearer(noun string) int {
	if of := b.cast.inHead[noun]; len(of) == 1 {
		return of[0]
	}
	return -1
}

// mainFirm is the company that an article names most, at least twice, else the one of which it
// names an executive, -1 when there is none or two are so.
func (b *builder) mainFirm() int {
	best, most := -1, 1
	for k, c := range b.cast.chains {
		switch n := len(c.mentions); {
		case !b.firm(k):
		case n > most:
			best, most = k, n
		case n == most:
			best = -1
		}
	}
	if best >= 0 {
		return best
	}
	for k := range b.cast.chains { // the one that somebody runs
		if b.firm(k) && slices.ContainsFunc(b.cast.chains, func(c chain) bool { return c.of == k && slices.ContainsFunc(c.roles, en.Executive) }) {
			if best >= 0 {
				return -1
			}
			best = k
		}
	}
	return best
}

// addressees fills in to whom a proposal is put where its sentence does not say so:
// to who asks or offers something of its side, or talks with it alone.
func (b *builder) addressees() {
	list := b.rec.Proposals
	told := make([][]int, len(list)) // before anything is filled in
	in := map[int][]int{}            // sentence -> its proposals
	for i, p := range list {
		told[i] = p.To
		s := b.d.SentenceAt(b.d.Proposals[i].Start)
		in[s] = append(in[s], i)
	}
	partners := map[string][]int{} // sides -> with whom each talks alone
	for i := range list {
		b.forBody(&list[i])
	}
	for i := range list {
		p := &list[i]
		if len(p.To) > 0 || len(p.By) == 0 || p.Status != "pending" || p.Demand && b.asksOf(p) {
			continue
		}
		p.To = b.bargainer(i, told, in)
		if len(p.To) == 0 {
			key := fmt.Sprint(p.By)
			with, asked := partners[key]
			if !asked {
				with = b.partner(b.withBodies(p.By))
				partners[key] = with
			}
			p.To = with
		}
	}
}

// forBody gives an answer to the country for which its foreign minister or the like speaks: what "Norland's
// foreign minister rejected" had been put to Norland.
func (b *builder) forBody(p *schema.Proposal) {
	if p.Status == "pending" || len(p.To) != 1 {
		return
	}
	a := b.rec.Actors[p.To[0]]
	if a.Type == string(document.Person) && a.Of >= 0 && b.governs(a) && !slices.Contains(p.By, a.Of) {
		p.To = []int{a.Of}
	}
}

// governs reports whether a person speaks for the country, or the place that must be one, whose minister
// the person is.
func (b *builder) governs(a schema.Actor) bool {
	of := b.rec.Actors[a.Of]
	return of.Country || of.Type == string(document.Place) && slices.ContainsFunc(a.Roles, en.Minister)
}

// withBodies adds to some actors the bodies behind those who are persons: a minister's country.
func (b *builder) withBodies(actors []int) []int {
	out := slices.Clone(actors)
	for _, a := range actors {
		if of := b.rec.Actors[a].Of; of >= 0 && b.rec.Actors[a].Type == string(document.Person) && !slices.Contains(out, of) {
			out = append(out, of)
		}
	}
	return out
}

// asksOf reports whether a demand is for what others than a party would do.
func (b *builder) asksOf(p *schema.Proposal) bool {
	return slices.ContainsFunc(p.Contents, func(c string) bool {
		return strings.Contains(c, " to ") && !strings.HasPrefix(c, "to ") && !strings.HasPrefix(c, "not to ")
	})
}

// bargainReach is how many sentences apart two sides bargain.
const bargainReach = 3

// bargainer is the side that makes a proposal to the one that makes the proposal at
// i, or one in the same measure near it, "3 percent" and "8 percent"; the nearest of several.
func (b *builder) bargainer(i int, told [][]int, in map[int][]int) []int {
	p := b.rec.Proposals[i]
	here := b.d.SentenceAt(b.d.Proposals[i].Start)
	fits := func(k int) bool {
		q := &b.rec.Proposals[k]
		if b.onlyPersons(p.By) && b.onlyPersons(q.By) && !meets(told[k], b.withBodies(p.By)) {
			return false // rivals, each with a plan
		}
		return k != i && len(q.By) > 0 && !meets(b.withBodies(q.By), b.withBodies(p.By)) && (meets(told[k], b.withBodies(p.By)) || oneMeasure(p.Contents, q.Contents))
	}
	for apart := range bargainReach + 1 {
		if apart == 1 { // two states that put something each, one right behind the other
			if k := b.otherState(i, in[here-1], in[here+1]); k >= 0 {
				return []int{k}
			}
		}
		for _, s := range []int{here - apart, here + apart} {
			near := in[s][:min(len(in[s]), mostOffers)]
			if k := slices.IndexFunc(near, fits); k >= 0 {
				return b.rec.Proposals[near[k]].By
			}
		}
	}
	return nil
}

// onlyPersons reports whether some actors are persons who speak for nobody but themselves.
func (b *builder) onlyPersons(actors []int) bool {
	return !slices.ContainsFunc(actors, func(a int) bool {
		return b.rec.Actors[a].Type != string(document.Person) || b.rec.Actors[a].Of >= 0 && b.governs(b.rec.Actors[a])
	})
}

// otherState is the one other state on whose side a proposal of some is made, -1 when the proposal at i is
// made on no state's side, or there are none or several.
func (b *builder) otherState(i int, near ...[]int) int {
	mine := b.countryOf(b.rec.Proposals[i].By)
	if mine < 0 {
		return -1
	}
	found := -1
	for _, list := range near {
		for _, k := range list[:min(len(list), mostOffers)] {
			if c := b.countryOf(b.rec.Proposals[k].By); c >= 0 && c != mine {
				if found >= 0 && found != c {
					return -1
				}
				found = c
			}
		}
	}
	return found
}

// countryOf is the one country among some actors and the bodies behind them, or -1.
func (b *builder) countryOf(actors []int) int {
	found := -1
	for _, a := range b.withBodies(actors) {
		mine := slices.ContainsFunc(actors, func(p int) bool { return b.rec.Actors[p].Of == a && b.governs(b.rec.Actors[p]) })
		if b.rec.Actors[a].Country || mine {
			if found >= 0 {
				return -1
			}
			found = a
		}
	}
	return found
}

// mostOffers is how many proposals of a sentence are compared with one.
const mostOffers = 20

func meets(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// oneMeasure reports whether both contents give a figure of one measure.
func oneMeasure(a, b []string) bool {
	mine := measures(strings.Join(a, "; "))
	for unit := range measures(strings.Join(b, "; ")) {
		if mine[unit] {
			return true
		}
	}
	return false
}

// measures are the units that figures are given in: money, shares, lengths of time.
func measures(text string) map[string]bool {
	out := map[string]bool{}
	low := strings.ToLower(text)
	for _, sign := range []string{"$", "€", "£", "%"} {
		out[sign] = strings.Contains(low, sign)
	}
	out["%"] = out["%"] || strings.Contains(low, "percent") || strings.Contains(low, "per cent")
	words := terms(text)
	for i := 1; i < len(words); i++ {
		if figure(words[i-1]) && (en.TimeUnit(words[i]) || en.Currency(words[i])) {
			out[words[i]] = true
		}
	}
	for unit, is := range out {
		if !is {
			delete(out, unit)
		}
	}
	return out
}

// partner is the one state with which a side has talks, an agreement or a war in
// the article, where all such events that it takes part in have no third.
func (b *builder) partner(by []int) []int {
	found := -1
	for _, r := range b.rec.Reports {
		switch r.Class {
		case "talks", "agreement", "war":
		default:
			continue
		}
		if !meets(r.Actors, by) {
			continue
		}
		for _, a := range r.Actors {
			if slices.Contains(by, a) || a == found || b.rec.Actors[a].Type == string(document.Person) {
				continue
			}
			if b.rec.Actors[a].Type != string(document.Place) {
				return nil
			}
			if found >= 0 || len(r.Actors) > 2 {
				return nil
			}
			found = a
		}
	}
	if found < 0 {
		return nil
	}
	return []int{found}
}

// sidesOfOffers gives an offer, and what became of it, those of the proposal that its sentence tells:
// who made it and to whom. Of several proposals it is the one whose words are those of the event.
func (b *builder) sidesOfOffers() {
	for i := range b.rec.Reports {
		r := &b.rec.Reports[i]
		switch r.Class {
		case "offer", "rejection", "approval":
		case "publication":
			if len(r.Actors) > 0 {
				continue // what was published may be anything
			}
		default:
			continue
		}
		k := b.proposalOf(r)
		if k < 0 {
			continue
		}
		for _, a := range slices.Concat(b.rec.Proposals[k].By, b.rec.Proposals[k].To) {
			if !slices.Contains(r.Actors, a) && a != r.Place {
				r.Actors = append(r.Actors, a)
			}
		}
	}
}

// proposalOf is the proposal of a report's sentence, the one that overlaps its words of several, -1 for none.
func (b *builder) proposalOf(r *schema.Report) int {
	found, several := -1, false
	for k := range b.rec.Proposals {
		p := &b.rec.Proposals[k]
		if p.Evidence.Start != r.Evidence.Start {
			continue
		}
		if p.Start < r.End && r.Start < p.End {
			return k
		}
		several = found >= 0
		found = k
	}
	if several {
		return -1
	}
	return found
}
