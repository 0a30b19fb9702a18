#include "model/match.h"

#include <stdlib.h>

#include "test.h"

static struct arena arena;

static void row(struct stored *s, const char *source, const char *name, uint64_t body)
{
	*vec_add(&arena, &s->rows) = (struct stored_row){
		.source = str_c(source), .linkage_name = str_c(name), .body = body, .is_gone = body == 0};
}

/* The old name of the new row `name`, with how; "-" when it was added. */
static struct str old_of(const struct stored *old, const struct stored *now, const char *name)
{
	static const char *const hows[] = {"same", "suffix", "moved", "renamed"};
	struct match_pairs pairs = {0};

	match_rows(&arena, old, now, &pairs);
	for (size_t i = 0; i < pairs.count; i++) {
		struct match_pair p = pairs.items[i];

		if (p.new_row == MATCH_NONE || !str_eq(now->rows.items[p.new_row].linkage_name, str_c(name)))
			continue;
		if (p.old_row == MATCH_NONE)
			return S("-");
		return str_printf(&arena, "%s " STR_FMT, hows[p.how],
				  STR_ARG(old->rows.items[p.old_row].linkage_name));
	}
	return S("absent");
}

void test_match__folds_suffixes(void)
{
	CHECK_STR(match_fold_suffix(S("f")), S("f"));
	CHECK_STR(match_fold_suffix(S("f.part.0")), S("f"));
	CHECK_STR(match_fold_suffix(S("f.constprop.0.isra.12.cold")), S("f"));
	CHECK_STR(match_fold_suffix(S("f.llvm.1234567890abcdef")), S("f"));
	CHECK_STR(match_fold_suffix(S("f.cold.1")), S("f"));
	CHECK_STR(match_fold_suffix(S("f.part")), S("f.part"));
	CHECK_STR(match_fold_suffix(S("f.1")), S("f.1"));
	CHECK_STR(match_fold_suffix(S(".part.0")), S(".part.0"));
	CHECK_STR(match_fold_suffix(S(".cold")), S(".cold"));
	CHECK_STR(match_fold_suffix(S("")), S(""));
}

void test_match__same_name_in_two_sources(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "init", 11);
	row(&old, "b.c", "init", 12);
	row(&now, "a.c", "init", 12);
	row(&now, "b.c", "init", 11);
	CHECK_STR(old_of(&old, &now, "init"), S("same init"));
}

void test_match__suffix_comes_and_goes(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "f", 1);
	row(&old, "a.c", "g.isra.0", 2);
	row(&now, "a.c", "f.constprop.0", 9);
	row(&now, "a.c", "g", 3);
	CHECK_STR(old_of(&old, &now, "f.constprop.0"), S("suffix f"));
	CHECK_STR(old_of(&old, &now, "g"), S("suffix g.isra.0"));
}

void test_match__suffix_beside_its_function_is_new(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "f", 1);
	row(&now, "a.c", "f", 2);
	row(&now, "a.c", "f.part.0", 3);
	CHECK_STR(old_of(&old, &now, "f"), S("same f"));
	CHECK_STR(old_of(&old, &now, "f.part.0"), S("-"));
}

void test_match__bodies_tell_copies_apart(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "f.constprop.0", 1);
	row(&old, "a.c", "f.constprop.1", 2);
	row(&now, "a.c", "f.isra.0", 2);
	row(&now, "a.c", "f.isra.1", 7);
	CHECK_STR(old_of(&old, &now, "f.isra.0"), S("suffix f.constprop.1"));
	CHECK_STR(old_of(&old, &now, "f.isra.1"), S("suffix f.constprop.0"));
}

void test_match__moves(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "f", 1);
	row(&now, "b.c", "f", 5);
	CHECK_STR(old_of(&old, &now, "f"), S("moved f"));
}

void test_match__a_move_is_unique(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "f", 1);
	row(&now, "b.c", "f", 5);
	row(&now, "c.c", "f", 6);
	CHECK_STR(old_of(&old, &now, "f"), S("-"));
}

void test_match__sources_in_another_folder(void)
{
	struct stored old = {0}, now = {0};
	struct match_pairs pairs = {0};

	row(&old, "src/a.c", "init", 1);
	row(&old, "src/b.c", "init", 2);
	row(&now, "lib/a.c", "init", 3);
	row(&now, "lib/b.c", "init", 4);
	match_rows(&arena, &old, &now, &pairs);
	CHECK_INT(pairs.count, 2);
	for (size_t i = 0; i < pairs.count; i++) {
		CHECK_INT(pairs.items[i].how, MATCH_MOVED);
		CHECK_INT(pairs.items[i].old_row, pairs.items[i].new_row);
	}
}

void test_match__gone_does_not_move_to_code(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "inl", 0);
	row(&now, "b.c", "inl", 4);
	CHECK_STR(old_of(&old, &now, "inl"), S("-"));
}

void test_match__gone_keeps_its_name(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "inl", 0);
	row(&now, "a.c", "inl", 4);
	CHECK_STR(old_of(&old, &now, "inl"), S("same inl"));
}

void test_match__renames_by_body(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "before", 77);
	row(&old, "a.c", "other", 78);
	row(&now, "a.c", "after", 77);
	row(&now, "a.c", "else", 79);
	CHECK_STR(old_of(&old, &now, "after"), S("renamed before"));
	CHECK_STR(old_of(&old, &now, "else"), S("-"));
}

void test_match__unknown_bodies_rename_nothing(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "before", 0);
	row(&now, "a.c", "after", 0);
	CHECK_STR(old_of(&old, &now, "after"), S("-"));
}

void test_match__a_common_body_renames_nothing_elsewhere(void)
{
	struct stored old = {0}, now = {0};

	row(&old, "a.c", "before", 7);
	row(&old, "c.c", "stub", 7);
	row(&now, "b.c", "after", 7);
	row(&now, "c.c", "stub", 7);
	CHECK_STR(old_of(&old, &now, "after"), S("-"));
}

void test_match__removed_come_last(void)
{
	struct stored old = {0}, now = {0};
	struct match_pairs pairs = {0};

	row(&old, "a.c", "a", 1);
	row(&old, "a.c", "b", 2);
	row(&now, "a.c", "b", 2);
	row(&now, "a.c", "c", 3);
	match_rows(&arena, &old, &now, &pairs);
	CHECK_INT(pairs.count, 3);
	CHECK_INT(pairs.items[0].old_row, 1);
	CHECK_INT(pairs.items[1].old_row, MATCH_NONE);
	CHECK_INT(pairs.items[2].old_row, 0);
	CHECK_INT(pairs.items[2].new_row, MATCH_NONE);
}

void test_match__nothing_on_a_side(void)
{
	struct stored none = {0}, now = {0};
	struct match_pairs pairs = {0};

	row(&now, "a.c", "a", 1);
	match_rows(&arena, &none, &now, &pairs);
	CHECK_INT(pairs.count, 1);
	pairs = (struct match_pairs){0};
	match_rows(&arena, &now, &none, &pairs);
	CHECK_INT(pairs.count, 1);
	pairs = (struct match_pairs){0};
	match_rows(&arena, &none, &none, &pairs);
	CHECK_INT(pairs.count, 0);
}

static void call(struct stored_func *f, const char *callee, uint32_t text, bool is_inlined)
{
	*vec_add(&arena, &f->calls) = (struct stored_call){
		.callee = callee ? str_c(callee) : STR_NONE, .site.text = text, .is_inlined = is_inlined};
}

/* "0-0 1-2 x-1": old index, new index. */
static struct str shown(struct match_sites *sites)
{
	struct str out = S("");

	for (size_t i = 0; i < sites->count; i++) {
		struct match_site s = sites->items[i];
		struct str o = s.old_index == MATCH_NONE ? S("x") : str_printf(&arena, "%zu", s.old_index);
		struct str n = s.new_index == MATCH_NONE ? S("x") : str_printf(&arena, "%zu", s.new_index);

		out = str_printf(&arena, STR_FMT "%s" STR_FMT "-" STR_FMT, STR_ARG(out), i ? " " : "",
				 STR_ARG(o), STR_ARG(n));
	}
	return out;
}

static struct str calls(const struct stored_func *old, const struct stored_func *now)
{
	struct match_sites sites = {0};

	match_calls(&arena, old, now, &sites);
	return shown(&sites);
}

void test_match__calls_by_text(void)
{
	struct stored_func old = {0}, now = {0};

	call(&old, "f", 1, true);
	call(&old, "f", 2, false);
	call(&old, NULL, 3, false);
	call(&now, "f", 2, false);
	call(&now, NULL, 3, false);
	call(&now, "f", 1, true);
	CHECK_STR(calls(&old, &now), S("1-0 2-1 0-2"));
}

void test_match__calls_of_an_edited_line(void)
{
	struct stored_func old = {0}, now = {0};

	call(&old, "f", 1, true);
	call(&old, "f", 2, true);
	call(&now, "f", 5, true);
	call(&now, "f", 2, true);
	call(&now, "g", 1, true);
	CHECK_STR(calls(&old, &now), S("0-0 1-1 x-2"));
}

void test_match__a_copied_line_is_not_a_lost_inlining(void)
{
	struct stored_func old = {0}, now = {0};

	call(&old, "f", 1, true);
	call(&now, "f", 1, false);
	call(&now, "f", 1, true);
	CHECK_STR(calls(&old, &now), S("x-0 0-1"));
}

void test_match__as_many_alike_are_in_order(void)
{
	struct stored_func old = {0}, now = {0};

	call(&old, "f", 1, true);
	call(&old, "f", 1, false);
	call(&now, "f", 1, false);
	call(&now, "f", 1, false);
	CHECK_STR(calls(&old, &now), S("0-0 1-1"));
}

void test_match__calls_fold_suffixes(void)
{
	struct stored_func old = {0}, now = {0};

	call(&old, "f", 1, false);
	call(&now, "f.constprop.0", 1, false);
	CHECK_STR(calls(&old, &now), S("0-0"));
}

void test_match__calls_through_a_pointer_are_their_own(void)
{
	struct stored_func old = {0}, now = {0};

	call(&old, NULL, 1, false);
	call(&now, "f", 1, false);
	CHECK_STR(calls(&old, &now), S("x-0 0-x"));
}

void test_match__thousands_of_alike_calls(void)
{
	struct stored_func old = {0}, now = {0};
	struct match_sites sites = {0};
	size_t n = 0;

	for (int i = 0; i < 50000; i++)
		call(&old, "f", 1, i % 2);
	for (int i = 0; i < 50001; i++)
		call(&now, "f", 1, i % 3 == 0);
	match_calls(&arena, &old, &now, &sites);
	for (size_t i = 0; i < sites.count; i++)
		n += sites.items[i].old_index != MATCH_NONE;
	CHECK_INT(n, 50000);
	CHECK_INT(sites.count, 50001);
}

static void loop(struct stored_func *f, unsigned depth, uint32_t text, const char *chain, bool is_vectorized)
{
	*vec_add(&arena, &f->loops) = (struct stored_loop){.depth = depth,
							   .site = {.text = text, .chain = str_c(chain)},
							   .is_vectorized = is_vectorized};
}

void test_match__loops(void)
{
	struct stored_func old = {0}, now = {0};
	struct match_sites sites = {0};

	loop(&old, 1, 10, "", true);
	loop(&old, 1, 10, "", false);
	loop(&old, 1, 20, "sum", true);
	loop(&now, 2, 20, "sum", true); /* a loop around it came */
	loop(&now, 1, 10, "", false);   /* the first is scalar now: the first is reported */
	loop(&now, 1, 10, "", false);
	match_loops(&arena, &old, &now, &sites);
	CHECK_STR(shown(&sites), S("2-0 0-1 1-2"));
}

static void alloc(struct stored_func *f, const char *allocator, uint32_t text, const char *chain)
{
	*vec_add(&arena, &f->allocs) = (struct stored_alloc){.allocator = str_c(allocator),
							     .site = {.text = text, .chain = str_c(chain)}};
}

void test_match__allocs(void)
{
	struct stored_func old = {0}, now = {0};
	struct match_sites sites = {0};

	alloc(&old, "malloc", 1, "make");
	alloc(&old, "calloc", 2, "");
	alloc(&now, "malloc", 9, "build"); /* its helper was renamed */
	alloc(&now, "malloc", 8, "");
	alloc(&now, "calloc", 2, "");
	match_allocs(&arena, &old, &now, &sites);
	CHECK_STR(shown(&sites), S("0-0 x-1 1-2"));
}
