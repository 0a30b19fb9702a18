/* Profile writers: struct profile → bytes of a format that other viewers read, with the functions and lines that casm
 * found. To add one: cmd/profile/write_<name>.c ending in `const struct profile_writer profile_writer_<name>`, and a row
 * here. Same profile, same bytes. */
#ifndef CMD_PROFILE_WRITE_H
#define CMD_PROFILE_WRITE_H

#include "base/buf.h"
#include "model/profile.h"

struct profile_writer {
	const char *name;        /* --format=name */
	const char *description; /* for help: "stacks of functions, for flame graphs" */
	bool is_text;            /* else it is not shown on a terminal */
	/* `type` is the type of samples that is written, for formats that have one alone. */
	void (*write)(const struct profile *p, size_t type, struct buf *out);
};

#define PROFILE_WRITERS(X)                                                                                   \
	X(pprof)                                                                                             \
	X(folded)                                                                                            \
	X(callgrind)

#define X(name) extern const struct profile_writer profile_writer_##name;
PROFILE_WRITERS(X)
#undef X

extern const struct profile_writer *const profile_writers[]; /* NULL at the end */
/* NULL when there is none of that name. */
const struct profile_writer *profile_writer_find(struct str name);

#endif
