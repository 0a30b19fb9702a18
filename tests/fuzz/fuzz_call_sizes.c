/* Source text and a column: the size that the call there is given. First byte: which arguments; second: the column. */
#include "fuzz.h"

#include "cmd/report/alloc_sizes.h"

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

void try_bytes(struct str bytes)
{
	struct arena a = {0};
	struct str text = STR_NONE, name, found, again;
	int count_arg, size_arg;
	uint32_t col;

	if (bytes.len < 2)
		return;
	count_arg = (unsigned char)bytes.ptr[0] % 4 - 1;
	size_arg = (unsigned char)bytes.ptr[0] / 4 % 4 - 1;
	col = (unsigned char)bytes.ptr[1];
	text = str_from(bytes, 2);
	name = col && col <= text.len ? str_from(text, col - 1) : STR_NONE;
	for (size_t i = 0; i < name.len; i++)
		if (!is_name(name.ptr[i]))
			name.len = i;
	found = call_size_text(&a, text, col, name, count_arg, size_arg);
	/* what stands before the call takes no part */
	again = name.len ? call_size_text(&a, str_from(text, col - 1), 1, name, count_arg, size_arg)
			 : STR_NONE;
	if (!str_eq(found, again) ||
	    (found.ptr && (!found.len || found.len > 600 || size_arg < 0 || !name.len)))
		abort();
	arena_clear(&a);
}
