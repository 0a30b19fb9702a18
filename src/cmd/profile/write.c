#include "cmd/profile/write.h"

const struct profile_writer *const profile_writers[] = {
#define X(name) &profile_writer_##name,
	PROFILE_WRITERS(X)
#undef X
		NULL};

const struct profile_writer *profile_writer_find(struct str name)
{
	for (size_t i = 0; profile_writers[i]; i++)
		if (str_eq(str_c(profile_writers[i]->name), name))
			return profile_writers[i];
	return NULL;
}
