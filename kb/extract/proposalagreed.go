package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// agreedTo reads "agreed to the release of 40 prisoners", "agreed to return the
// carvings": what somebody had asked for, if anybody had.
func (r *reader) agreedTo(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if at := r.pastTimeAt(g.main+1, s); at > g.main+1 && r.is(at, "to") && r.tag(r.pastAdverbs(at+1)) != "VB" && r.proposalHead(tokens{at + 1, r.runFrom(at+1, s)}) >= 0 {
		head := r.proposalHead(tokens{at + 1, r.runFrom(at+1, s)}) // "agreed in March to the union's demand that"
		t := r.withComplement(at+1, head, s)
		p.Demand, _ = en.ProposalNoun(r.lemma(head))
		p.Status, p.Contents = "accepted", []document.Span{r.span(t)}
		p.By, p.ByWho = r.possessor(t, head, s)
		p.To, p.ToWho, _ = r.doers(k, s)
		return true
	}
	if !r.is(g.main+1, "to") || r.figured(g.to, min(g.to+8, s.Last)) && r.tag(g.main+2) == "VB" {
		return false
	}
	j := g.main + 1
	if r.tag(r.pastAdverbs(j+1)) != "VB" {
		j++
	}
	items := r.items(j, s)
	if len(items) == 0 || r.tag(j) == "TO" && en.Weighs(r.lemma(r.pastAdverbs(j+1))) || r.termsOfLast(tokens{j, r.runFrom(j, s)}) || r.proposalHead(tokens{j, r.runFrom(j, s)}) >= 0 {
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
	if r.anyway(g, s) {
		return false
	}
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
	ofIt = ofIt || en.Document(r.lemma(noun))                                                                                    // "a letter asking the ministry to"
	loose := r.is(g.from-1, ",", "and") || r.time.at(g.from-1) >= 0 || noun >= 0 && r.verb(noun) && en.Approaches(r.lemma(noun)) // "has written to the mayor demanding"
	written := noun >= 0 && r.noun(noun) && r.d.Tokens[g.main].Rel == "acl" && r.d.Tokens[noun].Head >= 0 && en.Approaches(r.lemma(r.d.Tokens[noun].Head)) && r.verb(r.d.Tokens[noun].Head) && en.Party(r.lemma(noun))
	return g.form == gerund && g.main == g.from && (written || loose && r.d.Tokens[g.main].Rel == "advcl" || ofIt && r.d.Tokens[g.main].Rel == "acl") && en.PutsAlongside(g.lemma)
}

// damages reports whether so much in damages or the like stands at i: "4 million euros in damages".
func (r *reader) damages(i int, s scene) bool {
	end := min(i+9, s.Last)
	return r.figured(i, end) && r.anyLemma(tokens{i, end}, en.Sought)
}

// agreedOn reads "the accord also sets up a telephone line": what was agreed, so that what had been
// proposed is found to be accepted. "It" goes on about the agreement of the sentence before.
func (r *reader) agreedOn(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.passive || g.negated || !en.LaysDown(g.lemma) {
		return false
	}
	h := r.child(g.main, "nsubj")
	if r.is(h, "it") && r.d.Tokens[s.First].Sentence > 0 && h < s.First+3 {
		o := r.d.Sentences[r.d.Tokens[s.First].Sentence-1]
		h = -1
		for i := o.First; i < o.Last && h < 0; i++ {
			if r.d.Tokens[i].Rel == "nsubj" {
				h = i
			}
		}
	}
	if h < 0 || !r.noun(h) || en.EventNoun(r.lemma(h)) != "agreement" || r.mention.at(h) >= 0 {
		return false
	}
	j := g.to
	if r.is(j, "for") {
		j++
	}
	items := r.items(j, s)
	if len(items) == 0 || !r.nominal(j) {
		return false
	}
	p.Status, p.Contents = "accepted", items[0]
	return true
}
