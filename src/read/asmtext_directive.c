/* Directives: sections, places in the source, symbols, data. */
#include "read/asmtext_reading.h"

enum { FILES_MAX = 1 << 20, SECTION_STACK_MAX = 1000 };

static enum section_kind section_kind(struct str name, struct str flags)
{
	static const char *const ignored[] = {".debug",   ".eh_frame", ".gcc_except",  ".note",
					      ".comment", ".llvm",     ".stack_sizes", NULL};

	for (size_t i = 0; ignored[i]; i++)
		if (str_starts(name, str_c(ignored[i])))
			return SECTION_IGNORED;
	if (str_eq(name, S(".text")) || str_starts(name, S(".text.")) ||
	    str_find_char(flags, 'x') < flags.len)
		return SECTION_CODE;
	return SECTION_DATA;
}

void asm_use_section(struct reading *r, struct str name, struct str flags)
{
	void **at = map_at(&r->t->scratch, &r->sections, name);
	struct section *s = *at;

	if (!s) {
		s = arena_new(&r->t->scratch, struct section);
		s->name = name;
		s->kind = section_kind(name, flags);
		*at = s;
	}
	r->previous = r->section;
	r->section = s;
	r->table = NULL;
}

/* .section NAME[,"FLAGS"…] */
static void section_directive(struct reading *r, struct str args)
{
	struct str name, flags = STR_NONE, rest;

	args = str_trim(args);
	if (args.len && args.ptr[0] == '"') {
		name = asm_quoted(&r->u->arena, args, &rest);
	} else {
		size_t n = 0;

		while (n < args.len && args.ptr[n] != ',' && !asm_is_blank(args.ptr[n]))
			n++;
		name = str_head(args, n);
		rest = str_from(args, n);
	}
	rest = str_from(rest, str_find_char(rest, '"'));
	if (rest.len)
		flags = asm_quoted(&r->t->scratch, rest, &rest);
	asm_use_section(r, name, flags);
}

static void push_section(struct reading *r)
{
	if (r->stack.count < SECTION_STACK_MAX)
		vec_push(&r->t->scratch, &r->stack, r->section);
}

static void pop_section(struct reading *r)
{
	if (r->stack.count)
		r->section = r->stack.items[--r->stack.count];
}

/* Lines and files. */

static void file_directive(struct reading *r, struct str args)
{
	struct str number, first, second = STR_NONE, rest;
	uint64_t n;
	size_t digits = 0;

	args = str_trim(args);
	while (digits < args.len && asm_is_digit(args.ptr[digits]))
		digits++;
	number = str_head(args, digits);
	if (!str_u64(number, &n) || n >= FILES_MAX)
		return; /* .file "a.c": only the name of the source */
	args = str_trim(str_from(args, digits));
	if (args.len == 0 || args.ptr[0] != '"')
		return;
	first = asm_quoted(&r->u->arena, args, &rest);
	rest = str_trim(rest);
	if (rest.len && rest.ptr[0] == '"')
		second = asm_quoted(&r->u->arena, rest, &rest);
	if (n == 0 && second.ptr && first.len && first.ptr[0] == '/')
		r->comp_dir = first;
	if (second.ptr && first.len && !(second.len && second.ptr[0] == '/'))
		first = path_join(&r->u->arena, first, second);
	else if (second.ptr)
		first = second;
	if (n >= r->files.count + 1000)
		return; /* numbers are dense in what compilers write */
	while (r->files.count <= n)
		vec_push(&r->t->scratch, &r->files, STR_NONE);
	r->files.items[n] = unit_file(r->u, first, r->comp_dir);
}

static uint32_t small_number(const char **p, const char *end)
{
	uint32_t n = 0;

	while (*p < end && asm_is_blank(**p))
		(*p)++;
	while (*p < end && asm_is_digit(**p)) {
		n = n < 100000000 ? n * 10 + (uint32_t)(**p - '0') : UINT32_MAX;
		(*p)++;
	}
	return n;
}

void asm_read_loc(struct reading *r, struct str args)
{
	const char *p = args.ptr, *end = args.ptr + args.len;
	uint32_t file = small_number(&p, end), line = small_number(&p, end), col = small_number(&p, end);

	if (line == 0 || line == UINT32_MAX || file >= r->files.count)
		r->loc = (struct loc){0};
	else
		r->loc = (struct loc){r->files.items[file], line, col == UINT32_MAX ? 0 : col};
}

/* .ident "Debian clang version 19.1.7 (3)", .ident "GCC: (Debian 12.2.0-14) 12.2.0" */
static void ident_directive(struct reading *r, struct str args)
{
	struct compiler_id *id = &r->u->compiler;
	struct str rest, text;
	size_t at;

	args = str_trim(args);
	if (id->family.ptr || args.len == 0 || args.ptr[0] != '"')
		return;
	text = asm_quoted(&r->t->scratch, args, &rest);
	at = str_find(text, S("clang version "));
	if (at != (size_t)-1) {
		text = str_from(text, at + 14);
		id->family = S("clang");
		id->version = intern(&r->u->names, str_head(text, str_find_char(text, ' ')));
	} else if (str_starts(text, S("GCC: "))) {
		at = str_rfind_char(text, ' ');
		id->family = S("gcc");
		id->version = intern(&r->u->names, str_from(text, at + 1));
	}
}

/* Symbols. */

/* .type f,@function: the name may hold anything. */
static void type_directive(struct reading *r, struct str args)
{
	struct str name, rest;

	args = str_trim(args);
	if (args.len && args.ptr[0] == '"') {
		name = asm_quoted(&r->u->arena, args, &rest);
	} else {
		size_t comma = str_find_char(args, ',');

		while (comma < args.len && str_find(str_from(args, comma + 1), S("function")) != (size_t)-1 &&
		       str_find_char(str_from(args, comma + 1), ',') < args.len - comma - 1)
			comma += 1 + str_find_char(str_from(args, comma + 1), ',');
		if (comma == args.len)
			return;
		name = str_trim(str_head(args, comma));
		rest = str_from(args, comma);
	}
	rest = str_trim(str_from(rest, str_find_char(rest, ',') + 1));
	if (rest.len > 1 && (rest.ptr[0] == '@' || rest.ptr[0] == '%' || rest.ptr[0] == '"'))
		rest = str_from(rest, 1);
	if (str_starts(rest, S("function")) || str_starts(rest, S("STT_FUNC")))
		asm_symbol_at(r, name)->is_function = true;
}

static void size_directive(struct reading *r, struct str args)
{
	struct str name, rest;

	args = str_trim(args);
	if (args.len && args.ptr[0] == '"')
		name = asm_quoted(&r->t->scratch, args, &rest);
	else
		name = str_trim(str_head(args, str_rfind_char(args, ',')));
	if (r->section->part && str_eq(r->section->part->symbol, name)) {
		r->section->part->is_closed = true;
		if (r->part == r->section->part)
			asm_use_part(r, NULL);
		r->section->part = NULL;
	}
}

/* .set alias,target and alias = target */
void asm_alias(struct reading *r, struct str name, struct str target)
{
	name = asm_one_name(r, name);
	target = asm_one_name(r, target);
	if (name.len == 0 || target.len == 0 || str_eq(name, target) || str_eq(target, S(".")))
		return;
	asm_symbol_at(r, name)->alias_of = target;
}

static void set_directive(struct reading *r, struct str args)
{
	struct str rest, name;
	size_t comma;

	args = str_trim(args);
	if (args.len && args.ptr[0] == '"') {
		name = asm_quoted(&r->u->arena, args, &rest);
		rest = str_from(rest, str_find_char(rest, ',') + 1);
		asm_symbol_at(r, name)->alias_of = asm_one_name(r, rest);
		return;
	}
	comma = str_find_char(args, ',');
	if (comma < args.len)
		asm_alias(r, str_head(args, comma), str_from(args, comma + 1));
}

/* Data: in an asm statement it is code of unknown content; elsewhere it may be a jump table. */
static const char *read_data(struct reading *r, const char *start, const char *p, const char *end)
{
	if (r->section->kind == SECTION_IGNORED)
		return end;
	if (r->in_app && asm_in_code(r)) {
		struct statement s;
		struct insn *i;

		asm_copy_statement(r, start, end, &s);
		i = asm_add_insn(r, s.text);
		i->flags |= INSN_DATA;
		i->mnemonic_len = (uint8_t)(p - start < 255 ? p - start : 255);
		return s.end;
	}
	while (p < end && (asm_is_blank(*p) || *p == '('))
		p++;
	if (end - p > 2 && p[0] == '.' && p[1] == 'L') {
		const char *q = p;
		struct str label;

		while (q < end && asm_is_name(*q))
			q++;
		label = str_make(p, (size_t)(q - p));
		if (asm_may_be_code(label)) {
			*map_at(&r->t->scratch, &r->t->data_refs, label) = r;
			if (r->table)
				vec_push(&r->t->scratch, &r->table->entries, label);
		}
	}
	return end;
}

static bool is_data_directive(struct str name)
{
	static const char *const names[] = {
		"byte",   "2byte",   "4byte", "8byte",  "ascii",  "asciz", "double",  "dword",
		"fill",   "float",   "hword", "incbin", "inst",   "int",   "long",    "nops",
		"octa",   "org",     "quad",  "short",  "single", "skip",  "sleb128", "space",
		"string", "uleb128", "value", "word",   "xword",  "zero",  NULL};

	for (size_t i = 0; names[i]; i++)
		if (names[i][0] == name.ptr[0] && str_eq(name, str_c(names[i])))
			return true;
	return false;
}

/* .NAME ARGS at p. */
const char *asm_read_directive(struct reading *r, const char *p, const char *end)
{
	const char *start = p, *stop = end;
	struct str name, args;

	for (p++; p < end && asm_is_name(*p); p++)
		;
	name = str_make(start + 1, (size_t)(p - start - 1));
	r->ndirectives++;
	if (name.len == 0)
		return end;
	if (name.ptr[0] == 'c' && str_starts(name, S("cfi_")))
		return r->in_app ? p : end;
	if (r->in_app) { /* verbatim: several statements on the line */
		const char *semicolon = memchr(p, ';', (size_t)(end - p));

		if (semicolon && !memchr(p, '"', (size_t)(semicolon - p)))
			stop = semicolon;
	}
	args = str_make(p, (size_t)(stop - p));
	switch (name.ptr[0]) {
	case 'a':
		if (str_eq(name, S("att_syntax"))) {
			if (r->syntax == SYNTAX_INTEL)
				r->syntax = SYNTAX_ATT;
			goto done;
		}
		break;
	case 'b':
		if (str_eq(name, S("bss")))
			asm_use_section(r, S(".bss"), STR_NONE);
		break;
	case 'd':
		if (str_eq(name, S("data")))
			asm_use_section(r, S(".data"), STR_NONE);
		break;
	case 'e':
		if (str_eq(name, S("equ")))
			set_directive(r, args);
		break;
	case 'f':
		if (str_eq(name, S("file"))) {
			file_directive(r, args);
			goto done;
		}
		break;
	case 'g':
		if (str_eq(name, S("globl")) || str_eq(name, S("global"))) {
			struct asm_symbol *s = asm_symbol_at(r, asm_one_name(r, args));

			if (s->binding == BINDING_local)
				s->binding = BINDING_global;
		}
		break;
	case 'i':
		if (str_eq(name, S("intel_syntax")) && r->syntax == SYNTAX_ATT)
			r->syntax = SYNTAX_INTEL;
		else if (str_eq(name, S("ident")))
			ident_directive(r, args);
		else if (r->in_app && (str_eq(name, S("irp")) || str_eq(name, S("irpc"))))
			goto repeat;
		break;
	case 'l':
		if (str_eq(name, S("loc"))) {
			asm_read_loc(r, args);
			goto done;
		}
		break;
	case 'm':
		if (str_eq(name, S("macro"))) {
			r->macro_depth++;
			goto done;
		}
		break;
	case 'p':
		if (str_eq(name, S("pushsection"))) {
			push_section(r);
			section_directive(r, args);
		} else if (str_eq(name, S("popsection"))) {
			pop_section(r);
		} else if (str_eq(name, S("previous")) && r->previous) {
			struct section *s = r->previous;

			r->previous = r->section;
			r->section = s;
		}
		break;
	case 'r':
		if (r->in_app && str_eq(name, S("rept")))
			goto repeat;
		break;
	case 's':
		if (str_eq(name, S("set")))
			set_directive(r, args);
		else if (str_eq(name, S("size")))
			size_directive(r, args);
		else if (str_eq(name, S("section")))
			section_directive(r, args);
		break;
	case 't':
		if (str_eq(name, S("type")))
			type_directive(r, args);
		else if (str_eq(name, S("text")))
			asm_use_section(r, S(".text"), STR_NONE);
		break;
	case 'w':
		if (str_eq(name, S("weak")))
			asm_symbol_at(r, asm_one_name(r, args))->binding = BINDING_weak;
		break;
	default:
		break;
	}
	if (is_data_directive(name))
		return read_data(r, start, p, end);
done:
	return stop < end ? stop + 1 : end;
repeat:
	/* How many instructions the repetition makes is for an assembler to find out. */
	r->macro_depth++;
	if (asm_in_code(r))
		asm_add_insn(r, S(".rept"))->flags |= INSN_DATA;
	return end;
}
