/* Units as bytes: all that is kept comes back, and nothing in the bytes is an address. */
#include "analyze/analysis.h"
#include "analyze/reduce.h"
#include "base/shelf.h"
#include "fixture.h"
#include "model/unit_image.h"
#include "read/dwarf.h"
#include "read/elf.h"
#include "read/ptrflow.h"

static struct file open_recorded(const char *name)
{
	struct arena a = {0};
	struct err err = {0};
	struct file f = {0};

	if (!file_open(&f, str_printf(&a, "%s/tests/recorded/%s", test_root, name).ptr, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	arena_clear(&a);
	return f;
}

static struct allocators allocators;

static void add_allocator(void)
{
	static struct allocator malloc_ = {.name = {"malloc", 6},
					   .role = ALLOCATOR_allocate,
					   .frees_arg = -1,
					   .out_arg = -1,
					   .kind = {"heap", 4},
					   .size_arg = 0,
					   .count_arg = -1,
					   .is_heap = true};
	static struct arena a;

	if (!allocators.list.count) {
		*map_at(&a, &allocators.by_name, malloc_.name) = &malloc_;
		vec_push(&a, &allocators.list, &malloc_);
	}
}

/* A unit with as much of everything as one of the recorded programs gives; the caller closes files. */
static struct unit *make_unit(const char *program, struct file files[4])
{
	const struct analysis_context context = {&allocators};
	struct arena a = {0};
	struct unit *u = unit_new(S("a.c"), S("/src"));
	struct err err = {0};
	const struct origin from = {ARTIFACT_OBJECT, S("a.o")};

	add_allocator();
	files[0] = open_recorded(str_printf(&a, "%s.opt.yaml", program).ptr);
	files[1] = open_recorded(str_printf(&a, "%s.s", program).ptr);
	files[2] = open_recorded(str_printf(&a, "%s.o", program).ptr);
	files[3] = open_seed("ptrflow/all-lines.txt");
	u->assembly = files[1].text;
	u->wants_why = u->keeps_all_remarks = true;
	read_remarks(u, files[0].text);
	read_text(u, files[1].text);
	CHECK(elf_read(u, files[2].text, from, &err) && dwarf_read(u, files[2].text, from, &err));
	CHECK(ptrflow_read(u, files[3].text, S("flow"), &u->ptrflow, &err));
	diag_add(&u->diags, DIAG_NOTE, S("b.c"), 3, "a note");
	vec_push(&u->arena, &u->args, S("-O2"));
	vec_push(&u->arena, &u->inputs, ((struct unit_input){S("/src/a.c"), S("a.c"), 9}));
	unit_sort_funcs(u);
	analyze_unit(u, &context);
	reduce_unit(u);
	err_clear(&err);
	arena_clear(&a);
	return u;
}

static bool is_text(uint64_t word)
{
	for (; word; word >>= 8)
		if ((word & 0xff) && ((word & 0xff) < ' ' || (word & 0xff) > '~'))
			return false;
	return true;
}

/* Words that look like addresses of this process: what a field that no row speaks of would leave. Not those that begin
 * with a bool: behind it is padding, which may hold anything. */
static size_t count_addresses(struct str bytes)
{
	size_t n = 0;

	for (size_t i = 0; i + 8 <= bytes.len; i += 8) {
		uint64_t word;

		memcpy(&word, bytes.ptr + i, sizeof(word));
		n += word >> 40 >= 0x55 && word >> 40 < 0x80 && (word & 0xff) > 1 && !is_text(word);
	}
	return n;
}

/* Reading on the shelf begins when there is much. */
static void fill_shelf(void)
{
	while (!shelf_place(1024 * 1024))
		;
}

static void check_there_and_back(const char *program, enum unit_detail detail,
				 struct unit *(*read)(struct str, enum unit_detail))
{
	struct file files[4] = {0};
	struct unit *u = make_unit(program, files), *v;
	struct buf bytes = {0}, again = {0};
	size_t nfuncs = u->funcs.count, ntexts = 0;
	struct arena a = {0};
	struct str name = str_dup(&a, u->funcs.items[0]->linkage_name),
		   text = str_dup(&a, u->funcs.items[0]->insns.items[0].text),
		   assembly = str_dup(&a, u->assembly);
	int64_t ninsns = u->funcs.items[0]->metrics[METRIC_instructions].n;

	unit_image_write(u, detail, &bytes);
	CHECK_INT(count_addresses(buf_str(&bytes)), 0);
	/* nothing of the old one is looked at */
	unit_free(u);
	for (size_t i = 0; i < 4; i++)
		file_close(&files[i]);
	v = read(buf_str(&bytes), detail);
	CHECK(v);
	shelf_rest();
	CHECK_INT(v->funcs.count, nfuncs);
	CHECK_STR(v->funcs.items[0]->linkage_name, name);
	CHECK(unit_func_find(v, name) == v->funcs.items[0]);
	CHECK_INT(v->funcs.items[0]->metrics[METRIC_instructions].n, ninsns);
	CHECK_INT(v->funcs.items[0]->insns.count > 0, detail >= UNIT_CODE);
	if (detail >= UNIT_CODE)
		CHECK_STR(v->funcs.items[0]->insns.items[0].text, text);
	if (detail == UNIT_TEXT)
		CHECK_STR(v->assembly, assembly);
	else
		CHECK(!v->assembly.ptr);
	CHECK(v->ptrflow && v->ptrflow->funcs.count > 0);
	CHECK_STR(v->diags.items[0].message, S("a note"));
	for (size_t i = 0; i < v->remarks.count; i++)
		ntexts += remark_message(v->remarks.items[i], &a).len > 0;
	CHECK(ntexts > 0);
	unit_image_write(v, detail, &again);
	CHECK_STR(buf_str(&again), buf_str(&bytes));
	/* what is found later goes into the new one */
	diag_add(&v->diags, DIAG_NOTE, S("b.c"), 4, "another");
	CHECK_INT(v->diags.count, 2);
	unit_free(v);
	buf_release(&bytes);
	buf_release(&again);
	arena_clear(&a);
}

void test_unit_image__there_and_back(void)
{
	static const char *const programs[] = {"clang-19.1.7/inline", "clang-19.1.7/alloc",
					       "clang-19.1.7/loops", "clang-14.0.6/control"};

	for (size_t i = 0; i < sizeof(programs) / sizeof(programs[0]); i++) {
		check_there_and_back(programs[i], UNIT_FACTS, unit_image_read);
		check_there_and_back(programs[i], UNIT_CODE, unit_image_read);
		check_there_and_back(programs[i], UNIT_TEXT, unit_image_read);
	}
}

void test_unit_image__on_the_shelf(void)
{
	fill_shelf();
	check_there_and_back("clang-19.1.7/alloc", UNIT_FACTS, unit_image_shelve);
	check_there_and_back("clang-19.1.7/loops", UNIT_CODE, unit_image_shelve);
	check_there_and_back("clang-19.1.7/loops", UNIT_TEXT, unit_image_shelve);
}

void test_unit_image__damaged(void)
{
	struct file files[4] = {0};
	struct unit *u = make_unit("clang-19.1.7/inline", files), *v;
	struct buf bytes = {0};

	unit_image_write(u, UNIT_FACTS, &bytes);
	unit_free(u);
	for (size_t i = 0; i < 4; i++)
		file_close(&files[i]);
	CHECK(!unit_image_read(STR_NONE, UNIT_FACTS));
	CHECK(!unit_image_read(str_head(buf_str(&bytes), bytes.len - 1), UNIT_FACTS));
	/* an image of the other kind */
	v = unit_image_read(buf_str(&bytes), UNIT_CODE);
	if (v)
		unit_free(v);
	for (size_t i = 0; i < bytes.len; i += 997) {
		bytes.ptr[i] ^= 0x40;
		v = i % 2 ? unit_image_read(buf_str(&bytes), UNIT_FACTS)
			  : unit_image_shelve(buf_str(&bytes), UNIT_FACTS);
		if (v)
			unit_free(v);
		bytes.ptr[i] ^= 0x40;
	}
	buf_release(&bytes);
}
