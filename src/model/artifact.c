#include "model/artifact.h"

const char *const artifact_words[ARTIFACT_KIND_COUNT] = {
#define X(name, word) [ARTIFACT_##name] = word,
	ARTIFACT_KINDS(X)
#undef X
};

static bool has_suffix(struct str path, const char *const suffixes[])
{
	for (size_t i = 0; suffixes[i]; i++)
		if (str_ends(path, str_c(suffixes[i])))
			return true;
	return false;
}

/* "a.c:12:7: missed: …", "optimized: …": one of the first lines is such a line. */
static bool is_opt_info(struct str text)
{
	static const struct str tags[] = {{"optimized: ", 11}, {"missed: ", 8}, {"note: ", 6}};
	struct str line = str_head(text, str_find_char(text, '\n'));

	for (size_t i = 0; i < 3; i++) {
		size_t at = str_find(line, tags[i]);

		if (at == 0)
			return true;
		if (at != (size_t)-1 && at > 5 && str_starts(str_from(line, at - 2), S(": ")) &&
		    line.ptr[at - 3] >= '0' && line.ptr[at - 3] <= '9')
			return true;
	}
	return false;
}

enum artifact_kind artifact_sniff(struct str path, struct str first_bytes)
{
	static const char *const sources[] = {".c", ".cc", ".cpp", ".cxx", ".C", ".c++", ".i", ".ii", NULL};
	static const char *const assembly[] = {".s", ".S", NULL};
	static const char *const remarks[] = {".opt.yaml", ".opt.ld.yaml", ".yaml", ".yml", NULL};
	static const char *const stack[] = {".su", NULL};

	if (str_starts(first_bytes, S("\177ELF")))
		return ARTIFACT_OBJECT;
	if (str_starts(first_bytes, S("!<arch>\n")) || str_starts(first_bytes, S("!<thin>\n")))
		return ARTIFACT_ARCHIVE;
	if (str_starts(first_bytes, S("BC\xc0\xde")) || str_starts(first_bytes, S("\xde\xc0\x17\x0b")))
		return ARTIFACT_BITCODE;
	if (str_starts(first_bytes, S("--- !")) || str_starts(first_bytes, S("REMARKS")))
		return ARTIFACT_REMARKS;
	if (str_starts(first_bytes, S("{\"schema\":\"casm.facts/")))
		return ARTIFACT_FACTS;
	if (has_suffix(path, sources))
		return ARTIFACT_SOURCE;
	if (is_opt_info(first_bytes))
		return ARTIFACT_OPT_INFO;
	if (has_suffix(path, assembly))
		return ARTIFACT_ASSEMBLY;
	if (has_suffix(path, stack))
		return ARTIFACT_STACK_USAGE;
	if (has_suffix(path, remarks))
		return ARTIFACT_REMARKS;
	return ARTIFACT_UNKNOWN;
}
