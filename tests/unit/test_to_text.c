#include "out/writer.h"

#include "out/text.h"
#include "test.h"

static const struct look wide = {.width = 100, .has_utf8 = true};

static void check_text(const struct doc *d, struct look look, struct str want, int line)
{
	struct buf b = {0};

	writer_text.write(d, &look, &b);
	if (!str_eq(b.ptr ? buf_str(&b) : S(""), want))
		test_fail(__FILE__, line, "wrote\n%s\nexpected\n" STR_FMT, b.ptr ? b.ptr : "", STR_ARG(want));
	buf_release(&b);
}
#define CHECK_TEXT(d, look, want) check_text(d, look, S(want), __LINE__)

/* No line is wider than the look allows. */
static void check_width(const struct doc *d, struct look look, int line)
{
	struct buf b = {0};
	struct str rest, one;

	writer_text.write(d, &look, &b);
	rest = buf_str(&b);
	while (str_line(&rest, &one)) {
		if (utf8_width(one) > look.width)
			test_fail(__FILE__, line, "width %zu: line of %zu: " STR_FMT, look.width,
				  utf8_width(one), STR_ARG(one));
		if (str_ends(one, S(" ")))
			test_fail(__FILE__, line, "blank at the end of '" STR_FMT "'", STR_ARG(one));
	}
	buf_release(&b);
}

/* --- lines --- */

void test_to_text__wraps_lines_at_blanks(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	CHECK_TEXT(&d, wide, "");
	d.title = S("not printed");
	b = doc_block(&d, BLOCK_LINES, S("HEAD"));
	doc_span(&d, b, STYLE_STRONG, "lvm.c");
	doc_span(&d, b, STYLE_PLAIN, "   clang 19.1.7  -O2  ");
	doc_line(&d, b);
	doc_line(&d, b);
	doc_span(&d, b, STYLE_PLAIN, "esc\x1b[2J and \xff");
	doc_block(&d, BLOCK_LINES, S("EMPTY"));
	CHECK_TEXT(&d, wide, "HEAD\nlvm.c   clang 19.1.7  -O2\n\nesc\\x1b[2J and \\xff\n");
	CHECK_TEXT(&d, ((struct look){.width = 20}),
		   "HEAD\nlvm.c   clang 19.1.7\n    -O2\n\nesc\\x1b[2J and \\xff\n");
	CHECK_TEXT(&d, ((struct look){.width = 0}),
		   "HEAD\nlvm.c   clang 19.1.7  -O2\n\nesc\\x1b[2J and \\xff\n");
	arena_clear(&a);
}

void test_to_text__colour_only_adds(void)
{
	static const enum style styles[] = {STYLE_PLAIN, STYLE_STRONG, STYLE_DIM,   STYLE_GOOD,
					    STYLE_BAD,   STYLE_WARN,   STYLE_PLACE, STYLE_CODE};
	struct look look = {.width = 40, .has_color = true};
	struct buf colored = {0}, plain = {0}, stripped = {0};
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LINES, STR_NONE);
	for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
		doc_span(&d, b, styles[i], "word and %zu ", i);
	writer_text.write(&d, &look, &colored);
	look.has_color = false;
	writer_text.write(&d, &look, &plain);
	CHECK(str_find(buf_str(&colored), S("\x1b[31mword")) != (size_t)-1);
	CHECK(str_find(buf_str(&plain), S("\x1b")) == (size_t)-1);
	for (size_t i = 0; i < colored.len; i++) {
		if (colored.ptr[i] == '\x1b')
			i += str_find_char(str_from(buf_str(&colored), i), 'm');
		else
			buf_addc(&stripped, colored.ptr[i]);
	}
	CHECK_STR(buf_str(&stripped), buf_str(&plain));
	buf_release(&colored);
	buf_release(&plain);
	buf_release(&stripped);
	arena_clear(&a);
}

void test_to_text__cuts_words_but_not_places(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LINES, STR_NONE);
	doc_span(&d, b, STYLE_PLAIN, "abcdefghijklmnopqrstuvwxyz0123456789 end");
	CHECK_TEXT(&d, ((struct look){.width = 21, .has_utf8 = true}), "abcdefghij…0123456789\n    end\n");
	CHECK_TEXT(&d, ((struct look){.width = 21}), "abcdefghi...123456789\n    end\n");
	doc_line(&d, b);
	doc_span(&d, b, STYLE_PLACE, "a folder with/blanks in it.c:12:3");
	CHECK_TEXT(&d, ((struct look){.width = 21, .has_utf8 = true}),
		   "abcdefghij…0123456789\n    end\na folder with/blanks in it.c:12:3\n");
	arena_clear(&a);
}

/* --- tables --- */

static void fill_table(struct doc *d, struct table *t)
{
	static const struct {
		const char *head;
		enum align align;
		unsigned drop;
		bool may_cut;
	} columns[] = {{"FUNCTION", ALIGN_LEFT, 0, true},
		       {"INSTRS", ALIGN_RIGHT, 0, false},
		       {"BYTES", ALIGN_RIGHT, 1, false},
		       {"RELOADS", ALIGN_RIGHT, 3, false},
		       {"MEMCALLS", ALIGN_RIGHT, 2, false}};

	for (size_t i = 0; i < 5; i++)
		doc_column(d, t,
			   (struct column){.head = str_c(columns[i].head),
					   .key = str_c(columns[i].head),
					   .align = columns[i].align,
					   .drop = columns[i].drop,
					   .may_cut = columns[i].may_cut});
}

static void add_row(struct doc *d, struct table *t, const char *name, int64_t n)
{
	doc_cell_text(d, t, STYLE_PLAIN, str_c(name));
	doc_cell_number(d, t, STYLE_PLAIN, value_of(n));
	doc_cell_number(d, t, STYLE_BAD, n < 100 ? value_unknown("no object") : value_of(n * 4));
	doc_cell_number(d, t, STYLE_PLAIN, value_of(-n));
	doc_cell_text(d, t, STYLE_PLAIN, S(""));
}

void test_to_text__aligns_tables(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_TABLE, STR_NONE);
	fill_table(&d, &b->table);
	add_row(&d, &b->table, "luaV_execute", 4211);
	add_row(&d, &b->table, "na\xc3\xafve \xe6\xbc\xa2", 7);
	add_row(&d, &b->table, "esc\x1b", 1234567);
	CHECK_TEXT(&d, wide,
		   "FUNCTION         INSTRS      BYTES     RELOADS  MEMCALLS\n"
		   "luaV_execute      4,211     16,844      -4,211\n"
		   "na\xc3\xafve \xe6\xbc\xa2              7          ?          -7\n"
		   "esc\\x1b       1,234,567  4,938,268  -1,234,567\n");
	b->table.nshown = 1;
	CHECK_TEXT(&d, wide,
		   "FUNCTION      INSTRS   BYTES  RELOADS  MEMCALLS\n"
		   "luaV_execute   4,211  16,844   -4,211\n"
		   "    and 2 more\n");
	b->table.rest = S("and two small ones");
	CHECK_TEXT(&d, wide,
		   "FUNCTION      INSTRS   BYTES  RELOADS  MEMCALLS\n"
		   "luaV_execute   4,211  16,844   -4,211\n"
		   "    and two small ones\n");
	arena_clear(&a);
}

/* A cell over all columns behind it is wrapped, and makes no column wider. */
void test_to_text__spans_of_tables_are_wrapped(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;
	struct buf out = {0};

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_TABLE, S(""));
	doc_column(&d, &b->table, (struct column){.head = S("N"), .align = ALIGN_RIGHT});
	doc_column(&d, &b->table, (struct column){.head = S("TEXT"), .may_cut = true});
	doc_column(&d, &b->table, (struct column){.head = S("PLACE")});
	doc_cell_number(&d, &b->table, STYLE_PLAIN, value_of(100));
	doc_cell_text(&d, &b->table, STYLE_PLAIN, S("short"));
	doc_cell_text(&d, &b->table, STYLE_PLAIN, S("x.c:1"));
	doc_cell_text(&d, &b->table, STYLE_PLAIN, S(""));
	doc_cell_span(&d, &b->table, STYLE_WARN, S("  what was said, in many words"));
	CHECK_INT(table_nrows(&b->table), 2);
	writer_text.write(&d, &(struct look){.width = 24}, &out);
	CHECK_STR(buf_str(&out), S("  N  TEXT   PLACE\n"
				   "100  short  x.c:1\n"
				   "       what was said, in\n"
				   "         many words\n"));
	buf_release(&out);
	arena_clear(&a);
}

void test_to_text__tables_fit_the_width(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_TABLE, STR_NONE);
	fill_table(&d, &b->table);
	add_row(&d, &b->table, "a_function_with_a_name_of_forty_columns_", 4211);
	/* first the text is cut */
	CHECK_TEXT(&d, ((struct look){.width = 60, .has_utf8 = true}),
		   "FUNCTION                   INSTRS   BYTES  RELOADS  MEMCALLS\n"
		   "a_function_w…rty_columns_   4,211  16,844   -4,211\n");
	/* then columns go, highest first, and the text takes their room */
	CHECK_TEXT(&d, ((struct look){.width = 50, .has_utf8 = true}),
		   "FUNCTION                  INSTRS   BYTES  MEMCALLS\n"
		   "a_function_w…ty_columns_   4,211  16,844\n"
		   "not shown for want of width: RELOADS\n");
	CHECK_TEXT(&d, ((struct look){.width = 37}),
		   "FUNCTION               INSTRS   BYTES\n"
		   "a_functio..._columns_   4,211  16,844\n"
		   "not shown for want of width: RELOADS,\n"
		   "    MEMCALLS\n");
	/* at last those that should stay */
	CHECK_TEXT(&d, ((struct look){.width = 20, .has_utf8 = true}),
		   "FUNCTION\n"
		   "a_function…_columns_\n"
		   "not shown for want\n"
		   "    of width:\n"
		   "    INSTRS, BYTES,\n"
		   "    RELOADS,\n"
		   "    MEMCALLS\n");
	/* of equals the rightmost */
	b->table.columns.items[2].drop = b->table.columns.items[3].drop = b->table.columns.items[4].drop = 1;
	CHECK_TEXT(&d, ((struct look){.width = 50}),
		   "FUNCTION                   INSTRS   BYTES  RELOADS\n"
		   "a_function_...ty_columns_   4,211  16,844   -4,211\n"
		   "not shown for want of width: MEMCALLS\n");
	for (size_t width = 20; width < 100; width++)
		check_width(&d, (struct look){.width = width, .has_utf8 = width % 2}, __LINE__);
	arena_clear(&a);
}

/* --- findings --- */

static struct finding *add_finding(struct doc *d, struct block *b, const char *title, uint32_t line,
				   uint32_t col)
{
	struct finding *f = vec_add(d->arena, &b->findings);

	f->title = str_c(title);
	f->loc = (struct loc){S("lvm.c"), line, col};
	return f;
}

void test_to_text__findings_have_places_reasons_and_carets(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;
	struct finding *f;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_FINDINGS, S("WORTH A LOOK"));
	f = add_finding(&d, b, "luaV_equalobj is not inlined into luaV_execute", 1512, 13);
	f->name = S("TooCostly");
	f->reason = S("cost 310, threshold 225");
	f->source = S("\tint cond\t= luaV_equalobj(L);\t");
	f->caret_len = 13;
	f->next = S("casm explain lvm.c luaV_execute:luaV_equalobj");
	f = add_finding(&d, b, "loop is not vectorized", 70, 1);
	f->name = S("CantVectorizeLibcall");
	vec_push(&a, &f->details, S("in a loop"));
	f->source = S("for (;;)\r");
	f = add_finding(&d, b, "third", 0, 0);
	f->loc.file = STR_NONE;
	f->source = S("no place");
	add_finding(&d, b, "fourth", 1, 1);
	b->nfindings_shown = 3;
	CHECK_TEXT(&d, ((struct look){.width = 70, .has_utf8 = true}),
		   "WORTH A LOOK\n"
		   "1  luaV_equalobj is not inlined into luaV_execute        lvm.c:1512:13\n"
		   "   TooCostly: cost 310, threshold 225\n"
		   "     1512 |         int cond        = luaV_equalobj(L);\n"
		   "          |                           ^~~~~~~~~~~~~\n"
		   "   casm explain lvm.c luaV_execute:luaV_equalobj\n"
		   "2  loop is not vectorized                                   lvm.c:70:1\n"
		   "   CantVectorizeLibcall\n"
		   "   in a loop\n"
		   "       70 | for (;;)\n"
		   "          | ^\n"
		   "3  third\n"
		   "          | no place\n"
		   "   and 1 more\n");
	/* two blanks between title and place, or the place goes to a line of its own */
	b->findings.count = 1;
	for (size_t width = 50; width < 80; width++) {
		struct buf out = {0};

		writer_text.write(&d, &(struct look){.width = width}, &out);
		CHECK_INT(str_find(buf_str(&out), S("luaV_execute  ")) != (size_t)-1,
			  width >= 3 + 46 + 2 + 13);
		buf_release(&out);
	}
	b->findings.count = 1;
	f = &b->findings.items[0];
	f->source = STR_NONE;
	f->next = STR_NONE;
	CHECK_TEXT(&d, ((struct look){.width = 40}),
		   "WORTH A LOOK\n"
		   "1  luaV_equalobj is not inlined into\n"
		   "   luaV_execute\n"
		   "   lvm.c:1512:13\n"
		   "   TooCostly: cost 310, threshold 225\n");
	arena_clear(&a);
}

void test_to_text__gate_findings_show_level_and_rule(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;
	struct finding *f;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_FINDINGS, STR_NONE);
	f = add_finding(&d, b, "read_block in pager_get", 12, 0);
	f->level = LEVEL_ERROR;
	f->rule = S("inline-lost");
	f->reason = S("was inlined");
	f = add_finding(&d, b, "decode", 4, 0);
	f->level = LEVEL_WARNING;
	f->rule = S("stack-grew");
	CHECK_TEXT(&d, ((struct look){.width = 60}),
		   "error    inline-lost  read_block in pager_get       lvm.c:12\n"
		   "         was inlined\n"
		   "warning  stack-grew   decode                         lvm.c:4\n");
	arena_clear(&a);
}

static void check_source(struct str line, uint32_t col, uint32_t len, size_t width, struct str want, int at)
{
	struct source s;
	struct buf b = {0};

	source_make(&s, line, col, len, &wide, width);
	buf_add(&b, buf_str(&s.text));
	buf_addc(&b, '\n');
	if (s.caret_width) {
		buf_fill(&b, ' ', s.caret);
		buf_fill(&b, '^', s.caret_width);
	}
	if (!str_eq(buf_str(&b), want))
		test_fail(__FILE__, at, "shown as\n%s\nexpected\n" STR_FMT, b.ptr, STR_ARG(want));
	if (width && utf8_width(buf_str(&s.text)) > width)
		test_fail(__FILE__, at, "wider than %zu", width);
	buf_release(&s.text);
	buf_release(&b);
}
#define CHECK_SOURCE(line, col, len, width, want) check_source(S(line), col, len, width, S(want), __LINE__)

void test_to_text__carets_stand_under_their_text(void)
{
	CHECK_SOURCE("abc", 2, 1, 0, "abc\n ^");
	CHECK_SOURCE("abc", 0, 1, 0, "abc\n");
	CHECK_SOURCE("abc", 4, 1, 0, "abc\n   ^"); /* at the end: what is missing there */
	CHECK_SOURCE("abc", 5, 1, 0, "abc\n");     /* another version of the file */
	CHECK_SOURCE("abc", UINT32_MAX, UINT32_MAX, 0, "abc\n");
	CHECK_SOURCE("abc", 2, UINT32_MAX, 0, "abc\n ^^");
	CHECK_SOURCE("\tx\ty", 2, 1, 0, "        x       y\n        ^");
	CHECK_SOURCE("\tx\ty", 4, 1, 0, "        x       y\n                ^");
	CHECK_SOURCE("1234567\ty", 9, 0, 0, "1234567 y\n        ^");
	CHECK_SOURCE("\xc3\xa9\xe6\xbc\xa2z", 6, 1, 0, "\xc3\xa9\xe6\xbc\xa2z\n   ^");
	CHECK_SOURCE("\xff\x1b[z", 4, 1, 0, "\\xff\\x1b[z\n         ^");
	CHECK_SOURCE("", 1, 1, 0, "\n^");
	CHECK_SOURCE("a\0", 1, 1, 0, "a\\x00\n^");
}

void test_to_text__long_lines_show_a_window(void)
{
	CHECK_SOURCE("0123456789abcdefghijklmnop", 1, 3, 12, "0123456789a…\n^^^");
	CHECK_SOURCE("0123456789abcdefghijklmnop", 11, 3, 13, "…6789abcdefg…\n     ^^^");
	CHECK_SOURCE("0123456789abcdefghijklmnop", 26, 1, 12, "…fghijklmnop\n           ^");
	CHECK_SOURCE("0123456789abcdefghijklmnop", 3, 24, 12, "…23456789ab…\n ^^^^^^^^^^");
	CHECK_SOURCE("0123456789ab", 13, 1, 12, "…23456789ab\n           ^"); /* the caret wants room too */
	CHECK_SOURCE("0123456789ab", 12, 1, 12, "0123456789ab\n           ^");
	for (uint32_t col = 1; col <= 70; col++)
		for (size_t width = 9; width < 40; width++) {
			struct str line =
				S("\tif (\xe6\xbc\xa2\xe5\xad\x97 && \xc3\xa9t\xc3\xa9) { a\tb\tc = "
				  "\"\xff\xfe\"; return call(with, many, arguments); }");
			struct source s;

			source_make(&s, line, col, 5, &wide, width);
			if (utf8_width(buf_str(&s.text)) > width ||
			    (s.caret_width && s.caret + s.caret_width > width))
				test_fail(__FILE__, __LINE__, "col %u, width %zu: '%s', caret %zu+%zu", col,
					  width, s.text.ptr, s.caret, s.caret_width);
			buf_release(&s.text);
		}
}

void test_to_text__enormous_lines_cost_little(void)
{
	enum { SIZE = 8 << 20 };
	struct arena a = {0};
	char *line = arena_bytes(&a, SIZE);
	struct source s;

	memset(line, 'x', SIZE);
	memcpy(line + SIZE / 2, "CARET", 5);
	for (int i = 0; i < 2000; i++) {
		source_make(&s, str_make(line, SIZE), SIZE / 2 + 1, 5, &wide, 40);
		if (i < 1999)
			buf_release(&s.text);
	}
	CHECK_INT(utf8_width(buf_str(&s.text)), 40);
	CHECK(strncmp(s.text.ptr, "…xxx", 6) == 0 && str_ends(buf_str(&s.text), S("xxx…")));
	CHECK_INT(str_find(buf_str(&s.text), S("CARET")),
		  s.caret + 2); /* the ellipsis has 3 bytes in 1 column */
	CHECK_INT(s.caret_width, 5);
	buf_release(&s.text);
	memset(line, 0x80, SIZE); /* nothing but continuation bytes */
	source_make(&s, str_make(line, SIZE), SIZE - 10, 5, &wide, 40);
	CHECK_INT(utf8_width(buf_str(&s.text)), 40);
	buf_release(&s.text);
	arena_clear(&a);
}

/* --- listings --- */

static struct row *add_listing_row(struct doc *d, struct block *b, enum row_kind kind, unsigned depth,
				   const char *text)
{
	struct row *r = vec_add(d->arena, &b->listing.rows);

	r->kind = kind;
	r->depth = depth;
	r->text = str_c(text);
	r->addr = UINT64_MAX;
	return r;
}

void test_to_text__listings_interleave_source_and_code(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;
	struct row *r;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LISTING, STR_NONE);
	b->listing.mnemonic_width = 5;
	r = add_listing_row(&d, b, ROW_HEADING, 0, "luaH_getint");
	r->note = S("22 instructions");
	r->loc = (struct loc){S("ltable.c"), 621, 0};
	add_listing_row(&d, b, ROW_SOURCE, 0, "\tif (key)")->loc = (struct loc){S("ltable.c"), 622, 0};
	add_listing_row(&d, b, ROW_INSN, 0, "lea\trax, [rsi - 1]")->addr = 0x8f40;
	r = add_listing_row(&d, b, ROW_INSN, 0, "ret");
	r->addr = 0x10;
	r->note = S("tail");
	add_listing_row(&d, b, ROW_LABEL, 0, ".L1");
	add_listing_row(&d, b, ROW_INLINED, 1, "copy2buff")->loc = (struct loc){S("lvm.c"), 608, 3};
	add_listing_row(&d, b, ROW_SOURCE, 1, "x = \x1b;")->loc = (struct loc){S("lvm.c"), 12345, 0};
	add_listing_row(&d, b, ROW_INSN, 1, "vpbroadcastd  xmm0, \x1b");
	add_listing_row(&d, b, ROW_REMARK, 1, "load again")->name = S("gvn");
	add_listing_row(&d, b, ROW_INLINED, 0, "luaH_getint");
	add_listing_row(&d, b, ROW_TEXT, 0, "text");
	add_listing_row(&d, b, ROW_HEADING, 0, "next");
	CHECK_TEXT(&d, wide,
		   "luaH_getint  22 instructions  ltable.c:621\n"
		   "    622          if (key)\n"
		   "           8f40  lea   rax, [rsi - 1]\n"
		   "             10  ret                                     ; tail\n"
		   "         .L1:\n"
		   "         │ inlined from copy2buff at lvm.c:608:3\n"
		   "  lvm.c\n"
		   "  12345  x = \\x1b;\n"
		   "         │         vpbroadcastd xmm0, \\x1b\n"
		   "         │ remark gvn: load again\n"
		   "         back in luaH_getint\n"
		   "text\n"
		   "\n"
		   "next\n");
	arena_clear(&a);
}

void test_to_text__listings_survive_odd_rows(void)
{
	struct arena a = {0};
	struct buf out = {0};
	struct doc d;
	struct block *b;
	struct row *r;
	char *name = arena_bytes(&a, 10000);

	memset(name, 'n', 10000);
	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LISTING, STR_NONE);
	for (int kind = ROW_SOURCE; kind <= ROW_TEXT; kind++) {
		r = add_listing_row(&d, b, (enum row_kind)kind, 4000000000u, "");
		r->text = STR_NONE;
		r = add_listing_row(&d, b, (enum row_kind)kind, 3, "\t\xff");
		r->note = r->name = r->loc.file = str_make(name, 10000);
		r->loc.line = UINT32_MAX;
		r->addr = UINT64_MAX - 1;
	}
	b->listing.mnemonic_width = 4;
	for (size_t width = 0; width < 60; width += 20) {
		writer_text.write(&d, &(struct look){.width = width}, &out);
		CHECK(out.len > 0 && out.ptr[out.len - 1] == '\n');
		CHECK(str_find_char(buf_str(&out), '\t') == out.len);
	}
	buf_release(&out);
	arena_clear(&a);
}

void test_to_text__blocks_are_parted_by_one_line(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	doc_block(&d, BLOCK_TABLE, S("NO ROWS"));
	b = doc_block(&d, BLOCK_LINES, STR_NONE);
	doc_span(&d, b, STYLE_PLAIN, "one");
	doc_block(&d, BLOCK_FINDINGS, S("NO FINDINGS"));
	b = doc_block(&d, BLOCK_LINES, STR_NONE);
	doc_span(&d, b, STYLE_PLAIN, "two");
	doc_block(&d, BLOCK_LISTING, S("NOTHING"));
	CHECK_TEXT(&d, wide, "one\n\ntwo\n");
	arena_clear(&a);
}

void test_to_text__hostile_names_stay_in_the_width(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;
	struct finding *f;
	char *name = arena_bytes(&a, 10000);

	for (int i = 0; i < 9999; i++)
		name[i] = (char)(i * 7 % 251 + 1);
	name[9999] = '\0';
	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_TABLE, STR_NONE);
	fill_table(&d, &b->table);
	add_row(&d, &b->table, name, 5);
	b = doc_block(&d, BLOCK_FINDINGS, STR_NONE);
	memset(name + 5000, 'x', 4999);
	f = add_finding(&d, b, name, 1512, 400);
	f->name = f->reason = f->source = str_c(name);
	for (size_t width = 30; width < 130; width += 7)
		check_width(&d, (struct look){.width = width, .has_utf8 = width % 2}, __LINE__);
	arena_clear(&a);
}
