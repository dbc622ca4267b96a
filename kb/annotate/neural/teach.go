package neural

import "math"

// Lesson is what teachers make of a sentence: the mean of their probabilities.
type Lesson struct {
	Tags  []float32 // of the first labeller's labels: a row a word
	Arcs  []float32 // of governors: a row a word, the root last
	Rels  []float32 // of relations to the governors of the example: a row a word
	Chain []float32 // of a labeller that looks at neighbours: of the first word a row, then of each pair of labels in a row of rows a word
	Trust float32   // how much it weighs beside the example's own labels, up to 1
}

// Teach has trained networks say what they make of an example, and sets its
// lesson. An example without governors gets the likeliest labels and tree.
func Teach(teachers []*Model, e *Example, trust float32) {
	n, l := e.Features.Len(), &Lesson{Trust: trust}
	share := 1 / float32(len(teachers))
	var runs []*Run
	for _, m := range teachers {
		r := m.Encode(e.Features)
		defer r.Free()
		runs = append(runs, r)
		l.Arcs = addRows(l.Arcs, r.likelyArcs(), n, n+1, n+1, share)
		r.Labels(0, nil) // leaves its scores in act
		l.Tags = addRows(l.Tags, r.act, n, m.labels[0].labels, m.labels[0].out.out, share)
	}
	alone := e.Heads == nil
	if alone {
		e.Heads = l.tree(n)
	}
	for _, r := range runs {
		r.relations(e.Heads) // leaves its scores there too
		l.Rels = addRows(l.Rels, r.act, n, r.m.tree.relations, r.m.tree.rel.out, share)
	}
	if e.Lesson = l; alone && n > 0 {
		e.Labels = [][]uint8{likeliest(l.Tags, n, len(l.Tags)/n, len(l.Tags)/n)}
		e.Rels = likeliest(l.Rels, n, len(l.Rels)/n, len(l.Rels)/n)
	}
}

// TeachChain is Teach for networks of one labeller that looks at neighbours'
// labels. An example without labels is taught by them alone, whatever the trust.
func TeachChain(teachers []*Model, e *Example, trust float32) {
	n := e.Features.Len()
	if e.Labels == nil {
		e.Labels, trust = [][]uint8{make([]uint8, n)}, 1
	}
	if n == 0 {
		return
	}
	e.Lesson = &Lesson{Trust: trust}
	for _, m := range teachers {
		e.Lesson.addChain(m, e.Features, 1/float32(len(teachers)))
	}
}

// addChain adds a share of what a teacher says.
func (l *Lesson) addChain(m *Model, f *Features, share float32) {
	r := m.Encode(f)
	defer r.Free()
	head := &m.labels[0]
	em := make([]float32, r.rows*head.out.out)
	r.apply(&head.out, em, r.h, mulInts)
	L := head.labels
	h := &labeller{labels: L, out: &dense{out: head.out.out}, next: &param{w: head.next}}
	alpha, _ := h.behind(em, r.n)
	beta := h.before(em, r.n)
	if l.Chain == nil {
		l.Chain = make([]float32, L+(r.n-1)*L*L)
	}
	out, room := l.Chain, make([]float32, L*L)
	for i := range r.n {
		p := h.chances(room, i, em, alpha, beta)
		for k, x := range p {
			out[k] += share * x
		}
		out = out[len(p):]
	}
}

// likelyArcs are the scores of arcs, of which a softmax makes probabilities.
func (r *Run) likelyArcs() []float32 {
	score := r.arcs()
	for i := range score {
		score[i] /= steps * steps
	}
	for i := range r.n {
		score[i*(r.n+1)+i] = noArc
	}
	return score
}

// noArc is the score of what cannot be.
const noArc = -1e30

// tree is the likeliest tree.
func (l *Lesson) tree(n int) []int {
	score := make([]float32, len(l.Arcs))
	for i, p := range l.Arcs {
		score[i] = float32(math.Log(float64(p) + 1e-9))
	}
	return spanningTree(score, n)
}

// addRows adds a share of the probabilities of rows of scores, of which a row
// begins each width numbers, to out.
func addRows(out, scores []float32, n, classes, width int, share float32) []float32 {
	if out == nil {
		out = make([]float32, n*classes)
	}
	for i := range n {
		addShare(out[i*classes:], scores[i*width:i*width+classes], share)
	}
	return out
}

func addShare(out, scores []float32, share float32) {
	z := logSum(scores)
	for c, s := range scores {
		out[c] += share * exp(s-z)
	}
}

// lessonRow is what a lesson says of word i, nil without one.
func lessonRow(of []float32, i, classes int) []float32 {
	if of == nil {
		return nil
	}
	return of[i*classes : (i+1)*classes]
}

// blend is softmax towards a mixture of y and what a lesson says, if anything.
func blend(s, d []float32, y int, said []float32, trust float32) float64 {
	loss := softmax(s, d, y)
	if said == nil {
		return loss
	}
	for c, p := range said {
		d[c] -= trust * p
		loss += float64(trust*p) * float64(s[y]-max(s[c], -100))
	}
	d[y] += trust
	return loss
}
