/* What the files of try.c share. */
#ifndef CMD_TRY_PARTS_H
#define CMD_TRY_PARTS_H

#include <pthread.h>

#include "cmd/load.h"
#include "cmd/try.h"
#include "model/source.h"
#include "model/textedit.h"

/* --- try/subject.c: a subject, so that it can be found in another compile --- */
struct try_level {
	struct str callee;
	struct loc call;
};
struct try_subject {
	enum subject_kind kind;
	struct str function; /* linkage name of the one that holds it */
	struct str callee;   /* call: ptr NULL through a pointer; allocation: the allocator */
	struct loc loc;      /* spills: none */
	struct try_chain VEC(struct try_level) chain; /* inlined calls around it, outermost first */
	bool is_good;
	struct value cost, threshold;
};
/* How it is in one compile. */
struct try_state {
	bool is_found;
	int rank;           /* equal ranks are one verdict */
	struct str verdict; /* for its column */
	struct str note;    /* the compiler's word on it, where it stands now; may be empty */
	struct value cost, threshold;
	struct try_figures figures;
};
/* f: the function that holds the subject. */
void try_subject_of(struct arena *a, const struct subject *s, const struct func *f, struct try_subject *out);
/* Of the compile it was taken from: figures of the unit are left alone. */
void try_state_of(struct arena *a, const struct subject *s, const struct func *f, struct try_state *out);
/* In another compile; moved tells where a place of the first one is now (NULL: nothing moved). */
struct try_moves {
	struct loc (*place)(const void *context, struct loc at);
	const void *context;
};
void try_state_find(struct arena *a, const struct try_subject *s, const struct unit *u,
		    const struct try_moves *moves, struct try_state *out);
/* The function in whose text the subject stands. */
struct str try_inner_function(const struct try_subject *s);
extern const char *const try_heads[]; /* of the verdict's column, by subject kind */

/* --- try/source.c: what the compiler is given, and what libclang says of it --- */
struct try_source {
	struct invocation *inv;
	const char *input;
	struct str wanted;   /* source of the unit, as its facts name it */
	struct arena arena;  /* what follows */
	const struct cc *cc; /* NULL: not asked for yet */
	const char *source;  /* as the compiler is given it */
	struct str directory;
	char *const *args;
	struct try_asked VEC(struct try_facts *) asked;
	struct load load;
	struct load_options lo;
};
struct try_facts {
	struct str accesses; /* of this function; ptr NULL: of none */
	bool has_facts;
	struct source_facts facts;
	const char *why; /* there are none */
};
/* How the input is compiled: compiler, arguments and folder, with -p those of its entry. */
bool try_source_find(struct try_source *s, struct err *err);
/* accesses: name of a function, as in the source; ptr NULL: none. NULL with err: libclang does not answer. */
const struct source_facts *try_source_ask(struct try_source *s, struct str accesses, struct err *err);
void try_source_release(struct try_source *s);

/* --- try/edit.c: an edit, placed in the source --- */
struct try_file {
	int32_t id;
	const struct source_file *source;
	struct str text; /* as it is on disk */
	struct text_edits edits;
};
struct try_edited {
	const struct source_facts *facts;
	struct try_files VEC(struct try_file *) files;
	bool plain_restrict; /* in: the language has the word restrict */
	struct str here;     /* in: the current folder */
	uint64_t chosen;     /* in: of the places where the edit could be made, a bit each; 0: all */
	unsigned nchoices;   /* how many such places there are, at most 64; 0: the edit is one piece */
	/* for what is said of it; ptr NULL: none */
	struct str function, params, load;
};
/* Everything is made in a. False: it cannot be placed; err is a phrase. */
bool try_edit(struct arena *a, const struct source_facts *facts, const struct experiment_edit *edit,
	      const struct try_subject *s, struct str callee, struct try_edited *out, struct err *err);
/* struct try_moves: where a place is after the edit. context: a struct try_edited. */
struct loc try_edit_place(const void *context, struct loc at);

/* --- try/overlay.c: edited copies, in the work folder --- */
/* Adds to args what makes the compiler take them for the files themselves; *source is what it is to be given instead, or
 * NULL. False: err says why it cannot be. */
bool try_overlay(struct arena *a, const struct try_source *s, const struct try_edited *e, struct str folder,
		 struct experiment_words *args, const char **source, struct err *err);
/* A unified diff of all files, names relative to the current folder where they are below it. */
struct str try_patch(struct arena *a, const struct try_edited *e);

/* --- try/link.c: the definition that the unit lacks --- */
struct try_link {
	const struct cc *cc;
	const char *source; /* of the other unit, relative to directory */
	struct str directory;
	char *const *args;
	unsigned timeout_s;
	struct str file; /* to show */
};
/* Looks for the source that defines callee. False: err says that there is none. */
bool try_link_find(struct arena *a, struct try_source *s, struct str callee, struct try_link *out,
		   struct err *err);
/* Compiles it, and adds to args what gives it to the compiler. */
bool try_link_compile(struct arena *a, const struct try_link *l, struct str folder,
		      struct experiment_words *args, struct err *err);
/* The line where a source text defines the function, not static; 0: it does not. By its tokens, without the
 * preprocessor. */
uint32_t try_defines(struct str text, struct str function);

/* --- try/compile.c: one compile --- */
struct try_variant {
	const struct unit *base;         /* of the facts as they are */
	struct experiment_words args;    /* behind the user's */
	const char *source;              /* what the compiler is given instead; NULL: the input */
	const struct try_edited *edited; /* NULL: nothing */
	const struct try_link *link;     /* to be compiled first; NULL: none */
	struct str folder;               /* for its output */
	bool wants_flow;                 /* verdicts on allocations */
	bool wants_why;                  /* repeated loads */
};
struct try_compiled {
	struct arena arena;
	struct invocation inv;
	struct load load;
	struct load_options lo;
	const struct unit *unit; /* NULL: failure says why */
	struct str failure;      /* a phrase, in arena */
	bool is_timeout;
};
/* The unit that v->base is of, by compiler and arguments too; made by others it would not be comparable. */
void try_compile(struct invocation *inv, const char *input, const struct try_variant *v,
		 struct try_compiled *out);
void try_compiled_release(struct try_compiled *c);

/* --- try/search.c: the smallest number that flips --- */
struct try_probe {
	bool flips, failed;
	int64_t gap; /* how far it is from flipping; 0: not known */
};
struct try_search {
	int64_t low, high; /* low is known not to flip; high is the first guess */
	bool is_bounded;   /* nothing above high is tried */
	unsigned max_probes;
	struct try_probe (*probe)(void *context, int64_t n);
	void *context;
	/* out */
	bool is_found, has_failed;
	int64_t n;     /* the smallest that flips of those tried */
	int64_t not_n; /* the largest below it that does not */
	unsigned nprobes;
};
void try_search_run(struct try_search *s);

/* --- try/live.c: rows as they finish, on a terminal --- */
struct try_live {
	bool is_on;
	size_t nlines, width, height;
	pthread_mutex_t lock;
};
void try_live_begin(struct try_live *l, const struct options *o);
void try_live_row(struct try_live *l, const struct try_row *base, const struct try_row *row);
void try_live_end(struct try_live *l);

/* "+4.4 %"; "=" when equal; empty when unknown. */
struct str try_change(struct arena *a, struct value before, struct value now);

#endif
