/* Much, of which a part is in memory at a time. */
#define _GNU_SOURCE /* mkstemp */
#include "base/shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "test.h"

enum { PIECE = 40000, NPIECES = 1600 }; /* 64 MB */

/* Bytes of this process that are in memory. */
static long near_bytes(bool only_of_files)
{
	FILE *f = fopen("/proc/self/statm", "r");
	long all = 0, shared = 0;

	if (!f || fscanf(f, "%*d %ld %ld", &all, &shared) != 2)
		test_fail(__FILE__, __LINE__, "cannot read /proc/self/statm");
	if (f)
		fclose(f);
	return (only_of_files ? shared : all) * sysconf(_SC_PAGESIZE);
}

static long shared_bytes(void)
{
	return near_bytes(true);
}

void test_shelf__keeps_what_is_put_there(void)
{
	static const char *places[NPIECES];
	struct buf b = {0};
	size_t nplaces = 0, nwrong = 0;
	long before = shared_bytes();

	for (int i = 0; i < NPIECES; i++) {
		char *place = shelf_place(PIECE);

		/* the first of them stay in memory */
		if (!place)
			continue;
		b.len = 0;
		buf_fill(&b, (char)('a' + nplaces % 26), PIECE);
		CHECK((uintptr_t)place % 16 == 0);
		CHECK(shelf_write(place, buf_str(&b)));
		places[nplaces++] = place;
	}
	buf_release(&b);
	CHECK(nplaces > NPIECES / 2);
	for (int times = 0; times < 2; times++) {
		for (size_t i = 0; i < nplaces; i++)
			nwrong += places[i][0] != (char)('a' + i % 26) ||
				  places[i][PIECE - 1] != (char)('a' + i % 26);
		shelf_rest();
		CHECK(shared_bytes() - before < 8 * 1024 * 1024);
	}
	CHECK_INT(nwrong, 0);
}

void test_shelf__chunks_are_used_again(void)
{
	size_t n = 100, again = 200;
	char *chunk = shelf_chunk(&n), *other;

	CHECK(chunk && n >= 100);
	chunk[0] = chunk[n - 1] = 'x';
	shelf_rest();
	CHECK(chunk[0] == 'x' && chunk[n - 1] == 'x');
	shelf_give_chunk(chunk, n);
	other = shelf_chunk(&again);
	CHECK(other == chunk);
	CHECK_INT(again, n);
	shelf_give_chunk(other, again);
}

/* A vector of 65,536 changed functions, say. */
void test_shelf__one_that_is_large(void)
{
	enum { PIECES = 1500, PIECE_BYTES = 64 * 1024 };
	struct arena a = {.may_rest = true};
	char *small, *large, *next;
	long before = near_bytes(false), most = 0;
	size_t nwrong = 0;

	arena_bytes(&a, 300 * 1024);
	small = arena_bytes(&a, 1000);
	*small = 's';
	large = arena_bytes(&a, (size_t)PIECES * PIECE_BYTES);
	next = arena_bytes(&a, 2 * 1024 * 1024);
	*next = 'n';
	for (size_t i = 0; shelf_turn(i, PIECES); i++)
		memset(large + i * PIECE_BYTES, (char)i, PIECE_BYTES);
	for (size_t i = 0; shelf_turn(i, PIECES); i++) {
		long now = near_bytes(false) - before;

		most = now > most ? now : most;
		nwrong += large[i * PIECE_BYTES] != (char)i;
	}
	CHECK_INT(nwrong, 0);
	CHECK(*small == 's' && *next == 'n');
	CHECK(most < 32 * 1024 * 1024);
	arena_clear(&a);
}

/* What is written there is read back, also what was changed after it rested. */
void test_shelf__arena(void)
{
	enum { N = 2000, WORDS = 1000 };
	static uint64_t *rows[N];
	struct arena a = {.may_rest = true};
	struct arena child = {.parent = &a};
	uint64_t sum = 0;
	char *large;

	for (size_t i = 0; i < N; i++) {
		rows[i] = arena_array(i % 2 ? &a : &child, uint64_t, WORDS);
		rows[i][0] = rows[i][WORDS - 1] = i;
	}
	large = arena_alloc(&a, 5 * 1000 * 1000);
	large[4999999] = 1;
	shelf_rest();
	for (size_t i = 0; i < N; i++)
		rows[i][1] = 1;
	shelf_rest();
	for (size_t i = 0; i < N; i++)
		sum += rows[i][0] + rows[i][1] + rows[i][2] + rows[i][WORDS - 1];
	CHECK_INT(sum, (uint64_t)N * (N - 1) + N);
	CHECK_INT(large[4999999] + large[0], 1);
	arena_clear(&child);
	arena_clear(&a);
	/* what was given back is not taken for new */
	a.may_rest = true;
	for (size_t i = 0; i < N; i++) {
		rows[i] = arena_array(&a, uint64_t, WORDS);
		CHECK(!rows[i][0] && !rows[i][WORDS - 1]);
	}
	arena_clear(&a);
}

/* What is read of a mapped file rests too; once it is taken back it is left alone. */
void test_shelf__files_rest_with_it(void)
{
	enum { SIZE = 16 * 1024 * 1024 };
	char name[] = "/tmp/casm-unit-XXXXXX";
	int fd = mkstemp(name);
	struct buf b = {0};
	struct file f;
	struct err err = {0};
	size_t nwrong = 0;
	long before;

	buf_fill(&b, 'x', SIZE);
	CHECK(fd >= 0 && fd_write_all(fd, name, buf_str(&b), &err) && file_open(&f, name, &err));
	close(fd);
	unlink(name);
	file_may_rest(&f);
	before = shared_bytes();
	for (int times = 0; times < 2; times++) {
		for (size_t i = 0; i < SIZE; i += 4096)
			nwrong += f.text.ptr[i] != 'x';
		shelf_rest();
		CHECK(shared_bytes() - before < SIZE / 4);
	}
	CHECK_INT(nwrong, 0);
	shelf_take_back(f.text);
	for (size_t i = 0; i < SIZE; i += 4096)
		nwrong += f.text.ptr[i] != 'x';
	CHECK_INT(nwrong, 0);
	shelf_rest();
	CHECK(shared_bytes() - before > SIZE / 2);
	file_close(&f);
	buf_release(&b);
}
