/* A report added up: functions that several units have a copy of (templates, inline functions of headers) as one, and
 * sums by file, folder or header. */
#ifndef CMD_REPORT_ROLLUP_H
#define CMD_REPORT_ROLLUP_H

#include "cmd/load.h"

enum rollup_by { ROLLUP_FUNCTION, ROLLUP_FILE, ROLLUP_FOLDER, ROLLUP_HEADER };

/* A function, with all its copies. Two are copies of one when they have the symbol and the place of the definition in
 * common and stand in a file that units include, or are weak, as C++ has it for what any unit may define. */
struct rolled {
	const struct func *f; /* the largest copy; NULL: every call was inlined, there is none */
	const struct unit *u;
	struct str symbol; /* linkage name, or what line tables call it */
	struct str name;   /* to show */
	struct str file;   /* where it is defined, else the unit's source */
	uint32_t line;     /* 0: unknown */
	bool is_in_header;
	size_t ncopies;
	size_t npieces; /* of one unit: copies and parts that the compiler made of it (f.isra.0, f.part.0), and itself; 1:
			 * it is in one piece, under its own name */
	bool is_alike;      /* all copies have as many instructions */
	struct value *sums; /* METRIC_COUNT, over all copies; NULL: f is the only one. See rolled_sums() */
	struct value instructions; /* of them: what is sorted or added up is at hand (base/shelf.h) */
	uint64_t ninlined, inlined_instructions; /* bodies of it in other functions */
	size_t nunits;                           /* that have a copy or such a body */
	const struct unit *last_unit;
};
struct rolled_list VEC(struct rolled);
/* METRIC_COUNT sums over all copies; unknown where one of them is. */
static inline const struct value *rolled_sums(const struct rolled *x)
{
	return x->sums ? x->sums : x->f->metrics;
}

/* In the order of s, those that are only inlined at the end. with_inlined: count them too. */
void rollup_functions(struct arena *a, const struct load *l, const struct selection *s, enum demangle style,
		      bool with_inlined, struct rolled_list *out);
/* The table of --by=file, folder or header, and the data of JSON. */
void rollup_tell(struct invocation *inv, const struct load *l, const struct selection *s);

#endif
