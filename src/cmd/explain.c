/* casm explain: why, and what would change it. */
#include "cmd/explain.h"

#include <unistd.h>

#include "cmd/explain/try.h"
#include "model/artifact.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

static const struct opt options_explain[] = {
	OPT_HEADING("Explanation"),
	ROW(OPT_STRING, 0, "facts", "FILE",
	    "facts stored earlier (casm report --remarks --format=jsonl), instead of compiling", "file",
	    facts),
	ROW(OPT_UINT, 'n', "rows", "N", "answers to list; 0: all; default 15", NULL, rows),
	ROW(OPT_CHOICE, 0, "demangle", "short|none|full|templates",
	    "C++ names; templates: without parameters", NULL, demangle),
	OPT_END,
};
static const struct opt *const tables[] = {options_explain, options_try, options_input, options_output, NULL};

enum {
	FEW = 4,
	LISTED = 32, /* more are told as rows first */
};

static void (*const explainers[])(struct explaining *e, struct subject s, struct answer *out) = {
	[SUBJECT_CALL] = explain_call,     [SUBJECT_LOAD] = explain_load,
	[SUBJECT_LOOP] = explain_loop,     [SUBJECT_ALLOCATION] = explain_allocation,
	[SUBJECT_SPILLS] = explain_spills,
};

bool explain_can(enum subject_kind kind)
{
	return explainers[kind] != NULL;
}

/* Copies that inlining made of one place, and calls of one function on one line, decided alike for the same reason, are
 * one answer. */
static bool is_alike(const struct answer *x, const struct answer *y)
{
	return x->subject.kind == y->subject.kind && x->loc.line == y->loc.line &&
	       str_eq(x->loc.file, y->loc.file) && str_eq(x->what, y->what) && x->is_good == y->is_good &&
	       str_eq(x->name, y->name) && str_eq(x->reason, y->reason) &&
	       (x->subject.kind != SUBJECT_SPILLS || x->subject.row == y->subject.row);
}

/* Is it there? Not where what is stored does not fit together. */
static bool exists(struct explaining *e, const struct subject *s)
{
	struct err err = {0};
	const struct func *f = study_func(e->study, s->row, &err);
	size_t n = 0;

	err_clear(&err);
	if (f && s->kind == SUBJECT_CALL)
		n = f->calls.count;
	else if (f && s->kind == SUBJECT_LOOP)
		n = f->loops.count;
	else if (f && s->kind == SUBJECT_ALLOCATION)
		n = f->allocsites.count;
	else if (f && f->why)
		n = s->kind == SUBJECT_LOAD ? f->why->loads.count : 1;
	e->study->is_damaged |= s->index >= n && e->study->origin == STUDY_STORED;
	return s->index < n;
}

static void add_answers(struct explained *x, const struct subjects *from)
{
	for (size_t i = 0; i < from->count; i++) {
		struct answer a;
		size_t k = 0;

		if (!exists(x->e, &from->items[i]))
			continue;
		explainers[from->items[i].kind](x->e, from->items[i], &a);
		while (k < x->answers.count && !is_alike(&x->answers.items[k], &a))
			k++;
		if (k < x->answers.count)
			x->answers.items[k].ncopies += a.ncopies;
		else
			vec_push(x->e->a, &x->answers, a);
	}
}

void explain_complete(struct explaining *e, struct answer *a)
{
	size_t ncopies = a->ncopies;

	if (!e->is_listing || a->parts.count)
		return;
	e->is_listing = false;
	explainers[a->subject.kind](e, a->subject, a);
	e->is_listing = true;
	a->ncopies = ncopies;
}

/* Do both say the same, of different places? */
static bool is_repeat(const struct answer *x, const struct answer *y)
{
	return x->subject.kind == y->subject.kind && str_eq(x->function, y->function) &&
	       str_eq(x->what, y->what) && str_eq(x->name, y->name) && str_eq(x->reason, y->reason) &&
	       x->frame == NULL && y->frame == NULL && x->is_good == y->is_good;
}

/* What repeats an earlier answer goes behind all others, and so does what has no place, which cannot be looked up. */
static void order(struct explained *x)
{
	struct answers first = {0}, later = {0};

	for (int is_known = 1; is_known >= 0; is_known--)
		for (size_t i = 0; i < x->answers.count; i++) {
			const struct answer *a = &x->answers.items[i];
			bool repeats = false;

			if (loc_known(a->loc) != (bool)is_known)
				continue;
			for (size_t k = 0; k < first.count && !repeats; k++)
				repeats = is_repeat(a, &first.items[k]);
			if (repeats)
				vec_push(x->e->a, &later, *a);
			else
				vec_push(x->e->a, &first, *a);
		}
	x->ndifferent = first.count;
	for (size_t i = 0; i < later.count; i++)
		vec_push(x->e->a, &first, later.items[i]);
	x->answers = first;
}

/* What WHERE means, and the answer to each. */
static bool answer(struct explained *x, struct where *w, const char *where, struct err *err)
{
	struct explaining *e = x->e;

	if (!where_find(e, where, w, err))
		return false;
	e->is_thorough = w->all.count + w->calls_of.count <= FEW;
	e->is_listing = w->all.count + w->calls_of.count > LISTED;
	add_answers(x, &w->calls_of);
	add_answers(x, &w->all);
	if (!x->answers.count || w->kind != WHERE_FUNCTION)
		add_answers(x, &w->good);
	order(x);
	return true;
}

/* A place as reports print it, FILE:LINE or FILE:LINE:COLUMN, is input and WHERE in one when FILE is a source that is there. */
static void split_place(struct invocation *inv)
{
	struct opt_list *operands = &inv->rest.operands;
	const char *where = operands->count == 1 ? operands->items[0] : "";
	struct str place = str_c(where);
	struct str file = str_head(place, str_find_char(place, ':'));
	const char *input;

	if (file.len >= place.len || place.ptr[file.len + 1] < '0' || place.ptr[file.len + 1] > '9' ||
	    artifact_sniff(file, STR_NONE) != ARTIFACT_SOURCE)
		return;
	input = str_to_c(inv->run, file);
	if (access(input, R_OK) != 0)
		return;
	operands->items[0] = input;
	/* a line is known by itself, a column only with the file */
	vec_push(inv->run, operands, str_rfind_char(place, ':') == file.len ? where + file.len + 1 : where);
}

/* Neither a line nor a file. */
static bool is_function(const char *where)
{
	struct str name = where_function(str_c(where));

	return name.len && (name.ptr[0] < '0' || name.ptr[0] > '9') &&
	       artifact_sniff(name, STR_NONE) != ARTIFACT_SOURCE && access(where, F_OK) != 0;
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct explaining *e = arena_new(inv->run, struct explaining);
	struct explained *x = arena_new(inv->run, struct explained);
	struct where *w = arena_new(inv->run, struct where);
	struct study *study = arena_new(inv->run, struct study);
	const struct opt_list *operands = &inv->rest.operands;
	enum status status;
	bool ok = false;

	split_place(inv);
	if (operands->count == 1 && inv->options.compdb && is_function(operands->items[0])) {
		const char *where = operands->items[0], *source;

		if (!explain_find_source(inv, where, &source, &status, err))
			return err->status ? err->status : STATUS_USAGE;
		inv->rest.operands.items[0] = source;
		vec_push(inv->run, &inv->rest.operands, where);
	}
	if (operands->count != 2)
		return err_set(err,
			       operands->count > 2
				       ? "casm explain takes an input and one WHERE, not '%s' as well"
				       : "casm explain takes an input and WHERE: a line, a function, "
					 "or CALLER:CALLEE",
			       operands->count > 2 ? operands->items[2] : ""),
		       STATUS_USAGE;
	*e = (struct explaining){.inv = inv, .a = inv->run, .study = study};
	if (!knowledge_load(inv->run, &e->knowledge, err))
		return err->status ? err->status : STATUS_USAGE;
	do {
		/* once more, where the store has what cannot be read after all: then it is made again */
		if (study->is_damaged) {
			err_clear(err);
			study_forget(study);
		}
		if (!study_open(inv, operands->items[0], study, &status, err))
			return err->status ? err->status : status ? status : STATUS_USAGE;
		*x = (struct explained){.e = e, .where = w};
		ok = answer(x, w, operands->items[1], err);
	} while (study->is_damaged);
	if (!ok)
		return STATUS_USAGE;
	x->has_tries = explain_wants_try(&inv->options);
	explain_tell(x);
	if (explain_wants_try(&inv->options) && !explain_try(x, &status, err))
		return err->status ? err->status : STATUS_USAGE;
	inv->doc.data = (struct doc_data){.context = x, .json = explain_json};
	inv->has_output = true;
	return status;
}

const struct command command_explain = {
	.name = "explain",
	.usage = "INPUT WHERE [-- CC-ARGS]",
	.summary =
		"why a call was not inlined, a loop not vectorized, memory not saved; what would change it",
	.description = "WHERE is a line (or FILE:LINE, of a header, or FILE:LINE:COLUMN), a function, or "
		       "CALLER:CALLEE. A place of the source itself (src/a.c:12) needs no INPUT, and with -p "
		       "nor does a function: it is looked for in all entries. Answers "
		       "for every call, "
		       "loop, allocation and repeated load there: what the compiler decided, its own word "
		       "for it, where "
		       "the cost comes from, through which inlined calls it came to this, what would change "
		       "it and how "
		       "sure that is.\n\n"
		       "What was compiled is kept under $XDG_CACHE_HOME/casm (or ~/.cache/casm), so that the "
		       "next question "
		       "about an unchanged file is answered at once.\n\n"
		       "--try compiles again with what might change the answer: another argument, a forced "
		       "attribute, an edit in a copy of the source. Each row says what came of it and what "
		       "it assumes; no file is touched. casm rules list shows the experiments.",
	.tables = tables,
	.run = run,
};
