#include "cmd/diff/heat.h"

#include <stdio.h>

#include "analyze/measure.h"
#include "read/facts.h"

/* --- matching --- */

struct named_row {
	const struct stored *side;
	const struct stored_row *row;
};
struct naming {
	struct heat_names names;
	struct named_rows VEC(struct named_row) rows; /* by entry of names */
};

static struct heat_about about(const void *context, size_t entry)
{
	const struct naming *n = context;
	struct stored_func f = {0};
	struct err err = {0};

	if (!facts_parse(n->names.a, n->rows.items[entry].side, n->rows.items[entry].row, &f, &err)) {
		err_clear(&err); /* said when the row is judged */
		return (struct heat_about){0};
	}
	return (struct heat_about){.file = f.file, .is_local = f.binding == BINDING_local};
}

static void add_row(struct naming *n, const struct stored *side, size_t row, size_t pair)
{
	if (row == MATCH_NONE)
		return;
	vec_push(n->names.a, &n->rows, ((struct named_row){side, &side->rows.items[row]}));
	heat_names_add(&n->names, side->rows.items[row].linkage_name, side->rows.items[row].source, pair);
}

static void add_weight(struct heat_weight *w, const struct heat_func *f, int64_t total, size_t nsharing)
{
	w->flat += f->flat;
	w->count += f->count;
	/* parts of one function, each on some stacks: not more than all of them */
	w->cum = f->cum < total - w->cum ? w->cum + f->cum : total;
	w->inlined = f->inlined < total - w->inlined ? w->inlined + f->inlined : total;
	if (nsharing > w->nsharing)
		w->nsharing = (uint32_t)nsharing;
}

static void nothing_matched(const struct diff *d, struct err *err)
{
	const struct diff_heat *h = d->heat;
	struct buf b = {0};

	for (size_t i = 0; i < h->heat.funcs.count && i < 3; i++)
		buf_printf(&b, "%s" STR_FMT " (" STR_FMT ")", i ? ", " : "",
			   STR_ARG(h->heat.funcs.items[i].name),
			   STR_ARG(measure_share(d->inv->run, h->heat.funcs.items[i].flat, h->heat.total)));
	err_set(err, "%s: no function of the profile is among those compared; its hottest: %s",
		d->inv->options.profile, b.ptr ? b.ptr : "");
	buf_release(&b);
}

bool diff_heat_match(struct diff *d, const struct match_pairs *pairs, struct err *err)
{
	struct arena scratch = {0};
	struct naming n = {.names = {.a = &scratch}};
	struct diff_heat *h = d->heat;
	struct heat_owners owners = {0};

	if (!h)
		return true;
	n.names.context = &n;
	n.names.about = about;
	h->npairs = pairs->count;
	h->weights = arena_array(d->inv->run, struct heat_weight, pairs->count + 1);
	h->fates = arena_array(d->inv->run, uint8_t, pairs->count + 1);
	h->first_link = arena_array(d->inv->run, size_t, h->heat.funcs.count + 1);
	for (size_t i = 0; i < pairs->count; i++) {
		add_row(&n, &d->old.stored, pairs->items[i].old_row, i);
		add_row(&n, &d->now.stored, pairs->items[i].new_row, i);
	}
	for (size_t i = 0; i < h->heat.funcs.count; i++) {
		h->first_link[i] = h->links.count;
		heat_names_find(&n.names, &h->heat.funcs.items[i], &owners);
		for (size_t k = 0; k < owners.count; k++) {
			add_weight(&h->weights[owners.items[k]], &h->heat.funcs.items[i], h->heat.total,
				   owners.count);
			vec_push(d->inv->run, &h->links, owners.items[k]);
		}
	}
	h->first_link[h->heat.funcs.count] = h->links.count;
	arena_clear(&scratch);
	if (h->links.count)
		return true;
	nothing_matched(d, err);
	if (!d->inv->options.allows_unmatched)
		return false;
	if (!d->inv->options.is_quiet) {
		struct buf b = {0};

		buf_add_visible(&b, str_c(err->message));
		fprintf(stderr, "note: %s\n", b.ptr);
		buf_release(&b);
	}
	err_clear(err);
	return true;
}

/* --- judging --- */

static int64_t weight_of(const struct heat_weight *w, bool is_helper)
{
	return is_helper ? w->flat + w->inlined : w->flat;
}

enum gate_heat diff_heat_of(const struct diff *d, size_t pair, bool is_helper)
{
	if (!d->heat)
		return GATE_ANY;
	return gate_heat_of(&d->gate, (uint64_t)weight_of(&d->heat->weights[pair], is_helper),
			    (uint64_t)d->heat->heat.total);
}

void diff_heat_same(struct diff *d, size_t pair)
{
	struct diff_heat *h = d->heat;

	if (!h)
		return;
	h->fates[pair] = FATE_UNCHANGED;
	if (h->weights[pair].nsharing == 1)
		h->weighed += h->weights[pair].flat;
}

/* Only what is known of both counts. */
static void weigh(struct diff_heat *h, size_t pair, const struct stored_func *old,
		  const struct stored_func *now)
{
	struct value was = old->metrics[METRIC_instructions], is = now->metrics[METRIC_instructions];
	const struct heat_weight *w = &h->weights[pair];

	if (w->nsharing != 1 || !was.is_known || !is.is_known || was.n <= 0)
		return;
	h->weighted +=
		(double)w->flat / (double)h->heat.total * ((double)is.n - (double)was.n) / (double)was.n;
	h->weighed += w->flat;
}

void diff_heat_judged(struct diff *d, size_t pair, const struct stored_func *old,
		      const struct stored_func *now, enum code_level level)
{
	struct diff_heat *h = d->heat;
	bool was = old && !old->is_gone, is = now && !now->is_gone;

	if (!h)
		return;
	h->fates[pair] = was && is ? (level == CODE_identical ? FATE_UNCHANGED
				      : level < CODE_real     ? FATE_ALIKE
							      : FATE_CHANGED)
			 : is      ? FATE_NEW
				   : FATE_GONE;
	if (was && is)
		weigh(h, pair, old, now);
}

void diff_heat_sum(struct diff *d)
{
	struct diff_heat *h = d->heat;

	for (size_t i = 0; h && i < h->heat.funcs.count; i++) {
		size_t first = h->first_link[i], end = h->first_link[i + 1];
		bool is_one = true;

		for (size_t k = first + 1; k < end; k++)
			is_one &= h->fates[h->links.items[k]] == h->fates[h->links.items[first]];
		if (first == end)
			h->unmatched += h->heat.funcs.items[i].flat;
		else if (is_one)
			h->by_fate[h->fates[h->links.items[first]]] += h->heat.funcs.items[i].flat;
		else
			h->shared += h->heat.funcs.items[i].flat;
	}
}

/* --- words --- */

static bool is_helper(const struct diff *d, const struct diff_change *c)
{
	return c->new_row != MATCH_NONE && d->now.stored.rows.items[c->new_row].is_gone;
}

int64_t diff_heat_key(const struct diff *d, const struct diff_change *c)
{
	return d->heat ? weight_of(&d->heat->weights[c->pair], is_helper(d, c)) : 0;
}

/* "too few samples to tell hot from warm" */
static void add_doubt(const struct diff *d, const struct heat_weight *w, struct buf *b)
{
	double each = w->count ? (double)w->flat / (double)w->count : 0,
	       noise = (double)heat_noise(w->count) * each, all = (double)d->heat->heat.total,
	       least = (double)w->flat - noise, most = (double)w->flat + noise;
	enum gate_heat low, high;

	if (!w->count)
		return;
	low = gate_heat_of(&d->gate, least > 0 ? (uint64_t)least : 0, (uint64_t)d->heat->heat.total);
	high = gate_heat_of(&d->gate, (uint64_t)(most < all ? most : all), (uint64_t)d->heat->heat.total);
	if (low != high)
		buf_printf(b, "; too few samples to tell %s from %s", gate_heat_names[high],
			   gate_heat_names[low]);
}

struct str diff_heat_text(const struct diff *d, const struct diff_change *c)
{
	const struct diff_heat *h = d->heat;
	const struct heat_weight *w;
	bool of_helper = is_helper(d, c);
	struct arena *a = d->inv->run;
	struct buf b = {0};
	struct str text;
	int64_t part;

	if (!h)
		return STR_NONE;
	w = &h->weights[c->pair];
	part = weight_of(w, of_helper);
	buf_printf(&b, "%s: ", gate_heat_names[diff_heat_of(d, c->pair, of_helper)]);
	if (part)
		buf_printf(&b, "%s" STR_FMT " of " STR_FMT, w->nsharing > 1 ? "at most " : "",
			   STR_ARG(measure_share(a, part, h->heat.total)), STR_ARG(h->word));
	else
		buf_printf(&b, "no " STR_FMT, STR_ARG(h->word));
	if (of_helper && w->inlined)
		buf_add(&b, S(", where it is inlined"));
	else if (w->count)
		buf_printf(&b, " (%lld ± %lld)", (long long)w->count, (long long)heat_noise(w->count));
	if (w->cum > w->flat)
		buf_printf(&b, ", with what it calls " STR_FMT,
			   STR_ARG(measure_share(a, w->cum, h->heat.total)));
	if (w->nsharing > 1)
		buf_printf(&b, "; %u functions have that name", (unsigned)w->nsharing);
	if (!of_helper)
		add_doubt(d, w, &b);
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* --- of the whole --- */

struct part {
	const char *key, *words;
	int64_t n;
};
enum { PARTS = FATE_COUNT + 3 };

static void parts_of(const struct diff_heat *h, struct part parts[PARTS])
{
	const struct part all[PARTS] = {
		{"unchanged", "where the code is unchanged", h->by_fate[FATE_UNCHANGED]},
		{"alike", "of code that changed in layout, registers, order or constants only",
		 h->by_fate[FATE_ALIKE]},
		{"changed", "of code that changed", h->by_fate[FATE_CHANGED]},
		{"gone", "of code that is gone", h->by_fate[FATE_GONE]},
		{"new", "of code that was not there before", h->by_fate[FATE_NEW]},
		{"not_looked_at", "of functions that were not looked at", h->by_fate[FATE_UNLOOKED]},
		{"ambiguous", "of several functions of one name", h->shared},
		{"unmatched", "of functions that are not compared", h->unmatched},
		{"nameless", "of code without a name", h->heat.nameless},
	};

	memcpy(parts, all, sizeof(all));
}

/* In thousandths of a percent. */
static int64_t weighted_of(const struct diff_heat *h)
{
	static const double most = 1e15;
	double n = h->weighted * 100000;

	n = n > most ? most : n < -most ? -most : n;
	return (int64_t)(n < 0 ? n - 0.5 : n + 0.5);
}

struct str diff_heat_summary(const struct diff *d)
{
	const struct diff_heat *h = d->heat;
	struct arena *a = d->inv->run;
	struct part parts[PARTS];
	bool has_others = false;
	struct buf b = {0};
	struct str text;
	int64_t weighted;

	if (!h)
		return STR_NONE;
	parts_of(h, parts);
	weighted = weighted_of(h);
	buf_printf(&b, "weighed by " STR_FMT, STR_ARG(h->name));
	if (h->heat.total_count)
		buf_printf(&b, " (" STR_FMT ")",
			   STR_ARG(number_of(a, h->heat.total_count, "sample", "samples")));
	buf_add(&b, S(": "));
	if (h->weighed)
		buf_printf(&b,
			   "instructions %s" STR_FMT ", each function's change times its share (over " STR_FMT
			   " of " STR_FMT "); ",
			   weighted > 0   ? "+"
			   : weighted < 0 ? "−"
					  : "±",
			   STR_ARG(measure_share(a, weighted < 0 ? -weighted : weighted, 100000)),
			   STR_ARG(measure_share(a, h->weighed, h->heat.total)), STR_ARG(h->word));
	else
		buf_add(&b, S("no function that both sides have is in it; "));
	buf_add(&b, S("carried over: "));
	for (size_t i = 0; i < PARTS; i++) {
		struct str percent = measure_share(a, parts[i].n, h->heat.total);

		if (i && !parts[i].n)
			continue;
		buf_printf(&b, "%s" STR_FMT "%s %s",
			   !i           ? ""
			   : has_others ? ", "
					: "; ",
			   STR_ARG(percent),
			   !i           ? ","
			   : has_others ? ""
					: " is",
			   parts[i].words);
		has_others = i > 0;
	}
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* --- JSON --- */

static void key_str(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s);
}

static void key_number(struct json *j, const char *key, int64_t n)
{
	json_key(j, key);
	json_i64(j, n);
}

static void key_share(struct json *j, const char *key, int64_t thousandths)
{
	json_key(j, key);
	json_milli(j, thousandths);
}

static void key_count(const struct diff_heat *h, struct json *j, const char *key, int64_t n)
{
	json_key(j, key);
	if (h->heat.total_count)
		json_i64(j, n);
	else
		json_null(j);
}

void diff_heat_json(const struct diff *d, struct json *j)
{
	const struct diff_heat *h = d->heat;
	struct part parts[PARTS];

	if (!h)
		return;
	parts_of(h, parts);
	json_key(j, "profile");
	json_object(j);
	key_str(j, "file", str_c(d->inv->options.profile));
	key_str(j, "type", h->heat.type);
	key_str(j, "unit", h->heat.unit);
	key_number(j, "total", h->heat.total);
	key_count(h, j, "samples", h->heat.total_count);
	json_key(j, "parts");
	json_object(j);
	for (size_t i = 0; i < PARTS; i++)
		key_number(j, parts[i].key, parts[i].n);
	json_end(j);
	json_key(j, "weighted_instructions_percent");
	if (h->weighed)
		json_milli(j, weighted_of(h));
	else
		json_null(j);
	key_number(j, "weighed", h->weighed);
	key_share(j, "hot_percent", d->gate.hot);
	key_share(j, "warm_percent", d->gate.warm);
	json_key(j, "functions");
	json_object(j);
	for (int heat = GATE_HOT; heat >= GATE_COLD; heat--)
		key_number(j, gate_heat_names[heat], (int64_t)h->nfunctions[heat]);
	json_end(j);
	json_end(j);
}

void diff_heat_change_json(const struct diff *d, const struct diff_change *c, struct json *j)
{
	const struct diff_heat *h = d->heat;
	const struct heat_weight *w;

	if (!h)
		return;
	w = &h->weights[c->pair];
	json_key(j, "heat");
	json_object(j);
	key_str(j, "class", str_c(gate_heat_names[diff_heat_of(d, c->pair, is_helper(d, c))]));
	key_share(j, "percent", heat_share(diff_heat_key(d, c), h->heat.total));
	key_number(j, "flat", w->flat);
	key_number(j, "cum", w->cum);
	key_number(j, "inlined", w->inlined);
	key_count(h, j, "samples", w->count);
	key_number(j, "functions_of_that_name", w->nsharing);
	json_end(j);
}
