package extract

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// alsoMoved is the verb that tells another time of what the governing verb gives another
// place, -1 for none: "has been shifted to Arlby and pushed back to Friday".
func (r *reader) alsoMoved(v view, s scene) int {
	g := s.groups[v.governor]
	if v.object || !g.passive || r.movedTo(g, s) || g.lemma != "shift" && g.lemma != "move" && g.lemma != "switch" {
		return -1
	}
	for k := v.governor + 1; k < len(s.groups); k++ {
		if o := s.groups[k]; en.VerbModality(o.lemma) == en.Postponing && r.d.Tokens[o.main].Rel == "conj" && r.d.Tokens[o.main].Head == g.main {
			return k
		}
	}
	return -1
}

// movedTo reports whether a verb of moving gives an event another time: "has been
// moved to Wednesday".
func (r *reader) movedTo(g group, s scene) bool {
	switch g.lemma {
	case "move", "shift", "switch", "reschedule", "push", "bump", "kick":
	case "go", "carry": // "the motion goes over to Monday"
		if !r.is(g.to, "over") {
			return false
		}
	default:
		return false
	}
	_, to, _ := r.movedBy(g.to, s)
	return to >= 0
}

// cameOf reports whether a gerund tells what came of a deed of the past: "reached a deal, [averting] a strike".
func (r *reader) cameOf(g group) bool {
	h := r.d.Tokens[g.main].Head
	return h >= 0 && h < g.from && r.tag(h) == "VBD"
}

// setFirst is the time for which a clause behind an event's noun says that it had been set, -1 for none: "a strike
// [that had been set for 4 a.m. on Tuesday]".
func (r *reader) setFirst(t trigger, v view, s scene) int {
	for k := v.governor + 1; k < len(s.groups) && s.groups[k].from < t.phrase.to+4; k++ {
		if g := s.groups[k]; r.wasToBe(g) || en.VerbModality(g.lemma) == en.Planning {
			return r.groupTime(s, k, t.at)
		}
	}
	return -1
}

// movesIt reports whether a verb moves an event to what is told elsewhere: "have moved their
// first hearing", not "moved the talks to Geneva".
func (r *reader) movesIt(t trigger, g group, v view) bool {
	if g.lemma != "move" || !v.object || g.passive || t.weak {
		return false
	}
	for i := t.at; i <= t.phrase.to; i++ {
		if r.is(i, "to", "in", "into", "from") {
			return false
		}
	}
	return true
}

// moved reads a postponement or cancellation: the date that it was set for,
// and the one that it was put off to.
func (r *reader) moved(t trigger, v view, s scene) view {
	g := s.groups[v.governor]
	if t.verb < 0 && r.underEvent(t.at) { // "the inquiry into the April 9 bombing has been delayed"
		v.time, v.status = r.phraseTime(t, s), ""
		if v.time >= 0 && r.pastTime(v.time) {
			v.status = document.Happened
		}
		return v
	}
	if ended := g.form == gerund && r.is(g.from-1, ",") && r.cameOf(g); ended && en.VerbModality(g.lemma) == en.Cancelling {
		v.status = document.Cancelled // "agreed on Monday, averting a strike set for Tuesday"
		if at := r.setFirst(t, v, s); at >= 0 {
			v.time = at
		}
		return v
	} else if g.form == infinitive || g.form == gerund { // "a proposal to delay the vote"
		if led := r.ledStatus(s, v.governor); led != document.Planned && led != document.Happened || g.form == gerund {
			return v
		}
	}
	off := en.VerbModality(g.lemma) == en.Cancelling || r.struckOff(g)
	switch g.modality {
	case en.Possible, en.Wishing:
		v.status = document.Planned // it still stands
		return v
	}
	if g.negated {
		v.status = document.Planned
		return v
	}
	if off {
		v.status = document.Cancelled
		if k := r.calledThen(t, v, s); k >= 0 {
			v.status, v.time = document.Happened, k
		}
		return v
	}
	v.status = document.Postponed
	from, to, days := r.movedBy(g.to, s)
	if to < 0 && days == 0 && (g.lemma == "adjourn" || g.lemma == "slip" || g.lemma == "stall") {
		v.status = r.groupStatus(s, v.governor, v.time)
		return v
	}
	if to >= 0 && to == from {
		v.was, v.time, v.edge = from, to, 1
		return v
	}
	if to >= 0 {
		v.edge = r.lastOf(to)
		if from < 0 {
			from = v.time
		}
		v.was, v.time = from, to
		return v
	}
	if from >= 0 && v.time < 0 {
		v.time = from
	}
	if v.time >= 0 && days != 0 && g.lemma != "bring-forward" {
		v.was, v.shift = v.time, days
		return v
	}
	v.was, v.time = v.time, -1 // the new date is not told
	if g.lemma != "bring-forward" {
		v.shift = days
	}
	return v
}

// calledThen is the past time at which what is under way, or runs every day, was called off, -1 for
// other events, which were not to take place then: "the search was called off on Monday", "flights
// were cancelled on Monday".
func (r *reader) calledThen(t trigger, v view, s scene) int {
	running := t.class == "rescue" || (t.class == "flight" || t.class == "service") && r.tag(t.at) == "NNS"
	if !running || v.time >= 0 {
		return -1
	}
	g := s.groups[v.governor]
	for j := g.to; j < s.Last && !r.hardBreak(j) && !r.startsOther(s, v.governor, j); j++ {
		if k := r.datedFor(j, g.main); k >= 0 && !r.ahead(k) {
			return k
		}
	}
	return -1
}

// movedBy reads "from 17 June to 8 July", "until May", "by two weeks".
func (r *reader) movedBy(i int, s scene) (from, to, days int) {
	from, to = -1, -1
	for j := i; j < s.Last && j < i+24 && !r.hardBreak(j); j++ {
		k := r.time.at(j)
		if k < 0 {
			continue
		}
		p := r.d.TokenAt(r.d.Times[k].Start) - 1
		if r.tag(p) == "DT" {
			p--
		}
		switch {
		case r.dates(k) && r.interval(k) && (r.is(p, "from") || r.is(p+1, "from")):
			return k, k, 0
		case r.dates(k) && r.is(p, "from") && from < 0:
			from = k
		case r.dates(k) && (r.is(p, "to", "until", "till") || r.is(p, "for") && r.lemma(i-1) == "reschedule") && to < 0:
			to = k
		case r.d.Times[k].Type == document.DurationType && r.is(p, "by") && days == 0:
			days = en.Days(r.d.Times[k].Value)
		}
	}
	return from, to, days
}

// interval reports whether a time names its first and last day: "17 June to 8 July".
func (r *reader) interval(k int) bool {
	t := r.d.Times[k]
	return t.Earliest != t.Latest && t.Earliest != "" && t.Latest != "" && strings.Contains(t.EDTF, "/") && strings.Contains(r.d.Slice(t.Span), " to ")
}

// lastOf is 1 for a time that is open before its last day: "until 30 May".
func (r *reader) lastOf(k int) int {
	if r.d.Times[k].Earliest == "" && r.d.Times[k].Latest != "" {
		return 1
	}
	return 0
}

// wasSet notes the date that a moved or cancelled event had been set for.
func (r *reader) wasSet(v *view, time int, m en.Modality) {
	if time < 0 || m >= en.Postponing {
		return
	}
	switch {
	case v.status == document.Cancelled && v.time < 0:
		v.time = time
	case v.status == document.Postponed && v.was < 0 && v.time != time:
		v.was = time
		if v.time < 0 && v.shift != 0 {
			v.time = time
		}
	}
}
