/* gzip, through zlib. */
#ifndef BASE_GZ_H
#define BASE_GZ_H

#include "base/buf.h"
#include "base/err.h"

bool gz_is(struct str bytes);
/* Unpacks a whole gzip file, members joined. More than max_bytes is an error (a bomb), as are truncated or
 * broken data; name is for the message. */
bool gz_unpack(struct str bytes, size_t max_bytes, const char *name, struct buf *out, struct err *err);
/* How many bytes gzip makes of it. */
size_t gz_size(struct str bytes);

#endif
