#include "read/elf.h"

#include <stdlib.h>

#include "base/file.h"
#include "read/elf_same.h"
#include "read/isa.h"

#include "test.h"

/* Objects under tests/fuzz/seeds; tests/fuzz/object-seeds tells how each was made. */
static struct file open_seed(const char *name)
{
	struct arena a = {0};
	struct err err = {0};
	struct file f = {0};
	struct str path = str_printf(&a, "%s/tests/fuzz/seeds/%s", test_root, name);

	if (!file_open(&f, path.ptr, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	arena_clear(&a);
	return f;
}

static struct origin from_test = {ARTIFACT_OBJECT, {"test.o", 6}};

static struct unit *read_seed(struct file *f, const char *name)
{
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct err err = {0};

	*f = open_seed(name);
	if (!elf_read(u, f->text, from_test, &err))
		test_fail(__FILE__, __LINE__, "%s: %s", name, err.message);
	err_clear(&err);
	unit_sort_funcs(u);
	return u;
}

static const struct symbol *symbol_named(const struct unit *u, const char *name)
{
	for (size_t i = 0; i < u->symbols.count; i++)
		if (str_eq(u->symbols.items[i].name, str_c(name)))
			return &u->symbols.items[i];
	test_fail(__FILE__, __LINE__, "no symbol %s", name);
	return &u->symbols.items[0];
}

/* The message of reading bytes, which must fail; good until the next call. */
static const char *failure(struct str bytes)
{
	static char message[300];
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct err err = {0};

	snprintf(message, sizeof(message), "%s",
		 elf_read(u, bytes, from_test, &err) ? "(none)" : err.message);
	err_clear(&err);
	unit_free(u);
	return message;
}

static bool has_diag(const struct diags *d, const char *part)
{
	for (size_t i = 0; i < d->count; i++)
		if (str_find(d->items[i].message, str_c(part)) != (size_t)-1)
			return true;
	return false;
}

void test_elf__functions_of_an_object(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "elf/relocatable.o");
	const struct func *chain = unit_func_find(u, S("chain"));

	CHECK(u->isa == &isa_x86);
	CHECK(u->has_object);
	CHECK_INT(u->funcs.count, 3);
	CHECK_INT(chain->parts.count, 1);
	CHECK_INT(chain->parts.items[0].size_bytes, 0x3f);
	CHECK_INT(chain->parts.items[0].code.len, 0x3f);
	CHECK_STR(chain->parts.items[0].section, S(".text"));
	CHECK_INT(chain->binding, BINDING_global);
	/* push %rbp */
	CHECK_INT((unsigned char)chain->parts.items[0].code.ptr[0], 0x55);
	CHECK_INT(unit_func_find(u, S("loop"))->parts.items[0].addr - chain->parts.items[0].addr, 0x40);
	CHECK_INT(chain->parts.items[0].addr >> 40, 2);
	unit_free(u);
	file_close(&f);
}

void test_elf__alias_is_not_a_function(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "elf/relocatable.o");
	const struct func *tail = unit_func_find(u, S("tail"));

	CHECK_STR(tail->linkage_name, S("tail"));
	CHECK_INT(tail->aliases.count, 1);
	CHECK_STR(tail->aliases.items[0], S("again"));
	CHECK(unit_func_find(u, S("again")) == tail);
	unit_free(u);
	file_close(&f);
}

void test_elf__text_decides_which_alias_is_the_function(void)
{
	struct file f = open_seed("elf/relocatable.o");
	struct unit *u = unit_new(S("test.o"), S("/"));
	struct func *again = unit_func(u, S("again"));
	struct err err = {0};

	again->has_text = true;
	CHECK(elf_read(u, f.text, from_test, &err));
	CHECK(unit_func_find(u, S("tail")) == again);
	CHECK_STR(again->linkage_name, S("again"));
	CHECK_INT(again->parts.count, 1);
	unit_free(u);
	file_close(&f);
}

void test_elf__cold_part_belongs_to_its_function(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "disasm/cold-gcc.o");
	const struct func *chain = unit_func_find(u, S("chain"));

	CHECK_INT(u->funcs.count, 3);
	CHECK_INT(chain->parts.count, 2);
	CHECK_STR(chain->parts.items[1].symbol, S("chain.cold"));
	CHECK_STR(chain->parts.items[1].section, S(".text.unlikely"));
	CHECK_INT(func_size_bytes(chain).n, 0x3f + 7);
	CHECK_INT(chain->binding, BINDING_global);
	unit_free(u);
	file_close(&f);
}

void test_elf__relocations_name_what_is_called(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "elf/relocatable.o");
	unsigned nsink = 0, npanic = 0;

	for (size_t i = 0; i < u->relocs.count; i++) {
		const struct reloc *r = &u->relocs.items[i];

		CHECK(i == 0 || u->relocs.items[i - 1].addr <= r->addr);
		nsink += str_eq(r->symbol, S("sink"));
		npanic += str_eq(r->symbol, S("panic"));
		CHECK_INT(r->addend, -4);
		CHECK(r->target == ADDR_UNKNOWN);
	}
	CHECK_INT(nsink, 4);
	CHECK_INT(npanic, 1);
	CHECK(!symbol_named(u, "sink")->is_defined);
	CHECK_STR(symbol_named(u, "sink")->section, S(""));
	unit_free(u);
	file_close(&f);
}

void test_elf__namesakes_stay_apart(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "elf/namesakes.so");
	const struct func *one = u->funcs.items[1], *two = u->funcs.items[2];

	CHECK_INT(u->funcs.count, 4);
	CHECK_STR(one->linkage_name, S("helper"));
	CHECK_STR(two->linkage_name, S("helper"));
	CHECK_STR(one->decl.file, S("namesake_a.c"));
	CHECK_STR(two->decl.file, S("namesake_b.c"));
	CHECK(one->parts.items[0].addr != two->parts.items[0].addr);
	CHECK_INT(one->parts.items[0].size_bytes, 7);
	CHECK_INT(two->parts.items[0].size_bytes, 15);
	CHECK_INT(one->binding, BINDING_local);
	unit_free(u);
	file_close(&f);
}

void test_elf__plt_stubs_have_names(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "elf/namesakes.so");

	CHECK_STR(symbol_named(u, "elsewhere@plt")->section, S(".plt"));
	CHECK_INT(symbol_named(u, "elsewhere@plt")->size_bytes, 16);
	CHECK(symbol_named(u, "elsewhere@plt")->is_function);
	CHECK(symbol_named(u, "other@plt")->addr != symbol_named(u, "elsewhere@plt")->addr);
	unit_free(u);
	file_close(&f);
	u = read_seed(&f, "elf/plt-a64.so");
	CHECK(u->isa == &isa_a64);
	CHECK_STR(symbol_named(u, "elsewhere@plt")->section, S(".plt"));
	unit_free(u);
	file_close(&f);
}

void test_elf__stripped_says_what_is_missing(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "elf/stripped.so");

	CHECK_INT(u->funcs.count, 2);
	CHECK(!unit_func_find(u, S("helper")));
	CHECK(has_diag(&u->diags, "static functions are missing"));
	CHECK_STR(symbol_named(u, "elsewhere@plt")->section, S(".plt"));
	unit_free(u);
	file_close(&f);
}

void test_elf__no_size_reaches_to_the_next_symbol(void)
{
	struct file f;
	struct unit *u = read_seed(&f, "disasm/sizeless.o");
	const struct func_part *first = &unit_func_find(u, S("first"))->parts.items[0];

	CHECK_INT(u->funcs.count, 2);
	CHECK_INT(first->size_bytes, 0x20);
	CHECK_INT(unit_func_find(u, S("second"))->parts.items[0].size_bytes, 0x15);
	CHECK(has_diag(&u->diags, "2 functions have no size"));
	unit_free(u);
	file_close(&f);
}

/* A changed copy of a seed. */
static struct str changed(const struct file *f, char *copy, size_t at, unsigned value, size_t nbytes)
{
	memcpy(copy, f->text.ptr, f->text.len);
	for (size_t i = 0; i < nbytes; i++)
		copy[at + i] = (char)(value >> 8 * i);
	return str_make(copy, f->text.len);
}

void test_elf__foreign_files_are_refused(void)
{
	struct file f = open_seed("elf/relocatable.o"), archive = open_seed("elf/pair.a");
	char copy[4096];

	CHECK(f.text.len < sizeof(copy));
	CHECK_STR(str_c(failure(S(""))), S("test.o is not an ELF file"));
	CHECK_STR(str_c(failure(S("int main;"))), S("test.o is not an ELF file"));
	CHECK(strstr(failure(changed(&f, copy, 4, 1, 1)), "32-bit"));
	CHECK(strstr(failure(changed(&f, copy, 5, 2, 1)), "big-endian"));
	CHECK(strstr(failure(changed(&f, copy, 18, 243, 2)), "machine 243"));
	CHECK(strstr(failure(changed(&f, copy, 16, 4, 2)), "neither an object nor a program"));
	CHECK(strstr(failure(changed(&f, copy, 60, 0, 2)), "no section headers"));
	CHECK(strstr(failure(str_head(f.text, 40)), "test.o"));
	CHECK(strstr(failure(archive.text), "is an archive"));
	file_close(&f);
	file_close(&archive);
}

void test_elf__wild_numbers_are_harmless(void)
{
	struct file f = open_seed("elf/relocatable.o");
	uint64_t shoff;
	char copy[4096];

	memcpy(&shoff, f.text.ptr + 40, sizeof(shoff));
	/* each 32-bit word of each section header, and of the tables between: as far away as it can be */
	for (size_t at = 64; at + 4 <= f.text.len; at += 4) {
		struct unit *u = unit_new(S("test.o"), S("/"));
		struct err err = {0};
		uint64_t total = 0;

		if (elf_read(u, changed(&f, copy, at, 0xfffffff0u, 4), from_test, &err)) {
			for (size_t i = 0; i < u->funcs.count; i++)
				for (size_t k = 0; k < u->funcs.items[i]->parts.count; k++) {
					struct str code = u->funcs.items[i]->parts.items[k].code;

					total += code.len;
					CHECK(!code.ptr ||
					      (code.ptr >= copy && code.ptr + code.len <= copy + f.text.len));
				}
			CHECK(total <= 2 * f.text.len);
		} else {
			CHECK(err.message && *err.message);
		}
		err_clear(&err);
		unit_free(u);
	}
	/* a symbol table that says it is longer than the file */
	CHECK(shoff < f.text.len);
	file_close(&f);
}

void test_elf__archive_members(void)
{
	struct file f = open_seed("elf/pair.a");
	struct arena a = {0};
	struct archive_members members = {0};
	struct diags diags;
	struct err err = {0};
	struct unit *u = unit_new(S("b.o"), S("/"));

	diags_init(&diags, &a);
	CHECK(archive_read(&a, f.text, from_test, &diags, &members, &err));
	CHECK_INT(members.count, 2);
	CHECK_STR(members.items[0].name, S("a.o"));
	CHECK_STR(members.items[1].name, S("b.o"));
	CHECK_INT(diags.count, 0);
	CHECK(elf_read(u, members.items[1].bytes, from_test, &err));
	CHECK(unit_func_find(u, S("other")) != NULL);
	CHECK(unit_func_find(u, S("first")) == NULL);
	unit_free(u);
	arena_clear(&a);
	file_close(&f);
}

#define HEADER(name, size) name "0           0     0     644     " size "`\n"

void test_elf__archive_long_and_foreign_names(void)
{
	static const char text[] =
		"!<arch>\n" HEADER("//              ", "27        ") "a long name of a member.o/\n\n" HEADER(
			"/0              ",
			"5         ") "\177ELF1\n" HEADER("readme/         ",
							  "2         ") "hi" HEADER("#1/8            ",
										    "13        ") "bsd."
												  "o\0\0\0"
												  "\177ELF2";
	struct str bytes = str_make(text, sizeof(text) - 1);
	struct arena a = {0};
	struct archive_members members = {0};
	struct diags diags;
	struct err err = {0};

	diags_init(&diags, &a);
	CHECK(archive_read(&a, bytes, from_test, &diags, &members, &err));
	CHECK_INT(members.count, 2);
	if (members.count != 2)
		return;
	CHECK_STR(members.items[0].name, S("a long name of a member.o"));
	CHECK_STR(members.items[0].bytes, S("\177ELF1"));
	CHECK_STR(members.items[1].name, S("bsd.o"));
	CHECK_STR(members.items[1].bytes, S("\177ELF2"));
	CHECK(has_diag(&diags, "1 of 3 members are not ELF"));
	for (size_t i = 0; i < bytes.len; i++) {
		char *copy = malloc(i + 1);

		memcpy(copy, text, i);
		members.count = 0;
		if (!archive_read(&a, str_make(copy, i), from_test, &diags, &members, &err))
			CHECK(i < 8);
		err_clear(&err);
		free(copy);
	}
	CHECK(has_diag(&diags, "truncated archive"));
	CHECK(!archive_read(&a, S("!<thin>\nx"), from_test, &diags, &members, &err));
	CHECK(err.message && strstr(err.message, "thin archive"));
	err_clear(&err);
	arena_clear(&a);
}

void test_elf__same_program(void)
{
	struct arena a = {0};
	struct file f = open_seed("elf/relocatable.o"), other = open_seed("elf/stripped.so");
	struct str copy = str_dup(&a, f.text);
	size_t code = str_find(f.text, S("\xc3"));

	CHECK(elf_is_same_program(f.text, copy));
	CHECK(elf_is_same_program(other.text, other.text));
	CHECK(!elf_is_same_program(f.text, other.text));
	CHECK(!elf_is_same_program(f.text, str_head(copy, copy.len - 1)));
	CHECK(!elf_is_same_program(S("text"), S("text")));
	CHECK(code < copy.len);
	((char *)copy.ptr)[code] = '\x90';
	CHECK(!elf_is_same_program(f.text, copy));
	file_close(&f);
	file_close(&other);
	arena_clear(&a);
}
