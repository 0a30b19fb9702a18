#include "rule/rulesdir.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef CASM_RULES_DIR
#define CASM_RULES_DIR "/usr/local/share/casm/rules"
#endif

bool rules_open(struct arena *a, const char *name, struct file *f, struct str *path, struct err *err)
{
	static const char *const beside[] = {"../rules", "../../rules", "../share/casm/rules", NULL};
	const char *env = getenv("CASM_RULES");
	char exe[PATH_MAX];
	ssize_t n;

	if (env && *env) {
		*path = str_printf(a, "%s/%s", env, name);
		return file_open(f, path->ptr, err) || err_wrap(err, "CASM_RULES");
	}
	n = readlink("/proc/self/exe", exe, sizeof(exe) - 1);
	for (size_t i = 0; n > 0 && beside[i]; i++) {
		struct str dir = path_dir(str_make(exe, (size_t)n));

		*path = str_printf(a, STR_FMT "/%s/%s", STR_ARG(dir), beside[i], name);
		if (access(path->ptr, R_OK) == 0)
			return file_open(f, path->ptr, err);
	}
	*path = str_printf(a, "%s/%s", CASM_RULES_DIR, name);
	return file_open(f, path->ptr, err);
}
