#include "read/outline.h"

#include "test.h"

/* "f 1-2-4, loop 3-3-5" … one word for each function (line-open-close) and loop (line-head-end, tail of a do). */
static struct str describe(struct arena *a, const char *text)
{
	struct outline o;
	struct str s = S("");

	outline_read(a, str_c(text), &o);
	for (size_t i = 0; i < o.funcs.count; i++) {
		const struct outline_func *f = &o.funcs.items[i];

		s = str_printf(a, STR_FMT STR_FMT " %u-%u-%u;", STR_ARG(s), STR_ARG(f->name), f->line,
			       f->open_line, f->close_line);
	}
	for (size_t i = 0; i < o.loops.count; i++) {
		const struct outline_loop *l = &o.loops.items[i];

		s = str_printf(a, STR_FMT "loop %u-%u-%u", STR_ARG(s), l->line, l->head_end_line,
			       l->end_line);
		if (l->tail_line)
			s = str_printf(a, STR_FMT " while %u-%u", STR_ARG(s), l->tail_line, l->tail_end_line);
		s = str_printf(a, STR_FMT ";", STR_ARG(s));
	}
	return s;
}

void test_outline__functions(void)
{
	static const struct {
		const char *text, *expected;
	} cases[] = {
		{"int f(void) { return 1; }", "f 1-1-1;"},
		{"static inline\nint\nf(int a,\n int b)\n{\n}\n", "f 1-5-6;"},
		{"int x;\nint g(void);\nint f(void) {\n}\nint h(void) {}\n", "f 3-3-4;h 5-5-5;"},
		{"__attribute__((noinline)) int f(void)\n{\n}", "f 1-2-3;"},
		{"int f(void) __attribute__((cold));\nint f(void) {}", "f 2-2-2;"},
		{"LUA_API int (lua_f) (lua_State *L) {\n}", "lua_f 1-1-2;"},
		{"int f(a, b)\nint a;\nchar *b;\n{\n}", "f 1-4-5;"},
		{"struct s {\n int (*f)(int);\n};\nint f(void) {}", "f 4-4-4;"},
		{"namespace std VISIBLE(default)\n{\nint f(void) {}\ninline namespace x VISIBLE(1) {\nint "
		 "g(void) {}\n}\n}\n"
		 "using namespace std;\nint h(void) {}",
		 "f 3-3-3;g 5-5-5;h 9-9-9;"},
		{"struct s *f(void) {}\nenum e { A, B };\nint v[] = { 1, 2 };\nstruct s x = { .f = g(1) };",
		 "f 1-1-1;"},
		{"#define M(x) { x\nint f(void) {\n}\n", "f 2-2-3;"},
		{"extern \"C\" {\nint f(void) {\n}\n}\n", "f 2-2-3;"},
		{"namespace n { class c { int m() const { return 1; } c() : a(1), b(2) {} int a; }; }",
		 "m 1-1-1;c 1-1-1;"},
		{"#if A\nint f(int a) {\n#else\nint f(void) {\n#endif\n g();\n}\nint h(void) {}",
		 "f 2-2-2;f 4-4-7;h 8-8-8;"},
		{"int f(void) { struct { int a; } s = { 1 }; char *t = \"}\"; /* } */ }\nint g(void) {}",
		 "f 1-1-1;g 2-2-2;"},
		{"int f(void) {", "f 1-1-1;"},
		{"}}}} int f(void) {}", "f 1-1-1;"},
		{"", ""},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = {0};
		struct str got = describe(&a, cases[i].text);

		if (!str_eq(got, str_c(cases[i].expected)))
			test_fail(__FILE__, __LINE__, "%s\ngives    " STR_FMT "\nexpected %s", cases[i].text,
				  STR_ARG(got), cases[i].expected);
		arena_clear(&a);
	}
}

void test_outline__loops(void)
{
	static const struct {
		const char *text, *expected;
	} cases[] = {
		{"void f(void) {\nfor (;;)\n x();\n}", "loop 2-2-3;"},
		{"void f(void) {\nfor (i = 0;\n i < (n);\n i++) {\n x();\n}\n}", "loop 2-4-6;"},
		{"void f(void) {\nwhile (x)\n if (y)\n  a();\n else\n  b();\nc(); }", "loop 2-2-6;"},
		{"void f(void) {\nwhile (x)\n if (y)\n  a();\nc(); }", "loop 2-2-4;"},
		{"void f(void) {\ndo {\n x();\n} while (y\n && z);\n}", "loop 2-2-5 while 4-5;"},
		{"void f(void) {\nfor (;;)\nfor (;;) {\nx();\n}\ny(); }", "loop 2-2-5;loop 3-3-5;"},
		{"void f(void) {\ndo\n while (a)\n  x();\nwhile (b);\n}", "loop 2-2-5 while 5-5;loop 3-3-4;"},
		{"void f(void) {\nif (a) for (;;)\n x();\nelse\n while (b) ;\n}", "loop 2-2-3;loop 5-5-5;"},
		{"void f(void) {\nswitch (a) { case 1:\nfor (;;) { }\n }\n}", "loop 3-3-3;"},
		{"void f(void) {\nl: while (a) x[1] = (struct s){ 1, 2 }.b;\n}", "loop 2-2-2;"},
		{"void f(void) {\nwhile (x) {\n#if A\n if (y) {\n#else\n if (z) {\n#endif\n a();\n "
		 "}\n}\nb(); }",
		 "loop 2-2-10;"},
		{"void f(void) {\nint x = ({ for (;;) y(); 1; });\n}", "loop 2-2-2;"},
		{"#define EACH for (;;)\nvoid f(void) {\n /* for */ x(\"while (1)\");\n}", ""},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena a = {0};
		struct str got = describe(&a, cases[i].text);
		size_t at = str_find(got, S("loop"));

		got = at == (size_t)-1 ? S("") : str_from(got, at);
		if (!str_eq(got, str_c(cases[i].expected)))
			test_fail(__FILE__, __LINE__, "%s\ngives    " STR_FMT "\nexpected %s", cases[i].text,
				  STR_ARG(got), cases[i].expected);
		arena_clear(&a);
	}
}
