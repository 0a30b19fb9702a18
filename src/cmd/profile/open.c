#include "cmd/profile/open.h"

#include "base/file.h"
#include "base/proc.h"

enum { PERF_TIMEOUT_S = 1200 };

/* What a child prints, up to a limit. */
struct capture {
	struct buf text;
	bool is_too_much;
};

static bool take(void *context, struct str bytes)
{
	struct capture *c = context;

	c->is_too_much = bytes.len > PROFILE_BYTES_MAX - c->text.len;
	if (!c->is_too_much)
		buf_add(&c->text, bytes);
	return !c->is_too_much;
}

/* perf.data holds what perf knows how to read, in versions that it knows: the installed one is asked. Inlined functions
 * are found faster and more completely from debug information (cmd/profile/symbolize.h) than by perf. */
static struct profile *read_perf_data(const char *path, struct err *err)
{
	char *argv[] = {(char[]){"perf"},
			(char[]){"script"},
			(char[]){"--force"},
			(char[]){"--no-inline"},
			(char[]){"--no-demangle"},
			(char[]){"-i"},
			NULL,
			NULL};
	struct capture said = {0};
	struct buf errors = {0};
	struct proc proc = {.argv = argv,
			    .timeout_s = PERF_TIMEOUT_S,
			    .npipes = 2,
			    .pipes = {{1, take, &said}, {2, proc_capture, &errors}}};
	struct arena scratch = {0};
	struct profile *p = NULL;

	argv[6] = str_to_c(&scratch, str_c(path));
	if (!proc_run(&proc, err)) {
		err_wrap(err, "%s is read through perf", path);
	} else if (said.is_too_much) {
		err_set(err, "cannot read %s: perf script prints more than %zu bytes", path,
			PROFILE_BYTES_MAX);
	} else if (!proc_ok(&proc)) {
		struct buf how = {0};
		struct str lines = str_trim(buf_str(&errors)), last = STR_NONE;

		while (str_line(&lines, &last))
			;
		proc_describe(&proc, &how);
		err_set(err, "cannot read %s: perf script %s: " STR_FMT, path, how.ptr, STR_ARG(last));
		buf_release(&how);
	} else if (!str_trim(buf_str(&said.text)).len) {
		err_set(err, "cannot read %s: perf script finds no samples in it", path);
	} else {
		p = profile_read(str_c(path), buf_str(&said.text), err);
	}
	buf_release(&said.text);
	buf_release(&errors);
	arena_clear(&scratch);
	return p;
}

bool profile_open(const char *path, struct profile **p, struct err *err)
{
	bool is_stdin = str_eq(str_c(path), S("-")), is_perf_data;
	struct file f;

	*p = NULL;
	if (!file_open(&f, is_stdin ? "/dev/stdin" : path, err))
		return false;
	is_perf_data = str_starts(f.text, S("PERFILE2")) || str_starts(f.text, S("2ELIFREP"));
	if (is_perf_data && !is_stdin)
		*p = read_perf_data(path, err);
	else if (is_perf_data)
		err_set(err, "perf.data on stdin cannot be read: name the file");
	else
		*p = profile_read(is_stdin ? S("stdin") : str_c(path), f.text, err);
	file_close(&f);
	return *p != NULL;
}
