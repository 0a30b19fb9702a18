	.file	"loops.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
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
.LBB2:
# loops.c:9: 	for (size_t i = 0; i < n; i++)
	.loc 1 9 23
	testq	%rdx, %rdx	# n
	je	.L1	#,
	movss	.LC0(%rip), %xmm1	#, tmp93
# loops.c:9: 	for (size_t i = 0; i < n; i++)
	.loc 1 9 14
	xorl	%eax, %eax	# i
	.p2align 4,,10
	.p2align 3
.L3:
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 15 discriminator 3
	movss	(%rsi,%rax,4), %xmm0	# MEM[(const float *)b_11(D) + i_17 * 4], MEM[(const float *)b_11(D) + i_17 * 4]
	addss	%xmm0, %xmm0	# MEM[(const float *)b_11(D) + i_17 * 4], tmp90
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 19 discriminator 3
	addss	%xmm1, %xmm0	# tmp93, tmp91
# loops.c:10: 		a[i] = b[i] * 2 + 1;
	.loc 1 10 8 discriminator 3
	movss	%xmm0, (%rdi,%rax,4)	# tmp91, MEM[(float *)a_12(D) + i_17 * 4]
# loops.c:9: 	for (size_t i = 0; i < n; i++)
	.loc 1 9 29 discriminator 3
	addq	$1, %rax	#, i
# loops.c:9: 	for (size_t i = 0; i < n; i++)
	.loc 1 9 23 discriminator 3
	cmpq	%rax, %rdx	# i, n
	jne	.L3	#,
.L1:
.LBE2:
# loops.c:11: }
	.loc 1 11 1
	ret	
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
.LBB3:
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 23
	testq	%rsi, %rsi	# n
	je	.L12	#,
	leaq	(%rdi,%rsi,4), %rdx	#, _19
.LBE3:
# loops.c:14: 	int sum = 0;
	.loc 1 14 6
	xorl	%eax, %eax	# <retval>
	.p2align 4,,10
	.p2align 3
.L11:
.LBB4:
# loops.c:17: 		sum += a[i];
	.loc 1 17 7 discriminator 3
	addl	(%rdi), %eax	# MEM[(const int *)_16], <retval>
# loops.c:16: 	for (size_t i = 0; i < n; i++)
	.loc 1 16 23 discriminator 3
	addq	$4, %rdi	#, ivtmp.31
	cmpq	%rdx, %rdi	# _19, ivtmp.31
	jne	.L11	#,
	ret	
	.p2align 4,,10
	.p2align 3
.L12:
.LBE4:
# loops.c:14: 	int sum = 0;
	.loc 1 14 6
	xorl	%eax, %eax	# <retval>
# loops.c:19: }
	.loc 1 19 1
	ret	
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
.LBB5:
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 23
	testq	%rdx, %rdx	# n
	je	.L14	#,
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 14
	xorl	%eax, %eax	# i
	.p2align 4,,10
	.p2align 3
.L16:
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 15 discriminator 3
	movl	(%rsi,%rax,4), %ecx	# MEM[(const int *)b_10(D) + i_16 * 4], tmp96
	addl	$7, %ecx	#, tmp90
# loops.c:23: 		a[i] = b[i] + 7;
	.loc 1 23 8 discriminator 3
	movl	%ecx, (%rdi,%rax,4)	# tmp90, MEM[(int *)a_11(D) + i_16 * 4]
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 29 discriminator 3
	addq	$1, %rax	#, i
# loops.c:22: 	for (size_t i = 0; i < n; i++)
	.loc 1 22 23 discriminator 3
	cmpq	%rax, %rdx	# i, n
	jne	.L16	#,
.L14:
.LBE5:
# loops.c:24: }
	.loc 1 24 1
	ret	
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
.LBB6:
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 23
	testq	%rsi, %rsi	# n
	je	.L24	#,
	leaq	(%rdi,%rsi,4), %rax	#, _19
.LBE6:
# loops.c:27: 	float sum = 0;
	.loc 1 27 8
	pxor	%xmm0, %xmm0	# <retval>
	.p2align 4,,10
	.p2align 3
.L23:
.LBB7:
# loops.c:30: 		sum += a[i];
	.loc 1 30 7 discriminator 3
	addss	(%rdi), %xmm0	# MEM[(const float *)_16], <retval>
# loops.c:29: 	for (size_t i = 0; i < n; i++)
	.loc 1 29 23 discriminator 3
	addq	$4, %rdi	#, ivtmp.49
	cmpq	%rax, %rdi	# _19, ivtmp.49
	jne	.L23	#,
	ret	
	.p2align 4,,10
	.p2align 3
.L24:
.LBE7:
# loops.c:27: 	float sum = 0;
	.loc 1 27 8
	pxor	%xmm0, %xmm0	# <retval>
# loops.c:32: }
	.loc 1 32 1
	ret	
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
.LBB8:
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 23
	cmpq	$3, %rsi	#, n
	jbe	.L26	#,
	movl	(%rdi), %r9d	# *a_15(D), D__lsm0.54
	movl	4(%rdi), %r8d	# MEM[(int *)a_15(D) + 4B], D__lsm1.55
	leaq	12(%rdi), %rdx	#, ivtmp.61
	leaq	(%rdi,%rsi,4), %rsi	#, _33
	movl	8(%rdi), %eax	# MEM[(int *)a_15(D) + 8B], D__lsm2.56
	.p2align 4,,10
	.p2align 3
.L28:
	movl	%eax, %ecx	# D__lsm2.56, D__lsm2.56
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 19 discriminator 3
	leal	(%rax,%rax,4), %eax	#, tmp98
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 23 discriminator 3
	addq	$4, %rdx	#, ivtmp.61
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 23 discriminator 3
	addl	%r9d, %eax	# D__lsm0.54, D__lsm2.56
	movl	%r8d, %r9d	# D__lsm1.55, D__lsm0.54
	movl	%ecx, %r8d	# D__lsm2.56, D__lsm1.55
# loops.c:36: 		a[i] = a[i - 1] * 5 + a[i - 3];
	.loc 1 36 8 discriminator 3
	movl	%eax, -4(%rdx)	# D__lsm2.56, MEM[(int *)_12]
# loops.c:35: 	for (size_t i = 3; i < n; i++)
	.loc 1 35 23 discriminator 3
	cmpq	%rsi, %rdx	# _33, ivtmp.61
	jne	.L28	#,
.L26:
.LBE8:
# loops.c:37: }
	.loc 1 37 1
	ret	
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
.LBB9:
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 23
	testq	%rsi, %rsi	# n
	je	.L38	#,
.LBE9:
# loops.c:39: {
	.loc 1 39 1
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movq	%rsi, %r12	# tmp88, n
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
.LBB10:
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 14
	xorl	%ebp, %ebp	# i
.LBE10:
# loops.c:39: {
	.loc 1 39 1
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
	movq	%rdi, %rbx	# a, ivtmp.71
	.p2align 4,,10
	.p2align 3
.L32:
.LBB11:
# loops.c:41: 		elsewhere(a + i);
	.loc 1 41 3 discriminator 3
	movq	%rbx, %rdi	# ivtmp.71,
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 29 discriminator 3
	addq	$1, %rbp	#, i
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 23 discriminator 3
	addq	$4, %rbx	#, ivtmp.71
# loops.c:41: 		elsewhere(a + i);
	.loc 1 41 3 discriminator 3
	call	elsewhere@PLT	#
# loops.c:40: 	for (size_t i = 0; i < n; i++)
	.loc 1 40 23 discriminator 3
	cmpq	%rbp, %r12	# i, n
	jne	.L32	#,
.LBE11:
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
.L38:
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
.LBB12:
# loops.c:45: 	for (size_t i = 0; i < n; i++)
	.loc 1 45 23
	testq	%rsi, %rsi	# n
	je	.L49	#,
.LBE12:
# loops.c:44: {
	.loc 1 44 1
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	leaq	(%rdi,%rsi,4), %rbp	#, _20
	pushq	%rbx	#
	.cfi_def_cfa_offset 24
	.cfi_offset 3, -24
	movq	%rdi, %rbx	# a, ivtmp.79
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 32
	.p2align 4,,10
	.p2align 3
.L43:
.LBB13:
# loops.c:46: 		a[i] = sinf(a[i]);
	.loc 1 46 10 discriminator 3
	movss	(%rbx), %xmm0	# MEM[(float *)_6], MEM[(float *)_6]
# loops.c:45: 	for (size_t i = 0; i < n; i++)
	.loc 1 45 23 discriminator 3
	addq	$4, %rbx	#, ivtmp.79
# loops.c:46: 		a[i] = sinf(a[i]);
	.loc 1 46 10 discriminator 3
	call	sinf@PLT	#
# loops.c:46: 		a[i] = sinf(a[i]);
	.loc 1 46 8 discriminator 3
	movss	%xmm0, -4(%rbx)	# tmp94, MEM[(float *)_6]
# loops.c:45: 	for (size_t i = 0; i < n; i++)
	.loc 1 45 23 discriminator 3
	cmpq	%rbp, %rbx	# _20, ivtmp.79
	jne	.L43	#,
.LBE13:
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
.L49:
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
.LBB14:
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 23
	testq	%rsi, %rsi	# n
	je	.L53	#,
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 14
	xorl	%edx, %edx	# i
	jmp	.L54	#
	.p2align 4,,10
	.p2align 3
.L61:
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 29 discriminator 2
	addq	$1, %rdx	#, i
# loops.c:50: 	for (size_t i = 0; i < n; i++)
	.loc 1 50 23 discriminator 2
	cmpq	%rdx, %rax	# i, n
	je	.L60	#,
.L54:
# loops.c:51: 		if (a[i] == '\n')
	.loc 1 51 6
	cmpb	$10, (%rdi,%rdx)	#, MEM[(const char *)a_6(D) + i_12 * 1]
	jne	.L61	#,
	movq	%rdx, %rax	# i, n
.L53:
.LBE14:
# loops.c:54: }
	.loc 1 54 1
	ret	
	.p2align 4,,10
	.p2align 3
.L60:
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
.LBB15:
# loops.c:57: 	for (size_t i = 0; i < n; i++)
	.loc 1 57 23
	testq	%rdx, %rdx	# n
	je	.L62	#,
	addq	%rsi, %rdx	# ivtmp.95, _25
	.p2align 4,,10
	.p2align 3
.L64:
# loops.c:58: 		bins[which[i]]++;
	.loc 1 58 13 discriminator 3
	movzbl	(%rsi), %eax	# MEM[(const unsigned char *)_23], MEM[(const unsigned char *)_23]
# loops.c:57: 	for (size_t i = 0; i < n; i++)
	.loc 1 57 23 discriminator 3
	addq	$1, %rsi	#, ivtmp.95
# loops.c:58: 		bins[which[i]]++;
	.loc 1 58 17 discriminator 3
	addl	$1, (%rdi,%rax,4)	#, *_5
# loops.c:57: 	for (size_t i = 0; i < n; i++)
	.loc 1 57 23 discriminator 3
	cmpq	%rdx, %rsi	# _25, ivtmp.95
	jne	.L64	#,
.L62:
.LBE15:
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
	je	.L72	#,
	.p2align 4,,10
	.p2align 3
.L71:
# loops.c:69: 		sum += l->value;
	.loc 1 69 7 discriminator 2
	addl	8(%rdi), %eax	# l_10->value, <retval>
# loops.c:68: 	for (; l; l = l->next)
	.loc 1 68 14 discriminator 2
	movq	(%rdi), %rdi	# l_10->next, l
# loops.c:68: 	for (; l; l = l->next)
	.loc 1 68 9 discriminator 2
	testq	%rdi, %rdi	# l
	jne	.L71	#,
	ret	
	.p2align 4,,10
	.p2align 3
.L72:
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
.LBB16:
# loops.c:75: 		a[i] = a[i] * 3 + i;
	.loc 1 75 15
	movdqu	(%rdi), %xmm0	# MEM <vector(4) int> [(int *)a_10(D)], tmp88
	movdqu	(%rdi), %xmm1	# MEM <vector(4) int> [(int *)a_10(D)], tmp95
	pslld	$1, %xmm0	#, tmp88
	paddd	%xmm1, %xmm0	# tmp95, vect__5.108
# loops.c:75: 		a[i] = a[i] * 3 + i;
	.loc 1 75 19
	paddd	.LC2(%rip), %xmm0	#, vect__6.109
# loops.c:75: 		a[i] = a[i] * 3 + i;
	.loc 1 75 8
	movups	%xmm0, (%rdi)	# vect__6.109, MEM <vector(4) int> [(int *)a_10(D)]
.LBE16:
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
.LBB17:
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 23
	testq	%rdx, %rdx	# n
	je	.L75	#,
	leaq	0(,%rdx,4), %r9	#, _28
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 14
	xorl	%r8d, %r8d	# y
	.p2align 4,,10
	.p2align 3
.L77:
.LBB18:
# loops.c:80: 		for (size_t x = 0; x < n; x++)
	.loc 1 80 15
	xorl	%eax, %eax	# x
	.p2align 4,,10
	.p2align 3
.L78:
# loops.c:81: 			a[y * n + x] += b[x];
	.loc 1 81 17 discriminator 3
	movss	(%rdi,%rax,4), %xmm0	# MEM[(float *)_37 + x_26 * 4], MEM[(float *)_37 + x_26 * 4]
	addss	(%rsi,%rax,4), %xmm0	# MEM[(const float *)b_18(D) + x_26 * 4], tmp95
	movq	%rax, %rcx	# x, x
	movss	%xmm0, (%rdi,%rax,4)	# tmp95, MEM[(float *)_37 + x_26 * 4]
# loops.c:80: 		for (size_t x = 0; x < n; x++)
	.loc 1 80 30 discriminator 3
	addq	$1, %rax	#, x
# loops.c:80: 		for (size_t x = 0; x < n; x++)
	.loc 1 80 24 discriminator 3
	cmpq	%rax, %rdx	# x, n
	jne	.L78	#,
.LBE18:
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 29 discriminator 2
	leaq	1(%r8), %rax	#, y
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 23 discriminator 2
	addq	%r9, %rdi	# _28, ivtmp.129
	cmpq	%rcx, %r8	# x, y
	je	.L75	#,
# loops.c:79: 	for (size_t y = 0; y < n; y++)
	.loc 1 79 29
	movq	%rax, %r8	# y, y
	jmp	.L77	#
.L75:
.LBE17:
# loops.c:82: }
	.loc 1 82 1
	ret	
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
.LBB19:
# loops.c:85: 	for (size_t i = 0; i < n; i++)
	.loc 1 85 23
	testq	%rsi, %rsi	# n
	je	.L83	#,
# loops.c:86: 		a[i] = 0;
	.loc 1 86 8
	xorl	%esi, %esi	#
	jmp	memset@PLT	#
	.p2align 4,,10
	.p2align 3
.L83:
.LBE19:
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
.L86:
# loops.c:91: 		*a = *a + 1;
	.loc 1 91 8 discriminator 1
	movl	(%rdi), %eax	# *a_5(D), _1
# loops.c:91: 		*a = *a + 1;
	.loc 1 91 11 discriminator 1
	addl	$1, %eax	#, _2
# loops.c:91: 		*a = *a + 1;
	.loc 1 91 6 discriminator 1
	movl	%eax, (%rdi)	# _2, *a_5(D)
	jmp	.L86	#
	.cfi_endproc
.LFE13:
	.size	infinite, .-infinite
	.section	.rodata.cst4,"aM",@progbits,4
	.align 4
.LC0:
	.long	1065353216
	.section	.rodata.cst16,"aM",@progbits,16
	.align 16
.LC2:
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
.LASF16:
	.string	"vectorized"
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
.LASF17:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF2:
	.string	"sinf"
.LASF9:
	.string	"refused_early_exit"
.LASF12:
	.string	"refused_dependence"
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
