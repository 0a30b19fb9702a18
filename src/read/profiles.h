/* Profile readers: the bytes of one format → struct profile. To add one: read/<name>.c ending in
 * `const struct profile_reader profile_reader_<name>`, a row here, tests/fuzz/fuzz_<name>.c and seeds.
 *
 * A reader fails with the place: "cannot read cpu.pb.gz: byte 812 unpacked: ...", "cannot read out.txt:12: ...". What
 * is odd but can be read goes to p->diags. Addresses of callers are made to point into the call instruction. Nothing of
 * `bytes` stays in the profile. Same bytes, same profile: tables are in the order in which the file names things. */
#ifndef READ_PROFILES_H
#define READ_PROFILES_H

#include "base/err.h"
#include "model/profile.h"

struct profile_reader {
	const char *name;            /* of the format, for people: "pprof", "gperftools CPU profile" */
	bool unpacks;                /* read() takes gzip as it is; is() always sees unpacked bytes */
	bool (*is)(struct str head); /* the first PROFILE_HEAD_BYTES, or all there are */
	bool (*read)(struct profile *p, struct str bytes, struct err *err);
};

enum { PROFILE_HEAD_BYTES = 4096 };
/* More than this unpacked, or in memory, is not read. */
#define PROFILE_BYTES_MAX ((size_t)2 << 30)
#define PROFILE_MEMORY_MAX ((size_t)4 << 30)

/* In the order in which they are asked: those with a magic number first, text by its look last. */
#define PROFILE_READERS(X)                                                                                   \
	X(cpuprofile)                                                                                        \
	X(heapprofile)                                                                                       \
	X(pprof)                                                                                             \
	X(callgrind)                                                                                         \
	X(perfscript)                                                                                        \
	X(folded)

#define X(name) extern const struct profile_reader profile_reader_##name;
PROFILE_READERS(X)
#undef X

/* All rows, NULL at the end. */
extern const struct profile_reader *const profile_readers[];

/* Any of these formats, packed by gzip or not. NULL on failure. `source` is the name for messages. */
struct profile *profile_read(struct str source, struct str bytes, struct err *err);

#endif
