	.text
	.file	"asm.c"
	.globl	nothing                         # -- Begin function nothing
	.p2align	4, 0x90
	.type	nothing,@function
nothing:                                # @nothing
.Lfunc_begin0:
	.file	0 "." "asm.c" md5 0x406776ab8177739226d9fd2b25f24b73
	.loc	0 5 0                           # asm.c:5:0
	.cfi_startproc
# %bb.0:
	movl	%edi, %eax
.Ltmp0:
	.loc	0 6 2 prologue_end              # asm.c:6:2
	#APP
	#NO_APP
	.loc	0 7 2                           # asm.c:7:2
	retq
.Ltmp1:
.Lfunc_end0:
	.size	nothing, .Lfunc_end0-nothing
	.cfi_endproc
                                        # -- End function
	.globl	one                             # -- Begin function one
	.p2align	4, 0x90
	.type	one,@function
one:                                    # @one
.Lfunc_begin1:
	.cfi_startproc
# %bb.0:
	.loc	0 13 2 prologue_end             # asm.c:13:2
	#APP
	rdtsc
	#NO_APP
                                        # kill: def $edx killed $edx def $rdx
	.loc	0 14 24                         # asm.c:14:24
	shlq	$32, %rdx
	.loc	0 14 32 is_stmt 0               # asm.c:14:32
	movl	%eax, %eax
	.loc	0 14 30                         # asm.c:14:30
	orq	%rdx, %rax
	.loc	0 14 2                          # asm.c:14:2
	retq
.Ltmp2:
.Lfunc_end1:
	.size	one, .Lfunc_end1-one
	.cfi_endproc
                                        # -- End function
	.globl	several                         # -- Begin function several
	.p2align	4, 0x90
	.type	several,@function
several:                                # @several
.Lfunc_begin2:
	.loc	0 17 0 is_stmt 1                # asm.c:17:0
	.cfi_startproc
# %bb.0:
	movl	%edi, %eax
.Ltmp3:
	.loc	0 18 2 prologue_end             # asm.c:18:2
	#APP
	addl	$1, %eax
	negl	%eax
	notl	%eax
	#NO_APP
	.loc	0 19 2                          # asm.c:19:2
	retq
.Ltmp4:
.Lfunc_end2:
	.size	several, .Lfunc_end2-several
	.cfi_endproc
                                        # -- End function
	.globl	on_one_line                     # -- Begin function on_one_line
	.p2align	4, 0x90
	.type	on_one_line,@function
on_one_line:                            # @on_one_line
.Lfunc_begin3:
	.loc	0 22 0                          # asm.c:22:0
	.cfi_startproc
# %bb.0:
	movl	%edi, %eax
.Ltmp5:
	.loc	0 23 2 prologue_end             # asm.c:23:2
	#APP
	addl	$1, %eax
	negl	%eax
	#NO_APP
	.loc	0 24 2                          # asm.c:24:2
	retq
.Ltmp6:
.Lfunc_end3:
	.size	on_one_line, .Lfunc_end3-on_one_line
	.cfi_endproc
                                        # -- End function
	.globl	locked                          # -- Begin function locked
	.p2align	4, 0x90
	.type	locked,@function
locked:                                 # @locked
.Lfunc_begin4:
	.cfi_startproc
# %bb.0:
	.loc	0 30 2 prologue_end             # asm.c:30:2
	movl	$1, %eax
	#APP
	lock		xaddl	%eax, (%rdi)
	#NO_APP
	.loc	0 31 2                          # asm.c:31:2
	retq
.Ltmp7:
.Lfunc_end4:
	.size	locked, .Lfunc_end4-locked
	.cfi_endproc
                                        # -- End function
	.globl	with_label                      # -- Begin function with_label
	.p2align	4, 0x90
	.type	with_label,@function
with_label:                             # @with_label
.Lfunc_begin5:
	.loc	0 34 0                          # asm.c:34:0
	.cfi_startproc
# %bb.0:
	movl	%edi, %eax
.Ltmp8:
	.loc	0 35 2 prologue_end             # asm.c:35:2
	#APP
.Ltmp9:
	decl	%eax
	jne	.Ltmp9
	#NO_APP
	.loc	0 36 2                          # asm.c:36:2
	retq
.Ltmp10:
.Lfunc_end5:
	.size	with_label, .Lfunc_end5-with_label
	.cfi_endproc
                                        # -- End function
	.globl	bytes                           # -- Begin function bytes
	.p2align	4, 0x90
	.type	bytes,@function
bytes:                                  # @bytes
.Lfunc_begin6:
	.cfi_startproc
# %bb.0:
	.loc	0 40 2 prologue_end             # asm.c:40:2
	#APP
	.byte	15
	.byte	31
	.byte	0
	.byte	144
	#NO_APP
	.loc	0 41 1                          # asm.c:41:1
	retq
.Ltmp11:
.Lfunc_end6:
	.size	bytes, .Lfunc_end6-bytes
	.cfi_endproc
                                        # -- End function
	.globl	repeated                        # -- Begin function repeated
	.p2align	4, 0x90
	.type	repeated,@function
repeated:                               # @repeated
.Lfunc_begin7:
	.loc	0 43 0                          # asm.c:43:0
	.cfi_startproc
# %bb.0:
	movq	%rsi, %rcx
.Ltmp12:
	.loc	0 44 2 prologue_end             # asm.c:44:2
	xorl	%eax, %eax
	#APP
	rep		stosb	%al, %es:(%rdi)
	#NO_APP
	.loc	0 45 1                          # asm.c:45:1
	retq
.Ltmp13:
.Lfunc_end7:
	.size	repeated, .Lfunc_end7-repeated
	.cfi_endproc
                                        # -- End function
	.globl	elsewhere                       # -- Begin function elsewhere
	.p2align	4, 0x90
	.type	elsewhere,@function
elsewhere:                              # @elsewhere
.Lfunc_begin8:
	.cfi_startproc
# %bb.0:
	.loc	0 48 2 prologue_end             # asm.c:48:2
	#APP
	.data
	.long	1
	.long	2
	.text

	#NO_APP
	.loc	0 49 1                          # asm.c:49:1
	retq
.Ltmp14:
.Lfunc_end8:
	.size	elsewhere, .Lfunc_end8-elsewhere
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
	.long	.Lfunc_end8-.Lfunc_begin0       # DW_AT_high_pc
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
	.asciz	"asm.c"                         # string offset=40
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
	.ident	"Debian clang version 19.1.7 (3~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
