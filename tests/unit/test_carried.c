/* Facts inside ELF files: records, what breaks them, the section that holds them. */
#include "read/carried.h"

#include "base/file.h"
#include "read/facts.h"
#include "read/facts_join.h"
#include "test.h"

static const char one[] = "{\"schema\":\"casm.facts/1\"}\n"
			  "{\"unit\":{\"source\":\"a.c\",\"compiler\":{\"family\":\"clang\",\"version\":"
			  "\"19\",\"target\":\"x\"},\"args\":["
			  "\"-O2\"]}}\n"
			  "{\"source\":\"a.c\",\"linkage_name\":\"f\",\"metrics\":{\"instructions\":3}}\n"
			  "{\"source\":\"a.c\",\"linkage_name\":\"g\",\"metrics\":{\"instructions\":4}}\n";
static const char two[] = "{\"schema\":\"casm.facts/1\"}\n"
			  "{\"unit\":{\"source\":\"a.c\",\"compiler\":{\"family\":\"clang\",\"version\":"
			  "\"19\",\"target\":\"x\"},\"args\":["
			  "\"-O3\"]}}\n"
			  "{\"source\":\"a.c\",\"linkage_name\":\"h\",\"metrics\":{\"instructions\":5}}\n";

static void put(struct buf *b, uint64_t v, unsigned nbytes, bool is_big)
{
	for (unsigned i = 0; i < nbytes; i++)
		buf_addc(b, (char)(v >> 8 * (is_big ? nbytes - 1 - i : i)));
}

static void put_section(struct buf *b, bool wide, bool big, uint64_t name, uint64_t type, uint64_t offset,
			uint64_t size, uint64_t link)
{
	unsigned w = wide ? 8 : 4;

	put(b, name, 4, big);
	put(b, type, 4, big);
	put(b, 0, w, big);
	put(b, 0, w, big);
	put(b, offset, w, big);
	put(b, size, w, big);
	put(b, link, 4, big);
	put(b, 0, 4, big);
	put(b, 1, w, big);
	put(b, 0, w, big);
}

/* A header, a table of the null section and .shstrtab, and `extra` further ones. elsewhere: counts in the first one. */
static void make_elf(struct buf *b, bool wide, bool big, size_t extra, bool elsewhere)
{
	static const char names[] = "\0.shstrtab";
	unsigned w = wide ? 8 : 4;
	uint64_t head = wide ? 64 : 52, names_at = head, table = head + 16;
	size_t count = 2 + extra;

	buf_add(b, S("\177ELF"));
	put(b, wide ? 2 : 1, 1, big);
	put(b, big ? 2 : 1, 1, big);
	put(b, 1, 1, big);
	buf_fill(b, '\0', 9);
	put(b, 1, 2, big);
	put(b, 62, 2, big);
	put(b, 1, 4, big);
	put(b, 0, w, big);
	put(b, 0, w, big);
	put(b, table, w, big);
	put(b, 0, 4, big);
	put(b, head, 2, big);
	put(b, 0, 2, big);
	put(b, 0, 2, big);
	put(b, wide ? 64 : 40, 2, big);
	put(b, elsewhere ? 0 : count, 2, big);
	put(b, elsewhere ? 0xffff : 1, 2, big);
	CHECK_INT(b->len, head);
	buf_add(b, str_make(names, sizeof(names)));
	buf_fill(b, '\0', 16 - sizeof(names));
	put_section(b, wide, big, 0, 0, 0, elsewhere ? count : 0, elsewhere ? 1 : 0);
	put_section(b, wide, big, 1, 3, names_at, sizeof(names), 0);
	for (size_t i = 0; i < extra; i++)
		put_section(b, wide, big, 0, 8, 0, 0, 0);
}

/* "a.c: f 3, g 4; a.c#2: h 5" */
static void check_open(struct str elf, const char *want, size_t nproblems)
{
	struct arena a = {0};
	struct diags problems;
	struct stored s;
	struct err err = {0};
	struct buf b = {0};

	diags_init(&problems, &a);
	if (carried_open(&a, S("x"), elf, &s, &problems, &err)) {
		for (size_t i = 0; i < s.rows.count; i++) {
			struct stored_func f = {0};

			CHECK(facts_parse(&a, &s, &s.rows.items[i], &f, &err));
			if (!i || !str_eq(s.rows.items[i].source, s.rows.items[i - 1].source))
				buf_printf(&b, "%s" STR_FMT ":", i ? "; " : "", STR_ARG(f.source));
			buf_printf(&b, " " STR_FMT " %lld", STR_ARG(f.linkage_name),
				   (long long)f.metrics[METRIC_instructions].n);
		}
		CHECK_STR(buf_str(&b), str_c(want));
	} else {
		CHECK_STR(str_c(err.message), str_c(want));
	}
	CHECK_INT(problems.count, nproblems);
	buf_release(&b);
	err_clear(&err);
	arena_clear(&a);
}

static void check_kind(bool wide, bool big, size_t extra, bool elsewhere)
{
	struct buf elf = {0}, record = {0}, out = {0}, again = {0};
	struct err err = {0};

	make_elf(&elf, wide, big, extra, elsewhere);
	CHECK(!carried_is_in(buf_str(&elf)));
	check_open(buf_str(&elf), "x: it carries no facts that can be read", 0);
	carried_pack(str_c(one), &record);
	CHECK(carried_attach(S("x"), buf_str(&elf), buf_str(&record), &out, &err));
	CHECK(carried_is_in(buf_str(&out)));
	check_open(buf_str(&out), "a.c: f 3 g 4", 0);
	/* all but the header's words about the table is as it was */
	CHECK_STR(str_make(out.ptr + 64, elf.len - 64), str_make(elf.ptr + 64, elf.len - 64));
	/* a second section of that name: a program that was linked of objects with facts */
	record.len = 0;
	carried_pack(str_c(two), &record);
	CHECK(carried_attach(S("x"), buf_str(&out), buf_str(&record), &again, &err));
	check_open(buf_str(&again), "a.c: f 3 g 4; a.c#2: h 5", 0);
	CHECK(!err.message);
	buf_release(&elf);
	buf_release(&record);
	buf_release(&out);
	buf_release(&again);
}

void test_carried__kinds(void)
{
	for (int kind = 0; kind < 4; kind++)
		check_kind(kind & 1, kind & 2, 0, false);
}

/* From 65,280 sections on their number does not fit into the header. */
void test_carried__many_sections(void)
{
	check_kind(true, false, 0xff00 - 4, false);
	check_kind(true, false, 0xff00 - 2, true);
	check_kind(false, true, 70000, true);
}

static void check_records(struct str records, const char *want, size_t nproblems)
{
	struct buf elf = {0}, out = {0};
	struct err err = {0};

	make_elf(&elf, true, false, 0, false);
	CHECK(carried_attach(S("x"), buf_str(&elf), records, &out, &err));
	check_open(buf_str(&out), want, nproblems);
	buf_release(&elf);
	buf_release(&out);
}

void test_carried__records(void)
{
	struct buf b = {0}, second = {0};
	size_t first;

	carried_pack(str_c(one), &b);
	first = b.len;
	buf_fill(&b, '\0', 13); /* alignment */
	carried_pack(str_c(two), &b);
	check_records(buf_str(&b), "a.c: f 3 g 4; a.c#2: h 5", 0);
	check_records(str_head(buf_str(&b), b.len - 1), "a.c: f 3 g 4", 1);
	check_records(str_head(buf_str(&b), first + 20), "a.c: f 3 g 4", 1);
	check_records(str_head(buf_str(&b), first - 1), "x: it carries no facts that can be read", 1);
	b.ptr[40] ^= 1; /* in the packed text: its checksum tells */
	check_records(buf_str(&b), "a.c: h 5", 1);
	b.ptr[40] ^= 1;
	b.ptr[0] = 'C'; /* the next one is found all the same */
	check_records(buf_str(&b), "a.c: h 5", 1);
	b.ptr[0] = 'c';
	b.ptr[16] ^= 1; /* the size it claims */
	check_records(buf_str(&b), "a.c: h 5", 1);
	b.ptr[16] ^= 1;
	b.ptr[21] = 1;
	check_records(buf_str(&b), "a.c: h 5", 1);
	b.ptr[21] = 0;
	b.ptr[15] = 1; /* longer than the file */
	check_records(buf_str(&b), "a.c: h 5", 1);
	carried_pack(S("no facts at all\n"), &second);
	check_records(buf_str(&second), "x: it carries no facts that can be read", 1);
	buf_release(&b);
	buf_release(&second);
}

/* What a linker compressed, as it lies in the file: {type, reserved, size, alignment}, and a zlib stream of one stored
 * block. */
static void deflate_stored(struct buf *b, struct str data, uint32_t type)
{
	uint32_t low = 1, high = 0;

	put(b, type, 4, false);
	put(b, 0, 4, false);
	put(b, data.len, 8, false);
	put(b, 1, 8, false);
	put(b, 0x0178, 2, false);
	put(b, 1, 1, false);
	put(b, data.len, 2, false);
	put(b, ~data.len & 0xffff, 2, false);
	buf_add(b, data);
	for (size_t i = 0; i < data.len; i++) {
		low = (low + (unsigned char)data.ptr[i]) % 65521;
		high = (high + low) % 65521;
	}
	put(b, high << 16 | low, 4, true);
}

static void check_compressed(uint32_t type, size_t cut, const char *want, size_t nproblems)
{
	struct buf records = {0}, packed = {0}, elf = {0}, out = {0};
	struct err err = {0};

	carried_pack(str_c(one), &records);
	carried_pack(str_c(two), &records);
	deflate_stored(&packed, buf_str(&records), type);
	make_elf(&elf, true, false, 0, false);
	CHECK(carried_attach(S("x"), buf_str(&elf), str_head(buf_str(&packed), packed.len - cut), &out,
			     &err));
	out.ptr[out.len - 64 + 9] |= 8; /* SHF_COMPRESSED */
	check_open(buf_str(&out), want, nproblems);
	buf_release(&records);
	buf_release(&packed);
	buf_release(&elf);
	buf_release(&out);
}

void test_carried__compressed(void)
{
	check_compressed(1, 0, "a.c: f 3 g 4; a.c#2: h 5", 0);
	check_compressed(1, 9, "x: it carries no facts that can be read", 1);
	check_compressed(2, 0, "x: it carries no facts that can be read", 1);
}

/* A partly linked object. */
void test_carried__joined(void)
{
	char path[4096];
	struct err err = {0};
	struct file f;

	snprintf(path, sizeof(path), "%s/tests/fuzz/seeds/carried/joined.o", test_root);
	CHECK(file_open(&f, path, &err));
	check_open(f.text, "main.c: main 11; one.c: f 7 twice 2", 0);
	file_close(&f);
}

/* What a file leaves out because it is 0 is 0 beside files that name every number. */
void test_carried__zeros(void)
{
	static const char lean[] = "{\"schema\":\"casm.facts/1\",\"metrics\":[\"instructions\",\"calls\"]}\n"
				   "{\"unit\":{\"source\":\"b.c\"}}\n"
				   "{\"source\":\"b.c\",\"linkage_name\":\"k\",\"metrics\":{}}\n";
	struct arena a = {0};
	struct stored parts[2], all;
	struct stored_func f;
	struct err err = {0};

	CHECK(facts_open(&a, S("one"), str_c(one), &parts[0], &err));
	CHECK(facts_open(&a, S("lean"), str_c(lean), &parts[1], &err));
	facts_join(&a, S("all"), parts, 2, &all);
	CHECK_INT(all.rows.count, 3);
	CHECK(facts_parse(&a, &all, &all.rows.items[2], &f, &err));
	CHECK(f.metrics[METRIC_calls].is_known && f.metrics[METRIC_calls].n == 0);
	CHECK(!f.metrics[METRIC_bytes].is_known);
	CHECK(facts_parse(&a, &all, &all.rows.items[0], &f, &err));
	CHECK(!f.metrics[METRIC_calls].is_known);
	arena_clear(&a);
}
