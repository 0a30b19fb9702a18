	.text
	.file	"seed.c"
	.globl	tls                             # -- Begin function tls
	.p2align	4, 0x90
	.type	tls,@function
tls:                                    # @tls
.Lfunc_begin0:
	.file	0 "/src" "seed.c" md5 0x7694781430c328be5f2ed1f20a1d75b9
	.loc	0 3 0                           # seed.c:3:0
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
.Ltmp0:
	.loc	0 3 24 prologue_end             # seed.c:3:24
	data16
	leaq	tls_dyn@TLSGD(%rip), %rdi
	data16
	data16
	rex64
	callq	__tls_get_addr@PLT
	movl	(%rax), %eax
	.loc	0 3 17 epilogue_begin is_stmt 0 # seed.c:3:17
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.Ltmp1:
.Lfunc_end0:
	.size	tls, .Lfunc_end0-tls
	.cfi_endproc
                                        # -- End function
	.globl	"with space\"q\x"               # -- Begin function with space"q\x
	.p2align	4, 0x90
	.type	"with space\"q\x",@function
"with space\"q\x":                      # @"with space\22q\\x"
.Lfunc_begin1:
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	.loc	0 5 30 prologue_end is_stmt 1   # seed.c:5:30
	leal	(%rdi,%rdi,2), %eax
	.loc	0 5 21 is_stmt 0                # seed.c:5:21
	retq
.Ltmp2:
.Lfunc_end1:
	.size	"with space\"q\x", .Lfunc_end1-"with space\"q\x"
	.cfi_endproc
                                        # -- End function
	.globl	"café"                          # -- Begin function café
	.p2align	4, 0x90
	.type	"café",@function
"café":                                 # @"caf\C3\A9"
.Lfunc_begin2:
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	.loc	0 7 28 prologue_end is_stmt 1   # seed.c:7:28
	leal	(%rdi,%rdi,4), %eax
	.loc	0 7 19 is_stmt 0                # seed.c:7:19
	retq
.Ltmp3:
.Lfunc_end2:
	.size	"café", .Lfunc_end2-"café"
	.cfi_endproc
                                        # -- End function
	.globl	asm1                            # -- Begin function asm1
	.p2align	4, 0x90
	.type	asm1,@function
asm1:                                   # @asm1
.Lfunc_begin3:
	.cfi_startproc
# %bb.0:
	.loc	0 10 6 prologue_end is_stmt 1   # seed.c:10:6
	movl	%edi, -4(%rsp)
	.loc	0 11 2                          # seed.c:11:2
	#APP
.Ltmp4:
	lock
	addl	$1, -4(%rsp)
	jne	.Ltmp4
	nop
	nop
	.byte	144
mylab0:
	jmp	.Ltmp5
.Ltmp5:
	#NO_APP
	.loc	0 12 2                          # seed.c:12:2
	#APP
	#NO_APP
	.loc	0 13 2                          # seed.c:13:2
	#APP
	.section	.note.x,"a",@note
	.long	1
	.long	2
	.long	3
	.text

	nop	# "comment"; with semi
	.ascii	"a;b#c"
	.byte	0
	.zero	4
	#NO_APP
	.loc	0 14 9                          # seed.c:14:9
	movl	-4(%rsp), %eax
	.loc	0 14 2 is_stmt 0                # seed.c:14:2
	retq
.Ltmp6:
.Lfunc_end3:
	.size	asm1, .Lfunc_end3-asm1
	.cfi_endproc
                                        # -- End function
	.globl	sw                              # -- Begin function sw
	.p2align	4, 0x90
	.type	sw,@function
sw:                                     # @sw
.Lfunc_begin4:
	.loc	0 17 0 is_stmt 1                # seed.c:17:0
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
.Ltmp7:
	.loc	0 18 2 prologue_end             # seed.c:18:2
	cmpl	$6, %edi
	ja	.LBB4_1
# %bb.2:
	.loc	0 0 2 is_stmt 0                 # seed.c:0:2
	movl	%esi, %eax
	movl	%edi, %ecx
	leaq	.LJTI4_0(%rip), %rdx
	.loc	0 18 2                          # seed.c:18:2
	movslq	(%rdx,%rcx,4), %rcx
	addq	%rdx, %rcx
	jmpq	*%rcx
.LBB4_3:
	.loc	0 18 30                         # seed.c:18:30
	movl	%eax, %edi
	.loc	0 18 30 epilogue_begin          # seed.c:18:30
	popq	%rax
	.cfi_def_cfa_offset 8
.Ltmp8:
	jmp	ext@PLT                         # TAILCALL
.Ltmp9:
.LBB4_7:
	.cfi_def_cfa_offset 16
	.loc	0 18 121                        # seed.c:18:121
	addl	$-99, %eax
	.loc	0 19 1 epilogue_begin is_stmt 1 # seed.c:19:1
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_5:
	.cfi_def_cfa_offset 16
	.loc	0 18 78                         # seed.c:18:78
	incl	%eax
	.loc	0 18 73 is_stmt 0               # seed.c:18:73
	movl	%eax, %edi
	callq	ext@PLT
.Ltmp10:
	.loc	0 18 81                         # seed.c:18:81
	addl	$7, %eax
	.loc	0 19 1 epilogue_begin is_stmt 1 # seed.c:19:1
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_6:
	.cfi_def_cfa_offset 16
	.loc	0 18 101                        # seed.c:18:101
	xorl	$4, %eax
	.loc	0 19 1 epilogue_begin           # seed.c:19:1
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_1:
	.cfi_def_cfa_offset 16
	.loc	0 0 1 is_stmt 0                 # seed.c:0:1
	xorl	%eax, %eax
	.loc	0 19 1 epilogue_begin           # seed.c:19:1
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_4:
	.cfi_def_cfa_offset 16
	.loc	0 18 54 is_stmt 1               # seed.c:18:54
	addl	%eax, %eax
	.loc	0 19 1 epilogue_begin           # seed.c:19:1
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_8:
	.cfi_def_cfa_offset 16
	.loc	0 18 141                        # seed.c:18:141
	movl	$3, %edi
	callq	ext@PLT
.Ltmp11:
	.loc	0 18 147 is_stmt 0              # seed.c:18:147
	shll	$3, %eax
	.loc	0 19 1 epilogue_begin is_stmt 1 # seed.c:19:1
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_9:
	.cfi_def_cfa_offset 16
	.loc	0 18 167                        # seed.c:18:167
	movslq	%eax, %rcx
	imulq	$-1840700269, %rcx, %rcx        # imm = 0x92492493
	shrq	$32, %rcx
	addl	%eax, %ecx
	movl	%ecx, %eax
	shrl	$31, %eax
	sarl	$2, %ecx
	addl	%eax, %ecx
	movl	%ecx, %eax
	.loc	0 19 1 epilogue_begin           # seed.c:19:1
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.Ltmp12:
.Lfunc_end4:
	.size	sw, .Lfunc_end4-sw
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
.LJTI4_0:
	.long	.LBB4_3-.LJTI4_0
	.long	.LBB4_4-.LJTI4_0
	.long	.LBB4_5-.LJTI4_0
	.long	.LBB4_6-.LJTI4_0
	.long	.LBB4_7-.LJTI4_0
	.long	.LBB4_8-.LJTI4_0
	.long	.LBB4_9-.LJTI4_0
                                        # -- End function
	.text
	.globl	sw2                             # -- Begin function sw2
	.p2align	4, 0x90
	.type	sw2,@function
sw2:                                    # @sw2
.Lfunc_begin5:
	.loc	0 20 0                          # seed.c:20:0
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
.Ltmp13:
	.loc	0 20 58 prologue_end            # seed.c:20:58
	movslq	%edi, %rax
	leaq	sw2.t(%rip), %rcx
	jmpq	*(%rcx,%rax,8)
.Ltmp14:                                # Block address taken
.LBB5_1:
	.loc	0 20 67 is_stmt 0               # seed.c:20:67
	movl	$1, %edi
	callq	ext@PLT
.Ltmp15:
.Ltmp16:                                # Block address taken
.LBB5_2:
	.loc	0 20 78                         # seed.c:20:78
	movl	$2, %edi
	callq	ext@PLT
.Ltmp17:
.Ltmp18:                                # Block address taken
.LBB5_3:
	.loc	0 20 96                         # seed.c:20:96
	movl	$3, %edi
	.loc	0 20 96 epilogue_begin          # seed.c:20:96
	popq	%rax
	.cfi_def_cfa_offset 8
.Ltmp19:
	jmp	ext@PLT                         # TAILCALL
.Ltmp20:
.Lfunc_end5:
	.size	sw2, .Lfunc_end5-sw2
	.cfi_endproc
                                        # -- End function
	.weak	weakf                           # -- Begin function weakf
	.p2align	4, 0x90
	.type	weakf,@function
weakf:                                  # @weakf
.Lfunc_begin6:
	.cfi_startproc
# %bb.0:
	.loc	0 22 79 prologue_end is_stmt 1  # seed.c:22:79
	testl	%esi, %esi
	.loc	0 22 61 is_stmt 0               # seed.c:22:61
	jle	.LBB6_1
# %bb.2:
	.loc	0 22 79                         # seed.c:22:79
	movl	%esi, %ecx
	.loc	0 22 61                         # seed.c:22:61
	cmpl	$7, %esi
	ja	.LBB6_4
# %bb.3:
	.loc	0 0 61                          # seed.c:0:61
	xorl	%edx, %edx
	xorl	%eax, %eax
	jmp	.LBB6_7
.LBB6_1:
	xorl	%eax, %eax
	.loc	0 22 100                        # seed.c:22:100
	retq
.LBB6_4:
	.loc	0 22 61                         # seed.c:22:61
	movl	%ecx, %edx
	andl	$2147483640, %edx               # imm = 0x7FFFFFF8
	movl	%ecx, %eax
	shrl	$3, %eax
	andl	$268435455, %eax                # imm = 0xFFFFFFF
	shlq	$5, %rax
	pxor	%xmm0, %xmm0
	xorl	%esi, %esi
	pxor	%xmm1, %xmm1
	.p2align	4, 0x90
.LBB6_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 22 94                         # seed.c:22:94
	movdqu	(%rdi,%rsi), %xmm2
	.loc	0 22 91                         # seed.c:22:91
	paddd	%xmm2, %xmm0
	.loc	0 22 94                         # seed.c:22:94
	movdqu	16(%rdi,%rsi), %xmm2
	.loc	0 22 91                         # seed.c:22:91
	paddd	%xmm2, %xmm1
	.loc	0 22 85                         # seed.c:22:85
	addq	$32, %rsi
	cmpq	%rsi, %rax
	jne	.LBB6_5
# %bb.6:
	.loc	0 22 61                         # seed.c:22:61
	paddd	%xmm0, %xmm1
	pshufd	$238, %xmm1, %xmm0              # xmm0 = xmm1[2,3,2,3]
	paddd	%xmm1, %xmm0
	pshufd	$85, %xmm0, %xmm1               # xmm1 = xmm0[1,1,1,1]
	paddd	%xmm0, %xmm1
	movd	%xmm1, %eax
	cmpl	%ecx, %edx
	je	.LBB6_8
	.p2align	4, 0x90
.LBB6_7:                                # =>This Inner Loop Header: Depth=1
	.loc	0 22 91                         # seed.c:22:91
	addl	(%rdi,%rdx,4), %eax
	.loc	0 22 85                         # seed.c:22:85
	incq	%rdx
	.loc	0 22 79                         # seed.c:22:79
	cmpq	%rdx, %rcx
	.loc	0 22 61                         # seed.c:22:61
	jne	.LBB6_7
.LBB6_8:
	.loc	0 22 100                        # seed.c:22:100
	retq
.Ltmp21:
.Lfunc_end6:
	.size	weakf, .Lfunc_end6-weakf
	.cfi_endproc
                                        # -- End function
	.section	mysec,"ax",@progbits
	.globl	insec                           # -- Begin function insec
	.p2align	4, 0x90
	.type	insec,@function
insec:                                  # @insec
.Lfunc_begin7:
	.loc	0 23 0 is_stmt 1                # seed.c:23:0
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
.Ltmp22:
	.loc	0 23 61 prologue_end            # seed.c:23:61
	callq	ext@PLT
.Ltmp23:
	.loc	0 23 68 is_stmt 0               # seed.c:23:68
	incl	%eax
	.loc	0 23 54 epilogue_begin          # seed.c:23:54
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.Ltmp24:
.Lfunc_end7:
	.size	insec, .Lfunc_end7-insec
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function fl
.LCPI8_0:
	.long	0x40400000                      # float 3
	.long	0x40400000                      # float 3
	.long	0x40400000                      # float 3
	.long	0x40400000                      # float 3
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI8_1:
	.long	0x40400000                      # float 3
	.text
	.globl	fl
	.p2align	4, 0x90
	.type	fl,@function
fl:                                     # @fl
.Lfunc_begin8:
	.cfi_startproc
# %bb.0:
	.loc	0 24 80 prologue_end is_stmt 1  # seed.c:24:80
	testl	%edx, %edx
	.loc	0 24 62 is_stmt 0               # seed.c:24:62
	jle	.LBB8_8
# %bb.1:
	.loc	0 24 80                         # seed.c:24:80
	movl	%edx, %eax
	.loc	0 24 62                         # seed.c:24:62
	cmpl	$7, %edx
	ja	.LBB8_5
# %bb.2:
	.loc	0 0 62                          # seed.c:0:62
	xorl	%ecx, %ecx
	jmp	.LBB8_3
.LBB8_5:
	.loc	0 24 62                         # seed.c:24:62
	movl	%eax, %ecx
	andl	$2147483640, %ecx               # imm = 0x7FFFFFF8
	movl	%eax, %edx
	shrl	$3, %edx
	andl	$268435455, %edx                # imm = 0xFFFFFFF
	shlq	$5, %rdx
	xorl	%r8d, %r8d
	movaps	.LCPI8_0(%rip), %xmm0           # xmm0 = [3.0E+0,3.0E+0,3.0E+0,3.0E+0]
	.p2align	4, 0x90
.LBB8_6:                                # =>This Inner Loop Header: Depth=1
	.loc	0 24 98                         # seed.c:24:98
	movups	(%rsi,%r8), %xmm1
	movups	16(%rsi,%r8), %xmm2
	.loc	0 24 95                         # seed.c:24:95
	movups	(%rdi,%r8), %xmm3
	movups	16(%rdi,%r8), %xmm4
	mulps	%xmm0, %xmm1
	addps	%xmm3, %xmm1
	mulps	%xmm0, %xmm2
	addps	%xmm4, %xmm2
	movups	%xmm1, (%rdi,%r8)
	movups	%xmm2, 16(%rdi,%r8)
	.loc	0 24 86                         # seed.c:24:86
	addq	$32, %r8
	cmpq	%r8, %rdx
	jne	.LBB8_6
# %bb.7:
	.loc	0 24 62                         # seed.c:24:62
	cmpl	%eax, %ecx
	je	.LBB8_8
.LBB8_3:
	.loc	0 0 62                          # seed.c:0:62
	movss	.LCPI8_1(%rip), %xmm0           # xmm0 = [3.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB8_4:                                # =>This Inner Loop Header: Depth=1
	movss	(%rsi,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 24 95                         # seed.c:24:95
	mulss	%xmm0, %xmm1
	addss	(%rdi,%rcx,4), %xmm1
	movss	%xmm1, (%rdi,%rcx,4)
	.loc	0 24 86                         # seed.c:24:86
	incq	%rcx
	.loc	0 24 80                         # seed.c:24:80
	cmpq	%rcx, %rax
	.loc	0 24 62                         # seed.c:24:62
	jne	.LBB8_4
.LBB8_8:
	.loc	0 24 111                        # seed.c:24:111
	retq
.Ltmp25:
.Lfunc_end8:
	.size	fl, .Lfunc_end8-fl
	.cfi_endproc
                                        # -- End function
	.globl	tailp                           # -- Begin function tailp
	.p2align	4, 0x90
	.type	tailp,@function
tailp:                                  # @tailp
.Lfunc_begin9:
	.loc	0 25 0 is_stmt 1                # seed.c:25:0
	.cfi_startproc
# %bb.0:
	movq	%rdi, %rax
.Ltmp26:
	.loc	0 25 35 prologue_end            # seed.c:25:35
	movl	$3, %edi
.Ltmp27:
	jmpq	*%rax                           # TAILCALL
.Ltmp28:
.Lfunc_end9:
	.size	tailp, .Lfunc_end9-tailp
	.cfi_endproc
                                        # -- End function
	.globl	trap                            # -- Begin function trap
	.p2align	4, 0x90
	.type	trap,@function
trap:                                   # @trap
.Lfunc_begin10:
	.cfi_startproc
# %bb.0:
	.loc	0 26 23 prologue_end            # seed.c:26:23
	testl	%edi, %edi
	jne	.LBB10_1
# %bb.2:
	.loc	0 26 44 is_stmt 0               # seed.c:26:44
	movl	$1, %eax
	retq
.LBB10_1:
	.loc	0 26 26                         # seed.c:26:26
	ud2
.Ltmp29:
.Lfunc_end10:
	.size	trap, .Lfunc_end10-trap
	.cfi_endproc
                                        # -- End function
	.type	tls_dyn,@object                 # @tls_dyn
	.section	.tbss,"awT",@nobits
	.globl	tls_dyn
	.p2align	2, 0x0
tls_dyn:
	.long	0                               # 0x0
	.size	tls_dyn, 4

	.type	sw2.t,@object                   # @sw2.t
	.section	.data.rel.ro,"aw",@progbits
	.p2align	4, 0x0
sw2.t:
	.quad	.Ltmp14
	.quad	.Ltmp16
	.quad	.Ltmp18
	.size	sw2.t, 24

	.globl	alias1
	.type	alias1,@function
.set alias1, sw2
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
	.byte	1                               # DW_FORM_addr
	.byte	85                              # DW_AT_ranges
	.byte	35                              # DW_FORM_rnglistx
	.byte	115                             # DW_AT_addr_base
	.byte	23                              # DW_FORM_sec_offset
	.byte	116                             # DW_AT_rnglists_base
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
	.byte	1                               # Abbrev [1] 0xc:0x1f DW_TAG_compile_unit
	.byte	0                               # DW_AT_producer
	.short	29                              # DW_AT_language
	.byte	1                               # DW_AT_name
	.long	.Lstr_offsets_base0             # DW_AT_str_offsets_base
	.long	.Lline_table_start0             # DW_AT_stmt_list
	.byte	2                               # DW_AT_comp_dir
	.quad	0                               # DW_AT_low_pc
	.byte	0                               # DW_AT_ranges
	.long	.Laddr_table_base0              # DW_AT_addr_base
	.long	.Lrnglists_table_base0          # DW_AT_rnglists_base
.Ldebug_info_end0:
	.section	.debug_rnglists,"",@progbits
	.long	.Ldebug_list_header_end0-.Ldebug_list_header_start0 # Length
.Ldebug_list_header_start0:
	.short	5                               # Version
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
	.long	1                               # Offset entry count
.Lrnglists_table_base0:
	.long	.Ldebug_ranges0-.Lrnglists_table_base0
.Ldebug_ranges0:
	.byte	1                               # DW_RLE_base_addressx
	.byte	0                               #   base address index
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Lfunc_begin0-.Lfunc_begin0    #   starting offset
	.uleb128 .Lfunc_end6-.Lfunc_begin0      #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Lfunc_begin8-.Lfunc_begin0    #   starting offset
	.uleb128 .Lfunc_end10-.Lfunc_begin0     #   ending offset
	.byte	3                               # DW_RLE_startx_length
	.byte	1                               #   start index
	.uleb128 .Lfunc_end7-.Lfunc_begin7      #   length
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_list_header_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	16                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 19.1.7 (3~deb12u1)" # string offset=0
.Linfo_string1:
	.asciz	"seed.c"                        # string offset=40
.Linfo_string2:
	.asciz	"/src"                          # string offset=47
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
	.quad	.Lfunc_begin7
.Ldebug_addr_end0:
	.ident	"Debian clang version 19.1.7 (3~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.addrsig_sym sw2
	.section	.debug_line,"",@progbits
.Lline_table_start0:
