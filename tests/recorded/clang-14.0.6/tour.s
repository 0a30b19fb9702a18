	.text
	.file	"tour.c"
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4                               # -- Begin function mix
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
	.p2align	2
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
	movaps	.LCPI0_0(%rip), %xmm3           # xmm3 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI0_1(%rip), %xmm8           # xmm8 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
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
	movaps	%xmm8, %xmm4
	minps	%xmm6, %xmm4
	.loc	0 28 11 is_stmt 0               # tour.c:28:11
	cmpltps	%xmm3, %xmm6
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm8, %xmm5
	minps	%xmm7, %xmm5
	.loc	0 28 11                         # tour.c:28:11
	cmpltps	%xmm3, %xmm7
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm3, %xmm2
	andps	%xmm6, %xmm2
	andnps	%xmm4, %xmm6
	orps	%xmm2, %xmm6
	movaps	%xmm3, %xmm2
	andps	%xmm7, %xmm2
	andnps	%xmm5, %xmm7
	orps	%xmm2, %xmm7
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
	addq	$1, %rax
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
	.p2align	2                               # -- Begin function smooth
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
	movl	$1, %eax
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
	leaq	-1(%rdx), %rcx
	movl	%edx, %r8d
	andl	$3, %r8d
	cmpq	$3, %rcx
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
	movzbl	(%rsi,%rcx), %eax
	.loc	0 64 18 is_stmt 0               # tour.c:64:18
	addl	$1, (%rdi,%rax,4)
	.loc	0 64 8                          # tour.c:64:8
	movzbl	1(%rsi,%rcx), %eax
	.loc	0 64 18                         # tour.c:64:18
	addl	$1, (%rdi,%rax,4)
	.loc	0 64 8                          # tour.c:64:8
	movzbl	2(%rsi,%rcx), %eax
	.loc	0 64 18                         # tour.c:64:18
	addl	$1, (%rdi,%rax,4)
	.loc	0 64 8                          # tour.c:64:8
	movzbl	3(%rsi,%rcx), %eax
	.loc	0 64 18                         # tour.c:64:18
	addl	$1, (%rdi,%rax,4)
	.loc	0 63 33 is_stmt 1               # tour.c:63:33
	addq	$4, %rcx
	.loc	0 63 2 is_stmt 0                # tour.c:63:2
	cmpq	%rcx, %rdx
	jne	.LBB2_8
.LBB2_3:
	testq	%r8, %r8
	je	.LBB2_6
# %bb.4:
	addq	%rcx, %rsi
	xorl	%ecx, %ecx
	.p2align	4, 0x90
.LBB2_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 64 8 is_stmt 1                # tour.c:64:8
	movzbl	(%rsi,%rcx), %edx
	.loc	0 64 18 is_stmt 0               # tour.c:64:18
	addl	$1, (%rdi,%rdx,4)
	.loc	0 63 2 is_stmt 1                # tour.c:63:2
	addq	$1, %rcx
	cmpq	%rcx, %r8
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
	.p2align	4                               # -- Begin function first_clipped
.LCPI3_0:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
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
	xorl	%eax, %eax
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
	movss	(%rdi,%rax,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	andps	%xmm0, %xmm2
	.loc	0 71 25 is_stmt 0               # tour.c:71:25
	ucomiss	%xmm1, %xmm2
	.loc	0 71 7                          # tour.c:71:7
	jae	.LBB3_5
# %bb.3:                                #   in Loop: Header=BB3_2 Depth=1
	.loc	0 70 33 is_stmt 1               # tour.c:70:33
	addq	$1, %rax
	.loc	0 70 23 is_stmt 0               # tour.c:70:23
	cmpq	%rax, %rsi
	.loc	0 70 2                          # tour.c:70:2
	jne	.LBB3_2
# %bb.4:
	.loc	0 0 2                           # tour.c:0:2
	movq	%rsi, %rax
.LBB3_5:
	.loc	0 74 1 is_stmt 1                # tour.c:74:1
	retq
.Ltmp8:
.Lfunc_end3:
	.size	first_clipped, .Lfunc_end3-first_clipped
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4                               # -- Begin function warn_all
.LCPI4_0:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
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
	movq	%rdi, %r14
	xorl	%ebx, %ebx
	movaps	.LCPI4_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	movss	.LCPI4_1(%rip), %xmm2           # xmm2 = mem[0],zero,zero,zero
	jmp	.LBB4_2
	.p2align	4, 0x90
.LBB4_4:                                #   in Loop: Header=BB4_2 Depth=1
	.loc	0 79 39                         # tour.c:79:39
	addq	$1, %rbx
	.loc	0 79 23                         # tour.c:79:23
	cmpq	%rax, %rbx
	.loc	0 79 2                          # tour.c:79:2
	jae	.LBB4_5
.LBB4_2:                                # =>This Inner Loop Header: Depth=1
	.loc	0 80 16 is_stmt 1               # tour.c:80:16
	movq	8(%r14), %rcx
	.loc	0 80 7 is_stmt 0                # tour.c:80:7
	movss	(%rcx,%rbx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm0
	.loc	0 80 28                         # tour.c:80:28
	ucomiss	%xmm2, %xmm0
	.loc	0 80 7                          # tour.c:80:7
	jb	.LBB4_4
# %bb.3:                                #   in Loop: Header=BB4_2 Depth=1
	.loc	0 81 20 is_stmt 1               # tour.c:81:20
	movq	(%r14), %rdi
	.loc	0 81 4 is_stmt 0                # tour.c:81:4
	movq	%rbx, %rsi
	callq	warn_clipped
.Ltmp9:
	.loc	0 0 4                           # tour.c:0:4
	movss	.LCPI4_1(%rip), %xmm2           # xmm2 = mem[0],zero,zero,zero
	movaps	.LCPI4_0(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	.loc	0 79 28 is_stmt 1               # tour.c:79:28
	movq	16(%r14), %rax
	jmp	.LBB4_4
.LBB4_5:
	.loc	0 82 1                          # tour.c:82:1
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
	.p2align	4                               # -- Begin function peak
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
	movq	16(%rdi), %rcx
	xorps	%xmm5, %xmm5
	.loc	0 89 6 is_stmt 0                # tour.c:89:6
	testq	%rcx, %rcx
	je	.LBB6_8
# %bb.1:
	.loc	0 0 6                           # tour.c:0:6
	movq	16(%rcx), %rax
	.loc	0 90 24 is_stmt 1               # tour.c:90:24
	testq	%rax, %rax
	.loc	0 90 3 is_stmt 0                # tour.c:90:3
	je	.LBB6_8
# %bb.2:
	.loc	0 0 3                           # tour.c:0:3
	movq	8(%rcx), %rcx
	.loc	0 90 3                          # tour.c:90:3
	cmpq	$1, %rax
	jne	.LBB6_4
# %bb.3:
	.loc	0 0 3                           # tour.c:0:3
	xorps	%xmm5, %xmm5
	xorl	%edx, %edx
	jmp	.LBB6_6
.LBB6_4:
	.loc	0 90 3                          # tour.c:90:3
	movq	%rax, %rsi
	andq	$-2, %rsi
	xorps	%xmm1, %xmm1
	xorl	%edx, %edx
	movaps	.LCPI6_0(%rip), %xmm0           # xmm0 = [NaN,NaN,NaN,NaN]
	.loc	0 91 11 is_stmt 1               # tour.c:91:11
	movaps	%xmm1, %xmm5
	.p2align	4, 0x90
.LBB6_5:                                # =>This Inner Loop Header: Depth=1
	.loc	0 91 23 is_stmt 0               # tour.c:91:23
	movss	(%rcx,%rdx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	movss	4(%rcx,%rdx,4), %xmm3           # xmm3 = mem[0],zero,zero,zero
	andps	%xmm0, %xmm2
	.loc	0 91 11                         # tour.c:91:11
	cmpunordss	%xmm5, %xmm5
	movaps	%xmm5, %xmm4
	andps	%xmm2, %xmm4
	maxss	%xmm1, %xmm2
	andnps	%xmm2, %xmm5
	orps	%xmm4, %xmm5
	.loc	0 91 23                         # tour.c:91:23
	andps	%xmm0, %xmm3
	.loc	0 91 11                         # tour.c:91:11
	movaps	%xmm3, %xmm1
	maxss	%xmm5, %xmm1
	cmpunordss	%xmm5, %xmm5
	movaps	%xmm5, %xmm2
	andnps	%xmm1, %xmm2
	andps	%xmm3, %xmm5
	orps	%xmm2, %xmm5
	.loc	0 90 47 is_stmt 1               # tour.c:90:47
	addq	$2, %rdx
	movaps	%xmm5, %xmm1
	.loc	0 90 3 is_stmt 0                # tour.c:90:3
	cmpq	%rdx, %rsi
	jne	.LBB6_5
.LBB6_6:
	testb	$1, %al
	je	.LBB6_8
# %bb.7:
	.loc	0 91 23 is_stmt 1               # tour.c:91:23
	movss	(%rcx,%rdx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	.LCPI6_0(%rip), %xmm0
	.loc	0 91 11 is_stmt 0               # tour.c:91:11
	movaps	%xmm5, %xmm1
	cmpunordss	%xmm5, %xmm1
	movaps	%xmm1, %xmm2
	andps	%xmm0, %xmm2
	maxss	%xmm5, %xmm0
	andnps	%xmm0, %xmm1
	orps	%xmm2, %xmm1
	movaps	%xmm1, %xmm5
.LBB6_8:
	.loc	0 0 0                           # tour.c:0:0
	movq	(%rdi), %rbx
	.loc	0 92 2 is_stmt 1                # tour.c:92:2
	testq	%rbx, %rbx
	je	.LBB6_9
	.p2align	4, 0x90
.LBB6_11:                               # =>This Inner Loop Header: Depth=1
	.loc	0 0 2 is_stmt 0                 # tour.c:0:2
	movaps	%xmm5, (%rsp)                   # 16-byte Spill
	.loc	0 93 12 is_stmt 1               # tour.c:93:12
	movq	%rbx, %rdi
	callq	peak
.Ltmp14:
	.loc	0 93 7 is_stmt 0                # tour.c:93:7
	maxss	(%rsp), %xmm0                   # 16-byte Folded Reload
	.loc	0 0 0                           # tour.c:0:0
	movq	8(%rbx), %rbx
	movaps	%xmm0, %xmm5
	.loc	0 92 2 is_stmt 1                # tour.c:92:2
	testq	%rbx, %rbx
	jne	.LBB6_11
	jmp	.LBB6_10
.LBB6_9:
	.loc	0 0 2 is_stmt 0                 # tour.c:0:2
	movaps	%xmm5, %xmm0
.LBB6_10:
	.loc	0 95 2 is_stmt 1                # tour.c:95:2
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
	.p2align	4                               # -- Begin function equalize
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
	movsd	%xmm1, -64(%rsp)                # 8-byte Spill
	movsd	8(%rdi), %xmm1                  # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -72(%rsp)                # 8-byte Spill
	movsd	24(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -80(%rsp)                # 8-byte Spill
	movsd	40(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -88(%rsp)                # 8-byte Spill
	movsd	48(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -96(%rsp)                # 8-byte Spill
	movsd	64(%rdi), %xmm1                 # xmm1 = mem[0],zero
	mulsd	%xmm0, %xmm1
	movsd	%xmm1, -104(%rsp)               # 8-byte Spill
	movsd	16(%rdi), %xmm1                 # xmm1 = mem[0],zero
	movsd	32(%rdi), %xmm2                 # xmm2 = mem[0],zero
	movsd	56(%rdi), %xmm3                 # xmm3 = mem[0],zero
	movsd	72(%rdi), %xmm13                # xmm13 = mem[0],zero
	movapd	.LCPI7_0(%rip), %xmm6           # xmm6 = [-0.0E+0,-0.0E+0]
	xorpd	%xmm6, %xmm1
	xorpd	%xmm6, %xmm2
	xorpd	%xmm6, %xmm3
	xorpd	%xmm6, %xmm13
	movsd	96(%rdi), %xmm4                 # xmm4 = mem[0],zero
	xorpd	%xmm6, %xmm4
	movsd	112(%rdi), %xmm5                # xmm5 = mem[0],zero
	xorpd	%xmm6, %xmm5
	movsd	136(%rdi), %xmm9                # xmm9 = mem[0],zero
	xorpd	%xmm6, %xmm9
	movsd	152(%rdi), %xmm7                # xmm7 = mem[0],zero
	xorpd	%xmm6, %xmm7
	movsd	80(%rdi), %xmm6                 # xmm6 = mem[0],zero
	mulsd	%xmm0, %xmm6
	movsd	%xmm6, -112(%rsp)               # 8-byte Spill
	movsd	88(%rdi), %xmm8                 # xmm8 = mem[0],zero
	mulsd	%xmm0, %xmm8
	movsd	104(%rdi), %xmm6                # xmm6 = mem[0],zero
	mulsd	%xmm0, %xmm6
	movsd	120(%rdi), %xmm10               # xmm10 = mem[0],zero
	mulsd	%xmm0, %xmm10
	movsd	128(%rdi), %xmm11               # xmm11 = mem[0],zero
	mulsd	%xmm0, %xmm11
	movsd	144(%rdi), %xmm12               # xmm12 = mem[0],zero
	mulsd	%xmm0, %xmm12
	mulsd	%xmm0, %xmm1
	movapd	%xmm1, -24(%rsp)                # 16-byte Spill
	mulsd	%xmm0, %xmm2
	movapd	%xmm2, -40(%rsp)                # 16-byte Spill
	mulsd	%xmm0, %xmm3
	movapd	%xmm3, -56(%rsp)                # 16-byte Spill
	mulsd	%xmm0, %xmm13
	mulsd	%xmm0, %xmm4
	mulsd	%xmm0, %xmm5
	mulsd	%xmm0, %xmm9
	mulsd	%xmm0, %xmm7
	xorl	%eax, %eax
	.p2align	4, 0x90
.LBB7_2:                                # =>This Inner Loop Header: Depth=1
	.loc	0 136 14 is_stmt 1              # tour.c:136:14
	movsd	(%rdx,%rax,8), %xmm0            # xmm0 = mem[0],zero
	movsd	-64(%rsp), %xmm1                # 8-byte Reload
                                        # xmm1 = mem[0],zero
	.loc	0 139 21                        # tour.c:139:21
	mulsd	%xmm0, %xmm1
	addsd	(%rsi), %xmm1
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm1, %xmm14
	mulsd	-24(%rsp), %xmm14               # 16-byte Folded Reload
	movsd	-72(%rsp), %xmm15               # 8-byte Reload
                                        # xmm15 = mem[0],zero
	mulsd	%xmm0, %xmm15
	addsd	%xmm14, %xmm15
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	8(%rsi), %xmm15
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm15, (%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm1, %xmm2
	mulsd	-40(%rsp), %xmm2                # 16-byte Folded Reload
	mulsd	-80(%rsp), %xmm0                # 8-byte Folded Reload
	addsd	%xmm2, %xmm0
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm0, 8(%rsi)
	movsd	-88(%rsp), %xmm0                # 8-byte Reload
                                        # xmm0 = mem[0],zero
	.loc	0 139 21 is_stmt 1              # tour.c:139:21
	mulsd	%xmm1, %xmm0
	addsd	16(%rsi), %xmm0
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm0, %xmm2
	mulsd	-56(%rsp), %xmm2                # 16-byte Folded Reload
	movsd	-96(%rsp), %xmm3                # 8-byte Reload
                                        # xmm3 = mem[0],zero
	mulsd	%xmm1, %xmm3
	addsd	%xmm2, %xmm3
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	24(%rsi), %xmm3
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm3, 16(%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm0, %xmm2
	mulsd	%xmm13, %xmm2
	mulsd	-104(%rsp), %xmm1               # 8-byte Folded Reload
	addsd	%xmm2, %xmm1
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm1, 24(%rsi)
	movsd	-112(%rsp), %xmm1               # 8-byte Reload
                                        # xmm1 = mem[0],zero
	.loc	0 139 21 is_stmt 1              # tour.c:139:21
	mulsd	%xmm0, %xmm1
	addsd	32(%rsi), %xmm1
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm1, %xmm2
	mulsd	%xmm4, %xmm2
	movapd	%xmm8, %xmm3
	mulsd	%xmm0, %xmm3
	addsd	%xmm2, %xmm3
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	40(%rsi), %xmm3
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm3, 32(%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm1, %xmm2
	mulsd	%xmm5, %xmm2
	mulsd	%xmm6, %xmm0
	addsd	%xmm2, %xmm0
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm0, 40(%rsi)
	.loc	0 139 21 is_stmt 1              # tour.c:139:21
	movapd	%xmm10, %xmm0
	mulsd	%xmm1, %xmm0
	addsd	48(%rsi), %xmm0
	.loc	0 140 32                        # tour.c:140:32
	movapd	%xmm0, %xmm2
	mulsd	%xmm9, %xmm2
	movapd	%xmm11, %xmm3
	mulsd	%xmm1, %xmm3
	addsd	%xmm2, %xmm3
	.loc	0 140 51 is_stmt 0              # tour.c:140:51
	addsd	56(%rsi), %xmm3
	.loc	0 140 13                        # tour.c:140:13
	movsd	%xmm3, 48(%rsi)
	.loc	0 141 36 is_stmt 1              # tour.c:141:36
	movapd	%xmm0, %xmm2
	mulsd	%xmm7, %xmm2
	mulsd	%xmm12, %xmm1
	addsd	%xmm2, %xmm1
	.loc	0 141 17 is_stmt 0              # tour.c:141:17
	movsd	%xmm1, 56(%rsi)
	.loc	0 143 14 is_stmt 1              # tour.c:143:14
	movsd	%xmm0, (%rdx,%rax,8)
	.loc	0 135 33                        # tour.c:135:33
	addq	$1, %rax
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
	movq	%rsi, %r14
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
	movq	%rax, %rbx
	.loc	0 152 22 is_stmt 1              # tour.c:152:22
	movq	%r15, %rdi
	callq	strdup@PLT
.Ltmp20:
	movq	%rax, %r15
	.loc	0 152 36 is_stmt 0              # tour.c:152:36
	movl	$4, %esi
	movq	%r14, %rdi
	callq	calloc@PLT
.Ltmp21:
	.loc	0 152 7                         # tour.c:152:7
	movq	%r15, (%rbx)
	movq	%rax, 8(%rbx)
	movq	%r14, 16(%rbx)
	movl	$1065353216, 24(%rbx)           # imm = 0x3F800000
	.loc	0 153 2 is_stmt 1               # tour.c:153:2
	movq	%rbx, %rax
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
	.loc	0 37 3                          # tour.c:37:3
	callq	abort@PLT
.Ltmp23:
.Lfunc_end8:
	.size	track_new, .Lfunc_end8-track_new
	.cfi_endproc
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
	subq	$104, %rsp
	.cfi_def_cfa_offset 160
	.cfi_offset %rbx, -56
	.cfi_offset %r12, -48
	.cfi_offset %r13, -40
	.cfi_offset %r14, -32
	.cfi_offset %r15, -24
	.cfi_offset %rbp, -16
	movq	%rcx, 96(%rsp)                  # 8-byte Spill
	movq	%rdi, 32(%rsp)                  # 8-byte Spill
	movq	%rdx, 16(%rsp)                  # 8-byte Spill
.Ltmp24:
	.loc	0 159 23 prologue_end           # tour.c:159:23
	testq	%rdx, %rdx
	.loc	0 159 2 is_stmt 0               # tour.c:159:2
	je	.LBB9_20
# %bb.1:
	.loc	0 0 2                           # tour.c:0:2
	movq	%rsi, %r14
	leaq	(,%rsi,4), %rax
	movq	%rax, 88(%rsp)                  # 8-byte Spill
	.loc	0 159 2                         # tour.c:159:2
	leaq	-8(%rsi), %rax
	movq	%rax, 72(%rsp)                  # 8-byte Spill
	movq	%rax, %rdx
	shrq	$3, %rdx
	addq	$1, %rdx
	cmpq	$8, %rsi
	setae	%al
	movq	16(%rsp), %rcx                  # 8-byte Reload
	cmpq	$1, %rcx
	sete	%bl
	andb	%al, %bl
	movb	%bl, 15(%rsp)                   # 1-byte Spill
	movq	%rsi, %rax
	andq	$-8, %rax
	movq	%rax, 56(%rsp)                  # 8-byte Spill
	movq	%rdx, %rax
	movq	%rdx, 64(%rsp)                  # 8-byte Spill
	andq	$-2, %rdx
	movq	%rdx, 48(%rsp)                  # 8-byte Spill
	movl	%r14d, %eax
	andl	$3, %eax
	movq	%rax, 80(%rsp)                  # 8-byte Spill
	movq	%rcx, %r15
	shlq	$5, %r15
	movq	32(%rsp), %rax                  # 8-byte Reload
	leaq	16(%rax), %r8
	movq	%rcx, %rax
	shlq	$6, %rax
	movq	%rax, 40(%rsp)                  # 8-byte Spill
	leaq	(,%rcx,4), %r12
	movq	%rcx, %r9
	shlq	$4, %r9
	xorl	%r13d, %r13d
	xorl	%eax, %eax
	movq	%rax, 24(%rsp)                  # 8-byte Spill
	jmp	.LBB9_2
	.p2align	4, 0x90
.LBB9_19:                               #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 2                           # tour.c:0:2
	movq	24(%rsp), %rcx                  # 8-byte Reload
	.loc	0 159 37                        # tour.c:159:37
	addq	$1, %rcx
	.loc	0 159 2                         # tour.c:159:2
	addq	$4, %r8
	addq	$4, %r13
	movq	%rcx, %rax
	movq	%rcx, 24(%rsp)                  # 8-byte Spill
	.loc	0 159 23                        # tour.c:159:23
	cmpq	16(%rsp), %rcx                  # 8-byte Folded Reload
	.loc	0 159 2                         # tour.c:159:2
	je	.LBB9_20
.LBB9_2:                                # =>This Loop Header: Depth=1
                                        #     Child Loop BB9_9 Depth 2
                                        #     Child Loop BB9_15 Depth 2
                                        #     Child Loop BB9_18 Depth 2
	.loc	0 0 2                           # tour.c:0:2
	movq	%r9, %rbp
	movq	%r8, %rbx
	movq	88(%rsp), %rdi                  # 8-byte Reload
.Ltmp25:
	.loc	0 34 12 is_stmt 1               # tour.c:34:12
	callq	malloc@PLT
.Ltmp26:
	.loc	0 36 7                          # tour.c:36:7
	testq	%rax, %rax
	.loc	0 36 6 is_stmt 0                # tour.c:36:6
	je	.LBB9_21
.Ltmp27:
# %bb.3:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 6                           # tour.c:0:6
	movq	96(%rsp), %rcx                  # 8-byte Reload
	movq	24(%rsp), %rdx                  # 8-byte Reload
	.loc	0 160 15 is_stmt 1              # tour.c:160:15
	movq	%rax, (%rcx,%rdx,8)
	testq	%r14, %r14
	movq	%rbx, %r8
	movq	%rbp, %r9
	.loc	0 161 3                         # tour.c:161:3
	je	.LBB9_19
# %bb.4:                                #   in Loop: Header=BB9_2 Depth=1
	cmpb	$0, 15(%rsp)                    # 1-byte Folded Reload
	je	.LBB9_5
# %bb.6:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	cmpq	$8, 72(%rsp)                    # 8-byte Folded Reload
	.loc	0 161 3                         # tour.c:161:3
	jae	.LBB9_8
# %bb.7:                                #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 3                           # tour.c:0:3
	xorl	%ecx, %ecx
	jmp	.LBB9_10
	.p2align	4, 0x90
.LBB9_5:                                #   in Loop: Header=BB9_2 Depth=1
	xorl	%ecx, %ecx
	jmp	.LBB9_13
.LBB9_8:                                #   in Loop: Header=BB9_2 Depth=1
	movq	48(%rsp), %rdx                  # 8-byte Reload
	movq	%r8, %rbp
	xorl	%ecx, %ecx
	movq	40(%rsp), %rdi                  # 8-byte Reload
	.p2align	4, 0x90
.LBB9_9:                                #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 162 21 is_stmt 1              # tour.c:162:21
	movups	-16(%rbp), %xmm0
	movups	(%rbp), %xmm1
	.loc	0 162 19 is_stmt 0              # tour.c:162:19
	movups	%xmm0, (%rax,%rcx,4)
	movups	%xmm1, 16(%rax,%rcx,4)
	.loc	0 162 21                        # tour.c:162:21
	movups	-16(%rbp,%r15), %xmm0
	movups	(%rbp,%r15), %xmm1
	.loc	0 162 19                        # tour.c:162:19
	movups	%xmm0, 32(%rax,%rcx,4)
	movups	%xmm1, 48(%rax,%rcx,4)
	.loc	0 161 35 is_stmt 1              # tour.c:161:35
	addq	$16, %rcx
	addq	%rdi, %rbp
	addq	$-2, %rdx
	jne	.LBB9_9
.LBB9_10:                               #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 35 is_stmt 0                # tour.c:0:35
	testb	$1, 64(%rsp)                    # 1-byte Folded Reload
	.loc	0 161 35                        # tour.c:161:35
	je	.LBB9_12
# %bb.11:                               #   in Loop: Header=BB9_2 Depth=1
	movq	%rcx, %rdx
	imulq	16(%rsp), %rdx                  # 8-byte Folded Reload
	addq	24(%rsp), %rdx                  # 8-byte Folded Reload
	movq	32(%rsp), %rdi                  # 8-byte Reload
	.loc	0 162 21 is_stmt 1              # tour.c:162:21
	movups	(%rdi,%rdx,4), %xmm0
	movups	16(%rdi,%rdx,4), %xmm1
	.loc	0 162 19 is_stmt 0              # tour.c:162:19
	movups	%xmm0, (%rax,%rcx,4)
	movups	%xmm1, 16(%rax,%rcx,4)
.LBB9_12:                               #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 19                          # tour.c:0:19
	movq	56(%rsp), %rdx                  # 8-byte Reload
	movq	%rdx, %rcx
	cmpq	%r14, %rdx
	.loc	0 161 3 is_stmt 1               # tour.c:161:3
	je	.LBB9_19
.LBB9_13:                               #   in Loop: Header=BB9_2 Depth=1
	movq	%rcx, %rdx
	notq	%rdx
	addq	%r14, %rdx
	movq	80(%rsp), %rbp                  # 8-byte Reload
	testq	%rbp, %rbp
	je	.LBB9_16
# %bb.14:                               #   in Loop: Header=BB9_2 Depth=1
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	movq	16(%rsp), %rbx                  # 8-byte Reload
	.loc	0 161 3                         # tour.c:161:3
	imulq	%rcx, %rbx
	addq	24(%rsp), %rbx                  # 8-byte Folded Reload
	movq	32(%rsp), %rdi                  # 8-byte Reload
	leaq	(%rdi,%rbx,4), %rbx
	movq	%rbp, %rdi
	.p2align	4, 0x90
.LBB9_15:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 162 21 is_stmt 1              # tour.c:162:21
	movss	(%rbx), %xmm0                   # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19 is_stmt 0              # tour.c:162:19
	movss	%xmm0, (%rax,%rcx,4)
	.loc	0 161 35 is_stmt 1              # tour.c:161:35
	addq	$1, %rcx
	.loc	0 161 3 is_stmt 0               # tour.c:161:3
	addq	%r12, %rbx
	addq	$-1, %rdi
	jne	.LBB9_15
.LBB9_16:                               #   in Loop: Header=BB9_2 Depth=1
	cmpq	$3, %rdx
	jb	.LBB9_19
# %bb.17:                               #   in Loop: Header=BB9_2 Depth=1
	leaq	3(%rcx), %rdx
	movq	16(%rsp), %rbp                  # 8-byte Reload
	imulq	%rbp, %rdx
	movq	32(%rsp), %rbx                  # 8-byte Reload
	leaq	(%rbx,%rdx,4), %r11
	leaq	2(%rcx), %rdx
	imulq	%rbp, %rdx
	leaq	(%rbx,%rdx,4), %rdx
	leaq	1(%rcx), %rdi
	imulq	%rbp, %rdi
	leaq	(%rbx,%rdi,4), %rdi
	imulq	%rcx, %rbp
	leaq	(%rbx,%rbp,4), %rbp
	movq	%r13, %rbx
	.p2align	4, 0x90
.LBB9_18:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 162 21 is_stmt 1              # tour.c:162:21
	movss	(%rbp,%rbx), %xmm0              # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19 is_stmt 0              # tour.c:162:19
	movss	%xmm0, (%rax,%rcx,4)
	.loc	0 162 21                        # tour.c:162:21
	movss	(%rdi,%rbx), %xmm0              # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19                        # tour.c:162:19
	movss	%xmm0, 4(%rax,%rcx,4)
	.loc	0 162 21                        # tour.c:162:21
	movss	(%rdx,%rbx), %xmm0              # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19                        # tour.c:162:19
	movss	%xmm0, 8(%rax,%rcx,4)
	.loc	0 162 21                        # tour.c:162:21
	movss	(%r11,%rbx), %xmm0              # xmm0 = mem[0],zero,zero,zero
	.loc	0 162 19                        # tour.c:162:19
	movss	%xmm0, 12(%rax,%rcx,4)
	.loc	0 161 35 is_stmt 1              # tour.c:161:35
	addq	$4, %rcx
	.loc	0 161 24 is_stmt 0              # tour.c:161:24
	addq	%r9, %rbx
	cmpq	%rcx, %r14
	.loc	0 161 3                         # tour.c:161:3
	jne	.LBB9_18
	jmp	.LBB9_19
.LBB9_20:
	.loc	0 164 1 is_stmt 1               # tour.c:164:1
	addq	$104, %rsp
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
.LBB9_21:
	.cfi_def_cfa_offset 160
.Ltmp28:
	.loc	0 37 3                          # tour.c:37:3
	callq	abort@PLT
.Ltmp29:
.Lfunc_end9:
	.size	split, .Lfunc_end9-split
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2                               # -- Begin function play
.LCPI10_0:
	.long	0x3f800000                      # float 1
.LCPI10_1:
	.long	0xbf800000                      # float -1
.LCPI10_4:
	.long	0x3f000000                      # float 0.5
.LCPI10_5:
	.long	0x00000000                      # float 0
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4
.LCPI10_2:
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
.LCPI10_3:
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
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
	movq	%rdi, %r15
	movl	$4096, %r12d                    # imm = 0x1000
	movq	%rsp, %r14
	jmp	.LBB10_2
	.p2align	4, 0x90
.LBB10_9:                               #   in Loop: Header=BB10_2 Depth=1
	.loc	0 176 19 is_stmt 1              # tour.c:176:19
	movl	24(%r15), %edi
	.loc	0 176 3 is_stmt 0               # tour.c:176:3
	movq	%r14, %rsi
	movq	%rbx, %rdx
	movss	.LCPI10_4(%rip), %xmm0          # xmm0 = mem[0],zero,zero,zero
	callq	apply_effect
.Ltmp30:
	.loc	0 177 3 is_stmt 1               # tour.c:177:3
	movq	%r14, %rdi
	movq	%rbx, %rsi
	callq	device_write@PLT
.Ltmp31:
	.loc	0 171 19                        # tour.c:171:19
	movq	8(%r15), %r15
	.loc	0 171 2 is_stmt 0               # tour.c:171:2
	testq	%r15, %r15
	je	.LBB10_10
.LBB10_2:                               # =>This Loop Header: Depth=1
                                        #     Child Loop BB10_6 Depth 2
                                        #     Child Loop BB10_8 Depth 2
	.loc	0 172 17 is_stmt 1              # tour.c:172:17
	movq	16(%r15), %rax
	.loc	0 172 24 is_stmt 0              # tour.c:172:24
	movq	16(%rax), %rbx
	.loc	0 172 33                        # tour.c:172:33
	cmpq	$4096, %rbx                     # imm = 0x1000
	.loc	0 172 14                        # tour.c:172:14
	cmovaeq	%r12, %rbx
	.loc	0 174 3 is_stmt 1               # tour.c:174:3
	movl	$16384, %edx                    # imm = 0x4000
	movq	%r14, %rdi
	xorl	%esi, %esi
	callq	memset@PLT
.Ltmp32:
	.loc	0 49 23                         # tour.c:49:23
	testq	%rbx, %rbx
	movss	.LCPI10_0(%rip), %xmm8          # xmm8 = mem[0],zero,zero,zero
	movss	.LCPI10_1(%rip), %xmm9          # xmm9 = mem[0],zero,zero,zero
	.loc	0 49 2 is_stmt 0                # tour.c:49:2
	je	.LBB10_9
.Ltmp33:
# %bb.3:                                #   in Loop: Header=BB10_2 Depth=1
	.loc	0 0 0                           # tour.c:0:0
	movq	16(%r15), %rcx
	movq	8(%rcx), %rax
	movss	24(%rcx), %xmm10                # xmm10 = mem[0],zero,zero,zero
	movss	(%rax), %xmm1                   # xmm1 = mem[0],zero,zero,zero
.Ltmp34:
	.loc	0 50 25 is_stmt 1               # tour.c:50:25
	mulss	%xmm10, %xmm1
	addss	.LCPI10_5(%rip), %xmm1
.Ltmp35:
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm8, %xmm2
	minss	%xmm1, %xmm2
	cmpltss	%xmm9, %xmm1
	movaps	%xmm1, %xmm3
	andnps	%xmm2, %xmm3
	andps	%xmm9, %xmm1
	orps	%xmm3, %xmm1
.Ltmp36:
	.loc	0 50 10                         # tour.c:50:10
	movss	%xmm1, (%rsp)
	.loc	0 49 23                         # tour.c:49:23
	cmpq	$1, %rbx
	.loc	0 49 2 is_stmt 0                # tour.c:49:2
	je	.LBB10_9
# %bb.4:                                #   in Loop: Header=BB10_2 Depth=1
	leaq	-1(%rbx), %rdx
	movl	$1, %ecx
	cmpq	$8, %rdx
	jb	.LBB10_8
# %bb.5:                                #   in Loop: Header=BB10_2 Depth=1
	movq	%rdx, %rsi
	andq	$-8, %rsi
	leaq	1(%rsi), %rcx
	movaps	%xmm10, %xmm1
	shufps	$0, %xmm10, %xmm1               # xmm1 = xmm1[0,0],xmm10[0,0]
	xorl	%edi, %edi
	movaps	.LCPI10_2(%rip), %xmm7          # xmm7 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI10_3(%rip), %xmm0          # xmm0 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB10_6:                               #   Parent Loop BB10_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 50 18 is_stmt 1               # tour.c:50:18
	movups	4(%rsp,%rdi,4), %xmm2
	movups	20(%rsp,%rdi,4), %xmm3
	.loc	0 50 27 is_stmt 0               # tour.c:50:27
	movups	4(%rax,%rdi,4), %xmm4
	movups	20(%rax,%rdi,4), %xmm5
	.loc	0 50 25                         # tour.c:50:25
	mulps	%xmm1, %xmm4
	addps	%xmm2, %xmm4
	mulps	%xmm1, %xmm5
	addps	%xmm3, %xmm5
.Ltmp37:
	.loc	0 28 9 is_stmt 1                # tour.c:28:9
	movaps	%xmm0, %xmm2
	minps	%xmm4, %xmm2
	.loc	0 28 11 is_stmt 0               # tour.c:28:11
	cmpltps	%xmm7, %xmm4
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm0, %xmm3
	minps	%xmm5, %xmm3
	.loc	0 28 11                         # tour.c:28:11
	cmpltps	%xmm7, %xmm5
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm7, %xmm6
	andps	%xmm4, %xmm6
	andnps	%xmm2, %xmm4
	orps	%xmm6, %xmm4
	movaps	%xmm7, %xmm2
	andps	%xmm5, %xmm2
	andnps	%xmm3, %xmm5
	orps	%xmm2, %xmm5
.Ltmp38:
	.loc	0 50 10 is_stmt 1               # tour.c:50:10
	movups	%xmm4, 4(%rsp,%rdi,4)
	movups	%xmm5, 20(%rsp,%rdi,4)
	addq	$8, %rdi
	cmpq	%rdi, %rsi
	jne	.LBB10_6
# %bb.7:                                #   in Loop: Header=BB10_2 Depth=1
	.loc	0 49 2                          # tour.c:49:2
	cmpq	%rsi, %rdx
	je	.LBB10_9
	.p2align	4, 0x90
.LBB10_8:                               #   Parent Loop BB10_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	.loc	0 0 2 is_stmt 0                 # tour.c:0:2
	movss	(%rax,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 50 25 is_stmt 1               # tour.c:50:25
	mulss	%xmm10, %xmm1
	addss	(%rsp,%rcx,4), %xmm1
.Ltmp39:
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm8, %xmm2
	minss	%xmm1, %xmm2
	cmpltss	%xmm9, %xmm1
	movaps	%xmm1, %xmm3
	andnps	%xmm2, %xmm3
	andps	%xmm9, %xmm1
	orps	%xmm3, %xmm1
.Ltmp40:
	.loc	0 50 10                         # tour.c:50:10
	movss	%xmm1, (%rsp,%rcx,4)
	.loc	0 49 33                         # tour.c:49:33
	addq	$1, %rcx
	.loc	0 49 23 is_stmt 0               # tour.c:49:23
	cmpq	%rcx, %rbx
	.loc	0 49 2                          # tour.c:49:2
	jne	.LBB10_8
	jmp	.LBB10_9
.Ltmp41:
.LBB10_10:
	.loc	0 179 1 is_stmt 1               # tour.c:179:1
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
.Ltmp42:
.Lfunc_end10:
	.size	play, .Lfunc_end10-play
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4                               # -- Begin function apply_effect
.LCPI11_0:
	.long	0x00000000                      # float 0
	.long	0x3f800000                      # float 1
	.long	0x40000000                      # float 2
	.long	0x40400000                      # float 3
.LCPI11_1:
	.quad	2                               # 0x2
	.quad	3                               # 0x3
.LCPI11_2:
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
.LCPI11_3:
	.quad	4                               # 0x4
	.quad	4                               # 0x4
.LCPI11_4:
	.quad	8                               # 0x8
	.quad	8                               # 0x8
.LCPI11_5:
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
	.long	0xbf800000                      # float -1
.LCPI11_6:
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.long	0x3f800000                      # float 1
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2
.LCPI11_7:
	.long	0x3f800000                      # float 1
.LCPI11_8:
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
	movaps	%xmm0, %xmm12
	movq	%rdx, %r14
	movq	%rsi, %r15
.Ltmp43:
	.loc	0 101 2 prologue_end            # tour.c:101:2
	cmpl	$3, %edi
	ja	.LBB11_66
# %bb.1:
	.loc	0 0 2 is_stmt 0                 # tour.c:0:2
	movl	%edi, %eax
	leaq	.LJTI11_0(%rip), %rcx
	movslq	(%rcx,%rax,4), %rax
	addq	%rcx, %rax
	movaps	%xmm12, (%rsp)                  # 16-byte Spill
	jmpq	*%rax
.LBB11_14:
	.loc	0 103 24 is_stmt 1              # tour.c:103:24
	testq	%r14, %r14
	.loc	0 103 3 is_stmt 0               # tour.c:103:3
	je	.LBB11_96
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
	movaps	%xmm0, %xmm10
	shufps	$0, %xmm0, %xmm10               # xmm10 = xmm10[0,0],xmm0[0,0]
	movaps	%xmm12, %xmm11
	shufps	$0, %xmm12, %xmm11              # xmm11 = xmm11[0,0],xmm12[0,0]
	leaq	-4(%rax), %rdx
	movq	%rdx, %rcx
	shrq	$2, %rcx
	addq	$1, %rcx
	testq	%rdx, %rdx
	je	.LBB11_21
# %bb.22:
	movq	%rcx, %rsi
	andq	$-2, %rsi
	movdqa	.LCPI11_1(%rip), %xmm2          # xmm2 = [2,3]
	movdqa	.LCPI11_2(%rip), %xmm4          # xmm4 = [0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0]
	xorl	%edx, %edx
	movdqa	.LCPI11_3(%rip), %xmm8          # xmm8 = [4,4]
	movdqa	.LCPI11_4(%rip), %xmm9          # xmm9 = [8,8]
	jmp	.LBB11_23
	.p2align	4, 0x90
.LBB11_46:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 3                           # tour.c:0:3
	xorps	%xmm3, %xmm3
	cvtsi2ss	%rdi, %xmm3
.LBB11_47:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 104 18 is_stmt 1              # tour.c:104:18
	unpcklps	%xmm3, %xmm1                    # xmm1 = xmm1[0],xmm3[0],xmm1[1],xmm3[1]
	unpcklps	%xmm6, %xmm5                    # xmm5 = xmm5[0],xmm6[0],xmm5[1],xmm6[1]
	movlhps	%xmm1, %xmm5                    # xmm5 = xmm5[0],xmm1[0]
	.loc	0 104 27 is_stmt 0              # tour.c:104:27
	divps	%xmm10, %xmm5
	.loc	0 104 42                        # tour.c:104:42
	mulps	%xmm11, %xmm5
	.loc	0 104 15                        # tour.c:104:15
	mulps	%xmm7, %xmm5
	movups	%xmm5, 16(%r15,%rdx,4)
	.loc	0 103 34 is_stmt 1              # tour.c:103:34
	addq	$8, %rdx
	paddq	%xmm9, %xmm4
	paddq	%xmm9, %xmm2
	addq	$-2, %rsi
	je	.LBB11_48
.LBB11_23:                              # =>This Inner Loop Header: Depth=1
	.loc	0 104 18                        # tour.c:104:18
	movq	%xmm4, %rdi
	testq	%rdi, %rdi
	js	.LBB11_24
# %bb.25:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18 is_stmt 0                # tour.c:0:18
	xorps	%xmm5, %xmm5
	cvtsi2ss	%rdi, %xmm5
	jmp	.LBB11_26
	.p2align	4, 0x90
.LBB11_24:                              #   in Loop: Header=BB11_23 Depth=1
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm5, %xmm5
	cvtsi2ss	%rdi, %xmm5
	addss	%xmm5, %xmm5
.LBB11_26:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 104 18                        # tour.c:104:18
	pshufd	$238, %xmm4, %xmm1              # xmm1 = xmm4[2,3,2,3]
	movq	%xmm1, %rdi
	testq	%rdi, %rdi
	js	.LBB11_27
# %bb.28:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	xorps	%xmm6, %xmm6
	cvtsi2ss	%rdi, %xmm6
	jmp	.LBB11_29
	.p2align	4, 0x90
.LBB11_27:                              #   in Loop: Header=BB11_23 Depth=1
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm6, %xmm6
	cvtsi2ss	%rdi, %xmm6
	addss	%xmm6, %xmm6
.LBB11_29:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 104 18                        # tour.c:104:18
	movq	%xmm2, %rdi
	testq	%rdi, %rdi
	js	.LBB11_30
# %bb.31:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	xorps	%xmm7, %xmm7
	cvtsi2ss	%rdi, %xmm7
	jmp	.LBB11_32
	.p2align	4, 0x90
.LBB11_30:                              #   in Loop: Header=BB11_23 Depth=1
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm7, %xmm7
	cvtsi2ss	%rdi, %xmm7
	addss	%xmm7, %xmm7
.LBB11_32:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 104 18                        # tour.c:104:18
	pshufd	$238, %xmm2, %xmm1              # xmm1 = xmm2[2,3,2,3]
	movq	%xmm1, %rdi
	testq	%rdi, %rdi
	js	.LBB11_33
# %bb.34:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rdi, %xmm1
	jmp	.LBB11_35
	.p2align	4, 0x90
.LBB11_33:                              #   in Loop: Header=BB11_23 Depth=1
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rdi, %xmm1
	addss	%xmm1, %xmm1
.LBB11_35:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 104 18                        # tour.c:104:18
	unpcklps	%xmm1, %xmm7                    # xmm7 = xmm7[0],xmm1[0],xmm7[1],xmm1[1]
	unpcklps	%xmm6, %xmm5                    # xmm5 = xmm5[0],xmm6[0],xmm5[1],xmm6[1]
	movlhps	%xmm7, %xmm5                    # xmm5 = xmm5[0],xmm7[0]
	.loc	0 104 27                        # tour.c:104:27
	divps	%xmm10, %xmm5
	.loc	0 104 42                        # tour.c:104:42
	mulps	%xmm11, %xmm5
	.loc	0 104 15                        # tour.c:104:15
	movups	(%r15,%rdx,4), %xmm1
	mulps	%xmm5, %xmm1
	movups	16(%r15,%rdx,4), %xmm7
	movups	%xmm1, (%r15,%rdx,4)
	movdqa	%xmm4, %xmm1
	paddq	%xmm8, %xmm1
	.loc	0 104 18                        # tour.c:104:18
	movq	%xmm1, %rdi
	testq	%rdi, %rdi
	js	.LBB11_36
# %bb.37:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	xorps	%xmm5, %xmm5
	cvtsi2ss	%rdi, %xmm5
	jmp	.LBB11_38
	.p2align	4, 0x90
.LBB11_36:                              #   in Loop: Header=BB11_23 Depth=1
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm5, %xmm5
	cvtsi2ss	%rdi, %xmm5
	addss	%xmm5, %xmm5
.LBB11_38:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 104 18                        # tour.c:104:18
	pshufd	$238, %xmm1, %xmm1              # xmm1 = xmm1[2,3,2,3]
	movq	%xmm1, %rdi
	testq	%rdi, %rdi
	js	.LBB11_39
# %bb.40:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	xorps	%xmm6, %xmm6
	cvtsi2ss	%rdi, %xmm6
	jmp	.LBB11_41
	.p2align	4, 0x90
.LBB11_39:                              #   in Loop: Header=BB11_23 Depth=1
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm6, %xmm6
	cvtsi2ss	%rdi, %xmm6
	addss	%xmm6, %xmm6
.LBB11_41:                              #   in Loop: Header=BB11_23 Depth=1
	movdqa	%xmm2, %xmm3
	paddq	%xmm8, %xmm3
	.loc	0 104 18                        # tour.c:104:18
	movq	%xmm3, %rdi
	testq	%rdi, %rdi
	js	.LBB11_42
# %bb.43:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rdi, %xmm1
	jmp	.LBB11_44
	.p2align	4, 0x90
.LBB11_42:                              #   in Loop: Header=BB11_23 Depth=1
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rdi, %xmm1
	addss	%xmm1, %xmm1
.LBB11_44:                              #   in Loop: Header=BB11_23 Depth=1
	.loc	0 104 18                        # tour.c:104:18
	pshufd	$238, %xmm3, %xmm3              # xmm3 = xmm3[2,3,2,3]
	movq	%xmm3, %rdi
	testq	%rdi, %rdi
	jns	.LBB11_46
# %bb.45:                               #   in Loop: Header=BB11_23 Depth=1
	.loc	0 0 18                          # tour.c:0:18
	movq	%rdi, %rbx
	shrq	%rbx
	andl	$1, %edi
	orq	%rbx, %rdi
	xorps	%xmm3, %xmm3
	cvtsi2ss	%rdi, %xmm3
	addss	%xmm3, %xmm3
	jmp	.LBB11_47
.LBB11_66:
	.loc	0 123 27 is_stmt 1              # tour.c:123:27
	cmpq	$4801, %r14                     # imm = 0x12C1
	.loc	0 123 3 is_stmt 0               # tour.c:123:3
	jb	.LBB11_96
# %bb.67:
	leaq	-4800(%r14), %rcx
	movl	$4800, %eax                     # imm = 0x12C0
	cmpq	$4, %rcx
	jb	.LBB11_76
# %bb.68:
	movq	%rcx, %rax
	andq	$-4, %rax
	movaps	%xmm12, %xmm0
	shufps	$0, %xmm12, %xmm0               # xmm0 = xmm0[0,0],xmm12[0,0]
	leaq	-4(%rax), %rdx
	movq	%rdx, %rsi
	shrq	$2, %rsi
	addq	$1, %rsi
	testq	%rdx, %rdx
	je	.LBB11_69
# %bb.70:
	movq	%rsi, %rdi
	andq	$-2, %rdi
	xorl	%edx, %edx
	movaps	.LCPI11_5(%rip), %xmm1          # xmm1 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	.LCPI11_6(%rip), %xmm2          # xmm2 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB11_71:                              # =>This Inner Loop Header: Depth=1
	.loc	0 124 23 is_stmt 1              # tour.c:124:23
	movups	19200(%r15,%rdx,4), %xmm3
	.loc	0 124 36 is_stmt 0              # tour.c:124:36
	movups	(%r15,%rdx,4), %xmm4
	movups	16(%r15,%rdx,4), %xmm5
	.loc	0 124 34                        # tour.c:124:34
	mulps	%xmm0, %xmm4
	addps	%xmm3, %xmm4
.Ltmp44:
	.loc	0 28 9 is_stmt 1                # tour.c:28:9
	movaps	%xmm2, %xmm3
	minps	%xmm4, %xmm3
	.loc	0 28 11 is_stmt 0               # tour.c:28:11
	cmpltps	%xmm1, %xmm4
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm1, %xmm6
	andps	%xmm4, %xmm6
	andnps	%xmm3, %xmm4
	orps	%xmm6, %xmm4
.Ltmp45:
	.loc	0 124 15 is_stmt 1              # tour.c:124:15
	movups	%xmm4, 19200(%r15,%rdx,4)
	.loc	0 124 23 is_stmt 0              # tour.c:124:23
	movups	19216(%r15,%rdx,4), %xmm3
	.loc	0 124 34                        # tour.c:124:34
	mulps	%xmm0, %xmm5
	addps	%xmm3, %xmm5
.Ltmp46:
	.loc	0 28 9 is_stmt 1                # tour.c:28:9
	movaps	%xmm2, %xmm3
	minps	%xmm5, %xmm3
	.loc	0 28 11 is_stmt 0               # tour.c:28:11
	cmpltps	%xmm1, %xmm5
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm1, %xmm4
	andps	%xmm5, %xmm4
	andnps	%xmm3, %xmm5
	orps	%xmm4, %xmm5
.Ltmp47:
	.loc	0 124 15 is_stmt 1              # tour.c:124:15
	movups	%xmm5, 19216(%r15,%rdx,4)
	addq	$8, %rdx
	addq	$-2, %rdi
	jne	.LBB11_71
# %bb.72:
	.loc	0 0 15 is_stmt 0                # tour.c:0:15
	testb	$1, %sil
	je	.LBB11_74
.LBB11_73:
	.loc	0 124 23                        # tour.c:124:23
	movups	19200(%r15,%rdx,4), %xmm1
	.loc	0 124 36                        # tour.c:124:36
	movups	(%r15,%rdx,4), %xmm2
	.loc	0 124 34                        # tour.c:124:34
	mulps	%xmm0, %xmm2
	addps	%xmm1, %xmm2
.Ltmp48:
	.loc	0 28 11 is_stmt 1               # tour.c:28:11
	movaps	.LCPI11_5(%rip), %xmm0          # xmm0 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	.loc	0 28 9 is_stmt 0                # tour.c:28:9
	movaps	.LCPI11_6(%rip), %xmm1          # xmm1 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	minps	%xmm2, %xmm1
	.loc	0 28 11                         # tour.c:28:11
	cmpltps	%xmm0, %xmm2
	.loc	0 28 9                          # tour.c:28:9
	andps	%xmm2, %xmm0
	andnps	%xmm1, %xmm2
	orps	%xmm0, %xmm2
.Ltmp49:
	.loc	0 124 15 is_stmt 1              # tour.c:124:15
	movups	%xmm2, 19200(%r15,%rdx,4)
.LBB11_74:
	.loc	0 123 3                         # tour.c:123:3
	cmpq	%rax, %rcx
	je	.LBB11_96
# %bb.75:
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	addq	$4800, %rax                     # imm = 0x12C0
.LBB11_76:
	movss	.LCPI11_7(%rip), %xmm0          # xmm0 = mem[0],zero,zero,zero
	movss	.LCPI11_8(%rip), %xmm1          # xmm1 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB11_77:                              # =>This Inner Loop Header: Depth=1
	movss	-19200(%r15,%rax,4), %xmm2      # xmm2 = mem[0],zero,zero,zero
	.loc	0 124 34 is_stmt 1              # tour.c:124:34
	mulss	%xmm12, %xmm2
	addss	(%r15,%rax,4), %xmm2
.Ltmp50:
	.loc	0 28 9                          # tour.c:28:9
	movaps	%xmm0, %xmm3
	minss	%xmm2, %xmm3
	cmpltss	%xmm1, %xmm2
	movaps	%xmm2, %xmm4
	andnps	%xmm3, %xmm4
	andps	%xmm1, %xmm2
	orps	%xmm4, %xmm2
.Ltmp51:
	.loc	0 124 15                        # tour.c:124:15
	movss	%xmm2, (%r15,%rax,4)
	.loc	0 123 37                        # tour.c:123:37
	addq	$1, %rax
	.loc	0 123 27 is_stmt 0              # tour.c:123:27
	cmpq	%rax, %r14
	.loc	0 123 3                         # tour.c:123:3
	jne	.LBB11_77
	jmp	.LBB11_96
.LBB11_11:
	.loc	0 107 24 is_stmt 1              # tour.c:107:24
	testq	%r14, %r14
	.loc	0 107 3 is_stmt 0               # tour.c:107:3
	je	.LBB11_96
# %bb.12:
	.loc	0 0 3                           # tour.c:0:3
	xorl	%ebx, %ebx
	.p2align	4, 0x90
.LBB11_13:                              # =>This Inner Loop Header: Depth=1
	movss	(%r15,%rbx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	.loc	0 108 34 is_stmt 1              # tour.c:108:34
	mulss	%xmm12, %xmm0
	.loc	0 108 17 is_stmt 0              # tour.c:108:17
	callq	tanhf@PLT
.Ltmp52:
	.loc	0 0 17                          # tour.c:0:17
	movaps	(%rsp), %xmm12                  # 16-byte Reload
	.loc	0 108 15                        # tour.c:108:15
	movss	%xmm0, (%r15,%rbx,4)
	.loc	0 107 34 is_stmt 1              # tour.c:107:34
	addq	$1, %rbx
	.loc	0 107 24 is_stmt 0              # tour.c:107:24
	cmpq	%rbx, %r14
	.loc	0 107 3                         # tour.c:107:3
	jne	.LBB11_13
	jmp	.LBB11_96
.LBB11_5:
	.loc	0 111 24 is_stmt 1              # tour.c:111:24
	testq	%r14, %r14
	.loc	0 111 3 is_stmt 0               # tour.c:111:3
	je	.LBB11_96
# %bb.6:
	cmpq	$1, %r14
	jne	.LBB11_80
# %bb.7:
	.loc	0 0 3                           # tour.c:0:3
	xorl	%ebx, %ebx
	.loc	0 111 3                         # tour.c:111:3
	testb	$1, %r14b
	jne	.LBB11_9
	jmp	.LBB11_96
.LBB11_2:
	.loc	0 115 24 is_stmt 1              # tour.c:115:24
	cmpq	$2, %r14
	.loc	0 115 3 is_stmt 0               # tour.c:115:3
	jb	.LBB11_96
# %bb.3:
	.loc	0 0 3                           # tour.c:0:3
	movq	%r14, %rcx
	shrq	%rcx
	.loc	0 115 3                         # tour.c:115:3
	cmpq	$1, %rcx
	jne	.LBB11_89
# %bb.4:
	.loc	0 0 3                           # tour.c:0:3
	xorl	%eax, %eax
	.loc	0 115 3                         # tour.c:115:3
	testb	$2, %r14b
	jne	.LBB11_93
	jmp	.LBB11_96
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
	jmp	.LBB11_64
.LBB11_80:
	.loc	0 111 3 is_stmt 1               # tour.c:111:3
	movq	%r14, %r12
	andq	$-2, %r12
	xorl	%ebx, %ebx
	jmp	.LBB11_81
	.p2align	4, 0x90
.LBB11_86:                              #   in Loop: Header=BB11_81 Depth=1
	.loc	0 0 3 is_stmt 0                 # tour.c:0:3
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm0
.LBB11_87:                              #   in Loop: Header=BB11_81 Depth=1
	movaps	(%rsp), %xmm1                   # 16-byte Reload
	.loc	0 112 32 is_stmt 1              # tour.c:112:32
	mulss	%xmm1, %xmm0
	.loc	0 112 18 is_stmt 0              # tour.c:112:18
	callq	sinf@PLT
.Ltmp53:
	.loc	0 112 15                        # tour.c:112:15
	mulss	4(%r15,%rbx,4), %xmm0
	movss	%xmm0, 4(%r15,%rbx,4)
	.loc	0 111 34 is_stmt 1              # tour.c:111:34
	addq	$2, %rbx
	.loc	0 111 3 is_stmt 0               # tour.c:111:3
	cmpq	%r12, %rbx
	je	.LBB11_88
.LBB11_81:                              # =>This Inner Loop Header: Depth=1
	.loc	0 112 23 is_stmt 1              # tour.c:112:23
	testq	%rbx, %rbx
	js	.LBB11_82
# %bb.83:                               #   in Loop: Header=BB11_81 Depth=1
	.loc	0 0 23 is_stmt 0                # tour.c:0:23
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rbx, %xmm0
	jmp	.LBB11_84
	.p2align	4, 0x90
.LBB11_82:                              #   in Loop: Header=BB11_81 Depth=1
	movq	%rbx, %rax
	shrq	%rax
	movl	%ebx, %ecx
	andl	$1, %ecx
	orq	%rax, %rcx
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
.LBB11_84:                              #   in Loop: Header=BB11_81 Depth=1
	movaps	(%rsp), %xmm1                   # 16-byte Reload
	.loc	0 112 32                        # tour.c:112:32
	mulss	%xmm1, %xmm0
	.loc	0 112 18                        # tour.c:112:18
	callq	sinf@PLT
.Ltmp54:
	.loc	0 112 15                        # tour.c:112:15
	mulss	(%r15,%rbx,4), %xmm0
	movss	%xmm0, (%r15,%rbx,4)
	.loc	0 112 23                        # tour.c:112:23
	movq	%rbx, %rax
	addq	$1, %rax
	jns	.LBB11_86
# %bb.85:                               #   in Loop: Header=BB11_81 Depth=1
	.loc	0 0 23                          # tour.c:0:23
	movq	%rax, %rcx
	shrq	%rcx
	andl	$1, %eax
	orq	%rcx, %rax
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm0
	addss	%xmm0, %xmm0
	jmp	.LBB11_87
.LBB11_88:
	movaps	(%rsp), %xmm12                  # 16-byte Reload
	.loc	0 111 3 is_stmt 1               # tour.c:111:3
	testb	$1, %r14b
	je	.LBB11_96
.LBB11_9:
	.loc	0 112 23                        # tour.c:112:23
	testq	%rbx, %rbx
	js	.LBB11_10
# %bb.94:
	.loc	0 0 23 is_stmt 0                # tour.c:0:23
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rbx, %xmm0
	jmp	.LBB11_95
.LBB11_89:
	.loc	0 115 3 is_stmt 1               # tour.c:115:3
	leaq	4(%r15), %rdx
	leaq	(%r15,%r14,4), %rsi
	addq	$-4, %rsi
	andq	$-2, %rcx
	negq	%rcx
	xorl	%eax, %eax
	.p2align	4, 0x90
.LBB11_90:                              # =>This Inner Loop Header: Depth=1
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
	jne	.LBB11_90
# %bb.91:
	negq	%rax
	testb	$2, %r14b
	je	.LBB11_96
.LBB11_93:
	.loc	0 116 14                        # tour.c:116:14
	movss	(%r15,%rax,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	.loc	0 118 35                        # tour.c:118:35
	movq	%rax, %rcx
	notq	%rcx
	addq	%r14, %rcx
	.loc	0 118 17 is_stmt 0              # tour.c:118:17
	movss	(%r15,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	.loc	0 118 15                        # tour.c:118:15
	movss	%xmm1, (%r15,%rax,4)
	.loc	0 119 27 is_stmt 1              # tour.c:119:27
	movss	%xmm0, (%r15,%rcx,4)
	jmp	.LBB11_96
.LBB11_48:
	.loc	0 103 34                        # tour.c:103:34
	movq	%xmm4, %rsi
	testq	%rsi, %rsi
	js	.LBB11_49
# %bb.50:
	.loc	0 0 34 is_stmt 0                # tour.c:0:34
	xorps	%xmm5, %xmm5
	cvtsi2ss	%rsi, %xmm5
	jmp	.LBB11_51
.LBB11_10:
	movq	%rbx, %rax
	shrq	%rax
	movl	%ebx, %ecx
	andl	$1, %ecx
	orq	%rax, %rcx
	xorps	%xmm0, %xmm0
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
.LBB11_95:
	.loc	0 112 32 is_stmt 1              # tour.c:112:32
	mulss	%xmm12, %xmm0
	.loc	0 112 18 is_stmt 0              # tour.c:112:18
	callq	sinf@PLT
.Ltmp55:
	.loc	0 112 15                        # tour.c:112:15
	mulss	(%r15,%rbx,4), %xmm0
	movss	%xmm0, (%r15,%rbx,4)
	jmp	.LBB11_96
.LBB11_21:
	.loc	0 0 15                          # tour.c:0:15
	movaps	.LCPI11_0(%rip), %xmm5          # xmm5 = [0.0E+0,1.0E+0,2.0E+0,3.0E+0]
	xorl	%edx, %edx
	jmp	.LBB11_61
.LBB11_69:
	xorl	%edx, %edx
	testb	$1, %sil
	jne	.LBB11_73
	jmp	.LBB11_74
.LBB11_49:
	movq	%rsi, %rdi
	shrq	%rdi
	andl	$1, %esi
	orq	%rdi, %rsi
	xorps	%xmm5, %xmm5
	cvtsi2ss	%rsi, %xmm5
	addss	%xmm5, %xmm5
.LBB11_51:
	.loc	0 103 34 is_stmt 1              # tour.c:103:34
	pshufd	$238, %xmm4, %xmm1              # xmm1 = xmm4[2,3,2,3]
	movq	%xmm1, %rsi
	testq	%rsi, %rsi
	js	.LBB11_52
# %bb.53:
	.loc	0 0 34 is_stmt 0                # tour.c:0:34
	xorps	%xmm4, %xmm4
	cvtsi2ss	%rsi, %xmm4
	jmp	.LBB11_54
.LBB11_52:
	movq	%rsi, %rdi
	shrq	%rdi
	andl	$1, %esi
	orq	%rdi, %rsi
	xorps	%xmm4, %xmm4
	cvtsi2ss	%rsi, %xmm4
	addss	%xmm4, %xmm4
.LBB11_54:
	.loc	0 103 34                        # tour.c:103:34
	movq	%xmm2, %rsi
	testq	%rsi, %rsi
	js	.LBB11_55
# %bb.56:
	.loc	0 0 34                          # tour.c:0:34
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rsi, %xmm1
	jmp	.LBB11_57
.LBB11_55:
	movq	%rsi, %rdi
	shrq	%rdi
	andl	$1, %esi
	orq	%rdi, %rsi
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rsi, %xmm1
	addss	%xmm1, %xmm1
.LBB11_57:
	.loc	0 103 34                        # tour.c:103:34
	unpcklps	%xmm4, %xmm5                    # xmm5 = xmm5[0],xmm4[0],xmm5[1],xmm4[1]
	pshufd	$238, %xmm2, %xmm2              # xmm2 = xmm2[2,3,2,3]
	movq	%xmm2, %rsi
	testq	%rsi, %rsi
	js	.LBB11_58
# %bb.59:
	.loc	0 0 34                          # tour.c:0:34
	xorps	%xmm2, %xmm2
	cvtsi2ss	%rsi, %xmm2
	jmp	.LBB11_60
.LBB11_58:
	movq	%rsi, %rdi
	shrq	%rdi
	andl	$1, %esi
	orq	%rdi, %rsi
	xorps	%xmm2, %xmm2
	cvtsi2ss	%rsi, %xmm2
	addss	%xmm2, %xmm2
.LBB11_60:
	.loc	0 103 34                        # tour.c:103:34
	unpcklps	%xmm2, %xmm1                    # xmm1 = xmm1[0],xmm2[0],xmm1[1],xmm2[1]
	movlhps	%xmm1, %xmm5                    # xmm5 = xmm5[0],xmm1[0]
.LBB11_61:
	testb	$1, %cl
	je	.LBB11_63
# %bb.62:
	.loc	0 104 27 is_stmt 1              # tour.c:104:27
	divps	%xmm10, %xmm5
	.loc	0 104 42 is_stmt 0              # tour.c:104:42
	mulps	%xmm11, %xmm5
	.loc	0 104 15                        # tour.c:104:15
	movups	(%r15,%rdx,4), %xmm1
	mulps	%xmm5, %xmm1
	movups	%xmm1, (%r15,%rdx,4)
.LBB11_63:
	.loc	0 103 3 is_stmt 1               # tour.c:103:3
	cmpq	%r14, %rax
	jne	.LBB11_64
.LBB11_96:
	.loc	0 126 1                         # tour.c:126:1
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
	.p2align	4, 0x90
.LBB11_78:                              #   in Loop: Header=BB11_64 Depth=1
	.cfi_def_cfa_offset 64
	.loc	0 0 1 is_stmt 0                 # tour.c:0:1
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rax, %xmm1
.LBB11_79:                              #   in Loop: Header=BB11_64 Depth=1
	.loc	0 104 27 is_stmt 1              # tour.c:104:27
	divss	%xmm0, %xmm1
	.loc	0 104 42 is_stmt 0              # tour.c:104:42
	mulss	%xmm12, %xmm1
	.loc	0 104 15                        # tour.c:104:15
	mulss	(%r15,%rax,4), %xmm1
	movss	%xmm1, (%r15,%rax,4)
	.loc	0 103 34 is_stmt 1              # tour.c:103:34
	addq	$1, %rax
	.loc	0 103 24 is_stmt 0              # tour.c:103:24
	cmpq	%rax, %r14
	.loc	0 103 3                         # tour.c:103:3
	je	.LBB11_96
.LBB11_64:                              # =>This Inner Loop Header: Depth=1
	.loc	0 104 18 is_stmt 1              # tour.c:104:18
	testq	%rax, %rax
	jns	.LBB11_78
.Ltmp56:
# %bb.65:                               #   in Loop: Header=BB11_64 Depth=1
	.loc	0 0 18 is_stmt 0                # tour.c:0:18
	movq	%rax, %rcx
	shrq	%rcx
	movl	%eax, %edx
	andl	$1, %edx
	orq	%rcx, %rdx
	xorps	%xmm1, %xmm1
	cvtsi2ss	%rdx, %xmm1
	addss	%xmm1, %xmm1
	jmp	.LBB11_79
.Lfunc_end11:
	.size	apply_effect, .Lfunc_end11-apply_effect
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2
.LJTI11_0:
	.long	.LBB11_14-.LJTI11_0
	.long	.LBB11_11-.LJTI11_0
	.long	.LBB11_5-.LJTI11_0
	.long	.LBB11_2-.LJTI11_0
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2                               # -- Begin function preview
.LCPI12_0:
	.long	0x3e800000                      # float 0.25
.LCPI12_2:
	.long	0x3f800000                      # float 1
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4
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
	.loc	0 182 0 is_stmt 1               # tour.c:182:0
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
	movq	%rdi, %r14
.Ltmp57:
	.loc	0 183 26 prologue_end           # tour.c:183:26
	movq	8(%rdi), %rsi
	.loc	0 183 38 is_stmt 0              # tour.c:183:38
	movq	16(%rdi), %rdx
	movss	.LCPI12_0(%rip), %xmm0          # xmm0 = mem[0],zero,zero,zero
	.loc	0 183 2                         # tour.c:183:2
	movl	%eax, %edi
	callq	apply_effect
.Ltmp58:
	.loc	0 184 23 is_stmt 1              # tour.c:184:23
	movq	8(%r14), %rcx
	.loc	0 184 35 is_stmt 0              # tour.c:184:35
	movq	16(%r14), %rax
	xorl	%edx, %edx
.Ltmp59:
	.loc	0 70 23 is_stmt 1               # tour.c:70:23
	testq	%rax, %rax
	.loc	0 70 2 is_stmt 0                # tour.c:70:2
	je	.LBB12_1
# %bb.7:
	.loc	0 0 2                           # tour.c:0:2
	movaps	.LCPI12_1(%rip), %xmm0          # xmm0 = [NaN,NaN,NaN,NaN]
	movss	.LCPI12_2(%rip), %xmm1          # xmm1 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB12_8:                               # =>This Inner Loop Header: Depth=1
	.loc	0 71 7 is_stmt 1                # tour.c:71:7
	movss	(%rcx,%rdx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	andps	%xmm0, %xmm2
	.loc	0 71 25 is_stmt 0               # tour.c:71:25
	ucomiss	%xmm1, %xmm2
	.loc	0 71 7                          # tour.c:71:7
	jae	.LBB12_1
# %bb.9:                                #   in Loop: Header=BB12_8 Depth=1
	.loc	0 70 33 is_stmt 1               # tour.c:70:33
	addq	$1, %rdx
	.loc	0 70 23 is_stmt 0               # tour.c:70:23
	cmpq	%rdx, %rax
	.loc	0 70 2                          # tour.c:70:2
	jne	.LBB12_8
	jmp	.LBB12_10
.Ltmp60:
.LBB12_1:
	.loc	0 184 45 is_stmt 1              # tour.c:184:45
	cmpq	%rax, %rdx
	.loc	0 184 6 is_stmt 0               # tour.c:184:6
	jae	.LBB12_10
# %bb.2:
	.loc	0 0 6                           # tour.c:0:6
	xorl	%ebx, %ebx
	movaps	.LCPI12_1(%rip), %xmm1          # xmm1 = [NaN,NaN,NaN,NaN]
	movss	.LCPI12_2(%rip), %xmm2          # xmm2 = mem[0],zero,zero,zero
	.p2align	4, 0x90
.LBB12_3:                               # =>This Inner Loop Header: Depth=1
.Ltmp61:
	.loc	0 80 7 is_stmt 1                # tour.c:80:7
	movss	(%rcx,%rbx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	andps	%xmm1, %xmm0
	.loc	0 80 28 is_stmt 0               # tour.c:80:28
	ucomiss	%xmm2, %xmm0
	.loc	0 80 7                          # tour.c:80:7
	jb	.LBB12_5
# %bb.4:                                #   in Loop: Header=BB12_3 Depth=1
	.loc	0 81 20 is_stmt 1               # tour.c:81:20
	movq	(%r14), %rdi
	.loc	0 81 4 is_stmt 0                # tour.c:81:4
	movq	%rbx, %rsi
	callq	warn_clipped
.Ltmp62:
	.loc	0 0 4                           # tour.c:0:4
	movss	.LCPI12_2(%rip), %xmm2          # xmm2 = mem[0],zero,zero,zero
	movaps	.LCPI12_1(%rip), %xmm1          # xmm1 = [NaN,NaN,NaN,NaN]
	.loc	0 79 28 is_stmt 1               # tour.c:79:28
	movq	16(%r14), %rax
.LBB12_5:                               #   in Loop: Header=BB12_3 Depth=1
	.loc	0 79 23 is_stmt 0               # tour.c:79:23
	addq	$1, %rbx
	cmpq	%rax, %rbx
	.loc	0 79 2                          # tour.c:79:2
	jae	.LBB12_10
# %bb.6:                                #   in Loop: Header=BB12_3 Depth=1
	.loc	0 80 16 is_stmt 1               # tour.c:80:16
	movq	8(%r14), %rcx
	jmp	.LBB12_3
.Ltmp63:
.LBB12_10:
	.loc	0 186 1                         # tour.c:186:1
	addq	$8, %rsp
	.cfi_def_cfa_offset 24
	popq	%rbx
	.cfi_def_cfa_offset 16
	popq	%r14
	.cfi_def_cfa_offset 8
	retq
.Ltmp64:
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
	.byte	29                              # DW_TAG_inlined_subroutine
	.byte	1                               # DW_CHILDREN_yes
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
	.byte	7                               # Abbreviation Code
	.byte	72                              # DW_TAG_call_site
	.byte	0                               # DW_CHILDREN_no
	.byte	127                             # DW_AT_call_origin
	.byte	19                              # DW_FORM_ref4
	.byte	125                             # DW_AT_call_return_pc
	.byte	27                              # DW_FORM_addrx
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
	.byte	10                              # Abbreviation Code
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
	.byte	1                               # Abbrev [1] 0xc:0xc7 DW_TAG_compile_unit
	.byte	0                               # DW_AT_producer
	.short	12                              # DW_AT_language
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
	.long	97                              # DW_AT_abstract_origin
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
	.byte	5                               # Abbrev [5] 0x3f:0x11 DW_TAG_subprogram
	.byte	1                               # DW_AT_low_pc
	.long	.Lfunc_end8-.Lfunc_begin8       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	9                               # DW_AT_name
	.byte	4                               # Abbrev [4] 0x46:0x9 DW_TAG_inlined_subroutine
	.long	61                              # DW_AT_abstract_origin
	.byte	1                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	150                             # DW_AT_call_line
	.byte	20                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	5                               # Abbrev [5] 0x50:0x11 DW_TAG_subprogram
	.byte	2                               # DW_AT_low_pc
	.long	.Lfunc_end9-.Lfunc_begin9       # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	10                              # DW_AT_name
	.byte	4                               # Abbrev [4] 0x57:0x9 DW_TAG_inlined_subroutine
	.long	61                              # DW_AT_abstract_origin
	.byte	2                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	160                             # DW_AT_call_line
	.byte	17                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	2                               # Abbrev [2] 0x61:0x2 DW_TAG_subprogram
	.byte	5                               # DW_AT_name
                                        # DW_AT_inline
	.byte	5                               # Abbrev [5] 0x63:0x27 DW_TAG_subprogram
	.byte	3                               # DW_AT_low_pc
	.long	.Lfunc_end10-.Lfunc_begin10     # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	11                              # DW_AT_name
	.byte	6                               # Abbrev [6] 0x6a:0x13 DW_TAG_inlined_subroutine
	.long	97                              # DW_AT_abstract_origin
	.byte	3                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	175                             # DW_AT_call_line
	.byte	3                               # DW_AT_call_column
	.byte	4                               # Abbrev [4] 0x73:0x9 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	4                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	50                              # DW_AT_call_line
	.byte	12                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	7                               # Abbrev [7] 0x7d:0x6 DW_TAG_call_site
	.long	138                             # DW_AT_call_origin
	.byte	4                               # DW_AT_call_return_pc
	.byte	7                               # Abbrev [7] 0x83:0x6 DW_TAG_call_site
	.long	155                             # DW_AT_call_origin
	.byte	5                               # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	5                               # Abbrev [5] 0x8a:0x11 DW_TAG_subprogram
	.byte	6                               # DW_AT_low_pc
	.long	.Lfunc_end11-.Lfunc_begin11     # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	12                              # DW_AT_name
	.byte	4                               # Abbrev [4] 0x91:0x9 DW_TAG_inlined_subroutine
	.long	39                              # DW_AT_abstract_origin
	.byte	5                               # DW_AT_ranges
	.byte	0                               # DW_AT_call_file
	.byte	124                             # DW_AT_call_line
	.byte	17                              # DW_AT_call_column
	.byte	0                               # End Of Children Mark
	.byte	8                               # Abbrev [8] 0x9b:0x4 DW_TAG_subprogram
	.byte	6                               # DW_AT_name
	.byte	0                               # DW_AT_decl_file
	.byte	23                              # DW_AT_decl_line
                                        # DW_AT_prototyped
                                        # DW_AT_declaration
                                        # DW_AT_external
	.byte	2                               # Abbrev [2] 0x9f:0x2 DW_TAG_subprogram
	.byte	7                               # DW_AT_name
                                        # DW_AT_inline
	.byte	2                               # Abbrev [2] 0xa1:0x2 DW_TAG_subprogram
	.byte	8                               # DW_AT_name
                                        # DW_AT_inline
	.byte	5                               # Abbrev [5] 0xa3:0x2e DW_TAG_subprogram
	.byte	7                               # DW_AT_low_pc
	.long	.Lfunc_end12-.Lfunc_begin12     # DW_AT_high_pc
                                        # DW_AT_call_all_calls
	.byte	13                              # DW_AT_name
	.byte	9                               # Abbrev [9] 0xaa:0xd DW_TAG_inlined_subroutine
	.long	159                             # DW_AT_abstract_origin
	.byte	8                               # DW_AT_low_pc
	.long	.Ltmp60-.Ltmp59                 # DW_AT_high_pc
	.byte	0                               # DW_AT_call_file
	.byte	184                             # DW_AT_call_line
	.byte	6                               # DW_AT_call_column
	.byte	9                               # Abbrev [9] 0xb7:0xd DW_TAG_inlined_subroutine
	.long	161                             # DW_AT_abstract_origin
	.byte	9                               # DW_AT_low_pc
	.long	.Ltmp63-.Ltmp61                 # DW_AT_high_pc
	.byte	0                               # DW_AT_call_file
	.byte	185                             # DW_AT_call_line
	.byte	3                               # DW_AT_call_column
	.byte	7                               # Abbrev [7] 0xc4:0x6 DW_TAG_call_site
	.long	138                             # DW_AT_call_origin
	.byte	10                              # DW_AT_call_return_pc
	.byte	7                               # Abbrev [7] 0xca:0x6 DW_TAG_call_site
	.long	209                             # DW_AT_call_origin
	.byte	11                              # DW_AT_call_return_pc
	.byte	0                               # End Of Children Mark
	.byte	10                              # Abbrev [10] 0xd1:0x1 DW_TAG_subprogram
	.byte	0                               # End Of Children Mark
.Ldebug_info_end0:
	.section	.debug_rnglists,"",@progbits
	.long	.Ldebug_list_header_end0-.Ldebug_list_header_start0 # Length
.Ldebug_list_header_start0:
	.short	5                               # Version
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
	.long	6                               # Offset entry count
.Lrnglists_table_base0:
	.long	.Ldebug_ranges0-.Lrnglists_table_base0
	.long	.Ldebug_ranges1-.Lrnglists_table_base0
	.long	.Ldebug_ranges2-.Lrnglists_table_base0
	.long	.Ldebug_ranges3-.Lrnglists_table_base0
	.long	.Ldebug_ranges4-.Lrnglists_table_base0
	.long	.Ldebug_ranges5-.Lrnglists_table_base0
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
	.uleb128 .Ltmp32-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp33-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp34-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp41-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges4:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp35-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp36-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp37-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp38-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp39-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp40-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_ranges5:
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp44-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp45-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp46-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp47-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp48-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp49-.Lfunc_begin0          #   ending offset
	.byte	4                               # DW_RLE_offset_pair
	.uleb128 .Ltmp50-.Lfunc_begin0          #   starting offset
	.uleb128 .Ltmp51-.Lfunc_begin0          #   ending offset
	.byte	0                               # DW_RLE_end_of_list
.Ldebug_list_header_end0:
	.section	.debug_str_offsets,"",@progbits
	.long	60                              # Length of String Offsets Set
	.short	5
	.short	0
.Lstr_offsets_base0:
	.section	.debug_str,"MS",@progbits,1
.Linfo_string0:
	.asciz	"Debian clang version 14.0.6"   # string offset=0
.Linfo_string1:
	.asciz	"tour.c"                        # string offset=28
.Linfo_string2:
	.asciz	"."                             # string offset=35
.Linfo_string3:
	.asciz	"clamp"                         # string offset=37
.Linfo_string4:
	.asciz	"must_alloc"                    # string offset=43
.Linfo_string5:
	.asciz	"mix"                           # string offset=54
.Linfo_string6:
	.asciz	"device_write"                  # string offset=58
.Linfo_string7:
	.asciz	"first_clipped"                 # string offset=71
.Linfo_string8:
	.asciz	"warn_all"                      # string offset=85
.Linfo_string9:
	.asciz	"track_new"                     # string offset=94
.Linfo_string10:
	.asciz	"split"                         # string offset=104
.Linfo_string11:
	.asciz	"play"                          # string offset=110
.Linfo_string12:
	.asciz	"apply_effect"                  # string offset=115
.Linfo_string13:
	.asciz	"preview"                       # string offset=128
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
	.section	.debug_addr,"",@progbits
	.long	.Ldebug_addr_end0-.Ldebug_addr_start0 # Length of contribution
.Ldebug_addr_start0:
	.short	5                               # DWARF version number
	.byte	8                               # Address size
	.byte	0                               # Segment selector size
.Laddr_table_base0:
	.quad	.Lfunc_begin0
	.quad	.Lfunc_begin8
	.quad	.Lfunc_begin9
	.quad	.Lfunc_begin10
	.quad	.Ltmp30
	.quad	.Ltmp31
	.quad	.Lfunc_begin11
	.quad	.Lfunc_begin12
	.quad	.Ltmp59
	.quad	.Ltmp61
	.quad	.Ltmp58
	.quad	.Ltmp62
.Ldebug_addr_end0:
	.ident	"Debian clang version 14.0.6"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.section	.debug_line,"",@progbits
.Lline_table_start0:
