/* Units → stored facts (JSON lines, schema casm.facts/1 without lines): what `casm baseline` writes and `diff`
 * compares. */
#ifndef CMD_STORE_H
#define CMD_STORE_H

#include "cmd/load.h"
#include "cmd/sources.h"
#include "model/stored.h"

/* Header, units by source, functions by source and linkage name, an empty line behind each record so that two branches
 * that changed neighbours merge. with_places: today's lines and columns too (for a side that is judged, never for a
 * file that is committed). */
void store_render(const struct load *l, struct sources *sources, bool with_places, struct buf *out);
/* The same, in a, with a NUL behind it. Of many units it is nowhere in memory as a whole when a may rest (base/arena.h). */
struct str store_text(struct arena *a, const struct load *l, struct sources *sources, bool with_places);

#endif
