#include "toolchain/response.h"

#include <sys/stat.h>

#include "base/file.h"
#include "toolchain/shellwords.h"

enum { MAX_NESTED = 10, MAX_WORDS = 1 << 20 };

struct response { /* a file that was read */
	struct words words;
	char *problem; /* NULL: it could be read */
	bool is_open;  /* being read: naming itself would never end */
};

static bool expand(struct responses *all, struct str directory, const struct words *from, unsigned depth,
		   struct words *to, struct err *err);

static void read_response(struct responses *all, struct str directory, struct str path, unsigned depth,
			  struct response *r)
{
	struct words raw = {0};
	struct err err = {0};
	struct file f;
	struct stat st;

	r->is_open = true;
	if (stat(path.ptr, &st) == 0 && !S_ISREG(st.st_mode)) {
		err_set(&err, "%s is not a plain file", path.ptr);
	} else if (file_open(&f, path.ptr, &err)) {
		if (shellwords_split(all->a, f.text, QUOTING_RESPONSE, &raw, &err))
			expand(all, directory, &raw, depth, &r->words, &err);
		else
			err_wrap(&err, "%s", path.ptr);
		file_close(&f);
	}
	r->is_open = false;
	if (err.message)
		r->problem = str_to_c(all->a, str_c(err.message));
	err_clear(&err);
}

static bool expand(struct responses *all, struct str directory, const struct words *from, unsigned depth,
		   struct words *to, struct err *err)
{
	for (size_t i = 0; i < from->count; i++) {
		struct str path;
		struct response *r;
		void **at;

		if (from->items[i][0] != '@' || !from->items[i][1]) {
			vec_push(all->a, to, from->items[i]);
			continue;
		}
		path = path_clean(all->a, path_join(all->a, directory, str_c(from->items[i] + 1)));
		path.ptr = str_to_c(all->a, path);
		if (depth == MAX_NESTED)
			return err_set(err, "%s: response files are nested too deep", path.ptr);
		/* what stands in it is relative to the folder of the compile */
		at = map_at(all->a, &all->files,
			    str_printf(all->a, "%s\n" STR_FMT, path.ptr, STR_ARG(directory)));
		r = *at;
		if (!r) {
			r = *at = arena_new(all->a, struct response);
			read_response(all, directory, path, depth + 1, r);
		}
		if (r->is_open)
			return err_set(err, "%s: a response file that contains itself", path.ptr);
		if (r->problem)
			return err_set(err, "%s", r->problem);
		if (r->words.count > MAX_WORDS - to->count)
			return err_set(err, "%s: more than %d words", path.ptr, MAX_WORDS);
		for (size_t k = 0; k < r->words.count; k++)
			vec_push(all->a, to, r->words.items[k]);
	}
	return true;
}

bool responses_expand(struct responses *r, struct str directory, const struct words *from, struct words *to,
		      struct err *err)
{
	return expand(r, directory, from, 0, to, err);
}
