package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// doneBy adds by whom, as a participle behind it tells, the event at i was held or made: "a
// debate hosted by [Halden News]", "a settlement reached between [Berg] and [Keel]".
func (r *reader) doneBy(i int, who []int) []int {
	verb := r.child(i, "acl")
	if r.tag(i+1) == "VBN" {
		verb = i + 1
	}
	if verb <= i || r.tag(verb) != "VBN" {
		return who
	}
	for j := verb + 1; j < verb+8 && !r.finite(j) && !r.mark(j); j++ {
		if r.is(j, "between") {
			return r.namedFrom(j+1, verb+16, who)
		}
		if m := r.mention.at(r.d.Tokens[j].Head); r.is(j, "by") && m >= 0 && r.canAct(m) && !r.among(m, who) {
			return append(who, m)
		}
	}
	return who
}

// namedFrom adds those who are named in a range before a verb or mark, but a comma.
func (r *reader) namedFrom(from, to int, who []int) []int {
	for i := from; i < to && !r.finite(i) && (!r.mark(i) || r.is(i, ",")); i++ {
		if m := r.mention.at(i); m >= 0 && r.canAct(m) && !r.among(m, who) {
			who = append(who, m)
		}
	}
	return who
}

// hosts counts those that take part, without at whose place it is: "a rally at [Arlby University]".
func (r *reader) hosts(who []int) int {
	n := 0
	for _, m := range who {
		if !r.is(r.before(r.d.TokenAt(r.d.Mentions[m].Start)), "at", "in") {
			n++
		}
	}
	return n
}

// sidesOf are those between whom the subject of a verb is: "the dispute between [Berg] and [Keel]
// was settled".
func (r *reader) sidesOf(t trigger, who []int) []int {
	sub := r.child(t.at, "nsubj")
	switch {
	case sub < 0 || sub > t.at:
		return who
	case r.is(sub+1, "between"):
		return r.namedFrom(sub+2, t.at, who)
	}
	return r.doneBy(sub, who)
}

// clauseActors adds the actors of an event's clause, not those of other clauses in
// it: "the raid that killed him during a forum of the channel's".
func (r *reader) clauseActors(t trigger, c tokens, place *int, who []int) []int {
	verb := r.verbOver(t.at)
	for _, m := range r.actorsIn(c, place, slices.Clone(who))[len(who):] {
		if !r.shares(m, t) {
			continue
		}
		over := r.verbOver(r.d.TokenAt(r.d.Mentions[m].Start))
		if over == verb || verb < 0 || r.d.Tokens[verb].Rel == "acl" && r.d.Tokens[verb].Head == r.d.Top(r.d.Mentions[m].Span) || over >= 0 && r.verbOver(verb) == over {
			who = append(who, m)
		}
	}
	return who
}

// shares reports whether the tree gives somebody named in an event's clause a part in it: not who
// only tells more of another noun, is compared with or shown by it: "the poll showed a lead of
// [Berg's] over Keel", "at the debate she likened herself to [Keel]".
func (r *reader) shares(m int, t trigger) bool {
	i := r.d.Top(r.d.Mentions[m].Span)
	for n := 0; n < 4 && i >= 0 && (r.d.Tokens[i].Rel == "conj" || r.d.Tokens[i].Rel == "appos") && r.d.Tokens[i].Head < i; n++ {
		i = r.d.Tokens[i].Head
	}
	if i < 0 {
		return true
	}
	if rel := r.d.Tokens[i].Rel; rel == "nmod" || rel == "compound" {
		h := r.d.Tokens[i].Head
		l := r.lemma(max(h, 0))
		if h == t.at || r.is(r.prepositionOf(i), "from") && r.noun(h) && en.EventNoun(l) == "" && !r.proposalNoun(h) && r.mention.at(h) < 0 {
			return true // "divers from the police went on with the search"
		}
		if r.tag(r.within(r.d.Mentions[m].Span).to) == "POS" && strings.HasPrefix(r.d.Tokens[max(h, 0)].Rel, "nsubj") && r.d.Tokens[t.at].Rel == "obj" && r.d.Tokens[h].Head == r.d.Tokens[t.at].Head {
			return true // "Halden's new jet made its first flight"
		}
		if h < 0 || r.mention.at(h) < 0 && !en.PersonNoun(l) && !en.RoleNoun(l) && !en.PeopleNoun(l) && !en.Institution(l) && !en.PartNoun(l) && !en.NotTheBody(l) && en.EventNoun(l) != t.class {
			return false
		}
		i = h
	}
	tells := strings.HasPrefix(r.d.Tokens[t.at].Rel, "nsubj") && r.d.Tokens[t.at].Head == r.d.Tokens[i].Head
	switch r.d.Tokens[i].Rel {
	case "obj", "iobj":
		return !tells || !t.weak
	case "obl":
		return r.is(r.prepositionOf(i), "with", "between", "against", "by", "alongside", "among") || !tells && r.d.Mentions[m].Type == document.Place && r.is(r.prepositionOf(i), "to")
	}
	return true
}

// aroundEvent are the organizations and countries that the verb over an event has for its
// subject or object, and that do not only speak of it: not who else is in the sentence.
func (r *reader) aroundEvent(t trigger, s scene) []int {
	none := 0
	all := r.actorsIn(tokens{s.First, s.Last}, &none, nil)
	self, verb := r.d.Tokens[t.at].Span, r.verbOver(t.at)
	return slices.DeleteFunc(all, func(m int) bool {
		men := r.d.Mentions[m]
		return men.Type == document.Person || !r.argument(men.Span, verb) || r.anySaid(men.Span, func(a document.Attribution) bool {
			return a.Source.Contains(men.Span) && a.Hull().Contains(self)
		})
	})
}

// argument reports whether a name is the subject or object of a verb, or joined to it.
func (r *reader) argument(s document.Span, verb int) bool {
	i := r.d.Top(s)
	if i >= 0 && r.d.Tokens[i].Rel == "conj" && r.d.Tokens[i].Head < i {
		i = r.d.Tokens[i].Head
	}
	return i >= 0 && verb >= 0 && r.d.Tokens[i].Head == verb && (strings.HasPrefix(r.d.Tokens[i].Rel, "nsubj") || r.d.Tokens[i].Rel == "obj")
}

// reach is the stretch around an event in which its participants are looked
// for: from the subject of the verb that governs it to the end of the clause.
func (r *reader) reach(t trigger, v view, s scene) tokens {
	c := t.phrase
	if v.governor >= 0 {
		g := s.groups[v.governor]
		if absent := g.negated && !en.TakesPlace(g.lemma); (v.object || g.form == finite) && !absent {
			if sub := r.doerOf(s.groups, v.governor, s.Sentence); !sub.empty() {
				c.from = min(c.from, sub.from)
			}
		}
		c.to = max(c.to, g.to)
	}
	for c.to < s.Last && !r.hardBreak(c.to) && !r.is(c.to, ",") && !r.groupStarts(s, c.to) && !r.quoteMark(c.to) {
		c.to++
	}
	return c
}

func (r *reader) groupStarts(s scene, i int) bool {
	return slices.ContainsFunc(s.groups, func(g group) bool { return g.from == i && (g.form == finite || g.form == infinitive) })
}
