package neural

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

// mulInts sets out (rows x cols) to the product of whole numbers x (rows x
// steps) and w, which holds pairs of rows interleaved (steps/2 x cols x 2).
// Sums of whole numbers do not depend on their order, so that every kernel
// and machine gives the same result. steps is even.
func mulInts(out []int32, x, w []int16, rows, steps, cols int) {
	if rows == 0 {
		return
	}
	if !fast {
		mulIntsPlain(out, x, w, rows, steps, cols)
		return
	}
	for r := 0; r < rows; r += rowTile {
		for c := 0; c < cols; c += colTile {
			maddTile(&out[r*cols+c], uintptr(4*cols), &x[r*steps], uintptr(2*steps), uintptr(steps/2), &w[2*c], uintptr(4*cols))
		}
	}
}

// mulIntsPlain works on two rows at once, which halves the loads of w.
func mulIntsPlain(out []int32, x, w []int16, rows, steps, cols int) {
	for r := 0; r < rows; r += 2 {
		o0, o1 := out[r*cols:r*cols+cols], out[(r+1)*cols:(r+1)*cols+cols]
		clear(o0)
		clear(o1)
		x0, x1 := x[r*steps:r*steps+steps], x[(r+1)*steps:(r+1)*steps+steps]
		for p := 0; p < steps; p += 2 {
			a0, b0, a1, b1 := int32(x0[p]), int32(x0[p+1]), int32(x1[p]), int32(x1[p+1])
			if a0|b0|a1|b1 == 0 {
				continue
			}
			row := w[p*cols : p*cols+2*cols]
			for c := range o0 {
				wa, wb := int32(row[2*c]), int32(row[2*c+1])
				o0[c] += a0*wa + b0*wb
				o1[c] += a1*wa + b1*wb
			}
		}
	}
}

// cut is v in whole steps, rounded.
func cut(v float32) int16 {
	s := float32(v * steps)
	if s > 32767 {
		return 32767
	}
	if s < -32767 {
		return -32767
	}
	return int16(int32(s+32768.5) - 32768)
}

// cutAll cuts x into q.
func cutAll(q []int16, x []float32) {
	from := 0
	if fast && len(x) >= colTile {
		from = len(x) / colTile * colTile
		cutTile(&q[0], &x[0], uintptr(from))
	}
	for i, v := range x[from:] {
		q[from+i] = cut(v)
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
