#include "base/opt.h"

#include <limits.h>

struct parse {
	struct arena *arena;
	const struct opt *const *tables;
	char *values;
	struct err *err;
};

/* What stood on the command line: "--jobs", "--no-sort" or "-j". */
struct found {
	const struct opt *opt;
	bool is_negated;
};

#define FOR_EACH_OPT(o, tables)                                                                              \
	for (const struct opt *const *t_ = (tables); *t_; t_++)                                              \
		for (const struct opt *o = *t_; o->kind != OPT_PLACE || o->help; o++)                        \
			if (o->kind != OPT_PLACE)

/* Names from the command line, shown to people. */
static const char *visible(struct parse *p, struct str s)
{
	struct buf b = {0};
	const char *text;

	buf_add_visible(&b, s);
	text = str_to_c(p->arena, buf_str(&b));
	buf_release(&b);
	return text;
}

/* "auto, always or never" */
static const char *choice_list(struct arena *a, const struct opt *o)
{
	struct str rest = str_c(o->arg), list = S("");

	while (rest.ptr) {
		struct str one = str_cut(&rest, '|');

		list = str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(list),
				  list.len == 0 ? ""
				  : rest.ptr    ? ", "
						: " or ",
				  STR_ARG(one));
	}
	return str_to_c(a, list);
}

static bool set_choice(struct parse *p, const struct opt *o, const char *shown, const char *value)
{
	struct str rest = str_c(o->arg);
	unsigned index = 0;

	while (rest.ptr) {
		if (str_eq(str_cut(&rest, '|'), str_c(value))) {
			*(unsigned *)(p->values + o->offset) = index;
			return true;
		}
		index++;
	}
	return err_set(p->err, "%s needs %s, got '%s'", shown, choice_list(p->arena, o),
		       visible(p, str_c(value)));
}

static bool set_uint(struct parse *p, const struct opt *o, const char *shown, const char *value)
{
	struct str s = str_c(value);
	uint64_t number = 0;
	bool has_digits_only = s.len > 0;

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			has_digits_only = false;
	if (!has_digits_only)
		return err_set(p->err, "%s needs a number, got '%s'", shown, visible(p, s));
	if (!str_u64(s, &number) || number > UINT_MAX)
		return err_set(p->err, "%s needs a number up to %u, got '%s'", shown, UINT_MAX,
			       visible(p, s));
	*(unsigned *)(p->values + o->offset) = (unsigned)number;
	return true;
}

static bool set_value(struct parse *p, const struct opt *o, const char *shown, const char *value)
{
	switch (o->kind) {
	case OPT_STRING:
		*(const char **)(p->values + o->offset) = value;
		return true;
	case OPT_LIST: {
		struct opt_list *list = (struct opt_list *)(p->values + o->offset);

		vec_push(p->arena, list, value);
		return true;
	}
	case OPT_OPTIONAL:
		vec_push(p->arena, &((struct opt_optional *)(p->values + o->offset))->values, value);
		return true;
	case OPT_UINT:
		return set_uint(p, o, shown, value);
	case OPT_CHOICE:
		return set_choice(p, o, shown, value);
	case OPT_FLAG:
	case OPT_PLACE:
		break;
	}
	BUG("option '%s' takes no value", shown);
}

static bool missing_value(struct parse *p, const struct opt *o, const char *shown)
{
	if (o->kind == OPT_CHOICE)
		return err_set(p->err, "%s needs %s", shown, choice_list(p->arena, o));
	return err_set(p->err, "%s needs a value: %s", shown, o->arg ? o->arg : "VALUE");
}

static struct str bare(struct str name)
{
	return str_starts(name, S("no-")) ? str_from(name, 3) : name;
}

/* The nearest long name, "no-" forms included; ptr NULL when none is near. */
static struct str nearest(struct parse *p, struct str name)
{
	unsigned limit = name.len < 4 ? 2 : name.len < 8 ? 3 : 4, best = limit;
	struct str found = STR_NONE;

	FOR_EACH_OPT(o, p->tables)
	{
		struct str forms[2] = {str_c(o->name), STR_NONE};
		size_t nforms = 1;

		if (!o->name)
			continue;
		if (o->kind == OPT_FLAG && !str_starts(forms[0], S("no-")))
			forms[nforms++] = str_printf(p->arena, "no-%s", o->name);
		for (size_t i = 0; i < nforms; i++) {
			unsigned distance = str_distance(name, forms[i], limit);

			if (distance < best) {
				best = distance;
				found = forms[i];
			}
		}
	}
	return found;
}

/* Matches name, or a start of it that fits only one option. Exact names go first, so that a name which starts
 * another one can be given. */
static bool find_long(struct parse *p, struct str name, struct found *found)
{
	struct found partial = {0};
	struct str others = S(""), near;
	size_t nothers = 0;

	FOR_EACH_OPT(o, p->tables)
	{
		struct str own = str_c(o->name);

		if (!o->name)
			continue;
		for (int negated = 0; negated <= (o->kind == OPT_FLAG); negated++) {
			/* --no-x clears the flag x, and --x the flag no-x */
			bool starts_no = str_starts(own, S("no-"));
			struct str form = !negated    ? own
					  : starts_no ? bare(own)
						      : str_printf(p->arena, "no-%s", o->name);

			if (str_eq(form, name)) {
				*found = (struct found){o, negated};
				return true;
			}
			if (!name.len || !str_starts(form, name))
				continue;
			/* "--n" is not meant as the start of every --no-…, nor "--p" as one of "--pager" for
			 * no-pager */
			if (negated && (starts_no || name.len <= 3))
				continue;
			partial = (struct found){o, negated};
			others = str_printf(p->arena, STR_FMT "%s--" STR_FMT, STR_ARG(others),
					    nothers++ ? ", " : "", STR_ARG(form));
		}
	}
	if (nothers == 1) {
		*found = partial;
		return true;
	}
	if (nothers > 1)
		return err_set(p->err, "option --%s can be any of " STR_FMT, visible(p, name),
			       STR_ARG(others));
	near = nearest(p, name);
	if (near.ptr)
		return err_set(p->err, "unknown option --%s; did you mean --" STR_FMT "?", visible(p, name),
			       STR_ARG(near));
	return err_set(p->err, "unknown option --%s", visible(p, name));
}

/* A value in the next argument. "--" ends the options and is hardly ever meant as a value; --name=-- says so.
 */
static const char *take_next(int argc, char **argv, int *at)
{
	if (*at + 1 >= argc || strcmp(argv[*at + 1], "--") == 0)
		return NULL;
	return argv[++*at];
}

static bool parse_long(struct parse *p, int argc, char **argv, int *at)
{
	const char *arg = argv[*at] + 2, *equals = strchr(arg, '=');
	struct str given = equals ? str_make(arg, (size_t)(equals - arg)) : str_c(arg);
	struct found found = {0};
	const char *value, *shown;
	char *name;

	name = str_to_c(p->arena, given);
	for (char *c = name; *c; c++)
		if (*c == '_')
			*c = '-';
	if (!find_long(p, str_make(name, given.len), &found))
		return false;
	shown = str_printf(p->arena, "--%s", found.opt->name).ptr;
	if (found.opt->kind == OPT_FLAG) {
		if (equals)
			return err_set(p->err, "--%s takes no value", name);
		*(bool *)(p->values + found.opt->offset) = !found.is_negated;
		return true;
	}
	if (found.opt->kind == OPT_OPTIONAL && !equals) {
		((struct opt_optional *)(p->values + found.opt->offset))->is_set = true;
		return true;
	}
	value = equals ? equals + 1 : take_next(argc, argv, at);
	if (!value)
		return missing_value(p, found.opt, shown);
	return set_value(p, found.opt, shown, value);
}

static const struct opt *find_letter(struct parse *p, char letter)
{
	FOR_EACH_OPT(o, p->tables)
	{
		if (o->letter == letter)
			return o;
	}
	return NULL;
}

static bool parse_letters(struct parse *p, int argc, char **argv, int *at)
{
	const char *arg = argv[*at];

	for (const char *c = arg + 1; *c; c++) {
		const struct opt *o = find_letter(p, *c);
		char shown[] = {'-', *c, '\0'};
		const char *value;

		if (!o) {
			struct str near = strlen(arg) > 3 ? nearest(p, str_c(arg + 1)) : STR_NONE;
			size_t n = utf8_len(str_c(c));

			if (near.ptr)
				return err_set(p->err, "unknown option %s; did you mean --" STR_FMT "?",
					       visible(p, str_c(arg)), STR_ARG(near));
			return err_set(p->err, "unknown option -%s%s%s%s", visible(p, str_make(c, n ? n : 1)),
				       arg[2] ? " (in '" : "", arg[2] ? visible(p, str_c(arg)) : "",
				       arg[2] ? "')" : "");
		}
		if (o->kind == OPT_FLAG) {
			*(bool *)(p->values + o->offset) = true;
			continue;
		}
		value = c[1] ? c + 1 : take_next(argc, argv, at);
		if (!value)
			return missing_value(p, o, shown);
		return set_value(p, o, shown, value);
	}
	return true;
}

bool opt_parse(struct arena *a, const struct opt *const tables[], void *values, int argc, char **argv,
	       struct opt_rest *rest, struct err *err)
{
	struct parse p = {a, tables, values, err};

	*rest = (struct opt_rest){0};
	for (int i = 0; i < argc; i++) {
		const char *arg = argv[i];

		if (strcmp(arg, "--") == 0) {
			rest->after_dashes = argv + i + 1;
			rest->nafter_dashes = (size_t)(argc - i - 1);
			break;
		}
		if (arg[0] != '-' || arg[1] == '\0')
			vec_push(a, &rest->operands, arg);
		else if (!(arg[1] == '-' ? parse_long(&p, argc, argv, &i)
					 : parse_letters(&p, argc, argv, &i)))
			return false;
	}
	return true;
}

/* --- help --- */

enum { HELP_INDENT = 2, HELP_COLUMN_MAX = 28, HELP_TEXT_MIN = 20 };

/* "  -j, --jobs=N" */
static void put_names(const struct opt *o, struct buf *out)
{
	buf_fill(out, ' ', HELP_INDENT);
	if (o->letter)
		buf_printf(out, "-%c%s", o->letter, o->name ? ", " : "");
	else
		buf_fill(out, ' ', 4);
	if (o->name)
		buf_printf(out, "--%s", o->name);
	if (o->kind == OPT_OPTIONAL)
		buf_printf(out, "[=%s]", o->arg);
	else if (o->kind != OPT_FLAG)
		buf_printf(out, "%s%s", o->name ? "=" : " ", o->arg ? o->arg : "VALUE");
}

static size_t names_width(const struct opt *o)
{
	struct buf b = {0};
	size_t width;

	put_names(o, &b);
	width = utf8_width(buf_str(&b));
	buf_release(&b);
	return width;
}

/* text from column `at` on, later lines indented as far; width 0: one line. */
static void put_wrapped(struct str text, size_t at, size_t width, struct buf *out)
{
	size_t col = at, room = width > at + HELP_TEXT_MIN ? width : at + HELP_TEXT_MIN;

	while (text.ptr) {
		struct str word = str_cut(&text, ' ');
		size_t n = utf8_width(word);

		if (col > at) {
			if (width && col + 1 + n > room) {
				buf_addc(out, '\n');
				buf_fill(out, ' ', at);
				col = at;
			} else {
				buf_addc(out, ' ');
				col++;
			}
		}
		buf_add(out, word);
		col += n;
	}
	buf_addc(out, '\n');
}

void opt_help(const struct opt *const tables[], size_t width, struct buf *out)
{
	size_t column = 0;

	FOR_EACH_OPT(o, tables)
	{
		size_t n = names_width(o) + 2;

		if (n > column && n <= HELP_COLUMN_MAX)
			column = n;
	}
	if (column < 12)
		column = 12;
	for (const struct opt *const *t = tables; *t; t++)
		for (const struct opt *o = *t; o->kind != OPT_PLACE || o->help; o++) {
			size_t n = names_width(o);

			if (o->kind == OPT_PLACE) {
				if (out->len && !str_ends(buf_str(out), S("\n\n")))
					buf_addc(out, '\n');
				buf_printf(out, "%s\n", o->help);
				continue;
			}
			put_names(o, out);
			if (n + 2 > column) {
				buf_addc(out, '\n');
				n = 0;
			}
			buf_fill(out, ' ', column - n);
			put_wrapped(str_c(o->help ? o->help : ""), column, width, out);
		}
}

/* Backslashes and dashes as roff needs them; a dot or quote at a line's start would be a request. */
static void put_roff(struct str s, struct buf *out)
{
	if (s.len && (s.ptr[0] == '.' || s.ptr[0] == '\''))
		buf_add(out, S("\\&"));
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '\\')
			buf_add(out, S("\\e"));
		else if (s.ptr[i] == '-')
			buf_add(out, S("\\-"));
		else
			buf_addc(out, s.ptr[i]);
	}
}

/* Whether the last line is a request for a heading, which begins a paragraph by itself. */
static bool follows_heading(const struct buf *out)
{
	struct str text = buf_str(out);
	size_t at;

	if (text.len)
		text.len--; /* its newline */
	at = str_rfind_char(text, '\n');
	text = at == text.len ? text : str_from(text, at + 1);
	return str_starts(text, S(".S"));
}

void opt_roff(const struct opt *const tables[], struct buf *out)
{
	for (const struct opt *const *t = tables; *t; t++)
		for (const struct opt *o = *t; o->kind != OPT_PLACE || o->help; o++) {
			if (o->kind == OPT_PLACE) {
				if (!follows_heading(out))
					buf_add(out, S(".PP\n"));
				put_roff(str_c(o->help), out);
				buf_addc(out, '\n');
				continue;
			}
			buf_add(out, S(".TP\n"));
			if (o->letter)
				buf_printf(out, "\\fB\\-%c\\fR%s", o->letter, o->name ? ", " : "");
			if (o->name) {
				buf_add(out, S("\\fB\\-\\-"));
				put_roff(str_c(o->name), out);
				buf_add(out, S("\\fR"));
			}
			if (o->kind != OPT_FLAG) {
				buf_add(out, o->kind == OPT_OPTIONAL ? S("[=\\fI")
					     : o->name               ? S("=\\fI")
								     : S(" \\fI"));
				put_roff(str_c(o->arg ? o->arg : "VALUE"), out);
				buf_add(out, o->kind == OPT_OPTIONAL ? S("\\fR]") : S("\\fR"));
			}
			buf_addc(out, '\n');
			put_roff(str_c(o->help ? o->help : ""), out);
			buf_addc(out, '\n');
		}
}
