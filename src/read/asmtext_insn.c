/* Instructions: their text, what their comments say, numeric labels of verbatim assembly. */
#include "read/asmtext_reading.h"

/* Texts are copied into blocks, in bytes. */
enum { TEXT_BLOCK = 1 << 18 };

struct insn *asm_add_insn(struct reading *r, struct str text)
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

/* Copies one instruction up to its comment or, in verbatim text, its ';'. */
void asm_copy_statement(struct reading *r, const char *p, const char *end, struct statement *s)
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
		if (asm_is_blank(c)) {
			while (p < end && asm_is_blank(*p))
				p++;
			if (out > start && out[-1] != ' ')
				*out++ = ' ';
			continue;
		}
		if (c == r->comment && asm_starts_comment(r, p, end)) {
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
		if (c == '.' && !s->label.ptr && p + 1 < end && p[1] == 'L' && out > start &&
		    !asm_is_name(out[-1])) {
			const char *q = p;

			while (q < end && asm_is_name(*q))
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
bool asm_may_be_code(struct str label)
{
	return label.len > 2 &&
	       (asm_is_digit(label.ptr[2]) || str_starts(label, S(".LBB")) || str_starts(label, S(".Ltmp")));
}

/* "8-byte Spill", "4-byte Folded Reload" after an instruction; gcc's -fverbose-asm names operands, the
 * destination last, and a spill slot is %sfp. */
void asm_apply_comment(struct insn *i, struct str comment)
{
	size_t at;

	if (comment.len < 4)
		return;
	if (asm_is_digit(comment.ptr[0])) {
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

	if (t.len < 2 || !asm_is_digit(t.ptr[0]))
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

void asm_numeric_label(struct reading *r, struct str digits)
{
	uint32_t here = asm_position(r), first = r->part->ninsns;
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

const char *asm_read_insn(struct reading *r, const char *p, const char *end)
{
	struct statement s;
	struct insn *i;
	uint32_t index;

	if (!asm_in_code(r)) {
		const char *semicolon = r->in_app ? memchr(p, ';', (size_t)(end - p)) : NULL;

		if (r->section->kind == SECTION_CODE)
			r->norphans++;
		return semicolon ? semicolon + 1 : end;
	}
	asm_copy_statement(r, p, end, &s);
	if (s.text.len == 0)
		return s.end;
	index = asm_position(r);
	if (index >= INT32_MAX)
		return end;
	i = asm_add_insn(r, s.text);
	r->t->isa->classify(i, r->syntax);
	if (i->flags & INSN_NOP && r->insns.count > 1 && i[-1].flags & INSN_PREFIX &&
	    i[-1].text.ptr[0] == 'r')
		i->flags &= ~(uint32_t)INSN_NOP; /* "rep", "nop" on lines of their own are one pause */
	if (i->flags & (INSN_BRANCH | INSN_CALL))
		resolve_numeric(r, i, index);
	else
		i->target = STR_NONE;
	if (s.label.ptr && !i->target.ptr && (asm_may_be_code(s.label) || str_starts(s.label, S(".LJTI")))) {
		struct asm_ref *ref = vec_add(&r->t->scratch, &r->part->refs);

		ref->label = s.label;
		ref->insn = index;
	}
	if (s.comment.ptr)
		asm_apply_comment(i, s.comment);
	return s.end;
}
