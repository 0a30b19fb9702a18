#include "cmd/named.h"

#include "base/demangle.h"

static bool ends_in(struct str full, struct str name)
{
	return full.len > name.len + 2 && str_ends(full, name) &&
	       str_eq(str_make(full.ptr + full.len - name.len - 2, 2), S("::"));
}

enum named named_so(struct str symbol, struct str name)
{
	static const enum demangle styles[] = {DEMANGLE_SHORT, DEMANGLE_TEMPLATES, DEMANGLE_FULL};
	struct arena scratch = {0};
	enum named how = str_eq(symbol, name) ? NAMED_IN_FULL : NAMED_NOT;

	if (!str_starts(symbol, S("_Z")) || !name.len)
		return how;
	for (size_t i = 0; how != NAMED_IN_FULL && i < sizeof(styles) / sizeof(styles[0]); i++) {
		struct str full = demangle(&scratch, symbol, styles[i]);

		if (str_eq(full, name))
			how = NAMED_IN_FULL;
		else if (ends_in(full, name))
			how = NAMED_IN_PART;
	}
	arena_clear(&scratch);
	return how;
}
