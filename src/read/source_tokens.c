#include "read/source_tokens.h"

#include "read/ctokens.h"

enum { TOKENS_MAX = 400 }; /* of a parameter */

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       c == '$' || (unsigned char)c >= 0x80;
}

struct str text_name_at(struct str text, size_t at)
{
	struct str rest = str_from(text, at);
	size_t n = 0;

	while (n < rest.len && is_word(rest.ptr[n]))
		n++;
	return n && (rest.ptr[0] < '0' || rest.ptr[0] > '9') ? str_head(rest, n) : STR_NONE;
}

static bool next_code(struct ctokens *t, struct ctoken *token)
{
	while (ctokens_next(t, token))
		if (token->kind != CTOKEN_COMMENT && !token->is_in_directive)
			return true;
	return false;
}

static bool is_punct(const struct ctoken *t, char c)
{
	return t->kind == CTOKEN_PUNCT && t->text.ptr[0] == c;
}

static bool opens(const struct ctoken *t)
{
	return is_punct(t, '(') || is_punct(t, '[') || is_punct(t, '{');
}

static bool closes(const struct ctoken *t)
{
	return is_punct(t, ')') || is_punct(t, ']') || is_punct(t, '}');
}

/* t: before the '('. base: where its text begins in `text`. */
static struct text_head head_behind(size_t base, struct ctokens *t)
{
	struct text_head h = {0};
	struct ctoken token;
	struct text_span part;
	size_t depth = 1, nparts = 0;

	if (!next_code(t, &token) || !is_punct(&token, '('))
		return h;
	/* each part: from its first token to its last; without one it is the place where it would be */
	h.all = part = (struct text_span){base + token.end, base + token.end};
	while (next_code(t, &token)) {
		if (opens(&token))
			depth++;
		else if (closes(&token) && --depth == 0)
			break;
		if (h.all.end == h.all.begin)
			h.all.begin = base + token.offset;
		h.all.end = base + token.end;
		if (depth == 1 && is_punct(&token, ';') && nparts < 2) {
			if (part.begin == part.end)
				part.begin = part.end = base + token.offset;
			h.parts[nparts++] = part;
			part = (struct text_span){base + token.end, base + token.end};
			continue;
		}
		if (part.begin == part.end)
			part.begin = base + token.offset;
		part.end = base + token.end;
	}
	if (depth)
		return (struct text_head){0};
	if (nparts == 2)
		h.parts[2] = part;
	else
		h.parts[0] = (struct text_span){0}, h.parts[1] = h.all;
	h.is_found = true;
	return h;
}

struct text_head text_loop_head(struct str text, size_t at)
{
	struct ctokens t;

	ctokens_init(&t, str_from(text, at));
	return head_behind(at, &t);
}

struct text_head text_do_head(struct str text, size_t at)
{
	struct ctokens t;
	struct ctoken token;

	ctokens_init(&t, str_from(text, at));
	while (next_code(&t, &token) && is_punct(&token, ';'))
		;
	if (token.kind != CTOKEN_NAME || !str_eq(token.text, S("while")))
		return (struct text_head){0};
	return head_behind(at, &t);
}

/* Is what stands behind "#pragma" about the next loop? */
static bool is_loop_pragma(struct str words)
{
	static const char *const alone[] = {"unroll", "nounroll", "unroll_and_jam", "nounroll_and_jam",
					    "omp",    "ivdep",    "vector",         "novector",
					    "simd",   "loop"};
	struct str first = text_name_at(words, 0);
	struct str second = text_name_at(str_trim(str_from(words, first.len)), 0);

	if (str_eq(first, S("clang")))
		return str_eq(second, S("loop"));
	if (str_eq(first, S("GCC")))
		return str_eq(second, S("ivdep")) || str_eq(second, S("unroll")) ||
		       str_eq(second, S("novector"));
	for (size_t i = 0; i < sizeof(alone) / sizeof(*alone); i++)
		if (str_eq(first, str_c(alone[i])))
			return true;
	return false;
}

/* The line before the one that begins at `start`, with those that it continues. False: there is none. */
static bool line_before(struct str text, size_t start, struct text_span *line)
{
	if (!start)
		return false;
	line->end = line->begin = start - 1;
	for (;;) {
		while (line->begin && text.ptr[line->begin - 1] != '\n')
			line->begin--;
		if (line->begin < 2 || !str_ends(str_trim(str_make(text.ptr, line->begin - 1)), S("\\")))
			return true;
		line->begin--;
	}
}

struct text_span text_loop_pragma(struct str text, size_t at)
{
	struct text_span line;
	size_t start = at < text.len ? at : text.len;

	while (start && (text.ptr[start - 1] == ' ' || text.ptr[start - 1] == '\t'))
		start--;
	if (start && text.ptr[start - 1] != '\n')
		return (struct text_span){0};
	while (line_before(text, start, &line)) {
		struct str words = str_trim(str_make(text.ptr + line.begin, line.end - line.begin)),
			   all = words;

		start = line.begin;
		if (!words.len || str_starts(words, S("//")))
			continue;
		if (!str_starts(words, S("#")))
			break;
		words = str_trim(str_from(words, 1));
		if (!str_eq(text_name_at(words, 0), S("pragma")))
			break;
		if (is_loop_pragma(str_trim(str_from(words, strlen("pragma")))))
			return (struct text_span){(size_t)(all.ptr - text.ptr),
						  (size_t)(all.ptr - text.ptr) + all.len};
	}
	return (struct text_span){0};
}

static bool is_qualifier(const struct ctoken *t)
{
	static const char *const words[] = {"const",     "volatile",     "__const",
					    "__const__", "__volatile__", "__volatile",
					    "_Nullable", "_Nonnull",     "_Null_unspecified"};

	for (size_t i = 0; t->kind == CTOKEN_NAME && i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(t->text, str_c(words[i])))
			return true;
	return false;
}

bool text_restrict_at(struct str text, size_t name, bool is_array, size_t *at)
{
	struct ctokens t;
	struct ctoken token, before = {0};
	bool has_before = false, is_named = false;
	size_t n = 0;

	ctokens_init(&t, text);
	while (n++ < TOKENS_MAX && next_code(&t, &token)) {
		if (token.offset == name) {
			is_named = true;
			break;
		}
		if (!is_qualifier(&token)) {
			before = token;
			has_before = true;
		}
	}
	if (n > TOKENS_MAX || is_named != (name != (size_t)-1))
		return false;
	if (is_array) {
		/* the name's own brackets; those of an array without a name are not told from others */
		if (!is_named || !next_code(&t, &token) || !is_punct(&token, '['))
			return false;
		*at = token.end;
		return true;
	}
	if (has_before && is_punct(&before, '*')) {
		*at = before.end;
		return true;
	}
	/* a typedef; `T (name)` is left alone */
	if (!is_named || !has_before || before.kind != CTOKEN_NAME)
		return false;
	*at = name;
	return true;
}

bool text_array_is_restrict(struct str text, size_t name)
{
	struct ctokens t;
	struct ctoken token;

	ctokens_init(&t, str_from(text, name));
	if (!next_code(&t, &token) || !next_code(&t, &token) || !is_punct(&token, '['))
		return false;
	while (next_code(&t, &token) && !is_punct(&token, ']'))
		if (token.kind == CTOKEN_NAME &&
		    (str_eq(token.text, S("restrict")) || str_starts(token.text, S("__restrict"))))
			return true;
	return false;
}

struct str text_attr_plain(struct str name)
{
	if (name.len > 4 && str_starts(name, S("__")) && str_ends(name, S("__")))
		return str_make(name.ptr + 2, name.len - 4);
	return str_eq(name, S("_Noreturn")) ? S("noreturn") : name;
}

/* Behind the brackets that open a list: its names, until they are closed. */
static void read_list(struct arena *a, struct ctokens *t, struct text_attrs *out)
{
	struct ctoken token;
	size_t depth = 0;
	bool is_start = true;

	while (next_code(t, &token)) {
		if (opens(&token)) {
			depth++;
		} else if (closes(&token)) {
			if (!depth)
				return;
			depth--;
		} else if (!depth && is_punct(&token, ',')) {
			is_start = true;
		} else if (!depth && is_punct(&token, ':')) {
			/* a scope: the name was that of the vendor */
			if (!is_start && out->count)
				out->count--;
			is_start = true;
		} else if (!depth && is_start && token.kind == CTOKEN_NAME) {
			vec_push(a, out, text_attr_plain(token.text));
			is_start = false;
		}
	}
}

void text_attr_names(struct arena *a, struct str text, struct text_attrs *out)
{
	struct ctokens t;
	struct ctoken token;
	bool is_behind_bracket = false;

	ctokens_init(&t, text);
	while (next_code(&t, &token)) {
		bool was_behind_bracket = is_behind_bracket;

		is_behind_bracket = is_punct(&token, '[');
		if (is_behind_bracket && was_behind_bracket) {
			read_list(a, &t, out);
			is_behind_bracket = false;
			continue;
		}
		if (token.kind != CTOKEN_NAME)
			continue;
		if (str_eq(token.text, S("__attribute__")) || str_eq(token.text, S("__attribute"))) {
			if (next_code(&t, &token) && is_punct(&token, '(') && next_code(&t, &token) &&
			    is_punct(&token, '('))
				read_list(a, &t, out);
		} else if (str_eq(token.text, S("__declspec"))) {
			if (next_code(&t, &token) && is_punct(&token, '('))
				read_list(a, &t, out);
		}
	}
}

struct str text_folded(struct arena *a, struct str text)
{
	char *out = arena_bytes(a, TEXT_FOLDED_MAX + 4);
	size_t len = 0, i = 0;
	bool is_cut = false;

	while (i < text.len) {
		if (memchr(" \t\r\n\f\v", text.ptr[i], 6)) {
			i++;
			if (len && out[len - 1] != ' ' && len < TEXT_FOLDED_MAX)
				out[len++] = ' ';
			continue;
		}
		if (len == TEXT_FOLDED_MAX) {
			is_cut = true;
			break;
		}
		out[len++] = text.ptr[i++];
	}
	while (len && out[len - 1] == ' ')
		len--;
	if (is_cut) {
		/* not within a character */
		while (len && ((unsigned char)out[len - 1] & 0xc0) == 0x80)
			len--;
		while (len && (unsigned char)out[len - 1] >= 0xc0)
			len--;
		memcpy(out + len, "...", 3);
		len += 3;
	}
	return str_make(out, len);
}
