#include "cmd/study_store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MAGIC "casm.study/2\n"

enum { MAX_ENTRIES = 500 };
#define MAX_STORE_BYTES (512LL << 20)

/* Makes the folders of path below an existing one. */
static bool make_folders(char *path)
{
	for (char *p = path + 1; *p; p++)
		if (*p == '/') {
			*p = '\0';
			if (mkdir(path, 0700) != 0 && errno != EEXIST) {
				*p = '/';
				return false;
			}
			*p = '/';
		}
	return mkdir(path, 0700) == 0 || errno == EEXIST;
}

struct str study_store_folder(struct arena *a)
{
	const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
	struct str path;

	if (cache && cache[0] == '/')
		path = str_printf(a, "%s/casm/explain", cache);
	else if (home && home[0] == '/')
		path = str_printf(a, "%s/.cache/casm/explain", home);
	else
		return STR_NONE;
	return make_folders(str_to_c(a, path)) ? path : STR_NONE;
}

struct str study_store_path(struct arena *a, struct str folder, struct str key)
{
	/* two hashes of different texts, since one of 64 bits may be the same for two keys */
	struct str turned = str_printf(a, "%zu/" STR_FMT, key.len, STR_ARG(key));

	return str_printf(a, STR_FMT "/%016llx%016llx", STR_ARG(folder), (unsigned long long)str_hash(key),
			  (unsigned long long)str_hash(turned));
}

bool study_hash_file(struct arena *a, struct str path, uint64_t *hash)
{
	struct err err = {0};
	struct file f;

	if (!file_open(&f, str_to_c(a, path), &err)) {
		err_clear(&err);
		return false;
	}
	*hash = str_hash(f.text);
	file_close(&f);
	return true;
}

static long long mtime_ns(const struct stat *st)
{
	return (long long)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec;
}

/* "SIZE MTIME HASH PATH" */
static bool is_unchanged(struct arena *a, struct str row, struct str *path)
{
	int64_t size, mtime, hash;
	struct stat st;
	uint64_t now;

	if (!str_i64(str_cut(&row, ' '), &size) || !str_i64(str_cut(&row, ' '), &mtime) ||
	    !str_i64(str_cut(&row, ' '), &hash))
		return false;
	*path = row;
	if (stat(str_to_c(a, row), &st) != 0 || st.st_size != size)
		return false;
	return mtime_ns(&st) == mtime || (study_hash_file(a, row, &now) && now >> 1 == (uint64_t)hash);
}

/* BYTES of rest, and the newline behind them. */
static bool take_bytes(struct str *rest, struct str count, struct str *bytes)
{
	uint64_t n;

	if (!str_u64(count, &n) || n >= rest->len || rest->ptr[n] != '\n')
		return false;
	*bytes = str_head(*rest, (size_t)n);
	*rest = str_from(*rest, (size_t)n + 1);
	return true;
}

static bool read_entry(struct arena *a, struct study_entry *e, struct str *changed)
{
	struct str rest = e->file.text, line;

	if (!str_starts(rest, S(MAGIC)))
		return false;
	rest = str_from(rest, sizeof(MAGIC) - 1);
	while (str_line(&rest, &line)) {
		struct str path = STR_NONE, word = str_cut(&line, ' ');

		if (str_eq(word, S("end")))
			return e->facts.ptr && e->index.ptr && !rest.len;
		if (str_eq(word, S("input"))) {
			if (is_unchanged(a, line, &path))
				continue;
			if (changed)
				*changed = path;
			return false;
		}
		if (str_eq(word, S("facts"))) {
			if (!take_bytes(&rest, line, &e->facts))
				return false;
		} else if (str_eq(word, S("index"))) {
			if (!take_bytes(&rest, line, &e->index))
				return false;
		} else if (str_eq(word, S("source"))) {
			if (!take_bytes(&rest, line, &vec_add(a, &e->sources)->text))
				return false;
		} else if (str_eq(word, S("missing"))) {
			if (!take_bytes(&rest, line, &vec_add(a, &e->sources)->missing))
				return false;
		} else {
			return false;
		}
	}
	return false;
}

bool study_store_open(struct arena *a, struct str path, struct study_entry *e, struct str *changed)
{
	struct err err = {0};

	*e = (struct study_entry){0};
	if (changed)
		*changed = STR_NONE;
	if (!file_open(&e->file, str_to_c(a, path), &err)) {
		err_clear(&err);
		return false;
	}
	if (!read_entry(a, e, changed)) {
		study_store_close(e);
		return false;
	}
	/* the oldest use goes first when there is no room */
	(void)utimensat(AT_FDCWD, str_to_c(a, path), NULL, 0);
	return true;
}

void study_store_close(struct study_entry *e)
{
	file_close(&e->file);
	*e = (struct study_entry){0};
}

void study_store_remove(struct arena *a, struct str path)
{
	(void)unlink(str_to_c(a, path));
}

struct kept {
	struct str path;
	long long mtime, size;
};
struct kept_list VEC(struct kept);

static int newest_first(const void *a, const void *b)
{
	const struct kept *x = a, *y = b;

	if (x->mtime != y->mtime)
		return x->mtime > y->mtime ? -1 : 1;
	return str_cmp(x->path, y->path);
}

static bool is_entry_name(const char *name)
{
	return strlen(name) == 32 && strspn(name, "0123456789abcdef") == 32;
}

static void keep_in_bounds(struct arena *a, struct str folder)
{
	DIR *d = opendir(str_to_c(a, folder));
	struct kept_list all = {0};
	long long total = 0;
	struct dirent *e;

	while (d && (e = readdir(d))) {
		struct str path = str_printf(a, STR_FMT "/%s", STR_ARG(folder), e->d_name);
		struct stat st;

		if (is_entry_name(e->d_name) && lstat(path.ptr, &st) == 0 && S_ISREG(st.st_mode))
			vec_push(a, &all, ((struct kept){path, mtime_ns(&st), st.st_size}));
	}
	if (d)
		closedir(d);
	vec_sort(&all, newest_first);
	for (size_t i = 0; i < all.count; i++) {
		total += all.items[i].size;
		if (i && (i >= MAX_ENTRIES || total > MAX_STORE_BYTES))
			(void)unlink(all.items[i].path.ptr);
	}
}

void study_store_write(struct arena *a, struct str path, const struct store_inputs *inputs,
		       long long started_s, struct str facts, struct str index,
		       const struct study_sources *sources)
{
	struct buf b = {0};
	struct err err = {0};
	bool ok = true;

	buf_add(&b, S(MAGIC));
	for (size_t i = 0; i < inputs->count && ok; i++) {
		struct str name = inputs->items[i];
		uint64_t hash = 0;
		struct stat st;

		/* one that was written since, or in the same second, may not be what was compiled */
		ok = str_find_char(name, '\n') == name.len && stat(str_to_c(a, name), &st) == 0 &&
		     st.st_mtim.tv_sec < started_s && study_hash_file(a, name, &hash);
		buf_printf(&b, "input %lld %lld %lld " STR_FMT "\n", (long long)st.st_size, mtime_ns(&st),
			   (long long)(hash >> 1), STR_ARG(name));
	}
	buf_printf(&b, "facts %zu\n", facts.len);
	buf_add(&b, facts);
	buf_printf(&b, "\nindex %zu\n", index.len);
	buf_add(&b, index);
	buf_addc(&b, '\n');
	for (size_t i = 0; i < sources->count; i++) {
		const struct study_source *s = &sources->items[i];
		struct str bytes = s->text.len ? s->text : s->missing;

		buf_printf(&b, "%s %zu\n", s->text.len ? "source" : "missing", bytes.len);
		buf_add(&b, bytes);
		buf_addc(&b, '\n');
	}
	buf_add(&b, S("end\n"));
	if (ok && file_replace(str_to_c(a, path), buf_str(&b), &err))
		keep_in_bounds(a, path_dir(path));
	err_clear(&err);
	buf_release(&b);
}
