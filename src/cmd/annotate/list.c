/* casm annotate --list=RE: source lines of functions, with what was measured at each; below a line what the compiler said
 * of it, and its instructions that have samples, those of inlined code below the lines they come from. A function that is
 * inlined everywhere has lines too; where its code is now is said. */
#include "analyze/measure.h"
#include "base/pattern.h"
#include "cmd/annotate/said.h"
#include "cmd/annotate/source.h"
#include "cmd/facts_parts.h"

enum { MARGIN = 5, BARS_MAX = 8 };

/* An instruction below a line of a listed function. */
struct listed_insn {
	const struct code_function *code;
	const struct code_insn *insn;
	uint32_t frame; /* in its chain: that of the listed function */
	uint32_t flags; /* INSN_SPILL, INSN_RELOAD */
	bool has_flags; /* they are known */
};

/* The lines of one function in one file: nodes of the view, by line. */
struct listed {
	struct str name, file;
	const struct view_node **nodes;
	size_t nnodes;
	int64_t flat, cum;
	bool is_all_inlined;
	const struct profile_source *source;
	int64_t first, last;        /* lines that are shown */
	const struct hot_func *hot; /* facts of its own code; NULL */
	/* its instructions, by line, by the chain of inlined calls, then by address */
	struct listed_insns VEC(struct listed_insn) insns;
};

struct list {
	struct listed_list VEC(struct listed *) items;
	struct code_functions code;
	const uint32_t **flags; /* for each of code: said_flags() */
	struct said_all said;
};

static bool is_asked(const struct options *o)
{
	return o->annotate.list != NULL;
}

static bool want(struct annotation *a, struct err *err)
{
	(void)err;
	a->options.by = VIEW_LINE;
	return true;
}

/* --- functions --- */

static int by_line(const void *a, const void *b)
{
	const struct view_node *x = *(const struct view_node *const *)a,
			       *y = *(const struct view_node *const *)b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->address > y->address) - (x->address < y->address);
}

static int by_heat(const void *a, const void *b)
{
	const struct listed *x = *(const struct listed *const *)a, *y = *(const struct listed *const *)b;
	int c;

	if (view_abs(x->flat) != view_abs(y->flat))
		return view_abs(x->flat) > view_abs(y->flat) ? -1 : 1;
	if (view_abs(x->cum) != view_abs(y->cum))
		return view_abs(x->cum) > view_abs(y->cum) ? -1 : 1;
	c = str_cmp(x->name, y->name);
	return c ? c : str_cmp(x->file, y->file);
}

static void find_functions(struct annotation *a, const regex_t *re, struct list *page)
{
	const struct view *v = &a->view;
	struct arena *run = a->inv->run;
	struct map known = {0};

	for (uint32_t i = 0; i < v->nnodes; i++) {
		const struct view_node *n = &v->nodes[i];
		struct listed *l;
		void **at;

		if (!n->has_function || !pattern_matches(re, n->name))
			continue;
		at = map_at(run, &known,
			    str_printf(run, STR_FMT "\n" STR_FMT, STR_ARG(n->name), STR_ARG(n->file)));
		l = *at;
		if (!l) {
			l = *at = arena_new(run, struct listed);
			*l = (struct listed){.name = n->name, .file = n->file, .is_all_inlined = true};
			vec_push(run, &page->items, l);
		}
		l->nnodes++;
	}
	for (size_t k = 0; k < page->items.count; k++) {
		struct listed *l = page->items.items[k];

		l->nodes = (const struct view_node **)arena_alloc_array(run, l->nnodes, sizeof(*l->nodes));
		l->nnodes = 0;
		for (uint32_t i = 0; i < v->nnodes; i++) {
			const struct view_node *n = &v->nodes[i];

			if (!n->has_function || !str_eq(n->name, l->name) || !str_eq(n->file, l->file))
				continue;
			l->nodes[l->nnodes++] = n;
			l->flat = (int64_t)((uint64_t)l->flat + (uint64_t)n->flat);
			l->cum = (int64_t)((uint64_t)l->cum + (uint64_t)n->cum);
			l->is_all_inlined &= n->inlined == VIEW_INLINED;
		}
		qsort(l->nodes, l->nnodes, sizeof(*l->nodes), by_line);
		l->source = profile_source(a, l->file);
		l->first = 1;
		for (size_t i = 0; i < l->nnodes && l->first == 1; i++)
			if (l->nodes[i]->line > MARGIN)
				l->first = l->nodes[i]->line - MARGIN;
		l->last = l->nodes[l->nnodes - 1]->line + MARGIN;
		if (l->source->path.ptr && l->last > (int64_t)l->source->starts.count &&
		    l->nodes[l->nnodes - 1]->line <= (int64_t)l->source->starts.count)
			l->last = (int64_t)l->source->starts.count;
	}
	vec_sort(&page->items, by_heat);
}

/* Code that one of the listed functions is in, at any depth. */
static bool is_listed(const void *context, uint32_t location)
{
	const struct annotation *a = context;
	const struct view *v = &a->view;
	const struct list *page = a->data;

	for (uint32_t k = v->first[location]; k < v->first[location + 1]; k++) {
		if (v->frame_nodes[k] == VIEW_NONE)
			continue;
		for (size_t i = 0; i < page->items.count; i++)
			if (str_eq(v->nodes[v->frame_nodes[k]].name, page->items.items[i]->name))
				return true;
	}
	return false;
}

static bool is_wanted(const void *context, struct str linkage_name, struct str name, uint32_t location)
{
	(void)linkage_name;
	(void)name;
	return is_listed(context, location);
}

/* --- instructions --- */

static uint32_t line_of(const struct listed_insn *n, uint32_t frame)
{
	return n->insn->chain.frames[frame].line;
}

/* By line; own code of the line before what was inlined there, which goes by where it was inlined. */
static int by_chain(const void *a, const void *b)
{
	const struct listed_insn *x = a, *y = b;
	uint32_t i = x->frame, k = y->frame;

	for (;; i--, k--) {
		const struct binary_frame *f = &x->insn->chain.frames[i], *g = &y->insn->chain.frames[k];
		int c = str_cmp(f->name, g->name);

		if (c)
			return c;
		if (f->line != g->line)
			return f->line < g->line ? -1 : 1;
		if (!i || !k)
			break;
	}
	if (i != k)
		return i < k ? -1 : 1;
	if (x->code != y->code)
		return x->code < y->code ? -1 : 1;
	return (x->insn->insn->addr > y->insn->insn->addr) - (x->insn->insn->addr < y->insn->insn->addr);
}

/* Instructions with samples in it, also those inlined elsewhere. */
static void find_insns(struct annotation *a, const struct list *page, struct listed *l)
{
	for (size_t i = 0; i < page->code.count; i++) {
		const struct code_function *c = &page->code.items[i];
		const uint32_t *flags = page->flags[i];

		for (size_t k = 0; k < c->ninsns; k++) {
			const struct code_insn *n = &c->insns[k];
			uint32_t f = 0;

			while (f < n->chain.count && !str_eq(n->chain.frames[f].name, l->name))
				f++;
			if (f < n->chain.count && (n->flat || n->cum))
				vec_push(
					a->inv->run, &l->insns,
					((struct listed_insn){c, n, f, flags ? flags[k] : 0, flags != NULL}));
		}
		if (page->said.is_there && !l->hot && str_eq(c->name, l->name))
			l->hot = said_func(a, &page->said, c);
	}
	vec_sort(&l->insns, by_chain);
}

/* --- rows --- */

static void add_value(struct annotation *a, struct table *t, enum style style, int64_t n)
{
	doc_cell_measure(&a->inv->doc, t, style, n, n ? annotate_value(a, n, S("auto")) : S("."));
}

/* The line number that was added last is a link to the line. */
static void add_link(struct annotation *a, struct table *t, struct str file, int64_t line)
{
	struct loc to;

	if (profile_source_link(a, file, line, &to))
		doc_link_cell(&a->inv->doc, t, to);
}

static void add_blank(struct annotation *a, struct table *t, size_t ncells)
{
	while (ncells--)
		doc_cell_text(&a->inv->doc, t, STYLE_PLAIN, S(""));
}

static struct str bars(struct arena *a, uint32_t depth)
{
	struct str text = S("    ");

	for (uint32_t i = 0; i < depth && i < BARS_MAX; i++)
		text = str_printf(a, STR_FMT "| ", STR_ARG(text));
	return text;
}

static void add_said(struct annotation *a, struct table *t, const struct said_list *found, uint32_t depth)
{
	struct arena *run = a->inv->run;

	for (size_t i = 0; i < found->count; i++) {
		add_blank(a, t, 3);
		doc_cell_span(&a->inv->doc, t, STYLE_WARN,
			      str_printf(run, STR_FMT STR_FMT, STR_ARG(bars(run, depth)),
					 STR_ARG(said_words(run, &found->items[i]))));
	}
}

/* Do both come through the same calls, down to frame `depth` below the listed one? */
static bool same_until(const struct listed_insn *x, const struct listed_insn *y, uint32_t depth)
{
	if (x->frame < depth || y->frame < depth)
		return false;
	for (uint32_t i = 0; i <= depth; i++) {
		const struct binary_frame *f = &x->insn->chain.frames[x->frame - i],
					  *g = &y->insn->chain.frames[y->frame - i];

		if (f->line != g->line || !str_eq(f->name, g->name))
			return false;
	}
	return true;
}

/* The same, but for the line at that depth: another one of the same copy. */
static bool same_copy(const struct listed_insn *x, const struct listed_insn *y, uint32_t depth)
{
	return same_until(x, y, depth - 1) && x->frame >= depth && y->frame >= depth &&
	       str_eq(x->insn->chain.frames[x->frame - depth].name,
		      y->insn->chain.frames[y->frame - depth].name);
}

/* A line of inlined code, with what was measured in it and in what is inlined into it. is_first: of this copy. */
static void add_inlined(struct annotation *a, struct table *t, struct list *page, const struct listed *l,
			size_t from, size_t to, uint32_t depth, bool is_first)
{
	struct arena *run = a->inv->run;
	const struct listed_insn *n = &l->insns.items[from];
	const struct binary_frame *f = &n->insn->chain.frames[n->frame - depth];
	const struct profile_source *source = profile_source(a, f->file);
	struct str text = profile_source_line(source, f->line);
	struct said_list found = {0};
	int64_t flat = 0, cum = 0;

	for (size_t i = from; i < to && same_until(n, &l->insns.items[i], depth); i++) {
		flat += l->insns.items[i].insn->flat;
		cum += l->insns.items[i].insn->cum;
	}
	add_value(a, t, STYLE_DIM, flat);
	add_value(a, t, STYLE_DIM, cum);
	doc_cell_text(&a->inv->doc, t, STYLE_DIM, f->line ? str_printf(run, "%u", f->line) : S("?"));
	add_link(a, t, f->file, f->line);
	doc_cell_text(&a->inv->doc, t, STYLE_PLAIN,
		      str_printf(run, STR_FMT STR_FMT ", " STR_FMT "%s" STR_FMT "%s",
				 STR_ARG(bars(run, depth)), STR_ARG(f->name),
				 STR_ARG(f->file.ptr ? path_base(f->file) : S("?")), text.ptr ? ":  " : "",
				 STR_ARG(text.ptr ? str_trim(text) : S("")),
				 profile_source_doubt(source, f->line)));
	if (!page->said.is_there)
		return;
	if (is_first)
		said_of_loops(a, &page->said, &n->insn->chain, n->frame - depth, &found);
	add_said(a, t, &found, depth);
	said_at_chain(a, &page->said, &n->insn->chain, n->frame - depth, &found);
	add_said(a, t, &found, depth);
}

static struct str note_of(struct arena *a, const struct listed *l, const struct listed_insn *n)
{
	struct str note = n->flags & INSN_SPILL    ? S("  ; spill")
			  : n->flags & INSN_RELOAD ? S("  ; reload")
						   : S("");

	if (str_eq(n->code->name, l->name))
		return note;
	return str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(note), note.len ? ", in " : "  ; in ",
			  STR_ARG(n->code->name));
}

/* Instructions with samples at this line of the function, also those inlined elsewhere. */
static void add_code(struct annotation *a, struct table *t, struct list *page, const struct listed *l,
		     int64_t line)
{
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	size_t from = 0, to;

	while (from < l->insns.count && line_of(&l->insns.items[from], l->insns.items[from].frame) < line)
		from++;
	for (to = from;
	     to < l->insns.count && line_of(&l->insns.items[to], l->insns.items[to].frame) == line;)
		to++;
	for (size_t i = from; i < to; i++) {
		const struct listed_insn *n = &l->insns.items[i];

		for (uint32_t depth = 1; depth <= n->frame; depth++)
			if (i == from || !same_until(&l->insns.items[i - 1], n, depth))
				add_inlined(a, t, page, l, i, to, depth,
					    i == from || !same_copy(&l->insns.items[i - 1], n, depth));
		add_value(a, t, STYLE_DIM, n->insn->flat);
		add_value(a, t, STYLE_DIM, n->insn->cum);
		doc_cell_text(d, t, STYLE_DIM,
			      str_printf(run, "%llx", (unsigned long long)n->insn->insn->addr));
		doc_cell_text(d, t, STYLE_CODE,
			      str_printf(run, STR_FMT "| " STR_FMT STR_FMT, STR_ARG(bars(run, n->frame)),
					 STR_ARG(n->insn->insn->text), STR_ARG(note_of(run, l, n))));
	}
}

static void add_remarks(struct annotation *a, struct table *t, const struct list *page,
			const struct listed *l, int64_t line)
{
	struct said_list found = {0};

	if (page->said.is_there)
		said_at_line(a, &page->said, l->file, line, l->name, &found);
	add_said(a, t, &found, 0);
}

/* Lines [line, stop), without samples, where the source is; of many between two with samples (is_inner) those next to
 * these. */
static void add_gap(struct annotation *a, struct table *t, const struct list *page, const struct listed *l,
		    int64_t line, int64_t stop, bool is_inner)
{
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;
	bool is_cut;

	if (stop > (int64_t)l->source->starts.count + 1)
		stop = (int64_t)l->source->starts.count + 1;
	is_cut = is_inner && stop - line > 2 * MARGIN + 2 && a->inv->options.rows != 0 &&
		 !annotate_wants_all(a);
	for (int64_t at = line; l->source->path.ptr && at < stop; at++) {
		if (is_cut && at == line + MARGIN) {
			at = stop - MARGIN;
			add_blank(a, t, 3);
			doc_cell_span(d, t, STYLE_DIM,
				      str_printf(run, "    (%lld lines without samples; -n 0 shows all)",
						 (long long)(at - line - MARGIN)));
		}
		add_value(a, t, STYLE_DIM, 0);
		add_value(a, t, STYLE_DIM, 0);
		doc_cell_text(d, t, STYLE_DIM, str_printf(run, "%lld", (long long)at));
		add_link(a, t, l->file, at);
		doc_cell_text(d, t, STYLE_DIM, profile_source_shown(run, l->source, at));
		add_remarks(a, t, page, l, at);
	}
}

static void add_lines(struct annotation *a, struct list *page, const struct listed *l)
{
	struct doc *d = &a->inv->doc;
	struct table *t = &doc_block(d, BLOCK_TABLE, STR_NONE)->table;
	int64_t line = l->first;

	doc_column(d, t, (struct column){.head = S("FLAT"), .key = S("flat"), .align = ALIGN_RIGHT});
	doc_column(d, t, (struct column){.head = S("CUM"), .key = S("cum"), .align = ALIGN_RIGHT});
	doc_column(d, t, (struct column){.head = S("LINE"), .key = S("line"), .align = ALIGN_RIGHT});
	doc_column(d, t, (struct column){.head = S("SOURCE"), .key = S("source"), .may_cut = true});
	for (size_t k = 0; k <= l->nnodes; k++) {
		const struct view_node *n = k < l->nnodes ? l->nodes[k] : NULL;
		int64_t flat = 0, cum = 0, stop = n ? n->line : l->last + 1;

		add_gap(a, t, page, l, line, stop, k > 0 && k < l->nnodes && line > l->first);
		if (!n)
			break;
		for (; k < l->nnodes && l->nodes[k]->line == stop; k++) {
			flat += l->nodes[k]->flat;
			cum += l->nodes[k]->cum;
		}
		k--;
		add_value(a, t, STYLE_PLAIN, flat);
		add_value(a, t, STYLE_PLAIN, cum);
		doc_cell_text(d, t, STYLE_PLAIN,
			      stop ? str_printf(a->inv->run, "%lld", (long long)stop) : S("?"));
		add_link(a, t, l->file, stop);
		doc_cell_text(d, t, STYLE_PLAIN,
			      str_printf(a->inv->run, STR_FMT "%s",
					 STR_ARG(profile_source_shown(a->inv->run, l->source, stop)),
					 profile_source_doubt(l->source, stop)));
		add_remarks(a, t, page, l, stop);
		add_code(a, t, page, l, stop);
		line = stop ? stop + 1 : line;
	}
}

/* Of a function without code of its own: whose code it is in. */
static void tell_homes(struct annotation *a, struct block *b, const struct list *page, const struct listed *l)
{
	struct doc *d = &a->inv->doc;
	size_t n = 0;

	doc_line(d, b);
	doc_span(d, b, STYLE_PLAIN, "no code of its own has samples: it is inlined into");
	for (size_t i = 0; i < page->code.count; i++) {
		const struct code_function *c = &page->code.items[i];
		int64_t cum = 0;

		for (size_t k = 0; k < c->ninsns; k++)
			for (uint32_t f = 0; f + 1 < c->insns[k].chain.count; f++)
				if (str_eq(c->insns[k].chain.frames[f].name, l->name)) {
					cum += c->insns[k].cum;
					break;
				}
		if (!cum)
			continue;
		doc_span(d, b, STYLE_PLAIN, "%s ", n++ ? "," : "");
		doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(c->name));
		doc_span(d, b, STYLE_PLAIN, " (" STR_FMT ")", STR_ARG(annotate_value(a, cum, S("auto"))));
	}
	if (!n)
		doc_span(d, b, STYLE_PLAIN, " code of a binary that is not at hand");
}

/* Breakpoints at the lines with most samples of their own. */
static void tell_debugger(struct annotation *a, struct block *b, const struct listed *l)
{
	enum { SHOWN = 3 };
	const char *program = annotate_program(a);
	const struct view_node *before = NULL;

	for (unsigned n = 0; program && n < SHOWN; n++) {
		const struct view_node *most = NULL;

		for (size_t i = 0; i < l->nnodes; i++) {
			const struct view_node *node = l->nodes[i];

			if (node->line < 1 || node->line > UINT32_MAX || node->flat <= 0 ||
			    (before && (node->flat > before->flat ||
					(node->flat == before->flat && node->line <= before->line))))
				continue;
			if (!most || node->flat > most->flat)
				most = node;
		}
		if (!most)
			return;
		doc_line(&a->inv->doc, b);
		doc_span(&a->inv->doc, b, STYLE_CODE, "  " STR_FMT,
			 STR_ARG(worth_break(a->inv->run, program,
					     (struct loc){l->file, (uint32_t)most->line, 0})));
		before = most;
	}
}

static void add_function(struct annotation *a, struct list *page, struct listed *l)
{
	struct doc *d = &a->inv->doc;
	struct block *b = doc_block(d, BLOCK_LINES, STR_NONE);

	doc_line(d, b);
	doc_span(d, b, STYLE_STRONG, STR_FMT, STR_ARG(l->name));
	doc_span(d, b, STYLE_PLAIN, "  " STR_FMT " flat, " STR_FMT " cum, " STR_FMT " of the total",
		 STR_ARG(annotate_value(a, l->flat, S("auto"))),
		 STR_ARG(annotate_value(a, l->cum, S("auto"))),
		 STR_ARG(measure_share(a->inv->run, l->cum, a->view.total)));
	doc_span(d, b, STYLE_PLACE, "  " STR_FMT, STR_ARG(l->file.len ? l->file : S("?")));
	if (l->source->why)
		doc_span(d, b, STYLE_WARN, " (%s)", l->source->why);
	else if (l->source->is_newer)
		doc_span(d, b, STYLE_WARN, " (changed since the binary was made)");
	if (l->is_all_inlined)
		tell_homes(a, b, page, l);
	said_tell_facts(a, b, l->hot);
	if (a->inv->options.is_verbose)
		tell_debugger(a, b, l);
	add_lines(a, page, l);
}

static bool build(struct annotation *a, void **data, struct err *err)
{
	struct list *page = arena_new(a->inv->run, struct list);
	const char *text = a->inv->options.annotate.list;
	struct location_values values;
	regex_t re;

	*data = a->data = page;
	if (!pattern_compile(str_c(text), &re, err))
		return err_wrap(err, "--list");
	find_functions(a, &re, page);
	regfree(&re);
	if (!page->items.count)
		return annotate_no_match(a, "list", text, err);
	code_values(a, &values);
	if (!code_functions(a, &values, is_wanted, a, &page->code, err) ||
	    !said_find(a, is_listed, a, &page->said, err))
		return false;
	page->flags = arena_array(a->inv->run, const uint32_t *, page->code.count + 1);
	for (size_t i = 0; page->said.is_there && i < page->code.count; i++)
		page->flags[i] = said_flags(a, &page->said, &page->code.items[i]);
	for (size_t i = 0; i < page->items.count; i++) {
		find_insns(a, page, page->items.items[i]);
		add_function(a, page, page->items.items[i]);
	}
	said_tell_end(a, &page->said);
	return true;
}

static void insn_json(const struct listed_insn *n, struct json *j)
{
	json_object(j);
	code_insn_json(n->insn, j);
	json_key(j, "in");
	json_str(j, n->code->name);
	json_key(j, "spill");
	if (n->has_flags)
		json_bool(j, (n->flags & (INSN_SPILL | INSN_RELOAD)) != 0);
	else
		json_null(j);
	json_end(j);
}

static void line_json(const struct listed *l, const struct view_node *node, struct json *j)
{
	json_object(j);
	json_key(j, "line");
	if (node->line)
		json_i64(j, node->line);
	else
		json_null(j);
	json_key(j, "flat");
	json_i64(j, node->flat);
	json_key(j, "cum");
	json_i64(j, node->cum);
	json_key(j, "source");
	json_str(j, profile_source_line(l->source, node->line));
	json_end(j);
}

static void remarks_json(const struct said_all *all, const struct listed *l, struct json *j)
{
	json_key(j, "remarks");
	json_array(j);
	for (size_t i = 0; i < all->list.count; i++) {
		const struct said *s = &all->list.items[i];

		if ((l->hot && s->func == (uint32_t)(l->hot - all->worth.hot.funcs.items)) ||
		    (s->loc.line >= l->first && s->loc.line <= l->last &&
		     hot_same_file(s->loc.file, l->file)))
			said_json(s, j);
	}
	json_end(j);
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct list *page = data;

	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; i < page->items.count; i++) {
		const struct listed *l = page->items.items[i];

		json_object(j);
		json_key(j, "function");
		json_str(j, l->name);
		json_key(j, "file");
		json_str(j, l->file.len ? l->file : STR_NONE);
		json_key(j, "source_changed"); /* null: not read */
		if (l->source->path.ptr)
			json_bool(j, l->source->is_newer);
		else
			json_null(j);
		json_key(j, "flat");
		json_i64(j, l->flat);
		json_key(j, "cum");
		json_i64(j, l->cum);
		said_facts_json(l->hot, j);
		json_key(j, "lines");
		json_array(j);
		for (size_t k = 0; k < l->nnodes; k++)
			line_json(l, l->nodes[k], j);
		json_end(j);
		remarks_json(&page->said, l, j);
		json_key(j, "instructions");
		json_array(j);
		for (size_t k = 0; k < l->insns.count; k++)
			insn_json(&l->insns.items[k], j);
		json_end(j);
		json_end(j);
	}
	json_end(j);
	said_models_json(a, &page->said, j);
}

const struct annotate_page annotate_page_list = {
	.name = "list",
	.is_asked = is_asked,
	.want = want,
	.build = build,
	.json = json,
};
