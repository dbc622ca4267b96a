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

// byTheWay are what the first sentences of an article tell of days just past, or of a day to come,
// that none of its events has: too little for an event of its own, "thousands strolled over the
// bridge on Saturday", but what came of it where another article tells of a plan for that day.
func (r *reader) byTheWay(here []document.EventMention, s scene) []document.EventMention {
	if s.Start > outset || r.d.Published == "" {
		return nil
	}
	var out []document.EventMention
	for k := range r.d.Times {
		t := r.d.Times[k]
		if !s.Contains(t.Span) || t.Earliest == "" || t.Earliest != t.Latest {
			continue
		}
		status := document.Happened
		switch {
		case r.ahead(k):
			status = document.Planned
		case !r.justPast(k):
			continue
		}
		told := func(e document.EventMention) bool {
			return e.Time >= 0 && r.d.Times[e.Time].EDTF == t.EDTF && (e.Status == document.Happened) == (status == document.Happened)
		}
		if slices.ContainsFunc(here, told) || slices.ContainsFunc(out, told) {
			continue
		}
		e, ok := r.toldOn(k, status, s)
		if ok && !r.givesDay(here, e, s) {
			out = append(out, e)
		}
	}
	return out
}

// justPast reports whether a time is not long before the publication.
func (r *reader) justPast(k int) bool {
	t := r.d.Times[k]
	published, err := time.Parse("2006-01-02", r.d.Published)
	return err == nil && t.Latest <= r.d.Published && t.Earliest >= published.AddDate(0, 0, -recent).Format("2006-01-02")
}

// toldOn is what a sentence tells of the day of a time: by the verb that has it, else by its first
// verb, of the past where the day is.
func (r *reader) toldOn(k int, status document.Status, s scene) (document.EventMention, bool) {
	first := -1
	for j, g := range s.groups {
		if g.form == gerund || g.negated || r.quote.at(g.main) >= 0 || en.CueVerb(g.lemma) != nil {
			continue
		}
		past := g.form == finite && g.modality == en.Plain && (g.past || r.hasPast(g))
		if past != (status == document.Happened) {
			continue
		}
		if first < 0 {
			first = j
		}
		if r.groupTime(s, j, -1) == k {
			return r.dayOf(j, k, status, s)
		}
	}
	if first < 0 {
		return document.EventMention{}, false
	}
	return r.dayOf(first, k, status, s)
}

// dayOf is what the group at j tells of the day of a time.
func (r *reader) dayOf(j, k int, status document.Status, s scene) (document.EventMention, bool) {
	g := s.groups[j]
	subject, object := r.doerOf(s.groups, j, s.Sentence), r.objectOf(g, s.Sentence)
	t := trigger{at: g.main, verb: j, class: en.ByTheWay, subject: subject, phrase: tokens{g.from, max(object.to, g.to)}}
	if !subject.empty() && subject.to >= g.from-2 && subject.to <= g.from && !r.pronoun(subject.from) {
		t.phrase.from = subject.from
	}
	v := view{status: status, time: k, was: -1, governor: j, asserted: true}
	e := document.EventMention{
		Span: r.d.Tokens[g.main].Span, Trigger: r.d.Tokens[g.main].Span, Class: en.ByTheWay, Time: k, Place: -1,
		Status: status, Attribution: -1,
	}
	e.Participants, e.Place = r.participants(t, v, s)
	e.Who = r.unnamed(t, v, s)
	e.Label, _ = r.label(t, v, s)
	return e, t.phrase.to-t.phrase.from >= leastOf
}

// givesDay gives the events that have no date, and that the same verb tells or another main verb of the
// sentence, the day of what the verb tells: "On Friday the wait was over and the phone went on sale".
func (r *reader) givesDay(here []document.EventMention, e document.EventMention, s scene) bool {
	has := false
	said := slices.ContainsFunc(r.d.Attributions, func(a document.Attribution) bool { return a.Time == e.Time })
	for i := range here {
		o := &here[i]
		main := r.d.TokenAt(o.Trigger.Start)
		mine := o.Trigger == e.Trigger
		if o.Time >= 0 || o.Status != e.Status || said || !r.verb(main) || en.Ticks(r.lemma(main)) || en.Moves(r.lemma(main)) {
			has = has || mine && o.Time == e.Time
			continue
		}
		if mine && r.hangsOn(e.Time, main) || (mine || o.News && r.onlyDay(e.Time, s)) && r.inMainClause(main) && !r.nounHas(e.Time) {
			o.Time, o.Undated = e.Time, false
			has = true
		}
	}
	return has
}

// onlyDay reports whether a sentence has no other time.
func (r *reader) onlyDay(k int, s scene) bool {
	for j := range r.d.Times {
		if j != k && s.Contains(r.d.Times[j].Span) {
			return false
		}
	}
	return true
}

// inMainClause reports whether a verb is what its sentence tells, or tells that somebody says.
func (r *reader) inMainClause(i int) bool {
	h := r.d.Tokens[i].Head
	switch r.d.Tokens[i].Rel {
	case "root":
		return true
	case "ccomp":
		return h >= 0 && r.d.Tokens[h].Rel == "root" && en.CueVerb(r.lemma(h)) != nil
	case "parataxis", "conj":
		return h >= 0 && r.d.Tokens[h].Rel == "root"
	}
	return false
}

// nounHas reports whether the tree gives a time to a noun: "Friday's bombings".
func (r *reader) nounHas(k int) bool {
	w := r.within(r.d.Times[k].Span)
	for j := w.from; j < w.to; j++ {
		if h := r.d.Tokens[j].Head; h >= w.to && r.noun(h) && r.d.Tokens[j].Rel != "obl" {
			return true
		}
	}
	return false
}
