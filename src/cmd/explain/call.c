/* Why a call was not inlined, or was. */
#include <inttypes.h>
#include <stdlib.h>

#include "cmd/explain/cost.h"
#include "cmd/explain/defs.h"

/* --- what stands beside the decision --- */

static bool is_name(const struct call *c, const char *remark)
{
	return c->remark && str_eq(c->remark->name, str_c(remark));
}

static void verdict(struct explaining *e, const struct func *f, const struct call *c, struct answer *to)
{
	struct str callee = c->callee.ptr ? answer_name(e, c->callee) : S("a pointer");

	to->what = str_printf(e->a, "call of " STR_FMT, STR_ARG(callee));
	if (!c->callee.ptr)
		to->verdict = str_printf(e->a, "the call through a pointer in " STR_FMT " is not inlined",
					 STR_ARG(f->name));
	else
		to->verdict = str_printf(e->a, STR_FMT " is %sinlined into " STR_FMT, STR_ARG(callee),
					 c->is_inlined ? "" : "not ", STR_ARG(f->name));
}

static struct str figures(struct explaining *e, const struct call *c)
{
	if (!c->cost.is_known || !c->threshold.is_known)
		return STR_NONE;
	if (c->is_inlined)
		return str_printf(e->a, "cost %" PRId64 " of %" PRId64, c->cost.n, c->threshold.n);
	if (c->cost_is_floor)
		return str_printf(e->a, "cost at least %" PRId64 ", threshold %" PRId64, c->cost.n,
				  c->threshold.n);
	return str_printf(e->a, "cost %" PRId64 ", threshold %" PRId64 ": %" PRId64 " too many", c->cost.n,
			  c->threshold.n, c->cost.n - c->threshold.n + 1);
}

static bool has_arg(const struct unit *u, const char *word)
{
	bool has = false;

	for (size_t i = 0; i < u->args.count; i++) {
		if (str_eq(u->args.items[i], str_c(word)))
			has = true;
		else if (str_starts(u->args.items[i], S("-O")) && str_starts(str_c(word), S("-O")))
			has = false; /* the last level counts */
	}
	return has;
}

/* What the inliner gave as its reason: the words behind "(cost=never): " of its message. */
static struct str reason_of(struct explaining *e, const struct call *c)
{
	struct str message = c->remark ? str_trim(remark_message(c->remark, e->a)) : STR_NONE;
	size_t at = str_find(message, S("): "));

	return at == (size_t)-1 ? STR_NONE : str_from(message, at + 3);
}

/* No remark is about the call. */
static void silent(struct explaining *e, const struct unit *u, const struct call *c, struct answer *to)
{
	/* how an object was compiled is not known: nothing was added to its compile */
	bool is_unoptimized = u->added.count > 0;

	for (size_t i = 0; i < u->args.count; i++)
		if (str_starts(u->args.items[i], S("-O")))
			is_unoptimized = str_eq(u->args.items[i], S("-O0"));
	if (!c->callee.ptr) {
		to->reason = S("the compiler does not know which function is called");
		return;
	}
	if (is_unoptimized)
		to->reason = S("without optimization (-O0) only always_inline functions are inlined");
	else if (has_arg(u, "-fno-inline"))
		to->reason = S("-fno-inline is among the arguments");
	else if (!e->study->index.has_remarks)
		to->reason = S("no record of the compiler's decisions is at hand");
	else
		to->reason = S("the compiler recorded no decision: the call was made late, by the compiler "
			       "itself or "
			       "from another call, or it is of a function that the compiler knows by name");
}

/* Where the callee calls itself. */
static void recursion(struct explaining *e, size_t callee, struct answer *to)
{
	struct err err = {0};
	const struct func *f = study_func(e->study, callee, &err);

	err_clear(&err);
	for (size_t i = 0; f && i < f->calls.count; i++)
		if (str_eq(f->calls.items[i].callee, f->linkage_name)) {
			answer_line(e->a, to, PART_CAUSE, f->calls.items[i].loc,
				    STR_FMT " calls itself there", STR_ARG(f->name));
			return;
		}
}

static void callee_size(struct explaining *e, const struct func *callee, struct answer *to)
{
	struct value n = callee->metrics[METRIC_instructions];

	if (n.is_known)
		answer_line(e->a, to, PART_CAUSE, callee->decl, STR_FMT " has " STR_FMT " instructions",
			    STR_ARG(callee->name), STR_ARG(number_grouped(e->a, n.n)));
	else
		answer_line(e->a, to, PART_CAUSE, callee->decl, STR_FMT " is defined there",
			    STR_ARG(callee->name));
}

/* Of another unit of the study. */
static void definition_elsewhere(struct explaining *e, size_t row, struct answer *to)
{
	struct err err = {0};
	const struct func *f = study_func(e->study, row, &err);
	struct value n = f ? f->metrics[METRIC_instructions] : value_unknown("");

	err_clear(&err);
	if (!f)
		return;
	answer_line(
		e->a, to, PART_CAUSE, f->decl, "it is defined there, in the unit " STR_FMT "%s" STR_FMT "%s",
		STR_ARG(study_unit(e->study, row)->source), n.is_known ? ", " : "",
		STR_ARG(n.is_known ? number_grouped(e->a, n.n) : S("")), n.is_known ? " instructions" : "");
}

/* Of another source of the project. */
static void definition_in_project(struct explaining *e, const struct call *c, struct answer *to)
{
	struct definition d;

	if (!e->is_thorough || !definition_find(e, c->callee, &d))
		return;
	answer_line(e->a, to, PART_CAUSE, d.loc, "it is defined there%s" STR_FMT "%s",
		    d.instructions.is_known ? ", " : "",
		    STR_ARG(d.instructions.is_known ? number_grouped(e->a, d.instructions.n) : S("")),
		    d.instructions.is_known ? " instructions" : "");
}

/* --- what the source says --- */

static bool is_source_place(const struct source_place *p)
{
	return p->file != SOURCE_NONE && loc_known(p->loc);
}

/* Where an attribute of the callee is written, and through which macro it came. */
static bool attribute(struct explaining *e, size_t row, struct str callee, const char *name,
		      struct answer *to)
{
	const struct source_facts *facts = study_source(e->study, row);
	const struct source_func *func = facts ? source_func_find(facts, callee) : NULL;
	bool is_found = false;

	for (size_t i = 0; func && i < func->decls.count; i++) {
		const struct source_decl *d = &facts->decls.items[func->decls.items[i]];

		for (size_t k = 0; k < d->attrs.count; k++) {
			const struct source_attr *a = &d->attrs.items[k];

			if (!str_eq(a->name, str_c(name)) || !is_source_place(&a->at))
				continue;
			is_found = true;
			if (a->macro.ptr && is_source_place(&a->macro_at))
				answer_line(e->a, to, PART_CAUSE, a->at.loc,
					    "%s is written there as " STR_FMT ", a macro defined at " STR_FMT,
					    name, STR_ARG(a->macro),
					    STR_ARG(answer_place(e, a->macro_at.loc)));
			else if (a->macro.ptr)
				answer_line(e->a, to, PART_CAUSE, a->at.loc,
					    "%s is written there as " STR_FMT
					    ", a macro of the command line or the compiler",
					    name, STR_ARG(a->macro));
			else
				answer_line(e->a, to, PART_CAUSE, a->at.loc, "%s is written there", name);
		}
	}
	return is_found;
}

/* A library's function: no other file of the project has it. */
static bool is_of_system(struct explaining *e, size_t row, struct str callee)
{
	const struct source_facts *facts = e->is_thorough ? study_source(e->study, row) : NULL;
	const struct source_func *f = facts ? source_func_find(facts, callee) : NULL;

	return f && f->is_system;
}

/* Where no attribute is written, an argument gives it to every function. */
static void no_inline_argument(struct explaining *e, const struct unit *u, struct answer *to)
{
	for (size_t i = 0; i < u->args.count; i++)
		if (str_eq(u->args.items[i], S("-fno-inline")) ||
		    str_eq(u->args.items[i], S("-fno-inline-functions")))
			answer_line(e->a, to, PART_CAUSE, (struct loc){STR_NONE, 0, 0},
				    STR_FMT " is among the compiler's arguments", STR_ARG(u->args.items[i]));
}

/* Which functions a call through a pointer can reach, as far as the unit shows. */
static void targets(struct explaining *e, size_t row, const struct call *c, struct answer *to)
{
	enum { SHOWN = 6 };
	const struct source_facts *facts = study_source(e->study, row);
	const struct source_call *call = facts ? source_call_at(facts, c->loc, STR_NONE) : NULL;
	struct source_func_ids ids = {0};
	struct loc nowhere = {STR_NONE, 0, 0};

	if (!call || call->callee != SOURCE_NONE || !call->type.ptr)
		return;
	answer_line(e->a, to, PART_CAUSE, nowhere, "the pointer `" STR_FMT "` is of type " STR_FMT,
		    STR_ARG(call->text), STR_ARG(call->type));
	source_targets(e->a, facts, call->type, &ids);
	if (!ids.count)
		answer_line(e->a, to, PART_CAUSE, nowhere,
			    "no function of that type has its address taken in this unit");
	else
		answer_line(e->a, to, PART_CAUSE, nowhere,
			    "%zu function%s of that type %s address taken in this unit; other units may have "
			    "more%s",
			    ids.count, ids.count == 1 ? "" : "s", ids.count == 1 ? "has its" : "have their",
			    ids.count <= SHOWN ? ":" : "");
	for (size_t i = 0; i < ids.count && ids.count <= SHOWN; i++) {
		const struct source_func *f = &facts->funcs.items[ids.items[i]];
		const struct source_decl *d = source_definition(facts, f);

		answer_line(e->a, to, PART_CAUSE, d ? d->name.loc : f->taken.loc, STR_FMT,
			    STR_ARG(f->spelling));
	}
}

/* --- the same call in other inlined copies and functions --- */

struct copies {
	size_t ninlined, nrefused;
	struct str inlined_into, refused_in; /* a function each; ptr NULL: none */
};

static void count_copies(struct explaining *e, const struct answer *to, const struct call *c,
			 struct copies *n)
{
	const struct facts_index *ix = &e->study->index;
	struct facts_range calls = facts_index_calls(ix, c->callee);

	for (size_t i = 0; i < calls.count; i++) {
		struct facts_site other = facts_index_call(ix, calls.first + i);
		struct str function = e->study->stored.rows.items[other.row].linkage_name;

		if (other.kind != SITE_CALL || !loc_eq(other.loc, c->loc) ||
		    (other.row == to->subject.row && other.item == to->subject.index))
			continue;
		if (other.is_inlined) {
			n->inlined_into = n->ninlined++ ? n->inlined_into : answer_name(e, function);
		} else {
			n->refused_in = n->nrefused++ ? n->refused_in : answer_name(e, function);
		}
	}
}

/* Call sites in functions that have code. */
static size_t count_calls_of(struct explaining *e, struct str callee)
{
	const struct facts_index *ix = &e->study->index;
	struct facts_range calls = facts_index_calls(ix, callee);
	size_t n = 0;

	for (size_t i = 0; i < calls.count; i++)
		n += facts_index_call(ix, calls.first + i).kind == SITE_CALL;
	return n;
}

/* Advice that does not fit: making a function static helps one that is not, and that has one call. */
static void drop_helps(struct answer *to, const char *try_name)
{
	struct answer_part *p = NULL;
	size_t n = 0;

	for (size_t i = 0; i < to->parts.count; i++)
		if (to->parts.items[i].kind == PART_CHANGE)
			p = &to->parts.items[i];
	for (size_t i = 0; p && i < p->lines.count; i++)
		if (!str_eq(p->lines.items[i].try_name, str_c(try_name)))
			p->lines.items[n++] = p->lines.items[i];
	if (p)
		p->lines.count = n;
}

static void elsewhere(struct explaining *e, const struct call *c, struct answer *to)
{
	struct loc nowhere = {STR_NONE, 0, 0};
	struct copies n = {0};

	if (!c->callee.ptr || !loc_known(c->loc))
		return;
	count_copies(e, to, c, &n);
	if (c->is_inlined && n.nrefused)
		answer_line(e->a, to, PART_ELSEWHERE, nowhere,
			    "the same call is refused in %zu other cop%s of this code, one in " STR_FMT,
			    n.nrefused, n.nrefused == 1 ? "y" : "ies", STR_ARG(n.refused_in));
	if (!c->is_inlined && n.ninlined)
		answer_line(e->a, to, PART_ELSEWHERE, nowhere,
			    "the same call is inlined in %zu other cop%s of this code, one in " STR_FMT,
			    n.ninlined, n.ninlined == 1 ? "y" : "ies", STR_ARG(n.inlined_into));
}

/* --- what would change it --- */

/* Cutting out the block that costs most leaves a callee that fits. */
static void change_split(struct explaining *e, const struct call *c, struct answer *to)
{
	const struct answer_part *cost = answer_part_find(to, PART_COST);

	for (size_t i = 0; cost && !c->cost_is_floor && i < cost->lines.count; i++) {
		const struct answer_line *l = &cost->lines.items[i];
		int64_t left;

		/* what is nearly all of it is not the rare path */
		if (!l->last_line || !l->share.is_known || l->share.n < 10 || l->share.n > 80)
			continue;
		left = c->cost.n - c->cost.n * l->share.n / 100 + 30;
		if (left >= c->threshold.n)
			continue;
		answer_line(e->a, to, PART_CHANGE, l->loc,
			    "lines %" PRIu32 " to %" PRIu32
			    " in a function of their own, if they are the rare path: about %" PRId64
			    " would be left",
			    l->loc.line, l->last_line, left);
		return;
	}
}

/* Does what is known of the remark name the experiment? Where nothing is known, all may help. */
static bool is_advised(const struct answer *to, const char *experiment)
{
	bool is_named = !to->entry;

	for (size_t i = 0; to->entry && i < to->entry->helps.count; i++)
		is_named |= str_eq(to->entry->helps.items[i].experiment, str_c(experiment));
	return is_named;
}

static void change_costly(struct explaining *e, const struct call *c, struct answer *to)
{
	struct loc nowhere = {STR_NONE, 0, 0};
	struct str callee = answer_name(e, c->callee);

	answer_line(e->a, to, PART_CHANGE, nowhere, "always_inline on " STR_FMT " (all its calls)",
		    STR_ARG(callee))
		->try_name = S("always-inline");
	/* another threshold is for cold call sites, for the keyword inline … */
	if (!c->cost_is_floor && c->cost.n > 0 && is_advised(to, "inline-threshold"))
		answer_line(e->a, to, PART_CHANGE, nowhere,
			    "a threshold of %" PRId64 " (-mllvm -inline-threshold=%" PRId64
			    ", the whole unit)",
			    c->cost.n + 1, c->cost.n + 1)
			->try_name = S("inline-threshold");
	change_split(e, c, to);
}

/* --- evidence --- */

static void evidence(struct explaining *e, const struct call *c, struct answer *to)
{
	struct loc nowhere = {STR_NONE, 0, 0};

	if (c->remark) {
		struct str message = str_trim(remark_message(c->remark, e->a));

		answer_line(e->a, to, PART_EVIDENCE, nowhere, "remark " STR_FMT "/" STR_FMT "%s: " STR_FMT,
			    STR_ARG(c->remark->pass), STR_ARG(c->remark->name),
			    c->remark->record_line
				    ? str_printf(e->a, ", record line %" PRIu64, c->remark->record_line).ptr
				    : "",
			    STR_ARG(message));
	}
	if (c->asm_line)
		answer_line(e->a, to, PART_EVIDENCE, nowhere, "call instruction: assembly line %" PRIu32 "%s",
			    c->asm_line,
			    c->copies > 1 ? str_printf(e->a, ", and %u more copies", c->copies - 1).ptr : "");
}

static void sure(struct explaining *e, const struct call *c, struct answer *to)
{
	struct loc nowhere = {STR_NONE, 0, 0};

	if (!c->remark)
		answer_line(e->a, to, PART_SURE, nowhere,
			    "the call is in the machine code; why is concluded, not recorded");
	else if (c->cost_is_floor)
		answer_line(e->a, to, PART_SURE, nowhere,
			    "the compiler stopped counting at the threshold: the cost is a floor");
	else if (c->cost.is_known)
		answer_line(e->a, to, PART_SURE, nowhere,
			    "the decision, cost and threshold are the compiler's own, counted to the end");
	else
		answer_line(e->a, to, PART_SURE, nowhere,
			    "the decision and its reason are the compiler's own");
}

void explain_call(struct explaining *e, struct subject s, struct answer *to)
{
	struct err err = {0};
	const struct func *f = study_func(e->study, s.row, &err), *callee = NULL;
	const struct unit *u = study_unit(e->study, s.row);
	const struct call *c;
	bool is_library = false;
	size_t row;

	err_clear(&err);
	if (!f || s.index >= f->calls.count)
		BUG("no such call");
	c = &f->calls.items[s.index];
	*to = (struct answer){.subject = s,
			      .function = f->name,
			      .loc = c->loc,
			      .frame = c->frame,
			      .is_good = c->is_inlined,
			      .cost = c->cost,
			      .threshold = c->threshold,
			      .cost_is_floor = c->cost_is_floor,
			      .ncopies = 1};
	if (c->remark) {
		to->pass = c->remark->pass;
		to->name = c->remark->name;
	}
	verdict(e, f, c, to);
	to->reason = figures(e, c);
	if (!to->reason.ptr && c->remark)
		to->reason = str_c(c->reason);
	else if (!c->remark && !c->is_inlined)
		silent(e, u, c, to);
	if (!to->reason.ptr)
		to->reason = S("");
	if (e->is_listing)
		return;
	row = c->callee.ptr ? study_find(e->study, c->callee, s.row) : SIZE_MAX;
	if (row != SIZE_MAX)
		callee = study_func(e->study, row, &err);
	err_clear(&err);
	answer_source(e, to, c->loc);
	answer_frames(e, to);
	if (!c->is_inlined) {
		bool is_here = callee && study_unit(e->study, row) == u;
		struct str reason = reason_of(e, c);

		answer_knowledge(e, to, reason, c->remark ? remark_message(c->remark, e->a) : STR_NONE);
		if (str_eq(reason, S("noinline function attribute")) &&
		    !attribute(e, s.row, c->callee, "noinline", to))
			no_inline_argument(e, u, to);
		else if (str_eq(reason, S("conflicting attributes")))
			attribute(e, s.row, c->callee, "target", to);
		else if (str_eq(reason, S("optnone attribute")))
			attribute(e, s.row, c->callee, "optnone", to);
		if (!c->callee.ptr)
			targets(e, s.row, c, to);

		if (is_name(c, "NoDefinition") && callee && !is_here)
			definition_elsewhere(e, row, to);
		else if (is_name(c, "NoDefinition") && !callee && is_of_system(e, s.row, c->callee))
			is_library = true;
		else if (is_name(c, "NoDefinition") && !callee)
			definition_in_project(e, c, to);
		else if (is_here && !e->study->stored.rows.items[row].is_gone)
			callee_size(e, callee, to);
		if (is_here && c->reason && strstr(c->reason, "calls itself"))
			recursion(e, row, to);
		if (is_here && is_name(c, "TooCostly")) {
			explain_cost(e, row, to);
			change_costly(e, c, to);
		}
		if (is_library)
			answer_line(e->a, to, PART_CAUSE, (struct loc){STR_NONE, 0, 0},
				    STR_FMT
				    " is declared in a system header: its code is in a library, and no "
				    "change here brings it in",
				    STR_ARG(answer_name(e, c->callee)));
		else
			answer_helps(e, to);
		if (callee && is_name(c, "TooCostly") &&
		    (callee->binding == BINDING_local || count_calls_of(e, c->callee) != 1))
			drop_helps(to, "static");
	}
	elsewhere(e, c, to);
	sure(e, c, to);
	evidence(e, c, to);
}
