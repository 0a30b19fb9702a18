#include "analyze/code_text.h"

#include "model/match.h"

/* What stands for something left out. */
enum token {
	TOKEN_REGISTER = 1,
	TOKEN_SLOT,
	TOKEN_DATA,
	TOKEN_SELF,
	TOKEN_STACK,
	TOKEN_MEMORY,
	TOKEN_END,
};

struct scan {
	struct code_text *t;
	const struct insn *i;
	const char *p, *end;
	uint64_t *h;
	bool keeps_numbers; /* a change of the frame's size, a call: never left out */
	bool is_slot_sum;   /* AArch64: adds to the stack pointer: the number is a slot */
	bool in_slot;       /* inside brackets that hold a slot's address */
	int brackets;       /* [ or { */
	int parens;
	char before;      /* last character that is not blank, outside words */
	bool after_shift; /* last word was a shift of a register */
	bool after_page;  /* symbols come behind adr, adrp and "offset" */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

enum { C_OTHER, C_BLANK, C_WORD, C_DIGIT };

static const uint8_t classes[256] = {
	[' '] = C_BLANK, ['\t'] = C_BLANK, ['_'] = C_WORD,  ['.'] = C_WORD,  ['@'] = C_WORD,  ['0'] = C_DIGIT,
	['1'] = C_DIGIT, ['2'] = C_DIGIT,  ['3'] = C_DIGIT, ['4'] = C_DIGIT, ['5'] = C_DIGIT, ['6'] = C_DIGIT,
	['7'] = C_DIGIT, ['8'] = C_DIGIT,  ['9'] = C_DIGIT,
#define L(c) [c] = C_WORD
	L('a'),          L('b'),           L('c'),          L('d'),          L('e'),          L('f'),
	L('g'),          L('h'),           L('i'),          L('j'),          L('k'),          L('l'),
	L('m'),          L('n'),           L('o'),          L('p'),          L('q'),          L('r'),
	L('s'),          L('t'),           L('u'),          L('v'),          L('w'),          L('x'),
	L('y'),          L('z'),           L('A'),          L('B'),          L('C'),          L('D'),
	L('E'),          L('F'),           L('G'),          L('H'),          L('I'),          L('J'),
	L('K'),          L('L'),           L('M'),          L('N'),          L('O'),          L('P'),
	L('Q'),          L('R'),           L('S'),          L('T'),          L('U'),          L('V'),
	L('W'),          L('X'),           L('Y'),          L('Z'),
#undef L
};

static bool is_word(char c)
{
	return classes[(unsigned char)c] >= C_WORD || (unsigned char)c >= 0x80;
}

static uint64_t load(const char *p, size_t n)
{
	uint64_t w = 0;

	for (size_t i = 0; i < n; i++)
		w |= (uint64_t)(unsigned char)p[i] << 8 * i;
	return w;
}

static uint64_t text_hash(struct str s)
{
	uint64_t h = s.len;
	const char *p = s.ptr;
	size_t n = s.len;

	for (; n >= 8; p += 8, n -= 8)
		h = code_mix(h, load(p, 8));
	return code_mix(h, load(p, n));
}

/* The same at all levels; or different ones below a level. */
static void add(uint64_t *h, uint64_t v)
{
	for (int d = 0; d < DETAIL_COUNT; d++)
		h[d] = code_mix(h[d], v);
}

static void add_below(uint64_t *h, enum code_detail level, uint64_t v)
{
	for (int d = 0; d < (int)level; d++)
		h[d] = code_mix(h[d], v);
}

static void add_from(uint64_t *h, enum code_detail level, uint64_t v)
{
	for (int d = level; d < DETAIL_COUNT; d++)
		h[d] = code_mix(h[d], v);
}

static uint64_t ordinal(struct code_text *t, struct str name)
{
	void **at = map_at(t->scratch, &t->ordinals, name);

	if (!*at)
		*at = (void *)(uintptr_t)++t->nordinals;
	return (uintptr_t)*at;
}

/* "&&label": the number of the instruction it stands before; 0: not a label of code here. */
static uint64_t code_label(struct code_text *t, struct str name)
{
	if (!t->has_code_labels) {
		t->has_code_labels = true;
		for (size_t k = 0; k < t->f->labels.count; k++) {
			const struct label *l = &t->f->labels.items[k];

			*map_at(t->scratch, &t->code_labels, l->name) = (void *)((uintptr_t)l->at + 1);
		}
	}
	return (uintptr_t)map_find(&t->code_labels, name);
}

static bool is_frame_base(const struct code_text *t, struct str word)
{
	uint64_t kind;
	enum code_word w = code_word(word, &kind);

	return w == WORD_STACK || (w == WORD_FRAME && t->has_frame);
}

static struct str word_at(const char *p, const char *end)
{
	const char *start = p;

	while (p < end && is_word(*p))
		p++;
	return str_make(start, (size_t)(p - start));
}

/* At the '(' of "8(%rsp,%rax)". */
static bool att_slot(const struct scan *s, const char *p)
{
	return p + 1 < s->end && p[1] == '%' && is_frame_base(s->t, word_at(p + 2, s->end));
}

/* At the '[' of "[rsp + 4*rax + 8]", "[x29, #-8]". */
static bool bracket_slot(const struct scan *s, const char *p)
{
	for (p++; p < s->end && *p != ']';) {
		if (is_word(*p)) {
			struct str word = word_at(p, s->end);

			if (is_frame_base(s->t, word))
				return true;
			p += word.len;
		} else {
			p++;
		}
	}
	return false;
}

/* A number, with its sign where it has one. */
static void take_number(struct scan *s, const char *start)
{
	struct str digits;
	const char *p = s->p;
	uint64_t v;
	bool is_immediate, is_scale;

	while (p < s->end && is_word(*p))
		p++;
	digits = str_make(start, (size_t)(p - start));
	s->p = p;
	v = text_hash(digits);
	is_immediate = s->before == '$' || !(s->t->is_att || s->brackets || s->parens);
	is_scale = s->after_shift || s->parens ||
		   (s->brackets && ((p < s->end && *p == '*') || s->before == '*'));
	s->after_shift = false;
	if (s->keeps_numbers || is_scale) {
		add(s->h, v);
		return;
	}
	if (s->in_slot || s->is_slot_sum || (!is_immediate && p < s->end && *p == '(' && att_slot(s, p))) {
		add_below(s->h, DETAIL_REGISTERS, v);
		if (s->is_slot_sum)
			add_from(s->h, DETAIL_REGISTERS, TOKEN_SLOT);
		return;
	}
	add_below(s->h, DETAIL_CONSTANTS, v);
	if (is_immediate)
		s->h[DETAIL_CONSTANTS] = code_mix(s->h[DETAIL_CONSTANTS], TOKEN_DATA);
}

static void take_register(struct scan *s, enum code_word w, struct str word, uint64_t kind)
{
	if (w == WORD_STACK || (w == WORD_FRAME && s->t->has_frame)) {
		add_below(s->h, DETAIL_REGISTERS, text_hash(word));
		add_from(s->h, DETAIL_REGISTERS, code_mix(TOKEN_STACK, kind & 0xff));
	} else if (w == WORD_REGISTER || w == WORD_FRAME) {
		add_below(s->h, DETAIL_REGISTERS, text_hash(word));
		add_from(s->h, DETAIL_REGISTERS, code_mix(TOKEN_REGISTER, kind));
	} else {
		add(s->h, text_hash(word));
	}
	s->after_shift = w == WORD_SHIFT && s->brackets > 0;
	if (w == WORD_KEYWORD && (word.ptr[0] == 'o' || word.ptr[0] == 'O')) /* offset symbol */
		s->after_page = true;
}

/* Labels of data and sections: numbered by the compiler, so only that one is named counts. */
static void take_data_label(struct scan *s, struct str name, const char *rest)
{
	bool is_section = !str_starts(name, S(".L"));
	uint64_t at = is_section ? 0 : code_label(s->t, name);
	struct str key = name;

	if (is_section) { /* ".rodata+24": where in the section it lies is the compiler's business too */
		const char *p = rest;

		if (p < s->end && (*p == '+' || *p == '-'))
			for (p++; p < s->end && is_word(*p);)
				p++;
		key = str_make(name.ptr, (size_t)(p - name.ptr));
		s->p = p;
	}
	s->h[DETAIL_FULL] = code_mix(s->h[DETAIL_FULL], at ? (at << 1 | 1) << 32 : ordinal(s->t, key) << 8);
	add_from(s->h, DETAIL_LAYOUT, TOKEN_DATA);
}

static bool is_called(const struct scan *s)
{
	return s->i->flags & (INSN_CALL | INSN_TAIL);
}

/* Without what the compiler put behind the name: suffixes of copies, gcc's numbers of static variables. */
static struct str fold(struct str name)
{
	struct str folded = match_fold_suffix(name);
	size_t dot = str_rfind_char(folded, '.');
	uint64_t number;

	return dot > 0 && dot < folded.len && str_u64(str_from(folded, dot + 1), &number)
		       ? str_head(folded, dot)
		       : folded;
}

static void take_symbol(struct scan *s, struct str name)
{
	const struct func *f = s->t->f;
	enum code_detail until = is_called(s) ? DETAIL_COUNT : DETAIL_CONSTANTS;
	struct str folded, modifier = STR_NONE;
	size_t at = str_find_char(name, '@');

	if (at < name.len && at > 0) {
		modifier = str_from(name, at);
		name = str_head(name, at);
		if (str_eq(modifier, S("@PLT")))
			modifier = STR_NONE;
	}
	if (name.len && name.ptr[0] == '.' && !is_called(s)) {
		take_data_label(s, name, name.ptr + name.len + modifier.len);
		return;
	}
	if (modifier.len)
		add(s->h, text_hash(modifier));
	if (str_starts(name, f->linkage_name) &&
	    (name.len == f->linkage_name.len || name.ptr[f->linkage_name.len] == '.')) {
		add(s->h, TOKEN_SELF);
		name = str_from(name, f->linkage_name.len);
		if (name.len == 0)
			return;
	}
	folded = str_find_char(name, '.') < name.len ? fold(name) : name;
	add_below(s->h, until, text_hash(folded));
	add_from(s->h, until, TOKEN_DATA);
	if (folded.len != name.len && !is_called(s)) /* counter.0 and counter.1 are two */
		s->h[DETAIL_FULL] = code_mix(s->h[DETAIL_FULL], ordinal(s->t, name));
}

static void take_word(struct scan *s)
{
	struct str word = word_at(s->p, s->end);
	enum code_word w = WORD_OTHER;
	uint64_t kind = 0;
	bool is_symbol;

	s->p += word.len;
	if (s->t->is_att ? s->before == '%' : !(is_called(s) && str_eq(word, s->i->target)))
		w = code_word(word, &kind);
	if (w != WORD_OTHER) {
		take_register(s, w, word, kind);
		return;
	}
	s->after_shift = false;
	/* Conditions, barriers and kinds of prefetch of AArch64 look like symbols, which stand in few places. */
	is_symbol = s->t->is_att || s->brackets || is_called(s) || s->after_page || s->before == ':' ||
		    s->before == '=' || word.ptr[0] == '.' || (s->p < s->end && *s->p == '[');
	if (is_symbol)
		take_symbol(s, word);
	else
		add(s->h, text_hash(word));
}

static void take_quoted(struct scan *s)
{
	const char *start = ++s->p;
	struct str name;

	while (s->p < s->end && *s->p != '"')
		s->p += *s->p == '\\' && s->p + 1 < s->end ? 2 : 1;
	name = str_make(start, (size_t)(s->p - start));
	if (s->p < s->end)
		s->p++;
	take_symbol(s, name);
}

/* Behind a comma comes a number. */
static bool is_before_number(const struct scan *s)
{
	const char *p = s->p;

	while (p < s->end && (*p == ' ' || *p == '#' || *p == '-'))
		p++;
	return p < s->end && is_digit(*p);
}

static void take_other(struct scan *s, char c)
{
	s->p++;
	switch (c) {
	case '(':
		s->parens++;
		if (s->t->is_att)
			add_from(s->h, DETAIL_REGISTERS,
				 att_slot(s, s->p - 1) ? (uint64_t)TOKEN_SLOT : (uint64_t)TOKEN_MEMORY);
		break;
	case ')':
		s->parens -= s->parens > 0;
		break;
	case '[':
		s->brackets++;
		s->in_slot = bracket_slot(s, s->p - 1);
		if (s->in_slot)
			add_from(s->h, DETAIL_REGISTERS, TOKEN_SLOT);
		break;
	case ']':
		s->brackets -= s->brackets > 0;
		s->in_slot = false;
		break;
	case ',':
		s->after_shift = false;
		if (s->brackets && is_before_number(s)) { /* "[x0]" is "[x0, #0]" */
			add_below(s->h, s->in_slot ? DETAIL_REGISTERS : DETAIL_CONSTANTS, (unsigned char)c);
			s->before = c;
			return;
		}
		break;
	case '#':
		s->before = c;
		return;
	default:
		break;
	}
	s->before = c;
	add(s->h, (unsigned char)c);
}

static void take_operands(struct scan *s)
{
	while (s->p < s->end) {
		char c = *s->p;

		switch (is_word(c) ? classes[(unsigned char)c]
				   : C_OTHER + (classes[(unsigned char)c] == C_BLANK)) {
		case C_BLANK:
			s->p++;
			break;
		case C_DIGIT:
			take_number(s, s->p);
			s->before = '0';
			break;
		case C_OTHER:
			if (is_word(c)) {
				take_word(s);
				s->before = 'a';
			} else if (c == '"') {
				take_quoted(s);
				s->before = 'a';
			} else if ((c == '-' || c == '+') && s->p + 1 < s->end &&
				   (is_digit(s->p[1]) ||
				    (s->p[1] == ' ' && s->p + 2 < s->end && is_digit(s->p[2])))) {
				const char *start = s->p;

				s->p += s->p[1] == ' ' ? 2 : 1;
				take_number(s, start);
				s->before = '0';
			} else {
				take_other(s, c);
			}
			break;
		default:
			take_word(s);
			s->before = 'a';
			break;
		}
	}
}

/* The operands of a jump inside the function, without its target: "x0" of "cbz x0, .LBB0_2". */
static const char *end_before_target(const struct insn *i, const char *p)
{
	struct str operands = str_make(p, (size_t)(i->text.ptr + i->text.len - p));
	size_t comma = str_rfind_char(operands, ',');

	return comma == operands.len ? p : p + comma;
}

static bool is_slot_sum(const struct code_text *t, struct str mnemonic, struct str operands)
{
	struct str first, second;

	if (t->is_att || (!str_eq(mnemonic, S("add")) && !str_eq(mnemonic, S("sub"))))
		return false;
	first = str_trim(str_cut(&operands, ','));
	second = str_trim(str_cut(&operands, ','));
	(void)first;
	return is_frame_base(t, second);
}

void code_text_hash(struct code_text *t, const struct insn *i, uint64_t hash[DETAIL_COUNT], bool *is_inverted)
{
	struct str mnemonic = insn_mnemonic(i), operands = insn_operands(i);
	bool is_inside = (i->flags & INSN_BRANCH) && !(i->flags & INSN_INDIRECT) && i->branch_to >= 0,
	     inverted = false;
	struct scan s = {.t = t, .i = i, .h = hash};
	uint64_t m = text_hash(mnemonic), canonical = m;

	if (is_inside && (i->flags & INSN_COND))
		canonical = text_hash(code_jump_canonical(mnemonic, &inverted));
	*is_inverted = inverted;
	hash[DETAIL_FULL] = m;
	for (int d = DETAIL_LAYOUT; d < DETAIL_COUNT; d++)
		hash[d] = canonical;
	s.p = i->text.ptr + (i->text.len - operands.len);
	s.end = i->text.ptr + i->text.len;
	if (is_inside)
		s.end = end_before_target(i, s.p);
	s.keeps_numbers =
		i->stack_push != 0 || (i->flags & (INSN_STACK_UNKNOWN | INSN_FRAME_RESET)) || is_called(&s);
	s.after_page = !t->is_att && mnemonic.len >= 3 && str_starts(mnemonic, S("adr"));
	s.is_slot_sum = is_slot_sum(t, mnemonic, operands);
	if (s.p < s.end)
		take_operands(&s);
	add(hash, TOKEN_END);
}

void code_text_init(struct code_text *t, const struct func *f, struct arena *scratch)
{
	static const struct str frames[] = {
		{"movq %rsp, %rbp", 15}, {"mov rbp, rsp", 12}, {"mov x29, sp", 11}};

	*t = (struct code_text){.f = f, .scratch = scratch};
	for (size_t k = 0; k < f->insns.count; k++) {
		struct str text = f->insns.items[k].text;

		if (!t->is_att && memchr(text.ptr, '%', text.len))
			t->is_att = true;
		if (text.len < 11 || (text.ptr[0] != 'm' && text.ptr[0] != 'a'))
			continue;
		for (size_t n = 0; n < sizeof(frames) / sizeof(*frames); n++)
			if (str_eq(text, frames[n]))
				t->has_frame = true;
		if (str_starts(text, S("add x29, sp,")))
			t->has_frame = true;
	}
}
