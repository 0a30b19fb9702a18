/* What a gate says, in the formats of CI and as text. tests/live/formats checks these formats with the readers that
 * are installed, on hostile and on large docs. */
#include "out/said.h"
#include "out/writer.h"
#include "test.h"

static const struct look wide = {.width = 100, .has_utf8 = true};

static void check_written(const struct doc *d, const struct writer *w, struct look look, struct str want,
			  int line)
{
	struct buf b = {0};

	w->write(d, &look, &b);
	if (!str_eq(b.ptr ? buf_str(&b) : S(""), want))
		test_fail(__FILE__, line, "%s wrote\n%s\nexpected\n" STR_FMT, w->name, b.ptr ? b.ptr : "",
			  STR_ARG(want));
	buf_release(&b);
}
#define CHECK_WRITTEN(d, w, want) check_written(d, &writer_##w, wide, S(want), __LINE__)

static struct str written(struct arena *a, const struct doc *d, const struct writer *w)
{
	struct buf b = {0};
	struct str s;

	w->write(d, &wide, &b);
	s = b.len ? str_dup(a, buf_str(&b)) : S("");
	buf_release(&b);
	return s;
}

static bool holds(struct str text, const char *part)
{
	return str_find(text, str_c(part)) != (size_t)-1;
}

static size_t count(struct str text, const char *part)
{
	size_t n = 0, at;

	while ((at = str_find(text, str_c(part))) != (size_t)-1) {
		n++;
		text = str_from(text, at + 1);
	}
	return n;
}

static struct finding *add_finding(struct doc *d, struct block *b, enum level level, const char *rule,
				   const char *function, const char *title)
{
	struct finding *f = vec_add(d->arena, &b->findings);

	f->level = level;
	f->rule = str_c(rule);
	f->function = str_c(function);
	f->title = str_c(title);
	f->fingerprint = S("0123456789abcdef");
	f->help = S("what the rule says");
	return f;
}

static void add_row(struct doc *d, struct block *b, enum row_kind kind, const char *text, const char *note)
{
	struct row *r = vec_add(d->arena, &b->listing.rows);

	r->kind = kind;
	r->text = str_c(text);
	r->note = str_c(note);
	r->addr = UINT64_MAX;
}

static void make_gate(struct doc *d, struct arena *a)
{
	struct finding *f;
	struct block *b;

	doc_init(d, a);
	d->gate = (struct gate_said){
		.is_set = true,
		.is_failed = true,
		.verdict = S("1 error, 1 warning"),
		.counts = S("2 regressed, 205 unchanged"),
		.footer = S("checked 207 functions in 3 files, 9 rules; 0 unmatched"),
		.context = S("clang 19.1.7  x86_64-pc-linux-gnu  -O2"),
	};
	b = doc_block(d, BLOCK_FINDINGS, STR_NONE);
	f = add_finding(d, b, LEVEL_WARNING, "stack-grew", "decode", "frame of decode grew");
	f->loc = (struct loc){S("src/decode.c"), 40, 0};
	f->reason = S("48 to 112 bytes");
	f = add_finding(d, b, LEVEL_ERROR, "inline-lost", "pager_get", "call to read_block was inlined");
	f->loc = (struct loc){S("src/pager.c"), 1204, 9};
	f->cause = (struct loc){S("src/pager.c"), 88, 0};
	f->name = S("TooCostly");
	f->reason = S("cost 240 of 225");
	vec_push(a, &f->details, S("read_block grew"));
	f = add_finding(d, b, LEVEL_ERROR, "alloc-in-loop", "parse", "malloc in the loop");
	f->loc = (struct loc){S("src/a b.c"), 3, 5};
	f->source = S("\xc3\xa9\xf0\x9f\x98\x80p = malloc(n);");
	f->loc.col = 7;
	f->is_waived = true;
	f->waiver = S("bounds checks");
	b = doc_block(d, BLOCK_TABLE, STR_NONE);
	doc_column(d, &b->table, (struct column){.head = S("FUNCTION"), .key = S("function")});
	doc_column(
		d, &b->table,
		(struct column){.head = S("INSTRUCTIONS"), .key = S("instructions"), .align = ALIGN_RIGHT});
	doc_cell_text(d, &b->table, STYLE_PLAIN, S("pager_get"));
	doc_cell_text(d, &b->table, STYLE_BAD, S("96 → 240  +150.0 %"));
	b = doc_block(d, BLOCK_LISTING, S("pager_get"));
	b->is_folded = true;
	for (int i = 0; i < 5; i++)
		add_row(d, b, ROW_INSN, "nop", "");
	add_row(d, b, ROW_REMOVED, "add\teax, 1", "");
	add_row(d, b, ROW_ADDED, "call\tread_block", "spill");
	add_row(d, b, ROW_NOISE, "mov\trax, rcx", "mov\trbx, rcx");
	vec_push(a, &d->gate.checked,
		 ((struct checked){S("src/pager.c"), S("pager_get"), CHECK_FAILED, S("inline-lost"),
				   S("call to read_block was inlined")}));
	vec_push(a, &d->gate.checked, ((struct checked){.suite = S("src/pager.c"), .name = S("other")}));
	vec_push(a, &d->gate.checked,
		 ((struct checked){S("src/a b.c"), S("parse"), CHECK_WAIVED, S("alloc-in-loop"),
				   S("malloc in the loop")}));
	vec_push(a, &d->gate.checked,
		 ((struct checked){S("src/bad.c"), S("bad.c"), CHECK_BROKEN, STR_NONE,
				   S("clang exited with status 1")}));
}

void test_writers_gate__text(void)
{
	struct arena a = {0};
	struct doc d;

	make_gate(&d, &a);
	CHECK_WRITTEN(
		&d, text,
		"FAIL   1 error, 1 warning\n"
		"clang 19.1.7  x86_64-pc-linux-gnu  -O2\n"
		"\n"
		"warning  stack-grew     frame of decode grew                                         "
		"src/decode.c:40\n"
		"         48 to 112 bytes\n"
		"error    inline-lost    call to read_block was inlined                            "
		"src/pager.c:1204:9\n"
		"         TooCostly: cost 240 of 225\n"
		"         read_block grew\n"
		"         cause: the change at src/pager.c:88\n"
		"waived   alloc-in-loop  malloc in the loop                                             "
		"src/a b.c:3:7\n"
		"         waived: bounds checks\n"
		"           3 | é😀p = malloc(n);\n"
		"             |    ^\n"
		"\n"
		"FUNCTION         INSTRUCTIONS\n"
		"pager_get  96 → 240  +150.0 %\n"
		"\n"
		"pager_get\n"
		"          nop\n          nop\n          nop\n          nop\n          nop\n"
		"        - add eax, 1\n"
		"        + call read_block                         ; spill\n"
		"        ~ mov rax, rcx                            ; was mov rbx, rcx\n"
		"\n"
		"2 regressed, 205 unchanged\n"
		"checked 207 functions in 3 files, 9 rules; 0 unmatched\n");
	d.blocks.count = 0;
	d.gate = (struct gate_said){.is_set = true, .footer = S("checked 3 functions")};
	CHECK_WRITTEN(&d, text, "PASS\n\nchecked 3 functions\n");
	doc_span(&d, doc_block(&d, BLOCK_LINES, STR_NONE), STYLE_PLAIN, "aside");
	d.blocks.items[0].is_aside = true;
	CHECK_WRITTEN(&d, text, "PASS\n\nchecked 3 functions\n");
	arena_clear(&a);
}

void test_writers_gate__md(void)
{
	struct arena a = {0};
	struct doc d;

	make_gate(&d, &a);
	CHECK_WRITTEN(
		&d, md,
		"<!-- casm-report -->\n"
		"### casm: FAIL, 1 error, 1 warning\n"
		"\n"
		"2 regressed, 205 unchanged\n"
		"\n"
		"- **error** <code>inline-lost</code> call to read_block was inlined "
		"<code>src/pager.c:1204:9</code><br>TooCostly: cost 240 of 225<br>read_block grew<br>"
		"cause: the change at <code>src/pager.c:88</code>\n"
		"- **warning** <code>stack-grew</code> frame of decode grew <code>src/decode.c:40</code><br>"
		"48 to 112 bytes\n"
		"\n"
		"| FUNCTION | INSTRUCTIONS |\n"
		"|:--|--:|\n"
		"| <code>pager_get</code> | 96 → 240 +150.0 % |\n"
		"\n"
		"<details><summary>1 waived</summary>\n"
		"\n"
		"- **waived** <code>alloc-in-loop</code> malloc in the loop <code>src/a b.c:3:7</code><br>"
		"waived: bounds checks\n"
		"\n"
		"</details>\n"
		"\n"
		"<details><summary><code>pager_get</code></summary>\n"
		"\n"
		"```diff\n"
		"@@ 2 lines unchanged @@\n"
		"      nop\n      nop\n      nop\n"
		"-     add eax, 1\n"
		"+     call read_block   ; spill\n"
		"      mov rax, rcx   ; was mov rbx, rcx\n"
		"```\n"
		"\n"
		"</details>\n"
		"\n"
		"checked 207 functions in 3 files, 9 rules; 0 unmatched\n"
		"\n"
		"clang 19.1.7  x86_64-pc-linux-gnu  -O2\n");
	arena_clear(&a);
}

/* What Markdown, HTML or the sites would make something of. */
void test_writers_gate__md_escapes(void)
{
	static const struct {
		const char *raw, *want;
	} texts[] = {
		{"plain read_block", "plain read_block"},
		{"a|b`c*d_e _f_", "a&#124;b&#96;c&#42;d_e &#95;f&#95;"},
		{"<script> & [x](y)", "&#60;script&#62; &#38; &#91;x&#93;(y)"},
		{"two\nlines\x1b[31m \xff", "two&#92;nlines&#92;x1b&#91;31m &#92;xff"},
		{"@user me@x.org", "@<!-- -->user me@<!-- -->x.org"},
		{"#12 !3 +5.0 % 5%", "#<!-- -->12 !<!-- -->3 +5.0 % 5%"},
		{"https://a.org www.a.org", "https:<!-- -->//a.org www<!-- -->.a.org"},
		{"lvm.c:100:7 :+1:", "lvm.c:<!-- -->100:7 :<!-- -->+1:"},
		{"lvm.c:12", "lvm.c:12"},
	};
	static const struct {
		const char *raw, *want;
	} lines[] = {{"# head", "&#35; head"},
		     {"12. one", "&#49;2. one"},
		     {"1 one", "1 one"},
		     {"- x", "&#45; x"},
		     {"    code", "code"},
		     {"> quote", "&#62; quote"},
		     {"@user", "&#64;<!-- -->user"}};
	struct arena a = {0};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct doc d;
		struct block *b;

		doc_init(&d, &a);
		b = doc_block(&d, BLOCK_FINDINGS, STR_NONE);
		vec_push(&a, &b->findings,
			 ((struct finding){.level = LEVEL_ERROR, .title = str_c(texts[i].raw)}));
		CHECK_STR(written(&a, &d, &writer_md),
			  str_printf(&a, "<!-- casm-report -->\n- **error** %s\n", texts[i].want));
	}
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct doc d;

		doc_init(&d, &a);
		doc_span(&d, doc_block(&d, BLOCK_LINES, STR_NONE), STYLE_PLAIN, "%s", lines[i].raw);
		CHECK_STR(written(&a, &d, &writer_md),
			  str_printf(&a, "<!-- casm-report -->\n%s\n", lines[i].want));
	}
	arena_clear(&a);
}

void test_writers_gate__md_fence_is_longer_than_backticks_within(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;

	doc_init(&d, &a);
	b = doc_block(&d, BLOCK_LISTING, STR_NONE);
	add_row(&d, b, ROW_ADDED, "````", "");
	CHECK_WRITTEN(&d, md,
		      "<!-- casm-report -->\n<details><summary><code>assembly</code></summary>\n\n"
		      "`````diff\n+     ````\n`````\n\n</details>\n");
	arena_clear(&a);
}

void test_writers_gate__md_shows_three_diffs_and_counts_the_rest(void)
{
	struct arena a = {0};
	struct doc d;
	struct str md;

	doc_init(&d, &a);
	for (int i = 0; i < 7; i++) {
		struct block *b = doc_block(&d, BLOCK_LISTING, STR_NONE);

		for (int k = 0; k < 500; k++)
			add_row(&d, b, k % 2 ? ROW_ADDED : ROW_REMOVED, "mov", "");
	}
	md = written(&a, &d, &writer_md);
	CHECK_INT(count(md, "```diff"), 3);
	CHECK_INT(count(md, "@@ 380 more lines @@"), 3);
	CHECK(holds(md, "4 more listings are not shown here"));
	arena_clear(&a);
}

static void make_many(struct doc *d, struct arena *a, size_t n)
{
	struct block *b;

	doc_init(d, a);
	d->gate = (struct gate_said){.is_set = true, .is_failed = true, .footer = S("checked all")};
	b = doc_block(d, BLOCK_FINDINGS, STR_NONE);
	for (size_t i = 0; i < n; i++) {
		struct finding *f = add_finding(d, b, (enum level)(i % 3), "instrs-grew", "f", "grew");

		f->loc = (struct loc){S("a.c"), (uint32_t)i + 1, 0};
	}
}

void test_writers_gate__md_keeps_its_limit(void)
{
	struct arena a = {0};
	struct doc d;
	struct str md, rest, line;
	size_t nitems = 0;

	make_many(&d, &a, 10000);
	md = written(&a, &d, &writer_md);
	CHECK(md.len < 60000);
	CHECK(md.len > 40000);
	CHECK(str_ends(md, S("checked all\n")));
	rest = md;
	while (str_line(&rest, &line))
		nitems += str_starts(line, S("- **"));
	CHECK(holds(md, str_to_c(&a, str_printf(&a, "- and " STR_FMT " more, not shown for want of room\n",
						STR_ARG(number_grouped(&a, (int64_t)(10000 - nitems)))))));
	CHECK(holds(md, "<details><summary>3,323 more errors, 3,333 more warnings, 3,334 notes</summary>"));
	arena_clear(&a);
}

void test_writers_gate__github(void)
{
	struct arena a = {0};
	struct block *b;
	struct doc d;

	make_gate(&d, &a);
	CHECK_WRITTEN(
		&d, github,
		"::error file=src/pager.c,line=1204,col=9,title=casm inline-lost::call to read_block was "
		"inlined%0ATooCostly: cost 240 of 225%0Aread_block grew%0Acause: the change at "
		"src/pager.c:88\n"
		"::warning file=src/decode.c,line=40,title=casm stack-grew::frame of decode grew%0A48 to 112 "
		"bytes\n"
		"::error file=src/bad.c,title=casm::clang exited with status 1\n"
		"::notice title=casm::FAIL: 1 error, 1 warning%0A2 regressed, 205 unchanged%0Anot shown "
		"here: "
		"1 waived%0Achecked 207 functions in 3 files, 9 rules; 0 unmatched\n");
	doc_init(&d, &a);
	CHECK_WRITTEN(&d, github, "");
	b = doc_block(&d, BLOCK_FINDINGS, STR_NONE);
	vec_push(&a, &b->findings,
		 ((struct finding){.rule = S("a,b:c%"),
				   .title = S("100%0A\n::error::x\r, y: z"),
				   .loc = {S("d,e:f%0A\n.c"), 1, 2}}));
	CHECK_WRITTEN(&d, github,
		      "::notice file=d%2Ce%3Af%250A\\n.c,line=1,col=2,title=casm "
		      "a%2Cb%3Ac%25::100%250A\\n::error::x\\r"
		      ", y: z\n");
	d.blocks.items[0].findings.items[0].loc.file = S("<stdio.h>");
	CHECK(str_starts(written(&a, &d, &writer_github), S("::notice title=")));
	arena_clear(&a);
}

void test_writers_gate__github_writes_ten_of_each_level(void)
{
	struct arena a = {0};
	struct doc d;
	struct str text;

	make_many(&d, &a, 10000);
	text = written(&a, &d, &writer_github);
	CHECK_INT(count(text, "::error "), 10);
	CHECK_INT(count(text, "::warning "), 10);
	CHECK_INT(count(text, "::notice "), 10);
	CHECK(holds(text, "not shown here: 3,323 errors, 3,323 warnings, 3,325 notes"));
	arena_clear(&a);
}

void test_writers_gate__junit(void)
{
	struct arena a = {0};
	struct doc d;

	make_gate(&d, &a);
	CHECK_WRITTEN(
		&d, junit,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<testsuites name=\"casm\" tests=\"4\" failures=\"1\" errors=\"1\" skipped=\"1\">\n"
		"  <testsuite name=\"src/pager.c\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"
		"    <testcase name=\"pager_get\" classname=\"src/pager.c\">\n"
		"      <failure type=\"inline-lost\" message=\"call to read_block was "
		"inlined\">src/pager.c:1204:9: "
		"error: inline-lost: call to read_block was inlined\n"
		"  TooCostly: cost 240 of 225\n"
		"  read_block grew\n"
		"  cause: the change at src/pager.c:88\n"
		"</failure>\n"
		"    </testcase>\n"
		"    <testcase name=\"other\" classname=\"src/pager.c\"/>\n"
		"  </testsuite>\n"
		"  <testsuite name=\"src/a b.c\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\">\n"
		"    <testcase name=\"parse\" classname=\"src/a b.c\">\n"
		"      <skipped message=\"bounds checks: malloc in the loop\"></skipped>\n"
		"    </testcase>\n"
		"  </testsuite>\n"
		"  <testsuite name=\"src/bad.c\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
		"    <testcase name=\"bad.c\" classname=\"src/bad.c\">\n"
		"      <error type=\"casm\" message=\"clang exited with status 1\"></error>\n"
		"    </testcase>\n"
		"  </testsuite>\n"
		"</testsuites>\n");
	doc_init(&d, &a);
	CHECK_WRITTEN(&d, junit,
		      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		      "<testsuites name=\"casm\" tests=\"0\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
		      "</testsuites>\n");
	d.gate.is_set = true;
	vec_push(&a, &d.gate.checked,
		 ((struct checked){S("<\x01&\">"), S("]]>'\xef\xbf\xbe\n"), CHECK_PASSED, STR_NONE,
				   STR_NONE}));
	CHECK(holds(written(&a, &d, &writer_junit),
		    "<testcase name=\"]]&gt;'\\xef\\xbf\\xbe\\n\" classname=\"&lt;\\x01&amp;&quot;&gt;\"/>"));
	arena_clear(&a);
}

void test_writers_gate__sarif(void)
{
	struct arena a = {0};
	struct doc d;

	make_gate(&d, &a);
	d.gate = (struct gate_said){0};
	CHECK_WRITTEN(
		&d, sarif,
		"{\"$schema\":\"https://json.schemastore.org/"
		"sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{"
		"\"tool\":{\"driver\":{\"name\":\"casm\",\"semanticVersion\":\"0.1.0\",\"rules\":["
		"{\"id\":\"alloc-in-loop\",\"shortDescription\":{\"text\":\"what the rule says\"},"
		"\"fullDescription\":{\"text\":\"what the rule says\"},\"help\":{\"text\":\"what the rule "
		"says\"},"
		"\"defaultConfiguration\":{\"level\":\"error\"}},"
		"{\"id\":\"inline-lost\",\"shortDescription\":{\"text\":\"what the rule says\"},"
		"\"fullDescription\":{\"text\":\"what the rule says\"},\"help\":{\"text\":\"what the rule "
		"says\"},"
		"\"defaultConfiguration\":{\"level\":\"error\"}},"
		"{\"id\":\"stack-grew\",\"shortDescription\":{\"text\":\"what the rule says\"},"
		"\"fullDescription\":{\"text\":\"what the rule says\"},\"help\":{\"text\":\"what the rule "
		"says\"},"
		"\"defaultConfiguration\":{\"level\":\"warning\"}}]}},"
		"\"invocations\":[{\"executionSuccessful\":true,\"toolExecutionNotifications\":[]}],"
		"\"columnKind\":\"utf16CodeUnits\",\"results\":["
		"{\"ruleId\":\"inline-lost\",\"ruleIndex\":1,\"level\":\"error\",\"message\":{\"text\":"
		"\"call to read_block was inlined\\nTooCostly: cost 240 of 225\\nread_block grew\\n"
		"cause: the change at src/pager.c:88\\nseen at [src/pager.c:1204:9](1)\"},"
		"\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"src/pager.c\","
		"\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":88}},"
		"\"logicalLocations\":[{\"name\":\"pager_get\",\"kind\":\"function\"}]}],"
		"\"relatedLocations\":[{\"id\":1,\"message\":{\"text\":\"call to read_block was inlined\"},"
		"\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"src/"
		"pager.c\",\"uriBaseId\":\"%SRCROOT%\"},"
		"\"region\":{\"startLine\":1204,\"startColumn\":9}}}],"
		"\"partialFingerprints\":{\"casm/v1\":\"0123456789abcdef\","
		"\"primaryLocationLineHash\":\"0123456789abcdef\"},\"suppressions\":[]},"
		"{\"ruleId\":\"stack-grew\",\"ruleIndex\":2,\"level\":\"warning\",\"message\":{\"text\":"
		"\"frame of decode grew\\n48 to 112 bytes\"},"
		"\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"src/decode.c\","
		"\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":40}},"
		"\"logicalLocations\":[{\"name\":\"decode\",\"kind\":\"function\"}]}],"
		"\"partialFingerprints\":{\"casm/v1\":\"0123456789abcdef\","
		"\"primaryLocationLineHash\":\"0123456789abcdef\"},\"suppressions\":[]},"
		/* byte 7 of the line is UTF-16 unit 4 */
		"{\"ruleId\":\"alloc-in-loop\",\"ruleIndex\":0,\"level\":\"note\",\"message\":{\"text\":"
		"\"malloc in the loop\\nwaived: bounds checks\"},"
		"\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"src/a%20b.c\","
		"\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":3,\"startColumn\":4}},"
		"\"logicalLocations\":[{\"name\":\"parse\",\"kind\":\"function\"}]}],"
		"\"partialFingerprints\":{\"casm/v1\":\"0123456789abcdef\","
		"\"primaryLocationLineHash\":\"0123456789abcdef\"},"
		"\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":\"bounds "
		"checks\"}],"
		"\"properties\":{\"waivedLevel\":\"error\"}}]}]}\n");
	arena_clear(&a);
}

void test_writers_gate__sarif_escapes_its_own_markup(void)
{
	struct arena a = {0};
	struct doc d;
	struct finding *f;
	struct str text;

	doc_init(&d, &a);
	f = add_finding(&d, doc_block(&d, BLOCK_FINDINGS, STR_NONE), LEVEL_NOTE, "", "", "{0} [x](1) \\");
	f->loc = (struct loc){S("/abs/a:b%c.c"), 0, 0};
	text = written(&a, &d, &writer_sarif);
	CHECK(holds(text, "{\"text\":\"{{0}} \\\\[x\\\\](1) \\\\\\\\\"}"));
	CHECK(holds(text, "{\"uri\":\"file:///abs/a%3Ab%25c.c\"}"));
	CHECK(holds(text, "\"ruleId\":\"finding\""));
	CHECK(!holds(text, ":\"\""));
	/* what is in no file of the repository has no place */
	f->loc.file = S("<stdio.h>");
	text = written(&a, &d, &writer_sarif);
	CHECK(holds(text,
		    "\"toolExecutionNotifications\":[{\"level\":\"note\",\"message\":{\"text\":\"{{0}}"));
	CHECK(holds(text, "\"results\":[]"));
	arena_clear(&a);
}

void test_writers_gate__sarif_keeps_25000_results(void)
{
	struct arena a = {0};
	struct doc d;
	struct str text;

	make_many(&d, &a, 30000);
	text = written(&a, &d, &writer_sarif);
	CHECK_INT(count(text, "\"ruleId\""), 25000);
	CHECK_INT(count(text, "\"level\":\"error\",\"message\""), 10000);
	CHECK(holds(text, "5,000 results are left out"));
	arena_clear(&a);
}

void test_writers_gate__said_shown_cuts_between_characters(void)
{
	struct arena a = {0};

	CHECK_STR(said_shown(&a, S("abc"), 0), S("abc"));
	CHECK_STR(said_shown(&a, S("ééééééééé"), 10), S("éé…é"));
	CHECK_STR(said_shown(&a, S("a\nb"), 4), S("a\\nb"));
	CHECK_STR(said_shown(&a, STR_NONE, 4), S(""));
	arena_clear(&a);
}

/* An assertion is no function: its finding is known by what it says. Indented details are code. */
void test_writers_gate__assertions(void)
{
	struct arena a = {0};
	struct doc d;
	struct finding *f;

	doc_init(&d, &a);
	f = add_finding(&d, doc_block(&d, BLOCK_FINDINGS, STR_NONE), LEVEL_ERROR, "assertion-failed", "f",
			"no-call fails");
	f->loc = (struct loc){S("a.c"), 1, 0};
	vec_push(&a, &f->details, S("    callq\t%edi@PLT"));
	d.gate.is_set = true;
	vec_push(&a, &d.gate.checked,
		 ((struct checked){S("a.c"), S("no-call (line 1)"), CHECK_FAILED, S("assertion-failed"),
				   S("no-call fails")}));
	CHECK(holds(written(&a, &d, &writer_junit),
		    ">a.c:1: error: assertion-failed: no-call fails\n      callq\\t%edi@PLT\n</failure>"));
	CHECK(holds(written(&a, &d, &writer_md), "<br><code>callq&#92;t%edi@<!-- -->PLT</code>\n"));
	arena_clear(&a);
}

/* Of a report: what there is, nothing judged. */
void test_writers_gate__reports(void)
{
	struct arena a = {0};
	struct doc d;

	make_gate(&d, &a);
	d.gate = (struct gate_said){0};
	d.title = S("pager");
	CHECK(holds(written(&a, &d, &writer_md), "### pager\n"));
	CHECK(holds(written(&a, &d, &writer_junit), "tests=\"4\" failures=\"2\" errors=\"0\" skipped=\"1\""));
	CHECK(holds(written(&a, &d, &writer_junit), "<testcase name=\"pager_get\" classname=\"pager\"/>"));
	CHECK(holds(written(&a, &d, &writer_github), "::notice title=casm::not shown here: 1 waived\n"));
	arena_clear(&a);
}

/* Readers are told once, machines each. */
void test_writers_gate__folded_findings(void)
{
	struct arena a = {0};
	struct doc d;
	struct block *b;
	struct finding *f;
	struct str text;

	make_gate(&d, &a);
	d.blocks.count = 0;
	b = doc_block(&d, BLOCK_FINDINGS, STR_NONE);
	f = add_finding(&d, b, LEVEL_ERROR, "inline-lost", "f", "g in f");
	vec_push(&a, &f->folded, S("the same in h"));
	add_finding(&d, b, LEVEL_ERROR, "inline-lost", "h", "g in h")->is_folded = true;
	add_finding(&d, b, LEVEL_NOTE, "call-added", "k", "m in k");
	text = written(&a, &d, &writer_text);
	CHECK(holds(text, "g in f") && holds(text, "the same in h") && holds(text, "m in k"));
	CHECK(!holds(text, "g in h"));
	b->nfindings_shown = 1;
	text = written(&a, &d, &writer_text);
	CHECK(holds(text, "and 1 more") && !holds(text, "m in k"));
	text = written(&a, &d, &writer_md);
	CHECK(holds(text, "g in f") && holds(text, "the same in h") &&
	      holds(text, "<summary>1 note</summary>"));
	CHECK(!holds(text, "g in h"));
	CHECK(holds(written(&a, &d, &writer_github), "g in h"));
	CHECK(holds(written(&a, &d, &writer_csv), "g in h") ||
	      holds(written(&a, &d, &writer_csv), "inline-lost"));
	CHECK(holds(written(&a, &d, &writer_sarif), "g in h"));
	arena_clear(&a);
}
