/* Roles of rules/allocators.yaml: how they are read, and that the shipped list says what is so. */
#include "base/file.h"
#include "fixture.h"
#include "rule/allocators.h"

static struct arena a;
static struct allocators all;

static void shipped(void)
{
	struct err err = {0};
	struct file f;
	const char *path = str_printf(&a, "%s/rules/allocators.yaml", test_root).ptr;

	all = (struct allocators){.arena = &a};
	if (!file_open(&f, path, &err) || !allocators_parse(&a, str_c(path), f.text, &all, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	file_close(&f);
	err_clear(&err);
}

static void done(void)
{
	allocators_close(&all);
	all = (struct allocators){0};
	arena_clear(&a);
}

/* role, frees, out, size, count, whether the block is kept; "-" for none. Every row was read in the project's own
 * header or manual. */
static void check_role(int line, const char *name, const char *want)
{
	const struct allocator *found = allocator_any(&all, str_c(name));
	struct buf got = {0};
	int args[4];

	if (!found) {
		test_fail(__FILE__, line, "no %s", name);
		return;
	}
	args[0] = found->frees_arg;
	args[1] = found->out_arg;
	args[2] = found->size_arg;
	args[3] = found->count_arg;
	buf_printf(&got, "%s", allocator_role_names[found->role]);
	for (int i = 0; i < 4; i++)
		if (args[i] < 0)
			buf_printf(&got, " -");
		else
			buf_printf(&got, " %d", args[i]);
	buf_printf(&got, "%s%s", found->is_kept ? " kept" : "", found->copies_contents ? " copies" : "");
	if (strcmp(got.ptr, want))
		test_fail(__FILE__, line, "%s: %s, expected %s", name, got.ptr, want);
	buf_release(&got);
}
#define ROLE(name, want) check_role(__LINE__, name, want)

void test_allocators__roles_shipped(void)
{
	shipped();
	ROLE("malloc", "allocate - - 0 -");
	ROLE("calloc", "allocate - - 1 0");
	ROLE("realloc", "reallocate 0 - 1 -");
	ROLE("reallocarray", "reallocate 0 - 2 1");
	ROLE("recallocarray", "reallocate 0 - 3 2");
	ROLE("posix_memalign", "allocate - 0 2 -");
	ROLE("asprintf", "allocate - 0 - -");
	ROLE("getline", "allocate - 0 - -");
	ROLE("strdup", "duplicate - - - -");
	ROLE("free", "free 0 - - -");
	ROLE("munmap", "free 0 - - -");
	ROLE("_ZdaPvmSt11align_val_t", "free 0 - - -");
	ROLE("_Znwm", "allocate - - 0 -");
	ROLE("g_malloc_n", "allocate - - 1 0");
	ROLE("g_slice_free1", "free 1 - - -");
	ROLE("g_memdup2", "duplicate - - 1 -");
	ROLE("_talloc_realloc_array", "reallocate 1 - 2 3 kept");
	ROLE("_talloc_free", "free 0 - - -");
	ROLE("apr_palloc", "allocate - - 1 - kept");
	ROLE("rallocx", "reallocate 0 - 1 -");
	ROLE("mi_posix_memalign", "allocate - 0 2 -");
	ROLE("mi_heap_reallocn", "reallocate 1 - 3 2");
	ROLE("tc_deletearray_sized", "free 0 - - -");
	ROLE("__kmalloc_cache_noprof", "allocate - - 2 -");
	ROLE("kmem_cache_free", "free 1 - - -");
	ROLE("devm_krealloc", "reallocate 1 - 2 - kept");
	ROLE("sqlite3DbRealloc", "reallocate 1 - 2 -");
	ROLE("sqlite3DbFreeNN", "free 1 - - -");
	ROLE("sqlite3_free", "free 0 - - -");
	ROLE("sqlite3WhereRealloc", "allocate - - 2 - kept");
	ROLE("luaM_realloc_", "reallocate 1 - 3 -");
	ROLE("luaM_growaux_", "reallocate 1 - - -");
	ROLE("luaM_shrinkvector_", "reallocate 1 - 4 3");
	ROLE("luaM_free_", "free 1 - - -");
	ROLE("luaC_newobj", "allocate - - 2 - kept");
	ROLE("zfree", "free 0 - - -");
	ROLE("uv__calloc", "allocate - - 1 0");
	ROLE("CRYPTO_clear_realloc", "reallocate 0 - 2 -");
	ROLE("ZSTD_customFree", "free 0 - - -");
	ROLE("repalloc0", "reallocate 0 - 2 - kept");
	ROLE("MemoryContextAlloc", "allocate - - 1 - kept");
	ROLE("xnrealloc", "reallocate 0 - 2 1");
	ROLE("av_realloc_f", "reallocate 0 - 2 1");
	ROLE("SDL_asprintf", "allocate - 0 - -");
	ROLE("PyMem_Calloc", "allocate - - 1 0");
	ROLE("ruby_xrealloc2", "reallocate 0 - 2 1");
	ROLE("printf", "borrow - - - -");
	ROLE("__snprintf_chk", "borrow - - - -");
	ROLE("write", "borrow - - - - copies");
	done();
}

/* What must not be trusted: the result is the argument or points into it, the argument is stored, given to a callback,
 * or freed only sometimes. */
void test_allocators__not_borrowed(void)
{
	static const char *const names[] = {
		"strchr",          "strstr",     "memchr",          "fgets",          "memcpy",
		"memset",          "strtol",     "strtod",          "setvbuf",        "putenv",
		"strtok",          "qsort",      "bsearch",         "pthread_create", "sigaction",
		"signal",          "setjmp",     "longjmp",         "epoll_ctl",      "aio_read",
		"getopt",          "inet_ntop",  "strtok_r",        "strsep",         "basename",
		"dirname",         "openlog",    "readdir",         "realpath",       "getcwd",
		"ngx_pfree",       "kfree_rcu",  "kvfree_call_rcu", "av_freep",       "fclose",
		"stpcpy",          "strerror_r", "gmtime_r",        "localtime_r",    "pthread_setspecific",
		"memset_explicit", "mempcpy",    "scandir",         "tsearch",        "freopen",
		"talloc_steal"};

	shipped();
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (allocator_any(&all, str_c(names[i])))
			test_fail(__FILE__, __LINE__, "%s is listed", names[i]);
	/* freeing and borrowing functions are no allocation calls */
	CHECK(!allocator_find(&all, S("free")) && !allocator_find(&all, S("printf")));
	CHECK(allocator_find(&all, S("realloc")) && allocator_find(&all, S("strdup")));
	done();
}

void test_allocators__counted_are_heap(void)
{
	shipped();
	for (size_t i = 0; i < all.list.count; i++) {
		const struct allocator *x = all.list.items[i];

		CHECK(!x->is_heap || x->role <= ALLOCATOR_duplicate);
		CHECK(x->role > ALLOCATOR_duplicate || x->is_heap == str_eq(x->kind, S("heap")));
		CHECK(x->role != ALLOCATOR_free || x->frees_arg >= 0);
		CHECK(x->count_arg < 0 || x->count_arg != x->size_arg);
	}
	CHECK(!allocator_find(&all, S("apr_palloc"))->is_heap);
	CHECK(!allocator_find(&all, S("mmap"))->is_heap);
	CHECK(allocator_find(&all, S("palloc"))->is_heap);
	done();
}

void test_allocators__roles_read(void)
{
	struct err err = {0};

	all = (struct allocators){.arena = &a};
	CHECK(allocators_parse(&a, S("my.yaml"),
			       S("allocators:\n"
				 "  - {name: get, out: 1, size: 0, kept: true}\n"
				 "  - {name: put, role: free}\n"
				 "  - {name: put2, role: free, frees: 1}\n"
				 "  - {name: grow, role: reallocate}\n"
				 "  - {name: copy, role: duplicate, heap: false}\n"
				 "  - {name: '^log_', role: borrow}\n"
				 "  - {name: log_out, role: borrow, copies: true}\n"),
			       &all, &err));
	ROLE("get", "allocate - 1 0 - kept");
	ROLE("put", "free 0 - - -");
	ROLE("put2", "free 1 - - -");
	ROLE("grow", "reallocate 0 - - -");
	ROLE("copy", "duplicate - - - -");
	ROLE("log_in", "borrow - - - -");
	ROLE("log_out", "borrow - - - - copies");
	CHECK(allocator_find(&all, S("get"))->is_heap && !allocator_find(&all, S("copy"))->is_heap);
	/* a name may change its role in a later list */
	CHECK(allocators_parse(&a, S("2.yaml"), S("allocators: [{name: get, role: borrow}]"), &all, &err));
	CHECK(!allocator_find(&all, S("get")));
	ROLE("get", "borrow - - - -");
	err_clear(&err);
	done();
}

static void check_wrong(int line, const char *entries, const char *want)
{
	struct err err = {0};
	struct str text = str_printf(&a, "allocators:\n%s", entries);

	all = (struct allocators){.arena = &a};
	if (allocators_parse(&a, S("my.yaml"), text, &all, &err))
		test_fail(__FILE__, line, "accepted");
	else if (strcmp(err.message, want))
		test_fail(__FILE__, line, "%s, expected %s", err.message, want);
	err_clear(&err);
	done();
}
#define WRONG(entries, want) check_wrong(__LINE__, entries, want)

void test_allocators__wrong(void)
{
	WRONG("  - name: x\n    role: release\n",
	      "my.yaml:3: expected allocate, reallocate, duplicate, free or borrow, found 'release'");
	WRONG("  - {name: x, role: alocate}\n", "my.yaml:2: expected allocate, reallocate, duplicate, free "
						"or borrow, found 'alocate'; did you mean "
						"'allocate'?");
	WRONG("  - {name: x, role: [free]}\n",
	      "my.yaml:2: expected what the function does (a text), found a list");
	WRONG("  - {name: x, role: free, freed: 1}\n",
	      "my.yaml:2: unknown key 'freed'; did you mean 'frees'?");
	WRONG("  - {name: x, rol: free}\n", "my.yaml:2: unknown key 'rol'; did you mean 'role'?");
	WRONG("  - {name: x, frees: 1}\n",
	      "my.yaml:2: 'frees' is for role free or reallocate, not for allocate");
	WRONG("  - name: x\n    role: borrow\n    frees: 1\n",
	      "my.yaml:4: 'frees' is for role free or reallocate, not for borrow");
	WRONG("  - {name: x, role: free, frees: 16}\n",
	      "my.yaml:2: expected the index of an argument (0 to 15)");
	WRONG("  - {name: x, role: free, out: 0}\n",
	      "my.yaml:2: 'out' is for a function that makes memory, not for role free");
	WRONG("  - {name: x, role: free, kind: heap}\n",
	      "my.yaml:2: 'kind' is for a function that makes memory, not for role free");
	WRONG("  - {name: x, role: borrow, size: 1}\n",
	      "my.yaml:2: 'size' is for a function that makes memory, not for role borrow");
	WRONG("  - {name: x, role: free, copies: true}\n",
	      "my.yaml:2: 'copies' is for role borrow, not for free");
	WRONG("  - {name: x, kept: 1}\n",
	      "my.yaml:2: expected whether the allocator keeps the block (true or false), found '1'");
	WRONG("  - {name: x}\n  - {name: y}\n  - {name: x, role: free}\n",
	      "my.yaml:4: 'x' stands at line 2 already");
	WRONG("  - {name: '^a'}\n  - {name: '^a'}\n", "my.yaml:3: '^a' stands at line 2 already");
}
