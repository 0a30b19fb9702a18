#include "out/doc.h"

#include "out/writer.h"
#include "test.h"

void test_doc__groups_numbers(void)
{
	struct arena a = {0};

	CHECK_STR(number_grouped(&a, 0), S("0"));
	CHECK_STR(number_grouped(&a, 999), S("999"));
	CHECK_STR(number_grouped(&a, 1000), S("1,000"));
	CHECK_STR(number_grouped(&a, 1234567), S("1,234,567"));
	CHECK_STR(number_grouped(&a, -100), S("-100"));
	CHECK_STR(number_grouped(&a, -4211), S("-4,211"));
	CHECK_STR(number_grouped(&a, INT64_MIN), S("-9,223,372,036,854,775,808"));
	arena_clear(&a);
}

void test_doc__shows_sizes(void)
{
	struct arena a = {0};

	CHECK_STR(number_bytes(&a, 0), S("0 bytes"));
	CHECK_STR(number_bytes(&a, 1), S("1 byte"));
	CHECK_STR(number_bytes(&a, 999), S("999 bytes"));
	CHECK_STR(number_bytes(&a, 1000), S("1.0 kB"));
	CHECK_STR(number_bytes(&a, 24049), S("24.0 kB"));
	CHECK_STR(number_bytes(&a, 24050), S("24.1 kB"));
	CHECK_STR(number_bytes(&a, 999949), S("999.9 kB"));
	CHECK_STR(number_bytes(&a, 999950), S("1.0 MB"));
	CHECK_STR(number_bytes(&a, -24100), S("-24.1 kB"));
	CHECK_STR(number_bytes(&a, INT64_MAX), S("9.2 EB"));
	CHECK_STR(number_bytes(&a, INT64_MIN), S("-9.2 EB"));
	arena_clear(&a);
}

void test_doc__counts_things(void)
{
	struct arena a = {0};

	CHECK_STR(number_of(&a, 0, "function", "functions"), S("0 functions"));
	CHECK_STR(number_of(&a, 1, "function", "functions"), S("1 function"));
	CHECK_STR(number_of(&a, 1204, "remark", "remarks"), S("1,204 remarks"));
	arena_clear(&a);
}

void test_doc__keeps_lines_and_cells(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LINES, S("HEAD"));
	doc_span(&d, b, STYLE_STRONG, "%d", 1); /* makes the first line */
	doc_span(&d, b, STYLE_PLAIN, "two");
	doc_line(&d, b);
	doc_span(&d, b, STYLE_PLAIN, "%s", "three");
	CHECK_INT(b->lines.count, 2);
	CHECK_INT(b->lines.items[0].count, 2);
	CHECK_STR(b->lines.items[0].items[0].text, S("1"));
	CHECK_STR(b->lines.items[1].items[0].text, S("three"));

	b = doc_block(&d, BLOCK_TABLE, STR_NONE);
	CHECK_INT(table_nrows(&b->table), 0);
	doc_column(&d, &b->table, (struct column){.head = S("A"), .key = S("a")});
	doc_column(&d, &b->table, (struct column){.head = S("B"), .key = S("b")});
	for (int i = 0; i < 100; i++) {
		doc_cell_text(&d, &b->table, STYLE_PLAIN, i ? S("x") : S(""));
		doc_cell_number(&d, &b->table, STYLE_PLAIN, value_of(i));
	}
	CHECK_INT(table_nrows(&b->table), 100);
	CHECK_INT(b->table.cells.items[0].kind, CELL_EMPTY);
	CHECK_INT(b->table.cells.items[199].number.n, 99);
	CHECK_INT(d.blocks.count, 2);
	arena_clear(&a);
}

void test_doc__finds_writers_by_name(void)
{
	CHECK(writer_find(S("text")) == &writer_text);
	CHECK(writer_find(S("jsonl")) == &writer_jsonl);
	CHECK(writer_find(S("tex")) == NULL);
	CHECK(writer_find(S("")) == NULL);
	for (size_t i = 0; writers[i]; i++) {
		CHECK(writers[i]->description && writers[i]->write);
		CHECK(writer_find(str_c(writers[i]->name)) == writers[i]);
	}
	CHECK(!writer_text.is_data && writer_json.is_data && writer_jsonl.is_data && writer_csv.is_data);
}
