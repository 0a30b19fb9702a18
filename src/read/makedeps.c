#include "read/makedeps.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static char at(struct str text, size_t i)
{
	return i < text.len ? text.ptr[i] : '\n';
}

/* A backslash before a newline joins the lines. */
static size_t skip_blanks(struct str text, size_t i)
{
	for (;; i++) {
		if (i < text.len && text.ptr[i] == '\\' && at(text, i + 1) == '\n' && i + 1 < text.len)
			i++;
		else if (i >= text.len || !is_blank(text.ptr[i]))
			return i;
	}
}

/* A name, from i to its end. */
static size_t read_name(struct arena *a, struct str text, size_t i, struct str *name)
{
	char *to = arena_bytes(a, text.len - i + 1);
	size_t n = 0;

	for (; i < text.len && !is_blank(text.ptr[i]) && text.ptr[i] != '\n'; i++) {
		char c = text.ptr[i], next = at(text, i + 1);

		if (c == '\\' && i + 1 < text.len && next == '\n')
			break;
		if (c == '\\' && (next == ' ' || next == '#' || next == '\t')) {
			c = next;
			i++;
		} else if (c == '$' && next == '$') {
			i++;
		}
		to[n++] = c;
	}
	to[n] = '\0';
	*name = str_make(to, n);
	return i;
}

void makedeps_read(struct arena *a, struct str text, struct makedeps *out)
{
	struct str line;
	size_t i = 0;

	while (i < text.len) {
		bool is_target = true;

		/* a rule, which ends at a newline that no backslash stands before */
		for (i = skip_blanks(text, i); i < text.len && text.ptr[i] != '\n';
		     i = skip_blanks(text, i)) {
			i = read_name(a, text, i, &line);
			if (!is_target && line.len)
				vec_push(a, out, line);
			/* "x.o:", or "x.o :" */
			is_target &= !(line.len && line.ptr[line.len - 1] == ':');
		}
		i++;
	}
}
