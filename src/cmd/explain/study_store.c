#include "cmd/explain/study_store.h"

#include <stdio.h>
#include <sys/stat.h>
#include <time.h>

#define MAGIC "casm.study/3\n"

enum { NO_HASH = -1 };

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

/* "SIZE MTIME HASH PATH"; the hash may be NO_HASH. */
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
	return mtime_ns(&st) == mtime ||
	       (hash != NO_HASH && study_hash_file(a, row, &now) && now >> 1 == (uint64_t)hash);
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
	*e = (struct study_entry){0};
	if (changed)
		*changed = STR_NONE;
	if (!cache_get(path, &e->file))
		return false;
	if (read_entry(a, e, changed))
		return true;
	study_store_close(e);
	return false;
}

void study_store_close(struct study_entry *e)
{
	file_close(&e->file);
	*e = (struct study_entry){0};
}

void study_store_write(struct arena *a, const struct cache *c, struct str path,
		       const struct store_inputs *inputs, long long started_s, struct str facts,
		       struct str index, const struct study_sources *sources)
{
	struct buf b = {0};
	bool ok = true;

	buf_add(&b, S(MAGIC));
	for (size_t i = 0; i < inputs->count && ok; i++) {
		const struct store_input *in = &inputs->items[i];
		struct str name = in->path;
		uint64_t hash = 0;
		struct stat st;

		/* one that was written since, or in the same second, may not be what was compiled */
		ok = str_find_char(name, '\n') == name.len && stat(str_to_c(a, name), &st) == 0 &&
		     st.st_mtim.tv_sec < started_s && (in->is_of_compiler || study_hash_file(a, name, &hash));
		buf_printf(&b, "input %lld %lld %lld " STR_FMT "\n", (long long)st.st_size, mtime_ns(&st),
			   in->is_of_compiler ? NO_HASH : (long long)(hash >> 1), STR_ARG(name));
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
	if (ok && cache_put(c, path, buf_str(&b)))
		cache_settle(c, b.len);
	buf_release(&b);
}
