package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// fateOf reads "rejected the 5.5 percent offer", "turned down a request by Y
// to X", "dropped its demand for X".
func (r *reader) fateOf(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	t, head := r.proposalPhrase(k, s)
	if head < 0 {
		return false
	}
	if r.is(head, "claim", "claims") && !r.noun(head-1) && !r.is(head+1, "for") {
		return false // what somebody says
	}
	fate := en.Fate(g.lemma)
	switch {
	case g.negated || g.modality >= en.Future:
		fate = "pending"
	}
	p.Status = fate
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	p.Contents = []document.Span{r.span(t)}
	p.By, p.ByWho = r.possessor(t, head, s)
	if g.passive {
		return true
	}
	who, unnamed, _ := r.doers(k, s)
	if fate == "withdrawn" || g.negated && en.Fate(g.lemma) == "withdrawn" {
		p.By, p.ByWho = who, unnamed
	} else {
		p.To, p.ToWho = who, unnamed
	}
	return true
}

// endOf reads "the offer has come to nothing", "the proposal fell through".
func (r *reader) endOf(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	t, head := r.subjectProposal(k, s)
	if head < 0 || g.passive || g.negated || g.modality >= en.Future {
		return false
	}
	p.Status = en.EndsAs(g.lemma)
	p.Demand, _ = en.ProposalNoun(r.lemma(head))
	p.Contents = []document.Span{r.span(t)}
	p.By, p.ByWho = r.possessor(t, head, s)
	return true
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
	if r.is(j, "on", "for", "to") {
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
	t := r.subjectOf(s.groups, k, s.Sentence)
	if head := r.proposalHead(t); head >= 0 {
		return t, head
	}
	for i := s.First; i < s.groups[k].from; i++ {
		if w := r.d.Tokens[i]; w.Head == s.groups[k].main && w.Rel == "nsubj" && r.noun(i) && r.mention.at(i) < 0 {
			if _, ok := en.ProposalNoun(r.lemma(i)); ok {
				t := r.withComplement(r.nominalTo(i+1, s.First), i, s)
				return tokens{t.from, min(t.to, s.groups[k].from)}, i
			}
		}
	}
	return t, -1
}

// proposalHead is the last noun of a phrase if it names a proposal, else -1.
func (r *reader) proposalHead(t tokens) int {
	for i := t.to - 1; i >= t.from; i-- {
		if !r.noun(i) || r.time.at(i) >= 0 {
			continue
		}
		if _, ok := en.ProposalNoun(r.lemma(i)); ok && r.mention.at(i) < 0 {
			return i
		}
		if r.tag(i+1) != "IN" {
			return -1
		}
	}
	return -1
}

// withComplement is the phrase from from with what its noun at head takes
// along: "of 400 euros", "to hear a second captain", "that the alliance ...".
func (r *reader) withComplement(from, head int, s scene) tokens {
	end := head + 1
	for end < s.Last && end-head < 30 {
		if r.is(end, ",", ".", ";", ":", "—", "but", "which", "who", "after", "because", "made", "put") || r.tag(end) == "RP" || r.carrier(end) || r.quoteMark(end) || r.finite(end) && !r.clauseOf(head, end) {
			break
		}
		if k := r.dated(end); k >= 0 && r.endsAt(end, k, s) {
			break
		}
		end++
	}
	return r.shorn(r.trim(tokens{from, end}))
}

// clauseOf reports whether "that" stands behind the head, so that verbs belong to its content.
func (r *reader) clauseOf(head, i int) bool {
	for j := head + 1; j < min(i, head+6); j++ {
		if r.is(j, "that") {
			return true
		}
	}
	return false
}

// possessor is who a phrase says made the proposal at head: "the board's
// proposal", "a request by Y", "the Russian demand", "its claim".
func (r *reader) possessor(t tokens, head int, s scene) ([]int, []document.Span) {
	for i := head + 1; i < min(t.to+6, s.Last); i++ {
		if r.is(i, "by", "from") {
			if who := r.heads(tokens{i + 1, max(t.to, r.phraseFrom(i+1))}); len(who) > 0 {
				return who, nil
			}
		}
		if r.finite(i) {
			break
		}
	}
	for i := head - 1; i >= t.from; i-- {
		if m := r.mention.at(i); m >= 0 && (r.tag(i+1) == "POS" || r.is(i+1, "'s", "’s") || r.adjective(i)) {
			return []int{m}, nil
		}
		if country, ok := en.Demonym(r.d.Slice(r.d.Tokens[i].Span)); ok {
			if m := r.lastNamed(country, i); m >= 0 {
				return []int{m}, nil
			}
		}
	}
	return nil, nil
}

func (r *reader) adjective(i int) bool { return r.tag(i) == "JJ" || r.noun(i+1) }

// lastNamed is the last mention of a name before token i, or else the first
// behind it, or -1.
func (r *reader) lastNamed(name string, i int) int {
	best := -1
	at := r.d.Tokens[i].Start
	for m, men := range r.d.Mentions {
		if men.Name != name || men.Start > at && best >= 0 {
			continue
		}
		best = m
	}
	return best
}

// nounProposal reads a proposal that a noun alone names with its contents:
// "Skelde made an offer of 400 euros", "the union's demand for a 35-hour week".
func (r *reader) nounProposal(i int, s scene) (document.ProposalMention, bool) {
	p := document.ProposalMention{Time: -1, Status: "pending"}
	demand, ok := en.ProposalNoun(r.lemma(i))
	if !ok || !r.noun(i) || r.mention.at(i) >= 0 || r.premodifier(i) || r.is(i, "plan", "plans") && r.is(i+1, "to") || r.is(i, "claim", "claims", "idea", "call", "calls", "approach") && r.is(i+1, "that", "of", "to") {
		return p, false
	}
	t := r.withComplement(r.nominalTo(i+1, s.First), i, s)
	tells := r.substantial(t) && r.tellsWhat(t, i)
	p.Demand = demand
	p.Contents = []document.Span{r.span(t)}
	p.Span = p.Contents[0]
	p.By, p.ByWho = r.possessor(t, i, s)
	if k := r.verbBefore(t.from, s); len(p.By) == 0 && k >= 0 && s.groups[k].form != infinitive && (en.Proposes(s.groups[k].lemma) || s.groups[k].lemma == "make") && !s.groups[k].passive {
		p.By, p.ByWho, _ = r.doers(k, s)
		p.Time = r.groupTime(s, k, i)
	}
	if k := r.putAfter(i, s); k >= 0 && len(p.By) > 0 {
		p.Time = r.groupTime(s, k, i)
		p.To = r.addressed(tokens{s.groups[k].to, min(s.groups[k].to+6, s.Last)})
		p.Contents = []document.Span{r.span(r.worth(t, s))}
		return p, true
	}
	return p, len(p.By) > 0 && (tells || p.Time >= 0 && !demand)
}

// putAfter is the verb that says that the proposal at i was put forward, its
// subject: "the second offer, worth £2bn, was put to the board", or -1.
func (r *reader) putAfter(i int, s scene) int {
	for k, g := range s.groups {
		if g.main > i && g.passive && g.form == finite && !g.negated && en.Proposes(g.lemma) && r.d.Tokens[i].Head == g.main {
			return k
		}
	}
	return -1
}

// worth takes along what is said of a proposal's worth behind a comma.
func (r *reader) worth(t tokens, s scene) tokens {
	if !r.is(t.to, ",") || !r.is(t.to+1, "worth", "of", "valued", "for") {
		return t
	}
	for end := t.to + 2; end < min(t.to+9, s.Last); end++ {
		if r.is(end, ",") {
			return tokens{t.from, end}
		}
	}
	return t
}

// lastReach is how many sentences back "it" may find the proposal that it means.
const lastReach = 2

// fateOfLast reads what becomes of the proposal told just before: "the board
// rejected it", "that was ruled out", "said no", "turned him down", or "rejected
// the buffer zone" where a buffer zone had been proposed.
func (r *reader) fateOfLast(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	g := s.groups[k]
	fate := en.Fate(g.lemma)
	if fate == "" || g.negated || g.form != finite || g.modality >= en.Future || r.inScare(g.main) || r.mention.at(g.main) >= 0 {
		return p, false
	}
	p = document.ProposalMention{Time: -1, Status: fate}
	at := g.to
	switch {
	case g.passive:
		if at = r.child(g.main, "nsubj"); at < 0 {
			return p, false
		}
		at = r.nominalTo(at+1, s.First)
	case r.tag(g.main+1) == "PRP": // "turned it down"
		at = g.main + 1
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Status == "pending" || o.Status == "" })
	words := tokens{at, at + 1} // that mean the proposal
	switch {
	case r.is(at, "him", "her") && !g.passive && !r.nominal(at+1):
		if last = r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Demand && r.byPerson(o) }); last == nil {
			return p, false
		}
	case last == nil:
		return p, false
	case r.is(at, "it", "this", "that", "them") && !r.nominal(at+1), (g.lemma == "say-no" || g.lemma == "say-yes") && r.mark(at):
		if r.mark(at) {
			words = tokens{g.to - 1, g.to}
		}
	default:
		words.to = r.phraseFrom(at)
		if last = r.lastPut(before, s, func(o document.ProposalMention) bool { return r.speaksOf(words, o) }); last == nil || g.passive || fate == "withdrawn" {
			return p, false
		}
	}
	p.Demand, p.By, p.ByWho = last.Demand, last.By, last.ByWho
	p.Contents = []document.Span{r.span(words)}
	p.Span = p.Contents[0]
	if g.passive {
		return p, true
	}
	p.To, p.ToWho, _ = r.doers(k, s)
	return p, true
}

// lastPut is the last proposal before a sentence, at most lastReach away, that
// fits.
func (r *reader) lastPut(before []document.ProposalMention, s scene, fits func(document.ProposalMention) bool) *document.ProposalMention {
	for i := len(before) - 1; i >= 0; i-- {
		if r.d.Tokens[s.First].Sentence-r.d.SentenceAt(before[i].Start) > lastReach {
			return nil
		}
		if fits(before[i]) {
			return &before[i]
		}
	}
	return nil
}

func (r *reader) byPerson(p document.ProposalMention) bool {
	return len(p.By) == 1 && r.d.Mentions[p.By[0]].Type == document.Person
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

// planned reads what a plan would do, told in sentences of their own: "Under the
// plan, both armies would leave", or no more than "Both armies would leave"
// behind "laid a plan before the two sides".
func (r *reader) planned(s scene) []document.ProposalMention {
	under := r.is(s.First, "under") && r.plan(tokens{s.First + 1, r.phraseFrom(s.First + 1)})
	who, time := r.presented(s)
	if len(who) == 0 {
		return nil
	}
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
		c := r.trim(tokens{subject.from, end})
		for !c.empty() && (r.is(c.to-1, "and", ",", "while") || r.mark(c.to-1)) {
			c.to--
		}
		out = append(out, document.ProposalMention{Span: r.span(c), By: who, Time: time, Status: "pending", Contents: []document.Span{r.span(c)}})
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

// tellsWhat reports whether a figure stands before the noun or a complement behind it.
func (r *reader) tellsWhat(t tokens, head int) bool {
	for i := t.from; i < head; i++ {
		if r.tag(i) == "CD" && r.time.at(i) < 0 {
			return true
		}
	}
	return r.is(head+1, "for", "to", "that", "of") && t.to > head+2
}

// settledUnder reads "pay will rise 4 percent under the accord": what was agreed,
// so that what had been proposed is found to be accepted.
func (r *reader) settledUnder(s scene) (document.ProposalMention, bool) {
	p := document.ProposalMention{Time: -1, Status: "accepted"}
	for i := s.First; i+2 < s.Last; i++ {
		if !r.is(i, "under") || !r.is(i+1, "the", "this", "their") || en.EventNoun(r.lemma(i+2)) != "agreement" {
			continue
		}
		c := tokens{s.First, i}
		if i == s.First {
			c = tokens{i + 4, s.Last}
		}
		c = r.trim(c)
		for j := c.from; j < c.to; j++ {
			if r.tag(j) == "CD" && r.time.at(j) < 0 {
				p.Contents = []document.Span{r.span(c)}
				p.Span = p.Contents[0]
				return p, true
			}
		}
	}
	return p, false
}
