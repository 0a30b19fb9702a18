#include "read/mca.h"

#include "fixture.h"

static void read_seed_of(struct arena *a, const char *name, struct mca *m)
{
	struct file f = open_seed(name);

	CHECK(mca_read(a, f.text, m));
	file_close(&f);
}

void test_mca__summary_and_bottlenecks(void)
{
	struct arena a = {0};
	struct mca m;

	read_seed_of(&a, "mca/skylake-22", &m);
	CHECK_INT(m.iterations.n, 1000);
	CHECK_INT(m.instructions.n, 5000);
	CHECK_INT(m.cycles.n, 1294);
	CHECK_INT(m.uops.n, 6000);
	CHECK_INT(m.throughput.n, 100);
	CHECK_INT(m.pressure.n, 5440);
	CHECK_INT(m.resources.n, 4343);
	CHECK_INT(m.dependencies.n, 1113);
	CHECK_INT(m.registers.n, 1113);
	CHECK_INT(m.memory.n, 0);
	CHECK_INT(m.ports.count, 4);
	CHECK_STR(m.ports.items[1].name, S("SKLPort1"));
	CHECK_INT(m.ports.items[1].hundredths, 4343);
	CHECK(!m.has_no_bottleneck);
	arena_clear(&a);
}

/* With all that it can write behind it: the summary is what counts, and of LLVM 14 the same. */
void test_mca__tables_are_passed_over(void)
{
	struct arena a = {0};
	struct mca m;

	read_seed_of(&a, "mca/skylake-14-all", &m);
	CHECK_INT(m.iterations.n, 100);
	CHECK_INT(m.cycles.n, 137);
	CHECK_INT(m.ports.count, 4);
	read_seed_of(&a, "mca/nothing", &m);
	CHECK(m.has_no_bottleneck);
	CHECK_INT(m.throughput.n, 20);
	CHECK(!m.dependencies.is_known);
	arena_clear(&a);
}

void test_mca__what_is_no_summary(void)
{
	static const char *const texts[] = {
		"",
		"Iterations: 100\n",
		"Iterations: 0\nTotal Cycles: 4\n",
		"Iterations: x\nTotal Cycles: 4\n",
		"Iterations: 99999999999999999999\nTotal Cycles: 4\n",
	};
	struct arena a = {0};
	struct mca m;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		CHECK(!mca_read(&a, str_c(texts[i]), &m));
	CHECK(mca_read(&a,
		       S("Iterations: 1\nTotal Cycles: 4\nBlock RThroughput: 1e9\n - A [ % ]\n - [ 2% ]\n"),
		       &m));
	CHECK(!m.throughput.is_known);
	CHECK_INT(m.ports.count, 0);
	arena_clear(&a);
}
