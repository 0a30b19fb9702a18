	.file	"seed.c"
	.intel_syntax noprefix
	.text
	.p2align 4
	.globl	tls
	.type	tls, @function
tls:
.LFB0:
	.cfi_startproc
	sub	rsp, 8
	.cfi_def_cfa_offset 16
	data16	lea	rdi, tls_dyn@tlsgd[rip]
	.value	0x6666
	rex64
	call	__tls_get_addr@PLT
	mov	eax, DWORD PTR [rax]
	add	rsp, 8
	.cfi_def_cfa_offset 8
	ret
	.cfi_endproc
.LFE0:
	.size	tls, .-tls
	.p2align 4
	.globl	with space"q\x
	.type	with space"q\x, @function
with space"q\x:
.LFB1:
	.cfi_startproc
	lea	eax, [rdi+rdi*2]
	ret
	.cfi_endproc
.LFE1:
	.size	with space"q\x, .-with space"q\x
	.p2align 4
	.globl	café
	.type	café, @function
café:
.LFB2:
	.cfi_startproc
	lea	eax, [rdi+rdi*4]
	ret
	.cfi_endproc
.LFE2:
	.size	café, .-café
	.p2align 4
	.globl	asm1
	.type	asm1, @function
asm1:
.LFB3:
	.cfi_startproc
	mov	DWORD PTR -4[rsp], edi
#APP
# 11 "seed.c" 1
	1: lock; addl $1, DWORD PTR -4[rsp]; jne 1b
	nop; nop
.byte 0x90
 mylab47: jmp 2f
2:
# 0 "" 2
# 13 "seed.c" 1
	.pushsection .note.x,"a",@note
.long 1,2,3
.popsection
	nop # "comment"; with semi
	.string "a;b#c"
 .skip 4
# 0 "" 2
#NO_APP
	mov	eax, DWORD PTR -4[rsp]
	ret
	.cfi_endproc
.LFE3:
	.size	asm1, .-asm1
	.section	.text.unlikely,"ax",@progbits
.LCOLDB0:
	.text
.LHOTB0:
	.p2align 4
	.globl	sw
	.type	sw, @function
sw:
.LFB4:
	.cfi_startproc
	mov	edx, edi
	sub	rsp, 8
	.cfi_def_cfa_offset 16
	cmp	edx, 6
	ja	.L17
	lea	rcx, .L10[rip]
	movsx	rax, DWORD PTR [rcx+rdx*4]
	add	rax, rcx
	jmp	rax
	.section	.rodata
	.align 4
	.align 4
.L10:
	.long	.L16-.L10
	.long	.L15-.L10
	.long	.L14-.L10
	.long	.L13-.L10
	.long	.L12-.L10
	.long	.L11-.L10
	.long	.L9-.L10
	.text
	.p2align 4,,10
	.p2align 3
.L11:
	mov	edi, 3
	call	ext@PLT
	sal	eax, 3
.L7:
	add	rsp, 8
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L9:
	.cfi_restore_state
	movsx	rax, esi
	add	rsp, 8
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	imul	rax, rax, -1840700269
	shr	rax, 32
	add	eax, esi
	sar	esi, 31
	sar	eax, 2
	sub	eax, esi
	ret
	.p2align 4,,10
	.p2align 3
.L16:
	.cfi_restore_state
	mov	edi, esi
	add	rsp, 8
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	jmp	ext@PLT
	.p2align 4,,10
	.p2align 3
.L15:
	.cfi_restore_state
	lea	eax, [rsi+rsi]
	add	rsp, 8
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L14:
	.cfi_restore_state
	lea	edi, 1[rsi]
	call	ext@PLT
	add	rsp, 8
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	add	eax, 7
	ret
	.p2align 4,,10
	.p2align 3
.L13:
	.cfi_restore_state
	mov	eax, esi
	add	rsp, 8
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	xor	eax, 4
	ret
	.p2align 4,,10
	.p2align 3
.L12:
	.cfi_restore_state
	lea	eax, -99[rsi]
	add	rsp, 8
	.cfi_def_cfa_offset 8
	ret
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	sw.cold, @function
sw.cold:
.LFSB4:
.L17:
	.cfi_def_cfa_offset 16
	xor	eax, eax
	jmp	.L7
	.cfi_endproc
.LFE4:
	.text
	.size	sw, .-sw
	.section	.text.unlikely
	.size	sw.cold, .-sw.cold
.LCOLDE0:
	.text
.LHOTE0:
	.p2align 4
	.globl	sw2
	.type	sw2, @function
sw2:
.LFB5:
	.cfi_startproc
	lea	rax, t.0[rip]
	movsx	rdi, edi
	sub	rsp, 8
	.cfi_def_cfa_offset 16
	jmp	[QWORD PTR [rax+rdi*8]]
	.p2align 4,,10
	.p2align 3
.L20:
	mov	edi, 1
	call	ext@PLT
.L21:
	mov	edi, 2
	call	ext@PLT
.L22:
	mov	edi, 3
	add	rsp, 8
	.cfi_def_cfa_offset 8
	jmp	ext@PLT
	.cfi_endproc
.LFE5:
	.size	sw2, .-sw2
	.globl	alias1
	.set	alias1,sw2
	.p2align 4
	.weak	weakf
	.type	weakf, @function
weakf:
.LFB6:
	.cfi_startproc
	test	esi, esi
	jle	.L27
	movsx	rsi, esi
	xor	eax, eax
	lea	rdx, [rdi+rsi*4]
	.p2align 4,,10
	.p2align 3
.L26:
	add	eax, DWORD PTR [rdi]
	add	rdi, 4
	cmp	rdi, rdx
	jne	.L26
	ret
	.p2align 4,,10
	.p2align 3
.L27:
	xor	eax, eax
	ret
	.cfi_endproc
.LFE6:
	.size	weakf, .-weakf
	.section	mysec,"ax",@progbits
	.p2align 4
	.globl	insec
	.type	insec, @function
insec:
.LFB7:
	.cfi_startproc
	sub	rsp, 8
	.cfi_def_cfa_offset 16
	call	ext@PLT
	add	rsp, 8
	.cfi_def_cfa_offset 8
	add	eax, 1
	ret
	.cfi_endproc
.LFE7:
	.size	insec, .-insec
	.text
	.p2align 4
	.globl	fl
	.type	fl, @function
fl:
.LFB8:
	.cfi_startproc
	test	edx, edx
	jle	.L31
	movsx	rdx, edx
	movss	xmm1, DWORD PTR .LC1[rip]
	xor	eax, eax
	sal	rdx, 2
	.p2align 4,,10
	.p2align 3
.L33:
	movss	xmm0, DWORD PTR [rsi+rax]
	mulss	xmm0, xmm1
	addss	xmm0, DWORD PTR [rdi+rax]
	movss	DWORD PTR [rdi+rax], xmm0
	add	rax, 4
	cmp	rax, rdx
	jne	.L33
.L31:
	ret
	.cfi_endproc
.LFE8:
	.size	fl, .-fl
	.p2align 4
	.globl	tailp
	.type	tailp, @function
tailp:
.LFB9:
	.cfi_startproc
	mov	rax, rdi
	mov	edi, 3
	jmp	rax
	.cfi_endproc
.LFE9:
	.size	tailp, .-tailp
	.section	.text.unlikely
.LCOLDB2:
	.text
.LHOTB2:
	.p2align 4
	.globl	trap
	.type	trap, @function
trap:
.LFB10:
	.cfi_startproc
	test	edi, edi
	jne	.L38
	mov	eax, 1
	ret
	.cfi_endproc
	.section	.text.unlikely
	.cfi_startproc
	.type	trap.cold, @function
trap.cold:
.LFSB10:
.L38:
	ud2
	.cfi_endproc
.LFE10:
	.text
	.size	trap, .-trap
	.section	.text.unlikely
	.size	trap.cold, .-trap.cold
.LCOLDE2:
	.text
.LHOTE2:
	.section	.data.rel.ro.local,"aw"
	.align 16
	.type	t.0, @object
	.size	t.0, 24
t.0:
	.quad	.L20
	.quad	.L21
	.quad	.L22
	.globl	tls_dyn
	.section	.tbss,"awT",@nobits
	.align 4
	.type	tls_dyn, @object
	.size	tls_dyn, 4
tls_dyn:
	.zero	4
	.section	.rodata.cst4,"aM",@progbits,4
	.align 4
.LC1:
	.long	1077936128
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
