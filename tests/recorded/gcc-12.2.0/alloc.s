	.file	"alloc.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "alloc.c"
	.p2align 4
	.globl	returned
	.type	returned, @function
returned:
.LFB12:
	.file 1 "alloc.c"
	.loc 1 19 31
	.cfi_startproc
# alloc.c:19: char *returned(const char *s) { return strdup(s); }
	.loc 1 19 40
	jmp	strdup@PLT	#
	.cfi_endproc
.LFE12:
	.size	returned, .-returned
	.section	.text.unlikely,"ax",@progbits
.LCOLDB0:
	.text
.LHOTB0:
	.p2align 4
	.section	.text.unlikely
.Ltext_cold0:
	.text
	.globl	stored
	.type	stored, @function
stored:
.LFB13:
	.loc 1 21 1
	.cfi_startproc
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 16
.LBB4:
.LBB5:
# alloc.c:13: 	void *p = malloc(size);
	.loc 1 13 12
	movl	$48, %edi	#,
	call	malloc@PLT	#
# alloc.c:15: 	if (!p)
	.loc 1 15 5
	testq	%rax, %rax	# tmp84
	je	.L5	#,
.LBE5:
.LBE4:
# alloc.c:24: 	i->next = head;
	.loc 1 24 10
	movq	head(%rip), %rdx	# head, head
# alloc.c:25: 	head = i;
	.loc 1 25 7
	movq	%rax, head(%rip)	# tmp84, head
# alloc.c:24: 	i->next = head;
	.loc 1 24 10
	movq	%rdx, (%rax)	# head, MEM[(struct item *)p_7].next
# alloc.c:26: }
	.loc 1 26 1
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	stored.cold, @function
stored.cold:
.LFSB13:
.L5:
	.cfi_def_cfa_offset 16
.LBB7:
.LBB6:
# alloc.c:16: 		abort();
	.loc 1 16 3
	call	abort@PLT	#
.LBE6:
.LBE7:
	.cfi_endproc
.LFE13:
	.text
	.size	stored, .-stored
	.section	.text.unlikely
	.size	stored.cold, .-stored.cold
.LCOLDE0:
	.text
.LHOTE0:
	.p2align 4
	.globl	freed
	.type	freed, @function
freed:
.LFB14:
	.loc 1 28 1
	.cfi_startproc
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
# alloc.c:29: 	int *a = malloc(n * sizeof(*a)), first;
	.loc 1 29 11
	leaq	0(,%rdi,4), %rbp	#, _1
# alloc.c:28: {
	.loc 1 28 1
	pushq	%rbx	#
	.cfi_def_cfa_offset 24
	.cfi_offset 3, -24
	movq	%rdi, %rbx	# tmp92, n
# alloc.c:29: 	int *a = malloc(n * sizeof(*a)), first;
	.loc 1 29 11
	movq	%rbp, %rdi	# _1,
# alloc.c:32: 	first = a[n / 2];
	.loc 1 32 14
	shrq	%rbx	# tmp90
# alloc.c:28: {
	.loc 1 28 1
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 32
# alloc.c:29: 	int *a = malloc(n * sizeof(*a)), first;
	.loc 1 29 11
	call	malloc@PLT	#
# alloc.c:31: 	memset(a, 1, n * sizeof(*a));
	.loc 1 31 2
	movq	%rbp, %rdx	# _1,
	movl	$1, %esi	#,
# alloc.c:29: 	int *a = malloc(n * sizeof(*a)), first;
	.loc 1 29 11
	movq	%rax, %rdi	# tmp93, tmp89
# alloc.c:31: 	memset(a, 1, n * sizeof(*a));
	.loc 1 31 2
	call	memset@PLT	#
# alloc.c:32: 	first = a[n / 2];
	.loc 1 32 8
	movl	(%rax,%rbx,4), %ebx	# *_4, <retval>
# alloc.c:31: 	memset(a, 1, n * sizeof(*a));
	.loc 1 31 2
	movq	%rax, %rdi	#, tmp89
# alloc.c:33: 	free(a);
	.loc 1 33 2
	call	free@PLT	#
# alloc.c:35: }
	.loc 1 35 1
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 24
	movl	%ebx, %eax	# <retval>,
	popq	%rbx	#
	.cfi_def_cfa_offset 16
	popq	%rbp	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE14:
	.size	freed, .-freed
	.p2align 4
	.globl	removed
	.type	removed, @function
removed:
.LFB15:
	.loc 1 37 1
	.cfi_startproc
# alloc.c:39: }
	.loc 1 39 1
	ret	
	.cfi_endproc
.LFE15:
	.size	removed, .-removed
	.section	.text.unlikely
.LCOLDB1:
	.text
.LHOTB1:
	.p2align 4
	.globl	in_loop
	.type	in_loop, @function
in_loop:
.LFB16:
	.loc 1 41 1
	.cfi_startproc
.LBB11:
# alloc.c:42: 	for (size_t i = 0; i < n; i++)
	.loc 1 42 23
	testq	%rsi, %rsi	# n
	je	.L20	#,
.LBE11:
# alloc.c:41: {
	.loc 1 41 1
	pushq	%r12	#
	.cfi_def_cfa_offset 16
	.cfi_offset 12, -16
	movq	%rdi, %r12	# tmp87, rows
	pushq	%rbp	#
	.cfi_def_cfa_offset 24
	.cfi_offset 6, -24
	movq	%rsi, %rbp	# tmp88, n
	pushq	%rbx	#
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
.LBB16:
# alloc.c:42: 	for (size_t i = 0; i < n; i++)
	.loc 1 42 14
	xorl	%ebx, %ebx	# i
	.p2align 4,,10
	.p2align 3
.L13:
.LBB12:
.LBB13:
# alloc.c:13: 	void *p = malloc(size);
	.loc 1 13 12 discriminator 3
	movl	$80, %edi	#,
	call	malloc@PLT	#
# alloc.c:15: 	if (!p)
	.loc 1 15 5 discriminator 3
	testq	%rax, %rax	# tmp86
	je	.L18	#,
.LBE13:
.LBE12:
# alloc.c:43: 		rows[i] = wrapper(80);
	.loc 1 43 11
	movq	%rax, (%r12,%rbx,8)	# tmp86, MEM[(char * *)rows_8(D) + i_9 * 8]
# alloc.c:42: 	for (size_t i = 0; i < n; i++)
	.loc 1 42 29
	addq	$1, %rbx	#, i
# alloc.c:42: 	for (size_t i = 0; i < n; i++)
	.loc 1 42 23
	cmpq	%rbx, %rbp	# i, n
	jne	.L13	#,
.LBE16:
# alloc.c:44: }
	.loc 1 44 1
	popq	%rbx	#
	.cfi_def_cfa_offset 24
	popq	%rbp	#
	.cfi_def_cfa_offset 16
	popq	%r12	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L20:
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	in_loop.cold, @function
in_loop.cold:
.LFSB16:
.L18:
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -32
	.cfi_offset 6, -24
	.cfi_offset 12, -16
.LBB17:
.LBB15:
.LBB14:
# alloc.c:16: 		abort();
	.loc 1 16 3
	call	abort@PLT	#
.LBE14:
.LBE15:
.LBE17:
	.cfi_endproc
.LFE16:
	.text
	.size	in_loop, .-in_loop
	.section	.text.unlikely
	.size	in_loop.cold, .-in_loop.cold
.LCOLDE1:
	.text
.LHOTE1:
	.p2align 4
	.globl	zeroed
	.type	zeroed, @function
zeroed:
.LFB17:
	.loc 1 45 24
	.cfi_startproc
# alloc.c:45: void *zeroed(size_t n) { return calloc(n, 8); }
	.loc 1 45 33
	movl	$8, %esi	#,
	jmp	calloc@PLT	#
	.cfi_endproc
.LFE17:
	.size	zeroed, .-zeroed
	.p2align 4
	.globl	grown
	.type	grown, @function
grown:
.LFB18:
	.loc 1 46 32
	.cfi_startproc
# alloc.c:46: void *grown(void *p, size_t n) { return realloc(p, n); }
	.loc 1 46 41
	jmp	realloc@PLT	#
	.cfi_endproc
.LFE18:
	.size	grown, .-grown
	.p2align 4
	.globl	aligned
	.type	aligned, @function
aligned:
.LFB19:
	.loc 1 47 25
	.cfi_startproc
# alloc.c:47: void *aligned(size_t n) { return aligned_alloc(64, n); }
	.loc 1 47 25
	movq	%rdi, %rsi	# tmp84, n
# alloc.c:47: void *aligned(size_t n) { return aligned_alloc(64, n); }
	.loc 1 47 34
	movl	$64, %edi	#,
	jmp	aligned_alloc@PLT	#
	.cfi_endproc
.LFE19:
	.size	aligned, .-aligned
	.local	head
	.comm	head,8,8
.Letext0:
	.section	.text.unlikely
.Letext_cold0:
	.file 2 "/usr/include/stdlib.h"
	.file 3 "/usr/include/string.h"
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x149
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x6
	.long	.LASF17
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.long	.LLRL4
	.quad	0
	.long	.Ldebug_line0
	.uleb128 0x1
	.long	.LASF2
	.value	0x25d
	.byte	0xe
	.uleb128 0x1
	.long	.LASF3
	.value	0x234
	.byte	0xe
	.uleb128 0x1
	.long	.LASF4
	.value	0x22c
	.byte	0xe
	.uleb128 0x1
	.long	.LASF5
	.value	0x238
	.byte	0xd
	.uleb128 0x3
	.long	.LASF6
	.byte	0x3d
	.uleb128 0x7
	.long	.LASF18
	.byte	0x2
	.value	0x263
	.byte	0xd
	.uleb128 0x1
	.long	.LASF7
	.value	0x229
	.byte	0xe
	.uleb128 0x3
	.long	.LASF8
	.byte	0xbb
	.uleb128 0x2
	.long	.LASF9
	.byte	0x2f
	.quad	.LFB19
	.quad	.LFE19-.LFB19
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF10
	.byte	0x2e
	.quad	.LFB18
	.quad	.LFE18-.LFB18
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF11
	.byte	0x2d
	.quad	.LFB17
	.quad	.LFE17-.LFB17
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x4
	.long	.LASF14
	.byte	0x28
	.long	.LLRL2
	.uleb128 0x1
	.byte	0x9c
	.long	0xd3
	.uleb128 0x5
	.long	0x143
	.quad	.LBB12
	.long	.LLRL3
	.byte	0x2b
	.byte	0xd
	.byte	0
	.uleb128 0x8
	.long	.LASF12
	.byte	0x1
	.byte	0x24
	.byte	0x6
	.quad	.LFB15
	.quad	.LFE15-.LFB15
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x9
	.long	.LASF13
	.byte	0x1
	.byte	0x1b
	.byte	0x5
	.quad	.LFB14
	.quad	.LFE14-.LFB14
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x4
	.long	.LASF15
	.byte	0x14
	.long	.LLRL0
	.uleb128 0x1
	.byte	0x9c
	.long	0x12b
	.uleb128 0x5
	.long	0x143
	.quad	.LBB4
	.long	.LLRL1
	.byte	0x16
	.byte	0x13
	.byte	0
	.uleb128 0x2
	.long	.LASF16
	.byte	0x13
	.quad	.LFB12
	.quad	.LFE12-.LFB12
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xa
	.long	.LASF19
	.byte	0x1
	.byte	0xb
	.byte	0xe
	.byte	0x1
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
	.sleb128 2
	.uleb128 0x3b
	.uleb128 0x5
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
	.uleb128 0x21
	.sleb128 7
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
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
	.sleb128 3
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 14
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x4
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
	.uleb128 0x5
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
	.uleb128 0x6
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
	.uleb128 0x5
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x87
	.uleb128 0x19
	.uleb128 0x3c
	.uleb128 0x19
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
	.uleb128 0x3
	.uleb128 0xe
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
	.quad	.LFB13
	.uleb128 .LHOTE0-.LFB13
	.byte	0x7
	.quad	.LFSB13
	.uleb128 .LCOLDE0-.LFSB13
	.byte	0
.LLRL1:
	.byte	0x7
	.quad	.LBB4
	.uleb128 .LBE4-.LBB4
	.byte	0x7
	.quad	.LBB7
	.uleb128 .LBE7-.LBB7
	.byte	0
.LLRL2:
	.byte	0x7
	.quad	.LFB16
	.uleb128 .LHOTE1-.LFB16
	.byte	0x7
	.quad	.LFSB16
	.uleb128 .LCOLDE1-.LFSB16
	.byte	0
.LLRL3:
	.byte	0x7
	.quad	.LBB12
	.uleb128 .LBE12-.LBB12
	.byte	0x7
	.quad	.LBB15
	.uleb128 .LBE15-.LBB15
	.byte	0
.LLRL4:
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
.LASF2:
	.string	"aligned_alloc"
.LASF11:
	.string	"zeroed"
.LASF10:
	.string	"grown"
.LASF14:
	.string	"in_loop"
.LASF5:
	.string	"free"
.LASF9:
	.string	"aligned"
.LASF13:
	.string	"freed"
.LASF8:
	.string	"strdup"
.LASF19:
	.string	"wrapper"
.LASF7:
	.string	"malloc"
.LASF16:
	.string	"returned"
.LASF3:
	.string	"realloc"
.LASF17:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF18:
	.string	"abort"
.LASF6:
	.string	"memset"
.LASF12:
	.string	"removed"
.LASF4:
	.string	"calloc"
.LASF15:
	.string	"stored"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"alloc.c"
.LASF1:
	.string	"."
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
