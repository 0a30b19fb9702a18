	.file	"tls.c"
	.text
	.globl	read_theirs                     # -- Begin function read_theirs
	.p2align	4
	.type	read_theirs,@function
read_theirs:                            # @read_theirs
.Lfunc_begin0:
	.file	0 "." "tls.c" md5 0x7f942d201f9f55139856a3c1ba223a27
	.cfi_startproc
# %bb.0:
	.loc	0 5 32 prologue_end             # tls.c:5:32
	movq	theirs@GOTTPOFF(%rip), %rax
	movl	%fs:(%rax), %eax
	.loc	0 5 25 is_stmt 0                # tls.c:5:25
	retq
.Ltmp0:
.Lfunc_end0:
	.size	read_theirs, .Lfunc_end0-read_theirs
	.cfi_endproc
                                        # -- End function
	.globl	bump_ours                       # -- Begin function bump_ours
	.p2align	4
	.type	bump_ours,@function
bump_ours:                              # @bump_ours
.Lfunc_begin1:
	.cfi_startproc
# %bb.0:
	.loc	0 6 30 prologue_end is_stmt 1   # tls.c:6:30
	movl	%fs:ours@TPOFF, %eax
	incl	%eax
	.loc	0 6 30                          # tls.c:6:30
	movl	%eax, %fs:ours@TPOFF
	.loc	0 6 23                          # tls.c:6:23
	retq
.Ltmp1:
.Lfunc_end1:
	.size	bump_ours, .Lfunc_end1-bump_ours
	.cfi_endproc
                                        # -- End function
	.type	ours,@object                    # @ours
	.section	.tbss,"awT",@nobits
	.p2align	2, 0x0
ours:
	.long	0                               # 0x0
	.size	ours, 4

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
	.asciz	"Debian clang version 22.1.8 (1~deb12u1)" # string offset=0
.Linfo_string1:
	.asciz	"tls.c"                         # string offset=40
.Linfo_string2:
	.asciz	"."                             # string offset=46
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
