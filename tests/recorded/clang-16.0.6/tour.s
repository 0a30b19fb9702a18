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
.Lfunc_begin0:
	.file	0 "." "tour.c" md5 0xf904744ae23e471c03faf22425f89f0e
	.loc	0 48 0                          # tour.c:48:0
	.cfi_startproc
# %bb.0:
	.loc	0 49 23 prologue_end            # tour.c:49:23
	testq	%rdx, %rdx
	.loc	0 49 2 is_stmt 0                # tour.c:49:2
	je	.LBB0_8
# %bb.1:
	cmpq	$8, %rdx
	jae	.LBB0_3
# %bb.2:
	.loc	0 0 2                           # tour.c:0:2
	xorl	%eax, %eax
	jmp	.LBB0_6
.LBB0_3:
	.loc	0 49 2                          # tour.c:49:2
	movq	%rdx, %rax
	andq	$-8, %rax
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1                # xmm1 = xmm1[0,0],xmm0[0,0]
	xorl	%ecx, %ecx
	movaps	.LCPI0_0(%rip), %xmm2           # xmm2 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI0_1(%rip), %xmm3           # xmm3 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB0_4:                                # =>This Inner Loop Header: Depth=1
	.loc	0 50 18 is_stmt 1               # tour.c:50:18
	movups	(%rdi,%rcx,4), %xmm4
	movups	16(%rdi,%rcx,4), %xmm5
	.loc	0 50 27 is_stmt 0               # tour.c:50:27
	movups	(%rsi,%rcx,4), %xmm6
	movups	16(%rsi,%rcx,4), %xmm7
	.loc	0 50 25                         # tour.c:50:25
	mulps	%xmm1, %xmm6
	addps	%xmm4, %xmm6
	mulps	%xmm1, %xmm7
	addps	%xmm5, %xmm7
.Ltmp0:
	.loc	0 28 9 is_stmt 1                # tour.c:28:9
	movaps	%xmm3, %xmm4
	minps	%xmm6, %xmm4
	.loc	0 28 11 is_stmt 0               # tour.c:28:11
	cmpltps	%xmm2, %xmm6
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm3, %xmm5
	minps	%xmm7, %xmm5
	.loc	0 28 11                         # tour.c:28:11
	cmpltps	%xmm2, %xmm7
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm2, %xmm8
	andps	%xmm6, %xmm8
	andnps	%xmm4, %xmm6
	orps	%xmm8, %xmm6
	movaps	%xmm2, %xmm4
	andps	%xmm7, %xmm4
	andnps	%xmm5, %xmm7
	orps	%xmm4, %xmm7
.Ltmp1:
	.loc	0 50 10 is_stmt 1               # tour.c:50:10
	movups	%xmm6, (%rdi,%rcx,4)
	movups	%xmm7, 16(%rdi,%rcx,4)
	.loc	0 49 33                         # tour.c:49:33
	addq	$8, %rcx
	cmpq	%rcx, %rax
	jne	.LBB0_4
# %bb.5:
	.loc	0 49 2 is_stmt 0                # tour.c:49:2
	cmpq	%rdx, %rax
	je	.LBB0_8
.LBB0_6:
	.loc	0 0 2                           # tour.c:0:2
	movss	.LCPI0_2(%rip), %xmm1           # xmm1 = mem[0],zero,zero,zero
	movss	.LCPI0_3(%rip), %xmm2           # xmm2 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB0_7:                                # =>This Inner Loop Header: Depth=1
	movss	(%rsi,%rax,4), %xmm3            # xmm3 = mem[0],zero,zero,zero
	.loc	0 50 25 is_stmt 1               # tour.c:50:25
	mulss	%xmm0, %xmm3
	addss	(%rdi,%rax,4), %xmm3
.Ltmp2:
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm1, %xmm4
	minss	%xmm3, %xmm4
	cmpltss	%xmm2, %xmm3
	movaps	%xmm3, %xmm5
	andnps	%xmm4, %xmm5
	andps	%xmm2, %xmm3
	orps	%xmm5, %xmm3
.Ltmp3:
	.loc	0 50 10                         # tour.c:50:10
	movss	%xmm3, (%rdi,%rax,4)
	.loc	0 49 33                         # tour.c:49:33
	incq	%rax
	.loc	0 49 23 is_stmt 0               # tour.c:49:23
	cmpq	%rax, %rdx
	.loc	0 49 2                          # tour.c:49:2
	jne	.LBB0_7
.LBB0_8:
	.loc	0 51 1 is_stmt 1                # tour.c:51:1
	retq
.Ltmp4:
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
.Lfunc_begin1:
	.loc	0 55 0                          # tour.c:55:0
	.cfi_startproc
# %bb.0:
	.loc	0 56 23 prologue_end            # tour.c:56:23
	cmpq	$2, %rsi
	.loc	0 56 2 is_stmt 0                # tour.c:56:2
	jb	.LBB1_6
# %bb.1:
	.loc	0 57 43 is_stmt 1               # tour.c:57:43
	movss	(%rdi), %xmm0                   # xmm0 = mem[0],zero,zero,zero
	.loc	0 56 2                          # tour.c:56:2
	leaq	-1(%rsi), %rcx
	movl	$1, %eax
	cmpq	$2, %rsi
	je	.LBB1_4
# %bb.2:
	movq	%rcx, %rdx
	andq	$-2, %rdx
	negq	%rdx
	movss	.LCPI1_0(%rip), %xmm1           # xmm1 = mem[0],zero,zero,zero
	movss	.LCPI1_1(%rip), %xmm2           # xmm2 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB1_3:                                # =>This Inner Loop Header: Depth=1
	.loc	0 57 41                         # tour.c:57:41
	mulss	%xmm1, %xmm0
	movss	(%rdi,%rax,4), %xmm3            # xmm3 = mem[0],zero,zero,zero
	.loc	0 57 34 is_stmt 0               # tour.c:57:34
	mulss	%xmm2, %xmm3
	addss	%xmm0, %xmm3
	.loc	0 57 14                         # tour.c:57:14
	movss	%xmm3, (%rdi,%rax,4)
	.loc	0 57 41                         # tour.c:57:41
	mulss	%xmm1, %xmm3
	movss	4(%rdi,%rax,4), %xmm0           # xmm0 = mem[0],zero,zero,zero
	.loc	0 57 34                         # tour.c:57:34
	mulss	%xmm2, %xmm0
	addss	%xmm3, %xmm0
	.loc	0 57 14                         # tour.c:57:14
	movss	%xmm0, 4(%rdi,%rax,4)
	.loc	0 56 2 is_stmt 1                # tour.c:56:2
	leaq	(%rdx,%rax), %rsi
	addq	$2, %rsi
	.loc	0 56 33 is_stmt 0               # tour.c:56:33
	addq	$2, %rax
	.loc	0 56 2                          # tour.c:56:2
	cmpq	$1, %rsi
	jne	.LBB1_3
.LBB1_4:
	testb	$1, %cl
	je	.LBB1_6
# %bb.5:
	.loc	0 57 23 is_stmt 1               # tour.c:57:23
	movss	(%rdi,%rax,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 57 41 is_stmt 0               # tour.c:57:41
	mulss	.LCPI1_0(%rip), %xmm0
	.loc	0 57 34                         # tour.c:57:34
	mulss	.LCPI1_1(%rip), %xmm1
	addss	%xmm0, %xmm1
	.loc	0 57 14                         # tour.c:57:14
	movss	%xmm1, (%rdi,%rax,4)
.LBB1_6:
	.loc	0 58 1 is_stmt 1                # tour.c:58:1
	retq
.Ltmp5:
.Lfunc_end1:
	.size	smooth, .Lfunc_end1-smooth
	.cfi_endproc
                                        # -- End function
	.globl	histogram                       # -- Begin function histogram
	.p2align	4, 0x90
	.type	histogram,@function
histogram:                              # @histogram
.Lfunc_begin2:
	.loc	0 62 0                          # tour.c:62:0
	.cfi_startproc
# %bb.0:
	.loc	0 63 23 prologue_end            # tour.c:63:23
	testq	%rdx, %rdx
	.loc	0 63 2 is_stmt 0                # tour.c:63:2
	je	.LBB2_6
# %bb.1:
	movl	%edx, %eax
	andl	$3, %eax
	cmpq	$4, %rdx
	jae	.LBB2_7
# %bb.2:
	.loc	0 0 2                           # tour.c:0:2
	xorl	%ecx, %ecx
	jmp	.LBB2_3
.LBB2_7:
	.loc	0 63 2                          # tour.c:63:2
	andq	$-4, %rdx
	xorl	%ecx, %ecx
	.p2align	4, 0x90
.LBB2_8:                                # =>This Inner Loop Header: Depth=1
	.loc	0 64 8 is_stmt 1                # tour.c:64:8
	movzbl	(%rsi,%rcx), %r8d
	.loc	0 64 18 is_stmt 0               # tour.c:64:18
	incl	(%rdi,%r8,4)
	.loc	0 64 8                          # tour.c:64:8
	movzbl	1(%rsi,%rcx), %r8d
	.loc	0 64 18                         # tour.c:64:18
	incl	(%rdi,%r8,4)
	.loc	0 64 8                          # tour.c:64:8
	movzbl	2(%rsi,%rcx), %r8d
	.loc	0 64 18                         # tour.c:64:18
	incl	(%rdi,%r8,4)
	.loc	0 64 8                          # tour.c:64:8
	movzbl	3(%rsi,%rcx), %r8d
	.loc	0 64 18                         # tour.c:64:18
	incl	(%rdi,%r8,4)
	.loc	0 63 33 is_stmt 1               # tour.c:63:33
	addq	$4, %rcx
	.loc	0 63 2 is_stmt 0                # tour.c:63:2
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
	.loc	0 64 8 is_stmt 1                # tour.c:64:8
	movzbl	(%rsi,%rcx), %edx
	.loc	0 64 18 is_stmt 0               # tour.c:64:18
	incl	(%rdi,%rdx,4)
	.loc	0 63 2 is_stmt 1                # tour.c:63:2
	incq	%rcx
	cmpq	%rcx, %rax
	jne	.LBB2_5
.LBB2_6:
	.loc	0 65 1                          # tour.c:65:1
	retq
.Ltmp6:
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
.Lfunc_begin3:
	.loc	0 69 0                          # tour.c:69:0
	.cfi_startproc
# %bb.0:
	movq	%rsi, %rax
	xorl	%ecx, %ecx
.Ltmp7:
	.loc	0 70 23 prologue_end            # tour.c:70:23
	testq	%rsi, %rsi
	.loc	0 70 2 is_stmt 0                # tour.c:70:2
	je	.LBB3_5
# %bb.1:
	.loc	0 0 2                           # tour.c:0:2
	movaps	.LCPI3_0(%rip), %xmm0           # xmm0 = [NaN,NaN,NaN,NaN]
	movss	.LCPI3_1(%rip), %xmm1           # xmm1 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB3_2:                                # =>This Inner Loop Header: Depth=1
	.loc	0 71 7 is_stmt 1                # tour.c:71:7
	movss	(%rdi,%rcx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	andps	%xmm0, %xmm2
	.loc	0 71 25 is_stmt 0               # tour.c:71:25
	ucomiss	%xmm1, %xmm2
	.loc	0 71 7                          # tour.c:71:7
	jae	.LBB3_5
# %bb.3:                                #   in Loop: Header=BB3_2 Depth=1
	.loc	0 70 33 is_stmt 1               # tour.c:70:33
	incq	%rcx
	.loc	0 70 23 is_stmt 0               # tour.c:70:23
	cmpq	%rcx, %rax
	.loc	0 70 2                          # tour.c:70:2
	jne	.LBB3_2
# %bb.4:
	.loc	0 0 2                           # tour.c:0:2
	movq	%rax, %rcx
.LBB3_5:
	cmpq	%rax, %rcx
	cmovbq	%rcx, %rax
	.loc	0 74 1 is_stmt 1                # tour.c:74:1
	retq
.Ltmp8:
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
.Lfunc_begin4:
	.loc	0 78 0                          # tour.c:78:0
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
	.loc	0 79 28 prologue_end            # tour.c:79:28
	movq	16(%rdi), %rax
	.loc	0 79 23 is_stmt 0               # tour.c:79:23
	testq	%rax, %rax
	.loc	0 79 2                          # tour.c:79:2
	je	.LBB4_5
# %bb.1:
	.loc	0 0 2                           # tour.c:0:2
	movq	%rdi, %rbx
	xorl	%r14d, %r14d
	movaps	.LCPI4_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	movss	.LCPI4_1(%rip), %xmm2           # xmm2 = mem[0],zero,zero,zero
	jmp	.LBB4_2
	.p2align	4, 0x90
.LBB4_4:                                #   in Loop: Header=BB4_2 Depth=1
	.loc	0 79 39                         # tour.c:79:39
	incq	%r14
	.loc	0 79 23                         # tour.c:79:23
	cmpq	%rax, %r14
	.loc	0 79 2                          # tour.c:79:2
	jae	.LBB4_5
.LBB4_2:                                # =>This Inner Loop Header: Depth=1
	.loc	0 80 16 is_stmt 1               # tour.c:80:16
	movq	8(%rbx), %rcx
	.loc	0 80 7 is_stmt 0                # tour.c:80:7
	movss	(%rcx,%r14,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm0
	.loc	0 80 28                         # tour.c:80:28
	ucomiss	%xmm2, %xmm0
	.loc	0 80 7                          # tour.c:80:7
	jb	.LBB4_4
# %bb.3:                                #   in Loop: Header=BB4_2 Depth=1
	.loc	0 81 20 is_stmt 1               # tour.c:81:20
	movq	(%rbx), %rdi
	.loc	0 81 4 is_stmt 0                # tour.c:81:4
	movq	%r14, %rsi
	callq	warn_clipped
.Ltmp9:
	.loc	0 0 4                           # tour.c:0:4
	movss	.LCPI4_1(%rip), %xmm2           # xmm2 = mem[0],zero,zero,zero
	movaps	.LCPI4_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	.loc	0 79 28 is_stmt 1               # tour.c:79:28
	movq	16(%rbx), %rax
	jmp	.LBB4_4
.LBB4_5:
	.loc	0 82 1 epilogue_begin           # tour.c:82:1
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%r14
	.cfi_def_cfa_offset 8
	retq
.Ltmp10:
.Lfunc_end4:
	.size	warn_all, .Lfunc_end4-warn_all
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function warn_clipped
	.type	warn_clipped,@function
warn_clipped:                           # @warn_clipped
.Lfunc_begin5:
	.loc	0 42 0                          # tour.c:42:0
	.cfi_startproc
# %bb.0:
	movq	%rsi, %rcx
	movq	%rdi, %rdx
.Ltmp11:
	.loc	0 43 10 prologue_end            # tour.c:43:10
	movq	stderr@GOTPCREL(%rip), %rax
	movq	(%rax), %rdi
	.loc	0 43 2 is_stmt 0                # tour.c:43:2
	leaq	.L.str(%rip), %rsi
	xorl	%eax, %eax
.Ltmp12:
	jmp	fprintf@PLT                     # TAILCALL
.Ltmp13:
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
.Lfunc_begin6:
	.loc	0 86 0 is_stmt 1                # tour.c:86:0
	.cfi_startproc
# %bb.0:
	pushq	%rbx
	.cfi_def_cfa_offset 16
	subq	$16, %rsp
	.cfi_def_cfa_offset 32
	.cfi_offset %rbx, -16
	.loc	0 89 9 prologue_end             # tour.c:89:9
	movq	16(%rdi), %rax
	xorps	%xmm4, %xmm4
	.loc	0 89 6 is_stmt 0                # tour.c:89:6
	testq	%rax, %rax
	je	.LBB6_9
# %bb.1:
	.loc	0 0 6                           # tour.c:0:6
	movq	16(%rax), %rdx
	.loc	0 90 24 is_stmt 1               # tour.c:90:24
	testq	%rdx, %rdx
	.loc	0 90 3 is_stmt 0                # tour.c:90:3
	je	.LBB6_9
# %bb.2:
	.loc	0 0 3                           # tour.c:0:3
	movq	8(%rax), %rcx
	.loc	0 90 3                          # tour.c:90:3
	movl	%edx, %eax
	andl	$3, %eax
	cmpq	$4, %rdx
	jae	.LBB6_4
# %bb.3:
	.loc	0 0 3                           # tour.c:0:3
	xorps	%xmm0, %xmm0
	xorl	%esi, %esi
	jmp	.LBB6_6
.LBB6_4:
	.loc	0 90 3                          # tour.c:90:3
	andq	$-4, %rdx
	xorl	%esi, %esi
	movaps	.LCPI6_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	.loc	0 91 11 is_stmt 1               # tour.c:91:11
	movaps	%xmm4, %xmm0
	.p2align	4, 0x90
.LBB6_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 91 23 is_stmt 0               # tour.c:91:23
	movss	(%rcx,%rsi,4), %xmm5            # xmm5 = mem[0],zero,zero,zero
	movss	4(%rcx,%rsi,4), %xmm6           # xmm6 = mem[0],zero,zero,zero
	movss	8(%rcx,%rsi,4), %xmm3           # xmm3 = mem[0],zero,zero,zero
	movss	12(%rcx,%rsi,4), %xmm2          # xmm2 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm5
	.loc	0 91 11                         # tour.c:91:11
	cmpunordss	%xmm0, %xmm0
	movaps	%xmm0, %xmm7
	andps	%xmm5, %xmm7
	maxss	%xmm4, %xmm5
	andnps	%xmm5, %xmm0
	orps	%xmm7, %xmm0
	.loc	0 91 23                         # tour.c:91:23
	andps	%xmm1, %xmm6
	.loc	0 91 11                         # tour.c:91:11
	movaps	%xmm6, %xmm4
	maxss	%xmm0, %xmm4
	cmpunordss	%xmm0, %xmm0
	movaps	%xmm0, %xmm5
	andnps	%xmm4, %xmm5
	andps	%xmm6, %xmm0
	orps	%xmm5, %xmm0
	.loc	0 91 23                         # tour.c:91:23
	andps	%xmm1, %xmm3
	.loc	0 91 11                         # tour.c:91:11
	movaps	%xmm3, %xmm4
	maxss	%xmm0, %xmm4
	cmpunordss	%xmm0, %xmm0
	movaps	%xmm0, %xmm5
	andnps	%xmm4, %xmm5
	andps	%xmm3, %xmm0
	orps	%xmm5, %xmm0
	.loc	0 91 23                         # tour.c:91:23
	andps	%xmm1, %xmm2
	.loc	0 91 11                         # tour.c:91:11
	movaps	%xmm2, %xmm3
	maxss	%xmm0, %xmm3
	cmpunordss	%xmm0, %xmm0
	movaps	%xmm0, %xmm4
	andnps	%xmm3, %xmm4
	andps	%xmm2, %xmm0
	orps	%xmm4, %xmm0
	.loc	0 90 47 is_stmt 1               # tour.c:90:47
	addq	$4, %rsi
	movaps	%xmm0, %xmm4
	.loc	0 90 3 is_stmt 0                # tour.c:90:3
	cmpq	%rsi, %rdx
	jne	.LBB6_5
.LBB6_6:
	.loc	0 0 3                           # tour.c:0:3
	movaps	%xmm0, %xmm4
	.loc	0 90 3                          # tour.c:90:3
	testq	%rax, %rax
	je	.LBB6_9
# %bb.7:
	leaq	(%rcx,%rsi,4), %rcx
	xorl	%edx, %edx
	movaps	.LCPI6_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	.loc	0 91 11 is_stmt 1               # tour.c:91:11
	movaps	%xmm0, %xmm4
	.p2align	4, 0x90
.LBB6_8:                                # =>This Inner Loop Header: Depth=1
	.loc	0 91 23 is_stmt 0               # tour.c:91:23
	movss	(%rcx,%rdx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm2
	.loc	0 91 11                         # tour.c:91:11
	cmpunordss	%xmm4, %xmm4
	movaps	%xmm4, %xmm3
	andps	%xmm2, %xmm3
	maxss	%xmm0, %xmm2
	andnps	%xmm2, %xmm4
	orps	%xmm3, %xmm4
	.loc	0 90 3 is_stmt 1                # tour.c:90:3
	incq	%rdx
	movaps	%xmm4, %xmm0
	cmpq	%rdx, %rax
	jne	.LBB6_8
.LBB6_9:
	.loc	0 92 0                          # tour.c:92:0
	movq	(%rdi), %rbx
	.loc	0 92 2 is_stmt 0                # tour.c:92:2
	testq	%rbx, %rbx
	je	.LBB6_10
	.p2align	4, 0x90
.LBB6_12:                               # =>This Inner Loop Header: Depth=1
	.loc	0 0 2                           # tour.c:0:2
	movaps	%xmm4, (%rsp)                   # 16-byte Spill
	.loc	0 93 12 is_stmt 1               # tour.c:93:12
	movq	%rbx, %rdi
	callq	peak
.Ltmp14:
	.loc	0 93 7 is_stmt 0                # tour.c:93:7
	maxss	(%rsp), %xmm0                   # 16-byte Folded Reload
	.loc	0 92 0 is_stmt 1                # tour.c:92:0
	movq	8(%rbx), %rbx
	movaps	%xmm0, %xmm4
	.loc	0 92 2 is_stmt 0                # tour.c:92:2
	testq	%rbx, %rbx
	jne	.LBB6_12
	jmp	.LBB6_11
.LBB6_10:
	.loc	0 0 2                           # tour.c:0:2
	movaps	%xmm4, %xmm0
.LBB6_11:
	.loc	0 95 2 epilogue_begin is_stmt 1 # tour.c:95:2
	addq	$16, %rsp
	.cfi_def_cfa_offset 16
	popq	%rbx
	.cfi_def_cfa_offset 8
	retq
.Ltmp15:
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
.Lfunc_begin7:
	.loc	0 130 0                         # tour.c:130:0
	.cfi_startproc
# %bb.0:
	.loc	0 135 23 prologue_end           # tour.c:135:23
	testq	%rcx, %rcx
	.loc	0 135 2 is_stmt 0               # tour.c:135:2
	je	.LBB7_3
# %bb.1:
	.loc	0 0 2                           # tour.c:0:2
	movsd	(%rdi), %xmm1                   # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -48(%rsp)                # 8-byte Spill
	movsd	8(%rdi), %xmm1                  # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -56(%rsp)                # 8-byte Spill
	movsd	24(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -64(%rsp)                # 8-byte Spill
	movsd	40(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -72(%rsp)                # 8-byte Spill
	movsd	48(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -80(%rsp)                # 8-byte Spill
	movsd	64(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -88(%rsp)                # 8-byte Spill
	movsd	16(%rdi), %xmm6                 # xmm6 = mem[0],zero
	movsd	32(%rdi), %xmm8                 # xmm8 = mem[0],zero
	movsd	56(%rdi), %xmm11                # xmm11 = mem[0],zero
	movsd	72(%rdi), %xmm12                # xmm12 = mem[0],zero
	movapd	.LCPI7_0(%rip), %xmm1           # xmm1 = [-0.0E+0,-0.0E+0]
	xorpd	%xmm1, %xmm6
	xorpd	%xmm1, %xmm8
	xorpd	%xmm1, %xmm11
	xorpd	%xmm1, %xmm12
	movsd	96(%rdi), %xmm13                # xmm13 = mem[0],zero
	xorpd	%xmm1, %xmm13
	movsd	112(%rdi), %xmm7                # xmm7 = mem[0],zero
	xorpd	%xmm1, %xmm7
	movsd	136(%rdi), %xmm9                # xmm9 = mem[0],zero
	xorpd	%xmm1, %xmm9
	movsd	152(%rdi), %xmm14               # xmm14 = mem[0],zero
	xorpd	%xmm1, %xmm14
	movsd	80(%rdi), %xmm10                # xmm10 = mem[0],zero
	mulsd	%xmm0, %xmm10
	movsd	88(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	104(%rdi), %xmm2                # xmm2 = mem[0],zero
	mulsd	%xmm0, %xmm2
	movsd	120(%rdi), %xmm3                # xmm3 = mem[0],zero
	mulsd	%xmm0, %xmm3
	movsd	128(%rdi), %xmm4                # xmm4 = mem[0],zero
	mulsd	%xmm0, %xmm4
	movsd	144(%rdi), %xmm5                # xmm5 = mem[0],zero
	mulsd	%xmm0, %xmm5
	mulsd	%xmm0, %xmm6
	movapd	%xmm6, -24(%rsp)                # 16-byte Spill
	mulsd	%xmm0, %xmm8
	movapd	%xmm8, -40(%rsp)                # 16-byte Spill
	mulsd	%xmm0, %xmm11
	mulsd	%xmm0, %xmm12
	mulsd	%xmm0, %xmm13
	mulsd	%xmm0, %xmm7
	movapd	%xmm7, %xmm6
	mulsd	%xmm0, %xmm9
	mulsd	%xmm0, %xmm14
	xorl	%eax, %eax
	.p2align	4, 0x90
.LBB7_2:                                # =>This Inner Loop Header: Depth=1
	.loc	0 136 14 is_stmt 1              # tour.c:136:14
	movsd	(%rdx,%rax,8), %xmm0            # xmm0 = mem[0],zero
	movsd	-48(%rsp), %xmm15               # 8-byte Reload
                                        # xmm15 = mem[0],zero
	.loc	0 139 21                        # tour.c:139:21
	mulsd	%xmm0, %xmm15
	addsd	(%rsi), %xmm15
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm15, %xmm7
	mulsd	-24(%rsp), %xmm7                # 16-byte Folded Reload
	movsd	-56(%rsp), %xmm8                # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	%xmm0, %xmm8
	addsd	%xmm7, %xmm8
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	8(%rsi), %xmm8
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm8, (%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm15, %xmm7
	mulsd	-40(%rsp), %xmm7                # 16-byte Folded Reload
	mulsd	-64(%rsp), %xmm0                # 8-byte Folded Reload
	addsd	%xmm7, %xmm0
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm0, 8(%rsi)
	movsd	-72(%rsp), %xmm0                # 8-byte Reload
                                        # xmm0 = mem[0],zero
	.loc	0 139 21 is_stmt 1              # tour.c:139:21
	mulsd	%xmm15, %xmm0
	addsd	16(%rsi), %xmm0
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm0, %xmm7
	mulsd	%xmm11, %xmm7
	movsd	-80(%rsp), %xmm8                # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	%xmm15, %xmm8
	addsd	%xmm7, %xmm8
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	24(%rsi), %xmm8
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm8, 16(%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm0, %xmm7
	mulsd	%xmm12, %xmm7
	mulsd	-88(%rsp), %xmm15               # 8-byte Folded Reload
	addsd	%xmm7, %xmm15
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm15, 24(%rsi)
	.loc	0 139 21 is_stmt 1              # tour.c:139:21
	movapd	%xmm10, %xmm15
	mulsd	%xmm0, %xmm15
	addsd	32(%rsi), %xmm15
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm15, %xmm7
	mulsd	%xmm13, %xmm7
	movapd	%xmm1, %xmm8
	mulsd	%xmm0, %xmm8
	addsd	%xmm7, %xmm8
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	40(%rsi), %xmm8
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm8, 32(%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm15, %xmm7
	mulsd	%xmm6, %xmm7
	mulsd	%xmm2, %xmm0
	addsd	%xmm7, %xmm0
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm0, 40(%rsi)
	.loc	0 139 21 is_stmt 1              # tour.c:139:21
	movapd	%xmm3, %xmm0
	mulsd	%xmm15, %xmm0
	addsd	48(%rsi), %xmm0
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm0, %xmm7
	mulsd	%xmm9, %xmm7
	movapd	%xmm4, %xmm8
	mulsd	%xmm15, %xmm8
	addsd	%xmm7, %xmm8
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	56(%rsi), %xmm8
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm8, 48(%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm0, %xmm7
	mulsd	%xmm14, %xmm7
	mulsd	%xmm5, %xmm15
	addsd	%xmm7, %xmm15
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm15, 56(%rsi)
	.loc	0 143 14 is_stmt 1              # tour.c:143:14
	movsd	%xmm0, (%rdx,%rax,8)
	.loc	0 135 33                        # tour.c:135:33
	incq	%rax
	.loc	0 135 23 is_stmt 0              # tour.c:135:23
	cmpq	%rax, %rcx
	.loc	0 135 2                         # tour.c:135:2
	jne	.LBB7_2
.LBB7_3:
	.loc	0 145 1 is_stmt 1               # tour.c:145:1
	retq
.Ltmp16:
.Lfunc_end7:
	.size	equalize, .Lfunc_end7-equalize
	.cfi_endproc
                                        # -- End function
	.globl	track_new                       # -- Begin function track_new
	.p2align	4, 0x90
	.type	track_new,@function
track_new:                              # @track_new
.Lfunc_begin8:
	.loc	0 149 0                         # tour.c:149:0
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
.Ltmp17:
	.loc	0 34 12 prologue_end            # tour.c:34:12
	movl	$32, %edi
	callq	malloc@PLT
.Ltmp18:
	.loc	0 36 7                          # tour.c:36:7
	testq	%rax, %rax
	.loc	0 36 6 is_stmt 0                # tour.c:36:6
	je	.LBB8_2
.Ltmp19:
# %bb.1:
	.loc	0 0 0                           # tour.c:0:0
	movq	%rax, %r14
	.loc	0 152 22 is_stmt 1              # tour.c:152:22
	movq	%r15, %rdi
	callq	strdup@PLT
.Ltmp20:
	movq	%rax, %r15
	.loc	0 152 36 is_stmt 0              # tour.c:152:36
	movl	$4, %esi
	movq	%rbx, %rdi
	callq	calloc@PLT
.Ltmp21:
	.loc	0 152 7                         # tour.c:152:7
	movq	%r15, (%r14)
	movq	%rax, 8(%r14)
	movq	%rbx, 16(%r14)
	movl	$1065353216, 24(%r14)           # imm = 0x3F800000
	.loc	0 153 2 is_stmt 1               # tour.c:153:2
	movq	%r14, %rax
	.loc	0 153 2 epilogue_begin is_stmt 0 # tour.c:153:2
	popq	%rbx
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	retq
.LBB8_2:
	.cfi_def_cfa_offset 32
.Ltmp22:
	.loc	0 37 3 is_stmt 1                # tour.c:37:3
	callq	abort@PLT
.Ltmp23:
.Lfunc_end8:
	.size	track_new, .Lfunc_end8-track_new
	.cfi_endproc
	.file	1 "/usr/include" "stdlib.h" md5 0x4b47dc81a92f1fe77a152c0aac236718
	.file	2 "/usr/include" "string.h" md5 0x0ee11a08692643b86154f96759d0f7fa
                                        # -- End function
	.globl	split                           # -- Begin function split
	.p2align	4, 0x90
	.type	split,@function
split:                                  # @split
.Lfunc_begin9:
	.loc	0 158 0                         # tour.c:158:0
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
	subq	$72, %rsp
	.cfi_def_cfa_offset 128
	.cfi_offset %rbx, -56
	.cfi_offset %r12, -48
	.cfi_offset %r13, -40
	.cfi_offset %r14, -32
	.cfi_offset %r15, -24
	.cfi_offset %rbp, -16
	movq	%rcx, 64(%rsp)                  # 8-byte Spill
	movq	%rdi, 24(%rsp)                  # 8-byte Spill
	movq	%rdx, 32(%rsp)                  # 8-byte Spill
.Ltmp24:
	.loc	0 159 23 prologue_end           # tour.c:159:23
	testq	%rdx, %rdx
	.loc	0 159 2 is_stmt 0               # tour.c:159:2
	je	.LBB9_16
# %bb.1:
	.loc	0 0 2                           # tour.c:0:2
	leaq	(,%rsi,4), %rax
	movq	%rax, 56(%rsp)                  # 8-byte Spill
	cmpq	$8, %rsi
	setae	%al
	movq	32(%rsp), %rbp                  # 8-byte Reload
	cmpq	$1, %rbp
	sete	%cl
	andb	%al, %cl
	movb	%cl, 15(%rsp)                   # 1-byte Spill
	movq	%rsi, %r15
	andq	$-8, %r15
	movl	%esi, %eax
	andl	$3, %eax
	movq	%rax, 48(%rsp)                  # 8-byte Spill
	movq	24(%rsp), %rax                  # 8-byte Reload
	.loc	0 159 2                         # tour.c:159:2
	leaq	16(%rax), %r10
	movq	%rbp, %rax
	shlq	$5, %rax
	movq	%rax, 40(%rsp)                  # 8-byte Spill
	leaq	(,%rbp,4), %r12
	shlq	$4, %rbp
	xorl	%r14d, %r14d
	xorl	%eax, %eax
	movq	%rax, 16(%rsp)                  # 8-byte Spill
	jmp	.LBB9_2
	.p2align	4, 0x90
.LBB9_15:                               #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 2                           # tour.c:0:2
	movq	16(%rsp), %rcx                  # 8-byte Reload
	.loc	0 159 37                        # tour.c:159:37
	incq	%rcx
	.loc	0 159 2                         # tour.c:159:2
	addq	$4, %r10
	addq	$4, %r14
	movq	%rcx, %rax
	movq	%rcx, 16(%rsp)                  # 8-byte Spill
	.loc	0 159 23                        # tour.c:159:23
	cmpq	32(%rsp), %rcx                  # 8-byte Folded Reload
	.loc	0 159 2                         # tour.c:159:2
	je	.LBB9_16
.LBB9_2:                                # =>This Loop Header: Depth=1
                                        #     Child Loop BB9_7 Depth 2
                                        #     Child Loop BB9_11 Depth 2
                                        #     Child Loop BB9_14 Depth 2
	.loc	0 0 2                           # tour.c:0:2
	movq	%rsi, %rbx
	movq	%r10, %r13
	movq	56(%rsp), %rdi                  # 8-byte Reload
.Ltmp25:
	.loc	0 34 12 is_stmt 1               # tour.c:34:12
	callq	malloc@PLT
.Ltmp26:
	.loc	0 36 7                          # tour.c:36:7
	testq	%rax, %rax
	.loc	0 36 6 is_stmt 0                # tour.c:36:6
	je	.LBB9_17
.Ltmp27:
# %bb.3:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 6                           # tour.c:0:6
	movq	64(%rsp), %rcx                  # 8-byte Reload
	movq	16(%rsp), %rdx                  # 8-byte Reload
	.loc	0 160 15 is_stmt 1              # tour.c:160:15
	movq	%rax, (%rcx,%rdx,8)
	movq	%rbx, %rsi
	testq	%rbx, %rbx
	movq	%r13, %r10
	.loc	0 161 3                         # tour.c:161:3
	je	.LBB9_15
# %bb.4:                                #   in Loop: Header=BB9_2 Depth=1
	cmpb	$0, 15(%rsp)                    # 1-byte Folded Reload
	je	.LBB9_5
# %bb.6:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	movq	%r10, %rcx
	xorl	%edx, %edx
	movq	40(%rsp), %rdi                  # 8-byte Reload
	.p2align	4, 0x90
.LBB9_7:                                #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 162 21 is_stmt 1              # tour.c:162:21
	movups	-16(%rcx), %xmm0
	movups	(%rcx), %xmm1
	.loc	0 162 19 is_stmt 0              # tour.c:162:19
	movups	%xmm0, (%rax,%rdx,4)
	movups	%xmm1, 16(%rax,%rdx,4)
	.loc	0 161 35 is_stmt 1              # tour.c:161:35
	addq	$8, %rdx
	addq	%rdi, %rcx
	cmpq	%rdx, %r15
	jne	.LBB9_7
# %bb.8:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 35 is_stmt 0                # tour.c:0:35
	movq	%r15, %rcx
	cmpq	%rsi, %r15
	.loc	0 161 3                         # tour.c:161:3
	je	.LBB9_15
	jmp	.LBB9_9
	.p2align	4, 0x90
.LBB9_5:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 3                           # tour.c:0:3
	xorl	%ecx, %ecx
.LBB9_9:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 161 3                         # tour.c:161:3
	movq	%rcx, %rdx
	notq	%rdx
	addq	%rsi, %rdx
	movq	48(%rsp), %r8                   # 8-byte Reload
	testq	%r8, %r8
	je	.LBB9_12
# %bb.10:                               #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 3                           # tour.c:0:3
	movq	32(%rsp), %r9                   # 8-byte Reload
	.loc	0 161 3                         # tour.c:161:3
	imulq	%rcx, %r9
	addq	16(%rsp), %r9                   # 8-byte Folded Reload
	movq	24(%rsp), %rdi                  # 8-byte Reload
	leaq	(%rdi,%r9,4), %r9
	movq	%r8, %rdi
	.p2align	4, 0x90
.LBB9_11:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 162 21 is_stmt 1              # tour.c:162:21
	movss	(%r9), %xmm0                    # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19 is_stmt 0              # tour.c:162:19
	movss	%xmm0, (%rax,%rcx,4)
	.loc	0 161 35 is_stmt 1              # tour.c:161:35
	incq	%rcx
	.loc	0 161 3 is_stmt 0               # tour.c:161:3
	addq	%r12, %r9
	decq	%rdi
	jne	.LBB9_11
.LBB9_12:                               #   in Loop: Header=BB9_2 Depth=1
	cmpq	$3, %rdx
	jb	.LBB9_15
# %bb.13:                               #   in Loop: Header=BB9_2 Depth=1
	leaq	3(%rcx), %rdx
	imulq	%r12, %rdx
	movq	24(%rsp), %r9                   # 8-byte Reload
	addq	%r9, %rdx
	leaq	2(%rcx), %r11
	imulq	%r12, %r11
	addq	%r9, %r11
	leaq	1(%rcx), %rdi
	imulq	%r12, %rdi
	addq	%r9, %rdi
	movq	%r12, %r8
	imulq	%rcx, %r8
	addq	%r9, %r8
	movq	%r14, %r9
	.p2align	4, 0x90
.LBB9_14:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 162 21 is_stmt 1              # tour.c:162:21
	movss	(%r8,%r9), %xmm0                # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19 is_stmt 0              # tour.c:162:19
	movss	%xmm0, (%rax,%rcx,4)
	.loc	0 162 21                        # tour.c:162:21
	movss	(%rdi,%r9), %xmm0               # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19                        # tour.c:162:19
	movss	%xmm0, 4(%rax,%rcx,4)
	.loc	0 162 21                        # tour.c:162:21
	movss	(%r11,%r9), %xmm0               # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19                        # tour.c:162:19
	movss	%xmm0, 8(%rax,%rcx,4)
	.loc	0 162 21                        # tour.c:162:21
	movss	(%rdx,%r9), %xmm0               # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19                        # tour.c:162:19
	movss	%xmm0, 12(%rax,%rcx,4)
	.loc	0 161 35 is_stmt 1              # tour.c:161:35
	addq	$4, %rcx
	.loc	0 161 24 is_stmt 0              # tour.c:161:24
	addq	%rbp, %r9
	cmpq	%rcx, %rsi
	.loc	0 161 3                         # tour.c:161:3
	jne	.LBB9_14
	jmp	.LBB9_15
.LBB9_16:
	.loc	0 164 1 epilogue_begin is_stmt 1 # tour.c:164:1
	addq	$72, %rsp
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
	.cfi_def_cfa_offset 128
.Ltmp28:
	.loc	0 37 3                          # tour.c:37:3
	callq	abort@PLT
.Ltmp29:
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
.Lfunc_begin10:
	.loc	0 168 0                         # tour.c:168:0
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
	subq	$16392, %rsp                    # imm = 0x4008
	.cfi_def_cfa_offset 16432
	.cfi_offset %rbx, -40
	.cfi_offset %r12, -32
	.cfi_offset %r14, -24
	.cfi_offset %r15, -16
	.loc	0 171 2 prologue_end            # tour.c:171:2
	testq	%rdi, %rdi
	je	.LBB10_10
# %bb.1:
	.loc	0 0 2 is_stmt 0                 # tour.c:0:2
	movq	%rdi, %rbx
	movl	$4096, %r12d                    # imm = 0x1000
	movq	%rsp, %r14
	jmp	.LBB10_2
	.p2align	4, 0x90
.LBB10_9:                               #   in Loop: Header=BB10_2 Depth=1
	.loc	0 176 19 is_stmt 1              # tour.c:176:19
	movl	24(%rbx), %edi
	.loc	0 176 3 is_stmt 0               # tour.c:176:3
	movq	%r14, %rsi
	movq	%r15, %rdx
	movss	.LCPI10_4(%rip), %xmm0          # xmm0 = mem[0],zero,zero,zero
	callq	apply_effect
.Ltmp30:
	.loc	0 177 3 is_stmt 1               # tour.c:177:3
	movq	%r14, %rdi
	movq	%r15, %rsi
	callq	device_write@PLT
.Ltmp31:
	.loc	0 171 19                        # tour.c:171:19
	movq	8(%rbx), %rbx
	.loc	0 171 2 is_stmt 0               # tour.c:171:2
	testq	%rbx, %rbx
	je	.LBB10_10
.LBB10_2:                               # =>This Loop Header: Depth=1
                                        #     Child Loop BB10_7 Depth 2
	.loc	0 172 17 is_stmt 1              # tour.c:172:17
	movq	16(%rbx), %rax
	.loc	0 172 24 is_stmt 0              # tour.c:172:24
	movq	16(%rax), %r15
	.loc	0 172 14                        # tour.c:172:14
	cmpq	$4096, %r15                     # imm = 0x1000
	cmovaeq	%r12, %r15
	.loc	0 174 3 is_stmt 1               # tour.c:174:3
	movl	$16384, %edx                    # imm = 0x4000
	movq	%r14, %rdi
	xorl	%esi, %esi
	callq	memset@PLT
.Ltmp32:
	.loc	0 49 23                         # tour.c:49:23
	testq	%r15, %r15
	movss	.LCPI10_2(%rip), %xmm7          # xmm7 = mem[0],zero,zero,zero
	movss	.LCPI10_3(%rip), %xmm8          # xmm8 = mem[0],zero,zero,zero
	.loc	0 49 2 is_stmt 0                # tour.c:49:2
	je	.LBB10_9
# %bb.3:                                #   in Loop: Header=BB10_2 Depth=1
	.loc	0 0 2                           # tour.c:0:2
	movq	16(%rbx), %rcx
	movq	8(%rcx), %rax
	movss	24(%rcx), %xmm0                 # xmm0 = mem[0],zero,zero,zero
	.loc	0 49 2                          # tour.c:49:2
	cmpq	$8, %r15
	jae	.LBB10_6
# %bb.4:                                #   in Loop: Header=BB10_2 Depth=1
	.loc	0 0 2                           # tour.c:0:2
	xorl	%ecx, %ecx
	jmp	.LBB10_5
	.p2align	4, 0x90
.LBB10_6:                               #   in Loop: Header=BB10_2 Depth=1
	.loc	0 49 2                          # tour.c:49:2
	movl	%r15d, %ecx
	andl	$8184, %ecx                     # imm = 0x1FF8
	movaps	%xmm0, %xmm1
	shufps	$0, %xmm0, %xmm1                # xmm1 = xmm1[0,0],xmm0[0,0]
	xorl	%edx, %edx
	movaps	.LCPI10_0(%rip), %xmm9          # xmm9 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI10_1(%rip), %xmm10         # xmm10 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB10_7:                               #   Parent Loop BB10_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 50 27 is_stmt 1               # tour.c:50:27
	movups	(%rax,%rdx,4), %xmm2
	movups	16(%rax,%rdx,4), %xmm3
	.loc	0 50 25 is_stmt 0               # tour.c:50:25
	mulps	%xmm1, %xmm2
	addps	(%rsp,%rdx,4), %xmm2
	mulps	%xmm1, %xmm3
	addps	16(%rsp,%rdx,4), %xmm3
.Ltmp33:
	.loc	0 28 9 is_stmt 1                # tour.c:28:9
	movaps	%xmm10, %xmm4
	minps	%xmm2, %xmm4
	.loc	0 28 11 is_stmt 0               # tour.c:28:11
	cmpltps	%xmm9, %xmm2
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm10, %xmm5
	minps	%xmm3, %xmm5
	.loc	0 28 11                         # tour.c:28:11
	cmpltps	%xmm9, %xmm3
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm9, %xmm6
	andps	%xmm2, %xmm6
	andnps	%xmm4, %xmm2
	orps	%xmm6, %xmm2
	movaps	%xmm9, %xmm4
	andps	%xmm3, %xmm4
	andnps	%xmm5, %xmm3
	orps	%xmm4, %xmm3
.Ltmp34:
	.loc	0 50 10 is_stmt 1               # tour.c:50:10
	movaps	%xmm2, (%rsp,%rdx,4)
	movaps	%xmm3, 16(%rsp,%rdx,4)
	.loc	0 49 33                         # tour.c:49:33
	addq	$8, %rdx
	cmpq	%rdx, %rcx
	jne	.LBB10_7
	jmp	.LBB10_8
	.p2align	4, 0x90
.LBB10_5:                               #   in Loop: Header=BB10_2 Depth=1
	.loc	0 0 33 is_stmt 0                # tour.c:0:33
	movss	(%rax,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 50 25 is_stmt 1               # tour.c:50:25
	mulss	%xmm0, %xmm1
	addss	(%rsp,%rcx,4), %xmm1
.Ltmp35:
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm7, %xmm2
	minss	%xmm1, %xmm2
	cmpltss	%xmm8, %xmm1
	movaps	%xmm1, %xmm3
	andnps	%xmm2, %xmm3
	andps	%xmm8, %xmm1
	orps	%xmm3, %xmm1
.Ltmp36:
	.loc	0 50 10                         # tour.c:50:10
	movss	%xmm1, (%rsp,%rcx,4)
	.loc	0 49 33                         # tour.c:49:33
	incq	%rcx
.LBB10_8:                               #   in Loop: Header=BB10_2 Depth=1
	.loc	0 49 0 is_stmt 0                # tour.c:49:0
	cmpq	%rcx, %r15
	jne	.LBB10_5
	jmp	.LBB10_9
.Ltmp37:
.LBB10_10:
	.loc	0 179 1 epilogue_begin is_stmt 1 # tour.c:179:1
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
	retq
.Ltmp38:
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
.Lfunc_begin11:
	.loc	0 100 0                         # tour.c:100:0
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
.Ltmp39:
	.loc	0 101 2 prologue_end            # tour.c:101:2
	cmpl	$3, %edi
	ja	.LBB11_37
# %bb.1:
	.loc	0 0 2 is_stmt 0                 # tour.c:0:2
	movl	%edi, %eax
	leaq	.LJTI11_0(%rip), %rcx
	movslq	(%rcx,%rax,4), %rax
	addq	%rcx, %rax
	movaps	%xmm10, (%rsp)                  # 16-byte Spill
	jmpq	*%rax
.LBB11_14:
	.loc	0 103 24 is_stmt 1              # tour.c:103:24
	testq	%r14, %r14
	.loc	0 103 3 is_stmt 0               # tour.c:103:3
	je	.LBB11_62
# %bb.15:
	.loc	0 0 3                           # tour.c:0:3
	js	.LBB11_16
# %bb.17:
	xorps	%xmm0, %xmm0
	cvtsi2ss	%r14, %xmm0
	.loc	0 103 3                         # tour.c:103:3
	cmpq	$4, %r14
	jb	.LBB11_19
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
	.loc	0 0 3                           # tour.c:0:3
	xorps	%xmm9, %xmm9
	cvtsi2ss	%rdx, %xmm9
.LBB11_33:                              #   in Loop: Header=BB11_21 Depth=1
	.loc	0 104 18 is_stmt 1              # tour.c:104:18
	unpcklps	%xmm9, %xmm8                    # xmm8 = xmm8[0],xmm9[0],xmm8[1],xmm9[1]
	unpcklps	%xmm7, %xmm6                    # xmm6 = xmm6[0],xmm7[0],xmm6[1],xmm7[1]
	movlhps	%xmm8, %xmm6                    # xmm6 = xmm6[0],xmm8[0]
	.loc	0 104 27 is_stmt 0              # tour.c:104:27
	divps	%xmm1, %xmm6
	.loc	0 104 42                        # tour.c:104:42
	mulps	%xmm2, %xmm6
	.loc	0 104 15                        # tour.c:104:15
	movups	(%rbx,%rcx,4), %xmm7
	mulps	%xmm6, %xmm7
	movups	%xmm7, (%rbx,%rcx,4)
	.loc	0 103 34 is_stmt 1              # tour.c:103:34
	addq	$4, %rcx
	paddq	%xmm5, %xmm4
	paddq	%xmm5, %xmm3
	cmpq	%rcx, %rax
	je	.LBB11_34
.LBB11_21:                              # =>This Inner Loop Header: Depth=1
	.loc	0 104 18                        # tour.c:104:18
	movq	%xmm4, %rdx
	testq	%rdx, %rdx
	js	.LBB11_22
# %bb.23:                               #   in Loop: Header=BB11_21 Depth=1
	.loc	0 0 18 is_stmt 0                # tour.c:0:18
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
	.loc	0 104 18                        # tour.c:104:18
	pshufd	$238, %xmm4, %xmm7              # xmm7 = xmm4[2,3,2,3]
	movq	%xmm7, %rdx
	testq	%rdx, %rdx
	js	.LBB11_25
# %bb.26:                               #   in Loop: Header=BB11_21 Depth=1
	.loc	0 0 18                          # tour.c:0:18
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
	.loc	0 104 18                        # tour.c:104:18
	movq	%xmm3, %rdx
	testq	%rdx, %rdx
	js	.LBB11_28
# %bb.29:                               #   in Loop: Header=BB11_21 Depth=1
	.loc	0 0 18                          # tour.c:0:18
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
	.loc	0 104 18                        # tour.c:104:18
	pshufd	$238, %xmm3, %xmm9              # xmm9 = xmm3[2,3,2,3]
	movq	%xmm9, %rdx
	testq	%rdx, %rdx
	jns	.LBB11_32
# %bb.31:                               #   in Loop: Header=BB11_21 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	movq	%rdx, %rsi
	shrq	%rsi
	andl	$1, %edx
	orq	%rsi, %rdx
	xorps	%xmm9, %xmm9
	cvtsi2ss	%rdx, %xmm9
	addss	%xmm9, %xmm9
	jmp	.LBB11_33
.LBB11_37:
	.loc	0 123 27 is_stmt 1              # tour.c:123:27
	cmpq	$4801, %r14                     # imm = 0x12C1
	.loc	0 123 3 is_stmt 0               # tour.c:123:3
	jb	.LBB11_62
# %bb.38:
	leaq	-4800(%r14), %rcx
	movl	$4800, %eax                     # imm = 0x12C0
	cmpq	$4, %rcx
	jb	.LBB11_42
# %bb.39:
	movq	%rcx, %rdx
	andq	$-4, %rdx
	leaq	4800(%rdx), %rax
	movaps	%xmm10, %xmm0
	shufps	$0, %xmm10, %xmm0               # xmm0 = xmm0[0,0],xmm10[0,0]
	xorl	%esi, %esi
	movaps	.LCPI11_3(%rip), %xmm1          # xmm1 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI11_4(%rip), %xmm2          # xmm2 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB11_40:                              # =>This Inner Loop Header: Depth=1
	.loc	0 124 23 is_stmt 1              # tour.c:124:23
	movups	19200(%rbx,%rsi,4), %xmm3
	.loc	0 124 36 is_stmt 0              # tour.c:124:36
	movups	(%rbx,%rsi,4), %xmm4
	.loc	0 124 34                        # tour.c:124:34
	mulps	%xmm0, %xmm4
	addps	%xmm3, %xmm4
.Ltmp40:
	.loc	0 28 9 is_stmt 1                # tour.c:28:9
	movaps	%xmm2, %xmm3
	minps	%xmm4, %xmm3
	.loc	0 28 11 is_stmt 0               # tour.c:28:11
	cmpltps	%xmm1, %xmm4
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm1, %xmm5
	andps	%xmm4, %xmm5
	andnps	%xmm3, %xmm4
	orps	%xmm5, %xmm4
.Ltmp41:
	.loc	0 124 15 is_stmt 1              # tour.c:124:15
	movups	%xmm4, 19200(%rbx,%rsi,4)
	addq	$4, %rsi
	cmpq	%rsi, %rdx
	jne	.LBB11_40
# %bb.41:
	.loc	0 123 3                         # tour.c:123:3
	cmpq	%rdx, %rcx
	je	.LBB11_62
.LBB11_42:
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	movss	.LCPI11_5(%rip), %xmm0          # xmm0 = mem[0],zero,zero,zero
	movss	.LCPI11_6(%rip), %xmm1          # xmm1 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB11_43:                              # =>This Inner Loop Header: Depth=1
	movss	-19200(%rbx,%rax,4), %xmm2      # xmm2 = mem[0],zero,zero,zero
	.loc	0 124 34 is_stmt 1              # tour.c:124:34
	mulss	%xmm10, %xmm2
	addss	(%rbx,%rax,4), %xmm2
.Ltmp42:
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm0, %xmm3
	minss	%xmm2, %xmm3
	cmpltss	%xmm1, %xmm2
	movaps	%xmm2, %xmm4
	andnps	%xmm3, %xmm4
	andps	%xmm1, %xmm2
	orps	%xmm4, %xmm2
.Ltmp43:
	.loc	0 124 15                        # tour.c:124:15
	movss	%xmm2, (%rbx,%rax,4)
	.loc	0 123 37                        # tour.c:123:37
	incq	%rax
	.loc	0 123 27 is_stmt 0              # tour.c:123:27
	cmpq	%rax, %r14
	.loc	0 123 3                         # tour.c:123:3
	jne	.LBB11_43
	jmp	.LBB11_62
.LBB11_11:
	.loc	0 107 24 is_stmt 1              # tour.c:107:24
	testq	%r14, %r14
	.loc	0 107 3 is_stmt 0               # tour.c:107:3
	je	.LBB11_62
# %bb.12:
	.loc	0 0 3                           # tour.c:0:3
	xorl	%r15d, %r15d
	.p2align	4, 0x90
.LBB11_13:                              # =>This Inner Loop Header: Depth=1
	movss	(%rbx,%r15,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	.loc	0 108 34 is_stmt 1              # tour.c:108:34
	mulss	%xmm10, %xmm0
	.loc	0 108 17 is_stmt 0              # tour.c:108:17
	callq	tanhf@PLT
.Ltmp44:
	.loc	0 0 17                          # tour.c:0:17
	movaps	(%rsp), %xmm10                  # 16-byte Reload
	.loc	0 108 15                        # tour.c:108:15
	movss	%xmm0, (%rbx,%r15,4)
	.loc	0 107 34 is_stmt 1              # tour.c:107:34
	incq	%r15
	.loc	0 107 24 is_stmt 0              # tour.c:107:24
	cmpq	%r15, %r14
	.loc	0 107 3                         # tour.c:107:3
	jne	.LBB11_13
	jmp	.LBB11_62
.LBB11_5:
	.loc	0 111 24 is_stmt 1              # tour.c:111:24
	testq	%r14, %r14
	.loc	0 111 3 is_stmt 0               # tour.c:111:3
	je	.LBB11_62
# %bb.6:
	cmpq	$1, %r14
	jne	.LBB11_46
# %bb.7:
	.loc	0 0 3                           # tour.c:0:3
	xorl	%r15d, %r15d
	.loc	0 111 3                         # tour.c:111:3
	testb	$1, %r14b
	jne	.LBB11_9
	jmp	.LBB11_62
.LBB11_2:
	.loc	0 115 24 is_stmt 1              # tour.c:115:24
	cmpq	$2, %r14
	.loc	0 115 3 is_stmt 0               # tour.c:115:3
	jb	.LBB11_62
# %bb.3:
	.loc	0 0 3                           # tour.c:0:3
	movq	%r14, %rcx
	shrq	%rcx
	.loc	0 115 3                         # tour.c:115:3
	cmpq	$1, %rcx
	jne	.LBB11_55
# %bb.4:
	.loc	0 0 3                           # tour.c:0:3
	xorl	%eax, %eax
	.loc	0 115 3                         # tour.c:115:3
	testb	$2, %r14b
	jne	.LBB11_59
	jmp	.LBB11_62
.LBB11_16:
	.loc	0 0 3                           # tour.c:0:3
	movq	%r14, %rax
	shrq	%rax
	movl	%r14d, %ecx
	andl	$1, %ecx
	orq	%rax, %rcx
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
	.loc	0 103 3 is_stmt 1               # tour.c:103:3
	cmpq	$4, %r14
	jae	.LBB11_20
.LBB11_19:
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	xorl	%eax, %eax
	jmp	.LBB11_35
.LBB11_34:
	.loc	0 103 3                         # tour.c:103:3
	cmpq	%r14, %rax
	jne	.LBB11_35
	jmp	.LBB11_62
	.p2align	4, 0x90
.LBB11_44:                              #   in Loop: Header=BB11_35 Depth=1
	.loc	0 0 3                           # tour.c:0:3
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rax, %xmm1
.LBB11_45:                              #   in Loop: Header=BB11_35 Depth=1
	.loc	0 104 27 is_stmt 1              # tour.c:104:27
	divss	%xmm0, %xmm1
	.loc	0 104 42 is_stmt 0              # tour.c:104:42
	mulss	%xmm10, %xmm1
	.loc	0 104 15                        # tour.c:104:15
	mulss	(%rbx,%rax,4), %xmm1
	movss	%xmm1, (%rbx,%rax,4)
	.loc	0 103 34 is_stmt 1              # tour.c:103:34
	incq	%rax
	.loc	0 103 24 is_stmt 0              # tour.c:103:24
	cmpq	%rax, %r14
	.loc	0 103 3                         # tour.c:103:3
	je	.LBB11_62
.LBB11_35:                              # =>This Inner Loop Header: Depth=1
	.loc	0 104 18 is_stmt 1              # tour.c:104:18
	testq	%rax, %rax
	jns	.LBB11_44
# %bb.36:                               #   in Loop: Header=BB11_35 Depth=1
	.loc	0 0 18 is_stmt 0                # tour.c:0:18
	movq	%rax, %rcx
	shrq	%rcx
	movl	%eax, %edx
	andl	$1, %edx
	orq	%rcx, %rdx
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rdx, %xmm1
	addss	%xmm1, %xmm1
	jmp	.LBB11_45
.LBB11_46:
	.loc	0 111 3 is_stmt 1               # tour.c:111:3
	movq	%r14, %r12
	andq	$-2, %r12
	xorl	%r15d, %r15d
	jmp	.LBB11_47
	.p2align	4, 0x90
.LBB11_52:                              #   in Loop: Header=BB11_47 Depth=1
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm0
.LBB11_53:                              #   in Loop: Header=BB11_47 Depth=1
	movaps	(%rsp), %xmm1                   # 16-byte Reload
	.loc	0 112 32 is_stmt 1              # tour.c:112:32
	mulss	%xmm1, %xmm0
	.loc	0 112 18 is_stmt 0              # tour.c:112:18
	callq	sinf@PLT
.Ltmp45:
	.loc	0 112 15                        # tour.c:112:15
	mulss	4(%rbx,%r15,4), %xmm0
	movss	%xmm0, 4(%rbx,%r15,4)
	.loc	0 111 34 is_stmt 1              # tour.c:111:34
	addq	$2, %r15
	.loc	0 111 3 is_stmt 0               # tour.c:111:3
	cmpq	%r12, %r15
	je	.LBB11_54
.LBB11_47:                              # =>This Inner Loop Header: Depth=1
	.loc	0 112 23 is_stmt 1              # tour.c:112:23
	testq	%r15, %r15
	js	.LBB11_48
# %bb.49:                               #   in Loop: Header=BB11_47 Depth=1
	.loc	0 0 23 is_stmt 0                # tour.c:0:23
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
	.loc	0 112 32                        # tour.c:112:32
	mulss	%xmm1, %xmm0
	.loc	0 112 18                        # tour.c:112:18
	callq	sinf@PLT
.Ltmp46:
	.loc	0 112 15                        # tour.c:112:15
	mulss	(%rbx,%r15,4), %xmm0
	movss	%xmm0, (%rbx,%r15,4)
	.loc	0 112 23                        # tour.c:112:23
	movq	%r15, %rax
	incq	%rax
	jns	.LBB11_52
# %bb.51:                               #   in Loop: Header=BB11_47 Depth=1
	.loc	0 0 23                          # tour.c:0:23
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
	.loc	0 111 3 is_stmt 1               # tour.c:111:3
	testb	$1, %r14b
	je	.LBB11_62
.LBB11_9:
	.loc	0 112 23                        # tour.c:112:23
	testq	%r15, %r15
	js	.LBB11_10
# %bb.60:
	.loc	0 0 23 is_stmt 0                # tour.c:0:23
	xorps	%xmm0, %xmm0
	cvtsi2ss	%r15, %xmm0
	jmp	.LBB11_61
.LBB11_55:
	.loc	0 115 3 is_stmt 1               # tour.c:115:3
	leaq	4(%rbx), %rdx
	leaq	(%rbx,%r14,4), %rsi
	addq	$-4, %rsi
	andq	$-2, %rcx
	negq	%rcx
	xorl	%eax, %eax
	.p2align	4, 0x90
.LBB11_56:                              # =>This Inner Loop Header: Depth=1
	.loc	0 116 14                        # tour.c:116:14
	movss	-4(%rdx), %xmm0                 # xmm0 = mem[0],zero,zero,zero
	.loc	0 118 17                        # tour.c:118:17
	movss	(%rsi,%rax,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 118 15 is_stmt 0              # tour.c:118:15
	movss	%xmm1, -4(%rdx)
	.loc	0 119 27 is_stmt 1              # tour.c:119:27
	movss	%xmm0, (%rsi,%rax,4)
	.loc	0 116 14                        # tour.c:116:14
	movss	(%rdx), %xmm0                   # xmm0 = mem[0],zero,zero,zero
	.loc	0 118 17                        # tour.c:118:17
	movss	-4(%rsi,%rax,4), %xmm1          # xmm1 = mem[0],zero,zero,zero
	.loc	0 118 15 is_stmt 0              # tour.c:118:15
	movss	%xmm1, (%rdx)
	.loc	0 119 27 is_stmt 1              # tour.c:119:27
	movss	%xmm0, -4(%rsi,%rax,4)
	.loc	0 115 3                         # tour.c:115:3
	addq	$8, %rdx
	addq	$-2, %rax
	cmpq	%rax, %rcx
	jne	.LBB11_56
# %bb.57:
	negq	%rax
	testb	$2, %r14b
	je	.LBB11_62
.LBB11_59:
	.loc	0 116 14                        # tour.c:116:14
	movss	(%rbx,%rax,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	.loc	0 118 35                        # tour.c:118:35
	movq	%rax, %rcx
	notq	%rcx
	addq	%r14, %rcx
	.loc	0 118 17 is_stmt 0              # tour.c:118:17
	movss	(%rbx,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 118 15                        # tour.c:118:15
	movss	%xmm1, (%rbx,%rax,4)
	.loc	0 119 27 is_stmt 1              # tour.c:119:27
	movss	%xmm0, (%rbx,%rcx,4)
	jmp	.LBB11_62
.LBB11_10:
	.loc	0 0 27 is_stmt 0                # tour.c:0:27
	movq	%r15, %rax
	shrq	%rax
	movl	%r15d, %ecx
	andl	$1, %ecx
	orq	%rax, %rcx
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
.LBB11_61:
	.loc	0 112 32 is_stmt 1              # tour.c:112:32
	mulss	%xmm10, %xmm0
	.loc	0 112 18 is_stmt 0              # tour.c:112:18
	callq	sinf@PLT
.Ltmp47:
	.loc	0 112 15                        # tour.c:112:15
	mulss	(%rbx,%r15,4), %xmm0
	movss	%xmm0, (%rbx,%r15,4)
.LBB11_62:
	.loc	0 126 1 epilogue_begin is_stmt 1 # tour.c:126:1
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
.Ltmp48:
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
	.file	3 "/usr/include/x86_64-linux-gnu/bits" "mathcalls.h" md5 0x8c6e2d0d2bda65bc5ba1ca02b65383b7
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
.Lfunc_begin12:
	.loc	0 182 0                         # tour.c:182:0
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
.Ltmp49:
	.loc	0 183 26 prologue_end           # tour.c:183:26
	movq	8(%rdi), %rsi
	.loc	0 183 38 is_stmt 0              # tour.c:183:38
	movq	16(%rdi), %rdx
	movss	.LCPI12_0(%rip), %xmm0          # xmm0 = mem[0],zero,zero,zero
	.loc	0 183 2                         # tour.c:183:2
	movl	%eax, %edi
	callq	apply_effect
.Ltmp50:
	.loc	0 184 35 is_stmt 1              # tour.c:184:35
	movq	16(%rbx), %rax
.Ltmp51:
	.loc	0 70 23                         # tour.c:70:23
	testq	%rax, %rax
	.loc	0 70 2 is_stmt 0                # tour.c:70:2
	je	.LBB12_9
# %bb.1:
	.loc	0 0 2                           # tour.c:0:2
	movq	8(%rbx), %rdx
	xorl	%ecx, %ecx
	movaps	.LCPI12_1(%rip), %xmm1          # xmm1 = [NaN,NaN,NaN,NaN]
	movss	.LCPI12_2(%rip), %xmm2          # xmm2 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB12_2:                               # =>This Inner Loop Header: Depth=1
	.loc	0 71 7 is_stmt 1                # tour.c:71:7
	movss	(%rdx,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm0
	.loc	0 71 25 is_stmt 0               # tour.c:71:25
	ucomiss	%xmm2, %xmm0
	.loc	0 71 7                          # tour.c:71:7
	jae	.LBB12_4
# %bb.3:                                #   in Loop: Header=BB12_2 Depth=1
	.loc	0 70 33 is_stmt 1               # tour.c:70:33
	incq	%rcx
	.loc	0 70 23 is_stmt 0               # tour.c:70:23
	cmpq	%rcx, %rax
	.loc	0 70 2                          # tour.c:70:2
	jne	.LBB12_2
	jmp	.LBB12_9
.Ltmp52:
.LBB12_4:
	.loc	0 184 45 is_stmt 1              # tour.c:184:45
	cmpq	%rcx, %rax
	.loc	0 184 6 is_stmt 0               # tour.c:184:6
	jbe	.LBB12_9
# %bb.5:
	.loc	0 0 6                           # tour.c:0:6
	xorl	%r14d, %r14d
	jmp	.LBB12_6
	.p2align	4, 0x90
.LBB12_8:                               #   in Loop: Header=BB12_6 Depth=1
.Ltmp53:
	.loc	0 79 39 is_stmt 1               # tour.c:79:39
	incq	%r14
	.loc	0 79 23 is_stmt 0               # tour.c:79:23
	cmpq	%rax, %r14
	.loc	0 79 2                          # tour.c:79:2
	jae	.LBB12_9
.LBB12_6:                               # =>This Inner Loop Header: Depth=1
	.loc	0 80 16 is_stmt 1               # tour.c:80:16
	movq	8(%rbx), %rcx
	.loc	0 80 7 is_stmt 0                # tour.c:80:7
	movss	(%rcx,%r14,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm0
	.loc	0 80 28                         # tour.c:80:28
	ucomiss	%xmm2, %xmm0
	.loc	0 80 7                          # tour.c:80:7
	jb	.LBB12_8
# %bb.7:                                #   in Loop: Header=BB12_6 Depth=1
	.loc	0 81 20 is_stmt 1               # tour.c:81:20
	movq	(%rbx), %rdi
	.loc	0 81 4 is_stmt 0                # tour.c:81:4
	movq	%r14, %rsi
	callq	warn_clipped
.Ltmp54:
	.loc	0 0 4                           # tour.c:0:4
	movss	.LCPI12_2(%rip), %xmm2          # xmm2 = mem[0],zero,zero,zero
	movaps	.LCPI12_1(%rip), %xmm1          # xmm1 = [NaN,NaN,NaN,NaN]
	.loc	0 79 28 is_stmt 1               # tour.c:79:28
	movq	16(%rbx), %rax
	jmp	.LBB12_8
.Ltmp55:
.LBB12_9:
	.loc	0 186 1 epilogue_begin          # tour.c:186:1
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%r14
	.cfi_def_cfa_offset 8
	retq
.Ltmp56:
.Lfunc_end12:
	.size	preview, .Lfunc_end12-preview
	.cfi_endproc
                                        # -- End function
	.type	.L.str,@object                  # @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"%s: clipped at sample %zu\n"
	.size	.L.str, 27

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
	.byte	49                              # DW_AT_abstract_origin
	.byte	19                              # DW_FORM_ref4
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	4                               # Abbreviation Code
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
	.byte	5                               # Abbreviation Code
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
	.byte	5                               # DW_FORM_data2
	.byte	39                              # DW_AT_prototyped
	.byte	25                              # DW_FORM_flag_present
	.byte	60                              # DW_AT_declaration
	.byte	25                              # DW_FORM_flag_present
	.byte	63                              # DW_AT_external
	.byte	25                              # DW_FORM_flag_present
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	8                               # Abbreviation Code
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
	.byte	9                               # Abbreviation Code
	.byte	29                              # DW_TAG_inlined_subroutine
	.byte	1                               # DW_CHILDREN_yes
	.byte	49                              # DW_AT_abstract_origin
	.byte	19                              # DW_FORM_ref4
	.byte	17                              # DW_AT_low_pc
	.byte	27                              # DW_FORM_addrx
	.byte	18                              # DW_AT_high_pc
	.byte	6                               # DW_FORM_data4
	.byte	88                              # DW_AT_call_file
	.byte	11                              # DW_FORM_data1
	.byte	89                              # DW_AT_call_line
	.byte	11                              # DW_FORM_data1
	.byte	87                              # DW_AT_call_column
	.byte	11                              # DW_FORM_data1
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	10                              # Abbreviation Code
	.byte	29                              # DW_TAG_inlined_subroutine
	.byte	0                               # DW_CHILDREN_no
	.byte	49                              # DW_AT_abstract_origin
	.byte	19                              # DW_FORM_ref4
	.byte	17                              # DW_AT_low_pc
	.byte	27                              # DW_FORM_addrx
	.byte	18                              # DW_AT_high_pc
	.byte	6                               # DW_FORM_data4
	.byte	88                              # DW_AT_call_file
	.byte	11                              # DW_FORM_data1
	.byte	89                              # DW_AT_call_line
	.byte	11                              # DW_FORM_data1
	.byte	87                              # DW_AT_call_column
	.byte	11                              # DW_FORM_data1
	.byte	0                               # EOM(1)
	.byte	0                               # EOM(2)
	.byte	11                              # Abbreviation Code
	.byte	46                              # DW_TAG_subprogram
	.byte	0                               # DW_CHILDREN_no
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
	.byte	1                               # Abbrev [1] 0xc:0x122 DW_TAG_compile_unit
	.byte	0                               # DW_AT_producer
	.short	29                              # DW_AT_language
	.byte	1                               # DW_AT_name
	.long	.Lstr_offsets_base0             # DW_AT_str_offsets_base
	.long	.Lline_table_start0             # DW_AT_stmt_list
	.byte	2                               # DW_AT_comp_dir
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end12-.Lfunc_begin0      # DW_AT_high_pc
	.long	.Laddr_table_base0              # DW_AT_addr_base
	.long	.Lrnglists_table_base0          # DW_AT_rnglists_base
	.byte	2                               # Abbrev [2] 0x27:0x2 DW_TAG_subprogram
	.byte	3                               # DW_AT_name
                                        # DW_AT_inline
	.byte	3                               # Abbrev [3] 0x29:0x14 DW_TAG_subprogram
	.byte	0                               # DW_AT_low_pc
	.long	.Lfunc_end0-.Lfunc_begin0       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.long	152                             # DW_AT_abstract_origin
	.byte	4                               # Abbrev [4] 0x33:0x9 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	0                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	50                              # DW_AT_call_line
	.byte	12                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	2                               # Abbrev [2] 0x3d:0x2 DW_TAG_subprogram
	.byte	4                               # DW_AT_name
                                        # DW_AT_inline
	.byte	5                               # Abbrev [5] 0x3f:0x29 DW_TAG_subprogram
	.byte	1                               # DW_AT_low_pc
	.long	.Lfunc_end8-.Lfunc_begin8       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	15                              # DW_AT_name
	.byte	4                               # Abbrev [4] 0x46:0x9 DW_TAG_inlined_subroutine
	.long	61                              # DW_AT_abstract_origin
	.byte	1                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	150                             # DW_AT_call_line
	.byte	20                              # DW_AT_call_column
	.byte	6                               # Abbrev [6] 0x4f:0x6 DW_TAG_call_site
	.long	104                             # DW_AT_call_origin
	.byte	2                               # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x55:0x6 DW_TAG_call_site
	.long	109                             # DW_AT_call_origin
	.byte	3                               # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x5b:0x6 DW_TAG_call_site
	.long	113                             # DW_AT_call_origin
	.byte	4                               # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x61:0x6 DW_TAG_call_site
	.long	118                             # DW_AT_call_origin
	.byte	5                               # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	7                               # Abbrev [7] 0x68:0x5 DW_TAG_subprogram
	.byte	5                               # DW_AT_name
	.byte	1                               # DW_AT_decl_file
	.short	553                             # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	8                               # Abbrev [8] 0x6d:0x4 DW_TAG_subprogram
	.byte	6                               # DW_AT_name
	.byte	2                               # DW_AT_decl_file
	.byte	187                             # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	7                               # Abbrev [7] 0x71:0x5 DW_TAG_subprogram
	.byte	7                               # DW_AT_name
	.byte	1                               # DW_AT_decl_file
	.short	556                             # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	7                               # Abbrev [7] 0x76:0x5 DW_TAG_subprogram
	.byte	8                               # DW_AT_name
	.byte	1                               # DW_AT_decl_file
	.short	611                             # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	5                               # Abbrev [5] 0x7b:0x1d DW_TAG_subprogram
	.byte	6                               # DW_AT_low_pc
	.long	.Lfunc_end9-.Lfunc_begin9       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	16                              # DW_AT_name
	.byte	4                               # Abbrev [4] 0x82:0x9 DW_TAG_inlined_subroutine
	.long	61                              # DW_AT_abstract_origin
	.byte	2                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	160                             # DW_AT_call_line
	.byte	17                              # DW_AT_call_column
	.byte	6                               # Abbrev [6] 0x8b:0x6 DW_TAG_call_site
	.long	104                             # DW_AT_call_origin
	.byte	7                               # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x91:0x6 DW_TAG_call_site
	.long	118                             # DW_AT_call_origin
	.byte	8                               # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	2                               # Abbrev [2] 0x98:0x2 DW_TAG_subprogram
	.byte	9                               # DW_AT_name
                                        # DW_AT_inline
	.byte	5                               # Abbrev [5] 0x9a:0x2b DW_TAG_subprogram
	.byte	9                               # DW_AT_low_pc
	.long	.Lfunc_end10-.Lfunc_begin10     # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	17                              # DW_AT_name
	.byte	9                               # Abbrev [9] 0xa1:0x17 DW_TAG_inlined_subroutine
	.long	152                             # DW_AT_abstract_origin
	.byte	10                              # DW_AT_low_pc
	.long	.Ltmp37-.Ltmp32                 # DW_AT_high_pc
	.byte	0                               # DW_AT_call_file
	.byte	175                             # DW_AT_call_line
	.byte	3                               # DW_AT_call_column
	.byte	4                               # Abbrev [4] 0xae:0x9 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	3                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	50                              # DW_AT_call_line
	.byte	12                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	6                               # Abbrev [6] 0xb8:0x6 DW_TAG_call_site
	.long	197                             # DW_AT_call_origin
	.byte	11                              # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0xbe:0x6 DW_TAG_call_site
	.long	238                             # DW_AT_call_origin
	.byte	12                              # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	5                               # Abbrev [5] 0xc5:0x29 DW_TAG_subprogram
	.byte	13                              # DW_AT_low_pc
	.long	.Lfunc_end11-.Lfunc_begin11     # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	18                              # DW_AT_name
	.byte	4                               # Abbrev [4] 0xcc:0x9 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	4                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	124                             # DW_AT_call_line
	.byte	17                              # DW_AT_call_column
	.byte	6                               # Abbrev [6] 0xd5:0x6 DW_TAG_call_site
	.long	242                             # DW_AT_call_origin
	.byte	14                              # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0xdb:0x6 DW_TAG_call_site
	.long	246                             # DW_AT_call_origin
	.byte	15                              # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0xe1:0x6 DW_TAG_call_site
	.long	246                             # DW_AT_call_origin
	.byte	16                              # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0xe7:0x6 DW_TAG_call_site
	.long	246                             # DW_AT_call_origin
	.byte	17                              # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	8                               # Abbrev [8] 0xee:0x4 DW_TAG_subprogram
	.byte	10                              # DW_AT_name
	.byte	0                               # DW_AT_decl_file
	.byte	23                              # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	8                               # Abbrev [8] 0xf2:0x4 DW_TAG_subprogram
	.byte	11                              # DW_AT_name
	.byte	3                               # DW_AT_decl_file
	.byte	75                              # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	8                               # Abbrev [8] 0xf6:0x4 DW_TAG_subprogram
	.byte	12                              # DW_AT_name
	.byte	3                               # DW_AT_decl_file
	.byte	64                              # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	2                               # Abbrev [2] 0xfa:0x2 DW_TAG_subprogram
	.byte	13                              # DW_AT_name
                                        # DW_AT_inline
	.byte	2                               # Abbrev [2] 0xfc:0x2 DW_TAG_subprogram
	.byte	14                              # DW_AT_name
                                        # DW_AT_inline
	.byte	5                               # Abbrev [5] 0xfe:0x2e DW_TAG_subprogram
	.byte	18                              # DW_AT_low_pc
	.long	.Lfunc_end12-.Lfunc_begin12     # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	19                              # DW_AT_name
	.byte	10                              # Abbrev [10] 0x105:0xd DW_TAG_inlined_subroutine
	.long	250                             # DW_AT_abstract_origin
	.byte	19                              # DW_AT_low_pc
	.long	.Ltmp52-.Ltmp51                 # DW_AT_high_pc
	.byte	0                               # DW_AT_call_file
	.byte	184                             # DW_AT_call_line
	.byte	6                               # DW_AT_call_column
	.byte	10                              # Abbrev [10] 0x112:0xd DW_TAG_inlined_subroutine
	.long	252                             # DW_AT_abstract_origin
	.byte	20                              # DW_AT_low_pc
	.long	.Ltmp55-.Ltmp53                 # DW_AT_high_pc
	.byte	0                               # DW_AT_call_file
	.byte	185                             # DW_AT_call_line
	.byte	3                               # DW_AT_call_column
	.byte	6                               # Abbrev [6] 0x11f:0x6 DW_TAG_call_site
	.long	197                             # DW_AT_call_origin
	.byte	21                              # DW_AT_call_return_pc
	.byte	6                               # Abbrev [6] 0x125:0x6 DW_TAG_call_site
	.long	300                             # DW_AT_call_origin
	.byte	22                              # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	11                              # Abbrev [11] 0x12c:0x1 DW_TAG_subprogram
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
	.uleb128 .Ltmp1-.Lfunc_begin0           #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp2-.Lfunc_begin0           #   starting offset
	.uleb128 .Ltmp3-.Lfunc_begin0           #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges1:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp17-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp19-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp22-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp23-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges2:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp25-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp27-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp28-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp29-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges3:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp33-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp34-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp35-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp36-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges4:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp40-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp41-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp42-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp43-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_list_header_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	84                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 16.0.6 (15~deb12u1)" # string offset=0
.Linfo_string1:
	.asciz	"tour.c"                        # string offset=41
.Linfo_string2:
	.asciz	"."                             # string offset=48
.Linfo_string3:
	.asciz	"clamp"                         # string offset=50
.Linfo_string4:
	.asciz	"must_alloc"                    # string offset=56
.Linfo_string5:
	.asciz	"malloc"                        # string offset=67
.Linfo_string6:
	.asciz	"strdup"                        # string offset=74
.Linfo_string7:
	.asciz	"calloc"                        # string offset=81
.Linfo_string8:
	.asciz	"abort"                         # string offset=88
.Linfo_string9:
	.asciz	"mix"                           # string offset=94
.Linfo_string10:
	.asciz	"device_write"                  # string offset=98
.Linfo_string11:
	.asciz	"tanhf"                         # string offset=111
.Linfo_string12:
	.asciz	"sinf"                          # string offset=117
.Linfo_string13:
	.asciz	"first_clipped"                 # string offset=122
.Linfo_string14:
	.asciz	"warn_all"                      # string offset=136
.Linfo_string15:
	.asciz	"track_new"                     # string offset=145
.Linfo_string16:
	.asciz	"split"                         # string offset=155
.Linfo_string17:
	.asciz	"play"                          # string offset=161
.Linfo_string18:
	.asciz	"apply_effect"                  # string offset=166
.Linfo_string19:
	.asciz	"preview"                       # string offset=179
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
	.long	.Linfo_string9
	.long	.Linfo_string10
	.long	.Linfo_string11
	.long	.Linfo_string12
	.long	.Linfo_string13
	.long	.Linfo_string14
	.long	.Linfo_string15
	.long	.Linfo_string16
	.long	.Linfo_string17
	.long	.Linfo_string18
	.long	.Linfo_string19
	.section	.debug_addr,"",@progbits
	.long	.Ldebug_addr_end0-.Ldebug_addr_start0 # Length of contribution
.Ldebug_addr_start0:
	.short	5                               # DWARF version number
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
.Laddr_table_base0:
	.quad	.Lfunc_begin0
	.quad	.Lfunc_begin8
	.quad	.Ltmp18
	.quad	.Ltmp20
	.quad	.Ltmp21
	.quad	.Ltmp23
	.quad	.Lfunc_begin9
	.quad	.Ltmp26
	.quad	.Ltmp29
	.quad	.Lfunc_begin10
	.quad	.Ltmp32
	.quad	.Ltmp30
	.quad	.Ltmp31
	.quad	.Lfunc_begin11
	.quad	.Ltmp44
	.quad	.Ltmp45
	.quad	.Ltmp46
	.quad	.Ltmp47
	.quad	.Lfunc_begin12
	.quad	.Ltmp51
	.quad	.Ltmp53
	.quad	.Ltmp50
	.quad	.Ltmp54
.Ldebug_addr_end0:
	.ident	"Debian clang version 16.0.6 (15~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
