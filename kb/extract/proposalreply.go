package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// reply reads what becomes of a proposal by how it is answered, in words that name no fate: "the request got a curt no
// from the minister", "the answer was no", "there will be no inquiry, he said", "the city did so".
func (r *reader) reply(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	g := s.groups[k]
	if g.form != finite && !(g.lemma == "get" && r.is(g.main, "got")) || r.conditional(g.main, s) || r.inScare(g.main) || r.mention.at(g.main) >= 0 || r.asksOnly(g, s) {
		return p, false
	}
	if p, ok = r.gotAnswer(k, s, before); ok {
		return p, true
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Status == "pending" })
	if last == nil {
		return p, false
	}
	fate := ""
	var to []int
	var toWho []document.Span
	switch {
	case r.answerWas(g, s) != "" && !r.askedOther(s, *last):
		fate = r.answerWas(g, s)
	case r.butRefused(k, s, *last):
		to, toWho = r.whoDoes(k, s)
		if len(toWho) > 0 && !r.someone(toWho[0]) {
			toWho = nil
		}
		fate = "rejected"
	case r.bareWould(k, s, *last) != "":
		if to, toWho = r.refuser(k, s); r.shareName(to, last.By) || r.shareNoun(toWho, last.ByWho) {
			return p, false
		}
		fate = r.bareWould(k, s, *last)
	case g.lemma == "get" && r.is(g.to, "neither", "nothing", "none") && (r.mark(g.to+1) || r.is(g.to+1, "of")) && r.byMaker(k, s, *last):
		fate = "rejected"
	case r.noneOf(k, s, *last), r.outOfQuestion(k, s, *last), r.seesNoNeed(g, s, *last):
		if to, toWho = r.refuser(k, s); r.shareName(to, last.By) {
			return p, false // what its maker says of it
		}
		fate = "rejected"
	case r.endsVote(k, s, *last) != "":
		fate = r.endsVote(k, s, *last)
	case r.takesUp(g, s):
		if to, toWho, _ = r.doers(k, s); r.shareName(to, last.By) {
			return p, false
		}
		fate = "accepted"
	case g.lemma == "laugh" && r.is(g.to, "it", "that", "them", "this") && r.is(g.to+1, "out", "off", "down"):
		if to, toWho, _ = r.doers(k, s); len(to)+len(toWho) == 0 {
			toWho = r.unnamedSubject(g, s)
		}
		fate = "rejected"
	case last.Demand && en.Fate(g.lemma) == "accepted" && !g.negated && r.lowerSum(g.to) && r.byMaker(k, s, *last):
		fate = superseded
	case r.settlesFor(k, s, *last):
		fate = superseded
	default:
		fate = r.addresseeDoes(k, s, last)
	}
	if fate == "" {
		return p, false
	}
	p = r.fateOfThis(*last, fate, s.groups[k])
	if len(p.To)+len(p.ToWho) == 0 {
		p.To, p.ToWho = to, toWho
	}
	return p, true
}

// fateOfThis is a mention that tells no more than what became of a proposal, at a group of verbs.
func (r *reader) fateOfThis(o document.ProposalMention, fate string, g group) document.ProposalMention {
	p := document.ProposalMention{Time: -1, Status: fate, Demand: o.Demand, By: o.By, ByWho: o.ByWho, To: o.To, ToWho: o.ToWho, Contents: o.Contents}
	p.Span = r.d.Tokens[g.main].Span
	return p
}

// answered tells a proposal of the same sentence what became of it, where a mention says no more.
func answered(here []document.ProposalMention, p document.ProposalMention) bool {
	for i := range here {
		o := &here[i]
		if p.Status == "pending" || o.Status != "pending" || !slices.Equal(o.Contents, p.Contents) && (len(p.By) > 0 || len(o.Contents) == 0 || o.Contents[0].Start != p.Contents[0].Start) {
			continue
		}
		if o.Status = p.Status; len(o.To)+len(o.ToWho) == 0 {
			o.To, o.ToWho = p.To, p.ToWho
		}
		return true
	}
	return false
}

// refuser is who says what the group at k tells, or does it where nobody is told to say it.
func (r *reader) refuser(k int, s scene) ([]int, []document.Span) {
	g := s.groups[k]
	if who, unnamed := r.teller(g.main); len(who)+len(unnamed) > 0 {
		return who, unnamed
	}
	if g.lemma == "be" {
		return nil, nil
	}
	who, unnamed, _ := r.doers(k, s)
	return who, unnamed
}

// gotAnswer reads "got a curt no from the minister", "was met with a flat refusal", "has won the backing of the board",
// "fell on deaf ears": what becomes of the proposal that is its subject, or that its subject put.
func (r *reader) gotAnswer(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	g := s.groups[k]
	if g.negated || g.modality >= en.Future || r.tag(g.main-1) == "TO" { // "has yet to win"
		return p, false
	}
	fate, at := r.answerNoun(g, s)
	if fate == "" {
		return p, false
	}
	t, head := r.subjectProposal(k, s)
	if n := r.subjectNoun(g.main); head < 0 && n >= s.First && n < g.from && r.namesProposal(n) {
		head, t = n, r.withComplement(r.nominalTo(n+1, s.First), n, s) // "the proposal by Keel to halve the fee fell on"
		t.to = min(t.to, g.from)
	}
	if n := r.rootOf(s); head < 0 && n >= s.First && n < g.from && r.namesProposal(n) && !r.hasFinite(tokens{s.First, n}) {
		head, t = n, r.withComplement(r.nominalTo(n+1, s.First), n, s) // "Keel's proposal that they stay until May got a no"
		t.to = min(t.to, g.from)
	}
	last := r.speaksOfLast(k, head, s, before)
	switch {
	case head >= 0 && r.substantial(t) && r.tellsWhat(t, head):
		p = document.ProposalMention{Time: -1, Status: fate, Contents: []document.Span{r.span(r.withoutDay(t, head))}}
		p.Demand, _ = en.ProposalNoun(r.lemma(head))
		p.Span = p.Contents[0]
		if p.By, p.ByWho = r.possessor(t, head, s); len(p.By) == 0 && last != nil && r.shareNoun(p.ByWho, last.ByWho) {
			p.By = last.By
		}
	case last != nil:
		p = r.fateOfThis(*last, fate, g)
	default:
		return p, false
	}
	for i := at; i < min(at+3, s.Last) && len(p.To) == 0; i++ {
		if r.is(i, "from", "by", "of", "at") && r.phraseFrom(i+1) > i+1 && r.time.at(i+1) < 0 {
			to, toWho := p.To, p.ToWho
			p.To, p.ToWho = nil, nil
			r.asksParty(&p, tokens{i + 1, r.phraseFrom(i + 1)})
			if head < 0 && (len(to)+len(toWho) > 0 && !r.shareName(p.To, to) && !r.shareNoun(p.ToWho, toWho) || r.is(i+1, "its", "his", "her", "their")) {
				return p, false // what others think of something else: "won approval from critics"
			}
			at = i
			break
		}
	}
	if head < 0 && !r.is(at, "from", "by", "of", "at", "in", "on", "within", "and", "but") && !r.mark(at) && r.time.at(at) < 0 {
		return p, false // "won approval to merge"
	}
	return p, true
}

// speaksOfLast is the proposal that the subject of the group at k means: the last one, called by a noun that can be for it or
// by "it", or one that the subject made; nil for none.
func (r *reader) speaksOfLast(k, head int, s scene, before []document.ProposalMention) *document.ProposalMention {
	subject := r.doing(k, s)
	if head < 0 && r.is(subject.from, "it", "that", "this") && subject.to-subject.from == 1 {
		return r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Status == "pending" })
	}
	if head < 0 {
		who, unnamed, _ := r.doers(k, s)
		return r.lastPut(before, s, func(o document.ProposalMention) bool {
			return o.Status == "pending" && (r.shareName(o.By, who) || r.shareNoun(o.ByWho, unnamed))
		})
	}
	demand, _ := en.ProposalNoun(r.lemma(head))
	loose := r.is(head, "plan", "idea", "proposal", "suggestion", "call", "appeal")
	return r.lastPut(before, s, func(o document.ProposalMention) bool {
		return o.Status == "pending" && (loose || o.Demand == demand)
	})
}

// answerNoun is what the object of a verb of getting says of a proposal, "" where it says nothing, and the token behind
// it: "a curt [no]", "with a flat [refusal]", "the [backing]".
func (r *reader) answerNoun(g group, s scene) (string, int) {
	if fate, n := r.wentNowhere(g); fate != "" {
		return fate, n
	}
	i := g.to
	switch {
	case g.passive && (g.lemma == "meet" || g.lemma == "greet" || g.lemma == "give"), g.lemma == "meet" && r.is(i, "with"):
	case g.passive || !en.GetsAnswer(g.lemma):
		return "", 0
	}
	if r.is(i, "with") {
		i++
	} else if g.lemma == "greet" || g.lemma == "meet" {
		return "", 0
	}
	for end := min(i+6, s.Last); i < end && (r.nominal(i) || r.is(i, "no", "yes") || r.tag(i) == "RB"); i++ {
		if fate := en.AnswerNoun(r.lemma(i)); fate != "" && !r.noun(i+1) && !(r.is(i, "no", "yes") && r.nominal(i+1)) {
			return fate, i + 1
		}
		if r.is(i, "light") && r.is(i-1, "green") || r.is(i, "ahead") && r.is(i-1, "go", "-") || r.is(i, "up") && r.is(i-1, "thumbs") {
			return "accepted", i + 1
		}
		if r.is(i, "shoulder") && r.is(i-1, "cold") || r.is(i, "shrift") && r.is(i-1, "short") || r.is(i, "down") && r.is(i-1, "thumbs") {
			return "rejected", i + 1
		}
	}
	return "", 0
}

// wentNowhere is "rejected" where a verb says in fixed words that nobody took a proposal up, with the token behind them.
func (r *reader) wentNowhere(g group) (string, int) {
	i := g.to
	switch {
	case g.lemma == "fall" && r.is(i, "on") && r.is(i+1, "deaf") && r.is(i+2, "ears"):
		return "rejected", i + 3
	case (g.lemma == "go" || g.lemma == "get") && r.is(i, "nowhere") && !r.is(i+1, "for", "near", "else"):
		return "rejected", i + 1
	case g.lemma == "go" && r.is(i, "unheeded"):
		return "rejected", i + 1
	}
	return "", 0
}

// answerWas is what an answer says by itself, "" for nothing: "the answer was no", "her reply was a flat no", "the answer
// came within the hour: yes".
func (r *reader) answerWas(g group, s scene) string {
	n := r.subjectNoun(g.main)
	if r.d.Tokens[g.main].Rel == "cop" {
		n = r.child(r.d.Tokens[g.main].Head, "nsubj")
	}
	if n < s.First || !r.noun(n) || !en.Answer(r.lemma(n)) || g.lemma != "be" && g.lemma != "come" {
		return ""
	}
	for i := g.to; i < min(g.to+9, s.Last); i++ {
		if r.is(i, "no", "never", "yes") && !r.is(i-1, "not", "n't") && !r.nominal(i+1) && !r.is(i+1, "longer", "doubt", "more") && (i == g.to || r.tag(i-1) == "DT" || r.tag(i-1) == "JJ" || r.tag(i-1) == "RB" || r.mark(i-1) || r.quoteMark(i-1)) {
			if r.is(i, "yes") {
				return "accepted"
			}
			return "rejected"
		}
	}
	return ""
}

// noneOf reports whether a clause says that there will be none of what was asked for: "there will be no inquiry", "there
// won't be one".
func (r *reader) noneOf(k int, s scene, o document.ProposalMention) bool {
	g := s.groups[k]
	if g.lemma != "be" || !r.is(g.from-1, "there") || !r.hasWord(g, "will") && !r.hasWord(g, "would") && !r.hasWord(g, "wo") {
		return false
	}
	i := g.to
	switch {
	case r.is(i, "none"):
		return true
	case r.is(i, "no") && !g.negated:
		i++
	case g.negated && r.is(i, "one", "any") && !r.nominal(i+1):
		return true
	case g.negated && r.is(i, "a", "an", "any"):
		i++
	default:
		return false
	}
	return r.namesIn(tokens{i, r.runFrom(i, s)}, o)
}

// namesIn reports whether a phrase has for its head a noun of what was put, or is "such" a thing.
func (r *reader) namesIn(t tokens, o document.ProposalMention) bool {
	if r.is(t.from, "such") {
		return true
	}
	return !t.empty() && r.saidIn(t.to-1, o)
}

// saidIn reports whether a word stands in the contents of a proposal, in some form.
func (r *reader) saidIn(i int, o document.ProposalMention) bool {
	word := r.lemma(i)
	return (r.noun(i) || r.verb(i)) && slices.ContainsFunc(o.Contents, func(c document.Span) bool {
		t := r.within(c)
		for j := t.from; j < t.to; j++ {
			if r.lemma(j) == word {
				return true
			}
		}
		return false
	})
}

// outOfQuestion reports whether a proposal, called "it" or by a noun of its own, is said to be out of the question.
func (r *reader) outOfQuestion(k int, s scene, o document.ProposalMention) bool {
	g := s.groups[k]
	if n := r.subjectNoun(g.main); g.lemma == "have" && !g.negated && r.is(g.to, "no") && r.is(g.to+1, "chance", "prospect", "hope") && n >= s.First && r.namesProposal(n) {
		return true // "the plan has no chance this year"
	}
	if g.passive || r.lemma(g.main) != "be" {
		return false
	}
	i := g.to
	switch {
	case !g.negated && r.is(i, "out") && r.is(i+1, "of") && r.is(i+3, "question"):
	case !g.negated && r.is(i, "off") && r.is(i+1, "the") && r.is(i+2, "table"):
	case g.negated && (r.is(i, "on") && r.is(i+2, "table", "agenda", "cards") || r.is(i, "an") && r.is(i+1, "option")):
	case !g.negated && (r.is(i, "unacceptable", "unthinkable", "unnecessary", "pointless", "impossible") && (r.mark(i+1) || r.is(i+1, "and", "for")) || r.is(i, "a") && r.is(i+1, "non-starter", "nonstarter") || r.is(i, "a") && r.is(i+1, "non") && r.is(i+3, "starter")):
	case g.negated && r.is(i, "enough", "sufficient", "acceptable", "adequate") && (r.mark(i+1) || i+1 >= s.Last || r.is(i+1, "and", "for")), !g.negated && r.is(i, "too") && r.is(i+1, "little", "low") && r.mark(i+2):
	default:
		return false
	}
	v := g.main
	if r.d.Tokens[v].Rel == "cop" {
		v = r.d.Tokens[v].Head
	}
	if n := r.child(v, "nsubj"); r.is(n, "it", "that", "this") && n == g.from-1 {
		to, toWho := r.refuser(k, s) // anything can be called unacceptable, by anybody
		return r.tag(i) != "JJ" || r.shareName(to, o.To) || r.shareNoun(toWho, o.ToWho)
	}
	t := r.subjectOf(s.groups, k, s.Sentence)
	if t.empty() {
		return false
	}
	return r.is(t.from, "it", "that", "this") && t.to-t.from == 1 || r.proposalHead(t) >= 0 && r.is(t.from, "the", "that", "this", "such", "his", "her", "their", "its") || r.is(t.from, "such", "a", "an", "any", "the") && r.namesIn(t, o)
}

// seesNoNeed reports whether somebody sees no need for what was asked, or has no plans to do it: "saw no reason for one",
// "had no intention of closing the mine".
func (r *reader) seesNoNeed(g group, s scene, o document.ProposalMention) bool {
	if g.negated || g.lemma != "see" && g.lemma != "have" && g.lemma != "be" || g.lemma == "be" && !r.is(g.from-1, "there") || !r.is(g.to, "no") {
		return false
	}
	n := g.to + 1
	if r.is(n, "current", "present", "immediate") {
		n++
	}
	if !r.is(n, "need", "reason", "case", "grounds", "justification", "plans", "plan", "intention", "point") {
		return false
	}
	i := n + 1
	switch {
	case r.mark(i) || i >= s.Last:
		return !r.is(n, "plans", "plan", "intention", "case")
	case r.is(i, "for", "in", "of"), r.tag(i) == "TO":
		i++
	default:
		return false
	}
	if r.is(i, "one", "it", "that", "such") && !r.nominal(i+1) || r.is(i, "do", "doing") && r.is(i+1, "so", "it", "that") || r.is(i, "such") {
		return true
	}
	for end := min(i+4, s.Last); i < end && !r.mark(i); i++ {
		if r.saidIn(i, o) && !auxiliary(r.lemma(i)) && (r.noun(i) || r.verb(i)) {
			return true
		}
	}
	return false
}

// endsVote is what a vote makes of what was put, told of "it": "it fell by 21 votes to 19", "it was carried by 21 votes
// to 19", "" for nothing.
func (r *reader) endsVote(k int, s scene, o document.ProposalMention) string {
	g := s.groups[k]
	t := r.doing(k, s)
	if g.negated || g.modality >= en.Future || !r.is(t.from, "it", "that", "this") || t.to-t.from > 1 {
		return ""
	}
	voted := r.outvoted(g) || r.is(g.to, "unanimously")
	if !voted && (o.Demand || r.is(g.to, ",")) {
		return "" // "it failed, she said, to see the joke"
	}
	switch fate := en.EndsAs(g.lemma); {
	case g.passive && g.lemma == "carry" && (voted || r.mark(g.to)):
		return "accepted"
	case fate != "" && !g.passive && (voted || g.lemma != "fall" && (r.mark(g.to) || r.is(g.to, "in", "on", "at", "without", "after") || r.time.at(g.to) >= 0)):
		return fate
	}
	return ""
}

// takesUp reports whether somebody takes another up on an offer: "would take them up on it".
func (r *reader) takesUp(g group, s scene) bool {
	if r.lemma(g.main) != "take" || g.negated || g.modality > en.Future {
		return false
	}
	for i := g.main + 1; i < min(g.main+6, s.Last); i++ {
		if r.is(i, "up") && r.is(i+1, "on") && (r.is(i+2, "it", "that") || r.proposalHead(tokens{i + 2, r.runFrom(i+2, s)}) >= 0) {
			return true
		}
	}
	return false
}

// lowerSum reports whether a phrase is for less than what was asked: "the lower figure", "a smaller sum".
func (r *reader) lowerSum(i int) bool {
	return r.tag(i) == "DT" && r.is(i+1, "lower", "smaller", "lesser", "reduced") && r.noun(i+2) || r.is(i, "less") && (r.mark(i+1) || i+1 == len(r.low))
}

// byMaker reports whether who does what the group at k tells, or says so of themselves, made a proposal.
func (r *reader) byMaker(k int, s scene, o document.ProposalMention) bool {
	who, unnamed, _ := r.doers(k, s)
	if t := r.doing(k, s); len(who) == 0 && (r.pronoun(t.from) || t.empty()) {
		if who, unnamed = r.teller(s.groups[k].main); len(who)+len(unnamed) == 0 {
			return r.is(t.from, "it", "they", "he", "she")
		}
	}
	return r.shareName(who, o.By) || r.shareNoun(unnamed, o.ByWho)
}

// settlesFor reports whether who made a demand took something else: "settled for 6 percent".
func (r *reader) settlesFor(k int, s scene, o document.ProposalMention) bool {
	g := s.groups[k]
	if g.lemma != "settle" || !r.is(g.to, "for") || g.negated || g.modality >= en.Future || !o.Demand || !r.figured(g.to, min(g.to+5, s.Last)) {
		return false
	}
	t := r.doing(k, s)
	who, unnamed := r.whoDoes(k, s)
	return r.shareName(who, o.By) || r.shareNoun(unnamed, o.ByWho) || r.is(t.from, "they", "both")
}

// addresseeDoes is what whom something was asked of makes of it by what they do: what was asked, none of it, or the
// other thing "anyway"; "" for nothing.
func (r *reader) addresseeDoes(k int, s scene, last *document.ProposalMention) string {
	g := s.groups[k]
	if !last.Demand || r.d.SentenceAt(last.Start) == r.d.Tokens[s.First].Sentence && r.d.Tokens[g.main].Rel != "conj" || r.quote.at(g.main) >= 0 {
		return ""
	}
	if !r.bySide(k, s, *last) {
		return ""
	}
	done := !g.negated && !g.passive && g.past && g.modality < en.Future
	undertaken := !g.negated && (r.leads(g, "promise", "agree", "pledge", "vow", "undertake") >= 0 || g.modality == en.Future && r.hasWord(g, "will"))
	switch {
	case r.anyway(g, s) && r.onMatterOf(g, s, *last):
		return "rejected"
	case g.lemma == "do" && (r.is(g.to, "so") || r.is(g.to, "just", "exactly", "precisely") && r.is(g.to+1, "that") || r.is(g.to, "it") && !r.nominal(g.to+1) && !r.is(g.to+1, "again", "before", "all", "for", "to")):
		if done || undertaken {
			return "accepted"
		}
		return ""
	case !done || !r.sameDeed(g.main, *last):
		return ""
	}
	for i := g.to; i < min(g.to+6, s.Last) && !r.mark(i); i++ {
		switch {
		case r.is(i, "none", "nothing", "neither") && !r.is(i+1, "of"), r.is(i, "no") && r.saidIn(i+1, *last):
			return "rejected"
		case r.is(i, "none", "nothing", "neither", "no"):
			return ""
		case r.is(i, "it", "them", "him", "her", "all") && !r.nominal(i+1), r.noun(i) && r.saidIn(i, *last) && r.tag(i+1) != "POS":
			return "accepted"
		}
	}
	return ""
}

// bySide reports whether who does what the group at k tells is whom a proposal was put to.
func (r *reader) bySide(k int, s scene, o document.ProposalMention) bool {
	who, unnamed := r.whoDoes(k, s)
	if r.shareName(who, o.By) {
		return false
	}
	if len(who) == 0 && r.meansAddressee(unnamed, o) {
		return true
	}
	return r.shareName(who, o.To) || r.shareNoun(unnamed, o.ToWho)
}

// whoDoes is who does what the group at k tells, by a name or by their noun.
func (r *reader) whoDoes(k int, s scene) ([]int, []document.Span) {
	who, unnamed, _ := r.doers(k, s)
	if n := r.subjectNoun(s.groups[k].main); len(who)+len(unnamed) == 0 && n >= 0 && (r.noun(n) || r.is(n, "they", "it", "he", "she")) {
		unnamed = []document.Span{r.d.Tokens[n].Span}
	}
	return who, unnamed
}

// meansAddressee reports whether a pronoun can mean whom a proposal was put to: "he" a person, "it" a body.
func (r *reader) meansAddressee(unnamed []document.Span, o document.ProposalMention) bool {
	if len(unnamed) != 1 || len(o.To)+len(o.ToWho) != 1 {
		return false
	}
	pronoun := r.within(unnamed[0])
	person := len(o.To) == 1 && r.d.Mentions[o.To[0]].Type == document.Person
	if len(o.ToWho) == 1 {
		h := r.headOf(r.within(o.ToWho[0])).to - 1
		person = r.tag(h) == "NN" && (en.RoleNoun(r.lemma(h)) || en.PersonNoun(r.lemma(h)))
	}
	switch {
	case pronoun.to-pronoun.from != 1:
		return false
	case r.is(pronoun.from, "he", "she"):
		return person
	case r.is(pronoun.from, "it"):
		return !person
	case r.is(pronoun.from, "they"):
		h := -1
		if len(o.ToWho) == 1 {
			h = r.headOf(r.within(o.ToWho[0])).to - 1
		}
		return h >= 0 && r.tag(h) == "NNS"
	}
	return false
}

// anyway reports whether the clause of a group says that something is done in spite of what was asked.
func (r *reader) anyway(g group, s scene) bool {
	if g.negated {
		return false
	}
	for i := g.to; i < min(g.to+14, s.Last) && !r.hardBreak(i); i++ {
		if r.is(i, "anyway", "regardless", "nonetheless") && (r.mark(i+1) || i+1 == s.Last || r.is(i+1, "on", "and", "by")) {
			return true
		}
	}
	return false
}

// sameDeed reports whether the verb at i is the one of what was asked: "plant" of "to plant forty limes".
func (r *reader) sameDeed(i int, o document.ProposalMention) bool {
	if en.Stative(r.lemma(i)) || auxiliary(r.lemma(i)) {
		return false
	}
	for _, c := range o.Contents {
		t := r.within(c)
		for j := t.from; j < min(t.to, t.from+12); j++ {
			if r.is(j, "not", "never", "stop") {
				return false // "asked it not to jail him"
			}
			if r.tag(j) == "VB" || r.tag(j) == "VBP" {
				if r.lemma(j) == r.lemma(i) {
					return true
				}
				break
			}
		}
	}
	return false
}

// saysYesOrNo is what somebody's own words make of what was put just before: "“Never,” the firm replied", "“No,” he said";
// with who says them.
func (r *reader) saysYesOrNo(s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	for _, k := range r.said[r.d.Tokens[s.First].Sentence] {
		a := r.d.Attributions[k]
		if a.Kind != document.Direct || a.Source.Len() == 0 || len(a.Content) == 0 || a.Content[0].Start < r.d.Tokens[s.First].Start {
			continue
		}
		fate := r.flatly(r.within(a.Content[0]))
		if fate == "" || fate == "accepted" && len(a.Content) > 1 {
			continue
		}
		if len(before) > 0 && r.askedOther(s, before[len(before)-1]) {
			continue
		}
		src := r.within(a.Source)
		who := r.heads(src)
		if len(who) == 0 {
			who = r.apposed(src.to, s)
		}
		unnamed := r.standing(src)
		last := r.lastPutWithin(1, before, s, func(o document.ProposalMention) bool { return o.Status == "pending" })
		if last == nil || len(who)+len(unnamed) == 0 || r.shareName(who, last.By) || r.shareNoun(unnamed, last.ByWho) || r.speaksForMaker(src, s, *last) {
			continue
		}
		p = document.ProposalMention{Time: -1, Status: fate, Demand: last.Demand, By: last.By, ByWho: last.ByWho, To: last.To, ToWho: last.ToWho, Contents: last.Contents}
		if p.Span = a.Content[0]; len(p.To)+len(p.ToWho) == 0 {
			p.To, p.ToWho = who, unnamed
		}
		return p, true
	}
	return p, false
}

// flatly is what words that begin with a plain yes or no say, "" for others: “Never.”, “No, we won’t,”, “Of course,”.
func (r *reader) flatly(t tokens) string {
	i := t.from
	for i < t.to && (r.quoteMark(i) || r.mark(i)) {
		i++
	}
	ends := func(j int) bool { return j >= t.to || r.mark(j) || r.quoteMark(j) }
	switch {
	case r.is(i, "no", "never", "nope", "nyet") && ends(i+1):
		return "rejected"
	case r.is(i, "absolutely", "certainly", "definitely") && r.is(i+1, "not") && ends(i+2), r.is(i, "not") && r.is(i+1, "a") && r.is(i+2, "chance") && ends(i+3):
		return "rejected"
	case r.is(i, "out") && r.is(i+1, "of") && r.is(i+3, "question") && ends(i+4):
		return "rejected"
	case r.is(i, "that", "it", "this") && r.wontHappen(i, t.to):
		return "rejected"
	case r.is(i, "yes") && ends(i+1) && i+3 >= t.to, r.is(i, "of") && r.is(i+1, "course") && ends(i+2) && i+4 >= t.to: // and no more: not “Yes, we hear them”
		return "accepted"
	}
	return ""
}
