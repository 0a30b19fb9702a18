	.text
	.file	"inline_chain.c"
	.globl	chain                           # -- Begin function chain
	.p2align	4, 0x90
	.type	chain,@function
chain:                                  # @chain
.Lfunc_begin0:
	.file	0 "." "inline_chain.c" md5 0x91df1e4208aab24707b1f8b13901f780
	.loc	0 23 0                          # inline_chain.c:23:0
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
	movl	%edi, %eax
.Ltmp0:
	.loc	0 14 21 prologue_end            # inline_chain.c:14:21
	leal	(%rax,%rax,2), %edi
	addl	$21, %edi
.Ltmp1:
	.loc	0 7 25                          # inline_chain.c:7:25
	cmpl	$1001, %edi                     # imm = 0x3E9
	.loc	0 7 6 is_stmt 0                 # inline_chain.c:7:6
	jge	.LBB0_3
.Ltmp2:
# %bb.1:
	.loc	0 0 0                           # inline_chain.c:0:0
	leal	(%rax,%rax,2), %ebp
.Ltmp3:
	.loc	0 9 9 is_stmt 1                 # inline_chain.c:9:9
	callq	sink@PLT
.Ltmp4:
	.loc	0 7 25                          # inline_chain.c:7:25
	cmpl	$1001, %ebp                     # imm = 0x3E9
	.loc	0 7 6 is_stmt 0                 # inline_chain.c:7:6
	jge	.LBB0_4
.Ltmp5:
# %bb.2:
	.loc	0 0 0                           # inline_chain.c:0:0
	movl	%eax, %ebx
	.loc	0 9 17 is_stmt 1                # inline_chain.c:9:17
	addl	$1, %ebx
.Ltmp6:
	.loc	0 14 26                         # inline_chain.c:14:26
	xorl	$5, %ebx
.Ltmp7:
	.loc	0 9 9                           # inline_chain.c:9:9
	movl	%ebp, %edi
	callq	sink@PLT
.Ltmp8:
                                        # kill: def $eax killed $eax def $rax
	.loc	0 9 17 is_stmt 0                # inline_chain.c:9:17
	addl	$1, %eax
.Ltmp9:
	.loc	0 14 26 is_stmt 1               # inline_chain.c:14:26
	xorl	$2147483642, %eax               # imm = 0x7FFFFFFA
	addl	%ebx, %eax
.Ltmp10:
	.loc	0 24 18                         # inline_chain.c:24:18
	addl	%eax, %eax
	addl	$2, %eax
	.loc	0 24 2 is_stmt 0                # inline_chain.c:24:2
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.LBB0_3:
	.cfi_def_cfa_offset 32
.Ltmp11:
	.loc	0 8 3 is_stmt 1                 # inline_chain.c:8:3
	callq	panic@PLT
.Ltmp12:
.LBB0_4:
	.loc	0 8 3 is_stmt 0                 # inline_chain.c:8:3
	movl	%ebp, %edi
	callq	panic@PLT
.Ltmp13:
.Lfunc_end0:
	.size	chain, .Lfunc_end0-chain
	.cfi_endproc
                                        # -- End function
	.globl	loop                            # -- Begin function loop
	.p2align	4, 0x90
	.type	loop,@function
loop:                                   # @loop
.Lfunc_begin1:
	.loc	0 28 0 is_stmt 1                # inline_chain.c:28:0
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%r15
	.cfi_def_cfa_offset 24
	pushq	%r14
	.cfi_def_cfa_offset 32
	pushq	%r12
	.cfi_def_cfa_offset 40
	pushq	%rbx
	.cfi_def_cfa_offset 48
	.cfi_offset %rbx, -48
	.cfi_offset %r12, -40
	.cfi_offset %r14, -32
	.cfi_offset %r15, -24
	.cfi_offset %rbp, -16
	.loc	0 31 20 prologue_end            # inline_chain.c:31:20
	testl	%esi, %esi
	.loc	0 31 2 is_stmt 0                # inline_chain.c:31:2
	jle	.LBB1_1
# %bb.3:
	.loc	0 0 2                           # inline_chain.c:0:2
	movq	%rdi, %r14
	.loc	0 31 20                         # inline_chain.c:31:20
	movl	%esi, %r15d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	.p2align	4, 0x90
.LBB1_4:                                # =>This Inner Loop Header: Depth=1
	.loc	0 32 10 is_stmt 1               # inline_chain.c:32:10
	movl	(%r14,%rbx,4), %r12d
	.loc	0 32 17 is_stmt 0               # inline_chain.c:32:17
	movl	%ebx, %edi
	callq	sink@PLT
.Ltmp14:
	.loc	0 32 15                         # inline_chain.c:32:15
	imull	%r12d, %eax
	.loc	0 32 7                          # inline_chain.c:32:7
	addl	%eax, %ebp
	.loc	0 31 26 is_stmt 1               # inline_chain.c:31:26
	addq	$1, %rbx
	.loc	0 31 20 is_stmt 0               # inline_chain.c:31:20
	cmpq	%rbx, %r15
	.loc	0 31 2                          # inline_chain.c:31:2
	jne	.LBB1_4
	jmp	.LBB1_2
.LBB1_1:
	.loc	0 0 2                           # inline_chain.c:0:2
	xorl	%ebp, %ebp
.LBB1_2:
	.loc	0 33 2 is_stmt 1                # inline_chain.c:33:2
	movl	%ebp, %eax
	popq	%rbx
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r14
	.cfi_def_cfa_offset 24
	popq	%r15
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp15:
.Lfunc_end1:
	.size	loop, .Lfunc_end1-loop
	.cfi_endproc
                                        # -- End function
	.globl	tail                            # -- Begin function tail
	.p2align	4, 0x90
	.type	tail,@function
tail:                                   # @tail
.Lfunc_begin2:
	.loc	0 37 0                          # inline_chain.c:37:0
	.cfi_startproc
# %bb.0:
	.loc	0 38 16 prologue_end            # inline_chain.c:38:16
	addl	$1, %edi
.Ltmp16:
	.loc	0 38 9 is_stmt 0                # inline_chain.c:38:9
	jmp	sink@PLT                        # TAILCALL
.Ltmp17:
.Lfunc_end2:
	.size	tail, .Lfunc_end2-tail
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
	.byte	1                               # DW_CHILDREN_yes
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
	.byte	5                               # Abbreviation Code
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
	.byte	6                               # Abbreviation Code
	.byte	72                              # DW_TAG_call_site
	.byte	0                               # DW_CHILDREN_no
	.byte	127                             # DW_AT_call_origin
	.byte	19                              # DW_FORM_ref4
	.byte	125                             # DW_AT_call_return_pc
	.byte	27                              # DW_FORM_addrx
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	7                               # Abbreviation Code
	.byte	46                              # DW_TAG_subprogram
	.byte	0                               # DW_CHILDREN_no
	.byte	3                               # DW_AT_name
	.byte	37                              # DW_FORM_strx1
	.byte	58                              # DW_AT_decl_file
	.byte	11                              # DW_FORM_data1
	.byte	59                              # DW_AT_decl_line
	.byte	11                              # DW_FORM_data1
	.byte	39                              # DW_AT_prototyped
	.byte	25                              # DW_FORM_flag_present
	.byte	60                              # DW_AT_declaration
	.byte	25                              # DW_FORM_flag_present
	.byte	63                              # DW_AT_external
	.byte	25                              # DW_FORM_flag_present
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
	.byte	1                               # Abbrev [1] 0xc:0x7a DW_TAG_compile_unit
	.byte	0                               # DW_AT_producer
	.short	12                              # DW_AT_language
	.byte	1                               # DW_AT_name
	.long	.Lstr_offsets_base0             # DW_AT_str_offsets_base
	.long	.Lline_table_start0             # DW_AT_stmt_list
	.byte	2                               # DW_AT_comp_dir
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end2-.Lfunc_begin0       # DW_AT_high_pc
	.long	.Laddr_table_base0              # DW_AT_addr_base
	.long	.Lrnglists_table_base0          # DW_AT_rnglists_base
	.byte	2                               # Abbrev [2] 0x27:0x2 DW_TAG_subprogram
	.byte	3                               # DW_AT_name
                                        # DW_AT_inline
	.byte	2                               # Abbrev [2] 0x29:0x2 DW_TAG_subprogram
	.byte	4                               # DW_AT_name
                                        # DW_AT_inline
	.byte	2                               # Abbrev [2] 0x2b:0x2 DW_TAG_subprogram
	.byte	5                               # DW_AT_name
                                        # DW_AT_inline
	.byte	3                               # Abbrev [3] 0x2d:0x50 DW_TAG_subprogram
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end0-.Lfunc_begin0       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	8                               # DW_AT_name
	.byte	4                               # Abbrev [4] 0x34:0x30 DW_TAG_inlined_subroutine
	.long	41                              # DW_AT_abstract_origin
	.byte	0                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	24                              # DW_AT_call_line
	.byte	9                               # DW_AT_call_column
	.byte	4                               # Abbrev [4] 0x3d:0x13 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	1                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	19                              # DW_AT_call_line
	.byte	9                               # DW_AT_call_column
	.byte	5                               # Abbrev [5] 0x46:0x9 DW_TAG_inlined_subroutine
	.long	43                              # DW_AT_abstract_origin
	.byte	2                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	14                              # DW_AT_call_line
	.byte	9                               # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	4                               # Abbrev [4] 0x50:0x13 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	3                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	19                              # DW_AT_call_line
	.byte	25                              # DW_AT_call_column
	.byte	5                               # Abbrev [5] 0x59:0x9 DW_TAG_inlined_subroutine
	.long	43                              # DW_AT_abstract_origin
	.byte	4                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	14                              # DW_AT_call_line
	.byte	9                               # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	0                               # End Of Children Mark
	.byte	6                               # Abbrev [6] 0x64:0x6 DW_TAG_call_site
	.long	125                             # DW_AT_call_origin
	.byte	1                               # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x6a:0x6 DW_TAG_call_site
	.long	125                             # DW_AT_call_origin
	.byte	2                               # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x70:0x6 DW_TAG_call_site
	.long	129                             # DW_AT_call_origin
	.byte	3                               # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x76:0x6 DW_TAG_call_site
	.long	129                             # DW_AT_call_origin
	.byte	4                               # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	7                               # Abbrev [7] 0x7d:0x4 DW_TAG_subprogram
	.byte	6                               # DW_AT_name
	.byte	0                               # DW_AT_decl_file
	.byte	2                               # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	7                               # Abbrev [7] 0x81:0x4 DW_TAG_subprogram
	.byte	7                               # DW_AT_name
	.byte	0                               # DW_AT_decl_file
	.byte	3                               # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	0                               # End Of Children Mark
.Ldebug_info_end0:
	.section	.debug_rnglists,"",@progbits
	.long	.Ldebug_list_header_end0-.Ldebug_list_header_start0 # Length
.Ldebug_list_header_start0:
	.short	5                               # Version
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
	.long	5                               # Offset entry count
.Lrnglists_table_base0:
	.long	.Ldebug_ranges0-.Lrnglists_table_base0
	.long	.Ldebug_ranges1-.Lrnglists_table_base0
	.long	.Ldebug_ranges2-.Lrnglists_table_base0
	.long	.Ldebug_ranges3-.Lrnglists_table_base0
	.long	.Ldebug_ranges4-.Lrnglists_table_base0
.Ldebug_ranges0:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp0-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp10-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp11-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp13-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges1:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp0-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp4-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp5-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp7-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp11-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp12-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges2:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp1-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp2-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp3-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp4-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp5-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp6-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp11-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp12-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges3:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp4-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp5-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp7-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp10-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp12-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp13-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges4:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp4-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp5-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp7-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp9-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp12-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp13-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_list_header_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	40                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 14.0.6"   # string offset=0
.Linfo_string1:
	.asciz	"inline_chain.c"                # string offset=28
.Linfo_string2:
	.asciz	"."                             # string offset=43
.Linfo_string3:
	.asciz	"middle"                        # string offset=45
.Linfo_string4:
	.asciz	"outer"                         # string offset=52
.Linfo_string5:
	.asciz	"innermost"                     # string offset=58
.Linfo_string6:
	.asciz	"sink"                          # string offset=68
.Linfo_string7:
	.asciz	"panic"                         # string offset=73
.Linfo_string8:
	.asciz	"chain"                         # string offset=79
	.section	.debug_str_offsets,"",@progbits
	.long	.Linfo_string0
	.long	.Linfo_string1
	.long	.Linfo_string2
	.long	.Linfo_string3
	.long	.Linfo_string4
	.long	.Linfo_string5
	.long	.Linfo_string6
	.long	.Linfo_string7
	.long	.Linfo_string8
	.section	.debug_addr,"",@progbits
	.long	.Ldebug_addr_end0-.Ldebug_addr_start0 # Length of contribution
.Ldebug_addr_start0:
	.short	5                               # DWARF version number
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
.Laddr_table_base0:
	.quad	.Lfunc_begin0
	.quad	.Ltmp4
	.quad	.Ltmp8
	.quad	.Ltmp12
	.quad	.Ltmp13
.Ldebug_addr_end0:
	.globl	again
	.type	again,@function
.set again, tail
	.ident	"Debian clang version 14.0.6"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.addrsig_sym tail
	.section	.debug_line,"",@progbits
.Lline_table_start0:
