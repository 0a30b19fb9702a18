#include "cmd/preprocessed.h"

#include <unistd.h>

#include "base/trace.h"
#include "read/makedeps.h"
#include "toolchain/build.h"

/* `# 12 "a.h" 1 3`; other lines that begin so are text (#pragma). */
static bool is_marker(struct str text, uint64_t *line, struct str *file)
{
	struct str rest = text;
	size_t end;

	if (!str_starts(rest, S("# ")))
		return false;
	rest = str_from(rest, 2);
	if (!str_u64(str_cut(&rest, ' '), line) || !str_starts(rest, S("\"")))
		return false;
	end = str_rfind_char(rest, '"');
	if (end == 0 || end >= rest.len)
		return false;
	*file = str_make(rest.ptr + 1, end - 1);
	for (size_t i = end + 1; i < rest.len; i++)
		if (rest.ptr[i] != ' ' && (rest.ptr[i] < '1' || rest.ptr[i] > '4'))
			return false;
	return true;
}

uint64_t preprocessed_hash(struct str text)
{
	struct str rest = text, line, file = STR_NONE;
	uint64_t hash = 1, number = 1, in = 0;

	while (str_line(&rest, &line)) {
		if (is_marker(line, &number, &file)) {
			in = str_hash(file);
			continue;
		}
		line = str_trim(line);
		if (line.len) {
			const uint64_t piece[] = {hash, in, number, str_hash(line)};

			hash = str_hash(str_make((const char *)piece, sizeof(piece)));
		}
		number++;
	}
	return hash ? hash : 1;
}

bool preprocessed_make(struct loaded_job *j, uint64_t *hash, struct str_list *inputs)
{
	struct loader *l = j->loader;
	const char *text = str_printf(&j->arena, "%s/%zu.i", l->work.ptr, (size_t)(j - l->jobs)).ptr;
	const char *deps = str_printf(&j->arena, "%s.d", text).ptr;
	struct str folder = j->directory.ptr ? j->directory : l->here;
	struct build b = {.cc = j->cc,
			  .source = j->source ? j->source : j->path,
			  .directory = j->directory,
			  .work = text,
			  .args = j->args,
			  .timeout_s = l->inv->options.timeout_s};
	struct makedeps names = {0};
	struct map seen = {0};
	struct err err = {0};
	struct file f;
	bool ok = false;

	TRACE(time, "%s: preprocess", j->path);
	*inputs = (struct str_list){0};
	if (build_preprocessed(&j->arena, &b, text, deps, &err) && file_open(&f, text, &err)) {
		*hash = preprocessed_hash(f.text);
		file_close(&f);
		if (file_open(&f, deps, &err)) {
			makedeps_read(&j->arena, f.text, &names);
			file_close(&f);
			ok = true;
		}
	}
	for (size_t i = 0; i < names.count; i++) {
		struct str path = path_clean(&j->arena, path_join(&j->arena, folder, names.items[i]));

		if (map_find(&seen, path))
			continue;
		*map_at(&j->arena, &seen, path) = j;
		vec_push(&j->arena, inputs, path);
	}
	TRACE(time, "%s: preprocessed", j->path);
	unlink(text);
	unlink(deps);
	err_clear(&err);
	build_release(&b);
	return ok && inputs->count;
}
