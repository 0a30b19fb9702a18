/* What a command has to say, before it has a look. Commands build one doc; writers (writer.h) turn it into
 * text, JSON, CSV …. Everything lives in the doc's arena. Text in a doc is raw: writers escape for their medium
 * and show control characters visibly. */
#ifndef OUT_DOC_H
#define OUT_DOC_H

#include "base/json.h"
#include "base/vec.h"
#include "model/loc.h"
#include "model/value.h"

/* Looks; colour only adds, never carries meaning alone. */
enum style {
	STYLE_PLAIN,
	STYLE_STRONG,
	STYLE_DIM,
	STYLE_GOOD,
	STYLE_BAD,
	STYLE_WARN,
	STYLE_PLACE,
	STYLE_CODE
};

struct span {
	enum style style;
	struct str text;
	const struct loc
		*link; /* the place it stands for, with an absolute file; NULL: none. One in a line */
};
struct line VEC(struct span);

/* --- tables --- */
enum align { ALIGN_LEFT, ALIGN_RIGHT };
struct column {
	struct str head; /* as shown: "INSTRS" */
	struct str key;  /* for CSV and data: "instructions" */
	enum align align;
	unsigned
		drop; /* order in which columns are left out when the terminal is too narrow: highest first; 0: never */
	bool may_cut; /* long text is cut in the middle to fit */
	bool is_data; /* only for CSV and other data: text and Markdown leave it out without a word */
	bool is_text; /* the other way round: for people, CSV leaves it out */
};
/* SPAN: text that takes the columns behind it too, whose cells are empty, and is wrapped in text: a remark below a row. */
enum cell_kind { CELL_EMPTY, CELL_TEXT, CELL_NUMBER, CELL_SPAN };
struct cell {
	enum cell_kind kind;
	enum style style;
	struct str text;        /* of a number: how text and Markdown show it; empty: "1,234" */
	struct value number;    /* unknown is shown as "?" in text and left empty in CSV */
	const struct loc *link; /* as of a span; not of a CELL_SPAN */
};
struct table {
	struct columns VEC(struct column) columns;
	struct cells VEC(struct cell) cells; /* row by row, columns.count each */
	/* many rows are made when they are written, by who has what they tell: sets columns.count empty cells. NULL: they
	 * are in cells */
	void (*make_row)(const void *context, size_t row, struct cell *cells);
	const void *context;
	size_t nmade;
	size_t nshown; /* rows that text shows, 0: all; CSV and others write all rows */
	struct str
		rest; /* what text says for the others ("and 55 more functions, 1,691 instructions"); may be empty */
};

/* --- findings --- */
enum level { LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR };
extern const char *const level_names[];
struct finding {
	enum level level;
	struct str rule; /* stable id (inline-missed); may be empty */
	struct str function;
	struct loc loc;    /* the place it is about */
	struct str title;  /* one line: "luaV_equalobj is not inlined into luaV_execute, at 6 places" */
	struct str name;   /* the compiler's own word: TooCostly; may be empty */
	struct str reason; /* plain words: "cost 310, threshold 225" */
	struct line_texts VEC(struct str) details; /* further lines */
	struct str source;                         /* the source line, tabs and all; ptr NULL: not at hand */
	struct loc source_loc;                     /* of that line; unknown: loc */
	uint32_t caret_len; /* columns to underline from the place's column on; 0: one caret */
	struct str next;    /* the command that continues here; may be empty */
	/* of a gate */
	bool is_waived;
	struct str waiver;      /* why it is waived */
	struct loc cause;       /* a changed line that explains it; unknown: none */
	struct str fingerprint; /* stable under line drift; may be empty */
	struct str help;        /* what the rule says: for SARIF's catalogue */
	struct value
		heat; /* share of a profile's samples, in thousandths of a percent; unknown: no profile */
	/* for a reader: text and Markdown say once what was found at many places, the formats for machines each */
	bool is_folded;           /* told by another one */
	struct line_texts folded; /* what it tells of others */
};

/* --- listings of code --- */
enum row_kind {
	ROW_SOURCE, /* a source line: number, text */
	ROW_INSN,   /* text = instruction, note = trailing comment (target, spill …) */
	ROW_LABEL,
	ROW_REMARK,  /* name + text, at the source line above */
	ROW_INLINED, /* from here on code of text (function), inlined at loc; depth = nesting */
	ROW_HEADING, /* a function: text = name, note = figures */
	ROW_TEXT,
	ROW_RAW, /* a line of the compiler's own text */
	ROW_REMOVED, /* of a difference: an instruction only the old side has, only the new side has, and one that differs */
	ROW_ADDED, /* in registers or labels only (text: new side, note: old side) */
	ROW_NOISE,
};
struct row {
	enum row_kind kind;
	unsigned depth; /* inlining depth */
	struct loc loc;
	uint64_t addr; /* of an instruction; UINT64_MAX: not shown */
	struct str name, text, note;
};
struct listing {
	struct rows VEC(struct row) rows;
	unsigned mnemonic_width; /* columns for the mnemonic of ROW_INSN; 0: as is */
};

/* --- what a gate looked at: verdict, counts, and one row per thing checked, for JUnit --- */
enum check_outcome { CHECK_PASSED, CHECK_FAILED, CHECK_WAIVED, CHECK_BROKEN /* a compiler failed */ };
struct checked {
	struct str suite; /* source file */
	struct str name;  /* function or assertion */
	enum check_outcome outcome;
	struct str rule, message; /* of the worst finding; empty when passed */
};
struct gate_said {
	bool is_set;
	bool is_failed;
	struct str verdict; /* "2 errors, 1 warning", "nothing got worse" */
	struct str counts;  /* "3 regressed, 1 improved, 205 unchanged (2 in layout only), 1 added" */
	struct str footer;  /* "checked 212 functions in 34 files, 9 rules, 14 assertions; 0 unmatched" */
	struct str context; /* compiler, target, arguments, baseline: one line */
	struct str weights; /* what a profile says of the whole: one line; may be empty */
	struct checked_list VEC(struct checked) checked;
};

enum block_kind { BLOCK_LINES, BLOCK_TABLE, BLOCK_FINDINGS, BLOCK_LISTING };
struct block {
	enum block_kind kind;
	struct str heading; /* "WORTH A LOOK"; may be empty */
	struct str legend; /* behind the heading, for people: what the cells of the table are; may be empty */
	struct lines VEC(struct line) lines;
	struct table table;
	struct findings VEC(struct finding) findings;
	size_t nfindings_shown; /* in text; 0: all */
	struct listing listing;
	bool is_plain;    /* findings: without numbers, from the first column on */
	bool is_attached; /* text: no blank line before it */
	bool is_folded;   /* details: Markdown folds it, in <details> */
	bool is_aside;    /* only where it can be folded: text leaves it out */
};

/* The data behind the doc, for JSON: written by callbacks, so that no copy of the model is made. */
struct doc_data {
	const void *context;
	void (*json)(const void *context, struct json *j); /* one value */
	/* JSON lines: called with i = 0, 1 … until it returns false; writes one value per call. NULL: json() alone */
	bool (*record)(const void *context, size_t i, struct json *j);
};

struct doc {
	struct arena *arena;
	struct str title;
	struct blocks VEC(struct block) blocks;
	bool keeps_order; /* Markdown tells the blocks as they come, not what is worst first */
	struct gate_said gate;
	struct doc_data data;
};

void doc_init(struct doc *d, struct arena *a);
/* Pointers are good until the next block of the same doc is added. */
struct block *doc_block(struct doc *d, enum block_kind kind, struct str heading);
/* A new line in a BLOCK_LINES block; spans are added to the block's last line. */
void doc_line(struct doc *d, struct block *b);
void doc_span(struct doc *d, struct block *b, enum style style, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* The last span, or cell, is a link to a place with an absolute file, in terminals that open it. */
void doc_link_span(struct doc *d, struct block *b, struct loc to);
void doc_link_cell(struct doc *d, struct table *t, struct loc to);
void doc_column(struct doc *d, struct table *t, struct column c);
/* Cells are added row by row, left to right. */
void doc_cell_text(struct doc *d, struct table *t, enum style style, struct str text);
/* With the empty cells of the columns behind it: the row is complete then. */
void doc_cell_span(struct doc *d, struct table *t, enum style style, struct str text);
void doc_cell_number(struct doc *d, struct table *t, enum style style, struct value v);
/* A measured value: n for data, shown as text ("1.23s"). */
void doc_cell_measure(struct doc *d, struct table *t, enum style style, int64_t n, struct str text);
size_t table_nrows(const struct table *t);
/* The cells of a row; room: for columns.count of them, which they may be in until the next one is asked for. */
const struct cell *table_row(const struct table *t, size_t row, struct cell *room);
struct cell cell_text(enum style style, struct str text);
struct cell cell_number(enum style style, struct value v);

/* "1,234,567"; lives in a. */
struct str number_grouped(struct arena *a, int64_t n);
/* "24.1 kB", "512 bytes": powers of 1000, one decimal. */
struct str number_bytes(struct arena *a, int64_t n);
/* "1 function", "2 functions" */
struct str number_of(struct arena *a, int64_t n, const char *one, const char *many);

#endif
