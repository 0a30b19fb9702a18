/* Problems found in inputs: counted, located, carried on from. A diag is not a failure: the record is
 * skipped and the report says so; --strict turns any into a failure at the end. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/str.h"
#include "base/vec.h"

enum diag_severity { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };
enum { DIAG_SEVERITIES = DIAG_ERROR + 1 };
extern const char *const diag_severity_names[DIAG_SEVERITIES]; /* "note" … */

struct diag {
	enum diag_severity severity;
	struct str message; /* a phrase, without place */
	struct str file;    /* ptr NULL: no place */
	uint64_t line;      /* 0: unknown */
	uint64_t count;     /* how often the same message came (places after the first are dropped) */
};

enum { DIAG_KEEP_MAX = 1000 }; /* distinct diags kept; later ones are only counted */

struct diags {
	struct arena *arena;
	struct diag *items;
	size_t count, cap;
	uint64_t total;   /* all that came, folded and dropped ones too */
	uint64_t dropped; /* distinct ones beyond DIAG_KEEP_MAX */
};

void diags_init(struct diags *d, struct arena *a);
/* file is copied. Equal (severity, message) are folded into the first. */
void diag_add(struct diags *d, enum diag_severity severity, struct str file, uint64_t line,
	      const char *format, ...) __attribute__((format(printf, 5, 6)));
/* One that was collected elsewhere, as often as it came there. */
void diag_repeat(struct diags *d, const struct diag *from);

#endif
