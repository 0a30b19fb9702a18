/* casm report --cc=A --cc=B --with=ARGS: makes the sides, compiles each, hands them on. */
#include "cmd/sides.h"

#include <stdlib.h>

#include "cmd/load/parts.h"
#include "model/artifact.h"
#include "toolchain/shellwords.h"

bool sides_wanted(const struct options *o)
{
	return o->ccs.count > 1 || o->with.count > 0;
}

/* --- which sides --- */

/* CC-ARGS, or -O2 where there are none and no database has them, and what --with adds. */
static bool make_args(struct sides *s, struct sides_side *side, const char *with, struct err *err)
{
	static char default_arg[] = "-O2";
	const struct opt_rest *rest = &s->inv->rest;
	struct words args = {0};

	for (size_t i = 0; i < rest->nafter_dashes; i++)
		vec_push(s->inv->run, &args, rest->after_dashes[i]);
	if (!args.count && !s->inv->options.compdb)
		vec_push(s->inv->run, &args, default_arg);
	if (with) {
		size_t before = args.count;

		if (!shellwords_split(s->inv->run, str_c(with), QUOTING_SHELL, &args, err))
			return err_wrap(err, "--with=%s", with);
		if (args.count == before)
			return err_set(err, "--with: no argument is given");
	}
	side->inv.rest.nafter_dashes = args.count;
	words_end(s->inv->run, &args);
	side->inv.rest.after_dashes = args.items;
	return true;
}

static bool add_side(struct sides *s, const char *cc, const char *with, struct err *err)
{
	struct sides_side *side;

	if (s->count == SIDES_MAX)
		return err_set(err, "more than %d sides: fewer compilers (--cc) or argument sets (--with)",
			       SIDES_MAX);
	side = &s->of[s->count++];
	side->inv = *s->inv;
	side->inv.options.cc = cc;
	side->with = str_trim(str_c(with ? with : ""));
	return make_args(s, side, with, err);
}

/* Each compiler with each set of arguments, first without any. */
static bool make_sides(struct sides *s, struct err *err)
{
	const struct options *o = &s->inv->options;
	size_t ncompilers = o->ccs.count ? o->ccs.count : 1;

	for (size_t i = 0; i < ncompilers; i++) {
		const char *cc = o->ccs.count ? o->ccs.items[i] : NULL;

		for (size_t k = 0; k < i; k++)
			if (strcmp(cc, o->ccs.items[k]) == 0)
				return err_set(err, "--cc=%s stands there twice", cc);
		if (!add_side(s, cc, NULL, err))
			return false;
		for (size_t k = 0; k < o->with.count; k++) {
			for (size_t n = 0; n < k; n++)
				if (strcmp(o->with.items[k], o->with.items[n]) == 0)
					return err_set(err, "--with='%s' stands there twice",
						       o->with.items[k]);
			if (!add_side(s, cc, o->with.items[k], err))
				return false;
		}
	}
	return true;
}

/* --- names --- */

static const struct cc *compiler_of(const struct sides_side *side)
{
	for (size_t i = 0; i < side->load.njobs; i++)
		if (side->load.jobs[i].cc)
			return side->load.jobs[i].cc;
	return NULL;
}

static struct str major_version(struct str version)
{
	return str_head(version, str_find_char(version, '.'));
}

/* "clang", "clang 14", or what was typed: the shortest that no other compiler here has. */
static struct str compiler_label(const struct sides *s, size_t at)
{
	const struct sides_side *side = &s->of[at];
	const struct cc *cc = compiler_of(side);
	bool has_family = true, has_version = true;

	if (!cc)
		return str_c(side->inv.options.cc ? side->inv.options.cc : "compiler");
	for (size_t i = 0; i < s->count; i++) {
		const struct cc *other = compiler_of(&s->of[i]);

		if (s->of[i].inv.options.cc == side->inv.options.cc || !other ||
		    !str_eq(other->family, cc->family))
			continue;
		has_family = false;
		has_version &= !str_eq(major_version(other->version), major_version(cc->version));
	}
	if (has_family)
		return cc->family;
	if (has_version)
		return str_printf(s->inv->run, STR_FMT " " STR_FMT, STR_ARG(cc->family),
				  STR_ARG(major_version(cc->version)));
	return str_c(side->inv.options.cc);
}

static void name_sides(struct sides *s)
{
	struct arena *a = s->inv->run;

	for (size_t i = 0; i < s->count; i++) {
		struct sides_side *side = &s->of[i];
		const struct cc *cc = compiler_of(side);
		struct str compiler = compiler_label(s, i);

		if (s->inv->options.ccs.count < 2)
			side->label = side->with.len ? side->with : S("plain");
		else
			side->label = side->with.len ? str_printf(a, STR_FMT " " STR_FMT, STR_ARG(compiler),
								  STR_ARG(side->with))
						     : compiler;
		if (cc)
			compiler =
				str_printf(a, STR_FMT " " STR_FMT, STR_ARG(cc->family), STR_ARG(cc->version));
		side->name = side->with.len ? str_printf(a, STR_FMT " " STR_FMT, STR_ARG(compiler),
							 STR_ARG(side->with))
					    : compiler;
	}
}

/* --- inputs --- */

/* What is already compiled has one side only. */
static bool check_inputs(const struct sides *s, struct err *err)
{
	const struct opt_list *inputs = &s->inv->rest.operands;

	for (size_t i = 0; i < inputs->count; i++) {
		struct err ignored = {0};
		struct file f;
		enum artifact_kind kind = artifact_sniff(str_c(inputs->items[i]), STR_NONE);

		if (kind != ARTIFACT_SOURCE && file_open(&f, inputs->items[i], &ignored)) {
			kind = artifact_sniff(str_c(inputs->items[i]), str_head(f.text, 64));
			file_close(&f);
			if (kind != ARTIFACT_SOURCE)
				return err_set(err,
					       "%s: expected a source, which each side can compile; objects "
					       "and stored "
					       "facts are compared by casm diff --across-compilers OLD NEW",
					       inputs->items[i]);
		}
		err_clear(&ignored);
	}
	return true;
}

static void worsen(struct sides *s, enum status status)
{
	if (status == STATUS_COMPILER || !s->status)
		s->status = status;
}

/* What some sides have and others do not is told, not compared. */
static void note_missing(struct sides *s)
{
	struct arena *a = s->inv->run;

	for (size_t i = 0; i < s->count; i++)
		for (size_t k = 0; k < s->of[i].load.failures.count; k++)
			vec_push(a, &s->missing,
				 str_printf(a, STR_FMT " (" STR_FMT ")",
					    STR_ARG(s->of[i].load.failures.items[k].input),
					    STR_ARG(s->of[i].label)));
}

static bool compile_sides(struct sides *s, struct err *err)
{
	/* where allocated memory goes is not compared */
	const struct load_options lo = {.skips_flow = true, .skips_loads = true};

	/* a compiler that is not there is told before the others have worked */
	for (size_t i = 1; i < s->count; i++) {
		struct load_options finds = {.args = s->of[i].inv.rest.after_dashes, .only_finds = true};
		struct load found;
		bool ok = load_inputs(&s->of[i].inv, &finds, &found, err);

		load_free(&found);
		if (!ok)
			return false;
	}
	for (size_t i = 0; i < s->count; i++) {
		struct sides_side *side = &s->of[i];
		struct load_options own = lo;

		own.args = side->inv.rest.after_dashes;
		sources_init(&side->sources, s->inv->run, &side->inv.options);
		if (!load_inputs(&side->inv, &own, &side->load, err))
			return false;
		worsen(s, load_status(&side->inv, &side->load));
		if (!side->load.units.count)
			return err_set_status(err, s->status,
					      "nothing to compare: no source was compiled by side %zu of %zu",
					      i + 1, s->count);
	}
	return true;
}

static enum status report(struct sides *s, struct err *err)
{
	const struct options *o = &s->inv->options;
	enum metric m;

	if (o->why)
		return err_set(err, "--why=%s is about one side: give one --cc and no --with", o->why),
		       STATUS_USAGE;
	if (o->rollup)
		return err_set(err, "--by adds up one side: give one --cc and no --with"), STATUS_USAGE;
	if (o->sort && strcmp(o->sort, "name") != 0 && !metric_find(str_c(o->sort), &m))
		return err_set(err, "--sort=%s: no such metric (casm rules list shows them)", o->sort),
		       STATUS_USAGE;
	if (!check_inputs(s, err) || !make_sides(s, err) || !compile_sides(s, err))
		return err->status ? err->status : STATUS_USAGE;
	name_sides(s);
	note_missing(s);
	if (!knowledge_load(s->inv->run, &s->knowledge, err) || !sides_join(s, err))
		return err->status ? err->status : s->status ? s->status : STATUS_USAGE;
	sides_doc(s);
	s->inv->doc.data = (struct doc_data){.context = s, .json = sides_json, .record = sides_record};
	s->inv->has_output = true;
	return s->status;
}

enum status sides_report(struct invocation *inv, struct err *err)
{
	struct sides *s = arena_new(inv->run, struct sides);
	enum status status;

	s->inv = inv;
	knowledge_init(&s->knowledge, inv->run);
	status = report(s, err);
	knowledge_close(&s->knowledge);
	return status;
}
