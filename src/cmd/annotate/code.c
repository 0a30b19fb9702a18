#include "cmd/annotate/code.h"

#include <stdio.h>
#include <unistd.h>

#include "analyze/analysis.h"
#include "base/gz.h"
#include "model/artifact.h"
#include "read/binary.h"
#include "read/disasm.h"
#include "read/gccinfo.h"
#include "read/remarks.h"

enum { GZ_MAX_BYTES = 2000000000 };

struct reading {
	struct invocation *inv;
	struct hot *hot;
	const struct symbolized *symbolized;
	const struct binary_file *file;
	struct unit *u;
	struct annotate_code *to;
	struct arena scratch;
	struct map by_addr; /* of symbols → struct func * */
	struct map frames;  /* what a frame is → struct inline_frame *, so that equal ones are one */
};

/* --- which functions --- */

static struct func *func_of(struct reading *r, const struct binary_symbol *s)
{
	struct str key = str_make((const char *)&s->addr, sizeof(s->addr));
	void **at = map_at(&r->scratch, &r->by_addr, key);
	struct func *f;

	if (*at)
		return *at;
	f = binary_func(r->file->binary, r->u, s, s->size_bytes);
	*at = f;
	return f;
}

/* Functions that samples were taken in, or that called such a function. */
static void find_functions(struct reading *r)
{
	struct hot *h = r->hot;
	const struct profile *p = h->profile;

	for (size_t i = 0; i < p->locations.count; i++) {
		struct hot_place *place = &h->places[i];
		const struct profile_location *l = &p->locations.items[i];
		const struct binary_symbol *s;
		uint64_t addr;

		if (!place->is_stacked || symbolized_of(r->symbolized, l)->binary != r->file ||
		    !symbolized_vaddr(r->symbolized, p, l, &addr))
			continue;
		place->addr = addr;
		if (place->func == HOT_NONE || h->funcs.items[place->func].is_left_out)
			continue;
		s = binary_symbol_at(r->file->binary, addr);
		if (s && s->size_bytes && !s->is_stub)
			r->to->of[place->func] = func_of(r, s);
	}
}

/* --- lines and inlined copies --- */

struct frame_key {
	const struct inline_frame *parent;
	const char *callee, *file;
	uint64_t line, col;
};

static struct loc loc_of(struct unit *u, const struct binary_frame *f)
{
	if (!f->file.ptr || !f->line)
		return (struct loc){STR_NONE, 0, 0};
	return (struct loc){unit_file(u, f->file, STR_NONE), f->line, f->col};
}

static const struct inline_frame *frame_of(struct reading *r, const struct inline_frame *parent,
					   struct str callee, struct loc call)
{
	struct unit *u = r->u;
	struct str name = intern(&u->names, callee);
	struct frame_key *key = arena_new(&r->scratch, struct frame_key);
	struct inline_frame *f;
	void **at;

	*key = (struct frame_key){parent, name.ptr, call.file.ptr, call.line, call.col};
	at = map_at(&r->scratch, &r->frames, str_make((const char *)key, sizeof(*key)));
	if (!*at) {
		f = arena_new(&u->arena, struct inline_frame);
		*f = (struct inline_frame){name, call, parent, parent ? parent->depth + 1 : 1};
		*at = f;
	}
	return *at;
}

static void place_insns(struct reading *r, struct func *f)
{
	uint64_t *addrs = arena_array(&r->scratch, uint64_t, f->insns.count);
	struct binary_chain *chains = arena_array(&r->scratch, struct binary_chain, f->insns.count);

	for (size_t i = 0; i < f->insns.count; i++)
		addrs[i] = f->insns.items[i].addr;
	binary_frames(r->file->binary, &r->scratch, addrs, f->insns.count, chains);
	for (size_t i = 0; i < f->insns.count; i++) {
		const struct binary_chain *c = &chains[i];
		struct insn *insn = &f->insns.items[i];

		if (!c->count)
			continue;
		insn->loc = loc_of(r->u, &c->frames[0]);
		for (uint32_t k = c->count - 1; k > 0; k--)
			insn->frame = frame_of(r, insn->frame, c->frames[k - 1].linkage_name,
					       loc_of(r->u, &c->frames[k]));
		if (!f->decl.file.ptr && c->frames[c->count - 1].file.ptr)
			f->decl = (struct loc){unit_file(r->u, c->frames[c->count - 1].file, STR_NONE),
					       c->frames[c->count - 1].start_line, 0};
	}
}

/* --- remarks --- */

static void read_record(struct unit *u, const char *path)
{
	struct origin from = {ARTIFACT_REMARKS, str_dup(&u->arena, str_c(path))};
	struct buf unpacked = {0};
	struct err err = {0};
	struct file f;
	struct str text;

	if (!file_open(&f, path, &err)) {
		diag_add(&u->diags, DIAG_WARNING, from.path, 0, "%s", err.message);
		err_clear(&err);
		return;
	}
	text = f.text;
	if (gz_is(text) && !gz_unpack(text, GZ_MAX_BYTES, path, &unpacked, &err)) {
		diag_add(&u->diags, DIAG_WARNING, from.path, 0, "%s", err.message);
		err_clear(&err);
		text = STR_NONE;
	} else if (gz_is(text)) {
		text = buf_str(&unpacked);
	}
	if (text.ptr && artifact_sniff(from.path, str_head(text, 4096)) == ARTIFACT_OPT_INFO) {
		struct gccinfo_stream *g;

		from.kind = ARTIFACT_OPT_INFO;
		g = gccinfo_stream_open(u, from);
		gccinfo_stream_feed(g, text);
		gccinfo_stream_close(g);
	} else if (text.ptr) {
		struct remark_stream *s = remark_stream_open(u, from);

		remark_stream_feed(s, text);
		remark_stream_close(s);
	}
	buf_release(&unpacked);
	file_close(&f);
}

static void tell_problems(struct invocation *inv, const struct unit *u)
{
	static const char *const words[] = {"note", "warning", "error"};

	for (size_t i = 0; i < u->diags.count && !inv->options.is_quiet; i++) {
		const struct diag *d = &u->diags.items[i];
		struct buf b = {0};

		if (d->severity == DIAG_NOTE && !inv->options.is_verbose)
			continue;
		buf_add_visible(&b, d->file);
		buf_add(&b, S(": "));
		buf_add_visible(&b, d->message);
		fprintf(stderr, "casm: %s: %s\n", words[d->severity], b.ptr);
		buf_release(&b);
	}
}

/* --- all of it --- */

static void analyze(struct reading *r, const struct opt_list *records, const struct allocators *allocators)
{
	const struct analysis_context context = {.allocators = allocators};
	struct unit *u = r->u;

	for (size_t i = 0; i < records->count; i++)
		read_record(u, records->items[i]);
	remarks_resolve_files(u);
	gccinfo_find_functions(u);
	unit_sort_funcs(u);
	analyze_unit(u, &context);
}

bool annotate_code_open(struct invocation *inv, const struct symbolized *symbolized,
			const struct binary_file *file, struct hot *h, const struct opt_list *records,
			const struct allocators *allocators, bool wants_why, struct annotate_code *to,
			struct err *err)
{
	struct reading r = {.inv = inv, .hot = h, .to = to, .symbolized = symbolized, .file = file};
	const struct origin from = {ARTIFACT_OBJECT, file->path};
	char cwd[4096];

	*to = (struct annotate_code){.of = arena_array(inv->run, const struct func *, h->funcs.count)};
	r.u = to->unit = unit_new(file->path, getcwd(cwd, sizeof(cwd)) ? str_c(cwd) : S(""));
	r.u->trim_path = str_c(inv->options.trim_path);
	r.u->isa = binary_isa(file->binary);
	r.u->has_object = true;
	r.u->wants_why = wants_why;
	r.u->has_lines = binary_has_debug(file->binary);
	r.u->ptrflow_missing = "pointers are followed in sources only, not in objects";
	binary_name_callees(file->binary, r.u);
	find_functions(&r);
	if (!disasm_read(r.u, file->file.text, from, err))
		return false;
	for (size_t i = 0; i < r.u->funcs.count; i++)
		place_insns(&r, r.u->funcs.items[i]);
	analyze(&r, records, allocators);
	tell_problems(inv, r.u);
	arena_clear(&r.scratch);
	return true;
}
