package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// nounProposal reads a proposal that a noun alone names with its contents:
// "Skelde made an offer of 400 euros", "the union's demand for a 35-hour week".
func (r *reader) nounProposal(i int, s scene) (document.ProposalMention, bool) {
	p := document.ProposalMention{Time: -1, Status: "pending"}
	demand, ok := en.ProposalNoun(r.lemma(i))
	if !ok || !r.noun(i) || !r.namesProposal(i) || r.is(i, "application", "applications") || r.premodifier(i) || r.is(i, "plan", "plans") && r.is(i+1, "to") || r.is(i, "claim", "claims", "idea", "call", "calls", "approach") && r.is(i+1, "that", "of", "to") {
		return p, false
	}
	t := r.withComplement(r.nominalTo(i+1, s.First), i, s)
	tells := r.substantial(t) && r.tellsWhat(t, i)
	if demand && r.is(i+1, "for") && !r.figured(i+2, t.to) && r.vagueWish(i+2, r.phraseFrom(i+2)) {
		return p, false // "their demands for change"
	}
	if r.is(t.from, "the", "that", "this") && r.is(i, "request", "requests", "demand", "demands", "call", "appeal", "plea", "offer", "proposal") && !r.tellsWhat(t, i) {
		return p, false // "made the request at a meeting"
	}
	p.Demand = demand
	p.Contents = []document.Span{r.span(t)}
	p.Span = p.Contents[0]
	p.By, p.ByWho = r.possessor(t, i, s)
	r.calledOn(i, &p, t)
	if k := r.verbBefore(t.from, s); len(p.By) == 0 && k >= 0 && s.groups[k].form != infinitive && (en.Proposes(s.groups[k].lemma) || s.groups[k].lemma == "make" || s.groups[k].lemma == "file" && r.figured(t.from, t.to)) && !s.groups[k].passive {
		p.By, p.ByWho, _ = r.doers(k, s)
		p.Time = r.groupTime(s, k, i)
		if s.groups[k].modality == en.Future && p.Time >= 0 && r.ahead(p.Time) {
			return p, false // "will present a plan on Friday"
		}
		for j := i + 1; j < t.to; j++ {
			if r.is(j, "against") {
				p.To = r.heads(tokens{j + 1, t.to})
			}
		}
	}
	if k := r.verbBefore(t.from, s); len(p.By) == 0 && k >= 0 && tells && en.Repeats(s.groups[k].lemma) && s.groups[k].form != infinitive && !s.groups[k].passive && len(p.ByWho) > 0 && r.tag(r.within(p.ByWho[0]).from) == "PRP$" {
		p.By, p.ByWho, _ = r.doers(k, s) // "repeated its demand that"
		if p.Time = r.groupTime(s, k, i); len(p.By) == 0 && len(p.ByWho) > 0 {
			return p, true
		}
	}
	if k := r.putAfter(i, s); k >= 0 && len(p.By) > 0 {
		p.Time = r.groupTime(s, k, i)
		p.To = r.addressed(tokens{s.groups[k].to, min(s.groups[k].to+6, s.Last)})
		p.Contents = []document.Span{r.span(r.worth(t, s))}
		return p, true
	}
	if r.is(i, "bid", "bids") && r.is(i+1, "to") && len(p.By) == 0 {
		return p, false // an attempt
	}
	return p, len(p.By) > 0 && (tells || p.Time >= 0 && !demand)
}

// putAfter is the verb that says that the proposal at i was put forward, its
// subject: "the second offer, worth £2bn, was put to the board", or -1.
func (r *reader) putAfter(i int, s scene) int {
	for k, g := range s.groups {
		if g.main > i && g.passive && g.form == finite && !g.negated && en.Proposes(g.lemma) && r.d.Tokens[i].Head == g.main {
			return k
		}
	}
	return -1
}

// tellsWhat reports whether a figure stands before the noun or a complement behind it.
func (r *reader) tellsWhat(t tokens, head int) bool {
	for i := t.from; i < head; i++ {
		if r.tag(i) == "CD" && r.time.at(i) < 0 {
			return true
		}
	}
	at := head + 1
	if r.is(at, "by", "from") && !r.is(head, "bid", "offer") {
		at = r.phraseFrom(at + 1)
		for i := head + 2; i < at; i++ {
			if r.is(i, "for") { // "a plea by the zoo for blankets"
				at = i
			}
		}
	}
	return r.is(at, "for", "to", "that", "of") && t.to > at+1
}

// namesProposal reports whether token i is a noun for a proposal; a tagger takes the
// one behind a sum for a number.
func (r *reader) namesProposal(i int) bool {
	_, ok := en.ProposalNoun(r.lemma(i))
	return ok && (r.noun(i) || r.tag(i) == "CD") && r.mention.at(i) < 0 && r.time.at(i) < 0 && !r.atLaw(i) && !r.standsForOffice(i) && !r.onlyThought(i) && !r.onlyManner(i) && !(r.is(i, "insistence") && !r.is(i+1, "on"))
}

// onlyThought reports whether the noun at i is for what is thought to be so, not to be done: "the idea
// that he had a share".
func (r *reader) onlyThought(i int) bool {
	if !r.is(i, "idea", "suggestion", "suggestions") || !r.is(i+1, "that") {
		return false
	}
	v := r.child(i, "acl")
	if v <= i {
		return false
	}
	if aux := r.child(v, "aux"); aux >= 0 {
		return r.tag(aux) == "MD" && !r.is(aux, "should", "must", "shall") && (en.Stative(r.lemma(v)) || !r.verb(v)) // "would be a drag"
	}
	return r.tag(v) == "VBD" || r.tag(v) == "VBZ"
}

// onlyManner reports whether the noun "approach" at i is for how somebody does things, not for asking a firm whether it
// would sell.
func (r *reader) onlyManner(i int) bool {
	return r.lemma(i) == "approach" && !r.is(i-1, "takeover", "bid", "merger", "buyout") && !r.is(i+1, "from", "by") && !(r.is(i+1, "for") && r.mention.at(i+2) >= 0) && !r.quantified(tokens{max(0, i-4), i})
}

// standsForOffice reports whether the noun at i is for running for an office, which nobody is
// offered: "his White House bid", "a presidential bid".
func (r *reader) standsForOffice(i int) bool {
	return r.lemma(i) == "bid" && (r.is(i-1, "presidential", "election", "re-election", "reelection", "gubernatorial", "mayoral", "leadership", "senate", "nomination", "title") || r.is(i-1, "house") && r.is(i-2, "white") || r.is(i+1, "for") && r.winsIt(i+2))
}

// winsIt reports whether the phrase from i on is for an office or a prize that one stands or plays for.
func (r *reader) winsIt(i int) bool {
	for end := r.phraseFrom(i); i < end; i++ {
		if r.is(i, "$", "£", "€", "share", "stake") {
			return false
		}
		if r.noun(i) && en.Prize(r.lemma(i)) {
			return true
		}
	}
	return false
}

// atLaw reports whether the noun at i is an appeal to a court, which proposes nothing.
func (r *reader) atLaw(i int) bool { return r.lemma(i) == "appeal" && r.is(i+1, "against") }

// forThePress reports whether the request at head is one of reporters: "requests for an interview", "an interview request".
func (r *reader) forThePress(head int) bool {
	if r.is(head-1, "interview", "media", "press", "comment") {
		return true
	}
	for i := head + 1; r.is(head+1, "for") && i < min(head+5, len(r.low)); i++ {
		if r.is(i, "interview", "interviews", "comment", "comments", "quote") {
			return true
		}
	}
	return false
}
