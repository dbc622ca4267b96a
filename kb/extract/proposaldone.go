package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// mostDone is how many words of what somebody did can tell that another had asked for it.
const mostDone = 16

// didAsked reads "Halden published the minutes", "Doe will not resign", "Keel was reinstated by the yard": what
// somebody named did, or will not do, that another may have asked for.
func (r *reader) didAsked(k int, s scene) []document.ProposalMention {
	g, p := s.groups[k], document.ProposalMention{Time: -1}
	if g.form != finite || !en.Demanded(g.lemma) || r.conditional(g.main, s) || r.quote.at(g.main) >= 0 {
		return nil
	}
	switch {
	case !g.negated && g.past && g.modality == en.Plain:
		p.Status = "accepted"
	case g.negated && !g.passive && (r.hasWord(g, "will") || r.hasWord(g, "would") || r.hasWord(g, "wo") || r.hasWord(g, "not") && g.modality == en.Future):
		p.Status = "rejected"
	default:
		return nil
	}
	if t := r.groupTime(s, k, -1); t >= 0 && r.longAgo(t) {
		return nil // "was arrested in 2019"
	}
	done := tokens{g.main, g.to}
	if g.passive {
		done.from = r.subjectOf(s.groups, k, s.Sentence).from
		if p.Status == "rejected" || done.from >= g.main {
			return nil
		}
	}
	for done.to < min(s.Last, g.main+mostDone) && (r.nominal(done.to) || r.is(done.to, "of", "from", "to", "into", "on") && r.nominal(done.to+1) && r.time.at(done.to+1) < 0) && r.time.at(done.to) < 0 {
		done.to++
	}
	if o := r.objectOf(g, s.Sentence); r.proposalHead(o) >= 0 || !o.empty() && en.Bid(r.lemma(r.headOf(o).to-1)) {
		return nil // "withdrew the claim", "dropped her bid": a fate
	}
	if done.to-done.from > 2*mostDone || !g.passive && done.to == g.to && !en.Quits(g.lemma) {
		return nil // it does not say what
	}
	if p.To, p.ToWho, _ = r.doers(k, s); !g.passive && len(p.To)+len(p.ToWho) == 0 {
		return nil
	}
	if g.passive {
		p.To, p.ToWho = r.agent(tokens{g.main, s.Last}, r.word(g.main)), nil
	}
	p.Contents = []document.Span{r.span(done)}
	return r.finished(&p, g, nil)
}

// apartFor takes along the "for" of "call for" and its like behind the day or an adverb: "called on Monday for",
// "has called repeatedly for".
func (r *reader) apartFor(g *group, s scene) {
	verb, _, _ := strings.Cut(g.lemma, "-")
	if verb != "call" && verb != "ask" && verb != "press" && verb != "push" || g.passive {
		return
	}
	j := r.pastTimeAt(r.pastAdverbs(g.main+1), s)
	if j = r.pastAdverbs(j); j > g.main+1 && r.is(j, "for") && r.time.at(j+1) < 0 {
		g.lemma, g.to = verb+"-for", j+1
	}
}

// resigned tells of demands that somebody go what became of them, where the text tells that they went: "resigned on
// Tuesday. The opposition had been demanding his exit".
func (r *reader) resigned(out, done []document.ProposalMention) {
	var gone []document.ProposalMention
	for _, d := range done {
		if t := r.within(d.Contents[0]); d.Status == "accepted" && len(d.To) > 0 && en.Quits(r.quitVerb(t)) {
			gone = append(gone, d)
		}
	}
	if len(gone) == 0 {
		return
	}
	for i := range out {
		p := &out[i]
		if p.Status != "pending" || !p.Demand || len(p.Contents) == 0 || !r.goneFor(r.within(p.Contents[0])) {
			continue
		}
		for _, d := range gone {
			if r.shareName(p.To, d.To) || r.namesOne(p.Contents, d.To) || len(gone) == 1 && r.tag(r.within(p.Contents[0]).from) == "PRP$" {
				p.Status = "accepted"
				if len(p.To)+len(p.ToWho) == 0 {
					p.To = d.To
				}
			}
		}
	}
}

// quitVerb is the verb that a content begins with, with its particle.
func (r *reader) quitVerb(t tokens) string {
	if r.is(t.from+1, "down", "aside") {
		return r.lemma(t.from) + "-" + r.word(t.from+1)
	}
	return r.lemma(t.from)
}

// goneFor reports whether contents are for somebody's going: "his exit", "the minister's resignation", "to step down".
func (r *reader) goneFor(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && r.is(i, "resignation", "exit", "departure", "ouster", "removal", "scalp", "dismissal", "head") || r.verb(i) && (en.Quits(r.lemma(i)) || r.is(i+1, "down", "aside") && en.Quits(r.lemma(i)+"-"+r.word(i+1)) || r.lemma(i) == "go" && i+1 == t.to) {
			return true
		}
	}
	return false
}

// namesOne reports whether contents name one of some people.
func (r *reader) namesOne(contents []document.Span, who []int) bool {
	for _, c := range contents {
		t := r.within(c)
		for i := t.from; i < t.to; i++ {
			if m := r.mention.at(i); m >= 0 && r.shareName([]int{m}, who) {
				return true
			}
		}
	}
	return false
}

// termAt is the number of years that begins soon at i, as a token, -1 for none: "[14] years", "eight to [nine] years".
func (r *reader) termAt(i int) int {
	for j := i; j < min(i+4, len(r.low)); j++ {
		if r.tag(j) == "CD" && (r.is(j+1, "years", "year", "months") || r.is(j+1, "-") && r.is(j+2, "year")) {
			return j
		}
	}
	return -1
}

// sentenced tells of terms that the two sides of a trial asked for what became of them, where the text tells the
// sentence: "was jailed for eight years. Prosecutors had sought 14".
func (r *reader) sentenced(out []document.ProposalMention) {
	var asked []int
	for i, p := range out {
		if t := r.termAt(r.within(p.Contents[0]).from); p.Status == "pending" && p.Demand && t >= 0 && r.ofTrial(p) {
			asked = append(asked, i)
		}
	}
	if len(asked) == 0 {
		return
	}
	for i := range r.low {
		if !r.is(i, "sentenced", "jailed", "imprisoned", "sentence") || r.quote.at(i) >= 0 || r.ofAnother(i, asked, out) {
			continue
		}
		given := -1
		for j := i + 1; j < min(i+14, len(r.low)) && given < 0 && r.d.Tokens[j].Sentence == r.d.Tokens[i].Sentence; j++ {
			if r.termAt(j) == j {
				given = j
			}
		}
		if given < 0 {
			continue
		}
		for _, n := range asked {
			p := &out[n]
			if p.Status = "rejected"; r.word(given) == r.word(r.termAt(r.within(p.Contents[0]).from)) {
				p.Status = "accepted"
			}
		}
		return
	}
}

// ofTrial reports whether a side of a trial makes a demand.
func (r *reader) ofTrial(p document.ProposalMention) bool {
	at := r.d.TokenAt(p.Start)
	for i := r.sentence(at).First; i < at; i++ {
		if r.is(i, "prosecutor", "prosecutors", "prosecution", "defence", "defense", "counsel", "lawyer", "lawyers", "attorney") {
			return true
		}
	}
	return false
}

// ofAnother reports whether the sentence that the word at i tells is not of whom the terms were asked for: "a baker was
// jailed", "his brother was sentenced".
func (r *reader) ofAnother(i int, asked []int, out []document.ProposalMention) bool {
	n := r.subjectNoun(i)
	if r.verb(i) && r.d.Tokens[i].Rel != "acl" && r.child(i, "obj") > i {
		n = r.child(i, "obj")
	}
	if n < 0 || !r.verb(i) {
		return false
	}
	who := r.heads(tokens{r.nominalTo(n+1, r.sentence(n).First), n + 1})
	if len(who) == 0 {
		return r.noun(n) && !r.is(r.nominalTo(n+1, r.sentence(n).First), "the", "both") && r.tag(n) == "NN"
	}
	for _, k := range asked {
		named := r.sentence(r.d.TokenAt(out[k].Start))
		var people []int
		for j := named.First; j < named.Last; j++ {
			if m := r.mention.at(j); m >= 0 && r.d.Mentions[m].Type == document.Person {
				people = append(people, m)
			}
		}
		if len(people) > 0 && r.d.Mentions[who[0]].Type == document.Person && !r.shareName(people, who) {
			return true
		}
	}
	return false
}
