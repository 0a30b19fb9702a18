/* 55e0c000-55e0d000 r-xp 00001000 fe:01 1234567    /usr/bin/prog
 * 0x40000-0x80000 /usr/bin/prog (@1000) abc123456          proc(5); github.com/google/pprof, profile/legacy_profile.go */
#include "read/procmaps.h"

#include <stdlib.h>

#include "base/buf.h"
#include "read/idtable.h"

enum { VARIABLES_MAX = 64, EXPANDED_MAX = 1 << 16 };

#define PROGRAM_START 0x400000u /* where a program that is not position-independent begins */

struct variable {
	struct str name, value; /* "$name" stands for value */
};
struct variables VEC(struct variable);

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static void skip_spaces(struct str *s)
{
	while (s->len && is_space(s->ptr[0]))
		*s = str_from(*s, 1);
}

static int digit(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : 16;
}

/* Cuts a hexadecimal number off, with or without 0x; false when there is none, or one of more than 64 bits. */
static bool take_hex(struct str *s, uint64_t *n)
{
	size_t len = 0;

	if (str_starts(*s, S("0x")) && s->len > 2 && digit(s->ptr[2]) < 16)
		*s = str_from(*s, 2);
	for (*n = 0; len < s->len && digit(s->ptr[len]) < 16; len++) {
		if (*n >> 60)
			return false;
		*n = *n << 4 | (uint64_t)digit(s->ptr[len]);
	}
	*s = str_from(*s, len);
	return len > 0;
}

/* The next word, blanks before it passed over; empty at the end. */
static struct str take_word(struct str *s)
{
	struct str word;
	size_t len = 0;

	skip_spaces(s);
	while (len < s->len && !is_space(s->ptr[len]))
		len++;
	word = str_head(*s, len);
	*s = str_from(*s, len);
	return word;
}

static bool is_all(struct str s, const char *of)
{
	for (size_t i = 0; i < s.len; i++)
		if (!strchr(of, s.ptr[i]) || !s.ptr[i])
			return false;
	return s.len > 0;
}

/* "OFFSET MAJOR:MINOR INODE [FILE]" behind the permissions */
static bool take_proc_columns(struct str s, struct profile_mapping *m)
{
	static const char hex[] = "0123456789abcdefABCDEF";
	struct str offset = take_word(&s), device = take_word(&s), inode = take_word(&s);
	struct str major = str_head(device, str_find_char(device, ':'));

	if (!is_all(offset, hex) || !is_all(major, hex) || !is_all(str_from(device, major.len + 1), hex) ||
	    !is_all(inode, "0123456789") || !take_hex(&offset, &m->offset))
		return false;
	m->file = take_word(&s);
	return true;
}

/* "[FILE] [(@OFFSET)] [BUILD-ID]" */
static void take_brief_columns(struct str s, struct profile_mapping *m)
{
	struct str rest, word;

	m->file = take_word(&s);
	rest = s;
	word = take_word(&rest);
	if (str_starts(word, S("(@")) && str_ends(word, S(")"))) {
		struct str hex = {word.ptr + 2, word.len - 3};

		if (take_hex(&hex, &m->offset) && !hex.len)
			s = rest;
	}
	word = take_word(&s);
	if (is_all(word, "0123456789abcdefABCDEF"))
		m->build_id = word;
}

/* False: this line is no mapping, or one without code. */
static bool take_mapping(struct str line, struct profile_mapping *m)
{
	struct str rest, permissions;

	*m = (struct profile_mapping){.file = S(""), .build_id = S("")};
	skip_spaces(&line);
	if (!take_hex(&line, &m->start))
		return false;
	if (line.len && (line.ptr[0] == '-' || is_space(line.ptr[0])))
		line = str_from(line, 1);
	skip_spaces(&line);
	if (!take_hex(&line, &m->limit))
		return false;
	if (line.len && line.ptr[0] == ':')
		line = str_from(line, 1);
	rest = line;
	permissions = take_word(&rest);
	if (is_all(permissions, "-rwxp")) {
		if (permissions.len != str_find_char(permissions, 'x'))
			line = rest;
		else
			return false;
	} else {
		permissions.len = 0;
	}
	if (!take_proc_columns(line, m))
		take_brief_columns(line, m);
	return true;
}

static struct str expand(struct arena *a, struct str line, const struct variables *variables)
{
	struct buf out = {0};
	struct str result;

	if (!variables->count || str_find_char(line, '$') == line.len)
		return line;
	for (size_t i = 0; i < line.len && out.len < EXPANDED_MAX;) {
		const struct variable *found = NULL;

		for (size_t k = 0; line.ptr[i] == '$' && k < variables->count && !found; k++)
			if (str_starts(str_from(line, i + 1), variables->items[k].name))
				found = &variables->items[k];
		if (found)
			buf_add(&out, found->value);
		else
			buf_addc(&out, line.ptr[i]);
		i += found ? found->name.len + 1 : 1;
	}
	result = str_dup(a, buf_str(&out));
	buf_release(&out);
	return result;
}

static bool are_one(const struct profile_mapping *a, const struct profile_mapping *b)
{
	return (!a->file.len || !b->file.len || str_eq(a->file, b->file)) &&
	       (!a->build_id.len || !b->build_id.len || str_eq(a->build_id, b->build_id)) &&
	       a->limit == b->start &&
	       (!a->offset || !b->offset || a->offset + (a->limit - a->start) == b->offset);
}

static void join_neighbours(struct profile *p)
{
	size_t kept = 0;

	for (size_t i = 0; i < p->mappings.count; i++) {
		struct profile_mapping m = p->mappings.items[i],
				       *last = &p->mappings.items[kept ? kept - 1 : 0];

		if (!kept || !are_one(last, &m)) {
			p->mappings.items[kept++] = m;
			continue;
		}
		last->limit = m.limit;
		if (m.file.len)
			last->file = m.file;
		if (m.build_id.len)
			last->build_id = m.build_id;
	}
	p->mappings.count = kept;
}

/* "libc.so", "libm-2.so.6", "x.so_1" */
static bool is_library(struct str file)
{
	for (size_t at = 0; at + 3 <= file.len; at++) {
		struct str rest = str_from(file, at);

		if (!str_starts(rest, S(".so")))
			continue;
		if (rest.len == 3 ||
		    ((rest.ptr[3] == '.' || rest.ptr[3] == '_') && rest.len > 4 && digit(rest.ptr[4]) < 10))
			return true;
	}
	return false;
}

static void program_first(struct profile *p)
{
	for (size_t i = 0; i < p->mappings.count; i++) {
		struct profile_mapping first = p->mappings.items[0], *m = &p->mappings.items[i];
		struct str file = m->file;

		if (str_ends(file, S("(deleted)")))
			file = str_trim(str_head(file, file.len - strlen("(deleted)")));
		if (!file.len || file.ptr[0] == '[' || is_library(file))
			continue;
		p->mappings.items[0] = *m;
		*m = first;
		return;
	}
}

struct by_start {
	uint64_t start;
	uint32_t at;
};

static int compare_starts(const void *a, const void *b)
{
	const struct by_start *x = a, *y = b;

	return x->start != y->start ? (x->start < y->start ? -1 : 1) : (x->at > y->at) - (x->at < y->at);
}

/* How many of the sorted mappings start at or below the address. */
static size_t starts_below(const struct by_start *sorted, size_t n, uint64_t address)
{
	size_t low = 0;

	while (low < n) {
		size_t middle = low + (n - low) / 2;

		if (sorted[middle].start <= address)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

static void find_mappings(struct profile *p)
{
	size_t n = p->mappings.count;
	struct arena scratch = {0};
	struct by_start *sorted = arena_array(&scratch, struct by_start, n);

	for (size_t i = 0; i < n; i++)
		sorted[i] = (struct by_start){p->mappings.items[i].start, (uint32_t)i};
	qsort(sorted, n, sizeof(*sorted), compare_starts);
	for (size_t i = 0; i < p->locations.count; i++) {
		struct profile_location *l = &p->locations.items[i];
		size_t below = starts_below(sorted, n, l->address);
		struct profile_mapping *m;

		if (l->mapping != PROFILE_NONE || !l->address)
			continue;
		if (below && l->address < p->mappings.items[sorted[below - 1].at].limit) {
			l->mapping = sorted[below - 1].at;
			continue;
		}
		if (below == n)
			continue;
		/* The map may lack the first part of a file that was mapped in parts. */
		m = &p->mappings.items[sorted[below].at];
		if (m->offset && m->offset <= m->start && m->start - m->offset <= l->address) {
			m->start -= m->offset;
			m->offset = 0;
			sorted[below].start = m->start;
			l->mapping = sorted[below].at;
		}
	}
	arena_clear(&scratch);
}

void profile_add_maps(struct profile *p, struct str text)
{
	struct arena scratch = {0};
	struct variables variables = {0};
	struct profile_mapping m;
	struct str line;

	while (str_line(&text, &line)) {
		line = expand(&scratch, line, &variables);
		if (take_mapping(line, &m)) {
			m.file = intern(&p->names, m.file);
			m.build_id = intern(&p->names, m.build_id);
			vec_push(&p->arena, &p->mappings, m);
		} else if (variables.count < VARIABLES_MAX && str_find_char(line, '=') < line.len) {
			struct str value = line, name = str_trim(str_cut(&value, '='));

			if (name.len)
				vec_push(&scratch, &variables, ((struct variable){name, str_trim(value)}));
		}
	}
	arena_clear(&scratch);
	join_neighbours(p);
	program_first(p);
	if (p->mappings.count > 1 && str_starts(p->mappings.items[0].file, S("/anon_hugepage")) &&
	    p->mappings.items[0].limit == p->mappings.items[1].start) {
		p->mappings.count--;
		memmove(p->mappings.items, p->mappings.items + 1,
			p->mappings.count * sizeof(*p->mappings.items));
	}
	/* A position-dependent program of which the map has the code alone: its headers are below. */
	if (p->mappings.count && p->mappings.items[0].start - p->mappings.items[0].offset == PROGRAM_START) {
		p->mappings.items[0].start = PROGRAM_START;
		p->mappings.items[0].offset = 0;
	}
	find_mappings(p);
}

uint32_t profile_address(struct profile *p, struct idtable *addresses, uint64_t address)
{
	uint32_t at = idtable_at(&p->arena, addresses, address);

	if (at == p->locations.count)
		vec_push(&p->arena, &p->locations,
			 ((struct profile_location){.address = address,
						    .mapping = PROFILE_NONE,
						    .first_line = (uint32_t)p->lines.count}));
	return at;
}
