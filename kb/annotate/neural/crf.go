package neural

import (
	"math"
	"math/rand/v2"
)

// labeller is a head that gives every word one of a few labels, by a
// conditional random field over the text (Lafferty et al. 2001), or each word
// for itself when next is empty.
type labeller struct {
	labels int
	out    *dense
	next   *param // [(labels+1) x labels]: score of label c behind label p; row labels is the start
}

func newLabeller(width int, l Labels, rng *rand.Rand) *labeller {
	h := &labeller{labels: l.Count, out: newDense(width, l.Count, rng), next: newParam(0)}
	if !l.Apart {
		h.next = newParam((l.Count + 1) * l.Count)
	}
	return h
}

// apartLoss is the loss when each word is labelled for itself.
func (l *labeller) apartLoss(h, dh []float32, gold []uint8, lesson *Lesson) float64 {
	w := l.out.out
	rows := padRows(len(gold))
	em, dem := make([]float32, rows*w), make([]float32, rows*w)
	l.out.forward(em, h, rows)
	var loss float64
	for i, y := range gold {
		loss += blend(em[i*w:i*w+l.labels], dem[i*w:], int(y), lessonRow(lesson.Tags, i, l.labels), lesson.Trust)
	}
	l.out.backward(h, dem, dh, rows)
	return loss
}

// softmax is the negative log likelihood of y under scores s; d receives its
// gradient.
func softmax(s, d []float32, y int) float64 {
	z := logSum(s)
	for c, v := range s {
		d[c] = exp(v - z)
	}
	d[y]--
	return float64(z - s[y])
}

func logSum(x []float32) float32 {
	most := x[0]
	for _, v := range x[1:] {
		most = max(most, v)
	}
	var s float32
	for _, v := range x {
		s += exp(v - most)
	}
	return most + float32(math.Log(float64(s)))
}

// loss is the negative log likelihood of the gold labels; it adds to the
// gradients and to dh, that of the encoder's rows h.
func (l *labeller) loss(h, dh []float32, gold []uint8, lesson *Lesson) float64 {
	if len(l.next.w) == 0 {
		return l.apartLoss(h, dh, gold, lesson)
	}
	n, L, w := len(gold), l.labels, l.out.out
	rows := padRows(n)
	em := make([]float32, rows*w)
	l.out.forward(em, h, rows)
	alpha, beta := make([]float32, n*L), make([]float32, n*L)
	tmp := make([]float32, L)
	for c := range L {
		alpha[c] = em[c] + l.next.w[L*L+c]
	}
	for i := 1; i < n; i++ {
		for c := range L {
			for p := range L {
				tmp[p] = alpha[(i-1)*L+p] + l.next.w[p*L+c]
			}
			alpha[i*L+c] = logSum(tmp) + em[i*w+c]
		}
	}
	total := logSum(alpha[(n-1)*L:])
	for i := n - 2; i >= 0; i-- {
		for p := range L {
			for c := range L {
				tmp[c] = l.next.w[p*L+c] + em[(i+1)*w+c] + beta[(i+1)*L+c]
			}
			beta[i*L+p] = logSum(tmp)
		}
	}
	dem := make([]float32, rows*w)
	score := l.gradients(em, dem, alpha, beta, total, gold)
	l.out.backward(h, dem, dh, rows)
	return float64(total - score)
}

// gradients fills dem with expected minus gold counts and returns the gold score.
func (l *labeller) gradients(em, dem, alpha, beta []float32, total float32, gold []uint8) float32 {
	L, w := l.labels, l.out.out
	prev := L
	var score float32
	for i, y := range gold {
		score += em[i*w+int(y)] + l.next.w[prev*L+int(y)]
		l.next.grad[prev*L+int(y)]--
		prev = int(y)
		for c := range L {
			dem[i*w+c] = exp(alpha[i*L+c] + beta[i*L+c] - total)
		}
		dem[i*w+int(y)]--
		if i == 0 {
			for c := range L {
				l.next.grad[L*L+c] += exp(alpha[c] + beta[c] - total)
			}
			continue
		}
		for p := range L {
			for c := range L {
				l.next.grad[p*L+c] += exp(alpha[(i-1)*L+p] + l.next.w[p*L+c] + em[i*w+c] + beta[i*L+c] - total)
			}
		}
	}
	return score
}

// best is the likeliest sequence of labels among those that allowed permits;
// allowed[p*labels+c] tells whether c may stand behind p, row labels is the start.
func best(em []float32, n, L, w int, next []float32, allowed []bool) []uint8 {
	const never = -1e30
	if n == 0 {
		return nil
	}
	back := make([]uint8, n*L)
	prev, cur := make([]float32, L), make([]float32, L)
	for c := range L {
		prev[c] = em[c] + next[L*L+c]
		if !allowed[L*L+c] {
			prev[c] = never
		}
	}
	for i := 1; i < n; i++ {
		for c := range L {
			top, from := float32(never), 0
			for p := range L {
				if s := prev[p] + next[p*L+c]; s > top && allowed[p*L+c] {
					top, from = s, p
				}
			}
			cur[c], back[i*L+c] = top+em[i*w+c], uint8(from)
		}
		prev, cur = cur, prev
	}
	at := 0
	for c := range prev {
		if prev[c] > prev[at] {
			at = c
		}
	}
	out := make([]uint8, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = uint8(at)
		at = int(back[i*L+at])
	}
	return out
}
