/* casm annotate --list=RE: source lines of functions, with what was measured at each, and below a line its instructions
 * that have samples. A function that is inlined everywhere has lines too; where its code is now is said. */
#define _DEFAULT_SOURCE /* realpath */
#include <sys/stat.h>
#include <unistd.h>

#include "analyze/measure.h"
#include "base/pattern.h"
#include "cmd/annotate_insns.h"
#include "cmd/sources.h"

enum { MARGIN = 5, SOURCE_BYTES_MAX = 1 << 28 };

/* The lines of one function in one file: nodes of the view, by line. */
struct listed {
	struct str name, file;
	const struct view_node **nodes;
	size_t nnodes;
	int64_t flat, cum;
	bool is_all_inlined;
	/* the source */
	struct file source;
	struct str path; /* ptr NULL: not read */
	const char *why;
	struct starts VEC(size_t) starts;
	int64_t first, last; /* lines that are shown */
};

struct list {
	struct listed_list VEC(struct listed *) items;
	struct code_functions code;
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

/* --- source --- */

static bool open_plain(struct annotation *a, struct listed *l, struct str path)
{
	const char *name = str_to_c(a->inv->run, path);
	struct err err = {0};
	struct stat st;

	if (stat(name, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size > SOURCE_BYTES_MAX ||
	    !file_open(&l->source, name, &err)) {
		err_clear(&err);
		return false;
	}
	l->path = str_dup(a->inv->run, path);
	return true;
}

/* In the folders of --source-path: the whole path below them, then its ends, longest first. */
static bool open_below(struct annotation *a, struct listed *l, const char *folders)
{
	struct str rest = str_c(folders);

	while (rest.len) {
		struct str folder = str_cut(&rest, ':'), end = l->file;

		while (folder.len && end.len) {
			if (end.ptr[0] == '/')
				end = str_from(end, 1);
			if (str_find(end, S("..")) == (size_t)-1 &&
			    open_plain(a, l, path_join(a->inv->run, folder, end)))
				return true;
			end = str_from(end, str_find_char(end, '/'));
		}
	}
	return false;
}

/* A profile names any file: only those below the working folder and --source-path are read. */
static void open_source(struct annotation *a, struct listed *l)
{
	const char *folders = a->inv->options.source_path;
	char cwd[4096], *real;
	struct str path;
	bool is_inside;

	l->why = "its source file is not known";
	if (!l->file.len)
		return;
	l->why = NULL;
	if (folders && open_below(a, l, folders))
		return;
	if (!getcwd(cwd, sizeof(cwd))) {
		l->why = "the working folder cannot be named";
		return;
	}
	path = path_clean(a->inv->run,
			  l->file.ptr[0] == '/' ? l->file : path_join(a->inv->run, str_c(cwd), l->file));
	/* the compiler may have known the folder by another name, a symbolic link */
	real = realpath(str_to_c(a->inv->run, path), NULL);
	is_inside = path_is_in(path, str_c(cwd)) || (real && path_is_in(str_c(real), str_c(cwd)));
	free(real);
	if (!is_inside)
		l->why = "outside the working folder, not read: --source-path=DIR";
	else if (!open_plain(a, l, path))
		l->why = "not found: --source-path=DIR";
}

static struct str line_of(const struct listed *l, int64_t line)
{
	struct str rest;

	if (line < 1 || (uint64_t)line > l->starts.count)
		return STR_NONE;
	rest = str_from(l->source.text, l->starts.items[line - 1]);
	return str_cut(&rest, '\n');
}

/* Whether the source was written to after the binary was. */
static bool is_newer(struct annotation *a, const struct listed *l)
{
	struct stat source, binary;

	if (!l->path.ptr || !a->symbolized.files.count ||
	    stat(str_to_c(a->inv->run, l->path), &source) != 0 ||
	    stat(str_to_c(a->inv->run, a->symbolized.files.items[0]->path), &binary) != 0)
		return false;
	return source.st_mtime > binary.st_mtime;
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
		open_source(a, l);
		for (size_t from = 0; l->path.ptr && from < l->source.text.len;) {
			vec_push(run, &l->starts, from);
			from += str_find_char(str_from(l->source.text, from), '\n') + 1;
		}
		l->first = l->nodes[0]->line > MARGIN ? l->nodes[0]->line - MARGIN : 1;
		l->last = l->nodes[l->nnodes - 1]->line + MARGIN;
		if (l->path.ptr && l->last > (int64_t)l->starts.count &&
		    l->nodes[l->nnodes - 1]->line <= (int64_t)l->starts.count)
			l->last = (int64_t)l->starts.count;
	}
	vec_sort(&page->items, by_heat);
}

/* Code that one of the listed functions is in, at any depth. */
static bool is_wanted(const void *context, struct str linkage_name, struct str name, uint32_t location)
{
	const struct annotation *a = context;
	const struct view *v = &a->view;
	const struct list *page = a->data;

	(void)linkage_name;
	(void)name;
	for (uint32_t k = v->first[location]; k < v->first[location + 1]; k++) {
		if (v->frame_nodes[k] == VIEW_NONE)
			continue;
		for (size_t i = 0; i < page->items.count; i++)
			if (str_eq(v->nodes[v->frame_nodes[k]].name, page->items.items[i]->name))
				return true;
	}
	return false;
}

/* --- rows --- */

static void add_value(struct annotation *a, struct table *t, enum style style, int64_t n)
{
	doc_cell_measure(&a->inv->doc, t, style, n, n ? annotate_value(a, n, S("auto")) : S("."));
}

/* Instructions with samples at this line of the function, also those inlined elsewhere. */
static void add_code(struct annotation *a, struct table *t, const struct list *page, const struct listed *l,
		     int64_t line)
{
	struct doc *d = &a->inv->doc;
	struct arena *run = a->inv->run;

	for (size_t i = 0; i < page->code.count; i++) {
		const struct code_function *c = &page->code.items[i];

		for (size_t k = 0; k < c->ninsns; k++) {
			const struct code_insn *n = &c->insns[k];
			struct str where = S("");
			uint32_t f = 0;

			if (!n->flat && !n->cum)
				continue;
			while (f < n->chain.count &&
			       !(n->chain.frames[f].line == line && str_eq(n->chain.frames[f].name, l->name)))
				f++;
			if (f == n->chain.count)
				continue;
			/* below a call that was inlined, what it was; in a copy, in whose */
			if (f > 0)
				where = str_printf(run, "  ; " STR_FMT, STR_ARG(code_place(run, &n->chain)));
			else if (f + 1 < n->chain.count)
				where = str_printf(run, "  ; in " STR_FMT, STR_ARG(c->name));
			add_value(a, t, STYLE_DIM, n->flat);
			add_value(a, t, STYLE_DIM, n->cum);
			doc_cell_text(d, t, STYLE_DIM,
				      str_printf(run, "%llx", (unsigned long long)n->insn->addr));
			doc_cell_text(d, t, STYLE_CODE,
				      str_printf(run, "    | " STR_FMT STR_FMT, STR_ARG(n->insn->text),
						 STR_ARG(where)));
		}
	}
}

static struct str source_of(struct annotation *a, const struct listed *l, int64_t line)
{
	struct str text = line_of(l, line);

	if (text.ptr)
		return source_expanded(a->inv->run, text);
	if (!l->path.ptr || line < 1)
		return S("?");
	return str_printf(a->inv->run, "(the file has %zu lines: it changed since)", l->starts.count);
}

static void add_lines(struct annotation *a, const struct list *page, const struct listed *l)
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

		/* lines without samples are shown where the source is */
		for (; l->path.ptr && line < stop && line <= (int64_t)l->starts.count; line++) {
			add_value(a, t, STYLE_DIM, 0);
			add_value(a, t, STYLE_DIM, 0);
			doc_cell_text(d, t, STYLE_DIM, str_printf(a->inv->run, "%lld", (long long)line));
			doc_cell_text(d, t, STYLE_DIM, source_of(a, l, line));
		}
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
		doc_cell_text(d, t, STYLE_PLAIN, source_of(a, l, stop));
		add_code(a, t, page, l, stop);
		line = stop + 1;
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

static void add_function(struct annotation *a, const struct list *page, struct listed *l)
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
	if (l->why)
		doc_span(d, b, STYLE_WARN, " (%s)", l->why);
	else if (is_newer(a, l))
		doc_span(d, b, STYLE_WARN, " (changed since the binary was made)");
	if (l->is_all_inlined)
		tell_homes(a, b, page, l);
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
	if (!code_functions(a, &values, is_wanted, a, &page->code, err))
		return false;
	for (size_t i = 0; i < page->items.count; i++)
		add_function(a, page, page->items.items[i]);
	return true;
}

static void json(const struct annotation *a, const void *data, struct json *j)
{
	const struct list *page = data;

	(void)a;
	json_key(j, "functions");
	json_array(j);
	for (size_t i = 0; i < page->items.count; i++) {
		const struct listed *l = page->items.items[i];

		json_object(j);
		json_key(j, "function");
		json_str(j, l->name);
		json_key(j, "file");
		json_str(j, l->file.len ? l->file : STR_NONE);
		json_key(j, "flat");
		json_i64(j, l->flat);
		json_key(j, "cum");
		json_i64(j, l->cum);
		json_key(j, "lines");
		json_array(j);
		for (size_t k = 0; k < l->nnodes; k++) {
			json_object(j);
			json_key(j, "line");
			if (l->nodes[k]->line)
				json_i64(j, l->nodes[k]->line);
			else
				json_null(j);
			json_key(j, "flat");
			json_i64(j, l->nodes[k]->flat);
			json_key(j, "cum");
			json_i64(j, l->nodes[k]->cum);
			json_key(j, "source");
			json_str(j, line_of(l, l->nodes[k]->line));
			json_end(j);
		}
		json_end(j);
		json_end(j);
	}
	json_end(j);
}

const struct annotate_page annotate_page_list = {
	.name = "list",
	.is_asked = is_asked,
	.want = want,
	.build = build,
	.json = json,
};
