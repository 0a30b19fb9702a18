/* Lines of source files, for carets and listings. */
#ifndef CMD_SOURCES_H
#define CMD_SOURCES_H

#include "base/file.h"
#include "base/map.h"
#include "cmd/command.h"
#include "model/unit.h"

struct sources {
	struct arena *arena;
	const struct options *options;
	struct map by_name; /* folder of the unit and name → struct source_file * */
	struct source_list VEC(struct source_file *) list, near; /* near: in memory, maybe */
};

void sources_init(struct sources *s, struct arena *a, const struct options *o);
/* Line `line` (from 1) of the file shown as `name` in u, without newline; ptr NULL when it cannot be read. The file
 * is looked for in --source-path, where the line tables say it is, in the folder u was compiled in, and under its
 * name. */
struct str source_line(struct sources *s, const struct unit *u, struct str name, uint32_t line);
/* The same for what is told later: of many units a copy, since a look at it would bring its file into memory again. */
struct str source_line_kept(struct sources *s, const struct unit *u, struct str name, uint32_t line);
/* All of it; ptr NULL when it cannot be read. Good until sources_close(). */
struct str source_text(struct sources *s, const struct unit *u, struct str name);
/* The file from the start of line `line` on; ptr NULL when it cannot be read or has no such line. */
struct str source_from(struct sources *s, const struct unit *u, struct str name, uint32_t line);
/* A line with blanks up to the next multiple of 8 in place of tabs, and without a carriage return at its end: for listings
 * and tables, which show control characters as such. */
struct str source_expanded(struct arena *a, struct str line);
/* Columns of the identifier (or single character) that stands at column col (from 1) of text. */
uint32_t token_width(struct str text, uint32_t col);
/* What was read of files need not be in memory. Done whenever that is of many files; who goes through units may say so
 * between them. */
void sources_rest(struct sources *s);
void sources_close(struct sources *s);

#endif
