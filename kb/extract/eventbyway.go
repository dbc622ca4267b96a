package extract

import (
	"slices"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

const (
	recent  = 14   // days for which what came of a plan is news
	outset  = 1200 // bytes of an article in which it tells what it is about
	leastOf = 2    // words of a label that tell something
)

// byTheWay are what the first sentences of an article tell of days just past that none of its
// events has: too little for an event of its own, "thousands strolled over the bridge on
// Saturday", but what came of it where another article tells of a plan for that day.
func (r *reader) byTheWay(here []document.EventMention, s scene) []document.EventMention {
	if s.Start > outset || r.d.Published == "" {
		return nil
	}
	var out []document.EventMention
	for k := range r.d.Times {
		t := r.d.Times[k]
		if !s.Contains(t.Span) || !r.justPast(k) {
			continue
		}
		told := func(e document.EventMention) bool {
			return e.Time >= 0 && r.d.Times[e.Time].EDTF == t.EDTF && e.Status == document.Happened
		}
		if slices.ContainsFunc(here, told) || slices.ContainsFunc(out, told) {
			continue
		}
		if e, ok := r.toldOn(k, s); ok && !slices.ContainsFunc(here, func(o document.EventMention) bool { return o.Span == e.Span }) {
			out = append(out, e)
		}
	}
	return out
}

// justPast reports whether a time is one day not long before the publication.
func (r *reader) justPast(k int) bool {
	t := r.d.Times[k]
	published, err := time.Parse("2006-01-02", r.d.Published)
	return err == nil && t.Earliest != "" && t.Earliest == t.Latest && t.Latest <= r.d.Published && t.Earliest >= published.AddDate(0, 0, -recent).Format("2006-01-02")
}

// toldOn is what a sentence tells of the day of a time: by the verb that has it, else by its first
// verb of the past.
func (r *reader) toldOn(k int, s scene) (document.EventMention, bool) {
	first := -1
	for j, g := range s.groups {
		if g.form != finite || g.negated || g.modality != en.Plain || r.quote.at(g.main) >= 0 || !g.past && !r.hasPast(g) || en.CueVerb(g.lemma) != nil {
			continue
		}
		if first < 0 {
			first = j
		}
		if r.groupTime(s, j, -1) == k {
			return r.dayOf(j, k, s)
		}
	}
	if first < 0 {
		return document.EventMention{}, false
	}
	return r.dayOf(first, k, s)
}

// dayOf is what the group at j tells of the day of a time.
func (r *reader) dayOf(j, k int, s scene) (document.EventMention, bool) {
	g := s.groups[j]
	subject, object := r.doerOf(s.groups, j, s.Sentence), r.objectOf(g, s.Sentence)
	t := trigger{at: g.main, verb: j, class: en.ByTheWay, subject: subject, phrase: tokens{g.from, max(object.to, g.to)}}
	if !subject.empty() && subject.to >= g.from-2 && subject.to <= g.from && !r.pronoun(subject.from) {
		t.phrase.from = subject.from
	}
	v := view{status: document.Happened, time: k, was: -1, governor: j, asserted: true}
	e := document.EventMention{
		Span: r.d.Tokens[g.main].Span, Trigger: r.d.Tokens[g.main].Span, Class: en.ByTheWay, Time: k, Place: -1,
		Status: document.Happened, Attribution: -1,
	}
	e.Participants, e.Place = r.participants(t, v, s)
	e.Who = r.unnamed(t, v, s)
	e.Label, _ = r.label(t, v, s)
	return e, t.phrase.to-t.phrase.from >= leastOf
}
