	.file	"namesake_a.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "namesake_a.c"
	.p2align 4
	.type	helper, @function
helper:
.LFB0:
	.file 1 "namesake_a.c"
	.loc 1 6 1
	.cfi_startproc
# namesake_a.c:7: 	return a * a + 1;
	.loc 1 7 11
	imull	%edi, %edi	# tmp87, tmp86
# namesake_a.c:7: 	return a * a + 1;
	.loc 1 7 15
	leal	1(%rdi), %eax	#, tmp85
# namesake_a.c:8: }
	.loc 1 8 1
	ret	
	.cfi_endproc
.LFE0:
	.size	helper, .-helper
	.p2align 4
	.globl	first
	.type	first, @function
first:
.LFB1:
	.loc 1 11 1
	.cfi_startproc
	pushq	%rbp	#
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movl	%edi, %ebp	# tmp89, a
	pushq	%rbx	#
	.cfi_def_cfa_offset 24
	.cfi_offset 3, -24
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 32
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 9
	call	helper	#
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 21
	movl	%ebp, %edi	# a,
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 9
	movl	%eax, %ebx	# tmp90, _1
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 21
	call	other@PLT	#
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 32
	movl	%ebp, %edi	# a,
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 19
	addl	%eax, %ebx	# tmp91, _3
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 32
	call	elsewhere@PLT	#
# namesake_a.c:13: }
	.loc 1 13 1
	addq	$8, %rsp	#,
	.cfi_def_cfa_offset 24
# namesake_a.c:12: 	return helper(a) + other(a) + elsewhere(a);
	.loc 1 12 30
	addl	%ebx, %eax	# _3, tmp88
# namesake_a.c:13: }
	.loc 1 13 1
	popq	%rbx	#
	.cfi_def_cfa_offset 16
	popq	%rbp	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE1:
	.size	first, .-first
.Letext0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x6b
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x2
	.long	.LASF4
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.long	.Ldebug_line0
	.uleb128 0x1
	.long	.LASF2
	.byte	0x3
	.uleb128 0x1
	.long	.LASF3
	.byte	0x2
	.uleb128 0x3
	.long	.LASF5
	.byte	0x1
	.byte	0xa
	.byte	0x5
	.quad	.LFB1
	.quad	.LFE1-.LFB1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x4
	.long	.LASF6
	.byte	0x1
	.byte	0x5
	.byte	0x26
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
	.uleb128 0x21
	.sleb128 5
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x2
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
	.uleb128 0x4
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
	.uleb128 0x7a
	.uleb128 0x19
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
.LASF6:
	.string	"helper"
.LASF4:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF3:
	.string	"other"
.LASF5:
	.string	"first"
.LASF2:
	.string	"elsewhere"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"namesake_a.c"
.LASF1:
	.string	"."
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
