#include "cmd/annotate.h"

#include <stdio.h>

#include "analyze/measure.h"
#include "analyze/profile_diff.h"
#include "base/file.h"
#include "cmd/annotate/overview.h"
#include "cmd/emit.h"
#include "cmd/problems.h"
#include "cmd/profile/open.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

static const struct opt options_annotate[] = {
	OPT_HEADING("Pages (one; without any: an overview)"),
	ROW(OPT_FLAG, 0, "top", NULL, "functions (or what --by says) by what was measured in them", NULL,
	    annotate.is_top),
	ROW(OPT_STRING, 0, "peek", "REGEX", "functions that match, with what calls them and what they call",
	    NULL, annotate.peek),
	ROW(OPT_STRING, 0, "list", "REGEX", "source lines of functions that match, with their instructions",
	    NULL, annotate.list),
	ROW(OPT_STRING, 0, "disasm", "REGEX", "all instructions of functions that match", NULL,
	    annotate.disasm),
	ROW(OPT_FLAG, 0, "traces", NULL, "the stacks, those with most first", NULL, annotate.is_traces),
	ROW(OPT_FLAG, 0, "slowdowns", NULL,
	    "with --diff-base: functions that got slower, and whether their code changed", NULL,
	    annotate.is_slowdowns),
	ROW(OPT_STRING, 0, "build", "FILE",
	    "with --slowdowns: the program, object or stored facts of PROFILE; default: BINARY", "file",
	    annotate.build),
	ROW(OPT_STRING, 0, "base-build", "FILE", "the same of the base", "file", annotate.base_build),
	OPT_HEADING("Values"),
	ROW(OPT_STRING, 0, "sample-index", "NAME|N",
	    "which value of the samples: a name (alloc_space) or a number from 0; default: the profile's own",
	    NULL, annotate.sample_index),
	ROW(OPT_STRING, 0, "unit", "UNIT", "show values in UNIT (ms, MB); auto: each in its natural unit",
	    NULL, annotate.unit),
	ROW(OPT_LIST, 0, "base", "PROFILE", "take this profile off; may be repeated", "file", annotate.bases),
	ROW(OPT_LIST, 0, "diff-base", "PROFILE", "the same, and shares are relative to it; may be repeated",
	    "file", annotate.diff_bases),
	ROW(OPT_FLAG, 0, "normalize", NULL, "scale the profile to the base's total first", NULL,
	    annotate.is_normalized),
	OPT_HEADING("Selection (REGEX: in a function's name, its file or its program)"),
	ROW(OPT_STRING, 0, "focus", "REGEX", "only samples with a frame that matches", NULL, focus),
	ROW(OPT_STRING, 0, "ignore", "REGEX", "without samples with a frame that matches", NULL, ignore),
	ROW(OPT_STRING, 0, "hide", "REGEX", "leave matching frames out of the stacks", NULL, annotate.hide),
	ROW(OPT_STRING, 0, "show", "REGEX", "leave all other frames out of the stacks", NULL, annotate.show),
	ROW(OPT_STRING, 0, "show-from", "REGEX", "stacks from the outermost matching frame on", NULL,
	    annotate.show_from),
	ROW(OPT_STRING, 0, "tagfocus", "TAG",
	    "only samples with a label in a range (1mb:2mb, key=10ms:) or matching a REGEX (key=REGEX)", NULL,
	    annotate.tagfocus),
	ROW(OPT_STRING, 0, "tagignore", "TAG", "without samples with such a label", NULL, annotate.tagignore),
	OPT_HEADING("Granularity and order"),
	ROW(OPT_CHOICE, 0, "by", "function|filefunction|file|line|address", "what a row is", NULL,
	    annotate.by),
	ROW(OPT_FLAG, 0, "noinlines", NULL, "count inlined code as the function it was inlined into", NULL,
	    annotate.no_inlines),
	ROW(OPT_CHOICE, 's', "sort", "flat|cum|name", "order of rows", NULL, annotate.order),
	ROW(OPT_UINT, 'n', "rows", "N", "rows to show (pprof's nodecount); 0: all; default 20", NULL, rows),
	OPT_HEADING("Instructions (--list, --disasm)"),
	ROW(OPT_FLAG, 0, "intel", NULL, "Intel syntax (x86)", NULL, is_intel),
	ROW(OPT_FLAG, 0, "att", NULL, "AT&T syntax (default)", NULL, is_att),
	ROW(OPT_OPTIONAL, 0, "mca", "CPU",
	    "also what llvm-mca, where it is installed, makes of hot loops; CPU: for -mcpu, default native",
	    NULL, annotate.mca),
	OPT_HEADING("Binaries"),
	ROW(OPT_CHOICE, 0, "symbolize", "local|none|force",
	    "local: functions and lines from the binaries, where the profile has none; force: everywhere",
	    NULL, annotate.symbolize),
	ROW(OPT_FLAG, 0, "force", NULL, "take a binary whose build id is not that of the profile", NULL,
	    annotate.is_forced),
	OPT_HEADING("Sources"),
	ROW(OPT_STRING, 0, "source-path", "DIR", "where sources are that are not found under their own name",
	    "folder", source_path),
	ROW(OPT_STRING, 0, "trim-path", "DIR", "what to cut from the front of recorded file names", "folder",
	    trim_path),
	ROW(OPT_STRING, 0, "editor", "EDITOR",
	    "on a terminal, lines are links that EDITOR opens: vscode, idea, file, auto, or a URL with "
	    "{path}, {line}, {column}",
	    NULL, editor),
	ROW(OPT_FLAG, 0, "strict", NULL, "problems found in the profile are errors (status 2)", NULL,
	    is_strict),
	OPT_END,
};
static const struct opt *const tables[] = {options_annotate, options_overview, options_output, NULL};

static const struct annotate_page *const pages[] = {
#define X(name) &annotate_page_##name,
	ANNOTATE_PAGES(X)
#undef X
		NULL,
};

/* --- operands --- */

static bool is_source(struct str name)
{
	static const struct str ends[] = {{".c", 2}, {".cc", 3}, {".cpp", 4}, {".cxx", 4}};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (str_ends(name, ends[i]))
			return true;
	return false;
}

static bool is_elf(const char *path)
{
	struct err err = {0};
	struct file f;
	bool is;

	if (strcmp(path, "-") == 0)
		return false;
	if (!file_open(&f, path, &err)) {
		err_clear(&err);
		return false;
	}
	is = str_starts(f.text, S("\177ELF"));
	file_close(&f);
	return is;
}

/* Programs and sources are known by what they are, so that the order of operands does not matter. */
static bool sort_operands(struct annotation *a, struct opt_list *profiles, struct err *err)
{
	const struct opt_list *all = &a->inv->rest.operands;
	struct arena *run = a->inv->run;

	for (size_t i = 0; i < all->count; i++) {
		const char *path = all->items[i];

		if (is_source(str_c(path)))
			vec_push(run, &a->sources, path);
		else if (is_elf(path))
			vec_push(run, &a->binaries, path);
		else
			vec_push(run, profiles, path);
	}
	if (!profiles->count)
		return err_set(err, all->count
					    ? "no PROFILE among the operands: casm annotate PROFILE [BINARY]"
					    : "no PROFILE: casm annotate PROFILE [BINARY]");
	return true;
}

/* --- the profile --- */

struct profile_list VEC(struct profile *);

static void free_all(struct profile_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		profile_free(list->items[i]);
	list->count = 0;
}

static bool open_all(struct annotation *a, const struct opt_list *paths, struct profile_list *list,
		     struct err *err)
{
	for (size_t i = 0; i < paths->count; i++) {
		struct profile *p;

		if (!profile_open(paths->items[i], &p, err)) {
			free_all(list);
			return false;
		}
		vec_push(a->inv->run, list, p);
	}
	return true;
}

static bool has_negative(const struct profile *p)
{
	for (size_t i = 0; i < p->nsamples * p->types.count; i++)
		if (p->values[i] < 0)
			return true;
	return false;
}

/* Samples with equal stacks are put together only where that can be seen: it takes time. */
static bool needs_combining(const struct annotation *a, const struct profile_list *list)
{
	return list->count > 1 || a->inv->options.annotate.is_traces || has_negative(list->items[0]);
}

static bool open_profile(struct annotation *a, const struct opt_list *paths, struct err *err)
{
	const struct annotate_options *o = &a->inv->options.annotate;
	bool is_diff = o->diff_bases.count > 0;
	const struct opt_list *base_paths = is_diff ? &o->diff_bases : &o->bases;
	struct profile_list profiles = {0}, bases = {0};

	if (is_diff && o->bases.count)
		return err_set(err, "--base and --diff-base cannot both be given");
	if (o->is_normalized && !base_paths->count)
		return err_set(err, "--normalize needs --base or --diff-base");
	if (!open_all(a, paths, &profiles, err))
		return false;
	if (!open_all(a, base_paths, &bases, err)) {
		free_all(&profiles);
		return false;
	}
	if (!bases.count && !needs_combining(a, &profiles)) {
		a->profile = profiles.items[0];
		return true;
	}
	a->profile = profile_combine(profiles.items, profiles.count, bases.items, bases.count,
				     is_diff ? PROFILE_DIFF_BASE : PROFILE_BASE, o->is_normalized, err);
	free_all(&profiles);
	free_all(&bases);
	return a->profile != NULL;
}

/* What was odd in the profile, on stderr. False, with err set: --strict takes it amiss. */
static bool tell_diags(const struct annotation *a, struct err *err)
{
	const struct options *o = &a->inv->options;
	uint64_t nproblems = problems_tell(o, &a->profile->diags);

	if (o->is_strict && nproblems)
		return err_set(err, "%llu problem%s in the profile (--strict)", (unsigned long long)nproblems,
			       nproblems == 1 ? "" : "s");
	return true;
}

/* A binary that was named in vain is most likely the wrong one. */
static void tell_unused(const struct annotation *a)
{
	for (size_t i = 0; i < a->binaries.count && !a->inv->options.is_quiet; i++) {
		bool is_used = false;

		for (size_t k = 0; k < a->symbolized.mappings.count; k++) {
			const struct symbolized_mapping *m = &a->symbolized.mappings.items[k];

			is_used |= m->binary && str_eq(m->binary->path, str_c(a->binaries.items[i]));
		}
		if (!is_used)
			fprintf(stderr, "casm: note: %s: no sample has an address in it\n",
				a->binaries.items[i]);
	}
}

/* --- pages --- */

static const struct annotate_page *choose(const struct options *o, struct err *err)
{
	const struct annotate_page *found = NULL, *fallback = NULL;

	for (size_t i = 0; pages[i]; i++) {
		if (!pages[i]->is_asked) {
			fallback = pages[i];
			continue;
		}
		if (!pages[i]->is_asked(o))
			continue;
		if (found) {
			err_set(err, "--%s and --%s are two pages: one at a time", found->name,
				pages[i]->name);
			return NULL;
		}
		found = pages[i];
	}
	return found ? found : fallback;
}

static void options_of_view(struct annotation *a)
{
	const struct options *o = &a->inv->options;
	const struct annotate_options *n = &o->annotate;

	a->options.filter = (struct view_filter){.focus = o->focus,
						 .ignore = o->ignore,
						 .hide = n->hide,
						 .show = n->show,
						 .show_from = n->show_from,
						 .tagfocus = n->tagfocus,
						 .tagignore = n->tagignore};
	a->options.by = (enum view_by)n->by;
	a->options.no_inlines = n->no_inlines;
	a->options.trim_path = o->trim_path;
	a->options.source_path = o->source_path;
}

/* --- what all pages say --- */

static bool is_count(struct str unit)
{
	return str_eq(unit, S("count"));
}

const char *annotate_program(const struct annotation *a)
{
	const struct binary_file *library = NULL;

	for (size_t i = 0; i < a->symbolized.mappings.count; i++) {
		const struct symbolized_mapping *m = &a->symbolized.mappings.items[i];

		if (!m->binary)
			continue;
		if (!symbolized_is_library(m->binary->path))
			return str_to_c(a->inv->run, m->binary->path);
		/* of a profile of a library alone it is the program */
		if (m->mapping == 0)
			library = m->binary;
	}
	return a->binaries.count ? a->binaries.items[0]
	       : library         ? str_to_c(a->inv->run, library->path)
				 : NULL;
}

struct str annotate_value(const struct annotation *a, int64_t value, struct str to)
{
	if (a->inv->options.annotate.unit)
		to = str_c(a->inv->options.annotate.unit);
	return is_count(a->unit) ? number_grouped(a->inv->run, value)
				 : measure_label(a->inv->run, value, a->unit, to);
}

/* Filters that match nothing: an error when therefore nothing is left, else a note. */
static bool tell_unmatched(const struct annotation *a, struct err *err)
{
	const struct view_filter *f = &a->options.filter;
	const struct {
		const char *option, *text;
	} choosing[] = {{"focus", f->focus},
			{"show", f->show},
			{"show-from", f->show_from},
			{"tagfocus", f->tagfocus}};

	for (size_t i = 0; a->view.unmatched[i]; i++) {
		const char *name = a->view.unmatched[i];

		for (size_t k = 0; k < sizeof(choosing) / sizeof(choosing[0]); k++)
			if (strcmp(name, choosing[k].option) == 0 && a->profile->nsamples)
				return annotate_no_match(a, name, choosing[k].text, err);
		if (!a->inv->options.is_quiet)
			fprintf(stderr, "casm: note: --%s matches nothing\n", name);
	}
	return true;
}

bool annotate_wants_all(const struct annotation *a)
{
	const struct options *o = &a->inv->options;
	bool wants = o->format && strcmp(o->format, "csv") == 0;

	for (size_t i = 0; i < o->reports.count; i++)
		wants |= str_starts(str_c(o->reports.items[i]), S("csv:"));
	return wants;
}

bool annotate_no_match(const struct annotation *a, const char *option, const char *text, struct err *err)
{
	enum { MAX = 5, FAR = 4 };
	const struct profile *p = a->profile;
	struct str near = S(""), wanted = str_c(text), last = S("");
	unsigned far = wanted.len / 3 < FAR ? (unsigned)wanted.len / 3 + 1 : FAR;
	size_t n = 0;

	for (size_t i = 0; i < p->functions.count && n < MAX; i++) {
		struct str name = p->functions.items[i].name;

		if (!name.len || str_eq(name, last) || str_distance(wanted, name, far) >= far)
			continue;
		near = str_printf(a->inv->run, STR_FMT "%s" STR_FMT, STR_ARG(near), n++ ? ", " : "",
				  STR_ARG(name));
		last = name;
	}
	return err_set(err, "--%s=%s: nothing in " STR_FMT " matches (of %zu functions)%s" STR_FMT, option,
		       text, STR_ARG(p->source), p->functions.count, near.len ? "; near names: " : "",
		       STR_ARG(near));
}

static bool check_unit(const struct annotation *a, struct err *err)
{
	const char *unit = a->inv->options.annotate.unit;

	if (!unit || str_eq(str_c(unit), S("auto")) || str_eq(str_c(unit), S("minimum")) ||
	    measure_is_same_kind(a->unit, str_c(unit)))
		return true;
	return err_set(err, "--unit=%s: the values are " STR_FMT, unit, STR_ARG(a->unit));
}

/* Flat values of places whose source file is known. */
static int64_t with_source(const struct profile *p, const struct view *v)
{
	int64_t total = 0;

	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i];
		const struct profile_location *l;
		uint32_t f;

		if (!v->weights[i] || !s->depth)
			continue;
		l = &p->locations.items[p->stacks[s->first]];
		f = l->nlines ? p->lines.items[l->first_line].function : PROFILE_NONE;
		if (f != PROFILE_NONE && p->functions.items[f].file.len)
			total = (int64_t)((uint64_t)total + (uint64_t)v->weights[i]);
	}
	return total;
}

/* How many samples, where the profile counts them. */
static bool count_samples(const struct profile *p, int64_t *count)
{
	for (size_t t = 0; t < p->types.count; t++) {
		if (!str_eq(p->types.items[t].type, S("samples")) &&
		    !str_eq(p->types.items[t].type, S("sample")))
			continue;
		*count = 0;
		for (size_t i = 0; i < p->nsamples; i++)
			*count = (int64_t)((uint64_t)*count + (uint64_t)p->values[i * p->types.count + t]);
		return true;
	}
	return false;
}

static void tell_profile(struct annotation *a)
{
	const struct view *v = &a->view;
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	const struct profile *p = a->profile;
	const struct annotate_options *o = &a->inv->options.annotate;
	const struct profile_value_type *type = &p->types.items[a->options.type];
	bool has_base = o->bases.count || o->diff_bases.count;
	int64_t left = (int64_t)((uint64_t)v->shown + (uint64_t)v->stackless);
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);
	int64_t n;

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(p->source));
	doc_span(d, b, STYLE_PLAIN, "   " STR_FMT " of " STR_FMT,
		 STR_ARG(annotate_value(a, v->total, S("auto"))), STR_ARG(type->type));
	if (!is_count(a->unit) && count_samples(p, &n))
		doc_span(d, b, STYLE_PLAIN, ", " STR_FMT " samples", STR_ARG(number_grouped(run, n)));
	doc_span(d, b, STYLE_PLAIN, ", " STR_FMT,
		 STR_ARG(number_of(run, (int64_t)p->nsamples, "stack", "stacks")));
	if (p->duration_ns > 0)
		doc_span(d, b, STYLE_PLAIN, " in " STR_FMT,
			 STR_ARG(measure_label(run, p->duration_ns, S("ns"), S("auto"))));
	if (!has_base && left)
		doc_span(d, b, STYLE_PLAIN, "   " STR_FMT " in functions with source",
			 STR_ARG(measure_share(run, with_source(p, v), left)));
	if (has_base) {
		const struct opt_list *list = o->bases.count ? &o->bases : &o->diff_bases;

		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "without ");
		for (size_t i = 0; i < list->count; i++)
			doc_span(d, b, STYLE_STRONG, "%s%s", i ? ", " : "", list->items[i]);
		doc_span(d, b, STYLE_PLAIN, "%s",
			 o->diff_bases.count ? "; shares are relative to it"
					     : "; shares are relative to the sum of all differences");
	}
	if (left != v->total) {
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "shown  " STR_FMT ", " STR_FMT " of the total",
			 STR_ARG(annotate_value(a, left, S("auto"))),
			 STR_ARG(measure_share(run, left, v->total)));
	}
}

/* Of what the functions are not known, or not their lines, and why: by binary, largest share first. */
static void tell_binaries(struct annotation *a)
{
	const struct view *v = &a->view;
	const struct profile *p = a->profile;
	struct arena *run = a->inv->run;
	const struct symbolized *s = &a->symbolized;
	int64_t *flat = arena_array(run, int64_t, s->mappings.count);
	struct block *b = NULL;

	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *sample = &p->samples[i];
		const struct symbolized_mapping *row;

		if (!v->weights[i] || !sample->depth)
			continue;
		row = symbolized_of(s, &p->locations.items[p->stacks[sample->first]]);
		flat[row - s->mappings.items] += v->weights[i];
	}
	for (;;) {
		const struct symbolized_mapping *row;
		struct str file;
		size_t most = 0;

		for (size_t i = 1; i < s->mappings.count; i++)
			if (view_abs(flat[i]) > view_abs(flat[most]))
				most = i;
		if (!s->mappings.count || !flat[most])
			return;
		row = &s->mappings.items[most];
		if (symbolized_lack(row->state)) {
			if (!b)
				b = doc_block(&a->inv->doc, BLOCK_LINES, STR_NONE);
			file = row->mapping == PROFILE_NONE ? S("no mapping")
							    : path_base(p->mappings.items[row->mapping].file);
			doc_line(&a->inv->doc, b);
			doc_span(&a->inv->doc, b, STYLE_DIM,
				 STR_FMT " in " STR_FMT ": %s"
					 "%s" STR_FMT,
				 STR_ARG(measure_share(run, flat[most], v->total)),
				 STR_ARG(file.len ? file : S("a mapping without name")),
				 symbolized_lack(row->state), row->why.len ? ", " : "", STR_ARG(row->why));
		}
		flat[most] = 0;
	}
}

/* --- JSON --- */

static void text_or_null(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s.len ? s : STR_NONE);
}

static void number_or_null(struct json *j, const char *key, int64_t n)
{
	json_key(j, key);
	if (n)
		json_i64(j, n);
	else
		json_null(j);
}

void annotate_node_json(const struct view_node *n, struct json *j)
{
	static const char *const inlined[] = {"no", "partly", "yes"};

	json_key(j, "label");
	json_str(j, n->label);
	text_or_null(j, "function", n->name);
	text_or_null(j, "file", n->file);
	number_or_null(j, "line", n->line);
	text_or_null(j, "object", n->object);
	json_key(j, "address");
	if (n->address)
		json_u64(j, n->address);
	else
		json_null(j);
	json_key(j, "inlined");
	json_str(j, str_c(inlined[n->inlined]));
	json_key(j, "flat");
	json_i64(j, n->flat);
	json_key(j, "cum");
	json_i64(j, n->cum);
}

static void profile_json(const struct annotation *a, struct json *j)
{
	const struct profile *p = a->profile;

	json_key(j, "profile");
	json_object(j);
	json_key(j, "file");
	json_str(j, p->source);
	json_key(j, "format");
	json_str(j, str_c(p->format));
	json_key(j, "type");
	json_str(j, p->types.items[a->options.type].type);
	json_key(j, "unit");
	json_str(j, a->unit);
	json_key(j, "types");
	json_array(j);
	for (size_t i = 0; i < p->types.count; i++)
		json_str(j, p->types.items[i].type);
	json_end(j);
	json_key(j, "stacks");
	json_u64(j, p->nsamples);
	number_or_null(j, "duration_ns", p->duration_ns);
	number_or_null(j, "period", p->period);
	json_end(j);
}

static void write_json(const void *context, struct json *j)
{
	const struct annotation *a = context;

	json_object(j);
	json_key(j, "schema");
	json_str(j, S("casm.annotate/1"));
	json_key(j, "page");
	json_str(j, str_c(a->page->name));
	profile_json(a, j);
	if (a->page->json)
		a->page->json(a, a->data, j);
	json_end(j);
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct annotation *a = arena_new(inv->run, struct annotation);
	struct opt_list profiles = {0};

	a->inv = inv;
	options_of_view(a);
	a->page = choose(&inv->options, err);
	if (!a->page || !sort_operands(a, &profiles, err) || !open_profile(a, &profiles, err))
		return STATUS_USAGE;
	if (!tell_diags(a, err))
		return STATUS_USAGE;
	if (!symbolize(inv->run, a->profile,
		       &(struct symbolize_options){&a->binaries,
						   (enum symbolize_how)inv->options.annotate.symbolize,
						   inv->options.annotate.is_forced},
		       &a->symbolized, err))
		return STATUS_USAGE;
	tell_unused(a);
	if (!view_type(a->profile, inv->options.annotate.sample_index, &a->options.type, err))
		return STATUS_USAGE;
	a->unit = a->profile->types.items[a->options.type].unit;
	if (!check_unit(a, err))
		return STATUS_USAGE;
	a->options.keeps_all |= emit_needs_profile(inv);
	if ((a->page->want && !a->page->want(a, err)) ||
	    !view_make(inv->run, a->profile, &a->options, &a->view, err))
		return STATUS_USAGE;
	view_sort(inv->run, &a->view, (enum view_order)inv->options.annotate.order);
	if (!tell_unmatched(a, err))
		return STATUS_USAGE;
	tell_profile(a);
	tell_binaries(a);
	if (!a->page->build(a, &a->data, err))
		return STATUS_USAGE;
	inv->doc.data = (struct doc_data){.context = a, .json = write_json};
	inv->doc.keeps_order = true;
	inv->has_output = true;
	if (emit_needs_profile(inv)) {
		inv->profile = annotate_shown(a);
		inv->profile_type = a->options.type;
	}
	return STATUS_OK;
}

const struct command command_annotate = {
	.name = "annotate",
	.usage = "PROFILE... [BINARY]",
	.summary = "a profile over functions, with pprof's meanings and options",
	.description =
		"Reads a profile and says where the time (or memory) goes, by function, file, line or "
		"address. FLAT is what was measured in the code of a row itself, CUM also what it called; a "
		"function that is in a stack several times counts once. Values and options are those of "
		"pprof; option names are accepted with '_' too. Several profiles are added up.\n\n"
		"With --format=pprof, folded or callgrind (or --report=FMT:FILE) what is shown is written as "
		"a profile, for pprof, flame graph tools and kcachegrind.",
	.tables = tables,
	.reads_profiles = true,
	.run = run,
};
