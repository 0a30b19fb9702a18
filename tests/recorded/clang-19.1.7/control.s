	.text
	.file	"control.c"
	.globl	jump_table                      # -- Begin function jump_table
	.p2align	4, 0x90
	.type	jump_table,@function
jump_table:                             # @jump_table
.Lfunc_begin0:
	.file	0 "." "control.c" md5 0x36fa37df9022e2bd3113a389fb809ec8
	.cfi_startproc
# %bb.0:
	.loc	0 9 2 prologue_end              # control.c:9:2
	cmpl	$5, %edi
	ja	.LBB0_1
# %bb.3:
	pushq	%rax
	.cfi_def_cfa_offset 16
	movl	%edi, %eax
	leaq	.LJTI0_0(%rip), %rcx
	movslq	(%rcx,%rax,4), %rax
	addq	%rcx, %rax
	jmpq	*%rax
.LBB0_9:
	.loc	0 10 17                         # control.c:10:17
	movl	%esi, %edi
	callq	a@PLT
.Ltmp0:
	.loc	0 10 22 is_stmt 0               # control.c:10:22
	incl	%eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 8
	.loc	0 18 1 is_stmt 1                # control.c:18:1
	retq
.LBB0_7:
	.cfi_def_cfa_offset 16
	.loc	0 14 17                         # control.c:14:17
	movl	%esi, %edi
	callq	e@PLT
.Ltmp1:
	.loc	0 14 22 is_stmt 0               # control.c:14:22
	addl	$5, %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 8
	.loc	0 18 1 is_stmt 1                # control.c:18:1
	retq
.LBB0_5:
	.cfi_def_cfa_offset 16
	.loc	0 12 17                         # control.c:12:17
	movl	%esi, %edi
	callq	c@PLT
.Ltmp2:
	.loc	0 12 22 is_stmt 0               # control.c:12:22
	addl	$3, %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 8
	.loc	0 18 1 is_stmt 1                # control.c:18:1
	retq
.LBB0_6:
	.cfi_def_cfa_offset 16
	.loc	0 13 17                         # control.c:13:17
	movl	%esi, %edi
	callq	d@PLT
.Ltmp3:
	.loc	0 13 22 is_stmt 0               # control.c:13:22
	addl	$4, %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 8
	.loc	0 18 1 is_stmt 1                # control.c:18:1
	retq
.LBB0_4:
	.cfi_def_cfa_offset 16
	.loc	0 11 17                         # control.c:11:17
	movl	%esi, %edi
	callq	b@PLT
.Ltmp4:
	.loc	0 11 22 is_stmt 0               # control.c:11:22
	addl	$2, %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 8
	.loc	0 18 1 is_stmt 1                # control.c:18:1
	retq
.LBB0_8:
	.cfi_def_cfa_offset 16
	.loc	0 15 17                         # control.c:15:17
	movl	%esi, %edi
	callq	a@PLT
.Ltmp5:
                                        # kill: def $eax killed $eax def $rax
	.loc	0 15 22 is_stmt 0               # control.c:15:22
	addl	%eax, %eax
	leal	(%rax,%rax,2), %eax
	addq	$8, %rsp
	.cfi_def_cfa_offset 8
	.loc	0 18 1 is_stmt 1                # control.c:18:1
	retq
.LBB0_1:
	.loc	0 0 1 is_stmt 0                 # control.c:0:1
	xorl	%eax, %eax
	.loc	0 18 1                          # control.c:18:1
	retq
.Ltmp6:
.Lfunc_end0:
	.size	jump_table, .Lfunc_end0-jump_table
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
.LJTI0_0:
	.long	.LBB0_9-.LJTI0_0
	.long	.LBB0_4-.LJTI0_0
	.long	.LBB0_5-.LJTI0_0
	.long	.LBB0_6-.LJTI0_0
	.long	.LBB0_7-.LJTI0_0
	.long	.LBB0_8-.LJTI0_0
                                        # -- End function
	.text
	.globl	tail_call                       # -- Begin function tail_call
	.p2align	4, 0x90
	.type	tail_call,@function
tail_call:                              # @tail_call
.Lfunc_begin1:
	.cfi_startproc
# %bb.0:
	.loc	0 19 35 prologue_end is_stmt 1  # control.c:19:35
	incl	%edi
.Ltmp7:
	.loc	0 19 31 is_stmt 0               # control.c:19:31
	jmp	a@PLT                           # TAILCALL
.Ltmp8:
.Lfunc_end1:
	.size	tail_call, .Lfunc_end1-tail_call
	.cfi_endproc
                                        # -- End function
	.globl	tail_call_indirect              # -- Begin function tail_call_indirect
	.p2align	4, 0x90
	.type	tail_call_indirect,@function
tail_call_indirect:                     # @tail_call_indirect
.Lfunc_begin2:
	.loc	0 20 0 is_stmt 1                # control.c:20:0
	.cfi_startproc
# %bb.0:
	movq	%rdi, %rax
.Ltmp9:
	.loc	0 20 55 prologue_end            # control.c:20:55
	movl	%esi, %edi
.Ltmp10:
	jmpq	*%rax                           # TAILCALL
.Ltmp11:
.Lfunc_end2:
	.size	tail_call_indirect, .Lfunc_end2-tail_call_indirect
	.cfi_endproc
                                        # -- End function
	.globl	indirect                        # -- Begin function indirect
	.p2align	4, 0x90
	.type	indirect,@function
indirect:                               # @indirect
.Lfunc_begin3:
	.loc	0 21 0                          # control.c:21:0
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
	movl	%esi, %ebx
	movq	%rdi, %r14
.Ltmp12:
	.loc	0 21 45 prologue_end            # control.c:21:45
	movl	%esi, %edi
	callq	*%r14
.Ltmp13:
	movl	%eax, %ebp
	.loc	0 21 56 is_stmt 0               # control.c:21:56
	incl	%ebx
	.loc	0 21 52                         # control.c:21:52
	movl	%ebx, %edi
	callq	*%r14
.Ltmp14:
	.loc	0 21 50                         # control.c:21:50
	addl	%ebp, %eax
	.loc	0 21 38 epilogue_begin          # control.c:21:38
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp15:
.Lfunc_end3:
	.size	indirect, .Lfunc_end3-indirect
	.cfi_endproc
                                        # -- End function
	.globl	has_cold_part                   # -- Begin function has_cold_part
	.p2align	4, 0x90
	.type	has_cold_part,@function
has_cold_part:                          # @has_cold_part
.Lfunc_begin4:
	.loc	0 23 0 is_stmt 1                # control.c:23:0
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
	.loc	0 24 25 prologue_end            # control.c:24:25
	testl	%edi, %edi
	.loc	0 24 6 is_stmt 0                # control.c:24:6
	js	.LBB4_2
# %bb.1:
	.loc	0 0 6                           # control.c:0:6
	movl	%edi, %ebx
	.loc	0 29 9 is_stmt 1                # control.c:29:9
	callq	a@PLT
.Ltmp16:
	movl	%eax, %ebp
	.loc	0 29 16 is_stmt 0               # control.c:29:16
	movl	%ebx, %edi
	callq	b@PLT
.Ltmp17:
	.loc	0 29 14                         # control.c:29:14
	addl	%ebp, %eax
	.loc	0 29 2 epilogue_begin           # control.c:29:2
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.LBB4_2:
	.cfi_def_cfa_offset 32
	.loc	0 25 11 is_stmt 1               # control.c:25:11
	movq	stderr@GOTPCREL(%rip), %rbx
	movq	(%rbx), %rax
	.loc	0 25 3 is_stmt 0                # control.c:25:3
	leaq	.L.str(%rip), %rsi
	movl	%edi, %edx
	movq	%rax, %rdi
	xorl	%eax, %eax
	callq	fprintf@PLT
.Ltmp18:
	.loc	0 26 11 is_stmt 1               # control.c:26:11
	movq	(%rbx), %rcx
	.loc	0 26 3 is_stmt 0                # control.c:26:3
	leaq	.L.str.1(%rip), %rdi
	movl	$21, %esi
	movl	$1, %edx
	callq	fwrite@PLT
.Ltmp19:
	.loc	0 27 3 is_stmt 1                # control.c:27:3
	callq	abort@PLT
.Ltmp20:
.Lfunc_end4:
	.size	has_cold_part, .Lfunc_end4-has_cold_part
	.cfi_endproc
                                        # -- End function
	.globl	never_returns                   # -- Begin function never_returns
	.p2align	4, 0x90
	.type	never_returns,@function
never_returns:                          # @never_returns
.Lfunc_begin5:
	.loc	0 32 0                          # control.c:32:0
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
.Ltmp21:
	.loc	0 33 2 prologue_end             # control.c:33:2
	leaq	.L.str.2(%rip), %rdi
	callq	puts@PLT
.Ltmp22:
	.loc	0 34 2                          # control.c:34:2
	movl	$3, %edi
	callq	exit@PLT
.Ltmp23:
.Lfunc_end5:
	.size	never_returns, .Lfunc_end5-never_returns
	.cfi_endproc
                                        # -- End function
	.globl	ends_in_trap                    # -- Begin function ends_in_trap
	.p2align	4, 0x90
	.type	ends_in_trap,@function
ends_in_trap:                           # @ends_in_trap
.Lfunc_begin6:
	.cfi_startproc
# %bb.0:
	.loc	0 38 6 prologue_end             # control.c:38:6
	testl	%edi, %edi
	je	.LBB6_2
# %bb.1:
	.loc	0 41 1                          # control.c:41:1
	movl	$1, %eax
	retq
.LBB6_2:
	.loc	0 40 2                          # control.c:40:2
	ud2
.Ltmp24:
.Lfunc_end6:
	.size	ends_in_trap, .Lfunc_end6-ends_in_trap
	.cfi_endproc
                                        # -- End function
	.globl	short_circuit                   # -- Begin function short_circuit
	.p2align	4, 0x90
	.type	short_circuit,@function
short_circuit:                          # @short_circuit
.Lfunc_begin7:
	.loc	0 42 0                          # control.c:42:0
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
	.loc	0 42 42 prologue_end            # control.c:42:42
	testl	%edi, %edi
	sete	%al
	testl	%esi, %esi
	sete	%cl
	xorl	%ebx, %ebx
	.loc	0 42 44 is_stmt 0               # control.c:42:44
	orb	%al, %cl
	jne	.LBB7_3
# %bb.1:
	.loc	0 0 44                          # control.c:0:44
	movl	%esi, %ebp
	.loc	0 42 52                         # control.c:42:52
	callq	a@PLT
.Ltmp25:
	testl	%eax, %eax
	.loc	0 42 57                         # control.c:42:57
	je	.LBB7_3
# %bb.2:
	.loc	0 42 60                         # control.c:42:60
	movl	%ebp, %edi
	callq	b@PLT
.Ltmp26:
	.loc	0 42 57                         # control.c:42:57
	xorl	%ebx, %ebx
	testl	%eax, %eax
	setne	%bl
.LBB7_3:
	.loc	0 42 35                         # control.c:42:35
	movl	%ebx, %eax
	.loc	0 42 35 epilogue_begin          # control.c:42:35
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.Ltmp27:
.Lfunc_end7:
	.size	short_circuit, .Lfunc_end7-short_circuit
	.cfi_endproc
                                        # -- End function
	.globl	branchless                      # -- Begin function branchless
	.p2align	4, 0x90
	.type	branchless,@function
branchless:                             # @branchless
.Lfunc_begin8:
	.loc	0 43 0 is_stmt 1                # control.c:43:0
	.cfi_startproc
# %bb.0:
	movl	%esi, %eax
.Ltmp28:
	.loc	0 43 39 prologue_end            # control.c:43:39
	cmpl	%esi, %edi
	cmovll	%edi, %eax
	.loc	0 43 32 is_stmt 0               # control.c:43:32
	retq
.Ltmp29:
.Lfunc_end8:
	.size	branchless, .Lfunc_end8-branchless
	.cfi_endproc
                                        # -- End function
	.globl	has_alias                       # -- Begin function has_alias
	.p2align	4, 0x90
	.type	has_alias,@function
has_alias:                              # @has_alias
.Lfunc_begin9:
	.cfi_startproc
# %bb.0:
	.loc	0 44 33 prologue_end is_stmt 1  # control.c:44:33
	imull	$77, %edi, %eax
	.loc	0 44 24 is_stmt 0               # control.c:44:24
	retq
.Ltmp30:
.Lfunc_end9:
	.size	has_alias, .Lfunc_end9-has_alias
	.cfi_endproc
                                        # -- End function
	.weak	weak_function                   # -- Begin function weak_function
	.p2align	4, 0x90
	.type	weak_function,@function
weak_function:                          # @weak_function
.Lfunc_begin10:
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	.loc	0 46 59 prologue_end is_stmt 1  # control.c:46:59
	leal	11(%rdi), %eax
	.loc	0 46 50 is_stmt 0               # control.c:46:50
	retq
.Ltmp31:
.Lfunc_end10:
	.size	weak_function, .Lfunc_end10-weak_function
	.cfi_endproc
                                        # -- End function
	.globl	empty                           # -- Begin function empty
	.p2align	4, 0x90
	.type	empty,@function
empty:                                  # @empty
.Lfunc_begin11:
	.cfi_startproc
# %bb.0:
	.loc	0 47 19 prologue_end is_stmt 1  # control.c:47:19
	retq
.Ltmp32:
.Lfunc_end11:
	.size	empty, .Lfunc_end11-empty
	.cfi_endproc
                                        # -- End function
	.type	.L.str,@object                  # @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"negative: %d\n"
	.size	.L.str, 14

	.type	.L.str.1,@object                # @.str.1
.L.str.1:
	.asciz	"that is not possible\n"
	.size	.L.str.1, 22

	.type	.L.str.2,@object                # @.str.2
.L.str.2:
	.asciz	"the end"
	.size	.L.str.2, 8

	.globl	alias_of_it
	.type	alias_of_it,@function
.set alias_of_it, has_alias
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
	.long	.Lfunc_end11-.Lfunc_begin0      # DW_AT_high_pc
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
	.asciz	"control.c"                     # string offset=40
.Linfo_string2:
	.asciz	"."                             # string offset=50
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
	.addrsig_sym has_alias
	.section	.debug_line,"",@progbits
.Lline_table_start0:
