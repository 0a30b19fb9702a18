/* casm annotate without a page: what the profile is worth, or what becomes of the memory; which functions compute and
 * which wait, where that is at hand; and the functions with most samples. */
#include <stdio.h>

#include "cmd/annotate.h"
#include "cmd/annotate/mca.h"
#include "cmd/annotate/overview.h"
#include "cmd/annotate/wait.h"
#include "cmd/annotate/worth.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

const struct opt options_overview[] = {
	OPT_HEADING("What it is worth (the overview): facts of the functions with samples"),
	ROW(OPT_STRING, 0, "facts", "FILE", "facts stored by casm baseline or casm report --format=jsonl",
	    "file", facts),
	ROW(OPT_STRING, 'p', "compdb", "PATH",
	    "compile_commands.json, or its folder: compile the units that carry samples again", "file",
	    compdb),
	ROW(OPT_LIST, 0, "only", "GLOB", "with -p: only the entries whose file matches", NULL, only),
	ROW(OPT_LIST, 0, "cc", "COMPILER", "compiler to use; default: the database's, $CC, clang, gcc",
	    "file", ccs),
	ROW(OPT_UINT, 'j', "jobs", "N", "compile N units at a time; default: one per processor", NULL, jobs),
	ROW(OPT_UINT, 0, "timeout", "SECONDS", "end a compiler that runs longer; default 600", NULL,
	    timeout_s),
	ROW(OPT_OPTIONAL, 0, "remarks", "FILE", "a compiler's record of remarks about the program's code",
	    "file", remarks),
	ROW(OPT_UINT, 0, "small", "N", "calls of functions below N instructions count as missed; default 20",
	    NULL, annotate.small),
	ROW(OPT_LIST, 0, "wait", "PROFILE",
	    "a profile of waiting (wall, off-cpu, block, mutex) to tell which functions wait; may be "
	    "repeated",
	    "file", annotate.waits),
	OPT_END,
};

struct overview {
	struct worth worth;
	struct waiting waiting;
	struct models models; /* --mca */
	bool has_worth, has_models;
};

static bool find_worth(struct annotation *a, struct overview *o, struct err *err)
{
	const struct annotate_options *n = &a->inv->options.annotate;
	const struct worth_question q = worth_question_of(a);
	enum profile_kind kind = profile_kind_of(a->profile, a->options.type);

	/* code cannot be made to wait less by compiling it better */
	if (kind == PROFILE_COMPUTING || kind == PROFILE_MEMORY) {
		if (!worth_find(a->inv, &q, &o->worth, err))
			return false;
		o->has_worth = true;
		a->hot = o->worth.found.nwith_facts ? &o->worth.hot : NULL;
	}
	return wait_find(a->inv, a->profile, a->options.type, a->view.weights, &n->waits, &o->waiting, err);
}

static bool build(struct annotation *a, void **data, struct err *err)
{
	const struct annotate_options *n = &a->inv->options.annotate;
	struct overview *o = arena_new(a->inv->run, struct overview);

	*data = o;
	/* a difference is not spent anywhere */
	if (!n->bases.count && !n->diff_bases.count) {
		if (!find_worth(a, o, err))
			return false;
		o->has_models = o->has_worth && !o->worth.is_heap && mca_is_asked(&a->inv->options);
		if (o->has_models && !mca_find(a->inv, &o->worth, &o->models, err))
			return false;
		if (o->has_worth)
			worth_tell(&o->worth);
		if (o->has_models)
			mca_tell(a->inv, &o->worth, &o->models);
		wait_tell(a->inv, &o->waiting);
	}
	annotate_rows(a);
	return true;
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct overview *o = data;

	if (o->has_worth) {
		json_key(j, "worth");
		worth_json(&o->worth, j);
	}
	if (o->has_models) {
		json_key(j, "model");
		mca_json(&o->worth, &o->models, j);
	}
	if (o->waiting.rows.count) {
		json_key(j, "waiting");
		wait_json(&o->waiting, j);
	}
	annotate_rows_json(a, j);
}

const struct annotate_page annotate_page_overview = {
	.name = "overview",
	.build = build,
	.json = json,
};
