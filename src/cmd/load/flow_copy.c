#include "cmd/load/flow_copy.h"

#include <stdlib.h>

#include "base/proc.h"
#include "base/standby_wire.h"
#include "base/trace.h"
#include "cmd/load/flow_reason.h"
#include "read/llvmc.h"
#include "toolchain/hugepages.h"

enum { MESSAGE_MAX = 1000 };

bool flow_copy_may(const struct cc *cc)
{
	const char *other = getenv("CASM_LLVM");
	struct str version = cc->version;
	uint64_t major;

	return cc->reads && atomic_load(cc->reads) && !(other && *other) &&
	       str_u64(str_cut(&version, '.'), &major) && major >= LLVM_OLDEST;
}

/* The word of the answer, with what follows in *rest. Empty: nobody can read it here. */
static struct str ask(const struct flow_copy *c, struct arena *a, const char *file, struct str *rest)
{
	char *const argv[] = {c->cc->command.items[0], str_to_c(a, str_c(file)), NULL};
	struct buf said = {0};
	struct proc p = {.argv = argv,
			 .cwd = c->folder,
			 .env = hugepages_setting(),
			 .is_cancelled = c->is_cancelled,
			 .stands_by = true,
			 .reads_flow = true,
			 .timeout_s = c->timeout_s,
			 .npipes = 1,
			 .pipes = {{STANDBY_FLOW_FD, proc_capture, &said}}};
	struct err err = {0};
	struct str word;

	if (!proc_run(&p, &err)) {
		TRACE(proc, "%s", err.message);
		err_clear(&err);
		return STR_NONE;
	}
	*rest = STR_NONE;
	if (p.is_timed_out) {
		word = S("late");
	} else if (p.signal) {
		word = S("crashed");
		*rest = str_printf(a, "%d", p.signal);
	} else if (p.exit_status || !said.len) {
		word = S("ended");
		*rest = str_printf(a, "%d", p.exit_status);
	} else {
		for (size_t i = 0; i < said.len; i++)
			if (said.ptr[i] == '\n')
				said.ptr[i] = ' ';
		*rest = str_dup(a, buf_str(&said));
		word = str_cut(rest, ' ');
		*rest = str_head(*rest, MESSAGE_MAX);
	}
	buf_release(&said);
	if (!str_eq(word, S("none")))
		return word;
	TRACE(proc, "%s cannot read bitcode: " STR_FMT, argv[0], STR_ARG(*rest));
	atomic_store(c->cc->reads, false);
	return STR_NONE;
}

bool flow_copy_can(const struct flow_copy *c)
{
	struct arena scratch = {0};
	struct str rest;
	bool can = flow_copy_may(c->cc) && str_eq(ask(c, &scratch, "", &rest), S("ok"));

	arena_clear(&scratch);
	return can;
}

bool flow_copy_read(const struct flow_copy *c, struct arena *a, const char *file, const char **missing)
{
	struct str rest, word = flow_copy_may(c->cc) ? ask(c, a, file, &rest) : STR_NONE;

	if (!word.len)
		return false;
	*missing = flow_reason(a, c->timeout_s, str_c(file), word, rest);
	return true;
}
