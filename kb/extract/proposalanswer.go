package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// answerTo reads what whom a proposal was put to just before does: "Norland agreed to release more water",
// "the owner refused".
func (r *reader) answerTo(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	fate := r.answer(k, s)
	if fate == "" || r.byNobody(k, s) {
		return p, false
	}
	who, unnamed := r.whoDoes(k, s)
	subject := r.doing(k, s)
	last := r.lastPut(before, s, func(o document.ProposalMention) bool {
		if r.is(subject.from, "it") && subject.to-subject.from == 1 && len(o.To) == 1 && o.Status == "pending" && r.d.Mentions[o.To[0]].Type != document.Person && r.d.SentenceAt(o.Start) == r.d.Tokens[s.First].Sentence {
			return true // "asked Norland to return it, but it declined"
		}
		return o.Status == "pending" && (len(who) == 0 && r.meansAddressee(unnamed, o) || r.shareName(o.To, who) || len(o.To) == 0 && r.shareNoun(o.ToWho, unnamed)) && !r.shareName(o.By, who)
	})
	if last == nil && (len(who) > 0 || len(unnamed) > 0 && r.someone(unnamed[0])) {
		if p := r.lastPutWithin(1, before, s, func(o document.ProposalMention) bool { return true }); p != nil && p.Demand && p.Status == "pending" && len(p.To)+len(p.ToWho) == 0 && !r.shareName(p.By, who) && !r.shareNoun(p.ByWho, unnamed) {
			last = p
			p.To, p.ToWho = who, unnamed
		}
	}
	if last == nil || r.d.SentenceAt(last.Start) == r.d.Tokens[s.First].Sentence && last.Start > r.d.Tokens[s.groups[k].main].Start {
		return p, false
	}
	p = document.ProposalMention{Time: -1, Status: fate, Demand: last.Demand, By: last.By, ByWho: last.ByWho, To: last.To, ToWho: last.ToWho, Contents: last.Contents}
	p.Span = r.d.Tokens[s.groups[k].main].Span
	return p, true
}

// answer is what becomes of what was asked when whom it was asked of does what the group at k tells, or "".
func (r *reader) answer(k int, s scene) string {
	g := s.groups[k]
	if g.form != finite || g.passive || r.conditional(g.main, s) || r.mention.at(g.main) >= 0 || r.inScare(g.main) {
		return ""
	}
	switch {
	case en.Consents(g.lemma) && g.negated && r.hasWord(g, "will", "would", "wo"):
		return "rejected"
	case g.negated || g.modality >= en.Future:
		return ""
	case en.Consents(g.lemma):
		deed := r.lemma(r.pastAdverbs(g.to + 1))
		if r.is(g.to, "that", "with") || r.is(g.to, "on") && r.time.at(g.to+1) < 0 || r.is(g.to, "to") && (en.Errand(deed) || r.is(g.to+1, "talk", "meet", "discuss", "look", "study", "review", "listen")) {
			return ""
		}
		return "accepted"
	case en.Declines(g.lemma) && (r.mark(g.to) || r.time.at(g.to) >= 0 || r.is(g.to, "and", "but", "on", "in", "outright", "at")):
		return "rejected"
	}
	return ""
}

// shareName reports whether two lists of mentions have one of one name.
func (r *reader) shareName(a, b []int) bool {
	return slices.ContainsFunc(a, func(m int) bool {
		return slices.ContainsFunc(b, func(n int) bool { return r.d.Mentions[m].Name == r.d.Mentions[n].Name })
	})
}

// shareNoun reports whether two lists of phrases have heads of one noun.
func (r *reader) shareNoun(a, b []document.Span) bool {
	head := func(s document.Span) string {
		t := r.within(s)
		return r.lemma(t.to - 1)
	}
	return slices.ContainsFunc(a, func(x document.Span) bool {
		return slices.ContainsFunc(b, func(y document.Span) bool { return head(x) == head(y) })
	})
}

// detailReach is how many sentences behind the fate of a proposal its details may be told.
const detailReach = 3

// withDetails gives what is told to be accepted or rejected without saying what it is, "have accepted a new
// pay offer", the contents of what the same side is told to have put soon behind: "the company had offered 6 percent".
func (r *reader) withDetails(out []document.ProposalMention) {
	for i := range out {
		a := &out[i]
		if a.Status != "accepted" && a.Status != "rejected" || len(a.Contents) != 1 || !r.unspecified(*a) {
			continue
		}
		for j := i + 1; j < len(out) && r.d.SentenceAt(out[j].Start)-r.d.SentenceAt(a.Start) <= detailReach; j++ {
			b := &out[j]
			if b.Status != "pending" || b.Demand != a.Demand || r.d.SentenceAt(b.Start) == r.d.SentenceAt(a.Start) {
				continue
			}
			if r.shareName(a.To, b.By) || len(a.By) > 0 && !r.shareName(a.By, b.By) || r.anew(*b) {
				break
			}
			a.By, a.ByWho = b.By, b.ByWho
			a.Contents = append(a.Contents, b.Contents...)
			if len(b.To)+len(b.ToWho) == 0 {
				b.To, b.ToWho = a.To, a.ToWho
			}
			break
		}
	}
}

// unspecified reports whether the fate of a proposal is told that is named for the first time, and without a
// figure: "an offer of amnesty".
func (r *reader) unspecified(p document.ProposalMention) bool {
	t := r.within(p.Contents[0])
	return r.is(t.from, "a", "an", "one") && !r.quantified(t) && t.to-t.from <= 9 && r.proposalHead(tokens{t.from, r.runFrom(t.from, scene{Sentence: r.sentence(t.from)})}) >= 0
}

// anew reports whether a proposal is told to be another one than those before: "then offered", "a new offer".
func (r *reader) anew(p document.ProposalMention) bool {
	at := r.d.TokenAt(p.Start)
	first := r.sentence(at).First
	for i := first; i < min(at+6, r.sentence(at).Last); i++ {
		if r.is(i, "then", "now", "later", "instead", "new", "another", "counter", "second", "afterwards", "but") {
			return true
		}
	}
	return false
}

// leavesOff is the phrase of a proposal that its maker does not go on with, with the noun that names it,
// -1 where none is: "would not go ahead with its offer", "walked away from a bid for Keel".
func (r *reader) leavesOff(k int, s scene) (tokens, int) {
	g := s.groups[k]
	j := g.main + 1
	if g.lemma == "let" && g.past && !g.negated {
		head := r.proposalHead(tokens{g.to, r.runFrom(g.to, s)})
		if head >= 0 && r.is(r.runFrom(g.to, s), "expire", "lapse", "drop") {
			return tokens{g.to, head + 1}, head
		}
		return tokens{}, -1
	}
	away := !g.negated && r.is(j, "away", "back", "out") && r.is(j+1, "from", "of") && r.is(g.main, "walked", "backed", "pulled", "stepped", "walk", "back", "pull")
	on := g.negated && (g.lemma == "go-ahead" || g.lemma == "proceed" || r.is(j, "ahead")) && r.is(g.to, "with")
	if !away && !on || g.form == infinitive && !g.negated || g.modality > en.Future || !g.negated && g.modality == en.Future {
		return tokens{}, -1
	}
	j += 2
	if on {
		j = g.to + 1
	}
	head := r.proposalHead(tokens{j, r.runFrom(j, s)})
	if head < 0 {
		return tokens{}, -1
	}
	return r.withComplement(j, head, s), head
}
