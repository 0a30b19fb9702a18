	.file	"seed.c"
	.text
	.globl	tls                             // -- Begin function tls
	.p2align	2
	.type	tls,@function
tls:                                    // @tls
	.cfi_startproc
// %bb.0:
	mrs	x8, TPIDR_EL0
	add	x8, x8, :tprel_hi12:tls_dyn
	add	x8, x8, :tprel_lo12_nc:tls_dyn
	ldr	w0, [x8]
	ret
.Lfunc_end0:
	.size	tls, .Lfunc_end0-tls
	.cfi_endproc
                                        // -- End function
	.globl	"with space\"q\\x"              // -- Begin function with space"q\x
	.p2align	2
	.type	"with space\"q\\x",@function
"with space\"q\\x":                     // @"with space\22q\\x"
	.cfi_startproc
// %bb.0:
	add	w0, w0, w0, lsl #1
	ret
.Lfunc_end1:
	.size	"with space\"q\\x", .Lfunc_end1-"with space\"q\\x"
	.cfi_endproc
                                        // -- End function
	.globl	"café"                          // -- Begin function café
	.p2align	2
	.type	"café",@function
"café":                                 // @"caf\C3\A9"
	.cfi_startproc
// %bb.0:
	add	w0, w0, w0, lsl #2
	ret
.Lfunc_end2:
	.size	"café", .Lfunc_end2-"café"
	.cfi_endproc
                                        // -- End function
	.globl	sw                              // -- Begin function sw
	.p2align	2
	.type	sw,@function
sw:                                     // @sw
	.cfi_startproc
// %bb.0:
	stp	x29, x30, [sp, #-16]!           // 16-byte Folded Spill
	.cfi_def_cfa_offset 16
	mov	x29, sp
	.cfi_def_cfa w29, 16
	.cfi_offset w30, -8
	.cfi_offset w29, -16
	.cfi_remember_state
	mov	w8, w0
	cmp	w0, #2
	mov	w0, wzr
                                        // kill: def $w1 killed $w1 def $x1
	b.le	.LBB3_5
// %bb.1:
	cmp	w8, #4
	b.gt	.LBB3_9
// %bb.2:
	cmp	w8, #3
	b.eq	.LBB3_13
// %bb.3:
	cmp	w8, #4
	b.ne	.LBB3_15
// %bb.4:
	sub	w0, w1, #99
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	ret
.LBB3_5:
	.cfi_restore_state
	.cfi_remember_state
	cbz	w8, .LBB3_12
// %bb.6:
	cmp	w8, #1
	b.eq	.LBB3_16
// %bb.7:
	cmp	w8, #2
	b.ne	.LBB3_15
// %bb.8:
	add	w0, w1, #1
	bl	ext
	add	w0, w0, #7
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	ret
.LBB3_9:
	.cfi_restore_state
	.cfi_remember_state
	cmp	w8, #5
	b.eq	.LBB3_14
// %bb.10:
	cmp	w8, #6
	b.ne	.LBB3_15
// %bb.11:
	mov	w8, #9363                       // =0x2493
	movk	w8, #37449, lsl #16
	smull	x8, w1, w8
	add	x8, x1, x8, lsr #32
	asr	w9, w8, #2
	add	w0, w9, w8, lsr #31
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	ret
.LBB3_12:
	.cfi_restore_state
	.cfi_remember_state
	mov	w0, w1
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	b	ext
.LBB3_13:
	.cfi_restore_state
	.cfi_remember_state
	eor	w0, w1, #0x4
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	ret
.LBB3_14:
	.cfi_restore_state
	.cfi_remember_state
	mov	w0, #3                          // =0x3
	bl	ext
	lsl	w0, w0, #3
.LBB3_15:
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	ret
.LBB3_16:
	.cfi_restore_state
	lsl	w0, w1, #1
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	ret
.Lfunc_end3:
	.size	sw, .Lfunc_end3-sw
	.cfi_endproc
                                        // -- End function
	.globl	sw2                             // -- Begin function sw2
	.p2align	2
	.type	sw2,@function
sw2:                                    // @sw2
	.cfi_startproc
// %bb.0:
	stp	x29, x30, [sp, #-16]!           // 16-byte Folded Spill
	.cfi_def_cfa_offset 16
	mov	x29, sp
	.cfi_def_cfa w29, 16
	.cfi_offset w30, -8
	.cfi_offset w29, -16
	adrp	x8, sw2.t
	add	x8, x8, :lo12:sw2.t
	ldr	x8, [x8, w0, sxtw #3]
	br	x8
.Ltmp0:                                 // Block address taken
.LBB4_1:
	mov	w0, #1                          // =0x1
	bl	ext
.Ltmp1:                                 // Block address taken
.LBB4_2:
	mov	w0, #2                          // =0x2
	bl	ext
.Ltmp2:                                 // Block address taken
.LBB4_3:
	mov	w0, #3                          // =0x3
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	b	ext
.Lfunc_end4:
	.size	sw2, .Lfunc_end4-sw2
	.cfi_endproc
                                        // -- End function
	.weak	weakf                           // -- Begin function weakf
	.p2align	2
	.type	weakf,@function
weakf:                                  // @weakf
	.cfi_startproc
// %bb.0:
	cmp	w1, #1
	b.lt	.LBB5_3
// %bb.1:
	cmp	w1, #8
	mov	w9, w1
	b.hs	.LBB5_4
// %bb.2:
	mov	x10, xzr
	mov	w8, wzr
	b	.LBB5_7
.LBB5_3:
	mov	w8, wzr
	mov	w0, w8
	ret
.LBB5_4:
	movi	v0.2d, #0000000000000000
	movi	v1.2d, #0000000000000000
	and	x10, x9, #0x7ffffff8
	add	x8, x0, #16
	and	x11, x9, #0x7ffffff8
.LBB5_5:                                // =>This Inner Loop Header: Depth=1
	ldp	q2, q3, [x8, #-16]
	subs	x11, x11, #8
	add	x8, x8, #32
	add	v0.4s, v2.4s, v0.4s
	add	v1.4s, v3.4s, v1.4s
	b.ne	.LBB5_5
// %bb.6:
	add	v0.4s, v1.4s, v0.4s
	cmp	x10, x9
	addv	s0, v0.4s
	fmov	w8, s0
	b.eq	.LBB5_9
.LBB5_7:
	add	x11, x0, x10, lsl #2
	sub	x9, x9, x10
.LBB5_8:                                // =>This Inner Loop Header: Depth=1
	ldr	w10, [x11], #4
	subs	x9, x9, #1
	add	w8, w10, w8
	b.ne	.LBB5_8
.LBB5_9:
	mov	w0, w8
	ret
.Lfunc_end5:
	.size	weakf, .Lfunc_end5-weakf
	.cfi_endproc
                                        // -- End function
	.section	mysec,"ax",@progbits
	.globl	insec                           // -- Begin function insec
	.p2align	2
	.type	insec,@function
insec:                                  // @insec
	.cfi_startproc
// %bb.0:
	stp	x29, x30, [sp, #-16]!           // 16-byte Folded Spill
	.cfi_def_cfa_offset 16
	mov	x29, sp
	.cfi_def_cfa w29, 16
	.cfi_offset w30, -8
	.cfi_offset w29, -16
	bl	ext
	add	w0, w0, #1
	.cfi_def_cfa wsp, 16
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w30
	.cfi_restore w29
	ret
.Lfunc_end6:
	.size	insec, .Lfunc_end6-insec
	.cfi_endproc
                                        // -- End function
	.text
	.globl	fl                              // -- Begin function fl
	.p2align	2
	.type	fl,@function
fl:                                     // @fl
	.cfi_startproc
// %bb.0:
	cmp	w2, #1
	b.lt	.LBB7_8
// %bb.1:
	cmp	w2, #8
	mov	w8, w2
	b.hs	.LBB7_3
// %bb.2:
	mov	x9, xzr
	b	.LBB7_6
.LBB7_3:
	fmov	v0.4s, #3.00000000
	and	x9, x8, #0x7ffffff8
	add	x10, x0, #16
	add	x11, x1, #16
	and	x12, x8, #0x7ffffff8
.LBB7_4:                                // =>This Inner Loop Header: Depth=1
	ldp	q1, q4, [x10, #-16]
	subs	x12, x12, #8
	ldp	q2, q3, [x11, #-16]
	add	x11, x11, #32
	fmla	v1.4s, v0.4s, v2.4s
	fmla	v4.4s, v0.4s, v3.4s
	stp	q1, q4, [x10, #-16]
	add	x10, x10, #32
	b.ne	.LBB7_4
// %bb.5:
	cmp	x9, x8
	b.eq	.LBB7_8
.LBB7_6:
	lsl	x11, x9, #2
	fmov	s0, #3.00000000
	sub	x8, x8, x9
	add	x10, x0, x11
	add	x11, x1, x11
.LBB7_7:                                // =>This Inner Loop Header: Depth=1
	ldr	s1, [x11], #4
	ldr	s2, [x10]
	subs	x8, x8, #1
	fmadd	s1, s1, s0, s2
	str	s1, [x10], #4
	b.ne	.LBB7_7
.LBB7_8:
	ret
.Lfunc_end7:
	.size	fl, .Lfunc_end7-fl
	.cfi_endproc
                                        // -- End function
	.globl	tailp                           // -- Begin function tailp
	.p2align	2
	.type	tailp,@function
tailp:                                  // @tailp
	.cfi_startproc
// %bb.0:
	mov	x1, x0
	mov	w0, #3                          // =0x3
	br	x1
.Lfunc_end8:
	.size	tailp, .Lfunc_end8-tailp
	.cfi_endproc
                                        // -- End function
	.globl	trap                            // -- Begin function trap
	.p2align	2
	.type	trap,@function
trap:                                   // @trap
	.cfi_startproc
// %bb.0:
	cbnz	w0, .LBB9_2
// %bb.1:
	mov	w0, #1                          // =0x1
	ret
.LBB9_2:
	brk	#0x1
.Lfunc_end9:
	.size	trap, .Lfunc_end9-trap
	.cfi_endproc
                                        // -- End function
	.type	tls_dyn,@object                 // @tls_dyn
	.section	.tbss,"awT",@nobits
	.globl	tls_dyn
	.p2align	2, 0x0
tls_dyn:
	.word	0                               // 0x0
	.size	tls_dyn, 4

	.type	sw2.t,@object                   // @sw2.t
	.section	.data.rel.ro,"aw",@progbits
	.p2align	3, 0x0
sw2.t:
	.xword	.Ltmp0
	.xword	.Ltmp1
	.xword	.Ltmp2
	.size	sw2.t, 24

	.globl	alias1
	.type	alias1,@function
alias1 = sw2
	.ident	"Debian clang version 22.1.8 (1~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.addrsig_sym sw2
