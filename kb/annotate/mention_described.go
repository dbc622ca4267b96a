package annotate

import (
	"slices"
	"strings"

	"github.com/dateline-kb/dateline/kb/lang/en"
)

// described makes organizations of names that are told to be some behind a comma, however
// they begin a sentence: "Clean Ballot, a watchdog,", "The Friends of Arlby, a donors' group,".
func (n *namer) described() {
	var out []piece
	k := 0
	for s, sent := range n.d.Sentences {
		for at := sent.First + 1; at+3 < sent.Last; at++ {
			if n.w[at].text != "," || !n.w[at-1].cap || n.w[at].shout || !n.body(at, s) {
				continue
			}
			from := n.nameBefore(at, sent.First)
			for k < len(n.pieces) && n.pieces[k].to <= from {
				out = append(out, n.pieces[k])
				k++
			}
			inside := k
			for inside < len(n.pieces) && n.pieces[inside].from < at {
				inside++
			}
			if from == at || read(n.pieces[k:inside], from, at) {
				continue
			}
			out = append(out, piece{from: from, to: at, role: from, own: vote{org: labelled}})
			k = inside
		}
	}
	n.pieces = append(out, n.pieces[k:]...)
}

// longestDescribed is how many words a name has that is only known by what is behind its comma.
const longestDescribed = 6

// nameBefore is where the capitalised words that end at to begin, with an "of the" between
// them; to itself when there are none, or one that any sentence may begin with.
func (n *namer) nameBefore(to, first int) int {
	from := to
	for from > first && to-from <= longestDescribed && n.nameWord(from-1) {
		from--
		switch {
		case from-2 > first && n.w[from-1].low == "the" && n.w[from-2].low == "of":
			from -= 2
		case from-1 > first && n.w[from-1].low == "of":
			from--
		}
	}
	w := n.w[min(from, len(n.w)-1)]
	plain := to-from == 1 && w.opens && !w.caps && (en.Common(w.low) || n.small[w.low])
	if to-from > longestDescribed || !w.cap || w.low == "the" || plain {
		return to
	}
	return from
}

// surely is a vote that decides what a name is.
const surely = 10

// kin makes persons of names that stand beside a noun for somebody's relative and that nothing else told
// for names: "Tom's mother, Elspeth,", "his daughter Odette".
func (n *namer) kin() {
	k, found := 0, len(n.pieces)
	for s, sent := range n.d.Sentences {
		for i := sent.First + 1; i+1 < sent.Last; i++ {
			if base := strings.TrimSuffix(n.w[i].low, "-in-law"); n.w[i].cap || !en.Kin(base) && !en.Relative(base) || !n.kinOf(i, s) {
				continue
			}
			from, apart := i+1, n.w[i+1].text == ","
			if apart {
				from++
			}
			to := from
			for to < sent.Last && to-from < 3 && n.nameWord(to) && n.tag(to, s) == "NNP" {
				to++
			}
			if to == from || to-from > 2 || n.w[from].shout || apart && to < sent.Last && !slices.Contains([]string{",", ".", ";", ":", "”", "\"", ")", "—", "–"}, n.w[to].text) {
				continue
			}
			if _, known := en.Match(n.texts[from:to], true); known || en.RoleNoun(n.w[from].low) {
				continue
			}
			for k < found && n.pieces[k].to <= from {
				k++
			}
			if k < found && n.pieces[k].from < to {
				if p := &n.pieces[k]; p.from == from && p.to == to && p.kind == en.NoKind {
					p.own.person = max(p.own.person, surely)
				}
				continue
			}
			n.pieces = append(n.pieces, piece{from: from, to: to, role: from, own: vote{person: surely}})
		}
	}
	n.order()
}

// kinOf reports whether the noun at i is somebody's: "his elder sister", "Tom's mother".
func (n *namer) kinOf(i, s int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		switch tag := n.tag(j, s); {
		case tag == "PRP$", tag == "POS":
			return true
		case tag != "JJ" && tag != "NN":
			return false
		}
	}
	return false
}

// read reports whether one of the pieces that meet a range is all of it already, reaches out
// of it, or is surely somebody or some place.
func read(ps []piece, from, to int) bool {
	for _, p := range ps {
		if p.from <= from && p.to >= to || p.from < from || p.to > to || p.own.person >= labelled || p.kind != en.NoKind && p.kind != en.OrgName {
			return true
		}
	}
	return false
}
