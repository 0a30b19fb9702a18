	.text
	.globl	f1
	.type	f1,@function
f1:
	pushq	%rbp
	movq	%rsp, %rbp
	movq	%rdi, -8(%rbp)
	leaq	.L.str.4(%rip), %rsi
	testl	%eax, %eax
	je	.LBB0_2
	callq	g.part.0@PLT
	movl	n.0(%rip), %eax
.LBB0_2:
	movq	16(%rsp,%rax,8), %rcx
	lock	addl $1, 8(%rdi)
	jmp	.LBB0_4
.LBB0_3:
	movsd	.LCPI0_0(%rip), %xmm0
	popq	%rbp
	retq
.LBB0_4:
	callq	*ops+8(%rip)
	subq	$24, %rsp
	jne	.LBB0_3
	jmpq	*.LJTI0_0(,%rax,8)
.LBB0_5:
	jmp	.LBB0_5
.Lend_f1:
	.size	f1, .Lend_f1-f1
	.globl	f2
	.type	f2,@function
f2:
	pushq	%rbp
	movq	%rsp, %rbp
	movq	%rdi, -24(%rbp)
	leaq	.L.str.5(%rip), %rsi
	testl	%edx, %edx
	jne	.LBB1_3
.LBB1_2:
	movq	8(%rsp,%rax,8), %rcx
	lock	addl $2, 16(%rdi)
	callq	*ops+8(%rip)
.LBB1_3:
	callq	g
	movl	n.1(%rip), %eax
	jmp	.LBB1_2
	movq	%fs:0, %rax
	fadd	%st(1), %st
	vaddps	{rn-sae}, %zmm1, %zmm2, %zmm3 {%k1} {z}
	popq	%rbp
	retq
.Lend_f2:
	.size	f2, .Lend_f2-f2
	.section	.rodata
.LJTI0_0:
	.quad	.LBB0_2
	.quad	.LBB0_3
	.quad	.LBB0_5
