package timex

import (
	"fmt"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// overnight marks the part of the day that the word alone tells.
const overnight = "overnight"

// timeOfDay is a clock time or part of the day. Without a day of its own it is
// on the one told in the same sentence; that of publication is only a guess,
// good for a value and not for a date.
func (r *resolver) timeOfDay(n *node) result {
	res := result{kind: Time, value: unknownValue(day)}
	switch {
	case n.a != nil:
		of := r.place(n.a)
		res.value, res.date, res.anchor, res.when = of.value, of.date, of.anchor, of.when
	case n.kind == clock && r.dayBehind() != nil:
		of := r.place(r.dayBehind())
		res.value, res.date, res.anchor, res.when = of.value, of.date, of.anchor, of.when
	case r.toldDay.known() && (r.options.Narrative || r.toldDay.sentence == r.tokens[r.from].sentence):
		d := r.toldDay.period
		res.value, res.date, res.anchor, res.when = d.value(), d.date(), OnAnotherInText, d
	case !r.ref.IsZero():
		res.value, res.anchor = r.ref.String(), OnReference
		if n.text == overnight && !r.options.Narrative { // the night that was just over when readers saw it
			res.date = r.place(dayFromNow(0)).date
		}
	}
	if n.kind == dayPart {
		res.value += podCode[n.n]
	} else {
		res.value += fmt.Sprintf("T%02d:%02d%s", n.n, n.m, n.zone)
	}
	return res
}

// dayBehind is the weekday that follows a clock time and the same one in another
// zone: "at 10:35 a.m. (0735 GMT) Friday", seen from either.
func (r *resolver) dayBehind() *node {
	inside := r.from > 0 && r.tokens[r.from-1].word.text == "("
	for i := r.to; i < len(r.tokens) && i < r.to+6; i++ {
		switch {
		case r.tokens[i].word.text == "(" && i == r.to && !inside:
			inside = true
		case r.tokens[i].word.text == ")" && inside:
			if i+1 < len(r.chart) && r.chart[i+1] != nil && r.chart[i+1].kind == weekday {
				return r.chart[i+1]
			}
			return nil
		case !inside:
			return nil
		}
	}
	return nil
}

// span is a range: its ends, which lend each other the year or month that one
// lacks, and the whole, if it can be dated.
func (r *resolver) span(n *node) (from, to result, whole edtf.Date) {
	a, b := *n.a, *n.b
	lendYear(&a, &b)
	to = r.place(&b)
	from = r.place(&a)
	if bare(&a) && to.when.known() && !(from.when.known() && r.ofThisWeek(n, from, to)) {
		from = r.lastBefore(&a, to)
	} else if bare(&b) && from.when.known() && a.kind == calendar {
		to = r.firstAfter(&b, from)
	}
	from.date, to.date = r.now(&a, from.date), r.now(&b, to.date)
	lo, ok1 := from.date.Earliest()
	hi, ok2 := to.date.Latest()
	if ok1 && ok2 && lo.Compare(hi) <= 0 {
		whole = edtf.Interval(from.date, to.date)
		if whole.IsZero() {
			whole = edtf.Days(lo, hi)
		}
	}
	return from, to, whole
}

// ofThisWeek reports whether a range goes from a weekday around the day of publication to a day that is weeks off:
// "between Monday and 14 March", said on 31 January.
func (r *resolver) ofThisWeek(n *node, from, to result) bool {
	if n.a.kind != weekday || r.ref.IsZero() || from.when.first.Compare(to.when.first) > 0 || to.when.first.Sub(r.ref) < 10 {
		return false
	}
	for i := n.joint + 1; i < n.end; i++ {
		if r.tokens[i].class&cWeekday != 0 {
			return false // "from Friday to Sunday 16 March"
		}
	}
	return true
}

// now is the reference day for "now" as an end of a range, and a date else.
func (r *resolver) now(n *node, d edtf.Date) edtf.Date {
	if n.kind == reference {
		return edtf.FromDay(r.ref)
	}
	return d
}

func bare(n *node) bool {
	return n.kind == calendar && n.year == 0 && n.a == nil || n.kind == weekday && n.a == nil && !n.hasDir
}

// lendYear gives the year of one end of a range to the other.
func lendYear(a, b *node) {
	if a.kind != calendar || b.kind != calendar || a.a != nil || b.a != nil {
		return
	}
	if a.year == 0 && b.year != 0 && a.month != 0 {
		a.year = b.year
		if a.month > b.month && !b.short() {
			a.year--
		}
	}
}

// lastBefore is the last such date not after another.
func (r *resolver) lastBefore(n *node, to result) result {
	hi := to.when.first
	if n.kind == weekday {
		return on(period{day, hi.Add(-((hi.Weekday() - n.n + 7) % 7))}, to.anchor)
	}
	p := to.when
	for y := hi.Year; y >= hi.Year-1; y-- {
		var ok bool
		if p, ok = periodOf(y, n.month, n.day); ok && p.first.Compare(hi) <= 0 {
			break
		}
	}
	return on(p, to.anchor)
}

// firstAfter is the first such date not before another.
func (r *resolver) firstAfter(n *node, from result) result {
	lo := from.when.first
	p := from.when
	for y := lo.Year; y <= lo.Year+1; y++ {
		var ok bool
		if p, ok = periodOf(y, n.month, n.day); ok && p.first.Compare(lo) >= 0 {
			break
		}
	}
	return on(p, from.anchor)
}

// newYear is what people call the new year for: its beginning, or in January
// the beginning of the current one. Before it ends at its first day.
func (r *resolver) newYear() result {
	if r.ref.IsZero() {
		return result{kind: Date, value: "XXXX", mod: partCode[partStart]}
	}
	y := r.ref.Year + 1
	if r.ref.Month == 1 {
		y--
	}
	res := on(period{year, edtf.Day{Year: y, Month: 1, Day: 1}}, OnReference)
	res.mod = partCode[partStart]
	res.date = edtf.PartOf(res.date, edtf.Early)
	return res
}

func (r *resolver) holiday(n *node) result {
	build := func(y int) (period, bool) { return period{day, feastDay(feast(n.n), y)}, true }
	var res result
	switch {
	case n.a != nil:
		of := r.place(n.a)
		if !of.when.known() {
			return unknown(feastValue(feast(n.n)))
		}
		p, _ := build(of.when.first.Year)
		res = on(p, of.anchor)
	default:
		base, anchor := r.base()
		if base.IsZero() {
			return unknown(feastValue(feast(n.n)))
		}
		candidates := yearly(base, 1, build)
		if n.hasDir && n.dir != 0 {
			return on(lastOrNext(base, n.dir, candidates), anchor)
		}
		if anchor == OnAnotherInText {
			return on(r.next(candidates), anchor)
		}
		if rel := relationOf(r.tokens, r.from, r.to); (rel == Until || rel == By) && r.tense() == Future {
			return on(lastOrNext(base, 1, candidates), anchor) // will stay until Christmas, however far off
		}
		res = on(r.choose(base, candidates, dayReach), anchor)
	}
	return res
}

// fixedFeasts are the holidays that keep their month and day.
var fixedFeasts = map[feast][2]int{
	christmas: {12, 25}, christmasEve: {12, 24}, boxingDay: {12, 26}, newYearsEve: {12, 31}, newYearsDay: {1, 1},
	halloween: {10, 31}, valentines: {2, 14}, mayDay: {5, 1}, veteransDay: {11, 11}, saintPatrick: {3, 17},
	juneteenth: {6, 19}, earthDay: {4, 22}, fourthOfJuly: {7, 4}, womensDay: {3, 8}, epiphany: {1, 6}, allSaints: {11, 1},
}

// easterFeasts are days from Easter Sunday.
var easterFeasts = map[feast]int{
	easter: 0, goodFriday: -2, easterMonday: 1, ashWednesday: -46, palmSunday: -7, ascension: 39, pentecost: 49,
	shroveTuesday: -47, maundyThursday: -3, whitMonday: 50,
}

// weekdayFeasts are the n-th weekday of a month, n = -1 the last, and days
// after it.
var weekdayFeasts = map[feast]struct{ month, weekday, n, after int }{
	thanksgiving: {11, 4, 4, 0}, blackFriday: {11, 4, 4, 1}, laborDay: {9, 1, 1, 0}, memorialDay: {5, 1, -1, 0},
	martinLutherKing: {1, 1, 3, 0}, columbusDay: {10, 1, 2, 0}, presidentsDay: {2, 1, 3, 0},
}

func feastDay(f feast, y int) edtf.Day {
	if md, ok := fixedFeasts[f]; ok {
		return edtf.Day{Year: y, Month: md[0], Day: md[1]}
	}
	if n, ok := easterFeasts[f]; ok {
		return easterSunday(y).Add(n)
	}
	w := weekdayFeasts[f]
	first := edtf.Day{Year: y, Month: w.month, Day: 1}
	if w.n < 0 {
		last := containing(first, month).last()
		return last.Add(-((last.Weekday() - w.weekday + 7) % 7))
	}
	return first.Add((w.weekday - first.Weekday() + 7) % 7).Add(7*(w.n-1) + w.after)
}

func feastValue(f feast) string {
	if md, ok := fixedFeasts[f]; ok {
		return fields(0, md[0], md[1])
	}
	return unknownValue(day)
}

// easterSunday is Western Easter, by the anonymous Gregorian computus.
func easterSunday(y int) edtf.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return edtf.Day{Year: y, Month: n / 31, Day: n%31 + 1}
}
