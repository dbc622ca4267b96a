package extract

import "github.com/dateline-kb/dateline/kb/lang/en"

// plover is the PLOVER type of what the group at k tells: by its verb, by the
// noun that a verb such as "hold" supports, and by how real it is. What is
// promised or offered is AGREE, what is demanded DEMAND, whatever it would be.
func (r *reader) plover(s scene, k int) string {
	g := s.groups[k]
	base := r.ploverBase(g, s)
	switch {
	case r.hasWord(g, "must", "should", "need") && r.attributionOver(r.d.Tokens[g.main].Span) >= 0:
		return "DEMAND"
	case g.negated && base != "" && en.Cooperative(base):
		return "REJECT"
	case r.willing(g) || r.undertaken(g):
		return "AGREE"
	case (g.modality == en.Future || g.form == infinitive && r.promised(s, k)) && en.Cooperative(base):
		if g.lemma == "resign" || g.lemma == "quit" {
			return base
		}
		return "AGREE"
	case (base == "AGREE" || g.lemma == "accept") && r.objectNoun(g, s, "demand", "request", "ultimatum"):
		return "CONCEDE"
	}
	return base
}

// ploverOf is the PLOVER type of an event: that of its verb, or of the verb that
// governs its noun, else that of the noun.
func (r *reader) ploverOf(t trigger, v view, s scene) string {
	if t.verb >= 0 {
		return r.plover(s, t.verb)
	}
	if v.governor >= 0 && v.object {
		if kind := r.plover(s, v.governor); kind != "" {
			return kind
		}
	}
	return en.PloverNoun(r.lemma(t.at))
}

// ploverBase is the type of a group's verb or of the noun that it supports.
func (r *reader) ploverBase(g group, s scene) string {
	verb := en.PloverVerb(g.lemma)
	if verb != "" && verb != "AID" && verb != "CONSULT" {
		return verb
	}
	obj := r.objectOf(g, s.Sentence)
	for i := obj.from; i < obj.to; i++ {
		if kind := en.PloverNoun(r.lemma(i)); kind != "" && r.noun(i) && r.mention.at(i) < 0 {
			if verb == "CONSULT" && kind == "RETREAT" || verb == "" || en.SupportVerb(g.lemma) || kind == "AID" || kind == "COOPERATE" {
				return kind
			}
		}
	}
	return verb
}

// willing reads "is ready to help": an offer.
func (r *reader) willing(g group) bool {
	return r.lemma(g.main) == "be" && r.is(g.to, "willing", "ready", "prepared", "committed") && r.is(g.to+1, "to")
}

// undertaken reports whether a helper undertakes what the main verb tells: "has
// agreed to share".
func (r *reader) undertaken(g group) bool {
	for i := g.from; i < g.main; i++ {
		if r.verb(i) && en.PloverVerb(r.lemma(i)) == "AGREE" {
			return true
		}
	}
	return r.is(g.main-1, "to") && r.is(g.main-2, "willing", "ready", "prepared", "committed")
}

// promised reports whether the verb that leads to the group at k undertakes it.
func (r *reader) promised(s scene, k int) bool {
	return k > 0 && en.PloverVerb(s.groups[k-1].lemma) == "AGREE"
}

func (r *reader) objectNoun(g group, s scene, nouns ...string) bool {
	obj := r.objectOf(g, s.Sentence)
	for i := obj.from; i < obj.to; i++ {
		if r.noun(i) {
			for _, n := range nouns {
				if r.lemma(i) == n {
					return true
				}
			}
		}
	}
	return false
}
