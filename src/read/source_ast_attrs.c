/* The attributes of a declaration. libclang names few of them and says of the others where they are: in the text that
 * stands there, or in the macro that it comes from, the name is found. */
#include "read/source_ast_parts.h"

enum { NESTED_MACROS_MAX = 8, EXPANSION_MAX = 1 << 14 };

/* What libclang does name. */
static const struct {
	int kind;
	const char *name;
} kinds[] = {
	{CX_PURE_ATTR, "pure"},
	{CX_CONST_ATTR, "const"},
	{CX_NODUPLICATE_ATTR, "noduplicate"},
	{CX_VISIBILITY_ATTR, "visibility"},
	{CX_CONVERGENT_ATTR, "convergent"},
	{CX_UNUSED_RESULT_ATTR, "warn_unused_result"},
};

static const char *kind_name(int kind)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (kinds[i].kind == kind)
			return kinds[i].name;
	return NULL;
}

struct attr {
	struct cx_cursor cursor;
	struct cx_location loc;
	struct ast_place at;
	struct ast_extent extent;
	const struct ast_macro *macro; /* NULL: none */
	struct str name;               /* ptr NULL: not known yet; empty: unknown */
};
struct attrs VEC(struct attr);

/* The last definition before something. */
static const struct ast_definition *find_definition(struct ast *a, struct str name, uint32_t order)
{
	const struct ast_definition *d;

	if (!a->definition_by_name.cap)
		for (size_t i = 0; i < a->definitions.count; i++) {
			struct ast_definition *new = &a->definitions.items[i];
			struct cx_string s = a->c->getCursorSpelling(new->cursor);
			void **place = map_at(&a->arena, &a->definition_by_name,
					      str_dup(&a->arena, str_c(a->c->getCString(s))));

			a->c->disposeString(s);
			new->before = *place;
			*place = new;
		}
	for (d = map_find(&a->definition_by_name, name); d && d->order > order; d = d->before)
		;
	return d;
}

/* The body of a macro's definition, without its name and parameters. */
static struct str body_of(struct ast *a, struct cx_cursor definition)
{
	struct str text = STR_NONE, name;

	if (definition.kind == CX_MACRO_DEFINITION)
		text = ast_bytes(a, ast_extent_of(a, definition));
	name = text_name_at(text, 0);
	text = str_from(text, name.len);
	return str_starts(text, S("(")) ? str_from(text, str_find_char(text, ')') + 1) : text;
}

/* Writes the body with the macros in it expanded; arguments are not filled in: no attribute's name is in one whose place
 * libclang does not tell. */
static void expand(struct ast *a, struct str body, uint32_t order, unsigned depth, struct buf *out)
{
	size_t at = 0;

	while (at < body.len && out->len < EXPANSION_MAX) {
		struct str word = text_name_at(body, at);
		const struct ast_definition *d =
			word.len && depth < NESTED_MACROS_MAX ? find_definition(a, word, order) : NULL;

		if (d)
			expand(a, body_of(a, d->cursor), order, depth + 1, out);
		else
			buf_add(out, word.len ? word : str_make(body.ptr + at, 1));
		at += word.len ? word.len : 1;
	}
}

static bool is_same_place(struct ast_place left, struct ast_place right)
{
	return left.file == right.file && left.offset == right.offset;
}

/* Those that come from the same use of a macro as t get the names that the macro holds, one for one. */
static void name_group(struct ast *a, struct attrs *attrs, const struct attr *t)
{
	struct ast_place at = t->at;
	struct text_attrs names = {0};
	struct buf text = {0};
	size_t n = 0, next = 0;
	bool is_clear;

	expand(a, body_of(a, a->c->getCursorReferenced(t->macro->cursor)), t->macro->order, 0, &text);
	text_attr_names(&a->scratch, str_dup(&a->scratch, buf_str(&text)), &names);
	buf_release(&text);
	for (size_t i = 0; i < attrs->count; i++)
		n += attrs->items[i].macro && is_same_place(attrs->items[i].at, at);
	is_clear = names.count == n;
	for (size_t i = 0; i < attrs->count; i++) {
		struct attr *same = &attrs->items[i];
		const char *known = kind_name(same->cursor.kind);

		if (!same->macro || !is_same_place(same->at, at))
			continue;
		/* what is known shows whether the order is that of the text */
		if (is_clear && known && !str_eq(names.items[next], str_c(known)))
			is_clear = false;
		if (!same->name.ptr)
			same->name = known ? str_c(known) : is_clear ? names.items[next] : S("");
		next++;
	}
}

/* What is written at the place: without a macro the attribute's own name, behind the vendor's. */
static struct str written(struct ast *a, const struct attr *t)
{
	struct str text = str_from(a->files.items[t->at.file].text, t->at.offset);
	struct str name = text_name_at(text, 0), rest = str_trim(str_from(text, name.len));

	if (name.len && str_starts(rest, S("::"))) {
		struct str scoped = text_name_at(str_trim(str_from(rest, 2)), 0);

		return scoped.len ? scoped : name;
	}
	return name;
}

static bool look_at(struct ast *a, struct cx_cursor cursor, struct attr *t)
{
	struct ast_place in_arg;

	*t = (struct attr){.cursor = cursor, .extent = ast_extent_of(a, cursor)};
	t->loc = a->c->getRangeStart(a->c->getCursorExtent(cursor));
	t->at = ast_place_of(a, t->loc);
	if (t->at.file < 0)
		return false;
	t->macro = ast_macro_at(a, t->at);
	in_arg = ast_in_arg(a, t->loc, t->at);
	if (!t->macro)
		t->name = text_attr_plain(written(a, t));
	else if (in_arg.file >= 0)
		t->name = text_attr_plain(text_name_at(a->files.items[in_arg.file].text, in_arg.offset));
	if (!t->name.len)
		t->name = STR_NONE;
	return true;
}

static void write_attr(struct ast *a, const struct attr *t)
{
	struct ast_place macro_at = ast_no_place;
	struct str macro = STR_NONE;

	if (t->macro) {
		struct cx_cursor definition = a->c->getCursorReferenced(t->macro->cursor);

		macro = ast_text(a, a->c->getCursorSpelling(t->macro->cursor));
		if (definition.kind == CX_MACRO_DEFINITION) {
			struct cx_location loc = a->c->getCursorLocation(definition);

			macro_at = ast_place_of(a, loc);
			ast_name_line(a, loc, macro_at, macro_at);
		}
	}
	ast_name_line(a, t->loc, t->at, t->at);
	buf_addc(a->out, 'a');
	ast_put_text(a, t->name);
	ast_put_text(a, macro.len ? macro : written(a, t));
	ast_put_place(a, t->at);
	ast_put_extent(a, t->extent);
	ast_put_text(a, macro);
	ast_put_place(a, macro_at);
	buf_addc(a->out, '\n');
}

void ast_attributes(struct ast *a, int32_t func, const struct ast_cursors *cursors)
{
	const struct ast_told *before = a->funcs.items[func].attrs;
	struct attrs attrs = {0};

	for (size_t i = 0; i < cursors->count; i++) {
		struct attr t;
		const struct ast_told *told = before;

		if (cursors->items[i].kind == CX_ASM_LABEL_ATTR || !look_at(a, cursors->items[i], &t))
			continue;
		while (told && !is_same_place(told->at, t.at))
			told = told->next;
		if (!told)
			vec_push(&a->scratch, &attrs, t);
	}
	for (size_t i = 0; i < attrs.count; i++) {
		struct ast_told *told = arena_new(&a->arena, struct ast_told);

		if (!attrs.items[i].name.ptr && attrs.items[i].macro)
			name_group(a, &attrs, &attrs.items[i]);
		*told = (struct ast_told){attrs.items[i].at, a->funcs.items[func].attrs};
		a->funcs.items[func].attrs = told;
		write_attr(a, &attrs.items[i]);
	}
}
