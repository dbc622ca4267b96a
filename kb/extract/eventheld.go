package extract

import (
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// heldToHave reports whether the group at k tells of the past what people say, believe or found that
// somebody did: "is believed to [have left]", "was found to [have met] a banker", "claims to [have won]".
func (r *reader) heldToHave(g group) bool {
	if r.tag(g.main) != "VBN" {
		return false
	}
	for i := max(g.from, 1); i+1 < g.main; i++ {
		if !r.is(i, "to") || r.lemma(r.pastAdverbs(i+1)) != "have" {
			continue
		}
		over := i - 1
		if r.is(over, "not", "never") || g.negated || r.is(i+1, "not", "never") || over < 1 || r.heldOfNone(over) {
			return false // "is reported not to have left"
		}
		if r.tag(over) == "RB" {
			over--
		}
		l := r.lemma(over)
		switch {
		case r.tag(over) == "VBN" && (en.HeldToBe(l) || l == "find" || l == "show" || l == "see" || l == "hear" || l == "accuse"):
			return true
		case r.verb(over) && (l == "claim" || l == "profess" || l == "allege"):
			return true
		}
		return false
	}
	return false
}

// heldOfNone reports whether the words before the verb at i, by which people hold that somebody did something, make
// of it what nobody did, or what may not be held: "no one [was found]", "is not [known]", "might be [found]".
func (r *reader) heldOfNone(i int) bool {
	for j := i - 1; j >= max(i-5, r.sentence(i).First) && !r.mark(j); j-- {
		if r.is(j, "not", "n't", "never", "no", "nobody", "none") || r.tag(j) == "MD" {
			return true
		}
	}
	return false
}

// ofSource reports whether the subject of a verb is a pronoun for who says what it tells: "the army said [it] had
// retaken the ridge".
func (r *reader) ofSource(t trigger) bool {
	if t.verb < 0 || t.subject.to-t.subject.from != 1 || !r.pronoun(t.subject.from) {
		return false
	}
	k := r.attributionOver(r.d.Tokens[t.at].Span)
	return k >= 0 && r.hasNoun(r.within(r.d.Attributions[k].Source)) && r.standsForSource(t.subject.from, r.d.Attributions[k])
}
