package neural

import "sync"

// Run is the encoding of one text by a model; heads read it.
type Run struct {
	m       *Model
	n, rows int
	h       []float32
	*scratch
}

// scratch is memory that runs hand on to each other.
type scratch struct {
	hidden, gates, state, act, carry []float32
	q                                []int16
	b                                []uint8
	sums                             []int32
	gov, dep, bent, score            []float32 // of trees
	arcs16                           []int16
	picked
}

// scratches are idle ones. They outlive garbage collections, unlike a pool's:
// analysis makes enough garbage that a pool would be empty at any time.
var scratches struct {
	sync.Mutex
	idle []*scratch
}

// A scratch that is kept has at most mostKept rows (an article, but not a book),
// and there are at most mostIdle of them.
const (
	mostKept = 2000
	mostIdle = 16
)

func takeScratch() *scratch {
	scratches.Lock()
	defer scratches.Unlock()
	last := len(scratches.idle) - 1
	if last < 0 {
		return &scratch{}
	}
	s := scratches.idle[last]
	scratches.idle = scratches.idle[:last]
	return s
}

func giveScratch(s *scratch) {
	scratches.Lock()
	defer scratches.Unlock()
	if len(scratches.idle) < mostIdle {
		scratches.idle = append(scratches.idle, s)
	}
}

// grow returns b with n elements of any value.
func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/2)
	}
	return b[:n]
}

// Encode runs the model's encoder over a text. The run is to be freed.
func (m *Model) Encode(f *Features) *Run {
	r := &Run{m: m, n: f.Len(), rows: padRows(f.Len()), scratch: takeScratch()}
	w := m.shape.Width
	r.hidden = grow(r.hidden, r.rows*w)
	r.h = r.hidden
	r.q = grow(r.q, r.rows*m.in.in)
	for i := range r.n {
		m.input(r.q[i*m.in.in:(i+1)*m.in.in], f, i)
	}
	clear(r.q[r.n*m.in.in:])
	r.product(&m.in, r.h, r.q, m.in.in, mulInts)
	relu(r.h)
	r.gates, r.state, r.act = grow(r.gates, r.rows*2*w), grow(r.state, r.rows*w), grow(r.act, r.rows*w)
	r.carry = grow(r.carry, w)
	clear(r.state[r.n*w:])
	for k := range m.conv {
		mul := mulInts
		if k == 0 { // all is rectified up to the first recurrence
			mul = r.mulThin
		}
		r.cutApart(m.conv[k].grain(), r.h, w)
		r.product(&m.conv[k], r.act, r.q, w, mul)
		relu(r.act)
		add(r.h, r.act)
		r.apply(&m.recur[k], r.gates, r.h, mul)
		openGates(r.gates, w)
		recurrence(r.gates, r.state, r.carry, r.n, w)
		add(r.h, r.state)
	}
	return r
}

// Free gives the run's memory back; the run is not to be used any more.
func (r *Run) Free() {
	if r.rows <= mostKept {
		giveScratch(r.scratch)
	}
	r.scratch, r.h = nil, nil
}

// input sets row to what the encoder takes of word i, in whole steps.
func (m *Model) input(row []int16, f *Features, i int) {
	at := m.vectors.Width
	if f.Vector[i] >= 0 {
		m.vectors.cutTo(row[:at], int(f.Vector[i]))
	} else {
		clear(row[:at])
	}
	for k := range m.tables {
		t := &m.tables[k]
		key := int(f.Keys[k][i]) & (t.rows - 1)
		copy(row[at:], t.steps[key*t.width:(key+1)*t.width])
		at += t.width
	}
	context := f.context(i)
	fine.cutAll(row[at:at+len(context)], context)
	clear(row[at+len(context):])
}

// Rows is the encoding itself, a row a word, for a model that builds on this one.
// It lies behind what room has.
func (r *Run) Rows(room *[]float32) [][]float32 {
	w := r.m.shape.Width
	*room = append(*room, r.h[:r.n*w]...)
	h := (*room)[len(*room)-r.n*w:]
	out := make([][]float32, r.n)
	for i := range out {
		out[i] = h[i*w : (i+1)*w : (i+1)*w]
	}
	return out
}

// cutApart cuts the rows of the text to whole numbers, into r.q, behind a row of
// noughts and before others: a word with its neighbours is three rows of it.
func (r *Run) cutApart(g *grain, h []float32, w int) {
	r.q = grow(r.q, (r.rows+2)*w)
	clear(r.q[:w])
	g.cutAll(r.q[w:], h[:r.n*w])
	clear(r.q[(r.n+1)*w:])
}

// multiply is how the sums of a layer are made.
type multiply func(out []int32, x, w []int16, rows, steps, cols, xRow int)

// apply sets y to a layer of x.
func (r *Run) apply(d *intDense, y, x []float32, mul multiply) {
	r.q = grow(r.q, len(x))
	d.grain().cutAll(r.q, x)
	r.product(d, y, r.q, d.in, mul)
}

// product sets y to a layer of x, of which a row begins each xRow numbers. All
// sums are of whole numbers.
func (r *Run) product(d *intDense, y []float32, x []int16, xRow int, mul multiply) {
	r.sums = grow(r.sums, sumRows*d.out)
	for rows := len(y) / d.out; rows > 0; rows -= sumRows {
		n := min(sumRows, rows)
		sums := r.sums[:n*d.out]
		switch {
		case d.bytes != nil:
			r.mulBytes(sums, x[:(n-1)*xRow+d.in], d, n, xRow)
		case fast:
			mul(sums, x, d.panels, n, d.in, d.out, xRow)
		default:
			mulColumns(sums, x, d.columns, n, d.in, d.out, xRow)
		}
		for i := 0; i < len(sums); i += d.out {
			scaleRow(y[i:i+d.out], sums[i:i+d.out], d.unit, d.bias)
		}
		if rows > n {
			x, y = x[n*xRow:], y[n*d.out:]
		}
	}
}

// sumRows is how many rows a product sums before it scales them: few enough that
// the sums stay near the processor, and a multiple of thinRows.
const sumRows = 4 * thinRows

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
		if fast {
			sigmoidTile(&g[0], uintptr(w/2), &sigmoids[0])
		} else {
			openPlain(g[:w/2])
		}
	}
}

func openPlain(g []float32) {
	for j, x := range g {
		i := int32(float32(x*steps) + 8*steps + 0.5)
		g[j] = sigmoids[max(0, min(int32(len(sigmoids)-1), i))]
	}
}

// Labels is the likeliest sequence of labels of labeller k under allowed:
// allowed[p*labels+c] tells whether c may follow p, row labels is the start.
// A labeller that takes each word for itself does not ask allowed.
func (r *Run) Labels(k int, allowed []bool) []uint8 {
	l := &r.m.labels[k]
	r.act = grow(r.act, r.rows*l.out.out)
	em := r.act
	r.apply(&l.out, em, r.h, mulInts)
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
