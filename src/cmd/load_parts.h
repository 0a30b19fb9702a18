/* What the files of load.c share: jobs, and reading one of them. */
#ifndef CMD_LOAD_PARTS_H
#define CMD_LOAD_PARTS_H

#include <pthread.h>

#include "cmd/load.h"
#include "read/elf.h"
#include "rule/allocators.h"
#include "toolchain/compiler.h"
#include "toolchain/jobserver.h"

enum { MAX_KEPT = 8 };

/* One input, or one member of an archive. */
struct loaded_job {
	struct loader *loader;
	const char *path;           /* as given */
	struct str member;          /* of an archive; ptr NULL */
	struct str bytes;           /* of the member */
	struct arena arena;         /* paths, messages */
	struct file kept[MAX_KEPT]; /* bytes that the unit points into */
	size_t nkept;
	struct buf unpacked;
	struct unit *unit; /* NULL: failed */
	struct failure failure;
	struct archive_members members; /* of an archive, found by the first pass */
	bool is_archive;
};

struct loader {
	struct invocation *inv;
	const struct load_options *lo;
	struct loaded_job *jobs;
	size_t njobs;
	struct cc cc;
	bool has_cc;
	char **args;
	struct str work; /* work folder; ptr NULL until needed */
	struct str directory;
	struct allocators allocators;
	struct jobserver jobserver;
	pthread_mutex_t lock; /* of what follows */
	size_t ndone;
	bool has_free_token; /* the job that every make recipe may run without a token */
};

/* Takes the message out of err; the unit is gone. */
void job_fail(struct loaded_job *j, struct err *err, struct str words);
/* A file that stays open as long as the unit. */
struct file *job_open(struct loaded_job *j, const char *path, struct err *err);
/* Symbols, code and lines of an object. */
void job_read_object(struct loaded_job *j, struct str bytes, struct origin from, struct err *err);
/* All is read: names and analyses. */
void job_finish(struct loaded_job *j);

void load_source(struct loaded_job *j, size_t number); /* compiles and reads */
void load_object(struct loaded_job *j);                /* and what lies beside it */
/* Text from outside, to stderr. */
void print_visible(struct str text);

#endif
