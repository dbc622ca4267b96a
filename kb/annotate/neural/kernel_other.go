//go:build !amd64 || noasm

package neural

const fast, faster = false, false

func fmaTile(o *float32, oRow uintptr, x *float32, xRow, xStep, steps uintptr, w *float32, wStep uintptr) {
}

func maddTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16, wStep uintptr) {}

func dotTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16, wStep uintptr) {}

func reluTile(x *float32, n uintptr) {}

func addTile(a, b *float32, n uintptr) {}

func cutTile(q *int16, x *float32, n uintptr) {}

func scaleTile(y *float32, sums *int32, scale, bias *float32, n uintptr) {}
