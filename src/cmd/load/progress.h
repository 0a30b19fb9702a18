/* How far the units of a run are, on a terminal: "[12/93] 41 s left  src/a.c". */
#ifndef CMD_LOAD_PROGRESS_H
#define CMD_LOAD_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

struct load_progress {
	bool is_shown;
	size_t ndone, njobs;
	uint64_t done, all;   /* the same by weight: about how long each takes */
	long long started_ns; /* 0: not yet */
};

/* About how long a source of so many bytes takes; no unit. */
uint64_t load_progress_weight(uint64_t size_bytes);
/* Not thread-safe. what: the unit that begins; NULL: the line goes. */
void load_progress_show(struct load_progress *p, const char *what);
/* "41 s left", "3 min left", "1 h 20 min left", of what has passed and what was done in it; "" when nothing can be said. */
void load_progress_left(const struct load_progress *p, double passed_s, struct buf *out);

#endif
