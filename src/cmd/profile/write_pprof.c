/* pprof's profile.proto, packed by gzip: all types of samples, mappings, functions and lines. Fields by number are in
 * read/pprof.c. Ids are positions + 1. */
#include "base/gz.h"
#include "base/map.h"
#include "cmd/profile/write.h"

enum { VARINT = 0, BYTES = 2 };

struct writing {
	const struct profile *p;
	struct arena scratch;
	struct map positions; /* text → position in strings, + 1 */
	struct texts VEC(struct str) strings;
	struct buf out, message, part;
};

static void put_varint(struct buf *out, uint64_t n)
{
	char bytes[10];
	size_t len = 0;

	for (; n >= 0x80; n >>= 7)
		bytes[len++] = (char)(n | 0x80);
	bytes[len++] = (char)n;
	buf_add(out, str_make(bytes, len));
}

/* Zero is what an absent field is. */
static void put_field(struct buf *out, unsigned number, uint64_t n)
{
	if (!n)
		return;
	put_varint(out, number << 3 | VARINT);
	put_varint(out, n);
}

static void put_bytes(struct buf *out, unsigned number, struct str bytes)
{
	put_varint(out, number << 3 | BYTES);
	put_varint(out, bytes.len);
	buf_add(out, bytes);
}

/* The message that was gathered becomes a field of the profile. */
static void end_message(struct writing *w, unsigned number)
{
	put_bytes(&w->out, number, buf_str(&w->message));
	w->message.len = 0;
}

static uint64_t string(struct writing *w, struct str s)
{
	void **place;

	if (!s.len)
		return 0;
	place = map_at(&w->scratch, &w->positions, s);
	if (!*place) {
		vec_push(&w->scratch, &w->strings, s);
		*place = (void *)(uintptr_t)w->strings.count;
	}
	return (uint64_t)(uintptr_t)*place;
}

static void put_type(struct writing *w, unsigned number, const struct profile_value_type *t)
{
	put_field(&w->message, 1, string(w, t->type));
	put_field(&w->message, 2, string(w, t->unit));
	end_message(w, number);
}

static void put_sample(struct writing *w, const struct profile_sample *s)
{
	const struct profile *p = w->p;
	const int64_t *values = profile_values(p, s);

	for (uint32_t i = 0; i < s->depth; i++)
		put_varint(&w->part, (uint64_t)p->stacks[s->first + i] + 1);
	if (s->depth)
		put_bytes(&w->message, 1, buf_str(&w->part));
	w->part.len = 0;
	for (size_t i = 0; i < p->types.count; i++)
		put_varint(&w->part, (uint64_t)values[i]);
	put_bytes(&w->message, 2, buf_str(&w->part));
	w->part.len = 0;
	for (uint32_t i = 0; i < s->nlabels; i++) {
		const struct profile_label *l = &p->labels.items[s->first_label + i];

		put_field(&w->part, 1, string(w, l->key));
		if (l->text.ptr) {
			put_field(&w->part, 2, string(w, l->text));
		} else {
			put_field(&w->part, 3, (uint64_t)l->number);
			put_field(&w->part, 4, string(w, l->unit));
		}
		put_bytes(&w->message, 3, buf_str(&w->part));
		w->part.len = 0;
	}
	end_message(w, 2);
}

static void put_mapping(struct writing *w, const struct profile_mapping *m, uint64_t id)
{
	put_field(&w->message, 1, id);
	put_field(&w->message, 2, m->start);
	put_field(&w->message, 3, m->limit);
	put_field(&w->message, 4, m->offset);
	put_field(&w->message, 5, string(w, m->file));
	put_field(&w->message, 6, string(w, m->build_id));
	put_field(&w->message, 7, m->has_functions);
	put_field(&w->message, 8, m->has_files);
	put_field(&w->message, 9, m->has_lines);
	put_field(&w->message, 10, m->has_inlined);
	end_message(w, 3);
}

/* A line of no function is not written: pprof does not read such a file. */
static void put_location(struct writing *w, const struct profile_location *l, uint64_t id)
{
	put_field(&w->message, 1, id);
	put_field(&w->message, 2, l->mapping == PROFILE_NONE ? 0 : (uint64_t)l->mapping + 1);
	put_field(&w->message, 3, l->address);
	for (uint32_t i = 0; i < l->nlines; i++) {
		const struct profile_line *line = &w->p->lines.items[l->first_line + i];

		if (line->function == PROFILE_NONE)
			continue;
		put_field(&w->part, 1, (uint64_t)line->function + 1);
		put_field(&w->part, 2, (uint64_t)line->line);
		put_field(&w->part, 3, line->column);
		put_bytes(&w->message, 4, buf_str(&w->part));
		w->part.len = 0;
	}
	put_field(&w->message, 5, l->is_folded);
	end_message(w, 4);
}

static void put_function(struct writing *w, const struct profile_function *f, uint64_t id)
{
	put_field(&w->message, 1, id);
	put_field(&w->message, 2, string(w, f->name));
	put_field(&w->message, 3, string(w, f->linkage_name));
	put_field(&w->message, 4, string(w, f->file));
	put_field(&w->message, 5, (uint64_t)f->start_line);
	end_message(w, 5);
}

static void write_pprof(const struct profile *p, size_t type, struct buf *out)
{
	struct writing w = {.p = p};

	(void)type;
	for (size_t i = 0; i < p->types.count; i++)
		put_type(&w, 1, &p->types.items[i]);
	for (size_t i = 0; i < p->nsamples; i++)
		put_sample(&w, &p->samples[i]);
	for (size_t i = 0; i < p->mappings.count; i++)
		put_mapping(&w, &p->mappings.items[i], i + 1);
	for (size_t i = 0; i < p->locations.count; i++)
		put_location(&w, &p->locations.items[i], i + 1);
	for (size_t i = 0; i < p->functions.count; i++)
		put_function(&w, &p->functions.items[i], i + 1);
	put_field(&w.out, 7, string(&w, p->drop_frames));
	put_field(&w.out, 8, string(&w, p->keep_frames));
	put_field(&w.out, 9, (uint64_t)p->time_ns);
	put_field(&w.out, 10, (uint64_t)p->duration_ns);
	put_type(&w, 11, &p->period_type);
	put_field(&w.out, 12, (uint64_t)p->period);
	for (size_t i = 0; i < p->comments.count; i++)
		put_field(&w.out, 13, string(&w, p->comments.items[i]));
	put_field(&w.out, 14, string(&w, p->default_type));
	put_bytes(&w.out, 6, S(""));
	for (size_t i = 0; i < w.strings.count; i++)
		put_bytes(&w.out, 6, w.strings.items[i]);
	gz_pack(buf_str(&w.out), out);
	buf_release(&w.out);
	buf_release(&w.message);
	buf_release(&w.part);
	arena_clear(&w.scratch);
}

const struct profile_writer profile_writer_pprof = {
	.name = "pprof", .description = "pprof's protocol buffer, packed by gzip", .write = write_pprof};
