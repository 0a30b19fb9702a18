/* Compilers: how each is recognised and which commands make the evidence casm reads. To add one: write
 * toolchain/<name>.c ending in `const struct compiler compiler_<name>`, add its row. */
#ifndef TOOLCHAIN_COMPILER_H
#define TOOLCHAIN_COMPILER_H

#include <stdatomic.h>
#include <sys/types.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/vec.h"
#include "model/artifact.h"

struct words VEC(char *);

/* A compiler as found on this machine. */
struct cc {
	struct words command; /* usually one word: the program */
	const struct compiler *kind;
	struct str family, version, target;
	bool stands_by; /* it is clang itself, not a script or another program that starts one: see base/standby.h */
	/* Size, time and name of what its program does not tell: the libraries that clang is loaded with, the programs that gcc
	 * starts. Empty: they are not known. */
	struct str files;
	/* NULL: it does not stand by. */
	atomic_bool *taps;  /* may bitcode be had in passing? False once it was seen not to work */
	atomic_bool *reads; /* may a copy of it read bitcode by its own LLVM? The same */
};

/* What a step leaves behind; a bit set says what is wanted. */
enum evidence_kind {
	WANT_TEXT = 1,
	WANT_OBJECT = 2,
	WANT_REMARKS = 4,
	WANT_INTEL = 8,
	WANT_BITCODE = 16, /* of the optimized program; clang then runs in two halves */
	WANT_DEPS = 64,    /* which files it reads, for make */
	WANT_NAMES = 32,   /* of local variables in the bitcode: 3 % more time */
	WANT_LOADS = 128,  /* remarks about loads (gvn, licm) too: three quarters of a record */
	WANT_TAP = 256,    /* with WANT_BITCODE: in passing, if the compiler's kind can (attempt 0 only) */
};

/* One run of the compiler. Paths are in the work folder. */
struct step {
	const char *what;   /* "optimize", "generate code", "assemble": for messages */
	struct words argv;  /* NULL-terminated */
	const char *output; /* file it must leave; removed from disk when missing output is an error */
	const char *tap;    /* bitcode that it is to leave in passing (base/proc.h); NULL: none */
	bool has_record;    /* writes remarks to /dev/fd/RECORD_FD */
	bool may_fail;      /* a failure costs the facts it would give, not the unit */
};
enum { RECORD_FD = 9, MAX_STEPS = 4 };

struct plan {
	struct step steps[MAX_STEPS];
	unsigned nsteps;
	const char *text, *object, *bitcode, *stack_usage,
		*deps;         /* where the evidence will be; NULL: not made */
	struct words added;    /* what casm adds to the user's arguments, for the output */
	struct words left_out; /* user arguments that do not apply (-o, -c, -MD, -flto) */
	bool has_full_costs;
	bool records; /* remarks, in some step */
};

struct plan_request {
	const struct cc *cc;
	const char *source;
	const char *work;  /* prefix of files in the work folder: "/tmp/casm-x/3" */
	char *const *args; /* the user's, NULL-terminated */
	unsigned wants;    /* enum evidence_kind */
};

struct compiler {
	const char *family;
	enum artifact_kind record; /* what a step with has_record writes */
	/* Recognises the output of `CC -v`; sets version and target. */
	bool (*identify)(struct arena *a, struct str banner, struct cc *cc);
	/* The commands that give the evidence, best first: attempt 0 is what casm wants, later attempts ask for less
	 * (a compiler that crashes while recording may work without). False: no such attempt. */
	bool (*plan)(struct arena *a, const struct plan_request *r, unsigned attempt, struct plan *p);
	/* Mends what this compiler's assembler would not take of this compiler's text, in place, before anybody reads it; what
	 * cannot be mended is left. NULL: nothing is known. */
	void (*mend_text)(const char *source, const char *text);
	/* Completes a step that writes nothing but bitcode, of the program as the optimizer left it or as the front
	 * end made it. NULL: this compiler writes none. */
	void (*bitcode)(struct arena *a, const struct plan_request *r, bool is_optimized, const char *output,
			struct step *s);
};

#define COMPILERS(X)                                                                                         \
	X(clang)                                                                                             \
	X(gcc)
#define X(name) extern const struct compiler compiler_##name;
COMPILERS(X)
#undef X

/* Runs `command -v` with those of the user's arguments that choose a target. command is split at blanks, as make
 * does with $(CC). Errors: not found, cannot be run, not a compiler casm knows. */
bool cc_identify(struct arena *a, const char *command, char *const *args, unsigned timeout_s, struct cc *cc,
		 struct err *err);
/* The parts of it. cc_command(): which program it is; nothing is run. */
bool cc_command(struct arena *a, const char *command, struct cc *cc, struct err *err);
/* Runs it with those of args that choose a target and the words of a question behind, as cc_banner, and adds all that it
 * writes to answer, whatever its exit status is. */
bool cc_ask(struct arena *a, const struct cc *cc, char *const *args, const char *const question[],
	    unsigned timeout_s, struct buf *answer, struct err *err);
extern const char *const cc_banner[];
/* Takes family, version and target from what it said then. */
bool cc_recognise(struct arena *a, struct str banner, struct cc *cc, struct err *err);
/* The process that stands by to be copied for it; 0: none does. */
pid_t cc_standby(const struct cc *cc);
/* The file that is run for a word of a command, where links lead; ptr NULL: there is none. */
struct str cc_program(struct arena *a, const char *word);
/* The compiler to use when none is named: $CC, clang, gcc. NULL when there is none. */
const char *cc_default(void);

/* --- for the rows --- */
/* Classes of user arguments that casm's own steps must know. */
enum arg_class {
	ARG_OTHER,
	ARG_OUTPUT,   /* -o -c -S -E -M…: says what to write; casm writes its own */
	ARG_LTO,      /* -flto…: there would be no machine code to look at */
	ARG_LANGUAGE, /* -std= -ansi -x: for source only */
	ARG_SOURCE,   /* -D -U -I -include …: for the preprocessor only */
	ARG_TARGET,   /* -m… --target --sysroot -B -Wa,: assembler must know it too */
	ARG_DEBUG,    /* -g, -g1, -ggdb, -gdwarf-5 …: turns debug information on */
};
/* Class of args[0]; *nwords is how many words it takes (-o FILE: 2). */
enum arg_class arg_classify(char *const *args, unsigned *nwords);
/* Will there be debug information? The last of -g and -g0 counts. */
bool args_have_debug(char *const *args);
/* Does one of args begin with one of starts (NULL at the end)? */
bool args_begin_with(char *const *args, const char *const starts[]);
/* Appends words of a class in/out of a set. */
void args_copy(struct arena *a, struct words *to, char *const *args, unsigned classes);
#define ARG_BIT(c) (1u << (c))
/* A new step whose command begins with the compiler. */
struct step *step_begin(struct arena *a, struct plan *p, const struct cc *cc, const char *what);
/* Ends the command with `FLAG INPUT -o OUTPUT`. */
void step_end(struct arena *a, struct step *s, const char *flag, const char *input, const char *output);
/* Has the step write down what it reads, into p->deps: with WANT_DEPS, for the step that reads the source. */
void step_deps(struct arena *a, struct plan *p, struct step *s, const struct plan_request *r);
void words_add(struct arena *a, struct words *w, const char *word);
void words_end(struct arena *a, struct words *w); /* the NULL behind the last */

#endif
