/* Runs a compiler's plan: source → assembly, object, bitcode in the work folder, remarks into a sink while the
 * compiler runs. */
#ifndef TOOLCHAIN_BUILD_H
#define TOOLCHAIN_BUILD_H

#include "base/buf.h"
#include "base/proc.h"
#include "toolchain/compiler.h"

struct build {
	/* in */
	const struct cc *cc;
	const char *source;
	struct str
		directory; /* where the compiler runs, source and args are relative to it; ptr NULL: casm's own */
	const char *work; /* absolute when there is a directory */
	char *const *args;
	unsigned wants;                        /* enum evidence_kind */
	unsigned timeout_s;                    /* per run */
	const atomic_bool *is_cancelled;       /* NULL, or: ends a run when it becomes true */
	proc_sink *record;                     /* bytes of the record, all steps in one stream */
	void (*record_restart)(void *context); /* what came so far is void: another attempt begins */
	void (*text_ready)(void *context,
			   const char *path); /* the assembly text is complete: may be read while the
	                                                       * object is made; not called again; may be NULL */
	void (*bitcode_ready)(void *context, const char *path); /* the same for the bitcode of a plan in
	                                                         * halves, or left in passing, while code is
	                                                         * generated; once */
	void *context;                                          /* of all four */
	/* out */
	struct plan plan; /* the one that worked */
	unsigned attempt; /* its number; above 0: `degraded` says why */
	bool has_text, has_object, is_recorded;
	bool is_tapped; /* the bitcode was left in passing by the run that made the text */
	bool is_bitcode_told;
	const char *degraded;   /* why an earlier attempt did not do, or why there is no object; NULL */
	const char *no_bitcode; /* why the plan in halves, which was tried, did not do; NULL */
	struct buf
		messages; /* what the compiler wrote to stderr: of the failing run, or of all that worked */
};

/* False: the compiler failed or timed out (err->status 3), messages holds its words. Release with
 * build_release() either way. */
bool build_run(struct arena *a, struct build *b, struct err *err);
void build_release(struct build *b);

/* The user's own command, with nothing added: object only. */
bool build_exact(struct arena *a, struct build *b, const char *object, struct err *err);

/* Bitcode only; b->messages has what the compiler wrote. is_optimized: after optimization, else what the front end
 * makes of the source. False also when b->cc writes no bitcode. */
bool build_bitcode(struct arena *a, struct build *b, bool is_optimized, const char *output, struct err *err);

/* What the preprocessor makes of the source, with line markers and the definitions of macros; deps: which files it read, for make. */
bool build_preprocessed(struct arena *a, struct build *b, const char *output, const char *deps,
			struct err *err);

/* The first line of messages that says "error", else the first line: what a one-line message can carry. */
struct str build_gist(struct str messages);

#endif
