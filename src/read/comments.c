#include "read/comments.h"

#include "read/ctokens.h"

void comments_read(struct arena *a, struct str text, struct str word, struct comments *out)
{
	struct ctokens tokens;
	struct ctoken t;
	uint32_t code_line = 0; /* the last line that holds code */
	size_t pending = 0;     /* comments from here on may end on a line with code behind them */

	*out = (struct comments){0};
	ctokens_init(&tokens, text);
	while (ctokens_next(&tokens, &t)) {
		struct comment *c;

		if (t.kind != CTOKEN_COMMENT) {
			for (; pending < out->count; pending++)
				if (out->items[pending].end_line == t.line)
					out->items[pending].is_alone = false;
			code_line = t.end_line;
			continue;
		}
		if (str_find(t.text, word) == (size_t)-1)
			continue;
		c = vec_add(a, out);
		*c = (struct comment){.text = t.text,
				      .offset = (size_t)(t.text.ptr - text.ptr),
				      .line = t.line,
				      .end_line = t.end_line,
				      .col = t.col,
				      .is_alone = code_line != t.line};
	}
}
