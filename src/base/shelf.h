/* Memory that is not looked at all the time, in a file without a name on disk instead: what a run keeps of many units. It
 * has addresses as other memory, so whoever reads or writes it need not know where it is; a thread sees to it that only a
 * part is in memory at a time, and gives the rest back to the system. A touch brings about 64 kB into memory. One for the
 * process, made when there is much; the system frees the file when the process ends, in whatever way.
 *
 * The file is in $TMPDIR, or /var/tmp where that is not set, which is on disk where /tmp is memory. Its room is taken
 * before it is used, so a disk that is full means that things stay in memory, as they do where there is no such folder.
 *
 * All functions may be called from any thread. */
#ifndef BASE_SHELF_H
#define BASE_SHELF_H

#include "base/str.h"

enum {
	SHELF_FROM_BYTES = 1 * 1024 * 1024, /* as much stays in memory */
	SHELF_NEAR_BYTES = 8 * 1024 * 1024, /* what is in memory of the shelf, about */
	SHELF_TURNS = 16,
	SHELF_LENT = 64,
};

/* Where nbytes will stand until the process ends, aligned for any object, to be filled by shelf_write() only. NULL: keep
 * them in memory, there is not so much yet, or nowhere to put it. */
void *shelf_place(size_t nbytes);
/* False: it cannot be written, and place is of no use. */
bool shelf_write(void *place, struct str bytes);

/* At least *nbytes to write to, page-aligned, whatever they hold; *nbytes: how many it is. NULL: there is no room. */
void *shelf_chunk(size_t *nbytes);
/* Is not used any more; nbytes as shelf_chunk() said. */
void shelf_give_chunk(void *chunk, size_t nbytes);

/* Gives all of its memory back now; the next look at it reads it again. */
void shelf_rest(void);

/* A file that is mapped and not written to rests with what is on the shelf, until it is taken back, which it is before it is
 * unmapped (see file_may_rest()). There is room for SHELF_LENT of them; further ones stay in memory. */
void shelf_lend(struct str mapped);
void shelf_take_back(struct str mapped);

/* The same if there is much by now, as far as every fourth call finds. Also for what compares two units that are sorted: it
 * touches two pieces each time. */
void shelf_look(void);
/* i < count, for loops over what may rest there, units or functions: every few turns memory is looked after, so that as much
 * as one loop touches does not depend on when the thread runs. */
static inline bool shelf_turn(size_t i, size_t count)
{
	if (i % SHELF_TURNS == SHELF_TURNS - 1)
		shelf_look();
	return i < count;
}
/* The same for turns that each look at much of it, a unit with its code, say: some 250 kB. */
static inline bool shelf_big_turn(size_t i, size_t count)
{
	shelf_look();
	return i < count;
}
/* The same where nothing is counted: what compares two that are sorted, say. */
static inline void shelf_tick(void)
{
	static _Thread_local unsigned n;

	if (++n % SHELF_TURNS == 0)
		shelf_look();
}

#endif
