//go:build !amd64 || noasm

package neural

const fast, faster = false, false

func fmaTile(o *float32, oRow uintptr, x *float32, xRow, xStep, steps uintptr, w *float32, wStep uintptr) {
}

func maddTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16) {}

func dotTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16) {}

func reluTile(x *float32, n uintptr) {}

func addTile(a, b *float32, n uintptr) {}

func cutTile(q *int16, x *float32, n uintptr, steps, least, most float32) {}

func byteTile(o *int32, oRow uintptr, x *uint8, xRow, quads uintptr, w *int8, start *int32) {}

func packTile(b *uint8, x *int16, n uintptr, zero uintptr) {}

func scaleTile(y *float32, sums *int32, scale, bias *float32, n uintptr) {}

func sigmoidTile(x *float32, n uintptr, table *float32) {}

func stepTile(c, z, keep, fresh *float32, n uintptr) {}

func widenTile(q *int16, x *int8, n uintptr, scale float32) {}

func pickTile(at, pair *uint32, x *int16, pairs uintptr) (n uintptr) { return 0 }

func thinTile(o *int32, at, pair *uint32, n uintptr, w *int16, panel uintptr) {}

func wideThinTile(o *int32, at, pair *uint32, n uintptr, w *int16, panel uintptr) {}
