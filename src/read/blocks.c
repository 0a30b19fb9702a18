#include "read/blocks.h"

#include "read/ctokens.h"

enum { MAX_DEPTH = 200 };

struct open_block {
	uint32_t index;
	bool is_initializer; /* = { … }: no block of statements */
};

static bool is_keyword(struct str s)
{
	static const char *const words[] = {"if", "else", "for", "while", "do", "switch", NULL};

	for (size_t i = 0; words[i]; i++)
		if (str_eq(s, str_c(words[i])))
			return true;
	return false;
}

/* What stands before a brace since the last statement ended. */
struct pending {
	struct str keyword;
	uint32_t line;
	bool is_initializer;
};

void blocks_read(struct arena *a, struct str text, uint32_t first_line, struct source_blocks *out)
{
	struct open_block stack[MAX_DEPTH];
	unsigned depth = 0, parens = 0;
	struct pending before = {0};
	struct ctokens tokens;
	struct ctoken t;

	out->count = 0;
	ctokens_init(&tokens, text);
	tokens.line = first_line;
	while (ctokens_next(&tokens, &t)) {
		char c = t.kind == CTOKEN_PUNCT ? t.text.ptr[0] : 0;

		if (t.is_in_directive || t.kind == CTOKEN_COMMENT)
			continue;
		if (t.kind == CTOKEN_NAME && !parens && is_keyword(t.text)) {
			/* else if: one block, from the else on */
			before.line = before.keyword.len ? before.line : t.line;
			before.keyword = t.text;
		} else if (c == '(') {
			parens++;
		} else if (c == ')') {
			parens -= parens > 0;
		} else if (c == '=' && !parens) {
			before.is_initializer = true;
		} else if (c == ';' && !parens) {
			before = (struct pending){0};
		} else if (c == '{' && !parens) {
			struct source_block *b;

			if (depth == MAX_DEPTH) {
				out->count = 0;
				return;
			}
			before.is_initializer |= depth && stack[depth - 1].is_initializer;
			stack[depth] = (struct open_block){(uint32_t)out->count, before.is_initializer};
			if (!before.is_initializer) {
				uint32_t parent = depth ? stack[depth - 1].index : 0;

				b = vec_add(a, out);
				*b = (struct source_block){before.keyword.ptr ? before.keyword : S(""),
							   before.line ? before.line : t.line, 0, parent};
			} else if (depth) {
				stack[depth].index = stack[depth - 1].index;
			}
			depth++;
			before = (struct pending){0};
		} else if (c == '}' && !parens && depth) {
			depth--;
			if (!stack[depth].is_initializer)
				out->items[stack[depth].index].end_line = t.line;
			before = (struct pending){.is_initializer = stack[depth].is_initializer};
			if (!depth)
				return;
		}
	}
	out->count = 0; /* the body did not end */
}
