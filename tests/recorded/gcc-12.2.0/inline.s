	.file	"inline.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "inline.c"
	.p2align 4
	.type	never, @function
never:
.LFB2:
	.file 1 "inline.c"
	.loc 1 14 1
	.cfi_startproc
# inline.c:15: 	return a * 3 + counter;
	.loc 1 15 11
	leal	(%rdi,%rdi,2), %eax	#, tmp89
# inline.c:15: 	return a * 3 + counter;
	.loc 1 15 15
	addl	counter(%rip), %eax	# counter, tmp86
# inline.c:16: }
	.loc 1 16 1
	ret	
	.cfi_endproc
.LFE2:
	.size	never, .-never
	.p2align 4
	.type	large, @function
large:
.LFB5:
	.loc 1 33 1
	.cfi_startproc
	pushq	%r13	#
	.cfi_def_cfa_offset 16
	.cfi_offset 13, -16
.LBB16:
# inline.c:35: 		switch (a & 7) {
	.loc 1 35 3
	leaq	.L6(%rip), %r13	#, tmp117
.LBE16:
# inline.c:33: {
	.loc 1 33 1
	pushq	%r12	#
	.cfi_def_cfa_offset 24
	.cfi_offset 12, -24
.LBB17:
# inline.c:34: 	for (int i = 0; i < b; i++) {
	.loc 1 34 11
	xorl	%r12d, %r12d	# i
.LBE17:
# inline.c:33: {
	.loc 1 33 1
	pushq	%rbp	#
	.cfi_def_cfa_offset 32
	.cfi_offset 6, -32
	movl	%esi, %ebp	# tmp119, b
	pushq	%rbx	#
	.cfi_def_cfa_offset 40
	.cfi_offset 3, -40
	subq	$8, %rsp	#,
	.cfi_def_cfa_offset 48
	.p2align 4,,10
	.p2align 3
.L12:
.LBB18:
# inline.c:35: 		switch (a & 7) {
	.loc 1 35 13
	movl	%edi, %eax	# a, tmp104
	andl	$7, %eax	#,
# inline.c:35: 		switch (a & 7) {
	.loc 1 35 3
	cmpl	$4, %eax	#, tmp104
	ja	.L4	#,
	movslq	0(%r13,%rax,4), %rax	#, tmp108
	addq	%r13, %rax	# tmp117, tmp109
	jmp	*%rax	# tmp109
	.section	.rodata
	.align 4
	.align 4
.L6:
	.long	.L10-.L6
	.long	.L9-.L6
	.long	.L8-.L6
	.long	.L7-.L6
	.long	.L5-.L6
	.text
	.p2align 4,,10
	.p2align 3
.L7:
# inline.c:39: 		case 3: a = elsewhere(a | i) ^ elsewhere(b); break;
	.loc 1 39 15
	orl	%r12d, %edi	# i, tmp114
	call	elsewhere@PLT	#
# inline.c:39: 		case 3: a = elsewhere(a | i) ^ elsewhere(b); break;
	.loc 1 39 34
	movl	%ebp, %edi	# b,
# inline.c:39: 		case 3: a = elsewhere(a | i) ^ elsewhere(b); break;
	.loc 1 39 15
	movl	%eax, %ebx	# tmp126, _12
# inline.c:39: 		case 3: a = elsewhere(a | i) ^ elsewhere(b); break;
	.loc 1 39 34
	call	elsewhere@PLT	#
# inline.c:39: 		case 3: a = elsewhere(a | i) ^ elsewhere(b); break;
	.loc 1 39 13
	xorl	%eax, %ebx	# tmp127, _12
	movl	%ebx, %edi	# _12, a
	.p2align 4,,10
	.p2align 3
.L11:
# inline.c:34: 	for (int i = 0; i < b; i++) {
	.loc 1 34 26 discriminator 2
	addl	$1, %r12d	#, i
# inline.c:34: 	for (int i = 0; i < b; i++) {
	.loc 1 34 20 discriminator 2
	cmpl	%r12d, %ebp	# i, b
	jne	.L12	#,
.LBE18:
# inline.c:45: }
	.loc 1 45 1
	addq	$8, %rsp	#,
	.cfi_remember_state
	.cfi_def_cfa_offset 40
	movl	%edi, %eax	# a,
	popq	%rbx	#
	.cfi_def_cfa_offset 32
	popq	%rbp	#
	.cfi_def_cfa_offset 24
	popq	%r12	#
	.cfi_def_cfa_offset 16
	popq	%r13	#
	.cfi_def_cfa_offset 8
	ret	
	.p2align 4,,10
	.p2align 3
.L8:
	.cfi_restore_state
.LBB19:
# inline.c:38: 		case 2: a = elsewhere(a ^ i) - elsewhere(b); break;
	.loc 1 38 15
	xorl	%r12d, %edi	# i, tmp113
	call	elsewhere@PLT	#
# inline.c:38: 		case 2: a = elsewhere(a ^ i) - elsewhere(b); break;
	.loc 1 38 34
	movl	%ebp, %edi	# b,
# inline.c:38: 		case 2: a = elsewhere(a ^ i) - elsewhere(b); break;
	.loc 1 38 15
	movl	%eax, %ebx	# tmp124, _9
# inline.c:38: 		case 2: a = elsewhere(a ^ i) - elsewhere(b); break;
	.loc 1 38 34
	call	elsewhere@PLT	#
# inline.c:38: 		case 2: a = elsewhere(a ^ i) - elsewhere(b); break;
	.loc 1 38 13
	subl	%eax, %ebx	# tmp125, _9
	movl	%ebx, %edi	# _9, a
# inline.c:38: 		case 2: a = elsewhere(a ^ i) - elsewhere(b); break;
	.loc 1 38 48
	jmp	.L11	#
	.p2align 4,,10
	.p2align 3
.L9:
# inline.c:37: 		case 1: a = elsewhere(a - i) * elsewhere(b); break;
	.loc 1 37 15
	subl	%r12d, %edi	# i, tmp112
	call	elsewhere@PLT	#
# inline.c:37: 		case 1: a = elsewhere(a - i) * elsewhere(b); break;
	.loc 1 37 34
	movl	%ebp, %edi	# b,
# inline.c:37: 		case 1: a = elsewhere(a - i) * elsewhere(b); break;
	.loc 1 37 15
	movl	%eax, %ebx	# tmp122, _6
# inline.c:37: 		case 1: a = elsewhere(a - i) * elsewhere(b); break;
	.loc 1 37 34
	call	elsewhere@PLT	#
# inline.c:37: 		case 1: a = elsewhere(a - i) * elsewhere(b); break;
	.loc 1 37 13
	imull	%eax, %ebx	# tmp123, _6
	movl	%ebx, %edi	# _6, a
# inline.c:37: 		case 1: a = elsewhere(a - i) * elsewhere(b); break;
	.loc 1 37 48
	jmp	.L11	#
	.p2align 4,,10
	.p2align 3
.L10:
# inline.c:36: 		case 0: a = elsewhere(a + i) + elsewhere(b); break;
	.loc 1 36 15
	addl	%r12d, %edi	# i, tmp111
	call	elsewhere@PLT	#
# inline.c:36: 		case 0: a = elsewhere(a + i) + elsewhere(b); break;
	.loc 1 36 34
	movl	%ebp, %edi	# b,
# inline.c:36: 		case 0: a = elsewhere(a + i) + elsewhere(b); break;
	.loc 1 36 15
	movl	%eax, %ebx	# tmp120, _3
# inline.c:36: 		case 0: a = elsewhere(a + i) + elsewhere(b); break;
	.loc 1 36 34
	call	elsewhere@PLT	#
# inline.c:36: 		case 0: a = elsewhere(a + i) + elsewhere(b); break;
	.loc 1 36 13
	leal	(%rbx,%rax), %edi	#, a
# inline.c:36: 		case 0: a = elsewhere(a + i) + elsewhere(b); break;
	.loc 1 36 48
	jmp	.L11	#
	.p2align 4,,10
	.p2align 3
.L5:
# inline.c:40: 		case 4: a = elsewhere(a & i) | elsewhere(b); break;
	.loc 1 40 15
	andl	%r12d, %edi	# i, tmp115
	call	elsewhere@PLT	#
# inline.c:40: 		case 4: a = elsewhere(a & i) | elsewhere(b); break;
	.loc 1 40 34
	movl	%ebp, %edi	# b,
# inline.c:40: 		case 4: a = elsewhere(a & i) | elsewhere(b); break;
	.loc 1 40 15
	movl	%eax, %ebx	# tmp128, _15
# inline.c:40: 		case 4: a = elsewhere(a & i) | elsewhere(b); break;
	.loc 1 40 34
	call	elsewhere@PLT	#
# inline.c:40: 		case 4: a = elsewhere(a & i) | elsewhere(b); break;
	.loc 1 40 13
	orl	%eax, %ebx	# tmp129, _15
	movl	%ebx, %edi	# _15, a
# inline.c:40: 		case 4: a = elsewhere(a & i) | elsewhere(b); break;
	.loc 1 40 48
	jmp	.L11	#
.L4:
# inline.c:41: 		default: a = elsewhere(a) & elsewhere(i);
	.loc 1 41 16
	call	elsewhere@PLT	#
# inline.c:41: 		default: a = elsewhere(a) & elsewhere(i);
	.loc 1 41 31
	movl	%r12d, %edi	# i,
# inline.c:41: 		default: a = elsewhere(a) & elsewhere(i);
	.loc 1 41 16
	movl	%eax, %ebx	# tmp130, _17
# inline.c:41: 		default: a = elsewhere(a) & elsewhere(i);
	.loc 1 41 31
	call	elsewhere@PLT	#
# inline.c:41: 		default: a = elsewhere(a) & elsewhere(i);
	.loc 1 41 14
	andl	%eax, %ebx	# tmp131, _17
	movl	%ebx, %edi	# _17, a
	jmp	.L11	#
.LBE19:
	.cfi_endproc
.LFE5:
	.size	large, .-large
	.p2align 4
	.type	varargs.constprop.0, @function
varargs.constprop.0:
.LFB15:
	.loc 1 21 12
	.cfi_startproc
# inline.c:21: static int varargs(int n, ...)
	.loc 1 21 12
	movq	%rdx, -32(%rsp)	#,
# inline.c:26: 	__builtin_va_start(list, n);
	.loc 1 26 2
	leaq	8(%rsp), %rax	#, tmp111
	leaq	-48(%rsp), %rdx	#, tmp109
# inline.c:21: static int varargs(int n, ...)
	.loc 1 21 12
	movq	%rsi, -40(%rsp)	#,
	movq	%rcx, -24(%rsp)	#,
# inline.c:26: 	__builtin_va_start(list, n);
	.loc 1 26 2
	movq	%rax, -64(%rsp)	# tmp111, MEM[(struct [1] *)&list].overflow_arg_area
# inline.c:28: 		sum += __builtin_va_arg(list, int);
	.loc 1 28 7
	movl	-32(%rsp), %eax	# MEM[(int * {ref-all})addr.32_35], MEM[(int * {ref-all})addr.32_35]
# inline.c:26: 	__builtin_va_start(list, n);
	.loc 1 26 2
	movq	%rdx, -56(%rsp)	# tmp112, MEM[(struct [1] *)&list].reg_save_area
# inline.c:28: 		sum += __builtin_va_arg(list, int);
	.loc 1 28 7
	addl	-40(%rsp), %eax	# MEM[(int * {ref-all})addr.31_26], sum
# inline.c:28: 		sum += __builtin_va_arg(list, int);
	.loc 1 28 33
	movl	$16, -72(%rsp)	#, MEM[(struct  *)&list].gp_offset
# inline.c:28: 		sum += __builtin_va_arg(list, int);
	.loc 1 28 7
	addl	-24(%rsp), %eax	# MEM[(int * {ref-all})addr.33_7], <retval>
# inline.c:31: }
	.loc 1 31 1
	ret	
	.cfi_endproc
.LFE15:
	.size	varargs.constprop.0, .-varargs.constprop.0
	.p2align 4
	.globl	inlined_once
	.type	inlined_once, @function
inlined_once:
.LFB6:
	.loc 1 47 25
	.cfi_startproc
.LBB20:
.LBB21:
# inline.c:7: 	return a + 1;
	.loc 1 7 11
	leal	1(%rdi), %eax	#, tmp84
.LBE21:
.LBE20:
# inline.c:47: int inlined_once(int a) { return tiny(a); }
	.loc 1 47 43
	ret	
	.cfi_endproc
.LFE6:
	.size	inlined_once, .-inlined_once
	.p2align 4
	.globl	inlined_twice_deep
	.type	inlined_twice_deep, @function
inlined_twice_deep:
.LFB7:
	.loc 1 48 31
	.cfi_startproc
# inline.c:48: int inlined_twice_deep(int a) { return middle(a) + middle(a + 5); }
	.loc 1 48 50
	leal	14(,%rdi,4), %eax	#, tmp87
# inline.c:48: int inlined_twice_deep(int a) { return middle(a) + middle(a + 5); }
	.loc 1 48 67
	ret	
	.cfi_endproc
.LFE7:
	.size	inlined_twice_deep, .-inlined_twice_deep
	.p2align 4
	.globl	inlined_always
	.type	inlined_always, @function
inlined_always:
.LFB8:
	.loc 1 49 27
	.cfi_startproc
.LBB22:
.LBB23:
# inline.c:11: 	return a * a + counter;
	.loc 1 11 11
	imull	%edi, %edi	# tmp89, tmp87
# inline.c:11: 	return a * a + counter;
	.loc 1 11 15
	movl	counter(%rip), %eax	# counter, tmp87
	addl	%edi, %eax	# tmp87, tmp87
.LBE23:
.LBE22:
# inline.c:49: int inlined_always(int a) { return always(a); }
	.loc 1 49 47
	ret	
	.cfi_endproc
.LFE8:
	.size	inlined_always, .-inlined_always
	.p2align 4
	.globl	refused_noinline
	.type	refused_noinline, @function
refused_noinline:
.LFB9:
	.loc 1 50 29
	.cfi_startproc
# inline.c:50: int refused_noinline(int a) { return never(a) + never(a + 1); }
	.loc 1 50 38
	call	never	#
# inline.c:50: int refused_noinline(int a) { return never(a) + never(a + 1); }
	.loc 1 50 49
	addl	$1, %edi	#, tmp87
# inline.c:50: int refused_noinline(int a) { return never(a) + never(a + 1); }
	.loc 1 50 38
	movl	%eax, %edx	# tmp90, _1
# inline.c:50: int refused_noinline(int a) { return never(a) + never(a + 1); }
	.loc 1 50 49
	call	never	#
# inline.c:50: int refused_noinline(int a) { return never(a) + never(a + 1); }
	.loc 1 50 47
	addl	%edx, %eax	# _1, tmp88
# inline.c:50: int refused_noinline(int a) { return never(a) + never(a + 1); }
	.loc 1 50 63
	ret	
	.cfi_endproc
.LFE9:
	.size	refused_noinline, .-refused_noinline
	.p2align 4
	.globl	refused_no_definition
	.type	refused_no_definition, @function
refused_no_definition:
.LFB10:
	.loc 1 51 34
	.cfi_startproc
# inline.c:51: int refused_no_definition(int a) { return elsewhere(a); }
	.loc 1 51 43
	jmp	elsewhere@PLT	#
	.cfi_endproc
.LFE10:
	.size	refused_no_definition, .-refused_no_definition
	.p2align 4
	.globl	refused_varargs
	.type	refused_varargs, @function
refused_varargs:
.LFB11:
	.loc 1 52 28
	.cfi_startproc
# inline.c:52: int refused_varargs(int a) { return varargs(3, a, a, a); }
	.loc 1 52 28
	movl	%edi, %esi	# tmp84, a
# inline.c:52: int refused_varargs(int a) { return varargs(3, a, a, a); }
	.loc 1 52 37
	movl	%edi, %ecx	# a,
	movl	%edi, %edx	# a,
	xorl	%eax, %eax	#
	movl	$3, %edi	#,
	jmp	varargs.constprop.0	#
	.cfi_endproc
.LFE11:
	.size	refused_varargs, .-refused_varargs
	.p2align 4
	.globl	refused_too_costly
	.type	refused_too_costly, @function
refused_too_costly:
.LFB12:
	.loc 1 53 31
	.cfi_startproc
# inline.c:53: int refused_too_costly(int a) { return large(a, 9); }
	.loc 1 53 40
	movl	$9, %esi	#,
	jmp	large	#
	.cfi_endproc
.LFE12:
	.size	refused_too_costly, .-refused_too_costly
	.p2align 4
	.globl	refused_too_costly_too
	.type	refused_too_costly_too, @function
refused_too_costly_too:
.LFB13:
	.loc 1 54 35
	.cfi_startproc
# inline.c:54: int refused_too_costly_too(int a) { return large(a + 1, 90); }
	.loc 1 54 44
	addl	$1, %edi	#, tmp85
	movl	$90, %esi	#,
	jmp	large	#
	.cfi_endproc
.LFE13:
	.size	refused_too_costly_too, .-refused_too_costly_too
	.p2align 4
	.globl	recursive
	.type	recursive, @function
recursive:
.LFB14:
	.loc 1 55 22
	.cfi_startproc
	pushq	%r15	#
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14	#
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13	#
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12	#
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp	#
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	movl	$1, %ebp	#, <retval>
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 22
	pushq	%rbx	#
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	subq	$104, %rsp	#,
	.cfi_def_cfa_offset 160
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	$1, %edi	#, a
	jle	.L32	#,
	leal	-1(%rdi), %eax	#, _11
	movl	%edi, %ebx	# a, _4
	xorl	%ebp, %ebp	# add_acc_10
	movl	%eax, %edx	# _11, tmp161
	movl	%eax, %r14d	# _11, _11
	andl	$-2, %edx	#, tmp161
	subl	%edx, %ebx	# tmp161, _4
	movl	%ebx, %r13d	# _4, _4
	movl	%ebp, %ebx	# add_acc_10, add_acc_10
	movl	%edi, %ebp	# a, a
.LBB40:
.LBB41:
	cmpl	%ebp, %r13d	# a, _4
	je	.L34	#,
.L76:
	subl	$2, %ebp	#, a
	movl	%r14d, %edi	# a, _29
	movl	%ebx, 40(%rsp)	# add_acc_10, %sfp
	xorl	%r15d, %r15d	# add_acc_18
	movl	%ebp, %eax	# a, tmp163
	andl	$-2, %eax	#, tmp163
	subl	%eax, %edi	# tmp163, _29
	movl	%r14d, %eax	# a, a
	movl	%r13d, %r14d	# _4, _4
	movl	%edi, 56(%rsp)	# _29, %sfp
.L57:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	leal	-1(%rax), %edx	#, a
.LBB42:
.LBB43:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	%eax, 56(%rsp)	# a, %sfp
	je	.L35	#,
.L75:
	leal	-2(%rax), %r13d	#, a
	movl	%edx, %eax	# a, _59
	xorl	%r12d, %r12d	# add_acc_26
	movl	%r13d, %ecx	# a, tmp165
	andl	$-2, %ecx	#, tmp165
	subl	%ecx, %eax	# tmp165, _59
	movl	%eax, 60(%rsp)	# _59, %sfp
	movl	%ebp, %eax	# a, a
	movl	%r15d, %ebp	# add_acc_18, add_acc_18
	movl	%eax, %r15d	# a, a
.L55:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	leal	-1(%rdx), %esi	#, a
.LBB44:
.LBB45:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	%edx, 60(%rsp)	# a, %sfp
	je	.L36	#,
	subl	$2, %edx	#, a
	movl	%esi, %eax	# a, _107
	xorl	%ebx, %ebx	# add_acc_34
	movl	%r14d, 44(%rsp)	# _4, %sfp
	movl	%edx, %ecx	# a, tmp167
	movl	%r13d, 48(%rsp)	# a, %sfp
	movl	%r15d, %r14d	# a, a
	movl	%ebx, %r13d	# add_acc_34, add_acc_34
	andl	$-2, %ecx	#, tmp167
	movl	%edx, %edi	# a, a
	subl	%ecx, %eax	# tmp167, _107
	movl	%eax, 64(%rsp)	# _107, %sfp
	movl	%ebp, %eax	# add_acc_18, add_acc_18
.L53:
.LBB46:
.LBB47:
	movl	64(%rsp), %ecx	# %sfp, _107
.LBE47:
.LBE46:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	leal	-1(%rsi), %r9d	#, a
.LBB59:
.LBB58:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	%ecx, %esi	# _107, a
	je	.L37	#,
	subl	$2, %esi	#, a
	movl	%r9d, %ebx	# a, _118
	movl	%r14d, %ebp	# a, a
	xorl	%r15d, %r15d	# add_acc_42
	movl	%esi, %edx	# a, tmp169
	movl	%esi, 52(%rsp)	# a, %sfp
	movl	%eax, %r11d	# add_acc_18, add_acc_18
	movl	%r13d, %ecx	# add_acc_34, add_acc_34
	andl	$-2, %edx	#, tmp169
	movl	%r9d, %r14d	# a, a
	movl	%edi, %r10d	# a, a
	movl	%r12d, %esi	# add_acc_26, add_acc_26
	subl	%edx, %ebx	# tmp169, _118
.L51:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	leal	-1(%r14), %eax	#, a
.LBB48:
.LBB49:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	%ebx, %r14d	# _118, a
	je	.L38	#,
	subl	$2, %r14d	#, a
	movl	%eax, %r9d	# a, _132
	xorl	%r12d, %r12d	# add_acc_50
	movl	%r14d, %edi	# a, tmp171
	andl	$-2, %edi	#, tmp171
	subl	%edi, %r9d	# tmp171, _132
	movl	%r11d, %edi	# add_acc_18, add_acc_18
	movl	%ecx, %r11d	# add_acc_34, add_acc_34
	movl	%r9d, 12(%rsp)	# _132, %sfp
	movl	%esi, %r9d	# add_acc_26, add_acc_26
.L49:
.LBB50:
.LBB51:
	movl	12(%rsp), %edx	# %sfp, _132
.LBE51:
.LBE50:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	leal	-1(%rax), %ecx	#, a
.LBB57:
.LBB56:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	%edx, %eax	# _132, a
	je	.L39	#,
	leal	-2(%rax), %edx	#, a
	leal	-4(%rax), %esi	#, ivtmp.92
	xorl	%r13d, %r13d	# add_acc_58
	leal	-3(%rax), %r8d	#, ivtmp.87
	movl	%edx, %eax	# a, tmp173
	movl	%esi, 8(%rsp)	# ivtmp.92, %sfp
	movl	%ecx, %esi	# a, _142
	andl	$-2, %eax	#, tmp173
	subl	%eax, %esi	# tmp173, _142
	movl	%ecx, %eax	# a, a
	movl	%esi, 32(%rsp)	# _142, %sfp
	movl	%edi, %esi	# add_acc_18, add_acc_18
.L47:
.LBB52:
.LBB53:
	movl	32(%rsp), %edi	# %sfp, _142
	cmpl	%edi, %eax	# _142, a
	je	.L40	#,
	movl	8(%rsp), %ecx	# %sfp, tmp175
	leal	-4(%rax), %edi	#, tmp174
	movl	%esi, 16(%rsp)	# add_acc_18, %sfp
	movl	%r9d, 20(%rsp)	# add_acc_26, %sfp
	movl	%r14d, %r9d	# a, a
	movl	%ebx, %r14d	# _118, _118
	andl	$-2, %ecx	#, tmp175
	movl	%ebp, 24(%rsp)	# a, %sfp
	movl	%eax, %ebp	# a, a
	subl	%ecx, %edi	# tmp175, tmp174
	movl	%edx, 28(%rsp)	# a, %sfp
	movl	%r8d, %ecx	# ivtmp.87, ivtmp.83
	movl	%edi, 36(%rsp)	# tmp174, %sfp
	xorl	%edi, %edi	# add_acc_66
	movl	%edi, %edx	# add_acc_66, add_acc_66
.L45:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	movl	%ecx, %ebx	# ivtmp.83, a
.LBB54:
.LBB55:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	$1, %ecx	#, ivtmp.83
	je	.L41	#,
	xorl	%esi, %esi	# add_acc_74
.L42:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	leal	-1(%rbx), %edi	#, tmp176
	movl	%r9d, 92(%rsp)	# a, %sfp
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 62
	subl	$2, %ebx	#, a
	movl	%r10d, 88(%rsp)	# a, %sfp
	movl	%ecx, 84(%rsp)	# ivtmp.83, %sfp
	movl	%r8d, 80(%rsp)	# ivtmp.87, %sfp
	movl	%esi, 76(%rsp)	# add_acc_74, %sfp
	movl	%edx, 72(%rsp)	# add_acc_66, %sfp
	movl	%r11d, 68(%rsp)	# add_acc_34, %sfp
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	call	recursive	#
	movl	76(%rsp), %esi	# %sfp, add_acc_74
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	movl	68(%rsp), %r11d	# %sfp, add_acc_34
	movl	72(%rsp), %edx	# %sfp, add_acc_66
	movl	80(%rsp), %r8d	# %sfp, ivtmp.87
	addl	%eax, %esi	# tmp194, add_acc_74
	cmpl	$1, %ebx	#, a
	movl	84(%rsp), %ecx	# %sfp, ivtmp.83
	movl	88(%rsp), %r10d	# %sfp, a
	movl	92(%rsp), %r9d	# %sfp, a
	jg	.L42	#,
	leal	1(%rdx,%rsi), %edx	#, add_acc_66
.LBE55:
.LBE54:
	subl	$2, %ecx	#, ivtmp.83
	cmpl	%ecx, 36(%rsp)	# ivtmp.83, %sfp
	jne	.L45	#,
	movl	%ebp, %eax	# a, a
	movl	%edx, %edi	# add_acc_66, add_acc_66
	movl	%r14d, %ebx	# _118, _118
	movl	16(%rsp), %esi	# %sfp, add_acc_18
	movl	%r9d, %r14d	# a, a
	movl	24(%rsp), %ebp	# %sfp, a
	movl	20(%rsp), %r9d	# %sfp, add_acc_26
	movl	28(%rsp), %edx	# %sfp, a
.L44:
.LBE53:
.LBE52:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 62
	subl	$2, %eax	#, a
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	subl	$2, 8(%rsp)	#, %sfp
	leal	1(%r13,%rdi), %r13d	#, add_acc_58
	subl	$2, %r8d	#, ivtmp.87
	cmpl	$1, %eax	#, a
	jg	.L47	#,
	movl	%esi, %edi	# add_acc_18, add_acc_18
.L46:
.LBE56:
.LBE57:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 62
	movl	%edx, %eax	# a, a
	leal	1(%r12,%r13), %r12d	#, add_acc_50
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	$1, %edx	#, a
	jg	.L49	#,
	movl	%r11d, %ecx	# add_acc_34, add_acc_34
	movl	%r9d, %esi	# add_acc_26, add_acc_26
	movl	%edi, %r11d	# add_acc_18, add_acc_18
.L48:
	leal	1(%r15,%r12), %r15d	#, add_acc_42
.LBE49:
.LBE48:
	cmpl	$1, %r14d	#, a
	jg	.L51	#,
	movl	%esi, %r12d	# add_acc_26, add_acc_26
	movl	52(%rsp), %esi	# %sfp, a
	movl	%r11d, %eax	# add_acc_18, add_acc_18
	movl	%ecx, %r13d	# add_acc_34, add_acc_34
	movl	%ebp, %r14d	# a, a
	movl	%r10d, %edi	# a, a
.L50:
	leal	1(%r13,%r15), %r13d	#, add_acc_34
.LBE58:
.LBE59:
	cmpl	$1, %esi	#, a
	jg	.L53	#,
	movl	%r13d, %ebx	# add_acc_34, add_acc_34
	movl	%r14d, %r15d	# a, a
	movl	48(%rsp), %r13d	# %sfp, a
	movl	44(%rsp), %r14d	# %sfp, _4
	movl	%eax, %ebp	# add_acc_18, add_acc_18
	movl	%edi, %edx	# a, a
.L52:
	leal	1(%r12,%rbx), %r12d	#, add_acc_26
.LBE45:
.LBE44:
	cmpl	$1, %edx	#, a
	jg	.L55	#,
	movl	%r15d, %eax	# a, a
	movl	%r12d, %ebx	# add_acc_26, add_acc_26
	movl	%ebp, %r15d	# add_acc_18, add_acc_18
	leal	1(%r15,%rbx), %r15d	#, add_acc_18
	movl	%eax, %ebp	# a, a
.LBE43:
.LBE42:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 62
	movl	%r13d, %eax	# a, a
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	$1, %r13d	#, a
	jg	.L57	#,
.L74:
	movl	40(%rsp), %ebx	# %sfp, add_acc_10
	movl	%r14d, %r13d	# _4, _4
	leal	1(%rbx,%r15), %ebx	#, add_acc_10
.LBE41:
.LBE40:
	cmpl	$1, %ebp	#, a
	jg	.L73	#,
.L70:
	movl	%ebx, %ebp	# add_acc_10, add_acc_10
	addl	$1, %ebp	#, <retval>
	jmp	.L32	#
	.p2align 4,,10
	.p2align 3
.L39:
	movl	%r11d, %ecx	# add_acc_34, add_acc_34
	movl	%r9d, %esi	# add_acc_26, add_acc_26
	movl	%edi, %r11d	# add_acc_18, add_acc_18
	addl	$1, %r12d	#, add_acc_50
	jmp	.L48	#
	.p2align 4,,10
	.p2align 3
.L40:
	movl	%esi, %edi	# add_acc_18, add_acc_18
	addl	$1, %r13d	#, add_acc_58
	jmp	.L46	#
	.p2align 4,,10
	.p2align 3
.L41:
	movl	%edx, %edi	# add_acc_66, add_acc_66
	movl	%ebp, %eax	# a, a
	movl	%r14d, %ebx	# _118, _118
	movl	16(%rsp), %esi	# %sfp, add_acc_18
	movl	%r9d, %r14d	# a, a
	movl	24(%rsp), %ebp	# %sfp, a
	movl	20(%rsp), %r9d	# %sfp, add_acc_26
	addl	$1, %edi	#, add_acc_66
	movl	28(%rsp), %edx	# %sfp, a
	jmp	.L44	#
.L38:
	movl	%esi, %r12d	# add_acc_26, add_acc_26
	movl	%r11d, %eax	# add_acc_18, add_acc_18
	movl	52(%rsp), %esi	# %sfp, a
	movl	%ecx, %r13d	# add_acc_34, add_acc_34
	movl	%ebp, %r14d	# a, a
	movl	%r10d, %edi	# a, a
	addl	$1, %r15d	#, add_acc_42
	jmp	.L50	#
.L37:
	movl	%r13d, %ebx	# add_acc_34, add_acc_34
	movl	%r14d, %r15d	# a, a
	movl	48(%rsp), %r13d	# %sfp, a
	movl	44(%rsp), %r14d	# %sfp, _4
	movl	%eax, %ebp	# add_acc_18, add_acc_18
	movl	%edi, %edx	# a, a
	addl	$1, %ebx	#, add_acc_34
	jmp	.L52	#
.L36:
	movl	%r12d, %ebx	# add_acc_26, add_acc_26
	movl	%r15d, %eax	# a, a
	movl	%ebp, %r15d	# add_acc_18, add_acc_18
	addl	$1, %ebx	#, add_acc_26
	movl	%eax, %ebp	# a, a
.LBB64:
.LBB62:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 62
	movl	%r13d, %eax	# a, a
	leal	1(%r15,%rbx), %r15d	#, add_acc_18
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	$1, %r13d	#, a
	jle	.L74	#,
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 43
	leal	-1(%rax), %edx	#, a
.LBB61:
.LBB60:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 41
	cmpl	%eax, 56(%rsp)	# a, %sfp
	jne	.L75	#,
.L35:
	movl	40(%rsp), %ebx	# %sfp, add_acc_10
	addl	$1, %r15d	#, add_acc_18
	movl	%r14d, %r13d	# _4, _4
	leal	1(%rbx,%r15), %ebx	#, add_acc_10
.LBE60:
.LBE61:
.LBE62:
.LBE64:
	cmpl	$1, %ebp	#, a
	jle	.L70	#,
.L73:
	leal	-1(%rbp), %r14d	#, _11
.LBB65:
.LBB63:
	cmpl	%ebp, %r13d	# a, _4
	jne	.L76	#,
.L34:
	movl	%ebx, %ebp	# add_acc_10, add_acc_10
	addl	$2, %ebp	#, <retval>
.L32:
.LBE63:
.LBE65:
# inline.c:55: int recursive(int a) { return a < 2 ? 1 : recursive(a - 1) + recursive(a - 2); }
	.loc 1 55 80
	addq	$104, %rsp	#,
	.cfi_def_cfa_offset 56
	movl	%ebp, %eax	# <retval>,
	popq	%rbx	#
	.cfi_def_cfa_offset 48
	popq	%rbp	#
	.cfi_def_cfa_offset 40
	popq	%r12	#
	.cfi_def_cfa_offset 32
	popq	%r13	#
	.cfi_def_cfa_offset 24
	popq	%r14	#
	.cfi_def_cfa_offset 16
	popq	%r15	#
	.cfi_def_cfa_offset 8
	ret	
	.cfi_endproc
.LFE14:
	.size	recursive, .-recursive
.Letext0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x264
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x7
	.long	.LASF18
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.long	.Ldebug_line0
	.uleb128 0x8
	.long	.LASF19
	.byte	0x1
	.byte	0x3
	.byte	0xc
	.uleb128 0x9
	.long	.LASF2
	.byte	0x1
	.byte	0x2
	.byte	0x5
	.uleb128 0xa
	.long	.LASF3
	.byte	0x1
	.byte	0x37
	.byte	0x5
	.byte	0x1
	.uleb128 0x1
	.long	.LASF4
	.byte	0x36
	.quad	.LFB13
	.quad	.LFE13-.LFB13
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF5
	.byte	0x35
	.quad	.LFB12
	.quad	.LFE12-.LFB12
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF6
	.byte	0x34
	.quad	.LFB11
	.quad	.LFE11-.LFB11
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF7
	.byte	0x33
	.quad	.LFB10
	.quad	.LFE10-.LFB10
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0xb
	.long	.LASF8
	.byte	0x1
	.byte	0x32
	.byte	0x5
	.quad	.LFB9
	.quad	.LFE9-.LFB9
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x6
	.long	.LASF10
	.byte	0x31
	.quad	.LFB8
	.quad	.LFE8-.LFB8
	.uleb128 0x1
	.byte	0x9c
	.long	0xf5
	.uleb128 0x4
	.long	0x187
	.quad	.LBB22
	.quad	.LBE22-.LBB22
	.byte	0x31
	.byte	0x24
	.byte	0
	.uleb128 0xc
	.long	.LASF9
	.byte	0x1
	.byte	0x30
	.byte	0x5
	.quad	.LFB7
	.quad	.LFE7-.LFB7
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x6
	.long	.LASF11
	.byte	0x2f
	.quad	.LFB6
	.quad	.LFE6-.LFB6
	.uleb128 0x1
	.byte	0x9c
	.long	0x143
	.uleb128 0x4
	.long	0x18f
	.quad	.LBB20
	.quad	.LBE20-.LBB20
	.byte	0x2f
	.byte	0x22
	.byte	0
	.uleb128 0xd
	.long	.LASF14
	.byte	0x1
	.byte	0x20
	.byte	0xc
	.quad	.LFB5
	.quad	.LFE5-.LFB5
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF12
	.byte	0x15
	.byte	0xc
	.byte	0x1
	.uleb128 0x2
	.long	.LASF13
	.byte	0x11
	.byte	0xc
	.byte	0x1
	.uleb128 0xe
	.long	.LASF15
	.byte	0x1
	.byte	0xd
	.byte	0x26
	.quad	.LFB2
	.quad	.LFE2-.LFB2
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x2
	.long	.LASF16
	.byte	0x9
	.byte	0x32
	.byte	0x3
	.uleb128 0x2
	.long	.LASF17
	.byte	0x5
	.byte	0xc
	.byte	0x1
	.uleb128 0xf
	.long	0x15d
	.quad	.LFB15
	.quad	.LFE15-.LFB15
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x10
	.long	0x3e
	.quad	.LFB14
	.quad	.LFE14-.LFB14
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.long	0x3e
	.quad	.LBB40
	.long	.LLRL0
	.uleb128 0x3
	.long	0x3e
	.quad	.LBB42
	.long	.LLRL1
	.uleb128 0x5
	.long	0x3e
	.quad	.LBB44
	.quad	.LBE44-.LBB44
	.uleb128 0x3
	.long	0x3e
	.quad	.LBB46
	.long	.LLRL2
	.uleb128 0x5
	.long	0x3e
	.quad	.LBB48
	.quad	.LBE48-.LBB48
	.uleb128 0x3
	.long	0x3e
	.quad	.LBB50
	.long	.LLRL3
	.uleb128 0x5
	.long	0x3e
	.quad	.LBB52
	.quad	.LBE52-.LBB52
	.uleb128 0x4
	.long	0x3e
	.quad	.LBB54
	.quad	.LBE54-.LBB54
	.byte	0x37
	.byte	0x2b
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.byte	0
	.section	.debug_abbrev,"",@progbits
.Ldebug_abbrev0:
	.uleb128 0x1
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 5
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.byte	0
	.byte	0
	.uleb128 0x2
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x20
	.uleb128 0xb
	.byte	0
	.byte	0
	.uleb128 0x3
	.uleb128 0x1d
	.byte	0x1
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x52
	.uleb128 0x1
	.uleb128 0x55
	.uleb128 0x17
	.uleb128 0x58
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x59
	.uleb128 0x21
	.sleb128 55
	.uleb128 0x57
	.uleb128 0x21
	.sleb128 43
	.byte	0
	.byte	0
	.uleb128 0x4
	.uleb128 0x1d
	.byte	0
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x58
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x59
	.uleb128 0xb
	.uleb128 0x57
	.uleb128 0xb
	.byte	0
	.byte	0
	.uleb128 0x5
	.uleb128 0x1d
	.byte	0x1
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x58
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x59
	.uleb128 0x21
	.sleb128 55
	.uleb128 0x57
	.uleb128 0x21
	.sleb128 43
	.byte	0
	.byte	0
	.uleb128 0x6
	.uleb128 0x2e
	.byte	0x1
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0x21
	.sleb128 1
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0x21
	.sleb128 5
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.uleb128 0x1
	.uleb128 0x13
	.byte	0
	.byte	0
	.uleb128 0x7
	.uleb128 0x11
	.byte	0x1
	.uleb128 0x25
	.uleb128 0xe
	.uleb128 0x13
	.uleb128 0xb
	.uleb128 0x3
	.uleb128 0x1f
	.uleb128 0x1b
	.uleb128 0x1f
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x10
	.uleb128 0x17
	.byte	0
	.byte	0
	.uleb128 0x8
	.uleb128 0x34
	.byte	0
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x9
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x3c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xa
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x20
	.uleb128 0xb
	.byte	0
	.byte	0
	.uleb128 0xb
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xc
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xd
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7c
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xe
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3
	.uleb128 0xe
	.uleb128 0x3a
	.uleb128 0xb
	.uleb128 0x3b
	.uleb128 0xb
	.uleb128 0x39
	.uleb128 0xb
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0xf
	.uleb128 0x2e
	.byte	0
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7a
	.uleb128 0x19
	.byte	0
	.byte	0
	.uleb128 0x10
	.uleb128 0x2e
	.byte	0x1
	.uleb128 0x31
	.uleb128 0x13
	.uleb128 0x11
	.uleb128 0x1
	.uleb128 0x12
	.uleb128 0x7
	.uleb128 0x40
	.uleb128 0x18
	.uleb128 0x7c
	.uleb128 0x19
	.byte	0
	.byte	0
	.byte	0
	.section	.debug_aranges,"",@progbits
	.long	0x2c
	.value	0x2
	.long	.Ldebug_info0
	.byte	0x8
	.byte	0
	.value	0
	.value	0
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.quad	0
	.quad	0
	.section	.debug_rnglists,"",@progbits
.Ldebug_ranges0:
	.long	.Ldebug_ranges3-.Ldebug_ranges2
.Ldebug_ranges2:
	.value	0x5
	.byte	0x8
	.byte	0
	.long	0
.LLRL0:
	.byte	0x4
	.uleb128 .LBB40-.Ltext0
	.uleb128 .LBE40-.Ltext0
	.byte	0x4
	.uleb128 .LBB64-.Ltext0
	.uleb128 .LBE64-.Ltext0
	.byte	0x4
	.uleb128 .LBB65-.Ltext0
	.uleb128 .LBE65-.Ltext0
	.byte	0
.LLRL1:
	.byte	0x4
	.uleb128 .LBB42-.Ltext0
	.uleb128 .LBE42-.Ltext0
	.byte	0x4
	.uleb128 .LBB61-.Ltext0
	.uleb128 .LBE61-.Ltext0
	.byte	0
.LLRL2:
	.byte	0x4
	.uleb128 .LBB46-.Ltext0
	.uleb128 .LBE46-.Ltext0
	.byte	0x4
	.uleb128 .LBB59-.Ltext0
	.uleb128 .LBE59-.Ltext0
	.byte	0
.LLRL3:
	.byte	0x4
	.uleb128 .LBB50-.Ltext0
	.uleb128 .LBE50-.Ltext0
	.byte	0x4
	.uleb128 .LBB57-.Ltext0
	.uleb128 .LBE57-.Ltext0
	.byte	0
.Ldebug_ranges3:
	.section	.debug_line,"",@progbits
.Ldebug_line0:
	.section	.debug_str,"MS",@progbits,1
.LASF8:
	.string	"refused_noinline"
.LASF13:
	.string	"middle"
.LASF7:
	.string	"refused_no_definition"
.LASF19:
	.string	"counter"
.LASF9:
	.string	"inlined_twice_deep"
.LASF12:
	.string	"varargs"
.LASF15:
	.string	"never"
.LASF5:
	.string	"refused_too_costly"
.LASF3:
	.string	"recursive"
.LASF2:
	.string	"elsewhere"
.LASF10:
	.string	"inlined_always"
.LASF14:
	.string	"large"
.LASF18:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF11:
	.string	"inlined_once"
.LASF16:
	.string	"always"
.LASF17:
	.string	"tiny"
.LASF6:
	.string	"refused_varargs"
.LASF4:
	.string	"refused_too_costly_too"
	.section	.debug_line_str,"MS",@progbits,1
.LASF1:
	.string	"."
.LASF0:
	.string	"inline.c"
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
