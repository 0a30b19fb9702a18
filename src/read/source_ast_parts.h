/* What the parts of the walk over libclang's tree share: source_ast.c walks, source_ast_places.c says where things are,
 * source_ast_funcs.c writes functions and their declarations, source_ast_attrs.c the attributes of one. */
#ifndef READ_SOURCE_AST_PARTS_H
#define READ_SOURCE_AST_PARTS_H

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "read/fields.h"
#include "read/libclang.h"
#include "read/source_tokens.h"

/* The use of a macro in a file; those in a macro's body are not told. */
struct ast_macro {
	uint32_t begin, end;
	uint32_t order; /* among all uses and definitions of the unit */
	struct cx_cursor cursor;
};
/* A definition, of which there may be several. */
struct ast_definition {
	struct cx_cursor cursor;
	uint32_t order;
	const struct ast_definition *before; /* of the same name */
};
struct ast_macros VEC(struct ast_macro);

struct ast_file {
	struct str name;
	struct str text; /* as the library read it */
	bool is_system;
	struct ast_macros macros; /* by begin, then order */
	/* Those that are not in another one: sorted, disjoint. */
	struct ast_spans VEC(struct text_span) covered;
	uint32_t named_line; /* the last line whose name was looked at */
};

struct ast_place {
	int32_t file; /* -1: unknown */
	uint32_t offset, line, col;
};

struct ast_extent {
	struct ast_place begin, end; /* begin.file -1: unknown */
	bool is_macro;
};

/* Cursor → number. */
struct ast_cursor_map {
	struct ast_cursor_slot *slots;
	size_t count, cap;
};

/* What has been told of a function. */
struct ast_func {
	bool is_taken;
	struct ast_told *attrs;
};
struct ast_told {
	struct ast_place at;
	struct ast_told *next;
};

/* A cursor that is being walked. */
struct ast_frame {
	struct cx_cursor cursor;
	int32_t func, loop;
	uint32_t depth, nchildren;
	bool is_call, is_callee; /* a call; (a part of) the name that is called */
	uint8_t operand_use; /* enum ast_use: what it does with its first operand, if that is a place in memory */
};

struct ast {
	const struct libclang *c;
	struct cx_unit *unit;
	struct buf *out;
	struct arena arena, scratch; /* scratch: cleared between declarations */
	struct ast_files VEC(struct ast_file) files;
	struct ast_handles VEC(struct ast_handle {
		struct cx_file *handle;
		int32_t file;
	}) handles;
	struct ast_frames VEC(struct ast_frame) frames;
	struct ast_cursor_map func_ids;
	struct ast_funcs VEC(struct ast_func) funcs;
	int32_t nloops;
	uint32_t norder;
	struct ast_definitions VEC(struct ast_definition) definitions;
	struct map definition_by_name; /* → struct ast_definition, the last; made when it is needed */
	bool has_fewer_arguments;
	const char *accesses;
	int32_t accesses_func;
};

/* --- source_ast_places.c --- */
struct str ast_text(struct ast *a, struct cx_string s); /* a copy in scratch */
/* The file's number; writes its line when it is new. -1: none, such as what the command line defines. */
int32_t ast_file_id(struct ast *a, struct cx_file *handle, struct cx_location loc);
struct ast_place ast_place_of(struct ast *a, struct cx_location loc);
/* In an argument of a macro: where the location is there. Else file -1. */
struct ast_place ast_in_arg(struct ast *a, struct cx_location loc, struct ast_place place);
struct ast_extent ast_extent_of(struct ast *a, struct cx_cursor cursor);
/* A piece of the file that `from` is in, behind it. */
struct ast_extent ast_extent_at(struct ast *a, struct ast_place from, struct text_span span);
/* Writes how else the line of `place` is known, if it is: before the line that says the place. `at` is where loc is,
 * place the same or near it. */
void ast_name_line(struct ast *a, struct cx_location loc, struct ast_place at, struct ast_place place);
/* The bytes; ptr NULL: unknown. */
struct str ast_bytes(const struct ast *a, struct ast_extent e);
void ast_put_place(struct ast *a, struct ast_place place);
void ast_put_extent(struct ast *a, struct ast_extent e);
void ast_put_text(struct ast *a, struct str text); /* with a blank before it */
struct ast_flag {
	char letter; /* 0 behind the last */
	bool is_set;
};
void ast_put_flags(struct ast *a, const struct ast_flag *flags); /* the same */
extern const struct ast_extent ast_no_extent;
extern const struct ast_place ast_no_place;

/* Before anything else is asked: notes where macros are used. */
void ast_read_macros(struct ast *a);
bool ast_is_in_macro(const struct ast *a, int32_t file, uint32_t offset);
/* The macro that is used there; NULL: none. */
const struct ast_macro *ast_macro_at(const struct ast *a, struct ast_place place);

/* --- source_ast_funcs.c --- */
bool ast_is_function(int kind);
/* The function's number; writes its line when it is new, and for one of a system header the declaration. */
int32_t ast_func_id(struct ast *a, struct cx_cursor cursor);
void ast_declaration(struct ast *a, struct cx_cursor cursor, int32_t func);

bool ast_is_array(int kind); /* of a type */

/* --- source_ast.c --- */
bool ast_child_of(const struct ast *a, struct cx_cursor parent, bool is_last, struct cx_cursor *out);

/* --- source_ast_accesses.c --- */
enum ast_use { AST_READ = 1, AST_WRITTEN = 2, AST_ADDRESS = 4 };
/* What the expression does with its first operand, if that is a place in memory; use: what is done with itself. */
unsigned ast_use_of_operand(struct ast *a, struct cx_cursor cursor, unsigned use);
/* Writes it, if it is an access to memory. around: with its function and loop. */
void ast_access(struct ast *a, struct cx_cursor cursor, const struct ast_frame *around, unsigned use);

/* --- source_ast_attrs.c --- */
struct ast_cursors VEC(struct cx_cursor);
/* Writes those of a declaration of the function that no earlier one had: it inherits them. */
void ast_attributes(struct ast *a, int32_t func, const struct ast_cursors *attrs);

#endif
