#include "base/demangle.h"

#include <libiberty/demangle.h>
#include <stdlib.h>

enum { LONGEST = 1 << 16 };

struct str demangle(struct arena *a, struct str name, enum demangle how)
{
	struct str result = name;
	char *mangled, *readable;

	if (how == DEMANGLE_NONE || name.len > LONGEST || !str_starts(name, S("_Z")))
		return name;
	mangled = xmalloc(name.len + 1);
	memcpy(mangled, name.ptr, name.len);
	mangled[name.len] = '\0';
	/* compiler suffixes (.part.0) become "[clone .part.0]" */
	readable = cplus_demangle_v3(mangled, how == DEMANGLE_FULL ? DMGL_PARAMS | DMGL_ANSI : DMGL_NO_OPTS);
	if (readable)
		result = str_make(str_to_c(a, str_c(readable)), strlen(readable));
	free(readable);
	free(mangled);
	return result;
}
