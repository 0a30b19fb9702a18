/* Where things are. A location of libclang that is in a macro has a place in the file where the outermost macro is used,
 * which is also where debug information says it is. */
#include "read/source_ast_parts.h"

const struct ast_place ast_no_place = {.file = -1};
const struct ast_extent ast_no_extent = {.begin = {.file = -1}, .end = {.file = -1}};

struct str ast_text(struct ast *a, struct cx_string s)
{
	struct str text = str_dup(&a->scratch, str_c(a->c->getCString(s)));

	a->c->disposeString(s);
	return text;
}

/* By name: one file may have several handles. */
static int32_t find_file(const struct ast *a, struct str name)
{
	for (size_t i = 0; i < a->files.count; i++)
		if (str_eq(a->files.items[i].name, name))
			return (int32_t)i;
	return -1;
}

static int32_t new_file(struct ast *a, struct cx_file *handle, struct str name, struct cx_location loc)
{
	int32_t id = (int32_t)a->files.count;
	struct ast_file *f = vec_add(&a->arena, &a->files);
	size_t size = 0;
	const char *text = a->c->getFileContents(a->unit, handle, &size);

	f->name = str_dup(&a->arena, name);
	f->text = str_make(text, text ? size : 0);
	f->is_system = a->c->Location_isInSystemHeader(loc);
	buf_addc(a->out, 'i');
	put_id(a->out, id);
	buf_add(a->out, id == 0 ? S(" m ") : f->is_system ? S(" s ") : S(" - "));
	put_name(a->out, name);
	buf_addc(a->out, '\n');
	return id;
}

int32_t ast_file_id(struct ast *a, struct cx_file *handle, struct cx_location loc)
{
	struct str name;
	int32_t id;

	if (!handle)
		return -1;
	for (size_t i = a->handles.count; i-- > 0;)
		if (a->handles.items[i].handle == handle)
			return a->handles.items[i].file;
	name = ast_text(a, a->c->getFileName(handle));
	if (!name.len)
		return -1;
	id = find_file(a, name);
	if (id < 0)
		id = new_file(a, handle, name, loc);
	vec_push(&a->arena, &a->handles, ((struct ast_handle){handle, id}));
	return id;
}

struct ast_place ast_place_of(struct ast *a, struct cx_location loc)
{
	struct ast_place p;
	struct cx_file *file = NULL;

	a->c->getExpansionLocation(loc, &file, &p.line, &p.col, &p.offset);
	p.file = ast_file_id(a, file, loc);
	return p;
}

struct ast_place ast_in_arg(struct ast *a, struct cx_location loc, struct ast_place place)
{
	struct ast_place p;
	struct cx_file *file = NULL;

	if (place.file < 0 || !ast_is_in_macro(a, place.file, place.offset))
		return ast_no_place;
	a->c->getFileLocation(loc, &file, &p.line, &p.col, &p.offset);
	p.file = ast_file_id(a, file, loc);
	return p.file == place.file && p.offset != place.offset ? p : ast_no_place;
}

void ast_name_line(struct ast *a, struct cx_location loc, struct ast_place at, struct ast_place place)
{
	struct cx_string s;
	struct str name;
	unsigned line, col;
	struct ast_file *f;

	if (place.file < 0)
		return;
	f = &a->files.items[place.file];
	if (f->named_line == place.line)
		return;
	f->named_line = place.line;
	a->c->getPresumedLocation(loc, &s, &line, &col);
	line += place.line - at.line;
	name = str_c(a->c->getCString(s));
	if (name.len && (line != place.line || !str_eq(name, f->name))) {
		buf_addc(a->out, '#');
		put_id(a->out, place.file);
		put_number(a->out, place.line);
		buf_addc(a->out, ' ');
		put_name(a->out, name);
		put_number(a->out, line);
		buf_addc(a->out, '\n');
	}
	a->c->disposeString(s);
}

struct ast_extent ast_extent_of(struct ast *a, struct cx_cursor cursor)
{
	struct cx_range range = a->c->getCursorExtent(cursor);
	struct ast_extent e = {.begin = ast_place_of(a, a->c->getRangeStart(range)),
			       .end = ast_place_of(a, a->c->getRangeEnd(range))};

	if (e.begin.file < 0 || e.begin.file != e.end.file || e.begin.offset > e.end.offset ||
	    e.end.offset > a->files.items[e.begin.file].text.len)
		return ast_no_extent;
	e.is_macro = e.begin.offset == e.end.offset || ast_is_in_macro(a, e.begin.file, e.begin.offset) ||
		     ast_is_in_macro(a, e.end.file, e.end.offset - 1);
	return e;
}

/* Goes on from `from`, a place before it. */
static struct ast_place place_at(struct str text, struct ast_place from, size_t offset)
{
	while (from.offset < offset) {
		if (text.ptr[from.offset++] == '\n') {
			from.line++;
			from.col = 1;
		} else {
			from.col++;
		}
	}
	return from;
}

struct ast_extent ast_extent_at(struct ast *a, struct ast_place from, struct text_span span)
{
	struct ast_extent e = {0};
	struct str text = a->files.items[from.file].text;

	if (span.begin < from.offset || span.end < span.begin || span.end > text.len)
		return ast_no_extent;
	e.begin = place_at(text, from, span.begin);
	e.end = place_at(text, e.begin, span.end);
	e.is_macro = span.begin < span.end && (ast_is_in_macro(a, from.file, e.begin.offset) ||
					       ast_is_in_macro(a, from.file, e.end.offset - 1));
	return e;
}

struct str ast_bytes(const struct ast *a, struct ast_extent e)
{
	if (e.begin.file < 0)
		return STR_NONE;
	return str_make(a->files.items[e.begin.file].text.ptr + e.begin.offset,
			e.end.offset - e.begin.offset);
}

void ast_put_place(struct ast *a, struct ast_place place)
{
	put_id(a->out, place.file);
	if (place.file < 0)
		return;
	put_number(a->out, place.offset);
	put_number(a->out, place.line);
	put_number(a->out, place.col);
}

void ast_put_extent(struct ast *a, struct ast_extent e)
{
	ast_put_place(a, e.begin);
	if (e.begin.file < 0)
		return;
	put_number(a->out, e.end.offset);
	put_number(a->out, e.end.line);
	put_number(a->out, e.end.col);
	buf_add(a->out, e.is_macro ? S(" m") : S(" -"));
}

void ast_put_text(struct ast *a, struct str text)
{
	buf_addc(a->out, ' ');
	put_name(a->out, text);
}

void ast_put_flags(struct ast *a, const struct ast_flag *flags)
{
	size_t at;

	buf_addc(a->out, ' ');
	at = a->out->len;
	for (; flags->letter; flags++)
		if (flags->is_set)
			buf_addc(a->out, flags->letter);
	if (a->out->len == at)
		buf_addc(a->out, '-');
}

/* --- macros --- */
static int note_macro(struct cx_cursor cursor, struct cx_cursor parent, void *context)
{
	struct ast *a = context;
	struct ast_place begin, end;
	struct cx_range range;
	struct ast_macros *macros;

	(void)parent;
	a->norder++;
	if (cursor.kind == CX_MACRO_DEFINITION)
		vec_push(&a->arena, &a->definitions, ((struct ast_definition){cursor, a->norder, NULL}));
	if (cursor.kind != CX_MACRO_EXPANSION)
		return CX_CONTINUE;
	range = a->c->getCursorExtent(cursor);
	begin = ast_place_of(a, a->c->getRangeStart(range));
	end = ast_place_of(a, a->c->getRangeEnd(range));
	if (begin.file < 0)
		return CX_CONTINUE;
	macros = &a->files.items[begin.file].macros;
	vec_push(&a->arena, macros,
		 ((struct ast_macro){begin.offset,
				     end.file == begin.file && end.offset > begin.offset ? end.offset
											 : begin.offset + 1,
				     a->norder, cursor}));
	return CX_CONTINUE;
}

static int compare_macros(const void *left, const void *right)
{
	const struct ast_macro *a = left, *b = right;

	if (a->begin != b->begin)
		return a->begin < b->begin ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

void ast_read_macros(struct ast *a)
{
	a->c->visitChildren(a->c->getTranslationUnitCursor(a->unit), note_macro, a);
	for (size_t i = 0; i < a->files.count; i++) {
		struct ast_file *f = &a->files.items[i];

		vec_sort(&f->macros, compare_macros);
		for (size_t k = 0; k < f->macros.count; k++) {
			const struct ast_macro *m = &f->macros.items[k];
			struct text_span *last =
				f->covered.count ? &f->covered.items[f->covered.count - 1] : NULL;

			if (!last || m->begin >= last->end)
				vec_push(&a->arena, &f->covered, ((struct text_span){m->begin, m->end}));
			else if (m->end > last->end)
				last->end = m->end;
		}
	}
}

bool ast_is_in_macro(const struct ast *a, int32_t file, uint32_t offset)
{
	const struct ast_file *f = &a->files.items[file];
	size_t low = 0, high = f->covered.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (f->covered.items[mid].end <= offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low < f->covered.count && f->covered.items[low].begin <= offset;
}

const struct ast_macro *ast_macro_at(const struct ast *a, struct ast_place place)
{
	const struct ast_file *f = &a->files.items[place.file];
	size_t low = 0, high = f->macros.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (f->macros.items[mid].begin < place.offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low < f->macros.count && f->macros.items[low].begin == place.offset ? &f->macros.items[low]
										   : NULL;
}
