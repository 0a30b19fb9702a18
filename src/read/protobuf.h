/* The wire format of protocol buffers (protobuf.dev/programming-guides/encoding): a message is a row of fields, each a
 * varint tag (number << 3 | type) and a value: a varint, 8 bytes, a varint length and as many bytes, or 4 bytes. */
#ifndef READ_PROTOBUF_H
#define READ_PROTOBUF_H

#include <stdbool.h>
#include <stdint.h>

enum wire_type { WIRE_VARINT = 0, WIRE_FIXED64 = 1, WIRE_BYTES = 2, WIRE_FIXED32 = 5 };

/* What is left of a message. */
struct wire {
	const unsigned char *p, *end;
	bool is_broken; /* it ended inside a field, or a varint is longer than ten bytes, or an unknown type */
};

struct wire_field {
	uint64_t number;
	enum wire_type type;
	uint64_t value;    /* of a varint; the length of WIRE_BYTES; 0 of others */
	struct wire bytes; /* WIRE_BYTES, by wire_next() */
};

static inline uint64_t wire_varint_long(struct wire *w)
{
	uint64_t value = 0;

	for (unsigned shift = 0; shift < 70 && w->p < w->end; shift += 7) {
		unsigned char byte = *w->p++;

		value |= (uint64_t)(byte & 0x7f) << shift % 64 & (shift < 64 ? UINT64_MAX : 0);
		if (byte < 0x80)
			return value;
	}
	w->is_broken = true;
	w->p = w->end;
	return 0;
}

/* 0 with is_broken set when it ends inside. */
static inline uint64_t wire_varint(struct wire *w)
{
	if (w->end - w->p >= 3) { /* most are short */
		const unsigned char *p = w->p;

		if (p[0] < 0x80) {
			w->p++;
			return p[0];
		}
		if (p[1] < 0x80) {
			w->p += 2;
			return (uint64_t)(p[0] & 0x7f) | (uint64_t)p[1] << 7;
		}
		if (p[2] < 0x80) {
			w->p += 3;
			return (uint64_t)(p[0] & 0x7f) | (uint64_t)(p[1] & 0x7f) << 7 | (uint64_t)p[2] << 14;
		}
	}
	return wire_varint_long(w);
}

/* Tag, and value or length. */
static inline bool wire_head(struct wire *w, struct wire_field *f)
{
	uint64_t tag = wire_varint(w);

	f->number = tag >> 3;
	f->type = (enum wire_type)(tag & 7);
	f->value = 0;
	if (f->type == WIRE_VARINT || f->type == WIRE_BYTES)
		f->value = wire_varint(w);
	else if (f->type != WIRE_FIXED64 && f->type != WIRE_FIXED32)
		w->is_broken = true;
	return !w->is_broken;
}

/* The next field; false at the end and when the message is broken. */
static inline bool wire_next(struct wire *w, struct wire_field *f)
{
	uint64_t size;

	if (w->p >= w->end || !wire_head(w, f))
		return false;
	size = f->type == WIRE_FIXED64   ? 8
	       : f->type == WIRE_FIXED32 ? 4
	       : f->type == WIRE_BYTES   ? f->value
					 : 0;
	if (size > (uint64_t)(w->end - w->p)) {
		w->is_broken = true;
		return false;
	}
	f->bytes = (struct wire){w->p, w->p + size, false};
	w->p += size;
	return true;
}

#endif
