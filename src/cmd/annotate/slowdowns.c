/* casm annotate --slowdowns --diff-base=OLD.pb.gz NEW.pb.gz --base-build=FILE --build=FILE: what got slower, and
 * whether its code is another one. */
#include "analyze/slowdowns.h"
#include "analyze/measure.h"
#include "analyze/profile_diff.h"
#include "base/file.h"
#include "cmd/annotate.h"
#include "cmd/diff/comparable.h"
#include "cmd/side.h"
#include "model/match.h"
#include "read/facts.h"

enum { ROWS_SHOWN = 20 };

struct page {
	struct heat old, now;
	struct slowdowns slow;
	struct side old_side, now_side;
	bool has_sides;
	bool is_linked; /* both are: addresses of data are constants of their code */
	struct match_pairs pairs;
	struct heat_names names;
	struct page_entries VEC(size_t)
		entries;   /* by entry of names: row * 2 + 1 of today's side, * 2 of the old */
	struct str unlike; /* what else differs between the builds; may be empty */
};

/* --- the profiles --- */

static bool takes(const struct annotation *a, const struct profile *p, const struct profile_sample *s,
		  bool is_base)
{
	return profile_is_diff_base(p, s) == is_base && a->view.weights[s - p->samples];
}

static bool takes_base(const void *context, const struct profile *p, const struct profile_sample *s)
{
	return takes(context, p, s, true);
}

static bool takes_new(const void *context, const struct profile *p, const struct profile_sample *s)
{
	return takes(context, p, s, false);
}

static bool sum(struct annotation *a, struct page *page, struct err *err)
{
	struct heat_choice base = {
		.type = a->options.type, .takes = takes_base, .context = a, .is_negated = true};
	struct heat_choice now = {.type = a->options.type, .takes = takes_new, .context = a};

	return (heat_make_of(a->inv->run, a->profile, &base, &page->old, err) ||
		err_wrap(err, "--diff-base")) &&
	       heat_make_of(a->inv->run, a->profile, &now, &page->now, err);
}

/* --- the builds --- */

static bool is_linked(const char *path)
{
	enum { TYPE = 16, RELOCATABLE = 1 };
	struct err err = {0};
	struct file f;
	bool is;

	if (!file_open(&f, path, &err)) {
		err_clear(&err);
		return false;
	}
	is = str_starts(f.text, S("\177ELF")) && f.text.len > TYPE + 1 &&
	     f.text.ptr[TYPE] + f.text.ptr[TYPE + 1] != RELOCATABLE;
	file_close(&f);
	return is;
}

static const struct stored_row *row_of(const struct stored *s, size_t row)
{
	return row == MATCH_NONE ? NULL : &s->rows.items[row];
}

static void add_names(struct page *page, struct arena *a)
{
	for (size_t i = 0; i < page->pairs.count; i++) {
		const struct match_pair *p = &page->pairs.items[i];
		const struct stored_row *rows[] = {row_of(&page->old_side.stored, p->old_row),
						   row_of(&page->now_side.stored, p->new_row)};
		const size_t indices[] = {p->old_row, p->new_row};

		for (size_t side = 0; side < 2; side++)
			if (rows[side] && !rows[side]->is_gone) {
				vec_push(a, &page->entries, indices[side] * 2 + side);
				heat_names_add(&page->names, rows[side]->linkage_name, rows[side]->source, i);
			}
	}
}

static struct heat_about about(const void *context, size_t entry)
{
	const struct page *page = context;
	size_t at = page->entries.items[entry];
	const struct stored *side = at % 2 ? &page->now_side.stored : &page->old_side.stored;
	struct stored_func f = {0};
	struct err err = {0};

	if (!facts_parse(page->names.a, side, &side->rows.items[at / 2], &f, &err)) {
		err_clear(&err); /* as if nothing were known */
		return (struct heat_about){0};
	}
	return (struct heat_about){.file = f.file, .is_local = f.binding == BINDING_local};
}

static bool parse(struct arena *a, const struct stored *side, size_t row, struct stored_func *f)
{
	struct err err = {0};

	if (row == MATCH_NONE)
		return false;
	if (facts_parse(a, side, &side->rows.items[row], f, &err))
		return true;
	err_clear(&err);
	return false;
}

static void code_of(struct arena *a, const void *context, size_t owner, struct slow_code *code)
{
	const struct page *page = context;
	const struct match_pair *p = &page->pairs.items[owner];
	struct stored_func old = {0}, now = {0};
	bool was = parse(a, &page->old_side.stored, p->old_row, &old) && !old.is_gone;

	*code = (struct slow_code){.state = SLOW_CODE_UNKNOWN, .level = CODE_real};
	if (!parse(a, &page->now_side.stored, p->new_row, &now) || now.is_gone)
		return;
	for (size_t i = 0; i < now.calls.count; i++)
		if (!now.calls.items[i].is_inlined && now.calls.items[i].callee.len)
			vec_push(a, &code->callees, now.calls.items[i].callee);
	if (!was) {
		code->state = SLOW_CODE_NEW;
	} else if (old.code.is_known && now.code.is_known) {
		code->state = SLOW_CODE_BOTH;
		code->level = code_compare(&old.code, &now.code);
		/* data that moved is no change of the code that works on it */
		if (page->is_linked && code->level == CODE_constants)
			code->level = CODE_identical;
	}
}

/* "not comparable:", one line each, and advice: the lines between. */
static struct str middle_lines(struct arena *a, struct str message)
{
	struct str rest = message, line, last = STR_NONE;
	struct buf b = {0};
	struct str text;
	size_t n = 0;

	for (; str_line(&rest, &line); n++) {
		if (n > 1)
			buf_printf(&b, "%s" STR_FMT, b.len ? "; " : "", STR_ARG(str_trim(last)));
		last = line;
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

static bool open_sides(struct annotation *a, struct page *page, const char *old, const char *now,
		       struct err *err)
{
	struct arena *run = a->inv->run;
	enum status status = STATUS_OK;
	struct err why = {0};

	if (!side_open(a->inv, old, false, &page->old_side, &status, err) ||
	    !side_open(a->inv, now, false, &page->now_side, &status, err))
		return false;
	page->has_sides = true;
	page->is_linked = is_linked(old) && is_linked(now);
	if (!diff_comparable(run, &page->old_side.stored, &page->now_side.stored, &why))
		page->unlike = middle_lines(run, str_c(why.message));
	err_clear(&why);
	page->names = (struct heat_names){.a = run, .context = page, .about = about};
	match_rows(run, &page->old_side.stored, &page->now_side.stored, &page->pairs);
	add_names(page, run);
	return true;
}

static bool find_sides(struct annotation *a, struct page *page, struct err *err)
{
	const struct annotate_options *o = &a->inv->options.annotate;
	const char *now = o->build ? o->build : a->binaries.count == 1 ? a->binaries.items[0] : NULL;

	if (!o->base_build && !o->build)
		return true; /* what is slower can be said all the same */
	if (!o->base_build)
		return err_set(err, "--build=%s: needs --base-build=FILE, what it is compared with",
			       o->build);
	if (!now)
		return err_set(err,
			       "--base-build=%s: name the build of the profile, too: --build=FILE, or one "
			       "BINARY",
			       o->base_build);
	return open_sides(a, page, o->base_build, now, err);
}

/* --- words --- */

static struct str callee_text(struct arena *a, const struct slowdown *r)
{
	struct str how = r->level == CODE_real ? S("") : str_printf(a, " (%s)", code_level_words[r->level]);

	if (r->through.len)
		return str_printf(a, "unchanged; " STR_FMT ", reached by " STR_FMT ", changed" STR_FMT,
				  STR_ARG(r->callee), STR_ARG(r->through), STR_ARG(how));
	return str_printf(a, "unchanged; " STR_FMT ", which it calls, changed" STR_FMT, STR_ARG(r->callee),
			  STR_ARG(how));
}

static struct str code_text(struct arena *a, const struct slowdown *r)
{
	switch (r->cause) {
	case SLOW_CODE:
		return r->level == CODE_real ? S("changed")
					     : str_printf(a, "changed: %s", code_level_words[r->level]);
	case SLOW_CALLEE:
		return callee_text(a, r);
	case SLOW_NONE:
		return S("unchanged, and what it calls");
	case SLOW_NEW:
		return S("new");
	default:
		return S("not known");
	}
}

static void add_cells(struct annotation *a, struct table *t, const struct slowdown *r)
{
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	int64_t old = (int64_t)((r->by_flat ? r->old_flat : r->old_cum) + 0.5);

	doc_cell_measure(d, t, STYLE_PLAIN, old, annotate_value(a, old, S("auto")));
	doc_cell_measure(d, t, STYLE_PLAIN, r->by_flat ? r->now_flat : r->now_cum,
			 annotate_value(a, r->by_flat ? r->now_flat : r->now_cum, S("auto")));
	doc_cell_measure(d, t, STYLE_BAD, (int64_t)(r->grew + 0.5),
			 str_printf(run, "+" STR_FMT,
				    STR_ARG(annotate_value(a, (int64_t)(r->grew + 0.5), S("auto")))));
	if (r->noise > 0)
		doc_cell_measure(
			d, t, STYLE_DIM, (int64_t)(r->noise + 0.5),
			str_printf(run, "± " STR_FMT,
				   STR_ARG(annotate_value(a, (int64_t)(r->noise + 0.5), S("auto")))));
	else
		doc_cell_text(d, t, STYLE_DIM, S("±?"));
	doc_cell_text(d, t, STYLE_PLAIN, r->name);
	doc_cell_text(d, t, STYLE_PLAIN, code_text(run, r));
	doc_cell_text(d, t, STYLE_PLAIN, str_c(r->by_flat ? "flat" : "cum"));
	doc_cell_text(d, t, STYLE_PLAIN, r->file);
	doc_cell_text(d, t, STYLE_PLAIN, str_c(slow_cause_keys[r->cause]));
}

static void add_table(struct annotation *a, const struct page *page, bool by_flat, const char *heading)
{
	static const struct column columns[] = {
		{.head = {"BEFORE", 6}, .key = {"before", 6}, .align = ALIGN_RIGHT},
		{.head = {"NOW", 3}, .key = {"now", 3}, .align = ALIGN_RIGHT},
		{.head = {"MORE", 4}, .key = {"more", 4}, .align = ALIGN_RIGHT},
		{.head = {"NOISE", 5}, .key = {"noise", 5}, .align = ALIGN_RIGHT, .drop = 1},
		{.head = {"FUNCTION", 8}, .key = {"function", 8}, .may_cut = true},
		{.head = {"ITS CODE", 8}, .key = {"code", 4}, .may_cut = true},
		{.head = {"OF", 2}, .key = {"of", 2}, .is_data = true},
		{.head = {"FILE", 4}, .key = {"file", 4}, .is_data = true},
		{.head = {"CAUSE", 5}, .key = {"cause", 5}, .is_data = true},
	};
	unsigned asked = a->inv->options.rows;
	size_t n = 0;
	struct table *t;

	for (size_t i = 0; i < page->slow.rows.count; i++)
		n += page->slow.rows.items[i].by_flat == by_flat;
	if (!n)
		return;
	t = &doc_block(&a->inv->doc, BLOCK_TABLE, str_c(heading))->table;
	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		doc_column(&a->inv->doc, t, columns[i]);
	for (size_t i = 0; i < page->slow.rows.count; i++)
		if (page->slow.rows.items[i].by_flat == by_flat)
			add_cells(a, t, &page->slow.rows.items[i]);
	t->nshown = asked == ~0u ? ROWS_SHOWN : asked ? asked : n;
	if (t->nshown < n)
		t->rest = str_printf(a->inv->run, "and %zu more (-n 0 shows all)", n - t->nshown);
	else
		t->nshown = n;
}

static void add_sum(struct annotation *a, const struct page *page)
{
	static const char *const words[] = {
		[SLOW_CODE] = "in functions whose code changed",
		[SLOW_CALLEE] = "in functions that call changed code",
		[SLOW_NONE] = "without a change of code",
		[SLOW_NEW] = "in new functions",
		[SLOW_UNKNOWN] = "in functions whose code is not known",
	};
	const struct slowdowns *s = &page->slow;
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);
	int64_t total = (int64_t)(s->total + 0.5);
	size_t n = 0;

	doc_line(d, b);
	if (!s->rows.count) {
		doc_span(d, b, STYLE_STRONG, "no function got slower%s",
			 s->has_noise ? " beyond the noise" : "");
	} else {
		doc_span(d, b, STYLE_STRONG, "+" STR_FMT, STR_ARG(annotate_value(a, total, S("auto"))));
		doc_span(d, b, STYLE_PLAIN, " in functions that take more than before: ");
		for (int i = 0; i < SLOW_CAUSE_COUNT; i++)
			if (s->by_cause[i] > 0)
				doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT " %s", n++ ? ", " : "",
					 STR_ARG(measure_share(run, (int64_t)(s->by_cause[i] + 0.5), total)),
					 words[i]);
	}
	if (s->nin_noise)
		doc_span(d, b, STYLE_PLAIN, "%s" STR_FMT " in %zu whose samples are too few for a statement",
			 n ? ", " : ": ", STR_ARG(measure_share(run, (int64_t)(s->in_noise + 0.5), total)),
			 s->nin_noise);
	doc_line(d, b);
	if (s->has_noise)
		doc_span(d, b, STYLE_DIM, "noise: two standard deviations of the numbers of samples");
	else
		doc_span(d, b, STYLE_DIM,
			 "the profiles do not say how many samples there were: what is noise is not known");
	if (!page->has_sides) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM,
			 "whether code changed is not known: --base-build=FILE and --build=FILE name the two "
			 "builds");
	}
	if (page->is_linked) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM,
			 "linked programs: a change of constants alone is not told from data that moved, and "
			 "counts as none");
	}
	if (page->unlike.len) {
		doc_line(d, b);
		doc_span(d, b, STYLE_WARN, "the builds were not made alike: " STR_FMT, STR_ARG(page->unlike));
	}
}

static bool is_asked(const struct options *o)
{
	return o->annotate.is_slowdowns || o->annotate.base_build || o->annotate.build;
}

static bool build(struct annotation *a, void **data, struct err *err)
{
	struct page *page = arena_new(a->inv->run, struct page);
	struct slow_sides sides = {.names = &page->names, .context = page, .code = code_of};

	*data = page;
	if (!a->inv->options.annotate.diff_bases.count)
		return err_set(err, "--%s: needs --diff-base=PROFILE, the profile of the old build",
			       a->inv->options.annotate.is_slowdowns ? "slowdowns"
			       : a->inv->options.annotate.base_build ? "base-build"
								     : "build");
	if (!sum(a, page, err) || !find_sides(a, page, err))
		return false;
	slowdowns_find(a->inv->run, &page->old, &page->now, 1, page->has_sides ? &sides : NULL, &page->slow);
	add_sum(a, page);
	add_table(a, page, true, "SLOWER THEMSELVES");
	add_table(a, page, false, "SLOWER BY WHAT THEY CALL");
	return true;
}

static void key_number(struct json *j, const char *key, double n)
{
	json_key(j, key);
	json_i64(j, (int64_t)(n + 0.5));
}

static void row_json(const struct slowdown *r, bool has_noise, struct json *j)
{
	json_object(j);
	json_key(j, "function");
	json_str(j, r->name);
	json_key(j, "file");
	json_str(j, r->file.len ? r->file : STR_NONE);
	json_key(j, "of");
	json_str(j, r->by_flat ? S("flat") : S("cum"));
	key_number(j, "before", r->by_flat ? r->old_flat : r->old_cum);
	json_key(j, "now");
	json_i64(j, r->by_flat ? r->now_flat : r->now_cum);
	key_number(j, "more", r->grew);
	json_key(j, "noise");
	if (has_noise)
		json_i64(j, (int64_t)(r->noise + 0.5));
	else
		json_null(j);
	json_key(j, "cause");
	json_str(j, str_c(slow_cause_keys[r->cause]));
	json_key(j, "class");
	json_str(j, r->cause == SLOW_CODE || r->cause == SLOW_CALLEE ? str_c(code_level_names[r->level])
								     : STR_NONE);
	json_key(j, "callee");
	json_str(j, r->callee.len ? r->callee : STR_NONE);
	json_key(j, "through");
	json_str(j, r->through.len ? r->through : STR_NONE);
	json_end(j);
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct page *page = data;
	const struct slowdowns *s = &page->slow;

	(void)a;
	json_key(j, "builds");
	json_bool(j, page->has_sides);
	key_number(j, "more", s->total);
	json_key(j, "by_cause");
	json_object(j);
	for (int i = 0; i < SLOW_CAUSE_COUNT; i++)
		key_number(j, slow_cause_keys[i], s->by_cause[i]);
	json_end(j);
	json_key(j, "in_noise");
	json_object(j);
	key_number(j, "more", s->in_noise);
	json_key(j, "functions");
	json_u64(j, s->nin_noise);
	json_end(j);
	json_key(j, "slowdowns");
	json_array(j);
	for (size_t i = 0; i < s->rows.count; i++)
		row_json(&s->rows.items[i], s->has_noise, j);
	json_end(j);
}

const struct annotate_page annotate_page_slowdowns = {
	.name = "slowdowns",
	.is_asked = is_asked,
	.build = build,
	.json = json,
};
