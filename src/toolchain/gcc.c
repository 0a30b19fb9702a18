/* gcc 12: assembly with -fverbose-asm, for its `%sfp` comments at spills (-g1 and -fverbose-asm leave the code as it
 * is: SQLite 1,620 of 1,620 functions), then the object from it. -fstack-usage writes the frame sizes beside,
 * -fopt-info what the inliners and loop passes decided (never -fsave-optimization-record: 3.3 GB for SQLite). The code
 * is the same with and without it: docs/gcc.md. */
#include <sys/stat.h>

#include "base/buf.h"
#include "toolchain/compiler.h"

static void add_program(struct arena *a, struct buf *b, struct str path)
{
	struct stat st;

	if (path.ptr && stat(str_to_c(a, path), &st) == 0)
		buf_printf(b, "%lld %lld.%09ld " STR_FMT "\n", (long long)st.st_size,
			   (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec, STR_ARG(path));
}

/* The compilers proper, which stand beside what gcc names as COLLECT_LTO_WRAPPER, and the assembler. */
static struct str inner_programs(struct arena *a, struct str wrapper, struct str target)
{
	struct str as = cc_program(a, str_printf(a, STR_FMT "-as", STR_ARG(target)).ptr), files;
	struct buf b = {0};

	if (wrapper.len) {
		add_program(a, &b, path_join(a, path_dir(wrapper), S("cc1")));
		add_program(a, &b, path_join(a, path_dir(wrapper), S("cc1plus")));
	}
	add_program(a, &b, as.ptr ? as : cc_program(a, "as"));
	files = str_dup(a, buf_str(&b));
	buf_release(&b);
	return files;
}

/* "Target: x86_64-linux-gnu", "gcc version 12.2.0 (Debian 12.2.0-14+deb12u1)" */
static bool identify(struct arena *a, struct str banner, struct cc *cc)
{
	struct str rest = banner, wrapper = STR_NONE, line;

	while (str_line(&rest, &line)) {
		if (str_starts(line, S("gcc version ")))
			cc->version = str_dup(
				a, str_head(str_from(line, 12), str_find_char(str_from(line, 12), ' ')));
		if (str_starts(line, S("Target: ")))
			cc->target = str_dup(a, str_trim(str_from(line, 8)));
		if (str_starts(line, S("COLLECT_LTO_WRAPPER=")))
			wrapper = str_trim(str_from(line, 20));
	}
	if (cc->version.len)
		cc->files = inner_programs(a, wrapper, cc->target);
	return cc->version.len > 0;
}

/* One option with one file for all groups: gcc ignores a second one that names another file. It opens the file anew
 * for each pass of each function, to write at its end, which a pipe allows. */
static const char record_arg[] = "-fopt-info-inline-vec-loop-optimized-missed-note=/dev/fd/9";

static bool plan(struct arena *a, const struct plan_request *r, unsigned attempt, struct plan *p)
{
	struct step *s;
	bool records = false;

	if (attempt > 1)
		return false;
	*p = (struct plan){0};
	args_copy(a, &p->left_out, r->args, ARG_BIT(ARG_OUTPUT) | ARG_BIT(ARG_LTO));
	p->text = str_printf(a, "%s.s", r->work).ptr;
	p->object = str_printf(a, "%s.o", r->work).ptr;
	if (attempt == 0) {
		records = r->wants & WANT_REMARKS;
		if (!args_have_debug(r->args))
			words_add(a, &p->added, "-g1");
		words_add(a, &p->added, "-fverbose-asm");
		words_add(a, &p->added, "-fstack-usage");
		p->stack_usage = str_printf(a, "%s.su", r->work).ptr;
		if (records)
			words_add(a, &p->added, record_arg);
		p->records = true;
	}
	if (r->wants & WANT_INTEL)
		words_add(a, &p->added, "-masm=intel");

	s = step_begin(a, p, r->cc, "compile");
	args_copy(a, &s->argv, r->args, ~(ARG_BIT(ARG_OUTPUT) | ARG_BIT(ARG_LTO)));
	for (size_t i = 0; i < p->added.count; i++)
		words_add(a, &s->argv, p->added.items[i]);
	step_deps(a, p, s, r);
	step_end(a, s, "-S", r->source, p->text);
	s->has_record = records;

	s = step_begin(a, p, r->cc, "assemble");
	args_copy(a, &s->argv, r->args, ARG_BIT(ARG_TARGET));
	step_end(a, s, "-c", p->text, p->object);
	s->may_fail = true;
	return true;
}

const struct compiler compiler_gcc = {
	.family = "gcc", .record = ARTIFACT_OPT_INFO, .identify = identify, .plan = plan};
