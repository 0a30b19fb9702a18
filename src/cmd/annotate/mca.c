#include "cmd/annotate/mca.h"

#include <inttypes.h>

#include "analyze/measure.h"
#include "base/file.h"
#include "base/proc.h"
#include "base/tmp.h"
#include "cmd/facts_parts.h"
#include "read/isa.h"
#include "toolchain/compiler.h"

enum { LOOPS = 3, TIMEOUT_S = 30, OLDEST = 14, NEWEST = 40, ITERATIONS = 1000 };

bool mca_is_asked(const struct options *o)
{
	return o->annotate.mca.is_set || o->annotate.mca.values.count;
}

/* --- which loops --- */

static bool is_in(const struct machine_loop *l, int32_t insn)
{
	return insn >= (int32_t)l->header && insn <= (int32_t)l->latch;
}

/* Its instructions stand one behind the other from header to latch; branches between lead out of it. */
static bool is_straight(const struct func *f, const struct machine_loop *l)
{
	if (l->latch < l->header || l->latch >= f->insns.count || !l->is_innermost)
		return false;
	for (uint32_t i = l->header; i <= l->latch; i++) {
		const struct insn *n = &f->insns.items[i];
		int32_t m = f->loop_of_insn[i];

		if (!(n->flags & INSN_NOP) && (m < 0 || &f->machine_loops.items[m] != l))
			return false;
		if (n->flags & (INSN_INDIRECT | INSN_RETURN | INSN_NORETURN) ||
		    (n->flags & INSN_CALL && !(n->flags & INSN_TAIL)))
			return false;
		if (n->flags & (INSN_BRANCH | INSN_TAIL) && i != l->latch &&
		    (!(n->flags & INSN_COND) || is_in(l, n->branch_to)))
			return false;
	}
	return true;
}

static int by_sum(const void *a, const void *b)
{
	const struct modelled_loop *x = a, *y = b;

	if (x->sum.value != y->sum.value)
		return x->sum.value > y->sum.value ? -1 : 1;
	if (x->func != y->func)
		return x->func < y->func ? -1 : 1;
	return (x->loop->header > y->loop->header) - (x->loop->header < y->loop->header);
}

static void find_loops(struct invocation *inv, const struct worth *w, struct models *m)
{
	const struct hot *h = &w->hot;

	for (uint32_t i = 0; i < h->funcs.count; i++) {
		const struct func *f = h->funcs.items[i].code;
		struct hot_sum *sums;
		struct arena scratch = {0};

		if (!f || !f->loop_of_insn || !f->machine_loops.count)
			continue;
		sums = arena_array(&scratch, struct hot_sum, f->machine_loops.count);
		for (size_t k = 0; k < h->profile->locations.count; k++) {
			uint32_t insn = h->places[k].func == i ? hot_insn(f, h->places[k].addr) : UINT32_MAX;

			if (insn != UINT32_MAX && f->loop_of_insn[insn] >= 0)
				hot_add(&sums[f->loop_of_insn[insn]], h->places[k].flat);
		}
		for (size_t k = 0; k < f->machine_loops.count; k++) {
			const struct machine_loop *l = &f->machine_loops.items[k];

			if (!l->is_innermost || worth_is_noise(w, sums[k]))
				continue;
			if (is_straight(f, l)) {
				vec_push(inv->run, &m->loops,
					 ((struct modelled_loop){
						 .func = i, .loop = l, .sum = sums[k], .why = STR_NONE}));
			} else {
				m->nnot_straight++;
				hot_add(&m->not_straight, sums[k]);
			}
		}
		arena_clear(&scratch);
	}
	vec_sort(&m->loops, by_sum);
}

/* --- asking llvm-mca --- */

/* As an assembler reads it. Names that a branch leads to come from the program and are left out: they may be anything. */
static void add_insn(const struct insn *n, bool is_x86, struct buf *out)
{
	static const struct {
		const char *mnemonic;
		unsigned noperands; /* that stay */
	} tests[] = {{"cbz", 1}, {"cbnz", 1}, {"tbz", 2}, {"tbnz", 2}};
	struct str rest = insn_operands(n);

	if (!(n->flags & (INSN_BRANCH | INSN_TAIL))) {
		buf_printf(out, "\t" STR_FMT "\n", STR_ARG(n->text));
		return;
	}
	buf_printf(out, "\t" STR_FMT " ", STR_ARG(insn_mnemonic(n)));
	for (size_t i = 0; !is_x86 && i < sizeof(tests) / sizeof(tests[0]); i++)
		for (unsigned k = 0;
		     str_eq(insn_mnemonic(n), str_c(tests[i].mnemonic)) && k < tests[i].noperands; k++)
			buf_printf(out, STR_FMT ", ", STR_ARG(str_trim(str_cut(&rest, ','))));
	buf_add(out, S(".Lturn\n"));
}

/* The first line that says what is wrong. */
static struct str complaint(struct arena *a, struct str said)
{
	struct str line;

	while (str_line(&said, &line)) {
		size_t at = str_find(line, S("error: "));

		line = str_trim(at == (size_t)-1 ? line : str_from(line, at + 7));
		if (line.len)
			return str_dup(a, line);
	}
	return S("it said nothing");
}

static bool ask(struct invocation *inv, const struct models *m, struct str folder, const struct func *f,
		const struct isa *isa, struct modelled_loop *l, struct err *err)
{
	struct arena *a = inv->run;
	const char *path = str_printf(a, STR_FMT "/loop.s", STR_ARG(folder)).ptr;
	struct buf code = {0}, out = {0}, said = {0};
	struct words argv = {0};
	struct proc p = {.timeout_s = TIMEOUT_S,
			 .npipes = 2,
			 .pipes = {{1, proc_capture, &out}, {2, proc_capture, &said}}};
	bool ok;

	buf_add(&code, S(".Lturn:\n"));
	for (uint32_t i = l->loop->header; i <= l->loop->latch; i++) {
		add_insn(&f->insns.items[i], isa->has_variable_size, &code);
		l->ninsns += !(f->insns.items[i].flags & INSN_NOP);
	}
	ok = file_replace(path, buf_str(&code), err);
	buf_release(&code);
	if (!ok)
		return false;
	words_add(a, &argv, m->tool);
	words_add(a, &argv, isa->has_variable_size ? "-mtriple=x86_64" : "-mtriple=aarch64");
	words_add(a, &argv, str_printf(a, "-mcpu=%s", m->cpu).ptr);
	words_add(a, &argv, str_printf(a, "-iterations=%d", ITERATIONS).ptr);
	words_add(a, &argv, "-bottleneck-analysis");
	words_add(a, &argv, "-instruction-info=0");
	words_add(a, &argv, "-resource-pressure=0");
	words_add(a, &argv, path);
	words_end(a, &argv);
	p.argv = argv.items;
	ok = proc_run(&p, err);
	if (ok && p.is_timed_out)
		l->why = str_printf(a, "%s did not end within %d s", m->tool, TIMEOUT_S);
	else if (ok && !proc_ok(&p))
		l->why = str_printf(a, "%s does not take it: " STR_FMT, m->tool,
				    STR_ARG(complaint(a, buf_str(&said))));
	else if (ok && !mca_read(a, buf_str(&out), &l->mca))
		l->why = str_printf(a, "what %s wrote is not understood", m->tool);
	buf_release(&out);
	buf_release(&said);
	return ok;
}

static const char *find_tool(struct arena *a)
{
	unsigned n = proc_newest("llvm-mca", OLDEST, NEWEST);

	if (n)
		return str_printf(a, "llvm-mca-%u", n).ptr;
	return proc_find(a, "llvm-mca").ptr ? "llvm-mca" : NULL;
}

bool mca_find(struct invocation *inv, const struct worth *w, struct models *m, struct err *err)
{
	const struct opt_list *cpus = &inv->options.annotate.mca.values;
	unsigned rows = inv->options.rows;
	size_t nshown = rows == ~0u ? LOOPS : rows ? rows : SIZE_MAX;
	struct str folder;

	*m = (struct models){.tool = find_tool(inv->run), .cpu = "native"};
	if (cpus->count && *cpus->items[cpus->count - 1])
		m->cpu = cpus->items[cpus->count - 1];
	find_loops(inv, w, m);
	if (m->loops.count > nshown) {
		m->nleft_out = m->loops.count - nshown;
		m->loops.count = nshown;
	}
	if (!m->tool || !m->loops.count)
		return true;
	if (!tmp_folder(inv->run, &folder, err))
		return false;
	for (size_t i = 0; i < m->loops.count; i++) {
		struct modelled_loop *l = &m->loops.items[i];
		const struct hot_func *f = &w->hot.funcs.items[l->func];

		if (!ask(inv, m, folder, f->code, w->facts.code.items[0]->isa, l, err))
			return false;
	}
	return true;
}

/* --- telling --- */

/* "6.13" of hundredths, per turn. */
static struct str cycles_of(struct arena *a, const struct mca *m)
{
	double turn = (double)m->cycles.n / (double)m->iterations.n;

	return str_printf(a, "%.1f", turn);
}

static struct str percent_of(struct arena *a, int64_t hundredths)
{
	return str_printf(a, "%.0f %%", (double)hundredths / 100);
}

/* The resource that is short for most cycles; NULL: none is named. */
static const struct mca_resource *worst(const struct mca *m)
{
	const struct mca_resource *found = NULL;

	for (size_t i = 0; i < m->ports.count; i++)
		if (!found || m->ports.items[i].hundredths > found->hundredths)
			found = &m->ports.items[i];
	return found;
}

static struct str bottleneck_words(struct arena *a, const struct mca *m)
{
	enum { OF_NOTE = 100 }; /* 1 % of the cycles */
	const struct mca_resource *port = worst(m);
	struct str chain = S(""), units = S("");

	if (m->has_no_bottleneck || !m->dependencies.is_known || !m->resources.is_known)
		return m->has_no_bottleneck ? S("it names nothing that holds the loop up") : STR_NONE;
	if (m->dependencies.n >= OF_NOTE)
		chain = str_printf(
			a, "instructions wait for results of others in " STR_FMT " of the cycles%s",
			STR_ARG(percent_of(a, m->dependencies.n)),
			m->memory.is_known && m->memory.n > m->dependencies.n / 2 ? ", mostly through memory"
										  : "");
	if (m->resources.n >= OF_NOTE)
		units = str_printf(a, "execution units are short in " STR_FMT "%s" STR_FMT "%s",
				   STR_ARG(percent_of(a, m->resources.n)), port ? " (" : "",
				   STR_ARG(port ? port->name : S("")), port ? ")" : "");
	if (!chain.len || !units.len)
		return chain.len ? chain : units.len ? units : S("nothing of note holds it up");
	return m->dependencies.n >= m->resources.n
		       ? str_printf(a, STR_FMT ", " STR_FMT, STR_ARG(chain), STR_ARG(units))
		       : str_printf(a, STR_FMT ", " STR_FMT, STR_ARG(units), STR_ARG(chain));
}

static void tell_loop(struct invocation *inv, const struct worth *w, struct block *b,
		      const struct modelled_loop *l)
{
	struct doc *d = &inv->doc;
	struct arena *a = inv->run;
	const struct hot_func *f = &w->hot.funcs.items[l->func];
	struct buf place = {0};
	struct str words;

	if (loc_known(l->loop->loc)) {
		buf_add(&place, S(" ("));
		loc_print(l->loop->loc, &place);
		if (l->loop->frame)
			buf_printf(&place, ", in the inlined " STR_FMT, STR_ARG(l->loop->frame->callee));
		buf_addc(&place, ')');
	}
	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, "  %s", measure_share(a, l->sum.value, w->total).ptr);
	doc_span(d, b, STYLE_PLAIN, "  " STR_FMT STR_FMT ", %u instructions a turn",
		 STR_ARG(demangle(a, f->name, (enum demangle)inv->options.demangle)),
		 STR_ARG(buf_str(&place)), l->ninsns);
	buf_release(&place);
	doc_line(d, b);
	if (l->why.ptr) {
		doc_span(d, b, STYLE_WARN, "    not modelled: " STR_FMT, STR_ARG(l->why));
		return;
	}
	doc_span(d, b, STYLE_PLAIN, "    " STR_FMT " cycles a turn", STR_ARG(cycles_of(a, &l->mca)));
	if (l->mca.throughput.is_known)
		doc_span(d, b, STYLE_PLAIN, ", at least %.1f by what its units can take",
			 (double)l->mca.throughput.n / 100);
	words = bottleneck_words(a, &l->mca);
	if (words.ptr) {
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "    " STR_FMT, STR_ARG(words));
	}
}

void mca_tell(struct invocation *inv, const struct worth *w, const struct models *m)
{
	struct doc *d = &inv->doc;
	struct block *b = doc_block(d, BLOCK_LINES, S("A MODEL, NOT A MEASUREMENT"));

	doc_line(d, b);
	if (!m->tool) {
		doc_span(d, b, STYLE_WARN,
			 "llvm-mca is not installed: --mca needs llvm-mca, or llvm-mca-%d or newer, in PATH "
			 "(Debian's package is llvm)",
			 OLDEST);
		return;
	}
	doc_span(d, b, STYLE_DIM,
		 "%s -mcpu=%s: innermost loops whose instructions run one after the other, as if each load "
		 "hit "
		 "the nearest cache and each branch was foreseen; shares were measured",
		 m->tool, m->cpu);
	if (!m->loops.count) {
		doc_line(d, b);
		doc_span(d, b, STYLE_PLAIN, "  no such loop has enough samples");
	}
	for (size_t i = 0; i < m->loops.count; i++)
		tell_loop(inv, w, b, &m->loops.items[i]);
	if (m->nleft_out) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "  and %zu more (-n 0 shows all)", m->nleft_out);
	}
	if (m->nnot_straight) {
		doc_line(d, b);
		doc_span(d, b, STYLE_DIM, "  %s with branches or calls inside %s not modelled: " STR_FMT,
			 number_of(inv->run, (int64_t)m->nnot_straight, "loop", "loops").ptr,
			 m->nnot_straight == 1 ? "is" : "are",
			 STR_ARG(measure_share(inv->run, m->not_straight.value, w->total)));
	}
}

static void hundredths_json(struct json *j, const char *key, struct value v)
{
	json_key(j, key);
	if (v.is_known)
		json_milli(j, v.n * 10);
	else
		json_null(j);
}

static void loop_json(const struct worth *w, const struct modelled_loop *l, struct json *j)
{
	const struct mca_resource *port = worst(&l->mca);
	struct value none = value_unknown(""), perturn = none;

	json_object(j);
	json_key(j, "function");
	json_str(j, w->hot.funcs.items[l->func].name);
	facts_place(j, l->loop->loc);
	facts_chain(j, l->loop->frame);
	json_key(j, "value");
	json_i64(j, l->sum.value);
	json_key(j, "instructions");
	json_u64(j, l->ninsns);
	if (!l->why.ptr)
		perturn = value_of(
			(int64_t)((double)l->mca.cycles.n * 100 / (double)l->mca.iterations.n + 0.5));
	hundredths_json(j, "cycles", perturn);
	hundredths_json(j, "throughput", l->why.ptr ? none : l->mca.throughput);
	hundredths_json(j, "dependencies_percent", l->why.ptr ? none : l->mca.dependencies);
	hundredths_json(j, "resources_percent", l->why.ptr ? none : l->mca.resources);
	facts_key_str(j, "resource", port ? port->name : STR_NONE);
	facts_key_str(j, "missing", l->why);
	json_end(j);
}

void mca_json(const struct worth *w, const struct models *m, struct json *j)
{
	json_object(j);
	facts_key_str(j, "tool", m->tool ? str_c(m->tool) : STR_NONE);
	facts_key_str(j, "cpu", str_c(m->cpu));
	json_key(j, "not_straight");
	json_u64(j, m->nnot_straight);
	json_key(j, "loops");
	json_array(j);
	for (size_t i = 0; i < m->loops.count; i++)
		loop_json(w, &m->loops.items[i], j);
	json_end(j);
	json_end(j);
}
