/* Profiles as text and as words: what is read of small ones. */
#include "cmd/profile/write.h"
#include "read/profiles.h"
#include "test.h"

static void put_location(const struct profile *p, uint32_t at, struct buf *out)
{
	const struct profile_location *l = &p->locations.items[at];

	if (l->address)
		buf_printf(out, " %llx", (unsigned long long)l->address);
	for (uint32_t i = 0; i < l->nlines; i++) {
		const struct profile_line *line = &p->lines.items[l->first_line + i];
		const struct profile_function *f =
			line->function == PROFILE_NONE ? NULL : &p->functions.items[line->function];

		buf_printf(out, " " STR_FMT, STR_ARG(f ? f->name : S("-")));
		if (f && f->file.len)
			buf_printf(out, "@" STR_FMT, STR_ARG(f->file));
		if (line->line)
			buf_printf(out, ":%lld", (long long)line->line);
	}
	if (l->mapping != PROFILE_NONE)
		buf_printf(out, " (" STR_FMT ")", STR_ARG(path_base(p->mappings.items[l->mapping].file)));
	buf_addc(out, ';');
}

/* Types, then samples: values: locations; labels */
static void dump(const struct profile *p, struct buf *out)
{
	for (size_t i = 0; i < p->types.count; i++)
		buf_printf(out, "%s" STR_FMT "/" STR_FMT, i ? " " : "", STR_ARG(p->types.items[i].type),
			   STR_ARG(p->types.items[i].unit));
	buf_addc(out, '\n');
	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i];

		for (size_t k = 0; k < p->types.count; k++)
			buf_printf(out, "%s%lld", k ? " " : "", (long long)profile_values(p, s)[k]);
		buf_addc(out, ':');
		for (uint32_t k = 0; k < s->depth; k++)
			put_location(p, p->stacks[s->first + k], out);
		for (uint32_t k = 0; k < s->nlabels; k++) {
			const struct profile_label *l = &p->labels.items[s->first_label + k];

			if (l->text.ptr)
				buf_printf(out, " " STR_FMT "=" STR_FMT, STR_ARG(l->key), STR_ARG(l->text));
			else
				buf_printf(out, " " STR_FMT "=%lld", STR_ARG(l->key), (long long)l->number);
		}
		buf_addc(out, '\n');
	}
	for (size_t i = 0; i < p->diags.count; i++)
		buf_printf(out, "note: " STR_FMT "\n", STR_ARG(p->diags.items[i].message));
}

static struct profile *read_it(struct str bytes, const char *format)
{
	struct err err = {0};
	struct profile *p = profile_read(S("x"), bytes, &err);

	if (!p)
		test_fail(__FILE__, __LINE__, "%s", err.message);
	else
		CHECK_STR(str_c(p->format), str_c(format));
	err_clear(&err);
	return p;
}

static void check_read(struct str bytes, const char *format, const char *want)
{
	struct profile *p = read_it(bytes, format);
	struct buf out = {0};

	if (p) {
		dump(p, &out);
		CHECK_STR(buf_str(&out), str_c(want));
	}
	buf_release(&out);
	profile_free(p);
}

static void check_said(struct str bytes, const char *want)
{
	struct err err = {0};
	struct profile *p = profile_read(S("x"), bytes, &err);

	if (p)
		test_fail(__FILE__, __LINE__, "read, and not: %s", want);
	else
		CHECK_STR(str_c(err.message), str_c(want));
	err_clear(&err);
	profile_free(p);
}

void test_profiles__folded(void)
{
	check_read(S("main;work;f(int, char) 42\nmain;work 7\n\nmain;work;f(int, char) 1.5\n[k];a -2\n"),
		   "folded stacks",
		   "samples/count\n"
		   "44: f(int, char); work; main;\n"
		   "7: work; main;\n"
		   "-2: a; [k];\n");
	check_read(S("a;b 9223372036854775807\na;b 99999999999999999999\n"), "folded stacks",
		   "samples/count\n9223372036854775807: b; a;\n");
	check_said(S("a;b 1\na b\n"), "cannot read x:2: expected functions and a number");
}

/* A first line longer than what formats are known by. */
void test_profiles__folded_long(void)
{
	struct buf text = {0};
	struct profile *p;

	for (size_t i = 0; i < 3000; i++)
		buf_add(&text, S("function;"));
	buf_add(&text, S("leaf 3\nfunction;leaf 4\n"));
	if ((p = read_it(buf_str(&text), "folded stacks"))) {
		CHECK_INT(p->nsamples, 2);
		CHECK_INT(p->samples[0].depth, 3001);
		CHECK_INT(p->functions.count, 2);
	}
	profile_free(p);
	buf_release(&text);
}

void test_profiles__perf_script(void)
{
	check_read(S("prog  47/48 [000]  1.500000:     250 cycles:u: \n"
		     "\t      1139 hash+0x9 (/bin/prog)\n"
		     "\t      1160 work+0x20\n"
		     "  p.c:12 (inlined)\n"
		     "\t      1160 main+0x20 (/bin/prog (deleted))\n"
		     "  p.c:30\n"
		     "\tffffffff81000005 do_syscall_64+0x5 ([kernel.kallsyms])\n"
		     "\n"
		     "prog  47/48 [001]  1.700000:     250 cycles:u: \n"
		     "\t      1139 hash+0x9 (/bin/prog)\n"
		     "\n"
		     "my prog 3 9 1.8:     250 cycles:u: \n"
		     "\t      1139 hash+0x9 (/bin/prog)\n"
		     "\n"
		     "prog  47/48 [001]  1.900000:     250 cycles:u: \n"
		     "\t      1139 hash+0x9 (/bin/prog)\n\n"),
		   "perf script",
		   "samples/count cycles:u/count\n"
		   "1 250: 1139 hash (prog); 115f work@p.c:12 main@p.c:30 (prog (deleted)); ffffffff81000004 "
		   "do_syscall_64 "
		   "([kernel.kallsyms]); comm=prog pid=47 tid=48\n"
		   "2 500: 1139 hash (prog); comm=prog pid=47 tid=48\n"
		   "1 250: 1139 hash (prog); comm=my prog 3 pid=9\n");
}

/* Of code with two names perf tells only what it calls inlined, without the frame: it is no part of the next one's code. */
void test_profiles__perf_script_lost_frames(void)
{
	check_read(S("prog  47/48 [000]  1.500000:     250 cycles:u: \n"
		     "\t     98f0a __GI___libc_free+0x1a (inlined)\n"
		     "\t      1160 work+0x20 (inlined)\n"
		     "\t      1160 main+0x20 (/bin/prog)\n"
		     "\t     27304 start+0x4 (inlined)\n"
		     "\n"),
		   "perf script",
		   "samples/count cycles:u/count\n"
		   "1 250: __GI___libc_free; 115f work main (prog); start; comm=prog pid=47 tid=48\n");
}

/* No chains: a line for each sample, the address is the one in memory. Several events. */
void test_profiles__perf_script_lines(void)
{
	struct str text = S("            prog    47     1.000001:    250 cpu-clock:      555555555139 "
			    "hash+0x9 (/bin/prog)\n"
			    "            prog    47     1.000002:    1 faults:      7fffffffe139 [unknown] "
			    "([unknown])\n");
	struct profile *p = read_it(text, "perf script");

	check_read(text, "perf script",
		   "samples:cpu-clock/count cpu-clock/nanoseconds samples:faults/count faults/count\n"
		   "1 250 0 0: 555555555139 hash (prog); comm=prog pid=47\n"
		   "0 0 1 1: 7fffffffe139; comm=prog pid=47\n");
	if (p) {
		CHECK_INT(p->mappings.count, 1);
		CHECK(!p->mappings.items[0].has_file_addresses);
		CHECK_STR(p->mappings.items[0].anchor, S("hash"));
		CHECK(p->mappings.items[0].anchor_address == 0x555555555139);
		CHECK_INT(p->mappings.items[0].anchor_offset, 9);
		CHECK_INT(p->duration_ns, 1000);
	}
	profile_free(p);
	check_said(S("prog 1 1.0: 1 a:\n\t12 f (x)\n\nwhat is this\n"),
		   "cannot read x:4: expected a sample: \"COMM PID TIME: PERIOD EVENT:\"");
}

/* Costs go up through the calls that have some left, so each total is the file's. */
void test_profiles__callgrind(void)
{
	check_read(S("# callgrind format\nversion: 1\npositions: line\nevents: Ir\n\n"
		     "ob=(1) /bin/prog\nfl=(1) p.c\nfn=(1) main\n"
		     "10 5\n"
		     "cfn=(2) a\ncalls=1 20\n+1 60\n"
		     "cfn=(3) b\ncalls=1 30\n+1 35\n"
		     "fn=(2)\n"
		     "20 30\nfi=(2) in.h\n3 10\nfe=(1)\n"
		     "cfn=(3)\ncalls=2 30\n21 20\n"
		     "fn=(3)\n30 55\n"
		     "summary: 100\ntotals: 100\n"),
		   "callgrind",
		   "Ir/count\n"
		   "5: main@p.c:10 (prog);\n"
		   "30: a@p.c:20 (prog); main@p.c:11 (prog);\n"
		   "10: a@in.h:3 (prog); main@p.c:11 (prog);\n"
		   "20: b@p.c:30 (prog); a@p.c:21 (prog); main@p.c:11 (prog);\n"
		   "35: b@p.c:30 (prog); main@p.c:12 (prog);\n");
	check_read(S("positions: instr line\nevents: Ir Dr\nob=(1) /bin/prog\nfn=(1) main\n"
		     "0x1000 5 7\n+4 * 1 2\ncfn=(2) main'2\ncalls=1 0x2000 3\n+0xc +1 9 1\nfn=(2)\n0x2000 3 "
		     "9 1\ntotals: 16 3\n"),
		   "callgrind",
		   "Ir/count Dr/count\n"
		   "7 0: 1000 main:5 (prog);\n"
		   "1 2: 1004 main:5 (prog);\n"
		   "9 1: 2000 main'2:3 (prog); 1010 main:6 (prog);\n"
		   "note: the costs of Ir add up to 17, and the file says 16\n");
	check_said(S("events: Ir\nfn=(9)\n1 2\n"), "cannot read x:2: a name that was not said before");
	check_said(S("events: Ir\nfn=x\n1 zz\n"), "cannot read x:3: a cost is no number");
}

void test_profiles__heap(void)
{
	check_read(S("heap profile:     3:     3000 [    10:     9000] @ heapprofile\n"
		     "     2:     2000 [     6:     6000] @ 0x4005d2 0x4006a1\n"
		     "     0:        0 [     4:     3000] @ 0x7f0000001801\n\n"
		     "MAPPED_LIBRARIES:\nbuild=/usr\n"
		     "00400000-00401000 r-xp 00000000 fe:01 12    $build/bin/prog\n"
		     "00601000-00602000 rw-p 00001000 fe:01 12    /usr/bin/prog\n"
		     "7f0000001000-7f0000002000 r-xp 00001000 fe:01 9 /lib/libc.so.6\n"),
		   "gperftools heap profile",
		   "alloc_objects/count alloc_space/bytes inuse_objects/count inuse_space/bytes\n"
		   "6 6000 2 2000: 4005d1 (prog); 4006a0 (prog); bytes=1000\n"
		   "4 3000 0 0: 7f0000001800 (libc.so.6); bytes=750\n");
	/* An allocation of 512 KiB, one in 512 KiB: 1 / (1 - 1/e) = 1.58198 */
	check_read(S("heap profile: 1: 524288 [ 1: 524288] @ heap_v2/524288\n100: 52428800 [100: 52428800] @ "
		     "0x10\n"
		     "MAPPED_LIBRARIES:\n"),
		   "gperftools heap profile", "objects/count space/bytes\n158 82941140: f; bytes=524288\n");
	check_said(S("heap profile: 1: 1 [ 1: 1] @ heapprofile\n1: 1 [1: 1] @ 0x1\n0: 7 [0: 0] @\n"),
		   "cannot read x:3: bytes in no objects");
}

static void put_words(struct buf *out, unsigned size, bool is_big, const uint64_t *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (unsigned k = 0; k < size; k++)
			buf_addc(out, (char)(words[i] >> 8 * (is_big ? size - 1 - k : k)));
}

void test_profiles__cpu(void)
{
	static const uint64_t words[] = {0,        3,        0,        10000, 0, 5,        3,
					 0x400123, 0x400200, 0x400300, 1,     2, 0x400124, 0x400124,
					 2,        1,        0x500000, 0,     1, 0};
	struct buf bytes = {0};

	for (unsigned variant = 0; variant < 4; variant++) {
		bytes.len = 0;
		put_words(&bytes, variant & 1 ? 4 : 8, variant & 2, words, sizeof(words) / sizeof(*words));
		buf_add(&bytes, S("00400000-00400200 r-xp 00000000 fe:01 1234    /bin/prog\n"
				  "00400200-00401000 r-xp 00000200 fe:01 1234    /bin/prog\n"));
		check_read(buf_str(&bytes), "gperftools CPU profile",
			   "samples/count cpu/nanoseconds\n"
			   "5 50000000: 400123 (prog); 4001ff (prog); 4002ff (prog);\n"
			   "1 10000000: 400124 (prog);\n" /* the leaf was there twice */
			   "2 20000000: 500000;\n");
	}
	bytes.len = 0;
	put_words(&bytes, 8, false, words, 13);
	check_said(buf_str(&bytes), "cannot read x: byte 80: a stack of 2 addresses, and 1 are left");
	bytes.len = 0;
	put_words(&bytes, 8, false, words, 10);
	check_read(
		buf_str(&bytes), "gperftools CPU profile",
		"samples/count cpu/nanoseconds\n"
		"5 50000000: 400123;\n" /* the only samples' common second and third frames are those of the signal */
		"note: no end mark: the profile was cut, samples and the memory map may be missing\n");
	buf_release(&bytes);
}

static void check_written(const struct profile *p, const char *format, const char *want)
{
	struct buf out = {0};

	profile_writer_find(str_c(format))->write(p, profile_default_type(p), &out);
	CHECK_STR(buf_str(&out), str_c(want));
	buf_release(&out);
}

void test_profiles__written(void)
{
	struct profile *p =
		read_it(S("main;work;hash 5\nmain;work;hash;hash 2\nmain;work 7\n"), "folded stacks");

	if (!p)
		return;
	check_written(p, "folded", "main;work 7\nmain;work;hash 5\nmain;work;hash;hash 2\n");
	check_written(
		p, "callgrind",
		"# callgrind format\nversion: 1\ncreator: casm\npositions: line\nevent: samples : count\n"
		"events: samples\nsummary: 14\n\n"
		"ob=???\nfl=???\nfn=hash\n0 7\n"
		"cob=???\ncfi=???\ncfn=hash\ncalls=1 0\n0 2\n\n"
		"ob=???\nfl=???\nfn=work\n0 7\n"
		"cob=???\ncfi=???\ncfn=hash\ncalls=1 0\n0 7\n\n"
		"ob=???\nfl=???\nfn=main\n"
		"cob=???\ncfi=???\ncfn=work\ncalls=1 0\n0 14\n\n"
		"totals: 14\n");
	profile_free(p);
}
