	.file	"namesake_b.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "namesake_b.c"
	.p2align 4
	.type	helper, @function
helper:
.LFB0:
	.file 1 "namesake_b.c"
	.loc 1 3 1
	.cfi_startproc
# namesake_b.c:4: 	return (a ^ 3) * (a | 4) - 9;
	.loc 1 4 12
	movl	%edi, %eax	# a, tmp88
# namesake_b.c:4: 	return (a ^ 3) * (a | 4) - 9;
	.loc 1 4 22
	orl	$4, %edi	#, tmp89
# namesake_b.c:4: 	return (a ^ 3) * (a | 4) - 9;
	.loc 1 4 12
	xorl	$3, %eax	#, tmp88
# namesake_b.c:4: 	return (a ^ 3) * (a | 4) - 9;
	.loc 1 4 17
	imull	%edi, %eax	# tmp89, tmp90
# namesake_b.c:4: 	return (a ^ 3) * (a | 4) - 9;
	.loc 1 4 27
	subl	$9, %eax	#, tmp87
# namesake_b.c:5: }
	.loc 1 5 1
	ret	
	.cfi_endproc
.LFE0:
	.size	helper, .-helper
	.p2align 4
	.globl	other
	.type	other, @function
other:
.LFB1:
	.loc 1 8 1
	.cfi_startproc
# namesake_b.c:8: {
	.loc 1 8 1
	movl	%edi, %ecx	# tmp89, a
# namesake_b.c:9: 	return helper(a + 1) - helper(a);
	.loc 1 9 9
	leal	1(%rdi), %edi	#, tmp87
	call	helper	#
# namesake_b.c:9: 	return helper(a + 1) - helper(a);
	.loc 1 9 25
	movl	%ecx, %edi	# a,
# namesake_b.c:9: 	return helper(a + 1) - helper(a);
	.loc 1 9 9
	movl	%eax, %edx	# tmp90, _2
# namesake_b.c:9: 	return helper(a + 1) - helper(a);
	.loc 1 9 25
	call	helper	#
	movl	%eax, %ecx	#, tmp91
# namesake_b.c:9: 	return helper(a + 1) - helper(a);
	.loc 1 9 23
	movl	%edx, %eax	# _2, _2
	subl	%ecx, %eax	# tmp91, _2
# namesake_b.c:10: }
	.loc 1 10 1
	ret	
	.cfi_endproc
.LFE1:
	.size	other, .-other
.Letext0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x5f
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x1
	.long	.LASF2
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.long	.Ldebug_line0
	.uleb128 0x2
	.long	.LASF3
	.byte	0x1
	.byte	0x7
	.byte	0x5
	.quad	.LFB1
	.quad	.LFE1-.LFB1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.long	.LASF4
	.byte	0x1
	.byte	0x2
	.byte	0x26
	.quad	.LFB0
	.quad	.LFE0-.LFB0
	.uleb128 0x1
	.byte	0x9c
	.byte	0
	.section	.debug_abbrev,"",@progbits
.Ldebug_abbrev0:
	.uleb128 0x1
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
.LASF4:
	.string	"helper"
.LASF2:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF3:
	.string	"other"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"namesake_b.c"
.LASF1:
	.string	"."
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
