package extract

import (
	"slices"
	"strconv"
	"time"

	"github.com/dateline-kb/dateline/kb/document"
	"github.com/dateline-kb/dateline/kb/lang/en"
)

// lateBy is by how many days an event is told to be later than it was meant to, right behind its
// own date: "on 23 March, three days late", "yesterday, a week later than planned"; less than none for
// what is early, 0 where nothing of the kind stands.
func (r *reader) lateBy(v view, s scene) int {
	if v.time < 0 || v.edge != 0 || v.was >= 0 || r.d.Times[v.time].Earliest == "" || r.d.Times[v.time].Earliest != r.d.Times[v.time].Latest {
		return 0
	}
	i := r.within(r.d.Times[v.time].Span).to
	if r.is(i, ",", "(", "—", "–") {
		i++
	}
	n, i := r.daysAt(r.pastCount(i, s.Last), s.Last)
	if n == 0 {
		return 0
	}
	switch {
	case r.is(i, "late", "early") && (i+1 >= s.Last || !r.nominal(i+1) || r.time.at(i+1) >= 0):
	case r.is(i, "later", "earlier") && r.is(i+1, "than") && r.meant(i+2, s.Last) || r.is(i, "behind", "ahead") && (r.is(i+1, "schedule") || r.is(i+1, "of") && r.is(i+2, "schedule")):
	default:
		return 0
	}
	if r.is(i, "early", "earlier", "ahead") {
		return -n
	}
	return n
}

// pastCount is behind the votes that stand at i and their comma, or i: "was carried on Monday [by 11 votes to
// nine], a week behind schedule".
func (r *reader) pastCount(i, last int) int {
	if !r.is(i, "by") || i+1 >= last || r.tag(i+1) != "CD" {
		return i
	}
	for j := i + 2; j < min(i+8, last) && !r.verb(j); j++ {
		if r.is(j, ",") {
			return j + 1
		}
	}
	return i
}

// meant reports whether a participle of planning stands at i, behind adverbs at most: "[than] first
// announced".
func (r *reader) meant(i, last int) bool {
	for i < last && (r.tag(i) == "RB" || r.is(i, "first", "had", "been", "was", "it")) {
		i++
	}
	m := en.VerbModality(r.lemma(i))
	return i < last && (m == en.Planning || m == en.Expecting || r.is(i, "announced", "promised", "advertised", "intended", "hoped", "billed"))
}

// daysAt reads a number of days or weeks at i, and what is behind them; 0 for none.
func (r *reader) daysAt(i, last int) (days, to int) {
	n, ok := 1, r.is(i, "a", "an", "one")
	if !ok && i < last {
		n, ok = en.Number(r.word(i))
		if d, err := strconv.Atoi(r.word(i)); err == nil && d > 0 && d < 100 {
			n, ok = d, true
		}
	}
	if !ok || i+1 >= last {
		return 0, i
	}
	switch r.lemma(i + 1) {
	case "day":
		return n, i + 2
	case "week":
		return 7 * n, i + 2
	case "fortnight":
		return 14 * n, i + 2
	}
	return 0, i
}

// mostWeeks is how many weeks a text still counts, so that they tell of some days.
const mostWeeks = 12

// daysAfter dates what another deed of the sentence came a number of days or weeks after: "ended its work
// on 5 March, five days after [the families accepted]"; -1 for none. Who counts in weeks rounds.
func (r *reader) daysAfter(t trigger, v view, s scene) (time, shift, around int) {
	if v.time >= 0 || v.status != document.Happened || t.verb < 1 {
		return -1, 0, 0
	}
	i := t.subject.from - 1
	if r.tag(i) == "DT" || r.is(i, "when") {
		i--
	}
	if !r.is(i, "after", "before") {
		return -1, 0, 0
	}
	if from, n, around := r.longCount(i, s); n >= 0 {
		if r.is(i, "after") {
			n = -n
		}
		if at := r.dayBefore(from, t.verb, s); at >= 0 {
			return at, n, around
		}
		return -1, 0, 0
	}
	for from := i - 2; from >= max(s.First, i-3); from-- {
		n, to := r.daysAt(from, s.Last)
		if n == 0 || to != i || n > 7*mostWeeks {
			continue
		}
		at := r.dayBefore(from, t.verb, s)
		if r.is(i, "after") {
			n = -n
		}
		switch {
		case r.is(i-1, "day", "days"):
			return at, n, 0
		case abs(n) == 7:
			return at, n, 1
		}
		return at, n, 3
	}
	return -1, 0, 0
}

// longCount reads the hours, months or years in front of the "after" or "before" at i, as days and by how many of them
// that is off, and where the words for them begin; -1 days for none.
func (r *reader) longCount(i int, s scene) (from, days, around int) {
	from = i - 1
	l := r.lemma(from)
	for from > s.First && i-from < 5 && !r.mark(from-1) && (r.tag(from-1) == "CD" || r.tag(from-1) == "DT" || r.is(from-1, "just", "only", "half", "few", "about", "almost", "nearly", "more", "than", "some")) {
		from--
	}
	for j := from; j < i; j++ {
		if r.is(j, "more", "than", "almost", "nearly") && l != "hour" && l != "minute" && l != "moment" {
			return from, -1, 0 // "more than two months before"
		}
	}
	n, known := 1, r.is(from, "a", "an") || r.is(i-2, "a", "an")
	if w := r.word(i - 2); !known {
		if n, known = en.Number(w); !known {
			d, err := strconv.Atoi(w)
			n, known = d, err == nil && d > 0 && d < 300
		}
	}
	switch {
	case l == "hour" || l == "minute" || l == "moment":
		if from == s.First || r.is(from-1, ",") || r.verb(from-1) || r.time.at(from-1) >= 0 {
			return from, 0, 0
		}
	case l == "month" && known && n < 19:
		return from, n * daysOfMonth, document.AroundMonth
	case l == "year" && known && n < 100:
		return from, n*daysOfYear + n/4, document.AroundYear
	}
	return from, -1, 0
}

const (
	daysOfMonth = 30
	daysOfYear  = 365
)

// daysFrom dates what an event's noun names by how many days, weeks or hours it was from another deed of
// the sentence: "quit on Friday, three days after [a stroke]", "six days before [the caucuses]"; -1 for none.
func (r *reader) daysFrom(t trigger, v view, s scene) (at, shift, around int) {
	i := t.phrase.from - 1
	if t.verb >= 0 || t.nested || v.time >= 0 || v.status != document.Happened && v.status != document.Planned && v.status != "" || i <= s.First || !r.is(i, "after", "before") {
		return -1, 0, 0
	}
	n, from := -1, i
	if r.is(i-1, "hour", "hours", "minutes", "moments") {
		for n, from = 0, i-1; from > s.First && !r.mark(from-1) && i-from < 4 && (r.tag(from-1) == "CD" || r.tag(from-1) == "DT" || r.is(from-1, "just", "only", "half", "few")); {
			from--
		}
	} else {
		for j := i - 2; j >= max(s.First, i-3); j-- {
			if d, to := r.daysAt(j, s.Last); d > 0 && to == i && d <= 7*mostWeeks {
				n, from = d, j
			}
		}
		if n < 0 && r.is(i-1, "day") && r.is(i-2, "the") {
			n, from = 1, i-2
		}
	}
	if n < 0 && r.lemma(i-1) != "hour" {
		if from, n, around = r.longCount(i, s); n > 0 && r.is(r.first(t.phrase), "the", "a", "an", "his", "her", "its", "their") {
			if at = r.deedDay(from, s); r.is(i, "after") {
				n = -n
			}
			return at, n, around
		}
		n = -1
	}
	if n < 0 {
		return -1, 0, 0
	}
	at = r.deedDay(from, s)
	if n%7 == 0 && n > 0 && r.is(i-1, "week", "weeks", "fortnight") {
		around = min(n/7, 3)
	}
	if r.is(i, "after") {
		n = -n
	}
	return at, n, around
}

// deedDay is the single day of the deed told nearest before token from, -1 for none.
func (r *reader) deedDay(from int, s scene) int {
	for k := len(s.groups) - 1; k >= 0; k-- {
		g := s.groups[k]
		if g.to > from || g.form != finite || r.cuesAt(g.main) && from-g.to > 3 {
			continue
		}
		at := r.groupTime(s, k, -1)
		if g.negated || at < 0 || r.d.Times[at].Earliest == "" || r.d.Times[at].Earliest != r.d.Times[at].Latest || r.d.Times[at].Start > r.d.Tokens[from].Start {
			return -1
		}
		return at
	}
	return -1
}

// shiftedAhead reports whether so many days from a day the article was out already.
func (r *reader) shiftedAhead(k, days int) bool {
	day, err := time.Parse("2006-01-02", r.d.Times[k].Earliest)
	return err == nil && r.d.Published != "" && day.AddDate(0, 0, days).Format("2006-01-02") > r.d.Published
}

// dayBefore is the day on which the deed told before token from, and before the group at verb, was done; -1
// where no single day is told.
func (r *reader) dayBefore(from, verb int, s scene) int {
	for k := verb - 1; k >= 0; k-- {
		g := s.groups[k]
		if g.to > from || g.negated || g.form != participle && (g.form != finite || !g.past) {
			continue
		}
		at := r.groupTime(s, k, -1)
		if g.form == participle && (at < 0 || from-r.within(r.d.Times[at].Span).to > 1) {
			continue // but "under a deal reached [last night], a week after"
		}
		if at < 0 || r.d.Times[at].Earliest == "" || r.d.Times[at].Earliest != r.d.Times[at].Latest || r.d.Times[at].Start > r.d.Tokens[from].Start {
			return -1
		}
		return at
	}
	return -1
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// lodged is the day on which a participle behind an appeal or the like tells that it was brought, -1 for
// none: "His appeal, lodged on 12 June, is to be heard in July".
func (r *reader) lodged(t trigger, s scene) (verb, time int) {
	if t.verb >= 0 || !en.Pleaded(r.lemma(t.at)) && t.class != "lawsuit" {
		return -1, -1
	}
	i := t.phrase.to
	if r.is(i, ",") {
		i++
	}
	if i >= s.Last || r.tag(i) != "VBN" && r.tag(i) != "VBD" || !r.is(i, "lodged", "filed", "brought", "submitted", "launched") || r.d.Tokens[i].Rel == "root" {
		return -1, -1
	}
	for j := i + 1; j < min(s.Last, i+8) && !r.mark(j) && !r.verb(j); j++ {
		if k := r.dated(j); k >= 0 {
			return i, k
		}
	}
	return -1, -1
}

// lodging is the event that an appeal or the like was brought, of which the participle at verb tells.
func (r *reader) lodging(t trigger, e document.EventMention, verb, time int) document.EventMention {
	e.Span, e.Trigger = r.span(tokens{t.phrase.from, verb + 1}), r.d.Tokens[verb].Span
	e.Class, e.Time, e.Status, e.Shift, e.Edge, e.Undated, e.Supported = "lawsuit", time, document.Happened, 0, 0, false, true
	e.Label = r.fitted(append(r.wordsOf(r.trimmed(t), t, view{time: -1, governor: -1}), verb), t.at)
	return e
}

// heardThere reports whether an appeal or the like is what a court hears: "the appeal is to be heard",
// "the appeal, which was to be heard on Monday, has been moved".
func (r *reader) heardThere(t trigger, v view, s scene) bool {
	if t.verb >= 0 || v.object || !en.Pleaded(r.lemma(t.at)) {
		return false
	}
	return slices.ContainsFunc(append([]int{v.governor}, v.rels...), func(k int) bool {
		return k >= 0 && s.groups[k].lemma == "hear" && s.groups[k].passive
	})
}

// fixesDay reads "fixed 28 April for the hearing": the day that a verb sets, and the noun of what it is
// set for, -1 for none.
func (r *reader) fixesDay(g group, s scene) (time, noun int) {
	k := r.time.at(g.to)
	if !en.Fixes(g.lemma) || g.passive || g.negated || g.form != finite || k < 0 || !r.dates(k) {
		return -1, -1
	}
	i := r.within(r.d.Times[k].Span).to
	if r.is(i, "as") && r.is(i+1, "the") && r.is(i+2, "date", "day") {
		i += 3
	}
	if !r.is(i, "for") {
		return -1, -1
	}
	for j := i + 1; j < min(i+8, s.Last) && (r.nominal(j) || r.tag(j) == "DT" || r.tag(j) == "PRP$"); j++ {
		if r.noun(j) && !r.noun(j+1) && en.EventNoun(r.lemma(j)) != "" {
			return k, j
		}
	}
	return -1, -1
}
