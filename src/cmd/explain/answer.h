/* The answer to "why": what was decided, the cause, the chain behind it, what would change it, how sure that is. One
 * answer is about one subject: a call site, a source loop, an allocation, a load, the spills of a function. Made by
 * explain/call.c, explain/loop.c, explain/memory.c; shown by explain/tell.c (text, md) and explain/json.c. */
#ifndef CMD_EXPLAIN_ANSWER_H
#define CMD_EXPLAIN_ANSWER_H

#include "cmd/explain/study.h"
#include "rule/knowledge.h"

enum subject_kind { SUBJECT_CALL, SUBJECT_LOOP, SUBJECT_ALLOCATION, SUBJECT_LOAD, SUBJECT_SPILLS };
extern const char *const subject_words[]; /* "call", "loop", "allocation", "load", "spills" */

/* One subject in one function: index into its calls, loops, allocsites, why->loads; spills: the function itself. */
struct subject {
	enum subject_kind kind;
	size_t row;   /* of the function that holds it */
	size_t index; /* in the function's list */
};
struct subjects VEC(struct subject);

/* A line of a part: "41 %  sqlite3.c:80211-80240  copying the old contents" */
struct answer_line {
	struct value share; /* percent; unknown: none is shown */
	struct loc loc;     /* unknown: none */
	uint32_t last_line; /* a range of lines from loc.line on; 0: one line */
	struct str text;    /* plain words; may be empty */
	struct str
		try_name; /* of a "what would change it" line: the experiment that tries it; ptr NULL: none */
};
enum part_kind {
	PART_CAUSE,     /* what stands in the way, beyond the reason */
	PART_COST,      /* where the cost comes from: lines with shares */
	PART_CHAIN,     /* inlined calls, escape steps, root cause across passes, in order */
	PART_ELSEWHERE, /* the same source in other copies, decided otherwise */
	PART_UNLOCKS,   /* what else the same fix would unlock */
	PART_CHANGE,    /* what would change it */
	PART_SURE,      /* how the answer is known, what is an estimate */
	PART_EVIDENCE,  /* -v: remark and record line, assembly lines, bitcode */
	PART_KIND_COUNT
};
struct answer_part {
	enum part_kind kind;
	struct str heading; /* "where the cost comes from"; ptr NULL: the kind's own */
	struct str note;    /* said with the heading: "estimate: …"; may be empty */
	struct answer_lines VEC(struct answer_line) lines;
	size_t nleft_out; /* lines that are counted, not told */
};

struct answer {
	struct subject subject;
	struct str function; /* to show */
	struct loc loc;
	const struct inline_frame *frame; /* the inlined copy it is in */
	bool is_good;                     /* nothing to mend: inlined, vectorized, removed, freed … */
	struct str what;    /* the subject in a list: "call of f"; may be empty: the verdict is shown */
	struct str verdict; /* one line: "sqlite3VdbeMemGrow is not inlined into sqlite3VdbeExec" */
	struct str pass,
		name; /* LLVM's or gcc's own: "inline", "TooCostly"; ptr NULL: the compiler gave none */
	const struct knowledge_entry *entry; /* what is known of that remark; NULL: nothing */
	struct str reason;                   /* plain words, figures in them: "cost 485, threshold 225" */
	struct str why;       /* why the compiler does so, a sentence or two (rules/explain); may be empty */
	struct str not_worth; /* when it is not worth mending; may be empty */
	struct loc at;        /* of the cause, when not loc: its source line is shown, with a caret */
	struct str source;    /* that line */
	uint32_t caret_len;
	struct answer_parts VEC(struct answer_part) parts; /* in the order of enum part_kind */
	/* machine-readable: for casm.explain/1 */
	struct value cost, threshold;
	bool cost_is_floor;
	size_t ncopies; /* same answer for so many inlined copies, this one included */
};
struct answers VEC(struct answer);

/* The part of a kind, made at the end when missing. Good until the next one is made. */
struct answer_part *answer_part(struct arena *a, struct answer *to, enum part_kind kind);
/* NULL when there is none. */
const struct answer_part *answer_part_find(const struct answer *of, enum part_kind kind);
struct answer_line *answer_line(struct arena *a, struct answer *to, enum part_kind kind, struct loc at,
				const char *format, ...) __attribute__((format(printf, 5, 6)));

extern const char *const part_headings[]; /* for people, by enum part_kind */
extern const char *const part_words[];    /* in the data */

struct explaining {
	struct invocation *inv;
	struct arena *a;
	struct study *study;
	struct knowledge knowledge;
	bool is_thorough; /* few answers: each is worth another compile */
	bool is_listing; /* many: answers have what a row of a list shows, and no parts (explain_complete()) */
};

/* A function's name as it is shown; a place as text. */
struct str answer_name(struct explaining *e, struct str symbol);
struct str answer_place(struct explaining *e, struct loc at);
/* Sets at, source and caret_len. */
void answer_source(struct explaining *e, struct answer *to, struct loc at);
/* PART_CHAIN: the inlined calls through which to->frame came. */
void answer_frames(struct explaining *e, struct answer *to);

/* What is known of the remark to->pass/to->name: sets entry, why, not_worth. reason: what its entries are told apart by;
 * message: the same when there is no reason. */
void answer_knowledge(struct explaining *e, struct answer *to, struct str reason, struct str message);
/* PART_CHANGE: what helps by the entry, but for experiments that a line has already. */
void answer_helps(struct explaining *e, struct answer *to);

/* Each fills an answer about its subject; what cannot be known is said in it. */
void explain_call(struct explaining *e, struct subject s, struct answer *out);
void explain_loop(struct explaining *e, struct subject s, struct answer *out);
void explain_allocation(struct explaining *e, struct subject s, struct answer *out);
void explain_load(struct explaining *e, struct subject s, struct answer *out);
void explain_spills(struct explaining *e, struct subject s, struct answer *out);

#endif
