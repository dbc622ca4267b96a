package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// wasPut reads proposals in the passive: "$90,000 a family had been put forward",
// "patients would be offered two years of checks", "the sum was proposed by X".
// Whoever tells it speaks for who makes it where nobody else is named.
func (r *reader) wasPut(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	subject := r.subjectOf(s.groups, k, s.Sentence)
	if subject.empty() || g.lemma == "promise" && !r.hasWord(g, "would", "will") {
		return nil
	}
	subject = r.sumBefore(subject, s)
	p.Time = r.groupTime(s, k, -1)
	var by bool
	for j := g.to; j < min(g.to+8, s.Last) && !r.hardBreak(j); j++ {
		if r.is(j, "by") && r.time.at(j+1) < 0 {
			t := tokens{j + 1, r.phraseFrom(j + 1)}
			if p.By = r.heads(t); len(p.By) == 0 {
				p.By = r.apposed(t.to, s)
			}
			if len(p.By) == 0 {
				p.ByWho = r.standing(t)
			}
			by = true
			break
		}
	}
	if !by {
		p.By, p.ByWho = r.teller(g.main)
		p.Spoken = true
	}
	if len(p.By)+len(p.ByWho) == 0 {
		return nil
	}
	switch {
	case (g.lemma == "offer" || g.lemma == "promise") && r.quantified(tokens{g.to, r.phraseFrom(g.to)}):
		p.To = r.heads(subject)
		return r.finished(&p, g, r.items(g.to, s))
	case g.lemma == "promise":
		return nil
	case r.figured(subject.from, subject.to) || r.soMany(subject):
		p.Contents = []document.Span{r.span(subject)}
	case r.is(subject.from, "the", "that", "this") && r.is(subject.to-1, "sum", "figure", "amount", "rate", "price"):
		sum, ok := r.lastSum(s)
		if !ok {
			return nil
		}
		p.Span = r.span(subject)
		p.Contents = []document.Span{sum}
		return []document.ProposalMention{p}
	default:
		return nil
	}
	return r.finished(&p, g, nil)
}

// sumBefore takes along the sum that a tree sets apart from the noun that counts
// it: "[$90,000] a family".
func (r *reader) sumBefore(t tokens, s scene) tokens {
	for t.from > s.First && (r.tag(t.from-1) == "CD" || r.is(t.from-1, "$", "£", "€")) && r.time.at(t.from-1) < 0 {
		t.from--
	}
	return t
}

// apposed is the person named right behind the comma at i: "the mediator, retired
// judge [Ines Roth]".
func (r *reader) apposed(i int, s scene) []int {
	if !r.is(i, ",") {
		return nil
	}
	for i++; i < s.Last && !r.mark(i) && !r.finite(i) && r.tag(i) != "IN"; i++ {
		if m := r.mention.at(i); m >= 0 && r.d.Mentions[m].Type == document.Person {
			return []int{m}
		}
	}
	return nil
}

// standing is the phrase itself when it stands for somebody.
func (r *reader) standing(t tokens) []document.Span {
	if who, ok := r.standsFor(t); ok {
		return []document.Span{who}
	}
	return nil
}

// party is the phrase itself when it stands for somebody who can make a proposal: also "the landlord".
func (r *reader) party(t tokens) []document.Span {
	if who := r.standing(t); len(who) > 0 {
		return who
	}
	if h := r.headOf(t).to - 1; (h > t.from && r.tag(t.from) == "DT" || h >= t.from && r.tag(h) == "NNS") && r.mention.at(h) < 0 && r.noun(h) && en.Party(r.lemma(h)) {
		return []document.Span{r.span(t)}
	}
	return nil
}

// quantified reports whether a phrase is for so much of something: "two years of
// free checks", "$300 each".
func (r *reader) quantified(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if k := r.time.at(i); k >= 0 && r.dates(k) {
			continue
		}
		if head, _, _ := strings.Cut(r.word(i), "-"); r.tag(i) == "CD" && !r.is(i, "one") || head != r.word(i) && (en.NumberWord(head) || head == "two" || strings.Trim(head, "0123456789") == "") {
			return true
		}
	}
	return false
}

// teller is who says what stands at token i, and speaks for a body: an
// organization, a state, or a person with a role.
func (r *reader) teller(i int) ([]int, []document.Span) {
	k := r.attributionOver(r.d.Tokens[i].Span)
	if k < 0 {
		return nil, nil
	}
	src := r.within(r.d.Attributions[k].Source)
	if who := r.heads(src); len(who) > 0 {
		return who, nil
	}
	return nil, r.standing(src)
}

// lastSum is the sum of money or share told last before a sentence, at most
// lastReach sentences back.
func (r *reader) lastSum(s scene) (document.Span, bool) {
	at := r.d.Tokens[s.First].Sentence
	for i := s.First - 1; i >= 0 && at-r.d.Tokens[i].Sentence <= lastReach; i-- {
		if r.tag(i) != "CD" || !r.figured(i, i+1) && !r.is(i-2, "$", "£", "€") && !r.is(i-1, "$", "£", "€") {
			continue
		}
		t := tokens{i, i + 1}
		for t.from > 0 && (r.tag(t.from-1) == "CD" || r.is(t.from-1, "$", "£", "€")) {
			t.from--
		}
		t.to = r.sumEnd(t.to)
		return r.span(t), true
	}
	return document.Span{}, false
}

// sumEnd goes on over the unit of a figure that ends before i.
func (r *reader) sumEnd(i int) int {
	for r.is(i, "percent", "%", "million", "billion") || en.Currency(r.lemma(i)) {
		i++
	}
	if r.is(i, "a", "an", "per") && r.noun(i+1) && r.time.at(i+1) < 0 { // "200 euros a hectare"
		i += 2
	}
	return i
}

// gap is the noun that a verb's clause hangs on and that is its object: "the fund
// that Arland proposed", "the sum they had sought"; -1 when there is none.
func (r *reader) gap(g group) int {
	w := r.d.Tokens[g.main]
	if w.Rel != "acl" || w.Head < 0 || w.Head >= g.from || !r.noun(w.Head) || g.form != finite {
		return -1
	}
	subject := r.child(g.main, "nsubj")
	if subject <= w.Head || r.tag(subject) == "WDT" || r.tag(subject) == "WP" {
		return -1
	}
	for i := w.Head + 1; i < subject; i++ {
		if r.tag(i) == "WRB" || r.is(i, "which", "whom") && r.tag(i-1) == "IN" {
			return -1 // "a system where one person applies", "the letter in which"
		}
	}
	if j := r.child(g.main, "mark"); j > w.Head && j < subject {
		return -1 // "told a rally that she would press for": what is told
	}
	for i := g.to; i < min(g.to+4, r.sentence(g.main).Last); i++ {
		if t := r.d.Tokens[i]; t.Head == g.main && (t.Rel == "obj" || t.Rel == "ccomp" || t.Rel == "xcomp") && r.time.at(i) < 0 {
			return -1
		}
	}
	return w.Head
}

// wasAfter reads "the £800,000 that the charity was after": a sum that somebody wants.
func (r *reader) wasAfter(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	if g.lemma != "be" || g.negated || !r.is(g.to, "after") || !r.mark(g.to+1) && r.tag(g.to+1) != "CC" {
		return nil
	}
	t := r.doing(k, s)
	from := r.nominalTo(g.from, s.First)
	if r.is(from-1, "that", "which") {
		from--
	}
	sum := tokens{r.nominalTo(from, s.First), from}
	if p.Demand = true; !r.figured(sum.from, sum.to) || t.empty() {
		return nil
	}
	if p.By = r.heads(tokens{from, g.from}); len(p.By) == 0 {
		if p.ByWho = r.party(tokens{from, g.from}); len(p.ByWho) == 0 {
			return nil
		}
	}
	p.Contents = []document.Span{r.span(sum)}
	return r.finished(&p, g, nil)
}

// putThat reads "a fund of 9 billion euros, a compromise that Arland tabled on
// Saturday" and "the ban that Arland had demanded", with what becomes of it where
// the verb before says so.
func (r *reader) putThat(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	h := r.gap(g)
	demand := en.Demands(g.lemma) && g.lemma != "want" && g.lemma != "urge" && g.lemma != "insist"
	if !demand && !en.Puts(g.lemma) || (g.lemma == "offer" || g.lemma == "seek") && !g.past || g.lemma == "ask" || r.mention.at(h) >= 0 || en.PersonNoun(r.lemma(h)) || en.Talked(r.lemma(h)) {
		return nil
	}
	if p.Demand = demand; !r.made(k, &p, s) {
		return nil
	}
	from := h // the relative clause begins behind it
	t := tokens{r.nominalTo(h+1, s.First), h + 1}
	over := r.d.Tokens[h].Head
	if _, names := en.ProposalNoun(r.lemma(h)); names || en.Term(r.lemma(h)) {
		if !r.is(t.from-1, ",", "—", "–") || t.from-2 < s.First {
			if under := r.underWhich(g, s); !names && !under.empty() { // "a clause that Arland put forward, under which"
				p.Contents = []document.Span{r.span(t), r.span(under)}
				return r.finished(&p, g, nil)
			}
			if !names || r.d.Tokens[h].Rel == "appos" {
				return nil
			}
			p.Contents = []document.Span{r.span(t)} // "the offer that Arland made": no more than that
			return r.finished(&p, g, nil)
		}
		from = t.from - 1
		if over = r.nounUp(h, s); over < 0 {
			return nil
		}
		t = tokens{r.nominalTo(over+1, s.First), from}
		over = r.d.Tokens[over].Head
	} else if p.Demand && g.lemma == "seek" && !r.figured(t.from, t.to) && !r.sought(t) || !p.Demand && (r.nothing(t.from, t.to) || g.lemma == "offer" && !r.quantified(t)) {
		return nil
	}
	if t = r.shorn(r.trim(t)); t.empty() {
		return nil
	}
	if items := r.nounItems(t); from != h && r.tag(h) == "NN" && len(items) > 1 {
		t = r.within(items[len(items)-1]) // the last is the one meant
	}
	p.Contents = []document.Span{r.span(t)}
	p.Status = r.becomes(over, t, s)
	return r.finished(&p, g, nil)
}

// underWhich is what a clause says that is told of behind who put it forward and when: "under which [imports stop]".
func (r *reader) underWhich(g group, s scene) tokens {
	for i := g.to; i+2 < min(g.to+8, s.Last); i++ {
		if r.is(i, ",") && r.is(i+1, "under") && r.is(i+2, "which") {
			return r.trim(tokens{i + 3, r.relativeEnd(i+3, s)})
		}
	}
	return tokens{}
}

// nounUp is the noun that the apposition at i explains: the last one up the tree
// that is in a phrase before it.
func (r *reader) nounUp(i int, s scene) int {
	best := -1
	for n := r.d.Tokens[i].Head; n >= s.First && n < i; n = r.d.Tokens[n].Head {
		if r.noun(n) && r.mention.at(n) < 0 || r.tag(n) == "CD" || r.is(n, "$", "£", "€") {
			best = n
		}
		if rel := r.d.Tokens[n].Rel; rel != "nmod" && rel != "acl" && rel != "appos" && rel != "nummod" && !(r.verb(n) && rel != "root") && !((rel == "obl" || rel == "obj") && strings.HasPrefix(r.d.Tokens[r.d.Tokens[n].Head].Rel, "acl")) {
			break
		}
	}
	return best
}

// becomes is what the word over a proposal tells of its fate: "will get", "no
// mention of", "rejected".
func (r *reader) becomes(over int, t tokens, s scene) string {
	if over < s.First {
		return "pending"
	}
	over = r.mainOver(over)
	for _, g := range s.groups {
		if g.main != over || g.form != finite {
			continue
		}
		switch fate := en.Fate(g.lemma); {
		case g.modality > en.Future:
		case g.passive && !g.negated && (r.lemma(g.main) == "leave" && r.is(g.main+1, "out") || r.is(g.main, "excluded", "omitted", "struck")):
			return "rejected"
		case g.passive && !g.negated && r.is(g.main, "included", "incorporated", "added"):
			return "accepted"
		case fate != "" && !g.negated:
			return fate
		case en.Grants(g.lemma) && g.negated:
			return "rejected"
		case en.Grants(g.lemma), !g.negated && r.agreement(over):
			return "accepted"
		}
	}
	if fate := r.votedUpon(t, s); fate != "" {
		return fate
	}
	if r.is(over, "mention") && r.is(over-1, "no") || r.is(t.from-1, "without") {
		return "rejected"
	}
	return "pending"
}

// mainOver is the word itself, or the verb for which it is a helper.
func (r *reader) mainOver(i int) int {
	if rel := r.d.Tokens[i].Rel; (rel == "aux" || rel == "cop") && r.d.Tokens[i].Head >= 0 {
		return r.d.Tokens[i].Head
	}
	return i
}

// votedUpon is what a vote makes of the thing at t: "voted against [a winter break]", "11-7 in favour of [a break]".
func (r *reader) votedUpon(t tokens, s scene) string {
	at := t.from - 1
	for _, g := range s.groups {
		if g.lemma != "vote" || g.form != finite || g.negated || g.modality >= en.Future || g.main >= at || at-g.main > 10 {
			continue
		}
		switch {
		case r.is(at, "against"):
			return "rejected"
		case r.is(at, "for"), r.is(at, "of") && r.is(at-1, "favour", "favor"):
			return "accepted"
		}
	}
	return ""
}

// agreement reports whether the subject of the verb at v is what was agreed: "the
// accord rests on a fund".
func (r *reader) agreement(v int) bool {
	j := r.child(v, "nsubj")
	return j >= 0 && r.noun(j) && en.EventNoun(r.lemma(j)) == "agreement"
}

// wouldDo reads what a proposal would do: "a draft circulated by Arland would ban
// fishing". Without a word of who makes it, it is the last one told of: "the offer,
// made on Monday, would have paid each patient $30".
func (r *reader) wouldDo(k int, p *document.ProposalMention, s scene, before []document.ProposalMention) bool {
	g := s.groups[k]
	h := r.child(g.main, "nsubj")
	if h < 0 || h >= g.from || !r.noun(h) || r.mention.at(h) >= 0 || r.quote.at(h) != r.quote.at(g.main) {
		return false
	}
	demand, names := en.ProposalNoun(r.lemma(h))
	if !names && !r.is(h, "text") || en.Errand(r.lemma(g.main)) || r.is(g.main, "be", "cost", "mean") || r.is(h, "idea", "claim", "call", "appeal", "condition") {
		return false
	}
	t := tokens{r.nominalTo(h+1, s.First), h + 1}
	if r.is(t.from-1, "how", "what", "whether", "why", "if", "where") {
		return false // "asked how the plan would help"
	}
	p.Demand = demand
	put := -1
	for i := range s.groups {
		if o := s.groups[i]; r.d.Tokens[o.main].Head == h && o.main > h && o.main < g.from && (o.form == participle || r.tag(o.main) == "VBD") {
			put = i
		}
	}
	p.By, p.ByWho = r.possessor(tokens{t.from, g.from}, h, s)
	if put >= 0 {
		p.Time = r.timeIn(tokens{s.groups[put].to, g.from})
	}
	end := r.offered(g.main, s)
	if r.is(h+1, "to") && r.tag(r.pastAdverbs(h+2)) == "VB" && put < 0 { // "its plan to drain the fen would cost jobs": what it is
		end = r.shorn(r.trim(r.beforeDash(tokens{h + 1, g.from})))
	}
	if end.to-end.from < 3 || r.byNobody(k, s) {
		return false
	}
	p.Contents = []document.Span{r.span(end)}
	if o := r.child(g.main, "obj"); o > g.main {
		p.To = r.heads(tokens{r.nominalTo(o+1, g.to), o + 1})
	}
	if len(p.By)+len(p.ByWho) > 0 {
		return true
	}
	if !r.is(t.from, "the", "that", "this") {
		return false
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Demand == demand })
	if last == nil {
		return false
	}
	if last.Time < 0 {
		last.Time = p.Time
	}
	last.Contents = append(last.Contents, p.Contents...)
	return false
}

// beforeDash cuts a range at a dash.
func (r *reader) beforeDash(t tokens) tokens {
	for i := t.from; i < t.to; i++ {
		if r.is(i, "-", "--", "—", "–") {
			t.to = i
		}
	}
	return t
}

// timeIn is the first date in a range, or -1.
func (r *reader) timeIn(t tokens) int {
	for i := t.from; i < t.to; i++ {
		if k := r.time.at(i); k >= 0 && r.dates(k) {
			return k
		}
	}
	return -1
}

// replyAt is where the phrase begins that something is answered with, a time in
// front of it or not: "answered on Monday with [a text]", or -1.
func (r *reader) replyAt(j int, s scene) int {
	for i := j; i < min(j+9, s.Last) && !r.hardBreak(i); i++ {
		if r.is(i, "with") {
			return i + 1
		}
		if r.verb(i) || r.is(i, ",") {
			return -1
		}
	}
	return -1
}

// answerOf reads "answered on Monday with a text of their own, which names 2049":
// a proposal that is put to who made the last one.
func (r *reader) answerOf(k int, p *document.ProposalMention, s scene, before []document.ProposalMention) bool {
	g := s.groups[k]
	j := r.replyAt(g.to, s)
	if j < 0 {
		return false
	}
	end := r.phraseFrom(j)
	head := r.proposalHead(tokens{j, r.runFrom(j, s)})
	if head < 0 && r.is(r.runFrom(j, s)-1, "text") {
		head = r.runFrom(j, s) - 1
	}
	if head < 0 && !r.quantified(tokens{j, end}) || !r.made(k, p, s) {
		return false
	}
	for end < s.Last && r.is(end, "of", "their", "its", "his", "her", "own", ",") {
		end++
	}
	if items := r.items(j, s); len(items) > 0 {
		p.Contents = items[0]
	}
	if r.is(end, "which", "that") && head >= 0 {
		p.Contents = []document.Span{r.span(r.trim(tokens{end + 1, r.relativeEnd(end+1, s)}))}
	}
	if len(p.Contents) == 0 || head >= 0 && !r.substantial(r.within(p.Contents[0])) {
		return false
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool {
		return len(o.By)+len(o.ByWho) > 0 && (len(o.By) == 0 || !slices.Equal(o.By, p.By))
	})
	if no := len(before) - 1; no >= 0 && len(p.By) == 0 && len(p.ByWho) == 1 && r.is(r.d.TokenAt(p.ByWho[0].Start), "it", "they") && before[no].Status == "rejected" { // "the union said no. It countered with"
		p.By, p.ByWho = before[no].To, before[no].ToWho
	}
	if last != nil {
		p.To, p.ToWho = last.By, last.ByWho
		if len(last.To)+len(last.ToWho) == 0 {
			last.To, last.ToWho = p.By, p.ByWho
		}
	}
	return true
}

// relativeEnd is where a relative clause ends that begins at i.
func (r *reader) relativeEnd(i int, s scene) int {
	for ; i < s.Last; i++ {
		if r.is(i, ";", "—", "but", "because", "although", "while") || r.is(i, ",") && r.finiteAhead(i, s.Last, 4) {
			return i
		}
	}
	return i
}

// askedBy reads "was asked by X to Y".
func (r *reader) askedBy(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	p.Demand = true
	by, end := -1, -1
	for j := g.to; j < s.Last && !r.hardBreak(j); j++ {
		if j == end && r.is(j, ",") && r.is(j+1, "which", "who") { // "asked by the union, which speaks for pilots, to"
			for j += 2; j+1 < s.Last && !r.is(j, ","); j++ {
			}
			end = j
		}
		switch {
		case r.is(j, "by") && by < 0:
			by = j + 1
			end = r.phraseFrom(by)
			p.By = r.heads(tokens{by, end})
			if who, ok := r.standsFor(tokens{by, end}); ok && len(p.By) == 0 {
				p.ByWho = []document.Span{who}
			}
		case by >= 0 && r.tag(j) == "TO" && r.tag(r.pastAdverbs(j+1)) == "VB":
			if len(p.By)+len(p.ByWho) == 0 || j > r.pastTimeAt(end, s)+1 { // "pressed by her host about seeming to"
				return nil
			}
			p.To, p.ToWho, _ = r.doers(k, s)
			p.Time = r.groupTime(s, k, -1)
			return r.finished(&p, g, r.items(j, s))
		}
	}
	return nil
}
