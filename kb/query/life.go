package query

import (
	"cmp"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/schema"
)

// The life of an event: what is true of it after all that was written of it.
//
// Every report of it is a line: date, status, article. Lines stand in the order
// of publication; articles without a day come last and never outweigh others.
//
// Status:
//  1. A line that says "happened" of a day after its own publication is an
//     expectation: nobody reports tomorrow.
//  2. If a credible line says that it happened, it happened. Only an article's
//     own word (not inside somebody's statement), published later, that it did
//     not, and that when all who say so are themselves quoted, makes it denied.
//  3. Else the latest line wins: postponed or cancelled after expected, expected
//     again after postponed. What an article's own word cancelled is revived only by
//     its day, still to come. Of one day, what one article calls or puts off wins over
//     what it was to be; the article's own word over a quoted one; then cancelled,
//     postponed, denied, planned, expected.
//  4. What comes out as dated after the last report is expected, whoever told it as past.
//  5. Hypothetical wins only when nothing else is said.
//  6. What was put off to a day that was past when it was told, and not again, happened then:
//     "the launch slipped to 9 May", on the 12th.
//
// Date:
//  1. Of an event that happened: the latest dated line that says so, the
//     articles' own word before quoted ones; if none has a date that begins
//     somewhere, the latest date it was expected on that is not after the report
//     that it happened; if there is none, "before the report".
//  2. Of any other: the latest dated line that is not hypothetical. A dated
//     postponement, and what is said after it, wins over all before it;
//     cancelling does not move a date. A plan for a day past when it was told is what it had been
//     meant for, where another day is told.
//  3. A dated line beats an undated one, and a narrower date inside the chosen one
//     refines it ("10 January" in "January"), the latest first, unless a
//     postponement to another date stands between.

// line is what one article says of one event.
type line struct {
	node      schema.Node
	id, graph quad.IRI
	event     quad.IRI
	label     string
	class     string
	status    string
	date      dated
	statement quad.IRI // the statement it is said in
	actors    []quad.IRI
	place     quad.IRI
	named     bool // it is about a thing with a name
	evidence  schema.Span
	rests     rests  // of the date
	published string // of its article
}

// dated is a date with its bounds.
type dated struct{ edtf, earliest, latest string }

func (d dated) known() bool { return d.earliest != "" || d.latest != "" }

// inside reports whether d lies in e and says more than e.
func (d dated) inside(e dated) bool {
	if !d.known() || d.earliest == e.earliest && d.latest == e.latest {
		return false
	}
	from := e.earliest == "" || d.earliest != "" && d.earliest >= e.earliest
	to := e.latest == "" || d.latest != "" && d.latest <= e.latest
	return from && to
}

func (l line) own() bool { return l.statement == "" }

// happened reports whether the line credibly says so.
func (l line) happened() bool {
	return l.status == "happened" && (l.published == "" || l.date.earliest <= l.published)
}

// means is the status that the line counts for.
func (l line) means() string {
	if l.status == "happened" && !l.happened() {
		return "expected"
	}
	return l.status
}

// compareLines orders lines by publication, then as they stand; of one sentence, the day that something was to be
// on before the one that it was moved to.
func compareLines(a, b line) int {
	return cmp.Or(compareDays(a.published, b.published), cmp.Compare(a.graph, b.graph), cmp.Compare(a.evidence.Start, b.evidence.Start), cmp.Compare(a.turn(), b.turn()), a.node.Compare(b.node), cmp.Compare(a.id, b.id))
}

// turn is where a line of a sentence comes in the life that the sentence tells.
func (l line) turn() int {
	if l.status == "postponed" || l.status == "happened" {
		return 1
	}
	return 0
}

// life is the outcome of lines in the order of publication.
func life(lines []line) (status string, date dated) {
	status = finalStatus(lines)
	if status == "happened" {
		date = happenedOn(lines)
		if last := lastPublished(lines); date.earliest != "" && last != "" && date.earliest > last {
			return "expected", date // told as past by who meant another, or too early
		}
		return status, date
	}
	date = expectedOn(lines)
	if status == "postponed" && slices.ContainsFunc(lines, func(l line) bool { return l.status == status && l.date == date && l.metSince() }) {
		status = "happened"
	}
	return status, date
}

// metSince reports whether the day that a line gives was past when it was told.
func (l line) metSince() bool { return l.date.latest != "" && l.date.latest < l.published }

// lastPublished is the day of the last line, "" where one has none.
func lastPublished(lines []line) string {
	last := ""
	for _, l := range lines {
		if l.published == "" {
			return ""
		}
		last = max(last, l.published)
	}
	return last
}

func finalStatus(lines []line) string {
	if done := filter(lines, line.happened); len(done) > 0 {
		if len(filter(done, line.own)) == 0 && deniedAfter(lines, done) {
			return "denied"
		}
		return "happened"
	}
	best := lines[0]
	for _, l := range lines[1:] {
		if outweighs(l, best) && !(best.status == "cancelled" && best.own() && recalls(l)) {
			best = l
		}
	}
	return best.means()
}

// recalls reports whether a line tells as meant what it gives no day for, still to come.
func recalls(l line) bool {
	return (l.status == "planned" || l.status == "expected") && (l.date.latest == "" || l.date.latest < l.published)
}

// deniedAfter reports whether an article itself, after all who say that it
// happened, says that it did not.
func deniedAfter(lines, done []line) bool {
	last := done[0].published
	for _, l := range done {
		last = max(last, l.published)
	}
	return slices.ContainsFunc(lines, func(l line) bool {
		return l.status == "denied" && l.own() && l.published > last
	})
}

// outweighs reports whether a says better than b how things stand.
func outweighs(a, b line) bool {
	if x, y := weight(a) > 0, weight(b) > 0; x != y {
		return x
	}
	if a.published != b.published {
		return a.published > b.published // "" is before all days
	}
	if a.graph == b.graph && calledOff(a) != calledOff(b) {
		return calledOff(a) // what it was to be is told beside it
	}
	if a.own() != b.own() {
		return a.own()
	}
	return weight(a) > weight(b)
}

// calledOff reports whether a line tells that an event will not be, or not then.
func calledOff(l line) bool { return l.status == "cancelled" || l.status == "postponed" }

// weight decides between statuses of one day; 0 is no claim at all.
func weight(l line) int {
	return slices.Index([]string{"hypothetical", "expected", "planned", "denied", "postponed", "cancelled"}, l.means())
}

func happenedOn(lines []line) dated {
	done := filter(lines, line.happened)
	told := filter(done, func(l line) bool { return l.date.earliest != "" })
	if date := latestDate(filter(told, line.own)); date.known() {
		return refine(date, afterMove(lines))
	}
	if date := latestDate(told); date.known() {
		return refine(date, afterMove(lines))
	}
	before := ""
	for _, l := range done {
		before = max(before, l.published)
	}
	expected := filter(afterMove(lines), func(l line) bool { return before == "" || l.date.earliest <= before })
	expected = filter(expected, func(l line) bool { return l.date.earliest != "" })
	if date := latestDate(expected); date.known() {
		return refine(date, expected)
	}
	return overBy(done)
}

// overBy is the date of what is only told as over when it was told: the first to
// tell it knows best.
func overBy(done []line) dated {
	best := dated{}
	for _, l := range done {
		if l.date.latest != "" && (best.latest == "" || l.date.latest < best.latest) {
			best = l.date
		}
	}
	if best.known() {
		return best
	}
	return openDate(done)
}

func expectedOn(lines []line) dated {
	said := filter(lines, func(l line) bool { return l.status != "hypothetical" })
	if len(filter(said, func(l line) bool { return l.date.known() })) == 0 {
		said = lines
	}
	said = afterMove(said)
	if rest := filter(said, func(l line) bool { return l.date.known() && !(l.status == "planned" && l.metSince()) }); len(rest) > 0 {
		return refine(latestDate(rest), said) // not for when it had been meant
	}
	return refine(latestDate(said), said)
}

// afterMove drops what was said before the last dated postponement.
func afterMove(lines []line) []line {
	for i := len(lines) - 1; i >= 0; i-- {
		if to := lines[i]; to.status == "postponed" && to.date.known() {
			return slices.DeleteFunc(slices.Clone(lines[i:]), func(l line) bool { // the date it was moved from
				return l.graph == to.graph && l.status == "planned" && l.date != to.date
			})
		}
	}
	return lines
}

// latestDate is the date of the last dated line: of one day's lines an
// article's own word, then the narrowest.
func latestDate(lines []line) dated {
	best := -1
	for i, l := range lines {
		if l.date.known() && (best < 0 || newer(l, lines[best])) {
			best = i
		}
	}
	if best < 0 {
		return openDate(lines)
	}
	return lines[best].date
}

func newer(a, b line) bool {
	if a.published != b.published {
		return a.published > b.published
	}
	if a.own() != b.own() {
		return a.own()
	}
	return a.date.inside(b.date)
}

// openDate is a date as written that has no bounds, if any line has one.
func openDate(lines []line) dated {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].date.edtf != "" {
			return lines[i].date
		}
	}
	return dated{}
}

// refine narrows a date by dates that lie in it, the latest said first; what
// nobody knows the day of comes after all others.
func refine(date dated, lines []line) dated {
	if !date.known() {
		return date
	}
	for _, dayKnown := range []bool{true, false} {
		for i := len(lines) - 1; i >= 0; i-- {
			l := lines[i]
			if (l.published != "") == dayKnown && l.date.inside(date) && l.status != "hypothetical" {
				date = l.date
			}
		}
	}
	return date
}

func filter(lines []line, keep func(line) bool) []line {
	var out []line
	for _, l := range lines {
		if keep(l) {
			out = append(out, l)
		}
	}
	return out
}
