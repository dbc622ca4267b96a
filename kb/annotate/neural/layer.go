package neural

import (
	"math"
	"math/rand/v2"
)

// param is a block of trained numbers with its gradient and Adam's moments.
type param struct {
	w, grad, m, v, avg []float32
}

func newParam(n int) *param {
	return &param{w: make([]float32, n), grad: make([]float32, n), m: make([]float32, n), v: make([]float32, n), avg: make([]float32, n)}
}

// dense is a layer y = x W + b.
type dense struct {
	in, out int // multiples of colTile
	w, b    *param
	wT      []float32 // W transposed, for the gradient of the input
}

func newDense(in, out int, rng *rand.Rand) *dense {
	d := &dense{in: padCols(in), out: padCols(out)}
	d.w, d.b = newParam(d.in*d.out), newParam(d.out)
	d.wT = make([]float32, d.in*d.out)
	scale := math.Sqrt(2 / float64(in+out))
	for i := range in {
		for j := range out {
			d.w.w[i*d.out+j] = float32(rng.NormFloat64() * scale)
		}
	}
	d.refresh()
	return d
}

// refresh brings wT up to date after W changed.
func (d *dense) refresh() {
	for i := range d.in {
		for j := range d.out {
			d.wT[j*d.in+i] = d.w.w[i*d.out+j]
		}
	}
}

// forward sets y (rows x out) from x (rows x in).
func (d *dense) forward(y, x []float32, rows int) {
	for r := range rows {
		copy(y[r*d.out:(r+1)*d.out], d.b.w)
	}
	mulAdd(y, x, d.w.w, rows, d.in, d.out, d.in, 1)
}

// backward adds to the gradients of W and b, and to dx unless it is nil.
func (d *dense) backward(x, dy, dx []float32, rows int) {
	mulAdd(d.w.grad, x, dy, d.in, rows, d.out, 1, d.in)
	for r := range rows {
		for j, g := range dy[r*d.out : (r+1)*d.out] {
			d.b.grad[j] += g
		}
	}
	if dx != nil {
		mulAdd(dx, dy, d.wT, rows, d.out, d.in, d.out, 1)
	}
}

// table is an embedding: one row of numbers a key.
type table struct {
	rows, width int
	p           *param
	touched     map[int]bool
}

// newTable is all zeros: a key that training never sees says nothing.
func newTable(rows, width int) *table {
	return &table{rows: rows, width: width, p: newParam(rows * width), touched: map[int]bool{}}
}

func (t *table) row(i int) []float32 { return t.p.w[i*t.width : (i+1)*t.width] }

func (t *table) backward(i int, d []float32) {
	t.touched[i] = true
	g := t.p.grad[i*t.width:]
	for j, v := range d[:t.width] {
		g[j] += v
	}
}

// adam is the optimiser (Kingma and Ba 2015) with an average of the weights
// over time, which is what is kept.
type adam struct {
	rate, decay float64
	step        int
	average     float32
}

func (a *adam) update(p *param, from, to int) {
	c := a.numbers()
	if n := (to - from) / adamNumbers * adamNumbers; fast && n > 0 {
		adamTile(&p.w[from], &p.grad[from], &p.m[from], &p.v[from], &p.avg[from], uintptr(n), &c)
		from += n
	}
	p.adamPlain(from, to, &c)
}

// numbers are those of a step, as adamTile takes them.
func (a *adam) numbers() [8]float32 {
	const b1, b2, eps = 0.9, 0.98, 1e-8
	c1, c2 := 1-math.Pow(b1, float64(a.step)), 1-math.Pow(b2, float64(a.step))
	return [8]float32{b1, 1 - b1, b2, 1 - b2, float32(a.rate * math.Sqrt(c2) / c1), eps, float32(a.rate * a.decay), 1 - a.average}
}

const adamNumbers = 8 // that the kernel does at once

func (p *param) adamPlain(from, to int, c *[8]float32) {
	for i := from; i < to; i++ {
		g := p.grad[i]
		p.m[i] = float32(c[0]*p.m[i]) + float32(c[1]*g)
		p.v[i] = float32(c[2]*p.v[i]) + float32(float32(c[3]*g)*g)
		p.w[i] -= float32(c[4]*p.m[i])/(float32(math.Sqrt(float64(p.v[i])))+c[5]) + float32(c[6]*p.w[i])
		p.avg[i] += float32(c[7] * (p.w[i] - p.avg[i]))
		p.grad[i] = 0
	}
}

func sigmoid(x float32) float32 { return 1 / (1 + exp(-x)) }

// exp is e^x to four digits by a polynomial, in operations that every machine
// rounds alike (the conversions forbid fused multiply-adds).
func exp(x float32) float32 {
	if x > 80 {
		x = 80
	} else if x < -80 {
		return 0
	}
	y := float32(x * 1.4426950408889634)
	whole := float32(math.Floor(float64(y)))
	f := y - whole
	p := float32(f*0.0013333558) + 0.009618129
	p = float32(f*p) + 0.05550411
	p = float32(f*p) + 0.24022651
	p = float32(f*p) + 0.6931472
	p = float32(f*p) + 1
	return math.Float32frombits(uint32(int32(whole)+127)<<23) * p
}
