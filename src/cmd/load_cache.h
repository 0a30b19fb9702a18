/* Units from the cache (cmd/cache_folder.h), and into it. An entry is found by all that decides what a unit's facts are but the
 * content of files: source, arguments, folder, compiler, casm itself, what is wanted of the unit. It is good as long as
 * every file that the compiler read is as it was: the same size and time of change, or else the same content, or else
 * the same but for comments. So nothing is preprocessed, and where nothing changed nothing is read but the entry.
 *
 *	units/…    casm.unit/1
 *	           facts NAME                      up to MAX_VARIANTS, the last one that was good first
 *	           input SIZE MTIME HASH TOKENS PATH
 *	           …
 *	           end HASH                        of all before
 *	units/…    casm.facts/1, HASH, and an image of the unit (model/unit_image.h)
 *
 * What a new file would change (a header that would now be found first) is not noticed, but for that a folder of headers
 * which holds one of the same name is looked for it. */
#ifndef CMD_LOAD_CACHE_H
#define CMD_LOAD_CACHE_H

#include "cmd/load_parts.h"

/* Before anything else of these. */
void load_cache_open(struct loader *l);
/* Sets j->unit from the cache. False: it has to be compiled. */
bool load_cache_take(struct loaded_job *j);
/* A job that compiles begins. */
void load_cache_begin(struct loaded_job *j);
/* The unit is analyzed. is_sound: nothing went wrong on the way that another time might not. Keeps it, and lets go of what
 * this run's outputs do not look at. */
void load_cache_keep(struct loaded_job *j, bool is_sound);
/* What was needed on the way to a reduced unit goes. */
void load_cache_forget(struct loaded_job *j);
/* After all jobs. */
void load_cache_close(struct loader *l);
/* Hash of a file's content, each read once a run; false: it cannot be read. */
bool load_cache_hash(struct loader *l, struct str path, uint64_t *hash);

#endif
