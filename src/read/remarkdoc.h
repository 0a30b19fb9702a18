/* One document of an LLVM remark record, from text to fields. Two parsers with one result: a fast one for
 * what LLVM's writer makes, and libyaml for everything else, which is also the oracle of the first. */
#ifndef READ_REMARKDOC_H
#define READ_REMARKDOC_H

#include "base/buf.h"
#include "base/vec.h"
#include "base/yaml.h"
#include "model/remark.h"

struct remark_doc_loc {
	struct str file; /* ptr NULL: no DebugLoc */
	uint32_t line, col;
};

struct remark_doc_arg {
	struct str key, value;
	struct remark_doc_loc loc;
};

/* Reused from document to document; all texts are slices of the document, of `unquoted` or of `arena`, and
 * live until the next one is parsed into it. */
struct remark_doc {
	enum remark_kind kind;
	struct str pass, name, function;
	struct remark_doc_loc loc;
	bool has_hotness;
	uint64_t hotness;
	struct remark_doc_args VEC(struct remark_doc_arg) args;
	struct arena args_arena; /* of args.items */
	struct arena arena;      /* what the libyaml parser made */
	struct buf unquoted;     /* texts of the fast parser that are not in the document as they stand */
};

void remark_doc_release(struct remark_doc *d);

/* text: from "--- !" to the newline behind "...". False when it is outside the grammar that is read fast;
 * that says nothing about whether it is YAML. */
bool remark_doc_parse_fast(struct remark_doc *d, struct str text);
/* Any YAML that says the same. Repairs the one known bug of LLVM's writer first: see the file. */
bool remark_doc_parse_yaml(struct remark_doc *d, struct str text, struct yaml_problem *problem);
/* The first, and if that declines the second. */
bool remark_doc_parse(struct remark_doc *d, struct str text, struct yaml_problem *problem);

bool remark_doc_eq(const struct remark_doc *a, const struct remark_doc *b);

#endif
