/* Allocation calls in machine code, for what adds to the list. */
#ifndef ANALYZE_ALLOCATIONS_H
#define ANALYZE_ALLOCATIONS_H

#include "model/func.h"

/* Order of a function's allocsites: for vec_sort(). */
int allocations_by_place(const void *a, const void *b);

#endif
