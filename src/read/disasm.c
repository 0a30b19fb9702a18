/* Machine code, decoded by capstone (4.0.2) in the syntax that the rest of casm reads: AT&T for x86, Intel where it is asked for.
 *
 * Two uses. A function that came as assembly text keeps its instructions and learns where each one lies: text
 * and code are laid side by side, and only if they agree. A function that came from an object alone gets its
 * instructions here, with names for what it calls and labels for where it jumps.
 *
 * capstone stops at an encoding it does not know (much of AVX-512). Going on behind it would make up
 * instructions, so such a part is left alone and says so. Only where the text tells what stands there is it
 * enough to know how long a vector instruction is: then the places are learnt, but nothing counts as decoded.
 */
#include "read/disasm.h"

#include <capstone/capstone.h>
#include <stdlib.h>

#include "base/trace.h"
#include "model/index.h"
#include "read/elf.h"
#include "read/isa.h"
#include "read/vexlen.h"

struct code {
	uint64_t addr, dest; /* dest: of a direct jump or call; ADDR_UNKNOWN */
	uint32_t flags;
	uint8_t size_bytes, mnemonic_len;
	struct str text;   /* only when instructions are made from it */
	struct str target; /* symbol called or jumped to, where relocations name one */
};

/* Where a function's code lies. */
struct place {
	uint64_t addr, end;
	struct func *func;
	struct str symbol;
};

struct decoder {
	struct unit *u;
	csh handle;
	cs_insn *insn;
	bool keeps_text;
	struct places VEC(struct place) places; /* by addr */
	struct codes VEC(struct code) codes;    /* of the function at hand */
	struct arena scratch;
	uint64_t name_budget;                /* bytes of names that may still be put into instructions */
	size_t nundecodable, nlost, ndiffer; /* lost: undecodable, and not even their places are known */
	struct str first_undecodable, first_differing;
};

static int by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return str_cmp(x->symbol, y->symbol);
}

static void find_places(struct decoder *d)
{
	for (size_t i = 0; i < d->u->funcs.count; i++) {
		struct func *f = d->u->funcs.items[i];

		for (size_t k = 0; k < f->parts.count; k++) {
			const struct func_part *p = &f->parts.items[k];

			if (p->addr != ADDR_UNKNOWN)
				vec_push(&d->scratch, &d->places,
					 ((struct place){p->addr, p->addr + p->size_bytes, f, p->symbol}));
		}
	}
	vec_sort(&d->places, by_place);
}

/* The last place that begins at or before addr and reaches to it; NULL when there is none. */
static const struct place *place_around(const struct decoder *d, uint64_t addr)
{
	size_t low = 0, high = d->places.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (d->places.items[mid].addr <= addr)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == 0)
		return NULL;
	return addr < d->places.items[low - 1].end || addr == d->places.items[low - 1].addr
		       ? &d->places.items[low - 1]
		       : NULL;
}

static const struct reloc *reloc_in(const struct unit *u, uint64_t addr, uint64_t size_bytes)
{
	size_t at = index_reloc_from(u, addr);

	return at < u->relocs.count && u->relocs.items[at].addr - addr < size_bytes ? &u->relocs.items[at]
										    : NULL;
}

/* The function symbol at addr, without @plt; ptr NULL when there is none. */
static struct str symbol_at(const struct decoder *d, uint64_t addr)
{
	const struct unit *u = d->u;
	const struct place *p = place_around(d, addr);
	const struct symbol *best = NULL;
	size_t low = 0, high = u->symbols.count;

	if (p && p->addr == addr)
		return p->symbol;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (u->symbols.items[mid].addr < addr)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < u->symbols.count && u->symbols.items[low].addr == addr; low++) {
		best = &u->symbols.items[low];
		if (best->is_function)
			break;
	}
	if (!best)
		return STR_NONE;
	return str_ends(best->name, S("@plt")) ? str_head(best->name, best->name.len - 4) : best->name;
}

/* capstone's own text of the instruction at hand. */
static struct str mnemonic_of(const cs_insn *c)
{
	return str_c(c->mnemonic);
}

/* The number that a direct jump or call has as its last operand: "0x1040", "x0, #3, #0x1040". */
static bool last_number(struct str operands, uint64_t *value)
{
	size_t at = str_rfind_char(operands, ' ');
	int64_t n;

	if (at != operands.len)
		operands = str_from(operands, at + 1);
	if (operands.len && operands.ptr[0] == '#')
		operands = str_from(operands, 1);
	if (!str_i64(operands, &n))
		return false;
	*value = (uint64_t)n;
	return true;
}

/* Whether it can be control flow or padding, on either machine, by its first letters: the others need no
 * look. */
static bool may_matter(const char *mnemonic)
{
	char second = mnemonic[1];

	switch (mnemonic[0]) {
	case 'b': /* b, bl, br, bnd */
	case 'j':
		return true;
	case 'c': /* call, cbz, cs */
		return second == 'a' || second == 'b' || second == 's';
	case 'd': /* data16 */
		return second == 'a';
	case 'e': /* eret */
	case 'i': /* iret */
		return second == 'r';
	case 'l': /* lock, loop, lret, ljmp; not lea */
		return second != 'e';
	case 'n': /* nop, notrack */
		return second == 'o';
	case 'r': /* ret, rep, rex64 */
		return second == 'e';
	case 's': /* sysret */
		return second == 'y';
	case 't': /* tbz */
		return second == 'b';
	case 'x': /* xbegin, xchg, xacquire; not xor */
		return second != 'o';
	default:
		return false;
	}
}

/* x86: displacements and immediates stand at the end; what is relocated is the last four bytes of a jump. */
static int64_t jump_bias(const struct unit *u)
{
	return u->isa->has_variable_size ? 4 : 0;
}

/* The word that "*0x2fe2(%rip)" names holds the address of a function that a dynamic relocation gives. */
static struct str slot_target(const struct decoder *d, const struct code *c, struct str operands)
{
	size_t at = str_find(operands, S("(%rip)"));
	const struct reloc *r;
	int64_t offset = 0;

	if (at == (size_t)-1 || !operands.len || operands.ptr[0] != '*')
		return STR_NONE;
	if (at > 1 && !str_i64(str_make(operands.ptr + 1, at - 1), &offset))
		return STR_NONE;
	r = reloc_in(d->u, c->addr + c->size_bytes + (uint64_t)offset, 1);
	/* a pointer in the program's own data may lead elsewhere by the time of the call */
	return r && r->is_slot ? r->symbol : STR_NONE;
}

static void find_target(struct decoder *d, struct code *c, struct str operands)
{
	const struct reloc *r = reloc_in(d->u, c->addr, c->size_bytes);
	int64_t bias = jump_bias(d->u);

	if (c->flags & INSN_INDIRECT) {
		if (r && r->is_via_got)
			c->target = r->symbol;
		else if (!r)
			c->target = slot_target(d, c, operands);
		return;
	}
	if (!r) {
		if (last_number(operands, &c->dest))
			c->target = symbol_at(d, c->dest);
		return;
	}
	if (r->target != ADDR_UNKNOWN)
		c->dest = r->target + (uint64_t)bias;
	if ((uint64_t)r->addend + (uint64_t)bias == 0)
		c->target = r->symbol;
	else if (c->dest != ADDR_UNKNOWN)
		c->target = symbol_at(d, c->dest);
}

/* A file may name one long symbol from everywhere. */
static bool spend_name(struct decoder *d, struct str name)
{
	if (name.len > d->name_budget)
		return false;
	d->name_budget -= name.len;
	return true;
}

/* Shows what a memory operand of a relocatable object means: "(%rip)" becomes "errno_table+8(%rip)", the page
 * of an adrp its symbol. */
static struct str with_symbol(struct decoder *d, const struct code *c, struct str operands)
{
	const struct reloc *r = reloc_in(d->u, c->addr, c->size_bytes);
	const char *got;
	int64_t offset;
	struct str tail;
	size_t at;

	if (!r || !spend_name(d, r->symbol))
		return operands;
	if (!d->u->isa->has_variable_size) {
		at = str_find(operands, S(", #"));
		if (at == (size_t)-1 || d->insn->mnemonic[0] != 'a' || d->insn->mnemonic[1] != 'd' ||
		    d->insn->mnemonic[2] != 'r')
			return operands;
		return str_printf(&d->scratch, STR_FMT ", %s" STR_FMT, STR_ARG(str_head(operands, at)),
				  r->is_via_got ? ":got:" : "", STR_ARG(r->symbol));
	}
	at = str_find(operands, S("(%rip)"));
	if (at == (size_t)-1)
		return operands;
	tail = str_from(operands, at);
	/* the displacement that the assembler left in the code is 0: all of it is in the addend */
	while (at > 0 && operands.ptr[at - 1] != ' ' && operands.ptr[at - 1] != '*')
		at--;
	offset = (int64_t)((uint64_t)r->addend + c->addr + c->size_bytes - r->addr);
	got = r->is_via_got ? "@GOTPCREL" : "";
	if (!offset)
		return str_printf(&d->scratch, STR_FMT STR_FMT "%s" STR_FMT, STR_ARG(str_head(operands, at)),
				  STR_ARG(r->symbol), got, STR_ARG(tail));
	return str_printf(&d->scratch, STR_FMT STR_FMT "%s%+lld" STR_FMT, STR_ARG(str_head(operands, at)),
			  STR_ARG(r->symbol), got, (long long)offset, STR_ARG(tail));
}

static struct str join_text(struct arena *a, struct str mnemonic, struct str operands)
{
	char *p = arena_bytes(a, mnemonic.len + 1 + operands.len);

	memcpy(p, mnemonic.ptr, mnemonic.len);
	if (!operands.len)
		return str_make(p, mnemonic.len);
	p[mnemonic.len] = ' ';
	memcpy(p + mnemonic.len + 1, operands.ptr, operands.len);
	return str_make(p, mnemonic.len + 1 + operands.len);
}

static enum isa_syntax syntax_of(const struct unit *u)
{
	return !u->isa->has_variable_size ? SYNTAX_A64 : u->wants_intel ? SYNTAX_INTEL : SYNTAX_ATT;
}

static void add_code(struct decoder *d)
{
	const cs_insn *c = d->insn;
	struct str mnemonic = mnemonic_of(c), operands = str_c(c->op_str);
	struct code *code = vec_add(&d->scratch, &d->codes);
	struct insn look = {0};
	char text[CS_MNEMONIC_SIZE + sizeof(c->op_str) + 2];

	code->addr = c->address;
	code->size_bytes = (uint8_t)c->size;
	code->dest = ADDR_UNKNOWN;
	if (may_matter(c->mnemonic)) {
		memcpy(text, mnemonic.ptr, mnemonic.len);
		text[mnemonic.len] = ' ';
		memcpy(text + mnemonic.len + 1, operands.ptr, operands.len);
		look.text = str_make(text, operands.len ? mnemonic.len + 1 + operands.len : mnemonic.len);
		d->u->isa->classify(&look, syntax_of(d->u));
		code->flags = look.flags;
	}
	code->mnemonic_len = (uint8_t)mnemonic.len;
	if (!d->keeps_text)
		return;
	if (code->flags & (INSN_BRANCH | INSN_CALL | INSN_TAIL))
		find_target(d, code, operands);
	if (code->dest == ADDR_UNKNOWN && d->u->relocs.count)
		operands = with_symbol(d, code, operands);
	code->text = join_text(&d->u->arena, mnemonic, operands);
}

/* Passes a vector instruction that capstone does not know but whose length is plain: enough where the text
 * tells what it is. */
static bool pass_vector(struct decoder *d, const uint8_t **at, size_t *left, uint64_t *addr)
{
	size_t size = d->keeps_text || !d->u->isa->has_variable_size
			      ? 0
			      : vexlen(str_make((const char *)*at, *left));
	struct code *code;

	if (!size)
		return false;
	code = vec_add(&d->scratch, &d->codes);
	code->addr = *addr;
	code->dest = ADDR_UNKNOWN;
	code->size_bytes = (uint8_t)size;
	*at += size;
	*left -= size;
	*addr += size;
	return true;
}

/* Adds p's instructions to d->codes; false when one is not known, and then none is added. */
static bool decode_part(struct decoder *d, struct func_part *p)
{
	const uint8_t *at = (const uint8_t *)p->code.ptr;
	size_t left = p->code.len, first = d->codes.count;
	uint64_t addr = p->addr;

	p->is_undecodable = false;
	p->ndecoded = 0;
	while (left) {
		if (cs_disasm_iter(d->handle, &at, &left, &addr, d->insn)) {
			add_code(d);
			continue;
		}
		p->is_undecodable = true;
		if (!pass_vector(d, &at, &left, &addr))
			break;
	}
	p->is_decoded = !p->is_undecodable;
	if (p->is_undecodable && d->nundecodable++ == 0)
		d->first_undecodable = p->symbol;
	if (left) {
		d->nlost++;
		d->codes.count = first;
		return false;
	}
	for (size_t i = first; i < d->codes.count; i++)
		p->ndecoded += !(d->codes.items[i].flags & INSN_NOP);
	return true;
}

enum flow { FLOW_ON, FLOW_CALL, FLOW_JUMP, FLOW_COND_JUMP, FLOW_RETURN };

/* Coarse enough that text and code must agree on it, whatever each knows about where a jump leads. */
static enum flow flow_of(uint32_t flags)
{
	if (flags & INSN_RETURN)
		return FLOW_RETURN;
	if (flags & (INSN_BRANCH | INSN_TAIL))
		return flags & INSN_COND ? FLOW_COND_JUMP : FLOW_JUMP;
	return flags & INSN_CALL ? FLOW_CALL : FLOW_ON;
}

static bool is_counted(const struct insn *i)
{
	return !(i->flags & (INSN_NOP | INSN_PREFIX));
}

static void set_place(struct insn *i, const struct code *c)
{
	i->addr = c->addr;
	i->size_bytes = c->size_bytes;
}

/* Lays text and code side by side from the front; stops at the first pair that differs, or at an asm
 * statement when before_asm. Returns how many instructions of the text were passed. */
static size_t zip_forward(struct insn *text, size_t ntext, const struct code *codes, size_t ncodes,
			  bool before_asm, bool is_trial)
{
	size_t i = 0, k = 0;

	for (; i < ntext; i++) {
		if (before_asm && text[i].flags & INSN_INLINE_ASM)
			break;
		if (text[i].flags & INSN_NOP) {
			if (k < ncodes && codes[k].flags & INSN_NOP) {
				if (!is_trial)
					set_place(&text[i], &codes[k]);
				k++;
			}
			continue;
		}
		while (k < ncodes && codes[k].flags & INSN_NOP)
			k++;
		if (k == ncodes)
			break;
		if (text[i].flags & INSN_PREFIX) {
			if (!is_trial)
				text[i].addr = codes[k].addr;
			continue;
		}
		if (text[i].flags & INSN_DATA || flow_of(text[i].flags) != flow_of(codes[k].flags))
			break;
		if (!is_trial)
			set_place(&text[i], &codes[k]);
		k++;
	}
	return i;
}

/* The same from the back, down to the last asm statement. */
static void zip_backward(struct insn *text, size_t ntext, const struct code *codes, size_t ncodes)
{
	size_t i = ntext, k = ncodes;

	while (i > 0 && !(text[i - 1].flags & INSN_INLINE_ASM)) {
		struct insn *t = &text[--i];

		if (t->flags & INSN_NOP)
			continue;
		if (t->flags & INSN_PREFIX) {
			if (k < ncodes)
				t->addr = codes[k].addr;
			continue;
		}
		while (k > 0 && codes[k - 1].flags & INSN_NOP)
			k--;
		if (k == 0 || flow_of(t->flags) != flow_of(codes[k - 1].flags))
			return;
		set_place(t, &codes[--k]);
	}
}

/* Gives the text's instructions their places. When the numbers differ, only those that an asm statement,
 * whose text is the user's, cannot have shifted get one. */
static void zip_part(struct decoder *d, struct func *f, struct func_part *p, const struct code *codes,
		     size_t ncodes)
{
	struct insn *text = f->insns.items + p->first_insn;
	size_t ntext = p->ninsns, ncounted = 0;
	bool has_asm = false;

	for (size_t i = 0; i < ntext; i++) {
		ncounted += is_counted(&text[i]);
		has_asm |= (text[i].flags & INSN_INLINE_ASM) != 0;
	}
	if (ncounted == p->ndecoded && zip_forward(text, ntext, codes, ncodes, false, true) == ntext) {
		zip_forward(text, ntext, codes, ncodes, false, false);
		return;
	}
	if (d->ndiffer++ == 0)
		d->first_differing = p->symbol;
	if (has_asm) {
		zip_forward(text, ntext, codes, ncodes, true, false);
		zip_backward(text, ntext, codes, ncodes);
	}
}

static void place_text(struct decoder *d, struct func *f)
{
	for (size_t i = 0; i < f->parts.count; i++) {
		struct func_part *p = &f->parts.items[i];

		if (!p->code.ptr || p->first_insn > f->insns.count ||
		    p->ninsns > f->insns.count - p->first_insn)
			continue;
		d->codes.count = 0;
		if (decode_part(d, p))
			zip_part(d, f, p, d->codes.items, d->codes.count);
	}
}

/* Index of f's instruction at addr, or INSN_NO_TARGET. */
static int32_t insn_at(const struct func *f, uint64_t addr)
{
	for (size_t i = 0; i < f->parts.count; i++) {
		const struct func_part *p = &f->parts.items[i];
		size_t low = p->first_insn, high = (size_t)p->first_insn + p->ninsns;

		if (p->addr == ADDR_UNKNOWN || addr < p->addr || addr - p->addr >= p->size_bytes)
			continue;
		while (low < high) {
			size_t mid = low + (high - low) / 2;

			if (f->insns.items[mid].addr < addr)
				low = mid + 1;
			else
				high = mid;
		}
		if (low < (size_t)p->first_insn + p->ninsns && f->insns.items[low].addr == addr)
			return (int32_t)low;
	}
	return INSN_NO_TARGET;
}

static bool is_same_register(struct str a, struct str b)
{
	return a.len == b.len && a.len > 1 && memcmp(a.ptr, b.ptr, a.len) == 0;
}

static struct str last_operand(const struct insn *i)
{
	size_t at = str_rfind_char(i->text, ' ');

	return at == i->text.len ? STR_NONE : str_from(i->text, at + 1);
}

/* Whether an indirect jump goes through a jump table of its function: `jmpq *table(,%rax,8)`, or a register
 * that was just computed as table + entry. Otherwise it is a tail call through a pointer. */
static bool is_table_jump(const struct func *f, size_t at, size_t first)
{
	struct str operands = str_from(f->insns.items[at].text, f->insns.items[at].mnemonic_len);
	struct str reg = last_operand(&f->insns.items[at]);

	operands = str_trim(operands);
	if (str_find(operands, S(", 8)")) != (size_t)-1)
		return true;
	if (str_starts(reg, S("*")))
		reg = str_from(reg, 1);
	for (size_t back = 1; back <= 8 && at >= first + back; back++) {
		const struct insn *i = &f->insns.items[at - back];
		struct str rest = str_from(i->text, i->mnemonic_len);

		if (i->flags & (INSN_CALL | INSN_RETURN))
			return false;
		/* x86: the last operand is written; AArch64: the first */
		if (str_starts(i->text, S("add")) &&
		    (is_same_register(last_operand(i), reg) || str_starts(str_trim(rest), reg)))
			return true;
		if (str_starts(i->text, S("mov")) && is_same_register(last_operand(i), reg))
			return str_find(rest, S(", 8)")) != (size_t)-1;
	}
	return false;
}

/* Turns one decoded jump or call into the model's terms, once all instructions of the function are there. */
static void resolve_jump(struct decoder *d, struct func *f, size_t at, const struct code *c, size_t first)
{
	struct insn *i = &f->insns.items[at];

	i->target = c->target.ptr ? intern(&d->u->names, c->target) : STR_NONE;
	if (!(i->flags & INSN_BRANCH))
		return;
	if (c->flags & INSN_INDIRECT) {
		if (!c->target.ptr && is_table_jump(f, at, first))
			return;
	} else if (c->dest != ADDR_UNKNOWN) {
		i->branch_to = insn_at(f, c->dest);
		if (i->branch_to != INSN_NO_TARGET) {
			i->target = STR_NONE;
			return;
		}
	}
	i->flags = (i->flags & ~(uint32_t)INSN_BRANCH) | INSN_CALL | INSN_TAIL;
}

/* ".L1", ".L2" at the instructions that are jumped to, in their order. */
static void make_labels(struct decoder *d, struct func *f)
{
	uint32_t *number = arena_array(&d->scratch, uint32_t, f->insns.count);
	uint32_t last = 0;

	for (size_t i = 0; i < f->insns.count; i++)
		if (f->insns.items[i].branch_to != INSN_NO_TARGET)
			number[f->insns.items[i].branch_to] = 1;
	for (size_t i = 0; i < f->insns.count; i++) {
		struct label *l;

		if (!number[i])
			continue;
		number[i] = ++last;
		l = vec_add(&d->u->arena, &f->labels);
		*l = (struct label){
			.name = str_printf(&d->u->arena, ".L%u", last), .at = (uint32_t)i, .is_used = true};
	}
}

/* The text of a direct jump or call: its number becomes a label or a name. */
static void name_destination(struct decoder *d, const struct func *f, struct insn *i, const struct code *c)
{
	struct str name = i->target;
	const struct place *p;
	size_t keep;

	if (c->flags & INSN_INDIRECT || c->dest == ADDR_UNKNOWN) {
		if (c->flags & INSN_INDIRECT || !name.ptr)
			return;
	} else if (i->branch_to != INSN_NO_TARGET) {
		size_t low = 0, high = f->labels.count;

		while (low < high) {
			size_t mid = low + (high - low) / 2;

			if (f->labels.items[mid].at < (uint32_t)i->branch_to)
				low = mid + 1;
			else
				high = mid;
		}
		name = f->labels.items[low].name;
		i->target = intern(&d->u->names, name);
	} else if (!name.ptr && (p = place_around(d, c->dest)) != NULL) {
		name = str_printf(&d->scratch, STR_FMT "+0x%llx", STR_ARG(p->symbol),
				  (unsigned long long)(c->dest - p->addr));
	}
	if (!name.ptr || !spend_name(d, name))
		return;
	/* "tbz x0, #3, #0x1040": all but the last operand stays */
	keep = str_rfind_char(i->text, ' ');
	i->text = join_text(&d->u->arena, str_head(i->text, keep), name);
}

static void make_insns(struct decoder *d, struct func *f)
{
	struct arena *a = &d->u->arena;

	d->codes.count = 0;
	for (size_t i = 0; i < f->parts.count; i++) {
		struct func_part *p = &f->parts.items[i];

		p->first_insn = (uint32_t)d->codes.count;
		if (p->code.ptr)
			decode_part(d, p);
		p->ninsns = (uint32_t)(d->codes.count - p->first_insn);
	}
	f->insns.items = arena_array(a, struct insn, d->codes.count);
	f->insns.count = f->insns.cap = d->codes.count;
	for (size_t i = 0; i < d->codes.count; i++) {
		struct insn *n = &f->insns.items[i];

		n->text = d->codes.items[i].text;
		n->branch_to = INSN_NO_TARGET;
		d->u->isa->classify(n, syntax_of(d->u));
		n->target = STR_NONE;
		set_place(n, &d->codes.items[i]);
	}
	for (size_t i = 0; i < f->parts.count; i++) {
		const struct func_part *p = &f->parts.items[i];

		for (size_t k = p->first_insn; k < (size_t)p->first_insn + p->ninsns; k++)
			if (f->insns.items[k].flags & (INSN_BRANCH | INSN_CALL | INSN_TAIL))
				resolve_jump(d, f, k, &d->codes.items[k], p->first_insn);
	}
	make_labels(d, f);
	for (size_t i = 0; i < d->codes.count; i++)
		if (f->insns.items[i].flags & (INSN_BRANCH | INSN_CALL | INSN_TAIL))
			name_destination(d, f, &f->insns.items[i], &d->codes.items[i]);
}

static void say_what_was_odd(const struct decoder *d, struct origin from)
{
	struct diags *diags = &d->u->diags;

	if (d->nundecodable)
		diag_add(diags, d->nlost ? DIAG_WARNING : DIAG_NOTE, from.path, 0,
			 "the disassembler does not know every instruction of %zu functions (the first "
			 "is " STR_FMT ")",
			 d->nundecodable, STR_ARG(d->first_undecodable));
	if (d->ndiffer)
		diag_add(diags, DIAG_WARNING, from.path, 0,
			 "assembly text and machine code of %zu functions do not match (the first is " STR_FMT
			 "): their lines come from the text",
			 d->ndiffer, STR_ARG(d->first_differing));
}

bool disasm_read(struct unit *u, struct str bytes, struct origin from, struct err *err)
{
	struct decoder d = {.u = u, .name_budget = 16 * (uint64_t)bytes.len + (1 << 20)};
	bool is_x86;

	if (!u->has_object && !elf_read(u, bytes, from, err))
		return false;
	is_x86 = u->isa->has_variable_size;
	if (cs_open(is_x86 ? CS_ARCH_X86 : CS_ARCH_ARM64, is_x86 ? CS_MODE_64 : CS_MODE_LITTLE_ENDIAN,
		    &d.handle) != CS_ERR_OK)
		return err_set(err, "cannot decode " STR_FMT ": the disassembler library lacks %s",
			       STR_ARG(from.path), u->isa->name);
	cs_option(d.handle, CS_OPT_SYNTAX,
		  !is_x86          ? CS_OPT_SYNTAX_DEFAULT
		  : u->wants_intel ? CS_OPT_SYNTAX_INTEL
				   : CS_OPT_SYNTAX_ATT);
	d.insn = cs_malloc(d.handle);
	find_places(&d);
	for (size_t i = 0; i < u->funcs.count; i++) {
		struct func *f = u->funcs.items[i];

		d.keeps_text = !f->has_text;
		if (f->has_text)
			place_text(&d, f);
		else if (!f->insns.count)
			make_insns(&d, f);
	}
	say_what_was_odd(&d, from);
	TRACE(read, STR_FMT ": %zu places decoded, %zu undecodable, %zu differ", STR_ARG(from.path),
	      d.places.count, d.nundecodable, d.ndiffer);
	cs_free(d.insn, 1);
	cs_close(&d.handle);
	arena_clear(&d.scratch);
	return true;
}

const struct reader reader_disasm = {"disasm", ARTIFACT_OBJECT, disasm_read};
