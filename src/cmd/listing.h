/* A function's assembly as rows of a listing. */
#ifndef CMD_LISTING_H
#define CMD_LISTING_H

#include "cmd/command.h"
#include "cmd/sources.h"
#include "model/unit.h"

/* Adds a BLOCK_LISTING for f to inv->doc, by the options of casm asm. */
void listing_add(struct invocation *inv, const struct unit *u, const struct func *f, struct sources *sources);
/* Sets inv->doc.data to f's instructions (schema casm.asm/1). */
void listing_data(struct invocation *inv, const struct unit *u, const struct func *f);
/* Name, place and metrics of f; with is_closed the object is ended. */
void listing_json_head(struct json *j, const struct unit *u, const struct func *f, bool is_closed);

#endif
