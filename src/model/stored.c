#include "model/stored.h"

#include "model/remark.h"

const char *const code_level_names[CODE_real + 1] = {
#define X(name, word) [CODE_##name] = #name,
	CODE_LEVELS(X)
#undef X
		[CODE_real] = "real",
};

const char *const code_level_words[CODE_real + 1] = {
#define X(name, word) [CODE_##name] = word,
	CODE_LEVELS(X)
#undef X
		[CODE_real] = "real",
};

enum code_level code_compare(const struct code_marks *a, const struct code_marks *b)
{
	for (int level = 0; level < CODE_LEVEL_COUNT; level++)
		if (a->hash[level] == b->hash[level])
			return (enum code_level)level;
	return CODE_real;
}

uint64_t code_hash_stored(enum code_level level, uint64_t hash)
{
	if (level != CODE_identical)
		hash = (hash ^ hash >> 32) & UINT32_MAX;
	return hash ? hash : 1;
}

struct str stored_reason(struct arena *a, const struct stored_call *c)
{
	if (c->is_inlined || !c->remark.ptr)
		return STR_NONE;
	if (remark_is_no_definition(c->remark))
		return S("its definition is not in this unit");
	if (str_eq(c->remark, S("TooCostly")) && c->cost.is_known && c->threshold.is_known)
		return str_printf(a, "cost %s%lld, threshold %lld", c->cost_is_floor ? "at least " : "",
				  (long long)c->cost.n, (long long)c->threshold.n);
	return STR_NONE;
}

struct str chain_innermost(struct str chain)
{
	size_t at = str_rfind_char(chain, '>');

	return at < chain.len ? str_from(chain, at + 1) : chain;
}

int stored_row_cmp(const void *a, const void *b)
{
	const struct stored_row *x = a, *y = b;
	int c = str_cmp(x->source, y->source);

	if (!c)
		c = str_cmp(x->linkage_name, y->linkage_name);
	return c ? c : str_cmp(x->twin, y->twin);
}

int stored_unit_cmp(const void *a, const void *b)
{
	const struct stored_unit *x = a, *y = b;

	return str_cmp(x->source, y->source);
}
