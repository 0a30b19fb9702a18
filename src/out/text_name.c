/* Names of C++ that are too long for their column: what tells one from another stands at their end. */
#include "base/demangle.h"
#include "out/text.h"

static bool ends_word(struct str s, size_t at)
{
	return at == 0 || s.ptr[at - 1] == ':' || s.ptr[at - 1] == ' ';
}

/* Instead of template arguments an ellipsis. */
static void without_arguments(struct str name, struct str dots, struct buf *b)
{
	size_t depth = 0;

	for (size_t i = 0; i < name.len; i++) {
		size_t n = depth || !ends_word(name, i) ? 0 : demangle_operator_len(str_from(name, i));
		char c = name.ptr[i];

		if (n) {
			buf_add(b, str_head(str_from(name, i), n));
			i += n - 1;
			continue;
		}
		if (c == '<' && !depth++) {
			buf_addc(b, '<');
			buf_add(b, dots);
		}
		if (c == '>' && depth && !--depth) {
			buf_addc(b, '>');
			continue;
		}
		if (!depth)
			buf_addc(b, c);
	}
}

/* Where what may be left out at the start ends: behind the first "::" that leaves no more than width, or the last one. */
static size_t first_shown(struct str name, size_t width)
{
	size_t at = 0, depth = 0;

	for (size_t i = 0; i + 1 < name.len; i++) {
		depth += name.ptr[i] == '<' || name.ptr[i] == '(';
		depth -= depth && (name.ptr[i] == '>' || name.ptr[i] == ')');
		if (depth || name.ptr[i] != ':' || name.ptr[i + 1] != ':')
			continue;
		/* of a lambda's operator() nothing would be told */
		if (i && name.ptr[i - 1] == '}')
			break;
		at = i + 2;
		if (utf8_width(str_from(name, at)) <= width)
			break;
	}
	return at;
}

struct str text_cut_name(struct text *t, struct str shown, size_t width)
{
	struct str dots = ellipsis(t->look), name;
	size_t gap = utf8_width(dots), at;
	struct buf b = {0};

	if (utf8_width(shown) <= width || width <= gap || str_find(shown, S("::")) == (size_t)-1)
		return text_cut(t, shown, width);
	without_arguments(shown, dots, &b);
	name = str_dup(t->scratch, buf_str(&b));
	b.len = 0;
	if (utf8_width(name) > width && (at = first_shown(name, width - gap)) > 0) {
		buf_add(&b, dots);
		buf_add(&b, str_from(name, at));
		name = str_dup(t->scratch, buf_str(&b));
	}
	buf_release(&b);
	return text_cut(t, name, width);
}
