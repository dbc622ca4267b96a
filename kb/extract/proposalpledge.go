package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// pledged reads "promised to keep 400 jobs", "promised in a statement that the club would cover all overruns", "pledged
// $2 million for the hospice": what somebody binds themselves to.
func (r *reader) pledged(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	if g.form != finite || g.passive || g.negated || r.quote.at(g.main) >= 0 || r.conditional(g.main, s) {
		return nil
	}
	at := g.main
	if i := r.leads(g, "promise", "pledge"); i >= 0 {
		at = i
	} else if g.lemma != "promise" && g.lemma != "pledge" {
		return nil
	}
	if w := r.tag(at); w != "VBD" && w != "VBN" || r.leads(g, "have") >= 0 && r.is(g.from, "would", "could") {
		return nil
	}
	j := r.pastTimeAt(at+1, s)
	switch that := r.thatBehind(j, s); {
	case r.tag(j) == "TO" && r.tag(r.pastAdverbs(j+1)) == "VB":
		if v := r.lemma(r.pastAdverbs(j + 1)); en.Errand(v) || en.Airy(v) || en.Stative(v) && v != "grow" {
			return nil
		}
	case that > 0:
		if j = that; !r.wouldDoBehind(j, s) || r.is(j, "no", "nobody", "nothing", "none", "everything") || r.is(j, "he", "she", "they", "we", "i") && !r.firmPledge(tokens{j, min(j+20, s.Last)}) {
			return nil
		}
	case r.figured(j, min(j+4, s.Last)):
	default:
		i := r.pastRecipients(j, s)
		if m := r.recipient(j, r.phraseFrom(j), s); m >= 0 {
			p.To = []int{m}
			for r.mention.at(j) < 0 {
				j++
			}
			i = r.behind(j)
		} else if i > j {
			p.ToWho = []document.Span{r.span(tokens{j, i})}
		}
		if i == j || !r.offersThing(tokens{i, r.phraseFrom(i)}) {
			return nil
		}
		j = i
	}
	if !r.made(k, &p, s) {
		return nil
	}
	items := r.items(j, s)
	if r.tag(j) == "TO" && (r.d.Tokens[at].Rel == "acl" || !r.firmPledge(tokens{j, min(r.offered(j, s).to+6, s.Last)})) {
		return nil // a hope: "promised to bring people together"
	}
	if len(items) == 0 || r.contentsEnd(items[0])-r.within(items[0][0]).from < 3 {
		return nil
	}
	return r.finished(&p, g, items)
}

// firmPledge reports whether what somebody promises to do can be held against them: it gives a number, a day or a condition.
func (r *reader) firmPledge(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.is(i, "if", "unless", "until", "once") && r.finiteAhead(i+1, t.to, 6) || r.time.at(i) >= 0 && r.ahead(r.time.at(i)) {
			return true
		}
	}
	return r.quantified(t)
}

// thatBehind is where a clause begins behind "that" near i, 0 for none: "in a statement that [the club would]".
func (r *reader) thatBehind(i int, s scene) int {
	for j := i; j < min(i+6, s.Last) && !r.mark(j) && !r.finite(j); j++ {
		if r.is(j, "that") && r.tag(j) == "IN" {
			return j + 1
		}
	}
	return 0
}

// wouldDoBehind reports whether the first verb from i on is one of doing behind "would" or "will".
func (r *reader) wouldDoBehind(i int, s scene) bool {
	for j := i; j < min(i+9, s.Last) && !r.mark(j); j++ {
		if r.is(j, "would", "will", "'ll", "'d") {
			v := r.pastAdverbs(j + 1)
			return r.tag(v) == "VB" && !en.Airy(r.lemma(v)) && (!en.Stative(r.lemma(v)) || r.is(v, "be") && r.tag(v+1) == "VBN")
		}
		if r.finite(j) {
			return false
		}
	}
	return false
}
