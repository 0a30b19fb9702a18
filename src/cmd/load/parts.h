/* What the files of load.c share: jobs, and reading one of them. */
#ifndef CMD_LOAD_PARTS_H
#define CMD_LOAD_PARTS_H

#include <pthread.h>

#include "base/map.h"
#include "cmd/load.h"
#include "cmd/load/cache_folder.h"
#include "cmd/load/flow_server.h"
#include "cmd/load/progress.h"
#include "cmd/load/worktree.h"
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
	struct unit *unit; /* NULL: failed */
	struct failure failure;
	struct archive_members members; /* of an archive, found by the first pass */
	bool is_archive;                /* or has facts: its members and units are jobs of their own */
	struct stored *stored;          /* a facts file, or what an ELF file carries; NULL: none */
	size_t stored_unit;             /* of a job that is one unit of it */
	const struct map
		*covered; /* of a file that has facts: linkage names of the functions that they tell; NULL */
	struct str note;  /* what was found out about it; ptr NULL: nothing */
	bool is_absent;   /* the commit does not have it: neither a unit nor a failure */
	/* to be compiled */
	const char *source;     /* what the compiler is given; NULL: path */
	struct str full_path;   /* of an entry of the compilation database; ptr NULL: none */
	struct str directory;   /* where the compiler runs; ptr NULL: casm's own folder */
	struct str alias, real; /* see struct compdb_entry */
	struct str label;       /* tells several entries of one source apart; ptr NULL: there is one */
	char *const *args;      /* NULL-terminated */
	char *const *shown;     /* the same without folders of this machine; NULL: as they are */
	const struct cc *cc;
	/* cmd/load/cache.h */
	struct str cache_path; /* of the unit's entry; ptr NULL: it has none */
	bool is_cached;        /* the unit came from there */
	bool is_shelved;       /* it is its image: neither the arena nor kept files hold anything of it */
	long long started_ns;
	struct str_list inputs; /* absolute names of the files that the compiler read */
	bool is_changed;        /* there is an entry, but its files have changed */
	bool may_hold;          /* and it has the hash of the preprocessed source */
	uint64_t preprocessed;  /* hash of the preprocessed source; 0: not made */
};

struct loader {
	struct invocation *inv;
	const struct load_options *lo;
	struct loaded_job *jobs;
	size_t njobs;
	char **args;                 /* CC-ARGS; with -p they stand behind the entry's */
	struct str work;             /* work folder; ptr NULL until needed */
	struct str directory;        /* names are shown relative to it */
	struct str here;             /* casm's own: the same, except for the files of a commit */
	struct worktree_roots roots; /* of such files */
	struct map compilers;        /* by command and target → struct found_cc */
	struct allocators allocators;
	struct flow_server flow;
	bool has_flow;         /* it is open */
	const struct cc *view; /* the clang that gcc's units are analyzed by; NULL: no_view says why not */
	const char *no_view;
	struct jobserver jobserver;
	struct cache cache;
	long long started_ns; /* as times of files tell it */
	struct str cache_key; /* what is the same for all units; ptr NULL: nothing comes from the cache */
	struct map stamps;    /* by path; under stamps_lock */
	struct arena stamps_arena;
	pthread_mutex_t stamps_lock;
	size_t ncached;       /* units that came from the cache */
	pthread_mutex_t lock; /* of what follows */
	uint64_t cache_written;
	struct load_progress progress;
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

/* Decides by content and name what the input is; opens objects. The job fails when it is no input. */
void job_look_at(struct loaded_job *j);
/* Is j a source that is to be compiled? */
bool job_is_compile(const struct loaded_job *j);
/* Sets j->cc; each compiler is asked once. False: the job has failed. */
bool job_find_compiler(struct loaded_job *j, const char *command);
/* -p: makes jobs of the entries, or of those that inputs name; *note says what was left out. */
bool jobs_from_compdb(struct loader *l, const struct opt_list *inputs, struct load *out, struct err *err);

void load_source(struct loaded_job *j, size_t number); /* compiles and reads */
void load_object(struct loaded_job *j);                /* and what lies beside it */
/* Stored facts: finds the units of a file; makes a unit of one of them. */
bool load_stored_open(struct loaded_job *j, struct file *f, struct err *err);
void load_stored(struct loaded_job *j);
/* load/carried.c: the facts that an object or program (j->bytes) carries, or that lie beside it, if there are any and they
 * are of it: sets stored; and covered, when it has functions that they do not tell, so that it is to be read too. */
void load_carried(struct loaded_job *j);
/* Drops from the unit what j->covered tells; to be called before its code is read. */
void load_carried_drop(struct loaded_job *j);
/* A line about the allocators of casm.yaml that none of the units calls, declares or defines; ptr NULL: all are known, or
 * stored facts, which do not tell all names, are among the units. */
struct str load_unmatched(struct arena *a, const struct allocators *all, const struct load *l);
/* Text from outside, to stderr. */
void print_visible(struct str text);

#endif
