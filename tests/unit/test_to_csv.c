/* The data formats: CSV, and JSON (lines) of docs with and without data of their own. */
#include "out/writer.h"

#include "test.h"

static struct block *add_table(struct doc *d, struct str heading, struct str first, struct str second)
{
	struct block *b = doc_block(d, BLOCK_TABLE, heading);

	doc_column(d, &b->table, (struct column){.head = S("SHOWN"), .key = first});
	doc_column(d, &b->table, (struct column){.head = S("N"), .key = second, .align = ALIGN_RIGHT});
	return b;
}

static void add_row(struct doc *d, struct block *b, struct str text, struct value v)
{
	doc_cell_text(d, &b->table, STYLE_PLAIN, text);
	doc_cell_number(d, &b->table, STYLE_PLAIN, v);
}

static void check_written(const struct doc *d, const struct writer *w, struct str want, int line)
{
	const struct look look = {.width = 10, .has_color = true, .has_utf8 = true};
	struct buf b = {0};

	w->write(d, &look, &b);
	if (!str_eq(b.ptr ? buf_str(&b) : S(""), want))
		test_fail(__FILE__, line, "%s wrote\n%s\nexpected\n" STR_FMT, w->name, b.ptr ? b.ptr : "",
			  STR_ARG(want));
	buf_release(&b);
}

void test_to_csv__writes_all_rows_and_no_layout(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LINES, STR_NONE);
	doc_span(&d, b, STYLE_BAD, "not in a table");
	b = add_table(&d, S("FUNCTIONS"), S("function"), S("instructions"));
	add_row(&d, b, S("main"), value_of(1234567));
	add_row(&d, b, S(""), value_unknown("no object"));
	add_row(&d, b, S("last"), value_of(-5));
	b->table.nshown = 1;
	b->table.rest = S("and 2 more");
	check_written(&d, &writer_csv, S("function,instructions\nmain,1234567\n,\nlast,-5\n"), __LINE__);
	arena_clear(&a);
}

void test_to_csv__quotes_and_escapes(void)
{
	static const struct {
		struct str raw, want;
	} cells[] = {
		{{"a,b", 3}, {"\"a,b\"", 5}},
		{{"say \"x\"", 7}, {"\"say \"\"x\"\"\"", 11}},
		{{" led", 4}, {"\" led\"", 6}},
		{{"two\nlines", 9}, {"two\\nlines", 10}},
		{{"\x1b[31m", 5}, {"\\x1b[31m", 8}},
		{{"\xff", 1}, {"\\xff", 4}},
		{{"na\xc3\xafve", 6}, {"na\xc3\xafve", 6}},
		/* formulas */
		{{"=1+1", 4}, {"'=1+1", 5}},
		{{"+x", 2}, {"'+x", 3}},
		{{"-x", 2}, {"'-x", 3}},
		{{"@SUM(A1,A2)", 11}, {"\"'@SUM(A1,A2)\"", 14}},
		{{"'=x", 3}, {"''=x", 4}},
		{{"'quoted'", 8}, {"'quoted'", 8}},
		{{"a=b", 3}, {"a=b", 3}},
	};

	for (size_t i = 0; i < sizeof(cells) / sizeof(cells[0]); i++) {
		struct arena a = {0};
		struct doc d;
		struct block *b;

		doc_init(&d, &a);
		b = add_table(&d, STR_NONE, S("k"), S("n"));
		add_row(&d, b, cells[i].raw, value_of(1));
		check_written(&d, &writer_csv, str_printf(&a, "k,n\n" STR_FMT ",1\n", STR_ARG(cells[i].want)),
			      __LINE__);
		arena_clear(&a);
	}
}

void test_to_csv__merges_tables_by_key(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = add_table(&d, S("FIRST"), S("name"), S("bytes"));
	add_row(&d, b, S("x"), value_of(1));
	b = add_table(&d, S("SECOND, too"), S("calls"), S("bytes"));
	add_row(&d, b, S("y"), value_of(2));
	check_written(&d, &writer_csv, S("table,name,bytes,calls\nFIRST,x,1,\n\"SECOND, too\",,2,y\n"),
		      __LINE__);
	arena_clear(&a);
}

void test_to_csv__writes_findings_without_a_table(void)
{
	struct arena a = {0};
	struct doc d;
	struct finding *f;
	struct block *b;

	doc_init(&d, &a);
	check_written(&d, &writer_csv, S(""), __LINE__);
	b = doc_block(&d, BLOCK_FINDINGS, STR_NONE);
	f = vec_add(&a, &b->findings);
	f->level = LEVEL_ERROR;
	f->title = S("a, b");
	f->loc = (struct loc){S("x.c"), 3, 0};
	check_written(
		&d, &writer_csv,
		S("level,rule,function,file,line,column,title,name,reason\nerror,,,x.c,3,,\"a, b\",,\n"),
		__LINE__);
	arena_clear(&a);
}

static void tell(const void *context, struct json *j)
{
	json_array(j);
	json_i64(j, *(const int *)context);
	json_end(j);
}

static bool tell_record(const void *context, size_t i, struct json *j)
{
	json_object(j); /* begun before the end is seen: must leave nothing */
	if (i == (size_t) * (const int *)context)
		return false;
	json_key(j, "i");
	json_u64(j, i);
	json_end(j);
	return true;
}

void test_to_csv__json_is_the_data(void)
{
	struct arena a = {0};
	struct doc d;
	int n = 2;

	doc_init(&d, &a);
	d.data.context = &n;
	d.data.json = tell;
	check_written(&d, &writer_json, S("[\n  2\n]\n"), __LINE__);
	check_written(&d, &writer_jsonl, S("[2]\n"), __LINE__);
	d.data.record = tell_record;
	check_written(&d, &writer_jsonl, S("{\"i\":0}\n{\"i\":1}\n"), __LINE__);
	arena_clear(&a);
}

void test_to_csv__json_without_data_tells_the_blocks(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = add_table(&d, S("T"), S("name"), S("bytes"));
	add_row(&d, b, S("a  \"b"), value_unknown("why"));
	check_written(&d, &writer_jsonl,
		      S("[{\"heading\": \"T\",\"rows\": [{\"name\": \"a  \\\"b\",\"bytes\": null}]}]\n"),
		      __LINE__);
	arena_clear(&a);
}
