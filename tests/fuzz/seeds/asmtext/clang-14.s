	.text
	.file	"seed.c"
	.globl	tls                             # -- Begin function tls
	.p2align	4, 0x90
	.type	tls,@function
tls:                                    # @tls
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
	data16
	leaq	tls_dyn@TLSGD(%rip), %rdi
	data16
	data16
	rex64
	callq	__tls_get_addr@PLT
	movl	(%rax), %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end0:
	.size	tls, .Lfunc_end0-tls
	.cfi_endproc
                                        # -- End function
	.globl	"with space\"q\x"               # -- Begin function with space"q\x
	.p2align	4, 0x90
	.type	"with space\"q\x",@function
"with space\"q\x":                      # @"with space\22q\\x"
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	leal	(%rdi,%rdi,2), %eax
	retq
.Lfunc_end1:
	.size	"with space\"q\x", .Lfunc_end1-"with space\"q\x"
	.cfi_endproc
                                        # -- End function
	.globl	"café"                          # -- Begin function café
	.p2align	4, 0x90
	.type	"café",@function
"café":                                 # @"caf\C3\A9"
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	leal	(%rdi,%rdi,4), %eax
	retq
.Lfunc_end2:
	.size	"café", .Lfunc_end2-"café"
	.cfi_endproc
                                        # -- End function
	.globl	asm1                            # -- Begin function asm1
	.p2align	4, 0x90
	.type	asm1,@function
asm1:                                   # @asm1
	.cfi_startproc
# %bb.0:
	movl	%edi, -4(%rsp)
	#APP
.Ltmp0:
	lock
	addl	$1, -4(%rsp)
	jne	.Ltmp0
	nop
	nop
	.byte	144
mylab0:
	jmp	.Ltmp1
.Ltmp1:
	#NO_APP
	#APP
	#NO_APP
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
	movl	-4(%rsp), %eax
	retq
.Lfunc_end3:
	.size	asm1, .Lfunc_end3-asm1
	.cfi_endproc
                                        # -- End function
	.globl	sw                              # -- Begin function sw
	.p2align	4, 0x90
	.type	sw,@function
sw:                                     # @sw
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
	cmpl	$6, %edi
	ja	.LBB4_1
# %bb.2:
	movl	%esi, %eax
	movl	%edi, %ecx
	leaq	.LJTI4_0(%rip), %rdx
	movslq	(%rdx,%rcx,4), %rcx
	addq	%rdx, %rcx
	jmpq	*%rcx
.LBB4_3:
	movl	%eax, %edi
	popq	%rax
	.cfi_def_cfa_offset 8
	jmp	ext@PLT                         # TAILCALL
.LBB4_1:
	.cfi_def_cfa_offset 16
	xorl	%eax, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_4:
	.cfi_def_cfa_offset 16
	addl	%eax, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_5:
	.cfi_def_cfa_offset 16
	addl	$1, %eax
	movl	%eax, %edi
	callq	ext@PLT
	addl	$7, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_6:
	.cfi_def_cfa_offset 16
	xorl	$4, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_7:
	.cfi_def_cfa_offset 16
	addl	$-99, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_8:
	.cfi_def_cfa_offset 16
	movl	$3, %edi
	callq	ext@PLT
	shll	$3, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.LBB4_9:
	.cfi_def_cfa_offset 16
	movslq	%eax, %rcx
	imulq	$-1840700269, %rcx, %rcx        # imm = 0x92492493
	shrq	$32, %rcx
	addl	%eax, %ecx
	movl	%ecx, %eax
	shrl	$31, %eax
	sarl	$2, %ecx
	addl	%eax, %ecx
	movl	%ecx, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end4:
	.size	sw, .Lfunc_end4-sw
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2
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
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
	movslq	%edi, %rax
	leaq	sw2.t(%rip), %rcx
	jmpq	*(%rcx,%rax,8)
.Ltmp2:                                 # Block address taken
.LBB5_1:
	movl	$1, %edi
	callq	ext@PLT
.Ltmp3:                                 # Block address taken
.LBB5_2:
	movl	$2, %edi
	callq	ext@PLT
.Ltmp4:                                 # Block address taken
.LBB5_3:
	movl	$3, %edi
	popq	%rax
	.cfi_def_cfa_offset 8
	jmp	ext@PLT                         # TAILCALL
.Lfunc_end5:
	.size	sw2, .Lfunc_end5-sw2
	.cfi_endproc
                                        # -- End function
	.weak	weakf                           # -- Begin function weakf
	.p2align	4, 0x90
	.type	weakf,@function
weakf:                                  # @weakf
	.cfi_startproc
# %bb.0:
	testl	%esi, %esi
	jle	.LBB6_1
# %bb.2:
	movl	%esi, %ecx
	cmpl	$8, %esi
	jae	.LBB6_4
# %bb.3:
	xorl	%edx, %edx
	xorl	%eax, %eax
	jmp	.LBB6_12
.LBB6_1:
	xorl	%eax, %eax
	retq
.LBB6_4:
	movl	%ecx, %edx
	andl	$-8, %edx
	leaq	-8(%rdx), %rsi
	movq	%rsi, %rax
	shrq	$3, %rax
	addq	$1, %rax
	movl	%eax, %r8d
	andl	$3, %r8d
	cmpq	$24, %rsi
	jae	.LBB6_6
# %bb.5:
	pxor	%xmm0, %xmm0
	xorl	%esi, %esi
	pxor	%xmm1, %xmm1
	jmp	.LBB6_8
.LBB6_6:
	andq	$-4, %rax
	pxor	%xmm0, %xmm0
	xorl	%esi, %esi
	pxor	%xmm1, %xmm1
	.p2align	4, 0x90
.LBB6_7:                                # =>This Inner Loop Header: Depth=1
	movdqu	(%rdi,%rsi,4), %xmm2
	paddd	%xmm0, %xmm2
	movdqu	16(%rdi,%rsi,4), %xmm0
	paddd	%xmm1, %xmm0
	movdqu	32(%rdi,%rsi,4), %xmm1
	movdqu	48(%rdi,%rsi,4), %xmm3
	movdqu	64(%rdi,%rsi,4), %xmm4
	paddd	%xmm1, %xmm4
	paddd	%xmm2, %xmm4
	movdqu	80(%rdi,%rsi,4), %xmm2
	paddd	%xmm3, %xmm2
	paddd	%xmm0, %xmm2
	movdqu	96(%rdi,%rsi,4), %xmm0
	paddd	%xmm4, %xmm0
	movdqu	112(%rdi,%rsi,4), %xmm1
	paddd	%xmm2, %xmm1
	addq	$32, %rsi
	addq	$-4, %rax
	jne	.LBB6_7
.LBB6_8:
	testq	%r8, %r8
	je	.LBB6_11
# %bb.9:
	leaq	(%rdi,%rsi,4), %rax
	addq	$16, %rax
	shlq	$5, %r8
	xorl	%esi, %esi
	.p2align	4, 0x90
.LBB6_10:                               # =>This Inner Loop Header: Depth=1
	movdqu	-16(%rax,%rsi), %xmm2
	paddd	%xmm2, %xmm0
	movdqu	(%rax,%rsi), %xmm2
	paddd	%xmm2, %xmm1
	addq	$32, %rsi
	cmpq	%rsi, %r8
	jne	.LBB6_10
.LBB6_11:
	paddd	%xmm1, %xmm0
	pshufd	$238, %xmm0, %xmm1              # xmm1 = xmm0[2,3,2,3]
	paddd	%xmm0, %xmm1
	pshufd	$85, %xmm1, %xmm0               # xmm0 = xmm1[1,1,1,1]
	paddd	%xmm1, %xmm0
	movd	%xmm0, %eax
	cmpq	%rcx, %rdx
	je	.LBB6_13
	.p2align	4, 0x90
.LBB6_12:                               # =>This Inner Loop Header: Depth=1
	addl	(%rdi,%rdx,4), %eax
	addq	$1, %rdx
	cmpq	%rdx, %rcx
	jne	.LBB6_12
.LBB6_13:
	retq
.Lfunc_end6:
	.size	weakf, .Lfunc_end6-weakf
	.cfi_endproc
                                        # -- End function
	.section	mysec,"ax",@progbits
	.globl	insec                           # -- Begin function insec
	.p2align	4, 0x90
	.type	insec,@function
insec:                                  # @insec
	.cfi_startproc
# %bb.0:
	pushq	%rax
	.cfi_def_cfa_offset 16
	callq	ext@PLT
	addl	$1, %eax
	popq	%rcx
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end7:
	.size	insec, .Lfunc_end7-insec
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4                               # -- Begin function fl
.LCPI8_0:
	.long	0x40400000                      # float 3
	.long	0x40400000                      # float 3
	.long	0x40400000                      # float 3
	.long	0x40400000                      # float 3
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
.LCPI8_1:
	.long	0x40400000                      # float 3
	.text
	.globl	fl
	.p2align	4, 0x90
	.type	fl,@function
fl:                                     # @fl
	.cfi_startproc
# %bb.0:
	testl	%edx, %edx
	jle	.LBB8_12
# %bb.1:
	movl	%edx, %r9d
	cmpl	$8, %edx
	jae	.LBB8_3
# %bb.2:
	xorl	%ecx, %ecx
	jmp	.LBB8_10
.LBB8_3:
	movl	%r9d, %ecx
	andl	$-8, %ecx
	leaq	-8(%rcx), %rax
	movq	%rax, %r8
	shrq	$3, %r8
	addq	$1, %r8
	testq	%rax, %rax
	je	.LBB8_4
# %bb.5:
	movq	%r8, %rax
	andq	$-2, %rax
	xorl	%edx, %edx
	movaps	.LCPI8_0(%rip), %xmm0           # xmm0 = [3.0E+0,3.0E+0,3.0E+0,3.0E+0]
	.p2align	4, 0x90
.LBB8_6:                                # =>This Inner Loop Header: Depth=1
	movups	(%rsi,%rdx,4), %xmm1
	movups	16(%rsi,%rdx,4), %xmm2
	mulps	%xmm0, %xmm1
	movups	(%rdi,%rdx,4), %xmm3
	addps	%xmm1, %xmm3
	movups	16(%rdi,%rdx,4), %xmm1
	movups	32(%rdi,%rdx,4), %xmm4
	movups	48(%rdi,%rdx,4), %xmm5
	mulps	%xmm0, %xmm2
	addps	%xmm1, %xmm2
	movups	%xmm3, (%rdi,%rdx,4)
	movups	%xmm2, 16(%rdi,%rdx,4)
	movups	32(%rsi,%rdx,4), %xmm1
	movups	48(%rsi,%rdx,4), %xmm2
	mulps	%xmm0, %xmm1
	addps	%xmm4, %xmm1
	mulps	%xmm0, %xmm2
	addps	%xmm5, %xmm2
	movups	%xmm1, 32(%rdi,%rdx,4)
	movups	%xmm2, 48(%rdi,%rdx,4)
	addq	$16, %rdx
	addq	$-2, %rax
	jne	.LBB8_6
# %bb.7:
	testb	$1, %r8b
	je	.LBB8_9
.LBB8_8:
	movups	(%rsi,%rdx,4), %xmm0
	movups	16(%rsi,%rdx,4), %xmm1
	movups	(%rdi,%rdx,4), %xmm2
	movups	16(%rdi,%rdx,4), %xmm3
	movaps	.LCPI8_0(%rip), %xmm4           # xmm4 = [3.0E+0,3.0E+0,3.0E+0,3.0E+0]
	mulps	%xmm4, %xmm0
	addps	%xmm2, %xmm0
	mulps	%xmm4, %xmm1
	addps	%xmm3, %xmm1
	movups	%xmm0, (%rdi,%rdx,4)
	movups	%xmm1, 16(%rdi,%rdx,4)
.LBB8_9:
	cmpq	%r9, %rcx
	je	.LBB8_12
.LBB8_10:
	movss	.LCPI8_1(%rip), %xmm0           # xmm0 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB8_11:                               # =>This Inner Loop Header: Depth=1
	movss	(%rsi,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	mulss	%xmm0, %xmm1
	addss	(%rdi,%rcx,4), %xmm1
	movss	%xmm1, (%rdi,%rcx,4)
	addq	$1, %rcx
	cmpq	%rcx, %r9
	jne	.LBB8_11
.LBB8_12:
	retq
.LBB8_4:
	xorl	%edx, %edx
	testb	$1, %r8b
	jne	.LBB8_8
	jmp	.LBB8_9
.Lfunc_end8:
	.size	fl, .Lfunc_end8-fl
	.cfi_endproc
                                        # -- End function
	.globl	tailp                           # -- Begin function tailp
	.p2align	4, 0x90
	.type	tailp,@function
tailp:                                  # @tailp
	.cfi_startproc
# %bb.0:
	movq	%rdi, %rax
	movl	$3, %edi
	jmpq	*%rax                           # TAILCALL
.Lfunc_end9:
	.size	tailp, .Lfunc_end9-tailp
	.cfi_endproc
                                        # -- End function
	.globl	trap                            # -- Begin function trap
	.p2align	4, 0x90
	.type	trap,@function
trap:                                   # @trap
	.cfi_startproc
# %bb.0:
	testl	%edi, %edi
	jne	.LBB10_1
# %bb.2:
	movl	$1, %eax
	retq
.LBB10_1:
	ud2
.Lfunc_end10:
	.size	trap, .Lfunc_end10-trap
	.cfi_endproc
                                        # -- End function
	.type	tls_dyn,@object                 # @tls_dyn
	.section	.tbss,"awT",@nobits
	.globl	tls_dyn
	.p2align	2
tls_dyn:
	.long	0                               # 0x0
	.size	tls_dyn, 4

	.type	sw2.t,@object                   # @sw2.t
	.section	.data.rel.ro,"aw",@progbits
	.p2align	4
sw2.t:
	.quad	.Ltmp2
	.quad	.Ltmp3
	.quad	.Ltmp4
	.size	sw2.t, 24

	.globl	alias1
	.type	alias1,@function
.set alias1, sw2
	.ident	"Debian clang version 14.0.6"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.addrsig_sym sw2
