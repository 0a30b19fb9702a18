/* Writers: doc → bytes of one format. To add one: out/to_<name>.c ending in `const struct writer
 * writer_<name>`, and a row here. */
#ifndef OUT_WRITER_H
#define OUT_WRITER_H

#include "out/doc.h"

struct look {
	size_t width; /* columns; 0: no limit */
	bool has_color;
	bool has_utf8;    /* else only ASCII is added: "..." for "…" */
	struct str links; /* form of the URLs that places are linked to (link.h); ptr NULL: no links */
};

struct writer {
	const char *name; /* --format=name */
	const char *description;
	bool is_data; /* for programs: nothing but data may stand on stdout */
	/* out may have a drain: a writer of what can be long settles it between rows and records */
	void (*write)(const struct doc *d, const struct look *look, struct buf *out);
};

#define WRITERS(X)                                                                                           \
	X(text)                                                                                              \
	X(json)                                                                                              \
	X(jsonl)                                                                                             \
	X(csv)                                                                                               \
	X(md)                                                                                                \
	X(sarif)                                                                                             \
	X(junit)                                                                                             \
	X(github)

#define X(name) extern const struct writer writer_##name;
WRITERS(X)
#undef X

extern const struct writer *const writers[]; /* NULL at the end */
/* NULL when there is none of that name. */
const struct writer *writer_find(struct str name);

#endif
