#include "cmd/listing.h"

#include "cmd/facts_parts.h"

/* New names for local labels, in the order of the code: compilers number them over the whole unit, so that a change
 * in one function would show in all. */
struct names {
	struct arena *arena;
	struct map map; /* old → struct str * */
	unsigned ncode, nconst, ntable;
};

static struct str rename_label(struct names *n, struct str old, bool is_code)
{
	void **at = map_at(n->arena, &n->map, old);
	struct str *new = *at;

	if (new)
		return *new;
	new = *at = arena_new(n->arena, struct str);
	if (is_code)
		*new = str_printf(n->arena, ".L%u", ++n->ncode);
	else if (str_starts(old, S(".LJTI")))
		*new = str_printf(n->arena, ".Ltable%u", ++n->ntable);
	else
		*new = str_printf(n->arena, ".Lconst%u", ++n->nconst);
	return *new;
}

static bool is_label_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '.' || c == '$';
}

/* Does a name begin at `at`? Behind the '$' of an immediate one does, in the middle of another it does not. */
static bool begins_name(struct str text, size_t at)
{
	if (at && text.ptr[at - 1] == '$')
		at--;
	return at == 0 || !is_label_char(text.ptr[at - 1]);
}

/* .L names in an instruction's text replaced by their new ones. */
static struct str renamed(struct names *n, struct str text)
{
	struct buf out = {0};
	size_t from = 0;
	struct str result;

	for (size_t at = str_find(text, S(".L")); at != (size_t)-1;) {
		size_t len = 0, next;
		struct str rest = str_from(text, at);

		while (len < rest.len && is_label_char(rest.ptr[len]))
			len++;
		buf_add(&out, str_make(text.ptr + from, at - from));
		if (!begins_name(text, at))
			buf_add(&out, str_head(rest, len));
		else
			buf_add(&out, rename_label(n, str_head(rest, len), false));
		from = at + len;
		next = str_find(str_from(text, from), S(".L"));
		at = next == (size_t)-1 ? next : from + next;
	}
	if (!from)
		return text;
	buf_add(&out, str_from(text, from));
	result = str_dup(n->arena, buf_str(&out));
	buf_release(&out);
	return result;
}

struct lister {
	struct invocation *inv;
	const struct unit *u;
	const struct func *f;
	struct sources *sources;
	struct listing *out;
	struct names names;
	struct loc line; /* of the source row above; col 0 */
	const struct inline_frame *frame;
	bool has_place;
	struct map told; /* places whose remarks are shown already */
};

static struct row *add_row(struct lister *l, enum row_kind kind)
{
	struct row *r = vec_add(l->inv->run, &l->out->rows);

	r->kind = kind;
	r->addr = UINT64_MAX;
	r->depth = l->frame ? l->frame->depth : 0;
	return r;
}

/* Not: figures that stand in the heading, register copies without a spill, the bare "loop not vectorized" (its reason
 * is a remark of its own). */
static bool is_worth_showing(const struct remark *r)
{
	if (str_eq(r->pass, S("asm-printer")) || str_eq(r->pass, S("prologepilog")) ||
	    str_eq(r->name, S("MissedDetails")))
		return false;
	if (str_eq(r->pass, S("regalloc")))
		return remark_arg_find(r, S("NumSpills")) || remark_arg_find(r, S("NumReloads"));
	return r->nargs > 0;
}

/* Remarks of this function at a source line: u->remarks is sorted by function, then place. */
static void add_remarks(struct lister *l, struct loc at)
{
	enum { SHOWN = 6 };
	const struct unit *u = l->u;
	struct arena *a = l->inv->run;
	struct str key = str_printf(a, STR_FMT ":%u", STR_ARG(at.file), at.line), last = STR_NONE;
	size_t low = 0, high = u->remarks.count, n = 0;
	void **told = map_at(a, &l->told, key);

	if (*told)
		return;
	*told = l;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct remark *r = u->remarks.items[mid];
		int c = str_cmp(r->function, l->f->linkage_name);

		if (!c)
			c = loc_cmp(r->loc, (struct loc){at.file, at.line, 0});
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < u->remarks.count; low++) {
		const struct remark *r = u->remarks.items[low];
		struct str text;
		struct row *row;

		if (!str_eq(r->function, l->f->linkage_name) || !str_eq(r->loc.file, at.file) ||
		    r->loc.line != at.line)
			break;
		if (!is_worth_showing(r))
			continue;
		text = str_trim(remark_message(r, a));
		if (str_eq(text, last) || n++ >= SHOWN)
			continue;
		last = text;
		row = add_row(l, ROW_REMARK);
		row->name = str_printf(a, STR_FMT " " STR_FMT, STR_ARG(r->pass), STR_ARG(r->name));
		row->text = demangle_quoted(a, str_cut(&text, '\n'), (enum demangle)l->inv->options.demangle);
		row->loc = r->loc;
	}
	if (n > SHOWN) {
		struct row *row = add_row(l, ROW_REMARK);

		row->name = S("remarks");
		row->text = str_printf(a, "%zu more at this line", n - SHOWN);
	}
}

/* Marks the inlined calls that lead from what is open to `to`; of more than MARKED the outermost. */
static void enter_frames(struct lister *l, const struct inline_frame *to)
{
	enum { MARKED = 64 };
	const struct inline_frame *path[MARKED], *open = l->frame, *f = to;
	unsigned n = 0, depth = to ? to->depth : 0;

	while (open && open->depth > depth)
		open = open->parent;
	for (depth = open ? open->depth : 0; f && f->depth > depth; f = f->parent)
		;
	for (; open != f; open = open->parent, f = f->parent)
		;
	/* f is the innermost level that is open already */
	depth = f ? f->depth : 0;
	for (f = to; f && f->depth > depth + MARKED; f = f->parent)
		;
	for (; f && f->depth > depth; f = f->parent)
		path[n++] = f;
	l->frame = to;
	while (n--) {
		struct row *r = add_row(l, ROW_INLINED);

		r->depth = path[n]->depth;
		r->text = path[n]->callee;
		r->loc = path[n]->call;
	}
}

static void place(struct lister *l, const struct insn *insn)
{
	struct loc line = {insn->loc.file, insn->loc.line, 0};
	struct row *r;

	if (!loc_known(insn->loc) || (l->has_place && l->frame == insn->frame && loc_eq(line, l->line)))
		return;
	if (l->frame != insn->frame)
		enter_frames(l, insn->frame);
	l->line = line;
	l->has_place = true;
	r = add_row(l, ROW_SOURCE);
	r->loc = line;
	r->text = source_line(l->sources, l->u, line.file, line.line);
	/* a line of another file than the function's says so */
	if (!str_eq(line.file, l->f->decl.file) || !r->text.ptr) {
		struct buf b = {0};

		loc_print(line, &b);
		r->note = str_dup(l->inv->run, buf_str(&b));
		buf_release(&b);
	}
	add_remarks(l, line);
}

static struct str note_of(struct arena *a, const struct insn *insn)
{
	if (insn->flags & INSN_SPILL)
		return S("spill");
	if (insn->flags & INSN_RELOAD)
		return S("reload");
	if ((insn->flags & INSN_TAIL) && (insn->flags & INSN_CALL))
		return S("tail call");
	if ((insn->flags & INSN_CALL) && !(insn->flags & INSN_INDIRECT) && insn->target.ptr &&
	    str_find(insn->text, insn->target) == (size_t)-1)
		return str_dup(a, insn->target);
	return STR_NONE;
}

static void add_code(struct lister *l)
{
	const struct func *f = l->f;
	struct arena *a = l->inv->run;
	bool has_addr = l->u->source.ptr && !f->has_text;
	size_t label = 0, part = 0;

	for (size_t i = 0; i < f->labels.count; i++)
		if (f->labels.items[i].is_used)
			rename_label(&l->names, f->labels.items[i].name, true);
	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];
		struct row *r;

		while (part + 1 < f->parts.count && i >= f->parts.items[part + 1].first_insn) {
			part++;
			r = add_row(l, ROW_HEADING);
			r->depth = 0;
			r->text = f->parts.items[part].symbol;
			l->frame = NULL;
			l->has_place = false;
		}
		for (; label < f->labels.count && f->labels.items[label].at <= i; label++)
			if (f->labels.items[label].is_used) {
				r = add_row(l, ROW_LABEL);
				r->text = rename_label(&l->names, f->labels.items[label].name, true);
			}
		if (insn->flags & INSN_NOP)
			continue;
		if (!l->inv->options.no_source)
			place(l, insn);
		r = add_row(l, ROW_INSN);
		r->text = renamed(&l->names, insn->text);
		r->note = note_of(a, insn);
		r->loc = insn->loc;
		if (has_addr)
			r->addr = insn->addr & (((uint64_t)1 << 40) - 1);
	}
}

/* The compiler's own lines, from the function's label to its .size. */
static void add_raw(struct lister *l)
{
	const struct func *f = l->f;
	struct str rest = l->u->assembly, line;
	struct str label = str_printf(l->inv->run, STR_FMT ":", STR_ARG(f->linkage_name));
	struct str quoted = str_printf(l->inv->run, "\"" STR_FMT "\":", STR_ARG(f->linkage_name));
	bool is_inside = false;

	while (str_line(&rest, &line)) {
		if (str_starts(line, label) || str_starts(line, quoted))
			is_inside = true;
		if (!is_inside)
			continue;
		add_row(l, ROW_RAW)->text = source_expanded(l->inv->run, line);
		if (str_starts(str_trim(line), S(".size")))
			break;
	}
}

static struct str figures(struct arena *a, const struct func *f)
{
	struct buf b = {0};
	struct str text;

	if (f->metrics[METRIC_instructions].is_known)
		buf_printf(&b, "%lld instructions", (long long)f->metrics[METRIC_instructions].n);
	if (f->metrics[METRIC_bytes].is_known)
		buf_printf(&b, "%s%lld bytes", b.len ? ", " : "", (long long)f->metrics[METRIC_bytes].n);
	if (f->metrics[METRIC_stack_bytes].is_known)
		buf_printf(&b, "%sstack %lld", b.len ? ", " : "",
			   (long long)f->metrics[METRIC_stack_bytes].n);
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

void listing_add(struct invocation *inv, const struct unit *u, const struct func *f, struct sources *sources)
{
	struct block *b = doc_block(&inv->doc, BLOCK_LISTING, STR_NONE);
	struct lister l = {.inv = inv,
			   .u = u,
			   .f = f,
			   .sources = sources,
			   .out = &b->listing,
			   .names = {.arena = inv->run}};
	struct row *r = add_row(&l, ROW_HEADING);

	b->listing.mnemonic_width = 8;
	r->text = f->name;
	r->note = figures(inv->run, f);
	r->loc = f->decl;
	for (size_t i = 0; i < f->aliases.count; i++) {
		r = add_row(&l, ROW_TEXT);
		r->text = str_printf(inv->run, "also called " STR_FMT, STR_ARG(f->aliases.items[i]));
	}
	if (inv->options.is_raw && u->assembly.ptr)
		add_raw(&l);
	else if (f->insns.count)
		add_code(&l);
	else if (f->metrics[METRIC_instructions].is_known)
		add_row(&l, ROW_TEXT)->text = S("it has no instructions: it is never reached");
	else
		add_row(&l, ROW_TEXT)->text = S("its machine code could not be decoded");
}

/* --- data --- */

struct data {
	const struct unit *u;
	const struct func *f;
};

void listing_json_head(struct json *j, const struct unit *u, const struct func *f, bool is_closed)
{
	static const enum metric metrics[] = {METRIC_instructions, METRIC_bytes, METRIC_stack_bytes};

	json_object(j);
	json_key(j, "name");
	json_str(j, f->name);
	json_key(j, "linkage_name");
	json_str(j, f->linkage_name);
	json_key(j, "source");
	json_str(j, u->source);
	json_key(j, "file");
	json_str(j, f->decl.file);
	json_key(j, "line");
	if (f->decl.line)
		json_u64(j, f->decl.line);
	else
		json_null(j);
	for (size_t i = 0; i < 3; i++) {
		json_key(j, metric_infos[metrics[i]].name);
		if (f->metrics[metrics[i]].is_known)
			json_i64(j, f->metrics[metrics[i]].n);
		else
			json_null(j);
	}
	if (is_closed)
		json_end(j);
}

static void json(const void *context, struct json *j)
{
	const struct data *d = context;
	struct arena scratch = {0};
	struct names names = {.arena = &scratch};
	size_t label = 0;

	json_object(j);
	json_key(j, "schema");
	json_str(j, S("casm.asm/1"));
	json_key(j, "function");
	listing_json_head(j, d->u, d->f, false);
	json_key(j, "code");
	json_array(j);
	for (size_t i = 0; i < d->f->labels.count; i++)
		if (d->f->labels.items[i].is_used)
			rename_label(&names, d->f->labels.items[i].name, true);
	for (size_t i = 0; i < d->f->insns.count; i++) {
		const struct insn *insn = &d->f->insns.items[i];

		for (; label < d->f->labels.count && d->f->labels.items[label].at <= i; label++)
			if (d->f->labels.items[label].is_used) {
				json_object(j);
				json_key(j, "label");
				json_str(j, rename_label(&names, d->f->labels.items[label].name, true));
				json_end(j);
			}
		json_object(j);
		json_key(j, "text");
		json_str(j, renamed(&names, insn->text));
		facts_place(j, insn->loc);
		json_key(j, "inlined_at");
		json_array(j);
		for (const struct inline_frame *f = insn->frame; f; f = f->parent) {
			json_object(j);
			facts_place(j, f->call);
			json_key(j, "function");
			json_str(j, f->callee);
			json_end(j);
		}
		json_end(j);
		json_end(j);
	}
	json_end(j);
	json_end(j);
	json_end(j);
	arena_clear(&scratch);
}

void listing_data(struct invocation *inv, const struct unit *u, const struct func *f)
{
	struct data *d = arena_new(inv->run, struct data);

	*d = (struct data){u, f};
	inv->doc.data = (struct doc_data){.context = d, .json = json};
}
