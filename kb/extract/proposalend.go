package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// votedOn reads "voted against the offer by two to one", "voted nine to four for the motion to close it".
func (r *reader) votedOn(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.lemma != "vote" {
		return false
	}
	at, fate := g.to, ""
	for ; at < min(g.to+8, s.Last) && fate == "" && !r.hardBreak(at); at++ {
		switch {
		case r.is(at, "against"):
			fate = "rejected"
		case r.is(at, "for"), r.is(at, "of") && r.is(at-1, "favour", "favor"):
			fate = "accepted"
		case r.tag(at) == "TO" && r.tag(at+1) == "VB":
			return false
		}
	}
	end := r.runFrom(at, s)
	head := r.proposalHead(tokens{at, end})
	if fate == "" || head < 0 {
		return false
	}
	t := r.withComplement(at, head, s)
	p.Status = fate
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	p.Contents = []document.Span{r.span(r.withoutDay(t, head))}
	p.By, p.ByWho = r.possessor(t, head, s)
	p.To, p.ToWho, _ = r.doers(k, s)
	return true
}

// isDead reads "the plan is dead", "the offer was off the table".
func (r *reader) isDead(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if r.lemma(g.main) != "be" && !r.is(g.main, "dead", "gone") || g.negated || g.modality >= en.Future {
		return false
	}
	dead := r.is(g.to, "gone") || r.is(g.main, "gone") && !r.verb(g.to) && r.mark(g.to) || r.is(g.main, "dead") || r.is(g.to, "dead") || r.is(g.to, "off") && r.is(g.to+1, "the") && r.is(g.to+2, "table")
	t, head := r.subjectProposal(k, s)
	if !dead || head < 0 || r.inScare(g.main) {
		return false
	}
	p.Status = "rejected"
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	p.Contents = []document.Span{r.span(t)}
	p.By, p.ByWho = r.possessor(t, head, s)
	return true
}

// yields is what becomes of a proposal when its maker, or whom it is put to, does what the group
// at k tells: "backed down", "gave in", "walked away from the deal"; both "" when nothing does.
func (r *reader) yields(k int, s scene) (maker, addressee string) {
	g := s.groups[k]
	if g.negated || g.passive || g.form != finite || g.modality >= en.Future {
		return "", ""
	}
	switch v := r.lemma(g.main); {
	case v == "walk" && r.is(g.main+1, "away") && (r.mark(g.main+2) || r.is(g.main+2, "from", "on") || r.time.at(g.main+2) >= 0):
		return "withdrawn", "rejected"
	case v == "back" && r.is(g.main+1, "down"), v == "climb" && r.is(g.main+1, "down"), v == "back" && r.is(g.main+1, "away") && r.is(g.main+2, "from"):
		return "withdrawn", "accepted"
	case (v == "give" || v == "cave") && r.is(g.main+1, "in") && (r.mark(g.main+2) || r.is(g.main+2, "to", "on", "and", "after") || r.time.at(g.main+2) >= 0), v == "relent", v == "capitulate":
		return "withdrawn", "accepted"
	}
	return "", ""
}

// yielded reads who gave way on the proposal told just before.
func (r *reader) yielded(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	maker, addressee := r.yields(k, s)
	if maker == "" {
		return p, false
	}
	who, _, _ := r.doers(k, s)
	if len(who) == 0 {
		return p, false
	}
	among := func(side []int) bool {
		for _, a := range side {
			for _, b := range who {
				if r.d.Mentions[a].Name == r.d.Mentions[b].Name {
					return true
				}
			}
		}
		return false
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool {
		return (o.Status == "pending" || o.Status == "") && (among(o.By) || among(o.To))
	})
	if last == nil {
		return p, false
	}
	p = document.ProposalMention{Time: -1, Status: addressee, Demand: last.Demand, By: last.By, ByWho: last.ByWho, To: last.To, ToWho: last.ToWho}
	if among(last.By) {
		p.Status = maker
	}
	p.Contents = last.Contents
	p.Span = r.d.Tokens[s.groups[k].main].Span
	return p, true
}

// termsOfLast reports whether a phrase means the proposal that was put last by what it holds:
// "agreed to the terms".
func (r *reader) termsOfLast(t tokens) bool {
	return t.to-t.from == 2 && r.is(t.from, "the", "these", "those", "its", "their") && r.is(t.to-1, "terms", "conditions")
}

// wishOfLast reports whether a phrase means what was asked for last by whose wish it is: "granted his wish".
func (r *reader) wishOfLast(t tokens) bool {
	return t.to-t.from == 2 && r.tag(t.from) == "PRP$" && r.is(t.to-1, "wish", "wishes", "prayer", "prayers")
}

// anyOf reports whether a phrase is for so many proposals rather than one that is known: "passed more amendments".
func (r *reader) anyOf(t tokens, head int) bool {
	if r.tag(head) != "NNS" || r.is(t.from, "the", "its", "their", "his", "her", "these", "those", "both", "all") || r.is(head+1, "for", "to", "from", "that") || r.is(head+1, "by") && !r.is(t.from, "more", "most", "many", "several") {
		return false
	}
	for i := t.from; i < head; i++ {
		if r.mention.at(i) >= 0 || r.tag(i) == "POS" {
			return false
		}
	}
	return true
}

// bidNotMade reports whether what is ruled out is one's own bid, which nobody has made: "a bid was ruled out".
func (r *reader) bidNotMade(t tokens, head int) bool {
	return r.is(head-1, "a", "an", "any") && en.Bid(r.lemma(head)) && !r.quantified(t) && !r.is(head+1, "by", "from")
}

// outvoted reports whether what "fell" fell in a vote: "by five votes", "in the chamber by 40 to 31".
func (r *reader) outvoted(g group) bool {
	for i := g.to; i < min(g.to+8, len(r.low)) && !r.hardBreak(i); i++ {
		if r.is(i, "votes", "vote") || r.is(i, "by") && r.tag(i+1) == "CD" && r.is(i+2, "to") {
			return true
		}
	}
	return false
}
