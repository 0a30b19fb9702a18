#include "model/func.h"

const char *const binding_names[] = {
#define X(name) [BINDING_##name] = #name,
	BINDINGS(X)
#undef X
};
const char *const alloc_verdict_names[] = {
#define X(name) [ALLOC_##name] = #name,
	ALLOC_VERDICTS(X)
#undef X
};
const char *const alloc_via_names[] = {
#define X(name) [ALLOC_VIA_##name] = #name,
	ALLOC_VIAS(X)
#undef X
};

struct str alloc_to_words(struct arena *a, enum alloc_via via, struct str to)
{
	if (!to.len)
		return S("");
	if (str_find_char(to, ' ') < to.len || to.ptr[0] == '`')
		return to;
	return str_printf(a, via == ALLOC_VIA_store ? "the global `" STR_FMT "`" : "`" STR_FMT "`",
			  STR_ARG(to));
}

bool alloc_counts(const struct allocsite *a)
{
	return strcmp(a->kind, "heap") == 0 && a->verdict != ALLOC_removed && !a->is_inferred;
}

struct value func_size_bytes(const struct func *f)
{
	uint64_t total = 0;

	for (size_t i = 0; i < f->parts.count; i++) {
		if (f->parts.items[i].addr == ADDR_UNKNOWN)
			return value_unknown("no object was read");
		if (f->parts.items[i].size_bytes > INT64_MAX - total)
			return value_unknown("larger than any memory");
		total += f->parts.items[i].size_bytes;
	}
	return f->parts.count ? value_of((int64_t)total) : value_unknown("no object was read");
}

uint32_t func_end_line(const struct func *f)
{
	uint32_t line = 0;

	if (f->is_reduced)
		return f->end_line;
	for (size_t i = 0; i < f->insns.count; i++) {
		const struct insn *insn = &f->insns.items[i];

		if (!insn->frame && insn->loc.line > line && str_eq(insn->loc.file, f->decl.file))
			line = insn->loc.line;
	}
	return line > f->decl.line ? line : f->decl.line;
}
