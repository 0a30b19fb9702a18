/* Parts of casm check: assertions in comments, what they are bound to, and how they are judged. */
#ifndef CMD_CHECK_H
#define CMD_CHECK_H

#include "base/file.h"
#include "cmd/command.h"
#include "cmd/load.h"
#include "cmd/sources.h"
#include "model/model.h"
#include "read/comments.h"
#include "read/outline.h"
#include "rule/assertion.h"
#include "rule/knowledge.h"

struct check_file {      /* of the project, read once */
	struct str name; /* as the first unit that knows it shows it */
	const char *path;
	struct str text; /* empty: it has no assertion, or cannot be read */
	struct outline outline;
	size_t first_group, ngroups, first_item;
	struct check_includes VEC(struct str) includes; /* as written, quotes or brackets included */
};

enum target_kind { TARGET_NOTHING, TARGET_FUNCTION, TARGET_LOOP, TARGET_LINE };
extern const char *const target_words[];
struct target {
	enum target_kind kind;
	const struct outline_func *func;
	const struct outline_loop *loop;
	uint32_t line;   /* of TARGET_LINE */
	const char *why; /* of TARGET_NOTHING */
};

/* One "casm: …" of a comment. */
struct check_group {
	const struct check_file *file;
	size_t offset;    /* of the text behind "casm" in the file */
	struct loc place; /* of "casm" */
	struct target target;
	struct assertions parsed;
};

enum verdict_kind {
	VERDICT_ABSENT,
	VERDICT_HELD,
	VERDICT_UNDECIDED,
	VERDICT_FAILED
}; /* the worst is the last */
struct verdict {
	enum verdict_kind kind;
	struct str message;                   /* "it has 14 instructions" */
	struct str remark_name;               /* the compiler's own word that explains it; may be empty */
	struct str remark;                    /* and its reason */
	struct value value;                   /* of a bound: what was measured; else unknown */
	struct check_code VEC(uint32_t) code; /* the first instructions to show, of f */
	size_t ncode;                         /* all of them */
	const struct unit *u;
	const struct func *f;
	bool is_copy;    /* of a function that was inlined into f */
	bool is_lacking; /* failed because something is not there: another part of the function may have it */
};

struct check_item { /* one assertion, over all units */
	const struct check_group *group;
	const struct assertion *assertion;
	struct loc place;
	uint32_t caret_len;
	struct verdict worst;
	size_t nunits, nheld, nfailed, nskipped; /* units that have code for it; that it is not for */
	struct value least, most;                /* of a bound; unknown as soon as one is */
	bool is_blessed;
};
struct check_items VEC(struct check_item);

struct check {
	struct invocation *inv;
	const struct load *load;
	struct knowledge knowledge;
	struct check_files VEC(struct check_file *) files; /* those that hold assertions */
	struct map file_by_path, file_by_inode;
	struct check_groups VEC(struct check_group *) groups;
	struct check_items items;
	size_t nerrors; /* of the grammar; printed */
};

struct check_known { /* a file as one unit knows it */
	struct check_file *file;
	struct str shown;
};
struct check_known_files VEC(struct check_known);
/* Files of the project that u was made of, each read and searched when it is met for the first time. */
void check_unit_files(struct check *c, const struct unit *u, struct check_known_files *out);
bool check_is_family(struct str name); /* of compilers */

/* What the comment stands at. */
struct target check_bind(const struct check_file *file, const struct comment *c);

/* A copy of the code that a target has in a unit: in f, its own or (frame) inlined. */
struct scope {
	const struct unit *u;
	const struct func *f;
	const struct inline_frame *frame; /* NULL: f itself is the function */
	const struct target *target;
	struct str file; /* as u shows it */
	bool *has;       /* per instruction of f */
	size_t ninsns;
	struct scope_loops VEC(const struct loop *) loops;
	struct scope_calls VEC(const struct call *) calls;
	struct scope_allocs VEC(const struct allocsite *) allocs;
};
struct scopes VEC(struct scope);
/* All of them; empty with *why set when there are none. */
void check_scopes(struct arena *a, const struct unit *u, struct str file, const struct target *t,
		  const struct outline *outline, struct scopes *out, struct str *why);
/* The place of code in the scope's function: the call through which it came, when it was inlined into that. False: it
 * is not in this copy. */
bool scope_place(const struct scope *s, struct loc loc, const struct inline_frame *frame, struct loc *place);

/* a judged in all copies that u has; the worst counts. Without one (why says the reason) it is absent, unless that is
 * what it asks for. */
struct verdict check_judge(struct check *c, const struct unit *u, const struct target *t,
			   const struct scopes *scopes, const struct assertion *a, struct str why);

/* Rewrites the numbers of bounds to what was measured; says what changed. */
void check_bless(struct check *c, struct err *err);

/* Fills the doc. */
void check_tell(struct check *c);

#endif
