/* What rules/explain (of $CASM_RULES) says of records of remarks, by casm's own reader and its own search:
 *
 *	knows sources DIR FAMILY...        writes the examples to DIR/N.trigger.c and DIR/N.cure.c, N from 1; prints
 *	                                   "N.trigger<TAB>COMPILER<TAB>ARGS" for each compile there is to make, COMPILER
 *	                                   one of those given ("clang 19"). Facts without a cure have none.
 *	knows judge DIR COMPILER...        reads DIR/N.trigger.COMPILER and DIR/N.cure.COMPILER ("clang-19"); prints
 *	                                   "ok" or "FAIL <TAB> ENTRY <TAB> why" for each claim of an entry
 *	knows count FILE                   prints "PASS<TAB>NAME<TAB>REMARKS<TAB>of them without an entry" for what was
 *	                                   missed or analysed; repeats are counted
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "read/gccinfo.h"
#include "read/remarks.h"
#include "rule/knowledge.h"

static struct arena a;

static _Noreturn void die(struct err *err)
{
	fprintf(stderr, "knows: %s\n", err->message);
	exit(2);
}

static bool is_among(const struct knowledge_texts *t, struct str text)
{
	for (size_t i = 0; i < t->count; i++)
		if (str_eq(t->items[i], text))
			return true;
	return false;
}

static void write_source(const char *dir, size_t n, const char *kind, struct str text)
{
	struct err err = {0};
	struct str path = str_printf(&a, "%s/%zu.%s.c", dir, n, kind);

	if (!file_replace(path.ptr, str_printf(&a, STR_FMT "\n", STR_ARG(text)), &err))
		die(&err);
}

/* Whether a compiler may be asked about an entry: gcc's have other names than clang's. */
static bool is_of_family(const struct knowledge_entry *e, struct str compiler)
{
	struct str family = str_cut(&compiler, ' ');

	for (size_t i = 0; i < e->seen.count; i++)
		if (str_starts(e->seen.items[i], family))
			return true;
	return false;
}

static void sources(const struct knowledge *k, const char *dir, char **compilers)
{
	size_t n = 0;

	for (size_t i = 0; i < k->list.count; i++) {
		const struct knowledge_entry *e = k->list.items[i];

		for (size_t x = 0; x < e->examples.count; x++) {
			const struct knowledge_example *ex = &e->examples.items[x];

			write_source(dir, ++n, "trigger", ex->trigger);
			if (ex->cure.ptr)
				write_source(dir, n, "cure", ex->cure);
			for (char **c = compilers; *c; c++) {
				if (!is_of_family(e, str_c(*c)))
					continue;
				printf("%zu.trigger\t%s\t" STR_FMT "\n", n, *c, STR_ARG(ex->args));
				if (ex->cure.ptr)
					printf("%zu.cure\t%s\t" STR_FMT "\n", n, *c, STR_ARG(ex->cure_args));
			}
		}
	}
}

/* --- judge --- */
struct claim {
	const struct knowledge *k;
	const struct knowledge_entry *e;
	const struct knowledge_example *x;
	const char *dir, *compiler;
	size_t n;
};

static void read_remarks(struct unit *u, const char *path, struct str text)
{
	struct remark_stream *s = remark_stream_open(u, (struct origin){ARTIFACT_REMARKS, str_c(path)});

	remark_stream_feed(s, text);
	remark_stream_close(s);
}

static void read_gccinfo(struct unit *u, const char *path, struct str text)
{
	struct gccinfo_stream *s = gccinfo_stream_open(u, (struct origin){ARTIFACT_OPT_INFO, str_c(path)});

	gccinfo_stream_feed(s, text);
	gccinfo_stream_close(s);
}

/* NULL: there is none. */
static struct unit *read_record(const char *path, bool is_gcc)
{
	struct err err = {0};
	struct unit *u;
	struct file f;

	if (!file_open(&f, path, &err)) {
		err_clear(&err);
		return NULL;
	}
	u = unit_new(S("x.c"), S("/"));
	u->keeps_all_remarks = true;
	(is_gcc ? read_gccinfo : read_remarks)(u, path, f.text);
	file_close(&f);
	return u;
}

static void fail(const struct claim *c, const char *why)
{
	printf("FAIL\t" STR_FMT ":%" PRIu64 " " STR_FMT "/" STR_FMT "\t", STR_ARG(path_base(c->e->file)),
	       c->x->line, STR_ARG(c->e->pass), STR_ARG(c->e->name));
	printf("%s %s\n", c->compiler, why);
}

/* How often the entry's remark is in the record of one compile; -1: there is no record. */
static int count_in(const struct claim *c, const char *kind)
{
	struct str version = str_c(c->compiler), family = str_cut(&version, ' ');
	struct unit *u = read_record(str_printf(&a, "%s/%zu.%s." STR_FMT "-" STR_FMT, c->dir, c->n, kind,
						STR_ARG(family), STR_ARG(version))
					     .ptr,
				     str_eq(family, S("gcc")));
	int n = 0;

	if (!u)
		return -1;
	for (size_t i = 0; i < u->remarks.count; i++)
		n += knowledge_of(c->k, u->remarks.items[i]) == c->e;
	unit_free(u);
	return n;
}

static void judge_compiler(const struct claim *c)
{
	struct str compiler = str_c(c->compiler);
	bool is_shown = is_among(c->x->only.count ? &c->x->only : &c->e->seen, compiler);
	int trigger, cure;

	if (!is_of_family(c->e, compiler))
		return;
	trigger = count_in(c, "trigger");
	if (trigger < 0) { /* a compiler that makes no claim need not know the arguments */
		if (is_shown)
			fail(c, "does not compile the trigger");
		return;
	}
	if (trigger && !is_among(&c->e->seen, compiler)) {
		fail(c, "says it too, and is not in 'seen'");
		return;
	}
	if (!trigger && is_shown) {
		fail(c, "does not say it of the trigger");
		return;
	}
	puts("ok");
	if (!is_shown || !c->x->cure.ptr)
		return;
	cure = count_in(c, "cure");
	if (cure < 0)
		fail(c, "does not compile the cure");
	else if (cure)
		fail(c, "says it of the cure as well");
	else
		puts("ok");
}

static void judge(const struct knowledge *k, const char *dir, char **compilers)
{
	struct claim c = {.k = k, .dir = dir};

	for (size_t i = 0; i < k->list.count; i++) {
		c.e = k->list.items[i];
		for (size_t x = 0; x < c.e->examples.count; x++) {
			c.x = &c.e->examples.items[x];
			c.n++;
			for (char **compiler = compilers; *compiler; compiler++) {
				c.compiler = *compiler;
				judge_compiler(&c);
			}
		}
	}
}

/* --- count --- */
struct tally {
	struct str pass, name;
	uint64_t all, unknown;
};
struct tallies VEC(struct tally *);

static int by_name(const void *x, const void *y)
{
	const struct tally *l = *(struct tally *const *)x, *r = *(struct tally *const *)y;
	int order = str_cmp(l->pass, r->pass);

	return order ? order : str_cmp(l->name, r->name);
}

static bool count(const struct knowledge *k, const char *path)
{
	struct tallies list = {0};
	struct map by_key = {0};
	struct unit *u = read_record(path, false);

	if (!u)
		return false;
	for (size_t i = 0; i < u->remarks.count; i++) {
		const struct remark *r = u->remarks.items[i];
		struct tally **at;

		if (r->kind == REMARK_PASSED)
			continue;
		at = (struct tally **)map_at(
			&a, &by_key, str_printf(&a, STR_FMT "/" STR_FMT, STR_ARG(r->pass), STR_ARG(r->name)));
		if (!*at) {
			*at = arena_new(&a, struct tally);
			(*at)->pass = r->pass;
			(*at)->name = r->name;
			vec_push(&a, &list, *at);
		}
		(*at)->all += r->count;
		if (!knowledge_of(k, r))
			(*at)->unknown += r->count;
	}
	vec_sort(&list, by_name);
	for (size_t i = 0; i < list.count; i++)
		printf(STR_FMT "\t" STR_FMT "\t%" PRIu64 "\t%" PRIu64 "\n", STR_ARG(list.items[i]->pass),
		       STR_ARG(list.items[i]->name), list.items[i]->all, list.items[i]->unknown);
	unit_free(u);
	return true;
}

int main(int argc, char **argv)
{
	struct err err = {0};
	struct knowledge k;

	if (argc < 3) {
		fprintf(stderr, "usage: %s sources|judge|count FILE [COMPILER...]\n", argv[0]);
		return 2;
	}
	if (!knowledge_load(&a, &k, &err))
		die(&err);
	if (strcmp(argv[1], "sources") == 0)
		sources(&k, argv[2], argv + 3);
	else if (strcmp(argv[1], "judge") == 0)
		judge(&k, argv[2], argv + 3);
	else if (!count(&k, argv[2]))
		return 1;
	return fflush(stdout) ? 1 : 0;
}
