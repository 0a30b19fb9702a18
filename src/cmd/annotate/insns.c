#include "cmd/annotate/insns.h"

#include "read/disasm.h"
#include "read/isa.h"

static bool has_frames(const struct view *v, uint32_t location)
{
	return v->first[location + 1] > v->first[location];
}

void code_values(struct annotation *a, struct location_values *out)
{
	const struct profile *p = a->profile;
	const struct view *v = &a->view;
	size_t count = p->locations.count;
	uint64_t *seen = arena_array(a->inv->run, uint64_t, count);

	out->flat = arena_array(a->inv->run, int64_t, count);
	out->cum = arena_array(a->inv->run, int64_t, count);
	for (size_t i = 0; i < p->nsamples; i++) {
		const struct profile_sample *s = &p->samples[i];
		bool is_leaf = true;
		uint32_t from, to;

		if (!v->weights[i])
			continue;
		view_stack(v, s, &from, &to);
		for (uint32_t k = from; k < to; k++) {
			uint32_t l = p->stacks[s->first + k];

			if (!has_frames(v, l))
				continue;
			if (is_leaf)
				out->flat[l] = (int64_t)((uint64_t)out->flat[l] + (uint64_t)v->weights[i]);
			is_leaf = false;
			if (seen[l] == i + 1)
				continue;
			seen[l] = i + 1;
			out->cum[l] = (int64_t)((uint64_t)out->cum[l] + (uint64_t)v->weights[i]);
		}
	}
}

/* --- which functions --- */

struct spot {
	const struct symbolized_mapping *mapping;
	const struct binary_symbol *symbol;
	uint64_t vaddr;
	uint32_t location;
};
struct spots VEC(struct spot);

static int by_place(const void *a, const void *b)
{
	const struct spot *x = a, *y = b;

	if (x->mapping->binary != y->mapping->binary)
		return x->mapping->mapping < y->mapping->mapping ? -1 : 1;
	if (x->symbol->addr != y->symbol->addr)
		return x->symbol->addr < y->symbol->addr ? -1 : 1;
	if (x->vaddr != y->vaddr)
		return x->vaddr < y->vaddr ? -1 : 1;
	return (x->location > y->location) - (x->location < y->location);
}

static void find_spots(struct annotation *a, const struct location_values *values, struct spots *out)
{
	const struct profile *p = a->profile;

	for (uint32_t i = 0; i < p->locations.count; i++) {
		const struct profile_location *l = &p->locations.items[i];
		struct spot s = {.location = i};

		if ((!values->flat[i] && !values->cum[i]) ||
		    !symbolized_vaddr(&a->symbolized, p, l, &s.vaddr))
			continue;
		s.mapping = symbolized_of(&a->symbolized, l);
		s.symbol = binary_symbol_at(s.mapping->binary->binary, s.vaddr);
		if (s.symbol)
			vec_push(a->inv->run, out, s);
	}
	vec_sort(out, by_place);
}

/* --- decoding --- */

/* For the functions of one binary, with its other symbols to name what is called. It lives as long as the program. */
static struct unit *unit_of(struct annotation *a, const struct binary_file *file)
{
	struct unit *u = unit_new(file->path, S(""));

	vec_push(a->inv->run, &a->units, u);
	u->isa = binary_isa(file->binary);
	u->has_object = true;
	u->wants_intel = a->inv->options.is_intel;
	binary_name_callees(file->binary, u);
	return u;
}

/* Up to the next symbol, where the symbol has no size. */
static uint64_t size_of(const struct binary *b, const struct binary_symbol *s)
{
	const struct binary_symbol *all;
	size_t count;

	if (s->size_bytes)
		return s->size_bytes;
	all = binary_symbols(b, &count);
	for (const struct binary_symbol *next = s; next < all + count; next++)
		if (next->addr > s->addr)
			return next->addr - s->addr;
	return 4096;
}

/* The instructions of f, which spots[0, n) lie in, with their values. */
static void add_function(struct annotation *a, const struct location_values *values, const struct func *f,
			 const struct spot *spots, size_t n, struct code_functions *out)
{
	struct arena *run = a->inv->run;
	const struct binary_file *file = spots->mapping->binary;
	const struct binary_symbol *symbol = spots->symbol;
	struct code_function *c;
	struct binary_chain *chains;
	uint64_t *addrs;
	size_t k = 0;

	c = vec_add(run, out);
	*c = (struct code_function){
		.mapping = spots->mapping, .symbol = symbol, .func = f, .ninsns = f->insns.count};
	c->insns = arena_array(run, struct code_insn, c->ninsns);
	c->is_undecodable = !c->ninsns;
	addrs = arena_array(run, uint64_t, c->ninsns + 1);
	chains = arena_array(run, struct binary_chain, c->ninsns + 1);
	for (size_t i = 0; i < c->ninsns; i++)
		addrs[i] = f->insns.items[i].addr;
	addrs[c->ninsns] = symbol->addr;
	binary_frames(file->binary, run, addrs, c->ninsns + 1, chains);
	c->name = chains[c->ninsns].count ? chains[c->ninsns].frames[chains[c->ninsns].count - 1].name
					  : symbol->name;
	for (size_t i = 0; i < c->ninsns; i++) {
		c->insns[i].insn = &f->insns.items[i];
		c->insns[i].chain = chains[i];
	}
	for (size_t i = 0; i < n; i++) {
		int64_t flat = values->flat[spots[i].location], cum = values->cum[spots[i].location];

		c->flat += flat;
		c->cum += cum;
		while (k + 1 < c->ninsns && c->insns[k + 1].insn->addr <= spots[i].vaddr)
			k++;
		if (k < c->ninsns && c->insns[k].insn->addr <= spots[i].vaddr) {
			c->insns[k].flat += flat;
			c->insns[k].cum += cum;
		}
	}
}

static int by_heat(const void *a, const void *b)
{
	const struct code_function *x = a, *y = b;
	int64_t flat_x = view_abs(x->flat), flat_y = view_abs(y->flat);

	if (flat_x != flat_y)
		return flat_x > flat_y ? -1 : 1;
	if (x->cum != y->cum)
		return view_abs(x->cum) > view_abs(y->cum) ? -1 : 1;
	return (x->symbol->addr > y->symbol->addr) - (x->symbol->addr < y->symbol->addr);
}

static bool is_any_wanted(const struct annotation *a, const struct spot *spots, size_t n,
			  code_wanted *is_wanted, const void *context)
{
	const struct profile *p = a->profile;

	for (size_t i = 0; i < n; i++) {
		const struct profile_location *l = &p->locations.items[spots[i].location];
		const struct profile_line *outer =
			l->nlines ? &p->lines.items[l->first_line + l->nlines - 1] : NULL;
		struct str name = outer && outer->function != PROFILE_NONE
					  ? p->functions.items[outer->function].name
					  : spots->symbol->name;

		if (is_wanted(context, spots->symbol->name, name, spots[i].location))
			return true;
	}
	return false;
}

/* Spots of one function. */
struct group {
	const struct spot *spots;
	size_t count;
	const struct func *func;
};

bool code_functions(struct annotation *a, const struct location_values *values, code_wanted *is_wanted,
		    const void *context, struct code_functions *out, struct err *err)
{
	struct spots spots = {0};
	struct groups VEC(struct group) groups = {0};
	const struct binary_file *file = NULL;
	struct unit *u = NULL;

	find_spots(a, values, &spots);
	for (size_t i = 0, end; i < spots.count; i = end) {
		const struct spot *s = &spots.items[i];

		for (end = i; end < spots.count && spots.items[end].symbol->addr == s->symbol->addr &&
			      spots.items[end].mapping->binary == s->mapping->binary;
		     end++)
			;
		if (!is_any_wanted(a, s, end - i, is_wanted, context))
			continue;
		if (s->mapping->binary != file) {
			if (u && !disasm_read(u, file->file.text,
					      (struct origin){ARTIFACT_OBJECT, file->path}, err))
				return false;
			file = s->mapping->binary;
			u = unit_of(a, file);
		}
		vec_push(a->inv->run, &groups,
			 ((struct group){
				 s, end - i,
				 binary_func(file->binary, u, s->symbol, size_of(file->binary, s->symbol))}));
	}
	if (u && !disasm_read(u, file->file.text, (struct origin){ARTIFACT_OBJECT, file->path}, err))
		return false;
	for (size_t i = 0; i < groups.count; i++) {
		const struct group *g = &groups.items[i];

		add_function(a, values, g->func, g->spots, g->count, out);
	}
	vec_sort(out, by_heat);
	return true;
}

static void add_line(struct buf *b, const struct binary_frame *f)
{
	buf_printf(b, STR_FMT, STR_ARG(f->file.ptr ? path_base(f->file) : S("?")));
	if (f->line)
		buf_printf(b, ":%u", f->line);
}

struct str code_place(struct arena *a, const struct binary_chain *chain)
{
	struct buf b = {0};
	struct str result;

	if (!chain->count || !chain->frames[0].file.ptr)
		return S("");
	add_line(&b, &chain->frames[0]);
	for (uint32_t i = 0; i + 1 < chain->count; i++) {
		buf_printf(&b, " in " STR_FMT ", inlined at ", STR_ARG(chain->frames[i].name));
		add_line(&b, &chain->frames[i + 1]);
	}
	result = str_dup(a, buf_str(&b));
	buf_release(&b);
	return result;
}

void code_insn_json(const struct code_insn *n, struct json *j)
{
	json_key(j, "address");
	json_u64(j, n->insn->addr);
	json_key(j, "text");
	json_str(j, n->insn->text);
	json_key(j, "flat");
	json_i64(j, n->flat);
	json_key(j, "cum");
	json_i64(j, n->cum);
	json_key(j, "frames");
	json_array(j);
	for (uint32_t f = 0; f < n->chain.count; f++) {
		json_object(j);
		json_key(j, "function");
		json_str(j, n->chain.frames[f].name);
		json_key(j, "file");
		json_str(j, n->chain.frames[f].file);
		json_key(j, "line");
		if (n->chain.frames[f].line)
			json_u64(j, n->chain.frames[f].line);
		else
			json_null(j);
		json_end(j);
	}
	json_end(j);
}
