// Package neural is the language core's small neural network: an encoder over
// the words of a text (frozen word vectors and hashed features, convolutions
// and two-way minimal gated recurrences) with heads for labels and trees.
// Training is in floating point; the trained network runs in whole numbers, so
// that every machine and kernel gives the same result.
//
// It may import nothing of ours.
package neural

import "math/rand/v2"

// Features are a text's words as the encoder takes them: the row of the word
// vector (-1 = none), one hashed key for each feature table, and what another
// model made of the words, when the encoder builds on one.
type Features struct {
	Vector  []int32
	Keys    [][]uint32  // [table][word]
	Context [][]float32 // a row of Shape.Context numbers a word, or nil
}

// Len is the number of words.
func (f *Features) Len() int { return len(f.Vector) }

// Shape says how large an encoder is.
type Shape struct {
	Width   int         // of the hidden layers, a multiple of 32
	Blocks  int         // of a convolution and a recurrence each
	Tables  []TableSize // the feature tables; the first is the word itself
	Context int         // numbers a word that another model gives
}

// TableSize is the size of a hashed embedding.
type TableSize struct {
	Rows, Width int // Rows is a power of two
}

// encoder turns features into one vector a word. The layers are
//
//	h0 = relu(in(x)), h1 = h0 + relu(conv(h0)), h2 = h1 + recur(h1)
//
// and so on for each further block, where conv sees a word with its neighbours
// and recur runs over the text in both directions.
type encoder struct {
	shape   Shape
	vectors *Vectors
	tables  []*table
	in      *dense
	conv    []*dense
	recur   []*dense
	rng     *rand.Rand
	drop    float32

	// One forward pass, kept for the way back.
	n, rows int
	rowOf   [][]int // [table][word]
	x       []float32
	h       [][]float32 // one at the start, two more a block
	around  [][]float32 // word with its neighbours, a block
	act     [][]float32 // of the convolutions
	gates   [][]float32 // of the recurrences: keep and new, forwards then backwards
	state   [][]float32
	mask    [][]float32
}

func newEncoder(shape Shape, vectors *Vectors, rng *rand.Rand, drop float32) *encoder {
	e := &encoder{shape: shape, vectors: vectors, rng: rng, drop: drop}
	in := vectors.Width
	for _, t := range shape.Tables {
		e.tables = append(e.tables, newTable(t.Rows, t.Width))
		in += t.Width
	}
	w := shape.Width
	e.in = newDense(in+shape.Context, w, rng)
	n := shape.Blocks
	for range n {
		e.conv = append(e.conv, newDense(3*w, w, rng))
		e.recur = append(e.recur, newDense(w, 2*w, rng))
	}
	e.h, e.mask = make([][]float32, 2*n+1), make([][]float32, n+2)
	e.around, e.act, e.gates, e.state = make([][]float32, n), make([][]float32, n), make([][]float32, n), make([][]float32, n)
	return e
}

func (e *encoder) layers() []*dense {
	list := []*dense{e.in}
	for k := range e.conv {
		list = append(list, e.conv[k], e.recur[k])
	}
	return list
}

// resize returns b with n cleared elements.
func resize(b []float32, n int) []float32 {
	if cap(b) < n {
		return make([]float32, n, n+n/2)
	}
	b = b[:n]
	clear(b)
	return b
}

const (
	wordDrop   = 0.15 // share of words whose own row is hidden in training, for the sake of unknown ones
	vectorDrop = 0.05
)

// forward runs the encoder; train turns dropout on. The result has a row of
// Width a word, padded with rows of rubbish to a multiple of rowTile.
func (e *encoder) forward(f *Features, train bool) []float32 {
	e.n, e.rows = f.Len(), padRows(f.Len())
	e.inputs(f, train)
	w := e.shape.Width
	e.h[0] = resize(e.h[0], e.rows*w)
	e.in.forward(e.h[0], e.x, e.rows)
	relu(e.h[0])
	e.dropout(0, e.h[0], train)
	for k := range e.conv {
		from := e.h[2*k]
		e.around[k] = neighbours(e.around[k], from, e.n, w)
		e.act[k] = resize(e.act[k], e.rows*w)
		e.conv[k].forward(e.act[k], e.around[k], e.rows)
		relu(e.act[k])
		e.dropout(1+k, e.act[k], train)
		e.h[2*k+1] = sum(e.h[2*k+1], from, e.act[k])
		e.gates[k] = resize(e.gates[k], e.rows*2*w)
		e.recur[k].forward(e.gates[k], e.h[2*k+1], e.rows)
		e.state[k] = resize(e.state[k], e.rows*w)
		for i := range e.gates[k] {
			if i%w < w/2 {
				e.gates[k][i] = sigmoid(e.gates[k][i])
			}
		}
		recurrence(e.gates[k], e.state[k], make([]float32, w), e.n, w)
		e.h[2*k+2] = sum(e.h[2*k+2], e.h[2*k+1], e.state[k])
	}
	top := 2 * len(e.conv)
	e.dropout(len(e.conv)+1, e.h[top], train)
	return e.h[top]
}

// inputs gathers a row a word: its vector, then its feature rows.
func (e *encoder) inputs(f *Features, train bool) {
	e.x = resize(e.x, e.rows*e.in.in)
	if len(e.rowOf) == 0 {
		e.rowOf = make([][]int, len(e.tables))
	}
	for k := range e.tables {
		e.rowOf[k] = e.rowOf[k][:0]
	}
	for i := range e.n {
		row := e.x[i*e.in.in : (i+1)*e.in.in]
		if f.Vector[i] >= 0 && !(train && e.rng.Float32() < vectorDrop) {
			e.vectors.copyTo(row, int(f.Vector[i]))
		}
		at := e.vectors.Width
		for k, t := range e.tables {
			r := int(f.Keys[k][i]) & (t.rows - 1)
			if k == 0 && train && e.rng.Float32() < wordDrop {
				r = 0
			}
			e.rowOf[k] = append(e.rowOf[k], r)
			copy(row[at:], t.row(r))
			at += t.width
		}
		copy(row[at:], f.context(i))
		if train {
			e.hide(row[at : at+e.shape.Context])
		}
	}
}

// context is what another model gives of word i, if anything.
func (f *Features) context(i int) []float32 {
	if f.Context == nil {
		return nil
	}
	return f.Context[i]
}

// hide is dropout on what another model gives.
func (e *encoder) hide(x []float32) {
	for i := range x {
		if e.rng.Float32() < e.drop {
			x[i] = 0
		} else {
			x[i] /= 1 - e.drop
		}
	}
}

func neighbours(out, h []float32, n, w int) []float32 {
	out = resize(out, padRows(n)*3*w)
	for t := range n {
		row := out[t*3*w : (t+1)*3*w]
		if t > 0 {
			copy(row[:w], h[(t-1)*w:t*w])
		}
		copy(row[w:2*w], h[t*w:(t+1)*w])
		if t+1 < n {
			copy(row[2*w:], h[(t+1)*w:(t+2)*w])
		}
	}
	return out
}

func sum(out, a, b []float32) []float32 {
	out = resize(out, len(a))
	for i := range out {
		out[i] = a[i] + b[i]
	}
	return out
}

// recurrence runs the minimal gated unit c += keep*(new-c) forwards over the
// first half of the state and backwards over the second. g holds, a word, keep
// and new of the forward half, then of the backward half; c is room for w numbers.
func recurrence(g, z, c []float32, n, w int) {
	half := w / 2
	clear(c)
	for t := range n {
		step(c[:half], g[t*2*w:], z[t*w:], half)
	}
	for t := n - 1; t >= 0; t-- {
		step(c[half:], g[t*2*w+w:], z[t*w+half:], half)
	}
}

func step(c, g, z []float32, half int) {
	if fast {
		stepTile(&c[0], &z[0], &g[0], &g[half], uintptr(half))
		return
	}
	stepPlain(c, g, z, half)
}

func stepPlain(c, g, z []float32, half int) {
	keep, fresh := g[:half], g[half:2*half]
	c, z = c[:half], z[:half]
	for j, k := range keep {
		v := c[j] + float32(k*(fresh[j]-c[j]))
		c[j], z[j] = v, v
	}
}

// recurrenceBack turns dz, the gradient of the states, into dg, that of what
// the gates were made of.
func recurrenceBack(g, z, dz, dg []float32, n, w int) {
	half := w / 2
	c := make([]float32, w)
	for t := n - 1; t >= 0; t-- {
		var prev []float32
		if t > 0 {
			prev = z[(t-1)*w:]
		}
		stepBack(c[:half], g[t*2*w:], prev, dz[t*w:], dg[t*2*w:], half)
	}
	for t := range n {
		var prev []float32
		if t+1 < n {
			prev = z[(t+1)*w+half:]
		}
		stepBack(c[half:], g[t*2*w+w:], prev, dz[t*w+half:], dg[t*2*w+w:], half)
	}
}

func stepBack(dc, g, prev, dz, dg []float32, half int) {
	for j := range half {
		dc[j] += dz[j]
		before := float32(0)
		if prev != nil {
			before = prev[j]
		}
		keep := g[j]
		dg[j] = dc[j] * (g[half+j] - before) * keep * (1 - keep)
		dg[half+j] = dc[j] * keep
		dc[j] *= 1 - keep
	}
}

// dropout hides a share of the numbers in training and scales the rest up.
func (e *encoder) dropout(k int, h []float32, train bool) {
	if !train || e.drop == 0 {
		e.mask[k] = e.mask[k][:0]
		return
	}
	e.mask[k] = resize(e.mask[k], len(h))
	scale := 1 / (1 - e.drop)
	for i := range h {
		if e.rng.Float32() >= e.drop {
			e.mask[k][i] = scale
		}
		h[i] *= e.mask[k][i]
	}
}

func (e *encoder) dropoutBack(k int, d []float32) {
	for i, m := range e.mask[k] {
		d[i] *= m
	}
}

// backward takes the gradient of forward's result, which it overwrites, down
// to the tables.
func (e *encoder) backward(d []float32) {
	w := e.shape.Width
	clear(d[e.n*w:])
	e.dropoutBack(len(e.conv)+1, d)
	for k := len(e.conv) - 1; k >= 0; k-- {
		dg := make([]float32, e.rows*2*w)
		recurrenceBack(e.gates[k], e.state[k], d, dg, e.n, w)
		e.recur[k].backward(e.h[2*k+1], dg, d, e.rows)
		da := append([]float32(nil), d...)
		e.dropoutBack(1+k, da)
		reluBack(e.act[k], da)
		dn := make([]float32, e.rows*3*w)
		e.conv[k].backward(e.around[k], da, dn, e.rows)
		for t := range e.n {
			row := dn[t*3*w : (t+1)*3*w]
			if t > 0 {
				add(d[(t-1)*w:t*w], row[:w])
			}
			add(d[t*w:(t+1)*w], row[w:2*w])
			if t+1 < e.n {
				add(d[(t+1)*w:(t+2)*w], row[2*w:])
			}
		}
	}
	e.dropoutBack(0, d)
	reluBack(e.h[0], d)
	dx := make([]float32, e.rows*e.in.in)
	e.in.backward(e.x, d, dx, e.rows)
	for i := range e.n {
		at := i*e.in.in + e.vectors.Width
		for k, t := range e.tables {
			t.backward(e.rowOf[k][i], dx[at:])
			at += t.width
		}
	}
}

func reluBack(h, d []float32) {
	for i, v := range h {
		if v <= 0 {
			d[i] = 0
		}
	}
}
