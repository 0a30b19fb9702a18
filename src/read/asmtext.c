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
 * The text is read once, line by line. Lines outside of code sections are looked at only for names of local
 * labels (jump tables). Names with odd characters: clang quotes them ("a b", \" inside), gcc 12 does not. */
#include "read/asmtext.h"

#include "read/asmtext_reading.h"

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

			for (;
			     digits < 3 && i + 1 < raw.len && raw.ptr[i + 1] >= '0' && raw.ptr[i + 1] <= '7';
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
struct str asm_quoted(struct arena *a, struct str s, struct str *rest)
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
struct str asm_one_name(struct reading *r, struct str s)
{
	struct str rest;

	s = str_trim(s);
	if (s.len && s.ptr[0] == '"')
		return asm_quoted(&r->u->arena, s, &rest);
	for (size_t i = 1; i < s.len; i++)
		if (asm_is_blank(s.ptr[i - 1]) && asm_starts_comment(r, s.ptr + i, s.ptr + s.len))
			return str_trim(str_head(s, i));
	return s;
}

struct asm_symbol *asm_symbol_at(struct reading *r, struct str name)
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

void asm_use_part(struct reading *r, struct asm_part *p)
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
	asm_use_part(r, p);
}

/* Index in the part of the instruction to come. */
uint32_t asm_position(const struct reading *r)
{
	return r->part->ninsns + (uint32_t)r->insns.count;
}

/* Code that belongs to a function is being read. */
bool asm_in_code(struct reading *r)
{
	if (r->section->kind != SECTION_CODE || !r->section->part)
		return false;
	asm_use_part(r, r->section->part);
	return true;
}

/* The table that starts at a label in data; NULL when the label cannot be one's. */
static struct asm_table *table_at(struct reading *r, struct str name)
{
	void **at;

	if (!asm_may_be_code(name) && !str_starts(name, S(".LJTI")))
		return NULL;
	at = map_at(&r->t->scratch, &r->t->table_by_name, name);
	if (!*at)
		*at = arena_new(&r->t->scratch, struct asm_table);
	return *at;
}

static void read_label(struct reading *r, struct str name, struct str comment)
{
	struct asm_symbol *s;
	struct label *l;

	if (name.len == 0)
		return;
	if (r->section->kind != SECTION_CODE) {
		r->table = r->section->kind == SECTION_DATA ? table_at(r, name) : NULL;
		return;
	}
	if (asm_is_digit(name.ptr[0])) {
		if (!asm_in_code(r))
			return;
		asm_numeric_label(r, name);
		l = vec_add(&r->t->scratch, &r->part->labels);
		*l = (struct label){.name = name, .at = asm_position(r), .is_used = true};
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
	if (!asm_in_code(r))
		return;
	l = vec_add(&r->t->scratch, &r->part->labels);
	l->name = name;
	l->at = asm_position(r);
}

static void read_comment(struct reading *r, const char *p, const char *end)
{
	size_t n;

	while (p < end && (*p == '#' || *p == '/'))
		p++;
	n = (size_t)(end - p);
	if (n >= 3 && memcmp(p, "APP", 3) == 0) {
		r->in_app = true;
		if (asm_in_code(r))
			r->part->has_inline_asm =
				true; /* an empty one too: clang counts it as an instruction */
	} else if (n >= 6 && memcmp(p, "NO_APP", 6) == 0) {
		r->in_app = false;
		r->macro_depth = 0;
	} else if (!r->in_app && n > 6 && p[0] == ' ' && asm_is_digit(p[1]) && r->part && r->insns.count) {
		/* clang: the second comment of the instruction above */
		asm_apply_comment(&r->insns.items[r->insns.count - 1], str_from(str_make(p, n), 1));
	}
}

/* A label at p: its name, and *next behind the colon. */
static bool find_label(struct reading *r, const char *p, const char *end, struct str *name, const char **next)
{
	const char *q = p;

	if (*p == '"') {
		struct str rest;

		*name = asm_quoted(&r->u->arena, str_make(p, (size_t)(end - p)), &rest);
		*next = rest.ptr + 1;
		return rest.len && rest.ptr[0] == ':';
	}
	while (q < end && asm_is_name(*q))
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

		while (p < end && (asm_is_blank(*p) || (*p == ';' && r->in_app)))
			p++;
		if (p == end)
			return;
		if (*p == '#' || asm_starts_comment(r, p, end)) {
			read_comment(r, p, end);
			return;
		}
		if (find_label(r, p, end, &name, &next)) {
			struct str rest = str_trim(str_make(next, (size_t)(end - next))), comment = STR_NONE;

			if (rest.len && asm_starts_comment(r, rest.ptr, rest.ptr + rest.len))
				comment = str_trim(str_from(rest, r->comment == '#' ? 1 : 2));
			read_label(r, name, comment);
			p = next;
			continue;
		}
		if (*p == '.') {
			p = asm_read_directive(r, p, end);
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
				asm_alias(r, str_head(all, equals), str_from(all, equals + 1));
				return;
			}
		}
		p = asm_read_insn(r, p, end);
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
			if (r->section->kind == SECTION_IGNORED && p[2] != 's' && p[2] != 't' &&
			    p[2] != 'p' && p[2] != 'd' && p[2] != 'b')
				return;
			if (p[2] == 'l' && p[3] == 'o' && p[4] == 'c' && end - p > 5 && asm_is_blank(p[5])) {
				r->ndirectives++;
				asm_read_loc(r, str_make(p + 5, (size_t)(end - p - 5)));
				return;
			}
			asm_read_directive(r, p + 1, end);
			return;
		}
		if (p[1] >= 'a' && p[1] <= 'z' && r->section->part) {
			asm_read_insn(r, p + 1, end);
			return;
		}
	}
	read_statements(r, p, end);
}

/* Which machine is this for? Compilers say so nowhere on x86; registers and comments do. */
static const struct isa *guess_isa(struct str text)
{
	static const char *const a64[] = {"// %bb.",    "// -- Begin", "// @",      ".arch armv", "\t.cpu ",
					  "\tx29, x30", "x29, x30,",   "%function", NULL};
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
			return err_set(err,
				       "cannot read " STR_FMT ": casm does not know the machine of " STR_FMT,
				       STR_ARG(from.path), STR_ARG(u->compiler.target));
	}
	t.isa = u->isa ? u->isa : guess_isa(bytes);
	r.comment = t.isa->comment.ptr[0];
	r.syntax = t.isa == &isa_a64 ? SYNTAX_A64 : SYNTAX_ATT;
	asm_use_section(&r, S(".text"), STR_NONE);
	while (str_line(&rest, &line)) {
		r.line++;
		read_line(&r, line.ptr, line.ptr + line.len);
	}
	asm_use_part(&r, NULL);
	if (!r.ndirectives) {
		arena_clear(&t.scratch);
		return err_set(err, "cannot read " STR_FMT ": %s", STR_ARG(from.path),
			       bytes.len ? "it is not assembly text" : "it is empty");
	}
	u->isa = t.isa;
	u->has_text = true;
	if (r.norphans)
		diag_add(&u->diags, DIAG_NOTE, from.path, 0,
			 "%llu instructions outside of functions are not counted",
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
