/* Kinds of evidence: files that a compiler made, or that the user has. */
#ifndef MODEL_ARTIFACT_H
#define MODEL_ARTIFACT_H

#include "base/str.h"

/* X(identifier, word) */
#define ARTIFACT_KINDS(X)                                                                                    \
	X(SOURCE, "source")                                                                                  \
	X(ASSEMBLY, "assembly")                                                                              \
	X(OBJECT, "object") /* ELF: relocatable, executable or shared */                                     \
	X(ARCHIVE, "archive")                                                                                \
	X(REMARKS, "remarks")   /* LLVM YAML */                                                              \
	X(OPT_INFO, "opt-info") /* gcc's -fopt-info */                                                       \
	X(BITCODE, "bitcode")                                                                                \
	X(STACK_USAGE, "stack usage") /* .su */                                                              \
	X(FACTS, "facts")             /* casm's own jsonl */                                                 \
	X(UNKNOWN, "unknown")

enum artifact_kind {
#define X(name, word) ARTIFACT_##name,
	ARTIFACT_KINDS(X)
#undef X
		ARTIFACT_KIND_COUNT
};
extern const char *const artifact_words[ARTIFACT_KIND_COUNT];

/* Content first; the name decides only what content cannot (a source is any text with a source's suffix). */
enum artifact_kind artifact_sniff(struct str path, struct str first_bytes);

/* Where a fact came from. */
struct origin {
	enum artifact_kind kind;
	struct str
		path; /* as shown to the user; for files in the work folder a name like "sqlite3.s (made by clang)" */
};

#endif
