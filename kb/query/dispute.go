package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
)

// Where sources differ.
//
// Two lines of an event are at odds
//   - on its date, when no day can be both, neither is a postponement, and the
//     later one is no correction: both were published on one day, or what the
//     earlier one tells had happened, or a line after both goes back to it;
//   - on its status, when one says that it happened and the other that it did not
//     or, not before that, that it was called off; or one that it is to come and the
//     other, from elsewhere, that nothing of the kind is.
//
// Two claims of an event are at odds on a figure when the text sets one against
// the other or denies it; or when each voice gives one number of a thing, no
// number can be both ("at least 10" and 12, "about 100" and 97 agree), both are
// near enough to be of the same things, and they stand at the same time: in
// articles of one day, or a later one goes back to the earlier. Else the later
// one is news.
//
// One voice (an article, or somebody whom it quotes) does not contradict itself.

// dispute is somebody's part in a difference.
type dispute struct {
	on, value string
	word
	compatible bool // it says more or less than the others, and nothing against them
}

// disputes are what is said at odds of an event, on one thing together, in the
// order of publication; if asked for or something else is, also its dates as given.
func disputes(lines []line, claims []claimRow, given bool) []dispute {
	var out notes
	for i, a := range lines {
		for j, b := range lines[i+1:] {
			if a.word().voice() == b.word().voice() {
				continue
			}
			if datesDiffer(a, b, lines[i+j+2:]) {
				out.note("date", a.date.edtf, a.word())
				out.note("date", b.date.edtf, b.word())
			}
			if statusesDiffer(a, b) {
				out.note("status", a.means(), a.word())
				out.note("status", b.means(), b.word())
			}
		}
	}
	out.figures(claims)
	if len(out) > 0 || given {
		out.dates(lines)
	}
	slices.SortStableFunc(out, func(a, b dispute) int {
		return cmp.Or(cmp.Compare(a.on, b.on), compareWords(a.word, b.word))
	})
	return out
}

// notes are disputes, each voice with a value once.
type notes []dispute

func (n *notes) note(on, value string, w word) {
	if !slices.ContainsFunc(*n, func(o dispute) bool { return o.on == on && o.value == value && o.voice() == w.voice() }) {
		*n = append(*n, dispute{on: on, value: value, word: w})
	}
}

// has reports whether something is disputed.
func (n notes) has(on string) bool {
	return slices.ContainsFunc(n, func(d dispute) bool { return d.on == on })
}

// figures notes the claims at odds, and all others that give one of their figures.
func (n *notes) figures(claims []claimRow) {
	disputed := map[string][]figure{}
	single := singles(claims)
	for i, a := range claims {
		for j, b := range claims[i+1:] {
			if claimsDiffer(a, b, claims[i+j+2:], single) {
				disputed[a.figure.thing()] = append(disputed[a.figure.thing()], a.figure)
				disputed[b.figure.thing()] = append(disputed[b.figure.thing()], b.figure)
				for _, c := range claims { // who denies a figure gives another
					if (a.denied && c.voice() == a.voice() || b.denied && c.voice() == b.voice()) && c.figure.of == a.figure.of {
						disputed[a.figure.thing()] = append(disputed[a.figure.thing()], c.figure)
					}
				}
			}
		}
	}
	for _, c := range claims {
		if slices.Contains(disputed[c.figure.thing()], c.figure) && c.figure.of != "" {
			n.note("figures", c.value(), c.word)
		}
	}
}

// value is a figure as an answer has it: "at least 12 killed", "not 17 injured".
func (c claimRow) value() string {
	s := strings.TrimSpace(c.figure.bound + " " + strconv.FormatFloat(c.figure.number, 'f', -1, 64) + " " + c.figure.of)
	if c.denied {
		return "not " + s
	}
	return s
}

// singles are the claims of whose thing their voice gives one number in the
// article: of several nobody knows which is the whole.
func singles(claims []claimRow) set {
	type key struct {
		graph, voice quad.IRI
		thing        string
	}
	numbers := map[key]float64{}
	several := map[key]bool{}
	for _, c := range claims {
		k := key{c.graph, c.voice(), c.figure.thing()}
		if n, ok := numbers[k]; ok && n != c.figure.number && !c.denied {
			several[k] = true
		}
		if !c.denied {
			numbers[k] = c.figure.number
		}
	}
	out := set{}
	for _, c := range claims {
		if !several[key{c.graph, c.voice(), c.figure.thing()}] {
			out.add(c.id)
		}
	}
	return out
}

// claimsDiffer reports whether the figures of a and b, in the order of
// publication, are at odds; later are the claims behind both.
func claimsDiffer(a, b claimRow, later []claimRow, single set) bool {
	if a.figure.of == "" || a.figure.thing() != b.figure.thing() || a.voice() == b.voice() && !a.own() {
		return false
	}
	if a.denied || b.denied {
		return a.denied != b.denied && a.figure.number == b.figure.number
	}
	if slices.Contains(a.against, b.id) || slices.Contains(b.against, a.id) {
		return a.figure.apart(b.figure)
	}
	if !a.figure.differs(b.figure) || !single.has(a.id) || !single.has(b.id) || a.voice() == b.voice() || a.figure.of != b.figure.of {
		return false
	}
	return a.published == b.published || slices.ContainsFunc(later, func(c claimRow) bool {
		return c.figure.of == a.figure.of && !c.denied && single.has(c.id) && !c.figure.apart(a.figure) && c.figure.apart(b.figure)
	})
}

// revisions are the figures of an event that later articles give otherwise than
// earlier ones, where that is no dispute: the toll that rose.
func (s *session) revisions(claims []claimRow, disputed []Claim) (out []Revision) {
	single := singles(claims)
	by := map[string][]claimRow{}
	var order []string
	for _, c := range claims {
		if c.figure.of == "" || c.denied || !single.has(c.id) || slices.ContainsFunc(disputed, func(d Claim) bool { return d.On == "figures" && strings.HasSuffix(d.Value, " "+c.figure.of) }) {
			continue
		}
		of := c.figure.of
		if n := len(by[of]); n == 0 {
			order = append(order, of)
		} else if last := by[of][n-1]; !last.figure.differs(c.figure) || last.published >= c.published {
			continue
		}
		by[of] = append(by[of], c)
	}
	for _, of := range order {
		if len(by[of]) < 2 {
			continue
		}
		r := Revision{Of: of}
		for _, c := range by[of] {
			r.Claims = append(r.Claims, s.claim("figures", c.value(), c.word))
		}
		out = append(out, r)
	}
	return out
}

// dates notes, of an event that is disputed otherwise, in how many ways its date
// is given where these do not contradict each other.
func (n *notes) dates(lines []line) {
	if !n.has("date") {
		*n = append(*n, datesGiven(lines)...)
	}
}

// datesGiven are the dates that lines give an event, where these are several.
func datesGiven(lines []line) []dispute {
	var given notes
	for _, l := range lines {
		if l.date.edtf != "" && l.status != "hypothetical" {
			given.note("date", l.date.edtf, l.word())
		}
	}
	if !slices.ContainsFunc(given, func(d dispute) bool { return d.value != given[0].value }) {
		return nil
	}
	for i := range given {
		given[i].compatible = true
	}
	return given
}

// word is a line as somebody's word.
func (l line) word() word {
	return word{id: l.id, graph: l.graph, node: l.node, statement: l.statement, published: l.published, evidence: l.evidence}
}

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

// claims fills in who says so, and the words.
func (s *session) claims(list []dispute) []Claim {
	var out []Claim
	for _, d := range list {
		c := s.claim(d.on, d.value, d.word)
		c.Compatible = d.compatible
		if c.By == "" || !slices.ContainsFunc(out, func(o Claim) bool { return o.On == c.On && o.Value == c.Value && o.By == c.By }) {
			out = append(out, c)
		}
	}
	return out
}

// claim fills in who says so, and the words.
func (s *session) claim(on, value string, w word) Claim {
	c := Claim{On: on, Value: value, Published: w.published}
	if a := s.articles[w.graph]; a != nil {
		c.Source = a.ref.Source
	}
	by, written := w.by, w.written
	if x, ok := s.speakers[w.statement]; ok && by == "" {
		by, written = x.id, x.written
	}
	if c.By = written; by != "" {
		c.By = s.label(by)
	}
	if e := s.evidence([]spot{{w.graph, w.evidence}}, true); len(e) > 0 {
		c.Evidence = e[0]
	}
	return c
}

// quoted are the statements in which something disputed is said.
func (s *session) quoted(lives []lived) []quad.IRI {
	var out []quad.IRI
	for _, l := range lives {
		for _, d := range disputes(l.lines, s.claimsOf(l), s.dates) {
			if d.statement != "" {
				out = append(out, d.statement)
			}
		}
	}
	return unique(out)
}
