/* By what a call, loop or allocation is known again in another build: hashes of the text of its source line and of those
 * of the inlined calls around it. They are part of the stored form (docs/facts.md), so they may not change. */
#ifndef CMD_SITE_HASH_H
#define CMD_SITE_HASH_H

#include "base/map.h"
#include "cmd/sources.h"

struct site_hashes {
	struct sources *sources;
	const struct unit *u;
	struct arena *a;
	struct map lines; /* struct line_key → its hash */
};

/* Of the sites of u. a is used until the next begin. */
void site_hashes_begin(struct site_hashes *h, struct sources *sources, const struct unit *u, struct arena *a);
/* 0: the line is not at hand. */
uint32_t site_line_hash(struct site_hashes *h, struct loc at);
/* Of the lines of the inlined calls; 0 when one of them is not at hand. */
uint32_t site_chain_hash(struct site_hashes *h, const struct inline_frame *frame);
/* The functions inlined around a site, outermost first: "a>b" */
void site_chain_names(const struct inline_frame *frame, struct buf *b);

#endif
