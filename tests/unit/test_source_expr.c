/* What is accessed at a place, by the text of its line. */
#include "cmd/explain/source_expr.h"
#include "test.h"

static void check(const char *file, int line, const char *text, const char *at, bool is_pointer,
		  const char *wanted)
{
	enum source_expr_kind kind;
	uint32_t col = (uint32_t)strlen(at) + 1;
	struct str got = source_expr(str_c(text), col, is_pointer, &kind);

	if (!str_eq(got, str_c(wanted)) || (wanted && !got.ptr) ||
	    (got.ptr == NULL) != (kind == EXPR_UNCLEAR))
		test_fail(file, line, "%s at %u: got \"%.*s\", wanted \"%s\"", text, col, STR_ARG(got),
			  wanted ? wanted : "(none)");
}
/* before: the text in front of the place */
#define CHECK_EXPR(text, before, wanted) check(__FILE__, __LINE__, text, before, false, wanted)
#define CHECK_POINTER(text, before, wanted) check(__FILE__, __LINE__, text, before, true, wanted)

void test_source_expr__members(void)
{
	CHECK_EXPR("for (i = 0; i < s->len; i++)", "for (i = 0; i < s->", "s->len");
	CHECK_EXPR("  x = a.b.c;", "  x = a.b.", "a.b.c");
	CHECK_EXPR("x = p->q[i + 1].r", "x = p->q[i + 1].", "p->q[i + 1].r");
	CHECK_EXPR("x = f(a, b)->len", "x = f(a, b)->", "f(a, b)->len");
	CHECK_EXPR("x = ((T *)p)->len", "x = ((T *)p)->", "((T *)p)->len");
	CHECK_EXPR("x = (*p).len", "x = (*p).", "(*p).len");
	CHECK_EXPR("return (p)->len", "return (p)->", "(p)->len");
	CHECK_EXPR("x = p -> len", "x = p -> ", "p -> len");
	CHECK_EXPR("->len", "->", NULL);
	CHECK_EXPR("x = g(\"a)\")->len", "x = g(\"a)\")->", NULL);
}

void test_source_expr__elements(void)
{
	CHECK_EXPR("out[i] = in[i] + 1;", "out[i] = ", "in[i]");
	CHECK_EXPR("t += s->ids[3];", "t += ", "s->ids[3]");
	CHECK_EXPR("x = m[i][j + f(1)];", "x = ", "m[i][j + f(1)]");
	CHECK_POINTER("x = table[i];", "x = ", "table");
	CHECK_EXPR("x = table[i", "x = ", "table");
	CHECK_EXPR("x = *p + 1;", "x = ", "*p");
	CHECK_EXPR("x = **p++;", "x = ", "**p");
	CHECK_EXPR("x = *(p + 1);", "x = ", "*(p + 1)");
	CHECK_EXPR("x = a * b;", "x = a ", NULL);
	CHECK_EXPR("x = (*p)[i];", "x = ", "(*p)[i]");
}

void test_source_expr__assignments(void)
{
	CHECK_EXPR("out[i] = 3;", "out[i] ", "out[i]");
	CHECK_EXPR("\t*p = 7;", "\t*p ", "*p");
	CHECK_EXPR("s->n += k;", "s->n ", "s->n");
	CHECK_EXPR("s->n <<= k;", "s->n ", "s->n");
	CHECK_EXPR("s->n++;", "s->n", "s->n");
	CHECK_EXPR("++s->n;", "", "s->n");
	CHECK_EXPR("x = --*p;", "x = ", "*p");
	CHECK_EXPR("a[f(x)].b = c", "a[f(x)].b ", "a[f(x)].b");
	CHECK_EXPR("if (x == 3)", "if (x ", NULL);
}

void test_source_expr__names(void)
{
	CHECK_EXPR("size += align;", "size += ", "align");
	CHECK_EXPR("luaL_addchar(b, c);", "", "luaL_addchar(b, c)");
	CHECK_EXPR("return x;", "", NULL);
	CHECK_EXPR("x = 12;", "x = ", NULL);
	CHECK_EXPR("x = yz;", "x = y", NULL);
	CHECK_EXPR("x", "xxxxxxx", NULL);
	CHECK_EXPR("", "", NULL);
	CHECK_EXPR("a_name_that_is_much_longer_than_what_would_fit_into_a_sentence_at_all", "", NULL);
}

/* Any line and column: no crash, and what comes is part of the line. */
void test_source_expr__any_text(void)
{
	static const char letters[] = "a->b[i](*)+=.\"' <x";
	char line[24];
	uint32_t seed = 7;

	for (int n = 0; n < 20000; n++) {
		enum source_expr_kind kind;
		struct str text = {line, 0}, got;

		for (seed = seed * 1103515245u + 12345u; text.len < (seed >> 16) % sizeof(line); text.len++) {
			line[text.len] = letters[(seed >> 8) % (sizeof(letters) - 1)];
			seed = seed * 1103515245u + 12345u;
		}
		got = source_expr(text, (seed >> 20) % 26, (seed & 64) != 0, &kind);
		if (got.ptr && (got.ptr < line || got.ptr + got.len > line + text.len || !got.len))
			test_fail(__FILE__, __LINE__, "\"%.*s\": not a part of it", STR_ARG(text));
	}
}
