package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// proposals finds proposals, offers and demands: who puts what to whom, and
// what becomes of it. A mention that only tells the fate ("rejected the 5.5
// percent offer") has the offer's words as its contents, so that resolve can
// find the offer it speaks of.
func (r *reader) proposals() []document.ProposalMention {
	var out []document.ProposalMention
	for _, sent := range r.d.Sentences {
		if r.d.Paragraphs[sent.Paragraph].Kind == document.Aside {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			if !r.verb(i) && !r.noun(i) {
				continue
			}
			if p, ok := r.proposalAt(i, sent); ok && !slices.ContainsFunc(out, func(o document.ProposalMention) bool { return o.Span.Overlaps(p.Contents[0]) }) {
				out = append(out, p)
			}
		}
	}
	return out
}

func (r *reader) proposalAt(i int, sent document.Sentence) (document.ProposalMention, bool) {
	p := document.ProposalMention{Time: -1, Status: "pending"}
	lemma := r.lemma(i)
	switch {
	case !r.verb(i):
		return p, false
	case en.Fate(lemma) != "" && r.fateOf(i, &p, sent):
	case en.Demands(lemma) && r.demandOf(i, &p, sent):
	case en.Proposes(lemma) && r.offerOf(i, &p, sent):
	default:
		return p, false
	}
	p.Span = p.Contents[0]
	p.Span.Start = min(p.Span.Start, r.d.Tokens[i].Start)
	p.Span.End = max(p.Contents[len(p.Contents)-1].End, r.d.Tokens[i].End)
	return p, true
}

// subject collects the actors that the verb at i has as its subject.
func (r *reader) subject(i int, sent document.Sentence) ([]int, bool) {
	src, _, ok := r.sourceOf(i, sent, nil)
	if !ok {
		src, ok = r.mainSubject(i, sent)
		if !ok || r.tag(i) != "VBG" && r.tag(i) != "VBN" && r.tag(i) != "VB" {
			return nil, false
		}
	}
	return r.actors(src), true
}

// actors are the mentions in a range, those with a demonym included.
func (r *reader) actors(t tokens) []int {
	var out []int
	for i := t.from; i < t.to; i++ {
		if m := r.mention[i]; m >= 0 && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	if len(out) == 0 && !t.empty() {
		if m := r.antecedentOf(t); m >= 0 {
			out = append(out, m)
		}
	}
	return out
}

// antecedentOf is the mention that a role or pronoun stands for, as the
// attributions' resolver would have it: the last fitting actor before it.
func (r *reader) antecedentOf(t tokens) int {
	for i := t.from - 1; i >= 0 && t.from-i < 120; i-- {
		m := r.mention[i]
		if m < 0 {
			continue
		}
		switch typ := r.d.Mentions[m].Type; {
		case r.is(t.from, "he", "she") && typ == document.Person:
			return m
		case r.is(t.from, "it", "they") && typ == document.Organization:
			return m
		case !r.pronoun(t.from) && typ == document.Organization:
			return m
		}
	}
	return -1
}

// demandOf reads "demanded X", "urged Y to X", "called on Y to X", "asked Y not to X".
func (r *reader) demandOf(i int, p *document.ProposalMention, sent document.Sentence) bool {
	if r.passive(i) {
		return false
	}
	p.Demand = true
	j := i + 1
	if r.is(j, "for", "on", "upon", "that") {
		j++
	}
	if end := r.phraseFrom(j); end > j && end < sent.Last && (r.is(end, "to") || r.is(end, "not") && r.is(end+1, "to")) {
		p.To = r.actors(tokens{j, end})
		if len(p.To) == 0 {
			return false
		}
		j = end
	} else if r.is(i, "ask", "asks", "asked", "asking", "urge", "urged", "urges", "call", "calls", "seek") && !r.is(j-1, "for") {
		return false
	}
	return r.contents(i, j, p, sent)
}

// offerOf reads "proposed X", "put a rise of 4 percent on the table",
// "presented two drafts", "lifted its offer to 5.5 percent".
func (r *reader) offerOf(i int, p *document.ProposalMention, sent document.Sentence) bool {
	if r.passive(i) {
		return false
	}
	j := i + 1
	end := r.phraseFrom(j)
	clear := r.is(i, "propose", "proposed", "proposes", "proposing", "offer", "offered", "offers", "offering")
	if !clear && !r.aboutProposal(tokens{j, min(end+4, sent.Last)}) {
		return false
	}
	if r.is(j, "to") && !clear {
		return false
	}
	return r.contents(i, j, p, sent)
}

// aboutProposal reports whether a range names a proposal or puts something on the table.
func (r *reader) aboutProposal(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if _, ok := en.ProposalNoun(r.lemma(i)); ok && r.noun(i) {
			return true
		}
		if r.is(i, "on") && r.is(i+1, "the") && r.is(i+2, "table") {
			return true
		}
	}
	return false
}

// fateOf reads "rejected the 5.5 percent offer".
func (r *reader) fateOf(i int, p *document.ProposalMention, sent document.Sentence) bool {
	j := i + 1
	end := r.phraseFrom(j)
	if end == j || !r.aboutProposal(tokens{j, end}) {
		return false
	}
	p.Status = en.Fate(r.lemma(i))
	for k := max(sent.First, i-4); k < i; k++ {
		if r.is(k, "not", "n't", "never") {
			p.Status = "pending"
		}
	}
	for k := j; k < end; k++ {
		if d, ok := en.ProposalNoun(r.lemma(k)); ok {
			p.Demand = d
		}
	}
	p.Contents = []document.Span{r.span(r.trim(tokens{j, end}))}
	if who, ok := r.subject(i, sent); ok {
		if p.Status == "withdrawn" {
			p.By = who
		} else {
			p.To = who
		}
	}
	return true
}

// contents takes what stands behind the verb, item by item, and who said it.
func (r *reader) contents(i, j int, p *document.ProposalMention, sent document.Sentence) bool {
	by, ok := r.subject(i, sent)
	if !ok {
		return false
	}
	p.By = by
	c := r.clauseEnd(j, sent)
	if c.to-c.from < 2 {
		return false
	}
	for _, item := range r.items(c) {
		p.Contents = append(p.Contents, r.span(item))
	}
	p.Time = -1
	if len(p.To) == 0 {
		p.To = r.addressed(c)
	}
	return len(p.By) > 0
}

// items splits "to do A and to do B" at the infinitives.
func (r *reader) items(c tokens) []tokens {
	var out []tokens
	from := c.from
	for i := c.from + 2; i+1 < c.to; i++ {
		if r.is(i, "and") && (r.is(i+1, "to") && r.tag(i+2) == "VB" || r.is(i+1, "not") && r.is(i+2, "to")) {
			out = append(out, r.trim(tokens{from, i}))
			from = i + 1
		}
	}
	return append(out, r.trim(tokens{from, c.to}))
}

// addressed is the actor behind the last "to" or "from" of a content.
func (r *reader) addressed(c tokens) []int {
	for i := c.to - 2; i > c.from; i-- {
		if !r.is(i, "to", "from", "at") || r.verb(i+1) {
			continue
		}
		for k := i + 1; k < min(i+4, c.to); k++ {
			if m := r.mention[k]; m >= 0 && r.d.Mentions[m].Type != document.Person {
				return []int{m}
			}
		}
	}
	return nil
}
