#include "base/buf.h"

#include "test.h"

static void check_visible(struct str raw, struct str want, int line)
{
	struct buf b = {0};

	buf_add_visible(&b, raw);
	if (!str_eq(buf_str(&b), want))
		test_fail(__FILE__, line, "shown as '%s', expected '" STR_FMT "'", b.ptr, STR_ARG(want));
	buf_release(&b);
}
#define CHECK_VISIBLE(raw, want) check_visible(S(raw), S(want), __LINE__)

void test_buf__grows_and_stays_terminated(void)
{
	struct buf b = {0};

	buf_add(&b, STR_NONE);
	CHECK(b.ptr && b.ptr[0] == '\0');
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "%d,", i);
	CHECK(str_starts(buf_str(&b), S("0,1,2,")));
	CHECK(str_ends(buf_str(&b), S(",998,999,")));
	CHECK_INT(strlen(b.ptr), b.len);
	buf_fill(&b, 'x', 5000);
	buf_addc(&b, 'y');
	CHECK(str_ends(buf_str(&b), S("xxy")));
	CHECK_INT(strlen(b.ptr), b.len);
	buf_release(&b);
	CHECK(!b.ptr && !b.len && !b.cap);
}

void test_buf__shows_control_characters(void)
{
	CHECK_VISIBLE("", "");
	CHECK_VISIBLE("plain \"text\" \\n", "plain \"text\" \\n");
	CHECK_VISIBLE("a\nb\tc\rd", "a\\nb\\tc\\rd");
	CHECK_VISIBLE("\x1b[31mred", "\\x1b[31mred");
	CHECK_VISIBLE("\x7f"
		      "a\0b",
		      "\\x7fa\\x00b");
	/* C1: U+0085, U+009B (a control sequence introducer of its own) */
	CHECK_VISIBLE("\xc2\x85\xc2\x9b"
		      "31m",
		      "\\xc2\\x85\\xc2\\x9b31m");
	CHECK_VISIBLE("\xc2\xa0\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80",
		      "\xc2\xa0\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80");
}

void test_buf__shows_text_that_reorders(void)
{
	CHECK_VISIBLE("a\xe2\x80\xae"
		      "b",
		      "a\\xe2\\x80\\xae"
		      "b");
	CHECK_VISIBLE("\xe2\x81\xa6", "\\xe2\\x81\\xa6");
	CHECK_VISIBLE("\xe2\x80\xa8", "\\xe2\\x80\\xa8");
	CHECK_VISIBLE("\xe2\x80\xa6", "\xe2\x80\xa6");
}

void test_buf__shows_broken_utf8(void)
{
	CHECK_VISIBLE("\xff\xfe", "\\xff\\xfe");
	CHECK_VISIBLE("a\xc3", "a\\xc3");
	CHECK_VISIBLE("\xe2\x82", "\\xe2\\x82");
	CHECK_VISIBLE("\x80z", "\\x80z");
	CHECK_VISIBLE("\xc0\xaf", "\\xc0\\xaf"); /* overlong '/' */
	CHECK_VISIBLE("\xe0\x80\xaf", "\\xe0\\x80\\xaf");
	CHECK_VISIBLE("\xed\xa0\x80", "\\xed\\xa0\\x80");          /* surrogate */
	CHECK_VISIBLE("\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80"); /* above U+10FFFF */
	CHECK_VISIBLE("\xc3"
		      "A",
		      "\\xc3"
		      "A");
}

void test_buf__measures_utf8(void)
{
	CHECK_INT(utf8_len(S("")), 0);
	CHECK_INT(utf8_len(S("a")), 1);
	CHECK_INT(utf8_len(S("\xc3\xa9")), 2);
	CHECK_INT(utf8_len(S("\xf0\x9f\x98\x80")), 4);
	CHECK_INT(utf8_len(S("\xf5\x80\x80\x80")), 0);
	CHECK_INT(utf8_width(S("")), 0);
	CHECK_INT(utf8_width(STR_NONE), 0);
	CHECK_INT(utf8_width(S("abc")), 3);
	CHECK_INT(utf8_width(S("na\xc3\xafve")), 5);
	CHECK_INT(utf8_width(S("e\xcc\x81")), 1);                /* combining acute */
	CHECK_INT(utf8_width(S("\xe6\xbc\xa2\xe5\xad\x97")), 4); /* two ideographs */
	CHECK_INT(utf8_width(S("\xe2\x80\xa6\xe2\x94\x82")), 2); /* ellipsis, box drawing */
	CHECK_INT(utf8_width(S("\xff\xff")), 2);
}
