package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// ultimatumOf reads "gave the soldiers seven days to free the president" and "set a
// deadline of Sunday for the firm to pay": a demand with a term.
func (r *reader) ultimatumOf(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.lemma != "give" && g.lemma != "set" || r.tag(g.to) == "TO" {
		return false
	}
	j := g.to
	who := tokens{j, r.runFrom(j, s)}
	to := who.to
	if g.lemma == "set" {
		if !r.deadlineWord(who) {
			return false
		}
		for to < s.Last && !r.is(to, "for") && !r.hardBreak(to) {
			to++
		}
		who = tokens{to + 1, r.runFrom(to+1, s)}
		to = who.to
	} else {
		cut := r.termFrom(who, s)
		if cut < 0 {
			return false
		}
		who.to = cut
		for to = cut; to < s.Last && !r.hardBreak(to) && (r.time.at(to) >= 0 || r.is(to, "until", "till", "a", "more") || r.nominal(to)); to++ {
		}
	}
	if r.tag(to) != "TO" || r.tag(r.pastAdverbs(to+1)) != "VB" || who.empty() || r.tag(who.from) == "PRP$" && r.is(who.from, "its", "their") && who.to-who.from == 1 {
		return false
	}
	if r.asks(p, who); len(p.To)+len(p.ToWho) == 0 && r.noun(who.to-1) && en.Party(r.lemma(who.to-1)) {
		p.ToWho = []document.Span{r.span(who)}
	}
	if len(p.To)+len(p.ToWho) == 0 || !r.made(k, p, s) {
		return false
	}
	items := r.items(to, s)
	if len(items) == 0 {
		return false
	}
	p.Demand, p.Contents = true, items[0]
	return true
}

// deadlineWord reports whether a phrase names a deadline.
func (r *reader) deadlineWord(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.is(i, "deadline", "ultimatum") {
			return true
		}
	}
	return false
}

// termFrom is where the time begins that somebody is given: "the soldiers [seven
// days]", "the bank [until Friday]", or -1.
func (r *reader) termFrom(who tokens, s scene) int {
	for i := who.from + 1; i < min(who.to+1, s.Last); i++ {
		if r.is(i, "until", "till") && r.time.at(i+1) >= 0 || r.tag(i) == "CD" && r.noun(i+1) && en.TimeUnit(r.lemma(i+1)) {
			return i
		}
	}
	return -1
}

// onlyIf reads "will free them only if Norland withdraws", "will strike unless it does": a demand of who would have
// to act, by who sets the condition.
func (r *reader) onlyIf(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	at := r.beforeSubject(k, s)
	if k == 0 || !(r.is(at, "if") && r.is(at-1, "only")) && !r.is(at, "unless") || g.passive || r.is(at-1, ",") && r.quote.at(at) >= 0 {
		return false
	}
	p.To = r.heads(tokens{at + 1, g.from})
	if n := r.child(g.main, "nsubj"); len(p.To) == 0 && n > at && r.noun(n) && en.Party(r.lemma(n)) {
		p.ToWho = []document.Span{r.span(tokens{r.nominalTo(n+1, at+1), n + 1})}
	}
	if main := s.groups[k-1]; main.form != finite || main.modality < en.Future && r.leads(main, "threaten") < 0 && !r.threatens(k-1, s) || len(p.To)+len(p.ToWho) == 0 {
		return false
	}
	if !r.made(k-1, p, s) {
		if p.ByWho = r.unnamedSubject(s.groups[k-1], s); len(p.ByWho) == 0 {
			p.By, p.ByWho = r.teller(g.main)
		}
	}
	if len(p.By)+len(p.ByWho) == 0 {
		return false
	}
	end := g.to
	for end < s.Last && !r.is(end, ",", ";", "—", "but") {
		end++
	}
	p.Demand, p.Time = true, -1
	p.Contents = []document.Span{r.span(r.shorn(r.trim(tokens{at + 1, end})))}
	return true
}

// threatens reports whether the group at k is what somebody threatens to do.
func (r *reader) threatens(k int, s scene) bool {
	h := r.d.Tokens[s.groups[k].main].Head
	return s.groups[k].lemma == "threaten" || h >= s.First && r.lemma(h) == "threaten"
}

// beforeSubject is the word in front of the subject of the group at k.
func (r *reader) beforeSubject(k int, s scene) int {
	t := r.subjectOf(s.groups, k, s.Sentence)
	if t.empty() {
		return -1
	}
	return t.from - 1
}

// termsOf reads what a proposal or a demand is said to be: "its demands include a
// ransom", "the counteroffer was a loan for ten years", "among their conditions are X
// and Y", "the bid is thinner: three seats and a board of its own", "set three
// conditions: X and Y".
func (r *reader) termsOf(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.form != finite || g.negated || g.passive && g.lemma != "include" {
		return false
	}
	j := g.to
	for j < s.Last && j < g.to+14 && !r.is(j, ":") {
		j++
	}
	colon := r.is(j, ":")
	subject := r.subjectOf(s.groups, k, s.Sentence)
	head := r.proposalHead(subject)
	if j := r.copulaSubject(g); head < 0 && r.namesProposal(j) {
		subject, head = tokens{r.nominalTo(j+1, s.First), j + 1}, j
	}
	own := head >= 0
	if !own && colon && (g.lemma == "set" || g.lemma == "list" || g.lemma == "name" || g.lemma == "make" || g.lemma == "issue" || g.lemma == "give" || g.lemma == "come" && r.is(g.to, "with") || en.Proposes(g.lemma)) {
		head = r.proposalHead(tokens{g.to, j})
		if head < 0 && r.noun(j-1) && en.Document(r.lemma(j-1)) && !r.is(j-1, "report", "statement", "letter") {
			head = j - 1 // "came with a paper: six visits a year"
		}
		subject = tokens{g.to, j}
	}
	provides := own && en.Provides(g.lemma) && r.quantified(tokens{g.to, r.phraseFrom(g.to)})
	if head < 0 || r.is(head, "plan", "bill", "call", "idea", "claim", "request", "appeal", "motion") && !colon && !provides {
		return false
	}
	switch {
	case colon:
		j++
	case provides:
		if j = g.to; r.is(j, "for") {
			j++
		}
	case own && (g.lemma == "include" || g.lemma == "be" && r.listed(g.to, head)):
		j = g.to
	default:
		return false
	}
	if r.tag(j) == "IN" || r.tag(j) == "RB" || r.tag(j) == "VBN" || r.mark(j) && !r.is(j, "(") {
		return false
	}
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	if own {
		if p.By, p.ByWho = r.possessor(tokens{subject.from, head + 1}, head, s); len(p.By)+len(p.ByWho) == 0 {
			p.ByWho = r.owner(subject)
		}
		if provides && len(p.By)+len(p.ByWho) == 0 {
			return false
		}
		p.Time = r.timeIn(tokens{head, g.from})
	} else if !r.made(k, p, s) {
		return false
	} else if g.lemma == "give" { // "gave the union an ultimatum: accept or"
		r.asks(p, tokens{g.to, r.phraseFrom(g.to)})
	}
	end := j
	for end < s.Last && !r.is(end, ";", "—", "but") && !(r.is(end, ",") && r.cueAhead(end)) {
		end++
	}
	p.Contents = r.listItems(r.trim(tokens{j, end}))
	return len(p.By)+len(p.ByWho) > 0 && len(p.Contents) > 0
}

// copulaSubject is the subject of a verb by the tree, of what "is" says for that
// verb, or -1.
func (r *reader) copulaSubject(g group) int {
	v := g.main
	if t := r.d.Tokens[v]; t.Rel == "cop" && t.Head >= 0 {
		v = t.Head
	}
	return r.child(v, "nsubj")
}

// listed reports whether "is" tells what a proposal consists of: a noun phrase with
// its article or number, for a noun that tells no more than that there is one.
func (r *reader) listed(i, head int) bool {
	return (r.is(i, "a", "an", "the") || r.tag(i) == "CD" || r.is(i, "$", "£", "€")) && r.is(head, "demands", "conditions", "counteroffer", "counterproposal", "counter-offer", "offer", "ultimatum") &&
		(r.quantified(tokens{i, r.phraseFrom(i)}) || r.is(i-1, "are") || r.tag(i) == "DT" && r.is(head, "counteroffer", "counterproposal", "counter-offer"))
}

// owner is the phrase that possesses a proposal: "the group's" of "the group's
// demands", "its".
func (r *reader) owner(t tokens) []document.Span {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "POS" && i > t.from {
			return r.standing(tokens{t.from, i})
		}
	}
	return nil
}

// cueAhead reports whether the comma at i only parts who says it: ", X said".
func (r *reader) cueAhead(i int) bool {
	for k := i + 1; k < min(i+7, r.sentence(i).Last); k++ {
		if r.is(k, ",") {
			return false
		}
		if c := r.cueAt(k); c != nil && r.finite(k) {
			return true
		}
	}
	return false
}

// listItems parts a list at its commas and its last "and".
func (r *reader) listItems(t tokens) []document.Span {
	if r.hasFinite(t) {
		return []document.Span{r.span(t)}
	}
	var out []document.Span
	from := t.from
	for i := t.from; i <= t.to; i++ {
		and := r.is(i, "and") && (r.tag(i+1) == "DT" || r.tag(i+1) == "CD" || r.is(i+1, "$", "£", "€"))
		if i < t.to && !r.is(i, ",") && !and {
			continue
		}
		if x := r.trim(tokens{from, i}); !x.empty() {
			out = append(out, r.span(x))
		}
		from = i + 1
	}
	return out
}
