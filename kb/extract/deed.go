package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// withNouns is the class of an event that a verb tells with what it is done to or with
// who does it, "" for none: "took the firm to court", "found three bodies".
func (r *reader) withNouns(g group, subject, object tokens, s scene) string {
	done := object
	if g.passive {
		done = subject
	}
	switch {
	case r.industrial(g, done):
		return "strike"
	case g.lemma == "take" && r.is(g.to, "up") && !g.passive: // "took up her post"
		return r.doneTo("take-up", r.headOf(tokens{min(g.to+1, done.to), done.to}))
	case g.lemma == "take" || g.lemma == "admit" || g.lemma == "haul" || g.lemma == "rush" || g.lemma == "airlift" || g.lemma == "move" || g.lemma == "transfer":
		return r.takenTo(g, subject, s)
	case g.lemma == "come" && r.comesTo(g, subject, s):
		return "visit"
	case r.clearsOut(g, subject, s):
		return "closure"
	case g.lemma == "release" && (r.anyLemma(r.headOf(done), en.PeopleNoun) || r.anyLemma(r.headOf(done), en.PersonNoun) || g.passive && !done.empty() && r.tag(done.to-1) == "CD"):
		return "release" // "the remaining eight are to be released"
	case en.Ravages(g.lemma) && !g.passive && g.past && r.anyLemma(r.headOf(subject), en.Element):
		return "disaster"
	}
	return r.doneTo(g.lemma, r.headOf(done))
}

// doneTo is the class of what a verb does to what a phrase names at its end.
func (r *reader) doneTo(verb string, head tokens) string {
	for i := head.to - 1; i >= head.from; i-- {
		switch {
		case !r.noun(i) || r.mention.at(i) >= 0:
		case r.is(i, "action") && !r.is(i-1, "legal", "class", "court", "collective", "libel"):
			return "" // an action of another sort is no lawsuit
		default:
			return en.Deed(verb, r.lemma(i))
		}
	}
	return ""
}

// industrial reports whether workers act: "took industrial action".
func (r *reader) industrial(g group, done tokens) bool {
	for i := done.from; i+1 < done.to; i++ {
		if r.is(i, "industrial") && r.is(i+1, "action") {
			return g.lemma == "take" || en.SupportVerb(g.lemma)
		}
	}
	return false
}

// takenTo reads "took the firm to court" and "was taken to hospital".
func (r *reader) takenTo(g group, subject tokens, s scene) string {
	for i := g.to; i < min(g.to+10, s.Last-1) && !r.finite(i) && !r.hardBreak(i); i++ {
		if !r.is(i, "to") {
			continue
		}
		next := i + 1
		if r.tag(next) == "DT" {
			next++
		}
		switch {
		case r.is(i+1, "court") && r.hasNoun(subject):
			return "lawsuit"
		case (r.is(next, "hospital") || r.namedHospital(next)) && g.passive && r.hasNoun(subject):
			return "injury"
		}
	}
	return ""
}

// comesTo reports whether somebody is to come to a place on a day: "will come to Geneva
// on June 22".
func (r *reader) comesTo(g group, subject tokens, s scene) bool {
	m := r.mention.at(g.to + 1)
	if g.passive || !r.is(g.to, "to") || m < 0 || r.d.Mentions[m].Type != document.Place || !r.hasActor(subject) && !r.hasNoun(subject) {
		return false
	}
	k := slices.Index(s.groups, g)
	t := r.groupTime(s, k, -1)
	return t >= 0 && !r.vagueTime(t) && g.modality == en.Future
}

// clearsOut reports whether people are ordered to leave where they are: "police ordered 400
// residents to leave the valley".
func (r *reader) clearsOut(g group, subject tokens, s scene) bool {
	k := slices.Index(s.groups, g)
	if g.lemma != "order" && g.lemma != "tell" || k < 0 || k+1 >= len(s.groups) || g.form != finite || !g.past || g.negated || !r.hasNoun(subject) && !r.hasActor(subject) {
		return false
	}
	next := s.groups[k+1]
	if next.form != infinitive || next.lemma != "leave" && next.lemma != "evacuate" && next.lemma != "flee" {
		return false
	}
	told := tokens{g.to, next.from}
	if g.passive {
		told = subject
	}
	return r.anyLemma(told, en.PeopleNoun) || r.anyLemma(told, en.PersonNoun)
}

// namedHospital reports whether the name of a hospital stands at i.
func (r *reader) namedHospital(i int) bool {
	for m := r.mention.at(i); m >= 0 && i < len(r.low) && r.mention.at(i) == m; i++ {
		if r.is(i, "hospital", "infirmary", "clinic") {
			return true
		}
	}
	return false
}
