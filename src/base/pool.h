/* Worker threads over a list of independent jobs. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stddef.h>

/* Calls run(context, i) once for each i below count, on at most nthreads threads (1: on this one), in
 * order of i as threads come free; returns when all have returned. */
void pool_run(unsigned nthreads, size_t count, void (*run)(void *context, size_t i), void *context);
/* Processors that this process may use, at least 1. */
unsigned pool_processors(void);

#endif
