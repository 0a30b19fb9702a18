#include "analyze/access.h"

/* Intel's dialect says it: "mov byte ptr [rax], cl" */
static unsigned by_pointer(struct str text)
{
	static const struct {
		const char *word;
		unsigned bytes;
	} words[] = {{"zmmword ptr", 64}, {"ymmword ptr", 32}, {"xmmword ptr", 16}, {"qword ptr", 8},
		     {"dword ptr", 4},    {"byte ptr", 1},     {"word ptr", 2}};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_find(text, str_c(words[i].word)) != (size_t)-1)
			return words[i].bytes;
	return 0;
}

/* AArch64: ldrb, sturh, ldrsw, ldr w0, str x1, ldr q2 */
static unsigned by_register(struct str mnemonic, struct str operands)
{
	char last = mnemonic.ptr[mnemonic.len - 1];

	if (str_starts(mnemonic, S("ldp")) || str_starts(mnemonic, S("stp")) || !operands.len)
		return 0;
	if (last == 'b' || last == 'h')
		return last == 'b' ? 1 : 2;
	if (str_ends(mnemonic, S("sw")))
		return 4;
	switch (operands.ptr[0]) {
	case 'w':
	case 's':
		return 4;
	case 'x':
	case 'd':
		return 8;
	case 'q':
		return 16;
	default:
		return 0;
	}
}

/* AT&T's dialect: movzbl (%rdi), %eax; cmpq %rax, 8(%rdi); sete (%rdi) */
static unsigned by_suffix(struct str m)
{
	char last = m.ptr[m.len - 1];

	if (str_starts(m, S("set")))
		return 1;
	if (m.len == 6 && (str_starts(m, S("movz")) || str_starts(m, S("movs"))))
		last = m.ptr[4];
	else if (str_eq(m, S("movss")))
		return 4;
	else if (str_eq(m, S("movsd")) || str_ends(m, S("sd")))
		return 8;
	else if (str_ends(m, S("ss")))
		return 4;
	switch (last) {
	case 'b':
		return 1;
	case 'w':
		return 2;
	case 'l':
		return 4;
	case 'q':
		return 8;
	default:
		return 0;
	}
}

unsigned access_bytes(const struct insn *i)
{
	struct str mnemonic = insn_mnemonic(i), operands = insn_operands(i);
	unsigned bytes;

	if (!mnemonic.len)
		return 0;
	bytes = by_pointer(operands);
	if (bytes)
		return bytes;
	if (i->flags & (INSN_PACKED | INSN_CALL))
		return (i->flags & INSN_CALL) ? 0 : i->vector_bytes;
	if (str_find_char(operands, '[') < operands.len)
		return str_starts(mnemonic, S("ld")) || str_starts(mnemonic, S("st"))
			       ? by_register(mnemonic, operands)
			       : 0;
	return str_find_char(operands, '(') < operands.len || str_find_char(operands, '%') < operands.len
		       ? by_suffix(mnemonic)
		       : 0;
}
