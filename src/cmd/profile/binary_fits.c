#include "cmd/profile/binary_fits.h"

#include "base/trace.h"
#include "read/disasm.h"
#include "read/isa.h"

enum { PLACES_MIN = 12, PLACES_MAX = 96, FUNCTION_BYTES_MAX = 1 << 18 };

struct spot {
	uint64_t addr;
	struct func *func;
};

/* Locations of the mapping that are the innermost of some sample; of very many samples not all are looked at. */
static size_t find_leaves(const struct profile *p, const struct symbolized *s,
			  const struct symbolized_mapping *row, bool *is_leaf)
{
	enum { SAMPLES_MAX = 20000 };
	size_t count = 0, step = p->nsamples / SAMPLES_MAX + 1;

	for (size_t i = 0; i < p->nsamples; i += step) {
		uint32_t l = p->samples[i].depth ? p->stacks[p->samples[i].first] : PROFILE_NONE;

		if (l >= p->locations.count || is_leaf[l] || !p->locations.items[l].address ||
		    symbolized_of(s, &p->locations.items[l]) != row)
			continue;
		is_leaf[l] = true;
		count++;
	}
	return count;
}

/* Does an instruction begin at addr? Or behind it: callers are often named by the byte before they go on. */
static bool is_start(const struct func *f, uint64_t addr)
{
	for (size_t i = 0; i < f->insns.count; i++)
		if (f->insns.items[i].addr == addr || f->insns.items[i].addr == addr + 1)
			return true;
	/* the last one's end */
	return f->parts.count && addr + 1 == f->parts.items[0].addr + f->parts.items[0].size_bytes;
}

static bool is_decoded(const struct func *f)
{
	return f->insns.count && f->parts.count == 1 && !f->parts.items[0].is_undecodable;
}

bool binary_fits(const struct profile *p, const struct symbolized *s, const struct symbolized_mapping *row,
		 struct binary_fit *fit)
{
	const struct binary *b = row->binary->binary;
	struct arena scratch = {0};
	bool *is_leaf = arena_array(&scratch, bool, p->locations.count);
	size_t nleaves = find_leaves(p, s, row, is_leaf), step = nleaves / PLACES_MAX + 1, at = 0;
	struct unit *u = unit_new(row->binary->path, S(""));
	struct map by_addr = {0};
	struct spots VEC(struct spot) spots = {0};
	struct err err = {0};

	*fit = (struct binary_fit){0};
	u->isa = binary_isa(b);
	u->has_object = true;
	for (size_t i = 0; i < p->locations.count; i++) {
		const struct binary_symbol *symbol;
		uint64_t addr;
		void **known;

		if (!is_leaf[i] || at++ % step)
			continue;
		if (!symbolized_vaddr(s, p, &p->locations.items[i], &addr) || !binary_code(b, addr, 1).ptr) {
			fit->noutside++;
			fit->nplaces++;
			continue;
		}
		symbol = u->isa->has_variable_size ? binary_symbol_at(b, addr) : NULL;
		if (!symbol || !symbol->size_bytes || symbol->size_bytes > FUNCTION_BYTES_MAX ||
		    symbol->is_stub)
			continue;
		known = map_at(
			&scratch, &by_addr,
			str_dup(&scratch, str_make((const char *)&symbol->addr, sizeof(symbol->addr))));
		if (!*known)
			*known = binary_func(b, u, symbol, symbol->size_bytes);
		vec_push(&scratch, &spots, ((struct spot){addr, *known}));
	}
	if (spots.count && !disasm_read(u, row->binary->file.text,
					(struct origin){ARTIFACT_OBJECT, row->binary->path}, &err))
		spots.count = 0;
	for (size_t i = 0; i < spots.count; i++) {
		const struct spot *one = &spots.items[i];

		if (!is_decoded(one->func))
			continue;
		fit->nplaces++;
		fit->nwithin += !is_start(one->func, one->addr);
	}
	TRACE(read, STR_FMT ": of %zu places %zu outside of code, %zu within instructions",
	      STR_ARG(row->binary->path), fit->nplaces, fit->noutside, fit->nwithin);
	err_clear(&err);
	unit_free(u);
	arena_clear(&scratch);
	return fit->nplaces < PLACES_MIN || (fit->noutside + fit->nwithin) * 5 <= fit->nplaces;
}
