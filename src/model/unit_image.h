/* An analyzed unit as bytes (base/image.h): for the cache of facts, and to let go of all that the outputs do not look at
 * once a unit is analyzed, so that a thousand units need little memory. For the same build of casm only. */
#ifndef MODEL_UNIT_IMAGE_H
#define MODEL_UNIT_IMAGE_H

#include "model/unit.h"

/* What of a unit is there; each has what is in those before it. Never there: bytes of machine code, relocations, gcc's
 * function marks, what escape_analyze() found. */
enum unit_detail {
	UNIT_FACTS,
	UNIT_CODE, /* with instructions, labels, jump tables and machine loops */
	UNIT_TEXT, /* with the assembly text */
};

/* Of u, after analyze/reduce.h. */
void unit_image_write(const struct unit *u, enum unit_detail detail, struct buf *out);
/* A unit of its own: unit_free(). u->isa is not set. NULL: the bytes are not of such a unit. */
struct unit *unit_image_read(struct str bytes, enum unit_detail detail);
/* The same, on the shelf (base/shelf.h) when there is much already; its place there is not used again. */
struct unit *unit_image_shelve(struct str bytes, enum unit_detail detail);

#endif
