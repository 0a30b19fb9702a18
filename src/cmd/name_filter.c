#include "cmd/name_filter.h"

#include "model/match.h"

static bool compile(const char *option, const char *pattern, regex_t *re, struct err *err)
{
	char why[256];
	int code = regcomp(re, pattern, REG_EXTENDED | REG_NOSUB);

	if (!code)
		return true;
	regerror(code, re, why, sizeof(why));
	return err_set(err, "--%s=%s: %s", option, pattern, why);
}

bool name_filter_open(const struct options *o, struct name_filter *f, struct err *err)
{
	*f = (struct name_filter){.wanted = o->function ? o->function : o->focus, .ignored = o->ignore};
	if (f->wanted && !compile(o->function ? "function" : "focus", f->wanted, &f->want, err))
		return false;
	if (f->ignored && !compile("ignore", f->ignored, &f->ignore, err)) {
		if (f->wanted)
			regfree(&f->want);
		return false;
	}
	return true;
}

void name_filter_close(struct name_filter *f)
{
	if (f->wanted)
		regfree(&f->want);
	if (f->ignored)
		regfree(&f->ignore);
}

/* C++ functions also by their names in full, copies and parts that a compiler made (f.part.0) by their function's. */
static bool matches(const char *pattern, const regex_t *re, struct str linkage_name, struct str name)
{
	struct str folded = match_fold_suffix(linkage_name);
	struct arena scratch = {0};
	bool does = regexec(re, linkage_name.ptr, 0, NULL, 0) == 0 || regexec(re, name.ptr, 0, NULL, 0) == 0;

	if (!does && folded.len != linkage_name.len)
		does = regexec(re, str_to_c(&scratch, folded), 0, NULL, 0) == 0;

	if (!does && str_starts(linkage_name, S("_Z"))) {
		const char *full = str_to_c(&scratch, demangle(&scratch, linkage_name, DEMANGLE_FULL));

		/* as another tool prints it: its brackets are no expression */
		does = regexec(re, full, 0, NULL, 0) == 0 || strcmp(full, pattern) == 0;
	}
	arena_clear(&scratch);
	return does;
}

bool name_filter_wants(const struct name_filter *f, struct str linkage_name, struct str name)
{
	return !f->wanted || matches(f->wanted, &f->want, linkage_name, name);
}

bool name_filter_ignores(const struct name_filter *f, struct str linkage_name, struct str name)
{
	return f->ignored && matches(f->ignored, &f->ignore, linkage_name, name);
}
