#include "rule/rulesdir.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef CASM_RULES_DIR
#define CASM_RULES_DIR "/usr/local/share/casm/rules"
#endif

/* The path of rules/<name>, in the first place that has it; true when $CASM_RULES says which place that is. */
static bool find_path(struct arena *a, const char *name, struct str *path)
{
	static const char *const beside[] = {"../rules", "../../rules", "../share/casm/rules", NULL};
	const char *env = getenv("CASM_RULES");
	char exe[PATH_MAX];
	ssize_t n;

	if (env && *env) {
		*path = str_printf(a, "%s/%s", env, name);
		return true;
	}
	n = readlink("/proc/self/exe", exe, sizeof(exe) - 1);
	for (size_t i = 0; n > 0 && beside[i]; i++) {
		struct str dir = path_dir(str_make(exe, (size_t)n));

		*path = str_printf(a, STR_FMT "/%s/%s", STR_ARG(dir), beside[i], name);
		if (access(path->ptr, R_OK) == 0)
			return false;
	}
	*path = str_printf(a, "%s/%s", CASM_RULES_DIR, name);
	return false;
}

bool rules_open(struct arena *a, const char *name, struct file *f, struct str *path, struct err *err)
{
	bool by_environment = find_path(a, name, path);

	if (file_open(f, path->ptr, err))
		return true;
	return by_environment ? err_wrap(err, "CASM_RULES") : false;
}

static int by_name(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

bool rules_list(struct arena *a, const char *name, struct rules_files *files, struct err *err)
{
	const struct dirent *entry;
	struct str folder;
	bool by_environment = find_path(a, name, &folder);
	DIR *dir = opendir(folder.ptr);

	if (!dir) {
		err_set(err, "cannot read the folder " STR_FMT ": %s", STR_ARG(folder), strerror(errno));
		return by_environment ? err_wrap(err, "CASM_RULES") : false;
	}
	while ((entry = readdir(dir)) != NULL) {
		struct str file = str_c(entry->d_name);

		if (str_ends(file, S(".yaml")) && file.ptr[0] != '.')
			vec_push(a, files,
				 str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(folder), STR_ARG(file)));
	}
	closedir(dir);
	vec_sort(files, by_name);
	return true;
}

bool rules_read(struct arena *a, const char *name,
		bool (*parse)(void *to, struct str path, struct str bytes, struct err *err), void *to,
		struct err *err)
{
	struct rules_files files = {0};

	if (!rules_list(a, name, &files, err))
		return false;
	for (size_t i = 0; i < files.count; i++) {
		struct file f;
		bool ok;

		if (!file_open(&f, files.items[i].ptr, err))
			return false;
		ok = parse(to, files.items[i], f.text, err);
		file_close(&f);
		if (!ok)
			return false;
	}
	return true;
}
