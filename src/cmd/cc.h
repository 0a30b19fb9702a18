/* casm cc: the compiler's own run, and after it a record of what it made. */
#ifndef CMD_CC_H
#define CMD_CC_H

#include "cmd/command.h"
#include "toolchain/ccline.h"

struct cc_run {
	struct invocation *inv;
	struct words command;  /* as the user gave it */
	struct words compiler; /* the same without launchers, response files read in */
	struct str here;
	struct ccline line;
	struct str root; /* the folder that file names are told relative to; ptr NULL: the current one */
	bool is_embedding;
	int log; /* descriptor; -1: none */
};

/* A line in the log, if there is one: "recorded: src/a.o.casm.jsonl: 12 functions". */
void cc_log(const struct cc_run *run, const char *what, const char *subject, const char *words);

/* Where the facts of a file that a compiler made lie. */
struct str cc_facts_path(struct arena *a, struct str output);
/* Takes away what an earlier build left of what the command is about to make. */
void cc_forget(const struct cc_run *run);
/* Makes the facts of what the command made; context: struct cc_run *. It is run in a process of its own, whose exit status
 * the result is. */
int cc_record(void *context);
/* The same before the command is run. CC_COLD: the record will need a compile by the command's own clang, of which casm
 * knows already that it is one; else 0. */
enum { CC_COLD = 10 };
int cc_look(void *context);

#endif
