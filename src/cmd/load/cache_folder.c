#include "cmd/load/cache_folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/tmp.h"
#include "base/vec.h"

/* As long as the cache is large, in blocks: a hole for what there was when all of it was counted last, and a byte for each
 * block that was written since. Appending is one call, so nothing is forgotten of what several write at once. */
#define SIZE_NAME "blocks"

enum {
	BLOCK_BYTES = 4096,
	USE_S = 600,        /* a use is noted when the last one that was is older */
	UNFINISHED_S = 3600 /* a file that is still being written is younger */
};
static const uint64_t default_bytes = (uint64_t)1 << 30;

static const struct {
	const char *name, *words;
} kinds[] = {{"units", "units"},
	     {"explain", "answers of casm explain"},
	     {"compilers", "what compilers said of themselves"}};
enum { NKINDS = sizeof(kinds) / sizeof(kinds[0]) };

/* --- the folder --- */

/* Makes the folders of path below an existing one. */
static bool make_folders(char *path)
{
	for (char *p = path + 1; *p; p++)
		if (*p == '/') {
			*p = '\0';
			if (mkdir(path, 0700) != 0 && errno != EEXIST && errno != EROFS && errno != EACCES) {
				*p = '/';
				return false;
			}
			*p = '/';
		}
	return mkdir(path, 0700) == 0 || errno == EEXIST;
}

struct str cache_place(struct arena *a)
{
	const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

	if (cache && cache[0] == '/')
		return str_printf(a, "%s/casm", cache);
	if (home && home[0] == '/')
		return str_printf(a, "%s/.cache/casm", home);
	return STR_NONE;
}

static bool is_off_by_setting(void)
{
	static const char *const words[] = {"no", "off", "0", "false"};
	const char *value = getenv("CASM_CACHE");

	for (size_t i = 0; value && i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(value, words[i]) == 0)
			return true;
	return false;
}

bool cache_limit(uint64_t *max_bytes)
{
	static const char units[] = "KMGT";
	const char *value = getenv("CASM_CACHE_SIZE"), *unit;
	struct str text = str_trim(str_c(value));
	unsigned shift = 0;

	*max_bytes = default_bytes;
	if (!value || !*value)
		return true;
	if (text.len && (text.ptr[text.len - 1] == 'B' || text.ptr[text.len - 1] == 'b'))
		text.len--;
	if (text.len && (unit = strchr(units, text.ptr[text.len - 1] & ~0x20)) && *unit) {
		shift = 10 * (unsigned)(unit - units + 1);
		text = str_trim(str_head(text, text.len - 1));
	}
	if (!str_u64(text, max_bytes) || *max_bytes > UINT64_MAX >> shift) {
		*max_bytes = default_bytes;
		return false;
	}
	*max_bytes <<= shift;
	return true;
}

struct cache cache_open(struct arena *a, bool is_off)
{
	struct cache c = {0};

	if (is_off || is_off_by_setting())
		return c;
	cache_limit(&c.max_bytes);
	c.folder = cache_place(a);
	if (c.folder.ptr && (!c.max_bytes || !make_folders(str_to_c(a, c.folder))))
		c.folder = STR_NONE;
	return c;
}

/* --- entries --- */

struct str cache_path(struct arena *a, const struct cache *c, const char *kind, struct str key)
{
	/* two hashes of different texts, since one of 64 bits may be the same for two keys */
	struct str turned = str_printf(a, "%zu/" STR_FMT, key.len, STR_ARG(key));
	unsigned long long first = str_hash(key), second = str_hash(turned);

	return str_printf(a, STR_FMT "/%s/%02llx/%014llx%016llx", STR_ARG(c->folder), kind, first >> 56,
			  first & 0xffffffffffffffu, second);
}

bool cache_get(struct str path, struct file *f)
{
	struct arena scratch = {0};
	const char *name = str_to_c(&scratch, path);
	struct err err = {0};
	struct stat st;
	bool ok = file_open(f, name, &err);

	if (ok && stat(name, &st) == 0 && st.st_mtime + USE_S < time(NULL))
		(void)utimensat(AT_FDCWD, name, NULL, 0);
	err_clear(&err);
	arena_clear(&scratch);
	return ok;
}

/* Not flushed to the disk: after a loss of power an entry may be damaged, which its reader sees. */
bool cache_put(const struct cache *c, struct str path, struct str bytes)
{
	struct arena scratch = {0};
	const char *name = str_to_c(&scratch, path), *temp;
	struct err err = {0};
	bool ok = false;
	int fd;

	if (!c->folder.ptr)
		return false;
	fd = tmp_file_near(&scratch, name, &temp);
	if (fd < 0 && errno == ENOENT && make_folders(str_to_c(&scratch, path_dir(path))))
		fd = tmp_file_near(&scratch, name, &temp);
	if (fd >= 0) {
		ok = fd_write_all(fd, name, bytes, &err);
		if (close(fd) != 0)
			ok = false;
		if (ok)
			ok = rename(temp, name) == 0;
		if (!ok)
			(void)unlink(temp);
		tmp_forget(temp);
	}
	err_clear(&err);
	arena_clear(&scratch);
	return ok;
}

static struct str seal_of(struct arena *a, struct str text)
{
	return str_printf(a, "end %016llx\n", (unsigned long long)str_hash(text));
}

void cache_seal(struct buf *b)
{
	struct arena scratch = {0};

	buf_add(b, seal_of(&scratch, buf_str(b)));
	arena_clear(&scratch);
}

bool cache_unseal(struct str *text)
{
	enum { SEAL_LEN = sizeof("end 0123456789abcdef\n") - 1 };
	struct arena scratch = {0};
	struct str before = str_head(*text, text->len > SEAL_LEN ? text->len - SEAL_LEN : 0);
	bool is_good = before.len && str_eq(str_from(*text, before.len), seal_of(&scratch, before));

	if (is_good)
		*text = before;
	arena_clear(&scratch);
	return is_good;
}

void cache_drop(struct str path)
{
	struct arena scratch = {0};

	(void)unlink(str_to_c(&scratch, path));
	arena_clear(&scratch);
}

/* --- all that is there --- */

struct kept {
	struct str path;
	long long mtime_ns;
	uint64_t nbytes;
	unsigned kind;
	bool is_entry; /* else a file that was not finished */
};
struct kept_list VEC(struct kept);

static bool is_hex(const char *name, size_t n)
{
	return strlen(name) == n && strspn(name, "0123456789abcdef") == n;
}

static void list_folder(struct arena *a, struct str folder, unsigned kind, bool is_top, struct kept_list *out)
{
	DIR *d = opendir(str_to_c(a, folder));
	struct dirent *e;

	while (d && (e = readdir(d))) {
		struct str path = str_printf(a, STR_FMT "/%s", STR_ARG(folder), e->d_name);
		struct stat st;

		if (e->d_name[0] == '.' && (!e->d_name[1] || (e->d_name[1] == '.' && !e->d_name[2])))
			continue;
		if (is_top && is_hex(e->d_name, 2)) {
			list_folder(a, path, kind, false, out);
			continue;
		}
		if (lstat(path.ptr, &st) != 0 || !S_ISREG(st.st_mode))
			continue;
		vec_push(a, out,
			 ((struct kept){path, (long long)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec,
					(uint64_t)st.st_size, kind, is_hex(e->d_name, is_top ? 32 : 30)}));
	}
	if (d)
		closedir(d);
}

static struct kept_list list_all(struct arena *a, struct str folder)
{
	struct kept_list all = {0};

	for (unsigned i = 0; i < NKINDS; i++)
		list_folder(a, path_join(a, folder, str_c(kinds[i].name)), i, true, &all);
	return all;
}

static int newest_first(const void *a, const void *b)
{
	const struct kept *x = a, *y = b;

	if (x->mtime_ns != y->mtime_ns)
		return x->mtime_ns > y->mtime_ns ? -1 : 1;
	return str_cmp(x->path, y->path);
}

static void write_size(struct arena *a, struct str folder, uint64_t nbytes)
{
	const char *path = str_to_c(a, path_join(a, folder, S(SIZE_NAME))), *temp;
	int fd = tmp_file_near(a, path, &temp);

	if (fd < 0)
		return;
	if (ftruncate(fd, (off_t)(nbytes / BLOCK_BYTES)) != 0 || rename(temp, path) != 0)
		(void)unlink(temp);
	close(fd);
	tmp_forget(temp);
}

/* *nbytes: what there is by now. False: nobody has counted it yet. */
static bool add_size(struct arena *a, struct str folder, uint64_t n, uint64_t *nbytes)
{
	static const char bytes[BLOCK_BYTES];
	int fd = open(str_to_c(a, path_join(a, folder, S(SIZE_NAME))), O_WRONLY | O_APPEND | O_CLOEXEC);
	struct err err = {0};
	struct stat st;
	bool ok = fd >= 0;

	for (uint64_t left = n / BLOCK_BYTES + 1, now; ok && left; left -= now) {
		now = left < sizeof(bytes) ? left : sizeof(bytes);
		ok = fd_write_all(fd, SIZE_NAME, str_make(bytes, (size_t)now), &err);
	}
	ok = ok && fstat(fd, &st) == 0;
	if (ok)
		*nbytes = (uint64_t)st.st_size * BLOCK_BYTES;
	if (fd >= 0)
		close(fd);
	err_clear(&err);
	return ok;
}

/* Down to nine tenths of what is allowed once it is nearly reached, so that the next runs need not look. */
static uint64_t make_room(struct arena *a, const struct cache *c)
{
	struct kept_list all = list_all(a, c->folder);
	uint64_t total = 0, allowed = c->max_bytes - c->max_bytes / 10;
	long long now_s = (long long)time(NULL);
	bool is_over = false;

	vec_sort(&all, newest_first);
	for (size_t i = 0; i < all.count; i++)
		total += all.items[i].nbytes;
	is_over = total > c->max_bytes - c->max_bytes / 20;
	for (size_t i = all.count; i > 0; i--) {
		const struct kept *k = &all.items[i - 1];
		bool is_left_over = !k->is_entry && k->mtime_ns / 1000000000 + UNFINISHED_S < now_s;

		if ((is_left_over || (is_over && k->is_entry && total > allowed)) && unlink(k->path.ptr) == 0)
			total -= k->nbytes;
	}
	return total;
}

void cache_settle(const struct cache *c, uint64_t n)
{
	struct arena a = {0};
	uint64_t nbytes;

	if (c->folder.ptr && n && (!add_size(&a, c->folder, n, &nbytes) || nbytes > c->max_bytes))
		write_size(&a, c->folder, make_room(&a, c));
	arena_clear(&a);
}

struct cache_kind *cache_stats(struct arena *a, struct str folder)
{
	struct cache_kind *stats = arena_array(a, struct cache_kind, NKINDS + 1);
	struct kept_list all = list_all(a, folder);

	for (unsigned i = 0; i < NKINDS; i++)
		stats[i] = (struct cache_kind){.name = kinds[i].name, .words = kinds[i].words};
	for (size_t i = 0; i < all.count; i++) {
		stats[all.items[i].kind].nbytes += all.items[i].nbytes;
		stats[all.items[i].kind].nfiles += all.items[i].is_entry;
	}
	return stats;
}

bool cache_clear(struct arena *a, struct str folder, struct err *err)
{
	static const char *const size_names[] = {SIZE_NAME, "size" /* of earlier versions */};
	struct kept_list all = list_all(a, folder);
	bool ok = true;

	for (size_t i = 0; i < all.count; i++)
		if (unlink(all.items[i].path.ptr) != 0 && errno != ENOENT && ok)
			ok = err_set(err, "cannot remove " STR_FMT ": %s", STR_ARG(all.items[i].path),
				     strerror(errno));
	for (size_t i = 0; i < sizeof(size_names) / sizeof(size_names[0]); i++)
		(void)unlink(str_to_c(a, path_join(a, folder, str_c(size_names[i]))));
	for (unsigned i = 0; i < NKINDS; i++) {
		struct str path = path_join(a, folder, str_c(kinds[i].name));

		for (unsigned n = 0; n < 256; n++)
			(void)rmdir(str_printf(a, STR_FMT "/%02x", STR_ARG(path), n).ptr);
		(void)rmdir(str_to_c(a, path));
	}
	return ok;
}
