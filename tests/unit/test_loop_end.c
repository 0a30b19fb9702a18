/* What the end of a loop depends on, by its text. */
#include "cmd/loop_end.h"
#include "test.h"

static enum loop_end end_of(const char *line, const char *body, const char **step)
{
	static char text[100];
	struct str lines[] = {str_c(line), str_c(body)}, found;
	size_t col = strcspn(line, "fw") + 1;
	enum loop_end end = loop_end_of(loop_condition(lines[0], (uint32_t)col), lines, 2, &found);

	*step = NULL;
	if (found.ptr) {
		memcpy(text, found.ptr, found.len < 99 ? found.len : 99);
		text[found.len < 99 ? found.len : 99] = '\0';
		*step = text;
	}
	return end;
}

void test_loop_end__condition(void)
{
	CHECK_STR(loop_condition(S("\tfor (i = 0; i < n; i++)"), 2), S("i < n"));
	CHECK_STR(loop_condition(S("\tfor (i = 0; i < n; i++)"), 17), S("i < n"));
	CHECK_STR(loop_condition(S("\twhile (f(x) && *p) {"), 2), S("f(x) && *p"));
	CHECK_STR(loop_condition(S("\tfor (;;)"), 2), S(""));
	CHECK(!loop_condition(S("\tfor (i = 0;"), 2).ptr);
	CHECK(!loop_condition(S("\tdo {"), 2).ptr);
	CHECK(!loop_condition(S("\tformat(x);"), 2).ptr);
	CHECK(!loop_condition(S(""), 1).ptr);
	CHECK(!loop_condition(S("for"), 1).ptr);
}

void test_loop_end__kinds(void)
{
	const char *step;

	CHECK_INT(end_of("for (;;)", "x();", &step), LOOP_END_NONE);
	CHECK_INT(end_of("while (1)", "x();", &step), LOOP_END_NONE);
	CHECK_INT(end_of("while (he)", "he = he->next;", &step), LOOP_END_CHAIN);
	CHECK_STR(str_c(step), S("he = he->next"));
	CHECK_INT(end_of("while (he) {", "next = he->next; he = next;", &step), LOOP_END_CHAIN);
	CHECK_STR(str_c(step), S("he = next"));
	CHECK_INT(end_of("for (p = list; p; p = p->next)", "x(p);", &step), LOOP_END_CHAIN);
	CHECK_INT(end_of("while (de != NULL)", "de = dictGetNext(de);", &step), LOOP_END_CHAIN);
	CHECK_INT(end_of("while ((o = *p) != end) {", "f(o); p = &o->next;", &step), LOOP_END_CHAIN);
	CHECK_STR(str_c(step), S("p = &o->next"));
	CHECK_INT(end_of("for (i = 0; *p != NULL && i < n; i++) {", "o = *p; p = &o->next;", &step),
		  LOOP_END_CHAIN);
	CHECK_INT(end_of("while (*p)", "p = &(*p)->next;", &step), LOOP_END_CHAIN);
	CHECK_STR(str_c(step), S("p = &(*p)->next"));
	/* of another list, an array of pointers, an element's own field */
	CHECK_INT(end_of("while (*p)", "o = *q; p = &o->next;", &step), LOOP_END_MEMORY);
	CHECK_INT(end_of("while (*p)", "p = &table[n++];", &step), LOOP_END_MEMORY);
	CHECK_INT(end_of("while (*p)", "o = *p->head; p = &o->next;", &step), LOOP_END_MEMORY);
	CHECK_INT(end_of("while (*p)", "p++;", &step), LOOP_END_MEMORY);
	CHECK_INT(end_of("while (s[n])", "n++;", &step), LOOP_END_MEMORY);
	CHECK_INT(end_of("for (i = 0; i < s->len; i++)", "x(i);", &step), LOOP_END_MEMORY);
	CHECK_INT(end_of("for (i = 0; i < n; i++)", "x(i);", &step), LOOP_END_UNCLEAR);
	CHECK_INT(end_of("while (a * b < c)", "a += 1;", &step), LOOP_END_UNCLEAR);
	CHECK_INT(end_of("while (n)", "n = n - 1; m = other->n;", &step), LOOP_END_UNCLEAR);
	CHECK(!step);
}
