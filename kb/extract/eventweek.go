package extract

import (
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// oneWeek moves what is told as past by a bare weekday to the week in which the article
// has such an event ahead on that weekday: "the moderator of [Monday's] debate", which is yet
// to come.
func (r *reader) oneWeek(list []document.EventMention) {
	for i := range list {
		e := &list[i]
		if e.Time < 0 || e.Shift != 0 || e.Status != document.Happened || !r.possessiveDay(e.Time) {
			continue
		}
		day := r.d.Times[e.Time].Earliest
		for _, o := range list {
			if o.Class == e.Class && o.Time >= 0 && o.Shift == 0 && (o.Status == document.Planned || o.Status == document.Expected) && r.d.Times[o.Time].Earliest == r.d.Times[o.Time].Latest && weekBefore(r.d.Times[o.Time].Earliest) == day {
				e.Shift, e.Status = 7, o.Status
			}
		}
	}
}

// possessiveDay reports whether a time is "Monday's" or "Monday night's".
func (r *reader) possessiveDay(k int) bool {
	w := r.within(r.d.Times[k].Span)
	return !w.empty() && r.tag(w.to) == "POS" && r.d.Times[k].Earliest == r.d.Times[k].Latest && en.Weekday(r.word(w.from))
}

// otherWeek is 7 or -7 where a bare weekday was taken for the wrong week: the
// verb tells of what lies ahead and the day behind, or the other way round.
func (r *reader) otherWeek(t trigger, v view, s scene) int {
	if v.time < 0 || r.d.Published == "" {
		return 0
	}
	x := r.d.Times[v.time]
	if x.Earliest != x.Latest || !en.Weekday(r.d.Slice(x.Span)) {
		return 0
	}
	justPast := x.Latest < r.d.Published && x.Latest >= weekBefore(r.d.Published)
	if v.governor < 0 {
		if k := r.clauseGroup(t.at, s); k >= 0 && justPast && v.status == document.Planned && r.promises(s.groups[k]) && !en.ComesUnplanned(t.class) {
			return 7
		}
		return 0
	}
	g := s.groups[v.governor]
	if v.status != document.Cancelled && v.status != document.Postponed && r.groupTime(s, v.governor, t.at) != v.time {
		return 0
	}
	switch v.status {
	case document.Cancelled, document.Postponed:
		if justPast && (en.VerbModality(g.lemma) != en.Plain || r.movedTo(g, s)) && !r.overSince(t, v, s) {
			return 7 // what is called off or put off to a day lies ahead
		}
	}
	switch v.status {
	case document.Planned, document.Expected, document.Cancelled:
		if h := r.d.Tokens[g.main].Head; r.hasWord(g, "would") && h >= 0 && r.tag(h) == "VBD" && en.Learns(r.lemma(h)) {
			return 0 // "before they knew how the vote on Tuesday would end"
		}
		if r.promises(g) && !en.ComesUnplanned(t.class) && justPast {
			return 7
		}
		if justPast && (g.modality == en.Future && !g.past || r.tag(g.main) == "VBZ" || r.tag(g.main) == "VBP") {
			return 7
		}
	case document.Happened:
		if x.Earliest > r.d.Published && g.form == finite && g.past && !calls(g.lemma) {
			return -7
		}
	}
	return 0
}

// promises reports whether a verb tells of now what somebody holds out: "has promised changes for", "is selling
// tickets to".
func (r *reader) promises(g group) bool {
	if g.form != finite || g.negated || g.passive {
		return false
	}
	if r.justDone(g) {
		return en.Commits(g.lemma)
	}
	m := en.VerbModality(g.lemma)
	return r.tag(g.main) == "VBG" && r.hasWord(g, "is", "are") && (en.Commits(g.lemma) || m == en.Planning || m == en.Wishing || g.lemma == "sell")
}

// overSince reports whether the day that an event was to be on, and before which it was called off, is over:
// "the strike that had been due on Wednesday", "set for Wednesday was called off on Tuesday".
func (r *reader) overSince(t trigger, v view, s scene) bool {
	if v.status != document.Cancelled {
		return false
	}
	day := r.d.Times[v.time]
	for i := s.groups[v.governor].to; i < s.Last && !r.hardBreak(i); i++ {
		if k := r.time.at(i); k >= 0 && k != v.time && r.d.Times[k].Earliest != "" && r.d.Times[k].Earliest == r.d.Times[k].Latest {
			return r.d.Times[k].Latest <= day.Earliest
		}
	}
	for i := t.phrase.to; i < r.within(day.Span).from; i++ {
		if r.is(i, "had") {
			return true
		}
	}
	return false
}

// besideDay sets right a day that a possessor of the event is only part of, "the day after
// Monday's debate", and a weekend that what is told as past takes for the coming one.
func (r *reader) besideDay(v view, t trigger) int {
	if v.time < 0 {
		return 0
	}
	x := r.d.Times[v.time]
	w := r.within(x.Span)
	if n := w.to - w.from; n >= 3 && r.tag(w.to) == "POS" && w.to < t.at && en.Weekday(r.word(w.to-1)) && r.is(w.to-3, "day") {
		switch r.word(w.to - 2) {
		case "after":
			return -1
		case "before":
			return 1
		}
	}
	if v.status == document.Happened && r.d.Published != "" && x.Earliest > r.d.Published && r.is(w.from, "this") && r.is(w.to-1, "weekend") {
		return -7
	}
	return 0
}

// weekBefore is the day a week before a day.
func weekBefore(day string) string { return earlier(day, 0, 7) }

// monthBefore is the day a month before a day.
func monthBefore(day string) string { return earlier(day, 1, 0) }

// earlier is the day so many months and days before a day, "" for what is no day.
func earlier(day string, months, days int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, -months, -days).Format(time.DateOnly)
}
