	.text
	.file	"alloc.c"
	.globl	returned                        # -- Begin function returned
	.p2align	4, 0x90
	.type	returned,@function
returned:                               # @returned
.Lfunc_begin0:
	.file	0 "." "alloc.c" md5 0x9652af46d9c0d488126ecd4d9d9e4a53
	.loc	0 19 0                          # alloc.c:19:0
	.cfi_startproc
# %bb.0:
	.loc	0 19 40 prologue_end            # alloc.c:19:40
	jmp	strdup@PLT                      # TAILCALL
.Ltmp0:
.Lfunc_end0:
	.size	returned, .Lfunc_end0-returned
	.cfi_endproc
                                        # -- End function
	.globl	stored                          # -- Begin function stored
	.p2align	4, 0x90
	.type	stored,@function
stored:                                 # @stored
.Lfunc_begin1:
	.loc	0 21 0                          # alloc.c:21:0
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
.Ltmp1:
	.loc	0 13 12 prologue_end            # alloc.c:13:12
	movl	$48, %edi
	callq	malloc@PLT
.Ltmp2:
	.loc	0 15 7                          # alloc.c:15:7
	testq	%rax, %rax
	.loc	0 15 6 is_stmt 0                # alloc.c:15:6
	je	.LBB1_2
.Ltmp3:
# %bb.1:
	.loc	0 24 12 is_stmt 1               # alloc.c:24:12
	movq	head(%rip), %rcx
	.loc	0 24 10 is_stmt 0               # alloc.c:24:10
	movq	%rcx, (%rax)
	.loc	0 25 7 is_stmt 1                # alloc.c:25:7
	movq	%rax, head(%rip)
	.loc	0 26 1                          # alloc.c:26:1
	popq	%rax
	.cfi_def_cfa_offset 8
	retq
.LBB1_2:
	.cfi_def_cfa_offset 16
.Ltmp4:
	.loc	0 16 3                          # alloc.c:16:3
	callq	abort@PLT
.Ltmp5:
.Lfunc_end1:
	.size	stored, .Lfunc_end1-stored
	.cfi_endproc
                                        # -- End function
	.globl	freed                           # -- Begin function freed
	.p2align	4, 0x90
	.type	freed,@function
freed:                                  # @freed
.Lfunc_begin2:
	.loc	0 28 0                          # alloc.c:28:0
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
	movq	%rdi, %rbx
.Ltmp6:
	.loc	0 29 20 prologue_end            # alloc.c:29:20
	leaq	(,%rdi,4), %r14
	.loc	0 29 11 is_stmt 0               # alloc.c:29:11
	movq	%r14, %rdi
	callq	malloc@PLT
.Ltmp7:
	movq	%rax, %r15
	.loc	0 31 2 is_stmt 1                # alloc.c:31:2
	movq	%rax, %rdi
	movl	$1, %esi
	movq	%r14, %rdx
	callq	memset@PLT
.Ltmp8:
	.loc	0 32 14                         # alloc.c:32:14
	andq	$-2, %rbx
	.loc	0 32 10 is_stmt 0               # alloc.c:32:10
	movl	(%r15,%rbx,2), %ebx
	.loc	0 33 2 is_stmt 1                # alloc.c:33:2
	movq	%r15, %rdi
	callq	free@PLT
.Ltmp9:
	.loc	0 34 2                          # alloc.c:34:2
	movl	%ebx, %eax
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	retq
.Ltmp10:
.Lfunc_end2:
	.size	freed, .Lfunc_end2-freed
	.cfi_endproc
                                        # -- End function
	.globl	removed                         # -- Begin function removed
	.p2align	4, 0x90
	.type	removed,@function
removed:                                # @removed
.Lfunc_begin3:
	.loc	0 37 0                          # alloc.c:37:0
	.cfi_startproc
# %bb.0:
	.loc	0 39 1 prologue_end             # alloc.c:39:1
	retq
.Ltmp11:
.Lfunc_end3:
	.size	removed, .Lfunc_end3-removed
	.cfi_endproc
                                        # -- End function
	.globl	in_loop                         # -- Begin function in_loop
	.p2align	4, 0x90
	.type	in_loop,@function
in_loop:                                # @in_loop
.Lfunc_begin4:
	.loc	0 41 0                          # alloc.c:41:0
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
	.loc	0 42 23 prologue_end            # alloc.c:42:23
	testq	%rsi, %rsi
	.loc	0 42 2 is_stmt 0                # alloc.c:42:2
	je	.LBB4_4
# %bb.1:
	.loc	0 0 2                           # alloc.c:0:2
	movq	%rsi, %r15
	movq	%rdi, %r14
	xorl	%ebx, %ebx
	.p2align	4, 0x90
.LBB4_2:                                # =>This Inner Loop Header: Depth=1
.Ltmp12:
	.loc	0 13 12 is_stmt 1               # alloc.c:13:12
	movl	$80, %edi
	callq	malloc@PLT
.Ltmp13:
	.loc	0 15 7                          # alloc.c:15:7
	testq	%rax, %rax
	.loc	0 15 6 is_stmt 0                # alloc.c:15:6
	je	.LBB4_5
.Ltmp14:
# %bb.3:                                #   in Loop: Header=BB4_2 Depth=1
	.loc	0 43 11 is_stmt 1               # alloc.c:43:11
	movq	%rax, (%r14,%rbx,8)
	.loc	0 42 29                         # alloc.c:42:29
	addq	$1, %rbx
	.loc	0 42 23 is_stmt 0               # alloc.c:42:23
	cmpq	%rbx, %r15
	.loc	0 42 2                          # alloc.c:42:2
	jne	.LBB4_2
.LBB4_4:
	.loc	0 44 1 is_stmt 1                # alloc.c:44:1
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	retq
.LBB4_5:
	.cfi_def_cfa_offset 32
.Ltmp15:
	.loc	0 16 3                          # alloc.c:16:3
	callq	abort@PLT
.Ltmp16:
.Lfunc_end4:
	.size	in_loop, .Lfunc_end4-in_loop
	.cfi_endproc
                                        # -- End function
	.globl	zeroed                          # -- Begin function zeroed
	.p2align	4, 0x90
	.type	zeroed,@function
zeroed:                                 # @zeroed
.Lfunc_begin5:
	.loc	0 45 0                          # alloc.c:45:0
	.cfi_startproc
# %bb.0:
	.loc	0 45 33 prologue_end            # alloc.c:45:33
	movl	$8, %esi
.Ltmp17:
	jmp	calloc@PLT                      # TAILCALL
.Ltmp18:
.Lfunc_end5:
	.size	zeroed, .Lfunc_end5-zeroed
	.cfi_endproc
                                        # -- End function
	.globl	grown                           # -- Begin function grown
	.p2align	4, 0x90
	.type	grown,@function
grown:                                  # @grown
.Lfunc_begin6:
	.loc	0 46 0                          # alloc.c:46:0
	.cfi_startproc
# %bb.0:
	.loc	0 46 41 prologue_end            # alloc.c:46:41
	jmp	realloc@PLT                     # TAILCALL
.Ltmp19:
.Lfunc_end6:
	.size	grown, .Lfunc_end6-grown
	.cfi_endproc
                                        # -- End function
	.globl	aligned                         # -- Begin function aligned
	.p2align	4, 0x90
	.type	aligned,@function
aligned:                                # @aligned
.Lfunc_begin7:
	.loc	0 47 0                          # alloc.c:47:0
	.cfi_startproc
# %bb.0:
	movq	%rdi, %rsi
.Ltmp20:
	.loc	0 47 34 prologue_end            # alloc.c:47:34
	movl	$64, %edi
.Ltmp21:
	jmp	aligned_alloc@PLT               # TAILCALL
.Ltmp22:
.Lfunc_end7:
	.size	aligned, .Lfunc_end7-aligned
	.cfi_endproc
                                        # -- End function
	.type	head,@object                    # @head
	.local	head
	.comm	head,8,8
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
	.byte	116                             # DW_AT_rnglists_base
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
	.byte	85                              # DW_AT_ranges
	.byte	35                              # DW_FORM_rnglistx
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
	.byte	1                               # Abbrev [1] 0xc:0x40 DW_TAG_compile_unit
	.byte	0                               # DW_AT_producer
	.short	12                              # DW_AT_language
	.byte	1                               # DW_AT_name
	.long	.Lstr_offsets_base0             # DW_AT_str_offsets_base
	.long	.Lline_table_start0             # DW_AT_stmt_list
	.byte	2                               # DW_AT_comp_dir
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end7-.Lfunc_begin0       # DW_AT_high_pc
	.long	.Laddr_table_base0              # DW_AT_addr_base
	.long	.Lrnglists_table_base0          # DW_AT_rnglists_base
	.byte	2                               # Abbrev [2] 0x27:0x2 DW_TAG_subprogram
	.byte	3                               # DW_AT_name
                                        # DW_AT_inline
	.byte	3                               # Abbrev [3] 0x29:0x11 DW_TAG_subprogram
	.byte	1                               # DW_AT_low_pc
	.long	.Lfunc_end1-.Lfunc_begin1       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	4                               # DW_AT_name
	.byte	4                               # Abbrev [4] 0x30:0x9 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	0                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	22                              # DW_AT_call_line
	.byte	19                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	3                               # Abbrev [3] 0x3a:0x11 DW_TAG_subprogram
	.byte	2                               # DW_AT_low_pc
	.long	.Lfunc_end4-.Lfunc_begin4       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	5                               # DW_AT_name
	.byte	4                               # Abbrev [4] 0x41:0x9 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	1                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	43                              # DW_AT_call_line
	.byte	13                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	0                               # End Of Children Mark
.Ldebug_info_end0:
	.section	.debug_rnglists,"",@progbits
	.long	.Ldebug_list_header_end0-.Ldebug_list_header_start0 # Length
.Ldebug_list_header_start0:
	.short	5                               # Version
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
	.long	2                               # Offset entry count
.Lrnglists_table_base0:
	.long	.Ldebug_ranges0-.Lrnglists_table_base0
	.long	.Ldebug_ranges1-.Lrnglists_table_base0
.Ldebug_ranges0:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp1-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp3-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp4-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp5-.Lfunc_begin0           #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges1:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp12-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp14-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp15-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp16-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_list_header_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	28                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 14.0.6"   # string offset=0
.Linfo_string1:
	.asciz	"alloc.c"                       # string offset=28
.Linfo_string2:
	.asciz	"."                             # string offset=36
.Linfo_string3:
	.asciz	"wrapper"                       # string offset=38
.Linfo_string4:
	.asciz	"stored"                        # string offset=46
.Linfo_string5:
	.asciz	"in_loop"                       # string offset=53
	.section	.debug_str_offsets,"",@progbits
	.long	.Linfo_string0
	.long	.Linfo_string1
	.long	.Linfo_string2
	.long	.Linfo_string3
	.long	.Linfo_string4
	.long	.Linfo_string5
	.section	.debug_addr,"",@progbits
	.long	.Ldebug_addr_end0-.Ldebug_addr_start0 # Length of contribution
.Ldebug_addr_start0:
	.short	5                               # DWARF version number
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
.Laddr_table_base0:
	.quad	.Lfunc_begin0
	.quad	.Lfunc_begin1
	.quad	.Lfunc_begin4
.Ldebug_addr_end0:
	.ident	"Debian clang version 14.0.6"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
