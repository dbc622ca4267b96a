package extract

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
)

// losesTo reports whether a verb tells who lost to whom: "lost 3-1 to Norby", "lost to Duarte".
func (r *reader) losesTo(g group) bool {
	if g.passive || !g.past || g.form != finite {
		return false
	}
	i := g.to
	for r.tag(i) == "CD" || r.score(i) || r.is(i, "-", "–") && r.tag(i+1) == "CD" || r.is(i, "narrowly", "heavily", "again", "at", "home", "away", "in", "straight", "sets") {
		i++
	}
	if r.resultAt(g.to) && (r.is(i, "against") || r.is(i-1, "at") || r.is(i-2, "at") && r.is(i-1, "home")) && r.opponent(i) {
		return true // "lost 3-0 at Arlby Town"
	}
	return r.is(i, "to") && r.opponent(i+1)
}

// resultAt reports whether a result stands at i, be it in one word or three: "3-0".
func (r *reader) resultAt(i int) bool {
	return r.score(i) || r.tag(i) == "CD" && r.is(i+1, "-", "–") && r.tag(i+2) == "CD"
}

// score reports whether the word at i is a result: "3-1".
func (r *reader) score(i int) bool {
	if i < 0 || i >= len(r.low) {
		return false
	}
	a, b, ok := strings.Cut(strings.ReplaceAll(r.word(i), "–", "-"), "-")
	return ok && digits(a) && digits(b)
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// opponent reports whether a name, or "the champions", stands at i for whom somebody plays.
func (r *reader) opponent(i int) bool {
	for j := i; j < min(i+6, len(r.low)) && r.nominal(j) && r.time.at(j) < 0; j++ {
		if r.mention.at(j) >= 0 || r.is(j, "champions", "champion", "holders", "rivals", "leaders", "side", "team", "seed") {
			return true
		}
	}
	return false
}

// contests reports whether a verb tells of a match: "drew 1-1 with Norby", "will play Sudria on
// Sunday". Who plays a part or faces charges does something else.
func (r *reader) contests(g group, subject tokens, s scene) bool {
	if g.passive || g.form == gerund || g.form == participle || !r.hasActor(subject) && !r.opponent(subject.from) {
		return false
	}
	if g.lemma == "draw" || g.lemma == "tie" {
		return r.score(g.to) || r.is(g.to, "with", "against") && r.opponent(g.to+1)
	}
	i := r.child(g.main, "obj")
	if r.is(g.to, "against") && g.lemma == "play" {
		i = g.to + 1
	}
	if m := r.mention.at(i); m >= 0 && (r.d.Mentions[m].Type != document.Person || r.person(subject) && (g.lemma != "play" || r.is(g.to, "against"))) {
		return r.groupTime(s, slices.Index(s.groups, g), -1) >= 0 && strings.HasPrefix(r.tag(i), "NNP")
	}
	return false
}
