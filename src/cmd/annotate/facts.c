#include "cmd/annotate/facts.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cmd/load/parts.h"
#include "cmd/problems.h"
#include "read/binary.h"
#include "read/carried.h"
#include "read/facts.h"
#include "read/facts_join.h"

enum { UNIT_PER_MILLE = 5 }; /* samples that a unit carries at least to be compiled again */

struct looking {
	struct invocation *inv;
	struct arena *a;
	const struct annotate_facts_options *o;
	struct hot *hot;
	struct hot_sum *carried; /* for each function: taken in it, or in what it called */
	struct annotate_facts *to;
};

/* --- functions by name --- */

struct known {
	const struct unit *u;
	const struct func *f;
	size_t next; /* of the same name, plus 1; 0: none */
};
struct knowns {
	struct map by_name; /* linkage name → index of the first, plus 1 */
	struct known_list VEC(struct known) list;
};

static void know(struct arena *a, struct knowns *k, const struct unit *u, const struct func *f,
		 struct str name)
{
	void **at = map_at(a, &k->by_name, name);

	vec_push(a, &k->list, ((struct known){u, f, (size_t)(uintptr_t)*at}));
	*at = (void *)(uintptr_t)k->list.count;
}

/* Of several functions of one name the one whose file is the profile's; of one alone that may not be known. */
static const struct known *known_of(const struct knowns *k, const struct hot_func *h)
{
	const struct known *only = NULL;
	size_t n = 0;

	for (size_t at = (size_t)(uintptr_t)map_find(&k->by_name, h->name); at;
	     at = k->list.items[at - 1].next) {
		const struct known *one = &k->list.items[at - 1];

		if (h->file.ptr && one->f->decl.file.ptr) {
			if (hot_same_file(h->file, one->f->decl.file))
				return one;
			/* a file that #line names, or a header's function that another unit has too */
			if (one->f->binding == BINDING_local)
				continue;
		}
		only = one;
		n++;
	}
	return n == 1 ? only : NULL;
}

static void set_facts(const struct looking *k, const struct knowns *knowns)
{
	for (size_t i = 0; i < k->hot->funcs.count; i++) {
		struct hot_func *h = &k->hot->funcs.items[i];
		const struct known *found = known_of(knowns, h);

		if (found) {
			h->facts = found->f;
			h->unit = found->u;
		}
	}
}

static void set_from_load(struct looking *k, const struct load *l)
{
	struct knowns knowns = {0};

	for (size_t i = 0; i < l->units.count; i++) {
		const struct unit *u = l->units.items[i];

		for (size_t n = 0; n < u->funcs.count; n++) {
			const struct func *f = u->funcs.items[n];

			know(k->a, &knowns, u, f, f->linkage_name);
			for (size_t m = 0; m < f->aliases.count; m++)
				know(k->a, &knowns, u, f, f->aliases.items[m]);
		}
	}
	set_facts(k, &knowns);
}

/* --- --facts=FILE --- */

static bool is_facts_given(const struct looking *k)
{
	return k->inv->options.facts != NULL;
}

/* Of to->stored, the functions that samples were taken in. */
static bool take_stored(struct looking *k, struct err *err)
{
	struct annotate_facts *to = k->to;
	struct knowns knowns = {0};
	struct map wanted = {0};
	struct str source = STR_NONE;
	size_t unit = SIZE_MAX;

	for (size_t i = 0; i < k->hot->funcs.count; i++)
		if (!k->hot->funcs.items[i].is_left_out)
			*map_at(k->a, &wanted, k->hot->funcs.items[i].name) = k;
	to->units = arena_array(k->a, struct unit *, to->stored.units.count + 1);
	for (size_t i = 0; i < to->stored.units.count; i++)
		to->units[i] = load_stored_unit(&to->stored.units.items[i]);
	for (size_t i = 0; i < to->stored.rows.count; i++) {
		const struct stored_row *row = &to->stored.rows.items[i];
		struct stored_func from;

		/* rows and units are both in the order of sources */
		if (!source.ptr || !str_eq(row->source, source)) {
			source = row->source;
			for (unit = 0; unit < to->stored.units.count; unit++)
				if (str_eq(to->stored.units.items[unit].source, source))
					break;
		}
		if (row->is_gone || unit >= to->stored.units.count || !map_find(&wanted, row->linkage_name))
			continue;
		if (!facts_parse(&to->units[unit]->arena, &to->stored, row, &from, err))
			return false;
		know(k->a, &knowns, to->units[unit],
		     load_stored_func(to->units[unit], &from, (enum demangle)k->inv->options.demangle),
		     row->linkage_name);
	}
	set_facts(k, &knowns);
	to->has_places = to->stored.has_lines;
	return true;
}

static bool facts_from_file(struct looking *k, struct err *err)
{
	struct annotate_facts *to = k->to;

	to->facts_file = k->inv->options.facts;
	if (!file_open(&to->file, to->facts_file, err) ||
	    !facts_open(k->a, str_c(to->facts_file), to->file.text, &to->stored, err) || !take_stored(k, err))
		return false;
	to->has_reasons = str_find(to->file.text, S("\"lines\":[")) != (size_t)-1;
	to->origin = str_c(to->facts_file);
	return true;
}

/* --- what the program carries --- */

/* Is it code of whoever asks, which they could change? The program is, whatever it is. */
static bool is_own(const struct looking *k, const struct binary_file *f)
{
	static const char *const system[] = {"/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/"};

	if (str_eq(f->path, str_c(k->o->binary)))
		return true;
	for (size_t i = 0; i < sizeof(system) / sizeof(system[0]); i++)
		if (str_starts(f->path, str_c(system[i])))
			return false;
	return binary_has_debug(f->binary);
}

/* A program or library of the user's: its own bytes, or those of its debug information when it was stripped; ptr NULL:
 * neither has facts. */
static struct str carrying(const struct binary_file *f)
{
	return carried_is_in(f->file.text)         ? f->file.text
	       : carried_is_in(f->debug_file.text) ? f->debug_file.text
						   : STR_NONE;
}

static bool is_carried(const struct looking *k)
{
	if (k->inv->options.remarks.values.count)
		return false;
	for (size_t i = 0; i < k->o->symbolized->files.count; i++)
		if (is_own(k, k->o->symbolized->files.items[i]) &&
		    carrying(k->o->symbolized->files.items[i]).ptr)
			return true;
	return false;
}

static bool facts_from_programs(struct looking *k, struct err *err)
{
	struct annotate_facts *to = k->to;
	struct parts VEC(struct stored) parts = {0};
	struct diags problems;

	diags_init(&problems, k->a);
	for (size_t i = 0; i < k->o->symbolized->files.count; i++) {
		const struct binary_file *f = k->o->symbolized->files.items[i];
		struct str bytes = is_own(k, f) ? carrying(f) : STR_NONE;
		struct stored s;
		struct err why = {0};

		if (!bytes.ptr)
			continue;
		if (carried_open(k->a, f->path, bytes, &s, &problems, &why))
			vec_push(k->a, &parts, s);
		/* else the code is there all the same, and the problems say why */
		err_clear(&why);
	}
	problems_tell(&k->inv->options, &problems);
	if (!parts.count)
		return true;
	facts_join(k->a, S("the program's facts"), parts.items, parts.count, &to->stored);
	if (!take_stored(k, err))
		return false;
	to->origin = str_printf(k->a, STR_FMT " that the program carries",
				STR_ARG(number_of(k->a, (int64_t)to->stored.units.count, "unit", "units")));
	return true;
}

/* --- compile again --- */

static bool is_compile_asked(const struct looking *k)
{
	return k->o->sources->count || k->inv->options.compdb;
}

/* Is it in this source that enough samples were taken? */
static bool carries_samples(const struct looking *k, struct str path)
{
	struct hot_sum sum = {0};

	for (size_t i = 0; i < k->hot->funcs.count; i++) {
		const struct hot_func *f = &k->hot->funcs.items[i];

		if (f->is_left_out || !f->file.ptr || !hot_same_file(f->file, path))
			continue;
		if (k->o->is_selected)
			return true;
		hot_add(&sum, k->carried[i]);
	}
	return sum.value > 0 && sum.value >= k->hot->total.value / 1000 * UNIT_PER_MILLE;
}

static bool choose_entries(struct looking *k, struct opt_list *chosen, size_t *nall, struct err *err)
{
	const struct opt_list none = {0};
	const struct load_options lo = {.inputs = &none, .only_finds = true, .skips_flow = true};
	struct load all;
	struct map seen = {0};

	if (!load_inputs(k->inv, &lo, &all, err))
		return false;
	for (size_t i = 0; i < all.njobs; i++) {
		struct str path = all.jobs[i].full_path.ptr ? all.jobs[i].full_path : str_c(all.jobs[i].path);
		void **at;

		path = str_dup(k->a, path);
		at = map_at(k->a, &seen, path);
		if (*at)
			continue;
		*at = k;
		++*nall;
		if (carries_samples(k, path))
			vec_push(k->a, chosen, str_to_c(k->a, path));
	}
	load_free(&all);
	return true;
}

static bool facts_from_sources(struct looking *k, struct err *err)
{
	struct opt_list *chosen = arena_new(k->a, struct opt_list);
	struct load_options lo = {.inputs = chosen, .wants_why = k->o->wants_why, .detail = UNIT_CODE};
	size_t nall = 0;

	if (!k->o->sources->count && !choose_entries(k, chosen, &nall, err))
		return false;
	for (size_t i = 0; i < k->o->sources->count; i++, nall++)
		if (carries_samples(k, str_c(k->o->sources->items[i])))
			vec_push(k->a, chosen, k->o->sources->items[i]);
	k->to->nleft_out = nall - chosen->count;
	if (!chosen->count) {
		k->to->origin = str_printf(k->a, "none of %zu units carries samples", nall);
		return true;
	}
	if (!load_inputs(k->inv, &lo, &k->to->load, err))
		return false;
	k->to->status = load_status(k->inv, &k->to->load);
	set_from_load(k, &k->to->load);
	k->to->has_places = true;
	k->to->origin = str_printf(k->a, "%zu of %zu units, compiled again", k->to->load.units.count, nall);
	return true;
}

/* Where facts come from, the first that applies. */
static const struct {
	bool (*is_there)(const struct looking *k);
	bool (*take)(struct looking *k, struct err *err);
} origins[] = {
	{is_facts_given, facts_from_file},
	{is_compile_asked, facts_from_sources},
	{is_carried, facts_from_programs},
};

/* What a function carries: its own samples, and those of functions that it called. */
static void sum_carried(struct looking *k)
{
	const struct hot *h = k->hot;

	k->carried = arena_array(k->a, struct hot_sum, h->funcs.count);
	for (size_t i = 0; i < h->funcs.count; i++)
		k->carried[i] = h->funcs.items[i].flat;
	for (size_t i = 0; i < h->calls.count; i++) {
		const struct hot_call *c = &h->calls.items[i];
		uint32_t caller =
			c->caller < h->profile->locations.count ? h->places[c->caller].func : HOT_NONE;

		if (caller != HOT_NONE && caller != h->places[c->leaf].func)
			hot_add(&k->carried[caller], c->sum);
	}
}

/* --- the binary itself --- */

static void add_record(struct looking *k, struct map *seen, struct str path)
{
	static const char *const ends[] = {".opt.yaml", ".opt.yaml.gz", ".opt-info", NULL};

	for (size_t i = 0; ends[i]; i++) {
		struct str full = path_clean(k->a, str_printf(k->a, STR_FMT "%s", STR_ARG(path), ends[i]));
		void **at = map_at(k->a, seen, full);

		if (*at || access(str_to_c(k->a, full), R_OK) != 0)
			continue;
		*at = k;
		vec_push(k->a, &k->to->remarks, str_to_c(k->a, full));
		return;
	}
}

/* Records that compilers wrote: named by --remarks=FILE; else beside the program and its libraries under their names, and for each source
 * with samples beside the source, beside the program, and in the program's folder of objects. */
static void find_records(struct looking *k)
{
	const struct opt_list *named = &k->inv->options.remarks.values;
	struct str folder = path_dir(str_c(k->o->binary));
	struct map seen = {0};

	if (named->count) {
		k->to->remarks = *named;
		return;
	}
	for (size_t i = 0; i < k->o->symbolized->files.count; i++)
		if (is_own(k, k->o->symbolized->files.items[i]))
			add_record(k, &seen, k->o->symbolized->files.items[i]->path);
	for (size_t i = 0; i < k->hot->funcs.count; i++) {
		struct str file = k->hot->funcs.items[i].file, base = path_base(file), stem;

		if (!file.ptr || k->hot->funcs.items[i].is_left_out ||
		    (!k->carried[i].value && !k->o->is_selected))
			continue;
		stem = str_head(base, str_rfind_char(base, '.'));
		add_record(k, &seen, path_join(k->a, path_dir(file), stem));
		add_record(k, &seen, path_join(k->a, folder, stem));
		add_record(k, &seen, path_join(k->a, path_join(k->a, folder, S("objects")), stem));
	}
}

/* Of one binary: without other facts the code's own are told, with reasons where there are records. */
static bool take_code_of(struct looking *k, const struct binary_file *f, bool has_facts, struct err *err)
{
	struct annotate_code code;

	if (!annotate_code_open(k->inv, k->o->symbolized, f, k->hot, &k->to->remarks, k->o->allocators,
				k->o->wants_why, &code, err))
		return false;
	vec_push(k->a, &k->to->code, code.unit);
	for (size_t i = 0; i < k->hot->funcs.count; i++) {
		struct hot_func *h = &k->hot->funcs.items[i];

		if (!code.of[i])
			continue;
		h->code = code.of[i];
		if (!has_facts) {
			h->facts = h->code;
			h->unit = code.unit;
		}
	}
	return true;
}

static bool take_code(struct looking *k, struct err *err)
{
	bool has_facts = k->to->origin.ptr != NULL;

	for (size_t i = 0; i < k->inv->options.remarks.values.count; i++)
		if (access(k->inv->options.remarks.values.items[i], R_OK) != 0)
			return err_set(err, "cannot read %s: %s", k->inv->options.remarks.values.items[i],
				       strerror(errno));
	if (!has_facts)
		find_records(k);
	for (size_t i = 0; i < k->o->symbolized->files.count; i++)
		if (is_own(k, k->o->symbolized->files.items[i]) &&
		    !take_code_of(k, k->o->symbolized->files.items[i], has_facts, err))
			return false;
	if (!has_facts && k->to->remarks.count && k->to->code.count) {
		k->to->has_places = true;
		k->to->origin =
			str_printf(k->a, "the program, with %s of remarks",
				   number_of(k->a, (int64_t)k->to->remarks.count, "record", "records").ptr);
	}
	return true;
}

bool annotate_facts_open(struct invocation *inv, const struct annotate_facts_options *o, struct hot *h,
			 struct annotate_facts *af, struct err *err)
{
	struct looking k = {.inv = inv, .a = inv->run, .o = o, .hot = h, .to = af};

	*af = (struct annotate_facts){0};
	sum_carried(&k);
	for (size_t i = 0; i < sizeof(origins) / sizeof(origins[0]); i++)
		if (origins[i].is_there(&k)) {
			if (!origins[i].take(&k, err))
				return false;
			break;
		}
	if (o->binary && !take_code(&k, err))
		return false;
	for (size_t i = 0; i < h->funcs.count; i++)
		hot_compare(&h->funcs.items[i]);
	return true;
}
