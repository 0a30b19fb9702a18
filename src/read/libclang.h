/* libclang's C API as far as casm uses it, loaded at run time. The API is stable: these functions and numbers are the
 * same in every libclang from 14 on. Declared here, so that no header of it is needed to build casm. */
#ifndef READ_LIBCLANG_H
#define READ_LIBCLANG_H

#include <stdint.h>

#include "base/err.h"
#include "base/str.h"

/* Passed by value; what is in them is the library's business. */
struct cx_string {
	const void *data;
	unsigned flags;
};
struct cx_cursor {
	int kind; /* enum cx_kind */
	int xdata;
	const void *data[3];
};
struct cx_location {
	const void *ptr[2];
	unsigned data;
};
struct cx_range {
	const void *ptr[2];
	unsigned begin, end;
};
struct cx_type {
	int kind; /* enum cx_type_kind */
	void *data[2];
};
struct cx_index;
struct cx_unit;
struct cx_file;
struct cx_diagnostic;
typedef int cx_visitor(struct cx_cursor cursor, struct cx_cursor parent, void *context);

enum cx_kind {
	CX_FUNCTION = 8,
	CX_VAR = 9,
	CX_PARM = 10,
	CX_METHOD = 21,
	CX_CONSTRUCTOR = 24,
	CX_DESTRUCTOR = 25,
	CX_CONVERSION = 26,
	CX_FUNCTION_TEMPLATE = 30,
	CX_CLASS_TEMPLATE = 31,
	CX_CLASS_PARTIAL = 32,
	CX_FIRST_EXPR = 100,
	CX_UNEXPOSED_EXPR = 100,
	CX_DECL_REF = 101,
	CX_MEMBER_REF = 102,
	CX_CALL = 103,
	CX_BLOCK = 105,
	CX_PAREN = 111,
	CX_UNARY = 112,
	CX_SUBSCRIPT = 113,
	CX_BINARY = 114,
	CX_COMPOUND_ASSIGN = 115,
	CX_SIZEOF = 136, /* and _Alignof */
	CX_LAMBDA = 144,
	CX_UNEXPOSED_STMT = 200,
	CX_COMPOUND = 202,
	CX_WHILE = 207,
	CX_DO = 208,
	CX_FOR = 209,
	CX_RANGE_FOR = 225,
	CX_FIRST_ATTR = 400,
	CX_UNEXPOSED_ATTR = 400,
	CX_ASM_LABEL_ATTR = 407,
	CX_PURE_ATTR = 409,
	CX_CONST_ATTR = 410,
	CX_NODUPLICATE_ATTR = 411,
	CX_VISIBILITY_ATTR = 417,
	CX_CONVERGENT_ATTR = 438,
	CX_UNUSED_RESULT_ATTR = 440,
	CX_LAST_ATTR = 499,
	CX_MACRO_DEFINITION = 501,
	CX_MACRO_EXPANSION = 502,
};
enum cx_type_kind {
	CX_TYPE_POINTER = 101,
	CX_TYPE_FUNCTION_NO_PROTO = 110,
	CX_TYPE_FUNCTION_PROTO = 111,
	CX_TYPE_CONSTANT_ARRAY = 112,
	CX_TYPE_INCOMPLETE_ARRAY = 114,
	CX_TYPE_VARIABLE_ARRAY = 115,
};
enum cx_visit { CX_BREAK, CX_CONTINUE, CX_RECURSE };
enum cx_storage { CX_STORAGE_INVALID, CX_STORAGE_NONE, CX_STORAGE_EXTERN, CX_STORAGE_STATIC };
enum cx_linkage { CX_LINKAGE_INTERNAL = 2 };
enum cx_severity { CX_WARNING = 2, CX_ERROR = 3 };
enum cx_result { CX_OK = 0, CX_CRASHED = 2 };
enum cx_parse { CX_DETAILED_RECORD = 0x01, CX_KEEP_GOING = 0x200 };

/* X(result, name without clang_, arguments) */
#define LIBCLANG_FUNCTIONS(X)                                                                                \
	X(struct cx_string, getClangVersion, (void))                                                         \
	X(const char *, getCString, (struct cx_string))                                                      \
	X(void, disposeString, (struct cx_string))                                                           \
	X(struct cx_index *, createIndex, (int excludes_pch, int shows_diagnostics))                         \
	/* enum cx_result */                                                                                 \
	X(int, parseTranslationUnit2FullArgv,                                                                \
	  (struct cx_index *, const char *source, const char *const *argv, int argc, void *unsaved,          \
	   unsigned nunsaved, unsigned options, struct cx_unit **))                                          \
	X(unsigned, getNumDiagnostics, (struct cx_unit *))                                                   \
	X(struct cx_diagnostic *, getDiagnostic, (struct cx_unit *, unsigned))                               \
	X(int, getDiagnosticSeverity, (struct cx_diagnostic *))                                              \
	X(struct cx_string, getDiagnosticSpelling, (struct cx_diagnostic *))                                 \
	X(struct cx_location, getDiagnosticLocation, (struct cx_diagnostic *))                               \
	/* cursors */                                                                                        \
	X(struct cx_cursor, getTranslationUnitCursor, (struct cx_unit *))                                    \
	X(unsigned, visitChildren, (struct cx_cursor, cx_visitor *, void *context))                          \
	X(unsigned, equalCursors, (struct cx_cursor, struct cx_cursor))                                      \
	X(unsigned, hashCursor, (struct cx_cursor))                                                          \
	X(struct cx_string, getCursorSpelling, (struct cx_cursor))                                           \
	X(struct cx_cursor, getCursorReferenced, (struct cx_cursor))                                         \
	X(struct cx_cursor, getCanonicalCursor, (struct cx_cursor))                                          \
	X(unsigned, isCursorDefinition, (struct cx_cursor))                                                  \
	X(struct cx_string, Cursor_getMangling, (struct cx_cursor))                                          \
	X(int, Cursor_getStorageClass, (struct cx_cursor))                                                   \
	X(int, getCursorLinkage, (struct cx_cursor))                                                         \
	X(unsigned, Cursor_isFunctionInlined, (struct cx_cursor))                                            \
	X(int, Cursor_hasVarDeclGlobalStorage, (struct cx_cursor))                                           \
	X(unsigned, Cursor_isVariadic, (struct cx_cursor))                                                   \
	X(int, Cursor_getNumArguments, (struct cx_cursor))                                                   \
	X(struct cx_cursor, Cursor_getArgument, (struct cx_cursor, unsigned))                                \
	/* types */                                                                                          \
	X(struct cx_type, getCursorType, (struct cx_cursor))                                                 \
	X(unsigned, equalTypes, (struct cx_type, struct cx_type))                                            \
	X(struct cx_type, getCanonicalType, (struct cx_type))                                                \
	X(struct cx_type, getPointeeType, (struct cx_type))                                                  \
	X(struct cx_type, getArrayElementType, (struct cx_type))                                             \
	X(struct cx_type, getResultType, (struct cx_type))                                                   \
	X(struct cx_string, getTypeSpelling, (struct cx_type))                                               \
	X(unsigned, isRestrictQualifiedType, (struct cx_type))                                               \
	X(unsigned, isConstQualifiedType, (struct cx_type))                                                  \
	/* places */                                                                                         \
	X(struct cx_location, getCursorLocation, (struct cx_cursor))                                         \
	X(struct cx_range, getCursorExtent, (struct cx_cursor))                                              \
	X(struct cx_location, getRangeStart, (struct cx_range))                                              \
	X(struct cx_location, getRangeEnd, (struct cx_range))                                                \
	X(void, getExpansionLocation,                                                                        \
	  (struct cx_location, struct cx_file **, unsigned *line, unsigned *col, unsigned *offset))          \
	X(void, getFileLocation,                                                                             \
	  (struct cx_location, struct cx_file **, unsigned *line, unsigned *col, unsigned *offset))          \
	X(void, getPresumedLocation,                                                                         \
	  (struct cx_location, struct cx_string * file, unsigned *line, unsigned *col))                      \
	X(int, Location_isInSystemHeader, (struct cx_location))                                              \
	X(int, Location_isFromMainFile, (struct cx_location))                                                \
	X(struct cx_file *, getFile, (struct cx_unit *, const char *name))                                   \
	X(struct cx_string, getFileName, (struct cx_file *))                                                 \
	X(const char *, getFileContents, (struct cx_unit *, struct cx_file *, size_t * size))

struct libclang {
#define X(result, name, args) result(*name) args;
	LIBCLANG_FUNCTIONS(X)
#undef X
	struct str version; /* "19.1.7"; lives as long as the program */
	unsigned major;
	/* The folder of headers that belong to the library (stddef.h …); NULL: the library knows best. */
	const char *resource_dir;
};

/* Loads the libclang of the wanted major version (0: any), else the newest that is 14 or later. CASM_LIBCLANG=PATH:
 * that one. beside: a folder of a compiler's own headers, lib/clang/VERSION, that tells where its library may be; NULL.
 * NULL: there is none, or it lacks something; err says what. Loads once: for a process that asks about one unit. */
const struct libclang *libclang_load(unsigned wanted, const char *beside, struct err *err);

#endif
