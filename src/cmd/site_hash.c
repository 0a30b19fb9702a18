#include "cmd/site_hash.h"

#define HASH_START 2166136261u
#define HASH_PRIME 16777619u

struct line_key {
	const char *file;
	size_t line;
};

void site_hashes_begin(struct site_hashes *h, struct sources *sources, const struct unit *u, struct arena *a)
{
	sources_rest(sources);
	*h = (struct site_hashes){.sources = sources, .u = u, .a = a};
}

/* FNV-1a. Blanks do not count: another indentation is no change. */
static uint32_t text_hash(struct str text)
{
	uint32_t hash = HASH_START;

	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] != ' ' && text.ptr[i] != '\t' && text.ptr[i] != '\r')
			hash = (hash ^ (unsigned char)text.ptr[i]) * HASH_PRIME;
	return hash ? hash : 1;
}

uint32_t site_line_hash(struct site_hashes *h, struct loc at)
{
	struct line_key *key;
	struct str text;
	uint32_t hash = 0;
	void **known;

	if (!loc_known(at))
		return 0;
	key = arena_new(h->a, struct line_key);
	*key = (struct line_key){at.file.ptr, at.line}; /* names of files are interned */
	known = map_at(h->a, &h->lines, str_make((const char *)key, sizeof(*key)));
	if (*known)
		return (uint32_t)((uintptr_t)*known - 1);
	text = source_line(h->sources, h->u, at.file, at.line);
	if (text.ptr)
		hash = text_hash(text);
	*known = (void *)((uintptr_t)hash + 1);
	return hash;
}

void site_chain_names(const struct inline_frame *frame, struct buf *b)
{
	if (frame->parent) {
		site_chain_names(frame->parent, b);
		buf_addc(b, '>');
	}
	buf_add(b, frame->callee);
}

uint32_t site_chain_hash(struct site_hashes *h, const struct inline_frame *frame)
{
	uint32_t hash = HASH_START;

	for (; frame; frame = frame->parent) {
		uint32_t line = site_line_hash(h, frame->call);

		if (!line)
			return 0;
		for (int shift = 0; shift < 32; shift += 8)
			hash = (hash ^ (line >> shift & 0xff)) * HASH_PRIME;
	}
	return hash ? hash : 1;
}
