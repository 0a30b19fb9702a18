#include "toolchain/foreign.h"

#include <string.h>

bool cc_is_foreign(const struct cc *cc, const char *name)
{
	static const struct {
		const char *part, *family;
	} names[] = {{"clang", "clang"}, {"gcc", "gcc"}, {"g++", "gcc"}};
	struct str base = path_base(str_c(name));

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_find(base, str_c(names[i].part)) != (size_t)-1)
			return !str_eq(cc->family, str_c(names[i].family));
	return false;
}

static bool is_of_messages(const char *word)
{
	static const char *const starts[] = {"-W",
					     "-fdiagnostics-",
					     "-fno-diagnostics-",
					     "-fcolor-diagnostics",
					     "-ferror-limit=",
					     "-fno-color-diagnostics",
					     "-fmax-errors=",
					     "-fshow-",
					     "-fno-show-",
					     "-fcaret-diagnostics",
					     "-fno-caret-diagnostics",
					     "-fansi-escape-codes",
					     "-Qunused-arguments",
					     "-pedantic",
					     NULL};

	for (size_t i = 0; starts[i]; i++)
		if (strncmp(word, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}

struct words args_without_messages(struct arena *a, char *const *args)
{
	struct words kept = {0};

	while (*args) {
		unsigned n;
		/* -Wa, -Wl and -Wp are of other classes */
		bool is_dropped = arg_classify(args, &n) == ARG_OTHER && n == 1 && is_of_messages(*args);

		for (; n && *args; n--, args++)
			if (!is_dropped)
				words_add(a, &kept, *args);
	}
	words_end(a, &kept);
	return kept;
}
