package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// byFrame reads what a verb puts to somebody by the parts that hang on it in the tree, as its frame has
// them: "is lobbying the ministry for a tax holiday", "had moved that the council buy six swans".
func (r *reader) byFrame(k int, s scene) []document.ProposalMention {
	g := s.groups[k]
	f := en.FrameOf(g.lemma)
	if f == nil || !r.putsForward(g, k, s) {
		return nil
	}
	j, end := r.framedWhat(g, f, s)
	if j < 0 {
		return nil
	}
	p := document.ProposalMention{Time: -1, Status: "pending", Demand: f.Demand}
	if g.passive {
		r.putBy(g, &p, s)
		if p.To, p.ToWho, _ = r.doers(k, s); len(p.To)+len(p.ToWho) == 0 {
			p.ToWho = r.unnamedSubject(g, s)
		}
		p.Time = r.groupTime(s, k, -1)
	} else {
		if !r.made(k, &p, s) {
			return nil
		}
		r.framedTo(g, f, j, &p, s)
		if f.Asks && len(p.To)+len(p.ToWho) == 0 {
			return nil // "pushed to make it so", "urges us to"
		}
	}
	if len(p.By) == 0 && (len(p.ByWho) == 0 || !r.someone(p.ByWho[0])) {
		return nil
	}
	items := r.items(j, s)
	if end > j { // a phrase is no longer than the tree has it
		items = r.cutItems(items, end)
	}
	return r.finished(&p, g, items)
}

// someone reports whether a phrase is for people or a body: not "the waivers pushed states to".
func (r *reader) someone(s document.Span) bool {
	t := r.within(s)
	head := r.headOf(t).to - 1
	return r.pronoun(t.from) || head >= t.from && (en.Party(r.lemma(head)) || r.mention.at(head) >= 0)
}

// isKnown reports whether a phrase is for somebody who is known: "the company".
func (r *reader) isKnown(s document.Span) bool {
	return r.pronoun(r.within(s).from) || r.is(r.within(s).from, "the", "its", "his", "her", "their")
}

// putsForward reports whether a group of verbs tells of something that somebody did put to another.
func (r *reader) putsForward(g group, k int, s scene) bool {
	switch {
	case g.negated || r.mention.at(g.main) >= 0 || r.inScare(g.main) || r.conditional(g.main, s):
		return false
	case g.lemma == "like":
		return r.hasWord(g, "would", "'d")
	case g.modality >= en.Future:
		return false
	case g.passive:
		return g.form == finite
	}
	return g.form == finite || r.alongside(g)
}

// framedWhat is where what a verb puts to somebody begins, -1 for nowhere, and where it ends at the
// latest, 0 where its clause tells.
func (r *reader) framedWhat(g group, f *en.Frame, s scene) (int, int) {
	if o := r.child(g.main, "obj"); f.Demand && o >= g.to && r.noun(o) && r.mention.at(o) < 0 && en.VagueWish(r.lemma(o)) {
		return -1, 0 // "requested anonymity to share"
	}
	for _, part := range f.What {
		from, to := r.part(g, part.Form, s)
		if from < 0 || part.Firm && !r.firmly(tokens{from, max(to, min(from+8, s.Last))}, part.Form) && !(g.lemma == "request" && g.past && part.Form == "obj" && r.firmly(tokens{from, to}, "request")) {
			continue
		}
		if (part.Form != "to" && part.Form != "that" && part.Form != "obj-to") && r.vagueWish(from, r.phraseFrom(from)) {
			continue
		}
		if part.Form == "to" && r.onlyTalk(from, s) {
			continue
		}
		return from, to
	}
	return -1, 0
}

// onlyTalk reports whether the infinitive at i asks for no more than talk or calm: "to get round a table",
// "to show restraint".
func (r *reader) onlyTalk(i int, s scene) bool {
	for j := i; j < min(i+6, s.Last) && !r.mark(j); j++ {
		if r.noun(j) && r.mention.at(j) < 0 && (en.EventNoun(r.lemma(j)) == "talks" || r.is(j, "table", "restraint", "calm", "patience", "dialogue")) {
			return true
		}
	}
	return r.is(i+1, "talk", "negotiate", "reflect", "unite", "think", "listen") && r.tag(i+1) == "VB"
}

// part is where the part of a verb of one form begins, and where it ends, 0 where that is open.
func (r *reader) part(g group, form string, s scene) (int, int) {
	switch form {
	case "to":
		for i := g.to; i < s.Last; i++ {
			t := r.d.Tokens[i]
			if r.tag(i) == "TO" || (t.Rel != "xcomp" && t.Rel != "advcl" && t.Rel != "ccomp" && t.Rel != "acl") || !r.hangsOnVerb(i, g, t.Rel == "acl") {
				continue
			}
			if at := r.toBefore(i, g); at >= 0 && r.tag(r.pastAdverbs(r.pastNot(at)+1)) == "VB" && !r.errand(g, at, s) {
				return at, 0
			}
		}
	case "that":
		for i := g.to; i < s.Last; i++ {
			if t := r.d.Tokens[i]; t.Rel == "ccomp" && t.Head == g.main && r.demanded(i, g) {
				from := r.firstUnder(i, s)
				if r.is(from, "should", "must") {
					from = g.to // whatever the tree hangs its subject on
				}
				if r.is(from, "that") {
					from++
				}
				if from >= g.to {
					return from, 0
				}
			}
		}
	case "gerund":
		if i := r.child(g.main, "xcomp"); i >= g.to && r.tag(i) == "VBG" {
			return i, 0
		}
	case "obj", "obj-to":
		i := r.child(g.main, "obj")
		if g.passive || i < g.to || r.pronoun(i) {
			return -1, 0
		}
		from := r.firstUnder(i, s)
		if form == "obj" {
			return from, r.lastUnder(i, s)
		}
		if x := r.child(g.main, "xcomp"); x > i && r.toBefore(x, g) > i {
			return from, 0
		}
	default:
		for i := g.to; i < s.Last; i++ {
			if t := r.d.Tokens[i]; t.Rel != "case" && t.Rel != "mark" || !r.is(i, form) || t.Head <= i {
				continue
			} else if over := r.d.Tokens[t.Head]; over.Head == g.main || over.Rel == "nmod" && r.d.Tokens[over.Head].Head == g.main && r.d.Tokens[over.Head].Rel == "obj" && i == over.Head+1 {
				if r.time.at(t.Head) >= 0 && r.dates(r.time.at(t.Head)) {
					continue
				}
				end := r.lastUnder(t.Head, s)
				if r.is(end, "to") && r.tag(r.pastAdverbs(end+1)) == "VB" {
					end = 0 // "pushed for [the county to buy the mill]"
				}
				return i + 1, end
			}
		}
	}
	return -1, 0
}

// hangsOnVerb reports whether token i hangs on the main verb of a group, or, where loose, on its object.
func (r *reader) hangsOnVerb(i int, g group, loose bool) bool {
	h := r.d.Tokens[i].Head
	if g.lemma == "request" && loose && h > g.main && r.mention.at(h) < 0 && !en.Party(r.lemma(h)) {
		return false // "requested a meeting to discuss pay"
	}
	return h == g.main || loose && h > g.main && r.d.Tokens[h].Head == g.main && r.d.Tokens[h].Rel == "obj"
}

// pastNot is the "to" of "not to" at i.
func (r *reader) pastNot(i int) int {
	if r.is(i, "not") {
		return i + 1
	}
	return i
}

// toBefore is the "to", or the "not" before it, of the infinitive at i, -1 for none.
func (r *reader) toBefore(i int, g group) int {
	for j := i - 1; j >= max(g.to, i-4); j-- {
		if r.is(j, "to") && r.tag(j) == "TO" {
			if r.is(j-1, "not") {
				j--
			}
			return j
		}
	}
	return -1
}

// demanded reports whether the clause of the verb at i tells what shall be: "that it meet", "should step aside".
func (r *reader) demanded(i int, g group) bool {
	first := i
	for j := g.to; j < i; j++ {
		switch {
		case r.tag(j) == "WRB" || r.tag(j) == "WP" || r.is(j, "whether", "if"):
			return false
		case r.tag(j) == "MD":
			return r.is(j, "should", "must", "shall") || g.lemma == "propose" && r.is(j, "would")
		case r.d.Tokens[j].Head == i && r.verb(j):
			first = min(first, j)
		}
	}
	return r.tag(first) == "VB" || r.tag(first) == "VBP" && !auxiliary(r.lemma(first)) && r.disagrees(i)
}

// disagrees reports whether the verb at i has a subject in the singular that its form does not agree with.
func (r *reader) disagrees(i int) bool {
	n := r.child(i, "nsubj")
	return n >= 0 && (r.tag(n) == "NN" || r.tag(n) == "NNP" || r.is(n, "it", "he", "she"))
}

// firstUnder is the first token of what hangs on i.
func (r *reader) firstUnder(i int, s scene) int {
	from := i
	for from > s.First && r.d.Hangs(from-1, i) {
		from--
	}
	return from
}

// lastUnder is behind the last token of what hangs on i.
func (r *reader) lastUnder(i int, s scene) int {
	to := i + 1
	for to < s.Last && r.d.Hangs(to, i) {
		to++
	}
	return to
}

// firmly reports whether a phrase is for what can be proposed by itself: a proposal, or so much of something.
func (r *reader) firmly(t tokens, form string) bool {
	if r.nothing(t.from, t.to) {
		return false
	}
	if form == "that" || form == "to" {
		return form == "that" || !r.is(t.from+1, "be", "see", "know", "think")
	}
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && r.is(i, "suit", "suits", "lawsuit", "lawsuits", "complaint", "complaints", "appeal", "brief", "briefs", "charges") {
			return false
		}
	}
	if form == "request" {
		return r.is(t.from, "a", "an") && r.noun(t.to-1)
	}
	for i := t.from; i < t.to && !r.finite(i); i++ {
		_, names := en.ProposalNoun(r.lemma(i))
		if r.noun(i) && (names || en.Offered(r.lemma(i)) || en.Sought(r.lemma(i)) || en.AskedDeed(r.lemma(i))) && r.mention.at(i) < 0 && !r.noun(i+1) && (r.is(i+1, "for", "to", "that", "of", "under", "asking", "calling") || en.Sought(r.lemma(i)) || en.AskedDeed(r.lemma(i))) || r.figured(i, i+1) {
			return true
		}
	}
	return r.figured(t.from, t.to)
}

// unnamedMaker is who puts something forward by what they are, where nobody is named: "striking
// dockers". What such people only want is no demand.
func (r *reader) unnamedMaker(g group, s scene) []document.Span {
	switch g.lemma {
	case "want":
		if r.is(g.from-1, "they") && g.modality < en.Future && r.figured(g.to, min(g.to+3, s.Last)) {
			return r.unnamedSubject(g, s)
		}
		if g.modality >= en.Future || r.supposedOf(g) || r.d.Tokens[g.main].Rel == "acl" || !r.comesOut(g, max(r.joinedPhrases(g.to, s), r.nounsEnd(g.to, s))) {
			return nil
		}
		if n := r.subjectNoun(g.main); n >= s.First && r.tag(n) == "NNS" && r.mention.at(n) < 0 && r.is(n-1, "the") && !r.someone(r.d.Tokens[n].Span) {
			return []document.Span{r.span(tokens{n - 1, n + 1})} // "the islands want half of it written off"
		}
		return r.unnamedSubject(g, s)
	case "need", "hope", "like", "insist", "claim", "lay":
		return nil
	}
	if at := r.leads(g, "offer", "propose"); at >= 0 {
		if who := r.unnamedSubject(g, s); r.tag(at) == "VBD" && len(who) > 0 && r.is(r.within(who[0]).from, "the", "its", "their") {
			return who
		}
		return nil
	}
	if g.modality >= en.Future || g.lemma == "offer" && r.tag(g.main) != "VBD" && r.tag(g.main) != "VBN" {
		return nil // "the region offers"
	}
	return r.unnamedSubject(g, s)
}

// unnamedSubject is the subject of a verb where it is for people or a body that nobody names.
func (r *reader) unnamedSubject(g group, s scene) []document.Span {
	n := r.subjectNoun(g.main)
	if r.is(n, "they") && (en.FrameOf(g.lemma) != nil || en.Demands(g.lemma) || r.leads(g, "offer", "propose", "promise") >= 0) {
		n = r.lastPeople(s)
	}
	if n < 0 || !r.noun(n) || r.mention.at(n) >= 0 || !en.Party(r.lemma(n)) && !(r.tag(n) == "NNP" && r.capital(n) && (!r.noun(n-1) || r.capital(n-1)) && (en.FrameOf(g.lemma) != nil || g.lemma == "offer")) {
		return nil
	}
	from := r.nominalTo(n+1, r.sentence(n).First)
	if from > 0 && r.is(from-1, "whose") {
		return nil
	}
	end := n + 1
	if en.NotTheBody(r.lemma(n)) && r.is(end, "to", "of", "for") && r.phraseFrom(end+1) > end+1 {
		end = r.phraseFrom(end + 1) // "aides to Keel"
	}
	return []document.Span{r.span(tokens{from, end})}
}

// subjectNoun is the subject of a verb or of the one that it is joined to, or whom its clause describes; -1 for none.
func (r *reader) subjectNoun(v int) int {
	for range 4 {
		if n := r.child(v, "nsubj"); n >= 0 && !r.is(n, "who", "which", "that") {
			return n
		}
		switch t := r.d.Tokens[v]; t.Rel {
		case "conj", "advcl", "xcomp":
			v = t.Head
		case "acl":
			if r.noun(t.Head) && (en.Party(r.lemma(t.Head)) || r.mention.at(t.Head) >= 0) {
				return t.Head
			}
			v = t.Head // of a letter, whoever wrote it
		case "obj":
			v = t.Head
		default:
			return -1
		}
		if v < 0 {
			return -1
		}
	}
	return -1
}

// lastPeople is the subject of the sentence before that "they" goes on about, -1 for none.
func (r *reader) lastPeople(s scene) int {
	at := r.d.Tokens[s.First].Sentence - 1
	if at < 0 {
		return -1
	}
	o := r.d.Sentences[at]
	for i := o.First; i < o.Last; i++ {
		if t := r.d.Tokens[i]; t.Rel == "nsubj" && r.tag(i) == "NNS" && en.Party(r.lemma(i)) {
			return i
		}
	}
	return -1
}

// putBy fills in by whom somebody was asked.
func (r *reader) putBy(g group, p *document.ProposalMention, s scene) {
	for i := g.to; i < s.Last; i++ {
		if t := r.d.Tokens[i]; r.is(i, "by") && t.Rel == "case" && t.Head >= 0 && r.d.Tokens[t.Head].Head == g.main {
			who := tokens{i + 1, r.phraseFrom(i + 1)}
			if p.By = r.heads(who); len(p.By) == 0 && r.noun(t.Head) && en.Party(r.lemma(t.Head)) {
				p.ByWho = []document.Span{r.span(tokens{i + 1, t.Head + 1})}
			}
			return
		}
	}
}

// framedTo fills in whom a verb puts something to: its object, or what a preposition of its frame brings
// before the content.
func (r *reader) framedTo(g group, f *en.Frame, what int, p *document.ProposalMention, s scene) {
	if len(p.To)+len(p.ToWho) > 0 {
		return
	}
	for _, to := range f.To {
		h := -1
		if to == "obj" {
			if h = r.child(g.main, "iobj"); h < 0 {
				h = r.child(g.main, "obj")
			}
		} else {
			h = r.behindWord(to, g.main, tokens{g.to, s.Last})
		}
		if h < 0 || h == what || r.firstUnder(h, s) == what {
			continue
		}
		r.toNoun(h, p, s)
		if len(p.To)+len(p.ToWho) > 0 {
			return
		}
	}
	if h := r.writtenTo(g, s); h >= 0 {
		r.toNoun(h, p, s)
	} else if m := r.letterAfter(g, s); m >= 0 && !slices.Contains(p.By, m) {
		p.To = []int{m}
	}
}

// askedOf fills in whom a verb puts something to that names nobody: "asked [the public] to".
func (r *reader) askedOf(k int, p *document.ProposalMention, s scene) {
	g := s.groups[k]
	if f := en.FrameOf(g.lemma); f != nil && p.Status == "pending" && !g.passive && len(p.Contents) > 0 {
		r.framedTo(g, f, r.within(p.Contents[0]).from, p, s)
	}
}

// writtenTo is the noun for whom the verb turns to that a participle hangs on: "has written to [the mayor] demanding".
func (r *reader) writtenTo(g group, s scene) int {
	v := r.d.Tokens[g.main].Head
	if g.form != gerund || v < s.First || !r.verb(v) {
		return -1
	}
	return r.behindWord("to", v, tokens{v + 1, g.from})
}

// behindWord is the noun that a preposition in a range brings to a verb, or to a noun that hangs on the verb; -1 for none.
func (r *reader) behindWord(preposition string, verb int, in tokens) int {
	for i := in.from; i < in.to; i++ {
		if n := r.d.Tokens[i].Head; r.is(i, preposition) && r.d.Tokens[i].Rel == "case" && n > i {
			if over := r.d.Tokens[n].Head; over == verb || over >= 0 && r.d.Tokens[over].Head == verb {
				return n
			}
		}
	}
	return -1
}

// toNoun takes the noun at h for whom something is put to, where it names or is for people or a body.
func (r *reader) toNoun(h int, p *document.ProposalMention, s scene) {
	t := tokens{r.nominalTo(h+1, s.First), h + 1}
	if r.is(t.from, "his", "her", "my", "our", "your") {
		return // an errand of one's own people
	}
	if who := r.apposed(h+1, s); len(who) == 1 && r.tag(h) == "NN" && r.mention.at(h) < 0 && r.d.Tokens[r.within(r.d.Mentions[who[0]].Span).from].Head == h && !slices.Contains(p.By, who[0]) {
		p.To = who // "asked the judge, Ines Roth, to"
		return
	}
	if r.asks(p, t); len(p.To)+len(p.ToWho) > 0 || !r.noun(h) || !en.Party(r.lemma(h)) {
		return
	}
	p.ToWho = []document.Span{r.span(t)}
}

// cutItems ends contents at a token.
func (r *reader) cutItems(items [][]document.Span, end int) [][]document.Span {
	at := r.d.Tokens[end-1].End
	for n, item := range items {
		item = slices.DeleteFunc(item, func(c document.Span) bool { return c.Start >= at })
		if len(item) > 0 {
			item[len(item)-1].End = min(item[len(item)-1].End, at)
		}
		items[n] = item
	}
	return items
}
