#include "read/dwarf.h"

#include <stdlib.h>

#include "base/file.h"
#include "read/disasm.h"
#include "read/elf.h"

#include "fixture.h"

static struct origin from_test = {ARTIFACT_OBJECT, {"test.o", 6}};

static struct unit *read_bytes(struct str bytes)
{
	struct unit *u = unit_new(S("test.o"), S(""));
	struct err err = {0};

	if (!elf_read(u, bytes, from_test, &err) || !disasm_read(u, bytes, from_test, &err) ||
	    !dwarf_read(u, bytes, from_test, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	unit_sort_funcs(u);
	return u;
}

static struct unit *read_seed(struct file *f, const char *name)
{
	*f = open_seed(name);
	return read_bytes(f->text);
}

/* "inline_chain.c:9 innermost<-inline_chain.c:14 middle<-…": place and chain of an instruction, columns left
 * out. */
static struct str chain_of(const struct insn *n, struct buf *out)
{
	out->len = 0;
	buf_printf(out, STR_FMT ":%u", STR_ARG(n->loc.file), n->loc.line);
	for (const struct inline_frame *f = n->frame; f; f = f->parent)
		buf_printf(out, " " STR_FMT "<-" STR_FMT ":%u", STR_ARG(f->callee), STR_ARG(f->call.file),
			   f->call.line);
	return buf_str(out);
}

static void check_calls_of_sink(const char *seed)
{
	static const char want[] = "inline_chain.c:9 innermost<-inline_chain.c:14 middle<-inline_chain.c:19 "
				   "outer<-inline_chain.c:24";
	struct file file;
	struct unit *u = read_seed(&file, seed);
	const struct func *f = unit_func_find(u, S("chain"));
	const struct inline_frame *frames[2] = {0};
	unsigned ncalls = 0;
	struct buf out = {0};

	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *n = &f->insns.items[i];

		if (!str_eq(n->target, S("sink")))
			continue;
		CHECK_STR(chain_of(n, &out), str_c(want));
		if (ncalls < 2)
			frames[ncalls] = n->frame;
		ncalls++;
	}
	CHECK_INT(ncalls, 2);
	/* two copies of innermost and middle, in one copy of outer */
	CHECK(frames[0] && frames[1] && frames[0] != frames[1]);
	CHECK_INT(frames[0]->depth, 3);
	CHECK(frames[0]->parent != frames[1]->parent);
	CHECK(frames[0]->parent->parent == frames[1]->parent->parent);
	CHECK(u->has_lines);
	buf_release(&out);
	unit_free(u);
	file_close(&file);
}

void test_dwarf__chains_of_clang_line_tables(void)
{
	check_calls_of_sink("dwarf/lines-clang19.o");
}

void test_dwarf__chains_of_dwarf_4(void)
{
	check_calls_of_sink("dwarf/v4-clang14.o");
}

void test_dwarf__chains_of_gcc(void)
{
	check_calls_of_sink("dwarf/full-gcc12.o");
}

void test_dwarf__chains_of_compressed_sections(void)
{
	check_calls_of_sink("dwarf/compressed.o");
}

void test_dwarf__a_cold_part_is_in_another_section(void)
{
	struct file file;
	struct unit *u = read_seed(&file, "dwarf/full-gcc12.o");
	const struct func *f = unit_func_find(u, S("chain"));
	const struct insn *panic = &f->insns.items[f->insns.count - 1];
	struct buf out = {0};

	CHECK_STR(panic->target, S("panic"));
	CHECK_STR(chain_of(panic, &out),
		  S("inline_chain.c:8 innermost<-inline_chain.c:14 middle<-inline_chain.c:19 "
		    "outer<-inline_chain.c:24"));
	buf_release(&out);
	unit_free(u);
	file_close(&file);
}

void test_dwarf__declarations_and_compiler(void)
{
	static const struct {
		const char *seed, *family, *version;
		unsigned chain_line;
	} rows[] = {
		{"dwarf/full-gcc12.o", "gcc", "12.2.0", 22},
		{"dwarf/v4-clang14.o", "clang", "14.0.6", 22},
		/* no declarations in line tables: the first row, which is the brace */
		{"dwarf/lines-clang19.o", "clang", "19.1.7", 23},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct file file;
		struct unit *u = read_seed(&file, rows[i].seed);
		const struct func *f = unit_func_find(u, S("chain"));

		CHECK_STR(f->decl.file, S("inline_chain.c"));
		CHECK_INT(f->decl.line, rows[i].chain_line);
		CHECK_STR(u->compiler.family, str_c(rows[i].family));
		CHECK_STR(u->compiler.version, str_c(rows[i].version));
		CHECK_STR(u->directory, S("/src"));
		CHECK(u->known_files.count >= 1);
		CHECK_STR(u->known_files.items[0], S("/src/inline_chain.c"));
		unit_free(u);
		file_close(&file);
	}
}

void test_dwarf__what_is_known_is_kept(void)
{
	struct file file = open_seed("dwarf/full-gcc12.o");
	struct unit *u = unit_new(S("test.o"), S("/elsewhere"));
	struct err err = {0};

	u->compiler = (struct compiler_id){S("clang"), S("1"), S("t")};
	CHECK(dwarf_read(u, file.text, from_test, &err)); /* reads symbols and code itself when nobody has */
	CHECK_STR(u->compiler.family, S("clang"));
	CHECK_STR(u->directory, S("/elsewhere"));
	CHECK_STR(unit_func_find(u, S("chain"))->decl.file, S("/src/inline_chain.c"));
	unit_free(u);
	file_close(&file);
}

void test_dwarf__namesakes_in_a_program(void)
{
	struct file file;
	struct unit *u = read_seed(&file, "dwarf/linked.so");

	CHECK_INT(u->funcs.count, 4);
	CHECK_STR(u->funcs.items[1]->linkage_name, S("helper"));
	CHECK_STR(u->funcs.items[1]->decl.file, S("namesake_a.c"));
	CHECK_INT(u->funcs.items[1]->decl.line, 5);
	CHECK_STR(u->funcs.items[2]->decl.file, S("namesake_b.c"));
	CHECK_INT(u->funcs.items[2]->decl.line, 2);
	CHECK_STR(u->funcs.items[2]->insns.items[0].loc.file, S("namesake_b.c"));
	unit_free(u);
	file_close(&file);
}

void test_dwarf__an_object_without_it(void)
{
	struct file file;
	struct unit *u = read_seed(&file, "elf/relocatable.o");

	CHECK(!u->has_lines);
	CHECK(!u->compiler.family.ptr);
	CHECK(unit_func_find(u, S("chain"))->insns.items[0].frame == NULL);
	unit_free(u);
	file_close(&file);
}

void test_dwarf__reading_leaves_the_bytes_alone(void)
{
	struct file file = open_seed("dwarf/lines-clang19.o");
	char *copy = malloc(file.text.len);

	memcpy(copy, file.text.ptr, file.text.len);
	unit_free(read_bytes(str_make(copy, file.text.len)));
	CHECK(memcmp(copy, file.text.ptr, file.text.len) == 0);
	free(copy);
	file_close(&file);
}

/* Debug sections whose bytes are anything at all: every cut and every byte's change ends, and in time. */
void test_dwarf__survives_any_byte(void)
{
	static const char *const seeds[] = {"dwarf/lines-clang19.o", "dwarf/v4-clang14.o", "dwarf/linked.so"};
	static const unsigned char values[] = {0x00, 0x01, 0x7f, 0xff};

	for (size_t s = 0; s < sizeof(seeds) / sizeof(seeds[0]); s++) {
		struct file file = open_seed(seeds[s]);
		char *copy = malloc(file.text.len);

		for (size_t at = 0; at < file.text.len; at += 1 + at % 3) {
			struct unit *u = unit_new(S("test.o"), S("/"));
			struct err err = {0};

			memcpy(copy, file.text.ptr, file.text.len);
			copy[at] = (char)values[at % sizeof(values)];
			if (!dwarf_read(u, str_make(copy, file.text.len), from_test, &err))
				CHECK(err.message && *err.message);
			err_clear(&err);
			unit_free(u);
		}
		free(copy);
		file_close(&file);
	}
}
