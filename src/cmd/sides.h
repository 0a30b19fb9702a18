/* casm report with several compilers or argument sets: the same sources compiled by each, laid side by side.
 *
 * All sides have the same source text, so what they made of it is joined by it: functions by source and name, without
 * the suffixes of copies and parts (model/match.h), loops by the loop statement, calls by line and callee. Inlined
 * copies of a place are told together: "8 wide in 2 of 3 copies". */
#ifndef CMD_SIDES_H
#define CMD_SIDES_H

#include "cmd/load.h"
#include "cmd/sources.h"
#include "rule/knowledge.h"

enum { SIDES_MAX = 6 };

struct sides_side {
	struct invocation inv; /* as for a report of this side alone: its compiler, its arguments */
	struct str label;      /* as short as tells it from the others: "clang", "gcc -O3", "plain" */
	struct str name;       /* "clang 19.1.7 -O3" */
	struct str with;       /* --with, as given; "" */
	struct load load;
	struct sources sources;
	const struct unit *first; /* of those compared */
	size_t nfuncs;            /* with code, selected, copies and parts folded */
	struct value totals[METRIC_COUNT];
	size_t nunknown[METRIC_COUNT]; /* functions that the total lacks */
	size_t nbest;                  /* functions in which it alone has the fewest instructions */
};

/* What one side made of a function: sums over its copies and parts, the largest frame. */
struct sides_code {
	struct funcs copies;
	bool is_inlined; /* no code: calls of it were inlined */
	struct value metrics[METRIC_COUNT];
};

struct sides_func {
	struct str source, linkage_name, name;
	struct loc decl;
	const struct unit *u;
	struct sides_code of[SIDES_MAX];
	bool is_alike;  /* no metric that is shown differs */
	bool is_uneven; /* some sides have no code of it */
};

/* A loop or call of the source in the code of one side: its copies, inlined ones included. */
struct sides_site {
	size_t ncopies;
	size_t ntaken; /* vectorized loops; inlined calls */
	size_t nunrolled, nin_loop, nrefused;
	size_t npieces;          /* inlined calls whose rest is a call of its own (f.part.0) */
	struct value width;      /* of the vectorized loops, where they agree */
	bool has_widths;         /* they do not */
	const struct loop *loop; /* one that was not taken, else one that was */
	const struct call *call;
	const struct func *f; /* that holds it */
	const struct unit *u;
	size_t nfuncs; /* that have it */
	const struct func *last_func;
	bool is_gone; /* known only of functions that have no code themselves */
};

struct sides_place {
	struct loc loc;
	struct str callee; /* of a call: without suffixes */
	struct sides_site of[SIDES_MAX];
	const struct func *f; /* the first that holds it */
	const struct unit *u;
	unsigned difference; /* 0: decided alike where it is; higher: tells more */
	size_t weight;       /* places and copies, those in loops more: what to tell first */
	bool is_one_sided;   /* some side has no such place */
};

struct sides {
	struct invocation *inv;
	struct sides_side of[SIDES_MAX];
	size_t count;
	struct sides_funcs VEC(struct sides_func *) funcs;
	struct sides_places VEC(struct sides_place *) loops, calls;
	size_t nunits;                                /* compared: all sides have them */
	struct sides_missing VEC(struct str) missing; /* "a.c (gcc)" */
	size_t nalike, nlevel, nuneven; /* functions: alike in all, as large; with code on some sides only */
	enum status status;
	struct knowledge knowledge;
};

/* True when --cc or --with ask for more than one side. */
bool sides_wanted(const struct options *o);
/* The whole of `casm report` with several sides. */
enum status sides_report(struct invocation *inv, struct err *err);

/* sides/join.c: fills funcs, loops, calls and the counts. False with err: no function is selected. */
bool sides_join(struct sides *s, struct err *err);
/* The metrics that are laid side by side, METRIC_COUNT at the end. */
extern const enum metric sides_metrics[];
/* 1: a is better than b, -1: worse, 0: equal, or not both known. */
int sides_better(enum metric m, struct value a, struct value b);

/* sides/words.c: what a side made of a place, in words. */
struct str sides_loop_verdict(struct arena *a, const struct sides_site *at);
struct str sides_loop_reason(const struct sides *s, const struct sides_site *at, struct str *remark);
struct str sides_call_verdict(struct arena *a, const struct sides_site *at);
struct str sides_call_reason(const struct sides *s, const struct sides_site *at, struct str *remark);

/* sides/doc.c */
void sides_doc(struct sides *s);
/* How many of count are shown: -n, or `otherwise`. */
size_t sides_shown(const struct sides *s, size_t otherwise, size_t count);
/* sides/places.c */
void sides_places(struct sides *s);
/* sides/json.c, for struct doc_data */
void sides_json(const void *sides, struct json *j);
bool sides_record(const void *sides, size_t i, struct json *j);

#endif
