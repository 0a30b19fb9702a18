/* A compiler's command line: what it is asked to make. */
#ifndef TOOLCHAIN_CCLINE_H
#define TOOLCHAIN_CCLINE_H

#include "toolchain/compiler.h"

/* The index of the compiler in a command: behind launchers (ccache, distcc, sccache, icecc, `casm cc`) and `env` with
 * its settings. 0 for an empty command. */
size_t ccline_compiler(const struct words *w);

/* By name: C or C++ source, preprocessed too; what else a driver compiles; what only a linker reads;
 * preprocessed source. */
bool ccline_is_source(struct str path);
bool ccline_is_other_source(struct str path);
bool ccline_is_linked(struct str path);
bool ccline_is_preprocessed(struct str path);
/* Of -x: C or C++. */
bool ccline_is_language(struct str language);

enum ccline_kind {
	CCLINE_OTHER,    /* nothing that facts could be made of; `why` says it */
	CCLINE_OBJECTS,  /* -c: an object of each source */
	CCLINE_PROGRAM,  /* sources are compiled and linked: one output */
	CCLINE_LTO_LINK, /* optimizes while it links: one output */
};

struct ccline_source {
	char *path;         /* as the command names it */
	const char *object; /* CCLINE_OBJECTS: where its object will be */
	bool is_preprocessed;
};

struct ccline {
	enum ccline_kind kind;
	const char *why; /* CCLINE_OTHER: a phrase: "it does not compile" */
	struct ccline_sources VEC(struct ccline_source) sources; /* C and C++; others are passed over */
	const char *output; /* CCLINE_PROGRAM, CCLINE_LTO_LINK: where the program will be */
	const char *
		subject; /* what to call the command by: its output, else its first input; NULL: it has neither */
};

/* The same link again, with a record of its optimization beside `output` (clang: OUTPUT.opt.ld.yaml, gcc:
 * OUTPUT.opt-info): the words behind the compiler, without what writes other files. False: the command writes files that
 * cannot be told from these, or nothing is known of compilers of that family; *why says it. */
bool ccline_link_again(struct arena *a, struct str family, const struct words *words, const char *output,
		       struct words *to, const char **why);
/* words: the compiler's, itself left out, response files read in. Texts of *line live in a or are words. */
void ccline_read(struct arena *a, const struct words *words, struct ccline *line);

#endif
