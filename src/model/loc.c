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
	unsigned depth_a = a ? a->depth : 0, depth_b = b ? b->depth : 0;
	int result = (depth_a > depth_b) - (depth_a < depth_b);

	for (; a && a->depth > depth_b; a = a->parent)
		;
	for (; b && b->depth > depth_a; b = b->parent)
		;
	/* the outermost difference counts: it is met last */
	for (; a && b && a != b; a = a->parent, b = b->parent) {
		int c = loc_cmp(a->call, b->call);

		if (!c)
			c = str_cmp(a->callee, b->callee);
		if (c)
			result = c;
	}
	return result;
}
