package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/schema"
)

// Where sources differ.
//
// Two lines of an event are at odds
//   - on its date, when no day can be both, neither is a postponement, and the
//     later one is no correction: both were published on one day, or what the
//     earlier one tells had happened, or a line after both goes back to it;
//   - on its status, when one says that it happened and the other that it did not
//     or, not before that, that it was called off; or one that it is to come and the
//     other, from elsewhere, that nothing of the kind is;
//   - on a figure, when each gives one number of a thing and these are not the
//     same, but near enough to be of the same things.
//
// One voice (an article, or somebody whom it quotes) does not contradict itself.

// dispute is a line's part in a difference.
type dispute struct {
	on, value string
	line      line
}

// disputes are the claims at odds, those on one thing together, in the order of publication.
func disputes(lines []line) []dispute {
	var out []dispute
	note := func(d dispute) {
		if !slices.ContainsFunc(out, func(o dispute) bool {
			return o.on == d.on && o.value == d.value && o.line.voice() == d.line.voice()
		}) {
			out = append(out, d)
		}
	}
	for i, a := range lines {
		for j, b := range lines[i+1:] {
			if a.voice() == b.voice() {
				continue
			}
			if datesDiffer(a, b, lines[i+j+2:]) {
				note(dispute{"date", a.date.edtf, a})
				note(dispute{"date", b.date.edtf, b})
			}
			if statusesDiffer(a, b) {
				note(dispute{"status", a.means(), a})
				note(dispute{"status", b.means(), b})
			}
			for _, f := range figuresDiffer(a, b) {
				note(dispute{"figures", f[0], a})
				note(dispute{"figures", f[1], b})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b dispute) int {
		return cmp.Or(cmp.Compare(a.on, b.on), compareLines(a.line, b.line))
	})
	return out
}

// voice tells whose word a line is: the statement's, else the article's.
func (l line) voice() quad.IRI { return cmp.Or(l.statement, l.graph) }

// datesDiffer reports whether the dates of a and b, in the order of
// publication, are at odds; later are the lines behind both.
func datesDiffer(a, b line, later []line) bool {
	if !a.date.bounded() || !b.date.bounded() || a.date.meets(b.date) || a.status == "postponed" || b.status == "postponed" || a.status == "hypothetical" || b.status == "hypothetical" {
		return false
	}
	if a.graph == b.graph && a.own() && b.own() {
		return false
	}
	return a.published == b.published || a.means() == "happened" && b.means() == "happened" ||
		slices.ContainsFunc(later, func(l line) bool { return l.date.bounded() && l.date.meets(a.date) && !l.date.meets(b.date) })
}

// bounded reports whether both ends of a date are known.
func (d dated) bounded() bool { return d.earliest != "" && d.latest != "" }

// meets reports whether some day lies in both dates.
func (d dated) meets(e dated) bool { return d.earliest <= e.latest && e.earliest <= d.latest }

func statusesDiffer(a, b line) bool {
	x, y := a.means(), b.means()
	switch {
	case x == "happened" && y == "denied" || x == "denied" && y == "happened":
		return true
	case x == "happened" && y == "cancelled":
		return true
	case x == "cancelled" && y == "happened":
		return a.published == b.published
	case x == "denied" || y == "denied":
		return a.graph != b.graph && ahead(x) != ahead(y)
	case x == "cancelled" && ahead(y) || ahead(x) && y == "cancelled":
		return a.published == b.published && a.graph != b.graph
	}
	return false
}

func ahead(status string) bool {
	return status == "planned" || status == "expected" || status == "postponed"
}

// figuresDiffer pairs the figures of a and b that count one thing and differ,
// where each gives only one of it.
func figuresDiffer(a, b line) (out [][2]string) {
	if a.graph == b.graph && a.own() && b.own() {
		return nil
	}
	mine, theirs := counts(a.figures), counts(b.figures)
	for _, f := range a.figures {
		_, of, _ := strings.Cut(f, " ")
		if len(mine[of]) == 1 && len(theirs[of]) == 1 && differ(mine[of][0], theirs[of][0]) {
			out = append(out, [2]string{mine[of][0], theirs[of][0]})
		}
	}
	return out
}

// farOff is how many times one number is another at which both hardly count
// the same things: 3,000 volunteers are wanted, and 41 have come.
const farOff = 4

// differ reports whether two figures of one thing cannot both be right.
func differ(a, b string) bool {
	first, _, _ := strings.Cut(a, " ")
	second, _, _ := strings.Cut(b, " ")
	x, err1 := strconv.ParseFloat(first, 64)
	y, err2 := strconv.ParseFloat(second, 64)
	return err1 == nil && err2 == nil && x != y && max(x, y) < farOff*min(x, y)
}

// counts are figures by what they count.
func counts(figures []string) map[string][]string {
	out := map[string][]string{}
	for _, f := range figures {
		_, of, _ := strings.Cut(f, " ")
		out[of] = append(out[of], f)
	}
	return out
}

// claims fills in who says so, and the words.
func (s *session) claims(list []dispute) []Claim {
	var out []Claim
	for _, d := range list {
		c := Claim{On: d.on, Value: d.value, Published: d.line.published}
		if who := s.speakers[d.line.statement]; who != "" {
			c.By = s.label(who)
		}
		if e := s.evidence([]spot{{d.line.graph, d.line.evidence}}, true); len(e) > 0 {
			c.Evidence = e[0]
		}
		out = append(out, c)
	}
	return out
}

// quoted are the statements in which something disputed is said.
func quoted(lives []lived) []quad.IRI {
	var out []quad.IRI
	for _, l := range lives {
		for _, d := range disputes(l.lines) {
			if d.line.statement != "" {
				out = append(out, d.line.statement)
			}
		}
	}
	return unique(out)
}

// loadSpeakers reads who makes these statements.
func (s *session) loadSpeakers(statements []quad.IRI) error {
	var who []quad.IRI
	err := s.quads(store.Pattern{S: missing(statements, s.speakers), P: values(schema.SpokenBy)}, func(q quad.Quad) bool {
		id := quad.IRI(schema.Lexical(q.Object))
		s.speakers[quad.IRI(schema.Lexical(q.Subject))] = id
		who = append(who, id)
		return true
	})
	if err != nil {
		return err
	}
	return s.loadLabels(unique(who))
}
