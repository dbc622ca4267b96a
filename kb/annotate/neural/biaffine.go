package neural

import "math/rand/v2"

const (
	arcWidth = 128 // of the spaces in which heads and dependents meet
	relWidth = 96
	places   = 16         // kinds of place that a governor has, see placeOf
	root     = places - 1 // the place that is no word
	far      = (places-2)/2 - 1
)

// treer is a head that gives every word its governor and relation, by
// biaffine attention (Dozat and Manning 2017): word i takes governor g with
// score bend(dep_i) . (gov_g + place), where place is a learned vector for the
// direction and distance of g; the root is a place without a word.
type treer struct {
	relations int
	drop      float32 // share of the numbers hidden in training
	rng       *rand.Rand
	gov, dep  *dense // to arcWidth
	bend      *dense // arcWidth to arcWidth
	places    *param // places x arcWidth numbers for the arc, then places x relWidth for the relation
	rGov      *dense // to relWidth
	rDep      *dense
	rel       *dense // relWidth to relations
}

func newTreer(width, relations int, rng *rand.Rand, drop float32) *treer {
	t := &treer{
		relations: relations, rng: rng, drop: drop,
		gov: newDense(width, arcWidth, rng), dep: newDense(width, arcWidth, rng), bend: newDense(arcWidth, arcWidth, rng),
		places: newParam(places * (arcWidth + relWidth)),
		rGov:   newDense(width, relWidth, rng), rDep: newDense(width, relWidth, rng), rel: newDense(relWidth, relations, rng),
	}
	for i := range t.places.w {
		t.places.w[i] = float32(rng.NormFloat64() * 0.1)
	}
	return t
}

func (t *treer) layers() []*dense { return []*dense{t.gov, t.dep, t.bend, t.rGov, t.rDep, t.rel} }

// placeOf is the place of governor g (-1 = root) seen from word i: the
// direction with the distance in steps.
func placeOf(i, g int) int {
	if g < 0 {
		return root
	}
	d, side := i-g, 0
	if d < 0 {
		d, side = -d, far+1
	}
	switch {
	case d <= 3:
		d--
	case d <= 5:
		d = 3
	case d <= 9:
		d = 4
	case d <= 19:
		d = 5
	default:
		d = far
	}
	return side + max(d, 0)
}

// arcs is one pass of the arc part, forwards and back. score has a row a word
// and a column a governor, seen the same with a column a place.
type arcs struct {
	n, rows, cols            int
	gov, dep, bent           []float32 // a row a word
	score, seen              []float32
	dScore, dSeen, placeRows []float32
}

func (t *treer) arcs(h []float32, n int) *arcs {
	a := &arcs{n: n, rows: padRows(n), cols: padCols(n)}
	a.gov, a.dep, a.bent = make([]float32, a.cols*arcWidth), make([]float32, a.rows*arcWidth), make([]float32, a.rows*arcWidth)
	t.gov.forward(a.gov, h, a.rows)
	t.dep.forward(a.dep, h, a.rows)
	t.activate(a.gov)
	t.activate(a.dep)
	t.bend.forward(a.bent, a.dep, a.rows)
	a.placeRows = t.places.w[:places*arcWidth]
	a.score, a.seen = make([]float32, a.rows*a.cols), make([]float32, a.rows*places)
	mulAdd(a.score, a.bent, transposed(a.gov, a.cols, arcWidth), a.rows, arcWidth, a.cols, arcWidth, 1)
	mulAdd(a.seen, a.bent, transposed(a.placeRows, places, arcWidth), a.rows, arcWidth, places, arcWidth, 1)
	return a
}

// activate is relu with dropout in training: what is hidden is nought like
// what is not active, so that the way back needs no mask.
func (t *treer) activate(x []float32) {
	relu(x)
	if t.drop == 0 {
		return
	}
	scale := 1 / (1 - t.drop)
	for i := range x {
		if x[i] > 0 {
			if t.rng.Float32() < t.drop {
				x[i] = 0
			} else {
				x[i] *= scale
			}
		}
	}
}

func (t *treer) activateBack(x, d []float32) {
	reluBack(x, d)
	if t.drop > 0 {
		scale := 1 / (1 - t.drop)
		for i := range d {
			d[i] *= scale
		}
	}
}

// transposed turns rows x cols numbers.
func transposed(x []float32, rows, cols int) []float32 {
	out := make([]float32, rows*cols)
	for r := range rows {
		for c := range cols {
			out[c*rows+r] = x[r*cols+c]
		}
	}
	return out
}

// governors sets p to the scores of the governors of word i, the root last.
func (a *arcs) governors(p []float32, i int) {
	for g := range a.n {
		p[g] = a.score[i*a.cols+g] + a.seen[i*places+placeOf(i, g)]
	}
	p[i] = noArc // no word governs itself
	p[a.n] = a.seen[i*places+root]
}

// loss trains arcs and relations on a gold tree: heads[i] is the word that
// governs i, or -1 for the root; dh receives the gradient of h.
func (t *treer) loss(h, dh []float32, heads []int, rels []uint8, lesson *Lesson) float64 {
	a := t.arcs(h, len(heads))
	a.dScore, a.dSeen = make([]float32, len(a.score)), make([]float32, len(a.seen))
	p, d := make([]float32, a.n+1), make([]float32, a.n+1)
	var loss float64
	for i, gold := range heads {
		if gold < 0 {
			gold = a.n
		}
		a.governors(p, i)
		loss += blend(p, d, gold, lessonRow(lesson.Arcs, i, a.n+1), lesson.Trust)
		copy(a.dScore[i*a.cols:], d[:a.n])
		for g, x := range d[:a.n] {
			a.dSeen[i*places+placeOf(i, g)] += x
		}
		a.dSeen[i*places+root] += d[a.n]
	}
	t.arcsBack(a, h, dh)
	return loss + t.relLoss(h, dh, heads, rels, lesson)
}

func (t *treer) arcsBack(a *arcs, h, dh []float32) {
	dGov, dDep, dBent := make([]float32, len(a.gov)), make([]float32, len(a.dep)), make([]float32, len(a.bent))
	mulAdd(dBent, a.dScore, a.gov, a.rows, a.cols, arcWidth, a.cols, 1)
	mulAdd(dBent, a.dSeen, a.placeRows, a.rows, places, arcWidth, places, 1)
	mulAdd(dGov, a.dScore, a.bent, a.cols, a.rows, arcWidth, 1, a.cols)
	mulAdd(t.places.grad, a.dSeen, a.bent, places, a.rows, arcWidth, 1, places)
	t.bend.backward(a.dep, dBent, dDep, a.rows)
	t.activateBack(a.gov, dGov)
	t.activateBack(a.dep, dDep)
	t.gov.backward(h, dGov, dh, a.rows)
	t.dep.backward(h, dDep, dh, a.rows)
}

// relPlace is the part of places, or of its gradient, that a relation to
// governor g takes.
func relPlace(w []float32, i, g int) []float32 {
	at := places*arcWidth + placeOf(i, g)*relWidth
	return w[at : at+relWidth]
}

// meet adds, for each word, what its governor, itself and their places say of
// the relation.
func meet(hid, gov, dep, place []float32, heads []int) {
	for i, g := range heads {
		o, at := hid[i*relWidth:(i+1)*relWidth], relPlace(place, i, g)
		for j := range o {
			o[j] = dep[i*relWidth+j] + at[j]
		}
		if g >= 0 {
			add(o, gov[g*relWidth:(g+1)*relWidth])
		}
	}
}

func (t *treer) relLoss(h, dh []float32, heads []int, rels []uint8, lesson *Lesson) float64 {
	rows := padRows(len(heads))
	gov, dep, hid := make([]float32, rows*relWidth), make([]float32, rows*relWidth), make([]float32, rows*relWidth)
	t.rGov.forward(gov, h, rows)
	t.rDep.forward(dep, h, rows)
	meet(hid, gov, dep, t.places.w, heads)
	t.activate(hid)
	w := t.rel.out
	sc, ds := make([]float32, rows*w), make([]float32, rows*w)
	t.rel.forward(sc, hid, rows)
	var loss float64
	for i, y := range rels {
		loss += blend(sc[i*w:i*w+t.relations], ds[i*w:], int(y), lessonRow(lesson.Rels, i, t.relations), lesson.Trust)
	}
	dHid, dGov := make([]float32, len(hid)), make([]float32, len(gov))
	t.rel.backward(hid, ds, dHid, rows)
	t.activateBack(hid, dHid)
	for i, g := range heads {
		d := dHid[i*relWidth : (i+1)*relWidth]
		add(relPlace(t.places.grad, i, g), d)
		if g >= 0 {
			add(dGov[g*relWidth:(g+1)*relWidth], d)
		}
	}
	t.rGov.backward(h, dGov, dh, rows)
	t.rDep.backward(h, dHid, dh, rows)
	return loss
}
