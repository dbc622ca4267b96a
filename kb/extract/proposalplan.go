package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// planned reads what a plan would do, told in sentences of their own: "Under the
// plan, both armies would leave", or no more than "Both armies would leave"
// behind "laid a plan before the two sides".
func (r *reader) planned(s scene, before []document.ProposalMention) []document.ProposalMention {
	under := r.is(s.First, "under") && r.plan(tokens{s.First + 1, r.phraseFrom(s.First + 1)})
	who, time := r.presented(s)
	if !under && r.is(s.First, "under") && r.is(s.First+1, "a", "an") && r.proposalHead(tokens{s.First + 1, r.runFrom(s.First+1, s)}) > 0 {
		at := r.runFrom(s.First+1, s)
		who = r.agent(tokens{at, min(at+8, s.Last)}, "forward", "proposed", "floated", "tabled", "drafted", "drawn", "unveiled", "presented", "outlined")
		under = len(who) > 0
		time = r.timeIn(tokens{at, min(at+8, s.Last)})
	}
	if len(who) == 0 && under {
		who = r.heads(tokens{s.First + 1, r.runFrom(s.First+1, s)}) // "under Norland's plan"
		if last := r.lastPut(before, s, func(o document.ProposalMention) bool { return !o.Demand && len(o.By) > 0 }); len(who) == 0 && last != nil {
			for _, p := range r.wouldCome(s, under) {
				last.Contents = append(last.Contents, p.Contents...)
			}
			return nil
		}
	}
	if len(who) == 0 {
		return nil
	}
	out := r.wouldCome(s, under)
	for i := range out {
		out[i].By, out[i].Time = who, time
	}
	return out
}

// wouldCome is what would come about, clause by clause.
func (r *reader) wouldCome(s scene, under bool) []document.ProposalMention {
	var out []document.ProposalMention
	for k, g := range s.groups {
		if !r.hasWord(g, "would") || g.form != finite || r.quote.at(g.main) >= 0 || r.attributed(g.main) {
			continue
		}
		subject := r.subjectOf(s.groups, k, s.Sentence)
		if subject.empty() || !under && len(out) == 0 && k > 0 {
			continue
		}
		end := s.Last
		if k+1 < len(s.groups) && s.groups[k+1].form == finite {
			if t := r.subjectOf(s.groups, k+1, s.Sentence); !t.empty() && t.from > g.to {
				end = t.from
			}
		}
		if under && subject.from == s.First+1 { // "Under the plan, [creditors] would"
			for subject.from < subject.to-1 && !r.is(subject.from-1, ",") {
				subject.from++
			}
		}
		c := r.trim(tokens{subject.from, end})
		for !c.empty() && (r.is(c.to-1, "and", ",", "while") || r.mark(c.to-1)) {
			c.to--
		}
		out = append(out, document.ProposalMention{Span: r.span(c), Time: -1, Status: "pending", Contents: []document.Span{r.span(c)}})
	}
	return out
}

// planItself reports whether a mention in the sentence before names a plan and no
// more.
func (r *reader) planItself(p document.ProposalMention, s scene) bool {
	t := r.within(p.Contents[0])
	return len(p.Contents) == 1 && r.d.SentenceAt(p.Start) == r.d.Tokens[s.First].Sentence-1 && r.noun(t.to-1) && en.Document(r.lemma(t.to-1)) && t.to-t.from <= 4
}

// plan reports whether a phrase is a definite one that names a plan.
func (r *reader) plan(t tokens) bool {
	if !r.is(t.from, "the", "this", "that", "its", "his", "her", "their") {
		return false
	}
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && en.Document(r.lemma(i)) {
			return true
		}
	}
	return false
}

// presented is who presented a plan in the sentence before, and when.
func (r *reader) presented(s scene) (who []int, time int) {
	at := r.d.Tokens[s.First].Sentence - 1
	if at < 0 || r.d.Sentences[at].Paragraph != r.d.Sentences[at+1].Paragraph {
		return nil, -1
	}
	o := scene{r.d.Sentences[at], r.groupsIn(r.d.Sentences[at])}
	for k, g := range o.groups {
		if !en.Proposes(g.lemma) && g.lemma != "publish" && g.lemma != "send" && g.lemma != "issue" || g.passive || g.negated || g.form != finite || g.modality >= en.Future {
			continue
		}
		for i := g.to; i < r.phraseFrom(g.to); i++ {
			if r.noun(i) && en.Document(r.lemma(i)) && !r.is(i, "report", "statement", "letter") {
				by, _, _ := r.doers(k, o)
				return by, r.groupTime(o, k, -1)
			}
		}
	}
	return nil, -1
}

// attributed reports whether a token stands in what somebody says.
func (r *reader) attributed(i int) bool {
	at := r.d.Tokens[i].Span
	return r.anySaid(at, func(a document.Attribution) bool {
		for _, c := range a.Content {
			if c.Contains(at) {
				return true
			}
		}
		return false
	})
}
