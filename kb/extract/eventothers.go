package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// withOthers adds to those who stand unnamed in an event's clause the bodies and people that do so
// beside its verb or in its noun's phrase: "sued [the carrier]", "[the company's] appeal", "a deal
// with [the union]".
func (r *reader) withOthers(who []document.Span, t trigger, v view, s scene) []document.Span {
	add := func(i int) {
		p := tokens{r.nominalTo(i+1, s.First), i + 1}
		if i < 0 || !r.standsAlone(p) {
			return
		}
		if at := r.span(p); !slices.ContainsFunc(who, at.Overlaps) {
			who = append(who, at)
		}
	}
	if t.class == "deadline" {
		return who
	}
	at := t.at
	if t.verb < 0 {
		for i := t.phrase.from; i < t.at; i++ {
			if r.tag(i) == "POS" && r.d.Tokens[i].Head == i-1 {
				add(i - 1)
			}
		}
		r.hangingOn(t.at, s, add, "with", "against", "by", "from", "between")
		if !v.object || v.governor < 0 {
			return who
		}
		at = s.groups[v.governor].main
		if en.EventVerb(s.groups[v.governor].lemma) == "" && !en.SupportVerb(s.groups[v.governor].lemma) {
			return who
		}
	}
	for i := s.First; i < s.Last; i++ {
		if x := r.d.Tokens[i]; x.Head == at && (x.Rel == "nsubj" && t.verb >= 0 || x.Rel == "obj" && i != t.at || x.Rel == "iobj") {
			if s := r.d.Tokens[i].Span; i > at && r.tag(i) == "PRP" && r.is(i, "him", "her") && !slices.ContainsFunc(who, s.Overlaps) {
				who = append(who, s) // "offered [him] a week"
			}
			add(i)
		}
	}
	r.hangingOn(at, s, add, "with", "against", "by", "from", "between")
	return who
}

// hangingOn hands on what hangs on the word at i by one of some prepositions, and what is joined to that.
func (r *reader) hangingOn(i int, s scene, add func(int), by ...string) {
	for j := i + 1; j < s.Last; j++ {
		x := r.d.Tokens[j]
		if x.Head != i || x.Rel != "obl" && x.Rel != "nmod" || !r.is(r.prepositionOf(j), by...) {
			continue
		}
		add(j)
		add(r.child(j, "conj"))
	}
}

// standsAlone reports whether a phrase is for a body or an officer that the article names elsewhere:
// "the carrier", "the Shetland company", "the minister".
func (r *reader) standsAlone(t tokens) bool {
	if t.to-t.from < 2 || !r.is(t.from, "the", "its") || r.tag(t.to-1) != "NN" || r.mention.at(t.to-1) >= 0 {
		return false
	}
	for i := t.from; i < t.to; i++ {
		if m := r.mention.at(i); m >= 0 && r.d.Mentions[m].Type != document.Place {
			return false
		}
	}
	l := r.lemma(t.to - 1)
	return r.is(t.from, "the") && en.Nominal(l) || en.RoleNoun(l)
}
