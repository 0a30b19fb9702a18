#include "test.h"

#include <dirent.h>
#include <stdlib.h>

#include "base/file.h"
#include "read/remarkdoc.h"
#include "read/remarks.h"

#define INLINED                                                                                              \
	"--- !Passed\nPass:            inline\nName:            Inlined\n"                                   \
	"DebugLoc:        { File: a.c, Line: 12, Column: 7 }\nFunction:        outer\nArgs:\n"               \
	"  - String:          ''''\n  - Callee:          inner\n"                                            \
	"    DebugLoc:        { File: a.c, Line: 3, Column: 0 }\n"                                           \
	"  - String:          ''' inlined'\n  - Cost:            '-15'\n...\n"
#define HOISTED                                                                                              \
	"--- !Passed\nPass:            licm\nName:            Hoisted\nFunction:        outer\nArgs:\n"      \
	"  - String:          'hoisting '\n  - Inst:            load\n...\n"
#define STACK                                                                                                \
	"--- !Analysis\nPass:            prologepilog\nName:            StackSize\nFunction:        outer\n" \
	"Args:\n  - NumStackBytes:   '24'\n...\n"

static const struct origin record = {ARTIFACT_REMARKS, {"t.opt.yaml", 10}};

/* Feeds in pieces of size `piece`; 0: all at once; above 1000: sizes drawn from piece as seed. */
static struct unit *read_pieces(struct str bytes, unsigned piece)
{
	struct unit *u = unit_new(S("t.c"), S("/t"));
	struct remark_stream *s = remark_stream_open(u, record);
	uint64_t random = piece;

	while (bytes.len) {
		size_t n = piece ? piece : bytes.len;

		if (piece > 1000) {
			random = random * 6364136223846793005u + 1442695040888963407u;
			n = 1 + (size_t)(random >> 40) % (random >> 60 & 1 ? 7 : 900);
		}
		if (n > bytes.len)
			n = bytes.len;
		/* A copy of just these bytes: the stream must not look behind them, now or later. */
		char *copy = xmalloc(n);
		memcpy(copy, bytes.ptr, n);
		remark_stream_feed(s, str_make(copy, n));
		memset(copy, '!', n);
		free(copy);
		bytes = str_from(bytes, n);
	}
	remark_stream_close(s);
	return u;
}

static void print_loc(struct buf *out, struct loc l)
{
	if (l.file.ptr)
		buf_printf(out, " @" STR_FMT ":%u:%u", STR_ARG(l.file), l.line, l.col);
}

/* Everything that the reader says about a record. */
static void print_unit(const struct unit *u, struct buf *out)
{
	buf_printf(out, "%" PRIu64 " documents%s\n", u->nremarks, u->has_remarks ? "" : ", not a record");
	for (size_t i = 0; i < u->remark_counts.count; i++) {
		const struct remark_count *c = &u->remark_counts.items[i];

		buf_printf(out, "%d " STR_FMT " " STR_FMT " %" PRIu64 " %" PRIu64 "\n", c->kind,
			   STR_ARG(c->pass), STR_ARG(c->name), c->total, c->distinct);
	}
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];

		buf_printf(out, "%d " STR_FMT "/" STR_FMT " in " STR_FMT, r->kind, STR_ARG(r->pass),
			   STR_ARG(r->name), STR_ARG(r->function));
		print_loc(out, r->loc);
		buf_printf(out,
			   " hot %" PRId64 " count %" PRIu64 " %" PRIu64 "-%" PRIu64 " line %" PRIu64 "\n",
			   r->hotness.is_known ? r->hotness.n : -1, r->count, r->first_seq, r->last_seq,
			   r->record_line);
		for (uint32_t k = 0; k < r->nargs; k++) {
			buf_printf(out, "  " STR_FMT "=" STR_FMT, STR_ARG(r->args[k].key),
				   STR_ARG(r->args[k].value));
			print_loc(out, r->args[k].loc);
			buf_addc(out, '\n');
		}
	}
	for (size_t i = 0; i < u->diags.count; i++) {
		const struct diag *d = &u->diags.items[i];

		buf_printf(out, STR_FMT ":%" PRIu64 ": " STR_FMT " (%" PRIu64 ")\n", STR_ARG(d->file),
			   d->line, STR_ARG(d->message), d->count);
	}
}

static bool has_diag(const struct unit *u, const char *part, uint64_t line)
{
	for (size_t i = 0; i < u->diags.count; i++)
		if (str_find(u->diags.items[i].message, str_c(part)) != (size_t)-1 &&
		    u->diags.items[i].line == line)
			return true;
	return false;
}

static const struct remark_count *count_of(const struct unit *u, const char *pass, const char *name)
{
	for (size_t i = 0; i < u->remark_counts.count; i++)
		if (str_eq(u->remark_counts.items[i].pass, str_c(pass)) &&
		    str_eq(u->remark_counts.items[i].name, str_c(name)))
			return &u->remark_counts.items[i];
	return NULL;
}

/* Remarks that were understood; documents that were not are in nremarks too. */
static uint64_t total(const struct unit *u)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < u->remark_counts.count; i++)
		sum += u->remark_counts.items[i].total;
	return sum;
}

static bool same_units(const struct unit *a, const struct unit *b)
{
	struct buf x = {0}, y = {0};
	bool same;

	print_unit(a, &x);
	print_unit(b, &y);
	same = str_eq(buf_str(&x), buf_str(&y));
	buf_release(&x);
	buf_release(&y);
	return same;
}

/* Records of every compiler in tests/recorded. */
static void each_record(void (*run)(const char *path, struct str bytes))
{
	struct arena a = {0};
	struct str top = str_printf(&a, "%s/tests/recorded", test_root);
	DIR *folders = opendir(str_to_c(&a, top));
	unsigned nfiles = 0;

	for (struct dirent *d; folders && (d = readdir(folders));) {
		struct str folder = path_join(&a, top, str_dup(&a, str_c(d->d_name)));
		DIR *files = d->d_name[0] == '.' ? NULL : opendir(str_to_c(&a, folder));

		for (struct dirent *e; files && (e = readdir(files));) {
			const char *path = str_to_c(&a, path_join(&a, folder, str_c(e->d_name)));
			struct err err = {0};
			struct file f;

			if (!str_ends(str_c(path), S(".opt.yaml")))
				continue;
			nfiles++;
			if (file_open(&f, path, &err)) {
				run(path, f.text);
				file_close(&f);
			} else {
				test_fail(__FILE__, __LINE__, "%s", err.message);
				err_clear(&err);
			}
		}
		if (files)
			closedir(files);
	}
	if (folders)
		closedir(folders);
	if (nfiles < 8)
		test_fail(__FILE__, __LINE__, "only %u records below " STR_FMT, nfiles, STR_ARG(top));
	arena_clear(&a);
}

static struct str next_document(struct str *rest)
{
	size_t end = str_find(*rest, S("\n--- !"));
	struct str document = end == (size_t)-1 ? *rest : str_head(*rest, end + 1);

	*rest = str_from(*rest, document.len);
	return document;
}

/* Parses both ways; what the fast parser takes, libyaml must take too and say the same. */
static bool both_agree(struct str document)
{
	struct remark_doc fast = {0}, yaml = {0};
	struct yaml_problem problem = {0};
	bool ok = true;

	if (remark_doc_parse_fast(&fast, document)) {
		/* LLVM writes DEL as it is; libyaml refuses it. */
		if (remark_doc_parse_yaml(&yaml, document, &problem))
			ok = remark_doc_eq(&fast, &yaml);
		else
			ok = str_find_char(document, 0x7f) < document.len ||
			     str_find(document, S("\\x7F")) < document.len;
	}
	remark_doc_release(&fast);
	remark_doc_release(&yaml);
	return ok;
}

void test_remarks__fields(void)
{
	struct unit *u = read_pieces(S(INLINED), 0);
	const struct remark *r;

	CHECK_INT(u->nremarks, 1);
	CHECK(u->has_remarks);
	CHECK_INT(u->diags.total, 0);
	CHECK_INT(u->remarks.count, 1);
	r = u->remarks.items[0];
	CHECK_INT(r->kind, REMARK_PASSED);
	CHECK_STR(r->pass, S("inline"));
	CHECK_STR(r->name, S("Inlined"));
	CHECK_STR(r->function, S("outer"));
	CHECK_STR(r->loc.file, S("a.c"));
	CHECK_INT(r->loc.line, 12);
	CHECK_INT(r->loc.col, 7);
	CHECK(!r->hotness.is_known);
	CHECK_INT(r->nargs, 4);
	CHECK_STR(r->args[1].key, S("Callee"));
	CHECK_INT(r->args[1].loc.line, 3);
	CHECK(!r->args[2].loc.file.ptr);
	CHECK_INT(remark_arg_value(r, S("Cost")).n, -15);
	CHECK_STR(remark_message(r, &u->arena), S("'inner' inlined-15"));
	/* Names are interned: one pointer for one name. */
	CHECK(r->function.ptr == intern(&u->names, S("outer")).ptr);
	CHECK(r->args[1].key.ptr == intern(&u->names, S("Callee")).ptr);
	unit_free(u);
}

void test_remarks__odd_fields(void)
{
	struct unit *u =
		read_pieces(S("--- !Missed\nPass:            ''\nName:            CantVectorizeLibcall\n"
			      "DebugLoc:        { File: 'a folder, {with} it''s.c', \n"
			      "                   Line: 0, Column: 7 }\nFunction:        \"a\\nb \xc3\xa9\"\n"
			      "Hotness:         4900\nArgs:\n  - INST_callq:      'callq\t'\n  - Function:   "
			      "     '#x: y'\n"
			      "    DebugLoc:        { File: '/u/i.h', Line: 4294967295, Column: 1 }\n  - "
			      "Pass:            a\tb, c\n...\n"
			      "--- !AnalysisFPCommute\nPass:            p\nName:            N\nFunction:     "
			      "   f\n...\n"),
			    0);
	const struct remark *r = u->remarks.items[0];

	CHECK_INT(u->diags.total, 0);
	CHECK_INT(u->remarks.count, 2);
	CHECK_STR(r->pass, S("loop-vectorize"));
	CHECK(count_of(u, "loop-vectorize", "CantVectorizeLibcall") != NULL);
	CHECK_STR(r->loc.file, S("a folder, {with} it's.c"));
	CHECK(!loc_known(r->loc));
	CHECK_INT(r->loc.col, 0);
	CHECK_STR(r->function, S("a\nb \xc3\xa9"));
	CHECK_INT(r->hotness.n, 4900);
	CHECK_STR(r->args[0].value, S("callq\t"));
	CHECK_STR(r->args[1].value, S("#x: y"));
	CHECK_INT(r->args[1].loc.line, UINT32_MAX);
	CHECK_STR(r->args[2].value, S("a\tb, c"));
	r = u->remarks.items[1];
	CHECK_INT(r->kind, REMARK_ANALYSIS_FP_COMMUTE);
	CHECK_INT(r->nargs, 0);
	CHECK(!r->loc.file.ptr);
	unit_free(u);
}

void test_remarks__repeats_and_bulk(void)
{
	struct str text = S(INLINED HOISTED STACK INLINED HOISTED INLINED HOISTED);
	struct unit *u = read_pieces(text, 0);
	const struct remark_count *c;

	CHECK_INT(u->nremarks, 7);
	CHECK_INT(u->remarks.count, 2);
	CHECK_INT(u->remarks.items[0]->count, 3);
	CHECK_INT(u->remarks.items[0]->first_seq, 1);
	CHECK_INT(u->remarks.items[0]->last_seq, 6);
	CHECK_INT(u->remarks.items[0]->record_line, 1);
	CHECK_INT(u->remarks.items[1]->first_seq, 3);
	CHECK_INT(u->remarks.items[1]->record_line, 21);
	CHECK_INT(u->remark_counts.count, 3);
	c = count_of(u, "licm", "Hoisted");
	CHECK(c && c->total == 3 && c->distinct == 0);
	c = count_of(u, "inline", "Inlined");
	CHECK(c && c->total == 3 && c->distinct == 1);
	CHECK_STR(u->remark_counts.items[0].pass, S("inline"));
	CHECK_STR(u->remark_counts.items[2].pass, S("prologepilog"));
	unit_free(u);

	/* What is only counted otherwise. */
	u = unit_new(S("t.c"), S("/t"));
	u->keeps_all_remarks = true;
	struct remark_stream *s = remark_stream_open(u, record);
	remark_stream_feed(s, text);
	remark_stream_close(s);
	CHECK_INT(u->remarks.count, 3);
	c = count_of(u, "licm", "Hoisted");
	CHECK(c && c->total == 3 && c->distinct == 1);
	unit_free(u);
}

#define CLOBBERED                                                                                            \
	"--- !Missed\nPass:            gvn\nName:            LoadClobbered\nDebugLoc:        { File: t.c, "  \
	"Line: 5, "                                                                                          \
	"Column: 28 }\nFunction:        f\nArgs:\n  - String:          'load of type '\n...\n"

void test_remarks__kept_for_why(void)
{
	struct str text = S(INLINED CLOBBERED HOISTED CLOBBERED STACK);

	for (int wants = 0; wants < 2; wants++) {
		struct unit *u = unit_new(S("t.c"), S("/t"));
		struct remark_stream *s;

		u->wants_why = wants;
		s = remark_stream_open(u, record);
		remark_stream_feed(s, text);
		remark_stream_close(s);
		CHECK_INT(u->remarks.count, wants ? 4 : 2);
		CHECK_INT(count_of(u, "gvn", "LoadClobbered")->total, 2);
		CHECK_INT(count_of(u, "gvn", "LoadClobbered")->distinct, wants);
		if (wants)
			CHECK_INT(u->remarks.items[1]->count, 2);
		unit_free(u);
	}
}

void test_remarks__two_records_of_one_unit(void)
{
	struct unit *u = unit_new(S("t.c"), S("/t"));
	struct err err = {0};

	CHECK(reader_remarks.read(u, S(INLINED HOISTED), record, &err));
	CHECK(reader_remarks.read(u, S(STACK HOISTED), record, &err));
	CHECK_INT(u->nremarks, 4);
	CHECK_INT(u->remarks.items[1]->first_seq, 3);
	CHECK_INT(u->remark_counts.count, 3);
	CHECK_INT(count_of(u, "licm", "Hoisted")->total, 2);
	unit_free(u);
}

void test_remarks__memory_does_not_grow_with_repeats(void)
{
	struct str text = S(INLINED HOISTED STACK);
	size_t used[2];

	for (int i = 0; i < 2; i++) {
		struct unit *u = unit_new(S("t.c"), S("/t"));
		struct remark_stream *s = remark_stream_open(u, record);

		for (int k = 0; k < (i ? 10000 : 1); k++)
			remark_stream_feed(s, text);
		remark_stream_close(s);
		CHECK_INT(u->nremarks, i ? 30000 : 3);
		used[i] = u->arena.total_bytes;
		unit_free(u);
	}
	CHECK_INT(used[1], used[0]);
}

static void check_oracle(const char *path, struct str bytes)
{
	unsigned ndocuments = 0, nfast = 0;

	while (bytes.len) {
		struct str document = next_document(&bytes);
		struct remark_doc fast = {0};

		ndocuments++;
		nfast += remark_doc_parse_fast(&fast, document);
		remark_doc_release(&fast);
		if (!both_agree(document))
			test_fail(__FILE__, __LINE__, "%s: read differently by libyaml:\n" STR_FMT, path,
				  STR_ARG(document));
	}
	/* A fast parser that takes nothing would agree as well. */
	if (nfast * 10 < ndocuments * 6)
		test_fail(__FILE__, __LINE__, "%s: only %u of %u documents are read fast", path, nfast,
			  ndocuments);
}

void test_remarks__same_as_libyaml(void)
{
	each_record(check_oracle);
}

void test_remarks__declines_what_yaml_reads_otherwise(void)
{
	/* Texts of an argument: line breaks, byte order marks and controls beyond ASCII, comments, keys,
	 * plain texts that go on in the next line, indicators. */
	static const char *const texts[] = {
		"\"a \xe2\x80\xa8 z\"",
		"\"a \xe2\x80\xa9 z\"",
		"\"a\xef\xbb\xbfz\"",
		"\"a\xef\xbf\xbez\"",
		"\"a\xc2\x85z\"",
		"\"a\xc2\x80z\"",
		"\"a\xed\xa0\x80z\"",
		"\"a\xf0\x9f\x98\x80\"",
		"\"\\N\\_\\L\\P\\u00e9\"",
		"\"\\x41\\x1B\\e\\\\\\\"\\t\\a\"",
		"\"\\xE9\"",
		"\"\\/\"",
		"\"a\n  b\"",
		"'a\n  b'",
		"'a''' b",
		"'a'''",
		"'a\x80'",
		"a\x01",
		"a\n      b",
		"a #b",
		"a#b",
		"a: b",
		"a:b",
		"- a",
		"-a",
		"? a",
		"?a",
		"a ",
		"a\t",
		"*a",
		"&a b",
		"!x a",
		"%a",
		"@a",
		"`a",
		"| a",
		"> a",
		"{a}",
		"[a]",
		"a]",
		"a}",
		"a, b",
		", a",
		"~",
		"=",
		"...",
	};
	struct buf b = {0};
	struct remark_doc d = {0};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		b.len = 0;
		buf_printf(&b,
			   "--- !Missed\nPass:            p\nName:            n\nFunction:        f\nArgs:\n"
			   "  - Key:             %s\n...\n",
			   texts[i]);
		if (!both_agree(buf_str(&b)))
			test_fail(__FILE__, __LINE__, "read differently by libyaml: %s", texts[i]);
		b.len = 0;
		buf_printf(&b,
			   "--- !Missed\nPass:            p\nName:            n\n"
			   "DebugLoc:        { File: %s, Line: 1, Column: 2 }\nFunction:        f\n...\n",
			   texts[i]);
		if (!both_agree(buf_str(&b)))
			test_fail(__FILE__, __LINE__, "a file name read differently by libyaml: %s",
				  texts[i]);
	}
	CHECK(!remark_doc_parse_fast(
		&d, S("--- !Missed\nPass: p\nName: n\nFunction: f\nArgs:\n  - DebugLoc: a\n...\n")));
	CHECK(!remark_doc_parse_fast(&d, S("")));
	remark_doc_release(&d);
	buf_release(&b);
}

void test_remarks__names_behind_the_head(void)
{
	/* The same three lines, but the second name goes on in the fourth. */
	struct unit *u = read_pieces(S("--- !Missed\nPass: p\nName: n\nFunction: f\n...\n"
				       "--- !Missed\nPass: p\nName: n\n  more\nFunction: f\n...\n"),
				     0);

	CHECK(count_of(u, "p", "n") && count_of(u, "p", "n")->total == 1);
	CHECK(count_of(u, "p", "n more") && count_of(u, "p", "n more")->total == 1);
	unit_free(u);
}

void test_remarks__many_remarks_and_lines(void)
{
	struct buf b = {0};
	struct unit *u;

	buf_fill(&b, '\n', 100000);
	for (int i = 0; i < 20000; i++)
		buf_printf(&b, "--- !Missed\nPass: p\nName: n%d\nFunction: f%d\n...\n", i % 10, i % 10000);
	u = read_pieces(buf_str(&b), 0);
	CHECK_INT(u->nremarks, 20000);
	CHECK_INT(u->remarks.count, 10000);
	CHECK_INT(u->remark_counts.count, 10);
	for (size_t i = 0; i < u->remarks.count; i++) {
		CHECK_INT(u->remarks.items[i]->count, 2);
		CHECK_INT(u->remarks.items[i]->last_seq, i + 10001);
		CHECK_INT(u->remarks.items[i]->record_line, 100001 + i * 5);
	}
	unit_free(u);
	buf_release(&b);
}

static void check_cuts(const char *path, struct str bytes)
{
	struct unit *whole = read_pieces(bytes, 0);

	if (whole->diags.total)
		test_fail(__FILE__, __LINE__, "%s: " STR_FMT, path, STR_ARG(whole->diags.items[0].message));
	CHECK_INT(total(whole), whole->nremarks);
	for (unsigned piece = 1; piece <= 8; piece++) {
		/* The larger records, which hold nothing new, by chance only. */
		struct unit *cut = read_pieces(bytes, piece < 5 && bytes.len < 50000 ? piece : piece * 1001);

		if (!same_units(whole, cut))
			test_fail(__FILE__, __LINE__, "%s: pieces (%u) change what is read", path, piece);
		unit_free(cut);
	}
	unit_free(whole);
}

void test_remarks__any_cut_gives_the_same(void)
{
	each_record(check_cuts);
}

static void check_odd_names(const char *path, struct str bytes)
{
	struct unit *u;
	unsigned nours = 0, nfake = 0;

	if (!str_ends(str_c(path), S("-odd.opt.yaml")))
		return;
	u = read_pieces(bytes, 0);
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		const struct remark_arg *callee = remark_arg_find(r, S("Callee")),
					*caller = remark_arg_find(r, S("Caller"));

		if (str_eq(r->function, S("own\nfunction\nname")) && str_eq(r->pass, S("inline"))) {
			/* The caller is a block whose DebugLoc LLVM 14 to 19 write into the wrong column. */
			CHECK(caller && str_eq(caller->value, r->function));
			CHECK(caller && loc_known(caller->loc));
			nours++;
		}
		nfake += callee && str_eq(callee->value, S("a\n...\n--- !Passed\nPass: inline"));
		CHECK(r->pass.len > 0);
	}
	CHECK(nours >= 3);
	CHECK_INT(nfake, 1);
	unit_free(u);
}

void test_remarks__block_texts(void)
{
	each_record(check_odd_names);
}

void test_remarks__truncation(void)
{
	struct str text = S(INLINED STACK INLINED);
	size_t first = sizeof(INLINED) - 1, second = first + sizeof(STACK) - 1;

	for (size_t n = 0; n < text.len; n++) {
		struct unit *u = read_pieces(str_head(text, n), 0),
			    *bytes = read_pieces(str_head(text, n), 1);
		/* A document is whole when its dots are there. */
		size_t whole = n + 1 >= first ? n + 1 >= second ? n + 1 >= text.len ? 3 : 2 : 1 : 0;
		bool at_end = n == 0 || n == first || n + 1 == first || n == second || n + 1 == second ||
			      n + 1 == text.len;
		bool is_said = false;

		CHECK_INT(total(u), whole);
		CHECK_INT(u->remarks.count, whole < 2 ? whole : 2);
		for (size_t i = 0; i < u->diags.count; i++)
			is_said |= str_find(u->diags.items[i].message, S("truncated")) != (size_t)-1;
		if (is_said == at_end)
			test_fail(__FILE__, __LINE__, "cut at %zu: %s", n,
				  is_said ? "said to be cut" : "not said to be cut");
		CHECK(same_units(u, bytes));
		unit_free(u);
		unit_free(bytes);
	}
}

void test_remarks__joined_records(void)
{
	/* Cut between lines, and inside of one: what follows is read. */
	struct str texts[] = {
		S("--- !Passed\nPass:            inline\nName:            Inl\n" STACK INLINED),
		S("--- !Passed\nPass:            inline\nName:            Inl" STACK INLINED),
		S("--- !Passed\nPass:            licm\nName:            Hoisted\nFunc" STACK INLINED)};

	static const uint64_t lines[] = {4, 3, 4};

	for (size_t i = 0; i < 3; i++) {
		struct unit *u = read_pieces(texts[i], 0);

		CHECK_INT(u->nremarks, 3);
		CHECK_INT(u->remarks.count, 2);
		CHECK(has_diag(u, "without its end", 1));
		CHECK_INT(u->remarks.items[0]->record_line, lines[i]);
		unit_free(u);
	}
}

void test_remarks__malformed(void)
{
	struct unit *u = read_pieces(
		S(INLINED "--- !Missed\nPass:            inline\nName:            N\nArgs: [\n...\n" STACK
			  "--- !Nothing\nPass: a\nName: b\nFunction: c\n...\n"
			  "--- !Missed\nPass: a\nName: b\n...\n"
			  "some text\n\n# a comment\n" INLINED),
		0);

	CHECK_INT(u->nremarks, 6);
	CHECK_INT(total(u), 3);
	CHECK_INT(u->remarks.count, 2);
	CHECK_INT(u->remarks.items[0]->last_seq, 6);
	CHECK(has_diag(u, "malformed remark", 17));
	CHECK(has_diag(u, "not a kind of remark", 25));
	CHECK(has_diag(u, "expected Pass, Name and Function", 30));
	CHECK(has_diag(u, "text outside of remarks", 34));
	CHECK_INT(u->diags.total, 4);
	unit_free(u);
}

void test_remarks__other_yaml(void)
{
	/* The same remark in other words: libyaml's work. */
	struct str texts[] = {
		S("--- !Passed\nPass: inline\nName: Inlined\nDebugLoc: {Column: 7, Line: 12, File: \"a.c\"}\n"
		  "Function: >-\n  outer\nNews: {a: [b]}\nArgs:\n- String: ''''\n- DebugLoc:\n    File: "
		  "a.c\n    Line: 3\n"
		  "    Column: 0\n  Callee: inner # a comment\n- String: \"' inlined\"\n- {Cost: "
		  "-15}\n...\n"),
		S("--- !Passed\r\nPass: inline\r\nName: Inlined\r\nDebugLoc: { File: a.c, Line: 12, Column: "
		  "7 }\r\n"
		  "Function: outer\r\nArgs:\r\n  - String: ''''\r\n  - Callee: inner\r\n"
		  "    DebugLoc: { File: a.c, Line: 3, Column: 0 }\r\n  - String: ''' inlined'\r\n  - Cost: "
		  "'-15'\r\n...\r\n")};

	for (size_t i = 0; i < 2; i++) {
		struct unit *want = read_pieces(S(INLINED), 0), *got = read_pieces(texts[i], 3);

		CHECK(same_units(want, got));
		unit_free(want);
		unit_free(got);
	}
}

void test_remarks__long_documents(void)
{
	struct buf b = {0};
	struct unit *whole, *cut;

	buf_add(&b,
		S(INLINED "--- !Missed\nPass:            inline\nName:            Long\nFunction:        "));
	buf_fill(&b, 'x', 5 << 20);
	buf_add(&b, S("\n...\n" STACK
		      "--- !Missed\nPass:            inline\nName:            N\nFunction:        "));
	buf_fill(&b, 'y', 1 << 19);
	buf_add(&b, S("\n...\n" INLINED));
	whole = read_pieces(buf_str(&b), 0);
	CHECK_INT(whole->nremarks, 5);
	CHECK_INT(total(whole), 4);
	CHECK(has_diag(whole, "more than 1 MB", 13));
	CHECK_INT(whole->remarks.items[2]->function.len, 1 << 19);
	CHECK_INT(whole->remarks.items[2]->record_line, 25);
	cut = read_pieces(buf_str(&b), 999);
	CHECK(same_units(whole, cut));
	unit_free(cut);
	unit_free(whole);
	/* The limit itself, where a start that straddles two feeds could be counted in. */
	for (int more = -1; more <= 6; more++) {
		size_t first = (size_t)((1 << 20) + more); /* the length of the first document */

		b.len = 0;
		buf_add(&b,
			S("--- !Missed\nPass:            inline\nName:            Long\nFunction:        "));
		buf_fill(&b, 'x', first - 5 - b.len);
		buf_add(&b, S("\n...\n" STACK));
		whole = read_pieces(buf_str(&b), 0);
		CHECK_INT(whole->nremarks, 2);
		CHECK_INT(total(whole), more <= 0 ? 2 : 1);
		for (size_t early = 0; early <= 5; early++) {
			struct remark_stream *s;

			cut = unit_new(S("t.c"), S("/t"));
			s = remark_stream_open(cut, record);
			remark_stream_feed(s, str_head(buf_str(&b), first + early));
			remark_stream_feed(s, str_from(buf_str(&b), first + early));
			remark_stream_close(s);
			CHECK(same_units(whole, cut));
			unit_free(cut);
		}
		unit_free(whole);
	}
	buf_release(&b);
}

void test_remarks__headers(void)
{
	static const char meta[] = "REMARKS\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" INLINED;
	static const char table[] = "REMARKS\0\0\0\0\0\0\0\0\0\4\0\0\0\0\0\0\0abc\0" INLINED;
	static const char other[] = "REMARKS\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0/tmp/x.opt.yaml";
	struct {
		struct str text;
		uint64_t nremarks;
		const char *diag;
	} rows[] = {
		{{meta, sizeof(meta) - 1}, 1, NULL},
		{{table, sizeof(table) - 1}, 0, "string table"},
		{{other, sizeof(other) - 1}, 0, "another file"},
		{{meta, 10}, 0, "truncated"},
		{{meta, 24}, 0, NULL},
		{S("RMRK\1\2\3"), 0, "bitstream"},
		{S("\xef\xbb\xbf" INLINED), 1, NULL},
		{S(""), 0, NULL},
		{S("\n# nothing\n"), 0, NULL},
		{S("R"), 0, "truncated"},
		{S("Read me\n"), 0, "text outside"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		for (unsigned piece = 0; piece < 3; piece++) {
			struct unit *u = read_pieces(rows[i].text, piece);

			CHECK_INT(u->nremarks, rows[i].nremarks);
			CHECK_INT(u->diags.total, rows[i].diag ? 1 : 0);
			if (rows[i].diag)
				CHECK(has_diag(u, rows[i].diag, 1));
			unit_free(u);
		}
}

void test_remarks__row(void)
{
	struct unit *u = unit_new(S("t.c"), S("/t"));
	struct err err = {0};

	CHECK(!reader_remarks.read(u, S("int main(void)\n{\n}\n"), record, &err));
	CHECK(err.message && strstr(err.message, "t.opt.yaml"));
	err_clear(&err);
	CHECK(reader_remarks.read(u, S(""), record, &err));
	CHECK(u->has_remarks);
	unit_free(u);
}

void test_remarks__resolves_files(void)
{
	struct unit *u = unit_new(S("t.c"), S("/p/build"));
	struct err err = {0};

	CHECK(reader_remarks.read(u, S(INLINED), record, &err));
	CHECK_STR(u->remarks.items[0]->loc.file, S("a.c"));
	unit_file(u, S("/p/build/src/a.c"), STR_NONE);
	remarks_resolve_files(u);
	CHECK_STR(u->remarks.items[0]->loc.file, S("src/a.c"));
	CHECK_STR(u->remarks.items[0]->args[1].loc.file, S("src/a.c"));
	CHECK(!u->remarks.items[0]->args[0].loc.file.ptr);
	unit_free(u);
}

/* Changes that a fuzzer would make, the same in each run: a byte, a few bytes, a piece out, a piece twice. */
static struct str mutate(struct buf *out, struct str text, uint64_t *random)
{
	static const char bytes[] = "\n '\"-!.:#,{}[]|>%@&*\\\t\r\0\x7f\x80\xc3\xff xN0";
	unsigned nchanges;

	out->len = 0;
	buf_add(out, text);
	*random = *random * 6364136223846793005u + 1442695040888963407u;
	nchanges = 1 + (unsigned)(*random >> 61) % 4;
	for (unsigned i = 0; i < nchanges && out->len > 8; i++) {
		size_t at, n;

		*random = *random * 6364136223846793005u + 1442695040888963407u;
		at = (size_t)(*random >> 33) % out->len;
		n = 1 + (size_t)(*random >> 20) % 8;
		if (n > out->len - at)
			n = out->len - at;
		switch (*random >> 60) {
		case 0:
		case 1:
			memmove(out->ptr + at, out->ptr + at + n, out->len - at - n);
			out->len -= n;
			break;
		case 2:
		case 3:
			buf_room(out, n);
			memmove(out->ptr + at + n, out->ptr + at, out->len - at);
			out->len += n;
			break;
		case 4:
			out->ptr[at] ^= (char)(1 << (n - 1));
			break;
		default:
			out->ptr[at] = bytes[(size_t)(*random >> 40) % (sizeof(bytes) - 1)];
		}
	}
	return buf_str(out);
}

void test_remarks__mutated(void)
{
	struct str text =
		S(INLINED HOISTED STACK
		  "--- !Missed\nPass:            ''\nName:            N\nDebugLoc:        { File: 'a b.c', \n"
		  "                   Line: 1, Column: 7 }\nFunction:        \"a\\nb\"\nHotness:         "
		  "49\nArgs:\n"
		  "  - Callee:           |\n      two\n      new\n      lines\n"
		  "DebugLoc:        { File: x.c, Line: 3, Column: 0 }\n  - String:          a "
		  "b\n...\n" INLINED);
	uint64_t random = 1;
	struct buf mutant = {0};

	for (int i = 0; i < 4000; i++) {
		struct str bytes = mutate(&mutant, text, &random), rest = bytes;
		struct unit *whole = read_pieces(bytes, 0), *cut = read_pieces(bytes, 1001 + (unsigned)i);

		if (!same_units(whole, cut))
			test_fail(__FILE__, __LINE__, "cuts change what is read from mutant %d:\n" STR_FMT, i,
				  STR_ARG(bytes));
		CHECK(total(whole) <= whole->nremarks);
		CHECK(total(whole) == whole->nremarks || whole->diags.total > 0);
		while (rest.len) {
			struct str document = next_document(&rest);

			if (!both_agree(document))
				test_fail(__FILE__, __LINE__,
					  "mutant %d is read differently by libyaml:\n" STR_FMT, i,
					  STR_ARG(document));
		}
		unit_free(whole);
		unit_free(cut);
	}
	buf_release(&mutant);
}
