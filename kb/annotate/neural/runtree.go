package neural

// arcMost bounds the numbers that arcs are scored with, so that their sums fit
// 32 bits.
const arcMost = 4000

func (t *intTree) pack() {
	if len(t.places) < places*arcWidth {
		return
	}
	t.placeSteps = make([]int16, places*arcWidth)
	for i, v := range t.places[:places*arcWidth] {
		t.placeSteps[i] = arcCut(v)
	}
}

func arcCut(v float32) int16 { return max(-arcMost, min(arcMost, cut(v))) }

// Tree is the text, one sentence, as a dependency tree: the governor of each
// word (-1 = root) and its relation. Words in relation mark are punctuation.
func (r *Run) Tree(mark uint8) (heads []int, rels []uint8) {
	t := r.m.tree
	if r.n == 0 || t == nil {
		return nil, nil
	}
	score := r.arcs()
	heads = spanningTree(score, r.n)
	rels = r.relations(heads)
	settleMarks(score, heads, rels, mark)
	return heads, rels
}

// settleMarks lets no arc of a punctuation mark cross another: a mark hangs on
// the word before or after it or on one above them on the same side.
func settleMarks(score []float32, heads []int, rels []uint8, mark uint8) {
	n := len(heads)
	for i := range n {
		if rels[i] != mark || heads[i] < 0 {
			continue
		}
		best := -1
		climb := func(k, by int) {
			for k >= 0 && k < n && rels[k] == mark {
				k += by
			}
			for k >= 0 && k < n && (k-i)*by > 0 {
				if best < 0 || score[i*(n+1)+k] > score[i*(n+1)+best] {
					best = k
				}
				k = heads[k]
			}
		}
		climb(i-1, -1)
		climb(i+1, 1)
		if best >= 0 && !above(heads, i, best) {
			heads[i] = best
		}
	}
}

// above reports whether word i governs word k, at any distance.
func above(heads []int, i, k int) bool {
	for k >= 0 && k != i {
		k = heads[k]
	}
	return k == i
}

// arcs scores each governor of each word, the root last.
func (r *Run) arcs() []float32 {
	t := r.m.tree
	gov, dep, bent := make([]float32, r.rows*arcWidth), make([]float32, r.rows*arcWidth), make([]float32, r.rows*arcWidth)
	r.apply(&t.gov, gov, r.h)
	r.apply(&t.dep, dep, r.h)
	relu(gov)
	relu(dep)
	r.apply(&t.bend, bent, dep)
	cols := padCols(r.n + places)
	x, w := make([]int16, r.rows*arcWidth), make([]int16, arcWidth*cols)
	for i, v := range bent {
		x[i] = arcCut(v)
	}
	column := func(c, k int) *int16 { return &w[(k/2)*2*cols+2*c+k%2] }
	for g := range r.n {
		for k, v := range gov[g*arcWidth : (g+1)*arcWidth] {
			*column(g, k) = arcCut(v)
		}
	}
	for i, v := range t.placeSteps {
		*column(r.n+i/arcWidth, i%arcWidth) = v
	}
	sums := make([]int32, r.rows*cols)
	mulInts(sums, x, w, r.rows, arcWidth, cols)
	score := make([]float32, r.n*(r.n+1))
	for i := range r.n {
		row, out := sums[i*cols:(i+1)*cols], score[i*(r.n+1):(i+1)*(r.n+1)]
		for g := range r.n {
			out[g] = float32(int64(row[g]) + int64(row[r.n+placeOf(i, g)]))
		}
		out[r.n] = float32(row[r.n+root])
	}
	return score
}

func (r *Run) relations(heads []int) []uint8 {
	t := r.m.tree
	gov, dep, hid := make([]float32, r.rows*relWidth), make([]float32, r.rows*relWidth), make([]float32, r.rows*relWidth)
	r.apply(&t.rGov, gov, r.h)
	r.apply(&t.rDep, dep, r.h)
	meet(hid, gov, dep, t.places, heads)
	relu(hid)
	sc := make([]float32, r.rows*t.rel.out)
	r.apply(&t.rel, sc, hid)
	return likeliest(sc, r.n, t.relations, t.rel.out)
}
