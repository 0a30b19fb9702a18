#include "base/gz.h"

#include <zlib.h>

bool gz_is(struct str bytes)
{
	return bytes.len >= 2 && (unsigned char)bytes.ptr[0] == 0x1f && (unsigned char)bytes.ptr[1] == 0x8b;
}

bool gz_unpack(struct str bytes, size_t max_bytes, const char *name, struct buf *out, struct err *err)
{
	enum { STEP = 1 << 18 };
	z_stream z = {0};
	size_t start = out->len;
	bool ok = true;
	int result = Z_OK;

	if (inflateInit2(&z, 16 + MAX_WBITS) != Z_OK)
		return err_set(err, "cannot unpack %s: zlib did not start", name);
	z.next_in = (Bytef *)bytes.ptr;
	while (ok) {
		size_t left = bytes.len - (size_t)(z.next_in - (const Bytef *)bytes.ptr);

		z.avail_in = left > 1u << 30 ? 1u << 30 : (uInt)left;
		z.next_out = (Bytef *)buf_room(out, STEP);
		z.avail_out = STEP;
		result = inflate(&z, Z_NO_FLUSH);
		out->len += STEP - z.avail_out;
		if (out->len - start > max_bytes)
			ok = err_set(err, "cannot unpack %s: more than %zu bytes inside", name, max_bytes);
		else if (result == Z_STREAM_END) {
			left = bytes.len - (size_t)(z.next_in - (const Bytef *)bytes.ptr);
			if (left == 0 || inflateReset(&z) != Z_OK)
				break;
		} else if (result != Z_OK)
			ok = err_set(err, "cannot unpack %s: %s", name,
				     result == Z_BUF_ERROR ? "it ends too early"
				     : z.msg               ? z.msg
							   : "broken data");
	}
	inflateEnd(&z);
	if (out->ptr)
		out->ptr[out->len] = '\0';
	return ok;
}

size_t gz_size(struct str bytes)
{
	enum { HEADER_AND_TRAILER = 18, STEP = 1 << 16 };
	Bytef step[STEP];
	z_stream z = {0};
	size_t size = HEADER_AND_TRAILER;
	int result = Z_OK;

	if (deflateInit(&z, Z_DEFAULT_COMPRESSION) != Z_OK)
		return bytes.len + bytes.len / 1000 + HEADER_AND_TRAILER;
	z.next_in = (Bytef *)bytes.ptr;
	while (result != Z_STREAM_END) {
		size_t left = bytes.len - (size_t)(z.next_in - (const Bytef *)bytes.ptr);

		z.avail_in = left > 1u << 30 ? 1u << 30 : (uInt)left;
		z.next_out = step;
		z.avail_out = STEP;
		result = deflate(&z, left > z.avail_in ? Z_NO_FLUSH : Z_FINISH);
		size += STEP - z.avail_out;
	}
	deflateEnd(&z);
	return size;
}
