/* The index of stored facts says what the facts say, and nothing of other bytes. */
#include "read/facts_index.h"

#include "read/facts.h"
#include "test.h"

static struct arena run;

#define PLACE(line) "\"file\":\"a.c\",\"line\":" #line ",\"column\":2"
static const char text[] =
	"{\"schema\":\"casm.facts/1\",\"casm\":\"0.1.0\"}\n"
	"{\"unit\":{\"source\":\"a.c\",\"compiler\":{\"family\":\"clang\"},\"args\":[\"-O2\"],\"added\":[],"
	"\"gone\":[{\"linkage_name\":\"inner\",\"calls\":[{\"callee\":\"leaf\"," PLACE(
		9) "}]}],"
		   "\"problems\":[]}}\n"
		   /* two calls of leaf, one of them inlined; a loop that the other blocks */
		   "{\"source\":\"a.c\",\"linkage_name\":\"zeta\",\"file\":\"a.c\",\"line\":1,\"calls\":["
		   "{\"callee\":\"leaf\"," PLACE(
			   3) ",\"inlined\":true},"
			      "{\"callee\":\"leaf\"," PLACE(
				      4) ",\"inlined\":false,\"remark\":\"NeverInline\",\"reason\":"
					 "\"noinline\"},"
					 "{\"callee\":null," PLACE(
						 5) "}],"
						    "\"loops\":[{" PLACE(
							    4) ",\"reasons\":[{\"pass\":\"loop-"
							       "vectorize\",\"name\":"
							       "\"CantVectorizeCall\"," PLACE(
								       4) "}]}],"
									  "\"lines\":[[3,5,0,"
									  "null],[4,7,1,"
									  "\"leaf\"],[2,1,0,"
									  "null,\"b.h\"]]}\n"
									  "{\"source\":\"a.c\","
									  "\"linkage_name\":"
									  "\"alpha\",\"file\":"
									  "\"a.c\",\"line\":7,"
									  "\"calls\":["
									  "{\"callee\":"
									  "\"a\\u0042\","
									  "\"file\":\"b.h\","
									  "\"line\":2,"
									  "\"column\":1}],"
									  "\"loops\":[{" PLACE(
										  4) ",\"vectori"
										     "zed\":"
										     "true}],"
										     "\"allocati"
										     "ons\":[{"
										     "\"allocato"
										     "r\":"
										     "\"malloc\""
										     "," PLACE(8) "}]}\n";

struct opened {
	struct stored plain, indexed;
	struct facts_index ix;
	struct buf bytes;
};

static void open_both(struct opened *o, struct str facts)
{
	struct err err = {0};

	*o = (struct opened){0};
	if (!facts_open(&run, S("x"), facts, &o->plain, &err) ||
	    !facts_index_make(&o->plain, &o->bytes, &err) ||
	    !facts_index_open(&run, S("x"), facts, buf_str(&o->bytes), &o->ix, &o->indexed, &err))
		test_fail(__FILE__, __LINE__, "%s", err.message);
	err_clear(&err);
}

static void close_both(struct opened *o)
{
	buf_release(&o->bytes);
	arena_clear(&run);
}

/* "zeta:4 call, …", in order. */
static struct str sites(const struct opened *o, struct facts_range r, bool are_calls)
{
	static const char *const kinds[] = {"blocked", "call", "loop", "allocation", "load"};
	struct buf b = {0};
	struct str said;

	for (size_t i = r.first; i < r.first + r.count; i++) {
		struct facts_site s = are_calls ? facts_index_call(&o->ix, i) : facts_index_site(&o->ix, i);

		buf_printf(&b, "%s" STR_FMT ":%u %s %zu%s%s%s", b.len ? ", " : "",
			   STR_ARG(o->indexed.rows.items[s.row].linkage_name), s.loc.line, kinds[s.kind],
			   s.item, s.is_inlined ? " inlined" : "", s.is_refused ? " refused" : "",
			   s.is_vectorized ? " vectorized" : "");
	}
	said = str_dup(&run, b.len ? buf_str(&b) : S(""));
	buf_release(&b);
	return said;
}

static size_t file_of(const struct opened *o, struct str name)
{
	for (size_t i = 0; i < o->ix.nfiles; i++)
		if (str_eq(facts_index_file(&o->ix, i), name))
			return i;
	return o->ix.nfiles;
}

void test_facts_index__rows(void)
{
	struct opened o;

	open_both(&o, str_c(text));
	CHECK_INT(o.indexed.rows.count, 3);
	CHECK_INT(o.plain.rows.count, 3);
	for (size_t i = 0; i < o.indexed.rows.count && i < o.plain.rows.count; i++) {
		const struct stored_row *a = &o.indexed.rows.items[i], *b = &o.plain.rows.items[i];

		CHECK_STR(a->linkage_name, b->linkage_name);
		CHECK_STR(a->source, b->source);
		CHECK(a->text.ptr == b->text.ptr && a->text.len == b->text.len);
		CHECK(a->line == b->line && a->body == b->body && a->is_gone == b->is_gone);
		CHECK(str_eq(a->twin, b->twin) && !a->twin.ptr == !b->twin.ptr);
	}
	CHECK_INT(o.indexed.units.count, 1);
	CHECK_STR(o.indexed.units.items[0].family, S("clang"));
	CHECK_STR(o.indexed.units.items[0].args.items[0], S("-O2"));
	CHECK(o.indexed.has_lines == o.plain.has_lines && o.ix.has_remarks);
	CHECK(o.indexed.text.ptr == text);
	close_both(&o);
}

void test_facts_index__calls(void)
{
	struct opened o;

	open_both(&o, str_c(text));
	CHECK_STR(sites(&o, facts_index_calls(&o.ix, S("leaf")), true),
		  S("inner:9 call 0, zeta:4 blocked 0, zeta:3 call 0 inlined, zeta:4 call 1 refused"));
	CHECK_STR(sites(&o, facts_index_calls(&o.ix, S("aB")), true), S("alpha:2 call 0"));
	CHECK_INT(facts_index_calls(&o.ix, S("lea")).count, 0);
	CHECK_INT(facts_index_calls(&o.ix, S("zzz")).count, 0);
	CHECK_INT(facts_index_calls(&o.ix, S("")).count, 0);
	close_both(&o);
}

void test_facts_index__lines(void)
{
	struct opened o;
	size_t a, b;

	open_both(&o, str_c(text));
	a = file_of(&o, S("a.c"));
	b = file_of(&o, S("b.h"));
	CHECK_STR(sites(&o, facts_index_at(&o.ix, a, 4), false),
		  S("alpha:4 loop 0 vectorized, zeta:4 blocked 0, zeta:4 loop 0, zeta:4 call 1 refused"));
	CHECK_STR(sites(&o, facts_index_at(&o.ix, a, 8), false), S("alpha:8 allocation 0"));
	CHECK_STR(sites(&o, facts_index_in(&o.ix, b), false), S("alpha:2 call 0"));
	CHECK_INT(facts_index_at(&o.ix, a, 1).count, 0);
	CHECK_INT(facts_index_at(&o.ix, a, UINT32_MAX).count, 0);
	CHECK_INT(facts_index_at(&o.ix, o.ix.nfiles, 4).count, 0);
	CHECK_INT(facts_index_in(&o.ix, a).count, 8);
	CHECK(facts_index_has_code(&o.ix, a, 3) && facts_index_has_code(&o.ix, b, 2));
	CHECK(!facts_index_has_code(&o.ix, a, 2) && !facts_index_has_code(&o.ix, b, 3));
	close_both(&o);
}

/* Cut, changed, or of other facts: refused. */
void test_facts_index__damage(void)
{
	struct opened o;
	struct facts_index ix;
	struct stored s;
	struct err err = {0};
	char *bytes;

	open_both(&o, str_c(text));
	bytes = arena_bytes(&run, o.bytes.len + 1);
	for (size_t n = 0; n < o.bytes.len; n++) {
		memcpy(bytes, o.bytes.ptr, o.bytes.len);
		if (facts_index_open(&run, S("x"), str_c(text), str_make(bytes, n), &ix, &s, &err))
			test_fail(__FILE__, __LINE__, "opened when cut to %zu bytes", n);
		err_clear(&err);
		bytes[n] ^= 1 << n % 8;
		if (facts_index_open(&run, S("x"), str_c(text), str_make(bytes, o.bytes.len), &ix, &s, &err))
			test_fail(__FILE__, __LINE__, "opened when byte %zu is another", n);
		err_clear(&err);
	}
	CHECK(!facts_index_open(&run, S("x"), str_head(str_c(text), sizeof(text) - 2), buf_str(&o.bytes), &ix,
				&s, &err));
	err_clear(&err);
	close_both(&o);
}
