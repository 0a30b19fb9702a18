	.text
	.file	"tour.c"
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function mix
.LCPI0_0:
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
.LCPI0_1:
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI0_2:
	.long	0x3f800000                      # float 1
.LCPI0_3:
	.long	0xbf800000                      # float -1
	.text
	.globl	mix
	.p2align	4, 0x90
	.type	mix,@function
mix:                                    # @mix
	.cfi_startproc
# %bb.0:
	testq	%rdx, %rdx
	je	.LBB0_8
# %bb.1:
	cmpq	$7, %rdx
	ja	.LBB0_5
# %bb.2:
	xorl	%eax, %eax
	jmp	.LBB0_3
.LBB0_5:
	movq	%rdx, %rax
	andq	$-8, %rax
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1                # xmm1 = xmm1[0,0],xmm0[0,0]
	xorl	%ecx, %ecx
	movaps	.LCPI0_0(%rip), %xmm2           # xmm2 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI0_1(%rip), %xmm3           # xmm3 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB0_6:                                # =>This Inner Loop Header: Depth=1
	movups	(%rdi,%rcx,4), %xmm4
	movups	16(%rdi,%rcx,4), %xmm5
	movups	(%rsi,%rcx,4), %xmm6
	movups	16(%rsi,%rcx,4), %xmm7
	mulps	%xmm1, %xmm6
	addps	%xmm4, %xmm6
	mulps	%xmm1, %xmm7
	addps	%xmm5, %xmm7
	movaps	%xmm3, %xmm4
	minps	%xmm6, %xmm4
	cmpltps	%xmm2, %xmm6
	movaps	%xmm3, %xmm5
	minps	%xmm7, %xmm5
	cmpltps	%xmm2, %xmm7
	movaps	%xmm2, %xmm8
	andps	%xmm6, %xmm8
	andnps	%xmm4, %xmm6
	orps	%xmm8, %xmm6
	movaps	%xmm2, %xmm4
	andps	%xmm7, %xmm4
	andnps	%xmm5, %xmm7
	orps	%xmm4, %xmm7
	movups	%xmm6, (%rdi,%rcx,4)
	movups	%xmm7, 16(%rdi,%rcx,4)
	addq	$8, %rcx
	cmpq	%rcx, %rax
	jne	.LBB0_6
# %bb.7:
	cmpq	%rdx, %rax
	je	.LBB0_8
.LBB0_3:
	movss	.LCPI0_2(%rip), %xmm1           # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	.LCPI0_3(%rip), %xmm2           # xmm2 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB0_4:                                # =>This Inner Loop Header: Depth=1
	movss	(%rsi,%rax,4), %xmm3            # xmm3 = mem[0],zero,zero,zero
	mulss	%xmm0, %xmm3
	addss	(%rdi,%rax,4), %xmm3
	movaps	%xmm1, %xmm4
	minss	%xmm3, %xmm4
	cmpltss	%xmm2, %xmm3
	movaps	%xmm3, %xmm5
	andnps	%xmm4, %xmm5
	andps	%xmm2, %xmm3
	orps	%xmm5, %xmm3
	movss	%xmm3, (%rdi,%rax,4)
	incq	%rax
	cmpq	%rax, %rdx
	jne	.LBB0_4
.LBB0_8:
	retq
.Lfunc_end0:
	.size	mix, .Lfunc_end0-mix
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function smooth
.LCPI1_0:
	.long	0x3e99999a                      # float 0.300000012
.LCPI1_1:
	.long	0x3f333333                      # float 0.699999988
	.text
	.globl	smooth
	.p2align	4, 0x90
	.type	smooth,@function
smooth:                                 # @smooth
	.cfi_startproc
# %bb.0:
	cmpq	$2, %rsi
	jb	.LBB1_6
# %bb.1:
	movss	(%rdi), %xmm0                   # xmm0 = mem[0],zero,zero,zero
	leaq	-1(%rsi), %rcx
	movl	$1, %eax
	cmpq	$2, %rsi
	je	.LBB1_4
# %bb.2:
	movq	%rcx, %rdx
	andq	$-2, %rdx
	negq	%rdx
	movss	.LCPI1_0(%rip), %xmm1           # xmm1 = [3.00000012E-1,0.0E+0,0.0E+0,0.0E+0]
	movss	.LCPI1_1(%rip), %xmm2           # xmm2 = [6.99999988E-1,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB1_3:                                # =>This Inner Loop Header: Depth=1
	mulss	%xmm1, %xmm0
	movss	(%rdi,%rax,4), %xmm3            # xmm3 = mem[0],zero,zero,zero
	mulss	%xmm2, %xmm3
	addss	%xmm0, %xmm3
	movss	%xmm3, (%rdi,%rax,4)
	mulss	%xmm1, %xmm3
	movss	4(%rdi,%rax,4), %xmm0           # xmm0 = mem[0],zero,zero,zero
	mulss	%xmm2, %xmm0
	addss	%xmm3, %xmm0
	movss	%xmm0, 4(%rdi,%rax,4)
	leaq	(%rdx,%rax), %rsi
	addq	$2, %rsi
	addq	$2, %rax
	cmpq	$1, %rsi
	jne	.LBB1_3
.LBB1_4:
	testb	$1, %cl
	je	.LBB1_6
# %bb.5:
	movss	(%rdi,%rax,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	mulss	.LCPI1_0(%rip), %xmm0
	mulss	.LCPI1_1(%rip), %xmm1
	addss	%xmm0, %xmm1
	movss	%xmm1, (%rdi,%rax,4)
.LBB1_6:
	retq
.Lfunc_end1:
	.size	smooth, .Lfunc_end1-smooth
	.cfi_endproc
                                        # -- End function
	.globl	histogram                       # -- Begin function histogram
	.p2align	4, 0x90
	.type	histogram,@function
histogram:                              # @histogram
	.cfi_startproc
# %bb.0:
	testq	%rdx, %rdx
	je	.LBB2_6
# %bb.1:
	movl	%edx, %eax
	andl	$3, %eax
	cmpq	$4, %rdx
	jae	.LBB2_7
# %bb.2:
	xorl	%ecx, %ecx
	jmp	.LBB2_3
.LBB2_7:
	andq	$-4, %rdx
	xorl	%ecx, %ecx
	.p2align	4, 0x90
.LBB2_8:                                # =>This Inner Loop Header: Depth=1
	movzbl	(%rsi,%rcx), %r8d
	incl	(%rdi,%r8,4)
	movzbl	1(%rsi,%rcx), %r8d
	incl	(%rdi,%r8,4)
	movzbl	2(%rsi,%rcx), %r8d
	incl	(%rdi,%r8,4)
	movzbl	3(%rsi,%rcx), %r8d
	incl	(%rdi,%r8,4)
	addq	$4, %rcx
	cmpq	%rcx, %rdx
	jne	.LBB2_8
.LBB2_3:
	testq	%rax, %rax
	je	.LBB2_6
# %bb.4:
	addq	%rcx, %rsi
	xorl	%ecx, %ecx
	.p2align	4, 0x90
.LBB2_5:                                # =>This Inner Loop Header: Depth=1
	movzbl	(%rsi,%rcx), %edx
	incl	(%rdi,%rdx,4)
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB2_5
.LBB2_6:
	retq
.Lfunc_end2:
	.size	histogram, .Lfunc_end2-histogram
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function first_clipped
.LCPI3_0:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI3_1:
	.long	0x3f800000                      # float 1
	.text
	.globl	first_clipped
	.p2align	4, 0x90
	.type	first_clipped,@function
first_clipped:                          # @first_clipped
	.cfi_startproc
# %bb.0:
	movq	%rsi, %rax
	xorl	%ecx, %ecx
	testq	%rsi, %rsi
	je	.LBB3_5
# %bb.1:
	movaps	.LCPI3_0(%rip), %xmm0           # xmm0 = [NaN,NaN,NaN,NaN]
	movss	.LCPI3_1(%rip), %xmm1           # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB3_2:                                # =>This Inner Loop Header: Depth=1
	movss	(%rdi,%rcx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	andps	%xmm0, %xmm2
	ucomiss	%xmm1, %xmm2
	jae	.LBB3_5
# %bb.3:                                #   in Loop: Header=BB3_2 Depth=1
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB3_2
# %bb.4:
	movq	%rax, %rcx
.LBB3_5:
	cmpq	%rax, %rcx
	cmovbq	%rcx, %rax
	retq
.Lfunc_end3:
	.size	first_clipped, .Lfunc_end3-first_clipped
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function warn_all
.LCPI4_0:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI4_1:
	.long	0x3f800000                      # float 1
	.text
	.globl	warn_all
	.p2align	4, 0x90
	.type	warn_all,@function
warn_all:                               # @warn_all
	.cfi_startproc
# %bb.0:
	movq	16(%rdi), %rax
	testq	%rax, %rax
	je	.LBB4_6
# %bb.1:
	pushq	%r14
	.cfi_def_cfa_offset 16
	pushq	%rbx
	.cfi_def_cfa_offset 24
	pushq	%rax
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -24
	.cfi_offset %r14, -16
	movq	%rdi, %rbx
	xorl	%r14d, %r14d
	movaps	.LCPI4_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	movss	.LCPI4_1(%rip), %xmm2           # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	jmp	.LBB4_2
	.p2align	4, 0x90
.LBB4_4:                                #   in Loop: Header=BB4_2 Depth=1
	incq	%r14
	cmpq	%rax, %r14
	jae	.LBB4_5
.LBB4_2:                                # =>This Inner Loop Header: Depth=1
	movq	8(%rbx), %rcx
	movss	(%rcx,%r14,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm0
	ucomiss	%xmm2, %xmm0
	jb	.LBB4_4
# %bb.3:                                #   in Loop: Header=BB4_2 Depth=1
	movq	(%rbx), %rdi
	movq	%r14, %rsi
	callq	warn_clipped
	movss	.LCPI4_1(%rip), %xmm2           # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movaps	.LCPI4_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	movq	16(%rbx), %rax
	jmp	.LBB4_4
.LBB4_5:
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%r14
	.cfi_def_cfa_offset 8
	.cfi_restore %rbx
	.cfi_restore %r14
.LBB4_6:
	retq
.Lfunc_end4:
	.size	warn_all, .Lfunc_end4-warn_all
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function warn_clipped
	.type	warn_clipped,@function
warn_clipped:                           # @warn_clipped
	.cfi_startproc
# %bb.0:
	movq	%rsi, %rcx
	movq	%rdi, %rdx
	movq	stderr@GOTPCREL(%rip), %rax
	movq	(%rax), %rdi
	leaq	.L.str(%rip), %rsi
	xorl	%eax, %eax
	jmp	fprintf@PLT                     # TAILCALL
.Lfunc_end5:
	.size	warn_clipped, .Lfunc_end5-warn_clipped
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function peak
.LCPI6_0:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.text
	.globl	peak
	.p2align	4, 0x90
	.type	peak,@function
peak:                                   # @peak
	.cfi_startproc
# %bb.0:
	pushq	%rbx
	.cfi_def_cfa_offset 16
	subq	$16, %rsp
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -16
	movq	16(%rdi), %rcx
	xorps	%xmm5, %xmm5
	testq	%rcx, %rcx
	je	.LBB6_8
# %bb.1:
	movq	16(%rcx), %rax
	testq	%rax, %rax
	je	.LBB6_8
# %bb.2:
	movq	8(%rcx), %rcx
	cmpq	$1, %rax
	jne	.LBB6_4
# %bb.3:
	xorl	%edx, %edx
	jmp	.LBB6_6
.LBB6_4:
	movq	%rax, %rsi
	andq	$-2, %rsi
	xorps	%xmm1, %xmm1
	xorl	%edx, %edx
	movaps	.LCPI6_0(%rip), %xmm0           # xmm0 = [NaN,NaN,NaN,NaN]
	movaps	%xmm1, %xmm5
	.p2align	4, 0x90
.LBB6_5:                                # =>This Inner Loop Header: Depth=1
	movss	(%rcx,%rdx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	movss	4(%rcx,%rdx,4), %xmm3           # xmm3 = mem[0],zero,zero,zero
	andps	%xmm0, %xmm2
	cmpunordss	%xmm5, %xmm5
	movaps	%xmm5, %xmm4
	andps	%xmm2, %xmm4
	maxss	%xmm1, %xmm2
	andnps	%xmm2, %xmm5
	orps	%xmm4, %xmm5
	andps	%xmm0, %xmm3
	movaps	%xmm3, %xmm1
	maxss	%xmm5, %xmm1
	cmpunordss	%xmm5, %xmm5
	movaps	%xmm5, %xmm2
	andnps	%xmm1, %xmm2
	andps	%xmm3, %xmm5
	orps	%xmm2, %xmm5
	addq	$2, %rdx
	movaps	%xmm5, %xmm1
	cmpq	%rdx, %rsi
	jne	.LBB6_5
.LBB6_6:
	testb	$1, %al
	je	.LBB6_8
# %bb.7:
	movss	(%rcx,%rdx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	.LCPI6_0(%rip), %xmm0
	movaps	%xmm5, %xmm1
	cmpunordss	%xmm5, %xmm1
	movaps	%xmm1, %xmm2
	andps	%xmm0, %xmm2
	maxss	%xmm5, %xmm0
	andnps	%xmm0, %xmm1
	orps	%xmm2, %xmm1
	movaps	%xmm1, %xmm5
.LBB6_8:
	movq	(%rdi), %rbx
	testq	%rbx, %rbx
	je	.LBB6_9
	.p2align	4, 0x90
.LBB6_11:                               # =>This Inner Loop Header: Depth=1
	movaps	%xmm5, (%rsp)                   # 16-byte Spill
	movq	%rbx, %rdi
	callq	peak
	maxss	(%rsp), %xmm0                   # 16-byte Folded Reload
	movq	8(%rbx), %rbx
	movaps	%xmm0, %xmm5
	testq	%rbx, %rbx
	jne	.LBB6_11
	jmp	.LBB6_10
.LBB6_9:
	movaps	%xmm5, %xmm0
.LBB6_10:
	addq	$16, %rsp
	.cfi_def_cfa_offset 16
	popq	%rbx
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end6:
	.size	peak, .Lfunc_end6-peak
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function equalize
.LCPI7_0:
	.quad	0x8000000000000000              # double -0
	.quad	0x8000000000000000              # double -0
	.text
	.globl	equalize
	.p2align	4, 0x90
	.type	equalize,@function
equalize:                               # @equalize
	.cfi_startproc
# %bb.0:
	testq	%rcx, %rcx
	je	.LBB7_3
# %bb.1:
	movsd	(%rdi), %xmm1                   # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -8(%rsp)                 # 8-byte Spill
	movsd	8(%rdi), %xmm1                  # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -16(%rsp)                # 8-byte Spill
	movsd	24(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -24(%rsp)                # 8-byte Spill
	movsd	40(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -32(%rsp)                # 8-byte Spill
	movsd	48(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -40(%rsp)                # 8-byte Spill
	movsd	64(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -48(%rsp)                # 8-byte Spill
	movsd	16(%rdi), %xmm9                 # xmm9 = mem[0],zero
	movsd	32(%rdi), %xmm10                # xmm10 = mem[0],zero
	movsd	56(%rdi), %xmm11                # xmm11 = mem[0],zero
	movsd	72(%rdi), %xmm12                # xmm12 = mem[0],zero
	movapd	.LCPI7_0(%rip), %xmm2           # xmm2 = [-0.0E+0,-0.0E+0]
	xorpd	%xmm2, %xmm9
	xorpd	%xmm2, %xmm10
	xorpd	%xmm2, %xmm11
	xorpd	%xmm2, %xmm12
	movsd	96(%rdi), %xmm13                # xmm13 = mem[0],zero
	xorpd	%xmm2, %xmm13
	movsd	112(%rdi), %xmm15               # xmm15 = mem[0],zero
	xorpd	%xmm2, %xmm15
	movsd	136(%rdi), %xmm1                # xmm1 = mem[0],zero
	xorpd	%xmm2, %xmm1
	movsd	152(%rdi), %xmm14               # xmm14 = mem[0],zero
	xorpd	%xmm2, %xmm14
	movsd	80(%rdi), %xmm2                 # xmm2 = mem[0],zero
	mulsd	%xmm0, %xmm2
	movsd	%xmm2, -56(%rsp)                # 8-byte Spill
	movsd	88(%rdi), %xmm2                 # xmm2 = mem[0],zero
	mulsd	%xmm0, %xmm2
	movsd	%xmm2, -64(%rsp)                # 8-byte Spill
	movsd	104(%rdi), %xmm2                # xmm2 = mem[0],zero
	mulsd	%xmm0, %xmm2
	movsd	120(%rdi), %xmm3                # xmm3 = mem[0],zero
	mulsd	%xmm0, %xmm3
	movsd	128(%rdi), %xmm4                # xmm4 = mem[0],zero
	mulsd	%xmm0, %xmm4
	movsd	144(%rdi), %xmm5                # xmm5 = mem[0],zero
	mulsd	%xmm0, %xmm5
	mulsd	%xmm0, %xmm9
	mulsd	%xmm0, %xmm10
	mulsd	%xmm0, %xmm11
	mulsd	%xmm0, %xmm12
	mulsd	%xmm0, %xmm13
	mulsd	%xmm0, %xmm15
	mulsd	%xmm0, %xmm1
	mulsd	%xmm0, %xmm14
	xorl	%eax, %eax
	.p2align	4, 0x90
.LBB7_2:                                # =>This Inner Loop Header: Depth=1
	movsd	(%rdx,%rax,8), %xmm6            # xmm6 = mem[0],zero
	movsd	-8(%rsp), %xmm0                 # 8-byte Reload
                                        # xmm0 = mem[0],zero
	mulsd	%xmm6, %xmm0
	addsd	(%rsi), %xmm0
	movapd	%xmm0, %xmm7
	mulsd	%xmm9, %xmm7
	movsd	-16(%rsp), %xmm8                # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	%xmm6, %xmm8
	addsd	%xmm7, %xmm8
	addsd	8(%rsi), %xmm8
	movsd	%xmm8, (%rsi)
	movapd	%xmm0, %xmm7
	mulsd	%xmm10, %xmm7
	mulsd	-24(%rsp), %xmm6                # 8-byte Folded Reload
	addsd	%xmm7, %xmm6
	movsd	%xmm6, 8(%rsi)
	movsd	-32(%rsp), %xmm6                # 8-byte Reload
                                        # xmm6 = mem[0],zero
	mulsd	%xmm0, %xmm6
	addsd	16(%rsi), %xmm6
	movapd	%xmm6, %xmm7
	mulsd	%xmm11, %xmm7
	movsd	-40(%rsp), %xmm8                # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	%xmm0, %xmm8
	addsd	%xmm7, %xmm8
	addsd	24(%rsi), %xmm8
	movsd	%xmm8, 16(%rsi)
	movapd	%xmm6, %xmm7
	mulsd	%xmm12, %xmm7
	mulsd	-48(%rsp), %xmm0                # 8-byte Folded Reload
	addsd	%xmm7, %xmm0
	movsd	%xmm0, 24(%rsi)
	movsd	-56(%rsp), %xmm0                # 8-byte Reload
                                        # xmm0 = mem[0],zero
	mulsd	%xmm6, %xmm0
	addsd	32(%rsi), %xmm0
	movapd	%xmm0, %xmm7
	mulsd	%xmm13, %xmm7
	movsd	-64(%rsp), %xmm8                # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	%xmm6, %xmm8
	addsd	%xmm7, %xmm8
	addsd	40(%rsi), %xmm8
	movsd	%xmm8, 32(%rsi)
	movapd	%xmm0, %xmm7
	mulsd	%xmm15, %xmm7
	mulsd	%xmm2, %xmm6
	addsd	%xmm7, %xmm6
	movsd	%xmm6, 40(%rsi)
	movapd	%xmm3, %xmm6
	mulsd	%xmm0, %xmm6
	addsd	48(%rsi), %xmm6
	movapd	%xmm6, %xmm7
	mulsd	%xmm1, %xmm7
	movapd	%xmm4, %xmm8
	mulsd	%xmm0, %xmm8
	addsd	%xmm7, %xmm8
	addsd	56(%rsi), %xmm8
	movsd	%xmm8, 48(%rsi)
	movapd	%xmm6, %xmm7
	mulsd	%xmm14, %xmm7
	mulsd	%xmm5, %xmm0
	addsd	%xmm7, %xmm0
	movsd	%xmm0, 56(%rsi)
	movsd	%xmm6, (%rdx,%rax,8)
	incq	%rax
	cmpq	%rax, %rcx
	jne	.LBB7_2
.LBB7_3:
	retq
.Lfunc_end7:
	.size	equalize, .Lfunc_end7-equalize
	.cfi_endproc
                                        # -- End function
	.globl	track_new                       # -- Begin function track_new
	.p2align	4, 0x90
	.type	track_new,@function
track_new:                              # @track_new
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
	movq	%rsi, %rbx
	movq	%rdi, %r15
	movl	$32, %edi
	callq	malloc@PLT
	testq	%rax, %rax
	je	.LBB8_2
# %bb.1:
	movq	%rax, %r14
	movq	%r15, %rdi
	callq	strdup@PLT
	movq	%rax, %r15
	movl	$4, %esi
	movq	%rbx, %rdi
	callq	calloc@PLT
	movq	%r15, (%r14)
	movq	%rax, 8(%r14)
	movq	%rbx, 16(%r14)
	movl	$1065353216, 24(%r14)           # imm = 0x3F800000
	movq	%r14, %rax
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	retq
.LBB8_2:
	.cfi_def_cfa_offset 32
	callq	abort@PLT
.Lfunc_end8:
	.size	track_new, .Lfunc_end8-track_new
	.cfi_endproc
                                        # -- End function
	.globl	split                           # -- Begin function split
	.p2align	4, 0x90
	.type	split,@function
split:                                  # @split
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	pushq	%r15
	.cfi_def_cfa_offset 24
	pushq	%r14
	.cfi_def_cfa_offset 32
	pushq	%r13
	.cfi_def_cfa_offset 40
	pushq	%r12
	.cfi_def_cfa_offset 48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	subq	$56, %rsp
	.cfi_def_cfa_offset 112
	.cfi_offset %rbx, -56
	.cfi_offset %r12, -48
	.cfi_offset %r13, -40
	.cfi_offset %r14, -32
	.cfi_offset %r15, -24
	.cfi_offset %rbp, -16
	movq	%rcx, 48(%rsp)                  # 8-byte Spill
	movq	%rdx, 24(%rsp)                  # 8-byte Spill
	testq	%rdx, %rdx
	je	.LBB9_16
# %bb.1:
	movq	%rsi, %r15
	leaq	(,%rsi,4), %rax
	movq	%rax, 40(%rsp)                  # 8-byte Spill
	cmpq	$8, %rsi
	setae	%al
	movq	24(%rsp), %r14                  # 8-byte Reload
	cmpq	$1, %r14
	sete	%cl
	andb	%al, %cl
	movb	%cl, 15(%rsp)                   # 1-byte Spill
	movq	%rsi, %rax
	andq	$-8, %rax
	movq	%rax, 32(%rsp)                  # 8-byte Spill
	movl	%r15d, %eax
	andl	$3, %eax
	movq	%rax, 16(%rsp)                  # 8-byte Spill
	leaq	16(%rdi), %rbx
	leaq	(,%r14,4), %r13
	shlq	$4, %r14
	xorl	%ebp, %ebp
	jmp	.LBB9_2
	.p2align	4, 0x90
.LBB9_15:                               #   in Loop: Header=BB9_2 Depth=1
	incq	%rbp
	addq	$4, %rbx
	addq	$4, %rdi
	cmpq	24(%rsp), %rbp                  # 8-byte Folded Reload
	je	.LBB9_16
.LBB9_2:                                # =>This Loop Header: Depth=1
                                        #     Child Loop BB9_13 Depth 2
                                        #     Child Loop BB9_8 Depth 2
                                        #     Child Loop BB9_11 Depth 2
	movq	%r14, %r12
	movq	%rdi, %r14
	movq	40(%rsp), %rdi                  # 8-byte Reload
	callq	malloc@PLT
	testq	%rax, %rax
	je	.LBB9_17
# %bb.3:                                #   in Loop: Header=BB9_2 Depth=1
	movq	48(%rsp), %rcx                  # 8-byte Reload
	movq	%rax, (%rcx,%rbp,8)
	testq	%r15, %r15
	movq	%r14, %rdi
	movq	%r12, %r14
	je	.LBB9_15
# %bb.4:                                #   in Loop: Header=BB9_2 Depth=1
	cmpb	$0, 15(%rsp)                    # 1-byte Folded Reload
	je	.LBB9_5
# %bb.12:                               #   in Loop: Header=BB9_2 Depth=1
	xorl	%ecx, %ecx
	movq	32(%rsp), %r8                   # 8-byte Reload
	.p2align	4, 0x90
.LBB9_13:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movups	-16(%rbx,%rcx,4), %xmm0
	movups	(%rbx,%rcx,4), %xmm1
	movups	%xmm0, (%rax,%rcx,4)
	movups	%xmm1, 16(%rax,%rcx,4)
	addq	$8, %rcx
	cmpq	%rcx, %r8
	jne	.LBB9_13
# %bb.14:                               #   in Loop: Header=BB9_2 Depth=1
	movq	%r8, %rdx
	cmpq	%r15, %r8
	je	.LBB9_15
	jmp	.LBB9_6
	.p2align	4, 0x90
.LBB9_5:                                #   in Loop: Header=BB9_2 Depth=1
	xorl	%edx, %edx
.LBB9_6:                                #   in Loop: Header=BB9_2 Depth=1
	movq	%rdx, %rcx
	cmpq	$0, 16(%rsp)                    # 8-byte Folded Reload
	je	.LBB9_9
# %bb.7:                                #   in Loop: Header=BB9_2 Depth=1
	movq	%r13, %r9
	imulq	%rdx, %r9
	addq	%rdi, %r9
	movq	16(%rsp), %r8                   # 8-byte Reload
	movq	%rdx, %rcx
	.p2align	4, 0x90
.LBB9_8:                                #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movss	(%r9), %xmm0                    # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, (%rax,%rcx,4)
	incq	%rcx
	addq	%r13, %r9
	decq	%r8
	jne	.LBB9_8
.LBB9_9:                                #   in Loop: Header=BB9_2 Depth=1
	subq	%r15, %rdx
	cmpq	$-4, %rdx
	ja	.LBB9_15
# %bb.10:                               #   in Loop: Header=BB9_2 Depth=1
	leaq	3(%rcx), %rdx
	imulq	%r13, %rdx
	leaq	2(%rcx), %r12
	imulq	%r13, %r12
	leaq	1(%rcx), %r10
	imulq	%r13, %r10
	movq	%r13, %r8
	imulq	%rcx, %r8
	movq	%rdi, %r9
	.p2align	4, 0x90
.LBB9_11:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movss	(%r9,%r8), %xmm0                # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, (%rax,%rcx,4)
	movss	(%r9,%r10), %xmm0               # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, 4(%rax,%rcx,4)
	movss	(%r9,%r12), %xmm0               # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, 8(%rax,%rcx,4)
	movss	(%r9,%rdx), %xmm0               # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, 12(%rax,%rcx,4)
	addq	$4, %rcx
	addq	%r14, %r9
	cmpq	%rcx, %r15
	jne	.LBB9_11
	jmp	.LBB9_15
.LBB9_16:
	addq	$56, %rsp
	.cfi_def_cfa_offset 56
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%r12
	.cfi_def_cfa_offset 40
	popq	%r13
	.cfi_def_cfa_offset 32
	popq	%r14
	.cfi_def_cfa_offset 24
	popq	%r15
	.cfi_def_cfa_offset 16
	popq	%rbp
	.cfi_def_cfa_offset 8
	retq
.LBB9_17:
	.cfi_def_cfa_offset 112
	callq	abort@PLT
.Lfunc_end9:
	.size	split, .Lfunc_end9-split
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function play
.LCPI10_0:
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
.LCPI10_1:
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI10_2:
	.long	0x3f800000                      # float 1
.LCPI10_3:
	.long	0xbf800000                      # float -1
.LCPI10_4:
	.long	0x3f000000                      # float 0.5
	.text
	.globl	play
	.p2align	4, 0x90
	.type	play,@function
play:                                   # @play
	.cfi_startproc
# %bb.0:
	testq	%rdi, %rdi
	je	.LBB10_11
# %bb.1:
	pushq	%r15
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%r12
	.cfi_def_cfa_offset 32
	pushq	%rbx
	.cfi_def_cfa_offset 40
	subq	$16392, %rsp                    # imm = 0x4008
	.cfi_def_cfa_offset 16432
	.cfi_offset %rbx, -40
	.cfi_offset %r12, -32
	.cfi_offset %r14, -24
	.cfi_offset %r15, -16
	movq	%rdi, %rbx
	movq	%rsp, %r14
	jmp	.LBB10_2
	.p2align	4, 0x90
.LBB10_9:                               #   in Loop: Header=BB10_2 Depth=1
	movl	24(%rbx), %edi
	movq	%r14, %rsi
	movq	%r15, %rdx
	movss	.LCPI10_4(%rip), %xmm0          # xmm0 = [5.0E-1,0.0E+0,0.0E+0,0.0E+0]
	callq	apply_effect
	movq	%r14, %rdi
	movq	%r15, %rsi
	callq	device_write@PLT
	movq	8(%rbx), %rbx
	testq	%rbx, %rbx
	je	.LBB10_10
.LBB10_2:                               # =>This Loop Header: Depth=1
                                        #     Child Loop BB10_7 Depth 2
	movq	16(%rbx), %rax
	movq	16(%rax), %r12
	cmpq	$4096, %r12                     # imm = 0x1000
	movl	$4096, %r15d                    # imm = 0x1000
	cmovbq	%r12, %r15
	movl	$16384, %edx                    # imm = 0x4000
	movq	%r14, %rdi
	xorl	%esi, %esi
	callq	memset@PLT
	testq	%r12, %r12
	movss	.LCPI10_2(%rip), %xmm7          # xmm7 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	.LCPI10_3(%rip), %xmm8          # xmm8 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	je	.LBB10_9
# %bb.3:                                #   in Loop: Header=BB10_2 Depth=1
	movq	16(%rbx), %rcx
	movq	8(%rcx), %rax
	movss	24(%rcx), %xmm0                 # xmm0 = mem[0],zero,zero,zero
	cmpq	$8, %r12
	jae	.LBB10_6
# %bb.4:                                #   in Loop: Header=BB10_2 Depth=1
	xorl	%ecx, %ecx
	jmp	.LBB10_5
	.p2align	4, 0x90
.LBB10_6:                               #   in Loop: Header=BB10_2 Depth=1
	movl	%r15d, %ecx
	andl	$8184, %ecx                     # imm = 0x1FF8
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1                # xmm1 = xmm1[0,0],xmm0[0,0]
	leaq	(,%r15,4), %rdx
	andq	$-32, %rdx
	xorl	%esi, %esi
	movaps	.LCPI10_0(%rip), %xmm9          # xmm9 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI10_1(%rip), %xmm10         # xmm10 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB10_7:                               #   Parent Loop BB10_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movups	(%rax,%rsi), %xmm2
	movups	16(%rax,%rsi), %xmm3
	mulps	%xmm1, %xmm2
	addps	(%rsp,%rsi), %xmm2
	mulps	%xmm1, %xmm3
	addps	16(%rsp,%rsi), %xmm3
	movaps	%xmm10, %xmm4
	minps	%xmm2, %xmm4
	cmpltps	%xmm9, %xmm2
	movaps	%xmm10, %xmm5
	minps	%xmm3, %xmm5
	cmpltps	%xmm9, %xmm3
	movaps	%xmm9, %xmm6
	andps	%xmm2, %xmm6
	andnps	%xmm4, %xmm2
	orps	%xmm6, %xmm2
	movaps	%xmm9, %xmm4
	andps	%xmm3, %xmm4
	andnps	%xmm5, %xmm3
	orps	%xmm4, %xmm3
	movaps	%xmm2, (%rsp,%rsi)
	movaps	%xmm3, 16(%rsp,%rsi)
	addq	$32, %rsi
	cmpq	%rsi, %rdx
	jne	.LBB10_7
	jmp	.LBB10_8
	.p2align	4, 0x90
.LBB10_5:                               #   in Loop: Header=BB10_2 Depth=1
	movss	(%rax,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	mulss	%xmm0, %xmm1
	addss	(%rsp,%rcx,4), %xmm1
	movaps	%xmm7, %xmm2
	minss	%xmm1, %xmm2
	cmpltss	%xmm8, %xmm1
	movaps	%xmm1, %xmm3
	andnps	%xmm2, %xmm3
	andps	%xmm8, %xmm1
	orps	%xmm3, %xmm1
	movss	%xmm1, (%rsp,%rcx,4)
	incq	%rcx
.LBB10_8:                               #   in Loop: Header=BB10_2 Depth=1
	cmpq	%rcx, %r15
	jne	.LBB10_5
	jmp	.LBB10_9
.LBB10_10:
	addq	$16392, %rsp                    # imm = 0x4008
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
.LBB10_11:
	retq
.Lfunc_end10:
	.size	play, .Lfunc_end10-play
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function apply_effect
.LCPI11_0:
	.quad	2                               # 0x2
	.quad	3                               # 0x3
.LCPI11_1:
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	1                               # 0x1
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
	.byte	0                               # 0x0
.LCPI11_2:
	.quad	4                               # 0x4
	.quad	4                               # 0x4
.LCPI11_3:
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
.LCPI11_4:
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0
.LCPI11_5:
	.long	0x3f800000                      # float 1
.LCPI11_6:
	.long	0xbf800000                      # float -1
	.text
	.p2align	4, 0x90
	.type	apply_effect,@function
apply_effect:                           # @apply_effect
	.cfi_startproc
# %bb.0:
	pushq	%r15
	.cfi_def_cfa_offset 16
	pushq	%r14
	.cfi_def_cfa_offset 24
	pushq	%r12
	.cfi_def_cfa_offset 32
	pushq	%rbx
	.cfi_def_cfa_offset 40
	subq	$24, %rsp
	.cfi_def_cfa_offset 64
	.cfi_offset %rbx, -40
	.cfi_offset %r12, -32
	.cfi_offset %r14, -24
	.cfi_offset %r15, -16
	movaps	%xmm0, %xmm10
	movq	%rdx, %r14
	movq	%rsi, %rbx
	cmpl	$3, %edi
	ja	.LBB11_37
# %bb.1:
	movl	%edi, %eax
	leaq	.LJTI11_0(%rip), %rcx
	movslq	(%rcx,%rax,4), %rax
	addq	%rcx, %rax
	movaps	%xmm10, (%rsp)                  # 16-byte Spill
	jmpq	*%rax
.LBB11_14:
	testq	%r14, %r14
	je	.LBB11_61
# %bb.15:
	js	.LBB11_16
# %bb.17:
	xorps	%xmm0, %xmm0
	cvtsi2ss	%r14, %xmm0
	cmpq	$3, %r14
	jbe	.LBB11_19
.LBB11_20:
	movq	%r14, %rax
	andq	$-4, %rax
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1                # xmm1 = xmm1[0,0],xmm0[0,0]
	movaps	%xmm10, %xmm2
	shufps	$0, %xmm10, %xmm2               # xmm2 = xmm2[0,0],xmm10[0,0]
	movdqa	.LCPI11_0(%rip), %xmm3          # xmm3 = [2,3]
	movdqa	.LCPI11_1(%rip), %xmm4          # xmm4 = [0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0]
	xorl	%ecx, %ecx
	movdqa	.LCPI11_2(%rip), %xmm5          # xmm5 = [4,4]
	jmp	.LBB11_21
	.p2align	4, 0x90
.LBB11_32:                              #   in Loop: Header=BB11_21 Depth=1
	xorps	%xmm9, %xmm9
	cvtsi2ss	%rdx, %xmm9
.LBB11_33:                              #   in Loop: Header=BB11_21 Depth=1
	unpcklps	%xmm9, %xmm8                    # xmm8 = xmm8[0],xmm9[0],xmm8[1],xmm9[1]
	unpcklps	%xmm7, %xmm6                    # xmm6 = xmm6[0],xmm7[0],xmm6[1],xmm7[1]
	movlhps	%xmm8, %xmm6                    # xmm6 = xmm6[0],xmm8[0]
	divps	%xmm1, %xmm6
	mulps	%xmm2, %xmm6
	movups	(%rbx,%rcx,4), %xmm7
	mulps	%xmm6, %xmm7
	movups	%xmm7, (%rbx,%rcx,4)
	addq	$4, %rcx
	paddq	%xmm5, %xmm4
	paddq	%xmm5, %xmm3
	cmpq	%rcx, %rax
	je	.LBB11_34
.LBB11_21:                              # =>This Inner Loop Header: Depth=1
	movq	%xmm4, %rdx
	testq	%rdx, %rdx
	js	.LBB11_22
# %bb.23:                               #   in Loop: Header=BB11_21 Depth=1
	xorps	%xmm6, %xmm6
	cvtsi2ss	%rdx, %xmm6
	jmp	.LBB11_24
	.p2align	4, 0x90
.LBB11_22:                              #   in Loop: Header=BB11_21 Depth=1
	movq	%rdx, %rsi
	shrq	%rsi
	andl	$1, %edx
	orq	%rsi, %rdx
	xorps	%xmm6, %xmm6
	cvtsi2ss	%rdx, %xmm6
	addss	%xmm6, %xmm6
.LBB11_24:                              #   in Loop: Header=BB11_21 Depth=1
	pshufd	$238, %xmm4, %xmm7              # xmm7 = xmm4[2,3,2,3]
	movq	%xmm7, %rdx
	testq	%rdx, %rdx
	js	.LBB11_25
# %bb.26:                               #   in Loop: Header=BB11_21 Depth=1
	xorps	%xmm7, %xmm7
	cvtsi2ss	%rdx, %xmm7
	jmp	.LBB11_27
	.p2align	4, 0x90
.LBB11_25:                              #   in Loop: Header=BB11_21 Depth=1
	movq	%rdx, %rsi
	shrq	%rsi
	andl	$1, %edx
	orq	%rsi, %rdx
	xorps	%xmm7, %xmm7
	cvtsi2ss	%rdx, %xmm7
	addss	%xmm7, %xmm7
.LBB11_27:                              #   in Loop: Header=BB11_21 Depth=1
	movq	%xmm3, %rdx
	testq	%rdx, %rdx
	js	.LBB11_28
# %bb.29:                               #   in Loop: Header=BB11_21 Depth=1
	xorps	%xmm8, %xmm8
	cvtsi2ss	%rdx, %xmm8
	jmp	.LBB11_30
	.p2align	4, 0x90
.LBB11_28:                              #   in Loop: Header=BB11_21 Depth=1
	movq	%rdx, %rsi
	shrq	%rsi
	andl	$1, %edx
	orq	%rsi, %rdx
	xorps	%xmm8, %xmm8
	cvtsi2ss	%rdx, %xmm8
	addss	%xmm8, %xmm8
.LBB11_30:                              #   in Loop: Header=BB11_21 Depth=1
	pshufd	$238, %xmm3, %xmm9              # xmm9 = xmm3[2,3,2,3]
	movq	%xmm9, %rdx
	testq	%rdx, %rdx
	jns	.LBB11_32
# %bb.31:                               #   in Loop: Header=BB11_21 Depth=1
	movq	%rdx, %rsi
	shrq	%rsi
	andl	$1, %edx
	orq	%rsi, %rdx
	xorps	%xmm9, %xmm9
	cvtsi2ss	%rdx, %xmm9
	addss	%xmm9, %xmm9
	jmp	.LBB11_33
.LBB11_5:
	testq	%r14, %r14
	je	.LBB11_61
# %bb.6:
	cmpq	$1, %r14
	jne	.LBB11_46
# %bb.7:
	xorl	%r15d, %r15d
	testb	$1, %r14b
	jne	.LBB11_9
	jmp	.LBB11_61
.LBB11_2:
	cmpq	$2, %r14
	jb	.LBB11_61
# %bb.3:
	movq	%r14, %rdx
	shrq	%rdx
	leaq	(%rbx,%r14,4), %rax
	cmpq	$1, %rdx
	jne	.LBB11_55
# %bb.4:
	xorl	%ecx, %ecx
	jmp	.LBB11_57
.LBB11_11:
	testq	%r14, %r14
	je	.LBB11_61
# %bb.12:
	xorl	%r15d, %r15d
	.p2align	4, 0x90
.LBB11_13:                              # =>This Inner Loop Header: Depth=1
	movss	(%rbx,%r15,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	mulss	%xmm10, %xmm0
	callq	tanhf@PLT
	movaps	(%rsp), %xmm10                  # 16-byte Reload
	movss	%xmm0, (%rbx,%r15,4)
	incq	%r15
	cmpq	%r15, %r14
	jne	.LBB11_13
	jmp	.LBB11_61
.LBB11_37:
	cmpq	$4801, %r14                     # imm = 0x12C1
	jb	.LBB11_61
# %bb.38:
	leaq	-4800(%r14), %rcx
	movl	$4800, %eax                     # imm = 0x12C0
	cmpq	$3, %rcx
	jbe	.LBB11_39
# %bb.41:
	movq	%rcx, %rdx
	andq	$-4, %rdx
	leaq	4800(%rdx), %rax
	movaps	%xmm10, %xmm0
	shufps	$0, %xmm10, %xmm0               # xmm0 = xmm0[0,0],xmm10[0,0]
	xorl	%esi, %esi
	movaps	.LCPI11_3(%rip), %xmm1          # xmm1 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI11_4(%rip), %xmm2          # xmm2 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB11_42:                              # =>This Inner Loop Header: Depth=1
	movups	19200(%rbx,%rsi,4), %xmm3
	movups	(%rbx,%rsi,4), %xmm4
	mulps	%xmm0, %xmm4
	addps	%xmm3, %xmm4
	movaps	%xmm2, %xmm3
	minps	%xmm4, %xmm3
	cmpltps	%xmm1, %xmm4
	movaps	%xmm1, %xmm5
	andps	%xmm4, %xmm5
	andnps	%xmm3, %xmm4
	orps	%xmm5, %xmm4
	movups	%xmm4, 19200(%rbx,%rsi,4)
	addq	$4, %rsi
	cmpq	%rsi, %rdx
	jne	.LBB11_42
# %bb.43:
	cmpq	%rdx, %rcx
	je	.LBB11_61
.LBB11_39:
	movss	.LCPI11_5(%rip), %xmm0          # xmm0 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	.LCPI11_6(%rip), %xmm1          # xmm1 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB11_40:                              # =>This Inner Loop Header: Depth=1
	movss	-19200(%rbx,%rax,4), %xmm2      # xmm2 = mem[0],zero,zero,zero
	mulss	%xmm10, %xmm2
	addss	(%rbx,%rax,4), %xmm2
	movaps	%xmm0, %xmm3
	minss	%xmm2, %xmm3
	cmpltss	%xmm1, %xmm2
	movaps	%xmm2, %xmm4
	andnps	%xmm3, %xmm4
	andps	%xmm1, %xmm2
	orps	%xmm4, %xmm2
	movss	%xmm2, (%rbx,%rax,4)
	incq	%rax
	cmpq	%rax, %r14
	jne	.LBB11_40
	jmp	.LBB11_61
.LBB11_46:
	movq	%r14, %r12
	andq	$-2, %r12
	xorl	%r15d, %r15d
	jmp	.LBB11_47
	.p2align	4, 0x90
.LBB11_52:                              #   in Loop: Header=BB11_47 Depth=1
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm0
.LBB11_53:                              #   in Loop: Header=BB11_47 Depth=1
	mulss	(%rsp), %xmm0                   # 16-byte Folded Reload
	callq	sinf@PLT
	mulss	4(%rbx,%r15,4), %xmm0
	movss	%xmm0, 4(%rbx,%r15,4)
	addq	$2, %r15
	cmpq	%r12, %r15
	je	.LBB11_54
.LBB11_47:                              # =>This Inner Loop Header: Depth=1
	testq	%r15, %r15
	js	.LBB11_48
# %bb.49:                               #   in Loop: Header=BB11_47 Depth=1
	xorps	%xmm0, %xmm0
	cvtsi2ss	%r15, %xmm0
	jmp	.LBB11_50
	.p2align	4, 0x90
.LBB11_48:                              #   in Loop: Header=BB11_47 Depth=1
	movq	%r15, %rax
	shrq	%rax
	movl	%r15d, %ecx
	andl	$1, %ecx
	orq	%rax, %rcx
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
.LBB11_50:                              #   in Loop: Header=BB11_47 Depth=1
	movaps	(%rsp), %xmm1                   # 16-byte Reload
	mulss	%xmm1, %xmm0
	callq	sinf@PLT
	mulss	(%rbx,%r15,4), %xmm0
	movss	%xmm0, (%rbx,%r15,4)
	movq	%r15, %rax
	incq	%rax
	jns	.LBB11_52
# %bb.51:                               #   in Loop: Header=BB11_47 Depth=1
	movq	%rax, %rcx
	shrq	%rcx
	andl	$1, %eax
	orq	%rcx, %rax
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm0
	addss	%xmm0, %xmm0
	jmp	.LBB11_53
.LBB11_54:
	movaps	(%rsp), %xmm10                  # 16-byte Reload
	testb	$1, %r14b
	je	.LBB11_61
.LBB11_9:
	testq	%r15, %r15
	js	.LBB11_10
# %bb.59:
	xorps	%xmm0, %xmm0
	cvtsi2ss	%r15, %xmm0
	jmp	.LBB11_60
.LBB11_16:
	movq	%r14, %rax
	shrq	%rax
	movl	%r14d, %ecx
	andl	$1, %ecx
	orq	%rax, %rcx
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
	cmpq	$3, %r14
	ja	.LBB11_20
.LBB11_19:
	xorl	%eax, %eax
	jmp	.LBB11_35
.LBB11_34:
	cmpq	%r14, %rax
	jne	.LBB11_35
	jmp	.LBB11_61
	.p2align	4, 0x90
.LBB11_44:                              #   in Loop: Header=BB11_35 Depth=1
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rax, %xmm1
.LBB11_45:                              #   in Loop: Header=BB11_35 Depth=1
	divss	%xmm0, %xmm1
	mulss	%xmm10, %xmm1
	mulss	(%rbx,%rax,4), %xmm1
	movss	%xmm1, (%rbx,%rax,4)
	incq	%rax
	cmpq	%rax, %r14
	je	.LBB11_61
.LBB11_35:                              # =>This Inner Loop Header: Depth=1
	testq	%rax, %rax
	jns	.LBB11_44
# %bb.36:                               #   in Loop: Header=BB11_35 Depth=1
	movq	%rax, %rcx
	shrq	%rcx
	movl	%eax, %edx
	andl	$1, %edx
	orq	%rcx, %rdx
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rdx, %xmm1
	addss	%xmm1, %xmm1
	jmp	.LBB11_45
.LBB11_55:
	andq	$-2, %rdx
	leaq	-1(%r14), %rsi
	xorl	%ecx, %ecx
	movabsq	$4611686018427387902, %rdi      # imm = 0x3FFFFFFFFFFFFFFE
	.p2align	4, 0x90
.LBB11_56:                              # =>This Inner Loop Header: Depth=1
	movss	(%rbx,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movss	(%rbx,%rsi,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	movss	%xmm1, (%rbx,%rcx,4)
	movss	%xmm0, (%rbx,%rsi,4)
	movss	4(%rbx,%rcx,4), %xmm0           # xmm0 = mem[0],zero,zero,zero
	movq	%rcx, %r8
	xorq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1             # xmm1 = mem[0],zero,zero,zero
	movss	%xmm1, 4(%rbx,%rcx,4)
	movss	%xmm0, (%rax,%r8,4)
	addq	$2, %rcx
	addq	$-2, %rsi
	cmpq	%rcx, %rdx
	jne	.LBB11_56
.LBB11_57:
	testb	$2, %r14b
	je	.LBB11_61
# %bb.58:
	movss	(%rbx,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movq	%rcx, %rdx
	notq	%rdx
	movss	(%rax,%rdx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	movss	%xmm1, (%rbx,%rcx,4)
	movss	%xmm0, (%rax,%rdx,4)
	jmp	.LBB11_61
.LBB11_10:
	movq	%r15, %rax
	shrq	%rax
	movl	%r15d, %ecx
	andl	$1, %ecx
	orq	%rax, %rcx
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
.LBB11_60:
	mulss	%xmm10, %xmm0
	callq	sinf@PLT
	mulss	(%rbx,%r15,4), %xmm0
	movss	%xmm0, (%rbx,%r15,4)
.LBB11_61:
	addq	$24, %rsp
	.cfi_def_cfa_offset 40
	popq	%rbx
	.cfi_def_cfa_offset 32
	popq	%r12
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end11:
	.size	apply_effect, .Lfunc_end11-apply_effect
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
.LJTI11_0:
	.long	.LBB11_14-.LJTI11_0
	.long	.LBB11_11-.LJTI11_0
	.long	.LBB11_5-.LJTI11_0
	.long	.LBB11_2-.LJTI11_0
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function preview
.LCPI12_0:
	.long	0x3e800000                      # float 0.25
.LCPI12_2:
	.long	0x3f800000                      # float 1
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0
.LCPI12_1:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.text
	.globl	preview
	.p2align	4, 0x90
	.type	preview,@function
preview:                                # @preview
	.cfi_startproc
# %bb.0:
	pushq	%r14
	.cfi_def_cfa_offset 16
	pushq	%rbx
	.cfi_def_cfa_offset 24
	pushq	%rax
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -24
	.cfi_offset %r14, -16
	movl	%esi, %eax
	movq	%rdi, %rbx
	movq	8(%rdi), %rsi
	movq	16(%rdi), %rdx
	movss	.LCPI12_0(%rip), %xmm0          # xmm0 = [2.5E-1,0.0E+0,0.0E+0,0.0E+0]
	movl	%eax, %edi
	callq	apply_effect
	movq	16(%rbx), %rax
	testq	%rax, %rax
	je	.LBB12_1
# %bb.7:
	movq	8(%rbx), %rdx
	xorl	%ecx, %ecx
	movaps	.LCPI12_1(%rip), %xmm0          # xmm0 = [NaN,NaN,NaN,NaN]
	movss	.LCPI12_2(%rip), %xmm1          # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB12_8:                               # =>This Inner Loop Header: Depth=1
	movss	(%rdx,%rcx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	andps	%xmm0, %xmm2
	ucomiss	%xmm1, %xmm2
	jae	.LBB12_2
# %bb.9:                                #   in Loop: Header=BB12_8 Depth=1
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB12_8
	jmp	.LBB12_10
.LBB12_1:
	xorl	%ecx, %ecx
.LBB12_2:
	cmpq	%rax, %rcx
	jae	.LBB12_10
# %bb.3:
	xorl	%r14d, %r14d
	movaps	.LCPI12_1(%rip), %xmm1          # xmm1 = [NaN,NaN,NaN,NaN]
	movss	.LCPI12_2(%rip), %xmm2          # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	jmp	.LBB12_4
	.p2align	4, 0x90
.LBB12_6:                               #   in Loop: Header=BB12_4 Depth=1
	incq	%r14
	cmpq	%rax, %r14
	jae	.LBB12_10
.LBB12_4:                               # =>This Inner Loop Header: Depth=1
	movq	8(%rbx), %rcx
	movss	(%rcx,%r14,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm0
	ucomiss	%xmm2, %xmm0
	jb	.LBB12_6
# %bb.5:                                #   in Loop: Header=BB12_4 Depth=1
	movq	(%rbx), %rdi
	movq	%r14, %rsi
	callq	warn_clipped
	movss	.LCPI12_2(%rip), %xmm2          # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movaps	.LCPI12_1(%rip), %xmm1          # xmm1 = [NaN,NaN,NaN,NaN]
	movq	16(%rbx), %rax
	jmp	.LBB12_6
.LBB12_10:
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%r14
	.cfi_def_cfa_offset 8
	retq
.Lfunc_end12:
	.size	preview, .Lfunc_end12-preview
	.cfi_endproc
                                        # -- End function
	.type	.L.str,@object                  # @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"%s: clipped at sample %zu\n"
	.size	.L.str, 27

	.ident	"Debian clang version 19.1.7 (3~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
