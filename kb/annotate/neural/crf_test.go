package neural

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// chainInDoubles is what chainLoss shall be, by sums of 64 bits: the loss, and
// the probability of each word's labels.
func chainInDoubles(em, next []float32, gold []uint8, L, w int) (loss float64, probability []float64) {
	n := len(gold)
	sum := func(x []float64) float64 {
		most, s := math.Inf(-1), 0.0
		for _, v := range x {
			most = max(most, v)
		}
		for _, v := range x {
			s += math.Exp(v - most)
		}
		return most + math.Log(s)
	}
	alpha, beta, tmp := make([]float64, n*L), make([]float64, n*L), make([]float64, L)
	at := func(p, c int) float64 { return float64(next[p*L+c]) }
	for i := range n {
		for c := range L {
			alpha[i*L+c] = at(L, c)
			if i > 0 {
				for p := range L {
					tmp[p] = alpha[(i-1)*L+p] + at(p, c)
				}
				alpha[i*L+c] = sum(tmp)
			}
			alpha[i*L+c] += float64(em[i*w+c])
		}
	}
	for i := n - 2; i >= 0; i-- {
		for p := range L {
			for c := range L {
				tmp[c] = at(p, c) + float64(em[(i+1)*w+c]) + beta[(i+1)*L+c]
			}
			beta[i*L+p] = sum(tmp)
		}
	}
	loss = sum(alpha[(n-1)*L:])
	for k, a := range alpha {
		probability = append(probability, math.Exp(a+beta[k]-loss))
	}
	prev := L
	for i, y := range gold {
		loss -= float64(em[i*w+int(y)]) + at(prev, int(y))
		prev = int(y)
	}
	return loss, probability
}

// TestLongTextsTeachTrueGradients is of texts as long as those that a training
// broke down on, with scores that stand off nought: the sums over such a text are
// of a size at which 32 bits tell no probabilities apart.
func TestLongTextsTeachTrueGradients(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2))
	const L = 7
	l := newLabeller(32, Labels{Count: L}, rng)
	for i := range l.next.w {
		l.next.w[i] = float32(rng.NormFloat64() * 3)
	}
	w := l.out.out
	for _, offset := range []float64{0, 30, -200} {
		for _, n := range []int{1, 2, 40, 8000} {
			em, dem, gold := make([]float32, n*w), make([]float32, n*w), make([]uint8, n)
			for i := range em {
				em[i] = float32(offset + rng.NormFloat64()*8)
			}
			for i := range gold {
				gold[i] = uint8(rng.IntN(L))
			}
			loss := l.chainLoss(em, dem, gold, noLesson)
			wantLoss, want := chainInDoubles(em, l.next.w, gold, L, w)
			if math.Abs(loss-wantLoss) > 1e-3*float64(n) {
				t.Errorf("%d words, scores off by %v: loss %.3f, want %.3f", n, offset, loss, wantLoss)
			}
			worst := 0.0
			for i, y := range gold {
				for c := range L {
					p := float64(dem[i*w+c])
					if c == int(y) {
						p++
					}
					worst = max(worst, math.Abs(p-want[i*L+c]))
				}
			}
			if worst > 1e-2 {
				t.Errorf("%d words, scores off by %v: a gradient is wrong by %.3g", n, offset, worst)
			}
		}
	}
}

// chain is a trainer of one labeller that looks at neighbours, and its example.
func chain(t *testing.T, seed uint64) (*Trainer, *Example) {
	t.Helper()
	other, e := toy(t)
	e.Labels = e.Labels[:1]
	e.Heads, e.Rels = nil, nil
	s := Schedule{Epochs: 300, Batch: 7, Rate: 0.01, Seed: seed}
	tr := NewTrainer(other.enc.shape, other.enc.vectors, []Labels{{Count: 3}}, 0, s)
	tr.fillTables(rand.New(rand.NewPCG(seed, 7)))
	return tr, e
}

// TestGradientsOfChainLessons is of labels that teachers have a say in.
func TestGradientsOfChainLessons(t *testing.T) {
	teacher, _ := chain(t, 5)
	tr, e := chain(t, 6)
	TeachChain([]*Model{teacher.Model()}, e, 0.6)
	gradientsAgree(t, tr, e)
}

// TestChainTeachersSayWhatTheyLearned holds that two networks that learned labels
// find them in the words alone, and that a third learns them from what they say.
func TestChainTeachersSayWhatTheyLearned(t *testing.T) {
	train := func(seed uint64, from *Example) *Model {
		tr, _ := chain(t, seed)
		if err := tr.Train([]Example{*from}, func(int, float64) {}); err != nil {
			t.Fatal(err)
		}
		return tr.Model()
	}
	_, e := chain(t, 1)
	said := &Example{Features: e.Features}
	TeachChain([]*Model{train(1, e), train(2, e)}, said, 0.1)
	var sum float64
	for _, p := range said.Lesson.Chain {
		sum += float64(p)
	}
	if math.Abs(sum-7) > 0.01 {
		t.Errorf("probabilities of seven words sum to %.3f", sum)
	}
	run := train(3, said).Encode(e.Features)
	if got := run.Labels(0, slices.Repeat([]bool{true}, 12)); !slices.Equal(got, e.Labels[0]) {
		t.Errorf("the pupil says %v, want %v", got, e.Labels[0])
	}
}
