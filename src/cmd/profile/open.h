/* A profile from a file, in whatever format it is (read/profiles.h). perf's binary perf.data is read through the
 * installed perf. */
#ifndef CMD_PROFILE_OPEN_H
#define CMD_PROFILE_OPEN_H

#include "read/profiles.h"

/* path "-": stdin. The profile is the caller's, to profile_free(). */
bool profile_open(const char *path, struct profile **p, struct err *err);

#endif
