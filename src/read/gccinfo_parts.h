/* What the files of gccinfo.c share: one line of gcc's report taken apart, and what it says. */
#ifndef READ_GCCINFO_PARTS_H
#define READ_GCCINFO_PARTS_H

#include "model/remark.h"

enum gccinfo_tag { GCC_OPTIMIZED, GCC_MISSED, GCC_NOTE };

struct gccinfo_line {
	enum gccinfo_tag tag;
	struct str file; /* ptr NULL: the line has no place */
	uint32_t line, col;
	struct str text; /* behind the tag */
};

/* False: the line has no tag. */
bool gccinfo_line(struct str text, struct gccinfo_line *line);

/* A symbol as gcc writes it, name/number. */
struct gcc_symbol {
	struct str name; /* ptr NULL: there is none */
	size_t len;      /* with the number */
};
/* The first symbol of text that is followed by no more of a name; C++ names may hold blanks, commas and "->". */
struct gcc_symbol gcc_symbol_at(struct str text);

/* What earlier lines mean for this one. */
struct gccinfo_context {
	struct arena *scratch;
	struct str
		considered; /* the callee that the early inliner looked at in this place; ptr NULL: it did not */
	bool is_late, follows_refusal;
};

enum { GCCINFO_MAX_ARGS = 10 };

struct gccinfo_parsed {
	enum remark_kind kind;
	struct str pass, name;
	struct str caller; /* ptr NULL: not an inliner's remark, or not told */
	struct {
		struct str key, value;
	} args[GCCINFO_MAX_ARGS];
	size_t nargs;
	bool is_bulk;      /* of interest only when all remarks are */
	bool is_late;      /* shows that the early inliner is done */
	bool refuses_loop; /* the next line says why */
	bool is_reason;    /* it does */
};

/* text without blanks at its ends. False: not what it begins like. Slices point into text and c->scratch. */
bool gccinfo_parse(const struct gccinfo_context *c, enum gccinfo_tag tag, struct str text,
		   struct gccinfo_parsed *p);

#endif
