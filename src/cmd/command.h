/* Commands: command line → status. A command fills a doc and prints nothing itself. To add one: cmd/<name>.c ending
 * in `const struct command command_<name>`, and a row here: help, completion and the manual follow. */
#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "base/opt.h"
#include "base/version.h"
#include "cmd/options.h"
#include "model/profile.h"
#include "out/doc.h"

struct invocation {
	struct arena *run; /* lives as long as the program */
	const struct command *command;
	struct options options;
	struct opt_rest rest; /* operands, and CC-ARGS behind "--" */
	struct doc doc;       /* what there is to say; written by emit() when the command returns */
	struct buf plain; /* instead of a doc: bytes for stdout as they are (completion scripts, manual) */
	bool has_output;  /* the doc is to be written (also when the status is not 0) */
	/* Of commands that read one: what the formats of profiles (cmd/profile/write.h) write. */
	const struct profile *profile;
	size_t profile_type; /* of its types */
};

struct command {
	const char *name;
	const char *usage;       /* "INPUT... [-- CC-ARGS]" */
	const char *summary;     /* one phrase for the list of commands */
	const char *description; /* a paragraph or two for help and the manual */
	const struct opt *const *tables;
	bool reads_profiles; /* --format, --report: also the formats of profiles */
	bool is_launcher; /* options end at the first operand: it begins another program's command, which stands
			   * in rest.after_dashes; signals are the command's own business */
	bool has_sides;   /* --cc may be repeated */
	/* Status of the program. A message in err is printed by main. */
	enum status (*run)(struct invocation *inv, struct err *err);
};

#define COMMANDS(X)                                                                                          \
	X(report)                                                                                            \
	X(asm)                                                                                               \
	X(baseline)                                                                                          \
	X(diff)                                                                                              \
	X(check)                                                                                             \
	X(explain)                                                                                           \
	X(annotate)                                                                                          \
	X(cc)                                                                                                \
	X(cache)                                                                                             \
	X(rules)                                                                                             \
	X(help)                                                                                              \
	X(version)                                                                                           \
	X(ptrflow)                                                                                           \
	X(source)

#define X(name) extern const struct command command_##name;
COMMANDS(X)
#undef X

extern const struct command *const commands[]; /* NULL at the end */
const struct command *command_find(struct str name);

#endif
