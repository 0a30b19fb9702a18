/* The profile as its formats write it (cmd/profile/write.h): samples that the filters leave, with the frames that are
 * shown. */
#include "analyze/profile_filter.h"
#include "cmd/annotate.h"

static void copy_locations(struct arena *run, const struct frame_filter *f, struct profile *to)
{
	const struct profile *from = to;
	struct profile_locations locations = {0};
	struct profile_lines lines = {0};

	for (uint32_t i = 0; i < from->locations.count; i++) {
		struct profile_location l = from->locations.items[i];

		l.first_line = (uint32_t)lines.count;
		for (uint32_t k = f->first[i]; k < f->first[i + 1]; k++)
			if (f->lines[k] != VIEW_NONE)
				vec_push(run, &lines, from->lines.items[f->lines[k]]);
		l.nlines = (uint32_t)lines.count - l.first_line;
		vec_push(run, &locations, l);
	}
	to->locations = locations;
	to->lines = lines;
}

const struct profile *annotate_shown(const struct annotation *a)
{
	struct arena *run = a->inv->run;
	const struct profile *p = a->profile;
	const struct view *v = &a->view;
	struct profile *shown = arena_new(run, struct profile);
	size_t ntypes = p->types.count;

	*shown = *p;
	copy_locations(run, v->frames, shown);
	shown->samples = arena_array(run, struct profile_sample, p->nsamples);
	shown->values = arena_array(run, int64_t, p->nsamples * ntypes);
	shown->stacks = arena_array(run, uint32_t, p->nstacks);
	shown->nsamples = shown->nstacks = 0;
	for (size_t i = 0; i < p->nsamples; i++) {
		struct profile_sample s = p->samples[i];
		const uint32_t *stack = p->stacks + s.first;
		uint32_t from, to;

		if (!v->is_kept[i])
			continue;
		view_stack(v, &p->samples[i], &from, &to);
		s.first = shown->nstacks;
		for (uint32_t k = from; k < to; k++)
			if (!(v->frames->flags[stack[k]] & FRAME_HIDDEN))
				shown->stacks[shown->nstacks++] = stack[k];
		s.depth = (uint32_t)(shown->nstacks - s.first);
		memcpy(shown->values + shown->nsamples * ntypes, profile_values(p, &p->samples[i]),
		       ntypes * sizeof(*p->values));
		shown->samples[shown->nsamples++] = s;
	}
	return shown;
}
