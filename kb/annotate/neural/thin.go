package neural

// What a layer of rectified numbers takes is nought for the most part: four
// fifths of the pairs of numbers behind the first layer of the encoder. A kernel
// that looks at the others alone is three times as fast there.

const (
	thinRows  = 16 // rows whose pairs are picked at once
	thinPairs = 16 // pairs that the kernel picks at once
)

// picked are the pairs of some rows that are not nought, with their places.
type picked struct {
	at, pair []uint32
	n        [thinRows]int
}

// mulThin is mulInts for an x of which many pairs are nought.
func (p *picked) mulThin(out []int32, x, w []int16, rows, steps, cols, xRow int) {
	if !faster || steps%(2*thinPairs) != 0 || cols%(2*colTile) != 0 {
		mulInts(out, x, w, rows, steps, cols, xRow)
		return
	}
	for r := 0; r < rows; r += thinRows {
		n := min(thinRows, rows-r)
		p.block(out[r*cols:(r+n)*cols], x[r*xRow:], w, n, steps, cols, xRow)
	}
}

func (p *picked) block(out []int32, x, w []int16, rows, steps, cols, xRow int) {
	each := steps/2 + thinPairs // with what the kernel writes behind the last
	p.at, p.pair = grow(p.at, rows*each), grow(p.pair, rows*each)
	all := 0
	for r := range rows {
		p.n[r] = int(pickTile(&p.at[r*each], &p.pair[r*each], &x[r*xRow], uintptr(steps/2)))
		all += p.n[r]
	}
	if all > rows*steps/4 { // half of them
		mulInts(out, x, w, rows, steps, cols, xRow)
		return
	}
	panel := uintptr(2 * colTile * steps) // bytes
	c := 0
	for ; c+4*colTile <= cols; c += 4 * colTile {
		for r := range rows {
			wideThinTile(&out[r*cols+c], &p.at[r*each], &p.pair[r*each], uintptr(p.n[r]), &w[c*steps], panel)
		}
	}
	for ; c < cols; c += 2 * colTile {
		for r := range rows {
			thinTile(&out[r*cols+c], &p.at[r*each], &p.pair[r*each], uintptr(p.n[r]), &w[c*steps], panel)
		}
	}
}
