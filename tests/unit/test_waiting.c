/* Computing or waiting, from two profiles and from the types of one. */
#include "analyze/waiting.h"

#include "test.h"

static struct profile *profile_of(const char *types[][2], size_t ntypes)
{
	struct profile *p = profile_new(S("p"));

	for (size_t i = 0; i < ntypes; i++)
		*vec_add(&p->arena, &p->types) =
			(struct profile_value_type){str_c(types[i][0]), str_c(types[i][1])};
	return p;
}

static uint32_t location(struct profile *p, const char *name, uint32_t mapping)
{
	struct profile_location *l = vec_add(&p->arena, &p->locations);

	l->mapping = mapping;
	l->first_line = (uint32_t)p->lines.count;
	l->nlines = 1;
	vec_add(&p->arena, &p->lines)->function = (uint32_t)p->functions.count;
	vec_add(&p->arena, &p->functions)->name = str_c(name);
	return (uint32_t)p->locations.count - 1;
}

static const struct wait_row *row_of(const struct waiting *w, const char *name)
{
	static const struct wait_row none;

	for (size_t i = 0; i < w->rows.count; i++)
		if (str_eq(w->rows.items[i].function, str_c(name)))
			return &w->rows.items[i];
	test_fail(__FILE__, __LINE__, "no row of %s", name);
	return &none;
}

/* A wait in a library is that of the program's function that called it. */
void test_waiting__types_of_one_file(void)
{
	const char *types[][2] = {{"samples", "count"}, {"cpu", "nanoseconds"}, {"delay", "microseconds"}};
	struct profile *p = profile_of(types, 3);
	struct arena a = {0};
	struct wait_sources sources = {0};
	struct waiting w;
	uint32_t stack[2];

	stack[1] = location(p, "reader", 0);
	stack[0] = location(p, "poll", 1);
	profile_add_sample(p, stack, 2, (const int64_t[]){1, 10, 5});
	stack[1] = location(p, "worker", 0);
	profile_add_sample(p, stack + 1, 1, (const int64_t[]){300, 3000, 0});
	stack[0] = location(p, "pthread_mutex_lock", 1);
	profile_add_sample(p, stack, 2, (const int64_t[]){1, 10, 2});
	waiting_sources(&a, p, 1, NULL, &sources);
	CHECK_INT(sources.count, 2);
	CHECK_INT(sources.items[1].type, 2);
	waiting_find(&a, &sources, &w);
	CHECK(w.is_time);
	CHECK_INT(w.rows.count, 2);
	CHECK_INT(row_of(&w, "reader")->waiting, 5000);
	CHECK_INT(row_of(&w, "reader")->label, WAIT_waiting);
	CHECK_INT(row_of(&w, "worker")->computing, 3010);
	CHECK_INT(row_of(&w, "worker")->waiting, 2000);
	CHECK_INT(row_of(&w, "worker")->label, WAIT_both);
	CHECK_INT(w.computing, 3020);
	profile_free(p);
	arena_clear(&a);
}

/* Wall-clock time less processor time is waiting; samples that are no times are compared by shares. */
void test_waiting__wall(void)
{
	const char *wall_types[][2] = {{"wall", "nanoseconds"}}, *cpu_types[][2] = {{"cpu", "nanoseconds"}},
		   *count_types[][2] = {{"samples", "count"}};
	struct profile *wall = profile_of(wall_types, 1), *cpu = profile_of(cpu_types, 1),
		       *counts = profile_of(count_types, 1);
	struct arena a = {0};
	struct wait_sources sources = {0};
	struct waiting w;
	uint32_t at;

	at = location(wall, "f", 0);
	profile_add_sample(wall, &at, 1, (const int64_t[]){1000});
	at = location(cpu, "f", 0);
	profile_add_sample(cpu, &at, 1, (const int64_t[]){900});
	at = location(counts, "f", 0);
	profile_add_sample(counts, &at, 1, (const int64_t[]){9});
	CHECK_INT(waiting_type(wall), 0);
	vec_push(&a, &sources, ((struct wait_source){cpu, 0, NULL, PROFILE_COMPUTING}));
	vec_push(&a, &sources, ((struct wait_source){wall, 0, NULL, PROFILE_WALL}));
	waiting_find(&a, &sources, &w);
	CHECK_INT(row_of(&w, "f")->waiting, 100);
	CHECK_INT(row_of(&w, "f")->label, WAIT_computing);
	sources.items[0].profile = counts;
	waiting_find(&a, &sources, &w);
	CHECK(!w.is_time);
	CHECK_INT(row_of(&w, "f")->waiting, 1000);
	CHECK_INT(row_of(&w, "f")->label, WAIT_both);
	profile_free(wall);
	profile_free(cpu);
	profile_free(counts);
	arena_clear(&a);
}

void test_waiting__kinds(void)
{
	const char *types[][2] = {
		{"alloc_space", "bytes"}, {"contentions", "count"}, {"cpu", "nanoseconds"}, {"x", "y"}};
	struct profile *p = profile_of(types, 4);
	struct arena a = {0};
	struct wait_sources sources = {0};

	CHECK_INT(profile_kind_of(p, 0), PROFILE_MEMORY);
	CHECK_INT(profile_kind_of(p, 1), PROFILE_WAITING);
	CHECK_INT(profile_kind_of(p, 2), PROFILE_COMPUTING);
	CHECK_INT(profile_kind_of(p, 3), PROFILE_COMPUTING);
	waiting_sources(&a, p, 0, NULL, &sources);
	CHECK_INT(sources.count, 0); /* memory does not wait */
	profile_free(p);
	arena_clear(&a);
}
