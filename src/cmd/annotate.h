/* casm annotate: a profile over functions, source and assembly. What one page (--top, --list=RE …) shows stands in a
 * file of its own; to add one: cmd/annotate/<name>.c ending in `const struct annotate_page annotate_page_<name>`, a row
 * in ANNOTATE_PAGES, and a row for its option in cmd/annotate.c. */
#ifndef CMD_ANNOTATE_H
#define CMD_ANNOTATE_H

#include "analyze/hot.h"
#include "analyze/profile_view.h"
#include "cmd/command.h"
#include "cmd/profile/symbolize.h"

/* What all pages get. */
struct annotation {
	struct invocation *inv;
	struct opt_list binaries; /* operands that are programs, libraries or objects */
	struct opt_list sources;  /* operands that are C or C++ sources */
	/* With the base's samples, if there is one; as many samples as the files have, else */
	struct profile *profile;
	struct symbolized symbolized; /* which binary each mapping of it has */
	struct view_options options;  /* from the command line, and what the page wants */
	struct view view;             /* with these, sorted as asked for */
	struct str unit;              /* of the values: "nanoseconds" */
	/* Functions with what the compiler said of them, for columns of rows; a page that has it sets it. NULL: no facts */
	const struct hot *hot;
	struct map source_files;                       /* of annotate/source.h, by name */
	struct decoded_units VEC(struct unit *) units; /* of functions that a page decoded */
	const struct annotate_page *page;
	void *data; /* of the page */
};

struct annotate_page {
	const char *name; /* in JSON: "page" */
	/* Is it asked for? NULL: shown when no other page is. */
	bool (*is_asked)(const struct options *o);
	/* Changes options, to what the page needs of the view. NULL: nothing special. */
	bool (*want)(struct annotation *a, struct err *err);
	/* Adds blocks to inv->doc, behind a first one that tells of the profile; *data is what json() gets. */
	bool (*build)(struct annotation *a, void **data, struct err *err);
	/* Adds keys to the open object. */
	void (*json)(const struct annotation *a, const void *data, struct json *j);
};

#define ANNOTATE_PAGES(X)                                                                                    \
	X(overview)                                                                                          \
	X(top)                                                                                               \
	X(peek)                                                                                              \
	X(slowdowns)                                                                                         \
	X(traces)                                                                                            \
	X(list)                                                                                              \
	X(disasm)

#define X(name) extern const struct annotate_page annotate_page_##name;
ANNOTATE_PAGES(X)
#undef X

/* The program that samples are of: as the profile's mapping of it was found, else the first that was named; NULL: none is
 * at hand. */
const char *annotate_program(const struct annotation *a);
/* A value of the profile in `to` ("auto": what is natural for it), or in --unit. */
struct str annotate_value(const struct annotation *a, int64_t value, struct str to);
/* Rows by what was measured in them, as a block and as keys of the open object: the page --top, for others to show. */
void annotate_rows(struct annotation *a);
void annotate_rows_json(const struct annotation *a, struct json *j);
/* Whether a table needs rows that text does not show: only formats for programs have all of them. */
bool annotate_wants_all(const struct annotation *a);
/* What is shown of the profile, as a profile: in the arena of the run. The view was made with keeps_all. */
const struct profile *annotate_shown(const struct annotation *a);
/* Of an option with an expression: false, with an error that lists near names. */
bool annotate_no_match(const struct annotation *a, const char *option, const char *text, struct err *err);
/* "flat": n, "cum": n, name, file … of a node, into the open object. */
void annotate_node_json(const struct view_node *n, struct json *j);

#endif
