package neural

import (
	"slices"
	"sync"
)

// Run is the encoding of one text by a model; heads read it.
type Run struct {
	m       *Model
	n, rows int
	h       []float32
	scratch
}

// scratch is memory that runs hand on to each other.
type scratch struct {
	x, gates, state, act []float32
	q, around            []int16
	sums                 []int32
	hidden               []float32
}

var scratches = sync.Pool{New: func() any { return &scratch{} }}

// grow returns b with n elements of any value.
func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/2)
	}
	return b[:n]
}

// Encode runs the model's encoder over a text. The run is to be freed.
func (m *Model) Encode(f *Features) *Run {
	r := &Run{m: m, n: f.Len(), rows: padRows(f.Len()), scratch: *scratches.Get().(*scratch)}
	w := m.shape.Width
	r.x = grow(r.x, r.rows*m.in.in)
	clear(r.x)
	for i := range r.n {
		m.input(r.x[i*m.in.in:(i+1)*m.in.in], f, i)
	}
	r.hidden = grow(r.hidden, r.rows*w)
	r.h = r.hidden
	r.apply(&m.in, r.h, r.x)
	relu(r.h)
	r.gates, r.state, r.act = grow(r.gates, r.rows*2*w), grow(r.state, r.rows*w), grow(r.act, r.rows*w)
	clear(r.state[r.n*w:])
	for k := range m.conv {
		r.steps(r.h)
		r.around = intNeighbours(r.around, r.q, r.n, w)
		r.product(&m.conv[k], r.act, r.around)
		relu(r.act)
		add(r.h, r.act)
		r.apply(&m.recur[k], r.gates, r.h)
		openGates(r.gates, w)
		recurrence(r.gates, r.state, r.n, w)
		add(r.h, r.state)
	}
	return r
}

// Free gives the run's memory back; the run is not to be used any more.
func (r *Run) Free() {
	s := r.scratch
	scratches.Put(&s)
	r.scratch, r.h = scratch{}, nil
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
	copy(row[at:], f.context(i))
}

// Rows is the encoding itself, a row a word, for a model that builds on this one.
func (r *Run) Rows() [][]float32 {
	w := r.m.shape.Width
	h := slices.Clone(r.h[:r.n*w])
	out := make([][]float32, r.n)
	for i := range out {
		out[i] = h[i*w : (i+1)*w]
	}
	return out
}

// intNeighbours lays each row of h side by side with the rows around it.
func intNeighbours(out, h []int16, n, w int) []int16 {
	out = grow(out, padRows(n)*3*w)
	clear(out[n*3*w:])
	for t := range n {
		row := out[t*3*w : (t+1)*3*w]
		if t > 0 {
			copy(row[:w], h[(t-1)*w:t*w])
		} else {
			clear(row[:w])
		}
		copy(row[w:2*w], h[t*w:(t+1)*w])
		if t+1 < n {
			copy(row[2*w:], h[(t+1)*w:(t+2)*w])
		} else {
			clear(row[2*w:])
		}
	}
	return out
}

// steps cuts activations to whole numbers, into r.q.
func (r *Run) steps(x []float32) {
	r.q = grow(r.q, len(x))
	cutAll(r.q, x)
}

// apply sets y to a layer of x.
func (r *Run) apply(d *intDense, y, x []float32) {
	r.steps(x)
	r.product(d, y, r.q)
}

// product sets y to a layer of x, all sums being of whole numbers.
func (r *Run) product(d *intDense, y []float32, x []int16) {
	r.sums = grow(r.sums, len(y))
	mulInts(r.sums, x, d.pairs, len(y)/d.out, d.in, d.out)
	for i := 0; i < len(y); i += d.out {
		scaleRow(y[i:i+d.out], r.sums[i:i+d.out], d.scale, d.bias)
	}
}

// sigmoids holds the sigmoid at each step from -8 to 8.
var sigmoids = func() (list [16 * steps]float32) {
	for i := range list {
		list[i] = sigmoid(float32(i)/steps - 8)
	}
	return list
}()

// openGates turns the keep parts of gates to their sigmoids.
func openGates(g []float32, w int) {
	for ; len(g) > 0; g = g[w:] { // forward half, backward half
		for j, x := range g[:w/2] {
			i := int32(float32(x*steps) + 8*steps + 0.5)
			g[j] = sigmoids[max(0, min(int32(len(sigmoids)-1), i))]
		}
	}
}

// Labels is the likeliest sequence of labels of labeller k under allowed:
// allowed[p*labels+c] tells whether c may follow p, row labels is the start.
// A labeller that takes each word for itself does not ask allowed.
func (r *Run) Labels(k int, allowed []bool) []uint8 {
	l := &r.m.labels[k]
	em := make([]float32, r.rows*l.out.out)
	r.apply(&l.out, em, r.h)
	if len(l.next) == 0 {
		return likeliest(em, r.n, l.labels, l.out.out)
	}
	return best(em, r.n, l.labels, l.out.out, l.next, allowed)
}

// likeliest is the best label of each word for itself.
func likeliest(scores []float32, n, labels, width int) []uint8 {
	out := make([]uint8, n)
	for i := range out {
		row := scores[i*width : i*width+labels]
		for c, s := range row {
			if s > row[out[i]] {
				out[i] = uint8(c)
			}
		}
	}
	return out
}
