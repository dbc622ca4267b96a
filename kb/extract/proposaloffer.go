package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// leads is the word before the main verb of a group that has one of the lemmas
// and leads to it: "offered" of "offered to sell", or -1.
func (r *reader) leads(g group, lemmas ...string) int {
	for j := g.from; j < g.main; j++ {
		if slices.Contains(lemmas, r.lemma(j)) && r.tag(j) != "NN" {
			return j
		}
	}
	return -1
}

// willGive reads "offered to sell the unit" and, where a sum or share is told, so
// that it settles what was asked for, "agreed to pay 900 euros".
func (r *reader) willGive(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	at := r.leads(g, "offer", "propose", "agree")
	if r.whether(g.from, s) {
		return nil // "asked whether she had offered to go"
	}
	if at < 0 {
		at = g.main
	}
	if r.lemma(at) == "agree" {
		if !r.figured(g.to, min(g.to+8, s.Last)) {
			return nil
		}
		at = r.pastTimeAt(at+1, s) - 1
		p.Status = "accepted"
	}
	if that := r.doing(k, s).from - 1; r.is(that, "that") && r.namesProposal(that-1) || !r.made(k, &p, s) {
		return nil // "a suggestion that Keel offer to resign"
	}
	items := r.items(at+1, s)
	if len(items) > 0 {
		p.To = r.addressed(r.within(items[0][len(items[0])-1]))
	}
	return r.finished(&p, g, items)
}

// whether reports whether the words up to token i are a question that somebody was asked.
func (r *reader) whether(i int, s scene) bool {
	for j := i - 1; j >= max(s.First, i-6) && !r.mark(j); j-- {
		if r.is(j, "whether") {
			return true
		}
	}
	return false
}

// offerOf reads "proposed X", "put a rise of 4 percent on the table",
// "offered Y a series of meetings", "lifted its offer to 5.5 percent".
func (r *reader) offerOf(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	j := g.to
	if at := r.farThat(g, s); at > 0 {
		j = at
	}
	end := r.phraseFrom(j)
	if found := r.raisedIdea(k, p, s); found != nil {
		return found
	}
	clear := g.lemma == "propose" || g.lemma == "offer" || r.ready(g) || r.aMeasure(g, j) || g.lemma == "float" && (r.quantified(tokens{j, end}) || r.is(end, "that") && r.is(end+1, "would")) ||
		(g.lemma == "suggest" || g.lemma == "recommend") && (r.is(j, "that") && (!r.indicative(j+1, s) || r.wouldBe(j+1, s) || g.past && r.shouldBe(j+1, s)) || !r.is(j, "that") && r.figured(j, min(end, s.Last)) && r.child(g.main, "ccomp") < 0)
	if g.lemma == "come-in" || g.lemma == "come" { // "came in late on Monday with 7 percent"
		if i := r.replyAt(j, s); i > 0 && !r.ranked(tokens{j, i}) && (r.quantified(tokens{i, r.phraseFrom(i)}) || r.figured(i, min(i+4, s.Last))) {
			j, end, clear = i, r.phraseFrom(i), true
		}
	}
	if !clear && !r.aboutProposal(tokens{j, min(end+4, s.Last)}) || r.is(j, "to") && !clear {
		return nil
	}
	if g.lemma == "make" && !clear && r.proposalHead(r.headOf(tokens{j, max(end, r.runFrom(j, s))})) < 0 && !r.is(g.to, "it") && r.firstNoun(tokens{j, end}) {
		return nil // "made a change in its plans"
	}
	if r.nothing(j, end) && !(g.lemma == "offer" && r.is(j, "them")) || g.lemma == "put" && r.estimates(g.to, s) || !r.made(k, &p, s) {
		return nil
	}
	if g.modality == en.Future && p.Time >= 0 && r.ahead(p.Time) && g.lemma != "offer" && g.lemma != "propose" {
		return nil // "will present a plan on Friday"
	}
	j = r.pastTimeAt(j, s)
	if r.is(j, "that") {
		j++
		if end := r.phraseFrom(j); r.doingVerb(end, s) {
			p.To = r.heads(tokens{j, end})
		}
	}
	if g.lemma == "offer" && g.past && r.is(j, "him", "her", "them") && (r.tag(j+1) == "DT" || r.tag(j+1) == "CD" || r.is(j+1, "$", "£", "€")) && !r.nothing(j+1, r.phraseFrom(j+1)) { // "offered him the roads portfolio"
		p.ToWho = []document.Span{r.d.Tokens[j].Span}
		j++
		end = r.phraseFrom(j)
	}
	if i := r.pastRecipients(j, s); g.lemma == "offer" && i > j {
		if en.Party(r.lemma(i-1)) && r.mention.at(i-1) < 0 {
			p.ToWho = []document.Span{r.span(tokens{j, i})}
		}
		if j = i; r.nothing(j, r.phraseFrom(j)) {
			return nil
		}
	}
	if with := r.runFrom(j, s); g.lemma == "present" && with > j && r.is(with, "with") { // "presented both sides with a draft"
		r.asks(&p, tokens{j, with})
		if j, end = with+1, r.phraseFrom(with+1); !r.aboutProposal(tokens{j, end}) {
			return nil
		}
	} else if i := r.phraseFrom(j + 1); r.is(j, "to") && g.lemma != "put" && i > j+1 && !r.verb(j+1) && (r.tag(i) == "DT" || r.tag(i) == "CD" || r.is(i, "$", "£", "€")) {
		r.asks(&p, tokens{j + 1, i}) // "proposed to the members a clause"
		j, end = i, r.phraseFrom(i)
	}
	if i, o := r.child(g.main, "iobj"), r.child(g.main, "obj"); g.lemma == "offer" && i >= j && o > i && r.firstUnder(o, s) > i && r.mention.at(i) < 0 {
		if r.toNoun(i, &p, s); len(p.To)+len(p.ToWho) > 0 { // "offered [striking dockers] a rise"
			j = r.firstUnder(o, s)
			end = r.phraseFrom(j)
		}
	}
	if m := r.recipient(j, end, s); len(p.ToWho) > 0 {
	} else if m >= 0 { // "offered Russia a series of meetings"
		p.To = []int{m}
		for r.mention.at(j) < 0 {
			j++
		}
		j = r.behind(j)
	} else if who := r.standing(tokens{j, j + 2}); g.lemma == "offer" && r.is(j, "the") && len(who) > 0 && r.nominal(j+2) && !r.mark(j+2) { // "offered the president safe passage"
		p.ToWho, j = who, j+2
	}
	items := r.items(j, s)
	if len(items) > 0 && auxiliary(r.lemma(r.within(items[0][0]).from)) { // "the offer this week has been put off"
		return nil
	}
	if len(items) > 0 && g.lemma == "propose" && r.tag(r.within(items[0][0]).from) == "IN" || g.lemma == "offer" && len(p.By) == 0 && len(p.ByWho) > 0 && !r.isKnown(p.ByWho[0]) && !r.firmly(tokens{j, end}, "obj") {
		return nil // "proposed from the bench", "volunteers offered soup"
	}
	if g.lemma == "offer" && len(items) > 0 && len(p.To)+len(p.ToWho) == 0 && !r.is(j, "to") && !r.offersThing(tokens{j, r.contentsEnd(items[0])}) {
		return nil // "offered a slogan"
	}
	if head := r.proposalHead(tokens{j, max(end, r.runFrom(j, s))}); g.lemma == "make" && head >= 0 && len(items) > 0 {
		p.Demand, _ = en.ProposalNoun(r.lemma(head))
		r.calledOn(head, &p, tokens{j, r.contentsEnd(items[len(items)-1])})
	}
	if len(items) == 0 || len(p.To) > 0 && r.nothing(j, r.phraseFrom(j)) || !clear && !r.substantial(r.within(items[0][0])) {
		return nil
	}
	if len(p.To)+len(p.ToWho) == 0 {
		p.To = r.addressed(r.within(items[0][len(items[0])-1]))
	}
	if len(p.To)+len(p.ToWho) == 0 {
		p.To = r.bidFor(r.within(items[0][0]))
	}
	return r.finished(&p, g, items)
}

// raisedIdea reads "raised the idea of a 30-year loan", "floated the possibility of moving the talks".
func (r *reader) raisedIdea(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	if !r.is(g.to, "the") || !r.is(g.to+1, "idea", "possibility", "prospect", "option", "notion") || !r.is(g.to+2, "of") {
		return nil
	}
	switch g.lemma {
	case "raise", "float", "suggest", "propose", "moot", "present", "put-forward", "pitch", "table":
	default:
		return nil
	}
	if g.lemma == "raise" && r.is(g.to+1, "prospect", "possibility") || !g.past || !r.made(k, &p, s) {
		return nil // "the ruling raised the prospect of"
	}
	items := r.items(g.to+3, s)
	if len(items) == 0 {
		return nil
	}
	return r.finished(&p, g, items)
}

// aMeasure reports whether a verb that says other things too puts forward what can only be put forward: "floated a tax on
// sugar", "recommended a ban".
func (r *reader) aMeasure(g group, j int) bool {
	switch g.lemma {
	case "float", "recommend", "suggest", "moot", "pitch":
	default:
		return false
	}
	t := tokens{j, r.runFrom(j, scene{Sentence: r.sentence(j)})}
	if t.empty() || !r.is(j, "a", "an") && r.tag(t.to-1) != "NNS" || r.mention.at(t.to-1) >= 0 {
		return false
	}
	return en.BroughtIn(r.lemma(t.to - 1))
}

// contentsEnd is behind the last token of contents.
func (r *reader) contentsEnd(contents []document.Span) int {
	return r.within(contents[len(contents)-1]).to
}

// firstNoun reports whether the head of a phrase is a common noun.
func (r *reader) firstNoun(t tokens) bool {
	head := r.headOf(t).to - 1
	return head >= t.from && r.noun(head) && r.mention.at(head) < 0
}

// ranked reports whether words behind "came in" tell a place: "third with 13 percent".
func (r *reader) ranked(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.is(i, "first", "second", "third", "fourth", "fifth", "sixth", "last", "ahead", "behind", "top") {
			return true
		}
	}
	return false
}

// farThat is the "that" of what a verb proposes or demands where a time or an addressee stands
// before it, 0 otherwise: "demanded last week that", "suggested to both that".
func (r *reader) farThat(g group, s scene) int {
	if r.tag(g.to) != "IN" && r.tag(g.to) != "TO" && r.time.at(g.to) < 0 || r.is(g.to, "that", "about", "over") || g.lemma == "apply" {
		return 0
	}
	for i := g.to; i < min(g.to+16, s.Last); i++ {
		switch {
		case r.is(i, "that") && (r.tag(i) == "IN" || r.time.at(i-1) >= 0):
			if _, names := en.ProposalNoun(r.lemma(i - 1)); names || r.noun(i-1) && en.Utterance(r.lemma(i-1)) || r.is(i-1, "later", "ago") && r.time.at(i-1) < 0 {
				return 0 // "asked about his claims that"
			}
			return i
		case r.hardBreak(i), r.finite(i), r.is(i, ",", "that"):
			return 0
		}
	}
	return 0
}

// pastRecipients is behind the people whom something is offered, i where there are none:
// "offered poultry farmers [11 million kroner]".
func (r *reader) pastRecipients(i int, s scene) int {
	if r.tag(i) == "DT" && r.noun(i+1) && r.mention.at(i+1) < 0 && (r.is(i+2, "$", "£", "€") || r.tag(i+2) == "CD") {
		return i + 2 // "offered the city £1.5 million"
	}
	if at := r.pastParty(i, s); at > i {
		return at
	}
	for k := i; k < min(i+4, s.Last); k++ {
		many := r.tag(k) == "NNS" && r.time.at(k) < 0
		if many && (r.tag(k+1) == "CD" || r.is(k+1, "billions", "millions", "thousands", "hundreds") || r.is(k+1, "$", "£", "€")) || many && r.tag(k+1) == "DT" && (en.PersonNoun(r.lemma(k)) || en.PeopleNoun(r.lemma(k))) {
			return k + 1
		}
		if !r.noun(k) && r.tag(k) != "JJ" {
			break
		}
	}
	return i
}

// pastParty is behind the people or the body at i with another noun phrase behind them: "[its drivers] a rise", "[the
// striking packers] 900 euros", i where there are none.
func (r *reader) pastParty(i int, s scene) int {
	for k := i; k < min(i+5, s.Last) && r.mention.at(k) < 0 && (r.tag(k) == "PRP$" || r.nominal(k) || r.tag(k) == "VBG" && k == i); k++ {
		if !r.noun(k) || r.noun(k+1) || !en.Party(r.lemma(k)) || k == i && r.tag(k) == "NN" {
			continue
		}
		if r.is(k+1, "a", "an", "the") || r.tag(k+1) == "CD" || r.is(k+1, "$", "£", "€") {
			return k + 1
		}
		return i
	}
	return i
}

// estimates reports whether something is put at a figure: "put the bill at 20 million", "put it closer to 20 million".
func (r *reader) estimates(i int, s scene) bool {
	for ; i < s.Last && !r.hardBreak(i) && !r.is(i, ","); i++ {
		if r.is(i, "at", "above", "below", "near", "around") || r.is(i, "to") && r.is(i-1, "closer", "nearer", "close") {
			for k := i + 1; k < min(i+6, s.Last); k++ {
				if r.tag(k) == "CD" {
					return true
				}
			}
		}
	}
	return false
}

// paysIf reports whether somebody will pay a sum on a condition, which offers it: "will pay $120,000 to each
// family if the claim is dropped".
func (r *reader) paysIf(g group, s scene) bool {
	if g.lemma != "pay" && g.lemma != "give" || !r.is(g.from, "will") || g.modality != en.Future || !r.figured(g.to, min(g.to+3, s.Last)) {
		return false
	}
	for i := g.to; i < s.Last && !r.cuesAt(i); i++ {
		if r.is(i, "if", "once", "provided") && r.finiteAhead(i+1, s.Last, 8) {
			return true
		}
	}
	return false
}

// invited reads "invited Norland to send observers": an offer from one side to a body or state.
func (r *reader) invited(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	end := r.joinedPhrases(g.to, s)
	at := r.pastTimeAt(end, s)
	if end == g.to || !r.is(at, "to") || r.tag(r.pastAdverbs(at+1)) != "VB" || r.errand(group{lemma: "ask"}, at, s) || !r.made(k, &p, s) {
		return nil
	}
	p.To = r.heads(tokens{g.to, end})
	if len(p.To) == 0 || r.d.Mentions[p.To[0]].Type == document.Person {
		return nil // a guest
	}
	return r.finished(&p, g, r.items(at, s))
}

// shouldBe reports whether the clause from i on is of what is to be done, by the tense of a verb of doing that
// keeps its bare form behind a past tense: "suggested that the two sides [meet]".
func (r *reader) shouldBe(i int, s scene) bool {
	for v := i; v < min(i+8, s.Last); v++ {
		if r.finite(v) {
			return r.tag(v) == "VBP" && !auxiliary(r.lemma(v)) && !en.Stative(r.lemma(v)) && r.tag(v-1) == "NNS" && r.quote.at(v) < 0
		}
	}
	return false
}
