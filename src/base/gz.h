/* gzip, through zlib. */
#ifndef BASE_GZ_H
#define BASE_GZ_H

#include "base/buf.h"
#include "base/err.h"

bool gz_is(struct str bytes);
/* Unpacks a whole gzip file, members joined. More than max_bytes is an error (a bomb), as are truncated or
 * broken data; name is for the message. */
bool gz_unpack(struct str bytes, size_t max_bytes, const char *name, struct buf *out, struct err *err);
/* The same piece by piece, for what need not be in memory as a whole. bytes and name stay the caller's. */
struct gz_reader *gz_reader_new(struct str bytes, const char *name);
/* Unpacks up to `room` bytes; *got is 0 only at the end. What came before a broken place is given out first. */
bool gz_read(struct gz_reader *r, char *to, size_t room, size_t *got, struct err *err);
void gz_reader_free(struct gz_reader *r);
/* Adds the bytes, packed: the same bytes for the same text. */
void gz_pack(struct str bytes, struct buf *out);
/* Unpacks one zlib stream (without gzip's header) into exactly size_bytes at `to`; false when it is broken or of another
 * size. */
bool gz_inflate(struct str bytes, char *to, size_t size_bytes);
/* The checksum of gzip's trailer, which .gnu_debuglink has too. */
uint32_t gz_crc(struct str bytes);
/* How many bytes gzip makes of what the parts are, one behind the other. */
size_t gz_size(const struct str *parts, size_t nparts);

#endif
