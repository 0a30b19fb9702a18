/* The two sides of a comparison: where they come from, and whether they may be compared. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/shelf.h"
#include "cmd/diff.h"
#include "cmd/diff/comparable.h"
#include "cmd/load/worktree.h"
#include "cmd/store.h"
#include "model/artifact.h"
#include "read/facts.h"
#include "toolchain/compdb.h"

#define DEFAULT_BASELINE "casm-baseline.jsonl"

/* --- a side made of parts --- */

static struct side *add_part(struct diff *d, struct diff_side *s)
{
	struct side *part = arena_new(d->inv->run, struct side);

	vec_push(d->inv->run, &s->parts, part);
	return part;
}

static int unit_by_source(const void *a, const void *b)
{
	const struct unit *const *x = a, *const *y = b;

	return str_cmp((*x)->source, (*y)->source);
}

static void note_unit(struct arena *a, struct diff_side *s, struct unit *u)
{
	void **at = map_at(a, &s->unit_by_source, u->source);

	vec_push(a, &s->units.units, u);
	if (!*at) /* the facts of a further one of that name are numbered */
		*at = u;
}

/* All parts are loaded: one list of units, and the facts of all. */
static bool join_parts(struct diff *d, struct diff_side *s, struct err *err)
{
	struct arena *a = d->inv->run;

	for (size_t i = 0; i < s->parts.count; i++) {
		const struct side *part = s->parts.items[i];

		for (size_t k = 0; shelf_big_turn(k, part->load.units.count); k++)
			note_unit(a, s, part->load.units.items[k]);
		for (size_t k = 0; k < part->load.failures.count; k++)
			vec_push(a, &d->failures, part->load.failures.items[k]);
	}
	s->sources = &s->parts.items[0]->sources;
	if (s->parts.count == 1) {
		s->stored = s->parts.items[0]->stored;
		return true;
	}
	vec_sort(&s->units.units, unit_by_source);
	s->text = store_text(a, &s->units, s->sources, true);
	return facts_open(a, s->parts.items[0]->stored.name, s->text, &s->stored, err);
}

/* A compiler that failed weighs most. */
static void add_status(struct diff *d, enum status status)
{
	if (status == STATUS_COMPILER || !d->status)
		d->status = status;
}

/* --- what the operands are --- */

static enum artifact_kind kind_of(const char *path)
{
	char bytes[64];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	ssize_t n = fd < 0 ? 0 : read(fd, bytes, sizeof(bytes));

	if (fd >= 0)
		close(fd);
	return artifact_sniff(str_c(path), str_make(bytes, n < 0 ? 0 : (size_t)n));
}

static bool exists(struct arena *a, struct str path)
{
	return access(str_to_c(a, path), F_OK) == 0;
}

/* The file behind the name of a unit: "a.c" of "a.c#2" and of "a.c [-O3]", "lib.a" of "lib.a(x.o)". */
static struct str file_of_source(struct arena *a, struct str source)
{
	size_t n = source.len;

	if (exists(a, source))
		return source;
	while (n > 0 && source.ptr[n - 1] >= '0' && source.ptr[n - 1] <= '9')
		n--;
	if (n > 1 && n < source.len && source.ptr[n - 1] == '#')
		return str_head(source, n - 1);
	if (source.len && source.ptr[source.len - 1] == ')')
		return str_head(source, str_find_char(source, '('));
	if (str_ends(source, S("]")) && str_find(source, S(" [")) != (size_t)-1)
		return str_head(source, str_find(source, S(" [")));
	return source;
}

static bool open_part(struct diff *d, struct diff_side *s, const char *path, bool takes_facts,
		      struct err *err)
{
	struct side *part = add_part(d, s);
	enum status status = STATUS_OK;

	if (!side_open(d->inv, path, takes_facts, part, &status, err))
		return false;
	add_status(d, status);
	file_forget(&part->file);
	return join_parts(d, s, err);
}

/* --- a baseline and sources --- */

static bool open_old(struct diff *d, const char *path, bool takes_facts, struct err *err)
{
	if (access(path, F_OK) != 0 && errno == ENOENT)
		return err_set_status(err, STATUS_INCOMPARABLE,
				      "there is no %s to compare with; casm baseline INPUT... -o %s makes it",
				      path, path);
	return open_part(d, &d->old, path, takes_facts, err);
}

static const struct stored_unit *find_unit(const struct stored *s, struct str source)
{
	size_t low = 0, high = s->units.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int c = str_cmp(s->units.items[middle].source, source);

		if (c == 0)
			return &s->units.items[middle];
		if (c < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* The sources of the baseline that are still there. */
static bool inputs_of_baseline(struct diff *d, struct opt_list *inputs, struct err *err)
{
	struct arena *a = d->inv->run;
	const struct opt_list *globs = &d->inv->options.only;
	struct map seen = {0};
	size_t nmatched = 0;

	for (size_t i = 0; i < d->old.stored.units.count; i++) {
		struct str path = file_of_source(a, d->old.stored.units.items[i].source);
		bool is_wanted = globs->count == 0;
		void **at = map_at(a, &seen, path);

		for (size_t k = 0; k < globs->count; k++)
			is_wanted |= glob_match(str_c(globs->items[k]), path);
		nmatched += is_wanted;
		if (*at || !is_wanted || !exists(a, path))
			continue;
		*at = inputs;
		vec_push(a, inputs, str_to_c(a, path));
	}
	if (!nmatched && globs->count)
		return err_set(err, "--only=%s: no source of " STR_FMT " matches", globs->items[0],
			       STR_ARG(d->old.stored.name));
	if (inputs->count)
		return true;
	if (!d->old.stored.units.count)
		return err_set(err, STR_FMT ": no source is named in it: nothing to check",
			       STR_ARG(d->old.stored.name));
	return err_set(err,
		       "none of the %zu sources of " STR_FMT " is here (the first is " STR_FMT
		       "): run casm where the baseline was made, or name the inputs",
		       d->old.stored.units.count, STR_ARG(d->old.stored.name),
		       STR_ARG(d->old.stored.units.items[0].source));
}

static char **words_to_argv(struct arena *a, const struct stored_words *words)
{
	char **argv = arena_array(a, char *, words->count + 1);

	for (size_t i = 0; i < words->count; i++)
		argv[i] = str_to_c(a, words->items[i]);
	return argv;
}

static bool same_words(const struct stored_words *a, const struct stored_words *b)
{
	for (size_t i = 0; i < a->count && i < b->count; i++)
		if (!str_eq(a->items[i], b->items[i]))
			return false;
	return a->count == b->count;
}

/* The arguments that most units have, for inputs that the baseline does not know. */
static const struct stored_unit *common_unit(const struct stored *s)
{
	const struct stored_unit *best = NULL;
	size_t best_count = 0;

	for (size_t i = 0; i < s->units.count; i++) {
		size_t n = 0;

		if (best && same_words(&best->args, &s->units.items[i].args))
			continue;
		for (size_t k = i; k < s->units.count; k++)
			n += same_words(&s->units.items[i].args, &s->units.items[k].args);
		if (n > best_count) {
			best = &s->units.items[i];
			best_count = n;
		}
		if (best_count > s->units.count / 2)
			break;
	}
	return best;
}

static const struct stored_unit *unit_of_input(struct arena *a, const struct stored *s, const char *input,
					       const struct stored_unit *common)
{
	const struct stored_unit *u = find_unit(s, str_c(input));

	if (!u)
		u = find_unit(s, path_clean(a, str_c(input)));
	return u ? u : common;
}

struct group { /* inputs that are compiled with the same arguments */
	const struct stored_unit *unit;
	struct opt_list inputs;
};

/* Compiles inputs, each with the arguments that the baseline has for it. */
static bool compile_as_stored(struct diff *d, const struct opt_list *inputs, struct err *err)
{
	struct arena *a = d->inv->run;
	const struct stored_unit *common = common_unit(&d->old.stored);
	struct groups VEC(struct group) groups = {0};

	for (size_t i = 0; i < inputs->count; i++) {
		const struct stored_unit *u = unit_of_input(a, &d->old.stored, inputs->items[i], common);
		struct group *g = NULL;

		for (size_t k = 0; k < groups.count && !g; k++)
			if (same_words(&groups.items[k].unit->args, &u->args))
				g = &groups.items[k];
		if (!g) {
			g = vec_add(a, &groups);
			g->unit = u;
		}
		vec_push(a, &g->inputs, inputs->items[i]);
	}
	for (size_t i = 0; i < groups.count; i++) {
		enum status status = STATUS_OK;

		if (!side_compile(d->inv, &groups.items[i].inputs,
				  words_to_argv(a, &groups.items[i].unit->args), STR_NONE,
				  add_part(d, &d->now), &status, err))
			return false;
		add_status(d, status);
	}
	return true;
}

/* CC-ARGS must be those stored: told before anything is compiled. */
static bool check_args(struct diff *d, const struct opt_list *inputs, struct err *err)
{
	struct arena *a = d->inv->run;
	const struct stored_unit *common = common_unit(&d->old.stored);
	struct stored asked = {.name = S("today")};

	for (size_t i = 0; i < inputs->count; i++) {
		const struct stored_unit *u = unit_of_input(a, &d->old.stored, inputs->items[i], common);
		struct stored_unit *with = vec_add(a, &asked.units);

		*with = *u;
		with->args = (struct stored_words){0};
		for (size_t k = 0; k < d->inv->rest.nafter_dashes; k++)
			vec_push(a, &with->args, str_c(d->inv->rest.after_dashes[k]));
	}
	return diff_comparable(a, &d->old.stored, &asked, err);
}

static bool compile_now(struct diff *d, const struct opt_list *inputs, struct err *err)
{
	struct options *o = &d->inv->options;
	const struct stored_unit *common = common_unit(&d->old.stored);
	const char *cc = getenv("CC");
	enum status status = STATUS_OK;

	/* the baseline does not say where its compiler is, but its family is reason enough to take that one */
	if (!o->cc && !(cc && *cc) && !o->compdb && common && str_eq(common->family, S("gcc")))
		o->cc = "gcc";
	if (!o->compdb && !d->inv->rest.after_dashes && common)
		return compile_as_stored(d, inputs, err);
	if (!o->compdb && common && !o->across_compilers && !check_args(d, inputs, err))
		return false;
	if (!side_compile(d->inv, inputs, NULL, STR_NONE, add_part(d, &d->now), &status, err))
		return false;
	add_status(d, status);
	return true;
}

/* Rows of sources that were not compiled say nothing: they are left out of the old side, unless the source is gone
 * and with it its functions. */
static void leave_out_unchecked(struct diff *d)
{
	struct arena *a = d->inv->run;
	struct stored_rows kept = {0};
	struct stored_units units = {0};
	struct map failed = {0};

	for (size_t i = 0; i < d->failures.count; i++)
		*map_at(a, &failed, path_clean(a, d->failures.items[i].input)) = d;
	for (size_t i = 0, row = 0; i < d->old.stored.units.count; i++) {
		const struct stored_unit *u = &d->old.stored.units.items[i];
		bool is_checked = find_unit(&d->now.stored, u->source) != NULL;
		size_t first;

		if (!is_checked) {
			struct str path = file_of_source(a, u->source);

			is_checked = !map_find(&failed, path) && !exists(a, path);
		}
		d->nsources_not_checked += !is_checked;
		while (row < d->old.stored.rows.count &&
		       str_cmp(d->old.stored.rows.items[row].source, u->source) < 0)
			row++;
		first = row;
		while (row < d->old.stored.rows.count &&
		       str_eq(d->old.stored.rows.items[row].source, u->source))
			row++;
		if (!is_checked)
			continue;
		vec_push(a, &units, *u);
		for (size_t k = first; k < row; k++)
			vec_push(a, &kept, d->old.stored.rows.items[k]);
	}
	d->old.stored.rows = kept;
	d->old.stored.units = units;
}

static bool sides_of_baseline(struct diff *d, const char *path, const struct opt_list *operands,
			      struct err *err)
{
	struct opt_list inputs = *operands;

	if (!open_old(d, path, true, err))
		return false;
	if (!inputs.count && !d->inv->options.compdb && !inputs_of_baseline(d, &inputs, err))
		return false;
	if (!compile_now(d, &inputs, err) || !join_parts(d, &d->now, err))
		return false;
	if (!d->now.stored.rows.count && d->status)
		return err_set_status(err, d->status, "nothing could be compared");
	leave_out_unchecked(d);
	return true;
}

/* Today's side in the form of the old one, so that what did not change is the same bytes. */
static bool make_lean(struct diff *d, struct err *err)
{
	if (!d->now.units.units.count || d->old.stored.has_lines)
		return true;
	d->baseline_form = store_text(d->inv->run, &d->now.units, d->now.sources, false);
	if (!facts_open(d->inv->run, S("today"), d->baseline_form, &d->lean, err))
		return false;
	if (d->lean.rows.count != d->now.stored.rows.count)
		BUG("two renderings of one side have %zu and %zu rows", d->lean.rows.count,
		    d->now.stored.rows.count);
	return true;
}

/* --- two files --- */

/* Last part of a path: "lib.a(x.o)" of "old/lib.a(x.o)". NULL in the map: several have it. */
static void note_bases(struct arena *a, struct map *bases, const struct stored *s)
{
	static const struct str several = {"", 0};

	for (size_t i = 0; i < s->units.count; i++) {
		void **at = map_at(a, bases, path_base(s->units.items[i].source));

		*at = (void *)(uintptr_t)(*at ? &several : &s->units.items[i].source);
	}
}

static struct str alike(const struct map *old_bases, const struct map *new_bases, struct str source)
{
	const struct str *old = map_find(old_bases, path_base(source));
	const struct str *now = map_find(new_bases, path_base(source));

	return old && now && old->len && now->len ? *now : source;
}

/* Objects of two folders: that they are in two folders is no difference. */
static void name_alike(struct diff *d)
{
	struct stored *old = &d->old.stored;
	const struct stored *now = &d->now.stored;
	struct map old_bases = {0}, new_bases = {0};
	struct arena a = {0};
	bool is_one = old->units.count == 1 && now->units.count == 1;

	if (!d->old.units.units.count && !d->now.units.units.count)
		return;
	for (size_t i = 0; i < old->units.count; i++)
		if (find_unit(now, old->units.items[i].source))
			return;
	note_bases(&a, &old_bases, old);
	note_bases(&a, &new_bases, now);
	for (size_t i = 0; i < old->units.count; i++) {
		struct str *source = &old->units.items[i].source;
		struct unit *u = map_find(&d->old.unit_by_source, *source);

		*source = is_one ? now->units.items[0].source : alike(&old_bases, &new_bases, *source);
		*map_at(d->inv->run, &d->old.unit_by_source, *source) = u;
	}
	for (size_t i = 0; i < old->rows.count; i++)
		old->rows.items[i].source = is_one ? now->units.items[0].source
						   : alike(&old_bases, &new_bases, old->rows.items[i].source);
	vec_sort(&old->units, stored_unit_cmp);
	vec_sort(&old->rows, stored_row_cmp);
	arena_clear(&a);
}

static bool open_files(struct diff *d, bool takes_facts, struct err *err)
{
	const struct opt_list *operands = &d->inv->rest.operands;

	return open_old(d, operands->items[0], takes_facts, err) &&
	       open_part(d, &d->now, operands->items[1], takes_facts, err);
}

static bool sides_of_files(struct diff *d, struct err *err)
{
	const struct opt_list *operands = &d->inv->rest.operands;

	if (operands->count != 2)
		return err_set(err, "expected OLD and NEW, stored facts or objects; found %zu operands",
			       operands->count);
	if (!open_files(d, true, err))
		return false;
	if (sides_are_unlike(d->old.parts.items[0], d->now.parts.items[0])) {
		bool is_old = d->old.parts.items[0]->is_carried;

		if (!d->inv->options.is_quiet)
			fprintf(stderr,
				"casm: note: %s has facts and %s has none: they are compared by their code\n",
				operands->items[!is_old], operands->items[is_old]);
		d->old = d->now = (struct diff_side){0};
		d->failures.count = 0;
		if (!open_files(d, false, err))
			return false;
	}
	name_alike(d);
	return true;
}

/* --- a commit --- */

/* A source that the old side could not compile has no functions that were added. */
static void leave_out_failed(struct diff *d)
{
	struct arena *a = d->inv->run;
	struct stored_rows kept = {0};
	struct map failed = {0};

	for (size_t i = 0; i < d->failures.count; i++)
		*map_at(a, &failed, path_clean(a, d->failures.items[i].input)) = d;
	for (size_t i = 0; failed.count && i < d->now.stored.rows.count; i++)
		if (!map_find(&failed, file_of_source(a, d->now.stored.rows.items[i].source)))
			vec_push(a, &kept, d->now.stored.rows.items[i]);
	if (failed.count)
		d->now.stored.rows = kept;
}

static bool sides_of_rev(struct diff *d, struct err *err)
{
	struct arena *a = d->inv->run;
	const struct opt_list *operands = &d->inv->rest.operands;
	enum status status = STATUS_OK;
	struct str folder;

	if (!operands->count && !d->inv->options.compdb)
		return err_set(err, "--base-rev=%s: name the sources that are to be compared, or -p DIR",
			       d->inv->options.base_rev);
	if (!side_compile(d->inv, operands, NULL, STR_NONE, add_part(d, &d->now), &status, err))
		return false;
	add_status(d, status);
	if (!worktree_add(a, d->inv->options.base_rev, &folder, err) ||
	    !side_compile(d->inv, operands, NULL, folder, add_part(d, &d->old), &status, err))
		return false;
	add_status(d, status);
	if (!join_parts(d, &d->now, err) || !join_parts(d, &d->old, err))
		return false;
	d->base_rev = d->inv->options.base_rev;
	d->old.stored.name = str_c(d->base_rev);
	leave_out_failed(d);
	if (!d->now.stored.rows.count && d->status)
		return err_set_status(err, d->status, "nothing could be compared");
	leave_out_unchecked(d);
	return true;
}

/* --- all of it --- */

static bool find_sides(struct diff *d, struct err *err)
{
	struct options *o = &d->inv->options;
	struct opt_list operands = d->inv->rest.operands;
	enum artifact_kind first;

	if (o->base_rev)
		return sides_of_rev(d, err);
	if (o->baseline)
		return sides_of_baseline(d, o->baseline, &operands, err);
	first = operands.count ? kind_of(operands.items[0]) : ARTIFACT_SOURCE;
	if (operands.count == 0 || first == ARTIFACT_SOURCE) {
		if (access(DEFAULT_BASELINE, F_OK) != 0)
			return err_set_status(
				err, STATUS_INCOMPARABLE,
				"nothing to compare with: there is no " DEFAULT_BASELINE
				" here, and neither --baseline=FILE, --base-rev=REV nor OLD and "
				"NEW are given");
		o->baseline = DEFAULT_BASELINE;
		return sides_of_baseline(d, o->baseline, &operands, err);
	}
	if (operands.count == 1 ||
	    (first == ARTIFACT_FACTS && kind_of(operands.items[1]) == ARTIFACT_SOURCE)) {
		o->baseline = operands.items[0];
		operands.items++;
		operands.count--;
		operands.cap = operands.count;
		return sides_of_baseline(d, o->baseline, &operands, err);
	}
	return sides_of_files(d, err);
}

bool diff_sides(struct diff *d, struct err *err)
{
	struct err why = {0};

	if (!find_sides(d, err))
		return false;
	d->is_comparable = diff_comparable(d->inv->run, &d->old.stored, &d->now.stored, &why);
	d->context = diff_context(d->inv->run, &d->now.stored, d->old.stored.name);
	if (!d->is_comparable && !d->inv->options.across_compilers) {
		err_set_status(err, STATUS_INCOMPARABLE, "%s", why.message);
		err_clear(&why);
		return false;
	}
	err_clear(&why);
	return make_lean(d, err);
}
