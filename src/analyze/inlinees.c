/* What a function's code holds of other functions: instructions of inlined bodies, by the function whose text they are.
 * Line tables say of each instruction through which inlined calls it came. Code that was inlined into an inlined body is
 * its own, so that the numbers of all inlinees and what is left add up to the function's instructions. Runs behind inlining,
 * whose calls tell C++ functions of one name apart. */
#include <stdlib.h>

#include "analyze/analysis.h"
#include "base/map.h"

struct frame_count {
	const struct inline_frame *frame;
	struct str file; /* of most of its instructions: ranges of an inlined body hold others now and then */
	uint32_t instructions, lead;
};
struct frame_counts VEC(struct frame_count);

static void add_insn(struct frame_count *c, const struct insn *insn)
{
	c->instructions++;
	if (!insn->loc.file.ptr)
		return;
	if (!c->lead)
		c->file = insn->loc.file;
	c->lead = str_eq(c->file, insn->loc.file) ? c->lead + 1 : c->lead - 1;
}

static int by_callee(const void *a, const void *b)
{
	const struct inlinee *x = a, *y = b;
	int c = str_cmp(x->callee, y->callee);

	return c ? c : str_cmp(x->file, y->file);
}

/* --- C++: line tables name a function without its class and namespace, the inliner by its symbol --- */

struct place {
	const char *file;
	uint32_t line, col;
};
struct callees VEC(struct str);

static struct str place_key(struct arena *a, struct loc at)
{
	struct place *p = arena_new(a, struct place);

	*p = (struct place){at.file.ptr, at.line, at.col};
	return str_make((const char *)p, sizeof(*p));
}

static void note_calls(struct arena *scratch, const struct func *f, struct map *by_place)
{
	for (size_t i = 0; i < f->calls.count; i++) {
		const struct call *c = &f->calls.items[i];
		struct callees *at;
		void **slot;

		if (!c->is_inlined || !str_starts(c->callee, S("_Z")))
			continue;
		slot = map_at(scratch, by_place, place_key(scratch, c->loc));
		at = *slot = *slot ? *slot : arena_new(scratch, struct callees);
		vec_push(scratch, at, c->callee);
	}
}

/* Does a mangled name hold the identifier: "4size" in "_ZNK1a4sizeEv"? */
static bool holds(struct arena *scratch, struct str symbol, struct str name)
{
	struct str bare = str_head(name, str_find_char(name, '<'));

	return str_find(symbol, str_printf(scratch, "%zu" STR_FMT, bare.len, STR_ARG(bare))) != (size_t)-1;
}

/* The symbol of a frame's callee, when one inlined call of that place can be meant; else its name. */
static struct str symbol_of(struct arena *scratch, const struct map *by_place,
			    const struct inline_frame *frame)
{
	const struct callees *at = map_find(by_place, place_key(scratch, frame->call));
	struct str found = STR_NONE;
	bool is_only = true;

	if (!at || !frame->callee.ptr || str_starts(frame->callee, S("_Z")))
		return frame->callee;
	for (size_t i = 0; i < at->count; i++)
		if (at->count == 1 || holds(scratch, at->items[i], frame->callee)) {
			is_only &= !found.ptr || str_eq(found, at->items[i]);
			found = at->items[i];
		}
	return found.ptr && is_only ? found : frame->callee;
}

static void count(struct unit *u, struct func *f, const struct map *by_place, struct arena *scratch)
{
	struct map by_frame = {0}; /* the pointer → index + 1 */
	struct frame_counts counts = {0};
	size_t n = 0;

	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];
		void **at;

		if (!insn->frame || insn->flags & (INSN_NOP | INSN_PREFIX | INSN_DATA))
			continue;
		at = map_at(scratch, &by_frame,
			    str_dup(scratch, str_make((const char *)&insn->frame, sizeof(insn->frame))));
		if (!*at) {
			vec_push(scratch, &counts, ((struct frame_count){.frame = insn->frame}));
			*at = (void *)(uintptr_t)counts.count;
		}
		add_insn(&counts.items[(uintptr_t)*at - 1], insn);
	}
	for (size_t i = 0; i < counts.count; i++) {
		const struct frame_count *c = &counts.items[i];

		vec_push(&u->arena, &f->inlinees,
			 ((struct inlinee){symbol_of(scratch, by_place, c->frame), c->file, 1,
					   c->instructions}));
	}
	vec_sort(&f->inlinees, by_callee);
	for (size_t i = 0; i < f->inlinees.count; i++) {
		struct inlinee *x = &f->inlinees.items[i], *last = n ? &f->inlinees.items[n - 1] : NULL;

		if (last && by_callee(last, x) == 0) {
			last->copies++;
			last->instructions += x->instructions;
		} else {
			f->inlinees.items[n++] = *x;
		}
	}
	f->inlinees.count = n;
}

static void run(struct unit *u, const struct analysis_context *c)
{
	struct arena names = {0}, scratch = {0};
	struct map by_place = {0};

	(void)c;
	/* inlined bodies hold calls that were inlined before, in functions that may be gone */
	for (size_t i = 0; u->has_lines && i < u->funcs.count; i++)
		note_calls(&names, u->funcs.items[i], &by_place);
	for (size_t i = 0; u->has_lines && i < u->gone.count; i++)
		note_calls(&names, u->gone.items[i], &by_place);
	for (size_t i = 0; u->has_lines && i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];

		f->has_inlinees = f->insns.count > 0;
		count(u, f, &by_place, &scratch);
		arena_clear(&scratch);
	}
	arena_clear(&names);
}

const struct analysis analysis_inlinees = {.name = "inlinees", .run = run};
