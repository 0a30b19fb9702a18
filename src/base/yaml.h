/* YAML, through libyaml: one document as a tree of nodes that live in an arena, with their lines, so that
 * what is wrong in it can be said as "file:line: expected …". */
#ifndef BASE_YAML_H
#define BASE_YAML_H

#include "base/err.h"
#include "base/str.h"
#include "base/vec.h"

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };
enum yaml_style { YAML_PLAIN, YAML_QUOTED, YAML_BLOCK };

struct yaml_pair {
	const struct yaml_node *key, *value; /* key is a scalar */
};

struct yaml_node {
	enum yaml_kind kind;
	enum yaml_style style;                                 /* of a scalar */
	struct str text;                                       /* of a scalar; NUL-terminated */
	struct str tag;                                        /* "!Missed"; ptr NULL: none was written */
	uint64_t line, col;                                    /* from 1 */
	struct yaml_items VEC(const struct yaml_node *) items; /* of a list */
	struct yaml_pairs VEC(struct yaml_pair) pairs;         /* of a map; keys are unique */
	unsigned height;                                       /* levels below this one */
	size_t nnodes; /* this one and all below, those behind aliases counted at each alias */
};

/* What a document may cost. An alias is the node itself, so a tree cannot contain itself, but a small text
 * can stand for a huge tree: nodes counts it expanded. */
struct yaml_limits {
	unsigned depth; /* levels, the root included */
	unsigned aliases;
	size_t nodes;
};
#define YAML_LIMITS ((struct yaml_limits){.depth = 32, .aliases = 1000, .nodes = 1000000})

/* Why a document was refused: a constant phrase, the text it is about (ptr NULL: none), and the place. */
struct yaml_problem {
	const char *what;
	struct str about;
	uint64_t line, col;
};

/* Exactly one document, or none (*root NULL: nothing but blanks and comments). problem is set only on
 * failure. */
bool yaml_parse(struct arena *a, struct str bytes, struct yaml_limits limits, const struct yaml_node **root,
		struct yaml_problem *problem);

/* A document of a file, for the helpers below, whose messages begin "name:line: ". */
struct yaml_doc {
	struct str name;
	const struct yaml_node *root;
};
bool yaml_load(struct arena *a, struct str name, struct str bytes, struct yaml_limits limits,
	       struct yaml_doc *doc, struct err *err);

/* The value of key in a map, or NULL. A node that is not a map has no keys. */
const struct yaml_node *yaml_find(const struct yaml_node *map, struct str key);

/* Always returns false; the message begins with the place of `at` (NULL: that of the document's start). */
bool yaml_fail(const struct yaml_doc *doc, const struct yaml_node *at, struct err *err, const char *format,
	       ...) __attribute__((format(printf, 4, 5)));
/* Each returns false with "name:line: expected WHAT (a mapping), found …" when node is something else. `what`
 * names the thing: "a rule", "the name of an allocator". */
bool yaml_want(const struct yaml_doc *doc, const struct yaml_node *node, enum yaml_kind kind,
	       const char *what, struct err *err);
bool yaml_want_text(const struct yaml_doc *doc, const struct yaml_node *node, const char *what,
		    struct str *text, struct err *err);
bool yaml_want_u64(const struct yaml_doc *doc, const struct yaml_node *node, const char *what,
		   uint64_t *value, struct err *err);
/* true or false, without quotes. */
bool yaml_want_bool(const struct yaml_doc *doc, const struct yaml_node *node, const char *what, bool *value,
		    struct err *err);
/* The value of a key that must be there. */
bool yaml_want_key(const struct yaml_doc *doc, const struct yaml_node *map, struct str key,
		   const struct yaml_node **value, struct err *err);
/* Every key of map is one of keys (NULL-terminated); else the message proposes the nearest. */
bool yaml_want_keys(const struct yaml_doc *doc, const struct yaml_node *map, const char *const keys[],
		    struct err *err);

#endif
