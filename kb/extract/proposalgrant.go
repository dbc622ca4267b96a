package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// fateFor is what the group of verbs g says became of the proposal named at head: for some
// verbs only of a demand, "met the demand", or of a measure that is put to somebody, "blocked the bill".
func (r *reader) fateFor(g group, head int) string {
	demand, _ := en.ProposalNoun(r.lemma(head))
	switch {
	case en.Fate(g.lemma) != "":
		return en.Fate(g.lemma)
	case g.lemma == "take-up" && r.is(head, "offer", "offers", "invitation", "suggestion", "proposal"):
		return "accepted"
	case g.lemma == "leave" && g.passive && r.is(g.to, "out") && g.form == finite, g.lemma == "lose" && g.passive && g.form == finite && !r.is(g.to, "in"), g.lemma == "ignore" && g.form != infinitive:
		return "rejected"
	case g.lemma == "recommend" && !g.negated && en.Bid(r.lemma(head)) && r.othersBid(head):
		return "accepted" // "will recommend the offer of $4 a share from Corvane"
	case g.lemma == "carry" && g.passive && en.OneKind(r.lemma(head)):
		return "accepted" // "the motion was carried"
	case g.form == infinitive:
	case en.Heeds(g.lemma) && demand && !r.is(head, "claim", "claims", "condition", "conditions", "appeal", "appeals"):
		return "accepted"
	case en.Sinks(g.lemma) && !(g.lemma == "deny" && !(demand && !r.is(head, "claim", "claims", "call", "calls"))):
		return "rejected"
	}
	return ""
}

// grants reads "announced a public inquiry", "a review was ordered", "ruled out a referendum": what becomes of
// what somebody had asked for, if anybody had.
func (r *reader) grants(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	fate := en.Orders(g.lemma)
	if fate == "" || g.form != finite || g.modality > en.Future || r.conditional(g.main, s) || r.leads(g, "refuse", "decline") >= 0 {
		return false
	}
	t := r.objectOf(g, s.Sentence)
	if g.passive {
		t = r.subjectOf(s.groups, k, s.Sentence)
	}
	head := r.headOf(t).to - 1
	if t.empty() || head < t.from || !en.AskedFor(r.lemma(head)) || r.tag(head) != "NN" || !r.is(t.from, "a", "an", "no") && !(fate == "rejected" && r.is(t.from, "any")) {
		return false
	}
	if g.negated != r.is(t.from, "no") {
		fate = map[string]string{"accepted": "rejected", "rejected": ""}[fate]
	}
	if fate == "" {
		return false
	}
	p.Status, p.Contents = fate, []document.Span{r.span(t)}
	if !g.passive {
		p.To, p.ToWho, _ = r.doers(k, s)
	}
	return true
}

// willBe reads "there will be a public inquiry after all", "a judge will lead an inquiry into the fire": what somebody had
// asked for, if anybody had, is to come.
func (r *reader) willBe(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.form != finite || g.negated || g.passive && g.lemma != "hold" || !r.hasWord(g, "will") && !r.hasWord(g, "would") || r.conditional(g.main, s) || r.quote.at(g.main) >= 0 {
		return false
	}
	switch g.lemma {
	case "be":
		if !r.is(g.from-1, "there") {
			return false
		}
	case "lead", "chair", "hold", "conduct", "head", "face":
	default:
		return false
	}
	t := tokens{g.to, r.runFrom(g.to, s)}
	if g.passive {
		t = r.subjectOf(s.groups, k, s.Sentence)
	}
	head := r.headOf(t).to - 1
	if t.empty() || head < t.from || !en.AskedFor(r.lemma(head)) || r.tag(head) != "NN" || !r.is(t.from, "a", "an") {
		return false
	}
	p.Status, p.Contents = "accepted", []document.Span{r.span(r.withComplement(t.from, head, s))}
	if p.To, p.ToWho = r.teller(g.main); len(p.To) == 0 && g.lemma == "face" {
		p.To, p.ToWho = nil, nil
	}
	return true
}

// deniedTo reads "refused the charity the $800,000 it wanted": what one side asked of the other.
func (r *reader) deniedTo(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.lemma != "refuse" && g.lemma != "deny" || g.form != finite || g.passive || g.negated || g.modality >= en.Future || r.conditional(g.main, s) {
		return false
	}
	at := r.pastArticle(g.to)
	m := r.mention.at(at)
	switch {
	case m >= 0:
		at = r.behind(at)
	case r.pastParty(g.to, s) > g.to:
		at = r.pastParty(g.to, s)
	default:
		return false
	}
	end := r.runFrom(at, s)
	if !r.is(at, "a", "an", "the", "its", "their", "any") && r.tag(at) != "CD" && r.tag(at) != "$" || end <= at+1 || !r.figured(at, end) && !r.anyLemma(tokens{end - 1, end}, func(l string) bool { return en.Sought(l) || en.Given(l) || en.Offered(l) }) {
		return false
	}
	p.Demand, p.Status = true, "rejected"
	if p.To, p.ToWho, _ = r.doers(k, s); len(p.To)+len(p.ToWho) == 0 {
		return false
	}
	if m >= 0 {
		p.By = []int{m}
	} else {
		p.ByWho = []document.Span{r.span(tokens{g.to, at})}
	}
	p.Contents = []document.Span{r.span(r.withComplement(at, end-1, s))}
	return true
}

// refusedTo reads "refused to reinstate the drivers": what somebody had asked for, if anybody had.
func (r *reader) refusedTo(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	at := r.leads(g, "refuse", "decline")
	if at < 0 || !r.is(at+1, "to") || en.Errand(r.lemma(g.main)) || r.conditional(g.main, s) {
		return false
	}
	items := r.items(at+1, s)
	if len(items) == 0 || k+1 < len(s.groups) && r.is(r.beforeSubject(k+1, s), "as") && en.Demands(s.groups[k+1].lemma) {
		return false // told with who had asked for it
	}
	p.Status, p.Contents = "rejected", items[0]
	p.To, p.ToWho, _ = r.doers(k, s)
	return true
}

// asPut reads "withdrew its troops, as Denmark had demanded": what is done or refused
// was put by who is named behind "as".
func (r *reader) asPut(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	demand := en.Demands(g.lemma) && g.lemma != "want" && g.lemma != "insist" && g.lemma != "press" && g.lemma != "apply" && g.lemma != "claim"
	if k == 0 || !g.past || g.modality >= en.Future || !demand && !en.Puts(g.lemma) || !r.is(r.beforeSubject(k, s), "as") {
		return false
	}
	end := g.to
	if r.is(end, "for") {
		end++
	}
	if end < s.Last && !r.mark(end) && r.time.at(end) < 0 && !(r.is(end, "in", "on") && (r.time.at(end+1) >= 0 || r.carrier(end))) {
		return false // "as Denmark called for an answer"
	}
	as, done := r.beforeSubject(k, s), s.groups[k-1]
	if done.form != finite || done.to > as || r.conditional(done.main, s) || en.CueVerb(done.lemma) != nil && r.is(done.to, "that") {
		return false
	}
	c := r.trim(tokens{done.main, as})
	if at := r.leads(done, "refuse", "decline", "agree"); at >= 0 && r.is(at+1, "to") {
		c.from = at + 1
	}
	if done.passive {
		c.from = r.subjectOf(s.groups, k-1, s.Sentence).from
	}
	if c.to-c.from < 2 || c.to-c.from > maxPhrase*3 {
		return false
	}
	p.Demand, p.Contents, p.Status = demand, []document.Span{r.span(c)}, "accepted"
	switch {
	case r.leads(done, "refuse", "decline") >= 0, done.negated:
		p.Status = "rejected"
	case done.modality >= en.Future && r.leads(done, "agree") < 0 && (done.modality > en.Future || !r.hasWord(done, "will") && !r.hasWord(done, "would")):
		p.Status = "pending"
	}
	if p.By, p.ByWho, _ = r.doers(k, s); len(p.By)+len(p.ByWho) == 0 {
		return false
	}
	if !done.passive {
		p.To, p.ToWho, _ = r.doers(k-1, s)
	}
	return true
}

// wasTabled reads "A motion that would cap rents was put down by X", "It was tabled by X" behind
// words on such a motion.
func (r *reader) wasTabled(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	if !r.is(g.to, "by") {
		return nil
	}
	t, head := r.subjectProposal(k, s)
	subject := r.subjectOf(s.groups, k, s.Sentence)
	switch {
	case head >= 0 && r.substantial(r.withComplement(t.from, head, s)) && r.tellsWhat(t, head):
	case r.is(subject.from, "it") && subject.to-subject.from == 1, head >= 0 && r.is(t.from, "the", "that", "this") && t.to-t.from == 2:
		if t, head = r.measureBefore(s, head); head < 0 {
			return nil
		}
	default:
		return nil
	}
	maker := tokens{g.to + 1, r.phraseFrom(g.to + 1)}
	if p.By = r.heads(maker); len(p.By) == 0 {
		if p.ByWho = r.standing(maker); len(p.ByWho) == 0 {
			return nil
		}
	}
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	p.Time = r.groupTime(s, k, -1)
	p.Contents = []document.Span{r.span(t)}
	return r.finished(&p, g, nil)
}

// measureBefore is the phrase of the last proposal that one of the two sentences before tells the contents
// of, by the same noun as the one at head if there is one, and its noun, -1 for none.
func (r *reader) measureBefore(s scene, head int) (tokens, int) {
	at := r.d.Tokens[s.First].Sentence
	for i := s.First - 1; i >= 0 && i > s.First-measureReach && at-r.d.Tokens[i].Sentence <= lastReach; i-- {
		if !r.namesProposal(i) || head >= 0 && r.lemma(head) != r.lemma(i) || !r.is(i+1, "that", "to", "for", "of") {
			continue
		}
		o := scene{r.sentence(i), nil}
		if t := r.withComplement(r.nominalTo(i+1, o.First), i, o); t.to > i+2 && r.substantial(t) {
			return t, i
		}
	}
	return tokens{}, -1
}

const measureReach = 80 // tokens

// thatSum reads "she first named that sum on 10 March": the sum told last is what is offered.
func (r *reader) thatSum(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	sum, ok := r.lastSum(s)
	if !ok || g.lemma == "put" && r.estimates(g.to, s) || !r.made(k, &p, s) {
		return nil
	}
	if p.Time < 0 && k+1 < len(s.groups) && r.is(r.beforeSubject(k+1, s), "when") { // "when she met the unions on 10 February"
		p.Time = r.groupTime(s, k+1, -1)
	}
	p.Contents = []document.Span{sum}
	p.Span = r.span(tokens{g.main, g.to + 2})
	return []document.ProposalMention{p}
}

// namesSum reports whether the object of a group is no more than the sum told last: "that sum".
func (r *reader) namesSum(g group) bool {
	return (en.Proposes(g.lemma) || g.lemma == "name" || g.lemma == "mention" || g.lemma == "suggest") && r.is(g.to, "that", "the", "this") && r.is(g.to+1, "sum", "figure", "amount", "rate", "price") && !r.noun(g.to+2)
}

// onPurpose reports whether an infinitive tells what its subject did something for, and so did: "wrote
// to ask him to", "used the meeting to urge".
func (r *reader) onPurpose(k int, s scene) bool {
	g := s.groups[k]
	if g.form != infinitive || k == 0 || !en.PutsAlongside(g.lemma) && g.lemma != "call-for" || !r.is(g.main-1, "to") {
		return false
	}
	before := s.groups[k-1]
	return before.form == finite && before.past && !before.negated && !before.passive && before.modality < en.Future && en.Approaches(before.lemma)
}

// imagined reports whether a sentence only supposes what it tells: "Say Norland demanded a share".
func (r *reader) imagined(sent document.Sentence) bool {
	first := sent.First
	return first+2 < sent.Last && r.tag(first) == "VB" && en.Supposes(r.lemma(first)) && !r.is(first+1, ",") && (r.is(first+1, "that") || r.phraseFrom(first+1) > first+1)
}

// othersBid reports whether a bid is told to be from somebody, "an offer of $4 a share from Corvane", so that
// who recommends it does not make it.
func (r *reader) othersBid(head int) bool {
	for i := head + 1; i < min(head+9, len(r.low)); i++ {
		if r.is(i, "from", "by") && r.hasMention(tokens{i + 1, r.phraseFrom(i + 1)}) {
			return true
		}
	}
	return r.is(head-1, "'s", "’s") || r.tag(head-1) == "POS"
}
