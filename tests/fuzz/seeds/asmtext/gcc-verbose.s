	.file	"seed.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fPIC -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "/src" "seed.c"
	.p2align 4
	.globl	tls
	.type	tls, @function
tls:
.LFB0:
	.file 1 "seed.c"
	.loc 1 3 15
	.cfi_startproc
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 16
# seed.c:3: int tls(void) { return tls_dyn; }
	.loc 1 3 24
	data16	leaq	tls_dyn@tlsgd(%rip), %rdi	#
	.value	0x6666
	rex64
	call	__tls_get_addr@PLT		#
	movl	(%rax), %eax	# tls_dyn, tls_dyn
# seed.c:3: int tls(void) { return tls_dyn; }
	.loc 1 3 33
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE0:
	.size	tls, .-tls
	.p2align 4
	.globl	with space"q\x
	.type	with space"q\x, @function
with space"q\x:
.LFB1:
	.loc 1 5 19
	.cfi_startproc
# seed.c:5: int spacey(int a) { return a * 3; }
	.loc 1 5 30
	leal	(%rdi,%rdi,2), %eax	#, tmp87
# seed.c:5: int spacey(int a) { return a * 3; }
	.loc 1 5 35
	ret	
	.cfi_endproc
.LFE1:
	.size	with space"q\x, .-with space"q\x
	.p2align 4
	.globl	café
	.type	café, @function
café:
.LFB2:
	.loc 1 7 17
	.cfi_startproc
# seed.c:7: int cafe(int a) { return a * 5; }
	.loc 1 7 28
	leal	(%rdi,%rdi,4), %eax	#, tmp87
# seed.c:7: int cafe(int a) { return a * 5; }
	.loc 1 7 33
	ret	
	.cfi_endproc
.LFE2:
	.size	café, .-café
	.p2align 4
	.globl	asm1
	.type	asm1, @function
asm1:
.LFB3:
	.loc 1 9 17
	.cfi_startproc
# seed.c:10: 	int r = a;
	.loc 1 10 6
	movl	%edi, -4(%rsp)	# tmp86, r
# seed.c:11: 	__asm__ volatile("1: lock; addl $1, %0; jne 1b\n\tnop; nop\n.byte 0x90\n mylab%=: jmp 2f\n2:" : "+m"(r));
	.loc 1 11 2
#APP
# 11 "seed.c" 1
	1: lock; addl $1, -4(%rsp); jne 1b	# r
	nop; nop
.byte 0x90
 mylab47: jmp 2f
2:
# 0 "" 2
# seed.c:12: 	__asm__ volatile("" ::: "memory");
	.loc 1 12 2
# seed.c:13: 	__asm__ volatile(".pushsection .note.x,\"a\",@note\n.long 1,2,3\n.popsection\n\tnop # \"comment\"; with semi\n\t.string \"a;b#c\"\n .skip 4" ::);
	.loc 1 13 2
# 13 "seed.c" 1
	.pushsection .note.x,"a",@note
.long 1,2,3
.popsection
	nop # "comment"; with semi
	.string "a;b#c"
 .skip 4
# 0 "" 2
# seed.c:15: }
	.loc 1 15 1
#NO_APP
	movl	-4(%rsp), %eax	# r,
	ret	
	.cfi_endproc
.LFE3:
	.size	asm1, .-asm1
	.section	.text.unlikely,"ax",@progbits
.LCOLDB0:
	.text
.LHOTB0:
	.p2align 4
	.section	.text.unlikely
.Ltext_cold0:
	.text
	.globl	sw
	.type	sw, @function
sw:
.LFB4:
	.loc 1 17 22
	.cfi_startproc
	movl	%edi, %edx	# tmp102,
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 16
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 2
	cmpl	$6, %edx	#, a
	ja	.L17	#,
	leaq	.L10(%rip), %rcx	#, tmp89
	movslq	(%rcx,%rdx,4), %rax	#, tmp91
	addq	%rcx, %rax	# tmp89, tmp92
	jmp	*%rax	# tmp92
	.section	.rodata
	.align 4
	.align 4
.L10:
	.long	.L16-.L10
	.long	.L15-.L10
	.long	.L14-.L10
	.long	.L13-.L10
	.long	.L12-.L10
	.long	.L11-.L10
	.long	.L9-.L10
	.text
	.p2align 4,,10
	.p2align 3
.L11:
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 141 discriminator 7
	movl	$3, %edi	#,
	call	ext@PLT	#
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 147 discriminator 7
	sall	$3, %eax	#, <retval>
.L7:
# seed.c:19: }
	.loc 1 19 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L9:
	.cfi_restore_state
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 167 discriminator 8
	movslq	%esi, %rax	# b, b
# seed.c:19: }
	.loc 1 19 1 discriminator 8
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 167 discriminator 8
	imulq	$-1840700269, %rax, %rax	#, b, tmp96
	shrq	$32, %rax	#, tmp97
	addl	%esi, %eax	# b, tmp98
	sarl	$31, %esi	#, b
	sarl	$2, %eax	#, tmp99
	subl	%esi, %eax	# tmp100, <retval>
# seed.c:19: }
	.loc 1 19 1 discriminator 8
	ret	
	.p2align 4,,10
	.p2align 3
.L16:
	.cfi_restore_state
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 30 discriminator 2
	movl	%esi, %edi	# b,
# seed.c:19: }
	.loc 1 19 1 discriminator 2
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 30 discriminator 2
	jmp	ext@PLT	#
	.p2align 4,,10
	.p2align 3
.L15:
	.cfi_restore_state
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 54 discriminator 3
	leal	(%rsi,%rsi), %eax	#, <retval>
# seed.c:19: }
	.loc 1 19 1 discriminator 3
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L14:
	.cfi_restore_state
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 73 discriminator 4
	leal	1(%rsi), %edi	#, tmp94
	call	ext@PLT	#
# seed.c:19: }
	.loc 1 19 1 discriminator 4
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 81 discriminator 4
	addl	$7, %eax	#, <retval>
# seed.c:19: }
	.loc 1 19 1 discriminator 4
	ret	
	.p2align 4,,10
	.p2align 3
.L13:
	.cfi_restore_state
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 101 discriminator 5
	movl	%esi, %eax	# b, b
# seed.c:19: }
	.loc 1 19 1 discriminator 5
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 101 discriminator 5
	xorl	$4, %eax	#, b
# seed.c:19: }
	.loc 1 19 1 discriminator 5
	ret	
	.p2align 4,,10
	.p2align 3
.L12:
	.cfi_restore_state
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 121 discriminator 6
	leal	-99(%rsi), %eax	#, <retval>
# seed.c:19: }
	.loc 1 19 1 discriminator 6
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	sw.cold, @function
sw.cold:
.LFSB4:
.L17:
	.cfi_def_cfa_offset 16
# seed.c:18: 	switch (a) { case 0: return ext(b); case 1: return b*2; case 2: return ext(b+1)+7; case 3: return b^4; case 4: return b-99; case 5: return ext(3)*8; case 6: return b/7; default: return 0; }
	.loc 1 18 2
	xorl	%eax, %eax	# <retval>
	jmp	.L7	#
	.cfi_endproc
.LFE4:
	.text
	.size	sw, .-sw
	.section	.text.unlikely
	.size	sw.cold, .-sw.cold
.LCOLDE0:
	.text
.LHOTE0:
	.p2align 4
	.globl	sw2
	.type	sw2, @function
sw2:
.LFB5:
	.loc 1 20 16
	.cfi_startproc
# seed.c:20: int sw2(int a) { static void *t[] = {&&x,&&y,&&z}; goto *t[a]; x: ext(1); y: ext(2); z: return ext(3); }
	.loc 1 20 59
	leaq	t.0(%rip), %rax	#, tmp85
	movslq	%edi, %rdi	# tmp87, a
# seed.c:20: int sw2(int a) { static void *t[] = {&&x,&&y,&&z}; goto *t[a]; x: ext(1); y: ext(2); z: return ext(3); }
	.loc 1 20 16
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 16
	jmp	*(%rax,%rdi,8)	# t[a_5(D)]
	.p2align 4,,10
	.p2align 3
.L20:
# seed.c:20: int sw2(int a) { static void *t[] = {&&x,&&y,&&z}; goto *t[a]; x: ext(1); y: ext(2); z: return ext(3); }
	.loc 1 20 67
	movl	$1, %edi	#,
	call	ext@PLT	#
.L21:
# seed.c:20: int sw2(int a) { static void *t[] = {&&x,&&y,&&z}; goto *t[a]; x: ext(1); y: ext(2); z: return ext(3); }
	.loc 1 20 78 discriminator 1
	movl	$2, %edi	#,
	call	ext@PLT	#
.L22:
# seed.c:20: int sw2(int a) { static void *t[] = {&&x,&&y,&&z}; goto *t[a]; x: ext(1); y: ext(2); z: return ext(3); }
	.loc 1 20 96 discriminator 2
	movl	$3, %edi	#,
# seed.c:20: int sw2(int a) { static void *t[] = {&&x,&&y,&&z}; goto *t[a]; x: ext(1); y: ext(2); z: return ext(3); }
	.loc 1 20 104 discriminator 2
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 8
# seed.c:20: int sw2(int a) { static void *t[] = {&&x,&&y,&&z}; goto *t[a]; x: ext(1); y: ext(2); z: return ext(3); }
	.loc 1 20 96 discriminator 2
	jmp	ext@PLT	#
	.cfi_endproc
.LFE5:
	.size	sw2, .-sw2
	.globl	alias1
	.set	alias1,sw2
	.p2align 4
	.weak	weakf
	.type	weakf, @function
weakf:
.LFB6:
	.loc 1 22 48
	.cfi_startproc
.LBB2:
# seed.c:22: __attribute__((weak)) int weakf(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
	.loc 1 22 79
	testl	%esi, %esi	# n
	jle	.L27	#,
	movslq	%esi, %rsi	# n, n
.LBE2:
# seed.c:22: __attribute__((weak)) int weakf(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
	.loc 1 22 54
	xorl	%eax, %eax	# <retval>
	leaq	(%rdi,%rsi,4), %rdx	#, _21
	.p2align 4,,10
	.p2align 3
.L26:
.LBB3:
# seed.c:22: __attribute__((weak)) int weakf(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
	.loc 1 22 91 discriminator 3
	addl	(%rdi), %eax	# MEM[(int *)_5], <retval>
# seed.c:22: __attribute__((weak)) int weakf(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
	.loc 1 22 79 discriminator 3
	addq	$4, %rdi	#, ivtmp.36
	cmpq	%rdx, %rdi	# _21, ivtmp.36
	jne	.L26	#,
	ret	
	.p2align 4,,10
	.p2align 3
.L27:
.LBE3:
# seed.c:22: __attribute__((weak)) int weakf(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
	.loc 1 22 54
	xorl	%eax, %eax	# <retval>
# seed.c:22: __attribute__((weak)) int weakf(int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }
	.loc 1 22 110
	ret	
	.cfi_endproc
.LFE6:
	.size	weakf, .-weakf
	.section	mysec,"ax",@progbits
	.p2align 4
	.globl	insec
	.type	insec, @function
insec:
.LFB7:
	.loc 1 23 52
	.cfi_startproc
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 16
# seed.c:23: __attribute__((section("mysec"))) int insec(int a) { return ext(a) + 1; }
	.loc 1 23 61
	call	ext@PLT	#
# seed.c:23: __attribute__((section("mysec"))) int insec(int a) { return ext(a) + 1; }
	.loc 1 23 73
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 8
# seed.c:23: __attribute__((section("mysec"))) int insec(int a) { return ext(a) + 1; }
	.loc 1 23 68
	addl	$1, %eax	#, tmp85
# seed.c:23: __attribute__((section("mysec"))) int insec(int a) { return ext(a) + 1; }
	.loc 1 23 73
	ret	
	.cfi_endproc
.LFE7:
	.size	insec, .-insec
	.text
	.p2align 4
	.globl	fl
	.type	fl, @function
fl:
.LFB8:
	.loc 1 24 60
	.cfi_startproc
.LBB4:
# seed.c:24: void fl(float *restrict a, const float *restrict b, int n) { for (int i = 0; i < n; i++) a[i] += b[i] * 3.0f; }
	.loc 1 24 80
	testl	%edx, %edx	# n
	jle	.L31	#,
	movslq	%edx, %rdx	# n, n
	movss	.LC1(%rip), %xmm1	#, tmp98
	xorl	%eax, %eax	# ivtmp.52
	salq	$2, %rdx	#, _25
	.p2align 4,,10
	.p2align 3
.L33:
# seed.c:24: void fl(float *restrict a, const float *restrict b, int n) { for (int i = 0; i < n; i++) a[i] += b[i] * 3.0f; }
	.loc 1 24 103 discriminator 3
	movss	(%rsi,%rax), %xmm0	# MEM[(const float *)b_14(D) + ivtmp.52_27 * 1], tmp93
	mulss	%xmm1, %xmm0	# tmp98, tmp93
# seed.c:24: void fl(float *restrict a, const float *restrict b, int n) { for (int i = 0; i < n; i++) a[i] += b[i] * 3.0f; }
	.loc 1 24 95 discriminator 3
	addss	(%rdi,%rax), %xmm0	# MEM[(float *)a_13(D) + ivtmp.52_27 * 1], tmp96
	movss	%xmm0, (%rdi,%rax)	# tmp96, MEM[(float *)a_13(D) + ivtmp.52_27 * 1]
# seed.c:24: void fl(float *restrict a, const float *restrict b, int n) { for (int i = 0; i < n; i++) a[i] += b[i] * 3.0f; }
	.loc 1 24 80 discriminator 3
	addq	$4, %rax	#, ivtmp.52
	cmpq	%rdx, %rax	# _25, ivtmp.52
	jne	.L33	#,
.L31:
.LBE4:
# seed.c:24: void fl(float *restrict a, const float *restrict b, int n) { for (int i = 0; i < n; i++) a[i] += b[i] * 3.0f; }
	.loc 1 24 111
	ret	
	.cfi_endproc
.LFE8:
	.size	fl, .-fl
	.p2align 4
	.globl	tailp
	.type	tailp, @function
tailp:
.LFB9:
	.loc 1 25 26
	.cfi_startproc
# seed.c:25: int tailp(int (*f)(int)) { return f(3); }
	.loc 1 25 26
	movq	%rdi, %rax	# f, tmp84
# seed.c:25: int tailp(int (*f)(int)) { return f(3); }
	.loc 1 25 35
	movl	$3, %edi	#,
	jmp	*%rax	# tmp84
	.cfi_endproc
.LFE9:
	.size	tailp, .-tailp
	.section	.text.unlikely
.LCOLDB2:
	.text
.LHOTB2:
	.p2align 4
	.globl	trap
	.type	trap, @function
trap:
.LFB10:
	.loc 1 26 17
	.cfi_startproc
# seed.c:26: int trap(int a) { if (a) __builtin_trap(); return 1; }
	.loc 1 26 22
	testl	%edi, %edi	# tmp85
	jne	.L38	#,
# seed.c:26: int trap(int a) { if (a) __builtin_trap(); return 1; }
	.loc 1 26 54 discriminator 2
	movl	$1, %eax	#,
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	trap.cold, @function
trap.cold:
.LFSB10:
.L38:
# seed.c:26: int trap(int a) { if (a) __builtin_trap(); return 1; }
	.loc 1 26 26 discriminator 1
	ud2	
	.cfi_endproc
.LFE10:
	.text
	.size	trap, .-trap
	.section	.text.unlikely
	.size	trap.cold, .-trap.cold
.LCOLDE2:
	.text
.LHOTE2:
	.section	.data.rel.ro.local,"aw"
	.align 16
	.type	t.0, @object
	.size	t.0, 24
t.0:
	.quad	.L20
	.quad	.L21
	.quad	.L22
	.globl	tls_dyn
	.section	.tbss,"awT",@nobits
	.align 4
	.type	tls_dyn, @object
	.size	tls_dyn, 4
tls_dyn:
	.zero	4
	.section	.rodata.cst4,"aM",@progbits,4
	.align 4
.LC1:
	.long	1077936128
	.text
.Letext0:
	.section	.text.unlikely
.Letext_cold0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x148
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x3
	.long	.LASF11
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.long	.LLRL2
	.quad	0
	.long	.Ldebug_line0
	.uleb128 0x4
	.long	.LASF12
	.byte	0x1
	.byte	0x2
	.byte	0xe
	.uleb128 0xa
	.byte	0xe
	.long	tls_dyn@dtpoff, 0
	.byte	0x9b
	.uleb128 0x5
	.string	"ext"
	.byte	0x1
	.byte	0x1
	.byte	0xc
	.uleb128 0x6
	.long	.LASF2
	.byte	0x1
	.byte	0x1a
	.byte	0x5
	.long	.LLRL1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x7
	.long	.LASF3
	.byte	0x1
	.byte	0x19
	.byte	0x5
	.quad	.LFB9
	.quad	.LFE9-.LFB9
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x8
	.string	"fl"
	.byte	0x1
	.byte	0x18
	.byte	0x6
	.quad	.LFB8
	.quad	.LFE8-.LFB8
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x9
	.long	.LASF4
	.byte	0x1
	.byte	0x17
	.byte	0x27
	.quad	.LFB7
	.quad	.LFE7-.LFB7
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF5
	.byte	0x16
	.byte	0x1b
	.quad	.LFB6
	.quad	.LFE6-.LFB6
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xa
	.string	"sw2"
	.byte	0x1
	.byte	0x14
	.byte	0x5
	.quad	.LFB5
	.quad	.LFE5-.LFB5
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xb
	.string	"sw"
	.byte	0x1
	.byte	0x11
	.byte	0x5
	.long	.LLRL0
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF6
	.byte	0x9
	.byte	0x5
	.quad	.LFB3
	.quad	.LFE3-.LFB3
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF7
	.byte	0x7
	.long	.LASF9
	.quad	.LFB2
	.quad	.LFE2-.LFB2
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF8
	.byte	0x5
	.long	.LASF10
	.quad	.LFB1
	.quad	.LFE1-.LFB1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xc
	.string	"tls"
	.byte	0x1
	.byte	0x3
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
	.sleb128 5
	.uleb128 0x6e
	.uleb128 0xe
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
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x10
	.uleb128 0x17
	.byte	0
	.byte	0
	.uleb128 0x4
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
	.uleb128 0x2
	.uleb128 0x18
	.byte	0
	.byte	0
	.uleb128 0x5
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
	.uleb128 0x6
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
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x7
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
	.uleb128 0x8
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
	.uleb128 0x9
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
	.uleb128 0xa
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
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.byte	0
	.byte	0
	.uleb128 0xb
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
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x40
	.uleb128 0x18
	.byte	0
	.byte	0
	.uleb128 0xc
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
	.long	0x4c
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
	.quad	.LFB7
	.quad	.LFE7-.LFB7
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
	.byte	0x7
	.quad	.LFB4
	.uleb128 .LHOTE0-.LFB4
	.byte	0x7
	.quad	.LFSB4
	.uleb128 .LCOLDE0-.LFSB4
	.byte	0
.LLRL1:
	.byte	0x7
	.quad	.LFB10
	.uleb128 .LHOTE2-.LFB10
	.byte	0x7
	.quad	.LFSB10
	.uleb128 .LCOLDE2-.LFSB10
	.byte	0
.LLRL2:
	.byte	0x7
	.quad	.Ltext0
	.uleb128 .Letext0-.Ltext0
	.byte	0x7
	.quad	.Ltext_cold0
	.uleb128 .Letext_cold0-.Ltext_cold0
	.byte	0x7
	.quad	.LFB7
	.uleb128 .LFE7-.LFB7
	.byte	0
.Ldebug_ranges3:
	.section	.debug_line,"",@progbits
.Ldebug_line0:
	.section	.debug_str,"MS",@progbits,1
.LASF6:
	.string	"asm1"
.LASF9:
	.string	"caf\303\251"
.LASF3:
	.string	"tailp"
.LASF2:
	.string	"trap"
.LASF8:
	.string	"spacey"
.LASF5:
	.string	"weakf"
.LASF7:
	.string	"cafe"
.LASF12:
	.string	"tls_dyn"
.LASF10:
	.string	"with space\"q\\x"
.LASF11:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fPIC -fasynchronous-unwind-tables"
.LASF4:
	.string	"insec"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"seed.c"
.LASF1:
	.string	"/src"
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
