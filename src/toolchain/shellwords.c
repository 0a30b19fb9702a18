#include "toolchain/shellwords.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/* Does the backslash before c take away c's meaning, in the kind of quotes that is open (0: none)? */
static bool is_escape(enum quoting quoting, char quote, char c)
{
	if (quoting == QUOTING_RESPONSE || !quote)
		return true;
	return quote == '"' && (c == '$' || c == '`' || c == '"' || c == '\\' || c == '\n');
}

bool shellwords_split(struct arena *a, struct str text, enum quoting quoting, struct words *to,
		      struct err *err)
{
	/* no word is longer than the text, and what one does not use the next ones do */
	char *out = arena_bytes(a, text.len + 1), *word = out;
	bool in_word = false;
	char quote = '\0';
	size_t opened = 0;

	if (text.len && memchr(text.ptr, '\0', text.len))
		return err_set(err, "a NUL byte in a command");
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (!quote && is_blank(c)) {
			if (in_word) {
				*out++ = '\0';
				vec_push(a, to, word);
				word = out;
			}
			in_word = false;
		} else if (c == '\\' && i + 1 < text.len && is_escape(quoting, quote, text.ptr[i + 1])) {
			i++;
			/* the shell joins lines */
			if (text.ptr[i] == '\n' && quoting == QUOTING_SHELL)
				continue;
			*out++ = text.ptr[i];
			in_word = true;
		} else if (quote ? c == quote : c == '\'' || c == '"') {
			opened = i;
			quote = quote ? '\0' : c;
			in_word = true;
		} else {
			*out++ = c;
			in_word = true;
		}
	}
	if (quote)
		return err_set(err, "expected a closing %c for the one before `" STR_FMT "`, found the end",
			       quote, STR_ARG(str_head(str_from(text, opened + 1), 20)));
	if (in_word) {
		*out++ = '\0';
		vec_push(a, to, word);
	}
	return true;
}
