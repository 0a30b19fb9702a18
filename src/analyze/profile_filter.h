/* Which samples and which frames of a profile are shown: the first half of a view (profile_view.h). */
#ifndef ANALYZE_PROFILE_FILTER_H
#define ANALYZE_PROFILE_FILTER_H

#include "analyze/profile_view.h"

enum {
	FRAME_FOCUSED = 1,      /* location matches focus, or there is none */
	FRAME_IGNORED = 2,      /* it matches ignore */
	FRAME_HIDDEN = 4,       /* nothing of it is shown */
	FRAME_SHOWN_FROM = 8,   /* a stack may begin here */
	FRAME_PRUNED = 16,      /* drop_frames: from here inwards nothing is shown */
	FRAME_PRUNED_BELOW = 32 /* the same, but this one is */
};

struct frame_filter {
	uint8_t *flags;  /* for each location */
	uint32_t *first; /* for each location, and one more: where its lines stand in `lines` */
	uint32_t *
		lines; /* indices in the profile's lines, innermost first; VIEW_NONE: nothing is known of the place */
	bool prunes, selects, hides, shows_from;
	const char *unmatched[8];
	size_t nunmatched;
};

bool frame_filter_make(struct arena *a, const struct profile *p, const struct view_filter *o,
		       struct frame_filter *f, struct err *err);
/* The part of a sample's stack that is shown, in [*from, *to); hidden ones in it are still to be skipped. False: the
 * sample is filtered out. */
bool frame_filter_cut(const struct frame_filter *f, const uint32_t *stack, uint32_t depth, uint32_t *from,
		      uint32_t *to);

struct tag_filter;
/* NULL with err->message unset when o has neither tagfocus nor tagignore. */
bool tag_filter_make(struct arena *a, const struct profile *p, const struct view_filter *o,
		     struct tag_filter **f, struct err *err);
bool tag_filter_keeps(struct tag_filter *f, const struct profile_sample *s);
void tag_filter_end(struct tag_filter *f, struct frame_filter *said);

#endif
