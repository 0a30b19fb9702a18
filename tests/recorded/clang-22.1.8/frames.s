	.file	"frames.c"
	.text
	.globl	leaf                            # -- Begin function leaf
	.p2align	4
	.type	leaf,@function
leaf:                                   # @leaf
.Lfunc_begin0:
	.file	0 "." "frames.c" md5 0x301505d29e46a50a9ef88120e8eec045
	.loc	0 6 0                           # frames.c:6:0
	.cfi_startproc
# %bb.0:
	movl	%edi, %eax
.Ltmp0:
	.loc	0 6 35 prologue_end             # frames.c:6:35
	imull	%esi, %eax
	.loc	0 6 26 is_stmt 0                # frames.c:6:26
	retq
.Ltmp1:
.Lfunc_end0:
	.size	leaf, .Lfunc_end0-leaf
	.cfi_endproc
                                        # -- End function
	.globl	large_frame                     # -- Begin function large_frame
	.p2align	4
	.type	large_frame,@function
large_frame:                            # @large_frame
.Lfunc_begin1:
	.loc	0 8 0 is_stmt 1                 # frames.c:8:0
	.cfi_startproc
# %bb.0:
	subq	$10008, %rsp                    # imm = 0x2718
	.cfi_def_cfa_offset 10016
	movq	%rsp, %rdi
.Ltmp2:
	.loc	0 11 2 prologue_end             # frames.c:11:2
	callq	use@PLT
.Ltmp3:
	.loc	0 12 1 epilogue_begin           # frames.c:12:1
	addq	$10008, %rsp                    # imm = 0x2718
	.cfi_def_cfa_offset 8
	retq
.Ltmp4:
.Lfunc_end1:
	.size	large_frame, .Lfunc_end1-large_frame
	.cfi_endproc
                                        # -- End function
	.globl	unknown_frame                   # -- Begin function unknown_frame
	.p2align	4
	.type	unknown_frame,@function
unknown_frame:                          # @unknown_frame
.Lfunc_begin2:
	.loc	0 14 0                          # frames.c:14:0
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
.Ltmp5:
	.loc	0 15 2 prologue_end             # frames.c:15:2
	movl	%edi, %eax
	movq	%rsp, %rdi
	leaq	15(,%rax,4), %rax
	andq	$-16, %rax
	subq	%rax, %rdi
	movq	%rdi, %rsp
	.loc	0 17 2                          # frames.c:17:2
	callq	use@PLT
.Ltmp6:
	.loc	0 18 1                          # frames.c:18:1
	movq	%rbp, %rsp
	.loc	0 18 1 epilogue_begin is_stmt 0 # frames.c:18:1
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Ltmp7:
.Lfunc_end2:
	.size	unknown_frame, .Lfunc_end2-unknown_frame
	.cfi_endproc
                                        # -- End function
	.globl	spills                          # -- Begin function spills
	.p2align	4
	.type	spills,@function
spills:                                 # @spills
.Lfunc_begin3:
	.loc	0 20 0 is_stmt 1                # frames.c:20:0
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%r15
	.cfi_def_cfa_offset 24
	pushq	%r14
	.cfi_def_cfa_offset 32
	pushq	%r13
	.cfi_def_cfa_offset 40
	pushq	%r12
	.cfi_def_cfa_offset 48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset %rbx, -56
	.cfi_offset %r12, -48
	.cfi_offset %r13, -40
	.cfi_offset %r14, -32
	.cfi_offset %r15, -24
	.cfi_offset %rbp, -16
	movq	%rdi, %rcx
.Ltmp8:
	.loc	0 21 20 prologue_end            # frames.c:21:20
	movq	(%rdi), %rax
	movq	%rax, -72(%rsp)                 # 8-byte Spill
	.loc	0 21 30                         # frames.c:21:30
	movq	8(%rdi), %rax
	movq	%rax, -56(%rsp)                 # 8-byte Spill
	.loc	0 21 40                         # frames.c:21:40
	movq	16(%rdi), %r10
	.loc	0 21 50                         # frames.c:21:50
	movq	24(%rdi), %r11
	.loc	0 21 60                         # frames.c:21:60
	movq	32(%rdi), %r8
	.loc	0 21 70                         # frames.c:21:70
	movq	40(%rdi), %rbx
	.loc	0 21 80                         # frames.c:21:80
	movq	48(%rdi), %r14
	.loc	0 21 90                         # frames.c:21:90
	movq	56(%rdi), %rax
	movq	%rax, -64(%rsp)                 # 8-byte Spill
	.loc	0 22 20                         # frames.c:22:20
	movq	64(%rdi), %r15
	.loc	0 22 30                         # frames.c:22:30
	movq	72(%rdi), %r12
	.loc	0 22 40                         # frames.c:22:40
	movq	80(%rdi), %rsi
	.loc	0 22 51                         # frames.c:22:51
	movq	88(%rdi), %r13
	.loc	0 22 62                         # frames.c:22:62
	movq	96(%rdi), %rbp
	.loc	0 22 73                         # frames.c:22:73
	movq	104(%rdi), %rdx
	.loc	0 22 84                         # frames.c:22:84
	movq	112(%rdi), %rdi
	.loc	0 22 95                         # frames.c:22:95
	movq	120(%rcx), %rcx
	movl	$100, %eax
	.loc	0 0 95 is_stmt 0                # :0:95
.Ltmp9:
	.p2align	4
.LBB3_1:                                # =>This Inner Loop Header: Depth=1
	movl	%eax, -44(%rsp)                 # 4-byte Spill
	movq	%rsi, -16(%rsp)                 # 8-byte Spill
	movq	%rdx, -8(%rsp)                  # 8-byte Spill
	movq	%r10, %rax
	movq	%r11, %rdx
	movq	%rbx, %rsi
	movq	%rdi, -40(%rsp)                 # 8-byte Spill
	movq	%rcx, -32(%rsp)                 # 8-byte Spill
	movq	-56(%rsp), %rdi                 # 8-byte Reload
	.loc	0 25 10 is_stmt 1               # frames.c:25:10
	xorq	%rdi, %rcx
	movq	-72(%rsp), %r9                  # 8-byte Reload
	.loc	0 25 5 is_stmt 0                # frames.c:25:5
	addq	%rcx, %r9
	.loc	0 25 22                         # frames.c:25:22
	movq	%r9, %rcx
	imulq	%r10, %rcx
	.loc	0 25 17 is_stmt 1               # frames.c:25:17
	subq	%rcx, %rdi
	movq	%rdi, -56(%rsp)                 # 8-byte Spill
	.loc	0 25 34 is_stmt 0               # frames.c:25:34
	leaq	(%rdi,%r11), %r10
	.loc	0 25 29 is_stmt 1               # frames.c:25:29
	xorq	%rax, %r10
	.loc	0 25 46 is_stmt 0               # frames.c:25:46
	movq	%r10, %r11
	xorq	%r8, %r11
	.loc	0 25 41 is_stmt 1               # frames.c:25:41
	addq	%rdx, %r11
	movq	-8(%rsp), %rdx                  # 8-byte Reload
	.loc	0 25 58 is_stmt 0               # frames.c:25:58
	movq	%r11, %rax
	imulq	%rbx, %rax
	.loc	0 25 53 is_stmt 1               # frames.c:25:53
	subq	%rax, %r8
	movq	%r8, -24(%rsp)                  # 8-byte Spill
	movq	%r14, %rax
	.loc	0 25 70 is_stmt 0               # frames.c:25:70
	leaq	(%r8,%r14), %rbx
	.loc	0 25 65 is_stmt 1               # frames.c:25:65
	xorq	%rsi, %rbx
	movq	-16(%rsp), %rsi                 # 8-byte Reload
	.loc	0 25 82 is_stmt 0               # frames.c:25:82
	movq	%rbx, %r14
	movq	-64(%rsp), %rcx                 # 8-byte Reload
	xorq	%rcx, %r14
	.loc	0 25 77 is_stmt 1               # frames.c:25:77
	addq	%rax, %r14
	.loc	0 25 94 is_stmt 0               # frames.c:25:94
	movq	%r14, %rax
	movq	%r15, %rdi
	imulq	%r15, %rax
	.loc	0 25 89 is_stmt 1               # frames.c:25:89
	subq	%rax, %rcx
	movq	%rcx, -64(%rsp)                 # 8-byte Spill
	movq	%r12, %rax
	.loc	0 26 10                         # frames.c:26:10
	leaq	(%rcx,%r12), %r15
	.loc	0 26 5 is_stmt 0                # frames.c:26:5
	xorq	%rdi, %r15
	.loc	0 26 22                         # frames.c:26:22
	movq	%r15, %r12
	xorq	%rsi, %r12
	.loc	0 26 17 is_stmt 1               # frames.c:26:17
	addq	%rax, %r12
	.loc	0 26 34 is_stmt 0               # frames.c:26:34
	movq	%r12, %rax
	movq	%r13, %rcx
	imulq	%r13, %rax
	.loc	0 26 29 is_stmt 1               # frames.c:26:29
	subq	%rax, %rsi
	movq	%rbp, %rax
	.loc	0 26 46 is_stmt 0               # frames.c:26:46
	leaq	(%rsi,%rbp), %r13
	.loc	0 26 41 is_stmt 1               # frames.c:26:41
	xorq	%rcx, %r13
	.loc	0 26 58 is_stmt 0               # frames.c:26:58
	movq	%r13, %rbp
	xorq	%rdx, %rbp
	.loc	0 26 53 is_stmt 1               # frames.c:26:53
	addq	%rax, %rbp
	.loc	0 26 70 is_stmt 0               # frames.c:26:70
	movq	%rbp, %rax
	movq	-40(%rsp), %rcx                 # 8-byte Reload
	imulq	%rcx, %rax
	.loc	0 26 65 is_stmt 1               # frames.c:26:65
	subq	%rax, %rdx
	movl	-44(%rsp), %eax                 # 4-byte Reload
	movq	-32(%rsp), %r8                  # 8-byte Reload
	.loc	0 26 82 is_stmt 0               # frames.c:26:82
	leaq	(%rdx,%r8), %rdi
	.loc	0 26 77 is_stmt 1               # frames.c:26:77
	xorq	%rcx, %rdi
	.loc	0 26 94 is_stmt 0               # frames.c:26:94
	movq	%rdi, %rcx
	movq	%r9, -72(%rsp)                  # 8-byte Spill
	xorq	%r9, %rcx
	.loc	0 26 89 is_stmt 1               # frames.c:26:89
	addq	%r8, %rcx
	movq	-24(%rsp), %r8                  # 8-byte Reload
	.loc	0 24 20                         # frames.c:24:20
	decl	%eax
	.loc	0 24 2                          # frames.c:24:2
	jne	.LBB3_1
# %bb.2:
	.loc	0 0 2 is_stmt 0                 # frames.c:0:2
	movq	-56(%rsp), %rax                 # 8-byte Reload
	.loc	0 28 11 is_stmt 1               # frames.c:28:11
	xorq	-72(%rsp), %rax                 # 8-byte Folded Reload
	.loc	0 28 15 is_stmt 0               # frames.c:28:15
	xorq	%r10, %rax
	.loc	0 28 19                         # frames.c:28:19
	xorq	%r11, %rax
	.loc	0 28 23                         # frames.c:28:23
	xorq	%r8, %rax
	.loc	0 28 27                         # frames.c:28:27
	xorq	%rbx, %rax
	.loc	0 28 31                         # frames.c:28:31
	xorq	%r14, %rax
	.loc	0 28 35                         # frames.c:28:35
	xorq	-64(%rsp), %rax                 # 8-byte Folded Reload
	.loc	0 28 39                         # frames.c:28:39
	xorq	%r15, %rax
	.loc	0 28 43                         # frames.c:28:43
	xorq	%r12, %rax
	.loc	0 28 47                         # frames.c:28:47
	xorq	%rsi, %rax
	.loc	0 28 51                         # frames.c:28:51
	xorq	%r13, %rax
	.loc	0 28 55                         # frames.c:28:55
	xorq	%rbp, %rax
	.loc	0 28 59                         # frames.c:28:59
	xorq	%rdx, %rax
	.loc	0 28 63                         # frames.c:28:63
	xorq	%rdi, %rax
	.loc	0 28 67                         # frames.c:28:67
	xorq	%rcx, %rax
	.loc	0 28 2 epilogue_begin           # frames.c:28:2
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%r12
	.cfi_def_cfa_offset 40
	popq	%r13
	.cfi_def_cfa_offset 32
	popq	%r14
	.cfi_def_cfa_offset 24
	popq	%r15
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp10:
.Lfunc_end3:
	.size	spills, .Lfunc_end3-spills
	.cfi_endproc
                                        # -- End function
	.globl	saves_registers                 # -- Begin function saves_registers
	.p2align	4
	.type	saves_registers,@function
saves_registers:                        # @saves_registers
.Lfunc_begin4:
	.loc	0 31 0 is_stmt 1                # frames.c:31:0
	.cfi_startproc
# %bb.0:
	pushq	%r15
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%rbx
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -32
	.cfi_offset %r14, -24
	.cfi_offset %r15, -16
	movl	%edx, %ebx
	movl	%esi, %r14d
	movl	%edi, %r15d
.Ltmp11:
	.loc	0 32 2 prologue_end             # frames.c:32:2
	xorl	%edi, %edi
	callq	use@PLT
.Ltmp12:
	.loc	0 33 23                         # frames.c:33:23
	addl	%ebx, %r14d
	.loc	0 33 27 is_stmt 0               # frames.c:33:27
	leal	(%r14,%r15), %eax
	.loc	0 33 14                         # frames.c:33:14
	movslq	%eax, %rdi
	.loc	0 33 2                          # frames.c:33:2
	callq	use@PLT
.Ltmp13:
	.loc	0 34 27 is_stmt 1               # frames.c:34:27
	subl	%r14d, %r15d
	.loc	0 34 14 is_stmt 0               # frames.c:34:14
	movslq	%r15d, %rdi
	.loc	0 34 2 epilogue_begin           # frames.c:34:2
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
.Ltmp14:
	jmp	use@PLT                         # TAILCALL
.Ltmp15:
.Lfunc_end4:
	.size	saves_registers, .Lfunc_end4-saves_registers
	.cfi_endproc
                                        # -- End function
	.section	.debug_abbrev,"",@progbits
	.byte	1                               # Abbreviation Code
	.byte	17                              # DW_TAG_compile_unit
	.byte	0                               # DW_CHILDREN_no
	.byte	37                              # DW_AT_producer
	.byte	37                              # DW_FORM_strx1
	.byte	19                              # DW_AT_language
	.byte	5                               # DW_FORM_data2
	.byte	3                               # DW_AT_name
	.byte	37                              # DW_FORM_strx1
	.byte	114                             # DW_AT_str_offsets_base
	.byte	23                              # DW_FORM_sec_offset
	.byte	16                              # DW_AT_stmt_list
	.byte	23                              # DW_FORM_sec_offset
	.byte	27                              # DW_AT_comp_dir
	.byte	37                              # DW_FORM_strx1
	.byte	17                              # DW_AT_low_pc
	.byte	27                              # DW_FORM_addrx
	.byte	18                              # DW_AT_high_pc
	.byte	6                               # DW_FORM_data4
	.byte	115                             # DW_AT_addr_base
	.byte	23                              # DW_FORM_sec_offset
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	0                               # EOM(3)
	.section	.debug_info,"",@progbits
.Lcu_begin0:
	.long	.Ldebug_info_end0-.Ldebug_info_start0 # Length of Unit
.Ldebug_info_start0:
	.short	5                               # DWARF version number
	.byte	1                               # DWARF Unit Type
	.byte	8                               # Address Size (in bytes)
	.long	.debug_abbrev                   # Offset Into Abbrev. Section
	.byte	1                               # Abbrev [1] 0xc:0x17 DW_TAG_compile_unit
	.byte	0                               # DW_AT_producer
	.short	29                              # DW_AT_language
	.byte	1                               # DW_AT_name
	.long	.Lstr_offsets_base0             # DW_AT_str_offsets_base
	.long	.Lline_table_start0             # DW_AT_stmt_list
	.byte	2                               # DW_AT_comp_dir
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end4-.Lfunc_begin0       # DW_AT_high_pc
	.long	.Laddr_table_base0              # DW_AT_addr_base
.Ldebug_info_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	16                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 22.1.8 (1~deb12u1)" # string offset=0
.Linfo_string1:
	.asciz	"frames.c"                      # string offset=40
.Linfo_string2:
	.asciz	"."                             # string offset=49
	.section	.debug_str_offsets,"",@progbits
	.long	.Linfo_string0
	.long	.Linfo_string1
	.long	.Linfo_string2
	.section	.debug_addr,"",@progbits
	.long	.Ldebug_addr_end0-.Ldebug_addr_start0 # Length of contribution
.Ldebug_addr_start0:
	.short	5                               # DWARF version number
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
.Laddr_table_base0:
	.quad	.Lfunc_begin0
.Ldebug_addr_end0:
	.ident	"Debian clang version 22.1.8 (1~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
