	.intel_syntax noprefix
	.file	"seed.c"
	.text
	.globl	tls                             # -- Begin function tls
	.p2align	4
	.type	tls,@function
tls:                                    # @tls
	.cfi_startproc
# %bb.0:
	mov	eax, dword ptr fs:[tls_dyn@TPOFF]
	ret
.Lfunc_end0:
	.size	tls, .Lfunc_end0-tls
	.cfi_endproc
                                        # -- End function
	.globl	"with space\"q\\x"              # -- Begin function with space"q\x
	.p2align	4
	.type	"with space\"q\\x",@function
"with space\"q\\x":                     # @"with space\22q\\x"
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	lea	eax, [rdi + 2*rdi]
	ret
.Lfunc_end1:
	.size	"with space\"q\\x", .Lfunc_end1-"with space\"q\\x"
	.cfi_endproc
                                        # -- End function
	.globl	"café"                          # -- Begin function café
	.p2align	4
	.type	"café",@function
"café":                                 # @"caf\C3\A9"
	.cfi_startproc
# %bb.0:
                                        # kill: def $edi killed $edi def $rdi
	lea	eax, [rdi + 4*rdi]
	ret
.Lfunc_end2:
	.size	"café", .Lfunc_end2-"café"
	.cfi_endproc
                                        # -- End function
	.globl	sw                              # -- Begin function sw
	.p2align	4
	.type	sw,@function
sw:                                     # @sw
	.cfi_startproc
# %bb.0:
	push	rax
	.cfi_def_cfa_offset 16
	cmp	edi, 6
	ja	.LBB3_1
# %bb.2:
	mov	eax, esi
	mov	ecx, edi
	lea	rdx, [rip + .LJTI3_0]
	movsxd	rcx, dword ptr [rdx + 4*rcx]
	add	rcx, rdx
	jmp	rcx
.LBB3_3:
	mov	edi, eax
	pop	rax
	.cfi_def_cfa_offset 8
	jmp	ext@PLT                         # TAILCALL
.LBB3_7:
	.cfi_def_cfa_offset 16
	add	eax, -99
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.LBB3_5:
	.cfi_def_cfa_offset 16
	inc	eax
	mov	edi, eax
	call	ext@PLT
	add	eax, 7
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.LBB3_6:
	.cfi_def_cfa_offset 16
	xor	eax, 4
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.LBB3_1:
	.cfi_def_cfa_offset 16
	xor	eax, eax
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.LBB3_4:
	.cfi_def_cfa_offset 16
	add	eax, eax
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.LBB3_8:
	.cfi_def_cfa_offset 16
	mov	edi, 3
	call	ext@PLT
	shl	eax, 3
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.LBB3_9:
	.cfi_def_cfa_offset 16
	movsxd	rcx, eax
	imul	rcx, rcx, -1840700269
	shr	rcx, 32
	add	ecx, eax
	mov	eax, ecx
	shr	eax, 31
	sar	ecx, 2
	add	ecx, eax
	mov	eax, ecx
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.Lfunc_end3:
	.size	sw, .Lfunc_end3-sw
	.cfi_endproc
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
.LJTI3_0:
	.long	.LBB3_3-.LJTI3_0
	.long	.LBB3_4-.LJTI3_0
	.long	.LBB3_5-.LJTI3_0
	.long	.LBB3_6-.LJTI3_0
	.long	.LBB3_7-.LJTI3_0
	.long	.LBB3_8-.LJTI3_0
	.long	.LBB3_9-.LJTI3_0
                                        # -- End function
	.text
	.globl	sw2                             # -- Begin function sw2
	.p2align	4
	.type	sw2,@function
sw2:                                    # @sw2
	.cfi_startproc
# %bb.0:
	push	rax
	.cfi_def_cfa_offset 16
	movsxd	rax, edi
	lea	rcx, [rip + sw2.t]
	jmp	qword ptr [rcx + 8*rax]
.Ltmp0:                                 # Block address taken
.LBB4_1:
	mov	edi, 1
	call	ext@PLT
.Ltmp1:                                 # Block address taken
.LBB4_2:
	mov	edi, 2
	call	ext@PLT
.Ltmp2:                                 # Block address taken
.LBB4_3:
	mov	edi, 3
	pop	rax
	.cfi_def_cfa_offset 8
	jmp	ext@PLT                         # TAILCALL
.Lfunc_end4:
	.size	sw2, .Lfunc_end4-sw2
	.cfi_endproc
                                        # -- End function
	.weak	weakf                           # -- Begin function weakf
	.p2align	4
	.type	weakf,@function
weakf:                                  # @weakf
	.cfi_startproc
# %bb.0:
	test	esi, esi
	jle	.LBB5_1
# %bb.2:
	mov	ecx, esi
	cmp	esi, 4
	jae	.LBB5_4
# %bb.3:
	xor	edx, edx
	xor	eax, eax
	jmp	.LBB5_13
.LBB5_1:
	xor	eax, eax
	ret
.LBB5_4:
	cmp	esi, 32
	jae	.LBB5_6
# %bb.5:
	xor	edx, edx
	xor	eax, eax
	jmp	.LBB5_10
.LBB5_6:
	mov	edx, ecx
	and	edx, 2147483616
	mov	eax, ecx
	shr	eax, 5
	and	eax, 67108863
	shl	rax, 7
	vpxor	xmm0, xmm0, xmm0
	xor	esi, esi
	vpxor	xmm1, xmm1, xmm1
	vpxor	xmm2, xmm2, xmm2
	vpxor	xmm3, xmm3, xmm3
	.p2align	4
.LBB5_7:                                # =>This Inner Loop Header: Depth=1
	vpaddd	ymm0, ymm0, ymmword ptr [rdi + rsi]
	vpaddd	ymm1, ymm1, ymmword ptr [rdi + rsi + 32]
	vpaddd	ymm2, ymm2, ymmword ptr [rdi + rsi + 64]
	vpaddd	ymm3, ymm3, ymmword ptr [rdi + rsi + 96]
	sub	rsi, -128
	cmp	rax, rsi
	jne	.LBB5_7
# %bb.8:
	vpaddd	ymm0, ymm1, ymm0
	vpaddd	ymm1, ymm3, ymm2
	vpaddd	ymm0, ymm1, ymm0
	vextracti128	xmm1, ymm0, 1
	vpaddd	xmm0, xmm0, xmm1
	vpshufd	xmm1, xmm0, 238                 # xmm1 = xmm0[2,3,2,3]
	vpaddd	xmm0, xmm0, xmm1
	vpshufd	xmm1, xmm0, 85                  # xmm1 = xmm0[1,1,1,1]
	vpaddd	xmm0, xmm0, xmm1
	vmovd	eax, xmm0
	cmp	edx, ecx
	je	.LBB5_14
# %bb.9:
	test	cl, 28
	je	.LBB5_13
.LBB5_10:
	mov	rsi, rdx
	mov	edx, ecx
	and	edx, 2147483644
	vmovd	xmm0, eax
	.p2align	4
.LBB5_11:                               # =>This Inner Loop Header: Depth=1
	vpaddd	xmm0, xmm0, xmmword ptr [rdi + 4*rsi]
	add	rsi, 4
	cmp	rdx, rsi
	jne	.LBB5_11
# %bb.12:
	vpshufd	xmm1, xmm0, 238                 # xmm1 = xmm0[2,3,2,3]
	vpaddd	xmm0, xmm0, xmm1
	vpshufd	xmm1, xmm0, 85                  # xmm1 = xmm0[1,1,1,1]
	vpaddd	xmm0, xmm0, xmm1
	vmovd	eax, xmm0
	cmp	edx, ecx
	je	.LBB5_14
	.p2align	4
.LBB5_13:                               # =>This Inner Loop Header: Depth=1
	add	eax, dword ptr [rdi + 4*rdx]
	inc	rdx
	cmp	rcx, rdx
	jne	.LBB5_13
.LBB5_14:
	vzeroupper
	ret
.Lfunc_end5:
	.size	weakf, .Lfunc_end5-weakf
	.cfi_endproc
                                        # -- End function
	.section	mysec,"ax",@progbits
	.globl	insec                           # -- Begin function insec
	.p2align	4
	.type	insec,@function
insec:                                  # @insec
	.cfi_startproc
# %bb.0:
	push	rax
	.cfi_def_cfa_offset 16
	call	ext@PLT
	inc	eax
	pop	rcx
	.cfi_def_cfa_offset 8
	ret
.Lfunc_end6:
	.size	insec, .Lfunc_end6-insec
	.cfi_endproc
                                        # -- End function
	.section	.rodata.cst4,"aM",@progbits,4
	.p2align	2, 0x0                          # -- Begin function fl
.LCPI7_0:
	.long	0x40400000                      # float 3
	.text
	.globl	fl
	.p2align	4
	.type	fl,@function
fl:                                     # @fl
	.cfi_startproc
# %bb.0:
	test	edx, edx
	jle	.LBB7_14
# %bb.1:
	mov	eax, edx
	cmp	edx, 4
	jae	.LBB7_3
# %bb.2:
	xor	ecx, ecx
	jmp	.LBB7_12
.LBB7_3:
	cmp	edx, 32
	jae	.LBB7_5
# %bb.4:
	xor	ecx, ecx
	jmp	.LBB7_9
.LBB7_5:
	mov	ecx, eax
	and	ecx, 2147483616
	mov	edx, eax
	shr	edx, 5
	and	edx, 67108863
	shl	rdx, 7
	xor	r8d, r8d
	vbroadcastss	ymm0, dword ptr [rip + .LCPI7_0] # ymm0 = [3.0E+0,3.0E+0,3.0E+0,3.0E+0,3.0E+0,3.0E+0,3.0E+0,3.0E+0]
	.p2align	4
.LBB7_6:                                # =>This Inner Loop Header: Depth=1
	vmovups	ymm1, ymmword ptr [rsi + r8]
	vmovups	ymm2, ymmword ptr [rsi + r8 + 32]
	vmovups	ymm3, ymmword ptr [rsi + r8 + 64]
	vmovups	ymm4, ymmword ptr [rsi + r8 + 96]
	vfmadd213ps	ymm1, ymm0, ymmword ptr [rdi + r8] # ymm1 = (ymm0 * ymm1) + mem
	vfmadd213ps	ymm2, ymm0, ymmword ptr [rdi + r8 + 32] # ymm2 = (ymm0 * ymm2) + mem
	vfmadd213ps	ymm3, ymm0, ymmword ptr [rdi + r8 + 64] # ymm3 = (ymm0 * ymm3) + mem
	vfmadd213ps	ymm4, ymm0, ymmword ptr [rdi + r8 + 96] # ymm4 = (ymm0 * ymm4) + mem
	vmovups	ymmword ptr [rdi + r8], ymm1
	vmovups	ymmword ptr [rdi + r8 + 32], ymm2
	vmovups	ymmword ptr [rdi + r8 + 64], ymm3
	vmovups	ymmword ptr [rdi + r8 + 96], ymm4
	sub	r8, -128
	cmp	rdx, r8
	jne	.LBB7_6
# %bb.7:
	cmp	ecx, eax
	je	.LBB7_14
# %bb.8:
	test	al, 28
	je	.LBB7_12
.LBB7_9:
	mov	rdx, rcx
	mov	ecx, eax
	and	ecx, 2147483644
	vbroadcastss	xmm0, dword ptr [rip + .LCPI7_0] # xmm0 = [3.0E+0,3.0E+0,3.0E+0,3.0E+0]
	.p2align	4
.LBB7_10:                               # =>This Inner Loop Header: Depth=1
	vmovups	xmm1, xmmword ptr [rsi + 4*rdx]
	vfmadd213ps	xmm1, xmm0, xmmword ptr [rdi + 4*rdx] # xmm1 = (xmm0 * xmm1) + mem
	vmovups	xmmword ptr [rdi + 4*rdx], xmm1
	add	rdx, 4
	cmp	rcx, rdx
	jne	.LBB7_10
# %bb.11:
	cmp	ecx, eax
	je	.LBB7_14
.LBB7_12:
	vmovss	xmm0, dword ptr [rip + .LCPI7_0] # xmm0 = [3.0E+0,0.0E+0,0.0E+0,0.0E+0]
	.p2align	4
.LBB7_13:                               # =>This Inner Loop Header: Depth=1
	vmovss	xmm1, dword ptr [rsi + 4*rcx]   # xmm1 = mem[0],zero,zero,zero
	vfmadd213ss	xmm1, xmm0, dword ptr [rdi + 4*rcx] # xmm1 = (xmm0 * xmm1) + mem
	vmovss	dword ptr [rdi + 4*rcx], xmm1
	inc	rcx
	cmp	rax, rcx
	jne	.LBB7_13
.LBB7_14:
	vzeroupper
	ret
.Lfunc_end7:
	.size	fl, .Lfunc_end7-fl
	.cfi_endproc
                                        # -- End function
	.globl	tailp                           # -- Begin function tailp
	.p2align	4
	.type	tailp,@function
tailp:                                  # @tailp
	.cfi_startproc
# %bb.0:
	mov	rax, rdi
	mov	edi, 3
	jmp	rax                             # TAILCALL
.Lfunc_end8:
	.size	tailp, .Lfunc_end8-tailp
	.cfi_endproc
                                        # -- End function
	.globl	trap                            # -- Begin function trap
	.p2align	4
	.type	trap,@function
trap:                                   # @trap
	.cfi_startproc
# %bb.0:
	test	edi, edi
	jne	.LBB9_1
# %bb.2:
	mov	eax, 1
	ret
.LBB9_1:
	ud2
.Lfunc_end9:
	.size	trap, .Lfunc_end9-trap
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
	.quad	.Ltmp0
	.quad	.Ltmp1
	.quad	.Ltmp2
	.size	sw2.t, 24

	.globl	alias1
	.type	alias1,@function
alias1 = sw2
	.ident	"Debian clang version 22.1.8 (1~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.addrsig_sym sw2
