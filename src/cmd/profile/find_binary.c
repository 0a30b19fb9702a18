#define _DEFAULT_SOURCE /* realpath */
#include "cmd/profile/find_binary.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/gz.h"
#include "base/trace.h"

struct paths VEC(struct str);

static bool is_plain(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* The folders to search, in order. */
static void search_path(struct arena *a, struct paths *folders)
{
	const char *list = getenv("PPROF_BINARY_PATH"), *home = getenv("HOME");
	struct str rest = list ? str_c(list) : STR_NONE;

	if (!rest.len) {
		if (home && *home)
			vec_push(a, folders, str_printf(a, "%s/pprof/binaries", home));
		return;
	}
	while (rest.len) {
		struct str folder = str_cut(&rest, ':');

		if (folder.len)
			vec_push(a, folders, str_dup(a, folder));
	}
}

/* --- debug information --- */

/* A build id as the name of a file below .build-id; ptr NULL when it is none. */
static struct str id_path(struct arena *a, struct str id)
{
	return id.len > 4 ? str_printf(a, ".build-id/" STR_FMT "/" STR_FMT ".debug", STR_ARG(str_head(id, 2)),
				       STR_ARG(str_from(id, 2)))
			  : STR_NONE;
}

/* Gives f the debug information of path, when it is there and of this binary. */
static bool take_debug(struct arena *a, struct binary_file *f, struct str path)
{
	struct str id = binary_build_id(f->binary), its_id = S("");
	struct err err = {0};
	struct binary *debug;
	uint32_t crc = 0;
	bool ok = false;

	path = str_dup(a, path);
	if (!is_plain(str_to_c(a, path)) || str_eq(path, f->path))
		return false;
	if (!file_open(&f->debug_file, str_to_c(a, path), &err)) {
		err_clear(&err);
		return false;
	}
	debug = binary_open(f->debug_file.text, path, &err);
	if (debug)
		its_id = str_dup(a, binary_build_id(debug));
	binary_close(debug);
	if (id.len && its_id.len)
		ok = str_eq(id, its_id);
	else if (binary_debuglink(f->binary, &crc).len)
		ok = gz_crc(f->debug_file.text) == crc;
	ok = ok && binary_set_debug(f->binary, f->debug_file.text, path, &err) && binary_has_debug(f->binary);
	TRACE(read, STR_FMT ": %s", STR_ARG(path), ok ? "its debug information" : "not of this binary");
	if (ok)
		f->debug_path = path;
	else
		file_close(&f->debug_file);
	err_clear(&err);
	return ok;
}

static void find_debug(struct arena *a, struct binary_file *f)
{
	static const char global[] = "/usr/lib/debug";
	struct str id = id_path(a, binary_build_id(f->binary)), folder = path_dir(f->path);
	struct str link = binary_debuglink(f->binary, NULL);
	struct paths folders = {0}, tries = {0};
	char *real = realpath(str_to_c(a, folder), NULL);

	search_path(a, &folders);
	for (size_t i = 0; i < folders.count; i++) {
		struct str in = folders.items[i];

		if (id.ptr)
			vec_push(a, &tries, str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(in), STR_ARG(id)));
		vec_push(a, &tries,
			 str_printf(a, STR_FMT "/" STR_FMT ".debug", STR_ARG(in),
				    STR_ARG(path_base(f->path))));
	}
	if (id.ptr)
		vec_push(a, &tries, str_printf(a, "%s/" STR_FMT, global, STR_ARG(id)));
	/* a name, not a way out of the folder */
	if (link.len && str_find_char(link, '/') == link.len) {
		vec_push(a, &tries, str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(folder), STR_ARG(link)));
		vec_push(a, &tries,
			 str_printf(a, STR_FMT "/.debug/" STR_FMT, STR_ARG(folder), STR_ARG(link)));
		if (real)
			vec_push(a, &tries, str_printf(a, "%s%s/" STR_FMT, global, real, STR_ARG(link)));
	}
	vec_push(a, &tries, str_printf(a, STR_FMT ".debug", STR_ARG(f->path)));
	free(real);
	for (size_t i = 0; i < tries.count; i++)
		if (take_debug(a, f, tries.items[i]))
			return;
}

bool binary_file_open(struct arena *a, struct str path, struct binary_file *f, struct err *err)
{
	*f = (struct binary_file){.path = str_dup(a, path), .debug_path = S("")};
	if (!file_open(&f->file, str_to_c(a, path), err))
		return false;
	f->binary = binary_open(f->file.text, f->path, err);
	if (!f->binary) {
		file_close(&f->file);
		return false;
	}
	if (!binary_has_debug(f->binary))
		find_debug(a, f);
	return true;
}

void binary_file_close(struct binary_file *f)
{
	binary_close(f->binary);
	f->binary = NULL;
	file_close(&f->file);
	file_close(&f->debug_file);
}

/* --- binaries --- */

/* Whether path is a binary, and the one with this build id, if both have one. */
static bool is_wanted(struct arena *a, struct str path, struct str build_id, bool needs_id, struct str *other)
{
	struct err err = {0};
	struct file file;
	struct binary *b;
	bool is = false;

	if (!is_plain(str_to_c(a, path)) || !file_open(&file, str_to_c(a, path), &err)) {
		err_clear(&err);
		return false;
	}
	b = binary_open(file.text, path, &err);
	if (b) {
		struct str its_id = binary_build_id(b);

		is = !build_id.len || str_eq(its_id, build_id) || (!its_id.len && !needs_id);
		if (!is && its_id.len)
			*other = str_dup(a, its_id);
	}
	binary_close(b);
	file_close(&file);
	err_clear(&err);
	return is;
}

static int by_name(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* All files in a folder, by name. */
static void add_files(struct arena *a, struct str folder, struct paths *tries)
{
	struct paths found = {0};
	DIR *d = opendir(str_to_c(a, folder));

	for (struct dirent *e; d && (e = readdir(d)) != NULL;)
		if (e->d_name[0] != '.')
			vec_push(a, &found, str_printf(a, STR_FMT "/%s", STR_ARG(folder), e->d_name));
	if (d)
		closedir(d);
	vec_sort(&found, by_name);
	for (size_t i = 0; i < found.count; i++)
		vec_push(a, tries, found.items[i]);
}

struct str binary_find(struct arena *a, struct str file, struct str build_id, struct str *other)
{
	struct str base = file.len ? path_base(file) : S("");
	struct paths folders = {0}, tries = {0};

	*other = S("");
	search_path(a, &folders);
	for (size_t i = 0; i < folders.count; i++) {
		struct str in = folders.items[i];

		if (build_id.len && str_find_char(build_id, '/') == build_id.len) {
			struct str by_id = str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(in), STR_ARG(build_id));

			if (base.len)
				vec_push(a, &tries,
					 str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(by_id), STR_ARG(base)));
			add_files(a, by_id, &tries);
			if (file.len)
				vec_push(a, &tries,
					 str_printf(a, STR_FMT "/" STR_FMT "/" STR_FMT, STR_ARG(in),
						    STR_ARG(file), STR_ARG(build_id)));
		}
		if (base.len)
			vec_push(a, &tries, str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(in), STR_ARG(base)));
		if (file.len)
			vec_push(a, &tries, str_printf(a, STR_FMT "/" STR_FMT, STR_ARG(in), STR_ARG(file)));
	}
	for (size_t i = 0; i < tries.count; i++)
		if (is_wanted(a, tries.items[i], build_id, true, other))
			return tries.items[i];
	return file.len && is_wanted(a, file, build_id, false, other) ? str_dup(a, file) : STR_NONE;
}
