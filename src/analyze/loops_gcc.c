#include "analyze/loops_gcc.h"

bool gcc_says_of_loops(struct str pass)
{
	return str_eq(pass, S("vect")) || str_eq(pass, S("slp")) || str_eq(pass, S("cunroll")) ||
	       str_eq(pass, S("loop2_unroll"));
}

static bool is_about_nest(const struct remark *reason)
{
	static const char *const names[] = {
		"multiple-nested-loops",
		"unsupported-outerloop-form",
		"inner-loop-count-not-invariant",
		"loop-nest-containing-two-or-more-consecutive-inner-loops-cannot-be-vectorized",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(reason->name, str_c(names[i])))
			return true;
	return false;
}

static int by_seq(const void *a, const void *b)
{
	const struct remark *const *x = a, *const *y = b;

	return ((*x)->first_seq > (*y)->first_seq) - ((*x)->first_seq < (*y)->first_seq);
}

static void hear(struct hearing *h, const struct remark *r)
{
	const struct remark_arg *loop = remark_arg_find(r, S("Loop"));
	struct loc at = loop ? loop->loc : r->loc;
	struct told *t;

	if (!loc_known(at) || str_eq(r->pass, S("slp")))
		return;
	t = told_at(h, at);
	if (str_eq(r->pass, S("vect")) && r->kind == REMARK_MISSED) {
		if (!loop) {
			t->refused = r;
			return;
		}
		if (!t->reason || is_about_nest(t->reason))
			t->reason = r;
		told_add_reason(h, t, r);
	} else if (str_eq(r->name, S("loop-vectorized"))) {
		/* the first is the loop itself, what follows is for the rest of its turns */
		if (!t->vectorized)
			t->vectorized = r;
	} else if (str_eq(r->pass, S("cunroll"))) {
		t->full = r;
	} else if (str_eq(r->name, S("loop-unrolled"))) {
		t->unrolled = r;
	}
}

void gcc_listen(struct hearing *h, struct remark_refs *said)
{
	vec_sort(said, by_seq);
	for (size_t i = 0; i < said->count; i++)
		hear(h, said->items[i]);
	told_listen_for_slp(h, said);
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '$' || c == '.';
}

/* "f" of "_12 = f (x_3);" and "f.isra (x);"; STR_NONE: the statement is no call of a name. */
static struct str callee_in(struct str statement)
{
	size_t at = str_find(statement, S(" = ")), n = 0;

	if (at != (size_t)-1 && at < str_find_char(statement, '('))
		statement = str_from(statement, at + 3);
	while (n < statement.len && is_word(statement.ptr[n]))
		n++;
	return n && statement.ptr[0] != '_' && str_starts(str_from(statement, n), S(" (")) &&
			       str_find(str_from(statement, n), S(")")) != (size_t)-1
		       ? str_head(statement, n)
	       : n > 10 && str_starts(statement, S("__builtin_")) ? str_make(statement.ptr + 10, n - 10)
								  : STR_NONE;
}

const char *gcc_loop_reason(struct unit *u, const struct remark *r)
{
	const struct remark_arg *reason = remark_arg_find(r, S("Reason")),
				*statement = remark_arg_find(r, S("Statement"));
	struct str text = reason ? str_trim(reason->value) : str_trim(remark_message(r, &u->arena));
	struct str callee = statement ? callee_in(str_trim(statement->value)) : STR_NONE;

	while (text.len && strchr(".: ", text.ptr[text.len - 1]))
		text.len--;
	if (callee.len)
		text = str_printf(&u->arena, STR_FMT ": the call of " STR_FMT, STR_ARG(text),
				  STR_ARG(callee));
	return str_to_c(&u->arena, text);
}

void gcc_loop_width(struct loop *l, const struct remark *vectorized, unsigned element_bytes)
{
	struct value bytes = remark_arg_value(vectorized, S("VectorBytes"));

	l->interleave = value_unknown("gcc does not tell");
	if (!bytes.is_known)
		l->width = value_unknown("gcc's vectors have a length that is known when it runs");
	else if (!element_bytes || bytes.n % element_bytes)
		l->width =
			value_unknown("gcc tells bytes, and the code does not show the size of an element");
	else
		l->width = value_of(bytes.n / element_bytes);
}

struct line_key {
	const char *file;
	uint32_t line;
};

static struct str key_of(struct line_key *k, struct loc at)
{
	memset(k, 0, sizeof(*k));
	k->file = at.file.ptr;
	k->line = at.line;
	return str_make((const char *)k, sizeof(*k));
}

struct line_remarks {
	struct remark_refs said;
	const struct func *heard_by;
};

static struct loc place_of(const struct remark *r)
{
	const struct remark_arg *loop = remark_arg_find(r, S("Loop"));

	return loop ? loop->loc : r->loc;
}

void gcc_share_loops(const struct unit *u, struct arena *a, struct map *by_function)
{
	struct map by_line = {0};
	struct line_key k;

	for (size_t i = 0; i < u->remarks.count && u->has_gccinfo; i++) {
		const struct remark *r = u->remarks.items[i];
		struct loc at = place_of(r);
		struct line_remarks *here;

		if (r->function.len || !gcc_says_of_loops(r->pass) || !loc_known(at))
			continue;
		here = map_find(&by_line, key_of(&k, at));
		if (!here) {
			here = arena_new(a, struct line_remarks);
			*map_at(a, &by_line, str_dup(a, key_of(&k, at))) = here;
		}
		vec_push(a, &here->said, r);
	}
	for (size_t i = 0; i < u->funcs.count && by_line.count; i++) {
		const struct func *f = u->funcs.items[i];

		for (size_t n = 0; n < f->insns.count; n++) {
			struct line_remarks *here = map_find(&by_line, key_of(&k, f->insns.items[n].loc));
			void **at;

			if (!here || here->heard_by == f)
				continue;
			here->heard_by = f;
			at = map_at(a, by_function, f->linkage_name);
			if (!*at)
				*at = arena_new(a, struct remark_refs);
			for (size_t m = 0; m < here->said.count; m++)
				vec_push(a, (struct remark_refs *)*at, here->said.items[m]);
		}
	}
}
