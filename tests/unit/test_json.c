#include "base/json.h"

#include "test.h"

static void check_quote(struct str raw, struct str want, int line)
{
	struct buf b = {0};

	json_quote(&b, raw);
	if (!str_eq(buf_str(&b), want))
		test_fail(__FILE__, line, "quoted as %s, expected " STR_FMT, b.ptr, STR_ARG(want));
	buf_release(&b);
}
#define CHECK_QUOTE(raw, want) check_quote(S(raw), S(want), __LINE__)

void test_json__escapes_what_it_must(void)
{
	CHECK_QUOTE("", "\"\"");
	CHECK_QUOTE("a\"b\\c/d", "\"a\\\"b\\\\c/d\"");
	CHECK_QUOTE("\n\t\r\b\f\x1b\x7f", "\"\\n\\t\\u000d\\u0008\\u000c\\u001b\\u007f\"");
	CHECK_QUOTE("a\0b", "\"a\\u0000b\"");
	CHECK_QUOTE("\xc3\xa9\xf0\x9f\x98\x80", "\"\xc3\xa9\xf0\x9f\x98\x80\"");
}

void test_json__replaces_what_is_not_utf8(void)
{
	CHECK_QUOTE("a\xff"
		    "b",
		    "\"a\\ufffdb\"");
	CHECK_QUOTE("\xe2\x82", "\"\\ufffd\\ufffd\"");
	CHECK_QUOTE("\xed\xa0\x80", "\"\\ufffd\\ufffd\\ufffd\"");
}

static void write_sample(struct json *j)
{
	json_object(j);
	json_key(j, "a");
	json_array(j);
	json_i64(j, INT64_MIN);
	json_u64(j, UINT64_MAX);
	json_bool(j, true);
	json_null(j);
	json_end(j);
	json_key(j, "b\"");
	json_object(j);
	json_end(j);
	json_key_str(j, S("c"));
	json_array(j);
	json_end(j);
	json_key(j, "d");
	json_str(j, STR_NONE);
	json_end(j);
}

void test_json__places_commas_and_lines(void)
{
	struct buf b = {0};
	struct json compact = {.out = &b}, pretty = {.out = &b, .is_pretty = true};

	write_sample(&compact);
	CHECK_STR(buf_str(&b),
		  S("{\"a\":[-9223372036854775808,18446744073709551615,true,null],\"b\\\"\":{},\"c\":[],"
		    "\"d\":null}"));
	CHECK_INT(compact.depth, 0);
	b.len = 0;
	write_sample(&pretty);
	CHECK_STR(buf_str(&b), S("{\n"
				 "  \"a\": [\n"
				 "    -9223372036854775808,\n"
				 "    18446744073709551615,\n"
				 "    true,\n"
				 "    null\n"
				 "  ],\n"
				 "  \"b\\\"\": {},\n"
				 "  \"c\": [],\n"
				 "  \"d\": null\n"
				 "}"));
	buf_release(&b);
}

void test_json__nests_objects_and_arrays(void)
{
	struct buf b = {0};
	struct json j = {.out = &b};

	for (int i = 0; i < 60; i++) {
		if (i % 2) {
			json_object(&j);
			json_key(&j, "k");
		} else {
			json_array(&j);
		}
	}
	json_u64(&j, 1);
	for (int i = 0; i < 60; i++)
		json_end(&j);
	CHECK(str_starts(buf_str(&b), S("[{\"k\":[{\"k\":[")));
	CHECK(str_find(buf_str(&b), S("[{\"k\":1}]}]}]")) != (size_t)-1);
	CHECK(str_ends(buf_str(&b), S("}]}]")));
	CHECK_INT(j.depth, 0);
	buf_release(&b);
}
