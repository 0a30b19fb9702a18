/* What is said of one opportunity. */
#include <inttypes.h>
#include <unistd.h>

#include "analyze/measure.h"
#include "base/proc.h"
#include "cmd/annotate/worth.h"
#include "cmd/loop_end.h"
#include "cmd/next.h"
#include "model/unit.h"
#include "toolchain/compiler.h"

struct str worth_kind_words(const struct worth *w, enum opportunity_kind kind)
{
	struct arena *a = w->inv->run;

	switch (kind) {
	case OPPORTUNITY_loops:
		return S("in innermost loops that were not vectorized");
	case OPPORTUNITY_small_calls:
		return str_printf(a, "in functions below %u instructions that are called, not inlined",
				  w->small);
	case OPPORTUNITY_large_calls:
		return S("in larger functions that the inliner looked at and left as calls");
	case OPPORTUNITY_spills:
		return S("at spills and reloads");
	default:
		return S("in allocation");
	}
}

static const struct hot_func *func_of(const struct worth *w, uint32_t func)
{
	return func == HOT_NONE ? NULL : &w->hot.funcs.items[func];
}

static struct str shown(const struct worth *w, struct str symbol)
{
	return demangle(w->inv->run, symbol, (enum demangle)w->inv->options.demangle);
}

static struct str name_of(const struct worth *w, uint32_t func)
{
	const struct hot_func *f = func_of(w, func);

	return f ? shown(w, f->name) : S("(unknown)");
}

static struct str no_facts(const struct worth *w, const struct opportunity *o)
{
	const struct hot_func *f = func_of(w, o->func);

	if (!f || !f->facts)
		return S("the reason is not known: no facts of the function");
	if (f->agreement == HOT_DIFFERENT)
		return S("the reason is not known: the facts are of other code");
	return S("the reason is not known: the facts do not tell of it");
}

/* --- loops --- */

/* The call that the vectorizer stumbled on. */
static const struct call *blocking_call(const struct func *f, const struct loop *l)
{
	for (size_t i = 0; loc_known(l->blocker) && i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];

		if (!c->is_inlined && c->callee.ptr && c->loc.line == l->blocker.line &&
		    (c->loc.col == l->blocker.col || !c->loc.col) && str_eq(c->loc.file, l->blocker.file))
			return c;
	}
	return NULL;
}

static struct str plain_message(const struct worth *w, const struct remark *r)
{
	struct str message = str_trim(remark_message(r, w->inv->run));

	if (str_starts(message, S("loop not vectorized: ")))
		message = str_from(message, 21);
	return str_head(message, str_find_char(message, '\n'));
}

static struct str call_reason(const struct worth *w, const struct call *c);

/* May the sources of u be read? A program names any file: those outside the working folder only when --source-path says so.
 * Units that the user named, or stored, are asked for. */
static bool may_read(const struct worth *w, const struct unit *u, struct str file)
{
	if (file.ptr[0] != '/' || w->inv->options.source_path)
		return true;
	for (size_t i = 0; i < w->facts.code.count; i++)
		if (w->facts.code.items[i] == u)
			return false;
	return true;
}

/* Does the loop find each element through the last one? Then its turns cannot be made side by side, whatever the
 * vectorizer stumbled on first. */
static bool follows_chain(const struct worth *w, const struct opportunity *o)
{
	enum { NLINES = 60 };
	const struct unit *u = w->hot.funcs.items[o->func].unit;
	struct str lines[NLINES], condition, step;
	size_t nlines = 0;
	int depth = 0;
	bool has_body = false;

	if (!u || !loc_known(o->loc) || !may_read(w, u, o->loc.file))
		return false;
	while (nlines < NLINES && !(has_body && depth <= 0)) {
		struct str line = source_line(w->sources, u, o->loc.file, o->loc.line + (uint32_t)nlines);

		if (!line.ptr)
			break;
		for (size_t i = 0; i < line.len; i++) {
			has_body |= line.ptr[i] == '{' || (line.ptr[i] == ';' && nlines > 0);
			depth += (line.ptr[i] == '{') - (line.ptr[i] == '}');
		}
		lines[nlines++] = line;
	}
	condition = nlines ? loop_condition(lines[0], o->loc.col) : STR_NONE;
	return condition.ptr && loop_end_of(condition, lines, nlines, &step) == LOOP_END_CHAIN;
}

static struct str loop_reason(const struct worth *w, const struct opportunity *o)
{
	const struct loop *l = o->loop;
	const struct knowledge_entry *known;
	const struct call *c;
	struct str words;

	if (follows_chain(w, o))
		return S("each element is found through the last one, which no vectorizer takes");
	if (!l)
		return no_facts(w, o);
	if (l->is_vectorized || l->is_fully_unrolled || l->is_removed)
		return S("the facts say otherwise: they are of other code");
	if (!l->remark || l->is_disputed)
		return l->reason ? str_c(l->reason) : S("no reason was recorded");
	known = knowledge_of(&w->knowledge, l->remark);
	words = known ? known->words : l->reason ? str_c(l->reason) : plain_message(w, l->remark);
	c = blocking_call(w->hot.funcs.items[o->func].facts, l);
	c = c ? worth_decided(w->hot.funcs.items[o->func].unit, c) : NULL;
	if (c && c->is_refused)
		return str_printf(w->inv->run, STR_FMT " (`" STR_FMT "`, not inlined: " STR_FMT ")",
				  STR_ARG(words), STR_ARG(shown(w, c->callee)), STR_ARG(call_reason(w, c)));
	if (c)
		return str_printf(w->inv->run, STR_FMT " (`" STR_FMT "`)", STR_ARG(words),
				  STR_ARG(shown(w, c->callee)));
	return words;
}

/* --- calls --- */

const struct call *worth_decided(const struct unit *u, const struct call *c)
{
	for (size_t i = 0; !c->remark && u && i < u->funcs.count; i++)
		for (size_t k = 0; k < u->funcs.items[i]->calls.count; k++) {
			const struct call *other = &u->funcs.items[i]->calls.items[k];

			if (other->is_refused && other->remark && other->callee.ptr && c->callee.ptr &&
			    str_eq(other->callee, c->callee) && loc_eq(other->loc, c->loc))
				return other;
		}
	return c;
}

static struct str call_reason(const struct worth *w, const struct call *c)
{
	const struct knowledge_entry *known = c->remark ? knowledge_of(&w->knowledge, c->remark) : NULL;

	if (known)
		return known->words;
	return c->reason ? str_c(c->reason) : S("no decision was recorded");
}

/* Is the callee another source file's? */
static bool is_elsewhere(const struct worth *w, const struct opportunity *o)
{
	const struct hot_func *caller = func_of(w, o->func), *callee = func_of(w, o->callee);
	struct str file;

	if (!callee || !callee->facts || !caller->facts)
		return false;
	file = callee->facts->decl.file;
	return str_ends(file, S(".c")) && caller->facts->decl.file.len &&
	       !str_eq(file, caller->facts->decl.file);
}

static struct str reason_of_call(const struct worth *w, const struct opportunity *o)
{
	const struct call *c;

	if (o->func == HOT_NONE)
		return S("callers are not known: the profile has no stacks");
	if (o->is_pointer)
		return S("it is called through a pointer");
	if (!o->call)
		return no_facts(w, o);
	c = worth_decided(w->hot.funcs.items[o->func].unit, o->call);
	return !c->remark && is_elsewhere(w, o) ? S("its definition is not in this unit") : call_reason(w, c);
}

struct str worth_figures(const struct worth *w, const struct call *c)
{
	if (!c || !c->cost.is_known || !c->threshold.is_known)
		return STR_NONE;
	return str_printf(w->inv->run, "cost %s%" PRId64 ", threshold %" PRId64,
			  c->cost_is_floor ? "at least " : "", c->cost.n, c->threshold.n);
}

/* --- allocations --- */

static struct str alloc_reason(const struct worth *w, const struct opportunity *o)
{
	struct arena *a = w->inv->run;
	const struct allocsite *s = o->alloc;
	struct str to;

	if (o->is_free)
		return S("giving memory back");
	if (!s)
		return o->func == HOT_NONE          ? S("the caller is not known")
		       : func_of(w, o->func)->facts ? S("at calls that facts know no allocation of")
						    : S("no facts of the caller are known");
	to = alloc_to_words(a, s->via, s->to);
	switch (s->verdict) {
	case ALLOC_escapes:
		switch (s->via) {
		case ALLOC_VIA_return:
			return str_printf(a, "escape by return from `" STR_FMT "`",
					  STR_ARG(name_of(w, o->func)));
		case ALLOC_VIA_store:
			return str_printf(a, "escape, stored to " STR_FMT,
					  STR_ARG(to.len ? to : S("memory")));
		case ALLOC_VIA_call:
			return str_printf(a, "escape, passed to " STR_FMT,
					  STR_ARG(to.len ? to : S("a call")));
		default:
			return S("escape");
		}
	case ALLOC_freed:
		return S("freed by the function that allocates");
	case ALLOC_local:
		return S("not freed, and not given to others");
	default:
		return S("whether they escape is not known");
	}
}

struct str worth_reason(const struct worth *w, const struct opportunity *o)
{
	switch (o->kind) {
	case OPPORTUNITY_loops:
		return loop_reason(w, o);
	case OPPORTUNITY_small_calls:
	case OPPORTUNITY_large_calls:
		return reason_of_call(w, o);
	case OPPORTUNITY_spills:
		return str_printf(w->inv->run, "in " STR_FMT, STR_ARG(name_of(w, o->func)));
	default:
		return alloc_reason(w, o);
	}
}

struct str worth_remark(const struct opportunity *o)
{
	if (o->loop && o->loop->remark && !o->loop->is_disputed)
		return o->loop->remark->name;
	return o->call && o->call->remark ? o->call->remark->name : STR_NONE;
}

/* " (lvm.c:1340:15, in luaV_finishget inlined there)" */
static void add_place(const struct worth *w, struct buf *b, const struct opportunity *o)
{
	if (!loc_known(o->loc))
		return;
	buf_add(b, S(" ("));
	loc_print(o->loc, b);
	if (o->frame)
		buf_printf(b, ", in the inlined " STR_FMT, STR_ARG(shown(w, o->frame->callee)));
	buf_addc(b, ')');
}

struct str worth_site(const struct worth *w, const struct opportunity *o)
{
	struct buf b = {0};
	struct str text, more;

	switch (o->kind) {
	case OPPORTUNITY_small_calls:
	case OPPORTUNITY_large_calls:
		buf_add(&b, name_of(w, o->callee));
		if (o->func != HOT_NONE)
			buf_printf(&b, " from " STR_FMT, STR_ARG(name_of(w, o->func)));
		add_place(w, &b, o);
		if (o->callee_instructions.is_known)
			buf_printf(&b, ", " STR_FMT,
				   STR_ARG(number_of(w->inv->run, o->callee_instructions.n, "instruction",
						     "instructions")));
		more = worth_figures(w, o->call);
		if (more.len)
			buf_printf(&b, ", " STR_FMT, STR_ARG(more));
		break;
	case OPPORTUNITY_allocations:
		buf_add(&b, o->callee == HOT_NONE && o->alloc ? shown(w, o->alloc->allocator)
							      : name_of(w, o->callee));
		if (o->through.ptr)
			buf_printf(&b, " through " STR_FMT, STR_ARG(shown(w, o->through)));
		if (o->func != HOT_NONE)
			buf_printf(&b, " in " STR_FMT, STR_ARG(name_of(w, o->func)));
		add_place(w, &b, o);
		break;
	default:
		buf_add(&b, name_of(w, o->func));
		add_place(w, &b, o);
	}
	text = str_dup(w->inv->run, buf_str(&b));
	buf_release(&b);
	return text;
}

/* --- the next command --- */

enum { TYPED_MAX = 200 }; /* bytes of names in a command that is to be read and copied */

/* "x.c [-O2]", one of several entries of a compilation database, is x.c. */
static const char *operand_of(const struct worth *w, const struct unit *u)
{
	struct str source = u->source;
	size_t label = str_find(source, S(" ["));

	if (label != (size_t)-1 && str_ends(source, S("]")))
		source = str_head(source, label);
	return str_to_c(w->inv->run, source);
}

static struct str where_of(const struct worth *w, const struct opportunity *o, const char *operand)
{
	struct arena *a = w->inv->run;
	const struct hot_func *f = func_of(w, o->func), *callee = func_of(w, o->callee);
	bool is_call = o->kind == OPPORTUNITY_small_calls || o->kind == OPPORTUNITY_large_calls;
	/* explain tells of spills at the function's own line */
	struct loc at = o->kind == OPPORTUNITY_spills ? f->facts->decl : o->loc;

	if (is_call && callee && !o->is_pointer && f->name.len + callee->name.len <= TYPED_MAX)
		return str_printf(a, STR_FMT ":" STR_FMT, STR_ARG(f->facts->linkage_name),
				  STR_ARG(callee->name));
	if (!loc_known(at))
		return f->facts->linkage_name.len <= TYPED_MAX ? f->facts->linkage_name : STR_NONE;
	if (str_eq(at.file, str_c(operand)))
		return str_printf(a, "%u", at.line);
	return str_printf(a, STR_FMT ":%u", STR_ARG(at.file), at.line);
}

struct str worth_next(const struct worth *w, const struct opportunity *o)
{
	const struct hot_func *f = func_of(w, o->func);
	struct arena *a = w->inv->run;
	const char *words[4] = {0}, *operand;
	size_t n = 0;
	struct str where;

	if (!f || !f->facts || !f->unit || (o->kind == OPPORTUNITY_allocations && !o->alloc))
		return STR_NONE;
	operand = operand_of(w, f->unit);
	if (o->kind == OPPORTUNITY_allocations && !w->facts.facts_file && f->name.len <= TYPED_MAX) {
		words[n++] = "--why=allocations";
		words[n++] = str_printf(a, "--function=^" STR_FMT "$", STR_ARG(f->name)).ptr;
		return next_command(w->inv, "report", operand, words);
	}
	where = where_of(w, o, operand);
	if (!where.ptr)
		return STR_NONE;
	words[n++] = str_to_c(a, where);
	if (w->facts.facts_file && w->facts.has_reasons)
		words[n++] = str_printf(a, "--facts=%s", w->facts.facts_file).ptr;
	for (size_t i = 0; i < w->facts.remarks.count && n < 3; i++)
		words[n++] = str_printf(a, "--remarks=%s", w->facts.remarks.items[i]).ptr;
	return next_command(w->inv, "explain", operand, words);
}

struct str worth_break(struct arena *a, const char *program, struct loc at)
{
	struct words argv = {0};
	struct buf place = {0}, text = {0};
	struct str result;

	/* debuggers know files by the end of their names */
	buf_printf(&place, "break " STR_FMT ":%u", STR_ARG(path_base(at.file)), at.line);
	words_add(a, &argv, "gdb");
	words_add(a, &argv, "-ex");
	words_add(a, &argv, str_to_c(a, buf_str(&place)));
	words_add(a, &argv, "--args");
	words_add(a, &argv, program);
	words_end(a, &argv);
	proc_quote(argv.items, &text);
	result = str_dup(a, buf_str(&text));
	buf_release(&place);
	buf_release(&text);
	return result;
}

struct str worth_debugger(const struct worth *w, const struct opportunity *o)
{
	if (!w->binary || !o->loc.file.ptr || !o->loc.line)
		return STR_NONE;
	return worth_break(w->inv->run, w->binary, o->loc);
}

bool worth_link(const struct worth *w, const struct opportunity *o, struct loc *to)
{
	const struct hot_func *f = func_of(w, o->func);
	struct str path = o->loc.file, folder;
	char cwd[4096];

	if (!w->inv->options.editor || !f || !f->unit || !loc_known(o->loc))
		return false;
	/* stored facts are relative to the folder they are used in */
	folder =
		str_starts(f->unit->directory, S("/")) ? f->unit->directory : str_c(getcwd(cwd, sizeof(cwd)));
	if (path.ptr[0] != '/')
		path = path_clean(w->inv->run, path_join(w->inv->run, folder, path));
	*to = (struct loc){path, o->loc.line, o->loc.col};
	return path.len && path.ptr[0] == '/' && access(str_to_c(w->inv->run, path), F_OK) == 0;
}

/* --- numbers --- */

bool worth_is_noise(const struct worth *w, struct hot_sum sum)
{
	return sum.value <= 0 || (w->hot.nsamples && sum.n < OPPORTUNITY_MIN_SAMPLES) ||
	       (double)sum.value < (double)w->total / 1000;
}
