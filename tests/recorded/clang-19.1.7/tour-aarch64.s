	.text
	.file	"tour.c"
	.globl	mix                             // -- Begin function mix
	.p2align	2
	.type	mix,@function
mix:                                    // @mix
.Lfunc_begin0:
	.file	0 "." "tour.c" md5 0xf904744ae23e471c03faf22425f89f0e
	.cfi_startproc
// %bb.0:
                                        // kill: def $s0 killed $s0 def $q0
	.loc	0 49 2 prologue_end             // tour.c:49:2
	cbz	x2, .LBB0_8
// %bb.1:
	cmp	x2, #7
	b.hi	.LBB0_3
// %bb.2:
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	mov	x8, xzr
	b	.LBB0_6
.LBB0_3:
	fmov	v1.4s, #-1.00000000
	fmov	v2.4s, #1.00000000
	.loc	0 49 2                          // tour.c:49:2
	and	x8, x2, #0xfffffffffffffff8
	dup	v3.4s, v0.s[0]
	add	x9, x0, #16
	add	x10, x1, #16
	mov	x11, x8
.LBB0_4:                                // =>This Inner Loop Header: Depth=1
	.loc	0 50 27 is_stmt 1               // tour.c:50:27
	ldp	q4, q7, [x10, #-16]
	.loc	0 49 33                         // tour.c:49:33
	subs	x11, x11, #8
	.loc	0 50 18                         // tour.c:50:18
	ldp	q5, q6, [x9, #-16]
	.loc	0 49 33                         // tour.c:49:33
	add	x10, x10, #32
	.loc	0 50 25                         // tour.c:50:25
	fmla	v5.4s, v3.4s, v4.4s
	fmla	v6.4s, v3.4s, v7.4s
.Ltmp0:
	.loc	0 28 9                          // tour.c:28:9
	fcmgt	v4.4s, v5.4s, v2.4s
	fcmgt	v7.4s, v6.4s, v2.4s
	.loc	0 28 11 is_stmt 0               // tour.c:28:11
	fcmgt	v16.4s, v1.4s, v5.4s
	.loc	0 28 9                          // tour.c:28:9
	bsl	v4.16b, v2.16b, v5.16b
	.loc	0 28 11                         // tour.c:28:11
	fcmgt	v5.4s, v1.4s, v6.4s
	.loc	0 28 9                          // tour.c:28:9
	bit	v6.16b, v2.16b, v7.16b
	bit	v4.16b, v1.16b, v16.16b
	bsl	v5.16b, v1.16b, v6.16b
.Ltmp1:
	.loc	0 50 10 is_stmt 1               // tour.c:50:10
	stp	q4, q5, [x9, #-16]
	.loc	0 49 33                         // tour.c:49:33
	add	x9, x9, #32
	b.ne	.LBB0_4
// %bb.5:
	.loc	0 49 2 is_stmt 0                // tour.c:49:2
	cmp	x8, x2
	b.eq	.LBB0_8
.LBB0_6:
	lsl	x10, x8, #2
	fmov	s1, #1.00000000
	fmov	s2, #-1.00000000
	sub	x8, x2, x8
	add	x9, x1, x10
	add	x10, x0, x10
.LBB0_7:                                // =>This Inner Loop Header: Depth=1
	.loc	0 50 18 is_stmt 1               // tour.c:50:18
	ldr	s3, [x10]
	.loc	0 50 27 is_stmt 0               // tour.c:50:27
	ldr	s4, [x9], #4
	.loc	0 50 25                         // tour.c:50:25
	fmadd	s3, s4, s0, s3
.Ltmp2:
	.loc	0 28 9 is_stmt 1                // tour.c:28:9
	fcmp	s3, s1
	fcsel	s4, s1, s3, gt
	fcmp	s3, s2
	fcsel	s3, s2, s4, mi
.Ltmp3:
	.loc	0 49 23                         // tour.c:49:23
	subs	x8, x8, #1
	.loc	0 50 10                         // tour.c:50:10
	str	s3, [x10], #4
	b.ne	.LBB0_7
.LBB0_8:
	.loc	0 51 1                          // tour.c:51:1
	ret
.Ltmp4:
.Lfunc_end0:
	.size	mix, .Lfunc_end0-mix
	.cfi_endproc
                                        // -- End function
	.globl	smooth                          // -- Begin function smooth
	.p2align	2
	.type	smooth,@function
smooth:                                 // @smooth
.Lfunc_begin1:
	.cfi_startproc
// %bb.0:
	.loc	0 56 2 prologue_end             // tour.c:56:2
	cmp	x1, #2
	b.lo	.LBB1_3
// %bb.1:
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	mov	w9, #39322                      // =0x999a
	mov	w10, #13107                     // =0x3333
	.loc	0 56 2                          // tour.c:56:2
	sub	x8, x1, #1
	movk	w9, #16025, lsl #16
	movk	w10, #16179, lsl #16
	fmov	s1, w9
	fmov	s2, w10
	ldr	s0, [x0], #4
.LBB1_2:                                // =>This Inner Loop Header: Depth=1
	.loc	0 57 41 is_stmt 1               // tour.c:57:41
	fmul	s0, s0, s1
	.loc	0 57 23 is_stmt 0               // tour.c:57:23
	ldr	s3, [x0]
	.loc	0 56 23 is_stmt 1               // tour.c:56:23
	subs	x8, x8, #1
	.loc	0 57 34                         // tour.c:57:34
	fmadd	s0, s3, s2, s0
	.loc	0 57 14 is_stmt 0               // tour.c:57:14
	str	s0, [x0], #4
	.loc	0 56 2 is_stmt 1                // tour.c:56:2
	b.ne	.LBB1_2
.LBB1_3:
	.loc	0 58 1                          // tour.c:58:1
	ret
.Ltmp5:
.Lfunc_end1:
	.size	smooth, .Lfunc_end1-smooth
	.cfi_endproc
                                        // -- End function
	.globl	histogram                       // -- Begin function histogram
	.p2align	2
	.type	histogram,@function
histogram:                              // @histogram
.Lfunc_begin2:
	.cfi_startproc
// %bb.0:
	.loc	0 63 2 prologue_end             // tour.c:63:2
	cbz	x2, .LBB2_2
.LBB2_1:                                // =>This Inner Loop Header: Depth=1
	.loc	0 64 8                          // tour.c:64:8
	ldrb	w8, [x1], #1
	.loc	0 63 23                         // tour.c:63:23
	subs	x2, x2, #1
	.loc	0 64 18                         // tour.c:64:18
	ldr	w9, [x0, x8, lsl #2]
	add	w9, w9, #1
	str	w9, [x0, x8, lsl #2]
	.loc	0 63 2                          // tour.c:63:2
	b.ne	.LBB2_1
.LBB2_2:
	.loc	0 65 1                          // tour.c:65:1
	ret
.Ltmp6:
.Lfunc_end2:
	.size	histogram, .Lfunc_end2-histogram
	.cfi_endproc
                                        // -- End function
	.globl	first_clipped                   // -- Begin function first_clipped
	.p2align	2
	.type	first_clipped,@function
first_clipped:                          // @first_clipped
.Lfunc_begin3:
	.cfi_startproc
// %bb.0:
	.loc	0 70 2 prologue_end             // tour.c:70:2
	cbz	x1, .LBB3_5
// %bb.1:
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	fmov	s0, #1.00000000
	mov	x8, xzr
.LBB3_2:                                // =>This Inner Loop Header: Depth=1
	.loc	0 71 13 is_stmt 1               // tour.c:71:13
	ldr	s1, [x0, x8, lsl #2]
	.loc	0 71 7 is_stmt 0                // tour.c:71:7
	fabs	s1, s1
	fcmp	s1, s0
	b.ge	.LBB3_6
// %bb.3:                               //   in Loop: Header=BB3_2 Depth=1
	.loc	0 70 33 is_stmt 1               // tour.c:70:33
	add	x8, x8, #1
	.loc	0 70 2 is_stmt 0                // tour.c:70:2
	cmp	x1, x8
	b.ne	.LBB3_2
// %bb.4:
	.loc	0 0 2                           // tour.c:0:2
	mov	x8, x1
	b	.LBB3_6
.LBB3_5:
	mov	x8, xzr
.LBB3_6:
	cmp	x8, x1
	csel	x0, x8, x1, lo
	.loc	0 74 1 is_stmt 1                // tour.c:74:1
	ret
.Ltmp7:
.Lfunc_end3:
	.size	first_clipped, .Lfunc_end3-first_clipped
	.cfi_endproc
                                        // -- End function
	.globl	warn_all                        // -- Begin function warn_all
	.p2align	2
	.type	warn_all,@function
warn_all:                               // @warn_all
.Lfunc_begin4:
	.cfi_startproc
// %bb.0:
	.loc	0 79 28 prologue_end            // tour.c:79:28
	ldr	x8, [x0, #16]
	.loc	0 79 2 is_stmt 0                // tour.c:79:2
	cbz	x8, .LBB4_6
// %bb.1:
	str	d8, [sp, #-48]!                 // 8-byte Folded Spill
	.cfi_def_cfa_offset 48
	stp	x29, x30, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	add	x29, sp, #16
	.cfi_def_cfa w29, 32
	.cfi_offset w19, -8
	.cfi_offset w20, -16
	.cfi_offset w30, -24
	.cfi_offset w29, -32
	.cfi_offset b8, -48
	fmov	s8, #1.00000000
	mov	x19, x0
	mov	x20, xzr
	b	.LBB4_3
.LBB4_2:                                //   in Loop: Header=BB4_3 Depth=1
	.loc	0 79 39                         // tour.c:79:39
	add	x20, x20, #1
	.loc	0 79 2                          // tour.c:79:2
	cmp	x20, x8
	b.hs	.LBB4_5
.LBB4_3:                                // =>This Inner Loop Header: Depth=1
	.loc	0 80 16 is_stmt 1               // tour.c:80:16
	ldr	x9, [x19, #8]
	.loc	0 80 13 is_stmt 0               // tour.c:80:13
	ldr	s0, [x9, x20, lsl #2]
	.loc	0 80 7                          // tour.c:80:7
	fabs	s0, s0
	fcmp	s0, s8
	b.lt	.LBB4_2
// %bb.4:                               //   in Loop: Header=BB4_3 Depth=1
	.loc	0 81 20 is_stmt 1               // tour.c:81:20
	ldr	x0, [x19]
	.loc	0 81 4 is_stmt 0                // tour.c:81:4
	mov	x1, x20
	bl	warn_clipped
.Ltmp8:
	.loc	0 79 28 is_stmt 1               // tour.c:79:28
	ldr	x8, [x19, #16]
	b	.LBB4_2
.LBB4_5:
	.cfi_def_cfa wsp, 48
	.loc	0 0 28 is_stmt 0                // tour.c:0:28
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x29, x30, [sp, #16]             // 16-byte Folded Reload
	ldr	d8, [sp], #48                   // 8-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w19
	.cfi_restore w20
	.cfi_restore w30
	.cfi_restore w29
	.cfi_restore b8
.LBB4_6:
	.loc	0 82 1 is_stmt 1                // tour.c:82:1
	ret
.Ltmp9:
.Lfunc_end4:
	.size	warn_all, .Lfunc_end4-warn_all
	.cfi_endproc
                                        // -- End function
	.p2align	2                               // -- Begin function warn_clipped
	.type	warn_clipped,@function
warn_clipped:                           // @warn_clipped
.Lfunc_begin5:
	.cfi_startproc
// %bb.0:
	.loc	0 43 10 prologue_end            // tour.c:43:10
	adrp	x8, :got:stderr
	mov	x2, x0
	mov	x3, x1
	ldr	x8, [x8, :got_lo12:stderr]
	.loc	0 43 2 is_stmt 0                // tour.c:43:2
	adrp	x1, .L.str
	add	x1, x1, :lo12:.L.str
	.loc	0 43 10                         // tour.c:43:10
	ldr	x0, [x8]
.Ltmp10:
	.loc	0 43 2                          // tour.c:43:2
	b	fprintf
.Ltmp11:
.Lfunc_end5:
	.size	warn_clipped, .Lfunc_end5-warn_clipped
	.cfi_endproc
                                        // -- End function
	.globl	peak                            // -- Begin function peak
	.p2align	2
	.type	peak,@function
peak:                                   // @peak
.Lfunc_begin6:
	.loc	0 86 0 is_stmt 1                // tour.c:86:0
	.cfi_startproc
// %bb.0:
	str	d8, [sp, #-32]!                 // 8-byte Folded Spill
	.cfi_def_cfa_offset 32
	stp	x29, x30, [sp, #8]              // 16-byte Folded Spill
	str	x19, [sp, #24]                  // 8-byte Folded Spill
	add	x29, sp, #8
	.cfi_def_cfa w29, 24
	.cfi_offset w19, -8
	.cfi_offset w30, -16
	.cfi_offset w29, -24
	.cfi_offset b8, -32
	movi	d8, #0000000000000000
.Ltmp12:
	.loc	0 89 9 prologue_end             // tour.c:89:9
	ldr	x9, [x0, #16]
	.loc	0 89 6 is_stmt 0                // tour.c:89:6
	cbz	x9, .LBB6_4
// %bb.1:
	.loc	0 0 6                           // tour.c:0:6
	ldr	x8, [x9, #16]
	.loc	0 90 3 is_stmt 1                // tour.c:90:3
	cbz	x8, .LBB6_4
// %bb.2:
	.loc	0 0 3 is_stmt 0                 // tour.c:0:3
	ldr	x9, [x9, #8]
.LBB6_3:                                // =>This Inner Loop Header: Depth=1
	.loc	0 91 29 is_stmt 1               // tour.c:91:29
	ldr	s0, [x9], #4
	.loc	0 90 24                         // tour.c:90:24
	subs	x8, x8, #1
	.loc	0 91 23                         // tour.c:91:23
	fabs	s0, s0
	.loc	0 91 11 is_stmt 0               // tour.c:91:11
	fmaxnm	s8, s8, s0
	.loc	0 90 3 is_stmt 1                // tour.c:90:3
	b.ne	.LBB6_3
.LBB6_4:
	.loc	0 92 0                          // tour.c:92:0
	ldr	x19, [x0]
	.loc	0 92 2 is_stmt 0                // tour.c:92:2
	cbz	x19, .LBB6_6
.LBB6_5:                                // =>This Inner Loop Header: Depth=1
	.loc	0 93 12 is_stmt 1               // tour.c:93:12
	mov	x0, x19
	bl	peak
.Ltmp13:
	.loc	0 93 7 is_stmt 0                // tour.c:93:7
	fcmp	s0, s8
	.loc	0 92 0 is_stmt 1                // tour.c:92:0
	ldr	x19, [x19, #8]
	.loc	0 93 7                          // tour.c:93:7
	fcsel	s8, s0, s8, gt
	.loc	0 92 2                          // tour.c:92:2
	cbnz	x19, .LBB6_5
.LBB6_6:
	.loc	0 95 2                          // tour.c:95:2
	fmov	s0, s8
	.cfi_def_cfa wsp, 32
	.loc	0 95 2 epilogue_begin is_stmt 0 // tour.c:95:2
	ldp	x29, x30, [sp, #8]              // 16-byte Folded Reload
	ldr	x19, [sp, #24]                  // 8-byte Folded Reload
	ldr	d8, [sp], #32                   // 8-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w19
	.cfi_restore w30
	.cfi_restore w29
	.cfi_restore b8
	ret
.Ltmp14:
.Lfunc_end6:
	.size	peak, .Lfunc_end6-peak
	.cfi_endproc
                                        // -- End function
	.globl	equalize                        // -- Begin function equalize
	.p2align	2
	.type	equalize,@function
equalize:                               // @equalize
.Lfunc_begin7:
	.cfi_startproc
// %bb.0:
	.loc	0 135 2 prologue_end is_stmt 1  // tour.c:135:2
	cbz	x3, .LBB7_4
// %bb.1:
	sub	sp, sp, #96
	.cfi_def_cfa_offset 96
	stp	d15, d14, [sp, #32]             // 16-byte Folded Spill
	stp	d13, d12, [sp, #48]             // 16-byte Folded Spill
	stp	d11, d10, [sp, #64]             // 16-byte Folded Spill
	stp	d9, d8, [sp, #80]               // 16-byte Folded Spill
	.cfi_offset b8, -8
	.cfi_offset b9, -16
	.cfi_offset b10, -24
	.cfi_offset b11, -32
	.cfi_offset b12, -40
	.cfi_offset b13, -48
	.cfi_offset b14, -56
	.cfi_offset b15, -64
	.loc	0 134 0                         // tour.c:134:0
	ldp	d1, d2, [x0]
	.loc	0 134 10 is_stmt 0              // tour.c:134:10
	ldr	d26, [x0, #112]
	.loc	0 134 0                         // tour.c:134:0
	ldp	d22, d4, [x0, #32]
	.loc	0 134 10                        // tour.c:134:10
	ldr	d28, [x0, #152]
	fnmul	d26, d26, d0
	.loc	0 134 0                         // tour.c:134:0
	ldp	d21, d3, [x0, #16]
	fmul	d5, d1, d0
	fmul	d1, d2, d0
	ldp	d6, d24, [x0, #64]
	fmul	d4, d4, d0
	ldp	d7, d16, [x0, #80]
	fnmul	d21, d21, d0
	ldp	d25, d17, [x0, #96]
	fnmul	d22, d22, d0
	stp	d1, d5, [sp, #16]               // 16-byte Folded Spill
	ldp	d5, d23, [x0, #48]
	ldp	d18, d19, [x0, #120]
	fmul	d1, d3, d0
	ldp	d27, d20, [x0, #136]
	fmul	d6, d6, d0
	fmul	d5, d5, d0
	fmul	d7, d7, d0
	fmul	d16, d16, d0
	fmul	d17, d17, d0
	fmul	d18, d18, d0
	fmul	d19, d19, d0
	str	d1, [sp, #8]                    // 8-byte Folded Spill
	fmul	d20, d20, d0
	fnmul	d23, d23, d0
	fnmul	d24, d24, d0
	fnmul	d25, d25, d0
	fnmul	d27, d27, d0
	fnmul	d0, d28, d0
.LBB7_2:                                // =>This Inner Loop Header: Depth=1
	.loc	0 139 23 is_stmt 1              // tour.c:139:23
	ldp	d29, d30, [x1]
	.loc	0 135 23                        // tour.c:135:23
	subs	x3, x3, #1
	ldp	d1, d2, [sp, #16]               // 16-byte Folded Reload
	.loc	0 136 14                        // tour.c:136:14
	ldr	d28, [x2]
	.loc	0 139 23                        // tour.c:139:23
	ldp	d31, d8, [x1, #16]
	ldp	d9, d10, [x1, #32]
	.loc	0 139 21 is_stmt 0              // tour.c:139:21
	fmadd	d29, d2, d28, d29
	.loc	0 139 23                        // tour.c:139:23
	ldp	d12, d13, [x1, #48]
	.loc	0 139 21                        // tour.c:139:21
	fmadd	d31, d4, d29, d31
	.loc	0 140 32 is_stmt 1              // tour.c:140:32
	fmul	d11, d29, d21
	.loc	0 139 21                        // tour.c:139:21
	fmadd	d9, d7, d31, d9
	.loc	0 140 32                        // tour.c:140:32
	fmul	d14, d31, d23
	fmadd	d11, d1, d28, d11
	.loc	0 141 36                        // tour.c:141:36
	fmul	d1, d29, d22
	fmul	d3, d31, d24
	.loc	0 139 21                        // tour.c:139:21
	fmadd	d12, d18, d9, d12
	.loc	0 140 32                        // tour.c:140:32
	fmul	d15, d9, d25
	fmadd	d14, d5, d29, d14
	.loc	0 140 51 is_stmt 0              // tour.c:140:51
	fadd	d30, d30, d11
	.loc	0 141 36 is_stmt 1              // tour.c:141:36
	fmadd	d3, d6, d29, d3
	.loc	0 140 32                        // tour.c:140:32
	fmul	d2, d12, d27
	fmadd	d11, d16, d31, d15
	ldr	d15, [sp, #8]                   // 8-byte Folded Reload
	.loc	0 140 51 is_stmt 0              // tour.c:140:51
	fadd	d8, d8, d14
	.loc	0 141 36 is_stmt 1              // tour.c:141:36
	fmul	d29, d12, d0
	fmadd	d1, d15, d28, d1
	fmul	d28, d9, d26
	.loc	0 140 32                        // tour.c:140:32
	fmadd	d2, d19, d9, d2
	.loc	0 140 51 is_stmt 0              // tour.c:140:51
	fadd	d10, d10, d11
	.loc	0 140 13                        // tour.c:140:13
	stp	d8, d3, [x1, #16]
	.loc	0 141 36 is_stmt 1              // tour.c:141:36
	fmadd	d3, d20, d9, d29
	.loc	0 140 13                        // tour.c:140:13
	stp	d30, d1, [x1]
	.loc	0 141 36                        // tour.c:141:36
	fmadd	d1, d17, d31, d28
	.loc	0 140 51                        // tour.c:140:51
	fadd	d2, d13, d2
	.loc	0 140 13 is_stmt 0              // tour.c:140:13
	stp	d10, d1, [x1, #32]
	stp	d2, d3, [x1, #48]
	.loc	0 143 14 is_stmt 1              // tour.c:143:14
	str	d12, [x2], #8
	.loc	0 135 2                         // tour.c:135:2
	b.ne	.LBB7_2
// %bb.3:
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	ldp	d9, d8, [sp, #80]               // 16-byte Folded Reload
	ldp	d11, d10, [sp, #64]             // 16-byte Folded Reload
	ldp	d13, d12, [sp, #48]             // 16-byte Folded Reload
	ldp	d15, d14, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #96
	.cfi_def_cfa_offset 0
	.cfi_restore b8
	.cfi_restore b9
	.cfi_restore b10
	.cfi_restore b11
	.cfi_restore b12
	.cfi_restore b13
	.cfi_restore b14
	.cfi_restore b15
.LBB7_4:
	.loc	0 145 1 is_stmt 1               // tour.c:145:1
	ret
.Ltmp15:
.Lfunc_end7:
	.size	equalize, .Lfunc_end7-equalize
	.cfi_endproc
                                        // -- End function
	.globl	track_new                       // -- Begin function track_new
	.p2align	2
	.type	track_new,@function
track_new:                              // @track_new
.Lfunc_begin8:
	.loc	0 149 0                         // tour.c:149:0
	.cfi_startproc
// %bb.0:
	stp	x29, x30, [sp, #-48]!           // 16-byte Folded Spill
	.cfi_def_cfa_offset 48
	str	x21, [sp, #16]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x29, sp
	.cfi_def_cfa w29, 48
	.cfi_offset w19, -8
	.cfi_offset w20, -16
	.cfi_offset w21, -32
	.cfi_offset w30, -40
	.cfi_offset w29, -48
	.cfi_remember_state
	mov	x21, x0
.Ltmp16:
	.loc	0 34 12 prologue_end            // tour.c:34:12
	mov	w0, #32                         // =0x20
	mov	x19, x1
	bl	malloc
.Ltmp17:
	.loc	0 36 6                          // tour.c:36:6
	cbz	x0, .LBB8_2
.Ltmp18:
// %bb.1:
	.loc	0 0 0 is_stmt 0                 // tour.c:0:0
	mov	x20, x0
	.loc	0 152 22 is_stmt 1              // tour.c:152:22
	mov	x0, x21
	bl	strdup
.Ltmp19:
	mov	x21, x0
	.loc	0 152 36 is_stmt 0              // tour.c:152:36
	mov	x0, x19
	mov	w1, #4                          // =0x4
	bl	calloc
.Ltmp20:
	.loc	0 0 36                          // tour.c:0:36
	mov	w8, #1065353216                 // =0x3f800000
	.loc	0 152 7                         // tour.c:152:7
	stp	x21, x0, [x20]
	.loc	0 153 2 is_stmt 1               // tour.c:153:2
	mov	x0, x20
	.loc	0 152 7                         // tour.c:152:7
	str	x19, [x20, #16]
	str	w8, [x20, #24]
	.cfi_def_cfa wsp, 48
	.loc	0 153 2 epilogue_begin          // tour.c:153:2
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldr	x21, [sp, #16]                  // 8-byte Folded Reload
	ldp	x29, x30, [sp], #48             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w19
	.cfi_restore w20
	.cfi_restore w21
	.cfi_restore w30
	.cfi_restore w29
	ret
.LBB8_2:
	.cfi_restore_state
.Ltmp21:
	.loc	0 37 3                          // tour.c:37:3
	bl	abort
.Ltmp22:
.Lfunc_end8:
	.size	track_new, .Lfunc_end8-track_new
	.cfi_endproc
	.file	1 "/usr/aarch64-linux-gnu/include" "stdlib.h" md5 0x4b47dc81a92f1fe77a152c0aac236718
	.file	2 "/usr/aarch64-linux-gnu/include" "string.h" md5 0x0ee11a08692643b86154f96759d0f7fa
                                        // -- End function
	.globl	split                           // -- Begin function split
	.p2align	2
	.type	split,@function
split:                                  // @split
.Lfunc_begin9:
	.loc	0 158 0                         // tour.c:158:0
	.cfi_startproc
// %bb.0:
	stp	x29, x30, [sp, #-96]!           // 16-byte Folded Spill
	.cfi_def_cfa_offset 96
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	mov	x29, sp
	.cfi_def_cfa w29, 96
	.cfi_offset w19, -8
	.cfi_offset w20, -16
	.cfi_offset w21, -24
	.cfi_offset w22, -32
	.cfi_offset w23, -40
	.cfi_offset w24, -48
	.cfi_offset w25, -56
	.cfi_offset w26, -64
	.cfi_offset w27, -72
	.cfi_offset w28, -80
	.cfi_offset w30, -88
	.cfi_offset w29, -96
	.cfi_remember_state
.Ltmp23:
	.loc	0 159 2 prologue_end            // tour.c:159:2
	cbz	x2, .LBB9_12
// %bb.1:
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	cmp	x1, #7
	lsl	x23, x1, #2
	.loc	0 161 3 is_stmt 1               // tour.c:161:3
	lsl	x25, x2, #2
	ccmp	x2, #1, #0, hi
	mov	x19, x3
	mov	x20, x2
	mov	x21, x1
	mov	x22, x0
	mov	x24, xzr
	cset	w26, eq
	and	x27, x1, #0xfffffffffffffff8
	.loc	0 159 2                         // tour.c:159:2
	add	x28, x0, #16
	b	.LBB9_3
.LBB9_2:                                //   in Loop: Header=BB9_3 Depth=1
	.loc	0 159 37 is_stmt 0              // tour.c:159:37
	add	x24, x24, #1
	.loc	0 159 2                         // tour.c:159:2
	add	x28, x28, #4
	add	x22, x22, #4
	cmp	x24, x20
	b.eq	.LBB9_12
.LBB9_3:                                // =>This Loop Header: Depth=1
                                        //     Child Loop BB9_7 Depth 2
                                        //     Child Loop BB9_11 Depth 2
.Ltmp24:
	.loc	0 34 12 is_stmt 1               // tour.c:34:12
	mov	x0, x23
	bl	malloc
.Ltmp25:
	.loc	0 36 6                          // tour.c:36:6
	cbz	x0, .LBB9_13
.Ltmp26:
// %bb.4:                               //   in Loop: Header=BB9_3 Depth=1
	.loc	0 160 15                        // tour.c:160:15
	str	x0, [x19, x24, lsl #3]
	.loc	0 161 3                         // tour.c:161:3
	cbz	x21, .LBB9_2
// %bb.5:                               //   in Loop: Header=BB9_3 Depth=1
	cbz	w26, .LBB9_9
// %bb.6:                               //   in Loop: Header=BB9_3 Depth=1
	add	x8, x0, #16
	mov	x9, x27
	mov	x10, x28
.LBB9_7:                                //   Parent Loop BB9_3 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	.loc	0 162 21                        // tour.c:162:21
	ldp	q0, q1, [x10, #-16]
	.loc	0 161 35                        // tour.c:161:35
	subs	x9, x9, #8
	add	x10, x10, #32
	.loc	0 162 19                        // tour.c:162:19
	stp	q0, q1, [x8, #-16]
	.loc	0 161 35                        // tour.c:161:35
	add	x8, x8, #32
	b.ne	.LBB9_7
// %bb.8:                               //   in Loop: Header=BB9_3 Depth=1
	.loc	0 161 3 is_stmt 0               // tour.c:161:3
	cmp	x27, x21
	mov	x10, x27
	b.eq	.LBB9_2
	b	.LBB9_10
.LBB9_9:                                //   in Loop: Header=BB9_3 Depth=1
	.loc	0 0 3                           // tour.c:0:3
	mov	x10, xzr
.LBB9_10:                               //   in Loop: Header=BB9_3 Depth=1
	.loc	0 161 3                         // tour.c:161:3
	madd	x8, x25, x10, x22
	add	x9, x0, x10, lsl #2
	sub	x10, x21, x10
.LBB9_11:                               //   Parent Loop BB9_3 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	.loc	0 162 21 is_stmt 1              // tour.c:162:21
	ldr	s0, [x8]
	.loc	0 161 24                        // tour.c:161:24
	subs	x10, x10, #1
	add	x8, x8, x25
	.loc	0 162 19                        // tour.c:162:19
	str	s0, [x9], #4
	.loc	0 161 3                         // tour.c:161:3
	b.ne	.LBB9_11
	b	.LBB9_2
.LBB9_12:
	.cfi_def_cfa wsp, 96
	.loc	0 164 1 epilogue_begin          // tour.c:164:1
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x29, x30, [sp], #96             // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w19
	.cfi_restore w20
	.cfi_restore w21
	.cfi_restore w22
	.cfi_restore w23
	.cfi_restore w24
	.cfi_restore w25
	.cfi_restore w26
	.cfi_restore w27
	.cfi_restore w28
	.cfi_restore w30
	.cfi_restore w29
	ret
.LBB9_13:
	.cfi_restore_state
.Ltmp27:
	.loc	0 37 3                          // tour.c:37:3
	bl	abort
.Ltmp28:
.Lfunc_end9:
	.size	split, .Lfunc_end9-split
	.cfi_endproc
                                        // -- End function
	.globl	play                            // -- Begin function play
	.p2align	2
	.type	play,@function
play:                                   // @play
.Lfunc_begin10:
	.cfi_startproc
// %bb.0:
	.loc	0 171 2 prologue_end            // tour.c:171:2
	cbz	x0, .LBB10_12
// %bb.1:
	stp	d9, d8, [sp, #-96]!             // 16-byte Folded Spill
	.cfi_def_cfa_offset 96
	stp	x29, x30, [sp, #16]             // 16-byte Folded Spill
	str	x28, [sp, #32]                  // 8-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	add	x29, sp, #16
	.cfi_def_cfa w29, 80
	.cfi_offset w19, -8
	.cfi_offset w20, -16
	.cfi_offset w21, -24
	.cfi_offset w22, -32
	.cfi_offset w23, -40
	.cfi_offset w24, -48
	.cfi_offset w28, -64
	.cfi_offset w30, -72
	.cfi_offset w29, -80
	.cfi_offset b8, -88
	.cfi_offset b9, -96
	sub	sp, sp, #4, lsl #12             // =16384
	fmov	v1.4s, #-1.00000000
	fmov	v0.4s, #1.00000000
	mov	x19, x0
	stp	q0, q1, [sp, #-32]!             // 32-byte Folded Spill
	fmov	s8, #1.00000000
	fmov	s9, #-1.00000000
	add	x21, sp, #32
	add	x22, x21, #16
	mov	w23, #4096                      // =0x1000
	b	.LBB10_3
.LBB10_2:                               //   in Loop: Header=BB10_3 Depth=1
	.loc	0 176 3                         // tour.c:176:3
	fmov	s0, #0.50000000
	.loc	0 176 19 is_stmt 0              // tour.c:176:19
	ldr	w0, [x19, #24]
	.loc	0 176 3                         // tour.c:176:3
	add	x1, sp, #32
	mov	x2, x20
	bl	apply_effect
.Ltmp29:
	.loc	0 177 3 is_stmt 1               // tour.c:177:3
	add	x0, sp, #32
	mov	x1, x20
	bl	device_write
.Ltmp30:
	.loc	0 171 19                        // tour.c:171:19
	ldr	x19, [x19, #8]
	.loc	0 171 2 is_stmt 0               // tour.c:171:2
	cbz	x19, .LBB10_11
.LBB10_3:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB10_7 Depth 2
                                        //     Child Loop BB10_10 Depth 2
	.loc	0 172 17 is_stmt 1              // tour.c:172:17
	ldr	x8, [x19, #16]
	.loc	0 174 3                         // tour.c:174:3
	add	x0, sp, #32
	mov	w1, wzr
	mov	w2, #16384                      // =0x4000
	.loc	0 172 24                        // tour.c:172:24
	ldr	x24, [x8, #16]
	.loc	0 172 14 is_stmt 0              // tour.c:172:14
	cmp	x24, #1, lsl #12                // =4096
	csel	x20, x24, x23, lo
	.loc	0 174 3 is_stmt 1               // tour.c:174:3
	bl	memset
.Ltmp31:
	.loc	0 49 2                          // tour.c:49:2
	cbz	x24, .LBB10_2
// %bb.4:                               //   in Loop: Header=BB10_3 Depth=1
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	ldr	x9, [x19, #16]
	.loc	0 49 2                          // tour.c:49:2
	cmp	x24, #8
	ldr	x8, [x9, #8]
	ldr	s0, [x9, #24]
	b.hs	.LBB10_6
// %bb.5:                               //   in Loop: Header=BB10_3 Depth=1
	.loc	0 0 2                           // tour.c:0:2
	mov	x9, xzr
	.loc	0 49 2                          // tour.c:49:2
	b	.LBB10_9
.LBB10_6:                               //   in Loop: Header=BB10_3 Depth=1
	dup	v1.4s, v0.s[0]
	ldp	q16, q7, [sp]                   // 32-byte Folded Reload
	and	x9, x20, #0x1ff8
	add	x10, x8, #16
	mov	x12, x22
	mov	x11, x9
.LBB10_7:                               //   Parent Loop BB10_3 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	.loc	0 50 27 is_stmt 1               // tour.c:50:27
	ldp	q2, q5, [x10, #-16]
	.loc	0 49 33                         // tour.c:49:33
	subs	x11, x11, #8
	.loc	0 50 18                         // tour.c:50:18
	ldp	q3, q4, [x12, #-16]
	.loc	0 49 33                         // tour.c:49:33
	add	x10, x10, #32
	.loc	0 50 25                         // tour.c:50:25
	fmla	v3.4s, v1.4s, v2.4s
	fmla	v4.4s, v1.4s, v5.4s
.Ltmp32:
	.loc	0 28 9                          // tour.c:28:9
	fcmgt	v2.4s, v3.4s, v16.4s
	fcmgt	v5.4s, v4.4s, v16.4s
	.loc	0 28 11 is_stmt 0               // tour.c:28:11
	fcmgt	v6.4s, v7.4s, v3.4s
	.loc	0 28 9                          // tour.c:28:9
	bsl	v2.16b, v16.16b, v3.16b
	.loc	0 28 11                         // tour.c:28:11
	fcmgt	v3.4s, v7.4s, v4.4s
	.loc	0 28 9                          // tour.c:28:9
	bit	v4.16b, v16.16b, v5.16b
	bit	v2.16b, v7.16b, v6.16b
	bsl	v3.16b, v7.16b, v4.16b
.Ltmp33:
	.loc	0 50 10 is_stmt 1               // tour.c:50:10
	stp	q2, q3, [x12, #-16]
	.loc	0 49 33                         // tour.c:49:33
	add	x12, x12, #32
	b.ne	.LBB10_7
// %bb.8:                               //   in Loop: Header=BB10_3 Depth=1
	.loc	0 49 2 is_stmt 0                // tour.c:49:2
	cmp	x20, x9
	b.eq	.LBB10_2
.LBB10_9:                               //   in Loop: Header=BB10_3 Depth=1
	lsl	x10, x9, #2
	sub	x9, x20, x9
	add	x8, x8, x10
	add	x10, x21, x10
.LBB10_10:                              //   Parent Loop BB10_3 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	.loc	0 50 18 is_stmt 1               // tour.c:50:18
	ldr	s1, [x10]
	.loc	0 50 27 is_stmt 0               // tour.c:50:27
	ldr	s2, [x8], #4
	.loc	0 50 25                         // tour.c:50:25
	fmadd	s1, s2, s0, s1
.Ltmp34:
	.loc	0 28 9 is_stmt 1                // tour.c:28:9
	fcmp	s1, s8
	fcsel	s2, s8, s1, gt
	fcmp	s1, s9
	fcsel	s1, s9, s2, mi
.Ltmp35:
	.loc	0 49 23                         // tour.c:49:23
	subs	x9, x9, #1
	.loc	0 50 10                         // tour.c:50:10
	str	s1, [x10], #4
	.loc	0 49 2                          // tour.c:49:2
	b.ne	.LBB10_10
	b	.LBB10_2
.Ltmp36:
.LBB10_11:
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	add	sp, sp, #4, lsl #12             // =16384
	add	sp, sp, #32
	.cfi_def_cfa wsp, 96
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldr	x28, [sp, #32]                  // 8-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x29, x30, [sp, #16]             // 16-byte Folded Reload
	ldp	d9, d8, [sp], #96               // 16-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w19
	.cfi_restore w20
	.cfi_restore w21
	.cfi_restore w22
	.cfi_restore w23
	.cfi_restore w24
	.cfi_restore w28
	.cfi_restore w30
	.cfi_restore w29
	.cfi_restore b8
	.cfi_restore b9
.LBB10_12:
	.loc	0 179 1 is_stmt 1               // tour.c:179:1
	ret
.Ltmp37:
.Lfunc_end10:
	.size	play, .Lfunc_end10-play
	.cfi_endproc
                                        // -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          // -- Begin function apply_effect
.LCPI11_0:
	.xword	2                               // 0x2
	.xword	3                               // 0x3
.LCPI11_1:
	.xword	0                               // 0x0
	.xword	1                               // 0x1
	.text
	.p2align	2
	.type	apply_effect,@function
apply_effect:                           // @apply_effect
.Lfunc_begin11:
	.loc	0 100 0                         // tour.c:100:0
	.cfi_startproc
// %bb.0:
	sub	sp, sp, #64
	.cfi_def_cfa_offset 64
	stp	x29, x30, [sp, #16]             // 16-byte Folded Spill
	str	x21, [sp, #32]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	add	x29, sp, #16
	.cfi_def_cfa w29, 48
	.cfi_offset w19, -8
	.cfi_offset w20, -16
	.cfi_offset w21, -32
	.cfi_offset w30, -40
	.cfi_offset w29, -48
	fmov	s18, s0
	mov	x20, x2
.Ltmp38:
	.loc	0 101 2 prologue_end            // tour.c:101:2
	cmp	w0, #1
	mov	x19, x1
	str	q18, [sp]                       // 16-byte Folded Spill
	b.gt	.LBB11_5
// %bb.1:
	cbz	w0, .LBB11_13
// %bb.2:
	cmp	w0, #1
	b.ne	.LBB11_10
// %bb.3:
	.loc	0 107 3                         // tour.c:107:3
	cbz	x20, .LBB11_28
.LBB11_4:                               // =>This Inner Loop Header: Depth=1
	.loc	0 108 23                        // tour.c:108:23
	ldr	s0, [x19]
	.loc	0 108 34 is_stmt 0              // tour.c:108:34
	fmul	s0, s0, s18
	.loc	0 108 17                        // tour.c:108:17
	bl	tanhf
.Ltmp39:
	.loc	0 0 17                          // tour.c:0:17
	ldr	q18, [sp]                       // 16-byte Folded Reload
	.loc	0 107 24 is_stmt 1              // tour.c:107:24
	subs	x20, x20, #1
	.loc	0 108 15                        // tour.c:108:15
	str	s0, [x19], #4
	.loc	0 107 3                         // tour.c:107:3
	b.ne	.LBB11_4
	b	.LBB11_28
.LBB11_5:
	.loc	0 101 2                         // tour.c:101:2
	cmp	w0, #2
	b.eq	.LBB11_16
// %bb.6:
	cmp	w0, #3
	b.ne	.LBB11_10
// %bb.7:
	.loc	0 115 3                         // tour.c:115:3
	cmp	x20, #2
	b.lo	.LBB11_28
// %bb.8:
	add	x9, x19, x20, lsl #2
	lsr	x8, x20, #1
	sub	x9, x9, #4
.LBB11_9:                               // =>This Inner Loop Header: Depth=1
	.loc	0 118 17                        // tour.c:118:17
	ldr	s0, [x9]
	.loc	0 116 14                        // tour.c:116:14
	ldr	s1, [x19]
	.loc	0 115 24                        // tour.c:115:24
	subs	x8, x8, #1
	.loc	0 118 15                        // tour.c:118:15
	str	s0, [x19], #4
	.loc	0 119 27                        // tour.c:119:27
	str	s1, [x9], #-4
	.loc	0 115 3                         // tour.c:115:3
	b.ne	.LBB11_9
	b	.LBB11_28
.LBB11_10:
	.loc	0 0 3 is_stmt 0                 // tour.c:0:3
	mov	w8, #4801                       // =0x12c1
	.loc	0 123 3 is_stmt 1               // tour.c:123:3
	cmp	x20, x8
	b.lo	.LBB11_28
// %bb.11:
	.loc	0 0 3 is_stmt 0                 // tour.c:0:3
	mov	x8, #-4800                      // =0xffffffffffffed40
	.loc	0 123 3                         // tour.c:123:3
	add	x8, x20, x8
	cmp	x8, #3
	b.hi	.LBB11_23
// %bb.12:
	.loc	0 0 3                           // tour.c:0:3
	mov	w9, #4800                       // =0x12c0
	b	.LBB11_26
.LBB11_13:
	.loc	0 103 3 is_stmt 1               // tour.c:103:3
	cbz	x20, .LBB11_28
// %bb.14:
	.loc	0 0 3 is_stmt 0                 // tour.c:0:3
	ucvtf	s0, x20
	.loc	0 103 3                         // tour.c:103:3
	cmp	x20, #7
	b.hi	.LBB11_19
// %bb.15:
	.loc	0 0 3                           // tour.c:0:3
	mov	x8, xzr
	b	.LBB11_22
.LBB11_16:
	.loc	0 111 3 is_stmt 1               // tour.c:111:3
	cbz	x20, .LBB11_28
// %bb.17:
	.loc	0 0 3 is_stmt 0                 // tour.c:0:3
	mov	x21, xzr
.LBB11_18:                              // =>This Inner Loop Header: Depth=1
	.loc	0 112 23 is_stmt 1              // tour.c:112:23
	ucvtf	s0, x21
	.loc	0 112 32 is_stmt 0              // tour.c:112:32
	fmul	s0, s0, s18
	.loc	0 112 18                        // tour.c:112:18
	bl	sinf
.Ltmp40:
	.loc	0 112 15                        // tour.c:112:15
	ldr	s1, [x19, x21, lsl #2]
	ldr	q18, [sp]                       // 16-byte Folded Reload
	fmul	s0, s0, s1
	str	s0, [x19, x21, lsl #2]
	.loc	0 111 34 is_stmt 1              // tour.c:111:34
	add	x21, x21, #1
	.loc	0 111 3 is_stmt 0               // tour.c:111:3
	cmp	x20, x21
	b.ne	.LBB11_18
	b	.LBB11_28
.LBB11_19:
	.loc	0 0 3                           // tour.c:0:3
	mov	w8, #4                          // =0x4
	mov	w10, #8                         // =0x8
	.loc	0 103 3 is_stmt 1               // tour.c:103:3
	dup	v1.4s, v0.s[0]
	adrp	x9, .LCPI11_0
	adrp	x11, .LCPI11_1
	dup	v2.2d, x8
	dup	v3.2d, x10
	and	x8, x20, #0xfffffffffffffff8
	ldr	q4, [x9, :lo12:.LCPI11_0]
	ldr	q5, [x11, :lo12:.LCPI11_1]
	add	x9, x19, #16
	mov	x10, x8
.LBB11_20:                              // =>This Inner Loop Header: Depth=1
	.loc	0 104 18                        // tour.c:104:18
	ucvtf	v6.2d, v5.2d
	ucvtf	v7.2d, v4.2d
	.loc	0 103 34                        // tour.c:103:34
	subs	x10, x10, #8
	add	v16.2d, v5.2d, v2.2d
	add	v5.2d, v5.2d, v3.2d
	.loc	0 104 18                        // tour.c:104:18
	fcvtn	v6.2s, v6.2d
	fcvtn2	v6.4s, v7.2d
	ucvtf	v7.2d, v16.2d
	add	v16.2d, v4.2d, v2.2d
	add	v4.2d, v4.2d, v3.2d
	ucvtf	v16.2d, v16.2d
	fcvtn	v7.2s, v7.2d
	.loc	0 104 27 is_stmt 0              // tour.c:104:27
	fdiv	v6.4s, v6.4s, v1.4s
	.loc	0 104 18                        // tour.c:104:18
	fcvtn2	v7.4s, v16.2d
	.loc	0 104 15                        // tour.c:104:15
	ldp	q16, q17, [x9, #-16]
	.loc	0 104 27                        // tour.c:104:27
	fdiv	v7.4s, v7.4s, v1.4s
	.loc	0 104 42                        // tour.c:104:42
	fmul	v6.4s, v6.4s, v18.s[0]
	.loc	0 104 15                        // tour.c:104:15
	fmul	v6.4s, v6.4s, v16.4s
	.loc	0 104 42                        // tour.c:104:42
	fmul	v7.4s, v7.4s, v18.s[0]
	.loc	0 104 15                        // tour.c:104:15
	fmul	v7.4s, v7.4s, v17.4s
	stp	q6, q7, [x9, #-16]
	.loc	0 103 34 is_stmt 1              // tour.c:103:34
	add	x9, x9, #32
	b.ne	.LBB11_20
// %bb.21:
	.loc	0 103 3 is_stmt 0               // tour.c:103:3
	cmp	x8, x20
	b.eq	.LBB11_28
.LBB11_22:                              // =>This Inner Loop Header: Depth=1
	.loc	0 104 18 is_stmt 1              // tour.c:104:18
	ucvtf	s1, x8
	.loc	0 104 15 is_stmt 0              // tour.c:104:15
	ldr	s2, [x19, x8, lsl #2]
	.loc	0 104 27                        // tour.c:104:27
	fdiv	s1, s1, s0
	.loc	0 104 42                        // tour.c:104:42
	fmul	s1, s1, s18
	.loc	0 104 15                        // tour.c:104:15
	fmul	s1, s1, s2
	str	s1, [x19, x8, lsl #2]
	.loc	0 103 34 is_stmt 1              // tour.c:103:34
	add	x8, x8, #1
	.loc	0 103 3 is_stmt 0               // tour.c:103:3
	cmp	x20, x8
	b.ne	.LBB11_22
	b	.LBB11_28
.LBB11_23:
	.loc	0 0 3                           // tour.c:0:3
	fmov	v0.4s, #-1.00000000
	fmov	v1.4s, #1.00000000
	.loc	0 123 3 is_stmt 1               // tour.c:123:3
	and	x10, x8, #0xfffffffffffffffc
	dup	v2.4s, v18.s[0]
	mov	w9, #4800                       // =0x12c0
	mov	x11, x10
	add	x9, x10, x9
	mov	x12, x19
.LBB11_24:                              // =>This Inner Loop Header: Depth=1
	.loc	0 124 23                        // tour.c:124:23
	ldr	q3, [x12, #19200]
	.loc	0 124 36 is_stmt 0              // tour.c:124:36
	ldr	q4, [x12]
	subs	x11, x11, #4
	.loc	0 124 34                        // tour.c:124:34
	fmla	v3.4s, v2.4s, v4.4s
.Ltmp41:
	.loc	0 28 9 is_stmt 1                // tour.c:28:9
	fcmgt	v4.4s, v3.4s, v1.4s
	.loc	0 28 11 is_stmt 0               // tour.c:28:11
	fcmgt	v5.4s, v0.4s, v3.4s
	.loc	0 28 9                          // tour.c:28:9
	bit	v3.16b, v1.16b, v4.16b
	bit	v3.16b, v0.16b, v5.16b
.Ltmp42:
	.loc	0 124 15 is_stmt 1              // tour.c:124:15
	str	q3, [x12, #19200]
	add	x12, x12, #16
	b.ne	.LBB11_24
// %bb.25:
	.loc	0 123 3                         // tour.c:123:3
	cmp	x8, x10
	b.eq	.LBB11_28
.LBB11_26:
	.loc	0 0 3 is_stmt 0                 // tour.c:0:3
	fmov	s0, #1.00000000
	fmov	s1, #-1.00000000
	.loc	0 123 3                         // tour.c:123:3
	add	x8, x19, x9, lsl #2
	sub	x9, x20, x9
	mov	x10, #-19200                    // =0xffffffffffffb500
.LBB11_27:                              // =>This Inner Loop Header: Depth=1
	.loc	0 124 23 is_stmt 1              // tour.c:124:23
	ldr	s2, [x8]
	.loc	0 124 36 is_stmt 0              // tour.c:124:36
	ldr	s3, [x8, x10]
	.loc	0 124 34                        // tour.c:124:34
	fmadd	s2, s3, s18, s2
.Ltmp43:
	.loc	0 28 9 is_stmt 1                // tour.c:28:9
	fcmp	s2, s0
	fcsel	s3, s0, s2, gt
	fcmp	s2, s1
	fcsel	s2, s1, s3, mi
.Ltmp44:
	.loc	0 123 27                        // tour.c:123:27
	subs	x9, x9, #1
	.loc	0 124 15                        // tour.c:124:15
	str	s2, [x8], #4
	b.ne	.LBB11_27
.LBB11_28:
	.cfi_def_cfa wsp, 64
	.loc	0 126 1 epilogue_begin          // tour.c:126:1
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldr	x21, [sp, #32]                  // 8-byte Folded Reload
	ldp	x29, x30, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #64
	.cfi_def_cfa_offset 0
	.cfi_restore w19
	.cfi_restore w20
	.cfi_restore w21
	.cfi_restore w30
	.cfi_restore w29
	ret
.Ltmp45:
.Lfunc_end11:
	.size	apply_effect, .Lfunc_end11-apply_effect
	.cfi_endproc
	.file	3 "/usr/aarch64-linux-gnu/include/bits" "mathcalls.h" md5 0x8c6e2d0d2bda65bc5ba1ca02b65383b7
                                        // -- End function
	.globl	preview                         // -- Begin function preview
	.p2align	2
	.type	preview,@function
preview:                                // @preview
.Lfunc_begin12:
	.loc	0 182 0                         // tour.c:182:0
	.cfi_startproc
// %bb.0:
	str	d8, [sp, #-48]!                 // 8-byte Folded Spill
	.cfi_def_cfa_offset 48
	stp	x29, x30, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	add	x29, sp, #16
	.cfi_def_cfa w29, 32
	.cfi_offset w19, -8
	.cfi_offset w20, -16
	.cfi_offset w30, -24
	.cfi_offset w29, -32
	.cfi_offset b8, -48
.Ltmp46:
	.loc	0 183 26 prologue_end           // tour.c:183:26
	ldp	x8, x2, [x0, #8]
	.loc	0 183 2 is_stmt 0               // tour.c:183:2
	fmov	s0, #0.25000000
	mov	x19, x0
	mov	w0, w1
	mov	x1, x8
	bl	apply_effect
.Ltmp47:
	.loc	0 184 35 is_stmt 1              // tour.c:184:35
	ldr	x8, [x19, #16]
.Ltmp48:
	.loc	0 70 2                          // tour.c:70:2
	cbz	x8, .LBB12_4
// %bb.1:
	.loc	0 0 2 is_stmt 0                 // tour.c:0:2
	fmov	s0, #1.00000000
	ldr	x10, [x19, #8]
	mov	x9, xzr
.LBB12_2:                               // =>This Inner Loop Header: Depth=1
	.loc	0 71 13 is_stmt 1               // tour.c:71:13
	ldr	s1, [x10, x9, lsl #2]
	.loc	0 71 7 is_stmt 0                // tour.c:71:7
	fabs	s1, s1
	fcmp	s1, s0
	b.ge	.LBB12_5
// %bb.3:                               //   in Loop: Header=BB12_2 Depth=1
	.loc	0 70 33 is_stmt 1               // tour.c:70:33
	add	x9, x9, #1
	.loc	0 70 2 is_stmt 0                // tour.c:70:2
	cmp	x8, x9
	b.ne	.LBB12_2
	b	.LBB12_10
.Ltmp49:
.LBB12_4:
	.loc	0 0 2                           // tour.c:0:2
	mov	x9, xzr
.LBB12_5:
	.loc	0 184 6 is_stmt 1               // tour.c:184:6
	cmp	x9, x8
	b.hs	.LBB12_10
// %bb.6:
	.loc	0 0 6 is_stmt 0                 // tour.c:0:6
	fmov	s8, #1.00000000
	mov	x20, xzr
	b	.LBB12_8
.LBB12_7:                               //   in Loop: Header=BB12_8 Depth=1
.Ltmp50:
	.loc	0 79 39 is_stmt 1               // tour.c:79:39
	add	x20, x20, #1
	.loc	0 79 2 is_stmt 0                // tour.c:79:2
	cmp	x20, x8
	b.hs	.LBB12_10
.LBB12_8:                               // =>This Inner Loop Header: Depth=1
	.loc	0 80 16 is_stmt 1               // tour.c:80:16
	ldr	x9, [x19, #8]
	.loc	0 80 13 is_stmt 0               // tour.c:80:13
	ldr	s0, [x9, x20, lsl #2]
	.loc	0 80 7                          // tour.c:80:7
	fabs	s0, s0
	fcmp	s0, s8
	b.lt	.LBB12_7
// %bb.9:                               //   in Loop: Header=BB12_8 Depth=1
	.loc	0 81 20 is_stmt 1               // tour.c:81:20
	ldr	x0, [x19]
	.loc	0 81 4 is_stmt 0                // tour.c:81:4
	mov	x1, x20
	bl	warn_clipped
.Ltmp51:
	.loc	0 79 28 is_stmt 1               // tour.c:79:28
	ldr	x8, [x19, #16]
	b	.LBB12_7
.Ltmp52:
.LBB12_10:
	.cfi_def_cfa wsp, 48
	.loc	0 186 1 epilogue_begin          // tour.c:186:1
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x29, x30, [sp, #16]             // 16-byte Folded Reload
	ldr	d8, [sp], #48                   // 8-byte Folded Reload
	.cfi_def_cfa_offset 0
	.cfi_restore w19
	.cfi_restore w20
	.cfi_restore w30
	.cfi_restore w29
	.cfi_restore b8
	ret
.Ltmp53:
.Lfunc_end12:
	.size	preview, .Lfunc_end12-preview
	.cfi_endproc
                                        // -- End function
	.type	.L.str,@object                  // @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"%s: clipped at sample %zu\n"
	.size	.L.str, 27

	.section	.debug_abbrev,"",@progbits
	.byte	1                               // Abbreviation Code
	.byte	17                              // DW_TAG_compile_unit
	.byte	1                               // DW_CHILDREN_yes
	.byte	37                              // DW_AT_producer
	.byte	37                              // DW_FORM_strx1
	.byte	19                              // DW_AT_language
	.byte	5                               // DW_FORM_data2
	.byte	3                               // DW_AT_name
	.byte	37                              // DW_FORM_strx1
	.byte	114                             // DW_AT_str_offsets_base
	.byte	23                              // DW_FORM_sec_offset
	.byte	16                              // DW_AT_stmt_list
	.byte	23                              // DW_FORM_sec_offset
	.byte	27                              // DW_AT_comp_dir
	.byte	37                              // DW_FORM_strx1
	.byte	17                              // DW_AT_low_pc
	.byte	27                              // DW_FORM_addrx
	.byte	18                              // DW_AT_high_pc
	.byte	6                               // DW_FORM_data4
	.byte	115                             // DW_AT_addr_base
	.byte	23                              // DW_FORM_sec_offset
	.byte	116                             // DW_AT_rnglists_base
	.byte	23                              // DW_FORM_sec_offset
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	2                               // Abbreviation Code
	.byte	46                              // DW_TAG_subprogram
	.byte	0                               // DW_CHILDREN_no
	.byte	3                               // DW_AT_name
	.byte	37                              // DW_FORM_strx1
	.byte	32                              // DW_AT_inline
	.byte	33                              // DW_FORM_implicit_const
	.byte	1
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	3                               // Abbreviation Code
	.byte	46                              // DW_TAG_subprogram
	.byte	1                               // DW_CHILDREN_yes
	.byte	17                              // DW_AT_low_pc
	.byte	27                              // DW_FORM_addrx
	.byte	18                              // DW_AT_high_pc
	.byte	6                               // DW_FORM_data4
	.byte	122                             // DW_AT_call_all_calls
	.byte	25                              // DW_FORM_flag_present
	.byte	49                              // DW_AT_abstract_origin
	.byte	19                              // DW_FORM_ref4
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	4                               // Abbreviation Code
	.byte	29                              // DW_TAG_inlined_subroutine
	.byte	0                               // DW_CHILDREN_no
	.byte	49                              // DW_AT_abstract_origin
	.byte	19                              // DW_FORM_ref4
	.byte	85                              // DW_AT_ranges
	.byte	35                              // DW_FORM_rnglistx
	.byte	88                              // DW_AT_call_file
	.byte	11                              // DW_FORM_data1
	.byte	89                              // DW_AT_call_line
	.byte	11                              // DW_FORM_data1
	.byte	87                              // DW_AT_call_column
	.byte	11                              // DW_FORM_data1
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	5                               // Abbreviation Code
	.byte	46                              // DW_TAG_subprogram
	.byte	1                               // DW_CHILDREN_yes
	.byte	17                              // DW_AT_low_pc
	.byte	27                              // DW_FORM_addrx
	.byte	18                              // DW_AT_high_pc
	.byte	6                               // DW_FORM_data4
	.byte	122                             // DW_AT_call_all_calls
	.byte	25                              // DW_FORM_flag_present
	.byte	3                               // DW_AT_name
	.byte	37                              // DW_FORM_strx1
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	6                               // Abbreviation Code
	.byte	72                              // DW_TAG_call_site
	.byte	0                               // DW_CHILDREN_no
	.byte	127                             // DW_AT_call_origin
	.byte	19                              // DW_FORM_ref4
	.byte	125                             // DW_AT_call_return_pc
	.byte	27                              // DW_FORM_addrx
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	7                               // Abbreviation Code
	.byte	46                              // DW_TAG_subprogram
	.byte	0                               // DW_CHILDREN_no
	.byte	3                               // DW_AT_name
	.byte	37                              // DW_FORM_strx1
	.byte	58                              // DW_AT_decl_file
	.byte	11                              // DW_FORM_data1
	.byte	59                              // DW_AT_decl_line
	.byte	5                               // DW_FORM_data2
	.byte	39                              // DW_AT_prototyped
	.byte	25                              // DW_FORM_flag_present
	.byte	60                              // DW_AT_declaration
	.byte	25                              // DW_FORM_flag_present
	.byte	63                              // DW_AT_external
	.byte	25                              // DW_FORM_flag_present
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	8                               // Abbreviation Code
	.byte	46                              // DW_TAG_subprogram
	.byte	0                               // DW_CHILDREN_no
	.byte	3                               // DW_AT_name
	.byte	37                              // DW_FORM_strx1
	.byte	58                              // DW_AT_decl_file
	.byte	11                              // DW_FORM_data1
	.byte	59                              // DW_AT_decl_line
	.byte	11                              // DW_FORM_data1
	.byte	39                              // DW_AT_prototyped
	.byte	25                              // DW_FORM_flag_present
	.byte	60                              // DW_AT_declaration
	.byte	25                              // DW_FORM_flag_present
	.byte	63                              // DW_AT_external
	.byte	25                              // DW_FORM_flag_present
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	9                               // Abbreviation Code
	.byte	29                              // DW_TAG_inlined_subroutine
	.byte	1                               // DW_CHILDREN_yes
	.byte	49                              // DW_AT_abstract_origin
	.byte	19                              // DW_FORM_ref4
	.byte	17                              // DW_AT_low_pc
	.byte	27                              // DW_FORM_addrx
	.byte	18                              // DW_AT_high_pc
	.byte	6                               // DW_FORM_data4
	.byte	88                              // DW_AT_call_file
	.byte	11                              // DW_FORM_data1
	.byte	89                              // DW_AT_call_line
	.byte	11                              // DW_FORM_data1
	.byte	87                              // DW_AT_call_column
	.byte	11                              // DW_FORM_data1
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	10                              // Abbreviation Code
	.byte	29                              // DW_TAG_inlined_subroutine
	.byte	0                               // DW_CHILDREN_no
	.byte	49                              // DW_AT_abstract_origin
	.byte	19                              // DW_FORM_ref4
	.byte	17                              // DW_AT_low_pc
	.byte	27                              // DW_FORM_addrx
	.byte	18                              // DW_AT_high_pc
	.byte	6                               // DW_FORM_data4
	.byte	88                              // DW_AT_call_file
	.byte	11                              // DW_FORM_data1
	.byte	89                              // DW_AT_call_line
	.byte	11                              // DW_FORM_data1
	.byte	87                              // DW_AT_call_column
	.byte	11                              // DW_FORM_data1
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	11                              // Abbreviation Code
	.byte	46                              // DW_TAG_subprogram
	.byte	0                               // DW_CHILDREN_no
	.byte	0                               // EOM(1)
	.byte	0                               // EOM(2)
	.byte	0                               // EOM(3)
	.section	.debug_info,"",@progbits
.Lcu_begin0:
	.word	.Ldebug_info_end0-.Ldebug_info_start0 // Length of Unit
.Ldebug_info_start0:
	.hword	5                               // DWARF version number
	.byte	1                               // DWARF Unit Type
	.byte	8                               // Address Size (in bytes)
	.word	.debug_abbrev                   // Offset Into Abbrev. Section
	.byte	1                               // Abbrev [1] 0xc:0x116 DW_TAG_compile_unit
	.byte	0                               // DW_AT_producer
	.hword	29                              // DW_AT_language
	.byte	1                               // DW_AT_name
	.word	.Lstr_offsets_base0             // DW_AT_str_offsets_base
	.word	.Lline_table_start0             // DW_AT_stmt_list
	.byte	2                               // DW_AT_comp_dir
	.byte	0                               // DW_AT_low_pc
	.word	.Lfunc_end12-.Lfunc_begin0      // DW_AT_high_pc
	.word	.Laddr_table_base0              // DW_AT_addr_base
	.word	.Lrnglists_table_base0          // DW_AT_rnglists_base
	.byte	2                               // Abbrev [2] 0x27:0x2 DW_TAG_subprogram
	.byte	3                               // DW_AT_name
                                        // DW_AT_inline
	.byte	3                               // Abbrev [3] 0x29:0x14 DW_TAG_subprogram
	.byte	0                               // DW_AT_low_pc
	.word	.Lfunc_end0-.Lfunc_begin0       // DW_AT_high_pc
                                        // DW_AT_call_all_calls
	.word	152                             // DW_AT_abstract_origin
	.byte	4                               // Abbrev [4] 0x33:0x9 DW_TAG_inlined_subroutine
	.word	39                              // DW_AT_abstract_origin
	.byte	0                               // DW_AT_ranges
	.byte	0                               // DW_AT_call_file
	.byte	50                              // DW_AT_call_line
	.byte	12                              // DW_AT_call_column
	.byte	0                               // End Of Children Mark
	.byte	2                               // Abbrev [2] 0x3d:0x2 DW_TAG_subprogram
	.byte	4                               // DW_AT_name
                                        // DW_AT_inline
	.byte	5                               // Abbrev [5] 0x3f:0x29 DW_TAG_subprogram
	.byte	1                               // DW_AT_low_pc
	.word	.Lfunc_end8-.Lfunc_begin8       // DW_AT_high_pc
                                        // DW_AT_call_all_calls
	.byte	15                              // DW_AT_name
	.byte	4                               // Abbrev [4] 0x46:0x9 DW_TAG_inlined_subroutine
	.word	61                              // DW_AT_abstract_origin
	.byte	1                               // DW_AT_ranges
	.byte	0                               // DW_AT_call_file
	.byte	150                             // DW_AT_call_line
	.byte	20                              // DW_AT_call_column
	.byte	6                               // Abbrev [6] 0x4f:0x6 DW_TAG_call_site
	.word	104                             // DW_AT_call_origin
	.byte	2                               // DW_AT_call_return_pc
	.byte	6                               // Abbrev [6] 0x55:0x6 DW_TAG_call_site
	.word	109                             // DW_AT_call_origin
	.byte	3                               // DW_AT_call_return_pc
	.byte	6                               // Abbrev [6] 0x5b:0x6 DW_TAG_call_site
	.word	113                             // DW_AT_call_origin
	.byte	4                               // DW_AT_call_return_pc
	.byte	6                               // Abbrev [6] 0x61:0x6 DW_TAG_call_site
	.word	118                             // DW_AT_call_origin
	.byte	5                               // DW_AT_call_return_pc
	.byte	0                               // End Of Children Mark
	.byte	7                               // Abbrev [7] 0x68:0x5 DW_TAG_subprogram
	.byte	5                               // DW_AT_name
	.byte	1                               // DW_AT_decl_file
	.hword	553                             // DW_AT_decl_line
                                        // DW_AT_prototyped
                                        // DW_AT_declaration
                                        // DW_AT_external
	.byte	8                               // Abbrev [8] 0x6d:0x4 DW_TAG_subprogram
	.byte	6                               // DW_AT_name
	.byte	2                               // DW_AT_decl_file
	.byte	187                             // DW_AT_decl_line
                                        // DW_AT_prototyped
                                        // DW_AT_declaration
                                        // DW_AT_external
	.byte	7                               // Abbrev [7] 0x71:0x5 DW_TAG_subprogram
	.byte	7                               // DW_AT_name
	.byte	1                               // DW_AT_decl_file
	.hword	556                             // DW_AT_decl_line
                                        // DW_AT_prototyped
                                        // DW_AT_declaration
                                        // DW_AT_external
	.byte	7                               // Abbrev [7] 0x76:0x5 DW_TAG_subprogram
	.byte	8                               // DW_AT_name
	.byte	1                               // DW_AT_decl_file
	.hword	611                             // DW_AT_decl_line
                                        // DW_AT_prototyped
                                        // DW_AT_declaration
                                        // DW_AT_external
	.byte	5                               // Abbrev [5] 0x7b:0x1d DW_TAG_subprogram
	.byte	6                               // DW_AT_low_pc
	.word	.Lfunc_end9-.Lfunc_begin9       // DW_AT_high_pc
                                        // DW_AT_call_all_calls
	.byte	16                              // DW_AT_name
	.byte	4                               // Abbrev [4] 0x82:0x9 DW_TAG_inlined_subroutine
	.word	61                              // DW_AT_abstract_origin
	.byte	2                               // DW_AT_ranges
	.byte	0                               // DW_AT_call_file
	.byte	160                             // DW_AT_call_line
	.byte	17                              // DW_AT_call_column
	.byte	6                               // Abbrev [6] 0x8b:0x6 DW_TAG_call_site
	.word	104                             // DW_AT_call_origin
	.byte	7                               // DW_AT_call_return_pc
	.byte	6                               // Abbrev [6] 0x91:0x6 DW_TAG_call_site
	.word	118                             // DW_AT_call_origin
	.byte	8                               // DW_AT_call_return_pc
	.byte	0                               // End Of Children Mark
	.byte	2                               // Abbrev [2] 0x98:0x2 DW_TAG_subprogram
	.byte	9                               // DW_AT_name
                                        // DW_AT_inline
	.byte	5                               // Abbrev [5] 0x9a:0x2b DW_TAG_subprogram
	.byte	9                               // DW_AT_low_pc
	.word	.Lfunc_end10-.Lfunc_begin10     // DW_AT_high_pc
                                        // DW_AT_call_all_calls
	.byte	17                              // DW_AT_name
	.byte	9                               // Abbrev [9] 0xa1:0x17 DW_TAG_inlined_subroutine
	.word	152                             // DW_AT_abstract_origin
	.byte	10                              // DW_AT_low_pc
	.word	.Ltmp36-.Ltmp31                 // DW_AT_high_pc
	.byte	0                               // DW_AT_call_file
	.byte	175                             // DW_AT_call_line
	.byte	3                               // DW_AT_call_column
	.byte	4                               // Abbrev [4] 0xae:0x9 DW_TAG_inlined_subroutine
	.word	39                              // DW_AT_abstract_origin
	.byte	3                               // DW_AT_ranges
	.byte	0                               // DW_AT_call_file
	.byte	50                              // DW_AT_call_line
	.byte	12                              // DW_AT_call_column
	.byte	0                               // End Of Children Mark
	.byte	6                               // Abbrev [6] 0xb8:0x6 DW_TAG_call_site
	.word	197                             // DW_AT_call_origin
	.byte	11                              // DW_AT_call_return_pc
	.byte	6                               // Abbrev [6] 0xbe:0x6 DW_TAG_call_site
	.word	226                             // DW_AT_call_origin
	.byte	12                              // DW_AT_call_return_pc
	.byte	0                               // End Of Children Mark
	.byte	5                               // Abbrev [5] 0xc5:0x1d DW_TAG_subprogram
	.byte	13                              // DW_AT_low_pc
	.word	.Lfunc_end11-.Lfunc_begin11     // DW_AT_high_pc
                                        // DW_AT_call_all_calls
	.byte	18                              // DW_AT_name
	.byte	4                               // Abbrev [4] 0xcc:0x9 DW_TAG_inlined_subroutine
	.word	39                              // DW_AT_abstract_origin
	.byte	4                               // DW_AT_ranges
	.byte	0                               // DW_AT_call_file
	.byte	124                             // DW_AT_call_line
	.byte	17                              // DW_AT_call_column
	.byte	6                               // Abbrev [6] 0xd5:0x6 DW_TAG_call_site
	.word	230                             // DW_AT_call_origin
	.byte	14                              // DW_AT_call_return_pc
	.byte	6                               // Abbrev [6] 0xdb:0x6 DW_TAG_call_site
	.word	234                             // DW_AT_call_origin
	.byte	15                              // DW_AT_call_return_pc
	.byte	0                               // End Of Children Mark
	.byte	8                               // Abbrev [8] 0xe2:0x4 DW_TAG_subprogram
	.byte	10                              // DW_AT_name
	.byte	0                               // DW_AT_decl_file
	.byte	23                              // DW_AT_decl_line
                                        // DW_AT_prototyped
                                        // DW_AT_declaration
                                        // DW_AT_external
	.byte	8                               // Abbrev [8] 0xe6:0x4 DW_TAG_subprogram
	.byte	11                              // DW_AT_name
	.byte	3                               // DW_AT_decl_file
	.byte	75                              // DW_AT_decl_line
                                        // DW_AT_prototyped
                                        // DW_AT_declaration
                                        // DW_AT_external
	.byte	8                               // Abbrev [8] 0xea:0x4 DW_TAG_subprogram
	.byte	12                              // DW_AT_name
	.byte	3                               // DW_AT_decl_file
	.byte	64                              // DW_AT_decl_line
                                        // DW_AT_prototyped
                                        // DW_AT_declaration
                                        // DW_AT_external
	.byte	2                               // Abbrev [2] 0xee:0x2 DW_TAG_subprogram
	.byte	13                              // DW_AT_name
                                        // DW_AT_inline
	.byte	2                               // Abbrev [2] 0xf0:0x2 DW_TAG_subprogram
	.byte	14                              // DW_AT_name
                                        // DW_AT_inline
	.byte	5                               // Abbrev [5] 0xf2:0x2e DW_TAG_subprogram
	.byte	16                              // DW_AT_low_pc
	.word	.Lfunc_end12-.Lfunc_begin12     // DW_AT_high_pc
                                        // DW_AT_call_all_calls
	.byte	19                              // DW_AT_name
	.byte	10                              // Abbrev [10] 0xf9:0xd DW_TAG_inlined_subroutine
	.word	238                             // DW_AT_abstract_origin
	.byte	17                              // DW_AT_low_pc
	.word	.Ltmp49-.Ltmp48                 // DW_AT_high_pc
	.byte	0                               // DW_AT_call_file
	.byte	184                             // DW_AT_call_line
	.byte	6                               // DW_AT_call_column
	.byte	10                              // Abbrev [10] 0x106:0xd DW_TAG_inlined_subroutine
	.word	240                             // DW_AT_abstract_origin
	.byte	18                              // DW_AT_low_pc
	.word	.Ltmp52-.Ltmp50                 // DW_AT_high_pc
	.byte	0                               // DW_AT_call_file
	.byte	185                             // DW_AT_call_line
	.byte	3                               // DW_AT_call_column
	.byte	6                               // Abbrev [6] 0x113:0x6 DW_TAG_call_site
	.word	197                             // DW_AT_call_origin
	.byte	19                              // DW_AT_call_return_pc
	.byte	6                               // Abbrev [6] 0x119:0x6 DW_TAG_call_site
	.word	288                             // DW_AT_call_origin
	.byte	20                              // DW_AT_call_return_pc
	.byte	0                               // End Of Children Mark
	.byte	11                              // Abbrev [11] 0x120:0x1 DW_TAG_subprogram
	.byte	0                               // End Of Children Mark
.Ldebug_info_end0:
	.section	.debug_rnglists,"",@progbits
	.word	.Ldebug_list_header_end0-.Ldebug_list_header_start0 // Length
.Ldebug_list_header_start0:
	.hword	5                               // Version
	.byte	8                               // Address size
	.byte	0                               // Segment selector size
	.word	5                               // Offset entry count
.Lrnglists_table_base0:
	.word	.Ldebug_ranges0-.Lrnglists_table_base0
	.word	.Ldebug_ranges1-.Lrnglists_table_base0
	.word	.Ldebug_ranges2-.Lrnglists_table_base0
	.word	.Ldebug_ranges3-.Lrnglists_table_base0
	.word	.Ldebug_ranges4-.Lrnglists_table_base0
.Ldebug_ranges0:
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp0-.Lfunc_begin0           //   starting offset
	.uleb128 .Ltmp1-.Lfunc_begin0           //   ending offset
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp2-.Lfunc_begin0           //   starting offset
	.uleb128 .Ltmp3-.Lfunc_begin0           //   ending offset
	.byte	0                               // DW_RLE_end_of_list
.Ldebug_ranges1:
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp16-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp18-.Lfunc_begin0          //   ending offset
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp21-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp22-.Lfunc_begin0          //   ending offset
	.byte	0                               // DW_RLE_end_of_list
.Ldebug_ranges2:
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp24-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp26-.Lfunc_begin0          //   ending offset
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp27-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp28-.Lfunc_begin0          //   ending offset
	.byte	0                               // DW_RLE_end_of_list
.Ldebug_ranges3:
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp32-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp33-.Lfunc_begin0          //   ending offset
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp34-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp35-.Lfunc_begin0          //   ending offset
	.byte	0                               // DW_RLE_end_of_list
.Ldebug_ranges4:
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp41-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp42-.Lfunc_begin0          //   ending offset
	.byte	4                               // DW_RLE_offset_pair
	.uleb128 .Ltmp43-.Lfunc_begin0          //   starting offset
	.uleb128 .Ltmp44-.Lfunc_begin0          //   ending offset
	.byte	0                               // DW_RLE_end_of_list
.Ldebug_list_header_end0:
	.section	.debug_str_offsets,"",@progbits
	.word	84                              // Length of String Offsets Set
	.hword	5
	.hword	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 19.1.7 (3~deb12u1)" // string offset=0
.Linfo_string1:
	.asciz	"tour.c"                        // string offset=40
.Linfo_string2:
	.asciz	"."                             // string offset=47
.Linfo_string3:
	.asciz	"clamp"                         // string offset=49
.Linfo_string4:
	.asciz	"must_alloc"                    // string offset=55
.Linfo_string5:
	.asciz	"malloc"                        // string offset=66
.Linfo_string6:
	.asciz	"strdup"                        // string offset=73
.Linfo_string7:
	.asciz	"calloc"                        // string offset=80
.Linfo_string8:
	.asciz	"abort"                         // string offset=87
.Linfo_string9:
	.asciz	"mix"                           // string offset=93
.Linfo_string10:
	.asciz	"device_write"                  // string offset=97
.Linfo_string11:
	.asciz	"tanhf"                         // string offset=110
.Linfo_string12:
	.asciz	"sinf"                          // string offset=116
.Linfo_string13:
	.asciz	"first_clipped"                 // string offset=121
.Linfo_string14:
	.asciz	"warn_all"                      // string offset=135
.Linfo_string15:
	.asciz	"track_new"                     // string offset=144
.Linfo_string16:
	.asciz	"split"                         // string offset=154
.Linfo_string17:
	.asciz	"play"                          // string offset=160
.Linfo_string18:
	.asciz	"apply_effect"                  // string offset=165
.Linfo_string19:
	.asciz	"preview"                       // string offset=178
	.section	.debug_str_offsets,"",@progbits
	.word	.Linfo_string0
	.word	.Linfo_string1
	.word	.Linfo_string2
	.word	.Linfo_string3
	.word	.Linfo_string4
	.word	.Linfo_string5
	.word	.Linfo_string6
	.word	.Linfo_string7
	.word	.Linfo_string8
	.word	.Linfo_string9
	.word	.Linfo_string10
	.word	.Linfo_string11
	.word	.Linfo_string12
	.word	.Linfo_string13
	.word	.Linfo_string14
	.word	.Linfo_string15
	.word	.Linfo_string16
	.word	.Linfo_string17
	.word	.Linfo_string18
	.word	.Linfo_string19
	.section	.debug_addr,"",@progbits
	.word	.Ldebug_addr_end0-.Ldebug_addr_start0 // Length of contribution
.Ldebug_addr_start0:
	.hword	5                               // DWARF version number
	.byte	8                               // Address size
	.byte	0                               // Segment selector size
.Laddr_table_base0:
	.xword	.Lfunc_begin0
	.xword	.Lfunc_begin8
	.xword	.Ltmp17
	.xword	.Ltmp19
	.xword	.Ltmp20
	.xword	.Ltmp22
	.xword	.Lfunc_begin9
	.xword	.Ltmp25
	.xword	.Ltmp28
	.xword	.Lfunc_begin10
	.xword	.Ltmp31
	.xword	.Ltmp29
	.xword	.Ltmp30
	.xword	.Lfunc_begin11
	.xword	.Ltmp39
	.xword	.Ltmp40
	.xword	.Lfunc_begin12
	.xword	.Ltmp48
	.xword	.Ltmp50
	.xword	.Ltmp47
	.xword	.Ltmp51
.Ldebug_addr_end0:
	.ident	"Debian clang version 19.1.7 (3~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
