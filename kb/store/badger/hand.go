package badger

import (
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/dateline-kb/dateline/kb/store"
	"github.com/dateline-kb/dateline/kb/store/internal/rules"
)

// pieceSize is how many answers are read together.
const pieceSize = 1 << 9

// hand gives the answers, in order, to use and counts the limit down; more is
// false when no further ones are wanted.
func (r *reader) hand(q *question, answers []answer, use func(store.Found) bool) (more bool, err error) {
	answers = q.first(answers)
	if err := r.name(answers); err != nil {
		return false, err
	}
	if q.order != store.AnyOrder {
		slices.SortFunc(answers, q.compare)
	}
	if q.limit > 0 {
		answers = answers[:min(len(answers), q.limit)]
	}
	for piece := range slices.Chunk(answers, pieceSize) {
		if more, err := r.handPiece(q, piece, use); err != nil || !more {
			return false, err
		}
	}
	if q.limit == 0 {
		return true, nil
	}
	q.limit -= len(answers)
	return q.limit > 0, nil
}

// first drops answers that come behind the limit whatever their names are.
func (q *question) first(answers []answer) []answer {
	if q.limit == 0 || len(answers) <= q.limit || q.order == store.BySubject {
		return answers
	}
	byBounds := func(a, b answer) int { return rules.CompareBounds(q.order, a.bounds, b.bounds) }
	slices.SortStableFunc(answers, byBounds) // stays by article, as names are read
	n := q.limit
	for q.order != store.AnyOrder && n < len(answers) && byBounds(answers[n-1], answers[n]) == 0 {
		n++
	}
	return answers[:n]
}

func (r *reader) handPiece(q *question, piece []answer, use func(store.Found) bool) (more bool, err error) {
	quads, err := r.fetchWanted(piece)
	if err != nil {
		return false, err
	}
	for _, a := range piece {
		if err := r.s.state(r.ctx); err != nil {
			return false, err
		}
		n := len(a.wanted)
		f, err := r.found(q, a, quads[:n:n])
		if err != nil {
			return false, err
		}
		quads = quads[n:]
		if !give(r, f, use) {
			return false, nil
		}
	}
	return true, nil
}

// name reads the subjects and graphs of answers.
func (r *reader) name(answers []answer) error {
	list := make([]id, 0, 2*len(answers))
	for i, a := range answers {
		list = append(list, a.s)
		if i == 0 || a.g != answers[i-1].g {
			list = append(list, a.g)
		}
	}
	if err := r.fetch(list); err != nil {
		return err
	}
	for i := range answers {
		a := &answers[i]
		var err error
		if a.subject, err = r.value(a.s); err != nil {
			return err
		}
		if i > 0 && a.g == answers[i-1].g {
			a.graph = answers[i-1].graph
		} else if a.graph, err = r.value(a.g); err != nil {
			return err
		}
	}
	return nil
}

// fetchWanted reads the objects of answers and returns room for their quads.
func (r *reader) fetchWanted(answers []answer) ([]quad.Quad, error) {
	n := 0
	for _, a := range answers {
		n += len(a.wanted)
	}
	list := make([]id, 0, n)
	for _, a := range answers {
		for _, po := range a.wanted {
			list = append(list, po.o)
		}
	}
	return make([]quad.Quad, n), r.fetch(list)
}

func (q *question) compare(a, b answer) int {
	return rules.ComparePlaces(q.order, rules.Place{Bounds: a.bounds, Subject: a.subject, Graph: a.graph},
		rules.Place{Bounds: b.bounds, Subject: b.subject, Graph: b.graph})
}

// found fills quads with what is wanted of an answer.
func (r *reader) found(q *question, a answer, quads []quad.Quad) (store.Found, error) {
	f := store.Found{Subject: a.subject, Graph: a.graph.(quad.IRI), Quads: quads}
	if len(quads) == 0 {
		f.Quads = nil
	}
	for i, po := range a.wanted {
		p, err := r.value(po.p)
		if err != nil {
			return f, err
		}
		o, err := r.value(po.o)
		if err != nil {
			return f, err
		}
		f.Quads[i] = quad.Quad{Subject: a.subject, Predicate: p, Object: o, Label: a.graph}
	}
	if q.want == nil {
		slices.SortFunc(f.Quads, rules.CompareQuads)
	} else {
		sortObjects(f.Quads)
	}
	return f, nil
}

// sortObjects orders what is ordered by predicate by object too.
func sortObjects(quads []quad.Quad) {
	for i := 0; i < len(quads); {
		j := i + 1
		for j < len(quads) && quads[j].Predicate == quads[i].Predicate {
			j++
		}
		if j > i+1 {
			slices.SortFunc(quads[i:j], func(a, b quad.Quad) int { return rules.Compare(a.Object, b.Object) })
		}
		i = j
	}
}
