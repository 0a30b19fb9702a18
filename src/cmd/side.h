/* One side of a comparison: stored facts, from wherever they come. */
#ifndef CMD_SIDE_H
#define CMD_SIDE_H

#include "base/file.h"
#include "cmd/load.h"
#include "cmd/sources.h"
#include "model/stored.h"

struct side {
	struct stored stored;
	struct load
		load; /* units, when the side was compiled or read from objects; empty for a stored file */
	struct sources sources;
	struct str text;  /* rendered facts */
	struct file file; /* or the stored file */
	bool has_units;   /* load is filled: assembly can be shown */
	bool is_code;     /* an object, archive or program, read from its code alone */
	bool is_carried; /* such a file with facts: they are what is compared, its code only where they do not tell it */
};

/* A stored facts file (by content), or an object, archive or executable; takes_facts: with the facts that it carries or
 * that lie beside it. */
bool side_open(struct invocation *inv, const char *path, bool takes_facts, struct side *s,
	       enum status *status, struct err *err);
/* Of two sides only one has facts, the other only code: they have no names of units in common. */
bool sides_are_unlike(const struct side *a, const struct side *b);
/* Compiles `inputs` (sources; or what -p names when there are none) in folder `directory` (ptr NULL: the current one).
 * args: NULL: inv's CC-ARGS. *status: as load_status(). */
bool side_compile(struct invocation *inv, const struct opt_list *inputs, char **args, struct str directory,
		  struct side *s, enum status *status, struct err *err);
void side_close(struct side *s);

#endif
