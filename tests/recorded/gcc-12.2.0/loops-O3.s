	.file	"loops.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O3 -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "loops.c"
	.p2align 4
	.globl	vectorized
	.type	vectorized, @function
vectorized:
.LFB0:
	.file 1 "loops.c"
	.loc 1 8 1
	.cfi_startproc
# loops.c:8: {
	.loc 1 8 1
	movq	%rdi, %rcx	# tmp128, a
.LBB2:
# loops.c:9: 	for (size_t i = 0; i < n; i++)
	.loc 1 9 23
	testq	%rdx, %rdx	# n
	je	.L1	#,
	leaq	-1(%rdx), %rax	#, tmp109
	cmpq	$2, %rax	#, tmp109
	jbe	.L8	#,
	movq	%rdx, %rdi	# n, bnd.18
	movss	.LC1(%rip), %xmm1	#, tmp127
	xorl	%eax, %eax	# ivtmp.45
	shrq	$2, %rdi	#, bnd.18
	salq	$4, %rdi	#, _59
	shufps	$0, %xmm1, %xmm1	# tmp127
	.p2align 4,,10
	.p2align 3
.L4:
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 15 discriminator 3
	movups	(%rsi,%rax), %xmm0	# MEM <const vector(4) float> [(const float *)b_11(D) + ivtmp.45_71 * 1], vect__4.24
	addps	%xmm0, %xmm0	# tmp135, vect__4.24
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 19 discriminator 3
	addps	%xmm1, %xmm0	# tmp127, vect__6.25
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 8 discriminator 3
	movups	%xmm0, (%rcx,%rax)	# vect__6.25, MEM <vector(4) float> [(float *)a_12(D) + ivtmp.45_71 * 1]
	addq	$16, %rax	#, ivtmp.45
	cmpq	%rax, %rdi	# ivtmp.45, _59
	jne	.L4	#,
	testb	$3, %dl	#, n
	je	.L1	#,
	movq	%rdx, %rax	# n, tmp.31
	andq	$-4, %rax	#, tmp.31
.L3:
	subq	%rax, %rdx	# tmp.31, niters.28
	cmpq	$1, %rdx	#, niters.28
	je	.L6	#,
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 19
	movq	.LC2(%rip), %xmm1	#, tmp120
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 11
	movq	(%rsi,%rax,4), %xmm0	# MEM <const vector(2) float> [(const float *)vectp_b.33_68], vect__22.34
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 15
	addps	%xmm0, %xmm0	# vect__22.34, vect__21.35
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 19
	addps	%xmm1, %xmm0	# tmp120, vect__16.36
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 8
	movlps	%xmm0, (%rcx,%rax,4)	# vect__16.36, MEM <vector(2) float> [(float *)vectp_a.38_77]
	testb	$1, %dl	#, niters.28
	je	.L1	#,
	andq	$-2, %rdx	#, niters_vector_mult_vf.30
	addq	%rdx, %rax	# niters_vector_mult_vf.30, tmp.31
.L6:
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 15
	movss	(%rsi,%rax,4), %xmm0	# *_53, *_53
	addss	%xmm0, %xmm0	# *_53, tmp124
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 19
	addss	.LC1(%rip), %xmm0	#, tmp125
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 8
	movss	%xmm0, (%rcx,%rax,4)	# tmp125, *_56
.L1:
.LBE2:
# loops.c:11: }
	.loc 1 11 1
	ret	
.L8:
.LBB3:
# loops.c:9: 	for (size_t i = 0; i < n; i++)
	.loc 1 9 14
	xorl	%eax, %eax	# tmp.31
	jmp	.L3	#
.LBE3:
	.cfi_endproc
.LFE0:
	.size	vectorized, .-vectorized
	.p2align 4
	.globl	vectorized_sum
	.type	vectorized_sum, @function
vectorized_sum:
.LFB1:
	.loc 1 13 1
	.cfi_startproc
.LBB4:
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 23
	testq	%rsi, %rsi	# n
	je	.L29	#,
	leaq	-1(%rsi), %rax	#, tmp110
	cmpq	$2, %rax	#, tmp110
	jbe	.L30	#,
	movq	%rsi, %rdx	# n, bnd.56
	movq	%rdi, %rax	# a, ivtmp.69
	pxor	%xmm0, %xmm0	# vect_sum_10.63
	shrq	$2, %rdx	#, bnd.56
	salq	$4, %rdx	#, tmp112
	addq	%rdi, %rdx	# a, _15
	.p2align 4,,10
	.p2align 3
.L26:
# loops.c:17: 		sum += a[i];
	.loc 1 17 7 discriminator 3
	movdqu	(%rax), %xmm2	# MEM <const vector(4) int> [(const int *)_19], tmp136
	addq	$16, %rax	#, ivtmp.69
	paddd	%xmm2, %xmm0	# tmp136, vect_sum_10.63
	cmpq	%rdx, %rax	# _15, ivtmp.69
	jne	.L26	#,
	movdqa	%xmm0, %xmm1	# vect_sum_10.63, tmp115
	psrldq	$8, %xmm1	#, tmp115
	paddd	%xmm1, %xmm0	# tmp115, _34
	movdqa	%xmm0, %xmm1	# _34, tmp117
	psrldq	$4, %xmm1	#, tmp117
	paddd	%xmm1, %xmm0	# tmp117, tmp118
	movd	%xmm0, %eax	# tmp118, <retval>
	testb	$3, %sil	#, n
	je	.L23	#,
	movq	%rsi, %rdx	# n, niters_vector_mult_vf.57
	andq	$-4, %rdx	#, niters_vector_mult_vf.57
.L25:
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 29
	leaq	1(%rdx), %r8	#, i
# loops.c:17: 		sum += a[i];
	.loc 1 17 11
	leaq	0(,%rdx,4), %rcx	#, _1
# loops.c:17: 		sum += a[i];
	.loc 1 17 7
	addl	(%rdi,%rdx,4), %eax	# *_2, <retval>
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 23
	cmpq	%rsi, %r8	# n, i
	jnb	.L23	#,
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 29
	addq	$2, %rdx	#, i
# loops.c:17: 		sum += a[i];
	.loc 1 17 7
	addl	4(%rdi,%rcx), %eax	# *_41, <retval>
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 23
	cmpq	%rsi, %rdx	# n, i
	jnb	.L23	#,
# loops.c:17: 		sum += a[i];
	.loc 1 17 7
	addl	8(%rdi,%rcx), %eax	# *_16, <retval>
	ret	
	.p2align 4,,10
	.p2align 3
.L29:
.LBE4:
# loops.c:14: 	int sum = 0;
	.loc 1 14 6
	xorl	%eax, %eax	# <retval>
.L23:
# loops.c:19: }
	.loc 1 19 1
	ret	
.L30:
.LBB5:
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 14
	xorl	%edx, %edx	# niters_vector_mult_vf.57
.LBE5:
# loops.c:14: 	int sum = 0;
	.loc 1 14 6
	xorl	%eax, %eax	# <retval>
	jmp	.L25	#
	.cfi_endproc
.LFE1:
	.size	vectorized_sum, .-vectorized_sum
	.p2align 4
	.globl	vectorized_with_checks
	.type	vectorized_with_checks, @function
vectorized_with_checks:
.LFB2:
	.loc 1 21 1
	.cfi_startproc
# loops.c:21: {
	.loc 1 21 1
	movq	%rdi, %rcx	# tmp143, a
	movq	%rdx, %rdi	# tmp145, n
.LBB6:
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 23
	testq	%rdx, %rdx	# n
	je	.L35	#,
	leaq	-1(%rdx), %rax	#, tmp116
	cmpq	$2, %rax	#, tmp116
	jbe	.L42	#,
	leaq	4(%rsi), %rax	#, tmp117
	movq	%rcx, %rdx	# a, tmp118
	subq	%rax, %rdx	# tmp117, tmp118
	xorl	%eax, %eax	# i
	cmpq	$8, %rdx	#, tmp118
	ja	.L52	#,
	.p2align 4,,10
	.p2align 3
.L40:
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15
	movl	(%rsi,%rax,4), %edx	# MEM[(const int *)b_10(D) + i_23 * 4], tmp153
	addl	$7, %edx	#, tmp140
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 8
	movl	%edx, (%rcx,%rax,4)	# tmp140, MEM[(int *)a_11(D) + i_23 * 4]
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 29
	addq	$1, %rax	#, i
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 23
	cmpq	%rax, %rdi	# i, n
	jne	.L40	#,
.L35:
.LBE6:
# loops.c:24: }
	.loc 1 24 1
	ret	
	.p2align 4,,10
	.p2align 3
.L52:
	movq	%rdi, %rdx	# n, bnd.78
	movdqa	.LC3(%rip), %xmm1	#, tmp142
	shrq	$2, %rdx	#, bnd.78
	salq	$4, %rdx	#, _16
	.p2align 4,,10
	.p2align 3
.L38:
.LBB7:
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15 discriminator 3
	movdqu	(%rsi,%rax), %xmm0	# MEM <const vector(4) int> [(const int *)b_10(D) + ivtmp.98_41 * 1], vect__5.84
	paddd	%xmm1, %xmm0	# tmp142, vect__5.84
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 8 discriminator 3
	movups	%xmm0, (%rcx,%rax)	# vect__5.84, MEM <vector(4) int> [(int *)a_11(D) + ivtmp.98_41 * 1]
	addq	$16, %rax	#, ivtmp.98
	cmpq	%rax, %rdx	# ivtmp.98, _16
	jne	.L38	#,
	movq	%rdi, %rax	# n, niters_vector_mult_vf.79
	andq	$-4, %rax	#, niters_vector_mult_vf.79
	testb	$3, %dil	#, n
	je	.L35	#,
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15
	movl	(%rsi,%rax,4), %r9d	# *_3, tmp151
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 11
	leaq	0(,%rax,4), %rdx	#, _2
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15
	leal	7(%r9), %r8d	#, tmp126
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 8
	movl	%r8d, (%rcx,%rax,4)	# tmp126, *_5
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 29
	leaq	1(%rax), %r8	#, i
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 23
	cmpq	%rdi, %r8	# n, i
	jnb	.L35	#,
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15
	movl	4(%rsi,%rdx), %r10d	# *_57, tmp152
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 29
	addq	$2, %rax	#, i
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15
	leal	7(%r10), %r8d	#, tmp131
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 8
	movl	%r8d, 4(%rcx,%rdx)	# tmp131, *_59
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 23
	cmpq	%rdi, %rax	# n, i
	jnb	.L35	#,
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15
	movl	8(%rsi,%rdx), %eax	# *_36, *_36
	addl	$7, %eax	#, tmp136
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 8
	movl	%eax, 8(%rcx,%rdx)	# tmp136, *_38
	ret	
	.p2align 4,,10
	.p2align 3
.L42:
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 23
	xorl	%eax, %eax	# i
	jmp	.L40	#
.LBE7:
	.cfi_endproc
.LFE2:
	.size	vectorized_with_checks, .-vectorized_with_checks
	.p2align 4
	.globl	refused_order
	.type	refused_order, @function
refused_order:
.LFB3:
	.loc 1 26 1
	.cfi_startproc
# loops.c:26: {
	.loc 1 26 1
	movq	%rdi, %rcx	# tmp121, a
.LBB8:
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 23
	testq	%rsi, %rsi	# n
	je	.L59	#,
	leaq	-1(%rsi), %rax	#, tmp113
	cmpq	$2, %rax	#, tmp113
	jbe	.L60	#,
	movq	%rsi, %rdx	# n, bnd.108
	movq	%rdi, %rax	# a, ivtmp.119
.LBE8:
# loops.c:27: 	float sum = 0;
	.loc 1 27 8
	pxor	%xmm0, %xmm0	# <retval>
	shrq	$2, %rdx	#, bnd.108
	salq	$4, %rdx	#, tmp115
	addq	%rdi, %rdx	# a, _15
	.p2align 4,,10
	.p2align 3
.L56:
	addss	(%rax), %xmm0	# BIT_FIELD_REF <MEM <const vector(4) float> [(const float *)_1], 32, 0>, stmp_sum_10.114
	addq	$16, %rax	#, ivtmp.119
	addss	-12(%rax), %xmm0	# BIT_FIELD_REF <MEM <const vector(4) float> [(const float *)_1], 32, 32>, stmp_sum_10.114
.LBB9:
# loops.c:30: 		sum += a[i];
	.loc 1 30 7 discriminator 3
	addss	-8(%rax), %xmm0	# BIT_FIELD_REF <MEM <const vector(4) float> [(const float *)_1], 32, 64>, stmp_sum_10.114
	addss	-4(%rax), %xmm0	# BIT_FIELD_REF <MEM <const vector(4) float> [(const float *)_1], 32, 96>, <retval>
	cmpq	%rax, %rdx	# ivtmp.119, _15
	jne	.L56	#,
	testb	$3, %sil	#, n
	je	.L53	#,
	movq	%rsi, %rax	# n, niters_vector_mult_vf.109
	andq	$-4, %rax	#, niters_vector_mult_vf.109
.L55:
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 29
	leaq	1(%rax), %rdi	#, i
# loops.c:30: 		sum += a[i];
	.loc 1 30 7
	addss	(%rcx,%rax,4), %xmm0	# *_3, <retval>
# loops.c:30: 		sum += a[i];
	.loc 1 30 11
	leaq	0(,%rax,4), %rdx	#, _2
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 23
	cmpq	%rsi, %rdi	# n, i
	jnb	.L53	#,
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 29
	addq	$2, %rax	#, i
# loops.c:30: 		sum += a[i];
	.loc 1 30 7
	addss	4(%rcx,%rdx), %xmm0	# *_44, <retval>
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 23
	cmpq	%rsi, %rax	# n, i
	jnb	.L53	#,
# loops.c:30: 		sum += a[i];
	.loc 1 30 7
	addss	8(%rcx,%rdx), %xmm0	# *_16, <retval>
	ret	
	.p2align 4,,10
	.p2align 3
.L59:
.LBE9:
# loops.c:27: 	float sum = 0;
	.loc 1 27 8
	pxor	%xmm0, %xmm0	# <retval>
.L53:
# loops.c:32: }
	.loc 1 32 1
	ret	
.L60:
.LBB10:
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 14
	xorl	%eax, %eax	# niters_vector_mult_vf.109
.LBE10:
# loops.c:27: 	float sum = 0;
	.loc 1 27 8
	pxor	%xmm0, %xmm0	# <retval>
	jmp	.L55	#
	.cfi_endproc
.LFE3:
	.size	refused_order, .-refused_order
	.p2align 4
	.globl	refused_dependence
	.type	refused_dependence, @function
refused_dependence:
.LFB4:
	.loc 1 34 1
	.cfi_startproc
# loops.c:34: {
	.loc 1 34 1
	movq	%rdi, %rcx	# tmp116, a
.LBB11:
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 23
	cmpq	$3, %rsi	#, n
	jbe	.L65	#,
	leaq	-2(%rsi), %r10	#, _32
	cmpq	$6, %rsi	#, n
	jbe	.L70	#,
	movl	(%rdi), %r8d	# *a_15(D), D__lsm0.127
	movl	8(%rcx), %edx	# MEM[(int *)a_15(D) + 8B], D__lsm2.129
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 14
	movl	$3, %eax	#, i
	movl	4(%rdi), %edi	# MEM[(int *)a_15(D) + 4B], D__lsm1.128
.L68:
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 19 discriminator 3
	leal	(%rdx,%rdx,4), %r9d	#, tmp100
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 23 discriminator 3
	addl	%r9d, %r8d	# tmp100, D__lsm0.127
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 19 discriminator 3
	leal	(%r8,%r8,4), %r9d	#, tmp103
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 8 discriminator 3
	movl	%r8d, (%rcx,%rax,4)	# D__lsm0.127, MEM[(int *)a_15(D) + i_20 * 4]
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 23 discriminator 3
	addl	%r9d, %edi	# tmp103, D__lsm1.128
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 19 discriminator 3
	leal	(%rdi,%rdi,4), %r9d	#, tmp106
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 8 discriminator 3
	movl	%edi, 4(%rcx,%rax,4)	# D__lsm1.128, MEM[(int *)a_15(D) + 4B + i_20 * 4]
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 23 discriminator 3
	addl	%r9d, %edx	# tmp106, D__lsm2.129
	movq	%rax, %r9	# i, i
	addq	$4, %r9	#, tmp107
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 8 discriminator 3
	movl	%edx, 8(%rcx,%rax,4)	# D__lsm2.129, MEM[(int *)a_15(D) + 8B + i_20 * 4]
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 29 discriminator 3
	addq	$3, %rax	#, i
	cmpq	%r10, %r9	# _32, tmp107
	jb	.L68	#,
	.p2align 4,,10
	.p2align 3
.L69:
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 19
	movl	-4(%rcx,%rax,4), %edx	# MEM[(int *)a_15(D) + -4B + i_33 * 4], MEM[(int *)a_15(D) + -4B + i_33 * 4]
	leal	(%rdx,%rdx,4), %edx	#, tmp111
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 23
	addl	-12(%rcx,%rax,4), %edx	# MEM[(int *)a_15(D) + -12B + i_33 * 4], tmp114
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 8
	movl	%edx, (%rcx,%rax,4)	# tmp114, MEM[(int *)a_15(D) + i_33 * 4]
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 29
	addq	$1, %rax	#, i
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 23
	cmpq	%rsi, %rax	# n, i
	jb	.L69	#,
.L65:
.LBE11:
# loops.c:37: }
	.loc 1 37 1
	ret	
.L70:
.LBB12:
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 23
	movl	$3, %eax	#, i
	jmp	.L69	#
.LBE12:
	.cfi_endproc
.LFE4:
	.size	refused_dependence, .-refused_dependence
	.p2align 4
	.globl	refused_call
	.type	refused_call, @function
refused_call:
.LFB5:
	.loc 1 39 1
	.cfi_startproc
.LBB13:
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 23
	testq	%rsi, %rsi	# n
	je	.L81	#,
.LBE13:
# loops.c:39: {
	.loc 1 39 1
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movq	%rsi, %r12	# tmp88, n
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
.LBB14:
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 14
	xorl	%ebp, %ebp	# i
.LBE14:
# loops.c:39: {
	.loc 1 39 1
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
	movq	%rdi, %rbx	# a, ivtmp.152
	.p2align 4,,10
	.p2align 3
.L75:
.LBB15:
# loops.c:41: 		elsewhere(a + i);
	.loc 1 41 3 discriminator 3
	movq	%rbx, %rdi	# ivtmp.152,
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 29 discriminator 3
	addq	$1, %rbp	#, i
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 23 discriminator 3
	addq	$4, %rbx	#, ivtmp.152
# loops.c:41: 		elsewhere(a + i);
	.loc 1 41 3 discriminator 3
	call	elsewhere@PLT	#
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 23 discriminator 3
	cmpq	%rbp, %r12	# i, n
	jne	.L75	#,
.LBE15:
# loops.c:42: }
	.loc 1 42 1
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L81:
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	ret	
	.cfi_endproc
.LFE5:
	.size	refused_call, .-refused_call
	.p2align 4
	.globl	refused_library_call
	.type	refused_library_call, @function
refused_library_call:
.LFB6:
	.loc 1 44 1
	.cfi_startproc
.LBB16:
# loops.c:45: 	for (size_t i = 0; i < n; i++)
	.loc 1 45 23
	testq	%rsi, %rsi	# n
	je	.L92	#,
.LBE16:
# loops.c:44: {
	.loc 1 44 1
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	leaq	(%rdi,%rsi,4), %rbp	#, _20
	pushq	%rbx	#
	.cfi_def_cfa_offset 24
	.cfi_offset 3, -24
	movq	%rdi, %rbx	# a, ivtmp.160
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 32
	.p2align 4,,10
	.p2align 3
.L86:
.LBB17:
# loops.c:46: 		a[i] = sinf(a[i]);
	.loc 1 46 10 discriminator 3
	movss	(%rbx), %xmm0	# MEM[(float *)_13], MEM[(float *)_13]
# loops.c:45: 	for (size_t i = 0; i < n; i++)
	.loc 1 45 23 discriminator 3
	addq	$4, %rbx	#, ivtmp.160
# loops.c:46: 		a[i] = sinf(a[i]);
	.loc 1 46 10 discriminator 3
	call	sinf@PLT	#
# loops.c:46: 		a[i] = sinf(a[i]);
	.loc 1 46 8 discriminator 3
	movss	%xmm0, -4(%rbx)	# tmp94, MEM[(float *)_13]
# loops.c:45: 	for (size_t i = 0; i < n; i++)
	.loc 1 45 23 discriminator 3
	cmpq	%rbp, %rbx	# _20, ivtmp.160
	jne	.L86	#,
.LBE17:
# loops.c:47: }
	.loc 1 47 1
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 24
	popq	%rbx	#
	.cfi_def_cfa_offset 16
	popq	%rbp	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L92:
	.cfi_restore 3
	.cfi_restore 6
	ret	
	.cfi_endproc
.LFE6:
	.size	refused_library_call, .-refused_library_call
	.p2align 4
	.globl	refused_early_exit
	.type	refused_early_exit, @function
refused_early_exit:
.LFB7:
	.loc 1 49 1
	.cfi_startproc
# loops.c:49: {
	.loc 1 49 1
	movq	%rsi, %rax	# tmp89, n
.LBB18:
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 23
	testq	%rsi, %rsi	# n
	je	.L96	#,
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 14
	xorl	%edx, %edx	# i
	jmp	.L97	#
	.p2align 4,,10
	.p2align 3
.L104:
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 29 discriminator 2
	addq	$1, %rdx	#, i
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 23 discriminator 2
	cmpq	%rdx, %rax	# i, n
	je	.L103	#,
.L97:
# loops.c:51: 		if (a[i] == '\n')
	.loc 1 51 6
	cmpb	$10, (%rdi,%rdx)	#, MEM[(const char *)a_6(D) + i_12 * 1]
	jne	.L104	#,
	movq	%rdx, %rax	# i, n
.L96:
.LBE18:
# loops.c:54: }
	.loc 1 54 1
	ret	
	.p2align 4,,10
	.p2align 3
.L103:
	ret	
	.cfi_endproc
.LFE7:
	.size	refused_early_exit, .-refused_early_exit
	.p2align 4
	.globl	refused_bounds
	.type	refused_bounds, @function
refused_bounds:
.LFB8:
	.loc 1 56 1
	.cfi_startproc
.LBB19:
# loops.c:57: 	for (size_t i = 0; i < n; i++)
	.loc 1 57 23
	testq	%rdx, %rdx	# n
	je	.L105	#,
	addq	%rsi, %rdx	# ivtmp.176, _26
	.p2align 4,,10
	.p2align 3
.L107:
# loops.c:58: 		bins[which[i]]++;
	.loc 1 58 13 discriminator 3
	movzbl	(%rsi), %eax	# MEM[(const unsigned char *)_24], MEM[(const unsigned char *)_24]
# loops.c:57: 	for (size_t i = 0; i < n; i++)
	.loc 1 57 23 discriminator 3
	addq	$1, %rsi	#, ivtmp.176
# loops.c:58: 		bins[which[i]]++;
	.loc 1 58 17 discriminator 3
	addl	$1, (%rdi,%rax,4)	#, *_5
# loops.c:57: 	for (size_t i = 0; i < n; i++)
	.loc 1 57 23 discriminator 3
	cmpq	%rdx, %rsi	# _26, ivtmp.176
	jne	.L107	#,
.L105:
.LBE19:
# loops.c:59: }
	.loc 1 59 1
	ret	
	.cfi_endproc
.LFE8:
	.size	refused_bounds, .-refused_bounds
	.p2align 4
	.globl	refused_pointer_chase
	.type	refused_pointer_chase, @function
refused_pointer_chase:
.LFB9:
	.loc 1 65 1
	.cfi_startproc
# loops.c:66: 	int sum = 0;
	.loc 1 66 6
	xorl	%eax, %eax	# <retval>
# loops.c:68: 	for (; l; l = l->next)
	.loc 1 68 9
	testq	%rdi, %rdi	# l
	je	.L115	#,
	.p2align 4,,10
	.p2align 3
.L114:
# loops.c:69: 		sum += l->value;
	.loc 1 69 7 discriminator 2
	addl	8(%rdi), %eax	# l_10->value, <retval>
# loops.c:68: 	for (; l; l = l->next)
	.loc 1 68 14 discriminator 2
	movq	(%rdi), %rdi	# l_10->next, l
# loops.c:68: 	for (; l; l = l->next)
	.loc 1 68 9 discriminator 2
	testq	%rdi, %rdi	# l
	jne	.L114	#,
	ret	
	.p2align 4,,10
	.p2align 3
.L115:
# loops.c:71: }
	.loc 1 71 1
	ret	
	.cfi_endproc
.LFE9:
	.size	refused_pointer_chase, .-refused_pointer_chase
	.p2align 4
	.globl	fully_unrolled
	.type	fully_unrolled, @function
fully_unrolled:
.LFB10:
	.loc 1 73 1
	.cfi_startproc
.LBB20:
# loops.c:75: 		a[i] = a[i] * 3 + i;
	.loc 1 75 15
	movdqu	(%rdi), %xmm0	# MEM <vector(4) int> [(int *)a_10(D)], tmp88
	movdqu	(%rdi), %xmm1	# MEM <vector(4) int> [(int *)a_10(D)], tmp95
	pslld	$1, %xmm0	#, tmp88
	paddd	%xmm1, %xmm0	# tmp95, vect__5.189
# loops.c:75: 		a[i] = a[i] * 3 + i;
	.loc 1 75 19
	paddd	.LC5(%rip), %xmm0	#, vect__6.190
# loops.c:75: 		a[i] = a[i] * 3 + i;
	.loc 1 75 8
	movups	%xmm0, (%rdi)	# vect__6.190, MEM <vector(4) int> [(int *)a_10(D)]
.LBE20:
# loops.c:76: }
	.loc 1 76 1
	ret	
	.cfi_endproc
.LFE10:
	.size	fully_unrolled, .-fully_unrolled
	.p2align 4
	.globl	nested
	.type	nested, @function
nested:
.LFB11:
	.loc 1 78 1
	.cfi_startproc
.LBB21:
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 23
	testq	%rdx, %rdx	# n
	je	.L142	#,
	movq	%rdx, %r8	# n, bnd.201
.LBE21:
# loops.c:78: {
	.loc 1 78 1
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movq	%rdx, %r11	# n, tmp137
	movq	%rsi, %rcx	# tmp139, b
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	shrq	$2, %r8	#, bnd.201
	movq	%rdx, %rbp	# n, niters_vector_mult_vf.202
	movq	%rdx, %r9	# tmp140, n
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
	salq	$4, %r8	#, _11
	leaq	-1(%rdx), %rbx	#, _25
	andq	$-4, %rbp	#, niters_vector_mult_vf.202
.LBB24:
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 23
	xorl	%esi, %esi	# ivtmp.241
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 14
	xorl	%r10d, %r10d	# y
	andl	$3, %r11d	#, tmp137
	.p2align 4,,10
	.p2align 3
.L120:
	cmpq	$2, %rbx	#, _25
	jbe	.L128	#,
.L122:
	leaq	(%rdi,%rsi,4), %rdx	#, vectp.205
.LBB22:
# loops.c:80: 		for (size_t x = 0; x < n; x++)
	.loc 1 80 15
	xorl	%eax, %eax	# ivtmp.232
	.p2align 4,,10
	.p2align 3
.L125:
# loops.c:81: 			a[y * n + x] += b[x];
	.loc 1 81 17 discriminator 3
	movups	(%rdx,%rax), %xmm0	# MEM <vector(4) float> [(float *)vectp.205_44 + ivtmp.232_85 * 1], vect__9.210
	movups	(%rcx,%rax), %xmm2	# MEM <const vector(4) float> [(const float *)b_18(D) + ivtmp.232_85 * 1], tmp147
	addps	%xmm2, %xmm0	# tmp147, vect__9.210
	movups	%xmm0, (%rdx,%rax)	# vect__9.210, MEM <vector(4) float> [(float *)vectp.205_44 + ivtmp.232_85 * 1]
	addq	$16, %rax	#, ivtmp.232
	cmpq	%rax, %r8	# ivtmp.232, _11
	jne	.L125	#,
	testq	%r11, %r11	# tmp137
	je	.L145	#,
# loops.c:80: 		for (size_t x = 0; x < n; x++)
	.loc 1 80 15
	movq	%rbp, %rax	# niters_vector_mult_vf.202, tmp.216
.L121:
	movq	%r9, %rdx	# n, niters.213
	subq	%rax, %rdx	# tmp.216, niters.213
	cmpq	$1, %rdx	#, niters.213
	je	.L123	#,
	leaq	(%rax,%rsi), %r12	#, tmp122
# loops.c:81: 			a[y * n + x] += b[x];
	.loc 1 81 21
	movq	(%rcx,%rax,4), %xmm0	# MEM <const vector(2) float> [(const float *)vectp_b.221_88], vect__34.222
	leaq	(%rdi,%r12,4), %r12	#, vectp.218
# loops.c:81: 			a[y * n + x] += b[x];
	.loc 1 81 5
	movq	(%r12), %xmm1	# MEM <vector(2) float> [(float *)vectp.218_82], vect__37.219
# loops.c:81: 			a[y * n + x] += b[x];
	.loc 1 81 17
	addps	%xmm1, %xmm0	# vect__37.219, vect__33.223
	movlps	%xmm0, (%r12)	# vect__33.223, MEM <vector(2) float> [(float *)vectp.218_82]
	testb	$1, %dl	#, niters.213
	je	.L124	#,
	andq	$-2, %rdx	#, niters_vector_mult_vf.215
	addq	%rdx, %rax	# niters_vector_mult_vf.215, tmp.216
.L123:
# loops.c:81: 			a[y * n + x] += b[x];
	.loc 1 81 5
	leaq	(%rsi,%rax), %rdx	#, tmp129
	leaq	(%rdi,%rdx,4), %rdx	#, _66
# loops.c:81: 			a[y * n + x] += b[x];
	.loc 1 81 17
	movss	(%rdx), %xmm0	# *_66, *_66
	addss	(%rcx,%rax,4), %xmm0	# *_69, tmp131
	movss	%xmm0, (%rdx)	# tmp131, *_66
.L124:
.LBE22:
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 29
	addq	$1, %r10	#, y
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 23
	addq	%r9, %rsi	# n, ivtmp.241
	cmpq	%r10, %r9	# y, n
	jne	.L120	#,
.L118:
.LBE24:
# loops.c:82: }
	.loc 1 82 1
	popq	%rbx	#
	.cfi_remember_state
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L145:
	.cfi_restore_state
.LBB25:
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 29
	addq	$1, %r10	#, y
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 23
	addq	%r9, %rsi	# n, ivtmp.241
	cmpq	%r10, %r9	# y, n
	jne	.L122	#,
	jmp	.L118	#
	.p2align 4,,10
	.p2align 3
.L128:
.LBB23:
# loops.c:80: 		for (size_t x = 0; x < n; x++)
	.loc 1 80 15
	xorl	%eax, %eax	# tmp.216
	jmp	.L121	#
.L142:
	.cfi_def_cfa_offset 8
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	ret	
.LBE23:
.LBE25:
	.cfi_endproc
.LFE11:
	.size	nested, .-nested
	.p2align 4
	.globl	becomes_memset
	.type	becomes_memset, @function
becomes_memset:
.LFB12:
	.loc 1 84 1
	.cfi_startproc
# loops.c:84: {
	.loc 1 84 1
	movq	%rsi, %rdx	# tmp89, n
.LBB26:
# loops.c:85: 	for (size_t i = 0; i < n; i++)
	.loc 1 85 23
	testq	%rsi, %rsi	# n
	je	.L146	#,
# loops.c:86: 		a[i] = 0;
	.loc 1 86 8
	xorl	%esi, %esi	#
	jmp	memset@PLT	#
	.p2align 4,,10
	.p2align 3
.L146:
.LBE26:
# loops.c:87: }
	.loc 1 87 1
	ret	
	.cfi_endproc
.LFE12:
	.size	becomes_memset, .-becomes_memset
	.p2align 4
	.globl	infinite
	.type	infinite, @function
infinite:
.LFB13:
	.loc 1 89 1
	.cfi_startproc
	.p2align 4,,10
	.p2align 3
.L149:
# loops.c:91: 		*a = *a + 1;
	.loc 1 91 8 discriminator 1
	movl	(%rdi), %eax	# *a_5(D), _1
# loops.c:91: 		*a = *a + 1;
	.loc 1 91 11 discriminator 1
	addl	$1, %eax	#, _2
# loops.c:91: 		*a = *a + 1;
	.loc 1 91 6 discriminator 1
	movl	%eax, (%rdi)	# _2, *a_5(D)
	jmp	.L149	#
	.cfi_endproc
.LFE13:
	.size	infinite, .-infinite
	.set	.LC1,.LC2
	.section	.rodata.cst8,"aM",@progbits,8
	.align 8
.LC2:
	.long	1065353216
	.long	1065353216
	.section	.rodata.cst16,"aM",@progbits,16
	.align 16
.LC3:
	.long	7
	.long	7
	.long	7
	.long	7
	.align 16
.LC5:
	.long	0
	.long	1
	.long	2
	.long	3
	.text
.Letext0:
	.file 2 "/usr/include/x86_64-linux-gnu/bits/mathcalls.h"
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x198
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x4
	.long	.LASF17
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.long	.Ldebug_line0
	.uleb128 0x2
	.long	.LASF2
	.byte	0x2
	.byte	0x40
	.byte	0x1
	.uleb128 0x2
	.long	.LASF3
	.byte	0x1
	.byte	0x5
	.byte	0x6
	.uleb128 0x1
	.long	.LASF4
	.byte	0x58
	.byte	0x6
	.quad	.LFB13
	.quad	.LFE13-.LFB13
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x5
	.long	.LASF18
	.byte	0x1
	.byte	0x53
	.byte	0x6
	.quad	.LFB12
	.quad	.LFE12-.LFB12
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF5
	.byte	0x4d
	.byte	0x6
	.quad	.LFB11
	.quad	.LFE11-.LFB11
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF6
	.byte	0x48
	.byte	0x6
	.quad	.LFB10
	.quad	.LFE10-.LFB10
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF7
	.byte	0x40
	.byte	0x5
	.quad	.LFB9
	.quad	.LFE9-.LFB9
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF8
	.byte	0x37
	.byte	0x6
	.quad	.LFB8
	.quad	.LFE8-.LFB8
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF9
	.byte	0x30
	.byte	0x8
	.quad	.LFB7
	.quad	.LFE7-.LFB7
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.long	.LASF10
	.byte	0x2b
	.quad	.LFB6
	.quad	.LFE6-.LFB6
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.long	.LASF11
	.byte	0x26
	.quad	.LFB5
	.quad	.LFE5-.LFB5
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF12
	.byte	0x21
	.byte	0x6
	.quad	.LFB4
	.quad	.LFE4-.LFB4
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF13
	.byte	0x19
	.byte	0x7
	.quad	.LFB3
	.quad	.LFE3-.LFB3
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF14
	.byte	0x14
	.byte	0x6
	.quad	.LFB2
	.quad	.LFE2-.LFB2
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF15
	.byte	0xc
	.byte	0x5
	.quad	.LFB1
	.quad	.LFE1-.LFB1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF16
	.byte	0x7
	.byte	0x6
	.quad	.LFB0
	.quad	.LFE0-.LFB0
	.uleb128 0x1
	.byte	0x9c
	.byte	0
	.section	.debug_abbrev,"",@progbits
.Ldebug_abbrev0:
	.uleb128 0x1
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x2
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x3
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 6
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x4
	.uleb128 0x11
	.byte	0x1
	.uleb128 0x25
	.uleb128 0xe
	.uleb128 0x13
	.uleb128 0xb
	.uleb128 0x3
	.uleb128 0x1f
	.uleb128 0x1b
	.uleb128 0x1f
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x10
	.uleb128 0x17
	.byte	0
	.byte	0
	.uleb128 0x5
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.byte	0
	.byte	0
	.byte	0
	.section	.debug_aranges,"",@progbits
	.long	0x2c
	.value	0x2
	.long	.Ldebug_info0
	.byte	0x8
	.byte	0
	.value	0
	.value	0
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.quad	0
	.quad	0
	.section	.debug_line,"",@progbits
.Ldebug_line0:
	.section	.debug_str,"MS",@progbits,1
.LASF15:
	.string	"vectorized_sum"
.LASF7:
	.string	"refused_pointer_chase"
.LASF6:
	.string	"fully_unrolled"
.LASF14:
	.string	"vectorized_with_checks"
.LASF4:
	.string	"infinite"
.LASF13:
	.string	"refused_order"
.LASF11:
	.string	"refused_call"
.LASF3:
	.string	"elsewhere"
.LASF18:
	.string	"becomes_memset"
.LASF10:
	.string	"refused_library_call"
.LASF16:
	.string	"vectorized"
.LASF12:
	.string	"refused_dependence"
.LASF2:
	.string	"sinf"
.LASF9:
	.string	"refused_early_exit"
.LASF17:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O3 -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF5:
	.string	"nested"
.LASF8:
	.string	"refused_bounds"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"loops.c"
.LASF1:
	.string	"."
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
