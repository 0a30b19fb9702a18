#include "model/remark.h"

const char *const remark_kind_tags[REMARK_KIND_COUNT] = {
#define X(name, tag, word) [REMARK_##name] = tag,
	REMARK_KINDS(X)
#undef X
};
const char *const remark_kind_words[REMARK_KIND_COUNT] = {
#define X(name, tag, word) [REMARK_##name] = word,
	REMARK_KINDS(X)
#undef X
};

const struct remark_arg *remark_arg_find(const struct remark *r, struct str key)
{
	for (uint32_t i = 0; i < r->nargs; i++)
		if (str_eq(r->args[i].key, key))
			return &r->args[i];
	return NULL;
}

struct value remark_arg_value(const struct remark *r, struct str key)
{
	const struct remark_arg *arg = remark_arg_find(r, key);
	int64_t n;

	if (!arg)
		return value_unknown("not in the remark");
	return str_i64(arg->value, &n) ? value_of(n) : value_unknown("not a number in the remark");
}

struct str remark_message(const struct remark *r, struct arena *a)
{
	size_t len = 0;
	char *text, *p;

	for (uint32_t i = 0; i < r->nargs; i++)
		len += r->args[i].value.len;
	text = p = arena_bytes(a, len);
	for (uint32_t i = 0; i < r->nargs; i++) {
		if (r->args[i].value.len)
			memcpy(p, r->args[i].value.ptr, r->args[i].value.len);
		p += r->args[i].value.len;
	}
	return str_make(text, len);
}

bool remark_is_no_definition(struct str name)
{
	return str_eq(name, S("NoDefinition")) || str_eq(name, S("function-body-not-available"));
}

bool remark_is_about_call(const struct remark *r)
{
	return str_starts(r->name, S("CantVectorizeLibcall")) ||
	       str_starts(r->name, S("CantVectorizeCall")) ||
	       str_starts(r->name, S("CantVectorizeInstruction"));
}

int remark_cmp(const struct remark *a, const struct remark *b)
{
	int c = str_cmp(a->function, b->function);

	if (!c)
		c = loc_cmp(a->loc, b->loc);
	if (!c)
		c = str_cmp(a->pass, b->pass);
	if (!c)
		c = str_cmp(a->name, b->name);
	if (!c)
		c = (a->kind > b->kind) - (a->kind < b->kind);
	for (uint32_t i = 0; !c && i < a->nargs && i < b->nargs; i++) {
		c = str_cmp(a->args[i].key, b->args[i].key);
		if (!c)
			c = str_cmp(a->args[i].value, b->args[i].value);
		if (!c)
			c = loc_cmp(a->args[i].loc, b->args[i].loc);
	}
	return c ? c : (a->nargs > b->nargs) - (a->nargs < b->nargs);
}
