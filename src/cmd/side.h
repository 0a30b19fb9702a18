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
	struct buf text;  /* rendered facts */
	struct file file; /* or the stored file */
	bool has_units;   /* load is filled: assembly can be shown */
};

/* A stored facts file (by content), or an object, archive or executable. */
bool side_open(struct invocation *inv, const char *path, struct side *s, enum status *status,
	       struct err *err);
/* Compiles `inputs` (sources; or what -p names when there are none) in folder `directory` (ptr NULL: the current one).
 * args: NULL: inv's CC-ARGS. *status: as load_status(). */
bool side_compile(struct invocation *inv, const struct opt_list *inputs, char **args, struct str directory,
		  struct side *s, enum status *status, struct err *err);
void side_close(struct side *s);

#endif
