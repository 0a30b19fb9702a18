	.text
	.file	"namesake_a.c"
	.globl	first                           # -- Begin function first
	.p2align	4, 0x90
	.type	first,@function
first:                                  # @first
.Lfunc_begin0:
	.file	0 "." "namesake_a.c" md5 0xadcea63df9e2ff352734919dd9911c34
	.loc	0 11 0                          # namesake_a.c:11:0
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%rbx
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -32
	.cfi_offset %r14, -24
	.cfi_offset %rbp, -16
	movl	%edi, %ebx
.Ltmp0:
	.loc	0 12 9 prologue_end             # namesake_a.c:12:9
	callq	helper
.Ltmp1:
	movl	%eax, %ebp
	.loc	0 12 21 is_stmt 0               # namesake_a.c:12:21
	movl	%ebx, %edi
	callq	other@PLT
.Ltmp2:
	movl	%eax, %r14d
	.loc	0 12 19                         # namesake_a.c:12:19
	addl	%ebp, %r14d
	.loc	0 12 32                         # namesake_a.c:12:32
	movl	%ebx, %edi
	callq	elsewhere@PLT
.Ltmp3:
	.loc	0 12 30                         # namesake_a.c:12:30
	addl	%r14d, %eax
	.loc	0 12 2 epilogue_begin           # namesake_a.c:12:2
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp4:
.Lfunc_end0:
	.size	first, .Lfunc_end0-first
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function helper
	.type	helper,@function
helper:                                 # @helper
.Lfunc_begin1:
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	.loc	0 7 11 prologue_end is_stmt 1   # namesake_a.c:7:11
	imull	%edi, %edi
	.loc	0 7 15 is_stmt 0                # namesake_a.c:7:15
	leal	1(%rdi), %eax
	.loc	0 7 2                           # namesake_a.c:7:2
	retq
.Ltmp5:
.Lfunc_end1:
	.size	helper, .Lfunc_end1-helper
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
	.long	.Lfunc_end1-.Lfunc_begin0       # DW_AT_high_pc
	.long	.Laddr_table_base0              # DW_AT_addr_base
.Ldebug_info_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	16                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 19.1.7 (3~deb12u1)" # string offset=0
.Linfo_string1:
	.asciz	"namesake_a.c"                  # string offset=40
.Linfo_string2:
	.asciz	"."                             # string offset=53
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
	.ident	"Debian clang version 19.1.7 (3~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
