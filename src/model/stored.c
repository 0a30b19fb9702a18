#include "model/stored.h"

const char *const code_level_names[CODE_real + 1] = {
#define X(name, word) [CODE_##name] = #name,
	CODE_LEVELS(X)
#undef X
		[CODE_real] = "real",
};

const char *const code_level_words[CODE_real + 1] = {
#define X(name, word) [CODE_##name] = word,
	CODE_LEVELS(X)
#undef X
		[CODE_real] = "real",
};

enum code_level code_compare(const struct code_marks *a, const struct code_marks *b)
{
	for (int level = 0; level < CODE_LEVEL_COUNT; level++)
		if (a->hash[level] == b->hash[level])
			return (enum code_level)level;
	return CODE_real;
}
