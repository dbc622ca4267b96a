package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// confirmsIn reports whether somebody is confirmed in the post that he has or was named for: "was confirmed in
// the job on Monday", "the Senate confirmed Rowe".
func (r *reader) confirmsIn(g group, subject, object tokens, s scene) bool {
	if g.negated || g.form != finite || r.groupTime(s, slices.Index(s.groups, g), -1) < 0 {
		return false
	}
	if !g.passive {
		if i := r.child(g.main, "obj"); i >= 0 && r.asNoPost(i, s) {
			return false // "confirmed her as a witness"
		}
		return r.isPerson(max(r.child(g.main, "obj"), 0)) && r.person(object) && (r.anyLemma(r.headOf(subject), en.Institution) || r.assembly(subject))
	}
	if !r.is(g.to, "in", "to") || !r.person(subject) && !r.anyLemma(r.headOf(subject), en.PersonNoun) && !r.anyLemma(r.headOf(subject), en.RoleNoun) {
		return false
	}
	return r.is(g.to+1, "it") || r.anyLemma(r.headOf(tokens{g.to + 1, min(g.to+5, s.Last)}), en.Post)
}

// asNoPost reports whether "as" behind the word at i leads to no post that somebody has.
func (r *reader) asNoPost(i int, s scene) bool {
	for j := i + 1; j < min(i+8, s.Last-1) && !r.mark(j); j++ {
		if r.is(j, "as") {
			h := r.headOf(tokens{j + 1, min(j+6, s.Last)})
			return r.anyLemma(h, func(l string) bool {
				return l == "witness" || l == "guest" || l == "speaker" || l == "suspect" || l == "victim"
			})
		}
	}
	return false
}

// givenPost reports whether somebody was given a post on a day: "was handed the job permanently on Monday".
func (r *reader) givenPost(g group, subject tokens, s scene) bool {
	o := r.child(g.main, "obj")
	return g.passive && !g.negated && o > g.main && en.Post(r.lemma(o)) && r.ofOffice(o, s) && (r.person(subject) || r.hasNoun(subject)) && r.groupTime(s, slices.Index(s.groups, g), -1) >= 0
}

// ofOffice reports whether the noun for a post at o is for an office and not for where somebody sits or stands, or what
// he plays: "a seat on the board", not "a seat on the train", "pole position".
func (r *reader) ofOffice(o int, s scene) bool {
	if !r.is(o, "seat", "position", "role", "chair", "place") {
		return true
	}
	for j := o + 1; j < min(o+7, s.Last) && !r.mark(j); j++ {
		if r.is(j, "board", "cabinet", "council", "committee", "parliament", "assembly", "government", "senate", "party", "ministry", "commission", "director", "chairman", "minister", "manager") {
			return true
		}
	}
	return false
}

// refersTo reports whether somebody refers a matter to a body on a day: "referred the case to the court on Monday".
func (r *reader) refersTo(g group, subject tokens, s scene) bool {
	if g.negated || g.form != finite || r.groupTime(s, slices.Index(s.groups, g), -1) < 0 || !r.hasNoun(subject) && !r.hasActor(subject) {
		return false
	}
	i, o := g.to, r.child(g.main, "obj")
	if !g.passive {
		if o < g.to || !r.noun(o) {
			return false // "referred to the plan"
		}
		if r.peopled(o) || r.is(o, "question", "questions", "query", "queries", "call", "calls", "caller", "callers", "inquiries", "enquiries") {
			return false // "referred reporters to the ministry"
		}
		i = o + 1
	}
	if !r.is(i, "to") {
		return false
	}
	to := r.headOf(tokens{i + 1, min(i+7, s.Last)})
	return r.anyLemma(to, en.Bench) || r.anyLemma(to, en.Inquirer) || r.anyLemma(to, en.Institution) || r.hasActor(to)
}
