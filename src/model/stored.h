/* Stored facts: what one side of a comparison is made of, be it read from a file (read/facts.c) or rendered from
 * units just compiled (cmd/store.c). Both sides of `diff` go through the same text, so that what is judged is
 * exactly what would be stored, and equal functions are equal bytes.
 *
 * A file is one line per record (docs/facts.md). A baseline carries no line numbers: a call, loop or allocation is
 * known by the function, the inlined calls it came through, its callee or order, and a hash of the text of its source
 * line, so that a comment added above changes no byte of it. */
#ifndef MODEL_STORED_H
#define MODEL_STORED_H

#include "base/diag.h"
#include "base/map.h"
#include "model/allocsite.h"
#include "model/func.h"
#include "model/loc.h"
#include "model/metric.h"
#include "model/remark.h"

/* How alike two bodies of machine code are: the first of these hashes that agrees names the class. Each leaves out
 * more than the one before (analyze/code.c says what). X(name, word in the output) */
#define CODE_LEVELS(X)                                                                                       \
	X(identical, "identical") /* all instructions, labels by number, the function's own name left out */ \
	X(layout, "layout only")  /* blocks in any order, alignment, jumps inverted or added to suit it */   \
	X(registers, "registers only") /* which register or stack slot holds what */                         \
	X(order, "reordered")          /* instructions of a block in any order */                            \
	X(constants, "constants only") /* immediates, and addresses in data */
enum code_level {
#define X(name, word) CODE_##name,
	CODE_LEVELS(X)
#undef X
		CODE_real, /* none agrees: the code does something else, or the same by other means */
};
enum { CODE_LEVEL_COUNT = CODE_real };
extern const char *const code_level_names[CODE_real + 1]; /* "identical" … "real" */
extern const char *const code_level_words[CODE_real + 1];

struct code_marks {
	bool is_known; /* false without assembly text or object */
	uint64_t hash[CODE_LEVEL_COUNT];
};
enum code_level code_compare(const struct code_marks *a, const struct code_marks *b); /* both known */
/* As much of a hash as is stored: all of the first, by which bodies are found again, and half of the others, which
 * only tell a pair of functions apart. */
uint64_t code_hash_stored(enum code_level level, uint64_t hash);

/* Where a site is, without lines. */
struct stored_site {
	struct str
		chain; /* functions inlined around it, outermost first, "a>b"; "" when in the function itself */
	uint32_t text; /* hash of the trimmed text of its source line; 0: source not at hand */
	uint32_t
		chain_text; /* hash of the texts of the lines of the inlined calls; 0: none, or not at hand */
	struct loc loc; /* today's place: only where the side was just compiled, or the file is a report's */
	const struct inline_frame *frame; /* a report's: the chain with the places of its calls; NULL: none */
};

/* "b" of "a>b" */
struct str chain_innermost(struct str chain);

struct stored_call {
	struct stored_site site;
	struct str callee; /* linkage name; ptr NULL: through a pointer */
	bool is_inlined, is_refused, is_tail, in_loop, cost_is_floor;
	struct value cost, threshold;
	struct str remark, reason, message; /* ptr NULL: none. message: not in a baseline */
	struct str pass;                    /* of a report; ptr NULL: not stored */
	uint32_t copies, asm_line;
	uint64_t record_line;
};

/* What follows from the compiler's own word and its numbers is not stored; ptr NULL: nothing does. */
struct str stored_reason(struct arena *a, const struct stored_call *c);

struct stored_loop {
	struct stored_site site;
	bool is_vectorized, is_innermost, is_fully_unrolled;
	unsigned depth, unrolled;
	struct value width, interleave, spills; /* spills: spill and reload instructions in the loop itself */
	struct str remark, reason, message, evidence;
	struct str blocker; /* what the reason is about: "clip" for a call; ptr NULL */
	struct loc blocker_loc;
	uint32_t copies;  /* of a report: machine loops */
	bool is_disputed; /* of a report */
	struct stored_reasons VEC(const struct remark *) reasons;
};

struct stored_step {
	struct str text;
	struct loc loc;
	const struct inline_frame *frame;
};

struct stored_alloc {
	struct stored_site site;
	struct str allocator, kind;
	struct value size;
	bool in_loop;
	enum alloc_verdict verdict;
	struct str via, to;            /* ptr NULL: none */
	bool is_inferred;              /* of a report: a call of a wrapper; no gate looks at it */
	struct str message, size_text; /* not in a baseline */
	struct stored_steps VEC(struct stored_step) steps;
};

struct stored_func {
	struct str source; /* of the unit */
	struct str name, linkage_name, file;
	uint32_t line;     /* 0: not stored */
	uint32_t end_line; /* last line of the function's own code; 0: not stored */
	enum binding binding;
	bool is_gone; /* has no code: every call was inlined. Only names and calls */
	struct value metrics[METRIC_COUNT];
	struct code_marks code;
	struct stored_calls VEC(struct stored_call) calls;
	struct stored_loops VEC(struct stored_loop) loops;
	struct stored_allocs VEC(struct stored_alloc) allocs;
	struct stored_inlinees VEC(struct inlinee) inlinees;
	bool has_inlinees;    /* of a report with line tables */
	struct func_why *why; /* of facts that were made for explain; NULL: not stored */
};

struct stored_input { /* a file that the compiler read, but for the system's */
	struct str file;
	uint64_t hash; /* str_hash() of its content */
};

struct stored_unit {
	struct str source;
	struct str family, version, target; /* ptr NULL: unknown */
	struct stored_words VEC(struct str) args, added;
	struct stored_inputs VEC(struct stored_input) inputs; /* of facts with reasons */
	bool has_verdicts;                                    /* allocations were judged */
	struct str view;            /* by another compiler's eyes: "clang 19.1.7"; ptr NULL: its own */
	struct str missing;         /* why they were not; ptr NULL: not said */
	bool is_compared, is_exact; /* with a build without what casm adds */
	struct stored_problems VEC(struct diag) problems; /* not of a baseline */
};

/* A function's line, found but not yet parsed: 100,000 of them are cheap. */
struct stored_row {
	struct str source, linkage_name; /* not of the text: rows of a unit share its name */
	struct str
		twin; /* tells functions of one unit apart that share a linkage name (an executable's static ones); or ptr NULL */
	struct str text;       /* the line, without newline */
	uint64_t line;         /* number in the file, from 1 */
	uint64_t body;         /* hash[CODE_identical]; 0: unknown */
	uint64_t zero_metrics; /* of one that was joined with those of other files: as in struct stored */
	bool is_gone;
};

struct stored {
	struct str name; /* of the file, for messages; "today" for a side just compiled */
	struct str text; /* all of it; the caller keeps it */
	struct str schema, casm;
	struct str object;     /* hash of the file that they lie beside, 16 digits; ptr NULL: of none */
	bool has_lines;        /* a report's jsonl: places are stored */
	uint64_t zero_metrics; /* bit per metric: a row that has neither its number nor a reason means 0 */
	struct stored_units VEC(struct stored_unit) units; /* by source */
	struct stored_rows VEC(struct stored_row) rows;    /* by (source, linkage name, twin), no two alike */
};

/* The order of rows and of units, for vec_sort(): of struct stored_row and struct stored_unit. */
int stored_row_cmp(const void *a, const void *b);
int stored_unit_cmp(const void *a, const void *b);

#endif
