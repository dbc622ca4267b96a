//go:build amd64 && !noasm

package neural

import "golang.org/x/sys/cpu"

// fast reports whether the vector kernels can run on this processor, faster
// whether the one for whole numbers of 512 bits can.
var (
	fast   = cpu.X86.HasAVX2 && cpu.X86.HasFMA
	faster = fast && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VNNI && cpu.X86.HasPOPCNT
)

//go:noescape
func fmaTile(o *float32, oRow uintptr, x *float32, xRow, xStep, steps uintptr, w *float32, wStep uintptr)

//go:noescape
func maddTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16)

//go:noescape
func dotTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16)

//go:noescape
func byteTile(o *int32, oRow uintptr, x *uint8, xRow, quads uintptr, w *int8, start *int32)

//go:noescape
func packTile(b *uint8, x *int16, n uintptr, zero uintptr)

//go:noescape
func reluTile(x *float32, n uintptr)

//go:noescape
func addTile(a, b *float32, n uintptr)

//go:noescape
func cutTile(q *int16, x *float32, n uintptr, steps, least, most float32)

//go:noescape
func scaleTile(y *float32, sums *int32, scale, bias *float32, n uintptr)

//go:noescape
func sigmoidTile(x *float32, n uintptr, table *float32)

//go:noescape
func stepTile(c, z, keep, fresh *float32, n uintptr)

//go:noescape
func widenTile(q *int16, x *int8, n uintptr, scale float32)

//go:noescape
func pickTile(at, pair *uint32, x *int16, pairs uintptr) (n uintptr)

//go:noescape
func thinTile(o *int32, at, pair *uint32, n uintptr, w *int16, panel uintptr)

//go:noescape
func wideThinTile(o *int32, at, pair *uint32, n uintptr, w *int16, panel uintptr)
