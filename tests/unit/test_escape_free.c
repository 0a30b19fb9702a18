/* Functions as pointer flow, by hand: call 0 makes the pointer (root 0), calls of free with it free it. */
#include "analyze/escape_free.h"
#include "fixture.h"
#include "read/ptrflow.h"

/* Functions 0 to 3, then the body of main. Location N is line N. */
#define HEAD                                                                                                 \
	"ptrflow 1 19\n"                                                                                     \
	"s 0 /x a.c\n"                                                                                       \
	"c 0 main 0 1\n"                                                                                     \
	"l 0 0 0 0 0 -\nl 1 0 1 0 0 -\nl 2 0 2 0 0 -\nl 3 0 3 0 0 -\nl 4 0 4 0 0 -\nl 5 0 5 0 0 -\n"         \
	"l 6 0 6 0 0 -\nl 7 0 7 0 0 -\nl 8 0 8 0 0 -\nl 9 0 9 0 0 -\n"                                       \
	"f 0 main e - - - 0\na p\n"                                                                          \
	"f 1 malloc x p 0 - -\na -\n"                                                                        \
	"f 2 free x - - - -\na p\n"                                                                          \
	"f 3 longjmp x n - - -\na p\n"                                                                       \
	"d 0\n"

/* main(): from call 0, or with a root that is a parameter from the entry. */
static struct free_result ask(const char *body)
{
	struct unit *u = unit_new(S("a.c"), S("/x"));
	struct arena scratch = {0};
	struct free_search s = {.arena = &scratch};
	struct free_points VEC(struct free_point) frees = {0};
	struct flow_points VEC(struct flow_point) leaves = {0};
	struct free_result r = {0};
	struct ptrflow *flow = NULL;
	struct err err = {0};
	struct buf text = {0};

	buf_add(&text, S(HEAD));
	buf_add(&text, str_c(body));
	buf_add(&text, S("end\n"));
	if (ptrflow_read(u, buf_str(&text), S("text"), &flow, &err)) {
		const struct flow_func *f = &flow->funcs.items[0];
		const struct flow_root *root = &f->roots.items[0];
		struct free_question q = {.f = f, .start = {FLOW_NONE, 0}, .root = 0};

		if (root->kind == FLOW_ROOT_RESULT) {
			const struct flow_call *made = &f->calls.items[root->index];

			q.start = (struct flow_point){made->block, made->order};
		}
		for (size_t i = 0; i < root->uses.count; i++) {
			const struct flow_use *use = &root->uses.items[i];

			if (use->kind == FLOW_USE_ARG && f->calls.items[use->call].callee == 2)
				vec_push(&scratch, &frees,
					 ((struct free_point){use->block, use->order, use->is_merged}));
		}
		for (size_t i = 0; i < f->calls.count; i++)
			if (f->calls.items[i].callee == 3)
				vec_push(&scratch, &leaves,
					 ((struct flow_point){f->calls.items[i].block,
							      f->calls.items[i].order}));
		q.frees = frees.items;
		q.nfrees = frees.count;
		q.leaves = leaves.items;
		q.nleaves = leaves.count;
		free_paths(&s, &q, &r);
		/* the same question again, with used scratch memory, has the same answer */
		for (int i = 0; i < 2; i++) {
			struct free_result again;

			free_paths(&s, &q, &again);
			CHECK(memcmp(&again, &r, sizeof(r)) == 0);
		}
	} else {
		test_fail(__FILE__, __LINE__, "%s", err.message);
	}
	err_clear(&err);
	buf_release(&text);
	arena_clear(&scratch);
	unit_free(u);
	return r;
}

static void check(int line, struct free_result r, enum free_answer answer, enum free_miss miss, int end,
		  int branch, int side)
{
	if (r.answer != answer || r.miss != miss || r.end != end || r.branch != branch || r.side != side)
		test_fail(__FILE__, line,
			  "answer %d miss %d end %d branch %d side %d, expected %d %d %d %d %d",
			  (int)r.answer, (int)r.miss, (int)r.end, (int)r.branch, (int)r.side, (int)answer,
			  (int)miss, end, branch, side);
}
#define CHECK_PATHS(...) check(__LINE__, __VA_ARGS__)
#define ALWAYS FREE_ALWAYS, FREE_MISS_NONE, FLOW_NONE, FLOW_NONE, FLOW_NONE

void test_escape_free__straight(void)
{
	CHECK_PATHS(ask("b 0 r\n"
			"i 0 0 3 1 1 - =8\n"
			"i 1 0 5 2 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 0 5 2 1 0\n"),
		    ALWAYS);
	/* twice does not matter */
	CHECK_PATHS(ask("b 0 r\n"
			"i 0 0 3 1 1 - =8\n"
			"i 1 0 5 2 2 - .\n"
			"i 2 0 6 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 0 6 2 2 0\n"
			"u 0 C - 0 5 2 1 0\n"),
		    ALWAYS);
}

void test_escape_free__never(void)
{
	struct free_result r = ask("b 0 r@4\n"
				   "i 0 0 3 1 1 - =8\n"
				   "r 0 c 0\n");

	CHECK_PATHS(r, FREE_NEVER, FREE_MISS_RETURN, 0, FLOW_NONE, FLOW_NONE);
	CHECK_INT(r.end_loc, 4);
	/* a free that comes before, of what an earlier call made */
	CHECK_PATHS(ask("b 0 r\n"
			"i 0 0 3 1 1 - =8\n"
			"i 1 0 5 1 1 - =8\n"
			"i 2 0 6 2 2 - .\n"
			"r 0 c 1\n"
			"r 1 c 0\n"
			"u 1 C - 0 6 2 2 0\n"),
		    FREE_NEVER, FREE_MISS_RETURN, 0, FLOW_NONE, FLOW_NONE);
	/* in a block that no path leads to */
	CHECK_PATHS(ask("b 0 r\n"
			"b 1 r\n"
			"i 0 0 3 1 1 - =8\n"
			"i 1 1 0 2 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 1 0 2 1 0\n"),
		    FREE_NEVER, FREE_MISS_RETURN, 0, FLOW_NONE, FLOW_NONE);
	/* all paths end the program */
	CHECK_PATHS(ask("b 0 u\n"
			"i 0 0 3 1 1 - =8\n"
			"r 0 c 0\n"),
		    FREE_NEVER, FREE_MISS_NONE, FLOW_NONE, FLOW_NONE, FLOW_NONE);
}

/* if (c) free(p) else free(p); then with one of them missing */
void test_escape_free__branches(void)
{
	struct free_result r;

	CHECK_PATHS(ask("b 0 j 1 2\n"
			"b 1 j 3\n"
			"b 2 j 3\n"
			"b 3 r\n"
			"i 0 0 3 1 1 - =8\n"
			"i 1 1 0 2 2 - .\n"
			"i 2 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 1 0 2 1 0\n"
			"u 0 C - 2 0 3 2 0\n"),
		    ALWAYS);
	r = ask("b 0 j@2 1 2\n"
		"b 1 j@3 3\n"
		"b 2 j@5 3\n"
		"b 3 r@6\n"
		"i 0 0 3 1 1 - =8\n"
		"i 1 1 0 3 2 - .\n"
		"i 2 2 0 4 3 - .\n"
		"r 0 c 0\n"
		"u 0 C - 1 0 3 1 0\n");
	CHECK_PATHS(r, FREE_SOMETIMES, FREE_MISS_LEAVE, 2, 0, 2);
	r = ask("b 0 j@2 1 2\n"
		"b 1 j@3 3\n"
		"b 2 j@5 3\n"
		"b 3 r@6\n"
		"i 0 0 3 1 1 - =8\n"
		"i 1 1 0 3 2 - .\n"
		"i 2 2 0 4 1 - =8\n"
		"r 0 c 0\n"
		"u 0 C - 1 0 3 1 0\n");
	CHECK_PATHS(r, FREE_SOMETIMES, FREE_MISS_RETURN, 3, 0, 2);
	CHECK_INT(r.end_loc, 6);
	CHECK_INT(r.branch_loc, 2);
	CHECK_INT(r.side_loc, 4);
}

void test_escape_free__early_return(void)
{
	struct free_result r = ask("b 0 j@2 1 2\n"
				   "b 1 r@3\n"
				   "b 2 j@4 3 4\n"
				   "b 3 r@5\n"
				   "b 4 r@6\n"
				   "i 0 0 0 1 1 - =8\n"
				   "i 1 1 0 3 2 - .\n"
				   "i 2 4 0 6 2 - .\n"
				   "r 0 c 0\n"
				   "u 0 C - 1 0 3 1 0\n"
				   "u 0 C - 4 0 6 2 0\n");

	CHECK_PATHS(r, FREE_SOMETIMES, FREE_MISS_RETURN, 3, 2, 3);
	CHECK_INT(r.branch_loc, 4);
	CHECK_INT(r.side_loc, 5);
}

/* p = malloc(); if (!p) return; free(p); */
void test_escape_free__null_test(void)
{
	CHECK_PATHS(ask("b 0 j 1 2\n"
			"b 1 r\n"
			"b 2 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 2 0 3 1 0\n"
			"n 0 0 1\n"),
		    ALWAYS);
	/* the null edge of another root is none */
	CHECK_PATHS(ask("b 0 j 1 2\n"
			"b 1 r\n"
			"b 2 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"r 1 p 0\n"
			"u 0 C - 2 0 3 1 0\n"
			"n 1 0 1\n"),
		    FREE_SOMETIMES, FREE_MISS_RETURN, 1, 0, 1);
	/* nor is one that two cases of a switch share: not both are null */
	CHECK_PATHS(ask("b 0 j 1 2 1\n"
			"b 1 r\n"
			"b 2 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 2 0 3 1 0\n"
			"n 0 0 1\n"),
		    FREE_SOMETIMES, FREE_MISS_RETURN, 1, 0, 1);
	/* the block behind it is also reached otherwise, with a pointer: null pruned from the search for the branch too */
	CHECK_PATHS(ask("b 0 j 3 1\n"
			"b 1 j@4 2 3\n"
			"b 2 r\n"
			"b 3 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 2 0 3 1 0\n"
			"n 0 0 3\n"),
		    FREE_SOMETIMES, FREE_MISS_RETURN, 3, 1, 3);
}

void test_escape_free__loops(void)
{
	/* for (;;) { if (c) { free(p); return; } } */
	CHECK_PATHS(ask("b 0 j 1\n"
			"b 1 j 1 2\n"
			"b 2 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 2 0 3 1 0\n"),
		    ALWAYS);
	/* for (;;) { p = malloc(); free(p); if (c) break; } */
	CHECK_PATHS(ask("b 0 j 1\n"
			"b 1 j 1 2\n"
			"b 2 r\n"
			"i 0 1 0 1 1 - =8\n"
			"i 1 1 4 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 1 4 3 1 0\n"),
		    ALWAYS);
	/* for (;;) { if (q) free(q); q = malloc(); if (c) break; } free(q): freed at the top of the next round */
	CHECK_PATHS(ask("b 0 j 1\n"
			"b 1 j 1 2\n"
			"b 2 r\n"
			"i 0 1 1 1 2 - .\n"
			"i 1 1 2 1 1 - =8\n"
			"i 2 2 0 3 2 - .\n"
			"r 0 c 1\n"
			"u 0 C - 1 1 3 0 0\n"
			"u 0 C - 2 0 3 2 0\n"),
		    ALWAYS);
}

/* do p = malloc(); while (c); free(p) */
void test_escape_free__made_in_loop(void)
{
	struct free_result r = ask("b 0 j 1\n"
				   "b 1 j@2 1 2\n"
				   "b 2 r\n"
				   "i 0 1 0 1 1 - =8\n"
				   "i 1 2 0 3 2 - .\n"
				   "r 0 c 0\n"
				   "u 0 C - 2 0 3 1 0\n");

	CHECK_PATHS(r, FREE_SOMETIMES, FREE_MISS_AGAIN, 1, 1, 1);
	CHECK_INT(r.branch_loc, 2);
	CHECK_INT(r.end_loc, 1);
	/* while (n--) { p = malloc(); if (!p) continue; use(p); free(p); } */
	CHECK_PATHS(ask("b 0 j 1\n"
			"b 1 j 2 4\n"
			"b 2 j 1 3\n"
			"b 3 j 1\n"
			"b 4 r\n"
			"i 0 2 0 1 1 - =8\n"
			"i 1 3 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 3 0 3 1 0\n"
			"n 0 2 1\n"),
		    ALWAYS);
	/* while (n--) { p = malloc(); if (n == 3) break; free(p); } */
	CHECK_PATHS(ask("b 0 j 1\n"
			"b 1 j 2 4\n"
			"b 2 j 4 3\n"
			"b 3 j 1\n"
			"b 4 r\n"
			"i 0 2 0 1 1 - =8\n"
			"i 1 3 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 3 0 3 1 0\n"),
		    FREE_SOMETIMES, FREE_MISS_RETURN, 4, 2, 4);
	/* for (;;) p = malloc(); */
	CHECK_PATHS(ask("b 0 j 0\n"
			"i 0 0 0 1 1 - =8\n"
			"r 0 c 0\n"),
		    FREE_NEVER, FREE_MISS_AGAIN, 0, FLOW_NONE, FLOW_NONE);
}

void test_escape_free__noreturn(void)
{
	/* if (bad) abort(); free(p) */
	CHECK_PATHS(ask("b 0 j 1 2\n"
			"b 1 u\n"
			"b 2 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 2 0 3 1 0\n"),
		    ALWAYS);
	/* if (bad) longjmp(); free(p) */
	struct free_result r = ask("b 0 j@2 1 2\n"
				   "b 1 u\n"
				   "b 2 r\n"
				   "i 0 0 0 1 1 - =8\n"
				   "i 1 1 7 5 3 - .\n"
				   "i 2 2 0 3 2 - .\n"
				   "r 0 c 0\n"
				   "u 0 C - 2 0 3 2 0\n");
	CHECK_PATHS(r, FREE_SOMETIMES, FREE_MISS_LEAVE, 1, 0, 1);
	CHECK_INT(r.end_loc, 5);
	/* if (bad) { free(p); longjmp(); } free(p) */
	CHECK_PATHS(ask("b 0 j@2 1 2\n"
			"b 1 u\n"
			"b 2 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 1 6 5 2 - .\n"
			"i 2 1 7 5 3 - .\n"
			"i 3 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 1 6 3 1 0\n"
			"u 0 C - 2 0 3 3 0\n"),
		    ALWAYS);
	/* longjmp() before free() in the block of the start: the path ends where it could still be freed */
	CHECK_PATHS(ask("b 0 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 0 6 5 3 - .\n"
			"i 2 0 7 5 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 0 7 3 2 0\n"),
		    FREE_SOMETIMES, FREE_MISS_LEAVE, 0, 0, FLOW_NONE);
	/* before the start it does not matter, unless a loop leads back */
	CHECK_PATHS(ask("b 0 j 1\n"
			"b 1 r\n"
			"i 0 0 1 5 3 - .\n"
			"i 1 0 6 5 1 - .\n"
			"i 2 1 7 5 2 - .\n"
			"r 0 c 1\n"
			"u 0 C - 1 7 3 2 0\n"),
		    ALWAYS);
}

/* switch (c) { case 0: free(p); break; case 1: free(p); return; default: } */
void test_escape_free__switch(void)
{
	static const char body[] = "b 0 j@2 3 1 2 1\n"
				   "b 1 j 4\n"
				   "b 2 r\n"
				   "b 3 j@6 4\n"
				   "b 4 r@7\n"
				   "i 0 0 0 1 1 - =8\n"
				   "i 1 1 0 3 2 - .\n"
				   "i 2 2 0 4 2 - .\n"
				   "i 3 3 0 5 2 - .\n"
				   "r 0 c 0\n"
				   "u 0 C - 1 0 3 1 0\n"
				   "u 0 C - 2 0 4 2 0\n";
	struct free_result r = ask(body);
	struct buf all = {0};

	CHECK_PATHS(r, FREE_SOMETIMES, FREE_MISS_RETURN, 4, 0, 3);
	CHECK_INT(r.side_loc, 5);
	CHECK_INT(r.end_loc, 7);
	buf_add(&all, str_c(body));
	buf_add(&all, S("u 0 C - 3 0 5 3 0\n"));
	CHECK_PATHS(ask(all.ptr), ALWAYS);
	buf_release(&all);
}

/* Does the function free its parameter? */
void test_escape_free__parameter(void)
{
	CHECK_PATHS(ask("b 0 r\n"
			"i 0 0 0 1 2 - .\n"
			"r 0 p 0\n"
			"u 0 C - 0 0 3 0 0\n"),
		    ALWAYS);
	/* if (p) free(p) */
	CHECK_PATHS(ask("b 0 j 1 2\n"
			"b 1 j 2\n"
			"b 2 r\n"
			"i 0 1 0 1 2 - .\n"
			"r 0 p 0\n"
			"u 0 C - 1 0 3 0 0\n"
			"n 0 0 2\n"),
		    ALWAYS);
	/* if (p->n) free(p) */
	CHECK_PATHS(ask("b 0 j 1 2\n"
			"b 1 j 2\n"
			"b 2 r\n"
			"i 0 1 0 1 2 - .\n"
			"r 0 p 0\n"
			"u 0 C - 1 0 3 0 0\n"),
		    FREE_SOMETIMES, FREE_MISS_RETURN, 2, 0, 2);
	/* a loop back to the entry is nothing new */
	CHECK_PATHS(ask("b 0 j 0 1\n"
			"b 1 r\n"
			"i 0 1 0 1 2 - .\n"
			"r 0 p 0\n"
			"u 0 C - 1 0 3 0 0\n"),
		    ALWAYS);
}

void test_escape_free__maybe(void)
{
	/* free(c ? p : q) */
	CHECK_PATHS(ask("b 0 r@5\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 0 1 1 2 - .\n"
			"r 0 c 0\n"
			"u 0 C m 0 1 3 1 0\n"),
		    FREE_SOMETIMES, FREE_MISS_RETURN, 0, 0, FLOW_NONE);
	/* followed by a sure one */
	CHECK_PATHS(ask("b 0 j 1\n"
			"b 1 r@5\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 0 1 1 2 - .\n"
			"i 2 1 1 1 2 - .\n"
			"r 0 c 0\n"
			"u 0 C m 0 1 3 1 0\n"
			"u 0 C - 1 1 3 2 0\n"),
		    ALWAYS);
}

/* A block without a way on is taken for an end. */
void test_escape_free__no_way_on(void)
{
	CHECK_PATHS(ask("b 0 j 1 2\n"
			"b 1 j\n"
			"b 2 r\n"
			"i 0 0 0 1 1 - =8\n"
			"i 1 2 0 3 2 - .\n"
			"r 0 c 0\n"
			"u 0 C - 2 0 3 1 0\n"),
		    FREE_SOMETIMES, FREE_MISS_RETURN, 1, 0, 1);
}

/* A chain of blocks, each with a way to a common return and one back to the second block. */
static struct free_result ask_chain(size_t n, bool frees_on_the_way)
{
	struct buf body = {0};
	struct free_result r;

	buf_printf(&body, "b 0 j 1\n");
	for (size_t i = 1; i <= n; i++)
		buf_printf(&body, "b %zu j %zu %zu 1\n", i, i + 1, frees_on_the_way ? n + 2 : i + 1);
	buf_printf(&body, "b %zu j %zu\nb %zu r\n", n + 1, n + 2, n + 2);
	buf_add(&body, S("i 0 0 0 1 1 - =8\n"));
	buf_printf(&body, "i 1 %zu 0 3 2 - .\nr 0 c 0\nu 0 C - %zu 0 3 1 0\n", n + 1, n + 1);
	for (size_t i = 1; i <= n; i++)
		buf_printf(&body, "n 0 %zu 1\n", i);
	r = ask(body.ptr);
	buf_release(&body);
	return r;
}

/* Time is bounded by the file's other tests: squares of these numbers would take minutes. */
void test_escape_free__many_blocks(void)
{
	enum { N = 100000 };

	CHECK_PATHS(ask_chain(N, false), ALWAYS);
	CHECK_PATHS(ask_chain(N, true), FREE_SOMETIMES, FREE_MISS_RETURN, N + 2, 1, N + 2);
}

/* A small function at random, and the same question answered instruction by instruction. */
enum { BLOCKS_MAX = 6, ORDERS = 4, POINTS_MAX = 6 };

struct small {
	struct flow_block blocks[BLOCKS_MAX];
	int32_t succs[BLOCKS_MAX][3];
	struct flow_null_edge edges[2];
	struct free_point frees[POINTS_MAX];
	struct flow_point leaves[2];
	struct flow_func f;
	struct free_question q;
};

static uint32_t below(uint64_t *state, uint32_t n)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (uint32_t)(*state >> 20) % n;
}

static void make_small(struct small *m, uint64_t *state)
{
	uint32_t n = 1 + below(state, BLOCKS_MAX);

	memset(m, 0, sizeof(*m));
	m->f.blocks.items = m->blocks;
	m->f.blocks.count = n;
	for (uint32_t b = 0; b < n; b++) {
		uint32_t kind = below(state, 8);

		m->blocks[b].loc = FLOW_NONE;
		m->blocks[b].succs.items = m->succs[b];
		m->blocks[b].end = kind == 0   ? FLOW_END_RETURN
				   : kind == 1 ? FLOW_END_UNREACHABLE
					       : FLOW_END_JUMP;
		if (kind > 1)
			m->blocks[b].succs.count = 1 + below(state, 3);
		for (size_t i = 0; i < m->blocks[b].succs.count; i++)
			m->succs[b][i] = (int32_t)below(state, n);
	}
	m->f.null_edges.items = m->edges;
	m->f.null_edges.count = below(state, 3);
	for (size_t i = 0; i < m->f.null_edges.count; i++)
		m->edges[i] = (struct flow_null_edge){(int32_t)below(state, 2), (int32_t)below(state, n),
						      (int32_t)below(state, n)};
	m->q = (struct free_question){.f = &m->f,
				      .start = {FLOW_NONE, 0},
				      .frees = m->frees,
				      .nfrees = below(state, POINTS_MAX + 1),
				      .leaves = m->leaves,
				      .nleaves = below(state, 8) ? 0 : 1 + below(state, 2)};
	if (below(state, 4))
		m->q.start = (struct flow_point){(int32_t)below(state, n), (int32_t)below(state, ORDERS)};
	for (size_t i = 0; i < m->q.nfrees; i++)
		m->frees[i] = (struct free_point){(int32_t)below(state, n), (int32_t)below(state, ORDERS),
						  below(state, 5) == 0};
	for (size_t i = 0; i < m->q.nleaves; i++)
		m->leaves[i] = (struct flow_point){(int32_t)below(state, n), (int32_t)below(state, ORDERS)};
}

static bool is_null_edge(const struct small *m, int32_t block, int32_t succ)
{
	size_t times = 0;

	for (size_t i = 0; i < m->blocks[block].succs.count; i++)
		times += m->succs[block][i] == succ;
	for (size_t i = 0; i < m->f.null_edges.count && times == 1; i++)
		if (m->edges[i].root == 0 && m->edges[i].block == block && m->edges[i].succ == succ)
			return true;
	return false;
}

struct walked {
	bool is_seen[BLOCKS_MAX][ORDERS + 1];
	bool is_freed, is_maybe_freed, is_missed;
};

static void walk(const struct small *m, struct walked *w, int32_t block, int32_t order)
{
	for (; !w->is_seen[block][order]; order++) {
		w->is_seen[block][order] = true;
		if (order == ORDERS) {
			w->is_missed |= m->blocks[block].end == FLOW_END_RETURN;
			for (size_t i = 0; i < m->blocks[block].succs.count; i++)
				if (!is_null_edge(m, block, m->succs[block][i]))
					walk(m, w, m->succs[block][i], 0);
			return;
		}
		for (size_t i = 0; i < m->q.nfrees; i++)
			if (!m->frees[i].is_maybe && m->frees[i].block == block &&
			    m->frees[i].order == order) {
				w->is_freed = true;
				return;
			}
		for (size_t i = 0; i < m->q.nfrees; i++)
			w->is_maybe_freed |= m->frees[i].block == block && m->frees[i].order == order;
		for (size_t i = 0; i < m->q.nleaves; i++)
			w->is_missed |= m->leaves[i].block == block && m->leaves[i].order == order;
		if (m->q.start.block == block && m->q.start.order == order) {
			w->is_missed = true;
			return;
		}
	}
}

void test_escape_free__every_small_function(void)
{
	uint64_t state = 1;
	struct arena scratch = {0};
	struct free_search s = {.arena = &scratch};
	size_t seen[3] = {0};

	for (int i = 0; i < 50000; i++) {
		struct small m;
		struct walked w = {0};
		struct free_result r;
		enum free_answer want;

		make_small(&m, &state);
		if (m.q.start.block == FLOW_NONE)
			walk(&m, &w, 0, 0);
		else
			walk(&m, &w, m.q.start.block, m.q.start.order + 1);
		want = !w.is_missed && w.is_freed       ? FREE_ALWAYS
		       : w.is_freed || w.is_maybe_freed ? FREE_SOMETIMES
							: FREE_NEVER;
		free_paths(&s, &m.q, &r);
		seen[want]++;
		if (r.answer != want || (r.miss != FREE_MISS_NONE) != w.is_missed) {
			test_fail(__FILE__, __LINE__, "function %d: answer %d miss %d, expected %d, %s", i,
				  (int)r.answer, (int)r.miss, (int)want, w.is_missed ? "a miss" : "none");
			break;
		}
	}
	/* each answer is common */
	for (int i = 0; i < 3; i++)
		CHECK(seen[i] > 1000);
	arena_clear(&scratch);
}
