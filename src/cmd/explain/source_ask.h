/* What the source of a unit says (model/source.h), asked of libclang by a child process, so that nothing that the
 * library does can harm more than the answer. */
#ifndef CMD_EXPLAIN_SOURCE_ASK_H
#define CMD_EXPLAIN_SOURCE_ASK_H

#include "base/buf.h"
#include "base/err.h"
#include "model/source.h"
#include "toolchain/compiler.h"

struct source_question {
	const struct cc *cc;
	const char *source;   /* as the compiler gets it */
	char *const *args;    /* the user's, NULL-terminated */
	struct str directory; /* absolute: where the compiler runs */
	const char *accesses; /* a function whose memory accesses in loops are wanted too; NULL: none */
	unsigned timeout_s;   /* 0: none */
};

/* Makes facts in arena a. False: there are none; err says why in a phrase ("no libclang (libclang-*.so, version 14 or later)
 * was found"). A source with errors gives facts about what was understood, and notes. */
bool source_ask(struct arena *a, const struct source_question *q, struct source_facts *out, struct err *err);
/* The same as text (read/source.h), not looked at yet. */
bool source_ask_text(const struct source_question *q, struct buf *text, struct err *err);

/* The arguments that are passed on to libclang: without those that say what to write, and without those for LLVM. is_plain:
 * only those that say what the source is, which every clang takes. */
void source_ask_args(struct arena *a, char *const *args, bool is_plain, struct words *out);

#endif
