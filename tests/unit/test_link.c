#include "out/link.h"

#include "out/text.h"

#include "test.h"

static void check_url(const char *editor, struct loc at, const char *want)
{
	struct err err = {0};
	struct buf url = {0};
	struct str form = link_form(editor, &err);

	CHECK(form.ptr != NULL);
	if (form.ptr)
		link_url(form, at, &url);
	CHECK_STR(buf_str(&url), str_c(want));
	buf_release(&url);
	err_clear(&err);
}

void test_link__forms_of_editors(void)
{
	const struct loc at = {S("/home/a b/x%1.c"), 12, 7};

	check_url("vscode", at, "vscode://file/home/a%20b/x%251.c:12:7");
	check_url("idea", at, "idea://open?file=/home/a%20b/x%251.c&line=12&column=7");
	check_url("file", (struct loc){S("/x\x1b\\\xc3\xa9.c"), 0, 0}, "file:///x%1B%5C%C3%A9.c");
	check_url("subl://{path}?l={line}{lines}", (struct loc){S("/x.c"), 0, 0}, "subl:///x.c?l=1{lines}");
}

void test_link__refuses_what_is_no_form(void)
{
	static const char *const bad[] = {"emacs", "", "x://{line}", "x://{path}\x1b]", "x: {path}"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct err err = {0};

		CHECK(!link_form(bad[i], &err).ptr);
		CHECK(err.message != NULL);
		err_clear(&err);
	}
}

/* A link goes around its text, on each line of it when it is wrapped. */
void test_link__text_is_wrapped_inside_a_link(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;
	struct buf out = {0};

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LINES, S(""));
	doc_line(&d, b);
	doc_span(&d, b, STYLE_PLAIN, "see ");
	doc_span(&d, b, STYLE_PLAIN, "one two three");
	doc_link_span(&d, b, (struct loc){S("/x.c"), 3, 0});
	doc_span(&d, b, STYLE_PLAIN, " end");
	writer_text.write(&d, &(struct look){.width = 12, .links = S("e:{path}:{line}")}, &out);
	CHECK_STR(buf_str(&out), S("see \x1b]8;;e:/x.c:3\x1b\\one two\x1b]8;;\x1b\\\n"
				   "    \x1b]8;;e:/x.c:3\x1b\\three\x1b]8;;\x1b\\\n"
				   "    end\n"));
	buf_release(&out);
	writer_text.write(&d, &(struct look){.width = 0}, &out);
	CHECK_STR(buf_str(&out), S("see one two three end\n"));
	buf_release(&out);
	arena_clear(&a);
}
