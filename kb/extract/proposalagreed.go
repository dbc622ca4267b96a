package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// agreedTo reads "agreed to the release of 40 prisoners", "agreed to return the
// carvings": what somebody had asked for, if anybody had.
func (r *reader) agreedTo(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if !r.is(g.main+1, "to") || r.figured(g.to, min(g.to+8, s.Last)) && r.tag(g.main+2) == "VB" {
		return false
	}
	j := g.main + 1
	if r.tag(r.pastAdverbs(j+1)) != "VB" {
		j++
	}
	items := r.items(j, s)
	if len(items) == 0 || r.termsOfLast(tokens{j, r.runFrom(j, s)}) || r.proposalHead(tokens{j, r.runFrom(j, s)}) >= 0 {
		return false
	}
	p.Status, p.Contents = "accepted", items[0]
	p.To, p.ToWho, _ = r.doers(k, s)
	return true
}

// votedTo reads "voted by 71 to 48 on Monday to open an inquiry": what somebody had asked
// for, if anybody had.
func (r *reader) votedTo(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	for i := g.to; i < min(g.to+14, s.Last) && !r.hardBreak(i); i++ {
		if r.tag(i) != "TO" || r.tag(r.pastAdverbs(i+1)) != "VB" {
			continue
		}
		items := r.items(i, s)
		if len(items) == 0 || en.Fate(r.lemma(r.pastAdverbs(i+1))) != "" {
			return false
		}
		p.Status, p.Contents = "accepted", items[0]
		p.To, p.ToWho, _ = r.doers(k, s)
		return true
	}
	return false
}

// freed reads "Keel was released on Monday", "walked free": what somebody had demanded, if
// anybody had.
func (r *reader) freed(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	t := tokens{g.from, r.objectOf(g, s.Sentence).to}
	if g.passive || g.lemma == "walk" {
		t = tokens{r.subjectOf(s.groups, k, s.Sentence).from, g.to}
		if r.is(g.to, "free") {
			t.to++
		}
	}
	if t.empty() || t.to-t.from > maxPhrase || !r.hasMention(t) {
		return false
	}
	p.Status, p.Contents = "accepted", []document.Span{r.span(t)}
	return true
}

// alongside reports whether a participle tells what the subject of its clause does
// too: "sued the firm, demanding that".
func (r *reader) alongside(g group) bool {
	noun := r.d.Tokens[g.main].Head
	_, ofIt := en.ProposalNoun(r.lemma(noun))
	loose := r.is(g.from-1, ",", "and") || r.time.at(g.from-1) >= 0
	return g.form == gerund && g.main == g.from && (loose && r.d.Tokens[g.main].Rel == "advcl" || ofIt && r.d.Tokens[g.main].Rel == "acl") && (g.lemma == "demand" || g.lemma == "ask-for" || g.lemma == "call-for" || g.lemma == "seek" || g.lemma == "propose" || g.lemma == "claim")
}

// damages reports whether so much in damages or the like stands at i: "4 million euros in damages".
func (r *reader) damages(i int, s scene) bool {
	end := min(i+9, s.Last)
	return r.figured(i, end) && r.anyLemma(tokens{i, end}, en.Sought)
}
