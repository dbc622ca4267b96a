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
		if r.d.Paragraphs[sent.Paragraph].Kind == document.Aside || r.correction(sent) {
			continue
		}
		s := scene{sent, r.groupsIn(sent)}
		here := len(out)
		add := func(p document.ProposalMention) {
			if !taken(out[here:], p) {
				out = append(out, p)
			}
		}
		for k := range s.groups {
			found := r.proposalsAt(k, s)
			if p, ok := r.fateOfLast(k, s, out); ok && len(found) == 0 {
				found = append(found, p)
			}
			for _, p := range found {
				add(p)
			}
		}
		plan := r.planned(s)
		if n := len(out); len(plan) > 0 && n > 0 && r.planItself(out[n-1], s) {
			here = n - 1 // the sentences say what it is
			out = out[:here]
		}
		for _, p := range plan {
			add(p)
		}
		if p, ok := r.settledUnder(s); ok {
			add(p)
		}
		for i := s.First; i < s.Last; i++ {
			if p, ok := r.nounProposal(i, s); ok {
				add(p)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b document.ProposalMention) int { return a.Start - b.Start })
	return out
}

// taken reports whether a mention of the same sentence has these contents.
func taken(here []document.ProposalMention, p document.ProposalMention) bool {
	return slices.ContainsFunc(here, func(o document.ProposalMention) bool {
		return slices.ContainsFunc(o.Contents, func(c document.Span) bool { return c.Overlaps(p.Contents[0]) })
	})
}

// proposalsAt reads what the group of verbs at k proposes, demands or settles.
func (r *reader) proposalsAt(k int, s scene) []document.ProposalMention {
	g := s.groups[k]
	p := document.ProposalMention{Time: -1, Status: "pending"}
	switch {
	case r.mention.at(g.main) >= 0 || r.inScare(g.main):
		return nil
	case en.Fate(g.lemma) != "" && r.fateOf(k, &p, s), en.EndsAs(g.lemma) != "" && r.endOf(k, &p, s):
		return r.finished(&p, g, nil)
	case g.passive && g.form == finite && !g.negated && g.modality < en.Future && en.Demands(g.lemma):
		return r.askedBy(k, p, s)
	case g.form == finite && !g.passive && !g.negated && (r.leads(g, "offer", "propose", "agree") >= 0 || g.lemma == "agree" && g.modality < en.Future && r.tag(g.to) == "TO"):
		return r.willGive(k, p, s)
	case g.passive || g.form != finite || g.negated || g.modality > en.Future && !r.ready(g):
		return nil
	case en.Demands(g.lemma):
		return r.demandOf(k, p, s)
	case en.Proposes(g.lemma), r.ready(g):
		return r.offerOf(k, p, s)
	}
	return nil
}

// finished makes one mention of each item with a content, the first with the
// span from its verb on.
func (r *reader) finished(p *document.ProposalMention, g group, items [][]document.Span) []document.ProposalMention {
	if items == nil {
		items = [][]document.Span{p.Contents}
	}
	var out []document.ProposalMention
	for _, contents := range items {
		if len(contents) == 0 {
			continue // the sentence breaks off before it says what
		}
		one := *p
		one.Contents = contents
		one.Span = document.Span{Start: contents[0].Start, End: contents[len(contents)-1].End}
		if len(out) == 0 {
			one.Span.Start = min(one.Span.Start, r.d.Tokens[g.main].Start)
			one.Span.End = max(one.Span.End, r.d.Tokens[g.main].End)
		}
		out = append(out, one)
	}
	return out
}

// ready reports whether a group says that somebody would give what follows:
// "is ready to pay 5 percent", "could go to 900 euros".
func (r *reader) ready(g group) bool {
	if g.lemma == "go" && r.hasWord(g, "could", "would") {
		for j := g.to; j < min(g.to+4, len(r.low)); j++ {
			if r.is(j, "to") && (r.tag(j+1) == "CD" || r.is(j+1, "$", "€", "£")) {
				return true
			}
		}
	}
	return false
}

// demandOf reads "demanded X", "wants Y to X", "called for X", "asked Y not to X and to Z".
func (r *reader) demandOf(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	p.Demand = true
	if !r.made(k, &p, s) {
		return nil
	}
	if g.lemma == "want" && slices.ContainsFunc(p.By, func(m int) bool { return r.d.Mentions[m].Type == document.Person }) {
		return nil // a wish, where an organization's is a demand
	}
	j := g.to
	if r.is(j, "for", "on", "upon", "that") {
		j++
	}
	end := r.phraseFrom(j)
	if end > j && end < s.Last && (r.is(end, "to") || r.is(end, "not") && r.is(end+1, "to")) {
		p.To = r.heads(tokens{j, end})
		if who, ok := r.standsFor(tokens{j, end}); ok && len(p.To) == 0 {
			p.ToWho = []document.Span{who}
		}
		if len(p.To)+len(p.ToWho) > 0 {
			return r.finished(&p, g, r.items(end, s))
		}
		if g.lemma != "call-for" && g.lemma != "demand" && g.lemma != "ask-for" {
			return nil
		}
	}
	if asked := r.runFrom(j, s); (g.lemma == "ask" || g.lemma == "press" || g.lemma == "petition") && asked > j && r.is(asked, "for") { // "asks the board for a seat"
		p.To = r.heads(tokens{j, asked})
		if who, ok := r.standsFor(tokens{j, asked}); ok && len(p.To) == 0 {
			p.ToWho = []document.Span{who}
		}
		j, end = asked+1, r.phraseFrom(asked+1)
		if r.vagueWish(j, end) {
			return nil
		}
		return r.finished(&p, g, r.items(j, s))
	}
	switch {
	case r.is(j-1, "that") && j-1 == g.to:
		if g.lemma == "insist" && r.indicative(j, s) {
			return nil // says so
		}
		p.To = r.heads(tokens{j, end})
	case g.lemma == "want" && r.figured(j, min(end+4, s.Last)): // "wants £14 an hour"
	case g.lemma == "want" && r.is(end, "out", "off", "back", "gone", "home", "away", "freed", "returned", "removed", "released"): // "wants the soldiers out of the town"
		p.To = r.heads(tokens{j, end})
	case g.lemma == "demand" || g.lemma == "call-for" || g.lemma == "ask-for":
		if r.vagueWish(j, end) {
			return nil
		}
	default:
		return nil
	}
	items := r.items(j, s)
	if len(items) == 0 {
		return nil
	}
	if len(p.To) == 0 {
		p.To = r.addressed(r.within(items[0][len(items[0])-1]))
	}
	return r.finished(&p, g, items)
}

// indicative reports whether the clause from i on tells what is rather than what
// shall be: "that there was no deal".
func (r *reader) indicative(i int, s scene) bool {
	for ; i < s.Last; i++ {
		switch {
		case r.is(i, "should", "must", "shall", "needs", "need"), r.tag(i) == "VB":
			return false
		case r.finite(i):
			return true
		}
	}
	return false
}

// askedBy reads "was asked by X to Y".
func (r *reader) askedBy(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	p.Demand = true
	by := -1
	for j := g.to; j < s.Last && !r.hardBreak(j); j++ {
		switch {
		case r.is(j, "by") && by < 0:
			by = j + 1
			end := r.phraseFrom(by)
			p.By = r.heads(tokens{by, end})
			if who, ok := r.standsFor(tokens{by, end}); ok && len(p.By) == 0 {
				p.ByWho = []document.Span{who}
			}
		case by >= 0 && r.tag(j) == "TO" && r.tag(r.pastAdverbs(j+1)) == "VB":
			if len(p.By)+len(p.ByWho) == 0 {
				return nil
			}
			p.To, p.ToWho, _ = r.doers(k, s)
			p.Time = r.groupTime(s, k, -1)
			return r.finished(&p, g, r.items(j, s))
		}
	}
	return nil
}

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
	if at < 0 {
		at = g.main
	}
	if r.lemma(at) == "agree" {
		if !r.figured(g.to, min(g.to+8, s.Last)) {
			return nil
		}
		p.Status = "accepted"
	}
	if !r.made(k, &p, s) {
		return nil
	}
	items := r.items(at+1, s)
	if len(items) > 0 {
		p.To = r.addressed(r.within(items[0][len(items[0])-1]))
	}
	return r.finished(&p, g, items)
}

// runFrom is the end of the bare noun phrase that begins at i.
func (r *reader) runFrom(i int, s scene) int {
	for i < s.Last && r.nominal(i) {
		i++
	}
	return i
}

// vagueWish reports whether what is called for is talk and no more: calm, unity, talks.
func (r *reader) vagueWish(from, end int) bool {
	if end <= from || r.time.at(from) >= 0 && r.dates(r.time.at(from)) {
		return true
	}
	for i := end - 1; i >= from; i-- {
		if r.noun(i) {
			return en.EventNoun(r.lemma(i)) == "talks" || r.is(i, "calm", "unity", "restraint", "peace", "patience", "caution", "help", "answers", "action", "change", "support")
		}
	}
	return false
}

// offerOf reads "proposed X", "put a rise of 4 percent on the table",
// "offered Y a series of meetings", "lifted its offer to 5.5 percent".
func (r *reader) offerOf(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	j := g.to
	end := r.phraseFrom(j)
	clear := g.lemma == "propose" || g.lemma == "offer" || r.ready(g)
	if (g.lemma == "counter" || g.lemma == "come-in" || g.lemma == "come") && r.is(j, "with") { // "countered with 7 percent"
		j, end, clear = j+1, r.phraseFrom(j+1), true
	}
	if !clear && !r.aboutProposal(tokens{j, min(end+4, s.Last)}) || r.is(j, "to") && !clear {
		return nil
	}
	if r.nothing(j, end) || g.lemma == "put" && r.estimates(g.to, s) || !r.made(k, &p, s) {
		return nil
	}
	j = r.pastTimeAt(j, s)
	if r.is(j, "that") {
		j++
		p.To = r.heads(tokens{j, r.phraseFrom(j)})
	}
	if m := r.recipient(j, end, s); m >= 0 { // "offered Russia a series of meetings"
		p.To = []int{m}
		for j < end && r.mention.at(j) == m {
			j++
		}
	}
	items := r.items(j, s)
	if len(items) == 0 || !clear && !r.substantial(r.within(items[0][0])) {
		return nil
	}
	if len(p.To) == 0 {
		p.To = r.addressed(r.within(items[0][len(items[0])-1]))
	}
	return r.finished(&p, g, items)
}

// estimates reports whether something is put at a figure: "put the bill at 20 million".
func (r *reader) estimates(i int, s scene) bool {
	for ; i < s.Last && !r.hardBreak(i) && !r.is(i, ","); i++ {
		if r.is(i, "at") {
			for k := i + 1; k < min(i+6, s.Last); k++ {
				if r.tag(k) == "CD" {
					return true
				}
			}
		}
	}
	return false
}

// nothing reports whether what is offered is no proposal: no proof, some advice.
func (r *reader) nothing(from, end int) bool {
	if r.is(from, "no", "nothing", "something", "anything", "little", "it", "them", "up", "for") {
		return true
	}
	for i := from; i < end; i++ {
		if r.noun(i) && r.mention.at(i) < 0 && !r.noun(i+1) {
			return en.NoOffer(r.lemma(i))
		}
	}
	return false
}

// pastTimeAt skips a time and its preposition: "proposed [on Monday] that".
func (r *reader) pastTimeAt(j int, s scene) int {
	k := j
	if k+1 < s.Last && r.tag(k) == "IN" && r.time.at(k+1) >= 0 {
		k++
	}
	if k >= s.Last || r.time.at(k) < 0 || !r.dates(r.time.at(k)) {
		return j
	}
	for k < s.Last && r.time.at(k) >= 0 {
		k++
	}
	return k
}

// aboutProposal reports whether a range names a proposal or puts something on the table.
func (r *reader) aboutProposal(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if _, ok := en.ProposalNoun(r.lemma(i)); ok && r.noun(i) && r.mention.at(i) < 0 {
			return true
		}
		if r.is(i, "on") && r.is(i+1, "the") && r.is(i+2, "table") {
			return true
		}
	}
	return false
}
