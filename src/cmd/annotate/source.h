/* Source files that a profile names, for listings. A profile names any file: only those below the working folder and
 * --source-path are read. */
#ifndef CMD_ANNOTATE_SOURCE_H
#define CMD_ANNOTATE_SOURCE_H

#include "base/file.h"
#include "cmd/annotate.h"

struct profile_source {
	struct str name; /* as the profile has it */
	struct str path; /* absolute; ptr NULL: not read */
	const char *why; /* it was not read: a phrase; NULL: it was */
	bool is_newer;   /* written to after the first binary was */
	struct file text;
	struct starts VEC(size_t) starts; /* of its lines */
};

/* Never NULL; it lives as long as the run. */
const struct profile_source *profile_source(struct annotation *a, struct str name);
/* The place of a link to a line of it; false: nobody wants links (--editor), or the file is not read. */
bool profile_source_link(struct annotation *a, struct str name, int64_t line, struct loc *to);
/* Without newline; ptr NULL: the file has no such line, or was not read. */
struct str profile_source_line(const struct profile_source *s, int64_t line);
/* The same as it is shown: tabs expanded; for a line that is not there what is to be said instead. */
struct str profile_source_shown(struct arena *a, const struct profile_source *s, int64_t line);
/* Said behind a line with samples of a file that is newer than the binary: the samples may be of another line. Else "". */
const char *profile_source_doubt(const struct profile_source *s, int64_t line);

#endif
