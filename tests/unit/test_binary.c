#include "read/binary.h"

#include <stdlib.h>

#include "base/file.h"
#include "read/disasm.h"
#include "read/dwarf.h"
#include "read/elf.h"

#include "fixture.h"

/* DWARF 5 of clang 19, DWARF 4 of gcc 12, compressed DWARF 5 of gcc 12 */
static const char *const seeds[] = {"binary/v5-clang19.so", "binary/v4-gcc12.so",
				    "binary/compressed-gcc12.so"};
enum { NSEEDS = sizeof(seeds) / sizeof(seeds[0]) };

static struct binary *open_bytes(struct str bytes)
{
	struct err err = {0};
	struct binary *b = binary_open(bytes, S("test.so"), &err);

	if (!b)
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	return b;
}

static void add_place(struct buf *b, struct str function, struct str file, uint32_t line, uint32_t col)
{
	buf_printf(b, STR_FMT " " STR_FMT ":%u:%u\n", STR_ARG(function),
		   STR_ARG(file.ptr ? path_base(file) : S("?")), line, col);
}

static void check_with_reader_of_units(const char *seed)
{
	struct file file = open_seed(seed);
	struct unit *u = unit_new(S("test.so"), S(""));
	const struct origin from = {ARTIFACT_OBJECT, S("test.so")};
	struct binary *b = open_bytes(file.text);
	struct buf got = {0}, want = {0};
	struct arena a = {0};
	struct err err = {0};
	unsigned ncompared = 0, ninlined = 0;

	CHECK(elf_read(u, file.text, from, &err) && disasm_read(u, file.text, from, &err) &&
	      dwarf_read(u, file.text, from, &err));
	for (size_t i = 0; i < u->funcs.count; i++) {
		const struct func *f = u->funcs.items[i];

		for (size_t k = 0; k < f->insns.count; k++) {
			const struct insn *n = &f->insns.items[k];
			struct binary_chain chain;
			struct loc at = n->loc;

			if (!loc_known(at))
				continue;
			got.len = want.len = 0;
			for (const struct inline_frame *in = n->frame; in; in = in->parent) {
				add_place(&want, in->callee, at.file, at.line, at.col);
				at = in->call;
			}
			add_place(&want, f->linkage_name, at.file, at.line, at.col);
			binary_frames(b, &a, &n->addr, 1, &chain);
			for (uint32_t c = 0; c < chain.count; c++) {
				const struct binary_frame *frame = &chain.frames[c];
				const struct func *owner = unit_func_find(u, frame->linkage_name);

				/* outside: the symbol, which may be an alias or chain.cold */
				add_place(&got,
					  c + 1 == chain.count && owner ? owner->linkage_name
									: frame->linkage_name,
					  frame->file, frame->line, frame->col);
			}
			CHECK_STR(buf_str(&got), buf_str(&want));
			ncompared++;
			ninlined += chain.count > 1;
		}
	}
	CHECK(ncompared > 20);
	CHECK(ninlined > 5);
	buf_release(&got);
	buf_release(&want);
	err_clear(&err);
	arena_clear(&a);
	binary_close(b);
	unit_free(u);
	file_close(&file);
}

/* The other reader of DWARF, which paints whole units by libdw, is of one mind at every instruction. */
void test_binary__agrees_with_reader_of_units(void)
{
	for (size_t i = 0; i < NSEEDS; i++)
		check_with_reader_of_units(seeds[i]);
}

void test_binary__many_addresses_as_each_alone(void)
{
	struct file file = open_seed(seeds[0]);
	struct binary *b = open_bytes(file.text), *fresh = open_bytes(file.text);
	struct arena a = {0};
	uint64_t low, high, *addrs;
	struct binary_chain *chains;
	size_t count;

	CHECK(binary_extent(b, &low, &high));
	CHECK(high > low && high - low < 1 << 20);
	count = (size_t)(high - low);
	addrs = arena_array(&a, uint64_t, count);
	chains = arena_array(&a, struct binary_chain, count);
	for (size_t i = 0; i < count; i++)
		addrs[i] = high - 1 - i;
	binary_frames(b, &a, addrs, count, chains);
	for (size_t i = 0; i < count; i++) {
		struct binary_chain alone;

		binary_frames(fresh, &a, &addrs[i], 1, &alone);
		CHECK_INT(chains[i].count, alone.count);
		for (uint32_t k = 0; k < alone.count && k < chains[i].count; k++) {
			CHECK_STR(chains[i].frames[k].linkage_name, alone.frames[k].linkage_name);
			CHECK_INT(chains[i].frames[k].line, alone.frames[k].line);
		}
	}
	arena_clear(&a);
	binary_close(b);
	binary_close(fresh);
	file_close(&file);
}

void test_binary__stubs_and_places(void)
{
	struct file file = open_seed(seeds[0]);
	struct binary *b = open_bytes(file.text);
	const struct binary_symbol *s, *stub = NULL;
	uint64_t vaddr = 0;
	size_t count;

	s = binary_symbols(b, &count);
	for (size_t i = 0; i < count; i++)
		if (str_eq(s[i].name, S("sink@plt")))
			stub = &s[i];
	CHECK(stub && stub->is_stub);
	if (stub) {
		CHECK(binary_symbol_at(b, stub->addr + 3) == stub);
		CHECK_INT(binary_code(b, stub->addr, 4).len, 4);
	}
	CHECK(binary_vaddr(b, 0, &vaddr));
	CHECK_INT(vaddr, 0);
	CHECK(!binary_vaddr(b, file.text.len + 1, &vaddr));
	CHECK(binary_is_relocatable(b));
	CHECK(binary_has_debug(b));
	CHECK(binary_symbol_at(b, UINT64_MAX) == NULL);
	CHECK_STR(binary_build_id(b), S("5eed0123456789ab"));
	CHECK_STR(binary_debuglink(b, NULL), S(""));
	binary_close(b);
	file_close(&file);
}

static void check_any_byte(const char *seed)
{
	static const unsigned char values[] = {0x00, 0x01, 0x7f, 0x80, 0xff};
	enum { ASKED = 64 };
	struct file file = open_seed(seed);
	char *copy = malloc(file.text.len);
	struct arena a = {0};

	for (size_t at = 0; at < file.text.len; at++) {
		struct err err = {0};
		struct binary *b;
		uint64_t addrs[ASKED];
		struct binary_chain chains[ASKED];

		memcpy(copy, file.text.ptr, file.text.len);
		copy[at] = (char)values[at % sizeof(values)];
		b = binary_open(str_make(copy, at % 7 ? file.text.len : at), S("test.so"), &err);
		if (!b)
			CHECK(err.message && *err.message);
		for (size_t i = 0; i < ASKED; i++)
			addrs[i] = 0x200 + 13 * i;
		if (b)
			binary_frames(b, &a, addrs, ASKED, chains);
		binary_close(b);
		err_clear(&err);
		arena_clear(&a);
	}
	free(copy);
	file_close(&file);
}

/* Every cut and every byte's change ends, and in time. */
void test_binary__survives_any_byte(void)
{
	for (size_t i = 0; i < NSEEDS; i++)
		check_any_byte(seeds[i]);
}

/* A stripped library and the file beside it, which it names, together know what the whole knew. */
void test_binary__debug_information_beside_it(void)
{
	struct file file = open_seed("binary/linked-to-debug.so"), whole_file = open_seed(seeds[0]);
	struct binary *b = open_bytes(file.text), *whole = open_bytes(whole_file.text);
	struct arena a = {0};
	struct err err = {0};
	const struct binary_symbol *s;
	unsigned ninlined = 0;
	size_t count;

	CHECK_STR(binary_debuglink(b, NULL), S("v5-clang19.so"));
	CHECK(!binary_has_debug(b));
	s = binary_symbols(whole, &count);
	for (int step = 0; step < 2; step++) {
		for (size_t i = 0; i < count; i++)
			for (uint64_t addr = s[i].addr; addr < s[i].addr + s[i].size_bytes; addr++) {
				struct binary_chain chain, want;

				binary_frames(b, &a, &addr, 1, &chain);
				binary_frames(whole, &a, &addr, 1, &want);
				CHECK_INT(chain.count, step ? want.count : 1);
				ninlined += chain.count > 1;
			}
		if (step == 0 && !binary_set_debug(b, whole_file.text, S("v5-clang19.so"), &err))
			test_fail(__FILE__, __LINE__, "%s", err.message);
	}
	CHECK(ninlined > 5);
	err_clear(&err);
	arena_clear(&a);
	binary_close(b);
	binary_close(whole);
	file_close(&file);
	file_close(&whole_file);
}

void test_binary__says_what_is_no_binary(void)
{
	struct err err = {0};

	CHECK(binary_open(S("\177ELF"), S("x"), &err) == NULL);
	CHECK_STR(str_c(err.message), S("x is not an ELF file"));
	err_clear(&err);
}
