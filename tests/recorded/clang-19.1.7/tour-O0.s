	.text
	.file	"tour.c"
	.globl	mix                             # -- Begin function mix
	.p2align	4, 0x90
	.type	mix,@function
mix:                                    # @mix
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$48, %rsp
	movq	%rdi, -8(%rbp)
	movq	%rsi, -16(%rbp)
	movss	%xmm0, -20(%rbp)
	movq	%rdx, -32(%rbp)
	movq	$0, -40(%rbp)
.LBB0_1:                                # =>This Inner Loop Header: Depth=1
	movq	-40(%rbp), %rax
	cmpq	-32(%rbp), %rax
	jae	.LBB0_4
# %bb.2:                                #   in Loop: Header=BB0_1 Depth=1
	movq	-8(%rbp), %rax
	movq	-40(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	movq	-16(%rbp), %rax
	movq	-40(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movss	-20(%rbp), %xmm2                # xmm2 = mem[0],zero,zero,zero
	mulss	%xmm2, %xmm0
	addss	%xmm1, %xmm0
	callq	clamp
	movq	-8(%rbp), %rax
	movq	-40(%rbp), %rcx
	movss	%xmm0, (%rax,%rcx,4)
# %bb.3:                                #   in Loop: Header=BB0_1 Depth=1
	movq	-40(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -40(%rbp)
	jmp	.LBB0_1
.LBB0_4:
	addq	$48, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end0:
	.size	mix, .Lfunc_end0-mix
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function clamp
.LCPI1_0:
	.long	0xbf800000                      # float -1
.LCPI1_1:
	.long	0x3f800000                      # float 1
	.text
	.p2align	4, 0x90
	.type	clamp,@function
clamp:                                  # @clamp
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	movss	%xmm0, -4(%rbp)
	movss	.LCPI1_0(%rip), %xmm0           # xmm0 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	ucomiss	-4(%rbp), %xmm0
	jbe	.LBB1_2
# %bb.1:
	movss	.LCPI1_0(%rip), %xmm0           # xmm0 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	%xmm0, -8(%rbp)                 # 4-byte Spill
	jmp	.LBB1_6
.LBB1_2:
	movss	-4(%rbp), %xmm0                 # xmm0 = mem[0],zero,zero,zero
	movss	.LCPI1_1(%rip), %xmm1           # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	ucomiss	%xmm1, %xmm0
	jbe	.LBB1_4
# %bb.3:
	movss	.LCPI1_1(%rip), %xmm0           # xmm0 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	%xmm0, -12(%rbp)                # 4-byte Spill
	jmp	.LBB1_5
.LBB1_4:
	movss	-4(%rbp), %xmm0                 # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -12(%rbp)                # 4-byte Spill
.LBB1_5:
	movss	-12(%rbp), %xmm0                # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -8(%rbp)                 # 4-byte Spill
.LBB1_6:
	movss	-8(%rbp), %xmm0                 # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end1:
	.size	clamp, .Lfunc_end1-clamp
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function smooth
.LCPI2_0:
	.long	0x3f333333                      # float 0.699999988
.LCPI2_1:
	.long	0x3e99999a                      # float 0.300000012
	.text
	.globl	smooth
	.p2align	4, 0x90
	.type	smooth,@function
smooth:                                 # @smooth
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	movq	%rdi, -8(%rbp)
	movq	%rsi, -16(%rbp)
	movq	$1, -24(%rbp)
.LBB2_1:                                # =>This Inner Loop Header: Depth=1
	movq	-24(%rbp), %rax
	cmpq	-16(%rbp), %rax
	jae	.LBB2_4
# %bb.2:                                #   in Loop: Header=BB2_1 Depth=1
	movq	-8(%rbp), %rax
	movq	-24(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movq	-8(%rbp), %rax
	movq	-24(%rbp), %rcx
	subq	$1, %rcx
	movss	.LCPI2_1(%rip), %xmm1           # xmm1 = [3.00000012E-1,0.0E+0,0.0E+0,0.0E+0]
	mulss	(%rax,%rcx,4), %xmm1
	movss	.LCPI2_0(%rip), %xmm2           # xmm2 = [6.99999988E-1,0.0E+0,0.0E+0,0.0E+0]
	mulss	%xmm2, %xmm0
	addss	%xmm1, %xmm0
	movq	-8(%rbp), %rax
	movq	-24(%rbp), %rcx
	movss	%xmm0, (%rax,%rcx,4)
# %bb.3:                                #   in Loop: Header=BB2_1 Depth=1
	movq	-24(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -24(%rbp)
	jmp	.LBB2_1
.LBB2_4:
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end2:
	.size	smooth, .Lfunc_end2-smooth
	.cfi_endproc
                                        # -- End function
	.globl	histogram                       # -- Begin function histogram
	.p2align	4, 0x90
	.type	histogram,@function
histogram:                              # @histogram
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	movq	%rdi, -8(%rbp)
	movq	%rsi, -16(%rbp)
	movq	%rdx, -24(%rbp)
	movq	$0, -32(%rbp)
.LBB3_1:                                # =>This Inner Loop Header: Depth=1
	movq	-32(%rbp), %rax
	cmpq	-24(%rbp), %rax
	jae	.LBB3_4
# %bb.2:                                #   in Loop: Header=BB3_1 Depth=1
	movq	-8(%rbp), %rax
	movq	-16(%rbp), %rcx
	movq	-32(%rbp), %rdx
	movzbl	(%rcx,%rdx), %ecx
                                        # kill: def $rcx killed $ecx
	movl	(%rax,%rcx,4), %edx
	addl	$1, %edx
	movl	%edx, (%rax,%rcx,4)
# %bb.3:                                #   in Loop: Header=BB3_1 Depth=1
	movq	-32(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -32(%rbp)
	jmp	.LBB3_1
.LBB3_4:
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end3:
	.size	histogram, .Lfunc_end3-histogram
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function first_clipped
.LCPI4_0:
	.long	0x3f800000                      # float 1
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0
.LCPI4_1:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.text
	.globl	first_clipped
	.p2align	4, 0x90
	.type	first_clipped,@function
first_clipped:                          # @first_clipped
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	movq	%rdi, -16(%rbp)
	movq	%rsi, -24(%rbp)
	movq	$0, -32(%rbp)
.LBB4_1:                                # =>This Inner Loop Header: Depth=1
	movq	-32(%rbp), %rax
	cmpq	-24(%rbp), %rax
	jae	.LBB4_6
# %bb.2:                                #   in Loop: Header=BB4_1 Depth=1
	movq	-16(%rbp), %rax
	movq	-32(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movaps	.LCPI4_1(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	pand	%xmm1, %xmm0
	movss	.LCPI4_0(%rip), %xmm1           # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	ucomiss	%xmm1, %xmm0
	jb	.LBB4_4
# %bb.3:
	movq	-32(%rbp), %rax
	movq	%rax, -8(%rbp)
	jmp	.LBB4_7
.LBB4_4:                                #   in Loop: Header=BB4_1 Depth=1
	jmp	.LBB4_5
.LBB4_5:                                #   in Loop: Header=BB4_1 Depth=1
	movq	-32(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -32(%rbp)
	jmp	.LBB4_1
.LBB4_6:
	movq	-24(%rbp), %rax
	movq	%rax, -8(%rbp)
.LBB4_7:
	movq	-8(%rbp), %rax
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end4:
	.size	first_clipped, .Lfunc_end4-first_clipped
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function warn_all
.LCPI5_0:
	.long	0x3f800000                      # float 1
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0
.LCPI5_1:
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.long	0x7fffffff                      # float NaN
	.text
	.globl	warn_all
	.p2align	4, 0x90
	.type	warn_all,@function
warn_all:                               # @warn_all
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$16, %rsp
	movq	%rdi, -8(%rbp)
	movq	$0, -16(%rbp)
.LBB5_1:                                # =>This Inner Loop Header: Depth=1
	movq	-16(%rbp), %rax
	movq	-8(%rbp), %rcx
	cmpq	16(%rcx), %rax
	jae	.LBB5_6
# %bb.2:                                #   in Loop: Header=BB5_1 Depth=1
	movq	-8(%rbp), %rax
	movq	8(%rax), %rax
	movq	-16(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movaps	.LCPI5_1(%rip), %xmm1           # xmm1 = [NaN,NaN,NaN,NaN]
	pand	%xmm1, %xmm0
	movss	.LCPI5_0(%rip), %xmm1           # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	ucomiss	%xmm1, %xmm0
	jb	.LBB5_4
# %bb.3:                                #   in Loop: Header=BB5_1 Depth=1
	movq	-8(%rbp), %rax
	movq	(%rax), %rdi
	movq	-16(%rbp), %rsi
	callq	warn_clipped
.LBB5_4:                                #   in Loop: Header=BB5_1 Depth=1
	jmp	.LBB5_5
.LBB5_5:                                #   in Loop: Header=BB5_1 Depth=1
	movq	-16(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -16(%rbp)
	jmp	.LBB5_1
.LBB5_6:
	addq	$16, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end5:
	.size	warn_all, .Lfunc_end5-warn_all
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function warn_clipped
	.type	warn_clipped,@function
warn_clipped:                           # @warn_clipped
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$16, %rsp
	movq	%rdi, -8(%rbp)
	movq	%rsi, -16(%rbp)
	movq	stderr@GOTPCREL(%rip), %rax
	movq	(%rax), %rdi
	movq	-8(%rbp), %rdx
	movq	-16(%rbp), %rcx
	leaq	.L.str(%rip), %rsi
	movb	$0, %al
	callq	fprintf@PLT
	addq	$16, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end6:
	.size	warn_clipped, .Lfunc_end6-warn_clipped
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst16,"aM",@progbits,16
	.p2align	4, 0x0                          # -- Begin function peak
.LCPI7_0:
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
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$32, %rsp
	movq	%rdi, -8(%rbp)
	xorps	%xmm0, %xmm0
	movss	%xmm0, -12(%rbp)
	movq	-8(%rbp), %rax
	cmpq	$0, 16(%rax)
	je	.LBB7_6
# %bb.1:
	movq	$0, -24(%rbp)
.LBB7_2:                                # =>This Inner Loop Header: Depth=1
	movq	-24(%rbp), %rax
	movq	-8(%rbp), %rcx
	movq	16(%rcx), %rcx
	cmpq	16(%rcx), %rax
	jae	.LBB7_5
# %bb.3:                                #   in Loop: Header=BB7_2 Depth=1
	movss	-12(%rbp), %xmm3                # xmm3 = mem[0],zero,zero,zero
	movq	-8(%rbp), %rax
	movq	16(%rax), %rax
	movq	8(%rax), %rax
	movq	-24(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm2            # xmm2 = mem[0],zero,zero,zero
	movaps	.LCPI7_0(%rip), %xmm0           # xmm0 = [NaN,NaN,NaN,NaN]
	pand	%xmm0, %xmm2
	movaps	%xmm2, %xmm4
	movaps	%xmm3, %xmm0
	cmpunordss	%xmm0, %xmm0
	movaps	%xmm0, %xmm1
	pand	%xmm4, %xmm1
	maxss	%xmm3, %xmm2
	pandn	%xmm2, %xmm0
	por	%xmm1, %xmm0
	movss	%xmm0, -12(%rbp)
# %bb.4:                                #   in Loop: Header=BB7_2 Depth=1
	movq	-24(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -24(%rbp)
	jmp	.LBB7_2
.LBB7_5:
	jmp	.LBB7_6
.LBB7_6:
	movq	-8(%rbp), %rax
	movq	(%rax), %rax
	movq	%rax, -32(%rbp)
.LBB7_7:                                # =>This Inner Loop Header: Depth=1
	cmpq	$0, -32(%rbp)
	je	.LBB7_12
# %bb.8:                                #   in Loop: Header=BB7_7 Depth=1
	movq	-32(%rbp), %rdi
	callq	peak
	movss	%xmm0, -16(%rbp)
	ucomiss	-12(%rbp), %xmm0
	jbe	.LBB7_10
# %bb.9:                                #   in Loop: Header=BB7_7 Depth=1
	movss	-16(%rbp), %xmm0                # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -12(%rbp)
.LBB7_10:                               #   in Loop: Header=BB7_7 Depth=1
	jmp	.LBB7_11
.LBB7_11:                               #   in Loop: Header=BB7_7 Depth=1
	movq	-32(%rbp), %rax
	movq	8(%rax), %rax
	movq	%rax, -32(%rbp)
	jmp	.LBB7_7
.LBB7_12:
	movss	-12(%rbp), %xmm0                # xmm0 = mem[0],zero,zero,zero
	addq	$32, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end7:
	.size	peak, .Lfunc_end7-peak
	.cfi_endproc
                                        # -- End function
	.globl	equalize                        # -- Begin function equalize
	.p2align	4, 0x90
	.type	equalize,@function
equalize:                               # @equalize
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$128, %rsp
	movq	%rdi, -8(%rbp)
	movsd	%xmm0, -16(%rbp)
	movq	%rsi, -24(%rbp)
	movq	%rdx, -32(%rbp)
	movq	%rcx, -40(%rbp)
	movq	$0, -216(%rbp)
.LBB8_1:                                # =>This Inner Loop Header: Depth=1
	cmpq	$20, -216(%rbp)
	jae	.LBB8_4
# %bb.2:                                #   in Loop: Header=BB8_1 Depth=1
	movq	-8(%rbp), %rax
	movq	-216(%rbp), %rcx
	movsd	(%rax,%rcx,8), %xmm0            # xmm0 = mem[0],zero
	mulsd	-16(%rbp), %xmm0
	movq	-216(%rbp), %rax
	movsd	%xmm0, -208(%rbp,%rax,8)
# %bb.3:                                #   in Loop: Header=BB8_1 Depth=1
	movq	-216(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -216(%rbp)
	jmp	.LBB8_1
.LBB8_4:
	movq	$0, -224(%rbp)
.LBB8_5:                                # =>This Loop Header: Depth=1
                                        #     Child Loop BB8_7 Depth 2
	movq	-224(%rbp), %rax
	cmpq	-40(%rbp), %rax
	jae	.LBB8_12
# %bb.6:                                #   in Loop: Header=BB8_5 Depth=1
	movq	-32(%rbp), %rax
	movq	-224(%rbp), %rcx
	movsd	(%rax,%rcx,8), %xmm0            # xmm0 = mem[0],zero
	movsd	%xmm0, -232(%rbp)
	movq	$0, -248(%rbp)
.LBB8_7:                                #   Parent Loop BB8_5 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	cmpq	$4, -248(%rbp)
	jae	.LBB8_10
# %bb.8:                                #   in Loop: Header=BB8_7 Depth=2
	imulq	$5, -248(%rbp), %rax
	movsd	-208(%rbp,%rax,8), %xmm0        # xmm0 = mem[0],zero
	movsd	-232(%rbp), %xmm2               # xmm2 = mem[0],zero
	movq	-24(%rbp), %rax
	movq	-248(%rbp), %rcx
	shlq	%rcx
	movsd	(%rax,%rcx,8), %xmm1            # xmm1 = mem[0],zero
	mulsd	%xmm2, %xmm0
	addsd	%xmm1, %xmm0
	movsd	%xmm0, -240(%rbp)
	imulq	$5, -248(%rbp), %rax
	movsd	-200(%rbp,%rax,8), %xmm0        # xmm0 = mem[0],zero
	movsd	-232(%rbp), %xmm2               # xmm2 = mem[0],zero
	imulq	$5, -248(%rbp), %rax
	movsd	-192(%rbp,%rax,8), %xmm1        # xmm1 = mem[0],zero
	mulsd	-240(%rbp), %xmm1
	movq	%xmm1, %rax
	movabsq	$-9223372036854775808, %rcx     # imm = 0x8000000000000000
	xorq	%rcx, %rax
	movq	%rax, %xmm1
	mulsd	%xmm2, %xmm0
	addsd	%xmm1, %xmm0
	movq	-24(%rbp), %rax
	movq	-248(%rbp), %rcx
	shlq	%rcx
	addsd	8(%rax,%rcx,8), %xmm0
	movq	-24(%rbp), %rax
	movq	-248(%rbp), %rcx
	shlq	%rcx
	movsd	%xmm0, (%rax,%rcx,8)
	imulq	$5, -248(%rbp), %rax
	movsd	-184(%rbp,%rax,8), %xmm0        # xmm0 = mem[0],zero
	movsd	-232(%rbp), %xmm2               # xmm2 = mem[0],zero
	imulq	$5, -248(%rbp), %rax
	movsd	-176(%rbp,%rax,8), %xmm1        # xmm1 = mem[0],zero
	mulsd	-240(%rbp), %xmm1
	movq	%xmm1, %rax
	movabsq	$-9223372036854775808, %rcx     # imm = 0x8000000000000000
	xorq	%rcx, %rax
	movq	%rax, %xmm1
	mulsd	%xmm2, %xmm0
	addsd	%xmm1, %xmm0
	movq	-24(%rbp), %rax
	movq	-248(%rbp), %rcx
	shlq	%rcx
	movsd	%xmm0, 8(%rax,%rcx,8)
# %bb.9:                                #   in Loop: Header=BB8_7 Depth=2
	movq	-248(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -248(%rbp)
	movsd	-240(%rbp), %xmm0               # xmm0 = mem[0],zero
	movsd	%xmm0, -232(%rbp)
	jmp	.LBB8_7
.LBB8_10:                               #   in Loop: Header=BB8_5 Depth=1
	movsd	-232(%rbp), %xmm0               # xmm0 = mem[0],zero
	movq	-32(%rbp), %rax
	movq	-224(%rbp), %rcx
	movsd	%xmm0, (%rax,%rcx,8)
# %bb.11:                               #   in Loop: Header=BB8_5 Depth=1
	movq	-224(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -224(%rbp)
	jmp	.LBB8_5
.LBB8_12:
	addq	$128, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end8:
	.size	equalize, .Lfunc_end8-equalize
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function track_new
.LCPI9_0:
	.long	0x3f800000                      # float 1
	.text
	.globl	track_new
	.p2align	4, 0x90
	.type	track_new,@function
track_new:                              # @track_new
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$64, %rsp
	movq	%rdi, -8(%rbp)
	movq	%rsi, -16(%rbp)
	movl	$32, %edi
	callq	must_alloc
	movq	%rax, -24(%rbp)
	movq	-24(%rbp), %rax
	movq	%rax, -64(%rbp)                 # 8-byte Spill
	movq	-8(%rbp), %rdi
	callq	strdup@PLT
	movq	%rax, -56(%rbp)
	movq	-16(%rbp), %rdi
	movl	$4, %esi
	callq	calloc@PLT
	movq	%rax, %rcx
	movq	-64(%rbp), %rax                 # 8-byte Reload
	movq	%rcx, -48(%rbp)
	movq	-16(%rbp), %rcx
	movq	%rcx, -40(%rbp)
	movss	.LCPI9_0(%rip), %xmm0           # xmm0 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	%xmm0, -32(%rbp)
	movq	-56(%rbp), %rcx
	movq	%rcx, (%rax)
	movq	-48(%rbp), %rcx
	movq	%rcx, 8(%rax)
	movq	-40(%rbp), %rcx
	movq	%rcx, 16(%rax)
	movq	-32(%rbp), %rcx
	movq	%rcx, 24(%rax)
	movq	-24(%rbp), %rax
	addq	$64, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end9:
	.size	track_new, .Lfunc_end9-track_new
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function must_alloc
	.type	must_alloc,@function
must_alloc:                             # @must_alloc
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$16, %rsp
	movq	%rdi, -8(%rbp)
	movq	-8(%rbp), %rdi
	callq	malloc@PLT
	movq	%rax, -16(%rbp)
	cmpq	$0, -16(%rbp)
	jne	.LBB10_2
# %bb.1:
	callq	abort@PLT
.LBB10_2:
	movq	-16(%rbp), %rax
	addq	$16, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end10:
	.size	must_alloc, .Lfunc_end10-must_alloc
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
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$48, %rsp
	movq	%rdi, -8(%rbp)
	movq	%rsi, -16(%rbp)
	movq	%rdx, -24(%rbp)
	movq	%rcx, -32(%rbp)
	movq	$0, -40(%rbp)
.LBB11_1:                               # =>This Loop Header: Depth=1
                                        #     Child Loop BB11_3 Depth 2
	movq	-40(%rbp), %rax
	cmpq	-24(%rbp), %rax
	jae	.LBB11_8
# %bb.2:                                #   in Loop: Header=BB11_1 Depth=1
	movq	-16(%rbp), %rdi
	shlq	$2, %rdi
	callq	must_alloc
	movq	%rax, %rdx
	movq	-32(%rbp), %rax
	movq	-40(%rbp), %rcx
	movq	%rdx, (%rax,%rcx,8)
	movq	$0, -48(%rbp)
.LBB11_3:                               #   Parent Loop BB11_1 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movq	-48(%rbp), %rax
	cmpq	-16(%rbp), %rax
	jae	.LBB11_6
# %bb.4:                                #   in Loop: Header=BB11_3 Depth=2
	movq	-8(%rbp), %rax
	movq	-48(%rbp), %rcx
	imulq	-24(%rbp), %rcx
	addq	-40(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movq	-32(%rbp), %rax
	movq	-40(%rbp), %rcx
	movq	(%rax,%rcx,8), %rax
	movq	-48(%rbp), %rcx
	movss	%xmm0, (%rax,%rcx,4)
# %bb.5:                                #   in Loop: Header=BB11_3 Depth=2
	movq	-48(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -48(%rbp)
	jmp	.LBB11_3
.LBB11_6:                               #   in Loop: Header=BB11_1 Depth=1
	jmp	.LBB11_7
.LBB11_7:                               #   in Loop: Header=BB11_1 Depth=1
	movq	-40(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -40(%rbp)
	jmp	.LBB11_1
.LBB11_8:
	addq	$48, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end11:
	.size	split, .Lfunc_end11-split
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function play
.LCPI12_0:
	.long	0x3f000000                      # float 0.5
	.text
	.globl	play
	.p2align	4, 0x90
	.type	play,@function
play:                                   # @play
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$16416, %rsp                    # imm = 0x4020
	movq	%rdi, -8(%rbp)
.LBB12_1:                               # =>This Inner Loop Header: Depth=1
	cmpq	$0, -8(%rbp)
	je	.LBB12_7
# %bb.2:                                #   in Loop: Header=BB12_1 Depth=1
	movq	-8(%rbp), %rax
	movq	16(%rax), %rax
	cmpq	$4096, 16(%rax)                 # imm = 0x1000
	jae	.LBB12_4
# %bb.3:                                #   in Loop: Header=BB12_1 Depth=1
	movq	-8(%rbp), %rax
	movq	16(%rax), %rax
	movq	16(%rax), %rax
	movq	%rax, -16416(%rbp)              # 8-byte Spill
	jmp	.LBB12_5
.LBB12_4:                               #   in Loop: Header=BB12_1 Depth=1
	movl	$4096, %eax                     # imm = 0x1000
	movq	%rax, -16416(%rbp)              # 8-byte Spill
	jmp	.LBB12_5
.LBB12_5:                               #   in Loop: Header=BB12_1 Depth=1
	movq	-16416(%rbp), %rax              # 8-byte Reload
	movq	%rax, -16408(%rbp)
	leaq	-16400(%rbp), %rdi
	xorl	%esi, %esi
	movl	$16384, %edx                    # imm = 0x4000
	callq	memset@PLT
	leaq	-16400(%rbp), %rdi
	movq	-8(%rbp), %rax
	movq	16(%rax), %rax
	movq	8(%rax), %rsi
	movq	-8(%rbp), %rax
	movq	16(%rax), %rax
	movss	24(%rax), %xmm0                 # xmm0 = mem[0],zero,zero,zero
	movq	-16408(%rbp), %rdx
	callq	mix
	movq	-8(%rbp), %rax
	movl	24(%rax), %edi
	leaq	-16400(%rbp), %rsi
	movq	-16408(%rbp), %rdx
	movss	.LCPI12_0(%rip), %xmm0          # xmm0 = [5.0E-1,0.0E+0,0.0E+0,0.0E+0]
	callq	apply_effect
	leaq	-16400(%rbp), %rdi
	movq	-16408(%rbp), %rsi
	callq	device_write@PLT
# %bb.6:                                #   in Loop: Header=BB12_1 Depth=1
	movq	-8(%rbp), %rax
	movq	8(%rax), %rax
	movq	%rax, -8(%rbp)
	jmp	.LBB12_1
.LBB12_7:
	addq	$16416, %rsp                    # imm = 0x4020
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end12:
	.size	play, .Lfunc_end12-play
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function apply_effect
	.type	apply_effect,@function
apply_effect:                           # @apply_effect
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$128, %rsp
	movl	%edi, -4(%rbp)
	movq	%rsi, -16(%rbp)
	movq	%rdx, -24(%rbp)
	movss	%xmm0, -28(%rbp)
	movl	-4(%rbp), %eax
                                        # kill: def $rax killed $eax
	movq	%rax, -88(%rbp)                 # 8-byte Spill
	subq	$3, %rax
	ja	.LBB13_21
# %bb.27:
	movq	-88(%rbp), %rax                 # 8-byte Reload
	leaq	.LJTI13_0(%rip), %rcx
	movslq	(%rcx,%rax,4), %rax
	addq	%rcx, %rax
	jmpq	*%rax
.LBB13_1:
	movq	$0, -40(%rbp)
.LBB13_2:                               # =>This Inner Loop Header: Depth=1
	movq	-40(%rbp), %rax
	cmpq	-24(%rbp), %rax
	jae	.LBB13_5
# %bb.3:                                #   in Loop: Header=BB13_2 Depth=1
	movq	-40(%rbp), %rax
	movq	%rax, %rdx
	shrq	%rdx
	movl	%eax, %ecx
	andl	$1, %ecx
                                        # kill: def $rcx killed $ecx
	orq	%rdx, %rcx
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm1
	movss	%xmm1, -96(%rbp)                # 4-byte Spill
	testq	%rax, %rax
	movss	%xmm0, -92(%rbp)                # 4-byte Spill
	js	.LBB13_29
# %bb.28:                               #   in Loop: Header=BB13_2 Depth=1
	movss	-96(%rbp), %xmm0                # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -92(%rbp)                # 4-byte Spill
.LBB13_29:                              #   in Loop: Header=BB13_2 Depth=1
	movss	-92(%rbp), %xmm0                # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -108(%rbp)               # 4-byte Spill
	movq	-24(%rbp), %rax
	movq	%rax, %rdx
	shrq	%rdx
	movl	%eax, %ecx
	andl	$1, %ecx
                                        # kill: def $rcx killed $ecx
	orq	%rdx, %rcx
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm1
	movss	%xmm1, -104(%rbp)               # 4-byte Spill
	testq	%rax, %rax
	movss	%xmm0, -100(%rbp)               # 4-byte Spill
	js	.LBB13_31
# %bb.30:                               #   in Loop: Header=BB13_2 Depth=1
	movss	-104(%rbp), %xmm0               # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -100(%rbp)               # 4-byte Spill
.LBB13_31:                              #   in Loop: Header=BB13_2 Depth=1
	movss	-108(%rbp), %xmm0               # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	movss	-100(%rbp), %xmm1               # 4-byte Reload
                                        # xmm1 = mem[0],zero,zero,zero
	divss	%xmm1, %xmm0
	mulss	-28(%rbp), %xmm0
	movq	-16(%rbp), %rax
	movq	-40(%rbp), %rcx
	mulss	(%rax,%rcx,4), %xmm0
	movss	%xmm0, (%rax,%rcx,4)
# %bb.4:                                #   in Loop: Header=BB13_2 Depth=1
	movq	-40(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -40(%rbp)
	jmp	.LBB13_2
.LBB13_5:
	jmp	.LBB13_26
.LBB13_6:
	movq	$0, -48(%rbp)
.LBB13_7:                               # =>This Inner Loop Header: Depth=1
	movq	-48(%rbp), %rax
	cmpq	-24(%rbp), %rax
	jae	.LBB13_10
# %bb.8:                                #   in Loop: Header=BB13_7 Depth=1
	movq	-16(%rbp), %rax
	movq	-48(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	mulss	-28(%rbp), %xmm0
	callq	tanhf@PLT
	movq	-16(%rbp), %rax
	movq	-48(%rbp), %rcx
	movss	%xmm0, (%rax,%rcx,4)
# %bb.9:                                #   in Loop: Header=BB13_7 Depth=1
	movq	-48(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -48(%rbp)
	jmp	.LBB13_7
.LBB13_10:
	jmp	.LBB13_26
.LBB13_11:
	movq	$0, -56(%rbp)
.LBB13_12:                              # =>This Inner Loop Header: Depth=1
	movq	-56(%rbp), %rax
	cmpq	-24(%rbp), %rax
	jae	.LBB13_15
# %bb.13:                               #   in Loop: Header=BB13_12 Depth=1
	movq	-56(%rbp), %rax
	movq	%rax, %rdx
	shrq	%rdx
	movl	%eax, %ecx
	andl	$1, %ecx
                                        # kill: def $rcx killed $ecx
	orq	%rdx, %rcx
	cvtsi2ss	%rcx, %xmm0
	addss	%xmm0, %xmm0
	cvtsi2ss	%rax, %xmm1
	movss	%xmm1, -116(%rbp)               # 4-byte Spill
	testq	%rax, %rax
	movss	%xmm0, -112(%rbp)               # 4-byte Spill
	js	.LBB13_33
# %bb.32:                               #   in Loop: Header=BB13_12 Depth=1
	movss	-116(%rbp), %xmm0               # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -112(%rbp)               # 4-byte Spill
.LBB13_33:                              #   in Loop: Header=BB13_12 Depth=1
	movss	-112(%rbp), %xmm0               # 4-byte Reload
                                        # xmm0 = mem[0],zero,zero,zero
	mulss	-28(%rbp), %xmm0
	callq	sinf@PLT
	movq	-16(%rbp), %rax
	movq	-56(%rbp), %rcx
	mulss	(%rax,%rcx,4), %xmm0
	movss	%xmm0, (%rax,%rcx,4)
# %bb.14:                               #   in Loop: Header=BB13_12 Depth=1
	movq	-56(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -56(%rbp)
	jmp	.LBB13_12
.LBB13_15:
	jmp	.LBB13_26
.LBB13_16:
	movq	$0, -64(%rbp)
.LBB13_17:                              # =>This Inner Loop Header: Depth=1
	movq	-64(%rbp), %rax
	movq	-24(%rbp), %rcx
	shrq	%rcx
	cmpq	%rcx, %rax
	jae	.LBB13_20
# %bb.18:                               #   in Loop: Header=BB13_17 Depth=1
	movq	-16(%rbp), %rax
	movq	-64(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movss	%xmm0, -68(%rbp)
	movq	-16(%rbp), %rax
	movq	-24(%rbp), %rcx
	subq	$1, %rcx
	subq	-64(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movq	-16(%rbp), %rax
	movq	-64(%rbp), %rcx
	movss	%xmm0, (%rax,%rcx,4)
	movss	-68(%rbp), %xmm0                # xmm0 = mem[0],zero,zero,zero
	movq	-16(%rbp), %rax
	movq	-24(%rbp), %rcx
	subq	$1, %rcx
	subq	-64(%rbp), %rcx
	movss	%xmm0, (%rax,%rcx,4)
# %bb.19:                               #   in Loop: Header=BB13_17 Depth=1
	movq	-64(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -64(%rbp)
	jmp	.LBB13_17
.LBB13_20:
	jmp	.LBB13_26
.LBB13_21:
	movq	$4800, -80(%rbp)                # imm = 0x12C0
.LBB13_22:                              # =>This Inner Loop Header: Depth=1
	movq	-80(%rbp), %rax
	cmpq	-24(%rbp), %rax
	jae	.LBB13_25
# %bb.23:                               #   in Loop: Header=BB13_22 Depth=1
	movq	-16(%rbp), %rax
	movq	-80(%rbp), %rcx
	movss	(%rax,%rcx,4), %xmm1            # xmm1 = mem[0],zero,zero,zero
	movq	-16(%rbp), %rax
	movq	-80(%rbp), %rcx
	subq	$4800, %rcx                     # imm = 0x12C0
	movss	(%rax,%rcx,4), %xmm0            # xmm0 = mem[0],zero,zero,zero
	movss	-28(%rbp), %xmm2                # xmm2 = mem[0],zero,zero,zero
	mulss	%xmm2, %xmm0
	addss	%xmm1, %xmm0
	callq	clamp
	movq	-16(%rbp), %rax
	movq	-80(%rbp), %rcx
	movss	%xmm0, (%rax,%rcx,4)
# %bb.24:                               #   in Loop: Header=BB13_22 Depth=1
	movq	-80(%rbp), %rax
	addq	$1, %rax
	movq	%rax, -80(%rbp)
	jmp	.LBB13_22
.LBB13_25:
	jmp	.LBB13_26
.LBB13_26:
	addq	$128, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end13:
	.size	apply_effect, .Lfunc_end13-apply_effect
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
.LJTI13_0:
	.long	.LBB13_1-.LJTI13_0
	.long	.LBB13_6-.LJTI13_0
	.long	.LBB13_11-.LJTI13_0
	.long	.LBB13_16-.LJTI13_0
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function preview
.LCPI14_0:
	.long	0x3e800000                      # float 0.25
	.text
	.globl	preview
	.p2align	4, 0x90
	.type	preview,@function
preview:                                # @preview
	.cfi_startproc
# %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	subq	$16, %rsp
	movq	%rdi, -8(%rbp)
	movl	%esi, -12(%rbp)
	movl	-12(%rbp), %edi
	movq	-8(%rbp), %rax
	movq	8(%rax), %rsi
	movq	-8(%rbp), %rax
	movq	16(%rax), %rdx
	movss	.LCPI14_0(%rip), %xmm0          # xmm0 = [2.5E-1,0.0E+0,0.0E+0,0.0E+0]
	callq	apply_effect
	movq	-8(%rbp), %rax
	movq	8(%rax), %rdi
	movq	-8(%rbp), %rax
	movq	16(%rax), %rsi
	callq	first_clipped
	movq	-8(%rbp), %rcx
	cmpq	16(%rcx), %rax
	jae	.LBB14_2
# %bb.1:
	movq	-8(%rbp), %rdi
	callq	warn_all
.LBB14_2:
	addq	$16, %rsp
	popq	%rbp
	.cfi_def_cfa %rsp, 8
	retq
.Lfunc_end14:
	.size	preview, .Lfunc_end14-preview
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
	.addrsig_sym mix
	.addrsig_sym clamp
	.addrsig_sym first_clipped
	.addrsig_sym warn_all
	.addrsig_sym warn_clipped
	.addrsig_sym peak
	.addrsig_sym must_alloc
	.addrsig_sym strdup
	.addrsig_sym calloc
	.addrsig_sym apply_effect
	.addrsig_sym device_write
	.addrsig_sym fprintf
	.addrsig_sym malloc
	.addrsig_sym abort
	.addrsig_sym tanhf
	.addrsig_sym sinf
	.addrsig_sym stderr
