package extract

import (
	"slices"
	"strconv"
	"strings"

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

// doers are who does what the group at k tells: mentions, or phrases that
// stand for them.
func (r *reader) doers(k int, s scene) (who []int, unnamed []document.Span, doc bool) {
	t := r.subjectOf(s.groups, k, s.Sentence)
	if t.empty() {
		return nil, nil, false
	}
	if who = r.heads(t); len(who) > 0 {
		return who, nil, false
	}
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && en.Document(r.lemma(i)) {
			return nil, nil, true
		}
	}
	if r.is(t.from, "it", "they") && t.to-t.from == 1 {
		if m := r.topic(s.Sentence); m >= 0 {
			return []int{m}, nil, false
		}
	}
	if span, ok := r.standsFor(t); ok {
		return nil, []document.Span{span}, false
	}
	for i := t.from; i < t.to; i++ {
		if m := r.mention.at(i); m >= 0 && r.describesFirm(m, t) && r.is(t.from, "the", "its", "his", "her") {
			return nil, []document.Span{r.span(t)}, false
		}
	}
	who, unnamed = r.treeDoers(s.groups[k].main)
	return who, unnamed, false
}

// treeDoers are who does what the verb at v tells by the tree alone, where other
// clauses stand between them: the subject of the verb or of one that it is joined
// to, the name behind it, or who owns the document that it names.
func (r *reader) treeDoers(v int) (who []int, unnamed []document.Span) {
	for range 4 {
		if j := r.child(v, "nsubj"); j >= 0 {
			for _, k := range []int{j, r.child(j, "appos"), r.child(j, "nmod")} {
				if k < 0 || k != j && r.d.Tokens[k].Rel == "nmod" && !en.Document(r.lemma(j)) {
					continue
				}
				if who := r.heads(tokens{k, k + 1}); len(who) > 0 && (k != j || !r.noun(j+1) || r.mention.at(j+1) == r.mention.at(j)) {
					return who, nil
				}
			}
			t := tokens{r.nominalTo(j+1, r.sentence(j).First), j + 1}
			if r.is(t.from, "the", "its", "his", "her") && !en.Document(r.lemma(j)) {
				return nil, []document.Span{r.span(t)}
			}
			return nil, nil
		}
		if r.d.Tokens[v].Rel != "conj" {
			return nil, nil
		}
		v = r.d.Tokens[v].Head
	}
	return nil, nil
}

// heads are the actors that a phrase names: its first person, else its
// organizations and countries.
func (r *reader) heads(t tokens) []int {
	var out []int
	for i := t.from; i < t.to; i++ {
		m := r.mention.at(i)
		if m < 0 || slices.Contains(out, m) {
			continue
		}
		switch men := r.d.Mentions[m]; {
		case men.Type == document.Person:
			return []int{m}
		case men.Type == document.Place && (!r.state(men) && r.mention.at(t.to-1) != m && !r.owns(i, m) || i > t.from && r.tag(i-1) == "IN" || r.describesFirm(m, t)):
		default:
			out = append(out, m)
		}
	}
	return out
}

// owns reports whether the mention m at i is a possessor: "Borland's soldiers".
func (r *reader) owns(i, m int) bool {
	for r.mention.at(i) == m {
		i++
	}
	return r.tag(i) == "POS"
}

// describesFirm reports whether a place only tells where a company is: "the U.S.
// group".
func (r *reader) describesFirm(m int, t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.mention.at(i) < 0 && i > 0 && r.mention.at(i-1) == m {
			return en.Nominal(r.lemma(i)) || r.is(i, "group", "firm", "giant", "maker", "bidder", "buyer", "suitor", "rival", "supplier")
		}
	}
	return false
}

// state reports whether a place can act: a country, or a capital for one.
func (r *reader) state(men document.Mention) bool {
	_, capital := en.Capital(men.Name)
	return capital || en.IsCountry(men.Name)
}

// topic is the organization or country that is the subject of the sentence
// before, which "it" goes on about, or -1.
func (r *reader) topic(sent document.Sentence) int {
	at := r.d.Tokens[sent.First].Sentence - 1
	if at < 0 {
		return -1
	}
	before := r.d.Sentences[at]
	for i := before.First; i < min(before.First+4, before.Last); i++ {
		if m := r.mention.at(i); m >= 0 {
			if men := r.d.Mentions[m]; men.Type == document.Organization || men.Type == document.Place && r.state(men) {
				return m
			}
			return -1
		}
	}
	return -1
}

// author finds who put forward the document that speaks: the subject of the
// last verb of presenting in the sentences before, with its date.
func (r *reader) author(s scene) (who []int, time int) {
	at := r.d.Tokens[s.First].Sentence
	for back := at - 1; back >= max(0, at-3); back-- {
		o := scene{r.d.Sentences[back], r.groupsIn(r.d.Sentences[back])}
		for k := len(o.groups) - 1; k >= 0; k-- {
			switch o.groups[k].lemma {
			case "present", "publish", "submit", "table", "propose", "send", "issue", "release", "unveil", "put-forward", "circulate", "draft":
				if who = r.heads(r.subjectOf(o.groups, k, o.Sentence)); len(who) > 0 {
					return who, r.groupTime(o, k, -1)
				}
			}
		}
	}
	return nil, -1
}

// made fills in who makes a proposal and when.
func (r *reader) made(k int, p *document.ProposalMention, s scene) bool {
	doc := false
	p.By, p.ByWho, doc = r.doers(k, s)
	if doc {
		p.By, p.Time = r.author(s)
	} else {
		p.Time = r.groupTime(s, k, -1)
	}
	return len(p.By) > 0 || len(p.ByWho) > 0
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

// figured reports whether a phrase gives a sum or a share.
func (r *reader) figured(from, end int) bool {
	for i := from; i < end; i++ {
		if (r.tag(i) == "CD" || strings.ContainsAny(r.word(i), "0123456789")) && r.time.at(i) < 0 && (r.is(i-1, "$", "£", "€") || r.is(i+1, "percent", "per", "%", "million", "billion") || en.Currency(r.lemma(i+1))) {
			return true
		}
	}
	return false
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

// recipient is the mention at j when another noun phrase follows it.
func (r *reader) recipient(j, end int, s scene) int {
	if j >= s.Last || r.mention.at(j) < 0 {
		return -1
	}
	m, i := r.mention.at(j), j
	for i < s.Last && r.mention.at(i) == m {
		i++
	}
	if i < s.Last && (r.tag(i) == "DT" || r.tag(i) == "CD" || r.is(i, "$", "€", "£")) {
		return m
	}
	return -1
}

// substantial reports whether contents say what is proposed: a figure or more
// than the bare word for it.
func (r *reader) substantial(t tokens) bool {
	n := 0
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "CD" && r.time.at(i) < 0 {
			return true
		}
		if _, bare := en.ProposalNoun(r.lemma(i)); !bare && (r.noun(i) || r.verb(i)) && r.time.at(i) < 0 {
			n++
		}
	}
	return n > 1
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

// items are the contents from j on: infinitives that are joined are separate
// proposals, joined nouns items of one.
func (r *reader) items(j int, s scene) [][]document.Span {
	c := r.offered(j, s)
	if c.to-c.from < 2 {
		return nil
	}
	var out [][]document.Span
	from := c.from
	add := func(t tokens) {
		if t = r.trim(t); !t.empty() && !r.idle(t) {
			out = append(out, r.nounItems(t))
		}
	}
	for i := c.from + 2; i+1 < c.to; i++ {
		if r.is(i, "and") && (r.is(i+1, "to") && r.tag(i+2) == "VB" || r.is(i+1, "not") && r.is(i+2, "to")) {
			add(tokens{from, i})
			from = i + 1
		}
	}
	add(tokens{from, c.to})
	return out
}

// idle reports whether an infinitive says nothing without what went before: "to
// take it", "to do so".
func (r *reader) idle(t tokens) bool {
	return t.to-t.from == 3 && r.is(t.from, "to") && (r.pronoun(t.from+2) || r.is(t.from+2, "so", "that"))
}

// offered is what is offered from j on: to the end of the clause, a colon included.
func (r *reader) offered(j int, s scene) tokens {
	end := j
	for end < s.Last && end-j < 45 {
		stop := r.is(end, ";", "—", "which", "but", "who", "because", "although", "while") || r.is(end, ",") && !r.listGoesOn(end, s)
		if stop || r.is(end, ".", "”", "\"") && r.quote.at(end) != r.quote.at(j) || end > j && r.carrier(end) ||
			r.is(end, "and") && r.finite(end+1) && !r.hasFinite(tokens{j, end}) {
			break
		}
		if k := r.time.at(end); k >= 0 && r.dates(k) && end > j && r.quote.at(end) < 0 && r.d.Times[k].Latest != "" && r.d.Times[k].Latest <= r.d.Published && r.recent(k) {
			break
		}
		end++
	}
	return r.shorn(r.trim(tokens{j, end}))
}

// carrier reports whether what begins at i tells where words stand, not what they
// are: "in a letter", "before the two sides".
func (r *reader) carrier(i int) bool {
	if !r.is(i, "in", "before") || !r.is(i+1, "a", "an", "the", "its", "his", "her", "their", "both") {
		return false
	}
	for k := i + 2; k < i+6 && r.nominal(k); k++ {
		if r.noun(k) && !r.noun(k+1) {
			return r.is(i, "in") && (en.Utterance(r.lemma(k)) || r.is(k, "letter", "note", "interview", "submission")) || r.is(i, "before") && r.is(k, "side", "sides", "parties", "board", "delegations")
		}
	}
	return false
}

// recent reports whether a time is of the year before the publication, so that
// something can have been proposed then that is news.
func (r *reader) recent(k int) bool {
	now, err := strconv.Atoi(r.d.Published[:min(4, len(r.d.Published))])
	then, bad := strconv.Atoi(r.d.Times[k].Latest[:min(4, len(r.d.Times[k].Latest))])
	return err != nil || bad != nil || now-then <= 1
}

// endsAt reports whether the clause ends with the time at i, so that it dates
// the proposing, not what is proposed.
func (r *reader) endsAt(i, k int, s scene) bool {
	for i < s.Last && r.time.at(i) == k {
		i++
	}
	return i >= s.Last-1 && !r.is(i, "to")
}

// listGoesOn reports whether a comma only parts the items of a list.
func (r *reader) listGoesOn(i int, s scene) bool {
	for j := i + 1; j < min(i+9, s.Last); j++ {
		switch {
		case r.finite(j), r.tag(j) == "VBG":
			return false
		case r.is(j, "and") && !r.finiteAhead(j, s.Last, 6):
			return true
		case r.is(j, ",", ";"):
			return false
		}
	}
	return false
}

// nounItems splits "2,500 euros and a written apology" at its "and".
func (r *reader) nounItems(t tokens) []document.Span {
	if r.hasFinite(t) || r.is(t.from, "to", "not") {
		return []document.Span{r.span(t)}
	}
	var out []document.Span
	from := t.from
	for i := t.from + 1; i+1 < t.to; i++ {
		if r.is(i, "and") && (r.tag(i+1) == "DT" || r.tag(i+1) == "CD" || r.is(i+1, "$", "€", "£")) {
			if x := r.trim(tokens{from, i}); !x.empty() {
				out = append(out, r.span(x))
			}
			from = i + 1
		}
	}
	if x := r.trim(tokens{from, t.to}); !x.empty() {
		out = append(out, r.span(x))
	}
	return out
}

// addressed is the actor behind the last "to" or "from" of a content.
func (r *reader) addressed(c tokens) []int {
	for i := c.to - 2; i > c.from; i-- {
		if !r.is(i, "to", "from", "at") || r.verb(i+1) {
			continue
		}
		for k := i + 1; k < min(i+4, c.to); k++ {
			if m := r.mention.at(k); m >= 0 && r.d.Mentions[m].Type != document.Person {
				return []int{m}
			}
		}
	}
	return nil
}
