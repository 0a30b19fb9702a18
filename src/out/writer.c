#include "out/writer.h"

const struct writer *const writers[] = {
#define X(name) &writer_##name,
	WRITERS(X)
#undef X
		NULL};

const struct writer *writer_find(struct str name)
{
	for (size_t i = 0; writers[i]; i++)
		if (str_eq(str_c(writers[i]->name), name))
			return writers[i];
	return NULL;
}
