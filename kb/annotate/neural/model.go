package neural

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Model is a trained network in whole numbers. It is safe for concurrent use:
// each text runs in a Run of its own.
type Model struct {
	shape   Shape
	vectors *Vectors
	tables  []intTable
	in      intDense
	conv    []intDense
	recur   []intDense
	labels  []intLabeller
	tree    *intTree
}

// intDense is a layer with one byte a weight and one scale a column.
type intDense struct {
	in, out int
	coarse  bool // how its activations are cut
	scale   []float32
	bias    []float32
	unit    []float32 // what a step of a sum is, a column
	w       []int8    // in x out, as stored
	panels  []int16   // as the kernels take it
	bytes   []int8    // the same for the kernel for bytes,
	start   []int32   // and where its sums begin
	columns []columns // the same, where there are no vector kernels
}

func (q *intDense) grain() *grain {
	if q.coarse {
		return &coarse
	}
	return &fine
}

type intTable struct {
	rows, width int
	scale       float32
	w           []int8
	steps       []int16 // w in whole steps
}

// cut cuts the table to whole steps.
func (t *intTable) cut() {
	t.steps = make([]int16, len(t.w))
	cutBytes(t.steps, t.w, t.scale)
}

type intLabeller struct {
	labels int
	out    intDense
	next   []float32
}

type intTree struct {
	relations                       int
	gov, dep, bend, rGov, rDep, rel intDense
	places                          []float32
	placeSteps                      []int16 // the arc part of places, cut to whole numbers
}

// steps is how finely activations are cut: 1/256 of a unit, up to 128 units.
const steps = 256

func quantise(d *dense, isCoarse bool) intDense {
	q := intDense{coarse: isCoarse, in: d.in, out: d.out, bias: d.b.w, scale: make([]float32, d.out), w: make([]int8, d.in*d.out)}
	for j := range d.out {
		var most float32
		for i := range d.in {
			most = max(most, float32(math.Abs(float64(d.w.w[i*d.out+j]))))
		}
		if most == 0 {
			continue
		}
		for i := range d.in {
			q.w[i*d.out+j] = int8(math.Round(float64(d.w.w[i*d.out+j] / most * 127)))
		}
		q.scale[j] = most / 127 / steps
	}
	q.pack()
	return q
}

// pack lays the weights out for the kernels.
func (q *intDense) pack() {
	q.unit = make([]float32, q.out)
	for j, s := range q.scale {
		q.unit[j] = s * (steps / q.grain().steps)
	}
	if q.coarse && faster && q.in%quadTile == 0 && q.out%(2*colTile) == 0 {
		q.packBytes()
		return
	}
	q.panels = make([]int16, q.in*q.out)
	for i := range q.in {
		for j, w := range q.w[i*q.out : (i+1)*q.out] {
			q.panels[panelled(i, j, q.in)] = int16(w)
		}
	}
	if !fast {
		q.columns = packColumns(nil, q.panels, q.in, q.out)
	}
}

// Model packs what was trained.
func (t *Trainer) Model() *Model {
	e := t.enc
	m := &Model{shape: e.shape, vectors: e.vectors, in: quantise(e.in, false)}
	for k := range e.conv {
		m.conv, m.recur = append(m.conv, quantise(e.conv[k], coarseBlock(k, t.tree != nil))), append(m.recur, quantise(e.recur[k], coarseBlock(k, t.tree != nil)))
	}
	for _, tab := range e.tables {
		m.tables = append(m.tables, quantiseTable(tab))
	}
	for _, l := range t.labels {
		m.labels = append(m.labels, intLabeller{labels: l.labels, out: quantise(l.out, false), next: l.next.w})
	}
	if r := t.tree; r != nil {
		m.tree = &intTree{relations: r.relations, gov: quantise(r.gov, false), dep: quantise(r.dep, false), bend: quantise(r.bend, false),
			rGov: quantise(r.rGov, false), rDep: quantise(r.rDep, false), rel: quantise(r.rel, false), places: r.places.w}
		m.tree.pack()
	}
	return m
}

// KeepLabels drops all but the first n labellers.
func (m *Model) KeepLabels(n int) { m.labels = m.labels[:n] }

func quantiseTable(t *table) intTable {
	q := intTable{rows: t.rows, width: t.width, w: make([]int8, len(t.p.w))}
	var most float64
	for _, x := range t.p.w {
		most = max(most, math.Abs(float64(x)))
	}
	if most > 0 {
		q.scale = float32(most / 127)
		for i, x := range t.p.w {
			q.w[i] = int8(math.Round(float64(x) / most * 127))
		}
	}
	q.cut()
	return q
}

// MarshalBinary writes the model without its word vectors, which models share.
func (m *Model) MarshalBinary() ([]byte, error) {
	w := &packer{}
	relations := 0
	if m.tree != nil {
		relations = m.tree.relations
	}
	w.ints(m.shape.Width, m.shape.Blocks, m.shape.Context, len(m.tables), len(m.labels), relations)
	for _, t := range m.tables {
		w.ints(t.rows, t.width)
		w.floats(t.scale)
		w.bytes(t.w)
	}
	for _, d := range m.dense() {
		w.dense(d)
	}
	for _, l := range m.labels {
		w.ints(l.labels, len(l.next))
		w.floats(l.next...)
	}
	if m.tree != nil {
		w.floats(m.tree.places...)
	}
	return w.b, nil
}

func (m *Model) dense() []*intDense {
	list := []*intDense{&m.in}
	for k := range m.conv {
		list = append(list, &m.conv[k], &m.recur[k])
	}
	for i := range m.labels {
		list = append(list, &m.labels[i].out)
	}
	if t := m.tree; t != nil {
		list = append(list, &t.gov, &t.dep, &t.bend, &t.rGov, &t.rDep, &t.rel)
	}
	return list
}

// Unpack reads a model that MarshalBinary wrote, over word vectors.
func Unpack(b []byte, vectors *Vectors) (*Model, error) {
	r := &unpacker{b: b}
	m := &Model{vectors: vectors}
	m.shape.Width, m.shape.Blocks, m.shape.Context = r.int(), r.int(), r.int()
	tables, labels, relations := r.int(), r.int(), r.int()
	if r.err != nil || tables > 64 || labels > 64 || m.shape.Blocks > 8 {
		return nil, errors.New("model: the head is broken")
	}
	m.conv, m.recur = make([]intDense, m.shape.Blocks), make([]intDense, m.shape.Blocks)
	for k := range m.conv {
		m.conv[k].coarse = coarseBlock(k, relations > 0)
		m.recur[k].coarse = m.conv[k].coarse
	}
	for range tables {
		t := intTable{rows: r.int(), width: r.int()}
		m.shape.Tables = append(m.shape.Tables, TableSize{t.rows, t.width})
		t.scale = r.float()
		t.w = r.bytes(t.rows * t.width)
		t.cut()
		m.tables = append(m.tables, t)
	}
	m.labels = make([]intLabeller, labels)
	if relations > 0 {
		m.tree = &intTree{relations: relations}
	}
	for _, d := range m.dense() {
		r.dense(d)
	}
	for i := range m.labels {
		m.labels[i].labels = r.int()
		m.labels[i].next = r.floats(r.int())
	}
	if m.tree != nil {
		m.tree.places = r.floats(places * (arcWidth + relWidth))
		m.tree.pack()
	}
	if r.err == nil && len(r.b) != 0 {
		r.err = fmt.Errorf("model: %d bytes too many", len(r.b))
	}
	return m, r.err
}

type packer struct{ b []byte }

func (w *packer) ints(list ...int) {
	for _, n := range list {
		w.b = binary.LittleEndian.AppendUint32(w.b, uint32(n))
	}
}

func (w *packer) floats(list ...float32) {
	for _, x := range list {
		w.b = binary.LittleEndian.AppendUint32(w.b, math.Float32bits(x))
	}
}

func (w *packer) bytes(list []int8) {
	for _, x := range list {
		w.b = append(w.b, byte(x))
	}
}

func (w *packer) dense(d *intDense) {
	w.ints(d.in, d.out)
	w.floats(d.scale...)
	w.floats(d.bias...)
	w.bytes(d.w)
}

type unpacker struct {
	b   []byte
	err error
}

func (r *unpacker) take(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.b) {
		r.err = errors.New("model: ends too early")
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *unpacker) int() int {
	if b := r.take(4); b != nil {
		return int(binary.LittleEndian.Uint32(b))
	}
	return 0
}

func (r *unpacker) float() float32 { return math.Float32frombits(uint32(r.int())) }

func (r *unpacker) floats(n int) []float32 {
	b := r.take(4 * n)
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out
}

func (r *unpacker) bytes(n int) []int8 {
	b := r.take(n)
	out := make([]int8, len(b))
	for i, x := range b {
		out[i] = int8(x)
	}
	return out
}

func (r *unpacker) dense(d *intDense) {
	d.in, d.out = r.int(), r.int()
	d.scale, d.bias = r.floats(d.out), r.floats(d.out)
	d.w = r.bytes(d.in * d.out)
	if r.err == nil && d.in > maxWidth {
		r.err = fmt.Errorf("model: a layer of %d inputs, where sums of %d fit", d.in, maxWidth)
	}
	if r.err == nil {
		d.pack()
	}
}
