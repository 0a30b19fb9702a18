/* Edits of a text: applied, places moved, shown as a diff. */
#include "base/file.h"
#include "base/proc.h"
#include "model/textedit.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test.h"

static struct arena a;

static struct str applied(struct text_edits *e, struct str text)
{
	struct buf out = {0};
	struct str result;

	CHECK(text_edits_settle(e, text));
	text_edits_apply(e, text, &out);
	result = str_dup(&a, buf_str(&out));
	buf_release(&out);
	return result;
}

static struct str diff(struct text_edits *e, const char *name, struct str text)
{
	struct buf out = {0};
	struct str result;

	CHECK(text_edits_settle(e, text));
	text_edits_diff(e, str_c(name), text, &out);
	result = str_dup(&a, buf_str(&out));
	buf_release(&out);
	return result;
}

void test_textedit__apply(void)
{
	struct text_edits e = {0};

	text_edit_add(&a, &e, 9, 0, S("restrict "));
	text_edit_add(&a, &e, 0, 0, S("static "));
	text_edit_add(&a, &e, 0, 0, S("inline "));
	text_edit_add(&a, &e, 4, 3, S("run"));
	CHECK_STR(applied(&e, S("int fun(p)")), S("static inline int run(prestrict )"));
}

void test_textedit__empty(void)
{
	struct text_edits e = {0};

	CHECK_STR(applied(&e, S("abc")), S("abc"));
	text_edit_add(&a, &e, 0, 0, S("x"));
	CHECK_STR(applied(&e, S("")), S("x"));
}

void test_textedit__settle(void)
{
	struct text_edits overlap = {0}, behind = {0}, touching = {0};

	text_edit_add(&a, &overlap, 2, 4, S("x"));
	text_edit_add(&a, &overlap, 4, 1, S("y"));
	CHECK(!text_edits_settle(&overlap, S("0123456789")));
	text_edit_add(&a, &behind, 8, 3, S("x"));
	CHECK(!text_edits_settle(&behind, S("0123456789")));
	text_edit_add(&a, &touching, 2, 2, S("x"));
	text_edit_add(&a, &touching, 4, 1, S("y"));
	CHECK(text_edits_settle(&touching, S("0123456789")));
}

void test_textedit__move(void)
{
	struct text_edits e = {0};

	text_edit_add(&a, &e, 3, 0, S("++"));
	text_edit_add(&a, &e, 5, 3, S("x"));
	CHECK(text_edits_settle(&e, S("0123456789")));
	CHECK_INT(text_edits_move(&e, 0), 0);
	CHECK_INT(text_edits_move(&e, 2), 2);
	CHECK_INT(text_edits_move(&e, 3), 5);
	CHECK_INT(text_edits_move(&e, 5), 7);
	CHECK_INT(text_edits_move(&e, 6), 7);
	CHECK_INT(text_edits_move(&e, 8), 8);
	CHECK_INT(text_edits_move(&e, 10), 10);
}

void test_textedit__places(void)
{
	const struct str text = S("ab\r\ncd\n\nlast");
	uint32_t line, col;

	CHECK_INT(text_offset(text, 1, 1), 0);
	CHECK_INT(text_offset(text, 2, 2), 5);
	CHECK_INT(text_offset(text, 2, 0), 4);
	CHECK_INT(text_offset(text, 2, 99), 6);
	CHECK_INT(text_offset(text, 3, 1), 7);
	CHECK_INT(text_offset(text, 4, 4), 11);
	CHECK(text_offset(text, 5, 1) == SIZE_MAX);
	CHECK(text_offset(text, 0, 1) == SIZE_MAX);
	for (size_t at = 0; at <= text.len; at++) {
		text_place(text, at, &line, &col);
		CHECK_INT(text_offset(text, line, col), at);
	}
}

void test_textedit__diff(void)
{
	struct text_edits e = {0};
	const struct str text = S("1\n2\n3\n4\n5\n6\n");

	text_edit_add(&a, &e, 8, 0, S("x"));
	CHECK_STR(diff(&e, "d/a.c", text),
		  S("--- a/d/a.c\n+++ b/d/a.c\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+x5\n 6\n"));
}

void test_textedit__diff_inserted_line(void)
{
	struct text_edits e = {0};

	text_edit_add(&a, &e, 2, 0, S("new\n"));
	CHECK_STR(diff(&e, "a.c", S("1\n2\n3\n")),
		  S("--- a/a.c\n+++ b/a.c\n@@ -1,3 +1,4 @@\n 1\n+new\n 2\n 3\n"));
}

void test_textedit__diff_no_newline(void)
{
	struct text_edits e = {0};

	text_edit_add(&a, &e, 2, 1, S("b"));
	CHECK_STR(diff(&e, "a.c", S("1\na")), S("--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,2 @@\n 1\n-a\n\\ No "
						"newline at end of file\n+b\n\\ No newline "
						"at end of file\n"));
}

void test_textedit__diff_crlf(void)
{
	struct text_edits e = {0};

	text_edit_add(&a, &e, 3, 0, S("x"));
	CHECK_STR(diff(&e, "a.c", S("1\r\n2\r\n")),
		  S("--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+x2\r\n"));
}

/* What the diff says is what is applied, by the word of git; random texts and edits. */
static bool patch_agrees(struct str text, struct str want, struct str patch)
{
	char folder[] = "/tmp/casm-textedit-XXXXXX";
	struct err err = {0};
	struct file f = {0};
	bool ok;

	if (!mkdtemp(folder))
		return false;
	{
		char *file = str_to_c(&a, str_printf(&a, "%s/a.c", folder));
		char *diff_file = str_to_c(&a, str_printf(&a, "%s/d", folder));
		char program[] = "git", apply[] = "apply", whitespace[] = "--whitespace=nowarn",
		     unsafe[] = "--unsafe-paths";
		char *argv[] = {program, apply, whitespace, unsafe, diff_file, NULL};
		struct proc p = {
			.argv = argv, .cwd = str_c(folder), .env = "GIT_DIR=/nonexistent", .timeout_s = 20};

		ok = file_replace(file, text, &err) && file_replace(diff_file, patch, &err) &&
		     proc_run(&p, &err) && proc_ok(&p) && file_open(&f, file, &err) && str_eq(f.text, want);
		file_close(&f);
		unlink(file);
		unlink(diff_file);
		rmdir(folder);
	}
	err_clear(&err);
	return ok;
}

void test_textedit__git_applies(void)
{
	static const char *const pieces[] = {"a\n", "b\n", "\n", "ccc\n", "d", "e\r\n", "\n\n"};
	unsigned seed = 7;

	for (unsigned round = 0; round < 100; round++) {
		struct buf text = {0};
		struct text_edits e = {0};
		struct str patch, want;
		size_t at = 0;

		for (unsigned i = 0; i < 30; i++)
			buf_add(&text, str_c(pieces[(seed = seed * 1103515245 + 12345) >> 16 & 3]));
		if (round % 3 == 0)
			buf_add(&text, S("no newline"));
		while (true) {
			size_t len;

			seed = seed * 1103515245 + 12345;
			at += seed >> 16 & 31;
			len = seed >> 24 & 3;
			if (at + len > text.len)
				break;
			text_edit_add(&a, &e, at, len, str_c(pieces[(seed >> 18) % 7]));
			at += len + 1;
		}
		if (!e.count) {
			buf_release(&text);
			continue;
		}
		want = applied(&e, buf_str(&text));
		patch = diff(&e, "a.c", buf_str(&text));
		if (!str_eq(want, buf_str(&text)) && !patch_agrees(buf_str(&text), want, patch))
			test_fail(__FILE__, __LINE__,
				  "round %u: git does not take\n" STR_FMT "\nfor\n" STR_FMT, round,
				  STR_ARG(patch), STR_ARG(buf_str(&text)));
		buf_release(&text);
	}
}
