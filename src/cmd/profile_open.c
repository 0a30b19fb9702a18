#include "cmd/profile_open.h"

#include "base/file.h"

bool profile_open(const char *path, struct profile **p, struct err *err)
{
	bool is_stdin = str_eq(str_c(path), S("-"));
	struct file f;

	if (!file_open(&f, is_stdin ? "/dev/stdin" : path, err))
		return false;
	*p = profile_read(is_stdin ? S("stdin") : str_c(path), f.text, err);
	file_close(&f);
	return *p != NULL;
}
