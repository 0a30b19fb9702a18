	.text
	.arch armv8-a
	.globl	f1
	.type	f1,@function
f1:
	stp	x29, x30, [sp, #-32]!
	mov	x29, sp
	str	x0, [x29, #16]
	adrp	x8, .LCPI0_0
	ldr	d0, [x8, :lo12:.LCPI0_0]
	cbz	x0, .LBB0_2
	bl	g
.LBB0_2:
	csel	x0, x1, xzr, eq
	add	x1, sp, #8
	ldr	x3, [x1, x2, lsl #3]
	fmla	v0.4s, v1.4s, v2.s[1]
	b.lt	.LBB0_2
	tbz	w0, #3, .LBB0_4
.LBB0_4:
	ld1	{ v0.16b, v1.16b }, [x0], #32
	ldp	x29, x30, [sp], #32
	ret
.Lend_f1:
	.size	f1, .Lend_f1-f1
	.globl	f2
	.type	f2,@function
f2:
	stp	x29, x30, [sp, -48]!
	mov	x29, sp
	str	x1, [x29, 24]
	ldr	w0, [x8, :lo12:list]
	cbnz	x19, .LBB1_2
	b	.LBB1_3
.LBB1_2:
	bl	h
.LBB1_3:
	b.ge	.LBB1_2
	ldp	x29, x30, [sp], 48
	br	x16
.Lend_f2:
	.size	f2, .Lend_f2-f2
