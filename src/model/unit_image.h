/* An analyzed unit as bytes (base/image.h): for the cache of facts, and to let go of all that the outputs do not look at
 * once a unit is analyzed, so that a thousand units need little memory. For the same build of casm only. */
#ifndef MODEL_UNIT_IMAGE_H
#define MODEL_UNIT_IMAGE_H

#include "model/unit.h"

/* Of u, after analyze/reduce.h; with_code: with instructions, labels, jump tables and machine loops, too. Never there:
 * bytes of machine code, relocations, the assembly text, gcc's function marks, what escape_analyze() found. */
void unit_image_write(const struct unit *u, bool with_code, struct buf *out);
/* A unit of its own: unit_free(). u->isa is not set. NULL: the bytes are not of such a unit. */
struct unit *unit_image_read(struct str bytes, bool with_code);
/* The same, on the shelf (base/shelf.h) when there is much already; its place there is not used again. */
struct unit *unit_image_shelve(struct str bytes, bool with_code);

#endif
