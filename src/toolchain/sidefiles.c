#include "toolchain/sidefiles.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

/* --- words that are passed on --- */

/* A name that ends in '=' carries its value; has_value: the value is a word of its own, passed on in the same way. */
static const struct passed {
	const char *by, *name;
	bool has_value;
} passed[] = {
	{"-Xclang", "-dependency-file", true},
	{"-Xclang", "-MT", true},
	{"-Xclang", "-opt-record-file", true},
	{"-Xclang", "-serialize-diagnostic-file", true},
	{"-Xclang", "-header-include-file", true},
	{"-Xclang", "-stats-file=", false},
	{"-Xclang", "-coverage-notes-file=", false},
	{"-mllvm", "-info-output-file=", false},
	{"-mllvm", "--info-output-file=", false},
	{"-Xpreprocessor", "-MD", true},
	{"-Xpreprocessor", "-MMD", true},
	{"-Xpreprocessor", "-MF", true},
	{"-Xpreprocessor", "-MT", true},
	{"-Xpreprocessor", "-MQ", true},
	{"-Xpreprocessor", "-MP", false},
	{"-Xassembler", "--MD", true},
};

static bool is_named(const char *word, const char *name)
{
	size_t len = strlen(name);

	return name[len - 1] == '=' ? strncmp(word, name, len) == 0 : strcmp(word, name) == 0;
}

/* The assembler's listing: -a, -al=FILE, -adhln */
static bool is_listing(struct str word)
{
	size_t at = 2;

	if (!str_starts(word, S("-a")))
		return false;
	while (at < word.len && strchr("cdghilmns", word.ptr[at]))
		at++;
	return at == word.len || word.ptr[at] == '=';
}

size_t sidefiles_words(char *const *args, size_t n)
{
	if (n < 2)
		return 0;
	if (strcmp(args[0], "-Xassembler") == 0 && is_listing(str_c(args[1])))
		return 2;
	for (size_t i = 0; i < sizeof(passed) / sizeof(passed[0]); i++) {
		const struct passed *p = &passed[i];

		if (strcmp(args[0], p->by) != 0 || !is_named(args[1], p->name))
			continue;
		if (!p->has_value)
			return 2;
		return n >= 4 && strcmp(args[2], p->by) == 0 ? 4 : 0;
	}
	return 0;
}

/* --- words in one --- */

/* How many parts the one at hand takes away: itself, and its value. */
static unsigned filtered(bool is_assembler, struct str part)
{
	if (is_assembler)
		return str_eq(part, S("--MD")) ? 2 : is_listing(part) ? 1 : 0;
	if (!str_starts(part, S("-M")))
		return 0;
	return str_eq(part, S("-MP")) || str_eq(part, S("-MG")) ? 1 : 2;
}

char *sidefiles_filter(struct arena *a, char *word)
{
	bool is_assembler = strncmp(word, "-Wa,", 4) == 0;
	struct str rest = str_c(word);
	struct buf left = {0};
	unsigned skips = 0;

	if (!is_assembler && strncmp(word, "-Wp,", 4) != 0)
		return word;
	buf_add(&left, str_head(rest, 3));
	rest = str_from(rest, 4);
	while (rest.ptr) {
		struct str part = str_cut(&rest, ',');

		if (!skips)
			skips = filtered(is_assembler, part);
		if (skips) {
			skips--;
		} else {
			buf_addc(&left, ',');
			buf_add(&left, part);
		}
	}
	if (left.len < strlen(word))
		word = left.len > 3 ? str_to_c(a, buf_str(&left)) : NULL;
	buf_release(&left);
	return word;
}

/* --- the environment --- */

static const char *const variables[] = {"DEPENDENCIES_OUTPUT",   "SUNPRO_DEPENDENCIES", "CC_PRINT_OPTIONS",
					"CC_PRINT_HEADERS",      "CC_LOG_DIAGNOSTICS",  "CC_PRINT_PROC_STAT",
					"CC_PRINT_INTERNAL_STAT"};

enum { NVARIABLES = sizeof(variables) / sizeof(variables[0]) };

bool sidefiles_in_environment(void)
{
	for (size_t i = 0; i < NVARIABLES; i++)
		if (getenv(variables[i]))
			return true;
	return false;
}

void sidefiles_clear_environment(void)
{
	for (size_t i = 0; i < NVARIABLES; i++)
		unsetenv(variables[i]);
}
