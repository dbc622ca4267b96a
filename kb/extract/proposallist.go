package extract

import (
	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// thingsAsked reads what is asked for or offered behind a colon: "wants three things from the airline: full pay,
// a hotline and a seat on the board".
func (r *reader) thingsAsked(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	if r.tag(g.to) != "CD" || !r.is(g.to+1, "things", "demands", "concessions", "promises", "assurances", "guarantees", "changes", "conditions") {
		return nil
	}
	at := g.to + 2
	if r.is(at, "from", "of", "to") {
		at = r.phraseFrom(at + 1)
	}
	if !r.is(at, ":") || at+2 >= s.Last || !r.made(k, &p, s) {
		return nil
	}
	p.Demand = en.Demands(g.lemma) || r.is(g.to+1, "demands", "conditions")
	if at > g.to+2 {
		r.asksParty(&p, tokens{g.to + 3, at})
	}
	list := r.trim(tokens{at + 1, s.Last})
	for i := list.from; i < list.to; i++ {
		if r.is(i, ";", ":", ".") || r.quoteMark(i) {
			list.to = i
		}
	}
	if list.to-list.from < 2 {
		return nil
	}
	return r.finished(&p, g, [][]document.Span{{r.span(list)}})
}

// whatIs reads "What she has put forward is 60 per cent of the pay", "What the union wants is a seat".
func (r *reader) whatIs(k int, p document.ProposalMention, s scene) []document.ProposalMention {
	g := s.groups[k]
	subject := r.subjectOf(s.groups, k, s.Sentence)
	first := s.First
	if r.is(first, "but", "and", "so") {
		first++
	}
	if !r.is(first, "what", "all") || subject.empty() || subject.from != first+1 || !r.is(g.to, "is", "was", "are") {
		return nil
	}
	if r.is(g.to+1, "that") || r.tag(g.to+1) == "WRB" || r.tag(g.to+1) == "WP" || !r.made(k, &p, s) {
		return nil
	}
	p.Demand = en.Demands(g.lemma)
	return r.finished(&p, g, r.items(g.to+1, s))
}

// possessedSum reads "threw out Corvane's 61p a share": a sum that was offered, by whose it is.
func (r *reader) possessedSum(k int, p *document.ProposalMention, s scene) bool {
	g := s.groups[k]
	if en.Fate(g.lemma) != "rejected" && g.lemma != "accept" || g.form != finite || !g.past || g.passive || g.negated || g.modality >= en.Future || r.conditional(g.main, s) {
		return false
	}
	pos := g.to
	for pos < min(s.Last, g.to+5) && r.tag(pos) != "POS" {
		if r.finite(pos) || r.mark(pos) {
			return false
		}
		pos++
	}
	if pos == g.to || r.tag(pos) != "POS" || pos+1 >= s.Last || r.mention.at(pos-1) < 0 || !r.sum(pos+1) {
		return false
	}
	end := r.sumEnd(pos + 2)
	for end < s.Last && (r.tag(end) == "CD" || r.is(end, "pence", "p", "cents", "euros", "pounds", "dollars", "crowns", "a", "per", "share", "%", "percent", "cent")) {
		end++
	}
	p.Status = en.Fate(g.lemma)
	p.By = r.heads(tokens{g.to, pos})
	p.To, p.ToWho, _ = r.doers(k, s)
	p.Contents = []document.Span{r.span(tokens{pos + 1, end})}
	return true
}

// sum reports whether a sum of money or a rate begins at i: "61p", "$40", "5 percent".
func (r *reader) sum(i int) bool {
	if r.is(i, "$", "£", "€") {
		return true
	}
	w := r.word(i)
	if w == "" || w[0] < '0' || w[0] > '9' || r.time.at(i) >= 0 {
		return false
	}
	return w[len(w)-1] == 'p' || w[len(w)-1] == 'm' || r.is(i+1, "p", "pence", "cents", "euros", "pounds", "dollars", "crowns", "percent", "per", "%", "million", "billion")
}

// aboutProposal reports whether a range names a proposal or puts something on the table.
func (r *reader) aboutProposal(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "WRB" || r.finite(i) && i > t.from {
			return false // "will set out her position when the bill is read"
		}
		if _, ok := en.ProposalNoun(r.lemma(i)); ok && r.noun(i) && r.mention.at(i) < 0 {
			return true
		}
		if r.is(i, "on") && r.is(i+1, "the") && r.is(i+2, "table") {
			return true
		}
	}
	return false
}

// runFrom is the end of the bare noun phrase that begins at i.
func (r *reader) runFrom(i int, s scene) int {
	for i < s.Last && r.nominal(i) {
		i++
	}
	return i
}

// inYears reports whether a year ahead is all that is asked for: "asks for 2035".
func (r *reader) inYears(i int, s scene) bool {
	k := r.time.at(i)
	return k >= 0 && r.tag(i) == "CD" && r.ahead(k) && len(r.d.Times[k].EDTF) == len("2006") && (i+1 == s.Last || r.mark(i+1) || r.is(i+1, "and", "but", "instead"))
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

// wouldBe reports whether the clause from i on can be of what shall be, where the
// two look the same, and gives a figure: "that bondholders take a loss of 30 percent".
func (r *reader) wouldBe(i int, s scene) bool {
	for v := i; v < min(i+8, s.Last); v++ {
		if r.finite(v) {
			return r.tag(v) == "VBP" && !auxiliary(r.lemma(v)) && r.figured(v, min(v+8, s.Last))
		}
	}
	return false
}

// sought reports whether a phrase is for what is sought of others: "compensation".
func (r *reader) sought(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.noun(i) && r.mention.at(i) < 0 && !r.noun(i+1) {
			return en.Sought(r.lemma(i))
		}
	}
	return false
}

// soMany reports whether a phrase tells how much or how many is wanted: "60
// prisoners", "a 50kmh limit".
func (r *reader) soMany(t tokens) bool {
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "CD" && r.time.at(i) < 0 && !r.is(i, "one", "1") && r.noun(i+1) {
			return true
		}
	}
	return false
}

// nounsEnd is where the words of a noun phrase that begins at i end.
func (r *reader) nounsEnd(i int, s scene) int {
	for i < s.Last && (r.tag(i) == "DT" || r.tag(i) == "PRP$" || r.tag(i) == "POS" || r.nominal(i)) {
		i++
	}
	return i
}
