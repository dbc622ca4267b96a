package neural

// coarse is how the layers of some blocks cut what they take: to bytes, of which
// the processor multiplies twice as many at once. It is seldom below -1.8 or above
// 8.8 there.
var coarse = grain{24, -coarseZero, 255 - coarseZero}

const coarseZero = 43 // what the byte of nought is

// coarseBlock reports whether a block's layers are coarse: behind the first, whose
// activations are few and go by thin.go, in encoders for trees, which are as good by
// it; names and attributions are not quite (MODEL.md).
func coarseBlock(k int, trees bool) bool { return k > 0 && trees }

// quadTile is how many inputs a step of the kernel for bytes takes.
const quadTile = 4

// packBytes lays the weights out for the kernel for bytes, which takes activations
// from coarseZero on: what that is too much stands in start.
func (q *intDense) packBytes() {
	q.bytes, q.start = make([]int8, q.in*q.out), make([]int32, q.out)
	for i := range q.in {
		for j, w := range q.w[i*q.out : (i+1)*q.out] {
			q.bytes[j/colTile*colTile*q.in+i/quadTile*quadTile*colTile+j%colTile*quadTile+i%quadTile] = w
			q.start[j] -= coarseZero * int32(w)
		}
	}
}

// mulBytes is mulInts for a layer whose weights are laid out as bytes. The length
// of x is a multiple of 32.
func (r *Run) mulBytes(out []int32, x []int16, d *intDense, rows, xRow int) {
	r.b = grow(r.b, len(x))
	packTile(&r.b[0], &x[0], uintptr(len(x)), coarseZero)
	for row := 0; row < rows; row += rowTile {
		for c := 0; c < d.out; c += 2 * colTile {
			byteTile(&out[row*d.out+c], uintptr(4*d.out), &r.b[row*xRow], uintptr(xRow), uintptr(d.in/quadTile), &d.bytes[c*d.in], &d.start[c])
		}
	}
}
