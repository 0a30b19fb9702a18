	.text
	.file	"namesake_b.c"
	.globl	other                           # -- Begin function other
	.p2align	4, 0x90
	.type	other,@function
other:                                  # @other
.Lfunc_begin0:
	.file	0 "." "namesake_b.c" md5 0x4c6802870edf259748d53be358c1baa1
	.loc	0 8 0                           # namesake_b.c:8:0
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
.Ltmp0:
	.loc	0 9 18 prologue_end             # namesake_b.c:9:18
	leal	1(%rbx), %edi
	.loc	0 9 9 is_stmt 0                 # namesake_b.c:9:9
	callq	helper
.Ltmp1:
	movl	%eax, %ebp
	.loc	0 9 25                          # namesake_b.c:9:25
	movl	%ebx, %edi
	callq	helper
.Ltmp2:
	.loc	0 9 23                          # namesake_b.c:9:23
	subl	%eax, %ebp
	.loc	0 9 2                           # namesake_b.c:9:2
	movl	%ebp, %eax
	.loc	0 9 2 epilogue_begin            # namesake_b.c:9:2
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp3:
.Lfunc_end0:
	.size	other, .Lfunc_end0-other
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function helper
	.type	helper,@function
helper:                                 # @helper
.Lfunc_begin1:
	.loc	0 3 0 is_stmt 1                 # namesake_b.c:3:0
	.cfi_startproc
# %bb.0:
	.loc	0 4 12 prologue_end             # namesake_b.c:4:12
	movl	%edi, %eax
	xorl	$3, %eax
	.loc	0 4 22 is_stmt 0                # namesake_b.c:4:22
	orl	$4, %edi
	.loc	0 4 17                          # namesake_b.c:4:17
	imull	%edi, %eax
	.loc	0 4 27                          # namesake_b.c:4:27
	addl	$-9, %eax
	.loc	0 4 2                           # namesake_b.c:4:2
	retq
.Ltmp4:
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
	.asciz	"Debian clang version 16.0.6 (15~deb12u1)" # string offset=0
.Linfo_string1:
	.asciz	"namesake_b.c"                  # string offset=41
.Linfo_string2:
	.asciz	"."                             # string offset=54
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
	.ident	"Debian clang version 16.0.6 (15~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
