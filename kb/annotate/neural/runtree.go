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
// word (-1 = root) and its relation.
func (r *Run) Tree() (heads []int, rels []uint8) {
	t := r.m.tree
	if r.n == 0 || t == nil {
		return nil, nil
	}
	heads = spanningTree(r.arcs(), r.n)
	return heads, r.relations(heads)
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
