package neural

// arcGrain is how the numbers that arcs are scored with are cut: so that their sums
// fit 32 bits.
var arcGrain = grain{steps, -4000, 4000}

func (t *intTree) pack() {
	if len(t.places) < places*arcWidth {
		return
	}
	t.placeSteps = make([]int16, places*arcWidth)
	for i, v := range t.places[:places*arcWidth] {
		t.placeSteps[i] = arcGrain.cut(v)
	}
}

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
	r.gov, r.dep, r.bent = grow(r.gov, r.rows*arcWidth), grow(r.dep, r.rows*arcWidth), grow(r.bent, r.rows*arcWidth)
	r.apply(&t.gov, r.gov, r.h, mulInts)
	r.apply(&t.dep, r.dep, r.h, mulInts)
	relu(r.gov)
	relu(r.dep)
	r.apply(&t.bend, r.bent, r.dep, r.mulThin)
	cols := padCols(r.n + places)
	r.arcs16 = grow(r.arcs16, (r.rows+cols)*arcWidth)
	x, w := r.arcs16[:r.rows*arcWidth], r.arcs16[r.rows*arcWidth:]
	arcGrain.cutAll(x, r.bent)
	r.q = grow(r.q, r.n*arcWidth)
	arcGrain.cutAll(r.q, r.gov[:r.n*arcWidth])
	clear(w)
	column := func(c int, row []int16) {
		to := w[panelled(0, c, arcWidth):]
		for k := 0; k < arcWidth; k += 2 {
			to[k*colTile], to[k*colTile+1] = row[k], row[k+1]
		}
	}
	for g := range r.n {
		column(g, r.q[g*arcWidth:(g+1)*arcWidth])
	}
	for p := range places {
		column(r.n+p, t.placeSteps[p*arcWidth:(p+1)*arcWidth])
	}
	r.sums = grow(r.sums, r.rows*cols)
	mulInts(r.sums, x, w, r.rows, arcWidth, cols, arcWidth)
	r.score = grow(r.score, r.n*(r.n+1))
	for i := range r.n {
		row, out := r.sums[i*cols:(i+1)*cols], r.score[i*(r.n+1):(i+1)*(r.n+1)]
		for g := range r.n {
			out[g] = float32(int64(row[g]) + int64(row[r.n+placeOf(i, g)]))
		}
		out[r.n] = float32(row[r.n+root])
	}
	return r.score
}

func (r *Run) relations(heads []int) []uint8 {
	t := r.m.tree
	gov, dep, hid := grow(r.gov, r.rows*relWidth), grow(r.dep, r.rows*relWidth), grow(r.bent, r.rows*relWidth)
	r.apply(&t.rGov, gov, r.h, mulInts)
	r.apply(&t.rDep, dep, r.h, mulInts)
	meet(hid, gov, dep, t.places, heads)
	clear(hid[r.n*relWidth:])
	relu(hid)
	r.act = grow(r.act, r.rows*t.rel.out)
	r.apply(&t.rel, r.act, hid, r.mulThin)
	return likeliest(r.act, r.n, t.relations, t.rel.out)
}
