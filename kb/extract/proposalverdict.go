package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// verdict is what the verb of the group at k says of a proposal that is not named behind it, "" for nothing: "ruled out",
// "has refused to do", "described as an insult", "deemed insufficient", "would not discuss".
func (r *reader) verdict(k int, s scene) string {
	g := s.groups[k]
	if g.modality == en.Possible {
		return ""
	}
	would := r.hasWord(g, "would") || r.hasWord(g, "will") || r.hasWord(g, "wo")
	switch {
	case g.negated && would && (en.Consents(g.lemma) || en.Fate(g.lemma) == "accepted" || en.Weighs(g.lemma) || r.is(g.main, "support", "countenance", "entertain", "tolerate", "take", "taking", "have", "do")):
		return "rejected"
	case g.negated:
		return ""
	case r.leads(g, "refuse", "decline") >= 0:
		return "rejected"
	case r.leads(g, "agree", "promise", "pledge") >= 0 && r.lemma(g.main) == "do":
		return "accepted"
	case r.scorns(g, s), g.lemma == "ignore" && !would:
		return "rejected"
	case would:
		return ""
	case g.past && r.is(g.main, "issued", "gave", "given", "provided", "delivered", "supplied", "granted", "got", "received", "obtained"):
		return "accepted"
	}
	return en.Fate(g.lemma)
}

// scorns reports whether a verb of calling or holding something such and such leads to words of scorn: "called it an
// insult", "deemed insufficient", "dismissed as “blackmail”".
func (r *reader) scorns(g group, s scene) bool {
	if g.negated || !en.NamesAs(r.word(g.main)) && !en.HoldsFor(g.lemma) {
		return false
	}
	for i := g.to; i < min(g.to+8, s.Last) && !r.hardBreak(i) && !r.is(i, ","); i++ {
		if en.Scorn(r.lemma(i)) && !r.is(i-1, "not") {
			return true
		}
	}
	return false
}

// fateBehind reads what a clause behind a proposal tells of it: "asked for a delay, which the commission ruled out", "a
// demand that it disarm, something the rebels have refused to do", "an inquiry, a suggestion that Keel described as “an
// insult”".
func (r *reader) fateBehind(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	g := s.groups[k]
	n := r.d.Tokens[g.main].Head
	if g.form != finite && g.form != participle || r.conditional(g.main, s) {
		return p, false
	}
	if p, ok := r.fateByAgent(k, s, before); ok {
		return p, true
	}
	if g.form == finite { // whatever the tree has it for: "something the rebels have refused to do"
		from := r.nominalTo(g.from, s.First)
		if from < g.from && r.is(from-1, "that", "which") && r.is(from-2, "something") {
			from--
		}
		if r.is(from-1, "something") && r.is(from-2, ",", "—", "–") {
			n = from - 1
		}
	}
	if n < s.First || n >= g.from || r.d.Tokens[g.main].Rel != "acl" && !r.is(n, "something") || r.child(g.main, "obj") > g.main {
		return p, false
	}
	sub := r.child(g.main, "nsubj")
	if r.is(n, "something") {
		sub = g.from - 1
	}
	if sub < 0 && r.is(r.nominalTo(n+1, s.First)-1, ",") && r.nominal(n+1) { // "a suggestion [his counterpart], Keel, described"
		sub = r.phraseFrom(n+1) - 1
		for sub > n+1 && r.mark(sub) {
			sub--
		}
	}
	if sub <= n || r.is(sub, "which", "who", "that") {
		return p, false
	}
	opens := r.firstUnder(sub, s)
	for opens-1 > n && (r.nominal(opens-1) || r.tag(opens-1) == "DT" || r.mark(opens-1) && opens-2 > n) && !r.is(opens-1, "which", "that") {
		opens--
	}
	_, names := en.ProposalNoun(r.lemma(n))
	reduced := (names || r.is(n, "something", "move", "step", "condition", "concession", "measure", "price", "sum", "figure", "change")) && r.is(r.nominalTo(n+1, s.First)-1, ",", "—", "–") && (opens == n+1 || opens == n+2 && r.is(n+1, "that", "which"))
	if !reduced && !(r.is(opens-1, "which") && r.is(opens-2, ",")) {
		return p, false
	}
	fate := r.verdict(k, s)
	if fate == "" || fate == "withdrawn" {
		return p, false
	}
	var last *document.ProposalMention
	for i := len(before) - 1; i >= 0 && last == nil && r.d.SentenceAt(before[i].Start) == r.d.Tokens[s.First].Sentence; i-- {
		if before[i].Status == "pending" && before[i].Start < r.d.Tokens[g.from].Start {
			last = &before[i]
		}
	}
	if last == nil {
		return p, false
	}
	who := r.heads(tokens{opens, g.from})
	var unnamed []document.Span
	if len(who) == 0 {
		if who = r.apposed(sub+1, s); len(who) == 0 && en.Party(r.lemma(sub)) {
			unnamed = []document.Span{r.span(tokens{r.nominalTo(sub+1, s.First), sub + 1})}
		}
	}
	if r.shareName(who, last.By) {
		return p, false
	}
	if at := r.butNot(g, s); at > 0 && fate == "accepted" { // "a compromise that Keel accepted but the Greens did not"
		fate = "rejected"
		if who, unnamed = r.heads(tokens{at, r.phraseFrom(at)}), nil; len(who) == 0 {
			unnamed = r.party(tokens{at, r.phraseFrom(at)})
		}
	}
	p = r.fateOfThis(*last, fate, g)
	if len(p.To)+len(p.ToWho) == 0 {
		p.To, p.ToWho = who, unnamed
	}
	return p, true
}

// butNot is where those begin of whom a clause behind a group says that they did not do so too: "but [the Greens] did not".
func (r *reader) butNot(g group, s scene) int {
	if !r.is(g.to, "but") {
		return -1
	}
	end := r.phraseFrom(g.to + 1)
	if r.is(end, "did", "has", "have", "would") && r.is(end+1, "not", "n't") && (r.mark(end+2) || end+2 >= s.Last) {
		return g.to + 1
	}
	return -1
}

// heardBy fills in whom the last proposal is put to where a text tells only that they have to answer it: "the board will
// reply to that next week", "is due to discuss the request with management", "the ministry has not responded".
func (r *reader) heardBy(k int, s scene, before []document.ProposalMention) {
	g := s.groups[k]
	if g.form != finite && !(g.form == infinitive && r.is(g.to, "the", "it", "that")) || g.passive || r.conditional(g.main, s) {
		return
	}
	answers := g.lemma == "reply" || g.lemma == "respond" || g.lemma == "answer"
	weighs := en.Weighs(g.lemma) || g.lemma == "put"
	if !answers && !weighs {
		return
	}
	i := g.to
	if r.is(i, "to") && answers {
		i++
	}
	thing := r.is(i, "it", "that", "this", "them") && (!r.nominal(i+1) || r.time.at(i+1) >= 0)
	end := i + 1
	if !thing {
		end = r.runFrom(i, s)
		thing = r.is(i, "the", "that", "this", "their", "its", "his", "her") && r.proposalHead(tokens{i, end}) >= 0
	}
	if !thing && !(answers && g.negated && (r.mark(g.to) || r.time.at(g.to) >= 0)) {
		return
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Status == "pending" })
	if last == nil || len(last.To)+len(last.ToWho) > 0 {
		return
	}
	who, unnamed, _ := r.doers(k, s)
	if n := r.subjectNoun(g.main); len(who)+len(unnamed) == 0 && n >= 0 && r.noun(n) && en.Party(r.lemma(n)) {
		unnamed = []document.Span{r.span(tokens{r.nominalTo(n+1, r.sentence(n).First), n + 1})}
	}
	maker := r.shareName(who, last.By) || r.shareNoun(unnamed, last.ByWho) || len(unnamed) > 0 && r.pronoun(r.within(unnamed[0]).from)
	if (g.lemma == "put" || maker || len(who)+len(unnamed) == 0) && thing && r.is(end, "with", "to") && (weighs && r.is(end, "with") || g.lemma == "put") { // "discuss it with management"
		o := document.ProposalMention{}
		r.asks(&o, tokens{end + 1, r.phraseFrom(end + 1)})
		if h := r.headOf(tokens{end + 1, r.phraseFrom(end + 1)}).to - 1; len(o.To)+len(o.ToWho) == 0 && h > end && en.Party(r.lemma(h)) {
			o.ToWho = []document.Span{r.span(tokens{end + 1, h + 1})}
		}
		last.To, last.ToWho = o.To, o.ToWho
		return
	}
	if g.lemma == "put" || maker {
		return
	}
	last.To, last.ToWho = who, unnamed
}

// putBehind reads what a participle says of something that somebody put forward: "a clause on hydropower, sought by Doe,
// was left out", "eleven clubs voted against a winter break proposed by the league", "it will stay here until May, an
// arrangement suggested by Doe".
func (r *reader) putBehind(k int, s scene) []document.ProposalMention {
	g := s.groups[k]
	if g.form != participle || !en.PutBehind(g.lemma) || g.lemma == "seek" && r.d.Tokens[g.main].Rel != "acl" {
		return nil
	}
	by := g.to
	if k := r.time.at(by); k >= 0 || r.is(by, "on", "in") && r.time.at(by+1) >= 0 {
		by = r.pastTimeAt(by, s)
	}
	n := r.d.Tokens[g.main].Head
	if !r.is(by, "by") || r.d.Tokens[g.main].Rel != "acl" || n < s.First || n >= g.from || !r.noun(n) || r.mention.at(n) >= 0 || en.PersonNoun(r.lemma(n)) {
		return nil
	}
	p := document.ProposalMention{Time: r.groupTime(s, k, -1), Status: "pending", Demand: en.Demands(g.lemma)}
	agent := tokens{by + 1, r.phraseFrom(by + 1)}
	if p.By = r.heads(agent); len(p.By) == 0 {
		if p.By = r.apposed(agent.to, s); len(p.By) == 0 {
			if p.ByWho = r.party(agent); len(p.ByWho) == 0 && r.is(agent.from, "the") && agent.to > agent.from+1 && r.noun(agent.to-1) && en.Party(r.lemma(agent.to-1)) {
				p.ByWho = []document.Span{r.span(agent)}
			}
		}
	}
	if len(p.By)+len(p.ByWho) == 0 {
		return nil
	}
	t := tokens{r.nominalTo(n+1, s.First), n + 1}
	_, names := en.ProposalNoun(r.lemma(n))
	if (names || r.is(n, "arrangement", "move", "measure", "step", "change", "solution", "date", "name", "condition")) && r.is(t.from-1, ",", "—", "–") {
		main := r.trim(tokens{s.First, t.from - 1})
		if main.to-main.from < 4 || r.quote.at(main.from) >= 0 {
			return nil
		}
		for _, o := range s.groups {
			if o.main < main.to && o.form == finite && !o.negated && o.modality <= en.Future {
				p.Status = "accepted"
			}
		}
		p.Contents = []document.Span{r.span(main)}
		return r.finished(&p, g, nil)
	}
	if names || en.Document(r.lemma(n)) || g.lemma == "seek" && !r.substantial(t) && r.tag(n+1) != "IN" || r.tag(t.from) == "PRP$" {
		return nil
	}
	end := g.from
	for end > n+1 && (r.is(end-1, ",", "—", "first", "originally") || r.tag(end-1) == "RB") {
		end--
	}
	if t = r.shorn(r.trim(tokens{t.from, end})); !r.substantial(t) {
		return nil // "the changes proposed by"
	}
	p.Contents = []document.Span{r.span(t)}
	p.Status = r.becomes(r.d.Tokens[n].Head, t, s)
	return r.finished(&p, g, nil)
}

// willNot reads "she would not be taking it", "the union will not accept that" of the last offer.
func (r *reader) willNot(k int, s scene, before []document.ProposalMention, p *document.ProposalMention) bool {
	g := s.groups[k]
	last := r.lastPut(before, s, func(o document.ProposalMention) bool { return o.Status == "pending" })
	if last == nil || r.mention.at(g.main) >= 0 || r.conditional(g.main, s) {
		return false
	}
	who, unnamed, _ := r.doers(k, s)
	if r.shareName(who, last.By) {
		return false
	}
	if *p = r.fateOfThis(*last, "rejected", g); len(p.To)+len(p.ToWho) == 0 {
		p.To, p.ToWho = who, unnamed
	}
	return true
}

// opposedBefore reports whether a clause before a group says that somebody was against it.
func (r *reader) opposedBefore(g group, s scene) bool {
	for i := max(s.First, g.from-60); i < g.from; i++ {
		if r.is(i, "opposed", "objected", "objections", "balked", "baulked", "against") {
			return true
		}
	}
	return false
}

// alone reports whether a group tells no more than that somebody does or does not
// agree: "said no within a day", "the regulator refused on Tuesday".
func (r *reader) alone(g group) bool {
	switch g.lemma {
	case "say-no", "say-yes":
	case "refuse", "accept":
		if r.lemma(g.to-1) != g.lemma {
			return false
		}
	default:
		return false
	}
	return r.mark(g.to) || r.time.at(g.to) >= 0 || r.is(g.to, "and", "but", "outright") || r.is(g.to, "on", "within", "in", "at") && (r.time.at(g.to+1) >= 0 || r.tag(g.to+1) == "DT") ||
		r.is(g.to, "by") && (r.tag(g.to+1) == "CD" || r.is(g.to+2, "margin", "majority", "vote", "show") || r.is(g.to+3, "margin", "majority", "vote"))
}

// turnedAway reads "offered $85,000 a family and was turned down": what becomes of
// the offer that the same subject makes in the clause before.
func (r *reader) turnedAway(k int, s scene, fate string, before []document.ProposalMention) {
	g := s.groups[k]
	if r.d.Tokens[g.main].Rel != "conj" || !r.is(g.from-1, "and", "but", ",") || len(before) == 0 {
		return
	}
	last := &before[len(before)-1]
	if at := r.d.TokenAt(last.Start); at >= s.First && at < g.from && last.Status == "pending" {
		last.Status = fate
	}
}

// creditedFor reads "thanked Norland for offering aircraft", "criticised the union for demanding a rise of 9 percent": what
// somebody is told to have put by how another takes it.
func (r *reader) creditedFor(k int, s scene) []document.ProposalMention {
	g := s.groups[k]
	if g.form != finite || g.passive || g.negated || g.modality >= en.Future || !en.CreditsFor(g.lemma) || r.conditional(g.main, s) {
		return nil
	}
	at := g.to
	for at < min(g.to+12, s.Last) && !r.is(at, "for") && !r.hardBreak(at) {
		at++
	}
	v := r.lemma(at + 1)
	if !r.is(at, "for") || r.tag(at+1) != "VBG" || !en.Puts(v) && !en.Demands(v) || v == "want" {
		return nil
	}
	p := document.ProposalMention{Time: -1, Status: "pending", Demand: en.Demands(v)}
	if p.By = r.heads(tokens{g.to, at}); len(p.By) == 0 {
		p.ByWho = r.party(tokens{g.to, at})
	}
	items := r.items(at+2, s)
	if len(p.By)+len(p.ByWho) == 0 || len(items) == 0 || r.nothing(at+2, r.phraseFrom(at+2)) {
		return nil
	}
	if p.To, p.ToWho, _ = r.doers(k, s); g.lemma != "thank" || r.shareName(p.To, p.By) { // one can scold for what was put to others
		p.To, p.ToWho = nil, nil
	}
	g.main = at + 1
	return r.finished(&p, g, items)
}

// conceded reads "conceded 600 crowns": less than what was asked for just before, which it is put in place of.
func (r *reader) conceded(k int, s scene, before []document.ProposalMention) []document.ProposalMention {
	g := s.groups[k]
	if g.lemma != "concede" || g.form != finite || g.passive || g.negated || g.modality >= en.Future || !r.quantified(tokens{g.to, r.phraseFrom(g.to)}) || r.finiteAhead(g.to, s.Last, 8) || r.is(r.phraseFrom(g.to)-1, "goals", "goal", "points", "runs", "seats") {
		return nil
	}
	last := r.lastPut(before, s, func(o document.ProposalMention) bool {
		return o.Demand && o.Status == "pending" && len(o.Contents) > 0 && r.quantified(r.within(o.Contents[0]))
	})
	if unit := r.phraseFrom(g.to) - 1; last == nil || r.noun(unit) && !r.saidIn(unit, *last) && !en.Currency(r.lemma(unit)) {
		return nil // "conceded 600 penalties"
	}
	p := document.ProposalMention{Time: r.groupTime(s, k, -1), Status: "pending", To: last.By, ToWho: last.ByWho}
	if p.By, p.ByWho, _ = r.doers(k, s); len(p.By)+len(p.ByWho) == 0 || r.shareName(p.By, last.By) {
		return nil
	}
	if len(last.To)+len(last.ToWho) == 0 {
		last.To, last.ToWho = p.By, p.ByWho
	}
	last.Status = superseded
	return r.finished(&p, g, r.items(g.to, s))
}

// soldTo reads "has agreed to be bought by Keel for $16 a share": an offer that its subject accepts.
func (r *reader) soldTo(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.lemma != "agree" || g.negated || g.modality >= en.Future || !r.is(g.to, "to") && !r.is(g.main+1, "to") || r.conditional(g.main, s) {
		return false
	}
	v := g.main + 2
	if !r.is(v, "be") || !r.is(v+1, "bought", "acquired", "purchased", "taken") {
		return false
	}
	for v++; v < min(g.main+7, s.Last) && !r.is(v, "by"); v++ {
	}
	agent := tokens{v + 1, v + 1}
	for agent.to < s.Last && r.nominal(agent.to) && r.tag(agent.to) != "CD" {
		agent.to++
	}
	if p.By = r.heads(agent); !r.is(v, "by") || len(p.By) == 0 {
		return false
	}
	p.By = p.By[len(p.By)-1:] // "Norland's [Keel AG]"
	sum := r.figureBehind("for", agent.to-1, s)
	if sum.empty() {
		sum = r.figureBehind("in", agent.to-1, s)
	}
	if p.To, p.ToWho, _ = r.doers(k, s); sum.empty() || len(p.To)+len(p.ToWho) == 0 {
		return false
	}
	p.Status, p.Contents = "accepted", []document.Span{r.span(sum)}
	p.Time = -1
	return true
}

// noGrounds reads "saw no grounds to intervene", "has no plans to close the mine": what somebody had asked for, if anybody
// had, will not be done.
func (r *reader) noGrounds(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if g.lemma != "see" && g.lemma != "have" || g.passive || g.negated || !r.is(g.to, "no") || r.conditional(g.main, s) {
		return false
	}
	i := g.to + 1
	if r.is(i, "current", "present", "immediate") {
		i++
	}
	if !r.is(i, "need", "reason", "grounds", "case", "plans", "intention", "justification") || r.tag(i+1) != "TO" || en.Errand(r.lemma(i+2)) || en.Stative(r.lemma(i+2)) {
		return false
	}
	items := r.items(i+1, s)
	if p.To, p.ToWho, _ = r.doers(k, s); len(items) == 0 || len(p.To)+len(p.ToWho) == 0 {
		return false
	}
	p.Status, p.Contents = "rejected", items[0]
	return true
}

// wontHappen reports whether words say that what is meant will not come about: “That won't be happening”.
func (r *reader) wontHappen(i, to int) bool {
	not := false
	for j := i + 1; j < min(i+7, to); j++ {
		not = not || r.is(j, "not", "n't", "never")
		if r.is(j, "happen", "happening") {
			return not && !r.is(j+1, "again") // of what did happen
		}
	}
	return false
}

// bareWould is what somebody says they will or will not do with what was put, left out where it is known: "said she would
// not", "told reporters that it would be", "" for nothing.
func (r *reader) bareWould(k int, s scene, o document.ProposalMention) string {
	g := s.groups[k]
	if !o.Demand || !r.hasWord(g, "would") && !r.hasWord(g, "will") && !r.hasWord(g, "wo") && !r.is(g.main, "would", "will", "wo") || r.d.SentenceAt(o.Start) == r.d.Tokens[s.First].Sentence && g.from < r.d.TokenAt(o.Start) {
		return ""
	}
	if r.tag(g.main) != "MD" && r.lemma(g.main) != "be" && r.lemma(g.main) != "do" || !r.mark(g.to) && g.to < s.Last || r.is(g.to, ",") && !r.is(g.to+1, "and", "but") && !r.quoteMark(g.to+1) {
		return ""
	}
	t := r.doing(k, s)
	if n := g.from - 1; !r.is(n, "it", "he", "she", "they", "that") && (t.empty() || !r.bySide(k, s, o)) {
		return ""
	}
	if r.attributionOver(r.d.Tokens[g.main].Span) < 0 {
		return ""
	}
	if g.negated || r.is(g.main+1, "not", "n't") {
		return "rejected"
	}
	return "accepted"
}

// butRefused reports whether a clause with "but" sets what others did against what somebody had asked for or offered: "had
// asked for a delay, but the judge ordered it to pay within 90 days".
func (r *reader) butRefused(k int, s scene, o document.ProposalMention) bool {
	g := s.groups[k]
	at := r.beforeSubject(k, s)
	if !r.is(at, "but") || r.d.SentenceAt(o.Start) != r.d.Tokens[s.First].Sentence || r.quote.at(g.main) >= 0 {
		return false
	}
	had := false
	for _, p := range s.groups[max(0, k-8):k] {
		if (en.Demands(p.lemma) || en.Puts(p.lemma) || r.leads(p, "offer", "ask", "propose") >= 0) && r.hasWord(p, "had") {
			had = true
		}
	}
	who, unnamed := r.whoDoes(k, s)
	if to := len(o.To) + len(o.ToWho); to > 0 && !r.bySide(k, s, o) || (to == 0 || r.is(g.main, "told", "said")) && !r.ruled(g) || r.is(g.to, "in") || en.Fate(g.lemma) != "" || en.Declines(g.lemma) {
		return false // others do other things: "but fans stayed loyal"
	}
	if !had || len(who)+len(unnamed) == 0 || r.shareName(who, o.By) || r.shareNoun(unnamed, o.ByWho) || len(unnamed) > 0 && r.pronoun(r.within(unnamed[0]).from) {
		return false
	}
	for i := g.from; i < min(g.from+40, s.Last); i++ {
		if en.Consents(r.lemma(i)) && !g.negated || en.Fate(r.lemma(i)) == "accepted" && !g.negated || en.Weighs(r.lemma(i)) || r.is(i, "yet", "wait", "later", "reply", "replied", "answer", "decide", "next") {
			return false
		}
	}
	return true
}

// fateByAgent reads "asked for a hut in the yard, an idea dismissed by Doe as “unsafe”".
func (r *reader) fateByAgent(k int, s scene, before []document.ProposalMention) (p document.ProposalMention, ok bool) {
	g := s.groups[k]
	n := g.from - 1
	_, names := en.ProposalNoun(r.lemma(n))
	if g.form != participle || !r.is(g.to, "by") || !r.noun(n) || !(names || r.is(n, "move", "step", "condition", "measure")) || !r.is(r.nominalTo(n+1, s.First)-1, ",", "—", "–") {
		return p, false
	}
	fate := en.Fate(g.lemma)
	if fate == "" && r.scorns(g, s) {
		fate = "rejected"
	}
	if len(before) == 0 || fate == "" || fate == "withdrawn" {
		return p, false
	}
	last := &before[len(before)-1]
	if last.Status != "pending" || r.d.SentenceAt(last.Start) != r.d.Tokens[s.First].Sentence {
		return p, false
	}
	p = r.fateOfThis(*last, fate, g)
	if agent := (tokens{g.to + 1, r.phraseFrom(g.to + 1)}); len(p.To)+len(p.ToWho) == 0 {
		if p.To = r.heads(agent); len(p.To) == 0 {
			p.ToWho = r.party(agent)
		}
	}
	return p, true
}

// ruled reports whether the verb of a group tells that who asked is told or given something else: "ordered it to pay".
func (r *reader) ruled(g group) bool {
	them := r.is(g.to, "it", "them", "him", "her") || r.is(g.main+1, "it", "them", "him", "her")
	return g.past && !g.passive && !g.negated && (them && r.is(g.main, "ordered", "told", "gave", "granted", "allowed", "awarded", "fined") || r.is(g.main, "ruled", "sided", "voted", "decided") && (r.is(g.to, "against") || r.is(g.main+1, "against")))
}

// askedOther reports whether a sentence, or a question right before it, tells that something else was asked than was put:
// "Had he lied? The answer was no", "“No,” said Doe, when asked if he would run".
func (r *reader) askedOther(s scene, o document.ProposalMention) bool {
	from := -1
	if first := s.First - 1; first > 0 {
		for i := first; i > max(0, first-3); i-- {
			if r.word(i) == "?" {
				from = r.sentence(i).First
			}
		}
	}
	for i := s.First; i < s.Last && from < 0; i++ {
		if r.is(i, "asked") && r.is(i+1, "if", "whether", "about", "how", "what", "why") {
			from = i
		}
	}
	if from < 0 {
		return false
	}
	for i := from; i < s.Last; i++ {
		if r.saidIn(i, o) && !auxiliary(r.lemma(i)) {
			return false
		}
	}
	return true
}
