package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// changed reads "lowered its demand to $70 million", "raised its offer for X to 9 euros from 8.50": another
// demand or offer of theirs, and the one in whose place it is, where that is told too.
func (r *reader) changed(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	head := r.proposalHead(tokens{g.to, r.runFrom(g.to, s)})
	if o := r.child(g.main, "obj"); head < 0 && r.namesProposal(o) && o > g.main {
		head = o
	}
	if head < 0 && r.putBefore != nil && r.is(g.to, "it", "that", "this", "them") && (r.is(g.to+1, "to") || r.is(g.to+1, "from")) {
		return r.changedLast(k, p, s)
	}
	if head < 0 || !r.made(k, &p, s) {
		return nil
	}
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	to, from := r.figureBehind("to", head, s), r.figureBehind("from", head, s)
	if !from.empty() && from.from < to.from {
		from.to = min(from.to, to.from-1)
	}
	if to.empty() || from.empty() && en.Raises(g.lemma) && r.timeIn(tokens{head + 1, to.from}) < 0 {
		return nil
	}
	if end := to.to; r.is(end, "over", "for") && r.tag(end+1) == "CD" && r.noun(end+2) {
		to.to = end + 3 // "9.5 percent over four years"
	}
	p.To = r.bidFor(tokens{g.to, to.from})
	name := tokens{r.nominalTo(head+1, g.to), head + 1}
	for name.from > g.to && r.d.Hangs(name.from-1, head) {
		name.from-- // "its pay demand", whatever the tagger takes "pay" for
	}
	if to.from > from.from && !from.empty() || r.timeIn(tokens{name.to, to.from}) >= 0 { // "raised its offer on Saturday to 9.5 percent"
		p.Contents = []document.Span{r.span(to), r.span(name)}
	} else {
		p.Contents = []document.Span{r.span(tokens{name.from, to.to})}
	}
	p.Span = document.Span{Start: r.d.Tokens[g.main].Start, End: r.d.Tokens[to.to-1].End}
	out := []document.ProposalMention{p}
	if !from.empty() {
		p.Time, p.Status = -1, superseded
		p.Contents = []document.Span{r.span(from), r.span(name)}
		p.Span = p.Contents[0]
		out = append(out, p)
	}
	return out
}

// changedLast reads "it lifted that to $12,500", "they cut it to 6 percent": another figure of who made the last proposal.
func (r *reader) changedLast(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g, last := s.groups[k], r.putBefore
	to := r.figureBehind("to", g.to, s)
	if to.empty() || last.Status != "pending" || len(last.Contents) == 0 || !r.quantified(r.within(last.Contents[0])) {
		return nil
	}
	if who, _, _ := r.doers(k, s); len(who) > 0 && !r.shareName(who, last.By) {
		return nil
	}
	p.Demand, p.By, p.ByWho, p.To, p.ToWho, p.Time = last.Demand, last.By, last.ByWho, last.To, last.ToWho, r.groupTime(s, k, -1)
	p.Contents = []document.Span{r.span(to)}
	p.Span = document.Span{Start: r.d.Tokens[g.main].Start, End: r.d.Tokens[to.to-1].End}
	return []document.ProposalMention{p, r.fateOfThis(*last, superseded, g)}
}

// superseded is the status of a proposal that its maker has replaced by another.
const superseded = "superseded"

// figureBehind is the figure that a preposition brings soon behind the noun at head: "to [9 euros a share]".
func (r *reader) figureBehind(word string, head int, s scene) tokens {
	for i := head + 1; i < min(head+16, s.Last) && !r.finite(i); i++ {
		if r.mark(i) && !(r.is(i, ",") && r.is(i+1, word) && r.time.at(i-1) >= 0) { // "raised its offer on Saturday, to 9.5 percent"
			break
		}
		end := r.phraseFrom(i + 1)
		if r.is(i, word) && end > i+1 && r.quantified(tokens{i + 1, end}) {
			if r.is(end, "per", "a") && r.noun(end+1) {
				end += 2 // "9 euros per share"
			}
			for j := i + 2; j < end; j++ {
				if r.is(j, "from", "in", "to", "for") {
					end = j
				}
			}
			return tokens{i + 1, end}
		}
	}
	return tokens{}
}
