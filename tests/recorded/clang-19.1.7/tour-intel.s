	.text
	.intel_syntax noprefix
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
	test	rdx, rdx
	je	.LBB0_8
# %bb.1:
	cmp	rdx, 7
	ja	.LBB0_5
# %bb.2:
	xor	eax, eax
	jmp	.LBB0_3
.LBB0_5:
	mov	rax, rdx
	and	rax, -8
	movaps	xmm1, xmm0
	shufps	xmm1, xmm0, 0                   # xmm1 = xmm1[0,0],xmm0[0,0]
	xor	ecx, ecx
	movaps	xmm2, xmmword ptr [rip + .LCPI0_0] # xmm2 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	xmm3, xmmword ptr [rip + .LCPI0_1] # xmm3 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB0_6:                                # =>This Inner Loop Header: Depth=1
	movups	xmm4, xmmword ptr [rdi + 4*rcx]
	movups	xmm5, xmmword ptr [rdi + 4*rcx + 16]
	movups	xmm6, xmmword ptr [rsi + 4*rcx]
	movups	xmm7, xmmword ptr [rsi + 4*rcx + 16]
	mulps	xmm6, xmm1
	addps	xmm6, xmm4
	mulps	xmm7, xmm1
	addps	xmm7, xmm5
	movaps	xmm4, xmm3
	minps	xmm4, xmm6
	cmpltps	xmm6, xmm2
	movaps	xmm5, xmm3
	minps	xmm5, xmm7
	cmpltps	xmm7, xmm2
	movaps	xmm8, xmm2
	andps	xmm8, xmm6
	andnps	xmm6, xmm4
	orps	xmm6, xmm8
	movaps	xmm4, xmm2
	andps	xmm4, xmm7
	andnps	xmm7, xmm5
	orps	xmm7, xmm4
	movups	xmmword ptr [rdi + 4*rcx], xmm6
	movups	xmmword ptr [rdi + 4*rcx + 16], xmm7
	add	rcx, 8
	cmp	rax, rcx
	jne	.LBB0_6
# %bb.7:
	cmp	rax, rdx
	je	.LBB0_8
.LBB0_3:
	movss	xmm1, dword ptr [rip + .LCPI0_2] # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	xmm2, dword ptr [rip + .LCPI0_3] # xmm2 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB0_4:                                # =>This Inner Loop Header: Depth=1
	movss	xmm3, dword ptr [rsi + 4*rax]   # xmm3 = mem[0],zero,zero,zero
	mulss	xmm3, xmm0
	addss	xmm3, dword ptr [rdi + 4*rax]
	movaps	xmm4, xmm1
	minss	xmm4, xmm3
	cmpltss	xmm3, xmm2
	movaps	xmm5, xmm3
	andnps	xmm5, xmm4
	andps	xmm3, xmm2
	orps	xmm3, xmm5
	movss	dword ptr [rdi + 4*rax], xmm3
	inc	rax
	cmp	rdx, rax
	jne	.LBB0_4
.LBB0_8:
	ret
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
	cmp	rsi, 2
	jb	.LBB1_6
# %bb.1:
	movss	xmm0, dword ptr [rdi]           # xmm0 = mem[0],zero,zero,zero
	lea	rcx, [rsi - 1]
	mov	eax, 1
	cmp	rsi, 2
	je	.LBB1_4
# %bb.2:
	mov	rdx, rcx
	and	rdx, -2
	neg	rdx
	movss	xmm1, dword ptr [rip + .LCPI1_0] # xmm1 = [3.00000012E-1,0.0E+0,0.0E+0,0.0E+0]
	movss	xmm2, dword ptr [rip + .LCPI1_1] # xmm2 = [6.99999988E-1,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB1_3:                                # =>This Inner Loop Header: Depth=1
	mulss	xmm0, xmm1
	movss	xmm3, dword ptr [rdi + 4*rax]   # xmm3 = mem[0],zero,zero,zero
	mulss	xmm3, xmm2
	addss	xmm3, xmm0
	movss	dword ptr [rdi + 4*rax], xmm3
	mulss	xmm3, xmm1
	movss	xmm0, dword ptr [rdi + 4*rax + 4] # xmm0 = mem[0],zero,zero,zero
	mulss	xmm0, xmm2
	addss	xmm0, xmm3
	movss	dword ptr [rdi + 4*rax + 4], xmm0
	lea	rsi, [rdx + rax]
	add	rsi, 2
	add	rax, 2
	cmp	rsi, 1
	jne	.LBB1_3
.LBB1_4:
	test	cl, 1
	je	.LBB1_6
# %bb.5:
	movss	xmm1, dword ptr [rdi + 4*rax]   # xmm1 = mem[0],zero,zero,zero
	mulss	xmm0, dword ptr [rip + .LCPI1_0]
	mulss	xmm1, dword ptr [rip + .LCPI1_1]
	addss	xmm1, xmm0
	movss	dword ptr [rdi + 4*rax], xmm1
.LBB1_6:
	ret
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
	test	rdx, rdx
	je	.LBB2_6
# %bb.1:
	mov	eax, edx
	and	eax, 3
	cmp	rdx, 4
	jae	.LBB2_7
# %bb.2:
	xor	ecx, ecx
	jmp	.LBB2_3
.LBB2_7:
	and	rdx, -4
	xor	ecx, ecx
	.p2align	4, 0x90
.LBB2_8:                                # =>This Inner Loop Header: Depth=1
	movzx	r8d, byte ptr [rsi + rcx]
	inc	dword ptr [rdi + 4*r8]
	movzx	r8d, byte ptr [rsi + rcx + 1]
	inc	dword ptr [rdi + 4*r8]
	movzx	r8d, byte ptr [rsi + rcx + 2]
	inc	dword ptr [rdi + 4*r8]
	movzx	r8d, byte ptr [rsi + rcx + 3]
	inc	dword ptr [rdi + 4*r8]
	add	rcx, 4
	cmp	rdx, rcx
	jne	.LBB2_8
.LBB2_3:
	test	rax, rax
	je	.LBB2_6
# %bb.4:
	add	rsi, rcx
	xor	ecx, ecx
	.p2align	4, 0x90
.LBB2_5:                                # =>This Inner Loop Header: Depth=1
	movzx	edx, byte ptr [rsi + rcx]
	inc	dword ptr [rdi + 4*rdx]
	inc	rcx
	cmp	rax, rcx
	jne	.LBB2_5
.LBB2_6:
	ret
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
	mov	rax, rsi
	xor	ecx, ecx
	test	rsi, rsi
	je	.LBB3_5
# %bb.1:
	movaps	xmm0, xmmword ptr [rip + .LCPI3_0] # xmm0 = [NaN,NaN,NaN,NaN]
	movss	xmm1, dword ptr [rip + .LCPI3_1] # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB3_2:                                # =>This Inner Loop Header: Depth=1
	movss	xmm2, dword ptr [rdi + 4*rcx]   # xmm2 = mem[0],zero,zero,zero
	andps	xmm2, xmm0
	ucomiss	xmm2, xmm1
	jae	.LBB3_5
# %bb.3:                                #   in Loop: Header=BB3_2 Depth=1
	inc	rcx
	cmp	rax, rcx
	jne	.LBB3_2
# %bb.4:
	mov	rcx, rax
.LBB3_5:
	cmp	rcx, rax
	cmovb	rax, rcx
	ret
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
	mov	rax, qword ptr [rdi + 16]
	test	rax, rax
	je	.LBB4_6
# %bb.1:
	push	r14
	.cfi_def_cfa_offset 16
	push	rbx
	.cfi_def_cfa_offset 24
	push	rax
	.cfi_def_cfa_offset 32
	.cfi_offset rbx, -24
	.cfi_offset r14, -16
	mov	rbx, rdi
	xor	r14d, r14d
	movaps	xmm1, xmmword ptr [rip + .LCPI4_0] # xmm1 = [NaN,NaN,NaN,NaN]
	movss	xmm2, dword ptr [rip + .LCPI4_1] # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	jmp	.LBB4_2
	.p2align	4, 0x90
.LBB4_4:                                #   in Loop: Header=BB4_2 Depth=1
	inc	r14
	cmp	r14, rax
	jae	.LBB4_5
.LBB4_2:                                # =>This Inner Loop Header: Depth=1
	mov	rcx, qword ptr [rbx + 8]
	movss	xmm0, dword ptr [rcx + 4*r14]   # xmm0 = mem[0],zero,zero,zero
	andps	xmm0, xmm1
	ucomiss	xmm0, xmm2
	jb	.LBB4_4
# %bb.3:                                #   in Loop: Header=BB4_2 Depth=1
	mov	rdi, qword ptr [rbx]
	mov	rsi, r14
	call	warn_clipped
	movss	xmm2, dword ptr [rip + .LCPI4_1] # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movaps	xmm1, xmmword ptr [rip + .LCPI4_0] # xmm1 = [NaN,NaN,NaN,NaN]
	mov	rax, qword ptr [rbx + 16]
	jmp	.LBB4_4
.LBB4_5:
	add	rsp, 8
	.cfi_def_cfa_offset 24
	pop	rbx
	.cfi_def_cfa_offset 16
	pop	r14
	.cfi_def_cfa_offset 8
	.cfi_restore rbx
	.cfi_restore r14
.LBB4_6:
	ret
.Lfunc_end4:
	.size	warn_all, .Lfunc_end4-warn_all
	.cfi_endproc
                                        # -- End function
	.p2align	4, 0x90                         # -- Begin function warn_clipped
	.type	warn_clipped,@function
warn_clipped:                           # @warn_clipped
	.cfi_startproc
# %bb.0:
	mov	rcx, rsi
	mov	rdx, rdi
	mov	rax, qword ptr [rip + stderr@GOTPCREL]
	mov	rdi, qword ptr [rax]
	lea	rsi, [rip + .L.str]
	xor	eax, eax
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
	push	rbx
	.cfi_def_cfa_offset 16
	sub	rsp, 16
	.cfi_def_cfa_offset 32
	.cfi_offset rbx, -16
	mov	rcx, qword ptr [rdi + 16]
	xorps	xmm5, xmm5
	test	rcx, rcx
	je	.LBB6_8
# %bb.1:
	mov	rax, qword ptr [rcx + 16]
	test	rax, rax
	je	.LBB6_8
# %bb.2:
	mov	rcx, qword ptr [rcx + 8]
	cmp	rax, 1
	jne	.LBB6_4
# %bb.3:
	xor	edx, edx
	jmp	.LBB6_6
.LBB6_4:
	mov	rsi, rax
	and	rsi, -2
	xorps	xmm1, xmm1
	xor	edx, edx
	movaps	xmm0, xmmword ptr [rip + .LCPI6_0] # xmm0 = [NaN,NaN,NaN,NaN]
	movaps	xmm5, xmm1
	.p2align	4, 0x90
.LBB6_5:                                # =>This Inner Loop Header: Depth=1
	movss	xmm2, dword ptr [rcx + 4*rdx]   # xmm2 = mem[0],zero,zero,zero
	movss	xmm3, dword ptr [rcx + 4*rdx + 4] # xmm3 = mem[0],zero,zero,zero
	andps	xmm2, xmm0
	cmpunordss	xmm5, xmm5
	movaps	xmm4, xmm5
	andps	xmm4, xmm2
	maxss	xmm2, xmm1
	andnps	xmm5, xmm2
	orps	xmm5, xmm4
	andps	xmm3, xmm0
	movaps	xmm1, xmm3
	maxss	xmm1, xmm5
	cmpunordss	xmm5, xmm5
	movaps	xmm2, xmm5
	andnps	xmm2, xmm1
	andps	xmm5, xmm3
	orps	xmm5, xmm2
	add	rdx, 2
	movaps	xmm1, xmm5
	cmp	rsi, rdx
	jne	.LBB6_5
.LBB6_6:
	test	al, 1
	je	.LBB6_8
# %bb.7:
	movss	xmm0, dword ptr [rcx + 4*rdx]   # xmm0 = mem[0],zero,zero,zero
	andps	xmm0, xmmword ptr [rip + .LCPI6_0]
	movaps	xmm1, xmm5
	cmpunordss	xmm1, xmm5
	movaps	xmm2, xmm1
	andps	xmm2, xmm0
	maxss	xmm0, xmm5
	andnps	xmm1, xmm0
	orps	xmm1, xmm2
	movaps	xmm5, xmm1
.LBB6_8:
	mov	rbx, qword ptr [rdi]
	test	rbx, rbx
	je	.LBB6_9
	.p2align	4, 0x90
.LBB6_11:                               # =>This Inner Loop Header: Depth=1
	movaps	xmmword ptr [rsp], xmm5         # 16-byte Spill
	mov	rdi, rbx
	call	peak
	maxss	xmm0, dword ptr [rsp]           # 16-byte Folded Reload
	mov	rbx, qword ptr [rbx + 8]
	movaps	xmm5, xmm0
	test	rbx, rbx
	jne	.LBB6_11
	jmp	.LBB6_10
.LBB6_9:
	movaps	xmm0, xmm5
.LBB6_10:
	add	rsp, 16
	.cfi_def_cfa_offset 16
	pop	rbx
	.cfi_def_cfa_offset 8
	ret
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
	test	rcx, rcx
	je	.LBB7_3
# %bb.1:
	movsd	xmm1, qword ptr [rdi]           # xmm1 = mem[0],zero
	mulsd	xmm1, xmm0
	movsd	qword ptr [rsp - 8], xmm1       # 8-byte Spill
	movsd	xmm1, qword ptr [rdi + 8]       # xmm1 = mem[0],zero
	mulsd	xmm1, xmm0
	movsd	qword ptr [rsp - 16], xmm1      # 8-byte Spill
	movsd	xmm1, qword ptr [rdi + 24]      # xmm1 = mem[0],zero
	mulsd	xmm1, xmm0
	movsd	qword ptr [rsp - 24], xmm1      # 8-byte Spill
	movsd	xmm1, qword ptr [rdi + 40]      # xmm1 = mem[0],zero
	mulsd	xmm1, xmm0
	movsd	qword ptr [rsp - 32], xmm1      # 8-byte Spill
	movsd	xmm1, qword ptr [rdi + 48]      # xmm1 = mem[0],zero
	mulsd	xmm1, xmm0
	movsd	qword ptr [rsp - 40], xmm1      # 8-byte Spill
	movsd	xmm1, qword ptr [rdi + 64]      # xmm1 = mem[0],zero
	mulsd	xmm1, xmm0
	movsd	qword ptr [rsp - 48], xmm1      # 8-byte Spill
	movsd	xmm9, qword ptr [rdi + 16]      # xmm9 = mem[0],zero
	movsd	xmm10, qword ptr [rdi + 32]     # xmm10 = mem[0],zero
	movsd	xmm11, qword ptr [rdi + 56]     # xmm11 = mem[0],zero
	movsd	xmm12, qword ptr [rdi + 72]     # xmm12 = mem[0],zero
	movapd	xmm2, xmmword ptr [rip + .LCPI7_0] # xmm2 = [-0.0E+0,-0.0E+0]
	xorpd	xmm9, xmm2
	xorpd	xmm10, xmm2
	xorpd	xmm11, xmm2
	xorpd	xmm12, xmm2
	movsd	xmm13, qword ptr [rdi + 96]     # xmm13 = mem[0],zero
	xorpd	xmm13, xmm2
	movsd	xmm15, qword ptr [rdi + 112]    # xmm15 = mem[0],zero
	xorpd	xmm15, xmm2
	movsd	xmm1, qword ptr [rdi + 136]     # xmm1 = mem[0],zero
	xorpd	xmm1, xmm2
	movsd	xmm14, qword ptr [rdi + 152]    # xmm14 = mem[0],zero
	xorpd	xmm14, xmm2
	movsd	xmm2, qword ptr [rdi + 80]      # xmm2 = mem[0],zero
	mulsd	xmm2, xmm0
	movsd	qword ptr [rsp - 56], xmm2      # 8-byte Spill
	movsd	xmm2, qword ptr [rdi + 88]      # xmm2 = mem[0],zero
	mulsd	xmm2, xmm0
	movsd	qword ptr [rsp - 64], xmm2      # 8-byte Spill
	movsd	xmm2, qword ptr [rdi + 104]     # xmm2 = mem[0],zero
	mulsd	xmm2, xmm0
	movsd	xmm3, qword ptr [rdi + 120]     # xmm3 = mem[0],zero
	mulsd	xmm3, xmm0
	movsd	xmm4, qword ptr [rdi + 128]     # xmm4 = mem[0],zero
	mulsd	xmm4, xmm0
	movsd	xmm5, qword ptr [rdi + 144]     # xmm5 = mem[0],zero
	mulsd	xmm5, xmm0
	mulsd	xmm9, xmm0
	mulsd	xmm10, xmm0
	mulsd	xmm11, xmm0
	mulsd	xmm12, xmm0
	mulsd	xmm13, xmm0
	mulsd	xmm15, xmm0
	mulsd	xmm1, xmm0
	mulsd	xmm14, xmm0
	xor	eax, eax
	.p2align	4, 0x90
.LBB7_2:                                # =>This Inner Loop Header: Depth=1
	movsd	xmm6, qword ptr [rdx + 8*rax]   # xmm6 = mem[0],zero
	movsd	xmm0, qword ptr [rsp - 8]       # 8-byte Reload
                                        # xmm0 = mem[0],zero
	mulsd	xmm0, xmm6
	addsd	xmm0, qword ptr [rsi]
	movapd	xmm7, xmm0
	mulsd	xmm7, xmm9
	movsd	xmm8, qword ptr [rsp - 16]      # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	xmm8, xmm6
	addsd	xmm8, xmm7
	addsd	xmm8, qword ptr [rsi + 8]
	movsd	qword ptr [rsi], xmm8
	movapd	xmm7, xmm0
	mulsd	xmm7, xmm10
	mulsd	xmm6, qword ptr [rsp - 24]      # 8-byte Folded Reload
	addsd	xmm6, xmm7
	movsd	qword ptr [rsi + 8], xmm6
	movsd	xmm6, qword ptr [rsp - 32]      # 8-byte Reload
                                        # xmm6 = mem[0],zero
	mulsd	xmm6, xmm0
	addsd	xmm6, qword ptr [rsi + 16]
	movapd	xmm7, xmm6
	mulsd	xmm7, xmm11
	movsd	xmm8, qword ptr [rsp - 40]      # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	xmm8, xmm0
	addsd	xmm8, xmm7
	addsd	xmm8, qword ptr [rsi + 24]
	movsd	qword ptr [rsi + 16], xmm8
	movapd	xmm7, xmm6
	mulsd	xmm7, xmm12
	mulsd	xmm0, qword ptr [rsp - 48]      # 8-byte Folded Reload
	addsd	xmm0, xmm7
	movsd	qword ptr [rsi + 24], xmm0
	movsd	xmm0, qword ptr [rsp - 56]      # 8-byte Reload
                                        # xmm0 = mem[0],zero
	mulsd	xmm0, xmm6
	addsd	xmm0, qword ptr [rsi + 32]
	movapd	xmm7, xmm0
	mulsd	xmm7, xmm13
	movsd	xmm8, qword ptr [rsp - 64]      # 8-byte Reload
                                        # xmm8 = mem[0],zero
	mulsd	xmm8, xmm6
	addsd	xmm8, xmm7
	addsd	xmm8, qword ptr [rsi + 40]
	movsd	qword ptr [rsi + 32], xmm8
	movapd	xmm7, xmm0
	mulsd	xmm7, xmm15
	mulsd	xmm6, xmm2
	addsd	xmm6, xmm7
	movsd	qword ptr [rsi + 40], xmm6
	movapd	xmm6, xmm3
	mulsd	xmm6, xmm0
	addsd	xmm6, qword ptr [rsi + 48]
	movapd	xmm7, xmm6
	mulsd	xmm7, xmm1
	movapd	xmm8, xmm4
	mulsd	xmm8, xmm0
	addsd	xmm8, xmm7
	addsd	xmm8, qword ptr [rsi + 56]
	movsd	qword ptr [rsi + 48], xmm8
	movapd	xmm7, xmm6
	mulsd	xmm7, xmm14
	mulsd	xmm0, xmm5
	addsd	xmm0, xmm7
	movsd	qword ptr [rsi + 56], xmm0
	movsd	qword ptr [rdx + 8*rax], xmm6
	inc	rax
	cmp	rcx, rax
	jne	.LBB7_2
.LBB7_3:
	ret
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
	push	r15
	.cfi_def_cfa_offset 16
	push	r14
	.cfi_def_cfa_offset 24
	push	rbx
	.cfi_def_cfa_offset 32
	.cfi_offset rbx, -32
	.cfi_offset r14, -24
	.cfi_offset r15, -16
	mov	rbx, rsi
	mov	r15, rdi
	mov	edi, 32
	call	malloc@PLT
	test	rax, rax
	je	.LBB8_2
# %bb.1:
	mov	r14, rax
	mov	rdi, r15
	call	strdup@PLT
	mov	r15, rax
	mov	esi, 4
	mov	rdi, rbx
	call	calloc@PLT
	mov	qword ptr [r14], r15
	mov	qword ptr [r14 + 8], rax
	mov	qword ptr [r14 + 16], rbx
	mov	dword ptr [r14 + 24], 1065353216
	mov	rax, r14
	pop	rbx
	.cfi_def_cfa_offset 24
	pop	r14
	.cfi_def_cfa_offset 16
	pop	r15
	.cfi_def_cfa_offset 8
	ret
.LBB8_2:
	.cfi_def_cfa_offset 32
	call	abort@PLT
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
	push	rbp
	.cfi_def_cfa_offset 16
	push	r15
	.cfi_def_cfa_offset 24
	push	r14
	.cfi_def_cfa_offset 32
	push	r13
	.cfi_def_cfa_offset 40
	push	r12
	.cfi_def_cfa_offset 48
	push	rbx
	.cfi_def_cfa_offset 56
	sub	rsp, 56
	.cfi_def_cfa_offset 112
	.cfi_offset rbx, -56
	.cfi_offset r12, -48
	.cfi_offset r13, -40
	.cfi_offset r14, -32
	.cfi_offset r15, -24
	.cfi_offset rbp, -16
	mov	qword ptr [rsp + 48], rcx       # 8-byte Spill
	mov	qword ptr [rsp + 24], rdx       # 8-byte Spill
	test	rdx, rdx
	je	.LBB9_16
# %bb.1:
	mov	r15, rsi
	lea	rax, [4*rsi]
	mov	qword ptr [rsp + 40], rax       # 8-byte Spill
	cmp	rsi, 8
	setae	al
	mov	r14, qword ptr [rsp + 24]       # 8-byte Reload
	cmp	r14, 1
	sete	cl
	and	cl, al
	mov	byte ptr [rsp + 15], cl         # 1-byte Spill
	mov	rax, rsi
	and	rax, -8
	mov	qword ptr [rsp + 32], rax       # 8-byte Spill
	mov	eax, r15d
	and	eax, 3
	mov	qword ptr [rsp + 16], rax       # 8-byte Spill
	lea	rbx, [rdi + 16]
	lea	r13, [4*r14]
	shl	r14, 4
	xor	ebp, ebp
	jmp	.LBB9_2
	.p2align	4, 0x90
.LBB9_15:                               #   in Loop: Header=BB9_2 Depth=1
	inc	rbp
	add	rbx, 4
	add	rdi, 4
	cmp	rbp, qword ptr [rsp + 24]       # 8-byte Folded Reload
	je	.LBB9_16
.LBB9_2:                                # =>This Loop Header: Depth=1
                                        #     Child Loop BB9_13 Depth 2
                                        #     Child Loop BB9_8 Depth 2
                                        #     Child Loop BB9_11 Depth 2
	mov	r12, r14
	mov	r14, rdi
	mov	rdi, qword ptr [rsp + 40]       # 8-byte Reload
	call	malloc@PLT
	test	rax, rax
	je	.LBB9_17
# %bb.3:                                #   in Loop: Header=BB9_2 Depth=1
	mov	rcx, qword ptr [rsp + 48]       # 8-byte Reload
	mov	qword ptr [rcx + 8*rbp], rax
	test	r15, r15
	mov	rdi, r14
	mov	r14, r12
	je	.LBB9_15
# %bb.4:                                #   in Loop: Header=BB9_2 Depth=1
	cmp	byte ptr [rsp + 15], 0          # 1-byte Folded Reload
	je	.LBB9_5
# %bb.12:                               #   in Loop: Header=BB9_2 Depth=1
	xor	ecx, ecx
	mov	r8, qword ptr [rsp + 32]        # 8-byte Reload
	.p2align	4, 0x90
.LBB9_13:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movups	xmm0, xmmword ptr [rbx + 4*rcx - 16]
	movups	xmm1, xmmword ptr [rbx + 4*rcx]
	movups	xmmword ptr [rax + 4*rcx], xmm0
	movups	xmmword ptr [rax + 4*rcx + 16], xmm1
	add	rcx, 8
	cmp	r8, rcx
	jne	.LBB9_13
# %bb.14:                               #   in Loop: Header=BB9_2 Depth=1
	mov	rdx, r8
	cmp	r8, r15
	je	.LBB9_15
	jmp	.LBB9_6
	.p2align	4, 0x90
.LBB9_5:                                #   in Loop: Header=BB9_2 Depth=1
	xor	edx, edx
.LBB9_6:                                #   in Loop: Header=BB9_2 Depth=1
	mov	rcx, rdx
	cmp	qword ptr [rsp + 16], 0         # 8-byte Folded Reload
	je	.LBB9_9
# %bb.7:                                #   in Loop: Header=BB9_2 Depth=1
	mov	r9, r13
	imul	r9, rdx
	add	r9, rdi
	mov	r8, qword ptr [rsp + 16]        # 8-byte Reload
	mov	rcx, rdx
	.p2align	4, 0x90
.LBB9_8:                                #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movss	xmm0, dword ptr [r9]            # xmm0 = mem[0],zero,zero,zero
	movss	dword ptr [rax + 4*rcx], xmm0
	inc	rcx
	add	r9, r13
	dec	r8
	jne	.LBB9_8
.LBB9_9:                                #   in Loop: Header=BB9_2 Depth=1
	sub	rdx, r15
	cmp	rdx, -4
	ja	.LBB9_15
# %bb.10:                               #   in Loop: Header=BB9_2 Depth=1
	lea	rdx, [rcx + 3]
	imul	rdx, r13
	lea	r12, [rcx + 2]
	imul	r12, r13
	lea	r10, [rcx + 1]
	imul	r10, r13
	mov	r8, r13
	imul	r8, rcx
	mov	r9, rdi
	.p2align	4, 0x90
.LBB9_11:                               #   Parent Loop BB9_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movss	xmm0, dword ptr [r9 + r8]       # xmm0 = mem[0],zero,zero,zero
	movss	dword ptr [rax + 4*rcx], xmm0
	movss	xmm0, dword ptr [r9 + r10]      # xmm0 = mem[0],zero,zero,zero
	movss	dword ptr [rax + 4*rcx + 4], xmm0
	movss	xmm0, dword ptr [r9 + r12]      # xmm0 = mem[0],zero,zero,zero
	movss	dword ptr [rax + 4*rcx + 8], xmm0
	movss	xmm0, dword ptr [r9 + rdx]      # xmm0 = mem[0],zero,zero,zero
	movss	dword ptr [rax + 4*rcx + 12], xmm0
	add	rcx, 4
	add	r9, r14
	cmp	r15, rcx
	jne	.LBB9_11
	jmp	.LBB9_15
.LBB9_16:
	add	rsp, 56
	.cfi_def_cfa_offset 56
	pop	rbx
	.cfi_def_cfa_offset 48
	pop	r12
	.cfi_def_cfa_offset 40
	pop	r13
	.cfi_def_cfa_offset 32
	pop	r14
	.cfi_def_cfa_offset 24
	pop	r15
	.cfi_def_cfa_offset 16
	pop	rbp
	.cfi_def_cfa_offset 8
	ret
.LBB9_17:
	.cfi_def_cfa_offset 112
	call	abort@PLT
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
	test	rdi, rdi
	je	.LBB10_11
# %bb.1:
	push	r15
	.cfi_def_cfa_offset 16
	push	r14
	.cfi_def_cfa_offset 24
	push	r12
	.cfi_def_cfa_offset 32
	push	rbx
	.cfi_def_cfa_offset 40
	sub	rsp, 16392
	.cfi_def_cfa_offset 16432
	.cfi_offset rbx, -40
	.cfi_offset r12, -32
	.cfi_offset r14, -24
	.cfi_offset r15, -16
	mov	rbx, rdi
	mov	r14, rsp
	jmp	.LBB10_2
	.p2align	4, 0x90
.LBB10_9:                               #   in Loop: Header=BB10_2 Depth=1
	mov	edi, dword ptr [rbx + 24]
	mov	rsi, r14
	mov	rdx, r15
	movss	xmm0, dword ptr [rip + .LCPI10_4] # xmm0 = [5.0E-1,0.0E+0,0.0E+0,0.0E+0]
	call	apply_effect
	mov	rdi, r14
	mov	rsi, r15
	call	device_write@PLT
	mov	rbx, qword ptr [rbx + 8]
	test	rbx, rbx
	je	.LBB10_10
.LBB10_2:                               # =>This Loop Header: Depth=1
                                        #     Child Loop BB10_7 Depth 2
	mov	rax, qword ptr [rbx + 16]
	mov	r12, qword ptr [rax + 16]
	cmp	r12, 4096
	mov	r15d, 4096
	cmovb	r15, r12
	mov	edx, 16384
	mov	rdi, r14
	xor	esi, esi
	call	memset@PLT
	test	r12, r12
	movss	xmm7, dword ptr [rip + .LCPI10_2] # xmm7 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	xmm8, dword ptr [rip + .LCPI10_3] # xmm8 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	je	.LBB10_9
# %bb.3:                                #   in Loop: Header=BB10_2 Depth=1
	mov	rcx, qword ptr [rbx + 16]
	mov	rax, qword ptr [rcx + 8]
	movss	xmm0, dword ptr [rcx + 24]      # xmm0 = mem[0],zero,zero,zero
	cmp	r12, 8
	jae	.LBB10_6
# %bb.4:                                #   in Loop: Header=BB10_2 Depth=1
	xor	ecx, ecx
	jmp	.LBB10_5
	.p2align	4, 0x90
.LBB10_6:                               #   in Loop: Header=BB10_2 Depth=1
	mov	ecx, r15d
	and	ecx, 8184
	movaps	xmm1, xmm0
	shufps	xmm1, xmm0, 0                   # xmm1 = xmm1[0,0],xmm0[0,0]
	lea	rdx, [4*r15]
	and	rdx, -32
	xor	esi, esi
	movaps	xmm9, xmmword ptr [rip + .LCPI10_0] # xmm9 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	xmm10, xmmword ptr [rip + .LCPI10_1] # xmm10 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB10_7:                               #   Parent Loop BB10_2 Depth=1
                                        # =>  This Inner Loop Header: Depth=2
	movups	xmm2, xmmword ptr [rax + rsi]
	movups	xmm3, xmmword ptr [rax + rsi + 16]
	mulps	xmm2, xmm1
	addps	xmm2, xmmword ptr [rsp + rsi]
	mulps	xmm3, xmm1
	addps	xmm3, xmmword ptr [rsp + rsi + 16]
	movaps	xmm4, xmm10
	minps	xmm4, xmm2
	cmpltps	xmm2, xmm9
	movaps	xmm5, xmm10
	minps	xmm5, xmm3
	cmpltps	xmm3, xmm9
	movaps	xmm6, xmm9
	andps	xmm6, xmm2
	andnps	xmm2, xmm4
	orps	xmm2, xmm6
	movaps	xmm4, xmm9
	andps	xmm4, xmm3
	andnps	xmm3, xmm5
	orps	xmm3, xmm4
	movaps	xmmword ptr [rsp + rsi], xmm2
	movaps	xmmword ptr [rsp + rsi + 16], xmm3
	add	rsi, 32
	cmp	rdx, rsi
	jne	.LBB10_7
	jmp	.LBB10_8
	.p2align	4, 0x90
.LBB10_5:                               #   in Loop: Header=BB10_2 Depth=1
	movss	xmm1, dword ptr [rax + 4*rcx]   # xmm1 = mem[0],zero,zero,zero
	mulss	xmm1, xmm0
	addss	xmm1, dword ptr [rsp + 4*rcx]
	movaps	xmm2, xmm7
	minss	xmm2, xmm1
	cmpltss	xmm1, xmm8
	movaps	xmm3, xmm1
	andnps	xmm3, xmm2
	andps	xmm1, xmm8
	orps	xmm1, xmm3
	movss	dword ptr [rsp + 4*rcx], xmm1
	inc	rcx
.LBB10_8:                               #   in Loop: Header=BB10_2 Depth=1
	cmp	r15, rcx
	jne	.LBB10_5
	jmp	.LBB10_9
.LBB10_10:
	add	rsp, 16392
	.cfi_def_cfa_offset 40
	pop	rbx
	.cfi_def_cfa_offset 32
	pop	r12
	.cfi_def_cfa_offset 24
	pop	r14
	.cfi_def_cfa_offset 16
	pop	r15
	.cfi_def_cfa_offset 8
	.cfi_restore rbx
	.cfi_restore r12
	.cfi_restore r14
	.cfi_restore r15
.LBB10_11:
	ret
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
	push	r15
	.cfi_def_cfa_offset 16
	push	r14
	.cfi_def_cfa_offset 24
	push	r12
	.cfi_def_cfa_offset 32
	push	rbx
	.cfi_def_cfa_offset 40
	sub	rsp, 24
	.cfi_def_cfa_offset 64
	.cfi_offset rbx, -40
	.cfi_offset r12, -32
	.cfi_offset r14, -24
	.cfi_offset r15, -16
	movaps	xmm10, xmm0
	mov	r14, rdx
	mov	rbx, rsi
	cmp	edi, 3
	ja	.LBB11_37
# %bb.1:
	mov	eax, edi
	lea	rcx, [rip + .LJTI11_0]
	movsxd	rax, dword ptr [rcx + 4*rax]
	add	rax, rcx
	movaps	xmmword ptr [rsp], xmm10        # 16-byte Spill
	jmp	rax
.LBB11_14:
	test	r14, r14
	je	.LBB11_61
# %bb.15:
	js	.LBB11_16
# %bb.17:
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, r14
	cmp	r14, 3
	jbe	.LBB11_19
.LBB11_20:
	mov	rax, r14
	and	rax, -4
	movaps	xmm1, xmm0
	shufps	xmm1, xmm0, 0                   # xmm1 = xmm1[0,0],xmm0[0,0]
	movaps	xmm2, xmm10
	shufps	xmm2, xmm10, 0                  # xmm2 = xmm2[0,0],xmm10[0,0]
	movdqa	xmm3, xmmword ptr [rip + .LCPI11_0] # xmm3 = [2,3]
	movdqa	xmm4, xmmword ptr [rip + .LCPI11_1] # xmm4 = [0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0]
	xor	ecx, ecx
	movdqa	xmm5, xmmword ptr [rip + .LCPI11_2] # xmm5 = [4,4]
	jmp	.LBB11_21
	.p2align	4, 0x90
.LBB11_32:                              #   in Loop: Header=BB11_21 Depth=1
	xorps	xmm9, xmm9
	cvtsi2ss	xmm9, rdx
.LBB11_33:                              #   in Loop: Header=BB11_21 Depth=1
	unpcklps	xmm8, xmm9                      # xmm8 = xmm8[0],xmm9[0],xmm8[1],xmm9[1]
	unpcklps	xmm6, xmm7                      # xmm6 = xmm6[0],xmm7[0],xmm6[1],xmm7[1]
	movlhps	xmm6, xmm8                      # xmm6 = xmm6[0],xmm8[0]
	divps	xmm6, xmm1
	mulps	xmm6, xmm2
	movups	xmm7, xmmword ptr [rbx + 4*rcx]
	mulps	xmm7, xmm6
	movups	xmmword ptr [rbx + 4*rcx], xmm7
	add	rcx, 4
	paddq	xmm4, xmm5
	paddq	xmm3, xmm5
	cmp	rax, rcx
	je	.LBB11_34
.LBB11_21:                              # =>This Inner Loop Header: Depth=1
	movq	rdx, xmm4
	test	rdx, rdx
	js	.LBB11_22
# %bb.23:                               #   in Loop: Header=BB11_21 Depth=1
	xorps	xmm6, xmm6
	cvtsi2ss	xmm6, rdx
	jmp	.LBB11_24
	.p2align	4, 0x90
.LBB11_22:                              #   in Loop: Header=BB11_21 Depth=1
	mov	rsi, rdx
	shr	rsi
	and	edx, 1
	or	rdx, rsi
	xorps	xmm6, xmm6
	cvtsi2ss	xmm6, rdx
	addss	xmm6, xmm6
.LBB11_24:                              #   in Loop: Header=BB11_21 Depth=1
	pshufd	xmm7, xmm4, 238                 # xmm7 = xmm4[2,3,2,3]
	movq	rdx, xmm7
	test	rdx, rdx
	js	.LBB11_25
# %bb.26:                               #   in Loop: Header=BB11_21 Depth=1
	xorps	xmm7, xmm7
	cvtsi2ss	xmm7, rdx
	jmp	.LBB11_27
	.p2align	4, 0x90
.LBB11_25:                              #   in Loop: Header=BB11_21 Depth=1
	mov	rsi, rdx
	shr	rsi
	and	edx, 1
	or	rdx, rsi
	xorps	xmm7, xmm7
	cvtsi2ss	xmm7, rdx
	addss	xmm7, xmm7
.LBB11_27:                              #   in Loop: Header=BB11_21 Depth=1
	movq	rdx, xmm3
	test	rdx, rdx
	js	.LBB11_28
# %bb.29:                               #   in Loop: Header=BB11_21 Depth=1
	xorps	xmm8, xmm8
	cvtsi2ss	xmm8, rdx
	jmp	.LBB11_30
	.p2align	4, 0x90
.LBB11_28:                              #   in Loop: Header=BB11_21 Depth=1
	mov	rsi, rdx
	shr	rsi
	and	edx, 1
	or	rdx, rsi
	xorps	xmm8, xmm8
	cvtsi2ss	xmm8, rdx
	addss	xmm8, xmm8
.LBB11_30:                              #   in Loop: Header=BB11_21 Depth=1
	pshufd	xmm9, xmm3, 238                 # xmm9 = xmm3[2,3,2,3]
	movq	rdx, xmm9
	test	rdx, rdx
	jns	.LBB11_32
# %bb.31:                               #   in Loop: Header=BB11_21 Depth=1
	mov	rsi, rdx
	shr	rsi
	and	edx, 1
	or	rdx, rsi
	xorps	xmm9, xmm9
	cvtsi2ss	xmm9, rdx
	addss	xmm9, xmm9
	jmp	.LBB11_33
.LBB11_5:
	test	r14, r14
	je	.LBB11_61
# %bb.6:
	cmp	r14, 1
	jne	.LBB11_46
# %bb.7:
	xor	r15d, r15d
	test	r14b, 1
	jne	.LBB11_9
	jmp	.LBB11_61
.LBB11_2:
	cmp	r14, 2
	jb	.LBB11_61
# %bb.3:
	mov	rdx, r14
	shr	rdx
	lea	rax, [rbx + 4*r14]
	cmp	rdx, 1
	jne	.LBB11_55
# %bb.4:
	xor	ecx, ecx
	jmp	.LBB11_57
.LBB11_11:
	test	r14, r14
	je	.LBB11_61
# %bb.12:
	xor	r15d, r15d
	.p2align	4, 0x90
.LBB11_13:                              # =>This Inner Loop Header: Depth=1
	movss	xmm0, dword ptr [rbx + 4*r15]   # xmm0 = mem[0],zero,zero,zero
	mulss	xmm0, xmm10
	call	tanhf@PLT
	movaps	xmm10, xmmword ptr [rsp]        # 16-byte Reload
	movss	dword ptr [rbx + 4*r15], xmm0
	inc	r15
	cmp	r14, r15
	jne	.LBB11_13
	jmp	.LBB11_61
.LBB11_37:
	cmp	r14, 4801
	jb	.LBB11_61
# %bb.38:
	lea	rcx, [r14 - 4800]
	mov	eax, 4800
	cmp	rcx, 3
	jbe	.LBB11_39
# %bb.41:
	mov	rdx, rcx
	and	rdx, -4
	lea	rax, [rdx + 4800]
	movaps	xmm0, xmm10
	shufps	xmm0, xmm10, 0                  # xmm0 = xmm0[0,0],xmm10[0,0]
	xor	esi, esi
	movaps	xmm1, xmmword ptr [rip + .LCPI11_3] # xmm1 = [-1.0E+0,-1.0E+0,-1.0E+0,-1.0E+0]
	movaps	xmm2, xmmword ptr [rip + .LCPI11_4] # xmm2 = [1.0E+0,1.0E+0,1.0E+0,1.0E+0]
	.p2align	4, 0x90
.LBB11_42:                              # =>This Inner Loop Header: Depth=1
	movups	xmm3, xmmword ptr [rbx + 4*rsi + 19200]
	movups	xmm4, xmmword ptr [rbx + 4*rsi]
	mulps	xmm4, xmm0
	addps	xmm4, xmm3
	movaps	xmm3, xmm2
	minps	xmm3, xmm4
	cmpltps	xmm4, xmm1
	movaps	xmm5, xmm1
	andps	xmm5, xmm4
	andnps	xmm4, xmm3
	orps	xmm4, xmm5
	movups	xmmword ptr [rbx + 4*rsi + 19200], xmm4
	add	rsi, 4
	cmp	rdx, rsi
	jne	.LBB11_42
# %bb.43:
	cmp	rcx, rdx
	je	.LBB11_61
.LBB11_39:
	movss	xmm0, dword ptr [rip + .LCPI11_5] # xmm0 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movss	xmm1, dword ptr [rip + .LCPI11_6] # xmm1 = [-1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB11_40:                              # =>This Inner Loop Header: Depth=1
	movss	xmm2, dword ptr [rbx + 4*rax - 19200] # xmm2 = mem[0],zero,zero,zero
	mulss	xmm2, xmm10
	addss	xmm2, dword ptr [rbx + 4*rax]
	movaps	xmm3, xmm0
	minss	xmm3, xmm2
	cmpltss	xmm2, xmm1
	movaps	xmm4, xmm2
	andnps	xmm4, xmm3
	andps	xmm2, xmm1
	orps	xmm2, xmm4
	movss	dword ptr [rbx + 4*rax], xmm2
	inc	rax
	cmp	r14, rax
	jne	.LBB11_40
	jmp	.LBB11_61
.LBB11_46:
	mov	r12, r14
	and	r12, -2
	xor	r15d, r15d
	jmp	.LBB11_47
	.p2align	4, 0x90
.LBB11_52:                              #   in Loop: Header=BB11_47 Depth=1
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, rax
.LBB11_53:                              #   in Loop: Header=BB11_47 Depth=1
	mulss	xmm0, dword ptr [rsp]           # 16-byte Folded Reload
	call	sinf@PLT
	mulss	xmm0, dword ptr [rbx + 4*r15 + 4]
	movss	dword ptr [rbx + 4*r15 + 4], xmm0
	add	r15, 2
	cmp	r15, r12
	je	.LBB11_54
.LBB11_47:                              # =>This Inner Loop Header: Depth=1
	test	r15, r15
	js	.LBB11_48
# %bb.49:                               #   in Loop: Header=BB11_47 Depth=1
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, r15
	jmp	.LBB11_50
	.p2align	4, 0x90
.LBB11_48:                              #   in Loop: Header=BB11_47 Depth=1
	mov	rax, r15
	shr	rax
	mov	ecx, r15d
	and	ecx, 1
	or	rcx, rax
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, rcx
	addss	xmm0, xmm0
.LBB11_50:                              #   in Loop: Header=BB11_47 Depth=1
	movaps	xmm1, xmmword ptr [rsp]         # 16-byte Reload
	mulss	xmm0, xmm1
	call	sinf@PLT
	mulss	xmm0, dword ptr [rbx + 4*r15]
	movss	dword ptr [rbx + 4*r15], xmm0
	mov	rax, r15
	inc	rax
	jns	.LBB11_52
# %bb.51:                               #   in Loop: Header=BB11_47 Depth=1
	mov	rcx, rax
	shr	rcx
	and	eax, 1
	or	rax, rcx
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, rax
	addss	xmm0, xmm0
	jmp	.LBB11_53
.LBB11_54:
	movaps	xmm10, xmmword ptr [rsp]        # 16-byte Reload
	test	r14b, 1
	je	.LBB11_61
.LBB11_9:
	test	r15, r15
	js	.LBB11_10
# %bb.59:
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, r15
	jmp	.LBB11_60
.LBB11_16:
	mov	rax, r14
	shr	rax
	mov	ecx, r14d
	and	ecx, 1
	or	rcx, rax
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, rcx
	addss	xmm0, xmm0
	cmp	r14, 3
	ja	.LBB11_20
.LBB11_19:
	xor	eax, eax
	jmp	.LBB11_35
.LBB11_34:
	cmp	rax, r14
	jne	.LBB11_35
	jmp	.LBB11_61
	.p2align	4, 0x90
.LBB11_44:                              #   in Loop: Header=BB11_35 Depth=1
	xorps	xmm1, xmm1
	cvtsi2ss	xmm1, rax
.LBB11_45:                              #   in Loop: Header=BB11_35 Depth=1
	divss	xmm1, xmm0
	mulss	xmm1, xmm10
	mulss	xmm1, dword ptr [rbx + 4*rax]
	movss	dword ptr [rbx + 4*rax], xmm1
	inc	rax
	cmp	r14, rax
	je	.LBB11_61
.LBB11_35:                              # =>This Inner Loop Header: Depth=1
	test	rax, rax
	jns	.LBB11_44
# %bb.36:                               #   in Loop: Header=BB11_35 Depth=1
	mov	rcx, rax
	shr	rcx
	mov	edx, eax
	and	edx, 1
	or	rdx, rcx
	xorps	xmm1, xmm1
	cvtsi2ss	xmm1, rdx
	addss	xmm1, xmm1
	jmp	.LBB11_45
.LBB11_55:
	and	rdx, -2
	lea	rsi, [r14 - 1]
	xor	ecx, ecx
	movabs	rdi, 4611686018427387902
	.p2align	4, 0x90
.LBB11_56:                              # =>This Inner Loop Header: Depth=1
	movss	xmm0, dword ptr [rbx + 4*rcx]   # xmm0 = mem[0],zero,zero,zero
	movss	xmm1, dword ptr [rbx + 4*rsi]   # xmm1 = mem[0],zero,zero,zero
	movss	dword ptr [rbx + 4*rcx], xmm1
	movss	dword ptr [rbx + 4*rsi], xmm0
	movss	xmm0, dword ptr [rbx + 4*rcx + 4] # xmm0 = mem[0],zero,zero,zero
	mov	r8, rcx
	xor	r8, rdi
	movss	xmm1, dword ptr [rax + 4*r8]    # xmm1 = mem[0],zero,zero,zero
	movss	dword ptr [rbx + 4*rcx + 4], xmm1
	movss	dword ptr [rax + 4*r8], xmm0
	add	rcx, 2
	add	rsi, -2
	cmp	rdx, rcx
	jne	.LBB11_56
.LBB11_57:
	test	r14b, 2
	je	.LBB11_61
# %bb.58:
	movss	xmm0, dword ptr [rbx + 4*rcx]   # xmm0 = mem[0],zero,zero,zero
	mov	rdx, rcx
	not	rdx
	movss	xmm1, dword ptr [rax + 4*rdx]   # xmm1 = mem[0],zero,zero,zero
	movss	dword ptr [rbx + 4*rcx], xmm1
	movss	dword ptr [rax + 4*rdx], xmm0
	jmp	.LBB11_61
.LBB11_10:
	mov	rax, r15
	shr	rax
	mov	ecx, r15d
	and	ecx, 1
	or	rcx, rax
	xorps	xmm0, xmm0
	cvtsi2ss	xmm0, rcx
	addss	xmm0, xmm0
.LBB11_60:
	mulss	xmm0, xmm10
	call	sinf@PLT
	mulss	xmm0, dword ptr [rbx + 4*r15]
	movss	dword ptr [rbx + 4*r15], xmm0
.LBB11_61:
	add	rsp, 24
	.cfi_def_cfa_offset 40
	pop	rbx
	.cfi_def_cfa_offset 32
	pop	r12
	.cfi_def_cfa_offset 24
	pop	r14
	.cfi_def_cfa_offset 16
	pop	r15
	.cfi_def_cfa_offset 8
	ret
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
	push	r14
	.cfi_def_cfa_offset 16
	push	rbx
	.cfi_def_cfa_offset 24
	push	rax
	.cfi_def_cfa_offset 32
	.cfi_offset rbx, -24
	.cfi_offset r14, -16
	mov	eax, esi
	mov	rbx, rdi
	mov	rsi, qword ptr [rdi + 8]
	mov	rdx, qword ptr [rdi + 16]
	movss	xmm0, dword ptr [rip + .LCPI12_0] # xmm0 = [2.5E-1,0.0E+0,0.0E+0,0.0E+0]
	mov	edi, eax
	call	apply_effect
	mov	rax, qword ptr [rbx + 16]
	test	rax, rax
	je	.LBB12_1
# %bb.7:
	mov	rdx, qword ptr [rbx + 8]
	xor	ecx, ecx
	movaps	xmm0, xmmword ptr [rip + .LCPI12_1] # xmm0 = [NaN,NaN,NaN,NaN]
	movss	xmm1, dword ptr [rip + .LCPI12_2] # xmm1 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4, 0x90
.LBB12_8:                               # =>This Inner Loop Header: Depth=1
	movss	xmm2, dword ptr [rdx + 4*rcx]   # xmm2 = mem[0],zero,zero,zero
	andps	xmm2, xmm0
	ucomiss	xmm2, xmm1
	jae	.LBB12_2
# %bb.9:                                #   in Loop: Header=BB12_8 Depth=1
	inc	rcx
	cmp	rax, rcx
	jne	.LBB12_8
	jmp	.LBB12_10
.LBB12_1:
	xor	ecx, ecx
.LBB12_2:
	cmp	rcx, rax
	jae	.LBB12_10
# %bb.3:
	xor	r14d, r14d
	movaps	xmm1, xmmword ptr [rip + .LCPI12_1] # xmm1 = [NaN,NaN,NaN,NaN]
	movss	xmm2, dword ptr [rip + .LCPI12_2] # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	jmp	.LBB12_4
	.p2align	4, 0x90
.LBB12_6:                               #   in Loop: Header=BB12_4 Depth=1
	inc	r14
	cmp	r14, rax
	jae	.LBB12_10
.LBB12_4:                               # =>This Inner Loop Header: Depth=1
	mov	rcx, qword ptr [rbx + 8]
	movss	xmm0, dword ptr [rcx + 4*r14]   # xmm0 = mem[0],zero,zero,zero
	andps	xmm0, xmm1
	ucomiss	xmm0, xmm2
	jb	.LBB12_6
# %bb.5:                                #   in Loop: Header=BB12_4 Depth=1
	mov	rdi, qword ptr [rbx]
	mov	rsi, r14
	call	warn_clipped
	movss	xmm2, dword ptr [rip + .LCPI12_2] # xmm2 = [1.0E+0,0.0E+0,0.0E+0,0.0E+0]
	movaps	xmm1, xmmword ptr [rip + .LCPI12_1] # xmm1 = [NaN,NaN,NaN,NaN]
	mov	rax, qword ptr [rbx + 16]
	jmp	.LBB12_6
.LBB12_10:
	add	rsp, 8
	.cfi_def_cfa_offset 24
	pop	rbx
	.cfi_def_cfa_offset 16
	pop	r14
	.cfi_def_cfa_offset 8
	ret
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
