package extract

import (
	"slices"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// madeEvents adds to the events of a sentence those that a participle with a day of its own tells of a noun,
// whatever the sentence says of it besides: "will recommend an offer of 74 pence a share, [made on 19 March]",
// "a bill to end the stoppage, [introduced on Monday], would go no further".
func (r *reader) madeEvents(here []document.EventMention, s scene) []document.EventMention {
	for k, g := range s.groups {
		if g.form != participle || g.negated || r.tag(g.main) != "VBN" && r.tag(g.main) != "VBD" || r.inScare(g.main) {
			continue
		}
		at := r.ownParticipleTime(s, k)
		if at < 0 || !r.pastTime(at) || !r.ofOneMonth(at) {
			continue
		}
		i, class := r.whatIsMade(g, s)
		if i < 0 {
			continue
		}
		for o := range here {
			if e := &here[o]; e.Time == at && e.Trigger == r.d.Tokens[i].Span && (e.Status == document.Planned || e.Status == document.Expected) {
				e.Status = document.Happened // "are studying a proposal put forward on Monday"
			}
		}
		if slices.ContainsFunc(here, func(e document.EventMention) bool {
			return e.Time == at && e.Shift == 0 || e.Time >= 0 && e.Trigger == r.d.Tokens[i].Span && e.Status == document.Happened
		}) {
			continue
		}
		e := r.madeEvent(i, class, at, k, s)
		here = append(slices.DeleteFunc(here, func(o document.EventMention) bool { return o.Trigger == e.Trigger && o.Time < 0 }), e)
	}
	return here
}

// whatIsMade is the noun that the participle of a group tells of, which the tree has above it and which is made,
// reached or issued in such words, and the class of its event; -1 for none.
func (r *reader) whatIsMade(g group, s scene) (int, string) {
	x := r.d.Tokens[g.main]
	if x.Rel != "acl" || x.Head >= g.from || x.Head >= s.First && r.is(r.prepositionOf(x.Head), "to") && r.is(r.prepositionOf(x.Head)-1, "according") {
		return -1, ""
	}
	i := x.Head
	for range 6 {
		if i < s.First || i >= g.from {
			return -1, ""
		}
		if r.noun(i) && r.mention.at(i) < 0 && r.time.at(i) < 0 {
			if class := en.Made(g.lemma, r.lemma(i)); class != "" {
				return i, class
			}
		}
		if !r.is(g.from-1, ",") || r.finite(i) {
			return -1, ""
		}
		i = r.d.Tokens[i].Head
	}
	return -1, ""
}

// madeEvent is the event of a noun that the participle of the group at k dates.
func (r *reader) madeEvent(i int, class string, at, k int, s scene) document.EventMention {
	g := s.groups[k]
	t := trigger{at: i, class: class, verb: -1, listed: true, weak: true}
	t.phrase, t.part = r.eventPhrase(i, s.Sentence)
	v := view{status: document.Happened, time: at, was: -1, governor: k, asserted: true}
	e := document.EventMention{
		Span: r.span(t.phrase), Trigger: r.d.Tokens[i].Span, Class: class, Time: at, Status: document.Happened, Place: -1,
		Attribution: r.attributionOver(r.d.Tokens[i].Span), Supported: true, Topics: r.topics(tokens{s.First, s.Last}),
	}
	e.Participants = r.actorsIn(t.phrase, &e.Place, nil)
	if r.is(g.to, "by") {
		e.Participants = r.actorsIn(tokens{g.to + 1, r.plainEnd(g.to+1, s)}, new(int), e.Participants)
	}
	e.Who = r.unnamed(t, v, s)
	e.Plover = r.ploverOf(t, v, s)
	p, plain := r.trimmed(t), trigger{at: -1, verb: -1}
	h := r.wordsOf(p, plain, v)
	if more := r.toldMore(p.to, s); more.to <= g.from {
		h = append(h, r.wordsOf(more, plain, v)...)
	}
	if !r.is(g.to-1, "made", "dated") {
		h = append(h, g.main)
	}
	e.Label = r.fitted(h, i)
	return e
}

// plainEnd is the end of a phrase that begins at i, up to the next mark, verb or time.
func (r *reader) plainEnd(i int, s scene) int {
	for i < s.Last && !r.mark(i) && !r.verb(i) && r.time.at(i) < 0 && !r.hardBreak(i) {
		i++
	}
	return i
}
