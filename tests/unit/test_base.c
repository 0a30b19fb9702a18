/* Memory, maps, diags, errors, gzip and files. Children, signals and terminals are in test_proc.c. */
#define _GNU_SOURCE /* mkdtemp, symlink */
#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "base/diag.h"
#include "base/file.h"
#include "base/gz.h"
#include "base/intern.h"
#include "base/map.h"
#include "base/pieces.h"
#include "base/tmp.h"
#include "test.h"

void test_base__arena_gives_zeroed_aligned_memory(void)
{
	struct arena a = {0};

	for (size_t size = 0; size < 3000; size += 7) {
		char *p = arena_alloc(&a, size), *text = arena_bytes(&a, size % 13);

		CHECK_INT((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			if (p[i]) {
				test_fail(__FILE__, __LINE__, "byte %zu of %zu is not zero", i, size);
				break;
			}
		memset(p, 0xaa, size);
		memset(text, 0xbb, size % 13);
	}
	CHECK(arena_alloc(&a, 5000000) != NULL); /* larger than any chunk */
	CHECK(a.total_bytes > 5000000);
	arena_clear(&a);
	CHECK(!a.chunks && !a.total_bytes);
	CHECK(arena_alloc(&a, 1) != NULL);
	arena_clear(&a);
}

void test_base__vec_grows(void)
{
	struct arena a = {0};
	struct ints VEC(int) v = {0};

	for (int i = 0; i < 1000; i++)
		vec_push(&a, &v, 999 - i);
	CHECK_INT(v.count, 1000);
	CHECK_INT(v.items[0], 999);
	CHECK_INT(*vec_add(&a, &v), 0);
	arena_clear(&a);
}

void test_base__intern_keeps_one_copy(void)
{
	struct arena a = {0};
	struct intern t;
	struct str first[500];
	char name[16];

	intern_init(&t, &a);
	CHECK(intern_find(&t, S("x")).ptr == NULL);
	for (int i = 0; i < 500; i++) {
		snprintf(name, sizeof(name), "name%d", i);
		first[i] = intern(&t, str_c(name));
		CHECK(first[i].ptr != name);
		CHECK_INT(first[i].ptr[first[i].len], 0);
	}
	for (int i = 0; i < 500; i++) {
		snprintf(name, sizeof(name), "name%d", i);
		CHECK(intern(&t, str_c(name)).ptr == first[i].ptr);
		CHECK(intern_find(&t, str_c(name)).ptr == first[i].ptr);
	}
	CHECK_INT(t.count, 500);
	CHECK(intern(&t, S("a\0b")).ptr != intern(&t, S("a\0c")).ptr);
	CHECK(intern(&t, S("a")).ptr != intern(&t, S("a\0")).ptr);
	CHECK(intern(&t, STR_NONE).ptr == intern(&t, S("")).ptr);
	CHECK(intern_find(&t, S("name500")).ptr == NULL);
	arena_clear(&a);
}

void test_base__map_finds_what_was_put(void)
{
	struct arena a = {0};
	struct map m = {0};
	static int values[1000];

	CHECK(map_find(&m, S("x")) == NULL);
	for (int i = 0; i < 1000; i++) {
		struct str key = str_printf(&a, "k%d", i);

		CHECK(*map_at(&a, &m, key) == NULL);
		*map_at(&a, &m, key) = &values[i];
	}
	CHECK_INT(m.count, 1000);
	for (int i = 0; i < 1000; i++)
		CHECK(map_find(&m, str_printf(&a, "k%d", i)) == &values[i]);
	CHECK(map_find(&m, S("k1000")) == NULL);
	*map_at(&a, &m, S("")) = &values[0];
	CHECK(map_find(&m, STR_NONE) == &values[0]);
	arena_clear(&a);
}

void test_base__diags_fold_and_have_a_limit(void)
{
	struct arena a = {0};
	struct diags d;
	char file[] = "a.yaml", *text = malloc(2000);
	size_t before;

	diags_init(&d, &a);
	diag_add(&d, DIAG_WARNING, str_c(file), 7, "odd %s", "record");
	file[0] = 'z'; /* was copied */
	diag_add(&d, DIAG_WARNING, S("b.yaml"), 9, "odd record");
	diag_add(&d, DIAG_ERROR, S("b.yaml"), 9, "odd record");
	diag_add(&d, DIAG_NOTE, STR_NONE, 0, "no place");
	CHECK_INT(d.count, 3);
	CHECK_INT(d.total, 4);
	CHECK_INT(d.items[0].count, 2);
	CHECK_STR(d.items[0].file, S("a.yaml"));
	CHECK_INT(d.items[0].line, 7);
	CHECK(d.items[2].file.ptr == NULL);
	for (int i = 0; i < DIAG_KEEP_MAX + 10; i++)
		diag_add(&d, DIAG_NOTE, STR_NONE, 0, "number %d", i);
	CHECK_INT(d.count, DIAG_KEEP_MAX);
	CHECK_INT(d.dropped, 13);
	CHECK_INT(d.total, DIAG_KEEP_MAX + 14);
	/* a long one that folds takes no memory */
	memset(text, 'x', 1999);
	text[1999] = '\0';
	d.count = 0;
	diag_add(&d, DIAG_NOTE, STR_NONE, 0, "%s", text);
	CHECK_INT(d.items[0].message.len, 1999);
	before = a.total_bytes;
	for (int i = 0; i < 100; i++)
		diag_add(&d, DIAG_NOTE, STR_NONE, 0, "%s", text);
	CHECK_INT(a.total_bytes, before);
	free(text);
	arena_clear(&a);
}

void test_base__errors_wrap(void)
{
	struct err err = {0};

	CHECK(!err_set_status(&err, STATUS_COMPILER, "cannot run %s", "cc"));
	CHECK(!err_wrap(&err, "while reading %s", "a.c"));
	CHECK_STR(str_c(err.message), S("while reading a.c: cannot run cc"));
	CHECK_INT(err.status, STATUS_COMPILER);
	CHECK(!err_set(&err, "again: %s", err.message));
	CHECK_STR(str_c(err.message), S("again: while reading a.c: cannot run cc"));
	CHECK_INT(err.status, STATUS_USAGE);
	err_clear(&err);
	CHECK(!err.message);
}

/* --- gzip --- */

static void pack(struct str text, struct buf *out)
{
	z_stream z = {0};

	deflateInit2(&z, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
	z.next_in = (Bytef *)text.ptr;
	z.avail_in = (uInt)text.len;
	z.avail_out = (uInt)deflateBound(&z, text.len);
	z.next_out = (Bytef *)buf_room(out, z.avail_out);
	deflate(&z, Z_FINISH);
	out->len += z.total_out;
	deflateEnd(&z);
}

static size_t count_lines(struct str text)
{
	struct str line;
	size_t n = 0;

	while (str_line(&text, &line))
		n++;
	return n;
}

void test_base__gz_unpacks_joined_members(void)
{
	struct buf packed = {0}, out = {0};
	struct err err = {0};

	pack(S("first "), &packed);
	pack(S(""), &packed);
	pack(S("second"), &packed);
	CHECK(gz_is(buf_str(&packed)));
	CHECK(!gz_is(S("\x1f")) && !gz_is(S("PK")) && !gz_is(STR_NONE));
	buf_add(&out, S("kept "));
	CHECK(gz_unpack(buf_str(&packed), 12, "x.gz", &out, &err));
	CHECK_STR(buf_str(&out), S("kept first second"));
	CHECK(!gz_unpack(buf_str(&packed), 11, "x.gz", &out, &err));
	CHECK_STR(str_c(err.message), S("cannot unpack x.gz: more than 11 bytes inside"));
	err_clear(&err);
	buf_release(&packed);
	buf_release(&out);
}

/* In pieces or as a whole, what gzip makes of it is as much; what was kept comes back. */
void test_base__gz_size_of_pieces(void)
{
	enum { LINES = 20000, HEADERS_APART = 12 };
	struct pieces kept;
	struct buf text = {.drain = &kept.drain}, whole = {0}, packed = {0};
	struct str one;
	size_t size;

	pieces_init(&kept, false);
	for (unsigned i = 0; i < LINES; i++) {
		buf_printf(&text, "%u: %x\n", i, i * 2654435761u);
		buf_settle(&text);
	}
	buf_drain(&text);
	pieces_put(&kept, &whole);
	one = buf_str(&whole);
	CHECK(kept.list.count > 3);
	CHECK_INT(kept.len, one.len);
	CHECK_INT(count_lines(one), LINES);
	size = gz_size(kept.list.items, kept.list.count);
	CHECK_INT(size, gz_size(&one, 1));
	gz_pack(one, &packed);
	CHECK(size >= packed.len && size <= packed.len + HEADERS_APART);
	CHECK(gz_size(NULL, 0) > 0 && gz_size(NULL, 0) < 30);
	pieces_release(&kept);
	buf_release(&text);
	buf_release(&whole);
	buf_release(&packed);
}

void test_base__gz_stops_bombs(void)
{
	enum { SIZE = 64 << 20 };
	char *zeros = calloc(SIZE, 1);
	struct buf packed = {0}, out = {0};
	struct err err = {0};

	pack(str_make(zeros, SIZE), &packed);
	free(zeros);
	CHECK(packed.len < SIZE / 900);
	CHECK(!gz_unpack(buf_str(&packed), 1 << 20, "bomb.gz", &out, &err));
	CHECK(out.cap <= 4 << 20);
	err_clear(&err);
	buf_release(&packed);
	buf_release(&out);
}

void test_base__gz_refuses_broken_data(void)
{
	struct buf packed = {0}, out = {0};
	struct err err = {0};

	pack(S("some text, some text, some more text"), &packed);
	for (size_t n = 0; n < packed.len; n++) {
		out.len = 0;
		if (gz_unpack(str_make(packed.ptr, n), 1000, "x.gz", &out, &err))
			test_fail(__FILE__, __LINE__, "accepted when cut at %zu of %zu", n, packed.len);
	}
	CHECK_STR(str_c(err.message), S("cannot unpack x.gz: it ends too early"));
	CHECK(!gz_unpack(STR_NONE, 1000, "x.gz", &out, &err));
	for (size_t i = packed.len - 8; i < packed.len; i++) { /* checksum and length */
		packed.ptr[i] ^= 1;
		CHECK(!gz_unpack(buf_str(&packed), 1000, "x.gz", &out, &err));
		packed.ptr[i] ^= 1;
	}
	for (size_t i = 10; i < packed.len; i++) { /* must only come back */
		packed.ptr[i] ^= 0x55;
		out.len = 0;
		gz_unpack(buf_str(&packed), 1000, "x.gz", &out, &err);
		packed.ptr[i] ^= 0x55;
	}
	buf_add(&packed, S("tail"));
	CHECK(!gz_unpack(buf_str(&packed), 1000, "x.gz", &out, &err));
	err_clear(&err);
	buf_release(&packed);
	buf_release(&out);
}

/* --- files --- */

static char folder[64];

static const char *in_folder(struct arena *a, const char *name)
{
	return str_printf(a, "%s/%s", folder, name).ptr;
}

static void make_folder(void)
{
	snprintf(folder, sizeof(folder), "/tmp/casm-unit-XXXXXX");
	CHECK(mkdtemp(folder) != NULL);
}

/* Removes it; says how many files were in it. */
static size_t remove_folder(struct arena *a)
{
	DIR *dir = opendir(folder);
	struct dirent *e;
	size_t n = 0;

	while (dir && (e = readdir(dir)))
		if (strcmp(e->d_name, ".") && strcmp(e->d_name, "..")) {
			n++;
			if (unlink(in_folder(a, e->d_name)) != 0)
				rmdir(in_folder(a, e->d_name));
		}
	if (dir)
		closedir(dir);
	rmdir(folder);
	return n;
}

static void check_content(const char *path, struct str want, int line)
{
	struct err err = {0};
	struct file f;

	if (!file_open(&f, path, &err)) {
		test_fail(__FILE__, line, "%s", err.message);
	} else {
		if (!str_eq(f.text, want))
			test_fail(__FILE__, line, "%s holds '" STR_FMT "'", path, STR_ARG(f.text));
		file_close(&f);
	}
	err_clear(&err);
}

void test_base__file_open_reads_or_says_why(void)
{
	struct arena a = {0};
	struct err err = {0};
	struct file f;

	make_folder();
	CHECK(!file_open(&f, in_folder(&a, "none"), &err));
	CHECK_STR(str_c(err.message),
		  str_printf(&a, "cannot read %s/none: No such file or directory", folder));
	CHECK(!file_open(&f, folder, &err));
	CHECK_STR(str_c(err.message), str_printf(&a, "cannot read %s: it is a folder", folder));
	CHECK(!file_open(&f, "", &err));
	CHECK(file_replace(in_folder(&a, "empty"), S(""), &err));
	check_content(in_folder(&a, "empty"), S(""), __LINE__);
	check_content("/dev/null", S(""), __LINE__);
	CHECK(file_open(&f, "/proc/self/status", &err)); /* says it is 0 bytes long */
	CHECK(str_find(f.text, S("VmPeak")) != (size_t)-1);
	file_close(&f);
	CHECK_INT(remove_folder(&a), 1);
	err_clear(&err);
	arena_clear(&a);
}

void test_base__file_replace_keeps_modes_and_links(void)
{
	struct arena a = {0};
	struct err err = {0};
	struct stat st;
	char name[256];

	make_folder();
	umask(027);
	CHECK(file_replace(in_folder(&a, "new"), S("one"), &err));
	CHECK(stat(in_folder(&a, "new"), &st) == 0 && (st.st_mode & 07777) == 0640);
	CHECK(chmod(in_folder(&a, "new"), 0604) == 0);
	CHECK(file_replace(in_folder(&a, "new"), S("two"), &err));
	CHECK(stat(in_folder(&a, "new"), &st) == 0 && (st.st_mode & 07777) == 0604);
	check_content(in_folder(&a, "new"), S("two"), __LINE__);
	CHECK(symlink("new", in_folder(&a, "link")) == 0);
	CHECK(file_replace(in_folder(&a, "link"), S("three"), &err));
	CHECK(lstat(in_folder(&a, "link"), &st) == 0 && S_ISLNK(st.st_mode));
	check_content(in_folder(&a, "new"), S("three"), __LINE__);
	/* the longest name there can be leaves no room for one made of it */
	memset(name, 'n', 255);
	name[255] = '\0';
	CHECK(file_replace(in_folder(&a, name), S("long"), &err));
	check_content(in_folder(&a, name), S("long"), __LINE__);
	CHECK_INT(remove_folder(&a), 3);
	err_clear(&err);
	arena_clear(&a);
}

void test_base__file_replace_fails_without_a_trace(void)
{
	const struct rlimit small = {1000, 1000};
	struct arena a = {0};
	struct err err = {0};
	char *large = calloc(1, 100000);
	struct file_writing w;
	struct stat st;
	struct buf text = {.drain = &w.drain};

	make_folder();
	CHECK(!file_replace("/dev/full", S("x"), &err));
	CHECK_STR(str_c(err.message), S("cannot write /dev/full: No space left on device"));
	/* in pieces: the first that fails is what is told */
	CHECK(file_begin(&w, "/dev/full", &err));
	for (int i = 0; i < 20; i++) {
		buf_fill(&text, 'x', 10000);
		buf_settle(&text);
	}
	CHECK(text.len < 100000); /* of 200,000 */
	buf_drain(&text);
	CHECK_INT(text.len, 0);
	err_clear(&err);
	CHECK(!file_end(&w, &err));
	CHECK_STR(str_c(err.message), S("cannot write /dev/full: No space left on device"));
	CHECK(!file_replace("/proc/none/x", S("x"), &err));
	CHECK(!file_replace(in_folder(&a, "none/x"), S("x"), &err));
	CHECK_STR(str_c(err.message),
		  str_printf(&a, "cannot write %s/none/x: No such file or directory", folder));
	CHECK(!file_replace(folder, S("x"), &err));
	CHECK_STR(str_c(err.message), str_printf(&a, "cannot write %s: Is a directory", folder));
	CHECK(chmod(folder, 0555) == 0);
	if (geteuid() != 0) /* root may write anywhere */
		CHECK(!file_replace(in_folder(&a, "x"), S("x"), &err));
	CHECK(chmod(folder, 0755) == 0);
	/* the device is full in the middle: the old file stays */
	CHECK(file_replace(in_folder(&a, "old"), S("old text"), &err));
	signal(SIGXFSZ, SIG_IGN);
	/* nothing appears before the end */
	CHECK(file_begin(&w, in_folder(&a, "old"), &err));
	buf_fill(&text, 'y', 100000);
	buf_settle(&text);
	CHECK_INT(text.len, 0);
	check_content(in_folder(&a, "old"), S("old text"), __LINE__);
	buf_add(&text, S("z"));
	buf_drain(&text);
	CHECK(file_end(&w, &err));
	CHECK(stat(in_folder(&a, "old"), &st) == 0 && st.st_size == 100001);
	CHECK(file_replace(in_folder(&a, "old"), S("old text"), &err));
	CHECK(setrlimit(RLIMIT_FSIZE, &small) == 0);
	CHECK(!file_replace(in_folder(&a, "old"), str_make(large, 100000), &err));
	check_content(in_folder(&a, "old"), S("old text"), __LINE__);
	CHECK_INT(remove_folder(&a), 1);
	buf_release(&text);
	free(large);
	err_clear(&err);
	arena_clear(&a);
}
