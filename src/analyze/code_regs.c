#include "analyze/code_regs.h"

enum class { CLASS_GPR, CLASS_GPR_HIGH, CLASS_VECTOR, CLASS_MASK, CLASS_MMX, CLASS_X87, CLASS_TILE };

#define KIND(class, width) ((uint64_t)CLASS_##class << 32 | (width))

struct named {
	const char *name;
	uint8_t len, word;
	uint64_t kind;
};
#define NAME(name, word, kind)                                                                               \
	{                                                                                                    \
		name, sizeof(name) - 1, WORD_##word, kind                                                    \
	}

/* Names that do not follow from a number, by first letter. */
static const struct named named[] = {
	NAME("ah", REGISTER, KIND(GPR_HIGH, 1)),
	NAME("al", REGISTER, KIND(GPR, 1)),
	NAME("asr", SHIFT, 0),
	NAME("ax", REGISTER, KIND(GPR, 2)),
	NAME("bh", REGISTER, KIND(GPR_HIGH, 1)),
	NAME("bl", REGISTER, KIND(GPR, 1)),
	NAME("bp", FRAME, KIND(GPR, 2)),
	NAME("bpl", FRAME, KIND(GPR, 1)),
	NAME("bx", REGISTER, KIND(GPR, 2)),
	NAME("byte", KEYWORD, 0),
	NAME("ch", REGISTER, KIND(GPR_HIGH, 1)),
	NAME("cl", REGISTER, KIND(GPR, 1)),
	NAME("cs", FIXED, 0),
	NAME("cx", REGISTER, KIND(GPR, 2)),
	NAME("dh", REGISTER, KIND(GPR_HIGH, 1)),
	NAME("di", REGISTER, KIND(GPR, 2)),
	NAME("dil", REGISTER, KIND(GPR, 1)),
	NAME("dl", REGISTER, KIND(GPR, 1)),
	NAME("ds", FIXED, 0),
	NAME("dword", KEYWORD, 0),
	NAME("dx", REGISTER, KIND(GPR, 2)),
	NAME("eax", REGISTER, KIND(GPR, 4)),
	NAME("ebp", FRAME, KIND(GPR, 4)),
	NAME("ebx", REGISTER, KIND(GPR, 4)),
	NAME("ecx", REGISTER, KIND(GPR, 4)),
	NAME("edi", REGISTER, KIND(GPR, 4)),
	NAME("edx", REGISTER, KIND(GPR, 4)),
	NAME("eip", FIXED, 0),
	NAME("eiz", FIXED, 0),
	NAME("es", FIXED, 0),
	NAME("esi", REGISTER, KIND(GPR, 4)),
	NAME("esp", STACK, 4),
	NAME("flat", KEYWORD, 0),
	NAME("fs", FIXED, 0),
	NAME("gs", FIXED, 0),
	NAME("lr", REGISTER, KIND(GPR, 8)),
	NAME("lsl", SHIFT, 0),
	NAME("lsr", SHIFT, 0),
	NAME("mmword", KEYWORD, 0),
	NAME("msl", SHIFT, 0),
	NAME("mul", SHIFT, 0),
	NAME("offset", KEYWORD, 0),
	NAME("oword", KEYWORD, 0),
	NAME("ptr", KEYWORD, 0),
	NAME("qword", KEYWORD, 0),
	NAME("rax", REGISTER, KIND(GPR, 8)),
	NAME("rbp", FRAME, KIND(GPR, 8)),
	NAME("rbx", REGISTER, KIND(GPR, 8)),
	NAME("rcx", REGISTER, KIND(GPR, 8)),
	NAME("rdi", REGISTER, KIND(GPR, 8)),
	NAME("rdx", REGISTER, KIND(GPR, 8)),
	NAME("rip", FIXED, 0),
	NAME("riz", FIXED, 0),
	NAME("ror", SHIFT, 0),
	NAME("rsi", REGISTER, KIND(GPR, 8)),
	NAME("rsp", STACK, 8),
	NAME("short", KEYWORD, 0),
	NAME("si", REGISTER, KIND(GPR, 2)),
	NAME("sil", REGISTER, KIND(GPR, 1)),
	NAME("sp", STACK, 8),
	NAME("spl", STACK, 1),
	NAME("ss", FIXED, 0),
	NAME("st", REGISTER, KIND(X87, 10)),
	NAME("sxtb", SHIFT, 0),
	NAME("sxth", SHIFT, 0),
	NAME("sxtw", SHIFT, 0),
	NAME("sxtx", SHIFT, 0),
	NAME("tbyte", KEYWORD, 0),
	NAME("uxtb", SHIFT, 0),
	NAME("uxth", SHIFT, 0),
	NAME("uxtw", SHIFT, 0),
	NAME("uxtx", SHIFT, 0),
	NAME("word", KEYWORD, 0),
	NAME("wsp", STACK, 4),
	NAME("wzr", FIXED, 0),
	NAME("xmmword", KEYWORD, 0),
	NAME("xzr", FIXED, 0),
	NAME("ymmword", KEYWORD, 0),
	NAME("zmmword", KEYWORD, 0),
};
enum { NAMED_MAX = 7 };

static bool same(const char *a, const char *b, size_t n)
{
	while (n > 0 && a[n - 1] == b[n - 1])
		n--;
	return n == 0;
}

/* Where the names of each first letter begin. */
static void named_range(char c, size_t *from, size_t *to)
{
	size_t low = 0, high = sizeof(named) / sizeof(*named);

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (named[mid].name[0] < c)
			low = mid + 1;
		else
			high = mid;
	}
	*from = low;
	for (high = low; high < sizeof(named) / sizeof(*named) && named[high].name[0] == c;)
		high++;
	*to = high;
}

/* Reads up to two digits; false when there is none, or more. */
static bool number(struct str *s, unsigned *n)
{
	size_t k = 0;

	*n = 0;
	while (k < s->len && s->ptr[k] >= '0' && s->ptr[k] <= '9') {
		if (k == 2)
			return false;
		*n = *n * 10 + (unsigned)(s->ptr[k++] - '0');
	}
	*s = str_from(*s, k);
	return k > 0;
}

static uint64_t shape_of(struct str s)
{
	uint64_t h = 0;

	for (size_t i = 0; i < s.len; i++)
		h = h * 131 + (unsigned char)s.ptr[i];
	return h & 0xffffff;
}

struct numbered {
	const char *prefix;
	uint8_t len;
	unsigned count;
	uint64_t kind;
};
/* rN of x86 has a width of its own: see below. Vectors of AArch64 by their view: b, h, s, d, q, v, z. */
static const struct numbered numbered[] = {
	{"x", 1, 31, KIND(GPR, 8)},       {"w", 1, 31, KIND(GPR, 4)},       {"q", 1, 32, KIND(VECTOR, 16)},
	{"v", 1, 32, KIND(VECTOR, 100)},  {"d", 1, 32, KIND(VECTOR, 8)},    {"s", 1, 32, KIND(VECTOR, 4)},
	{"h", 1, 32, KIND(VECTOR, 2)},    {"b", 1, 32, KIND(VECTOR, 1)},    {"z", 1, 32, KIND(VECTOR, 200)},
	{"p", 1, 16, KIND(MASK, 2)},      {"k", 1, 8, KIND(MASK, 8)},       {"xmm", 3, 32, KIND(VECTOR, 16)},
	{"ymm", 3, 32, KIND(VECTOR, 32)}, {"zmm", 3, 32, KIND(VECTOR, 64)}, {"mm", 2, 8, KIND(MMX, 8)},
	{"tmm", 3, 8, KIND(TILE, 0)},
};

static enum code_word numbered_word(struct str word, uint64_t *kind)
{
	unsigned n;

	if (word.ptr[0] == 'r') {
		struct str rest = str_from(word, 1);

		if (!number(&rest, &n) || n < 8 || n > 31 || rest.len > 1)
			return WORD_OTHER;
		*kind = rest.len == 0        ? KIND(GPR, 8)
			: rest.ptr[0] == 'd' ? KIND(GPR, 4)
			: rest.ptr[0] == 'w' ? KIND(GPR, 2)
			: rest.ptr[0] == 'b' ? KIND(GPR, 1)
					     : 0;
		return *kind ? WORD_REGISTER : WORD_OTHER;
	}
	for (size_t i = 0; i < sizeof(numbered) / sizeof(*numbered); i++) {
		const struct numbered *r = &numbered[i];
		struct str rest = str_from(word, r->len);

		if (word.len <= r->len || !same(word.ptr, r->prefix, r->len) || !number(&rest, &n))
			continue;
		if (n >= r->count || (rest.len && rest.ptr[0] != '.'))
			return WORD_OTHER;
		*kind = r->kind | shape_of(rest) << 40;
		return r->kind == KIND(GPR, 8) && n == 29   ? WORD_FRAME
		       : r->kind == KIND(GPR, 4) && n == 29 ? WORD_FRAME
							    : WORD_REGISTER;
	}
	return WORD_OTHER;
}

enum code_word code_word(struct str word, uint64_t *kind)
{
	char small[NAMED_MAX];
	size_t from, to;

	*kind = 0;
	if (word.len < 2 || word.len > 9)
		return WORD_OTHER;
	if ((word.ptr[word.len - 1] >= '0' && word.ptr[word.len - 1] <= '9') || word.ptr[0] == 'r' ||
	    str_find_char(word, '.') != word.len) {
		enum code_word w = numbered_word(word, kind);

		if (w != WORD_OTHER)
			return w;
	}
	if (word.len > NAMED_MAX)
		return WORD_OTHER;
	for (size_t i = 0; i < word.len; i++) /* gcc writes QWORD PTR */
		small[i] = word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ? (char)(word.ptr[i] + 32) : word.ptr[i];
	named_range(small[0], &from, &to);
	for (size_t i = from; i < to; i++)
		if (named[i].len == word.len && same(named[i].name, small, word.len)) {
			if (word.ptr[0] != small[0] && named[i].word != WORD_KEYWORD)
				return WORD_OTHER;
			*kind = named[i].kind;
			return (enum code_word)named[i].word;
		}
	return WORD_OTHER;
}

struct condition {
	const char *name;
	uint8_t canonical; /* index into canonicals */
	bool is_inverted;
};
/* Of each pair of opposites the first stands for both. */
static const struct condition conditions_x86[] = {
	{"o", 0, false},  {"no", 0, true},  {"b", 1, false},  {"c", 1, false},   {"nae", 1, false},
	{"ae", 1, true},  {"nb", 1, true},  {"nc", 1, true},  {"e", 2, false},   {"z", 2, false},
	{"ne", 2, true},  {"nz", 2, true},  {"be", 3, false}, {"na", 3, false},  {"a", 3, true},
	{"nbe", 3, true}, {"s", 4, false},  {"ns", 4, true},  {"p", 5, false},   {"pe", 5, false},
	{"np", 5, true},  {"po", 5, true},  {"l", 6, false},  {"nge", 6, false}, {"ge", 6, true},
	{"nl", 6, true},  {"le", 7, false}, {"ng", 7, false}, {"g", 7, true},    {"nle", 7, true},
};
static const struct condition conditions_a64[] = {
	{"eq", 0, false}, {"ne", 0, true}, {"cs", 1, false}, {"hs", 1, false},
	{"cc", 1, true},  {"lo", 1, true}, {"mi", 2, false}, {"pl", 2, true},
	{"vs", 3, false}, {"vc", 3, true}, {"hi", 4, false}, {"ls", 4, true},
	{"ge", 5, false}, {"lt", 5, true}, {"gt", 6, false}, {"le", 6, true},
};
static const char *const canonicals_x86[] = {"jo", "jb", "je", "jbe", "js", "jp", "jl", "jle"};
static const char *const canonicals_a64[] = {"b.eq", "b.cs", "b.mi", "b.vs", "b.hi", "b.ge", "b.gt"};

static const struct condition *find_condition(const struct condition *list, size_t count, struct str name)
{
	for (size_t i = 0; i < count; i++)
		if (name.ptr[0] == list[i].name[0] && str_eq(name, str_c(list[i].name)))
			return &list[i];
	return NULL;
}

struct str code_jump_canonical(struct str m, bool *is_inverted)
{
	const struct condition *c = NULL;

	*is_inverted = false;
	if (m.len < 2)
		return m;
	if (m.ptr[0] == 'j') {
		c = find_condition(conditions_x86, sizeof(conditions_x86) / sizeof(*conditions_x86),
				   str_from(m, 1));
		if (!c)
			return m;
		*is_inverted = c->is_inverted;
		return str_c(canonicals_x86[c->canonical]);
	}
	if (str_starts(m, S("b.")) && m.len == 4) {
		c = find_condition(conditions_a64, sizeof(conditions_a64) / sizeof(*conditions_a64),
				   str_from(m, 2));
		if (!c)
			return m;
		*is_inverted = c->is_inverted;
		return str_c(canonicals_a64[c->canonical]);
	}
	if (str_eq(m, S("cbnz")) || str_eq(m, S("tbnz"))) {
		*is_inverted = true;
		return m.ptr[0] == 'c' ? S("cbz") : S("tbz");
	}
	return m;
}
