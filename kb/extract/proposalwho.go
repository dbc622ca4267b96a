package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// doers are who does what the group at k tells: mentions, or phrases that
// stand for them.
func (r *reader) doers(k int, s scene) (who []int, unnamed []document.Span, doc bool) {
	t := r.doing(k, s)
	if t.empty() {
		return nil, nil, false
	}
	if i := s.groups[k].from - 1; r.is(i, "which") {
		if m := r.mention.at(i - 2); r.is(i-1, ",") && m >= 0 && r.d.Mentions[m].Type == document.Organization {
			return []int{m}, nil, false // "said Jane Doe of [the guild], which wants"
		}
	}
	if m := r.describedPerson(s.groups[k].main); m >= 0 && r.is(s.groups[k].from-1, "who") {
		return []int{m}, nil, false
	}
	if head := r.headOf(t).to - 1; t.to < s.groups[k].from && head >= t.from && r.mention.at(head) < 0 && r.tag(head) == "NN" && (en.PersonNoun(r.lemma(head)) || en.RoleNoun(r.lemma(head)) || en.Party(r.lemma(head)) && !en.Nominal(r.lemma(head))) {
		if who := r.apposed(t.to, s); len(who) > 0 { // "the bishop of Arlby, Lars Holt, appealed"
			return who, nil, false
		}
	}
	if who = r.withJoined(r.heads(t)); len(who) > 0 {
		return who, r.officer(t), false
	}
	if who = r.speaks(t, s.groups[k].main); len(who) > 0 {
		return who, nil, false
	}
	if m := r.affiliated(t, s); m >= 0 {
		return []int{m}, nil, false
	}
	if who := r.apposed(t.to, s); len(who) > 0 && t.to < s.groups[k].from { // "the mediator, retired judge Ines Roth, proposed"
		return who, nil, false
	}
	if m := r.countryIn(t); m >= 0 && r.is(t.to-1, "side", "government", "delegation", "team", "officials", "negotiators", "authorities", "presidency") {
		return []int{m}, nil, false // "the Danish side"
	}
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && en.Document(r.lemma(i)) {
			return nil, nil, true
		}
	}
	if r.is(t.from, "he", "she") && t.to-t.from == 1 {
		if m := r.saysOfOneself(t.from); m >= 0 {
			return []int{m}, nil, false
		}
	}
	if r.is(t.from, "it", "they") && t.to-t.from == 1 {
		if who, ok := r.saysOfItself(t.from, s); ok {
			return who, nil, false
		}
		if m := r.topic(s.Sentence); m >= 0 {
			return []int{m}, nil, false
		}
	}
	if span, ok := r.standsFor(t); ok {
		return nil, []document.Span{span}, false
	}
	if head := r.headOf(t); r.is(t.from, "the") && head.to < t.to && r.is(head.to, "of") && en.RoleNoun(r.lemma(head.to-1)) {
		return nil, []document.Span{r.span(t)}, false // "the head of the firm Acme"
	}
	if firm := r.firm(t, s); len(firm) > 0 {
		return r.bidder(s, t), firm, false
	}
	if r.othersThan(t) {
		return nil, nil, false
	}
	who, unnamed = r.treeDoers(s.groups[k].main)
	return who, unnamed, false
}

// speaks are whom a verb that reports what was said has for its source, where the
// subject t is only what is theirs: "said her country was ready, and demanded".
func (r *reader) speaks(t tokens, verb int) []int {
	if r.tag(t.from) != "PRP$" {
		return nil
	}
	for _, k := range r.said[r.d.Tokens[verb].Sentence] {
		if a := r.d.Attributions[k]; a.Cue.Contains(r.d.Tokens[verb].Span) && a.Source.Len() > 0 {
			return r.heads(r.within(a.Source))
		}
	}
	return nil
}

// firm is a phrase that stands for a business by where it is: "the U.S. group".
func (r *reader) firm(t tokens, s scene) []document.Span {
	for i := t.from; i < t.to && !r.is(i, ","); i++ {
		if r.describesFirm(i) && r.is(t.from, "the", "its", "his", "her") {
			return []document.Span{r.span(tokens{t.from, r.behind(i) + 1})}
		}
	}
	return nil
}

// bidder is who is buying, where the sentence tells whose takeover it is and "the
// group" at t offers something: "cleared Norland Oil's takeover of Halden after the
// U.S. group offered to sell a unit".
func (r *reader) bidder(s scene, t tokens) []int {
	for i := s.First; i < t.from; i++ {
		if r.tag(i) == "POS" && r.is(i+1, "takeover", "purchase", "acquisition", "bid", "buyout") && r.mention.at(i-1) >= 0 {
			return []int{r.mention.at(i - 1)}
		}
	}
	return nil
}

// doing is the phrase of who does what the group at k tells. Where the tree has its
// subject to the left of the phrase before the verb, that phrase is no more than
// the end of it: "the operator of a train that derailed in Norland offered".
func (r *reader) doing(k int, s scene) tokens {
	t := r.subjectOf(s.groups, k, s.Sentence)
	v := s.groups[k].main
	for r.child(v, "nsubj") < 0 && r.d.Tokens[v].Rel == "conj" && r.d.Tokens[v].Head >= s.First && r.d.Tokens[v].Head < v {
		v = r.d.Tokens[v].Head
	}
	if t.empty() {
		return t
	}
	j := r.child(v, "nsubj")
	if n := r.insideOf(t.to-1, s); n >= 0 {
		j = n
	}
	if body := r.datelineEnd(s.First, s.Last); body > j {
		t.from = max(t.from, body)
		return t
	}
	if j >= t.from && j < t.to && r.noun(j) {
		for t.from < j && !r.d.Hangs(t.from, j) && !r.d.Hangs(j, t.from) { // "in exchange [Norland] proposed"
			t.from++
		}
		return t
	}
	if j < s.First || j >= t.from || !r.noun(j) || r.mention.at(j) >= 0 || r.mention.at(j+1) >= 0 && r.noun(j+1) {
		return t
	}
	end := j + 1
	for end < t.from && !r.is(end, ",", "—", "(") && !r.finite(end) && r.tag(end) != "WDT" && r.tag(end) != "WP" && r.tag(end) != "VBN" {
		end++
	}
	if w := r.d.Tokens[end]; r.tag(end) == "VBN" && w.Rel == "acl" && w.Head == j && !r.is(end, "called", "named", "known", "dubbed", "led", "headed") {
		return tokens{r.nominalTo(j+1, s.First), end} // "[a firm] blamed for fouling the river"
	}
	clause := false
	for i := end; i < t.from; i++ {
		if r.finite(i) && r.d.Tokens[i].Rel != "acl" {
			return t // another clause stands between them
		}
		clause = clause || r.finite(i) || r.is(i, ",", "—")
	}
	if m := r.mention.at(t.from); t.from == end+1 && r.is(end, ",") && m >= 0 && r.d.Mentions[m].Type == document.Person {
		return tokens{r.nominalTo(j+1, s.First), t.to} // "the mayor of Larnport, Ada Quist"
	}
	if !clause { // "groups including the Dock Union"
		return tokens{r.nominalTo(j+1, s.First), t.to}
	}
	return tokens{r.nominalTo(j+1, s.First), end}
}

// insideOf is the noun that a clause around token i describes, -1 when none does:
// the operator of "the operator of a train that derailed in [the Alps]".
func (r *reader) insideOf(i int, s scene) int {
	if r.d.Tokens[i].Rel == "flat" && r.d.Tokens[i].Head >= s.First {
		i = r.d.Tokens[i].Head
	}
	v := r.d.Tokens[i].Head
	for v >= s.First && r.tag(v) == "VBG" && r.d.Tokens[v].Rel == "advcl" && r.d.Tokens[v].Head < v && r.d.Tokens[r.d.Tokens[v].Head].Rel == "acl" { // "blamed for fouling the river"
		v = r.d.Tokens[v].Head
	}
	if rel := r.d.Tokens[i].Rel; rel != "obl" && rel != "obj" || v < s.First || v > i || r.d.Tokens[v].Rel != "acl" || !r.verb(v) {
		return -1
	}
	n := r.d.Tokens[v].Head
	for n >= s.First && n < v && r.d.Tokens[n].Rel == "nmod" {
		n = r.d.Tokens[n].Head
	}
	if n < s.First || n >= v || !r.noun(n) {
		return -1
	}
	return n
}

// officer is a phrase that names a body only to tell whose officer is meant:
// "Norland's attorney general".
func (r *reader) officer(t tokens) []document.Span {
	if last := t.to - 1; last > t.from && r.mention.at(last) < 0 && r.tag(r.behind(t.from)) == "POS" && r.mention.at(t.from) >= 0 && (en.RoleNoun(r.lemma(last)) || r.is(last, "general") && r.is(last-1, "attorney")) {
		return []document.Span{r.span(t)}
	}
	return nil
}

// affiliated is the body that somebody in the sentence before is of, where "the
// group" goes on about it, or that person where the body has no known name: "said
// Jane Doe of Clean Bay. The group asks", "Jane Doe, who leads the Clean Bay
// campaign"; or -1.
func (r *reader) affiliated(t tokens, s scene) int {
	at := r.d.Tokens[s.First].Sentence - 1
	if at < 0 || r.d.Sentences[at].Paragraph != r.d.Sentences[at+1].Paragraph || !r.is(t.from, "the") || !r.is(t.from+1, "group", "campaign", "movement", "network", "union", "party", "charity", "association", "coalition") || t.from != s.First {
		return -1
	}
	for i := r.d.Sentences[at].Last - 1; i > r.d.Sentences[at].First+1; i-- {
		of := r.mention.at(i - 1)
		if of < 0 || r.d.Mentions[of].Type != document.Person || r.mention.at(i) == of {
			continue
		}
		j := i + 1
		switch {
		case r.is(i, "of", "from", "with") && (r.mention.at(j) >= 0 || r.capital(j)):
		case r.is(i, ",") && r.is(j, "who") && r.is(j+1, "leads", "coordinates", "heads", "runs", "chairs", "founded", "directs", "speaks"):
			for j += 2; r.tag(j) == "DT" || r.is(j, "for"); j++ {
			}
		default:
			continue
		}
		if m := r.mention.at(j); m >= 0 && r.d.Mentions[m].Type != document.Person {
			return m
		}
		return of
	}
	return -1
}

// saysOfOneself is the person named as who says what "he" or "she" at i begins, -1 for none: "Keel,
// the minister, said he'd asked for talks".
func (r *reader) saysOfOneself(i int) int {
	k := r.attributionOver(r.d.Tokens[i].Span)
	if k < 0 || r.quote.at(i) >= 0 {
		return -1
	}
	a := r.d.Attributions[k]
	if a.Source.Len() == 0 || a.Cue.Start < a.Source.Start || a.Content[0].Start != r.d.Tokens[i].Start {
		return -1
	}
	if who := r.heads(r.within(a.Source)); len(who) == 1 && r.d.Mentions[who[0]].Type == document.Person {
		return who[0]
	}
	return -1
}

// saysOfItself is the body that says what "it" at i does: "the gang boasted that it
// held 11 million records".
func (r *reader) saysOfItself(i int, s scene) ([]int, bool) {
	if r.quote.at(i) >= 0 {
		return nil, false
	}
	if k := r.attributionOver(r.d.Tokens[i].Span); k >= 0 && r.d.Attributions[k].Source.Len() > 0 {
		if who, ok := r.bodyOf(r.within(r.d.Attributions[k].Source), i); ok {
			return who, true
		}
	}
	for k, g := range s.groups {
		if c := r.cueAt(g.main); g.to <= i && g.form == finite && c != nil && c.Kind == en.Speech {
			return r.bodyOf(r.doing(k, s), i)
		}
	}
	return nil, false
}

// bodyOf is the body that a phrase names, which the pronoun at i can stand for; a name
// that is taken for a person's is a gang's where the phrase says so.
func (r *reader) bodyOf(src tokens, i int) ([]int, bool) {
	who := r.heads(src)
	for _, m := range who {
		if r.d.Mentions[m].Type == document.Person && !(r.is(i, "it") && r.callsBody(src)) {
			return nil, false
		}
	}
	return who, len(who) > 0
}

// callsBody reports whether a phrase calls a name a body's, or the words right before
// it do: "a gang calling itself Red Wolf".
func (r *reader) callsBody(t tokens) bool {
	for j := max(t.from-4, 0); j < t.to; j++ {
		if r.mention.at(j) < 0 && r.noun(j) && (en.Nominal(r.lemma(j)) || r.is(j, "gang", "collective", "cell")) {
			return true
		}
	}
	return false
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
	others := r.othersThan(t)
	for i := t.from; i < t.to; i++ {
		m := r.mention.at(i)
		if m < 0 && i > t.from && r.is(i, "that", "which", "who", "where", "whose") {
			break // "the operator of a train that derailed in Norland"
		}
		if m < 0 || slices.Contains(out, m) {
			continue
		}
		switch men := r.d.Mentions[m]; {
		case i > t.from && r.is(i-1, "of") && r.mention.at(i-1) < 0 && r.is(r.behind(i), ",") && len(r.apposed(r.behind(i), scene{Sentence: r.sentence(i)})) > 0 && r.behind(i) < t.to: // "the mayor of [Arlby], Jane Doe"
		case men.Type == document.Person && r.tag(r.behind(i)) == "NNS" && r.behind(i) < t.to && en.NotTheBody(r.lemma(r.behind(i))):
		case men.Type == document.Person && r.tag(r.behind(i)) != "POS" && !others: // not whose minister he is
			return []int{m}
		case others, r.peopleOf(i, t), r.ownsNamed(i, t), len(out) > 0 && r.behindPreposition(i):
		case men.Type == document.Place && (!r.state(men) && r.mention.at(t.to-1) != m && r.tag(r.behind(i)) != "POS" || i > t.from && (r.tag(i-1) == "IN" || r.is(r.behind(i), "countries", "nations", "states")) || r.describesFirm(i)):
		default:
			out = append(out, m)
		}
	}
	return out
}

// othersThan reports whether a phrase is for people who are not the body that it
// names: "lawyers for customers of Corvane".
func (r *reader) othersThan(t tokens) bool {
	for i := t.from; i < t.to && r.mention.at(i) < 0; i++ {
		if r.tag(i) == "NNS" && r.tag(i+1) == "IN" {
			return en.NotTheBody(r.lemma(i)) || r.is(i+1, "at") && en.PeopleOf(r.lemma(i))
		}
	}
	return false
}

// behind is the first token behind the mention at i, i where there is none.
func (r *reader) behind(i int) int {
	m := r.mention.at(i)
	for m >= 0 && r.mention.at(i) == m {
		i++
	}
	return i
}

// describesFirm reports whether the mention at i is a place that only tells where
// a company is: "the U.S. group".
func (r *reader) describesFirm(i int) bool {
	m := r.mention.at(i)
	return m >= 0 && r.d.Mentions[m].Type == document.Place && en.Firm(r.lemma(r.behind(i)))
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
	subject := r.doing(k, s)
	if at := r.suit(subject); at >= 0 {
		return r.sued(at, p, s)
	}
	if p.ByWho = r.describedParty(s.groups[k]); len(p.ByWho) == 0 {
		p.By, p.ByWho, doc = r.doers(k, s)
	}
	if len(p.By)+len(p.ByWho) == 0 && !doc && r.membersOnly(subject) { // "members wanted a promise, the union said"
		p.By, p.ByWho = r.teller(s.groups[k].main)
	}
	if len(p.By)+len(p.ByWho) == 0 && r.is(subject.from, "i", "we") && r.quote.at(subject.from) >= 0 && r.tag(s.groups[k].main) != "VBD" {
		p.By, p.ByWho = r.teller(s.groups[k].main)
	}
	if len(p.By)+len(p.ByWho) == 0 && !doc {
		p.ByWho = r.unnamedMaker(s.groups[k], s)
	}
	if doc {
		p.By, p.Time = r.author(s)
	} else {
		p.Time = r.groupTime(s, k, -1)
	}
	if t := p.Time; t >= 0 && r.is(r.within(r.d.Times[t].Span).to-1, "earlier") && r.noun(r.within(r.d.Times[t].Span).from-1) {
		p.Time = r.frontTime(s, k) // of what is asked for: "an inquiry into the crash a day earlier"
	}
	if p.Time < 0 {
		p.Time = r.letterTime(k, s)
	}
	if !doc && p.Time < 0 && !subject.empty() && r.tag(s.First) == "IN" { // "At talks in Arlby [on Friday] the minister offered"
		i := subject.from - 1
		if r.is(i, ",") {
			i--
		}
		if t := r.time.at(max(i, 0)); i > s.First && t >= 0 && r.dates(t) && !r.ahead(t) {
			p.Time = t
		}
	}
	if !doc && len(p.By) > 0 && len(p.To)+len(p.ToWho) == 0 {
		p.To = r.letterTo(s.groups[k].from, s)
	}
	return len(p.By) > 0 || len(p.ByWho) > 0
}

// letterTime is when a letter or the like was sent that a sentence begins with and puts something in: "In
// a letter dated 16 April, her lawyers proposed", -1 for none.
func (r *reader) letterTime(k int, s scene) int {
	i := s.First
	if !r.is(i, "in") || s.groups[k].form != finite || !s.groups[k].past {
		return -1
	}
	for i++; i < s.groups[k].from && (r.nominal(i) || r.tag(i) == "DT"); i++ {
	}
	if !en.Document(r.lemma(i-1)) && !r.is(i-1, "letter", "email", "statement", "petition", "memo", "post") || !en.Composes(r.lemma(i)) && en.EventVerb(r.lemma(i)) != "publication" && !r.is(i, "posted", "sent") {
		return -1
	}
	for j := i + 1; j < min(i+7, s.groups[k].from) && !r.is(j, ","); j++ {
		if t := r.time.at(j); t >= 0 && r.dates(t) {
			return t
		}
	}
	return -1
}

// letterTo is whom a letter or the like is written to with which a sentence begins: "In a letter to the mayor,
// Ana Skov, the union asked that".
func (r *reader) letterTo(until int, s scene) []int {
	i := s.First
	if !r.is(i, "in") || r.tag(i+1) != "DT" {
		return nil
	}
	for i++; i < until && r.nominal(i); i++ {
	}
	if !r.is(i-1, "letter", "email", "petition", "memo", "message", "note") || !r.is(i, "to") {
		return nil
	}
	return r.heads(tokens{i + 1, min(r.phraseFrom(i+1), until)})
}

// membersOnly reports whether a phrase is no more than the people of a body that is
// named elsewhere: "members", "its workers".
func (r *reader) membersOnly(t tokens) bool {
	return !t.empty() && t.to-t.from <= 2 && r.is(t.to-1, "members", "workers", "staff", "employees", "families", "residents")
}

// plaintiffReach is how many sentences on the plaintiffs of a suit may be named.
const plaintiffReach = 2

// shortFor is the organization whose name begins with token i, or -1.
func (r *reader) shortFor(i int) int {
	if i >= len(r.low) || !r.capital(i) {
		return -1
	}
	word := r.d.Slice(r.d.Tokens[i].Span) + " "
	return slices.IndexFunc(r.d.Mentions, func(m document.Mention) bool {
		return m.Type == document.Organization && strings.HasPrefix(m.Name, word)
	})
}

// possessor is who a phrase says made the proposal at head: "the board's
// proposal", "a request by Y", "the Russian demand", "its claim".
func (r *reader) possessor(t tokens, head int, s scene) ([]int, []document.Span) {
	for i := head + 1; i < min(t.to+6, s.Last); i++ {
		if r.is(i, "by", "from") && r.tag(i+1) != "VBG" && !r.ofOther(i, head) {
			maker := tokens{i + 1, r.phraseFrom(i + 1)}
			until := max(t.to, maker.to)
			for k := i + 2; k < until; k++ {
				if r.is(k, "for") && r.mention.at(k) < 0 && r.mention.at(k-1) >= 0 { // "an offer from Borough for Ben Doe"
					until = k
				}
			}
			if who := r.heads(tokens{i + 1, until}); len(who) > 0 {
				return who, nil
			}
			if m := r.countryIn(maker); m >= 0 { // "by the Chilean presidency"
				return []int{m}, nil
			}
			if run := r.runFrom(i+1, s); run > i+1 && run < maker.to && r.mention.at(run-1) < 0 {
				maker.to = run // "a request by [the district] for a share"
			}
			if who := r.party(maker); len(who) > 0 && (i == head+1 || r.is(i, "from") && en.Bid(r.lemma(head)) || r.is(i, "by") && r.is(i-1, "offered", "made", "proposed", "put", "tabled", "submitted", "moved", "floated", "sought", "drafted", "sent", "filed", "lodged")) { // "a bid from the city"
				return nil, who
			}
		}
		if r.finite(i) {
			break
		}
	}
	if firm := r.firm(tokens{t.from, head}, s); len(firm) > 0 {
		return nil, firm
	}
	for i := head - 1; i >= t.from; i-- {
		if m := r.mention.at(i); m >= 0 && (r.tag(i+1) == "POS" || r.is(i+1, "'s", "’s") || r.adjective(i)) {
			return []int{m}, nil
		}
		if m := r.countryIn(tokens{i, i + 1}); m >= 0 {
			return []int{m}, nil
		}
		if r.ofPeoples(i, head, t) {
			return nil, []document.Span{r.d.Tokens[i].Span} // "a Swedish motion"
		}
		if m := r.topic(s.Sentence); r.is(i, "its") && m >= 0 {
			return []int{m}, nil
		}
		if i == head-1 && r.noun(i) && r.d.Tokens[i].Rel == "compound" && r.mention.at(i) < 0 && (en.Nominal(r.lemma(i)) || en.Authority(r.lemma(i))) { // "a government proposal"
			return nil, []document.Span{r.d.Tokens[i].Span}
		}
		if r.is(i, "his", "her", "its") {
			return nil, []document.Span{r.d.Tokens[i].Span}
		}
		if r.tag(i) == "POS" && i > t.from && r.mention.at(i-1) < 0 { // "the union's demand", "a mediator's proposal"
			owner := tokens{r.nominalTo(i, s.First), i}
			if who := r.party(owner); len(who) > 0 && !(r.is(owner.from, "a", "an") && en.RoleNoun(r.lemma(i-1))) {
				return nil, who
			}
			if en.RoleNoun(r.lemma(i - 1)) {
				return nil, []document.Span{r.span(tokens{i - 1, i})}
			}
		}
	}
	return nil, nil
}

func (r *reader) adjective(i int) bool { return r.tag(i) == "JJ" || r.noun(i+1) }
