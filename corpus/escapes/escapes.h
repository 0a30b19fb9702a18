/* What the functions here allocate, and what becomes of it. A label stands directly above its function:
 *
 *	escape: ALLOCATOR VERDICT [via VIA], ALLOCATOR VERDICT ...
 *
 * in the order of the calls in the source. VERDICT is what is true; after a slash, what may be answered as well where
 * the truth needs more than can be seen: freed/unknown. A label with levels in parentheses, escape(O2 Os), goes before
 * one without at these levels. none: no allocation is left. A function that is no longer there is not looked at.
 * tests/live/escapes compares. */
#ifndef ESCAPES_H
#define ESCAPES_H

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A write that no optimizer takes away, and the block with it. */
#define TOUCH(p) (*(volatile char *)(p) = 1)
#define NOINLINE __attribute__((noinline))

struct node {
	struct node *next;
	char *text;
	int n;
};

/* Nothing is known of these. */
void unknown_keep(void *p);
void *unknown_pass(void *p);
int unknown_test(int n);
void unknown_call(void);

#endif
