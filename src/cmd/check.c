/* casm check: assertions written in the source. Units are loaded; the files of the project that their line tables know
 * are searched for comments that begin with "casm:"; each assertion is judged in each unit that has code for it. */
#include "cmd/check.h"
#include "base/shelf.h"
#include "read/isa.h"

#define ROW(kind, letter, name, arg, help, complete, member)                                                 \
	OPT_ROW(kind, letter, name, arg, help, complete, struct options, member)

static const struct opt options_check[] = {
	OPT_HEADING("Assertions"),
	ROW(OPT_FLAG, 0, "bless", NULL, "rewrite the numbers of bounds in the source to what is measured",
	    NULL, is_blessing),
	ROW(OPT_FLAG, 0, "allow-unmatched", NULL,
	    "no assertion, or one that binds to no code, is a note and not an error", NULL, allows_unmatched),
	OPT_END,
};
static const struct opt *const tables[] = {options_check, options_input, options_output, NULL};

enum applies { APPLIES_NO, APPLIES_YES, APPLIES_UNKNOWN };

/* [gcc,clang] either; [gcc,aarch64] both. */
static enum applies applies_to(const struct check_group *g, const struct unit *u)
{
	bool has_family = false, has_isa = false, family = false, isa = false;

	for (size_t i = 0; i < g->parsed.only.count; i++) {
		struct str name = g->parsed.only.items[i];

		if (check_is_family(name)) {
			has_family = true;
			family |= str_eq(name, u->compiler.family);
		} else {
			has_isa = true;
			isa |= u->isa && str_eq(name, str_c(u->isa->name));
		}
	}
	if ((has_family && u->compiler.family.len && !family) || (has_isa && u->isa && !isa))
		return APPLIES_NO;
	return (has_family && !u->compiler.family.len) || (has_isa && !u->isa) ? APPLIES_UNKNOWN
									       : APPLIES_YES;
}

/* --- judging --- */

static void take(struct check_item *item, const struct verdict *v)
{
	if (v->kind == VERDICT_ABSENT) {
		if (!item->nunits)
			item->worst = *v;
		return;
	}
	if (!item->nunits || v->kind > item->worst.kind)
		item->worst = *v;
	item->nheld += v->kind == VERDICT_HELD;
	item->nfailed += v->kind != VERDICT_HELD;
	if (!item->assertion->word) {
		bool is_first = item->nunits == 0;

		if (is_first || !v->value.is_known)
			item->least = item->most = v->value;
		if (item->least.is_known && v->value.n < item->least.n)
			item->least = v->value;
		if (item->most.is_known && v->value.n > item->most.n)
			item->most = v->value;
	}
	item->nunits++;
}

static void judge_group(struct check *c, const struct unit *u, struct str name, const struct check_group *g,
			struct check_item *items)
{
	enum applies applies = applies_to(g, u);
	struct arena *a = c->inv->run;
	struct scopes scopes = {0};
	struct str why = STR_NONE;

	if (applies == APPLIES_NO) {
		for (size_t i = 0; i < g->parsed.list.count; i++)
			items[i].nskipped++;
		return;
	}
	if (applies == APPLIES_YES)
		check_scopes(a, u, name, &g->target, &g->file->outline, &scopes, &why);
	for (size_t i = 0; i < g->parsed.list.count; i++) {
		struct verdict v = {.u = u, .message = why, .value = value_unknown(NULL)};

		if (applies == APPLIES_UNKNOWN) {
			v.kind = VERDICT_UNDECIDED;
			v.message = S("which compiler made this object, for which target, is not known");
		} else {
			v = check_judge(c, u, &g->target, &scopes, items[i].assertion, why);
		}
		take(&items[i], &v);
	}
}

static void judge_all(struct check *c)
{
	for (size_t n = 0; shelf_big_turn(n, c->load->units.count); n++) {
		const struct unit *u = c->load->units.items[n];
		struct check_known_files known;

		check_unit_files(c, u, &known);
		for (size_t k = 0; k < known.count; k++) {
			const struct check_file *f = known.items[k].file;
			size_t item = f->first_item;

			for (size_t i = f->first_group; i < f->first_group + f->ngroups; i++) {
				judge_group(c, u, known.items[k].shown, c->groups.items[i],
					    &c->items.items[item]);
				item += c->groups.items[i]->parsed.list.count;
			}
		}
	}
}

static int by_place(const void *a, const void *b)
{
	const struct check_item *x = a, *y = b;

	shelf_tick();
	return loc_cmp(x->place, y->place);
}

static enum status run(struct invocation *inv, struct err *err)
{
	struct load *l = arena_new(inv->run, struct load);
	struct check *c = arena_new(inv->run, struct check);
	const struct load_options lo = {.skips_loads = true, .detail = UNIT_CODE};
	enum status status;
	size_t nchecked = 0;

	if (!load_inputs(inv, &lo, l, err))
		return err->status;
	status = load_status(inv, l);
	if (!l->units.count)
		return status;
	if (!knowledge_load(inv->run, &c->knowledge, err)) {
		knowledge_close(&c->knowledge);
		return err->status;
	}
	c->inv = inv;
	c->load = l;
	judge_all(c);
	vec_sort(&c->items, by_place);
	if (inv->options.is_blessing)
		check_bless(c, err);
	check_tell(c);
	knowledge_close(&c->knowledge);
	inv->has_output = true;
	for (size_t i = 0; i < c->items.count; i++)
		nchecked += c->items.items[i].nunits || !c->items.items[i].nskipped;
	if (status == STATUS_COMPILER || err->message)
		return status == STATUS_COMPILER ? status : err->status;
	if (c->nerrors)
		return STATUS_USAGE;
	if (!nchecked && !inv->options.allows_unmatched)
		return err_set(err,
			       c->items.count
				       ? "every assertion is for another compiler or target: nothing was "
					 "checked"
				       : "no assertion in the sources: nothing was checked (docs/check.md; "
					 "--allow-unmatched makes this a note)"),
		       STATUS_USAGE;
	if (inv->doc.gate.is_failed)
		return STATUS_FOUND;
	return status;
}

const struct command command_check = {
	.name = "check",
	.usage = "INPUT... [-- CC-ARGS]",
	.summary = "assertions written in the source: hold what the compiler did fast",
	.description =
		"Compiles each source and judges the assertions in its comments and in those of the "
		"project's "
		"headers that it includes:\n"
		"/* casm: instrs<=120, no-alloc, inline(parse_digit), vectorized>=1, not asm(/div/) */\n"
		"A comment speaks of the function it stands in or directly before, or of the loop or line it "
		"ends on. An assertion that binds to nothing, or cannot be decided, fails. Exit status: 0 "
		"all hold, "
		"1 one fails, 2 one cannot be read or there is none, 3 a compiler failed.",
	.tables = tables,
	.run = run,
};
