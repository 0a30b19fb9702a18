	.file	"inline_chain.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "inline_chain.c"
	.section	.text.unlikely,"ax",@progbits
.LCOLDB0:
	.text
.LHOTB0:
	.p2align 4
	.section	.text.unlikely
.Ltext_cold0:
	.text
	.globl	chain
	.type	chain, @function
chain:
.LFB3:
	.file 1 "inline_chain.c"
	.loc 1 23 1
	.cfi_startproc
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
.LBB16:
.LBB17:
.LBB18:
.LBB19:
# inline_chain.c:14: 	return innermost(a * 3) ^ 5;
	.loc 1 14 9
	leal	21(%rdi,%rdi,2), %ebp	#, tmp97
.LBE19:
.LBE18:
.LBE17:
.LBE16:
# inline_chain.c:23: {
	.loc 1 23 1
	pushq	%rbx	#
	.cfi_def_cfa_offset 24
	.cfi_offset 3, -24
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 32
.LBB53:
.LBB50:
.LBB33:
.LBB28:
.LBB20:
.LBB21:
# inline_chain.c:7: 	if (__builtin_expect(a > 1000, 0))
	.loc 1 7 5
	cmpl	$1000, %ebp	#, tmp97
	jg	.L3	#,
# inline_chain.c:9: 	return sink(a) + 1;
	.loc 1 9 9
	movl	%ebp, %edi	# tmp97,
	call	sink@PLT	#
.LBE21:
.LBE20:
.LBE28:
.LBE33:
.LBB34:
.LBB35:
# inline_chain.c:14: 	return innermost(a * 3) ^ 5;
	.loc 1 14 9
	leal	-21(%rbp), %edi	#, tmp98
.LBE35:
.LBE34:
.LBB43:
.LBB29:
.LBB25:
.LBB22:
# inline_chain.c:9: 	return sink(a) + 1;
	.loc 1 9 9
	movl	%eax, %ebx	# tmp106, _16
.LBE22:
.LBE25:
.LBE29:
.LBE43:
.LBB44:
.LBB40:
.LBB36:
.LBB37:
	call	sink@PLT	#
.LBE37:
.LBE36:
.LBE40:
.LBE44:
.LBB45:
.LBB30:
.LBB26:
.LBB23:
# inline_chain.c:9: 	return sink(a) + 1;
	.loc 1 9 17
	addl	$1, %ebx	#, tmp100
.LBE23:
.LBE26:
.LBE30:
.LBE45:
.LBE50:
.LBE53:
# inline_chain.c:25: }
	.loc 1 25 1
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 24
.LBB54:
.LBB51:
.LBB46:
.LBB41:
.LBB39:
.LBB38:
# inline_chain.c:9: 	return sink(a) + 1;
	.loc 1 9 17
	addl	$1, %eax	#, tmp102
.LBE38:
.LBE39:
.LBE41:
.LBE46:
.LBB47:
.LBB31:
# inline_chain.c:14: 	return innermost(a * 3) ^ 5;
	.loc 1 14 26
	xorl	$5, %ebx	#, tmp101
.LBE31:
.LBE47:
.LBB48:
.LBB42:
	xorl	$5, %eax	#, tmp103
.LBE42:
.LBE48:
# inline_chain.c:19: 	return middle(a + 7) - middle(a);
	.loc 1 19 23
	subl	%eax, %ebx	# tmp103, tmp104
.LBE51:
.LBE54:
# inline_chain.c:24: 	return outer(a) * 2;
	.loc 1 24 18
	leal	(%rbx,%rbx), %eax	#, tmp99
# inline_chain.c:25: }
	.loc 1 25 1
	popq	%rbx	#
	.cfi_def_cfa_offset 16
	popq	%rbp	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	chain.cold, @function
chain.cold:
.LFSB3:
.L3:
	.cfi_def_cfa_offset 32
	.cfi_offset 3, -24
	.cfi_offset 6, -16
.LBB55:
.LBB52:
.LBB49:
.LBB32:
.LBB27:
.LBB24:
# inline_chain.c:8: 		panic(a);
	.loc 1 8 3
	movl	%ebp, %edi	# tmp97,
	call	panic@PLT	#
.LBE24:
.LBE27:
.LBE32:
.LBE49:
.LBE52:
.LBE55:
	.cfi_endproc
.LFE3:
	.text
	.size	chain, .-chain
	.section	.text.unlikely
	.size	chain.cold, .-chain.cold
.LCOLDE0:
	.text
.LHOTE0:
	.p2align 4
	.globl	loop
	.type	loop, @function
loop:
.LFB4:
	.loc 1 28 1
	.cfi_startproc
	pushq	%r14	#
	.cfi_def_cfa_offset 16
	.cfi_offset 14, -16
	pushq	%r13	#
	.cfi_def_cfa_offset 24
	.cfi_offset 13, -24
	pushq	%r12	#
	.cfi_def_cfa_offset 32
	.cfi_offset 12, -32
	pushq	%rbp	#
	.cfi_def_cfa_offset 40
	.cfi_offset 6, -40
	pushq	%rbx	#
	.cfi_def_cfa_offset 48
	.cfi_offset 3, -48
.LBB56:
# inline_chain.c:31: 	for (int i = 0; i < n; i++)
	.loc 1 31 20
	testl	%esi, %esi	# n
	jle	.L9	#,
	movq	%rdi, %r14	# tmp94, p
	movslq	%esi, %r13	# n, _6
	xorl	%ebx, %ebx	# ivtmp.13
.LBE56:
# inline_chain.c:29: 	int sum = 0;
	.loc 1 29 6
	xorl	%r12d, %r12d	# <retval>
	.p2align 4,,10
	.p2align 3
.L8:
.LBB57:
# inline_chain.c:32: 		sum += p[i] * sink(i);
	.loc 1 32 11 discriminator 3
	movl	(%r14,%rbx,4), %ebp	# MEM[(const int *)p_12(D) + ivtmp.13_11 * 4], _4
# inline_chain.c:32: 		sum += p[i] * sink(i);
	.loc 1 32 17 discriminator 3
	movl	%ebx, %edi	# ivtmp.13, ivtmp.13
# inline_chain.c:31: 	for (int i = 0; i < n; i++)
	.loc 1 31 20 discriminator 3
	addq	$1, %rbx	#, ivtmp.13
# inline_chain.c:32: 		sum += p[i] * sink(i);
	.loc 1 32 17 discriminator 3
	call	sink@PLT	#
# inline_chain.c:32: 		sum += p[i] * sink(i);
	.loc 1 32 15 discriminator 3
	imull	%eax, %ebp	# tmp96, tmp92
# inline_chain.c:32: 		sum += p[i] * sink(i);
	.loc 1 32 7 discriminator 3
	addl	%ebp, %r12d	# tmp92, <retval>
# inline_chain.c:31: 	for (int i = 0; i < n; i++)
	.loc 1 31 20 discriminator 3
	cmpq	%rbx, %r13	# ivtmp.13, _6
	jne	.L8	#,
.LBE57:
# inline_chain.c:34: }
	.loc 1 34 1
	popq	%rbx	#
	.cfi_remember_state
	.cfi_def_cfa_offset 40
	movl	%r12d, %eax	# <retval>,
	popq	%rbp	#
	.cfi_def_cfa_offset 32
	popq	%r12	#
	.cfi_def_cfa_offset 24
	popq	%r13	#
	.cfi_def_cfa_offset 16
	popq	%r14	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L9:
	.cfi_restore_state
# inline_chain.c:29: 	int sum = 0;
	.loc 1 29 6
	xorl	%r12d, %r12d	# <retval>
# inline_chain.c:34: }
	.loc 1 34 1
	popq	%rbx	#
	.cfi_def_cfa_offset 40
	popq	%rbp	#
	.cfi_def_cfa_offset 32
	movl	%r12d, %eax	# <retval>,
	popq	%r12	#
	.cfi_def_cfa_offset 24
	popq	%r13	#
	.cfi_def_cfa_offset 16
	popq	%r14	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE4:
	.size	loop, .-loop
	.p2align 4
	.globl	tail
	.type	tail, @function
tail:
.LFB5:
	.loc 1 37 1
	.cfi_startproc
# inline_chain.c:38: 	return sink(a + 1);
	.loc 1 38 9
	addl	$1, %edi	#, tmp85
	jmp	sink@PLT	#
	.cfi_endproc
.LFE5:
	.size	tail, .-tail
	.globl	again
	.set	again,tail
.Letext0:
	.section	.text.unlikely
.Letext_cold0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0xf3
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x4
	.long	.LASF5
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.long	.LLRL6
	.quad	0
	.long	.Ldebug_line0
	.uleb128 0x5
	.long	.LASF6
	.byte	0x1
	.byte	0x2
	.byte	0xc
	.uleb128 0x6
	.long	.LASF7
	.byte	0x1
	.byte	0x3
	.byte	0xd
	.uleb128 0x7
	.long	.LASF8
	.byte	0x1
	.byte	0x24
	.byte	0x5
	.quad	.LFB5
	.quad	.LFE5-.LFB5
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x8
	.long	.LASF9
	.byte	0x1
	.byte	0x1b
	.byte	0x5
	.quad	.LFB4
	.quad	.LFE4-.LFB4
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x9
	.long	.LASF10
	.byte	0x1
	.byte	0x16
	.byte	0x5
	.long	.LLRL0
	.uleb128 0x1
	.byte	0x9c
	.long	0xe4
	.uleb128 0x2
	.long	0xe4
	.quad	.LBB16
	.long	.LLRL1
	.byte	0x18
	.byte	0x9
	.uleb128 0xa
	.long	0xea
	.quad	.LBB18
	.long	.LLRL2
	.byte	0x1
	.byte	0x13
	.byte	0x9
	.long	0xbd
	.uleb128 0x3
	.long	0xf0
	.quad	.LBB20
	.long	.LLRL3
	.byte	0
	.uleb128 0x2
	.long	0xea
	.quad	.LBB34
	.long	.LLRL4
	.byte	0x13
	.byte	0x19
	.uleb128 0x3
	.long	0xf0
	.quad	.LBB36
	.long	.LLRL5
	.byte	0
	.byte	0
	.byte	0
	.uleb128 0x1
	.long	.LASF2
	.byte	0x11
	.uleb128 0x1
	.long	.LASF3
	.byte	0xc
	.uleb128 0x1
	.long	.LASF4
	.byte	0x5
	.byte	0
	.section	.debug_abbrev,"",@progbits
.Ldebug_abbrev0:
	.uleb128 0x1
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
	.sleb128 19
	.uleb128 0x20
	.uleb128 0x21
	.sleb128 3
	.byte	0
	.byte	0
	.uleb128 0x2
	.uleb128 0x1d
	.byte	0x1
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
	.uleb128 0x21
	.sleb128 14
	.uleb128 0x57
	.uleb128 0x21
	.sleb128 9
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
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x11
	.uleb128 0x1
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
	.uleb128 0x87
	.uleb128 0x19
	.uleb128 0x3c
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
	.uleb128 0x9
	.uleb128 0x2e
	.byte	0x1
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
	.uleb128 0x1
	.uleb128 0x13
	.byte	0
	.byte	0
	.uleb128 0xa
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
	.uleb128 0x1
	.uleb128 0x13
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
	.quad	.LFB3
	.uleb128 .LHOTE0-.LFB3
	.byte	0x7
	.quad	.LFSB3
	.uleb128 .LCOLDE0-.LFSB3
	.byte	0
.LLRL1:
	.byte	0x5
	.quad	.LBB16
	.byte	0x4
	.uleb128 .LBB16-.LBB16
	.uleb128 .LBE16-.LBB16
	.byte	0x4
	.uleb128 .LBB53-.LBB16
	.uleb128 .LBE53-.LBB16
	.byte	0x4
	.uleb128 .LBB54-.LBB16
	.uleb128 .LBE54-.LBB16
	.byte	0x7
	.quad	.LBB55
	.uleb128 .LBE55-.LBB55
	.byte	0
.LLRL2:
	.byte	0x5
	.quad	.LBB18
	.byte	0x4
	.uleb128 .LBB18-.LBB18
	.uleb128 .LBE18-.LBB18
	.byte	0x4
	.uleb128 .LBB33-.LBB18
	.uleb128 .LBE33-.LBB18
	.byte	0x4
	.uleb128 .LBB43-.LBB18
	.uleb128 .LBE43-.LBB18
	.byte	0x4
	.uleb128 .LBB45-.LBB18
	.uleb128 .LBE45-.LBB18
	.byte	0x4
	.uleb128 .LBB47-.LBB18
	.uleb128 .LBE47-.LBB18
	.byte	0x7
	.quad	.LBB49
	.uleb128 .LBE49-.LBB49
	.byte	0
.LLRL3:
	.byte	0x5
	.quad	.LBB20
	.byte	0x4
	.uleb128 .LBB20-.LBB20
	.uleb128 .LBE20-.LBB20
	.byte	0x4
	.uleb128 .LBB25-.LBB20
	.uleb128 .LBE25-.LBB20
	.byte	0x4
	.uleb128 .LBB26-.LBB20
	.uleb128 .LBE26-.LBB20
	.byte	0x7
	.quad	.LBB27
	.uleb128 .LBE27-.LBB27
	.byte	0
.LLRL4:
	.byte	0x5
	.quad	.LBB34
	.byte	0x4
	.uleb128 .LBB34-.LBB34
	.uleb128 .LBE34-.LBB34
	.byte	0x4
	.uleb128 .LBB44-.LBB34
	.uleb128 .LBE44-.LBB34
	.byte	0x4
	.uleb128 .LBB46-.LBB34
	.uleb128 .LBE46-.LBB34
	.byte	0x4
	.uleb128 .LBB48-.LBB34
	.uleb128 .LBE48-.LBB34
	.byte	0
.LLRL5:
	.byte	0x5
	.quad	.LBB36
	.byte	0x4
	.uleb128 .LBB36-.LBB36
	.uleb128 .LBE36-.LBB36
	.byte	0x4
	.uleb128 .LBB39-.LBB36
	.uleb128 .LBE39-.LBB36
	.byte	0
.LLRL6:
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
.LASF3:
	.string	"middle"
.LASF5:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF2:
	.string	"outer"
.LASF8:
	.string	"tail"
.LASF7:
	.string	"panic"
.LASF10:
	.string	"chain"
.LASF9:
	.string	"loop"
.LASF4:
	.string	"innermost"
.LASF6:
	.string	"sink"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"inline_chain.c"
.LASF1:
	.string	"."
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
