/* Functions: each is told once, with each of its declarations. */
#include "read/source_ast_parts.h"

enum { PARAMS_MAX = 1000 };

struct ast_cursor_slot {
	struct cx_cursor cursor;
	uint32_t hash;
	int32_t number;
	bool is_used;
};

static struct ast_cursor_slot *slot_of(const struct ast *a, const struct ast_cursor_map *m,
				       struct cx_cursor cursor, uint32_t hash)
{
	for (size_t at = hash & (m->cap - 1);; at = (at + 1) & (m->cap - 1)) {
		struct ast_cursor_slot *s = &m->slots[at];

		if (!s->is_used || (s->hash == hash && a->c->equalCursors(s->cursor, cursor)))
			return s;
	}
}

static void grow(struct ast *a, struct ast_cursor_map *m)
{
	struct ast_cursor_map larger = {.count = m->count, .cap = m->cap ? m->cap * 2 : 256};

	larger.slots = arena_array(&a->arena, struct ast_cursor_slot, larger.cap);
	for (size_t i = 0; i < m->cap; i++)
		if (m->slots[i].is_used)
			*slot_of(a, &larger, m->slots[i].cursor, m->slots[i].hash) = m->slots[i];
	*m = larger;
}

bool ast_is_function(int kind)
{
	return kind == CX_FUNCTION || kind == CX_METHOD || kind == CX_CONSTRUCTOR || kind == CX_DESTRUCTOR ||
	       kind == CX_CONVERSION;
}

static void write_func(struct ast *a, struct cx_cursor cursor, int32_t id, bool is_system)
{
	const struct libclang *c = a->c;
	struct cx_type type = c->getCanonicalType(c->getCursorType(cursor));
	struct str name = ast_text(a, c->Cursor_getMangling(cursor));
	struct str spelling = ast_text(a, c->getCursorSpelling(cursor));

	if (name.len && name.ptr[0] == '\1') /* "not to be decorated": an asm label */
		name = str_from(name, 1);
	buf_addc(a->out, 'f');
	put_id(a->out, id);
	ast_put_text(a, name.len ? name : spelling);
	ast_put_text(a, spelling);
	ast_put_flags(a, (const struct ast_flag[]){{'i', c->getCursorLinkage(cursor) == CX_LINKAGE_INTERNAL},
						   {'v', c->Cursor_isVariadic(cursor)},
						   {'n', c->Cursor_isFunctionInlined(cursor)},
						   {'s', is_system},
						   {0}});
	ast_put_text(a, ast_text(a, c->getTypeSpelling(type)));
	buf_addc(a->out, '\n');
}

int32_t ast_func_id(struct ast *a, struct cx_cursor cursor)
{
	struct cx_cursor canonical = a->c->getCanonicalCursor(cursor);
	uint32_t hash = a->c->hashCursor(canonical);
	struct ast_cursor_slot *s;
	struct cx_location loc;
	bool is_system;

	if (a->func_ids.count * 4 >= a->func_ids.cap * 3)
		grow(a, &a->func_ids);
	s = slot_of(a, &a->func_ids, canonical, hash);
	if (s->is_used)
		return s->number;
	*s = (struct ast_cursor_slot){canonical, hash, (int32_t)a->funcs.count, true};
	a->func_ids.count++;
	vec_add(&a->arena, &a->funcs);
	loc = a->c->getCursorLocation(cursor);
	is_system = a->c->Location_isInSystemHeader(loc) || ast_place_of(a, loc).file < 0;
	write_func(a, cursor, s->number, is_system);
	if (is_system) {
		int32_t id = s->number;

		ast_declaration(a, cursor, id);
		return id;
	}
	return s->number;
}

/* --- declarations --- */
struct parts {
	struct ast *a;
	struct ast_cursors attrs;
	struct cx_cursor body;
	bool has_body;
};

static int sort_part(struct cx_cursor cursor, struct cx_cursor parent, void *context)
{
	struct parts *p = context;

	(void)parent;
	if (cursor.kind >= CX_FIRST_ATTR && cursor.kind <= CX_LAST_ATTR) {
		vec_push(&p->a->scratch, &p->attrs, cursor);
	} else if (cursor.kind == CX_COMPOUND) {
		p->body = cursor;
		p->has_body = true;
	}
	return CX_CONTINUE;
}

bool ast_is_array(int kind)
{
	return kind == CX_TYPE_CONSTANT_ARRAY || kind == CX_TYPE_INCOMPLETE_ARRAY ||
	       kind == CX_TYPE_VARIABLE_ARRAY;
}

/* The bytes of a parameter, when they are as they stand in the file; name: where in them its name is, (size_t)-1: it has
 * none. */
static struct str param_text(struct ast *a, struct cx_cursor param, struct ast_extent e, size_t *name_at)
{
	struct str bytes = ast_bytes(a, e), name = ast_text(a, a->c->getCursorSpelling(param));
	struct ast_place place = ast_place_of(a, a->c->getCursorLocation(param));

	*name_at = (size_t)-1;
	if (!bytes.ptr || e.is_macro)
		return STR_NONE;
	for (uint32_t i = e.begin.offset; i < e.end.offset; i++)
		if (ast_is_in_macro(a, e.begin.file, i))
			return STR_NONE;
	if (!name.len)
		return bytes;
	if (place.file != e.begin.file || place.offset < e.begin.offset)
		return STR_NONE;
	*name_at = place.offset - e.begin.offset;
	return str_eq(text_name_at(bytes, *name_at), name) ? bytes : STR_NONE;
}

static bool is_function_type(int kind)
{
	return kind == CX_TYPE_FUNCTION_PROTO || kind == CX_TYPE_FUNCTION_NO_PROTO;
}

static void write_param(struct ast *a, struct cx_cursor param)
{
	const struct libclang *c = a->c;
	struct cx_type type = c->getCursorType(param), canonical = c->getCanonicalType(type), pointee = {0};
	struct ast_extent e = ast_extent_of(a, param);
	size_t name_at, at = 0;
	struct str text = param_text(a, param, e, &name_at);
	bool is_array = ast_is_array(canonical.kind);
	bool is_pointer = canonical.kind == CX_TYPE_POINTER || is_array;
	bool is_restrict = c->isRestrictQualifiedType(type) || c->isRestrictQualifiedType(canonical) ||
			   (is_array && text.ptr && text_array_is_restrict(text, name_at));
	bool can_be_restrict;

	if (is_pointer)
		pointee = is_array ? c->getArrayElementType(canonical) : c->getPointeeType(canonical);
	can_be_restrict = is_pointer && !is_restrict && !is_function_type(pointee.kind) && text.ptr &&
			  text_restrict_at(text, name_at, is_array, &at);
	buf_addc(a->out, 'p');
	ast_put_text(a, ast_text(a, c->getCursorSpelling(param)));
	ast_put_flags(a, (const struct ast_flag[]){{'p', is_pointer || is_function_type(canonical.kind)},
						   {'a', is_array},
						   {'r', is_restrict},
						   {'c', c->isConstQualifiedType(canonical)},
						   {'C', is_pointer && c->isConstQualifiedType(pointee)},
						   {0}});
	put_id(a->out, can_be_restrict ? (int32_t)(e.begin.offset + at) : -1);
	ast_put_text(a, ast_text(a, c->getTypeSpelling(type)));
	ast_put_extent(a, e);
	buf_addc(a->out, '\n');
}

void ast_declaration(struct ast *a, struct cx_cursor cursor, int32_t func)
{
	static const char storages[] = {[CX_STORAGE_EXTERN] = 'e', [CX_STORAGE_STATIC] = 's'};
	const struct libclang *c = a->c;
	struct cx_location loc = c->getCursorLocation(cursor);
	struct ast_place place = ast_place_of(a, loc);
	struct ast_extent e = ast_extent_of(a, cursor), body = ast_no_extent;
	struct parts parts = {.a = a};
	unsigned storage = (unsigned)c->Cursor_getStorageClass(cursor);
	int nparams = c->Cursor_getNumArguments(cursor);

	if (place.file < 0)
		return;
	c->visitChildren(cursor, sort_part, &parts);
	if (parts.has_body)
		body = ast_extent_of(a, parts.body);
	ast_name_line(a, loc, place, place);
	buf_addc(a->out, 'd');
	put_id(a->out, func);
	buf_addc(a->out, ' ');
	buf_addc(a->out, storage < sizeof(storages) && storages[storage] ? storages[storage] : 'n');
	ast_put_flags(a, (const struct ast_flag[]){{'d', c->isCursorDefinition(cursor)},
						   {'m', ast_is_in_macro(a, place.file, place.offset)},
						   {0}});
	ast_put_place(a, place);
	ast_put_extent(a, e);
	ast_put_extent(a, body);
	ast_put_text(a, ast_text(a, c->getTypeSpelling(c->getResultType(c->getCursorType(cursor)))));
	buf_addc(a->out, '\n');
	for (int i = 0; i < nparams && i < PARAMS_MAX; i++)
		write_param(a, c->Cursor_getArgument(cursor, (unsigned)i));
	ast_attributes(a, func, &parts.attrs);
}
