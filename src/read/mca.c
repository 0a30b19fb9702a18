#include "read/mca.h"

/* "45.26" → 4526; further digits are cut off. */
static bool hundredths(struct str text, int64_t *n)
{
	struct str whole = str_cut(&text, '.');
	uint64_t units, part = 0;

	if (!str_u64(whole, &units) || units > INT64_MAX / 1000)
		return false;
	for (size_t i = 0; i < 2; i++) {
		char c = i < text.len ? text.ptr[i] : '0';

		if (c < '0' || c > '9')
			return false;
		part = part * 10 + (uint64_t)(c - '0');
	}
	*n = (int64_t)(units * 100 + part);
	return true;
}

static struct value count_of(struct str text)
{
	uint64_t n;

	return str_u64(text, &n) && n <= INT64_MAX ? value_of((int64_t)n) : value_unknown("no number");
}

static struct value hundredths_of(struct str text)
{
	int64_t n;

	return hundredths(text, &n) ? value_of(n) : value_unknown("no number");
}

/* What stands between '[' and "% ]". */
static bool percent(struct str line, int64_t *n)
{
	size_t open = str_rfind_char(line, '['), close = str_rfind_char(line, '%');

	return open < line.len && close < line.len && close > open &&
	       hundredths(str_trim(str_make(line.ptr + open + 1, close - open - 1)), n);
}

static struct value percent_of(struct str line)
{
	int64_t n;

	return percent(line, &n) ? value_of(n) : value_unknown("no number");
}

static void add_port(struct arena *a, struct mca *m, struct str line)
{
	struct mca_resource r;

	if (percent(line, &r.hundredths)) {
		r.name = str_dup(a, str_trim(str_head(line, str_rfind_char(line, '['))));
		if (r.name.len)
			vec_push(a, &m->ports, r);
	}
}

static void read_line(struct arena *a, struct mca *m, struct str line)
{
	struct {
		const char *name;
		struct value *to;
		struct value (*read)(struct str);
	} rows[] = {
		{"Iterations:", &m->iterations, count_of},
		{"Instructions:", &m->instructions, count_of},
		{"Total Cycles:", &m->cycles, count_of},
		{"Total uOps:", &m->uops, count_of},
		{"Block RThroughput:", &m->throughput, hundredths_of},
		{"Cycles with backend pressure increase", &m->pressure, percent_of},
		{"Resource Pressure", &m->resources, percent_of},
		{"Data Dependencies:", &m->dependencies, percent_of},
		{"- Register Dependencies", &m->registers, percent_of},
		{"- Memory Dependencies", &m->memory, percent_of},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (str_starts(line, str_c(rows[i].name))) {
			struct value v = rows[i].read(str_trim(str_from(line, strlen(rows[i].name))));

			/* the first: of several pieces of code the first is read */
			if (v.is_known && !rows[i].to->is_known)
				*rows[i].to = v;
			return;
		}
	if (str_starts(line, S("- ")))
		add_port(a, m, str_from(line, 2));
	else if (str_starts(line, S("No resource or data dependency bottlenecks discovered")))
		m->has_no_bottleneck = true;
}

bool mca_read(struct arena *a, struct str text, struct mca *m)
{
	struct value none = value_unknown("llvm-mca does not say");
	struct str line;

	*m = (struct mca){.iterations = none,
			  .instructions = none,
			  .cycles = none,
			  .uops = none,
			  .throughput = none,
			  .pressure = none,
			  .resources = none,
			  .dependencies = none,
			  .registers = none,
			  .memory = none};
	while (str_line(&text, &line)) {
		line = str_trim(line);
		/* the tables behind the summary have lines of their own kind */
		if (str_starts(line, S("Critical sequence")) || str_starts(line, S("Instruction Info")) ||
		    str_starts(line, S("Resources:")))
			break;
		read_line(a, m, line);
	}
	return m->iterations.is_known && m->iterations.n > 0 && m->cycles.is_known;
}
