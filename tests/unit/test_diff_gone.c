#include "cmd/diff/gone.h"

#include "test.h"

static struct stored_call call(const char *chain, const char *callee, bool is_inlined)
{
	return (struct stored_call){
		.site.chain = str_c(chain), .callee = str_c(callee), .is_inlined = is_inlined};
}

static struct stored_func func(struct arena *a, const char *name, struct stored_call c)
{
	struct stored_func f = {.source = S("a.c"), .linkage_name = str_c(name), .name = str_c(name)};

	vec_push(a, &f.calls, c);
	return f;
}

/* Which of a helper's refusals stay, once two functions that took it in were seen. */
static void prune(struct arena *a, struct stored_func *old, struct stored_func *now,
		  struct stored_func *helper, struct str *where)
{
	struct gone_calls g = {.a = a};
	struct stored_row row = {.source = S("a.c"), .linkage_name = S("helper")};

	gone_want(&g, &row);
	gone_note(&g, old, now);
	gone_prune(&g, helper);
	*where = gone_where(&g, a, helper, S("inner"));
}

void test_diff_gone__a_call_that_came_stays(void)
{
	struct arena a = {0};
	struct stored_func old = func(&a, "f", call("", "helper", true));
	struct stored_func now = func(&a, "f", call("g>helper.part.0", "inner", false));
	struct stored_func helper = func(&a, "helper", call("", "inner", false));
	struct str where;

	prune(&a, &old, &now, &helper, &where);
	CHECK_INT(helper.calls.count, 1);
	CHECK_STR(where, S("the call is in the code of f"));
	arena_clear(&a);
}

void test_diff_gone__refused_in_the_helper_inlined_in_its_caller(void)
{
	struct arena a = {0};
	struct stored_func old = func(&a, "f", call("", "helper", true));
	struct stored_func now = func(&a, "f", call("helper", "inner", true));
	struct stored_func helper = func(&a, "helper", call("", "inner", false));
	struct str where;

	prune(&a, &old, &now, &helper, &where);
	CHECK_INT(helper.calls.count, 0);
	CHECK(!where.ptr);
	arena_clear(&a);
}

void test_diff_gone__a_call_that_was_there_before(void)
{
	struct arena a = {0};
	struct stored_func old = func(&a, "f", call("helper", "inner", false));
	struct stored_func now = old;
	struct stored_func helper = func(&a, "helper", call("", "inner", false));
	struct str where;

	prune(&a, &old, &now, &helper, &where);
	CHECK_INT(helper.calls.count, 0);
	arena_clear(&a);
}

void test_diff_gone__another_source(void)
{
	struct arena a = {0};
	struct stored_func now = func(&a, "f", call("helper", "inner", false));
	struct stored_func helper = func(&a, "helper", call("", "inner", false));
	struct str where;

	now.source = S("b.c");
	prune(&a, NULL, &now, &helper, &where);
	CHECK_INT(helper.calls.count, 0);
	arena_clear(&a);
}
