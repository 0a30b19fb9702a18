/* Which allocation calls the text of a source shows, against those that the optimizer left. */
#include "cmd/load/flow.h"
#include "read/ctokens.h"
#include "read/outline.h"

/* A call of an allocator by name, or of a macro of this file that leads to one. */
struct shown_call {
	uint32_t line, col;
};

struct reading {
	struct arena *a;
	const struct allocators *all;
	struct map names; /* identifier → yes or no */
	struct shown_calls VEC(struct shown_call) calls;
	/* the directive that is being read */
	bool is_defining, has_body;
	struct str macro;
	unsigned nskipped; /* nested conditionals inside `#if 0` */
};

static char yes[1], no[1];

/* The list is asked once for each identifier: its regular expressions are slow. */
static bool leads_to_allocator(struct reading *r, struct str name)
{
	void **known = map_at(r->a, &r->names, name);

	if (!*known) {
		const struct allocator *found = allocator_find(r->all, name);

		*known = found && found->is_heap ? yes : no;
	}
	return *known == yes;
}

/* In "T *alloc(" and "struct x alloc(" the name is declared; keywords come before calls. */
static bool declares(const struct ctoken *before)
{
	static const char *const keywords[] = {"return", "else", "do", "case", "co_return", "co_yield", NULL};

	if (before->kind == CTOKEN_PUNCT)
		return str_eq(before->text, S("*"));
	if (before->kind != CTOKEN_NAME)
		return false;
	for (size_t i = 0; keywords[i]; i++)
		if (str_eq(before->text, str_c(keywords[i])))
			return false;
	return true;
}

static void read_calls(struct reading *r, struct str text)
{
	struct ctokens t;
	struct ctoken token, before = {0};
	unsigned at = 0; /* tokens of the directive so far */
	bool is_if = false;

	ctokens_init(&t, text);
	while (ctokens_next(&t, &token)) {
		size_t next = token.end;

		if (token.kind == CTOKEN_COMMENT)
			continue;
		if (token.is_in_directive) {
			bool begins = !before.is_in_directive || str_eq(token.text, S("#"));

			at = begins ? 0 : at + 1;
			if (begins)
				r->is_defining = is_if = false;
			if (at == 1) {
				r->is_defining = str_eq(token.text, S("define")) && !r->nskipped;
				is_if = str_eq(token.text, S("if"));
				if (r->nskipped && str_starts(token.text, S("if")))
					r->nskipped++;
				else if (r->nskipped && str_eq(token.text, S("endif")))
					r->nskipped--;
				else if (r->nskipped == 1 && str_starts(token.text, S("el")))
					r->nskipped = 0;
			} else if (at == 2 && is_if && !r->nskipped && str_eq(token.text, S("0"))) {
				r->nskipped = 1;
			} else if (at == 2 && r->is_defining) {
				r->macro = token.text;
			} else if (at > 2 && r->is_defining && token.kind == CTOKEN_NAME &&
				   leads_to_allocator(r, token.text)) {
				*map_at(r->a, &r->names, r->macro) = yes;
			}
			before = token;
			continue;
		}
		while (next < text.len && strchr(" \t\r\n\\", text.ptr[next]) && text.ptr[next])
			next++;
		if (!r->nskipped && token.kind == CTOKEN_NAME && next < text.len && text.ptr[next] == '(' &&
		    leads_to_allocator(r, token.text) && !declares(&before))
			vec_push(r->a, &r->calls, ((struct shown_call){token.line, token.col}));
		before = token;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct shown_call *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->col > y->col) - (x->col < y->col);
}

static size_t first_from(const struct shown_calls *list, uint32_t line)
{
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (list->items[mid].line < line)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The places on one line. */
static size_t count_on(const struct shown_calls *list, uint32_t line)
{
	size_t n = 0;

	for (size_t i = first_from(list, line); i < list->count && list->items[i].line == line; i++)
		n += n == 0 || list->items[i].col != list->items[i - 1].col;
	return n;
}

/* Was anything of the function compiled? A call in one that conditionals leave out, or that nobody uses, was never
 * there. */
static bool is_compiled(const struct outline *o, const struct shown_calls *code, uint32_t line)
{
	size_t low = 0, high = o->funcs.count, at;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (o->funcs.items[mid].line <= line)
			low = mid + 1;
		else
			high = mid;
	}
	if (!low || o->funcs.items[low - 1].close_line < line)
		return true; /* the outline does not know */
	at = first_from(code, o->funcs.items[low - 1].line);
	return at < code->count && code->items[at].line <= o->funcs.items[low - 1].close_line;
}

/* Places in main_file: of all code, and of calls of allocators, those that were inlined too. */
static void read_left(struct reading *r, const struct ptrflow *f, struct str main_file,
		      struct shown_calls *code, struct shown_calls *calls)
{
	for (size_t i = 0; i < f->locs.count; i++) {
		const struct loc *at = &f->locs.items[i].loc;

		if (at->file.ptr == main_file.ptr)
			vec_push(r->a, code, ((struct shown_call){at->line, at->col}));
		for (const struct inline_frame *frame = f->locs.items[i].frame; frame; frame = frame->parent)
			if (frame->call.file.ptr == main_file.ptr && leads_to_allocator(r, frame->callee))
				vec_push(r->a, calls,
					 ((struct shown_call){frame->call.line, frame->call.col}));
	}
	for (size_t i = 0; i < f->funcs.count; i++) {
		const struct flow_func *func = &f->funcs.items[i];

		for (size_t k = 0; k < func->calls.count; k++) {
			const struct flow_call *c = &func->calls.items[k];
			const struct loc *at;

			if (c->callee == FLOW_NONE || c->loc == FLOW_NONE ||
			    !leads_to_allocator(r, f->funcs.items[c->callee].name))
				continue;
			at = &f->locs.items[c->loc].loc;
			if (at->file.ptr == main_file.ptr)
				vec_push(r->a, calls, ((struct shown_call){at->line, at->col}));
		}
	}
	vec_sort(code, by_place);
	vec_sort(calls, by_place);
}

bool flow_may_lack_calls(struct arena *a, struct str source, const struct allocators *all,
			 const struct ptrflow *optimized, struct str main_file)
{
	struct reading r = {.a = a, .all = all};
	struct shown_calls code = {0}, left = {0};
	struct outline outline = {0};

	read_calls(&r, source);
	if (!r.calls.count)
		return false;
	outline_read(a, source, &outline);
	read_left(&r, optimized, main_file, &code, &left);
	for (size_t i = 0; i < r.calls.count; i++) {
		uint32_t line = r.calls.items[i].line;

		if (count_on(&left, line) < count_on(&r.calls, line) && is_compiled(&outline, &code, line))
			return true;
	}
	return false;
}
