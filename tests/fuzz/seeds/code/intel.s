	.intel_syntax noprefix
	.text
	.globl	f1
	.type	f1,@function
f1:
	push	rbp
	mov	rbp, rsp
	mov	qword ptr [rbp - 8], rdi
	mov	eax, DWORD PTR table[rip+4]
	mov	ecx, dword ptr [rsp + 4*rax + 16]
	test	eax, eax
	je	.L2
	call	g
.L2:
	lea	rdi, [rip + .L.str]
	mov	edx, offset list
	sub	rsp, 40
	call	d1
	ret
.Lend_f1:
	.size	f1, .Lend_f1-f1
	.globl	f2
	.type	f2,@function
f2:
	push	rbp
	mov	rbp, rsp
	mov	QWORD PTR [rbp-16], rsi
	mov	ecx, DWORD PTR [rdi+rsi*4]
	test	ecx, ecx
	jne	.L5
	mov	eax, 5
	ret
.L5:
	call	g
	ret
.Lend_f2:
	.size	f2, .Lend_f2-f2
