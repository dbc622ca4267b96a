package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	longestScene = 7  // how many sentences of a report go on with what its lede tells
	shortReport  = 25 // sentences of a report that tells of one thing
)

// opening is the first paragraph of the report's own text, -1 if it has none.
func (r *reader) opening() int {
	return slices.IndexFunc(r.d.Paragraphs, func(p document.Paragraph) bool { return p.Kind == document.Body })
}

// opensScene reports whether a sentence is the first of that paragraph.
func (r *reader) opensScene(sent document.Sentence, opening int) bool {
	return sent.Paragraph == opening && sent.Start <= r.d.Paragraphs[opening].Start
}

// sceneAfter is the single day of the past on which what a lede tells took place, from the events of that
// sentence; -1 where it tells of none, or of two.
func (r *reader) sceneAfter(here []document.EventMention) int {
	scene := -1
	r.sceneOfOne = false
	for _, e := range here {
		if e.Status != document.Happened || e.Time < 0 || e.Shift != 0 || e.Edge != 0 || r.d.Tokens[r.d.TokenAt(e.Trigger.Start)].Rel == "acl" {
			continue
		}
		x := r.d.Times[e.Time]
		if x.Earliest == "" || x.Earliest != x.Latest || r.d.Published == "" || x.Latest > r.d.Published || x.Earliest < weekBefore(r.d.Published) {
			continue
		}
		if scene >= 0 && r.d.Times[scene].EDTF != x.EDTF {
			return -1
		}
		scene = e.Time
		r.sceneOfOne = r.sceneOfOne || en.OfOneLife(e.Class)
	}
	return scene
}

// ofLife reports whether a deed is that of one person behind a lede that tells what became of one: what follows may be
// of any time of a life, "The court jailed Jan Roth on Monday. Roth killed his neighbour."
func (r *reader) ofLife(t trigger) bool {
	i := r.headOf(t.subject).to - 1
	return r.sceneOfOne && (t.verb < 0 || i < 0 || r.pronoun(i) || r.pronoun(t.object.from) && !t.object.empty() || r.peopled(i) && r.tag(i) != "NNS" && r.tag(i) != "NNPS" && !en.PeopleNoun(r.lemma(i)))
}

// leavesScene reports whether a sentence tells of another day than the one of the scene: what follows may be of that.
func (r *reader) leavesScene(sent document.Sentence) bool {
	for i := sent.First; i < sent.Last; i++ {
		if k := r.time.at(i); k >= 0 && r.quote.at(i) < 0 && len(r.d.Times[k].EDTF) >= len("2006-01-02") && r.d.Times[k].Earliest != r.d.Times[r.scene].Earliest && !r.ahead(k) {
			return true
		}
	}
	return false
}

// inScene reports whether a deed without a day of its own goes on with what the lede tells: in the simple past,
// told by the report itself in a main clause in which no time stands.
func (r *reader) inScene(t trigger, v view, s scene) bool {
	if r.scene < 0 || len(r.d.Sentences) > shortReport || v.time >= 0 || v.status != document.Happened || v.governor < 0 || t.nested || r.d.Tokens[s.First].Sentence-r.sceneFrom >= longestScene || r.leavesScene(s.Sentence) {
		return false
	}
	g := s.groups[v.governor]
	if g.form != finite || g.negated || r.hasWord(g, "had", "have", "has", "would", "could", "used", "once", "never", "already", "previously") || !g.past || r.quote.at(g.main) >= 0 || t.verb < 0 && (!r.supported(t, v, s) || r.definite(t) || r.is(t.phrase.from, "the", "this", "that")) {
		return false
	}
	if en.CueVerb(g.lemma) != nil || en.Still(g.lemma) || r.is(g.to, "up") {
		return false // what somebody says or is
	}
	if r.ofLife(t) || t.verb < 0 && r.tag(t.at) == "NNS" {
		return false // "won three elections"
	}
	i := g.main
	for n := 0; n < 4 && r.d.Tokens[i].Rel == "conj"; n++ {
		i = r.d.Tokens[i].Head
	}
	if rel := r.d.Tokens[i].Rel; rel != "root" && rel != "parataxis" {
		return false
	}
	for j := s.First; j < s.Last; j++ {
		if r.is(j, "ago", "since", "before", "earlier", "previously", "originally", "initially", "once", "first", "already", "until", "during", "throughout", "formerly", "past", "twice", "times") && r.time.at(j) < 0 && r.quote.at(j) < 0 {
			return false
		}
	}
	return t.listed && !en.Manifold(t.class) && !en.Everyday(t.class)
}
