/* Heap profiles as text (gperftools.github.io/gperftools/heapprofile.html): what is in use, [what was allocated], where:
 *
 *	heap profile:   3:  3000 [  10:  9000] @ heapprofile
 *	     2:     2000 [     6:     6000] @ 0x4005d2 0x4006a1
 *
 *	MAPPED_LIBRARIES:
 *	55e0c000-55e0d000 r-xp ...
 *
 * "heapprofile" counted every allocation. "heap_v2/N" is a sample of them, one in N bytes on average: an allocation of S
 * bytes is in it with the probability 1 - exp(-S/N), so counts and bytes are divided by that. "heap/N" of Go is the same
 * with N/2. All addresses are return addresses. */
#include <math.h>

#include "read/idtable.h"
#include "read/procmaps.h"
#include "read/profiles.h"
#include "read/stacks.h"

struct heap {
	struct profile *p;
	struct err *err;
	uint64_t line;
	bool is_sampled, has_allocated;
	struct idtable addresses;
	struct addresses VEC(uint32_t) stack;
};

struct counts {
	int64_t objects, bytes, allocated_objects, allocated_bytes;
};

static bool bad(struct heap *h, const char *what)
{
	return err_set(h->err, "cannot read " STR_FMT ":%llu: %s", STR_ARG(h->p->source),
		       (unsigned long long)h->line, what);
}

static void skip(struct str *s, char c)
{
	while (s->len && s->ptr[0] == c)
		*s = str_from(*s, 1);
}

static bool take_char(struct str *s, char c)
{
	skip(s, ' ');
	if (!s->len || s->ptr[0] != c)
		return false;
	*s = str_from(*s, 1);
	return true;
}

static bool take_number(struct str *s, int64_t *n)
{
	size_t len = 0;

	skip(s, ' ');
	while (len < s->len && ((s->ptr[len] >= '0' && s->ptr[len] <= '9') || (s->ptr[len] == '-' && !len)))
		len++;
	if (!take_count(str_head(*s, len), n) || *n == INT64_MAX || *n == -INT64_MAX)
		return false;
	*s = str_from(*s, len);
	return true;
}

/* "3: 3000 [10: 9000] @" */
static bool take_counts(struct str *s, struct counts *c)
{
	return take_number(s, &c->objects) && take_char(s, ':') && take_number(s, &c->bytes) &&
	       take_char(s, '[') && take_number(s, &c->allocated_objects) && take_char(s, ':') &&
	       take_number(s, &c->allocated_bytes) && take_char(s, ']') && take_char(s, '@');
}

static bool is_heapprofile(struct str head)
{
	return str_starts(head, S("heap profile:"));
}

static bool take_header(struct heap *h, struct str line)
{
	struct profile *p = h->p;
	struct counts c;
	struct str kind, period;

	if (!str_starts(line, S("heap profile:")))
		return bad(h, "no header of a heap profile");
	line = str_from(line, strlen("heap profile:"));
	if (!take_counts(&line, &c))
		return bad(h, "expected counts and bytes: \"heap profile: N: N [N: N] @ KIND\"");
	period = str_trim(line);
	kind = str_cut(&period, '/');
	p->period = 1;
	if (str_eq(kind, S("heap_v2")) || str_eq(kind, S("heapz_v2")) || str_eq(kind, S("heap"))) {
		h->is_sampled = true;
		p->period = 0;
		if (period.len && (!take_count(period, &p->period) || p->period < 0))
			return bad(h, "the period is no number");
		if (str_eq(kind, S("heap")))
			p->period /= 2;
	} else if (!str_starts(kind, S("heapprofile")) && !str_starts(kind, S("growth")) &&
		   !str_starts(kind, S("fragmentation"))) {
		return bad(h, "a heap profile of an unknown kind");
	}
	h->has_allocated = (c.allocated_objects && c.allocated_objects != c.objects) ||
			   (c.allocated_bytes && c.allocated_bytes != c.bytes);
	return true;
}

static void add_types(struct heap *h)
{
	static const struct profile_value_type both[] = {
		{{"alloc_objects", 13}, {"count", 5}},
		{{"alloc_space", 11}, {"bytes", 5}},
		{{"inuse_objects", 13}, {"count", 5}},
		{{"inuse_space", 11}, {"bytes", 5}},
	};
	static const struct profile_value_type one[] = {{{"objects", 7}, {"count", 5}},
							{{"space", 5}, {"bytes", 5}}};
	struct profile *p = h->p;

	for (size_t i = 0; i < (h->has_allocated ? 4 : 2); i++)
		vec_push(&p->arena, &p->types, h->has_allocated ? both[i] : one[i]);
}

static int64_t to_count(double x)
{
	return x >= 9223372036854775807.0 ? INT64_MAX : x <= -9223372036854775808.0 ? INT64_MIN : (int64_t)x;
}

static void unsample(int64_t *objects, int64_t *bytes, int64_t period)
{
	double scale;

	if (!*objects || !*bytes) {
		*objects = *bytes = 0;
		return;
	}
	if (period <= 1)
		return;
	scale = 1 / (1 - exp(-((double)*bytes / (double)*objects) / (double)period));
	*objects = to_count((double)*objects * scale);
	*bytes = to_count((double)*bytes * scale);
}

/* One pair of counts into values; *block is the size of one. */
static bool add_pair(struct heap *h, int64_t objects, int64_t bytes, int64_t *values, int64_t *block)
{
	if (!objects && bytes)
		return bad(h, "bytes in no objects");
	if (objects) {
		*block = bytes / objects;
		if (h->is_sampled)
			unsample(&objects, &bytes, h->p->period);
	}
	values[0] = objects;
	values[1] = bytes;
	return true;
}

static bool take_address(struct str *s, uint64_t *address, bool *is_too_large)
{
	size_t at = str_find(*s, S("0x"));

	*address = 0;
	if (at == (size_t)-1)
		return false;
	for (at += 2; at < s->len; at++) {
		char c = s->ptr[at];
		unsigned digit = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
				 : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10)
							: 16;

		if (digit > 15)
			break;
		*is_too_large |= *address >> 60 != 0;
		*address = *address << 4 | digit;
	}
	*s = str_from(*s, at);
	return true;
}

static bool take_sample(struct heap *h, struct str line)
{
	struct profile *p = h->p;
	struct profile_sample *s;
	int64_t values[4], block = 0;
	bool is_too_large = false;
	struct counts c;
	uint64_t address;
	size_t n = 0;

	if (!take_counts(&line, &c))
		return bad(h, "expected \"N: N [N: N] @ ADDRESS...\"");
	if (h->has_allocated) {
		if (!add_pair(h, c.allocated_objects, c.allocated_bytes, values, &block))
			return false;
		n = 2;
	}
	if (!add_pair(h, c.objects, c.bytes, values + n, &block))
		return false;
	h->stack.count = 0;
	while (take_address(&line, &address, &is_too_large))
		vec_push(&p->arena, &h->stack, profile_address(p, &h->addresses, address - 1));
	if (is_too_large)
		return bad(h, "an address of more than 64 bits");
	s = profile_add_sample(p, h->stack.items, (uint32_t)h->stack.count, values);
	if (block) {
		s->nlabels = 1;
		vec_push(&p->arena, &p->labels,
			 ((struct profile_label){.key = S("bytes"), .number = block, .unit = S("")}));
	}
	return true;
}

static bool begins_map(struct str line)
{
	return str_find(line, S("MAPPED_LIBRARIES:")) != (size_t)-1 ||
	       str_find(line, S("--- Memory map: ---")) != (size_t)-1;
}

static bool read_heapprofile(struct profile *p, struct str bytes, struct err *err)
{
	struct heap h = {.p = p, .err = err, .line = 1};
	struct str line;
	bool has_map = false;

	p->format = profile_reader_heapprofile.name;
	p->period_type = (struct profile_value_type){S("space"), S("bytes")};
	/* Those that pprof drops (profile/legacy_profile.go): bytes are those of who called the allocator. */
	p->drop_frames = S(
		"calloc|cfree|malloc|free|memalign|do_memalign|(__)?posix_memalign|pvalloc|valloc|realloc|"
		"tcmalloc::.*|tc_(calloc|cfree|malloc|free|memalign|posix_memalign|pvalloc|valloc|realloc)|"
		"tc_(new|delete|newarray|deletearray|new_nothrow|newarray_nothrow)|"
		"malloc_zone_(malloc|calloc|valloc|realloc|memalign|free)|runtime\\..*|BaseArena::.*|"
		"(::)?do_malloc(_no_errno|_pages)?|DoSampledAllocation|MallocedMemBlock::MallocedMemBlock|"
		"_M_allocate|__builtin_(vec_)?(delete|new)|__gnu_cxx::new_allocator::allocate|__libc_malloc|"
		"__malloc_alloc_template::allocate|allocate|cpp_alloc|operator new(\\[\\])?|"
		"simple_alloc::allocate");
	p->keep_frames = S("runtime\\.panic|runtime\\.reflectcall|runtime\\.call[0-9]*");
	if (!str_line(&bytes, &line))
		line = S("");
	if (!take_header(&h, line))
		return false;
	add_types(&h);
	while (!has_map && str_line(&bytes, &line)) {
		h.line++;
		line = str_trim(line);
		if (!line.len || line.ptr[0] == '#')
			continue;
		has_map = begins_map(line);
		if (!has_map && !take_sample(&h, line))
			return false;
	}
	if (!has_map)
		diag_add(&p->diags, DIAG_WARNING, p->source, h.line,
			 "no memory map: it is not known in which files the addresses are");
	profile_add_maps(p, bytes);
	return true;
}

const struct profile_reader profile_reader_heapprofile = {
	.name = "gperftools heap profile", .is = is_heapprofile, .read = read_heapprofile};
