/* Functions, lines and inlined calls for the locations of a profile, from the binaries it was taken of: what pprof does
 * with -symbolize=local. */
#ifndef CMD_PROFILE_SYMBOLIZE_H
#define CMD_PROFILE_SYMBOLIZE_H

#include "base/opt.h"
#include "cmd/profile/find_binary.h"
#include "model/profile.h"

enum symbolize_how {
	SYMBOLIZE_LOCAL, /* mappings that the profile does not know the functions of */
	SYMBOLIZE_NONE,
	SYMBOLIZE_FORCE, /* all whose binary is found */
};

struct symbolize_options {
	const struct opt_list
		*binaries; /* from the command line: the first that no other mapping claims is the program */
	enum symbolize_how how;
	bool is_forced; /* a build id that does not match does not matter */
};

enum symbolized_state {
	SYMBOLIZED_BY_PROFILE,   /* it was already, or nothing was asked for */
	SYMBOLIZED_LINES,        /* functions, lines, inlined calls */
	SYMBOLIZED_FUNCTIONS,    /* there is no debug information */
	SYMBOLIZED_EXPORTED,     /* nor a symbol table but of what is exported */
	SYMBOLIZED_NO_FILE,      /* the kernel, the vdso, code made at run time: there is no file to ask */
	SYMBOLIZED_NO_BINARY,    /* not found, or not readable: why */
	SYMBOLIZED_OTHER_BINARY, /* found, but of another build */
};

struct symbolized_mapping {
	uint32_t mapping; /* of the profile; PROFILE_NONE: locations that have none */
	enum symbolized_state state;
	const struct binary_file *binary; /* NULL: none was read */
	struct str why;                   /* of NO_BINARY and OTHER_BINARY: a phrase; may be empty */
	size_t nlocations, nnamed;        /* locations in it; of these, named by the profile */
	size_t nknown;                    /* with a function, in the end */
};

struct symbolized {
	struct arena *arena;
	struct symbolized_mappings VEC(struct symbolized_mapping) mappings; /* as in the profile, NONE last */
	struct binary_files VEC(struct binary_file *) files;
};

/* Fills in p's locations; their lines come at the end of p->lines. Err: a binary of the command line, or the one of the
 * program, is not readable or of another build (with both ids named). Binaries stay open until symbolized_close(). */
bool symbolize(struct arena *a, struct profile *p, const struct symbolize_options *o, struct symbolized *s,
	       struct err *err);
void symbolized_close(struct symbolized *s);

/* The row of a location's mapping. */
const struct symbolized_mapping *symbolized_of(const struct symbolized *s, const struct profile_location *l);
/* Where in its binary the location is, as an address of that file; false when there is none. */
bool symbolized_vaddr(const struct symbolized *s, const struct profile *p, const struct profile_location *l,
		      uint64_t *vaddr);
/* By its name: libx.so, libx.so.1. */
bool symbolized_is_library(struct str file);
/* "no debug information", "not found", …: what is said beside a share; NULL for LINES and BY_PROFILE. */
const char *symbolized_lack(enum symbolized_state state);

#endif
