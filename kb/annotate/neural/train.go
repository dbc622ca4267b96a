package neural

import (
	"fmt"
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
// loss a word, the weights being the averaged ones during the call. It stops with
// an error that says where when a loss or a gradient is no number any more.
func (t *Trainer) Train(examples []Example, done func(epoch int, loss float64)) error {
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
			l, err := t.learn(&examples[k])
			if err != nil {
				return fmt.Errorf("epoch %d, example %d of %d words: %w", epoch+1, k, examples[k].Features.Len(), err)
			}
			loss += l
		}
		t.swap()
		done(epoch, loss/float64(words))
		t.swap()
	}
	t.swap()
	return nil
}

// learn adds one example's gradients, and steps when the batch is full.
func (t *Trainer) learn(e *Example) (float64, error) {
	n := e.Features.Len()
	if n == 0 {
		return 0, nil
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
	if math.IsNaN(loss) || math.IsInf(loss, 0) {
		return 0, fmt.Errorf("after %d steps the loss is %v", t.opt.step, loss)
	}
	t.enc.backward(dh)
	if t.words += n; t.words >= t.schedule.Batch {
		return loss, t.step()
	}
	return loss, nil
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
	clipNorm  = 5   // the longest gradient of a step over all layers, as scaled; longer ones are cut to it
	gradScale = 20  // brings a mean over words to the size of a sum over a sentence
	averaging = 0.998
)

// step applies the batch's gradients.
func (t *Trainer) step() error {
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
	if norm = math.Sqrt(norm); math.IsNaN(norm) || math.IsInf(norm, 0) {
		return fmt.Errorf("step %d, a batch of %d words: a gradient of %s is no finite number", t.opt.step, t.words, t.broken())
	} else if norm > clipNorm {
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
	return nil
}

// broken is where a gradient is no finite number, in the order that a text takes.
func (t *Trainer) broken() string {
	layers := t.dense()
	for k, d := range layers {
		if !finite(d.w.grad) || !finite(d.b.grad) {
			return fmt.Sprintf("layer %d of %d (%d by %d)", k+1, len(layers), d.in, d.out)
		}
	}
	return "what labels stand together, or how far governors stand"
}

func finite(x []float32) bool {
	for _, v := range x {
		if v-v != 0 {
			return false
		}
	}
	return true
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
