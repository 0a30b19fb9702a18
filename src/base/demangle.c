#include "base/demangle.h"

#include <libiberty/demangle.h>
#include <stdlib.h>

#include "base/buf.h"

enum { LONGEST = 1 << 16 };

/* --- short names: what tells one template from another stays, the rest is "..." --- */

enum {
	OUTER_LEN = 40, /* of a list of template arguments */
	INNER_LEN = 16, /* of one inside another */
	DEEPEST = 64,
};

/* Arguments that are usually not written in the source: they follow from the others. */
static const char *const defaults[] = {
	"std::allocator<", "std::char_traits<",    "std::less<",       "std::hash<",
	"std::equal_to<",  "std::default_delete<", "std::_Select1st<", "std::_Identity<",
};

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '$';
}

size_t demangle_operator_len(struct str text)
{
	static const char *const signs[] = {"()",  "[]", "<=>", "<<=", "<<",  "<=", "<",
					    ">>=", ">>", ">=",  ">",   "->*", "->", NULL};
	size_t n = strlen("operator");

	if (!str_starts(text, S("operator")) || (text.len > n && is_word(text.ptr[n])))
		return 0;
	for (size_t i = 0; signs[i]; i++)
		if (str_starts(str_from(text, n), str_c(signs[i])))
			return n + strlen(signs[i]);
	return n;
}

/* The index of the bracket that closes the one at the beginning of text; text.len: none does. */
static size_t closing(struct str text)
{
	static const char open[] = "<([{", close[] = ">)]}";
	char stack[DEEPEST];
	size_t depth = 0;

	for (size_t i = 0; i < text.len; i++) {
		size_t n = i && is_word(text.ptr[i - 1]) ? 0 : demangle_operator_len(str_from(text, i));
		const char *at;

		if (n) {
			i += n - 1;
			continue;
		}
		if (text.ptr[i] == '-' && i + 1 < text.len && text.ptr[i + 1] == '>') {
			i++;
			continue;
		}
		at = strchr(open, text.ptr[i]);
		if (at && *at) {
			if (depth == DEEPEST)
				return text.len;
			stack[depth++] = close[at - open];
		} else if (depth && text.ptr[i] == stack[depth - 1] && --depth == 0) {
			return i;
		}
	}
	return text.len;
}

static void fold(struct str text, unsigned depth, struct buf *out);

static bool is_default(struct str arg)
{
	for (size_t i = 0; i < sizeof(defaults) / sizeof(defaults[0]); i++)
		if (str_starts(arg, str_c(defaults[i])))
			return true;
	return false;
}

/* What stands before the comma at this level; *rest goes behind it. */
static struct str next_arg(struct str *rest)
{
	struct str all = *rest, arg;
	size_t i = 0;

	while (i < all.len && all.ptr[i] != ',') {
		size_t n = i && is_word(all.ptr[i - 1]) ? 0 : demangle_operator_len(str_from(all, i));

		if (!n && strchr("<([{", all.ptr[i])) {
			n = closing(str_from(all, i));
			n += i + n < all.len;
		}
		i += n ? n : 1;
	}
	arg = str_trim(str_head(all, i < all.len ? i : all.len));
	*rest = i < all.len ? str_from(all, i + 1) : STR_NONE;
	return arg;
}

/* std::basic_string<char> is std::string, and so are streams and views. */
static bool is_of_char(struct buf *out, struct str list)
{
	static const char prefix[] = "std::basic_";
	size_t n = out->len;

	if (!str_eq(list, S("char")))
		return false;
	while (n && is_word(out->ptr[n - 1]))
		n--;
	if (n < 5 || !str_starts(str_from(buf_str(out), n - 5), str_c(prefix)))
		return false;
	memmove(out->ptr + n, out->ptr + n + 6, out->len - n - 6);
	out->len -= 6;
	return true;
}

/* inside: what stands between the angle brackets. */
static void fold_list(struct str inside, unsigned depth, struct buf *out)
{
	size_t longest = depth ? INNER_LEN : OUTER_LEN, nargs = 0;
	struct buf list = {0}, arg = {0};
	bool is_cut = false;

	while (inside.ptr && !is_cut) {
		struct str each = next_arg(&inside);

		arg.len = 0;
		fold(each, depth + 1, &arg);
		if (nargs++ && is_default(buf_str(&arg)))
			continue;
		if (list.len + arg.len > longest) {
			is_cut = true;
		} else {
			buf_add(&list, list.len ? S(", ") : S(""));
			buf_add(&list, buf_str(&arg));
		}
	}
	if (is_cut && depth)
		list.len = 0;
	if (is_cut)
		buf_add(&list, list.len ? S(", ...") : S("..."));
	if (!is_of_char(out, buf_str(&list))) {
		buf_addc(out, '<');
		buf_add(out, buf_str(&list));
		buf_addc(out, '>');
	}
	buf_release(&list);
	buf_release(&arg);
}

/* clang names the lambdas of functions that other units do not see "$_0". */
static size_t lambda_len(struct str text)
{
	size_t n = 2;

	if (!str_starts(text, S("$_")))
		return 0;
	while (n < text.len && text.ptr[n] >= '0' && text.ptr[n] <= '9')
		n++;
	return str_starts(str_from(text, n), S("::operator()")) ||
			       str_starts(str_from(text, n), S("::__invoke"))
		       ? n
		       : 0;
}

/* text: a name, or a type in one. */
static void fold(struct str text, unsigned depth, struct buf *out)
{
	static const char *const versions[] = {"std::__cxx11::", "std::__1::", "std::__2::"};

	for (size_t i = 0; i < text.len;) {
		struct str rest = str_from(text, i);
		bool is_inside = i && is_word(text.ptr[i - 1]);
		size_t n = is_inside ? 0 : demangle_operator_len(rest), end;

		if (!is_inside && (n = n ? 0 : lambda_len(rest))) {
			buf_printf(out, "{lambda " STR_FMT "}", STR_ARG(str_head(rest, n)));
			i += n;
			continue;
		}
		n = is_inside ? 0 : demangle_operator_len(rest);
		for (size_t k = 0; !n && !is_inside && k < sizeof(versions) / sizeof(versions[0]); k++)
			if (str_starts(rest, str_c(versions[k]))) {
				buf_add(out, S("std::"));
				n = strlen(versions[k]);
			}
		if (n) {
			if (rest.ptr[0] == 'o')
				buf_add(out, str_head(rest, n));
			i += n;
			continue;
		}
		if (rest.ptr[0] != '<' && rest.ptr[0] != '(') {
			buf_addc(out, rest.ptr[0]);
			i++;
			continue;
		}
		end = closing(rest);
		if (end == rest.len || depth >= DEEPEST) {
			buf_add(out, rest); /* not a name as it should be */
			return;
		}
		if (rest.ptr[0] == '<') {
			fold_list(str_make(rest.ptr + 1, end - 1), depth, out);
		} else if (str_starts(str_from(rest, end + 1), S("::")) &&
			   !str_starts(rest, S("(anonymous namespace)"))) {
			; /* parameters of the function that holds this one */
		} else if (str_starts(str_from(rest, end + 1), S(" const::"))) {
			end += strlen(" const");
		} else {
			buf_addc(out, '(');
			if (end - 1 > OUTER_LEN)
				buf_add(out, S("..."));
			else
				fold(str_make(rest.ptr + 1, end - 1), depth + 1, out);
			buf_addc(out, ')');
		}
		i += end + 1;
	}
}

static struct str shorten(struct arena *a, struct str name)
{
	struct buf b = {0};
	struct str result;

	fold(name, 0, &b);
	result = str_dup(a, buf_str(&b));
	buf_release(&b);
	return result;
}

struct str demangle(struct arena *a, struct str name, enum demangle how)
{
	struct str result = name;
	char *mangled, *readable;

	if (how == DEMANGLE_NONE || name.len > LONGEST)
		return name;
	if (!str_starts(name, S("_Z"))) /* line tables name instances of templates by their arguments */
		return how == DEMANGLE_SHORT && str_find_char(name, '<') < name.len ? shorten(a, name) : name;
	mangled = xmalloc(name.len + 1);
	memcpy(mangled, name.ptr, name.len);
	mangled[name.len] = '\0';
	/* compiler suffixes (.part.0) become "[clone .part.0]" */
	readable = cplus_demangle_v3(mangled, how == DEMANGLE_FULL ? DMGL_PARAMS | DMGL_ANSI : DMGL_NO_OPTS);
	if (readable)
		result = how == DEMANGLE_SHORT ? shorten(a, str_c(readable))
					       : str_make(str_to_c(a, str_c(readable)), strlen(readable));
	free(readable);
	free(mangled);
	return result;
}

struct str demangle_quoted(struct arena *a, struct str text, enum demangle how)
{
	struct str begin = S("'_Z"), all;
	struct buf b = {0};
	size_t at;

	if (str_find(text, begin) == (size_t)-1)
		return text;
	while ((at = str_find(text, begin)) != (size_t)-1) {
		struct str symbol = str_from(text, at + 1);

		symbol = str_head(symbol, str_find_char(symbol, '\''));
		buf_add(&b, str_head(text, at + 1));
		buf_add(&b, demangle(a, symbol, how));
		text = str_from(text, at + 1 + symbol.len);
	}
	buf_add(&b, text);
	all = str_dup(a, buf_str(&b));
	buf_release(&b);
	return all;
}
