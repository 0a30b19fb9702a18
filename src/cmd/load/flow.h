/* Getting the pointer flow of a unit (model/ptrflow.h): a child asks LLVM about the optimized bitcode, and about the
 * program before optimization where the verdict `removed` may need it, while the compiler still generates code. What
 * cannot be had costs the verdicts, never the unit. */
#ifndef CMD_LOAD_FLOW_H
#define CMD_LOAD_FLOW_H

#include <pthread.h>
#include <stdatomic.h>

#include "cmd/load/parts.h"
#include "toolchain/build.h"

/* One unit's; lives from flow_begin() to flow_end(). */
struct flow_task {
	struct loaded_job *job;
	struct build build; /* of what is compiled for the analysis alone: a copy of the unit's */
	const char *bitcode;
	struct arena arena; /* of the thread */
	pthread_t thread;
	bool is_running;
	atomic_bool is_cancelled;
	/* results, once the thread has ended */
	struct file text, source_text;
	const char *missing; /* NULL: text is there */
	const char *view;    /* the compiler that made the bitcode, when not the unit's own */
};

/* b: as it will be run. */
void flow_begin(struct flow_task *t, struct loaded_job *j, const struct build *b);
/* The optimized bitcode of the unit is there: starts the work. */
void flow_bitcode(struct flow_task *t, const char *path);
/* The compiler writes no bitcode (gcc): starts a clang on the same source. */
void flow_view(struct flow_task *t);
/* Waits for the work and puts its result into the unit, which nobody else touches meanwhile. */
void flow_take(struct flow_task *t, struct unit *u);
/* Also after a compiler that failed: waits, discards. */
void flow_end(struct flow_task *t);

/* Before any unit is compiled: starts the process that asks LLVM; needs_view: finds the newest clang in PATH whose
 * bitcode it can read, for flow_view(). */
void flow_open(struct loader *l, bool needs_view);
void flow_close(struct loader *l);
/* Which clang flow_view() would find, as text: what decides the verdicts on gcc's code besides gcc. */
struct str flow_view_name(struct arena *a);

/* Could the optimizer have removed one of the allocation calls that the text of the source shows? `optimized` is what
 * was left, main_file the source as it is named there. */
bool flow_may_lack_calls(struct arena *a, struct str source, const struct allocators *all,
			 const struct ptrflow *optimized, struct str main_file);

#endif
