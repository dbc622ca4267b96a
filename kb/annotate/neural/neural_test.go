package neural

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// toy is a small network with every part, and a text to run it on.
func toy(t *testing.T) (*Trainer, *Example) {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 7))
	rows := make([][]float32, 9)
	words := make([]string, 9)
	for i := range rows {
		words[i] = string(rune('a' + i))
		rows[i] = make([]float32, 12)
		for j := range rows[i] {
			rows[i][j] = float32(rng.NormFloat64())
		}
	}
	shape := Shape{Width: 32, Blocks: 2, Tables: []TableSize{{16, 8}, {8, 4}}}
	tr := NewTrainer(shape, NewVectors(words, rows), []Labels{{Count: 3}, {Count: 5}, {Count: 3, Apart: true}}, 4, Schedule{Epochs: 1, Batch: 1 << 30, Rate: 0.01, Seed: 3})
	tr.fillTables(rng)
	e := &Example{
		Features: &Features{Vector: []int32{1, 2, -1, 4, 5, 8, 3}, Keys: [][]uint32{{1, 2, 3, 4, 5, 6, 9}, {1, 1, 2, 2, 3, 3, 7}}},
		Labels:   [][]uint8{{0, 1, 2, 0, 0, 1, 2}, {4, 3, 2, 1, 0, 1, 2}, {1, 1, 2, 0, 0, 2, 2}},
		Heads:    []int{1, -1, 1, 2, 3, 1, 5},
		Rels:     []uint8{0, 1, 2, 3, 0, 1, 2},
		Lesson:   noLesson,
	}
	return tr, e
}

// fillTables sets what is nought before training.
func (t *Trainer) fillTables(rng *rand.Rand) {
	for _, tab := range t.enc.tables {
		for i := range tab.p.w {
			tab.p.w[i] = float32(rng.NormFloat64() * 0.3)
		}
	}
}

// loss is the example's loss with dropout off.
func (t *Trainer) loss(e *Example) float64 {
	h := t.enc.forward(e.Features, false)
	dh := make([]float32, len(h))
	var sum float64
	for k, l := range t.labels {
		sum += l.loss(h, dh, e.Labels[k], e.Lesson)
	}
	if t.tree != nil {
		sum += t.tree.loss(h, dh, e.Heads, e.Rels, e.Lesson)
	}
	return sum
}

func TestGradientsAgreeWithFiniteDifferences(t *testing.T) {
	tr, e := toy(t)
	gradientsAgree(t, tr, e)
}

// TestGradientsOfLessons is of an example that teachers have a say in.
func TestGradientsOfLessons(t *testing.T) {
	tr, e := toy(t)
	rng := rand.New(rand.NewPCG(8, 7))
	said := func(classes int) []float32 {
		p := make([]float32, 7*classes)
		for i := range 7 {
			scores := make100(rng)[:classes]
			if classes == 8 { // no word governs itself
				scores[i] = noArc
			}
			addShare(p[i*classes:], scores, 1)
		}
		return p
	}
	e.Lesson = &Lesson{Tags: said(3), Arcs: said(8), Rels: said(4), Trust: 0.6}
	gradientsAgree(t, tr, e)
}

func gradientsAgree(t *testing.T, tr *Trainer, e *Example) {
	t.Helper()
	h := tr.enc.forward(e.Features, false)
	dh := make([]float32, len(h))
	for k, l := range tr.labels {
		l.loss(h, dh, e.Labels[k], e.Lesson)
	}
	if tr.tree != nil {
		tr.tree.loss(h, dh, e.Heads, e.Rels, e.Lesson)
	}
	tr.enc.backward(dh)
	params := tr.params()
	for _, tab := range tr.enc.tables {
		params = append(params, tab.p)
	}
	grads := make([][]float32, len(params))
	for k, p := range params {
		grads[k] = append([]float32(nil), p.grad...)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for k, p := range params {
		for range 12 {
			i := rng.IntN(len(p.w))
			const d = 2e-3
			old := p.w[i]
			p.w[i] = old + d
			up := tr.refreshed().loss(e)
			p.w[i] = old - d
			down := tr.refreshed().loss(e)
			p.w[i] = old
			tr.refreshed()
			want := (up - down) / (2 * d)
			got := float64(grads[k][i])
			if math.Abs(got-want) > 0.08+0.04*math.Abs(want) {
				t.Errorf("block %d, number %d: gradient %.4f, finite difference %.4f", k, i, got, want)
			}
		}
	}
}

func (t *Trainer) refreshed() *Trainer {
	for _, d := range t.dense() {
		d.refresh()
	}
	return t
}

func TestTrainingLearnsAndTheModelRemembers(t *testing.T) {
	tr, e := toy(t)
	tr.schedule.Epochs, tr.schedule.Batch = 300, 7
	var last float64
	if err := tr.Train([]Example{*e}, func(_ int, loss float64) { last = loss }); err != nil {
		t.Fatal(err)
	}
	if last > 0.2 {
		t.Fatalf("loss a word after training: %.3f", last)
	}
	data, err := tr.Model().MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	m, err := Unpack(data, tr.enc.vectors)
	if err != nil {
		t.Fatal(err)
	}
	run := m.Encode(e.Features)
	heads, rels := run.Tree(9)
	for i := range e.Heads {
		if heads[i] != e.Heads[i] || rels[i] != e.Rels[i] {
			t.Errorf("word %d: governor %d by %d, want %d by %d", i, heads[i], rels[i], e.Heads[i], e.Rels[i])
		}
	}
	for k, n := range []int{3, 5, 3} {
		all := make([]bool, (n+1)*n)
		for i := range all {
			all[i] = true
		}
		if got := run.Labels(k, all); string(got) != string(e.Labels[k]) {
			t.Errorf("labels %d: %v, want %v", k, got, e.Labels[k])
		}
	}
	for cut := range data[:200] {
		if _, err := Unpack(data[:cut], tr.enc.vectors); err == nil {
			t.Fatalf("a model of %d bytes was taken", cut)
		}
	}
}

// TestTrainingStopsWhereNumbersEnd holds that what is no number any more neither
// spreads over the weights nor passes in silence.
func TestTrainingStopsWhereNumbersEnd(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*Trainer)
		want  string
	}{
		{"a weight", func(tr *Trainer) { tr.labels[1].out.w.w[0] = float32(math.NaN()) }, "epoch 1, example 0 of 7 words: after 0 steps the loss is NaN"},
		{"a gradient", func(tr *Trainer) { tr.enc.recur[0].w.grad[5] = float32(math.Inf(1)) }, "epoch 1, example 0 of 7 words: step 1, a batch of 7 words: a gradient of layer 3 of 14 (32 by 64) is no finite number"},
	} {
		tr, e := toy(t)
		tr.schedule.Batch = 7
		c.spoil(tr)
		before := slices.Clone(tr.enc.in.w.w)
		err := tr.Train([]Example{*e}, func(int, float64) { t.Errorf("%s: the epoch came to its end", c.name) })
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
		if !slices.Equal(before, tr.enc.in.w.w) {
			t.Errorf("%s: the weights changed", c.name)
		}
	}
}

// TestTeachersSayWhatTheyLearned holds that two networks that learned an example
// find it in its words alone, and that a third learns it from them.
func TestTeachersSayWhatTheyLearned(t *testing.T) {
	other, e := toy(t)
	e.Labels = e.Labels[2:]
	train := func(seed uint64, from *Example) *Model {
		s := Schedule{Epochs: 300, Batch: 7, Rate: 0.01, Seed: seed}
		tr := NewTrainer(other.enc.shape, other.enc.vectors, []Labels{{Count: 3, Apart: true}}, 4, s)
		if err := tr.Train([]Example{*from}, func(int, float64) {}); err != nil {
			t.Fatal(err)
		}
		return tr.Model()
	}
	said := &Example{Features: e.Features}
	Teach([]*Model{train(1, e), train(2, e)}, said, 1)
	same := func(name string, e, want *Example) {
		if !slices.Equal(e.Heads, want.Heads) || !slices.Equal(e.Rels, want.Rels) || !slices.Equal(e.Labels[0], want.Labels[0]) {
			t.Errorf("%s: governors %v by %v, labels %v; want %v by %v, %v", name, e.Heads, e.Rels, e.Labels[0], want.Heads, want.Rels, want.Labels[0])
		}
	}
	same("teachers", said, e)
	for name, p := range map[string][]float32{"labels": said.Lesson.Tags, "governors": said.Lesson.Arcs, "relations": said.Lesson.Rels} {
		var sum float64
		for _, x := range p {
			sum += float64(x)
		}
		if math.Abs(sum-7) > 0.01 {
			t.Errorf("probabilities of %s of seven words sum to %.3f", name, sum)
		}
	}
	wrong := &Example{Features: e.Features, Heads: []int{-1, 0, 0, 0, 0, 0, 0}, Rels: make([]uint8, 7), Labels: [][]uint8{make([]uint8, 7)}, Lesson: said.Lesson}
	pupil := &Example{Features: e.Features}
	wrong.Lesson.Rels = nil // they are of other governors
	Teach([]*Model{train(3, wrong)}, pupil, 1)
	pupil.Rels = e.Rels
	same("pupil", pupil, e)
}

func TestOptimisersAgree(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 5))
	const n = 37
	a, b := newParam(n), newParam(n)
	for step := range 20 {
		for i := range n {
			a.grad[i] = float32(rng.NormFloat64() * []float64{1, 1, 0, 1e-22, 1e-42, 1e12}[i%6])
		}
		copy(b.grad, a.grad)
		o := adam{rate: 0.01, decay: 0.1, step: step + 1, average: 0.9}
		o.update(a, 3, n)
		c := o.numbers()
		b.adamPlain(3, n, &c)
		for _, same := range [][2][]float32{{a.w, b.w}, {a.m, b.m}, {a.v, b.v}, {a.avg, b.avg}, {a.grad, b.grad}} {
			if !slices.Equal(same[0], same[1]) {
				t.Fatalf("step %d: %v, want %v", step, same[0], same[1])
			}
		}
	}
}

func TestKernelsAgree(t *testing.T) {
	if !fast {
		t.Log("no vector kernels on this processor: only the plain ones are run")
	}
	rng := rand.New(rand.NewPCG(5, 5))
	for _, size := range []struct{ rows, steps, cols, xRow int }{{8, 38, 48, 38}, {20, 96, 160, 96}, {36, 96, 96, 32}} {
		for _, nought := range []float64{0, 0.3, 0.7, 0.95, 1} {
			x, w := make([]int16, size.rows*size.xRow+size.steps), make([]int16, size.steps*size.cols)
			for i := range x {
				if rng.Float64() >= nought {
					x[i] = int16(rng.IntN(65535) - 32767)
				}
			}
			for i := range w {
				w[i] = int16(rng.IntN(255) - 127)
			}
			a, b, c := make([]int32, size.rows*size.cols), make([]int32, size.rows*size.cols), make([]int32, size.rows*size.cols)
			mulInts(a, x, w, size.rows, size.steps, size.cols, size.xRow)
			mulIntsPlain(b, x, w, size.rows, size.steps, size.cols, size.xRow)
			(&picked{}).mulThin(c, x, w, size.rows, size.steps, size.cols, size.xRow)
			if !slices.Equal(a, b) || !slices.Equal(b, c) {
				t.Fatalf("%+v, %v of it nought: kernels differ", size, nought)
			}
		}
	}
}

// TestSumsFit holds that the widest layer of the largest activations and
// weights does not overflow, whatever the kernel.
func TestSumsFit(t *testing.T) {
	x, w := make([]int16, 4*maxWidth), make([]int16, maxWidth*32)
	for i := range x {
		x[i] = fine.cut(1e9)
	}
	for i := range w {
		w[i] = 127
	}
	out := make([]int32, 4*32)
	mulInts(out, x, w, 4, maxWidth, 32, maxWidth)
	plain := make([]int32, 4*32)
	mulIntsPlain(plain, x, w, 4, maxWidth, 32, maxWidth)
	for i, s := range out {
		if s != most*127*maxWidth || plain[i] != s {
			t.Fatalf("sum %d: %d and %d, want %d", i, s, plain[i], most*127*maxWidth)
		}
	}
}

func TestStepKernelsAgree(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 5))
	const n = 64
	b, wide := make([]int8, n-5), make([]int16, n-5)
	x, scale, bias, y, z := make([]float32, n), make([]float32, n), make([]float32, n), make([]float32, n), make([]float32, n)
	q, sums := make([]int16, n), make([]int32, n)
	for range 200 {
		for i := range x {
			x[i] = float32(rng.NormFloat64() * 60)
			if i%3 == 0 {
				x[i] = float32(rng.IntN(4000)-2000) / 512 // on the borders of steps
			}
			scale[i], bias[i], sums[i] = float32(rng.NormFloat64()), float32(rng.NormFloat64()), int32(rng.Uint32())
		}
		fine.cutAll(q, x)
		for j := range b {
			b[j] = int8(rng.Uint32())
		}
		cutBytes(wide, b, scale[0])
		for j := range b {
			if want := fine.cut(float32(b[j]) * scale[0]); wide[j] != want {
				t.Fatalf("%d times %v is cut to %d, not %d", b[j], scale[0], wide[j], want)
			}
		}
		gates := slices.Clone(x)
		openGates(gates, n)
		openPlain(x[:n/2])
		if !slices.Equal(gates, x) {
			t.Fatalf("gates %v, want %v", gates, x)
		}
		c, d := slices.Clone(bias), slices.Clone(bias)
		step(c[:n/2], x, y, n/2)
		stepPlain(d[:n/2], x, z, n/2)
		if !slices.Equal(c, d) || !slices.Equal(y[:n/2], c[:n/2]) {
			t.Fatalf("states %v and %v, want %v", c, y, d)
		}
		fine.cutAll(q, x)
		scaleRow(y, sums, scale, bias)
		scaleRowPlain(z, sums, scale, bias)
		for i := range x {
			if q[i] != fine.cut(x[i]) || y[i] != z[i] {
				t.Fatalf("%v is cut to %d, not %d; %v, not %v", x[i], q[i], fine.cut(x[i]), y[i], z[i])
			}
		}
	}
}

func TestSpanningTreeIsATree(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 1))
	for range 500 {
		n := 1 + rng.IntN(12)
		score := make([]float32, n*(n+1))
		for i := range score {
			score[i] = float32(rng.NormFloat64() * 5)
		}
		heads := spanningTree(score, n)
		roots := 0
		for _, g := range heads {
			if g < 0 {
				roots++
			}
		}
		if roots != 1 || findCycle(heads) != nil {
			t.Fatalf("not a tree with one root: %v", heads)
		}
	}
}

// Feature tables that nothing was learned in are nought, and no reason to fail.
func TestTablesThatLearnedNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	shape := Shape{Width: 32, Blocks: 1, Tables: []TableSize{{1 << 4, 8}}}
	tr := NewTrainer(shape, NewVectors([]string{"a"}, [][]float32{make100(rng)}), []Labels{{Count: 3}}, 0, Schedule{Seed: 1})
	rows := func(key uint32) [][]float32 {
		run := tr.Model().Encode(&Features{Vector: []int32{0}, Keys: [][]uint32{{key}}})
		defer run.Free()
		return run.Rows(new([]float32))
	}
	if one, other := rows(3), rows(12); !reflect.DeepEqual(one, other) {
		t.Errorf("one key gives %v, another %v", one, other)
	}
}

func BenchmarkEncode(b *testing.B) {
	rng := rand.New(rand.NewPCG(7, 7))
	shape := Shape{Width: 96, Blocks: 2, Tables: []TableSize{{1 << 12, 32}, {1 << 10, 16}, {1 << 10, 16}, {1 << 8, 16}}}
	tr := NewTrainer(shape, NewVectors([]string{"a"}, [][]float32{make100(rng)}), []Labels{{Count: 9}}, 40, Schedule{Seed: 1})
	m := tr.Model()
	f := &Features{Keys: make([][]uint32, 4)}
	for range 25 {
		f.Vector = append(f.Vector, 0)
		for k := range f.Keys {
			f.Keys[k] = append(f.Keys[k], rng.Uint32())
		}
	}
	for b.Loop() {
		m.Encode(f).Free()
	}
	b.ReportMetric(float64(25*b.N)/b.Elapsed().Seconds(), "words/s")
}

func make100(rng *rand.Rand) []float32 {
	v := make([]float32, 100)
	for i := range v {
		v[i] = float32(rng.NormFloat64())
	}
	return v
}

// TestByteKernelAgrees holds that a coarse layer gives the same sums by the kernel
// for bytes as by the plain one.
func TestByteKernelAgrees(t *testing.T) {
	if !faster {
		t.Log("this processor has no kernel for bytes: only the plain one is run")
	}
	rng := rand.New(rand.NewPCG(7, 5))
	const rows, in, out, xRow = 8, 96, 64, 32
	d := intDense{coarse: true, in: in, out: out, scale: make([]float32, out), w: make([]int8, in*out)}
	for i := range d.w {
		d.w[i] = int8(rng.IntN(255) - 127)
	}
	d.pack()
	panels := make([]int16, in*out)
	for i := range d.in {
		for j := range d.out {
			panels[panelled(i, j, in)] = int16(d.w[i*out+j])
		}
	}
	act := make([]float32, (rows-1)*xRow+in)
	for i := range act {
		act[i] = float32(rng.NormFloat64() * 6) // some are beyond what bytes hold
	}
	x := make([]int16, len(act))
	coarse.cutAll(x, act)
	for i, v := range x {
		if v < -coarseZero || v > 255-coarseZero || v != coarse.cut(act[i]) {
			t.Fatalf("%v is cut to %d", act[i], v)
		}
	}
	want, got := make([]int32, rows*out), make([]int32, rows*out)
	mulIntsPlain(want, x, panels, rows, in, out, xRow)
	if d.bytes == nil {
		mulInts(got, x, d.panels, rows, in, out, xRow)
	} else {
		r := &Run{scratch: &scratch{}}
		r.mulBytes(got, x, &d, rows, xRow)
	}
	if !slices.Equal(got, want) {
		t.Fatal("the kernel for bytes has other sums")
	}
}
