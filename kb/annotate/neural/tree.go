package neural

import "math"

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
