/* What a preprocessor leaves, as a hash. */
#include "cmd/preprocessed.h"

#include "test.h"

static uint64_t hash(const char *text)
{
	return preprocessed_hash(str_c(text));
}

static const char base[] = "# 1 \"a.c\"\n# 1 \"a.h\" 1\nint f(void);\n# 2 \"a.c\" 2\nint g;\n";

void test_preprocessed__alike(void)
{
	/* empty lines or a marker, whatever the preprocessor prefers for a gap; files without text; blanks */
	CHECK(hash(base) == hash("# 1 \"a.c\"\n# 1 \"<built-in>\" 1\n# 1 \"a.h\" 1\nint f(void);\n# 1 "
				 "\"empty.h\" 1\n# 1 \"a.c\" 2\n\n  int g;  \n"));
	CHECK(hash("") != 0);
}

void test_preprocessed__different(void)
{
	/* another line, another file, other text, a pragma */
	CHECK(hash(base) != hash("# 1 \"a.c\"\n# 2 \"a.h\" 1\nint f(void);\n# 2 \"a.c\" 2\nint g;\n"));
	CHECK(hash(base) != hash("# 1 \"a.c\"\n# 1 \"b.h\" 1\nint f(void);\n# 2 \"a.c\" 2\nint g;\n"));
	CHECK(hash(base) != hash("# 1 \"a.c\"\n# 1 \"a.h\" 1\nint f(void);\n# 2 \"a.c\" 2\nint h;\n"));
	CHECK(hash(base) !=
	      hash("# 1 \"a.c\"\n# 1 \"a.h\" 1\nint f(void);\n# 2 \"a.c\" 2\nint g;\n#pragma once more\n"));
	/* what only looks like a marker is text */
	CHECK(hash("# 5 \"a.c\" x\nint g;\n") != hash("# 5 \"a.c\"\nint g;\n"));
	CHECK(hash("# 5 \"\nint g;\n") != hash("int g;\n"));
	CHECK(hash("# 99999999999999999999999 \"a.c\"\nint g;\n") != hash("int g;\n"));
	CHECK(hash("a\nb\n") != hash("b\na\n"));
}
