//go:build amd64 && !noasm

#include "textflag.h"

// func fmaTile(o *float32, oRow uintptr, x *float32, xRow, xStep, steps uintptr, w *float32, wStep uintptr)
// Four rows by sixteen columns: o[r][c] += sum over s of x[r][s] * w[s][c].
TEXT ·fmaTile(SB), NOSPLIT, $0-64
	MOVQ o+0(FP), DI
	MOVQ oRow+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ xRow+24(FP), R9
	MOVQ xStep+32(FP), R10
	MOVQ steps+40(FP), CX
	MOVQ w+48(FP), BX
	MOVQ wStep+56(FP), R11
	LEAQ (DI)(R8*1), R12
	LEAQ (DI)(R8*2), R13
	LEAQ (R12)(R8*2), R15
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VMOVUPS (R12), Y2
	VMOVUPS 32(R12), Y3
	VMOVUPS (R13), Y4
	VMOVUPS 32(R13), Y5
	VMOVUPS (R15), Y6
	VMOVUPS 32(R15), Y7
	LEAQ (SI)(R9*1), AX
	LEAQ (SI)(R9*2), DX
	LEAQ (AX)(R9*2), R9
loop:
	TESTQ CX, CX
	JE done
	VMOVUPS (BX), Y8
	VMOVUPS 32(BX), Y9
	VBROADCASTSS (SI), Y10
	VBROADCASTSS (AX), Y11
	VBROADCASTSS (DX), Y12
	VBROADCASTSS (R9), Y13
	VFMADD231PS Y8, Y10, Y0
	VFMADD231PS Y9, Y10, Y1
	VFMADD231PS Y8, Y11, Y2
	VFMADD231PS Y9, Y11, Y3
	VFMADD231PS Y8, Y12, Y4
	VFMADD231PS Y9, Y12, Y5
	VFMADD231PS Y8, Y13, Y6
	VFMADD231PS Y9, Y13, Y7
	ADDQ R10, SI
	ADDQ R10, AX
	ADDQ R10, DX
	ADDQ R10, R9
	ADDQ R11, BX
	DECQ CX
	JMP loop
done:
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVUPS Y2, (R12)
	VMOVUPS Y3, 32(R12)
	VMOVUPS Y4, (R13)
	VMOVUPS Y5, 32(R13)
	VMOVUPS Y6, (R15)
	VMOVUPS Y7, 32(R15)
	VZEROUPPER
	RET

// func maddTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16)
// Four rows by sixteen columns of whole numbers, a panel of w; a step takes a
// pair of inputs: o[r][c] = sum over p of x[r][2p]*w[p][c][0] + x[r][2p+1]*w[p][c][1].
TEXT ·maddTile(SB), NOSPLIT, $0-48
	MOVQ o+0(FP), DI
	MOVQ oRow+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ xRow+24(FP), R9
	MOVQ pairs+32(FP), CX
	MOVQ w+40(FP), BX
	LEAQ (DI)(R8*1), R12
	LEAQ (DI)(R8*2), R13
	LEAQ (R12)(R8*2), R15
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	LEAQ (SI)(R9*1), AX
	LEAQ (SI)(R9*2), DX
	LEAQ (AX)(R9*2), R9
	LEAQ (SI)(CX*4), SI
	LEAQ (AX)(CX*4), AX
	LEAQ (DX)(CX*4), DX
	LEAQ (R9)(CX*4), R9
	NEGQ CX
	JE idone
iloop:
	VMOVDQU (BX), Y8
	VMOVDQU 32(BX), Y9
	VPBROADCASTD (SI)(CX*4), Y10
	VPBROADCASTD (AX)(CX*4), Y11
	VPBROADCASTD (DX)(CX*4), Y12
	VPBROADCASTD (R9)(CX*4), Y13
	VPMADDWD Y8, Y10, Y14
	VPADDD Y14, Y0, Y0
	VPMADDWD Y9, Y10, Y15
	VPADDD Y15, Y1, Y1
	VPMADDWD Y8, Y11, Y14
	VPADDD Y14, Y2, Y2
	VPMADDWD Y9, Y11, Y15
	VPADDD Y15, Y3, Y3
	VPMADDWD Y8, Y12, Y14
	VPADDD Y14, Y4, Y4
	VPMADDWD Y9, Y12, Y15
	VPADDD Y15, Y5, Y5
	VPMADDWD Y8, Y13, Y14
	VPADDD Y14, Y6, Y6
	VPMADDWD Y9, Y13, Y15
	VPADDD Y15, Y7, Y7
	ADDQ $64, BX
	INCQ CX
	JNE iloop
idone:
	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	VMOVDQU Y2, (R12)
	VMOVDQU Y3, 32(R12)
	VMOVDQU Y4, (R13)
	VMOVDQU Y5, 32(R13)
	VMOVDQU Y6, (R15)
	VMOVDQU Y7, 32(R15)
	VZEROUPPER
	RET

// func cutTile(q *int16, x *float32, n uintptr, steps, least, most float32)
// Sixteen numbers at a time to whole steps, as grain.cut does.
TEXT ·cutTile(SB), NOSPLIT, $0-36
	MOVQ q+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS steps+24(FP), Y0
	VBROADCASTSS most+32(FP), Y1
	VBROADCASTSS least+28(FP), Y2
	MOVL $0x47000080, AX // 32768.5
	VMOVD AX, X3
	VPBROADCASTD X3, Y3
	MOVL $0x8000, AX
	VMOVD AX, X4
	VPBROADCASTD X4, Y4
cloop:
	TESTQ CX, CX
	JE cdone
	VMULPS (SI), Y0, Y5
	VMULPS 32(SI), Y0, Y6
	VMINPS Y1, Y5, Y5
	VMINPS Y1, Y6, Y6
	VMAXPS Y2, Y5, Y5
	VMAXPS Y2, Y6, Y6
	VADDPS Y3, Y5, Y5
	VADDPS Y3, Y6, Y6
	VCVTTPS2DQ Y5, Y5
	VCVTTPS2DQ Y6, Y6
	VPSUBD Y4, Y5, Y5
	VPSUBD Y4, Y6, Y6
	VPACKSSDW Y6, Y5, Y7
	VPERMQ $0xD8, Y7, Y7
	VMOVDQU Y7, (DI)
	ADDQ $64, SI
	ADDQ $32, DI
	SUBQ $16, CX
	JMP cloop
cdone:
	VZEROUPPER
	RET

// func scaleTile(y *float32, sums *int32, scale, bias *float32, n uintptr)
// Sixteen at a time: y = sums * scale + bias, rounded twice.
TEXT ·scaleTile(SB), NOSPLIT, $0-40
	MOVQ y+0(FP), DI
	MOVQ sums+8(FP), SI
	MOVQ scale+16(FP), DX
	MOVQ bias+24(FP), BX
	MOVQ n+32(FP), CX
sloop:
	TESTQ CX, CX
	JE sdone
	VCVTDQ2PS (SI), Y0
	VCVTDQ2PS 32(SI), Y1
	VMULPS (DX), Y0, Y0
	VMULPS 32(DX), Y1, Y1
	VADDPS (BX), Y0, Y0
	VADDPS 32(BX), Y1, Y1
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	ADDQ $64, SI
	ADDQ $64, DX
	ADDQ $64, BX
	ADDQ $64, DI
	SUBQ $16, CX
	JMP sloop
sdone:
	VZEROUPPER
	RET

// Four rows by two panels at once: where the rows and the second panel begin, what a
// step of one instruction adds, and where the sums go.
#define wideRows \
	MOVQ CX, R11; \
	SHLQ $6, R11; \
	ADDQ BX, R11; \
	LEAQ (DI)(R8*1), R12; \
	LEAQ (DI)(R8*2), R13; \
	LEAQ (R12)(R8*2), R15; \
	LEAQ (SI)(R9*1), AX; \
	LEAQ (SI)(R9*2), DX; \
	LEAQ (AX)(R9*2), R9

#define wideStep(OP) \
	VMOVDQU32 (BX), Z8; \
	VMOVDQU32 (R11), Z9; \
	VPBROADCASTD (SI), Z10; \
	VPBROADCASTD (AX), Z11; \
	VPBROADCASTD (DX), Z12; \
	VPBROADCASTD (R9), Z13; \
	OP Z8, Z10, Z0; \
	OP Z9, Z10, Z1; \
	OP Z8, Z11, Z2; \
	OP Z9, Z11, Z3; \
	OP Z8, Z12, Z4; \
	OP Z9, Z12, Z5; \
	OP Z8, Z13, Z6; \
	OP Z9, Z13, Z7; \
	ADDQ $4, SI; \
	ADDQ $4, AX; \
	ADDQ $4, DX; \
	ADDQ $4, R9; \
	ADDQ $64, BX; \
	ADDQ $64, R11; \
	DECQ CX

#define wideStore \
	VMOVDQU32 Z0, (DI); \
	VMOVDQU32 Z1, 64(DI); \
	VMOVDQU32 Z2, (R12); \
	VMOVDQU32 Z3, 64(R12); \
	VMOVDQU32 Z4, (R13); \
	VMOVDQU32 Z5, 64(R13); \
	VMOVDQU32 Z6, (R15); \
	VMOVDQU32 Z7, 64(R15); \
	VZEROUPPER

// func dotTile(o *int32, oRow uintptr, x *int16, xRow, pairs uintptr, w *int16)
// As maddTile, with two panels at once, for processors that multiply pairs and
// add them in one instruction of 512 bits (AVX-512 VNNI).
TEXT ·dotTile(SB), NOSPLIT, $0-48
	MOVQ o+0(FP), DI
	MOVQ oRow+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ xRow+24(FP), R9
	MOVQ pairs+32(FP), CX
	MOVQ w+40(FP), BX
	VPXORD Z0, Z0, Z0
	VPXORD Z1, Z1, Z1
	VPXORD Z2, Z2, Z2
	VPXORD Z3, Z3, Z3
	VPXORD Z4, Z4, Z4
	VPXORD Z5, Z5, Z5
	VPXORD Z6, Z6, Z6
	VPXORD Z7, Z7, Z7
	wideRows
dloop:
	TESTQ CX, CX
	JE ddone
	wideStep(VPDPWSSD)
	JMP dloop
ddone:
	wideStore
	RET

// func byteTile(o *int32, oRow uintptr, x *uint8, xRow, quads uintptr, w *int8, start *int32)
// As dotTile, for bytes, of which a step takes four. Sums begin with start.
TEXT ·byteTile(SB), NOSPLIT, $0-56
	MOVQ o+0(FP), DI
	MOVQ oRow+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ xRow+24(FP), R9
	MOVQ quads+32(FP), CX
	MOVQ w+40(FP), BX
	MOVQ start+48(FP), AX
	VMOVDQU32 (AX), Z0
	VMOVDQU32 64(AX), Z1
	VMOVDQA32 Z0, Z2
	VMOVDQA32 Z1, Z3
	VMOVDQA32 Z0, Z4
	VMOVDQA32 Z1, Z5
	VMOVDQA32 Z0, Z6
	VMOVDQA32 Z1, Z7
	wideRows
bloop:
	TESTQ CX, CX
	JE bdone
	wideStep(VPDPBUSD)
	JMP bloop
bdone:
	wideStore
	RET

// func packTile(b *uint8, x *int16, n uintptr, zero uintptr)
// Thirty-two numbers at a time to bytes, from zero on.
TEXT ·packTile(SB), NOSPLIT, $0-32
	MOVQ b+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ zero+24(FP), AX
	VPBROADCASTW AX, Z1
ploop:
	TESTQ CX, CX
	JE pdone
	VPADDW (SI), Z1, Z0
	VPMOVWB Z0, (DI)
	ADDQ $64, SI
	ADDQ $32, DI
	SUBQ $32, CX
	JMP ploop
pdone:
	VZEROUPPER
	RET

// func reluTile(x *float32, n uintptr)
// Sixteen at a time: what is below nought becomes nought.
TEXT ·reluTile(SB), NOSPLIT, $0-16
	MOVQ x+0(FP), DI
	MOVQ n+8(FP), CX
	VXORPS Y0, Y0, Y0
rloop:
	TESTQ CX, CX
	JE rdone
	VMAXPS (DI), Y0, Y1
	VMAXPS 32(DI), Y0, Y2
	VMOVUPS Y1, (DI)
	VMOVUPS Y2, 32(DI)
	ADDQ $64, DI
	SUBQ $16, CX
	JMP rloop
rdone:
	VZEROUPPER
	RET

// func addTile(a, b *float32, n uintptr)
// Sixteen at a time: a += b.
TEXT ·addTile(SB), NOSPLIT, $0-24
	MOVQ a+0(FP), DI
	MOVQ b+8(FP), SI
	MOVQ n+16(FP), CX
aloop:
	TESTQ CX, CX
	JE adone
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VADDPS (SI), Y0, Y0
	VADDPS 32(SI), Y1, Y1
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	ADDQ $64, DI
	ADDQ $64, SI
	SUBQ $16, CX
	JMP aloop
adone:
	VZEROUPPER
	RET

// func sigmoidTile(x *float32, n uintptr, table *float32)
// Sixteen at a time: x becomes the sigmoid at its step, as openGates says.
TEXT ·sigmoidTile(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), DI
	MOVQ n+8(FP), CX
	MOVQ table+16(FP), BX
	MOVL $0x43800000, AX // 256
	VMOVD AX, X0
	VPBROADCASTD X0, Y0
	MOVL $0x45000000, AX // 2048
	VMOVD AX, X1
	VPBROADCASTD X1, Y1
	MOVL $0x3F000000, AX // 0.5
	VMOVD AX, X2
	VPBROADCASTD X2, Y2
	MOVL $4095, AX
	VMOVD AX, X3
	VPBROADCASTD X3, Y3
	VPXOR Y4, Y4, Y4
gloop:
	TESTQ CX, CX
	JE gdone
	VMULPS (DI), Y0, Y5
	VMULPS 32(DI), Y0, Y6
	VADDPS Y1, Y5, Y5
	VADDPS Y1, Y6, Y6
	VADDPS Y2, Y5, Y5
	VADDPS Y2, Y6, Y6
	VCVTTPS2DQ Y5, Y5
	VCVTTPS2DQ Y6, Y6
	VPMINSD Y3, Y5, Y5
	VPMINSD Y3, Y6, Y6
	VPMAXSD Y4, Y5, Y5
	VPMAXSD Y4, Y6, Y6
	VPCMPEQD Y7, Y7, Y7
	VPCMPEQD Y8, Y8, Y8
	VGATHERDPS Y7, (BX)(Y5*4), Y9
	VGATHERDPS Y8, (BX)(Y6*4), Y10
	VMOVUPS Y9, (DI)
	VMOVUPS Y10, 32(DI)
	ADDQ $64, DI
	SUBQ $16, CX
	JMP gloop
gdone:
	VZEROUPPER
	RET

// func stepTile(c, z, keep, fresh *float32, n uintptr)
// Sixteen at a time: c += keep*(fresh-c), rounded thrice, and z = c.
TEXT ·stepTile(SB), NOSPLIT, $0-40
	MOVQ c+0(FP), DI
	MOVQ z+8(FP), SI
	MOVQ keep+16(FP), DX
	MOVQ fresh+24(FP), BX
	MOVQ n+32(FP), CX
ploop:
	TESTQ CX, CX
	JE pdone
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	VMOVUPS (BX), Y2
	VMOVUPS 32(BX), Y3
	VSUBPS Y0, Y2, Y2
	VSUBPS Y1, Y3, Y3
	VMULPS (DX), Y2, Y2
	VMULPS 32(DX), Y3, Y3
	VADDPS Y2, Y0, Y0
	VADDPS Y3, Y1, Y1
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVUPS Y0, (SI)
	VMOVUPS Y1, 32(SI)
	ADDQ $64, DI
	ADDQ $64, SI
	ADDQ $64, DX
	ADDQ $64, BX
	SUBQ $16, CX
	JMP ploop
pdone:
	VZEROUPPER
	RET

// func widenTile(q *int16, x *int8, n uintptr, scale float32)
// Sixteen at a time: bytes times scale to whole steps, as cut does.
TEXT ·widenTile(SB), NOSPLIT, $0-28
	MOVQ q+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS scale+24(FP), Y8
	MOVL $0x43800000, AX // 256
	VMOVD AX, X0
	VPBROADCASTD X0, Y0
	MOVL $0x469C4000, AX // 20000
	VMOVD AX, X1
	VPBROADCASTD X1, Y1
	MOVL $0xC69C4000, AX // -20000
	VMOVD AX, X2
	VPBROADCASTD X2, Y2
	MOVL $0x47000080, AX // 32768.5
	VMOVD AX, X3
	VPBROADCASTD X3, Y3
	MOVL $0x8000, AX
	VMOVD AX, X4
	VPBROADCASTD X4, Y4
wloop:
	TESTQ CX, CX
	JE wdone
	VPMOVSXBD (SI), Y5
	VPMOVSXBD 8(SI), Y6
	VCVTDQ2PS Y5, Y5
	VCVTDQ2PS Y6, Y6
	VMULPS Y8, Y5, Y5
	VMULPS Y8, Y6, Y6
	VMULPS Y0, Y5, Y5
	VMULPS Y0, Y6, Y6
	VMINPS Y1, Y5, Y5
	VMINPS Y1, Y6, Y6
	VMAXPS Y2, Y5, Y5
	VMAXPS Y2, Y6, Y6
	VADDPS Y3, Y5, Y5
	VADDPS Y3, Y6, Y6
	VCVTTPS2DQ Y5, Y5
	VCVTTPS2DQ Y6, Y6
	VPSUBD Y4, Y5, Y5
	VPSUBD Y4, Y6, Y6
	VPACKSSDW Y6, Y5, Y7
	VPERMQ $0xD8, Y7, Y7
	VMOVDQU Y7, (DI)
	ADDQ $16, SI
	ADDQ $32, DI
	SUBQ $16, CX
	JMP wloop
wdone:
	VZEROUPPER
	RET

DATA places16<>+0(SB)/4, $0
DATA places16<>+4(SB)/4, $64
DATA places16<>+8(SB)/4, $128
DATA places16<>+12(SB)/4, $192
DATA places16<>+16(SB)/4, $256
DATA places16<>+20(SB)/4, $320
DATA places16<>+24(SB)/4, $384
DATA places16<>+28(SB)/4, $448
DATA places16<>+32(SB)/4, $512
DATA places16<>+36(SB)/4, $576
DATA places16<>+40(SB)/4, $640
DATA places16<>+44(SB)/4, $704
DATA places16<>+48(SB)/4, $768
DATA places16<>+52(SB)/4, $832
DATA places16<>+56(SB)/4, $896
DATA places16<>+60(SB)/4, $960
GLOBL places16<>(SB), RODATA|NOPTR, $64

// func pickTile(at, pair *uint32, x *int16, pairs uintptr) (n uintptr)
// Sixteen pairs at a time: those that are not nought, and where the weights of
// each begin in a panel, in bytes. Sixteen numbers behind the last are written too.
TEXT ·pickTile(SB), NOSPLIT, $0-40
	MOVQ at+0(FP), DI
	MOVQ pair+8(FP), SI
	MOVQ x+16(FP), BX
	MOVQ pairs+24(FP), CX
	XORQ DX, DX
	VMOVDQU32 places16<>(SB), Z1
	MOVL $1024, AX
	VPBROADCASTD AX, Z2
kloop:
	TESTQ CX, CX
	JE kdone
	VMOVDQU32 (BX), Z0
	VPTESTMD Z0, Z0, K1
	VPCOMPRESSD Z0, K1, Z3
	VPCOMPRESSD Z1, K1, Z4
	VMOVDQU32 Z3, (SI)(DX*4)
	VMOVDQU32 Z4, (DI)(DX*4)
	KMOVW K1, AX
	POPCNTL AX, AX
	ADDQ AX, DX
	VPADDD Z2, Z1, Z1
	ADDQ $64, BX
	SUBQ $16, CX
	JMP kloop
kdone:
	MOVQ DX, n+32(FP)
	VZEROUPPER
	RET

// func thinTile(o *int32, at, pair *uint32, n uintptr, w *int16, panel uintptr)
// As dotTile, for one row of which only some pairs are not nought.
TEXT ·thinTile(SB), NOSPLIT, $0-48
	MOVQ o+0(FP), R8
	MOVQ at+8(FP), DI
	MOVQ pair+16(FP), SI
	MOVQ n+24(FP), CX
	MOVQ w+32(FP), BX
	MOVQ panel+40(FP), R11
	ADDQ BX, R11
	VPXORD Z0, Z0, Z0
	VPXORD Z1, Z1, Z1
	VPXORD Z2, Z2, Z2
	VPXORD Z3, Z3, Z3
	SUBQ $2, CX
	JL tlast
tloop:
	MOVL (DI), AX
	MOVL 4(DI), DX
	VPBROADCASTD (SI), Z8
	VPBROADCASTD 4(SI), Z9
	VPDPWSSD (BX)(AX*1), Z8, Z0
	VPDPWSSD (R11)(AX*1), Z8, Z1
	VPDPWSSD (BX)(DX*1), Z9, Z2
	VPDPWSSD (R11)(DX*1), Z9, Z3
	ADDQ $8, DI
	ADDQ $8, SI
	SUBQ $2, CX
	JGE tloop
tlast:
	ADDQ $2, CX
	JE tdone
	MOVL (DI), AX
	VPBROADCASTD (SI), Z8
	VPDPWSSD (BX)(AX*1), Z8, Z0
	VPDPWSSD (R11)(AX*1), Z8, Z1
tdone:
	VPADDD Z2, Z0, Z0
	VPADDD Z3, Z1, Z1
	VMOVDQU32 Z0, (R8)
	VMOVDQU32 Z1, 64(R8)
	VZEROUPPER
	RET

// func wideThinTile(o *int32, at, pair *uint32, n uintptr, w *int16, panel uintptr)
// As thinTile, with four panels at once.
TEXT ·wideThinTile(SB), NOSPLIT, $0-48
	MOVQ o+0(FP), R8
	MOVQ at+8(FP), DI
	MOVQ pair+16(FP), SI
	MOVQ n+24(FP), CX
	MOVQ w+32(FP), BX
	MOVQ panel+40(FP), R9
	LEAQ (BX)(R9*1), R10
	LEAQ (BX)(R9*2), R11
	LEAQ (R10)(R9*2), R12
	VPXORD Z0, Z0, Z0
	VPXORD Z1, Z1, Z1
	VPXORD Z2, Z2, Z2
	VPXORD Z3, Z3, Z3
	VPXORD Z4, Z4, Z4
	VPXORD Z5, Z5, Z5
	VPXORD Z6, Z6, Z6
	VPXORD Z7, Z7, Z7
	SUBQ $2, CX
	JL ulast
uloop:
	MOVL (DI), AX
	MOVL 4(DI), DX
	VPBROADCASTD (SI), Z8
	VPBROADCASTD 4(SI), Z9
	VPDPWSSD (BX)(AX*1), Z8, Z0
	VPDPWSSD (R10)(AX*1), Z8, Z1
	VPDPWSSD (R11)(AX*1), Z8, Z2
	VPDPWSSD (R12)(AX*1), Z8, Z3
	VPDPWSSD (BX)(DX*1), Z9, Z4
	VPDPWSSD (R10)(DX*1), Z9, Z5
	VPDPWSSD (R11)(DX*1), Z9, Z6
	VPDPWSSD (R12)(DX*1), Z9, Z7
	ADDQ $8, DI
	ADDQ $8, SI
	SUBQ $2, CX
	JGE uloop
ulast:
	ADDQ $2, CX
	JE udone
	MOVL (DI), AX
	VPBROADCASTD (SI), Z8
	VPDPWSSD (BX)(AX*1), Z8, Z0
	VPDPWSSD (R10)(AX*1), Z8, Z1
	VPDPWSSD (R11)(AX*1), Z8, Z2
	VPDPWSSD (R12)(AX*1), Z8, Z3
udone:
	VPADDD Z4, Z0, Z0
	VPADDD Z5, Z1, Z1
	VPADDD Z6, Z2, Z2
	VPADDD Z7, Z3, Z3
	VMOVDQU32 Z0, (R8)
	VMOVDQU32 Z1, 64(R8)
	VMOVDQU32 Z2, 128(R8)
	VMOVDQU32 Z3, 192(R8)
	VZEROUPPER
	RET
