/* Files as they are now: each is looked at and read once a run, whatever the number of units that it went into. */
#ifndef CMD_LOAD_STAMP_H
#define CMD_LOAD_STAMP_H

#include "cmd/load/parts.h"

struct stamp {
	bool exists, is_hashed, has_tokens;
	long long size, mtime_ns;
	uint64_t hash;   /* of the content */
	uint64_t tokens; /* of the text without comments, and where each piece stands */
	uint64_t
		code; /* the same without directives, but for pragmas: what the preprocessor leaves, or inactive groups */
};

/* Size and time as they are at this moment; no hashes. */
struct stamp stamp_look(const char *path);
/* As the file is, or was when this run first looked; with its hashes where they are wanted. Any thread may ask. */
struct stamp stamp_of(struct loader *l, struct str path, bool wants_hash, bool wants_tokens);

/* Before this moment in the time of files, which is that of the last tick. */
long long stamp_now(void);
/* Was a file that has this time complete at that moment? */
bool stamp_is_older(long long mtime_ns, long long moment);

#endif
