/* What the outputs want to know of a unit's instructions, kept with its functions, so that the instructions can be let
 * go (model/unit_image.h): the calls by name, the hashes of the code, the last line. */
#ifndef ANALYZE_REDUCE_H
#define ANALYZE_REDUCE_H

#include "analyze/code.h"

/* After analyze_unit(). */
void reduce_unit(struct unit *u);

/* code_marks() of functions reduced or not. */
void func_code_marks(const struct unit *u, const struct func *f, struct code_marks *m);
/* The calls and jumps to other functions by name, in a where f is not reduced. */
struct call_insns func_call_insns(struct arena *a, const struct func *f);

#endif
