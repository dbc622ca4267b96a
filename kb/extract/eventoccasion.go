package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// whoSpeaksAt are the persons who say or do something in an event that is an occasion for it: "[Stumpf]
// blamed them in an interview", "[the judge] rejected it in a ruling", "[Halden] picked up after a defeat".
func (r *reader) whoSpeaksAt(t trigger) []int {
	i := r.occasion(t)
	if i < 0 {
		i = r.wonBefore(t)
	}
	if i < 0 {
		i = r.victorOf(t)
	}
	if i < 0 {
		return nil
	}
	var who []int
	for _, k := range []int{i, r.child(i, "appos"), r.child(i, "conj")} {
		m := r.calledAt(k)
		if k < 0 || m < 0 || !r.canAct(m) || r.among(m, who) || k != i && len(who) == 0 && r.d.Tokens[k].Rel == "conj" {
			continue
		}
		if r.d.Mentions[m].Type == document.Person || t.class == "win" && k == i {
			who = append(who, m)
		}
	}
	return who
}

// calledAt is the mention at i, or of the name behind the title at i, -1 for none.
func (r *reader) calledAt(i int) int {
	m := r.mention.at(i)
	if k := r.child(i, "flat"); m < 0 && i >= 0 && k == i+1 {
		m = r.mention.at(k)
	}
	return m
}

// occasion is the subject of the verb that something is said or done with in an event, -1
// where the event is no occasion for that.
func (r *reader) occasion(t trigger) int {
	at := t.at
	if t.verb >= 0 || !en.Occasion(r.lemma(at)) {
		return -1
	}
	for x := r.d.Tokens[at]; x.Rel == "nmod" && x.Head >= 0 && en.PartNoun(r.lemma(x.Head)); x = r.d.Tokens[at] {
		at = x.Head // "the end of a rally"
	}
	x := r.d.Tokens[at]
	p := r.prepositionOf(at)
	if x.Head < 0 || !r.is(p, "in", "at", "during", "throughout") && !(r.is(p, "after", "following") && t.class == "talks" && r.child(t.at, "nmod") > t.at && r.is(r.prepositionOf(r.child(t.at, "nmod")), "with")) {
		return -1
	}
	verb := x.Head
	if over := r.d.Tokens[verb]; x.Rel == "nmod" { // the tree hangs it on the subject or object of the verb
		switch over.Rel {
		case "nsubj":
			return verb
		case "obj":
			verb = over.Head
		default:
			return -1
		}
	} else if x.Rel != "obl" {
		return -1
	}
	if r.is(p-1, ",") { // "he said the deal was off, in an interview"
		for over := r.d.Tokens[verb]; over.Rel == "ccomp" && over.Head >= 0 && en.CueVerb(r.lemma(over.Head)) != nil; over = r.d.Tokens[verb] {
			verb = over.Head
		}
	}
	return r.doerAt(verb, false)
}

// doerAt is the subject of a verb, its own or that of the verb which it hangs on without one, -1 where
// nobody knows it or something is done to it, unless that is as good.
func (r *reader) doerAt(verb int, passive bool) int {
	for n := 0; n < 4 && verb >= 0 && (r.verb(verb) || r.child(verb, "cop") >= 0); n++ {
		x, sub := r.d.Tokens[verb], r.nearestSubject(verb)
		if !passive && r.inPassive(verb, sub) && !en.Questioned(r.lemma(verb)) {
			return -1
		}
		switch {
		case x.Rel == "acl" && x.Head < verb && (sub < 0 || r.is(sub, "who", "that", "which")):
			return x.Head
		case sub >= 0:
			return sub
		case x.Rel != "conj" && x.Rel != "advcl" && x.Rel != "xcomp" && !(x.Rel == "ccomp" && x.Head > verb): // "[asked at it], she said"
			return -1
		}
		verb = x.Head
	}
	return -1
}

// nearestSubject is the subject of a verb that stands nearest before it, -1 for none: not the
// place that a dispatch is from.
func (r *reader) nearestSubject(verb int) int {
	sub := -1
	for i := r.sentence(verb).First; i < verb; i++ {
		if t := r.d.Tokens[i]; t.Head == verb && strings.HasPrefix(t.Rel, "nsubj") {
			sub = i
		}
	}
	return sub
}

// inPassive reports whether a verb with the subject at sub, or none, is in the passive.
func (r *reader) inPassive(verb, sub int) bool {
	if r.tag(verb) != "VBN" && !(sub < 0 && r.tag(verb) == "VBD" && (r.d.Tokens[verb].Rel == "advcl" || r.d.Tokens[verb].Rel == "ccomp")) {
		return false
	}
	have := false
	for i := r.sentence(verb).First; i < verb; i++ {
		if t := r.d.Tokens[i]; t.Head == verb && strings.HasPrefix(t.Rel, "aux") {
			if r.lemma(i) == "be" {
				return true
			}
			have = have || r.lemma(i) == "have"
		}
	}
	rel := r.d.Tokens[verb].Rel
	return !have && sub < 0 && (rel == "advcl" || rel == "acl" || rel == "ccomp")
}

// wonBefore is who, by the subject of the clause, had a victory or a defeat that the clause goes on from
// and that is nobody else's, -1 for none: "after a defeat in May, [Halden] retired".
func (r *reader) wonBefore(t trigger) int {
	x := r.d.Tokens[t.at]
	if t.verb >= 0 || t.class != "win" || x.Rel != "obl" || !r.is(r.prepositionOf(t.at), "after", "following", "with", "despite") {
		return -1
	}
	for i := r.sentence(t.at).First; i < t.at; i++ {
		if y := r.d.Tokens[i]; y.Head == t.at && (y.Rel == "nmod" || y.Rel == "compound" || y.Rel == "det" && !r.is(i, "a", "an")) {
			return -1 // somebody's own, or one known before
		}
	}
	if r.lemma(t.at) != "defeat" && r.ownDoer(t) {
		return -1
	}
	return r.doerAt(x.Head, true)
}

// victorOf is who is called the winner or the host of an event, -1 for nobody: "[Halden] was the
// winner of Monday's race".
func (r *reader) victorOf(t trigger) int {
	x := r.d.Tokens[t.at]
	if t.verb >= 0 || x.Rel != "nmod" || x.Head < 0 || !r.is(r.prepositionOf(t.at), "of") || !en.Victor(r.lemma(x.Head)) {
		return -1
	}
	if over := r.d.Tokens[x.Head]; (over.Rel == "xcomp" || over.Rel == "obj") && over.Head >= 0 && r.verb(over.Head) {
		if l := r.lemma(over.Head); l == "declare" || l == "become" || l == "name" || l == "crown" || l == "emerge" {
			return r.nearestSubject(over.Head)
		}
		return -1
	} else if over.Rel == "appos" {
		return over.Head
	}
	if r.child(x.Head, "cop") < 0 {
		return -1
	}
	return r.nearestSubject(x.Head)
}

// missed reports whether an event is told of as what somebody stays away from: "will miss [the game]".
func (r *reader) missed(t trigger) bool {
	x := r.d.Tokens[t.at]
	return t.verb < 0 && x.Rel == "obj" && x.Head >= 0 && en.Misses(r.lemma(x.Head))
}

// occasionOf reports whether an event's noun only tells at what its verb, which tells of an event
// of another sort, was done: "delivered the last tram [at a ceremony]".
func (r *reader) occasionOf(t trigger, s scene) bool {
	x := r.d.Tokens[t.at]
	if x.Rel != "obl" || x.Head < 0 || !r.is(r.prepositionOf(t.at), "in", "at", "during") {
		return false
	}
	class := en.EventVerb(r.lemma(x.Head))
	return class != "" && class != t.class && !en.SupportVerb(r.lemma(x.Head))
}
