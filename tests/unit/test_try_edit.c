/* Edits of a source, placed by what libclang said of it: recorded text of `casm source`. */
#include "base/file.h"
#include "cmd/try/parts.h"
#include "read/source.h"

#include <stdlib.h>
#include <unistd.h>

#include "test.h"

static struct arena a;

static const char header[] = "#define NOINLINE __attribute__((noinline))\n"
			     "int clip(int x);\n"
			     "extern int far(int x);\n";
static const char source[] = "#include \"e.h\"\n"
			     "typedef int *ints;\n"
			     "\n"
			     "NOINLINE int clip(int x)\n"
			     "{\n"
			     "\treturn x < 0 ? 0 : x;\n"
			     "}\n"
			     "\n"
			     "__attribute__((noinline)) static int kept(int x) { return x * 3; }\n"
			     "\n"
			     "void run(int *a, const int *b, int c[], ints d, int n)\n"
			     "{\n"
			     "\tfor (int i = 0; i < n; i++)\n"
			     "\t\ta[i] = b[i] + clip(c[i]) + far(d[i]) + kept(i);\n"
			     "\tif (n > 3) while (n--) a[n] = 0;\n"
			     "}\n";
/* casm source e.c --cc=clang-19 */
static const char said[] =
	"source 1 19.1.7\n"
	"i 0 m e.c\n"
	"i 1 - ./e.h\n"
	"f 0 clip clip - int%20(int)\n"
	"d 0 n - 1 47 2 5 1 43 2 1 58 2 16 - - int\n"
	"p x - - int 1 52 2 10 57 2 15 -\n"
	"f 1 far far - int%20(int)\n"
	"d 1 e - 1 71 3 12 1 60 3 1 81 3 22 - - int\n"
	"p x - - int 1 75 3 16 80 3 21 -\n"
	"d 0 n d 0 48 4 14 0 35 4 1 86 7 2 m 0 60 5 1 86 7 2 - int\n"
	"p x - - int 0 53 4 19 58 4 24 -\n"
	"a noinline NOINLINE 0 35 4 1 0 35 4 1 43 4 9 m NOINLINE 1 8 1 9\n"
	"f 2 kept kept i int%20(int)\n"
	"d 2 s d 0 125 9 38 0 88 9 1 154 9 67 - 0 137 9 50 154 9 67 - int\n"
	"p x - - int 0 130 9 43 135 9 48 -\n"
	"a noinline noinline 0 103 9 16 0 103 9 16 111 9 24 - - -\n"
	"f 3 run run - void%20(int%20*,%20const%20int%20*,%20int%20*,%20int%20*,%20int)\n"
	"d 3 n d 0 161 11 6 0 156 11 1 327 16 2 - 0 211 12 1 327 16 2 - void\n"
	"p a p 170 int%20* 0 165 11 10 171 11 16 -\n"
	"p b pC 184 const%20int%20* 0 173 11 18 185 11 30 -\n"
	"p c pa 193 int[] 0 187 11 32 194 11 39 -\n"
	"p d p 201 ints 0 196 11 41 202 11 47 -\n"
	"p n - - int 0 204 11 49 209 11 54 -\n"
	"l 0 3 f - 1 - 0 214 13 2 - 0 214 13 2 290 14 49 - 0 244 14 3 290 14 49 - 0 219 13 7 240 13 28 - 0 "
	"219 13 7 228 13 16 - 0 230 13 18 235 13 23 - 0 237 13 25 240 13 28 - -\n"
	"l 1 3 w - 1 - 0 304 15 13 - 0 304 15 13 324 15 33 - 0 316 15 25 324 15 33 - 0 311 15 20 314 15 23 - "
	"- "
	"0 311 15 20 314 15 23 - - -\n"
	"N 0\n"
	"end\n";

struct lab {
	char folder[64];
	struct source_facts facts;
	struct try_subject subject;
	struct try_edited out;
	struct err err;
};

static void put(struct lab *l, const char *name, const char *text)
{
	if (!file_replace(str_printf(&a, "%s/%s", l->folder, name).ptr, str_c(text), &l->err))
		test_fail(__FILE__, __LINE__, "%s", l->err.message);
}

static void start_lab(struct lab *l, const char *text)
{
	*l = (struct lab){.folder = "/tmp/casm-edits-XXXXXX"};
	if (!mkdtemp(l->folder))
		test_fail(__FILE__, __LINE__, "no folder");
	if (!source_read(&a, str_c(text), S("said"), str_c(l->folder), &l->facts, &l->err))
		test_fail(__FILE__, __LINE__, "%s", l->err.message);
}

static void open_lab(struct lab *l)
{
	start_lab(l, said);
	put(l, "e.c", source);
	put(l, "e.h", header);
	l->subject = (struct try_subject){.kind = SUBJECT_CALL, .function = S("run")};
	l->out.plain_restrict = true;
}

static void close_lab(struct lab *l)
{
	unlink(str_printf(&a, "%s/e.c", l->folder).ptr);
	unlink(str_printf(&a, "%s/e.h", l->folder).ptr);
	rmdir(l->folder);
	err_clear(&l->err);
}

/* The lines that the edit changed: "-old" and "+new". */
static struct str changed(struct lab *l, struct experiment_edit edit, const char *callee)
{
	struct buf diff = {0}, out = {0};
	struct str rest, line, result;

	if (!try_edit(&a, &l->facts, &edit, &l->subject, str_c(callee), &l->out, &l->err)) {
		result = str_dup(&a, str_c(l->err.message));
		return result;
	}
	for (size_t i = 0; i < l->out.files.count; i++)
		text_edits_diff(&l->out.files.items[i]->edits, l->out.files.items[i]->source->name,
				l->out.files.items[i]->text, &diff);
	rest = buf_str(&diff);
	while (str_line(&rest, &line))
		if (line.len && strchr("+-", line.ptr[0]) && !str_starts(line, S("---")) &&
		    !str_starts(line, S("+++"))) {
			buf_add(&out, line);
			buf_addc(&out, '\n');
		}
	result = str_dup(&a, buf_str(&out));
	buf_release(&out);
	buf_release(&diff);
	return result;
}

void test_try_edit__restrict(void)
{
	struct lab l;

	open_lab(&l);
	CHECK_STR(changed(&l, (struct experiment_edit){.kind = EDIT_RESTRICT}, NULL),
		  S("-void run(int *a, const int *b, int c[], ints d, int n)\n"
		    "+void run(int *restrict a, const int *restrict b, int c[restrict], ints restrict d, int "
		    "n)\n"));
	CHECK_STR(l.out.params, S("a, b, c and d"));
	CHECK_STR(l.out.function, S("run"));
	close_lab(&l);
}

void test_try_edit__restrict_old(void)
{
	struct lab l;

	open_lab(&l);
	l.out.plain_restrict = false;
	CHECK_STR(str_head(changed(&l, (struct experiment_edit){.kind = EDIT_RESTRICT}, NULL), 90),
		  S("-void run(int *a, const int *b, int c[], ints d, int n)\n+void run(int *__restrict a, "
		    "const"));
	close_lab(&l);
}

void test_try_edit__restrict_none(void)
{
	struct lab l;

	open_lab(&l);
	l.subject.function = S("kept.constprop.0");
	CHECK_STR(changed(&l, (struct experiment_edit){.kind = EDIT_RESTRICT}, NULL),
		  S("kept has no pointer parameter that could be restrict"));
	close_lab(&l);
}

void test_try_edit__const(void)
{
	struct lab l;

	open_lab(&l);
	CHECK_STR(changed(&l, (struct experiment_edit){.kind = EDIT_CONST_PARAM}, NULL),
		  S("-void run(int *a, const int *b, int c[], ints d, int n)\n"
		    "+void run(const int *a, const int *b, const int c[], ints d, int n)\n"));
	close_lab(&l);
}

/* A macro before the definition; the attribute that is in the way goes with its macro. */
void test_try_edit__specifier(void)
{
	const struct experiment_edit edit = {.kind = EDIT_SPECIFIER,
					     .of_callee = true,
					     .text = S("__attribute__((always_inline))"),
					     .remove = S("noinline")};
	struct lab l;

	open_lab(&l);
	CHECK_STR(changed(&l, edit, "clip"),
		  S("-NOINLINE int clip(int x)\n+__attribute__((always_inline)) int clip(int x)\n"));
	close_lab(&l);
	open_lab(&l);
	CHECK_STR(changed(&l, edit, "kept"),
		  S("-__attribute__((noinline)) static int kept(int x) { return x * 3; }\n"
		    "+__attribute__((always_inline)) static int kept(int x) { return x * 3; "
		    "}\n"));
	close_lab(&l);
	open_lab(&l);
	CHECK_STR(changed(&l, edit, "far"), S("far is not defined in this unit"));
	close_lab(&l);
	open_lab(&l);
	CHECK_STR(changed(&l, edit, "other"), S("other is not found in the source"));
	close_lab(&l);
	open_lab(&l);
	CHECK_STR(changed(&l, edit, NULL), S("there is no call that stands in the way"));
	close_lab(&l);
}

void test_try_edit__static(void)
{
	const struct experiment_edit edit = {.kind = EDIT_STATIC, .of_callee = true};
	struct lab l;

	open_lab(&l);
	CHECK_STR(changed(&l, edit, "clip"),
		  S("-int clip(int x);\n+static int clip(int x);\n"
		    "-NOINLINE int clip(int x)\n+static NOINLINE int clip(int x)\n"));
	close_lab(&l);
	open_lab(&l);
	CHECK_STR(changed(&l, edit, "kept"), S("kept is static already"));
	close_lab(&l);
}

void test_try_edit__redeclare(void)
{
	const struct experiment_edit edit = {.kind = EDIT_REDECLARE, .text = S("__attribute__((pure))")};
	struct lab l;

	open_lab(&l);
	CHECK_STR(changed(&l, edit, "far"), S("+extern __typeof__(far) far __attribute__((pure));\n"));
	close_lab(&l);
	open_lab(&l);
	CHECK_STR(changed(&l, edit, "kept"), S("+static __typeof__(kept) kept __attribute__((pure));\n"));
	close_lab(&l);
}

void test_try_edit__pragma(void)
{
	const struct experiment_edit edit = {.kind = EDIT_PRAGMA, .text = S("GCC ivdep")};
	struct lab l;

	open_lab(&l);
	l.subject.kind = SUBJECT_LOOP;
	l.subject.loc = (struct loc){S("e.c"), 13, 2};
	CHECK_STR(changed(&l, edit, NULL), S("+\t#pragma GCC ivdep\n"));
	close_lab(&l);
	open_lab(&l);
	l.subject.loc = (struct loc){S("e.c"), 15, 13};
	CHECK_STR(changed(&l, edit, NULL), S("-\tif (n > 3) while (n--) a[n] = 0;\n"
					     "+\tif (n > 3) _Pragma(\"GCC ivdep\") while (n--) a[n] = 0;\n"));
	close_lab(&l);
	open_lab(&l);
	l.subject.loc = (struct loc){S("e.c"), 6, 1};
	CHECK_STR(changed(&l, edit, NULL), S("no loop is found at its place in the source"));
	close_lab(&l);
}

/* casm source h.c --cc=clang-19 --accesses run */
static const char loads[] = "struct list { int len, cap; int *items; volatile int flag; };\n"
			    "void told(int x);\n"
			    "void run(struct list *s, int *out, int n)\n"
			    "{\n"
			    "\tfor (int i = 0; i < s->len; i++)\n"
			    "\t\tout[i] = s->cap * i;\n"
			    "\tif (n > 0)\n"
			    "\t\twhile (n--) told(s->cap);\n"
			    "\tfor (int i = 0; i < n; i++) {\n"
			    "\t\ts->cap += out[i];\n"
			    "\t\tout[s->flag] = s->items[i];\n"
			    "\t}\n"
			    "}\n";
static const char loads_said[] =
	"source 1 19.1.7\n"
	"i 0 m h.c\n"
	"f 0 told told - void%20(int)\n"
	"d 0 n - 0 67 2 6 0 62 2 1 78 2 17 - - void\n"
	"p x - - int 0 72 2 11 77 2 16 -\n"
	"f 1 run run - void%20(struct%20list%20*,%20int%20*,%20int)\n"
	"d 1 n d 0 85 3 6 0 80 3 1 306 13 2 - 0 122 4 1 306 13 2 - void\n"
	"p s p 102 struct%20list%20* 0 89 3 10 103 3 24 -\n"
	"p out p 110 int%20* 0 105 3 26 113 3 34 -\n"
	"p n - - int 0 115 3 36 120 3 41 -\n"
	"l 0 1 f - 1 b 0 125 5 2 - 0 125 5 2 179 6 22 - 0 160 6 3 179 6 22 - 0 130 5 7 156 5 33 - 0 130 5 7 "
	"139 5 16 - 0 141 5 18 151 5 28 - 0 153 5 30 156 5 33 - -\n"
	"x 1 0 m r 0 145 5 22 151 5 28 - s->len int\n"
	"x 1 0 i w 0 160 6 3 166 6 9 - out[i] int\n"
	"x 1 0 m r 0 169 6 12 175 6 18 - s->cap int\n"
	"l 1 1 w - 1 - 0 195 8 3 - 0 195 8 3 219 8 27 - 0 207 8 15 219 8 27 - 0 202 8 10 205 8 13 - - 0 202 "
	"8 10 205 8 13 - - -\n"
	"c 1 1 0 0 207 8 15 - 0 207 8 15 219 8 27 - 0 207 8 15 211 8 19 - told -\n"
	"g 0 212 8 20 218 8 26 - s->cap\n"
	"x 1 1 m r 0 212 8 20 218 8 26 - s->cap int\n"
	"l 2 1 f - 1 b 0 222 9 2 - 0 222 9 2 304 12 3 - 0 250 9 30 304 12 3 - 0 227 9 7 248 9 28 - 0 227 9 7 "
	"236 9 16 - 0 238 9 18 243 9 23 - 0 245 9 25 248 9 28 - -\n"
	"x 1 2 m rw 0 254 10 3 260 10 9 - s->cap int\n"
	"x 1 2 i r 0 264 10 13 270 10 19 - out[i] int\n"
	"x 1 2 i w 0 274 11 3 286 11 15 - out[s->flag] int\n"
	"x 1 2 m r 0 278 11 7 285 11 14 - s->flag volatile%20int\n"
	"x 1 2 i r 0 289 11 18 300 11 29 - s->items[i] int\n"
	"x 1 2 m r 0 289 11 18 297 11 26 - s->items int%20*\n"
	"N 0\n"
	"end\n";

static struct str hoisted(enum subject_kind kind, uint32_t line, uint32_t col)
{
	struct lab l;
	struct str text;

	start_lab(&l, loads_said);
	put(&l, "h.c", loads);
	l.subject = (struct try_subject){
		.kind = kind, .function = S("run"), .loc = (struct loc){S("h.c"), line, col}};
	text = changed(&l, (struct experiment_edit){.kind = EDIT_HOIST}, NULL);
	unlink(str_printf(&a, "%s/h.c", l.folder).ptr);
	close_lab(&l);
	return text;
}

void test_try_edit__hoist(void)
{
	CHECK_STR(hoisted(SUBJECT_LOAD, 6, 15), S("+\tint s_cap = s->cap;\n"
						  "-\t\tout[i] = s->cap * i;\n"
						  "+\t\tout[i] = s_cap * i;\n"));
	/* of a loop: what decides whether it goes on */
	CHECK_STR(hoisted(SUBJECT_LOOP, 5, 2), S("-\tfor (int i = 0; i < s->len; i++)\n"
						 "+\tint s_len = s->len;\n"
						 "+\tfor (int i = 0; i < s_len; i++)\n"));
	/* no statement of a block begins there: a block is made */
	CHECK_STR(hoisted(SUBJECT_LOAD, 8, 23), S("-\t\twhile (n--) told(s->cap);\n"
						  "+\t\t{ int s_cap = s->cap; while (n--) told(s_cap); }\n"));
}

void test_try_edit__hoist_refused(void)
{
	CHECK_STR(hoisted(SUBJECT_LOAD, 10, 6), S("the loop changes s->cap itself (line 10)"));
	CHECK_STR(hoisted(SUBJECT_LOAD, 11, 10), S("s->flag is volatile"));
	CHECK_STR(hoisted(SUBJECT_LOAD, 11, 27), S("the loop changes i"));
	CHECK_STR(hoisted(SUBJECT_LOOP, 9, 2), S("what decides whether the loop goes on is no memory"));
	CHECK_STR(hoisted(SUBJECT_LOAD, 12, 1), S("the load is not found in the source"));
}

void test_try_edit__places(void)
{
	const struct experiment_edit edit = {.kind = EDIT_PRAGMA, .text = S("GCC ivdep")};
	struct lab l;
	struct loc at;

	open_lab(&l);
	l.subject.loc = (struct loc){S("e.c"), 13, 2};
	changed(&l, edit, NULL);
	at = try_edit_place(&l.out, (struct loc){S("e.c"), 13, 2});
	CHECK_INT(at.line, 14);
	CHECK_INT(at.col, 2);
	at = try_edit_place(&l.out, (struct loc){S("e.c"), 12, 1});
	CHECK_INT(at.line, 12);
	at = try_edit_place(&l.out, (struct loc){S("e.c"), 15, 0});
	CHECK_INT(at.line, 16);
	CHECK_INT(at.col, 0);
	at = try_edit_place(&l.out, (struct loc){S("e.h"), 15, 3});
	CHECK_INT(at.line, 15);
	at = try_edit_place(&l.out, (struct loc){0});
	CHECK_INT(at.line, 0);
	close_lab(&l);
}

void test_try_edit__changed_file(void)
{
	struct lab l;

	open_lab(&l);
	put(&l, "e.c", "int x;\n");
	CHECK_STR(changed(&l, (struct experiment_edit){.kind = EDIT_RESTRICT}, NULL),
		  S("a parameter: the file changed since it was read"));
	close_lab(&l);
}
