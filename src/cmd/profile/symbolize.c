#include "cmd/profile/symbolize.h"

#include "base/trace.h"
#include "cmd/profile/binary_fits.h"

struct symbolizing {
	struct arena *a;
	struct profile *p;
	const struct symbolize_options *o;
	struct symbolized *s;
	bool *is_used;                 /* operands that a mapping was found for */
	struct map functions, by_path; /* "name\nfile" → 1 + index; path → struct binary_file * */
};

/* --- which binary --- */

static struct str file_of(const struct profile *p, uint32_t mapping)
{
	return mapping == PROFILE_NONE ? S("") : p->mappings.items[mapping].file;
}

static bool is_without_file(struct str file)
{
	struct str base = path_base(file);

	return str_starts(base, S("[")) || str_starts(base, S("linux-vdso")) ||
	       str_starts(file, S("/dev/")) || str_starts(file, S("//anon")) ||
	       str_starts(file, S("/memfd:")) || str_starts(file, S("anon_inode:"));
}

bool symbolized_is_library(struct str file)
{
	struct str base = path_base(file);

	return str_ends(base, S(".so")) || str_find(base, S(".so.")) != (size_t)-1;
}

/* The mapping of the program: the first, but for libraries and what is no file, which some formats list first. */
static uint32_t main_mapping(const struct profile *p)
{
	for (uint32_t i = 0; i < p->mappings.count; i++) {
		struct str file = p->mappings.items[i].file;

		if (!is_without_file(file) && !symbolized_is_library(file))
			return i;
	}
	return p->mappings.count ? 0 : PROFILE_NONE;
}

static struct binary_file *open_file(struct symbolizing *z, struct str path, struct err *err)
{
	void **at = map_at(z->a, &z->by_path, str_dup(z->a, path));
	struct binary_file *f = *at;

	if (f)
		return f;
	f = arena_new(z->a, struct binary_file);
	if (!binary_file_open(z->a, path, f, err))
		return NULL;
	vec_push(z->a, &z->s->files, f);
	*at = f;
	return f;
}

/* Whether the build ids do not contradict each other. */
static bool agrees(const struct profile *p, uint32_t mapping, const struct binary_file *f)
{
	struct str id = mapping == PROFILE_NONE ? S("") : p->mappings.items[mapping].build_id;
	struct str its_id = binary_build_id(f->binary);

	return !id.len || !its_id.len || str_eq(id, its_id);
}

static bool mismatch(const struct symbolizing *z, uint32_t mapping, const struct binary_file *f,
		     struct err *err)
{
	return err_set(err,
		       STR_FMT " is not what " STR_FMT " was taken of: its build id is " STR_FMT
			       ", the profile's " STR_FMT " (--force goes on all the same)",
		       STR_ARG(f->path), STR_ARG(z->p->source), STR_ARG(binary_build_id(f->binary)),
		       STR_ARG(z->p->mappings.items[mapping].build_id));
}

/* The operand for a mapping: that with its build id, else with its name, else, for the program, any that is left. */
static bool take_operand(struct symbolizing *z, uint32_t mapping, bool is_main,
			 const struct binary_file **found, struct err *err)
{
	const struct opt_list *list = z->o->binaries;
	struct str file = file_of(z->p, mapping);
	const struct binary_file *named = NULL, *left = NULL;
	size_t at_named = 0, at_left = 0;

	*found = NULL;
	for (size_t i = 0; list && i < list->count; i++) {
		const struct binary_file *f = open_file(z, str_c(list->items[i]), err);
		struct str id;

		if (!f)
			return false;
		id = binary_build_id(f->binary);
		if (mapping != PROFILE_NONE && id.len && str_eq(id, z->p->mappings.items[mapping].build_id)) {
			*found = f;
			z->is_used[i] = true;
			return true;
		}
		if (!named && file.len && str_eq(path_base(file), path_base(f->path)))
			named = f, at_named = i;
		if (!left && (!z->is_used[i] || mapping == PROFILE_NONE))
			left = f, at_left = i;
	}
	if (!named && is_main)
		named = left, at_named = at_left;
	if (!named)
		return true;
	if (!agrees(z->p, mapping, named) && !z->o->is_forced)
		return mismatch(z, mapping, named, err);
	z->is_used[at_named] = true;
	*found = named;
	return true;
}

static bool is_program(const struct symbolizing *z, uint32_t mapping)
{
	uint32_t first = main_mapping(z->p);

	return mapping == PROFILE_NONE || mapping == first ||
	       (first != PROFILE_NONE && str_eq(file_of(z->p, mapping), file_of(z->p, first)));
}

static bool is_symbolized(const struct symbolizing *z, const struct symbolized_mapping *row)
{
	const struct profile_mapping *m;

	if (z->o->how == SYMBOLIZE_NONE)
		return true;
	if (row->mapping == PROFILE_NONE || z->o->how == SYMBOLIZE_FORCE)
		return false;
	m = &z->p->mappings.items[row->mapping];
	return m->has_functions || m->has_files || m->has_lines;
}

static bool find_binary(struct symbolizing *z, struct symbolized_mapping *row, struct err *err)
{
	struct str file = file_of(z->p, row->mapping), path, other;
	bool is_main = is_program(z, row->mapping);
	struct str id = row->mapping == PROFILE_NONE ? S("") : z->p->mappings.items[row->mapping].build_id;
	struct err why = {0};

	if (!take_operand(z, row->mapping, is_main, &row->binary, err))
		return false;
	if (row->binary)
		return true;
	if (is_without_file(file)) {
		row->state = SYMBOLIZED_NO_FILE;
		return true;
	}
	path = file.len ? binary_find(z->a, file, z->o->is_forced ? S("") : id, &other) : STR_NONE;
	if (path.ptr && (row->binary = open_file(z, path, &why)) != NULL)
		return true;
	if (!path.ptr && file.len && other.len) {
		row->state = SYMBOLIZED_OTHER_BINARY;
		row->why =
			str_printf(z->a, "the file there has build id " STR_FMT ", the profile's is " STR_FMT,
				   STR_ARG(other), STR_ARG(id));
		if (is_main && row->nnamed < row->nlocations)
			return err_set(err,
				       STR_FMT " is not what " STR_FMT
					       " was taken of: its build id is " STR_FMT
					       ", the profile's " STR_FMT " (--force goes on all the same)",
				       STR_ARG(file), STR_ARG(z->p->source), STR_ARG(other), STR_ARG(id));
		return true;
	}
	row->state = SYMBOLIZED_NO_BINARY;
	row->why = why.message ? str_dup(z->a, str_c(why.message)) : S("");
	err_clear(&why);
	return true;
}

/* --- addresses --- */

static bool is_in_extent(const struct binary *b, uint64_t addr)
{
	uint64_t low, high;

	return binary_extent(b, &low, &high) && addr >= low && addr < high;
}

static bool vaddr_of(const struct profile *p, const struct binary *b, const struct profile_location *l,
		     uint64_t *vaddr)
{
	const struct profile_mapping *m = l->mapping == PROFILE_NONE ? NULL : &p->mappings.items[l->mapping];

	/* one that spans all: addresses are the file's already */
	if (m && !(m->start == 0 && m->offset == 0 && (m->limit == 0 || m->limit == UINT64_MAX)) &&
	    binary_vaddr(b, l->address - m->start + m->offset, vaddr))
		return true;
	*vaddr = l->address;
	return is_in_extent(b, l->address);
}

static const struct binary_symbol *find_symbol(const struct binary *b, struct str name)
{
	size_t count;
	const struct binary_symbol *all = binary_symbols(b, &count);

	for (size_t i = 0; i < count; i++)
		if (str_eq(all[i].name, name))
			return &all[i];
	return NULL;
}

/* Of a mapping that does not say where it was one address is known with its symbol: by it the addresses become those of
 * the file. False: the symbol is elsewhere in b, which is another build then. */
static bool settle(struct profile *p, uint32_t mapping, const struct binary *b)
{
	enum { PAGE_BYTES = 4096 };
	struct profile_mapping *m = mapping == PROFILE_NONE ? NULL : &p->mappings.items[mapping];
	const struct binary_symbol *symbol;
	uint64_t bias;

	if (!m || !m->anchor.len)
		return true;
	if (m->has_file_addresses) { /* by address: a place may have several names */
		symbol = binary_symbol_at(b, m->anchor_address);
		return !symbol || symbol->addr + m->anchor_offset == m->anchor_address;
	}
	symbol = find_symbol(b, m->anchor);
	bias = symbol ? m->anchor_address - m->anchor_offset - symbol->addr : 1;
	if (bias % PAGE_BYTES)
		return false;
	for (size_t i = 0; i < p->locations.count; i++)
		if (p->locations.items[i].mapping == mapping && p->locations.items[i].address)
			p->locations.items[i].address -= bias;
	m->anchor_address -= bias;
	m->has_file_addresses = true;
	return true;
}

/* --- filling in --- */

static uint32_t function_of(struct symbolizing *z, const struct binary_frame *f)
{
	struct profile *p = z->p;
	struct str key = str_printf(z->a, STR_FMT "\n" STR_FMT, STR_ARG(f->linkage_name), STR_ARG(f->file));
	void **at = map_at(z->a, &z->functions, key);

	if (!*at) {
		struct profile_function *made = vec_add(&p->arena, &p->functions);

		*made = (struct profile_function){.name = intern(&p->names, f->name),
						  .linkage_name = intern(&p->names, f->linkage_name),
						  .file = intern(&p->names, f->file),
						  .start_line = f->start_line};
		*at = (void *)(uintptr_t)p->functions.count;
	}
	return (uint32_t)((uintptr_t)*at - 1);
}

static bool is_known(struct str name)
{
	return !str_eq(name, S("??"));
}

static void fill(struct symbolizing *z, struct symbolized_mapping *row, struct profile_location *l,
		 const struct binary_chain *chain)
{
	struct profile *p = z->p;
	struct profile_mapping *m = l->mapping == PROFILE_NONE ? NULL : &p->mappings.items[l->mapping];

	if (!chain->count || !is_known(chain->frames[chain->count - 1].linkage_name)) {
		row->nknown += l->nlines > 0;
		return;
	}
	row->nknown++;
	l->first_line = (uint32_t)p->lines.count;
	l->nlines = chain->count;
	l->is_folded = false;
	for (uint32_t i = 0; i < chain->count; i++) {
		const struct binary_frame *f = &chain->frames[i];

		vec_push(&p->arena, &p->lines,
			 ((struct profile_line){
				 .function = function_of(z, f), .column = f->col, .line = f->line}));
		if (!m)
			continue;
		m->has_functions = m->has_inlined = true;
		m->has_files |= f->file.len > 0;
		m->has_lines |= f->line > 0;
	}
}

/* Where no build ids could be compared: may the binary be what the samples were taken of? False with err: it is the program,
 * and is not. A library that is not is left out, with the reason. */
static bool check_fit(struct symbolizing *z, struct symbolized_mapping *row, struct err *err)
{
	struct str id = row->mapping == PROFILE_NONE ? S("") : z->p->mappings.items[row->mapping].build_id;
	struct binary_fit fit;

	if (!row->binary || z->o->is_forced || (id.len && binary_build_id(row->binary->binary).len) ||
	    binary_fits(z->p, z->s, row, &fit))
		return true;
	if (is_program(z, row->mapping))
		return err_set(err,
			       STR_FMT
			       " does not look like what " STR_FMT
			       " was taken of: of %zu places with samples %zu are outside of its code "
			       "and %zu in the middle of an instruction (--force goes on all the same)",
			       STR_ARG(row->binary->path), STR_ARG(z->p->source), fit.nplaces, fit.noutside,
			       fit.nwithin);
	row->why = str_printf(z->a, "of %zu places with samples %zu are where none can be", fit.nplaces,
			      fit.noutside + fit.nwithin);
	row->binary = NULL;
	row->state = SYMBOLIZED_OTHER_BINARY;
	return true;
}

static enum symbolized_state state_of(const struct binary *b)
{
	return binary_has_debug(b)     ? SYMBOLIZED_LINES
	       : binary_has_symbols(b) ? SYMBOLIZED_FUNCTIONS
				       : SYMBOLIZED_EXPORTED;
}

/* All locations of one binary at once. */
static void ask(struct symbolizing *z, const struct binary_file *f)
{
	struct profile *p = z->p;
	struct arena scratch = {0};
	size_t count = 0, most = p->locations.count;
	uint64_t *addrs = arena_array(&scratch, uint64_t, most);
	uint32_t *which = arena_array(&scratch, uint32_t, most);
	struct binary_chain *chains;

	for (uint32_t i = 0; i < most; i++) {
		struct profile_location *l = &p->locations.items[i];
		struct symbolized_mapping *row = (struct symbolized_mapping *)symbolized_of(z->s, l);

		if (row->binary != f)
			continue;
		if (l->address && vaddr_of(p, f->binary, l, &addrs[count]))
			which[count++] = i;
		else
			row->nknown += l->nlines > 0;
	}
	chains = arena_array(&scratch, struct binary_chain, count);
	binary_frames(f->binary, &scratch, addrs, count, chains);
	/* all of a large program was read for it */
	file_forget(&f->file);
	file_forget(&f->debug_file);
	for (size_t i = 0; i < count; i++) {
		struct profile_location *l = &p->locations.items[which[i]];

		fill(z, (struct symbolized_mapping *)symbolized_of(z->s, l), l, &chains[i]);
	}
	arena_clear(&scratch);
}

static void add_rows(struct symbolizing *z)
{
	struct symbolized *s = z->s;

	for (uint32_t i = 0; i <= z->p->mappings.count; i++) {
		struct symbolized_mapping *row = vec_add(z->a, &s->mappings);

		row->mapping = i < z->p->mappings.count ? i : PROFILE_NONE;
		row->why = S("");
	}
	for (size_t i = 0; i < z->p->locations.count; i++) {
		const struct profile_location *l = &z->p->locations.items[i];
		struct symbolized_mapping *row;

		/* names alone are none to look up */
		if (l->mapping == PROFILE_NONE && !l->address)
			continue;
		row = (struct symbolized_mapping *)symbolized_of(s, l);
		row->nlocations++;
		row->nnamed += l->nlines > 0;
	}
}

bool symbolize(struct arena *a, struct profile *p, const struct symbolize_options *o, struct symbolized *s,
	       struct err *err)
{
	struct symbolizing z = {.a = a, .p = p, .o = o, .s = s};

	*s = (struct symbolized){.arena = a};
	z.is_used = arena_array(a, bool, o->binaries ? o->binaries->count : 0);
	add_rows(&z);
	for (size_t i = 0; i < s->mappings.count; i++) {
		struct symbolized_mapping *row = &s->mappings.items[i];
		bool is_done = is_symbolized(&z, row);

		if (!row->nlocations)
			continue;
		/* of one that is done the code may still be asked for: its binary is opened when it is there */
		if (!find_binary(&z, row, err)) {
			if (!is_done || (o->binaries && o->binaries->count))
				goto failed;
			err_clear(err);
		}
		if (row->binary && !settle(p, row->mapping, row->binary->binary) && !o->is_forced) {
			row->binary = NULL;
			row->state = SYMBOLIZED_OTHER_BINARY;
			row->why = S("a function is elsewhere in it than in the profile");
		}
		if (!check_fit(&z, row, err))
			goto failed;
		if (is_done || (!row->binary && row->nnamed == row->nlocations))
			row->state = SYMBOLIZED_BY_PROFILE;
		else if (row->binary)
			row->state = state_of(row->binary->binary);
	}
	for (size_t k = 0; k < s->files.count; k++) {
		bool is_asked = false;

		for (size_t i = 0; i < s->mappings.count; i++)
			is_asked |= s->mappings.items[i].binary == s->files.items[k] &&
				    s->mappings.items[i].state != SYMBOLIZED_BY_PROFILE;
		if (is_asked)
			ask(&z, s->files.items[k]);
	}
	return true;
failed:
	symbolized_close(s);
	return false;
}

void symbolized_close(struct symbolized *s)
{
	for (size_t i = 0; i < s->files.count; i++)
		binary_file_close(s->files.items[i]);
	s->files.count = 0;
	for (size_t i = 0; i < s->mappings.count; i++)
		s->mappings.items[i].binary = NULL;
}

const struct symbolized_mapping *symbolized_of(const struct symbolized *s, const struct profile_location *l)
{
	size_t last = s->mappings.count - 1;

	return &s->mappings.items[l->mapping < last ? l->mapping : last];
}

bool symbolized_vaddr(const struct symbolized *s, const struct profile *p, const struct profile_location *l,
		      uint64_t *vaddr)
{
	const struct symbolized_mapping *row = symbolized_of(s, l);

	return row->binary && l->address && vaddr_of(p, row->binary->binary, l, vaddr);
}

const char *symbolized_lack(enum symbolized_state state)
{
	static const char *const lacks[] = {
		[SYMBOLIZED_BY_PROFILE] = NULL,
		[SYMBOLIZED_LINES] = NULL,
		[SYMBOLIZED_FUNCTIONS] = "no debug information",
		[SYMBOLIZED_EXPORTED] = "stripped, no debug information",
		[SYMBOLIZED_NO_FILE] = "no file has its code",
		[SYMBOLIZED_NO_BINARY] = "its binary was not found",
		[SYMBOLIZED_OTHER_BINARY] = "its binary is of another build now",
	};

	return lacks[state];
}
