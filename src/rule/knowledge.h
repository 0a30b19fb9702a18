/* What is known of the remarks that compilers make: plain words, why the compiler does so, what usually helps, when it
 * is not worth it, and a source that shows it. Read from rules/explain; docs/knowledge.md describes the form. */
#ifndef RULE_KNOWLEDGE_H
#define RULE_KNOWLEDGE_H

#include <regex.h>

#include "base/err.h"
#include "base/map.h"
#include "base/vec.h"
#include "model/remark.h"

struct knowledge_texts VEC(struct str);

struct knowledge_help {
	struct str text;
	struct str experiment; /* of rules/experiments; ptr NULL: none */
	uint64_t line;
};

/* A source that makes the compiler say it, and one, changed by the advice, of which it does not. */
struct knowledge_example {
	struct str args;          /* "-O2" when none are given */
	struct str cure_args;     /* others for the cure, when they are the advice; else args */
	struct str trigger, cure; /* C; a fact has no cure (ptr NULL) */
	struct knowledge_texts
		only; /* compilers that say it of the trigger; those of `seen` when none are given */
	uint64_t line;
};

struct knowledge_entry {
	struct str pass, name;       /* as the compiler writes them */
	struct knowledge_texts also; /* "pass/name" of other versions */
	struct str reason;           /* what the remark's reason must match; ptr NULL: any */
	regex_t *regex;
	bool is_fact;                /* no problem: nothing to help against */
	struct knowledge_texts seen; /* "clang 14" … */
	struct str words;            /* a phrase that goes into a sentence */
	struct str why, not_worth;   /* sentences, without a newline at the end; ptr NULL: not written */
	struct knowledge_helps VEC(struct knowledge_help) helps;
	struct knowledge_examples VEC(struct knowledge_example) examples;
	struct str untested; /* why there is no example; ptr NULL when there is one */
	struct str file;     /* as opened, and the line it starts at */
	uint64_t line;
};

struct knowledge {
	struct arena *arena;
	struct knowledge_entries VEC(struct knowledge_entry *)
		list;       /* in the order of the files, then as they stand */
	struct map by_name; /* "pass/name" → struct knowledge_entries *, those with a reason first */
};

void knowledge_init(struct knowledge *k, struct arena *a);
/* Every file of rules/explain/, by name. Also after false k is good for knowledge_close(). */
bool knowledge_load(struct arena *a, struct knowledge *k, struct err *err);
/* Adds the entries of one file. Errors name file, line, and the nearest known key. */
bool knowledge_parse(struct knowledge *k, struct str name, struct str bytes, struct err *err);
/* The same, but reads on after what is wrong: errors gets every message (in k's arena). */
bool knowledge_parse_all(struct knowledge *k, struct str name, struct str bytes,
			 struct knowledge_texts *errors);
/* Frees the regular expressions: the list stays as it is, but nothing is found by name any more. */
void knowledge_close(struct knowledge *k);

/* The entry of a remark: of those for its pass and name the first whose expression matches the reason (the Reason
 * argument, or without one the message; ptr NULL: not known), else the one without an expression. NULL: unknown. */
const struct knowledge_entry *knowledge_find(const struct knowledge *k, struct str pass, struct str name,
					     struct str reason);
const struct knowledge_entry *knowledge_of(const struct knowledge *k, const struct remark *r);
/* All entries of a name, in the order they are tried; NULL when there is none. */
const struct knowledge_entries *knowledge_all(const struct knowledge *k, struct str pass, struct str name);
/* The words of the entry; ptr NULL when there are none: show the compiler's message. */
struct str knowledge_words(const struct knowledge *k, struct str pass, struct str name, struct str reason);

#endif
