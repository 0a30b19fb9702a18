#include "cmd/load/flow_reason.h"

#include "base/arena.h"

const char *flow_reason(struct arena *a, unsigned timeout_s, struct str file, struct str word,
			struct str rest)
{
	struct str path = str_printf(a, STR_FMT ": ", STR_ARG(file));

	if (str_eq(word, S("ok")))
		return NULL;
	if (str_eq(word, S("failed")))
		return str_to_c(a, str_starts(rest, path) ? str_from(rest, path.len) : rest);
	if (str_eq(word, S("crashed")))
		return str_printf(a, "the LLVM library crashed on this unit (signal " STR_FMT ")",
				  STR_ARG(rest))
			.ptr;
	if (str_eq(word, S("late")))
		return str_printf(a, "the LLVM library did not end within %u s", timeout_s).ptr;
	return str_printf(a, "the LLVM library gave up on this unit (exit status " STR_FMT ")", STR_ARG(rest))
		.ptr;
}
