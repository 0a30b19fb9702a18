/* pprof's format: read by hand-made bytes, written and read again. */
#include "base/gz.h"
#include "cmd/profile/write.h"
#include "read/idtable.h"
#include "read/profiles.h"
#include "test.h"

static void put_varint(struct buf *out, uint64_t n)
{
	for (; n >= 0x80; n >>= 7)
		buf_addc(out, (char)(n | 0x80));
	buf_addc(out, (char)n);
}

static void put_number(struct buf *out, unsigned field, uint64_t n)
{
	put_varint(out, field << 3);
	put_varint(out, n);
}

/* The message in *part, which is empty then. */
static void put_message(struct buf *out, unsigned field, struct buf *part)
{
	put_varint(out, field << 3 | 2);
	put_varint(out, part->len);
	buf_add(out, buf_str(part));
	part->len = 0;
}

static void put_strings(struct buf *out, const char *const *strings)
{
	for (size_t i = 0; strings[i]; i++) {
		put_varint(out, 6 << 3 | 2);
		put_varint(out, strlen(strings[i]));
		buf_add(out, str_c(strings[i]));
	}
}

static void put_type(struct buf *out, unsigned type, unsigned unit)
{
	struct buf part = {0};

	put_number(&part, 1, type);
	put_number(&part, 2, unit);
	put_message(out, 1, &part);
	buf_release(&part);
}

static void put_sample(struct buf *out, const uint64_t *ids, size_t nids, bool is_packed, uint64_t value)
{
	struct buf part = {0}, list = {0};

	for (size_t i = 0; i < nids; i++) {
		if (is_packed)
			put_varint(&list, ids[i]);
		else
			put_number(&part, 1, ids[i]);
	}
	if (is_packed)
		put_message(&part, 1, &list);
	put_number(&part, 2, value);
	put_message(out, 2, &part);
	buf_release(&part);
	buf_release(&list);
}

static void put_location(struct buf *out, uint64_t id, uint64_t mapping, uint64_t address, uint64_t function)
{
	struct buf part = {0}, line = {0};

	put_number(&part, 1, id);
	if (mapping)
		put_number(&part, 2, mapping);
	put_number(&part, 3, address);
	if (function) {
		put_number(&line, 1, function);
		put_number(&line, 2, 7);
		put_message(&part, 4, &line);
	}
	put_message(out, 4, &part);
	buf_release(&part);
	buf_release(&line);
}

static const char *const strings[] = {"", "cpu", "nanoseconds", "work", "w.c", "/bin/w", "AB12", NULL};

/* Samples before what they name, ids far apart, strings last. */
static void put_whole(struct buf *out)
{
	const uint64_t big = UINT64_MAX - 1, first[] = {3000000, 9, big}, second[] = {9, 9};
	struct buf part = {0};

	put_type(out, 1, 2);
	put_sample(out, first, 3, true, 5);
	put_sample(out, second, 2, false, (uint64_t)-2);
	put_sample(out, NULL, 0, true, 1);
	put_location(out, 9, 70, 0x1009, 5000000000);
	put_location(out, big, 0, 0, 0);
	put_location(out, 3000000, 70, 0x1003, 0);
	put_number(&part, 1, 70);
	put_number(&part, 2, 0x1000);
	put_number(&part, 3, 0x2000);
	put_number(&part, 4, 0x400);
	put_number(&part, 5, 5);
	put_number(&part, 6, 6);
	put_number(&part, 7, 1);
	put_message(out, 3, &part);
	put_number(&part, 1, 5000000000);
	put_number(&part, 2, 3);
	put_number(&part, 4, 4);
	put_message(out, 5, &part);
	put_number(out, 12, 1000);
	put_number(out, 9, 77);
	put_number(out, 50, 1); /* of a later version */
	put_strings(out, strings);
	buf_release(&part);
}

static void check_whole(const struct profile *p)
{
	const struct profile_location *l;

	CHECK_INT(p->nsamples, 3);
	CHECK_INT(p->types.count, 1);
	CHECK_STR(p->types.items[0].type, S("cpu"));
	CHECK_STR(p->types.items[0].unit, S("nanoseconds"));
	CHECK_INT(p->samples[0].depth, 3);
	CHECK_INT(p->samples[1].depth, 2);
	CHECK_INT(p->samples[2].depth, 0);
	CHECK_INT(p->values[0], 5);
	CHECK_INT(p->values[1], -2);
	l = &p->locations.items[p->stacks[p->samples[0].first]];
	CHECK_INT(l->address, 0x1003);
	CHECK_INT(l->nlines, 0);
	l = &p->locations.items[p->stacks[p->samples[1].first + 1]];
	CHECK_INT(l->address, 0x1009);
	CHECK_INT(l->nlines, 1);
	CHECK_INT(p->lines.items[l->first_line].line, 7);
	CHECK_STR(p->functions.items[p->lines.items[l->first_line].function].name, S("work"));
	CHECK_STR(p->functions.items[0].file, S("w.c"));
	CHECK_INT(l->mapping, 0);
	CHECK_STR(p->mappings.items[0].file, S("/bin/w"));
	CHECK_STR(p->mappings.items[0].build_id, S("ab12"));
	CHECK_INT(p->mappings.items[0].offset, 0x400);
	CHECK(p->mappings.items[0].has_functions && !p->mappings.items[0].has_lines);
	CHECK_INT(p->locations.items[p->stacks[2]].mapping, PROFILE_NONE);
	CHECK_INT(p->period, 1000);
	CHECK_INT(p->time_ns, 77);
	CHECK_INT(p->diags.count, 0);
}

static struct profile *read_it(const struct buf *bytes)
{
	struct err err = {0};
	struct profile *p = profile_read(S("w.pb"), buf_str(bytes), &err);

	if (!p)
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
	return p;
}

void test_pprof__read(void)
{
	struct buf bytes = {0}, packed = {0};
	struct profile *p;

	put_whole(&bytes);
	if ((p = read_it(&bytes)))
		check_whole(p);
	profile_free(p);
	gz_pack(buf_str(&bytes), &packed);
	if ((p = read_it(&packed)))
		check_whole(p);
	profile_free(p);
	buf_release(&bytes);
	buf_release(&packed);
}

void test_pprof__write(void)
{
	struct buf bytes = {0}, once = {0}, twice = {0};
	struct profile *p, *q;

	put_whole(&bytes);
	if ((p = read_it(&bytes))) {
		profile_writer_find(S("pprof"))->write(p, 0, &once);
		if ((q = read_it(&once))) {
			check_whole(q);
			profile_writer_pprof.write(q, 0, &twice);
			CHECK_STR(buf_str(&twice), buf_str(&once));
		}
		profile_free(q);
	}
	profile_free(p);
	buf_release(&bytes);
	buf_release(&once);
	buf_release(&twice);
}

/* What is said of bytes that are a profile's, and then something else. */
static void check_said(const struct buf *bytes, const char *want)
{
	struct err err = {0};
	struct profile *p = profile_read(S("w.pb"), buf_str(bytes), &err);

	if (p)
		test_fail(__FILE__, __LINE__, "read, and not: %s", want);
	else
		CHECK_STR(str_c(err.message), str_c(want));
	err_clear(&err);
	profile_free(p);
}

void test_pprof__refused(void)
{
	const uint64_t one[] = {1};
	struct buf bytes = {0}, packed = {0};

	check_said(&bytes, "cannot read w.pb: it is empty");
	buf_add(&bytes, S("something else\n"));
	check_said(&bytes, "cannot read w.pb: not a profile of a known format (gperftools CPU profile, "
			   "gperftools heap profile, pprof, callgrind, perf script, folded stacks)");

	bytes.len = 0;
	put_whole(&bytes);
	bytes.len -= 3;
	check_said(&bytes,
		   "cannot read w.pb: byte 174: a field of 4 bytes, and 1 are there: it ends too early");
	gz_pack(buf_str(&bytes), &packed);
	check_said(&packed, "cannot read w.pb: byte 174 unpacked: a field of 4 bytes, and 1 are there: it "
			    "ends too early");
	packed.len -= 12;
	check_said(&packed, "cannot unpack w.pb: it ends too early");

	bytes.len = 0;
	put_type(&bytes, 1, 2);
	put_strings(&bytes, strings);
	put_sample(&bytes, one, 1, true, 1);
	check_said(&bytes, "cannot read w.pb: a sample names location 1, which is not there");
	put_location(&bytes, 1, 0, 0, 33);
	check_said(&bytes, "cannot read w.pb: location 1 names function 33, which is not there");
	put_type(&bytes, 1, 99);
	check_said(&bytes, "cannot read w.pb: a unit of samples is string 99, and there are 7");

	bytes.len = 0;
	put_type(&bytes, 1, 2);
	put_location(&bytes, 1, 0, 0, 0);
	put_strings(&bytes, strings);
	put_location(&bytes, 1, 0, 0, 0);
	check_said(&bytes, "cannot read w.pb: byte 57: another location with the id 1");

	bytes.len = 0;
	put_type(&bytes, 1, 2);
	put_type(&bytes, 1, 2);
	put_strings(&bytes, strings);
	put_sample(&bytes, NULL, 0, true, 1);
	check_said(&bytes, "cannot read w.pb: samples have 1 values, and there are 2 types");
	buf_release(&bytes);
	buf_release(&packed);
}

/* More than fits into one window of what is unpacked, and a field longer than the window. */
void test_pprof__windows(void)
{
	enum { N = 60000 };
	const char *const more[] = {"", "n", "count", NULL};
	struct buf bytes = {0}, packed = {0}, text = {0};
	uint64_t ids[40];
	struct profile *p;

	put_type(&bytes, 1, 2);
	for (uint64_t i = 0; i < N; i++) {
		for (uint64_t k = 0; k < 40; k++)
			ids[k] = 1 + (i * 7 + k) % 300;
		put_sample(&bytes, ids, i % 40, i % 3 != 0, i);
	}
	for (uint64_t i = 1; i <= 300; i++)
		put_location(&bytes, i, 0, i << 8, 0);
	put_strings(&bytes, more);
	buf_fill(&text, 'x', 1 << 20);
	put_message(&bytes, 6, &text);
	gz_pack(buf_str(&bytes), &packed);
	if ((p = read_it(&packed))) {
		CHECK_INT(p->nsamples, N);
		for (uint64_t i = 0; i < N; i++) {
			const struct profile_sample *s = &p->samples[i];

			CHECK_INT(s->depth, i % 40);
			CHECK_INT(p->values[i], i);
			if (s->depth)
				CHECK_INT(p->locations.items[p->stacks[s->first + s->depth - 1]].address,
					  (1 + (i * 7 + s->depth - 1) % 300) << 8);
		}
	}
	profile_free(p);
	buf_release(&bytes);
	buf_release(&packed);
	buf_release(&text);
}

void test_pprof__ids(void)
{
	struct arena a = {0};
	struct idtable t = {0};

	for (uint64_t i = 0; i < 5000; i++) {
		CHECK_INT(idtable_at(&a, &t, i * 3), i * 2);
		CHECK_INT(idtable_at(&a, &t, UINT64_MAX - i * i), i * 2 + 1);
	}
	for (uint64_t i = 0; i < 5000; i++) {
		CHECK_INT(idtable_at(&a, &t, i * 3), i * 2);
		CHECK_INT(idtable_at(&a, &t, UINT64_MAX - i * i), i * 2 + 1);
		CHECK(t.ids.items[i * 2] == i * 3);
	}
	arena_clear(&a);
}

/* A sample with one label: key and text, or key and number. */
static void put_labelled(struct buf *out, unsigned key, unsigned text, uint64_t number)
{
	struct buf part = {0}, label = {0};

	put_number(&part, 1, 1);
	put_number(&part, 2, 5);
	put_number(&label, 1, key);
	put_number(&label, text ? 2 : 3, text ? text : number);
	put_message(&part, 3, &label);
	put_message(out, 2, &part);
	buf_release(&part);
	buf_release(&label);
}

/* Samples with equal labels have them once; others have their own, however many there are. */
void test_pprof__equal_labels_are_shared(void)
{
	enum { DISTINCT = 40000 };
	struct buf out = {0};
	struct profile *p;

	put_type(&out, 1, 2);
	put_labelled(&out, 3, 4, 0);
	put_labelled(&out, 3, 0, 9);
	put_labelled(&out, 3, 4, 0);
	put_labelled(&out, 3, 0, 9);
	for (uint64_t i = 1; i <= DISTINCT; i++)
		put_labelled(&out, 3, 0, 100 + i);
	put_location(&out, 1, 0, 16, 0);
	put_strings(&out, strings);
	p = read_it(&out);
	CHECK(p != NULL);
	if (p) {
		CHECK_INT(p->nsamples, 4 + DISTINCT);
		CHECK_INT(p->labels.count, 2 + DISTINCT);
		for (size_t i = 0; i < 4; i++) {
			const struct profile_label *l = &p->labels.items[p->samples[i].first_label];

			CHECK_INT(p->samples[i].nlabels, 1);
			CHECK_STR(l->key, S("work"));
			if (i % 2)
				CHECK_INT(l->number, 9);
			else
				CHECK_STR(l->text, S("w.c"));
		}
		for (size_t i = 4; i < p->nsamples; i++)
			if (p->samples[i].nlabels != 1 ||
			    p->labels.items[p->samples[i].first_label].number != (int64_t)(100 + i - 3))
				test_fail(__FILE__, __LINE__, "sample %zu has another's label", i);
		profile_free(p);
	}
	buf_release(&out);
}
