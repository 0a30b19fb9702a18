/* Units from the cache (cmd/load/cache_folder.h), and into it. An entry is found by all that decides what a unit's facts are but the
 * content of files: source, arguments, folder, compiler, casm itself, what is wanted of the unit. It is good as long as
 * every file that the compiler read is as it was: the same size and time of change, or else the same content, or else
 * the same but for comments. So nothing is preprocessed where nothing changed, and nothing is read but the entry.
 *
 * Else an entry that has the hash of its preprocessed source is good when that is as it was, and so is the code of each file:
 * all tokens and their places but for those of directives, of which what they did is in the preprocessed source. It has
 * one from the second compile on: making it costs a tenth of a compile, and a unit whose files never change needs none.
 *
 *	units/…    casm.unit/2
 *	           facts NAME                      up to MAX_VARIANTS, the last one that was good first
 *	           preprocessed HASH               when there is one
 *	           input SIZE MTIME HASH TOKENS CODE PATH
 *	           …
 *	           end HASH                        of all before
 *	units/…    casm.facts/1, HASH, and an image of the unit (model/unit_image.h)
 *
 * A unit is kept as it was recorded, before it is compared with an object that somebody made (casm cc). When the code of
 * that object is another one, by its hash, the unit as it is after the comparison has an entry of its own.
 *
 * What a new file would change (a header that would now be found first) is not noticed, but for that a folder of headers
 * which holds one of the same name is looked for it. */
#ifndef CMD_LOAD_CACHE_H
#define CMD_LOAD_CACHE_H

#include "cmd/load/parts.h"

/* Before anything else of these. */
void load_cache_open(struct loader *l);
/* Sets j->unit from the cache. False: it has to be compiled. */
bool load_cache_take(struct loaded_job *j);
/* Is there one that is good? */
bool load_cache_has(struct loaded_job *j);
/* load_cache_take() of a job whose entry's files have changed, by its preprocessed source: runs the compiler, in the work folder. */
bool load_cache_take_preprocessed(struct loaded_job *j);
/* A job that compiles begins. */
void load_cache_begin(struct loaded_job *j);
/* The unit is analyzed. is_sound: nothing went wrong on the way that another time might not. Keeps it, compares it with
 * load_options.object, and lets go of what this run's outputs do not look at. */
void load_cache_keep(struct loaded_job *j, bool is_sound);
/* What was needed on the way to a reduced unit goes. */
void load_cache_forget(struct loaded_job *j);
/* After all jobs. */
void load_cache_close(struct loader *l);
/* Hash of a file's content, each read once a run; false: it cannot be read. */
bool load_cache_hash(struct loader *l, struct str path, uint64_t *hash);

#endif
