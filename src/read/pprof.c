/* pprof's profile.proto (github.com/google/pprof, proto/profile.proto), packed by gzip or not. Fields by number:
 *
 *	Profile    1 sample_type, 2 sample, 3 mapping, 4 location, 5 function, 6 string_table, 7 drop_frames,
 *	           8 keep_frames, 9 time_nanos, 10 duration_nanos, 11 period_type, 12 period, 13 comment,
 *	           14 default_sample_type, 15 doc_url
 *	ValueType  1 type, 2 unit                Sample    1 location_id, 2 value, 3 label
 *	Label      1 key, 2 str, 3 num, 4 num_unit
 *	Mapping    1 id, 2 memory_start, 3 memory_limit, 4 file_offset, 5 filename, 6 build_id, 7-10 has_...
 *	Location   1 id, 2 mapping_id, 3 address, 4 line, 5 is_folded
 *	Line       1 function_id, 2 line, 3 column
 *	Function   1 id, 2 name, 3 system_name, 4 filename, 5 start_line
 *
 * Strings are positions in string_table. Writers put samples first and strings last, so what refers to something is kept
 * as the number it is and resolved at the end. The bytes are unpacked and decoded piece by piece: the whole text, of
 * which samples are nearly all, is never in memory. Lists of numbers are packed (one field of many) or not, both in one
 * file: pprof packs three and more. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/gz.h"
#include "base/map.h"
#include "read/idtable.h"
#include "read/profiles.h"
#include "read/protobuf.h"

enum { WINDOW_BYTES = 1 << 18, HEAD_BYTES = 20, MEMORY_CHECK_EVERY = 1 << 12 };

/* The part of the text that is in memory: all of it when it was not packed. */
struct input {
	const unsigned char *p, *end;
	const unsigned char *start; /* of the window */
	uint64_t start_offset;      /* of the window in the text */
	struct gz_reader *gz;       /* NULL: not packed */
	struct buf window;
	bool is_at_end;
};

struct raw_type {
	uint64_t type, unit;
};
struct raw_function {
	uint64_t name, linkage_name, file;
	bool is_defined;
};
struct raw_mapping {
	uint64_t file, build_id;
	bool is_defined;
};
struct raw_label {
	uint64_t key, text, unit;
	int64_t number;
};

struct reading {
	struct profile *p;
	struct input in;
	struct err *err;
	struct arena scratch;
	uint64_t at; /* offset of the field that is read, for messages */

	struct raw_types VEC(struct raw_type) types;
	struct raw_type period_type;
	uint64_t default_type, drop_frames, keep_frames;
	struct raw_comments VEC(uint64_t) comments;
	struct strings VEC(struct str) strings;
	struct idtable mapping_ids, location_ids, function_ids;
	struct raw_mappings VEC(struct raw_mapping) mappings;    /* beside p->mappings */
	struct raw_functions VEC(struct raw_function) functions; /* beside p->functions */
	struct locations_defined VEC(bool) locations;            /* beside p->locations */
	struct raw_labels VEC(struct raw_label) labels;
	struct map label_runs; /* bytes of the labels of a sample → the first of them, plus 1 */
	int64_t *values;       /* of one sample */
	size_t nvalues, values_cap;
	bool has_time, has_own_labels;
};

static bool bad(struct reading *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
static bool bad(struct reading *r, const char *format, ...)
{
	struct buf text = {0};
	va_list args;
	char *room;

	va_start(args, format);
	room = buf_room(&text, 300);
	text.len = (size_t)vsnprintf(room, 300, format, args);
	va_end(args);
	err_set(r->err, "cannot read " STR_FMT ": byte %llu%s: %s", STR_ARG(r->p->source),
		(unsigned long long)r->at, r->in.gz ? " unpacked" : "", text.ptr);
	buf_release(&text);
	return false;
}

/* At the end, when it is known what refers to nothing: no offset. */
static bool bad_reference(struct reading *r, const char *what, uint64_t id, const char *object,
			  uint64_t object_id)
{
	return err_set(r->err, "cannot read " STR_FMT ": %s %llu names %s %llu, which is not there",
		       STR_ARG(r->p->source), what, (unsigned long long)id, object,
		       (unsigned long long)object_id);
}

static uint64_t offset_of(const struct input *in)
{
	return in->start_offset + (uint64_t)(in->p - in->start);
}

/* Sees to it that n bytes stand at in->p; fewer do only at the end. */
static bool fill(struct reading *r, size_t n)
{
	struct input *in = &r->in;
	size_t left = (size_t)(in->end - in->p), got;

	if (left >= n || in->is_at_end)
		return true;
	in->start_offset = offset_of(in);
	if (left)
		memmove(in->window.ptr, in->p, left);
	while (left < n && !in->is_at_end) {
		char *to;

		in->window.len = left;
		to = buf_room(&in->window, WINDOW_BYTES);
		if (!gz_read(in->gz, to, in->window.cap - left - 1, &got, r->err))
			return false;
		in->is_at_end = got == 0;
		left += got;
		if (in->start_offset + left > PROFILE_BYTES_MAX)
			return err_set(r->err, "cannot unpack " STR_FMT ": more than %zu bytes inside",
				       STR_ARG(r->p->source), PROFILE_BYTES_MAX);
	}
	in->p = in->start = (const unsigned char *)in->window.ptr;
	in->end = in->p + left;
	return true;
}

/* Repeated numbers, packed or one by one; each goes to take(). */
static bool numbers(struct wire_field *f, void (*take)(void *context, uint64_t n), void *context)
{
	if (f->type == WIRE_VARINT) {
		take(context, f->value);
		return true;
	}
	if (f->type != WIRE_BYTES)
		return false;
	while (f->bytes.p < f->bytes.end) {
		uint64_t n = wire_varint(&f->bytes);

		if (f->bytes.is_broken)
			return false;
		take(context, n);
	}
	return true;
}

/* A message whose fields are numbers: out[number], up to `last`. Fields of other numbers are passed over. */
static bool scalars(struct reading *r, struct wire w, uint64_t *out, unsigned last, const char *what)
{
	struct wire_field f;

	while (wire_next(&w, &f)) {
		if (f.number > last || !f.number)
			continue;
		if (f.type != WIRE_VARINT)
			return bad(r, "%s: field %llu is no number", what, (unsigned long long)f.number);
		out[f.number] = f.value;
	}
	return !w.is_broken || bad(r, "%s: broken field", what);
}

static bool on_type(struct reading *r, struct wire w)
{
	uint64_t v[3] = {0};

	if (!scalars(r, w, v, 2, "type of samples"))
		return false;
	vec_push(&r->scratch, &r->types, ((struct raw_type){v[1], v[2]}));
	return true;
}

static bool on_period_type(struct reading *r, struct wire w)
{
	uint64_t v[3] = {0};

	if (!scalars(r, w, v, 2, "type of the period"))
		return false;
	r->period_type = (struct raw_type){v[1], v[2]};
	return true;
}

static void take_value(void *context, uint64_t n)
{
	struct reading *r = context;

	if (r->nvalues == r->values_cap) {
		r->values_cap = r->values_cap ? r->values_cap * 2 : 16;
		r->values = xrealloc(r->values, r->values_cap * sizeof(*r->values));
	}
	r->values[r->nvalues++] = (int64_t)n;
}

static bool on_label(struct reading *r, struct wire w)
{
	uint64_t v[5] = {0};

	if (!scalars(r, w, v, 4, "label of a sample"))
		return false;
	if (v[2] || v[3] || v[4]) /* pprof passes over a label that says nothing */
		vec_push(&r->scratch, &r->labels, ((struct raw_label){v[1], v[2], v[4], (int64_t)v[3]}));
	return true;
}

/* Most samples have labels that another one has too: then those of the first are theirs. Not where nearly every one has its
 * own (a request's number): knowing them would cost more than it saves. *first: where they are. */
static uint32_t share_labels(struct reading *r, size_t *first)
{
	enum { RUNS_MIN = 1 << 14 };
	size_t n = r->labels.count - *first;
	struct str key;
	void *known;

	r->has_own_labels |= r->label_runs.count >= RUNS_MIN && r->label_runs.count * 2 > r->p->nsamples;
	if (!n || r->has_own_labels)
		return (uint32_t)n;
	key = str_make((const char *)(r->labels.items + *first), n * sizeof(*r->labels.items));
	/* the list may move, and what is behind *first be written over: a key that stays is of its own */
	known = map_find(&r->label_runs, key);
	if (known) {
		r->labels.count = *first;
		*first = (uintptr_t)known - 1;
		return (uint32_t)n;
	}
	*map_at(&r->scratch, &r->label_runs, str_dup(&r->scratch, key)) = (void *)(uintptr_t)(*first + 1);
	return (uint32_t)n;
}

static bool sample_locations(struct reading *r, struct wire_field *f)
{
	struct profile *p = r->p;
	uint32_t *to = p->stacks + p->nstacks;

	if (f->type == WIRE_VARINT) {
		*to = idtable_at(&r->scratch, &r->location_ids, f->value);
		p->nstacks++;
		return true;
	}
	if (f->type != WIRE_BYTES)
		return false;
	while (f->bytes.p < f->bytes.end)
		*to++ = idtable_at(&r->scratch, &r->location_ids, wire_varint(&f->bytes));
	p->nstacks = (size_t)(to - p->stacks);
	return !f->bytes.is_broken;
}

/* The stacks of the profile grow here and not by profile_add_sample(), which would copy each. Types need not be known
 * yet: the first sample says how many values there are. */
static bool on_sample(struct reading *r, struct wire w)
{
	struct profile *p = r->p;
	size_t most = (size_t)(w.end - w.p), first = p->nstacks, first_label = r->labels.count, before;
	uint32_t nlabels;
	struct wire_field f;

	if (most > p->stacks_cap - p->nstacks) { /* a location takes a byte at least */
		p->stacks_cap =
			p->stacks_cap * 2 > p->nstacks + most ? p->stacks_cap * 2 : p->nstacks + most + 1024;
		p->stacks = xrealloc(p->stacks, p->stacks_cap * sizeof(*p->stacks));
	}
	before = r->nvalues;
	r->nvalues = 0;
	while (wire_next(&w, &f)) {
		if (f.number == 1 && !sample_locations(r, &f))
			return bad(r, "sample %zu: its locations are no numbers", p->nsamples);
		if (f.number == 2 && !numbers(&f, take_value, r))
			return bad(r, "sample %zu: its values are no numbers", p->nsamples);
		if (f.number == 3 && f.type != WIRE_BYTES)
			return bad(r, "sample %zu: a label is no message", p->nsamples);
		if (f.number == 3 && !on_label(r, f.bytes))
			return false;
	}
	if (w.is_broken)
		return bad(r, "sample %zu: broken field", p->nsamples);
	if (!r->nvalues)
		return bad(r, "sample %zu has no values", p->nsamples);
	if (p->nsamples && r->nvalues != before)
		return bad(r, "sample %zu has %zu values, those before it %zu", p->nsamples, r->nvalues,
			   before);
	if (p->nsamples == p->samples_cap) {
		p->samples_cap = p->samples_cap ? p->samples_cap * 2 : 256;
		p->samples = xrealloc(p->samples, p->samples_cap * sizeof(*p->samples));
		p->values = xrealloc(p->values, p->samples_cap * r->nvalues * sizeof(*p->values));
	}
	memcpy(p->values + p->nsamples * r->nvalues, r->values, r->nvalues * sizeof(*r->values));
	nlabels = share_labels(r, &first_label);
	p->samples[p->nsamples++] = (struct profile_sample){.first = first,
							    .depth = (uint32_t)(p->nstacks - first),
							    .first_label = first_label,
							    .nlabels = nlabels};
	return true;
}

static bool on_mapping(struct reading *r, struct wire w)
{
	struct profile *p = r->p;
	uint64_t v[11] = {0};
	uint32_t at;

	if (!scalars(r, w, v, 10, "mapping"))
		return false;
	if (!v[1])
		return bad(r, "mapping with the id 0");
	at = idtable_at(&r->scratch, &r->mapping_ids, v[1]);
	while (r->mappings.count <= at) {
		vec_add(&r->scratch, &r->mappings);
		vec_add(&p->arena, &p->mappings);
	}
	if (r->mappings.items[at].is_defined)
		return bad(r, "another mapping with the id %llu", (unsigned long long)v[1]);
	r->mappings.items[at] = (struct raw_mapping){v[5], v[6], true};
	p->mappings.items[at] = (struct profile_mapping){.start = v[2],
							 .limit = v[3],
							 .offset = v[4],
							 .has_functions = v[7],
							 .has_files = v[8],
							 .has_lines = v[9],
							 .has_inlined = v[10]};
	return true;
}

static bool on_line(struct reading *r, struct wire w)
{
	struct profile *p = r->p;
	uint64_t v[4] = {0};

	if (!scalars(r, w, v, 3, "line of a location"))
		return false;
	vec_push(&p->arena, &p->lines,
		 ((struct profile_line){.function = v[1] ? idtable_at(&r->scratch, &r->function_ids, v[1])
							 : PROFILE_NONE,
					.column = v[3] < UINT32_MAX ? (uint32_t)v[3] : 0,
					.line = (int64_t)v[2]}));
	return true;
}

static bool on_location(struct reading *r, struct wire w)
{
	struct profile *p = r->p;
	struct profile_location l = {.mapping = PROFILE_NONE, .first_line = (uint32_t)p->lines.count};
	struct wire_field f;
	uint64_t id = 0, mapping = 0;
	uint32_t at;

	while (wire_next(&w, &f)) {
		if (f.number == 0 || f.number > 5)
			continue;
		if (f.type != (f.number == 4 ? WIRE_BYTES : WIRE_VARINT))
			return bad(r, "location: field %llu is of another kind",
				   (unsigned long long)f.number);
		if (f.number == 1)
			id = f.value;
		else if (f.number == 2)
			mapping = f.value;
		else if (f.number == 3)
			l.address = f.value;
		else if (f.number == 5)
			l.is_folded = f.value;
		else if (!on_line(r, f.bytes))
			return false;
	}
	if (w.is_broken)
		return bad(r, "location: broken field");
	if (!id)
		return bad(r, "location with the id 0");
	if (mapping)
		l.mapping = idtable_at(&r->scratch, &r->mapping_ids, mapping);
	l.nlines = (uint32_t)(p->lines.count - l.first_line);
	at = idtable_at(&r->scratch, &r->location_ids, id);
	while (r->locations.count <= at) {
		vec_add(&r->scratch, &r->locations);
		vec_add(&p->arena, &p->locations);
	}
	if (r->locations.items[at])
		return bad(r, "another location with the id %llu", (unsigned long long)id);
	r->locations.items[at] = true;
	p->locations.items[at] = l;
	return true;
}

static bool on_function(struct reading *r, struct wire w)
{
	struct profile *p = r->p;
	uint64_t v[6] = {0};
	uint32_t at;

	if (!scalars(r, w, v, 5, "function"))
		return false;
	if (!v[1])
		return bad(r, "function with the id 0");
	at = idtable_at(&r->scratch, &r->function_ids, v[1]);
	while (r->functions.count <= at) {
		vec_add(&r->scratch, &r->functions);
		vec_add(&p->arena, &p->functions);
	}
	if (r->functions.items[at].is_defined)
		return bad(r, "another function with the id %llu", (unsigned long long)v[1]);
	r->functions.items[at] = (struct raw_function){v[2], v[3], v[4], true};
	p->functions.items[at].start_line = (int64_t)v[5];
	return true;
}

static bool on_string(struct reading *r, struct wire w)
{
	struct str s = {(const char *)w.p, (size_t)(w.end - w.p)};

	if (!r->strings.count && s.len)
		return bad(r, "the first string is not empty");
	vec_push(&r->scratch, &r->strings, intern(&r->p->names, s));
	return true;
}

static void take_comment(void *context, uint64_t n)
{
	struct reading *r = context;

	vec_push(&r->scratch, &r->comments, n);
}

static bool on_number(struct reading *r, uint64_t number, uint64_t n)
{
	struct profile *p = r->p;

	switch (number) {
	case 7:
		r->drop_frames = n;
		break;
	case 8:
		r->keep_frames = n;
		break;
	case 9:
		if (r->has_time)
			return bad(r, "a second time: several profiles were put into one file");
		r->has_time = true;
		p->time_ns = (int64_t)n;
		break;
	case 10:
		p->duration_ns = (int64_t)n;
		break;
	case 12:
		p->period = (int64_t)n;
		break;
	case 14:
		r->default_type = n;
		break;
	}
	return true;
}

static bool (*const on_message[])(struct reading *r, struct wire w) = {
	[1] = on_type,     [2] = on_sample, [3] = on_mapping,      [4] = on_location,
	[5] = on_function, [6] = on_string, [11] = on_period_type,
};
enum { NFIELDS = 16, COMMENT = 13 };

static bool is_message(uint64_t number)
{
	return number < sizeof(on_message) / sizeof(*on_message) && on_message[number];
}

/* Is the field of the kind that a profile has under its number? Fields of other numbers may be anything. */
static bool is_kind(const struct wire_field *f)
{
	if (!f->number || f->number >= NFIELDS)
		return f->number != 0;
	return f->type == (is_message(f->number) ? WIRE_BYTES : WIRE_VARINT) ||
	       (f->number == COMMENT && f->type == WIRE_BYTES);
}

static size_t memory_of(const struct reading *r)
{
	const struct profile *p = r->p;

	return p->arena.total_bytes + r->scratch.total_bytes + p->stacks_cap * sizeof(*p->stacks) +
	       p->samples_cap * (sizeof(*p->samples) + r->nvalues * sizeof(*p->values));
}

static bool one_field(struct reading *r)
{
	struct input *in = &r->in;
	struct wire w = {in->p, in->end, false};
	struct wire_field f;

	r->at = offset_of(in);
	if (!wire_head(&w, &f))
		return bad(r, "no field of a profile begins here");
	in->p = w.p;
	if (!is_kind(&f))
		return bad(r, "field %llu is of another kind than in a profile",
			   (unsigned long long)f.number);
	if (f.type == WIRE_VARINT)
		return f.number == COMMENT ? (take_comment(r, f.value), true)
					   : on_number(r, f.number, f.value);
	if (f.type != WIRE_BYTES)
		f.value = f.type == WIRE_FIXED64 ? 8 : 4;
	if (f.value > PROFILE_BYTES_MAX)
		return bad(r, "a field of %llu bytes", (unsigned long long)f.value);
	if (!fill(r, f.value))
		return false;
	if (f.value > (uint64_t)(in->end - in->p))
		return bad(r, "a field of %llu bytes, and %zu are there: it ends too early",
			   (unsigned long long)f.value, (size_t)(in->end - in->p));
	f.bytes = (struct wire){in->p, in->p + f.value, false};
	in->p += f.value;
	if (is_message(f.number))
		return on_message[f.number](r, f.bytes);
	return f.number != COMMENT || numbers(&f, take_comment, r) || bad(r, "broken comment");
}

static bool all_fields(struct reading *r)
{
	for (size_t n = 0;; n++) {
		if (!fill(r, HEAD_BYTES))
			return false;
		if (r->in.p == r->in.end)
			return true;
		if (!one_field(r))
			return false;
		if (n % MEMORY_CHECK_EVERY == 0 && memory_of(r) > PROFILE_MEMORY_MAX)
			return bad(r, "the profile needs more than %zu bytes of memory", PROFILE_MEMORY_MAX);
	}
}

static bool string(struct reading *r, uint64_t index, const char *of, struct str *out)
{
	if (index >= r->strings.count && index)
		return err_set(r->err, "cannot read " STR_FMT ": %s is string %llu, and there are %zu",
			       STR_ARG(r->p->source), of, (unsigned long long)index, r->strings.count);
	*out = index ? r->strings.items[index] : S("");
	return true;
}

static struct str lower(struct arena *a, struct str s)
{
	char *copy;

	for (size_t i = 0;; i++) {
		if (i == s.len)
			return s;
		if (s.ptr[i] >= 'A' && s.ptr[i] <= 'F')
			break;
	}
	copy = arena_bytes(a, s.len);
	for (size_t i = 0; i < s.len; i++)
		copy[i] = s.ptr[i] >= 'A' && s.ptr[i] <= 'F' ? (char)(s.ptr[i] | 0x20) : s.ptr[i];
	return str_make(copy, s.len);
}

static bool finish_types(struct reading *r)
{
	struct profile *p = r->p;

	for (size_t i = 0; i < r->types.count; i++) {
		struct profile_value_type *t = vec_add(&p->arena, &p->types);

		if (!string(r, r->types.items[i].type, "a type of samples", &t->type) ||
		    !string(r, r->types.items[i].unit, "a unit of samples", &t->unit))
			return false;
	}
	for (size_t i = 0; i < r->comments.count; i++)
		if (!string(r, r->comments.items[i], "a comment", vec_add(&p->arena, &p->comments)))
			return false;
	if (p->nsamples && r->nvalues != p->types.count)
		return err_set(r->err,
			       "cannot read " STR_FMT ": samples have %zu values, and there are %zu types",
			       STR_ARG(p->source), r->nvalues, p->types.count);
	return string(r, r->period_type.type, "the type of the period", &p->period_type.type) &&
	       string(r, r->period_type.unit, "the unit of the period", &p->period_type.unit) &&
	       string(r, r->default_type, "the default type", &p->default_type) &&
	       string(r, r->drop_frames, "the pattern of dropped frames", &p->drop_frames) &&
	       string(r, r->keep_frames, "the pattern of kept frames", &p->keep_frames);
}

static bool finish_mappings(struct reading *r)
{
	struct profile *p = r->p;

	for (size_t i = 0; i < r->mappings.count; i++) {
		struct profile_mapping *m = &p->mappings.items[i];
		const struct raw_mapping *raw = &r->mappings.items[i];

		if (!string(r, raw->file, "the file of a mapping", &m->file) ||
		    !string(r, raw->build_id, "the build id of a mapping", &m->build_id))
			return false;
		m->build_id = lower(&p->arena, m->build_id);
	}
	return true;
}

static bool finish_functions(struct reading *r)
{
	struct profile *p = r->p;

	for (size_t i = 0; i < r->functions.count; i++) {
		struct profile_function *f = &p->functions.items[i];
		const struct raw_function *raw = &r->functions.items[i];

		if (!string(r, raw->name, "the name of a function", &f->name) ||
		    !string(r, raw->linkage_name, "the name of a function", &f->linkage_name) ||
		    !string(r, raw->file, "the file of a function", &f->file))
			return false;
	}
	return true;
}

/* Every id that something names is one of a message that was there. Of a mapping that is not only its lines are lost. */
static bool finish_locations(struct reading *r)
{
	struct profile *p = r->p;

	for (size_t i = 0; i < r->location_ids.ids.count; i++) {
		struct profile_location *l;

		if (i >= r->locations.count || !r->locations.items[i])
			return err_set(r->err,
				       "cannot read " STR_FMT
				       ": a sample names location %llu, which is not there",
				       STR_ARG(p->source), (unsigned long long)r->location_ids.ids.items[i]);
		l = &p->locations.items[i];
		for (size_t k = 0; k < l->nlines; k++) {
			uint32_t f = p->lines.items[l->first_line + k].function;

			if (f != PROFILE_NONE &&
			    (f >= r->functions.count || !r->functions.items[f].is_defined))
				return bad_reference(r, "location", r->location_ids.ids.items[i], "function",
						     r->function_ids.ids.items[f]);
		}
		if (l->mapping != PROFILE_NONE &&
		    (l->mapping >= r->mappings.count || !r->mappings.items[l->mapping].is_defined)) {
			diag_add(&p->diags, DIAG_WARNING, p->source, 0,
				 "locations name mapping %llu, which is not there",
				 (unsigned long long)r->mapping_ids.ids.items[l->mapping]);
			l->mapping = PROFILE_NONE;
		}
	}
	return true;
}

static bool finish_labels(struct reading *r)
{
	struct profile *p = r->p;
	size_t n = r->labels.count;

	p->labels.items = n ? arena_array(&p->arena, struct profile_label, n) : NULL;
	p->labels.count = p->labels.cap = n;
	for (size_t i = 0; i < n; i++) {
		const struct raw_label *raw = &r->labels.items[i];
		struct profile_label *l = &p->labels.items[i];

		l->number = raw->number;
		if (!string(r, raw->key, "the key of a label", &l->key) ||
		    !string(r, raw->unit, "the unit of a label", &l->unit) ||
		    (raw->text && !string(r, raw->text, "a label", &l->text)))
			return false;
	}
	return true;
}

/* What was reserved and not used is given back. */
static void trim(struct profile *p, size_t nvalues)
{
	if (p->nsamples) {
		p->samples = xrealloc(p->samples, p->nsamples * sizeof(*p->samples));
		p->values = xrealloc(p->values, p->nsamples * nvalues * sizeof(*p->values));
		p->samples_cap = p->nsamples;
	}
	if (p->nstacks) {
		p->stacks = xrealloc(p->stacks, p->nstacks * sizeof(*p->stacks));
		p->stacks_cap = p->nstacks;
	}
}

static bool read_pprof(struct profile *p, struct str bytes, struct err *err)
{
	struct reading r = {.p = p, .err = err};
	bool ok;

	p->format = "pprof";
	if (gz_is(bytes)) {
		r.in.gz = gz_reader_new(bytes, str_to_c(&p->arena, p->source));
	} else {
		r.in.p = r.in.start = (const unsigned char *)bytes.ptr;
		r.in.end = r.in.p + bytes.len;
		r.in.is_at_end = true;
	}
	ok = all_fields(&r) && finish_types(&r) && finish_mappings(&r) && finish_functions(&r) &&
	     finish_locations(&r) && finish_labels(&r);
	if (ok)
		trim(p, r.nvalues);
	gz_reader_free(r.in.gz);
	buf_release(&r.in.window);
	free(r.values);
	arena_clear(&r.scratch);
	return ok;
}

/* There is no magic number: the first fields are those of a profile, and there is a byte that text does not have (every
 * file has small lengths and ids). */
static bool is_pprof(struct str head)
{
	struct wire w = {(const unsigned char *)head.ptr, (const unsigned char *)head.ptr + head.len, false};
	struct wire_field f;
	bool is_text = true;

	for (size_t i = 0; i < head.len && is_text; i++)
		is_text = (unsigned char)head.ptr[i] >= 0x0e || (head.ptr[i] >= '\t' && head.ptr[i] <= '\r');
	for (size_t n = 0; n < 4 && w.p < w.end && !is_text; n++) {
		size_t size;

		if (!wire_head(&w, &f) || !is_kind(&f) || f.number >= NFIELDS)
			return false;
		size = f.type == WIRE_BYTES ? f.value : 0;
		if (size > (size_t)(w.end - w.p)) /* the head ends here, or the file does too early */
			break;
		w.p += size;
	}
	return !is_text;
}

const struct profile_reader profile_reader_pprof = {
	.name = "pprof", .unpacks = true, .is = is_pprof, .read = read_pprof};
