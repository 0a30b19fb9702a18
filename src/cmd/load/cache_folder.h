/* What casm keeps between runs to save time: facts of units (cmd/load/cache.c), answers' facts (cmd/explain/study_store.c). One
 * file an entry, in $XDG_CACHE_HOME/casm (else ~/.cache/casm), in a folder for each kind of entry:
 *
 *	units/3f/9c…    what a unit's entries are good for, and its facts
 *	explain/3f9c…   facts with reasons
 *	size            about how many bytes all of them have
 *
 * Entries come and go as a whole, by renaming: another casm, or a kill, never leaves half of one. Nothing here fails: what
 * cannot be read is not there, what cannot be written is not kept. The least recently used ones go first when there is no
 * room. */
#ifndef CMD_LOAD_CACHE_FOLDER_H
#define CMD_LOAD_CACHE_FOLDER_H

#include "base/buf.h"
#include "base/file.h"

struct cache {
	struct str
		folder; /* ptr NULL: nothing is kept (CASM_CACHE=no, no home, a folder that cannot be made) */
	uint64_t max_bytes;
};

/* Finds the folder, and makes it. is_off: by --no-cache. */
struct cache cache_open(struct arena *a, bool is_off);
/* The folder's name, whether or not it is there; ptr NULL: neither XDG_CACHE_HOME nor HOME says where. */
struct str cache_place(struct arena *a);
/* CASM_CACHE_SIZE in bytes, as "500M", "2G", else 1 GB. False: it is set, and says nothing of the kind. */
bool cache_limit(uint64_t *max_bytes);

/* The path of the entry of a kind for a key, all that was asked, as text. */
struct str cache_path(struct arena *a, const struct cache *c, const char *kind, struct str key);
/* False: it is not there. It counts as used now. */
bool cache_get(struct str path, struct file *f);
/* Keeps bytes under path, which is in the folder. */
bool cache_put(const struct cache *c, struct str path, struct str bytes);
/* The last line of an entry that is text: a hash of what stands before it. */
void cache_seal(struct buf *b);
/* False: it is another. Else the line is cut off. */
bool cache_unseal(struct str *text);
void cache_drop(struct str path);
/* After all cache_put() of a run: n bytes were written; makes room where need be. */
void cache_settle(const struct cache *c, uint64_t n);

struct cache_kind {
	const char *name, *words;
	uint64_t nfiles, nbytes;
};
/* For each kind, NULL name at the end: what is there. */
struct cache_kind *cache_stats(struct arena *a, struct str folder);
/* Removes all that casm put there. False with err: something is left. */
bool cache_clear(struct arena *a, struct str folder, struct err *err);

#endif
