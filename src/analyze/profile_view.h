/* A view of a profile: samples filtered, stacks cut, frames merged into nodes by function, file, line or address, with
 * pprof's meanings, so that its numbers are those of pprof with the same options.
 *
 *	flat   samples whose innermost frame that is shown is the node
 *	cum    samples with the node anywhere in the stack that is shown, each counted once
 *	edge   samples in which one node is called by another, each counted once; calls of a node by itself are none
 *	total  of all samples, taken before filters: the sum of absolute values; where samples carry pprof's mark of a base
 *	       for differences (profile_diff.h), of these alone
 *
 * One pass over the samples. Sums stay at the largest and smallest numbers of 64 bits. */
#ifndef ANALYZE_PROFILE_VIEW_H
#define ANALYZE_PROFILE_VIEW_H

#include "base/err.h"
#include "model/profile.h"

#define VIEW_NONE UINT32_MAX

enum view_by { VIEW_FUNCTION, VIEW_FILEFUNCTION, VIEW_FILE, VIEW_LINE, VIEW_ADDRESS };
enum view_order { VIEW_BY_FLAT, VIEW_BY_CUM, VIEW_BY_NAME };

/* Expressions (POSIX extended) match anywhere in the name or the file of a function, or in the file of the mapping.
 * NULL: none. */
struct view_filter {
	const char *focus;     /* samples in which a frame matches */
	const char *ignore;    /* without those in which one does */
	const char *hide;      /* frames that are left out of stacks */
	const char *show;      /* only these frames */
	const char *show_from; /* stacks from the outermost frame that matches on, inwards */
	/* "32kb", "1mb:2mb", "4mb:", "key=10ms:": a range of a label's number; else an expression for "key:text", several
	 * with commas, all of which must match; "key=RE,RE": one must match that label's text */
	const char *tagfocus, *tagignore;
};

struct view_node;

struct view_options {
	struct view_filter filter;
	enum view_by by;
	size_t type; /* of the profile's value types */
	bool no_inlines;
	bool keeps_objects; /* functions of one name in two programs are two nodes */
	/* Whether edges from and to this node are wanted; its label is set. NULL: of none. */
	bool (*wants_edges)(const void *context, const struct view_node *n);
	const void *context;
	bool keeps_all; /* also nodes of which all is 0, and which samples are left after filters */
	const char *trim_path, *source_path; /* lists with ':'; NULL */
};

enum view_inlined { VIEW_NOT_INLINED, VIEW_PARTLY_INLINED, VIEW_INLINED };

struct view_node {
	struct str name, file; /* empty: none at this granularity, or unknown */
	struct str object;     /* path of program or library; empty unless name is, or keeps_objects */
	struct str label;      /* one name for all of it, for sorting and people */
	uint64_t address;      /* 0: none */
	int64_t line;          /* 0: none */
	uint32_t mapping;      /* of the first location that made it, PROFILE_NONE */
	bool has_function;     /* else nothing is known but the object, or not even that */
	enum view_inlined inlined;
	int64_t flat, cum;
};

struct view_edge {
	uint32_t caller, callee; /* nodes */
	int64_t weight;
	bool is_inlined; /* every one of these calls is */
};

struct view {
	const struct profile *profile;
	struct view_node *nodes; /* of which flat or cum is not 0; in no order before view_sort() */
	uint32_t nnodes;
	struct view_edge *edges; /* at least those that are wanted */
	uint32_t nedges;
	int64_t total;
	int64_t shown;         /* flat over all nodes */
	int64_t stackless;     /* value of samples without any frame */
	uint64_t nsamples;     /* that are left after filters, of any value */
	int64_t *weights;      /* one for each sample; 0: filtered out */
	uint32_t *first;       /* for each location, and one more: where its frames stand in frame_nodes */
	uint32_t *frame_nodes; /* innermost first; VIEW_NONE: a node of which all is 0 */
	bool *is_kept;         /* with keeps_all: for each sample, was it left by the filters? */
	const struct frame_filter *frames;
	/* filters that matched nothing, by name ("focus"), NULL at the end */
	const char *unmatched[8];
};

/* All that v points to lives in a or in p. */
bool view_make(struct arena *a, const struct profile *p, const struct view_options *o, struct view *v,
	       struct err *err);
/* The part of a sample's stack that is shown, in [*from, *to) of it; locations in between that are not shown have no
 * frames. */
void view_stack(const struct view *v, const struct profile_sample *s, uint32_t *from, uint32_t *to);
/* By absolute value, largest first, then by label. Edges and frame_nodes follow. */
void view_sort(struct arena *a, struct view *v, enum view_order order);
/* "sample index" as pprof reads it: a number, a name, "inuse_space" for "space"; NULL: the default. */
bool view_type(const struct profile *p, const char *name, size_t *type, struct err *err);
/* Nodes whose cum is below this are left out of tables, as with pprof's nodefraction of 0.005. */
int64_t view_cutoff(const struct view *v);
/* The unit for all values of nodes whose cum is at least `cutoff`, as pprof's -unit=minimum chooses it. */
struct str view_unit(const struct view *v, size_t type, int64_t cutoff);
int64_t view_abs(int64_t n);

#endif
