	.text
	.file	"loops.c"
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function vectorized
.LCPI0_0:
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI0_1:
	.long	0x3f800000                      # float 1
	.text
	.globl	vectorized
	.p2align	4, 0x90
	.type	vectorized,@function
vectorized:                             # @vectorized
.Lfunc_begin0:
	.file	0 "." "loops.c" md5 0xb8417935b3589b803def92bf983fcd4e
	.cfi_startproc
# %bb.0:
	.loc	0 9 23 prologue_end             # loops.c:9:23
	testq	%rdx, %rdx
	.loc	0 9 2 is_stmt 0                 # loops.c:9:2
	je	.LBB0_8
# %bb.1:
	cmpq	$7, %rdx
	ja	.LBB0_5
# %bb.2:
	.loc	0 0 2                           # loops.c:0:2
	xorl	%eax, %eax
	jmp	.LBB0_3
.LBB0_5:
	.loc	0 9 2                           # loops.c:9:2
	movq	%rdx, %rax
	andq	$-8, %rax
	xorl	%ecx, %ecx
	movaps	.LCPI0_0(%rip), %xmm0           # xmm0 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB0_6:                                # =>This Inner Loop Header: Depth=1
	.loc	0 10 10 is_stmt 1               # loops.c:10:10
	movups	(%rsi,%rcx,4), %xmm1
	movups	16(%rsi,%rcx,4), %xmm2
	.loc	0 10 19 is_stmt 0               # loops.c:10:19
	addps	%xmm1, %xmm1
	addps	%xmm0, %xmm1
	addps	%xmm2, %xmm2
	addps	%xmm0, %xmm2
	.loc	0 10 8                          # loops.c:10:8
	movups	%xmm1, (%rdi,%rcx,4)
	movups	%xmm2, 16(%rdi,%rcx,4)
	.loc	0 9 29 is_stmt 1                # loops.c:9:29
	addq	$8, %rcx
	cmpq	%rcx, %rax
	jne	.LBB0_6
# %bb.7:
	.loc	0 9 2 is_stmt 0                 # loops.c:9:2
	cmpq	%rdx, %rax
	je	.LBB0_8
.LBB0_3:
	.loc	0 0 2                           # loops.c:0:2
	movss	.LCPI0_1(%rip), %xmm0           # xmm0 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB0_4:                                # =>This Inner Loop Header: Depth=1
	.loc	0 10 10 is_stmt 1               # loops.c:10:10
	movss	(%rsi,%rax,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 10 19 is_stmt 0               # loops.c:10:19
	addss	%xmm1, %xmm1
	addss	%xmm0, %xmm1
	.loc	0 10 8                          # loops.c:10:8
	movss	%xmm1, (%rdi,%rax,4)
	.loc	0 9 29 is_stmt 1                # loops.c:9:29
	incq	%rax
	.loc	0 9 23 is_stmt 0                # loops.c:9:23
	cmpq	%rax, %rdx
	.loc	0 9 2                           # loops.c:9:2
	jne	.LBB0_4
.LBB0_8:
	.loc	0 11 1 is_stmt 1                # loops.c:11:1
	retq
.Ltmp0:
.Lfunc_end0:
	.size	vectorized, .Lfunc_end0-vectorized
	.cfi_endproc
                                        # -- End function
	.globl	vectorized_sum                  # -- Begin function vectorized_sum
	.p2align	4, 0x90
	.type	vectorized_sum,@function
vectorized_sum:                         # @vectorized_sum
.Lfunc_begin1:
	.cfi_startproc
# %bb.0:
	.loc	0 16 23 prologue_end            # loops.c:16:23
	testq	%rsi, %rsi
	.loc	0 16 2 is_stmt 0                # loops.c:16:2
	je	.LBB1_1
# %bb.2:
	cmpq	$7, %rsi
	ja	.LBB1_4
# %bb.3:
	.loc	0 0 2                           # loops.c:0:2
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	jmp	.LBB1_7
.LBB1_1:
	xorl	%eax, %eax
	.loc	0 18 2 is_stmt 1                # loops.c:18:2
	retq
.LBB1_4:
	.loc	0 16 2                          # loops.c:16:2
	movq	%rsi, %rcx
	andq	$-8, %rcx
	pxor	%xmm0, %xmm0
	xorl	%eax, %eax
	pxor	%xmm1, %xmm1
	.p2align	4, 0x90
.LBB1_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 17 10                         # loops.c:17:10
	movdqu	(%rdi,%rax,4), %xmm2
	.loc	0 17 7 is_stmt 0                # loops.c:17:7
	paddd	%xmm2, %xmm0
	.loc	0 17 10                         # loops.c:17:10
	movdqu	16(%rdi,%rax,4), %xmm2
	.loc	0 17 7                          # loops.c:17:7
	paddd	%xmm2, %xmm1
	.loc	0 16 29 is_stmt 1               # loops.c:16:29
	addq	$8, %rax
	cmpq	%rax, %rcx
	jne	.LBB1_5
# %bb.6:
	.loc	0 16 2 is_stmt 0                # loops.c:16:2
	paddd	%xmm0, %xmm1
	pshufd	$238, %xmm1, %xmm0              # xmm0 = xmm1[2,3,2,3]
	paddd	%xmm1, %xmm0
	pshufd	$85, %xmm0, %xmm1               # xmm1 = xmm0[1,1,1,1]
	paddd	%xmm0, %xmm1
	movd	%xmm1, %eax
	cmpq	%rsi, %rcx
	je	.LBB1_8
	.p2align	4, 0x90
.LBB1_7:                                # =>This Inner Loop Header: Depth=1
	.loc	0 17 7 is_stmt 1                # loops.c:17:7
	addl	(%rdi,%rcx,4), %eax
	.loc	0 16 29                         # loops.c:16:29
	incq	%rcx
	.loc	0 16 23 is_stmt 0               # loops.c:16:23
	cmpq	%rcx, %rsi
	.loc	0 16 2                          # loops.c:16:2
	jne	.LBB1_7
.LBB1_8:
	.loc	0 18 2 is_stmt 1                # loops.c:18:2
	retq
.Ltmp1:
.Lfunc_end1:
	.size	vectorized_sum, .Lfunc_end1-vectorized_sum
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function vectorized_with_checks
.LCPI2_0:
	.long	7                               # 0x7
	.long	7                               # 0x7
	.long	7                               # 0x7
	.long	7                               # 0x7
	.text
	.globl	vectorized_with_checks
	.p2align	4, 0x90
	.type	vectorized_with_checks,@function
vectorized_with_checks:                 # @vectorized_with_checks
.Lfunc_begin2:
	.cfi_startproc
# %bb.0:
	.loc	0 22 23 prologue_end            # loops.c:22:23
	testq	%rdx, %rdx
	.loc	0 22 2 is_stmt 0                # loops.c:22:2
	je	.LBB2_11
# %bb.1:
	cmpq	$8, %rdx
	setae	%al
	movq	%rdi, %rcx
	subq	%rsi, %rcx
	cmpq	$32, %rcx
	setae	%cl
	testb	%cl, %al
	jne	.LBB2_8
# %bb.2:
	.loc	0 0 2                           # loops.c:0:2
	xorl	%eax, %eax
	jmp	.LBB2_3
.LBB2_8:
	.loc	0 22 2                          # loops.c:22:2
	movq	%rdx, %rax
	andq	$-8, %rax
	xorl	%ecx, %ecx
	movdqa	.LCPI2_0(%rip), %xmm0           # xmm0 = [7,7,7,7]
	.p2align	4, 0x90
.LBB2_9:                                # =>This Inner Loop Header: Depth=1
	.loc	0 23 10 is_stmt 1               # loops.c:23:10
	movdqu	(%rsi,%rcx,4), %xmm1
	movdqu	16(%rsi,%rcx,4), %xmm2
	.loc	0 23 15 is_stmt 0               # loops.c:23:15
	paddd	%xmm0, %xmm1
	paddd	%xmm0, %xmm2
	.loc	0 23 8                          # loops.c:23:8
	movdqu	%xmm1, (%rdi,%rcx,4)
	movdqu	%xmm2, 16(%rdi,%rcx,4)
	.loc	0 22 29 is_stmt 1               # loops.c:22:29
	addq	$8, %rcx
	cmpq	%rcx, %rax
	jne	.LBB2_9
# %bb.10:
	.loc	0 22 2 is_stmt 0                # loops.c:22:2
	cmpq	%rdx, %rax
	je	.LBB2_11
.LBB2_3:
	movq	%rdx, %r8
	movq	%rax, %rcx
	andq	$3, %r8
	je	.LBB2_6
# %bb.4:
	.loc	0 0 2                           # loops.c:0:2
	movq	%rax, %rcx
	.p2align	4, 0x90
.LBB2_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 23 10 is_stmt 1               # loops.c:23:10
	movl	(%rsi,%rcx,4), %r9d
	.loc	0 23 15 is_stmt 0               # loops.c:23:15
	addl	$7, %r9d
	.loc	0 23 8                          # loops.c:23:8
	movl	%r9d, (%rdi,%rcx,4)
	.loc	0 22 29 is_stmt 1               # loops.c:22:29
	incq	%rcx
	.loc	0 22 2 is_stmt 0                # loops.c:22:2
	decq	%r8
	jne	.LBB2_5
.LBB2_6:
	subq	%rdx, %rax
	cmpq	$-4, %rax
	ja	.LBB2_11
	.p2align	4, 0x90
.LBB2_7:                                # =>This Inner Loop Header: Depth=1
	.loc	0 23 10 is_stmt 1               # loops.c:23:10
	movl	(%rsi,%rcx,4), %eax
	.loc	0 23 15 is_stmt 0               # loops.c:23:15
	addl	$7, %eax
	.loc	0 23 8                          # loops.c:23:8
	movl	%eax, (%rdi,%rcx,4)
	.loc	0 23 10                         # loops.c:23:10
	movl	4(%rsi,%rcx,4), %eax
	.loc	0 23 15                         # loops.c:23:15
	addl	$7, %eax
	.loc	0 23 8                          # loops.c:23:8
	movl	%eax, 4(%rdi,%rcx,4)
	.loc	0 23 10                         # loops.c:23:10
	movl	8(%rsi,%rcx,4), %eax
	.loc	0 23 15                         # loops.c:23:15
	addl	$7, %eax
	.loc	0 23 8                          # loops.c:23:8
	movl	%eax, 8(%rdi,%rcx,4)
	.loc	0 23 10                         # loops.c:23:10
	movl	12(%rsi,%rcx,4), %eax
	.loc	0 23 15                         # loops.c:23:15
	addl	$7, %eax
	.loc	0 23 8                          # loops.c:23:8
	movl	%eax, 12(%rdi,%rcx,4)
	.loc	0 22 29 is_stmt 1               # loops.c:22:29
	addq	$4, %rcx
	.loc	0 22 23 is_stmt 0               # loops.c:22:23
	cmpq	%rcx, %rdx
	jne	.LBB2_7
.LBB2_11:
	.loc	0 24 1 is_stmt 1                # loops.c:24:1
	retq
.Ltmp2:
.Lfunc_end2:
	.size	vectorized_with_checks, .Lfunc_end2-vectorized_with_checks
	.cfi_endproc
                                        # -- End function
	.globl	refused_order                   # -- Begin function refused_order
	.p2align	4, 0x90
	.type	refused_order,@function
refused_order:                          # @refused_order
.Lfunc_begin3:
	.cfi_startproc
# %bb.0:
	.loc	0 29 23 prologue_end            # loops.c:29:23
	testq	%rsi, %rsi
	.loc	0 29 2 is_stmt 0                # loops.c:29:2
	je	.LBB3_1
# %bb.2:
	movl	%esi, %eax
	andl	$7, %eax
	cmpq	$8, %rsi
	jae	.LBB3_8
# %bb.3:
	.loc	0 0 2                           # loops.c:0:2
	xorps	%xmm0, %xmm0
	xorl	%ecx, %ecx
	jmp	.LBB3_4
.LBB3_1:
	xorps	%xmm0, %xmm0
	.loc	0 31 2 is_stmt 1                # loops.c:31:2
	retq
.LBB3_8:
	.loc	0 29 2                          # loops.c:29:2
	andq	$-8, %rsi
	xorps	%xmm0, %xmm0
	xorl	%ecx, %ecx
	.p2align	4, 0x90
.LBB3_9:                                # =>This Inner Loop Header: Depth=1
	.loc	0 30 7                          # loops.c:30:7
	addss	(%rdi,%rcx,4), %xmm0
	addss	4(%rdi,%rcx,4), %xmm0
	addss	8(%rdi,%rcx,4), %xmm0
	addss	12(%rdi,%rcx,4), %xmm0
	addss	16(%rdi,%rcx,4), %xmm0
	addss	20(%rdi,%rcx,4), %xmm0
	addss	24(%rdi,%rcx,4), %xmm0
	addss	28(%rdi,%rcx,4), %xmm0
	.loc	0 29 29                         # loops.c:29:29
	addq	$8, %rcx
	.loc	0 29 2 is_stmt 0                # loops.c:29:2
	cmpq	%rcx, %rsi
	jne	.LBB3_9
.LBB3_4:
	testq	%rax, %rax
	je	.LBB3_7
# %bb.5:
	leaq	(%rdi,%rcx,4), %rcx
	xorl	%edx, %edx
	.p2align	4, 0x90
.LBB3_6:                                # =>This Inner Loop Header: Depth=1
	.loc	0 30 7 is_stmt 1                # loops.c:30:7
	addss	(%rcx,%rdx,4), %xmm0
	.loc	0 29 2                          # loops.c:29:2
	incq	%rdx
	cmpq	%rdx, %rax
	jne	.LBB3_6
.LBB3_7:
	.loc	0 31 2                          # loops.c:31:2
	retq
.Ltmp3:
.Lfunc_end3:
	.size	refused_order, .Lfunc_end3-refused_order
	.cfi_endproc
                                        # -- End function
	.globl	refused_dependence              # -- Begin function refused_dependence
	.p2align	4, 0x90
	.type	refused_dependence,@function
refused_dependence:                     # @refused_dependence
.Lfunc_begin4:
	.cfi_startproc
# %bb.0:
	.loc	0 35 23 prologue_end            # loops.c:35:23
	cmpq	$4, %rsi
	.loc	0 35 2 is_stmt 0                # loops.c:35:2
	jb	.LBB4_7
# %bb.1:
	.loc	0 0 2                           # loops.c:0:2
	movl	8(%rdi), %ecx
	.loc	0 35 2                          # loops.c:35:2
	leaq	-3(%rsi), %rdx
	addq	$-4, %rsi
	movl	%edx, %eax
	andl	$3, %eax
	movl	$3, %r8d
	cmpq	$3, %rsi
	jb	.LBB4_4
# %bb.2:
	andq	$-4, %rdx
	negq	%rdx
	.p2align	4, 0x90
.LBB4_3:                                # =>This Inner Loop Header: Depth=1
	.loc	0 36 19 is_stmt 1               # loops.c:36:19
	leal	(%rcx,%rcx,4), %esi
	.loc	0 36 23 is_stmt 0               # loops.c:36:23
	addl	-12(%rdi,%r8,4), %esi
	.loc	0 36 8                          # loops.c:36:8
	movl	%esi, (%rdi,%r8,4)
	.loc	0 36 19                         # loops.c:36:19
	leal	(%rsi,%rsi,4), %ecx
	.loc	0 36 23                         # loops.c:36:23
	addl	-8(%rdi,%r8,4), %ecx
	.loc	0 36 8                          # loops.c:36:8
	movl	%ecx, 4(%rdi,%r8,4)
	.loc	0 36 19                         # loops.c:36:19
	leal	(%rcx,%rcx,4), %ecx
	.loc	0 36 23                         # loops.c:36:23
	addl	-4(%rdi,%r8,4), %ecx
	.loc	0 36 8                          # loops.c:36:8
	movl	%ecx, 8(%rdi,%r8,4)
	.loc	0 36 19                         # loops.c:36:19
	leal	(%rcx,%rcx,4), %ecx
	.loc	0 36 23                         # loops.c:36:23
	addl	%esi, %ecx
	.loc	0 36 8                          # loops.c:36:8
	movl	%ecx, 12(%rdi,%r8,4)
	.loc	0 35 2 is_stmt 1                # loops.c:35:2
	leaq	(%rdx,%r8), %rsi
	addq	$4, %rsi
	.loc	0 35 29 is_stmt 0               # loops.c:35:29
	addq	$4, %r8
	.loc	0 35 2                          # loops.c:35:2
	cmpq	$3, %rsi
	jne	.LBB4_3
.LBB4_4:
	testq	%rax, %rax
	je	.LBB4_7
# %bb.5:
	leaq	(%rdi,%r8,4), %rdx
	xorl	%esi, %esi
	.p2align	4, 0x90
.LBB4_6:                                # =>This Inner Loop Header: Depth=1
	.loc	0 36 19 is_stmt 1               # loops.c:36:19
	leal	(%rcx,%rcx,4), %ecx
	.loc	0 36 23 is_stmt 0               # loops.c:36:23
	addl	-12(%rdx,%rsi,4), %ecx
	.loc	0 36 8                          # loops.c:36:8
	movl	%ecx, (%rdx,%rsi,4)
	.loc	0 35 2 is_stmt 1                # loops.c:35:2
	incq	%rsi
	cmpq	%rsi, %rax
	jne	.LBB4_6
.LBB4_7:
	.loc	0 37 1                          # loops.c:37:1
	retq
.Ltmp4:
.Lfunc_end4:
	.size	refused_dependence, .Lfunc_end4-refused_dependence
	.cfi_endproc
                                        # -- End function
	.globl	refused_call                    # -- Begin function refused_call
	.p2align	4, 0x90
	.type	refused_call,@function
refused_call:                           # @refused_call
.Lfunc_begin5:
	.cfi_startproc
# %bb.0:
	.loc	0 40 23 prologue_end            # loops.c:40:23
	testq	%rsi, %rsi
	.loc	0 40 2 is_stmt 0                # loops.c:40:2
	je	.LBB5_4
# %bb.1:
	pushq	%r14
	.cfi_def_cfa_offset 16
	pushq	%rbx
	.cfi_def_cfa_offset 24
	pushq	%rax
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -24
	.cfi_offset %r14, -16
	movq	%rsi, %rbx
	movq	%rdi, %r14
	.p2align	4, 0x90
.LBB5_2:                                # =>This Inner Loop Header: Depth=1
	.loc	0 41 3 is_stmt 1                # loops.c:41:3
	movq	%r14, %rdi
	callq	elsewhere@PLT
.Ltmp5:
	.loc	0 40 23                         # loops.c:40:23
	addq	$4, %r14
	decq	%rbx
	.loc	0 40 2 is_stmt 0                # loops.c:40:2
	jne	.LBB5_2
# %bb.3:
	.loc	0 0 2                           # loops.c:0:2
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%r14
	.cfi_def_cfa_offset 8
	.cfi_restore %rbx
	.cfi_restore %r14
.LBB5_4:
	.loc	0 42 1 is_stmt 1                # loops.c:42:1
	retq
.Ltmp6:
.Lfunc_end5:
	.size	refused_call, .Lfunc_end5-refused_call
	.cfi_endproc
                                        # -- End function
	.globl	refused_library_call            # -- Begin function refused_library_call
	.p2align	4, 0x90
	.type	refused_library_call,@function
refused_library_call:                   # @refused_library_call
.Lfunc_begin6:
	.cfi_startproc
# %bb.0:
	.loc	0 45 23 prologue_end            # loops.c:45:23
	testq	%rsi, %rsi
	.loc	0 45 2 is_stmt 0                # loops.c:45:2
	je	.LBB6_7
# %bb.1:
	pushq	%r15
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%r12
	.cfi_def_cfa_offset 32
	pushq	%rbx
	.cfi_def_cfa_offset 40
	pushq	%rax
	.cfi_def_cfa_offset 48
	.cfi_offset %rbx, -40
	.cfi_offset %r12, -32
	.cfi_offset %r14, -24
	.cfi_offset %r15, -16
	movq	%rsi, %r14
	movq	%rdi, %rbx
	movl	%r14d, %r15d
	andl	$3, %r15d
	cmpq	$4, %rsi
	jae	.LBB6_8
# %bb.2:
	.loc	0 0 2                           # loops.c:0:2
	xorl	%r12d, %r12d
	jmp	.LBB6_3
.LBB6_8:
	.loc	0 45 2                          # loops.c:45:2
	andq	$-4, %r14
	xorl	%r12d, %r12d
	.p2align	4, 0x90
.LBB6_9:                                # =>This Inner Loop Header: Depth=1
	.loc	0 46 15 is_stmt 1               # loops.c:46:15
	movss	(%rbx,%r12,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	.loc	0 46 10 is_stmt 0               # loops.c:46:10
	callq	sinf@PLT
.Ltmp7:
	.loc	0 46 8                          # loops.c:46:8
	movss	%xmm0, (%rbx,%r12,4)
	.loc	0 46 15                         # loops.c:46:15
	movss	4(%rbx,%r12,4), %xmm0           # xmm0 = mem[0],zero,zero,zero
	.loc	0 46 10                         # loops.c:46:10
	callq	sinf@PLT
.Ltmp8:
	.loc	0 46 8                          # loops.c:46:8
	movss	%xmm0, 4(%rbx,%r12,4)
	.loc	0 46 15                         # loops.c:46:15
	movss	8(%rbx,%r12,4), %xmm0           # xmm0 = mem[0],zero,zero,zero
	.loc	0 46 10                         # loops.c:46:10
	callq	sinf@PLT
.Ltmp9:
	.loc	0 46 8                          # loops.c:46:8
	movss	%xmm0, 8(%rbx,%r12,4)
	.loc	0 46 15                         # loops.c:46:15
	movss	12(%rbx,%r12,4), %xmm0          # xmm0 = mem[0],zero,zero,zero
	.loc	0 46 10                         # loops.c:46:10
	callq	sinf@PLT
.Ltmp10:
	.loc	0 46 8                          # loops.c:46:8
	movss	%xmm0, 12(%rbx,%r12,4)
	.loc	0 45 29 is_stmt 1               # loops.c:45:29
	addq	$4, %r12
	.loc	0 45 2 is_stmt 0                # loops.c:45:2
	cmpq	%r12, %r14
	jne	.LBB6_9
.LBB6_3:
	testq	%r15, %r15
	je	.LBB6_6
# %bb.4:
	leaq	(%rbx,%r12,4), %rbx
	xorl	%r14d, %r14d
	.p2align	4, 0x90
.LBB6_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 46 15 is_stmt 1               # loops.c:46:15
	movss	(%rbx,%r14,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	.loc	0 46 10 is_stmt 0               # loops.c:46:10
	callq	sinf@PLT
.Ltmp11:
	.loc	0 46 8                          # loops.c:46:8
	movss	%xmm0, (%rbx,%r14,4)
	.loc	0 45 2 is_stmt 1                # loops.c:45:2
	incq	%r14
	cmpq	%r14, %r15
	jne	.LBB6_5
.LBB6_6:
	.loc	0 0 2 is_stmt 0                 # loops.c:0:2
	addq	$8, %rsp
	.cfi_def_cfa_offset 40
	popq	%rbx
	.cfi_def_cfa_offset 32
	popq	%r12
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	.cfi_restore %rbx
	.cfi_restore %r12
	.cfi_restore %r14
	.cfi_restore %r15
.LBB6_7:
	.loc	0 47 1 is_stmt 1                # loops.c:47:1
	retq
.Ltmp12:
.Lfunc_end6:
	.size	refused_library_call, .Lfunc_end6-refused_library_call
	.cfi_endproc
                                        # -- End function
	.globl	refused_early_exit              # -- Begin function refused_early_exit
	.p2align	4, 0x90
	.type	refused_early_exit,@function
refused_early_exit:                     # @refused_early_exit
.Lfunc_begin7:
	.loc	0 49 0                          # loops.c:49:0
	.cfi_startproc
# %bb.0:
	movq	%rsi, %rax
	xorl	%ecx, %ecx
.Ltmp13:
	.loc	0 50 23 prologue_end            # loops.c:50:23
	testq	%rsi, %rsi
	.loc	0 50 2 is_stmt 0                # loops.c:50:2
	je	.LBB7_4
	.p2align	4, 0x90
.LBB7_1:                                # =>This Inner Loop Header: Depth=1
	.loc	0 51 12 is_stmt 1               # loops.c:51:12
	cmpb	$10, (%rdi,%rcx)
	.loc	0 51 7 is_stmt 0                # loops.c:51:7
	je	.LBB7_4
# %bb.2:                                #   in Loop: Header=BB7_1 Depth=1
	.loc	0 50 29 is_stmt 1               # loops.c:50:29
	incq	%rcx
	.loc	0 50 23 is_stmt 0               # loops.c:50:23
	cmpq	%rcx, %rax
	.loc	0 50 2                          # loops.c:50:2
	jne	.LBB7_1
# %bb.3:
	.loc	0 0 2                           # loops.c:0:2
	movq	%rax, %rcx
.LBB7_4:
	cmpq	%rax, %rcx
	cmovbq	%rcx, %rax
	.loc	0 54 1 is_stmt 1                # loops.c:54:1
	retq
.Ltmp14:
.Lfunc_end7:
	.size	refused_early_exit, .Lfunc_end7-refused_early_exit
	.cfi_endproc
                                        # -- End function
	.globl	refused_bounds                  # -- Begin function refused_bounds
	.p2align	4, 0x90
	.type	refused_bounds,@function
refused_bounds:                         # @refused_bounds
.Lfunc_begin8:
	.cfi_startproc
# %bb.0:
	.loc	0 57 23 prologue_end            # loops.c:57:23
	testq	%rdx, %rdx
	.loc	0 57 2 is_stmt 0                # loops.c:57:2
	je	.LBB8_6
# %bb.1:
	movl	%edx, %eax
	andl	$3, %eax
	cmpq	$4, %rdx
	jae	.LBB8_7
# %bb.2:
	.loc	0 0 2                           # loops.c:0:2
	xorl	%ecx, %ecx
	jmp	.LBB8_3
.LBB8_7:
	.loc	0 57 2                          # loops.c:57:2
	andq	$-4, %rdx
	xorl	%ecx, %ecx
	.p2align	4, 0x90
.LBB8_8:                                # =>This Inner Loop Header: Depth=1
	.loc	0 58 8 is_stmt 1                # loops.c:58:8
	movzbl	(%rsi,%rcx), %r8d
	.loc	0 58 17 is_stmt 0               # loops.c:58:17
	incl	(%rdi,%r8,4)
	.loc	0 58 8                          # loops.c:58:8
	movzbl	1(%rsi,%rcx), %r8d
	.loc	0 58 17                         # loops.c:58:17
	incl	(%rdi,%r8,4)
	.loc	0 58 8                          # loops.c:58:8
	movzbl	2(%rsi,%rcx), %r8d
	.loc	0 58 17                         # loops.c:58:17
	incl	(%rdi,%r8,4)
	.loc	0 58 8                          # loops.c:58:8
	movzbl	3(%rsi,%rcx), %r8d
	.loc	0 58 17                         # loops.c:58:17
	incl	(%rdi,%r8,4)
	.loc	0 57 29 is_stmt 1               # loops.c:57:29
	addq	$4, %rcx
	.loc	0 57 2 is_stmt 0                # loops.c:57:2
	cmpq	%rcx, %rdx
	jne	.LBB8_8
.LBB8_3:
	testq	%rax, %rax
	je	.LBB8_6
# %bb.4:
	addq	%rcx, %rsi
	xorl	%ecx, %ecx
	.p2align	4, 0x90
.LBB8_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 58 8 is_stmt 1                # loops.c:58:8
	movzbl	(%rsi,%rcx), %edx
	.loc	0 58 17 is_stmt 0               # loops.c:58:17
	incl	(%rdi,%rdx,4)
	.loc	0 57 2 is_stmt 1                # loops.c:57:2
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB8_5
.LBB8_6:
	.loc	0 59 1                          # loops.c:59:1
	retq
.Ltmp15:
.Lfunc_end8:
	.size	refused_bounds, .Lfunc_end8-refused_bounds
	.cfi_endproc
                                        # -- End function
	.globl	refused_pointer_chase           # -- Begin function refused_pointer_chase
	.p2align	4, 0x90
	.type	refused_pointer_chase,@function
refused_pointer_chase:                  # @refused_pointer_chase
.Lfunc_begin9:
	.loc	0 65 0                          # loops.c:65:0
	.cfi_startproc
# %bb.0:
	xorl	%eax, %eax
.Ltmp16:
	.loc	0 68 2 prologue_end             # loops.c:68:2
	testq	%rdi, %rdi
	je	.LBB9_3
	.p2align	4, 0x90
.LBB9_1:                                # =>This Inner Loop Header: Depth=1
	.loc	0 69 7                          # loops.c:69:7
	addl	8(%rdi), %eax
	.loc	0 68 19                         # loops.c:68:19
	movq	(%rdi), %rdi
	.loc	0 68 2 is_stmt 0                # loops.c:68:2
	testq	%rdi, %rdi
	jne	.LBB9_1
.LBB9_3:
	.loc	0 70 2 is_stmt 1                # loops.c:70:2
	retq
.Ltmp17:
.Lfunc_end9:
	.size	refused_pointer_chase, .Lfunc_end9-refused_pointer_chase
	.cfi_endproc
                                        # -- End function
	.globl	fully_unrolled                  # -- Begin function fully_unrolled
	.p2align	4, 0x90
	.type	fully_unrolled,@function
fully_unrolled:                         # @fully_unrolled
.Lfunc_begin10:
	.cfi_startproc
# %bb.0:
	.loc	0 75 10 prologue_end            # loops.c:75:10
	movl	(%rdi), %eax
	movl	4(%rdi), %ecx
	.loc	0 75 15 is_stmt 0               # loops.c:75:15
	leal	(%rax,%rax,2), %eax
	.loc	0 75 8                          # loops.c:75:8
	movl	%eax, (%rdi)
	.loc	0 75 19                         # loops.c:75:19
	leal	(%rcx,%rcx,2), %eax
	incl	%eax
	.loc	0 75 8                          # loops.c:75:8
	movl	%eax, 4(%rdi)
	.loc	0 75 10                         # loops.c:75:10
	movl	8(%rdi), %eax
	.loc	0 75 19                         # loops.c:75:19
	leal	2(%rax,%rax,2), %eax
	.loc	0 75 8                          # loops.c:75:8
	movl	%eax, 8(%rdi)
	.loc	0 75 10                         # loops.c:75:10
	movl	12(%rdi), %eax
	.loc	0 75 19                         # loops.c:75:19
	leal	(%rax,%rax,2), %eax
	addl	$3, %eax
	.loc	0 75 8                          # loops.c:75:8
	movl	%eax, 12(%rdi)
	.loc	0 76 1 is_stmt 1                # loops.c:76:1
	retq
.Ltmp18:
.Lfunc_end10:
	.size	fully_unrolled, .Lfunc_end10-fully_unrolled
	.cfi_endproc
                                        # -- End function
	.globl	nested                          # -- Begin function nested
	.p2align	4, 0x90
	.type	nested,@function
nested:                                 # @nested
.Lfunc_begin11:
	.cfi_startproc
# %bb.0:
	.loc	0 79 23 prologue_end            # loops.c:79:23
	testq	%rdx, %rdx
	.loc	0 79 2 is_stmt 0                # loops.c:79:2
	je	.LBB11_7
# %bb.1:
	.loc	0 0 2                           # loops.c:0:2
	movq	%rdx, %rax
	andq	$-8, %rax
	.loc	0 79 2                          # loops.c:79:2
	leaq	16(%rdi), %rcx
	leaq	(,%rdx,4), %r8
	xorl	%r9d, %r9d
	jmp	.LBB11_2
	.p2align	4, 0x90
.LBB11_6:                               #   in Loop: Header=BB11_2 Depth=1
	.loc	0 79 29                         # loops.c:79:29
	incq	%r9
	.loc	0 79 2                          # loops.c:79:2
	addq	%r8, %rcx
	addq	%r8, %rdi
	.loc	0 79 23                         # loops.c:79:23
	cmpq	%rdx, %r9
	.loc	0 79 2                          # loops.c:79:2
	je	.LBB11_7
.LBB11_2:                               # =>This Loop Header: Depth=1
                                        #     Child Loop BB11_4 Depth 2
                                        #     Child Loop BB11_3 Depth 2
	.loc	0 0 2                           # loops.c:0:2
	xorl	%r10d, %r10d
	cmpq	$8, %rdx
	.loc	0 80 3 is_stmt 1                # loops.c:80:3
	jb	.LBB11_3
	.p2align	4, 0x90
.LBB11_4:                               #   Parent Loop BB11_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 81 20                         # loops.c:81:20
	movups	(%rsi,%r10,4), %xmm0
	movups	16(%rsi,%r10,4), %xmm1
	.loc	0 81 17 is_stmt 0               # loops.c:81:17
	movups	-16(%rcx,%r10,4), %xmm2
	addps	%xmm0, %xmm2
	movups	(%rcx,%r10,4), %xmm0
	addps	%xmm1, %xmm0
	movups	%xmm2, -16(%rcx,%r10,4)
	movups	%xmm0, (%rcx,%r10,4)
	.loc	0 80 30 is_stmt 1               # loops.c:80:30
	addq	$8, %r10
	cmpq	%r10, %rax
	jne	.LBB11_4
# %bb.5:                                #   in Loop: Header=BB11_2 Depth=1
	.loc	0 0 30 is_stmt 0                # loops.c:0:30
	movq	%rax, %r10
	cmpq	%rdx, %rax
	.loc	0 80 3                          # loops.c:80:3
	je	.LBB11_6
	.p2align	4, 0x90
.LBB11_3:                               #   Parent Loop BB11_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 81 20 is_stmt 1               # loops.c:81:20
	movss	(%rsi,%r10,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	.loc	0 81 17 is_stmt 0               # loops.c:81:17
	addss	(%rdi,%r10,4), %xmm0
	movss	%xmm0, (%rdi,%r10,4)
	.loc	0 80 30 is_stmt 1               # loops.c:80:30
	incq	%r10
	.loc	0 80 24 is_stmt 0               # loops.c:80:24
	cmpq	%r10, %rdx
	.loc	0 80 3                          # loops.c:80:3
	jne	.LBB11_3
	jmp	.LBB11_6
.LBB11_7:
	.loc	0 82 1 is_stmt 1                # loops.c:82:1
	retq
.Ltmp19:
.Lfunc_end11:
	.size	nested, .Lfunc_end11-nested
	.cfi_endproc
                                        # -- End function
	.globl	becomes_memset                  # -- Begin function becomes_memset
	.p2align	4, 0x90
	.type	becomes_memset,@function
becomes_memset:                         # @becomes_memset
.Lfunc_begin12:
	.cfi_startproc
# %bb.0:
	.loc	0 85 23 prologue_end            # loops.c:85:23
	testq	%rsi, %rsi
	.loc	0 85 2 is_stmt 0                # loops.c:85:2
	je	.LBB12_1
# %bb.2:
	.loc	0 0 2                           # loops.c:0:2
	movq	%rsi, %rdx
	.loc	0 86 8 is_stmt 1                # loops.c:86:8
	xorl	%esi, %esi
.Ltmp20:
	jmp	memset@PLT                      # TAILCALL
.Ltmp21:
.LBB12_1:
	.loc	0 87 1                          # loops.c:87:1
	retq
.Ltmp22:
.Lfunc_end12:
	.size	becomes_memset, .Lfunc_end12-becomes_memset
	.cfi_endproc
                                        # -- End function
	.globl	infinite                        # -- Begin function infinite
	.p2align	4, 0x90
	.type	infinite,@function
infinite:                               # @infinite
.Lfunc_begin13:
	.cfi_startproc
# %bb.0:
	.p2align	4, 0x90
.LBB13_1:                               # =>This Inner Loop Header: Depth=1
	.loc	0 91 6 prologue_end             # loops.c:91:6
	incl	(%rdi)
	.loc	0 90 2                          # loops.c:90:2
	jmp	.LBB13_1
.Ltmp23:
.Lfunc_end13:
	.size	infinite, .Lfunc_end13-infinite
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
	.long	.Lfunc_end13-.Lfunc_begin0      # DW_AT_high_pc
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
	.asciz	"loops.c"                       # string offset=40
.Linfo_string2:
	.asciz	"."                             # string offset=48
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
