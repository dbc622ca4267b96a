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
	rows := padRows(len(gold))
	em, dem := make([]float32, rows*l.out.out), make([]float32, rows*l.out.out)
	l.out.forward(em, h, rows)
	loss := l.chainLoss(em, dem, gold, lesson)
	l.out.backward(h, dem, dh, rows)
	return loss
}

// chainLoss is that of labels under the scores em, whose gradient it sets.
func (l *labeller) chainLoss(em, dem []float32, gold []uint8, lesson *Lesson) float64 {
	alpha, total := l.behind(em, len(gold))
	score := l.gradients(em, dem, alpha, l.before(em, len(gold)), gold, lesson)
	return total - score
}

// behind are the log probabilities of each word's labels by the words up to it,
// and the log of the sum over all sequences. Each word's are brought to a sum of
// one: what would grow with the text instead loses, over thousands of words, the
// digits that probabilities are made of.
func (l *labeller) behind(em []float32, n int) (alpha []float32, total float64) {
	L, w := l.labels, l.out.out
	alpha = make([]float32, n*L)
	tmp := make([]float32, L)
	for i := range n {
		row := alpha[i*L : (i+1)*L]
		for c := range row {
			row[c] = l.next.w[L*L+c]
			if i > 0 {
				for p := range L {
					tmp[p] = alpha[(i-1)*L+p] + l.next.w[p*L+c]
				}
				row[c] = logSum(tmp)
			}
			row[c] += em[i*w+c]
		}
		total += float64(toOne(row))
	}
	return alpha, total
}

// before are the log likelihoods of the words behind each by its label, up to a
// factor a word.
func (l *labeller) before(em []float32, n int) []float32 {
	L, w := l.labels, l.out.out
	beta := make([]float32, n*L)
	tmp := make([]float32, L)
	for i := n - 2; i >= 0; i-- {
		row := beta[i*L : (i+1)*L]
		for p := range row {
			for c := range L {
				tmp[c] = l.next.w[p*L+c] + em[(i+1)*w+c] + beta[(i+1)*L+c]
			}
			row[p] = logSum(tmp)
		}
		toOne(row)
	}
	return beta
}

// toOne brings the numbers whose logs x are to a sum of one, and returns the log
// of what it was.
func toOne(x []float32) float32 {
	z := logSum(x)
	for i := range x {
		x[i] -= z
	}
	return z
}

// chances sets p to the probabilities of word i's label together with that of
// the word before it, a row a label of the latter: of the first word a row alone.
func (l *labeller) chances(p []float32, i int, em, alpha, beta []float32) []float32 {
	L, w := l.labels, l.out.out
	if i == 0 {
		p = p[:L]
		for c := range p {
			p[c] = alpha[c] + beta[c]
		}
	} else {
		p = p[:L*L]
		for k := range p {
			b, c := k/L, k%L
			p[k] = alpha[(i-1)*L+b] + l.next.w[k] + em[i*w+c] + beta[i*L+c]
		}
	}
	toOne(p)
	for k, x := range p {
		p[k] = exp(x)
	}
	return p
}

// gradients sets dem to expected counts minus those of the gold labels and of
// what teachers say, and returns the latter's score.
func (l *labeller) gradients(em, dem, alpha, beta []float32, gold []uint8, lesson *Lesson) float64 {
	L, w := l.labels, l.out.out
	room := make([]float32, L*L)
	said, own := lesson.Chain, float32(1)
	if said != nil {
		own -= lesson.Trust
	}
	var score float64
	for i, y := range gold {
		e, d := em[i*w:i*w+L], dem[i*w:i*w+L]
		at, pair := 0, int(y) // where the scores and gradients of pairs begin, and the gold one behind it
		if i == 0 {
			at = L * L
		} else {
			pair += int(gold[i-1]) * L
		}
		p := l.chances(room, i, em, alpha, beta)
		if said != nil {
			for k, q := range said[:len(p)] {
				q *= lesson.Trust
				p[k] -= q
				score += float64(q * (e[k%L] + l.next.w[at+k]))
			}
			said = said[len(p):]
		}
		p[pair] -= own
		score += float64(own * (e[y] + l.next.w[at+pair]))
		for k, x := range p {
			l.next.grad[at+k] += x
			d[k%L] += x
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
