package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// fateOf reads "rejected the 5.5 percent offer", "turned down a request by Y
// to X", "dropped its demand for X".
func (r *reader) fateOf(k int, p *document.ProposalMention, s scene, before []document.ProposalMention) bool {
	g := s.groups[k]
	t, head := r.proposalPhrase(k, s)
	if head < 0 && g.lemma == "give-up" && r.is(g.to, "on") {
		return r.gaveUp(k, p, s)
	}
	if head < 0 && (en.Fate(g.lemma) == "rejected" || g.lemma == "accept" || g.lemma == "approve" || g.lemma == "back") {
		t, head = r.offeredThing(k, s)
	}
	if t2, at := r.leavesOff(k, s); head < 0 && at >= 0 {
		p.By, p.ByWho, _ = r.doers(k, s)
		p.Status, p.Contents = "withdrawn", []document.Span{r.span(t2)}
		p.To = r.bidFor(t2)
		return true
	}
	if head < 0 && r.acceptsSum(g, s) {
		p.Status = en.Fate(g.lemma)
		p.To, p.ToWho, _ = r.doers(k, s)
		end := r.sumTo(r.pastArticle(g.to), s)
		p.Contents = []document.Span{r.span(tokens{r.pastArticle(g.to), end})}
		if r.is(end, "from", "by", "that") { // "turned down the £2 million from Keel"
			if r.asksBy(p, tokens{end + 1, r.phraseFrom(end + 1)}); r.shareName(p.By, p.To) {
				p.To, p.ToWho = nil, nil
			}
		}
		return true
	}
	if head < 0 || en.Stance(g.lemma) && !r.decides(k, s) {
		return false
	}
	fate := r.fateFor(g, head)
	if fate == "" || fate == "accepted" && r.anyOf(t, head) || g.lemma == "rule-out" && r.bidNotMade(t, head) {
		return false
	}
	if p.Demand, _ = en.ProposalNoun(r.lemma(head)); p.Demand && r.forThePress(head) {
		return false // "declined requests for an interview"
	}
	if r.is(head, "claim", "claims") && !r.noun(head-1) && !r.is(head+1, "for") {
		return false // what somebody says
	}
	if r.is(head, "suggestion", "suggestions") && r.is(head+1, "that") && r.saysSo(head+2, s) {
		return false // "rejected suggestions that she might quit": what others say
	}
	if g.passive && r.is(g.from, "be") && g.from == g.main-1 {
		return false // "proposed that the request be shelved"
	}
	if r.conditional(g.main, s) || r.onCondition(g.main, s) {
		return false // "if they refuse the request"
	}
	switch {
	case fate == "accepted" && g.negated && g.modality == en.Future && r.hasWord(g, "will", "would", "wo"): // "would not accept it"
		fate = "rejected"
	case g.negated || g.modality >= en.Future && g.lemma != "recommend":
		fate = "pending"
	}
	if fate == "withdrawn" && g.passive && r.opposedBefore(g, s) {
		fate = "rejected"
	}
	p.Status = fate
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	p.Contents = []document.Span{r.span(r.withoutDay(t, head))}
	if !g.passive && en.Bid(r.lemma(head)) && !r.quantified(t) {
		p.Contents = []document.Span{r.span(r.worth(r.withoutDay(t, head), s))}
	}
	p.By, p.ByWho = r.possessor(t, head, s)
	if fate == "pending" && len(p.By)+len(p.ByWho) == 0 && !g.passive && g.modality > en.Future {
		return false // "threatened to veto a bill": nobody who put it is told
	}
	if en.Purchase(r.lemma(head)) && r.is(head+1, "by") {
		p.Contents = []document.Span{r.span(tokens{t.from, head + 1})} // who makes it is told apart
	}
	if r.is(head, "version") {
		if last := r.lastPut(before, s, func(o document.ProposalMention) bool { return !o.Demand && len(o.By) > 0 }); last != nil {
			p.By = last.By
		}
	}
	if g.passive {
		if r.is(g.to, "by") {
			r.asksParty(p, tokens{g.to + 1, r.phraseFrom(g.to + 1)})
		} else if m := r.mention.at(r.pastArticle(g.to + 1)); r.is(g.to, "in") && m >= 0 && r.d.Mentions[m].Type == document.Organization {
			p.To = []int{m} // "was defeated in the Senate"
		}
		return true
	}
	if subject := r.doing(k, s); len(p.By) == 0 && r.othersThan(subject) { // "customers of Corvane turned down"
		for i := subject.from; i < subject.to; i++ {
			if m := r.mention.at(i); m >= 0 && r.d.Mentions[m].Type == document.Organization {
				p.By = []int{m}
			}
		}
	}
	who, unnamed, _ := r.doers(k, s)
	if fate == "withdrawn" || g.negated && en.Fate(g.lemma) == "withdrawn" {
		if p.By, p.ByWho = who, unnamed; len(who)+len(unnamed) == 0 {
			p.ByWho = r.unnamedMaker(g, s)
		}
		p.To = r.bidFor(r.within(p.Contents[0]))
	} else if p.To, p.ToWho = who, unnamed; len(who)+len(unnamed) == 0 {
		p.ToWho = r.unnamedMaker(g, s)
	}
	return true
}

// acceptsSum reports whether a bare sum is accepted or turned down, which was offered: "the families accepted
// $40,000 each".
func (r *reader) acceptsSum(g group, s scene) bool {
	return (g.lemma == "accept" || g.lemma == "reject" || g.lemma == "turn-down") && g.form == finite && g.past && !g.passive && !g.negated && g.modality < en.Future &&
		strings.ContainsAny(r.word(r.pastArticle(g.to)), "$£€") && r.sumTo(r.pastArticle(g.to), s) > r.pastArticle(g.to) && !r.noun(r.sumTo(r.pastArticle(g.to), s)) && !r.conditional(g.main, s)
}

// sumTo is the end of the sum of money that begins at i, with for whom it is, i itself where none does.
func (r *reader) sumTo(i int, s scene) int {
	end := i
	for end < s.Last && (strings.ContainsAny(r.word(end), "$£€") || r.tag(end) == "CD") {
		end++
	}
	if end > i && r.is(end, "each", "apiece") {
		end++
	}
	return end
}

// asksBy fills in who made a proposal by a phrase.
func (r *reader) asksBy(p *document.ProposalMention, t tokens) {
	if p.By = r.heads(t); len(p.By) == 0 {
		p.ByWho = r.party(t)
	}
}

// onCondition reports whether the word at i stands in what somebody makes a condition: "on condition that
// the request is withdrawn".
func (r *reader) onCondition(i int, s scene) bool {
	for j := i - 1; j > s.First && !r.mark(j); j-- {
		if r.is(j, "that") && r.is(j-1, "condition", "provided", "understanding") {
			return true
		}
	}
	return false
}

// saysSo reports whether a clause tells how something is or may be, not what is to be done.
func (r *reader) saysSo(i int, s scene) bool {
	for last := min(i+8, s.Last); i < last; i++ {
		switch {
		case r.tag(i) == "MD":
			return !r.is(i, "should", "must")
		case r.verb(i):
			return r.finite(i) && r.tag(i) != "VBP" || r.is(i, "is", "are", "has", "have")
		case r.mark(i):
			return false
		}
	}
	return false
}

// endOf reads "the offer has come to nothing", "the proposal fell through".
func (r *reader) endOf(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	t, head := r.subjectProposal(k, s)
	if head < 0 || g.passive || g.negated || g.modality >= en.Future || g.lemma == "fall" && !r.outvoted(g) {
		return false
	}
	p.Status = en.EndsAs(g.lemma)
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	p.Contents = []document.Span{r.span(t)}
	p.By, p.ByWho = r.possessor(t, head, s)
	return true
}

// decides reports whether who does what the group at k tells can decide on a
// proposal, rather than like it: "councillors backed the plan by 8 to 3".
func (r *reader) decides(k int, s scene) bool {
	t := r.doing(k, s)
	if s.groups[k].passive {
		t = tokens{s.groups[k].to, min(s.groups[k].to+8, s.Last)}
	}
	for i := t.from; i < t.to; i++ {
		if en.Votes(r.lemma(i)) {
			return true
		}
	}
	return false
}

// gaveUp reads "gave up on 2049": a figure that was demanded, and is no more.
func (r *reader) gaveUp(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	j := g.to + 1
	if r.tag(j) != "CD" || g.negated || g.modality >= en.Future || !r.made(k, p, s) {
		return false
	}
	p.Time, p.Status = -1, "withdrawn"
	p.Contents = []document.Span{r.span(tokens{j, r.sumEnd(j + 1)})}
	return true
}

// offeredThing is the phrase of something that can be offered, with how much it is,
// that the group at k turns away: "a $95 million settlement", "a two-year promise",
// with the noun at its head, or -1.
func (r *reader) offeredThing(k int, s scene) (tokens, int) {
	g := s.groups[k]
	t := tokens{g.to, r.runFrom(g.to, s)}
	if g.passive {
		t = r.subjectOf(s.groups, k, s.Sentence)
	}
	head := r.untimed(t).to - 1
	if head < t.from || !r.noun(head) || r.mention.at(head) >= 0 || !en.Offered(r.lemma(head)) && !(en.Given(r.lemma(head)) && r.is(head+1, "from")) {
		return t, -1
	}
	t = r.worth(r.withComplement(t.from, head, s), s)
	if by, who := r.possessor(t, head, s); !g.passive && !g.negated && r.is(t.from, "a", "an", "the", "its", "their") && len(by)+len(who) > 0 && r.is(head+1, "from") && (en.Fate(g.lemma) == "rejected" || g.lemma == "accept") {
		return t, head // "turning down a lease from Keel"
	}
	if by, _ := r.possessor(t, head, s); !r.quantified(t) && !(len(by) > 0 && en.Purchase(r.lemma(head)) && en.Fate(g.lemma) == "rejected") {
		return t, -1
	}
	return t, head
}

// withoutDay is the phrase of a proposal without the day of the verb that decides
// on it, and by how many votes: "accepted [Norland's plan] on 28 April".
func (r *reader) withoutDay(t tokens, head int) tokens {
	for i := head + 1; i < t.to; i++ {
		if r.is(i, "by") && (r.tag(i+1) == "CD" && r.time.at(i+1) < 0 && !r.is(i+1, "one") || r.is(i+2, "majority", "margin", "vote")) { // by how much, not whose it is
			t.to = i
		}
	}
	for i := head + 1; i < t.to; i++ {
		k := r.time.at(i)
		later := k >= 0 && r.is(r.within(r.d.Times[k].Span).to-1, "later") // "a week later"
		if k < 0 || !r.dates(k) && !later {
			continue
		}
		at := r.within(r.d.Times[k].Span).from
		switch {
		case r.is(at-1, "on", "in", "at"):
			at--
		case r.tag(at-1) == "IN" || r.tag(at-1) == "TO":
			continue
		}
		if r.ahead(k) && !later {
			continue
		}
		if at > head {
			return r.trim(tokens{t.from, at})
		}
	}
	return t
}

// proposalPhrase is the phrase of the proposal that the group at k decides on,
// with the noun that names it, -1 when there is none: its object, or its
// subject when it is passive.
func (r *reader) proposalPhrase(k int, s scene) (tokens, int) {
	g := s.groups[k]
	j := g.to
	if g.passive {
		return r.subjectProposal(k, s)
	}
	if r.is(j, "on", "for", "to") || g.lemma == "comply" && r.is(j, "with") {
		j++
	}
	end := j
	for end < s.Last && end-j < 8 && r.nominal(end) && (!r.mark(end) || r.tag(end) == "POS") {
		end++
	}
	head := r.proposalHead(tokens{j, end})
	if head < 0 {
		return tokens{}, -1
	}
	return r.withComplement(j, head, s), head
}

// subjectProposal is the subject of the group at k, with the noun in it that names
// a proposal, -1 when none does; by the tree where much stands between them.
func (r *reader) subjectProposal(k int, s scene) (tokens, int) {
	t, head := r.subjectProposalOf(k, s)
	for head >= 0 && t.from == head && t.from > s.First && (r.tag(t.from-1) == "DT" || r.tag(t.from-1) == "PRP$") {
		t.from-- // "[The] motion to set it up"
	}
	return t, head
}

func (r *reader) subjectProposalOf(k int, s scene) (tokens, int) {
	t := r.subjectOf(s.groups, k, s.Sentence)
	if head := r.proposalHead(t); head >= 0 {
		if t.to == head+1 && t.to < s.groups[k].from { // "[a motion] to break off the talks was defeated"
			t.to = max(t.to, min(r.withComplement(t.from, head, s).to, s.groups[k].from))
		}
		return t, head
	}
	for i := s.First; i < s.groups[k].from; i++ {
		if w := r.d.Tokens[i]; w.Head == s.groups[k].main && w.Rel == "nsubj" && r.noun(i) && r.mention.at(i) < 0 {
			if r.namesProposal(i) {
				t := r.withComplement(r.nominalTo(i+1, s.First), i, s)
				return tokens{t.from, min(t.to, s.groups[k].from)}, i
			}
		}
	}
	if n := r.rootOf(s); n >= s.First && n < s.groups[k].from && r.namesProposal(n) && (!r.hasFinite(tokens{s.First, s.groups[k].from}) || r.is(n+1, "that") && r.d.Tokens[s.groups[k].main].Rel != "conj" && !r.hasFinite(tokens{s.First, n})) { // "A motion to put it off until after the fair in May was defeated"
		t := r.withComplement(r.nominalTo(n+1, s.First), n, s)
		return tokens{t.from, min(t.to, s.groups[k].from)}, n
	}
	return t, -1
}

// rootOf is the token at the root of the tree of a sentence.
func (r *reader) rootOf(s scene) int {
	for i := s.First; i < min(s.Last, s.First+mostToRoot); i++ {
		if r.d.Tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

const mostToRoot = 60 // tokens of a sentence before the noun at its root

// proposalHead is the noun at the head of a phrase if it names a proposal, else -1:
// the last one before a preposition, or the last of all.
func (r *reader) proposalHead(t tokens) int {
	for i := t.from; i < t.to; i++ {
		if (i+1 == t.to || r.tag(i+1) == "IN" || r.tag(i+1) == "TO" || r.is(i+1, ",")) && r.namesProposal(i) {
			return i
		}
	}
	for i := t.to - 1; i >= t.from; i-- {
		if !r.noun(i) || r.time.at(i) >= 0 {
			continue
		}
		if r.namesProposal(i) {
			return i
		}
		if r.tag(i+1) != "IN" {
			return -1
		}
	}
	return -1
}

// lastReach is how many sentences back "it" may find the proposal that it means.
const lastReach = 2

// fateOfLast reads what becomes of the proposal told just before: "the board
// rejected it", "that was ruled out", "said no", "turned him down", or "rejected
// the buffer zone" where a buffer zone had been proposed.
func (r *reader) fateOfLast(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	g := s.groups[k]
	fate := en.Fate(g.lemma)
	terms := g.lemma == "agree" && r.is(g.to, "to") && r.termsOfLast(tokens{g.to + 1, g.to + 3})
	if terms {
		fate = "accepted"
	}
	if g.negated && (g.lemma == "take" || g.lemma == "touch" || g.lemma == "support" || en.Weighs(g.lemma) || fate == "accepted") && r.is(g.to, "it", "them", "that") && (r.hasWord(g, "would") || r.hasWord(g, "will") || r.hasWord(g, "wo")) && r.willNot(k, s, before, &p) {
		return p, true
	}
	if g.lemma == "take" && g.past && r.is(g.to, "it", "them") && (r.mark(g.to+1) || r.time.at(g.to+1) >= 0) {
		fate = "accepted"
	}
	if fate == "" || g.negated || g.form != finite || g.modality >= en.Future || r.inScare(g.main) || r.mention.at(g.main) >= 0 || r.conditional(g.main, s) {
		return p, false
	}
	if en.Stance(g.lemma) && !r.decides(k, s) || r.byNobody(k, s) {
		return p, false // "both welcomed the offer but neither has accepted it"
	}
	p = document.ProposalMention{Time: -1, Status: fate}
	at := g.to
	if terms {
		at++
	}
	switch {
	case g.passive:
		if at = r.child(g.main, "nsubj"); at < 0 {
			r.turnedAway(k, s, fate, before)
			return p, false
		}
		if r.tag(at) != "PRP" { // "it had been turned down"
			at = r.nominalTo(at+1, s.First)
		}
	case r.tag(g.main+1) == "PRP", g.to > g.main+2 && r.is(g.main+1, "that", "this", "both"): // "turned it down", "knocked that back"
		at = g.main + 1
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Status == "pending" || o.Status == "" })
	words := tokens{at, at + 1} // that mean the proposal
	switch {
	case r.is(at, "him", "her") && !g.passive && !r.nominal(at+1):
		if last = r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Demand && r.byOne(o) }); last == nil {
			return p, false
		}
	case last == nil && !(r.is(at, "the", "that", "this", "those", "these") && r.nominal(at+1)):
		return p, false
	case last != nil && r.is(at, "it", "this", "that", "them") && (!r.nominal(at+1) || r.time.at(at+1) >= 0 || r.tag(at+1) == "CD"):
	case last != nil && !g.passive && r.alone(g):
		words = tokens{g.to - 1, g.to}
	default:
		words.to = r.phraseFrom(at)
		if last != nil && !g.passive && (r.termsOfLast(words) || r.wishOfLast(words) && last.Demand) {
			break
		}
		if last = r.lastPut(before, s, func(o document.ProposalMention) bool { return r.doingOf(at, o) }); last != nil && fate == "rejected" { // "ruled out closing the mine"
			words.to = r.offered(at, s).to
			break
		}
		reach := lastReach
		if fate == "rejected" { // "rejected the inquiry", whenever it was called for
			reach = farReach
		}
		if last = r.lastPutWithin(reach, before, s, func(o document.ProposalMention) bool { return r.speaksOf(words, o) }); last == nil || g.passive || fate == "withdrawn" {
			return p, false
		}
	}
	if last == nil {
		return p, false // "ruled it out this week": of nothing that was put
	}
	p.Demand, p.By, p.ByWho = last.Demand, last.By, last.ByWho
	p.Contents = []document.Span{r.span(words)}
	p.Span = p.Contents[0]
	if r.is(words.from, "yes") || r.wishOfLast(words) {
		p.Contents = last.Contents
	}
	if g.passive {
		if r.is(g.to, "by") {
			r.asksParty(&p, tokens{g.to + 1, r.phraseFrom(g.to + 1)})
		}
		if fate == "withdrawn" && r.opposedBefore(g, s) {
			p.Status = "rejected" // "Norland was opposed and the idea was shelved"
		}
		return p, true
	}
	p.To, p.ToWho, _ = r.doers(k, s)
	return p, true
}

// lastPut is the last proposal before a sentence, at most lastReach away, that
// fits.
func (r *reader) lastPut(before []document.ProposalMention, s scene, fits func(document.ProposalMention) bool) *document.ProposalMention {
	return r.lastPutWithin(lastReach, before, s, fits)
}

// farReach is how many sentences back a proposal may be that is named by its own words.
const farReach = 12

const mostBefore = 40 // proposals that one is looked for among

func (r *reader) lastPutWithin(reach int, before []document.ProposalMention, s scene, fits func(document.ProposalMention) bool) *document.ProposalMention {
	for i := len(before) - 1; i >= max(0, len(before)-mostBefore); i-- {
		if r.d.Tokens[s.First].Sentence-r.d.SentenceAt(before[i].Start) > reach {
			return nil
		}
		if fits(before[i]) {
			return &before[i]
		}
	}
	return nil
}

// byOne reports whether one makes a proposal who may be called "him" or "her": a
// person, or a single word that is no place, which may be a surname.
func (r *reader) byOne(p document.ProposalMention) bool {
	if len(p.By) != 1 {
		return false
	}
	m := r.d.Mentions[p.By[0]]
	return m.Type == document.Person || m.Type != document.Place && !strings.Contains(m.Name, " ")
}

// doingOf reports whether the gerund at i is of a verb that a proposal has: "to close
// the mine" and "closing the mine".
func (r *reader) doingOf(i int, p document.ProposalMention) bool {
	if r.tag(i) != "VBG" {
		return false
	}
	for _, c := range p.Contents {
		in := r.within(c)
		for k := in.from; k < in.to; k++ {
			if r.verb(k) && r.lemma(k) == r.lemma(i) {
				return true
			}
		}
	}
	return false
}

// speaksOf reports whether a definite phrase has no word that a proposal lacks.
func (r *reader) speaksOf(t tokens, p document.ProposalMention) bool {
	if !r.is(t.from, "the", "that", "this", "those", "these") || t.to-t.from < 2 {
		return false
	}
	has := map[string]bool{}
	for _, c := range p.Contents {
		in := r.within(c)
		for i := in.from; i < in.to; i++ {
			has[r.lemma(i)] = true
		}
	}
	for i := t.from + 1; i < t.to; i++ {
		if !has[r.lemma(i)] {
			return false
		}
	}
	return r.noun(t.to - 1)
}

// settledUnder reads "pay will rise 4 percent under the accord": what was agreed,
// so that what had been proposed is found to be accepted.
func (r *reader) settledUnder(s scene) (document.ProposalMention, bool) {
	p := document.ProposalMention{Time: -1, Status: "accepted"}
	for i := s.First; i+2 < s.Last; i++ {
		if !r.is(i, "under") || !r.is(i+1, "the", "this", "their", "an", "a") || en.EventNoun(r.lemma(i+2)) != "agreement" {
			continue
		}
		c := tokens{s.First, i}
		if i == s.First {
			c = tokens{r.behindOpening(i+3, s), s.Last}
			p.By = r.agent(tokens{i + 3, c.from}, "forward", "proposed", "offered", "floated", "tabled", "brokered")
		}
		c = r.trim(c)
		for j := c.from; j < c.to; j++ {
			if r.tag(j) == "CD" && r.time.at(j) < 0 {
				p.Contents = []document.Span{r.span(c)}
				p.To = r.heads(tokens{c.from, r.phraseFrom(c.from)}) // who will do so
				if who := r.agent(tokens{i + 3, c.from}, "accepted", "approved", "backed"); i == s.First && len(who) > 0 {
					p.To = who
				}
				p.Span = p.Contents[0]
				return p, true
			}
		}
	}
	return p, false
}

// behindOpening is where the clause begins behind the phrase that opens a sentence: "Under a compromise
// put forward by Keel and accepted by Norland, [the agency will get]".
func (r *reader) behindOpening(i int, s scene) int {
	for ; i < s.Last; i++ {
		if r.is(i, ",") && r.phraseFrom(i+1) > i+1 && r.finiteAhead(r.phraseFrom(i+1), s.Last, 3) {
			return i + 1
		}
	}
	return i
}

// agent is who stands behind one of some participles and "by": "put forward by [Keel]".
func (r *reader) agent(t tokens, participles ...string) []int {
	for i := t.from; i+1 < t.to; i++ {
		if r.is(i, participles...) && r.is(i+1, "by") {
			return r.heads(tokens{i + 2, r.phraseFrom(i + 2)})
		}
	}
	return nil
}

func (r *reader) pastArticle(i int) int {
	if r.tag(i) == "DT" {
		i++
	}
	return i
}
