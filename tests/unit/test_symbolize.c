#include "cmd/profile/symbolize.h"

#include <stdlib.h>

#include "test.h"

/* Seeds whose build id is this. In v5-clang19.so, chain() calls what is inlined into it; its code is at file offset and
 * address 0x3f0. */
static const char id[] = "5eed0123456789ab";
enum { CHAIN = 0x3f0 };

struct scene {
	struct arena arena;
	struct profile *p;
	struct symbolized s;
	struct opt_list binaries;
	struct err err;
	bool ok;
};

static struct str seed(struct scene *n, const char *name)
{
	return str_printf(&n->arena, "%s/tests/fuzz/seeds/binary/%s", test_root, name);
}

static void add_mapping(struct scene *n, uint64_t start, uint64_t offset, struct str file,
			const char *build_id)
{
	vec_push(&n->p->arena, &n->p->mappings,
		 ((struct profile_mapping){.start = start,
					   .limit = start + 0x10000,
					   .offset = offset,
					   .file = str_dup(&n->p->arena, file),
					   .build_id = str_c(build_id)}));
}

static void add_location(struct scene *n, uint32_t mapping, uint64_t address)
{
	vec_push(&n->p->arena, &n->p->locations,
		 ((struct profile_location){.address = address, .mapping = mapping}));
}

static struct scene begin(void)
{
	struct scene n = {.p = profile_new(S("test.prof"))};

	setenv("PPROF_BINARY_PATH", "/nonexistent", 1);
	return n;
}

static void run(struct scene *n, enum symbolize_how how, bool is_forced)
{
	const struct symbolize_options o = {&n->binaries, how, is_forced};

	n->ok = symbolize(&n->arena, n->p, &o, &n->s, &n->err);
}

static void end(struct scene *n)
{
	if (n->ok)
		symbolized_close(&n->s);
	err_clear(&n->err);
	profile_free(n->p);
	arena_clear(&n->arena);
	unsetenv("PPROF_BINARY_PATH");
}

/* "innermost/middle/outer/chain" of a location; "" when it has no lines. */
static struct str functions(struct scene *n, size_t location)
{
	const struct profile_location *l = &n->p->locations.items[location];
	struct str all = S("");

	for (uint32_t i = 0; i < l->nlines; i++) {
		const struct profile_line *line = &n->p->lines.items[l->first_line + i];

		all = str_printf(&n->arena, STR_FMT "%s" STR_FMT, STR_ARG(all), i ? "/" : "",
				 STR_ARG(n->p->functions.items[line->function].name));
	}
	return all;
}

/* The first address of chain() with all its inlined calls. */
static uint64_t deep_address(void)
{
	struct scene n = begin();
	uint64_t found = 0;

	add_mapping(&n, 0, 0, seed(&n, "v5-clang19.so"), id);
	n.p->mappings.items[0].limit = UINT64_MAX;
	for (uint64_t a = CHAIN; a < CHAIN + 0x3f; a++)
		add_location(&n, 0, a);
	run(&n, SYMBOLIZE_LOCAL, false);
	CHECK(n.ok);
	for (size_t i = 0; i < n.p->locations.count && !found; i++)
		if (str_eq(functions(&n, i), S("innermost/middle/outer/chain")))
			found = CHAIN + i;
	CHECK(found);
	end(&n);
	return found;
}

void test_symbolize__mapped_anywhere(void)
{
	struct scene n = begin();
	uint64_t at = deep_address(), start = 0x7f0000000000;

	/* whole, and from a page on, as neighbours that were merged or cut look */
	add_mapping(&n, start, 0, seed(&n, "v5-clang19.so"), id);
	add_mapping(&n, start + 0x100000, 0x300, seed(&n, "v5-clang19.so"), "");
	add_mapping(&n, 0x7ffd0000, 0, S("[vdso]"), "");
	add_mapping(&n, 0x7ffe0000, 0, S("/nowhere/libgone.so"), "");
	add_location(&n, 0, start + at);
	add_location(&n, 1, start + 0x100000 + at - 0x300);
	add_location(&n, 2, 0x7ffd0010);
	add_location(&n, 3, 0x7ffe0010);
	add_location(&n, 0, start + 0x800000);
	run(&n, SYMBOLIZE_LOCAL, false);
	if (!n.ok)
		test_fail(__FILE__, __LINE__, "%s", n.err.message);
	CHECK_STR(functions(&n, 0), S("innermost/middle/outer/chain"));
	CHECK_STR(functions(&n, 1), S("innermost/middle/outer/chain"));
	CHECK_STR(functions(&n, 2), S(""));
	CHECK_STR(functions(&n, 4), S(""));
	CHECK_INT(n.s.mappings.items[0].state, SYMBOLIZED_LINES);
	CHECK_INT(n.s.mappings.items[0].nlocations, 2);
	CHECK_INT(n.s.mappings.items[0].nknown, 1);
	CHECK_INT(n.s.mappings.items[2].state, SYMBOLIZED_NO_FILE);
	CHECK_INT(n.s.mappings.items[3].state, SYMBOLIZED_NO_BINARY);
	CHECK(n.p->mappings.items[0].has_lines && n.p->mappings.items[0].has_inlined);
	CHECK(!n.p->mappings.items[3].has_functions);
	/* one file, opened once */
	CHECK_INT(n.s.files.count, 1);
	end(&n);
}

void test_symbolize__other_build(void)
{
	struct scene n = begin();
	uint64_t at = deep_address();
	struct str path = seed(&n, "v5-clang19.so");

	for (int forced = 0; forced < 2; forced++) {
		n.p->mappings.count = n.p->locations.count = 0;
		add_mapping(&n, 0x400000, 0, S("/somewhere/else"), "00c0ffee");
		add_location(&n, 0, 0x400000 + at);
		n.binaries.count = 0;
		vec_push(&n.arena, &n.binaries, path.ptr);
		run(&n, SYMBOLIZE_LOCAL, forced);
		CHECK_INT(n.ok, forced);
		if (!n.ok)
			CHECK(strstr(n.err.message, id) && strstr(n.err.message, "00c0ffee"));
	}
	CHECK_STR(functions(&n, 0), S("innermost/middle/outer/chain"));
	end(&n);
	/* found where the mapping says, but of another build: the same */
	n = begin();
	add_mapping(&n, 0x400000, 0, seed(&n, "v5-clang19.so"), "00c0ffee");
	add_location(&n, 0, 0x400000 + at);
	run(&n, SYMBOLIZE_LOCAL, false);
	CHECK(!n.ok && strstr(n.err.message, id) && strstr(n.err.message, "00c0ffee"));
	end(&n);
}

void test_symbolize__search_path(void)
{
	struct scene n = begin();
	uint64_t at = deep_address();

	setenv("PPROF_BINARY_PATH",
	       str_printf(&n.arena, "/nonexistent::%s/tests/fuzz/seeds/binary", test_root).ptr, 1);
	add_mapping(&n, 0x400000, 0, S("/nowhere/v5-clang19.so"), id);
	add_location(&n, 0, 0x400000 + at);
	run(&n, SYMBOLIZE_LOCAL, false);
	CHECK(n.ok);
	CHECK_STR(functions(&n, 0), S("innermost/middle/outer/chain"));
	end(&n);
}

/* Stripped, with a link to the file beside it that has the debug information. */
void test_symbolize__debug_file_beside(void)
{
	struct scene n = begin();
	uint64_t at = deep_address();

	add_mapping(&n, 0x400000, 0, seed(&n, "linked-to-debug.so"), id);
	add_location(&n, 0, 0x400000 + at);
	run(&n, SYMBOLIZE_LOCAL, false);
	CHECK(n.ok);
	CHECK_STR(functions(&n, 0), S("innermost/middle/outer/chain"));
	CHECK_STR(path_base(n.s.files.items[0]->debug_path), S("v5-clang19.so"));
	end(&n);
}

/* What the profile knows stays, unless force is asked for; without mapping the program is meant. */
void test_symbolize__already(void)
{
	static const enum symbolize_how hows[] = {SYMBOLIZE_LOCAL, SYMBOLIZE_NONE, SYMBOLIZE_FORCE};
	uint64_t at = deep_address();

	for (size_t i = 0; i < 3; i++) {
		struct scene n = begin();

		add_mapping(&n, 0x400000, 0, seed(&n, "v5-clang19.so"), id);
		n.p->mappings.items[0].has_functions = true;
		vec_push(&n.p->arena, &n.p->functions, ((struct profile_function){.name = S("known")}));
		vec_push(&n.p->arena, &n.p->lines, ((struct profile_line){.function = 0}));
		add_location(&n, 0, 0x400000 + at);
		n.p->locations.items[0].nlines = 1;
		run(&n, hows[i], false);
		CHECK(n.ok);
		CHECK_STR(functions(&n, 0),
			  hows[i] == SYMBOLIZE_FORCE ? S("innermost/middle/outer/chain") : S("known"));
		end(&n);
	}
}

void test_symbolize__without_mapping(void)
{
	struct scene n = begin();
	uint64_t at = deep_address();
	struct str path = seed(&n, "v5-clang19.so");

	vec_push(&n.arena, &n.binaries, path.ptr);
	add_location(&n, PROFILE_NONE, at);
	add_location(&n, PROFILE_NONE, 0); /* a name alone */
	run(&n, SYMBOLIZE_LOCAL, false);
	CHECK(n.ok);
	CHECK_STR(functions(&n, 0), S("innermost/middle/outer/chain"));
	CHECK_STR(functions(&n, 1), S(""));
	end(&n);
}

/* Samples of the seed with other bytes between its addresses than the binary has: shift, from the start of chain(). No build
 * id tells. */
static void sample_at(struct scene *n, const char *build_id, uint64_t shift, size_t nplaces)
{
	/* where chain()'s instructions begin, as objdump shows them */
	static const uint64_t starts[] = {0x3f0, 0x3f1, 0x3f3, 0x3f5, 0x3f8, 0x3fb, 0x402,
					  0x405, 0x40a, 0x40e, 0x411, 0x418, 0x41a, 0x423};
	const int64_t one = 1;

	vec_push(&n->p->arena, &n->p->types, ((struct profile_value_type){S("samples"), S("count")}));
	add_mapping(n, 0x10000, 0, seed(n, "v5-clang19.so"), build_id);
	for (uint32_t i = 0; i < nplaces; i++) {
		add_location(n, 0, 0x10000 + starts[i] + shift);
		profile_add_sample(n->p, &i, 1, &one);
	}
}

void test_symbolize__samples_in_the_middle_of_instructions(void)
{
	static const struct {
		const char *build_id;
		uint64_t shift;
		size_t nplaces;
		bool is_forced, is_taken;
	} rows[] = {
		{"", 0, 14, false, true}, {"", 1, 14, false, false}, {"", 0x1000, 14, false, false},
		{"", 1, 14, true, true},  {"", 1, 11, false, true}, /* too few to say */
		{id, 1, 14, false, true},                           /* the ids agree */
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct scene n = begin();

		sample_at(&n, rows[i].build_id, rows[i].shift, rows[i].nplaces);
		run(&n, SYMBOLIZE_LOCAL, rows[i].is_forced);
		if (n.ok != rows[i].is_taken)
			test_fail(__FILE__, __LINE__, "row %zu: %s", i, n.ok ? "taken" : n.err.message);
		end(&n);
	}
}
