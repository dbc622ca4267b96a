package resolve

import (
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/lang/en"
	"github.com/dateline-kb/dateline/schema"
)

// pledge is one article's mention of a proposal, with what it is compared by.
type pledge struct {
	rec    *schema.Record
	p      *schema.Proposal
	by, to map[quad.IRI]bool
	story  map[quad.IRI]bool
	bag    map[string]bool
	names  map[string]bool // capitalised words of the contents that are neither side's
	bare   bool            // no more than "the offer"
	old    bool            // "its first bid": not the last one
	root   int
}

// settleProposals joins the mentions of one proposal: in one story, the same
// side makes it, or only its fate is told, and the contents share a figure, a
// name that both demand something of, or most words. What is no more than
// "the offer" means the last one before it.
func settleProposals(records []*schema.Record, base string) {
	var list []*pledge
	for _, rec := range records {
		story := map[quad.IRI]bool{}
		for _, a := range rec.Actors {
			story[a.ID] = true
		}
		for i := range rec.Proposals {
			list = append(list, newPledge(rec, &rec.Proposals[i], story, len(list)))
		}
	}
	byActor := map[quad.IRI][]int{} // a story has two actors in common: look where one is
	for i, m := range list {
		best := 0.0
		for _, j := range m.candidates(byActor) {
			if x := m.likeness(list[j], list[list[j].root]); x > 0 && x >= best {
				best, m.root = x, list[j].root
			}
		}
		for a := range m.story {
			byActor[a] = append(byActor[a], i)
		}
	}
	for _, m := range list {
		first := list[m.root]
		m.p.ID = schema.ProposalIRI(base, strings.Join(first.p.Contents, " "), string(first.rec.IRI), first.p.Span.String())
	}
}

func newPledge(rec *schema.Record, p *schema.Proposal, story map[quad.IRI]bool, at int) *pledge {
	m := &pledge{rec: rec, p: p, by: ids(rec, p.By), to: ids(rec, p.To), story: story, root: at}
	text := strings.Join(p.Contents, " ")
	m.bag, m.names = bag(text), map[string]bool{}
	sides := map[string]bool{}
	for _, list := range [][]int{p.By, p.To} {
		for _, a := range list {
			for w := range bag(rec.Actors[a].Name + " " + strings.Join(rec.Actors[a].Aliases, " ")) {
				sides[w] = true
			}
		}
	}
	for _, w := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }) {
		low := en.Singular(strings.ToLower(w))
		if _, demonym := en.Demonym(w); unicode.IsUpper(rune(w[0])) && !sides[low] && !demonym && m.bag[low] {
			m.names[low] = true
		}
	}
	m.bare = en.BareProposal(text)
	for w := range m.bag {
		m.old = m.old || en.EarlierWord(w)
	}
	return m
}

// candidates are the mentions before m whose articles share two actors with
// m's, in their order.
func (m *pledge) candidates(byActor map[quad.IRI][]int) []int {
	common := map[int]int{}
	last := -1
	for a := range m.story {
		for _, j := range byActor[a] {
			common[j]++
			last = max(last, j)
		}
	}
	var out []int
	for j := 0; j <= last; j++ {
		if common[j] > 1 || common[j] == 1 && len(m.story) == 1 {
			out = append(out, j)
		}
	}
	return out
}

// likeness is how surely m is the proposal that o and the first mention of it
// tell of, 0 when it is not.
func (m *pledge) likeness(o, first *pledge) float64 {
	if !sameSide(m.by, o.by) && !(len(m.by) == 0 && sameSide(m.by, o.to)) {
		return 0
	}
	known := len(m.by) > 0 && len(o.by) > 0
	switch x := sameContents(m.bag, o.bag); {
	case x > 0:
		return 1 + x
	case m.bare && m.old:
		if o.rec != m.rec && !o.bare {
			return 0.5
		}
		return 0
	case m.bare || o.bare && o.rec == m.rec:
		if m.rec == o.rec || known {
			return 0.5
		}
		return 0
	case known && m.p.Demand == o.p.Demand && m.p.Demand && sameSide(m.to, o.to) && common(m.names, o.names) > 0:
		return 0.8
	}
	return 0
}

// sameSide reports whether two groups of actors can be one: one is unknown, or they share a member.
func sameSide(a, b map[quad.IRI]bool) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// figure reports whether a word is a number, in digits or as a word above two.
func figure(w string) bool { return strings.ContainsAny(w, "0123456789") || en.NumberWord(w) }

// sameContents is how surely two contents are one: by their figures first.
func sameContents(a, b map[string]bool) float64 {
	n := common(a, b)
	if n == 0 {
		return 0
	}
	figures, differ := 0, false
	for w := range a {
		if figure(w) {
			if b[w] {
				figures++
			} else {
				differ = true
			}
		}
	}
	x := float64(n) / float64(min(len(a), len(b)))
	switch {
	case figures > 0:
		return 1 + x
	case differ || x < 0.6 || n < 2:
		return 0
	}
	return x
}
