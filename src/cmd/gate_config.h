/* What the gate is told: rules/gate.yaml, then casm.yaml, then --limit. Shared by the commands that judge. */
#ifndef CMD_GATE_CONFIG_H
#define CMD_GATE_CONFIG_H

#include "cmd/command.h"
#include "rule/gate.h"

/* Loads all of it into *g (of inv->run); ends with gate_close(), also after false. allocators: where those of casm.yaml
 * are added; may be NULL. */
bool gate_config_load(struct invocation *inv, struct allocators *allocators, struct gate *g, struct err *err);
/* Adds the allocators of casm.yaml to all: for every command that compiles or reads objects. */
bool gate_config_allocators(struct invocation *inv, struct allocators *all, struct err *err);
/* casm.yaml of --config, or in the current folder, or in the nearest folder above that has one. *path is as shown
 * ("../casm.yaml"), ptr NULL when there is none. False only when --config names a file that cannot be read. */
bool gate_config_find(struct invocation *inv, struct str *path, struct err *err);
/* Today as "2026-11-21", of SOURCE_DATE_EPOCH when it is set. */
bool gate_config_today(struct arena *a, struct str *today, struct err *err);

/* Prints what gate_unmatched() found to stderr, as errors, or notes with --allow-unmatched; the number of errors. */
size_t gate_config_unmatched(struct invocation *inv, const struct gate *g);
/* The rules that judged: for the last line ("9 rules"). */
size_t gate_config_nrules(const struct gate *g);

#endif
