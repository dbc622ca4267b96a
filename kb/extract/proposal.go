package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// proposals finds proposals, offers and demands: who puts what to whom, and
// what becomes of it. A mention that only tells the fate ("rejected the 5.5
// percent offer") has the offer's words as its contents, so that resolve can
// find the offer it speaks of.
func (r *reader) proposals() []document.ProposalMention {
	var out, done []document.ProposalMention
	for _, sent := range r.d.Sentences {
		if r.d.Paragraphs[sent.Paragraph].Kind == document.Aside || r.correction(sent) || r.imagined(sent) {
			continue
		}
		s := scene{sent, r.groupsIn(sent)}
		here := len(out)
		add := func(p document.ProposalMention) {
			if !answered(out[here:], p) && !taken(out[here:], p) {
				out = append(out, p)
			}
		}
		for k := range s.groups {
			if r.onlyRumoured(s.groups[k]) || r.calledForDay(s.groups[k]) {
				continue
			}
			r.apartFor(&s.groups[k], s)
			r.heardBy(k, s, out)
			if r.putBefore = nil; len(out) > 0 {
				last := out[len(out)-1]
				r.putBefore = &last
			}
			done = append(done, r.didAsked(k, s)...)
			var found []document.ProposalMention
			if p, ok := r.fateBehind(k, s, out); ok {
				found = append(found, p)
			} else if found = append(r.creditedFor(k, s), r.conceded(k, s, out)...); len(found) == 0 {
				found = r.proposalsAt(k, s, out)
			}
			if p, ok := r.fateOfLast(k, s, out); ok && len(found) == 0 {
				found = append(found, p)
			} else if p, ok := r.yielded(k, s, out); ok && len(found) == 0 {
				found = append(found, p)
			} else if len(found) == 0 {
				if p, ok := r.reply(k, s, out); ok {
					found = append(found, p)
				} else if found = r.putBehind(k, s); len(found) > 0 {
				} else if found = r.pledged(k, document.ProposalMention{Time: -1, Status: "pending"}, s); len(found) > 0 {
				} else if found = r.byFrame(k, s); len(found) == 0 {
					found = r.inFront(k, s)
				}
			}
			if p, ok := r.answerTo(k, s, out); ok && (len(found) == 0 || found[0].Status == p.Status && len(found[0].By) == 0) {
				for _, f := range found { // what is done instead of all that was asked
					p.Contents = append(slices.Clone(p.Contents), f.Contents...)
				}
				found = []document.ProposalMention{p}
			}
			for _, p := range found {
				if r.askedOf(k, &p, s); !r.unlisted(k, p, s) {
					add(p)
				}
			}
		}
		plan := r.planned(s, out)
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
		if p, ok := r.saysYesOrNo(s, out[:here]); ok {
			add(p)
		}
		for _, p := range r.wouldBy(s) {
			add(p)
		}
		told := out[here:]
		for i := s.First; i < s.Last; i++ {
			told := slices.ContainsFunc(told, func(o document.ProposalMention) bool { return o.Contains(r.d.Tokens[i].Span) })
			if p, ok := r.nounProposal(i, s); ok && !told {
				add(p)
				for k := range s.groups[:min(len(s.groups), 40)] {
					if f, ok := r.fateBehind(k, s, out); ok {
						answered(out[here:], f)
					}
				}
			}
		}
	}
	r.withDetails(out)
	r.resigned(out, done)
	r.sentenced(out)
	out = append(out, slices.DeleteFunc(done, func(p document.ProposalMention) bool { return overlapping(out, p) })...)
	slices.SortStableFunc(out, func(a, b document.ProposalMention) int { return a.Start - b.Start })
	return out
}

// overlapping reports whether a mention shares words with others.
func overlapping(list []document.ProposalMention, p document.ProposalMention) bool {
	return slices.ContainsFunc(list, func(o document.ProposalMention) bool { return o.Overlaps(p.Span) })
}

// taken reports whether a mention of the same sentence has these contents.
func taken(here []document.ProposalMention, p document.ProposalMention) bool {
	return slices.ContainsFunc(here, func(o document.ProposalMention) bool {
		return slices.ContainsFunc(o.Contents, func(c document.Span) bool { return c.Overlaps(p.Contents[0]) })
	})
}

// proposalsAt reads what the group of verbs at k proposes, demands or settles;
// before are the mentions told before it.
func (r *reader) proposalsAt(k int, s scene, before []document.ProposalMention) []document.ProposalMention {
	g := s.groups[k]
	p := document.ProposalMention{Time: -1, Status: "pending"}
	plain := g.form == finite && !g.negated
	var asked []document.ProposalMention
	if plain && g.modality < en.Future && r.tag(g.to) == "CD" && (en.Demands(g.lemma) || g.lemma == "make") {
		asked = r.thingsAsked(k, p, s)
	}
	switch {
	case r.mention.at(g.main) >= 0 || r.inScare(g.main):
		return nil
	case plain && !g.passive && g.modality < en.Future && r.votedOn(k, &p, s):
		return r.finished(&p, g, nil)
	case plain && !g.passive && g.modality < en.Future && g.lemma == "vote" && r.votedTo(k, &p, s), plain && r.isDead(k, &p, s):
		return r.finished(&p, g, nil)
	case plain && g.modality < en.Future && r.frees(g, s) && r.freed(k, &p, s):
		return r.finished(&p, g, nil)
	case plain && g.modality <= en.Future && r.agreedOn(k, &p, s):
		return r.finished(&p, g, nil)
	case r.soldTo(k, &p, s), plain && r.asPut(k, &p, s), r.grants(k, &p, s), r.willBe(k, &p, s), r.deniedTo(k, &p, s), plain && g.modality <= en.Wishing && r.refusedTo(k, &p, s), plain && g.modality < en.Future && r.noGrounds(k, &p, s):
		return r.finished(&p, g, nil)
	case (en.Settles(g.lemma) || en.LeavesOff(r.lemma(g.main))) && r.fateOf(k, &p, s, before), en.EndsAs(g.lemma) != "" && r.endOf(k, &p, s):
		return r.finished(&p, g, nil)
	case plain && (r.termsOf(k, &p, s) || !g.passive && (r.onlyIf(k, &p, s) || g.modality <= en.Future && r.ultimatumOf(k, &p, s))):
		return r.finished(&p, g, nil)
	case g.passive && plain && g.modality < en.Future && en.Demands(g.lemma):
		return r.askedBy(k, p, s)
	case g.passive && plain && g.modality <= en.Future && (en.Puts(g.lemma) || en.Tables(g.lemma)):
		if found := r.wasTabled(k, p, s); found != nil || !en.Puts(g.lemma) {
			return found
		}
		return r.wasPut(k, p, s)
	case plain && !g.passive && (g.lemma == "agree" || g.lemma == "agree-to") && g.modality < en.Future && r.agreedTo(k, &p, s):
		return r.finished(&p, g, nil)
	case plain && !g.passive && (r.leads(g, "offer", "propose", "agree") >= 0 || g.lemma == "agree" && g.modality < en.Future && r.tag(r.pastTimeAt(g.to, s)) == "TO"):
		return r.willGive(k, p, s)
	case plain && !g.passive && r.leads(g, "ask") >= 0 && r.lemma(r.leads(g, "ask")-1) != "be" && g.modality < en.Possible && !r.hasWord(g, "would") && !r.hasWord(g, "will"):
		return r.demandOf(k, p, s)
	case plain && !g.passive && r.paysIf(g, s):
		return r.willGive(k, p, s)
	case plain && !g.passive && r.hasWord(g, "would") && r.wouldDo(k, &p, s, before):
		return r.finished(&p, g, nil)
	case g.passive || g.form != finite && !r.alongside(g) && !r.onPurpose(k, s) || g.negated || g.modality > en.Future && !r.ready(g):
		return nil
	case g.lemma == "be" && r.is(g.to, "after"):
		return r.wasAfter(k, p, s)
	case r.gap(g) >= 0:
		return r.putThat(k, p, s)
	case plain && r.possessedSum(k, &p, s):
		return r.finished(&p, g, nil)
	case plain && r.namesSum(g):
		return r.thatSum(k, p, s)
	case plain && g.modality < en.Future && (en.Demands(g.lemma) || en.Proposes(g.lemma)) && r.is(g.to, "is", "was", "are"):
		return r.whatIs(k, p, s)
	case asked != nil:
		return asked
	case en.Answers(g.lemma) && r.answerOf(k, &p, s, before):
		return r.finished(&p, g, nil)
	case en.Demands(g.lemma), g.lemma == "tell", g.lemma == "beg", g.lemma == "plead":
		return r.demandOf(k, p, s)
	case g.lemma == "invite":
		return r.invited(k, p, s)
	case en.Lowers(g.lemma) || en.Raises(g.lemma):
		if found := r.changed(k, p, s); found != nil || en.Lowers(g.lemma) {
			return found
		}
		return r.offerOf(k, p, s)
	case en.Proposes(g.lemma), r.ready(g), g.lemma == "introduce" && r.proposalHead(tokens{g.to, r.runFrom(g.to, s)}) >= 0:
		return r.offerOf(k, p, s)
	}
	return nil
}

// calledForDay reports whether somebody only called an event for a day: "a rally that they had called for Sunday".
func (r *reader) calledForDay(g group) bool {
	at := g.to
	if r.is(at, "for") {
		at++
	}
	k := r.dated(at)
	return (g.lemma == "call" || g.lemma == "call-for") && r.is(at-1, "for") && k >= 0 && r.within(r.d.Times[k].Span).from <= at && !r.is(r.within(r.d.Times[k].Span).to, "'s", "’s")
}

// onlyRumoured reports whether a verb tells what rumours or reports, of which a sentence tells, are of: "reports that
// she had offered to resign are nonsense".
func (r *reader) onlyRumoured(g group) bool {
	v := g.main
	for r.d.Tokens[v].Rel == "xcomp" && r.d.Tokens[v].Head >= g.from && r.d.Tokens[v].Head < v { // "had offered to resign"
		v = r.d.Tokens[v].Head
	}
	h, rel := r.d.Tokens[v].Head, r.d.Tokens[v].Rel
	return h >= 0 && h < g.from && r.noun(h) && (strings.HasPrefix(rel, "acl") || rel == "ccomp") && r.is(h+1, "that") &&
		r.is(h, "reports", "rumours", "rumors", "rumour", "rumor", "speculation", "suggestions", "gossip", "whispers")
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
		r.ofPurchase(&one, contents[0])
		if r.deadline(p.Time, contents) {
			one.Time = -1
		}
		one.Contents = r.withMarks(contents)
		one.Span = document.Span{Start: contents[0].Start, End: one.Contents[len(contents)-1].End}
		if len(out) == 0 {
			one.Span.Start = min(one.Span.Start, r.d.Tokens[g.main].Start)
			one.Span.End = max(one.Span.End, r.d.Tokens[g.main].End)
		}
		out = append(out, one)
	}
	return out
}

// ofPurchase fills in whom an offer to buy them is put to: "to buy [Halden Works] for $3 a share".
func (r *reader) ofPurchase(p *document.ProposalMention, content document.Span) {
	c := r.within(content)
	if len(p.To)+len(p.ToWho) > 0 || p.Demand || c.empty() || !r.is(c.from, "to") || !r.is(c.from+1, "buy", "acquire", "purchase") {
		return
	}
	for _, m := range r.heads(tokens{c.from + 2, r.phraseFrom(c.from + 2)}) {
		if r.d.Mentions[m].Type == document.Organization && !slices.Contains(p.By, m) {
			p.To = []int{m}
		}
	}
}

// deadline reports whether a time says by when what is proposed shall come about:
// "$9m by 3 June", "an end to fishing by 2035".
func (r *reader) deadline(k int, contents []document.Span) bool {
	if k < 0 {
		return false
	}
	t := r.d.Times[k]
	within := slices.ContainsFunc(contents, func(c document.Span) bool { return c.Overlaps(t.Span) })
	return within && (t.Relation == "by" || t.Relation == "until" || t.Relation == "before" || r.ahead(k))
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
	if g.lemma == "claim" && !r.damages(g.to, s) {
		return nil
	}
	if g.lemma == "demand" && r.is(g.to, "for") { // a noun that the tagger takes for a verb
		return nil
	}
	if !r.made(k, &p, s) && !r.madeByAsked(k, &p, s) {
		return nil
	}
	for i := g.main; i < g.to && p.Time < 0; i++ {
		p.Time = r.time.at(i) // "called on Monday for"
	}
	if g.form == gerund && p.Time < 0 && k > 0 {
		p.Time = r.groupTime(s, k-1, -1)
	}
	if (g.lemma == "want" || g.lemma == "seek") && slices.ContainsFunc(p.By, func(m int) bool { return r.d.Mentions[m].Type == document.Person }) {
		if items := r.wantsDone(g, s); g.lemma == "want" && items != nil {
			if at := r.joinedPhrases(g.to, s); r.is(at, "to") && !r.beDone(at) {
				r.asksParty(&p, tokens{g.to, at})
			}
			return r.finished(&p, g, items)
		}
		if !(g.lemma == "seek" && (r.figured(g.to, min(g.to+4, s.Last)) || r.wanted(g.to, s)) || g.lemma == "want" && !r.is(r.child(g.main, "nsubj"), "i") && !r.conditional(g.main, s) && (r.is(g.to, "a", "an", "the") && r.figured(g.to, min(g.to+5, s.Last)) || r.is(g.to, "the") && r.tag(r.joinedPhrases(g.to, s)) == "VBN" && r.comesOut(g, r.joinedPhrases(g.to, s)))) {
			return nil // a wish, where an organization's is a demand
		}
	}
	j := g.to
	if at := r.leads(g, "ask"); at >= 0 {
		j = at + 1
	}
	if v := r.lemma(r.pastAdverbs(j + 1)); (g.lemma == "ask" || j < g.to) && r.tag(j) == "TO" && r.tag(r.pastAdverbs(j+1)) == "VB" {
		if en.Errand(v) || en.Stative(v) || r.is(j+1, "be", "not", "go", "leave", "use", "meet", "sit", "stay", "join") {
			return nil
		}
		return r.finished(&p, g, r.items(j, s)) // "asked to swap two cargoes"
	} else if j < g.to {
		return nil
	}
	if at := r.farThat(g, s); at > 0 && g.lemma != "call-for" && g.lemma != "ask-for" {
		j = at
	}
	that := r.is(j, "that")
	if r.is(j, "for", "on", "upon", "that") {
		j++
	}
	if r.is(j, "to") && (g.lemma == "appeal" || g.lemma == "apply") || r.is(j, "with") && g.lemma == "plead" { // "appealed to donors for $90m"
		j++
	}
	if g.lemma == "want" && r.pronoun(j) && len(p.By) == 0 || (g.lemma == "ask-for" || g.lemma == "call-for") && r.is(j, "it", "them", "that", "this") && !r.nominal(j+1) && !r.is(j+1, "to") {
		return nil // "its farmers wanted it to vote no", "asked for them again"
	}
	if r.is(j, "someone", "somebody", "people", "anyone", "anybody") && r.quote.at(g.main) >= 0 {
		return nil // “we are asking for somebody to listen”
	}
	end := r.joinedPhrases(j, s)
	errand := r.pastTimeAt(end, s) // "urged Sudan [on Tuesday] to leave"
	if g.lemma == "tell" || g.lemma == "beg" || g.lemma == "plead" {
		return r.ordered(j, end, p, g, s)
	}
	if end > j && errand < s.Last && (r.is(errand, "to") && strings.HasPrefix(r.tag(r.pastAdverbs(errand+1)), "VB") || r.is(errand, "not") && r.is(errand+1, "to")) {
		if r.errand(g, errand, s) {
			return nil
		}
		asked := tokens{j, end}
		for i := j; i < asked.to; i++ {
			if r.is(i, "for") {
				asked.to = i // "asked the ministry [for permission] to"
			}
		}
		if at := asked.to; at < end && r.figured(at+1, min(at+4, end)) && g.lemma != "call-for" {
			errand = at + 1 // "asked the state for [$12 million to mend the bridge]"
		}
		if (g.lemma == "call-for" || g.lemma == "ask-for" || g.lemma == "want" || g.lemma == "demand") && r.beDone(errand) {
			return r.finished(&p, g, r.items(j, s)) // "called for the mayor to be sacked"
		}
		r.asks(&p, asked)
		if m := r.himBefore(g, s); m >= 0 && len(p.To) == 0 && r.is(j, "him", "her") {
			p.To, p.ToWho = []int{m}, nil
		}
		if len(p.To)+len(p.ToWho) > 0 || g.lemma == "ask" && r.proper(r.untimed(tokens{j, end})) {
			return r.finished(&p, g, r.items(errand, s))
		}
		if (g.lemma == "call-on" || g.lemma == "urge" || g.lemma == "press" || g.lemma == "petition" || g.lemma == "plead" || g.lemma == "appeal" || g.lemma == "ask" || g.lemma == "implore") && r.authority(tokens{j, end}) {
			p.ToWho = []document.Span{r.span(r.headOf(tokens{j, end}))}
			return r.finished(&p, g, r.items(errand, s))
		}
		if g.lemma == "ask" && r.is(j, "each", "every", "all") && r.noun(end-1) && r.mention.at(end-1) < 0 {
			p.ToWho = []document.Span{r.span(tokens{j, end})}
			return r.finished(&p, g, r.items(errand, s)) // "asked each parish to"
		}
		if g.lemma == "want" && len(p.By) > 0 && !r.pronoun(j) && r.mention.at(j) < 0 {
			return r.finished(&p, g, r.items(j, s)) // "poor countries to stop"
		}
		if g.lemma == "apply" && r.is(j-1, "for") && r.sought(tokens{j, end}) {
			return r.finished(&p, g, r.items(j, s)) // "applied for permission to build 90 flats"
		}
		if g.lemma != "call-for" && g.lemma != "demand" && g.lemma != "ask-for" {
			return nil
		}
	}
	if asked := r.runFrom(j, s); (g.lemma == "ask" || g.lemma == "press" || g.lemma == "petition" || (g.lemma == "appeal" || g.lemma == "apply") && r.is(j-1, "to")) && asked > j && !r.figured(j, min(j+4, asked)) { // "asks the board for a seat"
		at := r.pastTimeAt(asked, s)
		if behind := r.withApposition(j, asked, s.Last); r.is(behind, ",") && r.is(behind+1, "for") { // "asked the minister, Jane Doe, for aid"
			at = behind + 1
		}
		switch {
		case r.is(at, "for"):
			r.asks(&p, r.untimed(tokens{j, asked}))
			j, end = at+1, r.phraseFrom(at+1)
			if r.vagueWish(j, end) {
				return nil
			}
			if items := r.items(j, s); len(items) > 0 || len(p.To)+len(p.ToWho) == 0 || r.tag(j) != "NNS" {
				return r.finished(&p, g, items)
			}
			p.Contents = []document.Span{r.span(tokens{j, j + 1})} // "asked the navy for escorts"
			return r.finished(&p, g, nil)
		case at > asked && r.is(at, "to") && !r.errand(g, at, s):
			if r.asks(&p, tokens{j, asked}); len(p.To)+len(p.ToWho) > 0 {
				return r.finished(&p, g, r.items(at, s))
			}
		}
	}
	switch {
	case that:
		if g.lemma == "insist" && (r.indicative(j, s) || r.is(j, "it", "this", "there")) {
			return nil // says so
		}
		if to := r.heads(tokens{j, end}); len(to) > 0 && r.doingVerb(end, s) {
			p.To = to
		} else if end > j && len(p.To) == 0 && r.doingVerb(end, s) && !r.pronoun(j) && !en.Stative(r.lemma(r.pastAdverbs(end))) {
			r.asksParty(&p, tokens{j, end}) // "that [the government] vote against it"
		}
	case g.lemma == "want" && r.comesOut(g, max(end, r.nounsEnd(j, s))):
		r.asks(&p, tokens{j, max(end, r.nounsEnd(j, s))})
	case (g.lemma == "want" || g.lemma == "seek") && (r.figured(j, min(end+4, s.Last)) || r.soMany(tokens{j, end}) || r.quantified(tokens{j, r.runFrom(j, s)})): // "wants £14 an hour"
	case g.lemma == "seek" && (r.wanted(j, s) || r.sought(tokens{j, end}) || r.d.Tokens[g.main].Rel == "acl" && r.alongside(g) && !r.vagueWish(j, end)):
	case g.lemma == "claim", (g.lemma == "ask" || g.lemma == "press-for" || g.lemma == "push-for" || g.lemma == "hold-out" || g.lemma == "apply") && r.figured(j, min(end, s.Last)), g.lemma == "hold-out" && r.quantified(tokens{j, j + 1}):
	case (g.lemma == "press-for" || g.lemma == "push-for") && !r.vagueWish(j, end):
	case g.lemma == "apply" && r.is(j-1, "for") && r.sought(tokens{j, end}):
	case g.lemma == "demand" || g.lemma == "call-for" || g.lemma == "ask-for":
		if to := r.heads(tokens{j, end}); g.lemma == "demand" && len(to) > 0 && r.tag(end) == "VB" {
			p.To = to // "demanded Keel resign"
		} else if g.lemma != "demand" && r.is(end, "to") && r.tag(r.pastAdverbs(end+1)) == "VB" {
			r.asksParty(&p, tokens{j, end})
		}
		if r.inYears(j, s) {
			p.Contents = []document.Span{r.span(tokens{j, j + 1})}
			return r.finished(&p, g, nil)
		}
		if r.vagueWish(j, end) {
			return nil
		}
	default:
		return nil
	}
	items := r.items(j, s)
	if len(items) == 0 || r.pronoun(j) && g.lemma == "want" { // "wants it ended"
		return nil
	}
	if len(p.To)+len(p.ToWho) == 0 {
		p.To = r.addressed(r.within(items[0][len(items[0])-1]))
	}
	if len(p.To)+len(p.ToWho) == 0 {
		r.against(&p, k, s)
	}
	if last := r.putBefore; len(p.To)+len(p.ToWho) == 0 && last != nil && r.is(j, "the", "that", "this") && r.proposalHead(tokens{j, end}) == end-1 && !r.shareName(p.By, last.By) {
		p.To, p.ToWho = last.By, last.ByWho // "demanded that the proposal be withdrawn"
	}
	return r.finished(&p, g, items)
}

// doingVerb reports whether the verb of a clause, right behind its subject, tells what is to be done by that one.
func (r *reader) doingVerb(i int, s scene) bool {
	if r.is(i, "should", "must") {
		i++
	}
	i = r.pastAdverbs(i)
	if i < s.Last && en.Gains(r.lemma(i)) {
		return false
	}
	return i >= s.Last || !r.verb(i) || !r.is(i, "be") || r.tag(i+1) != "VBN"
}

// joinedPhrases is the end of the noun phrase that begins at i, with a second one that "and" joins
// to it before an infinitive: "[Norden Rail and the government] to reopen the line".
func (r *reader) joinedPhrases(i int, s scene) int {
	end := r.phraseFrom(i)
	if end == i || !r.is(end, "and", "or") {
		return end
	}
	if second := r.phraseFrom(end + 1); second > end+1 && (r.is(second, "to") || r.is(second, "not") && r.is(second+1, "to")) {
		return second
	}
	return end
}

// ordered reads "told Lister Insurance to sell two units": a demand only of a body.
func (r *reader) ordered(j, end int, p document.ProposalMention, g group, s scene) []document.ProposalMention {
	if end <= j || len(p.By) == 0 || !r.is(end, "to") || r.tag(r.pastAdverbs(end+1)) != "VB" || r.errand(group{lemma: "ask"}, end, s) {
		return nil
	}
	r.asks(&p, tokens{j, end})
	if len(p.To) == 0 && (len(p.ToWho) == 0 || !r.is(j, "the")) || slices.ContainsFunc(p.To, func(m int) bool { return r.d.Mentions[m].Type == document.Person }) || r.pronoun(j) {
		return nil
	}
	return r.finished(&p, g, r.items(end, s))
}

// against fills in whom the clause turns on that a demand is joined to: "sued the
// carrier, demanding", "accuses the carrier of neglect and seeks".
func (r *reader) against(p *document.ProposalMention, k int, s scene) {
	for i := k - 1; i >= 0; i-- {
		if o := s.groups[i]; en.TurnsOn(o.lemma) && !o.passive && !o.negated {
			r.asks(p, tokens{o.to, r.runFrom(o.to, s)})
			return
		}
	}
}

// asks fills in whom a phrase says something is asked of.
func (r *reader) asks(p *document.ProposalMention, t tokens) {
	if p.To = r.withJoined(r.heads(t)); len(p.To) > 0 {
		return
	}
	if m := r.countryIn(t); m >= 0 { // "wants Danish troops out"
		p.To = []int{m}
		return
	}
	if who, ok := r.standsFor(t); ok {
		p.ToWho = []document.Span{who}
	}
}

// authority reports whether a phrase is for those who decide: "the government", "member states".
func (r *reader) authority(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i+1) == "IN" || i+1 == t.to { // its head, not "people in the battleground state"
			return r.noun(i) && en.Authority(r.lemma(i)) && !r.is(t.from, "his", "her")
		}
	}
	return false
}

// untimed takes a time off the end of a phrase: "the board [last May]".
func (r *reader) untimed(t tokens) tokens {
	for !t.empty() && r.time.at(t.to-1) >= 0 {
		t.to--
	}
	return t
}

// proper reports whether a phrase is all of capitalised words, as a body without a
// known name is: "Tide Standards Norland".
func (r *reader) proper(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if !strings.HasPrefix(r.tag(i), "NNP") {
			return false
		}
	}
	return t.to-t.from > 1
}

// errand reports whether the infinitive at i only asks somebody for a service:
// "to broker a compromise", "to comment".
func (r *reader) errand(g group, i int, s scene) bool {
	for i < s.Last && !r.is(i, "to") {
		i++
	}
	v := r.lemma(r.pastAdverbs(i + 1))
	if v == "come" && r.is(r.pastAdverbs(i+1)+1, "up", "forward", "clean") {
		return false
	}
	return (g.lemma == "ask" || g.lemma == "urge" || g.lemma == "want" || g.lemma == "request") && en.Errand(v) && !(v == "help" && r.is(i+2, "it", "them", "the")) || g.lemma == "want" && (v == "lose" || v == "win" || v == "succeed" || v == "fail")
}

// comesOut reports whether what is wanted comes out so: "wants the soldiers [out]
// of the town", "wants the mine [shut] by 2032".
func (r *reader) comesOut(g group, end int) bool {
	if r.is(end, "out", "off", "back", "gone", "home", "away", "freed", "returned", "removed", "released") {
		return true
	}
	w := r.tag(end)
	if w != "VBN" && w != "VBD" {
		return false
	}
	if n := r.d.Tokens[end].Head; w == "VBN" && g.lemma == "want" && r.d.Tokens[end].Rel == "acl" && n > g.main && n < end && (r.d.Tokens[n].Head == g.main || r.d.Tokens[n].Rel == "nmod") && (!r.is(end, "called", "known", "based", "made") || r.tag(end+1) == "RP") && (r.is(end+1, "by", "before", "within", "from", "in", "off", "out", "down", ".", ",", "and", "but", "until") || r.time.at(end+1) >= 0) {
		return true // "half of their debt [written] off"
	}
	return r.d.Tokens[end].Rel == "xcomp" && r.d.Tokens[end].Head == g.main || r.is(end+1, "by", "before", "within", ".") && r.is(end, "shut", "closed", "lifted", "scrapped", "abolished", "ended", "banned", "cut", "reopened", "repealed", "sacked")
}
