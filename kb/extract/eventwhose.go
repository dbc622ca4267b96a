package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// whoOfClause is the person in whose own clause "he" or "she", the subject of an event's verb, stands, -1
// for none: "[Jane Doe], who was 40 when she took office".
func (r *reader) whoOfClause(t trigger) int {
	if t.verb < 0 || t.subject.to-t.subject.from != 1 || !r.is(t.subject.from, "he", "she") {
		return -1
	}
	v := t.at
	for n := 0; n < 4 && v >= 0; n++ {
		x := r.d.Tokens[v]
		if x.Rel == "acl" && x.Head >= 0 && x.Head < v {
			sub := r.child(v, "nsubj")
			m := r.mention.at(x.Head)
			if m >= 0 && r.is(sub, "who") && r.d.Mentions[m].Type == document.Person {
				return m
			}
			return -1
		}
		if x.Rel != "advcl" && x.Rel != "ccomp" && x.Rel != "xcomp" && x.Rel != "conj" {
			return -1
		}
		v = x.Head
	}
	return -1
}

// unengaged reports whether an event is the object of a verb that only tells of it, whoever does: "she
// recalled [the raid]", "they oppose [the deal]".
func (r *reader) unengaged(t trigger) bool {
	x := r.d.Tokens[t.at]
	if sub := r.nearestSubject(max(x.Head, 0)); sub >= 0 && r.tag(r.behind(sub)) == "POS" {
		return false // "[Doe]'s criticized interview", which the tree has criticize
	}
	return t.verb < 0 && x.Rel == "obj" && x.Head >= 0 && en.OnlyTells(r.lemma(x.Head)) && (r.tag(x.Head) != "VBN" || r.child(x.Head, "aux") >= 0)
}

// itsSubject is the body or state that "its" before an event's noun stands for as the subject of the
// clause, -1 where that speaks or is none: "[Halden] will drop it at its meeting, the Times reported".
func (r *reader) itsSubject(t trigger) int {
	verb := r.verbOver(t.at)
	if verb < 0 {
		return -1
	}
	m := r.mention.at(max(r.nearestSubject(verb), 0))
	if r.nearestSubject(verb) < 0 || m < 0 || r.d.Mentions[m].Type == document.Person || !r.canAct(m) || r.cuesSource(r.d.Mentions[m].Span) {
		return -1
	}
	return m
}

// namesWork reports whether a name is, or is in, the title of a work: "a film called Doe", "her book,
// “Jane Doe”", "The Ballad of Jane Doe".
func (r *reader) namesWork(w tokens) bool {
	p := w.from - 1
	if r.is(p, "titled", "entitled", "called") {
		for k := p - 1; k >= p-4 && k >= 0; k-- {
			if en.Work(r.lemma(k)) {
				return true
			}
		}
		return false
	}
	if r.is(p, "of") && en.TaleOf(strings.ToLower(r.word(p-1))) && r.capital(p-1) {
		return true
	}
	if p < 1 || !strings.Contains("“\"``", r.word(p)) || r.word(p) == "" {
		return false
	}
	if r.is(w.to, ",") {
		w.to++
	}
	if end := r.word(w.to); end == "" || !strings.Contains("”\"''", end) {
		return false
	}
	p--
	if r.is(p, ",") {
		p--
	}
	return en.Work(r.lemma(p))
}

// venue reports whether a body is only the ground or street where something is: "at Arlby Lane".
func (r *reader) venue(m int) bool {
	w := r.within(r.d.Mentions[m].Span)
	last := strings.ToLower(r.word(w.to - 1))
	return w.to-w.from > 1 && en.PlaceHead(last) && !en.OrgHead(last) && r.is(r.before(w.from), "at", "in", "to", "near", "on")
}

// withoutPurpose is what stands behind a journey's time without what it was for: "arrived on Monday [to
// try to revive the talks]".
func (r *reader) withoutPurpose(t tokens, trig trigger) tokens {
	if trig.verb < 0 || trig.class != "arrival" && trig.class != "visit" && !en.Goes(r.lemma(trig.at)) {
		return t
	}
	for i := t.from; i < t.to; i++ {
		if r.tag(i) == "TO" && r.tag(i+1) == "VB" && en.EventVerb(r.lemma(i+1)) == "" && !en.Attends(r.lemma(i+1)) {
			t.to = i
		}
	}
	return t
}
