package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	mostAnswered = 8 // words of what was asked that a label takes along
	mostRuled    = 12
)

// answering adds to a label that ends with a verb of answering what was asked for before: "Halden refused [to
// lower the price]", and to one that ends with a verb of ruling what was ruled, where that stands in front of it.
func (r *reader) answering(label string, t trigger, s scene) string {
	if t.verb < 0 || r.is(t.subject.from, "it", "they") || !strings.HasSuffix(label, r.d.Slice(r.d.Tokens[t.at].Span)) || s.groups[t.verb].passive {
		return label
	}
	if said := r.ruledBefore(t, s); said != "" && len(strings.Fields(said)) <= mostRuled {
		return label + " that " + said
	}
	if of := r.strandedOf(s.groups[t.verb], s); of != "" {
		return label + " " + of
	}
	l := r.lemma(t.at)
	if !en.Consents(l) && !en.Declines(l) {
		return label
	}
	sent := r.d.Tokens[t.at].Sentence
	asked := r.askedFor(tokens{s.First, t.at}, t, l)
	if asked == "" && sent > 0 && r.d.Paragraphs[r.d.Sentences[sent-1].Paragraph].Kind == r.d.Paragraphs[s.Paragraph].Kind {
		asked = r.askedFor(tokens{r.d.Sentences[sent-1].First, r.d.Sentences[sent-1].Last}, t, l)
	}
	if asked == "" {
		return label
	}
	return label + " " + asked
}

// askedFor is what whoever answers is last asked to do, or somebody asks for, in a range, as an object of the verb
// with a lemma; "" where nobody is.
func (r *reader) askedFor(within tokens, t trigger, lemma string) string {
	from, to := within.from, within.to
	for i := to - 1; i > from; i-- {
		over := r.d.Tokens[i].Head
		switch {
		case r.tag(i) == "VB" && r.tag(i-1) == "TO" && over >= from && over < i && en.AsksOf(r.lemma(over)):
			end := r.objectOf(group{main: i, to: i + 1}, r.sentence(i)).to
			if end = min(end, to); end-i > mostAnswered || lemma == "accept" || r.is(i-2, "not", "never") || !r.answers(t.subject, over, i) {
				return ""
			}
			return "to " + r.d.Slice(r.span(tokens{i, max(end, i+1)}))
		case r.noun(i) && over >= from && over < i && en.AsksOf(r.lemma(over)) && r.is(r.prepositionOf(i), "for") && r.prepositionOf(i) == over+1:
			end := r.listEnd(i+1, r.sentence(i))
			if end = min(end, to); r.is(end, "to") || r.is(over-1, "not", "never") || r.meansOne(t.subject, r.child(over, "nsubj")) {
				return "" // "asked for bail to be denied"
			}
			what := r.d.Slice(r.span(tokens{over + 2, max(end, i+1)}))
			if lemma == "agree" || lemma == "comply" {
				return "to " + what
			}
			return what
		}
	}
	return ""
}

// answers reports whether it is the subject of an answer that the verb at over asks to do what the one at do tells.
func (r *reader) answers(subject tokens, over, do int) bool {
	asked := r.child(over, "iobj")
	if asked < 0 {
		asked = max(r.child(over, "obj"), r.child(do, "nsubj"))
	}
	if o := r.child(over, "obl"); asked < 0 && o > over && r.time.at(o) < 0 && r.prepositionOf(o) == over+1 && r.is(over+1, "on", "to", "with") {
		asked = o // "called on Halden to pay"
	}
	if sub := r.child(over, "nsubj"); asked < 0 && sub < 0 {
		return strings.HasPrefix(r.tag(over), "VB") // "asked to pay, Halden refused"
	} else if asked < 0 && r.tag(over) == "VBN" {
		asked = sub
	}
	return asked >= 0 && r.meansOne(subject, asked)
}

// meansOne reports whether a subject can be the one that the word at i, before it, is for: by name, by noun or by
// pronoun.
func (r *reader) meansOne(subject tokens, i int) bool {
	head := r.headOf(subject)
	if head.empty() || i < 0 {
		return false
	}
	k := head.to - 1
	a, b := r.mention.at(k), r.mention.at(i)
	switch {
	case r.is(k, "he", "she", "i", "we") || r.is(i, "him", "her", "me"):
		person := func(j int) bool {
			return r.isPerson(j) || r.is(j, "he", "she", "him", "her") || en.PersonNoun(r.lemma(j)) || en.RoleNoun(r.lemma(j))
		}
		return person(k) && person(i)
	case r.is(k, "it", "they") || r.is(i, "it", "them"):
		return !r.isPerson(k) && !r.isPerson(i)
	case a >= 0 && b >= 0:
		return r.d.Mentions[a].Name == r.d.Mentions[b].Name
	}
	return a < 0 && b < 0 && r.lemma(k) == r.lemma(i)
}

// strandedOf is the preposition that ends a relative clause with the noun that the clause tells of: "[on the
// bill]" of "the bill that the council is to vote on".
func (r *reader) strandedOf(g group, s scene) string {
	if r.tag(g.to) != "IN" || !r.mark(g.to+1) && !(r.time.at(g.to+1) >= 0 && r.is(g.to+1, "next", "last", "this", "today", "tomorrow", "yesterday")) {
		return "" // "which passed in May"
	}
	top := g.main
	for n := 0; n < 3 && r.d.Tokens[top].Rel == "xcomp" && r.d.Tokens[top].Head >= s.First; n++ {
		top = r.d.Tokens[top].Head
	}
	j := r.d.Tokens[top].Head
	if r.d.Tokens[top].Rel != "acl" || j < s.First || j >= g.from || !r.noun(j) {
		return ""
	}
	from := r.inside(tokens{r.nominalTo(j+1, s.First), j + 1})
	return r.word(g.to) + " " + r.d.Slice(r.span(from))
}

// ruledBefore is what was ruled or found, by a verb, where it stands in front of whoever did: "[the sale was
// void], the court ruled"; "" elsewhere.
func (r *reader) ruledBefore(t trigger, s scene) string {
	if l := r.lemma(t.at); l != "rule" && l != "find" && l != "decide" && l != "conclude" {
		return ""
	}
	x := r.d.Tokens[t.at]
	w := r.clean(tokens{s.First, t.subject.from})
	if x.Rel != "parataxis" || x.Head < s.First || x.Head >= t.subject.from || !r.is(t.subject.from-1, ",") || w.empty() || r.quote.at(w.from) >= 0 {
		return ""
	}
	text, first := r.d.Slice(r.span(w)), r.d.Slice(r.d.Tokens[w.from].Span)
	if r.mention.at(w.from) < 0 && !strings.HasPrefix(r.tag(w.from), "NNP") && first[1:] == strings.ToLower(first[1:]) {
		text = strings.ToLower(first) + text[len(first):]
	}
	return text
}
