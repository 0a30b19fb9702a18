/* Source files that a profile names, for listings. A profile names any file: only those below the working folder and
 * --source-path are read. */
#ifndef CMD_ANNOTATE_SOURCE_H
#define CMD_ANNOTATE_SOURCE_H

#include "base/file.h"
#include "base/map.h"
#include "cmd/annotate.h"

struct profile_source {
	struct str name; /* as the profile has it */
	struct str path; /* as it was opened; ptr NULL: not read */
	const char *why; /* it was not read: a phrase; NULL: it was */
	bool is_newer;   /* written to after the first binary was */
	struct file text;
	struct starts VEC(size_t) starts; /* of its lines */
};
struct profile_sources {
	struct map by_name; /* → struct profile_source * */
};

/* Never NULL; it lives as long as the run. */
const struct profile_source *profile_source(struct annotation *a, struct profile_sources *all,
					    struct str name);
/* Without newline; ptr NULL: the file has no such line, or was not read. */
struct str profile_source_line(const struct profile_source *s, int64_t line);
/* The same as it is shown: tabs expanded; for a line that is not there what is to be said instead. */
struct str profile_source_shown(struct arena *a, const struct profile_source *s, int64_t line);

#endif
