package neural

import "sync"

const (
	rowTile = 4  // rows that a kernel does at once: row counts are padded to it
	colTile = 16 // columns that a kernel does at once: layer widths are multiples of it
)

// padRows is n up to the next multiple of rowTile.
func padRows(n int) int { return (n + rowTile - 1) / rowTile * rowTile }

// padCols is n up to the next multiple of colTile.
func padCols(n int) int { return (n + colTile - 1) / colTile * colTile }

// mulAdd adds to out (rows x cols) the product of x and w (steps x cols);
// element r,s of x stands at x[r*xRow+s*xStep], so that a transposed x needs
// no copy. rows is a multiple of rowTile and cols of colTile.
func mulAdd(out, x, w []float32, rows, steps, cols, xRow, xStep int) {
	if rows == 0 || steps == 0 {
		return
	}
	if !fast {
		mulAddPlain(out, x, w, rows, steps, cols, xRow, xStep)
		return
	}
	for r := 0; r < rows; r += rowTile {
		for c := 0; c < cols; c += colTile {
			fmaTile(&out[r*cols+c], uintptr(4*cols), &x[r*xRow], uintptr(4*xRow), uintptr(4*xStep), uintptr(steps), &w[c], uintptr(4*cols))
		}
	}
}

func mulAddPlain(out, x, w []float32, rows, steps, cols, xRow, xStep int) {
	for r := range rows {
		o := out[r*cols : r*cols+cols]
		for s := range steps {
			a := x[r*xRow+s*xStep]
			if a == 0 {
				continue
			}
			for c, b := range w[s*cols : s*cols+cols] {
				o[c] += a * b
			}
		}
	}
}

// mulInts sets out (rows x cols) to the product of whole numbers x and w. Row
// r of x is the steps numbers from x[r*xRow] on; w is in panels (see panelled).
// Sums of whole numbers do not depend on their order, so that every kernel and
// machine gives the same result. steps is even.
func mulInts(out []int32, x, w []int16, rows, steps, cols, xRow int) {
	if rows == 0 {
		return
	}
	if !fast {
		mulIntsPlain(out, x, w, rows, steps, cols, xRow)
		return
	}
	wide := 0 // columns that go by two panels at once
	if faster {
		wide = cols / (2 * colTile) * 2 * colTile
	}
	for r := 0; r < rows; r += rowTile {
		for c := 0; c < wide; c += 2 * colTile {
			dotTile(&out[r*cols+c], uintptr(4*cols), &x[r*xRow], uintptr(2*xRow), uintptr(steps/2), &w[c*steps])
		}
		for c := wide; c < cols; c += colTile {
			maddTile(&out[r*cols+c], uintptr(4*cols), &x[r*xRow], uintptr(2*xRow), uintptr(steps/2), &w[c*steps])
		}
	}
}

// panelled is the place of a weight in the layout that the kernels take: panels
// of colTile columns, in each of which pairs of rows are interleaved, so that a
// kernel reads one panel from its beginning to its end.
func panelled(row, col, steps int) int {
	return col/colTile*colTile*steps + row/2*2*colTile + col%colTile*2 + row%2
}

// mulIntsPlain is mulInts without vector instructions.
func mulIntsPlain(out []int32, x, w []int16, rows, steps, cols, xRow int) {
	room := packed.Get().(*[]columns)
	defer packed.Put(room)
	*room = packColumns(*room, w, steps, cols)
	mulColumns(out, x, *room, rows, steps, cols, xRow)
}

var packed = sync.Pool{New: func() any { return new([]columns) }}

// columns are the weights of eight columns in one row: two to a number, as the
// halves of its 64 bits, so that one multiplication does both. Their sums stay
// apart for they fit 32 bits.
type columns [4]int64

const packedCols = 8

// packColumns lays panels out for mulColumns: all rows of the first eight columns,
// then those of the next.
func packColumns(room []columns, w []int16, steps, cols int) []columns {
	room = grow(room, steps*cols/packedCols)
	for c := 0; c < cols; c += packedCols {
		for s := range steps {
			row := w[panelled(s, c, steps):]
			for k := range packedCols / 2 {
				room[c/packedCols*steps+s][k] = int64(row[4*k]) + int64(row[4*k+2])<<32
			}
		}
	}
	return room
}

// mulColumns is mulInts for packed weights: a row by eight columns at a time,
// whose sums stay in registers. Activations that are nought are left out.
func mulColumns(out []int32, x []int16, w []columns, rows, steps, cols, xRow int) {
	room := sparse.Get().(*[]activation)
	defer sparse.Put(room)
	*room = grow(*room, steps)
	for r := range rows {
		row := (*room)[:0]
		for s, v := range x[r*xRow:][:steps] {
			if v != 0 {
				row = append(row, activation{s, int64(v)})
			}
		}
		for c := 0; c < cols; c += packedCols {
			sums := dotColumns(row, w[c/packedCols*steps:][:steps])
			o := out[r*cols+c:][:packedCols]
			for k, v := range sums {
				low := int32(v)
				o[2*k], o[2*k+1] = low, int32((v-int64(low))>>32)
			}
		}
	}
}

// activation is one that is not nought, and its step.
type activation struct {
	step  int
	value int64
}

var sparse = sync.Pool{New: func() any { return new([]activation) }}

// dotColumns are the sums of a row by eight columns. It is no part of its caller,
// where its sums would not stay in registers.
//
//go:noinline
func dotColumns(row []activation, w []columns) columns {
	var a, b, c, d int64
	for i := range row {
		v := row[i].value
		w := &w[row[i].step]
		a += v * w[0]
		b += v * w[1]
		c += v * w[2]
		d += v * w[3]
	}
	return columns{a, b, c, d}
}

// most bounds activations in steps, so that a layer of maxWidth inputs sums
// them by weights of eight bits within 32 bits.
const (
	most     = 20000
	maxWidth = 768
)

// grain is how activations are cut to whole numbers: so many steps a unit, of
// which there are at least and at most so many.
type grain struct{ steps, least, most float32 }

var fine = grain{steps, -most, most}

// cut is v in whole steps, rounded.
func (g *grain) cut(v float32) int16 {
	s := float32(v * g.steps)
	if s > g.most {
		return int16(g.most)
	}
	if s < g.least {
		return int16(g.least)
	}
	return int16(int32(s+32768.5) - 32768)
}

// cutAll cuts x into q.
func (g *grain) cutAll(q []int16, x []float32) {
	from := 0
	if fast && len(x) >= colTile {
		from = len(x) / colTile * colTile
		cutTile(&q[0], &x[0], uintptr(from), g.steps, g.least, g.most)
	}
	for i, v := range x[from:] {
		q[from+i] = g.cut(v)
	}
}

// cutBytes cuts bytes times a scale into q.
func cutBytes(q []int16, x []int8, scale float32) {
	from := 0
	if fast && len(x) >= colTile {
		from = len(x) / colTile * colTile
		widenTile(&q[0], &x[0], uintptr(from), scale)
	}
	for i, v := range x[from:] {
		q[from+i] = fine.cut(float32(v) * scale)
	}
}

// scaleRow sets y to sums * scale + bias; its length is a multiple of colTile.
func scaleRow(y []float32, sums []int32, scale, bias []float32) {
	if fast {
		scaleTile(&y[0], &sums[0], &scale[0], &bias[0], uintptr(len(y)))
		return
	}
	scaleRowPlain(y, sums, scale, bias)
}

func scaleRowPlain(y []float32, sums []int32, scale, bias []float32) {
	scale, bias, y = scale[:len(sums)], bias[:len(sums)], y[:len(sums)]
	for j, s := range sums {
		y[j] = float32(float32(s)*scale[j]) + bias[j]
	}
}

// relu sets what is below nought to nought.
func relu(h []float32) {
	from := 0
	if fast && len(h) >= colTile {
		from = len(h) / colTile * colTile
		reluTile(&h[0], uintptr(from))
	}
	for i, v := range h[from:] {
		if v < 0 {
			h[from+i] = 0
		}
	}
}

// add adds b to a.
func add(a, b []float32) {
	from := 0
	if fast && len(b) >= colTile {
		from = len(b) / colTile * colTile
		addTile(&a[0], &b[0], uintptr(from))
	}
	for i, v := range b[from:] {
		a[from+i] += v
	}
}
