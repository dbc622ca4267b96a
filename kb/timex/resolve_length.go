package timex

import (
	"strings"

	"github.com/dateline-kb/dateline/kb/timex/edtf"
)

// length is a duration. One that ends or begins at the reference day has its
// dates: those of "the next two days" only where something is to come.
func (r *resolver) length(n *node) result {
	res := result{kind: Duration, value: lengthValue(n.n, n.unit, n.halfMore), anchor: OnItself}
	if r.tokens[r.from].word.text == "the" && (n.unit == month && n.n > 3 || n.unit == year) {
		r.longer = true
	}
	if n.b != nil {
		res.value += strings.TrimLeft(lengthValue(n.b.n, n.b.unit, false), "PT")
		return res
	}
	if r.due(n) {
		return r.distance(&node{kind: distance, unit: n.unit, n: n.n, dir: 1})
	}
	if n.dir == 0 || n.unit < day || n.n > 5000 || r.ref.IsZero() || r.options.Narrative {
		return res
	}
	if n.dir > 0 && r.tense() == Past {
		return res
	}
	other := containing(r.ref, day).first
	if u := n.unit; monthsOf(u) > 0 {
		other = other.AddMonths(n.dir * n.n * monthsOf(u))
	} else {
		other = period{u, other}.shift(n.dir * n.n).first
	}
	far := edtf.About(containing(other, min(n.unit, year)).date())
	if n.unit <= weekend {
		far = edtf.FromDay(other)
	}
	near := edtf.FromDay(r.ref)
	res.anchor, res.date = OnReference, edtf.Interval(far, near)
	if n.dir > 0 {
		res.date = edtf.Interval(near, far)
	}
	return res
}

// due reports whether a length is that until something happens: "he will be
// back in two weeks".
func (r *resolver) due(n *node) bool {
	if r.options.Narrative || n.dir != 0 || n.mod != "" || n.halfMore || n.n == vagueNumber || n.unit < day || n.unit > year || n.unit == quarter {
		return false
	}
	return r.from > 0 && r.tokens[r.from-1].word.text == "in" && r.tokens[r.from-1].sentence == r.tokens[r.from].sentence &&
		r.tokens[r.from].class&(cDir|cEdge) == 0 && r.tokens[r.from].word.text != "the" && r.closes() && r.willBe()
}

// willBe reports whether "will" or the like stands before the expression at
// hand, and no infinitive with "to" since: "pledged to do it in two years" tells
// how long it takes.
func (r *resolver) willBe() bool {
	for i := r.from - 1; i >= 0 && i > r.from-12 && r.tokens[i].sentence == r.tokens[r.from].sentence; i-- {
		if r.tokens[i].class&cModal != 0 {
			return true
		}
		if r.tokens[i].word.text == "to" {
			return false
		}
	}
	return false
}

// closes reports whether the expression at hand ends its clause or goes on with
// a preposition other than "of".
func (r *resolver) closes() bool {
	if r.to >= len(r.tokens) || r.tokens[r.to].sentence != r.tokens[r.from].sentence {
		return true
	}
	t := &r.tokens[r.to]
	return t.lead == other || t.class&cPreposition != 0 && t.word.text != "of" && t.word.text != "or"
}
