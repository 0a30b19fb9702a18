	.text
	.file	"inline.c"
	.globl	inlined_once                    # -- Begin function inlined_once
	.p2align	4, 0x90
	.type	inlined_once,@function
inlined_once:                           # @inlined_once
.Lfunc_begin0:
	.file	0 "." "inline.c" md5 0xc61828e371c9bc85cd835a5611671dfd
	.loc	0 47 0                          # inline.c:47:0
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	.loc	0 7 11 prologue_end             # inline.c:7:11
	leal	1(%rdi), %eax
.Ltmp0:
	.loc	0 47 27                         # inline.c:47:27
	retq
.Ltmp1:
.Lfunc_end0:
	.size	inlined_once, .Lfunc_end0-inlined_once
	.cfi_endproc
                                        # -- End function
	.globl	inlined_twice_deep              # -- Begin function inlined_twice_deep
	.p2align	4, 0x90
	.type	inlined_twice_deep,@function
inlined_twice_deep:                     # @inlined_twice_deep
.Lfunc_begin1:
	.loc	0 48 0                          # inline.c:48:0
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	.loc	0 48 50 prologue_end            # inline.c:48:50
	leal	14(,%rdi,4), %eax
	.loc	0 48 33 is_stmt 0               # inline.c:48:33
	retq
.Ltmp2:
.Lfunc_end1:
	.size	inlined_twice_deep, .Lfunc_end1-inlined_twice_deep
	.cfi_endproc
                                        # -- End function
	.globl	inlined_always                  # -- Begin function inlined_always
	.p2align	4, 0x90
	.type	inlined_always,@function
inlined_always:                         # @inlined_always
.Lfunc_begin2:
	.loc	0 49 0 is_stmt 1                # inline.c:49:0
	.cfi_startproc
# %bb.0:
	movl	%edi, %eax
.Ltmp3:
	.loc	0 11 11 prologue_end            # inline.c:11:11
	imull	%edi, %eax
	.loc	0 11 17 is_stmt 0               # inline.c:11:17
	movq	counter@GOTPCREL(%rip), %rcx
	.loc	0 11 15                         # inline.c:11:15
	addl	(%rcx), %eax
.Ltmp4:
	.loc	0 49 29 is_stmt 1               # inline.c:49:29
	retq
.Ltmp5:
.Lfunc_end2:
	.size	inlined_always, .Lfunc_end2-inlined_always
	.cfi_endproc
                                        # -- End function
	.globl	refused_noinline                # -- Begin function refused_noinline
	.p2align	4, 0x90
	.type	refused_noinline,@function
refused_noinline:                       # @refused_noinline
.Lfunc_begin3:
	.loc	0 50 0                          # inline.c:50:0
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%rbx
	.cfi_def_cfa_offset 24
	pushq	%rax
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -24
	.cfi_offset %rbp, -16
	movl	%edi, %ebx
.Ltmp6:
	.loc	0 50 38 prologue_end            # inline.c:50:38
	callq	never
.Ltmp7:
	movl	%eax, %ebp
	.loc	0 50 57 is_stmt 0               # inline.c:50:57
	addl	$1, %ebx
	.loc	0 50 49                         # inline.c:50:49
	movl	%ebx, %edi
	callq	never
.Ltmp8:
	.loc	0 50 47                         # inline.c:50:47
	addl	%ebp, %eax
	.loc	0 50 31                         # inline.c:50:31
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp9:
.Lfunc_end3:
	.size	refused_noinline, .Lfunc_end3-refused_noinline
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function never
	.type	never,@function
never:                                  # @never
.Lfunc_begin4:
	.loc	0 14 0 is_stmt 1                # inline.c:14:0
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	.loc	0 15 11 prologue_end            # inline.c:15:11
	leal	(%rdi,%rdi,2), %eax
	.loc	0 15 17 is_stmt 0               # inline.c:15:17
	movq	counter@GOTPCREL(%rip), %rcx
	.loc	0 15 15                         # inline.c:15:15
	addl	(%rcx), %eax
	.loc	0 15 2                          # inline.c:15:2
	retq
.Ltmp10:
.Lfunc_end4:
	.size	never, .Lfunc_end4-never
	.cfi_endproc
                                        # -- End function
	.globl	refused_no_definition           # -- Begin function refused_no_definition
	.p2align	4, 0x90
	.type	refused_no_definition,@function
refused_no_definition:                  # @refused_no_definition
.Lfunc_begin5:
	.loc	0 51 0 is_stmt 1                # inline.c:51:0
	.cfi_startproc
# %bb.0:
	.loc	0 51 43 prologue_end            # inline.c:51:43
	jmp	elsewhere@PLT                   # TAILCALL
.Ltmp11:
.Lfunc_end5:
	.size	refused_no_definition, .Lfunc_end5-refused_no_definition
	.cfi_endproc
                                        # -- End function
	.globl	refused_varargs                 # -- Begin function refused_varargs
	.p2align	4, 0x90
	.type	refused_varargs,@function
refused_varargs:                        # @refused_varargs
.Lfunc_begin6:
	.loc	0 52 0                          # inline.c:52:0
	.cfi_startproc
# %bb.0:
	movl	%edi, %ecx
.Ltmp12:
	.loc	0 52 37 prologue_end            # inline.c:52:37
	movl	%edi, %esi
	movl	%edi, %edx
	xorl	%eax, %eax
.Ltmp13:
	jmp	varargs                         # TAILCALL
.Ltmp14:
.Lfunc_end6:
	.size	refused_varargs, .Lfunc_end6-refused_varargs
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function varargs
	.type	varargs,@function
varargs:                                # @varargs
.Lfunc_begin7:
	.loc	0 22 0                          # inline.c:22:0
	.cfi_startproc
# %bb.0:
	subq	$88, %rsp
	.cfi_def_cfa_offset 96
	movq	%rsi, -88(%rsp)
	movq	%rdx, -80(%rsp)
	movq	%rcx, -72(%rsp)
	movq	%r8, -64(%rsp)
	movq	%r9, -56(%rsp)
	testb	%al, %al
	je	.LBB7_9
# %bb.8:
	movaps	%xmm0, -48(%rsp)
	movaps	%xmm1, -32(%rsp)
	movaps	%xmm2, -16(%rsp)
	movaps	%xmm3, (%rsp)
	movaps	%xmm4, 16(%rsp)
	movaps	%xmm5, 32(%rsp)
	movaps	%xmm6, 48(%rsp)
	movaps	%xmm7, 64(%rsp)
.LBB7_9:
	leaq	-96(%rsp), %rdx
.Ltmp15:
	.loc	0 26 2 prologue_end             # inline.c:26:2
	movq	%rdx, -112(%rsp)
	leaq	96(%rsp), %rax
	movq	%rax, -120(%rsp)
	movabsq	$206158430216, %rax             # imm = 0x3000000008
	movq	%rax, -128(%rsp)
	movl	$8, %esi
	.loc	0 28 10                         # inline.c:28:10
	cmpq	$41, %rsi
	jae	.LBB7_1
# %bb.2:
	leal	8(%rsi), %eax
	movl	%eax, -128(%rsp)
	movl	(%rdx,%rsi), %ecx
	cmpl	$33, %esi
	jae	.LBB7_3
# %bb.4:
	movl	$8, %edi
	orq	$16, %rdi
	movl	%edi, -128(%rsp)
	movl	8(%rdx,%rsi), %eax
	cmpl	$25, %esi
	jae	.LBB7_5
# %bb.6:
	addq	%rdi, %rdx
	addl	$24, %esi
	movl	%esi, -128(%rsp)
	jmp	.LBB7_7
.LBB7_1:
	movq	-120(%rsp), %rax
	leaq	8(%rax), %rcx
	movq	%rcx, -120(%rsp)
	movl	(%rax), %ecx
.LBB7_3:
	movq	-120(%rsp), %rax
	leaq	8(%rax), %rdx
	movq	%rdx, -120(%rsp)
	movl	(%rax), %eax
.LBB7_5:
	movq	-120(%rsp), %rdx
	leaq	8(%rdx), %rsi
	movq	%rsi, -120(%rsp)
.LBB7_7:
	.loc	0 28 7 is_stmt 0                # inline.c:28:7
	addl	%ecx, %eax
	addl	(%rdx), %eax
	.loc	0 30 2 is_stmt 1                # inline.c:30:2
	addq	$88, %rsp
	.cfi_def_cfa_offset 8
	retq
.Ltmp16:
.Lfunc_end7:
	.size	varargs, .Lfunc_end7-varargs
	.cfi_endproc
                                        # -- End function
	.globl	refused_too_costly              # -- Begin function refused_too_costly
	.p2align	4, 0x90
	.type	refused_too_costly,@function
refused_too_costly:                     # @refused_too_costly
.Lfunc_begin8:
	.loc	0 53 0                          # inline.c:53:0
	.cfi_startproc
# %bb.0:
	.loc	0 53 40 prologue_end            # inline.c:53:40
	movl	$9, %esi
.Ltmp17:
	jmp	large                           # TAILCALL
.Ltmp18:
.Lfunc_end8:
	.size	refused_too_costly, .Lfunc_end8-refused_too_costly
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function large
	.type	large,@function
large:                                  # @large
.Lfunc_begin9:
	.loc	0 33 0                          # inline.c:33:0
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
	pushq	%rax
	.cfi_def_cfa_offset 64
	.cfi_offset %rbx, -56
	.cfi_offset %r12, -48
	.cfi_offset %r13, -40
	.cfi_offset %r14, -32
	.cfi_offset %r15, -24
	.cfi_offset %rbp, -16
	movl	%edi, %ebx
.Ltmp19:
	.loc	0 34 20 prologue_end            # inline.c:34:20
	testl	%esi, %esi
	.loc	0 34 2 is_stmt 0                # inline.c:34:2
	jle	.LBB9_11
# %bb.1:
	.loc	0 0 2                           # inline.c:0:2
	movl	%esi, %r14d
	xorl	%r12d, %r12d
	leaq	.LJTI9_0(%rip), %r13
	xorl	%ebp, %ebp
	jmp	.LBB9_2
.LBB9_9:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 41 16 is_stmt 1               # inline.c:41:16
	movl	%ebx, %edi
	callq	elsewhere@PLT
.Ltmp20:
	movl	%eax, %r15d
	.loc	0 41 31 is_stmt 0               # inline.c:41:31
	movl	%ebp, %edi
	callq	elsewhere@PLT
.Ltmp21:
	movl	%eax, %ebx
	.loc	0 41 29                         # inline.c:41:29
	andl	%r15d, %ebx
	.p2align	4, 0x90
.LBB9_10:                               #   in Loop: Header=BB9_2 Depth=1
	.loc	0 34 26 is_stmt 1               # inline.c:34:26
	addl	$1, %ebp
	.loc	0 34 20 is_stmt 0               # inline.c:34:20
	addl	$-1, %r12d
	cmpl	%ebp, %r14d
	.loc	0 34 2                          # inline.c:34:2
	je	.LBB9_11
.LBB9_2:                                # =>This Inner Loop Header: Depth=1
	.loc	0 35 13 is_stmt 1               # inline.c:35:13
	movl	%ebx, %eax
	andl	$7, %eax
	.loc	0 35 3 is_stmt 0                # inline.c:35:3
	cmpl	$4, %eax
	ja	.LBB9_9
# %bb.3:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 3                           # inline.c:0:3
	movslq	(%r13,%rax,4), %rax
	addq	%r13, %rax
	jmpq	*%rax
.LBB9_4:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 36 15 is_stmt 1               # inline.c:36:15
	addl	%ebp, %ebx
	movl	%ebx, %edi
	callq	elsewhere@PLT
.Ltmp22:
	movl	%eax, %r15d
	.loc	0 36 34 is_stmt 0               # inline.c:36:34
	movl	%r14d, %edi
	callq	elsewhere@PLT
.Ltmp23:
	movl	%eax, %ebx
	.loc	0 36 32                         # inline.c:36:32
	addl	%r15d, %ebx
	jmp	.LBB9_10
.LBB9_5:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 37 15 is_stmt 1               # inline.c:37:15
	addl	%r12d, %ebx
	movl	%ebx, %edi
	callq	elsewhere@PLT
.Ltmp24:
	movl	%eax, %r15d
	.loc	0 37 34 is_stmt 0               # inline.c:37:34
	movl	%r14d, %edi
	callq	elsewhere@PLT
.Ltmp25:
	movl	%eax, %ebx
	.loc	0 37 32                         # inline.c:37:32
	imull	%r15d, %ebx
	jmp	.LBB9_10
.LBB9_6:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 38 27 is_stmt 1               # inline.c:38:27
	xorl	%ebp, %ebx
	.loc	0 38 15 is_stmt 0               # inline.c:38:15
	movl	%ebx, %edi
	callq	elsewhere@PLT
.Ltmp26:
	movl	%eax, %ebx
	.loc	0 38 34                         # inline.c:38:34
	movl	%r14d, %edi
	callq	elsewhere@PLT
.Ltmp27:
	.loc	0 38 32                         # inline.c:38:32
	subl	%eax, %ebx
	jmp	.LBB9_10
.LBB9_7:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 39 27 is_stmt 1               # inline.c:39:27
	orl	%ebp, %ebx
	.loc	0 39 15 is_stmt 0               # inline.c:39:15
	movl	%ebx, %edi
	callq	elsewhere@PLT
.Ltmp28:
	movl	%eax, %r15d
	.loc	0 39 34                         # inline.c:39:34
	movl	%r14d, %edi
	callq	elsewhere@PLT
.Ltmp29:
	movl	%eax, %ebx
	.loc	0 39 32                         # inline.c:39:32
	xorl	%r15d, %ebx
	jmp	.LBB9_10
.LBB9_8:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 40 27 is_stmt 1               # inline.c:40:27
	andl	%ebp, %ebx
	.loc	0 40 15 is_stmt 0               # inline.c:40:15
	movl	%ebx, %edi
	callq	elsewhere@PLT
.Ltmp30:
	movl	%eax, %r15d
	.loc	0 40 34                         # inline.c:40:34
	movl	%r14d, %edi
	callq	elsewhere@PLT
.Ltmp31:
	movl	%eax, %ebx
	.loc	0 40 32                         # inline.c:40:32
	orl	%r15d, %ebx
	jmp	.LBB9_10
.LBB9_11:
	.loc	0 44 2 is_stmt 1                # inline.c:44:2
	movl	%ebx, %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 56
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
.Ltmp32:
.Lfunc_end9:
	.size	large, .Lfunc_end9-large
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2
.LJTI9_0:
	.long	.LBB9_4-.LJTI9_0
	.long	.LBB9_5-.LJTI9_0
	.long	.LBB9_6-.LJTI9_0
	.long	.LBB9_7-.LJTI9_0
	.long	.LBB9_8-.LJTI9_0
                                        # -- End function
	.text
	.globl	refused_too_costly_too          # -- Begin function refused_too_costly_too
	.p2align	4, 0x90
	.type	refused_too_costly_too,@function
refused_too_costly_too:                 # @refused_too_costly_too
.Lfunc_begin10:
	.loc	0 54 0                          # inline.c:54:0
	.cfi_startproc
# %bb.0:
	.loc	0 54 52 prologue_end            # inline.c:54:52
	addl	$1, %edi
	.loc	0 54 44 is_stmt 0               # inline.c:54:44
	movl	$90, %esi
.Ltmp33:
	jmp	large                           # TAILCALL
.Ltmp34:
.Lfunc_end10:
	.size	refused_too_costly_too, .Lfunc_end10-refused_too_costly_too
	.cfi_endproc
                                        # -- End function
	.globl	recursive                       # -- Begin function recursive
	.p2align	4, 0x90
	.type	recursive,@function
recursive:                              # @recursive
.Lfunc_begin11:
	.loc	0 55 0 is_stmt 1                # inline.c:55:0
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%rbx
	.cfi_def_cfa_offset 24
	pushq	%rax
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -24
	.cfi_offset %rbp, -16
	movl	$1, %ebp
.Ltmp35:
	.loc	0 55 33 prologue_end            # inline.c:55:33
	cmpl	$2, %edi
	.loc	0 55 31 is_stmt 0               # inline.c:55:31
	jl	.LBB11_4
# %bb.1:
	.loc	0 0 31                          # inline.c:0:31
	movl	%edi, %ebx
	.loc	0 55 31                         # inline.c:55:31
	addl	$2, %ebx
	xorl	%ebp, %ebp
	.p2align	4, 0x90
.LBB11_2:                               # =>This Inner Loop Header: Depth=1
	.loc	0 55 43                         # inline.c:55:43
	leal	-3(%rbx), %edi
	callq	recursive
.Ltmp36:
	.loc	0 55 60                         # inline.c:55:60
	addl	%eax, %ebp
	.loc	0 55 33                         # inline.c:55:33
	addl	$-2, %ebx
	cmpl	$3, %ebx
	.loc	0 55 31                         # inline.c:55:31
	ja	.LBB11_2
# %bb.3:
	.loc	0 55 60                         # inline.c:55:60
	addl	$1, %ebp
.LBB11_4:
	.loc	0 55 24                         # inline.c:55:24
	movl	%ebp, %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp37:
.Lfunc_end11:
	.size	recursive, .Lfunc_end11-recursive
	.cfi_endproc
                                        # -- End function
	.section	.debug_abbrev,"",@progbits
	.byte	1                               # Abbreviation Code
	.byte	17                              # DW_TAG_compile_unit
	.byte	1                               # DW_CHILDREN_yes
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
	.byte	2                               # Abbreviation Code
	.byte	46                              # DW_TAG_subprogram
	.byte	0                               # DW_CHILDREN_no
	.byte	3                               # DW_AT_name
	.byte	37                              # DW_FORM_strx1
	.byte	32                              # DW_AT_inline
	.byte	33                              # DW_FORM_implicit_const
	.byte	1
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	3                               # Abbreviation Code
	.byte	46                              # DW_TAG_subprogram
	.byte	1                               # DW_CHILDREN_yes
	.byte	17                              # DW_AT_low_pc
	.byte	27                              # DW_FORM_addrx
	.byte	18                              # DW_AT_high_pc
	.byte	6                               # DW_FORM_data4
	.byte	122                             # DW_AT_call_all_calls
	.byte	25                              # DW_FORM_flag_present
	.byte	3                               # DW_AT_name
	.byte	37                              # DW_FORM_strx1
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	4                               # Abbreviation Code
	.byte	29                              # DW_TAG_inlined_subroutine
	.byte	0                               # DW_CHILDREN_no
	.byte	49                              # DW_AT_abstract_origin
	.byte	19                              # DW_FORM_ref4
	.byte	17                              # DW_AT_low_pc
	.byte	27                              # DW_FORM_addrx
	.byte	18                              # DW_AT_high_pc
	.byte	6                               # DW_FORM_data4
	.byte	88                              # DW_AT_call_file
	.byte	11                              # DW_FORM_data1
	.byte	89                              # DW_AT_call_line
	.byte	11                              # DW_FORM_data1
	.byte	87                              # DW_AT_call_column
	.byte	11                              # DW_FORM_data1
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
	.byte	1                               # Abbrev [1] 0xc:0x46 DW_TAG_compile_unit
	.byte	0                               # DW_AT_producer
	.short	12                              # DW_AT_language
	.byte	1                               # DW_AT_name
	.long	.Lstr_offsets_base0             # DW_AT_str_offsets_base
	.long	.Lline_table_start0             # DW_AT_stmt_list
	.byte	2                               # DW_AT_comp_dir
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end11-.Lfunc_begin0      # DW_AT_high_pc
	.long	.Laddr_table_base0              # DW_AT_addr_base
	.byte	2                               # Abbrev [2] 0x23:0x2 DW_TAG_subprogram
	.byte	3                               # DW_AT_name
                                        # DW_AT_inline
	.byte	3                               # Abbrev [3] 0x25:0x15 DW_TAG_subprogram
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end0-.Lfunc_begin0       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	5                               # DW_AT_name
	.byte	4                               # Abbrev [4] 0x2c:0xd DW_TAG_inlined_subroutine
	.long	35                              # DW_AT_abstract_origin
	.byte	0                               # DW_AT_low_pc
	.long	.Ltmp0-.Lfunc_begin0            # DW_AT_high_pc
	.byte	0                               # DW_AT_call_file
	.byte	47                              # DW_AT_call_line
	.byte	34                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	2                               # Abbrev [2] 0x3a:0x2 DW_TAG_subprogram
	.byte	4                               # DW_AT_name
                                        # DW_AT_inline
	.byte	3                               # Abbrev [3] 0x3c:0x15 DW_TAG_subprogram
	.byte	1                               # DW_AT_low_pc
	.long	.Lfunc_end2-.Lfunc_begin2       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	6                               # DW_AT_name
	.byte	4                               # Abbrev [4] 0x43:0xd DW_TAG_inlined_subroutine
	.long	58                              # DW_AT_abstract_origin
	.byte	2                               # DW_AT_low_pc
	.long	.Ltmp4-.Ltmp3                   # DW_AT_high_pc
	.byte	0                               # DW_AT_call_file
	.byte	49                              # DW_AT_call_line
	.byte	36                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	0                               # End Of Children Mark
.Ldebug_info_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	32                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 14.0.6"   # string offset=0
.Linfo_string1:
	.asciz	"inline.c"                      # string offset=28
.Linfo_string2:
	.asciz	"."                             # string offset=37
.Linfo_string3:
	.asciz	"tiny"                          # string offset=39
.Linfo_string4:
	.asciz	"always"                        # string offset=44
.Linfo_string5:
	.asciz	"inlined_once"                  # string offset=51
.Linfo_string6:
	.asciz	"inlined_always"                # string offset=64
	.section	.debug_str_offsets,"",@progbits
	.long	.Linfo_string0
	.long	.Linfo_string1
	.long	.Linfo_string2
	.long	.Linfo_string3
	.long	.Linfo_string4
	.long	.Linfo_string5
	.long	.Linfo_string6
	.section	.debug_addr,"",@progbits
	.long	.Ldebug_addr_end0-.Ldebug_addr_start0 # Length of contribution
.Ldebug_addr_start0:
	.short	5                               # DWARF version number
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
.Laddr_table_base0:
	.quad	.Lfunc_begin0
	.quad	.Lfunc_begin2
	.quad	.Ltmp3
.Ldebug_addr_end0:
	.ident	"Debian clang version 14.0.6"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
