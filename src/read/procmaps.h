/* The memory map of a process at the end of gperftools' profiles: what stood where when it ended. */
#ifndef READ_PROCMAPS_H
#define READ_PROCMAPS_H

#include "model/profile.h"

/* Adds the executable mappings in text (lines of /proc/PID/maps, or "START-END FILE (@OFFSET) BUILD-ID"; NAME=VALUE
 * defines $NAME for later lines), as pprof does: neighbours that are parts of one are joined, the program itself comes
 * first. Other lines are passed over. Then each location of p is given the mapping that its address is in. */
void profile_add_maps(struct profile *p, struct str text);

/* The location of an address, made when there is none; its mapping comes from profile_add_maps(). */
struct idtable;
uint32_t profile_address(struct profile *p, struct idtable *addresses, uint64_t address);

#endif
