#include "read/profiles.h"

#include "base/gz.h"
#include "base/trace.h"

const struct profile_reader *const profile_readers[] = {
#define X(name) &profile_reader_##name,
	PROFILE_READERS(X)
#undef X
		NULL};

static bool find_reader(const struct profile *p, struct str head, const struct profile_reader **found,
			struct err *err)
{
	struct buf known = {0};

	for (size_t i = 0; profile_readers[i] && head.len; i++) {
		*found = profile_readers[i];
		if ((*found)->is(head))
			return true;
	}
	for (size_t i = 0; profile_readers[i]; i++)
		buf_printf(&known, "%s%s", i ? ", " : "", profile_readers[i]->name);
	if (head.len)
		err_set(err, "cannot read " STR_FMT ": not a profile of a known format (%s)",
			STR_ARG(p->source), known.ptr);
	else
		err_set(err, "cannot read " STR_FMT ": it is empty", STR_ARG(p->source));
	buf_release(&known);
	return false;
}

static bool unpack_head(struct str bytes, const char *name, struct buf *head, struct err *err)
{
	struct gz_reader *gz = gz_reader_new(bytes, name);
	size_t got = 1;
	bool ok = true;

	buf_room(head, PROFILE_HEAD_BYTES);
	while (ok && got && head->len < PROFILE_HEAD_BYTES) {
		ok = gz_read(gz, head->ptr + head->len, PROFILE_HEAD_BYTES - head->len, &got, err);
		head->len += ok ? got : 0;
	}
	gz_reader_free(gz);
	return ok;
}

static bool read_packed(struct profile *p, struct str bytes, struct err *err)
{
	const char *name = str_to_c(&p->arena, p->source);
	const struct profile_reader *reader;
	struct buf head = {0}, text = {0};
	bool ok;

	ok = unpack_head(bytes, name, &head, err) && find_reader(p, buf_str(&head), &reader, err);
	buf_release(&head);
	if (ok && !reader->unpacks)
		ok = gz_unpack(bytes, PROFILE_BYTES_MAX, name, &text, err);
	ok = ok && reader->read(p, reader->unpacks ? bytes : buf_str(&text), err);
	buf_release(&text);
	return ok;
}

struct profile *profile_read(struct str source, struct str bytes, struct err *err)
{
	struct profile *p = profile_new(source);
	const struct profile_reader *reader;
	bool ok;

	if (gz_is(bytes))
		ok = read_packed(p, bytes, err);
	else
		ok = find_reader(p, str_head(bytes, PROFILE_HEAD_BYTES), &reader, err) &&
		     reader->read(p, bytes, err);
	if (!ok) {
		profile_free(p);
		return NULL;
	}
	TRACE(read, "%s %.*s: %zu samples, %zu locations, %zu mappings", p->format, STR_ARG(p->source),
	      p->nsamples, p->locations.count, p->mappings.count);
	return p;
}
