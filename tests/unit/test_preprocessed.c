/* What a preprocessor leaves, as a hash. */
#include "read/preprocessed.h"

#include "test.h"

static uint64_t hash(const char *text)
{
	struct arena a = {0};
	struct map names = {0};
	uint64_t h;

	preprocessed_names(&a, S("int f(void); USED g; CON CAT\n#if ASKED\n#pragma PRAGMA\n#endif"), &names);
	h = preprocessed_hash(&a, str_c(text), &names);
	arena_clear(&a);
	return h;
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

void test_preprocessed__macros(void)
{
	/* those that no name stands for do not count, nor does their place */
	CHECK(hash("#define UNUSED 1\nint g;\n") == hash("#define OTHER 2\nint g;\n"));
	CHECK(hash("#define ASKED 1\nint g;\n") == hash("#undef ASKED\nint g;\n"));
	CHECK(hash("# 3 \"a.h\"\n#define USED 1\n# 2 \"a.c\"\nint g;\n") ==
	      hash("# 4 \"b.h\"\n#define USED 1\n# 2 \"a.c\"\nint g;\n"));
	/* others do: in code, in a pragma, in another's body, pasted, of the system's headers, with odd names */
	CHECK(hash("#define USED 1\nint g;\n") != hash("#define USED 2\nint g;\n"));
	CHECK(hash("#define f(x) f(x)\nint g;\n") != hash("#define UNUSED\nint g;\n"));
	CHECK(hash("#undef USED\nint g;\n") != hash("#undef UNUSED\nint g;\n"));
	CHECK(hash("#define PRAGMA 1\nint g;\n") != hash("#define PRAGMA 2\nint g;\n"));
	CHECK(hash("#define UNUSED LATER\n#define LATER 1\nint g;\n") !=
	      hash("#define UNUSED LATER\n#define LATER 2\nint g;\n"));
	CHECK(hash("#define CONCAT 1\nint g;\n") != hash("#define CONCAT 2\nint g;\n"));
	CHECK(hash("# 1 \"s.h\" 1 3\n#define UNUSED 1\n") != hash("# 1 \"s.h\" 1 3\n#define UNUSED 2\n"));
	CHECK(hash("#define UN$USED 1\nint g;\n") != hash("#define UN$USED 2\nint g;\n"));
	/* before what they are for, or behind */
	CHECK(hash("#define USED 1\nint g;\n") != hash("int g;\n#define USED 1\n"));
}
