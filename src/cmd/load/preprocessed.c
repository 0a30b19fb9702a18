#include "cmd/load/preprocessed.h"

#include <unistd.h>

#include "base/trace.h"
#include "read/makedeps.h"
#include "read/preprocessed.h"
#include "toolchain/build.h"

/* Does the preprocessor say where what it leaves stands, and stop at what a compile sees? */
static bool has_plain_output(char *const *args)
{
	static const char *const starts[] = {"-P",
					     "--no-line-commands",
					     "-Wp,",
					     "-Xpreprocessor",
					     "-traditional",
					     "-fpreprocessed",
					     "-fdirectives-only",
					     "-frewrite-includes",
					     "-fpch-preprocess",
					     NULL};

	return !args_begin_with(args, starts);
}

/* Names of all files that the preprocessor read. False: one of them cannot be read. */
static bool add_files(struct loaded_job *j, const struct str_list *inputs, struct map *names)
{
	struct err err = {0};

	for (size_t i = 0; i < inputs->count; i++) {
		struct file f;

		if (!file_open(&f, str_to_c(&j->arena, inputs->items[i]), &err)) {
			err_clear(&err);
			return false;
		}
		preprocessed_names(&j->arena, f.text, names);
		file_close(&f);
	}
	return true;
}

/* The files of a dependency file, each once. */
static void read_inputs(struct loaded_job *j, struct str text, struct str_list *inputs)
{
	struct str folder = j->directory.ptr ? j->directory : j->loader->here;
	struct makedeps names = {0};
	struct map seen = {0};

	makedeps_read(&j->arena, text, &names);
	for (size_t i = 0; i < names.count; i++) {
		struct str path = path_clean(&j->arena, path_join(&j->arena, folder, names.items[i]));

		if (map_find(&seen, path))
			continue;
		*map_at(&j->arena, &seen, path) = j;
		vec_push(&j->arena, inputs, path);
	}
}

bool load_preprocessed(struct loaded_job *j, uint64_t *hash, struct str_list *inputs)
{
	struct loader *l = j->loader;
	const char *text = str_printf(&j->arena, "%s/%zu.i", l->work.ptr, (size_t)(j - l->jobs)).ptr;
	const char *deps = str_printf(&j->arena, "%s.d", text).ptr;
	struct build b = {.cc = j->cc,
			  .source = j->source ? j->source : j->path,
			  .directory = j->directory,
			  .work = text,
			  .args = j->args,
			  .timeout_s = l->inv->options.timeout_s};
	struct map names = {0};
	struct err err = {0};
	struct file f;
	bool ok = false;

	*inputs = (struct str_list){0};
	if (!has_plain_output(j->args))
		return false;
	TRACE(time, "%s: preprocess", j->path);
	if (build_preprocessed(&j->arena, &b, text, deps, &err) && file_open(&f, deps, &err)) {
		read_inputs(j, f.text, inputs);
		file_close(&f);
		ok = inputs->count && add_files(j, inputs, &names) && file_open(&f, text, &err);
	}
	if (ok) {
		*hash = preprocessed_hash(&j->arena, f.text, &names);
		file_close(&f);
	}
	TRACE(time, "%s: preprocessed", j->path);
	unlink(text);
	unlink(deps);
	err_clear(&err);
	build_release(&b);
	return ok;
}
