/* An index of stored facts: hostile bytes behind a good head, so that the hash keeps none of them out; and every question
 * that can be put to it. */
#include "fuzz.h"
#include "read/facts.h"
#include "read/facts_index.h"

static const char facts[] = "{\"schema\":\"casm.facts/1\",\"casm\":\"0.1.0\"}\n"
			    "{\"unit\":{\"source\":\"a.c\",\"compiler\":{},\"args\":[],\"added\":[]}}\n"
			    "{\"source\":\"a.c\",\"linkage_name\":\"f\",\"file\":\"a.c\",\"calls\":[{"
			    "\"callee\":\"g\",\"file\":\"a.c\",\"line\":3}]}\n";

enum { WORD = 4, HASH_AT = 2, FACTS_AT = 4 };

static void put_pair(char *bytes, size_t word, uint64_t n)
{
	for (unsigned i = 0; i < 2; i++, n >>= 32) {
		uint32_t w = (uint32_t)n;

		memcpy(bytes + (word + i) * WORD, &w, sizeof(w));
	}
}

static void look(struct str text, size_t nrows, struct facts_site site)
{
	if (site.row >= nrows || site.kind > SITE_LOAD)
		abort();
	if (site.loc.file.len && memchr(site.loc.file.ptr, '\n', site.loc.file.len) == text.ptr)
		abort(); /* reads all of the name */
}

static void ask(struct str text, const struct facts_index *ix, const struct stored *s)
{
	struct facts_range r = facts_index_calls(ix, S("g"));

	for (size_t i = 0; i < r.count; i++)
		look(text, s->rows.count, facts_index_call(ix, r.first + i));
	for (size_t i = 0; i < ix->nsites; i++)
		look(text, s->rows.count, facts_index_site(ix, i));
	for (size_t file = 0; file < ix->nfiles + 1 && file < 100; file++) {
		r = facts_index_at(ix, file, 3);
		for (size_t i = 0; i < r.count; i++)
			look(text, s->rows.count, facts_index_site(ix, r.first + i));
		r = facts_index_in(ix, file);
		if (r.count && r.first + r.count > ix->nsites)
			abort();
		facts_index_has_code(ix, file, 3);
	}
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct err err = {0};
	struct str text = str_c(facts);
	struct facts_index ix;
	struct stored s;
	char *copy = malloc(bytes.len + 1);

	if (bytes.len)
		memcpy(copy, bytes.ptr, bytes.len);
	if (bytes.len >= (FACTS_AT + 2) * WORD) {
		put_pair(copy, FACTS_AT, text.len);
		put_pair(copy, HASH_AT,
			 str_hash(str_make(copy + FACTS_AT * WORD, bytes.len - FACTS_AT * WORD)));
	}
	if (facts_index_open(&a, S("fuzz input"), text, str_make(copy, bytes.len), &ix, &s, &err)) {
		ask(text, &ix, &s);
		for (size_t i = 0; i < s.rows.count; i++) {
			struct stored_func f;

			/* its text may be any part of the facts */
			facts_parse(&a, &s, &s.rows.items[i], &f, &err);
			err_clear(&err);
		}
	} else if (!err.message) {
		abort();
	}
	err_clear(&err);
	arena_clear(&a);
	free(copy);
}
