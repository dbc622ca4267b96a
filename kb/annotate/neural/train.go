package neural

import (
	"math"
	"math/rand/v2"
)

// Trainer trains one encoder with its heads.
type Trainer struct {
	enc      *encoder
	labels   []*labeller
	tree     *treer
	rng      *rand.Rand
	opt      adam
	schedule Schedule
	words    int // in the batch so far
	total    int // steps to come, for the learning rate
}

// Schedule is how a network is trained.
type Schedule struct {
	Epochs int
	Batch  int     // words a step
	Rate   float64 // highest learning rate, reached after a warm-up
	Tables float64 // how much faster the feature tables learn, whose rows are seldom touched; 0 = 1
	Drop   float32
	Heads  float32 // dropout in the tree head
	Seed   uint64
}

// Labels is a set of labels that a head gives.
type Labels struct {
	Count int
	Apart bool // each word is labelled for itself, without a look at its neighbours' labels
}

// NewTrainer makes a network of a shape with one labeller for each set of
// labels, and a tree head when relations is not 0.
func NewTrainer(shape Shape, vectors *Vectors, labels []Labels, relations int, s Schedule) *Trainer {
	rng := rand.New(rand.NewPCG(s.Seed, 1))
	t := &Trainer{rng: rng, schedule: s, enc: newEncoder(shape, vectors, rng, s.Drop)}
	for _, l := range labels {
		t.labels = append(t.labels, newLabeller(shape.Width, l, rng))
	}
	if relations > 0 {
		t.tree = newTreer(shape.Width, relations, rng, s.Heads)
	}
	return t
}

// Example is one text to learn from. A nil slice teaches nothing to its head.
type Example struct {
	Features *Features
	Labels   [][]uint8 // one slice a labeller
	Heads    []int     // the word that governs each, -1 = root
	Rels     []uint8
	Lesson   *Lesson // what teachers say, for a network of one labeller that labels each word for itself; may be nil
}

// noLesson teaches nothing beside an example's labels.
var noLesson = &Lesson{}

// Train runs over the examples; after each epoch it calls done with the mean
// loss a word, the weights being the averaged ones during the call.
func (t *Trainer) Train(examples []Example, done func(epoch int, loss float64)) {
	words := 0
	for _, e := range examples {
		words += e.Features.Len()
	}
	t.total = t.schedule.Epochs*words/t.schedule.Batch + 1
	order := t.rng.Perm(len(examples))
	for epoch := range t.schedule.Epochs {
		t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		var loss float64
		for _, k := range order {
			loss += t.learn(&examples[k])
		}
		t.swap()
		done(epoch, loss/float64(words))
		t.swap()
	}
	t.swap()
}

// learn adds one example's gradients, and steps when the batch is full.
func (t *Trainer) learn(e *Example) float64 {
	n := e.Features.Len()
	if n == 0 {
		return 0
	}
	lesson := e.Lesson
	if lesson == nil {
		lesson = noLesson
	}
	h := t.enc.forward(e.Features, true)
	dh := make([]float32, len(h))
	var loss float64
	for k, l := range t.labels {
		if e.Labels != nil && e.Labels[k] != nil {
			loss += l.loss(h, dh, e.Labels[k], lesson)
		}
	}
	if t.tree != nil && e.Heads != nil {
		loss += t.tree.loss(h, dh, e.Heads, e.Rels, lesson)
	}
	t.enc.backward(dh)
	if t.words += n; t.words >= t.schedule.Batch {
		t.step()
	}
	return loss
}

func (t *Trainer) dense() []*dense {
	list := t.enc.layers()
	for _, l := range t.labels {
		list = append(list, l.out)
	}
	if t.tree != nil {
		list = append(list, t.tree.layers()...)
	}
	return list
}

// params are the blocks that every step changes; tables change by row.
func (t *Trainer) params() []*param {
	var list []*param
	for _, d := range t.dense() {
		list = append(list, d.w, d.b)
	}
	for _, l := range t.labels {
		if len(l.next.w) > 0 {
			list = append(list, l.next)
		}
	}
	if t.tree != nil {
		list = append(list, t.tree.places)
	}
	return list
}

const (
	warmUp    = 200 // steps
	clipNorm  = 5
	gradScale = 20 // brings a mean over words to the size of a sum over a sentence
	averaging = 0.998
)

// step applies the batch's gradients.
func (t *Trainer) step() {
	t.opt.step++
	s := float64(t.opt.step)
	t.opt.rate = t.schedule.Rate * math.Min(1, s/warmUp) * (1 - 0.95*math.Min(1, s/float64(t.total)))
	t.opt.average = averaging
	if t.opt.step < 2*warmUp {
		t.opt.average = float32(math.Min(averaging, 1-10/(s+10)))
	}
	scale := gradScale / float32(t.words)
	var norm float64
	for _, p := range t.params() {
		for i := range p.grad {
			p.grad[i] *= scale
			norm += float64(p.grad[i]) * float64(p.grad[i])
		}
	}
	clip := float32(1)
	if norm = math.Sqrt(norm); norm > clipNorm {
		clip = float32(clipNorm / norm)
	}
	for _, p := range t.params() {
		for i := range p.grad {
			p.grad[i] *= clip
		}
		t.opt.update(p, 0, len(p.w))
	}
	for _, d := range t.dense() {
		d.refresh()
	}
	if t.schedule.Tables > 0 {
		t.opt.rate *= t.schedule.Tables
	}
	for _, tab := range t.enc.tables {
		for r := range tab.touched {
			from, to := r*tab.width, (r+1)*tab.width
			for i := from; i < to; i++ {
				tab.p.grad[i] *= scale * clip
			}
			t.opt.update(tab.p, from, to)
		}
		clear(tab.touched)
	}
	t.words = 0
}

// swap exchanges the weights and their averages. Table rows are not averaged:
// rare ones are touched too seldom for an average to follow.
func (t *Trainer) swap() {
	for _, p := range t.params() {
		p.w, p.avg = p.avg, p.w
	}
	for _, d := range t.dense() {
		d.refresh()
	}
}
