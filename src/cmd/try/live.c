/* Rows on stderr as they finish, when that is a terminal; the table takes their place at the end. */
#include "cmd/try/parts.h"

#include <stdio.h>
#include <unistd.h>

#include "base/term.h"

void try_live_begin(struct try_live *l, const struct options *o)
{
	const struct term term = term_look(2, COLOR_NEVER);

	*l = (struct try_live){
		.is_on = term.is_terminal && !o->is_quiet, .width = term.width, .height = term.height};
	pthread_mutex_init(&l->lock, NULL);
}

void try_live_row(struct try_live *l, const struct try_row *base, const struct try_row *row)
{
	struct arena scratch = {0};
	struct buf b = {0};
	struct str change;

	if (!l->is_on)
		return;
	change = try_change(&scratch, base->figures.instructions, row->figures.instructions);
	buf_add_visible(&b, row->what);
	buf_add(&b, S("  "));
	buf_add_visible(&b, row->outcome == TRY_FAILED ? row->note : row->verdict);
	if (change.len)
		buf_printf(&b, "  " STR_FMT, STR_ARG(change));
	/* one line each, so that they can be taken back; ASCII enough that bytes are columns at most */
	fprintf(stderr, "%.*s\n", (int)(b.len < l->width ? b.len : l->width - 1), b.ptr);
	fflush(stderr);
	l->nlines++;
	buf_release(&b);
	arena_clear(&scratch);
}

void try_live_end(struct try_live *l)
{
	if (!l->is_on || !l->nlines || l->nlines >= l->height)
		return;
	fprintf(stderr, "\033[%zuA\033[J", l->nlines);
	fflush(stderr);
}
