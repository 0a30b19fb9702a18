/* The code of the functions that samples were taken in, from the program itself, as a unit: instructions with their lines
 * and inlined copies, loops, calls, and with records of remarks the compiler's reasons. Nothing else of the program is
 * decoded. */
#ifndef CMD_ANNOTATE_CODE_H
#define CMD_ANNOTATE_CODE_H

#include "analyze/hot.h"
#include "cmd/command.h"
#include "cmd/profile/symbolize.h"
#include "model/allocator.h"
#include "model/unit.h"

struct annotate_code {
	struct unit *unit;
	const struct func **of; /* for each of hot's functions; NULL: not found in the program */
};

/* Reads the code of hot's functions that are in `file`, one of symbolized's, and sets the addresses of its places there.
 * records: paths of remark files about that code. What cannot be read of them is a problem of the unit, told to stderr:
 * without code a profile is joined by lines. wants_why: see struct unit. */
bool annotate_code_open(struct invocation *inv, const struct symbolized *symbolized,
			const struct binary_file *file, struct hot *h, const struct opt_list *records,
			const struct allocators *allocators, bool wants_why, struct annotate_code *to,
			struct err *err);

#endif
