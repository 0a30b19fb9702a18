/* Folded stacks for flame graphs: "main;work;hash 42", outermost first, equal stacks once, sorted. Inlined functions are
 * frames of their own; a place without a name is that of its file: [libc.so.6]. */
#include <stdlib.h>

#include "base/map.h"
#include "cmd/profile/write.h"

struct folded {
	struct str stack;
	int64_t value;
};

static void add_name(struct buf *out, struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		buf_addc(out, name.ptr[i] == ';'                 ? ':'
			      : (unsigned char)name.ptr[i] < ' ' ? ' '
								 : name.ptr[i]);
}

static void add_frame(const struct profile *p, uint32_t function, uint32_t mapping, struct buf *out)
{
	struct str name = function == PROFILE_NONE ? S("") : p->functions.items[function].name;

	if (out->len)
		buf_addc(out, ';');
	if (!name.len && function != PROFILE_NONE)
		name = p->functions.items[function].linkage_name;
	if (name.len) {
		add_name(out, name);
	} else if (mapping != PROFILE_NONE && p->mappings.items[mapping].file.len) {
		buf_addc(out, '[');
		add_name(out, path_base(p->mappings.items[mapping].file));
		buf_addc(out, ']');
	} else {
		buf_add(out, S("[unknown]"));
	}
}

static void add_stack(const struct profile *p, const struct profile_sample *s, struct buf *out)
{
	for (uint32_t i = s->depth; i-- > 0;) {
		const struct profile_location *l = &p->locations.items[p->stacks[s->first + i]];

		for (uint32_t k = l->nlines; k-- > 0;)
			add_frame(p, p->lines.items[l->first_line + k].function, l->mapping, out);
		if (!l->nlines)
			add_frame(p, PROFILE_NONE, l->mapping, out);
	}
}

static int compare_stacks(const void *a, const void *b)
{
	return str_cmp(((const struct folded *)a)->stack, ((const struct folded *)b)->stack);
}

static void write_folded(const struct profile *p, size_t type, struct buf *out)
{
	struct rows VEC(struct folded) rows = {0};
	struct arena scratch = {0};
	struct map places = {0}; /* stack → position + 1 */
	struct buf stack = {0};

	for (size_t i = 0; i < p->nsamples; i++) {
		int64_t value = profile_values(p, &p->samples[i])[type];
		void **place;

		stack.len = 0;
		add_stack(p, &p->samples[i], &stack);
		if (!value || !stack.len)
			continue;
		if (!map_find(&places, buf_str(&stack))) {
			vec_push(&scratch, &rows, ((struct folded){str_dup(&scratch, buf_str(&stack)), 0}));
			place = map_at(&scratch, &places, rows.items[rows.count - 1].stack);
			*place = (void *)(uintptr_t)rows.count;
		}
		place = map_at(&scratch, &places, buf_str(&stack));
		rows.items[(uintptr_t)*place - 1].value =
			profile_sum(rows.items[(uintptr_t)*place - 1].value, value);
	}
	vec_sort(&rows, compare_stacks);
	for (size_t i = 0; i < rows.count; i++)
		if (rows.items[i].value) {
			buf_add(out, rows.items[i].stack);
			buf_printf(out, " %lld\n", (long long)rows.items[i].value);
		}
	buf_release(&stack);
	arena_clear(&scratch);
}

const struct profile_writer profile_writer_folded = {.name = "folded",
						     .description =
							     "a line for each stack, for flame graph tools",
						     .is_text = true,
						     .write = write_folded};
