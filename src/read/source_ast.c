/* The walk over libclang's tree. It is the library that goes down, so that no depth of nesting is too much for the
 * stack; frames remember the way that led there. */
#include "read/source_ast.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/source_ast_parts.h"

enum { TEXT_VERSION = 1, NOTES_MAX = 20, ARGS_MAX = 1000, PARENS_MAX = 100 };

struct child {
	struct cx_cursor cursor;
	bool is_last, is_found;
};

static int take_child(struct cx_cursor cursor, struct cx_cursor parent, void *context)
{
	struct child *child = context;

	(void)parent;
	child->cursor = cursor;
	child->is_found = true;
	return child->is_last ? CX_CONTINUE : CX_BREAK;
}

bool ast_child_of(const struct ast *a, struct cx_cursor parent, bool is_last, struct cx_cursor *out)
{
	struct child child = {.is_last = is_last};

	a->c->visitChildren(parent, take_child, &child);
	*out = child.cursor;
	return child.is_found;
}

/* --- loops --- */
static const struct {
	int kind;
	char letter;
	const char *keyword;
} loops[] = {
	{CX_FOR, 'f', "for"},
	{CX_WHILE, 'w', "while"},
	{CX_DO, 'd', "do"},
	{CX_RANGE_FOR, 'r', "for"},
};

static int loop_row(int kind)
{
	for (size_t i = 0; i < sizeof(loops) / sizeof(*loops); i++)
		if (loops[i].kind == kind)
			return (int)i;
	return -1;
}

/* The parts that are found in the text. */
struct loop_text {
	struct ast_extent all, parts[3], pragma;
};

static struct ast_extent part(struct ast *a, struct ast_place from, struct text_span span)
{
	return span.end ? ast_extent_at(a, from, span) : ast_no_extent;
}

/* line_start: a place before the loop from which lines can be counted. */
static void read_loop_text(struct ast *a, int row, struct ast_extent e, struct ast_extent body,
			   struct loop_text *t)
{
	const struct ast_file *f;
	struct text_head h;
	struct str keyword = str_c(loops[row].keyword);
	struct text_span pragma;

	*t = (struct loop_text){ast_no_extent, {ast_no_extent, ast_no_extent, ast_no_extent}, ast_no_extent};
	if (e.begin.file < 0 || ast_is_in_macro(a, e.begin.file, e.begin.offset))
		return;
	f = &a->files.items[e.begin.file];
	if (!str_eq(text_name_at(f->text, e.begin.offset), keyword))
		return;
	pragma = text_loop_pragma(f->text, e.begin.offset);
	if (pragma.end) {
		/* lines are counted back */
		struct ast_place from = {e.begin.file, (uint32_t)pragma.begin, e.begin.line, 1};

		for (size_t i = pragma.begin; i < e.begin.offset; i++)
			from.line -= f->text.ptr[i] == '\n';
		for (size_t i = pragma.begin; i && f->text.ptr[i - 1] != '\n'; i--)
			from.col++;
		t->pragma = ast_extent_at(a, from, pragma);
	}
	if (body.begin.file != e.begin.file)
		return;
	if (loops[row].kind == CX_DO) {
		h = text_do_head(f->text, body.end.offset);
		if (h.is_found && !body.is_macro && h.all.end <= e.end.offset) {
			t->all = part(a, body.end, h.all);
			t->parts[1] = t->all;
		}
		return;
	}
	h = text_loop_head(f->text, e.begin.offset + keyword.len);
	if (!h.is_found || h.all.end > body.begin.offset)
		return;
	t->all = part(a, e.begin, h.all);
	if (loops[row].kind == CX_RANGE_FOR)
		return;
	for (size_t i = 0; i < 3; i++)
		t->parts[i] = part(a, e.begin, h.parts[i]);
}

/* The frame at the end is what the loop stands in: with a pragma or attributes a statement that holds them. */
static void put_loop_flags(struct ast *a)
{
	const struct ast_frame *around = &a->frames.items[a->frames.count - 1];
	bool has_attribute = around->cursor.kind == CX_UNEXPOSED_STMT, is_in_block;

	if (has_attribute && a->frames.count > 1)
		around--;
	is_in_block = around->cursor.kind == CX_COMPOUND;
	ast_put_flags(a, (const struct ast_flag[]){{'a', has_attribute}, {'b', is_in_block}, {0}});
}

static int32_t write_loop(struct ast *a, struct cx_cursor cursor, int row, const struct ast_frame *around)
{
	struct cx_location loc = a->c->getRangeStart(a->c->getCursorExtent(cursor));
	struct ast_place place = ast_place_of(a, loc), in_arg = ast_in_arg(a, loc, place);
	struct ast_extent e = ast_extent_of(a, cursor), body = ast_no_extent;
	struct cx_cursor child;
	struct loop_text text;

	if (place.file < 0)
		return around->loop;
	if (ast_child_of(a, cursor, loops[row].kind != CX_DO, &child))
		body = ast_extent_of(a, child);
	read_loop_text(a, row, e, body, &text);
	ast_name_line(a, loc, place, place);
	ast_name_line(a, loc, place, in_arg);
	buf_addc(a->out, 'l');
	put_id(a->out, a->nloops);
	put_id(a->out, around->func);
	buf_add(a->out, str_make((const char[]){' ', loops[row].letter}, 2));
	put_id(a->out, around->loop);
	put_number(a->out, around->depth + 1);
	put_loop_flags(a);
	ast_put_place(a, place);
	ast_put_place(a, in_arg);
	ast_put_extent(a, e);
	ast_put_extent(a, body);
	ast_put_extent(a, text.all);
	for (size_t i = 0; i < 3; i++)
		ast_put_extent(a, text.parts[i]);
	ast_put_extent(a, text.pragma);
	buf_addc(a->out, '\n');
	return a->nloops++;
}

/* --- calls --- */
/* What may stand around the name of what is called: an implicit cast, (f), *f, &f. */
static bool passes_callee(int kind)
{
	return kind == CX_UNEXPOSED_EXPR || kind == CX_PAREN || kind == CX_UNARY;
}

/* The function that is called by its name; false: a pointer is called. */
static bool callee_of(struct ast *a, struct cx_cursor call, struct cx_cursor target, struct cx_cursor *out)
{
	unsigned depth = 0;

	while (passes_callee(target.kind) && depth++ < PARENS_MAX)
		if (!ast_child_of(a, target, false, &target))
			break;
	if (target.kind == CX_DECL_REF) {
		*out = a->c->getCursorReferenced(target);
		if (ast_is_function(out->kind))
			return true;
	}
	/* of `f(1)(2)` libclang says f */
	if (target.kind == CX_CALL)
		return false;
	/* C++: methods, and what is called without being named */
	*out = a->c->getCursorReferenced(call);
	return ast_is_function(out->kind);
}

/* The canonical type of the function that a pointer to one leads to. */
static struct str called_type(struct ast *a, struct cx_cursor target)
{
	struct cx_type type = a->c->getCanonicalType(a->c->getCursorType(target));

	if (type.kind == CX_TYPE_POINTER)
		type = a->c->getPointeeType(type);
	if (type.kind != CX_TYPE_FUNCTION_PROTO && type.kind != CX_TYPE_FUNCTION_NO_PROTO)
		return STR_NONE;
	return ast_text(a, a->c->getTypeSpelling(type));
}

static bool is_operator(struct str name)
{
	const size_t n = strlen("operator");

	return str_starts(name, S("operator")) && name.len > n && !text_name_at(name, n).len &&
	       !(name.ptr[n] >= '0' && name.ptr[n] <= '9');
}

/* C++: constructors, conversions and operators are called without being named. */
static bool has_no_target(struct ast *a, struct cx_cursor callee)
{
	return callee.kind == CX_CONSTRUCTOR || callee.kind == CX_CONVERSION ||
	       is_operator(ast_text(a, a->c->getCursorSpelling(callee)));
}

static void write_call(struct ast *a, struct cx_cursor cursor, const struct ast_frame *around)
{
	struct cx_location loc = a->c->getRangeStart(a->c->getCursorExtent(cursor));
	struct ast_place place = ast_place_of(a, loc), in_arg = ast_in_arg(a, loc, place);
	struct ast_extent e = ast_extent_of(a, cursor), target_extent = ast_no_extent;
	struct cx_cursor target, callee;
	bool has_target = ast_child_of(a, cursor, false, &target), is_direct;
	int nargs = a->c->Cursor_getNumArguments(cursor);
	int32_t func = -1;
	struct str type = STR_NONE;

	if (place.file < 0)
		return;
	if (!has_target)
		target = cursor;
	is_direct = callee_of(a, cursor, target, &callee);
	if (has_target && !(is_direct && has_no_target(a, callee)))
		target_extent = ast_extent_of(a, target);
	if (is_direct)
		func = ast_func_id(a, callee);
	else
		type = called_type(a, target);
	ast_name_line(a, loc, place, place);
	ast_name_line(a, loc, place, in_arg);
	buf_addc(a->out, 'c');
	put_id(a->out, around->func);
	put_id(a->out, around->loop);
	put_id(a->out, func);
	ast_put_place(a, place);
	ast_put_place(a, in_arg);
	ast_put_extent(a, e);
	ast_put_extent(a, target_extent);
	ast_put_text(a, text_folded(&a->scratch, ast_bytes(a, target_extent)));
	ast_put_text(a, type);
	buf_addc(a->out, '\n');
	for (int i = 0; i < nargs && i < ARGS_MAX; i++) {
		struct ast_extent arg = ast_extent_of(a, a->c->Cursor_getArgument(cursor, (unsigned)i));

		buf_addc(a->out, 'g');
		ast_put_extent(a, arg);
		ast_put_text(a, text_folded(&a->scratch, ast_bytes(a, arg)));
		buf_addc(a->out, '\n');
	}
}

/* A function is named; not where it is called. */
static void note_taken(struct ast *a, struct cx_cursor ref)
{
	struct cx_cursor function = a->c->getCursorReferenced(ref);
	struct cx_location loc;
	struct ast_place place;
	int32_t id;

	if (!ast_is_function(function.kind))
		return;
	id = ast_func_id(a, function);
	if (a->funcs.items[id].is_taken)
		return;
	loc = a->c->getCursorLocation(ref);
	place = ast_place_of(a, loc);
	a->funcs.items[id].is_taken = true;
	ast_name_line(a, loc, place, place);
	buf_addc(a->out, 't');
	put_id(a->out, id);
	ast_put_place(a, place);
	buf_addc(a->out, '\n');
}

/* --- the walk --- */
static struct ast_frame *frame_of(struct ast *a, struct cx_cursor parent)
{
	size_t i = a->frames.count;

	while (i > 1 && !a->c->equalCursors(a->frames.items[i - 1].cursor, parent))
		i--;
	a->frames.count = i;
	return &a->frames.items[i - 1];
}

static bool is_named(struct ast *a, struct cx_cursor function, struct str name)
{
	return str_eq(ast_text(a, a->c->getCursorSpelling(function)), name) ||
	       str_eq(ast_text(a, a->c->Cursor_getMangling(function)), name);
}

static int walk(struct cx_cursor cursor, struct cx_cursor parent, void *context)
{
	struct ast *a = context;
	struct ast_frame *around = frame_of(a, parent), frame = *around;
	uint32_t index = around->nchildren++;
	int row;

	frame.cursor = cursor;
	frame.nchildren = 0;
	frame.is_call = cursor.kind == CX_CALL;
	frame.is_callee =
		(around->is_call && index == 0) || (around->is_callee && passes_callee(around->cursor.kind));
	if (a->frames.count == 1) {
		/* at the top level */
		arena_clear(&a->scratch);
		if (a->c->Location_isInSystemHeader(a->c->getCursorLocation(cursor)))
			return CX_CONTINUE;
	}
	if (ast_is_function(cursor.kind)) {
		int32_t id = ast_func_id(a, cursor);

		ast_declaration(a, cursor, id);
		if (a->accesses && is_named(a, cursor, str_c(a->accesses)))
			a->accesses_func = id;
		if (!a->c->isCursorDefinition(cursor))
			return CX_CONTINUE;
		frame = (struct ast_frame){.cursor = cursor, .func = id, .loop = -1};
	} else if ((row = loop_row(cursor.kind)) >= 0) {
		int32_t id = write_loop(a, cursor, row, around);

		frame.depth += id != frame.loop;
		frame.loop = id;
	} else {
		switch (cursor.kind) {
		case CX_CALL:
			write_call(a, cursor, around);
			break;
		case CX_DECL_REF:
			if (!frame.is_callee)
				note_taken(a, cursor);
			break;
		case CX_FUNCTION_TEMPLATE:
		case CX_CLASS_TEMPLATE:
		case CX_CLASS_PARTIAL:
		case CX_LAMBDA:
		case CX_BLOCK:
			return CX_CONTINUE; /* of many functions, or of one without a name */
		case CX_SIZEOF:
			return CX_CONTINUE; /* is not run */
		default:
			if (cursor.kind >= CX_FIRST_ATTR)
				return CX_CONTINUE;
		}
	}
	frame.operand_use = 0;
	if (a->accesses_func >= 0 && frame.func == a->accesses_func && frame.loop >= 0) {
		unsigned use = index == 0 ? around->operand_use : 0;

		frame.operand_use = (uint8_t)ast_use_of_operand(a, cursor, use);
		ast_access(a, cursor, &frame, use);
	}
	vec_push(&a->arena, &a->frames, frame);
	return CX_RECURSE;
}

static void write_note(struct ast *a, struct cx_diagnostic *d)
{
	struct cx_location loc = a->c->getDiagnosticLocation(d);
	struct ast_place place = ast_place_of(a, loc);

	ast_name_line(a, loc, place, place);
	buf_addc(a->out, 'n');
	ast_put_place(a, place);
	ast_put_text(a, ast_text(a, a->c->getDiagnosticSpelling(d)));
	buf_addc(a->out, '\n');
}

/* An argument of the compiler that libclang passes over: the source is none the worse for it. */
static bool is_about_argument(struct ast *a, struct cx_diagnostic *d)
{
	struct str text = ast_text(a, a->c->getDiagnosticSpelling(d));

	return str_starts(text, S("unknown argument")) || str_starts(text, S("unsupported argument")) ||
	       str_starts(text, S("unsupported option"));
}

static void write_notes(struct ast *a)
{
	unsigned n = a->c->getNumDiagnostics(a->unit), nwritten = 0, nerrors = 0;

	for (unsigned i = 0; i < n; i++) {
		struct cx_diagnostic *d = a->c->getDiagnostic(a->unit, i);

		if (a->c->getDiagnosticSeverity(d) < CX_ERROR)
			continue;
		nerrors += !is_about_argument(a, d);
		if (nwritten++ < NOTES_MAX)
			write_note(a, d);
	}
	buf_addc(a->out, 'N');
	put_number(a->out, nerrors);
	buf_addc(a->out, '\n');
}

/* 0: there is a unit. */
static unsigned parse_with(struct ast *a, const char *source, const char *const *args)
{
	struct words VEC(const char *) argv = {0};
	bool has_dir = false;

	for (size_t i = 0; args[i]; i++) {
		vec_push(&a->arena, &argv, args[i]);
		has_dir |= i && strncmp(args[i], "-resource-dir", 13) == 0;
	}
	if (a->c->resource_dir && !has_dir) {
		vec_push(&a->arena, &argv, "-resource-dir");
		vec_push(&a->arena, &argv, a->c->resource_dir);
	}
	return (unsigned)a->c->parseTranslationUnit2FullArgv(a->c->createIndex(0, 0), source, argv.items,
							     (int)argv.count, NULL, 0,
							     CX_DETAILED_RECORD | CX_KEEP_GOING, &a->unit);
}

static bool parse(struct ast *a, const struct source_request *r, struct err *err)
{
	static const char *const reasons[] = {"made nothing of it", "refuses it, or the compiler's arguments",
					      "crashed on it", "was asked in a way that it does not know",
					      "cannot read it, or refuses the compiler's arguments"};
	struct stat st;
	unsigned code;

	if (stat(r->source, &st) != 0 || access(r->source, R_OK) != 0)
		return err_set(err, "cannot read %s: %s", r->source, strerror(errno));
	if (S_ISDIR(st.st_mode))
		return err_set(err, "cannot read %s: is a folder", r->source);
	code = parse_with(a, r->source, r->argv);
	if (code && code != CX_CRASHED && parse_with(a, r->source, r->plain_argv) == 0) {
		a->has_fewer_arguments = true;
		code = 0;
	}
	if (!code && a->unit)
		return true;
	return err_set(err, "%s: libclang " STR_FMT " %s", r->source, STR_ARG(a->c->version),
		       reasons[code < sizeof(reasons) / sizeof(*reasons) ? code : 1]);
}

bool source_ast_write(const struct source_request *r, struct buf *out, struct err *err)
{
	struct ast a = {.out = out, .accesses = r->accesses, .accesses_func = -1};
	struct cx_cursor top;

	a.c = libclang_load(r->clang, r->resource_dir, err);
	if (!a.c || !parse(&a, r, err))
		return false;
	buf_printf(out, "source %d ", TEXT_VERSION);
	put_name(out, a.c->version);
	buf_addc(out, '\n');
	top = a.c->getTranslationUnitCursor(a.unit);
	/* the main file is the first, also where it has nothing in it */
	if (ast_file_id(&a, a.c->getFile(a.unit, r->source), a.c->getCursorLocation(top)) != 0)
		return err_set(err, "%s: libclang " STR_FMT " does not know the file", r->source,
			       STR_ARG(a.c->version));
	ast_read_macros(&a);
	vec_push(&a.arena, &a.frames, ((struct ast_frame){.cursor = top, .func = -1, .loop = -1}));
	a.c->visitChildren(top, walk, &a);
	if (a.has_fewer_arguments)
		buf_add(out, S("n - read%20without%20the%20arguments%20that%20libclang%20refuses\n"));
	write_notes(&a);
	buf_add(out, S("end\n"));
	arena_clear(&a.arena);
	arena_clear(&a.scratch);
	return true;
}
