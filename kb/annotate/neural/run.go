package neural

// Run is the encoding of one text by a model; heads read it.
type Run struct {
	m       *Model
	n, rows int
	h       []float32
	q       []int16 // scratch
	sums    []int32
}

// Encode runs the model's encoder over a text.
func (m *Model) Encode(f *Features) *Run {
	r := &Run{m: m, n: f.Len(), rows: padRows(f.Len())}
	w := m.shape.Width
	x := make([]float32, r.rows*m.in.in)
	for i := range r.n {
		m.input(x[i*m.in.in:(i+1)*m.in.in], f, i)
	}
	r.h = make([]float32, r.rows*w)
	r.apply(&m.in, r.h, x)
	relu(r.h)
	gates, state, act := make([]float32, r.rows*2*w), make([]float32, r.rows*w), make([]float32, r.rows*w)
	var around []float32
	for k := range 2 {
		around = neighbours(around, r.h, r.n, w)
		r.apply(&m.conv[k], act, around)
		relu(act)
		add(r.h, act)
		r.apply(&m.recur[k], gates, r.h)
		recurrence(gates, state, r.n, w)
		add(r.h, state)
	}
	return r
}

func (m *Model) input(row []float32, f *Features, i int) {
	if f.Vector[i] >= 0 {
		m.vectors.copyTo(row, int(f.Vector[i]))
	}
	at := m.vectors.Width
	for k, t := range m.tables {
		key := int(f.Keys[k][i]) & (t.rows - 1)
		for j, x := range t.w[key*t.width : (key+1)*t.width] {
			row[at+j] = float32(x) * t.scale
		}
		at += t.width
	}
}

// apply sets y to a layer of x: activations are cut to whole numbers, and all
// sums are of whole numbers.
func (r *Run) apply(d *intDense, y, x []float32) {
	rows := len(y) / d.out
	n := rows * d.in
	if cap(r.q) < n {
		r.q = make([]int16, n)
	}
	q := r.q[:n]
	for i, v := range x[:n] {
		q[i] = cut(v)
	}
	if cap(r.sums) < len(y) {
		r.sums = make([]int32, len(y))
	}
	sums := r.sums[:len(y)]
	mulInts(sums, q, d.pairs, rows, d.in, d.out)
	for i := 0; i < len(y); i += d.out {
		for j := range d.out {
			y[i+j] = float32(float32(sums[i+j])*d.scale[j]) + d.bias[j]
		}
	}
}

func cut(v float32) int16 {
	s := v * steps
	switch {
	case s >= 32767:
		return 32767
	case s <= -32767:
		return -32767
	case s >= 0:
		return int16(s + 0.5)
	}
	return int16(s - 0.5)
}

// Labels is the likeliest sequence of labels of labeller k under allowed:
// allowed[p*labels+c] tells whether c may follow p, row labels is the start.
func (r *Run) Labels(k int, allowed []bool) []uint8 {
	l := &r.m.labels[k]
	em := make([]float32, r.rows*l.out.out)
	r.apply(&l.out, em, r.h)
	return best(em, r.n, l.labels, l.out.out, l.next, allowed)
}

// Tree is the text, one sentence, as a dependency tree: the governor of each
// word (-1 = root) and its relation.
func (r *Run) Tree() (heads []int, rels []uint8) {
	t := r.m.tree
	if r.n == 0 || t == nil {
		return nil, nil
	}
	gov, dep, bent := make([]float32, r.rows*arcWidth), make([]float32, r.rows*arcWidth), make([]float32, r.rows*arcWidth)
	r.apply(&t.gov, gov, r.h)
	r.apply(&t.dep, dep, r.h)
	relu(gov)
	relu(dep)
	r.apply(&t.bend, bent, dep)
	score := make([]float32, r.n*(r.n+1))
	for i := range r.n {
		b := bent[i*arcWidth : (i+1)*arcWidth]
		for g := range r.n {
			score[i*(r.n+1)+g] = dot(b, gov[g*arcWidth:(g+1)*arcWidth])
		}
		score[i*(r.n+1)+r.n] = dot(b, t.root[:arcWidth])
	}
	heads = spanningTree(score, r.n)
	return heads, r.relations(heads)
}

func (r *Run) relations(heads []int) []uint8 {
	t := r.m.tree
	gov, dep := make([]float32, r.rows*relWidth), make([]float32, r.rows*relWidth)
	r.apply(&t.rGov, gov, r.h)
	r.apply(&t.rDep, dep, r.h)
	hid := make([]float32, r.rows*relWidth)
	for i, g := range heads {
		from := t.root[arcWidth:]
		if g >= 0 {
			from = gov[g*relWidth : (g+1)*relWidth]
		}
		for j := range relWidth {
			hid[i*relWidth+j] = from[j] + dep[i*relWidth+j]
		}
	}
	relu(hid)
	sc := make([]float32, r.rows*t.rel.out)
	r.apply(&t.rel, sc, hid)
	rels := make([]uint8, r.n)
	for i := range rels {
		row := sc[i*t.rel.out : i*t.rel.out+t.relations]
		for c, s := range row {
			if s > row[rels[i]] {
				rels[i] = uint8(c)
			}
		}
	}
	return rels
}
