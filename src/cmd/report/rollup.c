#include "cmd/report/rollup.h"

#include <stdlib.h>

#include "base/demangle.h"
#include "base/shelf.h"
#include "cmd/facts.h"
#include "cmd/facts_parts.h"
#include "model/artifact.h"
#include "model/match.h"

/* --- copies --- */

/* Of an object, the source is not told: then what looks like one is its own file. */
static bool is_header(const struct unit *u, struct str file)
{
	struct str own = unit_source_file(u->source);

	if (!file.ptr || str_eq(file, own))
		return false;
	return artifact_sniff(own, STR_NONE) == ARTIFACT_SOURCE ||
	       artifact_sniff(file, STR_NONE) != ARTIFACT_SOURCE;
}

/* A function, with what tells which others are the same. They are told in another order than that in which they are
 * read, and these are near each other while functions of many units are not (base/shelf.h). */
struct head {
	struct str symbol, name, file;
	uint32_t line;
	uint32_t key; /* the same for those that are one */
	bool in_header, is_shared;
	struct value instructions;
};

struct rolling {
	struct arena *a;
	enum demangle style;
	struct rolled_list *out;
	const struct selection *s;
	struct head *heads; /* as s->list */
	uint32_t *rows;     /* by key: index of the row + 1 */
	struct map by_func; /* pointer to the copy → the same; empty when nobody asks */
	bool with_inlined;
	struct value *none; /* the sums of what has no copy */
	struct buf key;
};

static void add_number(struct buf *b, uint64_t n)
{
	char digits[20];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + n % 10);
	while (n /= 10);
	buf_add(b, str_make(digits + at, sizeof(digits) - at));
}

/* In r->key, until the next one. */
static struct str key_of(struct rolling *r, const struct unit *u, struct str symbol, struct str file,
			 uint32_t line)
{
	r->key.len = 0;
	if (u)
		buf_add(&r->key, str_make((const char *)&u, sizeof(u)));
	buf_addc(&r->key, '\n');
	buf_add(&r->key, symbol);
	buf_addc(&r->key, '\n');
	buf_add(&r->key, file);
	buf_addc(&r->key, '\n');
	add_number(&r->key, line);
	return buf_str(&r->key);
}

/* The place of what is known by r->key. */
static void **at_key(struct rolling *r, struct map *m, struct str key)
{
	void *known = map_find(m, key);

	return map_at(r->a, m, known ? key : str_dup(r->a, key));
}

/* Units come one after the other. */
static void see_unit(struct rolled *x, const struct unit *u)
{
	x->nunits += x->last_unit != u;
	x->last_unit = u;
}

static void **of_func(struct rolling *r, const struct func *const *f)
{
	return map_at(r->a, &r->by_func, str_dup(r->a, str_make((const char *)f, sizeof(*f))));
}

static void note_func(struct rolling *r, const struct func *f, const struct rolled *x)
{
	if (r->with_inlined)
		*of_func(r, &f) = (void *)(uintptr_t)(x - r->out->items + 1);
}

static struct rolled *add(struct rolling *r, struct str name, struct str file, uint32_t line)
{
	struct rolled *x = vec_add(r->a, r->out);

	*x = (struct rolled){.name = name, .file = file, .line = line, .is_alike = true};
	return x;
}

static bool is_larger(const struct func *f, const struct func *than)
{
	return f->metrics[METRIC_instructions].is_known && than->metrics[METRIC_instructions].is_known &&
	       f->metrics[METRIC_instructions].n > than->metrics[METRIC_instructions].n;
}

/* Frames are not added up: the largest. */
static void add_metrics(struct rolling *r, struct rolled *x, const struct func *f)
{
	if (!x->sums) {
		x->sums = arena_array(r->a, struct value, METRIC_COUNT);
		memcpy(x->sums, x->f->metrics, sizeof(x->f->metrics));
	}
	for (int m = 0; m < METRIC_COUNT; m++) {
		if (m == METRIC_stack_bytes && x->sums[m].is_known && f->metrics[m].is_known)
			x->sums[m].n = f->metrics[m].n > x->sums[m].n ? f->metrics[m].n : x->sums[m].n;
		else
			x->sums[m] = value_add(x->sums[m], f->metrics[m]);
	}
	x->instructions = x->sums[METRIC_instructions];
}

/* One more that the compiler made of the function; the name is that without suffix. */
static void add_piece(struct rolling *r, struct rolled *x, const struct unit *u, const struct func *f)
{
	struct str folded = match_fold_suffix(f->linkage_name);

	add_metrics(r, x, f);
	x->npieces++;
	x->name = folded.len == f->linkage_name.len ? f->name : demangle(r->a, folded, r->style);
	if (str_eq(f->linkage_name, folded))
		x->symbol = folded;
	if (is_larger(f, x->f)) {
		x->f = f;
		x->u = u;
	}
	note_func(r, f, x);
}

static void read_head(struct rolling *r, struct map *keys, const struct unit *u, const struct func *f,
		      struct head *h)
{
	const bool in_header = is_header(u, f->decl.file);
	void **at;

	*h = (struct head){.symbol = f->linkage_name,
			   .name = f->name,
			   .file = f->decl.file.ptr ? f->decl.file : unit_source_file(u->source),
			   .line = f->decl.line,
			   .in_header = in_header,
			   .is_shared = in_header || f->binding == BINDING_weak,
			   .instructions = f->metrics[METRIC_instructions]};
	/* of f.part.0 that of f, in its unit */
	at = at_key(r, keys,
		    h->is_shared ? key_of(r, NULL, h->symbol, h->file, h->line)
				 : key_of(r, u, match_fold_suffix(h->symbol), f->decl.file, h->line));
	if (!*at)
		*at = (void *)(uintptr_t)keys->count;
	h->key = (uint32_t)((uintptr_t)*at - 1);
}

static void read_heads(struct rolling *r)
{
	const struct selection *s = r->s;
	struct map keys = {0};

	r->heads = arena_array(r->a, struct head, s->list.count);
	for (size_t i = 0; shelf_turn(i, s->list.count); i++) {
		size_t at = s->by_unit.items[i];

		read_head(r, &keys, s->units.items[at], s->list.items[at], &r->heads[at]);
	}
	r->rows = arena_array(r->a, uint32_t, keys.count);
}

static void add_copy(struct rolling *r, size_t number)
{
	const struct head *h = &r->heads[number];
	const struct func *f = r->s->list.items[number];
	const struct unit *u = r->s->units.items[number];
	uint32_t *row = &r->rows[h->key];
	struct rolled *x = *row ? &r->out->items[*row - 1] : NULL;

	/* of one name in one unit: static functions of several sources, in a program */
	if (x && !h->is_shared && (str_eq(x->symbol, h->symbol) || !h->line))
		x = NULL;
	if (x && !h->is_shared) {
		add_piece(r, x, u, f);
		return;
	}
	if (x) {
		add_metrics(r, x, f);
		if (f->metrics[METRIC_instructions].n != x->f->metrics[METRIC_instructions].n)
			x->is_alike = false;
		if (is_larger(f, x->f)) {
			x->f = f;
			x->u = u;
		}
	} else {
		x = add(r, h->name, h->file, h->line);
		x->is_in_header = h->in_header;
		x->symbol = h->symbol;
		x->npieces = 1;
		x->f = f;
		x->u = u;
		x->instructions = h->instructions;
		*row = (uint32_t)r->out->count;
	}
	x->ncopies++;
	x->nunits++;
	note_func(r, f, x);
}

/* Bodies of inline functions go to the function of that symbol and file; its line is not known here. */
struct bodies {
	struct map by_name; /* symbol, file → index + 1 of the rolled function */
};

static struct rolled *body_of(struct rolling *r, struct bodies *b, const struct unit *u,
			      const struct inlinee *x)
{
	void **at = at_key(r, &b->by_name, key_of(r, NULL, x->callee, x->file, 0));

	if (!*at) {
		struct rolled *made = add(r, demangle(r->a, x->callee, r->style),
					  x->file.ptr ? x->file : unit_source_file(u->source), 0);

		made->u = u;
		made->sums = r->none;
		made->instructions = value_of(0);
		made->symbol = x->callee;
		made->is_in_header = is_header(u, x->file);
		*at = (void *)(uintptr_t)r->out->count;
	}
	return &r->out->items[(uintptr_t)*at - 1];
}

static void add_bodies(struct rolling *r, const struct load *l)
{
	struct bodies b = {0};

	r->none = arena_array(r->a, struct value, METRIC_COUNT);
	for (int m = 0; m < METRIC_COUNT; m++)
		r->none[m] = value_of(0);
	for (size_t i = 0; shelf_turn(i, r->out->count); i++) {
		struct rolled *x = &r->out->items[i];
		void **at = at_key(r, &b.by_name, key_of(r, NULL, x->f->linkage_name, x->file, 0));

		x->nunits = 0;
		if (!*at)
			*at = (void *)(uintptr_t)(i + 1);
	}
	for (size_t i = 0; shelf_big_turn(i, l->units.count); i++) {
		const struct unit *u = l->units.items[i];

		for (size_t k = 0; k < u->funcs.count; k++) {
			const struct func *f = u->funcs.items[k];
			uintptr_t own = (uintptr_t)*of_func(r, &f);

			if (!own) /* not asked about: --function, --ignore */
				continue;
			see_unit(&r->out->items[own - 1], u);
			for (size_t n = 0; n < f->inlinees.count; n++) {
				const struct inlinee *from = &f->inlinees.items[n];
				struct rolled *x = body_of(r, &b, u, from);

				x->ninlined += from->copies;
				x->inlined_instructions += from->instructions;
				see_unit(x, u);
			}
		}
	}
}

void rollup_functions(struct arena *a, const struct load *l, const struct selection *s, enum demangle style,
		      bool with_inlined, struct rolled_list *out)
{
	struct rolling r = {.a = a, .out = out, .style = style, .s = s, .with_inlined = with_inlined};

	read_heads(&r);
	for (size_t i = 0; shelf_turn(i, s->list.count); i++)
		add_copy(&r, i);
	if (with_inlined)
		add_bodies(&r, l);
	buf_release(&r.key);
}

/* --- sums --- */

struct sum { /* of a file, folder or header */
	struct str name;
	size_t nfuncs, ncopies;
	struct value metrics[METRIC_COUNT];
	uint64_t ninlined, inlined_instructions;
};
struct sums VEC(struct sum);

struct rollup {
	enum rollup_by by;
	bool has_inlinees; /* of every unit */
	struct rolled_list functions;
	struct sums sums;
};

static const char *const by_words[] = {[ROLLUP_FUNCTION] = "function",
				       [ROLLUP_FILE] = "file",
				       [ROLLUP_FOLDER] = "folder",
				       [ROLLUP_HEADER] = "header"};

static uint64_t total_of(struct value instructions, uint64_t inlined)
{
	return (instructions.is_known ? (uint64_t)instructions.n : 0) + inlined;
}

/* Of files and folders: their own code first. What stands inlined in it is in its INSTRS, too, so these do not add up. */
static int by_code(const void *a, const void *b)
{
	const struct sum *x = a, *y = b;
	uint64_t n = total_of(x->metrics[METRIC_instructions], 0),
		 m = total_of(y->metrics[METRIC_instructions], 0);

	if (n == m) {
		n = x->inlined_instructions;
		m = y->inlined_instructions;
	}
	if (n != m)
		return n > m ? -1 : 1;
	return str_cmp(x->name, y->name);
}

static int by_total(const void *a, const void *b)
{
	const struct sum *x = a, *y = b;
	uint64_t n = total_of(x->metrics[METRIC_instructions], x->inlined_instructions),
		 m = total_of(y->metrics[METRIC_instructions], y->inlined_instructions);

	if (n != m)
		return n > m ? -1 : 1;
	return str_cmp(x->name, y->name);
}

static int by_cost(const void *a, const void *b)
{
	const struct rolled *x = a, *y = b;
	uint64_t n = total_of(x->instructions, x->inlined_instructions),
		 m = total_of(y->instructions, y->inlined_instructions);
	int c;

	shelf_tick();
	if (n != m)
		return n > m ? -1 : 1;
	c = str_cmp(x->name, y->name);
	if (!c)
		c = str_cmp(x->file, y->file);
	return c ? c : (x->line > y->line) - (x->line < y->line);
}

/* System headers are shown as <…>, whatever folder they are in. */
static struct str folder_of(struct str file)
{
	struct str dir;

	if (str_starts(file, S("<")))
		return S("<system>");
	dir = path_dir(file);
	return dir.len ? dir : S(".");
}

static void add_up(struct arena *a, struct rollup *r)
{
	struct map by_name = {0};

	for (size_t i = 0; shelf_turn(i, r->functions.count); i++) {
		const struct rolled *x = &r->functions.items[i];
		struct str name = r->by == ROLLUP_FOLDER ? folder_of(x->file) : x->file;
		const struct value *sums = rolled_sums(x);
		struct sum *sum;
		void **at;

		if (r->by == ROLLUP_HEADER && !x->is_in_header)
			continue;
		at = map_at(a, &by_name, name);
		if (!*at) {
			sum = vec_add(a, &r->sums);
			*sum = (struct sum){.name = name};
			for (int m = 0; m < METRIC_COUNT; m++)
				sum->metrics[m] = value_of(0);
			*at = (void *)(uintptr_t)r->sums.count;
		}
		sum = &r->sums.items[(uintptr_t)*at - 1];
		sum->nfuncs++;
		sum->ncopies += x->ncopies;
		sum->ninlined += x->ninlined;
		sum->inlined_instructions += x->inlined_instructions;
		for (int m = 0; m < METRIC_COUNT; m++) {
			struct value v = sums[m];

			if (m == METRIC_stack_bytes && sum->metrics[m].is_known && v.is_known)
				sum->metrics[m].n = v.n > sum->metrics[m].n ? v.n : sum->metrics[m].n;
			else
				sum->metrics[m] = value_add(sum->metrics[m], v);
		}
	}
	vec_sort(&r->sums, r->by == ROLLUP_HEADER ? by_total : by_code);
}

/* --- tables --- */

static size_t rows_shown(const struct options *o, size_t count)
{
	enum { TABLE_ROWS = 20 };
	size_t n = o->rows == ~0u ? TABLE_ROWS : o->rows ? o->rows : count;

	return n < count ? n : count;
}

static void number_column(struct doc *d, struct table *t, const char *head, const char *key, unsigned drop)
{
	doc_column(
		d, t,
		(struct column){.head = str_c(head), .key = str_c(key), .align = ALIGN_RIGHT, .drop = drop});
}

static void cell(struct doc *d, struct table *t, uint64_t n)
{
	doc_cell_number(d, t, STYLE_PLAIN, value_of((int64_t)n));
}

/* Of inlined bodies: unknown where line tables are missing. */
static void inlined_cell(struct doc *d, struct table *t, const struct rollup *r, uint64_t n)
{
	doc_cell_number(d, t, STYLE_PLAIN,
			r->has_inlinees ? value_of((int64_t)n) : value_unknown("there are no line tables"));
}

/* instructions: of the rows that are not shown. */
static void rest(struct doc *d, struct table *t, size_t nshown, size_t count, const char *what,
		 struct value instructions)
{
	t->nshown = nshown;
	if (nshown < count)
		t->rest = str_printf(
			d->arena, "and " STR_FMT " more %s%s, " STR_FMT " instructions (-n 0 shows all)",
			STR_ARG(number_grouped(d->arena, (int64_t)(count - nshown))), what,
			count - nshown == 1 ? "" : "s",
			STR_ARG(instructions.is_known ? number_grouped(d->arena, instructions.n) : S("?")));
}

/* What a row that is not shown would add to the column that the rows are sorted by. */
static struct value left_of(const struct rollup *r, struct value instructions, uint64_t inlined)
{
	if (r->by != ROLLUP_HEADER || !instructions.is_known)
		return instructions;
	if (!r->has_inlinees)
		return value_unknown("there are no line tables");
	return value_of((int64_t)total_of(instructions, inlined));
}

static void tell_sums(struct invocation *inv, const struct rollup *r)
{
	static const struct {
		enum metric m;
		unsigned drop;
	} shown[] = {
		{METRIC_instructions, 0},
		{METRIC_bytes, 2},
		{METRIC_conditional_branches, 8},
		{METRIC_calls, 7},
		{METRIC_stack_bytes, 9},
		{METRIC_spills, 10},
		{METRIC_loops, 11},
		{METRIC_vectorized_loops, 11},
		{METRIC_missed_inlines, 5},
		{METRIC_allocations, 6},
	};
	static const char *const heads[] = {
		[ROLLUP_FILE] = "FILE", [ROLLUP_FOLDER] = "FOLDER", [ROLLUP_HEADER] = "HEADER"};
	enum { NSHOWN = sizeof(shown) / sizeof(shown[0]) };
	struct doc *d = &inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	bool is_header = r->by == ROLLUP_HEADER;
	struct value left = value_of(0);

	doc_column(
		d, t,
		(struct column){.head = str_c(heads[r->by]), .key = str_c(by_words[r->by]), .may_cut = true});
	number_column(d, t, "FUNCTIONS", "functions", 3);
	number_column(d, t, "COPIES", "copies", is_header ? 0 : 3);
	for (size_t i = 0; i < NSHOWN; i++)
		number_column(d, t, metric_infos[shown[i].m].head, metric_infos[shown[i].m].name,
			      shown[i].drop + (is_header && shown[i].drop ? 10 : 0));
	number_column(d, t, "INLINED AT", "inlined_bodies", is_header ? 0 : 4);
	number_column(d, t, "AS INSTRS", "inlined_instructions", is_header ? 0 : 4);
	if (is_header)
		number_column(d, t, "TOTAL", "total_instructions", 0);
	for (size_t i = 0; i < r->sums.count; i++) {
		const struct sum *s = &r->sums.items[i];

		doc_cell_text(d, t, STYLE_PLAIN, s->name);
		cell(d, t, s->nfuncs);
		cell(d, t, s->ncopies);
		for (size_t k = 0; k < NSHOWN; k++)
			doc_cell_number(d, t, STYLE_PLAIN, s->metrics[shown[k].m]);
		inlined_cell(d, t, r, s->ninlined);
		inlined_cell(d, t, r, s->inlined_instructions);
		if (is_header)
			inlined_cell(d, t, r,
				     total_of(s->metrics[METRIC_instructions], s->inlined_instructions));
	}
	for (size_t i = rows_shown(&inv->options, r->sums.count); i < r->sums.count; i++)
		left = value_add(left, left_of(r, r->sums.items[i].metrics[METRIC_instructions],
					       r->sums.items[i].inlined_instructions));
	rest(d, t, rows_shown(&inv->options, r->sums.count), r->sums.count, by_words[r->by], left);
}

static void tell_functions(struct invocation *inv, const struct rollup *r)
{
	struct doc *d = &inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, S("FUNCTIONS OF HEADERS"))->table;
	size_t count = 0, nshown = rows_shown(&inv->options, SIZE_MAX);
	struct value left = value_of(0);

	doc_column(d, t, (struct column){.head = S("FUNCTION"), .key = S("function"), .may_cut = true});
	doc_column(d, t, (struct column){.head = S("HEADER"), .key = S("header"), .may_cut = true});
	number_column(d, t, "UNITS", "units", 1);
	number_column(d, t, "COPIES", "copies", 0);
	number_column(d, t, "INSTRS", "instructions", 0);
	number_column(d, t, "BYTES", "bytes", 2);
	number_column(d, t, "INLINED AT", "inlined_bodies", 0);
	number_column(d, t, "AS INSTRS", "inlined_instructions", 0);
	number_column(d, t, "TOTAL", "total_instructions", 0);
	for (size_t i = 0; shelf_turn(i, r->functions.count); i++) {
		const struct rolled *x = &r->functions.items[i];

		if (!x->is_in_header)
			continue;
		if (count++ >= nshown)
			left = value_add(left, left_of(r, x->instructions, x->inlined_instructions));
		doc_cell_text(d, t, STYLE_PLAIN, x->name);
		doc_cell_text(d, t, STYLE_PLACE,
			      x->line ? str_printf(d->arena, STR_FMT ":%u", STR_ARG(x->file), x->line)
				      : x->file);
		cell(d, t, x->nunits);
		cell(d, t, x->ncopies);
		doc_cell_number(d, t, STYLE_PLAIN, x->instructions);
		doc_cell_number(d, t, STYLE_PLAIN, rolled_sums(x)[METRIC_bytes]);
		inlined_cell(d, t, r, x->ninlined);
		inlined_cell(d, t, r, x->inlined_instructions);
		inlined_cell(d, t, r, total_of(x->instructions, x->inlined_instructions));
	}
	rest(d, t, rows_shown(&inv->options, count), count, "function", left);
}

/* --- data --- */

static void key_u64(struct json *j, const char *key, uint64_t n)
{
	json_key(j, key);
	json_u64(j, n);
}

static void numbers_json(struct json *j, const struct rollup *r, const struct value *metrics, size_t ncopies,
			 uint64_t ninlined, uint64_t inlined_instructions)
{
	key_u64(j, "copies", ncopies);
	json_key(j, "metrics");
	json_object(j);
	for (int m = 0; m < METRIC_COUNT; m++)
		facts_key_value(j, metric_infos[m].name, metrics[m]);
	json_end(j);
	facts_key_value(j, "inlined_bodies",
			r->has_inlinees ? value_of((int64_t)ninlined)
					: value_unknown("there are no line tables"));
	facts_key_value(j, "inlined_instructions",
			r->has_inlinees ? value_of((int64_t)inlined_instructions)
					: value_unknown("there are no line tables"));
}

static void rollup_json(const void *context, struct json *j)
{
	const struct rollup *r = context;

	json_object(j);
	facts_key_str(j, "schema", S("casm.rollup/1"));
	facts_key_str(j, "casm", S(CASM_VERSION));
	facts_key_str(j, "by", str_c(by_words[r->by]));
	json_key(j, "rows");
	json_array(j);
	for (size_t i = 0; i < r->sums.count; i++) {
		const struct sum *s = &r->sums.items[i];

		json_object(j);
		facts_key_str(j, "name", s->name);
		key_u64(j, "functions", s->nfuncs);
		numbers_json(j, r, s->metrics, s->ncopies, s->ninlined, s->inlined_instructions);
		json_end(j);
	}
	json_end(j);
	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; shelf_turn(i, r->functions.count); i++) {
		const struct rolled *x = &r->functions.items[i];

		if (r->by == ROLLUP_HEADER && !x->is_in_header)
			continue;
		json_object(j);
		facts_key_str(j, "name", x->name);
		facts_key_str(j, "linkage_name", x->symbol);
		facts_key_str(j, "file", x->file);
		facts_key_value(j, "line", x->line ? value_of(x->line) : value_unknown(""));
		facts_key_bool(j, "header", x->is_in_header);
		facts_key_bool(j, "alike", x->is_alike);
		key_u64(j, "units", x->nunits);
		numbers_json(j, r, rolled_sums(x), x->ncopies, x->ninlined, x->inlined_instructions);
		json_end(j);
	}
	json_end(j);
	json_end(j);
}

void rollup_tell(struct invocation *inv, const struct load *l, const struct selection *s)
{
	struct rollup *r = arena_new(inv->run, struct rollup);

	r->by = (enum rollup_by)inv->options.rollup;
	r->has_inlinees = true;
	for (size_t i = 0; shelf_turn(i, s->list.count); i++) {
		const struct func *f = s->list.items[s->by_unit.items[i]];

		r->has_inlinees &= f->has_inlinees || !f->metrics[METRIC_instructions].n;
	}
	rollup_functions(inv->run, l, s, (enum demangle)inv->options.demangle, r->has_inlinees,
			 &r->functions);
	vec_sort(&r->functions, by_cost);
	add_up(inv->run, r);
	tell_sums(inv, r);
	if (r->by == ROLLUP_HEADER)
		tell_functions(inv, r);
	inv->doc.data = (struct doc_data){.context = r, .json = rollup_json};
}
