/* What the end of a loop depends on, by its source text: the compiler only says that the number of turns is not known. */
#ifndef CMD_LOOP_END_H
#define CMD_LOOP_END_H

#include "base/str.h"

enum loop_end {
	LOOP_END_UNCLEAR,
	LOOP_END_NONE,   /* for (;;), while (1): it is left from inside */
	LOOP_END_CHAIN,  /* the next element is found through the last one: p = p->next */
	LOOP_END_MEMORY, /* on what is read: while (*p) */
};

/* The condition of the loop whose keyword or condition stands at col (from 1) of line, as far as that line holds it; ptr
 * NULL: it does not, or there is no for or while. */
struct str loop_condition(struct str line, uint32_t col);
/* lines: those of the loop, from the one with the condition on. *step: the assignment that makes a chain. */
enum loop_end loop_end_of(struct str condition, const struct str *lines, size_t nlines, struct str *step);

#endif
