/* The state of the assembly reader while it goes through the lines, and what its files need of each other:
 * asmtext.c (lines, labels, parts), asmtext_directive.c (sections, symbols, places, data), asmtext_insn.c. */
#ifndef READ_ASMTEXT_READING_H
#define READ_ASMTEXT_READING_H

#include "read/asmtext_parts.h"

enum { NUMERIC_LABELS = 100 };

enum section_kind { SECTION_CODE, SECTION_DATA, SECTION_IGNORED };

struct section {
	struct str name;
	enum section_kind kind;
	struct asm_part *part; /* being read; NULL */
};

/* "1f" before there is a "1:" */
struct forward {
	uint32_t insn;
	struct forward *next;
};

struct reading {
	struct asm_text *t;
	struct unit *u;
	enum isa_syntax syntax;
	char comment; /* first character of a comment: '#' or '/' (twice) */
	uint64_t line;
	bool in_app;
	unsigned macro_depth; /* in .macro or .rept of verbatim text */

	struct section *section, *previous;
	struct section_stack VEC(struct section *) stack;
	struct map sections;

	struct asm_part *part;   /* whose instructions are in `insns` */
	struct insns insns;      /* of the current run */
	struct asm_table *table; /* whose entries are being read; NULL */
	struct loc loc;
	struct files VEC(struct str) files;
	struct str comp_dir;

	char *text, *text_end; /* room for the texts of instructions */
	struct {
		bool is_defined;
		uint32_t at;
		struct forward *waiting;
	} numeric[NUMERIC_LABELS];
	uint64_t ndirectives, norphans;
};

static inline bool asm_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static inline bool asm_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* What may stand in an unquoted name. */
static inline bool asm_is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || asm_is_digit(c) || c == '_' || c == '.' ||
	       c == '$' || (unsigned char)c >= 0x80;
}

static inline bool asm_starts_comment(const struct reading *r, const char *p, const char *end)
{
	return *p == r->comment && (r->comment == '#' || (p + 1 < end && p[1] == '/'));
}

struct statement {
	struct str text;    /* blanks made single, no comment */
	struct str comment; /* without its marker; ptr NULL: none */
	const char *end;    /* where the next statement of the line starts */
	struct str label;   /* the first local label named in an operand */
};

/* The quoted text that s starts with, quotes and escapes removed; *rest is what follows. */
struct str asm_quoted(struct arena *a, struct str s, struct str *rest);
/* The name in the operand of .globl and kin. */
struct str asm_one_name(struct reading *r, struct str s);
struct asm_symbol *asm_symbol_at(struct reading *r, struct str name);
/* Instructions go to p from now on; NULL: nowhere. */
void asm_use_part(struct reading *r, struct asm_part *p);
/* Index in the part of the instruction to come. */
uint32_t asm_position(const struct reading *r);
/* Is code of a function being read? Then r->part is its part. */
bool asm_in_code(struct reading *r);

void asm_use_section(struct reading *r, struct str name, struct str flags);
/* .set NAME,TARGET and NAME = TARGET. */
void asm_alias(struct reading *r, struct str name, struct str target);
/* What follows ".loc". */
void asm_read_loc(struct reading *r, struct str args);
/* .NAME ARGS at p; returns where the next statement of the line starts. */
const char *asm_read_directive(struct reading *r, const char *p, const char *end);

struct insn *asm_add_insn(struct reading *r, struct str text);
/* Copies one statement up to its comment or, in verbatim text, its ';'. */
void asm_copy_statement(struct reading *r, const char *p, const char *end, struct statement *s);
/* Can the local label stand before an instruction? The others name tables, strings and constants. */
bool asm_may_be_code(struct str label);
/* What a comment says of the instruction before it. */
void asm_apply_comment(struct insn *i, struct str comment);
void asm_numeric_label(struct reading *r, struct str digits);
/* One instruction at p; returns where the next statement of the line starts. */
const char *asm_read_insn(struct reading *r, const char *p, const char *end);

#endif
