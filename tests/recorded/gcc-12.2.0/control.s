	.file	"control.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "control.c"
	.section	.text.unlikely,"ax",@progbits
.LCOLDB0:
	.text
.LHOTB0:
	.p2align 4
	.section	.text.unlikely
.Ltext_cold0:
	.text
	.globl	jump_table
	.type	jump_table, @function
jump_table:
.LFB22:
	.file 1 "control.c"
	.loc 1 8 1
	.cfi_startproc
	movl	%edi, %eax	# tmp102,
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 16
# control.c:9: 	switch (n) {
	.loc 1 9 2
	cmpl	$5, %eax	#, n
	ja	.L10	#,
	leaq	.L4(%rip), %rdx	#, tmp92
	movl	%esi, %edi	# tmp103, v
	movslq	(%rdx,%rax,4), %rax	#, tmp94
	addq	%rdx, %rax	# tmp92, tmp95
	jmp	*%rax	# tmp95
	.section	.rodata
	.align 4
	.align 4
.L4:
	.long	.L9-.L4
	.long	.L8-.L4
	.long	.L7-.L4
	.long	.L6-.L4
	.long	.L5-.L4
	.long	.L3-.L4
	.text
	.p2align 4,,10
	.p2align 3
.L5:
# control.c:14: 	case 4: return e(v) + 5;
	.loc 1 14 17
	call	e@PLT	#
# control.c:14: 	case 4: return e(v) + 5;
	.loc 1 14 22
	addl	$5, %eax	#, <retval>
.L1:
# control.c:18: }
	.loc 1 18 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L3:
	.cfi_restore_state
# control.c:15: 	case 5: return a(v) * 6;
	.loc 1 15 17
	call	a@PLT	#
# control.c:18: }
	.loc 1 18 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# control.c:15: 	case 5: return a(v) * 6;
	.loc 1 15 22
	leal	(%rax,%rax,2), %eax	#, tmp99
	addl	%eax, %eax	# <retval>
# control.c:18: }
	.loc 1 18 1
	ret	
	.p2align 4,,10
	.p2align 3
.L9:
	.cfi_restore_state
# control.c:10: 	case 0: return a(v) + 1;
	.loc 1 10 17
	call	a@PLT	#
# control.c:18: }
	.loc 1 18 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# control.c:10: 	case 0: return a(v) + 1;
	.loc 1 10 22
	addl	$1, %eax	#, <retval>
# control.c:18: }
	.loc 1 18 1
	ret	
	.p2align 4,,10
	.p2align 3
.L8:
	.cfi_restore_state
# control.c:11: 	case 1: return b(v) + 2;
	.loc 1 11 17
	call	b@PLT	#
# control.c:18: }
	.loc 1 18 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# control.c:11: 	case 1: return b(v) + 2;
	.loc 1 11 22
	addl	$2, %eax	#, <retval>
# control.c:18: }
	.loc 1 18 1
	ret	
	.p2align 4,,10
	.p2align 3
.L7:
	.cfi_restore_state
# control.c:12: 	case 2: return c(v) + 3;
	.loc 1 12 17
	call	c@PLT	#
# control.c:18: }
	.loc 1 18 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 8
# control.c:12: 	case 2: return c(v) + 3;
	.loc 1 12 22
	addl	$3, %eax	#, <retval>
# control.c:18: }
	.loc 1 18 1
	ret	
	.p2align 4,,10
	.p2align 3
.L6:
	.cfi_restore_state
# control.c:13: 	case 3: return d(v) + 4;
	.loc 1 13 17
	call	d@PLT	#
# control.c:18: }
	.loc 1 18 1
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 8
# control.c:13: 	case 3: return d(v) + 4;
	.loc 1 13 22
	addl	$4, %eax	#, <retval>
# control.c:18: }
	.loc 1 18 1
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	jump_table.cold, @function
jump_table.cold:
.LFSB22:
.L10:
	.cfi_def_cfa_offset 16
# control.c:9: 	switch (n) {
	.loc 1 9 2
	xorl	%eax, %eax	# <retval>
	jmp	.L1	#
	.cfi_endproc
.LFE22:
	.text
	.size	jump_table, .-jump_table
	.section	.text.unlikely
	.size	jump_table.cold, .-jump_table.cold
.LCOLDE0:
	.text
.LHOTE0:
	.p2align 4
	.globl	tail_call
	.type	tail_call, @function
tail_call:
.LFB23:
	.loc 1 19 22
	.cfi_startproc
# control.c:19: int tail_call(int v) { return a(v + 1); }
	.loc 1 19 31
	addl	$1, %edi	#, tmp85
	jmp	a@PLT	#
	.cfi_endproc
.LFE23:
	.size	tail_call, .-tail_call
	.p2align 4
	.globl	tail_call_indirect
	.type	tail_call_indirect, @function
tail_call_indirect:
.LFB24:
	.loc 1 20 46
	.cfi_startproc
# control.c:20: int tail_call_indirect(int (*f)(int), int v) { return f(v); }
	.loc 1 20 46
	movq	%rdi, %rax	# f, tmp85
	movl	%esi, %edi	# tmp86, v
# control.c:20: int tail_call_indirect(int (*f)(int), int v) { return f(v); }
	.loc 1 20 55
	jmp	*%rax	# tmp85
	.cfi_endproc
.LFE24:
	.size	tail_call_indirect, .-tail_call_indirect
	.p2align 4
	.globl	indirect
	.type	indirect, @function
indirect:
.LFB25:
	.loc 1 21 36
	.cfi_startproc
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movq	%rdi, %r12	# tmp90, f
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 45
	movl	%esi, %edi	# v,
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 36
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 36
	movl	%esi, %ebx	# tmp91, v
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 45
	call	*%r12	# f
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 52
	leal	1(%rbx), %edi	#, tmp88
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 45
	movl	%eax, %ebp	# tmp92, _1
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 52
	call	*%r12	# f
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 62
	popq	%rbx	#
	.cfi_def_cfa_offset 24
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 50
	addl	%ebp, %eax	# _1, tmp89
# control.c:21: int indirect(int (*f)(int), int v) { return f(v) + f(v + 1); }
	.loc 1 21 62
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE25:
	.size	indirect, .-indirect
	.section	.rodata.str1.1,"aMS",@progbits,1
.LC1:
	.string	"negative: %d\n"
.LC2:
	.string	"that is not possible\n"
	.text
	.p2align 4
	.globl	has_cold_part
	.type	has_cold_part, @function
has_cold_part:
.LFB26:
	.loc 1 23 1
	.cfi_startproc
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	pushq	%rbx	#
	.cfi_def_cfa_offset 24
	.cfi_offset 3, -24
	movl	%edi, %ebx	# tmp93, v
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 32
# control.c:24: 	if (__builtin_expect(v < 0, 0)) {
	.loc 1 24 5
	testl	%edi, %edi	# v
	js	.L20	#,
# control.c:29: 	return a(v) + b(v);
	.loc 1 29 9
	call	a@PLT	#
# control.c:29: 	return a(v) + b(v);
	.loc 1 29 16
	movl	%ebx, %edi	# v,
# control.c:29: 	return a(v) + b(v);
	.loc 1 29 9
	movl	%eax, %ebp	# tmp94, _6
# control.c:29: 	return a(v) + b(v);
	.loc 1 29 16
	call	b@PLT	#
# control.c:30: }
	.loc 1 30 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 24
# control.c:29: 	return a(v) + b(v);
	.loc 1 29 14
	addl	%ebp, %eax	# _6, tmp92
# control.c:30: }
	.loc 1 30 1
	popq	%rbx	#
	.cfi_def_cfa_offset 16
	popq	%rbp	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L20:
	.cfi_restore_state
# control.c:25: 		fprintf(stderr, "negative: %d\n", v);
	.loc 1 25 3
	movl	%edi, %edx	# v,
	movq	stderr(%rip), %rdi	# stderr,
	leaq	.LC1(%rip), %rsi	#, tmp89
	xorl	%eax, %eax	#
	call	fprintf@PLT	#
# control.c:26: 		fprintf(stderr, "that is not possible\n");
	.loc 1 26 3
	movl	$21, %edx	#,
	movq	stderr(%rip), %rcx	# stderr,
	movl	$1, %esi	#,
	leaq	.LC2(%rip), %rdi	#, tmp91
	call	fwrite@PLT	#
# control.c:27: 		abort();
	.loc 1 27 3
	call	abort@PLT	#
	.cfi_endproc
.LFE26:
	.size	has_cold_part, .-has_cold_part
	.section	.rodata.str1.1
.LC3:
	.string	"the end"
	.text
	.p2align 4
	.globl	never_returns
	.type	never_returns, @function
never_returns:
.LFB27:
	.loc 1 32 1
	.cfi_startproc
# control.c:33: 	puts("the end");
	.loc 1 33 2
	leaq	.LC3(%rip), %rdi	#, tmp82
# control.c:32: {
	.loc 1 32 1
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 16
# control.c:33: 	puts("the end");
	.loc 1 33 2
	call	puts@PLT	#
# control.c:34: 	exit(3);
	.loc 1 34 2
	movl	$3, %edi	#,
	call	exit@PLT	#
	.cfi_endproc
.LFE27:
	.size	never_returns, .-never_returns
	.section	.text.unlikely
.LCOLDB4:
	.text
.LHOTB4:
	.p2align 4
	.globl	ends_in_trap
	.type	ends_in_trap, @function
ends_in_trap:
.LFB28:
	.loc 1 37 1
	.cfi_startproc
# control.c:38: 	if (v)
	.loc 1 38 5
	testl	%edi, %edi	# tmp85
	je	.L24	#,
# control.c:41: }
	.loc 1 41 1
	movl	$1, %eax	#,
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	ends_in_trap.cold, @function
ends_in_trap.cold:
.LFSB28:
.L24:
# control.c:40: 	__builtin_trap();
	.loc 1 40 2
	ud2	
	.cfi_endproc
.LFE28:
	.text
	.size	ends_in_trap, .-ends_in_trap
	.section	.text.unlikely
	.size	ends_in_trap.cold, .-ends_in_trap.cold
.LCOLDE4:
	.text
.LHOTE4:
	.p2align 4
	.globl	short_circuit
	.type	short_circuit, @function
short_circuit:
.LFB29:
	.loc 1 42 33
	.cfi_startproc
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 57
	testl	%edi, %edi	# v
	je	.L38	#,
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 33
	pushq	%rbx	#
	.cfi_def_cfa_offset 16
	.cfi_offset 3, -16
	movl	%esi, %ebx	# tmp99, w
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 57
	testl	%esi, %esi	# w
	jne	.L27	#,
.L30:
	xorl	%eax, %eax	# <retval>
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 66
	popq	%rbx	#
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L27:
	.cfi_restore_state
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 52 discriminator 1
	call	a@PLT	#
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 49 discriminator 1
	testl	%eax, %eax	# tmp100
	je	.L30	#,
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 60 discriminator 3
	movl	%ebx, %edi	# w,
	call	b@PLT	#
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 66 discriminator 3
	popq	%rbx	#
	.cfi_def_cfa_offset 8
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 57 discriminator 3
	testl	%eax, %eax	# tmp101
	setne	%al	#, <retval>
	movzbl	%al, %eax	# <retval>, <retval>
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 66 discriminator 3
	ret	
	.p2align 4,,10
	.p2align 3
.L38:
	.cfi_restore 3
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 57
	xorl	%eax, %eax	# <retval>
# control.c:42: int short_circuit(int v, int w) { return v && w && a(v) && b(w); }
	.loc 1 42 66
	ret	
	.cfi_endproc
.LFE29:
	.size	short_circuit, .-short_circuit
	.p2align 4
	.globl	branchless
	.type	branchless, @function
branchless:
.LFB30:
	.loc 1 43 30
	.cfi_startproc
# control.c:43: int branchless(int v, int w) { return v < w ? v : w; }
	.loc 1 43 49
	cmpl	%edi, %esi	# tmp86, tmp87
	movl	%edi, %eax	# tmp86, tmp86
	cmovle	%esi, %eax	# tmp87,, tmp86
# control.c:43: int branchless(int v, int w) { return v < w ? v : w; }
	.loc 1 43 54
	ret	
	.cfi_endproc
.LFE30:
	.size	branchless, .-branchless
	.p2align 4
	.globl	has_alias
	.type	has_alias, @function
has_alias:
.LFB31:
	.loc 1 44 22
	.cfi_startproc
# control.c:44: int has_alias(int v) { return v * 77; }
	.loc 1 44 33
	imull	$77, %edi, %eax	#, tmp85, tmp84
# control.c:44: int has_alias(int v) { return v * 77; }
	.loc 1 44 39
	ret	
	.cfi_endproc
.LFE31:
	.size	has_alias, .-has_alias
	.globl	alias_of_it
	.set	alias_of_it,has_alias
	.p2align 4
	.weak	weak_function
	.type	weak_function, @function
weak_function:
.LFB32:
	.loc 1 46 48
	.cfi_startproc
# control.c:46: __attribute__((weak)) int weak_function(int v) { return v + 11; }
	.loc 1 46 59
	leal	11(%rdi), %eax	#, tmp84
# control.c:46: __attribute__((weak)) int weak_function(int v) { return v + 11; }
	.loc 1 46 65
	ret	
	.cfi_endproc
.LFE32:
	.size	weak_function, .-weak_function
	.p2align 4
	.globl	empty
	.type	empty, @function
empty:
.LFB33:
	.loc 1 47 18
	.cfi_startproc
# control.c:47: void empty(void) {}
	.loc 1 47 19
	ret	
	.cfi_endproc
.LFE33:
	.size	empty, .-empty
.Letext0:
	.section	.text.unlikely
.Letext_cold0:
	.file 2 "/usr/include/stdlib.h"
	.file 3 "/usr/include/stdio.h"
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x171
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x7
	.long	.LASF17
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.long	.LLRL2
	.quad	0
	.long	.Ldebug_line0
	.uleb128 0x8
	.long	.LASF18
	.byte	0x3
	.byte	0x91
	.byte	0xe
	.uleb128 0x4
	.long	.LASF2
	.value	0x27d
	.uleb128 0x5
	.long	.LASF4
	.value	0x295
	.uleb128 0x4
	.long	.LASF3
	.value	0x263
	.uleb128 0x5
	.long	.LASF5
	.value	0x15e
	.uleb128 0x1
	.string	"e"
	.byte	0x25
	.uleb128 0x1
	.string	"d"
	.byte	0x1d
	.uleb128 0x1
	.string	"c"
	.byte	0x15
	.uleb128 0x1
	.string	"b"
	.byte	0xd
	.uleb128 0x1
	.string	"a"
	.byte	0x5
	.uleb128 0x2
	.long	.LASF6
	.byte	0x2f
	.byte	0x6
	.quad	.LFB33
	.quad	.LFE33-.LFB33
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF7
	.byte	0x2e
	.byte	0x1b
	.quad	.LFB32
	.quad	.LFE32-.LFB32
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF8
	.byte	0x2c
	.byte	0x5
	.quad	.LFB31
	.quad	.LFE31-.LFB31
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF9
	.byte	0x2b
	.byte	0x5
	.quad	.LFB30
	.quad	.LFE30-.LFB30
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.long	.LASF10
	.byte	0x2a
	.quad	.LFB29
	.quad	.LFE29-.LFB29
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x9
	.long	.LASF13
	.byte	0x1
	.byte	0x24
	.byte	0x5
	.long	.LLRL1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xa
	.long	.LASF19
	.byte	0x1
	.byte	0x1f
	.byte	0x10
	.quad	.LFB27
	.quad	.LFE27-.LFB27
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.long	.LASF11
	.byte	0x16
	.quad	.LFB26
	.quad	.LFE26-.LFB26
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.long	.LASF12
	.byte	0x15
	.quad	.LFB25
	.quad	.LFE25-.LFB25
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x6
	.long	.LASF14
	.byte	0x14
	.quad	.LFB24
	.quad	.LFE24-.LFB24
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x6
	.long	.LASF15
	.byte	0x13
	.quad	.LFB23
	.quad	.LFE23-.LFB23
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xb
	.long	.LASF16
	.byte	0x1
	.byte	0x7
	.byte	0x5
	.long	.LLRL0
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
	.uleb128 0x8
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0x21
	.sleb128 5
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x3c
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
	.sleb128 5
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
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 2
	.uleb128 0x3b
	.uleb128 0x5
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 13
	.uleb128 0x87
	.uleb128 0x19
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
	.uleb128 0x21
	.sleb128 3
	.uleb128 0x3b
	.uleb128 0x5
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 12
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
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 5
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.byte	0
	.byte	0
	.uleb128 0x7
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
	.uleb128 0x8
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
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xa
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
	.uleb128 0x87
	.uleb128 0x19
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
	.uleb128 0xb
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
	.byte	0x7
	.quad	.LFB22
	.uleb128 .LHOTE0-.LFB22
	.byte	0x7
	.quad	.LFSB22
	.uleb128 .LCOLDE0-.LFSB22
	.byte	0
.LLRL1:
	.byte	0x7
	.quad	.LFB28
	.uleb128 .LHOTE4-.LFB28
	.byte	0x7
	.quad	.LFSB28
	.uleb128 .LCOLDE4-.LFSB28
	.byte	0
.LLRL2:
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
.LASF8:
	.string	"has_alias"
.LASF19:
	.string	"never_returns"
.LASF4:
	.string	"puts"
.LASF13:
	.string	"ends_in_trap"
.LASF11:
	.string	"has_cold_part"
.LASF7:
	.string	"weak_function"
.LASF9:
	.string	"branchless"
.LASF5:
	.string	"fprintf"
.LASF16:
	.string	"jump_table"
.LASF14:
	.string	"tail_call_indirect"
.LASF10:
	.string	"short_circuit"
.LASF17:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF6:
	.string	"empty"
.LASF18:
	.string	"stderr"
.LASF12:
	.string	"indirect"
.LASF2:
	.string	"exit"
.LASF3:
	.string	"abort"
.LASF15:
	.string	"tail_call"
	.section	.debug_line_str,"MS",@progbits,1
.LASF1:
	.string	"."
.LASF0:
	.string	"control.c"
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
