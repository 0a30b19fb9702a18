	.file	"frames.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "frames.c"
	.p2align 4
	.globl	leaf
	.type	leaf, @function
leaf:
.LFB0:
	.file 1 "frames.c"
	.loc 1 6 24
	.cfi_startproc
# frames.c:6: int leaf(int a, int b) { return a * b; }
	.loc 1 6 35
	movl	%edi, %eax	# tmp86, tmp86
	imull	%esi, %eax	# tmp87, tmp86
# frames.c:6: int leaf(int a, int b) { return a * b; }
	.loc 1 6 40
	ret	
	.cfi_endproc
.LFE0:
	.size	leaf, .-leaf
	.p2align 4
	.globl	large_frame
	.type	large_frame, @function
large_frame:
.LFB1:
	.loc 1 8 1
	.cfi_startproc
	subq	$10008, %rsp	#,
	.cfi_def_cfa_offset 10016
# frames.c:11: 	use(buffer);
	.loc 1 11 2
	movq	%rsp, %rdi	#, tmp82
	call	use@PLT	#
# frames.c:12: }
	.loc 1 12 1
	addq	$10008, %rsp	#,
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE1:
	.size	large_frame, .-large_frame
	.p2align 4
	.globl	unknown_frame
	.type	unknown_frame, @function
unknown_frame:
.LFB2:
	.loc 1 14 1
	.cfi_startproc
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
# frames.c:15: 	int a[n];
	.loc 1 15 6
	movslq	%edi, %rdi	# tmp100, n
	leaq	15(,%rdi,4), %rax	#, tmp89
	andq	$-16, %rax	#, tmp93
# frames.c:14: {
	.loc 1 14 1
	movq	%rsp, %rbp	#,
	.cfi_def_cfa_register 6
# frames.c:15: 	int a[n];
	.loc 1 15 6
	subq	%rax, %rsp	# tmp93,
	movq	%rsp, %rdi	#, tmp97
# frames.c:17: 	use(a);
	.loc 1 17 2
	call	use@PLT	#
# frames.c:18: }
	.loc 1 18 1
	leave	
	.cfi_def_cfa 7, 8
	ret	
	.cfi_endproc
.LFE2:
	.size	unknown_frame, .-unknown_frame
	.p2align 4
	.globl	spills
	.type	spills, @function
spills:
.LFB3:
	.loc 1 20 1
	.cfi_startproc
	pushq	%r15	#
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	movq	%rdi, %rdx	# tmp162, p
	pushq	%r14	#
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13	#
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12	#
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp	#
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx	#
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 26
	movq	8(%rdi), %rcx	# MEM[(const long unsigned int *)p_64(D) + 8B], b
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 56
	movq	32(%rdi), %rsi	# MEM[(const long unsigned int *)p_64(D) + 32B], e
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 16
	movq	(%rdi), %rax	# *p_64(D), a
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 36
	movq	16(%rdi), %r14	# MEM[(const long unsigned int *)p_64(D) + 16B], c
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 46
	movq	24(%rdi), %r13	# MEM[(const long unsigned int *)p_64(D) + 24B], d
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 66
	movq	40(%rdi), %r12	# MEM[(const long unsigned int *)p_64(D) + 40B], f
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 76
	movq	48(%rdi), %rbp	# MEM[(const long unsigned int *)p_64(D) + 48B], g
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 91
	movl	$100, -4(%rsp)	#, %sfp
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 86
	movq	56(%rdi), %rbx	# MEM[(const long unsigned int *)p_64(D) + 56B], h
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 16
	movq	64(%rdi), %r11	# MEM[(const long unsigned int *)p_64(D) + 64B], i
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 26
	movq	%rcx, -24(%rsp)	# b, %sfp
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 26
	movq	72(%rdi), %r10	# MEM[(const long unsigned int *)p_64(D) + 72B], j
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 36
	movq	80(%rdi), %r9	# MEM[(const long unsigned int *)p_64(D) + 80B], k
# frames.c:21: 	unsigned long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7];
	.loc 1 21 56
	movq	%rsi, -16(%rsp)	# e, %sfp
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 47
	movq	88(%rdi), %r8	# MEM[(const long unsigned int *)p_64(D) + 88B], l
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 69
	movq	104(%rdx), %rsi	# MEM[(const long unsigned int *)p_64(D) + 104B], n
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 80
	movq	112(%rdx), %rcx	# MEM[(const long unsigned int *)p_64(D) + 112B], o
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 58
	movq	96(%rdi), %rdi	# MEM[(const long unsigned int *)p_64(D) + 96B], m
# frames.c:22: 	unsigned long i = p[8], j = p[9], k = p[10], l = p[11], m = p[12], n = p[13], o = p[14], q = p[15];
	.loc 1 22 91
	movq	120(%rdx), %rdx	# MEM[(const long unsigned int *)p_64(D) + 120B], q
	.p2align 4,,10
	.p2align 3
.L8:
.LBB2:
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 10 discriminator 3
	movq	-24(%rsp), %r15	# %sfp, tmp131
	xorq	%rdx, %r15	# q, tmp131
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 5 discriminator 3
	addq	%r15, %rax	# tmp131, a
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 22 discriminator 3
	movq	%rax, %r15	# a, tmp132
	imulq	%r14, %r15	# c, tmp132
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 17 discriminator 3
	subq	%r15, -24(%rsp)	# tmp132, %sfp
	movq	-24(%rsp), %r15	# %sfp, b
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 34 discriminator 3
	addq	%r13, %r15	# d, tmp133
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 29 discriminator 3
	xorq	%r15, %r14	# tmp133, c
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 46 discriminator 3
	movq	-16(%rsp), %r15	# %sfp, tmp134
	xorq	%r14, %r15	# c, tmp134
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 41 discriminator 3
	addq	%r15, %r13	# tmp134, d
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 58 discriminator 3
	movq	%r13, %r15	# d, tmp135
	imulq	%r12, %r15	# f, tmp135
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 53 discriminator 3
	subq	%r15, -16(%rsp)	# tmp135, %sfp
	movq	-16(%rsp), %r15	# %sfp, e
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 70 discriminator 3
	addq	%rbp, %r15	# g, tmp136
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 65 discriminator 3
	xorq	%r15, %r12	# tmp136, f
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 82 discriminator 3
	movq	%r12, %r15	# f, tmp137
	xorq	%rbx, %r15	# h, tmp137
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 77 discriminator 3
	addq	%r15, %rbp	# tmp137, g
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 94 discriminator 3
	movq	%rbp, %r15	# g, tmp138
	imulq	%r11, %r15	# i, tmp138
# frames.c:25: 		a += b ^ q, b -= c * a, c ^= d + b, d += e ^ c, e -= f * d, f ^= g + e, g += h ^ f, h -= i * g;
	.loc 1 25 89 discriminator 3
	subq	%r15, %rbx	# tmp138, h
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 10 discriminator 3
	leaq	(%rbx,%r10), %r15	#, tmp139
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 5 discriminator 3
	xorq	%r15, %r11	# tmp139, i
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 22 discriminator 3
	movq	%r11, %r15	# i, tmp140
	xorq	%r9, %r15	# k, tmp140
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 17 discriminator 3
	addq	%r15, %r10	# tmp140, j
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 34 discriminator 3
	movq	%r10, %r15	# j, tmp141
	imulq	%r8, %r15	# l, tmp141
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 29 discriminator 3
	subq	%r15, %r9	# tmp141, k
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 46 discriminator 3
	leaq	(%r9,%rdi), %r15	#, tmp142
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 41 discriminator 3
	xorq	%r15, %r8	# tmp142, l
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 58 discriminator 3
	movq	%r8, %r15	# l, tmp143
	xorq	%rsi, %r15	# n, tmp143
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 53 discriminator 3
	addq	%r15, %rdi	# tmp143, m
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 70 discriminator 3
	movq	%rdi, %r15	# m, tmp144
	imulq	%rcx, %r15	# o, tmp144
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 65 discriminator 3
	subq	%r15, %rsi	# tmp144, n
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 82 discriminator 3
	leaq	(%rsi,%rdx), %r15	#, tmp145
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 77 discriminator 3
	xorq	%r15, %rcx	# tmp145, o
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 94 discriminator 3
	movq	%rax, %r15	# a, tmp146
	xorq	%rcx, %r15	# o, tmp146
# frames.c:26: 		i ^= j + h, j += k ^ i, k -= l * j, l ^= m + k, m += n ^ l, n -= o * m, o ^= q + n, q += a ^ o;
	.loc 1 26 89 discriminator 3
	addq	%r15, %rdx	# tmp146, q
# frames.c:24: 	for (int r = 0; r < 100; r++) {
	.loc 1 24 20 discriminator 3
	subl	$1, -4(%rsp)	#, %sfp
	jne	.L8	#,
.LBE2:
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 11
	movq	-24(%rsp), %r15	# %sfp, b
	xorq	%r15, %rax	# b, tmp148
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 15
	xorq	%r14, %rax	# c, tmp149
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 23
	movq	-16(%rsp), %r14	# %sfp, e
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 19
	xorq	%r13, %rax	# d, tmp150
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 23
	xorq	%r14, %rax	# e, tmp151
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 27
	xorq	%r12, %rax	# f, tmp152
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 31
	xorq	%rbp, %rax	# g, tmp153
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 35
	xorq	%rbx, %rax	# h, tmp154
# frames.c:29: }
	.loc 1 29 1
	popq	%rbx	#
	.cfi_def_cfa_offset 48
	popq	%rbp	#
	.cfi_def_cfa_offset 40
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 39
	xorq	%r11, %rax	# i, tmp155
# frames.c:29: }
	.loc 1 29 1
	popq	%r12	#
	.cfi_def_cfa_offset 32
	popq	%r13	#
	.cfi_def_cfa_offset 24
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 43
	xorq	%r10, %rax	# j, tmp156
# frames.c:29: }
	.loc 1 29 1
	popq	%r14	#
	.cfi_def_cfa_offset 16
	popq	%r15	#
	.cfi_def_cfa_offset 8
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 47
	xorq	%r9, %rax	# k, tmp157
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 51
	xorq	%r8, %rax	# l, tmp158
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 55
	xorq	%rdi, %rax	# m, tmp159
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 59
	xorq	%rsi, %rax	# n, tmp160
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 63
	xorq	%rcx, %rax	# o, tmp161
# frames.c:28: 	return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ q;
	.loc 1 28 67
	xorq	%rdx, %rax	# q, tmp147
# frames.c:29: }
	.loc 1 29 1
	ret	
	.cfi_endproc
.LFE3:
	.size	spills, .-spills
	.p2align 4
	.globl	saves_registers
	.type	saves_registers, @function
saves_registers:
.LFB4:
	.loc 1 31 1
	.cfi_startproc
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movl	%esi, %r12d	# tmp100, b
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	movl	%edx, %ebp	# tmp101, c
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
# frames.c:31: {
	.loc 1 31 1
	movl	%edi, %ebx	# tmp99, a
# frames.c:32: 	use(NULL);
	.loc 1 32 2
	xorl	%edi, %edi	#
	call	use@PLT	#
# frames.c:33: 	use((void *)(long)(a + b + c));
	.loc 1 33 23
	leal	(%rbx,%r12), %edi	#, tmp93
# frames.c:34: 	use((void *)(long)(a - b - c));
	.loc 1 34 23
	subl	%r12d, %ebx	# b, tmp96
# frames.c:33: 	use((void *)(long)(a + b + c));
	.loc 1 33 27
	addl	%ebp, %edi	# c, tmp94
# frames.c:34: 	use((void *)(long)(a - b - c));
	.loc 1 34 27
	subl	%ebp, %ebx	# c, tmp97
# frames.c:33: 	use((void *)(long)(a + b + c));
	.loc 1 33 14
	movslq	%edi, %rdi	# tmp94, tmp95
# frames.c:33: 	use((void *)(long)(a + b + c));
	.loc 1 33 2
	call	use@PLT	#
# frames.c:34: 	use((void *)(long)(a - b - c));
	.loc 1 34 14
	movslq	%ebx, %rdi	# tmp97, tmp98
# frames.c:35: }
	.loc 1 35 1
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
# frames.c:34: 	use((void *)(long)(a - b - c));
	.loc 1 34 2
	jmp	use@PLT	#
	.cfi_endproc
.LFE4:
	.size	saves_registers, .-saves_registers
.Letext0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0xaf
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x3
	.long	.LASF6
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.long	.Ldebug_line0
	.uleb128 0x4
	.string	"use"
	.byte	0x1
	.byte	0x4
	.byte	0x6
	.uleb128 0x5
	.long	.LASF7
	.byte	0x1
	.byte	0x1e
	.byte	0x6
	.quad	.LFB4
	.quad	.LFE4-.LFB4
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF2
	.byte	0x13
	.byte	0xf
	.quad	.LFB3
	.quad	.LFE3-.LFB3
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF3
	.byte	0xd
	.quad	.LFB2
	.quad	.LFE2-.LFB2
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF4
	.byte	0x7
	.quad	.LFB1
	.quad	.LFE1-.LFB1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF5
	.byte	0x6
	.byte	0x5
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
	.uleb128 0x3
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
	.uleb128 0x4
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0x8
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
.LASF3:
	.string	"unknown_frame"
.LASF6:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF2:
	.string	"spills"
.LASF7:
	.string	"saves_registers"
.LASF5:
	.string	"leaf"
.LASF4:
	.string	"large_frame"
	.section	.debug_line_str,"MS",@progbits,1
.LASF1:
	.string	"."
.LASF0:
	.string	"frames.c"
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
