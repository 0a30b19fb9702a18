#include "base/gz.h"

#include <stdlib.h>
#include <zlib.h>

#include "base/shelf.h"

bool gz_is(struct str bytes)
{
	return bytes.len >= 2 && (unsigned char)bytes.ptr[0] == 0x1f && (unsigned char)bytes.ptr[1] == 0x8b;
}

struct gz_reader {
	z_stream z;
	struct str bytes;
	const char *name;
	bool is_started, is_at_end;
};

struct gz_reader *gz_reader_new(struct str bytes, const char *name)
{
	struct gz_reader *r = xmalloc(sizeof(*r));

	*r = (struct gz_reader){.bytes = bytes, .name = name};
	r->z.next_in = (Bytef *)bytes.ptr;
	r->is_started = inflateInit2(&r->z, 16 + MAX_WBITS) == Z_OK;
	return r;
}

void gz_reader_free(struct gz_reader *r)
{
	if (r && r->is_started)
		inflateEnd(&r->z);
	free(r);
}

static size_t bytes_left(const struct gz_reader *r)
{
	return r->bytes.len - (size_t)(r->z.next_in - (const Bytef *)r->bytes.ptr);
}

bool gz_read(struct gz_reader *r, char *to, size_t room, size_t *got, struct err *err)
{
	z_stream *z = &r->z;

	*got = 0;
	if (!r->is_started)
		return err_set(err, "cannot unpack %s: zlib did not start", r->name);
	while (!*got && !r->is_at_end && room) {
		size_t left = bytes_left(r), step = room < 1u << 30 ? room : 1u << 30;
		int result;

		z->avail_in = left > 1u << 30 ? 1u << 30 : (uInt)left;
		z->next_out = (Bytef *)to;
		z->avail_out = (uInt)step;
		result = inflate(z, Z_NO_FLUSH);
		*got = step - z->avail_out;
		if (result == Z_STREAM_END) /* another member may follow */
			r->is_at_end = !bytes_left(r) || inflateReset(z) != Z_OK;
		else if (result != Z_OK && !*got)
			return err_set(err, "cannot unpack %s: %s", r->name,
				       result == Z_BUF_ERROR ? "it ends too early"
				       : z->msg              ? z->msg
							     : "broken data");
	}
	return true;
}

bool gz_unpack(struct str bytes, size_t max_bytes, const char *name, struct buf *out, struct err *err)
{
	enum { STEP = 1 << 18 };
	struct gz_reader *r = gz_reader_new(bytes, name);
	size_t start = out->len, got = 1;
	bool ok = true;

	while (ok && got) {
		ok = gz_read(r, buf_room(out, STEP), STEP, &got, err);
		out->len += got;
		if (ok && out->len - start > max_bytes)
			ok = err_set(err, "cannot unpack %s: more than %zu bytes inside", name, max_bytes);
	}
	gz_reader_free(r);
	if (out->ptr)
		out->ptr[out->len] = '\0';
	return ok;
}

bool gz_inflate(struct str bytes, char *to, size_t size_bytes)
{
	enum { STEP = 1 << 30 };
	z_stream z = {.next_in = (Bytef *)bytes.ptr, .next_out = (Bytef *)to};
	size_t in_left = bytes.len, out_left = size_bytes;
	int result = Z_OK;

	if (inflateInit(&z) != Z_OK)
		return false;
	while (result == Z_OK) {
		uInt in = in_left > STEP ? STEP : (uInt)in_left,
		     out = out_left > STEP ? STEP : (uInt)out_left;

		z.avail_in = in;
		z.avail_out = out;
		result = inflate(&z, Z_NO_FLUSH);
		in_left -= in - z.avail_in;
		out_left -= out - z.avail_out;
		if (result == Z_OK && in == z.avail_in && out == z.avail_out)
			result = Z_BUF_ERROR;
	}
	inflateEnd(&z);
	return result == Z_STREAM_END && !out_left;
}

uint32_t gz_crc(struct str bytes)
{
	enum { STEP = 1 << 30 };
	uLong crc = crc32(0, NULL, 0);

	while (bytes.len) {
		struct str step = str_head(bytes, STEP);

		crc = crc32(crc, (const Bytef *)step.ptr, (uInt)step.len);
		bytes = str_from(bytes, step.len);
	}
	return (uint32_t)crc;
}

/* What deflate makes of a part, and of the end. */
static size_t deflated(z_stream *z, struct str part, bool is_end)
{
	enum { STEP = 1 << 16 };
	Bytef step[STEP];
	size_t size = 0;

	do {
		struct str now = str_head(part, 1u << 30);

		z->next_in = (Bytef *)now.ptr;
		z->avail_in = (uInt)now.len;
		part = str_from(part, now.len);
		do {
			z->next_out = step;
			z->avail_out = STEP;
			deflate(z, is_end && !part.len ? Z_FINISH : Z_NO_FLUSH);
			size += STEP - z->avail_out;
		} while (!z->avail_out);
	} while (part.len);
	return size;
}

size_t gz_size(const struct str *parts, size_t nparts)
{
	enum { HEADER_AND_TRAILER = 18 };
	z_stream z = {0};
	size_t size = HEADER_AND_TRAILER;

	if (deflateInit(&z, Z_DEFAULT_COMPRESSION) != Z_OK)
		die_oom(0);
	for (size_t i = 0; i < nparts; i++) {
		size += deflated(&z, parts[i], false);
		shelf_look(); /* they may be many */
	}
	size += deflated(&z, S(""), true);
	deflateEnd(&z);
	return size;
}

void gz_pack(struct str bytes, struct buf *out)
{
	enum { STEP = 1 << 18 };
	z_stream z = {0};
	int result = Z_OK;

	if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
	    Z_OK)
		die_oom(STEP);
	z.next_in = (Bytef *)bytes.ptr;
	while (result != Z_STREAM_END) {
		size_t left = bytes.len - (size_t)(z.next_in - (const Bytef *)bytes.ptr);

		z.avail_in = left > 1u << 30 ? 1u << 30 : (uInt)left;
		z.next_out = (Bytef *)buf_room(out, STEP);
		z.avail_out = STEP;
		result = deflate(&z, left > z.avail_in ? Z_NO_FLUSH : Z_FINISH);
		out->len += STEP - z.avail_out;
	}
	deflateEnd(&z);
	out->ptr[out->len] = '\0';
}
