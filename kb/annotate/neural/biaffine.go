package neural

import (
	"math"
	"math/rand/v2"
)

const (
	arcWidth = 96 // of the spaces in which heads and dependents meet
	relWidth = 64
)

// treer is a head that gives every word its governor and relation, by
// biaffine attention (Dozat and Manning 2017): word i takes governor g with
// score bend(dep_i) . gov_g, the root being a learned vector of its own.
type treer struct {
	relations int
	gov, dep  *dense // to arcWidth
	bend      *dense // arcWidth to arcWidth
	root      *param // arcWidth numbers for the arc, relWidth for the relation
	rGov      *dense // to relWidth
	rDep      *dense
	rel       *dense // relWidth to relations
}

func newTreer(width, relations int, rng *rand.Rand) *treer {
	t := &treer{
		relations: relations,
		gov:       newDense(width, arcWidth, rng), dep: newDense(width, arcWidth, rng), bend: newDense(arcWidth, arcWidth, rng),
		root: newParam(arcWidth + relWidth),
		rGov: newDense(width, relWidth, rng), rDep: newDense(width, relWidth, rng), rel: newDense(relWidth, relations, rng),
	}
	for i := range t.root.w {
		t.root.w[i] = float32(rng.NormFloat64() * 0.1)
	}
	return t
}

func (t *treer) layers() []*dense { return []*dense{t.gov, t.dep, t.bend, t.rGov, t.rDep, t.rel} }

// arcs is one forward pass of the arc part.
type arcs struct {
	n, rows        int
	gov, dep, bent []float32
}

func (t *treer) arcs(h []float32, n int) *arcs {
	a := &arcs{n: n, rows: padRows(n)}
	a.gov, a.dep, a.bent = make([]float32, a.rows*arcWidth), make([]float32, a.rows*arcWidth), make([]float32, a.rows*arcWidth)
	t.gov.forward(a.gov, h, a.rows)
	t.dep.forward(a.dep, h, a.rows)
	relu(a.gov)
	relu(a.dep)
	t.bend.forward(a.bent, a.dep, a.rows)
	return a
}

func dot(a, b []float32) float32 {
	var s float32
	for i, v := range a {
		s += float32(v * b[i])
	}
	return s
}

func axpy(out []float32, a float32, x []float32) {
	for i, v := range x {
		out[i] += a * v
	}
}

// loss trains arcs and relations on a gold tree: heads[i] is the word that
// governs i, or -1 for the root; dh receives the gradient of h.
func (t *treer) loss(h, dh []float32, heads []int, rels []uint8) float64 {
	n := len(heads)
	a := t.arcs(h, n)
	dGov, dBent := make([]float32, len(a.gov)), make([]float32, len(a.bent))
	row := func(m []float32, i int) []float32 { return m[i*arcWidth : (i+1)*arcWidth] }
	root, dRoot := t.root.w[:arcWidth], t.root.grad[:arcWidth]
	p := make([]float32, n+1)
	var loss float64
	for i := range n {
		for g := range n {
			p[g] = dot(row(a.bent, i), row(a.gov, g))
		}
		p[i] = -1e30 // no word governs itself
		p[n] = dot(row(a.bent, i), root)
		gold := heads[i]
		if gold < 0 {
			gold = n
		}
		z := logSum(p)
		loss += float64(z - p[gold])
		for g := range p {
			d := exp(p[g] - z)
			if g == gold {
				d--
			}
			if d > -1e-6 && d < 1e-6 {
				continue
			}
			if g == n {
				axpy(row(dBent, i), d, root)
				axpy(dRoot, d, row(a.bent, i))
				continue
			}
			axpy(row(dBent, i), d, row(a.gov, g))
			axpy(row(dGov, g), d, row(a.bent, i))
		}
	}
	dDep := make([]float32, len(a.dep))
	t.bend.backward(a.dep, dBent, dDep, a.rows)
	reluBack(a.gov, dGov)
	reluBack(a.dep, dDep)
	t.gov.backward(h, dGov, dh, a.rows)
	t.dep.backward(h, dDep, dh, a.rows)
	return loss + t.relLoss(h, dh, heads, rels)
}

func (t *treer) relLoss(h, dh []float32, heads []int, rels []uint8) float64 {
	n := len(heads)
	rows := padRows(n)
	gov, dep := make([]float32, rows*relWidth), make([]float32, rows*relWidth)
	t.rGov.forward(gov, h, rows)
	t.rDep.forward(dep, h, rows)
	hid := make([]float32, rows*relWidth)
	for i, g := range heads {
		from := t.root.w[arcWidth:]
		if g >= 0 {
			from = gov[g*relWidth : (g+1)*relWidth]
		}
		o := hid[i*relWidth : (i+1)*relWidth]
		for j := range o {
			o[j] = from[j] + dep[i*relWidth+j]
		}
	}
	relu(hid)
	w := t.rel.out
	sc := make([]float32, rows*w)
	t.rel.forward(sc, hid, rows)
	ds := make([]float32, rows*w)
	var loss float64
	for i, y := range rels {
		s := sc[i*w : i*w+t.relations]
		z := logSum(s)
		loss += float64(z - s[y])
		for c, v := range s {
			ds[i*w+c] = exp(v - z)
		}
		ds[i*w+int(y)]--
	}
	dHid := make([]float32, len(hid))
	t.rel.backward(hid, ds, dHid, rows)
	reluBack(hid, dHid)
	dGov := make([]float32, len(gov))
	for i, g := range heads {
		d := dHid[i*relWidth : (i+1)*relWidth]
		if g >= 0 {
			add(dGov[g*relWidth:(g+1)*relWidth], d)
		} else {
			add(t.root.grad[arcWidth:], d)
		}
	}
	t.rGov.backward(h, dGov, dh, rows)
	t.rDep.backward(h, dHid, dh, rows)
	return loss
}

// spanningTree is the tree of the highest score (Chu and Liu 1965, Edmonds
// 1967) with one word under the root: score[i*(n+1)+g] is that of governor g
// for word i, column n the root. The result has -1 for the root.
func spanningTree(score []float32, n int) []int {
	if n == 0 {
		return nil
	}
	best, top := []int(nil), float32(math.Inf(-1))
	greedy := rootsOf(score, n)
	for _, r := range greedy {
		heads := withRoot(score, n, r)
		var s float32
		for i, g := range heads {
			if g < 0 {
				g = n
			}
			s += score[i*(n+1)+g]
		}
		if best == nil || s > top {
			best, top = heads, s
		}
	}
	return best
}

// rootsOf are the words that may be under the root: those that would choose
// it, else the one that minds it least.
func rootsOf(score []float32, n int) []int {
	var out []int
	least, at := float32(math.Inf(-1)), 0
	for i := range n {
		row := score[i*(n+1) : (i+1)*(n+1)]
		most := float32(math.Inf(-1))
		for g, s := range row[:n] {
			if g != i {
				most = max(most, s)
			}
		}
		if row[n] >= most {
			out = append(out, i)
		}
		if d := row[n] - most; d > least || i == 0 {
			least, at = d, i
		}
	}
	if len(out) == 0 || len(out) > 3 {
		return []int{at}
	}
	return out
}

// withRoot is the best tree in which root alone is under the root: cycles of
// the greedy choice are broken at the cheapest place until none is left.
func withRoot(score []float32, n, root int) []int {
	heads := make([]int, n)
	banned := map[[2]int]bool{}
	for i := range n {
		heads[i] = choose(score, n, i, root, nil)
	}
	heads[root] = -1
	for range n {
		cycle := findCycle(heads)
		if cycle == nil {
			break
		}
		inside := make(map[int]bool, len(cycle))
		for _, i := range cycle {
			inside[i] = true
		}
		at, to, cost := -1, -1, float32(math.Inf(1))
		for _, i := range cycle {
			g := choose(score, n, i, root, inside)
			if g < 0 {
				continue
			}
			if c := score[i*(n+1)+heads[i]] - score[i*(n+1)+g]; c < cost && !banned[[2]int{i, g}] {
				at, to, cost = i, g, c
			}
		}
		if at < 0 {
			at, to = cycle[0], root
		}
		banned[[2]int{at, to}] = true
		heads[at] = to
	}
	if findCycle(heads) != nil { // never a loop, whatever the scores
		for i := range heads {
			if i != root {
				heads[i] = root
			}
		}
	}
	return heads
}

// choose is the best governor of word i outside the words of a cycle.
func choose(score []float32, n, i, root int, outside map[int]bool) int {
	if i == root {
		return -1
	}
	best := -1
	for g := range n {
		if g != i && !outside[g] && (best < 0 || score[i*(n+1)+g] > score[i*(n+1)+best]) {
			best = g
		}
	}
	return best
}

func findCycle(heads []int) []int {
	state := make([]int8, len(heads)) // 1 = on the way, 2 = leads to the root
	for i := range heads {
		var path []int
		j := i
		for j >= 0 && state[j] == 0 {
			state[j] = 1
			path = append(path, j)
			j = heads[j]
		}
		if j >= 0 && state[j] == 1 {
			for k, p := range path {
				if p == j {
					return path[k:]
				}
			}
		}
		for _, p := range path {
			state[p] = 2
		}
	}
	return nil
}
