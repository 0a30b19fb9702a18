/* Option tables: one row per option yields the parser, the help text, the manual and shell completion. */
#ifndef BASE_OPT_H
#define BASE_OPT_H

#include "base/buf.h"
#include "base/err.h"
#include "base/vec.h"

enum opt_kind {
	OPT_FLAG,     /* bool *: set to true */
	OPT_STRING,   /* const char ** */
	OPT_UINT,     /* unsigned *: decimal */
	OPT_CHOICE,   /* unsigned *: index into choices ("auto|always|never") */
	OPT_LIST,     /* struct opt_list *: may be repeated */
	OPT_OPTIONAL, /* struct opt_optional *: --name is a flag, --name=VALUE adds to a list; no letter */
	OPT_PLACE,    /* not an option: a heading in help */
};

struct opt_list VEC(const char *);
struct opt_optional {
	bool is_set; /* --name stood alone */
	struct opt_list values;
};

struct opt {
	enum opt_kind kind;
	char letter;          /* 0: none */
	const char *name;     /* long name with '-'; on the command line '_' is accepted for '-' */
	const char *arg;      /* name of the value in help (FILE, N); for OPT_CHOICE the choices */
	const char *help;     /* one phrase, lower case, no full stop */
	const char *complete; /* for shells: "file", "folder", or NULL */
	size_t offset;        /* of the target in the values struct */
};

/* OPT_ROW(OPT_FLAG, 'q', "quiet", NULL, "no progress, no notes", NULL, struct options, is_quiet) */
#define OPT_ROW(kind_, letter_, name_, arg_, help_, complete_, type, member)                                 \
	{                                                                                                    \
		.kind = (kind_), .letter = (letter_), .name = (name_), .arg = (arg_), .help = (help_),       \
		.complete = (complete_), .offset = offsetof(type, member)                                    \
	}
#define OPT_HEADING(text)                                                                                    \
	{                                                                                                    \
		.kind = OPT_PLACE, .help = (text)                                                            \
	}
#define OPT_END                                                                                              \
	{                                                                                                    \
		.kind = OPT_PLACE, .help = NULL                                                              \
	}

struct opt_rest {
	struct opt_list operands; /* what is not an option, in order */
	char **after_dashes;      /* the arguments behind "--"; NULL without one */
	size_t nafter_dashes;
};

/* Parses argv[0..argc) (without program and command name). Tables: a NULL-terminated array of tables that share
 * one values struct. Options and operands may be mixed; "-" is an operand; --name=V, --name V, -nV, -n V; long
 * names may be cut where they stay unique; --no-NAME clears a flag. Unknown option: error with the nearest name. */
bool opt_parse(struct arena *a, const struct opt *const tables[], void *values, int argc, char **argv,
	       struct opt_rest *rest, struct err *err);

/* Help: "  -j, --jobs=N       text", wrapped to width columns. */
void opt_help(const struct opt *const tables[], size_t width, struct buf *out);

/* Man page (roff) and completion scripts are made by commands; these give the parts for one command. */
void opt_roff(const struct opt *const tables[], struct buf *out);

#endif
