	.file	"tour.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "tour.c"
	.section	.rodata.str1.1,"aMS",@progbits,1
.LC0:
	.string	"%s: clipped at sample %zu\n"
	.text
	.p2align 4
	.type	warn_clipped, @function
warn_clipped:
.LFB24:
	.file 1 "tour.c"
	.loc 1 42 1
	.cfi_startproc
# tour.c:42: {
	.loc 1 42 1
	movq	%rdi, %rdx	# tmp87, name
# tour.c:43: 	fprintf(stderr, "%s: clipped at sample %zu\n", name, at);
	.loc 1 43 2
	movq	stderr(%rip), %rdi	# stderr,
# tour.c:42: {
	.loc 1 42 1
	movq	%rsi, %rcx	# tmp88, at
# tour.c:43: 	fprintf(stderr, "%s: clipped at sample %zu\n", name, at);
	.loc 1 43 2
	xorl	%eax, %eax	#
	leaq	.LC0(%rip), %rsi	#, tmp86
	jmp	fprintf@PLT	#
	.cfi_endproc
.LFE24:
	.size	warn_clipped, .-warn_clipped
	.p2align 4
	.type	apply_effect, @function
apply_effect:
.LFB31:
	.loc 1 100 1
	.cfi_startproc
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movaps	%xmm0, %xmm1	# tmp156, amount
	movq	%rdx, %r12	# tmp155, count
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	movq	%rsi, %rbp	# tmp154, samples
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
	subq	$16, %rsp	#,
	.cfi_def_cfa_offset 48
# tour.c:101: 	switch (effect) {
	.loc 1 101 2
	cmpl	$2, %edi	#, effect
	je	.L4	#,
	jg	.L5	#,
	testl	%edi, %edi	# effect
	je	.L6	#,
	cmpl	$1, %edi	#, effect
	jne	.L8	#,
	movq	%rsi, %rbx	# samples, ivtmp.44
	leaq	(%rsi,%rdx,4), %rbp	#, _101
.LBB16:
# tour.c:107: 		for (size_t i = 0; i < count; i++)
	.loc 1 107 24
	testq	%rdx, %rdx	# count
	je	.L3	#,
	.p2align 4,,10
	.p2align 3
.L18:
# tour.c:108: 			samples[i] = tanhf(samples[i] * amount);
	.loc 1 108 17 discriminator 3
	movaps	%xmm1, %xmm0	# amount, tmp139
	movss	%xmm1, 12(%rsp)	# amount, %sfp
# tour.c:107: 		for (size_t i = 0; i < count; i++)
	.loc 1 107 24 discriminator 3
	addq	$4, %rbx	#, ivtmp.44
# tour.c:108: 			samples[i] = tanhf(samples[i] * amount);
	.loc 1 108 17 discriminator 3
	mulss	-4(%rbx), %xmm0	# MEM[(float *)_108], tmp139
	call	tanhf@PLT	#
# tour.c:107: 		for (size_t i = 0; i < count; i++)
	.loc 1 107 24 discriminator 3
	movss	12(%rsp), %xmm1	# %sfp, amount
# tour.c:108: 			samples[i] = tanhf(samples[i] * amount);
	.loc 1 108 15 discriminator 3
	movss	%xmm0, -4(%rbx)	# tmp157, MEM[(float *)_108]
# tour.c:107: 		for (size_t i = 0; i < count; i++)
	.loc 1 107 24 discriminator 3
	cmpq	%rbp, %rbx	# _101, ivtmp.44
	jne	.L18	#,
.L3:
.LBE16:
# tour.c:126: }
	.loc 1 126 1
	addq	$16, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 32
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L5:
	.cfi_restore_state
# tour.c:101: 	switch (effect) {
	.loc 1 101 2
	cmpl	$3, %edi	#, effect
	jne	.L8	#,
.LBB17:
# tour.c:115: 		for (size_t i = 0; i < count / 2; i++) {
	.loc 1 115 24
	movq	%rdx, %rcx	# count, _79
	shrq	%rcx	# _79
	je	.L3	#,
	movq	%rsi, %rax	# samples, ivtmp.52
	leaq	-4(%rsi,%rdx,4), %rdx	#, ivtmp.53
	leaq	(%rsi,%rcx,4), %rcx	#, _45
	.p2align 4,,10
	.p2align 3
.L19:
.LBB18:
# tour.c:118: 			samples[i] = samples[count - 1 - i];
	.loc 1 118 24 discriminator 3
	movss	(%rdx), %xmm1	# MEM[(float *)_68], _29
# tour.c:116: 			float v = samples[i];
	.loc 1 116 10 discriminator 3
	movss	(%rax), %xmm0	# MEM[(float *)_70], v
.LBE18:
# tour.c:115: 		for (size_t i = 0; i < count / 2; i++) {
	.loc 1 115 24 discriminator 3
	addq	$4, %rax	#, ivtmp.52
	subq	$4, %rdx	#, ivtmp.53
.LBB19:
# tour.c:118: 			samples[i] = samples[count - 1 - i];
	.loc 1 118 15 discriminator 3
	movss	%xmm1, -4(%rax)	# _29, MEM[(float *)_70]
# tour.c:119: 			samples[count - 1 - i] = v;
	.loc 1 119 27 discriminator 3
	movss	%xmm0, 4(%rdx)	# v, MEM[(float *)_68]
.LBE19:
# tour.c:115: 		for (size_t i = 0; i < count / 2; i++) {
	.loc 1 115 24 discriminator 3
	cmpq	%rax, %rcx	# ivtmp.52, _45
	jne	.L19	#,
.LBE17:
# tour.c:126: }
	.loc 1 126 1
	addq	$16, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 32
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L8:
	.cfi_restore_state
.LBB20:
# tour.c:123: 		for (size_t i = 4800; i < count; i++)
	.loc 1 123 27
	cmpq	$4800, %r12	#, count
	jbe	.L3	#,
	movss	.LC1(%rip), %xmm2	#, tmp151
.LBB21:
.LBB22:
# tour.c:28: 	return v < -1 ? -1 : v > 1 ? 1 : v;
	.loc 1 28 33
	movss	.LC2(%rip), %xmm3	#, tmp152
	leaq	0(%rbp,%r12,4), %rdx	#, _34
	leaq	19200(%rbp), %rax	#, ivtmp.34
	jmp	.L21	#
	.p2align 4,,10
	.p2align 3
.L33:
	movaps	%xmm3, %xmm4	# tmp152, iftmp.0_89
	minss	%xmm0, %xmm4	# iftmp.0_89, iftmp.0_89
	movaps	%xmm4, %xmm0	# iftmp.0_89, iftmp.0_89
.L20:
.LBE22:
.LBE21:
# tour.c:124: 			samples[i] = clamp(samples[i] + samples[i - 4800] * amount);
	.loc 1 124 15
	movss	%xmm0, (%rax)	# iftmp.0_89, MEM[(float *)_35]
# tour.c:123: 		for (size_t i = 4800; i < count; i++)
	.loc 1 123 27
	addq	$4, %rax	#, ivtmp.34
	cmpq	%rax, %rdx	# ivtmp.34, _34
	je	.L3	#,
.L21:
# tour.c:124: 			samples[i] = clamp(samples[i] + samples[i - 4800] * amount);
	.loc 1 124 54
	movss	-19200(%rax), %xmm0	# MEM[(float *)_35 + -19200B], tmp148
	mulss	%xmm1, %xmm0	# amount, tmp148
# tour.c:124: 			samples[i] = clamp(samples[i] + samples[i - 4800] * amount);
	.loc 1 124 17
	addss	(%rax), %xmm0	# MEM[(float *)_35], iftmp.0_89
.LBB24:
.LBB23:
# tour.c:28: 	return v < -1 ? -1 : v > 1 ? 1 : v;
	.loc 1 28 21
	comiss	%xmm0, %xmm2	# iftmp.0_89, tmp151
	jbe	.L33	#,
	movaps	%xmm2, %xmm0	# tmp151, iftmp.0_89
	jmp	.L20	#
	.p2align 4,,10
	.p2align 3
.L6:
.LBE23:
.LBE24:
.LBE20:
.LBB25:
# tour.c:103: 		for (size_t i = 0; i < count; i++)
	.loc 1 103 24
	testq	%rdx, %rdx	# count
	je	.L3	#,
# tour.c:104: 			samples[i] *= (float)i / (float)count * amount;
	.loc 1 104 29
	js	.L15	#,
	pxor	%xmm2, %xmm2	# _110
	cvtsi2ssq	%rdx, %xmm2	# count, _110
.L16:
# tour.c:103: 		for (size_t i = 0; i < count; i++)
	.loc 1 103 15
	xorl	%eax, %eax	# i
	.p2align 4,,10
	.p2align 3
.L17:
# tour.c:104: 			samples[i] *= (float)i / (float)count * amount;
	.loc 1 104 18 discriminator 3
	pxor	%xmm0, %xmm0	# tmp133
	cvtsi2ssq	%rax, %xmm0	# i, tmp133
# tour.c:104: 			samples[i] *= (float)i / (float)count * amount;
	.loc 1 104 27 discriminator 3
	divss	%xmm2, %xmm0	# _110, tmp134
# tour.c:104: 			samples[i] *= (float)i / (float)count * amount;
	.loc 1 104 42 discriminator 3
	mulss	%xmm1, %xmm0	# amount, tmp135
# tour.c:104: 			samples[i] *= (float)i / (float)count * amount;
	.loc 1 104 15 discriminator 3
	mulss	0(%rbp,%rax,4), %xmm0	# MEM[(float *)samples_53(D) + i_74 * 4], tmp136
	movss	%xmm0, 0(%rbp,%rax,4)	# tmp136, MEM[(float *)samples_53(D) + i_74 * 4]
# tour.c:103: 		for (size_t i = 0; i < count; i++)
	.loc 1 103 34 discriminator 3
	addq	$1, %rax	#, i
# tour.c:103: 		for (size_t i = 0; i < count; i++)
	.loc 1 103 24 discriminator 3
	cmpq	%rax, %r12	# i, count
	jne	.L17	#,
.LBE25:
# tour.c:126: }
	.loc 1 126 1
	addq	$16, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 32
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L4:
	.cfi_restore_state
.LBB26:
# tour.c:111: 		for (size_t i = 0; i < count; i++)
	.loc 1 111 15
	xorl	%ebx, %ebx	# i
# tour.c:111: 		for (size_t i = 0; i < count; i++)
	.loc 1 111 24
	testq	%rdx, %rdx	# count
	je	.L3	#,
	.p2align 4,,10
	.p2align 3
.L10:
# tour.c:112: 			samples[i] *= sinf((float)i * amount);
	.loc 1 112 23 discriminator 3
	pxor	%xmm0, %xmm0	# tmp140
# tour.c:112: 			samples[i] *= sinf((float)i * amount);
	.loc 1 112 18 discriminator 3
	movss	%xmm1, 12(%rsp)	# amount, %sfp
# tour.c:112: 			samples[i] *= sinf((float)i * amount);
	.loc 1 112 23 discriminator 3
	cvtsi2ssq	%rbx, %xmm0	# i, tmp140
# tour.c:112: 			samples[i] *= sinf((float)i * amount);
	.loc 1 112 18 discriminator 3
	mulss	%xmm1, %xmm0	# amount, tmp141
	call	sinf@PLT	#
# tour.c:112: 			samples[i] *= sinf((float)i * amount);
	.loc 1 112 15 discriminator 3
	mulss	0(%rbp,%rbx,4), %xmm0	# MEM[(float *)samples_53(D) + i_81 * 4], tmp142
# tour.c:111: 		for (size_t i = 0; i < count; i++)
	.loc 1 111 24 discriminator 3
	movss	12(%rsp), %xmm1	# %sfp, amount
# tour.c:112: 			samples[i] *= sinf((float)i * amount);
	.loc 1 112 15 discriminator 3
	movss	%xmm0, 0(%rbp,%rbx,4)	# tmp142, MEM[(float *)samples_53(D) + i_81 * 4]
# tour.c:111: 		for (size_t i = 0; i < count; i++)
	.loc 1 111 34 discriminator 3
	addq	$1, %rbx	#, i
# tour.c:111: 		for (size_t i = 0; i < count; i++)
	.loc 1 111 24 discriminator 3
	cmpq	%rbx, %r12	# i, count
	jne	.L10	#,
	jmp	.L3	#
	.p2align 4,,10
	.p2align 3
.L15:
.LBE26:
.LBB27:
# tour.c:104: 			samples[i] *= (float)i / (float)count * amount;
	.loc 1 104 29
	movq	%rdx, %rax	# count, tmp131
	andl	$1, %edx	#, tmp132
	pxor	%xmm2, %xmm2	# tmp130
	shrq	%rax	# tmp131
	orq	%rdx, %rax	# tmp132, tmp131
	cvtsi2ssq	%rax, %xmm2	# tmp131, tmp130
	addss	%xmm2, %xmm2	# tmp130, _110
	jmp	.L16	#
.LBE27:
	.cfi_endproc
.LFE31:
	.size	apply_effect, .-apply_effect
	.p2align 4
	.globl	mix
	.type	mix, @function
mix:
.LFB25:
	.loc 1 48 1
	.cfi_startproc
.LBB31:
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 23
	testq	%rdx, %rdx	# count
	je	.L34	#,
	movss	.LC1(%rip), %xmm2	#, tmp94
.LBB32:
.LBB33:
# tour.c:28: 	return v < -1 ? -1 : v > 1 ? 1 : v;
	.loc 1 28 33
	movss	.LC2(%rip), %xmm3	#, tmp95
.LBE33:
.LBE32:
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 14
	xorl	%eax, %eax	# i
	jmp	.L38	#
	.p2align 4,,10
	.p2align 3
.L45:
.LBB36:
.LBB34:
# tour.c:28: 	return v < -1 ? -1 : v > 1 ? 1 : v;
	.loc 1 28 33
	movaps	%xmm3, %xmm4	# tmp95, _37
	minss	%xmm1, %xmm4	# _37, _37
	movaps	%xmm4, %xmm1	# _37, _37
.LBE34:
.LBE36:
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 10
	movss	%xmm1, (%rdi,%rax,4)	# _37, MEM[(float *)out_12(D) + i_29 * 4]
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 33
	addq	$1, %rax	#, i
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 23
	cmpq	%rax, %rdx	# i, count
	je	.L34	#,
.L38:
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 33
	movss	(%rsi,%rax,4), %xmm1	# MEM[(const float *)in_13(D) + i_29 * 4], tmp91
	mulss	%xmm0, %xmm1	# gain, tmp91
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 12
	addss	(%rdi,%rax,4), %xmm1	# MEM[(float *)out_12(D) + i_29 * 4], _37
.LBB37:
.LBB35:
# tour.c:28: 	return v < -1 ? -1 : v > 1 ? 1 : v;
	.loc 1 28 21
	comiss	%xmm1, %xmm2	# _37, tmp94
	jbe	.L45	#,
	movaps	%xmm2, %xmm1	# tmp94, _37
.LBE35:
.LBE37:
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 10
	movss	%xmm1, (%rdi,%rax,4)	# _37, MEM[(float *)out_12(D) + i_29 * 4]
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 33
	addq	$1, %rax	#, i
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 23
	cmpq	%rax, %rdx	# i, count
	jne	.L38	#,
.L34:
.LBE31:
# tour.c:51: }
	.loc 1 51 1
	ret	
	.cfi_endproc
.LFE25:
	.size	mix, .-mix
	.p2align 4
	.globl	smooth
	.type	smooth, @function
smooth:
.LFB26:
	.loc 1 55 1
	.cfi_startproc
.LBB38:
# tour.c:56: 	for (size_t i = 1; i < count; i++)
	.loc 1 56 23
	cmpq	$1, %rsi	#, count
	jbe	.L46	#,
	movss	(%rdi), %xmm0	# *samples_14(D), D__lsm0.70
	movss	.LC3(%rip), %xmm3	#, tmp100
	leaq	4(%rdi), %rax	#, ivtmp.75
	leaq	(%rdi,%rsi,4), %rdx	#, _17
	movss	.LC4(%rip), %xmm2	#, tmp101
	.p2align 4,,10
	.p2align 3
.L48:
# tour.c:57: 		samples[i] = 0.7f * samples[i] + 0.3f * samples[i - 1];
	.loc 1 57 21 discriminator 3
	movss	(%rax), %xmm1	# MEM[(float *)_24], tmp95
# tour.c:57: 		samples[i] = 0.7f * samples[i] + 0.3f * samples[i - 1];
	.loc 1 57 41 discriminator 3
	mulss	%xmm2, %xmm0	# tmp101, tmp98
# tour.c:56: 	for (size_t i = 1; i < count; i++)
	.loc 1 56 23 discriminator 3
	addq	$4, %rax	#, ivtmp.75
# tour.c:57: 		samples[i] = 0.7f * samples[i] + 0.3f * samples[i - 1];
	.loc 1 57 21 discriminator 3
	mulss	%xmm3, %xmm1	# tmp100, tmp95
# tour.c:57: 		samples[i] = 0.7f * samples[i] + 0.3f * samples[i - 1];
	.loc 1 57 34 discriminator 3
	addss	%xmm1, %xmm0	# tmp95, D__lsm0.70
# tour.c:57: 		samples[i] = 0.7f * samples[i] + 0.3f * samples[i - 1];
	.loc 1 57 14 discriminator 3
	movss	%xmm0, -4(%rax)	# D__lsm0.70, MEM[(float *)_24]
# tour.c:56: 	for (size_t i = 1; i < count; i++)
	.loc 1 56 23 discriminator 3
	cmpq	%rax, %rdx	# ivtmp.75, _17
	jne	.L48	#,
.L46:
.LBE38:
# tour.c:58: }
	.loc 1 58 1
	ret	
	.cfi_endproc
.LFE26:
	.size	smooth, .-smooth
	.p2align 4
	.globl	histogram
	.type	histogram, @function
histogram:
.LFB27:
	.loc 1 62 1
	.cfi_startproc
.LBB39:
# tour.c:63: 	for (size_t i = 0; i < count; i++)
	.loc 1 63 23
	testq	%rdx, %rdx	# count
	je	.L50	#,
	addq	%rsi, %rdx	# ivtmp.85, _25
	.p2align 4,,10
	.p2align 3
.L52:
# tour.c:64: 		bins[levels[i]]++;
	.loc 1 64 14 discriminator 3
	movzbl	(%rsi), %eax	# MEM[(const uint8_t *)_23], MEM[(const uint8_t *)_23]
# tour.c:63: 	for (size_t i = 0; i < count; i++)
	.loc 1 63 23 discriminator 3
	addq	$1, %rsi	#, ivtmp.85
# tour.c:64: 		bins[levels[i]]++;
	.loc 1 64 18 discriminator 3
	addl	$1, (%rdi,%rax,4)	#, *_5
# tour.c:63: 	for (size_t i = 0; i < count; i++)
	.loc 1 63 23 discriminator 3
	cmpq	%rdx, %rsi	# _25, ivtmp.85
	jne	.L52	#,
.L50:
.LBE39:
# tour.c:65: }
	.loc 1 65 1
	ret	
	.cfi_endproc
.LFE27:
	.size	histogram, .-histogram
	.p2align 4
	.globl	first_clipped
	.type	first_clipped, @function
first_clipped:
.LFB28:
	.loc 1 69 1
	.cfi_startproc
# tour.c:69: {
	.loc 1 69 1
	movq	%rsi, %rax	# tmp96, count
.LBB40:
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 23
	testq	%rsi, %rsi	# count
	je	.L58	#,
	movss	.LC2(%rip), %xmm1	#, tmp93
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 14
	xorl	%edx, %edx	# i
	movss	.LC5(%rip), %xmm2	#, tmp94
	jmp	.L59	#
	.p2align 4,,10
	.p2align 3
.L66:
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 33 discriminator 2
	addq	$1, %rdx	#, i
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 23 discriminator 2
	cmpq	%rdx, %rax	# i, count
	je	.L65	#,
.L59:
# tour.c:71: 		if (fabsf(samples[i]) >= 1)
	.loc 1 71 7
	movss	(%rdi,%rdx,4), %xmm0	# MEM[(const float *)samples_8(D) + i_14 * 4], MEM[(const float *)samples_8(D) + i_14 * 4]
	andps	%xmm2, %xmm0	# tmp94, tmp88
# tour.c:71: 		if (fabsf(samples[i]) >= 1)
	.loc 1 71 6
	comiss	%xmm1, %xmm0	# tmp93, tmp88
	jb	.L66	#,
	movq	%rdx, %rax	# i, count
.L58:
.LBE40:
# tour.c:74: }
	.loc 1 74 1
	ret	
	.p2align 4,,10
	.p2align 3
.L65:
	ret	
	.cfi_endproc
.LFE28:
	.size	first_clipped, .-first_clipped
	.p2align 4
	.globl	warn_all
	.type	warn_all, @function
warn_all:
.LFB29:
	.loc 1 78 1
	.cfi_startproc
.LBB42:
# tour.c:79: 	for (size_t i = 0; i < t->nsamples; i++)
	.loc 1 79 23
	cmpq	$0, 16(%rdi)	#, t_12(D)->nsamples
	je	.L75	#,
.LBE42:
# tour.c:78: {
	.loc 1 78 1
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rdi, %rbp	# tmp100, t
	pushq	%rbx	#
	.cfi_def_cfa_offset 24
	.cfi_offset 3, -24
.LBB43:
# tour.c:79: 	for (size_t i = 0; i < t->nsamples; i++)
	.loc 1 79 14
	xorl	%ebx, %ebx	# i
.LBE43:
# tour.c:78: {
	.loc 1 78 1
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 32
	movss	.LC5(%rip), %xmm1	#, tmp99
	.p2align 4,,10
	.p2align 3
.L71:
.LBB44:
# tour.c:80: 		if (fabsf(t->samples[i]) >= 1)
	.loc 1 80 23
	movq	8(%rbp), %rax	# t_12(D)->samples, t_12(D)->samples
# tour.c:80: 		if (fabsf(t->samples[i]) >= 1)
	.loc 1 80 7
	movss	(%rax,%rbx,4), %xmm0	# *_3, *_3
	andps	%xmm1, %xmm0	# tmp99, tmp93
# tour.c:80: 		if (fabsf(t->samples[i]) >= 1)
	.loc 1 80 6
	comiss	.LC2(%rip), %xmm0	#, tmp93
	jb	.L69	#,
# tour.c:81: 			warn_clipped(t->name, i);
	.loc 1 81 4
	movq	0(%rbp), %rdi	# t_12(D)->name, t_12(D)->name
	movq	%rbx, %rsi	# i,
	call	warn_clipped	#
	movss	.LC5(%rip), %xmm1	#, tmp99
.L69:
# tour.c:79: 	for (size_t i = 0; i < t->nsamples; i++)
	.loc 1 79 39 discriminator 2
	addq	$1, %rbx	#, i
# tour.c:79: 	for (size_t i = 0; i < t->nsamples; i++)
	.loc 1 79 23 discriminator 2
	cmpq	16(%rbp), %rbx	# t_12(D)->nsamples, i
	jb	.L71	#,
.LBE44:
# tour.c:82: }
	.loc 1 82 1
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 24
	popq	%rbx	#
	.cfi_def_cfa_offset 16
	popq	%rbp	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L75:
	.cfi_restore 3
	.cfi_restore 6
	ret	
	.cfi_endproc
.LFE29:
	.size	warn_all, .-warn_all
	.p2align 4
	.globl	peak
	.type	peak, @function
peak:
.LFB30:
	.loc 1 86 1
	.cfi_startproc
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
# tour.c:87: 	float best = 0, p;
	.loc 1 87 8
	pxor	%xmm1, %xmm1	# <retval>
# tour.c:86: {
	.loc 1 86 1
	movq	%rdi, %r12	# tmp101, g
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
	subq	$16, %rsp	#,
	.cfi_def_cfa_offset 48
# tour.c:89: 	if (g->track)
	.loc 1 89 7
	movq	16(%rdi), %rax	# g_17(D)->track, _1
# tour.c:89: 	if (g->track)
	.loc 1 89 5
	testq	%rax, %rax	# _1
	je	.L79	#,
.LBB45:
# tour.c:90: 		for (size_t i = 0; i < g->track->nsamples; i++)
	.loc 1 90 34
	movq	16(%rax), %rdx	# _1->nsamples, _27
# tour.c:90: 		for (size_t i = 0; i < g->track->nsamples; i++)
	.loc 1 90 24
	testq	%rdx, %rdx	# _27
	je	.L79	#,
	movq	8(%rax), %rbx	# _1->samples, ivtmp.110
	leaq	(%rbx,%rdx,4), %rbp	#, _7
	.p2align 4,,10
	.p2align 3
.L80:
# tour.c:91: 			best = fmaxf(best, fabsf(g->track->samples[i]));
	.loc 1 91 11 discriminator 3
	movss	(%rbx), %xmm0	# MEM[(float *)_8], MEM[(float *)_8]
	andps	.LC5(%rip), %xmm0	#, tmp96
# tour.c:90: 		for (size_t i = 0; i < g->track->nsamples; i++)
	.loc 1 90 24 discriminator 3
	addq	$4, %rbx	#, ivtmp.110
# tour.c:91: 			best = fmaxf(best, fabsf(g->track->samples[i]));
	.loc 1 91 11 discriminator 3
	call	fmaxf@PLT	#
	movaps	%xmm0, %xmm1	# tmp102, <retval>
# tour.c:90: 		for (size_t i = 0; i < g->track->nsamples; i++)
	.loc 1 90 24 discriminator 3
	cmpq	%rbx, %rbp	# ivtmp.110, _7
	jne	.L80	#,
.L79:
.LBE45:
.LBB46:
# tour.c:92: 	for (const struct group *child = g->first; child; child = child->next)
	.loc 1 92 27
	movq	(%r12), %rbx	# g_17(D)->first, child
# tour.c:92: 	for (const struct group *child = g->first; child; child = child->next)
	.loc 1 92 45
	testq	%rbx, %rbx	# child
	je	.L78	#,
.L83:
# tour.c:93: 		if ((p = peak(child)) > best)
	.loc 1 93 12
	movq	%rbx, %rdi	# child,
	movss	%xmm1, 12(%rsp)	# <retval>, %sfp
	call	peak	#
# tour.c:94: 			best = p;
	.loc 1 94 9
	movss	12(%rsp), %xmm1	# %sfp, <retval>
# tour.c:92: 	for (const struct group *child = g->first; child; child = child->next)
	.loc 1 92 58
	movq	8(%rbx), %rbx	# child_32->next, child
# tour.c:94: 			best = p;
	.loc 1 94 9
	maxss	%xmm1, %xmm0	# <retval>, tmp103
	movaps	%xmm0, %xmm1	# tmp103, <retval>
# tour.c:92: 	for (const struct group *child = g->first; child; child = child->next)
	.loc 1 92 45
	testq	%rbx, %rbx	# child
	jne	.L83	#,
.L78:
.LBE46:
# tour.c:96: }
	.loc 1 96 1
	addq	$16, %rsp	#,
	.cfi_def_cfa_offset 32
	movaps	%xmm1, %xmm0	# <retval>,
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE30:
	.size	peak, .-peak
	.p2align 4
	.globl	equalize
	.type	equalize, @function
equalize:
.LFB32:
	.loc 1 130 1
	.cfi_startproc
	subq	$48, %rsp	#,
	.cfi_def_cfa_offset 56
	unpcklpd	%xmm0, %xmm0	# vect_cst__111
# tour.c:130: {
	.loc 1 130 1
	xorl	%eax, %eax	# ivtmp.142
	leaq	-120(%rsp), %r8	#, ivtmp.132
	.p2align 4,,10
	.p2align 3
.L95:
.LBB47:
# tour.c:134: 		c[i] = coefficients[i] * gain;
	.loc 1 134 26 discriminator 3
	movupd	(%rdi,%rax), %xmm1	# MEM <const vector(2) double> [(const double *)coefficients_51(D) + ivtmp.142_88 * 1], vect__4.120
	addq	$16, %rax	#, ivtmp.142
	mulpd	%xmm0, %xmm1	# vect_cst__111, vect__4.120
# tour.c:134: 		c[i] = coefficients[i] * gain;
	.loc 1 134 8 discriminator 3
	movaps	%xmm1, -16(%rax,%r8)	# vect__4.120, MEM <vector(2) double> [(double *)&c + ivtmp.142_88 * 1]
	cmpq	$160, %rax	#, ivtmp.142
	jne	.L95	#,
.LBE47:
.LBB48:
# tour.c:135: 	for (size_t i = 0; i < count; i++) {
	.loc 1 135 23
	testq	%rcx, %rcx	# count
	je	.L94	#,
	leaq	(%rdx,%rcx,8), %r9	#, _89
	leaq	40(%rsp), %rdi	#, _97
	.p2align 4,,10
	.p2align 3
.L98:
.LBB49:
# tour.c:136: 		double x = samples[i], y;
	.loc 1 136 10
	movsd	(%rdx), %xmm2	# MEM[(double *)_93], y
	movq	%r8, %rax	# ivtmp.132, ivtmp.132
	movq	%rsi, %rcx	# s, ivtmp.133
.L97:
	movapd	%xmm2, %xmm1	# y, x
.LBB50:
# tour.c:139: 			y = c[5 * k] * x + s[2 * k];
	.loc 1 139 17 discriminator 3
	movsd	(%rax), %xmm2	# MEM[(double *)_115], tmp123
# tour.c:138: 		for (size_t k = 0; k < 4; k++, x = y) {
	.loc 1 138 24 discriminator 3
	addq	$40, %rax	#, ivtmp.132
	addq	$16, %rcx	#, ivtmp.133
# tour.c:140: 			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
	.loc 1 140 28 discriminator 3
	movsd	-32(%rax), %xmm0	# MEM[(double *)_115 + 8B], tmp125
# tour.c:140: 			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
	.loc 1 140 47 discriminator 3
	movsd	-24(%rax), %xmm3	# MEM[(double *)_115 + 16B], tmp126
# tour.c:139: 			y = c[5 * k] * x + s[2 * k];
	.loc 1 139 17 discriminator 3
	mulsd	%xmm1, %xmm2	# x, tmp123
# tour.c:139: 			y = c[5 * k] * x + s[2 * k];
	.loc 1 139 6 discriminator 3
	addsd	-16(%rcx), %xmm2	# MEM[(double *)_101], y
# tour.c:140: 			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
	.loc 1 140 28 discriminator 3
	mulsd	%xmm1, %xmm0	# x, tmp125
# tour.c:141: 			s[2 * k + 1] = c[5 * k + 3] * x - c[5 * k + 4] * y;
	.loc 1 141 32 discriminator 3
	mulsd	-16(%rax), %xmm1	# MEM[(double *)_115 + 24B], tmp129
# tour.c:140: 			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
	.loc 1 140 47 discriminator 3
	mulsd	%xmm2, %xmm3	# y, tmp126
# tour.c:140: 			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
	.loc 1 140 32 discriminator 3
	subsd	%xmm3, %xmm0	# tmp126, tmp127
# tour.c:141: 			s[2 * k + 1] = c[5 * k + 3] * x - c[5 * k + 4] * y;
	.loc 1 141 51 discriminator 3
	movsd	-8(%rax), %xmm3	# MEM[(double *)_115 + 32B], tmp130
# tour.c:140: 			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
	.loc 1 140 51 discriminator 3
	addsd	-8(%rcx), %xmm0	# MEM[(double *)_101 + 8B], tmp128
# tour.c:141: 			s[2 * k + 1] = c[5 * k + 3] * x - c[5 * k + 4] * y;
	.loc 1 141 51 discriminator 3
	mulsd	%xmm2, %xmm3	# y, tmp130
# tour.c:141: 			s[2 * k + 1] = c[5 * k + 3] * x - c[5 * k + 4] * y;
	.loc 1 141 36 discriminator 3
	subsd	%xmm3, %xmm1	# tmp130, tmp131
# tour.c:140: 			s[2 * k] = c[5 * k + 1] * x - c[5 * k + 2] * y + s[2 * k + 1];
	.loc 1 140 13 discriminator 3
	unpcklpd	%xmm1, %xmm0	# tmp131, tmp124
	movups	%xmm0, -16(%rcx)	# tmp124, MEM <vector(2) double> [(double *)_101]
# tour.c:138: 		for (size_t k = 0; k < 4; k++, x = y) {
	.loc 1 138 24 discriminator 3
	cmpq	%rdi, %rax	# _97, ivtmp.132
	jne	.L97	#,
.LBE50:
# tour.c:143: 		samples[i] = x;
	.loc 1 143 14 discriminator 2
	movsd	%xmm2, (%rdx)	# y, MEM[(double *)_93]
.LBE49:
# tour.c:135: 	for (size_t i = 0; i < count; i++) {
	.loc 1 135 23 discriminator 2
	addq	$8, %rdx	#, ivtmp.137
	cmpq	%rdx, %r9	# ivtmp.137, _89
	jne	.L98	#,
.L94:
.LBE48:
# tour.c:145: }
	.loc 1 145 1
	addq	$48, %rsp	#,
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE32:
	.size	equalize, .-equalize
	.section	.text.unlikely,"ax",@progbits
.LCOLDB7:
	.text
.LHOTB7:
	.p2align 4
	.section	.text.unlikely
.Ltext_cold0:
	.text
	.globl	track_new
	.type	track_new, @function
track_new:
.LFB33:
	.loc 1 149 1
	.cfi_startproc
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movq	%rdi, %r12	# tmp92, name
.LBB53:
.LBB54:
# tour.c:34: 	void *p = malloc(size);
	.loc 1 34 12
	movl	$32, %edi	#,
.LBE54:
.LBE53:
# tour.c:149: {
	.loc 1 149 1
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	movq	%rsi, %rbp	# tmp93, count
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
.LBB57:
.LBB55:
# tour.c:34: 	void *p = malloc(size);
	.loc 1 34 12
	call	malloc@PLT	#
# tour.c:36: 	if (!p)
	.loc 1 36 5
	testq	%rax, %rax	# tmp87
	je	.L108	#,
.LBE55:
.LBE57:
# tour.c:152: 	*t = (struct track){strdup(name), calloc(count, sizeof(float)), count, 1};
	.loc 1 152 22
	movq	%r12, %rdi	# name,
	movq	%rax, %rbx	# tmp94, tmp87
	call	strdup@PLT	#
# tour.c:152: 	*t = (struct track){strdup(name), calloc(count, sizeof(float)), count, 1};
	.loc 1 152 36
	movq	%rbp, %rdi	# count,
	movl	$4, %esi	#,
# tour.c:152: 	*t = (struct track){strdup(name), calloc(count, sizeof(float)), count, 1};
	.loc 1 152 22
	movq	%rax, %r12	# tmp95, tmp88
# tour.c:152: 	*t = (struct track){strdup(name), calloc(count, sizeof(float)), count, 1};
	.loc 1 152 36
	call	calloc@PLT	#
# tour.c:152: 	*t = (struct track){strdup(name), calloc(count, sizeof(float)), count, 1};
	.loc 1 152 5
	movq	%r12, (%rbx)	# tmp88, MEM[(struct track *)p_14].name
	movq	%rax, 8(%rbx)	# tmp96, MEM[(struct track *)p_14].samples
# tour.c:154: }
	.loc 1 154 1
	movq	%rbx, %rax	# tmp87,
# tour.c:152: 	*t = (struct track){strdup(name), calloc(count, sizeof(float)), count, 1};
	.loc 1 152 5
	movq	%rbp, 16(%rbx)	# count, MEM[(struct track *)p_14].nsamples
	movl	$0x3f800000, 24(%rbx)	#, MEM[(struct track *)p_14].gain
# tour.c:154: }
	.loc 1 154 1
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	track_new.cold, @function
track_new.cold:
.LFSB33:
.L108:
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
	.cfi_offset 6, -24
	.cfi_offset 12, -16
.LBB58:
.LBB56:
# tour.c:37: 		abort();
	.loc 1 37 3
	call	abort@PLT	#
.LBE56:
.LBE58:
	.cfi_endproc
.LFE33:
	.text
	.size	track_new, .-track_new
	.section	.text.unlikely
	.size	track_new.cold, .-track_new.cold
.LCOLDE7:
	.text
.LHOTE7:
	.section	.text.unlikely
.LCOLDB8:
	.text
.LHOTB8:
	.p2align 4
	.globl	split
	.type	split, @function
split:
.LFB34:
	.loc 1 158 1
	.cfi_startproc
	pushq	%r15	#
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
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
	subq	$24, %rsp	#,
	.cfi_def_cfa_offset 80
# tour.c:158: {
	.loc 1 158 1
	movq	%rdi, 8(%rsp)	# tmp101, %sfp
.LBB63:
# tour.c:159: 	for (size_t c = 0; c < nchannels; c++) {
	.loc 1 159 23
	testq	%rdx, %rdx	# nchannels
	je	.L110	#,
	movq	%rsi, %r12	# tmp102, frames
	movq	%rdx, %rbp	# tmp103, nchannels
	movq	%rcx, %r13	# tmp104, channels
# tour.c:159: 	for (size_t c = 0; c < nchannels; c++) {
	.loc 1 159 14
	xorl	%r14d, %r14d	# c
# tour.c:160: 		channels[c] = must_alloc(frames * sizeof(float));
	.loc 1 160 17
	leaq	0(,%rsi,4), %rbx	#, _1
	leaq	0(,%rdx,4), %r15	#, _30
	.p2align 4,,10
	.p2align 3
.L115:
.LBB64:
.LBB65:
# tour.c:34: 	void *p = malloc(size);
	.loc 1 34 12
	movq	%rbx, %rdi	# _1,
	call	malloc@PLT	#
# tour.c:36: 	if (!p)
	.loc 1 36 5
	testq	%rax, %rax	# tmp98
	je	.L124	#,
.LBE65:
.LBE64:
# tour.c:160: 		channels[c] = must_alloc(frames * sizeof(float));
	.loc 1 160 15
	movq	%rax, 0(%r13,%r14,8)	# tmp98, MEM[(float * *)channels_19(D) + c_31 * 8]
.LBB67:
# tour.c:161: 		for (size_t i = 0; i < frames; i++)
	.loc 1 161 24
	testq	%r12, %r12	# frames
	je	.L113	#,
	movq	8(%rsp), %rsi	# %sfp, interleaved
	leaq	(%rax,%rbx), %rcx	#, _42
	leaq	(%rsi,%r14,4), %rdx	#, ivtmp.157
	.p2align 4,,10
	.p2align 3
.L114:
# tour.c:162: 			channels[c][i] = interleaved[i * nchannels + c];
	.loc 1 162 19 discriminator 3
	movss	(%rdx), %xmm0	# MEM[(const float *)_4], MEM[(const float *)_4]
# tour.c:161: 		for (size_t i = 0; i < frames; i++)
	.loc 1 161 24 discriminator 3
	addq	$4, %rax	#, ivtmp.158
	addq	%r15, %rdx	# _30, ivtmp.157
# tour.c:162: 			channels[c][i] = interleaved[i * nchannels + c];
	.loc 1 162 19 discriminator 3
	movss	%xmm0, -4(%rax)	# MEM[(const float *)_4], MEM[(float *)_39]
# tour.c:161: 		for (size_t i = 0; i < frames; i++)
	.loc 1 161 24 discriminator 3
	cmpq	%rcx, %rax	# _42, ivtmp.158
	jne	.L114	#,
.L113:
.LBE67:
# tour.c:159: 	for (size_t c = 0; c < nchannels; c++) {
	.loc 1 159 37
	addq	$1, %r14	#, c
# tour.c:159: 	for (size_t c = 0; c < nchannels; c++) {
	.loc 1 159 23
	cmpq	%r14, %rbp	# c, nchannels
	jne	.L115	#,
.L110:
.LBE63:
# tour.c:164: }
	.loc 1 164 1
	addq	$24, %rsp	#,
	.cfi_def_cfa_offset 56
	popq	%rbx	#
	.cfi_def_cfa_offset 48
	popq	%rbp	#
	.cfi_def_cfa_offset 40
	popq	%r12	#
	.cfi_def_cfa_offset 32
	popq	%r13	#
	.cfi_def_cfa_offset 24
	popq	%r14	#
	.cfi_def_cfa_offset 16
	popq	%r15	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	split.cold, @function
split.cold:
.LFSB34:
.L124:
	.cfi_def_cfa_offset 80
	.cfi_offset 3, -56
	.cfi_offset 6, -48
	.cfi_offset 12, -40
	.cfi_offset 13, -32
	.cfi_offset 14, -24
	.cfi_offset 15, -16
.LBB69:
.LBB68:
.LBB66:
# tour.c:37: 		abort();
	.loc 1 37 3
	call	abort@PLT	#
.LBE66:
.LBE68:
.LBE69:
	.cfi_endproc
.LFE34:
	.text
	.size	split, .-split
	.section	.text.unlikely
	.size	split.cold, .-split.cold
.LCOLDE8:
	.text
.LHOTE8:
	.p2align 4
	.globl	play
	.type	play, @function
play:
.LFB35:
	.loc 1 168 1
	.cfi_startproc
# tour.c:171: 	for (; g; g = g->next) {
	.loc 1 171 9
	testq	%rdi, %rdi	# g
	je	.L144	#,
# tour.c:168: {
	.loc 1 168 1
	pushq	%r13	#
	.cfi_def_cfa_offset 16
	.cfi_offset 13, -16
	pushq	%r12	#
	.cfi_def_cfa_offset 24
	.cfi_offset 12, -24
	movq	%rdi, %r12	# tmp117, g
	pushq	%rbp	#
	.cfi_def_cfa_offset 32
	.cfi_offset 6, -32
	pushq	%rbx	#
	.cfi_def_cfa_offset 40
	.cfi_offset 3, -40
	subq	$16392, %rsp	#,
	.cfi_def_cfa_offset 16432
	movq	%rsp, %rbx	#, tmp111
	.p2align 4,,10
	.p2align 3
.L132:
.LBB76:
# tour.c:172: 		size_t n = g->track->nsamples < 4096 ? g->track->nsamples : 4096;
	.loc 1 172 22 discriminator 2
	movq	16(%r12), %rax	# g_30->track, g_30->track
# tour.c:172: 		size_t n = g->track->nsamples < 4096 ? g->track->nsamples : 4096;
	.loc 1 172 10 discriminator 2
	movl	$4096, %ebp	#, tmp118
# tour.c:174: 		memset(block, 0, sizeof(block));
	.loc 1 174 3 discriminator 2
	movl	$16384, %edx	#,
	movq	%rbx, %rdi	# tmp111,
# tour.c:172: 		size_t n = g->track->nsamples < 4096 ? g->track->nsamples : 4096;
	.loc 1 172 22 discriminator 2
	movq	16(%rax), %r13	# _1->nsamples, _2
# tour.c:172: 		size_t n = g->track->nsamples < 4096 ? g->track->nsamples : 4096;
	.loc 1 172 10 discriminator 2
	cmpq	%rbp, %r13	# tmp118, _2
	cmovbe	%r13, %rbp	# _2,, n
# tour.c:174: 		memset(block, 0, sizeof(block));
	.loc 1 174 3 discriminator 2
	xorl	%esi, %esi	#
	call	memset@PLT	#
# tour.c:175: 		mix(block, g->track->samples, g->track->gain, n);
	.loc 1 175 34 discriminator 2
	movq	16(%r12), %rax	# g_30->track, _3
.LBB77:
.LBB78:
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 23 discriminator 2
	testq	%r13, %r13	# _2
	movss	.LC1(%rip), %xmm1	#, tmp114
	movss	.LC2(%rip), %xmm3	#, tmp115
.LBE78:
.LBE77:
# tour.c:175: 		mix(block, g->track->samples, g->track->gain, n);
	.loc 1 175 3 discriminator 2
	movss	24(%rax), %xmm2	# _3->gain, _4
# tour.c:175: 		mix(block, g->track->samples, g->track->gain, n);
	.loc 1 175 22 discriminator 2
	movq	8(%rax), %rdx	# _3->samples, _5
.LBB84:
.LBB83:
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 23 discriminator 2
	je	.L128	#,
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 14
	xorl	%eax, %eax	# i
	jmp	.L131	#
	.p2align 4,,10
	.p2align 3
.L147:
.LBB79:
.LBB80:
# tour.c:28: 	return v < -1 ? -1 : v > 1 ? 1 : v;
	.loc 1 28 33
	movaps	%xmm3, %xmm4	# tmp115, _49
	minss	%xmm0, %xmm4	# _49, _49
	movaps	%xmm4, %xmm0	# _49, _49
.LBE80:
.LBE79:
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 10
	movss	%xmm0, (%rbx,%rax,4)	# _49, MEM[(float *)&block + i_18 * 4]
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 33
	addq	$1, %rax	#, i
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 23
	cmpq	%rbp, %rax	# n, i
	jnb	.L128	#,
.L131:
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 33
	movss	(%rdx,%rax,4), %xmm0	# MEM[(const float *)_5 + i_18 * 4], tmp101
	mulss	%xmm2, %xmm0	# _4, tmp101
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 12
	addss	(%rbx,%rax,4), %xmm0	# MEM[(float *)&block + i_18 * 4], _49
.LBB82:
.LBB81:
# tour.c:28: 	return v < -1 ? -1 : v > 1 ? 1 : v;
	.loc 1 28 21
	comiss	%xmm0, %xmm1	# _49, tmp114
	jbe	.L147	#,
	movaps	%xmm1, %xmm0	# tmp114, _49
.LBE81:
.LBE82:
# tour.c:50: 		out[i] = clamp(out[i] + in[i] * gain);
	.loc 1 50 10
	movss	%xmm0, (%rbx,%rax,4)	# _49, MEM[(float *)&block + i_18 * 4]
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 33
	addq	$1, %rax	#, i
# tour.c:49: 	for (size_t i = 0; i < count; i++)
	.loc 1 49 23
	cmpq	%rbp, %rax	# n, i
	jb	.L131	#,
.L128:
.LBE83:
.LBE84:
# tour.c:176: 		apply_effect(g->effect, block, n, 0.5f);
	.loc 1 176 3
	movl	24(%r12), %edi	# g_30->effect, g_30->effect
	movss	.LC9(%rip), %xmm0	#,
	movq	%rbp, %rdx	# n,
	movq	%rbx, %rsi	# tmp111,
	call	apply_effect	#
# tour.c:177: 		device_write(block, n);
	.loc 1 177 3
	movq	%rbp, %rsi	# n,
	movq	%rbx, %rdi	# tmp111,
	call	device_write@PLT	#
.LBE76:
# tour.c:171: 	for (; g; g = g->next) {
	.loc 1 171 14
	movq	8(%r12), %r12	# g_30->next, g
# tour.c:171: 	for (; g; g = g->next) {
	.loc 1 171 9
	testq	%r12, %r12	# g
	jne	.L132	#,
# tour.c:179: }
	.loc 1 179 1
	addq	$16392, %rsp	#,
	.cfi_def_cfa_offset 40
	popq	%rbx	#
	.cfi_def_cfa_offset 32
	popq	%rbp	#
	.cfi_def_cfa_offset 24
	popq	%r12	#
	.cfi_def_cfa_offset 16
	popq	%r13	#
	.cfi_def_cfa_offset 8
	ret	
.L144:
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	ret	
	.cfi_endproc
.LFE35:
	.size	play, .-play
	.p2align 4
	.globl	preview
	.type	preview, @function
preview:
.LFB36:
	.loc 1 182 1
	.cfi_startproc
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movq	%rdi, %r12	# tmp108, t
# tour.c:183: 	apply_effect(effect, t->samples, t->nsamples, 0.25f);
	.loc 1 183 2
	movss	.LC10(%rip), %xmm0	#,
# tour.c:182: {
	.loc 1 182 1
	movl	%esi, %edi	# tmp109, effect
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
# tour.c:183: 	apply_effect(effect, t->samples, t->nsamples, 0.25f);
	.loc 1 183 2
	movq	16(%r12), %rbp	# t_5(D)->nsamples, _1
	movq	8(%r12), %rbx	# t_5(D)->samples, pretmp_35
	movq	%rbp, %rdx	# _1,
	movq	%rbx, %rsi	# pretmp_35,
	call	apply_effect	#
.LBB91:
.LBB92:
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 23
	testq	%rbp, %rbp	# _1
	je	.L148	#,
	movss	.LC2(%rip), %xmm1	#, tmp106
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 14
	xorl	%eax, %eax	# i
	movss	.LC5(%rip), %xmm2	#, tmp107
	jmp	.L151	#
	.p2align 4,,10
	.p2align 3
.L161:
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 33
	addq	$1, %rax	#, i
# tour.c:70: 	for (size_t i = 0; i < count; i++)
	.loc 1 70 23
	cmpq	%rax, %rbp	# i, _1
	je	.L148	#,
.L151:
# tour.c:71: 		if (fabsf(samples[i]) >= 1)
	.loc 1 71 7
	movss	(%rbx,%rax,4), %xmm0	# MEM[(const float *)_2 + i_9 * 4], MEM[(const float *)_2 + i_9 * 4]
	andps	%xmm2, %xmm0	# tmp107, tmp97
# tour.c:71: 		if (fabsf(samples[i]) >= 1)
	.loc 1 71 6
	comiss	%xmm1, %xmm0	# tmp106, tmp97
	jb	.L161	#,
.LBE92:
.LBE91:
# tour.c:184: 	if (first_clipped(t->samples, t->nsamples) < t->nsamples)
	.loc 1 184 5
	cmpq	%rbp, %rax	# _1, i
	jnb	.L148	#,
.LBB93:
.LBB94:
# tour.c:79: 	for (size_t i = 0; i < t->nsamples; i++)
	.loc 1 79 14
	xorl	%ebp, %ebp	# i
	jmp	.L154	#
	.p2align 4,,10
	.p2align 3
.L162:
# tour.c:80: 		if (fabsf(t->samples[i]) >= 1)
	.loc 1 80 14
	movq	8(%r12), %rbx	# MEM[(const struct track *)t_5(D)].samples, pretmp_35
.L154:
# tour.c:80: 		if (fabsf(t->samples[i]) >= 1)
	.loc 1 80 7
	movss	(%rbx,%rbp,4), %xmm0	# *_19, *_19
	andps	%xmm2, %xmm0	# tmp107, tmp101
# tour.c:80: 		if (fabsf(t->samples[i]) >= 1)
	.loc 1 80 6
	comiss	%xmm1, %xmm0	# tmp106, tmp101
	jb	.L152	#,
# tour.c:81: 			warn_clipped(t->name, i);
	.loc 1 81 4
	movq	(%r12), %rdi	# MEM[(const struct track *)t_5(D)].name, MEM[(const struct track *)t_5(D)].name
	movq	%rbp, %rsi	# i,
	call	warn_clipped	#
	movss	.LC2(%rip), %xmm1	#, tmp106
	movss	.LC5(%rip), %xmm2	#, tmp107
.L152:
# tour.c:79: 	for (size_t i = 0; i < t->nsamples; i++)
	.loc 1 79 39
	addq	$1, %rbp	#, i
# tour.c:79: 	for (size_t i = 0; i < t->nsamples; i++)
	.loc 1 79 23
	cmpq	16(%r12), %rbp	# MEM[(const struct track *)t_5(D)].nsamples, i
	jb	.L162	#,
.L148:
.LBE94:
.LBE93:
# tour.c:186: }
	.loc 1 186 1
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE36:
	.size	preview, .-preview
	.section	.rodata.cst4,"aM",@progbits,4
	.align 4
.LC1:
	.long	-1082130432
	.align 4
.LC2:
	.long	1065353216
	.align 4
.LC3:
	.long	1060320051
	.align 4
.LC4:
	.long	1050253722
	.section	.rodata.cst16,"aM",@progbits,16
	.align 16
.LC5:
	.long	2147483647
	.long	0
	.long	0
	.long	0
	.section	.rodata.cst4
	.align 4
.LC9:
	.long	1056964608
	.align 4
.LC10:
	.long	1048576000
	.text
.Letext0:
	.section	.text.unlikely
.Letext_cold0:
	.file 2 "/usr/include/x86_64-linux-gnu/bits/mathcalls.h"
	.file 3 "/usr/include/string.h"
	.file 4 "/usr/include/stdlib.h"
	.file 5 "/usr/include/stdio.h"
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x28c
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0xa
	.long	.LASF23
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.long	.LLRL8
	.quad	0
	.long	.Ldebug_line0
	.uleb128 0xb
	.long	.LASF24
	.byte	0x5
	.byte	0x91
	.byte	0xe
	.uleb128 0x1
	.long	.LASF2
	.byte	0x2
	.byte	0x40
	.byte	0x1
	.uleb128 0x1
	.long	.LASF3
	.byte	0x2
	.byte	0x4b
	.byte	0x1
	.uleb128 0x1
	.long	.LASF4
	.byte	0x1
	.byte	0x17
	.byte	0x6
	.uleb128 0x1
	.long	.LASF5
	.byte	0x3
	.byte	0x3d
	.byte	0xe
	.uleb128 0xc
	.long	.LASF25
	.byte	0x4
	.value	0x263
	.byte	0xd
	.uleb128 0x3
	.long	.LASF6
	.byte	0x4
	.value	0x229
	.byte	0xe
	.uleb128 0x3
	.long	.LASF7
	.byte	0x4
	.value	0x22c
	.byte	0xe
	.uleb128 0x1
	.long	.LASF8
	.byte	0x3
	.byte	0xbb
	.byte	0xe
	.uleb128 0x3
	.long	.LASF9
	.byte	0x2
	.value	0x14d
	.byte	0x1
	.uleb128 0x3
	.long	.LASF10
	.byte	0x5
	.value	0x15e
	.byte	0xc
	.uleb128 0x5
	.long	.LASF11
	.byte	0xb5
	.quad	.LFB36
	.quad	.LFE36-.LFB36
	.uleb128 0x1
	.byte	0x9c
	.long	0xd2
	.uleb128 0x6
	.long	0x1cc
	.quad	.LBB91
	.quad	.LBE91-.LBB91
	.byte	0xb8
	.byte	0x6
	.uleb128 0x6
	.long	0x1c5
	.quad	.LBB93
	.quad	.LBE93-.LBB93
	.byte	0xb9
	.byte	0x3
	.byte	0
	.uleb128 0x5
	.long	.LASF12
	.byte	0xa7
	.quad	.LFB35
	.quad	.LFE35-.LFB35
	.uleb128 0x1
	.byte	0x9c
	.long	0x117
	.uleb128 0xd
	.long	0x203
	.quad	.LBB77
	.long	.LLRL6
	.byte	0x1
	.byte	0xaf
	.byte	0x3
	.uleb128 0x2
	.long	0x22c
	.quad	.LBB79
	.long	.LLRL7
	.byte	0x32
	.byte	0xc
	.byte	0
	.byte	0
	.uleb128 0x7
	.long	.LASF13
	.byte	0x9d
	.byte	0x6
	.long	.LLRL4
	.uleb128 0x1
	.byte	0x9c
	.long	0x13c
	.uleb128 0x2
	.long	0x226
	.quad	.LBB64
	.long	.LLRL5
	.byte	0xa0
	.byte	0x11
	.byte	0
	.uleb128 0x7
	.long	.LASF14
	.byte	0x94
	.byte	0xf
	.long	.LLRL2
	.uleb128 0x1
	.byte	0x9c
	.long	0x161
	.uleb128 0x2
	.long	0x226
	.quad	.LBB53
	.long	.LLRL3
	.byte	0x96
	.byte	0x14
	.byte	0
	.uleb128 0x4
	.long	.LASF15
	.byte	0x81
	.quad	.LFB32
	.quad	.LFE32-.LFB32
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xe
	.long	.LASF26
	.byte	0x1
	.byte	0x63
	.byte	0xd
	.quad	.LFB31
	.quad	.LFE31-.LFB31
	.uleb128 0x1
	.byte	0x9c
	.long	0x1ab
	.uleb128 0x2
	.long	0x22c
	.quad	.LBB21
	.long	.LLRL0
	.byte	0x7c
	.byte	0x11
	.byte	0
	.uleb128 0xf
	.long	.LASF16
	.byte	0x1
	.byte	0x55
	.byte	0x7
	.quad	.LFB30
	.quad	.LFE30-.LFB30
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x8
	.long	.LASF17
	.byte	0x4d
	.byte	0x6
	.uleb128 0x8
	.long	.LASF18
	.byte	0x44
	.byte	0x8
	.uleb128 0x4
	.long	.LASF19
	.byte	0x3d
	.quad	.LFB27
	.quad	.LFE27-.LFB27
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x4
	.long	.LASF20
	.byte	0x36
	.quad	.LFB26
	.quad	.LFE26-.LFB26
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x10
	.string	"mix"
	.byte	0x1
	.byte	0x2f
	.byte	0x6
	.byte	0x1
	.uleb128 0x11
	.long	.LASF27
	.byte	0x1
	.byte	0x29
	.byte	0x27
	.quad	.LFB24
	.quad	.LFE24-.LFB24
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x9
	.long	.LASF21
	.byte	0x20
	.uleb128 0x9
	.long	.LASF22
	.byte	0x1a
	.uleb128 0x12
	.long	0x203
	.quad	.LFB25
	.quad	.LFE25-.LFB25
	.uleb128 0x1
	.byte	0x9c
	.long	0x261
	.uleb128 0x2
	.long	0x22c
	.quad	.LBB32
	.long	.LLRL1
	.byte	0x32
	.byte	0xc
	.byte	0
	.uleb128 0x13
	.long	0x1cc
	.quad	.LFB28
	.quad	.LFE28-.LFB28
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x14
	.long	0x1c5
	.quad	.LFB29
	.quad	.LFE29-.LFB29
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
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x2
	.uleb128 0x1d
	.byte	0
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x52
	.uleb128 0x1
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x58
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x59
	.uleb128 0xb
	.uleb128 0x57
	.uleb128 0xb
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
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0x5
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x4
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
	.uleb128 0x7a
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x5
	.uleb128 0x2e
	.byte	0x1
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
	.uleb128 0x1
	.uleb128 0x13
	.byte	0
	.byte	0
	.uleb128 0x6
	.uleb128 0x1d
	.byte	0
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x58
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x59
	.uleb128 0xb
	.uleb128 0x57
	.uleb128 0xb
	.byte	0
	.byte	0
	.uleb128 0x7
	.uleb128 0x2e
	.byte	0x1
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
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7c
	.uleb128 0x19
	.uleb128 0x1
	.uleb128 0x13
	.byte	0
	.byte	0
	.uleb128 0x8
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
	.uleb128 0x20
	.uleb128 0x21
	.sleb128 1
	.byte	0
	.byte	0
	.uleb128 0x9
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 14
	.uleb128 0x20
	.uleb128 0x21
	.sleb128 1
	.byte	0
	.byte	0
	.uleb128 0xa
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
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x10
	.uleb128 0x17
	.byte	0
	.byte	0
	.uleb128 0xb
	.uleb128 0x34
	.byte	0
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xc
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0x5
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x87
	.uleb128 0x19
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xd
	.uleb128 0x1d
	.byte	0x1
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x52
	.uleb128 0x1
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x58
	.uleb128 0xb
	.uleb128 0x59
	.uleb128 0xb
	.uleb128 0x57
	.uleb128 0xb
	.byte	0
	.byte	0
	.uleb128 0xe
	.uleb128 0x2e
	.byte	0x1
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
	.uleb128 0x7c
	.uleb128 0x19
	.uleb128 0x1
	.uleb128 0x13
	.byte	0
	.byte	0
	.uleb128 0xf
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
	.uleb128 0x7c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x10
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
	.uleb128 0x20
	.uleb128 0xb
	.byte	0
	.byte	0
	.uleb128 0x11
	.uleb128 0x2e
	.byte	0
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
	.uleb128 0x12
	.uleb128 0x2e
	.byte	0x1
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.uleb128 0x1
	.uleb128 0x13
	.byte	0
	.byte	0
	.uleb128 0x13
	.uleb128 0x2e
	.byte	0
	.uleb128 0x31
	.uleb128 0x13
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
	.uleb128 0x14
	.uleb128 0x2e
	.byte	0
	.uleb128 0x31
	.uleb128 0x13
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
	.byte	0
	.section	.debug_aranges,"",@progbits
	.long	0x3c
	.value	0x2
	.long	.Ldebug_info0
	.byte	0x8
	.byte	0
	.value	0
	.value	0
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.quad	.Ltext_cold0
	.quad	.Letext_cold0-.Ltext_cold0
	.quad	0
	.quad	0
	.section	.debug_rnglists,"",@progbits
.Ldebug_ranges0:
	.long	.Ldebug_ranges3-.Ldebug_ranges2
.Ldebug_ranges2:
	.value	0x5
	.byte	0x8
	.byte	0
	.long	0
.LLRL0:
	.byte	0x5
	.quad	.LBB21
	.byte	0x4
	.uleb128 .LBB21-.LBB21
	.uleb128 .LBE21-.LBB21
	.byte	0x4
	.uleb128 .LBB24-.LBB21
	.uleb128 .LBE24-.LBB21
	.byte	0
.LLRL1:
	.byte	0x5
	.quad	.LBB32
	.byte	0x4
	.uleb128 .LBB32-.LBB32
	.uleb128 .LBE32-.LBB32
	.byte	0x4
	.uleb128 .LBB36-.LBB32
	.uleb128 .LBE36-.LBB32
	.byte	0x4
	.uleb128 .LBB37-.LBB32
	.uleb128 .LBE37-.LBB32
	.byte	0
.LLRL2:
	.byte	0x7
	.quad	.LFB33
	.uleb128 .LHOTE7-.LFB33
	.byte	0x7
	.quad	.LFSB33
	.uleb128 .LCOLDE7-.LFSB33
	.byte	0
.LLRL3:
	.byte	0x5
	.quad	.LBB53
	.byte	0x4
	.uleb128 .LBB53-.LBB53
	.uleb128 .LBE53-.LBB53
	.byte	0x4
	.uleb128 .LBB57-.LBB53
	.uleb128 .LBE57-.LBB53
	.byte	0x7
	.quad	.LBB58
	.uleb128 .LBE58-.LBB58
	.byte	0
.LLRL4:
	.byte	0x7
	.quad	.LFB34
	.uleb128 .LHOTE8-.LFB34
	.byte	0x7
	.quad	.LFSB34
	.uleb128 .LCOLDE8-.LFSB34
	.byte	0
.LLRL5:
	.byte	0x7
	.quad	.LBB64
	.uleb128 .LBE64-.LBB64
	.byte	0x7
	.quad	.LBB68
	.uleb128 .LBE68-.LBB68
	.byte	0
.LLRL6:
	.byte	0x5
	.quad	.LBB77
	.byte	0x4
	.uleb128 .LBB77-.LBB77
	.uleb128 .LBE77-.LBB77
	.byte	0x4
	.uleb128 .LBB84-.LBB77
	.uleb128 .LBE84-.LBB77
	.byte	0
.LLRL7:
	.byte	0x5
	.quad	.LBB79
	.byte	0x4
	.uleb128 .LBB79-.LBB79
	.uleb128 .LBE79-.LBB79
	.byte	0x4
	.uleb128 .LBB82-.LBB79
	.uleb128 .LBE82-.LBB79
	.byte	0
.LLRL8:
	.byte	0x7
	.quad	.Ltext0
	.uleb128 .Letext0-.Ltext0
	.byte	0x7
	.quad	.Ltext_cold0
	.uleb128 .Letext_cold0-.Ltext_cold0
	.byte	0
.Ldebug_ranges3:
	.section	.debug_line,"",@progbits
.Ldebug_line0:
	.section	.debug_str,"MS",@progbits,1
.LASF7:
	.string	"calloc"
.LASF26:
	.string	"apply_effect"
.LASF18:
	.string	"first_clipped"
.LASF9:
	.string	"fmaxf"
.LASF17:
	.string	"warn_all"
.LASF10:
	.string	"fprintf"
.LASF3:
	.string	"tanhf"
.LASF13:
	.string	"split"
.LASF21:
	.string	"must_alloc"
.LASF4:
	.string	"device_write"
.LASF12:
	.string	"play"
.LASF15:
	.string	"equalize"
.LASF23:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF22:
	.string	"clamp"
.LASF19:
	.string	"histogram"
.LASF16:
	.string	"peak"
.LASF20:
	.string	"smooth"
.LASF24:
	.string	"stderr"
.LASF14:
	.string	"track_new"
.LASF11:
	.string	"preview"
.LASF27:
	.string	"warn_clipped"
.LASF25:
	.string	"abort"
.LASF2:
	.string	"sinf"
.LASF5:
	.string	"memset"
.LASF8:
	.string	"strdup"
.LASF6:
	.string	"malloc"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"tour.c"
.LASF1:
	.string	"."
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
