#include "model/loc.h"

int loc_cmp(struct loc a, struct loc b)
{
	int c = str_cmp(a.file, b.file);

	if (c)
		return c;
	if (a.line != b.line)
		return a.line < b.line ? -1 : 1;
	return (a.col > b.col) - (a.col < b.col);
}

void loc_print(struct loc l, struct buf *out)
{
	if (!l.file.ptr) {
		buf_addc(out, '?');
		return;
	}
	buf_add_visible(out, l.file);
	if (l.line)
		buf_printf(out, ":%u", l.line);
	if (l.line && l.col)
		buf_printf(out, ":%u", l.col);
}

int frame_cmp(const struct inline_frame *a, const struct inline_frame *b)
{
	int c;

	if (a == b)
		return 0;
	if (!a || !b)
		return a ? 1 : -1;
	if (a->depth > b->depth) {
		c = frame_cmp(a->parent, b);
		return c ? c : 1;
	}
	if (a->depth < b->depth) {
		c = frame_cmp(a, b->parent);
		return c ? c : -1;
	}
	c = frame_cmp(a->parent, b->parent);
	if (!c)
		c = loc_cmp(a->call, b->call);
	return c ? c : str_cmp(a->callee, b->callee);
}
