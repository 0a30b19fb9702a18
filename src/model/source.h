/* What the text of a unit says that its machine code does not: where functions, parameters, loops and calls stand, to
 * the byte, and with which attributes. A child process asks libclang (read/source_ast.c) and writes it as text;
 * read/source.c makes this of the text.
 *
 * Offsets count bytes from the start of a file as it is on disk. Lines and columns count from 1, columns in bytes. Ids
 * are positions in the tables below; SOURCE_NONE: none. Order is that of the source, headers where they are included. */
#ifndef MODEL_SOURCE_H
#define MODEL_SOURCE_H

#include "base/vec.h"
#include "model/loc.h"

enum { SOURCE_NONE = -1 };

struct source_file {
	struct str
		name; /* as the compiler names it: what loc.file below holds, unless #line says otherwise */
	struct str path; /* the same, absolute and without "..", for comparisons */
	bool is_main;
	bool is_system;
};

/* Where something stands. */
struct source_place {
	int32_t file; /* SOURCE_NONE: unknown */
	uint32_t offset, line, col;
	struct loc loc; /* the same as debug information and remarks name it: #line is obeyed */
};

/* A piece of a file. In code that a macro expanded to, an end of it is that of the macro's use: then is_macro is set,
 * and the bytes are not the text of what is described. */
struct source_extent {
	int32_t file;        /* SOURCE_NONE: unknown, or it begins and ends in different files */
	uint32_t begin, end; /* offsets; end is behind the last byte */
	uint32_t line, col, end_line, end_col;
	bool is_macro;
};

/* X(letter in the text form, name) */
#define SOURCE_LOOPS(X)                                                                                      \
	X('f', FOR)                                                                                          \
	X('w', WHILE)                                                                                        \
	X('d', DO)                                                                                           \
	X('r', RANGE) /* C++: for (x : range) */
#define SOURCE_STORAGES(X)                                                                                   \
	X('n', NONE)                                                                                         \
	X('e', EXTERN)                                                                                       \
	X('s', STATIC)
#define SOURCE_ACCESSES(X)                                                                                   \
	X('m', MEMBER)                                                                                       \
	X('i', INDEX)                                                                                        \
	X('d', DEREF)                                                                                        \
	X('v', VARIABLE) /* global or static */

enum source_loop_kind {
#define X(letter, name) SOURCE_LOOP_##name,
	SOURCE_LOOPS(X)
#undef X
};
enum source_storage {
#define X(letter, name) SOURCE_STORAGE_##name,
	SOURCE_STORAGES(X)
#undef X
};
enum source_access_kind {
#define X(letter, name) SOURCE_ACCESS_##name,
	SOURCE_ACCESSES(X)
#undef X
};

struct source_param {
	struct str name, type;       /* name: ptr NULL when it has none */
	struct source_extent extent; /* from its type to its name, or to the last bracket */
	bool is_pointer;             /* arrays and functions too: they are pointers here */
	bool is_array;               /* written with brackets */
	bool is_restrict, is_const;  /* the parameter itself */
	bool points_to_const;
	/* Where the word restrict belongs to say that of the parameter: behind the '*', in the brackets of an array,
	 * before the name where the type is a typedef. Only where it is allowed and not there already. */
	bool can_be_restrict;
	uint32_t restrict_at; /* offset in extent.file */
};

struct source_attr {
	struct str name; /* "noinline": without underscores and scope; ptr NULL: unknown, see text */
	struct str text; /* as it is written there: "__noinline__", or the macro, "SQLITE_NOINLINE" */
	struct source_place at;
	struct source_extent extent;  /* of the attribute without "__attribute__((", or of the macro's use */
	struct str macro;             /* the macro at `at` that it comes from; ptr NULL: none */
	struct source_place macro_at; /* where that is defined; unknown for one of the command line */
};

/* One declaration of a function; the definition is one too. */
struct source_decl {
	int32_t func;
	struct source_place name;
	/* From "static", the type or a GNU attribute before them to the ')' or the '}'. */
	struct source_extent extent;
	struct source_extent body;   /* with its braces; file SOURCE_NONE: it has none */
	enum source_storage storage; /* as it is written here; is_internal says what it comes to */
	bool is_definition;
	bool is_in_header;
	bool is_macro;                                        /* its name comes from a macro */
	struct str result;                                    /* type */
	struct source_params VEC(struct source_param) params; /* of a C function without a prototype: none */
	struct source_attrs VEC(struct source_attr) attrs;
};

struct source_func {
	struct str name;     /* linkage name: as in assembly and remarks */
	struct str spelling; /* as in the source */
	struct str type;     /* canonical, as in source_call.type: "int (const void *, const void *)" */
	bool is_internal, is_variadic, is_inline;
	bool is_system; /* declared in a system header or by the compiler; listed because it is used */
	struct source_decl_ids VEC(int32_t) decls; /* in order; empty for one that the compiler declares */
	int32_t definition;                        /* position in facts.decls; SOURCE_NONE */
	/* Used in another way than called by its name: a call through a pointer may lead to it. */
	bool is_address_taken;
	struct source_place taken; /* where first */
};

struct source_loop {
	int32_t func; /* whose body it stands in; SOURCE_NONE: unclear */
	enum source_loop_kind kind;
	struct source_place at;      /* of the keyword */
	struct source_place in_arg;  /* as in a call */
	struct source_extent extent; /* to the end of the body or the last ')', without a ';' behind it */
	struct source_extent body;   /* without a ';' behind it */
	struct source_extent head;   /* what is between the parentheses. Unknown in macros, and so are: */
	struct source_extent init, condition, step; /* may be empty; init, step: of a for loop only */
	int32_t parent;              /* the loop around it, in the same function; SOURCE_NONE */
	uint32_t depth;              /* 1 for the outermost */
	struct source_extent pragma; /* the last line of a loop pragma before it; file SOURCE_NONE: none */
	bool is_in_block;            /* a statement may be put before it, and before its pragma */
	bool has_attribute;          /* such a pragma, or an attribute, that clang knows */
};

struct source_arg {
	struct source_extent extent;
	struct str text; /* the bytes, shortened where they are many */
};

struct source_call {
	int32_t func;   /* whose body it stands in; SOURCE_NONE: an initializer, or unclear */
	int32_t loop;   /* the innermost around it; SOURCE_NONE */
	int32_t callee; /* SOURCE_NONE: through a pointer */
	struct source_place
		at; /* where debug information says it is: its first byte, or the use of the macro */
	/* In an argument of a macro: the first byte there, which clang 21 and later name instead. Else unknown. */
	struct source_place in_arg;
	struct source_extent extent;
	struct source_extent target; /* the expression that is called; text: its bytes, shortened */
	struct str text;
	struct str type; /* of the callee, canonical; ptr NULL: unknown. Only of a call through a pointer. */
	struct source_args VEC(struct source_arg) args;
};

/* A read or write of memory in a loop: asked for one function at a time. */
struct source_access {
	int32_t func, loop; /* the innermost around it */
	enum source_access_kind kind;
	struct source_extent extent;
	struct str text, type;
	bool is_read;          /* its value is used, or changed by += and the like */
	bool is_written;       /* left of an assignment, operand of ++ or -- */
	bool is_address_taken; /* operand of & */
	bool is_in_head;       /* of that loop */
};

struct source_note {
	struct source_place at;
	struct str text;
};

struct source_facts {
	struct str library;   /* version of the libclang that read it: "19.1.7" */
	struct str directory; /* what relative names of files are relative to */
	struct source_files VEC(struct source_file) files;
	struct source_funcs VEC(struct source_func) funcs;
	struct source_decls VEC(struct source_decl) decls;
	struct source_loops VEC(struct source_loop) loops;
	struct source_calls VEC(struct source_call) calls;
	struct source_accesses VEC(struct source_access) accesses;
	struct source_notes VEC(struct source_note) notes; /* errors in the source, the first few */
	uint32_t nerrors;                                  /* 0: all of the source was understood */
};

/* By linkage name, else by the name in the source; a definition before others. NULL: none. */
const struct source_func *source_func_find(const struct source_facts *f, struct str name);
/* Its definition, or NULL. */
const struct source_decl *source_definition(const struct source_facts *f, const struct source_func *func);
/* The loop whose keyword is at loc; with column 0 the first of the line. Else the innermost loop of which loc is a part,
 * since compilers also name the condition, or a line of the body. NULL: none. */
const struct source_loop *source_loop_at(const struct source_facts *f, struct loc loc);
/* The call that debug information has at loc; with column 0 the only one of the line. NULL: none, or several. callee:
 * chooses where one macro makes several calls; ptr NULL: unknown. */
const struct source_call *source_call_at(const struct source_facts *f, struct loc loc, struct str callee);
/* Functions whose address is taken and that have the type: where a call through a pointer may lead, as far as this unit
 * shows. Ids, in order. */
struct source_func_ids VEC(int32_t);
void source_targets(struct arena *a, const struct source_facts *f, struct str type,
		    struct source_func_ids *out);
/* The file of this name, compared as paths; SOURCE_NONE. */
int32_t source_file_find(const struct source_facts *f, struct str name);

#endif
