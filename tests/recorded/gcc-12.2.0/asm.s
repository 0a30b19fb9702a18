	.file	"asm.c"
# GNU C17 (Debian 12.2.0-14+deb12u1) version 12.2.0 (x86_64-linux-gnu)
#	compiled by GNU C version 12.2.0, GMP version 6.2.1, MPFR version 4.2.0, MPC version 1.3.1, isl version isl-0.25-GMP

# GGC heuristics: --param ggc-min-expand=100 --param ggc-min-heapsize=131072
# options passed: -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables
	.text
.Ltext0:
	.file 0 "." "asm.c"
	.p2align 4
	.globl	nothing
	.type	nothing, @function
nothing:
.LFB0:
	.file 1 "asm.c"
	.loc 1 5 1
	.cfi_startproc
# asm.c:5: {
	.loc 1 5 1
	movl	%edi, %eax	# tmp85, v
# asm.c:6: 	__asm__ volatile("" ::: "memory");
	.loc 1 6 2
# asm.c:8: }
	.loc 1 8 1
	ret	
	.cfi_endproc
.LFE0:
	.size	nothing, .-nothing
	.p2align 4
	.globl	one
	.type	one, @function
one:
.LFB1:
	.loc 1 10 1
	.cfi_startproc
# asm.c:13: 	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	.loc 1 13 2
#APP
# 13 "asm.c" 1
	rdtsc	
# 0 "" 2
# asm.c:14: 	return (uint64_t)high << 32 | low;
	.loc 1 14 24
#NO_APP
	salq	$32, %rdx	#, tmp92
# asm.c:14: 	return (uint64_t)high << 32 | low;
	.loc 1 14 30
	movl	%eax, %eax	# low, low
	orq	%rdx, %rax	# tmp92, tmp90
# asm.c:15: }
	.loc 1 15 1
	ret	
	.cfi_endproc
.LFE1:
	.size	one, .-one
	.p2align 4
	.globl	several
	.type	several, @function
several:
.LFB2:
	.loc 1 17 1
	.cfi_startproc
# asm.c:18: 	__asm__("addl $1, %0\n\tnegl %0\n\tnotl %0" : "+r"(v));
	.loc 1 18 2
	movl	%edi, %eax	# tmp86, v
#APP
# 18 "asm.c" 1
	addl $1, %eax	# v
	negl %eax	# v
	notl %eax	# v
# 0 "" 2
# asm.c:20: }
	.loc 1 20 1
#NO_APP
	ret	
	.cfi_endproc
.LFE2:
	.size	several, .-several
	.p2align 4
	.globl	on_one_line
	.type	on_one_line, @function
on_one_line:
.LFB3:
	.loc 1 22 1
	.cfi_startproc
# asm.c:23: 	__asm__("addl $1, %0; negl %0" : "+r"(v));
	.loc 1 23 2
	movl	%edi, %eax	# tmp86, v
#APP
# 23 "asm.c" 1
	addl $1, %eax; negl %eax	# v
# 0 "" 2
# asm.c:25: }
	.loc 1 25 1
#NO_APP
	ret	
	.cfi_endproc
.LFE3:
	.size	on_one_line, .-on_one_line
	.p2align 4
	.globl	locked
	.type	locked, @function
locked:
.LFB4:
	.loc 1 27 1
	.cfi_startproc
# asm.c:30: 	__asm__ volatile("lock xaddl %0, %1" : "+r"(old), "+m"(*p));
	.loc 1 30 2
	movl	$1, %eax	#, old
#APP
# 30 "asm.c" 1
	lock xaddl %eax, (%rdi)	# old, *p_2(D)
# 0 "" 2
# asm.c:32: }
	.loc 1 32 1
#NO_APP
	ret	
	.cfi_endproc
.LFE4:
	.size	locked, .-locked
	.p2align 4
	.globl	with_label
	.type	with_label, @function
with_label:
.LFB5:
	.loc 1 34 1
	.cfi_startproc
# asm.c:35: 	__asm__("1: decl %0\n\tjnz 1b" : "+r"(v));
	.loc 1 35 2
	movl	%edi, %eax	# tmp86, v
#APP
# 35 "asm.c" 1
	1: decl %eax	# v
	jnz 1b
# 0 "" 2
# asm.c:37: }
	.loc 1 37 1
#NO_APP
	ret	
	.cfi_endproc
.LFE5:
	.size	with_label, .-with_label
	.p2align 4
	.globl	bytes
	.type	bytes, @function
bytes:
.LFB6:
	.loc 1 39 1
	.cfi_startproc
# asm.c:40: 	__asm__ volatile(".byte 0x0f, 0x1f, 0x00, 0x90");
	.loc 1 40 2
#APP
# 40 "asm.c" 1
	.byte 0x0f, 0x1f, 0x00, 0x90
# 0 "" 2
# asm.c:41: }
	.loc 1 41 1
#NO_APP
	ret	
	.cfi_endproc
.LFE6:
	.size	bytes, .-bytes
	.p2align 4
	.globl	repeated
	.type	repeated, @function
repeated:
.LFB7:
	.loc 1 43 1
	.cfi_startproc
# asm.c:44: 	__asm__ volatile("rep stosb" : "+D"(p), "+c"(n) : "a"(0) : "memory");
	.loc 1 44 2
	movq	%rsi, %rcx	# tmp88, n
	xorl	%eax, %eax	# tmp86
#APP
# 44 "asm.c" 1
	rep stosb
# 0 "" 2
# asm.c:45: }
	.loc 1 45 1
#NO_APP
	ret	
	.cfi_endproc
.LFE7:
	.size	repeated, .-repeated
	.p2align 4
	.globl	elsewhere
	.type	elsewhere, @function
elsewhere:
.LFB8:
	.loc 1 47 1
	.cfi_startproc
# asm.c:48: 	__asm__ volatile(".pushsection .data\n\t.long 1, 2\n\t.popsection");
	.loc 1 48 2
#APP
# 48 "asm.c" 1
	.pushsection .data
	.long 1, 2
	.popsection
# 0 "" 2
# asm.c:49: }
	.loc 1 49 1
#NO_APP
	ret	
	.cfi_endproc
.LFE8:
	.size	elsewhere, .-elsewhere
.Letext0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.long	0x10d
	.value	0x5
	.byte	0x1
	.byte	0x8
	.long	.Ldebug_abbrev0
	.uleb128 0x2
	.long	.LASF10
	.byte	0x1d
	.long	.LASF0
	.long	.LASF1
	.quad	.Ltext0
	.quad	.Letext0-.Ltext0
	.long	.Ldebug_line0
	.uleb128 0x1
	.long	.LASF2
	.byte	0x2e
	.byte	0x6
	.quad	.LFB8
	.quad	.LFE8-.LFB8
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF3
	.byte	0x2a
	.byte	0x6
	.quad	.LFB7
	.quad	.LFE7-.LFB7
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF4
	.byte	0x26
	.byte	0x6
	.quad	.LFB6
	.quad	.LFE6-.LFB6
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF5
	.byte	0x21
	.byte	0x5
	.quad	.LFB5
	.quad	.LFE5-.LFB5
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF6
	.byte	0x1a
	.byte	0x5
	.quad	.LFB4
	.quad	.LFE4-.LFB4
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF7
	.byte	0x15
	.byte	0x5
	.quad	.LFB3
	.quad	.LFE3-.LFB3
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF8
	.byte	0x10
	.byte	0x5
	.quad	.LFB2
	.quad	.LFE2-.LFB2
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x3
	.string	"one"
	.byte	0x1
	.byte	0x9
	.byte	0xa
	.quad	.LFB1
	.quad	.LFE1-.LFB1
	.uleb128 0x1
	.byte	0x9c
	.uleb128 0x1
	.long	.LASF9
	.byte	0x4
	.byte	0x5
	.quad	.LFB0
	.quad	.LFE0-.LFB0
	.uleb128 0x1
	.byte	0x9c
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
	.uleb128 0x2
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
	.uleb128 0x3
	.uleb128 0x2e
	.byte	0
	.uleb128 0x3f
	.uleb128 0x19
	.uleb128 0x3
	.uleb128 0x8
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
	.section	.debug_line,"",@progbits
.Ldebug_line0:
	.section	.debug_str,"MS",@progbits,1
.LASF3:
	.string	"repeated"
.LASF5:
	.string	"with_label"
.LASF6:
	.string	"locked"
.LASF7:
	.string	"on_one_line"
.LASF2:
	.string	"elsewhere"
.LASF4:
	.string	"bytes"
.LASF10:
	.string	"GNU C17 12.2.0 -mtune=generic -march=x86-64 -g1 -O2 -fstack-usage -fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9 -fasynchronous-unwind-tables"
.LASF9:
	.string	"nothing"
.LASF8:
	.string	"several"
	.section	.debug_line_str,"MS",@progbits,1
.LASF1:
	.string	"."
.LASF0:
	.string	"asm.c"
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
