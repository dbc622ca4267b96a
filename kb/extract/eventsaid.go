package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	barestLabel  = 6 // words of a label that leave room for what was said
	longestTold  = 9 // words of it that are shown
	shortestTold = 4
	reachCue     = 4 // steps in the tree from an occasion to the verb of saying
)

// toldThere is what somebody said or found at an occasion that is one for saying or finding something, an
// interview or a poll, as far as it can be told in a few words: "the mill would close by June". Without it
// "interview (Anna Keld)" tells the reader next to nothing.
func (r *reader) toldThere(t trigger, label string, s scene) string {
	if t.verb >= 0 || !r.forSaying(t.at) || len(strings.Fields(label)) > barestLabel {
		return ""
	}
	for _, k := range r.said[r.d.Tokens[t.at].Sentence] {
		a := r.d.Attributions[k]
		if len(a.Content) == 0 || !a.Speech || a.Hull().Contains(r.d.Tokens[t.at].Span) || !r.madeAt(t.at, a) || r.asksPeople(t.at) && !r.found(t.at, a) {
			continue
		}
		if text := r.gist(a.Content[0], s); text != "" {
			return text
		}
	}
	return ""
}

// forSaying reports whether the noun at i is for an occasion at which something is said or for what finds something.
func (r *reader) forSaying(i int) bool {
	l := r.lemma(i)
	if l == "conference" {
		return r.is(i-1, "news", "press")
	}
	return en.SaysOrFinds(l)
}

// madeAt reports whether an attribution is made at the occasion of the noun at i: it is where its verb has it, or
// its source is the occasion itself.
func (r *reader) madeAt(i int, a document.Attribution) bool {
	if r.found(i, a) || a.Cue.Contains(r.d.Tokens[i].Span) {
		return true
	}
	cue := r.within(a.Cue)
	for n := 0; n < reachCue && i >= 0; n++ {
		if i = r.d.Tokens[i].Head; i >= cue.from && i < cue.to {
			return true
		}
		if i < 0 || r.verb(i) {
			return false
		}
	}
	return false
}

// found reports whether what an attribution holds is what the noun at i, "poll", found itself, and not what
// some of those said whom it asked: "in a survey, a third said".
func (r *reader) found(i int, a document.Attribution) bool {
	return a.Source.Len() > 0 && r.d.Top(a.Source) == i
}

// gist is the beginning of what was said up to where a phrase ends, "" where none of a few words does.
func (r *reader) gist(c document.Span, s scene) string {
	p := r.within(c)
	p.to = min(p.to, s.Last)
	for p.from < p.to && (r.is(p.from, "that", "whether") && !r.subjectThat(p.from) || r.mark(p.from)) {
		p.from++
	}
	if p.from < s.First || p.empty() {
		return ""
	}
	h := make(heading, 0, p.to-p.from)
	for i := p.from; i < p.to; i++ {
		h = append(h, i)
	}
	for len(h) > 0 && (r.mark(h[len(h)-1]) && !r.is(h[len(h)-1], "%")) {
		h = h[:len(h)-1]
	}
	verb := 0
	for verb < len(h) && !r.finite(h[verb]) {
		verb++
	}
	for k := len(h); k > verb+1; k-- {
		text := r.textOf(h[:k])
		if n := len(strings.Fields(text)); n > longestTold {
			continue
		} else if n < shortestTold {
			return ""
		}
		last := h[k-1]
		if r.mark(last) || r.tag(last) == "IN" || r.d.Tokens[last].Head > last && !r.noun(last) || !r.closes(last) || k < len(h) && (!r.ends(h, k, false) || r.leavesOpen(last, h[verb]) || r.cutsClause(h, k, h[verb])) || r.opensMore(h[:k], h[verb]) >= 0 {
			continue
		}
		if text = polished(text); r.quote.at(h[0]) < 0 || r.quote.at(h[0]) != r.quote.at(last) {
			return text
		}
		if k < len(h) && !r.mark(h[k]) && r.tag(h[k]) != "CC" {
			continue // words of somebody's own are broken off at the end of a clause alone
		} else if k < len(h) {
			text += " …"
		}
		return "“" + text + "”"
	}
	return ""
}

// asksPeople reports whether the noun at i is for what asks people what they think.
func (r *reader) asksPeople(i int) bool { return r.lemma(i) == "poll" || r.lemma(i) == "survey" }
