#include "read/binary.h"

void binary_name_callees(const struct binary *b, struct unit *u)
{
	size_t count;
	const struct binary_symbol *s = binary_symbols(b, &count);

	for (size_t i = 0; i < count; i++)
		vec_push(&u->arena, &u->symbols,
			 ((struct symbol){.name = s[i].name,
					  .addr = s[i].addr,
					  .size_bytes = s[i].size_bytes,
					  .is_function = true,
					  .is_defined = true,
					  .section = S(".text")}));
}

struct func *binary_func(const struct binary *b, struct unit *u, const struct binary_symbol *s,
			 uint64_t size_bytes)
{
	struct func *f = unit_func_find(u, s->name);
	struct func_part *part;

	for (size_t i = 0; f && i < f->parts.count; i++)
		if (str_eq(f->parts.items[i].symbol, s->name)) {
			f = unit_func_namesake(u, s->name, STR_NONE);
			break;
		}
	if (!f)
		f = unit_func(u, s->name);
	f->binding = s->file.ptr ? BINDING_local : BINDING_global;
	part = func_part(u, f, intern(&u->names, s->name));
	part->addr = s->addr;
	part->size_bytes = size_bytes;
	part->code = binary_code(b, s->addr, size_bytes);
	part->section = intern(&u->names, binary_section(b, s->addr));
	return f;
}
