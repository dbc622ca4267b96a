package timex

import (
	"fmt"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// periodOf is the period of a year, month and day; false when there is none.
func periodOf(y, m, d int) (period, bool) {
	switch {
	case m == 0:
		return period{year, edtf.Day{Year: y, Month: 1, Day: 1}}, true
	case d == 0:
		return period{month, edtf.Day{Year: y, Month: m, Day: 1}}, true
	}
	day0, ok := edtf.NewDay(y, m, d)
	return period{day, day0}, ok
}

func (r *resolver) calendar(n *node) result {
	anchor := OnItself
	y, ok := r.fullYear(n.year)
	if n.short() {
		anchor = OnReference
	}
	if n.a != nil {
		of := r.place(n.a)
		if !of.when.known() {
			return unknown(fields(0, n.month, n.day))
		}
		y, anchor = of.when.first.Year, of.anchor
	}
	if !ok {
		return unknown(fields(n.year, n.month, n.day))
	}
	if n.year == 0 && n.a == nil {
		return r.bareDate(n)
	}
	p, ok := periodOf(y, n.month, n.day)
	if !ok {
		return unknown(fields(0, n.month, n.day))
	}
	return on(p, anchor)
}

// bareDate is a month or a day of a month without a year.
func (r *resolver) bareDate(n *node) result {
	if p, ok := periodOf(2001, n.month, n.day); ok && r.named11September(n) {
		return on(p, OnItself)
	}
	base, anchor := r.base()
	if base.IsZero() {
		return unknown(fields(0, n.month, n.day))
	}
	reach := 1
	if n.month == 2 && n.day == 29 {
		reach = 8
	}
	candidates := yearly(base, reach, func(y int) (period, bool) {
		p, ok := periodOf(y, n.month, n.day)
		return p, ok && (n.n == 0 || p.first.Weekday() == n.n)
	})
	if len(candidates) == 0 && n.n != 0 { // the weekday does not fit any near year: a mistake of the text
		return unknown(fields(0, n.month, n.day))
	}
	if n.hasDir && n.dir != 0 {
		return on(directed(base, n.dir, candidates), OnReference)
	}
	if n.n != 0 {
		return on(nearest(base, candidates), anchor)
	}
	if n.hasDir && anchor == OnReference && candidates[len(candidates)/2].first.Year == base.Year &&
		daysAway(base, candidates[len(candidates)/2]) < dayReach.back {
		return on(candidates[len(candidates)/2], anchor) // this September
	}
	if anchor == OnAnotherInText {
		return on(r.next(candidates), anchor)
	}
	if y, ok := r.yearOfSentence(); ok {
		if p, ok := periodOf(y, n.month, n.day); ok {
			return on(p, OnAnotherInText)
		}
	}
	if n.day == 0 {
		return on(r.choose(base, candidates, monthReach), anchor)
	}
	if r.ofSetDay() { // whatever is told of "the 8 November election", it is the nearest
		return on(r.choose(base, candidates, horizon{183, dayReach.ahead}), anchor)
	}
	return on(r.choose(base, candidates, dayReach), anchor)
}

// ofSetDay reports whether the expression at hand tells which of what is set long before is
// meant: "the Nov. 8 general election".
func (r *resolver) ofSetDay() bool {
	if r.from == 0 || r.text[r.tokens[r.from-1].start:r.tokens[r.from-1].end] != "the" {
		return false
	}
	for i := r.to; i < min(r.to+5, len(r.tokens)) && r.tokens[i].gap; i++ {
		switch r.text[r.tokens[i].start:r.tokens[i].end] {
		case "election", "elections", "referendum", "vote", "ballot", "poll", "polls", "primary", "primaries", "runoff", "summit", "convention", "deadline":
			return true
		}
	}
	return false
}

// named11September reports whether the day at hand is the first word of the name of the attacks of
// 2001: "the September 11 attacks", "the 11 September terrorist hijackings".
func (r *resolver) named11September(n *node) bool {
	if n.month != 9 || n.day != 11 {
		return false
	}
	for i := r.to; i < r.to+2 && i < len(r.tokens) && r.tokens[i].sentence == r.tokens[r.from].sentence; i++ {
		switch t := r.tokens[i]; r.text[t.start:t.end] {
		case "attacks", "hijackings", "hijackers", "atrocities", "terrorists", "plotters":
			return true
		case "terror", "terrorist", "suicide":
		default:
			return false
		}
	}
	return false
}

// monthDay is a day of a month that is not told: of the one told just before, or
// of this, the last or the next as the tense asks.
func (r *resolver) monthDay(n *node) result {
	base, anchor := r.base()
	if r.told.unit <= month && r.reaches(r.told, r.tokens[r.from].sentence, 1) {
		base, anchor = r.told.first, OnAnotherInText
	}
	if base.IsZero() {
		return unknown(unknownValue(day))
	}
	if anchor == OnAnotherInText {
		p, ok := periodOf(base.Year, base.Month, n.n)
		if !ok {
			return unknown(unknownValue(day))
		}
		return on(p, anchor)
	}
	var candidates []period
	for k := -2; k <= 2; k++ {
		first := containing(base, month).shift(k).first
		if p, ok := periodOf(first.Year, first.Month, n.n); ok {
			candidates = append(candidates, p)
		}
	}
	return on(r.choose(base, candidates, dayReach), anchor)
}

// directed is the last candidate that ended before the base day's month, or the
// first that begins after it.
func directed(base edtf.Day, dir int, candidates []period) period {
	this := containing(base, month)
	if dir < 0 {
		for i := len(candidates) - 1; i >= 0; i-- {
			if candidates[i].first.Compare(this.first) < 0 {
				return candidates[i]
			}
		}
		return candidates[0]
	}
	for _, c := range candidates {
		if c.first.Compare(this.last()) > 0 {
			return c
		}
	}
	return candidates[len(candidates)-1]
}

// yearOfSentence is the year of the past that opens the sentence: "In 2008 they
// met in May".
func (r *resolver) yearOfSentence() (int, bool) {
	first := r.opening()
	if first+1 >= r.from || r.tokens[first].word.text != "in" {
		return 0, false
	}
	n := r.chart[first+1]
	if n == nil || n.kind != calendar || n.month != 0 || n.a != nil || r.tense() == Future {
		return 0, false
	}
	y, ok := r.fullYear(n.year)
	return y, ok && y < r.ref.Year
}

// opening is the first token of the sentence at hand.
func (r *resolver) opening() int {
	if r.tokens[r.first].sentence != r.tokens[r.from].sentence { // looked for once a sentence, however long it is
		for r.first = r.from; r.first > 0 && r.tokens[r.first-1].sentence == r.tokens[r.from].sentence; {
			r.first--
		}
	}
	return r.first
}

// lastOrNext is the last candidate before the base day or the first after it.
func lastOrNext(base edtf.Day, dir int, candidates []period) period {
	if dir > 0 {
		for _, c := range candidates {
			if c.first.Compare(base) > 0 {
				return c
			}
		}
	}
	best := candidates[0]
	for _, c := range candidates {
		if dir < 0 && c.last().Compare(base) < 0 || dir > 0 {
			best = c
		}
	}
	return best
}

func nearest(base edtf.Day, candidates []period) period {
	best := candidates[0]
	for _, c := range candidates[1:] {
		if daysAway(base, c) < daysAway(base, best) {
			best = c
		}
	}
	return best
}

func (r *resolver) numeric(n *node) result {
	anchor := OnItself
	y, ok := r.fullYear(n.year)
	if !ok {
		return unknown("XXXX-XX-XX")
	}
	if n.short() {
		anchor = OnReference
	}
	var readings []period
	dayFirst, ok1 := edtf.NewDay(y, n.m, n.n)
	monthFirst, ok2 := edtf.NewDay(y, n.n, n.m)
	order := r.numericOrder()
	if ok1 && (order != MonthFirst || !ok2) {
		readings = append(readings, period{day, dayFirst})
	}
	if ok2 && (order != DayFirst || !ok1) {
		readings = append(readings, period{day, monthFirst})
	}
	if len(readings) == 2 && (dayFirst == monthFirst || dayFirst == r.ref) {
		readings = readings[:1]
	} else if len(readings) == 2 && monthFirst == r.ref {
		readings = readings[1:]
	}
	switch len(readings) {
	case 0:
		return unknown("XXXX-XX-XX")
	case 1:
		return on(readings[0], anchor)
	}
	return result{kind: Date, value: fmt.Sprintf("%04d-XX-XX", y), date: edtf.OneOf(readings[0].date(), readings[1].date()), anchor: anchor}
}

// numericOrder is the order of day and month that the unambiguous dates of the
// text agree on.
func (r *resolver) numericOrder() Order {
	if r.ordered {
		return r.order
	}
	r.ordered = true
	seen := map[Order]bool{}
	for _, n := range r.chart {
		if n == nil || n.kind != numeric {
			continue
		}
		if n.n > 12 {
			seen[DayFirst] = true
		} else if n.m > 12 {
			seen[MonthFirst] = true
		}
	}
	if len(seen) == 1 {
		for o := range seen {
			r.order = o
		}
	}
	return r.order
}

func (r *resolver) decades(n *node) result {
	d := n.n
	anchor := OnItself
	if d < 0 {
		return on(containing(edtf.Day{Year: 1 + 10*d, Month: 1, Day: 1}, decade), anchor)
	}
	if d < 10 {
		if r.ref.IsZero() {
			return unknown(fmt.Sprintf("XX%d", d))
		}
		d += r.ref.Year / 100 * 10
		anchor = OnReference
		if d*10 > r.ref.Year {
			d -= 10
		}
	}
	return on(period{decade, edtf.Day{Year: d * 10, Month: 1, Day: 1}}, anchor)
}

// fiscal years begin when their owner says: no dates, but a value.
func (r *resolver) fiscal(n *node) result {
	y := n.year
	if y == 0 && r.ref.IsZero() {
		return unknown("XXXX")
	}
	if y == 0 {
		y = r.ref.Year + n.dir
	}
	return result{kind: Date, value: fmt.Sprintf("%04d", y), when: period{year, edtf.Day{Year: y, Month: 1, Day: 1}}}
}

func (r *resolver) division(n *node) result {
	build := func(y int) (period, bool) {
		m := map[unit]int{quarter: 3 * (n.n - 1), half: 6 * (n.n - 1), season: 3*n.n + 2}[n.unit]
		return period{n.unit, edtf.Day{Year: y, Month: m + 1, Day: 1}}, true
	}
	var res result
	switch {
	case n.a != nil:
		of := r.place(n.a)
		if !of.when.known() {
			return unknown(divisionValue(n))
		}
		p, _ := build(of.when.first.Year)
		res = on(p, of.anchor)
	default:
		base, anchor := r.base()
		if base.IsZero() {
			return unknown(divisionValue(n))
		}
		res = on(r.bareDivision(n, base, anchor, build), anchor)
	}
	if n.text == "fiscal" {
		res.date = edtf.Date{}
	}
	return res
}

func divisionValue(n *node) string {
	switch n.unit {
	case quarter:
		return fmt.Sprintf("XXXX-Q%d", n.n)
	case half:
		return fmt.Sprintf("XXXX-H%d", n.n)
	}
	return "XXXX-" + seasonCode[n.n]
}

func (r *resolver) bareDivision(n *node, base edtf.Day, anchor Anchor, build func(int) (period, bool)) period {
	candidates := yearly(base, 2, build)
	far := seasonReach
	if n.unit == quarter {
		far = quarterReach
	}
	if !n.hasDir && anchor == OnAnotherInText {
		return r.next(candidates)
	}
	this := containing(base, n.unit)
	switch {
	case n.hasDir && n.dir == 0 && n.unit == season:
		far = thisSeason
	case n.hasDir && n.dir < 0:
		for i := len(candidates) - 1; i >= 0; i-- {
			if candidates[i].first.Compare(this.first) < 0 {
				return candidates[i]
			}
		}
	case n.dir > 0:
		for _, c := range candidates {
			if c.first.Compare(this.first) > 0 {
				return c
			}
		}
	}
	return r.choose(base, candidates, far)
}
