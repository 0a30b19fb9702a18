#include "cmd/load/stamp.h"

#include <sys/stat.h>
#include <time.h>

#include "read/ctokens.h"

static long long mtime_of(const struct stat *st)
{
	return (long long)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec;
}

struct stamp stamp_look(const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode))
		return (struct stamp){0};
	return (struct stamp){.exists = true, .size = (long long)st.st_size, .mtime_ns = mtime_of(&st)};
}

/* Two programs that differ in comments only have the same tokens, each with its place. */
static void hash_tokens(struct str text, struct stamp *s)
{
	struct ctokens tokens;
	struct ctoken t;
	struct ctokens_directive directive = {0};

	s->tokens = s->code = 1;
	ctokens_init(&tokens, text);
	while (ctokens_next(&tokens, &t)) {
		uint64_t piece[] = {s->tokens, str_hash(str_make(text.ptr + t.offset, t.end - t.offset)),
				    (uint64_t)t.line << 32 | t.col,
				    (uint64_t)t.kind << 1 | t.is_in_directive};

		if (t.kind == CTOKEN_COMMENT)
			continue;
		s->tokens = str_hash(str_make((const char *)piece, sizeof(piece)));
		if (ctokens_is_done_by_directive(&directive, &t))
			continue;
		piece[0] = s->code;
		s->code = str_hash(str_make((const char *)piece, sizeof(piece)));
	}
}

/* Reads the file. False: it changed meanwhile, or cannot be read. */
static bool read_hashes(const char *path, struct stamp *s, bool wants_tokens)
{
	struct stamp before = *s, after;
	struct err err = {0};
	struct file f;

	if (!file_open(&f, path, &err)) {
		err_clear(&err);
		return false;
	}
	s->hash = str_hash(f.text);
	s->is_hashed = true;
	if (wants_tokens) {
		hash_tokens(f.text, s);
		s->has_tokens = true;
	}
	file_close(&f);
	after = stamp_look(path);
	return after.exists && after.size == before.size && after.mtime_ns == before.mtime_ns;
}

static struct stamp *find_stamp(const struct loader *l, struct str path)
{
	return map_find(&l->stamps, path);
}

struct stamp stamp_of(struct loader *l, struct str path, bool wants_hash, bool wants_tokens)
{
	struct arena scratch = {0};
	const char *name = str_to_c(&scratch, path);
	struct stamp s, *known;

	pthread_mutex_lock(&l->stamps_lock);
	known = find_stamp(l, path);
	s = known ? *known : (struct stamp){0};
	pthread_mutex_unlock(&l->stamps_lock);
	if (known && (s.is_hashed || !wants_hash) && (s.has_tokens || !wants_tokens)) {
		arena_clear(&scratch);
		return s;
	}
	if (!known)
		s = stamp_look(name);
	if (s.exists && wants_hash && !read_hashes(name, &s, wants_tokens))
		s.exists = false;
	pthread_mutex_lock(&l->stamps_lock);
	known = find_stamp(l, path);
	if (!known) {
		known = arena_new(&l->stamps_arena, struct stamp);
		*map_at(&l->stamps_arena, &l->stamps, str_dup(&l->stamps_arena, path)) = known;
	}
	*known = s;
	pthread_mutex_unlock(&l->stamps_lock);
	arena_clear(&scratch);
	return s;
}

long long stamp_now(void)
{
	enum { TICK_NS = 20 * 1000 * 1000 };
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	return (long long)t.tv_sec * 1000000000 + t.tv_nsec - TICK_NS;
}

bool stamp_is_older(long long mtime_ns, long long moment)
{
	/* some file systems know no more than seconds */
	if (mtime_ns % 1000000000 == 0)
		return mtime_ns / 1000000000 < moment / 1000000000;
	return mtime_ns < moment;
}
