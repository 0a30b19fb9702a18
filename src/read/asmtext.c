/* Assembly text as clang 14 to 22 and gcc 12 write it for ELF, x86-64 and AArch64.
 *
 *		.globl	f                       # -- Begin function f
 *		.type	f,@function             gcc: ".type	f, @function"
 *	f:                                      # @f
 *		.loc	0 12 3                  # a.c:12:3
 *		movq	%rax, 8(%rsp)           # 8-byte Spill      (gcc -fverbose-asm: # tmp, %sfp)
 *		jmp	.LBB0_2
 *		.section	.rodata,…           jump tables may stand inside a function
 *		#APP                            inline assembly; clang reprints it, one instruction per line,
 *	1: lock; addl $1, (%rax); jne 1b        gcc copies what the user wrote
 *		#NO_APP
 *		.size	f, .Lfunc_end0-f
 *
 * The text is read once, line by line. Lines outside of code sections are looked at only for names of local labels
 * (jump tables). Names with odd characters: clang quotes them ("a b", \" inside), gcc 12 writes them as they are. */
#include "read/asmtext.h"

#include "read/asmtext_parts.h"

enum { FILES_MAX = 1 << 20, SECTION_STACK_MAX = 1000, NUMERIC_LABELS = 100, TEXT_BLOCK = 1 << 18 };

enum section_kind { SECTION_CODE, SECTION_DATA, SECTION_IGNORED };

struct section {
	struct str name;
	enum section_kind kind;
	struct asm_part *part; /* being read; NULL */
};

/* "1f" before there is a "1:" */
struct forward {
	uint32_t insn;
	struct forward *next;
};

struct reading {
	struct asm_text *t;
	struct unit *u;
	enum isa_syntax syntax;
	char comment;       /* first character of a comment: '#' or '/' (twice) */
	uint64_t line;
	bool in_app;
	unsigned macro_depth; /* in .macro or .rept of verbatim text */

	struct section *section, *previous;
	struct section_stack VEC(struct section *) stack;
	struct map sections;

	struct asm_part *part; /* whose instructions are in `insns` */
	struct insns insns;    /* of the current run */
	struct loc loc;
	struct files VEC(struct str) files;
	struct str comp_dir;

	char *text, *text_end; /* room for the texts of instructions */
	struct {
		bool is_defined;
		uint32_t at;
		struct forward *waiting;
	} numeric[NUMERIC_LABELS];
	uint64_t ndirectives, norphans;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* What may stand in an unquoted name. */
static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '.' || c == '$' ||
	       (unsigned char)c >= 0x80;
}

static bool starts_comment(const struct reading *r, const char *p, const char *end)
{
	return *p == r->comment && (r->comment == '#' || (p + 1 < end && p[1] == '/'));
}

struct str asm_unescape(struct arena *a, struct str raw)
{
	char *out;
	size_t n = 0;

	if (str_find_char(raw, '\\') == raw.len)
		return raw;
	out = arena_bytes(a, raw.len);
	for (size_t i = 0; i < raw.len; i++) {
		char c = raw.ptr[i];

		if (c != '\\' || i + 1 >= raw.len) {
			out[n++] = c;
			continue;
		}
		c = raw.ptr[i + 1];
		if (c >= '0' && c <= '7') {
			unsigned code = 0, digits = 0;

			for (; digits < 3 && i + 1 < raw.len && raw.ptr[i + 1] >= '0' && raw.ptr[i + 1] <= '7';
			     digits++, i++)
				code = code * 8 + (unsigned)(raw.ptr[i + 1] - '0');
			out[n++] = (char)code;
			continue;
		}
		if (c == 'n' || c == '"' || c == '\\' || c == 't') {
			out[n++] = c == 'n' ? '\n' : c == 't' ? '\t' : c;
			i++;
			continue;
		}
		out[n++] = '\\'; /* clang before 20 leaves other backslashes as they are */
	}
	return str_make(out, n);
}

/* The quoted text that s starts with, quotes and escapes removed; *rest is what follows. */
static struct str quoted(struct arena *a, struct str s, struct str *rest)
{
	size_t n = 1;

	while (n < s.len && s.ptr[n] != '"')
		n += s.ptr[n] == '\\' ? 2 : 1;
	if (n > s.len)
		n = s.len;
	*rest = str_from(s, n + 1);
	return asm_unescape(a, str_make(s.ptr + 1, n - 1));
}

/* The name in the operand of .globl and kin. */
static struct str one_name(struct reading *r, struct str s)
{
	struct str rest;

	s = str_trim(s);
	if (s.len && s.ptr[0] == '"')
		return quoted(&r->u->arena, s, &rest);
	for (size_t i = 1; i < s.len; i++)
		if (is_blank(s.ptr[i - 1]) && starts_comment(r, s.ptr + i, s.ptr + s.len))
			return str_trim(str_head(s, i));
	return s;
}

static struct asm_symbol *symbol(struct reading *r, struct str name)
{
	void **at = map_at(&r->t->scratch, &r->t->symbol_by_name, name);
	struct asm_symbol *s = *at;

	if (!s) {
		s = arena_new(&r->t->scratch, struct asm_symbol);
		s->name = name;
		s->binding = BINDING_local;
		*at = s;
		vec_push(&r->t->scratch, &r->t->symbols, s);
	}
	return s;
}

static void close_run(struct reading *r)
{
	struct asm_part *p = r->part;
	struct asm_run *run;

	if (!p || !r->insns.count)
		return;
	run = arena_new(&r->t->scratch, struct asm_run);
	run->count = (uint32_t)r->insns.count;
	run->insns = arena_array(&r->u->arena, struct insn, r->insns.count);
	memcpy(run->insns, r->insns.items, r->insns.count * sizeof(struct insn));
	if (p->last_run)
		p->last_run->next = run;
	else
		p->first_run = run;
	p->last_run = run;
	p->ninsns += run->count;
	r->insns.count = 0;
}

/* Numeric labels are known inside one part only. */
static void forget_numeric_labels(struct reading *r)
{
	memset(r->numeric, 0, sizeof(r->numeric));
}

static void use_part(struct reading *r, struct asm_part *p)
{
	if (r->part == p)
		return;
	close_run(r);
	forget_numeric_labels(r);
	r->part = p;
}

static void open_part(struct reading *r, struct str name)
{
	struct asm_part *p = arena_new(&r->t->scratch, struct asm_part);

	p->symbol = name;
	p->section = r->section->name;
	p->line = r->line;
	vec_push(&r->t->scratch, &r->t->parts, p);
	r->section->part = p;
	r->loc = (struct loc){0};
	use_part(r, p);
}

/* Index in the part of the instruction to come. */
static uint32_t position(const struct reading *r)
{
	return r->part->ninsns + (uint32_t)r->insns.count;
}

/* Code that belongs to a function is being read. */
static bool in_code(struct reading *r)
{
	if (r->section->kind != SECTION_CODE || !r->section->part)
		return false;
	use_part(r, r->section->part);
	return true;
}

/* Sections. */

static enum section_kind section_kind(struct str name, struct str flags)
{
	static const char *const ignored[] = {".debug", ".eh_frame", ".gcc_except", ".note", ".comment",
					      ".llvm", ".stack_sizes", NULL};

	for (size_t i = 0; ignored[i]; i++)
		if (str_starts(name, str_c(ignored[i])))
			return SECTION_IGNORED;
	if (str_eq(name, S(".text")) || str_starts(name, S(".text.")) ||
	    str_find_char(flags, 'x') < flags.len)
		return SECTION_CODE;
	return SECTION_DATA;
}

static void use_section(struct reading *r, struct str name, struct str flags)
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
}

/* .section NAME[,"FLAGS"…] */
static void section_directive(struct reading *r, struct str args)
{
	struct str name, flags = STR_NONE, rest;

	args = str_trim(args);
	if (args.len && args.ptr[0] == '"') {
		name = quoted(&r->u->arena, args, &rest);
	} else {
		size_t n = 0;

		while (n < args.len && args.ptr[n] != ',' && !is_blank(args.ptr[n]))
			n++;
		name = str_head(args, n);
		rest = str_from(args, n);
	}
	rest = str_from(rest, str_find_char(rest, '"'));
	if (rest.len)
		flags = quoted(&r->t->scratch, rest, &rest);
	use_section(r, name, flags);
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
	while (digits < args.len && is_digit(args.ptr[digits]))
		digits++;
	number = str_head(args, digits);
	if (!str_u64(number, &n) || n >= FILES_MAX)
		return; /* .file "a.c": only the name of the source */
	args = str_trim(str_from(args, digits));
	if (args.len == 0 || args.ptr[0] != '"')
		return;
	first = quoted(&r->u->arena, args, &rest);
	rest = str_trim(rest);
	if (rest.len && rest.ptr[0] == '"')
		second = quoted(&r->u->arena, rest, &rest);
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

	while (*p < end && is_blank(**p))
		(*p)++;
	while (*p < end && is_digit(**p)) {
		n = n < 100000000 ? n * 10 + (uint32_t)(**p - '0') : UINT32_MAX;
		(*p)++;
	}
	return n;
}

static void loc_directive(struct reading *r, struct str args)
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
	text = quoted(&r->t->scratch, args, &rest);
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
		name = quoted(&r->u->arena, args, &rest);
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
		symbol(r, name)->is_function = true;
}

static void size_directive(struct reading *r, struct str args)
{
	struct str name, rest;

	args = str_trim(args);
	if (args.len && args.ptr[0] == '"')
		name = quoted(&r->t->scratch, args, &rest);
	else
		name = str_trim(str_head(args, str_rfind_char(args, ',')));
	if (r->section->part && str_eq(r->section->part->symbol, name)) {
		r->section->part->is_closed = true;
		if (r->part == r->section->part)
			use_part(r, NULL);
		r->section->part = NULL;
	}
}

/* .set alias,target and alias = target */
static void alias(struct reading *r, struct str name, struct str target)
{
	name = one_name(r, name);
	target = one_name(r, target);
	if (name.len == 0 || target.len == 0 || str_eq(name, target) || str_eq(target, S(".")))
		return;
	symbol(r, name)->alias_of = target;
}

static void set_directive(struct reading *r, struct str args)
{
	struct str rest, name;
	size_t comma;

	args = str_trim(args);
	if (args.len && args.ptr[0] == '"') {
		name = quoted(&r->u->arena, args, &rest);
		rest = str_from(rest, str_find_char(rest, ',') + 1);
		symbol(r, name)->alias_of = one_name(r, rest);
		return;
	}
	comma = str_find_char(args, ',');
	if (comma < args.len)
		alias(r, str_head(args, comma), str_from(args, comma + 1));
}

/* Instructions. */

static struct insn *add_insn(struct reading *r, struct str text)
{
	struct insn *i = vec_add(&r->t->scratch, &r->insns);

	i->text = text;
	i->addr = ADDR_UNKNOWN;
	i->loc = r->loc;
	i->text_line = r->line <= UINT32_MAX ? (uint32_t)r->line : 0;
	i->branch_to = INSN_NO_TARGET;
	if (r->in_app)
		i->flags |= INSN_INLINE_ASM;
	return i;
}

static char *text_room(struct reading *r, size_t n)
{
	if ((size_t)(r->text_end - r->text) < n) {
		size_t block = n > TEXT_BLOCK ? n : TEXT_BLOCK;

		r->text = arena_bytes(&r->u->arena, block);
		r->text_end = r->text + block;
	}
	return r->text;
}

/* Bytes that end the plain copying of an instruction's text. */
static const bool is_special[256] = {['\t'] = true, [' '] = true, ['\r'] = true, ['"'] = true,
				     ['#'] = true,  ['/'] = true, [';'] = true,  ['.'] = true};

struct statement {
	struct str text;    /* blanks made single, no comment */
	struct str comment; /* without its marker; ptr NULL: none */
	const char *end;    /* where the next statement of the line starts */
	struct str label;   /* the first local label named in an operand */
};

/* Copies one instruction up to its comment or, in verbatim text, its ';'. */
static void copy_statement(struct reading *r, const char *p, const char *end, struct statement *s)
{
	char *start = text_room(r, (size_t)(end - p)), *out = start;

	*s = (struct statement){.end = end};
	while (p < end) {
		char c = *p;

		if (!is_special[(unsigned char)c]) {
			*out++ = c;
			p++;
			continue;
		}
		if (is_blank(c)) {
			while (p < end && is_blank(*p))
				p++;
			if (out > start && out[-1] != ' ')
				*out++ = ' ';
			continue;
		}
		if (c == r->comment && starts_comment(r, p, end)) {
			p += r->comment == '#' ? 1 : 2;
			s->comment = str_trim(str_make(p, (size_t)(end - p)));
			break;
		}
		if (c == ';' && r->in_app) {
			s->end = p + 1;
			break;
		}
		if (c == '/' && r->in_app && p + 1 < end && (p[1] == '*' || (p[1] == '/' && out == start))) {
			size_t close = p[1] == '*' ? str_find(str_make(p + 2, (size_t)(end - p - 2)), S("*/"))
						   : (size_t)-1;

			if (close == (size_t)-1)
				break;
			p += close + 4;
			continue;
		}
		if (c == '"') {
			do {
				if (*p == '\\' && p + 1 < end)
					*out++ = *p++;
				*out++ = *p++;
			} while (p < end && *p != '"');
			if (p < end)
				*out++ = *p++;
			continue;
		}
		if (c == '.' && !s->label.ptr && p + 1 < end && p[1] == 'L' && out > start && !is_name(out[-1])) {
			const char *q = p;

			while (q < end && is_name(*q))
				q++;
			s->label = str_make(p, (size_t)(q - p));
		}
		*out++ = c;
		p++;
	}
	while (out > start && out[-1] == ' ')
		out--;
	s->text = str_make(start, (size_t)(out - start));
	r->text = out;
}

/* Labels that can stand before an instruction; the others name strings and constants. */
static bool may_be_code(struct str label)
{
	return label.len > 2 &&
	       (is_digit(label.ptr[2]) || str_starts(label, S(".LBB")) || str_starts(label, S(".Ltmp")));
}

/* "8-byte Spill", "4-byte Folded Reload" after an instruction; gcc's -fverbose-asm names operands, the destination
 * last, and a spill slot is %sfp. */
static void apply_comment(struct insn *i, struct str comment)
{
	size_t at;

	if (comment.len < 4)
		return;
	if (is_digit(comment.ptr[0])) {
		at = str_find(comment, S("-byte "));
		if (at == (size_t)-1 || at > 10)
			return;
		comment = str_from(comment, at + 6);
		if (str_starts(comment, S("Folded ")))
			comment = str_from(comment, 7);
		if (str_starts(comment, S("Spill")))
			i->flags |= INSN_SPILL;
		else if (str_starts(comment, S("Reload")))
			i->flags |= INSN_RELOAD;
	} else if (comment.ptr[0] == 'T') {
		if (str_starts(comment, S("TAILCALL")) && (i->flags & INSN_BRANCH)) {
			i->flags &= ~(uint32_t)INSN_BRANCH;
			i->flags |= INSN_TAIL | INSN_CALL;
		}
	} else if (str_find(comment, S("%sfp")) != (size_t)-1) {
		if (i->flags & INSN_STORE)
			i->flags |= INSN_SPILL;
		if (i->flags & INSN_LOAD)
			i->flags |= INSN_RELOAD;
	}
}

/* "1b", "2f": false when the target is not of this form. */
static bool resolve_numeric(struct reading *r, struct insn *i, uint32_t index)
{
	struct str t = i->target;
	struct forward *f;
	uint64_t n;
	char way;

	if (t.len < 2 || !is_digit(t.ptr[0]))
		return false;
	way = t.ptr[t.len - 1];
	if ((way != 'b' && way != 'f') || !str_u64(str_head(t, t.len - 1), &n))
		return false;
	i->target = STR_NONE;
	if (n >= NUMERIC_LABELS)
		return true;
	if (way == 'b') {
		if (r->numeric[n].is_defined)
			i->branch_to = (int32_t)r->numeric[n].at;
		return true;
	}
	f = arena_new(&r->t->scratch, struct forward);
	f->insn = index;
	f->next = r->numeric[n].waiting;
	r->numeric[n].waiting = f;
	return true;
}

static void numeric_label(struct reading *r, struct str digits)
{
	uint32_t here = position(r), first = r->part->ninsns;
	uint64_t n;

	if (!str_u64(digits, &n) || n >= NUMERIC_LABELS)
		return;
	r->numeric[n].is_defined = true;
	r->numeric[n].at = here;
	for (struct forward *f = r->numeric[n].waiting; f; f = f->next)
		if (f->insn >= first)
			r->insns.items[f->insn - first].branch_to = (int32_t)here;
	r->numeric[n].waiting = NULL;
}

static const char *read_insn(struct reading *r, const char *p, const char *end)
{
	struct statement s;
	struct insn *i;
	uint32_t index;

	if (!in_code(r)) {
		const char *semicolon = r->in_app ? memchr(p, ';', (size_t)(end - p)) : NULL;

		if (r->section->kind == SECTION_CODE)
			r->norphans++;
		return semicolon ? semicolon + 1 : end;
	}
	copy_statement(r, p, end, &s);
	if (s.text.len == 0)
		return s.end;
	index = position(r);
	if (index >= INT32_MAX)
		return end;
	i = add_insn(r, s.text);
	r->t->isa->classify(i, r->syntax);
	if (i->flags & INSN_NOP && r->insns.count > 1 && i[-1].flags & INSN_PREFIX && i[-1].text.ptr[0] == 'r')
		i->flags &= ~(uint32_t)INSN_NOP; /* "rep", "nop" on lines of their own are one pause */
	if (i->flags & (INSN_BRANCH | INSN_CALL))
		resolve_numeric(r, i, index);
	else
		i->target = STR_NONE;
	if (s.label.ptr && !i->target.ptr && may_be_code(s.label)) {
		struct asm_ref *ref = vec_add(&r->t->scratch, &r->part->refs);

		ref->label = s.label;
		ref->insn = index;
	}
	if (s.comment.ptr)
		apply_comment(i, s.comment);
	return s.end;
}

/* Data: in an asm statement it is code of unknown content; elsewhere it may be a jump table. */
static const char *read_data(struct reading *r, const char *start, const char *p, const char *end)
{
	if (r->section->kind == SECTION_IGNORED)
		return end;
	if (r->in_app && in_code(r)) {
		struct statement s;
		struct insn *i;

		copy_statement(r, start, end, &s);
		i = add_insn(r, s.text);
		i->flags |= INSN_DATA;
		i->mnemonic_len = (uint8_t)(p - start < 255 ? p - start : 255);
		return s.end;
	}
	while (p < end && (is_blank(*p) || *p == '('))
		p++;
	if (end - p > 2 && p[0] == '.' && p[1] == 'L') {
		const char *q = p;

		while (q < end && is_name(*q))
			q++;
		if (may_be_code(str_make(p, (size_t)(q - p))))
			*map_at(&r->t->scratch, &r->t->data_refs, str_make(p, (size_t)(q - p))) = r;
	}
	return end;
}

static bool is_data_directive(struct str name)
{
	static const char *const names[] = {"byte",  "2byte", "4byte", "8byte", "ascii", "asciz", "double",  "dword",
					    "fill",  "float", "hword", "incbin", "inst", "int",   "long",    "nops",
					    "octa",  "org",   "quad",  "short", "single", "skip", "sleb128", "space",
					    "string", "uleb128", "value", "word", "xword", "zero", NULL};

	for (size_t i = 0; names[i]; i++)
		if (names[i][0] == name.ptr[0] && str_eq(name, str_c(names[i])))
			return true;
	return false;
}

/* .NAME ARGS at p. */
static const char *read_directive(struct reading *r, const char *p, const char *end)
{
	const char *start = p, *stop = end;
	struct str name, args;

	for (p++; p < end && is_name(*p); p++)
		;
	name = str_make(start + 1, (size_t)(p - start - 1));
	r->ndirectives++;
	if (name.len == 0)
		return end;
	if (name.ptr[0] == 'c' && str_starts(name, S("cfi_")))
		return r->in_app ? p : end;
	if (r->in_app) { /* verbatim: several statements on the line */
		const char *semicolon = memchr(p, ';', (size_t)(end - p));
		const char *quote = memchr(p, '"', (size_t)(end - p));

		if (semicolon && (!quote || quote > semicolon))
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
			use_section(r, S(".bss"), STR_NONE);
		break;
	case 'd':
		if (str_eq(name, S("data")))
			use_section(r, S(".data"), STR_NONE);
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
			struct asm_symbol *s = symbol(r, one_name(r, args));

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
			loc_directive(r, args);
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
			use_section(r, S(".text"), STR_NONE);
		break;
	case 'w':
		if (str_eq(name, S("weak")))
			symbol(r, one_name(r, args))->binding = BINDING_weak;
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
	if (in_code(r))
		add_insn(r, S(".rept"))->flags |= INSN_DATA;
	return end;
}

static void read_label(struct reading *r, struct str name, struct str comment)
{
	struct asm_symbol *s;
	struct label *l;

	if (name.len == 0 || r->section->kind != SECTION_CODE)
		return;
	if (is_digit(name.ptr[0])) {
		if (!in_code(r))
			return;
		numeric_label(r, name);
		l = vec_add(&r->t->scratch, &r->part->labels);
		*l = (struct label){.name = name, .at = position(r), .is_used = true};
		return;
	}
	if (!(r->in_app && r->section->part) && !(name.len > 1 && name.ptr[0] == '.' && name.ptr[1] == 'L')) {
		s = map_find(&r->t->symbol_by_name, name);
		if (s && s->is_function) {
			if (comment.len && comment.ptr[0] == '@')
				r->t->is_clang = true;
			open_part(r, name);
			return;
		}
	}
	if (!in_code(r))
		return;
	l = vec_add(&r->t->scratch, &r->part->labels);
	l->name = name;
	l->at = position(r);
}

static void read_comment(struct reading *r, const char *p, const char *end)
{
	size_t n;

	while (p < end && (*p == '#' || *p == '/'))
		p++;
	n = (size_t)(end - p);
	if (n >= 3 && memcmp(p, "APP", 3) == 0) {
		r->in_app = true;
		if (in_code(r))
			r->part->has_inline_asm = true; /* an empty one too: clang counts it as an instruction */
	} else if (n >= 6 && memcmp(p, "NO_APP", 6) == 0) {
		r->in_app = false;
		r->macro_depth = 0;
	} else if (!r->in_app && n > 6 && p[0] == ' ' && is_digit(p[1]) && r->part && r->insns.count) {
		/* clang: the second comment of the instruction above */
		apply_comment(&r->insns.items[r->insns.count - 1], str_from(str_make(p, n), 1));
	}
}

/* A label at p: its name, and *next behind the colon. */
static bool find_label(struct reading *r, const char *p, const char *end, struct str *name, const char **next)
{
	const char *q = p;

	if (*p == '"') {
		struct str rest;

		*name = quoted(&r->u->arena, str_make(p, (size_t)(end - p)), &rest);
		*next = rest.ptr + 1;
		return rest.len && rest.ptr[0] == ':';
	}
	while (q < end && is_name(*q))
		q++;
	if (q == p || q == end || *q != ':')
		return false;
	*name = str_make(p, (size_t)(q - p));
	*next = q + 1;
	return true;
}

/* Inside .macro, .rept and .irp only their ends count. */
static void read_macro_line(struct reading *r, struct str line)
{
	line = str_trim(line);
	if (str_starts(line, S(".endm")) || str_starts(line, S(".endr")))
		r->macro_depth--;
	else if (str_starts(line, S(".rept")) || str_starts(line, S(".irp")) || str_starts(line, S(".macro")))
		r->macro_depth++;
}

/* Statements of a line that is more than one tabbed instruction or directive. */
static void read_statements(struct reading *r, const char *p, const char *end)
{
	const char *line = p, *next;

	while (p < end) {
		struct str name;

		while (p < end && (is_blank(*p) || (*p == ';' && r->in_app)))
			p++;
		if (p == end)
			return;
		if (*p == '#' || starts_comment(r, p, end)) {
			read_comment(r, p, end);
			return;
		}
		if (find_label(r, p, end, &name, &next)) {
			struct str rest = str_trim(str_make(next, (size_t)(end - next))), comment = STR_NONE;

			if (rest.len && starts_comment(r, rest.ptr, rest.ptr + rest.len))
				comment = str_trim(str_from(rest, r->comment == '#' ? 1 : 2));
			read_label(r, name, comment);
			p = next;
			continue;
		}
		if (*p == '.') {
			p = read_directive(r, p, end);
			continue;
		}
		if (p == line && !r->in_app) { /* at column 0 */
			struct str all = str_trim(str_make(p, (size_t)(end - p)));
			size_t equals = str_find_char(all, '=');

			if (all.len && all.ptr[all.len - 1] == ':') {
				read_label(r, str_head(all, all.len - 1), STR_NONE);
				return;
			}
			if (equals < all.len) {
				r->ndirectives++;
				alias(r, str_head(all, equals), str_from(all, equals + 1));
				return;
			}
		}
		p = read_insn(r, p, end);
	}
}

static void read_line(struct reading *r, const char *p, const char *end)
{
	if (r->macro_depth) {
		read_macro_line(r, str_make(p, (size_t)(end - p)));
		return;
	}
	if (end - p > 1 && *p == '\t' && !r->in_app) {
		if (p[1] == '.' && end - p > 4) {
			/* Most lines are .cfi_… and .loc, or debug information, in which only a change of the
			 * section matters. */
			if (p[2] == 'c' && p[3] == 'f')
				return;
			if (r->section->kind == SECTION_IGNORED && p[2] != 's' && p[2] != 't' && p[2] != 'p' &&
			    p[2] != 'd' && p[2] != 'b')
				return;
			if (p[2] == 'l' && p[3] == 'o' && p[4] == 'c' && end - p > 5 && is_blank(p[5])) {
				r->ndirectives++;
				loc_directive(r, str_make(p + 5, (size_t)(end - p - 5)));
				return;
			}
			read_directive(r, p + 1, end);
			return;
		}
		if (p[1] >= 'a' && p[1] <= 'z' && r->section->part) {
			read_insn(r, p + 1, end);
			return;
		}
	}
	read_statements(r, p, end);
}

/* Which machine is this for? Compilers say so nowhere on x86; registers and comments do. */
static const struct isa *guess_isa(struct str text)
{
	static const char *const a64[] = {"// %bb.", "// -- Begin", "// @", ".arch armv", "\t.cpu ", "\tx29, x30",
					  "x29, x30,", "%function", NULL};
	struct str head = str_head(text, 1 << 16);

	for (size_t i = 0; a64[i]; i++)
		if (str_find(head, str_c(a64[i])) != (size_t)-1)
			return &isa_a64;
	return &isa_x86;
}

bool asmtext_read(struct unit *u, struct str bytes, struct origin from, struct err *err)
{
	struct asm_text t = {.u = u, .path = from.path};
	struct reading r = {.t = &t, .u = u};
	struct str rest = bytes, line;

	if (!u->isa && u->compiler.target.ptr) {
		u->isa = isa_by_triple(u->compiler.target);
		if (!u->isa)
			return err_set(err, "cannot read " STR_FMT ": casm does not know the machine of " STR_FMT,
				       STR_ARG(from.path), STR_ARG(u->compiler.target));
	}
	t.isa = u->isa ? u->isa : guess_isa(bytes);
	r.comment = t.isa->comment.ptr[0];
	r.syntax = t.isa == &isa_a64 ? SYNTAX_A64 : SYNTAX_ATT;
	use_section(&r, S(".text"), STR_NONE);
	while (str_line(&rest, &line)) {
		r.line++;
		read_line(&r, line.ptr, line.ptr + line.len);
	}
	use_part(&r, NULL);
	if (!r.ndirectives) {
		arena_clear(&t.scratch);
		return err_set(err, "cannot read " STR_FMT ": %s", STR_ARG(from.path),
			       bytes.len ? "it is not assembly text" : "it is empty");
	}
	u->isa = t.isa;
	u->has_text = true;
	if (r.norphans)
		diag_add(&u->diags, DIAG_NOTE, from.path, 0, "%llu instructions outside of functions are not counted",
			 (unsigned long long)r.norphans);
	asm_text_link(&t);
	arena_clear(&t.scratch);
	return true;
}

const struct reader reader_asmtext = {
	.name = "asmtext",
	.kind = ARTIFACT_ASSEMBLY,
	.read = asmtext_read,
};
