#include "base/opt.h"

#include "test.h"

struct values {
	bool is_quiet, is_verbose, no_pager, is_long;
	const char *format, *output, *cc;
	unsigned jobs, color;
	struct opt_list reports;
};

static const struct opt common[] = {
	OPT_HEADING("Output"),
	OPT_ROW(OPT_STRING, 0, "format", "FMT", "how it is written", NULL, struct values, format),
	OPT_ROW(OPT_STRING, 'o', "output", "FILE", "where it is written", "file", struct values, output),
	OPT_ROW(OPT_CHOICE, 0, "color", "auto|always|never", "when to use colour", NULL, struct values,
		color),
	OPT_ROW(OPT_FLAG, 'q', "quiet", NULL, "no progress, no notes", NULL, struct values, is_quiet),
	OPT_ROW(OPT_FLAG, 0, "no-pager", NULL, "never start a pager", NULL, struct values, no_pager),
	OPT_END,
};
static const struct opt own[] = {
	OPT_ROW(OPT_FLAG, 'v', "verbose", NULL, "say more", NULL, struct values, is_verbose),
	OPT_ROW(OPT_UINT, 'n', "rows", "N", "rows to show", NULL, struct values, jobs),
	OPT_ROW(OPT_LIST, 0, "report", "FMT:FILE", "may be repeated", NULL, struct values, reports),
	OPT_ROW(OPT_FLAG, 'l', "report-long", NULL, "a name that another one starts", NULL, struct values,
		is_long),
	OPT_ROW(OPT_STRING, 0, "cc", "PROGRAM", "compiler", NULL, struct values, cc),
	OPT_END,
};
static const struct opt *const tables[] = {own, common, NULL};

enum { ARGS_MAX = 20 };

struct parsed {
	struct arena arena;
	struct values values;
	struct opt_rest rest;
	struct err err;
	bool ok;
	char *argv[ARGS_MAX + 1];
};

/* line: arguments with a blank between. */
static struct parsed *parse(struct parsed *p, const char *line)
{
	struct str rest = str_c(line);
	int argc = 0;

	*p = (struct parsed){0};
	while (rest.len && argc < ARGS_MAX)
		p->argv[argc++] = str_to_c(&p->arena, str_cut(&rest, ' '));
	p->ok = opt_parse(&p->arena, tables, &p->values, argc, p->argv, &p->rest, &p->err);
	return p;
}

static void done(struct parsed *p)
{
	err_clear(&p->err);
	arena_clear(&p->arena);
}

static void check_error(const char *line, const char *want, int at)
{
	struct parsed p;

	parse(&p, line);
	if (p.ok)
		test_fail(__FILE__, at, "'%s' is accepted", line);
	else if (strcmp(p.err.message, want) != 0)
		test_fail(__FILE__, at, "'%s' says\n  %s\nexpected\n  %s", line, p.err.message, want);
	if (!p.ok && p.err.status != STATUS_USAGE)
		test_fail(__FILE__, at, "status is %d", (int)p.err.status);
	done(&p);
}
#define CHECK_ERROR(line, want) check_error(line, want, __LINE__)

void test_opt__takes_every_form(void)
{
	struct parsed p;

	parse(&p, "a.c --format=json -n5 -o x.json b.c --color never - -qv --report=md:a --report sarif:b");
	CHECK(p.ok);
	CHECK_STR(str_c(p.values.format), S("json"));
	CHECK_INT(p.values.jobs, 5);
	CHECK_STR(str_c(p.values.output), S("x.json"));
	CHECK_INT(p.values.color, 2);
	CHECK(p.values.is_quiet && p.values.is_verbose && !p.values.no_pager);
	CHECK_INT(p.values.reports.count, 2);
	CHECK_STR(str_c(p.values.reports.items[1]), S("sarif:b"));
	CHECK_INT(p.rest.operands.count, 3);
	CHECK_STR(str_c(p.rest.operands.items[0]), S("a.c"));
	CHECK_STR(str_c(p.rest.operands.items[1]), S("b.c"));
	CHECK_STR(str_c(p.rest.operands.items[2]), S("-"));
	CHECK(!p.rest.after_dashes);
	done(&p);
}

void test_opt__bundles_flags_before_a_value(void)
{
	struct parsed p;

	parse(&p, "-qvn12");
	CHECK(p.ok && p.values.is_quiet && p.values.is_verbose);
	CHECK_INT(p.values.jobs, 12);
	done(&p);
	parse(&p, "-qo out");
	CHECK(p.ok && p.values.is_quiet);
	CHECK_STR(str_c(p.values.output), S("out"));
	done(&p);
	parse(&p, "-o -");
	CHECK(p.ok);
	CHECK_STR(str_c(p.values.output), S("-"));
	done(&p);
	parse(&p, "--format= x");
	CHECK(p.ok);
	CHECK_STR(str_c(p.values.format), S(""));
	CHECK_INT(p.rest.operands.count, 1);
	done(&p);
}

void test_opt__leaves_what_follows_dashes(void)
{
	struct parsed p;

	parse(&p, "a.c -- -O2 --format=x --");
	CHECK(p.ok);
	CHECK(!p.values.format);
	CHECK_INT(p.rest.operands.count, 1);
	CHECK_INT(p.rest.nafter_dashes, 3);
	CHECK_STR(str_c(p.rest.after_dashes[0]), S("-O2"));
	CHECK_STR(str_c(p.rest.after_dashes[2]), S("--"));
	done(&p);
	parse(&p, "a.c --");
	CHECK(p.ok && p.rest.after_dashes);
	CHECK_INT(p.rest.nafter_dashes, 0);
	done(&p);
}

void test_opt__clears_flags(void)
{
	struct parsed p;

	parse(&p, "-q --no-quiet --no_pager");
	CHECK(p.ok && !p.values.is_quiet && p.values.no_pager);
	done(&p);
	parse(&p, "--no-pager --pager");
	CHECK(p.ok && !p.values.no_pager);
	done(&p);
}

void test_opt__takes_the_start_of_a_name(void)
{
	struct parsed p;

	parse(&p, "--verb --fo=json --no-pa --report x");
	CHECK(p.ok && p.values.is_verbose && p.values.no_pager && !p.values.is_long);
	CHECK_STR(str_c(p.values.format), S("json"));
	CHECK_INT(p.values.reports.count, 1);
	done(&p);
	parse(&p, "--no-verb");
	CHECK(p.ok && !p.values.is_verbose);
	done(&p);
	CHECK_ERROR("--c=x", "option --c can be any of --cc, --color");
	CHECK_ERROR("--rep", "option --rep can be any of --report, --report-long");
}

void test_opt__names_the_nearest(void)
{
	CHECK_ERROR("--fromat=json", "unknown option --fromat; did you mean --format?");
	CHECK_ERROR("--quite", "unknown option --quite; did you mean --quiet?");
	CHECK_ERROR("--no-quite", "unknown option --no-quite; did you mean --no-quiet?");
	CHECK_ERROR("--frobnicate", "unknown option --frobnicate");
	CHECK_ERROR("-x", "unknown option -x");
	CHECK_ERROR("-qx", "unknown option -x (in '-qx')");
	CHECK_ERROR("-fromat", "unknown option -fromat; did you mean --format?");
	CHECK_ERROR("--=x", "unknown option --");
	CHECK_ERROR("--a\x1b[31mb", "unknown option --a\\x1b[31mb");
	CHECK_ERROR("-\xff", "unknown option -\\xff");
	CHECK_ERROR("--no-format", "unknown option --no-format; did you mean --format?");
}

void test_opt__refuses_bad_values(void)
{
	CHECK_ERROR("--rows=x", "--rows needs a number, got 'x'");
	CHECK_ERROR("-nx", "-n needs a number, got 'x'");
	CHECK_ERROR("--rows=", "--rows needs a number, got ''");
	CHECK_ERROR("--rows=-1", "--rows needs a number, got '-1'");
	CHECK_ERROR("--rows=5x", "--rows needs a number, got '5x'");
	CHECK_ERROR("--rows=4294967296", "--rows needs a number up to 4294967295, got '4294967296'");
	CHECK_ERROR("--rows=99999999999999999999999",
		    "--rows needs a number up to 4294967295, got '99999999999999999999999'");
	CHECK_ERROR("--color=red", "--color needs auto, always or never, got 'red'");
	CHECK_ERROR("--color", "--color needs auto, always or never");
	CHECK_ERROR("--output", "--output needs a value: FILE");
	CHECK_ERROR("-o", "-o needs a value: FILE");
	CHECK_ERROR("--cc -- -O2", "--cc needs a value: PROGRAM");
	CHECK_ERROR("--quiet=yes", "--quiet takes no value");
	CHECK_ERROR("--no-quiet=1", "--no-quiet takes no value");
}

void test_opt__takes_the_largest_number(void)
{
	struct parsed p;

	parse(&p, "-n4294967295");
	CHECK(p.ok);
	CHECK_INT(p.values.jobs, 4294967295);
	done(&p);
}

void test_opt__help_is_wrapped_and_aligned(void)
{
	struct buf b = {0};

	opt_help(tables, 50, &b);
	CHECK_STR(buf_str(&b), S("  -v, --verbose          say more\n"
				 "  -n, --rows=N           rows to show\n"
				 "      --report=FMT:FILE  may be repeated\n"
				 "  -l, --report-long      a name that another one\n"
				 "                         starts\n"
				 "      --cc=PROGRAM       compiler\n"
				 "\n"
				 "Output\n"
				 "      --format=FMT       how it is written\n"
				 "  -o, --output=FILE      where it is written\n"
				 "      --color=auto|always|never\n"
				 "                         when to use colour\n"
				 "  -q, --quiet            no progress, no notes\n"
				 "      --no-pager         never start a pager\n"));
	buf_release(&b);
}

void test_opt__roff_is_escaped(void)
{
	static const struct opt rows[] = {
		OPT_HEADING(".dot"),
		OPT_ROW(OPT_STRING, 'o', "out-file", "A-B", "'quoted \\ back", NULL, struct values, output),
		OPT_END,
	};
	static const struct opt *const one[] = {rows, NULL};
	struct buf b = {0};

	opt_roff(one, &b);
	CHECK_STR(buf_str(&b), S(".PP\n\\&.dot\n.TP\n\\fB\\-o\\fR, \\fB\\-\\-out\\-file\\fR=\\fIA\\-B\\fR\n"
				 "\\&'quoted \\e back\n"));
	buf_release(&b);
}
