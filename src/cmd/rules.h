/* Parts of casm rules. */
#ifndef CMD_RULES_H
#define CMD_RULES_H

#include "cmd/command.h"
#include "rule/experiments.h"
#include "rule/knowledge.h"
#include "rule/nearest.h"

/* --- rules/knowledge.c: what is known of remarks --- */
/* A table: how many entries each pass has; with a pass, its entries. */
void rules_list_knowledge(struct invocation *inv, const struct knowledge *k);
bool rules_list_pass(struct invocation *inv, const struct knowledge *k, struct str pass, struct err *err);
void rules_knowledge_json(struct json *j, const struct knowledge *k,
			  struct str pass); /* an array; pass empty: all */
/* The entries of "pass/name", or of "name" in every pass. False when there is none; err is left alone. */
bool rules_show_remark(struct invocation *inv, const struct knowledge *k, struct str remark);

/* Tries every "pass/name" as what was meant. */
void rules_nearest_remark(struct arena *a, const struct knowledge *k, struct nearest *near);

/* --- rules/experiments.c: what can be tried --- */
void rules_list_experiments(struct invocation *inv, const struct experiments *all);
void rules_experiments_json(struct json *j, const struct experiments *all); /* an array */
bool rules_show_experiment(struct invocation *inv, const struct experiments *all, struct str name);

/* --- rules/check.c: casm rules check [FILE...] --- */
enum status rules_check(struct invocation *inv, const char *const *paths, size_t npaths, struct err *err);

/* --- rules.c --- */
/* Lines cut at blanks, each after `indent` ("    "), the first after `first` ("  - "). */
void rules_paragraph(struct doc *d, struct block *b, const char *first, const char *indent, struct str text);
struct table *rules_table(struct doc *d, const char *heading, const char *const heads[], size_t count);

#endif
